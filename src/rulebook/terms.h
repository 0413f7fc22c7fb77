/* Values that are sums of TERM rows. */
#ifndef TRONDGOV_RULEBOOK_TERMS_H
#define TRONDGOV_RULEBOOK_TERMS_H

#include "rulebook/conditions.h"

/* numerator and denominator of a sum so far */
struct trondgov_i_fraction {
    int64_t numerator, denominator;
};

/* A value, and what it is before it is rounded. */
struct trondgov_i_worth {
    int64_t value; /* TRONDGOV_NOTHING: none */
    struct trondgov_i_fraction exact;
};

struct trondgov_i_worth trondgov_i_whole(int64_t value);

/* Goes through the question's terms whose conditions hold, and tells of each. */
trondgov_status trondgov_i_each_term(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                     struct trondgov_i_fraction *sum, int32_t *terms, trondgov_code *missing,
                                     trondgov_verdict *why);

/* The sum of the question's terms whose conditions hold; none where none does, or one hangs on *missing. */
trondgov_status trondgov_i_sum_of(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                  struct trondgov_i_worth *worth, trondgov_code *missing);

#endif
