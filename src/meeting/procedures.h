/* When each kind of event may happen in a meeting, by which guard it is refused otherwise, and what state follows. The
 * table is the only place where it stands; the manual's page on state machines is written from it.
 */
#ifndef TRONDGOV_MEETING_PROCEDURES_H
#define TRONDGOV_MEETING_PROCEDURES_H

#include "meeting/state.h"

/* What must be known of an event before its procedure runs. */
enum trondgov_i_needs {
    KNOWN_PERSON = 1,
    KNOWN_CASE = 2,
    CHAIRED = 4,       /* somebody presides */
    LOOKS_ITSELF = 8   /* its procedure looks at the state of the case, after what cannot be asked of it at all */
};

struct trondgov_i_when {
    trondgov_code kind;
    int32_t needs;
    int32_t phases;          /* of the meeting, in which it may happen: a set */
    trondgov_code otherwise; /* the GUARD that refuses it in the others; 0: that is a status */
    int32_t cases;           /* states of its case, in which it may happen: a set; 0: it is not looked at here */
    trondgov_code of_others; /* the GUARD that refuses it of other cases */
    trondgov_code meeting_is, case_is; /* the state that it leads to; 0: none by itself */
    trondgov_i_procedure *procedure;
};

/* NULL: no event of a meeting. */
const struct trondgov_i_when *trondgov_i_when(trondgov_code kind);

/* 1: the event of the act may not happen now, in the meeting or in its case: refused, or a status where no rule of the
 * organ refuses what cannot be all the same. */
int32_t trondgov_i_untimely(struct trondgov_i_act *act, trondgov_status *status);

/* 1: the case of the act is in another state than the event may happen in. The same. */
int32_t trondgov_i_case_elsewhere(struct trondgov_i_act *act, trondgov_status *status);

/* The state of the meeting that the event of the act leads to is its state now. */
void trondgov_i_enter(struct trondgov_i_act *act);

#endif
