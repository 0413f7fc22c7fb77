/* The election of one person: more than half of the votes, a new round, the lot. Kommuneloven § 7-8, and what an
 * organ's own rules say of electing somebody to preside; the rows decide, here are the votes counted.
 */
#include "base/sort.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

enum { NOBODY = -1 };

static struct trondgov_i_majority count_round(const trondgov_election *election)
{
    struct trondgov_i_majority majority = {.leader = 0};
    int64_t named = 0;
    for (size_t i = 0; i < election->candidates.count; i++) {
        const struct trondgov_i_candidate *candidate = trondgov_i_candidate_at(election, (int32_t)i);
        const trondgov_id person = trondgov_i_elect_person_at(election, candidate->person)->id;
        const int64_t votes = trondgov_i_votes_in_round(election, candidate);
        named += votes;
        if (majority.leader == 0 || votes > majority.most) {
            majority.next = majority.leader == 0 ? 0 : majority.most;
            majority.most = votes;
            majority.leader = person;
        } else {
            if (votes > majority.next)
                majority.next = votes;
            if (votes == majority.most && person < majority.leader)
                majority.leader = person;
        }
    }
    majority.others = named - majority.most;
    if (majority.most == 0)
        majority.next = NOBODY; /* who has no votes is not equal to anybody */
    return majority;
}

/* The organ that elects: who its blank votes and lots are disputed for. */
static trondgov_code electing_organ(const trondgov_election *election, trondgov_status *status)
{
    const trondgov_code role = trondgov_i_election_first(election)->role;
    const trondgov_code parameter = role == TRONDGOV_ROLE_LEDER       ? TRONDGOV_PARAMETER_LEADER_ELECTED_BY
                                    : role == TRONDGOV_ROLE_NESTLEDER ? TRONDGOV_PARAMETER_DEPUTY_ELECTED_BY
                                                                      : TRONDGOV_PARAMETER_MEMBERS_ELECTED_BY;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_PARAMETER, parameter}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_PARAMETER, facts, 1};
    struct trondgov_i_found found;
    *status = trondgov_i_election_ask(election, &asked, &found, NULL);
    return found.answer == TRONDGOV_ANSWER_YES && TRONDGOV_I_FAMILY(found.value) == TRONDGOV_FAMILY_ORGAN
               ? (trondgov_code)found.value
               : 0;
}

static trondgov_status by_act(const trondgov_election *election, const struct trondgov_i_majority *majority,
                              struct trondgov_i_found *found, trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROUND, election->round},
                                   {TRONDGOV_FIELD_IN_FAVOUR, majority->most},
                                   {TRONDGOV_FIELD_AGAINST, majority->others + election->blank},
                                   {TRONDGOV_FIELD_OTHERS, majority->others},
                                   {TRONDGOV_FIELD_RUNNER_UP, majority->next},
                                   {TRONDGOV_FIELD_VOTES_CAST, election->cast},
                                   {TRONDGOV_FIELD_VOTES_FOR_SOMEBODY, election->cast - election->blank}};
    trondgov_status status = TRONDGOV_OK;
    const trondgov_code organ = electing_organ(election, &status);
    const struct trondgov_i_asked asked = {organ, TRONDGOV_QUESTION_MAJORITY_ELECTION, facts,
                                           sizeof facts / sizeof *facts};
    return status ? status : trondgov_i_election_tell(election, &asked, found, why);
}

/* The organ's own rule for electing somebody to preside; NOT_REGULATED: it has none. */
static trondgov_status by_organ(const trondgov_election *election, const struct trondgov_i_majority *majority,
                                struct trondgov_i_found *found, trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_MATTER, TRONDGOV_MATTER_ELECTION},
                                   {TRONDGOV_FIELD_ROUND, election->round},
                                   {TRONDGOV_FIELD_MOST, majority->most},
                                   {TRONDGOV_FIELD_NEXT, majority->next},
                                   {TRONDGOV_FIELD_OTHERS, majority->others},
                                   {TRONDGOV_FIELD_OTHERS_AND_BLANK, majority->others + election->blank}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_VOTE_BETWEEN, facts, sizeof facts / sizeof *facts};
    return trondgov_i_election_tell(election, &asked, found, why);
}

