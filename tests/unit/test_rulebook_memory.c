/* The rulebook room without memory: an allocator that fails the n-th call, once or for ever, for every n until the
 * whole scenario passes. After each failure results are zeroed, what there was answers as before, every block is given
 * back with the size it was asked for with, and nothing is left when all is freed.
 */
#include "rulebook_tests.h"

#include "rulebook/rulebook_internal.h"

enum { BOARD = TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 0), RULES = TRONDGOV_OWN(TRONDGOV_FAMILY_PROVISION, 0) };

static struct lender lender;

static void nothing_is_lent(void)
{
    assert_int_equal(lender.count, 0);
    assert_int_equal(lender.wrong, 0);
}

/* Runs a scenario with the n-th allocation failing, for every n, until it says 0: none failed. */
static void for_every_allocation(int32_t scenario(size_t n, int32_t for_ever))
{
    for (int32_t for_ever = 0; for_ever <= 1; for_ever++) {
        size_t n = 1;
        while (scenario(n, for_ever)) {
            nothing_is_lent();
            assert_true(++n < 100000);
        }
        nothing_is_lent();
        assert_true(n > 1);
    }
}

static int32_t create(size_t n, int32_t for_ever, trondgov_code edition)
{
    const trondgov_allocator memory = lend(&lender, n, for_ever);
    trondgov_rulebook *rules = (trondgov_rulebook *)&lender;
    const trondgov_status status = trondgov_rulebook_create(&memory, edition, &rules);
    if (status) {
        assert_int_equal(status, TRONDGOV_NO_MEMORY);
        assert_null(rules);
        nothing_is_lent();
        lender.fail_at = NEVER; /* the next call can do it */
        assert_int_equal(trondgov_rulebook_create(&memory, edition, &rules), TRONDGOV_OK);
    }
    trondgov_rulebook_free(rules);
    return status != TRONDGOV_OK;
}

static int32_t create_city(size_t n, int32_t for_ever)
{
    return create(n, for_ever, TRONDGOV_EDITION_TRONDHEIM);
}

static int32_t create_statute(size_t n, int32_t for_ever)
{
    return create(n, for_ever, TRONDGOV_EDITION_STATUTE);
}

static void test_create(void **state)
{
    (void)state;
    for_every_allocation(create_city);
    for_every_allocation(create_statute);
}

static int32_t create_verdict(size_t n, int32_t for_ever)
{
    const trondgov_allocator memory = lend(&lender, n, for_ever);
    trondgov_verdict *why = (trondgov_verdict *)&lender;
    const trondgov_status status = trondgov_verdict_create(&memory, &why);
    if (status)
        assert_null(why);
    trondgov_verdict_free(why);
    return status != TRONDGOV_OK;
}

static void test_create_verdict(void **state)
{
    (void)state;
    for_every_allocation(create_verdict);
}

/* --- The builder --- */

#define STANDS FACT(ORGAN, BOARD), FACT(PROVISION, RULES)
#define CELLS(...)                                                                                                     \
    (const trondgov_fact[]){__VA_ARGS__}, sizeof((const trondgov_fact[]){__VA_ARGS__}) / sizeof(trondgov_fact)

static trondgov_status add_all(trondgov_builder *builder)
{
    trondgov_status status = trondgov_builder_add(builder, TRONDGOV_ROW_PROVISION, CELLS(FACT(PROVISION, RULES)), NULL);
    if (!status)
        status =
            trondgov_builder_add(builder, TRONDGOV_ROW_ORGAN,
                                 CELLS(FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_UTVALG), FACT(FROM, 20089)), NULL);
    for (int32_t from = 0; !status && from < 20; from++) /* beyond the first growth of the array */
        status = trondgov_builder_add(
            builder, TRONDGOV_ROW_SEATS,
            CELLS(STANDS, FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK), FACT(COUNT, 9 + from), FACT(FROM, 20089 + from)),
            NULL);
    if (!status)
        status = trondgov_builder_add(
            builder, TRONDGOV_ROW_READING,
            CELLS(FACT(READING, TRONDGOV_READING_STATUTE), FACT(CONFLICT, TRONDGOV_CONFLICT_ALL)), NULL);
    for (int32_t i = 0; !status && i < 20; i++)
        status = trondgov_builder_label(builder, BOARD, TRONDGOV_TEXT_NAME, "HAVNESTYRE");
    return status;
}

/* What the rulebook says, in numbers that a half-done change would alter. */
static void expect_built(const trondgov_rulebook *rules)
{
    const trondgov_organ *board = NULL;
    int64_t seats = 0;
    assert_int_equal(trondgov_rulebook_organ(rules, BOARD, 20200, &board), TRONDGOV_OK);
    assert_int_equal(trondgov_organ_number(board, TRONDGOV_PARAMETER_SEATS, &seats, NULL), TRONDGOV_OK);
    assert_int_equal(seats, 28);
    assert_string_equal(trondgov_code_text(rules, BOARD, TRONDGOV_TEXT_NAME), "HAVNESTYRE");
}

