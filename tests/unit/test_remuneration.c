/*
 * Tests of src/remuneration/. Dates are written as figures, 20240613 for 13 June 2024; money in øre. The pay of members
 * of the Storting is the real one unless a row says otherwise; persons, parties, lists and meetings are made up. Every
 * row says what it checks, by the rule where there is one.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <trondgov/trondgov.h>

#include "failing_memory.h"

#define COUNT(table)    (sizeof(table) / sizeof(table)[0])
#define ROLE(of)        TRONDGOV_ROLE_##of
#define GODT(provision) TRONDGOV_PROVISION_GODT_##provision

enum { COUNCIL = TRONDGOV_ORGAN_BYSTYRE, GOVERNMENT = TRONDGOV_ORGAN_BYRAAD };
enum { FEE = TRONDGOV_PAY_MEETING_FEE, YEARLY = TRONDGOV_PAY_YEARLY, REPAYMENT = TRONDGOV_PAY_REPAYMENT };
enum { INFERRED = TRONDGOV_LINE_INFERRED, DIFFERENCE = TRONDGOV_LINE_DIFFERENCE, CARRIED = TRONDGOV_LINE_CARRIED };
enum { YEAR = TRONDGOV_UNIT_YEAR, MEETING = TRONDGOV_UNIT_MEETING };

/* Persons: 1 mayor, 2 deputy mayor, 3 leads the government, 4 sits in it, 11 to 13 members, 21 and 22 substitutes.
 * 500: nobody. */
enum { MAYOR = 1, DEPUTY = 2, LEADER = 3, MINISTER = 4, MEMBER = 11, ABSENT = 12, LATE = 13, SUBSTITUTE = 21 };
enum { NOBODY = 500 };
enum { RED = 7001, BLUE = 7002, LIST = 9001 };

static trondgov_rulebook *rules;
static trondgov_verdict *why;

static void expect(const char *name, const char *what, int64_t found, int64_t expected)
{
    if (found != expected)
        fail_msg("%s: %s: found %lld, expected %lld", name, what, (long long)found, (long long)expected);
}

static trondgov_date date_of(int32_t figures)
{
    trondgov_date date = 0;
    assert_int_equal(trondgov_date_from_civil(figures / 10000, figures / 100 % 100, figures % 100, &date), TRONDGOV_OK);
    return date;
}

static trondgov_instant noon(int32_t figures)
{
    return date_of(figures) * TRONDGOV_DAY_SECONDS + TRONDGOV_DAY_SECONDS / 2;
}

/* ---- rulebooks with rows of their own ---- */

typedef struct row {
    trondgov_code kind;
    trondgov_fact columns[9];
} row;

#define COLUMN(field, value) {TRONDGOV_FIELD_##field, value}
#define PROVIDED             COLUMN(PROVISION, GODT(3_2))

/* The pay of members of the Storting from a day (made up). */
static row pay_row(int64_t pay, int32_t from)
{
    return (row){TRONDGOV_ROW_PARAMETER,
                 {COLUMN(ORGAN, TRONDGOV_ORGAN_KOMMUNE), COLUMN(PARAMETER, TRONDGOV_PARAMETER_STORTING_PAY),
                  COLUMN(VALUE, pay), COLUMN(FROM, date_of(from)), COLUMN(PROVISION, GODT(3_1B))}};
}

static row manner_row(trondgov_code parameter, int64_t value)
{
    return (row){TRONDGOV_ROW_PARAMETER,
                 {COLUMN(ORGAN, TRONDGOV_ORGAN_KOMMUNE), COLUMN(PARAMETER, parameter), COLUMN(VALUE, value), PROVIDED}};
}

/* An amount, from a day (made up). */
static row amount_row(trondgov_code role, trondgov_code unit, int64_t amount, int32_t from)
{
    return (row){TRONDGOV_ROW_RATE,
                 {COLUMN(ORGAN, COUNCIL), COLUMN(ROLE, role), COLUMN(UNIT, unit), COLUMN(AMOUNT, amount),
                  COLUMN(FROM, date_of(from)), COLUMN(PROVISION, GODT(14_5B))}};
}

/* A share, from a day (made up). */
static row share_per(trondgov_code unit, trondgov_code role, int64_t basis_points, trondgov_code of, int32_t from)
{
    return (row){TRONDGOV_ROW_RATE,
                 {COLUMN(ORGAN, COUNCIL), COLUMN(ROLE, role), COLUMN(UNIT, unit), COLUMN(BASIS_POINTS, basis_points),
                  COLUMN(SHARE_OF, of), COLUMN(FROM, date_of(from)), COLUMN(PROVISION, GODT(14_3))}};
}

static row share_row(trondgov_code role, int64_t basis_points, trondgov_code of, int32_t from)
{
    return share_per(YEAR, role, basis_points, of, from);
}

static row cell_row(trondgov_code role, trondgov_code unit, trondgov_code cell)
{
    return (row){TRONDGOV_ROW_RATE,
                 {COLUMN(ORGAN, COUNCIL), COLUMN(ROLE, role), COLUMN(UNIT, unit), COLUMN(CELL, cell),
                  COLUMN(FROM, date_of(20240613)), COLUMN(PROVISION, GODT(14_6_BYST))}};
}

static trondgov_rulebook *amended(const trondgov_rulebook *base, const row *rows, size_t count)
{
    trondgov_builder *builder = NULL;
    trondgov_rulebook *built = NULL;
    assert_int_equal(trondgov_builder_create(base, &builder), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++) {
        size_t columns = 0;
        while (columns < COUNT(rows[i].columns) && rows[i].columns[columns].field != 0)
            columns++;
        assert_int_equal(trondgov_builder_add(builder, rows[i].kind, rows[i].columns, columns, NULL), TRONDGOV_OK);
    }
    assert_int_equal(trondgov_builder_build(builder, &built, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return built;
}

static trondgov_rulebook *amended_by(row only)
{
    return amended(rules, &only, 1);
}

/* ---- registers and meetings ---- */

typedef struct term {
    trondgov_id person;
    trondgov_code organ, role;
    int32_t from, left; /* first day; the day it is left, 0: it runs on */
} term;

static trondgov_event in_register(int32_t day, trondgov_code kind, const term *held)
{
    return (trondgov_event){
        .at = noon(day), .kind = kind, .person = held->person, .organ = held->organ, .role = held->role};
}

/* Whether persons have a party: then their groups are granted support (GODT-14.4), which most tests are not about. */
static int32_t in_groups;

/* Takes every office, then leaves those that were left; the terms are in order of time. */
static trondgov_municipality *register_of(const trondgov_rulebook *of, const term *terms, size_t count)
{
    trondgov_municipality *municipality = NULL;
    assert_int_equal(trondgov_municipality_create(of, &municipality), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++) {
        trondgov_event event = {.at = noon(terms[i].from), .kind = TRONDGOV_EVENT_PERSON, .person = terms[i].person,
                                .item = !in_groups ? 0 : terms[i].person % 2 ? RED : BLUE};
        trondgov_status status = trondgov_municipality_apply(municipality, &event, 1, 0, NULL, NULL, NULL);
        assert_true(status == TRONDGOV_OK || status == TRONDGOV_DUPLICATE);
        event = in_register(terms[i].from, TRONDGOV_EVENT_OFFICE_TAKEN, &terms[i]);
        if (terms[i].role == ROLE(VARAMEDLEM)) {
            event.item = LIST;
            event.value = terms[i].person - SUBSTITUTE + 1;
        }
        assert_int_equal(trondgov_municipality_apply(municipality, &event, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
        if (terms[i].left == 0)
            continue;
        event = in_register(terms[i].left, TRONDGOV_EVENT_OFFICE_LEFT, &terms[i]);
        assert_int_equal(trondgov_municipality_apply(municipality, &event, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    }
    return municipality;
}

static const term CITY[] = {
    {MAYOR, COUNCIL, ROLE(MEDLEM), 20231026, 0},      {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
    {DEPUTY, COUNCIL, ROLE(MEDLEM), 20231026, 0},     {DEPUTY, COUNCIL, ROLE(VARAORDFORER), 20231026, 0},
    {MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0},     {ABSENT, COUNCIL, ROLE(MEDLEM), 20231026, 0},
    {LATE, COUNCIL, ROLE(MEDLEM), 20231026, 0},       {SUBSTITUTE, COUNCIL, ROLE(VARAMEDLEM), 20231026, 0},
    {LEADER, COUNCIL, ROLE(MEDLEM), 20231026, 0},     {LEADER, GOVERNMENT, ROLE(BYRAADSLEDER), 20240613, 0},
    {MINISTER, GOVERNMENT, ROLE(BYRAAD), 20240613, 0}};

static trondgov_municipality *city_of(const trondgov_rulebook *of)
{
    return register_of(of, CITY, COUNT(CITY));
}

enum { OPENED = 1, CANCELLED = 0 };

/* A council meeting: mayor, deputy, leader of the government and one member come at the opening, one member in the
 * middle, one not at all, and a substitute for the last. */
static trondgov_status meeting_of(const trondgov_rulebook *of, trondgov_id id, int32_t day, int32_t opened,
                                  trondgov_meeting **meeting)
{
    const trondgov_instant before = (date_of(day) - 20) * TRONDGOV_DAY_SECONDS, at = noon(day);
    const trondgov_event events[] = {
        {.at = before, .kind = TRONDGOV_EVENT_MEETING, .item = id, .organ = COUNCIL, .value = date_of(day)},
        {.at = before, .kind = TRONDGOV_EVENT_MEETING_PLACE, .item = 1},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = MAYOR, .role = ROLE(ORDFORER)},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = DEPUTY, .role = ROLE(VARAORDFORER)},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = LEADER, .role = ROLE(MEDLEM)},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = MEMBER, .role = ROLE(MEDLEM), .item = LIST},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = ABSENT, .role = ROLE(MEDLEM), .item = LIST},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = LATE, .role = ROLE(MEDLEM)},
        {.at = before, .kind = TRONDGOV_EVENT_SEAT, .person = SUBSTITUTE, .role = ROLE(VARAMEDLEM), .item = LIST,
         .value = 1},
        {.at = before, .kind = TRONDGOV_EVENT_NOTICE_SENT,
         .value = TRONDGOV_NOTICE_TIME + TRONDGOV_NOTICE_PLACE + TRONDGOV_NOTICE_CASES + TRONDGOV_NOTICE_DOCUMENTS},
        {.at = at, .kind = TRONDGOV_EVENT_ARRIVED, .person = MAYOR},
        {.at = at, .kind = TRONDGOV_EVENT_ARRIVED, .person = DEPUTY},
        {.at = at, .kind = TRONDGOV_EVENT_ARRIVED, .person = LEADER},
        {.at = at, .kind = TRONDGOV_EVENT_ARRIVED, .person = MEMBER},
        {.at = at, .kind = TRONDGOV_EVENT_ARRIVED, .person = SUBSTITUTE},
        {.at = at, .kind = TRONDGOV_EVENT_MEETING_OPENED, .person = MAYOR},
        {.at = at + 60, .kind = TRONDGOV_EVENT_ARRIVED, .person = LATE},
    };
    trondgov_status status = trondgov_meeting_create(of, meeting);
    for (size_t i = 0; i < COUNT(events) && !status; i++) {
        trondgov_answer answer = 0;
        if (!opened && events[i].at >= at)
            continue;
        status = trondgov_meeting_apply(*meeting, &events[i], 1, 0, &answer, NULL, NULL);
        if (!status)
            expect("the meeting's events", "answer", answer, TRONDGOV_ANSWER_DONE);
    }
    return status;
}

static void take_in(trondgov_settlement *settlement, const trondgov_rulebook *of, trondgov_id id, int32_t day)
{
    trondgov_meeting *meeting = NULL;
    assert_int_equal(meeting_of(of, id, day, OPENED, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, meeting), TRONDGOV_OK);
    trondgov_meeting_free(meeting);
}

static trondgov_settlement *settlement_of(const trondgov_rulebook *of, const trondgov_municipality *municipality,
                                          int32_t from, int32_t to)
{
    trondgov_schedule *schedule = NULL;
    trondgov_settlement *settlement = NULL;
    assert_int_equal(trondgov_schedule_create(of, date_of(from), date_of(to), &schedule), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_create(schedule, municipality, &settlement), TRONDGOV_OK);
    trondgov_schedule_free(schedule); /* the settlement keeps it alive */
    return settlement;
}

/* A settlement of the city of the tests. */
static trondgov_settlement *city_settlement(const trondgov_rulebook *of, int32_t from, int32_t to)
{
    trondgov_municipality *municipality = city_of(of);
    trondgov_settlement *settlement = settlement_of(of, municipality, from, to);
    trondgov_municipality_free(municipality); /* copied */
    return settlement;
}

static trondgov_event attended(trondgov_id person, trondgov_code role, trondgov_id meeting, trondgov_code kind,
                               int32_t day)
{
    return (trondgov_event){.at = noon(day), .kind = TRONDGOV_EVENT_ATTENDED, .person = person, .organ = COUNCIL,
                            .role = role, .item = meeting, .code = kind};
}

static trondgov_event paid(trondgov_id person, trondgov_code kind, trondgov_ore amount, int32_t day)
{
    return (trondgov_event){.at = noon(day), .kind = TRONDGOV_EVENT_PAID, .person = person, .organ = COUNCIL,
                            .code = kind, .value = amount};
}

static trondgov_status enter(trondgov_settlement *settlement, trondgov_event entry)
{
    trondgov_answer answer = 0;
    trondgov_status status = trondgov_settlement_apply(settlement, &entry, 1, 0, &answer, NULL, why);
    expect("entry", "answer", answer, status ? 0 : TRONDGOV_ANSWER_DONE);
    return status;
}

/* ---- what is expected ---- */

typedef struct expected {
    trondgov_id person;
    trondgov_code kind, provision;
    int32_t from, to;
    int32_t count;
    trondgov_ore rate, amount;
    int32_t flags;
} expected;

static void expect_lines(const char *name, trondgov_settlement *settlement, const expected *lines, size_t count)
{
    trondgov_answer answer = 0;
    trondgov_ore total = 0, sum = 0;
    trondgov_line line;
    expect(name, "result", trondgov_settlement_result(settlement, &answer, &total, why), TRONDGOV_OK);
    expect(name, "answer", answer, TRONDGOV_ANSWER_DONE);
    for (size_t i = 0; i < count; i++) {
        expect(name, "lines", (int64_t)trondgov_settlement_lines(settlement, 0, i, &line, 1), 1);
        expect(name, "person", line.person, lines[i].person);
        expect(name, "kind", line.kind, lines[i].kind);
        expect(name, "provision", line.provision, lines[i].provision);
        expect(name, "from", line.from, date_of(lines[i].from));
        expect(name, "to", line.to, date_of(lines[i].to));
        expect(name, "count", line.count, lines[i].count);
        expect(name, "rate", line.rate, lines[i].rate);
        expect(name, "amount", line.amount, lines[i].amount);
        expect(name, "flags", line.flags, lines[i].flags);
        sum += line.amount;
    }
    expect(name, "number of lines", (int64_t)trondgov_settlement_lines(settlement, 0, 0, NULL, 0), (int64_t)count);
    expect(name, "total", total, sum);
}

/* The n-th finding of a kind about a subject. */
static trondgov_finding finding_of(const char *name, trondgov_code kind, trondgov_code subject)
{
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == kind && finding.subject == subject)
            return finding;
    fail_msg("%s: no finding of kind %x about %x", name, (unsigned)kind, (unsigned)subject);
    return finding;
}

