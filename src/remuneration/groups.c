/* Support for the council's groups: forskrift om godtgjøring 14.4, questions GROUP_SUPPORT and SPECIAL_PAY. One line
 * for a group, a year and a base of calculation; everything is multiplied by the members before it is rounded.
 *
 * A group that changes is counted on the first day of each month (CONF-199); one that does not gets the year's support
 * for the months of the span.
 */
#include "remuneration/remuneration_internal.h"

#include "calendar/calendar_internal.h"

enum { MONTHS_OF_YEAR = 12, LAST_MONTH = 12, LAST_DAY = 31 };

/* A group on a day. */
struct state {
    int64_t members;
    int64_t in_government, independent; /* TRONDGOV_NOTHING: nobody said */
};

/* The months of a span, counted. */
struct months {
    int64_t all, group, members, outside, outside_members;
    trondgov_date first, last; /* the first days of the first and last month with a group */
    int32_t unknown; /* 1: in some month nobody said whether the group is in the government */
    int32_t reserved;
};

static const struct trondgov_i_entered *group_at(const trondgov_settlement *settlement, size_t number)
{
    return trondgov_i_chunks_at(&settlement->groups, number);
}

static struct state state_on(const trondgov_settlement *settlement, trondgov_id party, trondgov_date day)
{
    const struct trondgov_i_entered *best = NULL;
    for (size_t i = 0; i < settlement->groups.count; i++) {
        const struct trondgov_i_entered *size = group_at(settlement, i);
        if (size->event.kind == TRONDGOV_EVENT_GROUP_SIZE && size->event.item == party && size->date <= day &&
            (!best || size->date > best->date))
            best = size;
    }
    return (struct state){best ? best->event.value : 0,
                          trondgov_i_stated_on(settlement, TRONDGOV_FIELD_IN_GOVERNMENT, 0, party, day),
                          trondgov_i_stated_on(settlement, TRONDGOV_FIELD_INDEPENDENT, 0, party, day)};
}

static int32_t is_same(const struct state *a, const struct state *b)
{
    return a->members == b->members && a->in_government == b->in_government && a->independent == b->independent;
}

/* The first of the month after a day, or the day where it is one. */
static trondgov_date month_begin(trondgov_date day)
{
    int32_t year = 0, month = 0, of_month = 0;
    trondgov_i_date_parts(day, &year, &month, &of_month);
    return of_month == 1 ? day : day + trondgov_i_month_length(year, month) - of_month + 1;
}

/* Counts the months that begin in a span; *changes: not all are as `first`. OK or OVERFLOW. */
static trondgov_status count(const trondgov_settlement *settlement, trondgov_id party, trondgov_date from,
                             trondgov_date to, const struct state *first, struct months *months, int32_t *changes)
{
    *months = (struct months){.all = 0};
    *changes = 0;
    for (trondgov_date day = month_begin(from); day <= to; day = month_begin(day + 1)) {
        const struct state state = state_on(settlement, party, day);
        const int32_t outside = state.members > 0 && state.in_government == 0;
        months->all++;
        if (state.members > 0) {
            months->first = months->group == 0 ? day : months->first;
            months->last = day;
            months->group++;
        }
        months->unknown |= state.members > 0 && state.in_government == TRONDGOV_NOTHING;
        months->outside += outside;
        *changes |= !is_same(first, &state);
        if (__builtin_add_overflow(months->members, state.members, &months->members) ||
            (outside && __builtin_add_overflow(months->outside_members, state.members, &months->outside_members)))
            return TRONDGOV_OVERFLOW;
    }
    return TRONDGOV_OK;
}

