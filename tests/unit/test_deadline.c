/* Tests of deadlines (trondgov_organ_deadline, question DEADLINE). Each row names its rule: BYST reglement for
 * bystyret, FORF the absence guideline of 24.10.2024, CONF the register of conflicts. A deadline is tried one second
 * before, on the second, and one second after.
 */
#include "rulebook_tests.h"

enum {
    NOTICE = TRONDGOV_DEADLINE_NOTICE,
    DOCUMENTS = TRONDGOV_DEADLINE_DOCUMENTS,
    ABSENCE = TRONDGOV_DEADLINE_ABSENCE,
    RECUSAL = TRONDGOV_DEADLINE_RECUSAL,
    PROPOSAL = TRONDGOV_DEADLINE_MEMBER_PROPOSAL,
    INTERPELLATION = TRONDGOV_DEADLINE_INTERPELLATION,
    DELEGATION = TRONDGOV_DEADLINE_DELEGATION,
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO,
    NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT,
    NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED,
    BYSTYRE = TRONDGOV_ORGAN_BYSTYRE,
    END = 235959
};
#define READ(name) TRONDGOV_READING_##name
#define BY(name)   TRONDGOV_PROVISION_##name

static trondgov_rulebook *city, *statute;
static trondgov_verdict *why;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) ||
           trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &statute) || trondgov_verdict_create(NULL, &why);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(statute);
    trondgov_rulebook_free(city);
    return 0;
}

static const trondgov_organ *council_on(const trondgov_rulebook *rules, trondgov_date date)
{
    const trondgov_organ *organ = NULL;
    assert_int_equal(trondgov_rulebook_organ(rules, BYSTYRE, date, &organ), TRONDGOV_OK);
    return organ;
}

