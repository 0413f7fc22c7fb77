/* What the register was told about persons and organs beside who sits where: where somebody lives, who has consented to
 * stand, a right to vote, the pupils of a school. Each fact holds from the day of its event until the next of its kind.
 * A fact that was never told is not known, and nothing is taken for granted in its place.
 */
#ifndef TRONDGOV_REGISTER_KNOWN_H
#define TRONDGOV_REGISTER_KNOWN_H

#include "register/register.h"

/* What a fact is about. */
struct trondgov_i_about {
    trondgov_id person;  /* 0: the organ or the municipality */
    trondgov_code organ; /* 0: wherever the person sits */
    trondgov_code field; /* FIELD or JUDGEMENT */
    trondgov_id item;    /* of an organ: which of its lists or schools; 0: the organ as such */
};

/* A fact as told last, on a day or before it; TRONDGOV_NOTHING: never told. */
int64_t trondgov_i_known(const trondgov_municipality *municipality, const struct trondgov_i_about *about,
                         trondgov_date date);

/* The first day of the last run of a value, on a day or before it, and in *until the day on which it changed; both
 * TRONDGOV_NOTHING where it never was told, *until where it holds still. */
int64_t trondgov_i_known_run(const trondgov_municipality *municipality, const struct trondgov_i_about *about,
                             int64_t value, trondgov_date date, int64_t *until);

/* The fact about a person in an organ, or else wherever the person sits. */
int64_t trondgov_i_known_of(const trondgov_municipality *municipality, trondgov_id person, trondgov_code organ,
                            trondgov_code field, trondgov_date date);

/* Records a fact from a day on; the person is known. A failing store is reported by the log. */
void trondgov_i_tell(trondgov_municipality *municipality, const struct trondgov_i_about *about, int64_t value,
                     trondgov_date from);

#endif
