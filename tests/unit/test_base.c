/* Tests of src/base: the allocator's wrapper, growing arrays, chunks whose items never move, the store that can be
 * undone, and the stable sort.
 */
#include "rulebook_tests.h"

#include "base/memory.h"
#include "base/sort.h"
#include "base/store.h"

/* --- Memory --- */

static void test_allocator(void **state)
{
    (void)state;
    const trondgov_allocator empty = {NULL, NULL};
    trondgov_allocator memory = trondgov_i_allocator(NULL);
    assert_non_null(memory.resize);
    memory = trondgov_i_allocator(&empty);
    assert_non_null(memory.resize);
    unsigned char *block = trondgov_i_allocate(&memory, 100);
    for (size_t i = 0; i < 100; i++)
        assert_int_equal(block[i], 0);
    memset(block, 7, 100);
    block = trondgov_i_resize(&memory, block, 100, 300);
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(block[i], i < 100 ? 7 : 0);
    block = trondgov_i_resize(&memory, block, 300, 10);
    assert_int_equal(block[9], 7);
    trondgov_i_release(&memory, block, 10);
    trondgov_i_release(&memory, NULL, 10);
}

static void test_array(void **state)
{
    (void)state;
    static struct lender lender;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    struct trondgov_i_array array = {NULL, 0, 0};
    for (int32_t i = 0; i < 1000; i++) {
        int32_t *item = trondgov_i_array_push(&array, &memory, sizeof *item);
        assert_non_null(item);
        assert_int_equal(*item, 0);
        *item = i;
    }
    for (int32_t i = 0; i < 1000; i++)
        assert_int_equal(((const int32_t *)array.items)[i], i);
    assert_true(trondgov_i_array_reserve(&array, &memory, sizeof(int32_t), 5000));
    assert_true(array.capacity - array.count >= 5000);
    assert_int_equal(array.count, 1000);
    const struct trondgov_i_array before = array;
    assert_false(trondgov_i_array_reserve(&array, &memory, sizeof(int32_t), SIZE_MAX / 2));
    assert_false(trondgov_i_array_reserve(&array, &memory, sizeof(int32_t), SIZE_MAX));
    lender.fail_at = lender.calls + 1;
    assert_false(trondgov_i_array_reserve(&array, &memory, sizeof(int32_t), 100000));
    assert_memory_equal(&array, &before, sizeof array);
    array.count = 3; /* what was there before is no part of a new item */
    assert_int_equal(*(int32_t *)trondgov_i_array_push(&array, &memory, sizeof(int32_t)), 0);
    trondgov_i_array_free(&array, &memory, sizeof(int32_t));
    assert_null(array.items);
    assert_int_equal(array.count + array.capacity, 0);
    trondgov_i_array_free(&array, &memory, sizeof(int32_t));
    assert_int_equal(lender.count, 0);
    assert_int_equal(lender.wrong, 0);
}

struct item {
    int64_t number;
    int32_t other, third;
};

static void test_chunks(void **state)
{
    (void)state;
    static struct lender lender;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    struct trondgov_i_store store = {.allocator = memory};
    struct trondgov_i_chunks chunks = {.item_size = sizeof(struct item), .chunk_bits = 2};
    struct item *items[100];
    for (size_t i = 0; i < COUNT(items); i++) {
        items[i] = trondgov_i_append(&store, &chunks);
        assert_non_null(items[i]);
        assert_int_equal(items[i]->number, 0);
        items[i]->number = (int64_t)i;
    }
    trondgov_i_keep(&store);
    for (size_t i = 0; i < COUNT(items); i++) {
        assert_ptr_equal(trondgov_i_chunks_at(&chunks, i), items[i]);
        assert_int_equal(items[i]->number, i);
    }
    trondgov_i_chunks_free(&chunks, &memory);
    assert_int_equal(chunks.count, 0);
    trondgov_i_store_free(&store);
    assert_int_equal(lender.count, 0);
    assert_int_equal(lender.wrong, 0);
}

/* --- The store --- */

enum { ITEMS = 50, KEYS = 200 };

struct world {
    struct trondgov_i_store store;
    struct trondgov_i_chunks chunks;
    struct trondgov_i_map map;
    int32_t small;
    int32_t beside; /* nothing may touch it */
    int64_t large;
};

static void world_free(struct world *world)
{
    const trondgov_allocator memory = world->store.allocator;
    trondgov_i_chunks_free(&world->chunks, &memory);
    trondgov_i_map_free(&world->map, &memory);
    trondgov_i_store_free(&world->store);
}

