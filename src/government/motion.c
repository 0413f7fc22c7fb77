/* Motions of no confidence (byrådet 2.4; kommuneloven § 10-7): put in a meeting of the council by who has a seat there,
 * against the whole, its leader or a member. Several can wait at once, one against each.
 */
#include "government/government_internal.h"

static struct trondgov_i_store *store_of(const struct trondgov_i_government_act *act)
{
    return &act->municipality->log.store;
}

/* ---- meetings ---- */

const trondgov_event *trondgov_i_planned(const trondgov_municipality *municipality, trondgov_id meeting)
{
    const int64_t number = trondgov_i_map_get(&municipality->meeting_ids, meeting);
    return number < 0 ? NULL : trondgov_i_log_at(&municipality->log, (size_t)number);
}

int32_t trondgov_i_in_council(const struct trondgov_i_government_act *act, trondgov_id meeting)
{
    const trondgov_event *planned = trondgov_i_planned(act->municipality, meeting);
    return planned ? planned->organ == act->council && planned->value == act->standing.day : -1;
}

int64_t trondgov_i_attendance(const trondgov_municipality *municipality, trondgov_id meeting)
{
    const int64_t number = trondgov_i_map_get(&municipality->governing.attended_ids, meeting);
    return number < 0 ? TRONDGOV_NOTHING
                      : *(const int64_t *)trondgov_i_chunks_at(&municipality->governing.attended, (size_t)number);
}

void trondgov_i_attended(struct trondgov_i_government_act *act)
{
    struct trondgov_i_governing *governing = &act->municipality->governing;
    const int64_t number = trondgov_i_map_get(&governing->attended_ids, act->event->item);
    if (!trondgov_i_planned(act->municipality, act->event->item)) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_MEETING, TRONDGOV_UNKNOWN_ID);
        return;
    }
    if (number >= 0) {
        trondgov_i_set64(store_of(act), trondgov_i_chunks_at(&governing->attended, (size_t)number), act->event->value);
        return;
    }
    const int64_t next = (int64_t)governing->attended.count;
    int64_t *present = trondgov_i_append(store_of(act), &governing->attended);
    if (!present)
        return;
    *present = act->event->value;
    trondgov_i_map_add(store_of(act), &governing->attended_ids, act->event->item, next);
}

/* The meeting of the event; NULL: there is none such. */
static int32_t meeting_known(struct trondgov_i_government_act *act)
{
    return trondgov_i_planned(act->municipality, act->event->item) ||
           trondgov_i_govern_wrong(act, TRONDGOV_FIELD_MEETING, TRONDGOV_UNKNOWN_ID);
}

/* ---- a motion is put ---- */

/* In which role somebody puts it: a member of the council, a substitute who is said to sit, somebody of the government,
 * or nobody of these.
 */
static trondgov_code mover_role(const struct trondgov_i_government_act *act)
{
    const trondgov_municipality *municipality = act->municipality;
    const trondgov_id mover = act->event->value;
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, mover);
    trondgov_code role = TRONDGOV_ROLE_INNBYGGER;
    for (int32_t i = number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(municipality, number)->first_post;
         i != TRONDGOV_I_NONE; i = trondgov_i_post_at(municipality, i)->next_of_person) {
        const struct trondgov_i_office *office = trondgov_i_in_force(municipality, i, act->standing.day);
        const trondgov_code organ = office ? office->member.organ : 0;
        const int32_t permanent = office && trondgov_i_member_permanent(&office->member);
        const int32_t substitute = office && trondgov_i_member_role(&office->member) == TRONDGOV_ROLE_VARAMEDLEM;
        if (organ && organ == act->council &&
            (permanent || (substitute && act->event->role == TRONDGOV_ROLE_VARAMEDLEM)))
            return TRONDGOV_ROLE_MEDLEM;
        if (organ && organ == act->standing.organ && permanent)
            role = trondgov_i_role_in(&act->standing, mover);
    }
    return role;
}

