/* The meeting object: its log, its state, and what can be read of it at any time. */
#include "meeting/state.h"

#include "meeting/meeting_internal.h"

enum { FEW = 3, MANY = 6 }; /* bits: 8 and 64 items at a time */

static void begin_chunks(struct trondgov_i_chunks *chunks, size_t item_size, uint32_t chunk_bits)
{
    chunks->item_size = item_size;
    chunks->chunk_bits = chunk_bits;
}

trondgov_status trondgov_meeting_create(const trondgov_rulebook *rulebook, trondgov_meeting **meeting)
{
    if (meeting)
        *meeting = NULL;
    if (!rulebook || !meeting)
        return TRONDGOV_NULL_ARGUMENT;
    const trondgov_allocator *memory = trondgov_i_rulebook_allocator(rulebook);
    trondgov_meeting *created = trondgov_i_allocate(memory, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_log_begin(&created->log, memory);
    created->rulebook = trondgov_i_rulebook_share(rulebook);
    created->chair = created->main_chair = created->case_in_hand = created->open_vote = TRONDGOV_I_NONE;
    begin_chunks(&created->persons, sizeof(struct trondgov_i_person), MANY);
    begin_chunks(&created->seats, sizeof(struct trondgov_i_seat), MANY);
    begin_chunks(&created->lists, sizeof(struct trondgov_i_list), FEW);
    begin_chunks(&created->cases, sizeof(struct trondgov_i_case), FEW);
    begin_chunks(&created->proposals, sizeof(struct trondgov_i_proposal), FEW);
    begin_chunks(&created->votes, sizeof(struct trondgov_vote), FEW);
    begin_chunks(&created->government, sizeof(trondgov_id), FEW);
    begin_chunks(&created->party_list, sizeof(trondgov_id), FEW);
    begin_chunks(&created->stated, sizeof(struct trondgov_i_stated), FEW);
    begin_chunks(&created->turns, sizeof(struct trondgov_i_turn), MANY);
    begin_chunks(&created->plans, sizeof(struct trondgov_i_plan), FEW);
    begin_chunks(&created->options, sizeof(struct trondgov_i_option), FEW);
    begin_chunks(&created->pots, sizeof(struct trondgov_i_pot), FEW);
    begin_chunks(&created->agenda, sizeof(int32_t), MANY);
    begin_chunks(&created->queues, sizeof(struct trondgov_i_queue), FEW);
    begin_chunks(&created->follow_ups, sizeof(int32_t), FEW);
    created->elected_chair = TRONDGOV_I_NONE;
    begin_chunks(&created->speakers, sizeof(struct trondgov_i_speaker), MANY);
    begin_chunks(&created->extensions, sizeof(struct trondgov_i_extension), FEW);
    created->speaking = created->first_stated = created->last_moved = TRONDGOV_I_NONE;
    created->first_vote = created->last_vote = TRONDGOV_I_NONE;
    created->first_break_ended = created->break_ended = TRONDGOV_NOTHING;
    *meeting = created;
    return TRONDGOV_OK;
}

void trondgov_meeting_free(trondgov_meeting *meeting)
{
    if (!meeting)
        return;
    const trondgov_allocator memory = meeting->log.store.allocator;
    struct trondgov_i_chunks *chunks[] = {&meeting->persons,   &meeting->seats,      &meeting->lists,
                                          &meeting->cases,     &meeting->proposals,  &meeting->votes,
                                          &meeting->government, &meeting->party_list, &meeting->sittings,
                                          &meeting->choices,   &meeting->stated,     &meeting->turns,
                                          &meeting->plans,     &meeting->options,    &meeting->pots,
                                          &meeting->queues,    &meeting->follow_ups, &meeting->speakers,
                                          &meeting->extensions, &meeting->agenda};
    struct trondgov_i_map *maps[] = {&meeting->person_ids,   &meeting->list_ids, &meeting->case_ids,
                                     &meeting->proposal_ids, &meeting->vote_ids, &meeting->parties,
                                     &meeting->government_ids, &meeting->objections,
                                     &meeting->demands,      &meeting->consents, &meeting->option_ids,
                                     &meeting->vote_options, &meeting->reports,  &meeting->stated_ids,
                                     &meeting->queue_ids,    &meeting->follow_up_ids, &meeting->speaker_ids,
                                     &meeting->main_speeches, &meeting->closings};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++)
        if (chunks[i]->item_size > 0)
            trondgov_i_chunks_free(chunks[i], &memory);
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        trondgov_i_map_free(maps[i], &memory);
    trondgov_i_log_free(&meeting->log);
    trondgov_i_rulebook_release(meeting->rulebook);
    trondgov_i_release(&memory, meeting, sizeof *meeting);
}

struct trondgov_i_person *trondgov_i_person_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->persons, (size_t)index);
}

struct trondgov_i_seat *trondgov_i_seat_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->seats, (size_t)index);
}

