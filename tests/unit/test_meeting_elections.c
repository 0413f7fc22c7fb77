/* Votes between options: who presides, offices, alternative proposals, budgets, totals, lots. The numbers are worked
 * out from the texts: 65 of 67 in the hall when mayor and deputy are away. */
#include "meeting_fixture.h"

#include "failing_memory.h"

#define ELECTION(vote, office, by, seats)                                                                             \
    EV(ELECTION_OPENED, .item = vote, .role = TRONDGOV_ROLE_##office, .code = TRONDGOV_METHOD_##by, .value = seats)
#define FOR_OPTION(vote, who, id)                                                                                     \
    EV(VOTE_CAST, .item = vote, .person = who, .code = TRONDGOV_CHOICE_OPTION, .value = id)

enum { A = 21, B = 38, C = 47, BUDGET_A = 811, BUDGET_B, BUDGET_C };

/* As roles say: the leader is person 1, the deputy 2; a case, and those from `first` to `members` in the hall. */
static void hall_of(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_id first, trondgov_id members)
{
    plan_under(rulebook, organ, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= members; person++) {
        done("enrol", EV(SEAT, .person = person, .code = TRONDGOV_CATEGORY_POLITISK,
                         .role = person == 1   ? TRONDGOV_ROLE_LEDER
                                 : person == 2 ? TRONDGOV_ROLE_NESTLEDER
                                               : TRONDGOV_ROLE_MEDLEM));
    }
    convene(2);
    at(0, 9 * HOUR);
    arrive(first, members);
}

/* Mayor and deputy are away, and person 3 presides until somebody is elected. */
static void without_mayor(const trondgov_rulebook *rulebook)
{
    plan_under(rulebook, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(2);
    at(0, 9 * HOUR);
    arrive(3, COUNCIL);
    done("BYST-5.1-2", EV(MEETING_OPENED, .person = 3));
}

static void elect(trondgov_id vote, trondgov_code role, trondgov_code method)
{
    done("open", EV(ELECTION_OPENED, .item = vote, .role = role, .code = method, .value = 1));
}

static void option(trondgov_id vote, trondgov_id id)
{
    done("option", EV(BALLOT_OPTION, .item = vote, .value = id));
}

/* From person `from` on so many vote for the option (0: blank); the next one to vote. */
static trondgov_id votes(trondgov_id vote, trondgov_id from, int32_t count, trondgov_id id)
{
    for (int32_t i = 0; i < count; i++, from++)
        done("vote", EV(VOTE_CAST, .item = vote, .person = from, .value = id,
                        .code = id ? TRONDGOV_CHOICE_OPTION : TRONDGOV_CHOICE_BLANK));
    return from;
}

static void three_way(trondgov_id vote, trondgov_id from, int32_t a, int32_t b, int32_t c, int32_t blank)
{
    votes(vote, votes(vote, votes(vote, votes(vote, from, a, A), b, B), c, C), blank, 0);
}

static void candidates(trondgov_id vote)
{
    option(vote, A);
    option(vote, B);
    option(vote, C);
}

static size_t findings_of(trondgov_code kind)
{
    trondgov_finding found[60];
    const size_t count = trondgov_verdict_findings(why, 0, found, COUNT(found));
    size_t n = 0;
    for (size_t i = 0; i < count && i < COUNT(found); i++)
        n += found[i].kind == kind;
    return n;
}

/* The answer of a vote and the option that has it; its votes. */
static int64_t won_by(trondgov_id vote, trondgov_answer answer, trondgov_id id)
{
    trondgov_answer given = 0;
    assert_int_equal(trondgov_vote_result(trondgov_meeting_vote(meeting, vote), &given, why), TRONDGOV_OK);
    equal("answer of the vote", given, answer);
    trondgov_finding found[60];
    const size_t count = trondgov_verdict_findings(why, 0, found, COUNT(found));
    for (size_t i = 0; i < count && i < COUNT(found); i++)
        if (found[i].kind == TRONDGOV_FINDING_RESULT && found[i].person == id && found[i].answer == answer)
            return found[i].actual;
    return -1;
}

/* The log, applied to an empty meeting, gives the same. */
static void replays(const trondgov_rulebook *rulebook)
{
    trondgov_event *log = NULL;
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    log = test_malloc(count * sizeof *log);
    assert_int_equal(trondgov_meeting_events(meeting, 0, log, count), count);
    trondgov_meeting *again = NULL;
    assert_int_equal(trondgov_meeting_create(rulebook, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(again, log, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    equal("digest", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
    test_free(log);
}

/* BYST-5.1-2, kommuneloven § 7-8: more than half of the votes cast, blank ones among them. 65 vote. */
static void the_first_vote_for_a_chair(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t a, b, c, blank;
        trondgov_answer answer, lot_at_once, blank_ignored;
    } rows[] = {
        {"BYST-5.1-2: 33 of 65 is more than half", 33, 32, 0, 0, ANSWER(ELECTED), 0, ANSWER(ELECTED)},
        {"BYST-5.1-2: 33 of 65, one blank", 33, 31, 0, 1, ANSWER(ELECTED), 0, ANSWER(ELECTED)},
        {"BYST-5.1-2, CONF-039: 32 of 65, of the 62 named it is more than half", 32, 30, 0, 3,
         ANSWER(NEEDS_NEW_ROUND), 0, ANSWER(ELECTED)},
        {"BYST-5.1-2: 32 of 64 is half, not more", 32, 20, 12, 0, ANSWER(NEEDS_NEW_ROUND), 0, 0},
        {"BYST-5.12-3, CONF-043: 32 to 32", 32, 32, 0, 1, ANSWER(NEEDS_NEW_ROUND), ANSWER(NEEDS_LOT), 0},
        {"BYST-5.1-3: 33 of 67 vote: no quorum", 20, 13, 0, 0, ANSWER(NO_QUORUM), 0, 0},
        {"BYST-5.1-3: 34 of 67 vote", 20, 14, 0, 0, ANSWER(ELECTED), 0, ANSWER(ELECTED)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        without_mayor(rules);
        elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
        candidates(900);
        three_way(900, 3, rows[i].a, rows[i].b, rows[i].c, rows[i].blank);
        leads_to(rows[i].rule, rows[i].answer,
                 rows[i].answer == ANSWER(NO_QUORUM) ? PROVISION(BYST_5_1_3) : PROVISION(BYST_5_1_2),
                 EV(BALLOT_CLOSED, .item = 900));
        if (rows[i].lot_at_once)
            equal(rows[i].rule, read_as(TRONDGOV_READING_LOT_IN_ELECTIONS_AS_WRITTEN), rows[i].lot_at_once);
        if (rows[i].blank_ignored)
            equal(rows[i].rule, read_as(TRONDGOV_READING_BLANK_VOTES_IGNORED), rows[i].blank_ignored);
        replays(rules);
    }
}

static void the_elected_one_presides_and_nobody_else(void **state)
{
    (void)state;
    without_mayor(rules);
    equal("BYST-5.1-2: not elected yet", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_1_2), NULL), 1);
    elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    option(900, A);
    option(900, B);
    three_way(900, 3, 33, 32, 0, 0);
    answers("BYST-5.1-2", ELECTED, PROVISION(BYST_5_1_2), EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-5.1-2: votes of the winner", won_by(900, ANSWER(ELECTED), A), 33);
    equal("a result for each", findings_of(TRONDGOV_FINDING_RESULT), 2);
    equal("choice", trondgov_vote_choice(trondgov_meeting_vote(meeting, 900), 3), TRONDGOV_CHOICE_OPTION);
    trondgov_tally tally;
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), 0, &tally), TRONDGOV_OK);
    equal("for the winner", tally.in_favour, 33);
    equal("for others", tally.against, 32);
    /* persons 3 to 35 voted for A: of H (1 to 20) eighteen */
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), H, &tally), TRONDGOV_OK);
    equal("H for the winner", tally.in_favour, 18);
    refused("BYST-5.1-2: another member was elected", BYST_5_1_1, EV(CHAIR_TAKEN, .person = B));
    done("BYST-5.1-2", EV(CHAIR_TAKEN, .person = A));
    equal("BYST-5.1-2: elected, no warning", finds(TRONDGOV_FINDING_WARNING, 0, NULL), 0);
    equal("presides", property(TRONDGOV_FIELD_CHAIR), A);
    decide(701);
    done("leaves", EV(LEFT, .person = A));
    done("BYST-5.1-2: somebody presides until another is elected", EV(CHAIR_TAKEN, .person = B));
    equal("BYST-5.1-2: not elected", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_1_2), NULL), 1);
    done("comes back", EV(ARRIVED, .person = A));
    done("BYST-5.1-2", EV(CHAIR_TAKEN, .person = A));
    done("the mayor comes", EV(ARRIVED, .person = MAYOR));
    done("BYST-5.1-1: and presides", EV(CHAIR_TAKEN, .person = MAYOR));
    refused("BYST-5.1-1: before the one elected", BYST_5_1_1, EV(CHAIR_TAKEN, .person = B));
    replays(rules);
}

