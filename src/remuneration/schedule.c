/* The rates of a period: forskrift om godtgjøring 14 and 5.1, shares worked out on the Storting's pay or on the base of
 * calculation (3.1, 3.2). A rate that changes inside the period, by a row or with the pay on 1 May, is one piece before
 * and one after.
 */
#include "remuneration/schedule.h"

#include <string.h>

#include "calendar/calendar_internal.h"
#include "rulebook/rate.h"

struct working { /* the rates of one organ in a span of days in which nothing changes */
    trondgov_schedule *schedule;
    const trondgov_organ *organ, *municipality;
    size_t first; /* of this organ */
    trondgov_date from, to;
};

static const trondgov_allocator *memory_of(const trondgov_schedule *schedule)
{
    return trondgov_i_rulebook_allocator(schedule->rulebook);
}

int32_t trondgov_i_pay_sort(const trondgov_allocator *memory, struct trondgov_i_array *items, size_t item_size,
                            trondgov_i_order *order)
{
    if (items->count < 2)
        return 1;
    const size_t size = items->count * item_size;
    void *scratch = trondgov_i_allocate(memory, size);
    if (!scratch)
        return 0;
    trondgov_i_sort(items->items, scratch, items->count, item_size, order);
    trondgov_i_release(memory, scratch, size);
    return 1;
}

static const trondgov_organ *organ_on(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date date)
{
    const trondgov_organ *found = NULL;
    return trondgov_rulebook_organ(rulebook, organ, date, &found) == TRONDGOV_OK ? found : NULL;
}

/* The last day, up to `to`, on which an organ has the same rules as on `from`: the rulebook keeps one organ for each
 * such span. */
static trondgov_date last_day(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date from,
                              trondgov_date to)
{
    const trondgov_organ *rules = organ_on(rulebook, organ, from);
    while (from < to) {
        const trondgov_date middle = from + (to - from + 1) / 2;
        if (organ_on(rulebook, organ, middle) == rules)
            from = middle;
        else
            to = middle - 1;
    }
    return from;
}

/* What a share is of: the pay, and for the base of calculation its share of the pay. */
static void find_base(const struct working *working, struct trondgov_i_piece *piece)
{
    struct trondgov_i_view view = trondgov_i_view_of(working->municipality);
    const struct trondgov_i_row *pay =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_STORTING_PAY, 0, 0);
    const struct trondgov_i_row *base =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, 0, 0);
    if (pay) {
        piece->pay = pay->value;
        piece->pay_provision = pay->provision;
    }
    if (!pay || pay->value < 0)
        piece->lacking = TRONDGOV_PARAMETER_STORTING_PAY;
    if (piece->share_of == TRONDGOV_PARAMETER_STORTING_PAY)
        return;
    if (base) {
        piece->base = base->value;
        piece->base_provision = base->provision;
    }
    if (!piece->lacking && (!base || base->value < 0))
        piece->lacking = TRONDGOV_PARAMETER_BASE_BASIS_POINTS;
}

/* A rate worked out. */
static struct trondgov_i_piece piece_of(const struct working *working, const struct trondgov_i_row *row)
{
    const trondgov_rulebook *rulebook = working->schedule->rulebook;
    struct trondgov_i_view view =
        trondgov_i_view_of(working->organ); /* its own: which conflicts does this row touch? */
    struct trondgov_i_rate rate;
    trondgov_i_row(&view, TRONDGOV_ROW_RATE, row->key, row->role, 0);
    struct trondgov_i_piece piece = {.rate = {.organ = trondgov_i_organ_code(working->organ),
                                              .role = row->role,
                                              .unit = row->key,
                                              .from = working->from,
                                              .to = working->to,
                                              .basis_points = row->basis_points,
                                              .provision = row->provision,
                                              .conflict = view.touched_count > 0 ? view.touched[0] : 0},
                                     .denominator = 1};
    piece.rate.cell = row->cell ? row->cell : row->basis_points > 0 ? TRONDGOV_CELL_SHARE : TRONDGOV_CELL_AMOUNT;
    if (row->basis_points > 0) {
        piece.share_of = row->share_of;
        find_base(working, &piece);
    }
    if (!piece.lacking)
        piece.overflow =
            trondgov_i_rate_of(rulebook, piece.rate.organ, row->role, row->key, working->from, &rate) != TRONDGOV_OK;
    piece.rate.amount = TRONDGOV_NOTHING;
    if (piece.lacking || piece.overflow)
        return piece;
    piece.numerator = rate.numerator;
    piece.denominator = rate.denominator;
    piece.rate.amount = trondgov_i_rounded(rate.numerator, rate.denominator, TRONDGOV_ROUNDING_HALF_UP);
    return piece;
}

