/* Tests of the election object (src/election/). Each row names the rule it is about: KOML-7-6-1 kommuneloven § 7-6
 * first paragraph; VALG02-11 valgloven of 2002 chapter 11, until 30.04.2024; VALG-13-1 valgloven of 2023 §§ 13-1 and
 * 11-4. The count of 2023 is the official one of Trondheim; all other votes but the council's members by party are made
 * up.
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

enum { PROPORTIONAL = TRONDGOV_METHOD_PROPORTIONAL, SAINTE_LAGUE = TRONDGOV_METHOD_SAINTE_LAGUE };
enum { ELECTED = TRONDGOV_ANSWER_ELECTED, NEEDS_LOT = TRONDGOV_ANSWER_NEEDS_LOT, DONE = TRONDGOV_ANSWER_DONE };
enum { ELECTION = TRONDGOV_EVENT_ELECTION, LIST = TRONDGOV_EVENT_LIST, LOT_DRAWN = TRONDGOV_EVENT_LOT_DRAWN };
enum { LIST_BALLOTS = TRONDGOV_EVENT_LIST_BALLOTS, LIST_TRANSFERS = TRONDGOV_EVENT_LIST_TRANSFERS };
enum { MAX_EVENTS = 64, MAX_SEATS = 80, MAX_FINDINGS = 64 };

static void expect(const char *name, const char *what, int64_t found, int64_t expected)
{
    if (found != expected)
        fail_msg("%s: %s: found %lld, expected %lld", name, what, (long long)found, (long long)expected);
}

static trondgov_instant noon(int32_t year, int32_t month, int32_t day)
{
    trondgov_date date = 0;
    assert_int_equal(trondgov_date_from_civil(year, month, day, &date), TRONDGOV_OK);
    return date * TRONDGOV_DAY_SECONDS + 12 * 3600;
}

/* --- A script: the events of an election --- */

struct script {
    trondgov_event events[MAX_EVENTS];
    size_t count;
    trondgov_instant at;
};

static void add(struct script *script, trondgov_code kind, trondgov_id item, int64_t value)
{
    script->events[script->count++] = (trondgov_event){.kind = kind, .at = script->at, .item = item, .value = value};
}

enum { THE_ELECTION = 900 }; /* its id */

static void begin(struct script *script, trondgov_instant at, trondgov_code method, int64_t seats)
{
    *script = (struct script){.count = 0, .at = at};
    add(script, ELECTION, THE_ELECTION, seats);
    script->events[0].code = method;
}

/* The committee's seats by the council's parties: ids 1 to 11 are H Ap SV FrP V MDG PP R Sp KrF INP. */
static void council_elects(struct script *script, int64_t seats)
{
    static const int64_t members[] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};
    begin(script, noon(2024, 6, 13), PROPORTIONAL, seats);
    script->events[0].organ = TRONDGOV_ORGAN_FINANS_OG_ORGANISASJON;
    for (size_t i = 0; i < COUNT(members); i++)
        add(script, LIST, (trondgov_id)i + 1, members[i]);
}

static trondgov_election *new_election(void)
{
    trondgov_election *election = NULL;
    assert_int_equal(trondgov_election_create(rules, &election), TRONDGOV_OK);
    return election;
}

static void apply_ok(trondgov_election *election, const struct script *script)
{
    trondgov_answer answer = 0;
    size_t index = 0;
    assert_int_equal(trondgov_election_apply(election, script->events, script->count, 0, &answer, &index, why),
                     TRONDGOV_OK);
    assert_int_equal(answer, DONE);
    assert_int_equal(index, script->count - 1);
}

static trondgov_status apply_event(trondgov_election *election, trondgov_instant at, trondgov_code kind,
                                   trondgov_id item, int64_t value)
{
    const trondgov_event event = {
        .kind = kind, .at = at, .item = item, .value = value, .code = kind == ELECTION ? PROPORTIONAL : 0};
    return trondgov_election_apply(election, &event, 1, 0, NULL, NULL, why);
}

static trondgov_answer result_of(trondgov_election *election)
{
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_election_result(election, &answer, why), TRONDGOV_OK);
    return answer;
}

static size_t seats_of(const trondgov_election *election, trondgov_seat *seats)
{
    const size_t count = trondgov_election_seats(election, 0, seats, MAX_SEATS);
    assert_int_equal(count, trondgov_election_seats(election, 0, NULL, 0));
    return count;
}

static int32_t won_by(const trondgov_election *election, trondgov_id list)
{
    trondgov_seat seats[MAX_SEATS];
    const size_t count = seats_of(election, seats);
    int32_t won = 0;
    for (size_t i = 0; i < count; i++)
        won += seats[i].list == list;
    return won;
}

static size_t findings_of(trondgov_code kind, trondgov_finding *out)
{
    trondgov_finding finding;
    size_t count = 0;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1) == 1; i++)
        if (finding.kind == kind && count < MAX_FINDINGS)
            out[count++] = finding;
    return count;
}

/* --- Trondheim 2023 --- */

static const struct count_row {
    const char *name;
    int64_t ballots, received, given;
    int32_t official;
} count_2023[] = {
    {"H", 31945, 1034, 1213, 20},
    {"Ap", 26326, 1941, 1555, 17},
    {"SV", 13430, 1359, 2170, 9},
    {"MDG", 6726, 850, 744, 4},
    {"V", 6258, 959, 681, 4},
    {"FrP", 5905, 199, 186, 4},
    {"R", 5030, 725, 756, 3},
    {"PP", 5012, 245, 216, 3},
    {"Sp", 2237, 462, 182, 1},
    {"KrF", 2177, 216, 222, 1},
    {"INP", 2153, 46, 136, 1},
    {"Norgesdemokratene", 801, 49, 53, 0},
    {"Partiet Sentrum", 684, 105, 82, 0},
    {"Liberalistene", 265, 10, 23, 0},
    {"Konservativt", 247, 35, 24, 0},
    {"NKP", 157, 34, 26, 0},
};

