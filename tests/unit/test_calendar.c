/*
 * Tests of src/calendar/. Dates are written as figures, 20241024 for 24 October 2024. Every row says what it checks.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "calendar/calendar_internal.h"
#include "calendar_oracle_table.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

enum {
    DAY = TRONDGOV_UNIT_DAY,
    WORKING_DAY = TRONDGOV_UNIT_WORKING_DAY,
    WEEKDAY = TRONDGOV_UNIT_WEEKDAY,
    WEEK = TRONDGOV_UNIT_WEEK,
    MONTH = TRONDGOV_UNIT_MONTH,
    YEAR = TRONDGOV_UNIT_YEAR
};

enum { OK = TRONDGOV_OK, UNKNOWN_CODE = TRONDGOV_UNKNOWN_CODE, OUT_OF_RANGE = TRONDGOV_OUT_OF_RANGE };

static const trondgov_date first_day = TRONDGOV_I_DATE_MIN;
static const trondgov_date last_day = TRONDGOV_I_DATE_MAX;

static void expect(const char *name, int64_t found, int64_t expected)
{
    if (found != expected) {
        fail_msg("%s: found %lld, expected %lld", name, (long long)found, (long long)expected);
    }
}

static trondgov_date date_of(int32_t figures)
{
    trondgov_date date = 0;

    assert_int_equal(trondgov_date_from_civil(figures / 10000, figures / 100 % 100, figures % 100, &date), OK);
    return date;
}

/* 0 for a date out of range. */
static int32_t figures_of(trondgov_date date)
{
    int32_t year = -1;
    int32_t month = -1;
    int32_t day = -1;

    (void)trondgov_date_to_civil(date, &year, &month, &day);
    return 10000 * year + 100 * month + day;
}

static int32_t add(int32_t figures, int32_t count, trondgov_code unit)
{
    trondgov_date result = -1;

    assert_int_equal(trondgov_date_add(date_of(figures), count, unit, &result), OK);
    return figures_of(result);
}

/* ---- civil dates ---- */

static const struct {
    const char *name;
    int32_t year, month, day;
    trondgov_status status;
    trondgov_date date;
} civil_rows[] = {
    {"the epoch", 1970, 1, 1, OK, 0},
    {"the day before the epoch", 1969, 12, 31, OK, -1},
    {"the day before the first", 1899, 12, 31, OUT_OF_RANGE, 0},
    {"the first day", 1900, 1, 1, OK, -25567},
    {"the last day", 2199, 12, 31, OK, 84005},
    {"the day after the last", 2200, 1, 1, OUT_OF_RANGE, 0},
    {"1900 is no leap year", 1900, 2, 29, OUT_OF_RANGE, 0},
    {"1 March 1900", 1900, 3, 1, OK, -25508},
    {"2000 is a leap year", 2000, 2, 29, OK, 11016},
    {"1 March 2000", 2000, 3, 1, OK, 11017},
    {"2024 is a leap year", 2024, 2, 29, OK, 19782},
    {"2025 is no leap year", 2025, 2, 29, OUT_OF_RANGE, 0},
    {"2100 is no leap year", 2100, 2, 29, OUT_OF_RANGE, 0},
    {"28 February 2100", 2100, 2, 28, OK, 47540},
    {"no 30 February in a leap year", 2024, 2, 30, OUT_OF_RANGE, 0},
    {"no 31 April", 2024, 4, 31, OUT_OF_RANGE, 0},
    {"no 32 January", 2024, 1, 32, OUT_OF_RANGE, 0},
    {"year 0", 0, 1, 1, OUT_OF_RANGE, 0},
    {"negative year", -2024, 1, 1, OUT_OF_RANGE, 0},
    {"month 0", 2024, 0, 1, OUT_OF_RANGE, 0},
    {"month 13", 2024, 13, 1, OUT_OF_RANGE, 0},
    {"negative month", 2024, -1, 1, OUT_OF_RANGE, 0},
    {"day 0", 2024, 1, 0, OUT_OF_RANGE, 0},
    {"negative day", 2024, 1, -1, OUT_OF_RANGE, 0},
    {"least year", INT32_MIN, 1, 1, OUT_OF_RANGE, 0},
    {"greatest year", INT32_MAX, 1, 1, OUT_OF_RANGE, 0},
    {"least month", 2024, INT32_MIN, 1, OUT_OF_RANGE, 0},
    {"greatest month", 2024, INT32_MAX, 1, OUT_OF_RANGE, 0},
    {"least day", 2024, 1, INT32_MIN, OUT_OF_RANGE, 0},
    {"greatest day", 2024, 1, INT32_MAX, OUT_OF_RANGE, 0},
    {"all least", INT32_MIN, INT32_MIN, INT32_MIN, OUT_OF_RANGE, 0},
    {"all greatest", INT32_MAX, INT32_MAX, INT32_MAX, OUT_OF_RANGE, 0},
};

static void date_from_civil_is_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(civil_rows); i++) {
        trondgov_date date = 77;

        expect(civil_rows[i].name,
               trondgov_date_from_civil(civil_rows[i].year, civil_rows[i].month, civil_rows[i].day, &date),
               civil_rows[i].status);
        expect(civil_rows[i].name, date, civil_rows[i].date);
    }
    assert_int_equal(trondgov_date_from_civil(2024, 1, 1, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_i_date_of(1899, 12, 31), TRONDGOV_I_NO_LATER_DATE);
    assert_int_equal(trondgov_i_date_of(2200, 1, 2), TRONDGOV_I_NO_LATER_DATE);
}

