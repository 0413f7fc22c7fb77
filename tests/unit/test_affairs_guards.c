/*
 * Tests of src/oversight/ whatever the kind of affair: every kind of guard, and what is due, by rows that are made up.
 */
#include "affair_story.h"

enum { REPORT = TRONDGOV_AFFAIR_REPORT };

/* ---- every kind of guard, by rows that are made up ---- */

#define RULE(n) TRONDGOV_OWN(TRONDGOV_FAMILY_PROVISION, n)
#define IS(name, value)                                                                                                \
    FACT(COMPARED, TRONDGOV_FIELD_##name), FACT(COMPARISON, TRONDGOV_COMPARISON_EQUAL), FACT(WITH, value)

static trondgov_builder *builder;
static int64_t rank; /* of the row that was added last */

static void add_row(trondgov_code question, const trondgov_fact *columns, size_t count)
{
    trondgov_fact all[24] = {FACT(ORGAN, TRONDGOV_ORGAN_KOMMUNE), FACT(QUESTION, question), FACT(RANK, ++rank),
                             FACT(ANSWER, TRONDGOV_ANSWER_YES), FACT(PROVISION, RULE(1))};
    memcpy(all + 5, columns, count * sizeof *columns);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_CLAUSE, all, count + 5, why), TRONDGOV_OK);
}

/* The guard of a number, for the step to ADMITTED. */
static void guard(int64_t number, trondgov_code code)
{
    const trondgov_fact row[] = {IS(KIND, REPORT), IS(EVENT, EVENT(AFFAIR_STEP)), IS(RANK, number), FACT(GIVES, code)};
    add_row(TRONDGOV_QUESTION_STEP_GUARD, row, COUNT(row));
}

static void due(int64_t number, trondgov_code code)
{
    const trondgov_fact row[] = {IS(KIND, REPORT), IS(STATE, STATE(RECEIVED)), IS(RANK, number), FACT(GIVES, code)};
    add_row(TRONDGOV_QUESTION_AFFAIR_DUE, row, COUNT(row));
}

/* A report is received, and admitted if all guards say yes; where one says no it lapses. */
static void begin_rows(void)
{
    const trondgov_fact rule[] = {FACT(PROVISION, RULE(1))};
    const trondgov_fact begun[] = {IS(KIND, REPORT), IS(EVENT, EVENT(AFFAIR_BEGUN)), FACT(GIVES, STATE(RECEIVED))};
    const trondgov_fact step[] = {IS(KIND, REPORT), IS(TO_STATE, STATE(ADMITTED)), IS(FAILED, 0),
                                  FACT(GIVES, STATE(ADMITTED))};
    const trondgov_fact failed[] = {IS(KIND, REPORT), IS(TO_STATE, STATE(ADMITTED)), IS(FAILED, 2),
                                    FACT(GIVES, STATE(LAPSED))};
    rank = 30000;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_PROVISION, rule, 1, why), TRONDGOV_OK);
    add_row(TRONDGOV_QUESTION_NEXT_STATE, begun, COUNT(begun));
    add_row(TRONDGOV_QUESTION_NEXT_STATE, step, COUNT(step));
    add_row(TRONDGOV_QUESTION_NEXT_STATE, failed, COUNT(failed));
}

static trondgov_municipality *of_rows(void)
{
    trondgov_rulebook *own = NULL;
    trondgov_municipality *made = NULL;
    assert_int_equal(trondgov_builder_build(builder, &own, why), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(own, &made), TRONDGOV_OK);
    trondgov_rulebook_free(own);
    trondgov_builder_free(builder);
    return made;
}

static void report(void)
{
    story.count = 0;
    story.now = at(20250203, 120000);
    add((trondgov_event){.kind = EVENT(AFFAIR_BEGUN), .item = AFFAIR, .organ = ORGAN(BYSTYRE), .code = REPORT});
}

struct guarded {
    const char *name;
    trondgov_code guards[4];
    trondgov_fact told[6];
    trondgov_answer answer;
    trondgov_code state;   /* after DONE */
    trondgov_code subject; /* of the first finding; 0: not looked at */
};

