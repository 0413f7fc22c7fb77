/* Applying an event: what must be known of it, then whether it may happen now (procedures.c), then the procedure of its
 * kind; and the ways to refuse.
 */
#include "meeting/procedures.h"

#include "rulebook/verdict_internal.h"

int32_t trondgov_i_refuse_by(struct trondgov_i_act *act, trondgov_code provision, trondgov_code subject)
{
    if (!provision)
        return 0;
    const trondgov_finding ground = {
        .kind = TRONDGOV_FINDING_GROUND, .provision = provision, .answer = TRONDGOV_ANSWER_REFUSED, .subject = subject,
        .person = act->event->person, .item = act->event->item, .index = -1,
        .organ = trondgov_i_organ_code(act->meeting->organ)};
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_i_verdict_add(act->why, &ground);
    trondgov_i_verdict_before(act->why, act->first_finding, at);
    act->applied->answer = TRONDGOV_ANSWER_REFUSED;
    return 1;
}

int32_t trondgov_i_refuse(struct trondgov_i_act *act, trondgov_code guard)
{
    return trondgov_i_refuse_by(act, trondgov_i_guard(act->meeting->organ, guard), guard);
}

trondgov_status trondgov_i_cannot_be(struct trondgov_i_act *act, trondgov_code guard)
{
    return trondgov_i_refuse(act, guard) ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
}

void trondgov_i_note(struct trondgov_i_act *act, trondgov_code kind, trondgov_code guard, trondgov_id person)
{
    const trondgov_code provision = trondgov_i_guard(act->meeting->organ, guard);
    if (provision)
        trondgov_i_find(act->why, kind, provision, person, act->event->item, guard);
}

int32_t trondgov_i_not_in_meeting(struct trondgov_i_act *act)
{
    if (act->meeting->state != TRONDGOV_STATE_OPEN || act->meeting->in_break)
        return trondgov_i_refuse(act, TRONDGOV_GUARD_IN_MEETING);
    return act->meeting->chair == TRONDGOV_I_NONE && trondgov_i_refuse(act, TRONDGOV_GUARD_PRESIDES);
}

static trondgov_status known(struct trondgov_i_act *act, int32_t needs)
{
    trondgov_meeting *meeting = act->meeting;
    act->person = act->event->person ? trondgov_i_person_of(meeting, act->event->person) : TRONDGOV_I_NONE;
    act->item = act->event->item ? trondgov_i_case_of(meeting, act->event->item) : TRONDGOV_I_NONE;
    act->about = act->event->item;
    trondgov_code wrong = (needs & KNOWN_PERSON) && act->person == TRONDGOV_I_NONE ? TRONDGOV_FIELD_PERSON
                          : (needs & KNOWN_CASE) && act->item == TRONDGOV_I_NONE   ? TRONDGOV_FIELD_CASE
                                                                                    : 0;
    if (!wrong)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(act->why, wrong, -1);
    return TRONDGOV_UNKNOWN_ID;
}

static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    struct trondgov_i_act act = {.meeting = object, .event = event, .applied = applied, .why = why,
                                 .first_finding = trondgov_i_verdict_count(why)};
    act.when = trondgov_i_when(event->kind);
    if (!act.when)
        return TRONDGOV_UNKNOWN_CODE;
    if (event->kind == TRONDGOV_EVENT_MEETING)
        return act.meeting->organ ? TRONDGOV_DUPLICATE : act.when->procedure(&act);
    if (!act.meeting->organ)
        return TRONDGOV_OUT_OF_ORDER; /* a meeting begins with MEETING */
    trondgov_status status = known(&act, act.when->needs);
    return status || trondgov_i_untimely(&act, &status) ? status : act.when->procedure(&act);
}

trondgov_status trondgov_meeting_apply(trondgov_meeting *meeting, const trondgov_event *events, size_t count,
                                       uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (!meeting)
        return trondgov_i_apply_to_nothing(answer, index, why);
    const struct trondgov_i_batch batch = {
        .object = meeting, .log = &meeting->log, .rulebook = meeting->rulebook, .apply_one = apply_one,
        .first_kind = TRONDGOV_FAMILY_EVENT + 1, .last_kind = TRONDGOV_FAMILY_EVENT + 0xff,
        .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK};
    const trondgov_organ *before = meeting->organ;
    meeting->flags = flags;
    trondgov_status status = trondgov_i_apply(&batch, events, count, flags, answer, index, why);
    if (meeting->state == 0)
        meeting->organ = before; /* the first event was undone */
    return status;
}
