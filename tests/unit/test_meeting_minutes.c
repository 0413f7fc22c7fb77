/* The minutes: Reglement for bystyret 5.18, 5.19, 6.7; kommuneloven § 11-4. */
#include "meeting_fixture.h"

/* A meeting with something of everything, told entry by entry. */
static void a_short_meeting(void)
{
    open_meeting(2, 65);
    done("there", EV(ARRIVED, .person = 1101));
    take_up(701);
    done("BYST-6.6-3", EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    done("BYST-6.5-2", EV(WITHDREW, .person = 30, .item = 701));
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(900, 65, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-6.4-6", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    put(701, 800);
    put(701, 801);
    done("withdrawn", EV(PROPOSAL_WITHDRAWN, .person = AP_MEMBER, .item = 801));
    done("BYST-3.6-1", EV(LEFT, .person = 65, .code = TRONDGOV_GROUND_ILLNESS));
    call_to_vote(701);
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 40, 24, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    done("BYST-5.18-2", EV(STATEMENT_RECORDED, .person = 22, .item = 701, .value = 6001));
    done("close", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    put(702, 802);
    call_to_vote(702);
    answers("BYST-5.12a-1", CARRIED, 0, EV(TACIT_CONSENT, .item = 902, .value = 802));
    done("close", EV(CASE_CLOSED, .item = 702));
}

static void entries_in_order(void **state)
{
    (void)state;
    static const trondgov_code AFTER_THE_ROLL[] = {
        TRONDGOV_ENTRY_CHAIR,    TRONDGOV_ENTRY_MOVEMENT,    TRONDGOV_ENTRY_CASE,        TRONDGOV_ENTRY_RECUSAL,
        TRONDGOV_ENTRY_VOTE,     TRONDGOV_ENTRY_PARTY_VOTES, TRONDGOV_ENTRY_PROPOSAL,    TRONDGOV_ENTRY_PROPOSAL,
        TRONDGOV_ENTRY_MOVEMENT, TRONDGOV_ENTRY_VOTE,        TRONDGOV_ENTRY_PARTY_VOTES, TRONDGOV_ENTRY_STATEMENT,
        TRONDGOV_ENTRY_DECISION, TRONDGOV_ENTRY_CASE,        TRONDGOV_ENTRY_PROPOSAL,    TRONDGOV_ENTRY_VOTE,
        TRONDGOV_ENTRY_DECISION};
    trondgov_minutes *minutes = NULL;
    trondgov_entry entry;
    size_t n = 0, heading = 0, attended = 0, absent = 0;
    a_short_meeting();
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, NULL, NULL), TRONDGOV_OK);
    trondgov_code last = 0;
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++) {
        heading += entry.kind == TRONDGOV_ENTRY_HEADING;
        attended += entry.kind == TRONDGOV_ENTRY_ATTENDED;
        absent += entry.kind == TRONDGOV_ENTRY_ABSENT;
        const int32_t roll = entry.kind == TRONDGOV_ENTRY_HEADING || entry.kind == TRONDGOV_ENTRY_ATTENDED ||
                             entry.kind == TRONDGOV_ENTRY_ABSENT;
        if (roll) {
            equal("BYST-5.18 the roll comes first", n, 0);
            continue;
        }
        if (entry.kind == TRONDGOV_ENTRY_PARTY_VOTES && last == entry.kind)
            continue; /* one for each party */
        last = entry.kind;
        assert_true(n < COUNT(AFTER_THE_ROLL));
        equal("BYST-5.18 in order", entry.kind, AFTER_THE_ROLL[n++]);
    }
    equal("BYST-5.18 to the end", n, COUNT(AFTER_THE_ROLL));
    equal("BYST-5.18a-1", heading, 1);
    equal("BYST-5.18b-1 65 members and a substitute", attended, 66);
    equal("BYST-5.18b-1 two members", absent, 2);
    trondgov_minutes_free(minutes);
}

