/* The mayor's adviser: forskrift om godtgjøring 6.8, question YEARLY_PAY. Paid by the agreement that holds, divided as
 * any yearly sum; the base changes on 1 May.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"

static trondgov_status add_span(struct trondgov_i_settling *settling, const struct trondgov_i_entered *entry,
                                trondgov_date from, trondgov_date to, int32_t inferred)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct trondgov_i_inquiry asked = trondgov_i_inquiry_of(TRONDGOV_QUESTION_YEARLY_PAY, TRONDGOV_ORGAN_KOMMUNE, from);
    struct trondgov_i_line line = {.line = {.person = entry->event.person,
                                            .kind = TRONDGOV_PAY_YEARLY,
                                            .unit = TRONDGOV_UNIT_YEAR,
                                            .from = from,
                                            .to = to,
                                            .count = trondgov_i_months_begun(from, to)},
                                   .party = trondgov_i_payee_at(settlement, entry->payee)->party,
                                   .parts = TRONDGOV_I_MONTHS_IN_YEAR};
    trondgov_code division = 0;
    asked.person = entry->event.person;
    trondgov_i_know(&asked, TRONDGOV_FIELD_ROLE, entry->event.role);
    trondgov_i_know(&asked, TRONDGOV_FIELD_BASIS_POINTS, entry->event.value);
    trondgov_status status = trondgov_i_inquire(settlement, &asked);
    if (!status)
        status = trondgov_i_proration(settlement, to, &line.proration, &line.proration_provision, &division);
    if (status)
        return status;
    if (!trondgov_i_says_yes(&asked) || asked.found.value == TRONDGOV_NOTHING)
        return trondgov_i_note_inquiry(settling, &asked);
    if (line.proration == TRONDGOV_PRORATION_DAYS) {
        line.line.count = to - from + 1;
        line.parts = trondgov_i_days_of_year(from);
    }
    asked.conflict = asked.conflict || !inferred ? asked.conflict : division;
    if (!asked.conflict)
        asked.conflict = trondgov_i_base_conflict(settlement->schedule, from, to);
    if (inferred || !trondgov_i_whole_months(from, to))
        line.line.flags = TRONDGOV_LINE_INFERRED;
    status = trondgov_i_payout_on(settlement, from, &line.line.payout);
    return status || line.line.count == 0 ? status : trondgov_i_pay_inquiry(settling, &asked, &line);
}

/* From one agreement to the next, payout by payout and base by base. */
static trondgov_status settle(struct trondgov_i_settling *settling, const struct trondgov_i_entered *entry)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_schedule *schedule = settlement->schedule;
    trondgov_date day = entry->date > schedule->from ? entry->date : schedule->from, last = schedule->to;
    trondgov_status status = TRONDGOV_OK;
    for (int32_t number = trondgov_i_payee_at(settlement, entry->payee)->latest_entry; number >= 0;) {
        const struct trondgov_i_entered *other = trondgov_i_entered_at(settlement, number);
        if (other->event.kind == entry->event.kind && other->event.code == entry->event.code &&
            other->date > entry->date && other->date <= last)
            last = other->date - 1;
        number = other->before;
    }
    const struct trondgov_i_base *first = trondgov_i_base_on(schedule, day);
    const int32_t changes = first && first->to < last;
    while (day <= last && !status) {
        const struct trondgov_i_base *base = trondgov_i_base_on(schedule, day);
        trondgov_date ends = 0;
        int32_t months = 0;
        status = trondgov_i_payout_months(settlement, TRONDGOV_ORGAN_KOMMUNE, entry->event.role, TRONDGOV_PAY_YEARLY,
                                          day, &months);
        trondgov_i_payout_period(day, months ? months : TRONDGOV_I_MONTHS_IN_YEAR, &ends);
        trondgov_date to = ends < last ? ends : last;
        to = base && base->to < to ? base->to : to;
        if (!status)
            status = add_span(settling, entry, day, to, changes);
        day = to + 1;
    }
    return status;
}

trondgov_status trondgov_i_settle_adviser(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->entered.count && !status; i++) {
        const struct trondgov_i_entered *entry = trondgov_i_entered_at(settlement, (int32_t)i);
        trondgov_i_look_at(settling, entry->event.person, 0, 0);
        if (entry->event.kind == TRONDGOV_EVENT_AGREEMENT && entry->event.code == TRONDGOV_PAY_YEARLY &&
            entry->event.value > 0)
            status = settle(settling, entry);
    }
    return status;
}
