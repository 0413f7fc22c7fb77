/* Meetings in another form: remote, in writing, and the city government in a crisis.
 *
 * Kommuneloven §§ 11-7 and 11-8, byrådet 3.6 and 4, through the organ's rows. What the law asks for and the meeting
 * cannot know (whether the council allows it, whether all see and hear each other) is told by FACT_STATED, what must be
 * judged by JUDGED.
 */
#include "meeting/state.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

enum { CONSENT_BITS = 32 };

int32_t trondgov_i_form_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_code kind = act->meeting->kind;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_KIND, kind}};
    const int32_t otherwise = kind == TRONDGOV_MEETING_REMOTE || kind == TRONDGOV_MEETING_URGENT_REMOTE ||
                              kind == TRONDGOV_MEETING_WRITTEN;
    *status = TRONDGOV_OK;
    act->about = 0; /* told of the meeting, not of who presides */
    return otherwise && trondgov_i_stopped(act, TRONDGOV_QUESTION_REMOTE, facts, sizeof facts / sizeof *facts, status);
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
    int32_t *count = act->event->value ? &item->consents : &item->refusals;
    trondgov_i_map_add(&meeting->log.store, &meeting->consents, key, act->event->value);
    trondgov_i_change(meeting, count, *count + 1);
    return TRONDGOV_OK;
}

int32_t trondgov_i_consents_lacking(struct trondgov_i_act *act, int32_t index, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    *status = TRONDGOV_OK;
    if (meeting->kind != TRONDGOV_MEETING_WRITTEN || index < 0)
        return 0;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const trondgov_tally tally = {.threshold = TRONDGOV_THRESHOLD_WRITTEN_TREATMENT,
                                  .members = trondgov_i_members(meeting), .present = trondgov_i_members(meeting),
                                  .in_favour = item->consents, .against = item->refusals};
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_outcome outcome = {.answer = 0};
    *status = trondgov_i_decide_explained(meeting->organ, &tally, &outcome, act->why);
    if (*status)
        return 1;
    if (outcome.answer == TRONDGOV_ANSWER_NOT_REGULATED) {
        trondgov_i_verdict_cut(act->why, at);
        return 0;
    }
    if (outcome.answer == TRONDGOV_ANSWER_CARRIED) {
        if (act->why)
            trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_CHECKED);
        return 0;
    }
    act->applied->answer = TRONDGOV_ANSWER_REFUSED;
    return 1;
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

trondgov_status trondgov_i_in_crisis(struct trondgov_i_act *act, int32_t present, int32_t *may_decide)
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
    return status;
}