static const struct {
    const char *name;
    trondgov_date date;
} dates_out_of_range[] = {
    {"1899-12-31", -25568},
    {"2200-01-01", 84006},
    {"least date", INT32_MIN},
    {"least date but six", INT32_MIN + 6},
    {"greatest date", INT32_MAX},
};

static void dates_out_of_range_are_no_days(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(dates_out_of_range); i++) {
        const char *name = dates_out_of_range[i].name;
        const trondgov_date date = dates_out_of_range[i].date;
        int32_t year = 77;
        int32_t month = 77;
        int32_t day = 77;

        expect(name, trondgov_i_date_valid(date), 0);
        expect(name, trondgov_date_to_civil(date, &year, &month, &day), OUT_OF_RANGE);
        expect(name, year, 0);
        expect(name, month, 0);
        expect(name, day, 0);
        expect(name, trondgov_date_to_civil(date, NULL, NULL, NULL), OUT_OF_RANGE);
        expect(name, trondgov_i_is_holiday(date), 0);
        expect(name, trondgov_i_is_working_day(date), 0);
        expect(name, trondgov_i_is_weekday_day(date), 0);
        expect(name, trondgov_date_get(date, TRONDGOV_FIELD_WEEKDAY), TRONDGOV_NOTHING);
        expect(name, trondgov_date_get(date, TRONDGOV_FIELD_HOLIDAY), TRONDGOV_NOTHING);
        expect(name, trondgov_date_get(date, TRONDGOV_FIELD_WORKING_DAY), TRONDGOV_NOTHING);
        expect(name, trondgov_i_week_monday(date), TRONDGOV_I_NO_EARLIER_DATE);
        expect(name, trondgov_i_next_working_day(date), TRONDGOV_I_NO_LATER_DATE);
        expect(name, trondgov_i_previous_working_day(date), TRONDGOV_I_NO_EARLIER_DATE);
    }
    assert_false(trondgov_i_date_valid(TRONDGOV_I_NO_EARLIER_DATE));
    assert_false(trondgov_i_date_valid(TRONDGOV_I_NO_LATER_DATE));
}

static void parts_that_are_not_wanted_are_not_written(void **state)
{
    int32_t part = 0;

    (void)state;
    assert_int_equal(trondgov_date_to_civil(0, NULL, NULL, NULL), OK);
    assert_int_equal(trondgov_date_to_civil(19782, &part, NULL, NULL), OK);
    assert_int_equal(part, 2024);
    assert_int_equal(trondgov_date_to_civil(19782, NULL, &part, NULL), OK);
    assert_int_equal(part, 2);
    assert_int_equal(trondgov_date_to_civil(19782, NULL, NULL, &part), OK);
    assert_int_equal(part, 29);
}

static int32_t slow_month_length(int32_t year, int32_t month)
{
    if (month == 2) {
        return (year % 4 == 0 && year % 100 != 0) || year == 2000 ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* Counts one up for each day, so it needs no formula of the library's. */
static void every_day_of_300_years_goes_round(void **state)
{
    trondgov_date date = -25567;
    int32_t weekday = 1;

    (void)state;
    for (int32_t year = 1900; year <= 2199; year++) {
        for (int32_t month = 1; month <= 12; month++) {
            const int32_t length = slow_month_length(year, month);
            trondgov_date none = 77;

            assert_int_equal(trondgov_i_month_length(year, month), length);
            for (int32_t day = 1; day <= length; day++) {
                const int32_t figures = 10000 * year + 100 * month + day;

                expect("date to civil", figures_of(date), figures);
                expect("civil to date", date_of(figures), date);
                expect("weekday", trondgov_date_get(date, TRONDGOV_FIELD_WEEKDAY), weekday);
                expect("Monday of the week", trondgov_i_week_monday(date), date - weekday + 1);
                date++;
                weekday = weekday == 7 ? 1 : weekday + 1;
            }
            expect("day after the month's last", trondgov_date_from_civil(year, month, length + 1, &none),
                   OUT_OF_RANGE);
            expect("day after the month's last", none, 0);
        }
    }
    assert_int_equal(date, 84006);
}

static const struct {
    const char *name;
    int32_t date;
    int32_t weekday;
} weekday_rows[] = {
    {"first day of the range, a Monday", 19000101, 1},
    {"liberation, a Tuesday", 19450508, 2},
    {"last day before the epoch, a Wednesday", 19691231, 3},
    {"epoch, a Thursday", 19700101, 4},
    {"leap day 2000, a Tuesday", 20000229, 2},
    {"guideline on absence adopted, a Thursday", 20241024, 4},
    {"Constitution Day 2026, a Sunday", 20260517, 7},
    {"Saturday", 20241026, 6},
    {"Friday", 20241025, 5},
    {"last day of the range, a Tuesday", 21991231, 2},
};

static void weekdays_are_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(weekday_rows); i++) {
        expect(weekday_rows[i].name, trondgov_i_weekday(date_of(weekday_rows[i].date)), weekday_rows[i].weekday);
    }
    expect("weekdays go on beyond the range", trondgov_i_weekday(last_day + 1), 3);
    expect("weekdays go back beyond the range", trondgov_i_weekday(first_day - 1), 7);
    expect("INT32_MIN is a Tuesday", trondgov_i_weekday(INT32_MIN), 2);
    expect("INT32_MAX is a Friday", trondgov_i_weekday(INT32_MAX), 5);
}

