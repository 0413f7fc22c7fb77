/* Who is in the hall and who sits in which seat; the opening of the meeting.
 *
 * Bystyret 3.6, 3.7. Between cases the members who are there sit in their own seats, and the best-ranked
 * substitutes of a list in the seats that are left; in the middle of a case nobody is moved, only what is empty is
 * filled; after the call to the vote nothing changes.
 */
#include "meeting/state.h"

#include <string.h>

#include <trondgov/calendar.h>

#include "rulebook/verdict_internal.h"

enum { SITTINGS_CHUNK_BITS = 3 };

int32_t trondgov_i_frozen(const trondgov_meeting *meeting)
{
    return meeting->case_in_hand >= 0 &&
           trondgov_i_case_at(meeting, meeting->case_in_hand)->state == TRONDGOV_STATE_VOTING_CALLED;
}

static void attend(trondgov_meeting *meeting, struct trondgov_i_person *sitter)
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
        attend(meeting, sitter);
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

/* The seat a substitute takes: the one called to, else the first of the list that is empty; -1: none. */
static int32_t empty_seat(const trondgov_meeting *meeting, int32_t first, const struct trondgov_i_person *substitute)
{
    const int32_t called = called_seat(meeting, substitute);
    int32_t from = first;
    return called >= 0 ? called : next_empty(meeting, &from);
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

int32_t trondgov_i_take_sitting(trondgov_meeting *meeting)
{
    int32_t *sitting = trondgov_i_append(&meeting->log.store, &meeting->sittings);
    for (int32_t i = 0; sitting && i < (int32_t)meeting->seats.count; i++)
        sitting[i] = trondgov_i_seat_at(meeting, i)->occupant;
    return sitting ? (int32_t)meeting->sittings.count - 1 : TRONDGOV_I_NONE;
}

static int32_t is_out(const trondgov_meeting *meeting, int32_t person)
{
    return meeting->case_in_hand >= 0 &&
           trondgov_i_person_at(meeting, person)->out_of_case == meeting->case_in_hand + 1;
}

/* Bystyret 5.10: who was there at the call may not leave, and fails to vote. Without such a rule who left is away. */
static int32_t left_lawfully(const trondgov_meeting *meeting, int32_t person)
{
    return !trondgov_i_person_at(meeting, person)->in_hall &&
           !trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_STAY_UNTIL_VOTED);
}

int32_t trondgov_i_take_electorate(trondgov_meeting *meeting)
{
    const int32_t at_call = trondgov_i_frozen(meeting)
                                ? trondgov_i_case_at(meeting, meeting->case_in_hand)->sitting
                                : TRONDGOV_I_NONE;
    const int32_t taken = trondgov_i_take_sitting(meeting);
    for (int32_t i = 0; taken >= 0 && i < (int32_t)meeting->seats.count; i++) {
        int32_t *sitter = &trondgov_i_sitting_at(meeting, taken)[i];
        if (at_call >= 0)
            *sitter = trondgov_i_sitting_at(meeting, at_call)[i];
        if (*sitter >= 0 && (left_lawfully(meeting, *sitter) || is_out(meeting, *sitter)))
            *sitter = TRONDGOV_I_NONE;
    }
    return taken;
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

/* What is kept for each seat has its size from here on. */
static void begin_sittings(trondgov_meeting *meeting)
{
    const size_t size = (meeting->seats.count ? meeting->seats.count : 1) * sizeof(int32_t);
    struct trondgov_i_chunks *kept[] = {&meeting->sittings, &meeting->choices};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        if (kept[i]->item_size > 0 && kept[i]->item_size != size) /* left over from an opening that was undone */
            trondgov_i_chunks_free(kept[i], &meeting->log.store.allocator);
        kept[i]->item_size = size;
        kept[i]->chunk_bits = SITTINGS_CHUNK_BITS;
    }
}

trondgov_status trondgov_i_do_opened(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_date day = 0;
    trondgov_status status = TRONDGOV_OK;
    if (trondgov_instant_to_civil(act->event->at, &day, NULL) != TRONDGOV_OK || day != meeting->date) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_AT, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if ((!meeting->notice_sent && trondgov_i_refuse(act, TRONDGOV_GUARD_SUMMONED)) ||
        trondgov_i_chair_refused(act, TRONDGOV_I_NONE, &status))
        return status;
    if (trondgov_i_form_stopped(act, 0, 0, &status))
        return status;
    begin_sittings(meeting);
    trondgov_i_change(meeting, &meeting->state, TRONDGOV_STATE_OPEN);
    trondgov_i_change(meeting, &meeting->chair, act->person);
    trondgov_i_change(meeting, &meeting->main_chair, act->person);
    trondgov_i_settle_all(meeting);
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->in_hall)
            trondgov_i_change(meeting, &person->was_there, 1);
        if (person->seat >= 0)
            attend(meeting, person);
    }
    if (meeting->recusals_asked > 0)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_DUTY, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_RIGHT_ACCOUNT_FOR_ASSESSMENTS);
    return TRONDGOV_OK;
}

