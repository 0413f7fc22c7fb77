/* Says of every event of a meeting, in every phase of it and in every state of its case, what the library says: a line
 * with the event, the phase or state, and the guard that refuses it, "status", or "may" with what follows. Nothing is
 * applied: the meeting is put into the phase by hand. Before its first event every other one is a status.
 */
#include <stdio.h>
#include <stdlib.h>

#include <trondgov/calendar.h>

#include "meeting/procedures.h"
#include "rulebook/verdict_internal.h"

enum { CASE = 701 };

static const struct {
    const char *name;
    trondgov_code state;
    int32_t in_break, case_in_hand;
} PHASES[] = {
    {"PLANNED", TRONDGOV_STATE_PLANNED, 0, -1},
    {"CONVENED", TRONDGOV_STATE_CONVENED, 0, -1},
    {"BETWEEN_CASES", TRONDGOV_STATE_OPEN, 0, -1},
    {"IN_CASE", TRONDGOV_STATE_OPEN, 0, 0},
    {"PAUSED", TRONDGOV_STATE_OPEN, 1, 0},
    {"CLOSED", TRONDGOV_STATE_CLOSED, 0, -1},
    {"MINUTES_DRAFT", TRONDGOV_STATE_MINUTES_DRAFT, 0, -1},
    {"MINUTES_APPROVED", TRONDGOV_STATE_MINUTES_APPROVED, 0, -1},
};

static const trondgov_code CASE_STATES[] = {
    TRONDGOV_STATE_RECEIVED, TRONDGOV_STATE_LISTED,  TRONDGOV_STATE_DEBATE, TRONDGOV_STATE_VOTING_CALLED,
    TRONDGOV_STATE_DECIDED,  TRONDGOV_STATE_POSTPONED, TRONDGOV_STATE_LAPSED,
};

static const char *name_of(const trondgov_meeting *meeting, trondgov_code code)
{
    return trondgov_code_text(meeting->rulebook, code, TRONDGOV_TEXT_NAME);
}

/* item -1: the state of the case is not looked at. */
static void tell(trondgov_meeting *meeting, trondgov_verdict *why, const struct trondgov_i_when *when, int32_t item,
                 const char *place)
{
    trondgov_event event = {.kind = when->kind};
    struct trondgov_i_applied applied = {.answer = TRONDGOV_ANSWER_DONE};
    struct trondgov_i_act act = {.meeting = meeting, .event = &event, .applied = &applied, .why = why,
                                 .when = when, .person = TRONDGOV_I_NONE, .item = item};
    trondgov_status status = TRONDGOV_OK;
    trondgov_finding finding = {.kind = 0};
    trondgov_i_verdict_cut(why, 0);
    const int32_t stopped = item < 0 ? trondgov_i_untimely(&act, &status) : trondgov_i_case_elsewhere(&act, &status);
    trondgov_verdict_findings(why, 0, &finding, 1);
    const trondgov_code follows = item < 0 ? when->meeting_is : when->case_is;
    printf("%s %s %s\n", name_of(meeting, when->kind), place,
           status    ? "status"
           : stopped ? name_of(meeting, finding.subject)
           : follows ? name_of(meeting, follows)
                     : "may");
}

static void tell_event(trondgov_meeting *meeting, trondgov_verdict *why, const struct trondgov_i_when *when)
{
    for (size_t i = 0; i < sizeof PHASES / sizeof *PHASES; i++) {
        meeting->state = PHASES[i].state;
        meeting->in_break = PHASES[i].in_break;
        meeting->case_in_hand = PHASES[i].case_in_hand;
        tell(meeting, why, when, TRONDGOV_I_NONE, PHASES[i].name);
    }
    meeting->state = TRONDGOV_STATE_OPEN;
    meeting->in_break = 0;
    for (size_t i = 0; when->cases && i < sizeof CASE_STATES / sizeof *CASE_STATES; i++) {
        trondgov_i_case_at(meeting, 0)->state = CASE_STATES[i];
        tell(meeting, why, when, 0, name_of(meeting, CASE_STATES[i]));
    }
}

int main(void)
{
    trondgov_rulebook *rules = NULL;
    trondgov_verdict *why = NULL;
    trondgov_meeting *meeting = NULL;
    trondgov_date day = 0;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why) ||
        trondgov_meeting_create(rules, &meeting) || trondgov_date_from_civil(2024, 10, 24, &day))
        return EXIT_FAILURE;
    const trondgov_event begin[] = {
        {.kind = TRONDGOV_EVENT_MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = day},
        {.kind = TRONDGOV_EVENT_CASE_LISTED, .item = CASE, .code = TRONDGOV_MATTER_ORDINARY}};
    if (trondgov_meeting_apply(meeting, begin, sizeof begin / sizeof *begin, 0, NULL, NULL, why))
        return EXIT_FAILURE;
    meeting->chair = 0; /* somebody presides */
    for (trondgov_code kind = TRONDGOV_FAMILY_EVENT + 1; kind <= TRONDGOV_FAMILY_EVENT + 0xff; kind++)
        if (trondgov_i_when(kind))
            tell_event(meeting, why, trondgov_i_when(kind));
    trondgov_meeting_free(meeting);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return EXIT_SUCCESS;
}