static void expect_base(const trondgov_rulebook *rules, uint64_t digest)
{
    const trondgov_organ *council = NULL, *none = NULL;
    assert_int_equal(trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, 20200, &council), TRONDGOV_OK);
    assert_true(trondgov_i_organ_digest(council) == digest);
    assert_int_equal(trondgov_rulebook_organ(rules, BOARD, 20200, &none), TRONDGOV_UNKNOWN_CODE);
}

static int32_t build(size_t n, int32_t for_ever)
{
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    trondgov_rulebook *base = NULL, *rules = NULL;
    trondgov_builder *builder = NULL;
    const trondgov_organ *council = NULL;
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &base), TRONDGOV_OK);
    assert_int_equal(trondgov_rulebook_organ(base, TRONDGOV_ORGAN_BYSTYRE, 20200, &council), TRONDGOV_OK);
    const uint64_t digest = trondgov_i_organ_digest(council);
    lender.fail_at = lender.calls + n;
    lender.for_ever = for_ever;
    trondgov_status status = trondgov_builder_create(base, &builder);
    const int32_t created = status == TRONDGOV_OK;
    if (created)
        status = add_all(builder);
    else
        assert_null(builder);
    if (!status)
        status = trondgov_builder_build(builder, &rules, NULL);
    const int32_t failed = status != TRONDGOV_OK;
    if (failed) {
        assert_int_equal(status, TRONDGOV_NO_MEMORY);
        assert_null(rules);
        expect_base(base, digest);
        lender.fail_at = NEVER; /* and all goes on from where it stopped */
        if (!created)
            assert_int_equal(trondgov_builder_create(base, &builder), TRONDGOV_OK);
        assert_int_equal(add_all(builder), TRONDGOV_OK); /* adding again what is there changes nothing */
        assert_int_equal(trondgov_builder_build(builder, &rules, NULL), TRONDGOV_OK);
    }
    expect_base(base, digest);
    trondgov_rulebook_free(base);
    expect_built(rules);
    trondgov_builder_free(builder);
    expect_built(rules);
    trondgov_rulebook_free(rules);
    return failed;
}

static void test_build(void **state)
{
    (void)state;
    for_every_allocation(build);
}

/* A builder that is refused something gives its verdict; where the verdict has no memory either, still the status. */
static int32_t build_faulty(size_t n, int32_t for_ever)
{
    static struct lender quiet;
    const trondgov_allocator memory = lend(&lender, n, for_ever), other = lend(&quiet, NEVER, 0);
    trondgov_rulebook *base = NULL, *rules = NULL;
    trondgov_builder *builder = NULL;
    trondgov_verdict *why = NULL;
    assert_int_equal(trondgov_rulebook_create(&other, TRONDGOV_EDITION_STATUTE, &base), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_create(base, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_ORGAN, CELLS(FACT(ORGAN, BOARD)), NULL), TRONDGOV_OK);
    trondgov_status status = trondgov_verdict_create(&memory, &why);
    if (!status) {
        status = trondgov_builder_build(builder, &rules, why);
        assert_true(status == TRONDGOV_NO_MEMORY || status == TRONDGOV_MISSING_FIELD);
        assert_null(rules);
        assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_ORGAN, CELLS(FACT(ORGAN, -1)), why),
                         TRONDGOV_UNKNOWN_CODE);
    }
    trondgov_verdict_free(why);
    trondgov_builder_free(builder);
    trondgov_rulebook_free(base);
    assert_int_equal(quiet.count + quiet.wrong, 0);
    return status == TRONDGOV_NO_MEMORY;
}

static void test_build_faulty(void **state)
{
    (void)state;
    for_every_allocation(build_faulty);
}

/* --- Filling verdicts --- */

static trondgov_rulebook *city;
static const trondgov_organ *council;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) ||
           trondgov_rulebook_organ(city, TRONDGOV_ORGAN_BYSTYRE, day(20250424), &council);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_rulebook_free(city);
    return 0;
}

static trondgov_status decide(trondgov_verdict *why)
{
    const trondgov_tally tally = {
        .threshold = TRONDGOV_THRESHOLD_CLOSE_DEBATE, .present = 66, .in_favour = 44, .against = 22};
    trondgov_outcome outcome;
    memset(&outcome, 0x55, sizeof outcome);
    const trondgov_status status = trondgov_organ_decide(council, &tally, &outcome, why);
    assert_int_equal(outcome.answer, status ? 0 : TRONDGOV_ANSWER_CARRIED);
    assert_int_equal(outcome.required, status ? 0 : 44);
    return status;
}

static trondgov_status deadline(trondgov_verdict *why)
{
    trondgov_answer answer = 4711;
    trondgov_instant due = 4711;
    const trondgov_status status =
        trondgov_organ_deadline(council, TRONDGOV_DEADLINE_MEMBER_PROPOSAL, day(20250430), 0, &answer, &due, why);
    assert_int_equal(answer, status ? 0 : TRONDGOV_ANSWER_YES);
    assert_int_equal(due, status ? 0 : at(20250421, 100000));
    return status;
}

