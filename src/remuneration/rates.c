/* Looking up in a schedule: the rate of an office or a meeting on a day, and how the municipality rounds and divides.
 */
#include "remuneration/schedule.h"

/* The first piece that does not come before a role of an organ. */
static size_t place_of(const trondgov_schedule *schedule, trondgov_code organ, trondgov_code role)
{
    const struct trondgov_i_piece *pieces = schedule->pieces.items;
    size_t low = 0, high = schedule->pieces.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const trondgov_rate *rate = &pieces[middle].rate;
        if (rate->organ < organ || (rate->organ == organ && rate->role < role))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct trondgov_i_piece *trondgov_i_pieces_of(const trondgov_schedule *schedule, trondgov_code organ,
                                                    trondgov_code role, const struct trondgov_i_piece **end)
{
    const struct trondgov_i_piece *pieces = schedule->pieces.items;
    *end = pieces;
    if (schedule->pieces.count == 0)
        return pieces;
    size_t first = place_of(schedule, organ, role), behind = first;
    while (behind < schedule->pieces.count && pieces[behind].rate.organ == organ && pieces[behind].rate.role == role)
        behind++;
    *end = pieces + behind;
    return pieces + first;
}

const struct trondgov_i_piece *trondgov_i_piece_on(const trondgov_schedule *schedule, trondgov_code organ,
                                                   trondgov_code role, trondgov_code unit, trondgov_date date)
{
    const struct trondgov_i_piece *end, *piece = trondgov_i_pieces_of(schedule, organ, role, &end);
    for (; piece < end; piece++)
        if (piece->rate.unit == unit && piece->rate.from <= date && date <= piece->rate.to)
            return piece;
    return NULL;
}

trondgov_code trondgov_i_manner(const trondgov_schedule *schedule, trondgov_code parameter, trondgov_code family,
                                trondgov_code otherwise, trondgov_date date, trondgov_code *provision)
{
    const trondgov_organ *municipality = NULL;
    *provision = 0;
    if (trondgov_rulebook_organ(schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, date, &municipality) != TRONDGOV_OK)
        return otherwise;
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, parameter, 0, 0);
    if (!row || !trondgov_i_code_in(schedule->rulebook, row->value, family))
        return otherwise;
    *provision = row->provision;
    return (trondgov_code)row->value;
}

int64_t trondgov_i_pay_number(const trondgov_schedule *schedule, trondgov_code parameter, trondgov_date date)
{
    const trondgov_organ *municipality = NULL;
    if (trondgov_rulebook_organ(schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, date, &municipality) != TRONDGOV_OK)
        return TRONDGOV_NOTHING;
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    return trondgov_i_parameter(&view, parameter, TRONDGOV_NOTHING);
}

trondgov_code trondgov_i_pay_guard(const trondgov_schedule *schedule, trondgov_code guard, trondgov_date date)
{
    const trondgov_organ *municipality = NULL;
    const trondgov_status status =
        trondgov_rulebook_organ(schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, date, &municipality);
    return status == TRONDGOV_OK ? trondgov_i_guard(municipality, guard) : 0;
}

const struct trondgov_i_base *trondgov_i_base_on(const trondgov_schedule *schedule, trondgov_date date)
{
    const struct trondgov_i_base *base = schedule->bases.items;
    for (size_t i = 0; i < schedule->bases.count; i++)
        if (base[i].from <= date && date <= base[i].to)
            return &base[i];
    return NULL;
}

int64_t trondgov_i_storting_pay(const trondgov_organ *municipality, trondgov_code *conflict)
{
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    const int64_t pay = trondgov_i_parameter(&view, TRONDGOV_PARAMETER_STORTING_PAY, TRONDGOV_NOTHING);
    trondgov_code reading = 0;
    *conflict = 0;
    for (int32_t i = 0; i < view.touched_count && !*conflict; i++)
        for (int32_t n = 0; (reading = trondgov_i_other_reading(municipality, view.touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(municipality);
            other.turned = reading;
            if (trondgov_i_parameter(&other, TRONDGOV_PARAMETER_STORTING_PAY, TRONDGOV_NOTHING) != pay)
                *conflict = view.touched[i];
        }
    return pay;
}

trondgov_code trondgov_i_base_conflict(const trondgov_schedule *schedule, trondgov_date from, trondgov_date to)
{
    const struct trondgov_i_base *base = schedule->bases.items;
    for (size_t i = 0; i < schedule->bases.count; i++)
        if (base[i].conflict && base[i].read_from <= to && from <= base[i].read_to)
            return base[i].conflict;
    return 0;
}
