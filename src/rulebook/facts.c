/* Facts, columns and slots against the tables of fields. */
#include "rulebook/facts.h"

#include "calendar/calendar_internal.h"
#include "rulebook/verdict_internal.h"

static trondgov_status within(int32_t fits)
{
    return fits ? TRONDGOV_OK : TRONDGOV_OUT_OF_RANGE;
}

/* Bits of codes that the family has. */
static trondgov_status check_flags(trondgov_code family, int64_t value)
{
    for (int32_t bit = 0; bit < 63; bit++)
        if ((value >> bit & 1) && !trondgov_i_code_known(NULL, (int64_t)family + bit + 1))
            return TRONDGOV_OUT_OF_RANGE;
    return within(value >= 0);
}

static trondgov_status check_code(const trondgov_rulebook *rulebook, trondgov_code family, int64_t value)
{
    if (value <= 0 || value > INT32_MAX)
        return TRONDGOV_UNKNOWN_CODE;
    if (family == 0 || family == TRONDGOV_FAMILY_FAMILY)
        return trondgov_code_text(rulebook, value, TRONDGOV_TEXT_NAME) ? TRONDGOV_OK : TRONDGOV_UNKNOWN_CODE;
    /* without a rulebook a builder asks: what it adds may name codes that it adds later */
    return TRONDGOV_I_FAMILY(value) == family &&
                   ((!rulebook && TRONDGOV_I_NUMBER(value) >= 0x8000 && trondgov_i_family_open(family)) ||
                    trondgov_i_code_known(rulebook, value))
               ? TRONDGOV_OK
               : TRONDGOV_UNKNOWN_CODE;
}

trondgov_status trondgov_i_value_check(const trondgov_rulebook *rulebook, const trondgov_field *field, int64_t value)
{
    switch (field->unit) {
    case TRONDGOV_UNIT_CODE:
        return check_code(rulebook, field->family, value);
    case TRONDGOV_UNIT_FLAGS:
        return check_flags(field->family, value);
    case TRONDGOV_UNIT_FLAG:
        return within(value == 0 || value == 1);
    case TRONDGOV_UNIT_ID:
        return within(value > 0);
    case TRONDGOV_UNIT_DATE:
        return within(value >= INT32_MIN && value <= INT32_MAX && trondgov_i_date_valid((trondgov_date)value));
    case TRONDGOV_UNIT_INSTANT:
        return within(trondgov_i_instant_valid(value));
    case TRONDGOV_UNIT_INTEGER:
        return within(value != TRONDGOV_NOTHING);
    default:
        return within(value >= 0);
    }
}

trondgov_status trondgov_i_tellable(const trondgov_rulebook *rulebook, trondgov_code field, int64_t value)
{
    const trondgov_code family = TRONDGOV_I_FAMILY(field);
    if (family != TRONDGOV_FAMILY_FIELD && family != TRONDGOV_FAMILY_JUDGEMENT)
        return TRONDGOV_UNKNOWN_CODE;
    trondgov_field known = {.field = field, .unit = TRONDGOV_UNIT_FLAG};
    if (family == TRONDGOV_FAMILY_FIELD) {
        const int64_t of = trondgov_code_get(rulebook, field, TRONDGOV_FIELD_FAMILY);
        known.unit = (trondgov_code)trondgov_code_get(rulebook, field, TRONDGOV_FIELD_UNIT);
        known.family = of == TRONDGOV_NOTHING ? 0 : (trondgov_code)of;
    }
    return trondgov_i_value_check(rulebook, &known, value);
}

const trondgov_field *trondgov_i_schema_field(const struct trondgov_i_schema *schema, int64_t field)
{
    for (int32_t i = 0; i < schema->count; i++)
        if (trondgov_i_schema_fields[schema->first + i].field == field)
            return &trondgov_i_schema_fields[schema->first + i];
    return NULL;
}

static trondgov_code named(int64_t field)
{
    return field > 0 && field <= INT32_MAX ? (trondgov_code)field : 0;
}

trondgov_status trondgov_i_facts_check(const trondgov_rulebook *rulebook, const struct trondgov_i_schema *schema,
                                       const struct trondgov_i_facts *facts, trondgov_verdict *why)
{
    return trondgov_i_facts_check_beside(rulebook, schema, facts, 0, why);
}

trondgov_status trondgov_i_facts_check_beside(const trondgov_rulebook *rulebook,
                                              const struct trondgov_i_schema *schema,
                                              const struct trondgov_i_facts *facts, trondgov_code aside,
                                              trondgov_verdict *why)
{
    const trondgov_field beside = {.field = aside, .unit = TRONDGOV_UNIT_ID};
    trondgov_status first_wrong = TRONDGOV_OK;
    for (size_t i = 0; i < facts->count; i++) {
        const trondgov_field *field = trondgov_i_schema_field(schema, facts->facts[i].field);
        if (!field && aside && facts->facts[i].field == aside)
            field = &beside;
        trondgov_status status = field ? trondgov_i_value_check(rulebook, field, facts->facts[i].value)
                                       : TRONDGOV_UNKNOWN_FIELD;
        for (size_t k = 0; field && !field->repeats && k < i; k++)
            if (facts->facts[k].field == facts->facts[i].field)
                status = TRONDGOV_DUPLICATE;
        if (status)
            trondgov_i_verdict_input(why, named(facts->facts[i].field), (int32_t)i);
        if (!first_wrong)
            first_wrong = status;
    }
    return first_wrong;
}

trondgov_code trondgov_i_facts_missing(const struct trondgov_i_schema *schema, const struct trondgov_i_facts *facts,
                                       trondgov_verdict *why)
{
    trondgov_code first_missing = 0;
    for (int32_t i = 0; i < schema->count; i++) {
        const trondgov_field *field = &trondgov_i_schema_fields[schema->first + i];
        if (!field->required || trondgov_i_fact(facts, field->field) != TRONDGOV_NOTHING)
            continue;
        trondgov_i_verdict_input(why, field->field, -1);
        first_missing = first_missing ? first_missing : field->field;
    }
    return first_missing;
}

int64_t trondgov_i_fact(const struct trondgov_i_facts *facts, trondgov_code field)
{
    for (size_t i = 0; i < facts->count; i++)
        if (facts->facts[i].field == field)
            return facts->facts[i].value;
    return TRONDGOV_NOTHING;
}

trondgov_code trondgov_i_code_fact(const struct trondgov_i_facts *facts, trondgov_code field)
{
    int64_t value = trondgov_i_fact(facts, field);
    return value == TRONDGOV_NOTHING ? 0 : (trondgov_code)value;
}

trondgov_code trondgov_i_schema_unit(const struct trondgov_i_schema *schema, int64_t field)
{
    const trondgov_field *known = trondgov_i_schema_field(schema, field);
    return known ? known->unit : 0;
}
