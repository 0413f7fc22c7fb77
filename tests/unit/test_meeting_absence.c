/* Absence and substitutes before the meeting: Reglement for bystyret 3.5, Retningslinjer for forfall (from 24.10.2024),
 * kommuneloven § 7-10.
 */
#include "meeting_fixture.h"

static const int32_t NINE = 9 * HOUR;

/* 3.5: 09:00 two days before; from 24.10.2024 two working days. Meetings on both sides of that day. */
static void the_deadline(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_date day;
        int32_t days_before;
        trondgov_code provision;
        trondgov_code other;
        int32_t other_days_before;
    } rows[] = {
        {"BYST-3.5-2 D=Mon 30.9.2024: Saturday", MON_30_SEP_2024, 2, PROVISION(BYST_3_5_2), PROVISION(FORF_17B), 4},
        {"BYST-3.5-2 D=Tue 22.10.2024: Sunday", TUE_22_OCT_2024, 2, PROVISION(BYST_3_5_2), PROVISION(FORF_17B), 4},
        {"BYST-3.5-2 D=Wed 23.10.2024: Monday", WED_23_OCT_2024, 2, PROVISION(BYST_3_5_2), PROVISION(FORF_17B), 2},
        {"FORF-17b D=Thu 24.10.2024: Tuesday", THU_24_OCT_2024, 2, PROVISION(FORF_17B), PROVISION(BYST_3_5_2), 2},
        {"FORF-17b D=Mon 9.12.2024: Thursday", MON_9_DEC_2024, 4, PROVISION(FORF_17B), PROVISION(BYST_3_5_2), 2},
        {"FORF-17b D=Fri 2.5.2025: Tuesday", FRI_2_MAY_2025, 3, PROVISION(FORF_17B), PROVISION(BYST_3_5_2), 2},
    };
    for (size_t i = 0; i < 3 * COUNT(rows); i++) {
        const size_t k = i / 3;
        const int32_t late = (int32_t)(i % 3) - 1; /* a second before, on the stroke, a second after */
        trondgov_finding finding = {.kind = 0};
        plan(TRONDGOV_ORGAN_BYSTYRE, rows[k].day);
        enrol_council();
        at(rows[k].days_before, NINE + late);
        done(rows[k].rule,
             EV(ABSENCE_REPORTED, .person = 20, .code = TRONDGOV_GROUND_WELFARE, .value = TRONDGOV_NOTICE_JUSTIFIED));
        equal(rows[k].rule,
              finds(late > 0 ? TRONDGOV_FINDING_FAULT : TRONDGOV_FINDING_CHECKED, rows[k].provision, &finding), 1);
        equal(rows[k].rule, finding.required, (rows[k].day - rows[k].days_before) * TRONDGOV_DAY_SECONDS + NINE);
        equal(rows[k].rule, finding.margin, -late);
        equal(rows[k].rule, finds(TRONDGOV_FINDING_OTHER_READING, rows[k].other, &finding), 1);
        equal(rows[k].rule, finding.required, (rows[k].day - rows[k].other_days_before) * TRONDGOV_DAY_SECONDS + NINE);
    }
}

