/* Votes: opening, casting, closing, silent consent, and what follows from the result.
 *
 * Bystyret 5.8, 5.10 to 5.12, 6.4; kommuneloven § 11-9. Who may vote is who sat when the case was called to the vote,
 * or when the vote was opened where it is one in the debate; from that the five numbers of the tally.
 */
#include "meeting/state.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

/* The row that says which threshold a matter takes and whether it is voted on in the debate; NULL: as an ordinary one. */
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
    status = trondgov_i_consult(act, TRONDGOV_QUESTION_QUESTIONED_TAKE_PART, facts, sizeof facts / sizeof *facts, &found);
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
    if (matter == TRONDGOV_MATTER_CLOSURE && meeting->case_in_hand < 0 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
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

static trondgov_status open_vote(struct trondgov_i_act *act, trondgov_code matter)
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
    return open_vote(act, act->event->code);
}

/* The seat a person votes in; -1: none. */
static int32_t seat_in_vote(const trondgov_meeting *meeting, const struct trondgov_vote *vote, int32_t person)
{
    const int32_t *sitting = trondgov_i_sitting_at(meeting, vote->sitting);
    const int32_t now = trondgov_i_person_at(meeting, person)->seat;
    if (now >= 0 && sitting[now] == person) /* nearly always */
        return now;
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++)
        if (sitting[i] == person)
            return i;
    return TRONDGOV_I_NONE;
}

static int32_t blank_allowed(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ELECTION || matter == TRONDGOV_MATTER_APPOINTMENT ||
           matter == TRONDGOV_MATTER_WRITTEN_ELECTION;
}

/* 1: out of the case, without a vote here, not there when it was called, or gone since. */
static int32_t may_not_vote(struct trondgov_i_act *act, const struct trondgov_vote *vote, int32_t seat,
                            trondgov_status *status)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (vote->of_case >= 0 && person->out_of_case == vote->of_case + 1 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_DISQUALIFIED_OUT))
        return 1;
    if (person->own_seat < 0 && person->member.rank == 0 &&
        trondgov_i_attendant_stopped(act, TRONDGOV_RIGHT_VOTE, status))
        return 1;
    if (seat < 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_IN_HALL_AT_CALL))
        return 1;
    /* a decision is made in a meeting, by those who are there */
    return !person->in_hall && (trondgov_i_refuse(act, TRONDGOV_GUARD_STAY_UNTIL_VOTED) ||
                                trondgov_i_refuse(act, TRONDGOV_GUARD_IN_MEETING));
}

trondgov_status trondgov_i_do_vote_cast(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = trondgov_i_vote_of(meeting, act->event->item);
    if (index < 0)
        return TRONDGOV_UNKNOWN_ID;
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    const trondgov_code choice = act->event->code;
    int32_t option = TRONDGOV_I_NONE;
    trondgov_status status = trondgov_i_choice_possible(act, index, &option);
    if (status)
        return status;
    const int32_t seat = seat_in_vote(meeting, vote, act->person);
    if ((vote->state != VOTE_OPEN && trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT)) ||
        may_not_vote(act, vote, seat, &status) ||
        (choice == TRONDGOV_CHOICE_BLANK && !blank_allowed(vote->matter) &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_BLANK_IN_ELECTIONS)))
        return status;
    if (seat < 0 || vote->state != VOTE_OPEN)
        return TRONDGOV_OUT_OF_ORDER;
    int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    if (choices[seat] != 0)
        return TRONDGOV_DUPLICATE;
    if (vote->counted)
        return trondgov_i_chair_tells(act, vote, seat, option);
    trondgov_i_change(meeting, &choices[seat], option >= 0 ? -(option + 1) : choice);
    if (option >= 0) {
        int32_t *votes = &trondgov_i_option_at(meeting, option)->votes;
        trondgov_i_change(meeting, votes, *votes + 1);
    }
    int32_t *count = option >= 0 || choice == TRONDGOV_CHOICE_FOR ? &vote->in_favour
                     : choice == TRONDGOV_CHOICE_AGAINST ? &vote->against
                                                         : &vote->blank;
    trondgov_i_change(meeting, count, *count + 1);
    return TRONDGOV_OK;
}

