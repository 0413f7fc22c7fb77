/* The clauses and terms of questions, on an invented organ: which clause answers, what is asked for when a fact is
 * missing, what the value is, and what cannot be. The organ and its rules are made up.
 */
#include "rulebook_tests.h"

#define BOARD      TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 0)
#define RULE(n)    TRONDGOV_OWN(TRONDGOV_FAMILY_PROVISION, n)
#define IS(field)  FACT(COMPARED, TRONDGOV_FIELD_##field)
#define HOW(name)  FACT(COMPARISON, TRONDGOV_COMPARISON_##name)
#define QUESTION   FACT(QUESTION, TRONDGOV_QUESTION_DELEGATION)
#define SAYS(name) FACT(ANSWER, TRONDGOV_ANSWER_##name)

enum {
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO,
    REQUIRED = TRONDGOV_ANSWER_REQUIRED,
    NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT,
    JUDGEMENT = TRONDGOV_ANSWER_NEEDS_JUDGEMENT,
    NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED,
    TODAY = 20250424
};

static trondgov_rulebook *city;
static trondgov_verdict *why;
static trondgov_builder *builder;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) || trondgov_verdict_create(NULL, &why) ||
           trondgov_builder_create(city, &builder);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_builder_free(builder);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(city);
    builder = NULL;
    return 0;
}

static void add(trondgov_code row, const trondgov_fact *columns, size_t count)
{
    trondgov_fact all[16] = {FACT(ORGAN, BOARD)};
    memcpy(all + 1, columns, count * sizeof *columns);
    const trondgov_status status = trondgov_builder_add(builder, row, all, count + 1, why);
    expect_status(name_of(row), status, TRONDGOV_OK);
}

#define ADD(row, ...)                                                                                                  \
    do {                                                                                                               \
        const trondgov_fact columns_[] = {__VA_ARGS__};                                                                \
        add(TRONDGOV_ROW_##row, columns_, COUNT(columns_));                                                            \
    } while (0)

/* A board of seven whose rules are its own. */
static void add_board(void)
{
    ADD(ORGAN, FACT(LIKE, TRONDGOV_ORGAN_UTVALG));
    for (int32_t n = 0; n < 8; n++) {
        const trondgov_fact rule[] = {FACT(PROVISION, RULE(n))};
        expect_status("rule", trondgov_builder_add(builder, TRONDGOV_ROW_PROVISION, rule, 1, NULL), TRONDGOV_OK);
    }
    ADD(SEATS, FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK), FACT(COUNT, 7), FACT(PROVISION, RULE(0)));
}

static trondgov_rulebook *built(void)
{
    trondgov_rulebook *rules = NULL;
    expect_status("built", trondgov_builder_build(builder, &rules, why), TRONDGOV_OK);
    return rules;
}

struct asked {
    const char *name;
    trondgov_fact facts[5];
    trondgov_answer answer;
    int32_t rule; /* -1: none */
    int64_t value, required, actual, margin;
    trondgov_code needs;
};

static size_t given(const trondgov_fact *facts)
{
    size_t count = 0;
    while (count < 5 && facts[count].field)
        count++;
    return count;
}

static void check(const trondgov_rulebook *rules, const struct asked *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct asked *row = &rows[i];
        trondgov_fact facts[8] = {FACT(ORGAN, BOARD), FACT(DATE, day(TODAY))};
        const size_t own = given(row->facts);
        memcpy(facts + 2, row->facts, own * sizeof *facts);
        trondgov_answer answer = 0;
        int64_t value = 0;
        expect_status(row->name,
                      trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DELEGATION, facts, own + 2, &answer, &value, why),
                      TRONDGOV_OK);
        const trondgov_finding ground = finding_of(why, TRONDGOV_FINDING_GROUND, 0);
        expect_code(row->name, "answer", answer, row->answer);
        expect_code(row->name, "provision", ground.provision, row->rule < 0 ? 0 : RULE(row->rule));
        expect(row->name, "value", value, row->value);
        expect(row->name, "required", ground.required, row->required);
        expect(row->name, "actual", ground.actual, row->actual);
        expect(row->name, "margin", ground.margin, row->margin);
        if (answer == NEEDS_FACT)
            expect(row->name, "names the fact", names_input(why, row->needs), 1);
        if (answer == JUDGEMENT)
            expect_code(row->name, "names the judgement", finding_of(why, TRONDGOV_FINDING_JUDGEMENT, 0).subject,
                        row->needs);
    }
    no_faults();
}

