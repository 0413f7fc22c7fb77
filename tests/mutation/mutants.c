/* The changes that are tried on every row. Linked with tables that are not constant (mutable_tables.c); whoever links
 * this and has TRONDGOV_MUTANT in its environment runs with that mutant.
 */
#include "mutants.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <trondgov/trondgov.h>

enum { NARROW, WIDE };

/* A number of a row that is changed by one, where it says something. */
static const struct {
    const char *change;
    size_t offset;
    int width;
    int64_t silent; /* the value that a row without it has */
    int64_t step;
} NUMBERS[] = {
#define MEMBER(member) offsetof(struct trondgov_i_row, member), sizeof((struct trondgov_i_row){0}.member) == 8
    {"value + 1", MEMBER(value), 0, 1},
    {"count + 1", MEMBER(count), 0, 1},
    {"numerator + 1", MEMBER(numerator), 0, 1},
    {"denominator + 1", MEMBER(denominator), 0, 1},
    {"strict - 1", MEMBER(strict), 0, -1},
    {"chair_alone - 1", MEMBER(chair_alone), 0, -1},
    {"counts_anchor - 1", MEMBER(counts_anchor), 0, -1},
    {"second_of_day - 1", MEMBER(second_of_day), 86399, -1},
    {"weekday + 1", MEMBER(weekday), 0, 1},
    {"shift + 1", MEMBER(shift), 0, 1},
    {"basis_points + 1", MEMBER(basis_points), 0, 1},
    {"rank + 1", MEMBER(rank), 0, 1},
    {"in_debate - 1", MEMBER(in_debate), 0, -1},
    {"divided_by + 1", MEMBER(divided_by), 0, 1},
    {"sign + 2", MEMBER(sign), 0, 2},
    {"from + 1", MEMBER(from), INT32_MIN, 1},
    {"to - 1", MEMBER(to), INT32_MAX, -1},
#undef MEMBER
};
enum { NUMBER_COUNT = sizeof NUMBERS / sizeof *NUMBERS };

static int64_t read_number(const char *row, size_t i)
{
    int64_t wide = 0;
    int32_t narrow = 0;
    if (NUMBERS[i].width == WIDE) {
        memcpy(&wide, row + NUMBERS[i].offset, sizeof wide);
        return wide;
    }
    memcpy(&narrow, row + NUMBERS[i].offset, sizeof narrow);
    return narrow;
}

static void write_number(char *row, size_t i, int64_t number)
{
    const int32_t narrow = (int32_t)number;
    if (NUMBERS[i].width == WIDE)
        memcpy(row + NUMBERS[i].offset, &number, sizeof number);
    else
        memcpy(row + NUMBERS[i].offset, &narrow, sizeof narrow);
}

static trondgov_code other_answer(trondgov_code answer)
{
    return answer == TRONDGOV_ANSWER_YES ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
}

/* A provision that the row does not name. */
static trondgov_code other_provision(trondgov_code provision)
{
    return provision == TRONDGOV_PROVISION_BYST_1_1_1 ? TRONDGOV_PROVISION_BYST_1_1_2 : TRONDGOV_PROVISION_BYST_1_1_1;
}

static trondgov_code other_limit(trondgov_code limit)
{
    return limit == TRONDGOV_LIMIT_WARNINGS ? TRONDGOV_LIMIT_SPEECH : TRONDGOV_LIMIT_WARNINGS;
}

