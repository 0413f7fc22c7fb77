/* The builder: rows as the caller gives them, checked by the same tables that describe them, then a new rulebook. */
#include "rulebook/builder_row.h"
#include "rulebook/questions.h"
#include "rulebook/structures.h"
#include "rulebook/verdict_internal.h"

#include <string.h>

struct trondgov_builder {
    trondgov_allocator allocator;
    trondgov_code edition;
    struct trondgov_i_own own;
};

trondgov_status trondgov_builder_create(const trondgov_rulebook *base, trondgov_builder **builder)
{
    if (builder)
        *builder = NULL;
    if (!base || !builder)
        return TRONDGOV_NULL_ARGUMENT;
    trondgov_builder *created = trondgov_i_allocate(&base->allocator, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    created->allocator = base->allocator;
    created->edition = base->edition;
    if (!trondgov_i_own_copy(&created->own, &base->own, &created->allocator)) {
        trondgov_builder_free(created);
        return TRONDGOV_NO_MEMORY;
    }
    *builder = created;
    return TRONDGOV_OK;
}

void trondgov_builder_free(trondgov_builder *builder)
{
    if (!builder)
        return;
    const trondgov_allocator memory = builder->allocator;
    trondgov_i_own_free(&builder->own, &memory);
    trondgov_i_release(&memory, builder, sizeof *builder);
}

static trondgov_date date_fact(const struct trondgov_i_facts *columns, trondgov_code field, trondgov_date otherwise)
{
    int64_t date = trondgov_i_fact(columns, field);
    return date == TRONDGOV_NOTHING ? otherwise : (trondgov_date)date;
}

/* One reading of one conflict, or a general one of a conflict or of all. */
static trondgov_status add_selection(trondgov_builder *builder, const struct trondgov_i_facts *columns,
                                     trondgov_verdict *why)
{
    const trondgov_code reading = (trondgov_code)trondgov_i_fact(columns, TRONDGOV_FIELD_READING);
    const int64_t given = trondgov_i_fact(columns, TRONDGOV_FIELD_CONFLICT);
    const trondgov_code of = trondgov_i_reading_conflict(reading);
    const int32_t general = reading == TRONDGOV_READING_AS_WRITTEN || reading == TRONDGOV_READING_STATUTE;
    trondgov_code wrong = 0;
    if (given == TRONDGOV_NOTHING && general)
        wrong = TRONDGOV_FIELD_CONFLICT;
    else if ((given != TRONDGOV_NOTHING && of && given != of) || (!of && !general))
        wrong = TRONDGOV_FIELD_READING;
    if (wrong) {
        trondgov_i_verdict_input(why, wrong, -1);
        return wrong == TRONDGOV_FIELD_CONFLICT ? TRONDGOV_MISSING_FIELD : TRONDGOV_UNKNOWN_CODE;
    }
    struct trondgov_i_selection *added =
        trondgov_i_array_push(&builder->own.selections, &builder->allocator, sizeof *added);
    if (!added)
        return TRONDGOV_NO_MEMORY;
    *added = (struct trondgov_i_selection){given == TRONDGOV_NOTHING ? of : (trondgov_code)given, reading,
                                           date_fact(columns, TRONDGOV_FIELD_FROM, INT32_MIN), 0};
    return TRONDGOV_OK;
}

static trondgov_status add_provision(trondgov_builder *builder, const struct trondgov_i_facts *columns,
                                     trondgov_verdict *why)
{
    const trondgov_code provision = (trondgov_code)trondgov_i_fact(columns, TRONDGOV_FIELD_PROVISION);
    if (TRONDGOV_I_NUMBER(provision) < 0x8000) { /* the library's keep their dates */
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_PROVISION, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    const trondgov_date from = date_fact(columns, TRONDGOV_FIELD_FROM, INT32_MIN);
    const trondgov_date to = date_fact(columns, TRONDGOV_FIELD_TO, INT32_MAX);
    if (from > to) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_TO, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    struct trondgov_i_provision *added =
        trondgov_i_array_push(&builder->own.provisions, &builder->allocator, sizeof *added);
    if (!added)
        return TRONDGOV_NO_MEMORY;
    const int64_t organ = trondgov_i_fact(columns, TRONDGOV_FIELD_ORGAN);
    const int64_t conflict = trondgov_i_fact(columns, TRONDGOV_FIELD_CONFLICT);
    *added = (struct trondgov_i_provision){.provision = provision,
                                           .organ = organ == TRONDGOV_NOTHING ? 0 : (trondgov_code)organ,
                                           .from = from,
                                           .to = to,
                                           .conflict = conflict == TRONDGOV_NOTHING ? 0 : (trondgov_code)conflict};
    return TRONDGOV_OK;
}

trondgov_status trondgov_builder_add(trondgov_builder *builder, trondgov_code row, const trondgov_fact *columns,
                                     size_t count, trondgov_verdict *why)
{
    trondgov_i_verdict_begin(why);
    if (!builder || (!columns && count > 0))
        return TRONDGOV_NULL_ARGUMENT;
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(row);
    if (!schema || TRONDGOV_I_FAMILY(row) != TRONDGOV_FAMILY_ROW)
        return TRONDGOV_UNKNOWN_CODE;
    const struct trondgov_i_facts given = {columns, count, 0};
    trondgov_status status = trondgov_i_facts_check(NULL, schema, &given, why);
    if (!status && trondgov_i_facts_missing(schema, &given, why))
        status = TRONDGOV_MISSING_FIELD;
    if (status)
        return status;
    status = row == TRONDGOV_ROW_READING ? add_selection(builder, &given, why)
             : row == TRONDGOV_ROW_PROVISION
                 ? add_provision(builder, &given, why)
                 : trondgov_i_add_rule(&builder->own, &builder->allocator, row, &given, why);
    return status;
}

trondgov_status trondgov_builder_label(trondgov_builder *builder, trondgov_code code, trondgov_code form,
                                       const char *text)
{
    if (!builder || !text)
        return TRONDGOV_NULL_ARGUMENT;
    if (code < 0 || TRONDGOV_I_NUMBER(code) < 0x8000 || !trondgov_i_family_open(TRONDGOV_I_FAMILY(code)) ||
        TRONDGOV_I_FAMILY(form) != TRONDGOV_FAMILY_TEXT || !trondgov_i_code_known(NULL, form))
        return TRONDGOV_UNKNOWN_CODE;
    const size_t length = strlen(text) + 1;
    if (!trondgov_i_array_reserve(&builder->own.texts, &builder->allocator, 1, length) ||
        !trondgov_i_array_reserve(&builder->own.labels, &builder->allocator, sizeof(struct trondgov_i_label), 1))
        return TRONDGOV_NO_MEMORY;
    struct trondgov_i_label *label = trondgov_i_array_push(&builder->own.labels, &builder->allocator, sizeof *label);
    *label = (struct trondgov_i_label){code, form, (int64_t)builder->own.texts.count};
    memcpy((char *)builder->own.texts.items + builder->own.texts.count, text, length);
    builder->own.texts.count += length;
    return TRONDGOV_OK;
}

static int32_t fault(trondgov_verdict *why, trondgov_code organ, trondgov_code subject, int32_t row)
{
    const trondgov_finding finding = {.kind = TRONDGOV_FINDING_FAULT, .organ = organ, .subject = subject, .index = row};
    trondgov_i_verdict_add(why, &finding);
    return 1;
}

/* 1: in one of the spans in which it has rules the organ lacks something, and that is said. */
static int32_t lacks(const trondgov_rulebook *rulebook, trondgov_code code, trondgov_verdict *why)
{
    int32_t seats = 1, quorum = 1, majority = 1;
    const trondgov_organ *organs = rulebook->organs.items;
    for (size_t i = 0; i < rulebook->organs.count; i++) {
        if (organs[i].code != code || !organs[i].regulated)
            continue;
        struct trondgov_i_view view = trondgov_i_view_of(&organs[i]);
        seats &= organs[i].seats > 0;
        quorum &= trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_QUORUM, 0, 0) != NULL;
        majority &= trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_SIMPLE_MAJORITY, 0, 0) != NULL;
    }
    if (!seats)
        fault(why, code, TRONDGOV_PARAMETER_SEATS, -1);
    if (!quorum)
        fault(why, code, TRONDGOV_THRESHOLD_QUORUM, -1);
    if (!majority)
        fault(why, code, TRONDGOV_THRESHOLD_SIMPLE_MAJORITY, -1);
    return !seats || !quorum || !majority;
}