/* meeting: the day that it counts from. reading: 0, or the other reading whose last instant is due. */
static const struct row {
    const char *name;
    int32_t deadline, meeting, reading, due_day, due_hour, provision;
} rows[] = {
    /* clang-format off */
    {"BYST-3.3-2, CONF-001: Thursday 24.04.2025, as written", NOTICE, 20250424, 0, 20250418, END, BY(BYST_3_3_2)},
    {"CONF-001: Thursday 24.04.2025, statute", NOTICE, 20250424, READ(SEVEN_DAYS_STATUTE), 20250417, END,
     BY(DOML_148_1)},
    {"BYST-3.3-2: Thursday 26.09.2024, as written", NOTICE, 20240926, 0, 20240920, END, BY(BYST_3_3_2)},
    {"BYST-3.3-2: Thursday 26.09.2024, statute", NOTICE, 20240926, READ(SEVEN_DAYS_STATUTE), 20240919, END,
     BY(DOML_148_1)},
    {"BYST-3.3-2: 24.10.2024, statute", NOTICE, 20241024, READ(SEVEN_DAYS_STATUTE), 20241017, END, BY(DOML_148_1)},
    {"BYST-3.3-2: 24.10.2024, as written", NOTICE, 20241024, 0, 20241018, END, BY(BYST_3_3_2)},
    {"BYST-3.3-2: across the new year", NOTICE, 20260105, 0, 20251230, END, BY(BYST_3_3_2)},
    {"BYST-3.3-2: across the new year, statute", NOTICE, 20260105, READ(SEVEN_DAYS_STATUTE), 20251229, END,
     BY(DOML_148_1)},
    {"BYST-3.3-2: across a leap day", NOTICE, 20280303, 0, 20280226, END, BY(BYST_3_3_2)},
    {"BYST-3.3-2: no leap day", NOTICE, 20270303, 0, 20270225, END, BY(BYST_3_3_2)},
    {"BYST-3.4-1: as written", DOCUMENTS, 20240926, 0, 20240920, END, BY(BYST_3_4_1)},
    {"BYST-3.4-1: statute", DOCUMENTS, 20240926, READ(SEVEN_DAYS_STATUTE), 20240919, END, BY(DOML_148_1)},

    {"BYST-3.5-2: before the guideline", ABSENCE, 20240617, 0, 20240615, 90000, BY(BYST_3_5_2)},
    {"BYST-3.5-2: before the guideline, Monday, no shift", ABSENCE, 20240930, 0, 20240928, 90000, BY(BYST_3_5_2)},
    {"BYST-3.5-2: before the guideline, in working days", ABSENCE, 20240930, READ(ABSENCE_DAYS_WORKING_DAYS),
     20240926, 90000, BY(FORF_17B)},
    {"CONF-017: the last meeting before the guideline", ABSENCE, 20241023, 0, 20241021, 90000, BY(BYST_3_5_2)},
    {"CONF-017: a meeting on the day of the guideline", ABSENCE, 20241024, 0, 20241022, 90000, BY(FORF_17B)},
    {"CONF-017: the first Monday under the guideline", ABSENCE, 20241028, 0, 20241024, 90000, BY(FORF_17B)},
    {"FORF-17b: Thursday 14.11.2024", ABSENCE, 20241114, 0, 20241112, 90000, BY(FORF_17B)},
    {"BYST-3.5-2: Monday 09.12.2024 in working days", ABSENCE, 20241209, 0, 20241205, 90000, BY(FORF_17B)},
    {"FORF-17b: Friday 27.12.2024, 24 December counts", ABSENCE, 20241227, 0, 20241223, 90000, BY(FORF_17B)},
    {"CONF-017: Wednesday after Easter, working days", ABSENCE, 20250423, 0, 20250416, 90000, BY(FORF_17B)},
    {"CONF-017: Wednesday after Easter, calendar days", ABSENCE, 20250423, READ(ABSENCE_DAYS_CALENDAR_DAYS),
     20250421, 90000, BY(BYST_3_5_2)},
    {"FORF-17b: Tuesday after Easter", ABSENCE, 20250422, 0, 20250415, 90000, BY(FORF_17B)},
    {"FORF-17b: 1 May is skipped", ABSENCE, 20250502, 0, 20250429, 90000, BY(FORF_17B)},
    {"FORF-17b: Tuesday after Whitsun", ABSENCE, 20250610, 0, 20250605, 90000, BY(FORF_17B)},
    {"FORF-17b: 17 May and Whitsun", ABSENCE, 20240521, READ(ABSENCE_DAYS_WORKING_DAYS), 0, 0, 0},
    {"FORF-17b: across the new year", ABSENCE, 20260105, 0, 20251231, 90000, BY(FORF_17B)},
    {"FORF-17b: across the new year, calendar days", ABSENCE, 20260105, READ(ABSENCE_DAYS_CALENDAR_DAYS), 20260103,
     90000, BY(BYST_3_5_2)},
    {"CONF-003: on the stroke, the other reading", ABSENCE, 20250424, READ(STROKE_OF_THE_HOUR_EXCLUSIVE), 20250422,
     85959, BY(FORF_17B)},

    {"BYST-6.4-3: Thursday 21.11.2024", RECUSAL, 20241121, 0, 20241119, 90000, BY(BYST_6_4_3)},
    {"BYST-6.4-3: stays calendar days after 24.10.2024", RECUSAL, 20241209, 0, 20241207, 90000, BY(BYST_6_4_3)},
    {"BYST-6.4-3: at Easter", RECUSAL, 20250423, 0, 20250421, 90000, BY(BYST_6_4_3)},
    {"CONF-003: recusal, exclusive", RECUSAL, 20241121, READ(STROKE_OF_THE_HOUR_EXCLUSIVE), 20241119, 85959,
     BY(BYST_6_4_3)},

    {"BYST-5.14a-1: meeting on a Monday", PROPOSAL, 20251201, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: on a Tuesday", PROPOSAL, 20251202, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: on a Wednesday", PROPOSAL, 20251203, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: on a Thursday", PROPOSAL, 20251204, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: on a Friday", PROPOSAL, 20251205, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: on a Saturday", PROPOSAL, 20251206, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: on a Sunday", PROPOSAL, 20251207, 0, 20251124, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: the Monday after", PROPOSAL, 20251208, 0, 20251201, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: across the new year", PROPOSAL, 20260108, 0, 20251229, 100000, BY(BYST_5_14A_1)},
    {"BYST-5.14a-1: 24.10.2024", PROPOSAL, 20241024, 0, 20241014, 100000, BY(BYST_5_14A_1)},
    {"CONF-002: second Easter day, no shift", PROPOSAL, 20250430, 0, 20250421, 100000, BY(BYST_5_14A_1)},
    {"CONF-002: second Easter day, forward", PROPOSAL, 20250430, READ(DAY_OFF_SHIFT_FORWARD), 20250422, 100000,
     BY(BYST_5_14A_1)},
    {"CONF-002: second Easter day, back", PROPOSAL, 20250430, READ(DAY_OFF_SHIFT_BACK), 20250416, 100000,
     BY(BYST_5_14A_1)},
    {"CONF-003: member proposal, exclusive", PROPOSAL, 20250430, READ(STROKE_OF_THE_HOUR_EXCLUSIVE), 20250421, 95959,
     BY(BYST_5_14A_1)},
    {"BYST-5.14c-1: Thursday 26.09.2024", INTERPELLATION, 20240926, 0, 20240916, 100000, BY(BYST_5_14C_1)},
    {"BYST-5.14c-1: on a Sunday", INTERPELLATION, 20251207, 0, 20251124, 100000, BY(BYST_5_14C_1)},
    {"BYST-5.16-1: the day before", DELEGATION, 20240926, 0, 20240925, END, BY(BYST_5_16_1)},
    {"BYST-5.16-1: on 1 January", DELEGATION, 20260101, 0, 20251231, END, BY(BYST_5_16_1)},
    {"BYST-5.16-1: on 1 March of a leap year", DELEGATION, 20280301, 0, 20280229, END, BY(BYST_5_16_1)},
    {"BYST-3.3-2: the first day of the rules", NOTICE, 20240613, 0, 20240607, END, BY(BYST_3_3_2)},
    {"BYST-3.3-2: the last day of the calendar", NOTICE, 21991231, 0, 21991225, END, BY(BYST_3_3_2)},
    /* clang-format on */
};

