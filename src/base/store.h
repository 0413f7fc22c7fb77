/* State that can be undone. Every change that an event makes goes through these functions, which note the old value
 * first; a batch that cannot be carried out to its end is then undone to the last byte (one event refused, no memory at
 * the last step, or a call that only wanted to know).
 */
#ifndef TRONDGOV_BASE_STORE_H
#define TRONDGOV_BASE_STORE_H

#include "base/memory.h"

struct trondgov_i_store {
    trondgov_allocator allocator;
    struct trondgov_i_array journal; /* of what to put back, in the order in which it was changed */
    int32_t failed;                  /* no memory: nothing more is changed, and the batch must be undone */
};

/* A table from ids to numbers. An id is above 0. */
struct trondgov_i_map {
    struct trondgov_i_pair *pairs;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
};

void trondgov_i_set32(struct trondgov_i_store *store, int32_t *where, int32_t value);
void trondgov_i_set64(struct trondgov_i_store *store, int64_t *where, int64_t value);

/* A new zeroed item at the end; NULL: no memory (the store has failed). */
void *trondgov_i_append(struct trondgov_i_store *store, struct trondgov_i_chunks *chunks);

/* The number an id stands for; -1: none. */
int64_t trondgov_i_map_get(const struct trondgov_i_map *map, int64_t key);

/* Adds an id that is not there yet. */
void trondgov_i_map_add(struct trondgov_i_store *store, struct trondgov_i_map *map, int64_t key, int64_t value);

void trondgov_i_map_free(struct trondgov_i_map *map, const trondgov_allocator *allocator);

/* Puts everything back since the last keep or undo. */
void trondgov_i_undo(struct trondgov_i_store *store);

/* What was done stays. Cannot fail. */
void trondgov_i_keep(struct trondgov_i_store *store);

void trondgov_i_store_free(struct trondgov_i_store *store);

#endif
