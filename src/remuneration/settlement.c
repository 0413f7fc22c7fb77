/* The settlement as an object: who held which office in the period, copied from the register once.
 *
 * No text says what an office earns while its holder is exempted or suspended (kommuneloven §§ 7-9, 7-12; forskrift om
 * godtgjøring 6.4 speaks of leave alone): it earns nothing then, and every line beside such a time is marked as
 * inferred.
 */
#include "remuneration/entries.h"
#include "remuneration/settling.h"

#include "register/register_internal.h"
#include "rulebook/verdict_internal.h"

enum { FEW = 4, MANY = 6 }; /* bits: 16 and 64 items at a time */

static const trondgov_allocator *memory_of(const trondgov_settlement *settlement)
{
    return &settlement->log.store.allocator;
}

struct trondgov_i_payee *trondgov_i_payee_at(const trondgov_settlement *settlement, int32_t payee)
{
    return trondgov_i_chunks_at(&settlement->payees, (size_t)payee);
}

const struct trondgov_i_held *trondgov_i_held_by(const trondgov_settlement *settlement,
                                                 const struct trondgov_i_payee *payee)
{
    const struct trondgov_i_held *held = settlement->held.items;
    return payee->held_count > 0 ? held + payee->first_held : NULL;
}

struct trondgov_i_occasion *trondgov_i_occasion_at(const trondgov_settlement *settlement, int32_t occasion)
{
    return trondgov_i_chunks_at(&settlement->occasions, (size_t)occasion);
}

struct trondgov_i_entered *trondgov_i_entered_at(const trondgov_settlement *settlement, int32_t entry)
{
    return trondgov_i_chunks_at(&settlement->entered, (size_t)entry);
}

const struct trondgov_i_entered *trondgov_i_group_entry(const trondgov_settlement *settlement, trondgov_id party)
{
    const int64_t first = trondgov_i_map_get(&settlement->group_ids, party);
    return first < 0 ? NULL : trondgov_i_chunks_at(&settlement->groups, (size_t)first);
}

const struct trondgov_i_entered *trondgov_i_next_of_group(const trondgov_settlement *settlement,
                                                          const struct trondgov_i_entered *entry)
{
    return entry->before < 0 ? NULL : trondgov_i_chunks_at(&settlement->groups, (size_t)entry->before);
}

int32_t trondgov_i_add_payee(trondgov_settlement *settlement, trondgov_id person, trondgov_id party)
{
    struct trondgov_i_store *store = &settlement->log.store;
    struct trondgov_i_payee *added = trondgov_i_append(store, &settlement->payees);
    if (!added)
        return TRONDGOV_I_NOBODY;
    *added = (struct trondgov_i_payee){.person = person,
                                       .party = party,
                                       .latest_occasion = TRONDGOV_I_NOBODY,
                                       .latest_entry = TRONDGOV_I_NOBODY};
    trondgov_i_map_add(store, &settlement->payee_ids, person, (int64_t)settlement->payees.count - 1);
    return (int32_t)settlement->payees.count - 1;
}

static int32_t is_paid_yearly(const trondgov_schedule *schedule, const struct trondgov_member *office)
{
    const struct trondgov_i_piece *end, *piece = trondgov_i_pieces_of(schedule, office->organ, office->role, &end);
    for (; piece < end; piece++)
        if (piece->rate.unit == TRONDGOV_UNIT_YEAR)
            return 1;
    return 0;
}

static struct trondgov_i_held *add_held(trondgov_settlement *settlement, const struct trondgov_member *office,
                                        trondgov_date from, trondgov_date to)
{
    struct trondgov_i_held *held = trondgov_i_array_push(&settlement->held, memory_of(settlement), sizeof *held);
    if (held)
        *held = (struct trondgov_i_held){
            .person = office->person, .list = office->list, .organ = office->organ, .role = office->role,
            .category = office->category, .from = from, .to = to};
    return held;
}

/* The office day by day, a span for each time it rests or does not. 0: no memory. */
static int32_t add_spans(trondgov_settlement *settlement, const trondgov_municipality *municipality,
                         const struct trondgov_member *office, trondgov_date from, trondgov_date to)
{
    const size_t first = settlement->held.count;
    for (trondgov_date day = from; day <= to;) {
        const int32_t rests = trondgov_i_municipality_suspended(municipality, office, day);
        trondgov_date last = day;
        while (last < to && trondgov_i_municipality_suspended(municipality, office, last + 1) == rests)
            last++;
        struct trondgov_i_held *held = add_held(settlement, office, day, last);
        if (!held)
            return 0;
        held->rests = rests;
        day = last + 1;
    }
    struct trondgov_i_held *held = settlement->held.items;
    for (size_t i = first; settlement->held.count - first > 1 && i < settlement->held.count; i++)
        held[i].rests_at_times = 1;
    return 1;
}

/* 0: no memory. */
static int32_t copy_offices(trondgov_settlement *settlement, const trondgov_municipality *municipality)
{
    const trondgov_schedule *schedule = settlement->schedule;
    const struct trondgov_member *office = NULL;
    for (size_t i = 0; trondgov_i_municipality_all_offices(municipality, i, &office, 1) == 1; i++) {
        const trondgov_date from = office->from > schedule->from ? office->from : schedule->from;
        const trondgov_date to = office->to < schedule->to ? office->to : schedule->to;
        const int32_t done = from <= to && is_paid_yearly(schedule, office)
                                 ? add_spans(settlement, municipality, office, from, to)
                                 : add_held(settlement, office, from, to) != NULL;
        if (!done)
            return 0;
    }
    return 1;
}

