/* The builder: rows as the caller gives them, checked by the same tables that describe them, then a new rulebook. */
#include "rulebook/questions.h"
#include "rulebook/structures.h"
#include "rulebook/verdict_internal.h"

#include <stddef.h>
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

/* Where a column goes. The first fitting line counts: of kind 0 every kind of row. */
static const struct {
    trondgov_code kind, column;
    size_t offset;
    int32_t wide; /* an int64_t; else an int32_t */
} COLUMNS[] = {
#define MEMBER(name) offsetof(struct trondgov_i_row, name), sizeof((struct trondgov_i_row){0}.name) == sizeof(int64_t)
    {TRONDGOV_ROW_VOTE, TRONDGOV_FIELD_THRESHOLD, MEMBER(threshold)},
    {TRONDGOV_ROW_GROUND, TRONDGOV_FIELD_GROUND, MEMBER(key)},
    {TRONDGOV_ROW_BASIS, TRONDGOV_FIELD_GROUND, MEMBER(key)},
    {TRONDGOV_ROW_GROUND, TRONDGOV_FIELD_CONTENTS, MEMBER(value)},
    {TRONDGOV_ROW_RATE, TRONDGOV_FIELD_UNIT, MEMBER(key)},
    {TRONDGOV_ROW_CLAUSE, TRONDGOV_FIELD_RANK, MEMBER(ground)}, /* one rank holds one clause of each reading */
    {TRONDGOV_ROW_TERM, TRONDGOV_FIELD_RANK, MEMBER(ground)},
    {TRONDGOV_ROW_TERM, TRONDGOV_FIELD_LIMIT, MEMBER(of_limit)},
    {0, TRONDGOV_FIELD_ORGAN, MEMBER(organ)},
    {0, TRONDGOV_FIELD_LIKE, MEMBER(like)},
    {0, TRONDGOV_FIELD_ROLE, MEMBER(role)},
    {0, TRONDGOV_FIELD_GROUND, MEMBER(ground)},
    {0, TRONDGOV_FIELD_FROM, MEMBER(from)},
    {0, TRONDGOV_FIELD_TO, MEMBER(to)},
    {0, TRONDGOV_FIELD_PROVISION, MEMBER(provision)},
    {0, TRONDGOV_FIELD_READING, MEMBER(reading)},
    {0, TRONDGOV_FIELD_CATEGORY, MEMBER(key)},
    {0, TRONDGOV_FIELD_PARAMETER, MEMBER(key)},
    {0, TRONDGOV_FIELD_THRESHOLD, MEMBER(key)},
    {0, TRONDGOV_FIELD_DEADLINE, MEMBER(key)},
    {0, TRONDGOV_FIELD_LIMIT, MEMBER(key)},
    {0, TRONDGOV_FIELD_RIGHT, MEMBER(key)},
    {0, TRONDGOV_FIELD_GUARD, MEMBER(key)},
    {0, TRONDGOV_FIELD_ENTRY, MEMBER(key)},
    {0, TRONDGOV_FIELD_MATTER, MEMBER(key)},
    {0, TRONDGOV_FIELD_SUBJECT, MEMBER(key)},
    {0, TRONDGOV_FIELD_OTHER_ORGAN, MEMBER(key)},
    {0, TRONDGOV_FIELD_VALUE, MEMBER(value)},
    {0, TRONDGOV_FIELD_AMOUNT, MEMBER(value)},
    {0, TRONDGOV_FIELD_COUNT, MEMBER(count)},
    {0, TRONDGOV_FIELD_NUMERATOR, MEMBER(numerator)},
    {0, TRONDGOV_FIELD_DENOMINATOR, MEMBER(denominator)},
    {0, TRONDGOV_FIELD_BASE, MEMBER(base)},
    {0, TRONDGOV_FIELD_STRICT, MEMBER(strict)},
    {0, TRONDGOV_FIELD_COUNTED, MEMBER(counted)},
    {0, TRONDGOV_FIELD_CHAIR_ALONE, MEMBER(chair_alone)},
    {0, TRONDGOV_FIELD_ANSWER, MEMBER(answer)},
    {0, TRONDGOV_FIELD_UNIT, MEMBER(unit)},
    {0, TRONDGOV_FIELD_COUNTS_ANCHOR, MEMBER(counts_anchor)},
    {0, TRONDGOV_FIELD_SECOND_OF_DAY, MEMBER(second_of_day)},
    {0, TRONDGOV_FIELD_WEEKDAY, MEMBER(weekday)},
    {0, TRONDGOV_FIELD_SHIFT, MEMBER(shift)},
    {0, TRONDGOV_FIELD_BASIS_POINTS, MEMBER(basis_points)},
    {0, TRONDGOV_FIELD_SHARE_OF, MEMBER(share_of)},
    {0, TRONDGOV_FIELD_CELL, MEMBER(cell)},
    {0, TRONDGOV_FIELD_RANK, MEMBER(rank)},
    {0, TRONDGOV_FIELD_JUDGEMENT, MEMBER(judgement)},
    {0, TRONDGOV_FIELD_IN_DEBATE, MEMBER(in_debate)},
    {0, TRONDGOV_FIELD_TIE, MEMBER(tie)},
    {0, TRONDGOV_FIELD_OWED_BY, MEMBER(owed_by)},
    {0, TRONDGOV_FIELD_TOWARD, MEMBER(toward)},
    {0, TRONDGOV_FIELD_EACH, MEMBER(each)},
    {0, TRONDGOV_FIELD_QUESTION, MEMBER(key)},
    {0, TRONDGOV_FIELD_GIVES, MEMBER(value)},
    {0, TRONDGOV_FIELD_VALUE_OF, MEMBER(value_of)},
    {0, TRONDGOV_FIELD_UP_TO, MEMBER(up_to)},
    {0, TRONDGOV_FIELD_TIMES, MEMBER(times)},
    {0, TRONDGOV_FIELD_DIVIDED_BY, MEMBER(divided_by)},
    {0, TRONDGOV_FIELD_DIVIDED_BY_FIELD, MEMBER(divided_by_field)},
    {0, TRONDGOV_FIELD_SIGN, MEMBER(sign)},
#undef MEMBER
};

