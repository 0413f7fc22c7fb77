/* Finding rows: by organ and day, then by thing. Binary searches only; nothing is allocated and nothing is written but
 * the caller's view.
 */
#include "rulebook/structures.h"

#include <string.h>

#include "calendar/calendar_internal.h"

trondgov_status trondgov_rulebook_organ(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date date,
                                        const trondgov_organ **found)
{
    if (found)
        *found = NULL;
    if (!rulebook || !found)
        return TRONDGOV_NULL_ARGUMENT;
    if (TRONDGOV_I_FAMILY(organ) != TRONDGOV_FAMILY_ORGAN)
        return TRONDGOV_UNKNOWN_CODE;
    if (!trondgov_i_date_valid(date))
        return TRONDGOV_OUT_OF_RANGE;
    const trondgov_organ *organs = rulebook->organs.items;
    size_t low = 0, high = rulebook->organs.count;
    while (low < high) { /* the first span behind the one that is looked for */
        size_t middle = low + (high - low) / 2;
        if (organs[middle].code < organ || (organs[middle].code == organ && organs[middle].from <= date))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || organs[low - 1].code != organ)
        return TRONDGOV_UNKNOWN_CODE;
    *found = &organs[low - 1];
    return TRONDGOV_OK;
}

const trondgov_organ *trondgov_i_organ_number(const trondgov_rulebook *rulebook, trondgov_date date, size_t n)
{
    const trondgov_organ *organs = rulebook->organs.items;
    for (size_t i = 0; i < rulebook->organs.count; i++)
        if (organs[i].from <= date && date <= organs[i].to && n-- == 0)
            return &organs[i];
    return NULL;
}

struct trondgov_i_view trondgov_i_view_of(const trondgov_organ *organ)
{
    return (struct trondgov_i_view){.organ = organ};
}

static void touch(struct trondgov_i_view *view, trondgov_code conflict)
{
    for (int32_t i = 0; i < view->touched_count; i++)
        if (view->touched[i] == conflict)
            return;
    if (view->touched_count < TRONDGOV_I_TOUCHED)
        view->touched[view->touched_count++] = conflict;
}

static int32_t slot_order(const struct trondgov_i_slot *slot, trondgov_code kind, trondgov_code key, trondgov_code role,
                          trondgov_code ground)
{
    if (slot->kind != kind)
        return slot->kind < kind ? -1 : 1;
    if (slot->key != key)
        return slot->key < key ? -1 : 1;
    if (slot->role != role)
        return slot->role < role ? -1 : 1;
    return slot->ground == ground ? 0 : slot->ground < ground ? -1 : 1;
}

