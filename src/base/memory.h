/* Memory through the caller's allocator, and the containers that everything mutable is kept in.
 *
 * All of it can fail only in one way: a NULL or 0 return, and what was there before is still there.
 */
#ifndef TRONDGOV_BASE_MEMORY_H
#define TRONDGOV_BASE_MEMORY_H

#include <trondgov/base.h>

/* The allocator to use: the caller's, or libc's where none (or one without a function) was given. */
trondgov_allocator trondgov_i_allocator(const trondgov_allocator *given);

/* Zeroed memory; NULL when there is none. */
void *trondgov_i_allocate(const trondgov_allocator *allocator, size_t size);

/* Grows or shrinks; what is new is zeroed. NULL when there is no memory, and the block is as it was. */
void *trondgov_i_resize(const trondgov_allocator *allocator, void *block, size_t old_size, size_t new_size);

void trondgov_i_release(const trondgov_allocator *allocator, void *block, size_t size);

/* A growing array. Its items move when it grows: never lend out pointers into it. */
struct trondgov_i_array {
    void *items;
    size_t count;
    size_t capacity;
};

/* Room for `more` further items. 0: no memory. */
int32_t trondgov_i_array_reserve(struct trondgov_i_array *array, const trondgov_allocator *allocator,
                                 size_t item_size, size_t more);

/* A new zeroed item at the end; NULL: no memory. */
void *trondgov_i_array_push(struct trondgov_i_array *array, const trondgov_allocator *allocator, size_t item_size);

void trondgov_i_array_free(struct trondgov_i_array *array, const trondgov_allocator *allocator, size_t item_size);

/* Items in chunks: they never move, so pointers to them may be lent out. */
struct trondgov_i_chunks {
    struct trondgov_i_array chunks; /* of void * */
    size_t count;
    size_t item_size;
    uint32_t chunk_bits; /* a chunk holds 1 << chunk_bits items, so that finding one takes no division */
};

void *trondgov_i_chunks_at(const struct trondgov_i_chunks *chunks, size_t index);

/* Room for one more item. 0: no memory. */
int32_t trondgov_i_chunks_reserve(struct trondgov_i_chunks *chunks, const trondgov_allocator *allocator);

void trondgov_i_chunks_free(struct trondgov_i_chunks *chunks, const trondgov_allocator *allocator);

#endif