/* Which absence may come late: acute illness, or an accident; from 24.10.2024 only newly arisen illness. */
static void late_but_acute(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_date day;
        trondgov_code ground;
        int64_t contents;
        int32_t late;
        trondgov_code caller;
    } rows[] = {
        {"BYST-3.5-5 acute illness", WED_23_OCT_2024, TRONDGOV_GROUND_ILLNESS, TRONDGOV_NOTICE_ACUTE, 0,
         TRONDGOV_ROLE_SEKRETARIAT},
        {"BYST-3.5-5 illness known before", WED_23_OCT_2024, TRONDGOV_GROUND_ILLNESS, 0, 1, TRONDGOV_ROLE_GRUPPELEDER},
        {"BYST-3.5-5 accident", WED_23_OCT_2024, TRONDGOV_GROUND_ACCIDENT, TRONDGOV_NOTICE_ACUTE, 0,
         TRONDGOV_ROLE_SEKRETARIAT},
        {"BYST-3.5-5 other", WED_23_OCT_2024, TRONDGOV_GROUND_WELFARE, TRONDGOV_NOTICE_JUSTIFIED, 1,
         TRONDGOV_ROLE_GRUPPELEDER},
        {"BYST-3.5-5 other, acute or not", WED_23_OCT_2024, TRONDGOV_GROUND_WELFARE,
         TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_ACUTE, 1, TRONDGOV_ROLE_GRUPPELEDER},
        {"FORF-19 newly arisen illness", THU_24_OCT_2024, TRONDGOV_GROUND_ILLNESS, TRONDGOV_NOTICE_ACUTE, 0,
         TRONDGOV_ROLE_SEKRETARIAT},
        {"FORF-19 illness known before", THU_24_OCT_2024, TRONDGOV_GROUND_ILLNESS, 0, 1, TRONDGOV_ROLE_GRUPPELEDER},
        {"FORF-19 accident", THU_24_OCT_2024, TRONDGOV_GROUND_ACCIDENT, TRONDGOV_NOTICE_ACUTE, 1,
         TRONDGOV_ROLE_GRUPPELEDER},
        {"FORF-19 other", THU_24_OCT_2024, TRONDGOV_GROUND_WELFARE, TRONDGOV_NOTICE_JUSTIFIED, 1,
         TRONDGOV_ROLE_GRUPPELEDER},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const trondgov_fact who = {TRONDGOV_FIELD_PERSON, 20};
        trondgov_event called;
        trondgov_answer answer = 0;
        int64_t caller = 0;
        plan(TRONDGOV_ORGAN_BYSTYRE, rows[i].day);
        enrol_council();
        at(1, NINE);
        done(rows[i].rule, EV(ABSENCE_REPORTED, .person = 20, .code = rows[i].ground, .value = rows[i].contents));
        const trondgov_code deadline_rule = rows[i].day < THU_24_OCT_2024 ? PROVISION(BYST_3_5_2) : PROVISION(FORF_17B);
        equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, deadline_rule, NULL), rows[i].late);
        assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_CALLED_BY, &who, 1, &answer, &caller, NULL),
                         TRONDGOV_OK);
        equal(rows[i].rule, caller, rows[i].caller);
        done(rows[i].rule, EV(SUBSTITUTE_CALLED, .person = 101, .item = 20));
        assert_int_equal(trondgov_meeting_events(meeting, (size_t)property(TRONDGOV_FIELD_EVENTS) - 1, &called, 1), 1);
        equal("BYST-3.5-5 filled in", called.role, rows[i].caller);
    }
}

