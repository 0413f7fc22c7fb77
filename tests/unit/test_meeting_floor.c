/* The floor: who speaks, in which order, for how long; Reglement for bystyret 5.4 to 5.8, 5.10, 5.14 c and d, 6.1. */
#include "meeting_fixture.h"

#include <string.h>

#define SAYS(who, kind)  EV(SPEECH_BEGUN, .person = (who), .item = 701, .code = TRONDGOV_LIMIT_##kind)
#define ASKS(who, kind)  EV(FLOOR_ASKED, .person = (who), .item = 701, .code = TRONDGOV_LIMIT_##kind)
#define GIVES_UP(who, kind) EV(FLOOR_GIVEN_UP, .person = (who), .item = 701, .code = TRONDGOV_LIMIT_##kind)
#define ENDS(who)        EV(SPEECH_ENDED, .person = (who), .item = 701)
#define EXTENDS(kind, n) EV(TIME_EXTENDED, .item = 701, .code = TRONDGOV_LIMIT_##kind, .value = (n))
#define CLOSING(who, side)                                                                                             \
    EV(SPEECH_BEGUN, .person = (who), .item = 701, .code = TRONDGOV_LIMIT_CLOSURE_SPEECH, .value = (side))
#define PLANS(kind, n)   EV(RUNNING_PLAN, .code = TRONDGOV_LIMIT_##kind, .value = (n))
enum { A = 21, B = 38, C = 47, D = 51, E = 55, H2 = 3 };

static void debate(void)
{
    open_meeting(3, 67);
    take_up(701);
}

static void debate_under(const trondgov_rulebook *rulebook)
{
    open_meeting_under(rulebook, 3, 67);
    take_up(701);
}

/* A speech of so many seconds. */
static void speak(trondgov_id person, trondgov_code kind, int32_t seconds)
{
    done("speech", EV(SPEECH_BEGUN, .person = person, .item = 701, .code = kind));
    now += seconds;
    done("speech", ENDS(person));
}

#define SPEAK(who, kind, seconds) speak(who, TRONDGOV_LIMIT_##kind, seconds)

static void replies(trondgov_id person, int32_t seconds)
{
    for (; seconds > 0; seconds -= 60)
        SPEAK(person, REPLY, seconds < 60 ? seconds : 60);
}

static trondgov_answer ask(trondgov_code question, const trondgov_fact *facts, size_t count, int64_t *value)
{
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_meeting_ask(meeting, question, facts, count, &answer, value, why), TRONDGOV_OK);
    return answer;
}

static trondgov_id floor_of(void)
{
    int64_t value = 0;
    return ask(TRONDGOV_QUESTION_FLOOR, NULL, 0, &value) == ANSWER(YES) ? value : 0;
}

/* Number n of the queue, from 0; 0: there is none. */
static trondgov_id in_queue(size_t n)
{
    trondgov_finding finding;
    floor_of();
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_RESULT && n-- == 0)
            return finding.person;
    return 0;
}

static void over_time(const char *rule, trondgov_code provision, int64_t required, int64_t actual)
{
    trondgov_finding fault = {.kind = 0};
    equal(rule, finds(TRONDGOV_FINDING_FAULT, provision, &fault), 1);
    equal(rule, fault.required, required);
    equal(rule, fault.actual, actual);
    equal(rule, fault.margin, required - actual);
}

static void in_the_order_of_asking(void **state)
{
    (void)state;
    debate();
    done("BYST-5.4-3", ASKS(A, SPEECH));
    now++;
    done("BYST-5.4-3", ASKS(B, SPEECH));
    now++;
    done("BYST-5.4-3", ASKS(C, SPEECH));
    fails("once", DUPLICATE, ASKS(A, SPEECH));
    fails("nor as a main speaker too", DUPLICATE, ASKS(A, MAIN_SPEECH));
    equal("FLOOR is the next", floor_of(), A);
    equal("queue", in_queue(0), A);
    equal("queue", in_queue(1), B);
    equal("queue", in_queue(2), C);
    equal("queue", in_queue(3), 0);
    refused("BYST-5.4-3 A asked before", BYST_5_4_3, SAYS(B, SPEECH));
    refused("BYST-5.4-3 D asks only now", BYST_5_4_3, SAYS(D, SPEECH));
    done("BYST-5.4-3", SAYS(A, SPEECH));
    equal("FLOOR is who speaks", floor_of(), A);
    equal("queue", in_queue(0), B);
    refused("BYST-5.4-3 one at a time", BYST_5_4_3, SAYS(B, SPEECH));
    fails("has it already", DUPLICATE, SAYS(A, SPEECH));
    now += 10;
    fails("not the speaker", OUT_OF_ORDER, ENDS(B));
    fails("not of this case", OUT_OF_ORDER, EV(SPEECH_ENDED, .person = A, .item = 702));
    done("end", ENDS(A));
    fails("nobody speaks", OUT_OF_ORDER, ENDS(A));
    done("BYST-5.4-3", SAYS(B, SPEECH));
    now += 10;
    done("end", ENDS(B));
    done("C left, and D does not wait for C", EV(LEFT, .person = C));
    done("D", SAYS(D, SPEECH));
}

static void in_the_same_second(void **state)
{
    (void)state;
    debate();
    done("A", ASKS(A, SPEECH));
    done("B", ASKS(B, SPEECH));
    done("no text says who comes first", SAYS(B, SPEECH));
}

