/* What was done, by FULFILLED: collected from the log, sorted, and looked up. */
#include "municipality/duties.h"

#include <trondgov/calendar.h>

#include "base/sort.h"

static int32_t order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int32_t by_key(const struct trondgov_i_duty_key *a, const struct trondgov_i_duty_key *b)
{
    int32_t which = order(a->organ, b->organ);
    which = which ? which : order(a->deadline, b->deadline);
    which = which ? which : order(a->item, b->item);
    return which ? which : order(a->person, b->person);
}

static int32_t by_key_and_place(const void *a, const void *b)
{
    const struct trondgov_i_done *first = a, *second = b;
    int32_t which = by_key(&first->key, &second->key);
    which = which ? which : order(first->place, second->place);
    return which ? which : order(first->at, second->at);
}

static void add_done(struct trondgov_i_duties *duties, const trondgov_event *event)
{
    const trondgov_organ *organ = NULL;
    trondgov_date day = 0;
    (void)trondgov_instant_to_civil(event->at, &day, NULL); /* the log has seen to it that there is such a day */
    const struct trondgov_i_row *row =
        trondgov_i_duty_row(duties->municipality, event->organ, event->code, day, &organ);
    struct trondgov_i_done *added =
        trondgov_i_array_push(&duties->done, &duties->municipality->log.store.allocator, sizeof *added);
    if (!added) {
        duties->status = TRONDGOV_NO_MEMORY;
        return;
    }
    *added = (struct trondgov_i_done){
        .key = {event->organ, event->code, event->item, row && row->conditional ? event->person : 0},
        .at = event->at,
        .day = (trondgov_date)event->value};
    /* of an item, or what is due at once, when it was done; of others for which day */
    const int32_t by_instant = event->item || (row && trondgov_i_is_at_once(row));
    added->place = by_instant ? event->at : event->value;
}

void trondgov_i_collect_done(struct trondgov_i_duties *duties)
{
    const trondgov_allocator *memory = &duties->municipality->log.store.allocator;
    const trondgov_event *event;
    for (size_t n = 0; !duties->status && (event = trondgov_i_duty_event_at(duties, n)) != NULL; n++)
        if (event->kind == TRONDGOV_EVENT_FULFILLED && (!duties->only || event->organ == duties->only))
            add_done(duties, event);
    const size_t size = duties->done.count * sizeof(struct trondgov_i_done);
    if (duties->status || size == 0)
        return;
    void *scratch = trondgov_i_allocate(memory, size);
    if (!scratch) {
        duties->status = TRONDGOV_NO_MEMORY;
        return;
    }
    trondgov_i_sort(duties->done.items, scratch, duties->done.count, sizeof(struct trondgov_i_done), by_key_and_place);
    trondgov_i_release(memory, scratch, size);
}

/* How many come before a place of a duty. */
static size_t before(const struct trondgov_i_duties *duties, const struct trondgov_i_duty_key *key, int64_t from)
{
    const struct trondgov_i_done *done = duties->done.items;
    size_t low = 0, high = duties->done.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int32_t which = by_key(&done[middle].key, key);
        if (which < 0 || (which == 0 && done[middle].place < from))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct trondgov_i_done *trondgov_i_done_from(const struct trondgov_i_duties *duties,
                                                   const struct trondgov_i_duty_key *key, int64_t from)
{
    const struct trondgov_i_done *done = duties->done.items;
    const size_t n = before(duties, key, from);
    return n < duties->done.count && by_key(&done[n].key, key) == 0 ? &done[n] : NULL;
}

const struct trondgov_i_done *trondgov_i_done_before(const struct trondgov_i_duties *duties,
                                                     const struct trondgov_i_duty_key *key, trondgov_date day)
{
    const struct trondgov_i_done *done = duties->done.items;
    const size_t n = before(duties, key, day);
    return n > 0 && by_key(&done[n - 1].key, key) == 0 ? &done[n - 1] : NULL;
}
