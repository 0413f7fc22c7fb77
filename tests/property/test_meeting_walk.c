/* A random walk through council meetings: events that fit and events that do not, from a generator with a fixed seed.
 *
 * Always: what is refused or fails changes nothing; only those vote who sat when the vote was called and still take
 * part; there are never more votes than members present; PRESENT is the number of members listed, each in the hall and
 * in one seat; a log applied again is the same meeting. In the end every kind of event that is built has been accepted
 * at least once, and a third of all events. TRONDGOV_TEST_STEPS and TRONDGOV_TEST_SEED walk further and elsewhere.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "walk_hall.h"

enum { DAY = 20020, KINDS = 0x100, LONGEST = 400 };
enum { H9 = 9 * 3600 };

static trondgov_rulebook *rules;
static trondgov_verdict *why;
static trondgov_meeting *meeting;
static trondgov_instant now;
static int64_t accepted[KINDS], refused[KINDS], total_accepted, total;
static trondgov_id open_vote, next_item, last_proposal, last_proposer, last_absent;
static int32_t called;

static int64_t get(trondgov_code field)
{
    return trondgov_meeting_get(meeting, field);
}

#define EV(name, ...) ((trondgov_event){.kind = TRONDGOV_EVENT_##name, .at = now, __VA_ARGS__})

/* Every property in one number. */
static uint64_t properties(void)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325);
    for (trondgov_code field = TRONDGOV_FIELD_ORGAN; field < TRONDGOV_FIELD_ORGAN + 0x74; field++)
        sum = (sum ^ (uint64_t)get(field)) * UINT64_C(0x100000001b3);
    const trondgov_member *member = NULL;
    for (size_t i = 0; trondgov_meeting_members(meeting, 0, i, &member, 1); i++)
        sum = (sum ^ (uint64_t)trondgov_member_get(member, TRONDGOV_FIELD_PERSON)) * UINT64_C(0x100000001b3);
    return sum;
}

static void check_seats(const trondgov_event *event)
{
    const trondgov_member *member = NULL;
    int32_t sits[PERSONS] = {0};
    size_t count = 0;
    for (; trondgov_meeting_members(meeting, 0, count, &member, 1); count++) {
        const size_t i = person_of(trondgov_member_get(member, TRONDGOV_FIELD_PERSON));
        if (i == PERSONS || sits[i]++ || !persons[i].there || persons[i].out || i == PERSONS - 1)
            fail_msg("after event %d of person %d: person %d sits", event->kind, (int)event->person,
                     i == PERSONS ? -1 : (int)persons[i].id);
    }
    if ((int64_t)count != get(TRONDGOV_FIELD_PRESENT))
        fail_msg("after event %d: %zu sit, PRESENT is %d", event->kind, count, (int)get(TRONDGOV_FIELD_PRESENT));
}

static void remember_electorate(void)
{
    const trondgov_member *member = NULL;
    for (size_t i = 0; i < PERSONS; i++)
        persons[i].electorate = 0;
    for (size_t i = 0; trondgov_meeting_members(meeting, 0, i, &member, 1); i++)
        persons[person_of(trondgov_member_get(member, TRONDGOV_FIELD_PERSON))].electorate = 1;
}

static void check_vote(const trondgov_event *event)
{
    const size_t i = person_of(event->person);
    const trondgov_vote *vote = trondgov_meeting_vote(meeting, event->item);
    trondgov_tally tally;
    if (i == PERSONS || !persons[i].electorate || !persons[i].there || persons[i].out)
        fail_msg("person %d votes without a seat", (int)event->person);
    assert_int_equal(trondgov_vote_tally(vote, 0, &tally), TRONDGOV_OK);
    assert_true(tally.in_favour + tally.against + tally.blank <= tally.present);
    assert_int_equal(trondgov_vote_choice(vote, event->person), event->code);
}

