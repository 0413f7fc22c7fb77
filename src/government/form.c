/* A government is formed: the mayor designates, the leader puts it together (byrådet 2.1 and 2.2; kommuneloven § 10-5).
 * Whatever sits meanwhile goes on acting.
 */
#include "government/government_internal.h"

static void forms(struct trondgov_i_government_act *act)
{
    act->forming = 1;
    act->state = trondgov_i_state_of_forming(&act->standing);
}

static struct trondgov_i_store *store_of(const struct trondgov_i_government_act *act)
{
    return &act->municipality->log.store;
}

static void append_turn(struct trondgov_i_government_act *act, struct trondgov_i_chunks *turns, trondgov_code state,
                        trondgov_id person)
{
    struct trondgov_i_turn *turn = trondgov_i_append(store_of(act), turns);
    if (turn)
        *turn = (struct trondgov_i_turn){.at = act->event->at,
                                         .person = person,
                                         .state = state,
                                         .provision = act->provision,
                                         .offices = (int32_t)act->municipality->offices.count};
}

void trondgov_i_turn_forming(struct trondgov_i_government_act *act, trondgov_code state, trondgov_id designee)
{
    append_turn(act, &act->municipality->governing.forming, state, designee);
}

void trondgov_i_turn_sitting(struct trondgov_i_government_act *act, trondgov_code state)
{
    append_turn(act, &act->municipality->governing.sitting, state, 0);
}

/* Who was named for an earlier attempt is not named for the next. */
static void forget_named(struct trondgov_i_government_act *act)
{
    const struct trondgov_i_chunks *all = &act->municipality->governing.named;
    for (size_t i = 0; i < all->count; i++) {
        struct trondgov_i_named *named = trondgov_i_chunks_at(all, i);
        if (trondgov_i_is_named(named, act->event->at))
            trondgov_i_set64(store_of(act), &named->to, act->event->at);
    }
}

void trondgov_i_designated(struct trondgov_i_government_act *act)
{
    const struct trondgov_i_government *standing = &act->standing;
    trondgov_event event = *act->event;
    event.role = event.role ? event.role : TRONDGOV_ROLE_ORDFORER; /* who designates */
    act->event = &event;
    forms(act);
    const int32_t gave_up = act->state == TRONDGOV_STATE_LAPSED;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, event.role);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_LEADER_DESIGNATED, standing->forming != 0 || gave_up);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_GAVE_UP, gave_up);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_IN_OFFICE, standing->sitting == TRONDGOV_STATE_IN_OFFICE);
    if (!trondgov_i_govern_allowed(act))
        return;
    forget_named(act);
    trondgov_i_turn_forming(act, act->leads_to, act->event->person);
}

void trondgov_i_given_up(struct trondgov_i_government_act *act)
{
    forms(act);
    if (!trondgov_i_govern_allowed(act))
        return;
    forget_named(act);
    trondgov_i_turn_forming(act, act->leads_to, 0);
}

/* ---- who is named ---- */

static void name(struct trondgov_i_government_act *act)
{
    const trondgov_event *event = act->event;
    struct trondgov_i_named *earlier = trondgov_i_named_for(act, event->person);
    if (earlier)
        trondgov_i_set64(store_of(act), &earlier->to, event->at);
    struct trondgov_i_named *named = trondgov_i_append(store_of(act), &act->municipality->governing.named);
    if (named)
        *named = (struct trondgov_i_named){event->at, INT64_MAX, event->person, event->role, event->code};
}

/* A government that was put together is so no longer when its leader names or drops somebody. */
static void composed_again(struct trondgov_i_government_act *act)
{
    if (act->leads_to != act->standing.forming)
        trondgov_i_turn_forming(act, act->leads_to, act->standing.designee);
}

void trondgov_i_member_named(struct trondgov_i_government_act *act)
{
    trondgov_event event = *act->event;
    event.role = event.role ? event.role : TRONDGOV_ROLE_BYRAAD;
    act->event = &event;
    forms(act);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, event.role);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_DESIGNEE, event.person == act->standing.designee);
    if (!trondgov_i_is_government_role(event.role)) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_ROLE, TRONDGOV_OUT_OF_RANGE);
    } else if (trondgov_i_govern_allowed(act)) {
        name(act);
        composed_again(act);
    }
}

void trondgov_i_member_not_named(struct trondgov_i_government_act *act)
{
    struct trondgov_i_named *named = trondgov_i_named_for(act, act->event->person);
    forms(act);
    if (!trondgov_i_govern_allowed(act))
        return;
    if (!named) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
        return;
    }
    trondgov_i_set64(store_of(act), &named->to, act->event->at);
    composed_again(act);
}

/* Whether the one that has to leave is out already when the new one is put together: CONF-110. */
static int32_t old_one_is_out(struct trondgov_i_government_act *act)
{
    const size_t before = act->known_count;
    int64_t state = TRONDGOV_NOTHING;
    if (act->standing.sitting != TRONDGOV_STATE_CARETAKER)
        return 0;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_ORGANET);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_BYRAAD_CONSTITUTED, 1);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MUST_GO, 1);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_SUCCESSOR_COMPOSED, 1);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_SUCCESSOR_CONSTITUTED, 0);
    trondgov_i_govern_ask(act, TRONDGOV_QUESTION_GOVERNMENT, 0, &state, act->why);
    act->known_count = before;
    return state == TRONDGOV_STATE_OUT_OF_OFFICE;
}

void trondgov_i_composed(struct trondgov_i_government_act *act)
{
    forms(act);
    if (!trondgov_i_govern_allowed(act))
        return;
    trondgov_i_turn_forming(act, act->leads_to, act->standing.designee);
    if (old_one_is_out(act)) {
        trondgov_i_turn_sitting(act, TRONDGOV_STATE_OUT_OF_OFFICE);
        trondgov_i_all_leave(act);
    }
}
