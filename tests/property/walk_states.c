/* What may never be recorded, whatever else is so: the state of the meeting, or of the case in hand, and the kinds of
 * event. Written from the regulations; an organ's own rules may refuse more.
 */
#include "walk.h"

#include <stdio.h>

enum {
    BEFORE = 1 << UNPLANNED | 1 << PLANNED | 1 << CONVENED,
    AFTER = 1 << CLOSED | 1 << DRAFTED | 1 << APPROVED,
    IN_BREAK = 1 << PAUSED,
    IN_SESSION = 1 << OPENED | 1 << PAUSED
};

#define FORBIDDEN(name, phases, rule)                                                                                  \
    {                                                                                                                  \
        TRONDGOV_EVENT_##name, phases, rule                                                                            \
    }

/* Bystyret 2.1, kommuneloven § 11-2: an organ treats its cases and decides in meetings. */
#define IN_MEETING(name) FORBIDDEN(name, BEFORE | IN_BREAK | AFTER, "KOML-11-2: in a meeting, and not in its break")

static const struct {
    trondgov_code kind;
    int32_t phases;
    const char *rule;
} NEVER[] = {
    FORBIDDEN(MEETING, ~(1 << UNPLANNED), "a meeting is set up once"),
    FORBIDDEN(SEAT, IN_SESSION | AFTER, "KOML-11-3: the roster belongs before the opening"),
    FORBIDDEN(SEAT_RESTS, IN_SESSION | AFTER, "KOML-11-3: the roster belongs before the opening"),
    FORBIDDEN(GROUP, IN_SESSION | AFTER, "KOML-11-3: the roster belongs before the opening"),
    FORBIDDEN(GOVERNMENT_PARTY, IN_SESSION | AFTER, "KOML-11-3: the roster belongs before the opening"),
    FORBIDDEN(CASE_LISTED, 1 << CONVENED | IN_SESSION | AFTER, "BYST-5.3, KOML-11-3: the notice has the cases"),
    FORBIDDEN(NOTICE_SENT, 1 << CONVENED | IN_SESSION | AFTER, "KOML-11-3: one notice, before the meeting"),
    FORBIDDEN(MEETING_OPENED, 1 << UNPLANNED | 1 << PLANNED | IN_SESSION | AFTER, "KOML-11-3: summoned, opened once"),
    FORBIDDEN(MEETING_DEMANDED, IN_SESSION | AFTER, "BYST-2.2: demanded before it is held"),
    FORBIDDEN(CASE_DEMANDED, IN_SESSION | AFTER, "BYST-3.1: demanded on the agenda before the meeting"),
    FORBIDDEN(ARRIVED, AFTER, "BYST-3.6: to a meeting that goes on"),
    FORBIDDEN(LEFT, AFTER, "BYST-3.6: from a meeting that goes on"),
    FORBIDDEN(LATE_CASE, AFTER, "BYST-5.3: for a meeting that is not over"),
    FORBIDDEN(FILED, AFTER, "BYST-5.14: for a meeting that is not over"),
    FORBIDDEN(PROPOSAL_PUT, IN_BREAK | AFTER, "BYST-5.9: to a case that can still be treated"),
    FORBIDDEN(STATEMENT_RECORDED, BEFORE | IN_BREAK | AFTER, "BYST-5.18: put in the meeting"),
    FORBIDDEN(MINUTES_WRITTEN, BEFORE | IN_SESSION | 1 << DRAFTED | 1 << APPROVED, "KOML-11-4: of a meeting that was"),
    FORBIDDEN(MINUTES_APPROVED, BEFORE | IN_SESSION | 1 << APPROVED, "BYST-5.19: after the closing, once"),
    FORBIDDEN(BREAK, BEFORE | AFTER, "a break is in a meeting"),
    IN_MEETING(CHAIR_TAKEN),
    IN_MEETING(ORDER_CHANGED),
    IN_MEETING(OBJECTED),
    IN_MEETING(CASE_TAKEN_UP),
    IN_MEETING(CASE_POSTPONED),
    IN_MEETING(CASE_CLOSED),
    IN_MEETING(ELIGIBILITY_QUESTIONED),
    IN_MEETING(WITHDREW),
    IN_MEETING(RETURNED),
    IN_MEETING(PROPOSAL_WITHDRAWN),
    IN_MEETING(DEBATE_CLOSED),
    IN_MEETING(VOTING_CALLED),
    IN_MEETING(BALLOT_OPENED),
    IN_MEETING(VOTE_CAST),
    IN_MEETING(BALLOT_CLOSED),
    IN_MEETING(TACIT_CONSENT),
    IN_MEETING(BALLOT_OPTION),
    IN_MEETING(BALLOT_COUNTED),
    IN_MEETING(ELECTION_OPENED),
    IN_MEETING(ROUND_OPENED),
    IN_MEETING(LOT_DRAWN),
    IN_MEETING(MEETING_CLOSED),
    IN_MEETING(RUNNING_PLAN),
    IN_MEETING(TIME_EXTENDED),
    IN_MEETING(DOORS_CLOSED),
    IN_MEETING(DOORS_OPENED),
    IN_MEETING(FLOOR_ASKED),
    IN_MEETING(FLOOR_GIVEN_UP),
    IN_MEETING(SPEECH_BEGUN),
    IN_MEETING(SPEECH_ENDED),
    IN_MEETING(WARNED),
    IN_MEETING(QUESTION_PUT),
    IN_MEETING(QUESTION_ANSWERED),
    IN_MEETING(REPORTED),
};