static void what_the_entries_say(void **state)
{
    (void)state;
    trondgov_entry entry;
    a_short_meeting();
    equal("BYST-5.18a-1", minutes_entry(TRONDGOV_ENTRY_HEADING, 0, &entry), 1);
    equal("BYST-5.18a-1 time", entry.at, now);
    equal("BYST-5.18a-1 place", entry.parent, 5);
    equal("organ", entry.value, TRONDGOV_ORGAN_BYSTYRE);
    equal("kind", entry.code, TRONDGOV_MEETING_ORDINARY);
    equal("BYST-5.1-1", minutes_entry(TRONDGOV_ENTRY_CHAIR, 0, &entry), 1);
    equal("BYST-5.1-1", entry.person, MAYOR);
    equal("BYST-5.18b-1", minutes_entry(TRONDGOV_ENTRY_ATTENDED, 65, &entry), 1);
    equal("BYST-5.18b-1 the substitute", entry.person, 1101);
    equal("BYST-5.18b-1 instead of", entry.value, 67);
    equal("BYST-5.18b-1", entry.role, TRONDGOV_ROLE_VARAMEDLEM);
    equal("BYST-5.18b-1", minutes_entry(TRONDGOV_ENTRY_ABSENT, 1, &entry), 1);
    equal("BYST-5.18b-1 the member", entry.person, 67);
    equal("BYST-5.18b-2", minutes_entry(TRONDGOV_ENTRY_MOVEMENT, 1, &entry), 1);
    equal("BYST-5.18b-2 who", entry.person, 65);
    equal("BYST-5.18b-2 left", entry.value, 0);
    equal("BYST-5.18b-2 during which case", entry.parent, 701);
    equal("BYST-5.18c-1", minutes_entry(TRONDGOV_ENTRY_PROPOSAL, 1, &entry), 1);
    equal("BYST-5.18c-1 withdrawn ones too", entry.item, 801);
    equal("BYST-5.18c-1 whose", entry.person, AP_MEMBER);
    equal("BYST-5.18c-1 in which case", entry.parent, 701);
    equal("BYST-5.18d-1", minutes_entry(TRONDGOV_ENTRY_VOTE, 1, &entry), 1);
    equal("BYST-5.18d-1", entry.in_favour, 40);
    equal("BYST-5.18d-1", entry.against, 24);
    equal("BYST-5.18d-1", entry.present, 64);
    equal("BYST-5.18d-1", entry.answer, ANSWER(CARRIED));
    equal("BYST-5.18d-1", entry.provision, PROVISION(BYST_5_12_1));
    equal("BYST-5.18d-1 on what", entry.value, 800);
    equal("BYST-5.18-2", minutes_entry(TRONDGOV_ENTRY_STATEMENT, 0, &entry), 1);
    equal("BYST-5.18-2 the document", entry.item, 6001);
    equal("KOML-11-4", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
    equal("KOML-11-4", entry.answer, ANSWER(CARRIED));
    equal("KOML-11-4", entry.code, TRONDGOV_STATE_DECIDED);
    equal("KOML-11-4", entry.present, 64);
    equal("BYST-6.7-1", minutes_entry(TRONDGOV_ENTRY_RECUSAL, 0, &entry), 1);
    equal("BYST-6.7-1 who", entry.person, 30);
    equal("BYST-6.7-1 why", entry.code, TRONDGOV_GROUND_RELATIVE);
    equal("BYST-6.7-1 disqualified", entry.answer, ANSWER(NO));
}

/* 6.7: with reference to the statute. */
static void a_recusal_names_the_statute(void **state)
{
    (void)state;
    trondgov_entry entry;
    a_short_meeting();
    equal("BYST-6.7-1", minutes_entry(TRONDGOV_ENTRY_RECUSAL, 0, &entry), 1);
    equal("BYST-6.7-1 the provision, or the minutes lack it", entry.provision != 0 || minutes_complete() == ANSWER(NO), 1);
}

/* 5.18: the minutes show who took part in each case, so withdrawing and returning stand there. */
static void withdrawing_is_in_the_minutes(void **state)
{
    (void)state;
    trondgov_entry entry = {.person = 0};
    int32_t found = 0;
    open_meeting(1, 67);
    take_up(701);
    done("BYST-6.3-1 of one's own accord", EV(WITHDREW, .person = 30, .item = 701));
    done("close", EV(CASE_CLOSED, .item = 701));
    for (size_t i = 0; minutes_entry(TRONDGOV_ENTRY_MOVEMENT, i, &entry); i++)
        found |= entry.person == 30;
    for (size_t i = 0; minutes_entry(TRONDGOV_ENTRY_RECUSAL, i, &entry); i++)
        found |= entry.person == 30;
    equal("BYST-5.18b-2 not in case 701", found, 1);
}

static void absence_in_the_minutes(void **state)
{
    (void)state;
    trondgov_entry entry;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    at(2, 9 * HOUR + 1);
    done("late",
         EV(ABSENCE_REPORTED, .person = 67, .code = TRONDGOV_GROUND_WELFARE, .value = TRONDGOV_NOTICE_JUSTIFIED));
    at(0, 9 * HOUR);
    arrive(1, 66);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    equal("BYST-5.18b-1", minutes_entry(TRONDGOV_ENTRY_ABSENT, 0, &entry), 1);
    equal("BYST-5.18b-1 who", entry.person, 67);
    equal("BYST-5.18b-1 why", entry.code, TRONDGOV_GROUND_WELFARE);
    equal("BYST-3.5-2 late", entry.answer, ANSWER(NO));
    equal("BYST-5.18b-1 nobody else", minutes_entry(TRONDGOV_ENTRY_ABSENT, 1, &entry), 0);
}

static void a_resting_seat_is_not_absence(void **state)
{
    (void)state;
    trondgov_entry entry;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    done("rests", EV(SEAT_RESTS, .person = 67));
    at(0, 9 * HOUR);
    arrive(1, 66);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    equal("KOML-8-1-1 no duty to attend, so not absent", minutes_entry(TRONDGOV_ENTRY_ABSENT, 0, &entry), 0);
}

static void what_is_missing(void **state)
{
    (void)state;
    trondgov_finding finding = {.kind = 0};
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    equal("BYST-5.18a-1 no time", minutes_complete(), ANSWER(NO));
    equal("BYST-5.18a-1", finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_FIELD_AT, NULL), 1);
    equal("BYST-5.18b-1 nobody", finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_FIELD_PERSON, NULL), 1);
    at(0, 9 * HOUR);
    arrive(1, 67);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    equal("BYST-5.18a-1 no place", minutes_complete(), ANSWER(NO));
    equal("BYST-5.18a-1", finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_FIELD_PLACE, &finding), 1);
    equal("BYST-5.18a-1", finding.provision, PROVISION(BYST_5_18A_1));
    done("place", EV(MEETING_PLACE, .item = 5));
    equal("BYST-5.18a-1 all there", minutes_complete(), ANSWER(YES));
    take_up(701);
    equal("KOML-11-4 no decision", minutes_complete(), ANSWER(NO));
    equal("KOML-11-4", finds(TRONDGOV_FINDING_FAULT, PROVISION(KOML_11_4), &finding), 1);
    equal("KOML-11-4 of which case", finding.item, 701);
    size_t faults = 0;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        faults += finding.kind == TRONDGOV_FINDING_FAULT;
    equal("KOML-11-4 said once", faults, 1);
    equal("CONF-082 the list of 5.18 alone", finds(TRONDGOV_FINDING_OTHER_READING, 0, &finding), 1);
    equal("CONF-082", finding.conflict, TRONDGOV_CONFLICT_MINUTES_CONTENTS);
    equal("CONF-082", finding.answer, ANSWER(YES));
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("KOML-11-4", minutes_complete(), ANSWER(YES));
}