trondgov_tally trondgov_i_tally_of(const struct trondgov_vote *vote)
{
    const trondgov_meeting *meeting = vote->meeting;
    const int32_t cast = vote->in_favour + vote->against + vote->blank;
    /* in a crisis those who could gather are the organ */
    trondgov_tally tally = {.threshold = vote->threshold, .matter = vote->matter,
                            .members = vote->crisis ? cast : trondgov_i_members(meeting),
                            .present = vote->crisis ? cast : vote->present,
                            .in_favour = vote->in_favour, .against = vote->against, .blank = vote->blank,
                            .chair = vote->chair_choice, .chair_stands_in = vote->chair_stands_in};
    if (vote->between)
        trondgov_i_options_tally(vote, &tally);
    return tally;
}

static void eligibility_decided(trondgov_meeting *meeting, const struct trondgov_vote *vote, trondgov_answer answer)
{
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, vote->about);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, vote->of_case);
    trondgov_i_change(meeting, &item->questions_open, item->questions_open - 1);
    if (answer != TRONDGOV_ANSWER_CARRIED) {
        trondgov_i_change(meeting, &person->questioned_in, -(vote->of_case + 1));
        return;
    }
    const int32_t seat = person->seat;
    trondgov_i_change(meeting, &person->questioned_in, 0); /* disqualified: out, there or not */
    trondgov_i_change(meeting, &person->out_of_case, vote->of_case + 1);
    trondgov_i_stand(meeting, vote->about); /* who was let take part in the question */
    if (meeting->chair == vote->about)
        trondgov_i_change(meeting, &meeting->chair, TRONDGOV_I_NONE);
    if (seat >= 0)
        trondgov_i_settle_seat(meeting, seat);
}

void trondgov_i_proposal_settled(trondgov_meeting *meeting, int32_t index, int32_t carried)
{
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, index);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, proposal->of_case);
    if (proposal->undecided)
        trondgov_i_change(meeting, &proposal->undecided, 0);
    trondgov_i_change(meeting, &proposal->voted, 1);
    if (!carried || trondgov_i_is_motion(proposal->kind))
        return;
    int32_t *count = trondgov_i_decides_case(proposal->kind) ? &item->carried : &item->amended;
    trondgov_i_change(meeting, count, *count + 1);
}

static void proposal_decided(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer,
                             int64_t at)
{
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, vote->proposal);
    const int32_t motion = trondgov_i_is_motion(proposal->kind);
    if (answer == TRONDGOV_ANSWER_NO_QUORUM) {
        if (motion)
            return; /* the debate goes on */
        trondgov_i_change(meeting, &vote->ended_case, 1); /* nothing is decided: as if the case were postponed */
        trondgov_i_end_case(meeting, vote->of_case, TRONDGOV_STATE_POSTPONED, answer, at);
        return;
    }
    if (answer == TRONDGOV_ANSWER_NEEDS_LOT || answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND)
        trondgov_i_change(meeting, &proposal->undecided, 1);
    else
        trondgov_i_proposal_settled(meeting, vote->proposal, answer == TRONDGOV_ANSWER_CARRIED);
}

/* Decided for the meeting, whichever case is in hand. */
static int32_t is_of_meeting(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ORDER || matter == TRONDGOV_MATTER_RUNNING_PLAN;
}

/* What a result does to the meeting. */
static void follow(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer, int64_t at)
{
    const int32_t carried = answer == TRONDGOV_ANSWER_CARRIED;
    if (vote->between) {
        trondgov_i_options_follow(meeting, vote, answer, at);
        return;
    }
    if (vote->matter == TRONDGOV_MATTER_CLOSURE && answer != TRONDGOV_ANSWER_NO_QUORUM && vote->of_case >= 0)
        trondgov_i_closure_voted(meeting, vote->of_case, carried);
    if (vote->matter == TRONDGOV_MATTER_ELIGIBILITY && answer != TRONDGOV_ANSWER_NO_QUORUM)
        eligibility_decided(meeting, vote, answer);
    else if (vote->matter == TRONDGOV_MATTER_CLOSURE && carried && vote->of_case >= 0)
        trondgov_i_change(meeting, &trondgov_i_case_at(meeting, vote->of_case)->debate_closed, 1);
    else if (carried && vote->matter != TRONDGOV_MATTER_ORDINARY && vote->matter != TRONDGOV_MATTER_TRIAL)
        trondgov_i_grant(meeting, is_of_meeting(vote->matter) ? TRONDGOV_I_NONE : vote->of_case, vote->matter);
    if (vote->proposal >= 0 && vote->matter != TRONDGOV_MATTER_TRIAL)
        proposal_decided(meeting, vote, answer, at);
}

