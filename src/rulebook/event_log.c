/* One way to apply events, for every log. */
#include "rulebook/event_log.h"

#include <string.h>

#include "calendar/calendar_internal.h"
#include "rulebook/facts.h"
#include "rulebook/verdict_internal.h"

enum { EVENTS_CHUNK_BITS = 7, CODE_SLOTS = 3 };

void trondgov_i_log_begin(struct trondgov_i_log *log, const trondgov_allocator *allocator)
{
    memset(log, 0, sizeof *log);
    log->store.allocator = *allocator;
    log->events.item_size = sizeof(trondgov_event);
    log->events.chunk_bits = EVENTS_CHUNK_BITS;
    log->last_at = INT64_MIN;
    log->digest = (int64_t)UINT64_C(0xcbf29ce484222325);
}

void trondgov_i_log_free(struct trondgov_i_log *log)
{
    const trondgov_allocator memory = log->store.allocator;
    trondgov_i_chunks_free(&log->events, &memory);
    trondgov_i_store_free(&log->store);
}

/* A number at a time, not a byte: the same on every machine. What is high is brought down, or it would never reach the
 * low bits.
 */
static uint64_t fold(uint64_t digest, int64_t value)
{
    digest = (digest ^ (uint64_t)value) * UINT64_C(0x9e3779b97f4a7c15);
    return digest ^ (digest >> 29);
}

void trondgov_i_log_record(struct trondgov_i_log *log, const trondgov_event *event, trondgov_answer answer)
{
    trondgov_event *recorded = trondgov_i_append(&log->store, &log->events);
    if (!recorded)
        return;
    *recorded = *event;
    const int64_t values[] = {event->at,   event->person, event->item,  event->value, event->kind,
                              event->code, event->organ,  event->role,  answer};
    uint64_t digest = (uint64_t)log->digest;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        digest = fold(digest, values[i]);
    trondgov_i_set64(&log->store, &log->digest, (int64_t)digest);
    trondgov_i_set64(&log->store, &log->last_at, event->at);
}

/* The value of a slot by its place in the record. */
static int64_t slot_value(const trondgov_event *event, int32_t slot)
{
    int64_t wide = 0;
    int32_t narrow = 0;
    if (slot >= (int32_t)offsetof(trondgov_event, kind)) {
        memcpy(&narrow, (const char *)event + slot, sizeof narrow);
        return narrow;
    }
    memcpy(&wide, (const char *)event + slot, sizeof wide);
    return wide;
}

static const int32_t SLOTS[] = {offsetof(trondgov_event, person), offsetof(trondgov_event, item),
                                offsetof(trondgov_event, value),  offsetof(trondgov_event, code),
                                offsetof(trondgov_event, organ),  offsetof(trondgov_event, role)};

static const trondgov_field *field_at(const struct trondgov_i_schema *schema, int32_t slot)
{
    for (int32_t i = 0; i < schema->count; i++)
        if (trondgov_i_schema_fields[schema->first + i].slot == slot)
            return &trondgov_i_schema_fields[schema->first + i];
    return NULL;
}

/* 0 in a slot means that nothing was given, except where 0 is a number like any other. */
static int32_t given(const trondgov_field *field, int64_t value)
{
    const int32_t needs_value = field->unit == TRONDGOV_UNIT_CODE || field->unit == TRONDGOV_UNIT_ID;
    return value != 0 || (field->required && !needs_value);
}

static trondgov_status check_slot(const trondgov_rulebook *rulebook, const trondgov_field *field, int64_t value)
{
    if (!field)
        return value == 0 ? TRONDGOV_OK : TRONDGOV_UNKNOWN_FIELD;
    if (!given(field, value))
        return field->required ? TRONDGOV_MISSING_FIELD : TRONDGOV_OK;
    return trondgov_i_value_check(rulebook, field, value);
}

/* Whether the record can be an event at all. */
static trondgov_status check_event(const struct trondgov_i_batch *batch, const trondgov_event *event, int32_t index,
                                   trondgov_verdict *why)
{
    const int32_t taken = (event->kind >= batch->first_kind && event->kind <= batch->last_kind) ||
                          (batch->also_first && event->kind >= batch->also_first && event->kind <= batch->also_last);
    const struct trondgov_i_schema *schema = taken ? trondgov_i_schema_of(event->kind) : NULL;
    if (!schema || TRONDGOV_I_FAMILY(event->kind) != TRONDGOV_FAMILY_EVENT) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_EVENT, index);
        return TRONDGOV_UNKNOWN_CODE;
    }
    trondgov_status first_wrong = TRONDGOV_OK;
    for (size_t i = 0; i < sizeof SLOTS / sizeof *SLOTS; i++) {
        const trondgov_field *field = field_at(schema, SLOTS[i]);
        trondgov_status status = check_slot(batch->rulebook, field, slot_value(event, SLOTS[i]));
        if (status)
            trondgov_i_verdict_input(why, field ? field->field : TRONDGOV_FIELD_VALUE, index);
        if (!first_wrong)
            first_wrong = status;
    }
    if (!first_wrong && !trondgov_i_instant_valid(event->at))
        first_wrong = TRONDGOV_OUT_OF_RANGE;
    if (!first_wrong && event->at < batch->log->last_at && !(batch->options & TRONDGOV_I_ANY_ORDER))
        first_wrong = TRONDGOV_OUT_OF_ORDER;
    if (first_wrong == TRONDGOV_OUT_OF_ORDER)
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AT, index);
    return first_wrong;
}

