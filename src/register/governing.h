/* What the register keeps of the city government beside who sits in it: how far one that is being formed has come, that
 * the one in office has to leave, the motions of no confidence. Everything is kept with its instant, so that the state
 * of any day can be told. The procedures are the room src/government.
 */
#ifndef TRONDGOV_REGISTER_GOVERNING_H
#define TRONDGOV_REGISTER_GOVERNING_H

#include <trondgov/municipality.h>

#include "base/store.h"
#include "rulebook/event_log.h"
#include "rulebook/facts.h"

/* From an instant on, a state. */
struct trondgov_i_turn {
    trondgov_instant at;
    trondgov_id person;  /* of one being formed: whom the mayor designated */
    trondgov_code state; /* STATE */
    trondgov_code provision;
    int32_t offices; /* how many offices there were: one taken later as leader is another government's */
    int32_t reserved;
};

/* Somebody named for the government that is being formed. */
struct trondgov_i_named {
    trondgov_instant from, to; /* to: no longer; INT64_MAX: still */
    trondgov_id person;
    trondgov_code role;
    trondgov_code subject; /* field of work; 0: none given */
};

/* A motion of no confidence. */
struct trondgov_i_motion {
    trondgov_id target; /* 0: the whole */
    trondgov_id mover, meeting;
    trondgov_instant moved, ended; /* ended: INT64_MAX: pending */
    int64_t votes[4];              /* by CHOICE, counted in the meeting below; TRONDGOV_NOTHING: not told */
    trondgov_id counted_in;
    trondgov_code role;  /* of the target */
    trondgov_code chair; /* the chair's CHOICE; 0: not told */
    int32_t demanded;    /* 1: two thirds of those attending want the vote at once */
    int32_t reserved;
};

/* An office elsewhere that rests while its holder is in the government, and until when it rested before. */
struct trondgov_i_resting {
    trondgov_id person;
    trondgov_code organ, role;
    trondgov_date before; /* INT32_MIN: it did not rest */
    int32_t ended;
};

/* A notice that an act has made due at once: which DEADLINE of which organ. */
struct trondgov_i_owed {
    trondgov_instant at;
    trondgov_code organ, deadline;
};

struct trondgov_i_governing {
    struct trondgov_i_chunks forms;    /* of struct trondgov_i_turn: form of government */
    struct trondgov_i_chunks forming;  /* of struct trondgov_i_turn: of those that are being formed */
    struct trondgov_i_chunks sitting;  /* of struct trondgov_i_turn: of the one that sits */
    struct trondgov_i_chunks named;    /* of struct trondgov_i_named */
    struct trondgov_i_chunks motions;  /* of struct trondgov_i_motion */
    struct trondgov_i_chunks resting;  /* of struct trondgov_i_resting */
    struct trondgov_i_chunks leaving;  /* of int64_t: members who stay until there is a new composition; 0: gone */
    struct trondgov_i_chunks notices;  /* of struct trondgov_i_owed */
    struct trondgov_i_chunks attended; /* of int64_t: how many attend a meeting */
    struct trondgov_i_map attended_ids;
};

#endif
