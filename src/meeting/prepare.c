/* Before the meeting: which meeting it is and where, the summons and the documents.
 *
 * Bystyret 3.3 and 3.4, kommuneloven § 11-3, through the organ's rows. All of it is recorded as it happened; what was
 * late or incomplete is a fault in the verdict.
 */
#include "meeting/procedures.h"

#include "rulebook/deadline.h"
#include "rulebook/verdict_internal.h"

/* As a bit of what a notice carries. */
#define PARTICULAR_CASE_DOCUMENTS (INT64_C(1) << (TRONDGOV_I_NUMBER(TRONDGOV_PARTICULAR_CASE_DOCUMENTS) - 1))

trondgov_status trondgov_i_do_meeting(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const trondgov_organ *organ = NULL;
    trondgov_status status =
        trondgov_rulebook_organ(meeting->rulebook, act->event->organ, (trondgov_date)act->event->value, &organ);
    if (status) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_ORGAN, -1);
        return status;
    }
    if (act->event->code == 0)
        act->event->code = TRONDGOV_MEETING_ORDINARY;
    meeting->organ = organ;
    trondgov_i_set64(&meeting->log.store, &meeting->id, act->event->item);
    trondgov_i_change(meeting, &meeting->date, (int32_t)act->event->value);
    trondgov_i_change(meeting, &meeting->kind, act->event->code);
    trondgov_i_set64(&meeting->log.store, &meeting->called_by, act->event->person);
    trondgov_i_enter(act);
    /* the rules that hold go into the log beside it, so a replay under others is found out */
    const trondgov_event rules = {.kind = TRONDGOV_EVENT_RULES, .at = act->event->at,
                                  .value = (int64_t)trondgov_i_organ_digest(organ)};
    trondgov_i_log_record(&meeting->log, act->event, TRONDGOV_ANSWER_DONE);
    trondgov_i_log_record(&meeting->log, &rules, TRONDGOV_ANSWER_DONE);
    act->applied->unrecorded = 1;
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_rules(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->log.events.count != 2)
        return TRONDGOV_OUT_OF_ORDER;
    act->applied->unrecorded = 1; /* it is there already */
    return act->event->value == (int64_t)trondgov_i_organ_digest(meeting->organ) ||
                   (meeting->flags & TRONDGOV_APPLY_OTHER_RULEBOOK)
               ? TRONDGOV_OK
               : TRONDGOV_OTHER_RULEBOOK;
}

trondgov_status trondgov_i_do_place(struct trondgov_i_act *act)
{
    trondgov_i_set64(&act->meeting->log.store, &act->meeting->place, act->event->item);
    trondgov_i_change(act->meeting, &act->meeting->has_place, 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_explain_deadline(struct trondgov_i_act *act, const struct trondgov_i_deadline *asked,
                                            struct trondgov_i_due *due)
{
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_status status = trondgov_i_deadline_explained(act->meeting->organ, asked, due, act->why);
    if (!status && due->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(act->why, at);
    else if (!status)
        trondgov_i_verdict_kind(act->why, at,
                                due->answer == TRONDGOV_ANSWER_NO ? TRONDGOV_FINDING_FAULT : TRONDGOV_FINDING_CHECKED);
    return status;
}

void trondgov_i_explain_contents(struct trondgov_i_act *act, const struct trondgov_i_row *row, int64_t contents)
{
    const int64_t lacking = row ? row->value & ~contents : 0;
    if (!lacking)
        return;
    const trondgov_finding fault = {
        .kind = TRONDGOV_FINDING_FAULT, .provision = row->provision, .answer = TRONDGOV_ANSWER_NO,
        .unit = TRONDGOV_UNIT_FLAGS, .required = row->value, .actual = contents, .person = act->event->person,
        .subject = row->key, .index = -1};
    trondgov_i_verdict_add(act->why, &fault);
}

/* Demanded by enough members, and not on the agenda. */
static void note_unlisted(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_DEMAND_CASE, 0, 0);
    for (int32_t i = 0; row && i < (int32_t)meeting->cases.count; i++) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        if (item->demanded && item->state == TRONDGOV_STATE_RECEIVED)
            trondgov_i_find(act->why, TRONDGOV_FINDING_FAULT, row->provision, 0, item->id,
                            TRONDGOV_THRESHOLD_DEMAND_CASE);
    }
}

trondgov_status trondgov_i_do_notice(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->notice_sent)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_deadline asked = {.deadline = meeting->kind == TRONDGOV_MEETING_CONSTITUTING
                                                              ? TRONDGOV_DEADLINE_CONSTITUTING_NOTICE
                                                              : TRONDGOV_DEADLINE_NOTICE,
                                              .anchor = meeting->date,
                                              .at = act->event->at, .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    /* it brings the documents, or says where they are */
    const int32_t with_documents =
        (act->event->value & (TRONDGOV_NOTICE_DOCUMENTS | PARTICULAR_CASE_DOCUMENTS)) != 0;
    trondgov_status status = trondgov_i_explain_deadline(act, &asked, &due);
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_NOTICE_CONTENTS, 0, 0);
    trondgov_i_explain_contents(act, row, act->event->value | (row && with_documents ? row->value & PARTICULAR_CASE_DOCUMENTS : 0));
    note_unlisted(act);
    if (!status)
        status = trondgov_i_tell_ground(act);
    trondgov_i_change(meeting, &meeting->notice_sent, 1);
    trondgov_i_enter(act);
    for (int32_t i = 0; with_documents && i < (int32_t)meeting->cases.count; i++)
        if (trondgov_i_case_at(meeting, i)->documents == DOCUMENTS_MISSING)
            trondgov_i_change(meeting, &trondgov_i_case_at(meeting, i)->documents, DOCUMENTS_IN_TIME);
    return status;
}

trondgov_status trondgov_i_do_documents(struct trondgov_i_act *act)
{
    struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    if (item->documents != DOCUMENTS_MISSING)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_deadline asked = {.deadline = TRONDGOV_DEADLINE_DOCUMENTS, .anchor = act->meeting->date,
                                              .at = act->event->at, .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_explain_deadline(act, &asked, &due);
    /* sent with the summons is what the Act asks for; what follows the summons is late */
    trondgov_i_change(act->meeting, &item->documents, act->meeting->notice_sent ? DOCUMENTS_LATE : DOCUMENTS_IN_TIME);
    return status;
}