static int32_t stops(const struct trondgov_i_applied *applied)
{
    const trondgov_answer answer = applied->answer;
    return applied->stopped || answer == TRONDGOV_ANSWER_REFUSED || answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT ||
           answer == TRONDGOV_ANSWER_NEEDS_FACT || answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE;
}

/* One event: checked, applied, recorded. */
static trondgov_status apply_event(const struct trondgov_i_batch *batch, const trondgov_event *given_event,
                                   int32_t index, struct trondgov_i_applied *applied, trondgov_verdict *why)
{
    trondgov_event event = *given_event;
    *applied = (struct trondgov_i_applied){.answer = TRONDGOV_ANSWER_DONE};
    trondgov_status status = check_event(batch, &event, index, why);
    if (!status)
        status = batch->apply_one(batch->object, &event, applied, why);
    if (!status && !stops(applied) && !applied->unrecorded)
        trondgov_i_log_record(batch->log, &event, applied->answer);
    if (!status && batch->log->store.failed)
        status = TRONDGOV_NO_MEMORY;
    return status;
}

static trondgov_status run(const struct trondgov_i_batch *batch, const trondgov_event *events, size_t count,
                           struct trondgov_i_applied *applied, size_t *index, trondgov_verdict *why)
{
    size_t first_finding = 0;
    trondgov_status status = TRONDGOV_OK;
    for (*index = 0; *index < count; ++*index) {
        first_finding = trondgov_i_verdict_count(why);
        status = apply_event(batch, &events[*index], (int32_t)*index, applied, why);
        trondgov_i_verdict_index(why, first_finding, (int32_t)*index);
        if (status || stops(applied))
            break;
    }
    if (*index == count && count > 0)
        --*index;
    trondgov_i_verdict_first(why, first_finding);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    return status;
}

trondgov_status trondgov_i_apply(const struct trondgov_i_batch *batch, const trondgov_event *events, size_t count,
                                 uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    struct trondgov_i_applied led_to = {.answer = TRONDGOV_ANSWER_DONE};
    size_t at = 0;
    if (answer)
        *answer = 0;
    if (index)
        *index = 0;
    trondgov_i_verdict_begin(why);
    if (!events && count > 0)
        return TRONDGOV_NULL_ARGUMENT;
    if ((flags & ~batch->allowed_flags) != 0 || count > INT32_MAX)
        return TRONDGOV_OUT_OF_RANGE;
    trondgov_status status = run(batch, events, count, &led_to, &at, why);
    if (status || stops(&led_to) || (flags & TRONDGOV_APPLY_CHECK))
        trondgov_i_undo(&batch->log->store);
    else
        trondgov_i_keep(&batch->log->store);
    if (index)
        *index = at;
    if (answer)
        *answer = status ? 0 : led_to.answer;
    if (status == TRONDGOV_NO_MEMORY)
        trondgov_i_verdict_begin(why);
    return status;
}

trondgov_status trondgov_i_apply_to_nothing(trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (answer)
        *answer = 0;
    if (index)
        *index = 0;
    trondgov_i_verdict_begin(why);
    return TRONDGOV_NULL_ARGUMENT;
}

const trondgov_event *trondgov_i_log_at(const struct trondgov_i_log *log, size_t index)
{
    return trondgov_i_chunks_at(&log->events, index);
}

size_t trondgov_i_log_list(const struct trondgov_i_log *log, size_t first, trondgov_event *out, size_t capacity)
{
    size_t left = first < log->events.count ? log->events.count - first : 0;
    if (!out)
        return left;
    size_t count = left < capacity ? left : capacity;
    for (size_t i = 0; i < count; i++)
        out[i] = *trondgov_i_log_at(log, first + i);
    return count;
}

void trondgov_i_find(trondgov_verdict *why, trondgov_code kind, trondgov_code provision, trondgov_id person,
                     trondgov_id item, trondgov_code subject)
{
    const trondgov_finding finding = {
        .kind = kind, .provision = provision, .person = person, .item = item, .subject = subject, .index = -1};
    trondgov_i_verdict_add(why, &finding);
}
