/* Tests of ungdommens bystyre (UNGD): each line names its rule; KOML is kommuneloven, CONF the register of conflicts.
 * LEDER is its own mayor.
 */
#include "rules_tests.h"

enum { TIME = TRONDGOV_NOTICE_TIME, PLACE = TRONDGOV_NOTICE_PLACE, CASES = TRONDGOV_NOTICE_CASES };

static const struct right rights[] = {
    /* clang-format off */
    {"UNGD-3-5: CONF-143: the schools elect", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(SKOLE), MAY(ELECT_MEMBERS), YES, BY(UNGD_3_5), READ(YOUTH_MEMBERS_ELECTED_BY_STATUTE), NO},
    {"UNGD-3-6: elects its own board and committees", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(ELECT_OWN_BODIES), YES, BY(UNGD_3_6), 0, 0},
    {"UNGD-3-18: representatives state their own gender", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), MAY(STATE_OWN_GENDER), YES, BY(UNGD_3_18), 0, 0},
    {"UNGD-4-1: speaks for children and young people", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(GIVE_STATEMENT), REQUIRED, BY(UNGD_4_1), 0, 0},
    {"UNGD-4-2: may take up matters itself", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(RAISE_MATTER), YES, BY(UNGD_4_2), 0, 0},
    {"UNGD-4-3: decides what is delegated", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(DECIDE_DELEGATED), YES, BY(UNGD_4_3), 0, 0},
    {"UNGD-4-4: reports every year", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(ANNUAL_REPORT), REQUIRED, BY(UNGD_4_4), 0, 0},
    {"UNGD-4-4: its mayor presents the report", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(LEDER), MAY(PRESENT_REPORT), REQUIRED, BY(UNGD_4_4), 0, 0},
    {"UNGD-4-5: grants money", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(GRANT_MONEY), YES, BY(UNGD_4_5), 0, 0},
    {"UNGD-5-3: decides what it treats", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(CHOOSE_MATTERS), YES, BY(UNGD_5_3), 0, 0},
    {"UNGD-6-2: the leader calls a meeting", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(LEDER), MAY(CALL_MEETING), YES, BY(UNGD_6_2), 0, 0},
    {"UNGD-6-6: no absence is recorded", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(SKOLE), MAY(RECORD_ABSENCE), NO, BY(UNGD_6_6), 0, 0},
    {"UNGD-7-1: members must attend", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), MAY(ATTEND), REQUIRED, BY(UNGD_7_1), 0, 0},
    {"UNGD-7-2: absence is reported to the secretariat", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(SEKRETARIAT), MAY(RECEIVE_ABSENCE), YES, BY(UNGD_7_2), 0, 0},
    {"UNGD-7-3: the substitute is called in", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(VARAMEDLEM), MAY(STAND_IN), REQUIRED, BY(UNGD_7_3), 0, 0},
    {"UNGD-8-1: all meetings are open", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(INNBYGGER), MAY(ATTEND), YES, BY(UNGD_8_1), 0, 0},
    {"UNGD-8-1: CONF-056: never closed", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_SECRECY), NO, BY(UNGD_8_1), READ(YOUTH_CLOSING_STATUTE), REQUIRED},
    {"UNGD-8-1: CONF-056: never closed", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_SERVICE), NO, BY(UNGD_8_1), READ(YOUTH_CLOSING_STATUTE), REQUIRED},
    {"UNGD-8-1: CONF-056: never closed", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_PRIVACY), NO, BY(UNGD_8_1), READ(YOUTH_CLOSING_STATUTE), YES},
    {"UNGD-8-1: CONF-056: never closed", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(CLOSE_FOR_PUBLIC_INTEREST), NO, BY(UNGD_8_1), READ(YOUTH_CLOSING_STATUTE), YES},
    {"UNGD-9-1: its mayor presides", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(LEDER), MAY(PRESIDE), YES, BY(UNGD_9_1), 0, 0},
    {"UNGD-9-2: else its deputy mayor", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(NESTLEDER), MAY(PRESIDE), YES, BY(UNGD_9_2), 0, 0},
    {"UNGD-9-3: else an elected member", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), MAY(PRESIDE), YES, BY(UNGD_9_3), 0, 0},
    {"UNGD-9-1: not the mayor of the city", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORDFORER), MAY(PRESIDE), NOT_REGULATED, 0, 0, 0},
    {"UNGD-10-2: may postpone a case", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(ORGANET), MAY(POSTPONE), YES, BY(UNGD_10_2), 0, 0},
    {"UNGD-12-2: the secretariat sends the summons", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(SEKRETARIAT), MAY(SEND_NOTICE), REQUIRED, BY(UNGD_12_2), 0, 0},
    {"UNGD-12-2: and keeps the minutes", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(SEKRETARIAT), MAY(KEEP_MINUTES), REQUIRED, BY(UNGD_12_2), 0, 0},
    {"UNGD-12-3: the list of cases is cleared with the leader", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(SEKRETARIAT), MAY(CLEAR_AGENDA), REQUIRED, BY(UNGD_12_3), 0, 0},
    {"UNGD-14-1: representatives are trained", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), MAY(RECEIVE_TRAINING), YES, BY(UNGD_14_1), 0, 0},
    /* clang-format on */
};

