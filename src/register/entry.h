/* One event of the register being applied: for the files of this room that do. */
#ifndef TRONDGOV_REGISTER_ENTRY_H
#define TRONDGOV_REGISTER_ENTRY_H

#include "register/register.h"

struct trondgov_i_entry {
    trondgov_municipality *municipality;
    struct trondgov_i_store *store;
    const trondgov_event *event;
    trondgov_verdict *why;
    trondgov_date day;
};

struct trondgov_i_entry trondgov_i_entry_of(trondgov_municipality *municipality, const trondgov_event *event,
                                            trondgov_verdict *why);

/* The status, with the slot that is wrong in the verdict. */
trondgov_status trondgov_i_entry_wrong(const struct trondgov_i_entry *entry, trondgov_code field, trondgov_status status);

/* Of the event's person; -1: never entered. */
int64_t trondgov_i_number_of_person(const struct trondgov_i_entry *entry);

/* The list of posts of the event's organ, new or there already; NULL: no memory. */
struct trondgov_i_body *trondgov_i_body_of(const struct trondgov_i_entry *entry);

/* The office in which a post (NULL: none) is held now; NULL: it is not. */
struct trondgov_i_office *trondgov_i_running(const struct trondgov_i_entry *entry, const struct trondgov_i_post *post);

#endif
