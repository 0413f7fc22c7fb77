/* The election: its log of events, its result and its seats. Kommuneloven § 7-6; valgloven of 2002 chapter 11 and of
 * 2023 §§ 13-1 and 11-4.
 *
 * Lists and votes first, then draws: a vote that came in after a draw could make the draw one that never was to be
 * held, so nothing but further draws is taken after the first.
 */
#include <trondgov/election.h>

#include <string.h>

#include "calendar/calendar_internal.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

enum { LISTS_CHUNK_BITS = 5 };

trondgov_status trondgov_election_create(const trondgov_rulebook *rulebook, trondgov_election **election)
{
    if (election)
        *election = NULL;
    if (!rulebook || !election)
        return TRONDGOV_NULL_ARGUMENT;
    const trondgov_allocator *memory = trondgov_i_rulebook_allocator(rulebook);
    trondgov_election *created = trondgov_i_allocate(memory, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    created->rulebook = trondgov_i_rulebook_share(rulebook);
    trondgov_i_log_begin(&created->log, memory);
    created->lists.item_size = sizeof(struct trondgov_i_list);
    created->lists.chunk_bits = LISTS_CHUNK_BITS;
    *election = created;
    return TRONDGOV_OK;
}

void trondgov_election_free(trondgov_election *election)
{
    if (!election)
        return;
    const trondgov_rulebook *rulebook = election->rulebook;
    const trondgov_allocator memory = election->log.store.allocator;
    trondgov_i_log_free(&election->log);
    trondgov_i_chunks_free(&election->lists, &memory);
    trondgov_i_map_free(&election->numbers, &memory);
    trondgov_i_release(&memory, election->seats, election->seat_room * sizeof *election->seats);
    trondgov_i_release(&memory, election, sizeof *election);
    trondgov_i_rulebook_release(rulebook);
}

/* The verdict is told which slot is wrong; the log adds the number of the event. */
static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(why, field, -1);
    return status;
}

static int32_t has_begun(const trondgov_election *election)
{
    return election->log.events.count > 0;
}

static int32_t has_drawn(const trondgov_election *election)
{
    return trondgov_i_log_at(&election->log, election->log.events.count - 1)->kind == TRONDGOV_EVENT_LOT_DRAWN;
}

static trondgov_status begin(const trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_divisors divisors;
    trondgov_date date = 0;
    int32_t second = 0;
    if (has_begun(election))
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_DUPLICATE);
    if (event->value < 1 || event->value > TRONDGOV_I_SEATS_MAX)
        return wrong(why, TRONDGOV_FIELD_SEATS, TRONDGOV_OUT_OF_RANGE);
    trondgov_status status = trondgov_instant_to_civil(event->at, &date, &second);
    if (!status)
        status = trondgov_i_divisors_of(election->rulebook, event->code, date, &divisors);
    return status ? wrong(why, TRONDGOV_FIELD_METHOD, status) : TRONDGOV_OK;
}

static trondgov_status add_list(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_store *store = &election->log.store;
    if (trondgov_i_map_get(&election->numbers, event->item) >= 0)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_DUPLICATE);
    if (event->value > TRONDGOV_I_VOTES_MAX)
        return wrong(why, TRONDGOV_FIELD_VOTES, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_map_add(store, &election->numbers, event->item, (int64_t)election->lists.count);
    struct trondgov_i_list *list = trondgov_i_append(store, &election->lists);
    if (!list)
        return TRONDGOV_NO_MEMORY;
    *list = (struct trondgov_i_list){
        .id = event->item, .votes = event->value, .given = event->value > 0 ? TRONDGOV_I_GIVEN_VOTES : 0};
    return TRONDGOV_OK;
}

/* Ballots or personal votes moved between lists: figures of the public election alone. */
static trondgov_status add_figure(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_log_at(&election->log, 0);
    const int32_t ballots = event->kind == TRONDGOV_EVENT_LIST_BALLOTS;
    const int32_t figure = ballots ? TRONDGOV_I_GIVEN_BALLOTS : TRONDGOV_I_GIVEN_TRANSFERS;
    const trondgov_code field = ballots ? TRONDGOV_FIELD_BALLOTS : TRONDGOV_FIELD_TRANSFERS;
    const int64_t number = trondgov_i_map_get(&election->numbers, event->item);
    if (first->code != TRONDGOV_METHOD_SAINTE_LAGUE)
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_UNKNOWN_CODE);
    if (number < 0)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    struct trondgov_i_list *list = trondgov_i_chunks_at(&election->lists, (size_t)number);
    if (list->given & (TRONDGOV_I_GIVEN_VOTES | figure))
        return wrong(why, field, TRONDGOV_DUPLICATE);
    if (event->value < -TRONDGOV_I_VOTES_MAX || event->value > TRONDGOV_I_VOTES_MAX)
        return wrong(why, field, TRONDGOV_OUT_OF_RANGE);
    struct trondgov_i_list changed = *list;
    *(ballots ? &changed.ballots : &changed.transfers) = event->value;
    changed.given |= figure;
    int64_t total = 0;
    if (trondgov_i_list_total(&changed, first->value, &total) == TRONDGOV_OUT_OF_RANGE)
        return wrong(why, field, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_set64(&election->log.store, ballots ? &list->ballots : &list->transfers, event->value);
    trondgov_i_set32(&election->log.store, &list->given, changed.given);
    return TRONDGOV_OK;
}

