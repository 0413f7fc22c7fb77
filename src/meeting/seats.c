/* Who sits in which seat.
 *
 * Bystyret 3.6, 3.7. Between cases the members who are there sit in their own seats, and the best-ranked
 * substitutes of a list in the seats that are left; in the middle of a case nobody is moved, only what is empty is
 * filled; after the call to the vote nothing changes.
 */
#include "meeting/state.h"

int32_t trondgov_i_frozen(const trondgov_meeting *meeting)
{
    return meeting->case_in_hand >= 0 &&
           trondgov_i_case_at(meeting, meeting->case_in_hand)->state == TRONDGOV_STATE_VOTING_CALLED;
}

void trondgov_i_attend(trondgov_meeting *meeting, struct trondgov_i_person *sitter)
{
    if (sitter->attended)
        return;
    trondgov_i_change(meeting, &sitter->attended, 1);
    trondgov_i_change(meeting, &sitter->first_seat, sitter->seat);
}

void trondgov_i_sit(trondgov_meeting *meeting, int32_t person, int32_t seat)
{
    struct trondgov_i_person *sitter = trondgov_i_person_at(meeting, person);
    trondgov_i_change(meeting, &trondgov_i_seat_at(meeting, seat)->occupant, person);
    trondgov_i_change(meeting, &sitter->seat, seat);
    trondgov_i_change(meeting, &meeting->present, meeting->present + 1);
    if (meeting->state == TRONDGOV_STATE_OPEN)
        trondgov_i_attend(meeting, sitter);
}

void trondgov_i_stand(trondgov_meeting *meeting, int32_t person)
{
    struct trondgov_i_person *sitter = trondgov_i_person_at(meeting, person);
    if (sitter->seat < 0)
        return;
    trondgov_i_change(meeting, &trondgov_i_seat_at(meeting, sitter->seat)->occupant, TRONDGOV_I_NONE);
    trondgov_i_change(meeting, &sitter->seat, TRONDGOV_I_NONE);
    trondgov_i_change(meeting, &meeting->present, meeting->present - 1);
}

int32_t trondgov_i_is_available(const trondgov_meeting *meeting, const struct trondgov_i_person *person)
{
    const int32_t now = meeting->case_in_hand + 1;
    return person->in_hall && !person->rests &&
           (now == 0 || (person->out_of_case != now && person->waits_through != now));
}

int32_t trondgov_i_is_substitute(const struct trondgov_i_person *person)
{
    return person->own_seat < 0 && person->member.rank > 0;
}

int32_t trondgov_i_lacks_seat(const struct trondgov_i_person *person)
{
    return person->seat < 0 && (person->own_seat >= 0 || trondgov_i_is_substitute(person));
}

static int32_t first_of_list(const trondgov_meeting *meeting, trondgov_id list)
{
    const int64_t index = trondgov_i_map_get(&meeting->list_ids, list);
    return index < 0 ? TRONDGOV_I_NONE
                     : ((const struct trondgov_i_list *)trondgov_i_chunks_at(&meeting->lists, (size_t)index))->first;
}

#define EACH_OF_LIST(meeting, first, i)                                                                               \
    for (int32_t i = (first); i >= 0; i = trondgov_i_person_at(meeting, i)->next_of_list)

/* How many seats of the list substitutes may sit in: those whose owner does not. */
static int32_t seats_left(const trondgov_meeting *meeting, int32_t first)
{
    int32_t count = 0;
    EACH_OF_LIST(meeting, first, i)
    {
        const struct trondgov_i_person *owner = trondgov_i_person_at(meeting, i);
        count += owner->own_seat >= 0 && owner->seat != owner->own_seat;
    }
    return count;
}

/* The next seat of the list that is empty, from `from` on; moves `from` behind what is taken. */
static int32_t next_empty(const trondgov_meeting *meeting, int32_t *from)
{
    for (; *from >= 0; *from = trondgov_i_person_at(meeting, *from)->next_of_list) {
        const int32_t seat = trondgov_i_person_at(meeting, *from)->own_seat;
        if (seat >= 0 && trondgov_i_seat_at(meeting, seat)->occupant == TRONDGOV_I_NONE)
            return seat;
    }
    return TRONDGOV_I_NONE;
}

