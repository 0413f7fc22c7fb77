/* What sets the times of a meeting: its running plan, votes on longer times, breaks. Bystyret 5.6, utvalgene 5.3 d. */
#include "meeting/floor.h"
#include "meeting/procedures.h"

#include "rulebook/verdict_internal.h"

/* In a hearing whoever presides sets the times where the organ's rules say so. */
static int32_t chair_sets_times(struct trondgov_i_act *act)
{
    const struct trondgov_i_row *row =
        trondgov_i_right(act->meeting, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_RIGHT_SET_HEARING_TIMES);
    if (act->meeting->kind != TRONDGOV_MEETING_HEARING || !row || row->answer != TRONDGOV_ANSWER_YES)
        return 0;
    trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_RIGHT_SET_HEARING_TIMES);
    return 1;
}

/* 1: nobody is there who may propose it: the mayor, or whoever presides in the mayor's place. */
static int32_t proposer_missing(struct trondgov_i_act *act, trondgov_code right, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    trondgov_code role = TRONDGOV_ROLE_MOTELEDER;
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->member.role == TRONDGOV_ROLE_ORDFORER && person->in_hall)
            role = TRONDGOV_ROLE_ORDFORER;
    }
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, role}, {TRONDGOV_FIELD_RIGHT, right}};
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, status);
}

/* Numbers and times that can be set besides those of the kinds of speech. */
static const struct {
    trondgov_code limit;
    int32_t in_plan, in_case;
} SETTABLE[] = {
    {TRONDGOV_LIMIT_REPLY_EXCHANGE, 1, 1},
    {TRONDGOV_LIMIT_REPLY_EXTENSION, 0, 1},
    {TRONDGOV_LIMIT_SPEECHES_IN_CASE, 1, 1},
    {TRONDGOV_LIMIT_INTERPELLATION_SPEECHES_MAIN, 1, 1},
    {TRONDGOV_LIMIT_INTERPELLATION_SPEECHES_OTHER, 1, 1},
    {TRONDGOV_LIMIT_QUESTION_HOUR, 1, 0},
    {TRONDGOV_LIMIT_PROPOSALS_AND_INTERPELLATIONS, 1, 0},
};

/* OK, or OUT_OF_RANGE: not something that a plan or (in_case) a vote in a case sets. */
static trondgov_status check_setting(struct trondgov_i_act *act, int32_t in_case)
{
    const int64_t value = act->event->value;
    int32_t settable = trondgov_i_kind_of(act->event->code) != NULL;
    for (size_t i = 0; i < sizeof SETTABLE / sizeof *SETTABLE; i++)
        if (SETTABLE[i].limit == act->event->code)
            settable = in_case ? SETTABLE[i].in_case : SETTABLE[i].in_plan;
    if (settable && value > 0 && value <= INT32_MAX)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(act->why, settable ? TRONDGOV_FIELD_SECONDS : TRONDGOV_FIELD_LIMIT, -1);
    return TRONDGOV_OUT_OF_RANGE;
}

static void set_plan(trondgov_meeting *meeting, trondgov_code limit, int32_t value)
{
    for (size_t i = 0; i < meeting->plans.count; i++) {
        struct trondgov_i_plan *plan = trondgov_i_chunks_at(&meeting->plans, i);
        if (plan->limit != limit)
            continue;
        trondgov_i_change(meeting, &plan->value, value);
        return;
    }
    struct trondgov_i_plan *plan = trondgov_i_append(&meeting->log.store, &meeting->plans);
    if (plan)
        *plan = (struct trondgov_i_plan){limit, value};
}

trondgov_status trondgov_i_do_plan(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_status status = check_setting(act, 0);
    if (status)
        return status;
    if (!chair_sets_times(act) &&
        (((meeting->any_taken_up || !trondgov_i_granted(meeting, TRONDGOV_I_NONE, TRONDGOV_MATTER_RUNNING_PLAN)) &&
          trondgov_i_refuse(act, TRONDGOV_GUARD_PLAN_AT_START)) ||
         proposer_missing(act, TRONDGOV_RIGHT_PROPOSE_RUNNING_PLAN, &status)))
        return status;
    set_plan(meeting, act->event->code, (int32_t)act->event->value); /* one vote is on all of the plan */
    return TRONDGOV_OK;
}

/* Bystyret 5.6: five minutes more for the exchange of replies, once, on the mayor's proposal and by a vote. */
static trondgov_status extend_exchange(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_REPLY_EXTENSION},
                                   {TRONDGOV_FIELD_USED, act->event->value},
                                   {TRONDGOV_FIELD_EXTENDED, item->exchange_extended},
                                   {TRONDGOV_FIELD_EXTENDED_IN_CASE, item->exchange_extended_in_case}};
    trondgov_status status = TRONDGOV_OK;
    if (meeting->case_in_hand != act->item || item->exchange_of == 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_CASE, -1);
        return TRONDGOV_OUT_OF_ORDER; /* there is no exchange to extend */
    }
    if (trondgov_i_stopped(act, TRONDGOV_QUESTION_SPEAKING_TIME, facts, sizeof facts / sizeof *facts, &status))
        return status;
    if (!chair_sets_times(act) &&
        ((!trondgov_i_granted(meeting, act->item, TRONDGOV_MATTER_SPEAKING_TIME) &&
          trondgov_i_refuse(act, TRONDGOV_GUARD_EXTENDED_BY_VOTE)) ||
         proposer_missing(act, TRONDGOV_RIGHT_PROPOSE_REPLY_EXTENSION, &status)))
        return status;
    trondgov_i_ungrant(meeting, act->item, TRONDGOV_MATTER_SPEAKING_TIME);
    trondgov_i_change(meeting, &item->exchange_extended, 1);
    trondgov_i_change(meeting, &item->exchange_extended_in_case, 1);
    return TRONDGOV_OK;
}

