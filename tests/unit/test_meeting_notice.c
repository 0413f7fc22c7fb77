/* The summons, the papers, and what stands outside them: Reglement for bystyret 3.3, 3.4, 5.3; kommuneloven § 11-3. */
#include "meeting_fixture.h"

/* 3.3: the seventh day counting back from and with the meeting day; the statute leaves the day of notice out. */
static void notice_in_time_or_late(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t days_before, second;
        trondgov_code kind;
        trondgov_answer statute;
    } rows[] = {
        {"BYST-3.3-2 seven days before and more", 7, 86399, TRONDGOV_FINDING_CHECKED, ANSWER(YES)},
        {"BYST-3.3-2 the statute is missed by a second", 6, 0, TRONDGOV_FINDING_CHECKED, ANSWER(NO)},
        {"BYST-3.3-2 the last second as written", 6, 86399, TRONDGOV_FINDING_CHECKED, ANSWER(NO)},
        {"BYST-3.3-2 a second late", 5, 0, TRONDGOV_FINDING_FAULT, ANSWER(NO)},
        {"BYST-3.3-2 on the day itself", 0, 8 * HOUR, TRONDGOV_FINDING_FAULT, ANSWER(NO)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_finding finding = {.kind = 0};
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        at(rows[i].days_before, rows[i].second);
        done(rows[i].rule, EV(NOTICE_SENT, .value = FULL_NOTICE));
        equal(rows[i].rule, finds(rows[i].kind, PROVISION(BYST_3_3_2), &finding), 1);
        equal(rows[i].rule, finding.required, (THU_24_OCT_2024 - 6) * TRONDGOV_DAY_SECONDS + 86399);
        equal(rows[i].rule, finding.margin, finding.required - now);
        equal(rows[i].rule, finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(DOML_148_1), &finding), 1);
        equal(rows[i].rule, finding.answer, rows[i].statute);
        equal(rows[i].rule, property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_CONVENED);
    }
}

static void notice_contents(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int64_t contents;
        int32_t lacks;
    } rows[] = {
        {"BYST-3.3-1 everything is there", FULL_NOTICE, 0},
        {"BYST-3.3-1 no time", FULL_NOTICE & ~TRONDGOV_NOTICE_TIME, 1},
        {"BYST-3.3-1 no place", FULL_NOTICE & ~TRONDGOV_NOTICE_PLACE, 1},
        {"BYST-3.3-1 no cases", FULL_NOTICE & ~TRONDGOV_NOTICE_CASES, 1},
        {"BYST-3.3-1 not where the documents are", FULL_NOTICE & ~TRONDGOV_NOTICE_DOCUMENTS, 1},
        {"BYST-3.3-1 nothing at all", 0, 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_finding finding = {.kind = 0};
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        at(10, 0);
        done(rows[i].rule, EV(NOTICE_SENT, .value = rows[i].contents));
        equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_3_1), &finding), rows[i].lacks);
        equal(rows[i].rule, rows[i].lacks ? finding.actual : 0, rows[i].lacks ? rows[i].contents : 0);
    }
    fails("there is one summons", DUPLICATE, EV(NOTICE_SENT, .value = FULL_NOTICE));
    fails("no such particular", OUT_OF_RANGE, EV(NOTICE_SENT, .value = INT64_C(1) << 40));
}

static void listing_ends_with_the_summons(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    done("BYST-3.1-1", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_ORDINARY));
    fails("the same case", DUPLICATE, EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_BUDGET));
    at(7, 0);
    done("BYST-3.3-1", EV(NOTICE_SENT, .value = FULL_NOTICE));
    refused("BYST-5.3-1", BYST_5_3_1, EV(CASE_LISTED, .item = 702, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(LATE_CASE, .item = 702, .code = TRONDGOV_MATTER_ORDINARY));
    fails("the same late item", DUPLICATE, EV(LATE_CASE, .item = 702, .code = TRONDGOV_MATTER_ORDINARY));
}

static void not_summoned(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    at(0, 9 * HOUR);
    arrive(1, 67);
    refused("BYST-3.3-1", BYST_3_3_1, EV(MEETING_OPENED, .person = MAYOR));
}

