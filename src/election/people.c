/* What an election is told of persons: who elects, who stands, and who is against an agreement. */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    return trondgov_i_election_wrong(why, field, status);
}

struct trondgov_i_elect_person *trondgov_i_elect_person_of(const trondgov_election *election, trondgov_id person)
{
    const int64_t number = trondgov_i_map_get(&election->person_numbers, person);
    return number < 0 ? NULL : trondgov_i_elect_person_at(election, (int32_t)number);
}

struct trondgov_i_elect_person *trondgov_i_elect_person_known(trondgov_election *election, trondgov_id person)
{
    struct trondgov_i_store *store = &election->log.store;
    struct trondgov_i_elect_person *known = trondgov_i_elect_person_of(election, person);
    if (known)
        return known;
    trondgov_i_map_add(store, &election->person_numbers, person, (int64_t)election->people.count);
    known = trondgov_i_append(store, &election->people);
    if (known)
        known->id = person;
    return known;
}

struct trondgov_i_candidate *trondgov_i_candidate_of(const trondgov_election *election, trondgov_id person)
{
    const struct trondgov_i_elect_person *known = trondgov_i_elect_person_of(election, person);
    return known && known->first_candidacy ? trondgov_i_candidate_at(election, known->first_candidacy - 1) : NULL;
}

static trondgov_status join(trondgov_election *election, const trondgov_event *event)
{
    struct trondgov_i_store *store = &election->log.store;
    struct trondgov_i_elect_person *person = trondgov_i_elect_person_known(election, event->person);
    if (!person)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_set64(store, &person->party, event->item);
    trondgov_i_set32(store, &person->has_party, 1);
    return TRONDGOV_OK;
}