/* The first slot of the organ that does not come before the thing. */
static int32_t slot_from(const trondgov_organ *organ, trondgov_code kind, trondgov_code key, trondgov_code role,
                         trondgov_code ground)
{
    const struct trondgov_i_slot *slots = organ->rulebook->slots.items;
    int32_t low = organ->first_slot, high = organ->first_slot + organ->slot_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (slot_order(&slots[middle], kind, key, role, ground) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static trondgov_code reading_in(const struct trondgov_i_view *view, trondgov_code conflict)
{
    if (view->turned && trondgov_i_reading_conflict(view->turned) == conflict)
        return view->turned;
    return trondgov_i_selected(view->organ->rulebook, conflict, view->organ->from);
}

static const struct trondgov_i_row *choose(struct trondgov_i_view *view, const struct trondgov_i_slot *slot)
{
    const struct trondgov_i_row *const *rows = view->organ->rulebook->candidates.items;
    for (int32_t i = slot->first; i < slot->first + slot->count; i++) {
        if (rows[i]->reading == 0)
            return rows[i];
        trondgov_code conflict = trondgov_i_reading_conflict(rows[i]->reading);
        touch(view, conflict);
        if (reading_in(view, conflict) == rows[i]->reading)
            return rows[i];
    }
    return NULL;
}

const struct trondgov_i_row *trondgov_i_row(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                            trondgov_code role, trondgov_code ground)
{
    const struct trondgov_i_slot *slots = view->organ->rulebook->slots.items;
    int32_t at = slot_from(view->organ, kind, key, role, ground);
    if (at >= view->organ->first_slot + view->organ->slot_count || slot_order(&slots[at], kind, key, role, ground) != 0)
        return NULL;
    return choose(view, &slots[at]);
}

const struct trondgov_i_row *trondgov_i_row_at(struct trondgov_i_view *view, trondgov_code kind, size_t n)
{
    const struct trondgov_i_slot *slots = view->organ->rulebook->slots.items;
    int32_t end = view->organ->first_slot + view->organ->slot_count;
    for (int32_t at = slot_from(view->organ, kind, INT32_MIN, INT32_MIN, INT32_MIN); at < end && slots[at].kind == kind;
         at++) {
        const struct trondgov_i_row *row = choose(view, &slots[at]);
        if (row && n-- == 0)
            return row;
    }
    return NULL;
}

const struct trondgov_i_row *trondgov_i_row_of_key(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                                   size_t n)
{
    const struct trondgov_i_row *row;
    int32_t place = 0;
    while ((row = trondgov_i_next_row(view, kind, key, &place)) != NULL && n > 0)
        n--;
    return row;
}

const struct trondgov_i_row *trondgov_i_next_row(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                                 int32_t *place)
{
    const struct trondgov_i_slot *slots = view->organ->rulebook->slots.items;
    const int32_t end = view->organ->first_slot + view->organ->slot_count;
    int32_t at = *place ? *place - 1 : slot_from(view->organ, kind, key, INT32_MIN, INT32_MIN);
    for (; at < end && slots[at].kind == kind && slots[at].key == key; at++) {
        const struct trondgov_i_row *row = choose(view, &slots[at]);
        if (row) {
            *place = at + 2; /* one on, and never 0 */
            return row;
        }
    }
    *place = end + 1;
    return NULL;
}

struct trondgov_i_ranked trondgov_i_next_rank(const struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                              int32_t *place)
{
    const struct trondgov_i_slot *slots = view->organ->rulebook->slots.items;
    const struct trondgov_i_row *const *rows = view->organ->rulebook->candidates.items;
    const int32_t end = view->organ->first_slot + view->organ->slot_count;
    const int32_t at = *place ? *place - 1 : slot_from(view->organ, kind, key, INT32_MIN, INT32_MIN);
    if (at >= end || slots[at].kind != kind || slots[at].key != key)
        return (struct trondgov_i_ranked){NULL, 0};
    *place = at + 2;
    int32_t count = 0; /* a row of no reading holds under each: none behind it is reached */
    while (count < slots[at].count && rows[slots[at].first + count]->reading != 0)
        count++;
    return (struct trondgov_i_ranked){rows + slots[at].first, count < slots[at].count ? count + 1 : count};
}

const struct trondgov_i_row *trondgov_i_selected_of(const struct trondgov_i_view *view, struct trondgov_i_ranked ranked)
{
    for (int32_t i = 0; i < ranked.count; i++) {
        const trondgov_code reading = ranked.rows[i]->reading;
        if (reading == 0 || reading_in(view, trondgov_i_reading_conflict(reading)) == reading)
            return ranked.rows[i];
    }
    return NULL;
}

void trondgov_i_touch_rank(struct trondgov_i_view *view, struct trondgov_i_ranked ranked)
{
    const struct trondgov_i_row *selected = trondgov_i_selected_of(view, ranked);
    for (int32_t i = 0; i < ranked.count && (i == 0 || ranked.rows[i - 1] != selected); i++)
        if (ranked.rows[i]->reading)
            touch(view, trondgov_i_reading_conflict(ranked.rows[i]->reading));
}

const struct trondgov_i_row *trondgov_i_seats(struct trondgov_i_view *view)
{
    const struct trondgov_i_row *row;
    for (size_t n = 0; (row = trondgov_i_row_at(view, TRONDGOV_ROW_SEATS, n)) != NULL; n++)
        if (row->role == 0)
            return row;
    return NULL;
}

int64_t trondgov_i_parameter(struct trondgov_i_view *view, trondgov_code parameter, int64_t otherwise)
{
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, parameter, 0, 0);
    return row ? row->value : otherwise;
}

trondgov_code trondgov_i_guard(const trondgov_organ *organ, trondgov_code guard)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_GUARD, guard, 0, 0);
    return row ? row->provision : 0;
}