/* What an event that was recorded means for this test's own picture of the hall. */
static void follow(const trondgov_event *event)
{
    const size_t i = person_of(event->person);
    if (event->kind == TRONDGOV_EVENT_ARRIVED)
        persons[i].there = 1;
    if (event->kind == TRONDGOV_EVENT_LEFT)
        persons[i].there = 0;
    if (event->kind == TRONDGOV_EVENT_WITHDREW)
        persons[i].out = 1;
    if (event->kind == TRONDGOV_EVENT_RETURNED)
        persons[i].out = 0;
    if (event->kind == TRONDGOV_EVENT_ABSENCE_REPORTED)
        last_absent = event->person;
    if (event->kind == TRONDGOV_EVENT_PROPOSAL_PUT) {
        last_proposal = event->item;
        last_proposer = event->person;
    }
    if (event->kind == TRONDGOV_EVENT_BALLOT_OPENED && !called)
        remember_electorate();
    if (event->kind == TRONDGOV_EVENT_BALLOT_OPENED)
        open_vote = event->item;
    if (event->kind == TRONDGOV_EVENT_BALLOT_CLOSED || event->kind == TRONDGOV_EVENT_TACIT_CONSENT)
        open_vote = 0;
    if (event->kind == TRONDGOV_EVENT_VOTE_CAST)
        check_vote(event);
    if (event->kind == TRONDGOV_EVENT_VOTING_CALLED) {
        remember_electorate();
        called = 1;
    }
    if (get(TRONDGOV_FIELD_CASE) == TRONDGOV_NOTHING) {
        called = 0;
        for (size_t k = 0; k < PERSONS; k++)
            persons[k].out = 0;
    }
}

static trondgov_status step(trondgov_event event)
{
    const uint64_t before = properties();
    trondgov_answer answer = 0;
    const trondgov_status status = trondgov_meeting_apply(meeting, &event, 1, 0, &answer, NULL, draw(2) ? why : NULL);
    const int32_t kept = status == TRONDGOV_OK && answer != TRONDGOV_ANSWER_REFUSED &&
                         answer != TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE && answer != TRONDGOV_ANSWER_NEEDS_FACT;
    const trondgov_code kind = event.kind - TRONDGOV_FAMILY_EVENT;
    if (kind > 0 && kind < KINDS)
        (kept ? accepted : refused)[kind]++;
    total++;
    total_accepted += kept;
    if (!kept && properties() != before)
        fail_msg("event %d of person %d, item %d: not accepted, but it changed something", event.kind,
                 (int)event.person, (int)event.item);
    if (kept)
        follow(&event);
    check_seats(&event);
    return kept ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
}

static trondgov_id somebody(void)
{
    return persons[draw(PERSONS)].id;
}

static trondgov_id somebody_there(void)
{
    for (int32_t tries = 0; tries < 20; tries++) {
        const size_t i = draw(PERSONS);
        if (persons[i].there)
            return persons[i].id;
    }
    return 1;
}

static trondgov_id any_case(void)
{
    return 701 + draw(draw(2) ? 2 : 8);
}

/* Any slots at all, of codes that exist and ids that may. */
static trondgov_event anything(void)
{
    trondgov_code kinds[KINDS], codes[64];
    trondgov_field field;
    const size_t count = trondgov_codes(rules, TRONDGOV_FAMILY_EVENT, 0, kinds, KINDS);
    trondgov_event event = {.kind = kinds[draw((uint32_t)count)], .at = draw(40) ? now : now - 1};
    for (size_t i = 0; trondgov_fields(rules, event.kind, i, &field, 1); i++) {
        const size_t known = field.family ? trondgov_codes(rules, field.family, 0, codes, 64) : 0;
        const trondgov_code code = known ? codes[draw((uint32_t)known)] : 0;
        if (!field.required && draw(2))
            continue;
        if (field.slot == (int32_t)offsetof(trondgov_event, person))
            event.person = draw(30) ? somebody() : 999;
        else if (field.slot == (int32_t)offsetof(trondgov_event, item))
            event.item = draw(3) ? any_case() : draw(2) ? last_proposal : next_item++;
        else if (field.slot == (int32_t)offsetof(trondgov_event, value))
            event.value = known ? code : draw(3) ? any_case() : (int64_t)draw(70) - 2;
        else if (field.slot == (int32_t)offsetof(trondgov_event, code))
            event.code = code;
        else if (field.slot == (int32_t)offsetof(trondgov_event, role))
            event.role = code;
        else if (field.slot == (int32_t)offsetof(trondgov_event, organ))
            event.organ = TRONDGOV_ORGAN_BYSTYRE;
    }
    return event;
}

