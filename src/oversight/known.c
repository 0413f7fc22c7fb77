/* What is known of an affair, and gathered for a question. */
#include "oversight/asking.h"

#include <trondgov/calendar.h>

/* ---- what is known ---- */

static const struct trondgov_i_affair_fact *told_at(const struct trondgov_i_asking *asking, int32_t number)
{
    return trondgov_i_chunks_at(&asking->of->affairs->facts, (size_t)number);
}

static int64_t told(const struct trondgov_i_asking *asking, trondgov_code field)
{
    for (int32_t i = asking->affair->latest_fact; i >= 0; i = told_at(asking, i)->earlier)
        if (told_at(asking, i)->field == field)
            return told_at(asking, i)->value;
    return TRONDGOV_NOTHING;
}

int64_t trondgov_i_came_into(const struct trondgov_i_asking *asking, trondgov_code state)
{
    trondgov_date begun = 0;
    if (state != TRONDGOV_STATE_NOT_BEGUN)
        return told(asking, state); /* told with every step by its state */
    const int64_t handed_in = told(asking, TRONDGOV_FIELD_HANDED_IN);
    if (handed_in == TRONDGOV_NOTHING || trondgov_instant_to_civil(handed_in, &begun, NULL))
        return TRONDGOV_NOTHING;
    return begun;
}

int64_t trondgov_i_register_of(const struct trondgov_i_asking *asking, trondgov_id person, trondgov_code organ,
                               trondgov_code field)
{
    const struct trondgov_i_wanted wanted = {person, organ, field, asking->date};
    return asking->of->tells(asking->of->object, &wanted);
}

/* Of the person behind the affair, of the organ in which it is pending, of the municipality. */
static int64_t registered(const struct trondgov_i_asking *asking, trondgov_code field)
{
    const struct trondgov_i_affair *affair = asking->affair;
    int64_t value = TRONDGOV_NOTHING;
    if (affair->person)
        value = trondgov_i_register_of(asking, affair->person, affair->organ, field);
    if (value == TRONDGOV_NOTHING && affair->organ)
        value = trondgov_i_register_of(asking, 0, affair->organ, field);
    return value == TRONDGOV_NOTHING ? trondgov_i_register_of(asking, 0, 0, field) : value;
}

/* Persons behind it who sat in the council on the day they joined (bystyret 5.20; kommuneloven § 27-1). */
static int64_t demanding(const struct trondgov_i_asking *asking)
{
    int64_t count = 0;
    for (int32_t i = asking->affair->latest_supporter; i >= 0;) {
        const struct trondgov_i_supporter *supporter =
            trondgov_i_chunks_at(&asking->of->affairs->supporters, (size_t)i);
        const struct trondgov_i_wanted wanted = {supporter->person, 0, TRONDGOV_FIELD_COUNCIL_MEMBER,
                                                 supporter->joined};
        count += asking->of->tells(asking->of->object, &wanted) == 1;
        i = supporter->earlier;
    }
    return count;
}

/* What the act itself is. */
static int64_t of_act(const struct trondgov_i_asking *asking, trondgov_code field)
{
    switch (field) {
    case TRONDGOV_FIELD_STEP_DAY:
        return asking->date;
    case TRONDGOV_FIELD_TO_STATE:
        return asking->event->kind == TRONDGOV_EVENT_AFFAIR_STEP ? (int64_t)asking->event->code : TRONDGOV_NOTHING;
    default:
        return TRONDGOV_NOTHING;
    }
}

