/* Who presides, and who opens: Reglement for bystyret 5.1, 5.7, 5.12; kommuneloven § 11-2. */
#include "meeting_fixture.h"

/* A convened meeting whose first `from` members are away. */
static void hall_without(trondgov_id from)
{
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(3);
    at(0, 9 * HOUR);
    arrive(from, COUNCIL);
}

static void who_may_open(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_id first_there, chair;
        int32_t may, elected;
    } rows[] = {
        {"BYST-5.1-1 the mayor", MAYOR, MAYOR, 1, 0},
        {"BYST-5.1-1 not the deputy when the mayor is there", MAYOR, DEPUTY, 0, 0},
        {"BYST-5.1-1 not a member when the mayor is there", MAYOR, 3, 0, 0},
        {"BYST-5.1-1 the deputy when the mayor is away", DEPUTY, DEPUTY, 1, 0},
        {"BYST-5.1-2 not a member when the deputy is there", DEPUTY, 3, 0, 0},
        {"BYST-5.1-2 an elected member when both are away", 3, 3, 1, 1},
        {"BYST-5.1-1 not the mayor who is away", 3, MAYOR, 0, 0},
        {"KOML-11-2-3 a substitute in a seat is a member of the meeting", 3, 101, 1, 1},
        {"KOML-11-2-3 not the government", 3, MINISTER, 0, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        hall_without(rows[i].first_there);
        done("there", EV(ARRIVED, .person = 101));
        done("there", EV(ARRIVED, .person = MINISTER));
        if (!rows[i].may) {
            refused(rows[i].rule, BYST_5_1_1, EV(MEETING_OPENED, .person = rows[i].chair));
            equal(rows[i].rule, property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_CONVENED);
            continue;
        }
        done(rows[i].rule, EV(MEETING_OPENED, .person = rows[i].chair));
        equal(rows[i].rule, finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_1_2), NULL), rows[i].elected);
        equal(rows[i].rule, property(TRONDGOV_FIELD_CHAIR), rows[i].chair);
        equal(rows[i].rule, property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_OPEN);
    }
}

static void opening_the_meeting(void **state)
{
    (void)state;
    hall_without(MAYOR);
    fails("nobody of that id", UNKNOWN_ID, EV(MEETING_OPENED, .person = 999));
    at(-1, 9 * HOUR);
    fails("another day", OUT_OF_RANGE, EV(MEETING_OPENED, .person = MAYOR));
    at(0, 9 * HOUR);
    refused("BYST-2.1-1 nothing is taken up before", BYST_2_1_1, EV(CASE_TAKEN_UP, .item = 701));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    answers("opened already", REFUSED, 0, EV(MEETING_OPENED, .person = MAYOR));
    answers("listed too late", REFUSED, 0, EV(CASE_LISTED, .item = 799, .code = TRONDGOV_MATTER_ORDINARY));
    answers("summoned already and opened", REFUSED, 0, EV(NOTICE_SENT, .value = FULL_NOTICE));
}

/* A mayor whose office rests holds no office to preside by (kommuneloven § 7-10 and 7-11). */
static void a_resting_mayor_does_not_preside(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    done("rests", EV(SEAT_RESTS, .person = MAYOR));
    at(0, 9 * HOUR);
    arrive(1, COUNCIL);
    answers("KOML-11-2-3", REFUSED, 0, EV(MEETING_OPENED, .person = MAYOR));
    done("BYST-5.1-1 the deputy", EV(MEETING_OPENED, .person = DEPUTY));
}

static void nobody_presides(void **state)
{
    (void)state;
    open_meeting(2, 67);
    done("BYST-3.6-1 the chair leaves", EV(LEFT, .person = MAYOR));
    equal("nobody presides", property(TRONDGOV_FIELD_CHAIR), TRONDGOV_NOTHING);
    refused("BYST-5.1-1", BYST_5_1_1, EV(CASE_TAKEN_UP, .item = 701));
    refused("BYST-5.1-1", BYST_5_1_1, EV(MEETING_CLOSED, .person = 0));
    refused("BYST-5.1-1 the deputy goes before", BYST_5_1_1, EV(CHAIR_TAKEN, .person = 3));
    done("BYST-5.1-1", EV(CHAIR_TAKEN, .person = DEPUTY));
    done("BYST-5.4-1", EV(CASE_TAKEN_UP, .item = 701));
    done("BYST-3.6-3", EV(ARRIVED, .person = MAYOR));
    equal("BYST-5.1-1 the deputy goes on", property(TRONDGOV_FIELD_CHAIR), DEPUTY);
    done("BYST-5.1-1 the mayor takes over", EV(CHAIR_TAKEN, .person = MAYOR));
    equal("BYST-5.1-1", property(TRONDGOV_FIELD_CHAIR), MAYOR);
}

