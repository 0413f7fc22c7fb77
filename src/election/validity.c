/* What is wrong with the lists of a proportional election: every fault of every list at once. Kommuneloven § 7-5.
 * Numbers and conditions are the rulebook's; here is what each list has.
 */
#include "base/sort.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

/* A party and a list of it. */
struct pairing {
    trondgov_id party;
    int32_t list; /* its number in the standing */
    int32_t lists; /* of the party */
};

struct trial {
    const trondgov_election *election;
    const struct trondgov_i_standing *standing;
    const struct trondgov_i_names *names;
    trondgov_verdict *why;
    struct pairing *pairings; /* by list and party */
    trondgov_id *seated;      /* parties of the electors, sorted */
    size_t pairing_count, seated_count;
    void *block;
    size_t size;
    trondgov_code faults; /* kind of a fault of the balance: FAULT, or WARNING where it holds as far as possible */
    trondgov_answer answer;
};

static int32_t by_party(const void *a, const void *b)
{
    const struct pairing *first = a, *second = b;
    if (first->party != second->party)
        return first->party < second->party ? -1 : 1;
    return (int32_t)(first->list > second->list) - (int32_t)(first->list < second->list);
}

static int32_t by_list(const void *a, const void *b)
{
    const struct pairing *first = a, *second = b;
    if (first->list != second->list)
        return first->list < second->list ? -1 : 1;
    return (int32_t)(first->party > second->party) - (int32_t)(first->party < second->party);
}

static int32_t by_id(const void *a, const void *b)
{
    const trondgov_id *first = a, *second = b;
    return (int32_t)(*first > *second) - (int32_t)(*first < *second);
}

/* The parties of a list: those told, or the list's own id. */
static void pair_list(struct trial *trial, size_t number)
{
    const trondgov_id id = trial->standing->count.ids[number];
    const int64_t at = trondgov_i_map_get(&trial->election->numbers, id);
    const int32_t first = trondgov_i_list_at(trial->election, (int32_t)at)->parties;
    if (!first)
        trial->pairings[trial->pairing_count++] = (struct pairing){id, (int32_t)number, 1};
    for (int32_t link = first; link; link = trondgov_i_list_party_at(trial->election, link - 1)->next)
        trial->pairings[trial->pairing_count++] =
            (struct pairing){trondgov_i_list_party_at(trial->election, link - 1)->party, (int32_t)number, 1};
}

static void count_lists(struct trial *trial)
{
    struct pairing *pairings = trial->pairings;
    size_t end = 0;
    for (size_t i = 0; i < trial->pairing_count; i = end) {
        for (end = i + 1; end < trial->pairing_count && pairings[end].party == pairings[i].party; end++)
            ;
        for (size_t k = i; k < end; k++)
            pairings[k].lists = (int32_t)(end - i);
    }
}

static trondgov_status prepare(struct trial *trial)
{
    const trondgov_election *election = trial->election;
    const size_t lists = trial->names->lists, people = election->people.count;
    const size_t pairings = lists + election->list_parties.count;
    trial->size = 2 * (pairings * sizeof(struct pairing) + people * sizeof(trondgov_id));
    trial->block = trondgov_i_allocate(&election->log.store.allocator, trial->size);
    if (!trial->block)
        return TRONDGOV_NO_MEMORY;
    trial->pairings = trial->block;
    struct pairing *scratch = trial->pairings + pairings;
    void *behind = scratch + pairings;
    trial->seated = behind;
    for (size_t i = 0; i < lists; i++)
        pair_list(trial, i);
    trondgov_i_sort(trial->pairings, scratch, trial->pairing_count, sizeof *scratch, by_party);
    count_lists(trial);
    trondgov_i_sort(trial->pairings, scratch, trial->pairing_count, sizeof *scratch, by_list);
    for (size_t i = 0; i < people; i++) {
        const struct trondgov_i_elect_person *person = trondgov_i_elect_person_at(election, (int32_t)i);
        if (person->is_elector && person->party)
            trial->seated[trial->seated_count++] = person->party;
    }
    trondgov_i_sort(trial->seated, trial->seated + people, trial->seated_count, sizeof *trial->seated, by_id);
    return TRONDGOV_OK;
}