static void council_of_2023(struct script *script)
{
    begin(script, noon(2023, 9, 12), SAINTE_LAGUE, 67);
    script->events[0].organ = TRONDGOV_ORGAN_BYSTYRE;
    for (size_t i = 0; i < COUNT(count_2023); i++) {
        const struct count_row *row = &count_2023[i];
        add(script, LIST, (trondgov_id)i + 1, 0);
        add(script, LIST_BALLOTS, (trondgov_id)i + 1, row->ballots);
        add(script, LIST_TRANSFERS, (trondgov_id)i + 1, row->received - row->given);
    }
}

static void test_council_of_2023(void **state)
{
    (void)state;
    struct script script;
    trondgov_seat seats[MAX_SEATS];
    trondgov_finding found[MAX_FINDINGS];
    trondgov_election *election = new_election();
    council_of_2023(&script);
    apply_ok(election, &script);
    expect("VALG02-11", "answer", result_of(election), ELECTED);
    expect("VALG02-11", "seats", (int64_t)seats_of(election, seats), 67);
    for (size_t i = 0; i < COUNT(count_2023); i++)
        expect(count_2023[i].name, "VALG02-11: official seats", won_by(election, (trondgov_id)i + 1),
               count_2023[i].official);
    for (int32_t i = 0; i < 67; i++) {
        expect("VALG02-11", "order", seats[i].order, i + 1);
        expect("VALG02-11", "cause", seats[i].cause, TRONDGOV_CAUSE_QUOTIENT);
        expect("VALG02-11", "role", seats[i].role, TRONDGOV_ROLE_MEDLEM);
        expect("VALG02-11", "no candidates", seats[i].person | seats[i].displaced | seats[i].reserved, 0);
    }
    /* H has 67 * 31945 + 1034 - 1213 votes; the first divisor is 7/5. Its second seat is the third, by divisor 3. */
    expect("VALG02-11", "first seat", seats[0].list, 1);
    expect("VALG02-11", "votes * 5", seats[0].numerator, INT64_C(2140136) * 5);
    expect("VALG02-11", "over 7", seats[0].denominator, 7);
    expect("VALG02-11", "third seat", seats[2].list, 1);
    expect("VALG02-11", "votes", seats[2].numerator, 2140136);
    expect("VALG02-11", "over 3", seats[2].denominator, 3);
    /* The last seat is SV's ninth, 898999/17; H was next with 2140136/41, and needed more than 41 * 898999/17. */
    expect("VALG02-11", "last seat", seats[66].list, 3);
    expect("VALG02-11", "last seat's votes", seats[66].numerator, 898999);
    expect("VALG02-11", "last seat's divisor", seats[66].denominator, 17);
    expect("VALG02-11", "grounds", (int64_t)findings_of(TRONDGOV_FINDING_GROUND, found), 1);
    expect("VALG02-11", "provision", found[0].provision, TRONDGOV_PROVISION_VALG02_11);
    expect("VALG02-11", "ground", found[0].answer, ELECTED);
    expect("VALG02-11", "election", found[0].item, THE_ELECTION);
    expect("VALG02-11", "organ", found[0].organ, TRONDGOV_ORGAN_BYSTYRE);
    expect("VALG02-11", "lists that were next", (int64_t)findings_of(TRONDGOV_FINDING_RESULT, found), 1);
    expect("VALG02-11", "next", found[0].item, 1);
    expect("VALG02-11", "required", found[0].required, 2168175);
    expect("VALG02-11", "actual", found[0].actual, 2140136);
    expect("VALG02-11", "margin", found[0].margin, 2140136 - 2168175);
    trondgov_election_free(election);
}

/* The same count with the vote totals given, the lists in the opposite order: the same seats in the same order. */
static void test_order_of_input(void **state)
{
    (void)state;
    struct script script, reversed;
    trondgov_seat seats[MAX_SEATS], again[MAX_SEATS];
    trondgov_election *election = new_election(), *other = new_election();
    council_of_2023(&script);
    begin(&reversed, script.at, SAINTE_LAGUE, 67);
    for (size_t i = COUNT(count_2023); i > 0; i--) {
        const struct count_row *row = &count_2023[i - 1];
        add(&reversed, LIST, (trondgov_id)i, 67 * row->ballots + row->received - row->given);
    }
    apply_ok(election, &script);
    apply_ok(other, &reversed);
    assert_int_equal(result_of(election), result_of(other));
    const size_t count = seats_of(election, seats);
    assert_int_equal(seats_of(other, again), count);
    assert_memory_equal(seats, again, count * sizeof *seats);
    trondgov_election_free(other);
    trondgov_election_free(election);

    /* with ties: three lists share the seats 12 to 14 */
    election = new_election();
    other = new_election();
    council_elects(&script, 20);
    begin(&reversed, script.at, PROPORTIONAL, 20);
    for (size_t i = script.count - 1; i > 0; i--)
        add(&reversed, LIST, script.events[i].item, script.events[i].value);
    apply_ok(election, &script);
    apply_ok(other, &reversed);
    assert_int_equal(result_of(election), result_of(other));
    assert_int_equal(seats_of(election, seats), 20);
    assert_int_equal(seats_of(other, again), 20);
    assert_memory_equal(seats, again, 20 * sizeof *seats);
    trondgov_election_free(other);
    trondgov_election_free(election);
}

/* --- The order of the seats: twenty seats by the council's parties --- */

