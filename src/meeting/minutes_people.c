/* The minutes: head and roll, who presided, who came and went, who approved. Bystyret 5.18 a and b, 5.19. */
#include "meeting/minutes.h"

static void attended(struct trondgov_i_writing *writing, const struct trondgov_i_person *person)
{
    const trondgov_meeting *meeting = writing->meeting;
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_ATTENDED, NULL);
    if (!entry)
        return;
    entry->person = person->member.person;
    entry->party = person->member.party;
    entry->role = person->member.role;
    entry->answer = person->attended ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO; /* had a seat, or none */
    if (person->own_seat < 0 && person->first_seat >= 0) /* stood in for */
        entry->value =
            trondgov_i_person_at(meeting, trondgov_i_seat_at(meeting, person->first_seat)->owner)->member.person;
}

static void absent(struct trondgov_i_writing *writing, const struct trondgov_i_person *person)
{
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_ABSENT, NULL);
    if (!entry)
        return;
    entry->person = person->member.person;
    entry->party = person->member.party;
    entry->role = person->member.role;
    if (!person->absent)
        return;
    entry->at = person->absence_at;
    entry->code = person->absence_ground;
    entry->answer = person->absence_in_time ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
}

/* "Hvem som møtte" (kommuneloven § 11-4): in a seat or without one, as the city government, which has to attend
 * (bystyret 6.1), or a substitute who did not get to sit. The public comes to listen (§ 11-5). */
static int32_t has_met(const struct trondgov_i_person *person)
{
    return person->was_there && person->member.role != TRONDGOV_ROLE_INNBYGGER;
}

static void roll(struct trondgov_i_writing *writing)
{
    const trondgov_meeting *meeting = writing->meeting;
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++)
        if (has_met(trondgov_i_person_at(meeting, i)))
            attended(writing, trondgov_i_person_at(meeting, i));
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (!person->was_there && !person->rests && (person->own_seat >= 0 || person->called_for >= 0))
            absent(writing, person);
    }
}

void trondgov_i_write_opened(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_HEADING, event);
    if (!entry)
        return;
    entry->item = meeting->id;
    entry->parent = meeting->place;
    entry->code = meeting->kind;
    entry->value = trondgov_i_organ_code(meeting->organ);
    entry->person = 0;
    writing->opened = 1;
    roll(writing);
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_CHAIR, event, 0);
}

void trondgov_i_write_chair(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_CHAIR, event, event->item);
}

void trondgov_i_write_movement(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    if (!writing->opened)
        return;
    trondgov_event moved = *event;
    moved.value = event->kind == TRONDGOV_EVENT_ARRIVED;
    moved.item = 0;
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_MOVEMENT, &moved, writing->of_case);
}

static int32_t was_questioned(const trondgov_meeting *meeting, const trondgov_event *moved)
{
    for (size_t i = 0; i < meeting->log.events.count; i++) {
        const trondgov_event *event = trondgov_i_log_at(&meeting->log, i);
        if (event->kind == TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED && event->person == moved->person &&
            event->item == moved->item)
            return 1;
    }
    return 0;
}

/* Out of a case or back in it of one's own accord; of those who were questioned the entry on that tells it. */
void trondgov_i_write_withdrew(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    if (was_questioned(writing->meeting, event))
        return;
    trondgov_event moved = *event;
    moved.value = event->kind == TRONDGOV_EVENT_RETURNED;
    moved.item = 0;
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_MOVEMENT, &moved, event->item);
}

void trondgov_i_write_approval(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_APPROVAL, event, 0);
}
