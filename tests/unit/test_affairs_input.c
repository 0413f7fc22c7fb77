/*
 * Tests of src/oversight/ whatever the kind of affair: wrong events, wrong questions, and what is answered of an affair.
 */
#include "affair_story.h"

enum { REPORT = TRONDGOV_AFFAIR_REPORT };

/* ---- wrong input ---- */

static void wrong_events(void **state)
{
    static const struct {
        const char *name;
        trondgov_event event;
        trondgov_status status;
        trondgov_code field;
    } rows[] = {
        {"no id", {.kind = EVENT(AFFAIR_BEGUN), .code = REPORT}, TRONDGOV_MISSING_FIELD, FIELD(AFFAIR)},
        {"no kind", {.kind = EVENT(AFFAIR_BEGUN), .item = 9}, TRONDGOV_MISSING_FIELD, FIELD(KIND)},
        {"an id there already", {.kind = EVENT(AFFAIR_BEGUN), .item = AFFAIR, .code = REPORT}, TRONDGOV_DUPLICATE,
         FIELD(AFFAIR)},
        {"a kind that is none", {.kind = EVENT(AFFAIR_BEGUN), .item = 9, .code = STATE(RECEIVED)},
         TRONDGOV_UNKNOWN_CODE, FIELD(KIND)},
        {"an organ that is none",
         {.kind = EVENT(AFFAIR_BEGUN), .item = 9, .code = REPORT, .organ = ROLE(MEDLEM)},
         TRONDGOV_UNKNOWN_CODE, FIELD(ORGAN)},
        {"a case that is none", {.kind = EVENT(AFFAIR_BEGUN), .item = 9, .code = REPORT, .value = -1},
         TRONDGOV_OUT_OF_RANGE, FIELD(CASE)},
        {"begun by nobody known", {.kind = EVENT(AFFAIR_BEGUN), .item = 9, .code = REPORT, .person = NOBODY},
         TRONDGOV_UNKNOWN_ID, FIELD(PERSON)},
        {"no such affair: support", {.kind = EVENT(AFFAIR_SUPPORTED), .item = 9, .person = FIRST},
         TRONDGOV_UNKNOWN_ID, FIELD(AFFAIR)},
        {"no such affair: fact", {.kind = EVENT(AFFAIR_FACT), .item = 9, .code = FIELD(LAWFUL)}, TRONDGOV_UNKNOWN_ID,
         FIELD(AFFAIR)},
        {"no such affair: step", {.kind = EVENT(AFFAIR_STEP), .item = 9, .code = STATE(ADMITTED)},
         TRONDGOV_UNKNOWN_ID, FIELD(AFFAIR)},
        {"no such affair: end", {.kind = EVENT(AFFAIR_ENDED), .item = 9}, TRONDGOV_UNKNOWN_ID, FIELD(AFFAIR)},
        {"supported by nobody", {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR}, TRONDGOV_MISSING_FIELD,
         FIELD(PERSON)},
        {"supported by nobody known", {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .person = NOBODY},
         TRONDGOV_UNKNOWN_ID, FIELD(PERSON)},
        {"fewer signatures than none", {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .value = -1},
         TRONDGOV_OUT_OF_RANGE, FIELD(SIGNATURES)},
        {"a fact of nothing", {.kind = EVENT(AFFAIR_FACT), .item = AFFAIR, .value = 1}, TRONDGOV_MISSING_FIELD,
         FIELD(KNOWN)},
        {"a fact that is none", {.kind = EVENT(AFFAIR_FACT), .item = AFFAIR, .code = STATE(ADMITTED)},
         TRONDGOV_UNKNOWN_CODE, FIELD(KNOWN)},
        {"a flag that is none",
         {.kind = EVENT(AFFAIR_FACT), .item = AFFAIR, .code = FIELD(LAWFUL), .value = 2},
         TRONDGOV_OUT_OF_RANGE, FIELD(VALUE)},
        {"no state", {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR}, TRONDGOV_MISSING_FIELD, FIELD(TO_STATE)},
        {"a state that is none", {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = FIELD(LAWFUL)},
         TRONDGOV_UNKNOWN_CODE, FIELD(TO_STATE)},
        {"a day that is none",
         {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = STATE(ADMITTED), .value = INT64_C(1) << 40},
         TRONDGOV_OUT_OF_RANGE, FIELD(DATE)},
        {"a slot that is not used",
         {.kind = EVENT(AFFAIR_ENDED), .item = AFFAIR, .value = 1},
         TRONDGOV_UNKNOWN_FIELD, FIELD(VALUE)},
    };
    (void)state;
    in_order();
    trondgov_municipality *of = told();
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_event event = rows[i].event;
        event.at = story.now;
        expect_status(rows[i].name, trondgov_municipality_apply(of, &event, 1, 0, NULL, NULL, why), rows[i].status);
        expect(rows[i].name, "names the field", names_input(why, rows[i].field), 1);
        expect(rows[i].name, "events", (int64_t)trondgov_municipality_events(of, 0, NULL, 0), (int64_t)story.count);
    }
    trondgov_event early = {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = STATE(ADMITTED), .at = story.now - 1};
    expect_status("early", trondgov_municipality_apply(of, &early, 1, 0, NULL, NULL, why), TRONDGOV_OUT_OF_ORDER);
    trondgov_municipality_free(of);
    no_faults();
}

