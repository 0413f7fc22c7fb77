/* A JSON object to events. Nothing here knows any kind of event: which keys an event has, what its values mean and
 * where they go, the library's table of fields tells. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_EVENTS = 10000 };

/* The values of one key; one event for each where there are several. */
struct values {
    int64_t *items;
    size_t count;
};

struct reading {
    struct story *story;
    const char *event; /* its name, for complaints */
    const char *key;
    trondgov_field field; /* of the key */
    struct values values;
};

static void wrong(struct reading *reading, const char *detail, const char *why)
{
    char what[128];
    snprintf(what, sizeof what, "%s.%s", reading->event, reading->key);
    complain(reading->story, what, detail, why);
}

static void add(struct reading *reading, int64_t value)
{
    reading->values.items = grow(reading->values.items, reading->values.count + 1, sizeof *reading->values.items);
    reading->values.items[reading->values.count++] = value;
}

/* What is known of somebody is a field or a judgement: no family is given for it. */
static void add_code(struct reading *reading, const char *name)
{
    trondgov_code code = 0;
    const struct program *program = reading->story->program;
    const trondgov_code family = reading->field.family ? reading->field.family : TRONDGOV_FAMILY_FIELD;
    const trondgov_code other = reading->field.family ? family : TRONDGOV_FAMILY_JUDGEMENT;
    if (trondgov_code_find(program->rules, family, name, &code) == TRONDGOV_OK ||
        trondgov_code_find(program->rules, other, name, &code) == TRONDGOV_OK) {
        add(reading, code);
        return;
    }
    char why[96];
    snprintf(why, sizeof why, "there is no %s with that name", code_name(program, family));
    wrong(reading, name, why);
}

/* Meetings, claims and leaves of a settlement are many, and named by what they come in: a name that is new is declared
 * here, and is its own text. */
static void declare_here(struct reading *reading, const char *word)
{
    struct range range;
    const trondgov_code field = reading->field.field;
    const int comes_in = field == TRONDGOV_FIELD_MEETING || field == TRONDGOV_FIELD_CLAIM ||
                         (field == TRONDGOV_FIELD_ABOUT && strcmp(reading->event, "LEAVE") == 0);
    if (reading->story->section == SECTION_SETTLEMENT && comes_in && read_range(word, &range) == 1 && range.first < 0)
        (void)names_declare(&reading->story->names, word, 0, word, word); /* declared already: that one is meant */
}

static void add_ids(struct reading *reading, const char *word)
{
    declare_here(reading, word);
    struct ids ids = {reading->values.items, reading->values.count};
    const char *why = names_add(&reading->story->names, word, &ids);
    reading->values.items = ids.items;
    reading->values.count = ids.count;
    if (why)
        wrong(reading, word, why);
}

/* What a value means that another field gives its unit: a date, or a code as "GROUND.ILLNESS". 1, or 0: neither. */
static int read_other_unit(const struct program *program, const char *text, int64_t *value)
{
    char name[64];
    trondgov_date date = 0;
    trondgov_code family = 0, code = 0;
    const char *dot = strchr(text, '.');
    if (read_date(text, &date)) {
        *value = date;
        return 1;
    }
    if (!dot || (size_t)(dot - text) >= sizeof name)
        return 0;
    snprintf(name, sizeof name, "%.*s", (int)(dot - text), text);
    if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_FAMILY, name, &family) != TRONDGOV_OK ||
        trondgov_code_find(program->rules, family, dot + 1, &code) != TRONDGOV_OK)
        return 0;
    *value = code;
    return 1;
}

/* A whole number, or "1..5" for all from one to the other. */
static void add_numbers(struct reading *reading, const json_t *value)
{
    struct range range;
    int64_t other = 0;
    if (reading->field.field == TRONDGOV_FIELD_VALUE && json_is_string(value) &&
        read_other_unit(reading->story->program, json_string_value(value), &other)) {
        add(reading, other);
    } else if (json_is_integer(value)) {
        add(reading, json_integer_value(value));
    } else if (json_is_string(value) && read_range(json_string_value(value), &range) > 0 && range.prefix == 0) {
        for (long number = range.first; number <= range.last; number++)
            add(reading, number);
    } else {
        wrong(reading, NULL, "not a whole number");
    }
}

static void add_time(struct reading *reading, const char *text)
{
    trondgov_date date = 0;
    trondgov_instant instant = 0;
    if (reading->field.unit == TRONDGOV_UNIT_DATE && read_date(text, &date))
        add(reading, date);
    else if (reading->field.unit == TRONDGOV_UNIT_INSTANT && read_instant(text, &instant))
        add(reading, instant);
    else if (reading->story->section == SECTION_SETTLEMENT && read_date(text, &date)) /* entries are of days */
        add(reading, date * TRONDGOV_DAY_SECONDS);
    else
        wrong(reading, text,
              reading->field.unit == TRONDGOV_UNIT_DATE || reading->story->section == SECTION_SETTLEMENT
                  ? "not a date like 2024-10-24"
                  : "not a date and time like 2024-10-24 09:00");
}

/* A set of codes of one family as bits: the number of the bit is that of the code, less one. */
static void add_flags(struct reading *reading, const json_t *value)
{
    int64_t set = 0;
    for (size_t i = 0; i < json_array_size(value); i++) {
        const char *name = json_string_value(json_array_get(value, i));
        trondgov_code code = 0;
        if (!name || trondgov_code_find(reading->story->program->rules, reading->field.family, name, &code)) {
            wrong(reading, name, "not a name of this set");
            return;
        }
        set |= INT64_C(1) << ((code & 0xffff) - 1);
    }
    add(reading, set);
}

