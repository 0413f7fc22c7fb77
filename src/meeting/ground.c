/* The ground for a meeting, and what kind of meeting it is by that: bystyret 2.2, the councils 6, kommuneloven §§ 11-2
 * and 11-7, through the organ's rows.
 */
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

/* Whether somebody called it who may; of one who is not enrolled the meeting knows no better. */
static int32_t called_by_leader(const trondgov_meeting *meeting)
{
    const int32_t person = meeting->called_by ? trondgov_i_person_of(meeting, meeting->called_by) : TRONDGOV_I_NONE;
    if (meeting->called_by == 0 || person < 0)
        return meeting->called_by != 0;
    const struct trondgov_i_row *row =
        trondgov_i_right(meeting, trondgov_i_person_at(meeting, person)->member.role, TRONDGOV_RIGHT_CALL_MEETING);
    return row && row->answer != TRONDGOV_ANSWER_NO;
}

/* Whether the kind that was planned says if the meeting is in the plan. A remote meeting is one in form, and what holds
 * for meetings holds for it (kommuneloven § 11-7): an ordinary one, or not. */
static int32_t kind_tells_plan(trondgov_code kind)
{
    return kind != TRONDGOV_MEETING_REMOTE;
}

/* Whether there is a meeting that day, and of what kind. What was told of the plan goes before what the kind says. */
static trondgov_status meeting_held(const trondgov_meeting *meeting, struct trondgov_i_found *found,
                                    trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_CALLED_BY_LEADER, called_by_leader(meeting)},
                                   {TRONDGOV_FIELD_DEMANDED, meeting->demanded},
                                   {TRONDGOV_FIELD_IN_PLAN, meeting->kind == TRONDGOV_MEETING_ORDINARY}};
    const int32_t tells = kind_tells_plan(meeting->kind) &&
                          trondgov_i_stated_of(meeting, 0, TRONDGOV_FIELD_IN_PLAN) == TRONDGOV_NOTHING;
    const struct trondgov_i_facts given = {facts, sizeof facts / sizeof *facts - !tells,
                                           TRONDGOV_QUESTION_MEETING_HELD};
    return trondgov_i_consult_about(meeting, 0, &given, found, why);
}

trondgov_status trondgov_i_tell_ground(struct trondgov_i_act *act)
{
    const size_t at = trondgov_i_verdict_count(act->why);
    struct trondgov_i_found found = {.answer = 0};
    const trondgov_status status = meeting_held(act->meeting, &found, act->why);
    if (!status && act->why && found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_FAULT);
    return status;
}

int64_t trondgov_i_kind_of_meeting(const trondgov_meeting *meeting)
{
    struct trondgov_i_found found = {.answer = 0};
    const int64_t told = trondgov_i_stated_of(meeting, 0, TRONDGOV_FIELD_MEETING_KIND);
    if (told != TRONDGOV_NOTHING)
        return told;
    if (kind_tells_plan(meeting->kind))
        return meeting->kind;
    const trondgov_status status = meeting_held(meeting, &found, NULL);
    return !status && (found.answer == TRONDGOV_ANSWER_YES || found.answer == TRONDGOV_ANSWER_REQUIRED)
               ? found.value
               : TRONDGOV_NOTHING;
}
