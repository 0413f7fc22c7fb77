/* DUTY_ARISEN and FULFILLED. Both are facts, recorded as they are, in time or late; only what cannot be is refused: a
 * deadline that the organ's rules do not have, a meeting that is not planned. They change nothing but the log, which
 * duties.h reads. */
#include "municipality/duties.h"

#include <trondgov/calendar.h>

#include "rulebook/verdict_internal.h"

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(why, field, -1);
    return status;
}

/* The meeting of the organ that an event is about; NULL: none was planned. */
static const trondgov_event *meeting_of(const trondgov_municipality *municipality, const trondgov_event *event)
{
    const int64_t number = event->item ? trondgov_i_map_get(&municipality->meeting_ids, event->item) : TRONDGOV_I_NONE;
    const trondgov_event *planned = number >= 0 ? trondgov_i_log_at(&municipality->log, (size_t)number) : NULL;
    return planned && planned->organ == event->organ ? planned : NULL;
}

/* What the item must be: a planned meeting, nothing (of a report that comes back, of what is done at once), or
 * something. */
static trondgov_status check_item(const trondgov_event *event, const struct trondgov_i_row *row,
                                  const trondgov_event *meeting, trondgov_verdict *why)
{
    const int32_t comes_back = trondgov_i_is_of_period(row) || trondgov_i_is_rolling(row);
    if ((comes_back || trondgov_i_is_at_once(row)) && event->kind == TRONDGOV_EVENT_FULFILLED)
        return event->item ? wrong(why, TRONDGOV_FIELD_ABOUT, TRONDGOV_OUT_OF_RANGE) : TRONDGOV_OK;
    if (!event->item)
        return wrong(why, TRONDGOV_FIELD_ABOUT, TRONDGOV_MISSING_FIELD);
    if (comes_back) /* it arises with the calendar alone */
        return wrong(why, TRONDGOV_FIELD_DEADLINE, TRONDGOV_OUT_OF_RANGE);
    if (row->each == TRONDGOV_UNIT_MEETING && !meeting)
        return wrong(why, TRONDGOV_FIELD_ABOUT, TRONDGOV_UNKNOWN_ID);
    return TRONDGOV_OK;
}

int32_t trondgov_i_is_duty_event(trondgov_code kind)
{
    return kind == TRONDGOV_EVENT_DUTY_ARISEN || kind == TRONDGOV_EVENT_FULFILLED;
}

trondgov_status trondgov_i_duty_event(trondgov_municipality *municipality, trondgov_event *event, trondgov_verdict *why)
{
    trondgov_date day = 0;
    (void)trondgov_instant_to_civil(event->at, &day, NULL); /* the log has seen to it that there is such a day */
    const trondgov_organ *organ = NULL;
    const struct trondgov_i_row *row = trondgov_i_duty_row(municipality, event->organ, event->code, day, &organ);
    const trondgov_event *meeting = meeting_of(municipality, event);
    if (!row)
        return wrong(why, TRONDGOV_FIELD_DEADLINE, TRONDGOV_UNKNOWN_CODE);
    if (event->person && trondgov_i_map_get(&municipality->person_ids, event->person) < 0)
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    const trondgov_status status = check_item(event, row, meeting, why);
    if (!status && event->value == 0)
        event->value = meeting && event->kind == TRONDGOV_EVENT_DUTY_ARISEN ? meeting->value : day;
    return status;
}
