/* Deciding a tally: pure arithmetic over one composed rule. */
#ifndef TRONDGOV_RULEBOOK_TALLY_H
#define TRONDGOV_RULEBOOK_TALLY_H

#include "rulebook/structures.h"

/* The five numbers that a fraction may be of, and the votes. */
struct trondgov_i_count {
    int64_t members, present, voting; /* voting: who cast a vote, blank ones too */
    int64_t in_favour, against, blank;
    trondgov_code matter, chair;
    int32_t chair_stands_in;
};

struct trondgov_i_result {
    trondgov_answer answer;
    trondgov_code provision;
    int64_t required, actual; /* both 0 where no number decides */
    int64_t quorum, quorum_actual;
    trondgov_code missing; /* of NEEDS_FACT: which FIELD */
};

struct trondgov_i_result trondgov_i_decide(const struct trondgov_i_tally_rule *rule,
                                           const struct trondgov_i_count *count);

/* Whether two readings of a rule differ in what is not in question: how equal votes are settled where these are not equal
 * or the matter is another, or whether blank votes count where there are none. */
int32_t trondgov_i_differ_elsewhere(const struct trondgov_i_tally_rule *rule, const struct trondgov_i_tally_rule *other,
                                    const struct trondgov_i_count *count);

/* Whether the counts can be at all; the FIELD that cannot, or 0. Fills in what was left out. */
trondgov_code trondgov_i_count_of(const struct trondgov_i_tally_rule *rule, const trondgov_tally *tally,
                                  struct trondgov_i_count *count);

/* trondgov_organ_decide for a call that has begun its verdict already. */
trondgov_status trondgov_i_decide_explained(const trondgov_organ *organ, const trondgov_tally *tally,
                                            trondgov_outcome *outcome, trondgov_verdict *why);

#endif
