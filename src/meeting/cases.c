/* Cases: their order, late items and the veto on them, taking up, postponing, closing.
 *
 * Bystyret 5.2 to 5.4, kommuneloven § 11-3, through the organ's rows.
 */
#include "meeting/state.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

enum { CASE_BITS = 32 };

static int64_t objection_of(int32_t item, int32_t person)
{
    return ((int64_t)(item + 1) << CASE_BITS) + person + 1;
}

/* A number of members, told without names. */
static trondgov_status objected_by_number(struct trondgov_i_act *act, struct trondgov_i_case *item)
{
    const int64_t number = act->event->value;
    if (number > act->meeting->present - item->objectors) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_OBJECTORS, -1);
        return TRONDGOV_OUT_OF_RANGE; /* only members who attend can object */
    }
    trondgov_i_change(act->meeting, &item->objectors, item->objectors + (int32_t)number);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_objected(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if ((act->event->person == 0) == (act->event->value == 0)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_OBJECTORS, -1);
        return TRONDGOV_MISSING_FIELD; /* one member by id, or a number of them */
    }
    if (item->state != TRONDGOV_STATE_LISTED && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        return TRONDGOV_OK;
    if (act->event->person == 0)
        return objected_by_number(act, item);
    if (act->person < 0)
        return TRONDGOV_UNKNOWN_ID;
    if (trondgov_i_map_get(&meeting->objections, objection_of(act->item, act->person)) >= 0)
        return TRONDGOV_DUPLICATE;
    if (trondgov_i_person_at(meeting, act->person)->seat < 0 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_LISTED_BEFORE_NOTICE))
        return TRONDGOV_OK;
    trondgov_i_map_add(&meeting->log.store, &meeting->objections, objection_of(act->item, act->person), 1);
    trondgov_i_change(meeting, &item->objectors, item->objectors + 1);
    return TRONDGOV_OK;
}

trondgov_tally trondgov_i_objections(const trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const int32_t by_chair =
        meeting->chair >= 0 && trondgov_i_map_get(&meeting->objections, objection_of(index, meeting->chair)) >= 0;
    return (trondgov_tally){
        .threshold = item->late                            ? TRONDGOV_THRESHOLD_LATE_CASE_VETO
                     : item->documents != DOCUMENTS_IN_TIME ? TRONDGOV_THRESHOLD_LATE_DOCUMENTS_VETO
                                                            : 0,
        .members = trondgov_i_members(meeting), .present = meeting->present,
        /* some who objected may have left since */
        .in_favour = item->objectors < meeting->present ? item->objectors : meeting->present,
        .chair = by_chair ? TRONDGOV_CHOICE_FOR : 0};
}

/* Whether enough object that the case may not be decided; the numbers and the other readings into the verdict. */
static trondgov_status vetoed(const trondgov_meeting *meeting, int32_t index, int32_t *blocked, trondgov_verdict *why)
{
    const trondgov_tally tally = trondgov_i_objections(meeting, index);
    trondgov_outcome outcome = {.answer = 0};
    trondgov_status status =
        tally.threshold ? trondgov_i_decide_explained(meeting->organ, &tally, &outcome, why) : TRONDGOV_OK;
    *blocked = !status && outcome.answer == TRONDGOV_ANSWER_YES;
    return status;
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

/* The case whose turn it is: the one moved to the front last, else the first on the summons that waits. One that may
 * not be decided today holds up no other. */
static int32_t next_in_order(const trondgov_meeting *meeting)
{
    int32_t next = TRONDGOV_I_NONE;
    for (int32_t i = 0; i < (int32_t)meeting->cases.count; i++) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        int32_t blocked = 0;
        if (item->state != TRONDGOV_STATE_LISTED || item->late ||
            (next >= 0 && item->first_place <= trondgov_i_case_at(meeting, next)->first_place))
            continue;
        if (vetoed(meeting, i, &blocked, NULL) == TRONDGOV_OK && !blocked)
            next = i;
    }
    return next;
}

trondgov_status trondgov_i_do_taken_up(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (((meeting->case_in_hand >= 0 || meeting->open_vote >= 0) &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED)) ||
        (item->state != TRONDGOV_STATE_LISTED && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP)))
        return TRONDGOV_OK;
    if (item->late && item->matter == TRONDGOV_MATTER_RULES &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_RULE_CHANGE_LISTED))
        return TRONDGOV_OK;
    int32_t blocked = 0;
    trondgov_status status = vetoed(meeting, act->item, &blocked, act->why);
    if (status)
        return status;
    if (blocked) {
        act->applied->answer = TRONDGOV_ANSWER_REFUSED;
        return TRONDGOV_OK;
    }
    if (!item->late && next_in_order(meeting) != act->item && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_ORDER))
        return TRONDGOV_OK;
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
    trondgov_i_change(meeting, &meeting->postponement_decided, 0); /* it was about these proceedings */
    trondgov_i_change(meeting, &meeting->chair, meeting->main_chair); /* bystyret 5.7: for the case only */
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->out_of_case != 0)
            trondgov_i_change(meeting, &person->out_of_case, 0);
        if (person->questioned_in != 0)
            trondgov_i_change(meeting, &person->questioned_in, 0);
        if (person->handed_over != 0)
            trondgov_i_change(meeting, &person->handed_over, 0);
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
        (meeting->postponement_decided != (in_hand ? act->item + 2 : 1) &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_POSTPONED_BY_VOTE)))
        return TRONDGOV_OK;
    trondgov_i_change(meeting, &meeting->postponement_decided, 0);
    trondgov_i_end_case(meeting, act->item, TRONDGOV_STATE_POSTPONED, 0);
    return TRONDGOV_OK;
}

int32_t trondgov_i_decides_case(trondgov_code kind)
{
    return kind == TRONDGOV_PROPOSAL_MAIN || kind == TRONDGOV_PROPOSAL_RECOMMENDATION ||
           kind == TRONDGOV_PROPOSAL_REFER;
}

int32_t trondgov_i_is_motion(trondgov_code kind)
{
    return !trondgov_i_decides_case(kind) && kind != TRONDGOV_PROPOSAL_AMENDMENT;
}

/* Whether every proposal of the case is voted on or withdrawn, or one is carried and the others fall with it. Motions
 * of procedure hold nothing up. */
static int32_t proposals_settled(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    for (int32_t i = item->first_proposal; i >= 0 && item->carried == 0; i = trondgov_i_proposal_at(meeting, i)->next) {
        const struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, i);
        if (!proposal->voted && !proposal->withdrawn && !trondgov_i_is_motion(proposal->kind))
            return 0;
    }
    return 1;
}

/* What the votes on the proposals come to: CARRIED, REJECTED, or DONE where there was nothing to vote on. */
static trondgov_answer decision_on(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    int32_t voted = 0, main = 0;
    for (int32_t i = item->first_proposal; i >= 0; i = trondgov_i_proposal_at(meeting, i)->next) {
        const struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, i);
        voted |= proposal->voted && !trondgov_i_is_motion(proposal->kind);
        main |= trondgov_i_decides_case(proposal->kind) && !proposal->withdrawn;
    }
    if (item->carried > 0 || (item->amended > 0 && !main))
        return TRONDGOV_ANSWER_CARRIED;
    return voted ? TRONDGOV_ANSWER_REJECTED : TRONDGOV_ANSWER_DONE;
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
    trondgov_i_end_case(meeting, act->item, TRONDGOV_STATE_DECIDED, decision_on(meeting, item));
    return TRONDGOV_OK;
}
