/** @file election.h
 * Elections: proportional, agreement, majority and most votes, and the public election's count. An election is its log:
 * one that needs a lot or a new round is resumed by applying it, and a stored log applied again gives the same.
 *
 * Its events, in the slots that codes.h names. Who may vote first, then lists and names, then votes, then draws.
 *
 * - ELECTION, the first: `organ` whose seats (0: any elected organ), `code` METHOD, `value` seats, `role` the office
 *   (0: MEDLEM).
 * - ELECTOR: a member of the electing organ that day, and the party or group. All of them are told or none, whoever
 *   votes for an absent member too: a party without an elector is not represented, and there are no more votes than
 *   electors. Without any, signatures, who is represented, who may vote and how many votes there are are not tried.
 * - LIST: a list, its votes and who signed it. LIST_PARTY: a party or group of it; several: a joint list. None: the
 *   list's party has the list's id.
 * - CANDIDATE: a name. PROPORTIONAL, SAINTE_LAGUE: `item` the list, `value` the place on it, 1 first. AGREEMENT:
 *   `item` the party, `role` MEDLEM or VARAMEDLEM. MAJORITY, PLURALITY: `item` the election. `code` GENDER, 0: not
 *   told. GROUP: the party or group of a candidate who is no elector.
 * - BALLOT_COUNTED: votes of a list or candidate (`person`, with FOR or OPTION), or BLANK. VOTE_CAST: an elector's vote
 *   (`value` the list or candidate), or BLANK; each once a round.
 * - ROUND_OPENED, MAJORITY: the new round that was needed; `item` and `value` the election. The votes after it are its.
 * - DISSENT, AGREEMENT: an elector against holding such an election (`code` AGREEMENT), or against the nomination (0).
 *   JUDGED GENDER_CONSIDERED, where an organ's own rule has that for a number.
 * - SAINTE_LAGUE: LIST_BALLOTS and LIST_TRANSFERS, what a list's votes are made of, in the place of votes; HEAD_START,
 *   names at the top of a list with a head start; PERSONAL_VOTES of a candidate, from all lists; CANDIDATE_OUT, dead or
 *   no longer eligible: the count is made without the person.
 * - LOT_DRAWN: the list or candidate that won a draw.
 *
 * Votes of a round come in one way: by name (VOTE_CAST), or as totals, each once (with LIST or BALLOT_COUNTED). Facts
 * are taken in as they are, lawful or not: trondgov_election_result tells what is wrong with all of them at once.
 * Numbers of a rule (twice the names, 40 per cent, two more substitutes) are rows of the rulebook, and the questions
 * LIST_NAMES, LIST_GENDER, LIST_SIGNED, LIST_HANDED_IN, LIST_CANDIDATE, SEAT_GENDER, SUBSTITUTE_COUNT, DISPLACED,
 * GENDER_RULE, JOINT_LIST, AGREEMENT_SUBSTITUTES, SUBSTITUTE_GENDER, MAJORITY_ELECTION, VOTE_BETWEEN and HEAD_STARTS
 * answer them one by one.
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
    trondgov_id list;      /**< whose; AGREEMENT: the party; MAJORITY, PLURALITY: 0 */
    trondgov_id person;    /**< 0: no candidates were given, too few names, or a draw or a fact is lacking */
    trondgov_id displaced; /**< whom the gender rule moved down for this person; 0: nobody */
    int64_t numerator;     /**< the quotient that won it, as a fraction; MAJORITY, PLURALITY: the votes; else 0 */
    int64_t denominator;   /**< of the quotient; MAJORITY, PLURALITY: 1; else 0 */
    trondgov_code role;    /**< MEDLEM, VARAMEDLEM, or the office of the election */
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
 * TRONDGOV_OUT_OF_RANGE, TRONDGOV_OUT_OF_ORDER (also before ELECTION, an elector after votes, a list's too, or
 * dissents, and after a draw all but draws and CANDIDATE_OUT), TRONDGOV_DUPLICATE, TRONDGOV_UNKNOWN_ID.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_election_apply(trondgov_election *election, const trondgov_event *events,
                                                     size_t count, uint32_t flags, trondgov_answer *answer,
                                                     size_t *index, trondgov_verdict *why);

