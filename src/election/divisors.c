/* Which divisors a method has on a date: kommuneloven § 7-6 first paragraph; the public election's first divisor is a
 * row of the rulebook (valgloven of 2002 chapter 11, valgloven of 2023 § 13-1).
 */
#include "election/count.h"
#include "rulebook/rulebook_internal.h"

/* The method itself is no row, so its dates are the provision's. */
static int32_t in_force(const trondgov_rulebook *rulebook, trondgov_code provision, trondgov_date date)
{
    int64_t from = trondgov_code_get(rulebook, provision, TRONDGOV_FIELD_FROM);
    int64_t to = trondgov_code_get(rulebook, provision, TRONDGOV_FIELD_TO);
    return (from == TRONDGOV_NOTHING || from <= date) && (to == TRONDGOV_NOTHING || to >= date);
}

/* The divisors after the first are the odd numbers: that is what the method is, as 1, 2, 3 ... is the other one. */

/* A first divisor above 0 and below the second, 3, with terms that the comparisons have room for. */
static int32_t usable(const struct trondgov_i_row *numerator, const struct trondgov_i_row *denominator)
{
    return numerator->value >= 1 && numerator->value <= TRONDGOV_I_FIRST_DIVISOR_MAX && denominator->value >= 1 &&
           denominator->value <= TRONDGOV_I_FIRST_DIVISOR_MAX && numerator->value < 3 * denominator->value;
}

static trondgov_status sainte_lague(const trondgov_rulebook *rulebook, trondgov_date date,
                                    struct trondgov_i_divisors *divisors)
{
    const trondgov_organ *municipality = NULL;
    if (trondgov_rulebook_organ(rulebook, TRONDGOV_ORGAN_KOMMUNE, date, &municipality))
        return TRONDGOV_OK; /* not regulated */
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    const struct trondgov_i_row *numerator =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_FIRST_DIVISOR_NUMERATOR, 0, 0);
    const struct trondgov_i_row *denominator =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_FIRST_DIVISOR_DENOMINATOR, 0, 0);
    if (!numerator || !denominator)
        return TRONDGOV_OK;
    if (!usable(numerator, denominator))
        return TRONDGOV_OUT_OF_RANGE;
    *divisors = (struct trondgov_i_divisors){.method = TRONDGOV_METHOD_SAINTE_LAGUE,
                                             .provision = numerator->provision,
                                             .regulated = 1,
                                             .step = 2,
                                             .first_numerator = numerator->value,
                                             .first_denominator = denominator->value};
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_divisors_of(const trondgov_rulebook *rulebook, trondgov_code method, trondgov_date date,
                                       struct trondgov_i_divisors *divisors)
{
    *divisors = (struct trondgov_i_divisors){.method = method};
    if (method == TRONDGOV_METHOD_SAINTE_LAGUE)
        return sainte_lague(rulebook, date, divisors);
    if (method != TRONDGOV_METHOD_PROPORTIONAL)
        return TRONDGOV_UNKNOWN_CODE;
    divisors->provision = TRONDGOV_PROVISION_KOML_7_6_1;
    divisors->regulated = in_force(rulebook, divisors->provision, date);
    divisors->step = 1;
    divisors->first_numerator = 1;
    divisors->first_denominator = 1;
    return TRONDGOV_OK;
}
