/* An event in words. Nothing here knows any kind of event: what its slots mean the library's table of fields tells, so
 * an event that comes new into the library has words at once. */
#include "story.h"

#include <inttypes.h>
#include <string.h>

/* What lies in a slot, as the table of fields has it. */
static int64_t slot_value(const trondgov_event *event, const trondgov_field *field)
{
    int64_t wide = 0;
    int32_t narrow = 0;
    if (field->slot < 0)
        return 0;
    if (field->slot < (int32_t)offsetof(trondgov_event, kind)) {
        memcpy(&wide, (const char *)event + field->slot, sizeof wide);
        return wide;
    }
    memcpy(&narrow, (const char *)event + field->slot, sizeof narrow);
    return narrow;
}

/* The unit of what FACT_STATED and PAY_FACT tell: that of the field among the facts of the library's questions. */
static trondgov_code unit_of(const struct program *program, int64_t stated)
{
    trondgov_code question = 0;
    trondgov_field field;
    for (size_t i = 0; trondgov_codes(program->rules, TRONDGOV_FAMILY_QUESTION, i, &question, 1); i++)
        for (size_t n = 0; trondgov_fields(program->rules, question, n, &field, 1); n++)
            if (field.field == stated)
                return field.unit;
    return 0;
}

static void put_value(const struct story *story, trondgov_code unit, int64_t value)
{
    const struct program *program = story->program;
    if (unit == TRONDGOV_UNIT_ID)
        fputs(called(story, value), program->out);
    else if (unit == TRONDGOV_UNIT_CODE)
        fputs(label(program, value), program->out);
    else if (unit == TRONDGOV_UNIT_FLAG)
        fputs(value ? say(program, "ja", "yes") : say(program, "nei", "no"), program->out);
    else if (unit == TRONDGOV_UNIT_SECOND)
        put_duration(program, value);
    else if (unit == TRONDGOV_UNIT_DATE)
        put_date(program, (trondgov_date)value);
    else if (unit == TRONDGOV_UNIT_INSTANT)
        put_instant(program, value);
    else
        fprintf(program->out, "%" PRId64, value);
}

/* Fields whose value tells about the code before it: "speech: 1 minute", "privacy: yes". */
static int belongs_to_code(trondgov_code field)
{
    return field == TRONDGOV_FIELD_VALUE || field == TRONDGOV_FIELD_HOLDS || field == TRONDGOV_FIELD_SECONDS;
}

/* Whether a slot is told: of ids and codes those that are given, of numbers and flags those too that are 0. */
static int is_told(const trondgov_field *field, int64_t value)
{
    const int counted = field->unit == TRONDGOV_UNIT_FLAG || belongs_to_code(field->field);
    return field->unit != TRONDGOV_UNIT_FLAGS && (counted || value != 0);
}

static void put_particular(const struct story *story, const trondgov_event *event, const trondgov_field *field,
                           const char *between)
{
    const struct program *program = story->program;
    const int64_t value = slot_value(event, field);
    trondgov_code unit = field->unit;
    if (belongs_to_code(field->field)) {
        fputs(": ", program->out);
        unit = field->field == TRONDGOV_FIELD_VALUE ? unit_of(program, event->code) : unit;
    } else {
        fputs(between, program->out);
        if (unit != TRONDGOV_UNIT_CODE)
            fprintf(program->out, "%s: ", label(program, field->field));
    }
    put_value(story, unit, value);
}

/* " (main proposal)", " (speech: 1 minute)": what is no id. Codes first, as what follows may belong to one. */
static void put_particulars(const struct story *story, const trondgov_event *event)
{
    const struct program *program = story->program;
    const char *between = " (";
    trondgov_field field;
    for (int codes = 1; codes >= 0; codes--)
        for (size_t i = 0; trondgov_fields(program->rules, event->kind, i, &field, 1); i++) {
            if (field.unit == TRONDGOV_UNIT_ID || (field.unit == TRONDGOV_UNIT_CODE) != codes ||
                field.field == TRONDGOV_FIELD_AT || !is_told(&field, slot_value(event, &field)))
                continue;
            put_particular(story, event, &field, between);
            between = ", ";
        }
    fputs(between[0] == ',' ? ")" : "", program->out);
}

static void put_id(const struct story *story, trondgov_id id, const char **between)
{
    if (id == 0)
        return;
    fprintf(story->program->out, "%s%s", *between, called(story, id));
    *between = ", ";
}

void put_event(const struct story *story, const trondgov_event *events, size_t count, trondgov_id in_hand)
{
    static const int32_t PERSON = offsetof(trondgov_event, person);
    const struct program *program = story->program;
    const char *between = " – ";
    trondgov_field field;
    put_capital(program, label(program, events->kind));
    for (size_t n = 0; n < count; n++)
        if (n == 0 || events[n].person != events->person)
            put_id(story, events[n].person, &between);
    for (size_t i = 0; trondgov_fields(program->rules, events->kind, i, &field, 1); i++)
        for (size_t n = 0; n < count && field.unit == TRONDGOV_UNIT_ID && field.slot != PERSON; n++) {
            const int64_t id = slot_value(&events[n], &field);
            if (id != in_hand && (n == 0 || id != slot_value(events, &field)))
                put_id(story, id, &between);
        }
    put_particulars(story, events);
}
