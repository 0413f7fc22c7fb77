/* The state tables of bystyret, case level: from the title that is read to the decision. A row is a test. Reglement for
 * bystyret 2.3 to 2.5, 3.6, 3.7, 5.2 to 5.12, 6.3 to 6.7; kommuneloven §§ 7-8, 11-5, 11-9; forvaltningsloven § 8.
 */
#include "meeting_states.h"

enum { CASE = FIRST_CASE, NEXT_CASE, A = 21, B = 38, C = 47, D = 51, OTHER = 30, ANOTHER };

#define CALLS         EV(VOTING_CALLED, .item = CASE)
#define SHUTS(why_so) EV(DOORS_CLOSED, .item = CASE, .code = TRONDGOV_GROUND_##why_so)
#define SAYS(who, kind) EV(SPEECH_BEGUN, .person = (who), .item = CASE, .code = TRONDGOV_LIMIT_##kind)
#define ASKS(who)     EV(FLOOR_ASKED, .person = (who), .item = CASE, .code = TRONDGOV_LIMIT_SPEECH)
#define YIELDS(who)   EV(SPEECH_ENDED, .person = (who), .item = CASE)
#define COMES(who)    EV(ARRIVED, .person = (who))
#define GOES(who)     EV(LEFT, .person = (who))
#define PRESIDES(who) EV(CHAIR_TAKEN, .person = (who), .item = CASE)
#define QUESTIONS(who) EV(ELIGIBILITY_QUESTIONED, .person = (who), .item = CASE, .code = TRONDGOV_GROUND_RELATIVE)
#define WITHDRAWS(who) EV(WITHDREW, .person = (who), .item = CASE)
#define RETURNS(who)  EV(RETURNED, .person = (who), .item = CASE)
#define ON(who)       EV(BALLOT_OPENED, .item = 900, .person = (who), .code = TRONDGOV_MATTER_ELIGIBILITY)
#define PROPOSES(who, proposal)                                                                                        \
    EV(PROPOSAL_PUT, .item = (proposal), .person = (who), .value = CASE, .code = TRONDGOV_PROPOSAL_MAIN)
#define VOTES(who, which, how) EV(VOTE_CAST, .person = (who), .item = (which), .code = TRONDGOV_CHOICE_##how)

static void debate_of(int32_t present)
{
    open_meeting(2, present);
    take_up(CASE);
}

/* A proposal, and the call to the vote. */
static void called_of(int32_t present)
{
    debate_of(present);
    put(CASE, PROPOSAL);
    call_to_vote(CASE);
}

static void speech(trondgov_id person, trondgov_code kind, int32_t seconds)
{
    done("speech", EV(SPEECH_BEGUN, .person = person, .item = CASE, .code = kind));
    now += seconds;
    done("speech", YIELDS(person));
}

#define SPEECH(who, kind, seconds) speech(who, TRONDGOV_LIMIT_##kind, seconds)

/* "Read out" is CASE_TAKEN_UP; the library has one state for TAKEN_UP and DEBATE. */
static void listed_title(void **state)
{
    (void)state;
    open_meeting(2, 67);
    case_is("BYST-5.4-1", CASE, LISTED);
    refused("BYST-5.4-1 not read out", BYST_5_4_1, PROPOSES(A, PROPOSAL));
    refused("BYST-5.4-1 not read out", BYST_5_4_1, SAYS(A, SPEECH));
    refused("BYST-5.4-1 not read out", BYST_5_4_1, CLOSES(CASE));
    fails("no such case", UNKNOWN_ID, TAKES(799));
    done("BYST-5.4-1", TAKES(CASE));
    case_is("BYST-5.4-1", CASE, DEBATE);
    refused("BYST-5.2-6 the meeting cannot end", BYST_5_2_6, ENDS);
    refused("BYST-5.2-6 one at a time", BYST_5_2_6, TAKES(NEXT_CASE));
    done("close", CLOSES(CASE));
    refused("BYST-5.4-1 once", BYST_5_4_1, TAKES(CASE));
}

/* --- the doors */

static void closed_for_secrecy(void)
{
    debate_of(60);
    refused("KOML-11-5-2b mandatory, and decided all the same", KOML_11_5_2B, SHUTS(SECRECY));
    carry(899, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-1 mandatory", SHUTS(SECRECY));
    follows("BYST-2.4-1", DUTY, BYST_2_4_1);
    follows("BYST-2.5-1 the streaming is off", DUTY, BYST_2_5_1);
    case_is("BYST-2.3-1 the same state", CASE, DEBATE);
    refused("BYST-2.3-4 no vote on it behind closed doors", BYST_2_3_4,
            EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_CLOSING_DOORS));
}

static void closed_by(int32_t in_favour, trondgov_code chair, trondgov_code judgement, trondgov_event shuts)
{
    const int32_t carried = in_favour > 30 || (in_favour == 30 && chair == TRONDGOV_CHOICE_FOR);
    debate_of(60);
    judged(CASE, judgement, 1);
    refused("BYST-2.3-2 no vote", BYST_2_3_2, shuts);
    ballot("BYST-2.3-2", 900, 0, TRONDGOV_MATTER_CLOSING_DOORS, in_favour, 60 - in_favour, chair,
           carried ? ANSWER(CARRIED) : ANSWER(REJECTED), 0);
    if (carried)
        done("BYST-2.3-2", shuts);
    else
        refused("BYST-2.3-2 no majority", BYST_2_3_2, shuts);
    case_is("BYST-2.3-2", CASE, DEBATE);
}

static void closed_for_the_debate(void)
{
    const trondgov_event by_a_member =
        EV(DOORS_CLOSED, .item = CASE, .person = OTHER, .code = TRONDGOV_GROUND_PRIVACY, .value = 1);
    const trondgov_event by_the_chair =
        EV(DOORS_CLOSED, .item = CASE, .person = MAYOR, .code = TRONDGOV_GROUND_PRIVACY, .value = 1);
    debate_of(60);
    refused("BYST-2.3-3 a member", BYST_2_3_3, by_a_member);
    done("BYST-2.3-3 the chair", by_the_chair);
    done("opened", EV(DOORS_OPENED, .item = CASE));
    carry(900, TRONDGOV_MATTER_CLOSING_DEBATE);
    done("BYST-2.3-3 the council", by_a_member);
}