/* A member is to preside, and none of three gets more than half of 65. */
static void a_first_vote_without_majority(int32_t a, int32_t b, int32_t c)
{
    without_mayor(rules);
    elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    candidates(900);
    three_way(900, 3, a, b, c, 0);
    answers("BYST-5.1-2", NEEDS_NEW_ROUND, PROVISION(BYST_5_1_2), EV(BALLOT_CLOSED, .item = 900));
}

static void the_second_vote_and_the_lot(void **state)
{
    (void)state;
    a_first_vote_without_majority(25, 25, 15);
    fails("no lot after the first vote", OUT_OF_ORDER, EV(LOT_DRAWN, .item = 900, .value = A));
    fails("no such vote", UNKNOWN_ID, EV(ROUND_OPENED, .item = 901, .value = 999));
    fails("the same id", DUPLICATE, EV(ROUND_OPENED, .item = 900, .value = 900));
    done("BYST-5.1-2", EV(ROUND_OPENED, .item = 901, .value = 900));
    fails("twice", DUPLICATE, EV(ROUND_OPENED, .item = 902, .value = 900));
    three_way(901, 3, 25, 25, 15, 0);
    answers("BYST-5.12-3: second vote 25 to 25", NEEDS_LOT, PROVISION(BYST_5_12_3), EV(BALLOT_CLOSED, .item = 901));
    equal("two in the draw", findings_of(TRONDGOV_FINDING_LOT), 2);
    fails("no third vote", OUT_OF_ORDER, EV(ROUND_OPENED, .item = 902, .value = 901));
    fails("nobody's", UNKNOWN_ID, EV(LOT_DRAWN, .item = 901, .value = 5));
    fails("C is not in the draw", OUT_OF_RANGE, EV(LOT_DRAWN, .item = 901, .value = C));
    fails("no such vote", UNKNOWN_ID, EV(LOT_DRAWN, .item = 999, .value = A));
    answers("BYST-5.12-3", ELECTED, 0, EV(LOT_DRAWN, .item = 901, .value = B));
    equal("BYST-5.12-3", won_by(901, ANSWER(ELECTED), B), 25);
    fails("once", OUT_OF_ORDER, EV(LOT_DRAWN, .item = 901, .value = A));
    refused("BYST-5.1-2", BYST_5_1_1, EV(CHAIR_TAKEN, .person = A));
    done("BYST-5.1-2", EV(CHAIR_TAKEN, .person = B));
    replays(rules);
}

/* The second vote takes most votes, without more than half. */
static void most_votes_in_the_second(void **state)
{
    (void)state;
    a_first_vote_without_majority(25, 24, 16);
    done("BYST-5.1-2", EV(ROUND_OPENED, .item = 901, .value = 900));
    option(901, 50);
    three_way(901, 3, 24, 25, 16, 0);
    answers("BYST-5.1-2: 25 of 65", ELECTED, PROVISION(BYST_5_1_2), EV(BALLOT_CLOSED, .item = 901));
    equal("BYST-5.1-2", won_by(901, ANSWER(ELECTED), B), 25);
}

static void a_lot_at_once_by_the_other_reading(void **state)
{
    (void)state;
    const trondgov_rulebook *read =
        read_otherwise(TRONDGOV_CONFLICT_LOT_IN_ELECTIONS, TRONDGOV_READING_LOT_IN_ELECTIONS_AS_WRITTEN);
    without_mayor(read);
    elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    candidates(900);
    three_way(900, 3, 30, 30, 5, 0);
    answers("BYST-5.12-3, CONF-043", NEEDS_LOT, PROVISION(BYST_5_12_3), EV(BALLOT_CLOSED, .item = 900));
    answers("BYST-5.12-3", ELECTED, 0, EV(LOT_DRAWN, .item = 900, .value = A));
    replays(read);
}

