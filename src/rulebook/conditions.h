/* The conditions of CLAUSE and TERM rows. */
#ifndef TRONDGOV_RULEBOOK_CONDITIONS_H
#define TRONDGOV_RULEBOOK_CONDITIONS_H

#include "rulebook/questions.h"

enum { TRONDGOV_I_WHOLE = 10000 }; /* basis points */

enum trondgov_i_truth { FALSE, TRUE, UNKNOWN };

/* A number that a condition compared. */
struct trondgov_i_comparison {
    trondgov_code field, comparison; /* field 0: nothing compared */
    int64_t actual, required;
    int32_t held;
};

struct trondgov_i_decision {
    const struct trondgov_i_row *row;     /* the clause that answers; NULL: none */
    const struct trondgov_i_row *unknown; /* the clause that needs a fact; NULL: none */
    trondgov_code missing;
    struct trondgov_i_comparison compared; /* the last number */
};

/* The conditions of a row: row->condition_count of them. */
const struct trondgov_i_condition *trondgov_i_conditions_of(const trondgov_rulebook *rulebook,
                                                            const struct trondgov_i_row *row);

/* The row of a rank that is selected, and whether its conditions hold; row NULL: none is selected. */
trondgov_status trondgov_i_at_rank(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   struct trondgov_i_ranked ranked, struct trondgov_i_decision *decision,
                                   enum trondgov_i_truth *truth);

/* number, or the fact with the number added to it: to a date in days, weeks, months, years. TRONDGOV_NOTHING: the fact
 * is missing. */
trondgov_status trondgov_i_reckoned(const struct trondgov_i_facts *facts, trondgov_code field, int64_t number,
                                    trondgov_code unit, int64_t *value);

/* A share of a number, as a whole number that compares as the share does. */
trondgov_status trondgov_i_share_of(int64_t number, int32_t basis_points, int32_t upward, int64_t *share);

/* Adds a LIMIT of the organ (0: none) to a number. MISSING_FIELD: the organ has no such limit. */
trondgov_status trondgov_i_add_limit(struct trondgov_i_view *view, trondgov_code limit, int64_t *number);

#endif
