/* The meeting object: its log, its state, and what can be read of it at any time. */
#include "meeting/state.h"

#include <string.h>

#include "meeting/meeting_internal.h"
#include "rulebook/verdict_internal.h"

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

int32_t trondgov_i_refuse_by(struct trondgov_i_act *act, trondgov_code provision, trondgov_code subject)
{
    if (!provision)
        return 0;
    const trondgov_finding ground = {
        .kind = TRONDGOV_FINDING_GROUND, .provision = provision, .answer = TRONDGOV_ANSWER_REFUSED, .subject = subject,
        .person = act->event->person, .item = act->event->item, .index = -1,
        .organ = trondgov_i_organ_code(act->meeting->organ)};
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_i_verdict_add(act->why, &ground);
    trondgov_i_verdict_before(act->why, act->first_finding, at);
    act->applied->answer = TRONDGOV_ANSWER_REFUSED;
    return 1;
}

int32_t trondgov_i_refuse(struct trondgov_i_act *act, trondgov_code guard)
{
    return trondgov_i_refuse_by(act, trondgov_i_guard(act->meeting->organ, guard), guard);
}

trondgov_status trondgov_i_cannot_be(struct trondgov_i_act *act, trondgov_code guard)
{
    return trondgov_i_refuse(act, guard) ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
}

void trondgov_i_note(struct trondgov_i_act *act, trondgov_code kind, trondgov_code guard, trondgov_id person)
{
    const trondgov_code provision = trondgov_i_guard(act->meeting->organ, guard);
    if (provision)
        trondgov_i_find(act->why, kind, provision, person, act->event->item, guard);
}

int32_t trondgov_i_not_in_meeting(struct trondgov_i_act *act)
{
    if (act->meeting->state != TRONDGOV_STATE_OPEN || act->meeting->in_break)
        return trondgov_i_refuse(act, TRONDGOV_GUARD_IN_MEETING);
    return act->meeting->chair == TRONDGOV_I_NONE && trondgov_i_refuse(act, TRONDGOV_GUARD_PRESIDES);
}

int32_t trondgov_i_outside_meeting(struct trondgov_i_act *act, trondgov_status *status)
{
    const int32_t outside = act->meeting->state != TRONDGOV_STATE_OPEN || act->meeting->in_break;
    const int32_t refused = trondgov_i_not_in_meeting(act);
    *status = outside && !refused ? TRONDGOV_OUT_OF_ORDER : TRONDGOV_OK;
    return outside || refused;
}

/* What must be known of an event before its procedure runs. */
enum { KNOWN_PERSON = 1, KNOWN_CASE = 2, IN_MEETING = 4, BEFORE_OPENING = 8 };

