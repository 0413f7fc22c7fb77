/* From rows to a rulebook: for each organ the spans of days in which none of its rules changes, and in each span which
 * row is in force for each thing.
 *
 * Which row goes first: the organ's own before those of the organ it is LIKE; a builder's before the municipal text
 * before the statute; of a builder's the one added later, of the others the later first day. Rows that hold under one
 * reading only are passed over where another is selected.
 */
#include "rulebook/structures.h"

#include <string.h>

#include "base/sort.h"
#include "calendar/calendar_internal.h"

enum { CHAIN_LENGTH = 8 };

struct chain { /* an organ and those it is LIKE, the nearest first */
    trondgov_code organs[CHAIN_LENGTH];
    int32_t count;
    trondgov_date from, to;
};

struct candidate {
    const struct trondgov_i_row *row;
    int32_t depth;
    int32_t sequence;
};

/* A row of an organ, by its place among all rows. */
struct placed {
    trondgov_code organ;
    int32_t sequence;
};

struct build {
    trondgov_rulebook *rulebook;
    struct trondgov_i_array placed;     /* of struct placed: every row of the edition, by organ and place */
    struct trondgov_i_array turns;      /* of trondgov_date: where an organ's place among the organs changes */
    struct trondgov_i_array dates;      /* of trondgov_date: where something changes in one organ */
    struct trondgov_i_array candidates; /* of struct candidate: of one span */
    struct trondgov_i_array scratch;    /* of char */
};

static size_t row_total(const trondgov_rulebook *rulebook)
{
    return trondgov_i_row_count + rulebook->own.rows.count;
}

/* The n-th row of constant tables and builder; NULL: not of this edition. */
static const struct trondgov_i_row *row_number(const trondgov_rulebook *rulebook, size_t n)
{
    if (n >= trondgov_i_row_count)
        return (const struct trondgov_i_row *)rulebook->own.rows.items + (n - trondgov_i_row_count);
    const struct trondgov_i_row *row = &trondgov_i_rows[n];
    return rulebook->edition == TRONDGOV_EDITION_STATUTE && row->layer > 0 ? NULL : row;
}

static int32_t by_organ(const void *a, const void *b)
{
    const struct placed *first = a, *second = b;
    if (first->organ != second->organ)
        return first->organ < second->organ ? -1 : 1;
    return (first->sequence > second->sequence) - (first->sequence < second->sequence);
}

