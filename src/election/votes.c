/* Votes cast by name, votes told as totals, rounds and draws. Kommuneloven §§ 7-6 and 7-8. */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    return trondgov_i_election_wrong(why, field, status);
}

/* What a vote is for: a list, a candidate, or (both NULL) nobody. */
struct target {
    struct trondgov_i_list *list;
    struct trondgov_i_candidate *candidate;
};

/* Whether the choice is one that an election knows, and what it names. */
static trondgov_status target_of(const trondgov_election *election, const trondgov_event *event, trondgov_id id,
                                 struct target *target, trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    *target = (struct target){NULL, NULL};
    if (event->item != first->item)
        return wrong(why, TRONDGOV_FIELD_VOTE, TRONDGOV_UNKNOWN_ID);
    if (event->code == TRONDGOV_CHOICE_BLANK)
        return id == 0 ? TRONDGOV_OK : wrong(why, TRONDGOV_FIELD_OPTION, TRONDGOV_OUT_OF_RANGE);
    if (event->code != TRONDGOV_CHOICE_FOR && event->code != TRONDGOV_CHOICE_OPTION)
        return wrong(why, TRONDGOV_FIELD_CHOICE, TRONDGOV_UNKNOWN_CODE);
    if (id == 0)
        return wrong(why, TRONDGOV_FIELD_OPTION, TRONDGOV_MISSING_FIELD);
    if (trondgov_i_elects_person(first->code)) {
        target->candidate = trondgov_i_candidate_of(election, id);
    } else {
        const int64_t number = trondgov_i_map_get(&election->numbers, id);
        target->list = number < 0 ? NULL : trondgov_i_list_at(election, (int32_t)number);
    }
    return target->list || target->candidate ? TRONDGOV_OK : wrong(why, TRONDGOV_FIELD_OPTION, TRONDGOV_UNKNOWN_ID);
}

int64_t trondgov_i_votes_in_round(const trondgov_election *election, const struct trondgov_i_candidate *candidate)
{
    return candidate->round == election->round ? candidate->votes : 0;
}

/* Each elector has one vote, so where they are told, the votes are no more than they are. */
trondgov_status trondgov_i_elect_total_fits(const trondgov_election *election, int64_t votes, trondgov_verdict *why)
{
    if (votes > 0 && (election->told & TRONDGOV_I_BY_NAME))
        return wrong(why, TRONDGOV_FIELD_VOTES, TRONDGOV_DUPLICATE);
    if (votes > TRONDGOV_I_VOTES_MAX || election->cast > INT64_MAX - votes ||
        (election->electors > 0 && election->cast + votes > election->electors))
        return wrong(why, TRONDGOV_FIELD_VOTES, TRONDGOV_OUT_OF_RANGE);
    return TRONDGOV_OK;
}

void trondgov_i_elect_total_told(trondgov_election *election, int64_t votes)
{
    struct trondgov_i_store *store = &election->log.store;
    trondgov_i_set64(store, &election->cast, election->cast + votes);
    trondgov_i_set32(store, &election->voted, 1);
    trondgov_i_set32(store, &election->told, election->told | TRONDGOV_I_BY_TOTALS);
}

/* Adds votes; a list's given tells how they came. */
static void add_votes(trondgov_election *election, const struct target *target, int64_t votes, int32_t given)
{
    struct trondgov_i_store *store = &election->log.store;
    if (target->list) {
        trondgov_i_set64(store, &target->list->votes, target->list->votes + votes);
        trondgov_i_set32(store, &target->list->given, target->list->given | given);
    } else if (target->candidate) {
        const int64_t had = trondgov_i_votes_in_round(election, target->candidate);
        trondgov_i_set64(store, &target->candidate->votes, had + votes);
        trondgov_i_set32(store, &target->candidate->round, election->round);
        trondgov_i_set32(store, &target->candidate->told, given == TRONDGOV_I_GIVEN_COUNTED);
    } else {
        trondgov_i_set64(store, &election->blank, election->blank + votes);
    }
    trondgov_i_set64(store, &election->cast, election->cast + votes);
    trondgov_i_set32(store, &election->voted, 1);
}

static int32_t is_told(const trondgov_election *election, const struct target *target)
{
    const int32_t others = TRONDGOV_I_GIVEN_VOTES | TRONDGOV_I_GIVEN_COUNTED | TRONDGOV_I_GIVEN_CAST;
    return target->list        ? (target->list->given & others) != 0
           : target->candidate ? target->candidate->round == election->round && target->candidate->told
                               : (election->told & TRONDGOV_I_BLANK_TOLD) != 0;
}

