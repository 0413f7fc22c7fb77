/* Deadlines: the last instant at which something is in time. */
#ifndef TRONDGOV_RULEBOOK_DEADLINE_H
#define TRONDGOV_RULEBOOK_DEADLINE_H

#include "rulebook/structures.h"

struct trondgov_i_deadline {
    trondgov_code deadline;
    trondgov_date anchor;
    trondgov_instant at;     /* TRONDGOV_NOTHING: not yet */
    trondgov_code ground;    /* what may lift it; 0: nothing given */
    trondgov_instant arisen; /* when the ground arose; TRONDGOV_NOTHING: not given */
    int32_t newly_arisen;    /* 1: it is said to have arisen after the deadline; 0: it is said not to have; -1: see arisen */
};

struct trondgov_i_due {
    trondgov_answer answer; /* YES, NO, NEEDS_FACT, NOT_REGULATED */
    trondgov_code provision;
    trondgov_instant due;
    int32_t lifted;        /* YES although late: the deadline does not apply */
    trondgov_code missing; /* of NEEDS_FACT: the FIELD */
};

/* Status: OK, OUT_OF_RANGE (beyond the calendar). */
trondgov_status trondgov_i_due(struct trondgov_i_view *view, const struct trondgov_i_deadline *asked,
                               struct trondgov_i_due *due);

/* The same with every finding: the ground and the other readings. */
trondgov_status trondgov_i_deadline_explained(const trondgov_organ *organ, const struct trondgov_i_deadline *asked,
                                              struct trondgov_i_due *due, trondgov_verdict *why);

#endif
