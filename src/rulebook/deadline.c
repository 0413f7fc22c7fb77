/* Deadlines counted from a day: bystyret 3.3, 3.4, 3.5, 5.14, 6.4, the absence guideline, domstolloven §§ 148-149. */
#include "rulebook/deadline.h"

#include "calendar/calendar_internal.h"
#include "rulebook/verdict_internal.h"

/* The last day of the half-year or year that the anchor lies in, or of one after it. */
static trondgov_status end_of_period(const struct trondgov_i_row *row, trondgov_date anchor, trondgov_date *day)
{
    const int32_t months = row->unit == TRONDGOV_UNIT_HALF_YEAR ? 6 : 12;
    int32_t year = 0, month = 0, day_of_month = 0;
    trondgov_status status = trondgov_date_to_civil(anchor, &year, &month, &day_of_month);
    trondgov_date first = 0, next = 0;
    if (!status)
        status = trondgov_date_from_civil(year, (month - 1) / months * months + 1, 1, &first);
    if (!status)
        status = trondgov_i_date_add(first, ((int64_t)row->count + 1) * months, TRONDGOV_UNIT_MONTH, &next);
    *day = next - 1;
    return status;
}

/* The last day of the month with the row's number in the anchor's year (kommuneloven § 7-1: the end of October). */
static trondgov_status end_of_month(const struct trondgov_i_row *row, trondgov_date anchor, trondgov_date *day)
{
    int32_t year = 0, month = 0, day_of_month = 0;
    trondgov_date first = 0, next = 0;
    trondgov_status status = trondgov_date_to_civil(anchor, &year, &month, &day_of_month);
    if (!status)
        status = trondgov_date_from_civil(year, 1, 1, &first);
    if (!status)
        status = trondgov_i_date_add(first, row->count, TRONDGOV_UNIT_MONTH, &next);
    *day = next - 1;
    return status;
}

static trondgov_status day_of(const struct trondgov_i_row *row, trondgov_date anchor, trondgov_date *day)
{
    if (row->unit == TRONDGOV_UNIT_MONTH_OF_YEAR)
        return end_of_month(row, anchor, day);
    if (row->unit == TRONDGOV_UNIT_HALF_YEAR || row->unit == TRONDGOV_UNIT_CALENDAR_YEAR)
        return end_of_period(row, anchor, day);
    /* the anchor day is itself the first of those counted: one step less */
    int64_t steps = row->counts_anchor ? (row->count < 0 ? row->count + 1 : row->count - 1) : row->count;
    trondgov_status status = trondgov_i_date_add(anchor, steps, row->unit, day);
    if (status || row->weekday == 0)
        return status;
    trondgov_date monday = trondgov_i_week_monday(*day);
    *day = monday + row->weekday - 1;
    return trondgov_i_date_valid(monday) && trondgov_i_date_valid(*day) ? TRONDGOV_OK : TRONDGOV_OUT_OF_RANGE;
}

static trondgov_status shifted(trondgov_date *day, int64_t direction)
{
    if (direction > 0)
        *day = trondgov_i_next_working_day(*day);
    else if (direction < 0)
        *day = trondgov_i_previous_working_day(*day);
    return trondgov_i_date_valid(*day) ? TRONDGOV_OK : TRONDGOV_OUT_OF_RANGE;
}

static trondgov_status last_instant(struct trondgov_i_view *view, const struct trondgov_i_row *row,
                                    trondgov_date anchor, trondgov_instant *due)
{
    trondgov_date day = 0;
    trondgov_status status = day_of(row, anchor, &day);
    if (status)
        return status;
    /* a limit of working days never ends on a day off, so no reading of that can matter */
    int64_t day_off = row->shift || row->unit == TRONDGOV_UNIT_WORKING_DAY
                          ? 0
                          : trondgov_i_parameter(view, TRONDGOV_PARAMETER_DAY_OFF_SHIFT, 0);
    status = shifted(&day, row->shift ? row->shift : day_off);
    *due = day * TRONDGOV_DAY_SECONDS + row->second_of_day;
    if (row->second_of_day < TRONDGOV_DAY_SECONDS - 1 &&
        trondgov_i_parameter(view, TRONDGOV_PARAMETER_STROKE_IN_TIME, 1) == 0)
        *due -= 1;
    return status;
}

/* A ground that arose after the deadline may lift it. What is late needs to know when it arose. */
static void lift(struct trondgov_i_view *view, const struct trondgov_i_deadline *asked, struct trondgov_i_due *due)
{
    const struct trondgov_i_row *row =
        asked->ground ? trondgov_i_row(view, TRONDGOV_ROW_EXCEPTION, asked->deadline, 0, asked->ground) : NULL;
    if (!row)
        return;
    if (row->answer == TRONDGOV_ANSWER_NO) { /* the exception itself says that it does not reach so far */
        due->provision = row->provision;
        return;
    }
    if (asked->newly_arisen < 0 && asked->arisen == TRONDGOV_NOTHING) {
        due->answer = TRONDGOV_ANSWER_NEEDS_FACT;
        due->missing = TRONDGOV_FIELD_ARISEN;
    } else if (asked->newly_arisen > 0 || (asked->arisen != TRONDGOV_NOTHING && asked->arisen > due->due)) {
        due->answer = TRONDGOV_ANSWER_YES;
        due->provision = row->provision;
        due->lifted = 1;
    }
}