#define NONE TRONDGOV_NOTHING

/* What is of principal importance goes to the council; a board buys for up to 500 kr, more when it is urgent. */
static void test_first_that_holds(void **state)
{
    (void)state;
    add_board();
    ADD(CLAUSE, QUESTION, FACT(RANK, 30), IS(AMOUNT), HOW(AT_MOST), FACT(WITH, 50000), SAYS(YES),
        FACT(GIVES, TRONDGOV_ORGAN_UTVALG), FACT(PROVISION, RULE(3)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 10), FACT(COMPARED, TRONDGOV_JUDGEMENT_PRINCIPAL_IMPORTANCE), SAYS(NO),
        FACT(GIVES, TRONDGOV_ORGAN_BYSTYRE), FACT(PROVISION, RULE(1)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 20), IS(URGENT), IS(AMOUNT), HOW(LESS), FACT(WITH, 90000), SAYS(REQUIRED),
        FACT(PROVISION, RULE(2)));
    trondgov_rulebook *rules = built();
#define IMPORTANT(yes)                                                                                                 \
    {                                                                                                                  \
        TRONDGOV_JUDGEMENT_PRINCIPAL_IMPORTANCE, yes                                                                   \
    }
    static const struct asked rows[] = {
        {"important", {IMPORTANT(1)}, NO, 1, TRONDGOV_ORGAN_BYSTYRE, 0, 0, 0, 0},
        {"small",
         {IMPORTANT(0), FACT(URGENT, 0), FACT(AMOUNT, 49999)},
         YES,
         3,
         TRONDGOV_ORGAN_UTVALG,
         50000,
         49999,
         1,
         0},
        {"as much as it may",
         {IMPORTANT(0), FACT(URGENT, 0), FACT(AMOUNT, 50000)},
         YES,
         3,
         TRONDGOV_ORGAN_UTVALG,
         50000,
         50000,
         0,
         0},
        {"an øre too much: no clause",
         {IMPORTANT(0), FACT(URGENT, 0), FACT(AMOUNT, 50001)},
         NOT_REGULATED,
         -1,
         NONE,
         0,
         0,
         0,
         0},
        {"urgent and below",
         {IMPORTANT(0), FACT(URGENT, 1), FACT(AMOUNT, 89999)},
         REQUIRED,
         2,
         NONE,
         89999,
         89999,
         0,
         0},
        {"urgent and not below",
         {IMPORTANT(0), FACT(URGENT, 1), FACT(AMOUNT, 90000)},
         NOT_REGULATED,
         -1,
         NONE,
         0,
         0,
         0,
         0},
        {"nobody judged",
         {FACT(URGENT, 1), FACT(AMOUNT, 100)},
         JUDGEMENT,
         1,
         NONE,
         0,
         0,
         0,
         TRONDGOV_JUDGEMENT_PRINCIPAL_IMPORTANCE},
        {"no amount", {IMPORTANT(0), FACT(URGENT, 1)}, NEEDS_FACT, 2, NONE, 0, 0, 0, TRONDGOV_FIELD_AMOUNT},
        {"not urgent, no amount", {IMPORTANT(0), FACT(URGENT, 0)}, NEEDS_FACT, 3, NONE, 0, 0, 0, TRONDGOV_FIELD_AMOUNT},
        {"nobody said whether it is urgent, and it matters",
         {IMPORTANT(0), FACT(AMOUNT, 70000)},
         NEEDS_FACT,
         2,
         NONE,
         0,
         0,
         0,
         TRONDGOV_FIELD_URGENT},
        {"the amount alone settles it", {IMPORTANT(0), FACT(AMOUNT, 90000)}, NOT_REGULATED, -1, NONE, 0, 0, 0, 0},
    };
    check(rules, rows, COUNT(rows));
    trondgov_rulebook_free(rules);
}