static void who_presides_until_then(void **state)
{
    (void)state;
    const trondgov_rulebook *read =
        read_otherwise(TRONDGOV_CONFLICT_OPENING_CHAIR, TRONDGOV_READING_OPENING_CHAIR_OLDEST_MEMBER);
    plan_under(read, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    at(0, 9 * HOUR);
    arrive(3, COUNCIL);
    answers("CONF-030: nobody said who is oldest", NEEDS_FACT, 0, EV(MEETING_OPENED, .person = 3));
    done("CONF-030", EV(FACT_STATED, .code = TRONDGOV_FIELD_OLDEST_MEMBER, .value = 31));
    refused("CONF-030: another is oldest", BYST_5_1_2, EV(MEETING_OPENED, .person = 3));
    done("CONF-030: the oldest presides", EV(MEETING_OPENED, .person = 31));
    without_mayor(rules);
    equal("CONF-030", read_as(TRONDGOV_READING_OPENING_CHAIR_OLDEST_MEMBER), ANSWER(NEEDS_FACT));
}

/* Kommuneloven § 7-8: an office, in a case that is called to the vote. */
static void an_office_is_filled_in_a_case(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    refused("BYST-5.10-1: not called to the vote", BYST_5_10_1,
            ELECTION(900, ORDFORER, MAJORITY, 1));
    call_to_vote(701);
    elect(900, TRONDGOV_ROLE_ORDFORER, TRONDGOV_METHOD_MAJORITY);
    refused("one vote at a time", BYST_5_10_1,
            ELECTION(901, ORDFORER, MAJORITY, 1));
    candidates(900);
    three_way(900, 1, 33, 33, 0, 1);
    refused("BYST-5.2-6: the vote is open", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    answers("KOML-7-8-1: 33 of 67", NEEDS_NEW_ROUND, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
    equal("CONF-043", read_as(TRONDGOV_READING_LOT_IN_ELECTIONS_AS_WRITTEN), ANSWER(NEEDS_LOT));
    refused("BYST-5.2-6: the election is not over", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    done("KOML-7-8-1", EV(ROUND_OPENED, .item = 901, .value = 900));
    three_way(901, 1, 33, 33, 0, 1);
    answers("KOML-7-8-1: 33 to 33 again", NEEDS_LOT, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 901));
    refused("BYST-5.2-6: the lot is not drawn", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    answers("KOML-7-8-1", ELECTED, 0, EV(LOT_DRAWN, .item = 901, .value = A));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
    trondgov_entry entry;
    equal("decision", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
    equal("decision", entry.answer, ANSWER(ELECTED));
    take_up(702);
    replays(rules);
}

/* Kommuneloven § 7-8 by the numbers: 67 vote. */
static void offices_by_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t a, b, c, blank;
        trondgov_answer answer, blank_ignored;
    } rows[] = {
        {"KOML-7-8-1: 34 of 67", 34, 33, 0, 0, ANSWER(ELECTED), ANSWER(ELECTED)},
        {"KOML-7-8-1: 33 of 66", 33, 32, 1, 0, ANSWER(NEEDS_NEW_ROUND), 0},
        {"KOML-7-8-1, CONF-039: 33 of 67 with three blank", 33, 31, 0, 3, ANSWER(NEEDS_NEW_ROUND), ANSWER(ELECTED)},
        {"KOML-11-9-1: 33 vote", 33, 0, 0, 0, ANSWER(NO_QUORUM), 0},
        {"nobody is named", 0, 0, 0, 60, ANSWER(REJECTED), 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        open_meeting(1, 67);
        take_up(701);
        call_to_vote(701);
        elect(900, TRONDGOV_ROLE_ORDFORER, TRONDGOV_METHOD_MAJORITY);
        candidates(900);
        three_way(900, 1, rows[i].a, rows[i].b, rows[i].c, rows[i].blank);
        leads_to(rows[i].rule, rows[i].answer, 0, EV(BALLOT_CLOSED, .item = 900));
        if (rows[i].blank_ignored)
            equal(rows[i].rule, read_as(TRONDGOV_READING_BLANK_VOTES_IGNORED), rows[i].blank_ignored);
        if (rows[i].answer == ANSWER(NO_QUORUM))
            equal("BYST-5.1-3: as if postponed", property(TRONDGOV_FIELD_CASE), TRONDGOV_NOTHING);
        if (rows[i].answer == ANSWER(REJECTED))
            done("the election came to nothing", EV(CASE_CLOSED, .item = 701));
        replays(rules);
    }
}

static void by_the_lawful_method_only(void **state)
{
    (void)state;
    without_mayor(rules);
    refused("BYST-5.1-2: by majority", BYST_5_1_2,
            ELECTION(900, MOTELEDER, PLURALITY, 1));
    fails("one at a time", OUT_OF_RANGE,
          ELECTION(900, MOTELEDER, MAJORITY, 2));
    fails("nobody", OUT_OF_RANGE,
          EV(ELECTION_OPENED, .item = 900, .role = TRONDGOV_ROLE_MOTELEDER, .code = TRONDGOV_METHOD_MAJORITY));
    fails("the people's election is no meeting's", UNKNOWN_CODE,
          ELECTION(900, MEDLEM, SAINTE_LAGUE, 1));
    refused("KOML-7-4-2: a leader by majority", KOML_7_4_2,
            EV(ELECTION_OPENED, .item = 900, .organ = TRONDGOV_ORGAN_KLAGEUTVALG, .role = TRONDGOV_ROLE_LEDER,
               .code = TRONDGOV_METHOD_PLURALITY, .value = 1));
    done("nobody demands lists", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_DEMANDING, .value = 1));
    refused("KOML-7-4-1: members from lists", KOML_7_4_1,
            EV(ELECTION_OPENED, .item = 900, .organ = TRONDGOV_ORGAN_KLAGEUTVALG, .role = TRONDGOV_ROLE_MEDLEM,
               .code = TRONDGOV_METHOD_MAJORITY, .value = 1));
    elect(901, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    fails("the same vote", DUPLICATE,
          ELECTION(901, MOTELEDER, MAJORITY, 1));
    fails("a stranger does not preside", UNKNOWN_ID, EV(BALLOT_OPTION, .item = 901, .value = 4444));
    fails("no such vote", UNKNOWN_ID, EV(BALLOT_OPTION, .item = 999, .value = A));
    option(901, A);
    fails("twice", DUPLICATE, EV(BALLOT_OPTION, .item = 901, .value = A));
    fails("for or against", UNKNOWN_CODE, EV(VOTE_CAST, .item = 901, .person = 3, .code = TRONDGOV_CHOICE_FOR));
    fails("for whom", MISSING_FIELD, EV(VOTE_CAST, .item = 901, .person = 3, .code = TRONDGOV_CHOICE_OPTION));
    fails("no candidate", UNKNOWN_ID, FOR_OPTION(901, 3, B));
    fails("blank for somebody", OUT_OF_RANGE,
          EV(VOTE_CAST, .item = 901, .person = 3, .code = TRONDGOV_CHOICE_BLANK, .value = A));
    refused("BYST-5.10-3: not in the hall", BYST_5_10_3,
            FOR_OPTION(901, MAYOR, A));
    votes(901, 3, 1, A);
    fails("twice", DUPLICATE, EV(VOTE_CAST, .item = 901, .person = 3, .code = TRONDGOV_CHOICE_BLANK));
    fails("the vote has begun", OUT_OF_ORDER, EV(BALLOT_OPTION, .item = 901, .value = B));
    fails("not in silence", OUT_OF_ORDER, EV(TACIT_CONSENT, .item = 901));
    fails("votes by name were cast", OUT_OF_ORDER,
          EV(BALLOT_COUNTED, .item = 901, .person = A, .value = 9, .code = TRONDGOV_CHOICE_OPTION));
    votes(901, 4, 33, A);
    const uint64_t before = fingerprint(meeting);
    const trondgov_event close = EV(BALLOT_CLOSED, .item = 901, .at = now);
    assert_int_equal(trondgov_meeting_apply(meeting, &close, 1, TRONDGOV_APPLY_CHECK, &answered, NULL, why),
                     TRONDGOV_OK);
    equal("CHECK answers", answered, ANSWER(ELECTED));
    assert_true(fingerprint(meeting) == before);
    answers("alone: 34 votes", ELECTED, 0, EV(BALLOT_CLOSED, .item = 901));
    fails("closed", DUPLICATE, EV(BALLOT_CLOSED, .item = 901));
    refused("closed", BYST_5_10_1, FOR_OPTION(901, 60, A));
    fails("closed", OUT_OF_ORDER, EV(BALLOT_OPTION, .item = 901, .value = B));
}

/* The council elects the leader of the appeals committee: the office is for the register. */
static void what_an_election_means(void **state)
{
    trondgov_event taken = {.kind = 0};
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    call_to_vote(701);
    done("KOML-7-8-1", EV(ELECTION_OPENED, .item = 900, .organ = TRONDGOV_ORGAN_KLAGEUTVALG, .role = TRONDGOV_ROLE_LEDER,
                          .code = TRONDGOV_METHOD_MAJORITY, .value = 1));
    option(900, A);
    option(900, B);
    equal("not before it is decided", trondgov_meeting_consequences(meeting, 0, NULL, 0), 0);
    votes(900, votes(900, 1, 34, A), 33, B);
    answers("KOML-7-8-1 34 of 67", ELECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("one office", trondgov_meeting_consequences(meeting, 0, NULL, 0), 1);
    equal("copied", trondgov_meeting_consequences(meeting, 0, &taken, 1), 1);
    equal("taken", taken.kind, TRONDGOV_EVENT_OFFICE_TAKEN);
    equal("by whom", taken.person, A);
    equal("which", taken.organ == TRONDGOV_ORGAN_KLAGEUTVALG && taken.role == TRONDGOV_ROLE_LEDER, 1);
    equal("when", taken.at, now);
    equal("behind the last", trondgov_meeting_consequences(meeting, 1, &taken, 1), 0);
    without_mayor(rules);
    elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    option(900, A);
    votes(900, 3, 34, A);
    answers("BYST-5.1-2", ELECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("presiding is no office", trondgov_meeting_consequences(meeting, 0, NULL, 0), 0);
}

/* The budget: three proposals of case 701, called to the vote, in a ballot of 67. */
static void budget_vote(const trondgov_rulebook *rulebook, int32_t count)
{
    open_meeting_under(rulebook, 2, 67);
    take_up(701);
    for (trondgov_id id = BUDGET_A; id < BUDGET_A + count; id++)
        put(701, id);
    call_to_vote(701);
    done("KOML-11-9-3", EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_BUDGET));
    for (trondgov_id id = BUDGET_A; id < BUDGET_A + count; id++)
        option(900, id);
}

static void budget_votes(trondgov_id vote, int32_t a, int32_t b, int32_t c)
{
    votes(vote, votes(vote, votes(vote, 1, a, BUDGET_A), b, BUDGET_B), c, BUDGET_C);
}

static void several_budgets(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t a, b, c;
        trondgov_answer answer, by_lot;
    } rows[] = {
        {"BYST-5.10-7, KOML-11-9-3: 34 of 67", 34, 23, 10, ANSWER(CARRIED), 0},
        {"BYST-5.10-7: 33 of 66 is no majority", 33, 23, 10, ANSWER(NEEDS_NEW_ROUND), 0},
        {"BYST-5.10-7, CONF-050: the second place is shared", 31, 18, 18, ANSWER(NEEDS_NEW_ROUND), ANSWER(NEEDS_LOT)},
        {"BYST-5.1-3: 33 vote", 33, 0, 0, ANSWER(NO_QUORUM), 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        budget_vote(rules, 3);
        fails("no blank vote on a proposal, and not for one's own", UNKNOWN_ID,
              FOR_OPTION(900, 1, 5));
        refused("BYST-5.10-6", BYST_5_10_6, EV(VOTE_CAST, .item = 900, .person = 1, .code = TRONDGOV_CHOICE_BLANK));
        budget_votes(900, rows[i].a, rows[i].b, rows[i].c);
        leads_to(rows[i].rule, rows[i].answer, 0, EV(BALLOT_CLOSED, .item = 900));
        if (rows[i].by_lot)
            equal(rows[i].rule, read_as(TRONDGOV_READING_BUDGET_TIE_LOT), rows[i].by_lot);
        if (rows[i].answer == ANSWER(CARRIED)) {
            equal("the winner", won_by(900, ANSWER(CARRIED), BUDGET_A), 34);
            done("carried, the others fall", EV(CASE_CLOSED, .item = 701));
        } else if (rows[i].answer == ANSWER(NEEDS_NEW_ROUND))
            refused("BYST-5.2-6", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
        replays(rules);
    }
}

/* KOML-11-9-3: then only between the two with most votes; the vote of the chair where they are equal. */
static void the_second_vote_on_the_budget(void **state)
{
    (void)state;
    budget_vote(rules, 3);
    budget_votes(900, 26, 23, 18);
    answers("BYST-5.10-7", NEEDS_NEW_ROUND, PROVISION(BYST_5_10_7), EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.10-2: not withdrawn now", BYST_5_10_2,
            EV(PROPOSAL_WITHDRAWN, .person = AP_MEMBER, .item = BUDGET_A));
    refused("nor voted on by itself", BYST_5_4_1,
            EV(BALLOT_OPENED, .item = 905, .value = BUDGET_A, .code = TRONDGOV_MATTER_ORDINARY));
    done("KOML-11-9-3", EV(ROUND_OPENED, .item = 901, .value = 900));
    fails("the rule says which", OUT_OF_ORDER, EV(BALLOT_OPTION, .item = 901, .value = BUDGET_C));
    fails("C does not go on", UNKNOWN_ID,
          FOR_OPTION(901, 1, BUDGET_C));
    votes(901, votes(901, 2, 33, BUDGET_A), 33, BUDGET_B);
    answers("BYST-5.12-2: 33 to 33, the chair has not voted", NEEDS_CHAIR_VOTE, 0, EV(BALLOT_CLOSED, .item = 901));
    done("the chair leaves the vote open", EV(VOTE_CAST, .item = 901, .person = MAYOR, .value = BUDGET_B,
                                            .code = TRONDGOV_CHOICE_OPTION));
    answers("BYST-5.10-7: 34 to 33", CARRIED, PROVISION(BYST_5_10_7), EV(BALLOT_CLOSED, .item = 901));
    equal("the winner", won_by(901, ANSWER(CARRIED), BUDGET_B), 34);
    done("everything is voted on", EV(CASE_CLOSED, .item = 701));
    replays(rules);

    budget_vote(rules, 2);
    votes(900, votes(900, 1, 33, BUDGET_A), 33, BUDGET_B);
    answers("BYST-5.10-7: two, 33 to 33", NEEDS_NEW_ROUND, 0, EV(BALLOT_CLOSED, .item = 900));
    done("KOML-11-9-3", EV(ROUND_OPENED, .item = 901, .value = 900));
    votes(901, votes(901, 1, 33, BUDGET_A), 33, BUDGET_B);
    answers("BYST-5.12-2: 33 to 33, the chair for A", CARRIED, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 901));
    equal("the chair's", won_by(901, ANSWER(CARRIED), BUDGET_A), 33);
    equal("CONF-050", read_as(TRONDGOV_READING_BUDGET_TIE_LOT), ANSWER(NEEDS_LOT));
}

static void a_shared_second_place(void **state)
{
    (void)state;
    budget_vote(rules, 3);
    budget_votes(900, 31, 18, 18);
    answers("CONF-050", NEEDS_NEW_ROUND, PROVISION(BYST_5_10_7), EV(BALLOT_CLOSED, .item = 900));
    done("CONF-050: on which goes on", EV(ROUND_OPENED, .item = 901, .value = 900));
    fails("A goes on anyway", UNKNOWN_ID,
          FOR_OPTION(901, 1, BUDGET_A));
    votes(901, votes(901, 1, 30, BUDGET_B), 37, BUDGET_C);
    answers("CONF-050", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    fails("it has been followed", DUPLICATE, EV(ROUND_OPENED, .item = 902, .value = 900));
    done("KOML-11-9-3", EV(ROUND_OPENED, .item = 902, .value = 901));
    votes(902, votes(902, 1, 33, BUDGET_A), 34, BUDGET_C);
    answers("BYST-5.10-7", CARRIED, PROVISION(BYST_5_10_7), EV(BALLOT_CLOSED, .item = 902));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
    replays(rules);

    const trondgov_rulebook *read = read_otherwise(TRONDGOV_CONFLICT_BUDGET_TIE, TRONDGOV_READING_BUDGET_TIE_LOT);
    budget_vote(read, 3);
    budget_votes(900, 31, 18, 18);
    answers("CONF-050: by lot", NEEDS_LOT, PROVISION(BYST_5_10_7), EV(BALLOT_CLOSED, .item = 900));
    equal("two in the draw", findings_of(TRONDGOV_FINDING_LOT), 2);
    fails("A goes on anyway", OUT_OF_RANGE, EV(LOT_DRAWN, .item = 900, .value = BUDGET_A));
    fails("not drawn yet", OUT_OF_ORDER, EV(ROUND_OPENED, .item = 901, .value = 900));
    answers("CONF-050", NEEDS_NEW_ROUND, 0, EV(LOT_DRAWN, .item = 900, .value = BUDGET_C));
    done("KOML-11-9-3", EV(ROUND_OPENED, .item = 901, .value = 900));
    votes(901, votes(901, 1, 33, BUDGET_A), 33, BUDGET_C);
    answers("CONF-050: 33 to 33 by lot", NEEDS_LOT, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 901));
    answers("CONF-050", CARRIED, 0, EV(LOT_DRAWN, .item = 901, .value = BUDGET_C));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
    replays(read);

    budget_vote(read, 3);
    budget_votes(900, 22, 22, 22);
    answers("CONF-050: three alike", NEEDS_LOT, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("three in the draw", findings_of(TRONDGOV_FINDING_LOT), 3);
    answers("CONF-050: one place left", NEEDS_LOT, 0, EV(LOT_DRAWN, .item = 900, .value = BUDGET_A));
    fails("A has its place", OUT_OF_RANGE, EV(LOT_DRAWN, .item = 900, .value = BUDGET_A));
    answers("CONF-050", NEEDS_NEW_ROUND, 0, EV(LOT_DRAWN, .item = 900, .value = BUDGET_C));
}

/* Proposals put against each other in an ordinary case. */
static void alternatives(int32_t count)
{
    open_meeting(2, 67);
    take_up(701);
    put(701, BUDGET_A);
    fails("one proposal is no choice", MISSING_FIELD, EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDINARY));
    for (trondgov_id id = BUDGET_B; id < BUDGET_A + count; id++)
        put(701, id);
    put(701, 890);
    done("a motion", EV(PROPOSAL_PUT, .item = 891, .person = 5, .value = 701, .code = TRONDGOV_PROPOSAL_POSTPONE));
    done("withdrawn", EV(PROPOSAL_WITHDRAWN, .person = AP_MEMBER, .item = 890));
    refused("BYST-5.10-1: not called", BYST_5_10_1, EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDINARY));
    call_to_vote(701);
    done("BYST-5.10-1", EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDINARY));
    fails("no such proposal", UNKNOWN_ID, EV(BALLOT_OPTION, .item = 900, .value = 4444));
    fails("a motion is none", OUT_OF_RANGE, EV(BALLOT_OPTION, .item = 900, .value = 891));
    refused("withdrawn", BYST_5_4_1, EV(BALLOT_OPTION, .item = 900, .value = 890));
    option(900, BUDGET_A);
    fails("against what", OUT_OF_ORDER,
          FOR_OPTION(900, 1, BUDGET_A));
    option(900, BUDGET_B);
    equal("two are a matter of course", finds(TRONDGOV_FINDING_WARNING, 0, NULL), 0);
    if (count < 3)
        return;
    option(900, BUDGET_C);
    equal("BYST-5.10-7: how three are voted on the chair proposes",
          finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_10_7), NULL), 1);
}

static void proposals_against_each_other(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_id from;
        int32_t a, b;
        trondgov_answer answer;
        trondgov_code provision;
        trondgov_id winner;
    } rows[] = {
        {"BYST-5.12-1: 34 to 33", 1, 34, 33, ANSWER(CARRIED), PROVISION(BYST_5_12_1), BUDGET_A},
        {"BYST-5.12-1: 33 to 34", 1, 33, 34, ANSWER(CARRIED), PROVISION(BYST_5_12_1), BUDGET_B},
        {"BYST-5.12-2: 33 to 33, the mayor for A", 1, 33, 33, ANSWER(CARRIED), PROVISION(BYST_5_12_2), BUDGET_A},
        {"BYST-5.12-2: 33 to 33, the mayor has not voted", 2, 33, 33, ANSWER(NEEDS_CHAIR_VOTE), 0, 0},
        {"BYST-5.1-3: 33 vote", 1, 20, 13, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3), 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        alternatives(2);
        votes(900, votes(900, rows[i].from, rows[i].a, BUDGET_A), rows[i].b, BUDGET_B);
        leads_to(rows[i].rule, rows[i].answer, rows[i].provision, EV(BALLOT_CLOSED, .item = 900));
        if (rows[i].winner) {
            assert_true(won_by(900, ANSWER(CARRIED), rows[i].winner) > 0);
            done("the other falls with it", EV(CASE_CLOSED, .item = 701));
        }
        replays(rules);
    }
    alternatives(2); /* the mayor for B, who comes second in the list */
    votes(900, votes(900, 2, 33, BUDGET_A), 32, BUDGET_B);
    votes(900, MAYOR, 1, BUDGET_B);
    answers("BYST-5.12-2", CARRIED, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-5.12-2: the mayor's", won_by(900, ANSWER(CARRIED), BUDGET_B), 33);
}

static void three_without_a_majority_settle_nothing(void **state)
{
    (void)state;
    alternatives(3);
    budget_votes(900, 30, 20, 17);
    answers("KOML-11-9-2a: 30 of 67", REJECTED, PROVISION(BYST_5_12_1), EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.2-6: none is voted on by itself", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    open_vote(901, BUDGET_B, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 67, 0, TRONDGOV_CHOICE_FOR);
    answers("one by one", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
    alternatives(3);
    budget_votes(900, 34, 20, 13);
    answers("KOML-11-9-2a: 34 of 67", CARRIED, PROVISION(BYST_5_12_1), EV(BALLOT_CLOSED, .item = 900));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
}

/* BYST-5.11-1: a trial binds nobody, between several either. */
static void a_trial_between_several(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, BUDGET_A);
    put(701, BUDGET_B);
    carry(899, TRONDGOV_MATTER_HOLDING_TRIAL);
    open_vote(900, 0, TRONDGOV_MATTER_TRIAL);
    option(900, BUDGET_A);
    option(900, BUDGET_B);
    votes(900, votes(900, 1, 60, BUDGET_A), 7, BUDGET_B);
    answers("BYST-5.11-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    call_to_vote(701);
    refused("BYST-5.2-6: nothing is decided", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    open_vote(901, BUDGET_B, TRONDGOV_MATTER_ORDINARY);
}

/* BYST-5.12b-1: the system in use; totals only where it does not work. */
static void totals(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    const trondgov_event told = EV(BALLOT_COUNTED, .item = 900, .value = 33, .code = TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12b-1: does the system work", NEEDS_FACT, 0, told);
    done("it works", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_SYSTEM_FAILS, .value = 0));
    refused("BYST-5.12b-1", BYST_5_12B_1, told);
    done("it fails", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_SYSTEM_FAILS, .value = 1));
    fails("more than there are", OUT_OF_RANGE,
          EV(BALLOT_COUNTED, .item = 900, .value = 68, .code = TRONDGOV_CHOICE_FOR));
    fails("fewer than none", OUT_OF_RANGE, EV(BALLOT_COUNTED, .item = 900, .value = -1, .code = TRONDGOV_CHOICE_FOR));
    fails("no such vote", UNKNOWN_ID, EV(BALLOT_COUNTED, .item = 999, .value = 1, .code = TRONDGOV_CHOICE_FOR));
    fails("no option here", UNKNOWN_CODE,
          EV(BALLOT_COUNTED, .item = 900, .person = A, .value = 1, .code = TRONDGOV_CHOICE_OPTION));
    done("BYST-5.12b-1, CONF-048", told);
    equal("CONF-048", read_as(TRONDGOV_READING_SYSTEM_FAILURE_POSTPONED), ANSWER(NO));
    fails("twice", DUPLICATE, told);
    refused("BYST-5.10-6", BYST_5_10_6, EV(BALLOT_COUNTED, .item = 900, .value = 1, .code = TRONDGOV_CHOICE_BLANK));
    fails("34 more", OUT_OF_RANGE, EV(BALLOT_COUNTED, .item = 900, .value = 35, .code = TRONDGOV_CHOICE_AGAINST));
    fails("a vote by name", OUT_OF_ORDER, EV(VOTE_CAST, .item = 900, .person = 5, .code = TRONDGOV_CHOICE_FOR));
    done("against", EV(BALLOT_COUNTED, .item = 900, .value = 33, .code = TRONDGOV_CHOICE_AGAINST));
    answers("BYST-5.12-2: how the chair voted is not known", NEEDS_CHAIR_VOTE, PROVISION(BYST_5_12_2),
            EV(BALLOT_CLOSED, .item = 900));
    done("the chair says so", EV(VOTE_CAST, .item = 900, .person = MAYOR, .code = TRONDGOV_CHOICE_AGAINST));
    fails("once", DUPLICATE, EV(VOTE_CAST, .item = 900, .person = MAYOR, .code = TRONDGOV_CHOICE_FOR));
    answers("BYST-5.12-2", REJECTED, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-5.10-5: one has not voted",
          finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_DUTY_TO_VOTE, NULL), 1);
    equal("nobody knows how", trondgov_vote_choice(trondgov_meeting_vote(meeting, 900), 5), 0);
    trondgov_tally tally;
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), H, &tally), TRONDGOV_OK);
    equal("nor which party", tally.present + tally.in_favour + tally.against, 0);
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), 0, &tally), TRONDGOV_OK);
    equal("the totals", tally.in_favour, 33);
    replays(rules);

    const trondgov_rulebook *read =
        read_otherwise(TRONDGOV_CONFLICT_SYSTEM_FAILURE, TRONDGOV_READING_SYSTEM_FAILURE_POSTPONED);
    open_meeting_under(read, 1, 67);
    open_vote(900, 0, TRONDGOV_MATTER_ORDER);
    done("it fails", EV(FACT_STATED, .code = TRONDGOV_FIELD_SYSTEM_FAILS, .value = 1));
    refused("CONF-048: the vote waits", BYST_5_12B_1, told);
}

