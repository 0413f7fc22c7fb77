/* What a settlement keeps in memory: what it was told (who held which office, who attended what, what is claimed, stated
 * and paid already), the last result, and how each is found again.
 */
#ifndef TRONDGOV_REMUNERATION_SETTLEMENT_H
#define TRONDGOV_REMUNERATION_SETTLEMENT_H

#include "remuneration/schedule.h"
#include "rulebook/event_log.h"

/* A span of days in which somebody holds an office. */
struct trondgov_i_held {
    trondgov_id person;
    trondgov_id list; /* of election; 0: none */
    trondgov_code organ, role, category;
    trondgov_date from, to; /* to < from: not in the period */
    int32_t rests;          /* 1: the office rests, and earns nothing */
    int32_t rests_at_times; /* 1: in another span of the period it rests */
};

/* Somebody who may be paid. */
struct trondgov_i_payee {
    trondgov_id person, party;
    size_t first_held, held_count;          /* in trondgov_settlement.held */
    int32_t latest_occasion, latest_entry; /* -1: none; the latest that goes on: no claim */
};

/* A meeting of an organ that somebody attended. */
struct trondgov_i_gathering {
    trondgov_code organ;
    int32_t whole; /* 1: its attendance was taken in as a whole */
    int32_t next;  /* the next of the same id, of another organ; -1: none */
};

/* One who attended. */
struct trondgov_i_occasion {
    trondgov_id meeting;
    int32_t payee;
    trondgov_code organ, role;
    trondgov_code kind; /* PAYABLE */
    trondgov_date date;
    int32_t days; /* 0: not given */
    int32_t gathering;
    int32_t before; /* the payee's occasion before it; -1: none */
};

/* An entry of another kind, as it was given. */
struct trondgov_i_entered {
    trondgov_event event;
    trondgov_date date, to; /* to: of a waiver or leave its last day */
    int32_t payee;          /* -1: a group's */
    int32_t before;         /* the payee's entry before it that goes on, as no claim does; the group's next; -1: none */
};

/* A council group on a day, by the register. */
struct trondgov_i_seats {
    trondgov_id party; /* 0: of the government as a whole */
    trondgov_date date;
    int32_t members;       /* seats in the council */
    int32_t in_government; /* see seats.c */
};

/* A group on a day. */
struct trondgov_i_group {
    int64_t members;
    int64_t in_government, independent; /* TRONDGOV_NOTHING: nobody said */
};

/* A fact that was stated; `next` is the next one about the same thing. */
struct trondgov_i_stated {
    trondgov_id person, item;
    int64_t value;
    trondgov_code field;
    trondgov_date date;
    int32_t next; /* -1: none */
    int32_t reserved;
};

/* Something that is paid already. */
struct trondgov_i_paid {
    trondgov_id person, party;
    trondgov_code organ, kind;
    trondgov_ore amount;
    trondgov_instant at;
    int32_t next; /* the next one to the same person, or of the same party; -1: none */
    int32_t reserved;
};

/* How a line came to be, beside what the caller sees of it. */
struct trondgov_i_line {
    trondgov_line line;
    trondgov_id party;                    /* of the person, for the sums by party */
    trondgov_id item;                     /* the claim, leave or meeting; 0: none */
    const struct trondgov_i_piece *piece; /* a rate of the schedule; NULL: see `numerator` */
    int64_t parts;                        /* what count is counted in: 12 months, 365 days; 1 meeting */
    int64_t numerator, denominator;       /* øre, exact; denominator 0: nothing is owed, only paid */
    trondgov_ore gross, paid;
    trondgov_ore earlier; /* settled in an earlier period, and not in gross */
    trondgov_code rounding, rounding_provision;
    trondgov_code proration, proration_provision; /* of yearly pay */
    trondgov_code question;                       /* that decided; 0: none */
    trondgov_code asked;                          /* of which organ */
    trondgov_date day;                            /* by the rules of which day */
    int64_t part, whole; /* of the rate, where offices are cut down together; whole 0: all of it */
    size_t first_fact, fact_count;                /* what it was asked with, in trondgov_i_result.facts */
    size_t first_fee, fee_count;                  /* the meetings, in trondgov_i_result.fees */
};

enum { TRONDGOV_I_SUM_KEYS = 4 };

struct trondgov_i_result {
    struct trondgov_i_array lines;                     /* of struct trondgov_i_line, by person, kind, organ and date */
    struct trondgov_i_array fees;                      /* of struct trondgov_i_fee, grouped as the lines */
    struct trondgov_i_array facts;                     /* of trondgov_fact */
    struct trondgov_i_array sums[TRONDGOV_I_SUM_KEYS]; /* of trondgov_line, by that key */
};

