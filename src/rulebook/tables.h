/* The generated constant tables: what generate.py makes of the .tsv and .rows files beside it. */
#ifndef TRONDGOV_RULEBOOK_TABLES_H
#define TRONDGOV_RULEBOOK_TABLES_H

#include <trondgov/base.h>
#include <trondgov/codes.h>

/* A code and where its texts begin in trondgov_i_texts. Sorted by code. */
struct trondgov_i_code_row {
    trondgov_code code;
    int32_t name, english, bokmal, citation;
};

struct trondgov_i_unit_row {
    trondgov_code field, unit, family;
};

/* Which fields a question, event or row has. */
struct trondgov_i_schema {
    trondgov_code code;
    trondgov_code value_unit; /* of a question's value */
    int32_t first, count;     /* in trondgov_i_schema_fields */
};

struct trondgov_i_provision {
    trondgov_code provision, organ;
    trondgov_date from, to;
    trondgov_code decider; /* 0: see reason */
    trondgov_code reason;  /* why nothing decides it */
    trondgov_code conflict;
};

enum trondgov_i_general_reading { READING_SPECIAL = 0, READING_IS_AS_WRITTEN = 1, READING_IS_STATUTE = 2 };

struct trondgov_i_reading {
    trondgov_code reading, conflict;
    int32_t general; /* whether it is the conflict's as_written or statute reading */
};

struct trondgov_i_conflict {
    trondgov_code conflict;
    trondgov_code default_reading;
    trondgov_code later_default; /* 0: none */
    trondgov_date later_from;
    int32_t first, count; /* its readings */
    trondgov_code provision;
};

/* One condition of a CLAUSE or TERM row: a fact compared with a number, another fact, or so far from another fact. */
struct trondgov_i_condition {
    int64_t with;
    trondgov_code field, comparison;
    trondgov_code with_field; /* 0: with is the number itself */
    trondgov_code with_unit;  /* 0: with is added as a number */
    int32_t with_share;       /* basis points of the other fact; 0: the whole */
    trondgov_code with_limit, with_limit_too; /* LIMITs of the organ that are added; 0: none */
    int32_t reserved;
};

/* A row of a regulation's table, or one that a builder adds. Which members a kind of row uses stands in schemas.tsv. */
struct trondgov_i_row {
    int64_t value;
    trondgov_code kind;
    trondgov_code organ; /* 0: every organ */
    trondgov_code key;   /* THRESHOLD, DEADLINE ... as the kind says */
    trondgov_code role;
    trondgov_code ground;
    trondgov_code reading; /* holds only where this reading is selected; 0: always */
    trondgov_code provision;
    trondgov_code like;
    trondgov_code base, counted, unit, answer, judgement, cell, threshold, share_of;
    trondgov_date from, to;
    int32_t layer; /* 0 statute, 1 municipal text, 2 a builder's */
    int32_t numerator, denominator, count, strict, chair_alone;
    int32_t counts_anchor, second_of_day, weekday, shift, basis_points, rank, in_debate;
    trondgov_code tie;
    trondgov_code owed_by, toward, each; /* of DEADLINE: who must keep it, to whom, and for each what it is there */
    int32_t conditional; /* of DEADLINE: owed only where the register was told that it has arisen */
    int32_t first_condition, condition_count; /* of CLAUSE and TERM */
    int32_t gives;                            /* of CLAUSE: value is the question's, or added to value_of by unit */
    trondgov_code value_of, up_to, times, divided_by_field;
    trondgov_code of_limit;                   /* of TERM: the LIMIT of the organ that it is; 0: none */
    int32_t divided_by, sign;
};

extern const struct trondgov_i_code_row trondgov_i_code_rows[];
extern const int32_t trondgov_i_family_starts[]; /* by family number: its first row in trondgov_i_code_rows */
extern const size_t trondgov_i_family_start_count;
extern const size_t trondgov_i_code_row_count;
extern const int32_t trondgov_i_codes_by_name[]; /* indices of trondgov_i_code_rows, by family and name */
extern const struct trondgov_i_unit_row trondgov_i_unit_rows[];
extern const size_t trondgov_i_unit_row_count;
extern const trondgov_field trondgov_i_schema_fields[];
extern const struct trondgov_i_schema trondgov_i_schemas[];
extern const size_t trondgov_i_schema_count;
extern const struct trondgov_i_provision trondgov_i_provisions[];
extern const size_t trondgov_i_provision_count;
extern const struct trondgov_i_reading trondgov_i_readings[];
extern const size_t trondgov_i_reading_count;
extern const struct trondgov_i_conflict trondgov_i_conflicts[];
extern const size_t trondgov_i_conflict_count;
/* What a person must judge: by which provision, and who. */
struct trondgov_i_judgement {
    trondgov_code judgement, provision, role; /* 0: the text names none */
};

extern const struct trondgov_i_judgement trondgov_i_judgements[];
extern const size_t trondgov_i_judgement_count;
extern const struct trondgov_i_row trondgov_i_rows[];
extern const size_t trondgov_i_row_count;
extern const struct trondgov_i_condition trondgov_i_conditions[];
extern const char trondgov_i_texts[][4000]; /* an offset runs through all blocks */

#endif
