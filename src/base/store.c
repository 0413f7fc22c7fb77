/* The undo journal and the id table. */
#include "base/store.h"

#include <string.h>

enum { JOURNAL_KEPT = 1024 }; /* changes */

enum change_kind { CHANGED_BYTES = 0, MAP_ADDED = 1 };

struct change {
    void *where; /* CHANGED_BYTES: the bytes; MAP_ADDED: the map */
    int64_t old; /* the bytes as they were; the key */
    int32_t kind;
    int32_t width;
};

struct trondgov_i_pair {
    int64_t key; /* 0: free */
    int64_t value;
};

static void note(struct trondgov_i_store *store, void *where, int64_t old, int32_t kind, int32_t width)
{
    struct change *change = store->failed ? NULL : trondgov_i_array_push(&store->journal, &store->allocator, sizeof *change);
    if (!change) {
        store->failed = 1;
        return;
    }
    *change = (struct change){where, old, kind, width};
}

static void note_bytes(struct trondgov_i_store *store, void *where, size_t width)
{
    int64_t old = 0;
    memcpy(&old, where, width);
    note(store, where, old, CHANGED_BYTES, (int32_t)width);
}

void trondgov_i_set32(struct trondgov_i_store *store, int32_t *where, int32_t value)
{
    note_bytes(store, where, sizeof *where);
    if (!store->failed)
        *where = value;
}

void trondgov_i_set64(struct trondgov_i_store *store, int64_t *where, int64_t value)
{
    note_bytes(store, where, sizeof *where);
    if (!store->failed)
        *where = value;
}

void *trondgov_i_append(struct trondgov_i_store *store, struct trondgov_i_chunks *chunks)
{
    note_bytes(store, &chunks->count, sizeof chunks->count);
    if (!store->failed && !trondgov_i_chunks_reserve(chunks, &store->allocator))
        store->failed = 1;
    if (store->failed)
        return NULL;
    void *item = trondgov_i_chunks_at(chunks, chunks->count++);
    memset(item, 0, chunks->item_size);
    return item;
}

static size_t home(const struct trondgov_i_map *map, int64_t key)
{
    uint64_t mixed = (uint64_t)key * UINT64_C(0x9e3779b97f4a7c15);
    return (size_t)(mixed >> 32) & (map->capacity - 1);
}

/* Where the key is, or the free place where it belongs. */
static size_t place_of(const struct trondgov_i_map *map, int64_t key)
{
    size_t place = home(map, key);
    while (map->pairs[place].key != 0 && map->pairs[place].key != key)
        place = (place + 1) & (map->capacity - 1);
    return place;
}

int64_t trondgov_i_map_get(const struct trondgov_i_map *map, int64_t key)
{
    if (map->capacity == 0 || key <= 0)
        return -1;
    const struct trondgov_i_pair *pair = &map->pairs[place_of(map, key)];
    return pair->key == key ? pair->value : -1;
}

static int32_t map_grow(struct trondgov_i_map *map, const trondgov_allocator *allocator)
{
    struct trondgov_i_map grown = {NULL, map->capacity ? map->capacity * 2 : 16, map->count};
    grown.pairs = trondgov_i_allocate(allocator, grown.capacity * sizeof *grown.pairs);
    if (!grown.pairs)
        return 0;
    for (size_t i = 0; i < map->capacity; i++)
        if (map->pairs[i].key != 0)
            grown.pairs[place_of(&grown, map->pairs[i].key)] = map->pairs[i];
    trondgov_i_release(allocator, map->pairs, map->capacity * sizeof *map->pairs);
    *map = grown;
    return 1;
}

void trondgov_i_map_add(struct trondgov_i_store *store, struct trondgov_i_map *map, int64_t key, int64_t value)
{
    if (!store->failed && map->count * 2 >= map->capacity && !map_grow(map, &store->allocator))
        store->failed = 1;
    note(store, map, key, MAP_ADDED, 0);
    if (store->failed)
        return;
    map->pairs[place_of(map, key)] = (struct trondgov_i_pair){key, value};
    map->count++;
}

/* Takes a key out and moves up what had to give way to it, so that no search stops too early. */
static void map_remove(struct trondgov_i_map *map, int64_t key)
{
    size_t gap = place_of(map, key), next = gap;
    for (;;) {
        next = (next + 1) & (map->capacity - 1);
        if (map->pairs[next].key == 0)
            break;
        size_t wanted = home(map, map->pairs[next].key);
        if (((next - wanted) & (map->capacity - 1)) >= ((next - gap) & (map->capacity - 1))) {
            map->pairs[gap] = map->pairs[next];
            gap = next;
        }
    }
    map->pairs[gap] = (struct trondgov_i_pair){0, 0};
    map->count--;
}

void trondgov_i_map_free(struct trondgov_i_map *map, const trondgov_allocator *allocator)
{
    trondgov_i_release(allocator, map->pairs, map->capacity * sizeof *map->pairs);
    memset(map, 0, sizeof *map);
}

void trondgov_i_undo(struct trondgov_i_store *store)
{
    const struct change *changes = store->journal.items;
    while (store->journal.count > 0) {
        const struct change *change = &changes[--store->journal.count];
        if (change->kind == MAP_ADDED)
            map_remove(change->where, change->old);
        else
            memcpy(change->where, &change->old, (size_t)change->width);
    }
    store->failed = 0;
}

void trondgov_i_keep(struct trondgov_i_store *store)
{
    store->journal.count = 0;
    if (store->journal.capacity > JOURNAL_KEPT) /* one large batch is no reason to hold on to so much for ever */
        trondgov_i_array_free(&store->journal, &store->allocator, sizeof(struct change));
}

void trondgov_i_store_free(struct trondgov_i_store *store)
{
    trondgov_i_array_free(&store->journal, &store->allocator, sizeof(struct change));
}