/* Asked for in the order A, B, C. */
static void proposers_first(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_id proposers[2], order[3];
    } rows[] = {
        {"BYST-5.4-2 only B", {B, 0}, {B, A, C}},
        {"BYST-5.4-2 A and C", {A, C}, {A, C, B}},
        {"BYST-5.4-3 nobody", {0, 0}, {A, B, C}},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        static const trondgov_id WHO[] = {A, B, C};
        debate();
        for (size_t k = 0; k < 3; k++, now += 60)
            done(rows[i].rule, ASKS(WHO[k], SPEECH));
        for (size_t k = 0; k < 2 && rows[i].proposers[k]; k++)
            done(rows[i].rule, EV(PROPOSAL_PUT, .item = 801 + (trondgov_id)k, .person = rows[i].proposers[k],
                                  .value = 701, .code = TRONDGOV_PROPOSAL_AMENDMENT));
        for (size_t k = 0; k < 3; k++) {
            equal(rows[i].rule, in_queue(0), rows[i].order[k]);
            for (size_t other = k + 1; other < 3; other++)
                answers(rows[i].rule, REFUSED, 0, SAYS(rows[i].order[other], SPEECH));
            SPEAK(rows[i].order[k], SPEECH, 20);
        }
        equal("nobody waits", floor_of(), 0);
    }
    debate();
    done("A", ASKS(A, SPEECH));
    now++;
    done("B", ASKS(B, SPEECH));
    done("a proposal", EV(PROPOSAL_PUT, .item = 801, .person = B, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    refused("BYST-5.4-2", BYST_5_4_2, SAYS(A, SPEECH));
    done("withdrawn", EV(PROPOSAL_WITHDRAWN, .item = 801, .person = B));
    done("a motion of procedure is none in the case",
         EV(PROPOSAL_PUT, .item = 802, .person = B, .value = 701, .code = TRONDGOV_PROPOSAL_POSTPONE));
    done("BYST-5.4-3", SAYS(A, SPEECH));
}

static void the_time_of_a_speech(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_code kind, provision;
        int32_t seconds;
    } rows[] = {
        {"BYST-5.6a-1", TRONDGOV_LIMIT_MAIN_SPEECH, PROVISION(BYST_5_6A_1), 180},
        {"BYST-5.6b-1", TRONDGOV_LIMIT_SPEECH, PROVISION(BYST_5_6B_1), 120},
        {"BYST-5.6c-1", TRONDGOV_LIMIT_REPLY, PROVISION(BYST_5_6C_1), 60},
        {"BYST-5.6d-1", TRONDGOV_LIMIT_JOINT_ANSWER, PROVISION(BYST_5_6D_1), 60},
        {"BYST-5.8-3", TRONDGOV_LIMIT_CLOSURE_SPEECH, PROVISION(BYST_5_8_3), 120},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int32_t more = -1; more <= 1; more++) {
            debate();
            if (rows[i].kind == TRONDGOV_LIMIT_REPLY || rows[i].kind == TRONDGOV_LIMIT_JOINT_ANSWER)
                SPEAK(A, SPEECH, 20);
            if (rows[i].kind == TRONDGOV_LIMIT_JOINT_ANSWER)
                SPEAK(B, REPLY, 20);
            speak(A, rows[i].kind, rows[i].seconds + more);
            if (more > 0)
                over_time(rows[i].rule, rows[i].provision, rows[i].seconds, rows[i].seconds + 1);
            else
                equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
        }
}

static void one_main_speaker_a_party(void **state)
{
    (void)state;
    debate();
    done("BYST-5.6a-1 the minister has come", EV(ARRIVED, .person = MINISTER));
    SPEAK(A, MAIN_SPEECH, 100);
    refused("BYST-5.6a-1 the same person again", BYST_5_6A_1, SAYS(A, MAIN_SPEECH));
    refused("BYST-5.6a-1 another of the party", BYST_5_6A_1, SAYS(22, MAIN_SPEECH));
    SPEAK(22, SPEECH, 121);
    over_time("BYST-5.6b-1", PROVISION(BYST_5_6B_1), 120, 121);
    SPEAK(B, MAIN_SPEECH, 180);
    SPEAK(MINISTER, MAIN_SPEECH, 180);
    refused("BYST-5.6a-1 a minister has one first speech", BYST_5_6A_1, SAYS(MINISTER, MAIN_SPEECH));
    done("another case", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    done("BYST-5.6a-1 of each case",
         EV(SPEECH_BEGUN, .person = 22, .item = 702, .code = TRONDGOV_LIMIT_MAIN_SPEECH));
}

/* CONF-070: the city government's time. */
static void the_time_of_the_city_government(void **state)
{
    (void)state;
    debate();
    done("comes", EV(ARRIVED, .person = MINISTER));
    SPEAK(MINISTER, SPEECH, 121);
    over_time("CONF-070 as members", PROVISION(BYST_5_6B_1), 120, 121);
    equal("CONF-070 told", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_6_1_2), NULL), 1);
    SPEAK(A, SPEECH, 121);
    equal("not of a member", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_6_1_2), NULL), 0);
    debate_under(
        read_otherwise(TRONDGOV_CONFLICT_BYRAAD_SPEAKING_TIME, TRONDGOV_READING_BYRAAD_SPEAKING_TIME_NO_LIMIT));
    done("comes", EV(ARRIVED, .person = MINISTER));
    SPEAK(MINISTER, SPEECH, 3600);
    equal("CONF-070 no limit", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    SPEAK(A, SPEECH, 121);
    over_time("CONF-070 a member has", PROVISION(BYST_5_6B_1), 120, 121);
}

