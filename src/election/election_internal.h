/* The election room: what the files on elections share. */
#ifndef TRONDGOV_ELECTION_INTERNAL_H
#define TRONDGOV_ELECTION_INTERNAL_H

#include <trondgov/election.h>

#include "election/count.h"
#include "rulebook/event_log.h"
#include "rulebook/questions.h"

enum { TRONDGOV_I_PLACES_MAX = (1 << 20) - 1 };

enum trondgov_i_list_given {
    TRONDGOV_I_GIVEN_VOTES = 1,
    TRONDGOV_I_GIVEN_BALLOTS = 2,
    TRONDGOV_I_GIVEN_TRANSFERS = 4,
    TRONDGOV_I_GIVEN_COUNTED = 8,
    TRONDGOV_I_GIVEN_CAST = 16,
    TRONDGOV_I_GIVEN_HEAD_STARTS = 32
};

/* A link is the number of a record and 1; 0: none. */
struct trondgov_i_list {
    trondgov_id id, signatory;
    int64_t votes, ballots, transfers, head_starts;
    int32_t given;   /* which of them: set of trondgov_i_list_given */
    int32_t parties; /* link to its parties, the last one told first */
};

struct trondgov_i_list_party {
    trondgov_id party;
    int32_t list; /* its number */
    int32_t next; /* link to the list's next party */
};

/* A person on a list, in a nomination, or standing for an office. */
struct trondgov_i_candidate {
    trondgov_id party; /* AGREEMENT; 0: none */
    int64_t place;
    int64_t votes;  /* MAJORITY, PLURALITY: in `round` */
    int32_t person; /* its number */
    int32_t list;   /* its number; -1: none */
    int32_t next;   /* link to the person's next candidacy */
    int32_t round;
    int32_t told; /* the votes of the round came as a total */
    trondgov_code role;
};

enum trondgov_i_dissent { TRONDGOV_I_AGAINST_METHOD = 1, TRONDGOV_I_AGAINST_NOMINATION = 2 };

struct trondgov_i_elect_person {
    trondgov_id id, party;
    int64_t personal_votes;
    int32_t is_elector, has_party, is_out, has_personal_votes;
    int32_t dissents; /* set of trondgov_i_dissent */
    int32_t round;    /* the last that they voted in; 0: none */
    int32_t candidacies;
    int32_t first_candidacy; /* link */
    trondgov_code gender;
    int32_t reserved;
};

enum trondgov_i_way { TRONDGOV_I_BY_NAME = 1, TRONDGOV_I_BY_TOTALS = 2, TRONDGOV_I_BLANK_TOLD = 4 };

struct trondgov_election {
    const trondgov_rulebook *rulebook;
    struct trondgov_i_log log;             /* its first event is ELECTION */
    struct trondgov_i_chunks lists;        /* of struct trondgov_i_list */
    struct trondgov_i_chunks list_parties; /* of struct trondgov_i_list_party */
    struct trondgov_i_chunks candidates;   /* of struct trondgov_i_candidate */
    struct trondgov_i_chunks people;       /* of struct trondgov_i_elect_person */
    struct trondgov_i_map numbers;         /* list -> its place in lists */
    struct trondgov_i_map person_numbers;  /* person -> its place in people */
    struct trondgov_i_map places;          /* list and place -> candidacy */
    int32_t electors, draws;
    int32_t round;  /* 1 first */
    int32_t told;   /* how the votes of the round came: set of trondgov_i_way */
    int32_t voted;  /* 1: votes came in some round, or somebody has dissented */
    int32_t judged; /* GENDER_CONSIDERED: 1 it holds, 2 it does not, 0 nobody said */
    trondgov_answer answer; /* of the last result */
    int64_t blank, cast;    /* votes of the round: blank, in all */
    trondgov_id drawn;      /* MAJORITY, PLURALITY: who won the draw */
    trondgov_seat *seats;   /* of the last result */
    size_t seat_count, seat_room;
};

/* An election's own facts of an event: the status, or a slot that is wrong told to the verdict. */
trondgov_status trondgov_i_election_wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status);

/* The first event: method, organ, seats. The election has begun. */
const trondgov_event *trondgov_i_election_first(const trondgov_election *election);

/* The day of an election. */
trondgov_date trondgov_i_election_day(const trondgov_election *election);

/* Events, one function each; all checks are done before the first change. */
typedef trondgov_status trondgov_i_elect_event(trondgov_election *election, const trondgov_event *event,
                                               trondgov_verdict *why);
trondgov_i_elect_event trondgov_i_elect_list, trondgov_i_elect_list_party, trondgov_i_elect_figure,
    trondgov_i_elect_head_start;
trondgov_i_elect_event trondgov_i_elect_elector, trondgov_i_elect_group, trondgov_i_elect_candidate,
    trondgov_i_elect_personal_votes, trondgov_i_elect_out, trondgov_i_elect_dissent, trondgov_i_elect_judged;
