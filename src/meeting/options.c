/* Votes between options: candidates of an election, alternative proposals, budgets. How options come into a vote, and
 * what follows when one of them has won or none has.
 *
 * Bystyret 5.1, 5.10 and 5.12, kommuneloven § 11-9; the result itself is worked out in options_result.c.
 */
#include "meeting/standing.h"

#include "rulebook/verdict_internal.h"

enum { OPTION_BITS = 32 };

struct trondgov_i_option *trondgov_i_option_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->options, (size_t)index);
}

int32_t trondgov_i_has_options(const struct trondgov_vote *vote)
{
    return vote->between;
}

int32_t trondgov_i_is_election(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ELECTION || matter == TRONDGOV_MATTER_WRITTEN_ELECTION;
}

int32_t trondgov_i_enough_options(const struct trondgov_vote *vote)
{
    /* one candidate can be voted on, for or blank; one proposal among several cannot */
    return !vote->between || (trondgov_i_is_election(vote->matter) ? vote->first_option >= 0
                                                                   : vote->first_option != vote->last_option);
}

/* Options have ids of their own; each id has a number, and a vote's option is found by both numbers. */
static int64_t key_of(const trondgov_meeting *meeting, int32_t vote, trondgov_id id)
{
    const int64_t number = trondgov_i_map_get(&meeting->option_ids, id);
    return number < 0 ? 0 : ((int64_t)(vote + 1) << OPTION_BITS) + number;
}

int32_t trondgov_i_option_of(const trondgov_meeting *meeting, int32_t vote, trondgov_id id)
{
    const int64_t key = key_of(meeting, vote, id);
    return key ? (int32_t)trondgov_i_map_get(&meeting->vote_options, key) : TRONDGOV_I_NONE;
}

void trondgov_i_add_option(trondgov_meeting *meeting, int32_t index, trondgov_id id)
{
    struct trondgov_i_store *store = &meeting->log.store;
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    struct trondgov_i_option *option = trondgov_i_append(store, &meeting->options);
    if (!option)
        return;
    const int32_t added = (int32_t)meeting->options.count - 1;
    *option = (struct trondgov_i_option){.id = id, .of_vote = index, .next = TRONDGOV_I_NONE};
    if (vote->last_option < 0)
        trondgov_i_change(meeting, &vote->first_option, added);
    else
        trondgov_i_change(meeting, &trondgov_i_option_at(meeting, vote->last_option)->next, added);
    trondgov_i_change(meeting, &vote->last_option, added);
    if (trondgov_i_map_get(&meeting->option_ids, id) < 0)
        trondgov_i_map_add(store, &meeting->option_ids, id, (int64_t)meeting->option_ids.count + 1);
    const int64_t key = key_of(meeting, index, id);
    if (key)
        trondgov_i_map_add(store, &meeting->vote_options, key, added);
}

/* The proposals of a vote can be voted on again. */
static void release(trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        const int32_t index = (int32_t)trondgov_i_map_get(&meeting->proposal_ids, trondgov_i_option_at(meeting, i)->id);
        struct trondgov_i_proposal *proposal = index < 0 ? NULL : trondgov_i_proposal_at(meeting, index);
        if (proposal && proposal->undecided && !proposal->voted)
            trondgov_i_change(meeting, &proposal->undecided, 0);
    }
}

static void settle_proposals(trondgov_meeting *meeting, const struct trondgov_vote *vote, int32_t winner)
{
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        const int32_t index = (int32_t)trondgov_i_map_get(&meeting->proposal_ids, trondgov_i_option_at(meeting, i)->id);
        if (index >= 0)
            trondgov_i_proposal_settled(meeting, index, i == winner);
    }
}

static int32_t is_in_case(const struct trondgov_vote *vote)
{
    return vote->of_case >= 0 && trondgov_i_is_election(vote->matter) && vote->role != TRONDGOV_ROLE_MOTELEDER;
}

static void election_ended(trondgov_meeting *meeting, const struct trondgov_vote *vote, int32_t elected)
{
    if (!is_in_case(vote))
        return;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, vote->of_case);
    trondgov_i_change(meeting, &item->elections_open, item->elections_open - 1);
    if (elected)
        trondgov_i_change(meeting, &item->elected, item->elected + 1);
}

void trondgov_i_option_won(trondgov_meeting *meeting, struct trondgov_vote *vote, int32_t index)
{
    struct trondgov_i_option *option = trondgov_i_option_at(meeting, index);
    trondgov_i_change(meeting, &option->elected, 1);
    if (trondgov_i_is_first_of_budget(vote) && vote->answer == TRONDGOV_ANSWER_NEEDS_LOT)
        return; /* it goes on */
    if (vote->matter == TRONDGOV_MATTER_SECOND_PLACE) {
        const int32_t in_first = trondgov_i_option_of(meeting, vote->earlier, option->id);
        trondgov_i_change(meeting, &trondgov_i_option_at(meeting, in_first)->elected, 1);
    } else if (!trondgov_i_is_election(vote->matter))
        settle_proposals(meeting, vote, index);
    else if (vote->role == TRONDGOV_ROLE_MOTELEDER)
        trondgov_i_change(meeting, &meeting->elected_chair, trondgov_i_person_of(meeting, option->id));
    else
        election_ended(meeting, vote, 1);
}

/* From lists the seats are kept; by agreement there is nobody to keep. */
static void several_elected(trondgov_meeting *meeting, const struct trondgov_vote *vote, trondgov_answer answer)
{
    if (trondgov_i_is_from_lists(vote))
        trondgov_i_lists_keep(meeting, vote);
    if (answer == TRONDGOV_ANSWER_ELECTED)
        election_ended(meeting, vote, 1);
}

