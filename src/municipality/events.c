/* What each event does to the register. Facts are recorded as they are, lawful or not; only what cannot be is refused,
 * and as a status: a person who was never entered, an office that is held already or not held.
 */
#include <trondgov/calendar.h>

#include "calendar/calendar_internal.h"
#include "municipality/known.h"
#include "rulebook/verdict_internal.h"

struct entry { /* one event being applied */
    trondgov_municipality *municipality;
    struct trondgov_i_store *store;
    const trondgov_event *event;
    trondgov_verdict *why;
    trondgov_date day;
};

static trondgov_status wrong(const struct entry *entry, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(entry->why, field, -1);
    return status;
}

/* -1: never entered. */
static int64_t person_number(const struct entry *entry)
{
    return trondgov_i_map_get(&entry->municipality->person_ids, entry->event->person);
}

/* Unique: persons are numbered below 2^31, organs and roles below 2^16 in their families. */
static int64_t post_key(const struct entry *entry, int64_t person)
{
    return (person + 1) * (INT64_C(1) << 32) + TRONDGOV_I_NUMBER(entry->event->organ) * INT64_C(0x10000) +
           TRONDGOV_I_NUMBER(entry->event->role);
}

static trondgov_status enter_person(const struct entry *entry)
{
    if (person_number(entry) >= 0)
        return wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    trondgov_municipality *municipality = entry->municipality;
    const int64_t number = (int64_t)municipality->persons.count;
    struct trondgov_i_registered *person = trondgov_i_append(entry->store, &municipality->persons);
    if (!person)
        return TRONDGOV_OK; /* the store has failed, which the log reports */
    *person = (struct trondgov_i_registered){.party = entry->event->item,
                                             .gender = entry->event->code,
                                             .first_post = TRONDGOV_I_NONE,
                                             .latest_group = TRONDGOV_I_NONE};
    trondgov_i_map_add(entry->store, &municipality->person_ids, entry->event->person, number);
    const struct trondgov_i_about birth = {.person = entry->event->person, .field = TRONDGOV_FIELD_BIRTH_DATE};
    if (entry->event->value) /* birth date: 0 is "not given"; somebody born on that day is told by PERSON_FACT */
        trondgov_i_tell(municipality, &birth, entry->event->value, TRONDGOV_I_NO_EARLIER_DATE);
    return TRONDGOV_OK;
}

/* A fact from the day of the event on: of the person, of the person in an organ, or of an organ. */
static trondgov_status note(const struct entry *entry, trondgov_code field, int64_t value)
{
    const trondgov_event *event = entry->event;
    const struct trondgov_i_about about = {.person = event->person,
                                           .organ = event->organ,
                                           .field = field,
                                           .item = event->kind == TRONDGOV_EVENT_ORGAN_FACT ? event->item : 0};
    if (event->person && person_number(entry) < 0)
        return wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    trondgov_i_tell(entry->municipality, &about, value, entry->day);
    return TRONDGOV_OK;
}

/* Whatever a field can be, as its own unit has it. */
static trondgov_status note_fact(const struct entry *entry)
{
    const trondgov_status status = trondgov_i_tellable(entry->municipality, entry->event->code, entry->event->value);
    if (status)
        return wrong(entry, status == TRONDGOV_OUT_OF_RANGE ? TRONDGOV_FIELD_VALUE : TRONDGOV_FIELD_KNOWN, status);
    return note(entry, entry->event->code, entry->event->value);
}

/* Whom the person stands in for: somebody else whom the register knows. */
static trondgov_status note_personal_substitute(const struct entry *entry)
{
    const trondgov_event *event = entry->event;
    if (trondgov_i_map_get(&entry->municipality->person_ids, event->item) < 0)
        return wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_UNKNOWN_ID);
    if (event->item == event->person)
        return wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_OUT_OF_RANGE);
    return note(entry, TRONDGOV_FIELD_OTHER_PERSON, event->item);
}

/* The office elsewhere, or that it has been left, which leaves the office itself as it was told. */
static trondgov_status note_seat_held(const struct entry *entry)
{
    const int64_t office = entry->event->value;
    trondgov_status status = office ? note(entry, TRONDGOV_FIELD_OTHER_ROLE, office) : TRONDGOV_OK;
    return status ? status : note(entry, TRONDGOV_FIELD_POSITION_LEFT, office == 0);
}