static const struct seat_row {
    int32_t order;
    trondgov_id list;
    int64_t numerator, denominator;
    int32_t cause;
} seat_rows[] = {
    {1, 1, 20, 1, TRONDGOV_CAUSE_QUOTIENT},    {2, 2, 17, 1, TRONDGOV_CAUSE_QUOTIENT},
    {3, 1, 20, 2, TRONDGOV_CAUSE_QUOTIENT},    {4, 3, 9, 1, TRONDGOV_CAUSE_QUOTIENT},
    {5, 2, 17, 2, TRONDGOV_CAUSE_QUOTIENT},    {6, 1, 20, 3, TRONDGOV_CAUSE_QUOTIENT},
    {7, 2, 17, 3, TRONDGOV_CAUSE_QUOTIENT},    {8, 1, 20, 4, TRONDGOV_CAUSE_QUOTIENT},
    {9, 3, 9, 2, TRONDGOV_CAUSE_QUOTIENT},     {10, 2, 17, 4, TRONDGOV_CAUSE_QUOTIENT},
    {11, 1, 20, 5, TRONDGOV_CAUSE_MOST_VOTES}, /* 20/5 = 4/1 */
    {12, 4, 4, 1, TRONDGOV_CAUSE_QUOTIENT},    /* three lists, three seats: all have one, and share the order */
    {12, 5, 4, 1, TRONDGOV_CAUSE_QUOTIENT},    {12, 6, 4, 1, TRONDGOV_CAUSE_QUOTIENT},
    {15, 2, 17, 5, TRONDGOV_CAUSE_QUOTIENT},   {16, 1, 20, 6, TRONDGOV_CAUSE_QUOTIENT},
    {17, 3, 9, 3, TRONDGOV_CAUSE_MOST_VOTES}, /* 9/3 = 3/1 */
    {18, 7, 3, 1, TRONDGOV_CAUSE_QUOTIENT},    {18, 8, 3, 1, TRONDGOV_CAUSE_QUOTIENT},
    {20, 1, 20, 7, TRONDGOV_CAUSE_QUOTIENT},
};

static void test_order_of_seats(void **state)
{
    (void)state;
    struct script script;
    trondgov_seat seats[MAX_SEATS];
    trondgov_election *election = new_election();
    council_elects(&script, COUNT(seat_rows));
    apply_ok(election, &script);
    assert_int_equal(result_of(election), ELECTED);
    assert_int_equal(seats_of(election, seats), COUNT(seat_rows));
    for (size_t i = 0; i < COUNT(seat_rows); i++) {
        expect("KOML-7-6-1", "order", seats[i].order, seat_rows[i].order);
        expect("KOML-7-6-1", "list", seats[i].list, seat_rows[i].list);
        expect("KOML-7-6-1", "numerator", seats[i].numerator, seat_rows[i].numerator);
        expect("KOML-7-6-1", "denominator", seats[i].denominator, seat_rows[i].denominator);
        expect("KOML-7-6-1", "cause", seats[i].cause, seat_rows[i].cause);
    }
    /* read one by one, and from the middle */
    trondgov_seat one;
    for (size_t i = 0; trondgov_election_seats(election, i, &one, 1) == 1; i++)
        assert_memory_equal(&one, &seats[i], sizeof one);
    assert_int_equal(trondgov_election_seats(election, 15, NULL, 0), COUNT(seat_rows) - 15);
    assert_int_equal(trondgov_election_seats(election, 15, seats, 3), 3);
    assert_int_equal(trondgov_election_seats(election, COUNT(seat_rows), NULL, 0), 0);
    assert_int_equal(trondgov_election_seats(election, SIZE_MAX, seats, 1), 0);
    trondgov_election_free(election);
}

/* --- Which rules, by date --- */

static const struct date_row {
    const char *name;
    int32_t year, month, day, second;
    int32_t method, answer, provision;
} date_rows[] = {
    /* clang-format off */
    {"VALG02-11: an election of 2007", 2007, 9, 11, 0, SAINTE_LAGUE, ELECTED, TRONDGOV_PROVISION_VALG02_11},
    {"VALG02-11: its last second", 2024, 4, 30, 86399, SAINTE_LAGUE, ELECTED, TRONDGOV_PROVISION_VALG02_11},
    {"VALG-13-1: its first second", 2024, 5, 1, 0, SAINTE_LAGUE, ELECTED, TRONDGOV_PROVISION_VALG_13_1},
    {"VALG-13-1: the last day of the calendar", 2199, 12, 31, 86399, SAINTE_LAGUE, ELECTED,
     TRONDGOV_PROVISION_VALG_13_1},
    {"KOML-7-6-1: the second before it", 2019, 10, 31, 86399, PROPORTIONAL, TRONDGOV_ANSWER_NOT_REGULATED,
     TRONDGOV_PROVISION_KOML_7_6_1},
    {"KOML-7-6-1: its first second", 2019, 11, 1, 0, PROPORTIONAL, ELECTED, TRONDGOV_PROVISION_KOML_7_6_1},
    /* clang-format on */
};

static void test_dates(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(date_rows); i++) {
        const struct date_row *row = &date_rows[i];
        struct script script;
        trondgov_finding found[MAX_FINDINGS];
        trondgov_election *election = new_election();
        begin(&script, noon(row->year, row->month, row->day) - 12 * 3600 + row->second, row->method, 3);
        add(&script, LIST, 1, 30);
        add(&script, LIST, 2, 20);
        apply_ok(election, &script);
        expect(row->name, "answer", result_of(election), row->answer);
        expect(row->name, "grounds", (int64_t)findings_of(TRONDGOV_FINDING_GROUND, found), 1);
        expect(row->name, "provision", found[0].provision, row->provision);
        expect(row->name, "seats", (int64_t)trondgov_election_seats(election, 0, NULL, 0),
               row->answer == ELECTED ? 3 : 0);
        trondgov_election_free(election);
    }
}

