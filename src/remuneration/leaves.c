/* Illness and leave: forskrift om godtgjøring 6.3, 6.4 and 7.2, questions SICK_PAY and LEAVE_OF_ABSENCE. Pay goes on
 * for the days that these give; what falls away is a reduction (12.2), one line below 0 for an office, rate and year.
 * By which fraction a day is reduced no text says: by the days of the calendar year, marked as inferred.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"

struct leave {
    const struct trondgov_i_entered *entry;
    struct trondgov_i_inquiry asked; /* that gave the days with pay */
    trondgov_date unpaid_from;       /* the first day without pay */
};

/* An inquiry with everything but the days. */
static trondgov_status begin(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                             trondgov_code question, struct trondgov_i_inquiry *asked)
{
    const trondgov_schedule *schedule = settlement->schedule;
    const trondgov_date day = entry->date > schedule->from ? entry->date : schedule->from;
    struct trondgov_i_standing standing;
    *asked = trondgov_i_inquiry_of(question, TRONDGOV_ORGAN_KOMMUNE, day);
    asked->person = entry->event.person;
    asked->item = entry->event.item;
    trondgov_i_know(asked, TRONDGOV_FIELD_GROUND, entry->event.code);
    const trondgov_status status = trondgov_i_standing_on(settlement, entry->payee, day, &standing);
    if (status)
        return status;
    if (standing.role_count > 0)
        trondgov_i_know(asked, TRONDGOV_FIELD_ROLE, standing.roles[0]);
    trondgov_i_know_standing(asked, &standing);
    return TRONDGOV_OK;
}

/* Whether the given day of illness is paid. */
static trondgov_status ask_sick_day(const trondgov_settlement *settlement, struct trondgov_i_inquiry asked, int64_t day,
                                    struct trondgov_i_inquiry *found)
{
    *found = asked;
    trondgov_i_know(found, TRONDGOV_FIELD_SICK_DAY, day);
    return trondgov_i_inquire(settlement, found);
}

/* 6.3: paid up to some day and not beyond it: the last one that is, by halves. */
static trondgov_status find_sick_days(const trondgov_settlement *settlement, struct leave *leave, int64_t *paid)
{
    struct trondgov_i_inquiry begun;
    int64_t low = 0, high = leave->entry->event.value;
    trondgov_status status = begin(settlement, leave->entry, TRONDGOV_QUESTION_SICK_PAY, &begun);
    if (!status)
        status = ask_sick_day(settlement, begun, high, &leave->asked);
    *paid = high;
    if (status || trondgov_i_says_yes(&leave->asked) || trondgov_i_pay_lacks(&leave->asked))
        return status;
    while (!status && high - low > 1) { /* day `low` is paid, day `high` is not */
        struct trondgov_i_inquiry between;
        const int64_t middle = low + (high - low) / 2;
        status = ask_sick_day(settlement, begun, middle, &between);
        if (trondgov_i_says_yes(&between))
            low = middle;
        else
            high = middle;
    }
    *paid = low;
    return status;
}

static trondgov_status find_leave_days(const trondgov_settlement *settlement, struct leave *leave, int64_t *paid)
{
    trondgov_status status = begin(settlement, leave->entry, TRONDGOV_QUESTION_LEAVE_OF_ABSENCE, &leave->asked);
    trondgov_i_know(&leave->asked, TRONDGOV_FIELD_DAYS, leave->entry->event.value);
    if (!status)
        status = trondgov_i_inquire(settlement, &leave->asked);
    *paid = leave->asked.found.value == TRONDGOV_NOTHING ? leave->entry->event.value : leave->asked.found.value;
    return status;
}