/* Kommuneloven § 11-5: service conditions must be closed, the municipality's interests are no ground. */
static void closed_by_the_act(void)
{
    debate_of(60);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    refused("BYST-2.3-1 as written no ground", BYST_2_3_1, SHUTS(SERVICE_CONDITIONS));
    open_meeting_under(
        read_otherwise(TRONDGOV_CONFLICT_SERVICE_CASE_DOORS, TRONDGOV_READING_SERVICE_CASE_DOORS_STATUTE), 1, 60);
    take_up(CASE);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("CONF-051 the Act: mandatory", SHUTS(SERVICE_CONDITIONS));
    open_meeting_under(read_otherwise(TRONDGOV_CONFLICT_OWN_INTERESTS, TRONDGOV_READING_OWN_INTERESTS_STATUTE), 1, 60);
    take_up(CASE);
    judged(CASE, TRONDGOV_JUDGEMENT_MUNICIPALITYS_INTERESTS, 1);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    answers("CONF-052 the Act: no ground", REFUSED, 0, SHUTS(MUNICIPALITYS_INTERESTS));
}

static void debate_doors(void **state)
{
    (void)state;
    open_meeting(1, 60);
    refused("BYST-5.4-1", BYST_5_4_1, SHUTS(SECRECY));
    closed_for_secrecy();
    const trondgov_code privacy = TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES;
    closed_by(29, TRONDGOV_CHOICE_FOR, privacy, SHUTS(PRIVACY));
    closed_by(30, TRONDGOV_CHOICE_AGAINST, privacy, SHUTS(PRIVACY));
    closed_by(30, TRONDGOV_CHOICE_FOR, privacy, SHUTS(PRIVACY));
    closed_by(31, TRONDGOV_CHOICE_AGAINST, privacy, SHUTS(PRIVACY));
    closed_by(31, TRONDGOV_CHOICE_FOR, TRONDGOV_JUDGEMENT_MUNICIPALITYS_INTERESTS, SHUTS(MUNICIPALITYS_INTERESTS));
    debate_of(60);
    judged(CASE, privacy, 0);
    refused("BYST-2.3-1 privacy does not call for it", BYST_2_3_1, SHUTS(PRIVACY));
    closed_for_the_debate();
    closed_by_the_act();
}

/* --- eligibility */

static void debate_questioned(void **state)
{
    (void)state;
    right_is("BYST-6.6-1", BYSTYRE, MEDLEM, QUESTION_ELIGIBILITY, YES, PROVISION(BYST_6_6_1));
    right_is("BYST-6.6-2", BYSTYRE, MEDLEM, WITHDRAW_WHEN_QUESTIONED, REQUIRED, PROVISION(BYST_6_6_2));
    open_meeting(2, 60);
    done("BYST-6.4-4 from the rostrum",
         EV(RECUSAL_REQUESTED, .person = OTHER, .item = CASE, .code = TRONDGOV_GROUND_RELATIVE));
    follows("BYST-6.4-4", CHECKED, BYST_6_4_4);
    refused("BYST-5.4-1 not in hand", BYST_5_4_1, QUESTIONS(OTHER));
    take_up(CASE);
    done("BYST-6.4-4 oneself", QUESTIONS(OTHER));
    done("BYST-6.6-1 others", EV(ELIGIBILITY_QUESTIONED, .person = ANOTHER, .item = CASE, .value = A,
                                 .code = TRONDGOV_GROUND_RELATIVE));
    case_is("BYST-6.6-3 in the case", CASE, DEBATE);
    answers("BYST-6.6-3 it is treated before the vote", REFUSED, 0, CALLS);
    answers("BYST-6.6-3 and before the case ends", REFUSED, 0, CLOSES(CASE));
    debate_of(60);
    SPEECH(A, SPEECH, 10);
    put(CASE, PROPOSAL);
    done("BYST-6.6-3 on the way", QUESTIONS(OTHER));
}

static void withdrawn_listens(int32_t doors, trondgov_answer answer, trondgov_code provision)
{
    expect_question(
        __FILE__, __LINE__, "BYST-6.5-4, 6.5-5", NULL, TRONDGOV_QUESTION_ATTENDANCE, answer, provision, NOT_SAID,
        FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024), F(ROLE, TRONDGOV_ROLE_MEDLEM),
              F(RIGHT, TRONDGOV_RIGHT_ATTEND), F(IS_DISQUALIFIED, 1), F(VALID_ABSENCE, 0), F(DOORS_CLOSED, doors)));
}

/* Two are questioned; forvaltningsloven § 8 lets all take part where fewer than 34 would remain. */
static void two_questioned_of(const trondgov_rulebook *rulebook, int32_t present, int32_t all_take_part)
{
    open_meeting_under(rulebook, 1, present);
    take_up(CASE);
    done("BYST-6.6-1", QUESTIONS(OTHER));
    done("BYST-6.6-1", QUESTIONS(ANOTHER));
    if (all_take_part)
        done("FVL-8-2 all take part", ON(OTHER));
    else
        refused("BYST-6.5-6 all withdraw", BYST_6_5_2, ON(OTHER));
}

static void eligibility_withdrawal(void **state)
{
    (void)state;
    debate_of(60);
    done("questioned", QUESTIONS(OTHER));
    done("BYST-6.5-1 may be heard", SAYS(OTHER, SPEECH));
    follows("BYST-6.5-1", CHECKED, BYST_6_5_1);
    done("end", YIELDS(OTHER));
    refused("BYST-6.5-2 before the vote", BYST_6_5_2, ON(OTHER));
    done("BYST-6.5-2", WITHDRAWS(OTHER));
    equal("BYST-6.5-2", sits(OTHER), 0);
    refused("BYST-6.5-2 and is not heard again", BYST_6_5_2, SAYS(OTHER, SPEECH));
    done("another", QUESTIONS(ANOTHER));
    refused("BYST-6.5-6 all are out", BYST_6_5_2, ON(OTHER));
    done("BYST-6.5-6", WITHDRAWS(ANOTHER));
    done("BYST-6.5-3 the council treats it", ON(OTHER));
    withdrawn_listens(1, ANSWER(NO), PROVISION(BYST_6_5_4));
    withdrawn_listens(0, ANSWER(YES), PROVISION(BYST_6_5_5));
    two_questioned_of(rules, 35, 0);
    equal("FVL-8-2 told", read_as(TRONDGOV_READING_SEVERAL_QUESTIONED_STATUTE), ANSWER(YES));
    const trondgov_rulebook *act =
        read_otherwise(TRONDGOV_CONFLICT_SEVERAL_QUESTIONED, TRONDGOV_READING_SEVERAL_QUESTIONED_STATUTE);
    two_questioned_of(act, 35, 1); /* 33 would remain */
    two_questioned_of(act, 36, 0); /* 34 */
    two_questioned_of(act, 37, 0); /* 35 */
}