static trondgov_event before_the_opening(void)
{
    static const trondgov_code GROUNDS[] = {TRONDGOV_GROUND_ILLNESS, TRONDGOV_GROUND_WELFARE, TRONDGOV_GROUND_STUDY};
    const size_t member = draw(SEATS), substitute = SEATS + draw(2 * PARTIES);
    switch (draw(9)) {
    case 0:
        return EV(CASE_LISTED, .item = any_case(), .code = TRONDGOV_MATTER_ORDINARY);
    case 1:
        return EV(DOCUMENTS_SENT, .item = any_case());
    case 2:
        return EV(ABSENCE_REPORTED, .person = persons[member].id, .code = GROUNDS[draw(3)]);
    case 3:
        return EV(ABSENCE_WITHDRAWN, .person = last_absent);
    case 4:
        return EV(SUBSTITUTE_CALLED, .person = persons[substitute].id, .item = persons[member].id);
    case 5:
        return EV(SUBSTITUTE_DECLINED, .person = persons[substitute].id, .code = GROUNDS[draw(3)]);
    case 6:
        return draw(4) ? EV(MEETING_PLACE, .item = 5) : EV(SEAT_RESTS, .person = persons[member].id);
    case 7:
        return EV(PROPOSAL_PUT, .item = next_item++, .value = any_case(), .code = TRONDGOV_PROPOSAL_RECOMMENDATION);
    default:
        return EV(LATE_CASE, .item = any_case(), .code = TRONDGOV_MATTER_ORDINARY);
    }
}

/* Somebody comes or goes. */
static trondgov_event movement(void)
{
    const size_t i = draw(PERSONS);
    return persons[i].there ? EV(LEFT, .person = persons[i].id) : EV(ARRIVED, .person = persons[i].id);
}

static trondgov_event between_cases(void)
{
    switch (draw(8)) {
    case 0:
        return movement();
    case 1:
        return EV(BALLOT_OPENED, .item = next_item++,
                  .code = draw(2) ? TRONDGOV_MATTER_ORDER : TRONDGOV_MATTER_POSTPONEMENT);
    case 2:
        return draw(2) ? EV(ORDER_CHANGED, .item = any_case(), .value = 1) : EV(CASE_POSTPONED, .item = any_case());
    case 3:
        return draw(2) ? EV(LATE_CASE, .item = any_case(), .code = TRONDGOV_MATTER_ORDINARY)
                       : EV(OBJECTED, .item = any_case(), .person = somebody_there());
    case 4:
        return draw(6) ? EV(CHAIR_TAKEN, .person = 1 + draw(3)) : EV(MEETING_CLOSED, .person = 0);
    default:
        return EV(CASE_TAKEN_UP, .item = any_case());
    }
}

