/* Proposals and votes: Reglement for bystyret 5.1, 5.8 to 5.12; kommuneloven §§ 8-1, 11-9. */
#include "meeting_fixture.h"

static void who_may_propose(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_id person;
        trondgov_code kind;
        trondgov_answer answer;
        trondgov_code provision;
    } rows[] = {
        {"BYST-5.9-1 a member", 21, TRONDGOV_PROPOSAL_MAIN, ANSWER(DONE), 0},
        {"BYST-5.9-1 a seated substitute", 1101, TRONDGOV_PROPOSAL_MAIN, ANSWER(DONE), 0},
        {"BYST-5.9-1 a substitute among the audience", 101, TRONDGOV_PROPOSAL_MAIN, ANSWER(REFUSED),
         PROVISION(BYST_5_9_1)},
        {"BYST-5.9-1 the government", MINISTER, TRONDGOV_PROPOSAL_MAIN, ANSWER(REFUSED), PROVISION(BYST_5_9_1)},
        {"BYST-5.9-1 a member who is away", 66, TRONDGOV_PROPOSAL_MAIN, ANSWER(REFUSED), PROVISION(BYST_5_9_1)},
        {"BYST-3.2-2 the government's recommendation", MINISTER, TRONDGOV_PROPOSAL_RECOMMENDATION, ANSWER(DONE), 0},
        {"BYST-3.2-2 a recommendation in the papers", 0, TRONDGOV_PROPOSAL_RECOMMENDATION, ANSWER(DONE), 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        open_meeting(2, 65);
        done("there", EV(ARRIVED, .person = 1101));
        done("there", EV(ARRIVED, .person = 101));
        done("there", EV(ARRIVED, .person = MINISTER));
        take_up(701);
        leads_to(rows[i].rule, rows[i].answer, rows[i].provision,
                 EV(PROPOSAL_PUT, .item = 800, .person = rows[i].person, .value = 701, .code = rows[i].kind));
    }
    fails("nobody's proposal", MISSING_FIELD,
          EV(PROPOSAL_PUT, .item = 801, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    fails("a stranger's", UNKNOWN_ID,
          EV(PROPOSAL_PUT, .item = 801, .person = 999, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    fails("in no case", UNKNOWN_ID,
          EV(PROPOSAL_PUT, .item = 801, .person = 21, .value = 799, .code = TRONDGOV_PROPOSAL_MAIN));
    refused("BYST-5.4-1 in a case that waits", BYST_5_4_1,
            EV(PROPOSAL_PUT, .item = 801, .person = 21, .value = 702, .code = TRONDGOV_PROPOSAL_MAIN));
    fails("the same id", DUPLICATE,
          EV(PROPOSAL_PUT, .item = 800, .person = 21, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    done("BYST-3.2-2 a recommendation in a case that waits",
         EV(PROPOSAL_PUT, .item = 801, .value = 702, .code = TRONDGOV_PROPOSAL_RECOMMENDATION));
}

static void no_proposal_after_the_debate(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    done("BYST-5.10-1", EV(DEBATE_CLOSED, .item = 701));
    refused("BYST-5.10-2 the debate is over", BYST_5_10_2,
            EV(PROPOSAL_PUT, .item = 801, .person = 22, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    done("BYST-5.10-1", EV(VOTING_CALLED, .item = 701));
    fails("called already", DUPLICATE, EV(VOTING_CALLED, .item = 701));
    fails("over already", DUPLICATE, EV(DEBATE_CLOSED, .item = 701));
    refused("BYST-5.10-2 after the call", BYST_5_10_2,
            EV(PROPOSAL_PUT, .item = 801, .person = 22, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    refused("BYST-5.10-2 a recommendation too", BYST_5_10_2,
            EV(PROPOSAL_PUT, .item = 801, .value = 701, .code = TRONDGOV_PROPOSAL_RECOMMENDATION));
}

static void withdrawing_a_proposal(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    put(701, 801);
    put(701, 802);
    fails("no such proposal", UNKNOWN_ID, EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 899));
    answers("BYST-5.10-2 by another", REFUSED, 0, EV(PROPOSAL_WITHDRAWN, .person = 22, .item = 800));
    done("BYST-5.10-2 by the proposer", EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 800));
    fails("withdrawn already", DUPLICATE, EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 800));
    call_to_vote(701);
    answers("withdrawn, so not voted on", REFUSED, 0,
            EV(BALLOT_OPENED, .item = 900, .value = 800, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.10-2 until its ballot opens", EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 801));
    open_vote(900, 802, TRONDGOV_MATTER_ORDINARY);
    answers("BYST-5.10-2 its ballot is open", REFUSED, 0, EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 802));
    roll_call(900, 20, 47, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    answers("BYST-5.10-2 voted on", REFUSED, 0, EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 802));
    answers("voted on once", REFUSED, 0,
            EV(BALLOT_OPENED, .item = 901, .value = 802, .code = TRONDGOV_MATTER_ORDINARY));
}

static void not_withdrawn_when_the_case_is_over(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    put(701, 801);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 67, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("close", EV(CASE_CLOSED, .item = 701));
    answers("BYST-5.10-2 the case is decided", REFUSED, 0, EV(PROPOSAL_WITHDRAWN, .person = 21, .item = 801));
}

/* 5.10: called first; then those who were in the hall, once each, and not after they left. */
static void who_may_vote(void **state)
{
    (void)state;
    open_meeting(1, 66);
    take_up(701);
    put(701, 800);
    refused("BYST-5.10-1 not called yet", BYST_5_10_1,
            EV(BALLOT_OPENED, .item = 900, .value = 800, .code = TRONDGOV_MATTER_ORDINARY));
    call_to_vote(701);
    done("BYST-5.10-3 a second after the call", EV(ARRIVED, .person = 67));
    fails("no such vote", UNKNOWN_ID, EV(VOTE_CAST, .item = 900, .person = 3, .code = TRONDGOV_CHOICE_FOR));
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    fails("the same vote", DUPLICATE, EV(BALLOT_OPENED, .item = 900, .value = 800, .code = TRONDGOV_MATTER_ORDINARY));
    refused("BYST-5.10-3 late", BYST_5_10_3, EV(VOTE_CAST, .item = 900, .person = 67, .code = TRONDGOV_CHOICE_FOR));
    refused("BYST-5.10-3 no seat", BYST_5_10_3, EV(VOTE_CAST, .item = 900, .person = 101, .code = TRONDGOV_CHOICE_FOR));
    done("votes", EV(VOTE_CAST, .item = 900, .person = 3, .code = TRONDGOV_CHOICE_FOR));
    fails("BYST-5.10-5 once", DUPLICATE, EV(VOTE_CAST, .item = 900, .person = 3, .code = TRONDGOV_CHOICE_FOR));
    fails("BYST-5.10-5 nor otherwise", DUPLICATE,
          EV(VOTE_CAST, .item = 900, .person = 3, .code = TRONDGOV_CHOICE_AGAINST));
    refused("BYST-5.10-6 blank", BYST_5_10_6, EV(VOTE_CAST, .item = 900, .person = 4, .code = TRONDGOV_CHOICE_BLANK));
    done("BYST-5.10-4 leaves", EV(LEFT, .person = 5));
    refused("BYST-5.10-4 away", BYST_5_10_4, EV(VOTE_CAST, .item = 900, .person = 5, .code = TRONDGOV_CHOICE_FOR));
    fails("no option here", UNKNOWN_CODE, EV(VOTE_CAST, .item = 900, .person = 4, .code = TRONDGOV_CHOICE_OPTION));
    equal("how they voted", trondgov_vote_choice(trondgov_meeting_vote(meeting, 900), 3), TRONDGOV_CHOICE_FOR);
    equal("how they voted", trondgov_vote_choice(trondgov_meeting_vote(meeting, 900), 4), 0);
    equal("how they voted", trondgov_vote_choice(trondgov_meeting_vote(meeting, 900), 999), 0);
}

static void blank_in_appointments(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_APPOINTMENT);
    done("BYST-5.10-6", EV(VOTE_CAST, .item = 900, .person = 60, .code = TRONDGOV_CHOICE_BLANK));
    roll_call(900, 29, 29, 0);
    answers("BYST-5.12-2 an appointment is no election", NEEDS_CHAIR_VOTE, PROVISION(BYST_5_12_2),
            EV(BALLOT_CLOSED, .item = 900));
}

/* 5.10 with kommuneloven § 11-9 third paragraph: the last vote on the budget has a threshold of its own. */
static void the_vote_on_the_budget(void **state)
{
    (void)state;
    trondgov_tally tally = {.threshold = 0};
    open_meeting(1, 66);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_BUDGET);
    roll_call(900, 33, 33, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-2 the chair's vote decides", CARRIED, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), 0, &tally), TRONDGOV_OK);
    equal("CONF-050", tally.threshold, TRONDGOV_THRESHOLD_BUDGET_VOTE);
}

/* 5.1, 5.12: how votes come out. Of an even number of votes half is enough where the chair is for. */
static void results(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t present, in_favour, against;
        trondgov_code chair;
        trondgov_answer answer;
        trondgov_code provision;
        int32_t required, abstained;
    } rows[] = {
        {"BYST-5.12-1 34-33", 67, 34, 33, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), PROVISION(BYST_5_12_1), 34, 0},
        {"BYST-5.12-1 33-34", 67, 33, 34, TRONDGOV_CHOICE_FOR, ANSWER(REJECTED), PROVISION(BYST_5_12_1), 34, 0},
        {"BYST-5.12-2 34-33 is no tie", 67, 34, 33, TRONDGOV_CHOICE_AGAINST, ANSWER(CARRIED), PROVISION(BYST_5_12_1),
         34, 0},
        {"BYST-5.12-2 33-33, chair for", 66, 33, 33, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), PROVISION(BYST_5_12_2), 33,
         0},
        {"BYST-5.12-2 33-33, chair against", 66, 33, 33, TRONDGOV_CHOICE_AGAINST, ANSWER(REJECTED),
         PROVISION(BYST_5_12_2), 34, 0},
        {"BYST-5.12-2 17-17 of 34", 34, 17, 17, TRONDGOV_CHOICE_AGAINST, ANSWER(REJECTED), PROVISION(BYST_5_12_2), 18,
         0},
        {"BYST-5.1-3 34 vote", 34, 34, 0, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), PROVISION(BYST_5_12_1), 17, 0},
        {"BYST-5.1-3 33 vote", 33, 33, 0, TRONDGOV_CHOICE_FOR, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3), 34, 0},
        {"BYST-5.1-3 60 present, 33 vote", 60, 33, 0, TRONDGOV_CHOICE_FOR, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3), 34,
         27},
        {"BYST-5.1-3 60 present, 34 vote", 60, 34, 0, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), PROVISION(BYST_5_12_1), 17,
         26},
        {"BYST-5.10-5 34 present, 33 vote", 34, 33, 0, TRONDGOV_CHOICE_FOR, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3),
         34, 1},
        {"BYST-5.10-5 60 present, 59 vote", 60, 30, 29, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), PROVISION(BYST_5_12_1),
         30, 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_finding finding = {.kind = 0};
        trondgov_answer result = 0;
        open_meeting(1, rows[i].present);
        take_up(701);
        put(701, 800);
        call_to_vote(701);
        open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
        roll_call(900, rows[i].in_favour, rows[i].against, rows[i].chair);
        const trondgov_vote *vote = trondgov_meeting_vote(meeting, 900);
        assert_int_equal(trondgov_vote_result(vote, &result, why), TRONDGOV_OK);
        equal("no result before the count", result, 0);
        leads_to(rows[i].rule, rows[i].answer, rows[i].provision, EV(BALLOT_CLOSED, .item = 900));
        assert_int_equal(trondgov_verdict_findings(why, 0, &finding, 1), 1);
        equal(rows[i].rule, finding.provision, rows[i].provision);
        equal(rows[i].rule, finding.required, rows[i].required);
        const int32_t noted = finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_5_10_5), &finding);
        equal("BYST-5.10-5 noted", noted, rows[i].abstained > 0);
        equal("BYST-5.10-5 how many", noted ? -finding.margin : 0, rows[i].abstained);
        assert_int_equal(trondgov_vote_result(vote, &result, why), TRONDGOV_OK);
        equal(rows[i].rule, result, rows[i].answer);
        equal(rows[i].rule, finds(TRONDGOV_FINDING_GROUND, rows[i].provision, NULL), 1);
        if (property(TRONDGOV_FIELD_CASE) == 701)
            done("close", EV(CASE_CLOSED, .item = 701));
        assert_int_equal(trondgov_vote_result(vote, &result, NULL), TRONDGOV_OK);
        equal("at any time", result, rows[i].answer);
    }
}

