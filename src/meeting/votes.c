/* Opening a vote: whether it may be, and on what. Bystyret 5.8, 5.10, 5.11 and 6.5; bystyreutvalgene 5.3;
 * forvaltningsloven § 8. Casting, closing and what follows: votes_*.c.
 */
#include "meeting/votes.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

/* The row that says which threshold a matter takes and whether it is voted on in the debate; NULL: as an ordinary
 * one. */
static const struct trondgov_i_row *vote_row(const trondgov_meeting *meeting, trondgov_code matter)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    return trondgov_i_row(&view, TRONDGOV_ROW_VOTE, matter, 0, 0);
}

int32_t trondgov_i_vote_of(const trondgov_meeting *meeting, trondgov_id vote)
{
    return (int32_t)trondgov_i_map_get(&meeting->vote_ids, vote);
}

/* What the vote is about: a proposal, somebody's eligibility, or neither. UNKNOWN_ID: not known here. */
static trondgov_status subject_of(struct trondgov_i_act *act, trondgov_code matter, int32_t *proposal, int32_t *about)
{
    const trondgov_meeting *meeting = act->meeting;
    *proposal = *about = TRONDGOV_I_NONE;
    if (act->event->value != 0) {
        *proposal = (int32_t)trondgov_i_map_get(&meeting->proposal_ids, act->event->value);
        if (*proposal < 0) {
            trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PROPOSAL, -1);
            return TRONDGOV_UNKNOWN_ID;
        }
    }
    if (matter != TRONDGOV_MATTER_ELIGIBILITY)
        return TRONDGOV_OK;
    *about = act->person;
    if (*about >= 0 && meeting->case_in_hand >= 0 &&
        trondgov_i_person_at(meeting, *about)->questioned_in == meeting->case_in_hand + 1)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
    return act->event->person == 0 ? TRONDGOV_MISSING_FIELD : TRONDGOV_UNKNOWN_ID;
}

/* Whether anybody whose eligibility is or was in question in the case still takes part: none of them decides another's
 * (bystyret 6.5, forvaltningsloven § 8). */
static int32_t questioned_one_sits(const trondgov_meeting *meeting)
{
    const int32_t in_hand = meeting->case_in_hand + 1;
    for (int32_t i = 0; in_hand > 0 && i < (int32_t)meeting->seats.count; i++) {
        const int32_t sitter = trondgov_i_seat_at(meeting, i)->occupant;
        const int32_t questioned = sitter < 0 ? 0 : trondgov_i_person_at(meeting, sitter)->questioned_in;
        if (questioned == in_hand || questioned == -in_hand)
            return 1;
    }
    return 0;
}

/* Where several are questioned and too few would remain, all of them may be let take part (forvaltningsloven § 8). */
static trondgov_status questioned_take_part(struct trondgov_i_act *act, int32_t *take_part)
{
    const trondgov_meeting *meeting = act->meeting;
    int32_t questioned = 0, seated = 0;
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        const int32_t is_questioned = person->questioned_in == meeting->case_in_hand + 1 ||
                                      person->questioned_in == -(meeting->case_in_hand + 1);
        questioned += is_questioned;
        seated += is_questioned && person->seat >= 0;
    }
    const trondgov_tally without = {.threshold = TRONDGOV_THRESHOLD_QUORUM, .members = trondgov_i_members(meeting),
                                    .present = meeting->present - seated, .in_favour = meeting->present - seated};
    trondgov_outcome outcome = {.answer = 0};
    struct trondgov_i_found found = {.answer = 0};
    trondgov_status status = trondgov_i_decide_explained(meeting->organ, &without, &outcome, NULL);
    if (status)
        return status;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_QUESTIONED, questioned},
                                   {TRONDGOV_FIELD_QUORATE_WITHOUT, outcome.answer == TRONDGOV_ANSWER_YES}};
    status = trondgov_i_consult(act, TRONDGOV_QUESTION_QUESTIONED_TAKE_PART, facts, sizeof facts / sizeof *facts,
                                &found);
    *take_part = !status && found.answer == TRONDGOV_ANSWER_YES;
    return status;
}