static void check(const struct guarded *row)
{
    trondgov_answer answer = 0;
    int64_t value = 0;
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR)};
    begin_rows();
    for (int64_t n = 0; n < 4 && row->guards[n]; n++)
        guard(n + 1, row->guards[n]);
    trondgov_municipality *of = of_rows();
    report();
    for (size_t i = 0; i < COUNT(row->told) && row->told[i].field; i++)
        tells((trondgov_code)row->told[i].field, row->told[i].value);
    steps(STATE(ADMITTED));
    const trondgov_event last = story.events[--story.count];
    expect_status(row->name, trondgov_municipality_apply(of, story.events, story.count, 0, &answer, NULL, why),
                  TRONDGOV_OK);
    expect_code(row->name, "begun", answer, ANSWER(DONE));
    expect_status(row->name, trondgov_municipality_apply(of, &last, 1, 0, &answer, NULL, why), TRONDGOV_OK);
    expect_code(row->name, "answer", answer, row->answer);
    if (row->subject)
        expect_code(row->name, "first finding", findings_of(why).all[0].subject, row->subject);
    expect_status(row->name, ask(of, TRONDGOV_QUESTION_STATE, about, 1, NULL, &value), TRONDGOV_OK);
    expect_code(row->name, "state", value, row->answer == ANSWER(DONE) ? row->state : STATE(RECEIVED));
    trondgov_municipality_free(of);
}

enum {
    MAJORITY = TRONDGOV_THRESHOLD_SIMPLE_MAJORITY,
    THREE_WEEKS = TRONDGOV_DEADLINE_REVIEW_DEMAND,
    JUDGED = TRONDGOV_JUDGEMENT_REVIEW_CALLED_FOR
};