static int32_t target_is_there(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    const struct trondgov_i_government *standing = &act->standing;
    if (event->role && event->role != TRONDGOV_ROLE_VARAMEDLEM && event->role != TRONDGOV_ROLE_MEDLEM)
        return trondgov_i_govern_wrong(act, TRONDGOV_FIELD_ROLE, TRONDGOV_OUT_OF_RANGE);
    if (trondgov_i_map_get(&act->municipality->person_ids, event->value) < 0)
        return trondgov_i_govern_wrong(act, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_UNKNOWN_ID);
    if (event->person && standing->sitting &&
        !trondgov_i_municipality_seat(act->municipality, standing->organ, event->person, standing->day))
        return trondgov_i_govern_wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    if (trondgov_i_pending(act->municipality, event->person, event->at))
        return trondgov_i_govern_wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    return 1;
}

void trondgov_i_moved(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    const trondgov_code role = trondgov_i_role_in(&act->standing, event->person);
    if (!meeting_known(act) || !target_is_there(act))
        return;
    act->state = trondgov_i_state_of_sitting(&act->standing);
    act->place = act->council;
    act->guarded_role = mover_role(act);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, role);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MATTER, TRONDGOV_MATTER_NO_CONFIDENCE);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_PUT_IN_MEETING, trondgov_i_in_council(act, event->item));
    if (!trondgov_i_govern_allowed(act))
        return;
    struct trondgov_i_motion *motion = trondgov_i_append(store_of(act), &act->municipality->governing.motions);
    if (!motion)
        return;
    *motion = (struct trondgov_i_motion){.target = event->person,
                                         .mover = event->value,
                                         .meeting = event->item,
                                         .moved = event->at,
                                         .ended = INT64_MAX,
                                         .role = role};
}

/* ---- what is done with it ---- */

void trondgov_i_end_motion(struct trondgov_i_government_act *act, struct trondgov_i_motion *motion)
{
    trondgov_i_set64(store_of(act), &motion->ended, act->event->at);
}

void trondgov_i_end_motions(struct trondgov_i_government_act *act)
{
    const struct trondgov_i_chunks *motions = &act->municipality->governing.motions;
    for (size_t i = 0; i < motions->count; i++) {
        struct trondgov_i_motion *motion = trondgov_i_chunks_at(motions, i);
        if (trondgov_i_is_pending(motion, act->event->at))
            trondgov_i_end_motion(act, motion);
    }
}

void trondgov_i_know_motions(struct trondgov_i_government_act *act, const struct trondgov_i_motion *motion)
{
    const struct trondgov_i_government *standing = &act->standing;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MUST_GO, standing->sitting == TRONDGOV_STATE_CARETAKER);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_OTHER_MOTION, standing->motions > (motion ? 1 : 0));
}

struct trondgov_i_motion *trondgov_i_motion_of(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    struct trondgov_i_motion *motion = trondgov_i_pending(act->municipality, event->person, event->at);
    act->place = act->council;
    act->state = trondgov_i_state_of_sitting(&act->standing);
    if (motion)
        act->state = TRONDGOV_STATE_MOTION_PENDING;
    else if (act->state == TRONDGOV_STATE_MOTION_PENDING) /* another one waits */
        act->state = TRONDGOV_STATE_IN_OFFICE;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE,
                            motion ? motion->role : trondgov_i_role_in(&act->standing, event->person));
    trondgov_i_know_motions(act, motion);
    return motion;
}

void trondgov_i_demanded(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    if (!meeting_known(act))
        return;
    struct trondgov_i_motion *motion = trondgov_i_motion_of(act);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_SAME_MEETING, motion && motion->meeting == event->item);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_IN_FAVOUR, event->value);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_PRESENT, trondgov_i_attendance(act->municipality, event->item));
    if (trondgov_i_govern_allowed(act) && motion)
        trondgov_i_set32(store_of(act), &motion->demanded, 1);
}

void trondgov_i_withdrawn(struct trondgov_i_government_act *act)
{
    struct trondgov_i_motion *motion = trondgov_i_motion_of(act);
    if (trondgov_i_govern_allowed(act) && motion)
        trondgov_i_end_motion(act, motion);
}