static void the_chair_tells_what_the_totals_have(void **state)
{
    (void)state;
    open_meeting(1, 67);
    open_vote(900, 0, TRONDGOV_MATTER_ORDER);
    done("it fails", EV(FACT_STATED, .code = TRONDGOV_FIELD_SYSTEM_FAILS, .value = 1));
    done("all for", EV(BALLOT_COUNTED, .item = 900, .value = 67, .code = TRONDGOV_CHOICE_FOR));
    fails("nobody voted against", OUT_OF_RANGE,
          EV(VOTE_CAST, .item = 900, .person = MAYOR, .code = TRONDGOV_CHOICE_AGAINST));
    fails("not in silence", OUT_OF_ORDER, EV(TACIT_CONSENT, .item = 900));
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    fails("over", OUT_OF_ORDER, EV(BALLOT_COUNTED, .item = 900, .value = 0, .code = TRONDGOV_CHOICE_AGAINST));
}

/* Written ballots: a majority election is never held so, but for leader and deputy of the youth council. */
static void written_ballots(void **state)
{
    (void)state;
    const trondgov_event leader =
        ELECTION(900, LEDER, MAJORITY, 1);
    open_meeting(1, 67);
    take_up(701);
    call_to_vote(701);
    done("written", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_WRITTEN_BALLOTS, .value = 1));
    refused("BYST-5.12b-1: the system, nothing else", BYST_5_12B_1, leader);

    hall_of(rules, TRONDGOV_ORGAN_ELDRERAAD, 1, 9);
    done("open", EV(MEETING_OPENED, .person = 1));
    done("written", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_WRITTEN_BALLOTS, .value = 1));
    refused("KOML-7-8-2: by a sign", KOML_7_8_2, leader);

    hall_of(rules, TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, 1, 20);
    done("open", EV(MEETING_OPENED, .person = 1));
    done("demanded", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_DEMANDING, .value = 1));
    refused("KOML-5-12-6: one demands written ballots", KOML_5_12_6, leader);
    done("written", EV(FACT_STATED, .item = 900, .code = TRONDGOV_FIELD_WRITTEN_BALLOTS, .value = 1));
    done("KOML-5-12-6", leader);
    option(900, 5);
    option(900, 6);
    fails("they are secret", OUT_OF_ORDER,
          FOR_OPTION(900, 3, 5));
    done("told", EV(BALLOT_COUNTED, .item = 900, .person = 5, .value = 11, .code = TRONDGOV_CHOICE_OPTION));
    fails("twice", DUPLICATE, EV(BALLOT_COUNTED, .item = 900, .person = 5, .value = 1, .code = TRONDGOV_CHOICE_OPTION));
    fails("nobody", MISSING_FIELD, EV(BALLOT_COUNTED, .item = 900, .value = 1, .code = TRONDGOV_CHOICE_OPTION));
    done("told", EV(BALLOT_COUNTED, .item = 900, .person = 6, .value = 8, .code = TRONDGOV_CHOICE_OPTION));
    done("told", EV(BALLOT_COUNTED, .item = 900, .value = 1, .code = TRONDGOV_CHOICE_BLANK));
    answers("KOML-7-8-1: 11 of 20", ELECTED, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
    equal("who", won_by(900, ANSWER(ELECTED), 5), 11);
    replays(rules);
}