/* 0: the value does not fit the column. */
static int32_t set_column(struct trondgov_i_row *row, trondgov_code column, int64_t value)
{
    for (size_t i = 0; i < sizeof COLUMNS / sizeof *COLUMNS; i++) {
        if (COLUMNS[i].column != column || (COLUMNS[i].kind && COLUMNS[i].kind != row->kind))
            continue;
        const int32_t narrow = (int32_t)value;
        if (!COLUMNS[i].wide && narrow != value)
            return 0;
        if (COLUMNS[i].wide)
            memcpy((char *)row + COLUMNS[i].offset, &value, sizeof value);
        else
            memcpy((char *)row + COLUMNS[i].offset, &narrow, sizeof narrow);
        return 1;
    }
    return 0;
}

static int32_t is_number_of_members(trondgov_code field)
{
    return field == TRONDGOV_FIELD_MEMBERS || field == TRONDGOV_FIELD_PRESENT || field == TRONDGOV_FIELD_VOTING ||
           field == TRONDGOV_FIELD_VOTES;
}

static int32_t is_unit_of_days(trondgov_code unit)
{
    return unit == TRONDGOV_UNIT_DAY || unit == TRONDGOV_UNIT_WORKING_DAY || unit == TRONDGOV_UNIT_WEEKDAY ||
           unit == TRONDGOV_UNIT_WEEK || unit == TRONDGOV_UNIT_MONTH || unit == TRONDGOV_UNIT_YEAR;
}

static int32_t is_unit_of_periods(trondgov_code unit)
{
    return unit == TRONDGOV_UNIT_HALF_YEAR || unit == TRONDGOV_UNIT_CALENDAR_YEAR ||
           unit == TRONDGOV_UNIT_MONTH_OF_YEAR;
}

/* What a threshold lacks to be one. */
static trondgov_code lacking_threshold(const struct trondgov_i_row *row)
{
    if (row->count == 0 && row->numerator == 0 && row->answer != TRONDGOV_ANSWER_NO)
        return TRONDGOV_FIELD_NUMERATOR;
    if (row->numerator > 0 && row->denominator == 0)
        return TRONDGOV_FIELD_DENOMINATOR;
    return row->numerator > 0 && row->base == 0 ? TRONDGOV_FIELD_BASE : 0;
}

static trondgov_code impossible_threshold(const struct trondgov_i_row *row)
{
    const int32_t counts = row->counted == 0 || row->counted == TRONDGOV_FIELD_IN_FAVOUR ||
                           row->counted == TRONDGOV_FIELD_PRESENT || row->counted == TRONDGOV_FIELD_VOTING ||
                           row->counted == TRONDGOV_FIELD_VOTES;
    return row->count < 0                                       ? TRONDGOV_FIELD_COUNT
           : row->numerator > row->denominator                  ? TRONDGOV_FIELD_NUMERATOR
           : row->base != 0 && !is_number_of_members(row->base) ? TRONDGOV_FIELD_BASE
           : !counts                                            ? TRONDGOV_FIELD_COUNTED
                                                                : 0;
}