/* The organ's list of posts, new or there already; NULL: no memory. */
static struct trondgov_i_body *body_of(const struct entry *entry)
{
    trondgov_municipality *municipality = entry->municipality;
    const int64_t found = trondgov_i_map_get(&municipality->body_organs, entry->event->organ);
    if (found >= 0)
        return trondgov_i_chunks_at(&municipality->bodies, (size_t)found);
    const int64_t number = (int64_t)municipality->bodies.count;
    struct trondgov_i_body *body = trondgov_i_append(entry->store, &municipality->bodies);
    if (!body)
        return NULL;
    *body = (struct trondgov_i_body){TRONDGOV_I_NONE, TRONDGOV_I_NONE};
    trondgov_i_map_add(entry->store, &municipality->body_organs, entry->event->organ, number);
    return body;
}

/* A post that was never held before, at the end of its organ's; NULL: no memory. */
static struct trondgov_i_post *add_post(const struct entry *entry, int64_t person_at)
{
    trondgov_municipality *municipality = entry->municipality;
    struct trondgov_i_registered *person = trondgov_i_registered_at(municipality, person_at);
    struct trondgov_i_body *body = body_of(entry);
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
static struct trondgov_i_post *post_of(const struct entry *entry, int64_t person)
{
    const int64_t number = trondgov_i_map_get(&entry->municipality->post_keys, post_key(entry, person));
    return number >= 0 ? trondgov_i_post_at(entry->municipality, number) : NULL;
}

/* The office in which a post is held now; NULL: it is not. */
static struct trondgov_i_office *running(const struct entry *entry, const struct trondgov_i_post *post)
{
    struct trondgov_i_office *office = post ? trondgov_i_office_at(entry->municipality, post->latest) : NULL;
    return office && office->member.to == TRONDGOV_I_NO_LAST_DAY ? office : NULL;
}

static void add_office(const struct entry *entry, const struct trondgov_i_registered *person,
                       struct trondgov_i_post *post)
{
    const trondgov_event *event = entry->event;
    const int32_t number = (int32_t)entry->municipality->offices.count;
    struct trondgov_i_office *office = trondgov_i_append(entry->store, &entry->municipality->offices);
    if (!office)
        return;
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
                                         .rest = TRONDGOV_I_NONE};
    trondgov_i_set32(entry->store, &post->latest, number);
}

/* Substitutes are called in the order of their numbers (kommuneloven § 7-10), so each must have one. */
static trondgov_status take_office(const struct entry *entry)
{
    const trondgov_event *event = entry->event;
    const int64_t person = person_number(entry);
    if (person < 0)
        return wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    if (event->value > INT32_MAX || (event->role == TRONDGOV_ROLE_VARAMEDLEM && event->value == 0))
        return wrong(entry, TRONDGOV_FIELD_RANK, TRONDGOV_OUT_OF_RANGE);
    struct trondgov_i_post *post = post_of(entry, person);
    if (running(entry, post))
        return wrong(entry, TRONDGOV_FIELD_ROLE, TRONDGOV_DUPLICATE);
    if (!post)
        post = add_post(entry, person);
    if (post)
        add_office(entry, trondgov_i_registered_at(entry->municipality, person), post);
    return TRONDGOV_OK;
}

/* The office of the event, held now; otherwise *status says what is wrong. */
static struct trondgov_i_office *held_office(const struct entry *entry, trondgov_status *status)
{
    const int64_t person = person_number(entry);
    struct trondgov_i_office *office = person < 0 ? NULL : running(entry, post_of(entry, person));
    *status = TRONDGOV_OK;
    if (!office)
        *status = wrong(entry, person < 0 ? TRONDGOV_FIELD_PERSON : TRONDGOV_FIELD_ROLE, TRONDGOV_UNKNOWN_ID);
    return office;
}

/* The last day of an office is the one before it is left. */
static trondgov_status leave_office(const struct entry *entry)
{
    trondgov_status status;
    struct trondgov_i_office *office = held_office(entry, &status);
    if (office)
        trondgov_i_set32(entry->store, &office->member.to, entry->day - 1);
    return status;
}