static const struct {
    trondgov_code kind;
    int32_t needs;
    trondgov_i_procedure *procedure;
} PROCEDURES[] = {
    {TRONDGOV_EVENT_RULES, 0, trondgov_i_do_rules},
    {TRONDGOV_EVENT_MEETING_PLACE, 0, trondgov_i_do_place},
    {TRONDGOV_EVENT_SEAT, BEFORE_OPENING, trondgov_i_do_seat},
    {TRONDGOV_EVENT_SEAT_RESTS, KNOWN_PERSON | BEFORE_OPENING, trondgov_i_do_rests},
    {TRONDGOV_EVENT_GROUP, KNOWN_PERSON | BEFORE_OPENING, trondgov_i_do_group},
    {TRONDGOV_EVENT_GOVERNMENT_PARTY, BEFORE_OPENING, trondgov_i_do_government},
    {TRONDGOV_EVENT_CASE_LISTED, BEFORE_OPENING, trondgov_i_do_listed},
    {TRONDGOV_EVENT_NOTICE_SENT, BEFORE_OPENING, trondgov_i_do_notice},
    {TRONDGOV_EVENT_DOCUMENTS_SENT, KNOWN_CASE, trondgov_i_do_documents},
    {TRONDGOV_EVENT_ABSENCE_REPORTED, KNOWN_PERSON, trondgov_i_do_absence},
    {TRONDGOV_EVENT_ABSENCE_WITHDRAWN, KNOWN_PERSON, trondgov_i_do_absence_withdrawn},
    {TRONDGOV_EVENT_SUBSTITUTE_CALLED, KNOWN_PERSON, trondgov_i_do_called},
    {TRONDGOV_EVENT_SUBSTITUTE_DECLINED, KNOWN_PERSON, trondgov_i_do_declined},
    {TRONDGOV_EVENT_MEETING_OPENED, KNOWN_PERSON | BEFORE_OPENING, trondgov_i_do_opened},
    {TRONDGOV_EVENT_CHAIR_TAKEN, KNOWN_PERSON, trondgov_i_do_chair},
    {TRONDGOV_EVENT_ARRIVED, KNOWN_PERSON, trondgov_i_do_arrived},
    {TRONDGOV_EVENT_LEFT, KNOWN_PERSON, trondgov_i_do_left},
    {TRONDGOV_EVENT_ORDER_CHANGED, KNOWN_CASE | IN_MEETING, trondgov_i_do_order},
    {TRONDGOV_EVENT_LATE_CASE, 0, trondgov_i_do_late},
    {TRONDGOV_EVENT_OBJECTED, KNOWN_CASE | IN_MEETING, trondgov_i_do_objected},
    {TRONDGOV_EVENT_CASE_TAKEN_UP, KNOWN_CASE | IN_MEETING, trondgov_i_do_taken_up},
    {TRONDGOV_EVENT_CASE_POSTPONED, KNOWN_CASE | IN_MEETING, trondgov_i_do_postponed},
    {TRONDGOV_EVENT_CASE_CLOSED, KNOWN_CASE | IN_MEETING, trondgov_i_do_case_closed},
    {TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_questioned},
    {TRONDGOV_EVENT_WITHDREW, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_withdrew},
    {TRONDGOV_EVENT_RETURNED, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_returned},
    {TRONDGOV_EVENT_PROPOSAL_PUT, 0, trondgov_i_do_proposal},
    {TRONDGOV_EVENT_PROPOSAL_WITHDRAWN, KNOWN_PERSON | IN_MEETING, trondgov_i_do_withdrawn},
    {TRONDGOV_EVENT_DEBATE_CLOSED, KNOWN_CASE | IN_MEETING, trondgov_i_do_debate_closed},
    {TRONDGOV_EVENT_VOTING_CALLED, KNOWN_CASE | IN_MEETING, trondgov_i_do_called_to_vote},
    {TRONDGOV_EVENT_BALLOT_OPENED, IN_MEETING, trondgov_i_do_ballot_opened},
    {TRONDGOV_EVENT_VOTE_CAST, KNOWN_PERSON | IN_MEETING, trondgov_i_do_vote_cast},
    {TRONDGOV_EVENT_BALLOT_CLOSED, IN_MEETING, trondgov_i_do_ballot_closed},
    {TRONDGOV_EVENT_TACIT_CONSENT, IN_MEETING, trondgov_i_do_consent},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, KNOWN_PERSON, trondgov_i_do_statement},
    {TRONDGOV_EVENT_MEETING_CLOSED, IN_MEETING, trondgov_i_do_closed},
    {TRONDGOV_EVENT_MINUTES_WRITTEN, 0, trondgov_i_do_minutes_written},
    {TRONDGOV_EVENT_MINUTES_APPROVED, KNOWN_PERSON, trondgov_i_do_approved},
    {TRONDGOV_EVENT_JUDGED, 0, trondgov_i_do_judged},
    {TRONDGOV_EVENT_FACT_STATED, 0, trondgov_i_do_stated},
    {TRONDGOV_EVENT_MEETING_DEMANDED, BEFORE_OPENING, trondgov_i_do_meeting_demanded},
    {TRONDGOV_EVENT_CASE_DEMANDED, BEFORE_OPENING, trondgov_i_do_case_demanded},
    {TRONDGOV_EVENT_RECUSAL_REQUESTED, KNOWN_PERSON | KNOWN_CASE, trondgov_i_do_recusal_requested},
    {TRONDGOV_EVENT_DELEGATION_ANNOUNCED, 0, trondgov_i_do_delegation},
    {TRONDGOV_EVENT_RUNNING_PLAN, IN_MEETING, trondgov_i_do_plan},
    {TRONDGOV_EVENT_BREAK, 0, trondgov_i_do_break},
    {TRONDGOV_EVENT_DOORS_CLOSED, KNOWN_CASE | IN_MEETING, trondgov_i_do_doors_closed},
    {TRONDGOV_EVENT_DOORS_OPENED, KNOWN_CASE | IN_MEETING, trondgov_i_do_doors_opened},
    {TRONDGOV_EVENT_FLOOR_ASKED, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_floor_asked},
    {TRONDGOV_EVENT_FLOOR_GIVEN_UP, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_floor_given_up},
    {TRONDGOV_EVENT_SPEECH_BEGUN, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_speech_begun},
    {TRONDGOV_EVENT_SPEECH_ENDED, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_speech_ended},
    {TRONDGOV_EVENT_WARNED, KNOWN_PERSON | IN_MEETING, trondgov_i_do_warned},
    {TRONDGOV_EVENT_TIME_EXTENDED, KNOWN_CASE | IN_MEETING, trondgov_i_do_extended},
    {TRONDGOV_EVENT_BALLOT_OPTION, IN_MEETING, trondgov_i_do_option},
    {TRONDGOV_EVENT_BALLOT_COUNTED, IN_MEETING, trondgov_i_do_counted},
    {TRONDGOV_EVENT_ELECTION_OPENED, IN_MEETING, trondgov_i_do_election},
    {TRONDGOV_EVENT_ROUND_OPENED, IN_MEETING, trondgov_i_do_round},
    {TRONDGOV_EVENT_LOT_DRAWN, IN_MEETING, trondgov_i_do_lot},
    {TRONDGOV_EVENT_FILED, KNOWN_PERSON, trondgov_i_do_filed},
    {TRONDGOV_EVENT_QUESTION_PUT, KNOWN_PERSON | IN_MEETING, trondgov_i_do_question_put},
    {TRONDGOV_EVENT_QUESTION_ANSWERED, KNOWN_PERSON | KNOWN_CASE | IN_MEETING, trondgov_i_do_question_answered},
    {TRONDGOV_EVENT_REPORTED, IN_MEETING, trondgov_i_do_reported},
    {TRONDGOV_EVENT_FORM_CONSENTED, KNOWN_PERSON | KNOWN_CASE, trondgov_i_do_form_consented},
};

