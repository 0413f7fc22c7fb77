/* Who presides: by office, elected, or for one case.
 *
 * Bystyret 5.1 and 5.7, kommuneloven § 11-2; how somebody is elected to it, elected_chair.c.
 */
#include "meeting/state.h"

enum { UNRANKED = INT32_MAX };

/* The place of a role among those who may preside; UNRANKED: it may not. */
static int32_t presiding_rank(const trondgov_meeting *meeting, trondgov_code role)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_PRESIDE, role, 0);
    return row ? row->rank : UNRANKED;
}

int32_t trondgov_i_chair_stands_in(const trondgov_meeting *meeting)
{
    return meeting->chair >= 0 &&
           presiding_rank(meeting, trondgov_i_person_at(meeting, meeting->chair)->member.role) != 1;
}

/* Whether somebody gave up the chair of the case in hand to take part in its debate. */
static int32_t handed_over(const trondgov_meeting *meeting, const struct trondgov_i_person *person)
{
    return person->handed_over != 0 && person->handed_over == meeting->case_in_hand + 1;
}

/* Whether a person is entitled to the chair: nobody who goes before is there, but for the one who gives it up. */
static int32_t may_preside(const trondgov_meeting *meeting, int32_t person, int32_t but, int32_t in_case)
{
    const struct trondgov_i_person *wanted = trondgov_i_person_at(meeting, person);
    /* a substitute in a seat is a member of the meeting */
    const int32_t as_member = trondgov_i_presides_as_member(meeting, person) ||
                              (trondgov_i_is_substitute(wanted) && wanted->seat >= 0);
    const int32_t rank = presiding_rank(meeting, as_member ? TRONDGOV_ROLE_MEDLEM : wanted->member.role);
    if (rank == UNRANKED || !trondgov_i_is_available(meeting, wanted) || trondgov_i_lacks_seat(wanted))
        return 0;
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *other = trondgov_i_person_at(meeting, i);
        if (i != person && i != but && other->own_seat >= 0 && other->seat >= 0 &&
            trondgov_i_is_available(meeting, other) && !(in_case && handed_over(meeting, other)) &&
            presiding_rank(meeting, other->member.role) < rank)
            return 0;
    }
    return 1;
}

int32_t trondgov_i_chair_refused(struct trondgov_i_act *act, int32_t but, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const int32_t in_case = act->event->item != 0 || trondgov_i_presides_by_office(meeting, act->person);
    if ((handed_over(meeting, person) && trondgov_i_refuse(act, TRONDGOV_GUARD_CHAIR_HANDS_OVER)) ||
        (!may_preside(meeting, act->person, but, in_case) && trondgov_i_refuse(act, TRONDGOV_GUARD_PRESIDES)))
        return 1;
    return trondgov_i_chair_stopped(act, status);
}

/* Who presides presides no more; over the meeting neither, unless it is for the case in hand alone. */
static void give_up_chair(trondgov_meeting *meeting, int32_t for_case)
{
    if (meeting->chair == meeting->main_chair && !for_case)
        trondgov_i_change(meeting, &meeting->main_chair, TRONDGOV_I_NONE);
    trondgov_i_change(meeting, &meeting->chair, TRONDGOV_I_NONE);
}

void trondgov_i_chair_left(trondgov_meeting *meeting, int32_t person)
{
    if (meeting->chair == person)
        give_up_chair(meeting, 0);
}

void trondgov_i_chair_must_sit(trondgov_meeting *meeting)
{
    const struct trondgov_i_person *chair = meeting->chair < 0 ? NULL : trondgov_i_person_at(meeting, meeting->chair);
    if (chair && (!chair->in_hall || trondgov_i_lacks_seat(chair)))
        give_up_chair(meeting, meeting->case_in_hand >= 0 && chair->out_of_case == meeting->case_in_hand + 1);
}

trondgov_status trondgov_i_do_chair(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (act->event->item != 0 && act->item < 0)
        return TRONDGOV_UNKNOWN_ID;
    if (act->event->item != 0 && act->item != meeting->case_in_hand &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        return TRONDGOV_OK;
    trondgov_status status = TRONDGOV_OK;
    /* leader and deputy may hand over to each other; a member presides in a case, or in their absence */
    const int32_t hands_over = act->event->item != 0 || trondgov_i_presides_by_office(meeting, act->person);
    if (trondgov_i_chair_refused(act, hands_over ? meeting->chair : TRONDGOV_I_NONE, &status))
        return status;
    if (act->event->item != 0 && meeting->chair >= 0 && meeting->chair != act->person)
        trondgov_i_change(meeting, &trondgov_i_person_at(meeting, meeting->chair)->handed_over, act->item + 1);
    trondgov_i_change(meeting, &meeting->chair, act->person);
    if (act->event->item == 0)
        trondgov_i_change(meeting, &meeting->main_chair, act->person);
    return TRONDGOV_OK;
}
