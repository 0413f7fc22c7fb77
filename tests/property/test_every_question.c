/* Every question about every organ, with facts drawn at random from what its fields can be: there is always an answer,
 * and it is one of sense.
 *
 *   - the call succeeds, or says which fact is out of range
 *   - an answer but "not regulated" cites a provision; what is missing is named, and so is a judgement
 *   - what another reading would answer is what the rulebook with that reading answers
 *   - the same question twice gives the same, and a wrong code is found out
 *
 * usage: test_every_question [ROUNDS [SEED]]
 */
#include "../unit/rulebook_tests.h"

enum { FIELDS = 64, ORGANS = 64, READING_NUMBERS = 4096, DEFAULT_ROUNDS = 6, FAULTS_SHOWN = 40 };

static trondgov_rulebook *rules;
static trondgov_rulebook *read_so[READING_NUMBERS];
static trondgov_verdict *why, *again;
static uint64_t state_of_chance = 20241024;
static long rounds = DEFAULT_ROUNDS;

static uint64_t chance(uint64_t below)
{
    state_of_chance ^= state_of_chance << 13;
    state_of_chance ^= state_of_chance >> 7;
    state_of_chance ^= state_of_chance << 17;
    return state_of_chance % below;
}

static int64_t any_code(trondgov_code family)
{
    const size_t count = trondgov_codes(rules, family, 0, NULL, 0);
    trondgov_code code = 0;
    trondgov_codes(rules, family, (size_t)chance(count), &code, 1);
    return code;
}

static int64_t any_value(const trondgov_field *field)
{
    const trondgov_date today = day(20250424);
    switch (field->unit) {
    case TRONDGOV_UNIT_CODE:
        return any_code(field->family ? field->family : TRONDGOV_FAMILY_RIGHT);
    case TRONDGOV_UNIT_FLAGS:
        return (int64_t)chance(1024) & ((INT64_C(1) << (trondgov_codes(NULL, field->family, 0, NULL, 0) % 62)) - 1);
    case TRONDGOV_UNIT_FLAG:
        return (int64_t)chance(2);
    case TRONDGOV_UNIT_DATE:
        return today - 400 + (int64_t)chance(800);
    case TRONDGOV_UNIT_INSTANT:
        return (today - 20 + (int64_t)chance(40)) * TRONDGOV_DAY_SECONDS + (int64_t)chance(86400);
    case TRONDGOV_UNIT_ORE:
        return (int64_t)chance(200000000);
    case TRONDGOV_UNIT_ID:
        return 1 + (int64_t)chance(9);
    default:
        return (int64_t)chance(chance(2) ? 12 : 400);
    }
}

static const trondgov_rulebook *rules_read_as(trondgov_code reading)
{
    trondgov_rulebook **made = &read_so[reading & (READING_NUMBERS - 1)];
    if (*made)
        return *made;
    const trondgov_fact selected[] = {FACT(READING, reading)};
    trondgov_builder *builder = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, selected, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, made, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return *made;
}

struct drawn {
    trondgov_code question;
    trondgov_fact facts[FIELDS];
    size_t count;
};

static void blame(const struct drawn *drawn, const char *what, int64_t code)
{
    if (faults++ > FAULTS_SHOWN)
        return;
    print_error("%s: %s (%s):", name_of(drawn->question), what, name_of(code));
    for (size_t i = 0; i < drawn->count; i++)
        print_error(" %s=%lld", name_of(drawn->facts[i].field), (long long)drawn->facts[i].value);
    print_error("\n");
}

static void check_sense(const struct drawn *drawn, trondgov_answer answer)
{
    const trondgov_finding ground = finding_of(why, TRONDGOV_FINDING_GROUND, 0);
    if (answer == 0 || !trondgov_code_text(NULL, answer, TRONDGOV_TEXT_NAME))
        blame(drawn, "no answer", answer);
    if (answer == TRONDGOV_ANSWER_NEEDS_FACT && number_of(why, TRONDGOV_FINDING_INPUT) == 0)
        blame(drawn, "a fact is missing and not named", ground.provision);
    if (answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT && drawn->question != TRONDGOV_QUESTION_ROUTE &&
        number_of(why, TRONDGOV_FINDING_JUDGEMENT) == 0 && ground.provision == 0)
        blame(drawn, "a judgement of nobody by nothing", 0);
    if (answer != TRONDGOV_ANSWER_NOT_REGULATED && answer != TRONDGOV_ANSWER_NEEDS_FACT &&
        drawn->question != TRONDGOV_QUESTION_CHANGES && ground.provision == 0)
        blame(drawn, "no provision", answer);
    if (ground.kind && ground.answer != answer)
        blame(drawn, "the ground says otherwise", ground.answer);
}

/* What the verdict says of each other reading is what that reading says. */
static void check_readings(const struct drawn *drawn)
{
    const struct findings told = findings_of(why);
    for (size_t i = 0; i < told.count; i++) {
        if (told.all[i].kind != TRONDGOV_FINDING_OTHER_READING)
            continue;
        trondgov_answer answer = 0;
        if (trondgov_rulebook_ask(rules_read_as(told.all[i].reading), drawn->question, drawn->facts, drawn->count,
                                  &answer, NULL, again) != TRONDGOV_OK)
            blame(drawn, "the other reading gives a status", told.all[i].reading);
        else if (answer != told.all[i].answer && drawn->question != TRONDGOV_QUESTION_THRESHOLD)
            blame(drawn, "the other reading answers otherwise", told.all[i].reading);
    }
}

