/* Tests of deciding tallies (trondgov_organ_decide, trondgov_organ_decide_many). Each row names the rule it is about:
 * BYST reglement for bystyret, KOML kommuneloven, CONF the register of conflicts. The council has 67 members
 * (BYST-1.2-1).
 *
 * required: the least number in favour that carries, the same number of votes being cast and all else as it is; so
 * where the chair has voted in favour and the votes can be equal, it is half of them.
 */
#include "rulebook_tests.h"

enum { FOR = TRONDGOV_CHOICE_FOR, AGAINST = TRONDGOV_CHOICE_AGAINST, BLANK = TRONDGOV_CHOICE_BLANK };
enum {
    CARRIED = TRONDGOV_ANSWER_CARRIED,
    REJECTED = TRONDGOV_ANSWER_REJECTED,
    NO_QUORUM = TRONDGOV_ANSWER_NO_QUORUM,
    CHAIR_VOTE = TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE,
    AGAIN = TRONDGOV_ANSWER_NEEDS_NEW_ROUND,
    LOT = TRONDGOV_ANSWER_NEEDS_LOT,
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO,
    REFUSED = TRONDGOV_ANSWER_REFUSED,
    NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT,
    NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED
};
enum {
    BYSTYRE = TRONDGOV_ORGAN_BYSTYRE,
    UTVALG = TRONDGOV_ORGAN_UTVALG,
    ELECTION = TRONDGOV_MATTER_ELECTION,
    WRITTEN = TRONDGOV_MATTER_WRITTEN_ELECTION,
    APPOINTMENT = TRONDGOV_MATTER_APPOINTMENT,
    CLOSE = TRONDGOV_THRESHOLD_CLOSE_DEBATE,
    LATE_CASE = TRONDGOV_THRESHOLD_LATE_CASE_VETO,
    LATE_DOCUMENTS = TRONDGOV_THRESHOLD_LATE_DOCUMENTS_VETO,
    MEETING = TRONDGOV_THRESHOLD_DEMAND_MEETING,
    CASE = TRONDGOV_THRESHOLD_DEMAND_CASE,
    CONSTITUTING = TRONDGOV_THRESHOLD_CONSTITUTING_QUORUM,
    QUORUM = TRONDGOV_THRESHOLD_QUORUM
};
#define PROVISION(name) TRONDGOV_PROVISION_##name
enum { /* of the council: its own rules */
       MAJORITY = PROVISION(BYST_5_12_1),
       BY_CHAIR = PROVISION(BYST_5_12_2),
       BY_LOT = PROVISION(BYST_5_12_3),
       NO_BLANK = PROVISION(BYST_5_10_6),
       NOT_QUORATE = PROVISION(BYST_5_1_3),
       CLOSURE = PROVISION(BYST_5_8_1)
};
enum {
    NOT_VOTING = TRONDGOV_CONFLICT_PRESENT_NOT_VOTING,
    CLOSING = TRONDGOV_CONFLICT_CLOSING_DEBATE,
    LATE_BASE = TRONDGOV_CONFLICT_LATE_CASE_BASE,
    DOCUMENTS = TRONDGOV_CONFLICT_LATE_DOCUMENTS,
    BLANK_VOTES = TRONDGOV_CONFLICT_BLANK_VOTES,
    LOT_AT_ONCE = TRONDGOV_CONFLICT_LOT_IN_ELECTIONS,
    APPOINTMENT_TIE = TRONDGOV_CONFLICT_APPOINTMENT_TIE
};
enum { TODAY = 20250424, STATUTE = TRONDGOV_EDITION_STATUTE, CITY = TRONDGOV_EDITION_TRONDHEIM };

static trondgov_rulebook *city, *statute;
static trondgov_verdict *why;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, CITY, &city) || trondgov_rulebook_create(NULL, STATUTE, &statute) ||
           trondgov_verdict_create(NULL, &why);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(statute);
    trondgov_rulebook_free(city);
    return 0;
}

static const trondgov_organ *organ_on(const trondgov_rulebook *rules, trondgov_code code, int32_t ymd)
{
    const trondgov_organ *organ = NULL;
    assert_int_equal(trondgov_rulebook_organ(rules, code, day(ymd), &organ), TRONDGOV_OK);
    return organ;
}

struct row {
    const char *name;
    int32_t edition, organ, date;
    trondgov_tally tally; /* threshold, matter, members, present, in favour, against, blank, chair */
    int32_t answer, provision;
    int64_t required, quorum, margin;
    int64_t conflict;
};

#define COUNCIL CITY, BYSTYRE, TODAY