static trondgov_event in_debate(trondgov_id item)
{
    static const trondgov_code MATTERS[] = {TRONDGOV_MATTER_CLOSURE, TRONDGOV_MATTER_POSTPONEMENT,
                                            TRONDGOV_MATTER_TRIAL};
    const trondgov_id person = somebody_there();
    switch (draw(16)) {
    case 0:
    case 1:
        return movement();
    case 2:
        return EV(ELIGIBILITY_QUESTIONED, .person = person, .item = item, .code = TRONDGOV_GROUND_RELATIVE);
    case 3:
        return EV(WITHDREW, .person = person, .item = item);
    case 4:
        return EV(CHAIR_TAKEN, .person = 1 + draw(4), .item = item);
    case 5:
    case 6:
        return EV(PROPOSAL_PUT, .item = next_item++, .person = person, .value = item,
                  .code = TRONDGOV_PROPOSAL_MAIN + (trondgov_code)draw(3));
    case 7:
        return EV(PROPOSAL_WITHDRAWN, .item = last_proposal ? last_proposal : 1,
                  .person = draw(4) && last_proposer ? last_proposer : person);
    case 8:
        return EV(BALLOT_OPENED, .item = next_item++, .code = MATTERS[draw(3)], .value = draw(2) ? last_proposal : 0);
    case 9:
        return EV(DEBATE_CLOSED, .item = item);
    case 10:
        return EV(STATEMENT_RECORDED, .person = person, .item = item, .value = 9);
    case 11:
        return EV(CASE_CLOSED, .item = item);
    case 12:
        return EV(CASE_POSTPONED, .item = item);
    default:
        return EV(VOTING_CALLED, .item = item);
    }
}

static trondgov_event after_the_call(trondgov_id item)
{
    switch (draw(8)) {
    case 0:
        return movement();
    case 1:
        return EV(TACIT_CONSENT, .item = next_item++, .value = last_proposal);
    case 2:
        return EV(CASE_CLOSED, .item = item);
    case 3:
        return EV(BALLOT_OPENED, .item = next_item++, .code = TRONDGOV_MATTER_TRIAL, .value = last_proposal);
    default:
        return EV(BALLOT_OPENED, .item = next_item++, .code = TRONDGOV_MATTER_ORDINARY, .value = last_proposal);
    }
}

/* Most of those who may vote do, one way more than the other. */
static void roll_call(void)
{
    const trondgov_id vote = open_vote;
    const uint32_t leaning = draw(4);
    for (size_t i = 0; i < PERSONS && open_vote == vote; i++)
        if (draw(20) && (persons[i].electorate || draw(15) == 0))
            step(EV(VOTE_CAST, .item = vote, .person = persons[i].id,
                    .code = draw(4) < leaning ? TRONDGOV_CHOICE_AGAINST : TRONDGOV_CHOICE_FOR));
    if (step(EV(BALLOT_CLOSED, .item = vote)) != TRONDGOV_OK && get(TRONDGOV_FIELD_CHAIR) != TRONDGOV_NOTHING) {
        step(EV(VOTE_CAST, .item = vote, .person = get(TRONDGOV_FIELD_CHAIR), .code = TRONDGOV_CHOICE_FOR));
        step(EV(BALLOT_CLOSED, .item = vote));
    }
}

/* A question of eligibility from beginning to end. */
static void recusal(trondgov_id item)
{
    const trondgov_id person = somebody_there();
    step(EV(ELIGIBILITY_QUESTIONED, .person = person, .item = item, .code = TRONDGOV_GROUND_SPOUSE));
    step(EV(WITHDREW, .person = person, .item = item));
    step(EV(CHAIR_TAKEN, .person = 2, .item = item));
    step(EV(BALLOT_OPENED, .item = next_item++, .person = person, .code = TRONDGOV_MATTER_ELIGIBILITY));
    if (!open_vote)
        return;
    roll_call();
    step(EV(RETURNED, .person = person, .item = item));
}

static void in_the_meeting(void)
{
    const int64_t item = get(TRONDGOV_FIELD_CASE);
    if (get(TRONDGOV_FIELD_CHAIR) == TRONDGOV_NOTHING && draw(2))
        step(EV(CHAIR_TAKEN, .person = 1 + draw(3)));
    else if (open_vote && draw(3))
        roll_call();
    else if (open_vote && item == TRONDGOV_NOTHING)
        step(draw(2) ? movement() : EV(TACIT_CONSENT, .item = open_vote));
    else if (open_vote && draw(2))
        step(draw(2) ? movement() : EV(WITHDREW, .person = somebody_there(), .item = item));
    else if (open_vote)
        step(in_debate(item));
    else if (item == TRONDGOV_NOTHING)
        step(between_cases());
    else if (called)
        step(after_the_call(item));
    else if (draw(12) == 0)
        recusal(item);
    else if (draw(12) == 0)
        step(EV(RETURNED, .person = somebody_there(), .item = item));
    else
        step(in_debate(item));
}

