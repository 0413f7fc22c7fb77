/* The standing of an election: the votes of its lists, counted, with the draws so far. A public election's list has
 * seats * ballots + personal votes received - personal votes given (valgloven: listestemmetall). Lists are put in the
 * order of their ids first, so that nothing depends on the order in which they were entered.
 */
#include "base/sort.h"
#include "calendar/calendar_internal.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

trondgov_status trondgov_i_list_total(const struct trondgov_i_list *list, int64_t seats, int64_t *total)
{
    *total = list->votes;
    if (list->given & TRONDGOV_I_GIVEN_BALLOTS)
        *total = seats * list->ballots + list->transfers; /* each below 2^57: apply checked them */
    else if (list->given & TRONDGOV_I_GIVEN_TRANSFERS)
        return TRONDGOV_MISSING_FIELD;
    return *total >= 0 && *total <= TRONDGOV_I_VOTES_MAX ? TRONDGOV_OK : TRONDGOV_OUT_OF_RANGE;
}

static int32_t by_id(const void *a, const void *b)
{
    const trondgov_id *first = a, *second = b;
    return (int32_t)(*first > *second) - (int32_t)(*first < *second);
}

/* Fills in ids and votes, sorted. The votes' room serves the sort first. */
static trondgov_status collect(const trondgov_election *election, trondgov_id *ids, int64_t *votes,
                               trondgov_verdict *why)
{
    const int64_t seats = trondgov_i_log_at(&election->log, 0)->value;
    const size_t lists = election->lists.count;
    for (size_t i = 0; i < lists; i++) {
        const struct trondgov_i_list *list = trondgov_i_chunks_at(&election->lists, i);
        ids[i] = list->id;
    }
    trondgov_i_sort(ids, votes, lists, sizeof *ids, by_id);
    for (size_t i = 0; i < lists; i++) {
        size_t number = (size_t)trondgov_i_map_get(&election->numbers, ids[i]);
        trondgov_status status =
            trondgov_i_list_total(trondgov_i_chunks_at(&election->lists, number), seats, &votes[i]);
        if (status) {
            const trondgov_finding input = {
                .kind = TRONDGOV_FINDING_INPUT, .subject = TRONDGOV_FIELD_BALLOTS, .item = ids[i], .index = -1};
            trondgov_i_verdict_add(why, &input);
            return status;
        }
    }
    return TRONDGOV_OK;
}

size_t trondgov_i_standing_number(const struct trondgov_i_standing *standing, trondgov_id list)
{
    size_t low = 0, high = standing->count.lists;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (standing->count.ids[middle] < list)
            low = middle + 1;
        else
            high = middle;
    }
    return low < standing->count.lists && standing->count.ids[low] == list ? low : standing->count.lists;
}

/* The draws stand last in the log: nothing else is taken after the first. */
static trondgov_status apply_draws(const struct trondgov_i_log *log, struct trondgov_i_standing *standing)
{
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < log->events.count && !status; i++) {
        const trondgov_event *event = trondgov_i_log_at(log, i);
        if (event->kind == TRONDGOV_EVENT_LOT_DRAWN)
            status = trondgov_i_count_drawn(&standing->count, trondgov_i_standing_number(standing, event->value));
    }
    return status;
}

trondgov_status trondgov_i_standing_begin(const trondgov_election *election, trondgov_seat *records,
                                          struct trondgov_i_standing *standing, trondgov_verdict *why)
{
    *standing = (struct trondgov_i_standing){.block = NULL};
    const trondgov_event *first = trondgov_i_election_first(election);
    if (election->lists.count == 0) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_LIST, -1);
        return TRONDGOV_MISSING_FIELD;
    }
    const size_t lists = election->lists.count;
    trondgov_status status = trondgov_i_divisors_of(election->rulebook, first->code,
                                                    trondgov_i_election_day(election), &standing->divisors);
    if (status)
        return status;
    standing->size = lists * (sizeof(trondgov_id) + sizeof(int64_t) + sizeof(int32_t)); /* less than the lists have */
    standing->block = trondgov_i_allocate(&election->log.store.allocator, standing->size);
    if (!standing->block)
        return TRONDGOV_NO_MEMORY;
    trondgov_id *ids = standing->block;
    int64_t *votes = ids + lists;
    void *won = votes + lists;
    standing->count = (struct trondgov_i_count){.divisors = &standing->divisors,
                                                .votes = votes,
                                                .won = won,
                                                .lists = lists,
                                                .ids = ids,
                                                .records = records,
                                                .seats = (int32_t)first->value};
    status = collect(election, ids, votes, why);
    if (status || !standing->divisors.regulated)
        return status;
    trondgov_i_count_on(&standing->count);
    return apply_draws(&election->log, standing);
}

void trondgov_i_standing_end(const trondgov_election *election, struct trondgov_i_standing *standing)
{
    trondgov_i_release(&election->log.store.allocator, standing->block, standing->size);
    standing->block = NULL;
}