/* Whether so many votes told as a total can be; DUPLICATE: votes were cast by name, OUT_OF_RANGE: more than there are
 * electors. */
trondgov_status trondgov_i_elect_total_fits(const trondgov_election *election, int64_t votes, trondgov_verdict *why);
/* They are told. */
void trondgov_i_elect_total_told(trondgov_election *election, int64_t votes);
trondgov_i_elect_event trondgov_i_elect_counted, trondgov_i_elect_cast, trondgov_i_elect_round, trondgov_i_elect_lot;

/* A person by id; NULL: unknown. And by id, made known if need be; NULL: no memory. */
struct trondgov_i_elect_person *trondgov_i_elect_person_of(const trondgov_election *election, trondgov_id person);
struct trondgov_i_elect_person *trondgov_i_elect_person_known(trondgov_election *election, trondgov_id person);

struct trondgov_i_elect_person *trondgov_i_elect_person_at(const trondgov_election *election, int32_t number);
struct trondgov_i_candidate *trondgov_i_candidate_at(const trondgov_election *election, int32_t number);
struct trondgov_i_list *trondgov_i_list_at(const trondgov_election *election, int32_t number);
struct trondgov_i_list_party *trondgov_i_list_party_at(const trondgov_election *election, int32_t number);

/* The candidacy of a person who can have but one; NULL: none. */
struct trondgov_i_candidate *trondgov_i_candidate_of(const trondgov_election *election, trondgov_id person);

/* Whether a method is by majority or most votes: of one person. */
int32_t trondgov_i_elects_person(trondgov_code method);

/* The votes of a list. MISSING_FIELD: personal votes without ballots; OUT_OF_RANGE: below 0 or above 2^40. */
trondgov_status trondgov_i_list_total(const struct trondgov_i_list *list, int64_t seats, int64_t *total);

/* The count of an election, all its draws included; lists by ascending id, so that the order of input is nowhere. */
struct trondgov_i_standing {
    struct trondgov_i_divisors divisors;
    struct trondgov_i_count count;
    void *block;
    size_t size;
};

/* The election has begun. records: room for every seat, or NULL. Status: OK, NO_MEMORY, MISSING_FIELD, and those of a
 * list's total. End it whatever the status. */
trondgov_status trondgov_i_standing_begin(const trondgov_election *election, trondgov_seat *records,
                                          struct trondgov_i_standing *standing, trondgov_verdict *why);
void trondgov_i_standing_end(const trondgov_election *election, struct trondgov_i_standing *standing);

/* The number of a list in the standing; its count of lists: none. */
size_t trondgov_i_standing_number(const struct trondgov_i_standing *standing, trondgov_id list);

/* --- The result --- */

/* A result being worked out. */
struct trondgov_i_outcome {
    trondgov_answer answer;
    trondgov_seat *seats;
    size_t count, room;
};

/* Asks the rulebook about an organ on the election's day: whose seats they are, unless another is given. ORGAN and DATE
 * are added to the facts. NOT_REGULATED where the rulebook has nothing. */
struct trondgov_i_asked {
    trondgov_code organ; /* 0: whose seats */
    trondgov_code question;
    const trondgov_fact *facts;
    size_t count;
};
trondgov_status trondgov_i_election_ask(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                        struct trondgov_i_found *found, trondgov_verdict *why);

/* As that; nothing is told where the answer is NOT_REGULATED, and the ground names the question. */
trondgov_status trondgov_i_election_tell(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                         struct trondgov_i_found *found, trondgov_verdict *why);

/* As that, but only what other readings come to is told: what decided is told by a finding of the caller's. */
trondgov_status trondgov_i_election_readings(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                             struct trondgov_i_found *found, trondgov_verdict *why);

/* The number that a question answers, 0 where it says none; told as CHECKED, with what other readings come to. */
trondgov_status trondgov_i_election_number(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                           int64_t *number, trondgov_verdict *why);

/* Whether the gender rule holds only as far as possible. */
trondgov_status trondgov_i_as_possible(const trondgov_election *election, int32_t *as_possible);

/* A finding about a list, party or person of the election, from what a question found. */
trondgov_finding trondgov_i_election_finding(const trondgov_election *election, trondgov_code kind,
                                             const struct trondgov_i_found *found);

/* Asks. A no is a FAULT about the list, person and subject of `about`, and the answer is REFUSED. */
trondgov_status trondgov_i_election_try(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                        const trondgov_finding *about, trondgov_answer *answer, trondgov_verdict *why);

/* How many of each gender there are; unknown: nobody said. */
struct trondgov_i_genders {
    int64_t women, men, unknown;
};
void trondgov_i_gender_count(struct trondgov_i_genders *genders, trondgov_code gender, int32_t add);