/* No vote, no seat: nothing says what then. */
static void test_nobody_has_voted(void **state)
{
    (void)state;
    struct script script;
    trondgov_election *election = new_election();
    begin(&script, noon(2024, 6, 13), PROPORTIONAL, 3);
    add(&script, LIST, 1, 0);
    add(&script, LIST, 2, 0);
    apply_ok(election, &script);
    expect("KOML-7-6-1: no votes", "answer", result_of(election), TRONDGOV_ANSWER_NOT_REGULATED);
    expect("KOML-7-6-1: no votes", "draw", apply_event(election, script.at, LOT_DRAWN, THE_ELECTION, 1),
           TRONDGOV_OUT_OF_RANGE);
    trondgov_election_free(election);
}

/* --- Lots --- */

static void test_lots(void **state)
{
    (void)state;
    struct script script;
    trondgov_finding found[MAX_FINDINGS];
    trondgov_seat seats[MAX_SEATS], again[MAX_SEATS];
    trondgov_election *election = new_election(), *at_once = new_election();
    council_elects(&script, 13); /* two seats for FrP, V and MDG */
    apply_ok(election, &script);
    expect("KOML-7-6-1: 13 seats", "answer", result_of(election), NEEDS_LOT);
    expect("KOML-7-6-1: 13 seats", "certain", (int64_t)seats_of(election, seats), 11);
    expect("KOML-7-6-1: 13 seats", "in the draw", (int64_t)findings_of(TRONDGOV_FINDING_LOT, found), 3);
    for (size_t i = 0; i < 3; i++)
        expect("KOML-7-6-1: 13 seats", "in the draw", found[i].item, (int64_t)i + 4);
    expect("KOML-7-6-1: 13 seats", "grounds", (int64_t)findings_of(TRONDGOV_FINDING_GROUND, found), 1);
    expect("KOML-7-6-1: 13 seats", "seats that hang on it", found[0].margin, -2);
    expect("KOML-7-6-1: 13 seats", "last seat is not decided", (int64_t)findings_of(TRONDGOV_FINDING_RESULT, found), 0);

    assert_int_equal(apply_event(election, script.at + 60, LOT_DRAWN, THE_ELECTION, 5), TRONDGOV_OK);
    expect("KOML-7-6-1: one drawn", "answer", result_of(election), NEEDS_LOT);
    expect("KOML-7-6-1: one drawn", "in the draw", (int64_t)findings_of(TRONDGOV_FINDING_LOT, found), 2);
    expect("KOML-7-6-1: one drawn", "in the draw", found[0].item, 4);
    expect("KOML-7-6-1: one drawn", "in the draw", found[1].item, 6);
    expect("KOML-7-6-1: one drawn", "its seat", won_by(election, 5), 1);
    expect("KOML-7-6-1: one drawn", "drawn again", apply_event(election, script.at + 60, LOT_DRAWN, THE_ELECTION, 5),
           TRONDGOV_OUT_OF_RANGE);

    assert_int_equal(apply_event(election, script.at + 120, LOT_DRAWN, THE_ELECTION, 4), TRONDGOV_OK);
    expect("KOML-7-6-1: both drawn", "answer", result_of(election), ELECTED);
    expect("KOML-7-6-1: both drawn", "who lost, by one vote", (int64_t)findings_of(TRONDGOV_FINDING_RESULT, found), 1);
    expect("KOML-7-6-1: both drawn", "who lost", found[0].item, 6);
    expect("KOML-7-6-1: both drawn", "by one vote", found[0].margin, -1);
    expect("KOML-7-6-1: both drawn", "drawn once too often",
           apply_event(election, script.at + 180, LOT_DRAWN, THE_ELECTION, 6), TRONDGOV_OUT_OF_RANGE);
    expect("KOML-7-6-1: both drawn", "seats", (int64_t)seats_of(election, seats), 13);
    expect("KOML-7-6-1: both drawn", "twelfth", seats[11].list, 5);
    expect("KOML-7-6-1: both drawn", "thirteenth", seats[12].list, 4);
    expect("KOML-7-6-1: both drawn", "cause", seats[11].cause & seats[12].cause, TRONDGOV_CAUSE_LOT);
    expect("KOML-7-6-1: both drawn", "order", seats[11].order * 100 + seats[12].order, 1213);

    /* asked at once: the same log in one batch */
    add(&script, LOT_DRAWN, THE_ELECTION, 5);
    script.events[script.count - 1].at += 60;
    add(&script, LOT_DRAWN, THE_ELECTION, 4);
    script.events[script.count - 1].at += 120;
    apply_ok(at_once, &script);
    assert_int_equal(result_of(at_once), ELECTED);
    assert_int_equal(seats_of(at_once, again), 13);
    assert_memory_equal(seats, again, 13 * sizeof *seats);
    assert_true(at_once->log.digest == election->log.digest);
    trondgov_election_free(at_once);
    trondgov_election_free(election);
}

/* Two equal lists and two seats: nothing to draw, and nobody is first. */
static void test_no_lot_where_it_does_not_matter(void **state)
{
    (void)state;
    struct script script;
    trondgov_seat seats[MAX_SEATS];
    trondgov_election *election = new_election();
    begin(&script, noon(2024, 6, 13), PROPORTIONAL, 2);
    add(&script, LIST, 8, 33);
    add(&script, LIST, 7, 33);
    apply_ok(election, &script);
    expect("KOML-7-6-1: two for two", "answer", result_of(election), ELECTED);
    expect("KOML-7-6-1: two for two", "seats", (int64_t)seats_of(election, seats), 2);
    expect("KOML-7-6-1: two for two", "orders", seats[0].order * 10 + seats[1].order, 11);
    expect("KOML-7-6-1: two for two", "by id", seats[0].list * 10 + seats[1].list, 78);
    expect("KOML-7-6-1: two for two", "draw", apply_event(election, script.at, LOT_DRAWN, THE_ELECTION, 8),
           TRONDGOV_OUT_OF_RANGE);
    trondgov_election_free(election);
}

