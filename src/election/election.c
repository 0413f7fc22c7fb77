/* The election: its log of events, its result and its seats.
 *
 * Lists and votes first, then draws: a vote that came in after a draw could make the draw one that never was to be
 * held, so nothing but further draws is taken after the first.
 */
#include <trondgov/election.h>

#include <string.h>

#include "calendar/calendar_internal.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

enum { LISTS_CHUNK_BITS = 5, PEOPLE_CHUNK_BITS = 7 };

static void hold(struct trondgov_i_chunks *chunks, size_t item_size, uint32_t chunk_bits)
{
    chunks->item_size = item_size;
    chunks->chunk_bits = chunk_bits;
}

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
    hold(&created->lists, sizeof(struct trondgov_i_list), LISTS_CHUNK_BITS);
    hold(&created->list_parties, sizeof(struct trondgov_i_list_party), LISTS_CHUNK_BITS);
    hold(&created->candidates, sizeof(struct trondgov_i_candidate), PEOPLE_CHUNK_BITS);
    hold(&created->people, sizeof(struct trondgov_i_elect_person), PEOPLE_CHUNK_BITS);
    created->round = 1;
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
    trondgov_i_chunks_free(&election->list_parties, &memory);
    trondgov_i_chunks_free(&election->candidates, &memory);
    trondgov_i_chunks_free(&election->people, &memory);
    trondgov_i_map_free(&election->numbers, &memory);
    trondgov_i_map_free(&election->person_numbers, &memory);
    trondgov_i_map_free(&election->places, &memory);
    trondgov_i_release(&memory, election->seats, election->seat_room * sizeof *election->seats);
    trondgov_i_release(&memory, election, sizeof *election);
    trondgov_i_rulebook_release(rulebook);
}

trondgov_status trondgov_i_election_wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(why, field, -1);
    return status;
}

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    return trondgov_i_election_wrong(why, field, status);
}

static int32_t has_begun(const trondgov_election *election)
{
    return election->log.events.count > 0;
}

const trondgov_event *trondgov_i_election_first(const trondgov_election *election)
{
    return trondgov_i_log_at(&election->log, 0);
}

trondgov_date trondgov_i_election_day(const trondgov_election *election)
{
    trondgov_date date = 0;
    int32_t second = 0;
    (void)trondgov_instant_to_civil(trondgov_i_election_first(election)->at, &date, &second); /* apply checked it */
    return date;
}

struct trondgov_i_list *trondgov_i_list_at(const trondgov_election *election, int32_t number)
{
    return trondgov_i_chunks_at(&election->lists, (size_t)number);
}

struct trondgov_i_list_party *trondgov_i_list_party_at(const trondgov_election *election, int32_t number)
{
    return trondgov_i_chunks_at(&election->list_parties, (size_t)number);
}

struct trondgov_i_candidate *trondgov_i_candidate_at(const trondgov_election *election, int32_t number)
{
    return trondgov_i_chunks_at(&election->candidates, (size_t)number);
}

struct trondgov_i_elect_person *trondgov_i_elect_person_at(const trondgov_election *election, int32_t number)
{
    return trondgov_i_chunks_at(&election->people, (size_t)number);
}

int32_t trondgov_i_elects_person(trondgov_code method)
{
    return method == TRONDGOV_METHOD_MAJORITY || method == TRONDGOV_METHOD_PLURALITY;
}

static int32_t by_divisors(trondgov_code method)
{
    return method == TRONDGOV_METHOD_PROPORTIONAL || method == TRONDGOV_METHOD_SAINTE_LAGUE;
}

static trondgov_status begin(const trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_divisors divisors;
    const int64_t most = trondgov_i_elects_person(event->code) ? 1 : TRONDGOV_I_SEATS_MAX;
    trondgov_date date = 0;
    int32_t second = 0;
    if (has_begun(election))
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_DUPLICATE);
    if (event->value < 1 || event->value > most)
        return wrong(why, TRONDGOV_FIELD_SEATS, TRONDGOV_OUT_OF_RANGE);
    if (!by_divisors(event->code))
        return TRONDGOV_OK;
    trondgov_status status = trondgov_instant_to_civil(event->at, &date, &second);
    if (!status)
        status = trondgov_i_divisors_of(election->rulebook, event->code, date, &divisors);
    return status ? wrong(why, TRONDGOV_FIELD_METHOD, status) : TRONDGOV_OK;
}

enum { BY_LISTS = 1, PUBLIC = 2, AGREED = 4, OF_ONE = 8 };

static int32_t kind_of(trondgov_code method)
{
    return method == TRONDGOV_METHOD_PROPORTIONAL  ? BY_LISTS
           : method == TRONDGOV_METHOD_SAINTE_LAGUE ? PUBLIC
           : method == TRONDGOV_METHOD_AGREEMENT    ? AGREED
                                                    : OF_ONE;
}

