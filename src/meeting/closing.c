/* The end of a meeting: statements for the record, closing, approving the minutes. Bystyret 5.2, 5.18, 5.19. */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

enum { APPROVED_BY_CHAIR = 1, APPROVED_BY_OPPOSITION = 2, APPROVED_BY_MEMBER = 4 };

/* What other organs and the city government hand in goes into the minutes as submitted; the rulebook says of which. */
static trondgov_status submitted(struct trondgov_i_act *act)
{
    trondgov_event *event = act->event;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ENTRY, event->code}, {TRONDGOV_FIELD_RECEIVED, 1}};
    struct trondgov_i_found found = {.answer = 0};
    act->about = event->item;
    trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_MINUTES_IN_CASE, facts, sizeof facts / sizeof *facts, &found);
    if (!status && found.answer == TRONDGOV_ANSWER_REQUIRED && found.value != TRONDGOV_NOTHING)
        event->code = (trondgov_code)found.value;
    return status;
}

/* A remark is a member's, and comes before the recommendation. 1: refused. */
static int32_t remark_stopped(struct trondgov_i_act *act)
{
    const struct trondgov_i_case *item = act->item < 0 ? NULL : trondgov_i_case_at(act->meeting, act->item);
    const struct trondgov_i_row *members =
        trondgov_i_right(act->meeting, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_REMARK);
    if (members && trondgov_i_person_at(act->meeting, act->person)->seat < 0 &&
        trondgov_i_refuse_by(act, members->provision, TRONDGOV_RIGHT_REMARK))
        return 1;
    return item && item->state == TRONDGOV_STATE_DECIDED &&
           trondgov_i_forbidden(act, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_REMARK_AFTER_RECOMMENDATION);
}

/* The entries that a statement may be; others are written by what happens. */
static int32_t is_statement(trondgov_code entry)
{
    return entry == TRONDGOV_ENTRY_STATEMENT || entry == TRONDGOV_ENTRY_REMARK ||
           entry == TRONDGOV_ENTRY_COMMITTEE_STATEMENT || entry == TRONDGOV_ENTRY_SUPPLEMENTARY_NOTE ||
           entry == TRONDGOV_ENTRY_SUBMITTED;
}

trondgov_status trondgov_i_do_statement(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    if (act->event->code == 0)
        act->event->code = TRONDGOV_ENTRY_STATEMENT;
    if (!is_statement(act->event->code)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_ENTRY, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if (act->event->item != 0 && act->item < 0)
        return TRONDGOV_UNKNOWN_ID;
    if (act->event->code == TRONDGOV_ENTRY_REMARK && remark_stopped(act))
        return TRONDGOV_OK;
    if (act->event->code != TRONDGOV_ENTRY_STATEMENT)
        return submitted(act);
    /* by a member, and in writing */
    if (person->seat < 0 || act->event->value == 0)
        trondgov_i_refuse(act, TRONDGOV_GUARD_STATEMENT_IN_MEETING);
    trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, person->member.role, TRONDGOV_RIGHT_RECORD_DISSENT);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_closed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    for (int32_t i = 0; i < (int32_t)meeting->cases.count; i++) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        const trondgov_code provision = trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_POSTPONED_BY_VOTE);
        /* left without a decision to postpone */
        if (item->state == TRONDGOV_STATE_LISTED && !item->late && !item->filed && provision)
            trondgov_i_find(act->why, TRONDGOV_FINDING_WARNING, provision, 0, item->id,
                            TRONDGOV_GUARD_POSTPONED_BY_VOTE);
    }
    trondgov_i_enter(act);
    return trondgov_i_lapse(act);
}

trondgov_status trondgov_i_do_minutes_written(struct trondgov_i_act *act)
{
    trondgov_i_enter(act);
    return TRONDGOV_OK;
}

/* A member of the organ whose party has nobody in the government. */
static int32_t in_opposition(const trondgov_meeting *meeting, const struct trondgov_i_person *person)
{
    return person->own_seat >= 0 && person->member.party != 0 &&
           trondgov_i_map_get(&meeting->government_ids, person->member.party) < 0;
}

