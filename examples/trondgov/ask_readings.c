/* The rules under other readings than those selected: a rulebook amended by rows, kept for the next question that asks
 * for the same. */
#include <stdlib.h>
#include <string.h>

#include "ask.h"

void readings_free(struct amended *amended)
{
    for (size_t i = 0; i < MOST_AMENDED; i++) {
        free(amended->keys[i]);
        trondgov_rulebook_free(amended->rules[i]);
    }
}

/* A later row wins. `field`: what of the question it came from. */
static void add_row(struct question *question, trondgov_builder *builder, const char *field, trondgov_code conflict,
                    trondgov_code reading)
{
    const trondgov_fact columns[] = {{TRONDGOV_FIELD_READING, reading}, {TRONDGOV_FIELD_CONFLICT, conflict}};
    const size_t count = conflict != 0 ? 2 : 1;
    const trondgov_status status =
        trondgov_builder_add(builder, TRONDGOV_ROW_READING, columns, count, question->program->why);
    if (status != TRONDGOV_OK)
        question_status(question, field, status);
}

/* "STATUTE" wherever there is one, or the whole name of one reading: "SEVEN_DAYS_STATUTE". */
static void add_reading(struct question *question, trondgov_builder *builder, const json_t *value)
{
    const trondgov_rulebook *rules = question->program->rules;
    trondgov_code reading = 0;
    if (!json_is_string(value))
        question_fault(question, "READING", "WRONG_TYPE", say(question->program, "ikke et navn", "not a name"));
    else if (trondgov_code_find(rules, TRONDGOV_FAMILY_READING, json_string_value(value), &reading) != TRONDGOV_OK)
        question_status(question, "READING", TRONDGOV_UNKNOWN_CODE);
    else
        add_row(question, builder, "READING",
                trondgov_code_get(rules, reading, TRONDGOV_FIELD_CONFLICT) == TRONDGOV_NOTHING ? TRONDGOV_CONFLICT_ALL
                                                                                               : 0,
                reading);
}

/* The reading of a conflict by the rest of its name, or by the whole of it. 0: it has none that is called so. */
static trondgov_code reading_of(const struct program *program, trondgov_code conflict, const char *name)
{
    const char *of = code_name(program, conflict);
    const size_t size = strlen(of) + strlen(name) + 2;
    char *whole = grow(NULL, size, 1);
    trondgov_code reading = 0;
    snprintf(whole, size, "%s_%s", of, name);
    if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_READING, whole, &reading) != TRONDGOV_OK &&
        (trondgov_code_find(program->rules, TRONDGOV_FAMILY_READING, name, &reading) != TRONDGOV_OK ||
         (conflict != TRONDGOV_CONFLICT_ALL &&
          trondgov_code_get(program->rules, reading, TRONDGOV_FIELD_CONFLICT) != conflict)))
        reading = 0;
    free(whole);
    return reading;
}

/* {"SEVEN_DAYS": "STATUTE", ...} */
static void add_readings(struct question *question, trondgov_builder *builder, json_t *object)
{
    const struct program *program = question->program;
    const char *name;
    json_t *value;
    if (!json_is_object(object))
        question_fault(question, "READINGS", "WRONG_TYPE", say(program, "ikke et objekt", "not an object"));
    json_object_foreach(object, name, value)
    {
        trondgov_code conflict = 0, reading = 0;
        if (!json_is_string(value))
            question_fault(question, name, "WRONG_TYPE", say(program, "ikke et navn", "not a name"));
        else if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_CONFLICT, name, &conflict) != TRONDGOV_OK)
            question_status(question, name, TRONDGOV_UNKNOWN_CODE);
        else if ((reading = reading_of(program, conflict, json_string_value(value))) == 0)
            question_fault(question, name, code_name(program, TRONDGOV_FAMILY_STATUS | TRONDGOV_UNKNOWN_CODE),
                           say(program, "motstriden har ingen slik lesemåte", "the conflict has no such reading"));
        else
            add_row(question, builder, name, conflict, reading);
    }
}

/* NULL where there is a fault. */
static trondgov_rulebook *build(struct question *question, int statute)
{
    trondgov_builder *builder = NULL;
    trondgov_rulebook *rules = NULL;
    json_t *reading = json_object_get(question->readings, "READING");
    json_t *readings = json_object_get(question->readings, "READINGS");
    trondgov_status status = trondgov_builder_create(question->program->rules, &builder);
    if (status == TRONDGOV_OK) {
        if (statute)
            add_row(question, builder, NULL, TRONDGOV_CONFLICT_ALL, TRONDGOV_READING_STATUTE);
        if (reading)
            add_reading(question, builder, reading);
        if (readings)
            add_readings(question, builder, readings);
        if (!question->fault)
            status = trondgov_builder_build(builder, &rules, question->program->why);
    }
    if (status != TRONDGOV_OK)
        question_status(question, "READINGS", status);
    trondgov_builder_free(builder);
    return rules;
}

const trondgov_rulebook *readings_select(struct amended *amended, struct question *question, int statute)
{
    if (json_object_size(question->readings) == 0 && !statute)
        return question->program->rules;
    /* not sorted: of two readings that the text selects, the later one wins */
    char *key = json_dumps(question->readings, JSON_COMPACT);
    for (size_t i = 0; i < MOST_AMENDED && key; i++)
        if (amended->keys[i] && strcmp(amended->keys[i], key) == 0) {
            free(key);
            return amended->rules[i];
        }
    trondgov_rulebook *rules = key ? build(question, statute) : NULL;
    if (!rules) {
        free(key);
        return NULL;
    }
    const size_t place = amended->made++ % MOST_AMENDED;
    free(amended->keys[place]);
    trondgov_rulebook_free(amended->rules[place]);
    amended->keys[place] = key;
    amended->rules[place] = rules;
    return rules;
}
