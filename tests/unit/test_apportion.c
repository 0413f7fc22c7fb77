/* Tests of seats by divisors (src/election/, trondgov_election_apportion). Each row names the rule it is about:
 * KOML-7-6-1 kommuneloven § 7-6 first paragraph, VALG-13-1 valgloven of 2023 §§ 13-1 and 11-4. Votes are made up,
 * except the council's members by party, which are those of Trondheim 2023-2027.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <trondgov/trondgov.h>

#include "election/election_internal.h"
#include "failing_memory.h"
#include "with_rules.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])
#define MANY         INT64_C(1099511627776) /* 2^40 */

enum { PROPORTIONAL = TRONDGOV_METHOD_PROPORTIONAL, SAINTE_LAGUE = TRONDGOV_METHOD_SAINTE_LAGUE };
enum { ELECTED = TRONDGOV_ANSWER_ELECTED, NEEDS_LOT = TRONDGOV_ANSWER_NEEDS_LOT };
enum { NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED };
enum { LISTS = 12, FINDINGS = 64 };

static void expect(const char *name, const char *what, int64_t found, int64_t expected)
{
    if (found != expected)
        fail_msg("%s: %s: found %lld, expected %lld", name, what, (long long)found, (long long)expected);
}

/* The verdict's findings of a kind; their number. */
static size_t findings_of(trondgov_code kind, trondgov_finding *out)
{
    trondgov_finding finding;
    size_t count = 0;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1) == 1; i++)
        if (finding.kind == kind && count < FINDINGS)
            out[count++] = finding;
    return count;
}

/* The council of 2023: H Ap SV FrP V MDG PP R Sp KrF INP. */
#define COUNCIL "20 17 9 4 4 4 3 3 1 1 1"