enum { NO_CASE = 1, IN_DEBATE = 2, CALLED = 4 };

/* One case at a time, from being taken up until it is decided or put off: in every organ, else nothing that is decided
 * is of a case (kommuneloven §§ 11-2 to 11-4; bystyret 5.2). */
static const struct {
    trondgov_code kind;
    int32_t when;
    int32_t of_case_in_hand; /* its item is the case in hand */
} ONE_CASE[] = {
    {TRONDGOV_EVENT_CASE_TAKEN_UP, IN_DEBATE | CALLED, 0},
    {TRONDGOV_EVENT_MEETING_CLOSED, IN_DEBATE | CALLED, 0},
    {TRONDGOV_EVENT_CASE_CLOSED, NO_CASE, 1},
    {TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED, NO_CASE, 1},
    {TRONDGOV_EVENT_WITHDREW, NO_CASE, 1},
    {TRONDGOV_EVENT_RETURNED, NO_CASE, 1},
    {TRONDGOV_EVENT_DEBATE_CLOSED, NO_CASE, 1},
    {TRONDGOV_EVENT_VOTING_CALLED, NO_CASE | CALLED, 1},
    {TRONDGOV_EVENT_DOORS_CLOSED, NO_CASE, 1},
    {TRONDGOV_EVENT_DOORS_OPENED, NO_CASE, 1},
    {TRONDGOV_EVENT_FLOOR_ASKED, NO_CASE, 1},
    {TRONDGOV_EVENT_FLOOR_GIVEN_UP, NO_CASE, 1},
    {TRONDGOV_EVENT_SPEECH_BEGUN, NO_CASE, 1},
    {TRONDGOV_EVENT_SPEECH_ENDED, NO_CASE, 1},
    {TRONDGOV_EVENT_QUESTION_ANSWERED, NO_CASE, 1},
};

/* Bystyret 5.8 and 5.10, which the committees share (utvalgene 5.8): the debate, and after the call. code 0: any. */
static const struct {
    trondgov_code kind, code;
    int32_t when;
    const char *rule;
} NEVER_IN_CASE[] = {
    {TRONDGOV_EVENT_DEBATE_CLOSED, 0, CALLED, "BYST-5.10-1: before the call"},
    {TRONDGOV_EVENT_SPEECH_BEGUN, TRONDGOV_LIMIT_MAIN_SPEECH, CALLED, "BYST-5.10-8: the order of voting alone"},
    {TRONDGOV_EVENT_SPEECH_BEGUN, TRONDGOV_LIMIT_REPLY, CALLED, "BYST-5.10-8: the order of voting alone"},
    {TRONDGOV_EVENT_SPEECH_BEGUN, TRONDGOV_LIMIT_CLOSURE_SPEECH, CALLED, "BYST-5.8: before the call"},
    {TRONDGOV_EVENT_PROPOSAL_PUT, TRONDGOV_PROPOSAL_MAIN, NO_CASE | CALLED, "BYST-5.10-2: while the case is debated"},
    {TRONDGOV_EVENT_PROPOSAL_PUT, TRONDGOV_PROPOSAL_AMENDMENT, NO_CASE | CALLED, "BYST-5.10-2: while it is debated"},
    {TRONDGOV_EVENT_PROPOSAL_PUT, TRONDGOV_PROPOSAL_REFER, NO_CASE | CALLED, "BYST-5.10-2: while it is debated"},
    {TRONDGOV_EVENT_PROPOSAL_PUT, TRONDGOV_PROPOSAL_CLOSE_DEBATE, NO_CASE | CALLED, "BYST-5.10-2: while it is debated"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_ORDINARY, NO_CASE | IN_DEBATE, "BYST-5.10-1: after the call"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_APPOINTMENT, NO_CASE | IN_DEBATE, "BYST-5.10-1: after the call"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_ELECTION, NO_CASE | IN_DEBATE, "BYST-5.10-1: after the call"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_BUDGET, NO_CASE | IN_DEBATE, "BYST-5.10-1: after the call"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_RULES, NO_CASE | IN_DEBATE, "BYST-5.10-1: after the call"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_ELIGIBILITY, NO_CASE, "BYST-6.6: in a case"},
    {TRONDGOV_EVENT_BALLOT_OPENED, TRONDGOV_MATTER_CLOSURE, NO_CASE, "BYST-5.8: in a case"},
};

