/*
 * Civil dates: day numbers to year, month and day and back, weekdays, and the wall clock.
 *
 * The acts presuppose the Gregorian calendar and define none of this; domstolloven § 148 second paragraph only needs
 * that a month has a last day. Day numbers count from 1970-01-01.
 */
#include "calendar_internal.h"

#define DAYS_IN_WEEK 7

static int32_t is_leap_year(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Day number of 1 January; the year must be positive, so that the divisions round down. */
static trondgov_date first_of_year(int32_t year)
{
    const int32_t years_before = year - 1;
    const int32_t leap_days_before = years_before / 4 - years_before / 100 + years_before / 400;
    const int32_t days_from_year_1_to_1970 = 719162;

    return 365 * years_before + leap_days_before - days_from_year_1_to_1970;
}

/* Days of the year before the first of a month; month 13 gives the length of the year. */
static int32_t days_before_month(int32_t year, int32_t month)
{
    static const int32_t in_common_year[TRONDGOV_I_MONTHS_IN_YEAR + 1] = {0,   31,  59,  90,  120, 151, 181,
                                                               212, 243, 273, 304, 334, 365};

    return in_common_year[month - 1] + (month > 2 ? is_leap_year(year) : 0);
}

static void store(int32_t *wanted, int32_t value)
{
    if (wanted != NULL) {
        *wanted = value;
    }
}

int32_t trondgov_i_date_valid(trondgov_date date)
{
    return date >= TRONDGOV_I_DATE_MIN && date <= TRONDGOV_I_DATE_MAX;
}

int32_t trondgov_i_month_length(int32_t year, int32_t month)
{
    return days_before_month(year, month + 1) - days_before_month(year, month);
}

static int32_t year_of(trondgov_date date)
{
    /* In 300 years of 365 or 366 days, counting 366 for each loses less than a year: one too low at most. */
    const int32_t estimate = TRONDGOV_I_YEAR_MIN + (date - TRONDGOV_I_DATE_MIN) / 366;

    return date >= first_of_year(estimate + 1) ? estimate + 1 : estimate;
}

static int32_t month_of(int32_t year, int32_t day_of_year)
{
    /* Months of 32 days would lag behind the real ones by less than a month: again one too low at most. */
    const int32_t estimate = day_of_year / 32 + 1;

    return day_of_year >= days_before_month(year, estimate + 1) ? estimate + 1 : estimate;
}

int32_t trondgov_i_date_parts(trondgov_date date, int32_t *year, int32_t *month, int32_t *day)
{
    int32_t found_year = 0;
    int32_t found_month = 0;
    int32_t found_day = 0;
    const int32_t valid = trondgov_i_date_valid(date);

    if (valid) {
        found_year = year_of(date);
        const int32_t day_of_year = date - first_of_year(found_year);
        found_month = month_of(found_year, day_of_year);
        found_day = day_of_year - days_before_month(found_year, found_month) + 1;
    }
    store(year, found_year);
    store(month, found_month);
    store(day, found_day);
    return valid;
}

trondgov_date trondgov_i_date_of(int32_t year, int32_t month, int32_t day)
{
    if (year < TRONDGOV_I_YEAR_MIN || year > TRONDGOV_I_YEAR_MAX || month < 1 || month > TRONDGOV_I_MONTHS_IN_YEAR || day < 1 ||
        day > trondgov_i_month_length(year, month)) {
        return TRONDGOV_I_NO_LATER_DATE;
    }
    return first_of_year(year) + days_before_month(year, month) + day - 1;
}

trondgov_date trondgov_i_year_end(int32_t year)
{
    return trondgov_i_date_of(year, TRONDGOV_I_MONTHS_IN_YEAR, trondgov_i_month_length(year, TRONDGOV_I_MONTHS_IN_YEAR));
}

int32_t trondgov_i_weekday(trondgov_date date)
{
    /* Day 0 was a Thursday. The remainder may be negative, -6 at the lowest: a whole week more lifts it above 0. */
    const int32_t days_from_monday_to_thursday = 3;

    return (date % DAYS_IN_WEEK + days_from_monday_to_thursday + DAYS_IN_WEEK) % DAYS_IN_WEEK + 1;
}

trondgov_date trondgov_i_week_monday(trondgov_date date)
{
    if (!trondgov_i_date_valid(date)) {
        return TRONDGOV_I_NO_EARLIER_DATE;
    }
    return date - (trondgov_i_weekday(date) - 1);
}

trondgov_status trondgov_date_from_civil(int32_t year, int32_t month, int32_t day, trondgov_date *date)
{
    if (date == NULL) {
        return TRONDGOV_NULL_ARGUMENT;
    }
    const trondgov_date found = trondgov_i_date_of(year, month, day);
    const int32_t valid = trondgov_i_date_valid(found);

    *date = valid ? found : 0;
    return valid ? TRONDGOV_OK : TRONDGOV_OUT_OF_RANGE;
}

trondgov_status trondgov_date_to_civil(trondgov_date date, int32_t *year, int32_t *month, int32_t *day)
{
    return trondgov_i_date_parts(date, year, month, day) ? TRONDGOV_OK : TRONDGOV_OUT_OF_RANGE;
}

trondgov_status trondgov_instant_to_civil(trondgov_instant instant, trondgov_date *date, int32_t *second)
{
    const trondgov_instant first = TRONDGOV_I_DATE_MIN * TRONDGOV_DAY_SECONDS;
    const trondgov_instant past_last = TRONDGOV_I_NO_LATER_DATE * TRONDGOV_DAY_SECONDS;

    store(date, 0);
    store(second, 0);
    if (instant < first || instant >= past_last) {
        return TRONDGOV_OUT_OF_RANGE;
    }
    /* Counted from the first day nothing is negative, so division rounds down before 1970 too. */
    const int64_t elapsed = instant - first;

    store(date, TRONDGOV_I_DATE_MIN + (int32_t)(elapsed / TRONDGOV_DAY_SECONDS));
    store(second, (int32_t)(elapsed % TRONDGOV_DAY_SECONDS));
    return TRONDGOV_OK;
}

int32_t trondgov_i_instant_valid(trondgov_instant instant)
{
    return instant >= TRONDGOV_I_DATE_MIN * TRONDGOV_DAY_SECONDS &&
           instant < (TRONDGOV_I_DATE_MAX + 1) * TRONDGOV_DAY_SECONDS;
}