/* ---- instants ---- */

#define SECONDS TRONDGOV_DAY_SECONDS

static const struct {
    const char *name;
    trondgov_instant instant;
    trondgov_status status;
    trondgov_date date;
    int32_t second;
} instant_rows[] = {
    {"the epoch", 0, OK, 0, 0},
    {"last second of the epoch's day", 86399, OK, 0, 86399},
    {"the next midnight", 86400, OK, 1, 0},
    {"one second before the epoch", -1, OK, -1, 86399},
    {"first second of the day before the epoch", -86400, OK, -1, 0},
    {"last second of the day before that", -86401, OK, -2, 86399},
    {"09:00 on 22 October 2024", 20018 * SECONDS + 32400, OK, 20018, 32400},
    {"first second of the range", -25567 * SECONDS, OK, -25567, 0},
    {"second before the range", -25567 * SECONDS - 1, OUT_OF_RANGE, 0, 0},
    {"last second of the range", 84006 * SECONDS - 1, OK, 84005, 86399},
    {"second after the range", 84006 * SECONDS, OUT_OF_RANGE, 0, 0},
    {"a day number too wide for 32 bits", INT64_C(4294967296) * SECONDS, OUT_OF_RANGE, 0, 0},
    {"INT64_MIN", INT64_MIN, OUT_OF_RANGE, 0, 0},
    {"INT64_MAX", INT64_MAX, OUT_OF_RANGE, 0, 0},
};

static void instant_to_civil_is_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(instant_rows); i++) {
        const trondgov_instant instant = instant_rows[i].instant;
        trondgov_date date = 77;
        int32_t second = 77;

        expect(instant_rows[i].name, trondgov_instant_to_civil(instant, &date, &second), instant_rows[i].status);
        expect(instant_rows[i].name, date, instant_rows[i].date);
        expect(instant_rows[i].name, second, instant_rows[i].second);
        if (instant_rows[i].status == OK) {
            expect("back again", date * SECONDS + second, instant);
        }
        date = 77;
        second = 77;
        expect(instant_rows[i].name, trondgov_instant_to_civil(instant, &date, NULL), instant_rows[i].status);
        expect(instant_rows[i].name, trondgov_instant_to_civil(instant, NULL, &second), instant_rows[i].status);
        expect(instant_rows[i].name, trondgov_instant_to_civil(instant, NULL, NULL), instant_rows[i].status);
        expect(instant_rows[i].name, date, instant_rows[i].date);
        expect(instant_rows[i].name, second, instant_rows[i].second);
    }
}

/* ---- holidays ---- */

static const struct {
    int32_t date;
    const char *name;
} holiday_rows[] = {
    {20250101, "1. nyttårsdag"},
    {20250417, "skjærtorsdag"},
    {20250418, "langfredag"},
    {20250420, "1. påskedag"},
    {20250421, "2. påskedag"},
    {20250501, "1. mai"},
    {20250517, "17. mai"},
    {20250529, "Kristi himmelfartsdag"},
    {20250608, "1. pinsedag"},
    {20250609, "2. pinsedag"},
    {20251225, "1. juledag"},
    {20251226, "2. juledag"},
    {20260101, "1. nyttårsdag"},
    {20260402, "skjærtorsdag"},
    {20260403, "langfredag"},
    {20260405, "1. påskedag"},
    {20260406, "2. påskedag"},
    {20260501, "1. mai"},
    {20260514, "Kristi himmelfartsdag"},
    {20260517, "17. mai"},
    {20260524, "1. pinsedag"},
    {20260525, "2. pinsedag"},
    {20261225, "1. juledag"},
    {20261226, "2. juledag"},
    {20280101, "1. nyttårsdag"},
    {20280413, "skjærtorsdag"},
    {20280414, "langfredag"},
    {20280416, "1. påskedag"},
    {20280417, "2. påskedag"},
    {20280501, "1. mai"},
    {20280517, "17. mai"},
    {20280525, "Kristi himmelfartsdag"},
    {20280604, "1. pinsedag"},
    {20280605, "2. pinsedag"},
    {20281225, "1. juledag"},
    {20281226, "2. juledag"},
    {20300101, "1. nyttårsdag"},
    {20300418, "skjærtorsdag"},
    {20300419, "langfredag"},
    {20300421, "1. påskedag"},
    {20300422, "2. påskedag"},
    {20300501, "1. mai"},
    {20300517, "17. mai"},
    {20300530, "Kristi himmelfartsdag"},
    {20300609, "1. pinsedag"},
    {20300610, "2. pinsedag"},
    {20301225, "1. juledag"},
    {20301226, "2. juledag"},
};

static const char *holiday_in_the_table(int32_t figures)
{
    for (size_t i = 0; i < COUNT(holiday_rows); i++) {
        if (holiday_rows[i].date == figures) {
            return holiday_rows[i].name;
        }
    }
    return NULL;
}