/* The councils 9: most votes, then lot, one vote only; by the Act more than half. */
static void a_chair_in_the_councils(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_code organ, most, lot;
    } rows[] = {
        {"ELDR-9-4, ELDR-9-5", TRONDGOV_ORGAN_ELDRERAAD, PROVISION(ELDR_9_4), PROVISION(ELDR_9_5)},
        {"UNGD-9-4, UNGD-9-5", TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, PROVISION(UNGD_9_4), PROVISION(UNGD_9_5)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        hall_of(rules, rows[i].organ, 3, 9);
        done(rows[i].rule, EV(MEETING_OPENED, .person = 3));
        answers(rows[i].rule, REFUSED, rows[i].most,
                ELECTION(900, MOTELEDER, MAJORITY, 1));
        elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_PLURALITY);
        option(900, 4);
        option(900, 5);
        option(900, 6);
        votes(900, votes(900, votes(900, 3, 3, 4), 2, 5), 2, 6);
        leads_to(rows[i].rule, ANSWER(ELECTED), rows[i].most, EV(BALLOT_CLOSED, .item = 900));
        equal("CONF-032: 3 of 7", read_as(TRONDGOV_READING_COUNCILS_CHAIR_ELECTION_STATUTE), ANSWER(NEEDS_NEW_ROUND));
        done(rows[i].rule, EV(CHAIR_TAKEN, .person = 4));
        elect(901, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_PLURALITY);
        option(901, 5);
        option(901, 6);
        option(901, 7);
        votes(901, votes(901, votes(901, 3, 3, 5), 3, 6), 1, 7);
        leads_to(rows[i].rule, ANSWER(NEEDS_LOT), rows[i].lot, EV(BALLOT_CLOSED, .item = 901));
        answers(rows[i].rule, ELECTED, 0, EV(LOT_DRAWN, .item = 901, .value = 6));
        answers("the other one was elected", REFUSED, 0, EV(CHAIR_TAKEN, .person = 4));
        done(rows[i].rule, EV(CHAIR_TAKEN, .person = 6));
        replays(rules);
    }
    const trondgov_rulebook *read =
        read_otherwise(TRONDGOV_CONFLICT_COUNCILS_CHAIR_ELECTION, TRONDGOV_READING_COUNCILS_CHAIR_ELECTION_STATUTE);
    hall_of(read, TRONDGOV_ORGAN_ELDRERAAD, 3, 9);
    done("open", EV(MEETING_OPENED, .person = 3));
    elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    option(900, 4);
    option(900, 5);
    votes(900, votes(900, votes(900, 3, 3, 4), 3, 5), 1, 0);
    answers("CONF-032: 3 of 7", NEEDS_NEW_ROUND, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
}