/* What the log of the affair alone gives: nobody may tell otherwise. */
static int64_t worked_out(const struct trondgov_i_asking *asking, trondgov_code field)
{
    const struct trondgov_i_affair *affair = asking->affair;
    switch (field) {
    case TRONDGOV_FIELD_DEMANDING:
        return affair->supporters > 0 ? demanding(asking) : TRONDGOV_NOTHING;
    case TRONDGOV_FIELD_SIGNATURES:
        return affair->lists > 0 ? affair->signatures : TRONDGOV_NOTHING;
    case TRONDGOV_FIELD_STATE:
        return affair->state;
    case TRONDGOV_FIELD_DATE:
        return asking->date;
    case TRONDGOV_FIELD_AT:
        return asking->at;
    default:
        return asking->event ? of_act(asking, field) : TRONDGOV_NOTHING;
    }
}

/* As it was begun. */
static int64_t own(const struct trondgov_i_asking *asking, trondgov_code field)
{
    const struct trondgov_i_affair *affair = asking->affair;
    switch (field) {
    case TRONDGOV_FIELD_ORGAN:
        return affair->organ ? affair->organ : TRONDGOV_ORGAN_KOMMUNE;
    case TRONDGOV_FIELD_PERSON:
        return trondgov_i_or_nothing(affair->person);
    case TRONDGOV_FIELD_CASE:
        return trondgov_i_or_nothing(affair->about);
    case TRONDGOV_FIELD_ROLE:
        return trondgov_i_or_nothing(affair->role);
    default:
        return TRONDGOV_NOTHING;
    }
}

/* A code that a guard gave, for the first field of its family. */
static int64_t argument(const struct trondgov_i_asking *asking, const struct trondgov_i_schema *schema,
                        const trondgov_field *field)
{
    const trondgov_field *first = NULL;
    if (field->unit != TRONDGOV_UNIT_CODE)
        return TRONDGOV_NOTHING;
    for (int32_t i = 0; !first && i < schema->count; i++) {
        const trondgov_field *other = &trondgov_i_schema_fields[schema->first + i];
        first = other->unit == field->unit && other->family == field->family ? other : NULL;
    }
    for (int32_t i = asking->argument_count - 1; first && first->field == field->field && i >= 0; i--)
        if (TRONDGOV_I_FAMILY(asking->arguments[i]) == field->family)
            return asking->arguments[i];
    return TRONDGOV_NOTHING;
}

/* Of the organ that the rows name, or of the affair's: the first meeting planned after the day counted from. */
static int64_t next_meeting(const struct trondgov_i_asking *asking)
{
    struct trondgov_i_wanted wanted = {0, asking->affair->organ, TRONDGOV_FIELD_NEXT_MEETING_DAY, asking->date};
    for (int32_t i = 0; i < asking->argument_count; i++)
        if (TRONDGOV_I_FAMILY(asking->arguments[i]) == TRONDGOV_FAMILY_ORGAN)
            wanted.organ = asking->arguments[i];
    if (asking->anchor != TRONDGOV_NOTHING)
        wanted.date = (trondgov_date)asking->anchor;
    return asking->of->tells(asking->of->object, &wanted);
}

int64_t trondgov_i_known_of_affair(const struct trondgov_i_asking *asking, const trondgov_field *field)
{
    int64_t value = TRONDGOV_NOTHING;
    if (asking->given_to && field->field == asking->given_to)
        return asking->given;
    if (field->field == TRONDGOV_FIELD_ANCHOR)
        value = asking->anchor;
    if (value == TRONDGOV_NOTHING)
        value = worked_out(asking, field->field);
    if (value == TRONDGOV_NOTHING)
        value = told(asking, field->field);
    if (value == TRONDGOV_NOTHING)
        value = own(asking, field->field);
    if (value == TRONDGOV_NOTHING && field->field == TRONDGOV_FIELD_NEXT_MEETING_DAY)
        value = next_meeting(asking);
    return value == TRONDGOV_NOTHING ? registered(asking, field->field) : value;
}

/* ---- gathering ---- */

static int32_t has(const struct trondgov_i_array *facts, trondgov_code field, int64_t value, int32_t any)
{
    const trondgov_fact *all = facts->items;
    for (size_t i = 0; i < facts->count; i++)
        if (all[i].field == field && (any || all[i].value == value))
            return 1;
    return 0;
}