static void set_in_case(trondgov_meeting *meeting, int32_t index, trondgov_code limit, int32_t value)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    for (int32_t i = item->first_extension; i >= 0;) {
        struct trondgov_i_extension *extension = trondgov_i_chunks_at(&meeting->extensions, (size_t)i);
        if (extension->limit == limit) {
            trondgov_i_change(meeting, &extension->value, value);
            return;
        }
        i = extension->next;
    }
    struct trondgov_i_extension *extension = trondgov_i_append(&meeting->log.store, &meeting->extensions);
    if (!extension)
        return;
    *extension = (struct trondgov_i_extension){limit, value, item->first_extension};
    trondgov_i_change(meeting, &item->first_extension, (int32_t)meeting->extensions.count - 1);
}

/* Decided in the case, or between the cases for one of them; -2: not at all. */
static int32_t decided_in(const trondgov_meeting *meeting, int32_t item)
{
    if (trondgov_i_granted(meeting, item, TRONDGOV_MATTER_SPEAKING_TIME))
        return item;
    return trondgov_i_granted(meeting, TRONDGOV_I_NONE, TRONDGOV_MATTER_SPEAKING_TIME) ? TRONDGOV_I_NONE : -2;
}

/* Bystyret 5.6: longer speaking time, or more speeches, in a special case. */
static trondgov_status extend_case(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const trondgov_code limit = act->event->code;
    const int32_t value = (int32_t)act->event->value, set = trondgov_i_set_value(meeting, act->item, limit);
    const int32_t decided = decided_in(meeting, act->item);
    trondgov_status status = TRONDGOV_OK;
    if (value <= (set ? set : trondgov_i_limit(meeting, limit, NULL))) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_SECONDS, -1);
        return TRONDGOV_OUT_OF_RANGE; /* it would be no extension */
    }
    if (!chair_sets_times(act) &&
        ((decided < TRONDGOV_I_NONE && trondgov_i_refuse(act, TRONDGOV_GUARD_PLAN_AT_START)) ||
         proposer_missing(act, TRONDGOV_RIGHT_PROPOSE_SPEAKING_TIME, &status)))
        return status;
    if (decided >= TRONDGOV_I_NONE)
        trondgov_i_ungrant(meeting, decided, TRONDGOV_MATTER_SPEAKING_TIME);
    set_in_case(meeting, act->item, limit, value);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_extended(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    const trondgov_code limit = act->event->code;
    trondgov_status status = check_setting(act, 1);
    if (status || trondgov_i_case_elsewhere(act, &status))
        return status;
    const int32_t of_exchange = limit == TRONDGOV_LIMIT_REPLY_EXCHANGE || limit == TRONDGOV_LIMIT_REPLY_EXTENSION;
    return of_exchange && trondgov_i_limit(meeting, TRONDGOV_LIMIT_REPLY_EXTENSION, NULL) >= 0 ? extend_exchange(act)
                                                                                                : extend_case(act);
}

static void begin_break(struct trondgov_i_act *act, struct trondgov_i_turn *speaks)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_i_change(meeting, &meeting->in_break, 1);
    trondgov_i_change(meeting, &meeting->breaks, meeting->breaks + 1);
    trondgov_i_set64(&meeting->log.store, &meeting->break_began, act->event->at);
    if (!speaks)
        return;
    trondgov_i_change(meeting, &speaks->used, trondgov_i_turn_used(speaks, act->event->at));
    trondgov_i_set64(&meeting->log.store, &speaks->running_since, TRONDGOV_NOTHING);
}

static void end_break(struct trondgov_i_act *act, struct trondgov_i_turn *speaks)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_store *store = &meeting->log.store;
    const int64_t at = act->event->at;
    trondgov_i_change(meeting, &meeting->in_break, 0);
    trondgov_i_change(meeting, &meeting->break_seconds,
                      trondgov_i_sum(meeting->break_seconds, trondgov_i_elapsed(meeting->break_began, at)));
    trondgov_i_set64(store, &meeting->break_ended, at);
    if (meeting->first_break_ended == TRONDGOV_NOTHING)
        trondgov_i_set64(store, &meeting->first_break_ended, at);
    if (speaks)
        trondgov_i_set64(store, &speaks->running_since, at);
}

trondgov_status trondgov_i_do_break(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t begins = act->event->value != 0;
    struct trondgov_i_turn *speaks = meeting->speaking < 0 ? NULL : trondgov_i_turn_at(meeting, meeting->speaking);
    if (begins == meeting->in_break) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_BEGINS, -1);
        return begins ? TRONDGOV_DUPLICATE : TRONDGOV_OUT_OF_ORDER;
    }
    if (begins)
        begin_break(act, speaks);
    else
        end_break(act, speaks);
    return TRONDGOV_OK;
}