/* One line for the days of one year at one rate. */
static trondgov_status take_off(struct trondgov_i_settling *settling, const struct leave *leave,
                                const struct trondgov_i_held *held, const struct trondgov_i_piece *piece,
                                struct trondgov_i_line line)
{
    const trondgov_settlement *settlement = settling->settlement;
    line.line.person = held->person;
    line.line.organ = held->organ;
    line.line.kind = TRONDGOV_PAY_CORRECTION;
    line.line.flags = TRONDGOV_LINE_INFERRED;
    line.line.conflict = leave->asked.conflict;
    line.line.count = line.line.to - line.line.from + 1;
    line.party = trondgov_i_payee_at(settlement, leave->entry->payee)->party;
    line.item = leave->entry->event.item;
    line.parts = -trondgov_i_days_of_year(line.line.from);
    line.piece = piece;
    line.proration = TRONDGOV_PRORATION_DAYS;
    line.line.provision = leave->asked.found.provision;
    if (!trondgov_i_keep_facts(settling, &leave->asked, &line))
        return TRONDGOV_NO_MEMORY;
    const trondgov_status status = trondgov_i_payout_on(settlement, settlement->schedule->to, &line.line.payout);
    return status ? status : trondgov_i_pay_line(settling, &line);
}

/* The unpaid days of one office, rate by rate and year by year. */
static trondgov_status reduce_office(struct trondgov_i_settling *settling, const struct leave *leave,
                                     const struct trondgov_i_held *held)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_date last = leave->entry->to < held->to ? leave->entry->to : held->to;
    const trondgov_date first = leave->unpaid_from > held->from ? leave->unpaid_from : held->from;
    trondgov_status status = TRONDGOV_OK;
    for (trondgov_date day = first; day <= last && !status;) {
        const struct trondgov_i_piece *piece =
            trondgov_i_piece_on(settlement->schedule, held->organ, held->role, TRONDGOV_UNIT_YEAR, day);
        int32_t year = 0;
        trondgov_i_date_parts(day, &year, NULL, NULL);
        const trondgov_date new_year = trondgov_i_year_end(year);
        trondgov_date to = last < new_year ? last : new_year;
        if (!piece)
            return TRONDGOV_OK;
        to = to < piece->rate.to ? to : piece->rate.to;
        const struct trondgov_i_line line = {.line = {.from = day, .to = to}};
        if (!piece->lacking && !trondgov_i_outdone(settlement, held, piece, day))
            status = take_off(settling, leave, held, piece, line);
        day = to + 1;
    }
    return status;
}

/* The offices that the terms of full-time and part-time politicians are about. */
static trondgov_status reduce(struct trondgov_i_settling *settling, const struct leave *leave)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, leave->entry->payee);
    const struct trondgov_i_held *held = trondgov_i_held_by(settlement, who);
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < who->held_count && !status; i++) {
        trondgov_code role = 0;
        if (held[i].rests || held[i].to < held[i].from)
            continue;
        status = trondgov_i_pay_role(settlement, held[i].organ, held[i].role, held[i].from, &role);
        if (!status && role)
            status = reduce_office(settling, leave, &held[i]);
    }
    return status;
}

static trondgov_status settle(struct trondgov_i_settling *settling, const struct trondgov_i_entered *entry)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct leave leave = {.entry = entry};
    int64_t paid = 0;
    const int32_t ill = entry->event.code == TRONDGOV_GROUND_ILLNESS;
    trondgov_status status =
        ill ? find_sick_days(settlement, &leave, &paid) : find_leave_days(settlement, &leave, &paid);
    if (status)
        return status;
    const int32_t granted = trondgov_i_says_yes(&leave.asked);
    if (!granted)
        status = trondgov_i_note_inquiry(settling, &leave.asked);
    if (status || trondgov_i_pay_lacks(&leave.asked) || (!granted && !ill) || paid >= entry->event.value ||
        (!granted && paid == 0)) /* no terms of this kind for the person: nothing to reduce */
        return status;
    leave.unpaid_from = entry->date + (trondgov_date)paid;
    return reduce(settling, &leave);
}

trondgov_status trondgov_i_settle_leaves(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->entered.count && !status; i++) {
        const struct trondgov_i_entered *entry = trondgov_i_entered_at(settlement, (int32_t)i);
        trondgov_i_look_at(settling, entry->event.person, entry->event.item, 0);
        if (entry->event.kind == TRONDGOV_EVENT_LEAVE)
            status = settle(settling, entry);
    }
    return status;
}