static void twice_in_a_case(void **state)
{
    (void)state;
    debate();
    SPEAK(A, MAIN_SPEECH, 10);
    SPEAK(B, REPLY, 10);
    SPEAK(A, JOINT_ANSWER, 10);
    SPEAK(A, CLOSURE_SPEECH, 10);
    SPEAK(A, SPEECH, 10);
    refused("BYST-5.6-7 the third", BYST_5_6_7, SAYS(A, SPEECH));
    done("BYST-5.6-7 asking is not speaking", ASKS(A, SPEECH));
    SPEAK(B, SPEECH, 10);
    done("BYST-5.6-7 replies do not count", SAYS(A, REPLY));
    done("end", ENDS(A));
    refused("BYST-5.6-6 no vote", BYST_5_6_6, EXTENDS(SPEECHES_IN_CASE, 3));
    carry(900, TRONDGOV_MATTER_SPEAKING_TIME);
    fails("no extension", OUT_OF_RANGE, EXTENDS(SPEECHES_IN_CASE, 2));
    done("BYST-5.6-7 in general, not always", EXTENDS(SPEECHES_IN_CASE, 3));
    refused("BYST-5.6-6 one vote, one extension", BYST_5_6_6, EXTENDS(SPEECHES_IN_CASE, 4));
    SPEAK(A, SPEECH, 10);
    refused("BYST-5.6-7 the fourth", BYST_5_6_6, SAYS(A, SPEECH));
    done("another case", EV(LEFT, .person = A));
    done("another case", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    for (int32_t i = 0; i < 2; i++) {
        done("BYST-5.6-7", EV(SPEECH_BEGUN, .person = B, .item = 702, .code = TRONDGOV_LIMIT_SPEECH));
        done("BYST-5.6-7", EV(SPEECH_ENDED, .person = B, .item = 702));
    }
    refused("BYST-5.6-7 in another case two again", BYST_5_6_7,
            EV(SPEECH_BEGUN, .person = B, .item = 702, .code = TRONDGOV_LIMIT_SPEECH));
}

static void one_joint_answer(void **state)
{
    (void)state;
    debate();
    fails("nothing to reply to", OUT_OF_ORDER, SAYS(A, REPLY));
    fails("nothing to ask for", OUT_OF_ORDER, ASKS(A, REPLY));
    SPEAK(A, SPEECH, 10);
    fails("nobody has replied", OUT_OF_ORDER, SAYS(A, JOINT_ANSWER));
    for (trondgov_id person = B; person < B + 4; person++)
        SPEAK(person, REPLY, 60);
    refused("BYST-5.6d-1 by the one replied to", BYST_5_6D_1, SAYS(B, JOINT_ANSWER));
    done("BYST-5.4-3 another speech waits", ASKS(C, SPEECH));
    now++;
    done("BYST-5.6c-1 nor does a reply wait for it", ASKS(D, REPLY));
    SPEAK(A, JOINT_ANSWER, 60);
    refused("BYST-5.6d-1 a second one", BYST_5_6D_1, SAYS(A, JOINT_ANSWER));
    equal("both wait", in_queue(1) != 0, 1);
    SPEAK(C, SPEECH, 10);
    equal("a reply to the speech before comes too late", in_queue(0), 0);
    refused("BYST-5.6d-1 C is replied to now", BYST_5_6D_1, SAYS(A, JOINT_ANSWER));
    SPEAK(A, REPLY, 10);
    done("BYST-5.6d-1", SAYS(C, JOINT_ANSWER));
}

static void replies_in_their_order(void **state)
{
    (void)state;
    debate();
    SPEAK(A, SPEECH, 10);
    done("B", ASKS(B, REPLY));
    now++;
    done("C", ASKS(C, REPLY));
    refused("BYST-5.4-3", BYST_5_4_3, SAYS(C, REPLY));
    SPEAK(B, REPLY, 5);
    SPEAK(C, REPLY, 5);
}

static void ten_minutes_of_replies(void **state)
{
    (void)state;
    debate();
    SPEAK(A, SPEECH, 10);
    replies(B, 599);
    done("BYST-5.6-1 599 are used", SAYS(C, REPLY));
    now += 2;
    done("end", ENDS(C));
    over_time("BYST-5.6-1 601 in all", PROVISION(BYST_5_6_1), 600, 601);
    refused("BYST-5.6-1 used up", BYST_5_6_1, SAYS(C, REPLY));
    refused("BYST-5.6-1 the answer is of the exchange", BYST_5_6_1, SAYS(A, JOINT_ANSWER));
    debate();
    SPEAK(A, SPEECH, 10);
    replies(B, 600);
    equal("BYST-5.6-1 600", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    refused("BYST-5.6-1 exactly used up", BYST_5_6_1, SAYS(C, REPLY));
    SPEAK(C, SPEECH, 10);
    done("CONF-061 per speech", SAYS(B, REPLY));
    equal("CONF-061 told", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_5_6_1), NULL), 1);
}

static void five_minutes_more(void **state)
{
    (void)state;
    debate();
    fails("no exchange", OUT_OF_ORDER, EXTENDS(REPLY_EXCHANGE, 300));
    SPEAK(A, SPEECH, 10);
    replies(B, 600);
    refused("BYST-5.6-2 no vote", BYST_5_6_2, EXTENDS(REPLY_EXCHANGE, 300));
    carry(900, TRONDGOV_MATTER_SPEAKING_TIME);
    refused("BYST-5.6-2 301 seconds", BYST_5_6_2, EXTENDS(REPLY_EXCHANGE, 301));
    refused("BYST-5.6-2 299 seconds", BYST_5_6_2, EXTENDS(REPLY_EXCHANGE, 299));
    fails("none", OUT_OF_RANGE, EXTENDS(REPLY_EXCHANGE, 0));
    done("BYST-5.6-2", EXTENDS(REPLY_EXCHANGE, 300));
    replies(B, 299);
    SPEAK(C, REPLY, 1);
    equal("BYST-5.6-2 900", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    refused("BYST-5.6-2 900 are used", BYST_5_6_2, SAYS(C, REPLY));
    carry(901, TRONDGOV_MATTER_SPEAKING_TIME);
    refused("BYST-5.6-2 once", BYST_5_6_2, EXTENDS(REPLY_EXTENSION, 300));
    SPEAK(C, SPEECH, 10);
    done("BYST-5.6-2 once for each exchange", EXTENDS(REPLY_EXTENSION, 300));
}

/* CONF-061: the exchange of the whole case. */
static void replies_of_the_case(void **state)
{
    (void)state;
    debate_under(read_otherwise(TRONDGOV_CONFLICT_REPLY_EXCHANGE, TRONDGOV_READING_REPLY_EXCHANGE_PER_CASE));
    SPEAK(A, SPEECH, 10);
    replies(B, 400);
    SPEAK(C, SPEECH, 10);
    replies(B, 200);
    refused("CONF-061 per case", BYST_5_6_1, SAYS(A, REPLY));
    carry(900, TRONDGOV_MATTER_SPEAKING_TIME);
    done("BYST-5.6-2", EXTENDS(REPLY_EXCHANGE, 300));
    replies(B, 100);
    SPEAK(D, SPEECH, 10);
    replies(B, 200);
    refused("CONF-061 900 in the case", BYST_5_6_2, SAYS(A, REPLY));
    carry(901, TRONDGOV_MATTER_SPEAKING_TIME);
    refused("BYST-5.6-2 once in the case", BYST_5_6_2, EXTENDS(REPLY_EXCHANGE, 300));
}

static void two_on_closing(void **state)
{
    (void)state;
    debate();
    done("asks", ASKS(D, SPEECH));
    now++;
    fails("no side", OUT_OF_RANGE, CLOSING(A, TRONDGOV_CHOICE_BLANK));
    done("BYST-5.8-2 moved from the floor, and not in the list", CLOSING(A, TRONDGOV_CHOICE_FOR));
    done("end", ENDS(A));
    refused("BYST-5.8-2 one speech each", BYST_5_8_2, CLOSING(A, TRONDGOV_CHOICE_AGAINST));
    refused("BYST-5.8-2 a second one for", BYST_5_8_2, CLOSING(B, TRONDGOV_CHOICE_FOR));
    done("BYST-5.8-2", CLOSING(B, TRONDGOV_CHOICE_AGAINST));
    done("end", ENDS(B));
    refused("BYST-5.8-2 the third", BYST_5_8_2, CLOSING(C, 0));
    open_vote(900, 0, TRONDGOV_MATTER_CLOSURE);
    roll_call(900, 44, 23, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.8-1 44 of 67", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("another motion",
         EV(PROPOSAL_PUT, .item = 801, .person = C, .value = 701, .code = TRONDGOV_PROPOSAL_CLOSE_DEBATE));
    done("BYST-5.8-2 has speakers of its own", CLOSING(A, TRONDGOV_CHOICE_FOR));
    done("end", ENDS(A));
    done("withdrawn", EV(PROPOSAL_WITHDRAWN, .item = 801, .person = C));
    fails("no motion", OUT_OF_ORDER, CLOSING(B, TRONDGOV_CHOICE_AGAINST));
    fails("a side is for such a speech", OUT_OF_RANGE,
          EV(SPEECH_BEGUN, .person = D, .item = 701, .code = TRONDGOV_LIMIT_SPEECH, .value = TRONDGOV_CHOICE_FOR));
}

/* Who asked and does not want it any more holds up nobody. */
static void who_gives_up_the_floor(void **state)
{
    (void)state;
    debate();
    done("asks", ASKS(A, SPEECH));
    done("asks", ASKS(B, SPEECH));
    equal("BYST-5.4-3 who asked first", floor_of(), A);
    fails("waits for no reply", OUT_OF_ORDER, GIVES_UP(A, REPLY));
    fails("has not asked", OUT_OF_ORDER, GIVES_UP(MAYOR, SPEECH));
    fails("no speech of this case", OUT_OF_RANGE, GIVES_UP(A, INQUIRY));
    fails("nobody known", UNKNOWN_ID, GIVES_UP(4444, SPEECH));
    refused("BYST-5.4-1 another case", BYST_5_4_1,
            EV(FLOOR_GIVEN_UP, .item = 702, .person = A, .code = TRONDGOV_LIMIT_SPEECH));
    done("gives it up", GIVES_UP(A, SPEECH));
    fails("waits no more", OUT_OF_ORDER, GIVES_UP(A, SPEECH));
    equal("BYST-5.4-3 the next", floor_of(), B);
    done("speaks", SAYS(B, SPEECH));
    fails("has the floor", OUT_OF_ORDER, GIVES_UP(B, SPEECH));
    done("end", ENDS(B));
    done("asks again, last", ASKS(A, SPEECH));
    refused("BYST-5.8-1", BYST_5_8_1, EV(DEBATE_CLOSED, .item = 701));
    done("gives it up", GIVES_UP(A, SPEECH));
    done("BYST-5.10-1 nobody waits", EV(DEBATE_CLOSED, .item = 701));
}

static void the_debate_lasts_while_somebody_waits(void **state)
{
    (void)state;
    debate();
    done("asks", ASKS(A, SPEECH));
    refused("BYST-5.8-1", BYST_5_8_1, EV(DEBATE_CLOSED, .item = 701));
    refused("BYST-5.8-1", BYST_5_8_1, EV(VOTING_CALLED, .item = 701));
    done("speaks", SAYS(A, SPEECH));
    refused("BYST-5.8-1 somebody speaks", BYST_5_8_1, EV(VOTING_CALLED, .item = 701));
    done("end", ENDS(A));
    done("asks", ASKS(B, SPEECH));
    done("leaves", EV(LEFT, .person = B));
    done("BYST-5.10-1 nobody is left", EV(DEBATE_CLOSED, .item = 701));
    refused("BYST-5.10-1 over", BYST_5_10_1, SAYS(A, SPEECH));
    refused("BYST-5.10-1 over", BYST_5_10_1, ASKS(A, SPEECH));
    done("call", EV(VOTING_CALLED, .item = 701));

    debate();
    for (trondgov_id person = A; person < A + 3; person++)
        done("three wait", ASKS(person, SPEECH));
    carry(900, TRONDGOV_MATTER_CLOSURE);
    equal("nobody waits", floor_of(), 0);
    refused("BYST-5.8-1 closed by two thirds", BYST_5_10_1, SAYS(A, SPEECH));
    done("BYST-5.10-1 three speakers left", EV(VOTING_CALLED, .item = 701));
    done("BYST-5.10-8 on the order of voting", SAYS(A, SPEECH));
    equal("BYST-5.10-8", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_10_8), NULL), 1);
    done("end", ENDS(A));
    for (int32_t i = 0; i < 2; i++)
        SPEAK(A, SPEECH, 5); /* BYST-5.6-7: these do not count */
    refused("BYST-5.10-1 not as a main speaker", BYST_5_10_1, SAYS(B, MAIN_SPEECH));
}

