/* Money, exactly: a rate times a share of its unit, rounded once (forskrift om godtgjøring says nothing of rounding:
 * the municipality's ROUNDING, else half up), and how a year is divided.
 */
#include "remuneration/settling.h"

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

int32_t trondgov_i_pay_round(int64_t numerator, int64_t denominator, trondgov_code rounding, trondgov_ore *amount)
{
    const int32_t below = numerator < 0;
    const int64_t rounded = trondgov_i_rounded(below ? -numerator : numerator, denominator, rounding);
    *amount = below ? -rounded : rounded;
    return numerator % denominator == 0;
}

enum { PARTS = 100000000 }; /* of an øre: every rate is whole in basis points of basis points */

int32_t trondgov_i_sum_add(struct trondgov_i_sum *sum, int64_t numerator, int64_t denominator)
{
    sum->rest += numerator % denominator * (PARTS / denominator);
    const int64_t carried = sum->rest / PARTS;
    sum->rest %= PARTS;
    return !__builtin_add_overflow(sum->whole, numerator / denominator, &sum->whole) &&
           !__builtin_add_overflow(sum->whole, carried, &sum->whole);
}

int32_t trondgov_i_sum_fraction(const struct trondgov_i_sum *sum, int64_t *numerator, int64_t *denominator)
{
    int64_t divisor = sum->rest, rest = PARTS;
    while (divisor != 0) { /* the greatest common one of both */
        const int64_t next = rest % divisor;
        rest = divisor;
        divisor = next;
    }
    *denominator = PARTS / rest;
    return !__builtin_mul_overflow(sum->whole, *denominator, numerator) &&
           !__builtin_add_overflow(*numerator, sum->rest / rest, numerator);
}

/* sum / base in basis points, digit by digit: nothing grows beyond ten times the base. */
trondgov_status trondgov_i_sum_share(const struct trondgov_i_sum *sum, const struct trondgov_i_base *base,
                                     int64_t *share)
{
    enum { DIGITS = 4, TEN = 10, WHOLE = 10000 };
    int64_t whole = 0, part = 0;
    *share = 0;
    if (sum->whole == 0 && sum->rest == 0)
        return TRONDGOV_OK;
    *share = TRONDGOV_NOTHING;
    if (!base || base->pay <= 0 || base->basis_points <= 0)
        return TRONDGOV_OK;
    if (__builtin_mul_overflow(base->pay, base->basis_points, &whole) ||
        __builtin_mul_overflow(whole, (int64_t)PARTS / WHOLE, &whole) ||
        __builtin_mul_overflow(sum->whole, (int64_t)PARTS, &part) || __builtin_add_overflow(part, sum->rest, &part))
        return TRONDGOV_OVERFLOW; /* both in parts of an øre */
    int64_t digits = part / whole, rest = part % whole;
    for (int32_t i = 0; i < DIGITS; i++) {
        if (__builtin_mul_overflow(rest, (int64_t)TEN, &rest) || __builtin_mul_overflow(digits, (int64_t)TEN, &digits))
            return TRONDGOV_OVERFLOW;
        digits += rest / whole;
        rest %= whole;
    }
    *share = digits;
    return TRONDGOV_OK;
}

static int32_t month_number(trondgov_date date, int32_t *day)
{
    int32_t year = 0, month = 0;
    trondgov_i_date_parts(date, &year, &month, day);
    return year * 12 + month;
}

trondgov_date trondgov_i_month_begin(trondgov_date day)
{
    int32_t year = 0, month = 0, of_month = 0;
    trondgov_i_date_parts(day, &year, &month, &of_month);
    return of_month == 1 ? day : day + trondgov_i_month_length(year, month) - of_month + 1;
}

int32_t trondgov_i_months_begun(trondgov_date from, trondgov_date to)
{
    int32_t day = 0, last_day = 0;
    const int32_t first = month_number(from, &day);
    return month_number(to, &last_day) - first + (day == 1);
}

int32_t trondgov_i_days_of_year(trondgov_date date)
{
    int32_t year = 0;
    trondgov_i_date_parts(date, &year, NULL, NULL);
    return trondgov_i_year_end(year) - trondgov_i_date_of(year, 1, 1) + 1;
}

int32_t trondgov_i_whole_months(trondgov_date from, trondgov_date to)
{
    int32_t year = 0, month = 0, day = 0, first_day = 0;
    month_number(from, &first_day);
    trondgov_i_date_parts(to, &year, &month, &day);
    return first_day == 1 && day == trondgov_i_month_length(year, month);
}

/* The municipality's PRORATION; else as PERIOD_PAY divides a year, asked with a day and no month: worth something only
 * where days count. Where that question has no rules either, by months.
 */
trondgov_status trondgov_i_proration(const trondgov_settlement *settlement, trondgov_date date,
                                     trondgov_code *proration, trondgov_code *provision, trondgov_code *conflict)
{
    static const trondgov_code NONE_OF[] = {TRONDGOV_FIELD_EARLIER_YEARLY_SUM, TRONDGOV_FIELD_EARLIER_MONTHS,
                                            TRONDGOV_FIELD_EARLIER_DAYS, TRONDGOV_FIELD_MONTHS};
    static const trondgov_code ONE_OF[] = {TRONDGOV_FIELD_YEARLY_SUM, TRONDGOV_FIELD_DAYS, TRONDGOV_FIELD_DAYS_OF_YEAR};
    *proration = trondgov_i_manner(settlement->schedule, TRONDGOV_PARAMETER_PRORATION, TRONDGOV_FAMILY_PRORATION, 0,
                                   date, provision);
    *conflict = 0;
    if (*proration)
        return TRONDGOV_OK;
    struct trondgov_i_inquiry period =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_PERIOD_PAY, TRONDGOV_ORGAN_KOMMUNE, date);
    for (size_t i = 0; i < sizeof NONE_OF / sizeof *NONE_OF; i++)
        trondgov_i_know(&period, NONE_OF[i], 0);
    for (size_t i = 0; i < sizeof ONE_OF / sizeof *ONE_OF; i++)
        trondgov_i_know(&period, ONE_OF[i], 1);
    const trondgov_status status = trondgov_i_inquire(settlement, &period);
    *conflict = period.conflict;
    *proration = trondgov_i_says_yes(&period) && period.found.numerator > 0 ? TRONDGOV_PRORATION_DAYS
                                                                            : TRONDGOV_PRORATION_MONTHS;
    return status;
}
