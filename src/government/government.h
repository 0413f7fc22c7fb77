/* The city government, for the municipality. */
#ifndef TRONDGOV_GOVERNMENT_GOVERNMENT_H
#define TRONDGOV_GOVERNMENT_GOVERNMENT_H

#include "register/register.h"

void trondgov_i_governing_begin(struct trondgov_i_governing *governing);
void trondgov_i_governing_free(struct trondgov_i_governing *governing, const trondgov_allocator *memory);

int32_t trondgov_i_is_government_event(trondgov_code kind);
trondgov_status trondgov_i_government_event(trondgov_municipality *municipality, const trondgov_event *event,
                                            struct trondgov_i_applied *applied, trondgov_verdict *why);

/* Whether an organ is a city government that acts have put there on a day: then its members leave by an act, which
 * gives them their other offices back.
 */
int32_t trondgov_i_governs_by_acts(const trondgov_municipality *municipality, trondgov_code organ, trondgov_date day);
/* Whether the state it is in lets somebody leave it on a ground. */
int32_t trondgov_i_may_leave(const trondgov_municipality *municipality, trondgov_date day, trondgov_id person,
                             trondgov_code ground);

/* STATE of the organ that governs, and GOVERNMENT of the municipality: on a day. 0: another question is asked. */
int32_t trondgov_i_asks_government(const struct trondgov_i_facts *facts);
trondgov_status trondgov_i_government_asked(const trondgov_municipality *municipality,
                                            const struct trondgov_i_facts *facts, trondgov_answer *answer,
                                            int64_t *value, trondgov_verdict *why);

#endif
