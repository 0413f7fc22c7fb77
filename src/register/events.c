/* What each event does to the register. Facts are recorded as they are, lawful or not; only what cannot be is refused,
 * and as a status: a person who was never entered, an office that is held already or not held.
 */
#include "register/entry.h"

#include <trondgov/calendar.h>

#include "calendar/calendar_internal.h"
#include "register/known.h"
#include "rulebook/verdict_internal.h"

struct trondgov_i_entry trondgov_i_entry_of(trondgov_municipality *municipality, const trondgov_event *event,
                                            trondgov_verdict *why)
{
    struct trondgov_i_entry entry = {municipality, &municipality->log.store, event, why, 0};
    (void)trondgov_instant_to_civil(event->at, &entry.day, NULL); /* the log has seen to it that there is such a day */
    return entry;
}

trondgov_status trondgov_i_entry_wrong(const struct trondgov_i_entry *entry, trondgov_code field,
                                       trondgov_status status)
{
    trondgov_i_verdict_input(entry->why, field, -1);
    return status;
}

/* -1: never entered. */
int64_t trondgov_i_number_of_person(const struct trondgov_i_entry *entry)
{
    return trondgov_i_map_get(&entry->municipality->person_ids, entry->event->person);
}

static trondgov_status enter_person(const struct trondgov_i_entry *entry)
{
    if (trondgov_i_number_of_person(entry) >= 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
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
static trondgov_status note(const struct trondgov_i_entry *entry, trondgov_code field, int64_t value)
{
    const trondgov_event *event = entry->event;
    const struct trondgov_i_about about = {.person = event->person,
                                           .organ = event->organ,
                                           .field = field,
                                           .item = event->kind == TRONDGOV_EVENT_ORGAN_FACT ? event->item : 0};
    if (event->person && trondgov_i_number_of_person(entry) < 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    trondgov_i_tell(entry->municipality, &about, value, entry->day);
    return TRONDGOV_OK;
}

/* Whatever a field can be, as its own unit has it. */
static trondgov_status note_fact(const struct trondgov_i_entry *entry)
{
    const trondgov_status status =
        trondgov_i_tellable(entry->municipality->rulebook, entry->event->code, entry->event->value);
    if (status)
        return trondgov_i_entry_wrong(
            entry, status == TRONDGOV_OUT_OF_RANGE ? TRONDGOV_FIELD_VALUE : TRONDGOV_FIELD_KNOWN, status);
    return note(entry, entry->event->code, entry->event->value);
}

/* Whom the person stands in for: somebody else whom the register knows. */
static trondgov_status note_personal_substitute(const struct trondgov_i_entry *entry)
{
    const trondgov_event *event = entry->event;
    if (trondgov_i_map_get(&entry->municipality->person_ids, event->item) < 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_UNKNOWN_ID);
    if (event->item == event->person)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_OUT_OF_RANGE);
    return note(entry, TRONDGOV_FIELD_OTHER_PERSON, event->item);
}

/* The office elsewhere, or that it has been left, which leaves the office itself as it was told. */
static trondgov_status note_seat_held(const struct trondgov_i_entry *entry)
{
    const int64_t office = entry->event->value;
    trondgov_status status = office ? note(entry, TRONDGOV_FIELD_OTHER_ROLE, office) : TRONDGOV_OK;
    return status ? status : note(entry, TRONDGOV_FIELD_POSITION_LEFT, office == 0);
}

/* Seats stay with the list of election (kommuneloven § 7-10); the party is that of the group sat with. */
static trondgov_status change_group(const struct trondgov_i_entry *entry)
{
    trondgov_municipality *municipality = entry->municipality;
    const int64_t number = trondgov_i_number_of_person(entry);
    if (number < 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    struct trondgov_i_registered *person = trondgov_i_registered_at(municipality, number);
    struct trondgov_i_grouping *group = trondgov_i_append(entry->store, &municipality->groups);
    if (!group)
        return TRONDGOV_OK; /* the store has failed, which the log reports */
    *group = (struct trondgov_i_grouping){entry->event->item, person->party, entry->day, person->latest_group};
    trondgov_i_set32(entry->store, &person->latest_group, (int32_t)municipality->groups.count - 1);
    trondgov_i_set64(entry->store, &person->party, entry->event->item);
    for (int32_t i = person->first_post; i != TRONDGOV_I_NONE;) {
        const struct trondgov_i_post *post = trondgov_i_post_at(municipality, i);
        struct trondgov_i_office *office = trondgov_i_running(entry, post);
        if (office)
            trondgov_i_set64(entry->store, &office->member.party, entry->event->item);
        i = post->next_of_person;
    }
    return TRONDGOV_OK;
}

/* Behind those of the organ that are not later. */
static void put_in_order(const struct trondgov_i_entry *entry, struct trondgov_i_body *body, trondgov_date day)
{
    struct trondgov_i_chunks *planned = &entry->municipality->planned;
    struct trondgov_i_planned_meeting *meeting = trondgov_i_append(entry->store, planned);
    const int32_t number = (int32_t)planned->count - 1;
    int32_t *link = &body->last_meeting;
    if (!meeting)
        return; /* the store has failed, which the log reports */
    while (*link != TRONDGOV_I_NONE) {
        struct trondgov_i_planned_meeting *later = trondgov_i_chunks_at(planned, (size_t)*link);
        if (later->day <= day)
            break;
        link = &later->earlier;
    }
    *meeting = (struct trondgov_i_planned_meeting){day, *link};
    trondgov_i_set32(entry->store, link, number);
}

static trondgov_status plan_meeting(const struct trondgov_i_entry *entry)
{
    trondgov_municipality *municipality = entry->municipality;
    if (trondgov_i_map_get(&municipality->meeting_ids, entry->event->item) >= 0)
        return trondgov_i_entry_wrong(entry, TRONDGOV_FIELD_MEETING, TRONDGOV_DUPLICATE);
    trondgov_i_map_add(entry->store, &municipality->meeting_ids, entry->event->item,
                       (int64_t)municipality->log.events.count);
    struct trondgov_i_body *body = trondgov_i_body_of(entry);
    if (body)
        put_in_order(entry, body, (trondgov_date)entry->event->value);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_register_event(trondgov_municipality *municipality, const trondgov_event *event,
                                          trondgov_verdict *why)
{
    const struct trondgov_i_entry entry = trondgov_i_entry_of(municipality, event, why);
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
    case TRONDGOV_EVENT_OFFICE_LEFT:
    case TRONDGOV_EVENT_OFFICE_SUSPENDED:
    case TRONDGOV_EVENT_STAND_IN_TAKEN:
        return trondgov_i_office_event(municipality, event, why);
    case TRONDGOV_EVENT_GROUP_CHANGED:
        return change_group(&entry);
    case TRONDGOV_EVENT_MEETING_PLANNED:
        return plan_meeting(&entry);
    default:
        return TRONDGOV_UNKNOWN_CODE;
    }
}