/* A balance that a question decides: asked of so many (a field of that name), women and men. */
struct trondgov_i_balance {
    trondgov_code question, number_field, other_field; /* other_field 0: none */
    int64_t number, other;
    struct trondgov_i_genders genders;
};
/* YES, NO, NOT_REGULATED or NEEDS_JUDGEMENT where that holds whoever the unknown are; NEEDS_FACT where it hangs on
 * them. */
trondgov_status trondgov_i_balance_of(const trondgov_election *election, const struct trondgov_i_balance *balance,
                                      struct trondgov_i_found *found);
/* A finding of an unmet balance: which gender lacks how many. */
void trondgov_i_balance_tell(const trondgov_election *election, const struct trondgov_i_balance *balance,
                             const struct trondgov_i_found *found, trondgov_code kind, trondgov_id item,
                             trondgov_verdict *why);
/* The least number of each gender among so many; 0: no rule. */
trondgov_status trondgov_i_least_of(const trondgov_election *election, trondgov_code question, int64_t number,
                                    int64_t *least, struct trondgov_i_found *found);

enum trondgov_i_name_state {
    TRONDGOV_I_NAME_LEFT = 0,
    TRONDGOV_I_NAME_CHOSEN = 1,
    TRONDGOV_I_NAME_MOVED_UP = 2,
    TRONDGOV_I_NAME_DISPLACED = 3
};

/* A candidate in the order in which the list's seats go. */
struct trondgov_i_name {
    trondgov_id person;
    int64_t place;
    int64_t score; /* SAINTE_LAGUE: personal votes with the head start */
    int32_t list;  /* its number in the standing */
    int32_t number; /* of the person */
    trondgov_code gender;
    int32_t state;    /* trondgov_i_name_state */
    int32_t kept;     /* its state in another way of filling in genders */
    int32_t decides;  /* 1: nobody told the gender, and the outcome hangs on it */
    int32_t gave_way; /* 1: not a member, so that another could be */
    int32_t reserved;
};

/* The names of all lists, list by list as in the standing. */
struct trondgov_i_names {
    struct trondgov_i_name *names;
    struct trondgov_i_name *scratch; /* as large */
    size_t *first;                   /* of each list and one more: where its names begin */
    size_t count, lists, size;
    void *block;
};
trondgov_status trondgov_i_names_begin(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                       struct trondgov_i_names *names);
void trondgov_i_names_end(const trondgov_election *election, struct trondgov_i_names *names);

/* Ranks the names of a public election by score and leaves out who is out. MISSING_FIELD: a head start without
 * ballots. */
trondgov_status trondgov_i_names_rank(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                      struct trondgov_i_names *names, trondgov_verdict *why);

/* What is wrong with the lists: FAULT findings. answer: REFUSED, NEEDS_FACT, or 0: nothing. */
trondgov_status trondgov_i_lists_tried(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                       const struct trondgov_i_names *names, trondgov_answer *answer,
                                       trondgov_verdict *why);

/* Chooses the first so many names with the gender rule: chosen, moved up, displaced. */
struct trondgov_i_choice {
    struct trondgov_i_name **names; /* in the order in which they come in turn */
    size_t count, places;
    int64_t least;  /* of each gender */
    int32_t strict; /* 1: the balance must be met, so what is lacking is a part of the outcome */
    int32_t displaced;
    int64_t actual;       /* how many there are of the gender that has too few */
    int64_t lacking;      /* of it, that could not be had */
    trondgov_code gender; /* which */
    int32_t unknown;      /* 1: the outcome hangs on genders that nobody told; then nobody has moved */
};
void trondgov_i_choose(struct trondgov_i_choice *choice);

/* Puts persons in the seats that the lists have won, and adds the substitutes. */
trondgov_status trondgov_i_seat_persons(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                        struct trondgov_i_names *names, struct trondgov_i_outcome *outcome,
                                        trondgov_verdict *why);

/* The results of the methods. */
trondgov_status trondgov_i_result_by_lists(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                           trondgov_verdict *why);
trondgov_status trondgov_i_result_by_majority(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                              trondgov_verdict *why);
trondgov_status trondgov_i_result_by_agreement(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                               trondgov_verdict *why);

/* How a vote between candidates stands in its round; after a draw too. */
struct trondgov_i_majority {
    int64_t most, next, others; /* votes of whoever has most, of the next, and of all but the first */
    trondgov_id leader;         /* with most votes, the lowest id of several */
    trondgov_answer answer;     /* 0: nobody stands */
};
trondgov_status trondgov_i_majority_of(const trondgov_election *election, struct trondgov_i_majority *majority,
                                       trondgov_verdict *why);
int64_t trondgov_i_votes_in_round(const trondgov_election *election, const struct trondgov_i_candidate *candidate);

/* Whether the method is the one for the office. answer: REFUSED with a FAULT finding, or 0. */
trondgov_status trondgov_i_method_tried(const trondgov_election *election, trondgov_answer *answer,
                                        trondgov_verdict *why);

#endif
