/* The events of a meeting: when each may happen, and what follows. */
#include "meeting/procedures.h"

#include "rulebook/verdict_internal.h"

/* Phases of a meeting, as a set: its states, with the open meeting in three parts. */
enum {
    NOT_BEGUN = 1 << 0,
    PLANNED = 1 << 1,
    CONVENED = 1 << 2,
    BETWEEN_CASES = 1 << 3,
    IN_CASE = 1 << 4, /* a case is in hand, or a ballot is open */
    PAUSED = 1 << 5,
    CLOSED = 1 << 6,
    MINUTES_DRAFT = 1 << 7,
    MINUTES_APPROVED = 1 << 8,
    BEFORE_OPENING = PLANNED | CONVENED,
    IN_SESSION = BETWEEN_CASES | IN_CASE,
    NOT_OVER = BEFORE_OPENING | IN_SESSION | PAUSED,
    NOT_OVER_NOR_PAUSED = BEFORE_OPENING | IN_SESSION,
    ANY_TIME = NOT_OVER | CLOSED | MINUTES_DRAFT | MINUTES_APPROVED
};

enum { WHO_IN_CASE = KNOWN_PERSON | KNOWN_CASE | CHAIRED };

/* States of a case, as a set. */
enum {
    RECEIVED = 1 << 0,
    LISTED = 1 << 1,
    DEBATE = 1 << 2,
    VOTING_CALLED = 1 << 3,
    DECIDED = 1 << 4,
    POSTPONED = 1 << 5,
    LAPSED = 1 << 6,
    IN_HAND = DEBATE | VOTING_CALLED,
    UNDECIDED = RECEIVED | LISTED | IN_HAND | LAPSED
};

#define EVENT(name) TRONDGOV_EVENT_##name
#define GUARD(name) TRONDGOV_GUARD_##name
#define STATE(name) TRONDGOV_STATE_##name

#define WHILE_PREPARED  BEFORE_OPENING, GUARD(MEETING_NOT_OPENED)
#define WHILE_OPEN      IN_SESSION, GUARD(IN_MEETING)
#define UNTIL_CLOSED    NOT_OVER, GUARD(IN_MEETING)
#define WHENEVER        ANY_TIME, 0
#define OF_CASE_IN_HAND IN_HAND, GUARD(CASE_TAKEN_UP)
#define OF_ANY_CASE     0, 0
#define AS_BEFORE       0, 0

/* The event, what it needs, the phases and the guard of the others, the states of its case and the guard of the others,
 * what the meeting is then, what the case is then. A ballot without a quorum postpones its case. */