/* 5.3: a third of the 67, or whoever presides; by the statute a third of those attending. */
static void late_item_objections(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t present, objectors;
        trondgov_answer answer, statute;
        int32_t statute_requires;
    } rows[] = {
        {"BYST-5.3-1 P=67, 22 object", 67, 22, ANSWER(DONE), ANSWER(NO), 23},
        {"BYST-5.3-1 P=67, 23 object", 67, 23, ANSWER(REFUSED), ANSWER(YES), 23},
        {"BYST-5.3-1 P=66, 21 object", 66, 21, ANSWER(DONE), ANSWER(NO), 22},
        {"BYST-5.3-1 P=66, 22 object", 66, 22, ANSWER(DONE), ANSWER(YES), 22},
        {"BYST-5.3-1 P=66, 23 object", 66, 23, ANSWER(REFUSED), ANSWER(YES), 22},
        {"BYST-5.3-1 P=60, 19 object", 60, 19, ANSWER(DONE), ANSWER(NO), 20},
        {"BYST-5.3-1 P=60, 20 object", 60, 20, ANSWER(DONE), ANSWER(YES), 20},
        {"BYST-5.3-1 P=60, 22 object", 60, 22, ANSWER(DONE), ANSWER(YES), 20},
        {"BYST-5.3-1 P=60, 23 object", 60, 23, ANSWER(REFUSED), ANSWER(YES), 20},
        {"BYST-5.3-1 P=60, nobody objects", 60, 0, ANSWER(DONE), ANSWER(NO), 20},
    };
    for (size_t i = 0; i < 2 * COUNT(rows); i++) { /* by number, then by person */
        const int32_t by_person = i >= COUNT(rows), k = (int32_t)(i % COUNT(rows));
        const int32_t objectors = rows[k].objectors;
        trondgov_finding finding = {.kind = 0};
        open_meeting(1, rows[k].present);
        done(rows[k].rule, EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
        if (!by_person && objectors)
            done(rows[k].rule, EV(OBJECTED, .item = 750, .value = objectors));
        for (trondgov_id person = 20; by_person && person < 20 + objectors; person++)
            done(rows[k].rule, EV(OBJECTED, .item = 750, .person = person));
        leads_to(rows[k].rule, rows[k].answer, 0, EV(CASE_TAKEN_UP, .item = 750));
        equal(rows[k].rule, finds(TRONDGOV_FINDING_GROUND, PROVISION(BYST_5_3_1), &finding), 1);
        equal(rows[k].rule, finding.required, 23);
        equal(rows[k].rule, finding.actual, objectors);
        equal(rows[k].rule, finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(KOML_11_3_5A), &finding), 1);
        equal(rows[k].rule, finding.answer, rows[k].statute);
        equal(rows[k].rule, finding.required, rows[k].statute_requires);
    }
}

static void late_item_under_the_statute(void **state)
{
    (void)state;
    const trondgov_rulebook *statute =
        read_otherwise(TRONDGOV_CONFLICT_LATE_CASE_BASE, TRONDGOV_READING_LATE_CASE_BASE_STATUTE);
    open_meeting_under(statute, 1, 60);
    done("CONF-004", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("CONF-004", EV(OBJECTED, .item = 750, .value = 20));
    refused("CONF-004 P=60, 20 object", KOML_11_3_5A, EV(CASE_TAKEN_UP, .item = 750));
}

static void the_chair_alone_objects(void **state)
{
    (void)state;
    open_meeting(2, 60);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(LATE_CASE, .item = 751, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1 the chair", EV(OBJECTED, .item = 750, .person = MAYOR));
    done("BYST-5.3-1 another member", EV(OBJECTED, .item = 751, .person = DEPUTY));
    refused("BYST-5.3-1 the chair alone", BYST_5_3_1, EV(CASE_TAKEN_UP, .item = 750));
    done("BYST-5.3-1 one member does not block", EV(CASE_TAKEN_UP, .item = 751));
}

/* The veto is that of whoever presides. */
static void when_another_presides(void **state)
{
    (void)state;
    open_meeting(2, 60);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(LATE_CASE, .item = 751, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-3.6-1 the mayor leaves", EV(LEFT, .person = MAYOR));
    done("BYST-5.1-1 the deputy presides", EV(CHAIR_TAKEN, .person = DEPUTY));
    done("BYST-3.6-3 the mayor is back, a member", EV(ARRIVED, .person = MAYOR));
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .person = MAYOR));
    done("BYST-5.3-1", EV(OBJECTED, .item = 751, .person = DEPUTY));
    refused("BYST-5.3-1 the deputy presides and objects", BYST_5_3_1, EV(CASE_TAKEN_UP, .item = 751));
    done("BYST-5.3-1 the mayor does not preside", EV(CASE_TAKEN_UP, .item = 750));
}

static void objections_that_do_not_count_twice(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    fails("neither a person nor a number", MISSING_FIELD, EV(OBJECTED, .item = 750));
    fails("more than there are", OUT_OF_RANGE, EV(OBJECTED, .item = 750, .value = 68));
    fails("a negative number", OUT_OF_RANGE, EV(OBJECTED, .item = 750, .value = -1));
    fails("nobody of that id", UNKNOWN_ID, EV(OBJECTED, .item = 750, .person = 999));
    fails("no such case", UNKNOWN_ID, EV(OBJECTED, .item = 799, .person = 5));
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .person = 5));
    fails("the same member again", DUPLICATE, EV(OBJECTED, .item = 750, .person = 5));
    done("BYST-5.3-1 21 more by number", EV(OBJECTED, .item = 750, .value = 21));
    done("BYST-5.3-1 22 do not block", EV(CASE_TAKEN_UP, .item = 750));
}

