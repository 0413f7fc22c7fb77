/* What the files of this room share: how a schedule and a settlement lie in memory.
 *
 * A schedule is a list of *pieces*: a rate while it does not change, with everything it was worked out from. It never
 * changes and is counted, so a settlement points into it. A settlement keeps what it was told (who held which office,
 * who attended what, what is paid already); its *result* is worked out anew each time, and replaces the one before it
 * only when it is complete. A further kind of pay (claims, agreements, group support) is one more file that adds lines
 * beside fees.c and yearly.c.
 */
#ifndef TRONDGOV_REMUNERATION_INTERNAL_H
#define TRONDGOV_REMUNERATION_INTERNAL_H

#include <trondgov/remuneration.h>

#include "base/sort.h"
#include "rulebook/event_log.h"

struct trondgov_i_piece {
    trondgov_rate rate;             /* amount TRONDGOV_NOTHING: lacking or overflow says why */
    int64_t numerator, denominator; /* øre per unit, exact */
    trondgov_ore pay;               /* of a share: the Storting's */
    trondgov_code pay_provision;
    trondgov_code share_of; /* PARAMETER; 0: an amount */
    int64_t base;           /* of a share of the base of calculation: the base as basis points of the pay */
    trondgov_code base_provision;
    trondgov_code lacking; /* the PARAMETER that no text gives; 0: none */
    int32_t overflow;      /* 1: beyond 64 bits */
    int32_t reserved;
};

struct trondgov_schedule {
    const trondgov_rulebook *rulebook;
    uint32_t *owners; /* in a block of its own, so that a const schedule can be shared */
    trondgov_date from, to;
    struct trondgov_i_array pieces; /* of struct trondgov_i_piece, by organ, role, first day and unit */
};

/* A span of days in which somebody holds an office. */
struct trondgov_i_held {
    trondgov_id person;
    trondgov_code organ, role;
    trondgov_date from, to; /* to < from: not in the period */
    int32_t rests;          /* 1: the office rests, and earns nothing */
    int32_t rests_at_times; /* 1: in another span of the period it rests */
};

/* Somebody who may be paid. */
struct trondgov_i_payee {
    trondgov_id person, party;
    size_t first_held, held_count; /* in trondgov_settlement.held */
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
    int32_t reserved;
};

/* Something that is paid already. */
struct trondgov_i_paid {
    trondgov_id person;
    trondgov_code organ, kind;
    trondgov_ore amount;
};

/* How a line came to be, beside what the caller sees of it. */
struct trondgov_i_line {
    trondgov_line line;
    trondgov_id party;                    /* of the person, for the sums by party */
    const struct trondgov_i_piece *piece; /* NULL: nothing is owed, only paid */
    int64_t parts;                        /* what count is counted in: 12 months, 365 days; 1 meeting */
    trondgov_ore gross, paid;
    trondgov_code rounding, rounding_provision;
    trondgov_code proration, proration_provision; /* of yearly pay */
    size_t first_fee, fee_count;                  /* the meetings, in trondgov_i_result.fees */
};

/* Why an occasion pays, or not. */
enum trondgov_i_fee_reason {
    TRONDGOV_I_FEE = 0,
    TRONDGOV_I_FEE_NEEDS_FACT,    /* a share of something that no text gives */
    TRONDGOV_I_NO_FEE_OFFICE,     /* full-time by the office held */
    TRONDGOV_I_NO_FEE_SUM,        /* full-time by what the offices pay together */
    TRONDGOV_I_NO_FEE_KIND,       /* cancelled, pre-meeting, group meeting */
    TRONDGOV_I_NO_FEE_CELL,       /* the table says so */
    TRONDGOV_I_NO_FEE_UNREGULATED /* no rate */
};

/* Whether somebody is a full-time politician on a day. */
struct trondgov_i_full_time {
    int32_t reason; /* TRONDGOV_I_FEE: is not */
    trondgov_code provision;
    trondgov_ore sum, threshold; /* by the sum: øre a year, rounded down and up */
};

struct trondgov_i_fee {
    struct trondgov_i_occasion occasion;
    trondgov_id person;
    const struct trondgov_i_piece *piece; /* NULL: none */
    struct trondgov_i_full_time full_time;
    int32_t reason;
};

enum { TRONDGOV_I_SUM_KEYS = 4 };

