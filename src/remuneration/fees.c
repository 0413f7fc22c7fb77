/* Fees for meetings: forskrift om godtgjøring 4.1 to 4.4, 5 and 14.5, question PAYABLE. One line for a person's
 * meetings in one organ at one rate in one payout; attendances that pay nothing are explained, one note for each
 * reason.
 */
#include "remuneration/settling.h"

/* Where no rule says which occasions are paid, the rate does: each meeting, and nothing that was none. */
static void by_the_rate(const trondgov_settlement *settlement, struct trondgov_i_fee *fee)
{
    const int32_t none = trondgov_i_is_no_meeting(fee->occasion.kind);
    fee->fees = !none;
    if (none)
        fee->reason = TRONDGOV_I_NO_FEE_RULE;
    if (none)
        fee->provision =
            trondgov_i_pay_guard(settlement->schedule, TRONDGOV_GUARD_NO_FEE_OCCASION, fee->occasion.date);
}

/* What an attendance means by itself; a stated fact goes before it. */
static void know_attendance(const trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion,
                            struct trondgov_i_inquiry *asked)
{
    trondgov_i_know(asked, TRONDGOV_FIELD_OCCASION, occasion->kind);
    trondgov_i_know(asked, TRONDGOV_FIELD_ROLE, occasion->role);
    if (trondgov_i_same_sitting(settlement, occasion))
        trondgov_i_know(asked, TRONDGOV_FIELD_SAME_SITTING, 1);
    if (occasion->days > 0)
        trondgov_i_know(asked, TRONDGOV_FIELD_DAYS, occasion->days);
    trondgov_i_know_stated(settlement, asked);
    trondgov_i_know(asked, TRONDGOV_FIELD_ATTENDED, 1);
    trondgov_i_know(asked, TRONDGOV_FIELD_SUMMONED, 1);
    trondgov_i_know(asked, TRONDGOV_FIELD_SAME_SITTING, 0);
    trondgov_i_know(asked, TRONDGOV_FIELD_DUTY_TO_ATTEND, 1);
    trondgov_i_know(asked, TRONDGOV_FIELD_DAYS, 1);
}

/* As what the organ counts the person: an employees' representative or not. */
static void know_category(const trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion,
                          struct trondgov_i_inquiry *asked)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, occasion->payee);
    const struct trondgov_i_held *held = trondgov_i_held_by(settlement, who);
    for (size_t i = 0; i < who->held_count; i++, held++)
        if (held->organ == occasion->organ && held->from <= occasion->date && occasion->date <= held->to &&
            held->category)
            trondgov_i_know(asked, TRONDGOV_FIELD_CATEGORY, held->category);
}

/* Asked again as if no full-time politician: whether that is why nothing is paid. */
static trondgov_status is_why(const trondgov_settlement *settlement, const struct trondgov_i_inquiry *asked,
                              int32_t *why)
{
    struct trondgov_i_inquiry otherwise = *asked;
    for (size_t i = 0; i < otherwise.count; i++)
        if (otherwise.facts[i].field == TRONDGOV_FIELD_FULL_TIME)
            otherwise.facts[i].value = 0;
    const trondgov_status status = trondgov_i_inquire_plainly(settlement, &otherwise);
    *why = trondgov_i_says_yes(&otherwise);
    return status;
}