/* --- What cannot be --- */

struct step {
    int32_t kind;
    trondgov_id item;
    int64_t value;
    int32_t status; /* of this step, and then it is the last; 0: it is taken */
};

#define MANY (INT64_C(1) << 40)

static const struct wrong_row {
    const char *name;
    int32_t method;
    int64_t seats;
    struct step steps[6];
} wrong_rows[] = {
    /* clang-format off */
    {"ELECTION twice", PROPORTIONAL, 3, {{ELECTION, 901, 3, TRONDGOV_DUPLICATE}}},
    {"a list twice", PROPORTIONAL, 3, {{LIST, 1, 5, 0}, {LIST, 1, 6, TRONDGOV_DUPLICATE}}},
    {"a list without an id", PROPORTIONAL, 3, {{LIST, 0, 5, TRONDGOV_MISSING_FIELD}}},
    {"a list with an id below 0", PROPORTIONAL, 3, {{LIST, -1, 5, TRONDGOV_OUT_OF_RANGE}}},
    {"votes below 0", PROPORTIONAL, 3, {{LIST, 1, -1, TRONDGOV_OUT_OF_RANGE}}},
    {"2^40 + 1 votes", PROPORTIONAL, 3, {{LIST, 1, MANY, 0}, {LIST, 2, MANY + 1, TRONDGOV_OUT_OF_RANGE}}},
    {"ballots in a proportional election", PROPORTIONAL, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, 5, TRONDGOV_UNKNOWN_CODE}}},
    {"personal votes in a proportional election", PROPORTIONAL, 3,
     {{LIST, 1, 0, 0}, {LIST_TRANSFERS, 1, 5, TRONDGOV_UNKNOWN_CODE}}},
    {"names with a head start in a proportional election", PROPORTIONAL, 3,
     {{LIST, 1, 5, 0}, {TRONDGOV_EVENT_HEAD_START, 1, 1, TRONDGOV_UNKNOWN_CODE}}},
    {"an event of a meeting", PROPORTIONAL, 3, {{TRONDGOV_EVENT_MEETING_CLOSED, 0, 0, TRONDGOV_UNKNOWN_CODE}}},
    {"no event", PROPORTIONAL, 3, {{0x00060fff, 1, 1, TRONDGOV_UNKNOWN_CODE}}},

    {"VALG02-11: votes and ballots", SAINTE_LAGUE, 3, {{LIST, 1, 5, 0}, {LIST_BALLOTS, 1, 5, TRONDGOV_DUPLICATE}}},
    {"VALG02-11: votes and personal votes", SAINTE_LAGUE, 3,
     {{LIST, 1, 5, 0}, {LIST_TRANSFERS, 1, 5, TRONDGOV_DUPLICATE}}},
    {"VALG02-11: ballots twice", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, 5, 0}, {LIST_BALLOTS, 1, 5, TRONDGOV_DUPLICATE}}},
    {"VALG02-11: no ballots, twice", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, 0, 0}, {LIST_BALLOTS, 1, 5, TRONDGOV_DUPLICATE}}},
    {"VALG02-11: personal votes twice", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_TRANSFERS, 1, 5, 0}, {LIST_TRANSFERS, 1, 5, TRONDGOV_DUPLICATE}}},
    {"VALG02-11: ballots of no list", SAINTE_LAGUE, 3, {{LIST_BALLOTS, 1, 5, TRONDGOV_UNKNOWN_ID}}},
    {"VALG02-11: personal votes of no list", SAINTE_LAGUE, 3, {{LIST_TRANSFERS, 1, 5, TRONDGOV_UNKNOWN_ID}}},
    {"VALG02-11: ballots below 0", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, -1, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: 3 * 5 - 15 votes can be", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, 5, 0}, {LIST_TRANSFERS, 1, -15, 0}}},
    {"VALG02-11: 3 * 5 - 16 cannot", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, 5, 0}, {LIST_TRANSFERS, 1, -16, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: -16 + 3 * 5 cannot", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_TRANSFERS, 1, -16, 0}, {LIST_BALLOTS, 1, 5, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: 2^40 votes from ballots", SAINTE_LAGUE, 2,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, MANY / 2, 0}, {LIST_TRANSFERS, 1, 0, 0}}},
    {"VALG02-11: 2^40 + 2 votes from ballots", SAINTE_LAGUE, 2,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, MANY / 2 + 1, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: 2^40 + 1 votes with personal votes", SAINTE_LAGUE, 2,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, MANY / 2, 0}, {LIST_TRANSFERS, 1, 1, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: most ballots", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_BALLOTS, 1, INT64_MAX, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: most personal votes", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_TRANSFERS, 1, INT64_MAX, TRONDGOV_OUT_OF_RANGE}}},
    {"VALG02-11: least personal votes", SAINTE_LAGUE, 3,
     {{LIST, 1, 0, 0}, {LIST_TRANSFERS, 1, INT64_MIN + 1, TRONDGOV_OUT_OF_RANGE}}},

    {"a draw in another election", PROPORTIONAL, 1,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LOT_DRAWN, 901, 1, TRONDGOV_UNKNOWN_ID}}},
    {"a draw of no list", PROPORTIONAL, 1,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LOT_DRAWN, THE_ELECTION, 3, TRONDGOV_UNKNOWN_ID}}},
    {"a draw before there are lists", PROPORTIONAL, 1, {{LOT_DRAWN, THE_ELECTION, 3, TRONDGOV_UNKNOWN_ID}}},
    {"a draw of a list that is not in it", PROPORTIONAL, 1,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LIST, 3, 4, 0}, {LOT_DRAWN, THE_ELECTION, 3, TRONDGOV_OUT_OF_RANGE}}},
    {"a draw of a list that has its seats", PROPORTIONAL, 2,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LIST, 3, 9, 0}, {LOT_DRAWN, THE_ELECTION, 3, TRONDGOV_OUT_OF_RANGE}}},
    {"no draw is needed", PROPORTIONAL, 2,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LOT_DRAWN, THE_ELECTION, 1, TRONDGOV_OUT_OF_RANGE}}},
    {"a draw with ballots lacking", SAINTE_LAGUE, 1,
     {{LIST, 1, 5, 0}, {LIST, 2, 0, 0}, {LIST_TRANSFERS, 2, 5, 0},
      {LOT_DRAWN, THE_ELECTION, 1, TRONDGOV_MISSING_FIELD}}},
    {"a list after a draw", PROPORTIONAL, 1,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LOT_DRAWN, THE_ELECTION, 1, 0}, {LIST, 3, 1, TRONDGOV_OUT_OF_ORDER}}},
    {"ballots after a draw", SAINTE_LAGUE, 1,
     {{LIST, 1, 5, 0}, {LIST, 2, 5, 0}, {LIST, 3, 0, 0}, {LOT_DRAWN, THE_ELECTION, 1, 0},
      {LIST_BALLOTS, 3, 1, TRONDGOV_OUT_OF_ORDER}}},
    /* clang-format on */
};

