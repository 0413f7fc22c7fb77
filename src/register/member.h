/* One person in one office: what the register lends out, and what a meeting lends out of those enrolled in it. */
#ifndef TRONDGOV_REGISTER_MEMBER_H
#define TRONDGOV_REGISTER_MEMBER_H

#include <trondgov/municipality.h>

#define TRONDGOV_I_NO_LAST_DAY INT32_MAX /* of trondgov_member.to: the office still runs */

struct trondgov_member {
    int64_t person;
    int64_t party; /* in a register the latest, of an office that was left the one held then; 0: none */
    int64_t list;  /* of election; 0: none */
    int64_t stands_for; /* whose seat a stand-in member sits in while it rests; 0: no stand-in member */
    trondgov_code organ, role;
    trondgov_code category, gender; /* 0: not given */
    int32_t rank;                   /* 0: permanent; from 1: which substitute of the list */
    trondgov_date from, to;         /* first and last day; to < from: left on the day it was taken */
    int32_t reserved;
};

/* The order in which an organ's members are listed. */
enum trondgov_i_place {
    TRONDGOV_I_PLACE_LEADER = 0,
    TRONDGOV_I_PLACE_DEPUTY = 1,
    TRONDGOV_I_PLACE_MEMBER = 2,
    TRONDGOV_I_PLACE_SUBSTITUTE = 3,
    TRONDGOV_I_PLACE_NO_SEAT = 4 /* group leader, observer, secretariat ...: attends, and has no vote */
};

/* A trondgov_i_place. */
int32_t trondgov_i_member_place(const struct trondgov_member *member);

/* MEDLEM and BYRAAD as they are, whoever is a substitute by rank as VARAMEDLEM. */
trondgov_code trondgov_i_member_role(const struct trondgov_member *member);

/* Whether it is one of the organ's permanent seats. */
int32_t trondgov_i_member_permanent(const struct trondgov_member *member);

#endif