/* Nobody has voted, or everybody blank where somebody is to have most votes: nothing says what then. */
static int32_t is_empty(const trondgov_election *election, const struct trondgov_i_majority *majority, int32_t own)
{
    return election->cast == 0 || (majority->most == 0 && (own || election->round > 1));
}

trondgov_status trondgov_i_majority_of(const trondgov_election *election, struct trondgov_i_majority *majority,
                                       trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    const int32_t own = first->role == TRONDGOV_ROLE_MOTELEDER || first->code == TRONDGOV_METHOD_PLURALITY;
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_NOT_REGULATED};
    trondgov_status status = TRONDGOV_OK;
    *majority = count_round(election);
    majority->answer = TRONDGOV_ANSWER_NOT_REGULATED;
    if (majority->leader == 0 || is_empty(election, majority, own))
        return TRONDGOV_OK;
    if (own)
        status = by_organ(election, majority, &found, why);
    if (!status && found.answer == TRONDGOV_ANSWER_NOT_REGULATED && first->code == TRONDGOV_METHOD_MAJORITY)
        status = by_act(election, majority, &found, why);
    majority->answer = found.answer == TRONDGOV_ANSWER_NEEDS_LOT && election->drawn ? TRONDGOV_ANSWER_ELECTED
                                                                                   : found.answer;
    return status;
}

static int32_t by_id(const void *a, const void *b)
{
    const trondgov_id *first = a, *second = b;
    return (int32_t)(*first > *second) - (int32_t)(*first < *second);
}

/* Who is in the draw, by ascending id. */
static trondgov_status tell_draw(const trondgov_election *election, const struct trondgov_i_majority *majority,
                                 trondgov_verdict *why)
{
    const trondgov_allocator *memory = &election->log.store.allocator;
    const size_t size = 2 * election->candidates.count * sizeof(trondgov_id);
    trondgov_finding ground = {.kind = 0};
    trondgov_id *ids = why ? trondgov_i_allocate(memory, size) : NULL;
    size_t count = 0;
    if (!ids)
        return why ? TRONDGOV_NO_MEMORY : TRONDGOV_OK;
    for (size_t i = 0; i < election->candidates.count; i++) {
        const struct trondgov_i_candidate *candidate = trondgov_i_candidate_at(election, (int32_t)i);
        if (trondgov_i_votes_in_round(election, candidate) == majority->most)
            ids[count++] = trondgov_i_elect_person_at(election, candidate->person)->id;
    }
    trondgov_i_sort(ids, ids + election->candidates.count, count, sizeof *ids, by_id);
    (void)trondgov_verdict_findings(why, 0, &ground, 1);
    for (size_t i = 0; i < count; i++)
        trondgov_i_find(why, TRONDGOV_FINDING_LOT, ground.provision, ids[i], ids[i],
                        trondgov_i_election_first(election)->code);
    trondgov_i_release(memory, ids, size);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_result_by_majority(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                              trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    struct trondgov_i_majority majority;
    if (election->candidates.count == 0)
        return trondgov_i_election_wrong(why, TRONDGOV_FIELD_CANDIDATES, TRONDGOV_MISSING_FIELD);
    trondgov_status status = trondgov_i_majority_of(election, &majority, why);
    outcome->answer = majority.answer;
    if (!status && majority.answer == TRONDGOV_ANSWER_NEEDS_LOT)
        status = tell_draw(election, &majority, why);
    if (status || majority.answer != TRONDGOV_ANSWER_ELECTED)
        return status;
    outcome->seats[outcome->count++] =
        (trondgov_seat){.person = election->drawn ? election->drawn : majority.leader,
                        .numerator = majority.most,
                        .denominator = 1,
                        .role = first->role ? first->role : TRONDGOV_ROLE_MEDLEM,
                        .cause = election->drawn ? TRONDGOV_CAUSE_LOT : TRONDGOV_CAUSE_MAJORITY,
                        .order = 1};
    return TRONDGOV_OK;
}
