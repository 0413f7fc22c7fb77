/* What a code is called, which codes there are, and what fields an event, question or row has. */
#include "rulebook/structures.h"

#include <string.h>

int32_t trondgov_version(void)
{
    return TRONDGOV_VERSION;
}

static const char *text_at(int32_t offset)
{
    return &trondgov_i_texts[0][0] + offset;
}

/* The first row whose code is not below. */
static size_t code_row_from(int64_t code)
{
    size_t low = 0, high = trondgov_i_code_row_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (trondgov_i_code_rows[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct trondgov_i_code_row *code_row(int64_t code)
{
    const int64_t family = code >> 16, place = (code & 0xffff) - 1;
    size_t at = trondgov_i_code_row_count;
    if (family > 0 && family < (int64_t)trondgov_i_family_start_count && place >= 0) /* most families have no gaps */
        at = (size_t)(trondgov_i_family_starts[family] + place);
    if (at >= trondgov_i_code_row_count || trondgov_i_code_rows[at].code != code)
        at = code_row_from(code);
    return at < trondgov_i_code_row_count && trondgov_i_code_rows[at].code == code ? &trondgov_i_code_rows[at] : NULL;
}

static int32_t is_own(const trondgov_rulebook *rulebook, int64_t code)
{
    if (!rulebook || code < 0 || code > INT32_MAX || TRONDGOV_I_NUMBER(code) < 0x8000)
        return 0;
    const trondgov_code *codes = rulebook->own_codes.items;
    for (size_t low = 0, high = rulebook->own_codes.count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (codes[middle] == code)
            return 1;
        if (codes[middle] < code)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

int32_t trondgov_i_family_open(trondgov_code family)
{
    static const trondgov_code OPEN[] = {TRONDGOV_FAMILY_ORGAN,    TRONDGOV_FAMILY_ROLE,      TRONDGOV_FAMILY_CATEGORY,
                                         TRONDGOV_FAMILY_THRESHOLD, TRONDGOV_FAMILY_DEADLINE, TRONDGOV_FAMILY_LIMIT,
                                         TRONDGOV_FAMILY_RIGHT,     TRONDGOV_FAMILY_SUBJECT,  TRONDGOV_FAMILY_PARAMETER,
                                         TRONDGOV_FAMILY_CONFLICT,  TRONDGOV_FAMILY_READING,  TRONDGOV_FAMILY_PROVISION};
    for (size_t i = 0; i < sizeof OPEN / sizeof *OPEN; i++)
        if (OPEN[i] == family)
            return 1;
    return 0;
}

int32_t trondgov_i_code_known(const trondgov_rulebook *rulebook, int64_t code)
{
    return code_row(code) != NULL || is_own(rulebook, code);
}

int32_t trondgov_i_code_in(const trondgov_rulebook *rulebook, int64_t code, trondgov_code family)
{
    return code >= 0 && code <= INT32_MAX && TRONDGOV_I_FAMILY(code) == family &&
           trondgov_i_code_known(rulebook, code);
}

/* One list out of two: the library's codes of the family, then the caller's. */
size_t trondgov_codes(const trondgov_rulebook *rulebook, trondgov_code family, size_t first, trondgov_code *out,
                      size_t capacity)
{
    size_t count = 0, skipped = 0;
    for (size_t i = code_row_from(family); i < trondgov_i_code_row_count; i++) {
        if (TRONDGOV_I_FAMILY(trondgov_i_code_rows[i].code) != family || (out && count == capacity))
            break;
        if (skipped++ < first)
            continue;
        if (out)
            out[count] = family == TRONDGOV_FAMILY_FAMILY
                             ? (trondgov_code)(TRONDGOV_I_NUMBER(trondgov_i_code_rows[i].code) << 16)
                             : trondgov_i_code_rows[i].code;
        count++;
    }
    const trondgov_code *own = rulebook ? rulebook->own_codes.items : NULL;
    for (size_t i = 0; rulebook && i < rulebook->own_codes.count; i++) {
        if (TRONDGOV_I_FAMILY(own[i]) != family || skipped++ < first)
            continue;
        if (out && count == capacity)
            break;
        if (out)
            out[count] = own[i];
        count++;
    }
    return count;
}

static const char *own_text(const trondgov_rulebook *rulebook, int64_t code, trondgov_code form)
{
    if (!is_own(rulebook, code) || TRONDGOV_I_FAMILY(form) != TRONDGOV_FAMILY_TEXT || !code_row(form))
        return NULL;
    const struct trondgov_i_label *labels = rulebook->own.labels.items;
    for (size_t i = rulebook->own.labels.count; i-- > 0;)
        if (labels[i].code == code && labels[i].form == form)
            return (const char *)rulebook->own.texts.items + labels[i].offset;
    return "";
}

const char *trondgov_code_text(const trondgov_rulebook *rulebook, int64_t code, trondgov_code form)
{
    /* a family may be named by its own code, as it stands in a fact or a field */
    if (code > 0xffff && (code & 0xffff) == 0 && code <= INT32_MAX)
        code = TRONDGOV_FAMILY_FAMILY | (code >> 16);
    const struct trondgov_i_code_row *row = code_row(code);
    if (!row)
        return own_text(rulebook, code, form);
    switch (form) {
    case TRONDGOV_TEXT_NAME:
        return text_at(row->name);
    case TRONDGOV_TEXT_ENGLISH:
        return text_at(row->english);
    case TRONDGOV_TEXT_BOKMAL:
        return text_at(row->bokmal);
    case TRONDGOV_TEXT_CITATION:
        return text_at(row->citation);
    default:
        return NULL;
    }
}

static int32_t own_code_named(const trondgov_rulebook *rulebook, trondgov_code family, const char *name,
                              trondgov_code *code)
{
    const trondgov_code *own = rulebook ? rulebook->own_codes.items : NULL;
    for (size_t i = 0; rulebook && i < rulebook->own_codes.count; i++)
        if (TRONDGOV_I_FAMILY(own[i]) == family && own_text(rulebook, own[i], TRONDGOV_TEXT_NAME)[0] != '\0' &&
            strcmp(own_text(rulebook, own[i], TRONDGOV_TEXT_NAME), name) == 0) {
            *code = own[i];
            return 1;
        }
    return 0;
}

trondgov_status trondgov_code_find(const trondgov_rulebook *rulebook, trondgov_code family, const char *name,
                                   trondgov_code *code)
{
    if (code)
        *code = 0;
    if (!name || !code)
        return TRONDGOV_NULL_ARGUMENT;
    for (size_t low = 0, high = trondgov_i_code_row_count; low < high;) {
        size_t middle = low + (high - low) / 2;
        const struct trondgov_i_code_row *row = &trondgov_i_code_rows[trondgov_i_codes_by_name[middle]];
        int order = TRONDGOV_I_FAMILY(row->code) < family   ? -1
                    : TRONDGOV_I_FAMILY(row->code) > family ? 1
                                                            : strcmp(text_at(row->name), name);
        if (order == 0) {
            *code = family == TRONDGOV_FAMILY_FAMILY ? (trondgov_code)(TRONDGOV_I_NUMBER(row->code) << 16) : row->code;
            return TRONDGOV_OK;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return own_code_named(rulebook, family, name, code) ? TRONDGOV_OK : TRONDGOV_UNKNOWN_CODE;
}

static const struct trondgov_i_provision *provision_row(const trondgov_rulebook *rulebook, int64_t code)
{
    const struct trondgov_i_provision *own = rulebook ? rulebook->own.provisions.items : NULL;
    for (size_t i = rulebook ? rulebook->own.provisions.count : 0; i-- > 0;)
        if (own[i].provision == code)
            return &own[i];
    for (size_t low = 0, high = trondgov_i_provision_count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (trondgov_i_provisions[middle].provision == code)
            return &trondgov_i_provisions[middle];
        if (trondgov_i_provisions[middle].provision < code)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static int64_t or_nothing(int64_t value)
{
    return value ? value : TRONDGOV_NOTHING;
}

static int64_t provision_get(const struct trondgov_i_provision *row, trondgov_code field)
{
    switch (field) {
    case TRONDGOV_FIELD_ORGAN:
        return or_nothing(row->organ);
    case TRONDGOV_FIELD_FROM:
        return row->from == INT32_MIN ? TRONDGOV_NOTHING : row->from;
    case TRONDGOV_FIELD_TO:
        return row->to == INT32_MAX ? TRONDGOV_NOTHING : row->to;
    case TRONDGOV_FIELD_CONFLICT:
        return or_nothing(row->conflict);
    case TRONDGOV_FIELD_DECIDER:
        return or_nothing(row->decider);
    case TRONDGOV_FIELD_REASON:
        return or_nothing(row->reason);
    default:
        return TRONDGOV_NOTHING;
    }
}

static int64_t conflict_get(const trondgov_rulebook *rulebook, const struct trondgov_i_conflict *row,
                            trondgov_code field)
{
    if (field == TRONDGOV_FIELD_PROVISION)
        return row->provision;
    if (field != TRONDGOV_FIELD_READING)
        return TRONDGOV_NOTHING;
    return rulebook ? trondgov_i_selected(rulebook, row->conflict, INT32_MAX)
           : row->later_default ? row->later_default
                                : row->default_reading;
}

static int64_t judgement_get(int64_t code, trondgov_code field)
{
    for (size_t i = 0; i < trondgov_i_judgement_count; i++)
        if (trondgov_i_judgements[i].judgement == code)
            return field == TRONDGOV_FIELD_PROVISION    ? or_nothing(trondgov_i_judgements[i].provision)
                   : field == TRONDGOV_FIELD_WHO_JUDGES ? or_nothing(trondgov_i_judgements[i].role)
                                                        : TRONDGOV_NOTHING;
    return TRONDGOV_NOTHING;
}

static int64_t field_get(int64_t code, trondgov_code field)
{
    for (size_t i = 0; i < trondgov_i_unit_row_count; i++)
        if (trondgov_i_unit_rows[i].field == code)
            return field == TRONDGOV_FIELD_UNIT     ? trondgov_i_unit_rows[i].unit
                   : field == TRONDGOV_FIELD_FAMILY ? or_nothing(trondgov_i_unit_rows[i].family)
                                                    : TRONDGOV_NOTHING;
    return TRONDGOV_NOTHING;
}

int64_t trondgov_code_get(const trondgov_rulebook *rulebook, int64_t code, trondgov_code field)
{
    if (code < 0 || code > INT32_MAX)
        return TRONDGOV_NOTHING;
    const struct trondgov_i_provision *provision = provision_row(rulebook, code);
    if (provision)
        return provision_get(provision, field);
    const struct trondgov_i_conflict *conflict = trondgov_i_conflict_of((trondgov_code)code);
    if (conflict)
        return conflict_get(rulebook, conflict, field);
    const struct trondgov_i_schema *schema = trondgov_i_schema_of((trondgov_code)code);
    if (schema && field == TRONDGOV_FIELD_UNIT)
        return or_nothing(schema->value_unit);
    if (TRONDGOV_I_FAMILY(code) == TRONDGOV_FAMILY_JUDGEMENT && field != TRONDGOV_FIELD_UNIT)
        return judgement_get(code, field);
    const trondgov_code of = trondgov_i_reading_conflict((trondgov_code)code);
    if (of && field == TRONDGOV_FIELD_CONFLICT)
        return of;
    return field_get(code, field);
}

const struct trondgov_i_schema *trondgov_i_schema_of(trondgov_code code)
{
    for (size_t low = 0, high = trondgov_i_schema_count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (trondgov_i_schemas[middle].code == code)
            return &trondgov_i_schemas[middle];
        if (trondgov_i_schemas[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

size_t trondgov_fields(const trondgov_rulebook *rulebook, trondgov_code code, size_t first, trondgov_field *out,
                       size_t capacity)
{
    (void)rulebook; /* no builder adds fields */
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(code);
    if (!schema || first >= (size_t)schema->count)
        return 0;
    size_t left = (size_t)schema->count - first;
    if (!out)
        return left;
    size_t count = left < capacity ? left : capacity;
    memcpy(out, &trondgov_i_schema_fields[(size_t)schema->first + first], count * sizeof *out);
    return count;
}
