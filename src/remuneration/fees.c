/* Fees for meetings: forskrift om godtgjøring 4.1, 5.1, 14.5. One line for a person's meetings in one organ at one
 * rate; attendances that pay nothing are explained, one note for each reason.
 */
#include "remuneration/remuneration_internal.h"

/* What the attendance of a fee comes to, and by what. */
static trondgov_status judge(const trondgov_settlement *settlement, struct trondgov_i_fee *fee)
{
    const struct trondgov_i_occasion *occasion = &fee->occasion;
    const trondgov_code kind = occasion->kind;
    fee->reason = TRONDGOV_I_NO_FEE_KIND;
    if (kind != TRONDGOV_PAYABLE_MEETING && kind != TRONDGOV_PAYABLE_EXCURSION)
        return TRONDGOV_OK;
    trondgov_status status = trondgov_i_full_time_on(settlement, occasion->payee, occasion->date, &fee->full_time);
    fee->reason = fee->full_time.reason;
    if (status || fee->reason != TRONDGOV_I_FEE)
        return status;
    fee->piece = trondgov_i_piece_on(settlement->schedule, occasion->organ, occasion->role, TRONDGOV_UNIT_MEETING,
                                     occasion->date);
    if (!fee->piece)
        fee->reason = TRONDGOV_I_NO_FEE_UNREGULATED;
    else if (fee->piece->rate.cell != TRONDGOV_CELL_AMOUNT && fee->piece->rate.cell != TRONDGOV_CELL_SHARE)
        fee->reason = TRONDGOV_I_NO_FEE_CELL;
    else if (fee->piece->lacking)
        fee->reason = TRONDGOV_I_FEE_NEEDS_FACT;
    return TRONDGOV_OK;
}

static trondgov_status collect(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct trondgov_i_array *fees = &settling->result.fees;
    for (size_t i = 0; i < settlement->occasions.count; i++) {
        struct trondgov_i_fee *fee = trondgov_i_array_push(fees, settling->memory, sizeof *fee);
        if (!fee)
            return TRONDGOV_NO_MEMORY;
        fee->occasion = *(const struct trondgov_i_occasion *)trondgov_i_chunks_at(&settlement->occasions, i);
        fee->person = trondgov_i_payee_at(settlement, fee->occasion.payee)->person;
        const trondgov_status status = judge(settlement, fee);
        if (status)
            return status;
    }
    return TRONDGOV_OK;
}

static int32_t rate_order(const struct trondgov_i_piece *a, const struct trondgov_i_piece *b)
{
    if (!a || !b)
        return trondgov_i_compare(a != NULL, b != NULL);
    int32_t order = trondgov_i_compare(a->rate.provision, b->rate.provision);
    order = order ? order : trondgov_i_compare(a->rate.conflict, b->rate.conflict);
    order = order ? order : trondgov_i_compare(a->rate.basis_points, b->rate.basis_points);
    order = order ? order : trondgov_i_compare(a->lacking, b->lacking);
    order = order ? order : trondgov_i_compare(a->denominator, b->denominator);
    return order ? order : trondgov_i_compare(a->numerator, b->numerator);
}

/* 0: the same line or note. */
static int32_t group_order(const struct trondgov_i_fee *a, const struct trondgov_i_fee *b)
{
    int32_t order = trondgov_i_compare(a->person, b->person);
    order = order ? order : trondgov_i_compare(a->occasion.organ, b->occasion.organ);
    order = order ? order : trondgov_i_compare(a->reason, b->reason);
    order = order ? order : trondgov_i_compare(a->full_time.provision, b->full_time.provision);
    order = order ? order : trondgov_i_compare(a->full_time.sum, b->full_time.sum);
    order = order ? order : trondgov_i_compare(a->full_time.threshold, b->full_time.threshold);
    if (!order && a->reason == TRONDGOV_I_NO_FEE_KIND)
        order = trondgov_i_compare(a->occasion.kind, b->occasion.kind);
    if (!order && a->reason == TRONDGOV_I_NO_FEE_UNREGULATED)
        order = trondgov_i_compare(a->occasion.role, b->occasion.role);
    return order ? order : rate_order(a->piece, b->piece);
}

static int32_t fee_order(const void *a, const void *b)
{
    const struct trondgov_i_fee *first = a, *second = b;
    int32_t order = group_order(first, second);
    order = order ? order : trondgov_i_compare(first->occasion.date, second->occasion.date);
    return order ? order : trondgov_i_compare(first->occasion.meeting, second->occasion.meeting);
}