/* A fact is not asked for where every clause that may hold comes to the same. */
static void test_same_whatever_the_fact(void **state)
{
    (void)state;
    add_board();
    ADD(CLAUSE, QUESTION, FACT(RANK, 10), IS(URGENT), SAYS(YES), FACT(PROVISION, RULE(1)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 20), IS(AMOUNT), HOW(MORE), FACT(WITH, 100), SAYS(YES), FACT(PROVISION, RULE(2)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 30), SAYS(NO), FACT(PROVISION, RULE(3)));
    trondgov_rulebook *rules = built();
    static const struct asked rows[] = {
        {"yes either way", {FACT(AMOUNT, 101)}, YES, 2, NONE, 101, 101, 0, 0},
        {"hangs on it", {FACT(AMOUNT, 100)}, NEEDS_FACT, 1, NONE, 0, 0, 0, TRONDGOV_FIELD_URGENT},
        {"the last", {FACT(URGENT, 0), FACT(AMOUNT, 100)}, NO, 3, NONE, 101, 100, -1, 0},
        {"two are missing: the first is named", {{0, 0}}, NEEDS_FACT, 1, NONE, 0, 0, 0, TRONDGOV_FIELD_URGENT},
        {"nothing else matters", {FACT(URGENT, 1)}, YES, 1, NONE, 0, 0, 0, 0},
    };
    check(rules, rows, COUNT(rows));
    trondgov_rulebook_free(rules);
}

/* Every comparison, one under, exactly, one over; and what is told of it. */
static void test_comparisons(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_code comparison;
        trondgov_answer under, exactly, over;
        int64_t required; /* the last number with the answer yes; ANY: none */
    } rows[] = {
        {"equal", TRONDGOV_COMPARISON_EQUAL, NO, YES, NO, ANY},
        {"not equal", TRONDGOV_COMPARISON_NOT_EQUAL, YES, NO, YES, ANY},
        {"at least", TRONDGOV_COMPARISON_AT_LEAST, NO, YES, YES, 40},
        {"at most", TRONDGOV_COMPARISON_AT_MOST, YES, YES, NO, 40},
        {"more", TRONDGOV_COMPARISON_MORE, NO, NO, YES, 41},
        {"less", TRONDGOV_COMPARISON_LESS, YES, NO, NO, 39},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int32_t denies = 0; denies <= 1; denies++) { /* the clause says yes, or it says no and the rest yes */
            trondgov_builder_free(builder);
            assert_int_equal(trondgov_builder_create(city, &builder), TRONDGOV_OK);
            add_board();
            ADD(CLAUSE, QUESTION, FACT(RANK, 1), IS(AMOUNT), FACT(COMPARISON, rows[i].comparison), FACT(WITH, 40),
                FACT(ANSWER, denies ? NO : YES), FACT(PROVISION, RULE(1)));
            ADD(CLAUSE, QUESTION, FACT(RANK, 2), FACT(ANSWER, denies ? YES : NO), FACT(PROVISION, RULE(2)));
            trondgov_rulebook *rules = built();
            const trondgov_answer wanted[] = {rows[i].under, rows[i].exactly, rows[i].over};
            for (int32_t off = -1; off <= 1; off++) {
                const trondgov_fact facts[] = {FACT(ORGAN, BOARD), FACT(DATE, day(TODAY)), FACT(AMOUNT, 40 + off)};
                trondgov_answer answer = 0;
                expect_status(rows[i].name,
                              trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DELEGATION, facts, 3, &answer, NULL, why),
                              TRONDGOV_OK);
                const int32_t holds = wanted[off + 1] == YES;
                expect_code(rows[i].name, "answer", answer, holds != denies ? YES : NO);
                const trondgov_finding ground = finding_of(why, TRONDGOV_FINDING_GROUND, 0);
                expect(rows[i].name, "actual", ground.actual, 40 + off);
                if (rows[i].required == ANY)
                    continue;
                expect(rows[i].name, "the margin fits the answer", ground.margin >= 0, answer == YES);
                if (!denies)
                    expect(rows[i].name, "required", ground.required, rows[i].required);
            }
            trondgov_rulebook_free(rules);
        }
    no_faults();
}

