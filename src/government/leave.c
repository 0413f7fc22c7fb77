/* Exits (byrådet 2.3 and 2.4; kommuneloven §§ 10-5 fourth paragraph and 10-7): of a member, of the leader, whom all
 * follow, and of the whole, which counts only when it is announced in a meeting of the council.
 */
#include "government/government_internal.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

static struct trondgov_i_store *store_of(const struct trondgov_i_government_act *act)
{
    return &act->municipality->log.store;
}

/* ---- a member (CONF-112: at once, or when there is a new composition) ---- */

/* Whether somebody who must leave still acts. */
static int32_t stays(struct trondgov_i_government_act *act, int64_t composed, trondgov_verdict *why)
{
    const size_t before = act->known_count;
    int64_t state = TRONDGOV_NOTHING;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_BYRAAD);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ORGAN, act->standing.organ);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_BYRAAD_CONSTITUTED, 1);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MUST_GO, 1);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_SUCCESSOR_COMPOSED, composed);
    trondgov_i_govern_ask(act, TRONDGOV_QUESTION_GOVERNMENT, 0, &state, why);
    act->known_count = before;
    return state == TRONDGOV_STATE_CARETAKER;
}

void trondgov_i_member_goes(struct trondgov_i_government_act *act, trondgov_id person)
{
    struct trondgov_i_motion *motion = trondgov_i_pending(act->municipality, person, act->event->at);
    if (motion)
        trondgov_i_end_motion(act, motion);
    if (!stays(act, 0, act->why)) {
        trondgov_i_one_leaves(act, person);
        trondgov_i_owes_notice(act);
        return;
    }
    int64_t *waiting = trondgov_i_append(store_of(act), &act->municipality->governing.leaving);
    if (waiting)
        *waiting = person;
}

void trondgov_i_waiting_leave(struct trondgov_i_government_act *act)
{
    const struct trondgov_i_chunks *leaving = &act->municipality->governing.leaving;
    for (size_t i = 0; i < leaving->count; i++) {
        int64_t *person = trondgov_i_chunks_at(leaving, i);
        if (*person == 0 || stays(act, 1, NULL))
            continue;
        trondgov_i_one_leaves(act, *person);
        trondgov_i_set64(store_of(act), person, 0);
    }
}

/* ---- what is wrong with the composition that is left ---- */

/* Whoever leaves leaves; that the rest is not balanced, or has no deputy, its leader has to mend. */
static void tell_what_is_left(struct trondgov_i_government_act *act)
{
    static const trondgov_code WHAT[] = {TRONDGOV_PARAMETER_DEPUTY_LEADERS, TRONDGOV_QUESTION_GENDER_RULE};
    for (size_t i = 0; i < sizeof WHAT / sizeof *WHAT && !act->status; i++) {
        struct trondgov_i_government_act rest = *act;
        rest.event = &(trondgov_event){.at = act->event->at, .kind = act->event->kind};
        trondgov_finding finding;
        const size_t first = trondgov_i_verdict_count(act->why);
        const trondgov_answer answer = trondgov_i_guard_of_step(&rest, WHAT[i]);
        const int32_t found = trondgov_verdict_findings(act->why, first, &finding, 1) > 0;
        trondgov_i_verdict_cut(act->why, first);
        if (answer == TRONDGOV_ANSWER_NO && found) {
            finding.kind = TRONDGOV_FINDING_FAULT;
            trondgov_i_tell_of(act, finding);
        }
        act->status = rest.status;
    }
}

/* ---- the leader ---- */

/* A leader who cannot stay, by death or loss of eligibility, is out at once. */
static int32_t leader_stays(struct trondgov_i_government_act *act)
{
    int64_t state = TRONDGOV_NOTHING;
    trondgov_i_govern_ask(act, TRONDGOV_QUESTION_AFTER_LEAVING, 0, &state, act->why);
    return state == TRONDGOV_STATE_CARETAKER;
}

/* ---- any of them ---- */

/* Somebody in the government that sits; where none sits the state says so first. */
static int32_t is_there(struct trondgov_i_government_act *act)
{
    const trondgov_id person = act->event->person;
    const struct trondgov_i_government *standing = &act->standing;
    if (!person || !standing->sitting ||
        trondgov_i_municipality_seat(act->municipality, standing->organ, person, standing->day))
        return 1;
    return trondgov_i_govern_wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
}

static void know_exit(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, trondgov_i_role_in(&act->standing, event->person));
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_GROUND, event->code);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MEMBERS, trondgov_i_roster_count(act));
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_ANNOUNCE_RESIGNATION);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_PUT_IN_MEETING,
                            event->item ? trondgov_i_in_council(act, event->item) : 0);
}

void trondgov_i_left(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    const trondgov_code role = trondgov_i_role_in(&act->standing, event->person);
    act->state = trondgov_i_state_of_sitting(&act->standing);
    if (event->item && !trondgov_i_planned(act->municipality, event->item)) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_MEETING, TRONDGOV_UNKNOWN_ID);
        return;
    }
    know_exit(act);
    trondgov_i_know_motions(act, trondgov_i_pending(act->municipality, event->person, event->at));
    if (!is_there(act) || !trondgov_i_govern_allowed(act))
        return;
    if (role == TRONDGOV_ROLE_BYRAAD) {
        trondgov_i_member_goes(act, event->person);
        tell_what_is_left(act);
        return;
    }
    if (act->leads_to != act->standing.sitting) {
        trondgov_i_end_motions(act);
        trondgov_i_turn_sitting(act, act->leads_to);
    }
    if (event->person && !leader_stays(act))
        trondgov_i_one_leaves(act, event->person);
}

/* ---- for whoever lists what follows a vacancy ---- */

int32_t trondgov_i_governs_by_acts(const trondgov_municipality *municipality, trondgov_code organ, trondgov_date day)
{
    const struct trondgov_i_government standing = trondgov_i_government_on(municipality, day);
    return standing.organ == organ && standing.sitting != 0 && standing.turned != NULL;
}

int32_t trondgov_i_may_leave(const trondgov_municipality *municipality, trondgov_date day, trondgov_id person,
                             trondgov_code ground)
{
    const struct trondgov_i_government standing = trondgov_i_government_on(municipality, day);
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_DATE, day},
        {TRONDGOV_FIELD_KIND, TRONDGOV_AFFAIR_GOVERNMENT},
        {TRONDGOV_FIELD_STATE, trondgov_i_state_of_sitting(&standing)},
        {TRONDGOV_FIELD_EVENT, TRONDGOV_EVENT_BYRAAD_LEFT},
        {TRONDGOV_FIELD_ROLE, trondgov_i_role_in(&standing, person)},
        {TRONDGOV_FIELD_GROUND, ground},
        {TRONDGOV_FIELD_OTHER_MOTION, 0}, /* where it leads to does not matter here */
    };
    const struct trondgov_i_facts asked = {facts, sizeof facts / sizeof *facts, TRONDGOV_QUESTION_NEXT_STATE};
    trondgov_answer answer = 0;
    int64_t state;
    const trondgov_status status =
        trondgov_i_rulebook_answer(municipality->rulebook, asked.question, &asked, &answer, &state, NULL);
    return !status && answer == TRONDGOV_ANSWER_YES;
}