static void who_may_speak(void **state)
{
    (void)state;
    debate();
    fails("a stranger", UNKNOWN_ID, SAYS(9999, SPEECH));
    fails("no such case", UNKNOWN_ID, EV(SPEECH_BEGUN, .person = A, .item = 799, .code = TRONDGOV_LIMIT_SPEECH));
    fails("no kind of speech", OUT_OF_RANGE, SAYS(A, WARNINGS));
    fails("no kind of speech", OUT_OF_RANGE, ASKS(A, REPLY_EXCHANGE));
    fails("no code", UNKNOWN_CODE, EV(SPEECH_BEGUN, .person = A, .item = 701, .code = TRONDGOV_ROLE_MEDLEM));
    fails("nothing to interpellate", OUT_OF_RANGE, SAYS(A, INTERPELLATION_FIRST));
    fails("no question", OUT_OF_RANGE, SAYS(A, QUESTION));
    refused("BYST-5.4-1 not in hand", BYST_5_4_1,
            EV(SPEECH_BEGUN, .person = A, .item = 702, .code = TRONDGOV_LIMIT_SPEECH));
    refused("BYST-5.4-1 not in hand", BYST_5_4_1,
            EV(FLOOR_ASKED, .person = A, .item = 702, .code = TRONDGOV_LIMIT_SPEECH));
    fails("not there", OUT_OF_ORDER, SAYS(MINISTER, SPEECH));
    done("comes", EV(ARRIVED, .person = MINISTER));
    done("BYST-6.1-2", SAYS(MINISTER, SPEECH));
    equal("BYST-6.1-2", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_6_1_2), NULL), 1);
    done("end", ENDS(MINISTER));
    done("comes", EV(ARRIVED, .person = 101));
    refused("KOML-8-1-2b a substitute without a seat", KOML_8_1_2B, SAYS(101, SPEECH));
    refused("BYST-5.7-1 whoever presides", BYST_5_7_1, SAYS(MAYOR, SPEECH));
    done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
    done("BYST-5.7-1", SAYS(MAYOR, SPEECH));
    done("end", ENDS(MAYOR));
    refused("BYST-5.7-1 the deputy presides now", BYST_5_7_1, SAYS(DEPUTY, SPEECH));
    done("question", EV(ELIGIBILITY_QUESTIONED, .person = A, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    done("BYST-6.5-1 may be let speak on it", SAYS(A, SPEECH));
    equal("BYST-6.5-1", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_6_5_1), NULL), 1);
    done("BYST-6.5-2", EV(WITHDREW, .person = A, .item = 701));
    fails("the floor went with it", OUT_OF_ORDER, ENDS(A));
    refused("BYST-6.5-2", BYST_6_5_2, SAYS(A, SPEECH));
}

