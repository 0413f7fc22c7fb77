/** @file calendar.h
 * Civil dates from 1900-01-01 to 2199-12-31 and Norwegian holidays. Four units of days are kept apart everywhere: DAY,
 * WORKING_DAY (Monday to Friday), WEEKDAY (Monday to Saturday), WEEK. Deadlines themselves are rows of the rulebook.
 *
 * A date or instant outside those years is TRONDGOV_OUT_OF_RANGE everywhere.
 */
#ifndef TRONDGOV_CALENDAR_H
#define TRONDGOV_CALENDAR_H

#include <trondgov/base.h>
#include <trondgov/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The date of a year, month and day.
 *
 * @param[in] year 1900 to 2199.
 * @param[in] month 1 to 12.
 * @param[in] day 1 to the month's last day.
 * @param[out] date the date; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `date`; TRONDGOV_OUT_OF_RANGE: there is no such day.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_date_from_civil(int32_t year, int32_t month, int32_t day, trondgov_date *date);

/** The year, month and day of a date.
 *
 * @param[in] date the date.
 * @param[out] year 1900 to 2199; may be NULL.
 * @param[out] month 1 to 12; may be NULL.
 * @param[out] day 1 to 31; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_OUT_OF_RANGE: `date`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_date_to_civil(trondgov_date date, int32_t *year, int32_t *month, int32_t *day);

/** The date and the second of the day of an instant, rounding down before 1970 too. Back again:
 * date * TRONDGOV_DAY_SECONDS + second.
 *
 * @param[in] instant local wall-clock time.
 * @param[out] date the date; may be NULL.
 * @param[out] second seconds after midnight, 0 to 86399; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_OUT_OF_RANGE: `instant`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_instant_to_civil(trondgov_instant instant, trondgov_date *date, int32_t *second);

/** A date some units later, or earlier, counted as in domstolloven § 148: the first day is not counted; months and
 * years end on the day of the same number, or on the month's last day. Working days and weekdays count only such days.
 * A day off at the end does not move the date; whether a deadline moves is for the rulebook.
 *
 * @param[in] date where to count from, any day.
 * @param[in] count units to move; below 0: earlier; 0: the date itself.
 * @param[in] unit UNIT code: DAY, WORKING_DAY, WEEKDAY, WEEK, MONTH or YEAR.
 * @param[out] result the date reached; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `result`; TRONDGOV_UNKNOWN_CODE: `unit`; TRONDGOV_OUT_OF_RANGE: `date`,
 * or the date reached.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_date_add(trondgov_date date, int32_t count, trondgov_code unit,
                                               trondgov_date *result);

/** A property of a date, by helligdagsfredloven § 2 and lov om 1 og 17 mai: WEEKDAY, 1 (Monday) to 7; HOLIDAY, 0 or 1
 * (Sundays are holidays, Saturdays are not); WORKING_DAY, 0 or 1 (Monday to Friday, no holiday).
 *
 * @param[in] date the date.
 * @param[in] field FIELD code: WEEKDAY, HOLIDAY or WORKING_DAY.
 * @return the property; TRONDGOV_NOTHING: another field, or a date out of range.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API int64_t trondgov_date_get(trondgov_date date, trondgov_code field);

#ifdef __cplusplus
}
#endif

#endif