struct trondgov_i_result {
    struct trondgov_i_array lines;                     /* of struct trondgov_i_line, by person, kind, organ and date */
    struct trondgov_i_array fees;                      /* of struct trondgov_i_fee, grouped as the lines */
    struct trondgov_i_array sums[TRONDGOV_I_SUM_KEYS]; /* of trondgov_line, by that key */
};

struct trondgov_settlement {
    const trondgov_schedule *schedule;
    struct trondgov_i_log log;           /* the entries */
    struct trondgov_i_array held;        /* of struct trondgov_i_held, by person, organ, role and date */
    struct trondgov_i_chunks payees;     /* of struct trondgov_i_payee */
    struct trondgov_i_chunks gatherings; /* of struct trondgov_i_gathering */
    struct trondgov_i_chunks occasions;  /* of struct trondgov_i_occasion */
    struct trondgov_i_chunks paid;       /* of struct trondgov_i_paid */
    struct trondgov_i_map payee_ids;     /* person to payee */
    struct trondgov_i_map meeting_ids;   /* meeting to its first gathering */
    struct trondgov_i_map attendances;   /* who was where already */
    struct trondgov_i_result result;     /* the last */
};

/* A result being worked out. */
struct trondgov_i_settling {
    const trondgov_settlement *settlement;
    const trondgov_allocator *memory;
    struct trondgov_i_result result;
    struct trondgov_i_array notes; /* of trondgov_finding */
    int32_t explained;             /* 1: somebody asked why */
    int32_t needs_fact;
};

/* ---- schedule ---- */

const trondgov_schedule *trondgov_i_schedule_share(const trondgov_schedule *schedule);
void trondgov_i_schedule_release(const trondgov_schedule *schedule);

/* The first piece of a role in an organ; the others follow it, up to *end. */
const struct trondgov_i_piece *trondgov_i_pieces_of(const trondgov_schedule *schedule, trondgov_code organ,
                                                    trondgov_code role, const struct trondgov_i_piece **end);

/* The rate on a day; NULL: none. */
const struct trondgov_i_piece *trondgov_i_piece_on(const trondgov_schedule *schedule, trondgov_code organ,
                                                   trondgov_code role, trondgov_code unit, trondgov_date date);

/* How something is done on a day: the PARAMETER of the municipality, a code of the family, or `otherwise`. */
trondgov_code trondgov_i_manner(const trondgov_schedule *schedule, trondgov_code parameter, trondgov_code family,
                                trondgov_code otherwise, trondgov_date date, trondgov_code *provision);

/* The provision of a GUARD of the municipality on a day; 0: none. */
trondgov_code trondgov_i_pay_guard(const trondgov_schedule *schedule, trondgov_code guard, trondgov_date date);

/* 0: no memory. */
int32_t trondgov_i_pay_sort(const trondgov_allocator *memory, struct trondgov_i_array *items, size_t item_size,
                            trondgov_i_order *order);

/* ---- amounts ---- */

/* rate * count / parts, rounded once. *exact: nothing was rounded. OK or OVERFLOW. */
trondgov_status trondgov_i_pay_amount(const struct trondgov_i_piece *piece, int64_t count, int64_t parts,
                                      trondgov_code rounding, trondgov_ore *amount, int32_t *exact);

/* Months that begin in a span of days, and whether the span is of whole months. */
int32_t trondgov_i_months_begun(trondgov_date from, trondgov_date to);
int32_t trondgov_i_whole_months(trondgov_date from, trondgov_date to);

/* ---- settling ---- */

struct trondgov_i_payee *trondgov_i_payee_at(const trondgov_settlement *settlement, int32_t payee);

trondgov_status trondgov_i_full_time_on(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                        struct trondgov_i_full_time *found);

/* Each adds its lines and notes: OK, NO_MEMORY or OVERFLOW. */
trondgov_status trondgov_i_settle_fees(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_yearly(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_paid(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_sums(struct trondgov_i_settling *settling, trondgov_ore *total);

/* A finding for the verdict of the result. 0: no memory. */
int32_t trondgov_i_pay_note(struct trondgov_i_settling *settling, const trondgov_finding *finding);

/* A line of a rate, rounded; its gross is what is owed. */
trondgov_status trondgov_i_pay_line(struct trondgov_i_settling *settling, const struct trondgov_i_line *line);

int32_t trondgov_i_line_order(const void *a, const void *b);

void trondgov_i_result_free(struct trondgov_i_result *result, const trondgov_allocator *memory);

/* Below 0, 0, above 0. */
static inline int32_t trondgov_i_compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

#endif