/* ---- schedule ---- */

typedef struct rated {
    const char *name;
    int32_t from, to; /* the period */
    trondgov_code organ, role, unit;
    struct {
        int32_t from, to;
        trondgov_ore amount;
        trondgov_code provision, cell;
    } rates[3];
} rated;

static void expect_rates(const trondgov_rulebook *of, const rated *test)
{
    trondgov_schedule *schedule = NULL;
    trondgov_rate rate;
    size_t found = 0;
    expect(test->name, "create", trondgov_schedule_create(of, date_of(test->from), date_of(test->to), &schedule),
           TRONDGOV_OK);
    for (size_t i = 0; trondgov_schedule_rates(schedule, i, &rate, 1); i++) {
        if (rate.organ != test->organ || rate.role != test->role || rate.unit != test->unit)
            continue;
        if (found == COUNT(test->rates) || test->rates[found].from == 0)
            fail_msg("%s: a rate too many", test->name);
        expect(test->name, "from", rate.from, date_of(test->rates[found].from));
        expect(test->name, "to", rate.to, date_of(test->rates[found].to));
        expect(test->name, "amount", rate.amount, test->rates[found].amount);
        expect(test->name, "provision", rate.provision, test->rates[found].provision);
        expect(test->name, "cell", rate.cell, test->rates[found].cell);
        found++;
    }
    if (found < COUNT(test->rates))
        expect(test->name, "last", test->rates[found].from, 0);
    trondgov_schedule_free(schedule);
}

static void test_rates_as_adopted(void **state)
{
    enum { SHARE = TRONDGOV_CELL_SHARE, FULL = TRONDGOV_CELL_FULL_TIME, AMOUNT = TRONDGOV_CELL_AMOUNT };
    static const rated TESTS[] = {
        {"GODT-14.1a: mayor 110 % of 1 171 000 kr", 20240701, 20241231, COUNCIL, ROLE(ORDFORER), YEAR,
         {{20240701, 20241231, 128810000, GODT(14_1A), FULL}}},
        {"GODT-14.2: deputy mayor 55 %", 20240701, 20241231, COUNCIL, ROLE(VARAORDFORER), YEAR,
         {{20240701, 20241231, 64405000, GODT(14_2), SHARE}}},
        {"GODT-14.1b: leader of the government 110 %", 20240701, 20241231, GOVERNMENT, ROLE(BYRAADSLEDER), YEAR,
         {{20240701, 20241231, 128810000, GODT(14_1B), FULL}}},
        {"GODT-14.1c: member of the government 92 %", 20240701, 20241231, GOVERNMENT, ROLE(BYRAAD), YEAR,
         {{20240701, 20241231, 107732000, GODT(14_1C), FULL}}},
        {"GODT-14.5a: 3 000 kr for members", 20240701, 20241231, COUNCIL, ROLE(MEDLEM), MEETING,
         {{20240701, 20241231, 300000, GODT(14_5A), AMOUNT}}},
        {"GODT-14.5a: 3 000 kr for the deputy mayor", 20240701, 20241231, COUNCIL, ROLE(VARAORDFORER), MEETING,
         {{20240701, 20241231, 300000, GODT(14_5A), AMOUNT}}},
        {"GODT-5.1: the same for substitutes", 20240701, 20241231, COUNCIL, ROLE(VARAMEDLEM), MEETING,
         {{20240701, 20241231, 300000, GODT(5_1), AMOUNT}}},
        {"GODT-15a: not before 13 June 2024", 20240101, 20241231, COUNCIL, ROLE(MEDLEM), MEETING,
         {{20240613, 20241231, 300000, GODT(14_5A), AMOUNT}}},
        {"GODT-15a: the day before", 20240612, 20240612, COUNCIL, ROLE(MEDLEM), MEETING, {{0}}},
        {"GODT-15a: the day itself", 20240613, 20240613, COUNCIL, ROLE(MEDLEM), MEETING,
         {{20240613, 20240613, 300000, GODT(14_5A), AMOUNT}}},
        {"no rate for a leader", 20240701, 20241231, COUNCIL, ROLE(LEDER), MEETING, {{0}}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++)
        expect_rates(rules, &TESTS[i]);
}

/* Made up: a pay of 1 200 000 kr from 1 May 2025, other offices, a fee of 3 100 kr. */
static void test_rates_change(void **state)
{
    enum { FULL = TRONDGOV_CELL_FULL_TIME, SHARE = TRONDGOV_CELL_SHARE, AMOUNT = TRONDGOV_CELL_AMOUNT };
    const rated tests[] = {
        {"GODT-3.1b: 1 May inside the period", 20250101, 20250630, COUNCIL, ROLE(ORDFORER), YEAR,
         {{20250101, 20250430, 128810000, GODT(14_1A), FULL}, {20250501, 20250630, 132000000, GODT(14_1A), FULL}}},
        {"GODT-3.1b: the last day of the old pay", 20250430, 20250430, COUNCIL, ROLE(ORDFORER), YEAR,
         {{20250430, 20250430, 128810000, GODT(14_1A), FULL}}},
        {"GODT-3.1b: the first day of the new", 20250501, 20250501, COUNCIL, ROLE(ORDFORER), YEAR,
         {{20250501, 20250501, 132000000, GODT(14_1A), FULL}}},
        {"GODT-3.1b: both days", 20250430, 20250501, COUNCIL, ROLE(VARAORDFORER), YEAR,
         {{20250430, 20250430, 64405000, GODT(14_2), SHARE}, {20250501, 20250501, 66000000, GODT(14_2), SHARE}}},
        {"GODT-3.1b: an office that another row sets from 1 January", 20241201, 20250501, COUNCIL, ROLE(GRUPPELEDER),
         YEAR, {{20250101, 20250430, 117100, GODT(14_3), SHARE}, {20250501, 20250501, 120000, GODT(14_3), SHARE}}},
        {"GODT-3.3: kroner do not follow 1 May", 20250101, 20251231, COUNCIL, ROLE(VARAMEDLEM), MEETING,
         {{20250101, 20251231, 300000, GODT(5_1), AMOUNT}}},
        {"GODT-3.3: a fee changed by the council", 20250801, 20250802, COUNCIL, ROLE(MEDLEM), MEETING,
         {{20250801, 20250801, 300000, GODT(14_5A), AMOUNT}, {20250802, 20250802, 310000, GODT(14_5B), AMOUNT}}},
        {"GODT-3.2: a share of the base, 40 % of 85 %", 20240613, 20240630, COUNCIL, ROLE(NESTLEDER), YEAR,
         {{20240613, 20240630, 39814000, GODT(14_3), SHARE}}},
        {"a fee that lapses and comes back", 20240901, 20241231, COUNCIL, ROLE(OBSERVATOR), MEETING,
         {{20240901, 20240930, 50000, GODT(14_5B), AMOUNT}, {20241101, 20241231, 50000, GODT(14_5B), AMOUNT}}},
        {"other rules of the council that change do not split a rate", 20240701, 20241231, COUNCIL, ROLE(MEDLEM),
         MEETING, {{20240701, 20241231, 300000, GODT(14_5A), AMOUNT}}},
    };
    row lapses = amount_row(ROLE(OBSERVATOR), MEETING, 50000, 20240613);
    lapses.columns[6] = (trondgov_fact)COLUMN(TO, date_of(20240930));
    const row rows[] = {lapses, amount_row(ROLE(OBSERVATOR), MEETING, 50000, 20241101),
                        share_row(ROLE(GRUPPELEDER), 10, TRONDGOV_PARAMETER_STORTING_PAY, 20250101),
                        pay_row(120000000, 20250501), amount_row(ROLE(MEDLEM), MEETING, 310000, 20250802),
                        share_row(ROLE(NESTLEDER), 4000, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, 20240613)};
    trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
    (void)state;
    for (size_t i = 0; i < COUNT(tests); i++)
        expect_rates(changed, &tests[i]);
    trondgov_rulebook_free(changed);
}

static void test_rates_exact(void **state)
{
    static const struct {
        const char *name;
        int64_t pay;
        trondgov_ore mayor, deputy;
    } TESTS[] = {
        {"1 170 931 kr, a test value", 117093100, 128802410, 64401205},
        {"1 000 000 kr, a test value", 100000000, 110000000, 55000000},
        {"one øre more: 0.1 and 0.55 øre to round", 117093101, 128802411, 64401206},
        {"half an øre goes up", 5, 6, 3},
        {"nothing", 0, 0, 0},
        {"below nothing is no pay", -1, TRONDGOV_NOTHING, TRONDGOV_NOTHING},
        {"as much as can be worked out", INT64_MAX / 110000000, INT64_C(92233720368), INT64_C(46116860184)},
        {"one more cannot", INT64_MAX / 110000000 + 1, TRONDGOV_NOTHING, INT64_C(46116860184)},
        {"far too much", INT64_MAX, TRONDGOV_NOTHING, TRONDGOV_NOTHING},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_rulebook *changed = amended_by(pay_row(TESTS[i].pay, 20240613));
        rated test = {TESTS[i].name, 20240701, 20240731, COUNCIL, ROLE(ORDFORER), YEAR,
                      {{20240701, 20240731, TESTS[i].mayor, GODT(14_1A), TRONDGOV_CELL_FULL_TIME}}};
        expect_rates(changed, &test);
        test.role = ROLE(VARAORDFORER);
        test.rates[0].amount = TESTS[i].deputy;
        test.rates[0].provision = GODT(14_2);
        test.rates[0].cell = TRONDGOV_CELL_SHARE;
        expect_rates(changed, &test);
        trondgov_rulebook_free(changed);
    }
}

static int32_t in_order(const trondgov_rate *a, const trondgov_rate *b)
{
    if (a->organ != b->organ)
        return a->organ < b->organ;
    if (a->role != b->role)
        return a->role < b->role;
    return a->from < b->from || (a->from == b->from && a->unit < b->unit);
}

static void test_schedule_lists(void **state)
{
    trondgov_rulebook *changed = amended_by(pay_row(120000000, 20250501));
    trondgov_schedule *schedule = NULL;
    trondgov_rate two[2], one;
    (void)state;
    assert_int_equal(trondgov_schedule_create(changed, date_of(20250101), date_of(20251231), &schedule), TRONDGOV_OK);
    const size_t count = trondgov_schedule_rates(schedule, 0, NULL, 0);
    assert_true(count > 10);
    for (size_t i = 1; i < count; i++) {
        assert_int_equal(trondgov_schedule_rates(schedule, i - 1, two, 2), 2);
        assert_true(in_order(&two[0], &two[1]));
    }
    assert_int_equal(trondgov_schedule_rates(schedule, count - 1, &one, 2), 1);
    assert_memory_equal(&one, &two[1], sizeof one);
    assert_int_equal(trondgov_schedule_rates(schedule, count - 1, NULL, 0), 1);
    assert_int_equal(trondgov_schedule_rates(schedule, count, &one, 1), 0);
    assert_int_equal(trondgov_schedule_rates(NULL, 0, &one, 1), 0);
    trondgov_schedule_free(schedule);
    trondgov_schedule_free(NULL);
    trondgov_rulebook_free(changed);
}

static void test_schedule_wrong(void **state)
{
    trondgov_schedule *schedule = NULL;
    const trondgov_date day = date_of(20240701);
    (void)state;
    assert_int_equal(trondgov_schedule_create(NULL, day, day, &schedule), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_schedule_create(rules, day, day, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_schedule_create(rules, day, day - 1, &schedule), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_schedule_create(rules, INT32_MIN, day, &schedule), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_schedule_create(rules, day, INT32_MAX, &schedule), TRONDGOV_OUT_OF_RANGE);
    assert_null(schedule);
    assert_int_equal(trondgov_schedule_create(rules, date_of(19000101), date_of(21991231), &schedule), TRONDGOV_OK);
    trondgov_schedule_free(schedule);
}

/* ---- yearly pay ---- */

enum { MAYOR_PAY = 128810000, DEPUTY_PAY = 64405000, MINISTER_PAY = 107732000 };

static void test_half_year_of_the_city(void **state)
{
    static const expected LINES[] = {
        {MAYOR, YEARLY, GODT(14_1A), 20240701, 20241231, 6, MAYOR_PAY, 64405000, 0},
        {DEPUTY, YEARLY, GODT(14_2), 20240701, 20241231, 6, DEPUTY_PAY, 32202500, 0},
        {LEADER, YEARLY, GODT(14_1B), 20240701, 20241231, 6, MAYOR_PAY, 64405000, 0},
        {MINISTER, YEARLY, GODT(14_1C), 20240701, 20241231, 6, MINISTER_PAY, 53866000, 0},
    };
    trondgov_settlement *settlement = city_settlement(rules, 20240701, 20241231);
    (void)state;
    expect_lines("GODT-14.1, 14.2: July to December 2024", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
}

static void test_spans_of_an_office(void **state)
{
    static const struct {
        const char *name;
        int32_t from, to; /* the period */
        term term;
        expected lines[2];
    } TESTS[] = {
        {"GODT-12.2a: a whole year, in two payments", 20250101, 20251231, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20250101, 20250630, 6, MAYOR_PAY, MAYOR_PAY / 2, INFERRED},
          {MAYOR, YEARLY, GODT(14_1A), 20250701, 20251231, 6, MAYOR_PAY, MAYOR_PAY / 2, INFERRED}}},
        {"CONF-195: up to the day before another figure was proposed", 20250101, 20250430,
         {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20250101, 20250430, 4, MAYOR_PAY, 42936667, 0}}},
        {"CONF-195: the month in which it was", 20250501, 20250531, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20250501, 20250531, 1, MAYOR_PAY, 10734167, INFERRED}}},
        {"one month", 20241001, 20241031, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20241001, 20241031, 1, MAYOR_PAY, 10734167, 0}}},
        {"left at the end of September", 20240701, 20241231, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 20241001},
         {{MAYOR, YEARLY, GODT(14_1A), 20240701, 20240930, 3, MAYOR_PAY, 32202500, 0}}},
        {"left in the middle of a month: that month is paid", 20240701, 20241231,
         {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 20241002},
         {{MAYOR, YEARLY, GODT(14_1A), 20240701, 20241001, 4, MAYOR_PAY, 42936667, INFERRED}}},
        {"taken in the middle of a month: from the next", 20240701, 20241231,
         {MAYOR, COUNCIL, ROLE(ORDFORER), 20240902, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20240902, 20241231, 3, MAYOR_PAY, 32202500, INFERRED}}},
        {"taken on the first of a month", 20240701, 20241231, {MAYOR, COUNCIL, ROLE(ORDFORER), 20240901, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20240901, 20241231, 4, MAYOR_PAY, 42936667, 0}}},
        {"held inside one month: no month begins", 20240701, 20241231,
         {MAYOR, COUNCIL, ROLE(ORDFORER), 20240902, 20240920}, {{0}}},
        {"left before the period", 20240701, 20241231, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 20240701}, {{0}}},
        {"taken after the period", 20240701, 20241231, {MAYOR, COUNCIL, ROLE(ORDFORER), 20250101, 0}, {{0}}},
        {"GODT-15a: from 13 June 2024 on", 20240101, 20240831, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
         {{MAYOR, YEARLY, GODT(14_1A), 20240701, 20240831, 2, MAYOR_PAY, 21468333, 0}}},
        {"GODT-15a: nothing before", 20240101, 20240612, {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0}, {{0}}},
        {"members have no yearly pay", 20240701, 20241231, {MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0}, {{0}}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_municipality *municipality = register_of(rules, &TESTS[i].term, 1);
        trondgov_settlement *settlement = settlement_of(rules, municipality, TESTS[i].from, TESTS[i].to);
        size_t count = 0;
        while (count < COUNT(TESTS[i].lines) && TESTS[i].lines[count].person)
            count++;
        expect_lines(TESTS[i].name, settlement, TESTS[i].lines, count);
        trondgov_settlement_free(settlement);
        trondgov_municipality_free(municipality);
    }
}