static void note_abstentions(struct trondgov_i_act *act, const struct trondgov_vote *vote)
{
    const int32_t cast = vote->in_favour + vote->against + vote->blank;
    const trondgov_finding breach = {
        .kind = TRONDGOV_FINDING_FAULT, .item = vote->id, .unit = TRONDGOV_UNIT_MEMBER, .index = -1,
        .provision = trondgov_i_guard(act->meeting->organ, TRONDGOV_GUARD_DUTY_TO_VOTE),
        .subject = TRONDGOV_GUARD_DUTY_TO_VOTE, .required = vote->present, .actual = cast,
        .margin = cast - vote->present};
    if (cast < vote->present && breach.provision)
        trondgov_i_verdict_add(act->why, &breach);
}

/* In a constituting meeting every decision also needs those who must be there (bystyret 5.1, kommuneloven § 7-1).
 * NO: they are not, and nothing is decided. */
static trondgov_status constituting_quorum(const struct trondgov_vote *vote, trondgov_outcome *found,
                                           trondgov_verdict *why)
{
    const trondgov_meeting *meeting = vote->meeting;
    const size_t at = trondgov_i_verdict_count(why);
    /* whose votes these are does not matter here, only how many there are */
    const trondgov_tally there = {.threshold = TRONDGOV_THRESHOLD_CONSTITUTING_DECISION,
                                  .members = trondgov_i_members(meeting), .present = vote->present,
                                  .in_favour = vote->in_favour + vote->against + vote->blank};
    found->answer = TRONDGOV_ANSWER_NOT_REGULATED;
    if (meeting->kind != TRONDGOV_MEETING_CONSTITUTING)
        return TRONDGOV_OK;
    trondgov_status status = trondgov_i_decide_explained(meeting->organ, &there, found, why);
    if (!status && found->answer != TRONDGOV_ANSWER_NO)
        trondgov_i_verdict_cut(why, at);
    return status;
}

/* As many for as against, and whoever presides has no vote in the case: no majority, so the proposal falls
 * (kommuneloven § 11-9 second paragraph first sentence). */
static void fallen_by_tie(const struct trondgov_vote *vote, trondgov_outcome *outcome, trondgov_verdict *why, size_t at)
{
    struct trondgov_i_view view = trondgov_i_view_of(vote->meeting->organ);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, vote->threshold, 0, 0);
    outcome->answer = TRONDGOV_ANSWER_REJECTED;
    outcome->provision = row ? row->provision : outcome->provision;
    const trondgov_finding ground = {
        .kind = TRONDGOV_FINDING_GROUND, .provision = outcome->provision, .answer = outcome->answer,
        .organ = trondgov_i_organ_code(vote->meeting->organ), .unit = TRONDGOV_UNIT_VOTE, .subject = vote->threshold,
        .required = outcome->required, .actual = trondgov_i_tally_of(vote).in_favour, .margin = outcome->margin,
        .index = -1};
    trondgov_i_verdict_cut(why, at);
    trondgov_i_verdict_add(why, &ground);
}

/* What the vote leads to, with its findings. */
static trondgov_status result_of(const struct trondgov_vote *vote, trondgov_outcome *outcome, trondgov_verdict *why)
{
    const trondgov_tally tally = trondgov_i_tally_of(vote);
    if (vote->unconsented) /* treated in writing, and not all consented: it is not adopted */
        return trondgov_i_consents_result(vote, outcome, why);
    trondgov_status status = constituting_quorum(vote, outcome, why);
    if (status || outcome->answer == TRONDGOV_ANSWER_NO) {
        outcome->answer = status ? 0 : TRONDGOV_ANSWER_NO_QUORUM;
        return status;
    }
    const size_t at = trondgov_i_verdict_count(why);
    status = trondgov_i_has_options(vote) || vote->round > 1 || trondgov_i_is_election(vote->matter)
                 ? trondgov_i_options_result(vote, outcome, why)
                 : trondgov_i_decide_explained(vote->meeting->organ, &tally, outcome, why);
    if (!status && outcome->answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE && vote->chair_barred)
        fallen_by_tie(vote, outcome, why, at);
    if (!status && trondgov_i_has_options(vote))
        trondgov_i_options_tell(vote, outcome, why);
    if (!status && vote->crisis)
        trondgov_i_find(why, TRONDGOV_FINDING_CHECKED, vote->crisis_provision, 0, vote->id,
                        TRONDGOV_QUESTION_CRISIS_QUORATE);
    return status;
}