/* 5.12: the chair must vote; nothing is recorded until then, and then it closes. */
static void the_chair_has_not_voted(void **state)
{
    (void)state;
    open_meeting(1, 67);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 33, 33, 0);
    answers("BYST-5.12-2", NEEDS_CHAIR_VOTE, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    done("the chair votes", EV(VOTE_CAST, .item = 900, .person = MAYOR, .code = TRONDGOV_CHOICE_AGAINST));
    answers("BYST-5.12-1 33-34", REJECTED, PROVISION(BYST_5_12_1), EV(BALLOT_CLOSED, .item = 900));
    fails("closed already", DUPLICATE, EV(BALLOT_CLOSED, .item = 900));
    answers("BYST-5.10-3 closed", REFUSED, 0, EV(VOTE_CAST, .item = 900, .person = 5, .code = TRONDGOV_CHOICE_FOR));
    fails("no such vote", UNKNOWN_ID, EV(BALLOT_CLOSED, .item = 901));
}

/* 5.8: two thirds of the votes cast; the statute has a simple majority, a third reading all members. */
static void closing_the_debate(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t present, in_favour, against;
        trondgov_answer answer, statute, of_members;
        int32_t required;
    } rows[] = {
        {"BYST-5.8-1 44-22", 66, 44, 22, ANSWER(CARRIED), ANSWER(CARRIED), ANSWER(REJECTED), 44},
        {"BYST-5.8-1 43-23", 66, 43, 23, ANSWER(REJECTED), ANSWER(CARRIED), ANSWER(REJECTED), 44},
        {"BYST-5.8-1 45-22", 67, 45, 22, ANSWER(CARRIED), ANSWER(CARRIED), ANSWER(CARRIED), 45},
        {"BYST-5.8-1 33-33", 66, 33, 33, ANSWER(REJECTED), ANSWER(CARRIED), ANSWER(REJECTED), 44},
        {"BYST-5.8-1 22-11", 67, 22, 11, ANSWER(NO_QUORUM), ANSWER(NO_QUORUM), ANSWER(NO_QUORUM), 34},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_finding finding = {.kind = 0};
        open_meeting(1, rows[i].present);
        take_up(701);
        open_vote(900, 0, TRONDGOV_MATTER_CLOSURE);
        roll_call(900, rows[i].in_favour, rows[i].against, TRONDGOV_CHOICE_FOR);
        leads_to(rows[i].rule, rows[i].answer, 0, EV(BALLOT_CLOSED, .item = 900));
        assert_int_equal(trondgov_verdict_findings(why, 0, &finding, 1), 1);
        equal(rows[i].rule, finding.required, rows[i].required);
        for (size_t k = 0; trondgov_verdict_findings(why, k, &finding, 1); k++) {
            if (finding.kind == TRONDGOV_FINDING_OTHER_READING &&
                finding.reading == TRONDGOV_READING_CLOSING_DEBATE_STATUTE)
                equal(rows[i].rule, finding.answer, rows[i].statute);
            if (finding.kind == TRONDGOV_FINDING_OTHER_READING &&
                finding.reading == TRONDGOV_READING_CLOSING_DEBATE_OF_MEMBERS)
                equal(rows[i].rule, finding.answer, rows[i].of_members);
        }
        leads_to("BYST-5.10-2 as it was decided", rows[i].answer == ANSWER(CARRIED) ? ANSWER(REFUSED) : ANSWER(DONE), 0,
                 EV(PROPOSAL_PUT, .item = 801, .person = 22, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    }
}

static void a_closure_without_a_case(void **state)
{
    (void)state;
    open_meeting(1, 67);
    answers("BYST-5.8-1 there is no debate", REFUSED, 0,
            EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_CLOSURE));
}