/* Sums: amounts, shares of a fact, times a fact, divided, subtracted; half up, once; never below nothing. */
static void test_terms(void **state)
{
    (void)state;
    add_board();
    ADD(CLAUSE, QUESTION, FACT(RANK, 1), SAYS(YES), FACT(PROVISION, RULE(1)));
    ADD(TERM, QUESTION, FACT(RANK, 1), FACT(AMOUNT, 1000), FACT(DIVIDED_BY, 3), FACT(PROVISION, RULE(2)));
    ADD(TERM, QUESTION, FACT(RANK, 2), FACT(VALUE_OF, TRONDGOV_FIELD_AMOUNT), FACT(BASIS_POINTS, 5000), IS(URGENT),
        FACT(PROVISION, RULE(3)));
    ADD(TERM, QUESTION, FACT(RANK, 3), FACT(VALUE_OF, TRONDGOV_FIELD_AMOUNT), FACT(SIGN, -1), IS(URGENT), FACT(WITH, 0),
        FACT(PROVISION, RULE(4)));
    trondgov_rulebook *rules = built();
    static const struct asked rows[] = {
        {"1000/3 + 1/2 = 333.83", {FACT(URGENT, 1), FACT(AMOUNT, 1)}, YES, 1, 334, 0, 0, 0, 0},
        {"1000/3 + 0", {FACT(URGENT, 1), FACT(AMOUNT, 0)}, YES, 1, 333, 0, 0, 0, 0},
        {"1000/3 - 333 = 0.33", {FACT(URGENT, 0), FACT(AMOUNT, 333)}, YES, 1, 0, 0, 0, 0, 0},
        {"below nothing", {FACT(URGENT, 0), FACT(AMOUNT, 99999)}, YES, 1, 0, 0, 0, 0, 0},
        {"a term that hangs on a fact", {FACT(AMOUNT, 1)}, NEEDS_FACT, 1, NONE, 0, 0, 0, TRONDGOV_FIELD_URGENT},
        {"the fact of a term", {FACT(URGENT, 1)}, NEEDS_FACT, 1, NONE, 0, 0, 0, TRONDGOV_FIELD_AMOUNT},
    };
    check(rules, rows, COUNT(rows));
    const trondgov_fact huge[] = {FACT(ORGAN, BOARD), FACT(DATE, day(TODAY)), FACT(URGENT, 1), FACT(AMOUNT, INT64_MAX)};
    trondgov_answer answer = 0;
    int64_t value = 0;
    expect_status("beyond 64 bits",
                  trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DELEGATION, huge, 4, &answer, &value, why),
                  TRONDGOV_OVERFLOW);
    expect("beyond 64 bits", "no answer", answer, 0);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* A claim is covered up to the sum; a share of the pay needs a pay on the day. */
