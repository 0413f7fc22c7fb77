/* Cases: their order, taking up, postponing, closing. The veto on late ones is in objections.c.
 *
 * Bystyret 5.2 to 5.4, kommuneloven § 11-3, through the organ's rows.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

/* In front of those that were put in front before. */
static void put_in_front(trondgov_meeting *meeting, int32_t index)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    int32_t *link = &meeting->last_moved;
    while (item->is_moved && *link != index)
        link = &trondgov_i_case_at(meeting, *link)->moved_before;
    if (item->is_moved)
        trondgov_i_change(meeting, link, item->moved_before);
    trondgov_i_change(meeting, &item->is_moved, 1);
    trondgov_i_change(meeting, &item->moved_before, meeting->last_moved);
    trondgov_i_change(meeting, &meeting->last_moved, index);
}

/* Whether the organ has authorised whoever leads it to arrange the agenda, and that was told (bystyret 5.2). */
static int32_t authorised(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_REORDER_CASES}};
    struct trondgov_i_found found = {.answer = 0};
    if (trondgov_i_stated_of(act->meeting, 0, TRONDGOV_FIELD_AUTHORISED) != 1)
        return 0;
    *status = trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts, sizeof facts / sizeof *facts, &found);
    return !*status && found.answer == TRONDGOV_ANSWER_YES;
}

trondgov_status trondgov_i_do_order(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (act->event->value != 1 || item->state != TRONDGOV_STATE_LISTED) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_RANK, -1);
        return TRONDGOV_OUT_OF_RANGE; /* a case that waits is made the next one */
    }
    trondgov_status status = TRONDGOV_OK;
    if (!trondgov_i_granted(meeting, TRONDGOV_I_NONE, TRONDGOV_MATTER_ORDER) && !authorised(act, &status) && !status &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_ORDER_DECIDED))
        return TRONDGOV_OK;
    if (status)
        return status;
    trondgov_i_ungrant(meeting, TRONDGOV_I_NONE, TRONDGOV_MATTER_ORDER);
    put_in_front(meeting, act->item);
    return TRONDGOV_OK;
}

/* Whether a case waits on the agenda and may be decided today; one that may not holds up no other. */
static int32_t waits(const trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    int32_t blocked = 0;
    return item->state == TRONDGOV_STATE_LISTED && !item->filed &&
           trondgov_i_vetoed(meeting, index, &blocked, NULL) == TRONDGOV_OK && !blocked;
}

static int32_t agenda_at(const trondgov_meeting *meeting, int32_t place)
{
    return *(const int32_t *)trondgov_i_chunks_at(&meeting->agenda, (size_t)place);
}

/* The case that the organ has put in front of all others; -1: none that waits. */
static int32_t put_in_front_next(const trondgov_meeting *meeting)
{
    for (int32_t i = meeting->last_moved; i >= 0; i = trondgov_i_case_at(meeting, i)->moved_before)
        if (waits(meeting, i))
            return i;
    return TRONDGOV_I_NONE;
}

/* The case whose turn it is: the one moved to the front last, else the first on the summons that waits. */
static int32_t next_in_order(const trondgov_meeting *meeting)
{
    const int32_t in_front = put_in_front_next(meeting);
    if (in_front >= 0)
        return in_front;
    for (int32_t i = meeting->listed_from; i < (int32_t)meeting->agenda.count; i++)
        if (waits(meeting, agenda_at(meeting, i)))
            return agenda_at(meeting, i);
    return TRONDGOV_I_NONE;
}

/* Cases that are behind us are not looked at again. */
static void pass_over(trondgov_meeting *meeting)
{
    while (meeting->last_moved >= 0 &&
           trondgov_i_case_at(meeting, meeting->last_moved)->state != TRONDGOV_STATE_LISTED) {
        struct trondgov_i_case *moved = trondgov_i_case_at(meeting, meeting->last_moved);
        trondgov_i_change(meeting, &moved->is_moved, 0);
        trondgov_i_change(meeting, &meeting->last_moved, moved->moved_before);
    }
    int32_t from = meeting->listed_from;
    while (from < (int32_t)meeting->agenda.count &&
           trondgov_i_case_at(meeting, agenda_at(meeting, from))->state != TRONDGOV_STATE_LISTED)
        from++;
    if (from != meeting->listed_from)
        trondgov_i_change(meeting, &meeting->listed_from, from);
}

/* 1: enough object; the numbers and the other readings are told either way. */
static int32_t veto_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    int32_t blocked = 0;
    *status = trondgov_i_vetoed(act->meeting, act->item, &blocked, act->why);
    if (!*status && blocked)
        act->applied->answer = TRONDGOV_ANSWER_REFUSED;
    return *status || blocked;
}

/* 1: another case is next. What members put beside the agenda has an order of its own. */
static int32_t order_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item)
{
    const int32_t next = item->late ? put_in_front_next(act->meeting) : next_in_order(act->meeting);
    return !item->filed && next != act->item && (next >= 0 || !item->late) &&
           trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_ORDER);
}

int32_t trondgov_i_take_up_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    *status = TRONDGOV_OK;
    return (item->late && item->matter == TRONDGOV_MATTER_RULES &&
            trondgov_i_refuse(act, TRONDGOV_GUARD_RULE_CHANGE_LISTED)) ||
           veto_stopped(act, status) || order_stopped(act, item) ||
           trondgov_i_form_stopped(act, item->id, 0, status) ||
           (item->filed && trondgov_i_filed_stopped(act, status));
}

