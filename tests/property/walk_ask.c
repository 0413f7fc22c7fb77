/* The question TAKE_UP answers in every state what CASE_TAKEN_UP would, by the same provision. */
#include "walk.h"

enum { ITEMS = CASES + FILED_IDS + 1, ANSWERS = 0x100 };

static int64_t answered[ANSWERS];

/* A case, something put beside the agenda, or an id that nobody knows: another one after every step. */
static trondgov_id item_of_step(void)
{
    const int64_t nth = walk.total % ITEMS;
    return nth < CASES ? FIRST_CASE + nth : nth < CASES + FILED_IDS ? FIRST_FILED + nth - CASES : INT32_MAX;
}

static trondgov_answer as_question(trondgov_answer answer)
{
    return answer == TRONDGOV_ANSWER_DONE      ? TRONDGOV_ANSWER_YES
           : answer == TRONDGOV_ANSWER_REFUSED ? TRONDGOV_ANSWER_NO
                                               : answer;
}

static trondgov_code first_provision(void)
{
    trondgov_finding finding = {.provision = 0};
    trondgov_verdict_findings(walk.why, 0, &finding, 1);
    return finding.provision;
}

void check_take_up(const trondgov_event *event)
{
    const trondgov_id item = item_of_step();
    const trondgov_event taken_up = EV(CASE_TAKEN_UP, .item = item);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_CASE, item}, {TRONDGOV_FIELD_AT, walk.now}};
    trondgov_answer led_to = 0, answer = 0;
    const trondgov_status applied =
        trondgov_meeting_apply(walk.meeting, &taken_up, 1, TRONDGOV_APPLY_CHECK, &led_to, NULL, walk.why);
    const trondgov_code provision = first_provision();
    const trondgov_status asked =
        trondgov_meeting_ask(walk.meeting, TRONDGOV_QUESTION_TAKE_UP, facts, COUNT(facts), &answer, NULL, walk.why);
    if (asked != applied)
        fault(event, "TAKE_UP has another status than CASE_TAKEN_UP");
    if (asked || applied)
        return;
    if (answer != as_question(led_to))
        fault(event, "TAKE_UP answers otherwise than CASE_TAKEN_UP");
    if (answer != TRONDGOV_ANSWER_YES && first_provision() != provision)
        fault(event, "TAKE_UP answers by another provision than CASE_TAKEN_UP");
    answered[answer & (ANSWERS - 1)]++;
}

void check_take_up_was_asked(void)
{
    assert_true(answered[TRONDGOV_ANSWER_YES & (ANSWERS - 1)] > 0);
    assert_true(answered[TRONDGOV_ANSWER_NO & (ANSWERS - 1)] > 0);
    assert_true(answered[TRONDGOV_ANSWER_NEEDS_FACT & (ANSWERS - 1)] > 0);
}