static void minutes_outlive_the_meeting(void **state)
{
    (void)state;
    trondgov_minutes *minutes = NULL;
    trondgov_entry entry;
    a_short_meeting();
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, NULL, NULL), TRONDGOV_OK);
    const size_t count = trondgov_minutes_entries(minutes, 0, NULL, 0);
    done("more happens", EV(LEFT, .person = 10));
    equal("a snapshot", trondgov_minutes_entries(minutes, 0, NULL, 0), count);
    trondgov_meeting_free(meeting);
    meeting = NULL;
    equal("a snapshot", trondgov_minutes_entries(minutes, count - 1, &entry, 1), 1);
    equal("no more", trondgov_minutes_entries(minutes, count, &entry, 1), 0);
    equal("nor far beyond", trondgov_minutes_entries(minutes, SIZE_MAX, NULL, 0), 0);
    trondgov_minutes_free(minutes);
}

static void statements(void **state)
{
    (void)state;
    open_meeting(1, 66);
    refused("BYST-5.18-3 not a member who is away", BYST_5_18_3, EV(STATEMENT_RECORDED, .person = 67, .value = 6001));
    refused("BYST-5.18-2 not the government", BYST_5_18_3, EV(STATEMENT_RECORDED, .person = MINISTER, .value = 6001));
    fails("no such case", UNKNOWN_ID, EV(STATEMENT_RECORDED, .person = 5, .item = 799, .value = 6001));
    done("BYST-5.18-2", EV(STATEMENT_RECORDED, .person = 5, .value = 6001));
    done("close", EV(MEETING_CLOSED, .person = 0));
    refused("BYST-5.18-3 not after the meeting", BYST_5_18_3, EV(STATEMENT_RECORDED, .person = 5, .value = 6002));
}