static int32_t held_order(const void *a, const void *b)
{
    const struct trondgov_i_held *first = a, *second = b;
    int32_t order = trondgov_i_compare(first->person, second->person);
    order = order ? order : trondgov_i_compare(first->organ, second->organ);
    order = order ? order : trondgov_i_compare(first->role, second->role);
    return order ? order : trondgov_i_compare(first->from, second->from);
}

/* Everybody who ever held an office, with the offices that each held. */
static void add_payees(trondgov_settlement *settlement, const trondgov_municipality *municipality)
{
    const struct trondgov_i_held *held = settlement->held.items;
    for (size_t i = 0, next; i < settlement->held.count; i = next) {
        for (next = i; next < settlement->held.count && held[next].person == held[i].person;)
            next++;
        const trondgov_id party = trondgov_i_municipality_party(municipality, held[i].person, settlement->schedule->to);
        const int32_t number = trondgov_i_add_payee(settlement, held[i].person, party);
        if (number < 0)
            return;
        trondgov_i_payee_at(settlement, number)->first_held = i;
        trondgov_i_payee_at(settlement, number)->held_count = next - i;
    }
}

static struct trondgov_i_chunks chunks_of(size_t item_size, uint32_t chunk_bits)
{
    return (struct trondgov_i_chunks){.item_size = item_size, .chunk_bits = chunk_bits};
}

/* 0: no memory. */
static int32_t fill(trondgov_settlement *settlement, const trondgov_municipality *municipality)
{
    settlement->payees = chunks_of(sizeof(struct trondgov_i_payee), MANY);
    settlement->gatherings = chunks_of(sizeof(struct trondgov_i_gathering), FEW);
    settlement->occasions = chunks_of(sizeof(struct trondgov_i_occasion), MANY);
    settlement->entered = chunks_of(sizeof(struct trondgov_i_entered), FEW);
    settlement->groups = chunks_of(sizeof(struct trondgov_i_entered), FEW);
    settlement->stated = chunks_of(sizeof(struct trondgov_i_stated), FEW);
    settlement->whole_facts = TRONDGOV_I_NOBODY;
    settlement->paid = chunks_of(sizeof(struct trondgov_i_paid), FEW);
    if (!copy_offices(settlement, municipality) ||
        !trondgov_i_pay_sort(memory_of(settlement), &settlement->held, sizeof(struct trondgov_i_held), held_order))
        return 0;
    if (!trondgov_i_count_seats(settlement, municipality))
        return 0;
    add_payees(settlement, municipality);
    if (settlement->log.store.failed)
        return 0;
    trondgov_i_keep(&settlement->log.store);
    return 1;
}

trondgov_status trondgov_settlement_create(const trondgov_schedule *schedule, const trondgov_municipality *municipality,
                                           trondgov_settlement **settlement)
{
    if (settlement)
        *settlement = NULL;
    if (!schedule || !municipality || !settlement)
        return TRONDGOV_NULL_ARGUMENT;
    const trondgov_allocator *memory = trondgov_i_rulebook_allocator(schedule->rulebook);
    trondgov_settlement *created = trondgov_i_allocate(memory, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_log_begin(&created->log, memory);
    created->schedule = trondgov_i_schedule_share(schedule);
    if (!fill(created, municipality)) {
        trondgov_settlement_free(created);
        return TRONDGOV_NO_MEMORY;
    }
    *settlement = created;
    return TRONDGOV_OK;
}

void trondgov_settlement_free(trondgov_settlement *settlement)
{
    if (!settlement)
        return;
    const trondgov_allocator memory = settlement->log.store.allocator;
    const trondgov_schedule *schedule = settlement->schedule;
    trondgov_i_array_free(&settlement->held, &memory, sizeof(struct trondgov_i_held));
    trondgov_i_array_free(&settlement->seats, &memory, sizeof(struct trondgov_i_seats));
    trondgov_i_chunks_free(&settlement->payees, &memory);
    trondgov_i_chunks_free(&settlement->gatherings, &memory);
    trondgov_i_chunks_free(&settlement->occasions, &memory);
    trondgov_i_chunks_free(&settlement->entered, &memory);
    trondgov_i_chunks_free(&settlement->groups, &memory);
    trondgov_i_chunks_free(&settlement->stated, &memory);
    trondgov_i_chunks_free(&settlement->paid, &memory);
    trondgov_i_map_free(&settlement->payee_ids, &memory);
    trondgov_i_map_free(&settlement->meeting_ids, &memory);
    trondgov_i_map_free(&settlement->attendances, &memory);
    trondgov_i_map_free(&settlement->claim_ids, &memory);
    trondgov_i_map_free(&settlement->claim_days, &memory);
    trondgov_i_map_free(&settlement->paid_ids, &memory);
    trondgov_i_map_free(&settlement->group_ids, &memory);
    trondgov_i_map_free(&settlement->item_facts, &memory);
    trondgov_i_map_free(&settlement->person_facts, &memory);
    trondgov_i_result_free(&settlement->result, &memory);
    trondgov_i_log_free(&settlement->log);
    trondgov_i_release(&memory, settlement, sizeof *settlement);
    trondgov_i_schedule_release(schedule);
}