static void add_rest(const struct entry *entry, struct trondgov_i_office *office, trondgov_date to)
{
    const int32_t number = (int32_t)entry->municipality->rests.count;
    struct trondgov_i_rest *rest = trondgov_i_append(entry->store, &entry->municipality->rests);
    if (!rest)
        return;
    *rest = (struct trondgov_i_rest){entry->day, to, office->rest};
    trondgov_i_set32(entry->store, &office->rest, number);
}

/* The office rests from the day of the event to the last day given, or until further notice. While it rests, another
 * event sets another last day; the day before the event's ends it.
 */
static trondgov_status suspend_office(const struct entry *entry)
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
        return wrong(entry, TRONDGOV_FIELD_TO, TRONDGOV_OUT_OF_RANGE);
    if (rests)
        trondgov_i_set32(entry->store, &latest->to, to);
    else
        add_rest(entry, office, to);
    return TRONDGOV_OK;
}

/* Seats stay with the list of election (kommuneloven § 7-10); the party is that of the group sat with. */
static trondgov_status change_group(const struct entry *entry)
{
    trondgov_municipality *municipality = entry->municipality;
    const int64_t number = person_number(entry);
    if (number < 0)
        return wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    struct trondgov_i_registered *person = trondgov_i_registered_at(municipality, number);
    struct trondgov_i_grouping *group = trondgov_i_append(entry->store, &municipality->groups);
    if (!group)
        return TRONDGOV_OK; /* the store has failed, which the log reports */
    *group = (struct trondgov_i_grouping){entry->event->item, person->party, entry->day, person->latest_group};
    trondgov_i_set32(entry->store, &person->latest_group, (int32_t)municipality->groups.count - 1);
    trondgov_i_set64(entry->store, &person->party, entry->event->item);
    for (int32_t i = person->first_post; i != TRONDGOV_I_NONE;) {
        const struct trondgov_i_post *post = trondgov_i_post_at(municipality, i);
        struct trondgov_i_office *office = running(entry, post);
        if (office)
            trondgov_i_set64(entry->store, &office->member.party, entry->event->item);
        i = post->next_of_person;
    }
    return TRONDGOV_OK;
}

static trondgov_status plan_meeting(const struct entry *entry)
{
    trondgov_municipality *municipality = entry->municipality;
    if (trondgov_i_map_get(&municipality->meeting_ids, entry->event->item) >= 0)
        return wrong(entry, TRONDGOV_FIELD_MEETING, TRONDGOV_DUPLICATE);
    trondgov_i_map_add(entry->store, &municipality->meeting_ids, entry->event->item,
                       (int64_t)municipality->log.events.count);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_municipality_event(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                              trondgov_verdict *why)
{
    trondgov_municipality *municipality = object;
    struct entry entry = {municipality, &municipality->log.store, event, why, 0};
    applied->answer = TRONDGOV_ANSWER_DONE;
    (void)trondgov_instant_to_civil(event->at, &entry.day, NULL); /* the log has seen to it that there is such a day */
    switch (event->kind) {
    case TRONDGOV_EVENT_PERSON:
        return enter_person(&entry);
    case TRONDGOV_EVENT_MOVED:
        return note(&entry, TRONDGOV_FIELD_RESIDENT, event->value);
    case TRONDGOV_EVENT_CONSENTED:
        return note(&entry, TRONDGOV_FIELD_CONSENT, 1);
    case TRONDGOV_EVENT_INHABITANTS:
        return note(&entry, TRONDGOV_FIELD_INHABITANTS, event->value);
    case TRONDGOV_EVENT_SUBSTITUTE_OF:
        return note_personal_substitute(&entry);
    case TRONDGOV_EVENT_SEAT_HELD:
        return note_seat_held(&entry);
    case TRONDGOV_EVENT_PERSON_FACT:
    case TRONDGOV_EVENT_ORGAN_FACT:
        return note_fact(&entry);
    case TRONDGOV_EVENT_OFFICE_TAKEN:
        return take_office(&entry);
    case TRONDGOV_EVENT_OFFICE_LEFT:
        return leave_office(&entry);
    case TRONDGOV_EVENT_OFFICE_SUSPENDED:
        return suspend_office(&entry);
    case TRONDGOV_EVENT_GROUP_CHANGED:
        return change_group(&entry);
    case TRONDGOV_EVENT_MEETING_PLANNED:
        return plan_meeting(&entry);
    default:
        return TRONDGOV_UNKNOWN_CODE; /* a kind that has slots but no procedure here */
    }
}