static void a_trial_vote_binds_nothing(void **state)
{
    (void)state;
    open_meeting(2, 60);
    take_up(701);
    put(701, 800);
    carry(899, TRONDGOV_MATTER_HOLDING_TRIAL);
    open_vote(900, 800, TRONDGOV_MATTER_TRIAL);
    roll_call(900, 40, 20, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.11-1 the trial 40-20", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.11-1 nothing is decided", BYST_5_2_6, EV(CASE_CLOSED, .item = 701));
    call_to_vote(701);
    open_vote(901, 800, TRONDGOV_MATTER_TRIAL);
    roll_call(901, 20, 13, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.11-1 a trial without quorum", NO_QUORUM, 0, EV(BALLOT_CLOSED, .item = 901));
    equal("BYST-5.11-1 the case goes on", property(TRONDGOV_FIELD_CASE), 701);
    open_vote(902, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(902, 25, 35, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.11-1 the vote 25-35", REJECTED, 0, EV(BALLOT_CLOSED, .item = 902));
    done("close", EV(CASE_CLOSED, .item = 701));
    trondgov_entry decision;
    equal("the decision", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &decision), 1);
    equal("BYST-5.11-1 rejected", decision.answer, ANSWER(REJECTED));
}

static void silent_consent(void **state)
{
    (void)state;
    trondgov_tally tally;
    open_meeting(2, 50);
    take_up(701);
    done("BYST-3.2-2", EV(PROPOSAL_PUT, .item = 800, .value = 701, .code = TRONDGOV_PROPOSAL_RECOMMENDATION));
    refused("BYST-5.10-1 not called yet", BYST_5_10_1, EV(TACIT_CONSENT, .item = 900, .value = 800));
    call_to_vote(701);
    answers("BYST-5.12a-1 50 present, no objection", CARRIED, PROVISION(BYST_5_12_1),
            EV(TACIT_CONSENT, .item = 900, .value = 800));
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), 0, &tally), TRONDGOV_OK);
    equal("BYST-5.12a-1 everyone counts as for", tally.in_favour, 50);
    equal("BYST-5.12a-1", tally.present, 50);
    equal("BYST-5.12a-1", trondgov_vote_choice(trondgov_meeting_vote(meeting, 900), 30), TRONDGOV_CHOICE_FOR);
    fails("consented already", DUPLICATE, EV(TACIT_CONSENT, .item = 900, .value = 800));
    done("close", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    put(702, 801);
    call_to_vote(702);
    open_vote(901, 801, TRONDGOV_MATTER_ORDINARY);
    done("one wants to be counted", EV(VOTE_CAST, .item = 901, .person = 30, .code = TRONDGOV_CHOICE_AGAINST));
    answers("BYST-5.12a-1 it is not silent", REFUSED, 0, EV(TACIT_CONSENT, .item = 901));
}