static void holidays_of_four_years_are_the_sundays_and_the_table(void **state)
{
    static const int32_t years[] = {2025, 2026, 2028, 2030};

    (void)state;
    for (size_t i = 0; i < COUNT(years); i++) {
        for (trondgov_date date = date_of(10000 * years[i] + 101); date <= date_of(10000 * years[i] + 1231); date++) {
            const char *name = holiday_in_the_table(figures_of(date));
            const int32_t weekday = trondgov_i_weekday(date);
            const int32_t holiday = name != NULL || weekday == 7;

            if (name == NULL) {
                name = "a day that is not in the table";
            }
            expect(name, trondgov_i_is_holiday(date), holiday);
            expect(name, trondgov_date_get(date, TRONDGOV_FIELD_HOLIDAY), holiday);
            expect(name, trondgov_i_is_weekday_day(date), !holiday);
            expect(name, trondgov_i_is_working_day(date), !holiday && weekday != 6);
            expect(name, trondgov_date_get(date, TRONDGOV_FIELD_WORKING_DAY), !holiday && weekday != 6);
        }
    }
}

static const struct {
    const char *name;
    int32_t date;
    int32_t holiday, working_day, weekday_day;
} kind_rows[] = {
    {"an ordinary Thursday", 20241024, 0, 1, 1},
    {"an ordinary Saturday is a weekday only", 20241026, 0, 0, 1},
    {"an ordinary Sunday", 20241027, 1, 0, 0},
    {"Easter Eve is a Saturday like others", 20250419, 0, 0, 1},
    {"Wednesday before Easter", 20250416, 0, 1, 1},
    {"Tuesday after Easter", 20250422, 0, 1, 1},
    {"Whitsun Eve", 20250607, 0, 0, 1},
    {"Epiphany", 20250106, 0, 1, 1},
    {"Christmas Eve on a Wednesday", 20251224, 0, 1, 1},
    {"New Year's Eve on a Wednesday", 20251231, 0, 1, 1},
    {"17 May on a Saturday", 20250517, 1, 0, 0},
    {"17 May on a Sunday", 20260517, 1, 0, 0},
    {"17 May on Whit Monday", 20270517, 1, 0, 0},
    {"1 May on Ascension Day", 20080501, 1, 0, 0},
    {"Whit Sunday on 17 May gives no day in its stead", 20260518, 0, 1, 1},
    {"1 May before the act of 1947: by today's acts", 19300501, 1, 0, 0},
    {"first day of the range", 19000101, 1, 0, 0},
    {"last day of the range", 21991231, 0, 1, 1},
};

static void kinds_of_days_are_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(kind_rows); i++) {
        const trondgov_date date = date_of(kind_rows[i].date);

        expect(kind_rows[i].name, trondgov_i_is_holiday(date), kind_rows[i].holiday);
        expect(kind_rows[i].name, trondgov_i_is_working_day(date), kind_rows[i].working_day);
        expect(kind_rows[i].name, trondgov_i_is_weekday_day(date), kind_rows[i].weekday_day);
    }
}

static const struct {
    const char *name;
    int32_t easter;
} easter_rows[] = {
    {"earliest in the range", 19130323},
    {"earliest again", 20080323},
    {"latest in the range", 19430425},
    {"latest again", 20380425},
    {"full moon moved from 19 to 18 April", 19810419},
    {"full moon moved from 18 to 17 April", 19540418},
    {"full moon on a Sunday, 8 April", 20010415},
    {"in a leap year", 20240331},
    {"a century year without leap day", 21000328},
};

static void easter_is_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(easter_rows); i++) {
        const int32_t easter = easter_rows[i].easter;

        expect(easter_rows[i].name, figures_of(trondgov_i_easter(easter / 10000)), easter);
    }
}

static const struct {
    int32_t year;
    int32_t holidays;             /* named days, each date once */
    int32_t holidays_from_monday; /* those of them on Monday to Friday */
    int32_t working_days;
} year_rows[] = {
    {2024, 12, 10, 252}, {2025, 12, 9, 252},  {2026, 12, 8, 253},  {2027, 11, 6, 255},
    {2028, 12, 9, 251},  {2029, 12, 10, 251}, {2030, 12, 10, 251},
};

/* Sundays are holidays anyway, so of the named days only those that are no Sundays can be told from the outside; the
 * two that are always Sundays are added. */
static void years_have_as_many_days_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(year_rows); i++) {
        const int32_t year = year_rows[i].year;
        int32_t from_monday = 0;
        int32_t to_saturday = 0;
        int32_t working_days = 0;

        for (trondgov_date date = date_of(10000 * year + 101); date <= date_of(10000 * year + 1231); date++) {
            from_monday += trondgov_i_is_holiday(date) && trondgov_i_weekday(date) <= 5;
            to_saturday += trondgov_i_is_holiday(date) && trondgov_i_weekday(date) <= 6;
            working_days += trondgov_i_is_working_day(date);
        }
        const int32_t sundays_by_date = (trondgov_i_weekday(date_of(10000 * year + 101)) == 7) +
                                        (trondgov_i_weekday(date_of(10000 * year + 501)) == 7) +
                                        (trondgov_i_weekday(date_of(10000 * year + 517)) == 7) +
                                        (trondgov_i_weekday(date_of(10000 * year + 1225)) == 7) +
                                        (trondgov_i_weekday(date_of(10000 * year + 1226)) == 7);

        expect("holidays", to_saturday + 2 + sundays_by_date, year_rows[i].holidays);
        expect("holidays from Monday to Friday", from_monday, year_rows[i].holidays_from_monday);
        expect("working days", working_days, year_rows[i].working_days);
    }
}

