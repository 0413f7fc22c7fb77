/* The state of a register, for the files of this room.
 *
 * All of it is made from the log and kept up by every event, so that no reader has to build an index. A *post* is one
 * role in one organ of one person, and has a chain of offices: the terms in which it was held, one after another. So
 * the work of an event does not grow with the log, and that of a reader grows with the posts and not with the terms.
 * Items lie in chunks and never move; numbers are places in a chunk, -1 is none.
 */
#ifndef TRONDGOV_MUNICIPALITY_STATE_H
#define TRONDGOV_MUNICIPALITY_STATE_H

#include "municipality/municipality_internal.h"
#include "rulebook/event_log.h"
#include "rulebook/facts.h"

enum { TRONDGOV_I_NONE = -1 };

/* A person who was entered. */
struct trondgov_i_registered {
    int64_t party;
    trondgov_code gender;
    int32_t first_post;
    int32_t latest_group; /* grouping; -1: as entered */
};

/* A change of group: the party from a day on. */
struct trondgov_i_grouping {
    int64_t party, party_before;
    trondgov_date from;
    int32_t earlier;
};

struct trondgov_i_post {
    int32_t latest; /* office */
    int32_t next_of_person, next_of_organ;
};

/* The member comes first: a member that the register lent out is an office. */
struct trondgov_i_office {
    struct trondgov_member member;
    int32_t number;  /* in the order taken */
    int32_t earlier; /* the office before it in its post */
    int32_t rest;    /* the latest time it rests */
};

/* A time in which an office rests, the last day included. */
struct trondgov_i_rest {
    trondgov_date from, to;
    int32_t earlier;
};

/* A fact about a person or an organ; see known.h. Those of a kind form a chain. */
struct trondgov_i_told {
    int64_t value, item;
    trondgov_date from;
    int32_t earlier; /* the one before it */
    int32_t latest;  /* of the first of its kind: the last of them */
};

/* The posts of an organ, in the order in which they were first taken. */
struct trondgov_i_body {
    int32_t first_post, last_post;
};

struct trondgov_municipality {
    const trondgov_rulebook *rulebook;
    struct trondgov_i_log log;
    struct trondgov_i_chunks persons; /* of struct trondgov_i_registered */
    struct trondgov_i_chunks posts;   /* of struct trondgov_i_post */
    struct trondgov_i_chunks offices; /* of struct trondgov_i_office */
    struct trondgov_i_chunks rests;   /* of struct trondgov_i_rest */
    struct trondgov_i_chunks groups;  /* of struct trondgov_i_grouping */
    struct trondgov_i_chunks bodies;  /* of struct trondgov_i_body */
    struct trondgov_i_chunks facts;   /* of struct trondgov_i_told */
    struct trondgov_i_map person_ids, post_keys, body_organs, fact_keys;
    struct trondgov_i_map meeting_ids; /* to the event that planned it */
};

/* What is due between AT and the end of TO; see duties.c. */
trondgov_status trondgov_i_duties(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                  trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

/* Applies one event of the register: see trondgov_i_apply_one. */
trondgov_status trondgov_i_municipality_event(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                              trondgov_verdict *why);

struct trondgov_i_registered *trondgov_i_registered_at(const trondgov_municipality *municipality, int64_t number);
struct trondgov_i_post *trondgov_i_post_at(const trondgov_municipality *municipality, int64_t number);
struct trondgov_i_office *trondgov_i_office_at(const trondgov_municipality *municipality, int64_t number);

/* The first post of an organ; the others follow by next_of_organ. -1: none. */
int32_t trondgov_i_first_post(const trondgov_municipality *municipality, trondgov_code organ);

/* The office in which a post is held on a date, resting or not; NULL: it is not held. */
const struct trondgov_i_office *trondgov_i_held(const trondgov_municipality *municipality, int32_t post,
                                                trondgov_date date);

/* The same, without those that rest. */
const struct trondgov_i_office *trondgov_i_in_force(const trondgov_municipality *municipality, int32_t post,
                                                    trondgov_date date);

/* How many persons hold a permanent seat of a category in an organ on a date, resting or not. 0: of any category. */
int64_t trondgov_i_seats_held(const trondgov_municipality *municipality, trondgov_code organ, trondgov_code category,
                              trondgov_date date);

#endif