static void chair_in_another_state(void **state)
{
    (void)state;
    hall_without(MAYOR);
    refused("BYST-2.1-1 before the opening", BYST_2_1_1, EV(CHAIR_TAKEN, .person = MAYOR));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    fails("no such case", UNKNOWN_ID, EV(CHAIR_TAKEN, .person = DEPUTY, .item = 799));
    refused("BYST-5.7-1 for a case that is not in hand", BYST_5_4_1, EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
}

/* 5.7: during the whole case, the vote with it; the acting chair's ordinary vote breaks the tie. */
static void handed_over_for_a_case(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_code mayor, deputy;
        trondgov_answer answer;
    } rows[] = {
        {"BYST-5.7-1 mayor for, deputy against", TRONDGOV_CHOICE_FOR, TRONDGOV_CHOICE_AGAINST, ANSWER(REJECTED)},
        {"BYST-5.7-1 mayor against, deputy for", TRONDGOV_CHOICE_AGAINST, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        open_meeting(2, 66);
        take_up(701);
        put(701, 800);
        done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
        equal("BYST-5.7-1", property(TRONDGOV_FIELD_CHAIR), DEPUTY);
        call_to_vote(701);
        open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
        done("cast", EV(VOTE_CAST, .item = 900, .person = MAYOR, .code = rows[i].mayor));
        done("cast", EV(VOTE_CAST, .item = 900, .person = DEPUTY, .code = rows[i].deputy));
        for (trondgov_id person = 3; person <= 66; person++)
            done("cast", EV(VOTE_CAST, .item = 900, .person = person,
                            .code = person % 2 ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST));
        leads_to(rows[i].rule, rows[i].answer, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
        equal("BYST-5.7-1 until the case is decided", property(TRONDGOV_FIELD_CHAIR), DEPUTY);
        done("close", EV(CASE_CLOSED, .item = 701));
        equal("BYST-5.7-1 the mayor chairs the next case", property(TRONDGOV_FIELD_CHAIR), MAYOR);
    }
}

/* 5.7: during the treatment of the case another presides; the mayor who debated is not back before it is decided. */
static void not_back_before_the_case_is_decided(void **state)
{
    (void)state;
    open_meeting(2, 66);
    take_up(701);
    done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
    answers("BYST-5.7-1", REFUSED, PROVISION(BYST_5_7_1), EV(CHAIR_TAKEN, .person = MAYOR, .item = 701));
}

/* 5.7, "varaordfører eller en annen": mayor and deputy both want to debate, so a member is elected for the case. */
static void both_want_to_debate(void **state)
{
    (void)state;
    open_meeting(2, 66);
    take_up(701);
    done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
    done("BYST-5.7-1, 5.1-2", EV(CHAIR_TAKEN, .person = 3, .item = 701));
    equal("BYST-5.1-2 elected", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_1_2), NULL), 1);
}

/* 5.12: the vote of whoever presides at the count decides, also when it was cast before they took the chair. */
static void the_new_chair_has_voted_already(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 33, 33, 0); /* all but the mayor; the deputy is the first of those for */
    done("BYST-5.10-4 the mayor leaves, which is a breach", EV(LEFT, .person = MAYOR));
    done("BYST-5.1-1", EV(CHAIR_TAKEN, .person = DEPUTY));
    answers("BYST-5.12-2 the deputy presides and voted for", CARRIED, PROVISION(BYST_5_12_2),
            EV(BALLOT_CLOSED, .item = 900));
}

/* Who waits for the next case has no vote in this one, and so does not preside in it. */
static void no_chair_without_a_seat(void **state)
{
    (void)state;
    hall_without(DEPUTY);
    done("open", EV(MEETING_OPENED, .person = DEPUTY));
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    done("BYST-5.10-3 the mayor arrives after the call", EV(ARRIVED, .person = MAYOR));
    refused("BYST-3.7-2 no chair without a seat in the case", BYST_5_1_1, EV(CHAIR_TAKEN, .person = MAYOR));
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 33, 33, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-2 the deputy's vote decides", CARRIED, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    done("close", EV(CASE_CLOSED, .item = 701));
    done("BYST-5.1-1 in the next one", EV(CHAIR_TAKEN, .person = MAYOR));
}

static void a_disqualified_chair(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    done("BYST-6.6-3", EV(ELIGIBILITY_QUESTIONED, .person = MAYOR, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    done("BYST-6.5-2", EV(WITHDREW, .person = MAYOR, .item = 701));
    equal("BYST-6.5-6 another presides", property(TRONDGOV_FIELD_CHAIR), TRONDGOV_NOTHING);
    done("BYST-5.1-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 900, .person = MAYOR, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(900, 66, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-6.4-6", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    put(701, 800);
    call_to_vote(701);
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 33, 33, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-5.12-2 mayor disqualified, deputy voted against", REJECTED, PROVISION(BYST_5_12_2),
            EV(BALLOT_CLOSED, .item = 901));
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("the mayor chairs the next case", property(TRONDGOV_FIELD_CHAIR), MAYOR);
}

/* 6.3: no part in the case, so not in the chair either. */
static void a_withdrawn_mayor_does_not_retake_the_chair(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    done("BYST-6.3-1", EV(WITHDREW, .person = MAYOR, .item = 701));
    answers("BYST-6.3-1 out of the case", REFUSED, 0, EV(CHAIR_TAKEN, .person = MAYOR, .item = 701));
}

static void asking_who_presides(void **state)
{
    (void)state;
    trondgov_answer answer = 0;
    int64_t chair = 0;
    hall_without(MAYOR);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_CHAIR, NULL, 0, &answer, &chair, why),
                     TRONDGOV_OK);
    equal("before the opening", answer, ANSWER(NO));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_CHAIR, NULL, 0, &answer, &chair, why),
                     TRONDGOV_OK);
    equal("BYST-5.1-1", answer, ANSWER(YES));
    equal("BYST-5.1-1", chair, MAYOR);
    equal("BYST-5.1-1", finds(TRONDGOV_FINDING_GROUND, PROVISION(BYST_5_1_1), NULL), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(who_may_open),
        TEST(opening_the_meeting),
        TEST(a_resting_mayor_does_not_preside),
        TEST(nobody_presides),
        TEST(chair_in_another_state),
        TEST(handed_over_for_a_case),
        TEST(not_back_before_the_case_is_decided),
        TEST(both_want_to_debate),
        TEST(the_new_chair_has_voted_already),
        TEST(no_chair_without_a_seat),
        TEST(a_disqualified_chair),
        TEST(a_withdrawn_mayor_does_not_retake_the_chair),
        TEST(asking_who_presides),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