static void add_flag(struct reading *reading, const json_t *value)
{
    const int64_t number = json_is_integer(value) ? json_integer_value(value) : json_is_true(value);
    if ((json_is_boolean(value) || json_is_integer(value)) && (number == 0 || number == 1))
        add(reading, number);
    else
        wrong(reading, NULL, "neither true nor false");
}

static void add_value(struct reading *reading, const json_t *value)
{
    const char *text = json_string_value(value);
    switch (reading->field.unit) {
    case TRONDGOV_UNIT_CODE:
    case TRONDGOV_UNIT_ID:
    case TRONDGOV_UNIT_DATE:
    case TRONDGOV_UNIT_INSTANT:
        if (!text)
            wrong(reading, NULL, "not a text");
        else if (reading->field.unit == TRONDGOV_UNIT_CODE)
            add_code(reading, text);
        else if (reading->field.unit == TRONDGOV_UNIT_ID)
            add_ids(reading, text);
        else
            add_time(reading, text);
        break;
    case TRONDGOV_UNIT_FLAG:
        add_flag(reading, value);
        break;
    default:
        add_numbers(reading, value);
    }
}

static void read_values(struct reading *reading, const json_t *value)
{
    if (reading->field.unit == TRONDGOV_UNIT_FLAGS) {
        if (json_is_array(value))
            add_flags(reading, value);
        else
            wrong(reading, NULL, "not a list of names");
        return;
    }
    if (!json_is_array(value))
        add_value(reading, value);
    for (size_t i = 0; i < json_array_size(value) && !reading->story->faulty; i++)
        add_value(reading, json_array_get(value, i));
    if (reading->values.count == 0)
        wrong(reading, NULL, "names nobody and nothing");
}

/* Puts a value where the table says it lies in the record. */
static void put_value(trondgov_event *event, int32_t slot, int64_t value)
{
    const int32_t narrow = (int32_t)value;
    if (slot < (int32_t)offsetof(trondgov_event, kind))
        memcpy((char *)event + slot, &value, sizeof value);
    else
        memcpy((char *)event + slot, &narrow, sizeof narrow);
}

/* Makes room for one event for each value: a line with one event becomes one with as many as its first list has. */
static void spread(struct reading *reading, trondgov_event **events, size_t *count)
{
    const size_t values = reading->values.count;
    if (values == 1 || values == *count)
        return;
    if (*count > 1 || values > MOST_EVENTS) {
        wrong(reading, NULL,
              values > MOST_EVENTS ? "too many for one line" : "not as many as in another key of the line");
        return;
    }
    *events = grow(*events, values, sizeof **events);
    for (size_t i = *count; i < values; i++)
        (*events)[i] = (*events)[0];
    *count = values;
}

static int find_field(struct reading *reading, trondgov_code kind)
{
    const struct program *program = reading->story->program;
    trondgov_code wanted = 0;
    if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_FIELD, reading->key, &wanted) == TRONDGOV_OK)
        for (size_t i = 0; trondgov_fields(program->rules, kind, i, &reading->field, 1); i++)
            if (reading->field.field == wanted)
                return 1;
    wrong(reading, NULL, "this event has no such field");
    return 0;
}

static void check_required(struct reading *reading, trondgov_code kind, const json_t *object)
{
    const struct program *program = reading->story->program;
    trondgov_field field;
    for (size_t i = 0; trondgov_fields(program->rules, kind, i, &field, 1); i++) {
        reading->key = code_name(program, field.field);
        if (field.required && !json_object_get(object, reading->key)) {
            wrong(reading, NULL, "this field is needed and missing");
            return;
        }
    }
}

size_t read_events(struct story *story, json_t *object, trondgov_event **events)
{
    struct reading reading = {.story = story, .event = json_string_value(json_object_get(object, "EVENT"))};
    trondgov_code kind = 0;
    trondgov_field any;
    size_t count = 1;
    if (!reading.event ||
        trondgov_code_find(story->program->rules, TRONDGOV_FAMILY_EVENT, reading.event, &kind) != TRONDGOV_OK ||
        trondgov_fields(story->program->rules, kind, 0, &any, 1) == 0) {
        complain(story, "EVENT", reading.event, "there is no event with that name");
        return 0;
    }
    *events = grow(NULL, 1, sizeof **events);
    **events = (trondgov_event){.kind = kind};
    for (void *at = json_object_iter(object); at && !story->faulty; at = json_object_iter_next(object, at)) {
        reading.key = json_object_iter_key(at);
        if (strcmp(reading.key, "EVENT") == 0 || strcmp(reading.key, "EXPECT") == 0 || !find_field(&reading, kind))
            continue;
        reading.values.count = 0;
        read_values(&reading, json_object_iter_value(at));
        if (!story->faulty)
            spread(&reading, events, &count);
        for (size_t i = 0; i < count && !story->faulty; i++)
            put_value(&(*events)[i], reading.field.slot, reading.values.items[reading.values.count == 1 ? 0 : i]);
    }
    free(reading.values.items);
    if (!story->faulty) /* a mistyped key has been named by now, so it is not taken for a missing one */
        check_required(&reading, kind, object);
    if (!story->faulty)
        return count;
    free(*events);
    *events = NULL;
    return 0;
}