static const struct row {
    const char *name;
    int32_t method, seats;
    const char *votes; /* of each list */
    const char *drawn; /* numbers of the lists that won the draws, from 0 */
    int32_t answer;
    const char *won;  /* of each list; what is not there is 0 */
    const char *draw; /* numbers of the lists that are in the draw */
} rows[] = {
    /* clang-format off */
    {"KOML-7-6-1: no seat", PROPORTIONAL, 0, "3 1", "", ELECTED, "0 0", ""},
    {"KOML-7-6-1: one seat", PROPORTIONAL, 1, "3 1", "", ELECTED, "1 0", ""},
    {"KOML-7-6-1: one list", PROPORTIONAL, 7, "1", "", ELECTED, "7", ""},
    {"KOML-7-6-1: one vote below the equal quotient", PROPORTIONAL, 2, "200 99", "", ELECTED, "2 0", ""},
    {"KOML-7-6-1: the quotient itself, 200/2 = 100/1", PROPORTIONAL, 2, "200 100", "", ELECTED, "2 0", ""},
    {"KOML-7-6-1: one vote above", PROPORTIONAL, 2, "200 101", "", ELECTED, "1 1", ""},

    {"KOML-7-6-1: council of 2023, 3 seats", PROPORTIONAL, 3, COUNCIL, "", ELECTED, "2 1", ""},
    {"KOML-7-6-1: council of 2023, 5 seats", PROPORTIONAL, 5, COUNCIL, "", ELECTED, "2 2 1", ""},
    {"KOML-7-6-1: council of 2023, 9 seats", PROPORTIONAL, 9, COUNCIL, "", ELECTED, "4 3 2", ""},
    {"KOML-7-6-1: council of 2023, 11 seats", PROPORTIONAL, 11, COUNCIL, "", ELECTED, "5 4 2", ""},
    {"KOML-7-6-1: council of 2023, 12 seats, one for three",
     PROPORTIONAL, 12, COUNCIL, "", NEEDS_LOT, "5 4 2", "3 4 5"},
    {"KOML-7-6-1: council of 2023, 13 seats, two for three",
     PROPORTIONAL, 13, COUNCIL, "", NEEDS_LOT, "5 4 2", "3 4 5"},
    {"KOML-7-6-1: the first of two draws", PROPORTIONAL, 13, COUNCIL, "4", NEEDS_LOT, "5 4 2 0 1", "3 5"},
    {"KOML-7-6-1: both draws", PROPORTIONAL, 13, COUNCIL, "4 3", ELECTED, "5 4 2 1 1", ""},
    {"KOML-7-6-1: council of 2023, 14 seats, three for three",
     PROPORTIONAL, 14, COUNCIL, "", ELECTED, "5 4 2 1 1 1", ""},
    {"KOML-7-6-1: council of 2023, 15 seats", PROPORTIONAL, 15, COUNCIL, "", ELECTED, "5 5 2 1 1 1", ""},
    {"KOML-7-6-1: 17 seats, 9/3 = 3/1 goes to most votes", PROPORTIONAL, 17, COUNCIL, "", ELECTED, "6 5 3 1 1 1", ""},
    {"KOML-7-6-1: council of 2023, 18 seats", PROPORTIONAL, 18, COUNCIL, "", NEEDS_LOT, "6 5 3 1 1 1", "6 7"},
    {"KOML-7-6-1: council of 2023, 20 seats", PROPORTIONAL, 20, COUNCIL, "", ELECTED, "7 5 3 1 1 1 1 1", ""},
    {"KOML-7-6-1: council of 2023, as many seats as members",
     PROPORTIONAL, 67, COUNCIL, "", ELECTED, "20 17 9 4 4 4 3 3 1 1 1", ""},

    {"KOML-7-6-1: joint lists, 5 seats", PROPORTIONAL, 5, "33 29 4 1", "", ELECTED, "3 2 0 0", ""},
    {"KOML-7-6-1: joint lists, 9 seats", PROPORTIONAL, 9, "33 29 4 1", "", ELECTED, "5 4 0 0", ""},
    {"KOML-7-6-1: joint lists, 11 seats", PROPORTIONAL, 11, "33 29 4 1", "", ELECTED, "6 5 0 0", ""},
    {"KOML-7-6-1: joint lists, 15 seats", PROPORTIONAL, 15, "33 29 4 1", "", ELECTED, "8 7 0 0", ""},
    {"KOML-7-6-1: larger joint list, 5 seats", PROPORTIONAL, 5, "37 29 1", "", ELECTED, "3 2 0", ""},
    {"KOML-7-6-1: larger joint list, 9 seats", PROPORTIONAL, 9, "37 29 1", "", ELECTED, "5 4 0", ""},
    {"KOML-7-6-1: larger joint list, 15 seats", PROPORTIONAL, 15, "37 29 1", "", ELECTED, "8 7 0", ""},

    {"KOML-7-6-1: equal quotient three ways, one seat", PROPORTIONAL, 4, "60 40 20", "", ELECTED, "3 1 0", ""},
    {"KOML-7-6-1: equal quotient three ways, two seats", PROPORTIONAL, 5, "60 40 20", "", ELECTED, "3 2 0", ""},
    {"KOML-7-6-1: equal quotient three ways, three seats", PROPORTIONAL, 6, "60 40 20", "", ELECTED, "3 2 1", ""},
    {"KOML-7-6-1: equal votes, even seats: no lot", PROPORTIONAL, 4, "33 33", "", ELECTED, "2 2", ""},
    {"KOML-7-6-1: equal votes, odd seats: lot", PROPORTIONAL, 5, "33 33", "", NEEDS_LOT, "2 2", "0 1"},
    {"KOML-7-6-1: the lot drawn, one way", PROPORTIONAL, 5, "33 33", "0", ELECTED, "3 2", ""},
    {"KOML-7-6-1: the lot drawn, the other way", PROPORTIONAL, 5, "33 33", "1", ELECTED, "2 3", ""},
    {"KOML-7-6-1: a group of equal votes that more votes go before",
     PROPORTIONAL, 3, "10 10 20 5", "", NEEDS_LOT, "0 0 2 0", "0 1"},
    {"KOML-7-6-1: a list without votes never gets a seat", PROPORTIONAL, 5, "34 0", "", ELECTED, "5 0", ""},
    {"KOML-7-6-1: nobody has voted", PROPORTIONAL, 5, "0 0 0", "", NOT_REGULATED, "0 0 0", ""},
    {"KOML-7-6-1: no list", PROPORTIONAL, 5, "", "", NOT_REGULATED, "", ""},

    {"VALG-13-1: the first seat", SAINTE_LAGUE, 1, "1400 1000", "", ELECTED, "1 0", ""},
    {"VALG-13-1: 47/1.4 above 100/3", SAINTE_LAGUE, 2, "100 47", "", ELECTED, "1 1", ""},
    {"VALG-13-1: 46/1.4 below 100/3", SAINTE_LAGUE, 2, "100 46", "", ELECTED, "2 0", ""},
    {"VALG-13-1: 150/3 = 70/1.4 goes to most votes", SAINTE_LAGUE, 2, "150 70", "", ELECTED, "2 0", ""},
    {"VALG-13-1: one vote more", SAINTE_LAGUE, 2, "150 71", "", ELECTED, "1 1", ""},
    {"VALG-13-1: equal votes, two seats: no lot", SAINTE_LAGUE, 2, "140 140", "", ELECTED, "1 1", ""},
    {"VALG-13-1: equal votes, lot for the third", SAINTE_LAGUE, 3, "140 140", "", NEEDS_LOT, "1 1", "0 1"},
    {"VALG-13-1: the third drawn", SAINTE_LAGUE, 3, "140 140", "1", ELECTED, "1 2", ""},
    {"VALG-13-1: 500/7 = 100/1.4, the fourth divisor is 7", SAINTE_LAGUE, 4, "500 100", "", ELECTED, "4 0", ""},
    {"VALG-13-1: 499/7 below 100/1.4", SAINTE_LAGUE, 4, "499 100", "", ELECTED, "3 1", ""},

    {"KOML-7-6-1: 2^40 votes", PROPORTIONAL, 3, "1099511627776 1099511627775", "", ELECTED, "2 1", ""},
    {"VALG-13-1: 2^40 votes", SAINTE_LAGUE, 3, "1099511627776 1099511627775", "", ELECTED, "2 1", ""},
    /* clang-format on */
};

