/* Who is a full-time politician on a day, and gets no fee for meetings (forskrift om godtgjøring 14.1, 14.5).
 *
 * Two of the ways: an office that is paid as full-time (14.1 a to c), and offices that together pay as much as the
 * share of the base of calculation that the municipality's FULL_TIME_BASIS_POINTS names (14.1 d, first alternative).
 * What counts is the fixed pay of offices that do not rest: if fees counted, losing them would undo the status.
 * Agreements with a group (the other alternatives) are not built yet.
 */
#include "remuneration/remuneration_internal.h"

enum { PARTS = 100000000 }; /* of an øre: every rate is whole in basis points of basis points */

struct sum { /* whole øre and parts of one */
    int64_t whole, rest;
};

/* 0: beyond 64 bits. */
static int32_t add(struct sum *sum, int64_t numerator, int64_t denominator)
{
    sum->rest += numerator % denominator * (PARTS / denominator);
    const int64_t carried = sum->rest / PARTS;
    sum->rest %= PARTS;
    return !__builtin_add_overflow(sum->whole, numerator / denominator, &sum->whole) &&
           !__builtin_add_overflow(sum->whole, carried, &sum->whole);
}

/* From which yearly pay on one is full-time. OK, OVERFLOW; *provision 0: no text says it. */
static trondgov_status find_threshold(const trondgov_schedule *schedule, trondgov_date date, struct sum *threshold,
                                      trondgov_code *provision)
{
    const trondgov_organ *municipality = NULL;
    *provision = 0;
    if (trondgov_rulebook_organ(schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, date, &municipality) != TRONDGOV_OK)
        return TRONDGOV_OK;
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    const struct trondgov_i_row *share =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_FULL_TIME_BASIS_POINTS, 0, 0);
    const int64_t pay = trondgov_i_parameter(&view, TRONDGOV_PARAMETER_STORTING_PAY, TRONDGOV_NOTHING);
    const int64_t base = trondgov_i_parameter(&view, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, TRONDGOV_NOTHING);
    int64_t numerator = 0;
    if (!share || share->value < 0 || pay < 0 || base < 0)
        return TRONDGOV_OK;
    if (__builtin_mul_overflow(pay, base, &numerator) || __builtin_mul_overflow(numerator, share->value, &numerator))
        return TRONDGOV_OVERFLOW;
    *provision = share->provision;
    *threshold = (struct sum){0, 0};
    add(threshold, numerator, PARTS);
    return TRONDGOV_OK;
}

/* Adds up what the payee's offices of the day pay a year; *office: one of them that is paid as full-time, or NULL. */
static trondgov_status add_offices(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                   struct sum *sum, const struct trondgov_i_piece **office)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    const struct trondgov_i_held *held = settlement->held.items;
    for (size_t i = who->first_held; i < who->first_held + who->held_count; i++) {
        if (held[i].rests || date < held[i].from || held[i].to < date)
            continue;
        const struct trondgov_i_piece *piece =
            trondgov_i_piece_on(settlement->schedule, held[i].organ, held[i].role, TRONDGOV_UNIT_YEAR, date);
        if (!piece)
            continue;
        if (piece->rate.cell == TRONDGOV_CELL_FULL_TIME)
            *office = piece;
        if (piece->overflow || !add(sum, piece->numerator, piece->denominator))
            return TRONDGOV_OVERFLOW;
    }
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_full_time_on(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                        struct trondgov_i_full_time *found)
{
    struct sum sum = {0, 0}, threshold = {0, 0};
    const struct trondgov_i_piece *office = NULL;
    trondgov_code provision = 0;
    *found = (struct trondgov_i_full_time){TRONDGOV_I_FEE, 0, 0, 0};
    trondgov_status status = add_offices(settlement, payee, date, &sum, &office);
    if (status)
        return status;
    if (office) {
        *found = (struct trondgov_i_full_time){TRONDGOV_I_NO_FEE_OFFICE, office->rate.provision, 0, 0};
        return TRONDGOV_OK;
    }
    if (sum.whole == 0 && sum.rest == 0)
        return TRONDGOV_OK;
    status = find_threshold(settlement->schedule, date, &threshold, &provision);
    const int32_t reached = sum.whole > threshold.whole || (sum.whole == threshold.whole && sum.rest >= threshold.rest);
    if (!status && provision && reached)
        *found = (struct trondgov_i_full_time){TRONDGOV_I_NO_FEE_SUM, provision, sum.whole,
                                               threshold.whole + (threshold.rest > 0)};
    return status;
}
