/* What test_meeting_states_*.c share: one test for each row of the state tables of bystyret (1.1), byrådet (1.2) and
 * forretningsutvalget (1.3). A title names the table, the state, the event and the provisions.
 *
 * The tables have more states than the library: AGENDA_SET is PLANNED, SUMMONED is CONVENED, OPENING, IN_SESSION and
 * QUESTION_SLOT are OPEN; TAKEN_UP and ELIGIBILITY are DEBATE, VOTING is VOTING_CALLED.
 */
#ifndef MEETING_STATES_H
#define MEETING_STATES_H

#include "meeting_fixture.h"

#define ROW(title, test) {title, test, NULL, tear_down_meeting, NULL}

enum { THU_26_SEP_2024 = 19992, THU_13_JUN_2024 = 19887, NOT_SAID = INT32_MIN };

/* Facts of a question; what it must answer, by which provision (0: any), with which value (NOT_SAID: any). */
#define F(field, number) {TRONDGOV_FIELD_##field, number}
#define J(judgement, holds) {TRONDGOV_JUDGEMENT_##judgement, holds}
#define FACTS(...)                                                                                                     \
    (const trondgov_fact[]){__VA_ARGS__}, sizeof((const trondgov_fact[]){__VA_ARGS__}) / sizeof(trondgov_fact)
#define says(rule, question, answer, provision, number, ...)                                                           \
    expect_question(__FILE__, __LINE__, rule, NULL, TRONDGOV_QUESTION_##question, ANSWER(answer), provision, number,   \
                    FACTS(__VA_ARGS__))
/* The same of the meeting. */
#define tells(rule, question, answer, provision, number, ...)                                                          \
    expect_question(__FILE__, __LINE__, rule, meeting, TRONDGOV_QUESTION_##question, ANSWER(answer), provision,        \
                    number, FACTS(__VA_ARGS__))
/* A right of a role in an organ, that needs no more facts. */
#define right_is(rule, on, whose, what, answer, provision)                                                             \
    says(rule, RIGHT, answer, provision, NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_##on), F(ROLE, TRONDGOV_ROLE_##whose),      \
         F(RIGHT, TRONDGOV_RIGHT_##what), F(DATE, THU_24_OCT_2024))
/* Whether the last verdict has such a finding. */
#define follows(rule, finding, provision)                                                                              \
    equal(rule, finds(TRONDGOV_FINDING_##finding, PROVISION(provision), NULL), 1)
#define follows_not(rule, finding, provision)                                                                          \
    equal(rule, finds(TRONDGOV_FINDING_##finding, PROVISION(provision), NULL), 0)
#define follows_if(holds, rule, finding, provision)                                                                    \
    equal(rule, finds(TRONDGOV_FINDING_##finding, PROVISION(provision), NULL), (holds) != 0)
#define meeting_is(rule, state) equal(rule, property(TRONDGOV_FIELD_STATE), TRONDGOV_STATE_##state)
#define case_is(rule, item, state)                                                                                     \
    tells(rule, STATE, YES, 0, TRONDGOV_STATE_##state, F(CASE, (item)))

static const int32_t A_SECOND[] = {-1, 0, 1}; /* one under, exactly, one over */

#define SUMMONS      EV(NOTICE_SENT, .value = FULL_NOTICE)
#define OPENS(who)   EV(MEETING_OPENED, .person = (who))
#define TAKES(case)  EV(CASE_TAKEN_UP, .item = (case))
#define CLOSES(case) EV(CASE_CLOSED, .item = (case))
#define ENDS         EV(MEETING_CLOSED, .person = 0)

static inline void expect_asked(const char *file, int line, const char *rule, trondgov_answer found, int64_t value,
                                trondgov_answer answer, trondgov_code provision, int64_t number)
{
    expect_equal(file, line, rule, found, answer);
    if (number != NOT_SAID)
        expect_equal(file, line, rule, value, number);
    if (provision && !finds(TRONDGOV_FINDING_GROUND, provision, NULL)) {
        trondgov_finding first = {.kind = 0};
        trondgov_verdict_findings(why, 0, &first, 1);
        expect_equal(file, line, rule, first.provision, provision);
    }
}

/* Asked of the rulebook, or of the meeting. */
static inline void expect_question(const char *file, int line, const char *rule, const trondgov_meeting *of_meeting,
                                   trondgov_code question, trondgov_answer answer, trondgov_code provision,
                                   int64_t number, const trondgov_fact *facts, size_t count)
{
    trondgov_answer found = 0;
    int64_t value = 0;
    expect_equal(file, line, rule,
                 of_meeting ? trondgov_meeting_ask(of_meeting, question, facts, count, &found, &value, why)
                            : trondgov_rulebook_ask(rules, question, facts, count, &found, &value, why),
                 TRONDGOV_OK);
    expect_asked(file, line, rule, found, value, answer, provision, number);
}

static inline trondgov_instant on(trondgov_date day, int32_t second)
{
    return (trondgov_instant)day * TRONDGOV_DAY_SECONDS + second;
}

/* A ballot on a matter or proposal with so many votes, the chair's as said; what it must lead to. */
static inline void ballot(const char *rule, trondgov_id vote, trondgov_id proposal, trondgov_code matter,
                          int32_t in_favour, int32_t against, trondgov_code chair, trondgov_answer answer,
                          trondgov_code provision)
{
    open_vote(vote, proposal, matter);
    roll_call(vote, in_favour, against, chair);
    leads_to(rule, answer, provision, EV(BALLOT_CLOSED, .item = vote));
}

#endif
