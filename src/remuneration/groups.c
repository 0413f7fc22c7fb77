/* Support for the council's groups: forskrift om godtgjøring 14.4, questions GROUP_SUPPORT and SPECIAL_PAY. One line
 * for a group, a year and a base of calculation; everything is multiplied by the members before it is rounded. A group
 * whose size was entered goes by that, every other one by the seats that the register shows.
 *
 * A group that changes is counted on the first day of each month (CONF-199); one that does not gets the year's support
 * for the months of the span.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"

/* The months of a span, counted. */
struct months {
    int64_t all, group, members, outside, outside_members;
    trondgov_date first, last; /* the first days of the first and last month with a group */
    int32_t unknown;           /* 1: in some month nobody said whether the group is in the government */
    int32_t reserved;
};

static int32_t is_same(const struct trondgov_i_group *a, const struct trondgov_i_group *b)
{
    return a->members == b->members && a->in_government == b->in_government && a->independent == b->independent;
}

/* Counts the months that begin in a span; *changes: not all are as `first`. OK or OVERFLOW. */
static trondgov_status count(const trondgov_settlement *settlement, trondgov_id party, trondgov_date from,
                             trondgov_date to, const struct trondgov_i_group *first, struct months *months,
                             int32_t *changes)
{
    *months = (struct months){.all = 0};
    *changes = 0;
    for (trondgov_date day = trondgov_i_month_begin(from); day <= to; day = trondgov_i_month_begin(day + 1)) {
        const struct trondgov_i_group state = trondgov_i_group_on(settlement, party, day);
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

static struct trondgov_i_inquiry inquiry_of(trondgov_id party, trondgov_date day, const struct trondgov_i_group *state,
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
                                 const struct trondgov_i_group *state, int32_t *yearly)
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
    const struct trondgov_i_group now = trondgov_i_group_on(settlement, party, trondgov_i_month_begin(from));
    const struct trondgov_i_group new_year = trondgov_i_group_on(settlement, party, trondgov_i_date_of(year, 1, 1));
    trondgov_status status = count(settlement, party, from, to, &now, &months, &changes);
    changes |= !is_same(&now, &new_year);
    if (status || months.all == 0 || (months.group == 0 && new_year.members == 0))
        return status;
    if (changes)
        status = is_yearly(settlement, party, from, &new_year, &yearly);
    if (status || (!yearly && months.group == 0)) /* it had ended, and its months alone count */
        return status;
    struct trondgov_i_inquiry asked =
        changes ? inquiry_of(party, from, &new_year, &months) : inquiry_of(party, from, &now, NULL);
    if (!status)
        status = trondgov_i_inquire(settlement, &asked);
    if (!status && base_changes && !asked.conflict)
        status = trondgov_i_proration(settlement, to, &proration, &provision, &asked.conflict);
    if (status)
        return status;
    if (!asked.conflict)
        asked.conflict = trondgov_i_base_conflict(settlement->schedule, from, to);
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
                                   .parts = TRONDGOV_I_MONTHS_IN_YEAR,
                                   .proration = TRONDGOV_PRORATION_MONTHS};
    if (!yearly) { /* the months are in the amount already: those that the group had */
        line.line.from = months.first > from ? months.first : from;
        line.line.to =
            trondgov_i_month_begin(months.last + 1) - 1 < to ? trondgov_i_month_begin(months.last + 1) - 1 : to;
        line.line.count = (int32_t)months.group;
        line.parts = months.group;
    }
    return trondgov_i_pay_inquiry(settling, &asked, &line);
}

