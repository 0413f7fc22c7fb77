/* Votes decided a second, one by one and as columns, beside a plain loop with the same rules written as branches. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <string.h>
#include <trondgov/trondgov.h>

enum { VOTES = 1 << 17, SEATS = 67 };

struct work {
    const trondgov_organ *council;
    trondgov_verdict *why;
    trondgov_tally *tallies;
    trondgov_tallies columns;
    trondgov_outcome *outcomes, *plain_outcomes;
    trondgov_answer *answers, *plain_answers;
    int failed;
};

/* --- the plain loop --- */

/* The least number in favour: two thirds, or more than half; half is enough where the chair would settle the tie so. */
static int32_t least(const trondgov_tally *tally)
{
    const int32_t votes = tally->in_favour + tally->against;
    if (tally->threshold == TRONDGOV_THRESHOLD_CLOSE_DEBATE)
        return (2 * votes + 2) / 3;
    return votes % 2 == 0 && tally->chair == TRONDGOV_CHOICE_FOR ? votes / 2 : votes / 2 + 1;
}

/* Two thirds or a majority of the votes cast, half the members voting, on a tie the chair (bystyret 5.1, 5.8, 5.12). */
static trondgov_answer plain_answer(const trondgov_tally *tally)
{
    const int32_t votes = tally->in_favour + tally->against;
    const int32_t two_thirds = tally->threshold == TRONDGOV_THRESHOLD_CLOSE_DEBATE;
    if (votes < (SEATS + 1) / 2)
        return TRONDGOV_ANSWER_NO_QUORUM;
    if (tally->in_favour >= least(tally))
        return TRONDGOV_ANSWER_CARRIED;
    return !two_thirds && tally->in_favour == tally->against && tally->chair == 0 ? TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE
                                                                                  : TRONDGOV_ANSWER_REJECTED;
}

static trondgov_code plain_provision(const trondgov_tally *tally, trondgov_answer answer)
{
    if (answer == TRONDGOV_ANSWER_NO_QUORUM)
        return TRONDGOV_PROVISION_BYST_5_1_3;
    if (tally->threshold == TRONDGOV_THRESHOLD_CLOSE_DEBATE)
        return TRONDGOV_PROVISION_BYST_5_8_1;
    return tally->in_favour == tally->against ? TRONDGOV_PROVISION_BYST_5_12_2 : TRONDGOV_PROVISION_BYST_5_12_1;
}

/* Everything of the outcome but the conflict, which is the library's own business. */
static void plain_outcome(const trondgov_tally *tally, trondgov_outcome *outcome)
{
    outcome->answer = plain_answer(tally);
    outcome->provision = plain_provision(tally, outcome->answer);
    outcome->required = least(tally);
    outcome->quorum = (SEATS + 1) / 2;
    outcome->margin = tally->in_favour - outcome->required;
}

static void plain_one_by_one(void *what)
{
    struct work *work = what;
    for (size_t i = 0; i < VOTES; i++)
        plain_outcome(&work->tallies[i], &work->plain_outcomes[i]);
}

static void plain_columns(void *what)
{
    struct work *work = what;
    const trondgov_tallies *columns = &work->columns;
    for (size_t i = 0; i < VOTES; i++) {
        const trondgov_tally tally = {.threshold = columns->threshold ? columns->threshold[i] : 0,
                                      .in_favour = columns->in_favour[i], .against = columns->against[i],
                                      .chair = columns->chair[i]};
        work->plain_answers[i] = plain_answer(&tally);
    }
}

/* --- the library --- */

static void library_one_by_one(void *what)
{
    struct work *work = what;
    for (size_t i = 0; i < VOTES; i++)
        work->failed |= trondgov_organ_decide(work->council, &work->tallies[i], &work->outcomes[i], NULL);
}

static void library_with_verdict(void *what)
{
    struct work *work = what;
    for (size_t i = 0; i < VOTES; i++)
        work->failed |= trondgov_organ_decide(work->council, &work->tallies[i], &work->outcomes[i], work->why);
}

static void library_columns(void *what)
{
    struct work *work = what;
    work->failed |= trondgov_organ_decide_many(work->council, &work->columns, VOTES, work->answers, NULL);
}

/* --- data and comparison --- */

static void make_up(trondgov_tally *tally, uint32_t *state)
{
    const uint32_t present = SEATS - bench_random(state, 40);
    const uint32_t near = present / 2 + bench_random(state, 3);
    const uint32_t in_favour = bench_random(state, 4) ? bench_random(state, present + 1) : near - 1;
    memset(tally, 0, sizeof *tally);
    tally->threshold = bench_random(state, 4) ? TRONDGOV_THRESHOLD_SIMPLE_MAJORITY : TRONDGOV_THRESHOLD_CLOSE_DEBATE;
    tally->present = (int32_t)present;
    tally->in_favour = (int32_t)in_favour;
    tally->against = (int32_t)(present - in_favour);
    if (tally->in_favour > 0 && tally->against > 0 && bench_random(state, 3))
        tally->chair = bench_random(state, 2) ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST;
}

