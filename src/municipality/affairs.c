/* What the register tells the affairs that are pending in it. */
#include "municipality/affairs.h"

#include "register/known.h"

/* Whether an organ's rules say that its members have no seat in the council meanwhile (kommuneloven § 10-2; byrådet 5).
 */
static int32_t bars_council_seat(const trondgov_municipality *municipality, trondgov_code organ_code,
                                 trondgov_date date)
{
    const trondgov_organ *organ = NULL;
    if (trondgov_rulebook_organ(municipality->rulebook, organ_code, date, &organ))
        return 0;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row =
        trondgov_i_row_of_key(&view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_HOLD_COUNCIL_SEAT, 0);
    return row && row->answer == TRONDGOV_ANSWER_NO;
}

/* A seat that does not rest, of somebody who holds no office with which it cannot be held. */
static int32_t sits_in_council(const trondgov_municipality *municipality, trondgov_id person, trondgov_date date)
{
    const trondgov_code council = trondgov_i_organ_that(municipality->rulebook, TRONDGOV_PARAMETER_COUNCIL, date);
    const struct trondgov_member *seat = trondgov_i_municipality_seat(municipality, council, person, date);
    if (!seat || trondgov_i_municipality_suspended(municipality, seat, date))
        return 0;
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, person);
    for (int32_t i = trondgov_i_registered_at(municipality, number)->first_post; i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_person) {
        const struct trondgov_i_office *office = trondgov_i_in_force(municipality, i, date);
        if (office && trondgov_i_member_permanent(&office->member) &&
            bars_council_seat(municipality, office->member.organ, date))
            return 0;
    }
    return 1;
}

/* What somebody is in an organ: of several offices the first as its members are listed. */
static int64_t role_in(const trondgov_municipality *municipality, trondgov_id person, trondgov_code organ,
                       trondgov_date date)
{
    const struct trondgov_i_office *first = NULL;
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, person);
    for (int32_t i = number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(municipality, number)->first_post;
         i != TRONDGOV_I_NONE; i = trondgov_i_post_at(municipality, i)->next_of_person) {
        const struct trondgov_i_office *office = trondgov_i_in_force(municipality, i, date);
        if (office && office->member.organ == organ &&
            (!first || trondgov_i_member_place(&office->member) < trondgov_i_member_place(&first->member)))
            first = office;
    }
    return first ? trondgov_i_member_role(&first->member) : TRONDGOV_NOTHING;
}

static int64_t tells(const void *object, const struct trondgov_i_wanted *wanted)
{
    const trondgov_municipality *municipality = object;
    const struct trondgov_i_about about = {.organ = wanted->organ, .field = wanted->field};
    const int64_t number = wanted->person ? trondgov_i_map_get(&municipality->person_ids, wanted->person) : -1;
    if (!wanted->person && wanted->field == TRONDGOV_FIELD_NEXT_MEETING_DAY)
        return trondgov_i_next_meeting_day(municipality, wanted->organ, wanted->date);
    if (!wanted->person)
        return trondgov_i_known(municipality, &about, wanted->date);
    if (number < 0)
        return TRONDGOV_NOTHING;
    switch (wanted->field) {
    case TRONDGOV_FIELD_PERSON:
        return number;
    case TRONDGOV_FIELD_COUNCIL_MEMBER:
        return sits_in_council(municipality, wanted->person, wanted->date);
    case TRONDGOV_FIELD_ROLE:
        return role_in(municipality, wanted->person, wanted->organ, wanted->date);
    default:
        return trondgov_i_known_of(municipality, wanted->person, wanted->organ, wanted->field, wanted->date);
    }
}

struct trondgov_i_affair_register trondgov_i_affairs_in(const trondgov_municipality *municipality)
{
    return (struct trondgov_i_affair_register){.rulebook = municipality->rulebook,
                                               .affairs = &municipality->affairs,
                                               .object = municipality,
                                               .tells = tells,
                                               .memory = &municipality->log.store.allocator};
}