/* Where the size that was entered is not what the register shows, on the first day on which it is not. */
static trondgov_status compare_with_register(struct trondgov_i_settling *settling, trondgov_id party)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_schedule *schedule = settlement->schedule;
    trondgov_date day = trondgov_i_month_begin(schedule->from);
    if (settlement->seats.count == 0) /* it shows nothing of any group */
        return TRONDGOV_OK;
    while (day <= schedule->to &&
           trondgov_i_group_on(settlement, party, day).members == trondgov_i_seats_of(settlement, party, day))
        day = trondgov_i_month_begin(day + 1);
    if (day > schedule->to)
        return TRONDGOV_OK;
    trondgov_finding note = {.kind = TRONDGOV_FINDING_WARNING,
                             .item = party,
                             .subject = TRONDGOV_EVENT_GROUP_SIZE,
                             .unit = TRONDGOV_UNIT_MEMBER,
                             .required = trondgov_i_seats_of(settlement, party, day),
                             .actual = trondgov_i_group_on(settlement, party, day).members,
                             .index = TRONDGOV_I_NOBODY};
    note.margin = note.actual - note.required;
    trondgov_i_manner(schedule, TRONDGOV_PARAMETER_SUPPORT_SEATS_IN, TRONDGOV_FAMILY_ORGAN, 0, day, &note.provision);
    return trondgov_i_pay_note(settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
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
        const trondgov_date new_year = trondgov_i_year_end(year);
        const trondgov_date last = new_year < schedule->to ? new_year : schedule->to;
        const trondgov_date to = base && base->to < last ? base->to : last;
        const struct trondgov_i_base *before = day > schedule->from ? trondgov_i_base_on(schedule, day - 1) : NULL;
        const int32_t follows = before && before->basis_points != TRONDGOV_NOTHING && before != base &&
                                day != trondgov_i_date_of(year, 1, 1);
        const int32_t changes = base && (base->to < last || follows);
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
    const struct trondgov_i_group state = trondgov_i_group_on(settlement, party, entry->date);
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
    struct trondgov_i_line line = {
        .line = {.party = party, .kind = TRONDGOV_PAY_CARRIED_OVER, .from = entry->date, .to = entry->date, .count = 1},
        .party = party,
        .item = party,
        .parts = 1};
    return trondgov_i_pay_inquiry(settling, &asked, &line);
}

/* Groups whose sizes were entered, each at its first entry, and what was carried over. */
static trondgov_status settle_entered(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->groups.count && !status; i++) {
        const struct trondgov_i_entered *entry = trondgov_i_chunks_at(&settlement->groups, i);
        const trondgov_id party = entry->event.item;
        trondgov_i_look_at(settling, 0, party, 0);
        if (entry->event.kind == TRONDGOV_EVENT_CARRIED_OVER)
            status = settle_carried(settling, entry);
        if (status || trondgov_i_group_entry(settlement, party) != entry || !trondgov_i_is_sized(settlement, party))
            continue;
        status = compare_with_register(settling, party);
        if (!status)
            status = settle_group(settling, party);
    }
    return status;
}

/* Whether anybody, the register or a stated fact, tells of the group whether it is in the government. */
static int32_t is_told(const trondgov_settlement *settlement, trondgov_id party)
{
    return trondgov_i_shows_government(settlement) ||
           trondgov_i_stated_on(settlement, TRONDGOV_FIELD_IN_GOVERNMENT, 0, party, settlement->schedule->to) !=
               TRONDGOV_NOTHING;
}

/* Groups that are seen, and no word on the government: a settlement of fees, or one that lacks something. */
static trondgov_status note_left_out(struct trondgov_i_settling *settling)
{
    const trondgov_schedule *schedule = settling->settlement->schedule;
    trondgov_finding note = {.kind = TRONDGOV_FINDING_WARNING,
                             .answer = TRONDGOV_ANSWER_NEEDS_FACT,
                             .subject = TRONDGOV_PAY_GROUP_SUPPORT,
                             .index = TRONDGOV_I_NOBODY};
    trondgov_i_manner(schedule, TRONDGOV_PARAMETER_SUPPORT_ADDED_OUTSIDE, TRONDGOV_FAMILY_ORGAN, 0, schedule->to,
                      &note.provision);
    return trondgov_i_pay_note(settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}

/* The others that the register shows. */
static trondgov_status settle_shown(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_seats *seats = settlement->seats.items;
    trondgov_status status = TRONDGOV_OK;
    int32_t left_out = 0;
    for (size_t i = 0; i < settlement->seats.count && !status; i++) {
        const trondgov_id party = seats[i].party;
        trondgov_i_look_at(settling, 0, party, 0);
        if (!party || (i > 0 && seats[i - 1].party == party) || trondgov_i_is_sized(settlement, party))
            continue;
        left_out |= !is_told(settlement, party);
        if (is_told(settlement, party))
            status = settle_group(settling, party);
    }
    return status || !left_out ? status : note_left_out(settling);
}

trondgov_status trondgov_i_settle_groups(struct trondgov_i_settling *settling)
{
    const trondgov_status status = settle_entered(settling);
    return status ? status : settle_shown(settling);
}
