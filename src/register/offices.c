/* Offices: taken, left, resting, and who stands in meanwhile. Facts, recorded as they are, lawful or not; only what
 * cannot be is refused, and as a status: an office that is held already or not held.
 */
#include "register/entry.h"

/* Unique: persons are numbered below 2^31, organs and roles below 2^16 in their families. */
static int64_t post_key(const struct trondgov_i_entry *entry, int64_t person)
{
    return (person + 1) * (INT64_C(1) << 32) + TRONDGOV_I_NUMBER(entry->event->organ) * INT64_C(0x10000) +
           TRONDGOV_I_NUMBER(entry->event->role);
}

/* The organ's list of posts, new or there already; NULL: no memory. */
struct trondgov_i_body *trondgov_i_body_of(const struct trondgov_i_entry *entry)
{
    trondgov_municipality *municipality = entry->municipality;
    const int64_t found = trondgov_i_map_get(&municipality->body_organs, entry->event->organ);
    if (found >= 0)
        return trondgov_i_chunks_at(&municipality->bodies, (size_t)found);
    const int64_t number = (int64_t)municipality->bodies.count;
    struct trondgov_i_body *body = trondgov_i_append(entry->store, &municipality->bodies);
    if (!body)
        return NULL;
    *body = (struct trondgov_i_body){TRONDGOV_I_NONE, TRONDGOV_I_NONE, TRONDGOV_I_NONE};
    trondgov_i_map_add(entry->store, &municipality->body_organs, entry->event->organ, number);
    return body;
}

/* A post that was never held before, at the end of its organ's; NULL: no memory. */
static struct trondgov_i_post *add_post(const struct trondgov_i_entry *entry, int64_t person_at)
{
    trondgov_municipality *municipality = entry->municipality;
    struct trondgov_i_registered *person = trondgov_i_registered_at(municipality, person_at);
    struct trondgov_i_body *body = trondgov_i_body_of(entry);
    const int32_t number = (int32_t)municipality->posts.count;
    struct trondgov_i_post *post = body ? trondgov_i_append(entry->store, &municipality->posts) : NULL;
    if (!post)
        return NULL;
    *post = (struct trondgov_i_post){TRONDGOV_I_NONE, person->first_post, TRONDGOV_I_NONE};
    int32_t *link = body->last_post == TRONDGOV_I_NONE
                        ? &body->first_post
                        : &trondgov_i_post_at(municipality, body->last_post)->next_of_organ;
    trondgov_i_set32(entry->store, link, number);
    trondgov_i_set32(entry->store, &body->last_post, number);
    trondgov_i_set32(entry->store, &person->first_post, number);
    trondgov_i_map_add(entry->store, &municipality->post_keys, post_key(entry, person_at), number);
    return post;
}

/* The post of the event; NULL: never held. */
static struct trondgov_i_post *post_of(const struct trondgov_i_entry *entry, int64_t person)
{
    const int64_t number = trondgov_i_map_get(&entry->municipality->post_keys, post_key(entry, person));
    return number >= 0 ? trondgov_i_post_at(entry->municipality, number) : NULL;
}

/* The office in which a post is held now; NULL: it is not. */
struct trondgov_i_office *trondgov_i_running(const struct trondgov_i_entry *entry, const struct trondgov_i_post *post)
{
    struct trondgov_i_office *office = post ? trondgov_i_office_at(entry->municipality, post->latest) : NULL;
    return office && office->member.to >= entry->day ? office : NULL;
}

/* Adds the office; its number, or -1: no memory. */
static int32_t add_office(const struct trondgov_i_entry *entry, const struct trondgov_i_registered *person,
                          struct trondgov_i_post *post)
{
    const trondgov_event *event = entry->event;
    const int32_t number = (int32_t)entry->municipality->offices.count;
    struct trondgov_i_office *office = trondgov_i_append(entry->store, &entry->municipality->offices);
    if (!office)
        return TRONDGOV_I_NONE;
    *office = (struct trondgov_i_office){.member = {.person = event->person,
                                                    .party = person->party,
                                                    .list = event->item,
                                                    .organ = event->organ,
                                                    .role = event->role,
                                                    .category = event->code,
                                                    .gender = person->gender,
                                                    .rank = (int32_t)event->value,
                                                    .from = entry->day,
                                                    .to = TRONDGOV_I_NO_LAST_DAY},
                                         .number = number,
                                         .earlier = post->latest,
                                         .rest = TRONDGOV_I_NONE,
                                         .earlier_stand_in = TRONDGOV_I_NONE};
    trondgov_i_set32(entry->store, &post->latest, number);
    return number;
}

