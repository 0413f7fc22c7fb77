/*
 * Tests of src/oversight/ whatever the kind of affair: all or nothing, the log played again, memory, and many affairs.
 */
#include "affair_story.h"

/* ---- all or nothing ---- */

static int32_t same_logs(const trondgov_municipality *one, const trondgov_municipality *other)
{
    static trondgov_event first[COUNT(story.events)], second[COUNT(story.events)];
    const size_t count = trondgov_municipality_events(one, 0, first, COUNT(first));
    return count == trondgov_municipality_events(other, 0, second, COUNT(second)) &&
           memcmp(first, second, count * sizeof *first) == 0;
}

/* All that can be asked of the affair is the same. */
static void expect_same(const char *name, const trondgov_municipality *one, const trondgov_municipality *other)
{
    const trondgov_fact facts[] = {FACT(AFFAIR, AFFAIR), FACT(DATE, day(20250203))};
    int64_t first = 0, second = 0;
    expect(name, "log", same_logs(one, other), 1);
    expect_status(name, ask(one, TRONDGOV_QUESTION_STATE, facts, 1, NULL, &first), TRONDGOV_OK);
    const struct findings of_one = findings_of(why);
    expect_status(name, ask(other, TRONDGOV_QUESTION_STATE, facts, 1, NULL, &second), TRONDGOV_OK);
    const struct findings of_other = findings_of(why);
    expect_code(name, "state", second, first);
    expect(name, "findings", memcmp(&of_one, &of_other, sizeof of_one), 0);
    expect_status(name, ask(one, TRONDGOV_QUESTION_REVIEW, facts, 2, NULL, NULL), TRONDGOV_OK);
    const struct findings demanded = findings_of(why);
    expect_status(name, ask(other, TRONDGOV_QUESTION_REVIEW, facts, 2, NULL, NULL), TRONDGOV_OK);
    const struct findings demanded_too = findings_of(why);
    expect(name, "demanded", memcmp(&demanded, &demanded_too, sizeof demanded), 0);
}

static void refused_changes_nothing(void **state)
{
    const trondgov_event refused = {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = STATE(CONFIRMED),
                                    .at = at(20250203, 90000)};
    trondgov_event batch[] = {
        {.kind = EVENT(AFFAIR_FACT), .item = AFFAIR, .code = FIELD(SEATED_SUBSTITUTES), .value = 5},
        {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .person = FOURTH},
        {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .value = 7},
        {.kind = EVENT(AFFAIR_BEGUN), .item = 502, .code = TRONDGOV_AFFAIR_LEGALITY_REVIEW},
        {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = STATE(ADMITTED)},
        refused,
    };
    trondgov_answer answer = 0;
    size_t index = 0;
    (void)state;
    in_order();
    trondgov_municipality *of = told(), *untouched = told();
    for (size_t i = 0; i < COUNT(batch); i++)
        batch[i].at = i < 5 ? at(20241207, 90000) : refused.at;
    expect_status("batch", trondgov_municipality_apply(of, batch, COUNT(batch), 0, &answer, &index, why), TRONDGOV_OK);
    expect_code("batch", "answer", answer, ANSWER(REFUSED));
    expect("batch", "index", (int64_t)index, 5);
    expect_same("refused", of, untouched);
    expect_status("check", trondgov_municipality_apply(of, batch, 5, TRONDGOV_APPLY_CHECK, &answer, NULL, why),
                  TRONDGOV_OK);
    expect_code("check", "answer", answer, ANSWER(DONE));
    expect_same("only checked", of, untouched);
    const trondgov_fact other[] = {FACT(AFFAIR, 502)};
    expect_status("never begun", ask(of, TRONDGOV_QUESTION_STATE, other, 1, NULL, NULL), TRONDGOV_UNKNOWN_ID);
    trondgov_municipality_free(of);
    trondgov_municipality_free(untouched);
    no_faults();
}