static struct trondgov_i_inquiry inquiry_of(trondgov_id party, trondgov_date day, const struct state *state,
                                            const struct months *months)
{
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_GROUP_SUPPORT, TRONDGOV_ORGAN_KOMMUNE, day);
    asked.item = party;
    trondgov_i_know(&asked, TRONDGOV_FIELD_MEMBERS, state->members);
    trondgov_i_know(&asked, TRONDGOV_FIELD_IN_GOVERNMENT, state->in_government);
    trondgov_i_know(&asked, TRONDGOV_FIELD_INDEPENDENT,
                    state->independent == TRONDGOV_NOTHING ? 0 : state->independent);
    trondgov_i_know(&asked, TRONDGOV_FIELD_CHANGED_IN_YEAR, months != NULL);
    if (!months)
        return asked;
    trondgov_i_know(&asked, TRONDGOV_FIELD_GROUP_MONTHS, months->group);
    trondgov_i_know(&asked, TRONDGOV_FIELD_MEMBER_MONTHS, months->members);
    trondgov_i_know(&asked, TRONDGOV_FIELD_OUTSIDE_MONTHS, months->outside);
    trondgov_i_know(&asked, TRONDGOV_FIELD_OUTSIDE_MEMBER_MONTHS, months->outside_members);
    return asked;
}

/* Whether the answer is the year's, whatever the months: then a span has its share of it. */
static trondgov_status is_yearly(const trondgov_settlement *settlement, trondgov_id party, trondgov_date day,
                                 const struct state *state, int32_t *yearly)
{
    const struct months none = {.all = 0};
    struct trondgov_i_inquiry asked = inquiry_of(party, day, state, &none);
    const trondgov_status status = trondgov_i_inquire_plainly(settlement, &asked);
    *yearly = trondgov_i_says_yes(&asked) && asked.found.numerator > 0;
    return status;
}

static trondgov_status add_span(struct trondgov_i_settling *settling, trondgov_id party, trondgov_date from,
                                trondgov_date to, int32_t base_changes)
{
    const trondgov_settlement *settlement = settling->settlement;
    int32_t year = 0, changes = 0, yearly = 1;
    trondgov_code proration = 0, provision = 0;
    struct months months;
    trondgov_i_date_parts(from, &year, NULL, NULL);
    const struct state now = state_on(settlement, party, month_begin(from));
    const struct state new_year = state_on(settlement, party, trondgov_i_date_of(year, 1, 1));
    trondgov_status status = count(settlement, party, from, to, &now, &months, &changes);
    changes |= !is_same(&now, &new_year);
    if (status || months.all == 0 || (months.group == 0 && new_year.members == 0))
        return status;
    if (changes)
        status = is_yearly(settlement, party, from, &new_year, &yearly);
    if (status || (!yearly && months.group == 0)) /* it had ended, and its months alone count */
        return status;
    struct trondgov_i_inquiry asked = changes ? inquiry_of(party, from, &new_year, &months)
                                              : inquiry_of(party, from, &now, NULL);
    if (!status)
        status = trondgov_i_inquire(settlement, &asked);
    if (!status && base_changes && !asked.conflict)
        status = trondgov_i_proration(settlement, to, &proration, &provision, &asked.conflict);
    if (status)
        return status;
    if (changes && months.unknown) {
        asked.found.answer = TRONDGOV_ANSWER_NEEDS_FACT;
        asked.found.missing = TRONDGOV_FIELD_IN_GOVERNMENT;
    }
    if (!trondgov_i_says_yes(&asked) || asked.found.value == TRONDGOV_NOTHING)
        return trondgov_i_note_inquiry(settling, &asked);
    struct trondgov_i_line line = {.line = {.party = party,
                                            .kind = TRONDGOV_PAY_GROUP_SUPPORT,
                                            .unit = TRONDGOV_UNIT_YEAR,
                                            .from = from,
                                            .to = to,
                                            .count = (int32_t)months.all,
                                            .flags = base_changes || changes ? TRONDGOV_LINE_INFERRED : 0},
                                   .party = party,
                                   .item = party,
                                   .parts = MONTHS_OF_YEAR,
                                   .proration = TRONDGOV_PRORATION_MONTHS};
    if (!yearly) { /* the months are in the amount already: those that the group had */
        line.line.from = months.first > from ? months.first : from;
        line.line.to = month_begin(months.last + 1) - 1 < to ? month_begin(months.last + 1) - 1 : to;
        line.line.count = (int32_t)months.group;
        line.parts = months.group;
    }
    return trondgov_i_pay_inquiry(settling, &asked, &line);
}

