/* A result being worked out anew: it replaces the one before it only when it is complete. What is owed is asked of the
 * rulebook, question by question: an *inquiry* gathers the facts. Each kind of pay is one file that adds lines.
 */
#ifndef TRONDGOV_REMUNERATION_SETTLING_H
#define TRONDGOV_REMUNERATION_SETTLING_H

#include "remuneration/settlement.h"

/* A waiver that holds: whose remuneration goes to which list. */
struct trondgov_i_waiver {
    trondgov_id list;
    trondgov_date from, to;
    int32_t payee;
    int32_t reserved;
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

/* A result being worked out. */
struct trondgov_i_settling {
    const trondgov_settlement *settlement;
    const trondgov_allocator *memory;
    struct trondgov_i_result result;
    struct trondgov_i_array notes;   /* of trondgov_finding */
    struct trondgov_i_array waivers; /* of struct trondgov_i_waiver */
    trondgov_id person, item;      /* what is being worked out: named where it is more than 64 bits hold */
    trondgov_code organ;
    int32_t explained;             /* 1: somebody asked why */
    int32_t needs_fact;
    int32_t needs_judgement;
};

/* What is worked out from here on; item: a meeting, claim, leave or group. */
static inline void trondgov_i_look_at(struct trondgov_i_settling *settling, trondgov_id person, trondgov_id item,
                                      trondgov_code organ)
{
    settling->person = person;
    settling->item = item;
    settling->organ = organ;
}

static inline void trondgov_i_look_at_line(struct trondgov_i_settling *settling, const struct trondgov_i_line *line)
{
    trondgov_i_look_at(settling, line->line.person, line->line.party ? line->line.party : line->item, line->line.organ);
}

/* How a year is divided on a day: a PRORATION code, and the conflict that this rests on where a rate changes. OK or
 * OVERFLOW. */
trondgov_status trondgov_i_proration(const trondgov_settlement *settlement, trondgov_date date,
                                     trondgov_code *proration, trondgov_code *provision, trondgov_code *conflict);

/* The waiver of a payee that holds on a day; NULL: none. */
const struct trondgov_i_waiver *trondgov_i_waiver_on(const struct trondgov_i_settling *settling, int32_t payee,
                                                     trondgov_date date);

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
trondgov_status trondgov_i_settle_rights(struct trondgov_i_settling *settling); /* notes alone */
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

#endif