struct trondgov_i_case *trondgov_i_case_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->cases, (size_t)index);
}

struct trondgov_i_proposal *trondgov_i_proposal_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->proposals, (size_t)index);
}

struct trondgov_i_turn *trondgov_i_turn_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->turns, (size_t)index);
}

struct trondgov_vote *trondgov_i_vote_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->votes, (size_t)index);
}

int32_t *trondgov_i_sitting_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->sittings, (size_t)index);
}

int32_t *trondgov_i_choices_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->choices, (size_t)index);
}

int32_t trondgov_i_person_of(const trondgov_meeting *meeting, trondgov_id person)
{
    return (int32_t)trondgov_i_map_get(&meeting->person_ids, person);
}

int32_t trondgov_i_case_of(const trondgov_meeting *meeting, trondgov_id item)
{
    return (int32_t)trondgov_i_map_get(&meeting->case_ids, item);
}

int32_t trondgov_i_members(const trondgov_meeting *meeting)
{
    const int32_t fixed = trondgov_i_organ_seats(meeting->organ), enrolled = (int32_t)meeting->seats.count;
    return fixed > enrolled ? fixed : enrolled; /* more than there should be are members all the same */
}

void trondgov_i_change(trondgov_meeting *meeting, int32_t *where, int32_t value)
{
    trondgov_i_set32(&meeting->log.store, where, value);
}

size_t trondgov_meeting_events(const trondgov_meeting *meeting, size_t first, trondgov_event *out, size_t capacity)
{
    return meeting ? trondgov_i_log_list(&meeting->log, first, out, capacity) : 0;
}

static int64_t id_or_nothing(int64_t id)
{
    return id ? id : TRONDGOV_NOTHING;
}

int64_t trondgov_meeting_get(const trondgov_meeting *meeting, trondgov_code field)
{
    if (!meeting || !meeting->organ)
        return TRONDGOV_NOTHING;
    switch (field) {
    case TRONDGOV_FIELD_ORGAN:
        return trondgov_i_organ_code(meeting->organ);
    case TRONDGOV_FIELD_DATE:
        return meeting->date;
    case TRONDGOV_FIELD_MEETING:
        return id_or_nothing(meeting->id);
    case TRONDGOV_FIELD_KIND:
        return meeting->kind;
    case TRONDGOV_FIELD_STATE:
        return meeting->state;
    case TRONDGOV_FIELD_CASE:
        return meeting->case_in_hand < 0 ? TRONDGOV_NOTHING : trondgov_i_case_at(meeting, meeting->case_in_hand)->id;
    case TRONDGOV_FIELD_CHAIR:
        return meeting->chair < 0 ? TRONDGOV_NOTHING : trondgov_i_person_at(meeting, meeting->chair)->member.person;
    case TRONDGOV_FIELD_MEMBERS:
        return (int64_t)meeting->seats.count;
    case TRONDGOV_FIELD_PRESENT:
        return meeting->present;
    case TRONDGOV_FIELD_EVENTS:
        return (int64_t)meeting->log.events.count;
    case TRONDGOV_FIELD_DIGEST:
        return meeting->log.digest;
    default:
        return TRONDGOV_NOTHING;
    }
}

/* Who sits in a seat: now, or when the case was called to the vote or ended. */
static int32_t occupant(const trondgov_meeting *meeting, int32_t sitting, int32_t seat)
{
    return sitting < 0 ? trondgov_i_seat_at(meeting, seat)->occupant : trondgov_i_sitting_at(meeting, sitting)[seat];
}

size_t trondgov_meeting_members(const trondgov_meeting *meeting, trondgov_id item, size_t first,
                                const trondgov_member **out, size_t capacity)
{
    if (!meeting)
        return 0;
    int32_t sitting = TRONDGOV_I_NONE;
    if (item != 0) {
        int32_t of_case = trondgov_i_case_of(meeting, item);
        sitting = of_case < 0 ? TRONDGOV_I_NONE : trondgov_i_case_at(meeting, of_case)->sitting;
        if (sitting < 0)
            return 0;
    }
    size_t count = 0, passed = 0;
    for (int32_t seat = 0; seat < (int32_t)meeting->seats.count && (!out || count < capacity); seat++) {
        int32_t person = occupant(meeting, sitting, seat);
        if (person < 0 || passed++ < first)
            continue;
        if (out)
            out[count] = &trondgov_i_person_at(meeting, person)->member;
        count++;
    }
    return count;
}

size_t trondgov_i_meeting_attendance(const trondgov_meeting *meeting, size_t first, struct trondgov_i_attendance *out,
                                     size_t capacity)
{
    size_t count = 0, passed = 0;
    for (int32_t i = 0; i < (int32_t)meeting->persons.count && count < capacity; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (!person->attended || passed++ < first)
            continue;
        out[count++] = (struct trondgov_i_attendance){person->member.person, person->member.party, person->member.list,
                                                      person->member.role, 0};
    }
    return count;
}