static void check_default(const struct row *row, const trondgov_organ *organ)
{
    const trondgov_instant due = at(row->due_day, row->due_hour);
    static const int32_t seconds[] = {-1, 0, 1};
    for (size_t i = 0; i < COUNT(seconds); i++) {
        trondgov_answer answer = 4711;
        trondgov_instant found = 4711;
        expect_status(
            row->name,
            trondgov_organ_deadline(organ, row->deadline, day(row->meeting), due + seconds[i], &answer, &found, why),
            TRONDGOV_OK);
        expect_code(row->name,
                    seconds[i] < 0 ? "a second before"
                    : seconds[i]   ? "a second after"
                                   : "on the second",
                    answer, seconds[i] > 0 ? NO : YES);
        expect(row->name, "due", found, due);
        const trondgov_finding ground = findings_of(why).all[0];
        expect_code(row->name, "kind", ground.kind, TRONDGOV_FINDING_GROUND);
        expect_code(row->name, "provision", ground.provision, row->provision);
        expect_code(row->name, "subject", ground.subject, row->deadline);
        expect_code(row->name, "unit", ground.unit, TRONDGOV_UNIT_INSTANT);
        expect(row->name, "required", ground.required, due);
        expect(row->name, "actual", ground.actual, due + seconds[i]);
        expect(row->name, "margin", ground.margin, -seconds[i]);
    }
}

static void check_other(const struct row *row, const trondgov_organ *organ)
{
    const trondgov_instant due = at(row->due_day, row->due_hour);
    for (int32_t late = 0; late <= 1; late++) {
        expect_status(row->name,
                      trondgov_organ_deadline(organ, row->deadline, day(row->meeting), due + late, NULL, NULL, why),
                      TRONDGOV_OK);
        const trondgov_finding other = other_reading(why, row->reading);
        expect_code(row->name, "kind", other.kind, TRONDGOV_FINDING_OTHER_READING);
        expect_code(row->name, late ? "a second after" : "on the second", other.answer, late ? NO : YES);
        expect(row->name, "due", other.required, due);
        expect_code(row->name, "provision", other.provision, row->provision);
        expect_code(row->name, "conflict", other.conflict,
                    trondgov_code_get(city, row->reading, TRONDGOV_FIELD_CONFLICT));
    }
}

static void test_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct row *row = &rows[i];
        if (!row->due_day)
            continue;
        const trondgov_organ *organ = council_on(city, day(row->meeting));
        if (row->reading)
            check_other(row, organ);
        else
            check_default(row, organ);
    }
    no_faults();
}

/* A rulebook with one reading selected gives as its own what the default reports as the other reading. */
static void test_selected(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct row *row = &rows[i];
        if (!row->due_day || !row->reading)
            continue;
        trondgov_builder *builder = NULL;
        trondgov_rulebook *rules = NULL;
        const trondgov_fact reading[] = {FACT(READING, row->reading)};
        assert_int_equal(trondgov_builder_create(city, &builder), TRONDGOV_OK);
        assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, reading, 1, NULL), TRONDGOV_OK);
        assert_int_equal(trondgov_builder_build(builder, &rules, why), TRONDGOV_OK);
        check_default(row, council_on(rules, day(row->meeting)));
        trondgov_rulebook_free(rules);
        trondgov_builder_free(builder);
    }
    no_faults();
}

