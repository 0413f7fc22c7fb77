/* What a council group is on a day: by what was entered, and otherwise as the register shows it: how many hold a seat
 * for it on the days on which groups are counted (the first of each month, and 1 January), and whether it is
 * represented in the city government.
 *
 * Which organs these are the rulebook says (forskrift om godtgjøring 14.4, PARAMETER SUPPORT_SEATS_IN and
 * SUPPORT_ADDED_OUTSIDE). A seat counts for the group that its holder is in that day, also while the office rests. A
 * register without anybody in the city government, or with somebody there whose party it does not know, does not say
 * which groups are outside.
 */
#include "remuneration/settlement.h"

#include "calendar/calendar_internal.h"
#include "register/register_internal.h"

/* How sure it is that a group is in the government, or, of no group, that all its members are known. */
enum { SEATED = 1, NOT_KNOWN = 2 };

static int32_t seats_order(const void *a, const void *b)
{
    const struct trondgov_i_seats *first = a, *second = b;
    const int32_t order = trondgov_i_compare(first->party, second->party);
    return order ? order : trondgov_i_compare(first->date, second->date);
}

static int32_t is_held(const trondgov_municipality *municipality, const struct trondgov_member *office,
                       trondgov_date day)
{
    return office->from <= day && day <= office->to &&
           trondgov_i_municipality_seat(municipality, office->organ, office->person, day) == office;
}

/* 0: no memory. */
static int32_t add(trondgov_settlement *settlement, struct trondgov_i_seats seats)
{
    struct trondgov_i_seats *added =
        trondgov_i_array_push(&settlement->seats, &settlement->log.store.allocator, sizeof seats);
    if (added)
        *added = seats;
    return added != NULL;
}

/* An organ of group support by the rules of a day; before there were any, by those at the end of the period. */
static trondgov_code organ_of(const trondgov_schedule *schedule, trondgov_code parameter, trondgov_date day)
{
    trondgov_code by = 0;
    const trondgov_code organ = trondgov_i_manner(schedule, parameter, TRONDGOV_FAMILY_ORGAN, 0, day, &by);
    return organ ? organ : trondgov_i_manner(schedule, parameter, TRONDGOV_FAMILY_ORGAN, 0, schedule->to, &by);
}

/* Everybody who sits on a day, in the council or the government, one by one. 0: no memory. */
static int32_t count_on(trondgov_settlement *settlement, const trondgov_municipality *municipality, trondgov_date day)
{
    const trondgov_schedule *schedule = settlement->schedule;
    const struct trondgov_member *office = NULL;
    const trondgov_code council = organ_of(schedule, TRONDGOV_PARAMETER_SUPPORT_SEATS_IN, day);
    const trondgov_code government = organ_of(schedule, TRONDGOV_PARAMETER_SUPPORT_ADDED_OUTSIDE, day);
    for (size_t i = 0; council && trondgov_i_municipality_all_offices(municipality, i, &office, 1) == 1; i++) {
        if ((office->organ != council && office->organ != government) || !is_held(municipality, office, day))
            continue;
        const trondgov_id party = trondgov_i_municipality_party(municipality, office->person, day);
        if (office->organ == council && party && !add(settlement, (struct trondgov_i_seats){party, day, 1, 0}))
            return 0;
        if (office->organ == government &&
            (!add(settlement, (struct trondgov_i_seats){party, day, 0, party ? SEATED : NOT_KNOWN}) ||
             (party && !add(settlement, (struct trondgov_i_seats){0, day, 0, SEATED}))))
            return 0;
    }
    return 1;
}

/* One for each group and day. */
static void add_up(struct trondgov_i_array *list)
{
    struct trondgov_i_seats *seats = list->items;
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (kept == 0 || seats_order(&seats[kept - 1], &seats[i]) != 0) {
            seats[kept++] = seats[i];
            continue;
        }
        struct trondgov_i_seats *sum = &seats[kept - 1];
        sum->members += seats[i].members;
        sum->in_government = seats[i].in_government > sum->in_government ? seats[i].in_government
                                                                         : sum->in_government;
    }
    list->count = kept;
}

