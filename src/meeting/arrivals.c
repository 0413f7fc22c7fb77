/* The opening, and who comes and goes after it.
 *
 * Bystyret 3.6 and 3.7: who comes in the middle of a case takes a seat that is empty, or waits for the next case; after
 * the call to the vote nobody joins and nobody may leave (5.10).
 */
#include "meeting/procedures.h"

#include <trondgov/calendar.h>

#include "rulebook/verdict_internal.h"

trondgov_status trondgov_i_do_opened(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_date day = 0;
    trondgov_status status = TRONDGOV_OK;
    if (trondgov_instant_to_civil(act->event->at, &day, NULL) != TRONDGOV_OK || day != meeting->date) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_AT, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if ((!meeting->notice_sent && trondgov_i_refuse(act, TRONDGOV_GUARD_SUMMONED)) ||
        trondgov_i_chair_refused(act, TRONDGOV_I_NONE, &status))
        return status;
    if (trondgov_i_form_stopped(act, 0, 0, &status))
        return status;
    trondgov_i_begin_sittings(meeting);
    trondgov_i_enter(act);
    trondgov_i_change(meeting, &meeting->chair, act->person);
    trondgov_i_change(meeting, &meeting->main_chair, act->person);
    trondgov_i_settle_all(meeting);
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->in_hall)
            trondgov_i_change(meeting, &person->was_there, 1);
        if (person->seat >= 0)
            trondgov_i_attend(meeting, person);
    }
    if (meeting->recusals_asked > 0)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_DUTY, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_RIGHT_ACCOUNT_FOR_ASSESSMENTS);
    return TRONDGOV_OK;
}

/* Whether an empty seat may be taken in the middle of a case (bystyret 3.7 against 3.6), in a view. */
static const struct trondgov_i_row *joining(struct trondgov_i_view *view)
{
    return trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_JOIN_IN_CASE, 0, 0);
}

static int32_t joins(const struct trondgov_i_row *row)
{
    return !row || row->value != 0;
}

/* Whether an empty seat of the person's list could be taken. */
static int32_t finds_seat(const trondgov_meeting *meeting, const struct trondgov_i_person *person)
{
    if (person->own_seat >= 0 && trondgov_i_seat_at(meeting, person->own_seat)->occupant == TRONDGOV_I_NONE)
        return 1;
    return (person->own_seat >= 0 || trondgov_i_is_substitute(person)) &&
           trondgov_i_finds_empty_seat(meeting, person);
}

/* What each other reading would have made of an arrival in the middle of a case. */
static void explain_joining(struct trondgov_i_act *act, const struct trondgov_i_view *view, int32_t seat_found)
{
    const trondgov_organ *organ = act->meeting->organ;
    for (int32_t i = 0; i < view->touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, view->touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(organ);
            other.turned = reading;
            const struct trondgov_i_row *row = joining(&other);
            const trondgov_finding finding = {
                .kind = TRONDGOV_FINDING_OTHER_READING, .provision = row ? row->provision : 0,
                .answer = seat_found && joins(row) ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO,
                .conflict = view->touched[i], .reading = reading, .person = act->event->person, .index = -1,
                .subject = TRONDGOV_PARAMETER_JOIN_IN_CASE, .organ = trondgov_i_organ_code(organ)};
            trondgov_i_verdict_add(act->why, &finding);
        }
    }
}

/* An arrival while a case is in hand and not yet called to the vote. */
static void arrive_in_case(struct trondgov_i_act *act, struct trondgov_i_person *person)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row = joining(&view);
    const int32_t seat_found = finds_seat(meeting, person);
    if (!joins(row))
        trondgov_i_change(meeting, &person->waits_through, meeting->case_in_hand + 1);
    trondgov_i_settle_person(meeting, act->person);
    if (person->own_seat < 0 && !trondgov_i_is_substitute(person))
        return;
    if (person->seat < 0)
        trondgov_i_note(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_WAIT_FOR_NEXT_CASE, act->event->person);
    else if (row)
        trondgov_i_find(act->why, TRONDGOV_FINDING_CHECKED, row->provision, act->event->person, 0,
                        TRONDGOV_PARAMETER_JOIN_IN_CASE);
    explain_joining(act, &view, seat_found);
}

trondgov_status trondgov_i_do_arrived(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    if (person->in_hall)
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(meeting, &person->in_hall, 1);
    if (meeting->state == TRONDGOV_STATE_OPEN && !person->was_there)
        trondgov_i_change(meeting, &person->was_there, 1);
    if (trondgov_i_frozen(meeting))
        trondgov_i_note(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_GUARD_NO_SEAT_CHANGE_AFTER_CALL, act->event->person);
    else if (meeting->case_in_hand >= 0)
        arrive_in_case(act, person);
    else
        trondgov_i_settle_person(meeting, act->person);
    trondgov_i_doors_and_arrival(act);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_left(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const int32_t seat = person->seat;
    if (!person->in_hall)
        return TRONDGOV_OUT_OF_ORDER;
    if (seat >= 0 && trondgov_i_frozen(meeting)) /* it happened, and it is a breach */
        trondgov_i_note(act, TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_STAY_UNTIL_VOTED, act->event->person);
    trondgov_i_change(meeting, &person->in_hall, 0);
    trondgov_i_stand(meeting, act->person);
    if (meeting->speaking >= 0 && trondgov_i_turn_at(meeting, meeting->speaking)->person == act->person)
        trondgov_i_yield_floor(meeting, act->event->at);
    trondgov_i_chair_left(meeting, act->person);
    if (seat >= 0)
        trondgov_i_settle_seat(meeting, seat);
    return TRONDGOV_OK;
}