/* clang-format off */
static const struct row votes[] = {
    {"BYST-5.1-3: 33 of 67 vote", COUNCIL, {0, 0, 0, 33, 33, 0, 0, 0, 0}, NO_QUORUM, NOT_QUORATE, ANY, 34, ANY, 0},
    {"BYST-5.1-3: 34 of 67 vote", COUNCIL, {0, 0, 0, 34, 34, 0, 0, 0, 0}, CARRIED, MAJORITY, 18, 34, 16, 0},
    {"BYST-5.1-3: 35 of 67 vote", COUNCIL, {0, 0, 0, 35, 35, 0, 0, 0, 0}, CARRIED, MAJORITY, 18, 34, 17, 0},
    {"BYST-5.1-3: 36 present, 3 recused, 33 vote", COUNCIL, {0, 0, 0, 33, 20, 13, 0, 0, 0}, NO_QUORUM, NOT_QUORATE,
     ANY, 34, ANY, 0},
    {"CONF-037: 36 in the hall, 33 vote", COUNCIL, {0, 0, 0, 36, 20, 13, 0, 0, 0}, NO_QUORUM, NOT_QUORATE, ANY, 34,
     ANY, NOT_VOTING},
    {"BYST-5.1-3: 60 present, 33 vote", COUNCIL, {0, 0, 0, 60, 33, 0, 0, 0, 0}, NO_QUORUM, NOT_QUORATE, ANY, 34, ANY,
     NOT_VOTING},
    {"BYST-5.1-3: nobody votes", COUNCIL, {0, 0, 0, 0, 0, 0, 0, 0, 0}, NO_QUORUM, NOT_QUORATE, ANY, 34, ANY, 0},
    {"BYST-5.1-3: 67 present, nobody votes", COUNCIL, {0, 0, 0, 67, 0, 0, 0, 0, 0}, NO_QUORUM, NOT_QUORATE, ANY, 34,
     ANY, NOT_VOTING},
    {"BYST-5.1-3: election, 30 named and 4 blank", COUNCIL, {0, ELECTION, 0, 34, 30, 0, 4, 0, 0}, CARRIED, MAJORITY,
     ANY, 34, ANY, BLANK_VOTES},
    {"BYST-5.1-3: election, 29 named and 4 blank", COUNCIL, {0, ELECTION, 0, 33, 29, 0, 4, 0, 0}, NO_QUORUM,
     NOT_QUORATE, ANY, 34, ANY, 0},
    {"BYST-5.1-3: present not told, 34 vote", COUNCIL, {0, 0, 0, 0, 18, 16, 0, 0, 0}, CARRIED, MAJORITY, 18, 34, 0,
     0},

    {"BYST-5.12-1: 34-33", COUNCIL, {0, 0, 0, 67, 34, 33, 0, 0, 0}, CARRIED, MAJORITY, 34, 34, 0, 0},
    {"BYST-5.12-1: 33-34", COUNCIL, {0, 0, 0, 67, 33, 34, 0, 0, 0}, REJECTED, MAJORITY, 34, 34, -1, 0},
    {"BYST-5.12-1: 0-67", COUNCIL, {0, 0, 0, 67, 0, 67, 0, 0, 0}, REJECTED, MAJORITY, 34, 34, -34, 0},
    {"BYST-5.12-1: 67-0", COUNCIL, {0, 0, 0, 67, 67, 0, 0, 0, 0}, CARRIED, MAJORITY, 34, 34, 33, 0},
    {"BYST-5.12-1: 34-32", COUNCIL, {0, 0, 0, 66, 34, 32, 0, 0, 0}, CARRIED, MAJORITY, 34, 34, 0, 0},
    {"BYST-5.12-1: 32-34", COUNCIL, {0, 0, 0, 66, 32, 34, 0, 0, 0}, REJECTED, MAJORITY, 34, 34, -2, 0},
    {"BYST-5.12-1: 17-16, 33 votes", COUNCIL, {0, 0, 0, 33, 17, 16, 0, 0, 0}, NO_QUORUM, NOT_QUORATE, ANY, 34, ANY,
     0},
    {"KOML-11-9-2: 18-16, chair against", COUNCIL, {0, 0, 67, 34, 18, 16, 0, AGAINST, 0}, CARRIED, MAJORITY, 18, 34,
     0, 0},

    {"BYST-5.12-2: 33-33, chair in favour", COUNCIL, {0, 0, 0, 66, 33, 33, 0, FOR, 0}, CARRIED, BY_CHAIR, 33, 34, 0,
     0},
    {"BYST-5.12-2: 33-33, chair against", COUNCIL, {0, 0, 0, 66, 33, 33, 0, AGAINST, 0}, REJECTED, BY_CHAIR, 34, 34,
     -1, 0},
    {"BYST-5.12-2: 33-33, chair's vote not told", COUNCIL, {0, 0, 0, 66, 33, 33, 0, 0, 0}, CHAIR_VOTE, BY_CHAIR, 34,
     34, -1, 0},
    {"BYST-5.12-2: 34-33, chair against: no tie", COUNCIL, {0, 0, 0, 67, 34, 33, 0, AGAINST, 0}, CARRIED, MAJORITY,
     34, 34, 0, 0},
    {"BYST-5.12-2: 33-34, chair in favour: no tie", COUNCIL, {0, 0, 0, 67, 33, 34, 0, FOR, 0}, REJECTED, MAJORITY,
     34, 34, -1, 0},
    {"BYST-5.12-2: 34-32, chair in favour: one can go, 33-33 carries", COUNCIL, {0, 0, 0, 66, 34, 32, 0, FOR, 0},
     CARRIED, MAJORITY, 33, 34, 1, 0},
    {"BYST-5.12-2: 32-34, chair in favour: one is lacking", COUNCIL, {0, 0, 0, 66, 32, 34, 0, FOR, 0}, REJECTED,
     MAJORITY, 33, 34, -1, 0},
    {"BYST-5.12-2: 17-17, chair in favour", COUNCIL, {0, 0, 67, 34, 17, 17, 0, FOR, 0}, CARRIED, BY_CHAIR, 17, 34, 0,
     0},
    {"BYST-5.12-2: 16-16 is not quorate, chair in favour", COUNCIL, {0, 0, 0, 32, 16, 16, 0, FOR, 0}, NO_QUORUM,
     NOT_QUORATE, ANY, 34, ANY, 0},
    {"BYST-6.4-6: eligibility, 32-32, chair in favour", COUNCIL, {0, TRONDGOV_MATTER_ELIGIBILITY, 0, 64, 32, 32, 0,
     FOR, 0}, CARRIED, BY_CHAIR, 32, 34, 0, 0},
    {"BYST-5.2-2: order, 30-30, chair against", COUNCIL, {0, TRONDGOV_MATTER_ORDER, 0, 60, 30, 30, 0, AGAINST, 0},
     REJECTED, BY_CHAIR, 31, 34, -1, 0},

    {"BYST-5.12-3: election, 30-30, chair in favour", COUNCIL, {0, ELECTION, 0, 60, 30, 30, 0, FOR, 0}, AGAIN, BY_LOT,
     31, 34, -1, LOT_AT_ONCE},
    {"BYST-5.12-3: election, 30-30, chair not told", COUNCIL, {0, ELECTION, 0, 60, 30, 30, 0, 0, 0}, AGAIN, BY_LOT, 31,
     34, -1, LOT_AT_ONCE},
    {"BYST-5.12-3: written election, 30-30", COUNCIL, {0, WRITTEN, 0, 60, 30, 30, 0, 0, 0}, AGAIN, BY_LOT, 31, 34, -1,
     LOT_AT_ONCE},
    {"BYST-5.12-3: election, 31-30", COUNCIL, {0, ELECTION, 0, 61, 31, 30, 0, 0, 0}, CARRIED, MAJORITY, 31, 34, 0, 0},
    {"CONF-044: appointment, 30-30, chair in favour", COUNCIL, {0, APPOINTMENT, 0, 60, 30, 30, 0, FOR, 0}, CARRIED,
     BY_CHAIR, 30, 34, 0, APPOINTMENT_TIE},
    {"CONF-044: appointment, 30-30, chair against", COUNCIL, {0, APPOINTMENT, 0, 60, 30, 30, 0, AGAINST, 0},
     REJECTED, BY_CHAIR, 31, 34, -1, APPOINTMENT_TIE},
    {"CONF-044: appointment, 30-30, chair not told", COUNCIL, {0, APPOINTMENT, 0, 60, 30, 30, 0, 0, 0}, CHAIR_VOTE,
     BY_CHAIR, 31, 34, -1, APPOINTMENT_TIE},
    {"BYST-5.12-2: appointment, 30-30-7, chair in favour", COUNCIL, {0, APPOINTMENT, 0, 67, 30, 30, 7, FOR, 0},
     CARRIED, BY_CHAIR, 30, 34, 0, APPOINTMENT_TIE},
    {"BYST-5.12-1: appointment, 31-29-7: more for than against", COUNCIL, {0, APPOINTMENT, 0, 67, 31, 29, 7, FOR, 0},
     CARRIED, MAJORITY, 30, 34, 1, 0},
    {"BYST-5.12-1: appointment, 29-31-7", COUNCIL, {0, APPOINTMENT, 0, 67, 29, 31, 7, 0, 0}, REJECTED, MAJORITY, 31,
     34, -2, 0},

    {"BYST-5.10-6: ordinary case, one blank", COUNCIL, {0, 0, 0, 67, 40, 26, 1, 0, 0}, REFUSED, NO_BLANK, ANY, 34,
     ANY, 0},
    {"BYST-5.10-6: budget, one blank", COUNCIL, {0, TRONDGOV_MATTER_BUDGET, 0, 67, 40, 26, 1, 0, 0}, REFUSED,
     NO_BLANK, ANY, 34, ANY, 0},
    {"BYST-5.10-6: closure, one blank", COUNCIL, {CLOSE, TRONDGOV_MATTER_CLOSURE, 0, 67, 60, 6, 1, 0, 0}, REFUSED,
     NO_BLANK, ANY, 34, ANY, 0},
    {"BYST-5.10-6: election, blank allowed", COUNCIL, {0, ELECTION, 0, 67, 40, 26, 1, 0, 0}, CARRIED, MAJORITY, ANY,
     34, ANY, 0},
    {"BYST-5.10-6: appointment, blank allowed", COUNCIL, {0, APPOINTMENT, 0, 67, 40, 26, 1, 0, 0}, CARRIED, MAJORITY,
     ANY, 34, ANY, 0},

    {"BYST-5.8-1: closure, 43 of 66", COUNCIL, {CLOSE, 0, 0, 66, 43, 23, 0, 0, 0}, REJECTED, CLOSURE, 44, 34, -1,
     CLOSING},
    {"BYST-5.8-1: closure, 44 of 66", COUNCIL, {CLOSE, 0, 0, 66, 44, 22, 0, 0, 0}, CARRIED, CLOSURE, 44, 34, 0,
     CLOSING},
    {"BYST-5.8-1: closure, 45 of 66", COUNCIL, {CLOSE, 0, 0, 66, 45, 21, 0, 0, 0}, CARRIED, CLOSURE, 44, 34, 1, 0},
    {"BYST-5.8-1: closure, 44 of 67", COUNCIL, {CLOSE, 0, 0, 67, 44, 23, 0, 0, 0}, REJECTED, CLOSURE, 45, 34, -1,
     CLOSING},
    {"BYST-5.8-1: closure, 45 of 67", COUNCIL, {CLOSE, 0, 0, 67, 45, 22, 0, 0, 0}, CARRIED, CLOSURE, 45, 34, 0, 0},
    {"CONF-045: closure, 39-21", COUNCIL, {CLOSE, 0, 0, 60, 39, 21, 0, 0, 0}, REJECTED, CLOSURE, 40, 34, -1, CLOSING},
    {"CONF-045: closure, 40-20", COUNCIL, {CLOSE, 0, 0, 60, 40, 20, 0, 0, 0}, CARRIED, CLOSURE, 40, 34, 0, CLOSING},
    {"BYST-5.8-1: closure, 22-11 is not quorate", COUNCIL, {CLOSE, 0, 0, 33, 22, 11, 0, 0, 0}, NO_QUORUM,
     NOT_QUORATE, ANY, 34, ANY, 0},
    {"BYST-5.8-1: closure, 30-30, chair in favour: no tie in two thirds", COUNCIL, {CLOSE, 0, 0, 60, 30, 30, 0, FOR,
     0}, REJECTED, CLOSURE, 40, 34, -10, CLOSING},
    {"BYST-5.8-1: closure, 20-40", COUNCIL, {CLOSE, 0, 0, 60, 20, 40, 0, 0, 0}, REJECTED, CLOSURE, 40, 34, -20, 0},
};

