/* The order of the cases, taking up, postponing, closing: Reglement for bystyret 5.2, 5.4; kommuneloven § 11-3. */
#include "meeting_fixture.h"

static void in_the_order_of_the_summons(void **state)
{
    (void)state;
    open_meeting(3, 67);
    refused("BYST-5.2-1 the second first", BYST_5_2_1, EV(CASE_TAKEN_UP, .item = 702));
    fails("no such case", UNKNOWN_ID, EV(CASE_TAKEN_UP, .item = 799));
    done("BYST-5.2-1", EV(CASE_TAKEN_UP, .item = 701));
    refused("BYST-5.4-1 it is in hand", BYST_5_2_6, EV(CASE_TAKEN_UP, .item = 701));
    refused("BYST-5.2-6 one at a time", BYST_5_2_6, EV(CASE_TAKEN_UP, .item = 702));
    equal("CASE", property(TRONDGOV_FIELD_CASE), 701);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("CASE", property(TRONDGOV_FIELD_CASE), TRONDGOV_NOTHING);
    refused("BYST-5.4-1 decided", BYST_5_4_1, EV(CASE_TAKEN_UP, .item = 701));
    refused("BYST-5.2-1 the third first", BYST_5_2_1, EV(CASE_TAKEN_UP, .item = 703));
    done("BYST-5.2-1", EV(CASE_TAKEN_UP, .item = 702));
}

static void another_order_by_vote(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t in_favour, against;
        trondgov_code chair;
        trondgov_answer answer;
    } rows[] = {
        {"BYST-5.2-2 31-29", 31, 29, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED)},
        {"BYST-5.2-2 29-31", 29, 31, TRONDGOV_CHOICE_FOR, ANSWER(REJECTED)},
        {"BYST-5.2-2 30-30, chair against", 30, 30, TRONDGOV_CHOICE_AGAINST, ANSWER(REJECTED)},
        {"BYST-5.2-2 30-30, chair for", 30, 30, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED)},
        {"BYST-5.1-3 17-16 is no quorum", 17, 16, TRONDGOV_CHOICE_FOR, ANSWER(NO_QUORUM)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        open_meeting(3, 60);
        open_vote(900, 0, TRONDGOV_MATTER_ORDER);
        roll_call(900, rows[i].in_favour, rows[i].against, rows[i].chair);
        leads_to(rows[i].rule, rows[i].answer, 0, EV(BALLOT_CLOSED, .item = 900));
        if (rows[i].answer != ANSWER(CARRIED)) {
            refused(rows[i].rule, BYST_5_2_2, EV(ORDER_CHANGED, .item = 703, .value = 1));
            continue;
        }
        done(rows[i].rule, EV(ORDER_CHANGED, .item = 703, .value = 1));
        refused(rows[i].rule, BYST_5_2_1, EV(CASE_TAKEN_UP, .item = 701));
        done(rows[i].rule, EV(CASE_TAKEN_UP, .item = 703));
        refused("BYST-5.2-2 one vote, one change", BYST_5_2_2, EV(ORDER_CHANGED, .item = 702, .value = 1));
    }
}

static void impossible_places(void **state)
{
    (void)state;
    open_meeting(3, 67);
    refused("BYST-5.2-2 without a vote", BYST_5_2_2, EV(ORDER_CHANGED, .item = 703, .value = 1));
    carry(900, TRONDGOV_MATTER_ORDER);
    fails("no place 0", OUT_OF_RANGE, EV(ORDER_CHANGED, .item = 703, .value = 0));
    fails("the next place is 1", OUT_OF_RANGE, EV(ORDER_CHANGED, .item = 703, .value = 2));
    fails("negative", OUT_OF_RANGE, EV(ORDER_CHANGED, .item = 703, .value = -1));
    fails("huge", OUT_OF_RANGE, EV(ORDER_CHANGED, .item = 703, .value = INT64_MAX));
    decide(701);
    fails("decided already", OUT_OF_RANGE, EV(ORDER_CHANGED, .item = 701, .value = 1));
    done("BYST-5.2-2", EV(ORDER_CHANGED, .item = 703, .value = 1));
    carry(901, TRONDGOV_MATTER_ORDER);
    done("BYST-5.2-2 the last move goes first", EV(ORDER_CHANGED, .item = 702, .value = 1));
    done("BYST-5.2-2", EV(CASE_TAKEN_UP, .item = 702));
    done("close", EV(CASE_CLOSED, .item = 702));
    done("BYST-5.2-2", EV(CASE_TAKEN_UP, .item = 703));
}