static int32_t has_organ(const trondgov_rulebook *rulebook, trondgov_code code)
{
    const trondgov_organ *organs = rulebook->organs.items;
    for (size_t i = 0; i < rulebook->organs.count; i++)
        if (organs[i].code == code)
            return 1;
    return 0;
}

static int32_t has_provision(const struct trondgov_i_own *own, trondgov_code provision)
{
    if (provision == 0 || TRONDGOV_I_NUMBER(provision) < 0x8000)
        return 1;
    const struct trondgov_i_provision *provisions = own->provisions.items;
    for (size_t i = 0; i < own->provisions.count; i++)
        if (provisions[i].provision == provision)
            return 1;
    return 0;
}

/* Whether every own organ has its size, quorum and majority, and every organ and own provision named is there. */
static trondgov_status check(const trondgov_rulebook *rulebook, trondgov_verdict *why)
{
    int32_t faults = 0;
    const struct trondgov_i_row *rows = rulebook->own.rows.items;
    for (size_t i = 0; i < rulebook->own.rows.count; i++) {
        const struct trondgov_i_row *row = &rows[i];
        if (row->kind == TRONDGOV_ROW_ORGAN && TRONDGOV_I_NUMBER(row->organ) >= 0x8000)
            faults |= lacks(rulebook, row->organ, why);
        if (!has_organ(rulebook, row->organ) || (row->like && !has_organ(rulebook, row->like)))
            faults |= fault(why, row->organ, TRONDGOV_ROW_ORGAN, (int32_t)i);
        if (!has_provision(&rulebook->own, row->provision))
            faults |= fault(why, row->organ, row->provision, (int32_t)i);
    }
    return faults ? TRONDGOV_MISSING_FIELD : TRONDGOV_OK;
}

trondgov_status trondgov_builder_build(const trondgov_builder *builder, trondgov_rulebook **rulebook,
                                       trondgov_verdict *why)
{
    if (rulebook)
        *rulebook = NULL;
    trondgov_i_verdict_begin(why);
    if (!builder || !rulebook)
        return TRONDGOV_NULL_ARGUMENT;
    trondgov_rulebook *built = NULL;
    trondgov_status status = trondgov_i_rulebook_compile(&builder->allocator, builder->edition, &builder->own, &built);
    if (!status)
        status = check(built, why);
    if (status == TRONDGOV_MISSING_FIELD && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (status)
        trondgov_rulebook_free(built);
    else
        *rulebook = built;
    return status;
}
