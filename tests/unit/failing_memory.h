/* Memory of which the n-th allocation fails, once or from then on. */
#ifndef FAILING_MEMORY_H
#define FAILING_MEMORY_H

#include <stdint.h>
#include <stdlib.h>

#include <trondgov/trondgov.h>

struct failing_memory {
    int64_t left;     /* allocations before the one that fails; below 0: none fails */
    int32_t for_ever; /* 1: neither do those after it succeed */
    int32_t failed;   /* 1: one has */
    int64_t used;     /* bytes that are lent now */
    int64_t calls;    /* how often it was asked, for more or for less */
};

static inline void *failing_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    struct failing_memory *memory = context;
    memory->calls++;
    if (new_size == 0) {
        memory->used -= (int64_t)old_size;
        free(block);
        return NULL;
    }
    if (memory->left == 0) {
        memory->left = memory->for_ever ? 0 : -1;
        memory->failed = 1;
        return NULL;
    }
    memory->left -= memory->left > 0;
    void *grown = realloc(block, new_size);
    if (grown)
        memory->used += (int64_t)new_size - (int64_t)old_size;
    return grown;
}

static inline trondgov_allocator allocator_of(struct failing_memory *memory)
{
    return (trondgov_allocator){memory, failing_resize};
}

#endif