/* Which events a method has. */
static const struct {
    trondgov_code event;
    int32_t kinds;
    int32_t after_draw; /* 1: also when a draw has been held */
    trondgov_i_elect_event *elect;
} EVENTS[] = {
    {TRONDGOV_EVENT_ELECTOR, BY_LISTS | AGREED | OF_ONE, 0, trondgov_i_elect_elector},
    {TRONDGOV_EVENT_GROUP, BY_LISTS | AGREED | OF_ONE, 0, trondgov_i_elect_group},
    {TRONDGOV_EVENT_LIST, BY_LISTS | PUBLIC, 0, trondgov_i_elect_list},
    {TRONDGOV_EVENT_LIST_PARTY, BY_LISTS, 0, trondgov_i_elect_list_party},
    {TRONDGOV_EVENT_CANDIDATE, BY_LISTS | PUBLIC | AGREED | OF_ONE, 0, trondgov_i_elect_candidate},
    {TRONDGOV_EVENT_LIST_BALLOTS, PUBLIC, 0, trondgov_i_elect_figure},
    {TRONDGOV_EVENT_LIST_TRANSFERS, PUBLIC, 0, trondgov_i_elect_figure},
    {TRONDGOV_EVENT_HEAD_START, PUBLIC, 0, trondgov_i_elect_head_start},
    {TRONDGOV_EVENT_PERSONAL_VOTES, PUBLIC, 0, trondgov_i_elect_personal_votes},
    {TRONDGOV_EVENT_CANDIDATE_OUT, PUBLIC, 1, trondgov_i_elect_out}, /* the lists keep their seats */
    {TRONDGOV_EVENT_BALLOT_COUNTED, BY_LISTS | OF_ONE, 0, trondgov_i_elect_counted},
    {TRONDGOV_EVENT_VOTE_CAST, BY_LISTS | OF_ONE, 0, trondgov_i_elect_cast},
    {TRONDGOV_EVENT_ROUND_OPENED, OF_ONE, 0, trondgov_i_elect_round},
    {TRONDGOV_EVENT_DISSENT, AGREED, 0, trondgov_i_elect_dissent},
    {TRONDGOV_EVENT_JUDGED, AGREED, 0, trondgov_i_elect_judged},
    {TRONDGOV_EVENT_LOT_DRAWN, BY_LISTS | PUBLIC | OF_ONE, 1, trondgov_i_elect_lot},
};

static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    trondgov_election *election = object;
    (void)applied; /* what an election is told is done, or cannot be */
    if (event->kind == TRONDGOV_EVENT_ELECTION)
        return begin(election, event, why);
    if (!has_begun(election))
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_OUT_OF_ORDER);
    const int32_t kind = kind_of(trondgov_i_election_first(election)->code);
    for (size_t i = 0; i < sizeof EVENTS / sizeof *EVENTS; i++) {
        if (EVENTS[i].event != event->kind)
            continue;
        if (election->draws > 0 && !EVENTS[i].after_draw)
            return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_OUT_OF_ORDER);
        return EVENTS[i].kinds & kind ? EVENTS[i].elect(election, event, why)
                                      : wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_UNKNOWN_CODE);
    }
    return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_UNKNOWN_CODE);
}

trondgov_status trondgov_election_apply(trondgov_election *election, const trondgov_event *events, size_t count,
                                        uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (!election)
        return trondgov_i_apply_to_nothing(answer, index, why);
    const struct trondgov_i_batch batch = {.object = election,
                                           .log = &election->log,
                                           .rulebook = election->rulebook,
                                           .apply_one = apply_one,
                                           .first_kind = TRONDGOV_EVENT_ELECTION,
                                           .last_kind = TRONDGOV_EVENT_CANDIDATE_OUT,
                                           .also_first = TRONDGOV_EVENT_VOTE_CAST,
                                           .also_last = TRONDGOV_EVENT_ROUND_OPENED,
                                           .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK};
    return trondgov_i_apply(&batch, events, count, flags, answer, index, why);
}

static void keep_seats(trondgov_election *election, const struct trondgov_i_outcome *outcome)
{
    trondgov_i_release(&election->log.store.allocator, election->seats, election->seat_room * sizeof *election->seats);
    election->seats = outcome->seats;
    election->seat_room = outcome->room;
    election->seat_count = outcome->count;
    election->answer = outcome->answer;
}

static trondgov_status by_method(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                 trondgov_verdict *why)
{
    const trondgov_code method = trondgov_i_election_first(election)->code;
    trondgov_status status = trondgov_i_method_tried(election, &outcome->answer, why);
    if (status || outcome->answer)
        return status;
    return by_divisors(method)                ? trondgov_i_result_by_lists(election, outcome, why)
           : trondgov_i_elects_person(method) ? trondgov_i_result_by_majority(election, outcome, why)
                                              : trondgov_i_result_by_agreement(election, outcome, why);
}

/* Room for every seat and every name. */
static trondgov_status work_out(trondgov_election *election, trondgov_answer *answer, trondgov_verdict *why)
{
    const trondgov_allocator *memory = &election->log.store.allocator;
    struct trondgov_i_outcome outcome = {.answer = 0};
    if (!has_begun(election))
        return wrong(why, TRONDGOV_FIELD_ELECTION, TRONDGOV_MISSING_FIELD);
    outcome.room = (size_t)trondgov_i_election_first(election)->value + election->candidates.count;
    outcome.seats = trondgov_i_allocate(memory, outcome.room * sizeof *outcome.seats);
    if (!outcome.seats)
        return TRONDGOV_NO_MEMORY;
    trondgov_status status = by_method(election, &outcome, why);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (outcome.answer == TRONDGOV_ANSWER_REFUSED)
        outcome.count = 0;
    *answer = outcome.answer;
    if (!status)
        keep_seats(election, &outcome);
    else
        trondgov_i_release(memory, outcome.seats, outcome.room * sizeof *outcome.seats);
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