/* The numbers in a text; how many. */
static size_t numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    for (char *end = NULL; *text && count < LISTS; text = end)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

static size_t small_numbers(const char *text, int32_t *out)
{
    int64_t wide[LISTS] = {0};
    const size_t count = numbers(text, wide);
    for (size_t i = 0; i < LISTS; i++)
        out[i] = (int32_t)wide[i];
    return count;
}

static void check_row(const struct row *row)
{
    int64_t votes[LISTS];
    int32_t drawn[LISTS], won[LISTS + 1], expected[LISTS], draw[LISTS];
    trondgov_finding found[FINDINGS];
    trondgov_answer answer = 0;
    const size_t lists = numbers(row->votes, votes), drawn_count = small_numbers(row->drawn, drawn);
    const size_t draw_count = small_numbers(row->draw, draw);
    (void)small_numbers(row->won, expected);
    won[lists] = 4711; /* nothing is written behind the last list */
    expect(row->name, "status",
           trondgov_election_apportion(rules, row->method, row->seats, votes, lists, drawn, drawn_count, won, &answer,
                                       why),
           TRONDGOV_OK);
    expect(row->name, "answer", answer, row->answer);
    expect(row->name, "behind the last list", won[lists], 4711);
    for (size_t k = 0; k < lists; k++)
        expect(row->name, "seats", won[k], expected[k]);
    expect(row->name, "lists in the draw", (int64_t)findings_of(TRONDGOV_FINDING_LOT, found), (int64_t)draw_count);
    for (size_t k = 0; k < draw_count; k++)
        expect(row->name, "in the draw", found[k].index, draw[k]);
    expect(row->name, "grounds", (int64_t)findings_of(TRONDGOV_FINDING_GROUND, found), 1);
    expect(row->name, "provision", found[0].provision,
           row->method == PROPORTIONAL ? TRONDGOV_PROVISION_KOML_7_6_1 : TRONDGOV_PROVISION_VALG_13_1);
    expect(row->name, "ground's answer", found[0].answer, row->answer);
    expect(row->name, "seats to give", found[0].required, row->seats);
    expect(row->name, "seats left", found[0].margin, found[0].actual - row->seats);
}

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        check_row(&rows[i]);
}