static void three_hundred_years_agree_with_the_oracle(void **state)
{
    (void)state;
    assert_int_equal(COUNT(calendar_oracle_table), 300);
    for (size_t i = 0; i < COUNT(calendar_oracle_table); i++) {
        const struct calendar_oracle_row *row = &calendar_oracle_table[i];
        const trondgov_date new_year = date_of(10000 * row->year + 101);
        int32_t working_days = 0;
        int32_t weekdays = 0;
        int32_t checksum = 0;

        for (trondgov_date date = new_year; date <= date_of(10000 * row->year + 1231); date++) {
            weekdays += trondgov_i_is_weekday_day(date);
            working_days += trondgov_i_is_working_day(date);
            checksum += trondgov_i_is_working_day(date) * (date - new_year + 1);
        }
        expect("year", row->year, 1900 + (int32_t)i);
        expect("Easter", figures_of(trondgov_i_easter(row->year)),
               10000 * row->year + 100 * row->easter_month + row->easter_day);
        expect("working days", working_days, row->working_days);
        expect("weekdays", weekdays, row->weekdays);
        expect("checksum", checksum, row->checksum);
    }
}

/* ---- counting ---- */

static const struct {
    const char *name; /* the days off that the end is moved over */
    int32_t from;
    int32_t count;
    trondgov_code unit;
    int32_t end;
    int32_t rolled; /* end, or the next working day after it */
} period_rows[] = {
    {"three weeks: no day off", 20240613, 3, WEEK, 20240704, 20240704},
    {"three weeks: no day off", 20241024, 3, WEEK, 20241114, 20241114},
    {"three weeks: no day off", 20241212, 3, WEEK, 20250102, 20250102},
    {"three weeks: 17.4. skjærtorsdag, 18.4. langfredag, 19.4. lørdag, 20.4. 1. påskedag, 21.4. 2. påskedag",
     20250327, 3, WEEK, 20250417, 20250422},
    {"three weeks: 18.4. langfredag, 19.4. lørdag, 20.4. 1. påskedag, 21.4. 2. påskedag",
     20250328, 3, WEEK, 20250418, 20250422},
    {"three weeks: 1.5. 1. mai", 20250410, 3, WEEK, 20250501, 20250502},
    {"three weeks: no day off", 20250424, 3, WEEK, 20250515, 20250515},
    {"three weeks: 29.5. Kristi himmelfartsdag", 20250508, 3, WEEK, 20250529, 20250530},
    {"three weeks: 25.12. 1. juledag, 26.12. 2. juledag, 27.12. lørdag, 28.12. søndag",
     20251204, 3, WEEK, 20251225, 20251229},
    {"three weeks: 26.12. 2. juledag, 27.12. lørdag, 28.12. søndag", 20251205, 3, WEEK, 20251226, 20251229},
    {"three weeks: 1.1. 1. nyttårsdag", 20251211, 3, WEEK, 20260101, 20260102},
    {"three weeks: 3.4. langfredag, 4.4. lørdag, 5.4. 1. påskedag, 6.4. 2. påskedag",
     20260313, 3, WEEK, 20260403, 20260407},
    {"three weeks: no day off", 20260319, 3, WEEK, 20260409, 20260409},
    {"three weeks: 1.5. 1. mai, 2.5. lørdag, 3.5. søndag", 20260410, 3, WEEK, 20260501, 20260504},
    {"three weeks: 14.5. Kristi himmelfartsdag", 20260423, 3, WEEK, 20260514, 20260515},
    {"three weeks: 17.5. 2. pinsedag", 20270426, 3, WEEK, 20270517, 20270518},
    {"three weeks: 3.6. lørdag, 4.6. 1. pinsedag, 5.6. 2. pinsedag", 20280513, 3, WEEK, 20280603, 20280606},
    {"three weeks: 18.4. skjærtorsdag, 19.4. langfredag, 20.4. lørdag, 21.4. 1. påskedag, 22.4. 2. påskedag",
     20300328, 3, WEEK, 20300418, 20300423},
    {"three weeks: 28.3. skjærtorsdag, 29.3. langfredag, 30.3. lørdag, 31.3. 1. påskedag, 1.4. 2. påskedag",
     20240307, 3, WEEK, 20240328, 20240402},
    {"three weeks: 29.3. langfredag, 30.3. lørdag, 31.3. 1. påskedag, 1.4. 2. påskedag",
     20240308, 3, WEEK, 20240329, 20240402},
    {"three weeks: 18.5. lørdag, 19.5. 1. pinsedag, 20.5. 2. pinsedag", 20240427, 3, WEEK, 20240518, 20240521},
    {"six months", 20250115, 6, MONTH, 20250715, 20250715},
    {"six months from 28 February", 20250228, 6, MONTH, 20250828, 20250828},
    {"six months to andre juledag, a Friday", 20250626, 6, MONTH, 20251226, 20251229},
    {"one month to the end of February", 20250131, 1, MONTH, 20250228, 20250228},
    {"one month to the leap day", 20240131, 1, MONTH, 20240229, 20240229},
    {"two months, clamped to a Saturday", 20251231, 2, MONTH, 20260228, 20260302},
    {"fourteen days to a Thursday", 20241010, 14, DAY, 20241024, 20241024},
    {"fourteen days to første juledag", 20241211, 14, DAY, 20241225, 20241227},
    {"fourteen days to skjærtorsdag", 20250403, 14, DAY, 20250417, 20250422},
    {"three days to andre juledag", 20251223, 3, DAY, 20251226, 20251229},
};