/* A kind of affair of which no text says how it runs. */
static void a_kind_without_rules(void **state)
{
    (void)state;
    begin();
    add((trondgov_event){.kind = EVENT(AFFAIR_BEGUN), .item = AFFAIR, .code = TRONDGOV_AFFAIR_NEW_SETTLEMENT});
    const struct outcome outcome = play();
    expect_status("no rules", outcome.status, TRONDGOV_OK);
    expect_code("no rules", "answer", outcome.answer, ANSWER(NOT_REGULATED));
    expect_code("no rules", "nothing recorded", outcome.state, 0);
    no_faults();
}

static void signatures(void **state)
{
    (void)state;
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR)};
    in_order();
    add((trondgov_event){.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .value = INT64_MAX - 1});
    add((trondgov_event){.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .value = 1});
    trondgov_municipality *of = told();
    assert_int_equal(ask(of, TRONDGOV_QUESTION_STATE, about, 1, NULL, NULL), TRONDGOV_OK);
    for (size_t n = 0, found = 0; found < 2; n++) {
        const trondgov_finding finding = finding_of(why, TRONDGOV_FINDING_RESULT, n);
        assert_int_not_equal(finding.kind, 0);
        found += finding.subject == FIELD(SIGNATURES) || finding.subject == FIELD(DEMANDING);
        if (finding.subject == FIELD(SIGNATURES))
            expect("sum", "signatures", finding.actual, INT64_MAX);
        if (finding.subject == FIELD(DEMANDING))
            expect("three", "demanding", finding.actual, 3);
    }
    trondgov_event one = {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .value = 1, .at = story.now};
    expect_status("one too many", trondgov_municipality_apply(of, &one, 1, 0, NULL, NULL, why), TRONDGOV_OUT_OF_RANGE);
    expect("one too many", "names", names_input(why, FIELD(SIGNATURES)), 1);
    trondgov_municipality_free(of);
    no_faults();
}

/* ---- what is asked of an affair ---- */

