/* See meeting_fixture.h. */
#include "meeting_fixture.h"

#include <stdlib.h>
#include <string.h>

trondgov_rulebook *rules;
trondgov_verdict *why;
trondgov_meeting *meeting;
trondgov_instant now;
trondgov_answer answered;

static trondgov_date meeting_day;
static trondgov_rulebook *otherwise;

static const int32_t SEATS_OF[PARTIES] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};

int set_up_rules(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why);
}

int tear_down_rules(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}

int tear_down_meeting(void **state)
{
    (void)state;
    trondgov_meeting_free(meeting);
    meeting = NULL;
    trondgov_rulebook_free(otherwise);
    otherwise = NULL;
    return 0;
}

const trondgov_rulebook *read_otherwise(trondgov_code conflict, trondgov_code reading)
{
    const trondgov_fact row[] = {{TRONDGOV_FIELD_CONFLICT, conflict}, {TRONDGOV_FIELD_READING, reading}};
    trondgov_builder *builder = NULL;
    trondgov_rulebook_free(otherwise);
    otherwise = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, row, COUNT(row), NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &otherwise, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return otherwise;
}

void at(int32_t days_before, int32_t second)
{
    now = (meeting_day - days_before) * TRONDGOV_DAY_SECONDS + second;
}

void plan_under(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date day)
{
    trondgov_meeting_free(meeting);
    meeting = NULL;
    assert_int_equal(trondgov_meeting_create(rulebook, &meeting), TRONDGOV_OK);
    meeting_day = day;
    at(60, 12 * HOUR);
    done("plan", EV(MEETING, .item = 55, .organ = organ, .value = day));
}

void plan(trondgov_code organ, trondgov_date day)
{
    plan_under(rules, organ, day);
}

static void enrol_person(trondgov_id person, trondgov_id party, int64_t rank, trondgov_code role)
{
    done("enrol",
         EV(SEAT, .person = person, .item = party, .value = rank, .role = role, .code = TRONDGOV_CATEGORY_POLITISK));
    done("enrol", EV(GROUP, .person = person, .item = party));
}

void enrol_council(void)
{
    trondgov_id person = 1;
    for (trondgov_id party = 1; party <= PARTIES; party++)
        for (int32_t i = 0; i < SEATS_OF[party - 1]; i++, person++)
            enrol_person(person, party, 0,
                         person == MAYOR    ? TRONDGOV_ROLE_ORDFORER
                         : person == DEPUTY ? TRONDGOV_ROLE_VARAORDFORER
                                            : TRONDGOV_ROLE_MEDLEM);
    for (trondgov_id party = 1; party <= PARTIES; party++)
        for (int64_t rank = 1; rank <= 3; rank++)
            enrol_person(100 * party + rank, party, rank, TRONDGOV_ROLE_VARAMEDLEM);
    done("enrol", EV(SEAT, .person = MINISTER, .role = TRONDGOV_ROLE_BYRAAD));
    static const trondgov_id GOVERNMENT[] = {H, FRP, V, KRF};
    for (size_t i = 0; i < COUNT(GOVERNMENT); i++)
        done("enrol", EV(GOVERNMENT_PARTY, .item = GOVERNMENT[i]));
}

void convene(int32_t cases)
{
    at(12, 12 * HOUR);
    for (int32_t i = 0; i < cases; i++)
        done("convene", EV(CASE_LISTED, .item = FIRST_CASE + i, .code = TRONDGOV_MATTER_ORDINARY));
    at(10, 12 * HOUR);
    done("convene", EV(NOTICE_SENT, .value = FULL_NOTICE));
}

void arrive(trondgov_id first, trondgov_id last)
{
    for (trondgov_id person = first; person <= last; person++)
        done("arrive", EV(ARRIVED, .person = person));
}

