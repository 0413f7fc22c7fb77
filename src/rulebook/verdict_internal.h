/* Filling a verdict. Every function takes NULL for "nobody asked why". A verdict that has no memory says so once, at the
 * end of the call: trondgov_i_verdict_failed.
 */
#ifndef TRONDGOV_VERDICT_INTERNAL_H
#define TRONDGOV_VERDICT_INTERNAL_H

#include <trondgov/verdict.h>

/* Empties it for a new call. */
void trondgov_i_verdict_begin(trondgov_verdict *why);

/* Adds a finding; index -1 unless set otherwise by the caller of the whole. */
void trondgov_i_verdict_add(trondgov_verdict *why, const trondgov_finding *finding);

/* A finding of kind INPUT: which field of the call is missing, unknown or out of range. */
void trondgov_i_verdict_input(trondgov_verdict *why, trondgov_code field, int32_t index);

/* 1: there was no memory for a finding; the call gives NO_MEMORY. */
int32_t trondgov_i_verdict_failed(const trondgov_verdict *why);

size_t trondgov_i_verdict_count(const trondgov_verdict *why);

/* Forgets the findings from number `count` on. */
void trondgov_i_verdict_cut(trondgov_verdict *why, size_t count);

/* Sets the index of the findings from number `first` on. */
void trondgov_i_verdict_index(trondgov_verdict *why, size_t first, int32_t index);

/* Moves the findings from number `first` on to the front: of a batch, the last event decided. */
void trondgov_i_verdict_first(trondgov_verdict *why, size_t first);

/* Moves the findings from number `from` on before number `to`: what decides comes first. */
void trondgov_i_verdict_before(trondgov_verdict *why, size_t to, size_t from);

/* Says what the finding at a place is about, where nothing is said yet. */
void trondgov_i_verdict_subject(trondgov_verdict *why, size_t at, trondgov_code subject);

/* Gives the finding at a place another kind: a deadline that was not kept is a fault of the event. */
void trondgov_i_verdict_kind(trondgov_verdict *why, size_t at, trondgov_code kind);

#endif