static const struct trondgov_i_seats *find(const trondgov_settlement *settlement, trondgov_id party, trondgov_date day)
{
    const struct trondgov_i_seats *seats = settlement->seats.items, sought = {.party = party, .date = day};
    size_t low = 0, high = settlement->seats.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (seats_order(&seats[middle], &sought) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < settlement->seats.count && seats_order(&seats[low], &sought) == 0 ? &seats[low] : NULL;
}

int32_t trondgov_i_count_seats(trondgov_settlement *settlement, const trondgov_municipality *municipality)
{
    const trondgov_schedule *schedule = settlement->schedule;
    int32_t year = 0, month = 0, day = 0;
    trondgov_i_date_parts(schedule->from, &year, &month, &day);
    const trondgov_date new_year = trondgov_i_date_of(year, 1, 1);
    if (new_year < schedule->from && !count_on(settlement, municipality, new_year))
        return 0;
    for (trondgov_date first = trondgov_i_month_begin(schedule->from); first <= schedule->to;
         first = trondgov_i_month_begin(first + 1))
        if (!count_on(settlement, municipality, first))
            return 0;
    if (!trondgov_i_pay_sort(&settlement->log.store.allocator, &settlement->seats, sizeof(struct trondgov_i_seats),
                             seats_order))
        return 0;
    add_up(&settlement->seats);
    return 1;
}

int32_t trondgov_i_shows_government(const trondgov_settlement *settlement)
{
    const struct trondgov_i_seats *seats = settlement->seats.items;
    return settlement->seats.count > 0 && seats->party == 0; /* it is sorted first */
}

int64_t trondgov_i_seats_of(const trondgov_settlement *settlement, trondgov_id party, trondgov_date day)
{
    const struct trondgov_i_seats *seats = find(settlement, party, day);
    return seats ? seats->members : 0;
}

/* TRONDGOV_NOTHING: the register does not say. */
static int64_t seated_in_government(const trondgov_settlement *settlement, trondgov_id party, trondgov_date day)
{
    const struct trondgov_i_seats *seats = find(settlement, party, day), *all = find(settlement, 0, day);
    if (seats && seats->in_government)
        return 1;
    return all && all->in_government == SEATED ? 0 : TRONDGOV_NOTHING;
}

/* The latest size of a group that was entered by a day; NULL: none. */
static const struct trondgov_i_entered *size_on(const trondgov_settlement *settlement, trondgov_id party,
                                                trondgov_date day)
{
    const struct trondgov_i_entered *best = NULL, *entry = trondgov_i_group_entry(settlement, party);
    for (; entry; entry = trondgov_i_next_of_group(settlement, entry))
        if (entry->event.kind == TRONDGOV_EVENT_GROUP_SIZE && entry->date <= day && (!best || entry->date > best->date))
            best = entry;
    return best;
}

int32_t trondgov_i_is_sized(const trondgov_settlement *settlement, trondgov_id party)
{
    return size_on(settlement, party, TRONDGOV_I_DATE_MAX) != NULL;
}

/* The day on which the groups were last counted: the first of the month, or 1 January where that is before the period.
 */
static trondgov_date counted_on(const trondgov_settlement *settlement, trondgov_date day)
{
    int32_t year = 0, month = 0;
    trondgov_i_date_parts(day, &year, &month, NULL);
    const trondgov_date first = trondgov_i_date_of(year, month, 1);
    return first < settlement->schedule->from ? trondgov_i_date_of(year, 1, 1) : first;
}

struct trondgov_i_group trondgov_i_group_on(const trondgov_settlement *settlement, trondgov_id party,
                                            trondgov_date day)
{
    const struct trondgov_i_entered *size = size_on(settlement, party, day);
    const trondgov_date counted = counted_on(settlement, day);
    struct trondgov_i_group state = {trondgov_i_seats_of(settlement, party, counted),
                          trondgov_i_stated_on(settlement, TRONDGOV_FIELD_IN_GOVERNMENT, 0, party, day),
                          trondgov_i_stated_on(settlement, TRONDGOV_FIELD_INDEPENDENT, 0, party, day)};
    if (trondgov_i_is_sized(settlement, party))
        state.members = size ? size->event.value : 0;
    if (state.in_government == TRONDGOV_NOTHING)
        state.in_government = seated_in_government(settlement, party, counted);
    return state;
}