/* The rest decides on one who has withdrawn. */
static void eligibility_of(int32_t rest, int32_t in_favour, trondgov_code chair, trondgov_answer answer,
                           trondgov_code provision)
{
    debate_of(rest + 1);
    done("questioned", QUESTIONS(OTHER));
    done("BYST-6.5-2", WITHDRAWS(OTHER));
    done("BYST-6.4-6", ON(OTHER));
    roll_call(900, in_favour, rest - in_favour, chair);
    leads_to("BYST-6.4-6", answer, provision, EV(BALLOT_CLOSED, .item = 900));
    case_is("BYST-6.4-6 back in the debate", CASE, DEBATE);
    if (answer == ANSWER(REJECTED)) {
        done("BYST-6.4-6 eligible", RETURNS(OTHER));
        equal("BYST-6.4-6", seat_of(OTHER), OTHER);
    } else
        answers("BYST-6.3-1 disqualified, or not decided", REFUSED, PROVISION(BYST_6_3_1), RETURNS(OTHER));
}

static void eligibility_decided_together(void)
{
    trondgov_entry entry;
    open_meeting(2, 67);
    done("there", COMES(201));
    take_up(CASE);
    done("questioned", QUESTIONS(OTHER));
    done("questioned", QUESTIONS(ANOTHER));
    done("out", WITHDRAWS(OTHER));
    done("out", WITHDRAWS(ANOTHER));
    done("BYST-6.4-6", ON(OTHER));
    roll_call(900, 0, 66, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-6.4-6", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-6.5-6 the other is not decided", BYST_6_5_2, RETURNS(OTHER));
    done("BYST-6.4-6", EV(BALLOT_OPENED, .item = 901, .person = ANOTHER, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(901, 66, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-6.4-6", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    done("BYST-6.4-6 all are decided", RETURNS(OTHER));
    refused("BYST-6.3-1", BYST_6_3_1, RETURNS(ANOTHER));
    equal("BYST-6.3-1 a substitute", sits(201), 1);
    equal("BYST-6.7-1", minutes_entry(TRONDGOV_ENTRY_RECUSAL, 1, &entry), 1);
    equal("BYST-6.7-1", entry.person, ANOTHER);
    equal("BYST-6.7-1", entry.answer, ANSWER(NO));
    equal("BYST-6.7-1 the provision", entry.provision != 0, 1);
}

static void eligibility_vote(void **state)
{
    (void)state;
    const trondgov_code against = TRONDGOV_CHOICE_AGAINST, in_favour = TRONDGOV_CHOICE_FOR;
    eligibility_of(33, 33, in_favour, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3));
    eligibility_of(34, 34, in_favour, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    eligibility_of(35, 35, in_favour, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    eligibility_of(60, 29, in_favour, ANSWER(REJECTED), PROVISION(BYST_5_12_1));
    eligibility_of(60, 30, against, ANSWER(REJECTED), PROVISION(BYST_5_12_2));
    eligibility_of(60, 30, in_favour, ANSWER(CARRIED), PROVISION(BYST_5_12_2));
    eligibility_of(60, 31, against, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    eligibility_decided_together();
}

/* --- the debate */

static void taken_up_floor(void **state)
{
    (void)state;
    debate_of(67);
    done("A asks", ASKS(A));
    now++;
    done("B asks", ASKS(B));
    now++;
    done("C asks", ASKS(C));
    refused("BYST-5.4-3 A asked before", BYST_5_4_3, SAYS(B, SPEECH));
    done("C has a proposal", PROPOSES(C, PROPOSAL));
    refused("BYST-5.4-2 proposers first", BYST_5_4_2, SAYS(A, SPEECH));
    tells("BYST-5.4-2", FLOOR, YES, 0, C, F(CASE, CASE));
    SPEECH(C, SPEECH, 10);
    refused("BYST-5.4-3 then as they asked", BYST_5_4_3, SAYS(B, SPEECH));
    SPEECH(A, SPEECH, 10);
    SPEECH(B, SPEECH, 10);
    case_is("BYST-5.4-3", CASE, DEBATE);
}

static void speech_lasts(trondgov_code kind, int32_t allowed, trondgov_code provision)
{
    trondgov_finding fault = {.required = 0};
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        debate_of(67);
        if (kind == TRONDGOV_LIMIT_REPLY || kind == TRONDGOV_LIMIT_JOINT_ANSWER)
            SPEECH(A, SPEECH, 10);
        if (kind == TRONDGOV_LIMIT_JOINT_ANSWER)
            SPEECH(B, REPLY, 10);
        speech(kind == TRONDGOV_LIMIT_REPLY ? C : A, kind, allowed + A_SECOND[i]);
        equal("5.6 the time", finds(TRONDGOV_FINDING_FAULT, provision, &fault), A_SECOND[i] > 0);
        case_is("5.6", CASE, DEBATE);
    }
    equal("5.6 the time", fault.required, allowed);
}

static void debate_speech(void **state)
{
    (void)state;
    speech_lasts(TRONDGOV_LIMIT_MAIN_SPEECH, 180, PROVISION(BYST_5_6A_1));
    speech_lasts(TRONDGOV_LIMIT_SPEECH, 120, PROVISION(BYST_5_6B_1));
    debate_of(67);
    SPEECH(A, MAIN_SPEECH, 180);
    refused("BYST-5.6a-1 one for each party", BYST_5_6A_1, SAYS(A + 1, MAIN_SPEECH));
    SPEECH(A, SPEECH, 120);
    refused("BYST-5.6-7 the third", BYST_5_6_7, SAYS(A, SPEECH));
    carry(900, TRONDGOV_MATTER_SPEAKING_TIME);
    done("BYST-5.6-7 normally",
         EV(TIME_EXTENDED, .item = CASE, .code = TRONDGOV_LIMIT_SPEECHES_IN_CASE, .value = 3));
    SPEECH(A, SPEECH, 120);
}

static void replies_for(int32_t seconds)
{
    for (; seconds > 0; seconds -= 60)
        SPEECH(B, REPLY, seconds < 60 ? seconds : 60);
}

static void exchange_of(int32_t before_the_last, int32_t last, trondgov_code provision)
{
    SPEECH(C, REPLY, last);
    equal("5.6 the whole exchange", finds(TRONDGOV_FINDING_FAULT, provision, NULL), before_the_last + last > 600);
    if (before_the_last + last >= 600)
        leads_to("5.6 used up", ANSWER(REFUSED), provision, SAYS(C, REPLY));
    else
        done("5.6 a second left", SAYS(C, REPLY));
}

static void ten_minutes(int32_t more)
{
    debate_of(67);
    SPEECH(A, SPEECH, 10);
    replies_for(590);
    exchange_of(590, 10 + more, PROVISION(BYST_5_6_1));
}

#define EXTENDS(seconds) EV(TIME_EXTENDED, .item = CASE, .code = TRONDGOV_LIMIT_REPLY_EXCHANGE, .value = (seconds))

static void fifteen_minutes(int32_t more)
{
    debate_of(67);
    SPEECH(A, SPEECH, 10);
    replies_for(600);
    refused("BYST-5.6-2 no vote", BYST_5_6_2, EXTENDS(300));
    ballot("BYST-5.6-2", 900, 0, TRONDGOV_MATTER_SPEAKING_TIME, 33, 34, TRONDGOV_CHOICE_FOR, ANSWER(REJECTED), 0);
    refused("BYST-5.6-2 no majority", BYST_5_6_2, EXTENDS(300));
    ballot("BYST-5.6-2", 901, 0, TRONDGOV_MATTER_SPEAKING_TIME, 34, 33, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), 0);
    refused("BYST-5.6-2 five minutes", BYST_5_6_2, EXTENDS(301));
    done("BYST-5.6-2", EXTENDS(300));
    replies_for(290);
    exchange_of(590, 10 + more, PROVISION(BYST_5_6_2));
}

static void debate_replies(void **state)
{
    (void)state;
    speech_lasts(TRONDGOV_LIMIT_REPLY, 60, PROVISION(BYST_5_6C_1));
    speech_lasts(TRONDGOV_LIMIT_JOINT_ANSWER, 60, PROVISION(BYST_5_6D_1));
    debate_of(67);
    SPEECH(A, SPEECH, 10);
    SPEECH(B, REPLY, 60);
    SPEECH(C, REPLY, 60);
    SPEECH(A, JOINT_ANSWER, 60);
    refused("BYST-5.6d-1 one for all replies", BYST_5_6D_1, SAYS(A, JOINT_ANSWER));
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        ten_minutes(A_SECOND[i]);
        fifteen_minutes(A_SECOND[i]);
    }
}

static void debate_proposal(void **state)
{
    (void)state;
    trondgov_entry entry;
    right_is("BYST-5.9-2 in writing", BYSTYRE, MEDLEM, WRITE_PROPOSAL, REQUIRED, PROVISION(BYST_5_9_2));
    right_is("BYST-5.9-2 from the rostrum", BYSTYRE, MEDLEM, PUT_FROM_ROSTRUM, REQUIRED, PROVISION(BYST_5_9_2));
    open_meeting(2, 66);
    done("the government is there", COMES(MINISTER));
    done("a substitute of H, in no seat", COMES(101));
    done("a substitute of INP, in a seat", COMES(1101));
    take_up(CASE);
    refused("BYST-5.9-1 the government", BYST_5_9_1, PROPOSES(MINISTER, PROPOSAL));
    refused("BYST-5.9-1 a substitute in no seat", BYST_5_9_1, PROPOSES(101, PROPOSAL));
    refused("BYST-5.9-1 a member who is away", BYST_5_9_1, PROPOSES(67, PROPOSAL));
    done("BYST-5.9-1 a member", PROPOSES(A, PROPOSAL));
    done("BYST-5.9-1 a substitute in a seat", PROPOSES(1101, PROPOSAL + 1));
    case_is("on file", CASE, DEBATE);
    equal("on file", minutes_entry(TRONDGOV_ENTRY_PROPOSAL, 0, &entry) && entry.item == PROPOSAL, 1);
    refused("BYST-5.2-6 it is to be voted on", BYST_5_2_6, CLOSES(CASE));
}

static void debate_chair(void **state)
{
    (void)state;
    debate_of(66);
    refused("BYST-5.7-1 whoever presides", BYST_5_7_1, SAYS(MAYOR, SPEECH));
    done("BYST-5.7-1", PRESIDES(DEPUTY));
    done("BYST-5.7-1", SAYS(MAYOR, SPEECH));
    done("end", YIELDS(MAYOR));
    case_is("BYST-5.7-1", CASE, DEBATE);
    refused("BYST-5.7-1 not back before the decision", BYST_5_7_1, PRESIDES(MAYOR));
    put(CASE, PROPOSAL);
    call_to_vote(CASE);
    refused("BYST-5.7-1 nor for the vote", BYST_5_7_1, PRESIDES(MAYOR));
    open_vote(900, PROPOSAL, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 66, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-5.7-1", property(TRONDGOV_FIELD_CHAIR), DEPUTY);
    done("decided", CLOSES(CASE));
    equal("BYST-5.7-1 until the case is decided", property(TRONDGOV_FIELD_CHAIR), MAYOR);
}

/* 5.7, "varaordfører eller en annen": 4.1, to which it refers, says nothing of it; 5.1 does. */
static void debate_both_chairs(void **state)
{
    (void)state;
    debate_of(66);
    done("BYST-5.7-1", PRESIDES(DEPUTY));
    done("BYST-5.7-1 or another", PRESIDES(3));
    follows("BYST-5.1-2", WARNING, BYST_5_1_2);
    done("BYST-5.7-1", SAYS(DEPUTY, SPEECH));
}

static void seat_held(trondgov_id arrives, trondgov_id holder)
{
    debate_of(66);
    done("the substitute of rank 2", COMES(1102));
    equal("BYST-3.7-1 the seat is empty: at once", seat_of(1102), 67);
    done("arrives", COMES(arrives));
    follows("BYST-3.6-3 waits", CHECKED, BYST_3_6_3);
    equal("BYST-3.6-3", seat_of(holder), 67);
    equal("BYST-3.6-3", sits(arrives), 0);
    done("close", CLOSES(CASE));
    equal("the next case", seat_of(arrives), 67);
    equal("the next case", sits(holder), 0);
}

static void left_at_once(int32_t at_once, int32_t to_chair, trondgov_answer answer)
{
    expect_question(__FILE__, __LINE__, "BYST-3.6-1", NULL, TRONDGOV_QUESTION_DUTY_MET, answer, PROVISION(BYST_3_6_1),
                    NOT_SAID,
                    FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024),
                          F(RIGHT, TRONDGOV_RIGHT_REPORT_LEAVING), J(REPORTED_AT_ONCE, at_once), F(TO_CHAIR, to_chair),
                          F(TO_SECRETARIAT, 0), F(IN_SYSTEM, 0)));
}

static void debate_seats(void **state)
{
    (void)state;
    left_at_once(1, 1, ANSWER(YES));
    left_at_once(1, 0, ANSWER(NO));
    left_at_once(0, 1, ANSWER(NO));
    open_meeting(2, 67);
    done("there", COMES(101));
    take_up(CASE);
    done("BYST-3.6-1", GOES(20));
    equal("BYST-3.6-2 at once", seat_of(101), 20);
    done("BYST-3.6-1 of another group", GOES(21));
    equal("BYST-3.6-2 no substitute of the group", property(TRONDGOV_FIELD_PRESENT), 66);
    done("BYST-3.7-1", COMES(21));
    equal("BYST-3.7-1 the group is not complete", seat_of(21), 21);
    seat_held(67, 1102);   /* BYST-3.6-3 */
    seat_held(1101, 1102); /* BYST-3.6-4 */
    debate_of(66);
    done("rank 1", COMES(1101));
    done("rank 2 is worse", COMES(1102));
    done("close", CLOSES(CASE));
    equal("BYST-3.6-4 a worse rank never", seat_of(1101), 67);
}

static void closure_of(int32_t in_favour, int32_t against, trondgov_answer answer)
{
    debate_of(67);
    for (trondgov_id person = A; person < A + 3; person++, now++)
        done("waits", ASKS(person));
    ballot("BYST-5.8-1", 900, 0, TRONDGOV_MATTER_CLOSURE, in_favour, against, TRONDGOV_CHOICE_FOR, answer, 0);
    if (answer == ANSWER(CARRIED)) {
        refused("BYST-5.8-1 the debate is over", BYST_5_10_1, SAYS(A, SPEECH));
        refused("BYST-5.10-2", BYST_5_10_2, PROPOSES(A, PROPOSAL));
        done("BYST-5.8-1", CALLS);
        case_is("BYST-5.8-1", CASE, VOTING_CALLED);
    } else {
        refused("BYST-5.8-1 they still wait", BYST_5_8_1, CALLS);
        done("BYST-5.8-1 it goes on", SAYS(A, SPEECH));
        case_is("BYST-5.8-1", CASE, DEBATE);
    }
}

#define CLOSING(who, side)                                                                                             \
    EV(SPEECH_BEGUN, .person = (who), .item = CASE, .code = TRONDGOV_LIMIT_CLOSURE_SPEECH,                             \
       .value = TRONDGOV_CHOICE_##side)

static void two_on_closing(void)
{
    debate_of(67);
    done("BYST-5.8-2 one for", CLOSING(A, FOR));
    done("end", YIELDS(A));
    refused("BYST-5.8-2 a second for", BYST_5_8_2, CLOSING(B, FOR));
    refused("BYST-5.8-2 one speech each", BYST_5_8_2, CLOSING(A, AGAINST));
    done("BYST-5.8-2 one against", CLOSING(B, AGAINST));
    done("end", YIELDS(B));
    refused("BYST-5.8-2 a third", BYST_5_8_2, CLOSING(C, AGAINST));
}

static void debate_closure(void **state)
{
    (void)state;
    speech_lasts(TRONDGOV_LIMIT_CLOSURE_SPEECH, 120, PROVISION(BYST_5_8_3));
    two_on_closing();
    closure_of(44, 23, ANSWER(REJECTED)); /* 132 of 134 */
    closure_of(45, 22, ANSWER(CARRIED));  /* 135 */
    closure_of(43, 23, ANSWER(REJECTED)); /* 66 vote: 129 of 132 */
    closure_of(44, 22, ANSWER(CARRIED));  /* 132 exactly */
    closure_of(45, 21, ANSWER(CARRIED));
    closure_of(33, 0, ANSWER(NO_QUORUM));
}

static void debate_exhausted(void **state)
{
    (void)state;
    debate_of(67);
    put(CASE, PROPOSAL);
    done("asks", ASKS(A));
    refused("BYST-5.8-1 somebody waits", BYST_5_8_1, CALLS);
    refused("BYST-5.10-1 nothing is voted on before", BYST_5_10_1,
            EV(BALLOT_OPENED, .item = 900, .value = PROPOSAL, .code = TRONDGOV_MATTER_ORDINARY));
    done("speaks", SAYS(A, SPEECH));
    refused("BYST-5.8-1 somebody speaks", BYST_5_8_1, CALLS);
    done("end", YIELDS(A));
    done("BYST-5.10-1", CALLS);
    case_is("BYST-5.10-1", CASE, VOTING_CALLED);
    refused("BYST-5.10-1 the debate is over", BYST_5_10_1, SAYS(A, MAIN_SPEECH));
}

static void postponed_by(int32_t in_favour, trondgov_code chair, trondgov_answer answer)
{
    debate_of(66);
    put(CASE, PROPOSAL);
    refused("BYST-5.2-6 no vote", BYST_5_2_6, EV(CASE_POSTPONED, .item = CASE));
    ballot("BYST-5.2-6", 900, 0, TRONDGOV_MATTER_POSTPONEMENT, in_favour, 66 - in_favour, chair, answer, 0);
    if (answer == ANSWER(CARRIED)) {
        done("BYST-5.2-6", EV(CASE_POSTPONED, .item = CASE));
        case_is("BYST-5.2-6", CASE, POSTPONED);
    } else {
        refused("BYST-5.2-6", BYST_5_2_6, EV(CASE_POSTPONED, .item = CASE));
        case_is("BYST-5.2-6", CASE, DEBATE);
    }
}

static void debate_postpone(void **state)
{
    (void)state;
    postponed_by(32, TRONDGOV_CHOICE_FOR, ANSWER(REJECTED));
    postponed_by(33, TRONDGOV_CHOICE_AGAINST, ANSWER(REJECTED));
    postponed_by(33, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED));
    postponed_by(34, TRONDGOV_CHOICE_AGAINST, ANSWER(CARRIED));
}

/* --- the vote */

static void called_snapshot(void **state)
{
    (void)state;
    called_of(66);
    case_is("BYST-5.10-1", CASE, VOTING_CALLED);
    refused("BYST-5.10-2 no new proposal", BYST_5_10_2, PROPOSES(A, PROPOSAL + 1));
    done("a substitute of H", COMES(101));
    done("BYST-3.7-2 a member", COMES(67));
    follows("BYST-3.7-2", CHECKED, BYST_3_7_2);
    equal("BYST-3.7-2", sits(67), 0);
    done("BYST-5.10-4 leaves the hall", GOES(20));
    follows("BYST-5.10-4", FAULT, BYST_5_10_4);
    equal("BYST-3.7-2 no substitute", sits(101), 0);
    case_is("BYST-3.7-2", CASE, VOTING_CALLED);
    open_vote(900, PROPOSAL, TRONDGOV_MATTER_ORDINARY);
    refused("BYST-5.10-3 not there at the call", BYST_5_10_3, VOTES(67, 900, FOR));
    refused("BYST-5.10-4 gone", BYST_5_10_4, VOTES(20, 900, FOR));
    roll_call(900, 40, 24, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    follows("BYST-5.10-5 one of 65 did not vote", FAULT, BYST_5_10_5);
    done("close", CLOSES(CASE));
    equal("BYST-3.7-2 the next case", seat_of(67), 67);
}

static void called_order(void **state)
{
    (void)state;
    right_is("BYST-5.10-7 the chair proposes it", BYSTYRE, MOTELEDER, PROPOSE_VOTING_ORDER, YES,
             PROVISION(BYST_5_10_7));
    called_of(67);
    done("BYST-5.10-8 on the order", SAYS(A, SPEECH));
    follows("BYST-5.10-8", CHECKED, BYST_5_10_8);
    done("end", YIELDS(A));
    refused("BYST-5.10-8 on the order only", BYST_5_10_1, SAYS(B, MAIN_SPEECH));
    done("voting", EV(BALLOT_OPENED, .item = 900, .value = PROPOSAL, .code = TRONDGOV_MATTER_ORDINARY));
    case_is("VOTING is no state of its own", CASE, VOTING_CALLED);
}

static void trial_in(int32_t called, int32_t in_favour, int32_t against, trondgov_answer answer)
{
    debate_of(67);
    put(CASE, PROPOSAL);
    if (called)
        call_to_vote(CASE);
    ballot("BYST-5.11-1 it is decided", 899, 0, TRONDGOV_MATTER_HOLDING_TRIAL, 34, 33, TRONDGOV_CHOICE_FOR,
           ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    ballot("BYST-5.11-1", 900, PROPOSAL, TRONDGOV_MATTER_TRIAL, in_favour, against, TRONDGOV_CHOICE_FOR, answer, 0);
    if (called)
        case_is("BYST-5.11-1 no effect", CASE, VOTING_CALLED);
    else
        case_is("BYST-5.11-1 no effect", CASE, DEBATE);
    refused("BYST-5.11-1 nothing is decided", BYST_5_2_6, CLOSES(CASE));
    if (called)
        ballot("BYST-5.11-1 the real one", 901, PROPOSAL, TRONDGOV_MATTER_ORDINARY, 33, 34, TRONDGOV_CHOICE_FOR,
               ANSWER(REJECTED), PROVISION(BYST_5_12_1));
}

static void voting_trial(void **state)
{
    (void)state;
    says("BYST-5.11-1 by a majority", MAJORITY, YES, PROVISION(BYST_5_11_1), TRONDGOV_THRESHOLD_SIMPLE_MAJORITY,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(MATTER, TRONDGOV_MATTER_HOLDING_TRIAL), F(DATE, THU_24_OCT_2024),
         F(IN_DEBATE, 1));
    for (int32_t called = 0; called <= 1; called++) {
        trial_in(called, 34, 33, ANSWER(CARRIED));
        trial_in(called, 33, 34, ANSWER(REJECTED));
        trial_in(called, 33, 0, ANSWER(NO_QUORUM));
    }
}

static void no_trial(const char *rule, trondgov_id vote)
{
    const trondgov_event trial = EV(BALLOT_OPENED, .item = vote, .value = PROPOSAL, .code = TRONDGOV_MATTER_TRIAL);
    refused(rule, BYST_5_11_1, trial);
    refused(rule, BYST_5_11_1,
            EV(TACIT_CONSENT, .item = vote, .value = PROPOSAL, .code = TRONDGOV_MATTER_TRIAL));
}

/* 5.11, "kan bystyret vedta prøveavstemninger": no trial vote without a decision to hold them, in this case. */
static void voting_trial_undecided(void **state)
{
    (void)state;
    called_of(67);
    no_trial("BYST-5.11-1 nobody has decided to hold it", 900);
    ballot("BYST-5.11-1 33 of 67", 901, 0, TRONDGOV_MATTER_HOLDING_TRIAL, 33, 34, TRONDGOV_CHOICE_FOR,
           ANSWER(REJECTED), PROVISION(BYST_5_12_1));
    no_trial("BYST-5.11-1 it was decided not to", 902);
    ballot("BYST-5.1-3 33 are too few", 903, 0, TRONDGOV_MATTER_HOLDING_TRIAL, 33, 0, TRONDGOV_CHOICE_FOR,
           ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3));
    no_trial("BYST-5.11-1 nothing was decided", 904);
    ballot("BYST-5.11-1 34 of 67", 905, 0, TRONDGOV_MATTER_HOLDING_TRIAL, 34, 33, TRONDGOV_CHOICE_FOR,
           ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    for (trondgov_id trial = 906; trial <= 907; trial++) /* "prøveavstemninger": as many as they like */
        ballot("BYST-5.11-1", trial, PROPOSAL, TRONDGOV_MATTER_TRIAL, 60, 7, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), 0);
    ballot("the final one", 908, PROPOSAL, TRONDGOV_MATTER_ORDINARY, 60, 7, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), 0);
    done("the case ends", CLOSES(CASE));
    refused("BYST-5.11-1 before the final vote in a case", BYST_5_4_1,
            EV(BALLOT_OPENED, .item = 909, .code = TRONDGOV_MATTER_HOLDING_TRIAL));
    take_up(NEXT_CASE);
    put(NEXT_CASE, 810);
    refused("BYST-5.11-1 decided in another case", BYST_5_11_1,
            EV(BALLOT_OPENED, .item = 910, .value = 810, .code = TRONDGOV_MATTER_TRIAL));
    answers("BYST-5.12a-1 nobody is against it", CARRIED, PROVISION(BYST_5_12_1),
            EV(TACIT_CONSENT, .item = 910, .code = TRONDGOV_MATTER_HOLDING_TRIAL));
    open_vote(911, 810, TRONDGOV_MATTER_TRIAL);
}

/* No verdict cites 5.12 a: the consent is a majority of 5.12. */
static void consent_of(int32_t present, trondgov_answer answer, trondgov_code provision)
{
    called_of(present);
    leads_to("BYST-5.12a-1", answer, provision, EV(TACIT_CONSENT, .item = 900, .value = PROPOSAL));
    if (answer == ANSWER(CARRIED)) {
        done("decided", CLOSES(CASE));
        case_is("BYST-5.12a-1", CASE, DECIDED);
    } else
        case_is("BYST-5.1-3 as postponed", CASE, POSTPONED);
}

static void voting_tacit(void **state)
{
    (void)state;
    debate_of(67);
    put(CASE, PROPOSAL);
    refused("BYST-5.10-1 not called", BYST_5_10_1, EV(TACIT_CONSENT, .item = 900, .value = PROPOSAL));
    consent_of(33, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3));
    consent_of(34, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    consent_of(35, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    called_of(67);
    open_vote(900, PROPOSAL, TRONDGOV_MATTER_ORDINARY);
    done("one objects", VOTES(OTHER, 900, AGAINST));
    answers("BYST-5.12a-1 it is not silent", REFUSED, 0, EV(TACIT_CONSENT, .item = 900));
    case_is("BYST-5.12a-1", CASE, VOTING_CALLED);
}

static void voted_by(int32_t voting, trondgov_answer answer, trondgov_code provision)
{
    called_of(60);
    ballot("BYST-5.12b-1", 900, PROPOSAL, TRONDGOV_MATTER_ORDINARY, voting, 0, TRONDGOV_CHOICE_FOR, answer, provision);
    if (answer == ANSWER(NO_QUORUM)) {
        case_is("BYST-5.1-3", CASE, POSTPONED);
        return;
    }
    done("decided", CLOSES(CASE));
    case_is("BYST-5.12b-1", CASE, DECIDED);
}

static void blank_on(trondgov_code matter, int32_t allowed)
{
    called_of(67);
    open_vote(900, PROPOSAL, matter);
    if (allowed)
        done("BYST-5.10-6", VOTES(OTHER, 900, BLANK));
    else
        refused("BYST-5.10-6", BYST_5_10_6, VOTES(OTHER, 900, BLANK));
}

static void voting_electronic(void **state)
{
    (void)state;
    voted_by(33, ANSWER(NO_QUORUM), PROVISION(BYST_5_1_3));
    voted_by(34, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    voted_by(35, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    blank_on(TRONDGOV_MATTER_ORDINARY, 0);
    blank_on(TRONDGOV_MATTER_APPOINTMENT, 1);
    says("BYST-5.12b-1 in the system, not in writing", RIGHT_IN_CASE, NO, PROVISION(BYST_5_12B_1), NOT_SAID,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024), F(RIGHT, TRONDGOV_RIGHT_VOTE_IN_WRITING),
         F(METHOD, TRONDGOV_METHOD_PROPORTIONAL), F(DECIDED_SO, 1));
}

static void tie_of(int32_t in_favour, trondgov_code chair, trondgov_answer answer, trondgov_code provision)
{
    called_of(66);
    ballot("BYST-5.12-2", 900, PROPOSAL, TRONDGOV_MATTER_ORDINARY, in_favour, 66 - in_favour, chair, answer, provision);
    done("decided", CLOSES(CASE));
    case_is("BYST-5.12-2", CASE, DECIDED);
}

static void the_chair_has_not_voted(void)
{
    called_of(67);
    open_vote(900, PROPOSAL, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 33, 33, 0);
    answers("BYST-5.12-2", NEEDS_CHAIR_VOTE, PROVISION(BYST_5_12_2), EV(BALLOT_CLOSED, .item = 900));
    case_is("BYST-5.12-2", CASE, VOTING_CALLED);
    done("BYST-5.12-2", VOTES(MAYOR, 900, FOR));
    answers("BYST-5.12-1 34 to 33", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
}

static void named(trondgov_id vote, int32_t for_a, int32_t for_b)
{
    for (trondgov_id person = 1; person <= for_a + for_b; person++)
        done("vote", EV(VOTE_CAST, .item = vote, .person = person, .code = TRONDGOV_CHOICE_OPTION,
                        .value = person <= for_a ? A : B));
}

static void election_of(int32_t for_a, int32_t for_b, trondgov_answer answer)
{
    debate_of(66);
    call_to_vote(CASE);
    done("election", EV(ELECTION_OPENED, .item = 900, .role = TRONDGOV_ROLE_ORDFORER, .value = 1,
                        .code = TRONDGOV_METHOD_MAJORITY));
    done("option", EV(BALLOT_OPTION, .item = 900, .value = A));
    done("option", EV(BALLOT_OPTION, .item = 900, .value = B));
    named(900, for_a, for_b);
    leads_to("KOML-7-8-1", answer, PROVISION(KOML_7_8_1), EV(BALLOT_CLOSED, .item = 900));
    if (answer == ANSWER(ELECTED))
        return;
    fails("KOML-7-8-1 no lot after the first vote", OUT_OF_ORDER, EV(LOT_DRAWN, .item = 900, .value = A));
    done("KOML-7-8-1 a second vote", EV(ROUND_OPENED, .item = 901, .value = 900));
    named(901, for_a, for_b);
    answers("BYST-5.12-3", NEEDS_LOT, 0, EV(BALLOT_CLOSED, .item = 901));
    answers("BYST-5.12-3 by lot, not by the chair", ELECTED, 0, EV(LOT_DRAWN, .item = 901, .value = B));
    done("decided", CLOSES(CASE));
    case_is("BYST-5.12-3", CASE, DECIDED);
}

static void voting_tie(void **state)
{
    (void)state;
    tie_of(32, TRONDGOV_CHOICE_FOR, ANSWER(REJECTED), PROVISION(BYST_5_12_1));
    tie_of(33, TRONDGOV_CHOICE_AGAINST, ANSWER(REJECTED), PROVISION(BYST_5_12_2));
    tie_of(33, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), PROVISION(BYST_5_12_2));
    tie_of(34, TRONDGOV_CHOICE_AGAINST, ANSWER(CARRIED), PROVISION(BYST_5_12_1));
    the_chair_has_not_voted();
    election_of(34, 32, ANSWER(ELECTED));
    election_of(33, 33, ANSWER(NEEDS_NEW_ROUND));
}

static void voting_too_few(void **state)
{
    (void)state;
    trondgov_entry entry;
    called_of(67);
    ballot("BYST-5.1-3", 900, PROPOSAL, TRONDGOV_MATTER_ORDINARY, 20, 13, TRONDGOV_CHOICE_FOR, ANSWER(NO_QUORUM),
           PROVISION(BYST_5_1_3));
    case_is("BYST-5.1-3 as postponed", CASE, POSTPONED);
    equal("BYST-5.1-3", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
    equal("BYST-5.1-3 nothing is decided", entry.answer, ANSWER(NO_QUORUM));
    done("BYST-5.1-3 the meeting goes on", TAKES(NEXT_CASE));
    called_of(67);
    ballot("BYST-5.1-3", 900, PROPOSAL, TRONDGOV_MATTER_ORDINARY, 21, 13, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), 0);
    case_is("BYST-5.1-3 34 are enough", CASE, VOTING_CALLED);
}

/* In the order of the table. */
static const struct CMUnitTest TESTS[] = {
    ROW("1.1 case LISTED chair reads title: BYST-5.4-1, 5.2-6", listed_title),
    ROW("1.1 case TAKEN_UP / DEBATE closing asked for: BYST-2.3-1 to 4, 2.4-1, 2.5-1", debate_doors),
    ROW("1.1 case TAKEN_UP / DEBATE eligibility questioned: BYST-6.4-4, 6.6-1..3", debate_questioned),
    ROW("1.1 case ELIGIBILITY statement, withdrawal: BYST-6.5-1 to 6, FVL-8-2", eligibility_withdrawal),
    ROW("1.1 case ELIGIBILITY_VOTE each question decided: BYST-6.3-1, 6.4-6, 6.7-1", eligibility_vote),
    ROW("1.1 case TAKEN_UP floor opened: BYST-5.4-2, 5.4-3", taken_up_floor),
    ROW("1.1 case DEBATE speech: BYST-5.6a-1, 5.6b-1, 5.6-7", debate_speech),
    ROW("1.1 case DEBATE reply exchange: BYST-5.6c-1, 5.6d-1, 5.6-1, 5.6-2", debate_replies),
    ROW("1.1 case DEBATE proposal: BYST-5.9-1, 5.9-2", debate_proposal),
    ROW("1.1 case DEBATE chair wants to debate: BYST-5.7-1", debate_chair),
    ROW("1.1 case DEBATE mayor and deputy want to debate: BYST-5.7-1, 5.1-2", debate_both_chairs),
    ROW("1.1 case DEBATE seat change: BYST-3.6-1 to 4, 3.7-1", debate_seats),
    ROW("1.1 case DEBATE motion to end debate: BYST-5.8-1 to 3", debate_closure),
    ROW("1.1 case DEBATE list exhausted: BYST-5.10-1", debate_exhausted),
    ROW("1.1 case DEBATE postpone: BYST-5.2-6", debate_postpone),
    ROW("1.1 case VOTING_CALLED snapshot of the hall: BYST-3.7-2, 5.10-2..5", called_snapshot),
    ROW("1.1 case VOTING_CALLED voting order: BYST-5.10-7, 5.10-8", called_order),
    ROW("1.1 case VOTING trial ballot: BYST-5.11-1", voting_trial),
    ROW("1.1 case VOTING trial ballot, not decided: BYST-5.11-1", voting_trial_undecided),
    ROW("1.1 case VOTING tacit consent: BYST-5.12a-1", voting_tacit),
    ROW("1.1 case VOTING electronic vote: BYST-5.12b-1, 5.1-3, 5.10-6", voting_electronic),
    ROW("1.1 case VOTING tie: BYST-5.12-2, 5.12-3", voting_tie),
    ROW("1.1 case VOTING fewer than 34 voted: BYST-5.1-3", voting_too_few),
};

int main(void)
{
    return cmocka_run_group_tests(TESTS, set_up_rules, tear_down_rules);
}
