/* Casting votes: who may, and how. Bystyret 5.10 and 5.12. Who may vote is who sat when the case was called to the vote,
 * or when the vote was opened where it is one in the debate.
 */
#include "meeting/votes.h"

/* The seat a person votes in; -1: none. */
int32_t trondgov_i_seat_in_vote(const trondgov_meeting *meeting, const struct trondgov_vote *vote, int32_t person)
{
    const int32_t *sitting = trondgov_i_sitting_at(meeting, vote->sitting);
    const int32_t now = trondgov_i_person_at(meeting, person)->seat;
    if (now >= 0 && sitting[now] == person) /* nearly always */
        return now;
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++)
        if (sitting[i] == person)
            return i;
    return TRONDGOV_I_NONE;
}

static int32_t blank_allowed(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ELECTION || matter == TRONDGOV_MATTER_APPOINTMENT ||
           matter == TRONDGOV_MATTER_WRITTEN_ELECTION;
}

/* 1: out of the case, without a vote here, not there when it was called, or gone since. */
static int32_t may_not_vote(struct trondgov_i_act *act, const struct trondgov_vote *vote, int32_t seat,
                            trondgov_status *status)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (vote->of_case >= 0 && person->out_of_case == vote->of_case + 1 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_DISQUALIFIED_OUT))
        return 1;
    if (person->own_seat < 0 && person->member.rank == 0 &&
        trondgov_i_attendant_stopped(act, TRONDGOV_RIGHT_VOTE, status))
        return 1;
    if (seat < 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_IN_HALL_AT_CALL))
        return 1;
    /* a decision is made in a meeting, by those who are there */
    return !person->in_hall && (trondgov_i_refuse(act, TRONDGOV_GUARD_STAY_UNTIL_VOTED) ||
                                trondgov_i_refuse(act, TRONDGOV_GUARD_IN_MEETING));
}

trondgov_status trondgov_i_do_vote_cast(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = trondgov_i_vote_of(meeting, act->event->item);
    if (index < 0)
        return TRONDGOV_UNKNOWN_ID;
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    const trondgov_code choice = act->event->code;
    int32_t option = TRONDGOV_I_NONE;
    trondgov_status status = trondgov_i_choice_possible(act, index, &option);
    if (status)
        return status;
    const int32_t seat = trondgov_i_seat_in_vote(meeting, vote, act->person);
    if ((vote->state != VOTE_OPEN && trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT)) ||
        may_not_vote(act, vote, seat, &status) ||
        (choice == TRONDGOV_CHOICE_BLANK && !blank_allowed(vote->matter) &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_BLANK_IN_ELECTIONS)))
        return status;
    if (seat < 0 || vote->state != VOTE_OPEN)
        return TRONDGOV_OUT_OF_ORDER;
    int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    if (choices[seat] != 0)
        return TRONDGOV_DUPLICATE;
    if (vote->counted)
        return trondgov_i_chair_tells(act, vote, seat, option);
    trondgov_i_change(meeting, &choices[seat], option >= 0 ? -(option + 1) : choice);
    if (option >= 0) {
        int32_t *votes = &trondgov_i_option_at(meeting, option)->votes;
        trondgov_i_change(meeting, votes, *votes + 1);
    }
    int32_t *count = option >= 0 || choice == TRONDGOV_CHOICE_FOR ? &vote->in_favour
                     : choice == TRONDGOV_CHOICE_AGAINST ? &vote->against
                                                         : &vote->blank;
    trondgov_i_change(meeting, count, *count + 1);
    return TRONDGOV_OK;
}
