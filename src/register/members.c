/* Reading the register: who holds what on a date. Lists are put in order while they are read, by keys alone (place,
 * list of election, rank, order in which the offices were taken), so that a reader needs no memory.
 */
#include "register/register.h"

#include "calendar/calendar_internal.h"

struct trondgov_i_registered *trondgov_i_registered_at(const trondgov_municipality *municipality, int64_t number)
{
    return trondgov_i_chunks_at(&municipality->persons, (size_t)number);
}

struct trondgov_i_post *trondgov_i_post_at(const trondgov_municipality *municipality, int64_t number)
{
    return trondgov_i_chunks_at(&municipality->posts, (size_t)number);
}

struct trondgov_i_office *trondgov_i_office_at(const trondgov_municipality *municipality, int64_t number)
{
    return trondgov_i_chunks_at(&municipality->offices, (size_t)number);
}

static const struct trondgov_i_body *body_of(const trondgov_municipality *municipality, trondgov_code organ)
{
    const int64_t body = trondgov_i_map_get(&municipality->body_organs, organ);
    return body < 0 ? NULL : trondgov_i_chunks_at(&municipality->bodies, (size_t)body);
}

int32_t trondgov_i_first_post(const trondgov_municipality *municipality, trondgov_code organ)
{
    const struct trondgov_i_body *body = body_of(municipality, organ);
    return body ? body->first_post : TRONDGOV_I_NONE;
}

int64_t trondgov_i_next_meeting_day(const trondgov_municipality *municipality, trondgov_code organ, trondgov_date date)
{
    const struct trondgov_i_body *body = body_of(municipality, organ);
    int64_t next = TRONDGOV_NOTHING;
    for (int32_t i = body ? body->last_meeting : TRONDGOV_I_NONE; i != TRONDGOV_I_NONE;) {
        const struct trondgov_i_planned_meeting *meeting = trondgov_i_chunks_at(&municipality->planned, (size_t)i);
        if (meeting->day <= date)
            break;
        next = meeting->day;
        i = meeting->earlier;
    }
    return next;
}

/* The terms of a post follow one another: the first, from the latest back, that had begun on the day is the only one
 * that can cover it.
 */
const struct trondgov_i_office *trondgov_i_held(const trondgov_municipality *municipality, int32_t post,
                                                trondgov_date date)
{
    int32_t number = trondgov_i_post_at(municipality, post)->latest;
    while (number != TRONDGOV_I_NONE) {
        const struct trondgov_i_office *office = trondgov_i_office_at(municipality, number);
        if (office->member.from <= date)
            return date <= office->member.to ? office : NULL;
        number = office->earlier;
    }
    return NULL;
}

struct trondgov_i_rest *trondgov_i_rest_on(const trondgov_municipality *municipality,
                                           const struct trondgov_i_office *office, trondgov_date date)
{
    int32_t number = office->rest;
    while (number != TRONDGOV_I_NONE) {
        struct trondgov_i_rest *rest = trondgov_i_chunks_at(&municipality->rests, (size_t)number);
        if (rest->from <= date)
            return date <= rest->to ? rest : NULL;
        number = rest->earlier;
    }
    return NULL;
}

int32_t trondgov_i_municipality_suspended(const trondgov_municipality *municipality,
                                          const struct trondgov_member *member, trondgov_date date)
{
    return trondgov_i_rest_on(municipality, (const struct trondgov_i_office *)(const void *)member, date) != NULL;
}

const struct trondgov_i_office *trondgov_i_in_force(const trondgov_municipality *municipality, int32_t post,
                                                    trondgov_date date)
{
    const struct trondgov_i_office *office = trondgov_i_held(municipality, post, date);
    return office && !trondgov_i_municipality_suspended(municipality, &office->member, date) ? office : NULL;
}

static int32_t compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int32_t order_of(const struct trondgov_i_office *a, const struct trondgov_i_office *b)
{
    int32_t order = compare(trondgov_i_member_place(&a->member), trondgov_i_member_place(&b->member));
    order = order ? order : compare(a->member.list, b->member.list);
    order = order ? order : compare(a->member.rank, b->member.rank);
    return order ? order : compare(a->number, b->number);
}

