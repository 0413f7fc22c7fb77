/* Asking, and the answer as JSON: every value in its unit, as the library's tables tell. */
#include <inttypes.h>
#include <stdlib.h>

#include "ask.h"

static json_t *code_value(const struct program *program, int64_t code)
{
    const char *name = trondgov_code_text(program->rules, code, TRONDGOV_TEXT_NAME);
    return name ? json_string(name) : json_integer(code);
}

static json_t *time_value(trondgov_code unit, int64_t value)
{
    char text[64];
    trondgov_date date = 0;
    int32_t year = 0, month = 0, day = 0, second = 0;
    if (unit == TRONDGOV_UNIT_INSTANT && trondgov_instant_to_civil(value, &date, &second) != TRONDGOV_OK)
        return json_integer(value);
    if (unit == TRONDGOV_UNIT_DATE && (value < INT32_MIN || value > INT32_MAX))
        return json_integer(value);
    if (unit == TRONDGOV_UNIT_DATE)
        date = (trondgov_date)value;
    if (trondgov_date_to_civil(date, &year, &month, &day) != TRONDGOV_OK)
        return json_integer(value);
    int length = snprintf(text, sizeof text, "%04" PRId32 "-%02" PRId32 "-%02" PRId32, year, month, day);
    if (unit == TRONDGOV_UNIT_INSTANT)
        length += snprintf(text + length, sizeof text - (size_t)length, " %02" PRId32 ":%02" PRId32, second / 3600,
                           second / 60 % 60);
    if (second % 60 != 0)
        snprintf(text + length, sizeof text - (size_t)length, ":%02" PRId32, second % 60);
    return json_string(text);
}

/* The names of a set. Of which family they are, the field of the question tells that takes such a set. */
static json_t *flags_value(const struct question *question, int64_t set)
{
    const struct program *program = question->program;
    trondgov_field field;
    size_t i = 0;
    while (trondgov_fields(program->rules, question->code, i, &field, 1) && field.unit != TRONDGOV_UNIT_FLAGS)
        i++;
    if (!trondgov_fields(program->rules, question->code, i, NULL, 0))
        return json_integer(set);
    json_t *names = json_array();
    for (int bit = 0; bit < 63; bit++)
        if (set >> bit & 1)
            json_array_append_new(names, code_value(program, (int64_t)field.family + bit + 1));
    return names;
}

static json_t *value_in(const struct question *question, trondgov_code unit, int64_t value)
{
    if (value == TRONDGOV_NOTHING)
        return json_null();
    switch (unit) {
    case TRONDGOV_UNIT_CODE:
        return code_value(question->program, value);
    case TRONDGOV_UNIT_FLAG:
        return json_boolean(value);
    case TRONDGOV_UNIT_FLAGS:
        return flags_value(question, value);
    case TRONDGOV_UNIT_DATE:
    case TRONDGOV_UNIT_INSTANT:
        return time_value(unit, value);
    default:
        return json_integer(value);
    }
}

static void put_code(const struct program *program, json_t *object, const char *key, trondgov_code code)
{
    if (code != 0)
        json_object_set_new(object, key, code_value(program, code));
}

/* In a finding, what does not apply is 0: a day or an instant that is not there. */
static void put_numbers(const struct question *question, json_t *object, const trondgov_finding *finding)
{
    const trondgov_code unit = finding->unit;
    const int time = unit == TRONDGOV_UNIT_DATE || unit == TRONDGOV_UNIT_INSTANT;
    const int required = finding->required != TRONDGOV_NOTHING && !(time && finding->required == 0);
    const int actual = finding->actual != TRONDGOV_NOTHING && !(time && finding->actual == 0);
    if (unit == 0)
        return;
    if (required)
        json_object_set_new(object, "REQUIRED", value_in(question, unit, finding->required));
    if (actual)
        json_object_set_new(object, "ACTUAL", value_in(question, unit, finding->actual));
    if (required && actual && unit != TRONDGOV_UNIT_FLAGS)
        json_object_set_new(object, "MARGIN", json_integer(finding->margin));
    put_code(question->program, object, "UNIT", unit);
}

static void put_text(const struct program *program, json_t *object, const trondgov_finding *finding)
{
    const size_t length = trondgov_finding_text(finding, program->rules, program->language, NULL, 0);
    char *sentence = grow(NULL, length + 1, 1);
    trondgov_finding_text(finding, program->rules, program->language, sentence, length + 1);
    json_object_set_new(object, "TEXT", json_string(sentence));
    free(sentence);
}

static json_t *finding_object(const struct question *question, const trondgov_finding *finding)
{
    const struct program *program = question->program;
    json_t *object = json_object();
    put_code(program, object, "KIND", finding->kind);
    put_code(program, object, "PROVISION", finding->provision);
    if (finding->provision != 0)
        json_object_set_new(object, "CITATION", json_string(citation(program, finding->provision)));
    put_text(program, object, finding);
    put_code(program, object, "CONFLICT", finding->conflict);
    put_code(program, object, "READING", finding->reading);
    put_code(program, object, "ANSWER", finding->answer);
    put_numbers(question, object, finding);
    put_code(program, object, "SUBJECT", finding->subject);
    put_code(program, object, "ORGAN", finding->organ);
    put_code(program, object, "ROLE", finding->role);
    put_code(program, object, "TOWARD", finding->toward);
    if (finding->person != 0)
        json_object_set_new(object, "PERSON", json_integer(finding->person));
    if (finding->item != 0)
        json_object_set_new(object, "ITEM", json_integer(finding->item));
    return object;
}

/* The library says which field is wrong as a finding of kind INPUT. */
static void explain(struct question *question, trondgov_status status)
{
    const struct program *program = question->program;
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_INPUT && finding.subject != 0) {
            const char *field = code_name(program, finding.subject);
            if (status == TRONDGOV_UNKNOWN_CODE) /* every name was found */
                question_fault(question, field, code_name(program, TRONDGOV_FAMILY_STATUS | status),
                               say(program, "reglene har ingenting om dette", "the rules have nothing on this"));
            question_status(question, field, status);
            return;
        }
    if (status == TRONDGOV_UNKNOWN_CODE)
        question_fault(question, "QUESTION", code_name(program, TRONDGOV_FAMILY_STATUS | status),
                       say(program,
                           "spørsmålet stilles til et register eller et møte; reglene alene svarer ikke på det",
                           "this is asked of a register or of a meeting; the rules alone do not answer it"));
    else
        question_status(question, NULL, status);
}

json_t *question_answer(struct question *question, const trondgov_rulebook *rules)
{
    const struct program *program = question->program;
    trondgov_answer answer = 0;
    int64_t value = 0;
    const trondgov_status status =
        trondgov_rulebook_ask(rules, question->code, question->facts, question->count, &answer, &value, program->why);
    if (status != TRONDGOV_OK) {
        explain(question, status);
        return NULL;
    }
    const int64_t unit = trondgov_code_get(rules, question->code, TRONDGOV_FIELD_UNIT);
    json_t *object = json_object(), *findings = json_array();
    put_code(program, object, "ANSWER", TRONDGOV_FAMILY_ANSWER | answer);
    json_object_set_new(object, "VALUE", value_in(question, (trondgov_code)unit, value));
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++)
        json_array_append_new(findings, finding_object(question, &finding));
    json_object_set_new(object, "FINDINGS", findings);
    return object;
}