static void test_rights(void **state)
{
    (void)state;
    check_rights(rights, COUNT(rights));
}

static const struct number numbers[] = {
    /* clang-format off */
    {"UNGD-3-4: up to two years", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(TERM_YEARS), 2, BY(UNGD_3_4), 0, 0},
    {"UNGD-3-5: CONF-143: by the schools, the city council by the Act", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(MEMBERS_ELECTED_BY), ROLE(SKOLE), BY(UNGD_3_5), READ(YOUTH_MEMBERS_ELECTED_BY_STATUTE), ORGAN(BYSTYRE)},
    {"UNGD-3-6: CONF-144: elects its own mayor", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(LEADER_ELECTED_BY), ORGAN(UNGDOMMENS_BYSTYRE), BY(UNGD_3_6), READ(YOUTH_MAYOR_ELECTED_BY_CITY_COUNCIL), ORGAN(BYSTYRE)},
    {"UNGD-3-6: CONF-144: and deputy mayor", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(DEPUTY_ELECTED_BY), ORGAN(UNGDOMMENS_BYSTYRE), BY(UNGD_3_6), READ(YOUTH_MAYOR_ELECTED_BY_CITY_COUNCIL), ORGAN(BYSTYRE)},
    {"UNGD-3-7: five free seats", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(FREE_SEATS), 5, BY(UNGD_3_7), 0, 0},
    {"UNGD-3-8: from 13", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(FREE_SEAT_LOWEST_AGE), 13, BY(UNGD_3_8), 0, 0},
    {"UNGD-3-9: one for adult education", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(ADULT_EDUCATION_SEATS), 1, BY(UNGD_3_9), 0, 0},
    {"UNGD-3-13: five apprentices", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(APPRENTICE_SEATS), 5, BY(UNGD_3_13), 0, 0},
    {"UNGD-3-16: CONF-133: strives for balance", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(GENDER_BASIS_POINTS), TRONDGOV_NOTHING, BY(UNGD_3_16), READ(COUNCILS_GENDER_STATUTE), 4000},
    {"UNGD-4-4: the report goes to the city council", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(REPORTS_TO), ORGAN(BYSTYRE), BY(UNGD_4_4), 0, 0},
    {"UNGD-9-4: CONF-032: most votes, one round", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(UNGD_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"UNGD-9-5: equal votes by lot, the same method", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(CHAIR_ELECTION), TRONDGOV_METHOD_PLURALITY, BY(UNGD_9_4), READ(COUNCILS_CHAIR_ELECTION_STATUTE), TRONDGOV_METHOD_MAJORITY},
    {"UNGD-12-1: organised under the city council", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(ORGANISED_UNDER), ORGAN(BYSTYRE), BY(UNGD_12_1), 0, 0},
    {"UNGD-12-2: the city council's secretariat", ORGAN(UNGDOMMENS_BYSTYRE), NUMBER(SECRETARIAT), ORGAN(BYSTYRE), BY(UNGD_12_2), 0, 0},
    /* clang-format on */
};

static void test_numbers(void **state)
{
    (void)state;
    check_numbers(numbers, COUNT(numbers));
}

static const struct count counts[] = {
    /* clang-format off */
    {"UNGD-3-3: 999 pupils", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(SECOND_SCHOOL_SEAT), 0, 0, 0, 999, 0, 0, 0, 0}, NO, BY(UNGD_3_3), 0, 0},
    {"UNGD-3-3: 1000 pupils", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(SECOND_SCHOOL_SEAT), 0, 0, 0, 1000, 0, 0, 0, 0}, NO, BY(UNGD_3_3), 0, 0},
    {"UNGD-3-3: 1001 pupils", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(SECOND_SCHOOL_SEAT), 0, 0, 0, 1001, 0, 0, 0, 0}, YES, BY(UNGD_3_3), 0, 0},
    {"UNGD-6-3: 14 of 44 demand a meeting", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 44, 0, 14, 0, 0, 0, 0}, NO, BY(UNGD_6_3), 0, 0},
    {"UNGD-6-3: 15 of 44 demand a meeting", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 44, 0, 15, 0, 0, 0, 0}, YES, BY(UNGD_6_3), 0, 0},
    {"UNGD-6-3: 14 of 45 demand a meeting", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 45, 0, 14, 0, 0, 0, 0}, NO, BY(UNGD_6_3), 0, 0},
    {"UNGD-6-3: 15 of 45 demand a meeting", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 45, 0, 15, 0, 0, 0, 0}, YES, BY(UNGD_6_3), 0, 0},
    {"UNGD-6-3: 16 of 45 demand a meeting", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 45, 0, 16, 0, 0, 0, 0}, YES, BY(UNGD_6_3), 0, 0},
    {"UNGD-6-3: 2 of 44 demand a meeting", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 44, 0, 2, 0, 0, 0, 0}, NO, BY(UNGD_6_3), 0, 0},
    {"UNGD-6-3: how many members there are is not told", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(DEMAND_MEETING), 0, 0, 0, 15, 0, 0, 0, 0}, NEEDS_FACT, BY(UNGD_6_3), 0, 0},
    {"UNGD-10-3: CONF-006: 7 of 24 attending object", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 24, 7, 0, 0, 0, 0}, NO, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), NO},
    {"UNGD-10-3: CONF-006: 8 of 24 attending object", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 24, 8, 0, 0, 0, 0}, NO, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), YES},
    {"UNGD-10-3: CONF-006: 9 of 24 attending object", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 24, 9, 0, 0, 0, 0}, NO, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), YES},
    {"UNGD-10-3: CONF-006: 14 of 44 attending object", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 44, 14, 0, 0, 0, 0}, NO, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), NO},
    {"UNGD-10-3: CONF-006: 15 of 44 attending object", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 44, 15, 0, 0, 0, 0}, YES, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), YES},
    {"UNGD-10-3: CONF-006: 16 of 44 attending object", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 44, 16, 0, 0, 0, 0}, YES, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), YES},
    {"UNGD-10-3: the leader alone objects", ORGAN(UNGDOMMENS_BYSTYRE), {NEEDED(LATE_CASE_VETO), 0, 44, 24, 1, 0, 0, FOR, 0}, YES, BY(UNGD_10_3), READ(YOUTH_LATE_CASE_STATUTE), YES},
    {"UNGD-11-1: 21 of 44", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 44, 21, 12, 9, 0, 0, 0}, NO_QUORUM, BY(UNGD_11_1), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"UNGD-11-1: 22 of 44", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 44, 22, 12, 10, 0, 0, 0}, CARRIED, BY(UNGD_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"UNGD-11-1: CONF-035: 22 of 44, 21 vote", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 44, 22, 12, 9, 0, 0, 0}, CARRIED, BY(UNGD_11_2), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"UNGD-11-1: 22 of 45", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 45, 22, 12, 10, 0, 0, 0}, NO_QUORUM, BY(UNGD_11_1), READ(QUORUM_COUNTS_STATUTE), NO_QUORUM},
    {"UNGD-11-1: 23 of 45", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 45, 23, 12, 11, 0, 0, 0}, CARRIED, BY(UNGD_11_2), READ(QUORUM_COUNTS_STATUTE), CARRIED},
    {"UNGD-11-2: 10-12", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 44, 22, 10, 12, 0, 0, 0}, REJECTED, BY(UNGD_11_2), 0, 0},
    {"UNGD-11-2: 11-11, the chair in favour", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 44, 22, 11, 11, 0, FOR, 0}, CARRIED, BY(KOML_11_9_2B), 0, 0},
    {"UNGD-11-2: 11-11, the chair against", ORGAN(UNGDOMMENS_BYSTYRE), {0, 0, 44, 22, 11, 11, 0, AGAINST, 0}, REJECTED, BY(KOML_11_9_2B), 0, 0},
    /* clang-format on */
};