/* The guideline's grounds and what a notice must say of each. */
static void grounds_and_contents(void **state)
{
    (void)state;
    enum { ACCEPTED, NOT_ACCEPTED, JUDGED };
    static const struct {
        const char *rule;
        trondgov_code ground;
        int64_t contents;
        int32_t ground_is, lacks;
    } rows[] = {
        {"FORF-06 illness needs no more", TRONDGOV_GROUND_ILLNESS, 0, ACCEPTED, 0},
        {"FORF-05 welfare justified", TRONDGOV_GROUND_WELFARE, TRONDGOV_NOTICE_JUSTIFIED, JUDGED, 0},
        {"FORF-05 welfare not justified", TRONDGOV_GROUND_WELFARE, 0, JUDGED, 1},
        {"FORF-11 travel", TRONDGOV_GROUND_NECESSARY_TRAVEL, TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_CONSIDERED,
         JUDGED, 0},
        {"FORF-11 travel; that somebody else could go is to be considered, not reported", TRONDGOV_GROUND_NECESSARY_TRAVEL,
         TRONDGOV_NOTICE_JUSTIFIED, JUDGED, 0},
        {"FORF-11 travel, considered but not justified", TRONDGOV_GROUND_NECESSARY_TRAVEL, TRONDGOV_NOTICE_CONSIDERED,
         JUDGED, 1},
        {"FORF-13 work", TRONDGOV_GROUND_URGENT_WORK,
         TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_CONSIDERED | TRONDGOV_NOTICE_WHY_THEN, JUDGED, 0},
        {"FORF-13 work; somebody else is to be considered, not reported", TRONDGOV_GROUND_URGENT_WORK,
         TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_WHY_THEN, JUDGED, 0},
        {"FORF-13 work, not why then", TRONDGOV_GROUND_URGENT_WORK,
         TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_CONSIDERED, JUDGED, 1},
        {"FORF-03 accident is none of the four", TRONDGOV_GROUND_ACCIDENT, 0, NOT_ACCEPTED, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_finding finding = {.kind = 0};
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        enrol_council();
        at(5, NINE);
        done(rows[i].rule, EV(ABSENCE_REPORTED, .person = 20, .code = rows[i].ground, .value = rows[i].contents));
        equal(rows[i].rule, finds(TRONDGOV_FINDING_JUDGEMENT, 0, NULL), rows[i].ground_is == JUDGED);
        const int32_t fault = finds_subject(TRONDGOV_FINDING_FAULT, rows[i].ground, &finding);
        equal(rows[i].rule, fault, rows[i].lacks || rows[i].ground_is == NOT_ACCEPTED);
        equal(rows[i].rule, fault && finding.unit == TRONDGOV_UNIT_FLAGS, rows[i].lacks);
    }
    fails("FORF-04 no ground", MISSING_FIELD, EV(ABSENCE_REPORTED, .person = 21));
    fails("reported twice", DUPLICATE, EV(ABSENCE_REPORTED, .person = 20, .code = TRONDGOV_GROUND_ILLNESS));
    fails("nobody of that id", UNKNOWN_ID, EV(ABSENCE_REPORTED, .person = 999, .code = TRONDGOV_GROUND_ILLNESS));
    done("the member can come after all", EV(ABSENCE_WITHDRAWN, .person = 20));
    fails("there is none", UNKNOWN_ID, EV(ABSENCE_WITHDRAWN, .person = 20));
    done("reported again", EV(ABSENCE_REPORTED, .person = 20, .code = TRONDGOV_GROUND_ILLNESS));
}

/* Kommuneloven § 7-10 as rows: whom to call next after what has happened. */
static int64_t next_for(trondgov_id member, trondgov_answer expected)
{
    const trondgov_fact who = {TRONDGOV_FIELD_PERSON, member};
    trondgov_answer answer = 0;
    int64_t next = 0;
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, &who, 1, &answer, &next, why),
                     TRONDGOV_OK);
    equal("BYST-3.5-6", answer, expected);
    return next;
}

static void absent(trondgov_id person)
{
    done("absence", EV(ABSENCE_REPORTED, .person = person, .code = TRONDGOV_GROUND_ILLNESS));
}