/* The first in order behind `last`; NULL: `last` was the last. */
static const struct trondgov_i_office *next_in_order(const trondgov_municipality *municipality, trondgov_code organ,
                                                     trondgov_date date, const struct trondgov_i_office *last)
{
    const struct trondgov_i_office *next = NULL;
    for (int32_t i = trondgov_i_first_post(municipality, organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(municipality, i, date);
        if (office && (!last || order_of(office, last) > 0) && (!next || order_of(office, next) < 0))
            next = office;
    }
    return next;
}

static size_t count_in_force(const trondgov_municipality *municipality, trondgov_code organ, trondgov_date date)
{
    size_t count = 0;
    for (int32_t i = trondgov_i_first_post(municipality, organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ)
        count += trondgov_i_in_force(municipality, i, date) != NULL;
    return count;
}

size_t trondgov_i_municipality_offices(const trondgov_municipality *municipality, trondgov_code organ,
                                       trondgov_date date, size_t first, const struct trondgov_member **out,
                                       size_t capacity)
{
    const size_t count = trondgov_i_date_valid(date) ? count_in_force(municipality, organ, date) : 0;
    size_t left = first < count ? count - first : 0;
    if (!out)
        return left;
    left = left < capacity ? left : capacity;
    const struct trondgov_i_office *office = NULL;
    for (size_t i = 0; left > 0 && i < first + left; i++) {
        office = next_in_order(municipality, organ, date, office);
        if (i >= first)
            out[i - first] = &office->member;
    }
    return left;
}

size_t trondgov_municipality_members(const trondgov_municipality *municipality, trondgov_code organ, trondgov_date date,
                                     size_t first, const trondgov_member **out, size_t capacity)
{
    return municipality ? trondgov_i_municipality_offices(municipality, organ, date, first, out, capacity) : 0;
}

size_t trondgov_i_municipality_all_offices(const trondgov_municipality *municipality, size_t first,
                                           const struct trondgov_member **out, size_t capacity)
{
    size_t left = first < municipality->offices.count ? municipality->offices.count - first : 0;
    if (!out)
        return left;
    left = left < capacity ? left : capacity;
    for (size_t i = 0; i < left; i++)
        out[i] = &trondgov_i_office_at(municipality, (int64_t)(first + i))->member;
    return left;
}

/* Of two seats of one person the one won on a list goes first: by it substitutes are called. */
static int32_t seat_order(const struct trondgov_i_office *a, const struct trondgov_i_office *b)
{
    const int32_t order = compare(a->member.list == 0, b->member.list == 0);
    return order ? order : order_of(a, b);
}

const struct trondgov_i_office *trondgov_i_seat_office(const trondgov_municipality *municipality, trondgov_code organ,
                                                       trondgov_id person, trondgov_date date)
{
    const struct trondgov_i_office *seat = NULL;
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, person);
    for (int32_t i = number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(municipality, number)->first_post;
         i != TRONDGOV_I_NONE; i = trondgov_i_post_at(municipality, i)->next_of_person) {
        const struct trondgov_i_office *office = trondgov_i_held(municipality, i, date);
        if (!office || office->member.organ != organ || !trondgov_i_member_permanent(&office->member))
            continue;
        if (!seat || seat_order(office, seat) < 0)
            seat = office;
    }
    return seat;
}

const struct trondgov_member *trondgov_i_municipality_seat(const trondgov_municipality *municipality,
                                                           trondgov_code organ, trondgov_id person, trondgov_date date)
{
    const struct trondgov_i_office *seat = trondgov_i_seat_office(municipality, organ, person, date);
    return seat ? &seat->member : NULL;
}

const struct trondgov_member *trondgov_i_municipality_stand_in(const trondgov_municipality *municipality,
                                                               trondgov_code organ, trondgov_id person,
                                                               trondgov_date date)
{
    const struct trondgov_i_office *seat = trondgov_i_seat_office(municipality, organ, person, date);
    const struct trondgov_i_rest *rest = seat ? trondgov_i_rest_on(municipality, seat, date) : NULL;
    int32_t number = rest ? rest->stand_in : TRONDGOV_I_NONE;
    while (number != TRONDGOV_I_NONE) {
        const struct trondgov_i_office *office = trondgov_i_office_at(municipality, number);
        if (office->member.from <= date)
            return date <= office->member.to ? &office->member : NULL;
        number = office->earlier_stand_in;
    }
    return NULL;
}

const struct trondgov_i_rest *trondgov_i_stood_in(const trondgov_municipality *municipality,
                                                  const struct trondgov_member *stand_in)
{
    const struct trondgov_i_office *seat =
        trondgov_i_seat_office(municipality, stand_in->organ, stand_in->stands_for, stand_in->from);
    return stand_in->stands_for && seat ? trondgov_i_rest_on(municipality, seat, stand_in->from) : NULL;
}

/* A person who holds two offices of the organ, such as member and mayor, sits in one seat. */
int64_t trondgov_i_seats_held(const trondgov_municipality *municipality, trondgov_code organ, trondgov_code category,
                              trondgov_date date)
{
    int64_t count = 0;
    for (int32_t i = trondgov_i_first_post(municipality, organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_held(municipality, i, date);
        if (office &&
            trondgov_i_municipality_seat(municipality, organ, office->member.person, date) == &office->member &&
            !trondgov_i_municipality_stand_in(municipality, organ, office->member.person, date))
            count += category == 0 || category == office->member.category;
    }
    return count;
}

trondgov_id trondgov_i_municipality_party(const trondgov_municipality *municipality, trondgov_id person,
                                          trondgov_date date)
{
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, person);
    if (number < 0)
        return 0;
    const struct trondgov_i_registered *registered = trondgov_i_registered_at(municipality, number);
    trondgov_id party = registered->party;
    for (int32_t i = registered->latest_group; i != TRONDGOV_I_NONE;) { /* back through the changes made since */
        const struct trondgov_i_grouping *group = trondgov_i_chunks_at(&municipality->groups, (size_t)i);
        if (group->from <= date)
            return party;
        party = group->party_before;
        i = group->earlier;
    }
    return party;
}

trondgov_code trondgov_i_organ_that(const trondgov_rulebook *rulebook, trondgov_code parameter, trondgov_date date)
{
    const trondgov_organ *municipality = NULL;
    if (trondgov_rulebook_organ(rulebook, TRONDGOV_ORGAN_KOMMUNE, date, &municipality))
        return 0;
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    return (trondgov_code)trondgov_i_parameter(&view, parameter, 0);
}
