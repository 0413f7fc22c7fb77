/* Questions that rows alone decide: the clauses of a question are tried by rank, and the first whose conditions all
 * hold answers. What its value is stands in the clause, or is the sum of the question's terms.
 *
 * A fact that nobody gave is asked for only where the outcome hangs on it: a clause whose conditions are unknown is
 * passed over when everything behind it comes to the same.
 */
#include "rulebook/clauses.h"

#include "rulebook/terms.h"
#include "rulebook/verdict_internal.h"

/* Whether two clauses come to the same, whichever of them holds. */
static int32_t come_to_the_same(const struct trondgov_i_row *a, const struct trondgov_i_row *b)
{
    return b && a->answer == b->answer && a->gives == b->gives && a->value == b->value && a->value_of == b->value_of &&
           a->unit == b->unit && a->basis_points == b->basis_points && a->up_to == b->up_to &&
           a->judgement == b->judgement;
}

/* The first clause whose conditions hold. One that is unknown stands until something behind it decides otherwise. */
static trondgov_status choose_clause(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                     struct trondgov_i_decision *decision)
{
    struct trondgov_i_ranked ranked;
    const struct trondgov_i_row *unknown = NULL;
    trondgov_code missing = 0;
    int32_t place = 0, differ = 0;
    while (!differ && (ranked = trondgov_i_next_rank(view, TRONDGOV_ROW_CLAUSE, facts->question, &place)).count > 0) {
        enum trondgov_i_truth truth = FALSE;
        trondgov_status status = trondgov_i_at_rank(view, facts, ranked, decision, &truth);
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

void trondgov_i_tell_terms(struct trondgov_i_view *view, const struct trondgov_i_facts *facts, trondgov_verdict *why)
{
    struct trondgov_i_fraction sum = {0, 1};
    struct trondgov_i_decision decision = {.row = NULL};
    trondgov_code missing = 0;
    int32_t terms = 0;
    if (choose_clause(view, facts, &decision) == TRONDGOV_OK && decision.row && !decision.row->gives)
        (void)trondgov_i_each_term(view, facts, &sum, &terms, &missing,
                                   why); /* it went well when the answer was worked out */
}

static trondgov_status value_of(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                const struct trondgov_i_row *row, struct trondgov_i_worth *worth,
                                trondgov_code *missing)
{
    int64_t value = TRONDGOV_NOTHING;
    if (row->gives) {
        trondgov_status status = trondgov_i_reckoned(facts, row->value_of, row->value, row->unit, &value);
        if (!status && value == TRONDGOV_NOTHING)
            *missing = row->value_of;
        else if (!status && row->basis_points > 0) /* the least number that is that share */
            status = trondgov_i_share_of(value, row->basis_points, 1, &value);
        *worth = trondgov_i_whole(value);
        return status;
    }
    if (row->answer != TRONDGOV_ANSWER_YES && row->answer != TRONDGOV_ANSWER_REQUIRED)
        return TRONDGOV_OK;
    trondgov_status status = trondgov_i_sum_of(view, facts, worth, missing);
    if (status || !row->up_to || *missing)
        return status;
    const int64_t claimed = trondgov_i_fact(facts, row->up_to);
    if (claimed == TRONDGOV_NOTHING)
        *missing = row->up_to;
    else if (worth->value == TRONDGOV_NOTHING || claimed < worth->value)
        *worth = trondgov_i_whole(claimed);
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
static void tell_comparison(struct trondgov_i_found *found, const struct trondgov_i_comparison *compared)
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
                         const struct trondgov_i_comparison *compared)
{
    if (compared->field) {
        tell_comparison(found, compared);
        found->unit = trondgov_i_schema_unit(schema, compared->field);
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
    struct trondgov_i_decision decision = {.row = NULL};
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
    struct trondgov_i_worth worth = trondgov_i_whole(TRONDGOV_NOTHING);
    if (!missing)
        status = value_of(view, facts, row, &worth, &missing);
    if (status == TRONDGOV_MISSING_FIELD) { /* no text gives what a share would be of */
        found->answer = TRONDGOV_ANSWER_NOT_REGULATED;
        worth = trondgov_i_whole(TRONDGOV_NOTHING);
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