/* Year by year, base by base. */
static trondgov_status settle_group(struct trondgov_i_settling *settling, trondgov_id party)
{
    const trondgov_schedule *schedule = settling->settlement->schedule;
    trondgov_status status = TRONDGOV_OK;
    for (trondgov_date day = schedule->from; day <= schedule->to && !status;) {
        const struct trondgov_i_base *base = trondgov_i_base_on(schedule, day);
        int32_t year = 0;
        trondgov_i_date_parts(day, &year, NULL, NULL);
        const trondgov_date new_year = trondgov_i_date_of(year, LAST_MONTH, LAST_DAY);
        const trondgov_date last = new_year < schedule->to ? new_year : schedule->to;
        const trondgov_date to = base && base->to < last ? base->to : last;
        const int32_t changes = base && (base->to < last || (base->from > schedule->from && base->from == day &&
                                                             base->from != trondgov_i_date_of(year, 1, 1)));
        status = add_span(settling, party, day, to, changes);
        day = to + 1;
    }
    return status;
}

/* 14.4 a, last sentence: the entry says that it is the free part, and of the year before. */
static trondgov_status settle_carried(struct trondgov_i_settling *settling, const struct trondgov_i_entered *entry)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_id party = entry->event.item;
    const struct state state = state_on(settlement, party, entry->date);
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_SPECIAL_PAY, TRONDGOV_ORGAN_KOMMUNE, entry->date);
    asked.item = party;
    trondgov_i_know(&asked, TRONDGOV_FIELD_PAY, TRONDGOV_PAY_CARRIED_OVER);
    trondgov_i_know(&asked, TRONDGOV_FIELD_AMOUNT, entry->event.value);
    trondgov_i_know_stated(settlement, &asked);
    trondgov_i_know(&asked, TRONDGOV_FIELD_MEMBERS, state.members > 0 ? state.members : TRONDGOV_NOTHING);
    trondgov_i_know(&asked, TRONDGOV_FIELD_FREE_PART, 1);
    trondgov_i_know(&asked, TRONDGOV_FIELD_YEARS_CARRIED, 1);
    const trondgov_status status = trondgov_i_inquire(settlement, &asked);
    if (status)
        return status;
    if (!trondgov_i_says_yes(&asked) || asked.found.value == TRONDGOV_NOTHING)
        return trondgov_i_note_inquiry(settling, &asked);
    struct trondgov_i_line line = {.line = {.party = party,
                                            .kind = TRONDGOV_PAY_CARRIED_OVER,
                                            .from = entry->date,
                                            .to = entry->date,
                                            .count = 1},
                                   .party = party,
                                   .item = party,
                                   .parts = 1};
    return trondgov_i_pay_inquiry(settling, &asked, &line);
}

/* Whether an earlier entry is of the same group: each is settled once. */
static int32_t is_settled(const trondgov_settlement *settlement, size_t number)
{
    for (size_t i = 0; i < number; i++)
        if (group_at(settlement, i)->event.kind == TRONDGOV_EVENT_GROUP_SIZE &&
            group_at(settlement, i)->event.item == group_at(settlement, number)->event.item)
            return 1;
    return 0;
}

trondgov_status trondgov_i_settle_groups(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->groups.count && !status; i++) {
        const struct trondgov_i_entered *entry = group_at(settlement, i);
        if (entry->event.kind == TRONDGOV_EVENT_CARRIED_OVER)
            status = settle_carried(settling, entry);
        else if (!is_settled(settlement, i))
            status = settle_group(settling, entry->event.item);
    }
    return status;
}
