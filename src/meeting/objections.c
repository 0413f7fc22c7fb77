/* Objections to a late item, to a case with late documents, and to a decision in an interpellation: who objects, and
 * whether they are enough that it waits.
 *
 * Bystyret 3.4, 5.3 and 5.14 c, the councils 10, kommuneloven § 11-3, through the organ's rows.
 */
#include "meeting/state.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

enum { CASE_BITS = 32 };

static int64_t objection_of(int32_t item, int32_t person)
{
    return ((int64_t)(item + 1) << CASE_BITS) + person + 1;
}

/* A number of members, told without names. */
static trondgov_status objected_by_number(struct trondgov_i_act *act, struct trondgov_i_case *item)
{
    const int64_t number = act->event->value;
    if (number > act->meeting->present - item->objectors) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_OBJECTORS, -1);
        return TRONDGOV_OUT_OF_RANGE; /* only members who attend can object */
    }
    trondgov_i_change(act->meeting, &item->objectors, item->objectors + (int32_t)number);
    trondgov_i_change(act->meeting, &item->unnamed_objectors, item->unnamed_objectors + (int32_t)number);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_objected(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if ((act->event->person == 0) == (act->event->value == 0)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_OBJECTORS, -1);
        return TRONDGOV_MISSING_FIELD; /* one member by id, or a number of them */
    }
    const int32_t to_new_case = item->new_case && meeting->case_in_hand == act->item;
    if (item->state != TRONDGOV_STATE_LISTED && !to_new_case && trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        return TRONDGOV_OK;
    if (item->filed && !to_new_case)
        return TRONDGOV_OUT_OF_ORDER; /* there is no decision yet to object to */
    if (act->event->person == 0)
        return objected_by_number(act, item);
    if (act->person < 0)
        return TRONDGOV_UNKNOWN_ID;
    if (trondgov_i_map_get(&meeting->objections, objection_of(act->item, act->person)) >= 0)
        return TRONDGOV_DUPLICATE;
    if (trondgov_i_person_at(meeting, act->person)->seat < 0 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_LISTED_BEFORE_NOTICE))
        return TRONDGOV_OK;
    trondgov_i_map_add(&meeting->log.store, &meeting->objections, objection_of(act->item, act->person), 1);
    trondgov_i_change(meeting, &item->objectors, item->objectors + 1);
    return trondgov_i_note_objector(act);
}

static int32_t chair_objects(const trondgov_meeting *meeting, int32_t index)
{
    return meeting->chair >= 0 && trondgov_i_map_get(&meeting->objections, objection_of(index, meeting->chair)) >= 0;
}

/* What a text says of the power of whoever presides in the leader's place (the councils' 10, last sentence); NULL:
 * nothing, so it follows the chair. */
static const struct trondgov_i_row *power_of_deputy(struct trondgov_i_view *view)
{
    return trondgov_i_row(view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_STOP_LATE_CASE, TRONDGOV_ROLE_MOTELEDER, 0);
}

/* Whether the chair's objection alone is enough, under the view's reading. */
static int32_t chair_stops(const trondgov_meeting *meeting, int32_t index, struct trondgov_i_view *view)
{
    const struct trondgov_i_row *power =
        trondgov_i_chair_stands_in(meeting) ? power_of_deputy(view) : NULL;
    return chair_objects(meeting, index) && (!power || power->answer != TRONDGOV_ANSWER_NO);
}

/* Of those who objected, who attend still: some may have left since. */
static int32_t objectors_there(const trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    int32_t count = item->unnamed_objectors;
    for (int32_t i = 0; item->objectors > item->unnamed_objectors && i < (int32_t)meeting->seats.count; i++) {
        const int32_t sitter = trondgov_i_seat_at(meeting, i)->occupant;
        count += sitter >= 0 && trondgov_i_map_get(&meeting->objections, objection_of(index, sitter)) >= 0;
    }
    return count < meeting->present ? count : meeting->present;
}

static trondgov_tally objections_under(const trondgov_meeting *meeting, int32_t index, struct trondgov_i_view *view)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const int32_t by_chair = item->filed ? item->stopped : chair_stops(meeting, index, view);
    return (trondgov_tally){
        .threshold = item->new_case                        ? TRONDGOV_THRESHOLD_INTERPELLATION_VETO
                     : item->late                          ? TRONDGOV_THRESHOLD_LATE_CASE_VETO
                     : item->documents != DOCUMENTS_IN_TIME ? TRONDGOV_THRESHOLD_LATE_DOCUMENTS_VETO
                                                            : 0,
        .members = trondgov_i_members(meeting), .present = meeting->present,
        .in_favour = objectors_there(meeting, index),
        .chair = by_chair ? TRONDGOV_CHOICE_FOR : 0};
}

static void tell_under(const trondgov_meeting *meeting, int32_t index, trondgov_code conflict, trondgov_code reading,
                       trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    view.turned = reading;
    const trondgov_tally tally = objections_under(meeting, index, &view);
    const struct trondgov_i_row *power = power_of_deputy(&view);
    trondgov_outcome outcome = {.answer = 0};
    if (!power || trondgov_i_decide_explained(meeting->organ, &tally, &outcome, NULL) != TRONDGOV_OK)
        return;
    const trondgov_finding other = {
        .kind = TRONDGOV_FINDING_OTHER_READING, .provision = power->provision, .answer = outcome.answer,
        .organ = trondgov_i_organ_code(meeting->organ), .subject = tally.threshold, .unit = TRONDGOV_UNIT_MEMBER,
        .required = outcome.required, .actual = tally.in_favour, .margin = tally.in_favour - outcome.required,
        .conflict = conflict, .reading = reading, .index = -1};
    trondgov_i_verdict_add(why, &other);
}

/* Where somebody who stands in for the leader objects: what comes of it under the other readings of that power. */
static void tell_power(const trondgov_meeting *meeting, int32_t index, trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    trondgov_code reading = 0;
    if (trondgov_i_case_at(meeting, index)->filed || !chair_objects(meeting, index) ||
        !trondgov_i_chair_stands_in(meeting) || !power_of_deputy(&view))
        return;
    for (int32_t i = 0; i < view.touched_count; i++)
        for (int32_t n = 0; (reading = trondgov_i_other_reading(meeting->organ, view.touched[i], n)) != 0; n++)
            tell_under(meeting, index, view.touched[i], reading, why);
}

trondgov_status trondgov_i_vetoed(const trondgov_meeting *meeting, int32_t index, int32_t *blocked,
                                  trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const trondgov_tally tally = objections_under(meeting, index, &view);
    trondgov_outcome outcome = {.answer = 0};
    trondgov_status status =
        tally.threshold ? trondgov_i_decide_explained(meeting->organ, &tally, &outcome, why) : TRONDGOV_OK;
    if (tally.threshold && !status && why)
        tell_power(meeting, index, why);
    *blocked = !status && outcome.answer == TRONDGOV_ANSWER_YES;
    return status;
}
