/* Elections of several in the council: from lists, where the seats follow from the votes by 1, 2, 3 ..., and by
 * agreement. The numbers are worked out by hand from kommuneloven §§ 7-4, 7-6 and 7-7. */
#include "meeting_fixture.h"

enum { ELECTION = 900, BLANK = 0, ALL = 67 };

static const int64_t COUNCIL_VOTES[PARTIES] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};

static trondgov_event opened(trondgov_code method, int64_t seats)
{
    return EV(ELECTION_OPENED, .item = ELECTION, .organ = TRONDGOV_ORGAN_KLAGEUTVALG,
              .role = TRONDGOV_ROLE_MEDLEM, .code = method, .value = seats);
}

/* The case that the election is in, called to the vote; one member demands lists. */
static void ready(int32_t present, int32_t demands)
{
    open_meeting(1, present);
    take_up(FIRST_CASE);
    call_to_vote(FIRST_CASE);
    if (demands)
        stated(ELECTION, TRONDGOV_FIELD_DEMANDING, demands);
}

static void nobody_demands_lists(void)
{
    stated(ELECTION, TRONDGOV_FIELD_DEMANDING, 0);
    stated(ELECTION, TRONDGOV_FIELD_OBJECTORS, 0);
}

static void open_lists(int64_t seats, int32_t lists)
{
    ready(ALL, 1);
    done("KOML-7-4-1: one member demands it", opened(TRONDGOV_METHOD_PROPORTIONAL, seats));
    for (trondgov_id list = 1; list <= lists; list++)
        done("a list", EV(BALLOT_OPTION, .item = ELECTION, .value = list));
}

/* So many for each list, in the order of the seats; the rest vote blank. */
static void vote_for(const int64_t *votes, int32_t lists)
{
    trondgov_id person = 1;
    for (int32_t list = 0; list < lists; list++)
        for (int64_t i = 0; i < votes[list]; i++)
            done("a vote", EV(VOTE_CAST, .item = ELECTION, .person = person++, .value = list + 1,
                              .code = TRONDGOV_CHOICE_OPTION));
    while (person <= ALL)
        done("blank", EV(VOTE_CAST, .item = ELECTION, .person = person++, .code = TRONDGOV_CHOICE_BLANK));
}

/* The seats that the last verdict gives a list; -1: it gives none. */
static int64_t seats_of(trondgov_id list)
{
    trondgov_finding found[80];
    const size_t count = trondgov_verdict_findings(why, 0, found, COUNT(found));
    for (size_t i = 0; i < count && i < COUNT(found); i++)
        if (found[i].kind == TRONDGOV_FINDING_RESULT && found[i].subject == TRONDGOV_FIELD_SEATS &&
            found[i].unit == TRONDGOV_UNIT_MEMBER && found[i].person == list)
            return found[i].actual;
    return -1;
}

static int32_t in_draw(trondgov_id list)
{
    trondgov_finding found[80];
    const size_t count = trondgov_verdict_findings(why, 0, found, COUNT(found));
    for (size_t i = 0; i < count && i < COUNT(found); i++)
        if (found[i].kind == TRONDGOV_FINDING_LOT && found[i].item == list)
            return 1;
    return 0;
}

static void seats_are(const char *rule, const int64_t *expected, int32_t lists)
{
    for (int32_t list = 0; list < lists; list++)
        equal(rule, seats_of(list + 1), expected[list]);
}

static trondgov_event lot(trondgov_id list)
{
    return EV(LOT_DRAWN, .item = ELECTION, .value = list);
}

/* The real council, each party for its own list: 20/4 = 5 and 20/5 = 4, which FrP, V and MDG have too. */
static void seats_by_quotients(void **state)
{
    (void)state;
    static const int64_t ELEVEN[PARTIES] = {5, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0};
    static const int64_t TEN[PARTIES] = {4, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0};
    static const int64_t FIFTEEN[PARTIES] = {5, 5, 2, 1, 1, 1, 0, 0, 0, 0, 0};
    static const struct {
        const char *rule;
        int64_t seats;
        const int64_t *won;
    } rows[] = {{"KOML-7-6-1: ten", 10, TEN},
                {"KOML-7-6-1: the eleventh, 4 for four lists, goes to the one with most votes", 11, ELEVEN},
                {"KOML-7-6-1: fifteen: all three of them, and 17/5", 15, FIFTEEN}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        open_lists(rows[i].seats, PARTIES);
        vote_for(COUNCIL_VOTES, PARTIES);
        answers(rows[i].rule, ELECTED, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = ELECTION));
        seats_are(rows[i].rule, rows[i].won, PARTIES);
        equal("the persons are not the meeting's to know", trondgov_meeting_consequences(meeting, 0, NULL, 0), 0);
        done("the case ends", EV(CASE_CLOSED, .item = FIRST_CASE));
    }
}