static int32_t is_seated(const struct trial *trial, trondgov_id party)
{
    size_t low = 0, high = trial->seated_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (trial->seated[middle] < party)
            low = middle + 1;
        else
            high = middle;
    }
    return low < trial->seated_count && trial->seated[low] == party;
}

/* Whether a list is a party's. */
static int32_t is_of_party(const struct trial *trial, size_t list, trondgov_id party)
{
    const struct pairing wanted = {party, (int32_t)list, 0};
    size_t low = 0, high = trial->pairing_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (by_list(&trial->pairings[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < trial->pairing_count && by_list(&trial->pairings[low], &wanted) == 0;
}

/* Asks, and tells a fault where the answer is no. about: list and person of the finding. */
static trondgov_status try_one(struct trial *trial, trondgov_code question, const trondgov_fact *facts, size_t count,
                               const trondgov_finding *about)
{
    const struct trondgov_i_asked asked = {0, question, facts, count};
    return trondgov_i_election_try(trial->election, &asked, about, &trial->answer, trial->why);
}

static trondgov_status try_names(struct trial *trial, size_t list)
{
    const int64_t names = (int64_t)(trial->names->first[list + 1] - trial->names->first[list]);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_SEATS, trondgov_i_election_first(trial->election)->value},
                                   {TRONDGOV_FIELD_NAMES, names}};
    const trondgov_finding about = {.item = trial->standing->count.ids[list], .subject = TRONDGOV_FIELD_NAMES};
    return try_one(trial, TRONDGOV_QUESTION_LIST_NAMES, facts, sizeof facts / sizeof *facts, &about);
}

/* Whose gender the outcome hangs on. */
static void ask_genders(struct trial *trial, size_t list)
{
    for (size_t i = trial->names->first[list]; i < trial->names->first[list + 1]; i++)
        if (trial->names->names[i].gender == 0)
            trondgov_i_find(trial->why, TRONDGOV_FINDING_INPUT, 0, trial->names->names[i].person,
                            trial->standing->count.ids[list], TRONDGOV_FIELD_GENDER);
}

static trondgov_status try_genders(struct trial *trial, size_t list)
{
    struct trondgov_i_balance balance = {.question = TRONDGOV_QUESTION_LIST_GENDER,
                                         .number_field = TRONDGOV_FIELD_SEATS,
                                         .number = trondgov_i_election_first(trial->election)->value,
                                         .other_field = TRONDGOV_FIELD_NAMES};
    struct trondgov_i_found found;
    for (size_t i = trial->names->first[list]; i < trial->names->first[list + 1]; i++)
        trondgov_i_gender_count(&balance.genders, trial->names->names[i].gender, 1);
    balance.other = balance.genders.women + balance.genders.men + balance.genders.unknown;
    trondgov_status status = balance.other > 0 ? trondgov_i_balance_of(trial->election, &balance, &found) : TRONDGOV_OK;
    if (status || balance.other == 0)
        return status;
    const int32_t strict = trial->faults == TRONDGOV_FINDING_FAULT;
    if (found.answer == TRONDGOV_ANSWER_NEEDS_FACT && strict) {
        ask_genders(trial, list);
        trial->answer = trial->answer ? trial->answer : TRONDGOV_ANSWER_NEEDS_FACT;
    } else if (found.answer == TRONDGOV_ANSWER_NO) {
        trondgov_i_balance_tell(trial->election, &balance, &found, trial->faults, trial->standing->count.ids[list],
                                trial->why);
        if (strict)
            trial->answer = TRONDGOV_ANSWER_REFUSED;
    }
    return TRONDGOV_OK;
}

/* Whether whoever signed sits in the electing organ, for a party of the list. */
static trondgov_status try_signature(struct trial *trial, size_t list)
{
    const trondgov_id id = trial->standing->count.ids[list];
    const int64_t at = trondgov_i_map_get(&trial->election->numbers, id);
    const trondgov_id signatory = trondgov_i_list_at(trial->election, (int32_t)at)->signatory;
    const struct trondgov_i_elect_person *person = trondgov_i_elect_person_of(trial->election, signatory);
    const int32_t sits = person && person->is_elector;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_ELECTED_MEMBER, sits},
        {TRONDGOV_FIELD_IN_GROUP, sits && is_of_party(trial, list, person->party)}};
    const trondgov_finding about = {.item = id, .person = signatory, .subject = TRONDGOV_QUESTION_LIST_SIGNED};
    return try_one(trial, TRONDGOV_QUESTION_LIST_SIGNED, facts, sizeof facts / sizeof *facts, &about);
}

