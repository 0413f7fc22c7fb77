/* What a vote comes to: its five numbers, its result with the provisions, and what can be read of it afterwards.
 * Bystyret 5.1 and 5.12; kommuneloven §§ 7-1 and 11-9.
 */
#include "meeting/votes.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

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
trondgov_status trondgov_i_vote_result(const struct trondgov_vote *vote, trondgov_outcome *outcome,
                                       trondgov_verdict *why)
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
    trondgov_status status = why ? trondgov_i_vote_result(vote, &outcome, why) : TRONDGOV_OK;
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
    const int32_t seat = index < 0 ? TRONDGOV_I_NONE : trondgov_i_seat_in_vote(vote->meeting, vote, index);
    const int32_t choice = seat < 0 ? 0 : trondgov_i_choices_at(vote->meeting, vote->choices)[seat];
    return choice < 0 ? TRONDGOV_CHOICE_OPTION : choice;
}