/* The post of the event, new or held before, is taken by a person that the register knows: the office's number. */
static int32_t take_post(const struct trondgov_i_entry *entry, int64_t person)
{
    struct trondgov_i_post *post = post_of(entry, person);
    if (!post)
        post = add_post(entry, person);
    return post ? add_office(entry, trondgov_i_registered_at(entry->municipality, person), post) : TRONDGOV_I_NONE;
}

/* Substitutes are called in the order of their numbers (kommuneloven § 7-10), so each must have one; whoever has a
 * permanent seat has none. */
static int32_t rank_fits(const trondgov_event *event)
{
    const struct trondgov_member permanent = {.role = event->role};
    if (event->role == TRONDGOV_ROLE_VARAMEDLEM)
        return event->value > 0 && event->value <= INT32_MAX;
    return event->value <= (trondgov_i_member_permanent(&permanent) ? 0 : INT32_MAX);
}

static trondgov_status take_office(const struct trondgov_i_entry *entry)
{
    const trondgov_event *event = entry->event;
    const int64_t person = trondgov_i_number_of_person(entry);
    if (person < 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    if (!rank_fits(event))
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_RANK, TRONDGOV_OUT_OF_RANGE);
    if (trondgov_i_running(entry, post_of(entry, person)))
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_ROLE, TRONDGOV_DUPLICATE);
    (void)take_post(entry, person);
    return TRONDGOV_OK;
}

/* ---- stand-in members: kommuneloven § 7-11 ---- */

/* Whoever stands in for an office sits no longer than it rests; and so do those who stand in for them. */
static void end_stand_in(const struct trondgov_i_entry *entry, const struct trondgov_i_office *office,
                         trondgov_date last)
{
    while (office && office->rest != TRONDGOV_I_NONE) {
        const struct trondgov_i_rest *rest = trondgov_i_chunks_at(&entry->municipality->rests, (size_t)office->rest);
        struct trondgov_i_office *stand_in =
            rest->stand_in == TRONDGOV_I_NONE ? NULL : trondgov_i_office_at(entry->municipality, rest->stand_in);
        if (!stand_in || stand_in->member.to < entry->day)
            return;
        trondgov_i_set32(entry->store, &stand_in->member.to, last);
        office = stand_in;
    }
}

/* The seat of the other person, which rests and has nobody in it; NULL: *status says what is wrong. */
static const struct trondgov_i_office *resting_seat(const struct trondgov_i_entry *entry, struct trondgov_i_rest **rest,
                                                    trondgov_status *status)
{
    const trondgov_municipality *municipality = entry->municipality;
    const trondgov_event *event = entry->event;
    const struct trondgov_i_office *seat = trondgov_i_seat_office(municipality, event->organ, event->item, entry->day);
    *rest = seat ? trondgov_i_rest_on(municipality, seat, entry->day) : NULL;
    *status = TRONDGOV_OK;
    if (!seat)
        *status = trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_UNKNOWN_ID);
    else if (!*rest)
        *status = trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_OUT_OF_ORDER);
    else if (trondgov_i_municipality_stand_in(municipality, event->organ, event->item, entry->day))
        *status = trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_DUPLICATE);
    return *status ? NULL : seat;
}