static void those_who_are_out_return(void)
{
    for (size_t i = 0; i < PERSONS; i++)
        if (persons[i].out && get(TRONDGOV_FIELD_CASE) != TRONDGOV_NOTHING)
            step(EV(RETURNED, .person = persons[i].id, .item = get(TRONDGOV_FIELD_CASE)));
}

static void one_round(void)
{
    now += draw(60);
    if (draw(5) == 0) {
        step(anything());
        return;
    }
    switch (get(TRONDGOV_FIELD_STATE)) {
    case TRONDGOV_STATE_PLANNED:
        step(draw(12) ? before_the_opening() : EV(NOTICE_SENT, .value = draw(3) ? 15 : 1 + draw(15)));
        break;
    case TRONDGOV_STATE_CONVENED:
        for (size_t i = 0; now < DAY * TRONDGOV_DAY_SECONDS && i < PERSONS; i++)
            if (i < 3 || draw(12))
                step(EV(ARRIVED, .person = persons[i].id));
        now = now < DAY * TRONDGOV_DAY_SECONDS + H9 ? DAY * TRONDGOV_DAY_SECONDS + H9 : now;
        step(draw(2) ? EV(MEETING_OPENED, .person = 1 + draw(3)) : before_the_opening());
        break;
    case TRONDGOV_STATE_OPEN:
        in_the_meeting();
        if (draw(20) == 0)
            those_who_are_out_return();
        break;
    default:
        step(draw(3) ? EV(MINUTES_APPROVED, .person = 1 + draw(30)) : EV(MINUTES_WRITTEN, .person = 0));
    }
}

static void begin(void)
{
    fill_persons();
    open_vote = last_proposal = last_proposer = 0;
    called = 0;
    next_item = 1000;
    last_absent = 1;
    now = (DAY - 20) * TRONDGOV_DAY_SECONDS;
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    step(EV(MEETING, .item = 55, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = DAY));
    trondgov_event rules_event;
    assert_int_equal(trondgov_meeting_events(meeting, 1, &rules_event, 1), 1);
    step(rules_event);
    for (size_t i = 0; i < PERSONS; i++) {
        const trondgov_code role = i == 0            ? TRONDGOV_ROLE_ORDFORER
                                   : i == 1          ? TRONDGOV_ROLE_VARAORDFORER
                                   : i < SEATS       ? TRONDGOV_ROLE_MEDLEM
                                   : persons[i].rank ? TRONDGOV_ROLE_VARAMEDLEM
                                                     : TRONDGOV_ROLE_BYRAAD;
        step(EV(SEAT, .person = persons[i].id, .item = persons[i].list, .value = persons[i].rank, .role = role));
        if (persons[i].list)
            step(EV(GROUP, .person = persons[i].id, .item = persons[i].list));
    }
    step(EV(GOVERNMENT_PARTY, .item = 1));
    for (trondgov_id item = 701; item < 706; item++)
        step(EV(CASE_LISTED, .item = item, .code = TRONDGOV_MATTER_ORDINARY));
}

static void replay(void)
{
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_event *stored = calloc(count, sizeof *stored);
    trondgov_meeting *again = NULL;
    assert_non_null(stored);
    assert_int_equal(trondgov_meeting_events(meeting, 0, stored, count), count);
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(again, stored, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_true(trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST) == get(TRONDGOV_FIELD_DIGEST));
    const uint64_t seen = properties();
    trondgov_meeting_free(meeting);
    meeting = again;
    assert_true(properties() == seen);
    free(stored);
}