static void wrong_questions(void **state)
{
    const trondgov_fact unknown[] = {FACT(AFFAIR, 9)}, twice[] = {FACT(AFFAIR, AFFAIR), FACT(AFFAIR, AFFAIR)};
    const trondgov_fact other[] = {FACT(AFFAIR, AFFAIR), FACT(LIST, 1)}, none[] = {FACT(AFFAIR, 0)};
    trondgov_answer answer = 0;
    int64_t value = 0;
    (void)state;
    in_order();
    trondgov_municipality *of = told();
    expect_status("unknown", ask(of, TRONDGOV_QUESTION_STATE, unknown, 1, &answer, &value), TRONDGOV_UNKNOWN_ID);
    expect("unknown", "names it", names_input(why, FIELD(AFFAIR)), 1);
    expect("unknown", "zeroed", answer + value, 0);
    expect_status("unknown, of a rule", ask(of, TRONDGOV_QUESTION_REVIEW, unknown, 1, NULL, NULL),
                  TRONDGOV_UNKNOWN_ID);
    expect_status("twice", ask(of, TRONDGOV_QUESTION_STATE, twice, 2, NULL, NULL), TRONDGOV_DUPLICATE);
    expect_status("no id", ask(of, TRONDGOV_QUESTION_STATE, none, 1, NULL, NULL), TRONDGOV_OUT_OF_RANGE);
    expect_status("another field", ask(of, TRONDGOV_QUESTION_REVIEW, other, 2, NULL, NULL), TRONDGOV_UNKNOWN_FIELD);
    expect("another field", "names it", names_input(why, FIELD(LIST)), 1);
    expect_status("of none", ask(of, TRONDGOV_QUESTION_STATE, NULL, 0, &answer, &value), TRONDGOV_OK);
    expect_code("of none", "answer", answer, ANSWER(NEEDS_FACT));
    expect("of none", "names it", names_input(why, FIELD(AFFAIR)), 1);
    expect_status("no facts", ask(of, TRONDGOV_QUESTION_STATE, NULL, 1, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    expect_status("no register", ask(NULL, TRONDGOV_QUESTION_STATE, unknown, 1, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    expect_status("the rulebook knows none",
                  trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_REVIEW, unknown, 1, NULL, NULL, why),
                  TRONDGOV_UNKNOWN_FIELD);
    expect_status("no verdict", trondgov_municipality_ask(of, TRONDGOV_QUESTION_STATE, other, 1, &answer, &value, NULL),
                  TRONDGOV_OK);
    expect_code("no verdict", "state", value, STATE(RECEIVED));
    trondgov_municipality_free(of);
    no_faults();
}

/* Its state, and what may come next by which provision. */
static void state_of(void **state)
{
    static const struct {
        trondgov_code subject, provision, answer;
    } next[] = {
        {STATE(ADMITTED), PROVISION(LOVL_04), ANSWER(YES)},
        {STATE(SENT_ON), PROVISION(KOML_27_1_2), ANSWER(NEEDS_FACT)}, /* who would take it up */
        {EVENT(AFFAIR_SUPPORTED), PROVISION(LOVL_01), ANSWER(YES)},
    };
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR)};
    trondgov_answer answer = 0;
    int64_t value = 0;
    size_t n = 0;
    (void)state;
    in_order();
    trondgov_municipality *of = told();
    expect_status("state", ask(of, TRONDGOV_QUESTION_STATE, about, 1, &answer, &value), TRONDGOV_OK);
    expect_code("state", "answer", answer, ANSWER(YES));
    expect_code("state", "value", value, STATE(RECEIVED));
    const struct findings found = findings_of(why);
    expect_code("state", "first", found.all[0].subject, STATE(RECEIVED));
    expect_code("state", "organ", found.all[0].organ, ORGAN(BYUTVIKLING));
    expect("state", "person", found.all[0].person, FIRST);
    expect_code("state", "kind", found.all[1].subject, TRONDGOV_AFFAIR_LEGALITY_REVIEW);
    expect_code("state", "case", found.all[2].subject, FIELD(CASE));
    expect("state", "case", found.all[2].item, CASE);
    for (size_t i = 0; i < found.count; i++) {
        const trondgov_code family = found.all[i].subject & 0x7fff0000;
        if (i < 3 || (family != TRONDGOV_FAMILY_STATE && family != TRONDGOV_FAMILY_EVENT))
            continue;
        if (n < COUNT(next)) {
            expect_code("next", "what", found.all[i].subject, next[n].subject);
            expect_code("next", "provision", found.all[i].provision, next[n].provision);
            expect_code("next", "answer", found.all[i].answer, next[n].answer);
        }
        n++;
    }
    expect("next", "as many", (int64_t)n, COUNT(next));
    trondgov_municipality_free(of);
    no_faults();
}

/* A question asked of an affair is the question asked with what was told of it; what is given goes before. */
static void asked_with_what_is_known(void **state)
{
    const trondgov_fact about[] = {FACT(AFFAIR, AFFAIR), FACT(DATE, day(20241207))};
    const trondgov_fact two[] = {FACT(AFFAIR, AFFAIR), FACT(DATE, day(20241207)), FACT(DEMANDING, 2)};
    const trondgov_fact deadline[] = {FACT(AFFAIR, AFFAIR), FACT(DEADLINE, TRONDGOV_DEADLINE_REVIEW_DEMAND),
                                      FACT(AT, at(20241227, 235959))};
    trondgov_answer answer = 0;
    int64_t value = 0;
    (void)state;
    in_order();
    tells(FIELD(ANCHOR), day(DECIDED));
    trondgov_municipality *of = told();
    expect_status("review", ask(of, TRONDGOV_QUESTION_REVIEW, about, 2, &answer, NULL), TRONDGOV_OK);
    expect_code("review", "answer", answer, ANSWER(YES));
    expect_status("two", ask(of, TRONDGOV_QUESTION_REVIEW, two, 3, &answer, NULL), TRONDGOV_OK);
    expect_code("two", "answer", answer, ANSWER(NO));
    expect_status("without a day", ask(of, TRONDGOV_QUESTION_REVIEW, about, 1, &answer, NULL), TRONDGOV_OK);
    expect_code("without a day", "answer", answer, ANSWER(NEEDS_FACT));
    expect("without a day", "names it", names_input(why, FIELD(DATE)), 1);
    expect_status("start", ask(of, TRONDGOV_QUESTION_REVIEW_START, about, 2, &answer, &value), TRONDGOV_OK);
    expect("start", "day", value, day(DECIDED));
    expect_status("deadline", ask(of, TRONDGOV_QUESTION_DEADLINE, deadline, 3, &answer, &value), TRONDGOV_OK);
    expect_code("deadline", "answer", answer, ANSWER(YES));
    expect("deadline", "its last instant", value, at(20241227, 235959));
    trondgov_municipality_free(of);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrong_events),
        cmocka_unit_test(a_kind_without_rules),
        cmocka_unit_test(signatures),
        cmocka_unit_test(wrong_questions),
        cmocka_unit_test(state_of),
        cmocka_unit_test(asked_with_what_is_known),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