/* A member's office in the same kind of seat, and of the same list, for as long as the seat rests. */
static trondgov_status stand_in(const struct trondgov_i_entry *entry)
{
    const trondgov_event *event = entry->event;
    const int64_t person = trondgov_i_number_of_person(entry);
    struct trondgov_i_rest *rest = NULL;
    trondgov_status status = TRONDGOV_OK;
    if (person < 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    const struct trondgov_i_office *seat = resting_seat(entry, &rest, &status);
    if (!seat)
        return status;
    if (trondgov_i_municipality_seat(entry->municipality, event->organ, event->person, entry->day))
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    const trondgov_event taken = {.person = event->person,
                                  .item = seat->member.list,
                                  .organ = event->organ,
                                  .role = TRONDGOV_ROLE_MEDLEM,
                                  .code = seat->member.category};
    struct trondgov_i_entry as_member = *entry;
    as_member.event = &taken;
    const int32_t number = take_post(&as_member, person);
    if (number == TRONDGOV_I_NONE)
        return TRONDGOV_OK; /* the store has failed, which the log reports */
    struct trondgov_i_office *office = trondgov_i_office_at(entry->municipality, number);
    office->member.stands_for = event->item;
    office->member.to = rest->to < seat->member.to ? rest->to : seat->member.to;
    office->earlier_stand_in = rest->stand_in;
    trondgov_i_set32(entry->store, &rest->stand_in, number);
    return TRONDGOV_OK;
}

/* The office of the event, held now; otherwise *status says what is wrong. */
static struct trondgov_i_office *held_office(const struct trondgov_i_entry *entry, trondgov_status *status)
{
    const int64_t person = trondgov_i_number_of_person(entry);
    struct trondgov_i_office *office = person < 0 ? NULL : trondgov_i_running(entry, post_of(entry, person));
    *status = TRONDGOV_OK;
    if (!office)
        *status = trondgov_i_entry_wrong(entry, person < 0 ? TRONDGOV_FIELD_PERSON : TRONDGOV_FIELD_ROLE,
                                         TRONDGOV_UNKNOWN_ID);
    return office;
}

/* The last day of an office is the one before it is left. */
static trondgov_status leave_office(const struct trondgov_i_entry *entry)
{
    trondgov_status status;
    struct trondgov_i_office *office = held_office(entry, &status);
    if (office) {
        trondgov_i_set32(entry->store, &office->member.to, entry->day - 1);
        end_stand_in(entry, office, entry->day - 1);
    }
    return status;
}

static void add_rest(const struct trondgov_i_entry *entry, struct trondgov_i_office *office, trondgov_date to)
{
    const int32_t number = (int32_t)entry->municipality->rests.count;
    struct trondgov_i_rest *rest = trondgov_i_append(entry->store, &entry->municipality->rests);
    if (!rest)
        return;
    *rest = (struct trondgov_i_rest){entry->day, to, office->rest, TRONDGOV_I_NONE, entry->event->code};
    trondgov_i_set32(entry->store, &office->rest, number);
}

/* The office rests from the day of the event to the last day given, or until further notice. While it rests, another
 * event sets another last day; the day before the event's ends it.
 */
static trondgov_status suspend_office(const struct trondgov_i_entry *entry)
{
    trondgov_status status;
    struct trondgov_i_office *office = held_office(entry, &status);
    if (!office)
        return status;
    const trondgov_date to = entry->event->value ? (trondgov_date)entry->event->value : TRONDGOV_I_NO_LAST_DAY;
    struct trondgov_i_rest *latest =
        office->rest >= 0 ? trondgov_i_chunks_at(&entry->municipality->rests, (size_t)office->rest) : NULL;
    const int32_t rests = latest && latest->to >= entry->day;
    if (to < entry->day - rests)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_TO, TRONDGOV_OUT_OF_RANGE);
    if (!rests) {
        add_rest(entry, office, to);
        return TRONDGOV_OK;
    }
    trondgov_i_set32(entry->store, &latest->to, to);
    if (entry->event->code)
        trondgov_i_set32(entry->store, &latest->ground, entry->event->code);
    end_stand_in(entry, office, to < office->member.to ? to : office->member.to);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_office_event(trondgov_municipality *municipality, const trondgov_event *event,
                                        trondgov_verdict *why)
{
    const struct trondgov_i_entry entry = trondgov_i_entry_of(municipality, event, why);
    switch (event->kind) {
    case TRONDGOV_EVENT_OFFICE_TAKEN:
        return take_office(&entry);
    case TRONDGOV_EVENT_OFFICE_LEFT:
        return leave_office(&entry);
    case TRONDGOV_EVENT_STAND_IN_TAKEN:
        return stand_in(&entry);
    default:
        return suspend_office(&entry);
    }
}