static void test_wrong_events(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(wrong_rows); i++) {
        const struct wrong_row *row = &wrong_rows[i];
        struct script script;
        trondgov_election *election = new_election();
        begin(&script, noon(2023, 9, 12), row->method, row->seats);
        apply_ok(election, &script);
        for (size_t k = 0; k < COUNT(row->steps) && row->steps[k].kind; k++) {
            const struct step *step = &row->steps[k];
            const size_t events = election->log.events.count, lists = election->lists.count;
            const int64_t digest = election->log.digest;
            expect(row->name, "status", apply_event(election, script.at, step->kind, step->item, step->value),
                   step->status);
            if (!step->status)
                continue;
            trondgov_finding found[MAX_FINDINGS];
            expect(row->name, "events", (int64_t)election->log.events.count, (int64_t)events);
            expect(row->name, "lists", (int64_t)election->lists.count, (int64_t)lists);
            expect(row->name, "digest", election->log.digest, digest);
            expect(row->name, "a field is named", findings_of(TRONDGOV_FINDING_INPUT, found) > 0, 1);
            expect(row->name, "the event is named", found[0].index, 0);
        }
        trondgov_election_free(election);
    }
}

static const struct begin_row {
    const char *name;
    int32_t method;
    int64_t seats;
    int32_t status;
} begin_rows[] = {
    {"three by agreement", TRONDGOV_METHOD_AGREEMENT, 3, TRONDGOV_OK},
    {"one by majority", TRONDGOV_METHOD_MAJORITY, 1, TRONDGOV_OK},
    {"two by majority", TRONDGOV_METHOD_MAJORITY, 2, TRONDGOV_OUT_OF_RANGE},
    {"one by most votes", TRONDGOV_METHOD_PLURALITY, 1, TRONDGOV_OK},
    {"two by most votes", TRONDGOV_METHOD_PLURALITY, 2, TRONDGOV_OUT_OF_RANGE},
    {"no method", 0, 3, TRONDGOV_MISSING_FIELD},
    {"a code of another family", TRONDGOV_ORGAN_BYSTYRE, 3, TRONDGOV_UNKNOWN_CODE},
    {"no seats", PROPORTIONAL, 0, TRONDGOV_OUT_OF_RANGE},
    {"seats below 0", PROPORTIONAL, -1, TRONDGOV_OUT_OF_RANGE},
    {"one seat", PROPORTIONAL, 1, TRONDGOV_OK},
    {"most seats", SAINTE_LAGUE, TRONDGOV_I_SEATS_MAX, TRONDGOV_OK},
    {"one seat too many", SAINTE_LAGUE, TRONDGOV_I_SEATS_MAX + 1, TRONDGOV_OUT_OF_RANGE},
    {"seats beyond 32 bits", SAINTE_LAGUE, INT64_MAX, TRONDGOV_OUT_OF_RANGE},
};

static void test_begin(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(begin_rows); i++) {
        struct script script;
        trondgov_election *election = new_election();
        trondgov_answer answer = 4711;
        begin(&script, noon(2023, 9, 12), begin_rows[i].method, begin_rows[i].seats);
        expect(begin_rows[i].name, "status",
               trondgov_election_apply(election, script.events, 1, 0, &answer, NULL, NULL), begin_rows[i].status);
        expect(begin_rows[i].name, "answer", answer, begin_rows[i].status ? 0 : DONE);
        expect(begin_rows[i].name, "events", (int64_t)election->log.events.count, begin_rows[i].status ? 0 : 1);
        trondgov_election_free(election);
    }
}

static void test_before_the_first_event(void **state)
{
    (void)state;
    static const trondgov_code kinds[] = {LIST, LIST_BALLOTS, LIST_TRANSFERS, LOT_DRAWN};
    trondgov_election *election = new_election();
    for (size_t i = 0; i < COUNT(kinds); i++)
        assert_int_equal(apply_event(election, noon(2023, 9, 12), kinds[i], 1, 1), TRONDGOV_OUT_OF_ORDER);
    trondgov_election_free(election);
}

static void test_order_in_time(void **state)
{
    (void)state;
    struct script script;
    trondgov_election *election = new_election();
    begin(&script, noon(2024, 6, 13), PROPORTIONAL, 1);
    apply_ok(election, &script);
    assert_int_equal(apply_event(election, script.at - 1, LIST, 1, 5), TRONDGOV_OUT_OF_ORDER);
    assert_int_equal(apply_event(election, script.at, LIST, 1, 5), TRONDGOV_OK);
    assert_int_equal(apply_event(election, script.at + 1, LIST, 2, 5), TRONDGOV_OK);
    trondgov_election_free(election);
}

