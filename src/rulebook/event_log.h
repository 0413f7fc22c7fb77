/* What every log of events does: check each event by the table of its slots, hand it to the object's own procedure,
 * record it, and undo the whole batch when one of them cannot be.
 */
#ifndef TRONDGOV_RULEBOOK_EVENT_LOG_H
#define TRONDGOV_RULEBOOK_EVENT_LOG_H

#include <trondgov/event.h>

#include "base/store.h"
#include "rulebook/rulebook_internal.h"

struct trondgov_i_log {
    struct trondgov_i_store store;
    struct trondgov_i_chunks events; /* of trondgov_event */
    int64_t last_at;                 /* of the last event */
    int64_t digest;                  /* of every event and what it led to, field by field */
};

struct trondgov_i_applied {
    trondgov_answer answer; /* DONE; what a deciding event led to; REFUSED, NEEDS_JUDGEMENT, NEEDS_FACT or
                               NEEDS_CHAIR_VOTE: nothing is recorded */
    int32_t stopped;        /* nothing is recorded, whatever the answer */
    int32_t unrecorded;     /* the event says what the log says already, and is not written twice */
};

/* Applies one event to an object: may fill in slots that were left out, before they are recorded. Changes go through
 * the store alone. A status says that the event cannot be. */
typedef trondgov_status trondgov_i_apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                             trondgov_verdict *why);

enum { TRONDGOV_I_ANY_ORDER = 1 }; /* entries of a settlement come in any order */

struct trondgov_i_batch {
    void *object;
    struct trondgov_i_log *log;
    const trondgov_rulebook *rulebook;
    trondgov_i_apply_one *apply_one;
    trondgov_code first_kind, last_kind; /* the events that this log takes */
    trondgov_code also_first, also_last; /* and a second range; 0: none */
    uint32_t allowed_flags;
    int32_t options;
};

void trondgov_i_log_begin(struct trondgov_i_log *log, const trondgov_allocator *allocator);
void trondgov_i_log_free(struct trondgov_i_log *log);

trondgov_status trondgov_i_apply(const struct trondgov_i_batch *batch, const trondgov_event *events, size_t count,
                                 uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why);

/* What an apply function gives for an object that is NULL. */
trondgov_status trondgov_i_apply_to_nothing(trondgov_answer *answer, size_t *index, trondgov_verdict *why);

/* Records an event that the object itself adds, inside apply_one or between begin and end of its own. */
void trondgov_i_log_record(struct trondgov_i_log *log, const trondgov_event *event, trondgov_answer answer);

size_t trondgov_i_log_list(const struct trondgov_i_log *log, size_t first, trondgov_event *out, size_t capacity);

const trondgov_event *trondgov_i_log_at(const struct trondgov_i_log *log, size_t index);

/* A finding about an event, added to the verdict. */
void trondgov_i_find(trondgov_verdict *why, trondgov_code kind, trondgov_code provision, trondgov_id person,
                     trondgov_id item, trondgov_code subject);

#endif
