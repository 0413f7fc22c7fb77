/* When it is paid: forskrift om godtgjøring 12.2, questions PAYOUT_PERIOD and PAYOUT. The cut-off days are not printed:
 * who states them (PAY_FACT JUNE_CUT_OFF, DECEMBER_CUT_OFF) sees each line's payout.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"

trondgov_status trondgov_i_payout_months(const trondgov_settlement *settlement, trondgov_code organ, trondgov_code role,
                                         trondgov_code pay, trondgov_date date, int32_t *months)
{
    struct trondgov_i_inquiry period = trondgov_i_inquiry_of(TRONDGOV_QUESTION_PAYOUT_PERIOD, organ, date);
    trondgov_i_know(&period, TRONDGOV_FIELD_ROLE, role);
    trondgov_i_know(&period, TRONDGOV_FIELD_PAY, pay);
    const trondgov_status status = trondgov_i_inquire_plainly(settlement, &period);
    *months = trondgov_i_says_yes(&period) && period.found.value > 0 && period.found.value <= TRONDGOV_I_MONTHS_IN_YEAR
                  ? (int32_t)period.found.value
                  : 0;
    return status;
}

/* Periods are counted from each new year. */
int64_t trondgov_i_payout_period(trondgov_date date, int32_t months, trondgov_date *last)
{
    int32_t year = 0, month = 0;
    trondgov_i_date_parts(date, &year, &month, NULL);
    *last = TRONDGOV_I_DATE_MAX;
    if (months <= 0)
        return 0;
    const int32_t number = (month - 1) / months;
    const int32_t ends =
        (number + 1) * months < TRONDGOV_I_MONTHS_IN_YEAR ? (number + 1) * months : TRONDGOV_I_MONTHS_IN_YEAR;
    *last = trondgov_i_date_of(year, ends, trondgov_i_month_length(year, ends));
    return year * INT64_C(12) + number;
}

trondgov_status trondgov_i_payout_on(const trondgov_settlement *settlement, trondgov_date earned, trondgov_date *payout)
{
    struct trondgov_i_inquiry asked = trondgov_i_inquiry_of(TRONDGOV_QUESTION_PAYOUT, TRONDGOV_ORGAN_KOMMUNE, earned);
    *payout = 0;
    if (settlement->stated.count == 0)
        return TRONDGOV_OK;
    trondgov_i_know(&asked, TRONDGOV_FIELD_EARNED, earned);
    const trondgov_status status = trondgov_i_inquire_plainly(settlement, &asked);
    if (trondgov_i_says_yes(&asked))
        *payout = (trondgov_date)asked.found.value;
    return status;
}