static int32_t is_same(const struct trondgov_i_piece *a, const struct trondgov_i_piece *b)
{
    return a->rate.role == b->rate.role && a->rate.unit == b->rate.unit && a->rate.cell == b->rate.cell &&
           a->rate.basis_points == b->rate.basis_points && a->rate.provision == b->rate.provision &&
           a->rate.conflict == b->rate.conflict && a->numerator == b->numerator && a->denominator == b->denominator &&
           a->pay == b->pay && a->pay_provision == b->pay_provision && a->share_of == b->share_of &&
           a->base == b->base && a->base_provision == b->base_provision && a->lacking == b->lacking &&
           a->overflow == b->overflow;
}

/* The same rate as the day before goes on. 0: no memory. */
static int32_t add_piece(const struct working *working, const struct trondgov_i_piece *piece)
{
    struct trondgov_i_array *pieces = &working->schedule->pieces;
    for (size_t i = working->first; i < pieces->count; i++) {
        struct trondgov_i_piece *before = (struct trondgov_i_piece *)pieces->items + i;
        if (before->rate.to == piece->rate.from - 1 && is_same(before, piece)) {
            before->rate.to = piece->rate.to;
            return 1;
        }
    }
    struct trondgov_i_piece *added = trondgov_i_array_push(pieces, memory_of(working->schedule), sizeof *added);
    if (added)
        *added = *piece;
    return added != NULL;
}

static int32_t add_span(const struct working *working)
{
    struct trondgov_i_view view = trondgov_i_view_of(working->organ);
    const struct trondgov_i_row *row;
    for (size_t n = 0; (row = trondgov_i_row_at(&view, TRONDGOV_ROW_RATE, n)) != NULL; n++) {
        const struct trondgov_i_piece piece = piece_of(working, row);
        if (!add_piece(working, &piece))
            return 0;
    }
    return 1;
}

/* 0: no memory. */
static int32_t add_organ(trondgov_schedule *schedule, trondgov_code organ)
{
    const trondgov_rulebook *rulebook = schedule->rulebook;
    struct working working = {.schedule = schedule, .first = schedule->pieces.count, .from = schedule->from};
    if (!organ_on(rulebook, organ, schedule->from))
        return 1; /* the rulebook has no rules for it */
    while (working.from <= schedule->to) {
        working.organ = organ_on(rulebook, organ, working.from);
        working.municipality = organ_on(rulebook, TRONDGOV_ORGAN_KOMMUNE, working.from);
        working.to = last_day(rulebook, organ, working.from, schedule->to);
        working.to = last_day(rulebook, TRONDGOV_ORGAN_KOMMUNE, working.from, working.to);
        if (!add_span(&working))
            return 0;
        working.from = working.to + 1;
    }
    return 1;
}

/* The same as on the days before; another reading may begin or end meanwhile. */
static void go_on(struct trondgov_i_base *before, const struct trondgov_i_base *base)
{
    before->to = base->to;
    if (!base->conflict)
        return;
    before->read_from = before->conflict ? before->read_from : base->from;
    before->read_to = base->to;
    before->conflict = before->conflict ? before->conflict : base->conflict;
}

/* The spans in which what shares are of stands still. 0: no memory. */
static int32_t add_bases(trondgov_schedule *schedule)
{
    for (trondgov_date day = schedule->from; day <= schedule->to;) {
        const trondgov_organ *municipality = organ_on(schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, day);
        const trondgov_date to = last_day(schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, day, schedule->to);
        struct trondgov_i_base base = {day, to, TRONDGOV_NOTHING, TRONDGOV_NOTHING, 0, day, to, 0};
        struct trondgov_i_base *bases = schedule->bases.items;
        struct trondgov_i_base *before = bases ? &bases[schedule->bases.count - 1] : NULL;
        if (municipality) {
            struct trondgov_i_view view = trondgov_i_view_of(municipality);
            base.pay = trondgov_i_storting_pay(municipality, &base.conflict);
            base.basis_points = trondgov_i_parameter(&view, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, TRONDGOV_NOTHING);
        }
        if (before && before->pay == base.pay && before->basis_points == base.basis_points) {
            go_on(before, &base);
        } else {
            struct trondgov_i_base *added = trondgov_i_array_push(&schedule->bases, memory_of(schedule), sizeof *added);
            if (!added)
                return 0;
            *added = base;
        }
        day = base.to + 1;
    }
    return 1;
}