static const struct row demands[] = {
    {"BYST-2.2-3: 22 demand a meeting", COUNCIL, {MEETING, 0, 0, 0, 22, 0, 0, 0, 0}, NO, PROVISION(BYST_2_2_3), 23,
     0, -1, 0},
    {"BYST-2.2-3: 23 demand a meeting", COUNCIL, {MEETING, 0, 0, 0, 23, 0, 0, 0, 0}, YES, PROVISION(BYST_2_2_3), 23,
     0, 0, 0},
    {"BYST-2.2-3: 24 demand a meeting", COUNCIL, {MEETING, 0, 0, 0, 24, 0, 0, 0, 0}, YES, PROVISION(BYST_2_2_3), 23,
     0, 1, 0},
    {"BYST-2.2-3: the mayor's vote is one among the others", COUNCIL, {MEETING, 0, 0, 0, 22, 0, 0, FOR, 0}, NO,
     PROVISION(BYST_2_2_3), 23, 0, -1, 0},
    {"BYST-3.1-2: 22 demand a case", COUNCIL, {CASE, 0, 0, 0, 22, 0, 0, 0, 0}, NO, PROVISION(BYST_3_1_2), 23, 0, -1,
     0},
    {"BYST-3.1-2: 23 demand a case", COUNCIL, {CASE, 0, 0, 0, 23, 0, 0, 0, 0}, YES, PROVISION(BYST_3_1_2), 23, 0, 0,
     0},
    {"BYST-3.1-2: nobody demands a case", COUNCIL, {CASE, 0, 0, 0, 0, 0, 0, 0, 0}, NO, PROVISION(BYST_3_1_2), 23, 0,
     -23, 0},

    {"BYST-5.3-1: 60 present, 22 object", COUNCIL, {LATE_CASE, 0, 0, 60, 22, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1),
     23, 0, -1, LATE_BASE},
    {"BYST-5.3-1: 60 present, 23 object", COUNCIL, {LATE_CASE, 0, 0, 60, 23, 0, 0, 0, 0}, YES, PROVISION(BYST_5_3_1),
     23, 0, 0, 0},
    {"BYST-5.3-1: 66 present, 22 object", COUNCIL, {LATE_CASE, 0, 0, 66, 22, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1),
     23, 0, -1, LATE_BASE},
    {"BYST-5.3-1: 67 present, 22 object", COUNCIL, {LATE_CASE, 0, 0, 67, 22, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1),
     23, 0, -1, 0},
    {"BYST-5.3-1: 67 present, 23 object", COUNCIL, {LATE_CASE, 0, 0, 67, 23, 0, 0, 0, 0}, YES, PROVISION(BYST_5_3_1),
     23, 0, 0, 0},
    {"CONF-004: 60 present, 20 object", COUNCIL, {LATE_CASE, 0, 0, 60, 20, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1),
     23, 0, -3, LATE_BASE},
    {"CONF-004: 60 present, 19 object", COUNCIL, {LATE_CASE, 0, 0, 60, 19, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1),
     23, 0, -4, 0},
    {"CONF-004: 34 present, 12 object", COUNCIL, {LATE_CASE, 0, 0, 34, 12, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1),
     23, 0, -11, LATE_BASE},
    {"BYST-5.3-1: the chair alone", COUNCIL, {LATE_CASE, 0, 0, 60, 1, 0, 0, FOR, 0}, YES, PROVISION(BYST_5_3_1), 1,
     0, 0, 0},
    {"BYST-5.3-1: one member alone", COUNCIL, {LATE_CASE, 0, 0, 60, 1, 0, 0, 0, 0}, NO, PROVISION(BYST_5_3_1), 23, 0,
     -22, 0},

    {"KOML-11-3-5b: late documents, 60 present, 19 object", COUNCIL, {LATE_DOCUMENTS, 0, 0, 60, 19, 0, 0, 0, 0}, NO,
     PROVISION(KOML_11_3_5B), 20, 0, -1, 0},
    {"CONF-007: late documents, 60 present, 20 object", COUNCIL, {LATE_DOCUMENTS, 0, 0, 60, 20, 0, 0, 0, 0}, YES,
     PROVISION(KOML_11_3_5B), 20, 0, 0, DOCUMENTS},
    {"BYST-3.4-1: late documents, the chair alone", COUNCIL, {LATE_DOCUMENTS, 0, 0, 60, 1, 0, 0, FOR, 0}, YES,
     PROVISION(KOML_11_3_5B), 1, 0, 0, DOCUMENTS},
    {"KOML-11-3-5b: late documents, who is present is not told", COUNCIL, {LATE_DOCUMENTS, 0, 0, 0, 20, 0, 0, 0, 0},
     NEEDS_FACT, PROVISION(KOML_11_3_5B), ANY, 0, ANY, ANY},

    {"BYST-5.1-4: constituting meeting, 44 present", COUNCIL, {CONSTITUTING, 0, 0, 44, 0, 0, 0, 0, 0}, NO,
     PROVISION(BYST_5_1_4), 45, 0, -1, 0},
    {"BYST-5.1-4: constituting meeting, 45 present", COUNCIL, {CONSTITUTING, 0, 0, 45, 0, 0, 0, 0, 0}, YES,
     PROVISION(BYST_5_1_4), 45, 0, 0, 0},
    {"BYST-5.1-4: constituting meeting, 67 present", COUNCIL, {CONSTITUTING, 0, 0, 67, 0, 0, 0, 0, 0}, YES,
     PROVISION(BYST_5_1_4), 45, 0, 22, 0},
    {"BYST-5.1-3: is it quorate, 33 vote", COUNCIL, {QUORUM, 0, 0, 60, 20, 13, 0, 0, 0}, NO, NOT_QUORATE, 34, ANY,
     -1, NOT_VOTING},
    {"BYST-5.1-3: is it quorate, 34 vote", COUNCIL, {QUORUM, 0, 0, 60, 20, 14, 0, 0, 0}, YES, NOT_QUORATE, 34, ANY,
     0, 0},
    {"BYST-5.1-3: is it quorate, all 33 in favour, 60 present", COUNCIL, {QUORUM, 0, 0, 60, 33, 0, 0, 0, 0}, NO,
     NOT_QUORATE, 34, ANY, -1, NOT_VOTING},
};

