/* What the result of a vote does to the meeting: a proposal is carried or falls, somebody is disqualified, the debate
 * is over, an act is granted. Bystyret 5.8, 5.11 and 6.4.
 */
#include "meeting/standing.h"
#include "meeting/votes.h"

static void eligibility_decided(trondgov_meeting *meeting, const struct trondgov_vote *vote, trondgov_answer answer)
{
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, vote->about);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, vote->of_case);
    trondgov_i_change(meeting, &item->questions_open, item->questions_open - 1);
    if (answer != TRONDGOV_ANSWER_CARRIED) {
        trondgov_i_change(meeting, &person->questioned_in, -(vote->of_case + 1));
        return;
    }
    const int32_t seat = person->seat;
    trondgov_i_change(meeting, &person->questioned_in, 0); /* disqualified: out, there or not */
    trondgov_i_change(meeting, &person->out_of_case, vote->of_case + 1);
    trondgov_i_stand(meeting, vote->about); /* who was let take part in the question */
    if (meeting->chair == vote->about)
        trondgov_i_change(meeting, &meeting->chair, TRONDGOV_I_NONE);
    if (seat >= 0)
        trondgov_i_settle_seat(meeting, seat);
}

void trondgov_i_proposal_settled(trondgov_meeting *meeting, int32_t index, int32_t carried)
{
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, index);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, proposal->of_case);
    if (proposal->undecided)
        trondgov_i_change(meeting, &proposal->undecided, 0);
    trondgov_i_change(meeting, &proposal->voted, 1);
    if (!carried || trondgov_i_is_motion(proposal->kind))
        return;
    int32_t *count = trondgov_i_decides_case(proposal->kind) ? &item->carried : &item->amended;
    trondgov_i_change(meeting, count, *count + 1);
}

static void proposal_decided(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer,
                             int64_t at)
{
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, vote->proposal);
    const int32_t motion = trondgov_i_is_motion(proposal->kind);
    if (answer == TRONDGOV_ANSWER_NO_QUORUM) {
        if (motion)
            return; /* the debate goes on */
        trondgov_i_end_without_quorum(meeting, vote, at);
        return;
    }
    if (answer == TRONDGOV_ANSWER_NEEDS_LOT || answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND)
        trondgov_i_change(meeting, &proposal->undecided, 1);
    else
        trondgov_i_proposal_settled(meeting, vote->proposal, answer == TRONDGOV_ANSWER_CARRIED);
}

/* Decided for the meeting, whichever case is in hand. */
static int32_t is_of_meeting(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ORDER || matter == TRONDGOV_MATTER_RUNNING_PLAN;
}

/* What a result does to the meeting. */
void trondgov_i_vote_follows(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer, int64_t at)
{
    const int32_t carried = answer == TRONDGOV_ANSWER_CARRIED;
    if (vote->between || trondgov_i_is_agreement(vote)) {
        trondgov_i_options_follow(meeting, vote, answer, at);
        return;
    }
    if (vote->matter == TRONDGOV_MATTER_CLOSURE && answer != TRONDGOV_ANSWER_NO_QUORUM && vote->of_case >= 0)
        trondgov_i_closure_voted(meeting, vote->of_case, carried);
    if (vote->matter == TRONDGOV_MATTER_ELIGIBILITY && answer != TRONDGOV_ANSWER_NO_QUORUM)
        eligibility_decided(meeting, vote, answer);
    else if (vote->matter == TRONDGOV_MATTER_CLOSURE && carried && vote->of_case >= 0)
        trondgov_i_change(meeting, &trondgov_i_case_at(meeting, vote->of_case)->debate_closed, 1);
    else if (carried && vote->matter != TRONDGOV_MATTER_ORDINARY && vote->matter != TRONDGOV_MATTER_TRIAL)
        trondgov_i_grant(meeting, is_of_meeting(vote->matter) ? TRONDGOV_I_NONE : vote->of_case, vote->matter);
    if (vote->proposal >= 0 && vote->matter != TRONDGOV_MATTER_TRIAL)
        proposal_decided(meeting, vote, answer, at);
}