static void disqualified(void **state)
{
    (void)state;
    debate();
    done("asks", ASKS(A, SPEECH));
    now++;
    done("question", EV(ELIGIBILITY_QUESTIONED, .person = A, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
    done("BYST-6.5-2", EV(WITHDREW, .person = A, .item = 701));
    done("nobody waits for one who is out", SAYS(B, SPEECH));
    done("end", ENDS(B));
    done("vote", EV(BALLOT_OPENED, .item = 900, .person = A, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(900, 66, 0, TRONDGOV_CHOICE_FOR);
    answers("disqualified", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-6.3-1", BYST_6_3_1, SAYS(A, SPEECH));
}

static void a_member_who_waits_for_the_seat(void **state)
{
    (void)state;
    open_meeting(2, 66);
    done("a substitute of INP", EV(ARRIVED, .person = 1101));
    take_up(701);
    done("the member comes", EV(ARRIVED, .person = 67));
    refused("BYST-3.6-3", BYST_3_6_3, SAYS(67, SPEECH));
    done("the substitute speaks", SAYS(1101, SPEECH));
    done("end", ENDS(1101));
    call_to_vote(701);
    refused("BYST-3.7-2", BYST_3_7_2, SAYS(67, SPEECH));
}

static void warnings(void **state)
{
    (void)state;
    trondgov_finding told = {.kind = 0};
    debate();
    done("speaks", SAYS(A, SPEECH));
    fails("a stranger", UNKNOWN_ID, EV(WARNED, .person = 9999));
    fails("no such case", UNKNOWN_ID, EV(WARNED, .person = A, .item = 799));
    fails("not in hand", OUT_OF_ORDER, EV(WARNED, .person = A, .item = 702));
    fails("not there", OUT_OF_ORDER, EV(WARNED, .person = MINISTER));
    done("BYST-5.5-4 the first", EV(WARNED, .person = A, .item = 701));
    equal("BYST-5.5-5 not yet", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_5_5), NULL), 0);
    done("BYST-5.5-4 the second", EV(WARNED, .person = A));
    equal("BYST-5.5-5", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_5_5), NULL), 1);
    equal("BYST-5.5-4", finds(TRONDGOV_FINDING_WARNING, 0, NULL), 0);
    done("BYST-5.5-4 another has two of one's own", EV(WARNED, .person = B));
    equal("BYST-5.5-5", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_5_5), NULL), 0);
    done("BYST-5.5-4 a third is recorded", EV(WARNED, .person = A));
    equal("BYST-5.5-4", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_5_4), &told), 1);
    equal("BYST-5.5-4", told.required, 2);
    equal("BYST-5.5-4", told.actual, 3);
    equal("other reading: may be sent out", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_5_17_2), NULL), 1);
}