/* A month is paid once, whoever holds the office when. */
static void test_two_mayors(void **state)
{
    static const term TERMS[] = {{MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 20240916},
                                 {DEPUTY, COUNCIL, ROLE(ORDFORER), 20240916, 0}};
    static const expected LINES[] = {
        {MAYOR, YEARLY, GODT(14_1A), 20240701, 20240915, 3, MAYOR_PAY, 32202500, INFERRED},
        {DEPUTY, YEARLY, GODT(14_1A), 20240916, 20241231, 3, MAYOR_PAY, 32202500, INFERRED}};
    trondgov_municipality *municipality = register_of(rules, TERMS, COUNT(TERMS));
    trondgov_settlement *settlement = settlement_of(rules, municipality, 20240701, 20241231);
    (void)state;
    expect_lines("two mayors in September", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
}

/* The new pay is made up: the real one, 1 171 000 kr, and 1 200 000 kr. */
static void test_first_of_may(void **state)
{
    static const expected LINES[] = {
        {MAYOR, YEARLY, GODT(14_1A), 20250101, 20250430, 4, MAYOR_PAY, 42936667, INFERRED},
        {MAYOR, YEARLY, GODT(14_1A), 20250501, 20250630, 2, 132000000, 22000000, INFERRED},
        {DEPUTY, YEARLY, GODT(14_2), 20250101, 20250430, 4, DEPUTY_PAY, 21468333, INFERRED},
        {DEPUTY, YEARLY, GODT(14_2), 20250501, 20250630, 2, 66000000, 11000000, INFERRED}};
    static const expected LEFT[] = {{MAYOR, YEARLY, GODT(14_1A), 20250101, 20250430, 4, MAYOR_PAY, 42936667, 0}};
    static const term TERMS[] = {{MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0},
                                 {DEPUTY, COUNCIL, ROLE(VARAORDFORER), 20231026, 0}};
    static const term UNTIL_MAY = {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 20250501};
    trondgov_rulebook *changed = amended_by(pay_row(120000000, 20250501));
    trondgov_municipality *municipality = register_of(changed, TERMS, COUNT(TERMS));
    trondgov_settlement *settlement = settlement_of(changed, municipality, 20250101, 20250630);
    (void)state;
    expect_lines("GODT-3.1b: four months at the old pay, two at the new", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    municipality = register_of(changed, &UNTIL_MAY, 1);
    settlement = settlement_of(changed, municipality, 20250101, 20250630);
    expect_lines("GODT-3.1b: left before the pay changed", settlement, LEFT, COUNT(LEFT));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(changed);
}

/* kommuneloven §§ 7-9, 7-12: what an office earns while it rests is said nowhere. */
static void test_resting_office(void **state)
{
    static const term TERM = {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0};
    static const expected LINES[] = {
        {MAYOR, YEARLY, GODT(14_1A), 20240701, 20240831, 2, MAYOR_PAY, 21468333, INFERRED},
        {MAYOR, YEARLY, GODT(14_1A), 20241101, 20241231, 2, MAYOR_PAY, 21468333, INFERRED}};
    trondgov_municipality *municipality = register_of(rules, &TERM, 1);
    trondgov_event rest = in_register(20240901, TRONDGOV_EVENT_OFFICE_SUSPENDED, &TERM);
    (void)state;
    rest.value = date_of(20241031);
    assert_int_equal(trondgov_municipality_apply(municipality, &rest, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    trondgov_settlement *settlement = settlement_of(rules, municipality, 20240701, 20241231);
    expect_lines("rests in September and October", settlement, LINES, COUNT(LINES));
    const trondgov_finding finding =
        finding_of("rests", TRONDGOV_FINDING_WARNING, TRONDGOV_EVENT_OFFICE_SUSPENDED);
    assert_int_equal(finding.person, MAYOR);
    assert_int_equal(enter(settlement, attended(MAYOR, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240930)), 0);
    assert_int_equal(enter(settlement, attended(MAYOR, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20241101)), 0);
    trondgov_ore total = 0;
    assert_int_equal(trondgov_settlement_result(settlement, NULL, &total, NULL), TRONDGOV_OK);
    assert_int_equal(total, 2 * 21468333 + 300000); /* full-time again on 1 November */
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
}

static void test_rounding_and_days(void **state)
{
    static const struct {
        const char *name;
        trondgov_code parameter;
        int64_t value;
        trondgov_ore year, amount; /* half a year of it */
        int32_t count;
    } TESTS[] = {
        {"no text: half up, odd", 0, 0, 1000001, 500001, 6},
        {"no text: half up, even", 0, 0, 1000003, 500002, 6},
        {"half up", TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_ROUNDING_HALF_UP, 1000001, 500001, 6},
        {"half to even, down", TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_ROUNDING_HALF_EVEN, 1000001, 500000, 6},
        {"half to even, up", TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_ROUNDING_HALF_EVEN, 1000003, 500002, 6},
        {"down", TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_ROUNDING_DOWN, 1000003, 500001, 6},
        {"nothing to round", TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_ROUNDING_DOWN, 1000002, 500001, 6},
        {"a number that is no rounding", TRONDGOV_PARAMETER_ROUNDING, 99, 1000001, 500001, 6},
        {"by months", TRONDGOV_PARAMETER_PRORATION, TRONDGOV_PRORATION_MONTHS, 36600000, 18300000, 6},
        {"by days: 184 of 366", TRONDGOV_PARAMETER_PRORATION, TRONDGOV_PRORATION_DAYS, 36600000, 18400000, 184},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        const row rows[] = {amount_row(ROLE(ORDFORER), YEAR, TESTS[i].year, 20240701),
                            manner_row(TESTS[i].parameter, TESTS[i].value)};
        const term mayor = {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0};
        const expected line = {MAYOR, YEARLY, GODT(14_5B), 20240701, 20241231, TESTS[i].count, TESTS[i].year,
                               TESTS[i].amount, 0};
        trondgov_rulebook *changed = amended(rules, rows, TESTS[i].parameter ? 2 : 1);
        trondgov_municipality *municipality = register_of(changed, &mayor, 1);
        trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20241231);
        expect_lines(TESTS[i].name, settlement, &line, 1);
        trondgov_settlement_free(settlement);
        trondgov_municipality_free(municipality);
        trondgov_rulebook_free(changed);
    }
}

/* One month: the half that is rounded stands behind an odd or an even øre. */
static void test_rounding_of_a_month(void **state)
{
    static const struct {
        trondgov_ore year, half_up, half_even, down;
    } TESTS[] = {{17, 1, 1, 1}, {18, 2, 2, 1}, {19, 2, 2, 1}, {29, 2, 2, 2}, {30, 3, 2, 2}, {31, 3, 3, 2}};
    static const term HELD = {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0};
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        const trondgov_ore amounts[] = {TESTS[i].half_up, TESTS[i].half_even, TESTS[i].down};
        for (int32_t n = 0; n < 3; n++) {
            const row rows[] = {amount_row(ROLE(ORDFORER), YEAR, TESTS[i].year, 20240701),
                                manner_row(TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_ROUNDING_HALF_UP + n)};
            const expected line = {MAYOR, YEARLY, GODT(14_5B), 20240701, 20240731, 1, TESTS[i].year, amounts[n], 0};
            trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
            trondgov_municipality *municipality = register_of(changed, &HELD, 1);
            trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20240731);
            expect_lines("a twelfth", settlement, &line, 1);
            trondgov_settlement_free(settlement);
            trondgov_municipality_free(municipality);
            trondgov_rulebook_free(changed);
        }
    }
}

static void test_days_of_two_years(void **state)
{
    static const term TERM = {MAYOR, COUNCIL, ROLE(ORDFORER), 20241202, 20250131};
    static const expected LINES[] = {
        {MAYOR, YEARLY, GODT(14_5B), 20241202, 20241231, 30, 366 * 365, 30 * 365, INFERRED},
        {MAYOR, YEARLY, GODT(14_5B), 20250101, 20250130, 30, 366 * 365, 30 * 366, INFERRED}};
    const row rows[] = {amount_row(ROLE(ORDFORER), YEAR, 366 * 365, 20240613),
                        manner_row(TRONDGOV_PARAMETER_PRORATION, TRONDGOV_PRORATION_DAYS)};
    trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
    trondgov_municipality *municipality = register_of(changed, &TERM, 1);
    trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20250630);
    (void)state;
    expect_lines("by days: each year by itself", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(changed);
}

/* ---- meeting fees ---- */

static void test_fees_of_a_meeting(void **state)
{
    static const expected LINES[] = {
        {MAYOR, YEARLY, GODT(14_1A), 20241001, 20241031, 1, MAYOR_PAY, 10734167, 0},
        {DEPUTY, FEE, GODT(14_5A), 20241024, 20241024, 1, 300000, 300000, 0},
        {DEPUTY, YEARLY, GODT(14_2), 20241001, 20241031, 1, DEPUTY_PAY, 5367083, 0},
        {LEADER, YEARLY, GODT(14_1B), 20241001, 20241031, 1, MAYOR_PAY, 10734167, 0},
        {MINISTER, YEARLY, GODT(14_1C), 20241001, 20241031, 1, MINISTER_PAY, 8977667, 0},
        {MEMBER, FEE, GODT(14_5A), 20241024, 20241024, 1, 300000, 300000, 0},
        {LATE, FEE, GODT(14_5A), 20241024, 20241024, 1, 300000, 300000, 0},
        {SUBSTITUTE, FEE, GODT(5_1), 20241024, 20241024, 1, 300000, 300000, 0},
    };
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    (void)state;
    take_in(settlement, rules, 1, 20241024);
    expect_lines("GODT-4.1, 5.1, 14.5: the meeting of 24 October 2024", settlement, LINES, COUNT(LINES));
    const trondgov_finding none =
        finding_of("GODT-14.5c", TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_FULL_TIME_NO_FEE);
    assert_int_equal(none.provision, GODT(14_5C));
    assert_int_equal(none.person, MAYOR);
    assert_int_equal(none.actual, 1);
    const trondgov_finding by = finding_of("GODT-14.1a", TRONDGOV_FINDING_CHECKED, TRONDGOV_CELL_FULL_TIME);
    assert_int_equal(by.provision, GODT(14_1A));
    trondgov_settlement_free(settlement);
}

static void test_fees_of_a_half_year(void **state)
{
    static const expected LINES[] = {
        {DEPUTY, FEE, GODT(14_5A), 20240830, 20241212, 3, 300000, 900000, 0},
        {MEMBER, FEE, GODT(14_5A), 20240830, 20241212, 3, 300000, 900000, 0},
        {LATE, FEE, GODT(14_5A), 20240830, 20241212, 3, 300000, 900000, 0},
        {SUBSTITUTE, FEE, GODT(5_1), 20240830, 20241212, 3, 300000, 900000, 0},
    };
    trondgov_municipality *nobody = register_of(rules, NULL, 0);
    trondgov_settlement *settlement = settlement_of(rules, nobody, 20240701, 20241231);
    (void)state;
    take_in(settlement, rules, 3, 20241212);
    take_in(settlement, rules, 1, 20240830);
    take_in(settlement, rules, 2, 20241024);
    trondgov_line line;
    trondgov_ore total = 0;
    assert_int_equal(trondgov_settlement_result(settlement, NULL, &total, NULL), TRONDGOV_OK);
    /* the register knows nobody: the leader of the government is a member like others, the mayor has no rate */
    assert_int_equal(total, 5 * 900000);
    for (size_t i = 0; i < COUNT(LINES); i++) {
        assert_int_equal(trondgov_settlement_lines(settlement, 0, i + (i > 0), &line, 1), 1);
        assert_int_equal(line.person, LINES[i].person);
        assert_int_equal(line.amount, LINES[i].amount);
        assert_int_equal(line.count, LINES[i].count);
        assert_int_equal(line.from, date_of(LINES[i].from));
        assert_int_equal(line.to, date_of(LINES[i].to));
    }
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(nobody);
}

/* One line for each organ and each provision, also where the rates are the same. */
static void test_lines_apart(void **state)
{
    static const struct {
        trondgov_code organ, role;
    } MEETINGS[] = {{TRONDGOV_ORGAN_BYUTVIKLING, ROLE(MEDLEM)},
                    {COUNCIL, ROLE(VARAMEDLEM)},
                    {COUNCIL, ROLE(MEDLEM)},
                    {TRONDGOV_ORGAN_HELSE_OG_VELFERD, ROLE(MEDLEM)},
                    {TRONDGOV_ORGAN_BYUTVIKLING, ROLE(MEDLEM)}};
    static const expected LINES[] = {
        {MEMBER, FEE, GODT(5_1), 20241002, 20241002, 1, 300000, 300000, 0},
        {MEMBER, FEE, GODT(14_5A), 20241003, 20241003, 1, 300000, 300000, 0},
        {MEMBER, FEE, GODT(14_5B), 20241004, 20241004, 1, 200000, 200000, 0},
        {MEMBER, FEE, GODT(14_5B), 20241001, 20241005, 2, 200000, 400000, 0}};
    static const term HELD = {MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0};
    trondgov_municipality *municipality = register_of(rules, &HELD, 1);
    trondgov_settlement *settlement = settlement_of(rules, municipality, 20241001, 20241031);
    (void)state;
    for (int32_t i = 0; i < (int32_t)COUNT(MEETINGS); i++) {
        trondgov_event entry = attended(MEMBER, MEETINGS[i].role, i + 1, TRONDGOV_PAYABLE_MEETING, 20241001 + i);
        entry.organ = MEETINGS[i].organ;
        assert_int_equal(enter(settlement, entry), TRONDGOV_OK);
    }
    expect_lines("GODT-5.1, 14.5", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
}

/* A fee that changes inside the period: made up. */
static void test_changed_fee(void **state)
{
    static const expected LINES[] = {
        {MEMBER, FEE, GODT(14_5A), 20240831, 20240831, 1, 300000, 300000, 0},
        {MEMBER, FEE, GODT(14_5B), 20240901, 20240902, 2, 310000, 620000, 0}};
    static const term TERM = {MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0};
    trondgov_rulebook *changed = amended_by(amount_row(ROLE(MEDLEM), MEETING, 310000, 20240901));
    trondgov_municipality *municipality = register_of(changed, &TERM, 1);
    trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20241231);
    (void)state;
    assert_int_equal(enter(settlement, attended(MEMBER, ROLE(MEDLEM), 3, TRONDGOV_PAYABLE_MEETING, 20240902)), 0);
    assert_int_equal(enter(settlement, attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240831)), 0);
    assert_int_equal(enter(settlement, attended(MEMBER, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_EXCURSION, 20240901)), 0);
    expect_lines("GODT-3.3: the day before, the day, the day after", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(changed);
}

static void test_occasions(void **state)
{
    static const struct {
        const char *name;
        trondgov_id person;
        trondgov_code role, kind;
        int32_t day;
        trondgov_ore fee;
        trondgov_code finding, subject, provision; /* of the result, where it pays nothing */
    } TESTS[] = {
        {"GODT-4.1a: a meeting", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_MEETING, 20240613, 300000, 0, 0, 0},
        {"GODT-4.1b: an inspection", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_EXCURSION, 20240613, 300000, 0, 0, 0},
        {"GODT-5.1: a substitute", SUBSTITUTE, ROLE(VARAMEDLEM), TRONDGOV_PAYABLE_MEETING, 20240613, 300000, 0, 0, 0},
        {"GODT-4.3: cancelled", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_CANCELLED, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_PAYABLE_CANCELLED, GODT(4_3)},
        {"GODT-4.3: a pre-meeting", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_PRE_MEETING, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_PAYABLE_PRE_MEETING, GODT(4_3)},
        {"GODT-4.3: a group meeting", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_GROUP_MEETING, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_PAYABLE_GROUP_MEETING, GODT(4_3)},
        {"GODT-4.3: before its first day", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_GROUP_MEETING, 20240612, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_PAYABLE_GROUP_MEETING, 0},
        {"GODT-15a: the day before", MEMBER, ROLE(MEDLEM), TRONDGOV_PAYABLE_MEETING, 20240612, 0,
         TRONDGOV_FINDING_WARNING, FEE, 0},
        {"a role without a rate", MEMBER, ROLE(LEDER), TRONDGOV_PAYABLE_MEETING, 20240613, 0,
         TRONDGOV_FINDING_WARNING, FEE, 0},
        {"GODT-14.5c: the mayor", MAYOR, ROLE(MEDLEM), TRONDGOV_PAYABLE_MEETING, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_FULL_TIME_NO_FEE, GODT(14_5C)},
        {"GODT-14.5c: the government", LEADER, ROLE(MEDLEM), TRONDGOV_PAYABLE_MEETING, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_FULL_TIME_NO_FEE, GODT(14_5C)},
        {"GODT-14.6-BYST: a cell that says full-time", MEMBER, ROLE(NESTLEDER), TRONDGOV_PAYABLE_MEETING, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_CELL_FULL_TIME, GODT(14_6_BYST)},
        {"GODT-14.6-0: a dash", MEMBER, ROLE(OBSERVATOR), TRONDGOV_PAYABLE_MEETING, 20240613, 0,
         TRONDGOV_FINDING_CHECKED, TRONDGOV_CELL_DASH, GODT(14_6_BYST)},
    };
    const row rows[] = {cell_row(ROLE(NESTLEDER), MEETING, TRONDGOV_CELL_FULL_TIME),
                        cell_row(ROLE(OBSERVATOR), MEETING, TRONDGOV_CELL_DASH)};
    trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_settlement *settlement = city_settlement(changed, 20240601, 20240630);
        trondgov_line line;
        trondgov_ore fee = 0;
        expect(TESTS[i].name, "entry",
               enter(settlement, attended(TESTS[i].person, TESTS[i].role, 1, TESTS[i].kind, TESTS[i].day)), 0);
        if (TESTS[i].finding == TRONDGOV_FINDING_CHECKED && TESTS[i].subject == TESTS[i].kind)
            expect(TESTS[i].name, "said at once",
                   finding_of(TESTS[i].name, TRONDGOV_FINDING_CHECKED, TESTS[i].kind).provision, TESTS[i].provision);
        expect(TESTS[i].name, "result", trondgov_settlement_result(settlement, NULL, NULL, why), TRONDGOV_OK);
        for (size_t n = 0; trondgov_settlement_lines(settlement, 0, n, &line, 1); n++)
            if (line.kind == FEE)
                fee += line.amount;
        expect(TESTS[i].name, "fee", fee, TESTS[i].fee);
        if (TESTS[i].finding)
            expect(TESTS[i].name, "provision",
                   finding_of(TESTS[i].name, TESTS[i].finding, TESTS[i].subject).provision, TESTS[i].provision);
        trondgov_settlement_free(settlement);
    }
    trondgov_rulebook_free(changed);
}

