/* What the other rooms may know of a rulebook.
 *
 * Rows are looked up in an organ: a rulebook's rules for one organ in one span of days in which nothing changes. A
 * *view* is an organ together with at most one conflict whose reading is turned, and it notes every conflict that a
 * lookup touches; so any procedure can be run again under each other reading alone without knowing that it is.
 */
#ifndef TRONDGOV_RULEBOOK_INTERNAL_H
#define TRONDGOV_RULEBOOK_INTERNAL_H

#include <trondgov/rulebook.h>

#include "base/memory.h"
#include "rulebook/tables.h"

enum { TRONDGOV_I_TOUCHED = 16 };

struct trondgov_i_view {
    const trondgov_organ *organ;
    trondgov_code turned; /* the reading that is turned; 0: none */
    trondgov_date date;   /* the day asked about, where a procedure looks beyond the organ */
    int32_t touched_count;
    trondgov_code touched[TRONDGOV_I_TOUCHED]; /* conflicts */
};

/* A view of an organ with every conflict read as selected. */
struct trondgov_i_view trondgov_i_view_of(const trondgov_organ *organ);

/* The row in force; NULL: none. role and ground: 0 where the kind of row has none. */
const struct trondgov_i_row *trondgov_i_row(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                            trondgov_code role, trondgov_code ground);

/* All rows in force of a kind, as they are sorted (by key, role, ground): the n-th, or NULL behind the last. */
const struct trondgov_i_row *trondgov_i_row_at(struct trondgov_i_view *view, trondgov_code kind, size_t n);

/* The same of one key only (a RIGHT of every role): no conflict of another key is touched. */
const struct trondgov_i_row *trondgov_i_row_of_key(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                                   size_t n);

/* The same one after the other: *place is 0 at the first call, and belongs to this function then. */
const struct trondgov_i_row *trondgov_i_next_row(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                                 int32_t *place);

/* Rows of one key that hold only where their conditions do, rank by rank. No conflict is touched until it is said. */
struct trondgov_i_ranked {
    const struct trondgov_i_row *const *rows; /* that compete: the first that is selected holds */
    int32_t count;
};

/* The rows of the next rank; count 0: behind the last. *place as above. */
struct trondgov_i_ranked trondgov_i_next_rank(const struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                                              int32_t *place);

/* The row of a rank that the view's readings select; NULL: none. */
const struct trondgov_i_row *trondgov_i_selected_of(const struct trondgov_i_view *view, struct trondgov_i_ranked ranked);

/* Notes the conflicts of a rank's readings, as far as the row that is selected: what comes behind it is not reached. */
void trondgov_i_touch_rank(struct trondgov_i_view *view, struct trondgov_i_ranked ranked);

/* The value of a PARAMETER row, or `otherwise`. */
int64_t trondgov_i_parameter(struct trondgov_i_view *view, trondgov_code parameter, int64_t otherwise);

/* The provision of a GUARD row; 0: the organ has no such rule. */
trondgov_code trondgov_i_guard(const trondgov_organ *organ, trondgov_code guard);

trondgov_code trondgov_i_organ_code(const trondgov_organ *organ);
const trondgov_rulebook *trondgov_i_organ_rulebook(const trondgov_organ *organ);
/* The first SEATS row of the organ's members; NULL: none. */
const struct trondgov_i_row *trondgov_i_seats(struct trondgov_i_view *view);
/* Number of members by the organ's SEATS rows; 0: varies. */
int32_t trondgov_i_organ_seats(const trondgov_organ *organ);
/* 64-bit digest of the organ's rules as selected. */
uint64_t trondgov_i_organ_digest(const trondgov_organ *organ);

/* Other readings than the selected one of a conflict: the n-th, or 0. */
trondgov_code trondgov_i_other_reading(const trondgov_organ *organ, trondgov_code conflict, int32_t n);

/* Counts one more owner. */
const trondgov_rulebook *trondgov_i_rulebook_share(const trondgov_rulebook *rulebook);
void trondgov_i_rulebook_release(const trondgov_rulebook *rulebook);
const trondgov_allocator *trondgov_i_rulebook_allocator(const trondgov_rulebook *rulebook);

/* Whether a code exists, in the library or among the rulebook's own. */
int32_t trondgov_i_code_known(const trondgov_rulebook *rulebook, int64_t code);

/* Whether a code is of a family and exists; numbers from 0x8000 exist where the family is one that rows give meaning. */
int32_t trondgov_i_code_in(const trondgov_rulebook *rulebook, int64_t code, trondgov_code family);

/* Whether callers may have codes of their own in a family: where rows give codes their meaning, not procedures. */
int32_t trondgov_i_family_open(trondgov_code family);

/* The schema of an event, question or row; NULL: not built. */
const struct trondgov_i_schema *trondgov_i_schema_of(trondgov_code code);
/* The conflict a reading belongs to; 0: no such reading. */
trondgov_code trondgov_i_reading_conflict(trondgov_code reading);
const struct trondgov_i_conflict *trondgov_i_conflict_of(trondgov_code conflict);

#define TRONDGOV_I_FAMILY(code) ((trondgov_code)((uint32_t)(code) & 0x7fff0000u))
#define TRONDGOV_I_NUMBER(code) ((int32_t)((uint32_t)(code) & 0xffffu))

#endif