static void test_ceiling_and_share(void **state)
{
    (void)state;
    add_board();
    ADD(CLAUSE, QUESTION, FACT(RANK, 1), SAYS(YES), FACT(UP_TO, TRONDGOV_FIELD_AMOUNT), FACT(PROVISION, RULE(1)));
    ADD(TERM, QUESTION, FACT(RANK, 1), FACT(BASIS_POINTS, 100), FACT(SHARE_OF, TRONDGOV_PARAMETER_STORTING_PAY),
        FACT(PROVISION, RULE(2)));
    const trondgov_fact pay[] = {FACT(ORGAN, TRONDGOV_ORGAN_KOMMUNE), FACT(PARAMETER, TRONDGOV_PARAMETER_STORTING_PAY),
                                 FACT(VALUE, 100000000), FACT(PROVISION, RULE(0)), FACT(FROM, day(20250101))};
    expect_status("pay", trondgov_builder_add(builder, TRONDGOV_ROW_PARAMETER, pay, COUNT(pay), NULL), TRONDGOV_OK);
    trondgov_rulebook *rules = built();
    static const struct asked rows[] = {
        {"an øre less", {FACT(AMOUNT, 999999)}, YES, 1, 999999, 0, 0, 0, 0},
        {"as much", {FACT(AMOUNT, 1000000)}, YES, 1, 1000000, 0, 0, 0, 0},
        {"more", {FACT(AMOUNT, 1000001)}, YES, 1, 1000000, 0, 0, 0, 0},
        {"nothing claimed", {{0, 0}}, NEEDS_FACT, 1, NONE, 0, 0, 0, TRONDGOV_FIELD_AMOUNT},
    };
    check(rules, rows, COUNT(rows));
    const trondgov_fact early[] = {FACT(ORGAN, BOARD), FACT(DATE, day(20001231)), FACT(AMOUNT, 1)};
    trondgov_answer answer = 0;
    expect_status("no pay yet",
                  trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DELEGATION, early, 3, &answer, NULL, why),
                  TRONDGOV_OK);
    expect_code("no pay yet", "answer", answer, NOT_REGULATED);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* An organ has the clauses of the one it is like; at the same rank its own goes first. */
static void test_like(void **state)
{
    (void)state;
    add_board();
    const trondgov_fact first[] = {
        FACT(ORGAN, TRONDGOV_ORGAN_UTVALG), QUESTION, FACT(RANK, 1), SAYS(NO), IS(URGENT), FACT(PROVISION, RULE(1))};
    const trondgov_fact second[] = {FACT(ORGAN, TRONDGOV_ORGAN_UTVALG), QUESTION, FACT(RANK, 2), SAYS(NO),
                                    FACT(PROVISION, RULE(2))};
    expect_status("first", trondgov_builder_add(builder, TRONDGOV_ROW_CLAUSE, first, COUNT(first), NULL), TRONDGOV_OK);
    expect_status("second", trondgov_builder_add(builder, TRONDGOV_ROW_CLAUSE, second, COUNT(second), NULL),
                  TRONDGOV_OK);
    ADD(CLAUSE, QUESTION, FACT(RANK, 2), SAYS(YES), FACT(PROVISION, RULE(3)));
    trondgov_rulebook *rules = built();
    static const struct asked rows[] = {
        {"from the committee", {FACT(URGENT, 1)}, NO, 1, NONE, 0, 0, 0, 0},
        {"its own", {FACT(URGENT, 0)}, YES, 3, NONE, 0, 0, 0, 0},
    };
    check(rules, rows, COUNT(rows));
    trondgov_rulebook_free(rules);
}