/* GODT-14.1d-1: 85 % of the base is 72.25 % of the Storting's pay; a deputy mayor has 55 %. The other office is made
 * up. */
static void test_full_time_by_the_sum(void **state)
{
    enum { ELSEWHERE = TRONDGOV_ORGAN_FORRETNINGSUTVALG };
    static const struct {
        const char *name;
        int64_t share, share_of;
        int32_t paid;
        trondgov_code provision;
    } TESTS[] = {
        {"one basis point under", 1724, TRONDGOV_PARAMETER_STORTING_PAY, 1, 0},
        {"exactly", 1725, TRONDGOV_PARAMETER_STORTING_PAY, 0, GODT(14_1D_1)},
        {"one over", 1726, TRONDGOV_PARAMETER_STORTING_PAY, 0, GODT(14_1D_1)},
        {"of the base, one under", 2029, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, 1, 0},
        {"of the base, over", 2030, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, 0, GODT(14_1D_1)},
        {"GODT-14.1d-3: 35.29 % of the base and 55 % of the pay: all of one's time but for a hundredth", 3529,
         TRONDGOV_PARAMETER_BASE_BASIS_POINTS, 0, GODT(14_1D_1)},
        {"GODT-14.1d-3: a hundredth more", 3530, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, 0, GODT(14_1D_3)},
    };
    static const term TERMS[] = {{DEPUTY, COUNCIL, ROLE(VARAORDFORER), 20231026, 0},
                                 {DEPUTY, ELSEWHERE, ROLE(NESTLEDER), 20240801, 20240901}};
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        row rows[] = {share_row(ROLE(NESTLEDER), TESTS[i].share, (trondgov_code)TESTS[i].share_of, 20240613),
                      pay_row(117093101, 20240613)};
        rows[0].columns[0] = (trondgov_fact){TRONDGOV_FIELD_ORGAN, ELSEWHERE}; /* two offices of one organ pay once */
        trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
        trondgov_municipality *municipality = register_of(changed, TERMS, COUNT(TERMS));
        trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20241231);
        static const int32_t DAYS[] = {20240731, 20240801, 20240831, 20240901};
        for (int32_t n = 0; n < 4; n++)
            expect(TESTS[i].name, "entry", enter(settlement, attended(DEPUTY, ROLE(VARAORDFORER), n + 1,
                                                                      TRONDGOV_PAYABLE_MEETING, DAYS[n])), 0);
        expect(TESTS[i].name, "result", trondgov_settlement_result(settlement, NULL, NULL, why), TRONDGOV_OK);
        trondgov_line line;
        assert_int_equal(trondgov_settlement_lines(settlement, 0, 0, &line, 1), 1);
        expect(TESTS[i].name, "meetings paid", line.count, TESTS[i].paid ? 4 : 2);
        if (!TESTS[i].paid) {
            const trondgov_finding by = finding_of(TESTS[i].name, TRONDGOV_FINDING_CHECKED,
                                                   TRONDGOV_PARAMETER_FULL_TIME_BASIS_POINTS);
            expect(TESTS[i].name, "provision", by.provision, TESTS[i].provision);
            expect(TESTS[i].name, "required", by.required, TESTS[i].provision == GODT(14_1D_1) ? 8500 : 10000);
        }
        trondgov_settlement_free(settlement);
        trondgov_municipality_free(municipality);
        trondgov_rulebook_free(changed);
    }
}

static void test_meeting_never_opened(void **state)
{
    trondgov_settlement *settlement = city_settlement(rules, 20240701, 20241231);
    trondgov_meeting *meeting = NULL;
    trondgov_line line;
    (void)state;
    assert_int_equal(meeting_of(rules, 1, 20241024, CANCELLED, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, meeting), TRONDGOV_DUPLICATE);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, NULL, NULL), TRONDGOV_OK);
    for (size_t i = 0; trondgov_settlement_lines(settlement, 0, i, &line, 1); i++)
        assert_int_equal(line.kind, YEARLY); /* GODT-4.3 */
    trondgov_meeting_free(meeting);
    trondgov_settlement_free(settlement);
}

/* ---- paid already ---- */

typedef struct payment {
    trondgov_id person;
    trondgov_code kind;
    trondgov_ore amount;
} payment;

static void test_paid_already(void **state)
{
    static const struct {
        const char *name;
        payment paid[3];
        expected lines[5];
    } TESTS[] = {
        {"nothing",
         {{0}},
         {{MEMBER, FEE, GODT(14_5A), 20240830, 20240930, 2, 300000, 600000, 0},
          {MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0}}},
        {"no øre",
         {{MEMBER, FEE, 0}, {ABSENT, FEE, 0}},
         {{MEMBER, FEE, GODT(14_5A), 20240830, 20240930, 2, 300000, 600000, 0},
          {MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0}}},
        {"part of the first line",
         {{MEMBER, FEE, 300000}},
         {{MEMBER, FEE, GODT(14_5A), 20240830, 20240930, 2, 300000, 300000, DIFFERENCE},
          {MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0}}},
        {"one øre less than the first line",
         {{MEMBER, FEE, 599999}},
         {{MEMBER, FEE, GODT(14_5A), 20240830, 20240930, 2, 300000, 1, DIFFERENCE},
          {MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0}}},
        {"the first line, in two payments: the forgotten meeting is left",
         {{MEMBER, FEE, 300000}, {MEMBER, FEE, 300000}},
         {{MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0}}},
        {"one øre more",
         {{MEMBER, FEE, 600001}},
         {{MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 309999, DIFFERENCE}}},
        {"all", {{MEMBER, FEE, 910000}}, {{0}}},
        {"GODT-12.2b: one øre too much",
         {{MEMBER, FEE, 910001}},
         {{MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, -1, DIFFERENCE},
          {MEMBER, REPAYMENT, GODT(12_2B), 20240701, 20241231, 1, 1, 1, CARRIED | INFERRED}}},
        {"GODT-12.2b: a debt from before, within what is owed",
         {{MEMBER, REPAYMENT, 910000}},
         {{MEMBER, FEE, GODT(14_5A), 20240830, 20240930, 2, 300000, 600000, 0},
          {MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0},
          {MEMBER, REPAYMENT, 0, 20240701, 20241231, 0, 0, -910000, DIFFERENCE}}},
        {"GODT-12.2b: a debt from before, one øre beyond it",
         {{MEMBER, REPAYMENT, 910001}},
         {{MEMBER, FEE, GODT(14_5A), 20240830, 20240930, 2, 300000, 600000, 0},
          {MEMBER, FEE, GODT(14_5B), 20241024, 20241024, 1, 310000, 310000, 0},
          {MEMBER, REPAYMENT, GODT(12_2B), 20240701, 20241231, 1, 1, 1, CARRIED | INFERRED},
          {MEMBER, REPAYMENT, 0, 20240701, 20241231, 0, 0, -910001, DIFFERENCE}}},
        {"GODT-12.2b: for what is not owed at all",
         {{ABSENT, FEE, 300000}, {MEMBER, FEE, 910000}, {MEMBER, YEARLY, 100}},
         {{MEMBER, YEARLY, 0, 20240701, 20241231, 0, 0, -100, DIFFERENCE},
          {MEMBER, REPAYMENT, GODT(12_2B), 20240701, 20241231, 1, 100, 100, CARRIED | INFERRED},
          {ABSENT, FEE, 0, 20240701, 20241231, 0, 0, -300000, DIFFERENCE},
          {ABSENT, REPAYMENT, GODT(12_2B), 20240701, 20241231, 1, 300000, 300000, CARRIED | INFERRED}}},
    };
    static const term TERMS[] = {{MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0},
                                 {ABSENT, COUNCIL, ROLE(MEDLEM), 20231026, 0}};
    trondgov_rulebook *changed = amended_by(amount_row(ROLE(MEDLEM), MEETING, 310000, 20241001));
    trondgov_municipality *municipality = register_of(changed, TERMS, COUNT(TERMS));
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20241231);
        size_t count = 0;
        for (size_t n = 0; n < COUNT(TESTS[i].paid) && TESTS[i].paid[n].person; n++)
            expect(TESTS[i].name, "paid", enter(settlement, paid(TESTS[i].paid[n].person, TESTS[i].paid[n].kind,
                                                                 TESTS[i].paid[n].amount, 20250115 + (int32_t)n)), 0);
        enter(settlement, attended(MEMBER, ROLE(MEDLEM), 3, TRONDGOV_PAYABLE_MEETING, 20241024));
        enter(settlement, attended(MEMBER, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20240930));
        enter(settlement, attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240830));
        while (count < COUNT(TESTS[i].lines) && TESTS[i].lines[count].person)
            count++;
        expect_lines(TESTS[i].name, settlement, TESTS[i].lines, count);
        trondgov_settlement_free(settlement);
    }
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(changed);
}