/* Who elects is settled before the first votes and dissents, which are tried against it. */
trondgov_status trondgov_i_elect_elector(trondgov_election *election, const trondgov_event *event,
                                         trondgov_verdict *why)
{
    struct trondgov_i_store *store = &election->log.store;
    const struct trondgov_i_elect_person *person = trondgov_i_elect_person_of(election, event->person);
    if (person && (person->is_elector || person->has_party))
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    if (election->voted)
        return wrong(why, TRONDGOV_FIELD_EVENT, TRONDGOV_OUT_OF_ORDER);
    trondgov_status status = join(election, event);
    if (status)
        return status;
    trondgov_i_set32(store, &trondgov_i_elect_person_of(election, event->person)->is_elector, 1);
    trondgov_i_set32(store, &election->electors, election->electors + 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_group(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    const struct trondgov_i_elect_person *person = trondgov_i_elect_person_of(election, event->person);
    if (person && person->has_party)
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    return join(election, event);
}

/* The field in which the candidacy cannot be, and the status. */
static trondgov_status possible(const trondgov_election *election, const trondgov_event *event, int64_t list,
                                trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    const int32_t agreed = first->code == TRONDGOV_METHOD_AGREEMENT, of_one = trondgov_i_elects_person(first->code);
    if (!agreed && event->item == 0)
        return wrong(why, TRONDGOV_FIELD_LIST, TRONDGOV_MISSING_FIELD);
    if (of_one ? event->item != first->item : !agreed && list < 0)
        return wrong(why, of_one ? TRONDGOV_FIELD_ELECTION : TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    if (event->role && event->role != TRONDGOV_ROLE_MEDLEM && (!agreed || event->role != TRONDGOV_ROLE_VARAMEDLEM))
        return wrong(why, TRONDGOV_FIELD_ROLE, TRONDGOV_UNKNOWN_CODE);
    if (list >= 0 && event->value == 0)
        return wrong(why, TRONDGOV_FIELD_RANK, TRONDGOV_MISSING_FIELD);
    if (event->value > (of_one ? 0 : TRONDGOV_I_PLACES_MAX))
        return wrong(why, TRONDGOV_FIELD_RANK, TRONDGOV_OUT_OF_RANGE);
    return TRONDGOV_OK;
}

static int64_t place_key(int64_t list, int64_t place)
{
    return list * (TRONDGOV_I_PLACES_MAX + 1) + place;
}

/* A name stands once on a list, and once in the whole election where lists have nothing to do with it, or where
 * personal votes are told of the person alone. On several lists of a council's election it is a fault of the lists. */
static trondgov_status stands_already(const trondgov_election *election, const trondgov_event *event, int64_t list,
                                      trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    const struct trondgov_i_elect_person *person = trondgov_i_elect_person_of(election, event->person);
    for (int32_t link = person ? person->first_candidacy : 0; link;
         link = trondgov_i_candidate_at(election, link - 1)->next)
        if (first->code != TRONDGOV_METHOD_PROPORTIONAL || trondgov_i_candidate_at(election, link - 1)->list == list)
            return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    if (list >= 0 && trondgov_i_map_get(&election->places, place_key(list, event->value)) >= 0)
        return wrong(why, TRONDGOV_FIELD_RANK, TRONDGOV_DUPLICATE);
    if (person && person->gender && event->code && person->gender != event->code)
        return wrong(why, TRONDGOV_FIELD_GENDER, TRONDGOV_DUPLICATE);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_candidate(trondgov_election *election, const trondgov_event *event,
                                           trondgov_verdict *why)
{
    struct trondgov_i_store *store = &election->log.store;
    const int64_t list = trondgov_i_map_get(&election->numbers, event->item);
    trondgov_status status = possible(election, event, list, why);
    if (!status)
        status = stands_already(election, event, list, why);
    if (status)
        return status;
    struct trondgov_i_elect_person *person = trondgov_i_elect_person_known(election, event->person);
    struct trondgov_i_candidate *candidate = trondgov_i_append(store, &election->candidates);
    if (!person || !candidate)
        return TRONDGOV_NO_MEMORY;
    const int32_t number = (int32_t)election->candidates.count - 1;
    *candidate = (struct trondgov_i_candidate){
        .party = event->item,
        .place = event->value,
        .person = (int32_t)trondgov_i_map_get(&election->person_numbers, event->person),
        .list = (int32_t)list,
        .next = person->first_candidacy,
        .role = event->role ? event->role : TRONDGOV_ROLE_MEDLEM};
    if (list >= 0)
        trondgov_i_map_add(store, &election->places, place_key(list, event->value), number);
    trondgov_i_set32(store, &person->first_candidacy, number + 1);
    trondgov_i_set32(store, &person->candidacies, person->candidacies + 1);
    if (event->code)
        trondgov_i_set32(store, &person->gender, event->code);
    return TRONDGOV_OK;
}

/* The person who stands. */
static trondgov_status standing_of(const trondgov_election *election, const trondgov_event *event,
                                   struct trondgov_i_elect_person **person, trondgov_verdict *why)
{
    *person = trondgov_i_elect_person_of(election, event->person);
    return *person && (*person)->first_candidacy ? TRONDGOV_OK
                                                 : wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
}

trondgov_status trondgov_i_elect_personal_votes(trondgov_election *election, const trondgov_event *event,
                                                trondgov_verdict *why)
{
    struct trondgov_i_elect_person *person = NULL;
    trondgov_status status = standing_of(election, event, &person, why);
    if (status)
        return status;
    if (person->has_personal_votes)
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    if (event->value > TRONDGOV_I_VOTES_MAX)
        return wrong(why, TRONDGOV_FIELD_VOTES, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_set64(&election->log.store, &person->personal_votes, event->value);
    trondgov_i_set32(&election->log.store, &person->has_personal_votes, 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_out(trondgov_election *election, const trondgov_event *event, trondgov_verdict *why)
{
    struct trondgov_i_elect_person *person = NULL;
    trondgov_status status = standing_of(election, event, &person, why);
    if (status)
        return status;
    if (person->is_out)
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    trondgov_i_set32(&election->log.store, &person->is_out, 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_elect_dissent(trondgov_election *election, const trondgov_event *event,
                                         trondgov_verdict *why)
{
    const int32_t dissent = event->code ? TRONDGOV_I_AGAINST_METHOD : TRONDGOV_I_AGAINST_NOMINATION;
    const struct trondgov_i_elect_person *known = trondgov_i_elect_person_of(election, event->person);
    if (event->item != trondgov_i_election_first(election)->item)
        return wrong(why, TRONDGOV_FIELD_ELECTION, TRONDGOV_UNKNOWN_ID);
    if (event->code && event->code != TRONDGOV_METHOD_AGREEMENT)
        return wrong(why, TRONDGOV_FIELD_METHOD, TRONDGOV_UNKNOWN_CODE);
    if (election->electors > 0 && (!known || !known->is_elector))
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    if (known && (known->dissents & dissent))
        return wrong(why, TRONDGOV_FIELD_PERSON, TRONDGOV_DUPLICATE);
    struct trondgov_i_elect_person *person = trondgov_i_elect_person_known(election, event->person);
    if (!person)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_set32(&election->log.store, &person->dissents, person->dissents | dissent);
    trondgov_i_set32(&election->log.store, &election->voted, 1);
    return TRONDGOV_OK;
}

/* A judgement that the election hangs on; told again, the last one stands. */
trondgov_status trondgov_i_elect_judged(trondgov_election *election, const trondgov_event *event,
                                        trondgov_verdict *why)
{
    if (event->code != TRONDGOV_JUDGEMENT_GENDER_CONSIDERED)
        return wrong(why, TRONDGOV_FIELD_JUDGEMENT, TRONDGOV_UNKNOWN_CODE);
    trondgov_i_set32(&election->log.store, &election->judged, event->value ? 1 : 2);
    return TRONDGOV_OK;
}