/* A share of another fact: half of seven is four, and three are too few. */
static void test_share(void **state)
{
    (void)state;
    add_board();
    const trondgov_fact half[] = {FACT(ORGAN, BOARD),
                                  FACT(QUESTION, TRONDGOV_QUESTION_GENDER_RULE),
                                  FACT(RANK, 1),
                                  IS(WOMEN),
                                  HOW(AT_LEAST),
                                  FACT(WITH_FIELD, TRONDGOV_FIELD_SEATS),
                                  FACT(WITH_SHARE, 5000),
                                  SAYS(YES),
                                  FACT(VALUE_OF, TRONDGOV_FIELD_SEATS),
                                  FACT(BASIS_POINTS, 5000),
                                  FACT(PROVISION, RULE(1))};
    const trondgov_fact rest[] = {FACT(ORGAN, BOARD), FACT(QUESTION, TRONDGOV_QUESTION_GENDER_RULE), FACT(RANK, 2),
                                  SAYS(NO), FACT(PROVISION, RULE(2))};
    expect_status("half", trondgov_builder_add(builder, TRONDGOV_ROW_CLAUSE, half, COUNT(half), NULL), TRONDGOV_OK);
    expect_status("rest", trondgov_builder_add(builder, TRONDGOV_ROW_CLAUSE, rest, COUNT(rest), NULL), TRONDGOV_OK);
    trondgov_rulebook *rules = built();
    for (int32_t women = 3; women <= 5; women++) {
        const trondgov_fact facts[] = {FACT(ORGAN, BOARD), FACT(DATE, day(TODAY)), FACT(SEATS, 7), FACT(WOMEN, women)};
        trondgov_answer answer = 0;
        int64_t value = 0;
        expect_status("share",
                      trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_GENDER_RULE, facts, 4, &answer, &value, why),
                      TRONDGOV_OK);
        expect_code("share", "answer", answer, women < 4 ? NO : YES);
        expect("share", "value", value, women < 4 ? TRONDGOV_NOTHING : 4);
        expect("share", "required", finding_of(why, TRONDGOV_FINDING_GROUND, 0).required, 4);
        expect("share", "margin", finding_of(why, TRONDGOV_FINDING_GROUND, 0).margin, women - 4);
    }
    const trondgov_fact huge[] = {FACT(ORGAN, BOARD), FACT(DATE, day(TODAY)), FACT(SEATS, INT64_MAX), FACT(WOMEN, 1)};
    expect_status("beyond 64 bits",
                  trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_GENDER_RULE, huge, 4, NULL, NULL, why),
                  TRONDGOV_OVERFLOW);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* A condition and a term that name a LIMIT follow its number: 100, and 30 more. */
static void test_limits(void **state)
{
    (void)state;
    enum { WHOLE = TRONDGOV_LIMIT_REPLY_EXCHANGE, MORE = TRONDGOV_LIMIT_REPLY_EXTENSION };
    add_board();
    ADD(LIMIT, FACT(LIMIT, WHOLE), FACT(VALUE, 100), FACT(PROVISION, RULE(0)));
    ADD(LIMIT, FACT(LIMIT, MORE), FACT(VALUE, 30), FACT(PROVISION, RULE(0)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 1), IS(AMOUNT), HOW(AT_MOST), FACT(WITH_LIMIT, WHOLE), SAYS(YES),
        FACT(PROVISION, RULE(1)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 2), IS(AMOUNT), HOW(AT_MOST), FACT(WITH_LIMIT, WHOLE), FACT(WITH_LIMIT, MORE),
        SAYS(YES), FACT(PROVISION, RULE(2)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 3), IS(AMOUNT), HOW(AT_MOST), FACT(WITH_LIMIT, WHOLE), FACT(WITH_LIMIT, MORE),
        FACT(WITH, 5), SAYS(REQUIRED), FACT(PROVISION, RULE(3)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 4), IS(AMOUNT), HOW(MORE), FACT(WITH_LIMIT, TRONDGOV_LIMIT_WARNINGS), SAYS(YES),
        FACT(PROVISION, RULE(4))); /* the board has no such limit */
    ADD(CLAUSE, QUESTION, FACT(RANK, 5), SAYS(NO), FACT(PROVISION, RULE(5)));
    ADD(TERM, QUESTION, FACT(RANK, 1), FACT(LIMIT, WHOLE), FACT(PROVISION, RULE(0)));
    ADD(TERM, QUESTION, FACT(RANK, 2), IS(AMOUNT), HOW(MORE), FACT(WITH_LIMIT, WHOLE), FACT(LIMIT, MORE),
        FACT(PROVISION, RULE(0)));
    ADD(TERM, QUESTION, FACT(RANK, 3), FACT(VALUE_OF, TRONDGOV_FIELD_AMOUNT), FACT(SIGN, -1), FACT(PROVISION, RULE(0)));
    trondgov_rulebook *rules = built();
    static const struct asked rows[] = {
        {"one under", {FACT(AMOUNT, 99)}, YES, 1, 1, 100, 99, 1, 0},
        {"exactly", {FACT(AMOUNT, 100)}, YES, 1, 0, 100, 100, 0, 0},
        {"one over", {FACT(AMOUNT, 101)}, YES, 2, 29, 130, 101, 29, 0},
        {"both, exactly", {FACT(AMOUNT, 130)}, YES, 2, 0, 130, 130, 0, 0},
        {"both and five, exactly", {FACT(AMOUNT, 135)}, REQUIRED, 3, 0, 135, 135, 0, 0},
        {"one over all", {FACT(AMOUNT, 136)}, NO, 5, NONE, 135, 136, -1, 0},
    };
    check(rules, rows, COUNT(rows));
    trondgov_rulebook_free(rules);
}