struct trondgov_settlement {
    const trondgov_schedule *schedule;
    struct trondgov_i_log log;           /* the entries */
    struct trondgov_i_array held;        /* of struct trondgov_i_held, by person, organ, role and date */
    struct trondgov_i_array seats;       /* of struct trondgov_i_seats, by party and day */
    struct trondgov_i_chunks payees;     /* of struct trondgov_i_payee */
    struct trondgov_i_chunks gatherings; /* of struct trondgov_i_gathering */
    struct trondgov_i_chunks occasions;  /* of struct trondgov_i_occasion */
    struct trondgov_i_chunks entered;    /* of struct trondgov_i_entered: claims, agreements, waivers, leaves */
    struct trondgov_i_chunks groups;     /* of struct trondgov_i_entered: sizes of groups, what they carried over */
    struct trondgov_i_chunks stated;     /* of struct trondgov_i_stated */
    struct trondgov_i_chunks paid;       /* of struct trondgov_i_paid */
    struct trondgov_i_map payee_ids;     /* person to payee */
    struct trondgov_i_map meeting_ids;   /* meeting to its first gathering */
    struct trondgov_i_map attendances;   /* who was where already */
    struct trondgov_i_map claim_ids;     /* claim to its entry */
    struct trondgov_i_map claim_days;    /* what is claimed of a day already */
    struct trondgov_i_map paid_ids;      /* person, or party, to the first payment */
    struct trondgov_i_map group_ids;     /* group to its first entry; the others follow it */
    struct trondgov_i_map item_facts;    /* what was stated of an item: the first */
    struct trondgov_i_map person_facts;  /* of a person */
    int32_t whole_facts;                 /* of everything; -1: nothing */
    struct trondgov_i_result result;     /* the last */
};

/* Counts the groups that the register shows. 0: no memory. */
int32_t trondgov_i_count_seats(trondgov_settlement *settlement, const trondgov_municipality *municipality);

/* The seats of a group by the register, on the first of a month in the period or on the 1 January before it. */
int64_t trondgov_i_seats_of(const trondgov_settlement *settlement, trondgov_id party, trondgov_date day);

/* Whether the register shows a city government at all. */
int32_t trondgov_i_shows_government(const trondgov_settlement *settlement);

/* Whether the size of the group was entered, of any day: then the register's is not read. */
int32_t trondgov_i_is_sized(const trondgov_settlement *settlement, trondgov_id party);

/* A group on a day; what is entered and stated goes before what the register shows. */
struct trondgov_i_group trondgov_i_group_on(const trondgov_settlement *settlement, trondgov_id party,
                                            trondgov_date day);

struct trondgov_i_payee *trondgov_i_payee_at(const trondgov_settlement *settlement, int32_t payee);

/* The first of the offices that a payee ever held, held_count of them. */
const struct trondgov_i_held *trondgov_i_held_by(const trondgov_settlement *settlement,
                                                 const struct trondgov_i_payee *payee);

struct trondgov_i_occasion *trondgov_i_occasion_at(const trondgov_settlement *settlement, int32_t occasion);
struct trondgov_i_entered *trondgov_i_entered_at(const trondgov_settlement *settlement, int32_t entry);

/* The first entry of a group, and the next one of the same group; NULL: none. */
const struct trondgov_i_entered *trondgov_i_group_entry(const trondgov_settlement *settlement, trondgov_id party);
const struct trondgov_i_entered *trondgov_i_next_of_group(const trondgov_settlement *settlement,
                                                          const struct trondgov_i_entered *entry);

/* The latest entry of a kind (and, of an AGREEMENT, code) of a payee that is not after a day; NULL: none. */
const struct trondgov_i_entered *trondgov_i_entry_on(const trondgov_settlement *settlement, int32_t payee,
                                                     trondgov_code kind, trondgov_code code, trondgov_date date);

/* Whether another office of the same organ pays its holder more that day: one person is paid one yearly sum there. */
int32_t trondgov_i_outdone(const trondgov_settlement *settlement, const struct trondgov_i_held *held,
                           const struct trondgov_i_piece *piece, trondgov_date date);

/* Whether somebody was in a meeting of another organ under the same id. */
int32_t trondgov_i_same_sitting(const trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion);

/* 4.3: what was cancelled, and what is no meeting of the organ. */
int32_t trondgov_i_is_no_meeting(trondgov_code kind);

/* Meetings of an organ that a payee attended from one day to another. */
int32_t trondgov_i_meetings_in(const trondgov_settlement *settlement, int32_t payee, trondgov_code organ,
                               trondgov_date from, trondgov_date to);

/* Whether all offices that a payee ever holds would be paid more than the base of calculation, held at once. */
int32_t trondgov_i_may_exceed(const trondgov_settlement *settlement, int32_t payee, trondgov_date day);

#endif
