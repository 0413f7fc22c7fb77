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

static int32_t vote_of(const trondgov_meeting *meeting, trondgov_id vote)
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

/* Whether anybody whose eligibility is in question in the case still takes part. */
static int32_t questioned_one_sits(const trondgov_meeting *meeting)
{
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++) {
        const int32_t sitter = trondgov_i_seat_at(meeting, i)->occupant;
        if (sitter >= 0 && trondgov_i_person_at(meeting, sitter)->questioned_in == meeting->case_in_hand + 1)
            return 1;
    }
    return 0;
}

/* 1: refused. */
static int32_t refuse_vote(struct trondgov_i_act *act, const struct trondgov_i_row *row, trondgov_code matter,
                           int32_t proposal)
{
    const trondgov_meeting *meeting = act->meeting;
    if (meeting->open_vote >= 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT))
        return 1;
    if (proposal >= 0) {
        const struct trondgov_i_proposal *on = trondgov_i_proposal_at(meeting, proposal);
        if ((on->of_case != meeting->case_in_hand || on->voted || on->withdrawn) &&
            trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
            return 1;
    }
    if (matter == TRONDGOV_MATTER_CLOSURE && meeting->case_in_hand < 0 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        return 1;
    if (matter == TRONDGOV_MATTER_ELIGIBILITY && questioned_one_sits(meeting) &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_QUESTIONED_WITHDRAWS))
        return 1;
    return (!row || !row->in_debate) && !trondgov_i_frozen(meeting) &&
           trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT);
}

static int32_t begin_choices(trondgov_meeting *meeting)
{
    return trondgov_i_append(&meeting->log.store, &meeting->choices) ? (int32_t)meeting->choices.count - 1
                                                                     : TRONDGOV_I_NONE;
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
        .threshold = row ? row->threshold : TRONDGOV_THRESHOLD_SIMPLE_MAJORITY};
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++)
        vote->present += trondgov_i_sitting_at(meeting, sitting)[i] >= 0;
    trondgov_i_map_add(&meeting->log.store, &meeting->vote_ids, vote->id, (int64_t)meeting->votes.count - 1);
    trondgov_i_change(meeting, &meeting->open_vote, (int32_t)meeting->votes.count - 1);
}

static trondgov_status open_vote(struct trondgov_i_act *act, trondgov_code matter)
{
    int32_t proposal = TRONDGOV_I_NONE, about = TRONDGOV_I_NONE;
    if (vote_of(act->meeting, act->event->item) >= 0)
        return TRONDGOV_DUPLICATE;
    trondgov_status status = subject_of(act, matter, &proposal, &about);
    if (status)
        return status;
    const struct trondgov_i_row *row = vote_row(act->meeting, matter);
    if (proposal < 0 && (!row || !row->in_debate) && matter != TRONDGOV_MATTER_ELIGIBILITY) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PROPOSAL, -1);
        return TRONDGOV_MISSING_FIELD; /* what decides a case is a proposal */
    }
    if (!refuse_vote(act, row, matter, proposal))
        add_vote(act, row, matter, proposal, about);
    return TRONDGOV_OK;
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

trondgov_status trondgov_i_do_vote_cast(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = vote_of(meeting, act->event->item);
    if (index < 0)
        return TRONDGOV_UNKNOWN_ID;
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    const trondgov_code choice = act->event->code;
    if (choice == TRONDGOV_CHOICE_OPTION) /* votes between options are not built */
        return TRONDGOV_UNKNOWN_CODE;
    const int32_t seat = seat_in_vote(meeting, vote, act->person);
    if ((vote->state != VOTE_OPEN && trondgov_i_refuse(act, TRONDGOV_GUARD_CALL_BEFORE_BALLOT)) ||
        (seat < 0 && trondgov_i_refuse(act, TRONDGOV_GUARD_IN_HALL_AT_CALL)) ||
        (vote->of_case >= 0 && trondgov_i_person_at(meeting, act->person)->out_of_case == vote->of_case + 1 &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_DISQUALIFIED_OUT)) ||
        (!trondgov_i_person_at(meeting, act->person)->in_hall &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_STAY_UNTIL_VOTED)) ||
        (choice == TRONDGOV_CHOICE_BLANK && !blank_allowed(vote->matter) &&
         trondgov_i_refuse(act, TRONDGOV_GUARD_BLANK_IN_ELECTIONS)))
        return TRONDGOV_OK;
    if (seat < 0 || vote->state != VOTE_OPEN)
        return TRONDGOV_OUT_OF_ORDER;
    int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    if (choices[seat] != 0)
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(meeting, &choices[seat], choice);
    int32_t *count = choice == TRONDGOV_CHOICE_FOR       ? &vote->in_favour
                     : choice == TRONDGOV_CHOICE_AGAINST ? &vote->against
                                                         : &vote->blank;
    trondgov_i_change(meeting, count, *count + 1);
    return TRONDGOV_OK;
}

