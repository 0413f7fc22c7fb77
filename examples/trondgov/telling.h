/* The cases as they are being told: where in the minutes' entries and in the file's lines. */
#ifndef TELLING_H
#define TELLING_H

#include "story.h"

struct telling {
    const struct story *story;
    const struct session *session;
    const trondgov_minutes *minutes;
    size_t at;          /* which entry */
    trondgov_id before; /* the case before this one, 0: none */
    size_t next;        /* the line from which on what happened is not told yet; 0: none is */
    const struct step *step; /* the line that the entry comes from; NULL: one told before */
    const struct step *told; /* the line whose remarks were told last */
};

/* The first line, not stopped, whose event of this kind is about the item; NULL: none. */
const struct step *step_of(const struct telling *telling, trondgov_code kind, trondgov_id item);

void put_vote(struct telling *telling, const trondgov_entry *entry);

#endif