static int32_t *column(const struct work *work, size_t offset)
{
    int32_t *numbers = malloc(VOTES * sizeof *numbers);
    for (size_t i = 0; numbers && i < VOTES; i++)
        memcpy(&numbers[i], (const char *)&work->tallies[i] + offset, sizeof *numbers);
    return numbers;
}

static int same_outcomes(struct work *work)
{
    library_one_by_one(work);
    plain_one_by_one(work);
    for (size_t i = 0; i < VOTES; i++) {
        const trondgov_outcome *one = &work->outcomes[i], *other = &work->plain_outcomes[i];
        if (one->answer != other->answer || one->provision != other->provision || one->required != other->required ||
            one->quorum != other->quorum || one->margin != other->margin) {
            printf("vote %zu differs: the library says %s, %d of %d, the plain loop %s, %d\n", i,
                   trondgov_code_text(NULL, one->answer, TRONDGOV_TEXT_NAME), (int)work->tallies[i].in_favour,
                   (int)one->required, trondgov_code_text(NULL, other->answer, TRONDGOV_TEXT_NAME),
                   (int)other->required);
            return 0;
        }
    }
    library_with_verdict(work);
    return work->failed == 0;
}

static int same_answers(struct work *work)
{
    library_columns(work);
    plain_columns(work);
    return work->failed == 0 && memcmp(work->answers, work->plain_answers, VOTES * sizeof *work->answers) == 0;
}

static int compare_and_time(struct work *work)
{
    if (!same_outcomes(work) || !same_answers(work)) {
        puts("the answers differ: nothing is timed");
        return 1;
    }
    bench_pair("decide, two thresholds mixed", VOTES, library_one_by_one, plain_one_by_one, work);
    bench_pair("decide with a verdict", VOTES, library_with_verdict, plain_one_by_one, work);
    bench_pair("decide_many, two thresholds mixed", VOTES, library_columns, plain_columns, work);
    work->columns.threshold = NULL;
    for (size_t i = 0; i < VOTES; i++)
        work->tallies[i].threshold = 0;
    if (!same_outcomes(work) || !same_answers(work)) {
        puts("the answers differ: nothing is timed");
        return 1;
    }
    bench_pair("decide, simple majority", VOTES, library_one_by_one, plain_one_by_one, work);
    bench_pair("decide_many, simple majority", VOTES, library_columns, plain_columns, work);
    return 0;
}

int main(void)
{
    struct work work = {.tallies = calloc(VOTES, sizeof(trondgov_tally)),
                        .outcomes = calloc(VOTES, sizeof(trondgov_outcome)),
                        .plain_outcomes = calloc(VOTES, sizeof(trondgov_outcome)),
                        .answers = calloc(VOTES, sizeof(trondgov_answer)),
                        .plain_answers = calloc(VOTES, sizeof(trondgov_answer))};
    trondgov_rulebook *rules = NULL;
    trondgov_date day = 0;
    uint32_t state = 1;
    if (!work.tallies || !work.outcomes || !work.plain_outcomes || !work.answers || !work.plain_answers ||
        trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) ||
        trondgov_verdict_create(NULL, &work.why) ||
        trondgov_date_from_civil(2024, 6, 13, &day) ||
        trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, day, &work.council))
        return 1;
    for (size_t i = 0; i < VOTES; i++)
        make_up(&work.tallies[i], &state);
    int32_t *columns[] = {column(&work, offsetof(trondgov_tally, threshold)),
                          column(&work, offsetof(trondgov_tally, present)),
                          column(&work, offsetof(trondgov_tally, in_favour)),
                          column(&work, offsetof(trondgov_tally, against)),
                          column(&work, offsetof(trondgov_tally, chair))};
    int failed = 0;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        failed |= columns[i] == NULL;
    work.columns = (trondgov_tallies){.threshold = columns[0], .present = columns[1], .in_favour = columns[2],
                                      .against = columns[3], .chair = columns[4]};
    failed = failed || compare_and_time(&work);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        free(columns[i]);
    free(work.tallies);
    free(work.outcomes);
    free(work.plain_outcomes);
    free(work.answers);
    free(work.plain_answers);
    trondgov_verdict_free(work.why);
    trondgov_rulebook_free(rules);
    return failed;
}