static trondgov_tally tally_of(const trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    return (trondgov_tally){.threshold = vote->threshold, .matter = vote->matter,
                            .members = trondgov_i_members(meeting), .present = vote->present,
                            .in_favour = vote->in_favour, .against = vote->against, .blank = vote->blank,
                            .chair = vote->chair_choice, .chair_stands_in = vote->chair_stands_in};
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
    trondgov_i_change(meeting, &person->questioned_in, 0); /* disqualified: out, there or not */
    trondgov_i_change(meeting, &person->out_of_case, vote->of_case + 1);
}

static void proposal_decided(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, vote->of_case);
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, vote->proposal);
    const int32_t motion = trondgov_i_is_motion(proposal->kind);
    if (answer == TRONDGOV_ANSWER_NO_QUORUM) {
        if (motion)
            return; /* the debate goes on */
        trondgov_i_change(meeting, &vote->ended_case, 1); /* nothing is decided: as if the case were postponed */
        trondgov_i_end_case(meeting, vote->of_case, TRONDGOV_STATE_POSTPONED, answer);
        return;
    }
    trondgov_i_change(meeting, &proposal->voted, 1);
    if (answer != TRONDGOV_ANSWER_CARRIED || motion)
        return;
    int32_t *count = trondgov_i_decides_case(proposal->kind) ? &item->carried : &item->amended;
    trondgov_i_change(meeting, count, *count + 1);
}

/* What a result does to the meeting. */
static void follow(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer)
{
    const int32_t carried = answer == TRONDGOV_ANSWER_CARRIED;
    if (vote->matter == TRONDGOV_MATTER_ELIGIBILITY && answer != TRONDGOV_ANSWER_NO_QUORUM)
        eligibility_decided(meeting, vote, answer);
    else if (vote->matter == TRONDGOV_MATTER_CLOSURE && carried && vote->of_case >= 0)
        trondgov_i_change(meeting, &trondgov_i_case_at(meeting, vote->of_case)->debate_closed, 1);
    else if (vote->matter == TRONDGOV_MATTER_POSTPONEMENT && carried)
        trondgov_i_change(meeting, &meeting->postponement_decided, vote->of_case + 2);
    else if (vote->matter == TRONDGOV_MATTER_ORDER && carried)
        trondgov_i_change(meeting, &meeting->order_decided, 1);
    if (vote->proposal >= 0 && vote->matter != TRONDGOV_MATTER_TRIAL)
        proposal_decided(meeting, vote, answer);
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
        .required = outcome->required, .actual = vote->in_favour, .margin = vote->in_favour - outcome->required,
        .index = -1};
    trondgov_i_verdict_cut(why, at);
    trondgov_i_verdict_add(why, &ground);
}

