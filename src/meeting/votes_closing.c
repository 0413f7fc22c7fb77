/* Closing a vote, and silent consent. Bystyret 5.10 and 5.12; byrådet 3.6 in a crisis. */
#include "meeting/votes.h"

#include "rulebook/verdict_internal.h"

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

/* The vote of whoever presides when the votes are counted. */
static void count_chair(trondgov_meeting *meeting, struct trondgov_vote *vote)
{
    const int32_t seat =
        meeting->chair < 0 ? TRONDGOV_I_NONE : trondgov_i_seat_in_vote(meeting, vote, meeting->chair);
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
    return trondgov_i_vote_result(vote, outcome, act->why);
}

static trondgov_status close_vote(struct trondgov_i_act *act, struct trondgov_vote *vote)
{
    trondgov_meeting *meeting = act->meeting;
    count_chair(meeting, vote);
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_outcome outcome = {.answer = 0};
    trondgov_status status = trondgov_i_vote_result(vote, &outcome, act->why);
    if (!status && outcome.answer == TRONDGOV_ANSWER_NO_QUORUM)
        status = decide_in_crisis(act, vote, &outcome);
    if (!status && outcome.answer == TRONDGOV_ANSWER_CARRIED && trondgov_i_consents_lacking(vote)) {
        trondgov_i_change(meeting, &vote->unconsented, 1);
        trondgov_i_verdict_cut(act->why, at);
        status = trondgov_i_vote_result(vote, &outcome, act->why);
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
    trondgov_i_vote_follows(meeting, vote, outcome.answer, act->event->at);
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
        trondgov_status status = trondgov_i_open_ballot(act, act->event->code);
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