static void substitutes_in_order(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(5, NINE);
    absent(19);
    absent(20);
    absent(30);
    absent(67);
    equal("BYST-3.5-6 H1", next_for(19, ANSWER(YES)), 101);
    done("BYST-3.5-6 H1", EV(SUBSTITUTE_CALLED, .person = 101, .item = 19, .role = TRONDGOV_ROLE_SEKRETARIAT));
    equal("in order", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    equal("BYST-3.5-6 H1 is taken", next_for(20, ANSWER(YES)), 102);
    equal("BYST-3.5-6 another group", next_for(30, ANSWER(YES)), 201);
    done("BYST-3.5-6 H2", EV(SUBSTITUTE_CALLED, .person = 102, .item = 20));
    equal("in order", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    done("FORF-18b H2 cannot", EV(SUBSTITUTE_DECLINED, .person = 102, .code = TRONDGOV_GROUND_ILLNESS));
    equal("BYST-3.5-6 then H3", next_for(20, ANSWER(YES)), 103);
    done("BYST-3.5-6 H3", EV(SUBSTITUTE_CALLED, .person = 103, .item = 20));
    equal("BYST-3.5-6 the list is exhausted", next_for(20, ANSWER(NO)), TRONDGOV_NOTHING);
    fails("declined already", DUPLICATE, EV(SUBSTITUTE_DECLINED, .person = 102, .code = TRONDGOV_GROUND_ILLNESS));
    fails("called already", DUPLICATE, EV(SUBSTITUTE_CALLED, .person = 103, .item = 19));
    fails("a member is no substitute", OUT_OF_RANGE, EV(SUBSTITUTE_CALLED, .person = 5, .item = 20));
    fails("only a seat is stood in for", OUT_OF_RANGE, EV(SUBSTITUTE_CALLED, .person = 201, .item = 101));
    fails("a member cannot decline", OUT_OF_RANGE, EV(SUBSTITUTE_DECLINED, .person = 5, .code = TRONDGOV_GROUND_STUDY));
}

static void a_substitute_who_reports_absence(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(5, NINE);
    absent(20);
    absent(101);
    equal("FORF-18a H1 has absence too", next_for(20, ANSWER(YES)), 102);
}

static void the_wrong_order_is_noted(void **state)
{
    (void)state;
    trondgov_finding finding = {.kind = 0};
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(5, NINE);
    absent(20);
    done("BYST-3.5-6 H2 before H1", EV(SUBSTITUTE_CALLED, .person = 102, .item = 20));
    equal("BYST-3.5-6 noted", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_5_6), &finding), 1);
    equal("BYST-3.5-6 whom", finding.person, 102);
    absent(19);
    done("BYST-3.5-6 of another group", EV(SUBSTITUTE_CALLED, .person = 201, .item = 19));
    equal("BYST-3.5-6 noted", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_5_6), NULL), 1);
    absent(18);
    done("FORF-18a the group leader calls though it was in time",
         EV(SUBSTITUTE_CALLED, .person = 101, .item = 18, .role = TRONDGOV_ROLE_GRUPPELEDER));
    equal("FORF-18a noted", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 1);
}

/* Substitutes of another group do not fill the seat, called or not. */
static void another_list_never_fills(void **state)
{
    (void)state;
    open_meeting(1, 66); /* the member of INP is away */
    arrive(101, 103);
    equal("BYST-3.5-6 H's substitutes stay out", property(TRONDGOV_FIELD_PRESENT), 66);
    done("BYST-3.5-6", EV(ARRIVED, .person = 1101));
    equal("BYST-3.5-6 INP's own", seat_of(1101), 67);
}

static void called_to_a_seat_of_another_list(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    at(5, NINE);
    absent(67);
    done("BYST-3.5-6 H1 for INP: wrong, and noted", EV(SUBSTITUTE_CALLED, .person = 101, .item = 67));
    at(0, NINE);
    arrive(1, 66);
    done("arrive", EV(ARRIVED, .person = 101));
    equal("KOML-7-10-1 from the group that lacks one", sits(101), 0);
    done("arrive", EV(ARRIVED, .person = 1101));
    equal("KOML-7-10-1 INP's own substitute sits", seat_of(1101), 67);
}

static void a_declined_substitute_may_come_after_all(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    at(5, NINE);
    absent(20);
    done("FORF-18b", EV(SUBSTITUTE_DECLINED, .person = 101, .code = TRONDGOV_GROUND_ILLNESS));
    done("BYST-3.5-6", EV(SUBSTITUTE_CALLED, .person = 102, .item = 20));
    at(0, NINE);
    arrive(1, 19);
    done("arrive", EV(ARRIVED, .person = 102));
    equal("BYST-3.5-6", seat_of(102), 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_deadline),
        TEST(late_but_acute),
        TEST(grounds_and_contents),
        TEST(substitutes_in_order),
        TEST(a_substitute_who_reports_absence),
        TEST(the_wrong_order_is_noted),
        TEST(another_list_never_fills),
        TEST(called_to_a_seat_of_another_list),
        TEST(a_declined_substitute_may_come_after_all),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
