/*
 * Counting in days, working days, weekdays, weeks, months and years, and moving to the nearest working day.
 *
 * Domstolloven (13 Aug 1915 no. 5) § 148: the first day is not counted; weeks, months and years end on the day of the
 * same name or number, or on the month's last day where it has no such number. § 149: an end on a Saturday or a holiday
 * moves to the next working day. Whether a deadline moves is the rulebook's matter, so counting never does it.
 */
#include "calendar_internal.h"

/* No unit is shorter than a day, so a greater count leads out of the calendar from wherever it starts. With counts
 * within this, no sum or product below comes near the limits of 32 bits. */
#define LARGEST_COUNT (TRONDGOV_I_DATE_MAX - TRONDGOV_I_DATE_MIN)

typedef int32_t day_test(trondgov_date date);

static int32_t is_unit_of_dates(trondgov_code unit)
{
    switch (unit) {
    case TRONDGOV_UNIT_DAY:
    case TRONDGOV_UNIT_WORKING_DAY:
    case TRONDGOV_UNIT_WEEKDAY:
    case TRONDGOV_UNIT_WEEK:
    case TRONDGOV_UNIT_MONTH:
    case TRONDGOV_UNIT_YEAR:
        return 1;
    default:
        return 0;
    }
}

static trondgov_date add_months(trondgov_date date, int32_t count)
{
    int32_t year;
    int32_t month;
    int32_t day;

    (void)trondgov_i_date_parts(date, &year, &month, &day);
    const int32_t months_from_year_0 = 12 * year + (month - 1) + count;

    if (months_from_year_0 < 12 * TRONDGOV_I_YEAR_MIN) {
        return TRONDGOV_I_NO_EARLIER_DATE;
    }
    const int32_t new_year = months_from_year_0 / 12;
    const int32_t new_month = months_from_year_0 % 12 + 1;
    const int32_t last_day = trondgov_i_month_length(new_year, new_month);

    return trondgov_i_date_of(new_year, new_month, day < last_day ? day : last_day);
}

/* Walks day by day and leaves the calendar when it has too few days of the kind. */
static trondgov_date add_days_of_kind(trondgov_date date, int32_t count, day_test *is_counted)
{
    const int32_t step = count < 0 ? -1 : 1;
    int32_t remaining = count * step;

    while (remaining > 0 && trondgov_i_date_valid(date)) {
        date += step;
        remaining -= is_counted(date);
    }
    return date;
}

static trondgov_date add_units(trondgov_date date, int32_t count, trondgov_code unit)
{
    switch (unit) {
    case TRONDGOV_UNIT_WORKING_DAY:
        return add_days_of_kind(date, count, trondgov_i_is_working_day);
    case TRONDGOV_UNIT_WEEKDAY:
        return add_days_of_kind(date, count, trondgov_i_is_weekday_day);
    case TRONDGOV_UNIT_WEEK:
        return date + 7 * count;
    case TRONDGOV_UNIT_MONTH:
        return add_months(date, count);
    case TRONDGOV_UNIT_YEAR:
        return add_months(date, 12 * count);
    default:
        return date + count;
    }
}

trondgov_status trondgov_i_date_add(trondgov_date date, int64_t count, trondgov_code unit, trondgov_date *result)
{
    *result = 0;
    if (!is_unit_of_dates(unit)) {
        return TRONDGOV_UNKNOWN_CODE;
    }
    if (!trondgov_i_date_valid(date) || count < -LARGEST_COUNT || count > LARGEST_COUNT) {
        return TRONDGOV_OUT_OF_RANGE;
    }
    const trondgov_date sum = add_units(date, (int32_t)count, unit);

    if (!trondgov_i_date_valid(sum)) {
        return TRONDGOV_OUT_OF_RANGE;
    }
    *result = sum;
    return TRONDGOV_OK;
}

trondgov_status trondgov_date_add(trondgov_date date, int32_t count, trondgov_code unit, trondgov_date *result)
{
    if (result == NULL) {
        return TRONDGOV_NULL_ARGUMENT;
    }
    return trondgov_i_date_add(date, count, unit, result);
}

static trondgov_date nearest_working_day(trondgov_date date, int32_t step, trondgov_date none)
{
    while (trondgov_i_date_valid(date) && !trondgov_i_is_working_day(date)) {
        date += step;
    }
    return trondgov_i_date_valid(date) ? date : none;
}

trondgov_date trondgov_i_next_working_day(trondgov_date date)
{
    return nearest_working_day(date, 1, TRONDGOV_I_NO_LATER_DATE);
}

trondgov_date trondgov_i_previous_working_day(trondgov_date date)
{
    return nearest_working_day(date, -1, TRONDGOV_I_NO_EARLIER_DATE);
}