/* What the vote leads to, with its findings. */
static trondgov_status result_of(const struct trondgov_vote *vote, trondgov_outcome *outcome, trondgov_verdict *why)
{
    const trondgov_tally tally = tally_of(vote->meeting, vote);
    trondgov_status status = constituting_quorum(vote, outcome, why);
    if (status || outcome->answer == TRONDGOV_ANSWER_NO) {
        outcome->answer = status ? 0 : TRONDGOV_ANSWER_NO_QUORUM;
        return status;
    }
    const size_t at = trondgov_i_verdict_count(why);
    status = trondgov_i_decide_explained(vote->meeting->organ, &tally, outcome, why);
    if (!status && outcome->answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE && vote->chair_barred)
        fallen_by_tie(vote, outcome, why, at);
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

static trondgov_status close_vote(struct trondgov_i_act *act, struct trondgov_vote *vote)
{
    trondgov_meeting *meeting = act->meeting;
    count_chair(meeting, vote);
    trondgov_outcome outcome = {.answer = 0};
    trondgov_status status = result_of(vote, &outcome, act->why);
    act->applied->answer = status ? 0 : outcome.answer;
    if (status || outcome.answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE || outcome.answer == TRONDGOV_ANSWER_NEEDS_FACT)
        return status;
    note_abstentions(act, vote);
    trondgov_i_change(meeting, &vote->state, VOTE_CLOSED);
    trondgov_i_change(meeting, &vote->answer, outcome.answer);
    trondgov_i_change(meeting, &vote->provision, outcome.provision);
    trondgov_i_change(meeting, &meeting->open_vote, TRONDGOV_I_NONE);
    follow(meeting, vote, outcome.answer);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_ballot_closed(struct trondgov_i_act *act)
{
    const int32_t index = vote_of(act->meeting, act->event->item);
    if (index < 0)
        return TRONDGOV_UNKNOWN_ID;
    struct trondgov_vote *vote = trondgov_i_vote_at(act->meeting, index);
    return vote->state != VOTE_OPEN ? TRONDGOV_DUPLICATE : close_vote(act, vote);
}

/* Everybody in a seat is counted in favour. */
static void consent(trondgov_meeting *meeting, struct trondgov_vote *vote)
{
    const int32_t *sitting = trondgov_i_sitting_at(meeting, vote->sitting);
    int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++)
        if (sitting[i] >= 0)
            trondgov_i_change(meeting, &choices[i], TRONDGOV_CHOICE_FOR);
    trondgov_i_change(meeting, &vote->in_favour, vote->present);
    trondgov_i_change(meeting, &vote->consent, 1);
}

trondgov_status trondgov_i_do_consent(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    int32_t index = vote_of(meeting, act->event->item);
    if (index < 0) { /* a vote of its own */
        trondgov_status status = open_vote(act, TRONDGOV_MATTER_ORDINARY);
        if (status || act->applied->answer == TRONDGOV_ANSWER_REFUSED || meeting->log.store.failed)
            return status;
        index = (int32_t)meeting->votes.count - 1;
    }
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    if (vote->state != VOTE_OPEN)
        return TRONDGOV_DUPLICATE;
    if (vote->in_favour + vote->against + vote->blank > 0 && /* somebody wants to be counted: it is not silent */
        trondgov_i_refuse(act, TRONDGOV_GUARD_DUTY_TO_VOTE))
        return TRONDGOV_OK;
    consent(meeting, vote);
    return meeting->log.store.failed ? TRONDGOV_OK : close_vote(act, vote);
}

const trondgov_vote *trondgov_meeting_vote(const trondgov_meeting *meeting, trondgov_id vote)
{
    const int32_t index = meeting ? vote_of(meeting, vote) : TRONDGOV_I_NONE;
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
    *tally = tally_of(vote->meeting, vote);
    if (party == 0)
        return TRONDGOV_OK;
    const trondgov_meeting *meeting = vote->meeting;
    const int32_t *sitting = trondgov_i_sitting_at(meeting, vote->sitting);
    const int32_t *choices = trondgov_i_choices_at(meeting, vote->choices);
    tally->members = tally->present = tally->in_favour = tally->against = tally->blank = tally->chair = 0;
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++) {
        if (sitting[i] < 0 || trondgov_i_person_at(meeting, sitting[i])->member.party != party)
            continue;
        tally->present++;
        tally->in_favour += choices[i] == TRONDGOV_CHOICE_FOR;
        tally->against += choices[i] == TRONDGOV_CHOICE_AGAINST;
        tally->blank += choices[i] == TRONDGOV_CHOICE_BLANK;
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
    return seat < 0 ? 0 : trondgov_i_choices_at(vote->meeting, vote->choices)[seat];
}
