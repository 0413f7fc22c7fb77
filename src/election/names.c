/* The names of all lists, in the order in which the list's seats go: as they stand on it, or in a public election by
 * personal votes (valgloven of 2023 § 13-2, until 30.04.2024 valgloven of 2002 chapter 11).
 */
#include "base/sort.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

enum { WHOLE = 10000 }; /* basis points */

static int32_t by_place(const void *a, const void *b)
{
    const struct trondgov_i_name *first = a, *second = b;
    if (first->list != second->list)
        return first->list < second->list ? -1 : 1;
    return (int32_t)(first->place > second->place) - (int32_t)(first->place < second->place);
}

static int32_t by_score(const void *a, const void *b)
{
    const struct trondgov_i_name *first = a, *second = b;
    if (first->list != second->list || first->score == second->score)
        return by_place(a, b);
    return first->score > second->score ? -1 : 1;
}

static void find_lists(struct trondgov_i_names *names)
{
    size_t list = 0;
    for (size_t i = 0; i < names->count; i++)
        while (list <= (size_t)names->names[i].list)
            names->first[list++] = i;
    while (list <= names->lists)
        names->first[list++] = names->count;
}

trondgov_status trondgov_i_names_begin(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                       struct trondgov_i_names *names)
{
    const size_t count = election->candidates.count, lists = standing->count.lists;
    *names = (struct trondgov_i_names){.count = count, .lists = lists};
    names->size = 2 * count * sizeof *names->names + (lists + 1) * sizeof *names->first;
    names->block = trondgov_i_allocate(&election->log.store.allocator, names->size);
    if (!names->block)
        return TRONDGOV_NO_MEMORY;
    names->names = names->block;
    names->scratch = names->names + count;
    void *behind = names->scratch + count;
    names->first = behind;
    for (size_t i = 0; i < count; i++) {
        const struct trondgov_i_candidate *candidate = trondgov_i_candidate_at(election, (int32_t)i);
        const struct trondgov_i_elect_person *person = trondgov_i_elect_person_at(election, candidate->person);
        const trondgov_id list = trondgov_i_list_at(election, candidate->list)->id;
        names->names[i] =
            (struct trondgov_i_name){.person = person->id,
                                     .place = candidate->place,
                                     .list = (int32_t)trondgov_i_standing_number(standing, list),
                                     .number = candidate->person,
                                     .gender = person->gender};
    }
    trondgov_i_sort(names->names, names->scratch, count, sizeof *names->names, by_place);
    find_lists(names);
    return TRONDGOV_OK;
}

void trondgov_i_names_end(const trondgov_election *election, struct trondgov_i_names *names)
{
    trondgov_i_release(&election->log.store.allocator, names->block, names->size);
    names->block = NULL;
}

/* A share of the ballots in basis points is compared by cross-multiplication: no vote is rounded. Votes and ballots are
 * at most 2^40, so a score is below 2^55. */
static int64_t score_of(const struct trondgov_i_elect_person *person, const struct trondgov_i_list *list, int64_t share,
                        int64_t above)
{
    return person->personal_votes * WHOLE + (above < list->head_starts ? list->ballots * share : 0);
}

static trondgov_status share_of_head_start(const trondgov_election *election, int64_t *share)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_PARAMETER, TRONDGOV_PARAMETER_HEAD_START_SHARE}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_PARAMETER, facts, 1};
    struct trondgov_i_found found;
    trondgov_status status = trondgov_i_election_ask(election, &asked, &found, NULL);
    *share = found.answer == TRONDGOV_ANSWER_YES ? found.value : 0;
    return !status && (*share < 0 || *share > WHOLE) ? TRONDGOV_OUT_OF_RANGE : status;
}

/* Whoever is out is left out, not before the names with a head start are known: it is not the next name's. */
static void leave_out(const trondgov_election *election, struct trondgov_i_names *names)
{
    size_t kept = 0;
    for (size_t i = 0; i < names->count; i++)
        if (!trondgov_i_elect_person_at(election, names->names[i].number)->is_out)
            names->names[kept++] = names->names[i];
    names->count = kept;
}

trondgov_status trondgov_i_names_rank(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                      struct trondgov_i_names *names, trondgov_verdict *why)
{
    int64_t share = 0;
    trondgov_status status = share_of_head_start(election, &share);
    for (size_t i = 0; i < names->count && !status; i++) {
        struct trondgov_i_name *name = &names->names[i];
        const trondgov_id id = standing->count.ids[name->list];
        const struct trondgov_i_list *list =
            trondgov_i_list_at(election, (int32_t)trondgov_i_map_get(&election->numbers, id));
        if (list->head_starts > 0 && !(list->given & TRONDGOV_I_GIVEN_BALLOTS)) {
            const trondgov_finding input = {
                .kind = TRONDGOV_FINDING_INPUT, .subject = TRONDGOV_FIELD_BALLOTS, .item = id, .index = -1};
            trondgov_i_verdict_add(why, &input);
            status = TRONDGOV_MISSING_FIELD;
        }
        const struct trondgov_i_elect_person *person = trondgov_i_elect_person_at(election, name->number);
        name->score = score_of(person, list, share, (int64_t)(i - names->first[name->list]));
    }
    if (status)
        return status;
    leave_out(election, names);
    trondgov_i_sort(names->names, names->scratch, names->count, sizeof *names->names, by_score);
    find_lists(names);
    return TRONDGOV_OK;
}
