/* The value of an answer as a sum: the TERM rows of the question whose conditions hold, exact until it is rounded. */
#include "rulebook/terms.h"

#include "rulebook/rate.h"
#include "rulebook/verdict_internal.h"

static int64_t common_divisor(int64_t a, int64_t b)
{
    while (b != 0) {
        const int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

static trondgov_status multiplied(struct trondgov_i_fraction *fraction, int64_t numerator, int64_t denominator)
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

static trondgov_status added(struct trondgov_i_fraction *sum, const struct trondgov_i_fraction *term)
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
static trondgov_status base_of(struct trondgov_i_view *view, const struct trondgov_i_row *row,
                               struct trondgov_i_fraction *term)
{
    int64_t pay = 0, basis_points = 0;
    trondgov_status status = trondgov_i_pay_base(view, row->share_of, view->date, &pay, &basis_points);
    *term = (struct trondgov_i_fraction){pay, 1};
    return status ? status : multiplied(term, basis_points, TRONDGOV_I_WHOLE);
}

static trondgov_status multiplied_by_fact(const struct trondgov_i_facts *facts, trondgov_code field, int32_t divide,
                                          struct trondgov_i_fraction *term, trondgov_code *missing)
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
                               const struct trondgov_i_row *row, struct trondgov_i_fraction *term,
                               trondgov_code *missing)
{
    *term = (struct trondgov_i_fraction){row->value, 1};
    trondgov_status status = TRONDGOV_OK;
    if (row->value_of) {
        *term = (struct trondgov_i_fraction){1, 1};
        status = multiplied_by_fact(facts, row->value_of, 0, term, missing);
    } else if (row->of_limit) {
        term->numerator = 0;
        status = trondgov_i_add_limit(view, row->of_limit, &term->numerator);
    } else if (row->share_of)
        status = base_of(view, row, term);
    if (!status && row->basis_points > 0)
        status = multiplied(term, row->basis_points, TRONDGOV_I_WHOLE);
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

trondgov_status trondgov_i_each_term(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                     struct trondgov_i_fraction *sum, int32_t *terms, trondgov_code *missing,
                                     trondgov_verdict *why)
{
    struct trondgov_i_ranked ranked;
    int32_t place = 0;
    while ((ranked = trondgov_i_next_rank(view, TRONDGOV_ROW_TERM, facts->question, &place)).count > 0) {
        struct trondgov_i_decision decision = {.row = NULL};
        struct trondgov_i_fraction term;
        enum trondgov_i_truth truth = FALSE;
        trondgov_status status = trondgov_i_at_rank(view, facts, ranked, &decision, &truth);
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

struct trondgov_i_worth trondgov_i_whole(int64_t value)
{
    return (struct trondgov_i_worth){value, {value == TRONDGOV_NOTHING ? 0 : value, value != TRONDGOV_NOTHING}};
}

trondgov_status trondgov_i_sum_of(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                  struct trondgov_i_worth *worth, trondgov_code *missing)
{
    struct trondgov_i_fraction sum = {0, 1};
    int32_t terms = 0;
    *worth = trondgov_i_whole(TRONDGOV_NOTHING);
    trondgov_status status = trondgov_i_each_term(view, facts, &sum, &terms, missing, NULL);
    if (status || terms == 0 || *missing)
        return status;
    worth->exact = sum;
    worth->value =
        sum.numerator <= 0 ? 0 : trondgov_i_rounded(sum.numerator, sum.denominator, TRONDGOV_ROUNDING_HALF_UP);
    return TRONDGOV_OK;
}