/* Which conflicts a deadline touches: every other reading of each, and no more. */
static void test_touched(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int32_t deadline, meeting, others;
    } touched[] = {
        {"BYST-3.3-2: seven days, day off", NOTICE, 20250424, 3},
        {"BYST-3.5-2: days, day off, stroke", ABSENCE, 20240926, 4},
        {"FORF-17b: days, stroke", ABSENCE, 20250424, 2},
        {"BYST-6.4-3: day off, stroke", RECUSAL, 20250424, 3},
        {"BYST-5.14a-1: day off, stroke", PROPOSAL, 20250424, 3},
        {"BYST-5.14c-1: day off, stroke", INTERPELLATION, 20250424, 3},
    };
    for (size_t i = 0; i < COUNT(touched); i++) {
        const trondgov_organ *organ = council_on(city, day(touched[i].meeting));
        expect_status(touched[i].name,
                      trondgov_organ_deadline(organ, touched[i].deadline, day(touched[i].meeting), 0, NULL, NULL, why),
                      TRONDGOV_OK);
        expect(touched[i].name, "other readings", (int64_t)number_of(why, TRONDGOV_FINDING_OTHER_READING),
               touched[i].others);
    }
    no_faults();
}

/* --- What lifts the deadline of absence: the question with GROUND and ARISEN --- */

static const struct lift {
    const char *name;
    int32_t meeting, ground, arisen_day, arisen_hour, at_day, at_hour; /* arisen_day 0: not told */
    int32_t answer, provision;
    int32_t newly, or_accident, and_accident; /* answers under the readings of CONF-018; 0: selected, or not touched */
} lifts[] = {
    /* clang-format off */
    {"CONF-018: a road accident an hour before, after the guideline", 20250424, TRONDGOV_GROUND_ACCIDENT, 20250424,
     90000, 20250424, 91500, NO, BY(FORF_17B), 0, YES, NO},
    {"CONF-018: a road accident, before the guideline", 20240926, TRONDGOV_GROUND_ACCIDENT, 20240926, 90000,
     20240926, 91500, YES, BY(BYST_3_5_5), NO, 0, NO},
    {"BYST-3.5-5: acute illness, before the guideline", 20240926, TRONDGOV_GROUND_ILLNESS, 20240925, 70000, 20240925,
     80000, YES, BY(BYST_3_5_5), YES, 0, NO},
    {"FORF-19: newly arisen illness", 20241121, TRONDGOV_GROUND_ILLNESS, 20241120, 70000, 20241120, 80000, YES,
     BY(FORF_19), 0, YES, NO},
    {"FORF-19: arisen on the deadline itself", 20241114, TRONDGOV_GROUND_ILLNESS, 20241112, 90000, 20241112, 100000,
     NO, BY(FORF_17B), ANY, ANY, ANY},
    {"FORF-19: arisen a second later", 20241114, TRONDGOV_GROUND_ILLNESS, 20241112, 90001, 20241112, 100000, YES,
     BY(FORF_19), 0, YES, NO},
    {"FORF-19: illness known for a week", 20241114, TRONDGOV_GROUND_ILLNESS, 20241107, 90000, 20241112, 90001, NO,
     BY(FORF_17B), ANY, ANY, ANY},
    {"FORF-19: an ill child is welfare", 20241114, TRONDGOV_GROUND_WELFARE, 20241113, 90000, 20241113, 100000, NO,
     BY(FORF_17B), ANY, ANY, ANY},
    {"FORF-17b: in time, so no exception is needed", 20241114, TRONDGOV_GROUND_ILLNESS, 20241107, 90000, 20241112,
     90000, YES, BY(FORF_17B), ANY, ANY, ANY},
    {"FORF-19: late with illness; when it arose is not told", 20241114, TRONDGOV_GROUND_ILLNESS, 0, 0, 20241112,
     90001, NEEDS_FACT, ANY, ANY, ANY, ANY},
    {"BYST-3.5-5: late with an accident; when is not told", 20240926, TRONDGOV_GROUND_ACCIDENT, 0, 0, 20240926,
     90001, NEEDS_FACT, ANY, ANY, ANY, ANY},
    {"FORF-17b: late with welfare; when does not matter", 20241114, TRONDGOV_GROUND_WELFARE, 0, 0, 20241112, 90001,
     NO, BY(FORF_17B), ANY, ANY, ANY},
    {"FORF-17b: in time with illness; when does not matter", 20241114, TRONDGOV_GROUND_ILLNESS, 0, 0, 20241112,
     90000, YES, BY(FORF_17B), ANY, ANY, ANY},
    /* clang-format on */
};

