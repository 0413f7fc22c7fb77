/* What the files of this room share: how a schedule and a settlement lie in memory.
 *
 * A schedule is a list of *pieces*: a rate while it does not change, with everything it was worked out from. It never
 * changes and is counted, so a settlement points into it. A settlement keeps what it was told (who held which office,
 * who attended what, what is claimed, stated and paid already); its *result* is worked out anew each time, and replaces
 * the one before it only when it is complete. What is owed is asked of the rulebook, question by question: an *inquiry*
 * gathers the facts. Each kind of pay is one file that adds lines.
 */
#ifndef TRONDGOV_REMUNERATION_INTERNAL_H
#define TRONDGOV_REMUNERATION_INTERNAL_H

#include <trondgov/remuneration.h>

#include "base/sort.h"
#include "rulebook/event_log.h"
#include "remuneration/inquiry.h"

enum { TRONDGOV_I_NOBODY = -1 };

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

/* A span of days in which the Storting's pay and the base of calculation stand still. */
struct trondgov_i_base {
    trondgov_date from, to;
    int64_t pay, basis_points; /* TRONDGOV_NOTHING: no text gives it */
};

struct trondgov_schedule {
    const trondgov_rulebook *rulebook;
    uint32_t *owners; /* in a block of its own, so that a const schedule can be shared */
    trondgov_date from, to;
    struct trondgov_i_array pieces; /* of struct trondgov_i_piece, by organ, role, first day and unit */
    struct trondgov_i_array bases;  /* of struct trondgov_i_base, by day */
};

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
    int32_t latest_occasion, latest_entry; /* -1: none */
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
    int32_t before;         /* the payee's entry before it; -1: none */
};

/* A waiver that holds: whose remuneration goes to which list. */
struct trondgov_i_waiver {
    trondgov_id list;
    trondgov_date from, to;
    int32_t payee;
    int32_t reserved;
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
    trondgov_code rounding, rounding_provision;
    trondgov_code proration, proration_provision; /* of yearly pay */
    trondgov_code question;                       /* that decided; 0: none */
    trondgov_code asked;                          /* of which organ */
    trondgov_date day;                            /* by the rules of which day */
    int64_t part, whole; /* of the rate, where offices are cut down together; whole 0: all of it */
    size_t first_fact, fact_count;                /* what it was asked with, in trondgov_i_result.facts */
    size_t first_fee, fee_count;                  /* the meetings, in trondgov_i_result.fees */
};

/* Why an occasion pays, or not. */
enum trondgov_i_fee_reason {
    TRONDGOV_I_FEE = 0,
    TRONDGOV_I_FEE_NEEDS_FACT,     /* a share of something that no text gives, or a fact of the question */
    TRONDGOV_I_NO_FEE_FULL_TIME,   /* a full-time politician */
    TRONDGOV_I_NO_FEE_RULE,        /* PAYABLE says no */
    TRONDGOV_I_NO_FEE_CELL,        /* the table says so */
    TRONDGOV_I_NO_FEE_YEARLY,      /* the office is paid by the year instead */
    TRONDGOV_I_NO_FEE_UNREGULATED  /* no rate, or no rule */
};

struct trondgov_i_fee {
    struct trondgov_i_occasion occasion;
    trondgov_id person;
    const struct trondgov_i_piece *piece; /* NULL: none */
    int32_t reason;
    int32_t fees; /* how many */
    trondgov_code provision, conflict, subject, missing;
    trondgov_code status_provision; /* by which full-time */
    int64_t required, actual;       /* of the share of pay that makes full-time */
    trondgov_id list;               /* that a waiver gives it to; 0: none */
    int64_t period;                 /* of payout */
    trondgov_date payout;
    int32_t reserved;
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
    struct trondgov_i_map item_facts;    /* what was stated of an item: the first */
    struct trondgov_i_map person_facts;  /* of a person */
    int32_t whole_facts;                 /* of everything; -1: nothing */
    struct trondgov_i_result result;     /* the last */
};