/* The vote of whoever presides when the votes are counted. */
static void count_chair(trondgov_meeting *meeting, struct trondgov_vote *vote)
{
    const int32_t seat =
        meeting->chair < 0 ? TRONDGOV_I_NONE : seat_in_vote(meeting, vote, meeting->chair);
    trondgov_i_change(meeting, &vote->chair_barred, seat < 0);
    trondgov_i_change(meeting, &vote->chair_stands_in, trondgov_i_chair_stands_in(meeting));
    trondgov_i_change(meeting, &vote->chair_choice,
                      seat < 0 ? 0 : trondgov_i_choices_at(meeting, vote->choices)[seat]);
}

/* Too few, but a crisis that leaves no time to gather more (byrådet 3.6). */
static trondgov_status decide_in_crisis(struct trondgov_i_act *act, struct trondgov_vote *vote,
                                        trondgov_outcome *outcome)
{
    int32_t may_decide = 0;
    act->about = vote->of_case < 0 ? 0 : trondgov_i_case_at(act->meeting, vote->of_case)->id;
    trondgov_code provision = 0;
    trondgov_status status = trondgov_i_in_crisis(act, vote->present, &may_decide, &provision);
    if (status || !may_decide)
        return status;
    trondgov_i_change(act->meeting, &vote->crisis, 1);
    trondgov_i_change(act->meeting, &vote->crisis_provision, provision);
    return result_of(vote, outcome, act->why);
}

static trondgov_status close_vote(struct trondgov_i_act *act, struct trondgov_vote *vote)
{
    trondgov_meeting *meeting = act->meeting;
    count_chair(meeting, vote);
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_outcome outcome = {.answer = 0};
    trondgov_status status = result_of(vote, &outcome, act->why);
    if (!status && outcome.answer == TRONDGOV_ANSWER_NO_QUORUM)
        status = decide_in_crisis(act, vote, &outcome);
    if (!status && outcome.answer == TRONDGOV_ANSWER_CARRIED && trondgov_i_consents_lacking(vote)) {
        trondgov_i_change(meeting, &vote->unconsented, 1);
        trondgov_i_verdict_cut(act->why, at);
        status = result_of(vote, &outcome, act->why);
    }
    act->applied->answer = status ? 0 : outcome.answer;
    if (status || outcome.answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE || outcome.answer == TRONDGOV_ANSWER_NEEDS_FACT)
        return status;
    note_abstentions(act, vote);
    trondgov_i_change(meeting, &vote->state, VOTE_CLOSED);
    trondgov_i_set64(&meeting->log.store, &vote->decided_at, act->event->at);
    trondgov_i_change(meeting, &vote->answer, outcome.answer);
    trondgov_i_change(meeting, &vote->provision, outcome.provision);
    const trondgov_tally counts = trondgov_i_tally_of(vote);
    trondgov_i_change(meeting, &vote->in_favour, counts.in_favour);
    trondgov_i_change(meeting, &vote->against, counts.against);
    trondgov_i_change(meeting, &meeting->open_vote, TRONDGOV_I_NONE);
    follow(meeting, vote, outcome.answer, act->event->at);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_ballot_closed(struct trondgov_i_act *act)
{
    const int32_t index = trondgov_i_vote_of(act->meeting, act->event->item);
    if (index < 0)
        return TRONDGOV_UNKNOWN_ID;
    struct trondgov_vote *vote = trondgov_i_vote_at(act->meeting, index);
    return vote->state != VOTE_OPEN ? TRONDGOV_DUPLICATE : close_vote(act, vote);
}

/* Everybody who could vote and is there is counted in favour. */
static void consent(trondgov_meeting *meeting, struct trondgov_vote *vote)
{
    const int32_t *sitting = trondgov_i_sitting_at(meeting, vote->sitting);
    int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    int32_t count = 0;
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++) {
        const struct trondgov_i_person *person = sitting[i] < 0 ? NULL : trondgov_i_person_at(meeting, sitting[i]);
        if (!person || !person->in_hall || (vote->of_case >= 0 && person->out_of_case == vote->of_case + 1))
            continue;
        trondgov_i_change(meeting, &choices[i], TRONDGOV_CHOICE_FOR);
        count++;
    }
    trondgov_i_change(meeting, &vote->in_favour, count);
    trondgov_i_change(meeting, &vote->consent, 1);
}

