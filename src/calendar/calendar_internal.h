/*
 * What the rest of the library may use of the calendar beside trondgov/calendar.h.
 *
 * Everything here is a pure function of its arguments, and takes every int32_t for a date: one before 1900-01-01 or
 * after 2199-12-31 is no day of any kind. Where a function returns a date and there is none, it returns
 * TRONDGOV_I_NO_LATER_DATE or TRONDGOV_I_NO_EARLIER_DATE, neither of which trondgov_i_date_valid accepts.
 *
 * Legal sources: helligdagsfredloven (24 Feb 1995 no. 12) § 2; lov om 1 og 17 mai (26 Apr 1947 no. 1); domstolloven
 * (13 Aug 1915 no. 5) §§ 148-149.
 */
#ifndef TRONDGOV_CALENDAR_INTERNAL_H
#define TRONDGOV_CALENDAR_INTERNAL_H

#include <trondgov/calendar.h>

#define TRONDGOV_I_YEAR_MIN 1900
#define TRONDGOV_I_YEAR_MAX 2199
#define TRONDGOV_I_DATE_MIN (-25567) /* 1900-01-01 */
#define TRONDGOV_I_DATE_MAX 84005    /* 2199-12-31 */

#define TRONDGOV_I_NO_EARLIER_DATE (TRONDGOV_I_DATE_MIN - 1)
#define TRONDGOV_I_NO_LATER_DATE (TRONDGOV_I_DATE_MAX + 1)

/* 1 from 1900-01-01 to 2199-12-31, otherwise 0. */
int32_t trondgov_i_date_valid(trondgov_date date);

/* Year, month and day; each pointer may be NULL. Returns 1, or 0 (and zeroes) for a date that is not valid. */
int32_t trondgov_i_date_parts(trondgov_date date, int32_t *year, int32_t *month, int32_t *day);

enum { TRONDGOV_I_MONTHS_IN_YEAR = 12 };

/* Days in a month, 28 to 31. The month must be 1-12. */
int32_t trondgov_i_month_length(int32_t year, int32_t month);

/* The date, or TRONDGOV_I_NO_LATER_DATE when there is no such day within the range. */
trondgov_date trondgov_i_date_of(int32_t year, int32_t month, int32_t day);

/* The last day of a year; the same. */
trondgov_date trondgov_i_year_end(int32_t year);

/* 1 Monday to 7 Sunday, for every int32_t. */
int32_t trondgov_i_weekday(trondgov_date date);

/* Monday of the ISO week that the date is in; TRONDGOV_I_NO_EARLIER_DATE for a date that is not valid. A valid date
 * always has one, because 1900-01-01 was a Monday. */
trondgov_date trondgov_i_week_monday(trondgov_date date);

/* Easter Sunday. The year must be TRONDGOV_I_YEAR_MIN to TRONDGOV_I_YEAR_MAX. */
trondgov_date trondgov_i_easter(int32_t year);

/* 1 on a helligdag and on 1 and 17 May; Sundays are helligdager, Saturdays and the eves are not. Today's acts are read
 * for every year, also those before them. */
int32_t trondgov_i_is_holiday(trondgov_date date);

/* 1 on an arbeidsdag: Monday to Friday, no holiday. */
int32_t trondgov_i_is_working_day(trondgov_date date);

/* 1 on a virkedag: Monday to Saturday, no holiday. */
int32_t trondgov_i_is_weekday_day(trondgov_date date);

/* trondgov_date_add with a wider count and a result that must not be NULL: count units later, or earlier below 0. A
 * count of 0 gives the date itself, whatever day it is. The result is 0 on failure.
 * Status: OK, UNKNOWN_CODE, OUT_OF_RANGE, looked for in that order. */
trondgov_status trondgov_i_date_add(trondgov_date date, int64_t count, trondgov_code unit, trondgov_date *result);

/* The first working day on or after the date: the roll-over of domstolloven § 149. TRONDGOV_I_NO_LATER_DATE when there
 * is none or the date is not valid. */
trondgov_date trondgov_i_next_working_day(trondgov_date date);

/* The last working day on or before the date. TRONDGOV_I_NO_EARLIER_DATE when there is none (only for 1900-01-01) or
 * the date is not valid. */
trondgov_date trondgov_i_previous_working_day(trondgov_date date);

/* Whether an instant lies on a day of the calendar. */
int32_t trondgov_i_instant_valid(trondgov_instant instant);

#endif