/** Works out the result so far.
 *
 * Decides by kommuneloven §§ 7-4 to 7-8, for public elections by valgloven of 2023 (until 30.04.2024 valgloven of 2002
 * chapter 11):
 *
 * - PROPORTIONAL. § 7-5: a list has at most twice as many names as there are seats, each gender's share of them, a
 *   signature of an elector of its party; a party has one list; a candidate stands on one, the own party's or a joint
 *   one. § 7-6: divisors 1, 2, 3 ...; an equal quotient goes to the list with most votes, then by lot. The names
 *   first on the list are elected; candidates of the gender that has too few of them move up, and the lowest placed
 *   of the other give way. Two substitutes more than members, the balance of the genders as far as the names go, the
 *   places of those who gave way by CONFLICT GIVES_WAY. Organs where the balance holds only as far as possible:
 *   GENDER_AS_POSSIBLE.
 * - AGREEMENT. § 7-7: nobody against, twice; as many names as seats, each of a party; its substitutes at most two
 *   more than its members; the balance of the genders in the whole body and among the substitutes. One against: a
 *   DUTY finding tells which election is due, a proportional one, or for a committee of the council as CONFLICT
 *   COMMITTEE_ELECTION is read; its other reading is told too. The Act has the necessary number of a gender "put in" without
 *   saying who: the FAULT finding tells how many (`margin` below 0).
 * - MAJORITY. § 7-8: more than half of the votes; a new round, where most votes win; lot. Blank votes and lots by the
 *   conflicts BLANK_VOTES and LOT_IN_ELECTIONS of the electing organ. PLURALITY, and MAJORITY of a MOTELEDER: the
 *   organ's own rule.
 * - SAINTE_LAGUE. §§ 13-1 and 11-4: divisors 1.4, 3, 5 ...; § 13-2: candidates ranked by personal votes with a head
 *   start of 25 per cent of the list's ballots, then by the list; three substitutes more than members.
 *
 * A list that wins more seats than it has names keeps them with person 0, and a FAULT finding says how many names are
 * lacking: no text says who gets them. A gender that nobody told is asked for only where the result hangs on it; where
 * more than eight of one list were not told, all of them are, unless nothing hangs on any.
 *
 * @param[in,out] election the election, which keeps the result; not NULL.
 * @param[out] answer ELECTED; NEEDS_LOT (LOT findings: who is in the draw; apply LOT_DRAWN); NEEDS_NEW_ROUND (apply
 * ROUND_OPENED); REFUSED (FAULT findings: every fault of every list or of the nomination, or who was against it; no
 * seats); NEEDS_FACT (INPUT findings: whose gender); NEEDS_JUDGEMENT (JUDGEMENT findings; apply JUDGED); NOT_REGULATED
 * before the first act that the library knows, or where nobody has voted; may be NULL.
 * @param[out] why receives the findings, also the votes that would have moved the last seat; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `election`; TRONDGOV_NO_MEMORY; TRONDGOV_MISSING_FIELD: no ELECTION
 * event, no list or candidate, or personal votes without ballots; TRONDGOV_OUT_OF_RANGE: a date beyond the calendar in
 * the rulebook.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_election_result(trondgov_election *election, trondgov_answer *answer,
                                                      trondgov_verdict *why);

/** Lists the seats of the last result: members in the order won, then substitutes by ascending id of the list, rank by
 * rank. Under NEEDS_LOT and NEEDS_FACT those that are certain; no names and no substitutes of a list that is in the
 * draw.
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

/** Lists what the last result means for the register: an OFFICE_TAKEN event for each seat that has a person, in the
 * order of trondgov_election_seats, to be applied to a municipality. `item` is the list or party, `value` of a
 * substitute the rank, `code` of a member or substitute the CATEGORY of the seat where the organ's rules have elected
 * seats of one kind alone, `at` the time of the election's last event.
 *
 * @param[in] election the election; NULL: has none.
 * @param[in] first number of the first event wanted, from 0.
 * @param[out] out array of `capacity` events; NULL: count only.
 * @param[in] capacity events that `out` has room for.
 * @return events copied, or with `out` NULL events from `first` on; 0 unless the last result was ELECTED and the election
 * names an organ.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_election_consequences(const trondgov_election *election, size_t first,
                                                   trondgov_event *out, size_t capacity);

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