/* The seat a substitute was called to, if it is empty and of one's own list, whatever the call said; -1: none. */
static int32_t called_seat(const trondgov_meeting *meeting, const struct trondgov_i_person *substitute)
{
    const struct trondgov_i_seat *called =
        substitute->called_for < 0 ? NULL : trondgov_i_seat_at(meeting, substitute->called_for);
    return called && called->occupant == TRONDGOV_I_NONE &&
                   trondgov_i_person_at(meeting, called->owner)->member.list == substitute->member.list
               ? substitute->called_for
               : TRONDGOV_I_NONE;
}

int32_t trondgov_i_finds_empty_seat(const trondgov_meeting *meeting, const struct trondgov_i_person *person)
{
    int32_t from = first_of_list(meeting, person->member.list);
    return called_seat(meeting, person) >= 0 || next_empty(meeting, &from) >= 0;
}

/* A substitute in another's seat moves to one of the list that is empty, from `from` on. 0: there is none. */
static int32_t moves_over(trondgov_meeting *meeting, int32_t *from, int32_t sitter)
{
    const int32_t called = called_seat(meeting, trondgov_i_person_at(meeting, sitter));
    const int32_t empty = next_empty(meeting, from);
    if (empty < 0)
        return 0;
    trondgov_i_stand(meeting, sitter);
    trondgov_i_sit(meeting, sitter, called >= 0 ? called : empty);
    return 1;
}

/* Members into their own seats; `displace`: also where a substitute sits. In the middle of a case a member joins a
 * group that is not complete (bystyret 3.7), and nobody loses a place by it. */
static void seat_members(trondgov_meeting *meeting, int32_t first, int32_t displace)
{
    int32_t from = first;
    EACH_OF_LIST(meeting, first, i)
    {
        const struct trondgov_i_person *member = trondgov_i_person_at(meeting, i);
        if (member->own_seat < 0 || member->seat >= 0 || !trondgov_i_is_available(meeting, member))
            continue;
        const int32_t sitter = trondgov_i_seat_at(meeting, member->own_seat)->occupant;
        if (sitter >= 0 && displace)
            trondgov_i_stand(meeting, sitter);
        if (sitter < 0 || displace || moves_over(meeting, &from, sitter))
            trondgov_i_sit(meeting, i, member->own_seat);
    }
}

/* Those for whom others go before, or who left, give up the seat. */
static void unseat_outranked(trondgov_meeting *meeting, int32_t first)
{
    int32_t left = seats_left(meeting, first);
    EACH_OF_LIST(meeting, first, i) /* the best-ranked first */
    {
        const struct trondgov_i_person *substitute = trondgov_i_person_at(meeting, i);
        if (!trondgov_i_is_substitute(substitute))
            continue;
        if (substitute->seat >= 0 && left <= 0)
            trondgov_i_stand(meeting, i);
        left -= trondgov_i_is_available(meeting, substitute);
    }
}

/* Substitutes into what is empty, the best-ranked first: each into the seat called to, or else the next. */
static void seat_substitutes(trondgov_meeting *meeting, int32_t first)
{
    int32_t from = first;
    EACH_OF_LIST(meeting, first, i)
    {
        const struct trondgov_i_person *substitute = trondgov_i_person_at(meeting, i);
        if (!trondgov_i_is_substitute(substitute) || substitute->seat >= 0 ||
            !trondgov_i_is_available(meeting, substitute))
            continue;
        if (next_empty(meeting, &from) < 0 || meeting->log.store.failed)
            return;
        const int32_t called = called_seat(meeting, substitute);
        trondgov_i_sit(meeting, i, called >= 0 ? called : next_empty(meeting, &from));
    }
}