trondgov_code trondgov_i_organ_code(const trondgov_organ *organ)
{
    return organ->code;
}

const trondgov_rulebook *trondgov_i_organ_rulebook(const trondgov_organ *organ)
{
    return organ->rulebook;
}

int32_t trondgov_i_organ_seats(const trondgov_organ *organ)
{
    return organ->seats;
}

uint64_t trondgov_i_organ_digest(const trondgov_organ *organ)
{
    return organ->digest;
}

const struct trondgov_i_conflict *trondgov_i_conflict_of(trondgov_code conflict)
{
    for (size_t low = 0, high = trondgov_i_conflict_count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (trondgov_i_conflicts[middle].conflict == conflict)
            return &trondgov_i_conflicts[middle];
        if (trondgov_i_conflicts[middle].conflict < conflict)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

trondgov_code trondgov_i_reading_conflict(trondgov_code reading)
{
    for (size_t low = 0, high = trondgov_i_reading_count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (trondgov_i_readings[middle].reading == reading)
            return trondgov_i_readings[middle].conflict;
        if (trondgov_i_readings[middle].reading < reading)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

trondgov_code trondgov_i_other_reading(const trondgov_organ *organ, trondgov_code conflict, int32_t n)
{
    const struct trondgov_i_conflict *row = trondgov_i_conflict_of(conflict);
    const trondgov_code selected = trondgov_i_selected(organ->rulebook, conflict, organ->from);
    for (int32_t i = 0; row && i < row->count; i++) {
        trondgov_code reading = trondgov_i_readings[row->first + i].reading;
        if (reading != selected && n-- == 0)
            return reading;
    }
    return 0;
}

/* A conflict's reading that is called as_written or statute; 0: it has none. */
static trondgov_code general_reading(const struct trondgov_i_conflict *conflict, int32_t general)
{
    for (int32_t i = 0; i < conflict->count; i++)
        if (trondgov_i_readings[conflict->first + i].general == general)
            return trondgov_i_readings[conflict->first + i].reading;
    return 0;
}

static trondgov_code default_reading(const struct trondgov_i_conflict *conflict, trondgov_date date)
{
    return conflict->later_default && date >= conflict->later_from ? conflict->later_default
                                                                   : conflict->default_reading;
}

trondgov_code trondgov_i_selected(const trondgov_rulebook *rulebook, trondgov_code conflict, trondgov_date date)
{
    const struct trondgov_i_conflict *row = trondgov_i_conflict_of(conflict);
    if (!row)
        return 0;
    const struct trondgov_i_selection *selections = rulebook->own.selections.items, *latest = NULL;
    for (size_t i = 0; i < rulebook->own.selections.count; i++)
        if (selections[i].from <= date && (!latest || selections[i].from >= latest->from) &&
            (selections[i].conflict == conflict || selections[i].conflict == TRONDGOV_CONFLICT_ALL))
            latest = &selections[i];
    trondgov_code wanted = latest ? latest->reading : 0, reading = 0;
    if (wanted == TRONDGOV_READING_STATUTE)
        reading = general_reading(row, READING_IS_STATUTE);
    else if (wanted == TRONDGOV_READING_AS_WRITTEN && latest->conflict != TRONDGOV_CONFLICT_ALL)
        reading = general_reading(row, READING_IS_AS_WRITTEN);
    else if (wanted != TRONDGOV_READING_AS_WRITTEN)
        reading = wanted;
    return reading ? reading : default_reading(row, date); /* every conflict as written: at its default */
}

const trondgov_rulebook *trondgov_i_rulebook_share(const trondgov_rulebook *rulebook)
{
    __atomic_add_fetch(rulebook->owners, 1, __ATOMIC_RELAXED);
    return rulebook;
}

const trondgov_allocator *trondgov_i_rulebook_allocator(const trondgov_rulebook *rulebook)
{
    return &rulebook->allocator;
}