static void test_counts(void **state)
{
    (void)state;
    check_counts(counts, COUNT(counts));
}

static const struct limit ages[] = {
    /* clang-format off */
    {"UNGD-3-8: CONF-141: 18 years, free seat", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_LIMIT_FREE_SEAT_AGE, 18, YES, BY(UNGD_3_8), READ(YOUTH_NINETEEN_STATUTE), YES},
    {"UNGD-3-8: CONF-141: 19 years, free seat", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_LIMIT_FREE_SEAT_AGE, 19, YES, BY(UNGD_3_8), READ(YOUTH_NINETEEN_STATUTE), NO},
    {"UNGD-3-8: CONF-141: 20 years, free seat", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_LIMIT_FREE_SEAT_AGE, 20, NO, BY(UNGD_3_8), READ(YOUTH_NINETEEN_STATUTE), NO},
    {"UNGD-3-20: 17 years", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_LIMIT_AGE, 17, YES, BY(UNGD_3_20), 0, 0},
    {"UNGD-3-20: 18 years", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_LIMIT_AGE, 18, YES, BY(UNGD_3_20), 0, 0},
    {"UNGD-3-20: 19 years", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_LIMIT_AGE, 19, NO, BY(UNGD_3_20), 0, 0},
    /* clang-format on */
};