/* UTV-5.9-5, KLAGE-3.1-1: by the Act, or most votes in one vote. */
static void a_chair_in_the_committees(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_code organ, provision;
        trondgov_id members;
    } rows[] = {
        {"UTV-5.9-5", TRONDGOV_ORGAN_FINANS_OG_ORGANISASJON, PROVISION(UTV_5_9_5), 11},
        {"KLAGE-3.1-1", TRONDGOV_ORGAN_KLAGEUTVALG, PROVISION(KLAGE_3_1_1), 7},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        hall_of(rules, rows[i].organ, 3, rows[i].members);
        const int32_t half = (int32_t)(rows[i].members - 2) / 2;
        done(rows[i].rule, EV(MEETING_OPENED, .person = 3));
        elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
        option(900, 4);
        option(900, 5);
        votes(900, votes(900, votes(900, 3, half, 4), half, 5), 1, 0);
        leads_to(rows[i].rule, ANSWER(NEEDS_NEW_ROUND), PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
        equal("CONF-031", read_as(TRONDGOV_READING_COMMITTEE_CHAIR_ELECTION_PLURALITY), ANSWER(NEEDS_LOT));
        done(rows[i].rule, EV(ROUND_OPENED, .item = 901, .value = 900));
        votes(901, votes(901, 3, half + 1, 5), half, 4);
        leads_to(rows[i].rule, ANSWER(ELECTED), PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 901));
        answers(rows[i].rule, REFUSED, 0, EV(CHAIR_TAKEN, .person = 4));
        done(rows[i].rule, EV(CHAIR_TAKEN, .person = 5));
        replays(rules);
        const trondgov_rulebook *read = read_otherwise(TRONDGOV_CONFLICT_COMMITTEE_CHAIR_ELECTION,
                                                       TRONDGOV_READING_COMMITTEE_CHAIR_ELECTION_PLURALITY);
        hall_of(read, rows[i].organ, 3, rows[i].members);
        done(rows[i].rule, EV(MEETING_OPENED, .person = 3));
        answers(rows[i].rule, REFUSED, rows[i].provision,
                ELECTION(900, MOTELEDER, MAJORITY, 1));
        elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_PLURALITY);
        option(900, 4);
        option(900, 5);
        votes(900, votes(900, votes(900, 3, half, 4), half, 5), 1, 0);
        leads_to(rows[i].rule, ANSWER(NEEDS_LOT), rows[i].provision, EV(BALLOT_CLOSED, .item = 900));
        trondgov_meeting_free(meeting);
        meeting = NULL;
    }
}