void open_meeting_under(const trondgov_rulebook *rulebook, int32_t cases, int32_t present)
{
    plan_under(rulebook, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(cases);
    at(0, 9 * HOUR);
    done("open", EV(MEETING_PLACE, .item = 5));
    arrive(1, present);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
}

void open_meeting(int32_t cases, int32_t present)
{
    open_meeting_under(rules, cases, present);
}

void take_up(trondgov_id item)
{
    done("take up", EV(CASE_TAKEN_UP, .item = item));
}

void put(trondgov_id item, trondgov_id proposal)
{
    done("propose",
         EV(PROPOSAL_PUT, .item = proposal, .person = AP_MEMBER, .value = item, .code = TRONDGOV_PROPOSAL_MAIN));
}

void plan_as(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date day, trondgov_code kind,
             trondgov_id caller)
{
    plan_under(rulebook, organ, day); /* sets the clock */
    trondgov_meeting_free(meeting);
    meeting = NULL;
    assert_int_equal(trondgov_meeting_create(rulebook, &meeting), TRONDGOV_OK);
    done("plan", EV(MEETING, .item = 55, .organ = organ, .value = day, .code = kind, .person = caller));
}

void stated(trondgov_id item, trondgov_code field, int64_t value)
{
    done("stated", EV(FACT_STATED, .item = item, .code = field, .value = value));
}

void judged(trondgov_id item, trondgov_code judgement, int64_t holds)
{
    done("judged", EV(JUDGED, .item = item, .code = judgement, .value = holds));
}

void nothing_against(trondgov_id item)
{
    judged(item, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 1);
    judged(item, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 0);
    judged(item, TRONDGOV_JUDGEMENT_BRIEF, 1);
    judged(item, TRONDGOV_JUDGEMENT_SAME_CONTENT, 0);
    stated(item, TRONDGOV_FIELD_MATTERS, 1);
    stated(item, TRONDGOV_FIELD_ON_AGENDA, 0);
    stated(item, TRONDGOV_FIELD_WRITTEN, 1);
    stated(item, TRONDGOV_FIELD_WRITTEN_REASONS, 1);
}

void plan_with_items(const trondgov_rulebook *rulebook, trondgov_code kind, trondgov_id caller, trondgov_id first,
                     trondgov_id last)
{
    plan_as(rulebook, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024, kind, caller);
    enrol_council();
    done("enrol", EV(SEAT, .person = HEAD, .role = TRONDGOV_ROLE_BYRAADSLEDER));
    at(20, 12 * HOUR);
    for (trondgov_id item = FIRST_CASE; item < FIRST_CASE + 3; item++)
        done("list", EV(CASE_LISTED, .item = item, .code = TRONDGOV_MATTER_ORDINARY));
    for (trondgov_id item = first; item <= last; item++)
        nothing_against(item);
}

void open_with_items(int32_t present)
{
    at(8, 12 * HOUR);
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE));
    at(0, 9 * HOUR);
    done("place", EV(MEETING_PLACE, .item = 5));
    arrive(1, present);
    arrive(MINISTER, HEAD);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    at(0, 18 * HOUR);
}

void call_to_vote(trondgov_id item)
{
    done("close debate", EV(DEBATE_CLOSED, .item = item));
    done("call to vote", EV(VOTING_CALLED, .item = item));
}

void open_vote(trondgov_id vote, trondgov_id proposal, trondgov_code matter)
{
    done("open vote", EV(BALLOT_OPENED, .item = vote, .value = proposal, .code = matter));
}

static void cast(trondgov_id vote, trondgov_id person, trondgov_code choice)
{
    done("cast", EV(VOTE_CAST, .item = vote, .person = person, .code = choice));
}

void roll_call(trondgov_id vote, int32_t in_favour, int32_t against, trondgov_code chair)
{
    const trondgov_member *member = NULL;
    const int64_t presides = property(TRONDGOV_FIELD_CHAIR);
    trondgov_id voters[COUNCIL];
    size_t count = 0;
    for (size_t i = 0; trondgov_meeting_members(meeting, 0, i, &member, 1); i++)
        if (trondgov_member_get(member, TRONDGOV_FIELD_PERSON) != presides)
            voters[count++] = trondgov_member_get(member, TRONDGOV_FIELD_PERSON);
    if (chair)
        cast(vote, presides, chair);
    in_favour -= chair == TRONDGOV_CHOICE_FOR;
    against -= chair == TRONDGOV_CHOICE_AGAINST;
    assert_true((size_t)in_favour + (size_t)against <= count);
    for (size_t i = 0; i < (size_t)in_favour + (size_t)against; i++)
        cast(vote, voters[i], i < (size_t)in_favour ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST);
}

void carry(trondgov_id vote, trondgov_code matter)
{
    open_vote(vote, 0, matter);
    roll_call(vote, (int32_t)property(TRONDGOV_FIELD_PRESENT), 0, TRONDGOV_CHOICE_FOR);
    answers("carry", CARRIED, 0, EV(BALLOT_CLOSED, .item = vote));
}

