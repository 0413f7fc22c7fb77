/* Eligibility: raised, withdrawn, decided, out or back.
 *
 * Bystyret 6.3 to 6.7, forvaltningsloven § 8. All who are questioned in a case are out of every one of the votes on it.
 */
#include "meeting/state.h"

trondgov_status trondgov_i_do_questioned(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    /* a new challenge joins those that wait; one vote is finished first */
    if (meeting->open_vote >= 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_QUESTIONED_WITHDRAWS))
        return TRONDGOV_OK;
    if (person->questioned_in == act->item + 1)
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(meeting, &person->questioned_in, act->item + 1);
    trondgov_i_change(meeting, &item->questions_open, item->questions_open + 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_withdrew(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const int32_t seat = person->seat;
    /* between the call and the vote only who is questioned leaves */
    if (trondgov_i_frozen(meeting) && person->questioned_in != act->item + 1 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_STAY_UNTIL_VOTED))
        return TRONDGOV_OK;
    if (person->out_of_case == act->item + 1)
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(meeting, &person->out_of_case, act->item + 1);
    trondgov_i_change(meeting, &person->seat_left, seat);
    trondgov_i_stand(meeting, act->person);
    if (meeting->speaking >= 0 && trondgov_i_turn_at(meeting, meeting->speaking)->person == act->person)
        trondgov_i_yield_floor(meeting, act->event->at);
    if (meeting->chair == act->person) /* another presides over the question and the case */
        trondgov_i_change(meeting, &meeting->chair, TRONDGOV_I_NONE);
    if (seat >= 0)
        trondgov_i_settle_seat(meeting, seat);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_returned(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (person->out_of_case != act->item + 1)
        return TRONDGOV_OUT_OF_ORDER;
    /* found disqualified (no longer in question but still out), or others are still in question */
    if ((person->questioned_in != -(act->item + 1) && trondgov_i_refuse(act, TRONDGOV_GUARD_DISQUALIFIED_OUT)) ||
        (item->questions_open > 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_QUESTIONED_WITHDRAWS)))
        return TRONDGOV_OK;
    trondgov_i_change(meeting, &person->out_of_case, 0);
    if (!trondgov_i_frozen(meeting)) /* bystyret 3.7: nobody changes seats after the call */
        trondgov_i_sit_again(meeting, act->person);
    return TRONDGOV_OK;
}