static trondgov_status known(struct trondgov_i_act *act, int32_t needs)
{
    trondgov_meeting *meeting = act->meeting;
    act->person = act->event->person ? trondgov_i_person_of(meeting, act->event->person) : TRONDGOV_I_NONE;
    act->item = act->event->item ? trondgov_i_case_of(meeting, act->event->item) : TRONDGOV_I_NONE;
    act->about = act->event->item;
    trondgov_code wrong = (needs & KNOWN_PERSON) && act->person == TRONDGOV_I_NONE ? TRONDGOV_FIELD_PERSON
                          : (needs & KNOWN_CASE) && act->item == TRONDGOV_I_NONE   ? TRONDGOV_FIELD_CASE
                                                                                    : 0;
    if (!wrong)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(act->why, wrong, -1);
    return TRONDGOV_UNKNOWN_ID;
}

static int32_t is_being_prepared(const trondgov_meeting *meeting)
{
    return meeting->state == TRONDGOV_STATE_PLANNED || meeting->state == TRONDGOV_STATE_CONVENED;
}

/* 1: refused, or a status: no seats are added to an open meeting. */
static int32_t prepared_too_late(struct trondgov_i_act *act, trondgov_status *status)
{
    const int32_t too_late = !is_being_prepared(act->meeting);
    *status = too_late ? trondgov_i_cannot_be(act, TRONDGOV_GUARD_MEETING_NOT_OPENED) : TRONDGOV_OK;
    return too_late;
}

static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    struct trondgov_i_act act = {.meeting = object, .event = event, .applied = applied, .why = why,
                                 .first_finding = trondgov_i_verdict_count(why)};
    if (event->kind == TRONDGOV_EVENT_MEETING)
        return act.meeting->organ ? TRONDGOV_DUPLICATE : trondgov_i_do_meeting(&act);
    if (!act.meeting->organ)
        return TRONDGOV_OUT_OF_ORDER; /* a meeting begins with MEETING */
    for (size_t i = 0; i < sizeof PROCEDURES / sizeof *PROCEDURES; i++) {
        if (PROCEDURES[i].kind != event->kind)
            continue;
        trondgov_status status = known(&act, PROCEDURES[i].needs);
        if (status || ((PROCEDURES[i].needs & IN_MEETING) && trondgov_i_outside_meeting(&act, &status)) ||
            ((PROCEDURES[i].needs & BEFORE_OPENING) && prepared_too_late(&act, &status)))
            return status;
        return PROCEDURES[i].procedure(&act);
    }
    return TRONDGOV_UNKNOWN_CODE;
}

trondgov_status trondgov_meeting_apply(trondgov_meeting *meeting, const trondgov_event *events, size_t count,
                                       uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (!meeting)
        return trondgov_i_apply_to_nothing(answer, index, why);
    const struct trondgov_i_batch batch = {
        .object = meeting, .log = &meeting->log, .rulebook = meeting->rulebook, .apply_one = apply_one,
        .first_kind = TRONDGOV_FAMILY_EVENT + 1, .last_kind = TRONDGOV_FAMILY_EVENT + 0xff,
        .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK};
    const trondgov_organ *before = meeting->organ;
    meeting->flags = flags;
    trondgov_status status = trondgov_i_apply(&batch, events, count, flags, answer, index, why);
    if (meeting->state == 0)
        meeting->organ = before; /* the first event was undone */
    return status;
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
