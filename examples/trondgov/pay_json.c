/* A settlement as JSON: codes by their names, dates 2025-01-30, amounts in øre. What does not apply is left out. */
#include "pay.h"

#include <inttypes.h>
#include <stdlib.h>

static void set_code(const struct program *program, json_t *object, const char *key, trondgov_code code)
{
    if (code != 0)
        json_object_set_new(object, key, json_string(code_name(program, code)));
}

static void set_day(json_t *object, const char *key, trondgov_date date)
{
    char text[32];
    int32_t year = 0, month = 0, day = 0;
    if (date == 0 || trondgov_date_to_civil(date, &year, &month, &day) != TRONDGOV_OK)
        return;
    snprintf(text, sizeof text, "%04" PRId32 "-%02" PRId32 "-%02" PRId32, year, month, day);
    json_object_set_new(object, key, json_string(text));
}

/* The name that a file has for an id, and what it is called. */
static void set_id(const struct pay *pay, json_t *object, const char *key, const char *text_key, trondgov_id id)
{
    const struct name *name = id ? names_find(&pay->story.names, id) : NULL;
    if (!name)
        return;
    json_object_set_new(object, key, json_string(name->name));
    json_object_set_new(object, text_key, json_string(called(&pay->story, id)));
}

static json_t *flags_of(const struct program *program, int32_t flags)
{
    const char *name, *text;
    json_t *list = json_array();
    for (int i = 0, bit; (bit = pay_flag(program, (size_t)i, &name, &text)) != 0; i++)
        if (flags & bit)
            json_array_append_new(list, json_string(name));
    return list;
}

static json_t *line_object(const struct pay *pay, const struct program *program, size_t number)
{
    const trondgov_line *line = &pay->lines[number];
    json_t *object = json_object();
    if (!pay->by)
        json_object_set_new(object, "LINE", json_integer((json_int_t)number + 1));
    set_id(pay, object, "PERSON", "PERSON_TEXT", line->person);
    set_id(pay, object, "PARTY", "PARTY_TEXT", line->party);
    set_code(program, object, "ORGAN", line->organ);
    set_code(program, object, "PAY", line->kind);
    set_day(object, "FROM", line->from);
    set_day(object, "TO", line->to);
    json_object_set_new(object, "COUNT", json_integer(line->count));
    if (line->unit && line->rate != TRONDGOV_NOTHING)
        json_object_set_new(object, "RATE", json_integer(line->rate));
    set_code(program, object, "UNIT", line->unit);
    json_object_set_new(object, "AMOUNT", json_integer(line->amount));
    set_code(program, object, "PROVISION", line->provision);
    if (line->provision)
        json_object_set_new(object, "CITATION", json_string(citation(program, line->provision)));
    set_code(program, object, "CONFLICT", line->conflict);
    if (!pay->by)
        json_object_set_new(object, "FLAGS", flags_of(program, line->flags));
    set_day(object, "PAYOUT", line->payout);
    return object;
}

static json_t *finding_object(const struct pay *pay, const struct program *program, const trondgov_finding *finding)
{
    json_t *object = json_object();
    const size_t length = trondgov_finding_text(finding, program->rules, program->language, NULL, 0);
    char *text = grow(NULL, length + 1, 1);
    trondgov_finding_text(finding, program->rules, program->language, text, length + 1);
    set_code(program, object, "KIND", finding->kind);
    set_code(program, object, "SUBJECT", finding->subject);
    set_code(program, object, "PROVISION", finding->provision);
    set_id(pay, object, "PERSON", "PERSON_TEXT", finding->person);
    set_id(pay, object, "ABOUT", "ABOUT_TEXT", finding->item);
    json_object_set_new(object, "TEXT", json_string(text));
    free(text);
    return object;
}

/* What is lacking, and what was checked. */
static json_t *findings(const struct pay *pay, const struct program *program)
{
    json_t *list = json_array();
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++)
        json_array_append_new(list, finding_object(pay, program, &finding));
    return list;
}

void pay_json(const struct pay *pay, const struct program *program)
{
    json_t *object = json_object(), *lines = json_array();
    set_day(object, "FROM", pay->from);
    set_day(object, "TO", pay->to);
    set_code(program, object, "ANSWER", pay->answer);
    json_object_set_new(object, "TOTAL", json_integer(pay->total));
    for (size_t i = 0; i < pay->line_count; i++)
        json_array_append_new(lines, line_object(pay, program, i));
    json_object_set_new(object, pay->by ? "SUMS" : "LINES", lines);
    json_object_set_new(object, "FINDINGS", findings(pay, program));
    json_dumpf(object, program->out, JSON_INDENT(2));
    fputc('\n', program->out);
    json_decref(object);
}
