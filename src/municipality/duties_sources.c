/* Where duties come from: the meetings planned, the half-years and years, what a DUTY_ARISEN told of, affairs. */
#include "municipality/duties.h"

#include "calendar/calendar_internal.h"

static int32_t is_asked_about(const struct trondgov_i_duties *duties, trondgov_code organ)
{
    return !duties->only || duties->only == organ;
}

static trondgov_instant instant_of(const struct trondgov_i_done *done)
{
    return done ? done->at : TRONDGOV_NOTHING;
}

/* ---- meetings ---- */

/* What is due of one meeting, by the rules of its day. */
static void of_meeting(struct trondgov_i_duties *duties, const trondgov_event *planned)
{
    const trondgov_organ *organ = NULL;
    const trondgov_date day = (trondgov_date)planned->value;
    if (trondgov_rulebook_organ(duties->municipality->rulebook, planned->organ, day, &organ))
        return;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row;
    for (size_t n = 0; !duties->status && (row = trondgov_i_row_at(&view, TRONDGOV_ROW_DEADLINE, n)) != NULL; n++) {
        if (row->each != TRONDGOV_UNIT_MEETING)
            continue;
        struct trondgov_i_duty duty = {.key = {planned->organ, row->key, planned->item, 0},
                                       .organ = organ,
                                       .row = row,
                                       .anchor = day,
                                       .last = day};
        duty.done =
            row->conditional ? TRONDGOV_NOTHING : instant_of(trondgov_i_done_from(duties, &duty.key, INT64_MIN));
        trondgov_i_add_duty(duties, &duty);
    }
}

void trondgov_i_duties_of_meetings(struct trondgov_i_duties *duties)
{
    const trondgov_event *event;
    for (size_t n = 0; !duties->status && (event = trondgov_i_duty_event_at(duties, n)) != NULL; n++)
        if (event->kind == TRONDGOV_EVENT_MEETING_PLANNED && event->value >= duties->first &&
            is_asked_about(duties, event->organ))
            of_meeting(duties, event);
}

/* ---- half-years and years ---- */

struct period {
    trondgov_code each;
    int32_t months;
    trondgov_date first, last;
};

/* What is due in the period after the last time counts from the day before it. */
static void of_period(struct trondgov_i_duties *duties, const trondgov_organ *organ, const struct period *period)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row;
    for (size_t n = 0; !duties->status && (row = trondgov_i_row_at(&view, TRONDGOV_ROW_DEADLINE, n)) != NULL; n++) {
        if (row->each != period->each)
            continue;
        struct trondgov_i_duty duty = {.key = {trondgov_i_organ_code(organ), row->key, 0, 0},
                                       .organ = organ,
                                       .row = row,
                                       .anchor = row->count > 0 ? period->first - 1 : period->first,
                                       .first = period->first,
                                       .end = period->last};
        const struct trondgov_i_done *done = trondgov_i_done_from(duties, &duty.key, period->first);
        const struct trondgov_i_done *last = trondgov_i_done_before(duties, &duty.key, period->first);
        duty.last = last ? last->day : period->first - 1;
        duty.done = instant_of(done && done->day <= period->last ? done : NULL);
        trondgov_i_add_duty(duties, &duty);
    }
}

/* The period in which a day lies. */
static trondgov_status period_of(trondgov_date day, struct period *period)
{
    int32_t year = 0, month = 0;
    trondgov_status status = trondgov_date_to_civil(day, &year, &month, NULL);
    if (!status)
        status = trondgov_date_from_civil(year, (month - 1) / period->months * period->months + 1, 1, &period->first);
    trondgov_date next = 0;
    if (!status && trondgov_i_date_add(period->first, period->months, TRONDGOV_UNIT_MONTH, &next))
        next = TRONDGOV_I_DATE_MAX + 1; /* the calendar's last */
    period->last = next - 1;
    return status;
}