static void silent_consent_without_quorum(void **state)
{
    (void)state;
    open_meeting(1, 33);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    answers("BYST-5.1-3 33 present", NO_QUORUM, PROVISION(BYST_5_1_3), EV(TACIT_CONSENT, .item = 900, .value = 800));
}

/* The counts of the parties add up to the whole. */
static void counts_by_party(void **state)
{
    (void)state;
    trondgov_tally whole, party, sum = {.threshold = 0};
    open_meeting(1, 60);
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 30, 25, TRONDGOV_CHOICE_FOR);
    done("BYST-5.10-4", EV(LEFT, .person = 60));
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    const trondgov_vote *vote = trondgov_meeting_vote(meeting, 900);
    assert_int_equal(trondgov_vote_tally(vote, 0, &whole), TRONDGOV_OK);
    for (trondgov_id id = 1; id <= PARTIES; id++) {
        assert_int_equal(trondgov_vote_tally(vote, id, &party), TRONDGOV_OK);
        sum.present += party.present;
        sum.in_favour += party.in_favour;
        sum.against += party.against;
        sum.blank += party.blank;
    }
    equal("BYST-5.18d-1 present", sum.present, whole.present);
    equal("BYST-5.18d-1 for", sum.in_favour, 30);
    equal("BYST-5.18d-1 against", sum.against, 25);
    equal("BYST-5.18d-1 the whole", whole.in_favour, 30);
    equal("BYST-5.18d-1 the whole", whole.present, 60);
    assert_int_equal(trondgov_vote_tally(vote, 77, &party), TRONDGOV_UNKNOWN_ID);
    equal("no such party", party.present, 0);
}