static void every_kind_of_guard(void **state)
{
    const struct guarded rows[] = {
        {"none", {0}, {{0}}, ANSWER(DONE), STATE(ADMITTED), TRONDGOV_QUESTION_NEXT_STATE},
        {"a flag", {FIELD(LAWFUL)}, {FACT(LAWFUL, 1)}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"a flag that is not set", {FIELD(LAWFUL)}, {FACT(LAWFUL, 0)}, ANSWER(REFUSED), 0, FIELD(LAWFUL)},
        {"a flag told anew", {FIELD(LAWFUL)}, {FACT(LAWFUL, 0), FACT(LAWFUL, 1)}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"a flag not told", {FIELD(LAWFUL)}, {{0}}, ANSWER(NEEDS_FACT), 0, FIELD(LAWFUL)},
        {"a judgement", {JUDGED}, {{JUDGED, 1}}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"a judgement against", {JUDGED}, {{JUDGED, 0}}, ANSWER(REFUSED), 0, JUDGED},
        {"a judgement not made", {JUDGED}, {{0}}, ANSWER(NEEDS_JUDGEMENT), 0, JUDGED},
        {"the second says no: another state", {FIELD(LAWFUL), JUDGED}, {FACT(LAWFUL, 1), {JUDGED, 0}}, ANSWER(DONE),
         STATE(LAPSED), TRONDGOV_QUESTION_NEXT_STATE},
        {"the third says no", {FIELD(LAWFUL), FIELD(LAWFUL), JUDGED}, {FACT(LAWFUL, 1), {JUDGED, 0}}, ANSWER(REFUSED),
         0, JUDGED},
        {"the first that lacks something answers", {FIELD(LAWFUL), JUDGED}, {{JUDGED, 0}}, ANSWER(NEEDS_FACT), 0,
         FIELD(LAWFUL)},
        {"votes: carried", {MAJORITY}, {FACT(IN_FAVOUR, 34), FACT(AGAINST, 33)}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"votes: lost", {MAJORITY}, {FACT(IN_FAVOUR, 33), FACT(AGAINST, 34)}, ANSWER(REFUSED), 0, MAJORITY},
        {"votes: equal", {MAJORITY}, {FACT(IN_FAVOUR, 33), FACT(AGAINST, 33)},
         ANSWER(NEEDS_CHAIR_VOTE), 0, MAJORITY},
        {"votes: blank ones are not lawful", {MAJORITY}, {FACT(IN_FAVOUR, 34), FACT(AGAINST, 32), FACT(BLANK, 1)},
         ANSWER(REFUSED), 0, 0},
        {"votes: not told", {MAJORITY}, {{0}}, ANSWER(NEEDS_FACT), 0, MAJORITY},
        {"votes: too few", {MAJORITY}, {FACT(IN_FAVOUR, 20), FACT(AGAINST, 13)}, ANSWER(NO_QUORUM), 0, 0},
        {"a question names the votes: three of ordinary documents", {TRONDGOV_QUESTION_ACCESS_MAJORITY},
         {FACT(CONFIDENTIAL, 0), FACT(IN_FAVOUR, 3), FACT(AGAINST, 64), FACT(MEMBERS, 67), FACT(PRESENT, 67)},
         ANSWER(DONE), STATE(ADMITTED), 0},
        {"a question names the votes: two", {TRONDGOV_QUESTION_ACCESS_MAJORITY},
         {FACT(CONFIDENTIAL, 0), FACT(IN_FAVOUR, 2), FACT(AGAINST, 65), FACT(MEMBERS, 67), FACT(PRESENT, 67)},
         ANSWER(REFUSED), 0, 0},
        {"a question names the votes: three of secret ones", {TRONDGOV_QUESTION_ACCESS_MAJORITY},
         {FACT(CONFIDENTIAL, 1), FACT(IN_FAVOUR, 3), FACT(AGAINST, 64), FACT(MEMBERS, 67), FACT(PRESENT, 67)},
         ANSWER(REFUSED), 0, 0},
        {"a deadline from the day of the affair", {THREE_WEEKS}, {{0}}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"from a day told as the anchor", {THREE_WEEKS}, {FACT(ANCHOR, day(20250113))}, ANSWER(DONE), STATE(ADMITTED),
         0},
        {"the same a day before", {THREE_WEEKS}, {FACT(ANCHOR, day(20250112))}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"and before that, when it did not end on a Sunday", {THREE_WEEKS}, {FACT(ANCHOR, day(20250110))},
         ANSWER(REFUSED), 0, THREE_WEEKS},
        {"from a field that a guard names", {FIELD(RECEIVED_ON), THREE_WEEKS}, {FACT(RECEIVED_ON, day(20250113))},
         ANSWER(DONE), STATE(ADMITTED), 0},
        {"too late from it", {FIELD(LAWFUL), FIELD(RECEIVED_ON), THREE_WEEKS},
         {FACT(RECEIVED_ON, day(20250110)), FACT(LAWFUL, 1)}, ANSWER(REFUSED), 0, THREE_WEEKS},
        {"the day of the act tells the day behind it", {FIELD(STEP_DAY), FIELD(RECEIVED_ON), THREE_WEEKS},
         {FACT(RECEIVED_ON, day(20250110))}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"nothing but the one behind it", {FIELD(STEP_DAY), FIELD(LAWFUL), FIELD(RECEIVED_ON), THREE_WEEKS},
         {FACT(RECEIVED_ON, day(20250110)), FACT(LAWFUL, 1)}, ANSWER(REFUSED), 0, THREE_WEEKS},
        {"and no flag", {FIELD(STEP_DAY), FIELD(LAWFUL)}, {{0}}, ANSWER(NEEDS_FACT), 0, FIELD(LAWFUL)},
        {"that is not told", {FIELD(RECEIVED_ON), THREE_WEEKS}, {FACT(ANCHOR, day(20250113))}, ANSWER(NEEDS_FACT), 0,
         FIELD(RECEIVED_ON)},
        {"at an instant that a guard names", {FIELD(HANDED_IN), FIELD(RECEIVED_ON), THREE_WEEKS},
         {FACT(RECEIVED_ON, day(20250110)), FACT(HANDED_IN, at(20250131, 235959))}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"a right, of which a question asks", {TRONDGOV_RIGHT_ADDRESS_DECIDING_ORGAN, TRONDGOV_QUESTION_DUTY_MET},
         {FACT(TO_DECIDING_ORGAN, 1)}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"a right that was not kept to", {FIELD(TO_DECIDING_ORGAN), TRONDGOV_RIGHT_KEEP_MINUTES,
                                          TRONDGOV_QUESTION_DUTY_MET},
         {FACT(TO_DECIDING_ORGAN, 1), FACT(DONE, 0)}, ANSWER(REFUSED), 0, 0},
        {"the later of two counts", {TRONDGOV_RIGHT_KEEP_MINUTES, TRONDGOV_RIGHT_ADDRESS_DECIDING_ORGAN,
                                     TRONDGOV_QUESTION_DUTY_MET},
         {FACT(TO_DECIDING_ORGAN, 1), FACT(DONE, 0)}, ANSWER(DONE), STATE(ADMITTED), 0},
        {"a question that nothing regulates", {TRONDGOV_RIGHT_VOTE, TRONDGOV_QUESTION_DUTY_MET}, {{0}},
         ANSWER(NOT_REGULATED), 0, 0},
        {"a question says which state follows: another", {TRONDGOV_QUESTION_REVIEW_RESULT}, {FACT(LAWFUL, 1)},
         ANSWER(REFUSED), 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        check(&rows[i]);
    no_faults();
}

/* Guards for every number there is would never come to an end. */
static void guards_without_end(void **state)
{
    const trondgov_fact every[] = {IS(KIND, REPORT), IS(EVENT, EVENT(AFFAIR_STEP)), FACT(GIVES, FIELD(HANDED_IN))};
    const trondgov_fact always[] = {IS(KIND, REPORT), FACT(GIVES, FIELD(HANDED_IN))};
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR)};
    (void)state;
    begin_rows();
    add_row(TRONDGOV_QUESTION_STEP_GUARD, every, COUNT(every));
    add_row(TRONDGOV_QUESTION_AFFAIR_DUE, always, COUNT(always));
    trondgov_municipality *of = of_rows();
    report();
    expect_status("begun", trondgov_municipality_apply(of, story.events, 1, 0, NULL, NULL, why), TRONDGOV_OK);
    steps(STATE(ADMITTED));
    expect_status("step", trondgov_municipality_apply(of, story.events + 1, 1, 0, NULL, NULL, why), TRONDGOV_OVERFLOW);
    expect_status("due", ask(of, TRONDGOV_QUESTION_STATE, about, 1, NULL, NULL), TRONDGOV_OVERFLOW);
    trondgov_municipality_free(of);
    no_faults();
}