/* A term that is a limit that the organ has not, and one beyond 64 bits. */
static void test_limits_that_cannot_be_added(void **state)
{
    (void)state;
    static const trondgov_fact facts[] = {FACT(ORGAN, BOARD), FACT(AMOUNT, 1), FACT(DATE, 20202)};
    trondgov_answer answer = 0;
    int64_t value = 0;
    add_board();
    ADD(CLAUSE, QUESTION, FACT(RANK, 1), SAYS(YES), FACT(PROVISION, RULE(1)));
    ADD(TERM, QUESTION, FACT(RANK, 1), FACT(LIMIT, TRONDGOV_LIMIT_WARNINGS), FACT(PROVISION, RULE(0)));
    trondgov_rulebook *rules = built();
    expect_status("none", trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DELEGATION, facts, 3, &answer, &value, why),
                  TRONDGOV_OK);
    expect_code("none", "answer", answer, NOT_REGULATED);
    trondgov_rulebook_free(rules);
    ADD(LIMIT, FACT(LIMIT, TRONDGOV_LIMIT_WARNINGS), FACT(VALUE, INT64_MAX), FACT(PROVISION, RULE(0)));
    ADD(CLAUSE, QUESTION, FACT(RANK, 1), IS(AMOUNT), HOW(AT_MOST), FACT(WITH_LIMIT, TRONDGOV_LIMIT_WARNINGS),
        FACT(WITH_LIMIT, TRONDGOV_LIMIT_WARNINGS), SAYS(YES), FACT(PROVISION, RULE(1)));
    rules = built();
    expect_status("too much", trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DELEGATION, facts, 3, NULL, NULL, why),
                  TRONDGOV_OVERFLOW);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* Another council whose speeches last another time: what clauses and terms say of it follows. */
static void test_limit_of_the_city(void **state)
{
    (void)state;
    const trondgov_fact rule[] = {FACT(PROVISION, RULE(0))};
    const trondgov_fact ninety[] = {FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE), FACT(LIMIT, TRONDGOV_LIMIT_SPEECH),
                                    FACT(VALUE, 90), FACT(PROVISION, RULE(0))};
    expect_status("rule", trondgov_builder_add(builder, TRONDGOV_ROW_PROVISION, rule, 1, NULL), TRONDGOV_OK);
    expect_status("90", trondgov_builder_add(builder, TRONDGOV_ROW_LIMIT, ninety, COUNT(ninety), NULL), TRONDGOV_OK);
    trondgov_rulebook *rules = built();
    for (int32_t used = 89; used <= 91; used++) {
        const trondgov_fact facts[] = {FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE), FACT(DATE, day(TODAY)),
                                       FACT(LIMIT, TRONDGOV_LIMIT_SPEECH), FACT(ROLE, TRONDGOV_ROLE_MEDLEM),
                                       FACT(USED, used), FACT(PLAN_SECONDS, 0)};
        trondgov_answer answer = 0;
        int64_t value = 0;
        expect_status("90 seconds",
                      trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_SPEAKING_TIME, facts, COUNT(facts), &answer,
                                            &value, why),
                      TRONDGOV_OK);
        expect_code("90 seconds", "answer", answer, used > 90 ? NO : YES);
        expect("90 seconds", "left", value, used > 90 ? TRONDGOV_NOTHING : 90 - used);
    }
    trondgov_rulebook_free(rules);
    no_faults();
}

