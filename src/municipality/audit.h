/* The audit: everything that is wrong with an organ on a day, by the organ's own rows.
 *
 * Each check goes over one kind of rows and over those who hold an office in the organ, and adds what it finds. All
 * checks of an organ are run as its conflicts are selected, and again with each other reading that they touched, so a
 * check need not know of readings. Nothing is worked out twice for a pair of persons: what is compared are the offices
 * of one person, a list's members among themselves, or a person with the organ's leader.
 */
#ifndef TRONDGOV_MUNICIPALITY_AUDIT_H
#define TRONDGOV_MUNICIPALITY_AUDIT_H

#include "register/known.h"
#include "rulebook/questions.h"

/* What is counted once for all checks of an organ: persons with a permanent seat. Whoever sits in two kinds of seats is
 * counted in each. */
struct trondgov_i_counted {
    int64_t members, resting;
    int64_t unknown;      /* of no category told */
    int64_t employees;    /* sent by the employees */
    int64_t politicians;  /* in a politician's seat, and a permanent member of the council */
    int64_t from_council; /* permanent members of the council */
};

struct trondgov_i_audit {
    const trondgov_municipality *municipality;
    const trondgov_organ *organ;
    trondgov_code code;    /* the organ's */
    trondgov_code council; /* the organ that is the council; 0: no rule says */
    trondgov_date date;
    struct trondgov_i_view view;      /* the organ's rules under the reading tried */
    struct trondgov_i_array found;    /* of trondgov_finding: faults under that reading */
    struct trondgov_i_array warnings; /* of trondgov_finding */
    struct trondgov_i_array missing;  /* of struct trondgov_i_missing */
    struct trondgov_i_counted counted;
    trondgov_code unlawful; /* the provision by which the whole composition is unlawful; 0: none */
    int32_t telling;        /* 0: another reading is tried, so warnings and missing facts are left out */
    trondgov_status status;
};

/* A fact that the rules ask for and nobody told. */
struct trondgov_i_missing {
    trondgov_id person; /* or list; 0: of the organ */
    trondgov_code field;
    int32_t reserved;
};

/* Those who hold an office on the day, resting or not, one after another. */
struct trondgov_i_roll {
    const struct trondgov_i_audit *audit;
    int32_t post;
    int32_t of_person; /* 1: the offices of one person, 0: of one organ */
};

struct trondgov_i_roll trondgov_i_roll_of_organ(const struct trondgov_i_audit *audit, trondgov_code organ);
struct trondgov_i_roll trondgov_i_roll_of_person(const struct trondgov_i_audit *audit, trondgov_id person);
/* NULL: no more. */
const struct trondgov_i_office *trondgov_i_roll_next(struct trondgov_i_roll *roll);

/* ---- who is who ---- */

int32_t trondgov_i_rests(const struct trondgov_i_audit *audit, const struct trondgov_i_office *office);
/* Whether a person has a permanent seat in an organ, resting or not; is a substitute there; holds a role anywhere. */
int32_t trondgov_i_sits_in(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code organ);
int32_t trondgov_i_substitute_in(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code organ);
int32_t trondgov_i_holds_role(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code role);
/* Whether the register was ever told of somebody in an organ. */
int32_t trondgov_i_told_of(const struct trondgov_i_audit *audit, trondgov_code organ);
/* Whether an office is the one by which its person is counted among the permanent seats: not where a stand-in member
 * sits in the seat, who is counted in the person's place. */
int32_t trondgov_i_counts(const struct trondgov_i_audit *audit, const struct trondgov_i_office *office);
/* The one in force in a place of an organ (trondgov_i_place); NULL: nobody. *several: there is more than one. */
const struct trondgov_i_office *trondgov_i_in_place(const struct trondgov_i_audit *audit, trondgov_code organ,
                                                    int32_t place, int32_t *several);

/* Offices with a seat or a substitute's place, by category, list, place, rank and person: those of a list lie together.
 * The array is the caller's to free. */
struct trondgov_i_array trondgov_i_by_list(struct trondgov_i_audit *audit, trondgov_code organ);
const struct trondgov_i_office *trondgov_i_listed(const struct trondgov_i_array *array, size_t number);
/* Where the list that begins at `first` ends. */
size_t trondgov_i_list_end(const struct trondgov_i_array *array, size_t first);
void trondgov_i_drop(const struct trondgov_i_audit *audit, struct trondgov_i_array *array, size_t item_size);

/* ---- facts and questions ---- */