trondgov_date trondgov_i_before_period(trondgov_date day, trondgov_code each)
{
    struct period period = {.each = each, .months = each == TRONDGOV_UNIT_HALF_YEAR ? 6 : 12};
    return period_of(day, &period) ? day : period.first - 1;
}

/* By the rules of the period's last day: whoever has come to owe it in the middle of a period owes it for that. */
static void of_periods(struct trondgov_i_duties *duties, trondgov_code each, int32_t months)
{
    struct period period = {.each = each, .months = months};
    for (duties->status = period_of(duties->first, &period); !duties->status && period.first <= duties->to;) {
        const trondgov_organ *organ;
        for (size_t n = 0; !duties->status; n++) {
            organ = trondgov_i_organ_number(duties->municipality->rulebook, period.last, n);
            if (!organ)
                break;
            if (is_asked_about(duties, trondgov_i_organ_code(organ)))
                of_period(duties, organ, &period);
        }
        if (period.last >= TRONDGOV_I_DATE_MAX)
            break;
        if (!duties->status)
            duties->status = period_of(period.last + 1, &period);
    }
}

/* ---- so long after the last time ---- */

/* From the last time on; before the first, from the day from which the register and the rule are there. Only when it is
 * done does it begin to run anew. */
static void of_last_time(struct trondgov_i_duties *duties, const trondgov_organ *organ,
                         const struct trondgov_i_row *row)
{
    struct trondgov_i_duty duty = {.key = {trondgov_i_organ_code(organ), row->key, 0, 0}, .organ = organ, .row = row};
    const struct trondgov_i_done *done;
    duty.anchor = row->from > duties->first ? row->from : duties->first;
    duty.last = TRONDGOV_I_NO_EARLIER_DATE;
    do {
        done = trondgov_i_done_from(duties, &duty.key, duty.anchor);
        if (done && done->day == duty.anchor) /* what begins it is not what ends it */
            done = trondgov_i_done_from(duties, &duty.key, (int64_t)duty.anchor + 1);
        duty.done = instant_of(done);
        trondgov_i_add_duty(duties, &duty);
        if (done)
            duty.anchor = duty.last = done->day;
    } while (done && !duties->status);
}

static void of_last_times(struct trondgov_i_duties *duties)
{
    const trondgov_organ *organ;
    for (size_t n = 0; !duties->status; n++) {
        organ = trondgov_i_organ_number(duties->municipality->rulebook, duties->today, n);
        if (!organ)
            return;
        if (!is_asked_about(duties, trondgov_i_organ_code(organ)))
            continue;
        struct trondgov_i_view view = trondgov_i_view_of(organ);
        const struct trondgov_i_row *row;
        for (size_t i = 0; !duties->status && (row = trondgov_i_row_at(&view, TRONDGOV_ROW_DEADLINE, i)) != NULL; i++)
            if (trondgov_i_is_rolling(row))
                of_last_time(duties, organ, row);
    }
}

void trondgov_i_duties_of_periods(struct trondgov_i_duties *duties)
{
    of_periods(duties, TRONDGOV_UNIT_HALF_YEAR, 6);
    if (!duties->status)
        of_periods(duties, TRONDGOV_UNIT_CALENDAR_YEAR, 12);
    if (!duties->status)
        of_last_times(duties);
}

/* ---- notices that acts of the city government have made due at once ---- */

static void of_notice(struct trondgov_i_duties *duties, const struct trondgov_i_owed *owed)
{
    trondgov_date day = 0;
    (void)trondgov_instant_to_civil(owed->at, &day, NULL); /* the log has seen to it that there is such a day */
    struct trondgov_i_duty duty = {
        .key = {owed->organ, owed->deadline, 0, 0}, .anchor = day, .last = day, .has_arisen = 1, .arisen = owed->at};
    duty.row = trondgov_i_duty_row(duties->municipality, owed->organ, owed->deadline, day, &duty.organ);
    if (!duty.row)
        return;
    duty.done = instant_of(trondgov_i_done_from(duties, &duty.key, owed->at));
    trondgov_i_add_duty(duties, &duty);
}