int32_t trondgov_i_put_fact(const struct trondgov_i_asking *asking, struct trondgov_i_array *facts, trondgov_code field,
                            int64_t value)
{
    trondgov_fact *fact = trondgov_i_array_push(facts, asking->of->memory, sizeof *fact);
    if (fact)
        *fact = (trondgov_fact){field, value};
    return fact != NULL;
}

/* Of a field that may be repeated, everything that was told, each once. */
static int32_t put_all(const struct trondgov_i_asking *asking, struct trondgov_i_array *facts, trondgov_code field)
{
    for (int32_t i = asking->affair->latest_fact; i >= 0; i = told_at(asking, i)->earlier) {
        const struct trondgov_i_affair_fact *fact = told_at(asking, i);
        if (fact->field == field && !has(facts, field, fact->value, 0) &&
            !trondgov_i_put_fact(asking, facts, field, fact->value))
            return 0;
    }
    return 1;
}

/* Who takes a step is not who began the affair; of a deadline the rules of its anchor's day hold. */
static int32_t left_out(const struct trondgov_i_schema *schema, trondgov_code field)
{
    const int32_t of_machine = trondgov_i_schema_field(schema, TRONDGOV_FIELD_TAKEN_BY) != NULL;
    return (of_machine && field == TRONDGOV_FIELD_ROLE) ||
           (schema->code == TRONDGOV_QUESTION_DEADLINE && field == TRONDGOV_FIELD_DATE);
}

int32_t trondgov_i_gather(const struct trondgov_i_asking *asking, const struct trondgov_i_schema *schema,
                          struct trondgov_i_array *facts)
{
    for (int32_t i = 0; i < schema->count; i++) {
        const trondgov_field *field = &trondgov_i_schema_fields[schema->first + i];
        if (has(facts, field->field, 0, 1) || left_out(schema, field->field))
            continue;
        int64_t value = argument(asking, schema, field);
        if (value == TRONDGOV_NOTHING && field->repeats) {
            if (!put_all(asking, facts, field->field))
                return 0;
            continue;
        }
        if (value == TRONDGOV_NOTHING)
            value = trondgov_i_known_of_affair(asking, field);
        if (value != TRONDGOV_NOTHING && !trondgov_i_put_fact(asking, facts, field->field, value))
            return 0;
    }
    return 1;
}

trondgov_status trondgov_i_affair_facts(const struct trondgov_i_affair_register *of,
                                        const struct trondgov_i_affair *affair, const struct trondgov_i_facts *given,
                                        struct trondgov_i_array *facts)
{
    const int64_t date = trondgov_i_fact(given, TRONDGOV_FIELD_DATE), at = trondgov_i_fact(given, TRONDGOV_FIELD_AT);
    struct trondgov_i_asking asking = {.of = of, .affair = affair, .at = at, .anchor = TRONDGOV_NOTHING};
    *facts = (struct trondgov_i_array){NULL, 0, 0};
    asking.date = date == TRONDGOV_NOTHING ? 0 : (trondgov_date)date;
    if (date == TRONDGOV_NOTHING && at != TRONDGOV_NOTHING)
        (void)trondgov_instant_to_civil(at, &asking.date, NULL); /* it was checked as a fact */
    for (size_t i = 0; i < given->count; i++)
        if (given->facts[i].field != TRONDGOV_FIELD_AFFAIR &&
            !trondgov_i_put_fact(&asking, facts, (trondgov_code)given->facts[i].field, given->facts[i].value))
            return TRONDGOV_NO_MEMORY;
    if (date == TRONDGOV_NOTHING && at == TRONDGOV_NOTHING)
        return TRONDGOV_OK; /* of which day is not said: the question asks for it */
    return trondgov_i_gather(&asking, trondgov_i_schema_of(given->question), facts) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}