/* --- All or none; asking without recording; what is missing --- */

static void test_all_or_none(void **state)
{
    (void)state;
    struct script script;
    trondgov_answer answer = 4711;
    size_t index = 4711;
    trondgov_finding found[MAX_FINDINGS];
    trondgov_election *election = new_election();
    council_elects(&script, 13);
    add(&script, LIST, 1, 5); /* the last of the batch is wrong */
    assert_int_equal(trondgov_election_apply(election, script.events, script.count, 0, &answer, &index, why),
                     TRONDGOV_DUPLICATE);
    assert_int_equal(answer, 0);
    assert_int_equal(index, script.count - 1);
    assert_int_equal(findings_of(TRONDGOV_FINDING_INPUT, found), 1);
    assert_int_equal(found[0].subject, TRONDGOV_FIELD_LIST);
    assert_int_equal(found[0].index, (int32_t)script.count - 1);
    assert_int_equal(election->log.events.count, 0);
    assert_int_equal(election->lists.count, 0);
    assert_int_equal(election->numbers.count, 0);

    script.count--;
    assert_int_equal(
        trondgov_election_apply(election, script.events, script.count, TRONDGOV_APPLY_CHECK, &answer, &index, why),
        TRONDGOV_OK);
    assert_int_equal(answer, DONE);
    assert_int_equal(election->log.events.count, 0);
    assert_int_equal(trondgov_election_apply(election, script.events, script.count, 4, &answer, &index, why),
                     TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_election_apply(election, NULL, 0, 0, &answer, &index, why), TRONDGOV_OK);
    apply_ok(election, &script);
    assert_int_equal(result_of(election), NEEDS_LOT);
    trondgov_election_free(election);
}

static void test_incomplete(void **state)
{
    (void)state;
    struct script script;
    trondgov_answer answer = 4711;
    trondgov_finding found[MAX_FINDINGS];
    trondgov_election *election = new_election();
    assert_int_equal(trondgov_election_result(election, &answer, why), TRONDGOV_MISSING_FIELD);
    assert_int_equal(answer, 0);
    assert_int_equal(findings_of(TRONDGOV_FINDING_INPUT, found), 1);
    assert_int_equal(found[0].subject, TRONDGOV_FIELD_ELECTION);

    begin(&script, noon(2023, 9, 12), SAINTE_LAGUE, 1);
    apply_ok(election, &script);
    assert_int_equal(trondgov_election_result(election, &answer, why), TRONDGOV_MISSING_FIELD);
    assert_int_equal(findings_of(TRONDGOV_FINDING_INPUT, found), 1);
    assert_int_equal(found[0].subject, TRONDGOV_FIELD_LIST);

    assert_int_equal(apply_event(election, script.at, LIST, 1, 10), TRONDGOV_OK);
    assert_int_equal(result_of(election), ELECTED);
    assert_int_equal(apply_event(election, script.at, LIST, 2, 0), TRONDGOV_OK);
    assert_int_equal(apply_event(election, script.at, LIST_TRANSFERS, 2, 5), TRONDGOV_OK);
    assert_int_equal(trondgov_election_result(election, &answer, why), TRONDGOV_MISSING_FIELD);
    assert_int_equal(findings_of(TRONDGOV_FINDING_INPUT, found), 1);
    assert_int_equal(found[0].subject, TRONDGOV_FIELD_BALLOTS);
    assert_int_equal(found[0].item, 2);
    assert_int_equal(won_by(election, 1), 1); /* the seats of the last result are still there */

    assert_int_equal(apply_event(election, script.at, LIST_BALLOTS, 2, 6), TRONDGOV_OK); /* 1 * 6 + 5 votes */
    assert_int_equal(result_of(election), ELECTED);
    assert_int_equal(won_by(election, 2), 1);
    trondgov_election_free(election);
}

