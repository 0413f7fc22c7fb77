/* What the files on votes share. */
#ifndef TRONDGOV_MEETING_VOTES_H
#define TRONDGOV_MEETING_VOTES_H

#include "meeting/state.h"

/* Opens the vote of the event: BALLOT_OPENED, or a silent consent that is a vote of its own. */
trondgov_status trondgov_i_open_ballot(struct trondgov_i_act *act, trondgov_code matter);

/* The seat a person votes in; -1: none. */
int32_t trondgov_i_seat_in_vote(const trondgov_meeting *meeting, const struct trondgov_vote *vote, int32_t person);

/* What the vote leads to, with its findings. */
trondgov_status trondgov_i_vote_result(const struct trondgov_vote *vote, trondgov_outcome *outcome,
                                       trondgov_verdict *why);

/* What that does to the meeting. */
void trondgov_i_vote_follows(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer, int64_t at);

#endif
