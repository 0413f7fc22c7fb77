/* Memory through the caller's allocator; growing arrays; chunks whose items never move. */
#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static void *libc_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

trondgov_allocator trondgov_i_allocator(const trondgov_allocator *given)
{
    const trondgov_allocator libc = {NULL, libc_resize};
    return given && given->resize ? *given : libc;
}

void *trondgov_i_allocate(const trondgov_allocator *allocator, size_t size)
{
    return trondgov_i_resize(allocator, NULL, 0, size);
}

void *trondgov_i_resize(const trondgov_allocator *allocator, void *block, size_t old_size, size_t new_size)
{
    char *grown = allocator->resize(allocator->context, block, old_size, new_size);
    if (grown && new_size > old_size)
        memset(grown + old_size, 0, new_size - old_size);
    return grown;
}

void trondgov_i_release(const trondgov_allocator *allocator, void *block, size_t size)
{
    if (block)
        allocator->resize(allocator->context, block, size, 0);
}

int32_t trondgov_i_array_reserve(struct trondgov_i_array *array, const trondgov_allocator *allocator,
                                 size_t item_size, size_t more)
{
    if (more <= array->capacity - array->count)
        return 1;
    size_t capacity = array->capacity ? array->capacity : 8;
    while (capacity - array->count < more) {
        if (capacity > SIZE_MAX / 2 / item_size)
            return 0;
        capacity *= 2;
    }
    void *items = trondgov_i_resize(allocator, array->items, array->capacity * item_size, capacity * item_size);
    if (!items)
        return 0;
    array->items = items;
    array->capacity = capacity;
    return 1;
}

void *trondgov_i_array_push(struct trondgov_i_array *array, const trondgov_allocator *allocator, size_t item_size)
{
    if (!trondgov_i_array_reserve(array, allocator, item_size, 1))
        return NULL;
    char *item = (char *)array->items + array->count++ * item_size;
    memset(item, 0, item_size);
    return item;
}

void trondgov_i_array_free(struct trondgov_i_array *array, const trondgov_allocator *allocator, size_t item_size)
{
    trondgov_i_release(allocator, array->items, array->capacity * item_size);
    memset(array, 0, sizeof *array);
}

static size_t per_chunk(const struct trondgov_i_chunks *chunks)
{
    return (size_t)1 << chunks->chunk_bits;
}

void *trondgov_i_chunks_at(const struct trondgov_i_chunks *chunks, size_t index)
{
    char *const *chunk = chunks->chunks.items;
    return chunk[index >> chunks->chunk_bits] + (index & (per_chunk(chunks) - 1)) * chunks->item_size;
}

int32_t trondgov_i_chunks_reserve(struct trondgov_i_chunks *chunks, const trondgov_allocator *allocator)
{
    if (chunks->count < chunks->chunks.count * per_chunk(chunks))
        return 1;
    if (!trondgov_i_array_reserve(&chunks->chunks, allocator, sizeof(void *), 1))
        return 0;
    void *chunk = trondgov_i_allocate(allocator, per_chunk(chunks) * chunks->item_size);
    if (!chunk)
        return 0;
    ((void **)chunks->chunks.items)[chunks->chunks.count++] = chunk;
    return 1;
}

void trondgov_i_chunks_free(struct trondgov_i_chunks *chunks, const trondgov_allocator *allocator)
{
    for (size_t i = 0; i < chunks->chunks.count; i++)
        trondgov_i_release(allocator, ((void **)chunks->chunks.items)[i], per_chunk(chunks) * chunks->item_size);
    trondgov_i_array_free(&chunks->chunks, allocator, sizeof(void *));
    chunks->count = 0;
}