/* Everything paid out as it was settled; then an attendance turns up that was forgotten. */
static void test_settled_again(void **state)
{
    trondgov_settlement *settlement = city_settlement(rules, 20240701, 20241231);
    trondgov_line lines[16];
    trondgov_ore total = 0;
    (void)state;
    take_in(settlement, rules, 1, 20241024);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, &total, NULL), TRONDGOV_OK);
    const size_t count = trondgov_settlement_lines(settlement, 0, 0, lines, COUNT(lines));
    for (size_t i = 0; i < count; i++) {
        trondgov_event entry = paid(lines[i].person, lines[i].kind, lines[i].amount, 20241215);
        entry.organ = lines[i].organ;
        assert_int_equal(enter(settlement, entry), TRONDGOV_OK);
    }
    expect_lines("nothing is left", settlement, NULL, 0);
    assert_int_equal(enter(settlement, attended(ABSENT, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20241024)), 0);
    assert_int_equal(enter(settlement, attended(LATE, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20241025)), 0);
    static const expected LINES[] = {
        {ABSENT, FEE, GODT(14_5A), 20241024, 20241024, 1, 300000, 300000, 0},
        {LATE, FEE, GODT(14_5A), 20241024, 20241025, 2, 300000, 300000, DIFFERENCE}};
    expect_lines("what was forgotten is left", settlement, LINES, COUNT(LINES));
    trondgov_settlement_free(settlement);
}

/* ---- sums and explanations ---- */

static trondgov_line sum_of(const trondgov_settlement *settlement, trondgov_code by, size_t number)
{
    trondgov_line line = {0};
    assert_int_equal(trondgov_settlement_lines(settlement, by, number, &line, 1), 1);
    return line;
}

static void test_sums(void **state)
{
    in_groups = 1;
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    in_groups = 0;
    for (trondgov_id party = RED; party <= BLUE; party++) /* their support is no part of this */
        assert_int_equal(enter(settlement, (trondgov_event){.at = noon(20240101), .kind = TRONDGOV_EVENT_GROUP_SIZE,
                                                            .item = party}), TRONDGOV_OK);
    trondgov_ore total = 0;
    (void)state;
    assert_int_equal(trondgov_settlement_lines(settlement, 0, 0, NULL, 0), 0); /* before the first result */
    take_in(settlement, rules, 1, 20241024);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, &total, NULL), TRONDGOV_OK);
    static const trondgov_code KEYS[] = {0, TRONDGOV_FIELD_PERSON, TRONDGOV_FIELD_PARTY, TRONDGOV_FIELD_ORGAN,
                                         TRONDGOV_FIELD_PROVISION};
    static const size_t NUMBERS[] = {8, 7, 2, 2, 6};
    for (size_t i = 0; i < COUNT(KEYS); i++) {
        trondgov_ore sum = 0;
        const size_t count = trondgov_settlement_lines(settlement, KEYS[i], 0, NULL, 0);
        assert_int_equal(count, NUMBERS[i]);
        for (size_t n = 0; n < count; n++)
            sum += sum_of(settlement, KEYS[i], n).amount;
        assert_int_equal(sum, total);
        assert_int_equal(trondgov_settlement_lines(settlement, KEYS[i], count, NULL, 0), 0);
    }
    const trondgov_line deputy = sum_of(settlement, TRONDGOV_FIELD_PERSON, 1);
    assert_int_equal(deputy.person, DEPUTY);
    assert_int_equal(deputy.amount, 300000 + 5367083);
    assert_int_equal(deputy.count, 2);
    assert_int_equal(deputy.organ | deputy.kind | deputy.provision | deputy.unit | deputy.party, 0);
    const trondgov_line red = sum_of(settlement, TRONDGOV_FIELD_PARTY, 0);
    const trondgov_line blue = sum_of(settlement, TRONDGOV_FIELD_PARTY, 1);
    assert_int_equal(red.party, RED);
    assert_int_equal(red.amount, 10734167 + 10734167 + 3 * 300000);
    assert_int_equal(blue.party, BLUE);
    assert_int_equal(blue.person, 0);
    assert_int_equal(sum_of(settlement, TRONDGOV_FIELD_ORGAN, 0).organ, COUNCIL);
    assert_int_equal(sum_of(settlement, TRONDGOV_FIELD_ORGAN, 1).amount, 10734167 + 8977667);
    assert_int_equal(trondgov_settlement_lines(settlement, TRONDGOV_FIELD_CASE, 0, NULL, 0), 0);
    assert_int_equal(trondgov_settlement_lines(settlement, -1, 0, NULL, 0), 0);
    assert_int_equal(trondgov_settlement_lines(NULL, 0, 0, NULL, 0), 0);
    trondgov_settlement_free(settlement);
}

typedef struct step {
    trondgov_code kind, provision, subject, unit;
    int64_t required, actual;
} step;

static void expect_steps(const char *name, const trondgov_settlement *settlement, size_t line, const step *steps,
                         size_t count)
{
    trondgov_finding finding;
    expect(name, "explain", trondgov_settlement_explain(settlement, line, why), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++) {
        expect(name, "steps", (int64_t)trondgov_verdict_findings(why, i, &finding, 1), 1);
        expect(name, "kind", finding.kind, steps[i].kind);
        expect(name, "provision", finding.provision, steps[i].provision);
        expect(name, "subject", finding.subject, steps[i].subject);
        expect(name, "unit", finding.unit, steps[i].unit);
        expect(name, "required", finding.required, steps[i].required);
        expect(name, "actual", finding.actual, steps[i].actual);
    }
    expect(name, "number of steps", (int64_t)trondgov_verdict_findings(why, 0, NULL, 0), (int64_t)count);
}

static void test_explanations(void **state)
{
    enum { GROUND = TRONDGOV_FINDING_GROUND, STEP = TRONDGOV_FINDING_STEP };
    enum { ORE = TRONDGOV_UNIT_ORE, POINT = TRONDGOV_UNIT_BASIS_POINT, MONTH = TRONDGOV_UNIT_MONTH };
    enum { PAY = TRONDGOV_PARAMETER_STORTING_PAY, BASE = TRONDGOV_PARAMETER_BASE_BASIS_POINTS };
    enum { RATE = TRONDGOV_QUESTION_RATE };
    const int64_t NONE = TRONDGOV_NOTHING;
    const int64_t day = date_of(20241024), next_day = date_of(20241025);
    const step mayor[] = {
        {GROUND, GODT(14_1A), YEARLY, ORE, NONE, 10734167},
        {STEP, GODT(14_1A), RATE, ORE, 128810000, 128810000},
        {STEP, GODT(14_1A), PAY, POINT, 11000, 11000},
        {STEP, TRONDGOV_PROVISION_STORT_PAY, PAY, ORE, 117100000, 117100000},
        {STEP, 0, TRONDGOV_PRORATION_MONTHS, MONTH, 12, 1},
        {STEP, 0, TRONDGOV_ROUNDING_HALF_UP, ORE, 10734167, 10734167},
    };
    const step fee[] = {
        {GROUND, GODT(14_5A), FEE, ORE, NONE, 300000},
        {STEP, GODT(14_5A), RATE, ORE, 300000, 300000},
        {STEP, GODT(4_1A), TRONDGOV_PAYABLE_MEETING, TRONDGOV_UNIT_DATE, day, day},
        {STEP, GODT(4_1B), TRONDGOV_PAYABLE_EXCURSION, TRONDGOV_UNIT_DATE, next_day, next_day},
        {STEP, 0, TRONDGOV_EVENT_PAID, ORE, 600000, 300000},
    };
    const step late[] = {
        {GROUND, GODT(14_5A), FEE, ORE, NONE, 300000},
        {STEP, GODT(14_5A), RATE, ORE, 300000, 300000},
        {STEP, GODT(4_1B), TRONDGOV_PAYABLE_EXCURSION, TRONDGOV_UNIT_DATE, next_day, next_day},
    };
    const step leader[] = {
        {GROUND, GODT(14_3), YEARLY, ORE, NONE, 6635667},
        {STEP, GODT(14_3), RATE, ORE, 39814000, 39814000},
        {STEP, GODT(14_3), BASE, POINT, 4000, 4000},
        {STEP, GODT(3_2), BASE, POINT, 8500, 8500},
        {STEP, TRONDGOV_PROVISION_STORT_PAY, PAY, ORE, 117100000, 117100000},
        {STEP, GODT(3_2), TRONDGOV_PRORATION_MONTHS, MONTH, 12, 2},
        {STEP, 0, TRONDGOV_ROUNDING_HALF_UP, ORE, 6635667, 6635667},
        {TRONDGOV_FINDING_WARNING, GODT(3_2), TRONDGOV_PRORATION_MONTHS, 0, 0, 0},
    };
    (void)state;
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    enter(settlement, attended(MEMBER, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_EXCURSION, 20241025));
    enter(settlement, attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20241024));
    enter(settlement, attended(LATE, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_EXCURSION, 20241025));
    enter(settlement, paid(MEMBER, FEE, 300000, 20241101));
    assert_int_equal(trondgov_settlement_explain(settlement, 0, why), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, NULL, NULL), TRONDGOV_OK);
    enter(settlement, attended(MEMBER, ROLE(MEDLEM), 3, TRONDGOV_PAYABLE_MEETING, 20241026)); /* after the result */
    expect_steps("GODT-14.1a", settlement, 0, mayor, COUNT(mayor));
    expect_steps("GODT-14.5a", settlement, 4, fee, COUNT(fee));
    expect_steps("GODT-14.5a, the next person", settlement, 5, late, COUNT(late));
    assert_int_equal(trondgov_settlement_explain(settlement, 6, why), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_settlement_explain(settlement, 4, NULL), TRONDGOV_OK);
    trondgov_settlement_free(settlement);

    const row rows[] = {share_row(ROLE(NESTLEDER), 4000, BASE, 20240613),
                        manner_row(TRONDGOV_PARAMETER_PRORATION, TRONDGOV_PRORATION_MONTHS)};
    const term held = {MEMBER, COUNCIL, ROLE(NESTLEDER), 20231026, 0};
    trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
    trondgov_municipality *municipality = register_of(changed, &held, 1);
    settlement = settlement_of(changed, municipality, 20240613, 20240830);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, NULL, NULL), TRONDGOV_OK);
    expect_steps("GODT-14.3", settlement, 0, leader, COUNT(leader));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(changed);
}

/* A share of a pay or a base that no text gives: the statute alone, with rows of the municipality's own. */
static void test_needs_fact(void **state)
{
    enum { PAY = TRONDGOV_PARAMETER_STORTING_PAY, BASE = TRONDGOV_PARAMETER_BASE_BASIS_POINTS };
    static const struct {
        const char *name;
        trondgov_code role, unit;
        int32_t knows_pay;
        trondgov_code share_of, lacking; /* 0: nothing */
    } TESTS[] = {
        {"a year of the pay", ROLE(ORDFORER), YEAR, 0, PAY, PAY},
        {"a year of the pay, which is known", ROLE(ORDFORER), YEAR, 1, PAY, 0},
        {"a year of the base", ROLE(ORDFORER), YEAR, 0, BASE, PAY},
        {"a year of the base, the pay is known", ROLE(ORDFORER), YEAR, 1, BASE, BASE},
        {"a meeting", ROLE(VARAMEDLEM), MEETING, 0, PAY, PAY},
        {"a meeting, the pay is known", ROLE(VARAMEDLEM), MEETING, 1, PAY, 0},
    };
    static const term HELD = {MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0};
    trondgov_rulebook *statute = NULL;
    (void)state;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &statute), TRONDGOV_OK);
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        const row rows[] = {share_per(TESTS[i].unit, TESTS[i].role, 100, TESTS[i].share_of, 20240101),
                            amount_row(ROLE(MEDLEM), MEETING, 100000, 20240101), pay_row(12000000, 20240101)};
        trondgov_rulebook *own = amended(statute, rows, TESTS[i].knows_pay ? 3 : 2);
        trondgov_municipality *municipality = register_of(own, &HELD, 1);
        trondgov_settlement *settlement = settlement_of(own, municipality, 20240101, 20240131);
        trondgov_answer answer = 0;
        trondgov_ore total = 0;
        trondgov_finding first;
        enter(settlement, attended(MAYOR, ROLE(LEDER), 3, TRONDGOV_PAYABLE_MEETING, 20240101)); /* has no rate */
        enter(settlement, attended(MAYOR, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240102));
        enter(settlement, attended(MAYOR, ROLE(VARAMEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20240102));
        expect(TESTS[i].name, "result", trondgov_settlement_result(settlement, &answer, &total, why), TRONDGOV_OK);
        expect(TESTS[i].name, "answer", answer,
               TESTS[i].lacking ? TRONDGOV_ANSWER_NEEDS_FACT : TRONDGOV_ANSWER_DONE);
        expect(TESTS[i].name, "total", total, /* the rest is settled; nobody is full-time where no text says it */
               100000 + (TESTS[i].lacking ? 0 : TESTS[i].unit == YEAR ? 10000 : 120000));
        assert_int_equal(trondgov_verdict_findings(why, 0, &first, 1), 1);
        if (TESTS[i].lacking) {
            expect(TESTS[i].name, "kind", first.kind, TRONDGOV_FINDING_INPUT);
            expect(TESTS[i].name, "lacking", first.subject, TESTS[i].lacking);
        }
        trondgov_settlement_free(settlement);
        trondgov_municipality_free(municipality);
        trondgov_rulebook_free(own);
    }
    trondgov_rulebook_free(statute);
}

