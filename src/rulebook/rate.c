/* Rates: an amount, or a share of the Storting's pay or of the base of calculation (forskrift om godtgjøring 3.2, 14).
 */
#include "rulebook/rate.h"

enum { WHOLE = 10000 }; /* basis points */

trondgov_status trondgov_i_pay_base(struct trondgov_i_view *view, trondgov_code share_of, trondgov_date date,
                                    int64_t *pay, int64_t *basis_points)
{
    const trondgov_organ *municipality = NULL, *organ = view->organ;
    trondgov_status status =
        trondgov_rulebook_organ(trondgov_i_organ_rulebook(organ), TRONDGOV_ORGAN_KOMMUNE, date, &municipality);
    if (status)
        return status;
    view->organ = municipality; /* the same view, so that it tells of conflicts about the pay too */
    *pay = trondgov_i_parameter(view, TRONDGOV_PARAMETER_STORTING_PAY, TRONDGOV_NOTHING);
    *basis_points = share_of == TRONDGOV_PARAMETER_STORTING_PAY
                        ? WHOLE
                        : trondgov_i_parameter(view, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, TRONDGOV_NOTHING);
    view->organ = organ;
    return *pay == TRONDGOV_NOTHING || *basis_points == TRONDGOV_NOTHING ? TRONDGOV_MISSING_FIELD : TRONDGOV_OK;
}

static trondgov_status share(struct trondgov_i_view *view, trondgov_date date, struct trondgov_i_rate *rate)
{
    int64_t pay = 0, base = 0;
    trondgov_status status = trondgov_i_pay_base(view, rate->row->share_of, date, &pay, &base);
    if (status == TRONDGOV_MISSING_FIELD) {
        rate->row = NULL; /* no text gives what the share is of */
        return TRONDGOV_OK;
    }
    if (status)
        return status;
    if (__builtin_mul_overflow(pay, base, &rate->numerator) ||
        __builtin_mul_overflow(rate->numerator, (int64_t)rate->row->basis_points, &rate->numerator))
        return TRONDGOV_OVERFLOW;
    rate->denominator = (int64_t)WHOLE * WHOLE;
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_rate_of(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_code role,
                                   trondgov_code unit, trondgov_date date, struct trondgov_i_rate *rate)
{
    *rate = (struct trondgov_i_rate){NULL, 0, 1};
    const trondgov_organ *found = NULL;
    trondgov_status status = trondgov_rulebook_organ(rulebook, organ, date, &found);
    if (status)
        return status;
    struct trondgov_i_view view = trondgov_i_view_of(found);
    return trondgov_i_rate_in(&view, role, unit, date, rate);
}

trondgov_status trondgov_i_rate_in(struct trondgov_i_view *view, trondgov_code role, trondgov_code unit,
                                   trondgov_date date, struct trondgov_i_rate *rate)
{
    *rate = (struct trondgov_i_rate){NULL, 0, 1};
    rate->row = trondgov_i_row(view, TRONDGOV_ROW_RATE, unit, role, 0);
    if (!rate->row)
        return TRONDGOV_OK;
    if (rate->row->basis_points > 0)
        return share(view, date, rate);
    rate->numerator = rate->row->value;
    return TRONDGOV_OK;
}

int64_t trondgov_i_rounded(int64_t numerator, int64_t denominator, trondgov_code rounding)
{
    int64_t whole = numerator / denominator, rest = numerator % denominator;
    int64_t to_next = denominator - rest;
    int32_t up = rounding == TRONDGOV_ROUNDING_DOWN        ? 0
                 : rest != to_next                         ? rest > to_next
                 : rounding == TRONDGOV_ROUNDING_HALF_EVEN ? (int32_t)(whole % 2)
                                                           : 1;
    return whole + up;
}
