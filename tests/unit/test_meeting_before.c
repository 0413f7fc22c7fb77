/* Before the meeting: demands, requests to be recused, delegations, the ground of an extra meeting, what was judged of
 * an absence. Reglement for bystyret 2.2, 3.1, 5.16, 6.4; kommuneloven §§ 7-1, 11-2, 11-3; the councils' 6.3.
 */
#include "meeting_fixture.h"

static int32_t is_duty(trondgov_code provision)
{
    return finds(TRONDGOV_FINDING_DUTY, provision, NULL);
}

/* 23 of 67, one under and one over. */
static void a_third_demands_the_meeting(void **state)
{
    trondgov_finding finding;
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(20, 12 * HOUR);
    done("BYST-2.2-3 one member", EV(MEETING_DEMANDED, .person = 30));
    fails("the same one", DUPLICATE, EV(MEETING_DEMANDED, .person = 30));
    fails("a stranger", UNKNOWN_ID, EV(MEETING_DEMANDED, .person = 9999));
    fails("a substitute", OUT_OF_RANGE, EV(MEETING_DEMANDED, .person = 101));
    fails("neither one nor many", MISSING_FIELD, EV(MEETING_DEMANDED, .person = 0));
    fails("both", MISSING_FIELD, EV(MEETING_DEMANDED, .person = 31, .value = 3));
    fails("more than there are", OUT_OF_RANGE, EV(MEETING_DEMANDED, .value = 67));
    done("BYST-2.2-3 22 in all", EV(MEETING_DEMANDED, .value = 21));
    equal("BYST-2.2-3 22 of 67 are too few", is_duty(PROVISION(BYST_2_2_3)), 0);
    equal("BYST-2.2-3 one is lacking", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_2_2_3), &finding), 1);
    equal("BYST-2.2-3 of 23", finding.required, 23);
    done("BYST-2.2-3 the 23rd", EV(MEETING_DEMANDED, .person = 31));
    equal("BYST-2.2-3 23 of 67 are enough", is_duty(PROVISION(BYST_2_2_3)), 1);
    done("BYST-2.2-3 the 24th", EV(MEETING_DEMANDED, .person = 32));
    equal("BYST-2.2-3 and stay enough", is_duty(PROVISION(BYST_2_2_3)), 1);
}

/* An extra meeting has a ground: the mayor, or the demand. */
static void an_extra_meeting_has_a_ground(void **state)
{
    static const struct {
        const char *rule;
        trondgov_id called_by;
        int64_t demanding, planned;
        int32_t fault;
    } rows[] = {
        {"BYST-2.2-2 the mayor calls it", MAYOR, 0, -1, 0},
        {"BYST-2.2-3 a third demand it", 0, 23, -1, 0},
        {"BYST-2.2-3 too few demand it", 0, 22, -1, 1},
        {"BYST-2.2-1 nobody", 0, 0, -1, 1},
        {"BYST-2.2-1 it is in the plan, it is told", 0, 0, 1, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        trondgov_meeting_free(meeting);
        assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
        done(rows[i].rule, EV(MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = THU_24_OCT_2024,
                              .code = TRONDGOV_MEETING_EXTRA, .person = rows[i].called_by));
        enrol_council();
        at(20, 12 * HOUR);
        if (rows[i].demanding)
            done(rows[i].rule, EV(MEETING_DEMANDED, .value = rows[i].demanding));
        if (rows[i].planned >= 0)
            done(rows[i].rule, EV(FACT_STATED, .code = TRONDGOV_FIELD_IN_PLAN, .value = rows[i].planned));
        done(rows[i].rule, EV(NOTICE_SENT, .value = FULL_NOTICE));
        equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_2_2_1), NULL), rows[i].fault);
    }
}

static void a_third_demands_a_case(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(20, 12 * HOUR);
    done("BYST-3.1-2 22 members", EV(CASE_DEMANDED, .item = 750, .value = 22));
    equal("BYST-3.1-2 too few", is_duty(PROVISION(BYST_3_1_2)), 0);
    done("BYST-3.1-2 the 23rd", EV(CASE_DEMANDED, .item = 750, .person = 40));
    equal("BYST-3.1-2 enough", is_duty(PROVISION(BYST_3_1_2)), 1);
    done("BYST-3.1-2 another, by 22", EV(CASE_DEMANDED, .item = 751, .value = 22));
    done("notice", EV(NOTICE_SENT, .value = FULL_NOTICE));
    trondgov_finding fault;
    equal("BYST-3.1-2 it is not on the agenda", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_1_2), &fault), 1);
    equal("BYST-3.1-2 which", fault.item, 750);
    at(0, 9 * HOUR);
    arrive(1, 60);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    answers("not on the agenda", REFUSED, 0, EV(CASE_TAKEN_UP, .item = 750));
    done("BYST-5.3-1 as a late item", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(CASE_TAKEN_UP, .item = 750));
}

