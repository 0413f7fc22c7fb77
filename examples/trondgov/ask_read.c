/* A line of JSON to a question and its facts. Nothing here knows any question: which keys it takes and what their
 * values mean, the library's table of fields tells. What cannot be said in the library's types is found here; whether a
 * value can be, the library says. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "ask.h"

void question_fault(struct question *question, const char *field, const char *why, const char *text)
{
    if (question->fault)
        return;
    question->fault = json_object();
    if (field)
        json_object_set_new(question->fault, "FIELD", json_string(field));
    json_object_set_new(question->fault, "WHY", json_string(why));
    json_object_set_new(question->fault, "TEXT", json_string(text));
}

void question_status(struct question *question, const char *field, trondgov_status status)
{
    const struct program *program = question->program;
    question_fault(question, field, code_name(program, TRONDGOV_FAMILY_STATUS | status),
                   label(program, TRONDGOV_FAMILY_STATUS | status));
}

void question_free(struct question *question)
{
    free(question->facts);
    json_decref(question->readings);
    json_decref(question->fault);
}

static void wrong_type(struct question *question, const char *key, const char *bokmal, const char *english)
{
    question_fault(question, key, "WRONG_TYPE", say(question->program, bokmal, english));
}

static void add(struct question *question, trondgov_code field, int64_t value)
{
    question->facts = grow(question->facts, question->count + 1, sizeof *question->facts);
    question->facts[question->count++] = (trondgov_fact){field, value};
}

/* A code by its name; of a field that takes codes of any family, "FAMILY.NAME". */
static trondgov_status find_code(const struct program *program, trondgov_code family, const char *name,
                                 trondgov_code *code)
{
    const char *dot = strchr(name, '.');
    if (family != 0 || !dot)
        return trondgov_code_find(program->rules, family, name, code);
    char *word = copy_text(name, (size_t)(dot - name));
    trondgov_status status = trondgov_code_find(program->rules, TRONDGOV_FAMILY_FAMILY, word, &family);
    free(word);
    return status ? status : trondgov_code_find(program->rules, family, dot + 1, code);
}

static void add_code(struct question *question, const char *key, const trondgov_field *field, const json_t *value)
{
    trondgov_code code = 0;
    if (!json_is_string(value))
        wrong_type(question, key, "ikke et navn", "not a name");
    else if (find_code(question->program, field->family, json_string_value(value), &code) != TRONDGOV_OK)
        question_status(question, key, TRONDGOV_UNKNOWN_CODE);
    else
        add(question, field->field, code);
}

/* A set of codes of one family as bits: the number of the bit is that of the code, less one. */
static void add_flags(struct question *question, const char *key, const trondgov_field *field, const json_t *value)
{
    int64_t set = 0;
    if (!json_is_array(value)) {
        wrong_type(question, key, "ikke en liste av navn", "not a list of names");
        return;
    }
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *name = json_string_value(json_array_get(value, i));
        trondgov_code code = 0;
        if (!name) {
            wrong_type(question, key, "ikke en liste av navn", "not a list of names");
            return;
        }
        if (trondgov_code_find(question->program->rules, field->family, name, &code) != TRONDGOV_OK) {
            question_status(question, key, TRONDGOV_UNKNOWN_CODE);
            return;
        }
        set |= INT64_C(1) << ((code & 0xffff) - 1);
    }
    add(question, field->field, set);
}

static void add_time(struct question *question, const char *key, const trondgov_field *field, const json_t *value)
{
    const int day = field->unit == TRONDGOV_UNIT_DATE;
    trondgov_date date = 0;
    trondgov_instant instant = 0;
    const char *text = json_string_value(value);
    if (!text)
        wrong_type(question, key, "ikke en tekst", "not a text");
    else if (day ? read_date(text, &date) : read_instant(text, &instant))
        add(question, field->field, day ? date : instant);
    else
        question_fault(question, key, code_name(question->program, TRONDGOV_FAMILY_STATUS | TRONDGOV_OUT_OF_RANGE),
                       day ? say(question->program, "ingen dato i kalenderen, skrevet som 2024-10-24",
                                 "no date of the calendar, written as 2024-10-24")
                           : say(question->program, "intet tidspunkt i kalenderen, skrevet som 2024-10-24 09:00",
                                 "no time of the calendar, written as 2024-10-24 09:00"));
}