/* 5.1: in a constituting meeting two thirds must be there at each decision too. */
static void a_constituting_meeting(void **state)
{
    (void)state;
    for (int32_t present = 44; present <= 45; present++) {
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024); /* sets the clock */
        trondgov_meeting_free(meeting);
        assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
        done("plan", EV(MEETING, .item = 55, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = THU_24_OCT_2024,
                        .code = TRONDGOV_MEETING_CONSTITUTING));
        enrol_council();
        convene(1);
        at(0, 9 * HOUR);
        arrive(1, present);
        done("open", EV(MEETING_OPENED, .person = MAYOR));
        take_up(701);
        put(701, 800);
        call_to_vote(701);
        open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
        roll_call(900, present, 0, TRONDGOV_CHOICE_FOR);
        leads_to("BYST-5.1-4", present == 44 ? ANSWER(NO_QUORUM) : ANSWER(CARRIED),
                 present == 44 ? PROVISION(BYST_5_1_4) : PROVISION(BYST_5_12_1), EV(BALLOT_CLOSED, .item = 900));
    }
}

static void asking_about_the_quorum(void **state)
{
    (void)state;
    static const struct {
        int32_t present;
        trondgov_answer answer;
    } rows[] = {{33, ANSWER(NO)}, {34, ANSWER(YES)}, {67, ANSWER(YES)}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_answer answer = 0;
        int64_t there = 0;
        trondgov_finding finding = {.kind = 0};
        open_meeting(1, rows[i].present);
        assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_QUORUM, NULL, 0, &answer, &there, why),
                         TRONDGOV_OK);
        equal("BYST-5.1-3", answer, rows[i].answer);
        equal("BYST-5.1-3", there, rows[i].present);
        equal("BYST-5.1-3", finds(TRONDGOV_FINDING_GROUND, PROVISION(BYST_5_1_3), &finding), 1);
        equal("BYST-5.1-3", finding.required, 34);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(who_may_propose),
        TEST(no_proposal_after_the_debate),
        TEST(withdrawing_a_proposal),
        TEST(not_withdrawn_when_the_case_is_over),
        TEST(who_may_vote),
        TEST(blank_in_appointments),
        TEST(the_vote_on_the_budget),
        TEST(results),
        TEST(the_chair_has_not_voted),
        TEST(closing_the_debate),
        TEST(a_closure_without_a_case),
        TEST(a_trial_vote_binds_nothing),
        TEST(silent_consent),
        TEST(silent_consent_without_quorum),
        TEST(counts_by_party),
        TEST(a_constituting_meeting),
        TEST(asking_about_the_quorum),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
