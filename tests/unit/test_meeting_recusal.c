/* Eligibility: Reglement for bystyret 6.3 to 6.6; forvaltningsloven § 8. */
#include "meeting_fixture.h"

static void question(trondgov_id person)
{
    done("BYST-6.6-3", EV(ELIGIBILITY_QUESTIONED, .person = person, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
}

static void withdraw(trondgov_id person)
{
    done("BYST-6.5-2", EV(WITHDREW, .person = person, .item = 701));
}

/* The vote on somebody: disqualified or not. */
static void judge(trondgov_id vote, trondgov_id person, trondgov_answer answer)
{
    const int32_t present = (int32_t)property(TRONDGOV_FIELD_PRESENT);
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = vote, .person = person, .code = TRONDGOV_MATTER_ELIGIBILITY));
    if (answer == ANSWER(CARRIED))
        roll_call(vote, present, 0, TRONDGOV_CHOICE_FOR);
    else
        roll_call(vote, 0, present, TRONDGOV_CHOICE_AGAINST);
    leads_to("BYST-6.4-6", answer, 0, EV(BALLOT_CLOSED, .item = vote));
}

static void must_withdraw_before_the_vote(void **state)
{
    (void)state;
    open_meeting(2, 60);
    answers("the case is not in hand", REFUSED, 0,
            EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    take_up(701);
    fails("nobody is questioned", UNKNOWN_ID,
          EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    fails("about whom", MISSING_FIELD, EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ELIGIBILITY));
    question(30);
    fails("questioned already", DUPLICATE,
          EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_SPOUSE));
    refused("BYST-6.5-2 still in the seat", BYST_6_5_2,
            EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    answers("BYST-6.6-3 treated before the vote", REFUSED, 0, EV(VOTING_CALLED, .item = 701));
    answers("BYST-6.6-3 the question is open", REFUSED, 0, EV(CASE_CLOSED, .item = 701));
    withdraw(30);
    fails("withdrawn already", DUPLICATE, EV(WITHDREW, .person = 30, .item = 701));
    equal("BYST-6.5-2 out", sits(30), 0);
    refused("6.3-1 not back before it is decided", BYST_6_3_1, EV(RETURNED, .person = 30, .item = 701));
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    refused("BYST-6.3-1 not on oneself", BYST_6_3_1,
            EV(VOTE_CAST, .item = 900, .person = 30, .code = TRONDGOV_CHOICE_AGAINST));
    roll_call(900, 35, 24, TRONDGOV_CHOICE_FOR);
    answers("BYST-6.4-6 35-24", CARRIED, PROVISION(BYST_5_12_1), EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-6.3-1 disqualified stays out", BYST_6_3_1, EV(RETURNED, .person = 30, .item = 701));
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-6.3-1 of this case only", seat_of(30), 30);
}

static void eligible_and_back(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    fails("did not withdraw", OUT_OF_ORDER, EV(RETURNED, .person = 30, .item = 701));
    question(30);
    withdraw(30);
    judge(900, 30, ANSWER(REJECTED));
    equal("BYST-6.4-6 not before the member is back", sits(30), 0);
    done("BYST-6.4-6 eligible", EV(RETURNED, .person = 30, .item = 701));
    equal("BYST-6.4-6", seat_of(30), 30);
    put(701, 800);
    call_to_vote(701);
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    done("BYST-6.4-6 votes", EV(VOTE_CAST, .item = 901, .person = 30, .code = TRONDGOV_CHOICE_FOR));
}

/* 6.5: all who are questioned are out of every one of the votes; nobody returns before all are decided. */
static void several_are_questioned(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    question(30);
    question(31);
    question(32);
    withdraw(30);
    withdraw(31);
    refused("BYST-6.5-6 the third still sits", BYST_6_5_2,
            EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    withdraw(32);
    judge(900, 30, ANSWER(REJECTED));
    equal("BYST-6.5-6 57 decide", property(TRONDGOV_FIELD_PRESENT), 57);
    refused("BYST-6.5-6 two are undecided", BYST_6_5_2, EV(RETURNED, .person = 30, .item = 701));
    judge(901, 31, ANSWER(CARRIED));
    refused("BYST-6.5-6 one is undecided", BYST_6_5_2, EV(RETURNED, .person = 30, .item = 701));
    judge(902, 32, ANSWER(REJECTED));
    equal("BYST-6.5-6 57 decided each time", property(TRONDGOV_FIELD_PRESENT), 57);
    done("BYST-6.5-6 all are decided", EV(RETURNED, .person = 30, .item = 701));
    done("BYST-6.5-6", EV(RETURNED, .person = 32, .item = 701));
    refused("BYST-6.3-1", BYST_6_3_1, EV(RETURNED, .person = 31, .item = 701));
    equal("BYST-6.3-1", property(TRONDGOV_FIELD_PRESENT), 59);
}

/* A new challenge on the way joins the set: nobody questioned takes part in the vote on another. */
static void questioned_while_another_is_voted_on(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    question(30);
    withdraw(30);
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    trondgov_event challenge =
        EV(ELIGIBILITY_QUESTIONED, .person = 31, .item = 701, .code = TRONDGOV_GROUND_SPOUSE, .at = now);
    assert_int_equal(trondgov_meeting_apply(meeting, &challenge, 1, 0, &answered, NULL, NULL), TRONDGOV_OK);
    if (answered == ANSWER(DONE)) /* or the challenge waits until the vote is over */
        answers("BYST-6.5-6", REFUSED, 0, EV(VOTE_CAST, .item = 900, .person = 31, .code = TRONDGOV_CHOICE_FOR));
}

static void a_substitute_sits_meanwhile(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("there", EV(ARRIVED, .person = 201));
    take_up(701);
    question(30);
    withdraw(30);
    equal("BYST-6.3-1, FVL 8: Ap's substitute", seat_of(201), 30);
    equal("BYST-6.5-3", property(TRONDGOV_FIELD_PRESENT), 67);
    judge(900, 30, ANSWER(CARRIED));
    put(701, 800);
    call_to_vote(701);
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    done("the substitute votes", EV(VOTE_CAST, .item = 901, .person = 201, .code = TRONDGOV_CHOICE_FOR));
    refused("BYST-6.3-1", BYST_6_3_1, EV(VOTE_CAST, .item = 901, .person = 30, .code = TRONDGOV_CHOICE_FOR));
}

/* Only the disqualified are kept out (6.3): one found eligible takes part in the case, and the substitute makes room.
 */
static void found_eligible_takes_the_seat_back(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("there", EV(ARRIVED, .person = 201));
    take_up(701);
    question(30);
    withdraw(30);
    judge(900, 30, ANSWER(REJECTED));
    done("BYST-6.4-6", EV(RETURNED, .person = 30, .item = 701));
    equal("BYST-6.3-1 eligible: in the seat", seat_of(30), 30);
    equal("the substitute makes room", sits(201), 0);
}

/* A member has come in for the substitute who withdrew, and the next substitute for another member: the one who was out
 * for the question alone comes before the one of a higher number (kommuneloven § 7-10). */
static void an_eligible_substitute_comes_before_the_next(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("one of SV is away", EV(LEFT, .person = 46));
    arrive(301, 302);
    take_up(701);
    done("BYST-3.6-3 comes and waits", EV(ARRIVED, .person = 46));
    equal("BYST-3.6-3", seat_of(301), 46);
    question(301);
    withdraw(301);
    equal("BYST-3.7-1 the group is not complete", seat_of(46), 46);
    done("another goes", EV(LEFT, .person = 45));
    equal("BYST-3.6-2", seat_of(302), 45);
    judge(900, 301, ANSWER(REJECTED));
    done("BYST-6.4-6", EV(RETURNED, .person = 301, .item = 701));
    equal("KL 7-10 in the order of their numbers", seat_of(301), 45);
    equal("the one after makes room", sits(302), 0);
    equal("BYST-3.7-1 the member stays", seat_of(46), 46);
    equal("nobody is lost", property(TRONDGOV_FIELD_PRESENT), 67);
}

/* Found disqualified while away: no seat in the case, however one comes to the hall. */
static void disqualified_while_away(void **state)
{
    (void)state;
    open_meeting(1, 66);
    take_up(701);
    question(67); /* not in the hall */
    judge(900, 67, ANSWER(CARRIED));
    done("comes", EV(ARRIVED, .person = 67));
    equal("BYST-6.3-1 takes no part in the case", sits(67), 0);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-6.3-1 of this case only", sits(67), 1);
}

static void questioned_while_away(void **state)
{
    (void)state;
    open_meeting(1, 66);
    take_up(701);
    question(67);
    done("comes", EV(ARRIVED, .person = 67));
    answers("BYST-6.5-2 withdraws before the vote, or does not sit", REFUSED, 0,
            EV(BALLOT_OPENED, .item = 900, .person = 67, .code = TRONDGOV_MATTER_ELIGIBILITY));
}

/* A substitute who was disqualified does not come back into the case by another's seat. */
static void a_disqualified_substitute(void **state)
{
    (void)state;
    open_meeting(1, 66);
    done("there", EV(ARRIVED, .person = 1101));
    take_up(701);
    equal("sits", seat_of(1101), 67);
    question(1101);
    withdraw(1101);
    judge(900, 1101, ANSWER(CARRIED));
    done("goes", EV(LEFT, .person = 1101));
    done("comes", EV(ARRIVED, .person = 1101));
    equal("BYST-6.3-1", sits(1101), 0);
}

/* 6.6: also on the way. After the call and before the vote the text is silent; the question is then treated before the
 * ballot, so the member must be able to withdraw. */
static void questioned_after_the_call(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    trondgov_event challenge =
        EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_SPOUSE, .at = now);
    assert_int_equal(trondgov_meeting_apply(meeting, &challenge, 1, 0, &answered, NULL, NULL), TRONDGOV_OK);
    if (answered == ANSWER(REFUSED))
        return; /* too late: then nothing is open either */
    done("BYST-6.5-2 must withdraw", EV(WITHDREW, .person = 30, .item = 701));
    judge(900, 30, ANSWER(CARRIED));
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    answers("BYST-6.3-1", REFUSED, 0, EV(VOTE_CAST, .item = 901, .person = 30, .code = TRONDGOV_CHOICE_FOR));
}

/* Who withdraws while a vote of procedure is open is out of that too. */
static void withdrawn_during_a_vote(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    open_vote(900, 0, TRONDGOV_MATTER_CLOSURE);
    withdraw(30);
    answers("BYST-6.3-1", REFUSED, 0, EV(VOTE_CAST, .item = 900, .person = 30, .code = TRONDGOV_CHOICE_FOR));
}

static void not_after_the_call(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    refused("BYST-5.10-4 nobody withdraws from the vote of one's own accord", BYST_5_10_4,
            EV(WITHDREW, .person = 30, .item = 701));
}

static void quorum_of_the_question(void **state)
{
    (void)state;
    open_meeting(1, 34);
    take_up(701);
    question(30);
    withdraw(30);
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(900, 33, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-6.5-3 34 present, one withdrawn", NO_QUORUM, PROVISION(BYST_5_1_3), EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-6.5-3 the question stays open", property(TRONDGOV_FIELD_CASE), 701);
    done("there", EV(ARRIVED, .person = 201));
    judge(901, 30, ANSWER(CARRIED));
    equal("BYST-6.5-3 34 with the substitute", property(TRONDGOV_FIELD_PRESENT), 34);
}

static void a_tie_on_eligibility(void **state)
{
    (void)state;
    open_meeting(1, 65);
    take_up(701);
    question(30);
    withdraw(30);
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(900, 32, 32, TRONDGOV_CHOICE_FOR);
    answers("BYST-6.4-6 32-32, the chair: disqualified", CARRIED, PROVISION(BYST_5_12_2),
            EV(BALLOT_CLOSED, .item = 900));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(must_withdraw_before_the_vote), TEST(eligible_and_back),
        TEST(several_are_questioned),        TEST(questioned_while_another_is_voted_on),
        TEST(a_substitute_sits_meanwhile),   TEST(found_eligible_takes_the_seat_back),
        TEST(disqualified_while_away),       TEST(questioned_while_away),
        TEST(a_disqualified_substitute),     TEST(questioned_after_the_call),
        TEST(withdrawn_during_a_vote),       TEST(not_after_the_call),
        TEST(quorum_of_the_question),        TEST(a_tie_on_eligibility),
        TEST(an_eligible_substitute_comes_before_the_next),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