/* 1: refused. What the exception comes to is told behind the ground. */
static int32_t questioned_must_go(struct trondgov_i_act *act, trondgov_status *status)
{
    trondgov_verdict *why = act->why;
    int32_t take_part = 0;
    act->why = NULL;
    *status = questioned_take_part(act, &take_part);
    act->why = why;
    const int32_t refused =
        *status || (!take_part && trondgov_i_refuse(act, TRONDGOV_GUARD_QUESTIONED_WITHDRAWS));
    if (!*status)
        *status = questioned_take_part(act, &take_part);
    return refused;
}

/* Meetings in which nothing is decided. */
static const struct {
    trondgov_code kind, right;
} WITHOUT_VOTES[] = {
    {TRONDGOV_MEETING_HEARING, TRONDGOV_RIGHT_CONCLUDE_HEARING},
    {TRONDGOV_MEETING_EXTENDED, TRONDGOV_RIGHT_DECIDE_WHEN_EXTENDED},
};

/* 1: refused. */
static int32_t refuse_vote(struct trondgov_i_act *act, trondgov_code matter, int32_t proposal, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    if (meeting->open_vote >= 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT))
        return 1;
    if (proposal >= 0) {
        const struct trondgov_i_proposal *on = trondgov_i_proposal_at(meeting, proposal);
        if ((on->of_case != meeting->case_in_hand || on->voted || on->undecided || on->withdrawn) &&
            trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
            return 1;
        if (trondgov_i_new_case_stopped(act, proposal, status))
            return 1;
    }
    if ((matter == TRONDGOV_MATTER_CLOSURE || matter == TRONDGOV_MATTER_HOLDING_TRIAL) && meeting->case_in_hand < 0 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        return 1;
    /* one decision is for as many trial votes in the case as the organ likes: 5.11 has the plural */
    if (matter == TRONDGOV_MATTER_TRIAL &&
        !trondgov_i_granted(meeting, meeting->case_in_hand, TRONDGOV_MATTER_HOLDING_TRIAL) &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_TRIAL_DECIDED))
        return 1;
    if (matter == TRONDGOV_MATTER_ELIGIBILITY && questioned_one_sits(meeting) && questioned_must_go(act, status))
        return 1;
    if (matter == TRONDGOV_MATTER_CLOSING_DOORS && meeting->case_in_hand >= 0 &&
        trondgov_i_case_at(meeting, meeting->case_in_hand)->doors != DOORS_ARE_OPEN &&
        trondgov_i_forbidden(act, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_VOTE_DOORS_CLOSED))
        return 1;
    if (matter == TRONDGOV_MATTER_RUNNING_PLAN && meeting->any_taken_up &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_PLAN_AT_START))
        return 1;
    for (size_t i = 0; i < sizeof WITHOUT_VOTES / sizeof *WITHOUT_VOTES; i++)
        if (meeting->kind == WITHOUT_VOTES[i].kind &&
            trondgov_i_forbidden(act, TRONDGOV_ROLE_ORGANET, WITHOUT_VOTES[i].right))
            return 1;
    return 0;
}

/* 1: refused, because what is not decided in the debate is voted on when the case was called to the vote. */
static int32_t not_called(struct trondgov_i_act *act, const struct trondgov_i_row *row)
{
    return (!row || !row->in_debate) && !trondgov_i_frozen(act->meeting) &&
           trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT);
}

static int32_t begin_choices(trondgov_meeting *meeting)
{
    return trondgov_i_append(&meeting->log.store, &meeting->choices) ? (int32_t)meeting->choices.count - 1
                                                                     : TRONDGOV_I_NONE;
}

/* Behind the other votes of its case, or of the meeting. */
static void join_case(trondgov_meeting *meeting, int32_t index)
{
    const int32_t of_case = trondgov_i_vote_at(meeting, index)->of_case;
    int32_t *first = of_case < 0 ? &meeting->first_vote : &trondgov_i_case_at(meeting, of_case)->first_vote;
    int32_t *last = of_case < 0 ? &meeting->last_vote : &trondgov_i_case_at(meeting, of_case)->last_vote;
    if (*last < 0)
        trondgov_i_change(meeting, first, index);
    else
        trondgov_i_change(meeting, &trondgov_i_vote_at(meeting, *last)->next_of_case, index);
    trondgov_i_change(meeting, last, index);
}