static void periods_end_and_roll_over_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(period_rows); i++) {
        const int32_t end = add(period_rows[i].from, period_rows[i].count, period_rows[i].unit);

        expect(period_rows[i].name, end, period_rows[i].end);
        expect(period_rows[i].name, figures_of(trondgov_i_next_working_day(date_of(end))), period_rows[i].rolled);
    }
}

static const struct {
    const char *name;
    int32_t day;
    int32_t before[3]; /* one, two and three working days before */
} working_days_before_rows[] = {
    {"Tuesday after Easter", 20250422, {20250416, 20250415, 20250414}},
    {"Wednesday after Easter", 20250423, {20250422, 20250416, 20250415}},
    {"day after 1 May", 20250502, {20250430, 20250429, 20250428}},
    {"Tuesday after Whitsun and 17 May", 20240521, {20240516, 20240515, 20240514}},
    {"day after Christmas", 20241227, {20241224, 20241223, 20241220}},
    {"Tuesday after Whitsun", 20250610, {20250606, 20250605, 20250604}},
};

static void working_days_before_are_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(working_days_before_rows); i++) {
        for (int32_t count = 1; count <= 3; count++) {
            expect(working_days_before_rows[i].name, add(working_days_before_rows[i].day, -count, WORKING_DAY),
                   working_days_before_rows[i].before[count - 1]);
        }
    }
}

static const struct {
    const char *name;
    int32_t meeting;
    int32_t seven_days, six_days, five_days, fourteen_days;
    int32_t two_working_days, two_days; /* both at 09:00 */
    int32_t monday_of_week_before;      /* at 10:00 */
} notice_rows[] = {
    {"an ordinary Thursday", 20241024, 20241017, 20241018, 20241019, 20241010, 20241022, 20241022, 20241014},
    {"a Thursday in December", 20241212, 20241205, 20241206, 20241207, 20241128, 20241210, 20241210, 20241202},
    {"the week after Ascension Day", 20260521, 20260514, 20260515, 20260516, 20260507, 20260519, 20260519, 20260511},
    {"Monday after New Year", 20260105, 20251229, 20251230, 20251231, 20251222, 20251231, 20260103, 20251229},
};

static void notice_days_are_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(notice_rows); i++) {
        const char *name = notice_rows[i].name;
        const int32_t meeting = notice_rows[i].meeting;

        expect(name, add(meeting, -7, DAY), notice_rows[i].seven_days);
        expect(name, add(meeting, -1, WEEK), notice_rows[i].seven_days);
        expect(name, add(meeting, -6, DAY), notice_rows[i].six_days);
        expect(name, add(meeting, -5, DAY), notice_rows[i].five_days);
        expect(name, add(meeting, -14, DAY), notice_rows[i].fourteen_days);
        expect(name, add(meeting, -2, WORKING_DAY), notice_rows[i].two_working_days);
        expect(name, add(meeting, -2, DAY), notice_rows[i].two_days);
        expect(name, figures_of(trondgov_i_week_monday(date_of(meeting)) - 7), notice_rows[i].monday_of_week_before);
    }
}

