/* The result of an election by lists: seats, what is wrong with the lists, persons. */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

/* How many names at the top of a list may have a head start (valgloven of 2023 § 5-3). */
static trondgov_status head_starts_tried(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                         trondgov_answer *answer, trondgov_verdict *why)
{
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < standing->count.lists && !status; i++) {
        const trondgov_id id = standing->count.ids[i];
        const struct trondgov_i_list *list =
            trondgov_i_list_at(election, (int32_t)trondgov_i_map_get(&election->numbers, id));
        const trondgov_fact facts[] = {{TRONDGOV_FIELD_SEATS, trondgov_i_election_first(election)->value},
                                       {TRONDGOV_FIELD_NAMES, list->head_starts}};
        const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_HEAD_STARTS, facts, sizeof facts / sizeof *facts};
        struct trondgov_i_found found;
        status = trondgov_i_election_ask(election, &asked, &found, NULL);
        if (status || found.answer != TRONDGOV_ANSWER_NO)
            continue;
        trondgov_finding fault = trondgov_i_election_finding(election, TRONDGOV_FINDING_FAULT, &found);
        fault.item = id;
        fault.subject = TRONDGOV_QUESTION_HEAD_STARTS;
        trondgov_i_verdict_add(why, &fault);
        *answer = TRONDGOV_ANSWER_REFUSED;
    }
    return status;
}

/* The names, if any were told: tried and ranked. answer: REFUSED, NEEDS_FACT, or 0. */
static trondgov_status names_tried(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                   struct trondgov_i_names *names, trondgov_answer *answer, trondgov_verdict *why)
{
    if (trondgov_i_election_first(election)->code == TRONDGOV_METHOD_PROPORTIONAL)
        return trondgov_i_lists_tried(election, standing, names, answer, why);
    trondgov_status status = head_starts_tried(election, standing, answer, why);
    return status ? status : trondgov_i_names_rank(election, standing, names, why);
}

/* What is wrong stands before what the votes came to; else the other way round. */
static trondgov_status with_names(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                  struct trondgov_i_names *names, struct trondgov_i_outcome *outcome,
                                  trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    const trondgov_finding about = {.item = first->item, .organ = first->organ};
    const size_t at = trondgov_i_verdict_count(why);
    trondgov_answer wrong = 0;
    trondgov_status status = names_tried(election, standing, names, &wrong, why);
    if (status)
        return status;
    outcome->count = (size_t)standing->count.given;
    outcome->answer = trondgov_i_count_answer(&standing->count);
    if (wrong == TRONDGOV_ANSWER_REFUSED) {
        outcome->answer = wrong;
        return TRONDGOV_OK;
    }
    const trondgov_answer by_votes = outcome->answer;
    if (!wrong && election->candidates.count > 0 && by_votes != TRONDGOV_ANSWER_NOT_REGULATED)
        status = trondgov_i_seat_persons(election, standing, names, outcome, why);
    if (wrong && by_votes != TRONDGOV_ANSWER_NOT_REGULATED)
        outcome->answer = wrong;
    const size_t explained = trondgov_i_verdict_count(why);
    trondgov_i_count_explain(&standing->count, &about, why);
    if (outcome->answer == by_votes)
        trondgov_i_verdict_before(why, at, explained);
    return status;
}

trondgov_status trondgov_i_result_by_lists(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                           trondgov_verdict *why)
{
    struct trondgov_i_standing standing;
    struct trondgov_i_names names = {.block = NULL};
    trondgov_status status = trondgov_i_standing_begin(election, outcome->seats, &standing, why);
    if (!status)
        status = trondgov_i_names_begin(election, &standing, &names);
    if (!status)
        status = with_names(election, &standing, &names, outcome, why);
    trondgov_i_names_end(election, &names);
    trondgov_i_standing_end(election, &standing);
    return status;
}