static trondgov_status is_payable(const trondgov_settlement *settlement, struct trondgov_i_fee *fee)
{
    const struct trondgov_i_occasion *occasion = &fee->occasion;
    struct trondgov_i_standing standing;
    trondgov_status status = trondgov_i_standing_on(settlement, occasion->payee, occasion->date, &standing);
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_PAYABLE, occasion->organ, occasion->date);
    asked.person = fee->person;
    asked.item = occasion->meeting;
    know_category(settlement, occasion, &asked);
    trondgov_i_know(&asked, TRONDGOV_FIELD_FULL_TIME, standing.missing ? TRONDGOV_NOTHING : standing.full_time);
    trondgov_i_know(&asked, TRONDGOV_FIELD_FULL_TIME_BY_OFFICE, standing.by_office);
    know_attendance(settlement, occasion, &asked);
    if (!status)
        status = trondgov_i_inquire(settlement, &asked);
    fee->provision = asked.found.provision;
    fee->conflict = asked.conflict;
    fee->fees = 1;
    if (status)
        return status;
    if (trondgov_i_pay_lacks(&asked)) {
        fee->reason = TRONDGOV_I_FEE_NEEDS_FACT;
        fee->missing = asked.found.missing == TRONDGOV_FIELD_FULL_TIME && standing.missing ? standing.missing
                                                                                           : asked.found.missing;
    } else if (asked.found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        by_the_rate(settlement, fee);
    else if (!trondgov_i_says_yes(&asked)) {
        int32_t full_time = 0;
        fee->reason = TRONDGOV_I_NO_FEE_RULE;
        if (standing.full_time)
            status = is_why(settlement, &asked, &full_time);
        if (full_time)
            fee->reason = TRONDGOV_I_NO_FEE_FULL_TIME;
    } else if (asked.found.value > 0 && asked.found.value <= INT32_MAX)
        fee->fees = (int32_t)asked.found.value;
    if (standing.full_time && fee->reason == TRONDGOV_I_NO_FEE_FULL_TIME) {
        fee->status_provision = standing.provision;
        fee->required = standing.required;
        fee->actual = standing.actual;
    }
    return status;
}

/* A cell that is no amount decides by itself, and a role that is paid by the year has no fee. */
static void look_at_cell(const trondgov_settlement *settlement, struct trondgov_i_fee *fee)
{
    const struct trondgov_i_occasion *occasion = &fee->occasion;
    const int32_t refused = fee->reason != TRONDGOV_I_FEE;
    const trondgov_code cell = fee->piece ? fee->piece->rate.cell : 0;
    if (!fee->piece && !refused)
        fee->reason = trondgov_i_piece_on(settlement->schedule, occasion->organ, occasion->role, TRONDGOV_UNIT_YEAR,
                                          occasion->date)
                          ? TRONDGOV_I_NO_FEE_YEARLY
                          : TRONDGOV_I_NO_FEE_UNREGULATED;
    else if (fee->reason != TRONDGOV_I_NO_FEE_FULL_TIME &&
             (cell == TRONDGOV_CELL_DASH || cell == TRONDGOV_CELL_BLANK ||
              (cell == TRONDGOV_CELL_FULL_TIME && !refused)))
        fee->reason = TRONDGOV_I_NO_FEE_CELL;
    else if (fee->piece && !refused && fee->piece->lacking) {
        fee->reason = TRONDGOV_I_FEE_NEEDS_FACT;
        fee->missing = fee->piece->lacking;
    }
    if (fee->reason != TRONDGOV_I_FEE && fee->reason != TRONDGOV_I_NO_FEE_CELL &&
        fee->reason != TRONDGOV_I_FEE_NEEDS_FACT)
        fee->piece = NULL;
    if (fee->reason == TRONDGOV_I_NO_FEE_UNREGULATED) /* that it would be paid is no reason */
        fee->provision = fee->conflict = 0;
}

/* What the attendance of a fee comes to, and by what. */
static trondgov_status judge(const struct trondgov_i_settling *settling, struct trondgov_i_fee *fee)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_occasion *occasion = &fee->occasion;
    trondgov_date last = 0;
    int32_t months = 0;
    fee->piece = trondgov_i_piece_on(settlement->schedule, occasion->organ, occasion->role, TRONDGOV_UNIT_MEETING,
                                     occasion->date);
    const int32_t yearly = !fee->piece && trondgov_i_piece_on(settlement->schedule, occasion->organ, occasion->role,
                                                              TRONDGOV_UNIT_YEAR, occasion->date);
    if (yearly) {
        fee->reason = TRONDGOV_I_NO_FEE_YEARLY;
        return TRONDGOV_OK;
    }
    trondgov_status status = is_payable(settlement, fee);
    look_at_cell(settlement, fee);
    if (status || fee->reason != TRONDGOV_I_FEE)
        return status;
    const struct trondgov_i_waiver *waiver = trondgov_i_waiver_on(settling, occasion->payee, occasion->date);
    fee->list = waiver ? waiver->list : 0;
    status = trondgov_i_payout_months(settlement, occasion->organ, occasion->role, TRONDGOV_PAY_MEETING_FEE,
                                      occasion->date, &months);
    fee->period = trondgov_i_payout_period(occasion->date, months, &last);
    if (!status)
        status = trondgov_i_payout_on(settlement, occasion->date, &fee->payout);
    return status;
}

