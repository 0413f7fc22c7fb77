/* The state of a register, for the files of this room.
 *
 * All of it is made from the log and kept up by every event, so that no reader has to build an index. A *post* is one
 * role in one organ of one person, and has a chain of offices: the terms in which it was held, one after another. So
 * the work of an event does not grow with the log, and that of a reader grows with the posts and not with the terms.
 * Items lie in chunks and never move; numbers are places in a chunk, -1 is none.
 */
#ifndef TRONDGOV_REGISTER_REGISTER_H
#define TRONDGOV_REGISTER_REGISTER_H

#include "register/governing.h"
#include "register/register_internal.h"
#include "oversight/affairs.h"
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
    int32_t earlier_stand_in; /* of a stand-in member: who stood in before, in the same time of rest; -1: nobody */
};

/* A time in which an office rests, the last day included. A stand-in member's office ends with it. */
struct trondgov_i_rest {
    trondgov_date from, to;
    int32_t earlier;
    int32_t stand_in;     /* office of the latest who stood in; -1: nobody */
    trondgov_code ground; /* 0: not told */
};

/* A fact about a person or an organ; see known.h. Those of a kind form a chain. */
struct trondgov_i_told {
    int64_t value, item;
    trondgov_date from;
    int32_t earlier; /* the one before it */
    int32_t latest;  /* of the first of its kind: the last of them */
};

/* The posts of an organ, in the order in which they were first taken, and its meetings from the last day back. */
struct trondgov_i_body {
    int32_t first_post, last_post;
    int32_t last_meeting;
};

/* A meeting that is planned. Meetings mostly are in the order of their days: one is then put in at once. */
struct trondgov_i_planned_meeting {
    trondgov_date day;
    int32_t earlier; /* the organ's one before it */
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
    struct trondgov_i_chunks planned; /* of struct trondgov_i_planned_meeting */
    struct trondgov_i_chunks facts;   /* of struct trondgov_i_told */
    struct trondgov_i_map person_ids, post_keys, body_organs, fact_keys;
    struct trondgov_i_map meeting_ids; /* to the event that planned it */
    struct trondgov_i_affairs affairs;
    struct trondgov_i_governing governing;
};

/* Applies one event that tells of persons, offices, organs or plans, from a day on; UNKNOWN_CODE: it is none. */
trondgov_status trondgov_i_register_event(trondgov_municipality *municipality, const trondgov_event *event,
                                          trondgov_verdict *why);

/* The organ that the rules of a day mean by "the council" (PARAMETER COUNCIL) or the city government (GOVERNMENT); 0: no
 * rule says. */
trondgov_code trondgov_i_organ_that(const trondgov_rulebook *rulebook, trondgov_code parameter, trondgov_date date);

/* An office is taken, left or rests, or somebody stands in: OFFICE_TAKEN, OFFICE_LEFT, OFFICE_SUSPENDED, STAND_IN_TAKEN. */
trondgov_status trondgov_i_office_event(trondgov_municipality *municipality, const trondgov_event *event,
                                        trondgov_verdict *why);

struct trondgov_i_registered *trondgov_i_registered_at(const trondgov_municipality *municipality, int64_t number);
struct trondgov_i_post *trondgov_i_post_at(const trondgov_municipality *municipality, int64_t number);
struct trondgov_i_office *trondgov_i_office_at(const trondgov_municipality *municipality, int64_t number);

/* The first day after `date` for which a meeting of the organ is planned; TRONDGOV_NOTHING: none is. */
int64_t trondgov_i_next_meeting_day(const trondgov_municipality *municipality, trondgov_code organ, trondgov_date date);

/* The first post of an organ; the others follow by next_of_organ. -1: none. */
int32_t trondgov_i_first_post(const trondgov_municipality *municipality, trondgov_code organ);

/* The office in which a post is held on a date, resting or not; NULL: it is not held. */
const struct trondgov_i_office *trondgov_i_held(const trondgov_municipality *municipality, int32_t post,
                                                trondgov_date date);

/* The same, without those that rest. */
const struct trondgov_i_office *trondgov_i_in_force(const trondgov_municipality *municipality, int32_t post,
                                                    trondgov_date date);

/* The office of the permanent seat that a person holds in an organ on a date; NULL: none. */
const struct trondgov_i_office *trondgov_i_seat_office(const trondgov_municipality *municipality, trondgov_code organ,
                                                       trondgov_id person, trondgov_date date);

/* The time of rest that an office has on a date; NULL: it does not rest. */
struct trondgov_i_rest *trondgov_i_rest_on(const trondgov_municipality *municipality,
                                           const struct trondgov_i_office *office, trondgov_date date);

/* The rest of another's seat in which a stand-in member sits, or sat; NULL: no stand-in member. */
const struct trondgov_i_rest *trondgov_i_stood_in(const trondgov_municipality *municipality,
                                                  const struct trondgov_member *stand_in);

/* How many permanent seats of a category in an organ are held on a date, resting or not; one that rests and has a
 * stand-in member is one. 0: of any category. */
int64_t trondgov_i_seats_held(const trondgov_municipality *municipality, trondgov_code organ, trondgov_code category,
                              trondgov_date date);

#endif