static const struct row elsewhere[] = {
    {"KOML-11-9-1: a council of 7, 3 vote", STATUTE, BYSTYRE, TODAY, {0, 0, 7, 3, 3, 0, 0, FOR, 0}, NO_QUORUM,
     PROVISION(KOML_11_9_1), ANY, 4, ANY, 0},
    {"KOML-11-9-2: a council of 9, 3-2", STATUTE, BYSTYRE, TODAY, {0, 0, 9, 5, 3, 2, 0, 0, 0}, CARRIED,
     PROVISION(KOML_11_9_2A), 3, 5, 0, 0},
    {"KOML-11-9-2: a council of 13, 4-3", STATUTE, BYSTYRE, TODAY, {0, 0, 13, 7, 4, 3, 0, 0, 0}, CARRIED,
     PROVISION(KOML_11_9_2A), 4, 7, 0, 0},
    {"KOML-11-9-1: a council of 15, 7 vote", STATUTE, BYSTYRE, TODAY, {0, 0, 15, 7, 7, 0, 0, FOR, 0}, NO_QUORUM,
     PROVISION(KOML_11_9_1), ANY, 8, ANY, 0},
    {"KOML-11-9-2: tie, chair in favour", STATUTE, BYSTYRE, TODAY, {0, 0, 67, 34, 17, 17, 0, FOR, 0}, CARRIED,
     PROVISION(KOML_11_9_2B), 17, 34, 0, 0},
    {"KOML-11-9-2: tie in an election", STATUTE, BYSTYRE, TODAY, {0, ELECTION, 67, 34, 17, 17, 0, FOR, 0}, LOT,
     PROVISION(KOML_11_9_2B), 18, 34, -1, 0},
    {"KOML-8-1-3: blank in an ordinary case", STATUTE, BYSTYRE, TODAY, {0, 0, 67, 67, 40, 26, 1, 0, 0}, REFUSED,
     PROVISION(KOML_8_1_3), ANY, 34, ANY, 0},
    {"KOML-11-9-1: an even number of members, half is enough", STATUTE, UTVALG, TODAY, {0, 0, 8, 4, 3, 1, 0, 0, 0},
     CARRIED, PROVISION(KOML_11_9_2A), 3, 4, 0, 0},
    {"KOML-11-9-1: how many members is not told", STATUTE, BYSTYRE, TODAY, {0, 0, 0, 34, 34, 0, 0, 0, 0}, NEEDS_FACT,
     ANY, ANY, ANY, ANY, ANY},
    {"KOML-11-3-5a: late case, 60 present, 19 object", STATUTE, BYSTYRE, TODAY, {LATE_CASE, 0, 67, 60, 19, 0, 0, 0,
     0}, NO, PROVISION(KOML_11_3_5A), 20, 0, -1, 0},
    {"KOML-11-3-5a: late case, 60 present, 20 object", STATUTE, BYSTYRE, TODAY, {LATE_CASE, 0, 67, 60, 20, 0, 0, 0,
     0}, YES, PROVISION(KOML_11_3_5A), 20, 0, 0, 0},
    {"KOML-11-3-5a: late case, 34 present, 12 object", STATUTE, BYSTYRE, TODAY, {LATE_CASE, 0, 67, 34, 12, 0, 0, 0,
     0}, YES, PROVISION(KOML_11_3_5A), 12, 0, 0, 0},
    {"KOML-11-3-5a: late case, the chair alone, present not told", STATUTE, BYSTYRE, TODAY, {LATE_CASE, 0, 67, 0, 1,
     0, 0, FOR, 0}, YES, PROVISION(KOML_11_3_5A), 1, 0, 0, 0},
    {"KOML-11-3-5b: late documents, the day before the amendment", STATUTE, BYSTYRE, 20230630, {LATE_DOCUMENTS, 0,
     67, 60, 20, 0, 0, 0, 0}, NOT_REGULATED, 0, 0, 0, ANY, 0},
    {"KOML-11-3-5b: late documents, the day of the amendment", STATUTE, BYSTYRE, 20230701, {LATE_DOCUMENTS, 0, 67,
     60, 20, 0, 0, 0, 0}, YES, PROVISION(KOML_11_3_5B), 20, 0, 0, 0},
    {"KOML-11-2-2: a third of 13", STATUTE, UTVALG, TODAY, {MEETING, 0, 13, 0, 4, 0, 0, 0, 0}, NO,
     PROVISION(KOML_11_2_2), 5, 0, -1, 0},
    {"KOML-11-2-2: a third of 15 exactly", STATUTE, UTVALG, TODAY, {MEETING, 0, 15, 0, 5, 0, 0, 0, 0}, YES,
     PROVISION(KOML_11_2_2), 5, 0, 0, 0},
    {"KOML-7-1-1: two thirds of 15 exactly", STATUTE, BYSTYRE, TODAY, {CONSTITUTING, 0, 15, 10, 0, 0, 0, 0, 0}, YES,
     PROVISION(KOML_7_1_1), 10, 0, 0, 0},
    {"KOML-7-1-1: of the council alone", STATUTE, UTVALG, TODAY, {CONSTITUTING, 0, 15, 10, 0, 0, 0, 0, 0},
     NOT_REGULATED, 0, 0, 0, ANY, 0},
    {"KOML-11-9-2: the statute knows no majority to close a debate", STATUTE, BYSTYRE, TODAY, {CLOSE, 0, 67, 60, 40,
     20, 0, 0, 0}, NOT_REGULATED, 0, 0, 0, ANY, 0},
    {"statute: the day before it was in force", STATUTE, BYSTYRE, 20191031, {0, 0, 67, 67, 67, 0, 0, 0, 0},
     NOT_REGULATED, 0, 0, 0, ANY, 0},
    {"statute: the first day", STATUTE, BYSTYRE, 20191101, {0, 0, 67, 67, 67, 0, 0, 0, 0}, CARRIED,
     PROVISION(KOML_11_9_2A), 34, 34, 33, 0},
    {"BYST: the day before the rules were in force", CITY, BYSTYRE, 20240612, {0, 0, 0, 67, 67, 0, 0, 0, 0},
     NOT_REGULATED, 0, 0, 0, ANY, 0},
    {"BYST: the first day", CITY, BYSTYRE, 20240613, {0, 0, 0, 67, 67, 0, 0, 0, 0}, CARRIED, MAJORITY, 34, 34, 33, 0},
    {"BYST: the last day of the calendar", CITY, BYSTYRE, 21991231, {0, 0, 0, 67, 67, 0, 0, 0, 0}, CARRIED, MAJORITY,
     34, 34, 33, 0},
    {"BYST: no text asks for unanimity", COUNCIL, {TRONDGOV_THRESHOLD_UNANIMITY, 0, 0, 67, 67, 0, 0, 0, 0},
     NOT_REGULATED, 0, 0, 0, ANY, 0},
};
/* clang-format on */