/* What a question is about: an office, or the organ itself, and what the check knows. */
struct trondgov_i_matter {
    const struct trondgov_i_office *office; /* NULL: the organ */
    const trondgov_fact *facts;             /* before anything that the register says */
    size_t count;
    trondgov_id item; /* list or school of an organ's facts */
};

/* A fact of the register; TRONDGOV_NOTHING: never told. */
int64_t trondgov_i_audit_fact(const struct trondgov_i_audit *audit, const struct trondgov_i_matter *matter,
                              trondgov_code field);

/* Asks a question of the organ's clauses with all that the register knows. A fact that is missing and could make the
 * answer NO is noted; the answer is NEEDS_FACT then. */
struct trondgov_i_found trondgov_i_audit_ask(struct trondgov_i_audit *audit, trondgov_code question,
                                             const struct trondgov_i_matter *matter);
/* The same without noting what is missing. */
struct trondgov_i_found trondgov_i_audit_try(struct trondgov_i_audit *audit, trondgov_code question,
                                             const struct trondgov_i_matter *matter);

const struct trondgov_i_row *trondgov_i_audit_row(struct trondgov_i_audit *audit, trondgov_code parameter);

/* ---- what is found ---- */

/* kind, answer, organ and index are filled in. */
void trondgov_i_fault(struct trondgov_i_audit *audit, trondgov_finding finding);
void trondgov_i_warning(struct trondgov_i_audit *audit, trondgov_finding finding);
void trondgov_i_lacks(struct trondgov_i_audit *audit, trondgov_code field, trondgov_id of);
/* So many members where another number is required: a fault of the organ. */
void trondgov_i_number_fault(struct trondgov_i_audit *audit, const struct trondgov_i_row *row, trondgov_code subject,
                             int64_t required, int64_t actual);
/* A fault of somebody in an office. */
void trondgov_i_person_fault(struct trondgov_i_audit *audit, const struct trondgov_i_row *row,
                             const struct trondgov_i_office *office);
/* What a question answered NO; of the person in an office, or of the organ. */
void trondgov_i_answered_fault(struct trondgov_i_audit *audit, trondgov_code question,
                               const struct trondgov_i_found *found, const struct trondgov_i_office *office);

/* ---- who can sit ---- */

/* Whether somebody is eligible as the office has it, with all that the register knows; the person lives where the
 * organ's rules have its members live; the person can hold the office beside another by the organ's rules.
 * NO, YES, NOT_REGULATED, or what is missing. */
struct trondgov_i_found trondgov_i_eligible(struct trondgov_i_audit *audit, const struct trondgov_i_office *office);
struct trondgov_i_found trondgov_i_resides(struct trondgov_i_audit *audit, const struct trondgov_i_office *office);
struct trondgov_i_found trondgov_i_goes_with(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                                             const struct trondgov_i_office *other);

/* Whether one who is a substitute can sit as a member of the organ: the first NO of the three, or the first that lacks
 * a fact; `subject`: the question or rule. The view is touched as by any question. */
struct trondgov_i_found trondgov_i_can_move_up(const trondgov_municipality *municipality, struct trondgov_i_view *view,
                                               trondgov_date date, const struct trondgov_member *substitute,
                                               trondgov_status *status);

/* ---- the checks ---- */

void trondgov_i_audit_seats(struct trondgov_i_audit *audit);
void trondgov_i_audit_leaders(struct trondgov_i_audit *audit);
void trondgov_i_audit_youth(struct trondgov_i_audit *audit);
void trondgov_i_audit_lists(struct trondgov_i_audit *audit);
void trondgov_i_audit_sources(struct trondgov_i_audit *audit);
void trondgov_i_audit_parties(struct trondgov_i_audit *audit);
void trondgov_i_audit_whole(struct trondgov_i_audit *audit);
void trondgov_i_audit_gender(struct trondgov_i_audit *audit);
void trondgov_i_audit_mirror(struct trondgov_i_audit *audit);
void trondgov_i_audit_persons(struct trondgov_i_audit *audit);
void trondgov_i_audit_offices(struct trondgov_i_audit *audit);
void trondgov_i_audit_stand_ins(struct trondgov_i_audit *audit);
void trondgov_i_audit_by_office(struct trondgov_i_audit *audit);
void trondgov_i_audit_terms(struct trondgov_i_audit *audit);

/* AUDIT of one organ or all. */
trondgov_status trondgov_i_audit(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                 trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

#endif