static void add_vote(struct trondgov_i_act *act, const struct trondgov_i_row *row, trondgov_code matter,
                     int32_t proposal, int32_t about)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->case_in_hand < 0)
        trondgov_i_settle_all(meeting);
    const int32_t sitting = trondgov_i_take_electorate(meeting);
    const int32_t choices = begin_choices(meeting);
    struct trondgov_vote *vote = trondgov_i_append(&meeting->log.store, &meeting->votes);
    if (!vote || sitting < 0 || choices < 0)
        return;
    *vote = (struct trondgov_vote){
        .meeting = meeting, .id = act->event->item, .of_case = meeting->case_in_hand, .proposal = proposal,
        .about = about, .matter = matter, .sitting = sitting, .choices = choices,
        .threshold = row ? row->threshold : TRONDGOV_THRESHOLD_SIMPLE_MAJORITY, .round = 1, .earlier = TRONDGOV_I_NONE,
        .followed_by = TRONDGOV_I_NONE, .next_of_case = TRONDGOV_I_NONE,
        .first_option = TRONDGOV_I_NONE, .last_option = TRONDGOV_I_NONE};
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++)
        vote->present += trondgov_i_sitting_at(meeting, sitting)[i] >= 0;
    trondgov_i_map_add(&meeting->log.store, &meeting->vote_ids, vote->id, (int64_t)meeting->votes.count - 1);
    join_case(meeting, (int32_t)meeting->votes.count - 1);
    trondgov_i_change(meeting, &meeting->open_vote, (int32_t)meeting->votes.count - 1);
}

trondgov_status trondgov_i_open_ballot(struct trondgov_i_act *act, trondgov_code matter)
{
    int32_t proposal = TRONDGOV_I_NONE, about = TRONDGOV_I_NONE;
    if (trondgov_i_vote_of(act->meeting, act->event->item) >= 0)
        return TRONDGOV_DUPLICATE;
    trondgov_status status = subject_of(act, matter, &proposal, &about);
    if (status)
        return status;
    const struct trondgov_i_row *row = vote_row(act->meeting, matter);
    const int32_t between = proposal < 0 && (!row || !row->in_debate) && matter != TRONDGOV_MATTER_ELIGIBILITY;
    if (between && !trondgov_i_may_be_between(act->meeting, matter)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PROPOSAL, -1);
        return TRONDGOV_MISSING_FIELD; /* what decides a case is a proposal */
    }
    if (refuse_vote(act, matter, proposal, &status) || not_called(act, row))
        return status;
    if (act->meeting->open_vote >= 0)
        return TRONDGOV_OUT_OF_ORDER; /* one at a time */
    add_vote(act, row, matter, proposal, about);
    if (between && !act->meeting->log.store.failed)
        trondgov_i_change(act->meeting, &trondgov_i_vote_at(act->meeting, act->meeting->open_vote)->between, 1);
    return status;
}

int32_t trondgov_i_open_vote(struct trondgov_i_act *act, trondgov_code matter, int32_t proposal, int32_t called,
                             trondgov_status *status)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_row *row = vote_row(meeting, matter);
    *status = TRONDGOV_OK;
    if (refuse_vote(act, matter, proposal, status) || (called && not_called(act, row)))
        return TRONDGOV_I_NONE;
    if (meeting->open_vote >= 0) {
        *status = TRONDGOV_OUT_OF_ORDER;
        return TRONDGOV_I_NONE;
    }
    add_vote(act, row, matter, proposal, TRONDGOV_I_NONE);
    return meeting->log.store.failed ? TRONDGOV_I_NONE : meeting->open_vote;
}

trondgov_status trondgov_i_do_ballot_opened(struct trondgov_i_act *act)
{
    return trondgov_i_open_ballot(act, act->event->code);
}