trondgov_status trondgov_i_do_consent(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    int32_t index = trondgov_i_vote_of(meeting, act->event->item);
    if (index < 0) { /* a vote of its own */
        if (act->event->code == 0)
            act->event->code = TRONDGOV_MATTER_ORDINARY;
        trondgov_status status = open_vote(act, act->event->code);
        if (status || act->applied->answer == TRONDGOV_ANSWER_REFUSED || meeting->log.store.failed)
            return status;
        index = (int32_t)meeting->votes.count - 1;
    }
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    if (vote->state != VOTE_OPEN)
        return TRONDGOV_DUPLICATE;
    if (vote->between || vote->counted)
        return TRONDGOV_OUT_OF_ORDER; /* between several there is nothing to consent to in silence */
    if (vote->in_favour + vote->against + vote->blank > 0 && /* somebody wants to be counted: it is not silent */
        trondgov_i_refuse(act, TRONDGOV_GUARD_DUTY_TO_VOTE))
        return TRONDGOV_OK;
    consent(meeting, vote);
    return meeting->log.store.failed ? TRONDGOV_OK : close_vote(act, vote);
}

const trondgov_vote *trondgov_meeting_vote(const trondgov_meeting *meeting, trondgov_id vote)
{
    const int32_t index = meeting ? trondgov_i_vote_of(meeting, vote) : TRONDGOV_I_NONE;
    return index < 0 ? NULL : trondgov_i_vote_at(meeting, index);
}

trondgov_status trondgov_vote_result(const trondgov_vote *vote, trondgov_answer *answer, trondgov_verdict *why)
{
    if (answer)
        *answer = 0;
    trondgov_i_verdict_begin(why);
    if (!vote)
        return TRONDGOV_NULL_ARGUMENT;
    if (vote->state != VOTE_CLOSED)
        return TRONDGOV_OK;
    trondgov_outcome outcome = {.answer = 0};
    trondgov_status status = why ? result_of(vote, &outcome, why) : TRONDGOV_OK;
    if (!status && trondgov_i_verdict_failed(why)) {
        trondgov_i_verdict_begin(why);
        return TRONDGOV_NO_MEMORY;
    }
    if (answer && !status)
        *answer = vote->answer;
    return status;
}

trondgov_status trondgov_vote_tally(const trondgov_vote *vote, trondgov_id party, trondgov_tally *tally)
{
    if (tally)
        *tally = (trondgov_tally){.threshold = 0};
    if (!vote || !tally)
        return TRONDGOV_NULL_ARGUMENT;
    *tally = trondgov_i_tally_of(vote);
    if (party == 0)
        return TRONDGOV_OK;
    const trondgov_meeting *meeting = vote->meeting;
    const int32_t *sitting = trondgov_i_sitting_at(meeting, vote->sitting);
    const int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    tally->members = tally->present = tally->in_favour = tally->against = tally->blank = tally->chair = 0;
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++) {
        if (sitting[i] < 0 || vote->counted || trondgov_i_person_at(meeting, sitting[i])->member.party != party)
            continue; /* who voted how is not known of totals */
        tally->present++;
        tally->in_favour += choices[i] == TRONDGOV_CHOICE_FOR;
        tally->against += choices[i] == TRONDGOV_CHOICE_AGAINST;
        tally->blank += choices[i] == TRONDGOV_CHOICE_BLANK;
        trondgov_i_options_party(vote, choices[i], tally);
    }
    if (trondgov_i_map_get(&meeting->parties, party) >= 0)
        return TRONDGOV_OK;
    *tally = (trondgov_tally){.threshold = 0};
    return TRONDGOV_UNKNOWN_ID;
}

trondgov_code trondgov_vote_choice(const trondgov_vote *vote, trondgov_id person)
{
    const int32_t index = vote ? trondgov_i_person_of(vote->meeting, person) : TRONDGOV_I_NONE;
    const int32_t seat = index < 0 ? TRONDGOV_I_NONE : seat_in_vote(vote->meeting, vote, index);
    const int32_t choice = seat < 0 ? 0 : trondgov_i_choices_at(vote->meeting, vote->choices)[seat];
    return choice < 0 ? TRONDGOV_CHOICE_OPTION : choice;
}