static trondgov_status collect(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct trondgov_i_array *fees = &settling->result.fees;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->occasions.count && !status; i++) {
        struct trondgov_i_fee *fee = trondgov_i_array_push(fees, settling->memory, sizeof *fee);
        if (!fee)
            return TRONDGOV_NO_MEMORY;
        fee->occasion = *trondgov_i_occasion_at(settlement, (int32_t)i);
        fee->person = trondgov_i_payee_at(settlement, fee->occasion.payee)->person;
        trondgov_i_look_at(settling, fee->person, fee->occasion.meeting, fee->occasion.organ);
        status = judge(settling, fee);
    }
    return status;
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
    order = order || a->reason == TRONDGOV_I_FEE ? order : trondgov_i_compare(a->provision, b->provision);
    order = order ? order : trondgov_i_compare(a->conflict, b->conflict);
    order = order ? order : trondgov_i_compare(a->missing, b->missing);
    order = order ? order : trondgov_i_compare(a->status_provision, b->status_provision);
    order = order ? order : trondgov_i_compare(a->required, b->required);
    order = order ? order : trondgov_i_compare(a->actual, b->actual);
    order = order ? order : trondgov_i_compare(a->list, b->list);
    order = order ? order : trondgov_i_compare(a->payout, b->payout);
    order = order ? order : trondgov_i_compare(a->payout ? 0 : a->period, b->payout ? 0 : b->period);
    if (!order && a->reason == TRONDGOV_I_NO_FEE_RULE)
        order = trondgov_i_compare(a->occasion.kind, b->occasion.kind);
    if (!order && (a->reason == TRONDGOV_I_NO_FEE_UNREGULATED || a->reason == TRONDGOV_I_NO_FEE_YEARLY))
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

static trondgov_status add_line(struct trondgov_i_settling *settling, size_t first, size_t meetings)
{
    const struct trondgov_i_fee *fee = (const struct trondgov_i_fee *)settling->result.fees.items + first;
    struct trondgov_i_line line = {.line = {.person = fee->person,
                                            .party = fee->list,
                                            .organ = fee->occasion.organ,
                                            .kind = fee->list ? TRONDGOV_PAY_WAIVED : TRONDGOV_PAY_MEETING_FEE,
                                            .from = fee->occasion.date,
                                            .to = fee[meetings - 1].occasion.date,
                                            .conflict = fee->conflict,
                                            .payout = fee->payout},
                                   .party = trondgov_i_payee_at(settling->settlement, fee->occasion.payee)->party,
                                   .piece = fee->piece,
                                   .parts = 1,
                                   .first_fee = first,
                                   .fee_count = meetings};
    if (fee->conflict)
        line.line.flags |= TRONDGOV_LINE_INFERRED;
    for (size_t i = 0; i < meetings; i++)
        if (__builtin_add_overflow(line.line.count, fee[i].fees, &line.line.count))
            return TRONDGOV_OVERFLOW;
    return trondgov_i_pay_line(settling, &line);
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
        trondgov_i_look_at(settling, fee[i].person, fee[i].occasion.meeting, fee[i].occasion.organ);
        status = fee[i].reason == TRONDGOV_I_FEE ? add_line(settling, i, next - i)
                                                 : trondgov_i_note_fees(settling, &fee[i], next - i);
    }
    return status;
}
