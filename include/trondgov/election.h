/** @file election.h
 * Elections: proportional, agreement, majority, and the public election's count. An election is its log too (ELECTION,
 * LIST, CANDIDATE, PERSONAL_VOTES, VOTE_CAST, DISSENT, LOT_DRAWN), so one that needs a lot is resumed by applying it.
 *
 * This version takes lists with votes (ELECTION, LIST, LIST_BALLOTS, LIST_TRANSFERS, LOT_DRAWN) and the methods
 * PROPORTIONAL and SAINTE_LAGUE. Candidates are not built yet: CANDIDATE, PERSONAL_VOTES, HEAD_START, DISSENT and
 * VOTE_CAST give TRONDGOV_UNKNOWN_CODE, and so do the other methods.
 */
#ifndef TRONDGOV_ELECTION_H
#define TRONDGOV_ELECTION_H

#include <trondgov/event.h>
#include <trondgov/rulebook.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct trondgov_election trondgov_election; /**< one election: a log of events, and its result */

/** A seat, or a place among the substitutes, in the order won. 56 bytes. */
typedef struct trondgov_seat {
    trondgov_id list;      /**< whose */
    trondgov_id person;    /**< 0 where no candidates were given */
    trondgov_id displaced; /**< whom the gender rule moved down for this person; 0: nobody */
    int64_t numerator;     /**< the quotient that won it, as a fraction */
    int64_t denominator;   /**< of the quotient */
    trondgov_code role;    /**< MEDLEM or VARAMEDLEM */
    trondgov_code cause;   /**< CAUSE code */
    int32_t order;         /**< 1 first; of substitutes the rank on their list */
    int32_t reserved;      /**< 0 */
} trondgov_seat;

/** Creates an election without events. Its first event is TRONDGOV_EVENT_ELECTION, or a stored log.
 *
 * @param[in] rulebook the rules, kept alive by the election; not NULL.
 * @param[out] election the election, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook` or `election`; TRONDGOV_NO_MEMORY.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_election_create(const trondgov_rulebook *rulebook,
                                                                     trondgov_election **election);

/** Frees an election.
 *
 * @param[in] election owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_election_free(trondgov_election *election);

/** Applies events, all or none, as trondgov_municipality_apply; findings are in the same order. A list with faults is
 * taken in: trondgov_election_result tells all of them at once.
 *
 * @param[in,out] election the election; not NULL.
 * @param[in] events array of `count` events in order of time, copied; NULL when `count` is 0.
 * @param[in] count number of events.
 * @param[in] flags 0 or a sum of trondgov_apply_flags.
 * @param[out] answer of the last event, or of the first that is refused: DONE; REFUSED, and then nothing is recorded;
 * may be NULL.
 * @param[out] index that event's place in the array, from 0, on failure too; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_municipality_apply: TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY,
 * TRONDGOV_UNKNOWN_CODE (also a method not built yet), TRONDGOV_UNKNOWN_FIELD, TRONDGOV_MISSING_FIELD,
 * TRONDGOV_OUT_OF_RANGE, TRONDGOV_OUT_OF_ORDER (also before ELECTION), TRONDGOV_DUPLICATE, TRONDGOV_UNKNOWN_ID.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_election_apply(trondgov_election *election, const trondgov_event *events,
                                                     size_t count, uint32_t flags, trondgov_answer *answer,
                                                     size_t *index, trondgov_verdict *why);

/** Works out the result so far.
 *
 * Decides by kommuneloven § 7-6 (PROPORTIONAL: divisors 1, 2, 3 ...) and by valgloven of 2023 §§ 13-1 and 11-4, until
 * 30.04.2024 valgloven of 2002 chapter 11 (SAINTE_LAGUE: divisors 1.4, 3, 5 ...). An equal quotient goes to the list
 * with most votes, then by lot.
 *
 * @param[in,out] election the election, which keeps the result; not NULL.
 * @param[out] answer ELECTED; NEEDS_LOT (LOT findings: who is in the draw; apply LOT_DRAWN); NEEDS_NEW_ROUND, not by
 * the methods of this version; REFUSED (FAULT findings: every fault of every list, or why an agreement election falls);
 * NOT_REGULATED before the first act that the library knows;
 * may be NULL.
 * @param[out] why receives the findings, also the votes that would have moved the last seat; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `election`; TRONDGOV_NO_MEMORY; TRONDGOV_MISSING_FIELD: no ELECTION
 * event, or no list; TRONDGOV_OVERFLOW: more votes than 64 bits hold.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_election_result(trondgov_election *election, trondgov_answer *answer,
                                                      trondgov_verdict *why);

/** Lists the seats of the last result: members in the order won, then substitutes by list. Under NEEDS_LOT those that
 * are certain.
 *
 * @param[in] election the election; NULL: has none.
 * @param[in] first number of the first seat wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return seats copied, or with `out` NULL seats from `first` on; 0 before the first result.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_election_seats(const trondgov_election *election, size_t first, trondgov_seat *out,
                                            size_t capacity);

/** Gives out seats by divisors alone, without an object and without allocation; by the provisions that
 * trondgov_election_result names. Equal quotients go to the list with most votes, then to `drawn`, then the answer is
 * NEEDS_LOT and `seats_won` holds what is certain.
 *
 * @param[in] rulebook the rules; not NULL.
 * @param[in] method METHOD code: PROPORTIONAL or SAINTE_LAGUE.
 * @param[in] seats number of seats to give out, 0 to 99 999.
 * @param[in] votes array of `lists` numbers, the votes of each list, 0 to 2^40; not NULL.
 * @param[in] lists number of lists.
 * @param[in] drawn array of `drawn_count` numbers of lists, from 0: who won the draws, in order; may be NULL.
 * @param[in] drawn_count number of draws; 0 when `drawn` is NULL.
 * @param[out] seats_won array of `lists` numbers, the seats of each list; not NULL.
 * @param[out] answer ELECTED, NEEDS_LOT or NOT_REGULATED (the rulebook has no row for the method); may be NULL.
 * @param[out] why receives the findings; of a LOT finding `index` is the list; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook`, `votes` or `seats_won`; TRONDGOV_NO_MEMORY: only with a
 * verdict; TRONDGOV_UNKNOWN_CODE: `method`; TRONDGOV_OUT_OF_RANGE: `seats`, votes, or a number in `drawn`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_election_apportion(const trondgov_rulebook *rulebook, trondgov_code method,
                                                         int32_t seats, const int64_t *votes, size_t lists,
                                                         const int32_t *drawn, size_t drawn_count,
                                                         int32_t *seats_won, trondgov_answer *answer,
                                                         trondgov_verdict *why);

#ifdef __cplusplus
}
#endif

#endif