/* A fee that is a share, made up: the meetings of a line are added up before they are rounded. */
static void test_fees_rounded_once(void **state)
{
    static const struct {
        const char *name;
        int64_t pay; /* a hundredth of a percent of it for each meeting */
        int32_t meetings;
        trondgov_ore rate, amount;
    } TESTS[] = {
        {"1.4 øre", 14000, 1, 1, 1},      {"twice 1.4 øre: 2.8", 14000, 2, 1, 3},
        {"1.5 øre", 15000, 1, 1, 2},      {"twice 1.5 øre: 3", 15000, 2, 1, 3},
        {"three times 1.5: 4.5", 15000, 3, 1, 5},
    };
    static const term HELD = {MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0};
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        const row rows[] = {pay_row(TESTS[i].pay, 20240613),
                            share_per(MEETING, ROLE(MEDLEM), 1, TRONDGOV_PARAMETER_STORTING_PAY, 20240701)};
        const expected line = {MEMBER, FEE, GODT(14_3), 20240701, 20240700 + TESTS[i].meetings, TESTS[i].meetings,
                               TESTS[i].rate, TESTS[i].amount, 0};
        trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
        trondgov_municipality *municipality = register_of(changed, &HELD, 1);
        trondgov_settlement *settlement = settlement_of(changed, municipality, 20240701, 20241231);
        for (int32_t n = 1; n <= TESTS[i].meetings; n++)
            enter(settlement, attended(MEMBER, ROLE(MEDLEM), n, TRONDGOV_PAYABLE_MEETING, 20240700 + n));
        expect_lines(TESTS[i].name, settlement, &line, 1);
        trondgov_settlement_free(settlement);
        trondgov_municipality_free(municipality);
        trondgov_rulebook_free(changed);
    }
}

/* What pays nothing is told once for each reason, with how many meetings. */
static void test_reasons_told(void **state)
{
    static const trondgov_code KINDS[] = {TRONDGOV_PAYABLE_GROUP_MEETING, TRONDGOV_PAYABLE_PRE_MEETING,
                                          TRONDGOV_PAYABLE_GROUP_MEETING, TRONDGOV_PAYABLE_MEETING,
                                          TRONDGOV_PAYABLE_EXCURSION};
    const row rows[] = {cell_row(ROLE(NESTLEDER), YEAR, TRONDGOV_CELL_DASH)};
    static const term HELD = {MAYOR, COUNCIL, ROLE(NESTLEDER), 20231026, 0};
    trondgov_rulebook *changed = amended(rules, rows, COUNT(rows));
    trondgov_municipality *municipality = register_of(changed, &HELD, 1);
    trondgov_settlement *settlement = settlement_of(changed, municipality, 20241001, 20241031);
    (void)state;
    for (size_t i = 0; i < COUNT(KINDS); i++)
        enter(settlement, attended(MAYOR, ROLE(LEDER), (trondgov_id)i + 1, KINDS[i], 20241001));
    expect_lines("no line", settlement, NULL, 0);
    assert_int_equal(trondgov_verdict_findings(why, 0, NULL, 0), 4);
    assert_int_equal(finding_of("group meetings", TRONDGOV_FINDING_CHECKED, KINDS[0]).actual, 2);
    assert_int_equal(finding_of("pre-meeting", TRONDGOV_FINDING_CHECKED, KINDS[1]).actual, 1);
    assert_int_equal(finding_of("no rate", TRONDGOV_FINDING_WARNING, FEE).actual, 2);
    assert_int_equal(finding_of("no rate", TRONDGOV_FINDING_WARNING, FEE).answer, TRONDGOV_ANSWER_NOT_REGULATED);
    assert_int_equal(finding_of("a dash", TRONDGOV_FINDING_CHECKED, TRONDGOV_CELL_DASH).provision, GODT(14_6_BYST));
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(changed);
}

/* ---- wrong input ---- */

static void test_entries_refused(void **state)
{
    static const struct {
        const char *name;
        trondgov_event entry;
        trondgov_status status;
        trondgov_code field; /* said to be wrong */
    } TESTS[] = {
        {"unknown person", {.kind = TRONDGOV_EVENT_ATTENDED, .person = NOBODY, .organ = COUNCIL, .role = ROLE(MEDLEM),
                            .item = 1, .code = TRONDGOV_PAYABLE_MEETING}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"paid to an unknown person", {.kind = TRONDGOV_EVENT_PAID, .person = NOBODY, .organ = COUNCIL, .code = FEE,
                                       .value = 1}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"a pension is no payment", {.kind = TRONDGOV_EVENT_PAID, .person = MEMBER, .organ = COUNCIL,
                                     .code = TRONDGOV_PAY_PENSION, .value = 1}, TRONDGOV_UNKNOWN_CODE,
         TRONDGOV_FIELD_PAY},
        {"paid to nobody", {.kind = TRONDGOV_EVENT_PAID, .organ = COUNCIL, .code = FEE, .value = 1},
         TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_PERSON},
        {"a fee that goes to a party", {.kind = TRONDGOV_EVENT_PAID, .person = MEMBER, .item = 1, .code = FEE,
                                        .value = 1}, TRONDGOV_UNKNOWN_FIELD, TRONDGOV_FIELD_PARTY},
        {"leave of more days than there are", {.kind = TRONDGOV_EVENT_LEAVE, .person = MEMBER,
                                               .code = TRONDGOV_GROUND_ILLNESS, .value = INT64_MAX},
         TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_DAYS},
        {"leave of no day", {.kind = TRONDGOV_EVENT_LEAVE, .person = MEMBER, .code = TRONDGOV_GROUND_ILLNESS},
         TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_DAYS},
        {"an event of a meeting", {.kind = TRONDGOV_EVENT_ARRIVED, .person = MEMBER}, TRONDGOV_UNKNOWN_CODE,
         TRONDGOV_FIELD_EVENT},
        {"an organ for a role", {.kind = TRONDGOV_EVENT_ATTENDED, .person = MEMBER, .organ = COUNCIL, .role = COUNCIL,
                                 .item = 1, .code = TRONDGOV_PAYABLE_MEETING}, TRONDGOV_UNKNOWN_CODE,
         TRONDGOV_FIELD_ROLE},
        {"no meeting", {.kind = TRONDGOV_EVENT_ATTENDED, .person = MEMBER, .organ = COUNCIL, .role = ROLE(MEDLEM),
                        .code = TRONDGOV_PAYABLE_MEETING}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_MEETING},
        {"an amount below 0", {.kind = TRONDGOV_EVENT_PAID, .person = MEMBER, .organ = COUNCIL, .code = FEE,
                               .value = -1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_AMOUNT},
        {"a slot that is not used", {.kind = TRONDGOV_EVENT_PAID, .person = MEMBER, .organ = COUNCIL, .code = FEE,
                                     .value = 1, .role = ROLE(MEDLEM)}, TRONDGOV_UNKNOWN_FIELD, TRONDGOV_FIELD_VALUE},
        {"there already", {.kind = TRONDGOV_EVENT_ATTENDED, .person = LATE, .organ = COUNCIL, .role = ROLE(MEDLEM),
                           .item = 77, .code = TRONDGOV_PAYABLE_EXCURSION}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_MEETING},
    };
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    trondgov_ore before = 0, after = 0;
    (void)state;
    take_in(settlement, rules, 77, 20241024);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, &before, NULL), TRONDGOV_OK);
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_event batch[] = {attended(ABSENT, ROLE(MEDLEM), 5, TRONDGOV_PAYABLE_MEETING, 20241001),
                                  TESTS[i].entry};
        trondgov_answer answer = 99;
        size_t index = 99;
        batch[1].at = noon(20241024);
        expect(TESTS[i].name, "status", trondgov_settlement_apply(settlement, batch, 2, 0, &answer, &index, why),
               TESTS[i].status);
        expect(TESTS[i].name, "answer", answer, 0);
        expect(TESTS[i].name, "index", (int64_t)index, 1);
        finding_of(TESTS[i].name, TRONDGOV_FINDING_INPUT, TESTS[i].field);
        expect(TESTS[i].name, "result", trondgov_settlement_result(settlement, NULL, &after, NULL), TRONDGOV_OK);
        expect(TESTS[i].name, "nothing is taken in", after, before);
    }
    trondgov_settlement_free(settlement);
}

/* Who changes rates, who recommends it, and what the committee may grant: asked as the header says. */
static void test_who_decides(void **state)
{
    static const struct {
        const char *name;
        trondgov_code organ, right;
        trondgov_answer answer;
        trondgov_code provision;
    } RIGHTS[] = {
        {"GODT-3.3: the council changes rates", COUNCIL, TRONDGOV_RIGHT_CHANGE_RATES, TRONDGOV_ANSWER_YES, GODT(3_3)},
        {"GODT-3.3: the business committee does not", TRONDGOV_ORGAN_FORRETNINGSUTVALG, TRONDGOV_RIGHT_CHANGE_RATES,
         TRONDGOV_ANSWER_NO, GODT(3_3)},
        {"GODT-13.1: it recommends", TRONDGOV_ORGAN_FORRETNINGSUTVALG, TRONDGOV_RIGHT_RECOMMEND_RATE_CHANGE,
         TRONDGOV_ANSWER_REQUIRED, GODT(13_1)},
        {"GODT-13.2a: it decides cases", TRONDGOV_ORGAN_FORRETNINGSUTVALG, TRONDGOV_RIGHT_DECIDE_REMUNERATION_CASE,
         TRONDGOV_ANSWER_YES, GODT(13_2A)},
    };
    trondgov_answer answer = 0;
    trondgov_finding ground;
    (void)state;
    for (size_t i = 0; i < COUNT(RIGHTS); i++) {
        const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, RIGHTS[i].organ},
                                       {TRONDGOV_FIELD_ROLE, ROLE(ORGANET)},
                                       {TRONDGOV_FIELD_RIGHT, RIGHTS[i].right},
                                       {TRONDGOV_FIELD_DATE, date_of(20250310)}};
        expect(RIGHTS[i].name, "status", trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_RIGHT, facts, COUNT(facts),
                                                               &answer, NULL, why), TRONDGOV_OK);
        expect(RIGHTS[i].name, "answer", answer, RIGHTS[i].answer);
        expect(RIGHTS[i].name, "findings", (int64_t)trondgov_verdict_findings(why, 0, &ground, 1), 1);
        expect(RIGHTS[i].name, "provision", ground.provision, RIGHTS[i].provision);
    }
    for (int64_t limited = 0; limited <= 1; limited++) { /* GODT-13.2b: for a limited time */
        const trondgov_fact facts[] = {{TRONDGOV_FIELD_PAY, TRONDGOV_PAY_EXTRAORDINARY},
                                       {TRONDGOV_FIELD_AMOUNT, 1000000},
                                       {TRONDGOV_FIELD_APPLIED, 1},
                                       {TRONDGOV_FIELD_LIMITED_TIME, limited},
                                       {TRONDGOV_JUDGEMENT_EXTRAORDINARY_CASE, 1},
                                       {TRONDGOV_FIELD_DATE, date_of(20250310)}};
        assert_int_equal(trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_SPECIAL_PAY, facts, COUNT(facts), &answer, NULL,
                                               why), TRONDGOV_OK);
        assert_int_equal(answer, limited ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO);
    }
}