trondgov_status trondgov_i_do_taken_up(struct trondgov_i_act *act)
{
    trondgov_status status = TRONDGOV_OK;
    if (trondgov_i_take_up_stopped(act, &status))
        return status;
    trondgov_i_begin_case(act, act->item);
    status = trondgov_i_tell_treatment(act, act->item);
    return status ? status : trondgov_i_doors_due(act);
}

void trondgov_i_begin_case(struct trondgov_i_act *act, int32_t index)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    trondgov_i_settle_all(meeting);
    trondgov_i_change(meeting, &item->state, act->when->case_is);
    trondgov_i_set64(&meeting->log.store, &item->taken_at, act->event->at);
    trondgov_i_change(meeting, &meeting->case_in_hand, index);
    trondgov_i_change(meeting, &meeting->break_seconds, 0);
    if (!meeting->any_taken_up)
        trondgov_i_set64(&meeting->log.store, &meeting->constituted_at, act->event->at);
    trondgov_i_change(meeting, &meeting->any_taken_up, 1);
    if (item->filed)
        trondgov_i_filed_begun(meeting, index);
    if (trondgov_i_closed_by_rule(meeting))
        trondgov_i_change(meeting, &item->doors, DOORS_ARE_CLOSED);
    pass_over(meeting);
}

void trondgov_i_end_case(trondgov_meeting *meeting, int32_t index, trondgov_code state, trondgov_answer answer,
                         int64_t at)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    if (item->sitting < 0)
        trondgov_i_change(meeting, &item->sitting, trondgov_i_take_sitting(meeting));
    trondgov_i_change(meeting, &item->state, state);
    trondgov_i_change(meeting, &item->answer, answer);
    if (item->granted != 0) /* it was about these proceedings */
        trondgov_i_set64(&meeting->log.store, &item->granted, 0);
    if (meeting->case_in_hand != index)
        return;
    trondgov_i_change(meeting, &meeting->case_in_hand, TRONDGOV_I_NONE);
    trondgov_i_change(meeting, &item->doors, DOORS_ARE_OPEN);
    if (meeting->speaking >= 0)
        trondgov_i_yield_floor(meeting, at);
    trondgov_i_use_pot(meeting, index, at);
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

void trondgov_i_end_without_quorum(trondgov_meeting *meeting, struct trondgov_vote *vote, int64_t at)
{
    trondgov_i_change(meeting, &vote->ended_case, 1); /* nothing is decided: as if the case were postponed */
    trondgov_i_end_case(meeting, vote->of_case, trondgov_i_when(TRONDGOV_EVENT_BALLOT_CLOSED)->case_is,
                        TRONDGOV_ANSWER_NO_QUORUM, at);
}

trondgov_status trondgov_i_do_postponed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t in_hand = meeting->case_in_hand == act->item;
    const int32_t by_vote =
        trondgov_i_granted(meeting, in_hand ? act->item : TRONDGOV_I_NONE, TRONDGOV_MATTER_POSTPONEMENT);
    if (meeting->open_vote >= 0)
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_CASE_NOT_FINISHED);
    if ((!by_vote && !trondgov_i_put_off_without_vote(act, act->item) &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_POSTPONED_BY_VOTE)))
        return TRONDGOV_OK;
    const trondgov_status status = trondgov_i_tell_put_off(act, act->item, by_vote);
    if (status)
        return status;
    trondgov_i_ungrant(meeting, in_hand ? act->item : TRONDGOV_I_NONE, TRONDGOV_MATTER_POSTPONEMENT);
    trondgov_i_end_case(meeting, act->item, act->when->case_is, 0, act->event->at);
    pass_over(meeting);
    return TRONDGOV_OK;
}

int32_t trondgov_i_decides_case(trondgov_code kind)
{
    return kind == TRONDGOV_PROPOSAL_MAIN || kind == TRONDGOV_PROPOSAL_RECOMMENDATION ||
           kind == TRONDGOV_PROPOSAL_REFER || kind == TRONDGOV_PROPOSAL_REJECT;
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

/* What the votes on the proposals come to: CARRIED, REJECTED; ELECTED where there was an election and no proposal, or
 * DONE where there was nothing to vote on. */
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
    return voted ? TRONDGOV_ANSWER_REJECTED : item->elected > 0 ? TRONDGOV_ANSWER_ELECTED : TRONDGOV_ANSWER_DONE;
}

trondgov_status trondgov_i_do_case_closed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    int32_t blocked = 0; /* a proposal in an interpellation that may not be decided today waits for another meeting */
    if (meeting->open_vote >= 0)
        return trondgov_i_cannot_be(act, TRONDGOV_GUARD_CASE_NOT_FINISHED);
    const trondgov_status status =
        item->new_case ? trondgov_i_vetoed(meeting, act->item, &blocked, NULL) : TRONDGOV_OK;
    if (status)
        return status;
    if ((meeting->open_vote >= 0 || item->questions_open > 0 || item->elections_open > 0 ||
         (!blocked && !proposals_settled(meeting, item))) &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED))
        return TRONDGOV_OK;
    trondgov_i_end_case(meeting, act->item, act->when->case_is, decision_on(meeting, item), act->event->at);
    return TRONDGOV_OK;
}
