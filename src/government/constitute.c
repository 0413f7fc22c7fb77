/* A government takes office from its constituting meeting (byrådet 2.2): the one before it is out, its members' offices
 * elsewhere come back, and those of the new members rest (byrådet 5; kommuneloven § 10-2 third paragraph).
 */
#include "government/government_internal.h"
#include "register/known.h"
#include "rulebook/verdict_internal.h"

static struct trondgov_i_store *store_of(const struct trondgov_i_government_act *act)
{
    return &act->municipality->log.store;
}

int32_t trondgov_i_is_government_role(trondgov_code role)
{
    return role == TRONDGOV_ROLE_BYRAADSLEDER || role == TRONDGOV_ROLE_NESTLEDER || role == TRONDGOV_ROLE_BYRAAD;
}

/* The latest term of a post; NULL: none, there was no memory for it. */
static const struct trondgov_i_office *latest_of(const struct trondgov_i_government_act *act, int32_t post)
{
    const int32_t latest = trondgov_i_post_at(act->municipality, post)->latest;
    return latest == TRONDGOV_I_NONE ? NULL : trondgov_i_office_at(act->municipality, latest);
}

/* The person's office is taken, left or rests, at the instant of the act. */
static void do_office(struct trondgov_i_government_act *act, trondgov_code kind, const struct trondgov_member *office,
                      int64_t value)
{
    const trondgov_event event = {.at = act->event->at,
                                  .person = office->person,
                                  .organ = office->organ,
                                  .role = office->role,
                                  .value = value,
                                  .kind = kind};
    if (store_of(act)->failed) /* which the log reports */
        return;
    const trondgov_status status = trondgov_i_office_event(act->municipality, &event, act->why);
    if (!act->status)
        act->status = status;
}

/* ---- offices elsewhere ---- */

/* By the rights that a member has not: an office in the council, or any in the municipality. */
static trondgov_code must_rest(struct trondgov_i_government_act *act, const struct trondgov_member *office)
{
    const trondgov_organ *organ = NULL;
    if (trondgov_i_member_place(office) == TRONDGOV_I_PLACE_NO_SEAT || office->organ == act->standing.organ ||
        trondgov_rulebook_organ(act->municipality->rulebook, act->standing.organ, act->standing.day, &organ))
        return 0;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row =
        trondgov_i_row_of_key(&view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_HOLD_MUNICIPAL_OFFICE, 0);
    if ((!row || row->answer != TRONDGOV_ANSWER_NO) && office->organ == act->council)
        row = trondgov_i_row_of_key(&view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_HOLD_COUNCIL_SEAT, 0);
    return row && row->answer == TRONDGOV_ANSWER_NO ? row->provision : 0;
}

/* Until when the office rests on the day; INT32_MIN: it does not. */
static trondgov_date rests_until(const struct trondgov_i_government_act *act, const struct trondgov_i_office *office)
{
    if (!trondgov_i_municipality_suspended(act->municipality, &office->member, act->standing.day))
        return INT32_MIN;
    return ((const struct trondgov_i_rest *)trondgov_i_chunks_at(&act->municipality->rests, (size_t)office->rest))->to;
}

static void tell_office(struct trondgov_i_government_act *act, const struct trondgov_member *office,
                        trondgov_code provision, trondgov_code subject)
{
    trondgov_i_tell_of(act, (trondgov_finding){.kind = TRONDGOV_FINDING_RESULT,
                                               .provision = provision,
                                               .person = office->person,
                                               .organ = office->organ,
                                               .role = office->role,
                                               .subject = subject});
}

static void rest_one(struct trondgov_i_government_act *act, const struct trondgov_i_office *office)
{
    const trondgov_code provision = must_rest(act, &office->member);
    if (!provision)
        return;
    const trondgov_date before = rests_until(act, office);
    struct trondgov_i_resting *resting = trondgov_i_append(store_of(act), &act->municipality->governing.resting);
    if (!resting)
        return;
    *resting = (struct trondgov_i_resting){
        .person = office->member.person, .organ = office->member.organ, .role = office->member.role, .before = before};
    do_office(act, TRONDGOV_EVENT_OFFICE_SUSPENDED, &office->member, 0);
    tell_office(act, &office->member, provision, TRONDGOV_EVENT_OFFICE_SUSPENDED);
}

static struct trondgov_i_registered *person_at(const struct trondgov_i_government_act *act, trondgov_id person)
{
    const int64_t number = trondgov_i_map_get(&act->municipality->person_ids, person);
    return number < 0 ? NULL : trondgov_i_registered_at(act->municipality, number);
}

static void rest_others(struct trondgov_i_government_act *act, trondgov_id person)
{
    const struct trondgov_i_registered *registered = person_at(act, person);
    for (int32_t i = registered ? registered->first_post : TRONDGOV_I_NONE; i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(act->municipality, i)->next_of_person) {
        const struct trondgov_i_office *office = latest_of(act, i);
        if (office && office->member.to == TRONDGOV_I_NO_LAST_DAY)
            rest_one(act, office);
    }
}

/* The office that rests because of the government; NULL: it was left, or somebody has told otherwise since. */
static const struct trondgov_i_office *still_resting(const struct trondgov_i_government_act *act,
                                                     const struct trondgov_i_resting *resting)
{
    const struct trondgov_i_registered *registered = person_at(act, resting->person);
    for (int32_t i = registered ? registered->first_post : TRONDGOV_I_NONE; i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(act->municipality, i)->next_of_person) {
        const struct trondgov_i_office *office = latest_of(act, i);
        if (office && office->member.organ == resting->organ && office->member.role == resting->role)
            return office->member.to == TRONDGOV_I_NO_LAST_DAY && rests_until(act, office) == TRONDGOV_I_NO_LAST_DAY
                       ? office
                       : NULL;
    }
    return NULL;
}