static trondgov_code impossible(const struct trondgov_i_row *row)
{
    if (row->from > row->to)
        return TRONDGOV_FIELD_TO;
    if (row->kind == TRONDGOV_ROW_THRESHOLD && impossible_threshold(row))
        return impossible_threshold(row);
    if (row->kind == TRONDGOV_ROW_SEATS && row->count < 0)
        return TRONDGOV_FIELD_COUNT;
    if (row->kind == TRONDGOV_ROW_DEADLINE && row->unit == TRONDGOV_UNIT_MONTH_OF_YEAR &&
        (row->count < 1 || row->count > 12))
        return TRONDGOV_FIELD_COUNT;
    if (row->kind == TRONDGOV_ROW_DEADLINE && !is_unit_of_days(row->unit) && !is_unit_of_periods(row->unit))
        return TRONDGOV_FIELD_UNIT;
    if (row->kind == TRONDGOV_ROW_CLAUSE && row->unit && !is_unit_of_days(row->unit))
        return TRONDGOV_FIELD_UNIT;
    if (row->weekday > 7)
        return TRONDGOV_FIELD_WEEKDAY;
    if (row->second_of_day >= TRONDGOV_DAY_SECONDS)
        return TRONDGOV_FIELD_SECOND_OF_DAY;
    return row->kind == TRONDGOV_ROW_ORGAN && row->like == row->organ ? TRONDGOV_FIELD_LIKE : 0;
}

/* What the columns of a row must have between them, beyond each on its own. The FIELD that is wrong, or 0. */
static trondgov_code inconsistent(const struct trondgov_i_row *row, trondgov_status *status)
{
    trondgov_code wrong = row->kind == TRONDGOV_ROW_THRESHOLD ? lacking_threshold(row) : 0;
    if (!wrong && row->kind == TRONDGOV_ROW_RATE && row->basis_points > 0 && row->share_of == 0)
        wrong = TRONDGOV_FIELD_SHARE_OF;
    *status = TRONDGOV_MISSING_FIELD;
    if (wrong)
        return wrong;
    /* a rule holds under one reading of one conflict: the general ones are selected, never held under */
    *status = TRONDGOV_UNKNOWN_CODE;
    if (row->reading && !trondgov_i_reading_conflict(row->reading))
        return TRONDGOV_FIELD_READING;
    *status = TRONDGOV_OUT_OF_RANGE;
    wrong = impossible(row);
    if (!wrong)
        *status = TRONDGOV_OK;
    return wrong;
}

static int32_t is_condition(int64_t field)
{
    return field == TRONDGOV_FIELD_COMPARED || field == TRONDGOV_FIELD_COMPARISON || field == TRONDGOV_FIELD_WITH ||
           field == TRONDGOV_FIELD_WITH_FIELD || field == TRONDGOV_FIELD_WITH_UNIT ||
           field == TRONDGOV_FIELD_WITH_SHARE || field == TRONDGOV_FIELD_WITH_LIMIT;
}

/* A clause belongs to a question that clauses decide, and looks at facts that the question has. */
static trondgov_status check_question(const struct trondgov_i_row *row, const struct trondgov_i_facts *columns,
                                      trondgov_verdict *why)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(row->key);
    if (!schema || !trondgov_i_asks_clauses(row->key)) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_QUESTION, -1);
        return TRONDGOV_UNKNOWN_CODE;
    }
    for (size_t i = 0; i < columns->count; i++) {
        const int64_t field = columns->facts[i].field;
        if ((field == TRONDGOV_FIELD_COMPARED || field == TRONDGOV_FIELD_WITH_FIELD ||
             field == TRONDGOV_FIELD_VALUE_OF || field == TRONDGOV_FIELD_UP_TO || field == TRONDGOV_FIELD_TIMES ||
             field == TRONDGOV_FIELD_DIVIDED_BY_FIELD) &&
            !trondgov_i_schema_field(schema, columns->facts[i].value)) {
            trondgov_i_verdict_input(why, (trondgov_code)field, (int32_t)i);
            return TRONDGOV_UNKNOWN_FIELD;
        }
    }
    return TRONDGOV_OK;
}

static trondgov_status set_share(struct trondgov_i_condition *condition, int64_t basis_points, int32_t index,
                                 trondgov_verdict *why)
{
    condition->with_share = basis_points <= INT32_MAX ? (int32_t)basis_points : 0;
    if (basis_points <= INT32_MAX)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(why, TRONDGOV_FIELD_WITH_SHARE, index);
    return TRONDGOV_OUT_OF_RANGE;
}

/* The first that is added, and a second; with nothing else the condition compares with them alone. */
static trondgov_status set_limit(struct trondgov_i_condition *condition, int64_t limit, int32_t index,
                                 trondgov_verdict *why)
{
    if (!condition->with_limit)
        condition->with_limit = (trondgov_code)limit;
    else if (!condition->with_limit_too)
        condition->with_limit_too = (trondgov_code)limit;
    else {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_WITH_LIMIT, index);
        return TRONDGOV_OUT_OF_RANGE;
    }
    return TRONDGOV_OK;
}