static void check_row(const struct row *row)
{
    const trondgov_organ *organ = organ_on(row->edition == STATUTE ? statute : city, row->organ, row->date);
    trondgov_outcome found, again;
    memset(&found, 0x55, sizeof found);
    memset(&again, 0xaa, sizeof again);
    expect_status(row->name, trondgov_organ_decide(organ, &row->tally, &found, why), TRONDGOV_OK);
    expect_code(row->name, "answer", found.answer, row->answer);
    expect_code(row->name, "provision", found.provision, row->provision);
    expect(row->name, "required", found.required, row->required);
    expect(row->name, "quorum", found.quorum, row->quorum);
    expect(row->name, "margin", found.margin, row->margin);
    expect_code(row->name, "conflict", found.conflict, row->conflict);
    expect_status(row->name, trondgov_organ_decide(organ, &row->tally, &again, NULL), TRONDGOV_OK);
    expect(row->name, "the same without a verdict", memcmp(&found, &again, sizeof found), 0);
    expect_status(row->name, trondgov_organ_decide(organ, &row->tally, NULL, NULL), TRONDGOV_OK);
    const trondgov_finding first = finding_of(why, TRONDGOV_FINDING_GROUND, 0);
    expect_code(row->name, "the ground's answer", first.answer, found.answer);
    expect_code(row->name, "the ground's provision", first.provision, found.provision);
}

