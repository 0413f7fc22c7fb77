/* The leader of the one that sits changes it: takes somebody in, or gives a member another field or role (byrådet 2.2;
 * kommuneloven § 10-5 third paragraph).
 */
#include "government/government_internal.h"
#include "register/known.h"

/* A member who only gets another field keeps the office. */
static void take_in(struct trondgov_i_government_act *act, const struct trondgov_i_seated *seated,
                    const struct trondgov_member *office)
{
    const struct trondgov_i_about field = {
        .person = seated->person, .organ = act->standing.organ, .field = TRONDGOV_FIELD_SUBJECT};
    if (!office) {
        trondgov_i_takes_seat(act, seated);
        return;
    }
    if (office->role != seated->role)
        trondgov_i_changes_role(act, office, seated->role);
    if (seated->subject)
        trondgov_i_tell(act->municipality, &field, seated->subject, act->standing.day);
}

void trondgov_i_changed(struct trondgov_i_government_act *act)
{
    trondgov_event event = *act->event;
    const struct trondgov_i_government *standing = &act->standing;
    const struct trondgov_member *office =
        standing->organ ? trondgov_i_municipality_seat(act->municipality, standing->organ, event.person, standing->day)
                        : NULL;
    event.role = event.role ? event.role : office ? office->role : TRONDGOV_ROLE_BYRAAD;
    act->event = &event;
    act->changes = 1;
    act->state = trondgov_i_state_of_sitting(standing);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, event.role);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_DESIGNEE, event.person == standing->leader);
    if (!trondgov_i_is_government_role(event.role)) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_ROLE, TRONDGOV_OUT_OF_RANGE);
    } else if (trondgov_i_govern_allowed(act)) {
        const struct trondgov_i_seated seated = {event.person, event.role, event.code, 0};
        take_in(act, &seated, office);
        act->changes = 0;
        trondgov_i_waiting_leave(act);
        trondgov_i_owes_notice(act);
    }
}