/* COMPARED begins a condition; what follows it until the next says how it is compared: EQUAL to 1 unless it says. */
static trondgov_status add_conditions(trondgov_builder *builder, struct trondgov_i_row *row,
                                      const struct trondgov_i_facts *columns, trondgov_verdict *why)
{
    struct trondgov_i_array *all = &builder->own.conditions;
    struct trondgov_i_condition *condition = NULL;
    int32_t numbered = 0; /* WITH was given */
    trondgov_status status = TRONDGOV_OK;
    row->first_condition = (int32_t)all->count;
    for (size_t i = 0; !status && i < columns->count; i++) {
        const trondgov_fact *column = &columns->facts[i];
        if (!is_condition(column->field))
            continue;
        if (column->field == TRONDGOV_FIELD_COMPARED) {
            condition = trondgov_i_array_push(all, &builder->allocator, sizeof *condition);
            if (condition)
                *condition = (struct trondgov_i_condition){
                    .with = 1, .field = (trondgov_code)column->value, .comparison = TRONDGOV_COMPARISON_EQUAL};
            status = condition ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
            numbered = 0;
        } else if (!condition) {
            trondgov_i_verdict_input(why, TRONDGOV_FIELD_COMPARED, (int32_t)i);
            status = TRONDGOV_MISSING_FIELD;
        } else if (column->field == TRONDGOV_FIELD_COMPARISON)
            condition->comparison = (trondgov_code)column->value;
        else if (column->field == TRONDGOV_FIELD_WITH) {
            condition->with = column->value;
            numbered = 1;
        } else if (column->field == TRONDGOV_FIELD_WITH_SHARE)
            status = set_share(condition, column->value, (int32_t)i, why);
        else if (column->field == TRONDGOV_FIELD_WITH_UNIT)
            condition->with_unit = (trondgov_code)column->value;
        else if (column->field == TRONDGOV_FIELD_WITH_LIMIT) {
            status = set_limit(condition, column->value, (int32_t)i, why);
            condition->with = numbered ? condition->with : 0;
        } else {
            condition->with_field = (trondgov_code)column->value;
            condition->with = numbered ? condition->with : 0;
        }
    }
    row->condition_count = (int32_t)all->count - row->first_condition;
    if (status)
        all->count = (size_t)row->first_condition;
    return status;
}

static trondgov_status add_rule(trondgov_builder *builder, trondgov_code kind, const struct trondgov_i_facts *columns,
                                trondgov_verdict *why)
{
    struct trondgov_i_row row = {.kind = kind,
                                 .layer = 2,
                                 .from = INT32_MIN,
                                 .to = INT32_MAX,
                                 .second_of_day = (int32_t)TRONDGOV_DAY_SECONDS - 1};
    for (size_t i = 0; i < columns->count; i++)
        if (!is_condition(columns->facts[i].field) &&
            !set_column(&row, (trondgov_code)columns->facts[i].field, columns->facts[i].value)) {
            trondgov_i_verdict_input(why, (trondgov_code)columns->facts[i].field, (int32_t)i);
            return TRONDGOV_OUT_OF_RANGE;
        }
    row.gives = kind == TRONDGOV_ROW_CLAUSE &&
                (trondgov_i_fact(columns, TRONDGOV_FIELD_GIVES) != TRONDGOV_NOTHING || row.value_of != 0);
    if (kind == TRONDGOV_ROW_THRESHOLD && row.answer == 0) /* shares of votes carry, everything else is a demand */
        row.answer = row.base == TRONDGOV_FIELD_VOTES ? TRONDGOV_ANSWER_CARRIED : TRONDGOV_ANSWER_YES;
    if (kind == TRONDGOV_ROW_THRESHOLD && row.counted == 0 && row.key == TRONDGOV_THRESHOLD_QUORUM)
        row.counted = TRONDGOV_FIELD_VOTING;
    trondgov_status status = TRONDGOV_OK;
    trondgov_code wrong = inconsistent(&row, &status);
    if (wrong) {
        trondgov_i_verdict_input(why, wrong, -1);
        return status;
    }
    if (kind == TRONDGOV_ROW_CLAUSE || kind == TRONDGOV_ROW_TERM) {
        status = check_question(&row, columns, why);
        if (!status)
            status = add_conditions(builder, &row, columns, why);
        if (status)
            return status;
    }
    struct trondgov_i_row *added = trondgov_i_array_push(&builder->own.rows, &builder->allocator, sizeof *added);
    if (!added) {
        builder->own.conditions.count -= (size_t)row.condition_count;
        return TRONDGOV_NO_MEMORY;
    }
    *added = row;
    return TRONDGOV_OK;
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
    status = row == TRONDGOV_ROW_READING     ? add_selection(builder, &given, why)
             : row == TRONDGOV_ROW_PROVISION ? add_provision(builder, &given, why)
                                             : add_rule(builder, row, &given, why);
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