static const struct {
    const char *name;
    int32_t from;
    int32_t count;
    trondgov_code unit;
    trondgov_status status;
    int32_t result; /* 0 on failure */
} add_rows[] = {
    {"no days", 20241024, 0, DAY, OK, 20241024},
    {"one day over the year's end", 20241231, 1, DAY, OK, 20250101},
    {"one day back over the leap day", 20240301, -1, DAY, OK, 20240229},
    {"the whole range forward", 19000101, 109572, DAY, OK, 21991231},
    {"the whole range back", 21991231, -109572, DAY, OK, 19000101},
    {"one day more than the range", 19000101, 109573, DAY, OUT_OF_RANGE, 0},
    {"one day more than the range, back", 21991231, -109573, DAY, OUT_OF_RANGE, 0},
    {"day after the last", 21991231, 1, DAY, OUT_OF_RANGE, 0},
    {"day before the first", 19000101, -1, DAY, OUT_OF_RANGE, 0},

    {"weeks forward", 20241024, 52, WEEK, OK, 20251023},
    {"the whole range in weeks", 19000102, 15653, WEEK, OK, 21991231},
    {"one week too many", 19000103, 15653, WEEK, OUT_OF_RANGE, 0},

    {"31 January and one month in a leap year", 20240131, 1, MONTH, OK, 20240229},
    {"31 January and one month in 1900", 19000131, 1, MONTH, OK, 19000228},
    {"31 January and one month in 2000", 20000131, 1, MONTH, OK, 20000229},
    {"31 January and one month in 2100", 21000131, 1, MONTH, OK, 21000228},
    {"31 March back one month", 20250331, -1, MONTH, OK, 20250228},
    {"31 January back one month", 20250131, -1, MONTH, OK, 20241231},
    {"31 January back two months clamps in November", 20250131, -2, MONTH, OK, 20241130},
    {"a month's end does not stick", 20250228, 1, MONTH, OK, 20250328},
    {"December and one month", 20241231, 1, MONTH, OK, 20250131},
    {"January back twelve months", 20250115, -12, MONTH, OK, 20240115},
    {"January back thirteen months", 20250115, -13, MONTH, OK, 20231215},
    {"the whole range in months", 19000131, 3599, MONTH, OK, 21991231},
    {"one month too many", 19000131, 3600, MONTH, OUT_OF_RANGE, 0},
    {"the whole range back in months", 21991231, -3599, MONTH, OK, 19000131},
    {"one month too many back", 21991231, -3600, MONTH, OUT_OF_RANGE, 0},
    {"months beyond year 0", 19000131, -30000, MONTH, OUT_OF_RANGE, 0},

    {"leap day and one year", 20240229, 1, YEAR, OK, 20250228},
    {"leap day and four years", 20240229, 4, YEAR, OK, 20280229},
    {"leap day back to 1900", 20000229, -100, YEAR, OK, 19000228},
    {"the whole range in years", 19000630, 299, YEAR, OK, 21990630},
    {"one year too many", 19000630, 300, YEAR, OUT_OF_RANGE, 0},
    {"one year too many back", 21990630, -300, YEAR, OUT_OF_RANGE, 0},
    {"years beyond year 0", 19000630, -100000, YEAR, OUT_OF_RANGE, 0},

    {"no working days from a holiday: the date itself", 20250418, 0, WORKING_DAY, OK, 20250418},
    {"one working day over a weekend", 20241025, 1, WORKING_DAY, OK, 20241028},
    {"one weekday to the Saturday", 20241025, 1, WEEKDAY, OK, 20241026},
    {"two weekdays over the Sunday", 20241025, 2, WEEKDAY, OK, 20241028},
    {"one weekday back from Monday", 20241028, -1, WEEKDAY, OK, 20241026},
    {"one working day from a Sunday", 20241027, 1, WORKING_DAY, OK, 20241028},
    {"one working day back from a Sunday", 20241027, -1, WORKING_DAY, OK, 20241025},
    {"one working day over Easter", 20250416, 1, WORKING_DAY, OK, 20250422},
    {"one weekday to Easter Eve", 20250416, 1, WEEKDAY, OK, 20250419},
    {"two weekdays over Easter", 20250416, 2, WEEKDAY, OK, 20250422},
    {"two weekdays back over Easter", 20250422, -2, WEEKDAY, OK, 20250416},
    {"three weekdays back over Easter", 20250422, -3, WEEKDAY, OK, 20250415},
    {"all working days of 2025", 20241231, 252, WORKING_DAY, OK, 20251231},
    {"all working days of 2025, back", 20260101, -252, WORKING_DAY, OK, 20250102},
    {"one working day to the last", 21991230, 1, WORKING_DAY, OK, 21991231},
    {"no working day after the last", 21991231, 1, WORKING_DAY, OUT_OF_RANGE, 0},
    {"one working day back to the first", 19000103, -1, WORKING_DAY, OK, 19000102},
    {"no working day before the first", 19000102, -1, WORKING_DAY, OUT_OF_RANGE, 0},
    {"no weekday before the first", 19000102, -1, WEEKDAY, OUT_OF_RANGE, 0},
    {"more working days than there are", 19000101, 109572, WORKING_DAY, OUT_OF_RANGE, 0},
    {"more weekdays than there are, back", 21991231, -109572, WEEKDAY, OUT_OF_RANGE, 0},

    {"code 0", 20241024, 1, 0, UNKNOWN_CODE, 0},
    {"a unit that is no span of days", 20241024, 1, TRONDGOV_UNIT_SECOND, UNKNOWN_CODE, 0},
    {"a code of another family", 20241024, 1, TRONDGOV_FIELD_WORKING_DAY, UNKNOWN_CODE, 0},
    {"least code", 20241024, 1, INT32_MIN, UNKNOWN_CODE, 0},
    {"greatest code", 20241024, 1, INT32_MAX, UNKNOWN_CODE, 0},
    {"no such unit, and no days either", 20241024, 0, -1, UNKNOWN_CODE, 0},
};

static void sums_are_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(add_rows); i++) {
        trondgov_date result = 77;

        expect(add_rows[i].name,
               trondgov_date_add(date_of(add_rows[i].from), add_rows[i].count, add_rows[i].unit, &result),
               add_rows[i].status);
        expect(add_rows[i].name, add_rows[i].status == OK ? figures_of(result) : result, add_rows[i].result);
    }
    assert_int_equal(trondgov_date_add(0, 1, DAY, NULL), TRONDGOV_NULL_ARGUMENT);
}

static const trondgov_code all_units[] = {DAY, WORKING_DAY, WEEKDAY, WEEK, MONTH, YEAR};

static void huge_counts_are_out_of_range_in_every_unit(void **state)
{
    static const int64_t counts[] = {
        INT64_MIN, INT64_MIN + 1, INT32_MIN, INT32_MIN + 1, -715827883, -357913942, -306783379, -178956971,
        INT64_MAX, INT64_MAX - 1, INT32_MAX, INT32_MAX - 1, 715827883,  357913942,  306783379,  178956971,
        INT64_C(4294967296) /* 0 when cut to 32 bits */,    INT64_C(-4294967296),
    };
    const trondgov_date starts[] = {first_day, -1, 0, 20020, last_day};

    (void)state;
    for (size_t unit = 0; unit < COUNT(all_units); unit++) {
        for (size_t count = 0; count < COUNT(counts); count++) {
            for (size_t start = 0; start < COUNT(starts); start++) {
                trondgov_date result = 77;

                expect("huge count", trondgov_i_date_add(starts[start], counts[count], all_units[unit], &result),
                       OUT_OF_RANGE);
                expect("result of a huge count", result, 0);
            }
        }
    }
}