/* At once: from the instant at which it arose. How long that is no rule says: whatever is done later is judged. */
static void at_once(const struct trondgov_i_deadline *asked, struct trondgov_i_due *due)
{
    due->due = asked->arisen;
    due->missing = asked->arisen == TRONDGOV_NOTHING ? TRONDGOV_FIELD_ARISEN : TRONDGOV_FIELD_AT;
    due->answer = asked->arisen == TRONDGOV_NOTHING || asked->at == TRONDGOV_NOTHING ? TRONDGOV_ANSWER_NEEDS_FACT
                  : asked->at <= asked->arisen                                       ? TRONDGOV_ANSWER_YES
                                                                             : TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
}

trondgov_status trondgov_i_due(struct trondgov_i_view *view, const struct trondgov_i_deadline *asked,
                               struct trondgov_i_due *due)
{
    *due = (struct trondgov_i_due){.answer = TRONDGOV_ANSWER_NOT_REGULATED, .due = TRONDGOV_NOTHING};
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_DEADLINE, asked->deadline, 0, 0);
    if (!row)
        return TRONDGOV_OK;
    due->provision = row->provision;
    if (row->unit == TRONDGOV_UNIT_INSTANT) {
        at_once(asked, due);
        return TRONDGOV_OK;
    }
    trondgov_status status = last_instant(view, row, asked->anchor, &due->due);
    if (status)
        return status;
    if (asked->at == TRONDGOV_NOTHING) {
        due->answer = TRONDGOV_ANSWER_NEEDS_FACT;
        due->missing = TRONDGOV_FIELD_AT;
        return TRONDGOV_OK;
    }
    due->answer = asked->at <= due->due ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    if (due->answer == TRONDGOV_ANSWER_NO)
        lift(view, asked, due);
    return TRONDGOV_OK;
}

static void explain(trondgov_verdict *why, const struct trondgov_i_view *view, const struct trondgov_i_deadline *asked,
                    const struct trondgov_i_due *due, trondgov_code kind)
{
    const int32_t known = due->due != TRONDGOV_NOTHING, done = known && asked->at != TRONDGOV_NOTHING;
    const trondgov_finding finding = {
        .kind = kind, .provision = due->provision, .answer = due->answer, .unit = TRONDGOV_UNIT_INSTANT,
        .organ = trondgov_i_organ_code(view->organ), .subject = asked->deadline, .index = -1,
        .required = known ? due->due : 0, .actual = done ? asked->at : 0, .margin = done ? due->due - asked->at : 0,
        .conflict = trondgov_i_reading_conflict(view->turned), .reading = view->turned};
    trondgov_i_verdict_add(why, &finding);
    if (due->answer == TRONDGOV_ANSWER_NEEDS_FACT && kind == TRONDGOV_FINDING_GROUND)
        trondgov_i_verdict_input(why, due->missing, -1);
}

trondgov_status trondgov_i_deadline_explained(const trondgov_organ *organ, const struct trondgov_i_deadline *asked,
                                              struct trondgov_i_due *due, trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    trondgov_status status = trondgov_i_due(&view, asked, due);
    if (status || !why)
        return status;
    explain(why, &view, asked, due, TRONDGOV_FINDING_GROUND);
    for (int32_t i = 0; i < view.touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, view.touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(organ);
            struct trondgov_i_due then;
            other.turned = reading;
            if (trondgov_i_due(&other, asked, &then) == TRONDGOV_OK)
                explain(why, &other, asked, &then, TRONDGOV_FINDING_OTHER_READING);
        }
    }
    return TRONDGOV_OK;
}

trondgov_status trondgov_organ_deadline(const trondgov_organ *organ, trondgov_code deadline, trondgov_date anchor,
                                        trondgov_instant at, trondgov_answer *answer, trondgov_instant *due,
                                        trondgov_verdict *why)
{
    if (answer)
        *answer = 0;
    if (due)
        *due = 0;
    trondgov_i_verdict_begin(why);
    if (!organ)
        return TRONDGOV_NULL_ARGUMENT;
    if (!trondgov_i_code_in(organ->rulebook, deadline, TRONDGOV_FAMILY_DEADLINE)) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_DEADLINE, -1);
        return TRONDGOV_UNKNOWN_CODE;
    }
    if (!trondgov_i_date_valid(anchor) || (at != TRONDGOV_NOTHING && !trondgov_i_instant_valid(at))) {
        trondgov_i_verdict_input(why, trondgov_i_date_valid(anchor) ? TRONDGOV_FIELD_AT : TRONDGOV_FIELD_ANCHOR, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    const struct trondgov_i_deadline asked = {
        .deadline = deadline, .anchor = anchor, .at = at, .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due found;
    trondgov_status status = trondgov_i_deadline_explained(organ, &asked, &found, why);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (status) {
        trondgov_i_verdict_begin(why);
        if (status == TRONDGOV_OUT_OF_RANGE) /* it would lie beyond the calendar */
            trondgov_i_verdict_input(why, TRONDGOV_FIELD_ANCHOR, -1);
        return status;
    }
    if (answer)
        *answer = found.answer;
    if (due)
        *due = found.due;
    return TRONDGOV_OK;
}