static void a_statement_is_written(void **state)
{
    (void)state;
    open_meeting(1, 66);
    refused("BYST-5.18-3 put orally, no text", BYST_5_18_3, EV(STATEMENT_RECORDED, .person = 5));
}

static void approving_the_minutes(void **state)
{
    (void)state;
    open_meeting(1, 67);
    refused("BYST-5.19-1 before the end", BYST_5_19_1, EV(MINUTES_APPROVED, .person = MAYOR));
    fails("not closed yet", OUT_OF_ORDER, EV(MINUTES_WRITTEN, .person = 0));
    done("close", EV(MEETING_CLOSED, .person = 0));
    done("written", EV(MINUTES_WRITTEN, .person = 0));
    fails("written already", OUT_OF_ORDER, EV(MINUTES_WRITTEN, .person = 0));
    equal("a draft", property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_MINUTES_DRAFT);
    refused("BYST-5.19-1 of the government's party", BYST_5_19_1,
            EV(MINUTES_APPROVED, .person = 5, .role = TRONDGOV_ROLE_OPPOSISJON));
    refused("BYST-5.19-1 of the government's party", BYST_5_19_1, EV(MINUTES_APPROVED, .person = 66));
    refused("BYST-5.19-1 not the chair", BYST_5_19_1,
            EV(MINUTES_APPROVED, .person = DEPUTY, .role = TRONDGOV_ROLE_MOTELEDER));
    refused("BYST-5.19-1 a substitute represents nobody", BYST_5_19_1, EV(MINUTES_APPROVED, .person = 201));
    refused("BYST-5.19-1 in no such role", BYST_5_19_1,
            EV(MINUTES_APPROVED, .person = OPPOSITION, .role = TRONDGOV_ROLE_SEKRETARIAT));
    fails("a stranger", UNKNOWN_ID, EV(MINUTES_APPROVED, .person = 999));
    done("BYST-5.19-1 one of the opposition", EV(MINUTES_APPROVED, .person = OPPOSITION));
    equal("BYST-5.19-1 not yet", property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_MINUTES_DRAFT);
    fails("BYST-5.19-1 one is enough", DUPLICATE, EV(MINUTES_APPROVED, .person = 22));
    done("BYST-5.19-1 the chair", EV(MINUTES_APPROVED, .person = MAYOR));
    equal("BYST-5.19-1", property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_MINUTES_APPROVED);
    refused("BYST-5.19-1 approved already", BYST_5_19_1, EV(MINUTES_APPROVED, .person = MAYOR));
    trondgov_entry entry;
    equal("in the minutes", minutes_entry(TRONDGOV_ENTRY_APPROVAL, 1, &entry), 1);
    equal("in the minutes", entry.person, MAYOR);
    equal("filled in", entry.role, TRONDGOV_ROLE_MOTELEDER);
}

/* A case left without a decision is there with what became of it, once. */
static void without_quorum_in_the_minutes(void **state)
{
    (void)state;
    trondgov_entry entry;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 33, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.1-3", NO_QUORUM, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-5.1-3", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
    equal("BYST-5.1-3", entry.answer, ANSWER(NO_QUORUM));
    equal("BYST-5.1-3", entry.code, TRONDGOV_STATE_POSTPONED);
    equal("once", minutes_entry(TRONDGOV_ENTRY_DECISION, 1, &entry), 0);
}

