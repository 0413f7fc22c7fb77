/* Money, exactly: a rate times a share of its unit, rounded once (forskrift om godtgjøring says nothing of rounding:
 * the municipality's ROUNDING, else half up), and how a year is divided.
 */
#include "remuneration/remuneration_internal.h"

#include "calendar/calendar_internal.h"
#include "rulebook/rate.h"

/* The rate is split into whole parts and a rest, so nothing overflows unless the amount itself does. */
trondgov_status trondgov_i_pay_amount(const struct trondgov_i_piece *piece, int64_t count, int64_t parts,
                                      trondgov_code rounding, trondgov_ore *amount, int32_t *exact)
{
    int64_t divisor = 0, whole = 0, rest = 0;
    if (piece->overflow || __builtin_mul_overflow(piece->denominator, parts, &divisor) ||
        __builtin_mul_overflow(piece->numerator / divisor, count, &whole) ||
        __builtin_mul_overflow(piece->numerator % divisor, count, &rest))
        return TRONDGOV_OVERFLOW;
    const int64_t odd = whole % 2; /* half to even looks at the last whole øre */
    if (__builtin_add_overflow(rest, odd * divisor, &rest) ||
        __builtin_add_overflow(whole - odd, trondgov_i_rounded(rest, divisor, rounding), amount))
        return TRONDGOV_OVERFLOW;
    *exact = rest % divisor == 0;
    return TRONDGOV_OK;
}

static int32_t month_number(trondgov_date date, int32_t *day)
{
    int32_t year = 0, month = 0;
    trondgov_i_date_parts(date, &year, &month, day);
    return year * 12 + month;
}

int32_t trondgov_i_months_begun(trondgov_date from, trondgov_date to)
{
    int32_t day = 0, last_day = 0;
    const int32_t first = month_number(from, &day);
    return month_number(to, &last_day) - first + (day == 1);
}

int32_t trondgov_i_whole_months(trondgov_date from, trondgov_date to)
{
    int32_t year = 0, month = 0, day = 0, first_day = 0;
    month_number(from, &first_day);
    trondgov_i_date_parts(to, &year, &month, &day);
    return first_day == 1 && day == trondgov_i_month_length(year, month);
}
