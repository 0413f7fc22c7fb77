/* Whether the conditions of a CLAUSE or TERM row hold: a fact compared with a number, with another fact, or with so far
 * from it. A condition whose fact nobody gave is unknown.
 */
#include "rulebook/conditions.h"

#include "calendar/calendar_internal.h"
#include "rulebook/structures.h"

const struct trondgov_i_condition *trondgov_i_conditions_of(const trondgov_rulebook *rulebook,
                                                            const struct trondgov_i_row *row)
{
    const struct trondgov_i_condition *own = rulebook->own.conditions.items;
    return row->condition_count == 0 ? NULL
           : row->layer == 2         ? own + row->first_condition
                                     : trondgov_i_conditions + row->first_condition;
}

trondgov_status trondgov_i_reckoned(const struct trondgov_i_facts *facts, trondgov_code field, int64_t number,
                                    trondgov_code unit, int64_t *value)
{
    *value = number;
    if (!field)
        return TRONDGOV_OK;
    const int64_t fact = trondgov_i_fact(facts, field);
    *value = fact;
    if (fact == TRONDGOV_NOTHING)
        return TRONDGOV_OK;
    if (unit) {
        trondgov_date day = 0;
        trondgov_status status = trondgov_i_date_add((trondgov_date)fact, number, unit, &day);
        *value = day;
        return status;
    }
    return __builtin_add_overflow(fact, number, value) ? TRONDGOV_OVERFLOW : TRONDGOV_OK;
}

static int32_t is_number(const struct trondgov_i_schema *schema, trondgov_code field)
{
    const trondgov_code unit = trondgov_i_schema_unit(schema, field);
    return unit != TRONDGOV_UNIT_CODE && unit != TRONDGOV_UNIT_FLAG && unit != TRONDGOV_UNIT_ID &&
           unit != TRONDGOV_UNIT_FLAGS;
}

static enum trondgov_i_truth holds(trondgov_code comparison, int64_t actual, int64_t required)
{
    switch (comparison) {
    case TRONDGOV_COMPARISON_EQUAL:
        return actual == required;
    case TRONDGOV_COMPARISON_NOT_EQUAL:
        return actual != required;
    case TRONDGOV_COMPARISON_AT_LEAST:
        return actual >= required;
    case TRONDGOV_COMPARISON_AT_MOST:
        return actual <= required;
    case TRONDGOV_COMPARISON_MORE:
        return actual > required;
    default:
        return actual < required;
    }
}

/* 27 of 67 are at least 40 %, 26 are not. */
trondgov_status trondgov_i_share_of(int64_t number, int32_t basis_points, int32_t upward, int64_t *share)
{
    int64_t product;
    if (__builtin_mul_overflow(number, (int64_t)basis_points, &product))
        return TRONDGOV_OVERFLOW;
    const int64_t rest = product % TRONDGOV_I_WHOLE;
    *share = product / TRONDGOV_I_WHOLE + (upward && rest > 0) - (!upward && rest < 0);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_add_limit(struct trondgov_i_view *view, trondgov_code limit, int64_t *number)
{
    if (!limit)
        return TRONDGOV_OK;
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_LIMIT, limit, 0, 0);
    if (!row)
        return TRONDGOV_MISSING_FIELD;
    return __builtin_add_overflow(*number, row->value, number) ? TRONDGOV_OVERFLOW : TRONDGOV_OK;
}

/* What a condition compares with; TRONDGOV_NOTHING: the other fact is missing. MISSING_FIELD: the organ has no such
 * limit, so the condition does not hold. */
static trondgov_status required_by(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   const struct trondgov_i_condition *condition, int64_t *required)
{
    trondgov_status status =
        trondgov_i_reckoned(facts, condition->with_field, condition->with, condition->with_unit, required);
    const int32_t upward =
        condition->comparison == TRONDGOV_COMPARISON_AT_LEAST || condition->comparison == TRONDGOV_COMPARISON_LESS;
    if (status || *required == TRONDGOV_NOTHING)
        return status;
    if (condition->with_share > 0)
        status = trondgov_i_share_of(*required, condition->with_share, upward, required);
    if (!status)
        status = trondgov_i_add_limit(view, condition->with_limit, required);
    return status ? status : trondgov_i_add_limit(view, condition->with_limit_too, required);
}

/* A fact that repeats is compared in each of its values: one that fits is enough. */
static trondgov_status compare_fact(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                    const struct trondgov_i_condition *condition, struct trondgov_i_decision *decision,
                                    enum trondgov_i_truth *truth)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(facts->question);
    int64_t required = 0;
    const trondgov_status status = required_by(view, facts, condition, &required);
    *truth = status == TRONDGOV_MISSING_FIELD ? FALSE : UNKNOWN;
    if (status)
        return status == TRONDGOV_MISSING_FIELD ? TRONDGOV_OK : status;
    if (required == TRONDGOV_NOTHING && condition->with_field) {
        decision->missing = condition->with_field;
        return TRONDGOV_OK;
    }
    for (size_t i = 0; i < facts->count && *truth != TRUE; i++) {
        if (facts->facts[i].field != condition->field)
            continue;
        *truth = holds(condition->comparison, facts->facts[i].value, required);
        if (is_number(schema, condition->field))
            decision->compared = (struct trondgov_i_comparison){condition->field, condition->comparison,
                                                                facts->facts[i].value, required, *truth == TRUE};
    }
    if (*truth == UNKNOWN)
        decision->missing = condition->field;
    return TRONDGOV_OK;
}

/* Whether all conditions of a row hold; what is missing is told only where none of them fails. */
static trondgov_status all_hold(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                const struct trondgov_i_row *row, struct trondgov_i_decision *decision,
                                enum trondgov_i_truth *truth)
{
    const struct trondgov_i_condition *conditions =
        trondgov_i_conditions_of(trondgov_i_organ_rulebook(view->organ), row);
    trondgov_code missing = 0;
    *truth = TRUE;
    for (int32_t i = 0; i < row->condition_count; i++) {
        enum trondgov_i_truth one = UNKNOWN;
        trondgov_status status = compare_fact(view, facts, &conditions[i], decision, &one);
        if (status)
            return status;
        if (one == FALSE) {
            *truth = FALSE;
            return TRONDGOV_OK;
        }
        if (one == UNKNOWN) {
            *truth = UNKNOWN;
            missing = missing ? missing : decision->missing;
        }
    }
    decision->missing = missing;
    return TRONDGOV_OK;
}

/* A conflict is touched only where some reading's
 * conditions may hold: one that is about another case is none of this one. */
trondgov_status trondgov_i_at_rank(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   struct trondgov_i_ranked ranked, struct trondgov_i_decision *decision,
                                   enum trondgov_i_truth *truth)
{
    decision->row = trondgov_i_selected_of(view, ranked);
    int32_t concerns = 0;
    *truth = FALSE;
    for (int32_t i = 0; i < ranked.count; i++) {
        struct trondgov_i_decision aside = *decision;
        enum trondgov_i_truth one = FALSE;
        const int32_t is_selected = ranked.rows[i] == decision->row;
        trondgov_status status = all_hold(view, facts, ranked.rows[i], is_selected ? decision : &aside, &one);
        if (status)
            return status;
        concerns |= one != FALSE;
        if (is_selected)
            *truth = one;
    }
    if (concerns)
        trondgov_i_touch_rank(view, ranked);
    return TRONDGOV_OK;
}
