/* How far an office is paid alike: forskrift om godtgjøring 8.6 (one person, several offices), 4.5. */
#include "remuneration/settling.h"

enum { WHOLE = 10000 }; /* basis points */

static void no_later_than(trondgov_date *last, trondgov_date day, trondgov_date from, trondgov_date to)
{
    if (from > day && from - 1 < *last)
        *last = from - 1;
    if (to >= day && to < *last)
        *last = to;
}

static const struct trondgov_i_piece *yearly_piece(const trondgov_settlement *settlement,
                                                   const struct trondgov_i_held *held)
{
    return held->from <= held->to ? trondgov_i_piece_on(settlement->schedule, held->organ, held->role,
                                                        TRONDGOV_UNIT_YEAR, held->from)
                                  : NULL;
}

int32_t trondgov_i_may_exceed(const trondgov_settlement *settlement, int32_t payee, trondgov_date day)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    const struct trondgov_i_held *held = trondgov_i_held_by(settlement, who);
    const struct trondgov_i_base *base = trondgov_i_base_on(settlement->schedule, day);
    int64_t sum = 0;
    for (size_t i = 0; i < who->held_count; i++) {
        const struct trondgov_i_piece *piece = yearly_piece(settlement, &held[i]);
        if (piece && (piece->rate.amount == TRONDGOV_NOTHING || __builtin_add_overflow(sum, piece->rate.amount, &sum)))
            return 1;
    }
    return base && base->pay > 0 && base->basis_points > 0 && sum / base->basis_points > base->pay / WHOLE;
}

trondgov_date trondgov_i_last_alike(const struct trondgov_i_settling *settling, const struct trondgov_i_held *held,
                                    int32_t payee, int32_t every_organ, trondgov_date day, trondgov_date to)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    const struct trondgov_i_held *other = trondgov_i_held_by(settlement, who);
    const struct trondgov_i_waiver *waiver = settling->waivers.items;
    trondgov_date last = to;
    for (size_t i = 0; i < who->held_count; i++, other++)
        if (other != held && (every_organ || other->organ == held->organ) && yearly_piece(settlement, other))
            no_later_than(&last, day, other->from, other->to);
    for (size_t i = 0; i < settling->waivers.count; i++)
        if (waiver[i].payee == payee)
            no_later_than(&last, day, waiver[i].from, waiver[i].to);
    return last;
}
