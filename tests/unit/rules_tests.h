/* What the tests of a regulation's rows share: each kind of row as a line that a lawyer can read, and how it is asked.
 *
 * A line names its rule and says the answer today (24.04.2025), the provision, and where a conflict touches it, what
 * the other reading would answer. Everything is asked again on the day before the rules began: nothing is regulated
 * then.
 */
#ifndef RULES_TESTS_H
#define RULES_TESTS_H

#include "rulebook_tests.h"

enum { TODAY = 20250424, DAY_BEFORE = 20240612, FIRST_DAY = 20240613 };
enum {
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO,
    REQUIRED = TRONDGOV_ANSWER_REQUIRED,
    CARRIED = TRONDGOV_ANSWER_CARRIED,
    REJECTED = TRONDGOV_ANSWER_REJECTED,
    NO_QUORUM = TRONDGOV_ANSWER_NO_QUORUM,
    LOT = TRONDGOV_ANSWER_NEEDS_LOT,
    CHAIR_VOTE = TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE,
    NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT,
    JUDGEMENT = TRONDGOV_ANSWER_NEEDS_JUDGEMENT,
    NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED,
    FOR = TRONDGOV_CHOICE_FOR,
    AGAINST = TRONDGOV_CHOICE_AGAINST
};
#define BY(name)     TRONDGOV_PROVISION_##name
#define READ(name)   TRONDGOV_READING_##name
#define ORGAN(name)  TRONDGOV_ORGAN_##name
#define ROLE(name)   TRONDGOV_ROLE_##name
#define MAY(name)    TRONDGOV_RIGHT_##name
#define NUMBER(name) TRONDGOV_PARAMETER_##name
#define NEEDED(name) TRONDGOV_THRESHOLD_##name
#define DUE(name)    TRONDGOV_DEADLINE_##name

static trondgov_rulebook *city;
static trondgov_verdict *why;

static inline int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) || trondgov_verdict_create(NULL, &why);
}

static inline int tear_down(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(city);
    return 0;
}

/* The city's rules with one reading chosen, or every conflict's statute (0). */
static inline trondgov_rulebook *reading(trondgov_code chosen)
{
    const trondgov_fact one[] = {FACT(READING, chosen)};
    const trondgov_fact all[] = {FACT(CONFLICT, TRONDGOV_CONFLICT_ALL), FACT(READING, TRONDGOV_READING_STATUTE)};
    trondgov_builder *builder = NULL;
    trondgov_rulebook *rules = NULL;
    assert_int_equal(trondgov_builder_create(city, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, chosen ? one : all, chosen ? 1 : 2, NULL),
                     TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &rules, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return rules;
}

static inline trondgov_answer asked(const char *name, const trondgov_rulebook *rules, trondgov_code question,
                                    const trondgov_fact *facts, size_t count, int64_t *value)
{
    trondgov_answer answer = 0;
    expect_status(name, trondgov_rulebook_ask(rules, question, facts, count, &answer, value, why), TRONDGOV_OK);
    return answer;
}

enum { NO_DAY = INT32_MIN };

/* The first day of a rule of the municipality's; NO_DAY: it has none, or an Act's. */
static inline trondgov_date first_day(trondgov_code provision)
{
    const int64_t from = provision > 0 ? trondgov_code_get(NULL, provision, TRONDGOV_FIELD_FROM) : TRONDGOV_NOTHING;
    return from == TRONDGOV_NOTHING || from < day(FIRST_DAY) ? NO_DAY : (trondgov_date)from;
}

/* --- Who may, must or must not (question RIGHT) --- */

struct right {
    const char *name;
    int32_t organ, role, right, answer, provision;
    int32_t reading, otherwise; /* the other reading and what it answers; 0: no conflict */
};

static inline void check_rights(const struct right *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct right *row = &rows[i];
        trondgov_fact facts[] = {FACT(ORGAN, row->organ), FACT(ROLE, row->role), FACT(RIGHT, row->right),
                                 FACT(DATE, day(TODAY))};
        const trondgov_answer answer = asked(row->name, city, TRONDGOV_QUESTION_RIGHT, facts, 4, NULL);
        expect_code(row->name, "answer", answer, row->answer);
        expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        expect(row->name, "other readings", (int64_t)number_of(why, TRONDGOV_FINDING_OTHER_READING) > 0,
               row->reading != 0);
        if (row->reading)
            expect_code(row->name, "other reading", other_reading(why, row->reading).answer, row->otherwise);
        facts[3].value = day(DAY_BEFORE);
        /* nothing is regulated then, or by the Act alone */
        const trondgov_answer before = asked(row->name, city, TRONDGOV_QUESTION_RIGHT, facts, 4, NULL);
        expect(row->name, "cited the day before",
               before != NOT_REGULATED && finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision == row->provision, 0);
        const trondgov_date first = first_day(row->provision);
        facts[3].value = first;
        if (first != NO_DAY)
            expect_code(row->name, "its first day", asked(row->name, city, TRONDGOV_QUESTION_RIGHT, facts, 4, NULL),
                        row->answer);
        if (first != NO_DAY)
            expect_code(row->name, "cited on its first day", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision,
                        row->provision);
    }
    no_faults();
}

