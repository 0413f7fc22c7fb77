/* One entry being taken in. */
#ifndef TRONDGOV_REMUNERATION_ENTRIES_H
#define TRONDGOV_REMUNERATION_ENTRIES_H

#include "remuneration/settlement.h"

struct trondgov_i_entry {
    trondgov_settlement *settlement;
    const trondgov_event *event;
    struct trondgov_i_applied *applied;
    trondgov_verdict *why;
    trondgov_date date; /* of the event */
    int32_t payee;      /* -1: a group's, or everybody's */
};

/* Names the field that is wrong, and gives the status back. */
trondgov_status trondgov_i_wrong(const struct trondgov_i_entry *entry, trondgov_code field, trondgov_status status);

int32_t trondgov_i_in_period(const trondgov_settlement *settlement, trondgov_date date);

/* A person whom the register did not know; -1: no memory. */
int32_t trondgov_i_add_payee(trondgov_settlement *settlement, trondgov_id person, trondgov_id party);

/* OK (also where the store has failed) or DUPLICATE. */
trondgov_status trondgov_i_add_occasion(trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion);

trondgov_status trondgov_i_enter_paid(struct trondgov_i_entry *entry);

/* PAY_FACT and JUDGED. */
trondgov_status trondgov_i_state_fact(struct trondgov_i_entry *entry);

#endif