static void test_lifted(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(lifts); i++) {
        const struct lift *row = &lifts[i];
        const trondgov_fact facts[] = {FACT(ORGAN, BYSTYRE),
                                       FACT(DEADLINE, ABSENCE),
                                       FACT(ANCHOR, day(row->meeting)),
                                       FACT(AT, at(row->at_day, row->at_hour)),
                                       FACT(GROUND, row->ground),
                                       FACT(ARISEN, row->arisen_day ? at(row->arisen_day, row->arisen_hour) : 0)};
        trondgov_answer answer = 0;
        expect_status(row->name,
                      trondgov_rulebook_ask(city, TRONDGOV_QUESTION_DEADLINE, facts,
                                            COUNT(facts) - (row->arisen_day ? 0 : 1), &answer, NULL, why),
                      TRONDGOV_OK);
        expect_code(row->name, "answer", answer, row->answer);
        expect_code(row->name, "provision", findings_of(why).all[0].provision, row->provision);
        expect_code(row->name, "newly arisen illness",
                    other_reading(why, READ(LATE_ABSENCE_NEWLY_ARISEN_ILLNESS)).answer, row->newly);
        expect_code(row->name, "illness or accident",
                    other_reading(why, READ(LATE_ABSENCE_ACUTE_ILLNESS_OR_ACCIDENT)).answer, row->or_accident);
        expect_code(row->name, "illness and accident",
                    other_reading(why, READ(LATE_ABSENCE_ACUTE_ILLNESS_AND_ACCIDENT)).answer, row->and_accident);
        if (row->answer == NEEDS_FACT)
            expect(row->name, "ARISEN is named", names_input(why, TRONDGOV_FIELD_ARISEN), 1);
    }
    no_faults();
}

/* --- Not yet, not regulated, not possible --- */

static void test_not_yet(void **state)
{
    (void)state;
    trondgov_answer answer = 0;
    trondgov_instant due = 0;
    const trondgov_organ *council = council_on(city, day(20250424));
    assert_int_equal(trondgov_organ_deadline(council, ABSENCE, day(20250424), TRONDGOV_NOTHING, &answer, &due, why),
                     TRONDGOV_OK);
    assert_int_equal(answer, NEEDS_FACT);
    assert_int_equal(due, at(20250422, 90000));
    assert_int_equal(findings_of(why).all[0].required, due);
    assert_true(names_input(why, TRONDGOV_FIELD_AT));
    /* no text of this version gives it */
    assert_int_equal(trondgov_organ_deadline(council, TRONDGOV_DEADLINE_PAYOUT, day(20250424), 0, &answer, &due, why),
                     TRONDGOV_OK);
    assert_int_equal(answer, NOT_REGULATED);
    assert_int_equal(due, TRONDGOV_NOTHING);
    /* kommuneloven § 11-3: reasonable notice, no number of days */
    assert_int_equal(
        trondgov_organ_deadline(council_on(statute, day(20250424)), NOTICE, day(20250424), 0, &answer, &due, why),
        TRONDGOV_OK);
    assert_int_equal(answer, NOT_REGULATED);
    /* before the rules were in force */
    assert_int_equal(
        trondgov_organ_deadline(council_on(city, day(20240612)), NOTICE, day(20240612), 0, &answer, NULL, NULL),
        TRONDGOV_OK);
    assert_int_equal(answer, NOT_REGULATED);
}