static struct world world_of(const trondgov_allocator *memory)
{
    return (struct world){.store = {.allocator = *memory},
                          .chunks = {.item_size = sizeof(struct item), .chunk_bits = 2},
                          .small = INT32_MIN,
                          .beside = 0x5a5a5a5a,
                          .large = INT64_MIN};
}

/* Changes of every kind; ids that fall on each other in a small table. */
static void change(struct world *world, int64_t seed, int64_t first_key)
{
    for (int32_t i = 0; i < ITEMS; i++) {
        trondgov_i_set32(&world->store, &world->small, i + (int32_t)seed);
        trondgov_i_set64(&world->store, &world->large, INT64_MAX - i * seed);
        struct item *item = trondgov_i_append(&world->store, &world->chunks);
        if (item)
            trondgov_i_set64(&world->store, &item->number, i * seed);
        if (world->chunks.count > 0)
            trondgov_i_set32(&world->store, &((struct item *)trondgov_i_chunks_at(&world->chunks, 0))->third, i);
    }
    for (int64_t key = first_key; key < first_key + KEYS; key++)
        trondgov_i_map_add(&world->store, &world->map, key * 65536, key + seed);
}

static void expect_map(const struct world *world, int64_t first_key, int64_t last_key, int64_t seed)
{
    for (int64_t key = 1; key <= 3 * KEYS; key++) {
        const int32_t there = key >= first_key && key <= last_key;
        if (trondgov_i_map_get(&world->map, key * 65536) != (there ? key + seed : -1))
            fail_msg("key %lld", (long long)key);
    }
    assert_int_equal(trondgov_i_map_get(&world->map, 0), -1);
    assert_int_equal(trondgov_i_map_get(&world->map, -65536), -1);
    assert_int_equal(trondgov_i_map_get(&world->map, 65537), -1);
    assert_int_equal(trondgov_i_map_get(&world->map, INT64_MAX), -1);
}

static void expect_first_state(const struct world *world)
{
    assert_int_equal(world->small, ITEMS - 1 + 3);
    assert_int_equal(world->large, INT64_MAX - 3 * (ITEMS - 1));
    assert_int_equal(world->beside, 0x5a5a5a5a);
    assert_int_equal(world->chunks.count, ITEMS);
    for (size_t i = 0; i < ITEMS; i++)
        assert_int_equal(((struct item *)trondgov_i_chunks_at(&world->chunks, i))->number, i * 3);
    assert_int_equal(((struct item *)trondgov_i_chunks_at(&world->chunks, 0))->third, ITEMS - 1);
    expect_map(world, 1, KEYS, 3);
    assert_int_equal(world->map.count, KEYS);
}

static void test_store(void **state)
{
    (void)state;
    static struct lender lender;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    struct world world = world_of(&memory);
    expect_map(&world, 1, 0, 0); /* an empty table */
    change(&world, 5, 1);
    trondgov_i_undo(&world.store); /* back to the very beginning */
    assert_int_equal(world.small, INT32_MIN);
    assert_int_equal(world.large, INT64_MIN);
    assert_int_equal(world.chunks.count, 0);
    assert_int_equal(world.map.count, 0);
    expect_map(&world, 1, 0, 0);
    change(&world, 3, 1);
    trondgov_i_keep(&world.store);
    expect_first_state(&world);
    for (int32_t i = 0; i < 3; i++) {
        change(&world, 11, KEYS + 1); /* the table grows meanwhile */
        assert_int_equal(world.map.count, 2 * KEYS);
        trondgov_i_undo(&world.store);
        expect_first_state(&world);
    }
    trondgov_i_undo(&world.store); /* nothing since */
    trondgov_i_keep(&world.store);
    expect_first_state(&world);
    world_free(&world);
    assert_int_equal(lender.count, 0);
    assert_int_equal(lender.wrong, 0);
}