/* Thirteen: two of FrP, V and MDG with four votes each. */
static void lots_one_by_one(void **state)
{
    (void)state;
    static const int64_t CERTAIN[PARTIES] = {5, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0};
    static const int64_t DRAWN[PARTIES] = {5, 4, 2, 1, 0, 1, 0, 0, 0, 0, 0};
    open_lists(13, PARTIES);
    vote_for(COUNCIL_VOTES, PARTIES);
    answers("KOML-7-6-1", NEEDS_LOT, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = ELECTION));
    seats_are("what is certain", CERTAIN, PARTIES);
    assert_true(in_draw(FRP) && in_draw(V) && in_draw(MDG) && !in_draw(H) && !in_draw(PP));
    refused("an election is open in the case", BYST_5_2_6, EV(CASE_CLOSED, .item = FIRST_CASE));
    fails("not in the draw", OUT_OF_RANGE, lot(H));
    fails("no list of the vote", UNKNOWN_ID, lot(4444));
    answers("the first", NEEDS_LOT, PROVISION(KOML_7_6_1), lot(MDG));
    assert_true(in_draw(FRP) && in_draw(V) && !in_draw(MDG));
    fails("drawn already", OUT_OF_RANGE, lot(MDG));
    answers("the second", ELECTED, PROVISION(KOML_7_6_1), lot(FRP));
    seats_are("after the lots", DRAWN, PARTIES);
    fails("nothing is left to draw", OUT_OF_ORDER, lot(V));
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_vote_result(trondgov_meeting_vote(meeting, ELECTION), &answer, why), TRONDGOV_OK);
    equal("read afterwards", answer, ANSWER(ELECTED));
    seats_are("read afterwards", DRAWN, PARTIES);
    done("the case ends", EV(CASE_CLOSED, .item = FIRST_CASE));
}

/* Blank votes are votes cast, but for no list. */
static void blank_votes(void **state)
{
    (void)state;
    static const int64_t FEW[] = {2, 1}, NONE[] = {0, 0}, THIRTY_THREE[] = {33, 0};
    static const int64_t TWO_AND_ONE[] = {2, 1}, THREE[] = {3, 0};
    open_lists(3, 2);
    vote_for(FEW, 2);
    answers("64 blank votes move no seat", ELECTED, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = ELECTION));
    seats_are("KOML-7-6-1", TWO_AND_ONE, 2);
    open_lists(3, 2);
    vote_for(NONE, 2);
    leads_to("all blank: nobody is elected", ANSWER(REJECTED), 0, EV(BALLOT_CLOSED, .item = ELECTION));
    done("the election came to nothing", EV(CASE_CLOSED, .item = FIRST_CASE));
    open_lists(3, 2);
    vote_for(THIRTY_THREE, 2);
    answers("one list alone has votes", ELECTED, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = ELECTION));
    seats_are("KOML-7-6-1", THREE, 2);
}

/* 34 of 67 must vote: bystyret 5.1. */
static void too_few_vote(void **state)
{
    (void)state;
    for (int32_t present = 33; present <= 34; present++) {
        ready(34, 1);
        done("KOML-7-4-1", opened(TRONDGOV_METHOD_PROPORTIONAL, 3));
        done("a list", EV(BALLOT_OPTION, .item = ELECTION, .value = H));
        for (trondgov_id person = 1; person <= present; person++)
            done("a vote", EV(VOTE_CAST, .item = ELECTION, .person = person, .value = H, .code = TRONDGOV_CHOICE_OPTION));
        if (present == 33)
            answers("BYST-5.1-3: 33 vote", NO_QUORUM, PROVISION(BYST_5_1_3), EV(BALLOT_CLOSED, .item = ELECTION));
        else
            answers("BYST-5.1-3: 34 vote", ELECTED, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = ELECTION));
    }
}

/* 33, 25, 33/2, 25/2 and 33/3 come before 9. */
static void totals_of_lists(void **state)
{
    (void)state;
    static const int64_t VOTES[] = {33, 25, 9}, WON[] = {3, 2, 0};
    open_lists(5, COUNT(VOTES));
    stated(ELECTION, TRONDGOV_FIELD_SYSTEM_FAILS, 1);
    for (int32_t list = 0; list < (int32_t)COUNT(VOTES); list++)
        done("BYST-5.12b-1: a total", EV(BALLOT_COUNTED, .item = ELECTION, .person = list + 1,
                                         .code = TRONDGOV_CHOICE_OPTION, .value = VOTES[list]));
    answers("KOML-7-6-1", ELECTED, PROVISION(KOML_7_6_1), EV(BALLOT_CLOSED, .item = ELECTION));
    seats_are("KOML-7-6-1", WON, COUNT(WON));
}

