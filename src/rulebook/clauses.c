/* Questions that rows alone decide: the clauses of a question are tried by rank, and the first whose conditions all
 * hold answers. What its value is stands in the clause, or is the sum of the question's terms.
 *
 * A fact that nobody gave is asked for only where the outcome hangs on it: a clause whose conditions are unknown is
 * passed over when everything behind it comes to the same.
 */
#include "rulebook/clauses.h"

#include "calendar/calendar_internal.h"
#include "rulebook/rate.h"
#include "rulebook/structures.h"
#include "rulebook/verdict_internal.h"

enum { WHOLE = 10000 }; /* basis points */
enum truth { FALSE, TRUE, UNKNOWN };

/* A number that a condition compared. */
struct comparison {
    trondgov_code field, comparison; /* field 0: nothing compared */
    int64_t actual, required;
    int32_t held;
};

struct decision {
    const struct trondgov_i_row *row;     /* the clause that answers; NULL: none */
    const struct trondgov_i_row *unknown; /* the clause that needs a fact; NULL: none */
    trondgov_code missing;
    struct comparison compared; /* the last number */
};

const struct trondgov_i_condition *trondgov_i_conditions_of(const trondgov_rulebook *rulebook,
                                                            const struct trondgov_i_row *row)
{
    const struct trondgov_i_condition *own = rulebook->own.conditions.items;
    return row->condition_count == 0 ? NULL
           : row->layer == 2         ? own + row->first_condition
                                     : trondgov_i_conditions + row->first_condition;
}

/* number, or the fact with the number added to it: to a date in days, weeks, months, years. TRONDGOV_NOTHING: the fact
 * is missing. */
static trondgov_status reckoned(const struct trondgov_i_facts *facts, trondgov_code field, int64_t number,
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

static trondgov_code unit_of(const struct trondgov_i_schema *schema, trondgov_code field)
{
    const trondgov_field *known = trondgov_i_schema_field(schema, field);
    return known ? known->unit : 0;
}

static int32_t is_number(const struct trondgov_i_schema *schema, trondgov_code field)
{
    const trondgov_code unit = unit_of(schema, field);
    return unit != TRONDGOV_UNIT_CODE && unit != TRONDGOV_UNIT_FLAG && unit != TRONDGOV_UNIT_ID &&
           unit != TRONDGOV_UNIT_FLAGS;
}

static enum truth holds(trondgov_code comparison, int64_t actual, int64_t required)
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

/* A share of a number, as a whole number that compares as the share does: 27 of 67 are at least 40 %, 26 are not. */
static trondgov_status share_of(int64_t number, int32_t basis_points, int32_t upward, int64_t *share)
{
    int64_t product;
    if (__builtin_mul_overflow(number, (int64_t)basis_points, &product))
        return TRONDGOV_OVERFLOW;
    const int64_t rest = product % WHOLE;
    *share = product / WHOLE + (upward && rest > 0) - (!upward && rest < 0);
    return TRONDGOV_OK;
}

/* Adds a LIMIT of the organ (0: none) to a number. MISSING_FIELD: the organ has no such limit. */
static trondgov_status add_limit(struct trondgov_i_view *view, trondgov_code limit, int64_t *number)
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
    trondgov_status status = reckoned(facts, condition->with_field, condition->with, condition->with_unit, required);
    const int32_t upward =
        condition->comparison == TRONDGOV_COMPARISON_AT_LEAST || condition->comparison == TRONDGOV_COMPARISON_LESS;
    if (status || *required == TRONDGOV_NOTHING)
        return status;
    if (condition->with_share > 0)
        status = share_of(*required, condition->with_share, upward, required);
    if (!status)
        status = add_limit(view, condition->with_limit, required);
    return status ? status : add_limit(view, condition->with_limit_too, required);
}

/* A fact that repeats is compared in each of its values: one that fits is enough. */
static trondgov_status compare_fact(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                    const struct trondgov_i_condition *condition, struct decision *decision,
                                    enum truth *truth)
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
            decision->compared = (struct comparison){condition->field, condition->comparison, facts->facts[i].value,
                                                     required, *truth == TRUE};
    }
    if (*truth == UNKNOWN)
        decision->missing = condition->field;
    return TRONDGOV_OK;
}

