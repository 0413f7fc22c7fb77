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

/* list_elections.c: from lists, or by agreement. */
int32_t trondgov_i_is_from_lists(const struct trondgov_vote *vote);
int32_t trondgov_i_is_agreement(const struct trondgov_vote *vote);

/* What the votes on lists come to: ELECTED, NEEDS_LOT, or NOT_REGULATED where nobody has voted for any. */
trondgov_status trondgov_i_lists_result(const struct trondgov_vote *vote, struct trondgov_i_found *found,
                                        trondgov_verdict *why);
/* Keeps the seats of each list; without memory the batch fails. */
void trondgov_i_lists_keep(trondgov_meeting *meeting, const struct trondgov_vote *vote);
/* A list has won the draw; and what follows. */
trondgov_status trondgov_i_lists_lot(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t option);
void trondgov_i_lists_drawn(trondgov_meeting *meeting, const struct trondgov_vote *vote);

/* ELECTED or REJECTED. */
trondgov_status trondgov_i_agreement_result(const struct trondgov_vote *vote, struct trondgov_i_found *found,
                                            trondgov_verdict *why);

/* Whether a rule says how several are voted on in this matter. */
trondgov_status trondgov_i_several_regulated(const struct trondgov_vote *vote, int32_t *regulated);

#define TRONDGOV_I_EACH_OPTION(vote, i)                                                                               \
    for (int32_t i = (vote)->first_option; i >= 0; i = trondgov_i_option_at((vote)->meeting, i)->next)

#endif