static void test_ages(void **state)
{
    (void)state;
    check_limits(ages, COUNT(ages));
}

static const struct due dues[] = {
    /* clang-format off */
    {"UNGD-12-4: summons", ORGAN(UNGDOMMENS_BYSTYRE), DUE(NOTICE), 20240912, 20240905, END, BY(UNGD_12_4), 0, 0, 0},
    {"UNGD-6-5: documents", ORGAN(UNGDOMMENS_BYSTYRE), DUE(DOCUMENTS), 20240912, 20240905, END, BY(UNGD_6_5), 0, 0, 0},
    {"UNGD-12-4: summons", ORGAN(UNGDOMMENS_BYSTYRE), DUE(NOTICE), 20250109, 20250102, END, BY(UNGD_12_4), 0, 0, 0},
    {"UNGD-6-5: documents", ORGAN(UNGDOMMENS_BYSTYRE), DUE(DOCUMENTS), 20250109, 20250102, END, BY(UNGD_6_5), 0, 0, 0},
    /* clang-format on */
};

static void test_dues(void **state)
{
    (void)state;
    check_dues(dues, COUNT(dues));
}

static const struct force forces[] = {
    /* clang-format off */
    {"UNGD-0", BY(UNGD_0)},
    /* clang-format on */
};

static void test_forces(void **state)
{
    (void)state;
    check_force(forces, COUNT(forces));
}

static const struct pay pays[] = {
    /* clang-format off */
    {"UNGD-13", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(LEDER), 1000},
    {"UNGD-13", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(NESTLEDER), 750},
    {"UNGD-13", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), 500},
    {"UNGD-13", ORGAN(UNGDOMMENS_BYSTYRE), ROLE(VARAMEDLEM), 500},
    /* clang-format on */
};

static void test_pays(void **state)
{
    (void)state;
    check_pay(pays, COUNT(pays));
}

static const struct notice notices[] = {
    /* clang-format off */
    {"UNGD-6-4: time, place and cases", ORGAN(UNGDOMMENS_BYSTYRE), TIME | PLACE | CASES, YES, 0, BY(UNGD_6_4)},
    {"UNGD-6-4: without one", ORGAN(UNGDOMMENS_BYSTYRE), PLACE | CASES, NO, TIME, BY(UNGD_6_4)},
    {"UNGD-6-4: without one", ORGAN(UNGDOMMENS_BYSTYRE), TIME | CASES, NO, PLACE, BY(UNGD_6_4)},
    {"UNGD-6-4: without one", ORGAN(UNGDOMMENS_BYSTYRE), TIME | PLACE, NO, CASES, BY(UNGD_6_4)},
    /* clang-format on */
};

static void test_notices(void **state)
{
    (void)state;
    check_notices(notices, COUNT(notices));
}

static const struct part {
    const char *name;
    int32_t provision;
    int64_t members;
} parts[] = {
    /* clang-format off */
    {"UNGD-3-1: one of each school", BY(UNGD_3_1), 30},
    {"UNGD-3-3: a second one of the large schools", BY(UNGD_3_3), 4},
    {"UNGD-3-7: the free seats", BY(UNGD_3_7), 5},
    {"UNGD-3-13: the apprentices", BY(UNGD_3_13), 5},
    /* clang-format on */
};

/* UNGD-3-19: what the target for its size is made of. */
static void test_size(void **state)
{
    (void)state;
    const trondgov_fact facts[] = {FACT(ORGAN, TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE), FACT(DATE, day(TODAY)),
                                   FACT(SCHOOLS, 30), FACT(SECOND_SEATS, 4)};
    int64_t value = 0;
    expect_code("UNGD-3-19", "answer", asked("UNGD-3-19", city, TRONDGOV_QUESTION_YOUTH_SIZE, facts, 4, &value), YES);
    expect("UNGD-3-19", "members", value, 44);
    for (size_t i = 0; i < COUNT(parts); i++) {
        const trondgov_finding part = finding_of(why, TRONDGOV_FINDING_RESULT, i);
        expect_code(parts[i].name, "provision", part.provision, parts[i].provision);
        expect(parts[i].name, "members", part.actual, parts[i].members);
    }
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rights), cmocka_unit_test(test_numbers), cmocka_unit_test(test_counts),
        cmocka_unit_test(test_ages),   cmocka_unit_test(test_dues),    cmocka_unit_test(test_forces),
        cmocka_unit_test(test_pays),   cmocka_unit_test(test_notices), cmocka_unit_test(test_size),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