/* Kommuneloven § 11-2: in the city government, when its leader is away, a member of it is elected. */
static void a_chair_in_the_city_government(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYRAAD, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 5; person++)
        done("enrol", EV(SEAT, .person = person, .code = TRONDGOV_CATEGORY_POLITISK,
                         .role = person == 1   ? TRONDGOV_ROLE_BYRAADSLEDER
                                 : person == 2 ? TRONDGOV_ROLE_NESTLEDER
                                               : TRONDGOV_ROLE_BYRAAD));
    convene(1);
    at(0, 9 * HOUR);
    arrive(2, 5);
    done("KOML-11-2-3: the deputy opens", EV(MEETING_OPENED, .person = 2));
    answers("KOML-11-2-3: nobody was elected", REFUSED, PROVISION(KOML_11_2_3), EV(CHAIR_TAKEN, .person = 4));
    elect(900, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_METHOD_MAJORITY);
    option(900, 4);
    votes(900, votes(900, 2, 3, 4), 1, 0);
    answers("KOML-7-8-1: 3 of 4", ELECTED, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
    done("leaves", EV(LEFT, .person = 2));
    done("KOML-11-2-3", EV(CHAIR_TAKEN, .person = 4));
}

/* UNGD-11-2: an alternative with more than half; else one by one; or (CONF-049) the one with most votes. */
static void alternatives_in_the_youth_council(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t a, b, c;
        trondgov_answer answer, plurality;
    } rows[] = {
        {"UNGD-11-2: 11 of 20", 11, 6, 3, ANSWER(CARRIED), ANSWER(CARRIED)},
        {"UNGD-11-2, CONF-049: 9 of 20", 9, 7, 4, ANSWER(NEEDS_NEW_ROUND), ANSWER(CARRIED)},
        {"KOML-11-9-2b: 10 of 20, the chair for it", 10, 6, 4, ANSWER(CARRIED), ANSWER(CARRIED)},
        {"CONF-049: 8 to 8", 8, 8, 4, ANSWER(NEEDS_NEW_ROUND), ANSWER(NOT_REGULATED)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        hall_of(rules, TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, 1, 20);
        done("open", EV(MEETING_OPENED, .person = 1));
        take_up(701);
        for (trondgov_id id = BUDGET_A; id <= BUDGET_C; id++)
            done("propose", EV(PROPOSAL_PUT, .item = id, .person = 3, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
        done("ballot", EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDINARY));
        fails("one at a time", OUT_OF_ORDER, EV(BALLOT_OPENED, .item = 901, .code = TRONDGOV_MATTER_ORDINARY));
        option(900, BUDGET_A);
        option(900, BUDGET_B);
        option(900, BUDGET_C);
        equal("UNGD-11-2: it is regulated", finds(TRONDGOV_FINDING_WARNING, 0, NULL), 0);
        budget_votes(900, rows[i].a, rows[i].b, rows[i].c);
        leads_to(rows[i].rule, rows[i].answer, 0, EV(BALLOT_CLOSED, .item = 900));
        equal(rows[i].rule, read_as(TRONDGOV_READING_YOUTH_MAJORITY_PLURALITY), rows[i].plurality);
        if (rows[i].answer == ANSWER(NEEDS_NEW_ROUND)) {
            fails("not together again", OUT_OF_ORDER, EV(ROUND_OPENED, .item = 901, .value = 900));
            open_vote(901, BUDGET_A, TRONDGOV_MATTER_ORDINARY);
            roll_call(901, 20, 0, TRONDGOV_CHOICE_FOR);
            answers("UNGD-11-2: one by one", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
        }
        done("the case ends", EV(CASE_CLOSED, .item = 701));
        replays(rules);
    }
}

/* BYST-5.10-6, CONF-044: an appointment: blank votes, the chair's vote on a tie, or a lot. */
static void appointments(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_APPOINTMENT);
    done("BYST-5.10-6", EV(VOTE_CAST, .item = 900, .person = 67, .code = TRONDGOV_CHOICE_BLANK));
    roll_call(900, 33, 33, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-2, CONF-044", CARRIED, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    equal("CONF-044", read_as(TRONDGOV_READING_APPOINTMENT_TIE_LOT), ANSWER(NEEDS_LOT));

    const trondgov_rulebook *read =
        read_otherwise(TRONDGOV_CONFLICT_APPOINTMENT_TIE, TRONDGOV_READING_APPOINTMENT_TIE_LOT);
    for (int32_t carried = 0; carried < 2; carried++) {
        open_meeting_under(read, 1, 67);
        take_up(701);
        put(701, 800);
        call_to_vote(701);
        open_vote(900, 800, TRONDGOV_MATTER_APPOINTMENT);
        roll_call(900, 33, 33, TRONDGOV_CHOICE_FOR);
        answers("CONF-044", NEEDS_LOT, PROVISION(BYST_5_12_3), EV(BALLOT_CLOSED, .item = 900));
        refused("BYST-5.2-6: the lot is not drawn", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
        refused("nor is it voted on again", BYST_5_4_1,
                EV(BALLOT_OPENED, .item = 901, .value = 800, .code = TRONDGOV_MATTER_APPOINTMENT));
        fails("neither side", UNKNOWN_ID, EV(LOT_DRAWN, .item = 900, .value = 801));
        leads_to("CONF-044: the proposal, or (the vote) those against it",
                 carried ? ANSWER(CARRIED) : ANSWER(REJECTED), 0,
                 EV(LOT_DRAWN, .item = 900, .value = carried ? 800 : 900));
        done("the case ends", EV(CASE_CLOSED, .item = 701));
        trondgov_entry entry;
        equal("decision", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
        equal("decision", entry.answer, carried ? ANSWER(CARRIED) : ANSWER(REJECTED));
        replays(read);
    }
}

/* An election on one name, for or against: a tie goes to a second vote and then to the lot. */
static void for_or_against_a_name(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ELECTION);
    roll_call(900, 33, 33, TRONDGOV_CHOICE_FOR);
    answers("KOML-7-8-1, CONF-043", NEEDS_NEW_ROUND, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.2-6", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    done("CONF-043", EV(ROUND_OPENED, .item = 901, .value = 900));
    roll_call(901, 33, 33, TRONDGOV_CHOICE_FOR);
    answers("KOML-7-8-1, BYST-5.12-3", NEEDS_LOT, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 901));
    answers("BYST-5.12-3", CARRIED, 0, EV(LOT_DRAWN, .item = 901, .value = 800));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
    replays(rules);
}

/* The second vote is the last, also where no regulation says when a proposal is voted on: fewer for than against. */
static void no_third_vote(void **state)
{
    (void)state;
    static const trondgov_code organs[] = {TRONDGOV_ORGAN_KLAGEUTVALG, TRONDGOV_ORGAN_ELDRERAAD, TRONDGOV_ORGAN_BYRAAD};
    for (size_t i = 0; i < COUNT(organs); i++) {
        hall_of(rules, organs[i], 1, 6);
        done("open", EV(MEETING_OPENED, .person = 1));
        take_up(701);
        done("put", EV(PROPOSAL_PUT, .item = 800, .person = 3, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
        open_vote(900, 800, TRONDGOV_MATTER_ELECTION);
        roll_call(900, 3, 3, TRONDGOV_CHOICE_FOR);
        answers("KOML-7-8-1", NEEDS_NEW_ROUND, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
        done("KOML-7-8-1", EV(ROUND_OPENED, .item = 901, .value = 900));
        roll_call(901, 2, 4, TRONDGOV_CHOICE_AGAINST);
        answers("KOML-7-8-1", REJECTED, 0, EV(BALLOT_CLOSED, .item = 901));
        fails("KOML-7-8-1 no third", DUPLICATE, EV(ROUND_OPENED, .item = 902, .value = 900));
    }
}

/* Equal votes between two proposals, in each organ's way; and no majority election in writing in any of them. */
static void in_every_organ(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_code organ, tie;
        trondgov_id members;
        int32_t leader_only; /* CONF-040 */
    } rows[] = {
        {"UTV-5.9-3", TRONDGOV_ORGAN_FINANS_OG_ORGANISASJON, PROVISION(UTV_5_9_3), 10, 0},
        {"ELDR-11-3", TRONDGOV_ORGAN_ELDRERAAD, PROVISION(ELDR_11_3), 8, 1},
        {"KOML-11-9-2b: the youth council", TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, PROVISION(KOML_11_9_2B), 20, 0},
        {"KLAGE-3.3-3", TRONDGOV_ORGAN_KLAGEUTVALG, PROVISION(KLAGE_3_3_3), 6, 1},
        {"KOML-11-9-2b: the city government", TRONDGOV_ORGAN_BYRAAD, PROVISION(KOML_11_9_2B), 8, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int32_t other = 0; other <= rows[i].leader_only; other++) {
            const int32_t half = (int32_t)rows[i].members / 2;
            hall_of(other ? read_otherwise(TRONDGOV_CONFLICT_LEADERS_DOUBLE_VOTE,
                                           TRONDGOV_READING_LEADERS_DOUBLE_VOTE_LEADER_ONLY)
                          : rules,
                    rows[i].organ, 1, rows[i].members);
            done(rows[i].rule, EV(MEETING_OPENED, .person = 1));
            if (other) { /* the deputy presides, and the leader sits there */
                done("leaves", EV(LEFT, .person = 1));
                done("presides", EV(CHAIR_TAKEN, .person = 2));
                done("comes back", EV(ARRIVED, .person = 1));
            }
            done("written", EV(FACT_STATED, .item = 950, .code = TRONDGOV_FIELD_WRITTEN_BALLOTS, .value = 1));
            done("nobody demands it", EV(FACT_STATED, .item = 950, .code = TRONDGOV_FIELD_DEMANDING, .value = 0));
            refused("KOML-7-8-2", KOML_7_8_2, ELECTION(950, LEDER, MAJORITY, 1));
            take_up(701);
            for (trondgov_id id = BUDGET_A; id <= BUDGET_B; id++)
                done("put", EV(PROPOSAL_PUT, .item = id, .person = 3, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
            call_to_vote(701);
            done("ballot", EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDINARY));
            option(900, BUDGET_B);
            option(900, BUDGET_A);
            votes(900, votes(900, 1, half, BUDGET_A), half, BUDGET_B);
            leads_to(rows[i].rule, other ? ANSWER(REJECTED) : ANSWER(CARRIED), rows[i].tie,
                     EV(BALLOT_CLOSED, .item = 900));
            if (!other)
                equal(rows[i].rule, won_by(900, ANSWER(CARRIED), BUDGET_A), half);
            trondgov_meeting_free(meeting);
            meeting = NULL;
        }
}

/* A round or a lot belongs to the case it is of, and to an open meeting. */
static void not_in_another_case(void **state)
{
    (void)state;
    open_meeting(2, 67);
    refused("BYST-5.10-1: no case", BYST_5_10_1,
            ELECTION(900, ORDFORER, MAJORITY, 1));
    take_up(701);
    call_to_vote(701);
    elect(900, TRONDGOV_ROLE_ORDFORER, TRONDGOV_METHOD_MAJORITY);
    candidates(900);
    three_way(900, 1, 30, 30, 7, 0);
    answers("KOML-7-8-1", NEEDS_NEW_ROUND, 0, EV(BALLOT_CLOSED, .item = 900));
    carry(950, TRONDGOV_MATTER_POSTPONEMENT);
    done("postponed", EV(CASE_POSTPONED, .item = 701));
    refused("BYST-5.4-1", BYST_5_4_1, EV(ROUND_OPENED, .item = 901, .value = 900));
    done("over", EV(MEETING_CLOSED, .person = 0));
    refused("BYST-2.1-1", BYST_2_1_1, EV(ROUND_OPENED, .item = 901, .value = 900));
    refused("BYST-2.1-1", BYST_2_1_1, EV(BALLOT_OPTION, .item = 900, .value = A));
    refused("BYST-2.1-1", BYST_2_1_1, EV(LOT_DRAWN, .item = 900, .value = A));
    refused("BYST-2.1-1", BYST_2_1_1, EV(BALLOT_COUNTED, .item = 900, .value = 1, .code = TRONDGOV_CHOICE_BLANK));
    refused("BYST-2.1-1", BYST_2_1_1,
            ELECTION(902, MOTELEDER, MAJORITY, 1));
}

/* Three lists with equal votes for two seats, and both lots. */
static void a_draw_between_lists(void)
{
    open_meeting(1, 67);
    take_up(701);
    call_to_vote(701);
    stated(900, TRONDGOV_FIELD_DEMANDING, 1);
    done("KOML-7-4-1", EV(ELECTION_OPENED, .item = 900, .organ = TRONDGOV_ORGAN_KLAGEUTVALG, .value = 2,
                          .role = TRONDGOV_ROLE_MEDLEM, .code = TRONDGOV_METHOD_PROPORTIONAL));
    candidates(900);
    three_way(900, 1, 20, 20, 20, 7);
    answers("KOML-7-6-1", NEEDS_LOT, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = 900));
    answers("KOML-7-6-1", NEEDS_LOT, PROVISION(KOML_7_6_1), EV(LOT_DRAWN, .item = 900, .value = C));
    answers("KOML-7-6-1", ELECTED, PROVISION(KOML_7_6_1), EV(LOT_DRAWN, .item = 900, .value = A));
}

/* The n-th allocation fails, for every n: NO_MEMORY, nothing has changed, and the same event then succeeds. */
static void every_allocation_fails(void)
{
    struct failing_memory failing = {.left = -1};
    const trondgov_allocator memory = allocator_of(&failing);
    static trondgov_event log[600];
    const size_t count = trondgov_meeting_events(meeting, 0, log, COUNT(log));
    const int64_t digest = property(TRONDGOV_FIELD_DIGEST);
    assert_true(count < COUNT(log));
    trondgov_rulebook *own = NULL;
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &own), TRONDGOV_OK);
    int32_t failed = 1;
    for (int64_t n = 0; failed; n++) {
        trondgov_meeting *again = NULL;
        failed = 0;
        assert_int_equal(trondgov_meeting_create(own, &again), TRONDGOV_OK);
        failing.left = n;
        for (size_t i = 0; i < count; i++) {
            const int64_t before = trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST);
            trondgov_status status = trondgov_meeting_apply(again, &log[i], 1, 0, NULL, NULL, NULL);
            if (status == TRONDGOV_NO_MEMORY) {
                failed++;
                equal("nothing changed", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST), before);
                status = trondgov_meeting_apply(again, &log[i], 1, 0, NULL, NULL, NULL);
            }
            assert_int_equal(status, TRONDGOV_OK);
        }
        equal("the same end", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST), digest);
        trondgov_meeting_free(again);
    }
    trondgov_rulebook_free(own);
    assert_int_equal(failing.used, 0);
}

static void memory_fails_everywhere(void **state)
{
    the_second_vote_and_the_lot(state);
    every_allocation_fails();
    a_draw_between_lists();
    every_allocation_fails();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_vote_for_a_chair),
        TEST(the_elected_one_presides_and_nobody_else),
        TEST(the_second_vote_and_the_lot),
        TEST(most_votes_in_the_second),
        TEST(a_lot_at_once_by_the_other_reading),
        TEST(who_presides_until_then),
        TEST(an_office_is_filled_in_a_case),
        TEST(offices_by_numbers),
        TEST(by_the_lawful_method_only), TEST(what_an_election_means),
        TEST(several_budgets),
        TEST(the_second_vote_on_the_budget),
        TEST(a_shared_second_place),
        TEST(proposals_against_each_other),
        TEST(three_without_a_majority_settle_nothing),
        TEST(a_trial_between_several),
        TEST(totals),
        TEST(the_chair_tells_what_the_totals_have),
        TEST(written_ballots),
        TEST(a_chair_in_the_councils),
        TEST(a_chair_in_the_committees),
        TEST(a_chair_in_the_city_government),
        TEST(alternatives_in_the_youth_council),
        TEST(appointments),
        TEST(for_or_against_a_name), TEST(no_third_vote),
        TEST(in_every_organ),
        TEST(not_in_another_case),
        TEST(memory_fails_everywhere),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
