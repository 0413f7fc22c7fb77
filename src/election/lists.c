/* What an election is told of its lists: who handed them in, for which parties, and the figures of a public count.
 * Kommuneloven § 7-5; valgloven of 2023 §§ 5-3 and 13-1.
 */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    return trondgov_i_election_wrong(why, field, status);
}

static struct trondgov_i_list *list_of(const trondgov_election *election, trondgov_id list)
{
    const int64_t number = trondgov_i_map_get(&election->numbers, list);
    return number < 0 ? NULL : trondgov_i_list_at(election, (int32_t)number);
}

trondgov_status trondgov_i_elect_list(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_store *store = &election->log.store;
    if (list_of(election, event->item))
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_DUPLICATE);
    trondgov_status status = trondgov_i_elect_total_fits(election, event->value, why);
    if (status)
        return status;
    trondgov_i_map_add(store, &election->numbers, event->item, (int64_t)election->lists.count);
    struct trondgov_i_list *list = trondgov_i_append(store, &election->lists);
    if (!list)
        return TRONDGOV_NO_MEMORY;
    *list = (struct trondgov_i_list){.id = event->item,
                                     .signatory = event->person,
                                     .votes = event->value,
                                     .given = event->value > 0 ? TRONDGOV_I_GIVEN_VOTES : 0};
    if (event->value > 0)
        trondgov_i_elect_total_told(election, event->value);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_list_party(trondgov_election *election, const trondgov_event *event,
                                            trondgov_verdict *why)
{
    struct trondgov_i_store *store = &election->log.store;
    const int64_t number = trondgov_i_map_get(&election->numbers, event->item);
    if (number < 0)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    struct trondgov_i_list *list = trondgov_i_list_at(election, (int32_t)number);
    for (int32_t link = list->parties; link; link = trondgov_i_list_party_at(election, link - 1)->next)
        if (trondgov_i_list_party_at(election, link - 1)->party == event->value)
            return wrong(why, TRONDGOV_FIELD_PARTY, TRONDGOV_DUPLICATE);
    struct trondgov_i_list_party *added = trondgov_i_append(store, &election->list_parties);
    if (!added)
        return TRONDGOV_NO_MEMORY;
    *added = (struct trondgov_i_list_party){event->value, (int32_t)number, list->parties};
    trondgov_i_set32(store, &list->parties, (int32_t)election->list_parties.count);
    return TRONDGOV_OK;
}

/* Ballots or personal votes moved between lists: figures of the public election alone. */
trondgov_status trondgov_i_elect_figure(trondgov_election *election, const trondgov_event *event,
                                        trondgov_verdict *why)
{
    const int32_t ballots = event->kind == TRONDGOV_EVENT_LIST_BALLOTS;
    const int32_t figure = ballots ? TRONDGOV_I_GIVEN_BALLOTS : TRONDGOV_I_GIVEN_TRANSFERS;
    const trondgov_code field = ballots ? TRONDGOV_FIELD_BALLOTS : TRONDGOV_FIELD_TRANSFERS;
    struct trondgov_i_list *list = list_of(election, event->item);
    if (!list)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    if (list->given & (TRONDGOV_I_GIVEN_VOTES | figure))
        return wrong(why, field, TRONDGOV_DUPLICATE);
    if (event->value < -TRONDGOV_I_VOTES_MAX || event->value > TRONDGOV_I_VOTES_MAX)
        return wrong(why, field, TRONDGOV_OUT_OF_RANGE);
    struct trondgov_i_list changed = *list;
    *(ballots ? &changed.ballots : &changed.transfers) = event->value;
    changed.given |= figure;
    int64_t total = 0;
    if (trondgov_i_list_total(&changed, trondgov_i_election_first(election)->value, &total) == TRONDGOV_OUT_OF_RANGE)
        return wrong(why, field, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_set64(&election->log.store, ballots ? &list->ballots : &list->transfers, event->value);
    trondgov_i_set32(&election->log.store, &list->given, changed.given);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_head_start(trondgov_election *election, const trondgov_event *event,
                                            trondgov_verdict *why)
{
    struct trondgov_i_list *list = list_of(election, event->item);
    if (!list)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    if (list->given & TRONDGOV_I_GIVEN_HEAD_STARTS)
        return wrong(why, TRONDGOV_FIELD_NAMES, TRONDGOV_DUPLICATE);
    if (event->value > TRONDGOV_I_PLACES_MAX)
        return wrong(why, TRONDGOV_FIELD_NAMES, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_set64(&election->log.store, &list->head_starts, event->value);
    trondgov_i_set32(&election->log.store, &list->given, list->given | TRONDGOV_I_GIVEN_HEAD_STARTS);
    return TRONDGOV_OK;
}