/* § 7-4: from lists if one member demands it, by agreement otherwise; § 7-7: if nobody is against holding it so. */
static void which_method(void **state)
{
    (void)state;
    ready(ALL, 0);
    nobody_demands_lists();
    refused("KOML-7-4-1: nobody demands lists", KOML_7_4_1, opened(TRONDGOV_METHOD_PROPORTIONAL, 13));
    ready(ALL, 1);
    refused("KOML-7-4-1: somebody does", KOML_7_4_1, opened(TRONDGOV_METHOD_AGREEMENT, 13));
    refused("KOML-7-4-1: nobody elects members by majority", KOML_7_4_1, opened(TRONDGOV_METHOD_MAJORITY, 1));
    ready(ALL, 0);
    stated(ELECTION, TRONDGOV_FIELD_DEMANDING, 0);
    stated(ELECTION, TRONDGOV_FIELD_OBJECTORS, 1);
    refused("KOML-7-7-1: one is against an agreement", KOML_7_7_1, opened(TRONDGOV_METHOD_AGREEMENT, 13));
    fails("no seats", OUT_OF_RANGE, opened(TRONDGOV_METHOD_PROPORTIONAL, 0));
    fails("too many", OUT_OF_RANGE, opened(TRONDGOV_METHOD_PROPORTIONAL, 100000));
    fails("the people's own", UNKNOWN_CODE, opened(TRONDGOV_METHOD_SAINTE_LAGUE, 13));
    done("KOML-7-7-1: so from lists", opened(TRONDGOV_METHOD_PROPORTIONAL, 13));
}

static void by_agreement(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t in_favour, against, blank;
        int64_t names; /* 0: nobody told */
        trondgov_answer answer;
    } rows[] = {
        {"KOML-7-7-2: everybody", 67, 0, 0, 0, ANSWER(ELECTED)},
        {"KOML-7-7-2: one is against", 66, 1, 0, 0, ANSWER(REJECTED)},
        {"KOML-7-7-2: everybody is against", 0, 67, 0, 0, ANSWER(REJECTED)},
        {"KOML-7-7-2: nobody is against", 66, 0, 1, 0, ANSWER(ELECTED)},
        {"all blank: nobody is for it", 0, 0, 67, 0, ANSWER(REJECTED)},
        {"KOML-7-7-2: as many names as seats", 67, 0, 0, 13, ANSWER(ELECTED)},
        {"KOML-7-7-2: one name too few", 67, 0, 0, 12, ANSWER(REJECTED)},
        {"KOML-7-7-2: one too many", 67, 0, 0, 14, ANSWER(REJECTED)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        ready(ALL, 0);
        nobody_demands_lists();
        if (rows[i].names)
            stated(ELECTION, TRONDGOV_FIELD_NAMES, rows[i].names);
        done("KOML-7-4-1: nobody demands lists", opened(TRONDGOV_METHOD_AGREEMENT, 13));
        fails("there is one nomination", OUT_OF_ORDER, EV(BALLOT_OPTION, .item = ELECTION, .value = H));
        for (trondgov_id person = 1; person <= ALL; person++)
            done("a vote", EV(VOTE_CAST, .item = ELECTION, .person = person,
                              .code = person <= rows[i].in_favour                        ? TRONDGOV_CHOICE_FOR
                                      : person <= rows[i].in_favour + rows[i].against ? TRONDGOV_CHOICE_AGAINST
                                                                                      : TRONDGOV_CHOICE_BLANK));
        leads_to(rows[i].rule, rows[i].answer, rows[i].in_favour + rows[i].against ? PROVISION(KOML_7_7_2) : 0,
                 EV(BALLOT_CLOSED, .item = ELECTION));
        equal("who is elected the nomination says", trondgov_meeting_consequences(meeting, 0, NULL, 0), 0);
        done("the case ends", EV(CASE_CLOSED, .item = FIRST_CASE));
    }
}

static void agreed_in_silence(void **state)
{
    (void)state;
    ready(ALL, 0);
    nobody_demands_lists();
    done("KOML-7-4-1", opened(TRONDGOV_METHOD_AGREEMENT, 13));
    answers("BYST-5.12a-1, KOML-7-7-2", ELECTED, PROVISION(KOML_7_7_2), EV(TACIT_CONSENT, .item = ELECTION));
    ready(ALL, 1);
    done("KOML-7-4-1", opened(TRONDGOV_METHOD_PROPORTIONAL, 13));
    done("a list", EV(BALLOT_OPTION, .item = ELECTION, .value = H));
    fails("between lists nobody is silent", OUT_OF_ORDER, EV(TACIT_CONSENT, .item = ELECTION));
}

/* A replayed log gives the same meeting, draws and all. */
static void replayed(void **state)
{
    (void)state;
    open_lists(13, PARTIES);
    vote_for(COUNCIL_VOTES, PARTIES);
    leads_to("NEEDS_LOT", ANSWER(NEEDS_LOT), 0, EV(BALLOT_CLOSED, .item = ELECTION));
    leads_to("one lot", ANSWER(NEEDS_LOT), 0, lot(V));
    leads_to("the other", ANSWER(ELECTED), 0, lot(FRP));
    static trondgov_event log[600];
    const size_t count = trondgov_meeting_events(meeting, 0, log, COUNT(log));
    trondgov_meeting *again = NULL;
    assert_true(count < COUNT(log));
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(again, log, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    equal("digest", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(seats_by_quotients), TEST(lots_one_by_one), TEST(blank_votes),       TEST(too_few_vote),
        TEST(totals_of_lists),    TEST(which_method),    TEST(by_agreement),      TEST(agreed_in_silence),
        TEST(replayed),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
