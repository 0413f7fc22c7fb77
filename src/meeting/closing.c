/* The end of a meeting: statements for the record, closing, approving the minutes. Bystyret 5.2, 5.18, 5.19. */
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

enum { APPROVED_BY_CHAIR = 1, APPROVED_BY_OPPOSITION = 2 };

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

/* A remark belongs to a case, and comes before the recommendation. 1: refused. */
static int32_t remark_stopped(struct trondgov_i_act *act)
{
    const struct trondgov_i_case *item = act->item < 0 ? NULL : trondgov_i_case_at(act->meeting, act->item);
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
    if (meeting->state != TRONDGOV_STATE_OPEN && trondgov_i_refuse(act, TRONDGOV_GUARD_STATEMENT_IN_MEETING))
        return TRONDGOV_OK;
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
    if ((meeting->case_in_hand >= 0 || meeting->open_vote >= 0) &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED))
        return TRONDGOV_OK;
    for (int32_t i = 0; i < (int32_t)meeting->cases.count; i++) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        const trondgov_code provision = trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_POSTPONED_BY_VOTE);
        /* left without a decision to postpone */
        if (item->state == TRONDGOV_STATE_LISTED && !item->late && !item->filed && provision)
            trondgov_i_find(act->why, TRONDGOV_FINDING_WARNING, provision, 0, item->id,
                            TRONDGOV_GUARD_POSTPONED_BY_VOTE);
    }
    trondgov_i_change(meeting, &meeting->state, TRONDGOV_STATE_CLOSED);
    return trondgov_i_lapse(act);
}

static int32_t is_over(const trondgov_meeting *meeting)
{
    return meeting->state == TRONDGOV_STATE_CLOSED || meeting->state == TRONDGOV_STATE_MINUTES_DRAFT;
}

trondgov_status trondgov_i_do_minutes_written(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->state != TRONDGOV_STATE_CLOSED)
        return TRONDGOV_OUT_OF_ORDER; /* not yet closed, or written already */
    trondgov_i_change(meeting, &meeting->state, TRONDGOV_STATE_MINUTES_DRAFT);
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
    if (role == TRONDGOV_ROLE_MOTELEDER)
        return person == meeting->main_chair;
    return role == TRONDGOV_ROLE_OPPOSISJON && in_opposition(meeting, trondgov_i_person_at(meeting, person));
}

static int32_t bit_of(trondgov_code role)
{
    return role == TRONDGOV_ROLE_MOTELEDER ? APPROVED_BY_CHAIR : APPROVED_BY_OPPOSITION;
}

/* The approvals that the organ's rows ask for, as bits. */
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

trondgov_status trondgov_i_do_approved(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_event *event = act->event;
    if (!is_over(meeting))
        return trondgov_i_refuse(act, TRONDGOV_GUARD_APPROVERS) ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
    if (event->role == 0) /* said by who it is */
        event->role = approves_as(meeting, act->person, TRONDGOV_ROLE_MOTELEDER) ? TRONDGOV_ROLE_MOTELEDER
                                                                                 : TRONDGOV_ROLE_OPPOSISJON;
    if (!approves_as(meeting, act->person, event->role) && trondgov_i_refuse(act, TRONDGOV_GUARD_APPROVERS))
        return TRONDGOV_OK;
    if (meeting->approvals & bit_of(event->role))
        return TRONDGOV_DUPLICATE;
    if (meeting->approved_by == act->person + 1 && trondgov_i_refuse(act, TRONDGOV_GUARD_APPROVERS))
        return TRONDGOV_OK; /* the chair and one of the opposition are two persons */
    trondgov_i_change(meeting, &meeting->approved_by, act->person + 1);
    trondgov_i_change(meeting, &meeting->approvals, meeting->approvals | bit_of(event->role));
    const int32_t needed = approvals_needed(meeting);
    if ((meeting->approvals & needed) == needed)
        trondgov_i_change(meeting, &meeting->state, TRONDGOV_STATE_MINUTES_APPROVED);
    return TRONDGOV_OK;
}
