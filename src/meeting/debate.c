/* The debate: proposals, its end, the call to the vote. Bystyret 5.8 to 5.10. */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

static void add_proposal(struct trondgov_i_act *act, int32_t of_case)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, of_case);
    struct trondgov_i_proposal *proposal = trondgov_i_append(&meeting->log.store, &meeting->proposals);
    if (!proposal)
        return;
    const int32_t index = (int32_t)meeting->proposals.count - 1;
    *proposal = (struct trondgov_i_proposal){.id = act->event->item, .proposer = act->event->person,
                                             .of_case = of_case, .next = TRONDGOV_I_NONE, .kind = act->event->code,
                                             .place = (int32_t)meeting->log.events.count};
    trondgov_i_map_add(&meeting->log.store, &meeting->proposal_ids, proposal->id, index);
    if (item->last_proposal < 0)
        trondgov_i_change(meeting, &item->first_proposal, index);
    else
        trondgov_i_change(meeting, &trondgov_i_proposal_at(meeting, item->last_proposal)->next, index);
    trondgov_i_change(meeting, &item->last_proposal, index);
    if (!trondgov_i_is_motion(proposal->kind))
        trondgov_i_count_proposal(meeting, of_case, proposal->proposer, 1);
}

trondgov_status trondgov_i_do_proposal(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t of_case = trondgov_i_case_of(meeting, act->event->value);
    const int32_t recommended = act->event->code == TRONDGOV_PROPOSAL_RECOMMENDATION;
    if (of_case < 0 || (act->event->person != 0 && act->person < 0 && !recommended)) {
        trondgov_i_verdict_input(act->why, of_case < 0 ? TRONDGOV_FIELD_CASE : TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_UNKNOWN_ID;
    }
    if (act->event->person == 0 && !recommended) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_MISSING_FIELD;
    }
    if (trondgov_i_map_get(&meeting->proposal_ids, act->event->item) >= 0)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, of_case);
    trondgov_status status = TRONDGOV_OK;
    const int32_t in_hand = meeting->case_in_hand == of_case;
    act->about = act->event->value; /* what was told of the case */
    if (!recommended && meeting->state == TRONDGOV_STATE_OPEN && !in_hand)
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_CASE_TAKEN_UP);
    if (recommended) { /* it lies in the papers; it need not be put from the floor */
        if ((in_hand ? trondgov_i_frozen(meeting) : item->state != TRONDGOV_STATE_LISTED) &&
            trondgov_i_refuse(act, TRONDGOV_GUARD_NO_PROPOSAL_AFTER_DEBATE))
            return TRONDGOV_OK;
    } else if (trondgov_i_not_in_meeting(act) || (!in_hand && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP)) ||
               (trondgov_i_person_at(meeting, act->person)->seat < 0 &&
                trondgov_i_outsider_may_not_propose(act, of_case, &status)) ||
               ((item->debate_closed || trondgov_i_frozen(meeting)) &&
                trondgov_i_refuse(act, TRONDGOV_GUARD_NO_PROPOSAL_AFTER_DEBATE)))
        return status;
    if (trondgov_i_filed_proposal_stopped(act, of_case, &status))
        return status;
    add_proposal(act, of_case);
    return TRONDGOV_OK;
}

static int32_t case_is_over(const trondgov_meeting *meeting, int32_t of_case)
{
    const trondgov_code state = trondgov_i_case_at(meeting, of_case)->state;
    return state == TRONDGOV_STATE_DECIDED || state == TRONDGOV_STATE_POSTPONED;
}

trondgov_status trondgov_i_do_withdrawn(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = (int32_t)trondgov_i_map_get(&meeting->proposal_ids, act->event->item);
    if (index < 0)
        return TRONDGOV_UNKNOWN_ID;
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, index);
    if (proposal->withdrawn)
        return TRONDGOV_DUPLICATE;
    const int32_t being_voted =
        meeting->open_vote >= 0 && trondgov_i_vote_at(meeting, meeting->open_vote)->proposal == index;
    if (proposal->proposer != act->event->person)
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_MEMBERS_PROPOSE);
    if (proposal->voted || proposal->undecided || being_voted || case_is_over(meeting, proposal->of_case))
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_NO_PROPOSAL_AFTER_DEBATE);
    trondgov_i_change(meeting, &proposal->withdrawn, 1);
    if (!trondgov_i_is_motion(proposal->kind))
        trondgov_i_count_proposal(meeting, proposal->of_case, proposal->proposer, -1);
    return TRONDGOV_OK;
}

/* 1: refused, because somebody has or wants the floor and no vote has closed the debate. */
static int32_t goes_on(struct trondgov_i_act *act, const struct trondgov_i_case *item)
{
    return !item->debate_closed && trondgov_i_floor_wanted(act->meeting, act->item) &&
           trondgov_i_refuse(act, TRONDGOV_GUARD_END_OF_DEBATE);
}

trondgov_status trondgov_i_do_debate_closed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (trondgov_i_frozen(meeting))
        return TRONDGOV_DUPLICATE;
    if (goes_on(act, item))
        return TRONDGOV_OK;
    if (!item->debate_closed)
        trondgov_i_change(meeting, &item->debate_closed, 1);
    trondgov_i_close_list(meeting, act->item);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_called_to_vote(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (meeting->open_vote >= 0)
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_CASE_NOT_FINISHED);
    if (item->questions_open > 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED))
        return TRONDGOV_OK;
    if (item->state == TRONDGOV_STATE_VOTING_CALLED)
        return TRONDGOV_DUPLICATE;
    if (goes_on(act, item))
        return TRONDGOV_OK;
    trondgov_i_change(meeting, &item->debate_closed, 1);
    trondgov_i_close_list(meeting, act->item);
    trondgov_i_change(meeting, &item->sitting, trondgov_i_take_sitting(meeting));
    trondgov_i_change(meeting, &item->state, act->when->case_is);
    return TRONDGOV_OK;
}