static trondgov_status ask(trondgov_code question, const trondgov_fact *facts, size_t count, trondgov_verdict *why)
{
    trondgov_answer answer = 4711;
    int64_t value = 4711;
    const trondgov_status status = trondgov_rulebook_ask(city, question, facts, count, &answer, &value, why);
    if (status) {
        assert_int_equal(answer, 0);
        assert_int_equal(value, 0);
    }
    return status;
}

static trondgov_status ask_all(trondgov_verdict *why)
{
    const trondgov_fact late[] = {FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE), FACT(DATE, day(20250424)),
                                  FACT(AT, at(20250424, 80000)), FACT(GROUND, TRONDGOV_GROUND_ACCIDENT),
                                  FACT(ARISEN, at(20250424, 70000))};
    const trondgov_fact veto[] = {FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE), FACT(DATE, day(20250424)),
                                  FACT(THRESHOLD, TRONDGOV_THRESHOLD_LATE_CASE_VETO)};
    const trondgov_fact provision[] = {FACT(PROVISION, TRONDGOV_PROVISION_BYST_5_8_1), FACT(DATE, day(20250424))};
    trondgov_status status = ask(TRONDGOV_QUESTION_CALLED_BY, late, COUNT(late), why);
    if (!status)
        status = ask(TRONDGOV_QUESTION_THRESHOLD, veto, COUNT(veto), why);
    if (!status)
        status = ask(TRONDGOV_QUESTION_PROVISION, provision, COUNT(provision), why);
    return status ? status : ask(TRONDGOV_QUESTION_RATE, NULL, 0, why);
}

static int32_t fill(size_t n, int32_t for_ever, trondgov_status what(trondgov_verdict *))
{
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    trondgov_verdict *why = NULL;
    assert_int_equal(trondgov_verdict_create(&memory, &why), TRONDGOV_OK);
    lender.fail_at = lender.calls + n;
    lender.for_ever = for_ever;
    const trondgov_status status = what(why);
    if (status) {
        assert_int_equal(status, TRONDGOV_NO_MEMORY);
        lender.fail_at = NEVER;
        assert_int_equal(what(why), TRONDGOV_OK);
    }
    assert_true(trondgov_verdict_findings(why, 0, NULL, 0) > 0);
    const size_t calls = lender.calls; /* a verdict keeps its memory */
    assert_int_equal(what(why), TRONDGOV_OK);
    assert_int_equal(lender.calls, calls);
    assert_int_equal(what(NULL), TRONDGOV_OK);
    trondgov_verdict_free(why);
    return status != TRONDGOV_OK;
}

static int32_t fill_decide(size_t n, int32_t for_ever)
{
    return fill(n, for_ever, decide);
}

static int32_t fill_deadline(size_t n, int32_t for_ever)
{
    return fill(n, for_ever, deadline);
}

static int32_t fill_ask(size_t n, int32_t for_ever)
{
    return fill(n, for_ever, ask_all);
}

static void test_fill(void **state)
{
    (void)state;
    for_every_allocation(fill_decide);
    for_every_allocation(fill_deadline);
    for_every_allocation(fill_ask);
}

/* Without a verdict nothing is allocated: the rulebook's allocator is not asked. */
static void test_no_allocation(void **state)
{
    (void)state;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    trondgov_rulebook *rules = NULL;
    const trondgov_organ *organ = NULL;
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &rules), TRONDGOV_OK);
    lender.fail_at = lender.calls + 1;
    lender.for_ever = 1;
    const size_t calls = lender.calls;
    assert_int_equal(trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, 20200, &organ), TRONDGOV_OK);
    const trondgov_tally tally = {.present = 67, .in_favour = 67};
    const int32_t votes[] = {34, 33};
    const trondgov_tallies columns = {.in_favour = votes};
    trondgov_answer answers[2];
    assert_int_equal(trondgov_organ_decide(organ, &tally, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_organ_decide_many(organ, &columns, 2, answers, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_organ_deadline(organ, TRONDGOV_DEADLINE_ABSENCE, 20200, 0, NULL, NULL, NULL),
                     TRONDGOV_OK);
    const trondgov_fact facts[] = {FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE), FACT(DATE, 20200)};
    assert_int_equal(trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_COMPOSITION, facts, 2, NULL, NULL, NULL),
                     TRONDGOV_OK);
    assert_int_equal(lender.calls, calls);
    trondgov_rulebook_free(rules);
    nothing_is_lent();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_create), cmocka_unit_test(test_create_verdict),
        cmocka_unit_test(test_build),  cmocka_unit_test(test_build_faulty),
        cmocka_unit_test(test_fill),   cmocka_unit_test(test_no_allocation),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