/* The same thing told twice, or two that cannot both be: the second one is named, and nothing of the batch is kept. */
static void test_second_entry_named(void **state)
{
    static const struct {
        const char *name;
        trondgov_event first, second; /* at noon of 24 October 2024 unless they say */
        trondgov_status status;
        trondgov_code field;
    } TESTS[] = {
        {"GODT-4.1: an attendance twice",
         {.kind = TRONDGOV_EVENT_ATTENDED, .person = MEMBER, .organ = COUNCIL, .role = ROLE(MEDLEM), .item = 3,
          .code = TRONDGOV_PAYABLE_MEETING},
         {.kind = TRONDGOV_EVENT_ATTENDED, .person = MEMBER, .organ = COUNCIL, .role = ROLE(MEDLEM), .item = 3,
          .code = TRONDGOV_PAYABLE_MEETING}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_MEETING},
        {"GODT-8.3: a claim twice",
         {.kind = TRONDGOV_EVENT_CLAIM, .person = MEMBER, .code = TRONDGOV_PAY_TRAVEL, .value = 1, .item = 4},
         {.kind = TRONDGOV_EVENT_CLAIM, .person = ABSENT, .code = TRONDGOV_PAY_TRAVEL, .value = 2, .item = 4},
         TRONDGOV_DUPLICATE, TRONDGOV_FIELD_CLAIM},
        {"GODT-8.3: a day's ceiling twice",
         {.kind = TRONDGOV_EVENT_CLAIM, .person = MEMBER, .code = TRONDGOV_PAY_CARE, .value = 1, .item = 5},
         {.kind = TRONDGOV_EVENT_CLAIM, .person = MEMBER, .code = TRONDGOV_PAY_CARE, .value = 2, .item = 6},
         TRONDGOV_DUPLICATE, TRONDGOV_FIELD_AT},
        {"GODT-14.1d: two agreements of one day",
         {.kind = TRONDGOV_EVENT_AGREEMENT, .person = MEMBER, .code = TRONDGOV_PAY_GROUP_EMPLOYMENT, .value = 1},
         {.kind = TRONDGOV_EVENT_AGREEMENT, .person = MEMBER, .code = TRONDGOV_PAY_GROUP_EMPLOYMENT, .value = 2},
         TRONDGOV_DUPLICATE, TRONDGOV_FIELD_AT},
        {"GODT-4.5: waivers that overlap", {.kind = TRONDGOV_EVENT_WAIVED, .person = MEMBER},
         {.kind = TRONDGOV_EVENT_WAIVED, .person = MEMBER}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_AT},
        {"GODT-4.5: a waiver that ends before it begins", {.kind = TRONDGOV_EVENT_WAIVED, .person = ABSENT},
         {.kind = TRONDGOV_EVENT_WAIVED, .person = MEMBER, .value = 1}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_TO},
        {"GODT-6.4: leave while ill",
         {.kind = TRONDGOV_EVENT_LEAVE, .person = MEMBER, .code = TRONDGOV_GROUND_ILLNESS, .value = 2},
         {.kind = TRONDGOV_EVENT_LEAVE, .person = MEMBER, .code = TRONDGOV_GROUND_MILITARY_SERVICE, .value = 1},
         TRONDGOV_DUPLICATE, TRONDGOV_FIELD_AT},
        {"GODT-14.4: two sizes of one day", {.kind = TRONDGOV_EVENT_GROUP_SIZE, .item = RED, .value = 1},
         {.kind = TRONDGOV_EVENT_GROUP_SIZE, .item = RED, .value = 2}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PARTY},
        {"GODT-14.4a-4: carried into one year twice", {.kind = TRONDGOV_EVENT_CARRIED_OVER, .item = RED, .value = 1},
         {.kind = TRONDGOV_EVENT_CARRIED_OVER, .item = RED, .value = 2}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PARTY},
        {"a fact twice of a day", {.kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_DOCUMENTED, .value = 1},
         {.kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_DOCUMENTED}, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_STATED},
        {"a judgement twice of a day",
         {.kind = TRONDGOV_EVENT_JUDGED, .item = 9, .code = TRONDGOV_JUDGEMENT_LEAVE_JUSTIFIED, .value = 1},
         {.kind = TRONDGOV_EVENT_JUDGED, .item = 9, .code = TRONDGOV_JUDGEMENT_LEAVE_JUSTIFIED}, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_JUDGEMENT},
        {"GODT-12.2: a payment twice",
         {.kind = TRONDGOV_EVENT_PAID, .person = ABSENT, .organ = COUNCIL, .code = FEE, .value = 7},
         {.kind = TRONDGOV_EVENT_PAID, .person = ABSENT, .organ = COUNCIL, .code = FEE, .value = 7}, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_AMOUNT},
        {"GODT-12.2: a payment to a group twice",
         {.kind = TRONDGOV_EVENT_PAID, .item = RED, .code = TRONDGOV_PAY_GROUP_SUPPORT, .value = 7},
         {.kind = TRONDGOV_EVENT_PAID, .item = RED, .code = TRONDGOV_PAY_GROUP_SUPPORT, .value = 7}, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_AMOUNT},
        {"below 0", {.kind = TRONDGOV_EVENT_WAIVED, .person = MEMBER},
         {.kind = TRONDGOV_EVENT_CLAIM, .person = MEMBER, .code = TRONDGOV_PAY_TRAVEL, .value = -1, .item = 4},
         TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_AMOUNT},
        {"a group below 0", {.kind = TRONDGOV_EVENT_WAIVED, .person = MEMBER},
         {.kind = TRONDGOV_EVENT_GROUP_SIZE, .item = RED, .value = -1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_MEMBERS},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
        trondgov_event batch[] = {paid(MEMBER, FEE, 1, 20241024), TESTS[i].first, TESTS[i].second};
        trondgov_answer answer = 99;
        size_t index = 99;
        batch[1].at = batch[2].at = noon(20241024);
        expect(TESTS[i].name, "the first two", trondgov_settlement_apply(settlement, batch, 2, TRONDGOV_APPLY_CHECK, NULL,
                                                                         NULL, NULL), TRONDGOV_OK);
        expect(TESTS[i].name, "status", trondgov_settlement_apply(settlement, batch, 3, 0, &answer, &index, why),
               TESTS[i].status);
        expect(TESTS[i].name, "index", (int64_t)index, 2);
        expect(TESTS[i].name, "place", finding_of(TESTS[i].name, TRONDGOV_FINDING_INPUT, TESTS[i].field).index, 2);
        expect(TESTS[i].name, "nothing is kept", trondgov_settlement_apply(settlement, batch, 2, 0, NULL, NULL, NULL),
               TRONDGOV_OK);
        trondgov_settlement_free(settlement);
    }
}

/* Offices that overlap and days out of order are faults of the register, and it says in which event. */
static void test_offices_out_of_order(void **state)
{
    static const struct {
        const char *name;
        int32_t day;
        trondgov_code kind;
        trondgov_status status;
        trondgov_code field;
    } TESTS[] = {
        {"an office that is held already", 20240901, TRONDGOV_EVENT_OFFICE_TAKEN, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_ROLE},
        {"before the event before it", 20240630, TRONDGOV_EVENT_OFFICE_LEFT, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_AT},
    };
    static const term HELD = {MEMBER, COUNCIL, ROLE(MEDLEM), 0, 0};
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_municipality *municipality = NULL;
        size_t index = 99;
        const trondgov_event events[] = {
            {.at = noon(20240701), .kind = TRONDGOV_EVENT_PERSON, .person = MEMBER},
            in_register(20240701, TRONDGOV_EVENT_OFFICE_TAKEN, &HELD), in_register(TESTS[i].day, TESTS[i].kind, &HELD)};
        assert_int_equal(trondgov_municipality_create(rules, &municipality), TRONDGOV_OK);
        expect(TESTS[i].name, "status", trondgov_municipality_apply(municipality, events, 3, 0, NULL, &index, why),
               TESTS[i].status);
        expect(TESTS[i].name, "index", (int64_t)index, 2);
        expect(TESTS[i].name, "place", finding_of(TESTS[i].name, TRONDGOV_FINDING_INPUT, TESTS[i].field).index, 2);
        trondgov_municipality_free(municipality);
    }
}

static void test_period_and_order(void **state)
{
    static const struct {
        const char *name;
        int32_t day;
        trondgov_status status;
    } TESTS[] = {
        {"the day before the period", 20240930, TRONDGOV_OUT_OF_RANGE},
        {"the last day", 20241031, TRONDGOV_OK},
        {"the first day, in any order", 20241001, TRONDGOV_OK},
        {"the day after", 20241101, TRONDGOV_OUT_OF_RANGE},
    };
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    (void)state;
    for (size_t i = 0; i < COUNT(TESTS); i++) {
        trondgov_meeting *meeting = NULL;
        assert_int_equal(meeting_of(rules, (trondgov_id)i + 1, TESTS[i].day, OPENED, &meeting), TRONDGOV_OK);
        expect(TESTS[i].name, "meeting", trondgov_settlement_add_meeting(settlement, meeting), TESTS[i].status);
        expect(TESTS[i].name, "again", trondgov_settlement_add_meeting(settlement, meeting),
               TESTS[i].status ? TESTS[i].status : TRONDGOV_DUPLICATE);
        trondgov_meeting_free(meeting);
        expect(TESTS[i].name, "entry", enter(settlement, attended(MEMBER, ROLE(MEDLEM), 100 + (trondgov_id)i,
                                                                  TRONDGOV_PAYABLE_MEETING, TESTS[i].day)),
               TESTS[i].status);
    }
    trondgov_settlement_free(settlement);
}

/* An attendance counts once, whichever of entry and meeting comes first. */
static void test_attendance_counts_once(void **state)
{
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    trondgov_meeting *meeting = NULL, *empty = NULL;
    trondgov_event other = attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20241024);
    (void)state;
    assert_int_equal(enter(settlement, other), TRONDGOV_OK);
    assert_int_equal(enter(settlement, other), TRONDGOV_DUPLICATE);
    other.organ = GOVERNMENT; /* another organ's meeting */
    assert_int_equal(enter(settlement, other), TRONDGOV_OK);
    assert_int_equal(enter(settlement, other), TRONDGOV_DUPLICATE);
    assert_int_equal(meeting_of(rules, 1, 20241024, OPENED, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, meeting), TRONDGOV_DUPLICATE);
    trondgov_meeting_free(meeting);
    assert_int_equal(meeting_of(rules, 2, 20241024, OPENED, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, meeting), TRONDGOV_OK);
    assert_int_equal(enter(settlement, attended(LATE, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20241024)),
                     TRONDGOV_DUPLICATE);
    trondgov_meeting_free(meeting);
    assert_int_equal(trondgov_meeting_create(rules, &empty), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, empty), TRONDGOV_OUT_OF_RANGE);
    trondgov_meeting_free(empty);
    trondgov_settlement_free(settlement);
}

static void test_check_records_nothing(void **state)
{
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031);
    const trondgov_event entry = attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20241024);
    trondgov_answer answer = 0;
    (void)state;
    for (int32_t i = 0; i < 2; i++)
        assert_int_equal(trondgov_settlement_apply(settlement, &entry, 1, TRONDGOV_APPLY_CHECK, &answer, NULL, NULL),
                         TRONDGOV_OK);
    assert_int_equal(answer, TRONDGOV_ANSWER_DONE);
    assert_int_equal(trondgov_settlement_apply(settlement, &entry, 1, 4, &answer, NULL, NULL), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(enter(settlement, entry), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_apply(settlement, NULL, 0, 0, &answer, NULL, NULL), TRONDGOV_OK);
    trondgov_settlement_free(settlement);
}