/* What is due in a state: counted from the day it was entered, or as a row or somebody says. */
static void what_is_due(void **state)
{
    static const struct {
        const char *name;
        int32_t anchor, received; /* told; 0: not */
        trondgov_code field;      /* that the rows count from; 0: none */
        int32_t due;              /* 0: not known */
    } rows[] = {
        {"from the day it was begun", 0, 0, 0, 20250224},
        {"from a day that was told", 20250110, 0, 0, 20250131},
        {"from a field", 0, 20250110, FIELD(RECEIVED_ON), 20250131},
        {"from a field that was not told", 20250110, 0, FIELD(RECEIVED_ON), 0},
    };
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR)};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_rows();
        due(1, rows[i].field ? rows[i].field : THREE_WEEKS);
        if (rows[i].field)
            due(2, THREE_WEEKS);
        trondgov_municipality *of = of_rows();
        report();
        if (rows[i].anchor)
            tells(FIELD(ANCHOR), day(rows[i].anchor));
        if (rows[i].received)
            tells(FIELD(RECEIVED_ON), day(rows[i].received));
        expect_status(rows[i].name, trondgov_municipality_apply(of, story.events, story.count, 0, NULL, NULL, why),
                      TRONDGOV_OK);
        expect_status(rows[i].name, ask(of, TRONDGOV_QUESTION_STATE, about, 1, NULL, NULL), TRONDGOV_OK);
        const trondgov_finding duty = finding_of(why, TRONDGOV_FINDING_DUTY, 0);
        expect_code(rows[i].name, "deadline", duty.subject, THREE_WEEKS);
        expect_code(rows[i].name, "answer", duty.answer, rows[i].due ? ANSWER(REQUIRED) : ANSWER(NEEDS_FACT));
        expect(rows[i].name, "last instant", duty.required, rows[i].due ? at(rows[i].due, 235959) : 0);
        expect(rows[i].name, "seconds left", duty.margin, rows[i].due ? at(rows[i].due, 235959) - story.now : 0);
        expect_code(rows[i].name, "no other", finding_of(why, TRONDGOV_FINDING_DUTY, 1).subject, 0);
        trondgov_municipality_free(of);
    }
    no_faults();
}

/* Of a field that a question may have several times, everything counts that was told. */
static void told_several_times(void **state)
{
    const trondgov_fact direct[] = {FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE), FACT(DATE, day(20250424)),
                                    FACT(GROUND, TRONDGOV_GROUND_HEALTH), FACT(GROUND, TRONDGOV_GROUND_CARE)};
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR), FACT(DATE, day(20250424))};
    trondgov_answer expected = 0, answer = 0;
    (void)state;
    begin_rows();
    trondgov_municipality *of = of_rows();
    report();
    tells(FIELD(GROUND), TRONDGOV_GROUND_CARE);
    tells(FIELD(GROUND), TRONDGOV_GROUND_HEALTH);
    tells(FIELD(GROUND), TRONDGOV_GROUND_CARE);
    expect_status("told", trondgov_municipality_apply(of, story.events, story.count, 0, NULL, NULL, why), TRONDGOV_OK);
    expect_status("direct", ask(of, TRONDGOV_QUESTION_EXEMPTION, direct, COUNT(direct), &expected, NULL), TRONDGOV_OK);
    const struct findings of_direct = findings_of(why);
    expect_status("affair", ask(of, TRONDGOV_QUESTION_EXEMPTION, about, 2, &answer, NULL), TRONDGOV_OK);
    const struct findings of_affair = findings_of(why);
    expect_code("the same", "answer", answer, expected);
    expect("the same", "findings", memcmp(&of_direct, &of_affair, sizeof of_direct), 0);
    trondgov_municipality_free(of);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_guard),
        cmocka_unit_test(guards_without_end),
        cmocka_unit_test(what_is_due),
        cmocka_unit_test(told_several_times),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