/* Who handed it in: somebody of the electing organ, of a joint list for one of its parties. */
static trondgov_status try_represented(struct trial *trial, size_t list, int32_t represented)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_REPRESENTED, represented}, {TRONDGOV_FIELD_LISTS, 1}};
    const trondgov_finding about = {.item = trial->standing->count.ids[list], .subject = TRONDGOV_FIELD_REPRESENTED};
    return try_one(trial, TRONDGOV_QUESTION_LIST_HANDED_IN, facts, sizeof facts / sizeof *facts, &about);
}

/* Each party of a list has this one alone. */
static trondgov_status try_alone(struct trial *trial, const struct pairing *pairing)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_REPRESENTED, 1}, {TRONDGOV_FIELD_LISTS, pairing->lists}};
    const trondgov_finding about = {.item = trial->standing->count.ids[pairing->list],
                                    .subject = TRONDGOV_FIELD_LISTS};
    return try_one(trial, TRONDGOV_QUESTION_LIST_HANDED_IN, facts, sizeof facts / sizeof *facts, &about);
}

static trondgov_status try_parties(struct trial *trial)
{
    trondgov_status status = TRONDGOV_OK;
    size_t at = 0;
    for (size_t list = 0; list < trial->names->lists && !status; list++) {
        int32_t represented = trial->election->electors == 0; /* not known: not tried */
        for (; at < trial->pairing_count && trial->pairings[at].list == (int32_t)list && !status; at++) {
            represented = represented || is_seated(trial, trial->pairings[at].party);
            status = try_alone(trial, &trial->pairings[at]);
        }
        if (!status)
            status = try_represented(trial, list, represented);
    }
    return status;
}

static trondgov_status try_candidates(struct trial *trial, size_t list)
{
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = trial->names->first[list]; i < trial->names->first[list + 1] && !status; i++) {
        const struct trondgov_i_name *name = &trial->names->names[i];
        const struct trondgov_i_elect_person *person = trondgov_i_elect_person_at(trial->election, name->number);
        const int32_t own = !person->party || is_of_party(trial, list, person->party);
        const trondgov_fact lists[] = {{TRONDGOV_FIELD_LISTS, person->candidacies}, {TRONDGOV_FIELD_ON_OWN_LIST, 1}};
        const trondgov_fact party[] = {{TRONDGOV_FIELD_LISTS, 1}, {TRONDGOV_FIELD_ON_OWN_LIST, own}};
        const trondgov_id id = trial->standing->count.ids[list];
        const trondgov_finding about[] = {
            {.item = id, .person = name->person, .subject = TRONDGOV_FIELD_LISTS},
            {.item = id, .person = name->person, .subject = TRONDGOV_FIELD_ON_OWN_LIST}};
        status = try_one(trial, TRONDGOV_QUESTION_LIST_CANDIDATE, lists, 2, &about[0]);
        if (!status)
            status = try_one(trial, TRONDGOV_QUESTION_LIST_CANDIDATE, party, 2, &about[1]);
    }
    return status;
}

static trondgov_status try_lists(struct trial *trial)
{
    trondgov_status status = try_parties(trial);
    for (size_t i = 0; i < trial->names->lists && !status; i++) {
        status = try_names(trial, i);
        if (!status)
            status = try_genders(trial, i);
        if (!status && trial->election->electors > 0)
            status = try_signature(trial, i);
        if (!status)
            status = try_candidates(trial, i);
    }
    return status;
}

trondgov_status trondgov_i_lists_tried(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                       const struct trondgov_i_names *names, trondgov_answer *answer,
                                       trondgov_verdict *why)
{
    struct trial trial = {.election = election, .standing = standing, .names = names, .why = why};
    int32_t as_possible = 0;
    trondgov_status status = trondgov_i_as_possible(election, &as_possible);
    trial.faults = as_possible ? TRONDGOV_FINDING_WARNING : TRONDGOV_FINDING_FAULT;
    if (!status)
        status = prepare(&trial);
    if (!status)
        status = try_lists(&trial);
    trondgov_i_release(&election->log.store.allocator, trial.block, trial.size);
    *answer = trial.answer;
    return status;
}