static void huge_number_of_objectors(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    fails("a huge number", OUT_OF_RANGE, EV(OBJECTED, .item = 750, .value = INT64_MAX));
}

/* 5.3 speaks of the council, kommuneloven § 11-3 of the attending members: nobody else's objection counts. */
static void only_attending_members_object(void **state)
{
    (void)state;
    open_meeting(1, 60);
    done("a substitute among the audience", EV(ARRIVED, .person = 101));
    done("a member of the government", EV(ARRIVED, .person = MINISTER));
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    answers("BYST-5.3-1 a substitute in no seat", REFUSED, 0, EV(OBJECTED, .item = 750, .person = 101));
    answers("BYST-5.3-1 the government", REFUSED, 0, EV(OBJECTED, .item = 750, .person = MINISTER));
    answers("BYST-5.3-1 a member who is away", REFUSED, 0, EV(OBJECTED, .item = 750, .person = 67));
}

static void objections_of_outsiders_do_not_block(void **state)
{
    (void)state;
    trondgov_event objected = EV(OBJECTED, .item = 750, .person = MINISTER);
    open_meeting(1, 60);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1 22 members", EV(OBJECTED, .item = 750, .value = 22));
    objected.at = now;
    (void)trondgov_meeting_apply(meeting, &objected, 1, 0, NULL, NULL, NULL);
    done("BYST-5.3-1 22 members and a minister do not block", EV(CASE_TAKEN_UP, .item = 750));
}

static void objections_end(void **state)
{
    (void)state;
    open_meeting(0, 60);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    decide(750);
    done("BYST-5.2-6", EV(MEETING_CLOSED, .person = 0));
    answers("BYST-2.1-1 after the meeting", REFUSED, 0, EV(OBJECTED, .item = 750, .person = 5));
}

/* 5.3-2: what was blocked stands on a later agenda; it may be proposed again in this meeting, and is blocked again. */
static void a_blocked_item_stays_blocked(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .value = 23));
    refused("BYST-5.3-1", BYST_5_3_1, EV(CASE_TAKEN_UP, .item = 750));
    decide(701);
    refused("BYST-5.3-1", BYST_5_3_1, EV(CASE_TAKEN_UP, .item = 750));
    done("BYST-5.3-2 the meeting may close", EV(MEETING_CLOSED, .person = 0));
}

/* Kommuneloven § 11-3: a listed case whose documents did not follow the summons; a third of those attending. */
static void documents_late(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t objectors, chair;
        trondgov_answer answer;
    } rows[] = {
        {"BYST-3.4-1 P=60, 19 oppose", 19, 0, ANSWER(DONE)},
        {"BYST-3.4-1 P=60, 20 oppose", 20, 0, ANSWER(REFUSED)},
        {"BYST-3.4-1 P=60, the chair opposes", 0, 1, ANSWER(REFUSED)},
        {"BYST-3.4-1 P=60, nobody opposes", 0, 0, ANSWER(DONE)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        enrol_council();
        done("list", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_ORDINARY));
        at(10, 0);
        done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE & ~TRONDGOV_NOTICE_DOCUMENTS));
        at(3, 0);
        done(rows[i].rule, EV(DOCUMENTS_SENT, .item = 701));
        equal("BYST-3.4-1 late", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_4_1), NULL), 1);
        fails("sent twice", DUPLICATE, EV(DOCUMENTS_SENT, .item = 701));
        at(0, 9 * HOUR);
        arrive(1, 60);
        done("open", EV(MEETING_OPENED, .person = MAYOR));
        if (rows[i].objectors)
            done(rows[i].rule, EV(OBJECTED, .item = 701, .value = rows[i].objectors));
        if (rows[i].chair)
            done(rows[i].rule, EV(OBJECTED, .item = 701, .person = MAYOR));
        leads_to(rows[i].rule, rows[i].answer, PROVISION(KOML_11_3_5B), EV(CASE_TAKEN_UP, .item = 701));
    }
}