int32_t trondgov_i_is_over(const trondgov_meeting *meeting)
{
    return meeting->state == TRONDGOV_STATE_CLOSED || meeting->state == TRONDGOV_STATE_MINUTES_DRAFT ||
           meeting->state == TRONDGOV_STATE_MINUTES_APPROVED;
}

/* Whether an empty seat may be taken in the middle of a case (bystyret 3.7 against 3.6), in a view. */
static const struct trondgov_i_row *joining(struct trondgov_i_view *view)
{
    return trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_JOIN_IN_CASE, 0, 0);
}

static int32_t joins(const struct trondgov_i_row *row)
{
    return !row || row->value != 0;
}

/* Whether an empty seat of the person's list could be taken. */
static int32_t finds_seat(const trondgov_meeting *meeting, const struct trondgov_i_person *person)
{
    if (person->own_seat >= 0 && trondgov_i_seat_at(meeting, person->own_seat)->occupant == TRONDGOV_I_NONE)
        return 1;
    return (person->own_seat >= 0 || trondgov_i_is_substitute(person)) &&
           empty_seat(meeting, first_of_list(meeting, person->member.list), person) >= 0;
}

/* What each other reading would have made of an arrival in the middle of a case. */
static void explain_joining(struct trondgov_i_act *act, const struct trondgov_i_view *view, int32_t seat_found)
{
    const trondgov_organ *organ = act->meeting->organ;
    for (int32_t i = 0; i < view->touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, view->touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(organ);
            other.turned = reading;
            const struct trondgov_i_row *row = joining(&other);
            const trondgov_finding finding = {
                .kind = TRONDGOV_FINDING_OTHER_READING, .provision = row ? row->provision : 0,
                .answer = seat_found && joins(row) ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO,
                .conflict = view->touched[i], .reading = reading, .person = act->event->person, .index = -1,
                .subject = TRONDGOV_PARAMETER_JOIN_IN_CASE, .organ = trondgov_i_organ_code(organ)};
            trondgov_i_verdict_add(act->why, &finding);
        }
    }
}

/* An arrival while a case is in hand and not yet called to the vote. */
static void arrive_in_case(struct trondgov_i_act *act, struct trondgov_i_person *person)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row = joining(&view);
    const int32_t seat_found = finds_seat(meeting, person);
    if (!joins(row))
        trondgov_i_change(meeting, &person->waits_through, meeting->case_in_hand + 1);
    trondgov_i_settle_person(meeting, act->person);
    if (person->own_seat < 0 && !trondgov_i_is_substitute(person))
        return;
    if (person->seat < 0)
        trondgov_i_note(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_WAIT_FOR_NEXT_CASE, act->event->person);
    else if (row)
        trondgov_i_find(act->why, TRONDGOV_FINDING_CHECKED, row->provision, act->event->person, 0,
                        TRONDGOV_PARAMETER_JOIN_IN_CASE);
    explain_joining(act, &view, seat_found);
}

trondgov_status trondgov_i_do_arrived(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    if (trondgov_i_is_over(meeting))
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_IN_MEETING);
    if (person->in_hall)
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(meeting, &person->in_hall, 1);
    if (meeting->state == TRONDGOV_STATE_OPEN && !person->was_there)
        trondgov_i_change(meeting, &person->was_there, 1);
    if (trondgov_i_frozen(meeting))
        trondgov_i_note(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_NO_SEAT_CHANGE_AFTER_CALL, act->event->person);
    else if (meeting->case_in_hand >= 0)
        arrive_in_case(act, person);
    else
        trondgov_i_settle_person(meeting, act->person);
    trondgov_i_doors_and_arrival(act);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_left(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const int32_t seat = person->seat;
    if (trondgov_i_is_over(meeting))
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_IN_MEETING);
    if (!person->in_hall)
        return TRONDGOV_OUT_OF_ORDER;
    if (seat >= 0 && trondgov_i_frozen(meeting)) /* it happened, and it is a breach */
        trondgov_i_note(act, TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_STAY_UNTIL_VOTED, act->event->person);
    trondgov_i_change(meeting, &person->in_hall, 0);
    trondgov_i_stand(meeting, act->person);
    if (meeting->speaking >= 0 && trondgov_i_turn_at(meeting, meeting->speaking)->person == act->person)
        trondgov_i_yield_floor(meeting, act->event->at);
    trondgov_i_chair_left(meeting, act->person);
    if (seat >= 0)
        trondgov_i_settle_seat(meeting, seat);
    return TRONDGOV_OK;
}