static trondgov_status add_line(struct trondgov_i_settling *settling, size_t first, size_t count)
{
    const struct trondgov_i_fee *fee = (const struct trondgov_i_fee *)settling->result.fees.items + first;
    const struct trondgov_i_line line = {.line = {.person = fee->person,
                                                  .organ = fee->occasion.organ,
                                                  .kind = TRONDGOV_PAY_MEETING_FEE,
                                                  .from = fee->occasion.date,
                                                  .to = fee[count - 1].occasion.date,
                                                  .count = (int32_t)count},
                                         .party = trondgov_i_payee_at(settling->settlement, fee->occasion.payee)->party,
                                         .piece = fee->piece,
                                         .parts = 1,
                                         .first_fee = first,
                                         .fee_count = count};
    return trondgov_i_pay_line(settling, &line);
}

/* Why meetings pay nothing, with how many. */
static trondgov_finding note_of(const struct trondgov_i_settling *settling, const struct trondgov_i_fee *fee,
                                size_t count)
{
    const trondgov_schedule *schedule = settling->settlement->schedule;
    trondgov_finding note = {.kind = TRONDGOV_FINDING_CHECKED,
                             .person = fee->person,
                             .item = fee->occasion.meeting,
                             .organ = fee->occasion.organ,
                             .role = fee->occasion.role,
                             .unit = TRONDGOV_UNIT_MEETING,
                             .actual = (int64_t)count,
                             .index = -1};
    trondgov_code guard = TRONDGOV_GUARD_FULL_TIME_NO_FEE;
    switch (fee->reason) {
    case TRONDGOV_I_FEE_NEEDS_FACT:
        note.kind = TRONDGOV_FINDING_INPUT;
        note.subject = fee->piece->lacking;
        note.provision = fee->piece->rate.provision;
        return note;
    case TRONDGOV_I_NO_FEE_UNREGULATED:
        note.kind = TRONDGOV_FINDING_WARNING;
        note.answer = TRONDGOV_ANSWER_NOT_REGULATED;
        note.subject = TRONDGOV_PAY_MEETING_FEE;
        return note;
    case TRONDGOV_I_NO_FEE_CELL:
        note.subject = fee->piece->rate.cell;
        note.provision = fee->piece->rate.provision;
        return note;
    case TRONDGOV_I_NO_FEE_KIND:
        guard = TRONDGOV_GUARD_NO_FEE_OCCASION;
        note.subject = fee->occasion.kind;
        break;
    default:
        note.subject = TRONDGOV_GUARD_FULL_TIME_NO_FEE;
    }
    note.provision = trondgov_i_pay_guard(schedule, guard, fee->occasion.date);
    return note;
}

/* By what somebody is full-time. */
static trondgov_finding status_of(const struct trondgov_i_fee *fee)
{
    trondgov_finding status = {.kind = TRONDGOV_FINDING_CHECKED,
                               .provision = fee->full_time.provision,
                               .person = fee->person,
                               .subject = TRONDGOV_CELL_FULL_TIME,
                               .index = -1};
    if (fee->reason == TRONDGOV_I_NO_FEE_SUM) {
        status.subject = TRONDGOV_PARAMETER_FULL_TIME_BASIS_POINTS;
        status.unit = TRONDGOV_UNIT_ORE;
        status.required = fee->full_time.threshold;
        status.actual = fee->full_time.sum;
        status.margin = status.actual - status.required;
    }
    return status;
}

static trondgov_status explain(struct trondgov_i_settling *settling, const struct trondgov_i_fee *fee, size_t count)
{
    const trondgov_finding note = note_of(settling, fee, count), by = status_of(fee);
    const int32_t full_time = fee->reason == TRONDGOV_I_NO_FEE_OFFICE || fee->reason == TRONDGOV_I_NO_FEE_SUM;
    settling->needs_fact |= fee->reason == TRONDGOV_I_FEE_NEEDS_FACT;
    if (!trondgov_i_pay_note(settling, &note) || (full_time && !trondgov_i_pay_note(settling, &by)))
        return TRONDGOV_NO_MEMORY;
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_settle_fees(struct trondgov_i_settling *settling)
{
    struct trondgov_i_array *fees = &settling->result.fees;
    trondgov_status status = collect(settling);
    if (!status && !trondgov_i_pay_sort(settling->memory, fees, sizeof(struct trondgov_i_fee), fee_order))
        status = TRONDGOV_NO_MEMORY;
    const struct trondgov_i_fee *fee = fees->items;
    for (size_t i = 0, next; !status && i < fees->count; i = next) {
        for (next = i + 1; next < fees->count && group_order(&fee[i], &fee[next]) == 0;)
            next++;
        status =
            fee[i].reason == TRONDGOV_I_FEE ? add_line(settling, i, next - i) : explain(settling, &fee[i], next - i);
    }
    return status;
}
