/* Questions that rows alone decide. */
#ifndef TRONDGOV_RULEBOOK_CLAUSES_H
#define TRONDGOV_RULEBOOK_CLAUSES_H

#include "rulebook/conditions.h"

/* Works out facts->question by its CLAUSE and TERM rows. OK, OUT_OF_RANGE (a date beyond the calendar, a divisor that
 * is not above 0), OVERFLOW. */
trondgov_status trondgov_i_by_clauses(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                      struct trondgov_i_found *found);

/* A RESULT finding for each term of the answer's value. */
void trondgov_i_tell_terms(struct trondgov_i_view *view, const struct trondgov_i_facts *facts, trondgov_verdict *why);

#endif
