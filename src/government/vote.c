/* The vote on a motion: the meetings in which it may be held, what was counted, and what follows (byrådet 2.4;
 * Reglement for bystyret 5.12; kommuneloven §§ 10-7 and 11-9). The majority is the rulebook's.
 */
#include "government/government_internal.h"
#include "rulebook/verdict_internal.h"

static struct trondgov_i_store *store_of(const struct trondgov_i_government_act *act)
{
    return &act->municipality->log.store;
}

static int64_t *votes_for(struct trondgov_i_motion *motion, trondgov_code choice)
{
    return &motion->votes[TRONDGOV_I_NUMBER(choice) - 1];
}

static int32_t is_choice(trondgov_code choice)
{
    return choice == TRONDGOV_CHOICE_FOR || choice == TRONDGOV_CHOICE_AGAINST || choice == TRONDGOV_CHOICE_BLANK;
}

/* What was counted in another meeting is not counted in this one. */
static void count_anew(struct trondgov_i_government_act *act, struct trondgov_i_motion *motion)
{
    if (motion->counted_in == act->event->item)
        return;
    trondgov_i_set64(store_of(act), &motion->counted_in, act->event->item);
    trondgov_i_set64(store_of(act), votes_for(motion, TRONDGOV_CHOICE_FOR), TRONDGOV_NOTHING);
    trondgov_i_set64(store_of(act), votes_for(motion, TRONDGOV_CHOICE_AGAINST), TRONDGOV_NOTHING);
    trondgov_i_set64(store_of(act), votes_for(motion, TRONDGOV_CHOICE_BLANK), TRONDGOV_NOTHING);
    trondgov_i_set32(store_of(act), &motion->chair, 0);
}

void trondgov_i_votes_told(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    struct trondgov_i_motion *motion = trondgov_i_pending(act->municipality, event->person, event->at);
    if (!trondgov_i_planned(act->municipality, event->item)) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_MEETING, TRONDGOV_UNKNOWN_ID);
    } else if (!motion) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    } else if (!is_choice(event->code)) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_CHOICE, TRONDGOV_OUT_OF_RANGE);
    } else if (event->role && event->role != TRONDGOV_ROLE_MOTELEDER) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_ROLE, TRONDGOV_OUT_OF_RANGE);
    } else {
        count_anew(act, motion);
        trondgov_i_set64(store_of(act), votes_for(motion, event->code), event->value);
        if (event->role)
            trondgov_i_set32(store_of(act), &motion->chair, event->code);
    }
}

/* ---- when it may be voted on ---- */

/* A meeting of the council between that in which it was put and this one: it should have been treated there. */
static void tell_skipped(struct trondgov_i_government_act *act, const struct trondgov_i_motion *motion)
{
    const trondgov_municipality *municipality = act->municipality;
    const trondgov_event *put = trondgov_i_planned(municipality, motion->meeting);
    const trondgov_organ *council = NULL;
    if (!put || trondgov_rulebook_organ(municipality->rulebook, act->council, act->standing.day, &council))
        return;
    struct trondgov_i_view view = trondgov_i_view_of(council);
    const struct trondgov_i_row *rule =
        trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_NO_CONFIDENCE_AT_ONCE, 0, 0);
    for (size_t i = 0; rule && i < municipality->log.events.count; i++) {
        const trondgov_event *event = trondgov_i_log_at(&municipality->log, i);
        if (event->kind != TRONDGOV_EVENT_MEETING_PLANNED || event->organ != act->council ||
            event->value <= put->value || event->value >= act->standing.day)
            continue;
        trondgov_i_tell_of(act, (trondgov_finding){.kind = TRONDGOV_FINDING_FAULT,
                                                   .provision = rule->provision,
                                                   .answer = TRONDGOV_ANSWER_NO,
                                                   .organ = act->council,
                                                   .item = event->item,
                                                   .subject = TRONDGOV_DEADLINE_NO_CONFIDENCE_VOTE});
    }
}

/* ---- the count ---- */

static void know_votes(struct trondgov_i_government_act *act, struct trondgov_i_motion *motion)
{
    const int32_t counted = motion->counted_in == act->event->item;
    if (!counted)
        return;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_IN_FAVOUR, *votes_for(motion, TRONDGOV_CHOICE_FOR));
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_AGAINST, *votes_for(motion, TRONDGOV_CHOICE_AGAINST));
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_BLANK, *votes_for(motion, TRONDGOV_CHOICE_BLANK));
    if (motion->chair)
        trondgov_i_govern_knows(act, TRONDGOV_FIELD_CHAIR_CHOICE, motion->chair);
}

/* By the majority that the council's rules have for it. */
static trondgov_answer count(struct trondgov_i_government_act *act, struct trondgov_i_motion *motion)
{
    const size_t before = act->known_count;
    int64_t threshold = TRONDGOV_NOTHING, value;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MATTER, TRONDGOV_MATTER_NO_CONFIDENCE);
    trondgov_answer answer = trondgov_i_govern_ask(act, TRONDGOV_QUESTION_MAJORITY, 0, &threshold, NULL);
    if (!act->status && answer == TRONDGOV_ANSWER_YES) {
        trondgov_i_govern_knows(act, TRONDGOV_FIELD_THRESHOLD, threshold);
        trondgov_i_govern_knows(act, TRONDGOV_FIELD_PRESENT,
                                trondgov_i_attendance(act->municipality, act->event->item));
        know_votes(act, motion);
        answer = trondgov_i_govern_ask(act, TRONDGOV_QUESTION_THRESHOLD, 0, &value, act->why);
    }
    act->known_count = before;
    return answer;
}

/* ---- what follows ---- */

static void carry_out(struct trondgov_i_government_act *act, struct trondgov_i_motion *motion)
{
    trondgov_i_end_motion(act, motion);
    if (act->answer != TRONDGOV_ANSWER_CARRIED)
        return;
    act->place = act->standing.organ;
    if (act->leads_to == TRONDGOV_STATE_CARETAKER && act->standing.sitting != TRONDGOV_STATE_CARETAKER) {
        trondgov_i_end_motions(act);
        trondgov_i_turn_sitting(act, act->leads_to);
    } else if (trondgov_i_municipality_seat(act->municipality, act->standing.organ, motion->target,
                                            act->standing.day)) {
        trondgov_i_member_goes(act, motion->target);
    }
}

void trondgov_i_decided(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    if (trondgov_i_in_council(act, event->item) < 0) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_MEETING, TRONDGOV_UNKNOWN_ID);
        return;
    }
    struct trondgov_i_motion *motion = trondgov_i_motion_of(act);
    trondgov_verdict *why = act->why;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_PUT_IN_MEETING, trondgov_i_in_council(act, event->item));
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_SAME_MEETING, motion && motion->meeting == event->item);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_DEMANDED, motion && motion->demanded);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_CARRIED, 0); /* whether it may be voted on does not hang on it */
    act->why = NULL;
    const int32_t allowed = trondgov_i_govern_allowed(act);
    act->why = why;
    if (!allowed || !motion) { /* again, to say why */
        if (!act->status)
            trondgov_i_state_allows(act);
        return;
    }
    const trondgov_answer answer = count(act, motion);
    if (act->status)
        return;
    if (answer != TRONDGOV_ANSWER_CARRIED && answer != TRONDGOV_ANSWER_REJECTED) {
        trondgov_i_govern_stop(act, answer);
        return;
    }
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_CARRIED, answer == TRONDGOV_ANSWER_CARRIED);
    if (!trondgov_i_state_allows(act))
        return;
    act->answer = answer;
    tell_skipped(act, motion);
    carry_out(act, motion);
}
