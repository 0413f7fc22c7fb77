/* The inside of a rulebook, for the files of this room alone. */
#ifndef TRONDGOV_RULEBOOK_STRUCTURES_H
#define TRONDGOV_RULEBOOK_STRUCTURES_H

#include "rulebook/rulebook_internal.h"

/* A reading that a builder's row selects from a day on. */
struct trondgov_i_selection {
    trondgov_code conflict; /* TRONDGOV_CONFLICT_ALL: every one */
    trondgov_code reading;  /* one of the conflict's, or AS_WRITTEN, STATUTE */
    trondgov_date from;
    int32_t reserved;
};

/* A text that a builder gave one of the caller's codes. */
struct trondgov_i_label {
    trondgov_code code, form;
    int64_t offset; /* in trondgov_i_own.texts */
};

/* What a builder added: kept apart from the constant tables, copied from rulebook to builder to rulebook. */
struct trondgov_i_own {
    struct trondgov_i_array rows;       /* of struct trondgov_i_row */
    struct trondgov_i_array conditions; /* of struct trondgov_i_condition: of those rows */
    struct trondgov_i_array selections; /* of struct trondgov_i_selection */
    struct trondgov_i_array provisions; /* of struct trondgov_i_provision */
    struct trondgov_i_array labels;     /* of struct trondgov_i_label */
    struct trondgov_i_array texts;      /* of char */
};

/* The rows that compete for one thing in an organ, the first that is selected wins. */
struct trondgov_i_slot {
    trondgov_code kind, key, role, ground;
    int32_t first, count; /* in trondgov_rulebook.candidates */
    const struct trondgov_i_row *chosen; /* with every conflict as selected; NULL: none */
};

/* What settles equal votes; tie 0: nothing. */
struct trondgov_i_tie {
    trondgov_code tie, provision;
};

/* How a tally is decided under one reading; everything worked out but the counts. */
struct trondgov_i_tally_rule {
    const struct trondgov_i_row *threshold; /* NULL: not regulated */
    const struct trondgov_i_row *quorum;    /* NULL: none */
    struct trondgov_i_tie tie, election_tie, appointment_tie;
    trondgov_code blank_provision; /* 0: blank votes are not barred */
    trondgov_code conflict, reading; /* of another reading; 0: as selected */
    trondgov_code threshold_code;
    int32_t seats;
    int32_t others, other_count; /* in trondgov_rulebook.rules: the same under each other reading */
};

enum { TRONDGOV_I_DENSE = 64 }; /* thresholds with a rule worked out beforehand */

struct trondgov_organ {
    const trondgov_rulebook *rulebook;
    trondgov_code code;
    trondgov_date from, to;
    int32_t regulated; /* 0: before the first day of its rules, or after the last */
    int32_t first_slot, slot_count;
    int32_t seats;
    int32_t rule[TRONDGOV_I_DENSE]; /* index of trondgov_rulebook.rules, -1: none */
    uint64_t digest;
};

struct trondgov_rulebook {
    trondgov_allocator allocator;
    uint32_t *owners; /* in a block of its own, so that a const rulebook can be shared */
    trondgov_code edition;
    struct trondgov_i_own own;
    struct trondgov_i_array candidates; /* of const struct trondgov_i_row * */
    struct trondgov_i_array slots;      /* of struct trondgov_i_slot */
    struct trondgov_i_array rules;      /* of struct trondgov_i_tally_rule */
    struct trondgov_i_array organs;     /* of trondgov_organ, by code and day */
    struct trondgov_i_array own_codes;  /* of trondgov_code, sorted */
};

/* Copies what a builder added. 0: no memory (and nothing is left allocated). */
int32_t trondgov_i_own_copy(struct trondgov_i_own *copy, const struct trondgov_i_own *from,
                            const trondgov_allocator *allocator);
void trondgov_i_own_free(struct trondgov_i_own *own, const trondgov_allocator *allocator);

/* A rulebook from the constant tables and what was added. */
trondgov_status trondgov_i_rulebook_compile(const trondgov_allocator *allocator, trondgov_code edition,
                                            const struct trondgov_i_own *own, trondgov_rulebook **rulebook);

/* The reading of a conflict on a day. */
trondgov_code trondgov_i_selected(const trondgov_rulebook *rulebook, trondgov_code conflict, trondgov_date date);

/* How a tally is decided in a view. */
struct trondgov_i_tally_rule trondgov_i_compose(struct trondgov_i_view *view, trondgov_code threshold);

/* Works out the digest, the seats and the tallies of every organ (organ_rules.c). 0: no memory. */
int32_t trondgov_i_finish_organs(trondgov_rulebook *rulebook);

/* The n-th organ that has rules, as on a date; NULL behind the last. */
const trondgov_organ *trondgov_i_organ_number(const trondgov_rulebook *rulebook, trondgov_date date, size_t n);

#endif