static trondgov_status draw(const trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_standing standing;
    if (event->item != trondgov_i_log_at(&election->log, 0)->item)
        return wrong(why, TRONDGOV_FIELD_ELECTION, TRONDGOV_UNKNOWN_ID);
    if (trondgov_i_map_get(&election->numbers, event->value) < 0)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    trondgov_status status = trondgov_i_standing_begin(election, NULL, &standing, why);
    if (!status && trondgov_i_count_drawn(&standing.count, trondgov_i_standing_number(&standing, event->value)))
        status = wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_standing_end(election, &standing);
    return status;
}

static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    trondgov_election *election = object;
    (void)applied; /* what an election is told is done, or cannot be */
    if (event->kind == TRONDGOV_EVENT_ELECTION)
        return begin(election, event, why);
    if (!has_begun(election) || (event->kind != TRONDGOV_EVENT_LOT_DRAWN && has_drawn(election)))
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_OUT_OF_ORDER);
    switch (event->kind) {
    case TRONDGOV_EVENT_LIST:
        return add_list(election, event, why);
    case TRONDGOV_EVENT_LIST_BALLOTS:
    case TRONDGOV_EVENT_LIST_TRANSFERS:
        return add_figure(election, event, why);
    case TRONDGOV_EVENT_LOT_DRAWN:
        return draw(election, event, why);
    default:
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_UNKNOWN_CODE);
    }
}

trondgov_status trondgov_election_apply(trondgov_election *election, const trondgov_event *events, size_t count,
                                        uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (!election) {
        if (answer)
            *answer = 0;
        if (index)
            *index = 0;
        trondgov_i_verdict_begin(why);
        return TRONDGOV_NULL_ARGUMENT;
    }
    const struct trondgov_i_batch batch = {.object = election,
                                           .log = &election->log,
                                           .rulebook = election->rulebook,
                                           .apply_one = apply_one,
                                           .first_kind = TRONDGOV_EVENT_ELECTION,
                                           .last_kind = TRONDGOV_EVENT_LIST_TRANSFERS,
                                           .also_first = TRONDGOV_EVENT_LOT_DRAWN,
                                           .also_last = TRONDGOV_EVENT_LOT_DRAWN,
                                           .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK};
    return trondgov_i_apply(&batch, events, count, flags, answer, index, why);
}

static void keep_seats(trondgov_election *election, trondgov_seat *seats, size_t room, size_t count)
{
    trondgov_i_release(&election->log.store.allocator, election->seats, election->seat_room * sizeof *seats);
    election->seats = seats;
    election->seat_room = room;
    election->seat_count = count;
}

static trondgov_status work_out(trondgov_election *election, trondgov_answer *answer, trondgov_verdict *why)
{
    const trondgov_allocator *memory = &election->log.store.allocator;
    if (!has_begun(election))
        return wrong(why, TRONDGOV_FIELD_ELECTION, TRONDGOV_MISSING_FIELD);
    const trondgov_event *first = trondgov_i_log_at(&election->log, 0);
    const size_t room = (size_t)first->value;
    trondgov_seat *seats = trondgov_i_allocate(memory, room * sizeof *seats);
    struct trondgov_i_standing standing;
    if (!seats)
        return TRONDGOV_NO_MEMORY;
    trondgov_status status = trondgov_i_standing_begin(election, seats, &standing, why);
    if (!status) {
        const trondgov_finding about = {.item = first->item, .organ = first->organ};
        *answer = trondgov_i_count_answer(&standing.count);
        trondgov_i_count_explain(&standing.count, &about, why);
    }
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (!status)
        keep_seats(election, seats, room, (size_t)standing.count.given);
    else
        trondgov_i_release(memory, seats, room * sizeof *seats);
    trondgov_i_standing_end(election, &standing);
    return status;
}

trondgov_status trondgov_election_result(trondgov_election *election, trondgov_answer *answer, trondgov_verdict *why)
{
    trondgov_answer led_to = 0;
    if (answer)
        *answer = 0;
    trondgov_i_verdict_begin(why);
    if (!election)
        return TRONDGOV_NULL_ARGUMENT;
    trondgov_status status = work_out(election, &led_to, why);
    if (status == TRONDGOV_NO_MEMORY)
        trondgov_i_verdict_begin(why);
    if (answer)
        *answer = status ? 0 : led_to;
    return status;
}

size_t trondgov_election_seats(const trondgov_election *election, size_t first, trondgov_seat *out, size_t capacity)
{
    if (!election || first >= election->seat_count)
        return 0;
    size_t left = election->seat_count - first;
    if (!out)
        return left;
    size_t count = left < capacity ? left : capacity;
    memcpy(out, election->seats + first, count * sizeof *out);
    return count;
}
