/* Asking the rulebook for a settlement, and what somebody is on a day: the facts that most questions begin with. */
#ifndef TRONDGOV_REMUNERATION_INQUIRY_H
#define TRONDGOV_REMUNERATION_INQUIRY_H

#include <trondgov/remuneration.h>

#include "rulebook/questions.h"

enum { TRONDGOV_I_MOST_FACTS = 40 };

/* A question with the facts that are known. */
struct trondgov_i_inquiry {
    trondgov_code question, organ;
    trondgov_date date;
    trondgov_id person, item; /* whose stated facts it may use */
    size_t count;
    trondgov_fact facts[TRONDGOV_I_MOST_FACTS];
    struct trondgov_i_found found;
    trondgov_code conflict; /* of which another reading alone comes to something else; 0: none */
};

/* By the rules of an organ on a day; that and DATE are known. */
struct trondgov_i_inquiry trondgov_i_inquiry_of(trondgov_code question, trondgov_code organ, trondgov_date date);

/* Adds a fact, where the question has such a field and it is not known yet. TRONDGOV_NOTHING: not known either. */
void trondgov_i_know(struct trondgov_i_inquiry *inquiry, trondgov_code field, int64_t value);

/* Adds what was stated of the item, the person and of everything. */
void trondgov_i_know_stated(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry);

/* What was stated of something by a day; TRONDGOV_NOTHING: nothing. */
int64_t trondgov_i_stated_on(const trondgov_settlement *settlement, trondgov_code field, trondgov_id person,
                             trondgov_id item, trondgov_date date);

/* Asks, with what was stated too; inquiry->found is the answer. An organ without rules: NOT_REGULATED. OK or OVERFLOW.
 */
trondgov_status trondgov_i_inquire(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry);

/* The same, without looking for conflicts. */
trondgov_status trondgov_i_inquire_plainly(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry);

int32_t trondgov_i_says_yes(const struct trondgov_i_inquiry *inquiry);

/* Whether it lacks a fact or a judgement. */
int32_t trondgov_i_pay_lacks(const struct trondgov_i_inquiry *inquiry);

/* ---- standing ---- */

/* A sum of shares of an øre, exact. */
struct trondgov_i_sum {
    int64_t whole, rest; /* øre, and parts of one: trondgov_i_sum_parts */
};

/* What somebody is on a day, by offices and agreements. */
struct trondgov_i_standing {
    int32_t full_time, by_office, part_time, in_office;
    int64_t agreement_time;           /* basis points of full time */
    int64_t pay_share, release_share; /* basis points of the base, rounded down; TRONDGOV_NOTHING: no text gives it */
    struct trondgov_i_sum yearly;     /* fixed pay of the offices */
    trondgov_code provision;          /* by which full-time */
    trondgov_code missing;            /* that the question lacks; 0: none */
    int64_t required, actual;         /* of the share of pay; required 0: not by a number */
    trondgov_code roles[8];           /* the offices as the pay rules name them */
    int32_t role_count;
    int32_t reserved;
};

trondgov_status trondgov_i_standing_on(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                       struct trondgov_i_standing *standing);

/* Adds what the standing says to an inquiry; the role too where there is one alone. */
void trondgov_i_know_standing(struct trondgov_i_inquiry *inquiry, const struct trondgov_i_standing *standing);

/* The office as the pay rules name it (PAY_ROLE); 0: they do not. OK or OVERFLOW. */
trondgov_status trondgov_i_pay_role(const trondgov_settlement *settlement, trondgov_code organ, trondgov_code role,
                                    trondgov_date date, trondgov_code *named);

/* What offices and a group pay somebody a year on a day. OK or OVERFLOW. */
trondgov_status trondgov_i_fixed_pay(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                     struct trondgov_i_sum *pay);

/* What the offices that are release from other work, and agreements, pay a year, of those that end on a day: all, or
 * those of a role as the pay rules name it. On the period's last day all are taken to end. OK or OVERFLOW. */
trondgov_status trondgov_i_release_pay(const trondgov_settlement *settlement, int32_t payee, trondgov_code role,
                                       trondgov_date date, struct trondgov_i_sum *pay);

#endif
