/* Questions: what every level of asking shares. A question is worked out in a view by one function; running it again in
 * views with one reading turned gives the other readings.
 */
#ifndef TRONDGOV_RULEBOOK_QUESTIONS_H
#define TRONDGOV_RULEBOOK_QUESTIONS_H

#include "rulebook/facts.h"

struct trondgov_i_found {
    trondgov_answer answer;
    int64_t value;
    trondgov_code provision;
    int64_t required, actual, margin;
    trondgov_code unit, subject, role;
    trondgov_code missing;   /* of NEEDS_FACT: the FIELD */
    trondgov_code judgement; /* of NEEDS_JUDGEMENT: the JUDGEMENT */
    trondgov_code reading;  /* of clauses: that the row which decided, or lacks a fact, belongs to; 0: none */
    int64_t numerator, denominator; /* of clauses: the value before it is rounded, below 0 too; denominator 0: none */
};

typedef trondgov_status trondgov_i_work_out(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                            struct trondgov_i_found *found);

/* What was found in an organ, as a finding. */
trondgov_finding trondgov_i_finding_of(const struct trondgov_i_found *found, trondgov_code kind, trondgov_code organ);

/* What works a question out in an organ; NULL: another procedure answers it. */
trondgov_i_work_out *trondgov_i_work_out_of(trondgov_code question);

/* Works it out as selected and, for a verdict, under every other reading that it touches. */
trondgov_status trondgov_i_answer(const trondgov_organ *organ, trondgov_i_work_out *work_out,
                                  const struct trondgov_i_facts *facts, struct trondgov_i_found *found,
                                  trondgov_verdict *why);

/* Who calls the substitute, given whether absence was reported in time; role 0: not regulated. */
const struct trondgov_i_row *trondgov_i_called_by(struct trondgov_i_view *view, int32_t in_time);

/* Whether a ground of absence is accepted, by the GROUND rows; judged: 1, 0 or TRONDGOV_NOTHING. */
struct trondgov_i_found trondgov_i_ground(struct trondgov_i_view *view, trondgov_code ground, int64_t judged);

/* Whether a question is decided by CLAUSE rows alone. */
int32_t trondgov_i_asks_clauses(trondgov_code question);

/* Begins a call: checks the question and its facts. status OK and *schema NULL never go together. */
trondgov_status trondgov_i_ask_begin(const trondgov_rulebook *rulebook, trondgov_code question,
                                     const struct trondgov_i_facts *facts, trondgov_answer *answer, int64_t *value,
                                     trondgov_verdict *why);

/* The same, where the object that is asked takes a field for itself that the question may not have: `aside`; 0: none. */
trondgov_status trondgov_i_ask_begin_beside(const trondgov_rulebook *rulebook, trondgov_code question,
                                            const struct trondgov_i_facts *facts, trondgov_code aside,
                                            trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

/* The work behind trondgov_rulebook_ask, for objects that add facts of their own first. */
trondgov_status trondgov_i_rulebook_answer(const trondgov_rulebook *rulebook, trondgov_code question,
                                           const struct trondgov_i_facts *facts, trondgov_answer *answer,
                                           int64_t *value, trondgov_verdict *why);

/* The question THRESHOLD in an organ (by_number.c). */
trondgov_status trondgov_i_ask_threshold(const trondgov_organ *organ, const struct trondgov_i_facts *facts,
                                         trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

/* Questions about all organs at once, and about two days (across.c). */
trondgov_status trondgov_i_ask_route(const trondgov_rulebook *rulebook, const struct trondgov_i_facts *facts,
                                     trondgov_answer *answer, int64_t *value, trondgov_verdict *why);
trondgov_status trondgov_i_ask_changes(const trondgov_rulebook *rulebook, const struct trondgov_i_facts *facts,
                                       trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

#endif
