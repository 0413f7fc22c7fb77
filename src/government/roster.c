/* Who sits in a government as it is after an act: the one being formed, or the one that sits with the change. */
#include "government/government_internal.h"
#include "register/known.h"

struct trondgov_i_roster trondgov_i_roster_of(const struct trondgov_i_government_act *act)
{
    return (struct trondgov_i_roster){.act = act,
                                      .post = trondgov_i_first_post(act->municipality, act->standing.organ)};
}

static trondgov_code gender_of(const trondgov_municipality *municipality, trondgov_id person)
{
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, person);
    return number < 0 ? 0 : trondgov_i_registered_at(municipality, number)->gender;
}

/* The field of work that a member was given; 0: none. */
static trondgov_code subject_of(const struct trondgov_i_government_act *act, trondgov_id person)
{
    const int64_t subject =
        trondgov_i_known_of(act->municipality, person, act->standing.organ, TRONDGOV_FIELD_SUBJECT, act->standing.day);
    return subject == TRONDGOV_NOTHING ? 0 : (trondgov_code)subject;
}

static int32_t next_named(struct trondgov_i_roster *roster, struct trondgov_i_seated *seated)
{
    const struct trondgov_i_government_act *act = roster->act;
    const struct trondgov_i_chunks *all = &act->municipality->governing.named;
    while (roster->named < all->count) {
        const struct trondgov_i_named *named = trondgov_i_chunks_at(all, roster->named++);
        if (!trondgov_i_is_named(named, act->event->at))
            continue;
        *seated = (struct trondgov_i_seated){named->person, named->role, named->subject,
                                             gender_of(act->municipality, named->person)};
        return 1;
    }
    return 0;
}

/* Whoever is changed comes last, as the event has it. */
static int32_t next_changed(struct trondgov_i_roster *roster, struct trondgov_i_seated *seated)
{
    const struct trondgov_i_government_act *act = roster->act;
    const trondgov_event *event = act->event;
    if (!act->changes || roster->added)
        return 0;
    roster->added = 1;
    *seated = (struct trondgov_i_seated){event->person, event->role,
                                         event->code ? event->code : subject_of(act, event->person),
                                         gender_of(act->municipality, event->person)};
    return 1;
}

int32_t trondgov_i_roster_next(struct trondgov_i_roster *roster, struct trondgov_i_seated *seated)
{
    const struct trondgov_i_government_act *act = roster->act;
    const trondgov_municipality *municipality = act->municipality;
    if (act->forming)
        return next_named(roster, seated);
    while (roster->post != TRONDGOV_I_NONE) {
        const struct trondgov_i_office *office = trondgov_i_held(municipality, roster->post, act->standing.day);
        roster->post = trondgov_i_post_at(municipality, roster->post)->next_of_organ;
        const trondgov_id person = office ? office->member.person : 0;
        if (!office || (act->changes && person == act->event->person) ||
            trondgov_i_municipality_seat(municipality, act->standing.organ, person, act->standing.day) !=
                &office->member)
            continue;
        *seated =
            (struct trondgov_i_seated){person, office->member.role, subject_of(act, person), office->member.gender};
        return 1;
    }
    return next_changed(roster, seated);
}

int64_t trondgov_i_roster_count(const struct trondgov_i_government_act *act)
{
    struct trondgov_i_roster roster = trondgov_i_roster_of(act);
    struct trondgov_i_seated seated;
    int64_t count = 0;
    while (trondgov_i_roster_next(&roster, &seated))
        count++;
    return count;
}

struct trondgov_i_named *trondgov_i_named_for(const struct trondgov_i_government_act *act, trondgov_id person)
{
    const struct trondgov_i_chunks *all = &act->municipality->governing.named;
    for (size_t i = all->count; i-- > 0;) {
        struct trondgov_i_named *named = trondgov_i_chunks_at(all, i);
        if (named->person == person && trondgov_i_is_named(named, act->event->at))
            return named;
    }
    return NULL;
}