/* Without memory, at every step: nothing more is changed, and the undo gives back what was. */
static void test_store_without_memory(void **state)
{
    (void)state;
    static struct lender lender;
    for (int32_t for_ever = 0; for_ever <= 1; for_ever++) {
        int32_t failed = 1;
        for (size_t n = 1; failed; n++) {
            const trondgov_allocator memory = lend(&lender, NEVER, 0);
            struct world world = world_of(&memory);
            change(&world, 3, 1);
            trondgov_i_keep(&world.store);
            lender.fail_at = lender.calls + n;
            lender.for_ever = for_ever;
            change(&world, 11, KEYS + 1);
            failed = world.store.failed;
            const int64_t large = world.large;
            const size_t items = world.chunks.count, keys = world.map.count;
            if (failed) {
                change(&world, 13, 3 * KEYS); /* a store that has failed changes nothing more */
                assert_int_equal(world.large, large);
                assert_int_equal(world.chunks.count, items);
                assert_int_equal(world.map.count, keys);
            }
            trondgov_i_undo(&world.store);
            expect_first_state(&world);
            lender.fail_at = NEVER;
            change(&world, 11, KEYS + 1); /* and it can go on */
            assert_int_equal(world.store.failed, 0);
            assert_int_equal(world.map.count, 2 * KEYS);
            trondgov_i_undo(&world.store);
            expect_first_state(&world);
            world_free(&world);
            assert_int_equal(lender.count, 0);
            assert_int_equal(lender.wrong, 0);
            assert_true(n < 100000);
        }
    }
}

/* Adding and undoing in every pattern against a table that is searched from end to end. */
static void test_map_against_list(void **state)
{
    (void)state;
    static struct lender lender;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    struct world world = world_of(&memory);
    static int64_t keys[4096];
    size_t kept = 0, all = 0;
    uint64_t random = 1;
    for (int32_t batch = 0; batch < 400; batch++) {
        random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        const int32_t undone = (int32_t)(random >> 33) % 3 != 0;
        all = kept;
        for (uint64_t i = 0; i < (random >> 40) % 24 && all < COUNT(keys); i++) {
            random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            const int64_t key = (int64_t)((random >> 20) % 3000) + 1;
            size_t known = 0;
            while (known < all && keys[known] != key)
                known++;
            if (known < all)
                continue;
            keys[all++] = key;
            trondgov_i_map_add(&world.store, &world.map, key, key * 2);
        }
        if (undone)
            trondgov_i_undo(&world.store);
        else {
            trondgov_i_keep(&world.store);
            kept = all;
        }
        assert_int_equal(world.map.count, kept);
        for (int64_t key = 1; key <= 3000; key += 7) {
            size_t known = 0;
            while (known < kept && keys[known] != key)
                known++;
            assert_int_equal(trondgov_i_map_get(&world.map, key), known < kept ? key * 2 : -1);
        }
    }
    assert_true(kept > 200);
    world_free(&world);
    assert_int_equal(lender.wrong + lender.count, 0);
}

/* --- The sort --- */

struct card {
    int32_t rank, place;
};

static int32_t by_rank(const void *a, const void *b)
{
    return ((const struct card *)a)->rank - ((const struct card *)b)->rank;
}

static int32_t all_equal(const void *a, const void *b)
{
    (void)a;
    (void)b;
    return 0;
}

static void test_sort(void **state)
{
    (void)state;
    static struct card cards[300], scratch[300];
    uint64_t random = 7;
    for (size_t count = 0; count <= 300; count = count < 70 ? count + 1 : count + 23)
        for (int32_t ranks = 1; ranks <= 64; ranks *= 4) {
            int64_t sum = 0, sorted = 0;
            for (size_t i = 0; i < count; i++) {
                random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
                cards[i] = (struct card){(int32_t)(random >> 40) % ranks, (int32_t)i};
                sum += cards[i].rank * 1000 + cards[i].place;
            }
            trondgov_i_sort(cards, scratch, count, sizeof *cards, by_rank);
            for (size_t i = 0; i < count; i++) {
                sorted += cards[i].rank * 1000 + cards[i].place;
                if (i > 0) {
                    assert_true(cards[i - 1].rank <= cards[i].rank);
                    assert_true(cards[i - 1].rank < cards[i].rank || cards[i - 1].place < cards[i].place);
                }
            }
            assert_int_equal(sum, sorted);
        }
    for (size_t i = 0; i < 300; i++)
        cards[i] = (struct card){-(int32_t)i, (int32_t)i};
    trondgov_i_sort(cards, scratch, 300, sizeof *cards, all_equal);
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(cards[i].place, i);
    trondgov_i_sort(NULL, NULL, 0, sizeof *cards, by_rank);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_allocator),
        cmocka_unit_test(test_array),
        cmocka_unit_test(test_chunks),
        cmocka_unit_test(test_store),
        cmocka_unit_test(test_store_without_memory),
        cmocka_unit_test(test_map_against_list),
        cmocka_unit_test(test_sort),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