/* Who was next for the last seat, and the least votes that would have given it to that list. */
static const struct near_row {
    const char *name;
    int32_t method, seats;
    const char *votes, *drawn;
    const char *lists;    /* numbers of those that were next */
    const char *required; /* of each of them */
} near_rows[] = {
    /* clang-format off */
    {"KOML-7-6-1: 99 against 200/2, must be above it", PROPORTIONAL, 2, "200 99", "", "1", "101"},
    {"KOML-7-6-1: an equal quotient with fewer votes is not enough", PROPORTIONAL, 2, "200 100", "", "1", "101"},
    {"KOML-7-6-1: an equal quotient with more votes is", PROPORTIONAL, 2, "101 199", "", "1", "202"},
    {"KOML-7-6-1: of 60/2 and 30/1 the list with most votes was next", PROPORTIONAL, 3, "100 60 30", "", "1", "101"},
    {"KOML-7-6-1: a list without votes", PROPORTIONAL, 5, "34 0", "", "1", "7"},
    {"KOML-7-6-1: alone, nobody was next", PROPORTIONAL, 5, "34", "", "", ""},
    {"KOML-7-6-1: who lost the lot lacked one vote", PROPORTIONAL, 1, "33 33", "1", "0", "34"},
    {"KOML-7-6-1: both who lost the lot", PROPORTIONAL, 1, "33 33 33", "1", "0 2", "34 34"},
    {"KOML-7-6-1: two share the last seats, each is next for the other's",
     PROPORTIONAL, 2, "33 33", "", "0 1", "66 66"},
    {"KOML-7-6-1: who has the last seat is not next for it", PROPORTIONAL, 2, "90 10 10", "", "1 2", "46 46"},
    {"VALG-13-1: 46/1.4 against 100/3: 47 would have done", SAINTE_LAGUE, 2, "100 46", "", "1", "47"},
    {"VALG-13-1: 70/1.4 = 150/3 has fewer votes: 71", SAINTE_LAGUE, 2, "150 70", "", "1", "71"},
    {"VALG-13-1: 150/3 = 70/1.4 has more votes: 150", SAINTE_LAGUE, 2, "149 70", "", "0", "150"},
    {"VALG-13-1: no seat, no last seat", SAINTE_LAGUE, 0, "149 70", "", "", ""},
    /* clang-format on */
};

static void test_last_seat(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(near_rows); i++) {
        const struct near_row *row = &near_rows[i];
        trondgov_finding found[FINDINGS];
        int64_t votes[LISTS], required[LISTS];
        int32_t drawn[LISTS], lists[LISTS], won[LISTS];
        const size_t count = numbers(row->votes, votes), drawn_count = small_numbers(row->drawn, drawn);
        const size_t near_count = small_numbers(row->lists, lists);
        (void)numbers(row->required, required);
        expect(row->name, "status",
               trondgov_election_apportion(rules, row->method, row->seats, votes, count, drawn, drawn_count, won, NULL,
                                           why),
               TRONDGOV_OK);
        expect(row->name, "next", (int64_t)findings_of(TRONDGOV_FINDING_RESULT, found), (int64_t)near_count);
        for (size_t k = 0; k < near_count; k++) {
            expect(row->name, "list", found[k].index, lists[k]);
            expect(row->name, "required", found[k].required, required[k]);
            expect(row->name, "actual", found[k].actual, votes[lists[k]]);
            expect(row->name, "margin", found[k].margin, found[k].actual - found[k].required);
            expect(row->name, "unit", found[k].unit, TRONDGOV_UNIT_VOTE);
        }
    }
}