static void nothing_is_added_to_dates_out_of_range(void **state)
{
    (void)state;
    for (size_t unit = 0; unit < COUNT(all_units); unit++) {
        for (size_t i = 0; i < COUNT(dates_out_of_range); i++) {
            for (int32_t count = -1; count <= 1; count++) {
                trondgov_date result = 77;

                expect(dates_out_of_range[i].name,
                       trondgov_date_add(dates_out_of_range[i].date, count, all_units[unit], &result), OUT_OF_RANGE);
                expect(dates_out_of_range[i].name, result, 0);
            }
        }
    }
    trondgov_date result = 77;
    assert_int_equal(trondgov_date_add(INT32_MIN, INT32_MIN, 0, &result), UNKNOWN_CODE);
    assert_int_equal(result, 0);
}

/* From every day: n working days forward pass n such days, and n back lead to the day itself or, when it is none, to
 * the last one before it. */
static void working_days_forward_and_back_meet(void **state)
{
    (void)state;
    for (trondgov_date date = first_day + 60; date <= last_day - 60; date++) {
        const int32_t count = 1 + (date - first_day) % 23;
        trondgov_date later = 0;
        trondgov_date back = 0;
        int32_t between = 0;

        assert_int_equal(trondgov_date_add(date, count, WORKING_DAY, &later), OK);
        assert_true(trondgov_i_is_working_day(later));
        for (trondgov_date day = date + 1; day <= later; day++) {
            between += trondgov_i_is_working_day(day);
        }
        expect("working days passed", between, count);
        assert_int_equal(trondgov_date_add(later, -count, WORKING_DAY, &back), OK);
        expect("back again", back, trondgov_i_previous_working_day(date));
    }
}

static const struct {
    const char *name;
    int32_t date, next, previous; /* previous is 0 where there is none */
} nearest_rows[] = {
    {"a working day is its own", 20241024, 20241024, 20241024},
    {"Saturday", 20241026, 20241028, 20241025},
    {"Sunday", 20241027, 20241028, 20241025},
    {"skjærtorsdag", 20250417, 20250422, 20250416},
    {"Easter Eve", 20250419, 20250422, 20250416},
    {"17 May on a Friday before Whitsun: four days off", 20240517, 20240521, 20240516},
    {"first Christmas day on a Thursday", 20251225, 20251229, 20251224},
    {"New Year's Day", 20260101, 20260102, 20251231},
    {"the first day of the range is a holiday", 19000101, 19000102, 0},
    {"the last day of the range is a working day", 21991231, 21991231, 21991231},
};

static void nearest_working_days_are_as_in_the_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(nearest_rows); i++) {
        const trondgov_date date = date_of(nearest_rows[i].date);
        const trondgov_date previous = trondgov_i_previous_working_day(date);

        expect(nearest_rows[i].name, figures_of(trondgov_i_next_working_day(date)), nearest_rows[i].next);
        expect(nearest_rows[i].name, figures_of(previous), nearest_rows[i].previous);
        expect(nearest_rows[i].name, previous == TRONDGOV_I_NO_EARLIER_DATE, nearest_rows[i].previous == 0);
    }
}

static const struct {
    const char *name;
    trondgov_code field;
} unknown_fields[] = {
    {"field 0", 0},
    {"a unit is no field", TRONDGOV_UNIT_WORKING_DAY},
    {"a field of something else", TRONDGOV_FIELD_WORKING_DAY + 1},
    {"least field", INT32_MIN},
    {"greatest field", INT32_MAX},
};

static void unknown_fields_read_as_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(unknown_fields); i++) {
        expect(unknown_fields[i].name, trondgov_date_get(0, unknown_fields[i].field), TRONDGOV_NOTHING);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(date_from_civil_is_as_in_the_table),
        cmocka_unit_test(dates_out_of_range_are_no_days),
        cmocka_unit_test(parts_that_are_not_wanted_are_not_written),
        cmocka_unit_test(every_day_of_300_years_goes_round),
        cmocka_unit_test(weekdays_are_as_in_the_table),
        cmocka_unit_test(instant_to_civil_is_as_in_the_table),
        cmocka_unit_test(holidays_of_four_years_are_the_sundays_and_the_table),
        cmocka_unit_test(kinds_of_days_are_as_in_the_table),
        cmocka_unit_test(easter_is_as_in_the_table),
        cmocka_unit_test(years_have_as_many_days_as_in_the_table),
        cmocka_unit_test(three_hundred_years_agree_with_the_oracle),
        cmocka_unit_test(periods_end_and_roll_over_as_in_the_table),
        cmocka_unit_test(working_days_before_are_as_in_the_table),
        cmocka_unit_test(notice_days_are_as_in_the_table),
        cmocka_unit_test(sums_are_as_in_the_table),
        cmocka_unit_test(huge_counts_are_out_of_range_in_every_unit),
        cmocka_unit_test(nothing_is_added_to_dates_out_of_range),
        cmocka_unit_test(working_days_forward_and_back_meet),
        cmocka_unit_test(nearest_working_days_are_as_in_the_table),
        cmocka_unit_test(unknown_fields_read_as_nothing),
    };

    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
