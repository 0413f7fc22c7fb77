/* What is due, as asked for on the command line and as the library told it. */
#ifndef DUTIES_H
#define DUTIES_H

#include "story.h"

struct duties {
    struct story story;
    const char *path, *ics;
    trondgov_instant at;
    trondgov_date to;
    trondgov_code organ; /* 0: all */
    int has_at, has_to, done;
    trondgov_finding *findings; /* behind each duty what belongs to it: its half-year or year, other readings */
    size_t count, open;
};

/* What a duty is of and about: "the meeting of 24 April, Ap 5", "first half of 2025". */
void put_duty_subject(const struct duties *duties, const struct program *program, size_t number);
/* When a duty is due under another reading, and of one that is done whether that was in time. */
void put_duty_reading(const struct duties *duties, const struct program *program, const trondgov_finding *finding);
/* Whether a duty that was due at once waits, or was done after a while: whether that is too late is judged. */
int is_due_at_once(const trondgov_finding *finding);
/* Whether put_duty_subject has anything to print. */
int has_duty_subject(const struct duties *duties, size_t number);

/* Writes the duties that are not done as iCalendar. */
void duties_ical(const struct duties *duties, FILE *out);

#endif