enum phase phase_now(void)
{
    switch (get(TRONDGOV_FIELD_STATE)) {
    case TRONDGOV_STATE_PLANNED:
        return PLANNED;
    case TRONDGOV_STATE_CONVENED:
        return CONVENED;
    case TRONDGOV_STATE_OPEN:
        return walk.in_break ? PAUSED : OPENED;
    case TRONDGOV_STATE_CLOSED:
        return CLOSED;
    case TRONDGOV_STATE_MINUTES_DRAFT:
        return DRAFTED;
    case TRONDGOV_STATE_MINUTES_APPROVED:
        return APPROVED;
    default:
        return UNPLANNED;
    }
}

static void forbidden(const trondgov_event *event, const char *when, const char *rule)
{
    const char *name = trondgov_code_text(walk.rules, event->kind, TRONDGOV_TEXT_NAME);
    char what[120];
    snprintf(what, sizeof what, "%s is recorded %s (%s)", name, when, rule);
    fault(event, what);
}

/* Only these organs have the council's rules of debate and voting. */
static int32_t debates_as_the_council(void)
{
    return walk.plan->organ == TRONDGOV_ORGAN_BYSTYRE || walk.plan->organ == TRONDGOV_ORGAN_BYUTVIKLING;
}

static const char *const WHEN_IN_CASE[] = {
    [NO_CASE] = "with no case in hand", [IN_DEBATE] = "in a debate", [CALLED] = "after the call"};

static void check_case(const trondgov_event *event, int32_t now, trondgov_id in_hand)
{
    for (size_t i = 0; i < COUNT(ONE_CASE); i++) {
        if (ONE_CASE[i].kind != event->kind)
            continue;
        if (ONE_CASE[i].when & now)
            forbidden(event, WHEN_IN_CASE[now], "one case at a time");
        else if (ONE_CASE[i].of_case_in_hand && event->item != in_hand)
            forbidden(event, "of a case that is not in hand", "one case at a time");
    }
}

static void check_debate(const trondgov_event *event, int32_t now)
{
    const struct person *person = person_of(event->person);
    if (event->kind == TRONDGOV_EVENT_SPEECH_BEGUN && person && person->questioned)
        return; /* heard on the own eligibility, whenever that is raised (bystyret 6.5 and 6.6) */
    for (size_t i = 0; i < COUNT(NEVER_IN_CASE); i++)
        if (NEVER_IN_CASE[i].kind == event->kind && (NEVER_IN_CASE[i].when & now) &&
            (NEVER_IN_CASE[i].code == 0 || NEVER_IN_CASE[i].code == event->code))
            forbidden(event, WHEN_IN_CASE[now], NEVER_IN_CASE[i].rule);
}

void check_state(const trondgov_event *event, enum phase phase, int32_t called, trondgov_id in_hand)
{
    static const char *const WHEN[] = {
        "before MEETING", "in a planned meeting", "in a convened meeting",        "in an open meeting",
        "in a break",     "in a closed meeting",  "when the minutes are written", "when the minutes are approved"};
    const int32_t now = !in_hand ? NO_CASE : called ? CALLED : IN_DEBATE;
    for (size_t i = 0; i < COUNT(NEVER); i++)
        if (NEVER[i].kind == event->kind && (NEVER[i].phases & 1 << phase))
            forbidden(event, WHEN[phase], NEVER[i].rule);
    if (event->kind == TRONDGOV_EVENT_BREAK && (phase == PAUSED) == (event->value != 0))
        forbidden(event, WHEN[phase], "a break begins, and then ends");
    check_case(event, now, in_hand);
    if (debates_as_the_council())
        check_debate(event, now);
}