static void test_wrong(void **state)
{
    (void)state;
    const trondgov_organ *council = council_on(city, day(20250424));
    const trondgov_date today = day(20250424), last = day(21991231);
    const trondgov_instant end = (last + INT64_C(1)) * TRONDGOV_DAY_SECONDS;
    const struct {
        const char *name;
        int32_t deadline;
        trondgov_date anchor;
        trondgov_instant at;
        trondgov_status status;
        int32_t field;
    } wrong[] = {
        {"anchor behind the calendar", NOTICE, last + 1, 0, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_ANCHOR},
        {"anchor before the calendar", NOTICE, -25568, 0, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_ANCHOR},
        {"the greatest anchor", NOTICE, INT32_MAX, 0, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_ANCHOR},
        {"done behind the calendar", NOTICE, today, end, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_AT},
        {"done at the greatest instant", NOTICE, today, INT64_MAX, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_AT},
        {"done before the calendar", NOTICE, today, INT64_MIN + 1, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_AT},
        {"the deadline is before the calendar", NOTICE, -25567, 0, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_ANCHOR},
        {"the deadline is before the calendar by a day", NOTICE, -25567 + 5, 0, TRONDGOV_OUT_OF_RANGE,
         TRONDGOV_FIELD_ANCHOR},
        {"a threshold", TRONDGOV_THRESHOLD_QUORUM, today, 0, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_DEADLINE},
        {"no code", 0, today, 0, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_DEADLINE},
        {"an own deadline that nobody added", TRONDGOV_OWN(TRONDGOV_FAMILY_DEADLINE, 0), today, 0,
         TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_DEADLINE},
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        trondgov_answer answer = 4711;
        trondgov_instant due = 4711;
        expect_status(
            wrong[i].name,
            trondgov_organ_deadline(council, wrong[i].deadline, wrong[i].anchor, wrong[i].at, &answer, &due, why),
            wrong[i].status);
        expect(wrong[i].name, "answer zeroed", answer, 0);
        expect(wrong[i].name, "due zeroed", due, 0);
        expect(wrong[i].name, "the field is named", names_input(why, wrong[i].field), 1);
        expect(wrong[i].name, "nothing but INPUT", (int64_t)number_of(why, TRONDGOV_FINDING_INPUT),
               (int64_t)findings_of(why).count);
    }
    /* six days into the calendar the seventh day counted back is its first; the statute's day is not in it */
    trondgov_instant due = 0;
    expect_status("the first day of the calendar",
                  trondgov_organ_deadline(council, NOTICE, -25567 + 6, 0, NULL, &due, why), TRONDGOV_OK);
    expect("the first day of the calendar", "due", due, -25567 * TRONDGOV_DAY_SECONDS + 86399);
    expect("the first day of the calendar", "no answer under the statute",
           other_reading(why, READ(SEVEN_DAYS_STATUTE)).answer, 0);
    no_faults();
    trondgov_answer answer = 4711;
    assert_int_equal(trondgov_organ_deadline(NULL, NOTICE, today, 0, &answer, &due, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(answer | due, 0);
    assert_int_equal(trondgov_organ_deadline(council, NOTICE, today, 0, NULL, NULL, NULL), TRONDGOV_OK);
}

/* The question answers as the function does, and takes the rule of its anchor's day unless DATE is given. */
static void test_question(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (!rows[i].due_day || rows[i].reading)
            continue;
        const trondgov_instant due = at(rows[i].due_day, rows[i].due_hour);
        const trondgov_fact facts[] = {FACT(ORGAN, BYSTYRE), FACT(DEADLINE, rows[i].deadline),
                                       FACT(ANCHOR, day(rows[i].meeting)), FACT(AT, due + 1)};
        trondgov_answer answer = 0;
        int64_t value = 0;
        expect_status(
            rows[i].name,
            trondgov_rulebook_ask(city, TRONDGOV_QUESTION_DEADLINE, facts, COUNT(facts), &answer, &value, why),
            TRONDGOV_OK);
        expect_code(rows[i].name, "answer", answer, NO);
        expect(rows[i].name, "value", value, due);
    }
    const trondgov_fact earlier[] = {FACT(ORGAN, BYSTYRE), FACT(DEADLINE, ABSENCE), FACT(ANCHOR, day(20250423)),
                                     FACT(DATE, day(20240901))};
    int64_t value = 0;
    expect_status("DATE before the guideline",
                  trondgov_rulebook_ask(city, TRONDGOV_QUESTION_DEADLINE, earlier, COUNT(earlier), NULL, &value, NULL),
                  TRONDGOV_OK);
    expect("DATE before the guideline", "value", value, at(20250421, 90000));
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),     cmocka_unit_test(test_selected), cmocka_unit_test(test_touched),
        cmocka_unit_test(test_lifted),   cmocka_unit_test(test_not_yet),  cmocka_unit_test(test_wrong),
        cmocka_unit_test(test_question),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
