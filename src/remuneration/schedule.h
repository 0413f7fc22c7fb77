/* The rates of a period in memory, and exact amounts of them.
 *
 * A schedule is a list of *pieces*: a rate while it does not change, with everything it was worked out from. It never
 * changes and is counted, so a settlement points into it.
 */
#ifndef TRONDGOV_REMUNERATION_SCHEDULE_H
#define TRONDGOV_REMUNERATION_SCHEDULE_H

#include <trondgov/remuneration.h>

#include "base/sort.h"
#include "remuneration/inquiry.h"
#include "rulebook/rulebook_internal.h"

enum { TRONDGOV_I_NOBODY = -1 };

struct trondgov_i_piece {
    trondgov_rate rate;             /* amount TRONDGOV_NOTHING: lacking or overflow says why */
    int64_t numerator, denominator; /* øre per unit, exact */
    trondgov_ore pay;               /* of a share: the Storting's */
    trondgov_code pay_provision;
    trondgov_code share_of; /* PARAMETER; 0: an amount */
    int64_t base;           /* of a share of the base of calculation: the base as basis points of the pay */
    trondgov_code base_provision;
    trondgov_code lacking; /* the PARAMETER that no text gives; 0: none */
    int32_t overflow;      /* 1: beyond 64 bits */
    int32_t reserved;
};

/* A span of days in which the Storting's pay and the base of calculation stand still. */
struct trondgov_i_base {
    trondgov_date from, to;
    int64_t pay, basis_points; /* TRONDGOV_NOTHING: no text gives it */
    trondgov_code conflict;    /* of which another reading has another pay; 0: none */
    trondgov_date read_from, read_to; /* on these days, where there is one */
    int32_t reserved;
};

struct trondgov_schedule {
    const trondgov_rulebook *rulebook;
    uint32_t *owners; /* in a block of its own, so that a const schedule can be shared */
    trondgov_date from, to;
    struct trondgov_i_array pieces; /* of struct trondgov_i_piece, by organ, role, first day and unit */
    struct trondgov_i_array bases;  /* of struct trondgov_i_base, by day */
};

const trondgov_schedule *trondgov_i_schedule_share(const trondgov_schedule *schedule);
void trondgov_i_schedule_release(const trondgov_schedule *schedule);

/* The first piece of a role in an organ; the others follow it, up to *end. */
const struct trondgov_i_piece *trondgov_i_pieces_of(const trondgov_schedule *schedule, trondgov_code organ,
                                                    trondgov_code role, const struct trondgov_i_piece **end);

/* The rate on a day; NULL: none. */
const struct trondgov_i_piece *trondgov_i_piece_on(const trondgov_schedule *schedule, trondgov_code organ,
                                                   trondgov_code role, trondgov_code unit, trondgov_date date);

/* How something is done on a day: the PARAMETER of the municipality, a code of the family, or `otherwise`. */
trondgov_code trondgov_i_manner(const trondgov_schedule *schedule, trondgov_code parameter, trondgov_code family,
                                trondgov_code otherwise, trondgov_date date, trondgov_code *provision);

/* A number of the municipality on a day; TRONDGOV_NOTHING: none. */
int64_t trondgov_i_pay_number(const trondgov_schedule *schedule, trondgov_code parameter, trondgov_date date);

/* The provision of a GUARD of the municipality on a day; 0: none. */
trondgov_code trondgov_i_pay_guard(const trondgov_schedule *schedule, trondgov_code guard, trondgov_date date);

/* What shares are of on a day; NULL: no rules. */
const struct trondgov_i_base *trondgov_i_base_on(const trondgov_schedule *schedule, trondgov_date date);

/* The Storting's pay on a day of the municipality's rules, and the conflict of which another reading has another; 0: none.
 */
int64_t trondgov_i_storting_pay(const trondgov_organ *municipality, trondgov_code *conflict);

/* The conflict that what shares are of rests on at some time from day to day; 0: none. */
trondgov_code trondgov_i_base_conflict(const trondgov_schedule *schedule, trondgov_date from, trondgov_date to);

/* 0: no memory. */
int32_t trondgov_i_pay_sort(const trondgov_allocator *memory, struct trondgov_i_array *items, size_t item_size,
                            trondgov_i_order *order);

/* ---- amounts ---- */

/* rate * count / parts, rounded once. *exact: nothing was rounded. OK or OVERFLOW. */
trondgov_status trondgov_i_pay_amount(const struct trondgov_i_piece *piece, int64_t count, int64_t parts,
                                      trondgov_code rounding, trondgov_ore *amount, int32_t *exact);

/* A fraction of øre rounded; below 0 as above with the sign turned. 0: not a whole number of øre. */
int32_t trondgov_i_pay_round(int64_t numerator, int64_t denominator, trondgov_code rounding, trondgov_ore *amount);

/* Adds an exact amount. 0: beyond 64 bits. */
int32_t trondgov_i_sum_add(struct trondgov_i_sum *sum, int64_t numerator, int64_t denominator);

/* The sum as a fraction in lowest terms. 0: beyond 64 bits. */
int32_t trondgov_i_sum_fraction(const struct trondgov_i_sum *sum, int64_t *numerator, int64_t *denominator);

/* How much of a base a sum is, in basis points rounded down; TRONDGOV_NOTHING: no text gives the base. OK or OVERFLOW.
 */
trondgov_status trondgov_i_sum_share(const struct trondgov_i_sum *sum, const struct trondgov_i_base *base,
                                     int64_t *share);

/* Months that begin in a span of days, and whether the span is of whole months. */
int32_t trondgov_i_months_begun(trondgov_date from, trondgov_date to);
int32_t trondgov_i_whole_months(trondgov_date from, trondgov_date to);

/* The first of the month after a day, or the day where it is one. */
trondgov_date trondgov_i_month_begin(trondgov_date day);

/* Days of the calendar year that a day is in. */
int32_t trondgov_i_days_of_year(trondgov_date date);

/* Below 0, 0, above 0. */
static inline int32_t trondgov_i_compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

#endif