void trondgov_i_duties_of_notices(struct trondgov_i_duties *duties)
{
    const struct trondgov_i_chunks *notices = &duties->municipality->governing.notices;
    for (size_t n = 0; !duties->status && n < notices->count; n++) {
        const struct trondgov_i_owed *owed = trondgov_i_chunks_at(notices, n);
        if (is_asked_about(duties, owed->organ))
            of_notice(duties, owed);
    }
}

/* ---- what has arisen ---- */

/* By the rules of the day it arose. */
static void arisen(struct trondgov_i_duties *duties, const trondgov_event *event)
{
    trondgov_date day = 0;
    struct trondgov_i_duty duty = {.key = {event->organ, event->code, event->item, 0},
                                   .concerned = event->person,
                                   .anchor = (trondgov_date)event->value,
                                   .last = (trondgov_date)event->value,
                                   .has_arisen = 1};
    (void)trondgov_instant_to_civil(event->at, &day, NULL); /* the log has seen to it that there is such a day */
    duty.row = trondgov_i_duty_row(duties->municipality, event->organ, event->code, day, &duty.organ);
    if (!duty.row)
        return;
    duty.key.person = duty.row->conditional ? event->person : 0;
    if (trondgov_i_is_at_once(duty.row)) {
        duty.key.item = 0;
        duty.arisen = event->at;
    }
    duty.done = instant_of(trondgov_i_done_from(duties, &duty.key, event->at));
    trondgov_i_add_duty(duties, &duty);
}

void trondgov_i_duties_arisen(struct trondgov_i_duties *duties)
{
    const trondgov_event *event;
    for (size_t n = 0; !duties->status && (event = trondgov_i_duty_event_at(duties, n)) != NULL; n++)
        if (event->kind == TRONDGOV_EVENT_DUTY_ARISEN && is_asked_about(duties, event->organ))
            arisen(duties, event);
}

/* ---- affairs ---- */

/* What runs in the affair's state, by the rules of the day that it counts from. A FULFILLED before that day was for an
 * earlier time, except where the deadline lies before it. What is not known yet to have a day is not due. */
static void of_affair(struct trondgov_i_duties *duties, const struct trondgov_i_affair *affair)
{
    const struct trondgov_i_affair_register of = trondgov_i_affairs_in(duties->municipality);
    for (size_t n = 0; !duties->status; n++) {
        struct trondgov_i_affair_due due;
        const trondgov_status status = trondgov_i_affair_due(&of, affair, duties->at, n, &due);
        if (status != TRONDGOV_OUT_OF_RANGE) /* beyond the calendar: never due */
            duties->status = status;
        if (duties->status || !due.deadline)
            return;
        if (status || due.due.due == TRONDGOV_NOTHING || !is_asked_about(duties, due.organ))
            continue;
        struct trondgov_i_duty duty = {.key = {due.organ, due.deadline, affair->id, 0},
                                       .concerned = affair->person,
                                       .anchor = due.anchor,
                                       .last = due.anchor,
                                       .has_arisen = 1};
        duty.row = trondgov_i_duty_row(duties->municipality, due.organ, due.deadline, due.anchor, &duty.organ);
        if (!duty.row)
            continue;
        const int64_t from = duty.row->count < 0 ? INT64_MIN : (int64_t)due.anchor * TRONDGOV_DAY_SECONDS;
        duty.done = instant_of(trondgov_i_done_from(duties, &duty.key, from));
        trondgov_i_add_duty(duties, &duty);
    }
}

void trondgov_i_duties_of_affairs(struct trondgov_i_duties *duties)
{
    const struct trondgov_i_affairs *affairs = &duties->municipality->affairs;
    for (size_t n = 0; !duties->status && n < affairs->items.count; n++)
        of_affair(duties, trondgov_i_affair_at(affairs, n));
}
