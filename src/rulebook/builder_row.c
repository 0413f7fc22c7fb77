/* A rule that a builder adds: its columns into a row, and whether they make sense together. */
#include "rulebook/builder_row.h"

#include <stddef.h>
#include <string.h>

#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

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
    {0, TRONDGOV_FIELD_CONDITIONAL, MEMBER(conditional)},
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

/* Whether a deadline is there for each of what there can be; with the unit that it counts in, anew after each time. */
static int32_t recurs(const struct trondgov_i_row *row)
{
    return row->each == 0 || row->each == TRONDGOV_UNIT_MEETING || row->each == TRONDGOV_UNIT_HALF_YEAR ||
           row->each == TRONDGOV_UNIT_CALENDAR_YEAR || (row->each == row->unit && row->count > 0);
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
    if (row->kind == TRONDGOV_ROW_DEADLINE && row->unit == TRONDGOV_UNIT_INSTANT && row->count != 0)
        return TRONDGOV_FIELD_COUNT; /* at once */
    if (row->kind == TRONDGOV_ROW_DEADLINE && !is_unit_of_days(row->unit) && !is_unit_of_periods(row->unit) &&
        row->unit != TRONDGOV_UNIT_INSTANT)
        return TRONDGOV_FIELD_UNIT;
    if (row->kind == TRONDGOV_ROW_DEADLINE && !recurs(row))
        return TRONDGOV_FIELD_EACH;
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
static trondgov_status add_conditions(struct trondgov_i_own *own, const trondgov_allocator *allocator,
                                      struct trondgov_i_row *row, const struct trondgov_i_facts *columns,
                                      trondgov_verdict *why)
{
    struct trondgov_i_array *all = &own->conditions;
    struct trondgov_i_condition *condition = NULL;
    int32_t numbered = 0; /* WITH was given */
    trondgov_status status = TRONDGOV_OK;
    row->first_condition = (int32_t)all->count;
    for (size_t i = 0; !status && i < columns->count; i++) {
        const trondgov_fact *column = &columns->facts[i];
        if (!is_condition(column->field))
            continue;
        if (column->field == TRONDGOV_FIELD_COMPARED) {
            condition = trondgov_i_array_push(all, allocator, sizeof *condition);
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

trondgov_status trondgov_i_add_rule(struct trondgov_i_own *own, const trondgov_allocator *allocator, trondgov_code kind,
                                    const struct trondgov_i_facts *columns, trondgov_verdict *why)
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
            status = add_conditions(own, allocator, &row, columns, why);
        if (status)
            return status;
    }
    struct trondgov_i_row *added = trondgov_i_array_push(&own->rows, allocator, sizeof *added);
    if (!added) {
        own->conditions.count -= (size_t)row.condition_count;
        return TRONDGOV_NO_MEMORY;
    }
    *added = row;
    return TRONDGOV_OK;
}