/* A result being worked out. */
struct trondgov_i_settling {
    const trondgov_settlement *settlement;
    const trondgov_allocator *memory;
    struct trondgov_i_result result;
    struct trondgov_i_array notes;   /* of trondgov_finding */
    struct trondgov_i_array waivers; /* of struct trondgov_i_waiver */
    int32_t explained;             /* 1: somebody asked why */
    int32_t needs_fact;
    int32_t needs_judgement;
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

/* What shares are of on a day; NULL: no rules. */
const struct trondgov_i_base *trondgov_i_base_on(const trondgov_schedule *schedule, trondgov_date date);

/* 0: no memory. */
int32_t trondgov_i_pay_sort(const trondgov_allocator *memory, struct trondgov_i_array *items, size_t item_size,
                            trondgov_i_order *order);

/* ---- amounts ---- */

/* rate * count / parts, rounded once. *exact: nothing was rounded. OK or OVERFLOW. */
trondgov_status trondgov_i_pay_amount(const struct trondgov_i_piece *piece, int64_t count, int64_t parts,
                                      trondgov_code rounding, trondgov_ore *amount, int32_t *exact);

/* A fraction of øre rounded; below 0 as above with the sign turned. 0: not a whole number of øre. */
int32_t trondgov_i_pay_round(int64_t numerator, int64_t denominator, trondgov_code rounding, trondgov_ore *amount);

/* Adds an exact amount. 0: beyond 64 bits. */
int32_t trondgov_i_sum_add(struct trondgov_i_sum *sum, int64_t numerator, int64_t denominator);

/* The sum as a fraction in lowest terms. 0: beyond 64 bits. */
int32_t trondgov_i_sum_fraction(const struct trondgov_i_sum *sum, int64_t *numerator, int64_t *denominator);

/* How much of a base a sum is, in basis points rounded down; TRONDGOV_NOTHING: no text gives the base. OK or OVERFLOW.
 */
trondgov_status trondgov_i_sum_share(const struct trondgov_i_sum *sum, const struct trondgov_i_base *base,
                                     int64_t *share);

/* Months that begin in a span of days, and whether the span is of whole months. */
int32_t trondgov_i_months_begun(trondgov_date from, trondgov_date to);
int32_t trondgov_i_whole_months(trondgov_date from, trondgov_date to);

/* Days of the calendar year that a day is in. */
int32_t trondgov_i_days_of_year(trondgov_date date);

/* How a year is divided on a day: a PRORATION code, and the conflict that this rests on where a rate changes. OK or
 * OVERFLOW. */
trondgov_status trondgov_i_proration(const trondgov_settlement *settlement, trondgov_date date,
                                     trondgov_code *proration, trondgov_code *provision, trondgov_code *conflict);

/* ---- settling ---- */

struct trondgov_i_payee *trondgov_i_payee_at(const trondgov_settlement *settlement, int32_t payee);

/* The first of the offices that a payee ever held, held_count of them. */
const struct trondgov_i_held *trondgov_i_held_by(const trondgov_settlement *settlement,
                                                 const struct trondgov_i_payee *payee);

struct trondgov_i_occasion *trondgov_i_occasion_at(const trondgov_settlement *settlement, int32_t occasion);
struct trondgov_i_entered *trondgov_i_entered_at(const trondgov_settlement *settlement, int32_t entry);

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

/* The waiver of a payee that holds on a day; NULL: none. */
const struct trondgov_i_waiver *trondgov_i_waiver_on(const struct trondgov_i_settling *settling, int32_t payee,
                                                     trondgov_date date);

/* Whether all offices that a payee ever holds would be paid more than the base of calculation, held at once. */
int32_t trondgov_i_may_exceed(const trondgov_settlement *settlement, int32_t payee, trondgov_date day);

/* Up to which day, at most `to`, nothing changes that decides who is paid what for an office: another office of the
 * person in the same organ, or in every one, a waiver. */
trondgov_date trondgov_i_last_alike(const struct trondgov_i_settling *settling, const struct trondgov_i_held *held,
                                    int32_t payee, int32_t every_organ, trondgov_date day, trondgov_date to);

/* Months that a payout of an office or meeting covers (12.2); 0: not regulated. OK or OVERFLOW. */
trondgov_status trondgov_i_payout_months(const trondgov_settlement *settlement, trondgov_code organ, trondgov_code role,
                                         trondgov_code pay, trondgov_date date, int32_t *months);

/* A number for the payout period that a day is in, and its last day. */
int64_t trondgov_i_payout_period(trondgov_date date, int32_t months, trondgov_date *last);

/* In which payout something is that is earned on a day; 0: nobody stated the cut-offs. OK or OVERFLOW. */
trondgov_status trondgov_i_payout_on(const trondgov_settlement *settlement, trondgov_date earned,
                                     trondgov_date *payout);

/* Whether a kind of pay is claimed. */
int32_t trondgov_i_is_claim(trondgov_code pay);

/* The question that decides it; 0: it is none. */
trondgov_code trondgov_i_claim_question(trondgov_code pay);

/* Asks about a claim, or a year's claims together. OK or OVERFLOW. */
trondgov_status trondgov_i_ask_claim(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                                     int64_t amount, int64_t subscription, struct trondgov_i_inquiry *asked);

/* Of what time the ceiling of a claim is (CEILING_PERIOD): DAY, YEAR; 0: of the claim. OK or OVERFLOW. */
trondgov_status trondgov_i_ceiling_unit(const trondgov_settlement *settlement, trondgov_code pay, trondgov_date date,
                                        trondgov_code *unit);

/* Whether a question is about leaving an office; asks it with the yearly pay of that day. OK or OVERFLOW. */
int32_t trondgov_i_is_leaving(trondgov_code question);
trondgov_status trondgov_i_ask_leaving(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                                       const struct trondgov_i_standing *standing, struct trondgov_i_inquiry *asked);

/* Each adds its lines and notes: OK, NO_MEMORY or OVERFLOW. */
trondgov_status trondgov_i_settle_waivers(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_fees(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_yearly(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_adviser(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_claims(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_leaves(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_groups(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_paid(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_reductions(struct trondgov_i_settling *settling);
trondgov_status trondgov_i_settle_sums(struct trondgov_i_settling *settling, trondgov_ore *total);

/* Says why `count` attendances of a reason pay nothing. OK or NO_MEMORY. */
trondgov_status trondgov_i_note_fees(struct trondgov_i_settling *settling, const struct trondgov_i_fee *fee,
                                     size_t count);

/* Sorts the lines as they are listed. 0: no memory. */
int32_t trondgov_i_sort_lines(struct trondgov_i_settling *settling);

/* A finding for the verdict of the result. 0: no memory. */
int32_t trondgov_i_pay_note(struct trondgov_i_settling *settling, const trondgov_finding *finding);

/* What an inquiry lacks, or that it says no. OK or NO_MEMORY. */
trondgov_status trondgov_i_note_inquiry(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *inquiry);

/* A line of a rate or an exact amount, rounded; its gross is what is owed. */
trondgov_status trondgov_i_pay_line(struct trondgov_i_settling *settling, const struct trondgov_i_line *line);

/* A line that an inquiry decided: its value times `times` is owed. */
trondgov_status trondgov_i_pay_inquiry(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *inquiry,
                                       struct trondgov_i_line *line);

/* Remembers what a line was asked with. 0: no memory. */
int32_t trondgov_i_keep_facts(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *inquiry,
                              struct trondgov_i_line *line);

int32_t trondgov_i_line_order(const void *a, const void *b);

void trondgov_i_result_free(struct trondgov_i_result *result, const trondgov_allocator *memory);

/* Below 0, 0, above 0. */
static inline int32_t trondgov_i_compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

#endif