static void replayed(void **state)
{
    static trondgov_event log[COUNT(story.events)];
    (void)state;
    in_order();
    steps(STATE(ADMITTED));
    steps(STATE(UPHELD));
    trondgov_municipality *of = told(), *again = city();
    const size_t count = trondgov_municipality_events(of, 0, log, COUNT(log));
    expect("replayed", "events", (int64_t)count, (int64_t)story.count);
    expect_status("replayed", trondgov_municipality_apply(again, log, count, 0, NULL, NULL, why), TRONDGOV_OK);
    expect_same("replayed", of, again);
    trondgov_municipality_free(again);
    again = city();
    for (size_t i = 0; i < count; i++) /* one by one is the same as all at once */
        expect_status("one by one", trondgov_municipality_apply(again, &log[i], 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    expect_same("one by one", of, again);
    trondgov_municipality_free(of);
    trondgov_municipality_free(again);
    no_faults();
}

/* ---- memory ---- */

/* Every allocation fails once, from the first event to the answer; what is done again then succeeds. */
static void out_of_memory(void **state)
{
    static struct lender lender;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    const trondgov_fact facts[] = {FACT(AFFAIR, AFFAIR), FACT(DATE, day(20250203))};
    trondgov_rulebook *own = NULL;
    trondgov_verdict *mine = NULL;
    (void)state;
    in_order();
    steps(STATE(ADMITTED));
    steps(STATE(UPHELD));
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &own), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(&memory, &mine), TRONDGOV_OK);
    int32_t failed = 1;
    for (size_t n = 1; failed; n++) {
        trondgov_municipality *of = NULL;
        trondgov_answer answer = ANSWER(NO);
        int64_t value = 0;
        assert_int_equal(trondgov_municipality_create(own, &of), TRONDGOV_OK);
        lender.calls = 0;
        lender.fail_at = n;
        trondgov_status status = trondgov_municipality_apply(of, story.events, story.count, 0, &answer, NULL, mine);
        failed = status != TRONDGOV_OK;
        if (failed) {
            expect_status("no memory", status, TRONDGOV_NO_MEMORY);
            expect("no memory", "events", (int64_t)trondgov_municipality_events(of, 0, NULL, 0), 0);
            expect_status("again", trondgov_municipality_apply(of, story.events, story.count, 0, NULL, NULL, mine),
                          TRONDGOV_OK);
        }
        lender.calls = 0; /* n counts from here too */
        status = trondgov_municipality_ask(of, TRONDGOV_QUESTION_STATE, facts, 1, &answer, &value, mine);
        if (status) {
            failed = 1;
            expect_status("no memory", status, TRONDGOV_NO_MEMORY);
            expect("no memory", "zeroed", answer + value, 0);
        }
        lender.calls = 0;
        status = trondgov_municipality_ask(of, TRONDGOV_QUESTION_REVIEW, facts, 2, &answer, &value, mine);
        if (status) {
            failed = 1;
            expect_status("no memory", status, TRONDGOV_NO_MEMORY);
        }
        lender.fail_at = NEVER;
        trondgov_municipality_free(of);
    }
    trondgov_verdict_free(mine);
    trondgov_rulebook_free(own);
    expect("all given back", "blocks", (int64_t)lender.count, 0);
    expect("all given back", "wrong", (int64_t)lender.wrong, 0);
    no_faults();
}

/* ---- many ---- */

/* Ten thousand demands: each is found by its id, and each knows its own. */
static void many(void **state)
{
    enum { MANY = 10000, EACH = 4, FIRST_ID = 1000 };
    trondgov_event *events = calloc((size_t)MANY * EACH, sizeof *events);
    trondgov_answer answer = 0;
    (void)state;
    assert_non_null(events);
    begin();
    trondgov_municipality *of = told();
    for (int64_t i = 0; i < MANY; i++) {
        const trondgov_id id = FIRST_ID + i;
        const trondgov_event each[EACH] = {
            {.kind = EVENT(AFFAIR_BEGUN), .item = id, .person = FIRST, .code = TRONDGOV_AFFAIR_LEGALITY_REVIEW},
            {.kind = EVENT(AFFAIR_FACT), .item = id, .code = FIELD(DECISION_DAY), .value = day(DECIDED)},
            {.kind = EVENT(AFFAIR_FACT), .item = id, .code = FIELD(COUNCIL_MEETING), .value = day(DECIDED)},
            {.kind = EVENT(AFFAIR_SUPPORTED), .item = id, .person = i % 2 ? SECOND : SUBSTITUTE}};
        memcpy(events + i * EACH, each, sizeof each);
        for (size_t n = 0; n < EACH; n++)
            events[i * EACH + (int64_t)n].at = at(20241206, 90000);
    }
    assert_int_equal(trondgov_municipality_apply(of, events, (size_t)MANY * EACH, 0, &answer, NULL, NULL),
                     TRONDGOV_OK);
    expect_code("many", "answer", answer, ANSWER(DONE));
    for (int64_t i = 0; i < MANY; i += 1 + MANY / 100) {
        const trondgov_fact about[] = {FACT(AFFAIR, FIRST_ID + i), FACT(DATE, day(20241206)),
                                       FACT(BY_ADMINISTRATION, 0)};
        expect_status("many", ask(of, TRONDGOV_QUESTION_REVIEW, about, 3, &answer, NULL), TRONDGOV_OK);
        expect_code("many", "answer", answer, ANSWER(NO));
        expect("many", "demanding", finding_of(why, TRONDGOV_FINDING_GROUND, 0).actual, i % 2 ? 2 : 1);
    }
    trondgov_municipality_free(of);
    free(events);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refused_changes_nothing),
        cmocka_unit_test(replayed),
        cmocka_unit_test(out_of_memory),
        cmocka_unit_test(many),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
