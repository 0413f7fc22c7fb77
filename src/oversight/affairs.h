/* Affairs that run over time: legality review, access, initiatives ... Each has a state, what was told of it, and who
 * stands behind it. What may happen in which state, and what is asked before, are rows: NEXT_STATE is the table of the
 * machine, STEP_GUARD names what must be answered yes first, AFFAIR_DUE what is due in a state, AFFAIR_FOLLOWS what is
 * to be done when it is reached. No kind of affair is known here.
 *
 * STEP_GUARD by RANK 1, 2 ... gives one code after another:
 *   - a QUESTION, DEADLINE or THRESHOLD is asked with all that is known of the affair. YES, REQUIRED, CARRIED: the next
 *     one; NO, REJECTED: this guard has failed, and NEXT_STATE is asked with its number as FAILED; anything else
 *     (NO_QUORUM, NEEDS_LOT, NOT_REGULATED ...) is the answer to the act, and nothing is recorded. What such a question
 *     gives as its value is used as if the next row had given it; a day is the ANCHOR, an instant the AT of what
 * follows; of a STATE, the step must be the one to that state
 *   - a FIELD or JUDGEMENT must have been told, of a judgement or a flag 1; a FIELD that is a day is the ANCHOR, an
 *     instant the AT of what follows; what the guard before it gave is told by it, a number by a question or the day of
 * the act by FIELD STEP_DAY
 *   - a code of another family is what the questions that follow are asked about (their first field of that family):
 *     RIGHT, MATTER, ORGAN, ROLE ...
 * AFFAIR_DUE is read in the same way, but a STATE is the ANCHOR: the day on which the affair last came into it.
 *
 * What is known of an affair, the first that there is: what a guard has given; what is worked out (DEMANDING: persons
 * behind it who sat in the council on the day they joined, each once; SIGNATURES: the sum; STATE); what was told, the
 * latest; ORGAN and ROLE of the affair, its PERSON and CASE; NEXT_MEETING_DAY by the meetings planned; what the
 * register knows of the person, the organ, the municipality. Of the act itself: AT, DATE, STEP_DAY (its day), TO_STATE;
 * of NEXT_STATE and STEP_GUARD also TAKEN_BY, the organ that takes the step, PENDING_IN, that of the affair, and ROLE,
 * who takes it. HANDED_IN is when the affair was begun and ANCHOR the day of its latest step, until told otherwise. Of
 * a deadline the rules of its anchor's day hold.
 */
#ifndef TRONDGOV_OVERSIGHT_AFFAIRS_H
#define TRONDGOV_OVERSIGHT_AFFAIRS_H

#include <trondgov/event.h>

#include "base/store.h"
#include "rulebook/deadline.h"
#include "rulebook/event_log.h"
#include "rulebook/questions.h"

enum { TRONDGOV_I_MOST_GUARDS = 64 }; /* rows that give one for every RANK would never end */

struct trondgov_i_affair {
    int64_t id, person, about; /* about: the case; 0: none given */
    int64_t signatures;        /* in all */
    trondgov_code kind, organ, role, state;
    int32_t latest_fact, latest_supporter; /* -1: none */
    int32_t supporters;                    /* persons, each once */
    int32_t lists;                         /* how often signatures came in */
};

/* What was told of an affair; they form a chain. */
struct trondgov_i_affair_fact {
    int64_t value;
    trondgov_code field; /* or JUDGEMENT */
    int32_t earlier;
};

/* A person behind an affair, from a day on. */
struct trondgov_i_supporter {
    int64_t person;
    trondgov_date joined;
    int32_t earlier;
};

struct trondgov_i_affairs {
    struct trondgov_i_chunks items;      /* of struct trondgov_i_affair */
    struct trondgov_i_chunks facts;      /* of struct trondgov_i_affair_fact */
    struct trondgov_i_chunks supporters; /* of struct trondgov_i_supporter */
    struct trondgov_i_map ids, supporter_keys;
};

/* What the register is asked for. */
struct trondgov_i_wanted {
    trondgov_id person;  /* 0: nobody's */
    trondgov_code organ; /* 0: the municipality's, or wherever the person sits */
    trondgov_code field;
    trondgov_date date;
};

/* PERSON: the person's number there; ROLE: the person's in the organ; COUNCIL_MEMBER: whether the person sits in the
 * council; anything else as it was told. TRONDGOV_NOTHING: not known. */
typedef int64_t trondgov_i_register_tells(const void *object, const struct trondgov_i_wanted *wanted);

/* The register in which the affairs are, as far as they need it. */
struct trondgov_i_affair_register {
    const trondgov_rulebook *rulebook;
    const struct trondgov_i_affairs *affairs;
    const void *object;
    trondgov_i_register_tells *tells;
    const trondgov_allocator *memory;
};

void trondgov_i_affairs_begin(struct trondgov_i_affairs *affairs);
void trondgov_i_affairs_free(struct trondgov_i_affairs *affairs, const trondgov_allocator *memory);

struct trondgov_i_affair *trondgov_i_affair_at(const struct trondgov_i_affairs *affairs, size_t number);
/* NULL: no such affair. */
struct trondgov_i_affair *trondgov_i_affair_of(const struct trondgov_i_affairs *affairs, trondgov_id id);

/* Whether an event is one of an affair; if so it is applied. */
int32_t trondgov_i_is_affair_event(trondgov_code kind);
trondgov_status trondgov_i_affair_event(const struct trondgov_i_affair_register *of, struct trondgov_i_affairs *affairs,
                                        struct trondgov_i_store *store, const trondgov_event *event,
                                        struct trondgov_i_applied *applied, trondgov_verdict *why);

/* The facts given, and behind them what is known of the affair: of fields that the question has and nobody gave. An
 * array of trondgov_fact, the caller's to free; OK, NO_MEMORY. */
trondgov_status trondgov_i_affair_facts(const struct trondgov_i_affair_register *of,
                                        const struct trondgov_i_affair *affair, const struct trondgov_i_facts *given,
                                        struct trondgov_i_array *facts);

/* STATE of an affair: value its STATE; what may happen next and what is due as findings, as at an instant. */
trondgov_status trondgov_i_affair_state(const struct trondgov_i_affair_register *of,
                                        const struct trondgov_i_affair *affair, trondgov_instant at,
                                        trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

/* What is due while an affair is in its state. */
struct trondgov_i_affair_due {
    trondgov_code deadline; /* 0: there is no further one */
    trondgov_code organ;    /* whose rule it is */
    trondgov_code owed_by, toward;
    trondgov_code conflict; /* that touches it; 0: none */
    trondgov_date anchor;
    struct trondgov_i_due due;
};

/* The n-th deadline that runs in the affair's state, from 0, by the rules of the day of `at`; due->deadline is 0 behind
 * the last. One whose day is not known yet has due.due NOTHING, and due.answer says what is lacking. OK, NO_MEMORY,
 * OUT_OF_RANGE (beyond the calendar), OVERFLOW (rows without end). */
trondgov_status trondgov_i_affair_due(const struct trondgov_i_affair_register *of,
                                      const struct trondgov_i_affair *affair, trondgov_instant at, size_t n,
                                      struct trondgov_i_affair_due *due);

#endif