void decide(trondgov_id item)
{
    take_up(item);
    put(item, item * 1000);
    call_to_vote(item);
    open_vote(item * 1000, item * 1000, TRONDGOV_MATTER_ORDINARY);
    roll_call(item * 1000, (int32_t)property(TRONDGOV_FIELD_PRESENT), 0, TRONDGOV_CHOICE_FOR);
    answers("decide", CARRIED, 0, EV(BALLOT_CLOSED, .item = item * 1000));
    done("decide", EV(CASE_CLOSED, .item = item));
}

static trondgov_status apply(trondgov_event event)
{
    event.at = event.at ? event.at : now;
    trondgov_status status = trondgov_meeting_apply(meeting, &event, 1, 0, &answered, NULL, why);
    const trondgov_member *member = NULL;
    size_t seated = 0;
    while (trondgov_meeting_members(meeting, 0, seated, &member, 1))
        seated++;
    const int64_t present = property(TRONDGOV_FIELD_PRESENT);
    if (present != TRONDGOV_NOTHING && (size_t)present != seated)
        fail_msg("PRESENT is %d, but %zu sit", (int)present, seated);
    return status;
}

static const char *name_of(int64_t code)
{
    const char *name = trondgov_code_text(rules, code, TRONDGOV_TEXT_NAME);
    return name ? name : "";
}

static void complain(const char *file, int line, const char *rule, const trondgov_event *event, trondgov_status status,
                     const char *expected)
{
    trondgov_finding finding = {.kind = 0};
    trondgov_verdict_findings(why, 0, &finding, 1);
    print_error("%s:%d: %s: %s person %d item %d: %s, %s (%s); expected %s\n", file, line, rule, name_of(event->kind),
                (int)event->person, (int)event->item, name_of(status), name_of(answered), name_of(finding.provision),
                expected);
    _fail(file, line);
}

void expect_done(const char *file, int line, const char *rule, trondgov_event event)
{
    trondgov_status status = apply(event);
    if (status || answered != TRONDGOV_ANSWER_DONE)
        complain(file, line, rule, &event, status, "DONE");
}

static int32_t stops(trondgov_answer answer)
{
    return answer == ANSWER(REFUSED) || answer == ANSWER(NEEDS_FACT) || answer == ANSWER(NEEDS_CHAIR_VOTE) ||
           answer == ANSWER(NEEDS_JUDGEMENT);
}

void expect_answer(const char *file, int line, const char *rule, trondgov_event event, trondgov_answer answer,
                   trondgov_code provision)
{
    const uint64_t before = stops(answer) ? fingerprint(meeting) : 0;
    trondgov_status status = apply(event);
    if (status || answered != answer || (provision && !finds(TRONDGOV_FINDING_GROUND, provision, NULL)))
        complain(file, line, rule, &event, status, name_of(provision ? provision : answer));
    if (stops(answer) && fingerprint(meeting) != before)
        complain(file, line, rule, &event, status, "no change");
}

void expect_status(const char *file, int line, const char *rule, trondgov_event event, trondgov_status expected)
{
    const uint64_t before = fingerprint(meeting);
    trondgov_status status = apply(event);
    if (status != expected || answered != 0)
        complain(file, line, rule, &event, status, name_of(expected));
    if (fingerprint(meeting) != before)
        complain(file, line, rule, &event, status, "no change");
}

void expect_equal(const char *file, int line, const char *rule, int64_t found, int64_t expected)
{
    if (found == expected)
        return;
    const int32_t codes = found > 0xffff || expected > 0xffff;
    print_error("%s:%d: %s: found %lld %s, expected %lld %s\n", file, line, rule, (long long)found,
                codes ? name_of(found) : "", (long long)expected, codes ? name_of(expected) : "");
    _fail(file, line);
}

static int32_t find(trondgov_code kind, trondgov_code provision, trondgov_code subject, trondgov_finding *found)
{
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++) {
        if (finding.kind != kind || (provision && finding.provision != provision) ||
            (subject && finding.subject != subject))
            continue;
        if (found)
            *found = finding;
        return 1;
    }
    return 0;
}

int32_t finds(trondgov_code kind, trondgov_code provision, trondgov_finding *found)
{
    return find(kind, provision, 0, found);
}

int32_t finds_subject(trondgov_code kind, trondgov_code subject, trondgov_finding *found)
{
    return find(kind, 0, subject, found);
}

trondgov_answer read_as(trondgov_code reading)
{
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_OTHER_READING && finding.reading == reading)
            return finding.answer;
    return 0;
}

int64_t property(trondgov_code field)
{
    return trondgov_meeting_get(meeting, field);
}