static void test_null(void **state)
{
    trondgov_settlement *settlement = city_settlement(rules, 20241001, 20241031), *none = settlement;
    trondgov_schedule *schedule = NULL;
    trondgov_municipality *municipality = city_of(rules);
    trondgov_meeting *meeting = NULL;
    trondgov_answer answer = 99;
    trondgov_ore total = 99;
    size_t index = 99;
    (void)state;
    assert_int_equal(trondgov_schedule_create(rules, 0, 1, &schedule), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_create(NULL, municipality, &none), TRONDGOV_NULL_ARGUMENT);
    assert_null(none);
    assert_int_equal(trondgov_settlement_create(schedule, NULL, &none), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_settlement_create(schedule, municipality, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_settlement_apply(NULL, NULL, 0, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(answer, 0);
    assert_int_equal(index, 0);
    assert_int_equal(trondgov_settlement_apply(settlement, NULL, 1, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_add_meeting(NULL, meeting), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_settlement_add_meeting(settlement, NULL), TRONDGOV_NULL_ARGUMENT);
    answer = 99;
    assert_int_equal(trondgov_settlement_result(NULL, &answer, &total, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(answer | total, 0);
    assert_int_equal(trondgov_settlement_result(settlement, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_explain(NULL, 0, why), TRONDGOV_NULL_ARGUMENT);
    trondgov_settlement_free(NULL);
    trondgov_settlement_free(settlement);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(municipality);
    trondgov_schedule_free(schedule);
}

/* ---- too much ---- */

/* What the last overflow was said to be of. */
static trondgov_finding beyond;

static void expect_beyond(trondgov_id person, trondgov_id item, trondgov_code organ)
{
    assert_int_equal(beyond.person, person);
    assert_int_equal(beyond.item, item);
    assert_int_equal(beyond.organ, organ);
}

static trondgov_status result_of(trondgov_rulebook *of, const term *terms, size_t count, const trondgov_event *entries,
                                 size_t entry_count, trondgov_ore *total)
{
    trondgov_municipality *municipality = register_of(of, terms, count);
    trondgov_settlement *settlement = settlement_of(of, municipality, 20240701, 20240731);
    for (size_t i = 0; i < entry_count; i++)
        assert_int_equal(enter(settlement, entries[i]), TRONDGOV_OK);
    trondgov_status status = trondgov_settlement_result(settlement, NULL, total, why);
    if (status) {
        assert_int_equal(trondgov_settlement_lines(settlement, 0, 0, NULL, 0), 0);
        beyond = finding_of("overflow", TRONDGOV_FINDING_INPUT, TRONDGOV_FIELD_AMOUNT);
    }
    trondgov_settlement_free(settlement);
    trondgov_municipality_free(municipality);
    trondgov_rulebook_free(of);
    return status;
}

static void test_overflow(void **state)
{
    static const term MAYORS[] = {{MAYOR, COUNCIL, ROLE(ORDFORER), 20231026, 0}};
    static const term MEMBERS[] = {{MEMBER, COUNCIL, ROLE(MEDLEM), 20231026, 0},
                                   {LATE, COUNCIL, ROLE(MEDLEM), 20231026, 0}};
    const trondgov_event entries[] = {attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240701),
                                      attended(MEMBER, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20240702)};
    const trondgov_event two[] = {attended(MEMBER, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240701),
                                  attended(LATE, ROLE(MEDLEM), 1, TRONDGOV_PAYABLE_MEETING, 20240701)};
    const trondgov_event twice_paid[] = {paid(MEMBER, FEE, INT64_MAX, 20240701), paid(MEMBER, FEE, 1, 20240701)};
    const int64_t half = INT64_MAX / 2;
    trondgov_ore total = 99;
    (void)state;
    assert_int_equal(result_of(amended_by(pay_row(INT64_MAX, 20240613)), MAYORS, 1, NULL, 0, &total),
                     TRONDGOV_OVERFLOW);
    assert_int_equal(total, 0);
    expect_beyond(MAYOR, 0, COUNCIL);
    assert_int_equal(result_of(amended_by(pay_row(INT64_MAX, 20240613)), MEMBERS, 1, entries, 1, &total), TRONDGOV_OK);
    const trondgov_event deputy = attended(DEPUTY, ROLE(VARAORDFORER), 1, TRONDGOV_PAYABLE_MEETING, 20240701);
    const row tiny_office[] = {pay_row(INT64_MAX, 20240613), amount_row(ROLE(VARAORDFORER), YEAR, 1, 20240701)};
    static const term DEPUTIES[] = {{DEPUTY, COUNCIL, ROLE(VARAORDFORER), 20231026, 0}};
    assert_int_equal(result_of(amended_by(pay_row(INT64_MAX, 20240613)), DEPUTIES, 1, &deputy, 1, &total),
                     TRONDGOV_OVERFLOW);
    assert_int_equal(result_of(amended(rules, tiny_office, 2), DEPUTIES, 1, &deputy, 1, &total), TRONDGOV_OVERFLOW);
    expect_beyond(DEPUTY, 1, COUNCIL);
    assert_int_equal(result_of(amended_by(amount_row(ROLE(MEDLEM), MEETING, half, 20240701)), MEMBERS, 2, entries, 2,
                               &total), TRONDGOV_OK);
    assert_true(total == 2 * half);
    assert_int_equal(result_of(amended_by(amount_row(ROLE(MEDLEM), MEETING, half + 1, 20240701)), MEMBERS, 2, entries,
                               2, &total), TRONDGOV_OVERFLOW); /* one line */
    expect_beyond(MEMBER, 1, COUNCIL);
    assert_int_equal(result_of(amended_by(amount_row(ROLE(MEDLEM), MEETING, half, 20240701)), MEMBERS, 2, two, 2,
                               &total), TRONDGOV_OK);
    assert_int_equal(result_of(amended_by(amount_row(ROLE(MEDLEM), MEETING, half + 1, 20240701)), MEMBERS, 2, two, 2,
                               &total), TRONDGOV_OVERFLOW); /* the total */
    expect_beyond(LATE, 0, COUNCIL);
    assert_int_equal(result_of(amended_by(amount_row(ROLE(ORDFORER), YEAR, INT64_MAX, 20240701)), MAYORS, 1, NULL, 0,
                               &total), TRONDGOV_OK); /* a twelfth of it fits */
    assert_true(total == INT64_MAX / 12 + 1);
    assert_int_equal(result_of(amended_by(pay_row(100, 20240613)), MEMBERS, 2, twice_paid, 2, &total),
                     TRONDGOV_OVERFLOW);
    expect_beyond(MEMBER, 0, COUNCIL);
    assert_int_equal(result_of(amended_by(pay_row(100, 20240613)), MEMBERS, 2, twice_paid, 1, &total), TRONDGOV_OK);
    assert_int_equal(total, 0); /* GODT-12.2b: nothing is paid out, all of it is carried */
}

/* ---- memory ---- */

static trondgov_ore total_of(trondgov_settlement *settlement)
{
    trondgov_ore total = 0;
    assert_int_equal(trondgov_settlement_result(settlement, NULL, &total, NULL), TRONDGOV_OK);
    return total;
}

struct scene {
    struct failing_memory *memory;
    trondgov_rulebook *rules;
    trondgov_municipality *municipality;
    trondgov_meeting *meeting;
    trondgov_verdict *why[3]; /* of entries, result and explanation */
};

/* From schedule to explanation; OK or NO_MEMORY. After a failure the settlement is what it was. */
static trondgov_status play(const struct scene *scene)
{
    const trondgov_event entries[] = {attended(ABSENT, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20241025),
                                      attended(MAYOR, ROLE(MEDLEM), 3, TRONDGOV_PAYABLE_GROUP_MEETING, 20241026),
                                      paid(MEMBER, FEE, 300001, 20241101), paid(ABSENT, YEARLY, 1, 20241101)};
    trondgov_schedule *schedule = NULL;
    trondgov_settlement *settlement = NULL;
    trondgov_ore total = 0;
    trondgov_status status = trondgov_schedule_create(scene->rules, date_of(20241001), date_of(20241031), &schedule);
    if (!status)
        status = trondgov_settlement_create(schedule, scene->municipality, &settlement);
    if (status) {
        assert_null(settlement);
        trondgov_schedule_free(schedule);
        return status;
    }
    const struct failing_memory limit = *scene->memory;
    scene->memory->left = -1;
    const trondgov_ore yearly = total_of(settlement);
    *scene->memory = (struct failing_memory){.left = limit.left, .for_ever = limit.for_ever, .used = scene->memory->used};
    status = trondgov_settlement_add_meeting(settlement, scene->meeting);
    if (!status)
        status = trondgov_settlement_apply(settlement, entries, COUNT(entries), 0, NULL, NULL, scene->why[0]);
    const int32_t entered = !status;
    if (!status)
        status = trondgov_settlement_result(settlement, NULL, &total, scene->why[1]);
    if (!status)
        status = trondgov_settlement_explain(settlement, 1, scene->why[2]);
    if (status) {
        scene->memory->left = -1; /* and it goes on where it was */
        const trondgov_status again = trondgov_settlement_add_meeting(settlement, scene->meeting);
        assert_true(again == TRONDGOV_OK || again == TRONDGOV_DUPLICATE);
        if (!entered) {
            assert_int_equal(total_of(settlement), yearly + 4 * 300000);
            assert_int_equal(trondgov_settlement_apply(settlement, entries, COUNT(entries), 0, NULL, NULL, NULL),
                             TRONDGOV_OK);
        } else if (total == 0) { /* the lines are still those of the result before */
            assert_int_equal(trondgov_settlement_lines(settlement, 0, 0, NULL, 0), 4);
        }
    }
    if (status)
        total = total_of(settlement);
    assert_int_equal(total, yearly + 5 * 300000 - 300000); /* what is paid beyond that waits until December (12.2) */
    trondgov_settlement_free(settlement);
    trondgov_schedule_free(schedule);
    return status;
}

static void test_no_memory(void **state)
{
    (void)state;
    for (int32_t forever = 0; forever < 2; forever++) {
        trondgov_status status = TRONDGOV_NO_MEMORY;
        int64_t n = 0;
        for (; status && n < 1000; n++) {
            struct failing_memory memory = {.left = -1, .for_ever = forever};
            const trondgov_allocator allocator = allocator_of(&memory);
            struct scene scene = {.memory = &memory};
            assert_int_equal(trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &scene.rules), 0);
            scene.municipality = city_of(scene.rules);
            assert_int_equal(meeting_of(scene.rules, 1, 20241024, OPENED, &scene.meeting), TRONDGOV_OK);
            for (size_t i = 0; i < COUNT(scene.why); i++)
                assert_int_equal(trondgov_verdict_create(&allocator, &scene.why[i]), TRONDGOV_OK);
            memory.left = n;
            status = play(&scene);
            assert_true(status == TRONDGOV_OK || status == TRONDGOV_NO_MEMORY);
            for (size_t i = 0; i < COUNT(scene.why); i++)
                trondgov_verdict_free(scene.why[i]);
            trondgov_meeting_free(scene.meeting);
            trondgov_municipality_free(scene.municipality);
            trondgov_rulebook_free(scene.rules);
            assert_int_equal(memory.used, 0);
        }
        assert_true(n > 20 && n < 1000);
    }
}

/* One entry of every kind, and lines of most: what fails at whichever allocation leaves the lines of the result
 * before. */
static trondgov_status play_all(const struct scene *scene, trondgov_ore *total)
{
#define AT(day) .at = noon(day)
    const trondgov_event entries[] = {
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_DAY_RATE_DIVISOR, .value = 260},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_PAID_TWICE, .value = 0},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_EMPLOYER_PERIOD, .value = 1},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_APPLIED, .value = 0},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_JUNE_CUT_OFF,
         .value = date_of(20240610)},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .code = TRONDGOV_FIELD_DECEMBER_CUT_OFF,
         .value = date_of(20241210)},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .person = MEMBER, .code = TRONDGOV_FIELD_GROUP_PAY, .value = 1},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .item = RED, .code = TRONDGOV_FIELD_IN_GOVERNMENT, .value = 1},
        {AT(20241001), .kind = TRONDGOV_EVENT_PAY_FACT, .item = RED, .code = TRONDGOV_FIELD_GRANTED, .value = 0},
        {AT(20241001), .kind = TRONDGOV_EVENT_JUDGED, .person = MAYOR, .code = TRONDGOV_JUDGEMENT_LEAVE_JUSTIFIED,
         .value = 1},
        {AT(20241002), .kind = TRONDGOV_EVENT_CLAIM, .person = MEMBER, .item = 801, .code = TRONDGOV_PAY_CARE,
         .value = 9},
        {AT(20241003), .kind = TRONDGOV_EVENT_CLAIM, .person = MEMBER, .item = 802, .code = TRONDGOV_PAY_TRAVEL,
         .value = 9},
        {AT(20241001), .kind = TRONDGOV_EVENT_AGREEMENT, .person = 90, .role = ROLE(RAADGIVER), .code = YEARLY,
         .value = 7000},
        {AT(20241001), .kind = TRONDGOV_EVENT_WAIVED, .person = ABSENT, .item = LIST},
        {AT(20241001), .kind = TRONDGOV_EVENT_LEAVE, .person = MAYOR, .code = TRONDGOV_GROUND_ILLNESS, .value = 2},
        {AT(20240101), .kind = TRONDGOV_EVENT_GROUP_SIZE, .item = RED, .value = 3},
        {AT(20241001), .kind = TRONDGOV_EVENT_CARRIED_OVER, .item = RED, .value = 3},
        attended(ABSENT, ROLE(MEDLEM), 2, TRONDGOV_PAYABLE_MEETING, 20241025),
    };
#undef AT
    trondgov_schedule *schedule = NULL;
    trondgov_settlement *settlement = NULL;
    trondgov_answer answer = 0;
    trondgov_status status = trondgov_schedule_create(scene->rules, date_of(20241001), date_of(20241031), &schedule);
    if (!status)
        status = trondgov_settlement_create(schedule, scene->municipality, &settlement);
    const int32_t begun = !status;
    if (!status)
        status = trondgov_settlement_apply(settlement, entries, COUNT(entries), 0, NULL, NULL, scene->why[0]);
    const int32_t entered = !status;
    if (!status)
        status = trondgov_settlement_result(settlement, &answer, total, scene->why[1]);
    for (size_t i = 0; !status && i < trondgov_settlement_lines(settlement, 0, 0, NULL, 0); i++)
        status = trondgov_settlement_explain(settlement, i, scene->why[2]);
    if (begun && status) { /* and it goes on where it was */
        scene->memory->left = -1;
        if (!entered)
            assert_int_equal(trondgov_settlement_apply(settlement, entries, COUNT(entries), 0, NULL, NULL, NULL),
                             TRONDGOV_OK);
        *total = total_of(settlement);
    }
    if (begun) { /* the offices, care, the adviser, the list, the group; what falls away is carried */
        assert_true(*total == 10734167 + 5367083 + 10734167 + 8977667 + 9 + 5806208 + 300000 + 6353651 + 5341712);
        assert_int_equal(trondgov_settlement_lines(settlement, 0, 0, NULL, 0), 11);
    }
    trondgov_settlement_free(settlement);
    trondgov_schedule_free(schedule);
    return status;
}

static void test_no_memory_for_any_entry(void **state)
{
    (void)state;
    for (int32_t forever = 0; forever < 2; forever++) {
        trondgov_status status = TRONDGOV_NO_MEMORY;
        int64_t n = 0;
        for (; status && n < 2000; n++) {
            struct failing_memory memory = {.left = -1, .for_ever = forever};
            const trondgov_allocator allocator = allocator_of(&memory);
            struct scene scene = {.memory = &memory};
            trondgov_ore total = 0;
            assert_int_equal(trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &scene.rules), 0);
            in_groups = 1;
            scene.municipality = city_of(scene.rules);
            in_groups = 0;
            for (size_t i = 0; i < COUNT(scene.why); i++)
                assert_int_equal(trondgov_verdict_create(&allocator, &scene.why[i]), TRONDGOV_OK);
            memory.left = n;
            status = play_all(&scene, &total);
            assert_true(status == TRONDGOV_OK || status == TRONDGOV_NO_MEMORY);
            for (size_t i = 0; i < COUNT(scene.why); i++)
                trondgov_verdict_free(scene.why[i]);
            trondgov_municipality_free(scene.municipality);
            trondgov_rulebook_free(scene.rules);
            assert_int_equal(memory.used, 0);
        }
        assert_true(n > 60 && n < 2000);
    }
}

/* Everything is freed in whatever order. */
static void test_lifetimes(void **state)
{
    trondgov_rulebook *own = NULL;
    trondgov_schedule *schedule = NULL;
    trondgov_settlement *first = NULL, *second = NULL;
    (void)state;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &own), TRONDGOV_OK);
    trondgov_municipality *municipality = city_of(own);
    assert_int_equal(trondgov_schedule_create(own, date_of(20241001), date_of(20241031), &schedule), TRONDGOV_OK);
    trondgov_rulebook_free(own);
    assert_int_equal(trondgov_settlement_create(schedule, municipality, &first), TRONDGOV_OK);
    assert_int_equal(trondgov_settlement_create(schedule, municipality, &second), TRONDGOV_OK);
    trondgov_schedule_free(schedule);
    trondgov_municipality_free(municipality);
    const trondgov_ore total = total_of(first);
    trondgov_settlement_free(first);
    assert_int_equal(total_of(second), total);
    trondgov_settlement_free(second);
}

static int begin(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why);
}

static int end(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}

int main(void)
{
    static const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(test_rates_as_adopted),       cmocka_unit_test(test_rates_change),
        cmocka_unit_test(test_rates_exact),            cmocka_unit_test(test_schedule_lists),
        cmocka_unit_test(test_schedule_wrong),         cmocka_unit_test(test_half_year_of_the_city),
        cmocka_unit_test(test_spans_of_an_office),     cmocka_unit_test(test_two_mayors),
        cmocka_unit_test(test_first_of_may),           cmocka_unit_test(test_resting_office),
        cmocka_unit_test(test_rounding_and_days),      cmocka_unit_test(test_rounding_of_a_month),
        cmocka_unit_test(test_days_of_two_years),
        cmocka_unit_test(test_fees_of_a_meeting),      cmocka_unit_test(test_fees_of_a_half_year),
        cmocka_unit_test(test_changed_fee),            cmocka_unit_test(test_lines_apart),
        cmocka_unit_test(test_occasions),
        cmocka_unit_test(test_full_time_by_the_sum),   cmocka_unit_test(test_meeting_never_opened),
        cmocka_unit_test(test_paid_already),           cmocka_unit_test(test_settled_again),
        cmocka_unit_test(test_sums),                   cmocka_unit_test(test_explanations),
        cmocka_unit_test(test_needs_fact),             cmocka_unit_test(test_fees_rounded_once),
        cmocka_unit_test(test_reasons_told),           cmocka_unit_test(test_entries_refused),
        cmocka_unit_test(test_who_decides),
        cmocka_unit_test(test_second_entry_named),
        cmocka_unit_test(test_offices_out_of_order),
        cmocka_unit_test(test_period_and_order),       cmocka_unit_test(test_attendance_counts_once),
        cmocka_unit_test(test_check_records_nothing),  cmocka_unit_test(test_null),
        cmocka_unit_test(test_overflow),               cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_no_memory_for_any_entry),
        cmocka_unit_test(test_lifetimes),
    };
    return cmocka_run_group_tests(TESTS, begin, end);
}