/* Counts the mutants of a row down; at 0 tells the change, and makes it. */
static int row_mutant(long *n, int make, struct trondgov_i_row *row, const char **change)
{
    if ((*n)-- == 0) {
        *change = "deleted";
        if (make)
            row->organ = -1;
        return 1;
    }
    if (row->provision && (*n)-- == 0) {
        *change = "another provision";
        if (make)
            row->provision = other_provision(row->provision);
        return 1;
    }
    if (row->answer && (*n)-- == 0) {
        *change = "another answer";
        if (make)
            row->answer = other_answer(row->answer);
        return 1;
    }
    if (row->of_limit && (*n)-- == 0) {
        *change = "another limit";
        if (make)
            row->of_limit = other_limit(row->of_limit);
        return 1;
    }
    for (size_t i = 0; i < NUMBER_COUNT; i++) {
        const int64_t number = read_number((char *)row, i);
        if (number == NUMBERS[i].silent || (*n)-- != 0)
            continue;
        *change = NUMBERS[i].change;
        if (make)
            write_number((char *)row, i, number + NUMBERS[i].step);
        return 1;
    }
    struct trondgov_i_condition *conditions =
        (struct trondgov_i_condition *)trondgov_i_conditions + row->first_condition;
    for (int32_t i = 0; i < row->condition_count; i++) {
        if ((*n)-- == 0) {
            *change = "a condition compares with one more";
            if (make)
                conditions[i].with++;
            return 1;
        }
        if (conditions[i].with_limit && (*n)-- == 0) {
            *change = "a condition names another limit";
            if (make)
                conditions[i].with_limit = other_limit(conditions[i].with_limit);
            return 1;
        }
        if ((*n)-- == 0) {
            *change = "a condition is turned round";
            if (make)
                conditions[i].comparison =
                    conditions[i].comparison == TRONDGOV_COMPARISON_EQUAL       ? TRONDGOV_COMPARISON_NOT_EQUAL
                    : conditions[i].comparison == TRONDGOV_COMPARISON_NOT_EQUAL ? TRONDGOV_COMPARISON_EQUAL
                    : conditions[i].comparison == TRONDGOV_COMPARISON_AT_LEAST  ? TRONDGOV_COMPARISON_MORE
                    : conditions[i].comparison == TRONDGOV_COMPARISON_AT_MOST   ? TRONDGOV_COMPARISON_LESS
                    : conditions[i].comparison == TRONDGOV_COMPARISON_MORE      ? TRONDGOV_COMPARISON_AT_LEAST
                                                                                : TRONDGOV_COMPARISON_AT_MOST;
            return 1;
        }
    }
    return 0;
}

static int provision_mutant(long *n, int make, struct trondgov_i_provision *row, const char **change)
{
    if (row->decider && (*n)-- == 0) {
        *change = "another decider";
        if (make)
            row->decider = row->decider == TRONDGOV_QUESTION_STATE ? TRONDGOV_QUESTION_SEAT : TRONDGOV_QUESTION_STATE;
        return 1;
    }
    if (row->from > INT32_MIN && (*n)-- == 0) {
        *change = "a day later";
        if (make)
            row->from++;
        return 1;
    }
    return 0;
}

static int conflict_mutant(long *n, int make, struct trondgov_i_conflict *row, const char **change)
{
    if ((*n)-- != 0)
        return 0;
    *change = "another default";
    if (make)
        row->default_reading =
            trondgov_i_readings[row->first + (trondgov_i_readings[row->first].reading == row->default_reading)].reading;
    return 1;
}

int mutant(long n, int make, struct mutant *told)
{
    *told = (struct mutant){.table = NULL};
    for (size_t i = 0; i < trondgov_i_row_count; i++) {
        struct trondgov_i_row *row = (struct trondgov_i_row *)&trondgov_i_rows[i];
        const struct mutant about = {"row", i, NULL, row->provision, row->kind, row->key, row->organ};
        *told = about;
        if (row_mutant(&n, make, row, &told->change))
            return 1;
    }
    for (size_t i = 0; i < trondgov_i_provision_count; i++) {
        struct trondgov_i_provision *row = (struct trondgov_i_provision *)&trondgov_i_provisions[i];
        *told = (struct mutant){"provision", i, NULL, row->provision, 0, 0, row->organ};
        if (provision_mutant(&n, make, row, &told->change))
            return 1;
    }
    for (size_t i = 0; i < trondgov_i_conflict_count; i++) {
        struct trondgov_i_conflict *row = (struct trondgov_i_conflict *)&trondgov_i_conflicts[i];
        *told = (struct mutant){"conflict", i, NULL, row->provision, 0, row->conflict, 0};
        if (conflict_mutant(&n, make, row, &told->change))
            return 1;
    }
    return 0;
}

__attribute__((constructor)) static void become_mutant(void)
{
    const char *number = getenv("TRONDGOV_MUTANT");
    struct mutant told;
    if (number && !mutant(strtol(number, NULL, 10), 1, &told))
        abort();
}