/* Rows that cannot be. */
static void test_nonsense(void **state)
{
    (void)state;
    add_board();
#define WRONG(expected, field, ...)                                                                                    \
    do {                                                                                                               \
        const trondgov_fact wrong_[] = {FACT(ORGAN, BOARD), SAYS(YES), FACT(PROVISION, RULE(0)), __VA_ARGS__};         \
        expect_status(#__VA_ARGS__, trondgov_builder_add(builder, TRONDGOV_ROW_CLAUSE, wrong_, COUNT(wrong_), why),    \
                      expected);                                                                                       \
        expect(#__VA_ARGS__, "named", names_input(why, TRONDGOV_FIELD_##field), 1);                                    \
    } while (0)
    WRONG(TRONDGOV_MISSING_FIELD, COMPARED, QUESTION, FACT(RANK, 1), FACT(WITH, 3));
    WRONG(TRONDGOV_MISSING_FIELD, QUESTION, FACT(RANK, 1));
    WRONG(TRONDGOV_MISSING_FIELD, RANK, QUESTION);
    WRONG(TRONDGOV_UNKNOWN_FIELD, COMPARED, QUESTION, FACT(RANK, 1), IS(SIGNATURES));
    WRONG(TRONDGOV_UNKNOWN_FIELD, WITH_FIELD, QUESTION, FACT(RANK, 1), IS(AMOUNT),
          FACT(WITH_FIELD, TRONDGOV_FIELD_PUPILS));
    WRONG(TRONDGOV_UNKNOWN_FIELD, UP_TO, QUESTION, FACT(RANK, 1), FACT(UP_TO, TRONDGOV_FIELD_PUPILS));
    WRONG(TRONDGOV_UNKNOWN_FIELD, VALUE_OF, QUESTION, FACT(RANK, 1), FACT(VALUE_OF, TRONDGOV_FIELD_PUPILS));
    WRONG(TRONDGOV_UNKNOWN_CODE, QUESTION, FACT(QUESTION, TRONDGOV_QUESTION_QUORUM), FACT(RANK, 1));
    WRONG(TRONDGOV_UNKNOWN_CODE, QUESTION, FACT(QUESTION, TRONDGOV_QUESTION_THRESHOLD), FACT(RANK, 1));
    WRONG(TRONDGOV_MISSING_FIELD, COMPARED, QUESTION, FACT(RANK, 1), FACT(WITH_LIMIT, TRONDGOV_LIMIT_SPEECH));
    WRONG(TRONDGOV_UNKNOWN_CODE, WITH_LIMIT, QUESTION, FACT(RANK, 1), IS(AMOUNT), FACT(WITH_LIMIT, 7));
    WRONG(TRONDGOV_OUT_OF_RANGE, WITH_LIMIT, QUESTION, FACT(RANK, 1), IS(AMOUNT),
          FACT(WITH_LIMIT, TRONDGOV_LIMIT_SPEECH), FACT(WITH_LIMIT, TRONDGOV_LIMIT_SPEECH),
          FACT(WITH_LIMIT, TRONDGOV_LIMIT_SPEECH));
    WRONG(TRONDGOV_UNKNOWN_CODE, COMPARISON, QUESTION, FACT(RANK, 1), IS(AMOUNT), FACT(COMPARISON, 7));
    trondgov_rulebook *rules = built(); /* and nothing of it is there */
    static const struct asked rows[] = {{"nothing", {FACT(AMOUNT, 1)}, NOT_REGULATED, -1, NONE, 0, 0, 0, 0}};
    check(rules, rows, COUNT(rows));
    trondgov_rulebook_free(rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_first_that_holds, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_same_whatever_the_fact, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_comparisons, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_terms, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_limits, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_limit_of_the_city, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_limits_that_cannot_be_added, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_ceiling_and_share, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_share, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_like, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_nonsense, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