/* The place of an organ's first row among those placed. */
static size_t first_placed(const struct build *build, trondgov_code organ)
{
    const struct placed *placed = build->placed.items;
    size_t low = 0, high = build->placed.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (placed[middle].organ < organ)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The row at a place among those placed; NULL: it is another organ's. */
static const struct trondgov_i_row *placed_row(const struct build *build, size_t at, trondgov_code organ,
                                               int32_t *sequence)
{
    const struct placed *placed = build->placed.items;
    if (at >= build->placed.count || placed[at].organ != organ)
        return NULL;
    *sequence = placed[at].sequence;
    return row_number(build->rulebook, (size_t)placed[at].sequence);
}

/* The layer whose ORGAN rows say when an organ has rules: the municipal text's where it has one, else the Act's. A
 * builder's rows come on top of either. */
static int32_t founding_layer(const struct build *build, trondgov_code organ)
{
    const struct trondgov_i_row *row;
    int32_t layer = -1, sequence = 0;
    for (size_t at = first_placed(build, organ); (row = placed_row(build, at, organ, &sequence)) != NULL; at++)
        if (row->kind == TRONDGOV_ROW_ORGAN && row->layer < 2 && row->layer > layer)
            layer = row->layer;
    return layer;
}

/* The ORGAN row in force: a builder's before the others, the later first day, the one that was added later. */
static const struct trondgov_i_row *organ_row(const struct build *build, trondgov_code organ, trondgov_date date)
{
    const int32_t layer = founding_layer(build, organ);
    const struct trondgov_i_row *best = NULL, *row;
    int32_t sequence = 0;
    for (size_t at = first_placed(build, organ); (row = placed_row(build, at, organ, &sequence)) != NULL; at++) {
        if (row->kind != TRONDGOV_ROW_ORGAN || row->layer < layer || date < row->from || date > row->to)
            continue;
        if (!best || row->layer > best->layer || (row->layer == best->layer && row->from >= best->from))
            best = row;
    }
    return best;
}

/* An organ and those it is LIKE on a date; of none where it has no rules then, or those it is LIKE have none yet. */
static struct chain chain_of(const struct build *build, trondgov_code organ, trondgov_date from, trondgov_date to)
{
    struct chain chain = {.from = from, .to = to};
    for (trondgov_code next = organ; next != 0 && chain.count < CHAIN_LENGTH;) {
        const struct trondgov_i_row *row = organ_row(build, next, from);
        if (!row)
            return (struct chain){.from = from, .to = to};
        chain.organs[chain.count++] = next;
        next = row->like;
    }
    return chain;
}

static int32_t add_date(struct build *build, const struct chain *chain, trondgov_date date)
{
    if (date <= chain->from || date > chain->to)
        return 1;
    trondgov_date *added = trondgov_i_array_push(&build->dates, &build->rulebook->allocator, sizeof *added);
    if (added)
        *added = date;
    return added != NULL;
}

static int32_t by_date(const void *a, const void *b)
{
    const trondgov_date first = *(const trondgov_date *)a, second = *(const trondgov_date *)b;
    return (first > second) - (first < second);
}

/* 0: no memory. */
static int32_t sort_array(struct build *build, struct trondgov_i_array *items, size_t item_size,
                          trondgov_i_order *order)
{
    size_t size = items->count * item_size;
    if (!trondgov_i_array_reserve(&build->scratch, &build->rulebook->allocator, 1, size + 1))
        return 0;
    trondgov_i_sort(items->items, build->scratch.items, items->count, item_size, order);
    return 1;
}

static int32_t add_dates(struct build *build, const struct chain *chain, const struct trondgov_i_row *row)
{
    const struct trondgov_i_conflict *conflict =
        row->reading ? trondgov_i_conflict_of(trondgov_i_reading_conflict(row->reading)) : NULL;
    return add_date(build, chain, row->from) && (row->to == INT32_MAX || add_date(build, chain, row->to + 1)) &&
           (!conflict || !conflict->later_default || add_date(build, chain, conflict->later_from));
}

/* Every day on which a row begins, one has ended, or another reading holds. */
static int32_t collect_dates(struct build *build, const struct chain *chain)
{
    trondgov_rulebook *rulebook = build->rulebook;
    const struct trondgov_i_row *row;
    int32_t sequence = 0;
    build->dates.count = 0;
    for (int32_t depth = 0; depth < chain->count; depth++)
        for (size_t at = first_placed(build, chain->organs[depth]);
             (row = placed_row(build, at, chain->organs[depth], &sequence)) != NULL; at++)
            if (row->kind != TRONDGOV_ROW_ORGAN && !add_dates(build, chain, row))
                return 0;
    const struct trondgov_i_selection *selections = rulebook->own.selections.items;
    for (size_t i = 0; i < rulebook->own.selections.count; i++)
        if (!add_date(build, chain, selections[i].from))
            return 0;
    return sort_array(build, &build->dates, sizeof(trondgov_date), by_date);
}

static int32_t compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int32_t by_thing(const struct trondgov_i_row *a, const struct trondgov_i_row *b)
{
    int32_t order = compare(a->kind, b->kind);
    order = order ? order : compare(a->key, b->key);
    order = order ? order : compare(a->role, b->role);
    return order ? order : compare(a->ground, b->ground);
}

static int32_t by_thing_and_rank(const void *a, const void *b)
{
    const struct candidate *first = a, *second = b;
    int32_t order = by_thing(first->row, second->row);
    order = order ? order : compare(first->depth, second->depth);
    order = order ? order : compare(second->row->layer, first->row->layer);
    if (!order && first->row->layer == 2) /* what a builder adds later wins wherever it is in force */
        return compare(second->sequence, first->sequence);
    order = order ? order : compare(second->row->from, first->row->from);
    return order ? order : compare(second->sequence, first->sequence);
}

static int32_t collect_candidates(struct build *build, const struct chain *chain, trondgov_date date)
{
    const struct trondgov_i_row *row;
    int32_t sequence = 0;
    build->candidates.count = 0;
    for (int32_t depth = 0; depth < chain->count; depth++)
        for (size_t at = first_placed(build, chain->organs[depth]);
             (row = placed_row(build, at, chain->organs[depth], &sequence)) != NULL; at++) {
            if (row->kind == TRONDGOV_ROW_ORGAN || date < row->from || date > row->to)
                continue;
            struct candidate *added =
                trondgov_i_array_push(&build->candidates, &build->rulebook->allocator, sizeof *added);
            if (!added)
                return 0;
            *added = (struct candidate){row, depth, sequence};
        }
    return sort_array(build, &build->candidates, sizeof(struct candidate), by_thing_and_rank);
}

/* Slots of one span from its sorted candidates. */
static int32_t add_slots(struct build *build, trondgov_organ *organ)
{
    trondgov_rulebook *rulebook = build->rulebook;
    const struct candidate *candidates = build->candidates.items;
    organ->first_slot = (int32_t)rulebook->slots.count;
    for (size_t i = 0; i < build->candidates.count; i++) {
        const struct trondgov_i_row *row = candidates[i].row;
        if (i == 0 || by_thing(candidates[i - 1].row, row) != 0) {
            struct trondgov_i_slot *slot = trondgov_i_array_push(&rulebook->slots, &rulebook->allocator, sizeof *slot);
            if (!slot)
                return 0;
            *slot = (struct trondgov_i_slot){
                row->kind, row->key, row->role, row->ground, (int32_t)rulebook->candidates.count, 0, NULL};
        }
        const struct trondgov_i_row **place =
            trondgov_i_array_push(&rulebook->candidates, &rulebook->allocator, sizeof *place);
        if (!place)
            return 0;
        *place = row;
        struct trondgov_i_slot *slot = (struct trondgov_i_slot *)rulebook->slots.items + rulebook->slots.count - 1;
        slot->count++;
        if (!slot->chosen &&
            (row->reading == 0 ||
             row->reading == trondgov_i_selected(rulebook, trondgov_i_reading_conflict(row->reading), organ->from)))
            slot->chosen = row;
    }
    organ->slot_count = (int32_t)rulebook->slots.count - organ->first_slot;
    return 1;
}

/* chain NULL: no rules in this span. */
static int32_t add_span(struct build *build, const struct chain *chain, trondgov_code code, trondgov_date from,
                        trondgov_date to)
{
    trondgov_rulebook *rulebook = build->rulebook;
    trondgov_organ *organ = trondgov_i_array_push(&rulebook->organs, &rulebook->allocator, sizeof *organ);
    if (!organ)
        return 0;
    *organ = (trondgov_organ){.rulebook = rulebook, .code = code, .from = from, .to = to, .regulated = chain != NULL};
    return !chain || (collect_candidates(build, chain, from) && add_slots(build, organ));
}

/* The spans of one organ between two days on which its LIKE chain does not change. */
static int32_t add_spans(struct build *build, const struct chain *chain)
{
    if (!collect_dates(build, chain))
        return 0;
    trondgov_date from = chain->from;
    const trondgov_date *dates = build->dates.items;
    for (size_t i = 0; i < build->dates.count; i++)
        if (dates[i] > from) {
            if (!add_span(build, chain, chain->organs[0], from, dates[i] - 1))
                return 0;
            from = dates[i];
        }
    return add_span(build, chain, chain->organs[0], from, chain->to);
}

static int32_t add_organ(struct build *build, trondgov_code code)
{
    const trondgov_date *turns = build->turns.items;
    for (size_t i = 0; i < build->turns.count; i++) {
        const int32_t last = i + 1 == build->turns.count;
        if (!last && turns[i + 1] == turns[i])
            continue;
        const trondgov_date to = last ? INT32_MAX : turns[i + 1] - 1;
        const struct chain chain = chain_of(build, code, turns[i], to);
        if (!(chain.count > 0 ? add_spans(build, &chain) : add_span(build, NULL, code, turns[i], to)))
            return 0;
    }
    return 1;
}

static int32_t by_code(const void *a, const void *b)
{
    const trondgov_code first = *(const trondgov_code *)a, second = *(const trondgov_code *)b;
    return (first > second) - (first < second);
}

static int32_t add_turn(struct build *build, trondgov_date date)
{
    trondgov_date *added = trondgov_i_array_push(&build->turns, &build->rulebook->allocator, sizeof *added);
    if (added)
        *added = date;
    return added != NULL;
}

/* Every day on which some organ gets rules, loses them or becomes LIKE another. */
static int32_t collect_turns(struct build *build)
{
    const trondgov_rulebook *rulebook = build->rulebook;
    if (!add_turn(build, INT32_MIN))
        return 0;
    for (size_t i = 0; i < row_total(rulebook); i++) {
        const struct trondgov_i_row *row = row_number(rulebook, i);
        if (row && row->kind == TRONDGOV_ROW_ORGAN &&
            (!add_turn(build, row->from) || (row->to < INT32_MAX && !add_turn(build, row->to + 1))))
            return 0;
    }
    return sort_array(build, &build->turns, sizeof(trondgov_date), by_date);
}

/* Every row of the edition, by organ. */
static int32_t place_rows(struct build *build)
{
    const trondgov_rulebook *rulebook = build->rulebook;
    const size_t total = row_total(rulebook);
    if (!trondgov_i_array_reserve(&build->placed, &rulebook->allocator, sizeof(struct placed), total))
        return 0;
    for (size_t i = 0; i < total; i++) {
        const struct trondgov_i_row *row = row_number(rulebook, i);
        if (!row)
            continue;
        struct placed *added = trondgov_i_array_push(&build->placed, &rulebook->allocator, sizeof *added);
        if (!added)
            return 0;
        *added = (struct placed){row->organ, (int32_t)i};
    }
    return sort_array(build, &build->placed, sizeof(struct placed), by_organ);
}

/* The organs that have rules, each once, sorted. */
static int32_t collect_organs(struct build *build, struct trondgov_i_array *codes)
{
    trondgov_rulebook *rulebook = build->rulebook;
    for (size_t i = 0; i < row_total(rulebook); i++) {
        const struct trondgov_i_row *row = row_number(rulebook, i);
        if (!row || row->kind != TRONDGOV_ROW_ORGAN)
            continue;
        trondgov_code *code = trondgov_i_array_push(codes, &rulebook->allocator, sizeof *code);
        if (!code)
            return 0;
        *code = row->organ;
    }
    return sort_array(build, codes, sizeof(trondgov_code), by_code);
}

static int32_t add_own_code(trondgov_rulebook *rulebook, trondgov_code code)
{
    if (TRONDGOV_I_NUMBER(code) < 0x8000)
        return 1;
    trondgov_code *codes = rulebook->own_codes.items;
    for (size_t i = 0; i < rulebook->own_codes.count; i++)
        if (codes[i] == code)
            return 1;
    trondgov_code *added = trondgov_i_array_push(&rulebook->own_codes, &rulebook->allocator, sizeof *added);
    if (added)
        *added = code;
    return added != NULL;
}

static int32_t collect_own_codes(struct build *build)
{
    trondgov_rulebook *rulebook = build->rulebook;
    const struct trondgov_i_row *rows = rulebook->own.rows.items;
    for (size_t i = 0; i < rulebook->own.rows.count; i++)
        if (!add_own_code(rulebook, rows[i].organ) || !add_own_code(rulebook, rows[i].key) ||
            !add_own_code(rulebook, rows[i].role) || !add_own_code(rulebook, rows[i].provision))
            return 0;
    const struct trondgov_i_provision *provisions = rulebook->own.provisions.items;
    for (size_t i = 0; i < rulebook->own.provisions.count; i++)
        if (!add_own_code(rulebook, provisions[i].provision))
            return 0;
    const struct trondgov_i_label *labels = rulebook->own.labels.items;
    for (size_t i = 0; i < rulebook->own.labels.count; i++)
        if (!add_own_code(rulebook, labels[i].code))
            return 0;
    return sort_array(build, &rulebook->own_codes, sizeof(trondgov_code), by_code);
}

static int32_t compile(struct build *build)
{
    struct trondgov_i_array codes = {NULL, 0, 0};
    int32_t done =
        collect_own_codes(build) && place_rows(build) && collect_turns(build) && collect_organs(build, &codes);
    const trondgov_code *code = codes.items;
    for (size_t i = 0; done && i < codes.count; i++)
        if (i == 0 || code[i] != code[i - 1])
            done = add_organ(build, code[i]);
    trondgov_i_array_free(&codes, &build->rulebook->allocator, sizeof(trondgov_code));
    return done && trondgov_i_finish_organs(build->rulebook);
}

trondgov_status trondgov_i_rulebook_compile(const trondgov_allocator *allocator, trondgov_code edition,
                                            const struct trondgov_i_own *own, trondgov_rulebook **rulebook)
{
    struct build build = {.rulebook = trondgov_i_allocate(allocator, sizeof **rulebook)};
    if (!build.rulebook)
        return TRONDGOV_NO_MEMORY;
    build.rulebook->allocator = *allocator;
    build.rulebook->edition = edition;
    build.rulebook->owners = trondgov_i_allocate(allocator, sizeof *build.rulebook->owners);
    int32_t done = 0;
    if (build.rulebook->owners) {
        *build.rulebook->owners = 1;
        done = trondgov_i_own_copy(&build.rulebook->own, own, allocator) && compile(&build);
    }
    trondgov_i_array_free(&build.placed, allocator, sizeof(struct placed));
    trondgov_i_array_free(&build.turns, allocator, sizeof(trondgov_date));
    trondgov_i_array_free(&build.dates, allocator, sizeof(trondgov_date));
    trondgov_i_array_free(&build.candidates, allocator, sizeof(struct candidate));
    trondgov_i_array_free(&build.scratch, allocator, 1);
    if (done)
        *rulebook = build.rulebook;
    else
        trondgov_i_rulebook_release(build.rulebook);
    return done ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}
