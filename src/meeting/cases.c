/* Cases: their order, late items and the veto on them, taking up, postponing, closing.
 *
 * Bystyret 5.2 to 5.4, kommuneloven § 11-3, through the organ's rows.
 */
#include "meeting/state.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

enum { CASE_BITS = 32 };

trondgov_status trondgov_i_do_objected(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int64_t number = act->event->value;
    if ((act->event->person == 0) == (number == 0) || number > INT32_MAX) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_OBJECTORS, -1);
        return TRONDGOV_MISSING_FIELD; /* one member by id, or a number of them */
    }
    if (act->event->person == 0) {
        if (item->objectors + number > (int64_t)meeting->seats.count)
            return TRONDGOV_OUT_OF_RANGE;
        trondgov_i_change(meeting, &item->objectors, item->objectors + (int32_t)number);
        return TRONDGOV_OK;
    }
    if (act->person < 0)
        return TRONDGOV_UNKNOWN_ID;
    const int64_t objection = ((int64_t)(act->item + 1) << CASE_BITS) + act->person + 1;
    if (trondgov_i_map_get(&meeting->objections, objection) >= 0)
        return TRONDGOV_DUPLICATE;
    trondgov_i_map_add(&meeting->log.store, &meeting->objections, objection, 1);
    trondgov_i_change(meeting, &item->objectors, item->objectors + 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_order(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (act->event->value != 1 || item->state != TRONDGOV_STATE_LISTED) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_RANK, -1);
        return TRONDGOV_OUT_OF_RANGE; /* a case that waits is made the next one */
    }
    if (!meeting->order_decided && trondgov_i_refuse(act, TRONDGOV_GUARD_ORDER_DECIDED))
        return TRONDGOV_OK;
    trondgov_i_change(meeting, &meeting->order_decided, 0);
    trondgov_i_change(meeting, &meeting->moves, meeting->moves + 1);
    trondgov_i_change(meeting, &item->first_place, meeting->moves);
    return TRONDGOV_OK;
}

/* The case whose turn it is: the one moved to the front last, else the first on the summons that waits. */
static int32_t next_in_order(const trondgov_meeting *meeting)
{
    int32_t next = TRONDGOV_I_NONE;
    for (int32_t i = 0; i < (int32_t)meeting->cases.count; i++) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        if (item->state != TRONDGOV_STATE_LISTED || item->late)
            continue;
        if (next < 0 || item->first_place > trondgov_i_case_at(meeting, next)->first_place)
            next = i;
    }
    return next;
}

/* Whether enough object that the case may not be decided; the numbers and the other readings into the verdict. */
static trondgov_status vetoed(struct trondgov_i_act *act, trondgov_code threshold, int32_t *blocked)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int64_t by_chair = ((int64_t)(act->item + 1) << CASE_BITS) + meeting->chair + 1;
    const int32_t chair_objects = trondgov_i_map_get(&meeting->objections, by_chair) >= 0;
    const trondgov_tally tally = {
        .threshold = threshold, .members = trondgov_i_members(meeting), .present = meeting->present,
        .in_favour = item->objectors < meeting->present ? item->objectors : meeting->present,
        .chair = chair_objects ? TRONDGOV_CHOICE_FOR : 0};
    trondgov_outcome outcome;
    trondgov_status status = trondgov_i_decide_explained(meeting->organ, &tally, &outcome, act->why);
    *blocked = !status && outcome.answer == TRONDGOV_ANSWER_YES;
    return status;
}

trondgov_status trondgov_i_do_taken_up(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if ((meeting->case_in_hand >= 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED)) ||
        (item->state != TRONDGOV_STATE_LISTED && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP)) ||
        (!item->late && next_in_order(meeting) != act->item && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_ORDER)))
        return TRONDGOV_OK;
    int32_t blocked = 0;
    trondgov_status status = TRONDGOV_OK;
    if (item->late)
        status = vetoed(act, TRONDGOV_THRESHOLD_LATE_CASE_VETO, &blocked);
    else if (item->documents != DOCUMENTS_IN_TIME)
        status = vetoed(act, TRONDGOV_THRESHOLD_LATE_DOCUMENTS_VETO, &blocked);
    if (status)
        return status;
    if (blocked) {
        act->applied->answer = TRONDGOV_ANSWER_REFUSED;
        return TRONDGOV_OK;
    }
    trondgov_i_settle_all(meeting);
    trondgov_i_change(meeting, &item->state, TRONDGOV_STATE_DEBATE);
    trondgov_i_change(meeting, &meeting->case_in_hand, act->item);
    return TRONDGOV_OK;
}

void trondgov_i_end_case(trondgov_meeting *meeting, int32_t index, trondgov_code state, trondgov_answer answer)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    if (item->sitting < 0)
        trondgov_i_change(meeting, &item->sitting, trondgov_i_take_sitting(meeting));
    trondgov_i_change(meeting, &item->state, state);
    trondgov_i_change(meeting, &item->answer, answer);
    if (meeting->case_in_hand != index)
        return;
    trondgov_i_change(meeting, &meeting->case_in_hand, TRONDGOV_I_NONE);
    trondgov_i_change(meeting, &meeting->chair, meeting->main_chair); /* bystyret 5.7: for the case only */
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->out_of_case != 0)
            trondgov_i_change(meeting, &person->out_of_case, 0);
        if (person->questioned_in != 0)
            trondgov_i_change(meeting, &person->questioned_in, 0);
        if (person->waits_through != 0)
            trondgov_i_change(meeting, &person->waits_through, 0);
    }
    trondgov_i_settle_all(meeting);
}

trondgov_status trondgov_i_do_postponed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int32_t waits = item->state == TRONDGOV_STATE_LISTED, in_hand = meeting->case_in_hand == act->item;
    if ((!waits && !in_hand && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP)) ||
        (meeting->open_vote >= 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED)) ||
        (!meeting->postponement_decided && trondgov_i_refuse(act, TRONDGOV_GUARD_POSTPONED_BY_VOTE)))
        return TRONDGOV_OK;
    trondgov_i_change(meeting, &meeting->postponement_decided, 0);
    trondgov_i_end_case(meeting, act->item, TRONDGOV_STATE_POSTPONED, 0);
    return TRONDGOV_OK;
}

/* Whether every proposal of the case is voted on or withdrawn, or one is carried and the others fall with it. */
static int32_t proposals_settled(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    if (item->carried > 0)
        return 1;
    for (int32_t i = item->first_proposal; i >= 0; i = trondgov_i_proposal_at(meeting, i)->next) {
        const struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, i);
        if (!proposal->voted && !proposal->withdrawn)
            return 0;
    }
    return 1;
}

static int32_t any_voted(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    for (int32_t i = item->first_proposal; i >= 0; i = trondgov_i_proposal_at(meeting, i)->next)
        if (trondgov_i_proposal_at(meeting, i)->voted)
            return 1;
    return 0;
}

trondgov_status trondgov_i_do_case_closed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (meeting->case_in_hand != act->item && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        return TRONDGOV_OK;
    if ((meeting->open_vote >= 0 || item->questions_open > 0 || !proposals_settled(meeting, item)) &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED))
        return TRONDGOV_OK;
    const trondgov_answer answer = item->carried > 0             ? TRONDGOV_ANSWER_CARRIED
                                   : any_voted(meeting, item)    ? TRONDGOV_ANSWER_REJECTED
                                                                 : TRONDGOV_ANSWER_DONE;
    trondgov_i_end_case(meeting, act->item, TRONDGOV_STATE_DECIDED, answer);
    return TRONDGOV_OK;
}