void trondgov_i_lists_drawn(trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    several_elected(meeting, vote, vote->answer);
}

/* The budgets that are certain to go on to the second vote: those before a shared second place, or the two first. */
static void mark_going_on(trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    const struct trondgov_i_standing standing = trondgov_i_standing_of(vote);
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        struct trondgov_i_option *option = trondgov_i_option_at(meeting, i);
        if (option->votes >= standing.next && !trondgov_i_shares_second_place(&standing, option))
            trondgov_i_change(meeting, &option->elected, 1);
    }
}

void trondgov_i_options_follow(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer,
                               int64_t at)
{
    const int32_t of_chair = vote->role == TRONDGOV_ROLE_MOTELEDER && trondgov_i_is_election(vote->matter);
    if (vote->matter == TRONDGOV_MATTER_TRIAL)
        release(meeting, vote); /* it binds nobody */
    else if (answer == TRONDGOV_ANSWER_NO_QUORUM) {
        if (of_chair || vote->of_case < 0)
            return;
        trondgov_i_end_without_quorum(meeting, vote, at);
    } else if ((trondgov_i_is_from_lists(vote) || trondgov_i_is_agreement(vote)) && answer != TRONDGOV_ANSWER_REJECTED)
        several_elected(meeting, vote, answer);
    else if (answer == TRONDGOV_ANSWER_ELECTED || answer == TRONDGOV_ANSWER_CARRIED)
        trondgov_i_option_won(meeting, vote, trondgov_i_standing_of(vote).lead);
    else if (answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND || answer == TRONDGOV_ANSWER_NEEDS_LOT) {
        if (trondgov_i_is_first_of_budget(vote))
            mark_going_on(meeting, vote);
        else if (answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND && !trondgov_i_is_election(vote->matter))
            release(meeting, vote); /* one by one, until one is carried */
    } else if (trondgov_i_is_election(vote->matter))
        election_ended(meeting, vote, 0);
    else if (vote->matter != TRONDGOV_MATTER_SECOND_PLACE)
        release(meeting, vote); /* neither has the majority; each may be voted on by itself */
}

int32_t trondgov_i_may_be_between(const trondgov_meeting *meeting, trondgov_code matter)
{
    int32_t open = 0;
    if (meeting->case_in_hand < 0 || trondgov_i_is_election(matter))
        return 0;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, meeting->case_in_hand);
    for (int32_t i = item->first_proposal; i >= 0 && open < 2; i = trondgov_i_proposal_at(meeting, i)->next) {
        const struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, i);
        open += !proposal->voted && !proposal->withdrawn && !proposal->undecided &&
                !trondgov_i_is_motion(proposal->kind);
    }
    return open > 1;
}

static trondgov_status wrong_option(struct trondgov_i_act *act, trondgov_status status)
{
    trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_OPTION, -1);
    return status;
}

/* A proposal of the case in hand that nobody has voted on. */
static trondgov_status add_proposal(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t index)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t number = (int32_t)trondgov_i_map_get(&meeting->proposal_ids, act->event->value);
    if (number < 0)
        return wrong_option(act, TRONDGOV_UNKNOWN_ID);
    struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, number);
    if (trondgov_i_is_motion(proposal->kind))
        return wrong_option(act, TRONDGOV_OUT_OF_RANGE);
    if (proposal->of_case != vote->of_case || proposal->voted || proposal->withdrawn || proposal->undecided)
        return trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP) ? TRONDGOV_OK
                                                                    : wrong_option(act, TRONDGOV_OUT_OF_ORDER);
    const int32_t is_third = vote->first_option != vote->last_option;
    trondgov_i_change(meeting, &proposal->undecided, 1);
    trondgov_i_change(meeting, &vote->between, 1);
    trondgov_i_add_option(meeting, index, act->event->value);
    int32_t regulated = 0;
    const trondgov_status status = trondgov_i_several_regulated(vote, &regulated);
    if (!status && is_third && !regulated)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_WARNING, TRONDGOV_ROLE_MOTELEDER,
                              TRONDGOV_RIGHT_PROPOSE_VOTING_ORDER); /* how several are voted on no rule says */
    return status;
}

/* Whether options can be added to the vote at all: before anybody votes, and not where the rules name them. */
static int32_t takes_options(const trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    const int32_t trial = vote->matter == TRONDGOV_MATTER_TRIAL && vote->proposal < 0 && vote->of_case >= 0;
    const int32_t named_by_rule = vote->round > 1 && !trondgov_i_is_election(vote->matter);
    return (vote->between || trial) && vote->state == VOTE_OPEN && !named_by_rule && !vote->counted &&
           vote->matter != TRONDGOV_MATTER_SECOND_PLACE && vote->in_favour + vote->against + vote->blank == 0 &&
           meeting->open_vote >= 0;
}

trondgov_status trondgov_i_do_option(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = trondgov_i_vote_of(meeting, act->event->item);
    if (index < 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_VOTE, -1);
        return TRONDGOV_UNKNOWN_ID;
    }
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    if (!takes_options(meeting, vote))
        return wrong_option(act, TRONDGOV_OUT_OF_ORDER);
    if (trondgov_i_option_of(meeting, index, act->event->value) >= 0)
        return wrong_option(act, TRONDGOV_DUPLICATE);
    if (!trondgov_i_is_election(vote->matter))
        return add_proposal(act, vote, index);
    if (vote->role == TRONDGOV_ROLE_MOTELEDER && trondgov_i_person_of(meeting, act->event->value) < 0)
        return wrong_option(act, TRONDGOV_UNKNOWN_ID); /* who presides is one of those enrolled */
    trondgov_i_add_option(meeting, index, act->event->value);
    return TRONDGOV_OK;
}