static void ask(const struct drawn *drawn)
{
    trondgov_answer answer = 0, second = 0;
    int64_t value = 0, second_value = 0;
    const trondgov_status status =
        trondgov_rulebook_ask(rules, drawn->question, drawn->facts, drawn->count, &answer, &value, why);
    if (status == TRONDGOV_UNKNOWN_CODE || status == TRONDGOV_OUT_OF_RANGE) {
        /* an object must be asked, an organ without rules, or numbers that cannot be */
        if (answer != 0)
            blame(drawn, "an answer with a status", answer);
        return;
    }
    if (status) {
        blame(drawn, "status", TRONDGOV_FAMILY_STATUS | status);
        return;
    }
    check_sense(drawn, answer);
    check_readings(drawn);
    if (trondgov_rulebook_ask(rules, drawn->question, drawn->facts, drawn->count, &second, &second_value, again) ||
        second != answer || second_value != value)
        blame(drawn, "asked twice", second);
}

/* Facts for every field, or for all but some: what is needed is left out now and then too. */
static struct drawn draw(trondgov_code question, trondgov_code organ, uint64_t left_out_of_16)
{
    struct drawn drawn = {.question = question};
    trondgov_field field;
    for (size_t i = 0; drawn.count < FIELDS && trondgov_fields(rules, question, i, &field, 1); i++) {
        if (field.field != TRONDGOV_FIELD_ORGAN && field.field != TRONDGOV_FIELD_DATE && chance(16) < left_out_of_16)
            continue;
        const int64_t value = field.field == TRONDGOV_FIELD_ORGAN ? organ : any_value(&field);
        drawn.facts[drawn.count++] = (trondgov_fact){field.field, value};
    }
    return drawn;
}

static void test_every_question(void **state)
{
    (void)state;
    trondgov_code organs[ORGANS], question = 0;
    const size_t organ_count = trondgov_codes(rules, TRONDGOV_FAMILY_ORGAN, 0, organs, ORGANS);
    for (size_t q = 0; trondgov_codes(rules, TRONDGOV_FAMILY_QUESTION, q, &question, 1); q++)
        for (size_t o = 0; o < organ_count; o++)
            for (long round = 0; round < rounds; round++) {
                const struct drawn drawn = draw(question, organs[o], round % 3 == 0 ? 0 : round % 3 == 1 ? 4 : 12);
                ask(&drawn);
            }
    no_faults();
}

/* Questions that only a register or a meeting can answer are no questions to a rulebook. */
static int32_t needs_an_object(trondgov_code question)
{
    const struct drawn drawn = draw(question, TRONDGOV_ORGAN_BYSTYRE, 0);
    return trondgov_rulebook_ask(rules, question, drawn.facts, drawn.count, NULL, NULL, NULL) == TRONDGOV_UNKNOWN_CODE;
}

/* A wrong value in any field is a status that names it, and never an answer. */
static void test_wrong_facts(void **state)
{
    (void)state;
    static const int64_t WRONG[] = {INT64_MIN, -1, INT64_MAX, TRONDGOV_FAMILY_STATE + 0x7777, INT64_C(1) << 40};
    trondgov_code question = 0;
    trondgov_field field;
    for (size_t q = 0; trondgov_codes(rules, TRONDGOV_FAMILY_QUESTION, q, &question, 1); q++)
        for (size_t f = 0; !needs_an_object(question) && trondgov_fields(rules, question, f, &field, 1); f++)
            for (size_t w = 0; w < COUNT(WRONG); w++) {
                struct drawn drawn = draw(question, TRONDGOV_ORGAN_BYSTYRE, 0);
                if (f >= drawn.count)
                    continue;
                drawn.facts[f].value = WRONG[w];
                trondgov_answer answer = 0;
                const trondgov_status status =
                    trondgov_rulebook_ask(rules, question, drawn.facts, drawn.count, &answer, NULL, why);
                if (status && answer)
                    blame(&drawn, "an answer with a status", answer);
                if (status == TRONDGOV_OK &&
                    (field.unit == TRONDGOV_UNIT_CODE || field.unit == TRONDGOV_UNIT_FLAG || WRONG[w] == INT64_MIN))
                    blame(&drawn, "a wrong value was taken", field.field);
                if (status && status != TRONDGOV_OVERFLOW && number_of(why, TRONDGOV_FINDING_INPUT) == 0)
                    blame(&drawn, "a status that names no fact", field.field);
            }
    no_faults();
}

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why) ||
           trondgov_verdict_create(NULL, &again);
}

static int tear_down(void **state)
{
    (void)state;
    for (size_t i = 0; i < READING_NUMBERS; i++)
        trondgov_rulebook_free(read_so[i]);
    trondgov_verdict_free(again);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}

int main(int count, char **arguments)
{
    if (count > 1)
        rounds = strtol(arguments[1], NULL, 10);
    if (count > 2)
        state_of_chance = strtoull(arguments[2], NULL, 10) | 1;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_question),
        cmocka_unit_test(test_wrong_facts),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