static const struct wrong_row {
    const char *name;
    int32_t method, seats;
    int64_t votes[2];
    size_t drawn_count;
    int32_t drawn[2];
    int32_t status;
    int32_t field; /* that the verdict names */
} wrong_rows[] = {
    /* clang-format off */
    {"seats below 0", PROPORTIONAL, -1, {1, 1}, 0, {0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_SEATS},
    {"least number of seats", PROPORTIONAL, INT32_MIN, {1, 1}, 0, {0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_SEATS},
    {"seats beyond what is computed exactly", PROPORTIONAL, TRONDGOV_I_SEATS_MAX + 1, {1, 1}, 0, {0},
     TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_SEATS},
    {"votes below 0", PROPORTIONAL, 1, {1, -1}, 0, {0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"least number of votes", SAINTE_LAGUE, 1, {INT64_MIN, 1}, 0, {0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"2^40 + 1 votes", SAINTE_LAGUE, 1, {1, MANY + 1}, 0, {0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"most votes", PROPORTIONAL, 1, {1, INT64_MAX}, 0, {0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"agreement election", TRONDGOV_METHOD_AGREEMENT, 1, {1, 2}, 0, {0}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_METHOD},
    {"majority election", TRONDGOV_METHOD_MAJORITY, 1, {1, 2}, 0, {0}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_METHOD},
    {"plurality", TRONDGOV_METHOD_PLURALITY, 1, {1, 2}, 0, {0}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_METHOD},
    {"no method", 0, 1, {1, 2}, 0, {0}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_METHOD},
    {"a code of another family", TRONDGOV_ORGAN_BYSTYRE, 1, {1, 2}, 0, {0}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_METHOD},
    {"drawn, but there is no draw", PROPORTIONAL, 1, {1, 2}, 1, {1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"drawn, but there are no seats", PROPORTIONAL, 0, {2, 2}, 1, {1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"drawn, but nobody has voted", PROPORTIONAL, 1, {0, 0}, 1, {1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"drawn once too often", PROPORTIONAL, 1, {2, 2}, 2, {0, 1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"drawn twice", PROPORTIONAL, 1, {2, 2}, 2, {0, 0}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"a list below 0", PROPORTIONAL, 1, {2, 2}, 1, {-1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"no such list", PROPORTIONAL, 1, {2, 2}, 1, {2}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"no such list at all", PROPORTIONAL, 1, {2, 2}, 1, {INT32_MAX}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    /* clang-format on */
};

static void test_wrong(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(wrong_rows); i++) {
        const struct wrong_row *row = &wrong_rows[i];
        trondgov_finding found[FINDINGS];
        trondgov_answer answer = 4711;
        int32_t won[2] = {4711, 4711};
        expect(row->name, "status",
               trondgov_election_apportion(rules, row->method, row->seats, row->votes, 2, row->drawn, row->drawn_count,
                                           won, &answer, why),
               row->status);
        expect(row->name, "answer", answer, 0);
        expect(row->name, "seats", won[0] | won[1], 0);
        expect(row->name, "fields that are wrong", (int64_t)findings_of(TRONDGOV_FINDING_INPUT, found), 1);
        expect(row->name, "field", found[0].subject, row->field);
        expect(row->name, "status without a verdict",
               trondgov_election_apportion(rules, row->method, row->seats, row->votes, 2, row->drawn, row->drawn_count,
                                           won, NULL, NULL),
               row->status);
    }
}

static void test_null(void **state)
{
    (void)state;
    const int64_t votes[] = {2, 2};
    const int32_t drawn[] = {1};
    trondgov_answer answer = 4711;
    int32_t won[] = {4711, 4711};
    assert_int_equal(trondgov_election_apportion(NULL, PROPORTIONAL, 1, votes, 2, NULL, 0, won, &answer, why),
                     TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(answer, 0);
    assert_int_equal(won[0] | won[1], 0);
    assert_int_equal(trondgov_election_apportion(rules, PROPORTIONAL, 1, NULL, 2, NULL, 0, won, &answer, why),
                     TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_election_apportion(rules, PROPORTIONAL, 1, votes, 2, NULL, 0, NULL, &answer, why),
                     TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_election_apportion(rules, PROPORTIONAL, 1, votes, 2, NULL, 1, won, &answer, why),
                     TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_election_apportion(rules, PROPORTIONAL, 1, votes, 2, drawn, 1, won, NULL, NULL),
                     TRONDGOV_OK);
    assert_int_equal(won[1], 1);
    assert_int_equal(trondgov_election_apportion(rules, PROPORTIONAL, 1, votes, 2, drawn, 0, won, &answer, NULL),
                     TRONDGOV_OK);
    assert_int_equal(answer, NEEDS_LOT);
}

/* The largest that is taken; what would overflow shows under the sanitizers. */
static void test_limits(void **state)
{
    (void)state;
    enum { MOST = TRONDGOV_I_SEATS_MAX, PARTIES = 999 };
    static int64_t votes[PARTIES];
    static int32_t won[PARTIES];
    const int64_t uneven[] = {MANY, 1}, even[] = {MANY, MANY};
    trondgov_answer answer = 0;
    const trondgov_code methods[] = {PROPORTIONAL, SAINTE_LAGUE};
    for (size_t m = 0; m < COUNT(methods); m++) {
        assert_int_equal(trondgov_election_apportion(rules, methods[m], MOST, uneven, 2, NULL, 0, won, &answer, why),
                         TRONDGOV_OK);
        assert_int_equal(answer, ELECTED);
        assert_int_equal(won[0], MOST);
        assert_int_equal(trondgov_election_apportion(rules, methods[m], MOST, even, 2, NULL, 0, won, &answer, why),
                         TRONDGOV_OK);
        assert_int_equal(answer, NEEDS_LOT);
        assert_int_equal(won[0], MOST / 2);
        for (size_t i = 0; i < PARTIES; i++)
            votes[i] = MANY - (int64_t)i;
        assert_int_equal(
            trondgov_election_apportion(rules, methods[m], PARTIES, votes, PARTIES, NULL, 0, won, &answer, NULL),
            TRONDGOV_OK);
        assert_int_equal(answer, ELECTED);
        for (size_t i = 0; i < PARTIES; i++)
            assert_int_equal(won[i], 1);
    }
}

/* --- Properties, on made-up elections from a generator that always begins with the same number. --- */

static uint64_t random_state;

static int64_t random_below(int64_t limit)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (int64_t)(random_state % (uint64_t)limit);
}

struct made_up {
    trondgov_code method;
    int32_t seats;
    size_t lists;
    int64_t votes[LISTS];
};

/* Few votes, so that there are ties, or as many as there can be. */
static struct made_up make_up(void)
{
    struct made_up election = {.method = random_below(2) ? PROPORTIONAL : SAINTE_LAGUE};
    const int64_t limits[] = {4, 13, 100, 100000, MANY};
    const int64_t limit = limits[random_below(COUNT(limits))];
    election.seats = (int32_t)random_below(40);
    election.lists = (size_t)random_below(LISTS) + 1;
    for (size_t i = 0; i < election.lists; i++)
        election.votes[i] = random_below(limit);
    return election;
}

/* Seats that are certain, and the most that each list can have. */
struct outcome {
    trondgov_answer answer;
    int32_t certain[LISTS], possible[LISTS];
};

static struct outcome outcome_of(const struct made_up *election)
{
    struct outcome outcome;
    trondgov_finding found[FINDINGS];
    assert_int_equal(trondgov_election_apportion(rules, election->method, election->seats, election->votes,
                                                 election->lists, NULL, 0, outcome.certain, &outcome.answer, why),
                     TRONDGOV_OK);
    memcpy(outcome.possible, outcome.certain, sizeof outcome.possible);
    const size_t draw = findings_of(TRONDGOV_FINDING_LOT, found);
    for (size_t i = 0; i < draw; i++)
        outcome.possible[found[i].index]++;
    return outcome;
}

enum { ROUNDS = 4000 };

static void test_order_of_lists(void **state)
{
    (void)state;
    random_state = 1;
    for (int32_t n = 0; n < ROUNDS; n++) {
        const struct made_up election = make_up();
        struct made_up shuffled = election;
        size_t place[LISTS];
        for (size_t i = 0; i < election.lists; i++)
            place[i] = i;
        for (size_t i = election.lists; i > 1; i--) {
            const size_t k = (size_t)random_below((int64_t)i), held = place[i - 1];
            place[i - 1] = place[k];
            place[k] = held;
        }
        for (size_t i = 0; i < election.lists; i++)
            shuffled.votes[place[i]] = election.votes[i];
        const struct outcome a = outcome_of(&election), b = outcome_of(&shuffled);
        assert_int_equal(a.answer, b.answer);
        for (size_t i = 0; i < election.lists; i++) {
            assert_int_equal(a.certain[i], b.certain[place[i]]);
            assert_int_equal(a.possible[i], b.possible[place[i]]);
        }
    }
}

static void test_all_seats_and_no_more(void **state)
{
    (void)state;
    random_state = 2;
    for (int32_t n = 0; n < ROUNDS; n++) {
        const struct made_up election = make_up();
        const struct outcome outcome = outcome_of(&election);
        int32_t certain = 0, possible = 0;
        for (size_t i = 0; i < election.lists; i++) {
            certain += outcome.certain[i];
            possible += outcome.possible[i];
            if (election.votes[i] == 0)
                assert_int_equal(outcome.possible[i], 0);
        }
        if (outcome.answer == ELECTED)
            assert_int_equal(certain, election.seats);
        else if (outcome.answer == NEEDS_LOT)
            assert_true(certain < election.seats && possible > election.seats);
        else
            assert_int_equal(certain, 0);
    }
}

static void test_house_monotone(void **state)
{
    (void)state;
    random_state = 3;
    for (int32_t n = 0; n < ROUNDS; n++) {
        struct made_up election = make_up();
        const struct outcome before = outcome_of(&election);
        election.seats++;
        const struct outcome after = outcome_of(&election);
        for (size_t i = 0; i < election.lists; i++)
            assert_true(after.certain[i] >= before.certain[i] && after.possible[i] >= before.possible[i]);
    }
}

static void test_vote_monotone(void **state)
{
    (void)state;
    random_state = 4;
    for (int32_t n = 0; n < ROUNDS; n++) {
        struct made_up election = make_up();
        const struct outcome before = outcome_of(&election);
        const size_t list = (size_t)random_below((int64_t)election.lists);
        election.votes[list] += random_below(MANY - election.votes[list] < 20 ? 1 : 20);
        const struct outcome after = outcome_of(&election);
        assert_true(after.certain[list] >= before.certain[list] && after.possible[list] >= before.possible[list]);
        for (size_t i = 0; i < election.lists; i++) /* and nobody else gains by it */
            assert_true(i == list || after.possible[i] <= before.possible[i]);
    }
}

static void test_lower_quota(void **state)
{
    (void)state;
    random_state = 5;
    for (int32_t n = 0; n < ROUNDS; n++) {
        struct made_up election = make_up();
        election.method = PROPORTIONAL;
        const struct outcome outcome = outcome_of(&election);
        int64_t all = 0;
        for (size_t i = 0; i < election.lists; i++)
            all += election.votes[i];
        for (size_t i = 0; i < election.lists && all > 0; i++)
            assert_true(outcome.certain[i] >= election.votes[i] * election.seats / all);
    }
}

static void test_scale(void **state)
{
    (void)state;
    random_state = 6;
    for (int32_t n = 0; n < ROUNDS; n++) {
        const struct made_up election = make_up();
        struct made_up larger = election;
        const int64_t factor = random_below(7) + 2;
        int32_t fits = 1;
        for (size_t i = 0; i < larger.lists; i++)
            fits &= (larger.votes[i] *= factor) <= MANY;
        if (!fits)
            continue;
        const struct outcome a = outcome_of(&election), b = outcome_of(&larger);
        assert_int_equal(a.answer, b.answer);
        assert_memory_equal(a.certain, b.certain, election.lists * sizeof *a.certain);
        assert_memory_equal(a.possible, b.possible, election.lists * sizeof *a.possible);
    }
}

/* Draws given one after the other, or all at once, are the same; whoever wins, each draw seats its winner. */
static void test_draws(void **state)
{
    (void)state;
    random_state = 7;
    int32_t held = 0;
    for (int32_t n = 0; n < ROUNDS; n++) {
        const struct made_up election = make_up();
        int32_t drawn[LISTS], won[LISTS], again[LISTS];
        size_t draws = 0;
        trondgov_answer answer = 0, answer_again = 0;
        trondgov_finding found[FINDINGS];
        for (;;) {
            assert_int_equal(trondgov_election_apportion(rules, election.method, election.seats, election.votes,
                                                         election.lists, drawn, draws, won, &answer, why),
                             TRONDGOV_OK);
            if (draws > 0)
                assert_int_equal(won[drawn[draws - 1]], again[drawn[draws - 1]] + 1);
            if (answer != NEEDS_LOT)
                break;
            const size_t in_draw = findings_of(TRONDGOV_FINDING_LOT, found);
            memcpy(again, won, sizeof again);
            drawn[draws++] = found[random_below((int64_t)in_draw)].index;
            held++;
        }
        assert_int_equal(trondgov_election_apportion(rules, election.method, election.seats, election.votes,
                                                     election.lists, drawn, draws, again, &answer_again, NULL),
                         TRONDGOV_OK);
        assert_int_equal(answer, answer_again);
        assert_memory_equal(won, again, election.lists * sizeof *won);
    }
    assert_true(held > ROUNDS / 10); /* the generator makes ties */
}

/* With the votes that were required the list has a seat more for certain (few votes can be two seats at once); with one
 * vote less it has not. */
static void test_required_is_exact(void **state)
{
    (void)state;
    random_state = 8;
    int32_t tried = 0;
    for (int32_t n = 0; n < ROUNDS; n++) {
        struct made_up election = make_up();
        trondgov_finding found[FINDINGS];
        const struct outcome before = outcome_of(&election);
        if (before.answer != ELECTED || findings_of(TRONDGOV_FINDING_RESULT, found) == 0 || found[0].required > MANY)
            continue;
        const int32_t list = found[0].index;
        assert_int_equal(found[0].actual, election.votes[list]);
        election.votes[list] = found[0].required;
        const struct outcome with = outcome_of(&election);
        assert_true(with.certain[list] > before.certain[list]);
        election.votes[list]--;
        const struct outcome without = outcome_of(&election);
        assert_int_equal(without.certain[list], before.certain[list]);
        tried++;
    }
    assert_true(tried > ROUNDS / 2);
}

/* --- The rulebook's own first divisor --- */

static trondgov_status build(trondgov_code parameter, int64_t value, trondgov_rulebook **built)
{
    trondgov_builder *builder = NULL;
    trondgov_date from = 0;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_date_from_civil(2030, 1, 1, &from), TRONDGOV_OK);
    const trondgov_fact columns[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_KOMMUNE},
                                     {TRONDGOV_FIELD_PARAMETER, parameter},
                                     {TRONDGOV_FIELD_VALUE, value},
                                     {TRONDGOV_FIELD_FROM, from},
                                     {TRONDGOV_FIELD_PROVISION, TRONDGOV_PROVISION_VALG_13_1}};
    trondgov_status status = trondgov_builder_add(builder, TRONDGOV_ROW_PARAMETER, columns, COUNT(columns), why);
    if (!status)
        status = trondgov_builder_build(builder, built, why);
    trondgov_builder_free(builder);
    return status;
}

static void test_first_divisor_is_a_row(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_code parameter;
        int64_t value;
        int32_t status, won;
    } divisors[] = {
        {"made up: 6/5", TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 6, TRONDGOV_OK, 1},
        {"made up: 7/5 again", TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 7, TRONDGOV_OK, 1},
        {"made up: 8/5, 47/1.6 below 100/3", TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 8, TRONDGOV_OK, 2},
        {"made up: 14/5", TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 14, TRONDGOV_OK, 2},
        {"made up: 15/5 is not below 3", TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 15, TRONDGOV_OUT_OF_RANGE, 0},
        {"made up: 0/5", TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 0, TRONDGOV_OUT_OF_RANGE, 0},
        {"made up: 7/0", TRONDGOV_PARAMETER_FIRST_DIVISOR_DENOMINATOR, 0, TRONDGOV_OUT_OF_RANGE, 0},
        {"made up: 7/40", TRONDGOV_PARAMETER_FIRST_DIVISOR_DENOMINATOR, 40, TRONDGOV_OK, 1},
        {"made up: 7/41", TRONDGOV_PARAMETER_FIRST_DIVISOR_DENOMINATOR, 41, TRONDGOV_OUT_OF_RANGE, 0},
    };
    const int64_t votes[] = {100, 47};
    for (size_t i = 0; i < COUNT(divisors); i++) {
        trondgov_rulebook *built = NULL;
        trondgov_answer answer = 0;
        int32_t won[] = {0, 0};
        expect(divisors[i].name, "built", build(divisors[i].parameter, divisors[i].value, &built), TRONDGOV_OK);
        expect(divisors[i].name, "status",
               trondgov_election_apportion(built, SAINTE_LAGUE, 2, votes, 2, NULL, 0, won, &answer, NULL),
               divisors[i].status);
        expect(divisors[i].name, "seats", won[0], divisors[i].won);
        trondgov_rulebook_free(built);
    }
}

/* --- No memory: only a verdict needs any --- */

static void test_no_memory(void **state)
{
    (void)state;
    struct failing_memory failing = {.left = -1};
    const trondgov_allocator allocator = allocator_of(&failing);
    const int64_t votes[] = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
    trondgov_status status = TRONDGOV_NO_MEMORY;
    int32_t failures = 0;
    for (int64_t n = 0; status; n++) {
        trondgov_verdict *short_of_memory = NULL;
        trondgov_answer answer = 4711;
        int32_t won[LISTS];
        failing.left = -1;
        assert_int_equal(trondgov_verdict_create(&allocator, &short_of_memory), TRONDGOV_OK);
        failing.left = n;
        status =
            trondgov_election_apportion(rules, PROPORTIONAL, 13, votes, LISTS, NULL, 0, won, &answer, short_of_memory);
        if (status) {
            failures++;
            assert_int_equal(status, TRONDGOV_NO_MEMORY);
            assert_int_equal(answer, 0);
            assert_int_equal(won[0], 0);
            assert_int_equal(trondgov_verdict_findings(short_of_memory, 0, NULL, 0), 0);
        } else {
            assert_int_equal(answer, NEEDS_LOT);
            assert_int_equal(trondgov_verdict_findings(short_of_memory, 0, NULL, 0), 1 + LISTS);
        }
        trondgov_verdict_free(short_of_memory);
    }
    assert_true(failures > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_last_seat),
        cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_null),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_order_of_lists),
        cmocka_unit_test(test_all_seats_and_no_more),
        cmocka_unit_test(test_house_monotone),
        cmocka_unit_test(test_vote_monotone),
        cmocka_unit_test(test_lower_quota),
        cmocka_unit_test(test_scale),
        cmocka_unit_test(test_draws),
        cmocka_unit_test(test_required_is_exact),
        cmocka_unit_test(test_first_divisor_is_a_row),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
