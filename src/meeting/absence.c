/* Absence and who is called in: bystyret 3.5 and the absence guideline, kommuneloven § 7-10, through the organ's rows. */
#include "meeting/state.h"

#include "rulebook/deadline.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

static void explain_ground(struct trondgov_i_act *act)
{
    struct trondgov_i_view view = trondgov_i_view_of(act->meeting->organ);
    struct trondgov_i_found found = trondgov_i_ground(&view, act->event->code, TRONDGOV_NOTHING);
    if (found.judgement) /* somebody may have judged it of this person already */
        found = trondgov_i_ground(&view, act->event->code,
                                  trondgov_i_stated_of(act->meeting, act->event->person, found.judgement));
    trondgov_finding finding = {.kind = TRONDGOV_FINDING_FAULT, .provision = found.provision, .answer = found.answer,
                                .person = act->event->person, .subject = act->event->code, .index = -1};
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_verdict_add(act->why, &finding);
    if (found.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT) {
        finding.kind = TRONDGOV_FINDING_JUDGEMENT;
        finding.subject = found.judgement;
        trondgov_i_verdict_add(act->why, &finding);
    }
    trondgov_i_explain_contents(act, trondgov_i_row(&view, TRONDGOV_ROW_GROUND, act->event->code, 0, 0), act->event->value);
}

trondgov_status trondgov_i_do_absence(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    if (person->absent)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_deadline asked = {
        .deadline = TRONDGOV_DEADLINE_ABSENCE, .anchor = meeting->date, .at = act->event->at,
        .ground = act->event->code, .arisen = TRONDGOV_NOTHING,
        .newly_arisen = (act->event->value & TRONDGOV_NOTICE_ACUTE) != 0};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_explain_deadline(act, &asked, &due);
    explain_ground(act);
    trondgov_i_change(meeting, &person->absent, 1);
    trondgov_i_change(meeting, &person->absence_ground, act->event->code);
    trondgov_i_change(meeting, &person->absence_in_time, due.answer != TRONDGOV_ANSWER_NO);
    trondgov_i_change(meeting, &person->absence_acute, asked.newly_arisen);
    trondgov_i_set64(&meeting->log.store, &person->absence_at, act->event->at);
    return status;
}

trondgov_status trondgov_i_do_absence_withdrawn(struct trondgov_i_act *act)
{
    struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (!person->absent)
        return TRONDGOV_UNKNOWN_ID;
    trondgov_i_change(act->meeting, &person->absent, 0);
    return TRONDGOV_OK;
}

static trondgov_code caller_of(const trondgov_meeting *meeting, const struct trondgov_i_person *absent)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row = trondgov_i_called_by(&view, !absent->absent || absent->absence_in_time);
    return row ? row->role : 0;
}

trondgov_status trondgov_i_do_called(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *substitute = trondgov_i_person_at(meeting, act->person);
    const int32_t member = trondgov_i_person_of(meeting, act->event->item);
    if (member < 0)
        return TRONDGOV_UNKNOWN_ID;
    const struct trondgov_i_person *absent = trondgov_i_person_at(meeting, member);
    if (absent->own_seat < 0 || substitute->own_seat >= 0 || substitute->member.rank == 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_OUT_OF_RANGE; /* only a substitute stands in, and only for one who has a seat */
    }
    if (substitute->called_for >= 0)
        return TRONDGOV_DUPLICATE;
    const trondgov_code caller = caller_of(meeting, absent);
    if (act->event->role == 0)
        act->event->role = caller;
    else if (caller && act->event->role != caller)
        trondgov_i_note(act, TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_SUBSTITUTE_ORDER, act->event->person);
    if (trondgov_i_next_substitute(meeting, member) != act->person)
        trondgov_i_note(act, TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_SUBSTITUTE_ORDER, act->event->person);
    trondgov_i_change(meeting, &substitute->called_for, absent->own_seat);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_declined(struct trondgov_i_act *act)
{
    struct trondgov_i_person *substitute = trondgov_i_person_at(act->meeting, act->person);
    if (substitute->declined || substitute->own_seat >= 0)
        return substitute->declined ? TRONDGOV_DUPLICATE : TRONDGOV_OUT_OF_RANGE;
    explain_ground(act);
    trondgov_i_change(act->meeting, &substitute->declined, 1);
    trondgov_i_change(act->meeting, &substitute->called_for, TRONDGOV_I_NONE);
    return TRONDGOV_OK;
}