static const struct trondgov_i_when TIMES[] = {
    {EVENT(MEETING), 0, NOT_BEGUN, 0, OF_ANY_CASE, STATE(PLANNED), 0, trondgov_i_do_meeting},
    {EVENT(RULES), 0, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_rules},
    {EVENT(MEETING_PLACE), 0, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_place},
    {EVENT(SEAT), 0, WHILE_PREPARED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_seat},
    {EVENT(SEAT_RESTS), KNOWN_PERSON, WHILE_PREPARED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_rests},
    {EVENT(GROUP), KNOWN_PERSON, WHILE_PREPARED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_group},
    {EVENT(GOVERNMENT_PARTY), 0, WHILE_PREPARED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_government},
    {EVENT(CASE_LISTED), 0, WHILE_PREPARED, OF_ANY_CASE, 0, STATE(LISTED), trondgov_i_do_listed},
    {EVENT(NOTICE_SENT), 0, WHILE_PREPARED, OF_ANY_CASE, STATE(CONVENED), 0, trondgov_i_do_notice},
    {EVENT(DOCUMENTS_SENT), KNOWN_CASE, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_documents},
    {EVENT(ABSENCE_REPORTED), KNOWN_PERSON, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_absence},
    {EVENT(ABSENCE_WITHDRAWN), KNOWN_PERSON, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_absence_withdrawn},
    {EVENT(SUBSTITUTE_CALLED), KNOWN_PERSON, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_called},
    {EVENT(SUBSTITUTE_DECLINED), KNOWN_PERSON, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_declined},
    {EVENT(MEETING_OPENED), KNOWN_PERSON, WHILE_PREPARED, OF_ANY_CASE, STATE(OPEN), 0, trondgov_i_do_opened},
    {EVENT(CHAIR_TAKEN), KNOWN_PERSON, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_chair},
    {EVENT(ARRIVED), KNOWN_PERSON, UNTIL_CLOSED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_arrived},
    {EVENT(LEFT), KNOWN_PERSON, UNTIL_CLOSED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_left},
    {EVENT(ORDER_CHANGED), KNOWN_CASE | CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_order},
    {EVENT(LATE_CASE), 0, UNTIL_CLOSED, OF_ANY_CASE, 0, STATE(LISTED), trondgov_i_do_late},
    {EVENT(OBJECTED), KNOWN_CASE | CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_objected},
    {EVENT(CASE_TAKEN_UP), KNOWN_CASE | CHAIRED, BETWEEN_CASES, GUARD(IN_MEETING), LISTED, GUARD(CASE_TAKEN_UP), 0,
     STATE(DEBATE), trondgov_i_do_taken_up},
    {EVENT(CASE_POSTPONED), KNOWN_CASE | CHAIRED, WHILE_OPEN, LISTED | IN_HAND, GUARD(CASE_TAKEN_UP), 0,
     STATE(POSTPONED), trondgov_i_do_postponed},
    {EVENT(CASE_CLOSED), KNOWN_CASE | CHAIRED, WHILE_OPEN, OF_CASE_IN_HAND, 0, STATE(DECIDED),
     trondgov_i_do_case_closed},
    {EVENT(ELIGIBILITY_QUESTIONED), WHO_IN_CASE, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE, trondgov_i_do_questioned},
    {EVENT(WITHDREW), WHO_IN_CASE, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE, trondgov_i_do_withdrew},
    {EVENT(RETURNED), WHO_IN_CASE, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE, trondgov_i_do_returned},
    {EVENT(PROPOSAL_PUT), 0, NOT_OVER_NOR_PAUSED, GUARD(IN_MEETING), OF_ANY_CASE, AS_BEFORE, trondgov_i_do_proposal},
    {EVENT(PROPOSAL_WITHDRAWN), KNOWN_PERSON | CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_withdrawn},
    {EVENT(DEBATE_CLOSED), KNOWN_CASE | CHAIRED, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE, trondgov_i_do_debate_closed},
    {EVENT(VOTING_CALLED), KNOWN_CASE | CHAIRED, WHILE_OPEN, OF_CASE_IN_HAND, 0, STATE(VOTING_CALLED),
     trondgov_i_do_called_to_vote},
    {EVENT(BALLOT_OPENED), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_ballot_opened},
    {EVENT(VOTE_CAST), KNOWN_PERSON | CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_vote_cast},
    {EVENT(BALLOT_CLOSED), CHAIRED, WHILE_OPEN, OF_ANY_CASE, 0, STATE(POSTPONED), trondgov_i_do_ballot_closed},
    {EVENT(TACIT_CONSENT), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_consent},
    {EVENT(STATEMENT_RECORDED), KNOWN_PERSON, IN_SESSION, GUARD(STATEMENT_IN_MEETING), OF_ANY_CASE, AS_BEFORE,
     trondgov_i_do_statement},
    {EVENT(MEETING_CLOSED), CHAIRED, BETWEEN_CASES, GUARD(IN_MEETING), OF_ANY_CASE, STATE(CLOSED), STATE(LAPSED),
     trondgov_i_do_closed},
    {EVENT(MINUTES_WRITTEN), 0, CLOSED, 0, OF_ANY_CASE, STATE(MINUTES_DRAFT), 0, trondgov_i_do_minutes_written},
    {EVENT(MINUTES_APPROVED), KNOWN_PERSON, MINUTES_DRAFT, GUARD(APPROVERS), OF_ANY_CASE, STATE(MINUTES_APPROVED), 0,
     trondgov_i_do_approved},
    {EVENT(JUDGED), 0, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_judged},
    {EVENT(FACT_STATED), 0, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_stated},
    {EVENT(MEETING_DEMANDED), 0, WHILE_PREPARED, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_meeting_demanded},
    {EVENT(CASE_DEMANDED), 0, WHILE_PREPARED, OF_ANY_CASE, 0, STATE(RECEIVED), trondgov_i_do_case_demanded},
    {EVENT(RECUSAL_REQUESTED), KNOWN_PERSON | KNOWN_CASE, WHENEVER, OF_ANY_CASE, AS_BEFORE,
     trondgov_i_do_recusal_requested},
    {EVENT(DELEGATION_ANNOUNCED), 0, WHENEVER, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_delegation},
    {EVENT(RUNNING_PLAN), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_plan},
    {EVENT(BREAK), 0, IN_SESSION | PAUSED, GUARD(IN_MEETING), OF_ANY_CASE, AS_BEFORE, trondgov_i_do_break},
    {EVENT(DOORS_CLOSED), KNOWN_CASE | CHAIRED | LOOKS_ITSELF, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE,
     trondgov_i_do_doors_closed},
    {EVENT(DOORS_OPENED), KNOWN_CASE | CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_doors_opened},
    {EVENT(FLOOR_ASKED), WHO_IN_CASE | LOOKS_ITSELF, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE, trondgov_i_do_floor_asked},
    {EVENT(FLOOR_GIVEN_UP), WHO_IN_CASE | LOOKS_ITSELF, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE,
     trondgov_i_do_floor_given_up},
    {EVENT(SPEECH_BEGUN), WHO_IN_CASE | LOOKS_ITSELF, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE,
     trondgov_i_do_speech_begun},
    {EVENT(SPEECH_ENDED), WHO_IN_CASE, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_speech_ended},
    {EVENT(WARNED), KNOWN_PERSON | CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_warned},
    {EVENT(TIME_EXTENDED), KNOWN_CASE | CHAIRED | LOOKS_ITSELF, WHILE_OPEN, UNDECIDED, GUARD(CASE_TAKEN_UP),
     AS_BEFORE, trondgov_i_do_extended},
    {EVENT(BALLOT_OPTION), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_option},
    {EVENT(BALLOT_COUNTED), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_counted},
    {EVENT(ELECTION_OPENED), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_election},
    {EVENT(ROUND_OPENED), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_round},
    {EVENT(LOT_DRAWN), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_lot},
    {EVENT(FILED), KNOWN_PERSON, UNTIL_CLOSED, OF_ANY_CASE, 0, STATE(LISTED), trondgov_i_do_filed},
    {EVENT(QUESTION_PUT), KNOWN_PERSON | CHAIRED, WHILE_OPEN, OF_ANY_CASE, 0, STATE(DEBATE),
     trondgov_i_do_question_put},
    {EVENT(QUESTION_ANSWERED), WHO_IN_CASE | LOOKS_ITSELF, WHILE_OPEN, OF_CASE_IN_HAND, AS_BEFORE,
     trondgov_i_do_question_answered},
    {EVENT(REPORTED), CHAIRED, WHILE_OPEN, OF_ANY_CASE, AS_BEFORE, trondgov_i_do_reported},
    {EVENT(FORM_CONSENTED), KNOWN_PERSON | KNOWN_CASE | LOOKS_ITSELF, WHENEVER, UNDECIDED, GUARD(CASE_TAKEN_UP),
     AS_BEFORE, trondgov_i_do_form_consented},
};