static void test_null(void **state)
{
    (void)state;
    const trondgov_event event = {.kind = LIST};
    trondgov_election *election = NULL;
    trondgov_answer answer = 4711;
    size_t index = 4711;
    trondgov_seat seat;
    assert_int_equal(trondgov_election_create(rules, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_election_create(NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    election = (trondgov_election *)&index;
    assert_int_equal(trondgov_election_create(NULL, &election), TRONDGOV_NULL_ARGUMENT);
    assert_null(election);
    assert_int_equal(trondgov_election_apply(NULL, &event, 1, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(answer, 0);
    assert_int_equal(index, 0);
    assert_int_equal(trondgov_election_apply(NULL, NULL, 0, 0, NULL, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    answer = 4711;
    assert_int_equal(trondgov_election_result(NULL, &answer, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(answer, 0);
    assert_int_equal(trondgov_election_result(NULL, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_election_seats(NULL, 0, &seat, 1), 0);
    assert_int_equal(trondgov_election_seats(NULL, 0, NULL, 0), 0);
    trondgov_election_free(NULL);

    election = new_election();
    assert_int_equal(trondgov_election_apply(election, NULL, 1, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_election_seats(election, 0, &seat, 1), 0); /* before the first result */
    struct script script;
    council_elects(&script, 5);
    assert_int_equal(trondgov_election_apply(election, script.events, script.count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_election_result(election, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_election_seats(election, 0, NULL, 0), 5);
    trondgov_election_free(election);
}

static void test_rulebook_lives_on(void **state)
{
    (void)state;
    struct script script;
    trondgov_rulebook *own = NULL;
    trondgov_election *election = NULL;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &own), TRONDGOV_OK);
    assert_int_equal(trondgov_election_create(own, &election), TRONDGOV_OK);
    trondgov_rulebook_free(own);
    council_of_2023(&script);
    apply_ok(election, &script);
    assert_int_equal(result_of(election), ELECTED);
    trondgov_election_free(election);
}

/* The same votes under other ids, and many lists: more than one chunk of them. */
static void test_relabelled(void **state)
{
    (void)state;
    trondgov_election *election = new_election(), *other = new_election();
    const trondgov_instant at = noon(2024, 6, 13);
    const trondgov_event first = {.kind = ELECTION, .at = at, .item = THE_ELECTION, .value = 45, .code = PROPORTIONAL};
    enum { LISTS = 100 };
    assert_int_equal(trondgov_election_apply(election, &first, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_election_apply(other, &first, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    for (int64_t i = 1; i <= LISTS; i++) {
        assert_int_equal(apply_event(election, at, LIST, i, i * i), TRONDGOV_OK);
        assert_int_equal(apply_event(other, at, LIST, 7000 - 13 * i, i * i), TRONDGOV_OK);
    }
    assert_int_equal(result_of(election), result_of(other));
    for (int64_t i = 1; i <= LISTS; i++)
        assert_int_equal(won_by(election, i), won_by(other, 7000 - 13 * i));
    trondgov_election_free(other);
    trondgov_election_free(election);
}

/* --- No memory: the n-th allocation fails, once or from then on, for every n --- */

struct scene {
    struct failing_memory failing;
    trondgov_rulebook *rules;
    trondgov_verdict *why;
    trondgov_election *election;
};

/* A call of the scenario gave NO_MEMORY: memory comes back, and it is tried again. */
static int32_t again(struct scene *scene, trondgov_status status)
{
    if (status == TRONDGOV_OK)
        return 0;
    assert_int_equal(status, TRONDGOV_NO_MEMORY);
    assert_true(scene->failing.failed);
    scene->failing.left = -1;
    return 1;
}

static void apply_in_scene(struct scene *scene, const struct script *script, size_t from, size_t to)
{
    const size_t events = scene->election->log.events.count, lists = scene->election->lists.count;
    const int64_t digest = scene->election->log.digest;
    trondgov_answer answer = 0;
    while (again(scene, trondgov_election_apply(scene->election, script->events + from, to - from, 0, &answer, NULL,
                                                scene->why))) {
        assert_int_equal(answer, 0);
        assert_int_equal(scene->election->log.events.count, events);
        assert_int_equal(scene->election->lists.count, lists);
        assert_int_equal(scene->election->numbers.count, lists);
        assert_true(scene->election->log.digest == digest);
        assert_int_equal(trondgov_verdict_findings(scene->why, 0, NULL, 0), 0);
    }
    assert_int_equal(answer, DONE);
    assert_int_equal(scene->election->log.events.count, to);
}

static void result_in_scene(struct scene *scene, trondgov_answer expected, size_t seats)
{
    const size_t before = trondgov_election_seats(scene->election, 0, NULL, 0);
    trondgov_answer answer = 0;
    while (again(scene, trondgov_election_result(scene->election, &answer, scene->why))) {
        assert_int_equal(answer, 0);
        assert_int_equal(trondgov_election_seats(scene->election, 0, NULL, 0), before);
        assert_int_equal(trondgov_verdict_findings(scene->why, 0, NULL, 0), 0);
    }
    assert_int_equal(answer, expected);
    assert_int_equal(trondgov_election_seats(scene->election, 0, NULL, 0), seats);
}

/* The whole life of an election of 40 lists, with a lot. 1: an allocation failed. */
static int32_t play(int64_t n, int32_t forever)
{
    struct scene scene = {.failing = {.left = -1}};
    const trondgov_allocator allocator = allocator_of(&scene.failing);
    struct script script;
    assert_int_equal(trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &scene.rules), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(&allocator, &scene.why), TRONDGOV_OK);
    begin(&script, noon(2024, 6, 13), PROPORTIONAL, 39);
    for (trondgov_id list = 1; list <= 40; list++)
        add(&script, LIST, list, 10);
    for (trondgov_id list = 2; list <= 20; list++)
        add(&script, LOT_DRAWN, THE_ELECTION, list);
    scene.failing = (struct failing_memory){.left = n, .for_ever = forever, .used = scene.failing.used};
    while (again(&scene, trondgov_election_create(scene.rules, &scene.election)))
        assert_null(scene.election);
    apply_in_scene(&scene, &script, 0, 2);
    apply_in_scene(&scene, &script, 2, 41);
    result_in_scene(&scene, NEEDS_LOT, 0);
    apply_in_scene(&scene, &script, 41, 42);
    result_in_scene(&scene, NEEDS_LOT, 1);
    apply_in_scene(&scene, &script, 42, 60);
    result_in_scene(&scene, NEEDS_LOT, 19);
    trondgov_election_free(scene.election);
    trondgov_verdict_free(scene.why);
    trondgov_rulebook_free(scene.rules);
    assert_int_equal(scene.failing.used, 0);
    return scene.failing.failed;
}

static void test_no_memory(void **state)
{
    (void)state;
    for (int32_t forever = 0; forever <= 1; forever++) {
        int64_t n = 0;
        while (play(n, forever))
            n++;
        assert_true(n > 20);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_council_of_2023),
        cmocka_unit_test(test_order_of_input),
        cmocka_unit_test(test_order_of_seats),
        cmocka_unit_test(test_dates),
        cmocka_unit_test(test_nobody_has_voted),
        cmocka_unit_test(test_lots),
        cmocka_unit_test(test_no_lot_where_it_does_not_matter),
        cmocka_unit_test(test_wrong_events),
        cmocka_unit_test(test_begin),
        cmocka_unit_test(test_before_the_first_event),
        cmocka_unit_test(test_order_in_time),
        cmocka_unit_test(test_all_or_none),
        cmocka_unit_test(test_incomplete),
        cmocka_unit_test(test_null),
        cmocka_unit_test(test_rulebook_lives_on),
        cmocka_unit_test(test_relabelled),
        cmocka_unit_test(test_no_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