static void the_meeting_does_not_end_on_an_open_case(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    refused("BYST-5.2-6", BYST_5_2_6, EV(MEETING_CLOSED, .person = 0));
    refused("BYST-5.2-6 not without a vote", BYST_5_2_6, EV(CASE_POSTPONED, .item = 701));
    carry(900, TRONDGOV_MATTER_POSTPONEMENT);
    done("BYST-5.2-6", EV(CASE_POSTPONED, .item = 701));
    refused("BYST-5.4-1 not twice", BYST_5_4_1, EV(CASE_POSTPONED, .item = 701));
    done("BYST-5.2-6", EV(MEETING_CLOSED, .person = 0));
    equal("the second case was left without a vote", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_2_6), NULL), 1);
    equal("closed", property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_CLOSED);
    refused("BYST-2.1-1 it is over", BYST_2_1_1, EV(CASE_TAKEN_UP, .item = 702));
    refused("BYST-2.1-1 it is over", BYST_2_1_1, EV(MEETING_CLOSED, .person = 0));
    refused("BYST-2.1-1 it is over", BYST_2_1_1, EV(ARRIVED, .person = 101));
    refused("BYST-2.1-1 it is over", BYST_2_1_1, EV(LEFT, .person = 5));
}

static void nor_on_an_open_vote(void **state)
{
    (void)state;
    open_meeting(2, 67);
    open_vote(900, 0, TRONDGOV_MATTER_ORDER);
    refused("BYST-5.2-6 a vote is open", BYST_5_2_6, EV(MEETING_CLOSED, .person = 0));
    refused("BYST-5.2-6 a vote is open", BYST_5_2_6, EV(CASE_POSTPONED, .item = 701));
    refused("BYST-5.10-1 one vote at a time", BYST_5_10_1,
            EV(BALLOT_OPENED, .item = 901, .code = TRONDGOV_MATTER_POSTPONEMENT));
}

/* What is being voted on is finished before the next thing is taken up. */
static void no_case_is_taken_up_during_a_vote(void **state)
{
    (void)state;
    open_meeting(2, 67);
    open_vote(900, 0, TRONDGOV_MATTER_ORDER);
    answers("BYST-5.2-2 the order is being voted on", REFUSED, 0, EV(CASE_TAKEN_UP, .item = 701));
}

/* A decision to postpone is about the proceedings it was made in. */
static void a_postponement_does_not_keep(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    carry(900, TRONDGOV_MATTER_POSTPONEMENT);
    done("the case ends otherwise", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    refused("BYST-5.2-6 another case needs a vote of its own", BYST_5_2_6, EV(CASE_POSTPONED, .item = 702));
}

/* Nor is it about another case than the one in hand. */
static void a_postponement_is_about_the_case_in_hand(void **state)
{
    (void)state;
    open_meeting(3, 67);
    take_up(701);
    carry(900, TRONDGOV_MATTER_POSTPONEMENT);
    refused("BYST-5.2-6 voted in case 701", BYST_5_2_6, EV(CASE_POSTPONED, .item = 703));
}

static void no_quorum_counts_as_postponed(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 20, 13, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.1-3 33 of 67 vote", NO_QUORUM, PROVISION(BYST_5_1_3), EV(BALLOT_CLOSED, .item = 900));
    equal("treated as postponed", property(TRONDGOV_FIELD_CASE), TRONDGOV_NOTHING);
    refused("BYST-5.4-1", BYST_5_4_1, EV(CASE_CLOSED, .item = 701));
    const trondgov_fact which = {TRONDGOV_FIELD_CASE, 701};
    int64_t case_state = 0;
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_STATE, &which, 1, NULL, &case_state, NULL),
                     TRONDGOV_OK);
    equal("treated as postponed", case_state, TRONDGOV_STATE_POSTPONED);
    done("BYST-5.2-1 the next case", EV(CASE_TAKEN_UP, .item = 702));
}