/* A motion of procedure that comes to nothing is no decision in the case. */
static void a_lost_motion_is_no_decision(void **state)
{
    (void)state;
    trondgov_entry entry;
    open_meeting(1, 67);
    take_up(701);
    done("BYST-5.9-1", EV(PROPOSAL_PUT, .item = 801, .person = 22, .value = 701, .code = TRONDGOV_PROPOSAL_POSTPONE));
    open_vote(900, 801, TRONDGOV_MATTER_POSTPONEMENT);
    roll_call(900, 33, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.1-3", NO_QUORUM, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("no decision", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 0);
}

/* "Hvem som møtte": whoever was in the hall while the meeting was open, with a seat or without one. */
static void who_met_without_a_seat(void **state)
{
    (void)state;
    enum { GONE = HEAD + 1, LATE, LISTENER, NEVER, FIRST_OF_H = 101, SECOND_OF_H };
    static const struct {
        const char *rule;
        trondgov_id person;
        int32_t attended;
        trondgov_answer seated;
        int32_t absent;
    } rows[] = {
        {"BYST-5.18b-1 a member", 5, 1, ANSWER(YES), 0},
        {"BYST-5.18b-1 a member who never came", 67, 0, 0, 1},
        {"BYST-5.18b-1 a substitute who sat", FIRST_OF_H, 1, ANSWER(YES), 0},
        {"BYST-5.18b-1 a substitute who was called, came and found no empty seat", SECOND_OF_H, 1, ANSWER(NO), 0},
        {"BYST-5.18b-1 a substitute who was called and did not come", 103, 0, 0, 1},
        {"BYST-5.18b-1, 6.1-2 the city government", HEAD, 1, ANSWER(NO), 0},
        {"BYST-5.18b-1 left before the opening", GONE, 0, 0, 0},
        {"BYST-5.18b-1 came during the meeting", LATE, 1, ANSWER(NO), 0},
        {"KOML-11-5-1 one of the public", LISTENER, 0, 0, 0},
        {"BYST-5.18b-1 never there", NEVER, 0, 0, 0},
    };
    trondgov_entry entry;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    done("enrol", EV(SEAT, .person = HEAD, .role = TRONDGOV_ROLE_BYRAADSLEDER));
    for (trondgov_id person = GONE; person <= NEVER; person++)
        done("enrol", EV(SEAT, .person = person,
                         .role = person == LISTENER ? TRONDGOV_ROLE_INNBYGGER : TRONDGOV_ROLE_ADMINISTRASJON));
    convene(1);
    at(1, 9 * HOUR);
    done("cannot come", EV(ABSENCE_REPORTED, .person = 20, .code = TRONDGOV_GROUND_ILLNESS));
    for (trondgov_id person = FIRST_OF_H; person <= 103; person++)
        done("called", EV(SUBSTITUTE_CALLED, .person = person, .item = 20, .role = TRONDGOV_ROLE_GRUPPELEDER));
    at(0, 9 * HOUR);
    done("place", EV(MEETING_PLACE, .item = 5));
    arrive(1, 19);
    arrive(21, 66);
    arrive(FIRST_OF_H, SECOND_OF_H);
    arrive(HEAD, GONE);
    arrive(LISTENER, LISTENER);
    done("goes again", EV(LEFT, .person = GONE));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    arrive(LATE, LATE);
    done("goes again", EV(LEFT, .person = LATE));
    for (size_t i = 0; i < COUNT(rows); i++) {
        int32_t attended = 0, absent = 0;
        for (size_t n = 0; minutes_entry(TRONDGOV_ENTRY_ATTENDED, n, &entry); n++)
            if (entry.person == rows[i].person) {
                attended++;
                equal(rows[i].rule, entry.answer, rows[i].seated);
                equal(rows[i].rule, entry.value, entry.person == FIRST_OF_H ? 20 : 0);
            }
        for (size_t n = 0; minutes_entry(TRONDGOV_ENTRY_ABSENT, n, &entry); n++)
            absent += entry.person == rows[i].person;
        equal(rows[i].rule, attended, rows[i].attended);
        equal(rows[i].rule, absent, rows[i].absent);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(entries_in_order),
        TEST(what_the_entries_say),
        TEST(a_recusal_names_the_statute),
        TEST(withdrawing_is_in_the_minutes),
        TEST(absence_in_the_minutes),
        TEST(a_resting_seat_is_not_absence),
        TEST(what_is_missing),
        TEST(minutes_outlive_the_meeting),
        TEST(statements),
        TEST(a_statement_is_written),
        TEST(approving_the_minutes),
        TEST(without_quorum_in_the_minutes),
        TEST(a_lost_motion_is_no_decision),
        TEST(who_met_without_a_seat),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
