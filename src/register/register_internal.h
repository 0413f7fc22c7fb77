/* What the rooms below may know of a register. Nothing here allocates or writes.
 *
 * An office runs from the day it is taken to the day before it is left, and rests while its holder is exempted or
 * suspended (kommuneloven §§ 7-9, 7-12): it is then held, fills a seat of the organ and has substitutes, but is not
 * listed among those who may sit.
 */
#ifndef TRONDGOV_REGISTER_REGISTER_INTERNAL_H
#define TRONDGOV_REGISTER_REGISTER_INTERNAL_H

#include "register/member.h"

/* Who may sit in an organ on a date: trondgov_municipality_members, for a register that is not NULL. */
size_t trondgov_i_municipality_offices(const trondgov_municipality *municipality, trondgov_code organ,
                                       trondgov_date date, size_t first, const struct trondgov_member **out,
                                       size_t capacity);

/* Every office that was ever taken, in the order taken, those that rest and those left on the day included. */
size_t trondgov_i_municipality_all_offices(const trondgov_municipality *municipality, size_t first,
                                           const struct trondgov_member **out, size_t capacity);

/* The permanent seat that a person holds in an organ on a date, resting or not; NULL: none. Of two, the one that was
 * won on a list. */
const struct trondgov_member *trondgov_i_municipality_seat(const trondgov_municipality *municipality,
                                                           trondgov_code organ, trondgov_id person, trondgov_date date);

/* Whether an office rests on a date. The member must be this register's. */
int32_t trondgov_i_municipality_suspended(const trondgov_municipality *municipality,
                                          const struct trondgov_member *member, trondgov_date date);

/* Who sits on a date as a stand-in member in the seat that a person holds in an organ; NULL: nobody. */
const struct trondgov_member *trondgov_i_municipality_stand_in(const trondgov_municipality *municipality,
                                                               trondgov_code organ, trondgov_id person,
                                                               trondgov_date date);

/* The party of a person on a date; 0: none, or nobody it knows. */
trondgov_id trondgov_i_municipality_party(const trondgov_municipality *municipality, trondgov_id person,
                                          trondgov_date date);

const trondgov_rulebook *trondgov_i_municipality_rulebook(const trondgov_municipality *municipality);

#endif