trondgov_status trondgov_i_elect_counted(trondgov_election *election, const trondgov_event *event,
                                         trondgov_verdict *why)
{
    struct target target;
    trondgov_status status = target_of(election, event, event->person, &target, why);
    if (status)
        return status;
    if ((election->told & TRONDGOV_I_BY_NAME) || is_told(election, &target))
        return wrong(why, TRONDGOV_FIELD_VOTES, TRONDGOV_DUPLICATE);
    status = trondgov_i_elect_total_fits(election, event->value, why);
    if (status)
        return status;
    const int32_t blank = !target.list && !target.candidate;
    add_votes(election, &target, event->value, TRONDGOV_I_GIVEN_COUNTED);
    trondgov_i_set32(&election->log.store, &election->told,
                     election->told | TRONDGOV_I_BY_TOTALS | (blank ? TRONDGOV_I_BLANK_TOLD : 0));
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_cast(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct target target;
    const struct trondgov_i_elect_person *known = trondgov_i_elect_person_of(election, event->person);
    trondgov_status status = target_of(election, event, event->value, &target, why);
    if (status)
        return status;
    if (election->electors > 0 && (!known || !known->is_elector))
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    if (known && known->round == election->round)
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    if (election->told & TRONDGOV_I_BY_TOTALS)
        return wrong(why, TRONDGOV_FIELD_VOTES, TRONDGOV_DUPLICATE);
    struct trondgov_i_elect_person *voter = trondgov_i_elect_person_known(election, event->person);
    if (!voter)
        return TRONDGOV_NO_MEMORY;
    add_votes(election, &target, 1, TRONDGOV_I_GIVEN_CAST);
    trondgov_i_set32(&election->log.store, &voter->round, election->round);
    trondgov_i_set32(&election->log.store, &election->told, election->told | TRONDGOV_I_BY_NAME);
    return TRONDGOV_OK;
}

/* Only the new round that the last one asked for. */
trondgov_status trondgov_i_elect_round(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_store *store = &election->log.store;
    const trondgov_id id = trondgov_i_election_first(election)->item;
    struct trondgov_i_majority majority;
    if (event->item != id || event->value != id)
        return wrong(why, event->item != id ? TRONDGOV_FIELD_VOTE : TRONDGOV_FIELD_EARLIER_VOTE, TRONDGOV_UNKNOWN_ID);
    trondgov_status status = trondgov_i_majority_of(election, &majority, NULL);
    if (status || majority.answer != TRONDGOV_ANSWER_NEEDS_NEW_ROUND)
        return status ? status : wrong(why, TRONDGOV_FIELD_EARLIER_VOTE, TRONDGOV_OUT_OF_ORDER);
    trondgov_i_set32(store, &election->round, election->round + 1);
    trondgov_i_set32(store, &election->told, 0);
    trondgov_i_set64(store, &election->blank, 0);
    trondgov_i_set64(store, &election->cast, 0);
    return TRONDGOV_OK;
}

static trondgov_status draw_candidate(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    const struct trondgov_i_candidate *candidate = trondgov_i_candidate_of(election, event->value);
    struct trondgov_i_majority majority;
    if (!candidate)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    trondgov_status status = trondgov_i_majority_of(election, &majority, NULL);
    if (status)
        return status;
    if (majority.answer != TRONDGOV_ANSWER_NEEDS_LOT ||
        trondgov_i_votes_in_round(election, candidate) != majority.most)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_set64(&election->log.store, &election->drawn, event->value);
    return TRONDGOV_OK;
}

static trondgov_status draw_list(const trondgov_election *election, const trondgov_event *event,
                                 trondgov_verdict *why)
{
    struct trondgov_i_standing standing;
    if (trondgov_i_map_get(&election->numbers, event->value) < 0)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    trondgov_status status = trondgov_i_standing_begin(election, NULL, &standing, why);
    if (!status && trondgov_i_count_drawn(&standing.count, trondgov_i_standing_number(&standing, event->value)))
        status = wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_standing_end(election, &standing);
    return status;
}

trondgov_status trondgov_i_elect_lot(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    if (event->item != first->item)
        return wrong(why, TRONDGOV_FIELD_ELECTION, TRONDGOV_UNKNOWN_ID);
    trondgov_status status = trondgov_i_elects_person(first->code) ? draw_candidate(election, event, why)
                                                                   : draw_list(election, event, why);
    if (!status)
        trondgov_i_set32(&election->log.store, &election->draws, election->draws + 1);
    return status;
}
