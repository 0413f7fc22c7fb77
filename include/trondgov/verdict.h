/** @file verdict.h
 * Why. A verdict is a list of findings that a call fills when it is given one; a call given NULL spends nothing on it.
 * One verdict serves any number of calls: each clears it first and keeps its memory. A verdict holds codes and numbers
 * only, so it outlives what it speaks of.
 */
#ifndef TRONDGOV_VERDICT_H
#define TRONDGOV_VERDICT_H

#include <trondgov/base.h>
#include <trondgov/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct trondgov_verdict trondgov_verdict; /**< the findings of one call; exclusive to one thread at a time */

/** One reason. What does not apply is 0. The first finding of an answer is the one that decided. 88 bytes. */
typedef struct trondgov_finding {
    int64_t required;         /**< the number the rule asks for, in `unit`; of a DUTY or deadline: the last instant; of
                                   a STEP: what `actual` is a part of, or the same; TRONDGOV_NOTHING: none is asked for
                                   */
    int64_t actual;           /**< the number found, in `unit` */
    int64_t margin;           /**< how far the answer is from turning: >= 0 could be given up, < 0 is lacking; in
                                   `unit`, or seconds where that is INSTANT; of votes: with the same number cast */
    trondgov_id person;       /**< whom it concerns */
    trondgov_id item;         /**< which case, vote, list, affair, line */
    trondgov_code kind;       /**< FINDING code: read this first */
    trondgov_code provision;  /**< the rule */
    trondgov_code answer;     /**< what this finding alone says; of OTHER_READING: the answer under that reading */
    trondgov_code unit;       /**< of required and actual */
    trondgov_code conflict;   /**< the conflict it touches */
    trondgov_code reading;    /**< under which reading */
    trondgov_code organ;      /**< where, or whose */
    trondgov_code role;       /**< who owes, decides or judges; of a DUTY the bearer, in `organ` where that is set */
    trondgov_code toward;     /**< to whom it is owed or sent: an ORGAN or ROLE code */
    trondgov_code subject;    /**< what: a code of any family (threshold, deadline, judgement, field, gender ...) */
    int32_t index;            /**< which input record: place in the array given, from 0; -1: none */
    int32_t reserved;         /**< 0 */
} trondgov_finding;

/** Creates an empty verdict.
 *
 * @param[in] allocator copied; NULL: libc's.
 * @param[out] verdict the verdict, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `verdict`; TRONDGOV_NO_MEMORY.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_verdict_create(const trondgov_allocator *allocator,
                                                                    trondgov_verdict **verdict);

/** Frees a verdict.
 *
 * @param[in] verdict owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_verdict_free(trondgov_verdict *verdict);

/** Lists the findings of the last call that was given the verdict, the deciding one first.
 *
 * @param[in] verdict the verdict; NULL: has none.
 * @param[in] first number of the first finding wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return findings copied, or with `out` NULL findings from `first` on.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_verdict_findings(const trondgov_verdict *verdict, size_t first, trondgov_finding *out,
                                              size_t capacity);

/** Writes a finding as one sentence ("Reglement for bystyret 5.8: majority to close the debate: carried; required 44,
 * found 44"). A STEP, a RESULT whose numbers are the same sum of money, and a finding without a required number tell
 * their number for itself ("Forskrift om godtgjøring 3.2: base of calculation: 85.00 %", "by whole months: 6 of 12").
 * Money and percentages are written as the language has them: NOK 1 288 100.00, 1 288 100,00 kr.
 *
 * @param[in] finding the finding; NULL: the sentence is empty.
 * @param[in] rulebook whose own codes have names; NULL: the library's codes only.
 * @param[in] language TRONDGOV_TEXT_ENGLISH or TRONDGOV_TEXT_BOKMAL.
 * @param[out] buffer receives at most `size` bytes, always NUL-terminated when `size` > 0, never cut inside a
 * character; NULL: measure only.
 * @param[in] size bytes that `buffer` has room for.
 * @return length of the whole sentence in bytes, without the NUL; from `size` on, it was cut.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_finding_text(const trondgov_finding *finding, const trondgov_rulebook *rulebook,
                                          trondgov_code language, char *buffer, size_t size);

#ifdef __cplusplus
}
#endif

#endif