const struct trondgov_i_when *trondgov_i_when(trondgov_code kind)
{
    for (size_t i = 0; i < sizeof TIMES / sizeof *TIMES; i++)
        if (TIMES[i].kind == kind)
            return &TIMES[i];
    return NULL;
}

static int32_t phase_of(const trondgov_meeting *meeting)
{
    switch (meeting->state) {
    case TRONDGOV_STATE_PLANNED:
        return PLANNED;
    case TRONDGOV_STATE_CONVENED:
        return CONVENED;
    case TRONDGOV_STATE_OPEN:
        return meeting->in_break                                         ? PAUSED
               : meeting->case_in_hand >= 0 || meeting->open_vote >= 0 ? IN_CASE
                                                                         : BETWEEN_CASES;
    case TRONDGOV_STATE_CLOSED:
        return CLOSED;
    case TRONDGOV_STATE_MINUTES_DRAFT:
        return MINUTES_DRAFT;
    case TRONDGOV_STATE_MINUTES_APPROVED:
        return MINUTES_APPROVED;
    default:
        return NOT_BEGUN;
    }
}

static int32_t state_of(const struct trondgov_i_case *item)
{
    switch (item->state) {
    case TRONDGOV_STATE_RECEIVED:
        return RECEIVED;
    case TRONDGOV_STATE_LISTED:
        return LISTED;
    case TRONDGOV_STATE_DEBATE:
        return DEBATE;
    case TRONDGOV_STATE_VOTING_CALLED:
        return VOTING_CALLED;
    case TRONDGOV_STATE_DECIDED:
        return DECIDED;
    case TRONDGOV_STATE_POSTPONED:
        return POSTPONED;
    default:
        return LAPSED;
    }
}

/* Refused by a guard, or a status where there is none: what could not be all the same. */
static int32_t cannot_be(struct trondgov_i_act *act, trondgov_code guard, trondgov_status *status)
{
    *status = guard ? trondgov_i_cannot_be(act, guard) : TRONDGOV_OUT_OF_ORDER;
    return 1;
}

int32_t trondgov_i_case_elsewhere(struct trondgov_i_act *act, trondgov_status *status)
{
    const struct trondgov_i_when *when = act->when;
    *status = TRONDGOV_OK;
    if (!when->cases || act->item < 0 || (when->cases & state_of(trondgov_i_case_at(act->meeting, act->item))))
        return 0;
    cannot_be(act, when->of_others, status);
    if (*status)
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_CASE, -1);
    return 1;
}

int32_t trondgov_i_untimely(struct trondgov_i_act *act, trondgov_status *status)
{
    const struct trondgov_i_when *when = act->when;
    const int32_t phase = phase_of(act->meeting);
    *status = TRONDGOV_OK;
    if (phase == PAUSED && !(when->phases & PAUSED) && (when->phases & IN_SESSION)) /* but for the break */
        return cannot_be(act, TRONDGOV_GUARD_IN_MEETING, status);
    if (!(when->phases & (phase == IN_CASE ? IN_SESSION : phase)))
        return cannot_be(act, when->otherwise, status);
    if ((when->needs & CHAIRED) && act->meeting->chair == TRONDGOV_I_NONE &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_PRESIDES))
        return 1;
    if (!(when->phases & phase)) /* but for the case in hand */
        return cannot_be(act, TRONDGOV_GUARD_CASE_NOT_FINISHED, status);
    return !(when->needs & LOOKS_ITSELF) && trondgov_i_case_elsewhere(act, status);
}

void trondgov_i_enter(struct trondgov_i_act *act)
{
    trondgov_i_change(act->meeting, &act->meeting->state, act->when->meeting_is);
}