static void documents_in_time(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    done("list", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_ORDINARY));
    at(6, 86399);
    done("BYST-3.4-1", EV(DOCUMENTS_SENT, .item = 701));
    equal("BYST-3.4-1 in time as written", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_3_4_1), NULL), 1);
    done("BYST-3.3-1", EV(NOTICE_SENT, .value = FULL_NOTICE));
    at(0, 9 * HOUR);
    arrive(1, 60);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    done("objections count for nothing", EV(OBJECTED, .item = 701, .value = 60));
    done("BYST-3.4-1 the documents came in time", EV(CASE_TAKEN_UP, .item = 701));
}

/* 5.3-2: blocked goes to a later meeting, without a vote; the next case on the summons is then the next in order. */
static void a_blocked_listed_case_does_not_hold_up_the_next(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    done("list", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_ORDINARY));
    done("list", EV(CASE_LISTED, .item = 702, .code = TRONDGOV_MATTER_ORDINARY));
    at(10, 0);
    done("documents of the second only", EV(DOCUMENTS_SENT, .item = 702));
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE & ~TRONDGOV_NOTICE_DOCUMENTS));
    at(0, 9 * HOUR);
    arrive(1, 60);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    done("BYST-3.4-1", EV(OBJECTED, .item = 701, .value = 20));
    refused("BYST-3.4-1", KOML_11_3_5B, EV(CASE_TAKEN_UP, .item = 701));
    done("BYST-5.3-2, 5.2-1", EV(CASE_TAKEN_UP, .item = 702));
}

/* The question says what the event would lead to. */
static void asking_whether_a_case_can_be_taken_up(void **state)
{
    (void)state;
    const trondgov_fact which = {TRONDGOV_FIELD_CASE, 750};
    trondgov_answer answer = 0;
    int64_t objectors = 0;
    open_meeting(1, 60);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .value = 22));
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, &which, 1, &answer, &objectors, why),
                     TRONDGOV_OK);
    equal("BYST-5.3-1 22 object", answer, ANSWER(YES));
    equal("BYST-5.3-1 22 object", objectors, 22);
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .value = 1));
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, &which, 1, &answer, &objectors, why),
                     TRONDGOV_OK);
    equal("BYST-5.3-1 23 object", answer, ANSWER(NO));
    equal("BYST-5.3-1", finds(TRONDGOV_FINDING_GROUND, PROVISION(BYST_5_3_1), NULL), 1);
}

static void asking_when_the_chair_alone_objects(void **state)
{
    (void)state;
    const trondgov_fact which = {TRONDGOV_FIELD_CASE, 750};
    trondgov_answer answer = 0;
    open_meeting(1, 60);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .person = MAYOR));
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, &which, 1, &answer, NULL, why),
                     TRONDGOV_OK);
    equal("BYST-5.3-1 the chair objects", answer, ANSWER(NO));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(notice_in_time_or_late),
        TEST(notice_contents),
        TEST(listing_ends_with_the_summons),
        TEST(not_summoned),
        TEST(late_item_objections),
        TEST(late_item_under_the_statute),
        TEST(the_chair_alone_objects),
        TEST(when_another_presides),
        TEST(objections_that_do_not_count_twice),
        TEST(huge_number_of_objectors),
        TEST(only_attending_members_object),
        TEST(objections_of_outsiders_do_not_block),
        TEST(objections_end),
        TEST(a_blocked_item_stays_blocked),
        TEST(documents_late),
        TEST(documents_in_time),
        TEST(a_blocked_listed_case_does_not_hold_up_the_next),
        TEST(asking_whether_a_case_can_be_taken_up),
        TEST(asking_when_the_chair_alone_objects),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