static void add_number(struct question *question, const char *key, const trondgov_field *field, const json_t *value)
{
    if (json_is_integer(value))
        add(question, field->field, json_integer_value(value));
    else if (field->unit == TRONDGOV_UNIT_FLAG && json_is_boolean(value))
        add(question, field->field, json_is_true(value));
    else if (field->unit == TRONDGOV_UNIT_FLAG)
        wrong_type(question, key, "verken true eller false", "neither true nor false");
    else
        wrong_type(question, key, "ikke et helt tall", "not a whole number");
}

static void add_value(struct question *question, const char *key, const trondgov_field *field, const json_t *value)
{
    switch (field->unit) {
    case TRONDGOV_UNIT_CODE:
        add_code(question, key, field, value);
        break;
    case TRONDGOV_UNIT_FLAGS:
        add_flags(question, key, field, value);
        break;
    case TRONDGOV_UNIT_DATE:
    case TRONDGOV_UNIT_INSTANT:
        add_time(question, key, field, value);
        break;
    default:
        add_number(question, key, field, value);
    }
}

/* The field of the question that has the name. 1 or 0. */
static int find_field(const struct question *question, const char *name, trondgov_field *field)
{
    const struct program *program = question->program;
    for (size_t i = 0; trondgov_fields(program->rules, question->code, i, field, 1); i++)
        if (strcmp(code_name(program, field->field), name) == 0)
            return 1;
    return 0;
}

static void read_key(struct question *question, const char *key, json_t *value)
{
    trondgov_field field;
    if (!find_field(question, key, &field)) {
        if (strcmp(key, "READING") == 0 || strcmp(key, "READINGS") == 0)
            json_object_set(question->readings, key, value);
        else if (strcmp(key, "QUESTION") != 0)
            question_status(question, key, TRONDGOV_UNKNOWN_FIELD);
    } else if (field.repeats && field.unit != TRONDGOV_UNIT_FLAGS && json_is_array(value)) {
        for (size_t i = 0; i < json_array_size(value) && !question->fault; i++)
            add_value(question, key, &field, json_array_get(value, i));
    } else {
        add_value(question, key, &field, value);
    }
}

static void read_object(struct question *question, json_t *object)
{
    const json_t *asked = json_object_get(object, "QUESTION");
    const char *key;
    json_t *value;
    question->readings = json_object();
    if (!json_is_object(object))
        question_fault(question, NULL, "NOT_AN_OBJECT",
                       say(question->program, "ikke et JSON-objekt", "not a JSON object"));
    else if (!asked)
        question_status(question, "QUESTION", TRONDGOV_MISSING_FIELD);
    else if (!json_is_string(asked))
        wrong_type(question, "QUESTION", "ikke et navn", "not a name");
    else if (trondgov_code_find(question->program->rules, TRONDGOV_FAMILY_QUESTION, json_string_value(asked),
                                &question->code) != TRONDGOV_OK)
        question_status(question, "QUESTION", TRONDGOV_UNKNOWN_CODE);
    if (!question->fault)
        json_object_foreach(object, key, value) read_key(question, key, value);
}

/* The last key that begins before a position: the one that the reader of JSON was at. NULL: there is none. */
static char *key_before(const char *line, size_t length, size_t position)
{
    size_t begin = 0, end = 0;
    for (size_t at = 0; at < length && at < position; at++) {
        if (line[at] != '"')
            continue;
        const size_t first = ++at;
        while (at < length && line[at] != '"')
            at += line[at] == '\\' ? 2 : 1;
        size_t next = at + 1;
        while (next < length && strchr(" \t\r", line[next]))
            next++;
        if (next < length && line[next] == ':') {
            begin = first;
            end = at;
        }
    }
    return end > 0 ? copy_text(line + begin, end - begin) : NULL;
}

void question_read(struct question *question, const char *line, size_t length)
{
    json_error_t error;
    json_t *object = json_loadb(line, length, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, &error);
    if (object) {
        read_object(question, object);
        json_decref(object);
        return;
    }
    const enum json_error_code code = json_error_code(&error);
    char *key = key_before(line, length, error.position > 0 ? (size_t)error.position : 0);
    if (code == json_error_duplicate_key)
        question_status(question, key, TRONDGOV_DUPLICATE);
    else if (code == json_error_numeric_overflow)
        question_status(question, key, TRONDGOV_OUT_OF_RANGE);
    else
        question_fault(question, NULL, "NOT_JSON", error.text);
    free(key);
}