static void closing_a_case(void **state)
{
    (void)state;
    open_meeting(4, 67);
    refused("BYST-5.4-1 not taken up", BYST_5_4_1, EV(CASE_CLOSED, .item = 701));
    take_up(701);
    done("a case without proposals", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    put(702, 800);
    refused("BYST-5.2-6 a proposal is not voted on", BYST_5_2_6, EV(CASE_CLOSED, .item = 702));
    call_to_vote(702);
    refused("BYST-5.2-6 nor after the call", BYST_5_2_6, EV(CASE_CLOSED, .item = 702));
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    refused("BYST-5.2-6 nor during the vote", BYST_5_2_6, EV(CASE_CLOSED, .item = 702));
    roll_call(900, 20, 47, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("BYST-5.2-6 everything is voted on", EV(CASE_CLOSED, .item = 702));
    take_up(703);
    put(703, 801);
    done("withdrawn", EV(PROPOSAL_WITHDRAWN, .person = AP_MEMBER, .item = 801));
    done("nothing is left to vote on", EV(CASE_CLOSED, .item = 703));
    take_up(704);
    put(704, 802);
    put(704, 803);
    call_to_vote(704);
    open_vote(901, 802, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 47, 20, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    done("one is carried and the other falls", EV(CASE_CLOSED, .item = 704));
}

static void an_amendment_is_not_the_decision(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    done("BYST-5.9-1", EV(PROPOSAL_PUT, .item = 801, .person = 22, .value = 701, .code = TRONDGOV_PROPOSAL_AMENDMENT));
    call_to_vote(701);
    open_vote(900, 801, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 67, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1 the amendment", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.2-6 the proposal it changes is not voted on", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
}

/* Proposals of procedure are settled by their own vote, and a lost one does not decide or hold up the case. */
static void put_motion(trondgov_id proposal, trondgov_code kind)
{
    done("BYST-5.9-1", EV(PROPOSAL_PUT, .item = proposal, .person = 22, .value = 701, .code = kind));
}

static void a_lost_motion_to_postpone(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    put_motion(801, TRONDGOV_PROPOSAL_POSTPONE);
    open_vote(900, 801, TRONDGOV_MATTER_POSTPONEMENT);
    roll_call(900, 20, 47, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-5.2-6", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    call_to_vote(701);
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 20, 47, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-5.12-1", REJECTED, 0, EV(BALLOT_CLOSED, .item = 901));
    done("all are voted on", EV(CASE_CLOSED, .item = 701));
}

static void a_carried_motion_to_close_the_debate(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    put_motion(801, TRONDGOV_PROPOSAL_CLOSE_DEBATE);
    open_vote(900, 801, TRONDGOV_MATTER_CLOSURE);
    roll_call(900, 67, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.8-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("BYST-5.10-1", EV(VOTING_CALLED, .item = 701));
    open_vote(901, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 20, 47, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-5.12-1", REJECTED, 0, EV(BALLOT_CLOSED, .item = 901));
    done("all are voted on", EV(CASE_CLOSED, .item = 701));
}

static void a_motion_without_quorum_does_not_end_the_case(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    put_motion(801, TRONDGOV_PROPOSAL_CLOSE_DEBATE);
    open_vote(900, 801, TRONDGOV_MATTER_CLOSURE);
    roll_call(900, 22, 11, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.8-1 22-11", NO_QUORUM, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-5.8-1 no decision: the debate goes on", property(TRONDGOV_FIELD_CASE), 701);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(in_the_order_of_the_summons),
        TEST(another_order_by_vote),
        TEST(impossible_places),
        TEST(the_meeting_does_not_end_on_an_open_case),
        TEST(nor_on_an_open_vote),
        TEST(no_case_is_taken_up_during_a_vote),
        TEST(a_postponement_does_not_keep),
        TEST(a_postponement_is_about_the_case_in_hand),
        TEST(no_quorum_counts_as_postponed),
        TEST(closing_a_case),
        TEST(an_amendment_is_not_the_decision),
        TEST(a_lost_motion_to_postpone),
        TEST(a_carried_motion_to_close_the_debate),
        TEST(a_motion_without_quorum_does_not_end_the_case),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