static int32_t piece_order(const void *a, const void *b)
{
    const trondgov_rate *first = &((const struct trondgov_i_piece *)a)->rate;
    const trondgov_rate *second = &((const struct trondgov_i_piece *)b)->rate;
    int32_t order = trondgov_i_compare(first->organ, second->organ);
    order = order ? order : trondgov_i_compare(first->role, second->role);
    order = order ? order : trondgov_i_compare(first->from, second->from);
    return order ? order : trondgov_i_compare(first->unit, second->unit);
}

static int32_t add_rates(trondgov_schedule *schedule)
{
    trondgov_code organ = 0;
    for (size_t i = 0; trondgov_codes(schedule->rulebook, TRONDGOV_FAMILY_ORGAN, i, &organ, 1) == 1; i++)
        if (!add_organ(schedule, organ))
            return 0;
    return trondgov_i_pay_sort(memory_of(schedule), &schedule->pieces, sizeof(struct trondgov_i_piece), piece_order);
}

static void destroy(trondgov_schedule *schedule)
{
    const trondgov_rulebook *rulebook = schedule->rulebook;
    const trondgov_allocator memory = *trondgov_i_rulebook_allocator(rulebook);
    trondgov_i_array_free(&schedule->pieces, &memory, sizeof(struct trondgov_i_piece));
    trondgov_i_array_free(&schedule->bases, &memory, sizeof(struct trondgov_i_base));
    trondgov_i_release(&memory, schedule->owners, sizeof *schedule->owners);
    trondgov_i_release(&memory, schedule, sizeof *schedule);
    trondgov_i_rulebook_release(rulebook);
}

trondgov_status trondgov_schedule_create(const trondgov_rulebook *rulebook, trondgov_date from, trondgov_date to,
                                         trondgov_schedule **schedule)
{
    if (schedule)
        *schedule = NULL;
    if (!rulebook || !schedule)
        return TRONDGOV_NULL_ARGUMENT;
    if (!trondgov_i_date_valid(from) || !trondgov_i_date_valid(to) || to < from)
        return TRONDGOV_OUT_OF_RANGE;
    const trondgov_allocator *memory = trondgov_i_rulebook_allocator(rulebook);
    trondgov_schedule *created = trondgov_i_allocate(memory, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    created->rulebook = trondgov_i_rulebook_share(rulebook);
    created->from = from;
    created->to = to;
    created->owners = trondgov_i_allocate(memory, sizeof *created->owners);
    if (!created->owners || !add_rates(created) || !add_bases(created)) {
        destroy(created);
        return TRONDGOV_NO_MEMORY;
    }
    *created->owners = 1;
    *schedule = created;
    return TRONDGOV_OK;
}

const trondgov_schedule *trondgov_i_schedule_share(const trondgov_schedule *schedule)
{
    __atomic_add_fetch(schedule->owners, 1, __ATOMIC_RELAXED);
    return schedule;
}

void trondgov_i_schedule_release(const trondgov_schedule *schedule)
{
    if (__atomic_sub_fetch(schedule->owners, 1, __ATOMIC_ACQ_REL) != 0)
        return;
    trondgov_schedule *last; /* nobody else has it: what was shared as const is now ours to take apart */
    memcpy(&last, &schedule, sizeof last);
    destroy(last);
}

void trondgov_schedule_free(trondgov_schedule *schedule)
{
    if (schedule)
        trondgov_i_schedule_release(schedule);
}

size_t trondgov_schedule_rates(const trondgov_schedule *schedule, size_t first, trondgov_rate *out, size_t capacity)
{
    if (!schedule || first >= schedule->pieces.count)
        return 0;
    const size_t left = schedule->pieces.count - first;
    if (!out)
        return left;
    const size_t count = left < capacity ? left : capacity;
    for (size_t i = 0; i < count; i++)
        out[i] = ((const struct trondgov_i_piece *)schedule->pieces.items)[first + i].rate;
    return count;
}