static void settle_list(trondgov_meeting *meeting, int32_t first)
{
    const int32_t between_cases = meeting->case_in_hand == TRONDGOV_I_NONE;
    seat_members(meeting, first, between_cases);
    if (between_cases)
        unseat_outranked(meeting, first);
    seat_substitutes(meeting, first);
}

void trondgov_i_settle_person(trondgov_meeting *meeting, int32_t person)
{
    if (trondgov_i_frozen(meeting))
        return;
    const struct trondgov_i_person *one = trondgov_i_person_at(meeting, person);
    const int32_t first = first_of_list(meeting, one->member.list);
    if (first >= 0)
        settle_list(meeting, first);
    else if (one->own_seat >= 0 && one->seat < 0 && trondgov_i_is_available(meeting, one))
        trondgov_i_sit(meeting, person, one->own_seat);
    trondgov_i_chair_must_sit(meeting);
}

void trondgov_i_settle_seat(trondgov_meeting *meeting, int32_t seat)
{
    trondgov_i_settle_person(meeting, trondgov_i_seat_at(meeting, seat)->owner);
}

void trondgov_i_settle_all(trondgov_meeting *meeting)
{
    for (size_t i = 0; i < meeting->lists.count; i++)
        settle_list(meeting, ((const struct trondgov_i_list *)trondgov_i_chunks_at(&meeting->lists, i))->first);
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++)
        if (trondgov_i_person_at(meeting, i)->member.list == 0)
            trondgov_i_settle_person(meeting, i);
    trondgov_i_chair_must_sit(meeting);
}

/* The seat where somebody sits who came in for a substitute's time out of the case: the last of the list, who is called
 * after that substitute (kommuneloven § 7-10); -1: nobody does. */
static int32_t seat_of_last(const trondgov_meeting *meeting, int32_t substitute)
{
    int32_t seat = TRONDGOV_I_NONE;
    for (int32_t i = trondgov_i_person_at(meeting, substitute)->next_of_list; i >= 0;
         i = trondgov_i_person_at(meeting, i)->next_of_list) {
        const struct trondgov_i_person *after = trondgov_i_person_at(meeting, i);
        if (trondgov_i_is_substitute(after) && after->seat >= 0)
            seat = after->seat;
    }
    return seat;
}

/* Whether the one in a seat makes room: not one who sits there by right, the owner or a substitute who goes before. */
static int32_t makes_room(const trondgov_meeting *meeting, int32_t seat, const struct trondgov_i_person *for_one)
{
    const int32_t sitter = trondgov_i_seat_at(meeting, seat)->occupant;
    return sitter < 0 || (trondgov_i_person_at(meeting, sitter)->own_seat != seat &&
                          (for_one->own_seat >= 0 ||
                           trondgov_i_person_at(meeting, sitter)->member.rank > for_one->member.rank));
}

void trondgov_i_sit_again(trondgov_meeting *meeting, int32_t person)
{
    const struct trondgov_i_person *one = trondgov_i_person_at(meeting, person);
    int32_t seat = one->own_seat >= 0 ? one->own_seat : one->seat_left;
    if (seat >= 0 && !makes_room(meeting, seat, one)) /* only a substitute's place can have gone to another */
        seat = seat_of_last(meeting, person);
    if (seat >= 0 && one->seat < 0 && trondgov_i_is_available(meeting, one)) {
        const int32_t sitter = trondgov_i_seat_at(meeting, seat)->occupant;
        if (sitter >= 0)
            trondgov_i_stand(meeting, sitter);
        trondgov_i_sit(meeting, person, seat);
    }
    trondgov_i_settle_person(meeting, person);
}

int32_t trondgov_i_next_substitute(const trondgov_meeting *meeting, int32_t member)
{
    EACH_OF_LIST(meeting, first_of_list(meeting, trondgov_i_person_at(meeting, member)->member.list), i)
    {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (trondgov_i_is_substitute(person) && !person->declined && !person->absent && person->called_for < 0)
            return i;
    }
    return TRONDGOV_I_NONE;
}