static void test_votes(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(votes); i++)
        check_row(&votes[i]);
    no_faults();
}

static void test_demands(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(demands); i++)
        check_row(&demands[i]);
    no_faults();
}

static void test_elsewhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(elsewhere); i++)
        check_row(&elsewhere[i]);
    no_faults();
}

/* --- What cannot be --- */

static const struct wrong {
    const char *name;
    trondgov_tally tally;
    int32_t status, field; /* the field that the verdict names; 0: not looked at */
} wrong_tallies[] = {
    /* clang-format off */
    {"present below 0", {0, 0, 0, -1, 0, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_PRESENT},
    {"in favour below 0", {0, 0, 0, 0, -1, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_IN_FAVOUR},
    {"against below 0", {0, 0, 0, 0, 0, -1, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_AGAINST},
    {"blank below 0", {0, 0, 0, 0, 0, 0, -1, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_BLANK},
    {"members below 0", {0, 0, -1, 0, 0, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_MEMBERS},
    {"the least number", {0, 0, 0, 0, INT32_MIN, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_IN_FAVOUR},
    {"the greatest numbers", {0, 0, 0, 0, INT32_MAX, INT32_MAX, INT32_MAX, 0, 0}, TRONDGOV_OUT_OF_RANGE, 0},
    {"one vote more than present", {0, 0, 0, 60, 31, 30, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, 0},
    {"one blank more than present", {0, ELECTION, 0, 60, 30, 30, 1, 0, 0}, TRONDGOV_OUT_OF_RANGE, 0},
    {"68 present of 67", {0, 0, 0, 68, 0, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_PRESENT},
    {"68 votes of 67", {0, 0, 0, 0, 34, 34, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, 0},
    {"68 members of 67", {0, 0, 68, 60, 30, 30, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_MEMBERS},
    {"68 demand", {MEETING, 0, 0, 0, 68, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, 0},
    {"more object than are present", {LATE_CASE, 0, 0, 20, 21, 0, 0, 0, 0}, TRONDGOV_OUT_OF_RANGE, 0},
    {"nobody in favour, but the chair", {0, 0, 0, 60, 0, 60, 0, FOR, 0}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_CHAIR_CHOICE},
    {"nobody against, but the chair", {0, 0, 0, 60, 60, 0, 0, AGAINST, 0}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_CHAIR_CHOICE},
    {"nobody blank, but the chair", {0, ELECTION, 0, 60, 30, 30, 0, BLANK, 0}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_CHAIR_CHOICE},
    {"nobody objects, but the chair", {LATE_CASE, 0, 0, 60, 0, 0, 0, FOR, 0}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_CHAIR_CHOICE},
    {"neither leader nor stand-in", {0, 0, 0, 60, 31, 29, 0, 0, 2}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_CHAIR_STANDS_IN},
    {"threshold of another family", {BYSTYRE, 0, 0, 60, 31, 29, 0, 0, 0}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_THRESHOLD},
    {"no such threshold", {TRONDGOV_FAMILY_THRESHOLD + 0x7ffe, 0, 0, 60, 31, 29, 0, 0, 0}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_THRESHOLD},
    {"a negative threshold", {-1, 0, 0, 60, 31, 29, 0, 0, 0}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_THRESHOLD},
    {"an own threshold that nobody added", {TRONDGOV_OWN(TRONDGOV_FAMILY_THRESHOLD, 0), 0, 0, 60, 31, 29, 0, 0, 0},
     TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_THRESHOLD},
    {"matter of another family", {0, FOR, 0, 60, 31, 29, 0, 0, 0}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_MATTER},
    {"no such matter", {0, TRONDGOV_FAMILY_MATTER + 0x7ffe, 0, 60, 31, 29, 0, 0, 0}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_MATTER},
    {"chair of another family", {0, 0, 0, 60, 31, 29, 0, ELECTION, 0}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_CHAIR_CHOICE},
    {"no such choice", {0, 0, 0, 60, 31, 29, 0, TRONDGOV_FAMILY_CHOICE + 0x7ffe, 0}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_CHAIR_CHOICE},
    /* clang-format on */
};

static void test_wrong(void **state)
{
    (void)state;
    const trondgov_organ *council = organ_on(city, BYSTYRE, TODAY);
    const trondgov_outcome nothing = {.answer = 0};
    for (size_t i = 0; i < COUNT(wrong_tallies); i++) {
        const struct wrong *row = &wrong_tallies[i];
        trondgov_outcome found;
        memset(&found, 0x55, sizeof found);
        expect_status(row->name, trondgov_organ_decide(council, &row->tally, &found, why), row->status);
        expect(row->name, "outcome zeroed", memcmp(&found, &nothing, sizeof found), 0);
        expect(row->name, "findings are INPUT alone", (int64_t)number_of(why, TRONDGOV_FINDING_INPUT),
               (int64_t)findings_of(why).count);
        expect(row->name, "a field is named", findings_of(why).count > 0, 1);
        if (row->field)
            expect(row->name, "the field is named", names_input(why, row->field), 1);
        expect_status(row->name, trondgov_organ_decide(council, &row->tally, NULL, NULL), row->status);
        const trondgov_tally *one = &row->tally;
        const trondgov_tallies columns = {&one->threshold, &one->matter,  &one->members, &one->present,
                                          &one->in_favour, &one->against, &one->blank,   &one->chair};
        trondgov_answer answer = 4711;
        size_t bad = 4711;
        if (one->chair_stands_in)
            continue;
        expect_status(row->name, trondgov_organ_decide_many(council, &columns, 1, &answer, &bad), row->status);
        expect(row->name, "the column that is bad", (int64_t)bad, 0);
        expect(row->name, "nothing is written", answer, 4711);
    }
    no_faults();
}

static void test_null(void **state)
{
    (void)state;
    const trondgov_organ *council = organ_on(city, BYSTYRE, TODAY);
    const trondgov_tally tally = {.present = 67, .in_favour = 67};
    const trondgov_tallies none = {.present = NULL};
    trondgov_outcome outcome;
    trondgov_answer answer = 0;
    size_t bad = 0;
    memset(&outcome, 0x55, sizeof outcome);
    assert_int_equal(trondgov_organ_decide(NULL, &tally, &outcome, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(outcome.answer | outcome.margin, 0);
    assert_int_equal(trondgov_organ_decide(council, NULL, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_organ_decide_many(NULL, &none, 1, &answer, &bad), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_organ_decide_many(council, NULL, 1, &answer, &bad), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_organ_decide_many(council, &none, 1, NULL, &bad), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_organ_decide_many(council, &none, 1, &answer, NULL), TRONDGOV_OK);
    assert_int_equal(answer, NO_QUORUM);
    assert_int_equal(trondgov_organ_decide_many(council, &none, 0, &answer, NULL), TRONDGOV_OK);
}

/* Organs: found, without rules, unknown; dates at the calendar's ends. */
static void test_organ(void **state)
{
    (void)state;
    const trondgov_organ *organ = NULL;
    assert_int_equal(trondgov_rulebook_organ(city, BYSTYRE, day(19000101), &organ), TRONDGOV_OK);
    assert_int_equal(trondgov_rulebook_organ(city, BYSTYRE, day(21991231), &organ), TRONDGOV_OK);
    const trondgov_organ *before = organ;
    static const struct {
        trondgov_code organ;
        trondgov_date date;
        trondgov_status status;
    } rows[] = {
        {TRONDGOV_FAMILY_ORGAN, 20000, TRONDGOV_UNKNOWN_CODE},
        {TRONDGOV_FAMILY_ORGAN + 0x7ffe, 20000, TRONDGOV_UNKNOWN_CODE},
        {TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 0), 20000, TRONDGOV_UNKNOWN_CODE},
        {TRONDGOV_ROLE_ORDFORER, 20000, TRONDGOV_UNKNOWN_CODE},
        {0, 20000, TRONDGOV_UNKNOWN_CODE},
        {-1, 20000, TRONDGOV_UNKNOWN_CODE},
        {BYSTYRE, 84006, TRONDGOV_OUT_OF_RANGE},
        {BYSTYRE, -25568, TRONDGOV_OUT_OF_RANGE},
        {BYSTYRE, INT32_MAX, TRONDGOV_OUT_OF_RANGE},
        {BYSTYRE, INT32_MIN, TRONDGOV_OUT_OF_RANGE},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        organ = before;
        expect("organ", name_of(rows[i].organ), trondgov_rulebook_organ(city, rows[i].organ, rows[i].date, &organ),
               rows[i].status);
        expect("organ", "zeroed", organ == NULL, 1);
    }
    no_faults();
    assert_int_equal(trondgov_rulebook_organ(NULL, BYSTYRE, 20000, &organ), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_rulebook_organ(city, BYSTYRE, 20000, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_rulebook_create(NULL, CITY, NULL), TRONDGOV_NULL_ARGUMENT);
    trondgov_rulebook *none = city;
    assert_int_equal(trondgov_rulebook_create(NULL, BYSTYRE, &none), TRONDGOV_UNKNOWN_CODE);
    assert_null(none);
    trondgov_rulebook_free(NULL);
}

/* Columns are decided as each tally is, all or none, and a NULL column is all 0. */
static void test_many(void **state)
{
    (void)state;
    enum { MANY = COUNT(votes) + COUNT(demands) };
    static trondgov_tally tallies[MANY];
    static int32_t columns[8][MANY];
    static trondgov_answer answers[MANY];
    const trondgov_organ *council = organ_on(city, BYSTYRE, TODAY);
    for (size_t i = 0; i < MANY; i++) {
        tallies[i] = i < COUNT(votes) ? votes[i].tally : demands[i - COUNT(votes)].tally;
        const int32_t cells[] = {tallies[i].threshold, tallies[i].matter,  tallies[i].members, tallies[i].present,
                                 tallies[i].in_favour, tallies[i].against, tallies[i].blank,   tallies[i].chair};
        for (size_t c = 0; c < 8; c++)
            columns[c][i] = cells[c];
    }
    for (size_t left_out = 0; left_out <= 8; left_out++) { /* 8: none is */
        trondgov_tallies all = {columns[0], columns[1], columns[2], columns[3],
                                columns[4], columns[5], columns[6], columns[7]};
        const int32_t **place[] = {&all.threshold, &all.matter,  &all.members, &all.present,
                                   &all.in_favour, &all.against, &all.blank,   &all.chair};
        if (left_out < 8)
            *place[left_out] = NULL;
        size_t first_bad = MANY, bad = MANY;
        trondgov_outcome single[MANY];
        for (size_t i = MANY; i-- > 0;) {
            trondgov_tally tally = tallies[i];
            int32_t *cells[] = {&tally.threshold, &tally.matter,  &tally.members, &tally.present,
                                &tally.in_favour, &tally.against, &tally.blank,   &tally.chair};
            if (left_out < 8)
                *cells[left_out] = 0;
            if (trondgov_organ_decide(council, &tally, &single[i], NULL))
                first_bad = i;
        }
        memset(answers, 0, sizeof answers);
        const trondgov_status status = trondgov_organ_decide_many(council, &all, MANY, answers, &bad);
        expect("many", "status", status != TRONDGOV_OK, first_bad < MANY);
        expect("many", "bad", (int64_t)bad, status ? (int64_t)first_bad : 0);
        for (size_t i = 0; i < MANY; i++)
            expect("many", "answer", answers[i], status ? 0 : single[i].answer);
    }
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_votes), cmocka_unit_test(test_demands), cmocka_unit_test(test_elsewhere),
        cmocka_unit_test(test_wrong), cmocka_unit_test(test_null),    cmocka_unit_test(test_organ),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
