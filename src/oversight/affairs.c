/* Where affairs are kept. */
#include "oversight/affairs.h"

enum { CHUNK_BITS = 6 };

void trondgov_i_affairs_begin(struct trondgov_i_affairs *affairs)
{
    *affairs = (struct trondgov_i_affairs){
        .items = {.item_size = sizeof(struct trondgov_i_affair), .chunk_bits = CHUNK_BITS},
        .facts = {.item_size = sizeof(struct trondgov_i_affair_fact), .chunk_bits = CHUNK_BITS},
        .supporters = {.item_size = sizeof(struct trondgov_i_supporter), .chunk_bits = CHUNK_BITS}};
}

void trondgov_i_affairs_free(struct trondgov_i_affairs *affairs, const trondgov_allocator *memory)
{
    trondgov_i_chunks_free(&affairs->items, memory);
    trondgov_i_chunks_free(&affairs->facts, memory);
    trondgov_i_chunks_free(&affairs->supporters, memory);
    trondgov_i_map_free(&affairs->ids, memory);
    trondgov_i_map_free(&affairs->supporter_keys, memory);
}

struct trondgov_i_affair *trondgov_i_affair_at(const struct trondgov_i_affairs *affairs, size_t number)
{
    return trondgov_i_chunks_at(&affairs->items, number);
}

struct trondgov_i_affair *trondgov_i_affair_of(const struct trondgov_i_affairs *affairs, trondgov_id id)
{
    const int64_t number = trondgov_i_map_get(&affairs->ids, id);
    return number < 0 ? NULL : trondgov_i_affair_at(affairs, (size_t)number);
}
