/*
 * Norwegian holidays, and the two kinds of days that are defined by having none: working days and weekdays.
 *
 * Helligdagsfredloven (24 Feb 1995 no. 12) § 2 lists the holidays; lov om 1 og 17 mai (26 Apr 1947 no. 1) equates two
 * more with Sundays; domstolloven § 149 treats both alike. No act defines arbeidsdag; it is read as in office usage.
 */
#include "calendar_internal.h"

enum { SATURDAY = 6, SUNDAY = 7 };

/* Holidays with a date of their own. */
static const struct {
    int32_t month;
    int32_t day;
} fixed_holidays[] = {
    {1, 1},   /* første nyttårsdag */
    {5, 1},   /* 1 May, by the act of 1947 */
    {5, 17},  /* 17 May, by the act of 1947 */
    {12, 25}, /* første juledag */
    {12, 26}, /* andre juledag */
};

/* Holidays counted in days from Easter Sunday. Those that are Sundays anyway stand here because the act names them. */
static const int32_t movable_holidays[] = {
    -3, /* skjærtorsdag */
    -2, /* langfredag */
    0,  /* første påskedag */
    1,  /* andre påskedag */
    39, /* Kristi himmelfartsdag */
    49, /* første pinsedag */
    50, /* andre pinsedag */
};

trondgov_date trondgov_i_easter(int32_t year)
{
    /* The moon's phases come back to the same dates every 19 years, 11 days earlier from one year to the next, which is
     * 19 days later in a month of 30. The year that opens the cycle has its paschal full moon 24 days after 21 March:
     * from 1900 to 2199, because 2000 needs no correction and in 2100 those for sun and moon cancel out. */
    const int32_t year_of_cycle = year % 19;
    int32_t days_to_full_moon = (24 + 19 * year_of_cycle) % 30;

    /* The church keeps the full moon within 29 days, and never twice on the same date in one cycle. */
    if (days_to_full_moon == 29 || (days_to_full_moon == 28 && year_of_cycle > 10)) {
        days_to_full_moon -= 1;
    }
    const trondgov_date full_moon = trondgov_i_date_of(year, 3, 21) + days_to_full_moon;

    /* The Sunday after, which is a week later when the full moon itself is on a Sunday. */
    return full_moon + SUNDAY - trondgov_i_weekday(full_moon) % SUNDAY;
}

static int32_t is_fixed_holiday(int32_t month, int32_t day)
{
    for (size_t i = 0; i < sizeof fixed_holidays / sizeof fixed_holidays[0]; i++) {
        if (fixed_holidays[i].month == month && fixed_holidays[i].day == day) {
            return 1;
        }
    }
    return 0;
}

static int32_t is_movable_holiday(trondgov_date date, trondgov_date easter)
{
    for (size_t i = 0; i < sizeof movable_holidays / sizeof movable_holidays[0]; i++) {
        if (date == easter + movable_holidays[i]) {
            return 1;
        }
    }
    return 0;
}

int32_t trondgov_i_is_holiday(trondgov_date date)
{
    int32_t year;
    int32_t month;
    int32_t day;

    if (!trondgov_i_date_parts(date, &year, &month, &day)) {
        return 0;
    }
    return trondgov_i_weekday(date) == SUNDAY || is_fixed_holiday(month, day) ||
           is_movable_holiday(date, trondgov_i_easter(year));
}

int32_t trondgov_i_is_weekday_day(trondgov_date date)
{
    return trondgov_i_date_valid(date) && !trondgov_i_is_holiday(date);
}

int32_t trondgov_i_is_working_day(trondgov_date date)
{
    return trondgov_i_weekday(date) != SATURDAY && trondgov_i_is_weekday_day(date);
}

int64_t trondgov_date_get(trondgov_date date, trondgov_code field)
{
    if (!trondgov_i_date_valid(date)) {
        return TRONDGOV_NOTHING;
    }
    switch (field) {
    case TRONDGOV_FIELD_WEEKDAY:
        return trondgov_i_weekday(date);
    case TRONDGOV_FIELD_HOLIDAY:
        return trondgov_i_is_holiday(date);
    case TRONDGOV_FIELD_WORKING_DAY:
        return trondgov_i_is_working_day(date);
    default:
        return TRONDGOV_NOTHING;
    }
}
