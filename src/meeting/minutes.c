/* The minutes: the log told in the order in which minutes are written. Each kind of event has a writer, in minutes_*.c;
 * whether what must be in them is there says minutes_complete.c.
 */
#include "meeting/minutes.h"

#include <string.h>

#include "rulebook/verdict_internal.h"

trondgov_entry *trondgov_i_add_entry(struct trondgov_i_writing *writing, trondgov_code kind,
                                     const trondgov_event *event)
{
    static const trondgov_entry NOTHING;
    trondgov_entry *entry =
        trondgov_i_array_push(&writing->minutes->entries, &writing->minutes->allocator, sizeof *entry);
    if (!entry) {
        writing->failed = 1;
        return NULL;
    }
    *entry = NOTHING;
    entry->kind = kind;
    if (event) {
        entry->at = event->at;
        entry->person = event->person;
    }
    return entry;
}

static const struct trondgov_i_person *person_of(const struct trondgov_i_writing *writing, trondgov_id person)
{
    const int32_t index = trondgov_i_person_of(writing->meeting, person);
    return index < 0 ? NULL : trondgov_i_person_at(writing->meeting, index);
}

void trondgov_i_add_entry_of(struct trondgov_i_writing *writing, trondgov_code kind, const trondgov_event *event,
                             trondgov_id parent)
{
    const struct trondgov_i_person *person = person_of(writing, event->person);
    trondgov_entry *entry = trondgov_i_add_entry(writing, kind, event);
    if (!entry)
        return;
    entry->parent = parent;
    entry->item = event->item;
    entry->code = event->code;
    entry->value = event->value;
    entry->party = person ? person->member.party : 0;
    entry->role = event->role ? event->role : person ? person->member.role : 0;
}

static const struct {
    trondgov_code kind;
    trondgov_i_writer *write;
} WRITERS[] = {
    {TRONDGOV_EVENT_MEETING_OPENED, trondgov_i_write_opened},
    {TRONDGOV_EVENT_CHAIR_TAKEN, trondgov_i_write_chair},
    {TRONDGOV_EVENT_ARRIVED, trondgov_i_write_movement},
    {TRONDGOV_EVENT_LEFT, trondgov_i_write_movement},
    {TRONDGOV_EVENT_CASE_TAKEN_UP, trondgov_i_write_taken_up},
    {TRONDGOV_EVENT_CASE_CLOSED, trondgov_i_write_case_ended},
    {TRONDGOV_EVENT_CASE_POSTPONED, trondgov_i_write_case_ended},
    {TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED, trondgov_i_write_recusal},
    {TRONDGOV_EVENT_WITHDREW, trondgov_i_write_withdrew},
    {TRONDGOV_EVENT_RETURNED, trondgov_i_write_withdrew},
    {TRONDGOV_EVENT_PROPOSAL_PUT, trondgov_i_write_proposal},
    {TRONDGOV_EVENT_BALLOT_CLOSED, trondgov_i_write_voted},
    {TRONDGOV_EVENT_TACIT_CONSENT, trondgov_i_write_voted},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, trondgov_i_write_statement},
    {TRONDGOV_EVENT_MINUTES_APPROVED, trondgov_i_write_approval},
    {TRONDGOV_EVENT_DOORS_CLOSED, trondgov_i_write_doors},
    {TRONDGOV_EVENT_DOORS_OPENED, trondgov_i_write_doors},
    {TRONDGOV_EVENT_REPORTED, trondgov_i_write_reported},
    {TRONDGOV_EVENT_QUESTION_PUT, trondgov_i_write_asked},
    {TRONDGOV_EVENT_QUESTION_ANSWERED, trondgov_i_write_replied},
    {TRONDGOV_EVENT_SPEECH_BEGUN, trondgov_i_write_spoke},
    {TRONDGOV_EVENT_BREAK, trondgov_i_write_paused},
    {TRONDGOV_EVENT_LOT_DRAWN, trondgov_i_write_lot},
};

static void write_all(struct trondgov_i_writing *writing)
{
    for (size_t i = 0; i < writing->meeting->log.events.count && !writing->failed; i++) {
        const trondgov_event *event = trondgov_i_log_at(&writing->meeting->log, i);
        writing->place = i;
        for (size_t k = 0; k < sizeof WRITERS / sizeof *WRITERS; k++)
            if (WRITERS[k].kind == event->kind)
                WRITERS[k].write(writing, event);
    }
}

trondgov_status trondgov_minutes_create(const trondgov_meeting *meeting, trondgov_minutes **minutes,
                                        trondgov_answer *answer, trondgov_verdict *why)
{
    if (minutes)
        *minutes = NULL;
    if (answer)
        *answer = 0;
    trondgov_i_verdict_begin(why);
    if (!meeting || !minutes)
        return TRONDGOV_NULL_ARGUMENT;
    trondgov_minutes *created = trondgov_i_allocate(&meeting->log.store.allocator, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    created->allocator = meeting->log.store.allocator;
    struct trondgov_i_writing writing = {.meeting = meeting, .minutes = created};
    write_all(&writing);
    const trondgov_answer judged = writing.failed ? 0 : trondgov_i_minutes_complete(&writing, why);
    if (writing.failed || trondgov_i_verdict_failed(why)) {
        trondgov_minutes_free(created);
        trondgov_i_verdict_begin(why);
        return TRONDGOV_NO_MEMORY;
    }
    *minutes = created;
    if (answer)
        *answer = judged;
    return TRONDGOV_OK;
}

void trondgov_minutes_free(trondgov_minutes *minutes)
{
    if (!minutes)
        return;
    const trondgov_allocator memory = minutes->allocator;
    trondgov_i_array_free(&minutes->entries, &memory, sizeof(trondgov_entry));
    trondgov_i_release(&memory, minutes, sizeof *minutes);
}

size_t trondgov_minutes_entries(const trondgov_minutes *minutes, size_t first, trondgov_entry *out, size_t capacity)
{
    if (!minutes || first >= minutes->entries.count)
        return 0;
    size_t left = minutes->entries.count - first;
    if (!out)
        return left;
    size_t count = left < capacity ? left : capacity;
    memcpy(out, (const trondgov_entry *)minutes->entries.items + first, count * sizeof *out);
    return count;
}
