/* Meetings in another form: remote, in writing, and the city government in a crisis.
 *
 * Kommuneloven §§ 11-7 and 11-8, byrådet 3.6 and 4, through the organ's rows. What the law asks for and the meeting
 * cannot know (whether the council allows it, whether all see and hear each other) is told by FACT_STATED, what must be
 * judged by JUDGED.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

enum { CONSENT_BITS = 32 };

int32_t trondgov_i_form_stopped(struct trondgov_i_act *act, trondgov_id about, trondgov_code further,
                                trondgov_status *status)
{
    const trondgov_code kind = act->meeting->kind;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_KIND, kind}, {further, 1}};
    const int32_t otherwise = kind == TRONDGOV_MEETING_REMOTE || kind == TRONDGOV_MEETING_URGENT_REMOTE ||
                              kind == TRONDGOV_MEETING_WRITTEN;
    const trondgov_id was_about = act->about;
    *status = TRONDGOV_OK;
    if (!otherwise)
        return 0;
    act->about = about;
    const int32_t stopped = trondgov_i_stopped(act, TRONDGOV_QUESTION_REMOTE, facts, further ? 2 : 1, status);
    act->about = was_about;
    return stopped;
}

trondgov_status trondgov_i_do_form_consented(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int64_t key = ((int64_t)(act->item + 1) << CONSENT_BITS) + act->person + 1;
    if (meeting->kind != TRONDGOV_MEETING_WRITTEN || trondgov_i_person_at(meeting, act->person)->own_seat < 0) {
        trondgov_i_verdict_input(act->why, meeting->kind != TRONDGOV_MEETING_WRITTEN ? TRONDGOV_FIELD_MEETING_KIND
                                                                                    : TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_OUT_OF_RANGE; /* members consent, to treatment in writing */
    }
    if (trondgov_i_map_get(&meeting->consents, key) >= 0)
        return TRONDGOV_DUPLICATE;
    trondgov_status status = TRONDGOV_OK;
    if (trondgov_i_case_elsewhere(act, &status))
        return status;
    int32_t *count = act->event->value ? &item->consents : &item->refusals;
    trondgov_i_map_add(&meeting->log.store, &meeting->consents, key, act->event->value);
    trondgov_i_change(meeting, count, *count + 1);
    return TRONDGOV_OK;
}

/* Those who consent to the form, or (content) to the proposal: kommuneloven § 11-8 asks for both. */
static trondgov_tally consents_of(const struct trondgov_vote *vote, int32_t content)
{
    const trondgov_meeting *meeting = vote->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, vote->of_case);
    return (trondgov_tally){.threshold = TRONDGOV_THRESHOLD_WRITTEN_TREATMENT,
                            .members = trondgov_i_members(meeting), .present = trondgov_i_members(meeting),
                            .in_favour = content ? vote->in_favour : item->consents,
                            .against = content ? vote->against : item->refusals};
}

static int32_t lacking(const struct trondgov_vote *vote, int32_t content)
{
    const trondgov_tally tally = consents_of(vote, content);
    trondgov_outcome outcome = {.answer = 0};
    return trondgov_i_decide_explained(vote->meeting->organ, &tally, &outcome, NULL) == TRONDGOV_OK &&
           outcome.answer != TRONDGOV_ANSWER_CARRIED && outcome.answer != TRONDGOV_ANSWER_NOT_REGULATED;
}

int32_t trondgov_i_consents_lacking(const struct trondgov_vote *vote)
{
    return vote->meeting->kind == TRONDGOV_MEETING_WRITTEN && vote->of_case >= 0 &&
           (lacking(vote, 0) || lacking(vote, 1));
}

trondgov_status trondgov_i_consents_result(const struct trondgov_vote *vote, trondgov_outcome *outcome,
                                           trondgov_verdict *why)
{
    const trondgov_tally tally = consents_of(vote, !lacking(vote, 0));
    const trondgov_status status = trondgov_i_decide_explained(vote->meeting->organ, &tally, outcome, why);
    outcome->answer = status ? 0 : TRONDGOV_ANSWER_REJECTED;
    return status;
}

/* Whether a holder of the role is there. */
static int32_t is_there(const trondgov_meeting *meeting, trondgov_code role)
{
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->member.role == role && person->in_hall)
            return 1;
    }
    return 0;
}

trondgov_status trondgov_i_in_crisis(struct trondgov_i_act *act, int32_t present, int32_t *may_decide,
                                     trondgov_code *provision)
{
    const trondgov_meeting *meeting = act->meeting;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_LEADER_PRESENT, is_there(meeting, TRONDGOV_ROLE_BYRAADSLEDER)},
                                   {TRONDGOV_FIELD_DEPUTY_PRESENT, is_there(meeting, TRONDGOV_ROLE_NESTLEDER)},
                                   {TRONDGOV_FIELD_PRESENT, present},
                                   {TRONDGOV_FIELD_MEMBERS, trondgov_i_members(meeting)}};
    struct trondgov_i_found found = {.answer = 0};
    *may_decide = 0;
    /* only where somebody judged that there is a crisis */
    if (trondgov_i_stated_of(meeting, 0, TRONDGOV_JUDGEMENT_CRISIS) != 1 &&
        trondgov_i_stated_of(meeting, act->about, TRONDGOV_JUDGEMENT_CRISIS) != 1)
        return TRONDGOV_OK;
    trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_CRISIS_QUORATE, facts, sizeof facts / sizeof *facts, &found);
    *may_decide = !status && found.answer == TRONDGOV_ANSWER_YES;
    *provision = found.provision;
    return status;
}
