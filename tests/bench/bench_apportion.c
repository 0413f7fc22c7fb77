/* Elections counted a second: 67 seats over 16 lists, beside a plain loop over the highest quotients. */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <string.h>
#include <trondgov/trondgov.h>

enum { ELECTIONS = 2000, LISTS = 16, SEATS = 67 };

struct work {
    const trondgov_rulebook *rules;
    trondgov_code method;
    int64_t (*votes)[LISTS];
    int32_t (*won)[LISTS], (*plain_won)[LISTS];
    trondgov_answer *answers, *plain_answers;
    int failed;
};

/* Divisors 1, 2, 3 ... (kommuneloven § 7-6) or 1.4, 3, 5 ... (valgloven § 11-4), times ten. */
static int64_t divisor(trondgov_code method, int32_t won)
{
    return method == TRONDGOV_METHOD_PROPORTIONAL ? 10 * (won + 1) : won == 0 ? 14 : 10 * (2 * won + 1);
}

/* Which of two lists goes first: the greater quotient, then more votes; 0: a lot between them. */
static int compare(trondgov_code method, const int64_t *votes, const int32_t *won, size_t a, size_t b)
{
    const int64_t left = votes[a] * divisor(method, won[b]), right = votes[b] * divisor(method, won[a]);
    if (left != right)
        return left > right ? 1 : -1;
    return (votes[a] > votes[b]) - (votes[a] < votes[b]);
}

static trondgov_answer plain_count(trondgov_code method, const int64_t *votes, int32_t *won)
{
    memset(won, 0, LISTS * sizeof *won);
    for (int32_t seat = 0; seat < SEATS; seat++) {
        size_t best = 0, equal = 1;
        for (size_t i = 1; i < LISTS; i++) {
            const int order = compare(method, votes, won, i, best);
            equal = order > 0 ? 1 : equal + (order == 0);
            best = order > 0 ? i : best;
        }
        if (equal > (size_t)(SEATS - seat))
            return TRONDGOV_ANSWER_NEEDS_LOT; /* which of them gets the last seats is drawn */
        won[best]++;
    }
    return TRONDGOV_ANSWER_ELECTED;
}

static void plain(void *what)
{
    struct work *work = what;
    for (size_t i = 0; i < ELECTIONS; i++)
        work->plain_answers[i] = plain_count(work->method, work->votes[i], work->plain_won[i]);
}

static void library(void *what)
{
    struct work *work = what;
    for (size_t i = 0; i < ELECTIONS; i++)
        work->failed |= trondgov_election_apportion(work->rules, work->method, SEATS, work->votes[i], LISTS, NULL, 0,
                                                    work->won[i], &work->answers[i], NULL);
}

static int same(struct work *work)
{
    size_t drawn = 0;
    library(work);
    plain(work);
    for (size_t i = 0; i < ELECTIONS; i++) {
        drawn += work->answers[i] == TRONDGOV_ANSWER_NEEDS_LOT;
        if (work->answers[i] != work->plain_answers[i] ||
            memcmp(work->won[i], work->plain_won[i], sizeof *work->won) != 0) {
            printf("election %zu differs: nothing is timed\n", i);
            return 0;
        }
    }
    printf("%d elections, %zu of them need a lot\n", ELECTIONS, drawn);
    return work->failed == 0;
}

/* Votes as a city casts them: some hundred to forty thousand a list. */
static void make_up(int64_t *votes, uint32_t *state)
{
    for (size_t i = 0; i < LISTS; i++)
        votes[i] = 100 + bench_random(state, 200) * bench_random(state, 200);
}

int main(void)
{
    static const struct {
        const char *name;
        trondgov_code method;
    } METHODS[] = {{"apportion, 67 seats, 16 lists, PROPORTIONAL", TRONDGOV_METHOD_PROPORTIONAL},
                   {"apportion, 67 seats, 16 lists, SAINTE_LAGUE", TRONDGOV_METHOD_SAINTE_LAGUE}};
    trondgov_rulebook *rules = NULL;
    uint32_t state = 7;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules))
        return 1;
    struct work work = {.rules = rules, .votes = calloc(ELECTIONS, sizeof *work.votes),
                        .won = calloc(ELECTIONS, sizeof *work.won),
                        .plain_won = calloc(ELECTIONS, sizeof *work.plain_won),
                        .answers = calloc(ELECTIONS, sizeof *work.answers),
                        .plain_answers = calloc(ELECTIONS, sizeof *work.plain_answers)};
    int failed = !work.votes || !work.won || !work.plain_won || !work.answers || !work.plain_answers;
    for (size_t i = 0; !failed && i < ELECTIONS; i++)
        make_up(work.votes[i], &state);
    for (size_t i = 0; !failed && i < sizeof METHODS / sizeof *METHODS; i++) {
        work.method = METHODS[i].method;
        failed = !same(&work);
        if (!failed)
            bench_pair(METHODS[i].name, ELECTIONS, library, plain, &work);
    }
    free(work.votes);
    free(work.won);
    free(work.plain_won);
    free(work.answers);
    free(work.plain_answers);
    trondgov_rulebook_free(rules);
    return failed;
}
