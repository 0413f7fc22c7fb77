/* What is due, for the files that work it out. A duty comes from a DEADLINE row and what it is there for: a meeting
 * planned, a half-year or year, something that a DUTY_ARISEN told of, an affair in its state. A FULFILLED ends it. All
 * of it is worked out from the log as it was at the instant asked about: what was recorded later is not known yet.
 */
#ifndef TRONDGOV_MUNICIPALITY_DUTIES_H
#define TRONDGOV_MUNICIPALITY_DUTIES_H

#include "municipality/affairs.h"
#include "register/register.h"
#include "rulebook/deadline.h"

/* What a duty is told apart by. person: 0 but for deadlines that each person has for itself (CONDITIONAL). */
struct trondgov_i_duty_key {
    trondgov_code organ, deadline;
    trondgov_id item, person;
};

/* That a duty was done: of a FULFILLED. */
struct trondgov_i_done {
    struct trondgov_i_duty_key key;
    trondgov_instant at;
    trondgov_date day; /* of the half-year or year; that of the report where it is due so long after the last */
    int64_t place;     /* what the times of one duty are sorted by: the instant, or the day */
};

/* A duty to be told. */
struct trondgov_i_duty {
    struct trondgov_i_duty_key key;
    const trondgov_organ *organ;
    const struct trondgov_i_row *row;
    trondgov_id concerned;    /* the person that it is about */
    trondgov_date anchor;     /* what the deadline counts from */
    trondgov_date last;       /* what another reading counts from; TRONDGOV_I_NO_EARLIER_DATE: never done */
    trondgov_date first, end; /* of a half-year or year: its first and last day */
    int32_t has_arisen;       /* for certain: a conditional one too is owed */
    trondgov_instant arisen;  /* when, of one that is due at once */
    trondgov_instant due;     /* worked out when it is added */
    trondgov_instant done;    /* TRONDGOV_NOTHING: not done */
    trondgov_code provision, conflict;
};

/* One question, while it is answered. */
struct trondgov_i_duties {
    const trondgov_municipality *municipality;
    trondgov_code only; /* the organ asked about; 0: all */
    trondgov_instant at;
    trondgov_date first, today, to; /* the register's first day (not after today), that of AT, the last asked about */
    int32_t tells_done;
    struct trondgov_i_array done;   /* of struct trondgov_i_done, sorted */
    struct trondgov_i_array duties; /* of struct trondgov_i_duty */
    trondgov_status status;
};

/* The row of an organ's deadline on a day, and the organ then; NULL: it has none. */
const struct trondgov_i_row *trondgov_i_duty_row(const trondgov_municipality *municipality, trondgov_code organ,
                                                 trondgov_code deadline, trondgov_date day,
                                                 const trondgov_organ **found);

/* Whether a row comes back with each half-year or year; whether so long after each time that it was done. */
int32_t trondgov_i_is_of_period(const struct trondgov_i_row *row);
int32_t trondgov_i_is_rolling(const struct trondgov_i_row *row);
/* Whether it is due at once: then it is told apart by when it arose, and nothing else. */
int32_t trondgov_i_is_at_once(const struct trondgov_i_row *row);

/* What the deadline engine is asked of a duty that counts from a day, done or still open at an instant. */
struct trondgov_i_deadline trondgov_i_duty_asked(const struct trondgov_i_duty *duty, trondgov_date anchor,
                                                 trondgov_instant at);

/* The day before the half-year or year in which a day lies. */
trondgov_date trondgov_i_before_period(trondgov_date day, trondgov_code each);

/* The n-th event; NULL: behind the last. */
const trondgov_event *trondgov_i_duty_event_at(const struct trondgov_i_duties *duties, size_t n);

/* Collects and sorts what was done. */
void trondgov_i_collect_done(struct trondgov_i_duties *duties);

/* The first time that a duty was done: of an item at an instant or after it, of others for a day or one after it; NULL:
 * never. The last time for a day before one. */
const struct trondgov_i_done *trondgov_i_done_from(const struct trondgov_i_duties *duties,
                                                   const struct trondgov_i_duty_key *key, int64_t from);
const struct trondgov_i_done *trondgov_i_done_before(const struct trondgov_i_duties *duties,
                                                     const struct trondgov_i_duty_key *key, trondgov_date before);

/* Adds a duty where it is to be told: works out when it is due, and leaves out what lies behind the last day. */
void trondgov_i_add_duty(struct trondgov_i_duties *duties, const struct trondgov_i_duty *duty);

/* The sources of duties. */
void trondgov_i_duties_of_meetings(struct trondgov_i_duties *duties);
void trondgov_i_duties_of_periods(struct trondgov_i_duties *duties);
void trondgov_i_duties_of_notices(struct trondgov_i_duties *duties);
void trondgov_i_duties_arisen(struct trondgov_i_duties *duties);
void trondgov_i_duties_of_affairs(struct trondgov_i_duties *duties);

/* Puts the duties in order of time and tells them. *open: how many are not done. */
trondgov_status trondgov_i_tell_duties(struct trondgov_i_duties *duties, int64_t *open, trondgov_verdict *why);

/* DUTY_ARISEN and FULFILLED: fills in the day that was left out. */
int32_t trondgov_i_is_duty_event(trondgov_code kind);
trondgov_status trondgov_i_duty_event(trondgov_municipality *municipality, trondgov_event *event,
                                      trondgov_verdict *why);

/* What is due between AT and the end of TO; see duties.c. */
trondgov_status trondgov_i_duties(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                  trondgov_answer *answer, int64_t *value, trondgov_verdict *why);

#endif