/* --- Single numbers, and codes in their place (question PARAMETER) --- */

struct number {
    const char *name;
    int32_t organ, parameter;
    int64_t value; /* TRONDGOV_NOTHING: no number */
    int32_t provision, reading;
    int64_t otherwise;
};

static inline int64_t number_asked(const struct number *row, const trondgov_rulebook *rules, int32_t ymd)
{
    const trondgov_organ *organ = NULL;
    int64_t value = 0;
    expect_status(row->name, trondgov_rulebook_organ(rules, row->organ, day(ymd), &organ), TRONDGOV_OK);
    expect_status(row->name, trondgov_organ_number(organ, row->parameter, &value, NULL), TRONDGOV_OK);
    return value;
}

static inline void check_numbers(const struct number *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct number *row = &rows[i];
        const trondgov_fact facts[] = {FACT(ORGAN, row->organ), FACT(PARAMETER, row->parameter),
                                       FACT(DATE, day(TODAY))};
        int64_t value = 0;
        asked(row->name, city, TRONDGOV_QUESTION_PARAMETER, facts, 3, &value);
        expect(row->name, "value", value, row->value);
        expect(row->name, "the same through the organ", number_asked(row, city, TODAY), row->value);
        expect(row->name, "the day before", number_asked(row, city, DAY_BEFORE), TRONDGOV_NOTHING);
        expect(row->name, "on the first day", number_asked(row, city, FIRST_DAY), row->value);
        if (row->value != TRONDGOV_NOTHING)
            expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        if (!row->reading)
            continue;
        trondgov_rulebook *other = reading(row->reading);
        expect(row->name, "other reading", number_asked(row, other, TODAY), row->otherwise);
        trondgov_rulebook_free(other);
    }
    no_faults();
}

/* --- Votes, demands and objections (trondgov_organ_decide) --- */

struct count {
    const char *name;
    int32_t organ;
    trondgov_tally tally; /* threshold, matter, members, present, in favour, against, blank, chair */
    int32_t answer, provision;
    int32_t reading, otherwise;
};

static inline void check_counts(const struct count *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct count *row = &rows[i];
        const trondgov_organ *organ = NULL;
        trondgov_outcome found = {.answer = 0};
        expect_status(row->name, trondgov_rulebook_organ(city, row->organ, day(TODAY), &organ), TRONDGOV_OK);
        expect_status(row->name, trondgov_organ_decide(organ, &row->tally, &found, why), TRONDGOV_OK);
        expect_code(row->name, "answer", found.answer, row->answer);
        expect_code(row->name, "provision", found.provision, row->provision);
        if (row->reading)
            expect_code(row->name, "other reading", other_reading(why, row->reading).answer, row->otherwise);
        expect_status(row->name, trondgov_rulebook_organ(city, row->organ, day(DAY_BEFORE), &organ), TRONDGOV_OK);
        expect_status(row->name, trondgov_organ_decide(organ, &row->tally, &found, NULL), TRONDGOV_OK);
        expect_code(row->name, "the day before", found.answer, NOT_REGULATED);
        const trondgov_date first = first_day(row->provision);
        if (first == NO_DAY)
            continue;
        expect_status(row->name, trondgov_rulebook_organ(city, row->organ, first, &organ), TRONDGOV_OK);
        expect_status(row->name, trondgov_organ_decide(organ, &row->tally, &found, NULL), TRONDGOV_OK);
        expect_code(row->name, "its first day", found.answer, row->answer);
        expect_code(row->name, "cited on its first day", found.provision, row->provision);
    }
    no_faults();
}

/* --- Deadlines: a second before, on the second, a second after --- */

struct due {
    const char *name;
    int32_t organ, deadline, anchor, due_day, due_hour, provision;
    int32_t reading, other_day, other_hour;
};

enum { END = 235959 };