/* Events of the debate, doors, questions and elections have stories of their own; this walk meets them by chance only. */
static int32_t made_elsewhere(trondgov_code kind)
{
    static const trondgov_code KINDS_ELSEWHERE[] = {
        TRONDGOV_EVENT_RUNNING_PLAN,   TRONDGOV_EVENT_BREAK,          TRONDGOV_EVENT_DOORS_CLOSED,
        TRONDGOV_EVENT_DOORS_OPENED,   TRONDGOV_EVENT_FLOOR_ASKED,    TRONDGOV_EVENT_SPEECH_BEGUN,
        TRONDGOV_EVENT_SPEECH_ENDED,   TRONDGOV_EVENT_WARNED,         TRONDGOV_EVENT_TIME_EXTENDED,
        TRONDGOV_EVENT_BALLOT_OPTION,  TRONDGOV_EVENT_BALLOT_COUNTED, TRONDGOV_EVENT_ELECTION_OPENED,
        TRONDGOV_EVENT_ROUND_OPENED,   TRONDGOV_EVENT_QUESTION_PUT,   TRONDGOV_EVENT_QUESTION_ANSWERED,
        TRONDGOV_EVENT_FORM_CONSENTED, TRONDGOV_EVENT_FILED,          TRONDGOV_EVENT_FACT_STATED,
        TRONDGOV_EVENT_JUDGED,         TRONDGOV_EVENT_REPORTED,       TRONDGOV_EVENT_MEETING_DEMANDED,
        TRONDGOV_EVENT_CASE_DEMANDED,  TRONDGOV_EVENT_RECUSAL_REQUESTED, TRONDGOV_EVENT_DELEGATION_ANNOUNCED};
    for (size_t i = 0; i < sizeof KINDS_ELSEWHERE / sizeof *KINDS_ELSEWHERE; i++)
        if (KINDS_ELSEWHERE[i] == kind)
            return 1;
    return 0;
}

static void table_of_kinds(void)
{
    trondgov_code kinds[KINDS];
    int32_t never = 0;
    const size_t count = trondgov_codes(rules, TRONDGOV_FAMILY_EVENT, 0, kinds, KINDS);
    print_message("%-24s %9s %9s\n", "event", "accepted", "refused");
    for (size_t i = 0; i < count; i++) {
        const trondgov_code kind = kinds[i] - TRONDGOV_FAMILY_EVENT;
        if (kind >= KINDS || kinds[i] == TRONDGOV_EVENT_LOT_DRAWN) /* of other logs */
            continue;
        print_message("%-24s %9lld %9lld\n", trondgov_code_text(rules, kinds[i], TRONDGOV_TEXT_NAME),
                      (long long)accepted[kind], (long long)refused[kind]);
        never += accepted[kind] == 0 && !made_elsewhere(kinds[i]);
    }
    assert_int_equal(never, 0);
}

static int64_t number_from(const char *name, int64_t otherwise)
{
    const char *text = getenv(name);
    return text && *text ? strtoll(text, NULL, 10) : otherwise;
}

static void walk(void **state)
{
    (void)state;
    const int64_t steps = number_from("TRONDGOV_TEST_STEPS", 60000);
    int64_t meetings = 0;
    random_state = (uint64_t)number_from("TRONDGOV_TEST_SEED", 24102024);
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(NULL, &why), TRONDGOV_OK);
    while (total < steps) {
        begin();
        meetings++;
        for (int32_t rounds = 0; rounds < LONGEST && get(TRONDGOV_FIELD_STATE) != TRONDGOV_STATE_MINUTES_APPROVED;
             rounds++) {
            if (rounds == LONGEST - 40 && get(TRONDGOV_FIELD_CASE) == TRONDGOV_NOTHING)
                step(EV(MEETING_CLOSED, .person = 0));
            one_round();
        }
        replay();
        trondgov_meeting_free(meeting);
        meeting = NULL;
    }
    print_message("%lld events in %lld meetings, %lld accepted\n", (long long)total, (long long)meetings,
                  (long long)total_accepted);
    table_of_kinds();
    assert_true(3 * total_accepted >= total);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(walk)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
