/* How the options of a vote stand to each other: for the files on votes between options. */
#ifndef TRONDGOV_MEETING_STANDING_H
#define TRONDGOV_MEETING_STANDING_H

#include "meeting/state.h"

struct trondgov_i_standing {
    int32_t lead; /* the option with most votes; of equal ones who won the lot, or whom the chair voted for; -1 */
    int64_t most, next, third, others;
};

struct trondgov_i_standing trondgov_i_standing_of(const struct trondgov_vote *vote);

/* Budgets of which the second place is shared: those that share it. */
int32_t trondgov_i_shares_second_place(const struct trondgov_i_standing *standing,
                                       const struct trondgov_i_option *option);
int32_t trondgov_i_is_first_of_budget(const struct trondgov_vote *vote);

/* Whether a rule says how several are voted on in this matter. */
trondgov_status trondgov_i_several_regulated(const struct trondgov_vote *vote, int32_t *regulated);

#define TRONDGOV_I_EACH_OPTION(vote, i)                                                                               \
    for (int32_t i = (vote)->first_option; i >= 0; i = trondgov_i_option_at((vote)->meeting, i)->next)

#endif