static void a_demanded_case_is_listed(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(20, 12 * HOUR);
    done("BYST-3.1-2", EV(CASE_DEMANDED, .item = 750, .value = 23));
    done("BYST-3.1-2 listed", EV(CASE_LISTED, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    fails("listed already", DUPLICATE, EV(CASE_LISTED, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("notice", EV(NOTICE_SENT, .value = FULL_NOTICE));
    equal("BYST-3.1-2 kept", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_1_2), NULL), 0);
}

/* Two members of the elderly council. */
static void two_members_demand_a_meeting(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_ELDRERAAD, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 9; person++)
        done("seat", EV(SEAT, .person = person, .role = TRONDGOV_ROLE_MEDLEM));
    at(20, 12 * HOUR);
    done("ELDR-6-3 one", EV(MEETING_DEMANDED, .person = 3));
    equal("ELDR-6-3 one is too few", is_duty(PROVISION(ELDR_6_3)), 0);
    done("ELDR-6-3 two", EV(MEETING_DEMANDED, .person = 4));
    equal("ELDR-6-3 two are enough", is_duty(PROVISION(ELDR_6_3)), 1);
}

/* 09:00 two days before the meeting, in calendar days: one second over is too late. */
static void recusal_is_asked_for_in_time(void **state)
{
    static const struct {
        const char *rule;
        int32_t days, second, fault;
    } rows[] = {
        {"BYST-6.4-3 08:59:59", 2, 9 * HOUR - 1, 0},
        {"BYST-6.4-3 09:00:00", 2, 9 * HOUR, 0},
        {"BYST-6.4-3 09:00:01", 2, 9 * HOUR + 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        enrol_council();
        convene(1);
        at(rows[i].days, rows[i].second);
        done(rows[i].rule, EV(RECUSAL_REQUESTED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
        equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_6_4_3), NULL), rows[i].fault);
    }
    at(0, 9 * HOUR);
    arrive(1, 60);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    equal("BYST-6.4-5 the chair accounts for it", is_duty(PROVISION(BYST_6_4_5)), 1);
    done("BYST-6.4-4 from the rostrum", EV(RECUSAL_REQUESTED, .person = 31, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    equal("BYST-6.4-4 from the rostrum", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_6_4_4), NULL), 1);
    fails("a stranger", UNKNOWN_ID, EV(RECUSAL_REQUESTED, .person = 9999, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    fails("no case", UNKNOWN_ID, EV(RECUSAL_REQUESTED, .person = 30, .item = 799, .code = TRONDGOV_GROUND_RELATIVE));
}

/* Told by the end of the day before. */
static void delegations_are_announced(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    fails("no such case", UNKNOWN_ID, EV(DELEGATION_ANNOUNCED, .item = 61, .value = 799));
    at(1, 24 * HOUR - 1);
    done("BYST-5.16-1 the day before", EV(DELEGATION_ANNOUNCED, .item = 61, .value = 701));
    equal("BYST-5.16-1 in time", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_5_16_1), NULL), 0);
    at(0, 0);
    done("BYST-5.16-1 on the day", EV(DELEGATION_ANNOUNCED, .item = 62));
    equal("BYST-5.16-1 too late", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_5_16_1), NULL), 1);
}

/* Fourteen days for the constituting meeting. */
static void the_constituting_notice(void **state)
{
    static const struct {
        const char *rule;
        int32_t days, fault;
    } rows[] = {{"BYST-3.3-3 15 days", 15, 0}, {"BYST-3.3-3 14 days", 14, 0}, {"BYST-3.3-3 13 days", 13, 1}};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
        at(0, 0);
        now = TRONDGOV_NOTHING;
        trondgov_event planned = EV(MEETING, .at = (THU_24_OCT_2024 - 20) * TRONDGOV_DAY_SECONDS, .item = 1,
                                    .organ = TRONDGOV_ORGAN_BYSTYRE, .value = THU_24_OCT_2024,
                                    .code = TRONDGOV_MEETING_CONSTITUTING);
        const trondgov_event notice = EV(NOTICE_SENT, .at = (THU_24_OCT_2024 - rows[i].days) * TRONDGOV_DAY_SECONDS,
                                         .value = FULL_NOTICE);
        assert_int_equal(trondgov_meeting_apply(meeting, &planned, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
        assert_int_equal(trondgov_meeting_apply(meeting, &notice, 1, 0, NULL, NULL, why), TRONDGOV_OK);
        equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_3_3), NULL), rows[i].fault);
        trondgov_meeting_free(meeting);
        meeting = NULL;
    }
}

/* What was judged of a person's absence before it was reported. */
static void a_judged_absence(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(6, 9 * HOUR);
    done("FORF-05 judged", EV(JUDGED, .item = 20, .code = TRONDGOV_JUDGEMENT_STRONG_WELFARE_REASON, .value = 1));
    done("FORF-05 judged of another", EV(JUDGED, .item = 21, .code = TRONDGOV_JUDGEMENT_STRONG_WELFARE_REASON, .value = 0));
    done("FORF-05", EV(ABSENCE_REPORTED, .person = 20, .code = TRONDGOV_GROUND_WELFARE, .value = TRONDGOV_NOTICE_JUSTIFIED));
    equal("FORF-05 nothing is left to judge", finds(TRONDGOV_FINDING_JUDGEMENT, 0, NULL), 0);
    equal("FORF-05 accepted", finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_GROUND_WELFARE, NULL), 0);
    done("FORF-05", EV(ABSENCE_REPORTED, .person = 21, .code = TRONDGOV_GROUND_WELFARE, .value = TRONDGOV_NOTICE_JUSTIFIED));
    equal("FORF-05 not accepted", finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_GROUND_WELFARE, NULL), 1);
    done("FORF-05 not judged", EV(ABSENCE_REPORTED, .person = 22, .code = TRONDGOV_GROUND_WELFARE,
                                  .value = TRONDGOV_NOTICE_JUSTIFIED));
    equal("FORF-05 somebody must judge it", finds(TRONDGOV_FINDING_JUDGEMENT, 0, NULL), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_third_demands_the_meeting),  TEST(an_extra_meeting_has_a_ground), TEST(a_third_demands_a_case),
        TEST(a_demanded_case_is_listed),    TEST(two_members_demand_a_meeting),  TEST(recusal_is_asked_for_in_time),
        TEST(delegations_are_announced),    TEST(the_constituting_notice),       TEST(a_judged_absence),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