static int32_t listed(trondgov_id item, trondgov_id person)
{
    const trondgov_member *member = NULL;
    int32_t times = 0;
    for (size_t i = 0; trondgov_meeting_members(meeting, item, i, &member, 1); i++)
        times += trondgov_member_get(member, TRONDGOV_FIELD_PERSON) == person;
    if (times > 1)
        fail_msg("person %d sits in two seats", (int)person);
    return times;
}

int32_t sits(trondgov_id person)
{
    return listed(0, person);
}

int32_t sat_in(trondgov_id item, trondgov_id person)
{
    return listed(item, person);
}

trondgov_id seat_of(trondgov_id person)
{
    const trondgov_fact who = {TRONDGOV_FIELD_PERSON, person};
    int64_t owner = 0;
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SEAT, &who, 1, &answer, &owner, NULL),
                     TRONDGOV_OK);
    assert_int_equal(answer == ANSWER(YES), sits(person));
    return answer == ANSWER(YES) ? owner : 0;
}

static void fold(uint64_t *sum, const void *bytes, size_t size)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < size; i++)
        *sum = (*sum ^ byte[i]) * UINT64_C(0x100000001b3);
}

static void fold_members(uint64_t *sum, const trondgov_meeting *of, trondgov_id item)
{
    const trondgov_member *member = NULL;
    for (size_t i = 0; trondgov_meeting_members(of, item, i, &member, 1); i++)
        for (trondgov_code field = TRONDGOV_FIELD_ORGAN; field < TRONDGOV_FIELD_ORGAN + 0x74; field++) {
            const int64_t value = trondgov_member_get(member, field);
            fold(sum, &value, sizeof value);
        }
}

static void fold_event(uint64_t *sum, const trondgov_meeting *of, const trondgov_event *event)
{
    fold(sum, event, sizeof *event);
    const trondgov_vote *vote = trondgov_meeting_vote(of, event->item);
    trondgov_answer answer = 0;
    trondgov_tally tally;
    if (event->kind == TRONDGOV_EVENT_VOTE_CAST) {
        const trondgov_code choice = trondgov_vote_choice(vote, event->person);
        fold(sum, &choice, sizeof choice);
    }
    if (event->kind == TRONDGOV_EVENT_CASE_CLOSED || event->kind == TRONDGOV_EVENT_VOTING_CALLED)
        fold_members(sum, of, event->item);
    if (event->kind != TRONDGOV_EVENT_BALLOT_OPENED && event->kind != TRONDGOV_EVENT_BALLOT_CLOSED)
        return;
    trondgov_vote_result(vote, &answer, NULL);
    fold(sum, &answer, sizeof answer);
    for (trondgov_id party = 0; party <= PARTIES; party++)
        if (trondgov_vote_tally(vote, party, &tally) == TRONDGOV_OK)
            fold(sum, &tally, sizeof tally);
}

uint64_t fingerprint(const trondgov_meeting *of)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325);
    trondgov_event event;
    trondgov_entry entry;
    trondgov_minutes *minutes = NULL;
    trondgov_answer answer = 0;
    for (trondgov_code field = TRONDGOV_FIELD_ORGAN; field < TRONDGOV_FIELD_ORGAN + 0x74; field++) {
        const int64_t value = trondgov_meeting_get(of, field);
        fold(&sum, &value, sizeof value);
    }
    for (size_t i = 0; trondgov_meeting_events(of, i, &event, 1); i++)
        fold_event(&sum, of, &event);
    fold_members(&sum, of, 0);
    assert_int_equal(trondgov_minutes_create(of, &minutes, &answer, NULL), TRONDGOV_OK);
    fold(&sum, &answer, sizeof answer);
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        fold(&sum, &entry, sizeof entry);
    trondgov_minutes_free(minutes);
    return sum;
}

trondgov_answer minutes_complete(void)
{
    trondgov_minutes *minutes = NULL;
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, &answer, why), TRONDGOV_OK);
    trondgov_minutes_free(minutes);
    return answer;
}

int32_t minutes_entry(trondgov_code kind, size_t n, trondgov_entry *entry)
{
    trondgov_minutes *minutes = NULL;
    int32_t found = 0;
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, NULL, NULL), TRONDGOV_OK);
    for (size_t i = 0; !found && trondgov_minutes_entries(minutes, i, entry, 1); i++)
        found = entry->kind == kind && n-- == 0;
    trondgov_minutes_free(minutes);
    return found;
}