/* Whether all conditions of a row hold; what is missing is told only where none of them fails. */
static trondgov_status all_hold(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                const struct trondgov_i_row *row, struct decision *decision, enum truth *truth)
{
    const struct trondgov_i_condition *conditions =
        trondgov_i_conditions_of(trondgov_i_organ_rulebook(view->organ), row);
    trondgov_code missing = 0;
    *truth = TRUE;
    for (int32_t i = 0; i < row->condition_count; i++) {
        enum truth one = UNKNOWN;
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

/* Whether two clauses come to the same, whichever of them holds. */
static int32_t come_to_the_same(const struct trondgov_i_row *a, const struct trondgov_i_row *b)
{
    return b && a->answer == b->answer && a->gives == b->gives && a->value == b->value && a->value_of == b->value_of &&
           a->unit == b->unit && a->basis_points == b->basis_points && a->up_to == b->up_to &&
           a->judgement == b->judgement;
}

/* The row of a rank that is selected, and whether its conditions hold. A conflict is touched only where some reading's
 * conditions may hold: one that is about another case is none of this one. row NULL: none is selected. */
static trondgov_status at_rank(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                               struct trondgov_i_ranked ranked, struct decision *decision, enum truth *truth)
{
    decision->row = trondgov_i_selected_of(view, ranked);
    int32_t concerns = 0;
    *truth = FALSE;
    for (int32_t i = 0; i < ranked.count; i++) {
        struct decision aside = *decision;
        enum truth one = FALSE;
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

/* The first clause whose conditions hold. One that is unknown stands until something behind it decides otherwise. */
static trondgov_status choose_clause(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                     struct decision *decision)
{
    struct trondgov_i_ranked ranked;
    const struct trondgov_i_row *unknown = NULL;
    trondgov_code missing = 0;
    int32_t place = 0, differ = 0;
    while (!differ && (ranked = trondgov_i_next_rank(view, TRONDGOV_ROW_CLAUSE, facts->question, &place)).count > 0) {
        enum truth truth = FALSE;
        trondgov_status status = at_rank(view, facts, ranked, decision, &truth);
        if (status)
            return status;
        if (truth == FALSE)
            continue;
        differ = unknown && !come_to_the_same(unknown, decision->row);
        if (truth == TRUE && !differ)
            return TRONDGOV_OK;
        if (!unknown) {
            unknown = decision->row;
            missing = decision->missing;
        }
    }
    decision->row = NULL;
    decision->unknown = unknown;
    decision->missing = missing;
    return TRONDGOV_OK;
}

/* numerator and denominator of a sum so far */
struct fraction {
    int64_t numerator, denominator;
};

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        const int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

static trondgov_status multiplied(struct fraction *fraction, int64_t numerator, int64_t denominator)
{
    if (__builtin_mul_overflow(fraction->numerator, numerator, &fraction->numerator) ||
        __builtin_mul_overflow(fraction->denominator, denominator, &fraction->denominator))
        return TRONDGOV_OVERFLOW;
    const int64_t divisor = common_divisor(fraction->numerator, fraction->denominator);
    if (divisor > 1) {
        fraction->numerator /= divisor;
        fraction->denominator /= divisor;
    }
    return TRONDGOV_OK;
}

static trondgov_status added(struct fraction *sum, const struct fraction *term)
{
    int64_t a, b, denominator;
    if (__builtin_mul_overflow(sum->numerator, term->denominator, &a) ||
        __builtin_mul_overflow(term->numerator, sum->denominator, &b) ||
        __builtin_mul_overflow(sum->denominator, term->denominator, &denominator) ||
        __builtin_add_overflow(a, b, &sum->numerator))
        return TRONDGOV_OVERFLOW;
    sum->denominator = denominator;
    return multiplied(sum, 1, 1);
}

/* What a term's share is a share of, on the day. MISSING_FIELD: no text gives it. */
static trondgov_status base_of(struct trondgov_i_view *view, const struct trondgov_i_row *row, struct fraction *term)
{
    int64_t pay = 0, basis_points = 0;
    trondgov_status status = trondgov_i_pay_base(view, row->share_of, view->date, &pay, &basis_points);
    *term = (struct fraction){pay, 1};
    return status ? status : multiplied(term, basis_points, WHOLE);
}

static trondgov_status multiplied_by_fact(const struct trondgov_i_facts *facts, trondgov_code field, int32_t divide,
                                          struct fraction *term, trondgov_code *missing)
{
    if (!field)
        return TRONDGOV_OK;
    const int64_t fact = trondgov_i_fact(facts, field);
    if (fact == TRONDGOV_NOTHING) {
        *missing = *missing ? *missing : field;
        return TRONDGOV_OK;
    }
    if (divide && fact <= 0)
        return TRONDGOV_OUT_OF_RANGE;
    return divide ? multiplied(term, 1, fact) : multiplied(term, fact, 1);
}

/* MISSING_FIELD: there is no such base on that day, or no such limit. */
static trondgov_status term_of(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                               const struct trondgov_i_row *row, struct fraction *term, trondgov_code *missing)
{
    *term = (struct fraction){row->value, 1};
    trondgov_status status = TRONDGOV_OK;
    if (row->value_of) {
        *term = (struct fraction){1, 1};
        status = multiplied_by_fact(facts, row->value_of, 0, term, missing);
    } else if (row->of_limit) {
        term->numerator = 0;
        status = add_limit(view, row->of_limit, &term->numerator);
    } else if (row->share_of)
        status = base_of(view, row, term);
    if (!status && row->basis_points > 0)
        status = multiplied(term, row->basis_points, WHOLE);
    if (!status)
        status = multiplied_by_fact(facts, row->times, 0, term, missing);
    if (!status)
        status = multiplied_by_fact(facts, row->divided_by_field, 1, term, missing);
    if (!status && row->divided_by > 0)
        status = multiplied(term, 1, row->divided_by);
    if (!status && row->sign < 0)
        term->numerator = -term->numerator;
    return status;
}

/* Goes through the question's terms whose conditions hold, and tells of each. */
static trondgov_status each_term(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                 struct fraction *sum, int32_t *terms, trondgov_code *missing, trondgov_verdict *why)
{
    struct trondgov_i_ranked ranked;
    int32_t place = 0;
    while ((ranked = trondgov_i_next_rank(view, TRONDGOV_ROW_TERM, facts->question, &place)).count > 0) {
        struct decision decision = {.row = NULL};
        struct fraction term;
        enum truth truth = FALSE;
        trondgov_status status = at_rank(view, facts, ranked, &decision, &truth);
        if (status || truth == FALSE) {
            if (status)
                return status;
            continue;
        }
        ++*terms;
        if (truth == UNKNOWN) {
            *missing = *missing ? *missing : decision.missing;
            continue;
        }
        status = term_of(view, facts, decision.row, &term, missing);
        if (!status && !*missing)
            status = added(sum, &term);
        if (status)
            return status;
        const int32_t below = term.numerator < 0;
        const int64_t amount =
            trondgov_i_rounded(below ? -term.numerator : term.numerator, term.denominator, TRONDGOV_ROUNDING_HALF_UP);
        const trondgov_finding told = {.kind = TRONDGOV_FINDING_RESULT,
                                       .provision = decision.row->provision,
                                       .organ = trondgov_i_organ_code(view->organ),
                                       .subject = facts->question,
                                       .answer = TRONDGOV_ANSWER_YES,
                                       .unit = trondgov_i_schema_of(facts->question)->value_unit,
                                       .required = below ? -amount : amount,
                                       .actual = below ? -amount : amount,
                                       .index = -1};
        if (!*missing)
            trondgov_i_verdict_add(why, &told);
    }
    return TRONDGOV_OK;
}

/* A value, and what it is before it is rounded. */
struct worth {
    int64_t value; /* TRONDGOV_NOTHING: none */
    struct fraction exact;
};

static struct worth whole(int64_t value)
{
    return (struct worth){value, {value == TRONDGOV_NOTHING ? 0 : value, value != TRONDGOV_NOTHING}};
}

/* The sum of the question's terms whose conditions hold; none where none does, or one hangs on *missing. */
static trondgov_status sum_of(struct trondgov_i_view *view, const struct trondgov_i_facts *facts, struct worth *worth,
                              trondgov_code *missing)
{
    struct fraction sum = {0, 1};
    int32_t terms = 0;
    *worth = whole(TRONDGOV_NOTHING);
    trondgov_status status = each_term(view, facts, &sum, &terms, missing, NULL);
    if (status || terms == 0 || *missing)
        return status;
    worth->exact = sum;
    worth->value =
        sum.numerator <= 0 ? 0 : trondgov_i_rounded(sum.numerator, sum.denominator, TRONDGOV_ROUNDING_HALF_UP);
    return TRONDGOV_OK;
}

void trondgov_i_tell_terms(struct trondgov_i_view *view, const struct trondgov_i_facts *facts, trondgov_verdict *why)
{
    struct fraction sum = {0, 1};
    struct decision decision = {.row = NULL};
    trondgov_code missing = 0;
    int32_t terms = 0;
    if (choose_clause(view, facts, &decision) == TRONDGOV_OK && decision.row && !decision.row->gives)
        (void)each_term(view, facts, &sum, &terms, &missing, why); /* it went well when the answer was worked out */
}

static trondgov_status value_of(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                const struct trondgov_i_row *row, struct worth *worth, trondgov_code *missing)
{
    int64_t value = TRONDGOV_NOTHING;
    if (row->gives) {
        trondgov_status status = reckoned(facts, row->value_of, row->value, row->unit, &value);
        if (!status && value == TRONDGOV_NOTHING)
            *missing = row->value_of;
        else if (!status && row->basis_points > 0) /* the least number that is that share */
            status = share_of(value, row->basis_points, 1, &value);
        *worth = whole(value);
        return status;
    }
    if (row->answer != TRONDGOV_ANSWER_YES && row->answer != TRONDGOV_ANSWER_REQUIRED)
        return TRONDGOV_OK;
    trondgov_status status = sum_of(view, facts, worth, missing);
    if (status || !row->up_to || *missing)
        return status;
    const int64_t claimed = trondgov_i_fact(facts, row->up_to);
    if (claimed == TRONDGOV_NOTHING)
        *missing = row->up_to;
    else if (worth->value == TRONDGOV_NOTHING || claimed < worth->value)
        *worth = whole(claimed);
    return TRONDGOV_OK;
}

/* A fact that only a person can give is a judgement. */
static void needs(struct trondgov_i_found *found, trondgov_code field)
{
    const int32_t judged = TRONDGOV_I_FAMILY(field) == TRONDGOV_FAMILY_JUDGEMENT;
    found->answer = judged ? TRONDGOV_ANSWER_NEEDS_JUDGEMENT : TRONDGOV_ANSWER_NEEDS_FACT;
    found->value = TRONDGOV_NOTHING;
    found->missing = judged ? 0 : field;
    found->judgement = judged ? field : 0;
}

static int32_t is_affirmative(trondgov_answer answer)
{
    return answer == TRONDGOV_ANSWER_YES || answer == TRONDGOV_ANSWER_REQUIRED || answer == TRONDGOV_ANSWER_ELECTED ||
           answer == TRONDGOV_ANSWER_CARRIED;
}

/* What is required for the answer to be yes: the last number that still keeps to the comparison, or, where the
 * comparison leads to a no, to its contrary. */
static void tell_comparison(struct trondgov_i_found *found, const struct comparison *compared)
{
    const int32_t contrary = is_affirmative(found->answer) != compared->held;
    const trondgov_code comparison = compared->comparison;
    const int32_t below = comparison == TRONDGOV_COMPARISON_AT_MOST || comparison == TRONDGOV_COMPARISON_LESS;
    const int32_t ceiling = below != contrary;
    /* more than and less than leave the number itself out; their contraries take it in */
    const int32_t strict = comparison == TRONDGOV_COMPARISON_MORE || comparison == TRONDGOV_COMPARISON_LESS;
    const int32_t exact = comparison == TRONDGOV_COMPARISON_EQUAL || comparison == TRONDGOV_COMPARISON_NOT_EQUAL;
    const int64_t step = exact || strict == contrary ? 0 : ceiling ? -1 : 1;
    const int64_t beyond = ceiling ? INT64_MIN : INT64_MAX; /* there is no number after it */
    found->required = compared->required == beyond ? beyond : compared->required + step;
    found->actual = compared->actual;
    found->margin = ceiling ? found->required - found->actual : found->actual - found->required;
}

static void tell_numbers(struct trondgov_i_found *found, const struct trondgov_i_schema *schema,
                         const struct comparison *compared)
{
    if (compared->field) {
        tell_comparison(found, compared);
        found->unit = unit_of(schema, compared->field);
    } else if (found->value != TRONDGOV_NOTHING && schema->value_unit != TRONDGOV_UNIT_CODE &&
               schema->value_unit != TRONDGOV_UNIT_ID) {
        found->required = found->value;
        found->unit = schema->value_unit;
    }
}

trondgov_status trondgov_i_by_clauses(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                      struct trondgov_i_found *found)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(facts->question);
    struct decision decision = {.row = NULL};
    trondgov_status status = choose_clause(view, facts, &decision);
    if (status)
        return status;
    const struct trondgov_i_row *row = decision.row ? decision.row : decision.unknown;
    if (!row)
        return TRONDGOV_OK;
    found->provision = row->provision;
    found->answer = row->answer;
    found->judgement = row->judgement;
    found->reading = row->reading;
    trondgov_code missing = decision.row ? 0 : decision.missing;
    struct worth worth = whole(TRONDGOV_NOTHING);
    if (!missing)
        status = value_of(view, facts, row, &worth, &missing);
    if (status == TRONDGOV_MISSING_FIELD) { /* no text gives what a share would be of */
        found->answer = TRONDGOV_ANSWER_NOT_REGULATED;
        worth = whole(TRONDGOV_NOTHING);
        status = TRONDGOV_OK;
    }
    if (status)
        return status;
    if (missing && decision.row) /* a term lacks it, which this reading has and another has not */
        found->reading = view->turned;
    found->value = worth.value;
    found->numerator = worth.exact.numerator;
    found->denominator = worth.exact.denominator;
    if (missing)
        needs(found, missing);
    else
        tell_numbers(found, schema, &decision.compared);
    return TRONDGOV_OK;
}
