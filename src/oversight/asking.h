/* Asking the rulebook with all that is known of an affair: what the files of this room share. */
#ifndef TRONDGOV_OVERSIGHT_ASKING_H
#define TRONDGOV_OVERSIGHT_ASKING_H

#include "oversight/affairs.h"

enum { TRONDGOV_I_ARGUMENTS = 16, TRONDGOV_I_OF_ACT = 6 };

/* What is asked about: an affair, perhaps an act in it, and what the guards have given so far. */
struct trondgov_i_asking {
    const struct trondgov_i_affair_register *of;
    const struct trondgov_i_affair *affair;
    const trondgov_event *event; /* NULL: none */
    trondgov_date date;
    trondgov_instant at;                           /* TRONDGOV_NOTHING: none */
    int64_t anchor;                                /* TRONDGOV_NOTHING: as known of the affair */
    trondgov_code arguments[TRONDGOV_I_ARGUMENTS]; /* codes of other families */
    int32_t argument_count;
    int64_t given;          /* what the guard before gave: a number by a question, or the day of the step */
    trondgov_code given_in; /* its unit; 0: it gave none */
    trondgov_code given_to; /* the field that took one; 0: none */
};

struct trondgov_i_reply {
    trondgov_answer answer;
    int64_t value;
};

static inline int64_t trondgov_i_or_nothing(int64_t value)
{
    return value ? value : TRONDGOV_NOTHING;
}

/* ---- known.c ---- */

/* What the register tells on the day asked about; TRONDGOV_NOTHING: nothing. */
int64_t trondgov_i_register_of(const struct trondgov_i_asking *asking, trondgov_id person, trondgov_code organ,
                               trondgov_code field);

/* One fact more; 0: no memory. */
int32_t trondgov_i_put_fact(const struct trondgov_i_asking *asking, struct trondgov_i_array *facts, trondgov_code field,
                            int64_t value);

/* Asks a question of the organ's rules, or, where these say nothing, of the municipality's. `own`: facts of this
 * question alone. */
trondgov_status trondgov_i_ask_about(const struct trondgov_i_asking *asking, trondgov_code question,
                                     const trondgov_fact *own, size_t own_count, struct trondgov_i_reply *reply,
                                     trondgov_verdict *why);

/* What is known of an affair by a field; TRONDGOV_NOTHING: nothing. */
int64_t trondgov_i_known_of_affair(const struct trondgov_i_asking *asking, const trondgov_field *field);

/* All that is known for the fields of a schema, into an array of trondgov_fact that may hold some. 0: no memory. */
int32_t trondgov_i_gather(const struct trondgov_i_asking *asking, const struct trondgov_i_schema *schema,
                          struct trondgov_i_array *facts);

/* Asks one of the three questions of the machines; `own`: EVENT, TO_STATE, RANK, FAILED. */
trondgov_status trondgov_i_ask_machine(const struct trondgov_i_asking *asking, trondgov_code question,
                                       const trondgov_fact *own, size_t own_count, struct trondgov_i_reply *reply,
                                       trondgov_verdict *why);

/* The day on which the affair last came into a state, of NOT_BEGUN that on which it was begun; TRONDGOV_NOTHING: it
 * never did.
 */
int64_t trondgov_i_came_into(const struct trondgov_i_asking *asking, trondgov_code state);

/* Takes up a code that a row or a question gives, other than what is itself asked: an anchor, an instant, an argument,
 * the field of the number that the question before it gave. NEEDS_FACT or NEEDS_JUDGEMENT: nobody told it; NO: a flag
 * or judgement is 0; otherwise YES. */
trondgov_answer trondgov_i_take_up(struct trondgov_i_asking *asking, trondgov_code code, trondgov_code provision,
                                   trondgov_verdict *why);

/* Takes up the value of a question that was answered yes. The code that must be asked or taken up next; 0: none. */
trondgov_code trondgov_i_take_value(struct trondgov_i_asking *asking, trondgov_code question, int64_t value);

/* What follows from the state that the affair is in: findings RESULT by AFFAIR_FOLLOWS, of an office with the person,
 * organ and role of the affair, actual its first day and required its last, where it is told. */
trondgov_status trondgov_i_affair_follows(const struct trondgov_i_asking *asking, trondgov_verdict *why);

#endif