/* The office comes back, unless it rested for another reason before and still would. */
static void wake(struct trondgov_i_government_act *act, trondgov_id person)
{
    const struct trondgov_i_chunks *all = &act->municipality->governing.resting;
    for (size_t i = 0; i < all->count; i++) {
        struct trondgov_i_resting *resting = trondgov_i_chunks_at(all, i);
        const struct trondgov_i_office *office =
            resting->ended || resting->person != person ? NULL : still_resting(act, resting);
        if (resting->ended || resting->person != person)
            continue;
        trondgov_i_set32(store_of(act), &resting->ended, 1);
        if (!office || resting->before == TRONDGOV_I_NO_LAST_DAY)
            continue;
        const trondgov_date to = resting->before >= act->standing.day ? resting->before : act->standing.day - 1;
        const trondgov_code provision = must_rest(act, &office->member);
        do_office(act, TRONDGOV_EVENT_OFFICE_SUSPENDED, &office->member, to);
        if (to < act->standing.day)
            tell_office(act, &office->member, provision, TRONDGOV_QUESTION_RETURN_TO_OFFICE);
    }
}

/* ---- the government's own offices ---- */

void trondgov_i_one_leaves(struct trondgov_i_government_act *act, trondgov_id person)
{
    for (int32_t i = trondgov_i_first_post(act->municipality, act->standing.organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(act->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = latest_of(act, i);
        if (office && office->member.to == TRONDGOV_I_NO_LAST_DAY && office->member.person == person)
            do_office(act, TRONDGOV_EVENT_OFFICE_LEFT, &office->member, 0);
    }
    wake(act, person);
}

void trondgov_i_all_leave(struct trondgov_i_government_act *act)
{
    for (int32_t i = trondgov_i_first_post(act->municipality, act->standing.organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(act->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = latest_of(act, i);
        if (!office || office->member.to != TRONDGOV_I_NO_LAST_DAY || !trondgov_i_member_permanent(&office->member))
            continue;
        do_office(act, TRONDGOV_EVENT_OFFICE_LEFT, &office->member, 0);
        wake(act, office->member.person);
    }
}

void trondgov_i_takes_seat(struct trondgov_i_government_act *act, const struct trondgov_i_seated *seated)
{
    const struct trondgov_member office = {
        .person = seated->person, .organ = act->standing.organ, .role = seated->role};
    const struct trondgov_i_about field = {
        .person = seated->person, .organ = act->standing.organ, .field = TRONDGOV_FIELD_SUBJECT};
    do_office(act, TRONDGOV_EVENT_OFFICE_TAKEN, &office, 0);
    if (seated->subject)
        trondgov_i_tell(act->municipality, &field, seated->subject, act->standing.day);
    rest_others(act, seated->person);
}

void trondgov_i_changes_role(struct trondgov_i_government_act *act, const struct trondgov_member *office,
                             trondgov_code role)
{
    const struct trondgov_member next = {.person = office->person, .organ = office->organ, .role = role};
    do_office(act, TRONDGOV_EVENT_OFFICE_LEFT, office, 0);
    do_office(act, TRONDGOV_EVENT_OFFICE_TAKEN, &next, 0);
}

/* ---- notice to the council (byrådet 2.2; kommuneloven § 10-5 fifth paragraph) ---- */

void trondgov_i_owes_notice(struct trondgov_i_government_act *act)
{
    const trondgov_organ *organ = NULL;
    if (trondgov_rulebook_organ(act->municipality->rulebook, act->standing.organ, act->standing.day, &organ))
        return;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_DEADLINE, TRONDGOV_DEADLINE_NOTIFY_COMPOSITION, 0, 0);
    struct trondgov_i_owed *owed = row ? trondgov_i_append(store_of(act), &act->municipality->governing.notices) : NULL;
    if (!owed)
        return;
    *owed = (struct trondgov_i_owed){.at = act->event->at, .organ = act->standing.organ, .deadline = row->key};
    trondgov_i_tell_of(act, (trondgov_finding){.kind = TRONDGOV_FINDING_DUTY,
                                               .provision = row->provision,
                                               .unit = TRONDGOV_UNIT_INSTANT,
                                               .required = act->event->at,
                                               .role = row->owed_by,
                                               .toward = row->toward,
                                               .subject = row->key});
}

/* ---- the constituting meeting ---- */

/* Who is named no longer is when the government sits. */
static void seat_all(struct trondgov_i_government_act *act)
{
    const struct trondgov_i_chunks *all = &act->municipality->governing.named;
    for (size_t i = 0; i < all->count && !act->status; i++) {
        struct trondgov_i_named *named = trondgov_i_chunks_at(all, i);
        const struct trondgov_i_seated seated = {named->person, named->role, named->subject, 0};
        if (!trondgov_i_is_named(named, act->event->at))
            continue;
        trondgov_i_takes_seat(act, &seated);
        trondgov_i_set64(store_of(act), &named->to, act->event->at);
    }
}

void trondgov_i_constituted(struct trondgov_i_government_act *act)
{
    act->forming = 1;
    act->state = trondgov_i_state_of_forming(&act->standing);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_PRESENT, act->event->value);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MEMBERS, trondgov_i_roster_count(act));
    if (!trondgov_i_govern_allowed(act))
        return;
    trondgov_i_end_motions(act);
    trondgov_i_all_leave(act);
    seat_all(act);
    trondgov_i_turn_forming(act, act->leads_to, 0);
    trondgov_i_turn_sitting(act, act->leads_to);
    trondgov_i_owes_notice(act);
}
