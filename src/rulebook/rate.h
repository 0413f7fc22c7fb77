/* What an office or a meeting pays, exactly. */
#ifndef TRONDGOV_RULEBOOK_RATE_H
#define TRONDGOV_RULEBOOK_RATE_H

#include "rulebook/rulebook_internal.h"

struct trondgov_i_rate {
    const struct trondgov_i_row *row; /* NULL: not regulated */
    int64_t numerator, denominator;   /* øre: denominator above 0 */
};

/* Status: OK, OVERFLOW, UNKNOWN_CODE (organ). unit: MEETING, YEAR, MONTH. */
trondgov_status trondgov_i_rate_of(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_code role,
                                   trondgov_code unit, trondgov_date date, struct trondgov_i_rate *rate);

/* The same in a view, which is told of every conflict that the rate touches. */
trondgov_status trondgov_i_rate_in(struct trondgov_i_view *view, trondgov_code role, trondgov_code unit,
                                   trondgov_date date, struct trondgov_i_rate *rate);

/* What shares are of on a day: the Storting's pay in øre, and how much of it counts in basis points (all, or the base of
 * calculation). Status: OK, UNKNOWN_CODE (no municipality), MISSING_FIELD: no text gives it. */
trondgov_status trondgov_i_pay_base(struct trondgov_i_view *view, trondgov_code share_of, trondgov_date date,
                                    int64_t *pay, int64_t *basis_points);

/* Rounds a fraction of øre; rounding: a ROUNDING code. denominator above 0, numerator 0 or more. */
int64_t trondgov_i_rounded(int64_t numerator, int64_t denominator, trondgov_code rounding);

#endif