static void the_running_plan(void **state)
{
    (void)state;
    open_meeting(2, 67);
    refused("BYST-5.6-6 not decided", BYST_5_6_6, PLANS(SPEECH, 240));
    open_vote(900, 0, TRONDGOV_MATTER_RUNNING_PLAN);
    roll_call(900, 33, 34, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.6-6 33-34", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.6-6 not adopted", BYST_5_6_6, PLANS(SPEECH, 240));
    open_vote(901, 0, TRONDGOV_MATTER_RUNNING_PLAN);
    roll_call(901, 34, 33, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.6-6 34-33", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    fails("no time", OUT_OF_RANGE, PLANS(SPEECH, 0));
    fails("too long", OUT_OF_RANGE, PLANS(SPEECH, (int64_t)INT32_MAX + 1));
    fails("not of a plan", OUT_OF_RANGE, PLANS(WARNINGS, 3));
    fails("not of a plan", OUT_OF_RANGE, PLANS(REPLY_EXTENSION, 600));
    done("BYST-5.6-6", PLANS(SPEECH, 200));
    done("BYST-5.6-6 all of one plan, the last word", PLANS(SPEECH, 240));
    done("BYST-5.6-6", PLANS(REPLY, 30));
    done("BYST-5.6-6", PLANS(REPLY_EXCHANGE, 40));
    done("BYST-5.6-6", PLANS(SPEECHES_IN_CASE, 1));
    done("BYST-5.6-6", PLANS(QUESTION_HOUR, 1800));
    take_up(701);
    refused("BYST-5.6-6 at the start", BYST_5_6_6, PLANS(SPEECH, 60));
    SPEAK(A, SPEECH, 240);
    equal("BYST-5.6b-1 240", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    SPEAK(B, SPEECH, 241);
    over_time("BYST-5.6b-1 241", PROVISION(BYST_5_6_6), 240, 241);
    refused("BYST-5.6-6 one speech", BYST_5_6_6, SAYS(A, SPEECH));
    SPEAK(A, REPLY, 31);
    over_time("BYST-5.6-6 31", PROVISION(BYST_5_6_6), 30, 31);
    SPEAK(A, REPLY, 9);
    refused("BYST-5.6-6 forty seconds of replies", BYST_5_6_6, SAYS(A, REPLY));
}

static void longer_time_in_a_case(void **state)
{
    (void)state;
    open_meeting(2, 67);
    carry(900, TRONDGOV_MATTER_SPEAKING_TIME);
    fails("no extension", OUT_OF_RANGE, EXTENDS(SPEECH, 120));
    fails("a pot is of the plan", OUT_OF_RANGE, EXTENDS(QUESTION_HOUR, 7200));
    done("BYST-5.6-5 decided at the start", EXTENDS(SPEECH, 121));
    take_up(701);
    SPEAK(A, SPEECH, 121);
    equal("BYST-5.6-5", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    carry(901, TRONDGOV_MATTER_SPEAKING_TIME);
    done("BYST-5.6-5 again", EXTENDS(SPEECH, 300));
    SPEAK(B, SPEECH, 301);
    over_time("BYST-5.6-5", PROVISION(BYST_5_6_6), 300, 301);
    done("close", EV(CASE_CLOSED, .item = 701));
    refused("BYST-5.4-1 it is over", BYST_5_4_1, EXTENDS(SPEECH, 600));
    take_up(702);
    done("BYST-5.6b-1 in this case only", EV(SPEECH_BEGUN, .person = B, .item = 702, .code = TRONDGOV_LIMIT_SPEECH));
    now += 121;
    done("end", EV(SPEECH_ENDED, .person = B, .item = 702));
    over_time("BYST-5.6b-1", PROVISION(BYST_5_6B_1), 120, 121);
}

/* Who comes back while a substitute sits in the seat cannot speak before the seat is free, and holds up nobody. */
static void who_lost_the_seat_holds_up_nobody(void **state)
{
    (void)state;
    debate();
    done("BYST-5.4-3", ASKS(46, SPEECH));
    done("BYST-5.4-3", ASKS(A, SPEECH));
    equal("BYST-5.4-3", floor_of(), 46);
    done("goes", EV(LEFT, .person = 46));
    done("BYST-3.6-2", EV(ARRIVED, .person = 301));
    done("BYST-3.6-3 comes back and waits", EV(ARRIVED, .person = 46));
    refused("BYST-3.6-3", BYST_3_6_3, SAYS(46, SPEECH));
    equal("BYST-5.4-3 the next", floor_of(), A);
    SPEAK(A, SPEECH, 60);
    equal("nobody", floor_of(), 0);
    done("BYST-5.10-1 nobody wants the floor", EV(DEBATE_CLOSED, .item = 701));
}

/* NAMED_POWER: the mayor is away; whoever presides proposes, or (the other reading) nobody does. */
static void who_proposes_the_plan(void **state)
{
    (void)state;
    const trondgov_rulebook *books[] = {
        rules, read_otherwise(TRONDGOV_CONFLICT_NAMED_POWER, TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER)};
    for (size_t i = 0; i < COUNT(books); i++) {
        open_meeting_under(books[i], 2, 67);
        carry(900, TRONDGOV_MATTER_RUNNING_PLAN);
        done("the mayor is there", PLANS(SPEECH, 240));
        done("the mayor leaves", EV(LEFT, .person = MAYOR));
        done("the deputy presides", EV(CHAIR_TAKEN, .person = DEPUTY));
        if (i == 0)
            done("BYST-5.6-4 whoever presides", PLANS(SPEECH, 300));
        else
            refused("BYST-5.6-4 nobody else", BYST_5_6_4, PLANS(SPEECH, 300));
    }
}

static void breaks(void **state)
{
    (void)state;
    open_meeting(2, 67);
    fails("there is none", OUT_OF_ORDER, EV(BREAK, .value = 0));
    fails("no flag", OUT_OF_RANGE, EV(BREAK, .value = 2));
    take_up(701);
    done("speaks", SAYS(A, SPEECH));
    now += 100;
    done("break", EV(BREAK, .value = 1));
    fails("twice", DUPLICATE, EV(BREAK, .value = 1));
    refused("BYST-2.1-1 nothing happens in it", BYST_2_1_1, ENDS(A));
    refused("BYST-2.1-1", BYST_2_1_1, ASKS(B, SPEECH));
    now += 3600;
    done("break", EV(BREAK, .value = 0));
    fails("twice", OUT_OF_ORDER, EV(BREAK, .value = 0));
    equal("the speech goes on", floor_of(), A);
    now += 20;
    done("end", ENDS(A));
    equal("BYST-5.6b-1 100 and 20 seconds", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    done("close", EV(CASE_CLOSED, .item = 701));
    decide(702);
    done("close", EV(MEETING_CLOSED, .item = 0));
    refused("BYST-2.1-1 it is over", BYST_2_1_1, EV(BREAK, .value = 1));
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    refused("BYST-2.1-1 not begun", BYST_2_1_1, EV(BREAK, .value = 1));
}

static void time_left(void **state)
{
    (void)state;
    int64_t left = 77;
    const trondgov_fact exchange[] = {{TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_REPLY_EXCHANGE}};
    const trondgov_fact speech[] = {{TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_SPEECH}};
    const trondgov_fact number[] = {{TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_WARNINGS}};
    trondgov_finding ground = {.kind = 0};
    trondgov_answer answer = 0;
    open_meeting(2, 67);
    equal("nobody speaks", ask(TRONDGOV_QUESTION_TIME_LEFT, NULL, 0, &left), ANSWER(NEEDS_FACT));
    equal("no case", ask(TRONDGOV_QUESTION_TIME_LEFT, exchange, 1, &left), ANSWER(NEEDS_FACT));
    equal("nobody", floor_of(), 0);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TIME_LEFT, number, 1, &answer, &left, why),
                     TRONDGOV_OUT_OF_RANGE);
    take_up(701);
    equal("BYST-5.6b-1 before it begins", ask(TRONDGOV_QUESTION_TIME_LEFT, speech, 1, &left), ANSWER(YES));
    equal("BYST-5.6b-1", left, 120);
    const trondgov_instant begun = now;
    done("speaks", SAYS(A, SPEECH));
    for (int32_t used = 119; used <= 121; used++) {
        const trondgov_fact when[] = {{TRONDGOV_FIELD_AT, begun + used}, {TRONDGOV_FIELD_PERSON, A}};
        equal("BYST-5.6b-1", ask(TRONDGOV_QUESTION_TIME_LEFT, when, 2, &left),
              used <= 120 ? ANSWER(YES) : ANSWER(NO));
        equal("BYST-5.6b-1", left, used <= 120 ? 120 - used : 0);
        equal("BYST-5.6b-1", finds(TRONDGOV_FINDING_GROUND, PROVISION(BYST_5_6B_1), &ground), 1);
        equal("BYST-5.6b-1", ground.margin, 120 - used);
    }
    done("end", ENDS(A));
    replies(B, 300);
    done("reply", SAYS(B, REPLY));
    const trondgov_fact when[] = {{TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_REPLY_EXCHANGE}, {TRONDGOV_FIELD_AT, now + 50}};
    equal("BYST-5.6-1", ask(TRONDGOV_QUESTION_TIME_LEFT, when, 2, &left), ANSWER(YES));
    equal("BYST-5.6-1 with the reply that is held", left, 250);
}

static void who_leaves_yields_the_floor(void **state)
{
    (void)state;
    debate();
    SPEAK(A, SPEECH, 10);
    done("replies", SAYS(B, REPLY));
    now += 30;
    done("leaves", EV(LEFT, .person = B));
    done("and another may speak", SAYS(C, SPEECH));
    done("the case ends", EV(CASE_CLOSED, .item = 701));
    fails("the floor went with it", OUT_OF_ORDER, ENDS(C));
    take_up(702);
    done("a new speech", EV(SPEECH_BEGUN, .person = C, .item = 702, .code = TRONDGOV_LIMIT_SPEECH));
}

/* UTV-5.8-1 (CONF-152): a committee borrows the debate of the council's rules, or its minutes alone. */
static void in_a_committee(void **state)
{
    (void)state;
    const trondgov_rulebook *books[] = {
        rules, read_otherwise(TRONDGOV_CONFLICT_COMMITTEE_FALLBACK, TRONDGOV_READING_COMMITTEE_FALLBACK_MINUTES_ONLY)};
    for (size_t i = 0; i < COUNT(books); i++) {
        plan_under(books[i], TRONDGOV_ORGAN_BYUTVIKLING, THU_24_OCT_2024);
        for (trondgov_id person = 1; person <= 15; person++) {
            done("enrol", EV(SEAT, .person = person, .role = person == 1 ? TRONDGOV_ROLE_LEDER : TRONDGOV_ROLE_MEDLEM));
            done("enrol", EV(GROUP, .person = person, .item = person));
        }
        convene(1);
        at(0, 9 * HOUR);
        arrive(1, 15);
        done("open", EV(MEETING_OPENED, .person = 1));
        take_up(701);
        done("asks", ASKS(5, SPEECH));
        now++;
        done("asks", ASKS(6, SPEECH));
        if (i > 0) {
            done("no rule on the order", SAYS(6, SPEECH));
            fails("but one at a time", OUT_OF_ORDER, SAYS(5, SPEECH));
            now += 3600;
            done("no rule on the time", ENDS(6));
            equal("no fault", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
            done("nor on the end", EV(VOTING_CALLED, .item = 701));
            done("nor after it", SAYS(5, MAIN_SPEECH));
            continue;
        }
        refused("BYST-5.4-3", BYST_5_4_3, SAYS(6, SPEECH));
        refused("BYST-5.8-1", BYST_5_8_1, EV(VOTING_CALLED, .item = 701));
        SPEAK(5, SPEECH, 121);
        over_time("BYST-5.6b-1", PROVISION(BYST_5_6B_1), 120, 121);
        SPEAK(6, SPEECH, 10);
        replies(5, 600);
        refused("BYST-5.6-1", BYST_5_6_1, SAYS(5, REPLY));
        SPEAK(5, SPEECH, 10);
        refused("BYST-5.6-7", BYST_5_6_7, SAYS(5, SPEECH));
    }
}

/* UTV-5.3d-2: in a hearing the chair sets the times, and those invited speak. */
static void in_a_hearing(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYUTVIKLING, THU_24_OCT_2024);
    trondgov_meeting_free(meeting);
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    now -= 3600;
    done("hearing", EV(MEETING, .item = 55, .organ = TRONDGOV_ORGAN_BYUTVIKLING, .code = TRONDGOV_MEETING_HEARING,
                       .value = THU_24_OCT_2024));
    for (trondgov_id person = 1; person <= 15; person++)
        done("enrol", EV(SEAT, .person = person, .role = person == 1 ? TRONDGOV_ROLE_LEDER : TRONDGOV_ROLE_MEDLEM));
    done("a guest", EV(SEAT, .person = 77, .role = TRONDGOV_ROLE_INNBYGGER));
    convene(1);
    at(0, 9 * HOUR);
    arrive(1, 15);
    done("the guest", EV(ARRIVED, .person = 77));
    done("open", EV(MEETING_OPENED, .person = 1));
    take_up(701);
    done("UTV-5.3d-2 at any time, without a vote", PLANS(SPEECH, 300));
    equal("UTV-5.3d-2", finds(TRONDGOV_FINDING_CHECKED, PROVISION(UTV_5_3D_2), NULL), 1);
    done("UTV-5.3d-2", EXTENDS(SPEECH, 600));
    SPEAK(77, SPEECH, 600);
    equal("UTV-5.3d-2", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
}

/* Organs without rules on the floor. */
static void where_nothing_is_regulated(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_ELDRERAAD, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 9; person++)
        done("enrol", EV(SEAT, .person = person, .role = person == 1 ? TRONDGOV_ROLE_LEDER : TRONDGOV_ROLE_MEDLEM));
    convene(1);
    at(0, 9 * HOUR);
    arrive(1, 9);
    done("open", EV(MEETING_OPENED, .person = 1));
    done("a plan all the same", PLANS(SPEECH, 60));
    done("and of replies", PLANS(REPLY_EXCHANGE, 30));
    take_up(701);
    done("asks", ASKS(5, SPEECH));
    now++;
    done("no order", SAYS(6, SPEECH));
    fails("one at a time", OUT_OF_ORDER, SAYS(5, SPEECH));
    now += 61;
    done("no provision, no fault of law", ENDS(6));
    for (int32_t i = 0; i < 4; i++)
        SPEAK(6, SPEECH, 10);
}

/* Items of the agenda with the matter of what members put: only the numbers of speeches are tried here. */
static void beside_the_agenda(const trondgov_rulebook *rulebook, trondgov_code matter)
{
    open_meeting_under(rulebook, 1, 67);
    done("late", EV(LATE_CASE, .item = 750, .code = matter));
    take_up(750);
}

#define ON(who, kind) EV(SPEECH_BEGUN, .person = (who), .item = 750, .code = TRONDGOV_LIMIT_##kind)

static void end_on(trondgov_id person, int32_t seconds)
{
    now += seconds;
    done("end", EV(SPEECH_ENDED, .person = person, .item = 750));
}

static void on_an_interpellation(void **state)
{
    (void)state;
    for (int32_t general = 0; general < 2; general++) {
        beside_the_agenda(general ? read_otherwise(TRONDGOV_CONFLICT_INTERPELLATION_SPEECHES,
                                                   TRONDGOV_READING_INTERPELLATION_SPEECHES_GENERAL_RULE)
                                  : rules,
                          TRONDGOV_MATTER_INTERPELLATION);
        fails("it has speeches of its own", OUT_OF_RANGE, ON(A, SPEECH));
        done("BYST-5.14c-6", ON(A, INTERPELLATION_FIRST));
        end_on(A, 301);
        over_time("BYST-5.14c-6", PROVISION(BYST_5_14C_6), 300, 301);
        refused("BYST-5.14c-6 the first is the first", BYST_5_14C_6, ON(A, INTERPELLATION_FIRST));
        done("BYST-5.14c-7", ON(B, INTERPELLATION_ANSWER));
        end_on(B, 600);
        equal("BYST-5.14c-7", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
        done("BYST-5.14c-8", ON(A, INTERPELLATION_AGAIN));
        end_on(A, 121);
        over_time("BYST-5.14c-10", PROVISION(BYST_5_14C_10), 120, 121);
        refused("BYST-5.14c-8 the third", BYST_5_14C_8, ON(A, INTERPELLATION_AGAIN));
        done("BYST-5.14c-8", ON(B, INTERPELLATION_AGAIN));
        end_on(B, 10);
        refused("BYST-5.14c-8 the third", BYST_5_14C_8, ON(B, INTERPELLATION_AGAIN));
        done("BYST-5.14c-9", ON(C, INTERPELLATION_AGAIN));
        end_on(C, 120);
        if (general) {
            done("CONF-062 twice", ON(C, INTERPELLATION_AGAIN));
            end_on(C, 10);
            refused("CONF-062 the third", BYST_5_6_7, ON(C, INTERPELLATION_AGAIN));
        } else {
            refused("CONF-062 once", BYST_5_14C_9, ON(C, INTERPELLATION_AGAIN));
            equal("CONF-062 told", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_5_6_7), NULL), 1);
        }
    }
}

static void on_an_inquiry(void **state)
{
    (void)state;
    beside_the_agenda(rules, TRONDGOV_MATTER_INQUIRY);
    refused("BYST-5.14d-5 no debate", BYST_5_14D_5, ON(B, SPEECH));
    done("BYST-5.14d-3", ON(A, INQUIRY));
    end_on(A, 121);
    over_time("BYST-5.14d-3", PROVISION(BYST_5_14D_3), 120, 121);
    refused("BYST-5.14d-5", BYST_5_14D_5, ON(A, INQUIRY));
    refused("BYST-5.14d-5", BYST_5_14D_5, ON(B, INQUIRY));
}

static void in_the_question_hour(void **state)
{
    (void)state;
    static const struct {
        trondgov_code kind, provision;
        int32_t seconds;
    } rows[] = {
        {TRONDGOV_LIMIT_QUESTION, PROVISION(BYST_5_14B_4), 60},
        {TRONDGOV_LIMIT_QUESTION_ANSWER, PROVISION(BYST_5_14B_5), 120},
        {TRONDGOV_LIMIT_QUESTION_OTHER, PROVISION(BYST_5_14B_6), 60},
    };
    beside_the_agenda(rules, TRONDGOV_MATTER_ORAL_QUESTION);
    fails("it has speeches of its own", OUT_OF_RANGE, ON(A, SPEECH));
    for (size_t i = 0; i < COUNT(rows); i++)
        for (int32_t more = 0; more < 2; more++) {
            done("BYST-5.14b", EV(SPEECH_BEGUN, .person = A, .item = 750, .code = rows[i].kind));
            end_on(A, rows[i].seconds + more);
            if (more)
                over_time("BYST-5.14b", rows[i].provision, rows[i].seconds, rows[i].seconds + 1);
            else
                equal("BYST-5.14b", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
        }
}

static void a_check_changes_nothing(void **state)
{
    (void)state;
    debate();
    done("asks", ASKS(A, SPEECH));
    done("proposal", EV(PROPOSAL_PUT, .item = 801, .person = B, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    const trondgov_event batch[] = {
        EV(SPEECH_BEGUN, .person = A, .item = 702, .code = TRONDGOV_LIMIT_SPEECH, .at = now),
        EV(SPEECH_BEGUN, .person = C, .item = 701, .code = TRONDGOV_LIMIT_CLOSURE_SPEECH, .at = now),
        EV(WARNED, .person = C, .at = now + 5),
        EV(BREAK, .value = 1, .at = now + 6),
        EV(BREAK, .value = 0, .at = now + 9),
        EV(SPEECH_ENDED, .person = C, .item = 701, .at = now + 200),
        EV(SPEECH_BEGUN, .person = A, .item = 701, .code = TRONDGOV_LIMIT_MAIN_SPEECH, .at = now + 201)};
    const uint64_t before = fingerprint(meeting);
    const int64_t digest = property(TRONDGOV_FIELD_DIGEST);
    assert_int_equal(trondgov_meeting_apply(meeting, batch + 1, COUNT(batch) - 1, TRONDGOV_APPLY_CHECK, &answered, NULL,
                                            why), TRONDGOV_OK);
    equal("DONE", answered, ANSWER(DONE));
    equal("CHECK", fingerprint(meeting) == before, 1);
    equal("CHECK", property(TRONDGOV_FIELD_DIGEST), digest);
    equal("the queue too", in_queue(0), A);
    equal("the queue too", in_queue(1), 0);
    assert_int_equal(trondgov_meeting_apply(meeting, batch, COUNT(batch), 0, &answered, NULL, why), TRONDGOV_OK);
    equal("the first is refused", answered, ANSWER(REFUSED));
    equal("and all undone", fingerprint(meeting) == before, 1);
}

/* The log of a whole debate applied to an empty meeting. */
static void the_log_replays(void **state)
{
    (void)state;
    trondgov_meeting *again = NULL;
    trondgov_event event;
    debate();
    done("asks", ASKS(A, SPEECH));
    SPEAK(A, SPEECH, 130);
    replies(B, 600);
    carry(900, TRONDGOV_MATTER_SPEAKING_TIME);
    done("more", EXTENDS(REPLY_EXCHANGE, 300));
    SPEAK(C, REPLY, 20);
    SPEAK(A, JOINT_ANSWER, 20);
    done("warned", EV(WARNED, .person = C));
    done("break", EV(BREAK, .value = 1));
    now += 600;
    done("break", EV(BREAK, .value = 0));
    done("asks", ASKS(D, SPEECH));
    carry(901, TRONDGOV_MATTER_CLOSURE);
    done("call", EV(VOTING_CALLED, .item = 701));
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    for (size_t i = 0; trondgov_meeting_events(meeting, i, &event, 1); i++) {
        trondgov_answer answer = 0;
        assert_int_equal(trondgov_meeting_apply(again, &event, 1, 0, &answer, NULL, NULL), TRONDGOV_OK);
        assert_int_not_equal(answer, ANSWER(REFUSED));
    }
    equal("digest", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
    equal("all of it", fingerprint(again) == fingerprint(meeting), 1);
    trondgov_meeting_free(again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(in_the_order_of_asking),
        TEST(in_the_same_second),
        TEST(proposers_first),
        TEST(the_time_of_a_speech),
        TEST(one_main_speaker_a_party),
        TEST(the_time_of_the_city_government),
        TEST(twice_in_a_case),
        TEST(one_joint_answer),
        TEST(replies_in_their_order),
        TEST(ten_minutes_of_replies),
        TEST(five_minutes_more),
        TEST(replies_of_the_case),
        TEST(two_on_closing),
        TEST(who_gives_up_the_floor), TEST(the_debate_lasts_while_somebody_waits),
        TEST(who_may_speak),
        TEST(disqualified),
        TEST(a_member_who_waits_for_the_seat), TEST(who_lost_the_seat_holds_up_nobody),
        TEST(warnings),
        TEST(the_running_plan),
        TEST(longer_time_in_a_case),
        TEST(who_proposes_the_plan),
        TEST(breaks),
        TEST(time_left),
        TEST(who_leaves_yields_the_floor),
        TEST(in_a_committee),
        TEST(in_a_hearing),
        TEST(where_nothing_is_regulated),
        TEST(on_an_interpellation),
        TEST(on_an_inquiry),
        TEST(in_the_question_hour),
        TEST(a_check_changes_nothing),
        TEST(the_log_replays),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