static inline void check_dues(const struct due *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct due *row = &rows[i];
        const trondgov_organ *organ = NULL;
        const trondgov_instant last = at(row->due_day, row->due_hour);
        trondgov_answer answer = 0;
        trondgov_instant due = 0;
        expect_status(row->name, trondgov_rulebook_organ(city, row->organ, day(row->anchor), &organ), TRONDGOV_OK);
        for (int32_t off = -1; off <= 1; off++) {
            expect_status(
                row->name,
                trondgov_organ_deadline(organ, row->deadline, day(row->anchor), last + off, &answer, &due, why),
                TRONDGOV_OK);
            expect_code(row->name, "in time", answer, off <= 0 ? YES : NO);
            expect(row->name, "due", due, last);
            expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        }
        if (row->reading)
            expect(row->name, "due in the other reading", other_reading(why, row->reading).required,
                   at(row->other_day, row->other_hour));
        const trondgov_date first = first_day(row->provision);
        if (first == NO_DAY)
            continue;
        expect_status(row->name, trondgov_rulebook_organ(city, row->organ, first, &organ), TRONDGOV_OK);
        expect_status(row->name, trondgov_organ_deadline(organ, row->deadline, first, 0, &answer, &due, why),
                      TRONDGOV_OK);
        expect(row->name, "on its first day", answer != NOT_REGULATED, 1);
    }
    no_faults();
}

/* --- Limits: used up, and one more --- */

struct limit {
    const char *name;
    int32_t organ, limit;
    int64_t used;
    int32_t answer, provision, reading, otherwise;
};

static inline void check_limits(const struct limit *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct limit *row = &rows[i];
        trondgov_fact facts[] = {FACT(ORGAN, row->organ), FACT(LIMIT, row->limit), FACT(DATE, day(TODAY)),
                                 FACT(USED, row->used)};
        expect_code(row->name, "answer", asked(row->name, city, TRONDGOV_QUESTION_LIMIT, facts, 4, NULL), row->answer);
        expect_code(row->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, row->provision);
        if (row->reading)
            expect_code(row->name, "other reading", other_reading(why, row->reading).answer, row->otherwise);
        facts[2].value = first_day(row->provision);
        if (facts[2].value != NO_DAY)
            expect_code(row->name, "its first day", asked(row->name, city, TRONDGOV_QUESTION_LIMIT, facts, 4, NULL),
                        row->answer);
    }
    no_faults();
}

/* --- Provisions in force from 13.06.2024 --- */

struct force {
    const char *name;
    int32_t provision;
};

static inline void check_force(const struct force *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        trondgov_fact facts[] = {FACT(PROVISION, rows[i].provision), FACT(DATE, day(DAY_BEFORE))};
        expect_code(rows[i].name, "the day before",
                    asked(rows[i].name, city, TRONDGOV_QUESTION_PROVISION, facts, 2, NULL), NO);
        facts[1].value = day(FIRST_DAY);
        expect_code(rows[i].name, "the first day",
                    asked(rows[i].name, city, TRONDGOV_QUESTION_PROVISION, facts, 2, NULL), YES);
    }
    no_faults();
}

/* --- What an office pays for a meeting, in kroner --- */

struct pay {
    const char *name;
    int32_t organ, role;
    int64_t kroner;
};

static inline void check_pay(const struct pay *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const trondgov_fact facts[] = {FACT(ORGAN, rows[i].organ), FACT(ROLE, rows[i].role),
                                       FACT(UNIT, TRONDGOV_UNIT_MEETING), FACT(DATE, day(TODAY))};
        int64_t value = 0;
        expect_code(rows[i].name, "answer", asked(rows[i].name, city, TRONDGOV_QUESTION_RATE, facts, 4, &value), YES);
        expect(rows[i].name, "øre", value, rows[i].kroner * 100);
    }
    no_faults();
}

/* --- What a summons must carry --- */

struct notice {
    const char *name;
    int32_t organ, contents, answer, lacking, provision;
};

static inline void check_notices(const struct notice *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const trondgov_fact facts[] = {FACT(ORGAN, rows[i].organ), FACT(DATE, day(TODAY)),
                                       FACT(CONTENTS, rows[i].contents)};
        int64_t value = 0;
        expect_code(rows[i].name, "answer", asked(rows[i].name, city, TRONDGOV_QUESTION_NOTICE, facts, 3, &value),
                    rows[i].answer);
        expect(rows[i].name, "lacking", value, rows[i].lacking);
        expect_code(rows[i].name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision,
                    rows[i].provision);
    }
    no_faults();
}

#endif
