/* Before the meeting: who demands it or a case on its agenda, who asks to be recused, who wants to be heard.
 *
 * Bystyret 2.2, 3.1, 5.16 and 6.4, kommuneloven §§ 11-2 and 11-3, through the organ's rows. What was asked is recorded
 * as it was; whether it was enough, or too late, is in the verdict.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/deadline.h"
#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

enum { DEMAND_BITS = 32 };

/* A member's demand: of a case, or (-1) of the meeting. */
static int64_t demand_of(int32_t item, int32_t person)
{
    return ((int64_t)(item + 2) << DEMAND_BITS) + person + 1;
}

static trondgov_status demanded_by_person(struct trondgov_i_act *act, int32_t *count, int32_t item)
{
    trondgov_meeting *meeting = act->meeting;
    if (act->person < 0 || trondgov_i_person_at(meeting, act->person)->own_seat < 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return act->person < 0 ? TRONDGOV_UNKNOWN_ID : TRONDGOV_OUT_OF_RANGE; /* members demand */
    }
    if (trondgov_i_map_get(&meeting->demands, demand_of(item, act->person)) >= 0)
        return TRONDGOV_DUPLICATE;
    trondgov_i_map_add(&meeting->log.store, &meeting->demands, demand_of(item, act->person), 1);
    trondgov_i_change(meeting, count, *count + 1);
    return TRONDGOV_OK;
}

/* One member by id, or a number of them told without names. */
static trondgov_status add_demand(struct trondgov_i_act *act, int32_t *count, int32_t item)
{
    const int64_t number = act->event->value;
    const int32_t members = trondgov_i_members(act->meeting);
    if ((act->event->person == 0) == (number == 0)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_DEMANDING, -1);
        return TRONDGOV_MISSING_FIELD;
    }
    if (number == 0)
        return demanded_by_person(act, count, item);
    if (number > members - *count) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_DEMANDING, -1);
        return TRONDGOV_OUT_OF_RANGE; /* more than there are */
    }
    trondgov_i_change(act->meeting, count, *count + (int32_t)number);
    return TRONDGOV_OK;
}

/* Whether so many are enough, told as CHECKED with the numbers. */
static trondgov_status enough(struct trondgov_i_act *act, trondgov_code threshold, int32_t count, int32_t *is_enough)
{
    const trondgov_tally tally = {.threshold = threshold, .members = trondgov_i_members(act->meeting),
                                  .in_favour = count, .present = trondgov_i_members(act->meeting)};
    trondgov_outcome outcome = {.answer = 0};
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_status status = trondgov_i_decide_explained(act->meeting->organ, &tally, &outcome, act->why);
    *is_enough = !status && outcome.answer == TRONDGOV_ANSWER_YES;
    if (status)
        return status;
    if (outcome.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(act->why, at);
    else
        trondgov_i_verdict_kind(act->why, at, *is_enough ? TRONDGOV_FINDING_DUTY : TRONDGOV_FINDING_CHECKED);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_meeting_demanded(struct trondgov_i_act *act)
{
    int32_t is_enough = 0;
    trondgov_status status = add_demand(act, &act->meeting->demanding, TRONDGOV_I_NONE);
    if (!status)
        status = enough(act, TRONDGOV_THRESHOLD_DEMAND_MEETING, act->meeting->demanding, &is_enough);
    if (!status && is_enough != act->meeting->demanded)
        trondgov_i_change(act->meeting, &act->meeting->demanded, is_enough);
    return status;
}

static int32_t demanded_case(struct trondgov_i_act *act)
{
    if (act->item >= 0)
        return act->item;
    return trondgov_i_add_case(act, 0, act->when->case_is);
}

trondgov_status trondgov_i_do_case_demanded(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = demanded_case(act);
    if (index < 0)
        return TRONDGOV_OK; /* no memory: the log undoes it */
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    trondgov_status status = add_demand(act, &item->demanding, index);
    int32_t is_enough = 0;
    if (!status)
        status = enough(act, TRONDGOV_THRESHOLD_DEMAND_CASE, item->demanding, &is_enough);
    if (!status && is_enough != item->demanded)
        trondgov_i_change(meeting, &item->demanded, is_enough);
    return status;
}

/* Whether something was done by its deadline: CHECKED, or a FAULT. */
static trondgov_status by_deadline(struct trondgov_i_act *act, trondgov_code deadline)
{
    const struct trondgov_i_deadline asked = {.deadline = deadline, .anchor = act->meeting->date, .at = act->event->at,
                                              .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    return trondgov_i_explain_deadline(act, &asked, &due);
}

trondgov_status trondgov_i_do_recusal_requested(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->state == TRONDGOV_STATE_OPEN) /* too late for a request: it is reported from the rostrum */
        trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_REPORT_FROM_ROSTRUM);
    trondgov_i_change(meeting, &meeting->recusals_asked, meeting->recusals_asked + 1);
    return by_deadline(act, TRONDGOV_DEADLINE_RECUSAL);
}

trondgov_status trondgov_i_do_delegation(struct trondgov_i_act *act)
{
    if (act->event->value != 0 && trondgov_i_case_of(act->meeting, act->event->value) < 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_CASE, -1);
        return TRONDGOV_UNKNOWN_ID;
    }
    return by_deadline(act, TRONDGOV_DEADLINE_DELEGATION);
}