static int32_t approves_as(const trondgov_meeting *meeting, int32_t person, trondgov_code role)
{
    const struct trondgov_i_person *one = trondgov_i_person_at(meeting, person);
    if (role == TRONDGOV_ROLE_MOTELEDER)
        return person == meeting->main_chair;
    return (role == TRONDGOV_ROLE_OPPOSISJON && in_opposition(meeting, one)) ||
           (role == TRONDGOV_ROLE_MEDLEM && one->own_seat >= 0);
}

static int32_t bit_of(trondgov_code role)
{
    return role == TRONDGOV_ROLE_MOTELEDER    ? APPROVED_BY_CHAIR
           : role == TRONDGOV_ROLE_OPPOSISJON ? APPROVED_BY_OPPOSITION
                                              : APPROVED_BY_MEMBER;
}

/* The approvals that the organ's rows ask for, as bits; 0: it has no such rows. */
static int32_t approvals_needed(const trondgov_meeting *meeting)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row;
    int32_t needed = 0;
    for (size_t n = 0;
         (row = trondgov_i_row_of_key(&view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_APPROVE_MINUTES, n)) != NULL; n++)
        needed |= bit_of(row->role);
    return needed;
}

/* Who approves, where it was not said: by who it is. */
static trondgov_code approver(const trondgov_meeting *meeting, int32_t person, int32_t needed)
{
    return approves_as(meeting, person, TRONDGOV_ROLE_MOTELEDER) ? TRONDGOV_ROLE_MOTELEDER
           : needed & APPROVED_BY_OPPOSITION                     ? TRONDGOV_ROLE_OPPOSISJON
                                                                 : TRONDGOV_ROLE_MEDLEM;
}

/* Whether so many approvals make them approved: what no text says is left to those who approve. */
static trondgov_status is_approved(struct trondgov_i_act *act, int32_t approvals, int32_t *approved)
{
    const int32_t needed = approvals_needed(act->meeting);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_CHAIR_APPROVES, (approvals & APPROVED_BY_CHAIR) != 0},
                                   {TRONDGOV_FIELD_OPPOSITION_APPROVES, (approvals & APPROVED_BY_OPPOSITION) != 0},
                                   {TRONDGOV_FIELD_MEMBER_APPROVES, (approvals & APPROVED_BY_MEMBER) != 0},
                                   {TRONDGOV_FIELD_IN_GOVERNMENT, 0}};
    struct trondgov_i_found found = {.answer = 0};
    act->about = 0;
    trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_APPROVAL, facts, sizeof facts / sizeof *facts, &found);
    *approved = !status && (approvals & needed) == needed && found.answer != TRONDGOV_ANSWER_NO;
    if (!status && found.answer == TRONDGOV_ANSWER_NEEDS_FACT)
        act->applied->answer = found.answer;
    return status;
}

trondgov_status trondgov_i_do_approved(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_event *event = act->event;
    int32_t approved = 0;
    if (event->role == 0)
        event->role = approver(meeting, act->person, approvals_needed(meeting));
    if (!approves_as(meeting, act->person, event->role)) {
        if (trondgov_i_refuse(act, TRONDGOV_GUARD_APPROVERS))
            return TRONDGOV_OK;
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_OUT_OF_RANGE; /* neither who presided nor a member */
    }
    if (meeting->approvals & bit_of(event->role))
        return TRONDGOV_DUPLICATE;
    if (meeting->approved_by == act->person + 1 && trondgov_i_refuse(act, TRONDGOV_GUARD_APPROVERS))
        return TRONDGOV_OK; /* the chair and one of the opposition are two persons */
    const int32_t approvals = meeting->approvals | bit_of(event->role);
    trondgov_status status = is_approved(act, approvals, &approved);
    trondgov_i_change(meeting, &meeting->approved_by, act->person + 1);
    trondgov_i_change(meeting, &meeting->approvals, approvals);
    if (approved)
        trondgov_i_enter(act);
    return status;
}
