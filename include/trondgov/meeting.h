/** @file meeting.h
 * A meeting of any organ, from the plan to the approved minutes. A meeting is its log: everything that it depends on
 * besides the rulebook, the roster included, is in its events, so a log replays without the register it came from.
 */
#ifndef TRONDGOV_MEETING_H
#define TRONDGOV_MEETING_H

#include <trondgov/municipality.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct trondgov_meeting trondgov_meeting; /**< one meeting: a log of events */
typedef struct trondgov_vote trondgov_vote;       /**< one vote in a meeting; borrowed from it */
typedef struct trondgov_minutes trondgov_minutes; /**< the minutes as they stand at one moment; immutable, shared */

/** One entry of the minutes, in the order in which minutes are written. What does not apply is 0. 88 bytes. */
typedef struct trondgov_entry {
    trondgov_instant at;     /**< when */
    trondgov_id item;        /**< case, proposal, vote, document */
    trondgov_id parent;      /**< the case of a vote or proposal, the vote of a party's votes */
    trondgov_id person;      /**< who */
    trondgov_id party;       /**< whose party, or which party's votes */
    int64_t value;           /**< a further number, as the kind says */
    trondgov_code kind;      /**< ENTRY code */
    trondgov_code code;      /**< ground, matter, kind ... */
    trondgov_code role;      /**< in what capacity */
    trondgov_code answer;    /**< of votes and decisions */
    trondgov_code provision; /**< that decided, or the basis that must be named */
    int32_t present;         /**< members present */
    int32_t in_favour;       /**< votes for */
    int32_t against;         /**< votes against */
    int32_t blank;           /**< blank votes */
    int32_t reserved;        /**< 0 */
} trondgov_entry;

/** Creates a meeting without events. Its first event is TRONDGOV_EVENT_MEETING, or a stored log.
 *
 * @param[in] rulebook the rules, kept alive by the meeting; not NULL.
 * @param[out] meeting the meeting, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook` or `meeting`; TRONDGOV_NO_MEMORY.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_meeting_create(const trondgov_rulebook *rulebook,
                                                                    trondgov_meeting **meeting);

/** Frees a meeting, and with it what is borrowed from it.
 *
 * @param[in] meeting owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_meeting_free(trondgov_meeting *meeting);

/** Writes the organ's roster on the meeting's day into the log (SEAT, GROUP and GOVERNMENT_PARTY events): members,
 * ranked substitutes (kommuneloven § 7-10), group leaders, those who may attend. Until the meeting opens it may be
 * repeated; only what differs is written.
 *
 * @param[in,out] meeting the meeting, with its MEETING event; not NULL.
 * @param[in] municipality the register; read only, other threads may read it meanwhile; not NULL.
 * @param[out] why receives findings of kind WARNING for what the register lacks; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `meeting` or `municipality`; TRONDGOV_NO_MEMORY; TRONDGOV_OUT_OF_ORDER:
 * no MEETING event, or opened already.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_meeting_enrol(trondgov_meeting *meeting,
                                                    const trondgov_municipality *municipality,
                                                    trondgov_verdict *why);

/** Applies events, all or none: each is checked against the regulations in the state that the one before it left.
 * Constant time each, whatever the length of the log.
 *
 * Decides the procedure of a meeting: Reglement for bystyret 2 to 6 (summons and absence 3, cases 5.2 to 5.4, debate
 * and votes 5.7 to 5.12, minutes 5.18 and 5.19, recusal 6); kommuneloven §§ 7-10, 8-1 and 11-2 to 11-9;
 * forvaltningsloven § 8. Findings are in the order that trondgov_municipality_apply describes.
 *
 * BALLOT_CLOSED and TACIT_CONSENT decide: CARRIED, REJECTED, NO_QUORUM, NEEDS_LOT, and of elections and budgets ELECTED
 * and NEEDS_NEW_ROUND. On equal votes where the chair has not voted BALLOT_CLOSED answers NEEDS_CHAIR_VOTE, and nothing
 * is recorded: apply the chair's VOTE_CAST first. After NEEDS_LOT apply LOT_DRAWN, which decides; after NEEDS_NEW_ROUND
 * ROUND_OPENED. Votes between options give a finding RESULT for each option (`person` its id, `actual` its votes,
 * `answer` of the one that won) and LOT for each in the draw. Elections: bystyret 5.1 and 5.12, bystyreutvalgene 5.9,
 * the councils 9, kommuneloven §§ 5-12, 7-4 and 7-8; budgets: kommuneloven § 11-9. PROPORTIONAL elections (§ 7-6) are
 * between lists: RESULT findings with the unit MEMBER have the seats of each; AGREEMENT elections (§ 7-7) are for or
 * against one nomination, which one vote against fells. Names, genders and substitutes, and whether a list is lawful, an
 * election of its own decides (trondgov_election_create).
 *
 * @param[in,out] meeting the meeting; not NULL.
 * @param[in] events array of `count` events in order of time, copied; NULL when `count` is 0.
 * @param[in] count number of events.
 * @param[in] flags 0 or a sum of trondgov_apply_flags.
 * @param[out] answer of the last event, or of the first that is not lawful: DONE; of one that decides, see above;
 * REFUSED, NEEDS_FACT, NEEDS_JUDGEMENT (apply JUDGED or FACT_STATED first) and NEEDS_CHAIR_VOTE, and then nothing
 * is recorded; may be NULL.
 * @param[out] index that event's place in the array, from 0, on failure too; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_municipality_apply (TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY,
 * TRONDGOV_UNKNOWN_CODE, TRONDGOV_UNKNOWN_FIELD, TRONDGOV_MISSING_FIELD, TRONDGOV_OUT_OF_RANGE, TRONDGOV_OUT_OF_ORDER,
 * TRONDGOV_DUPLICATE, TRONDGOV_UNKNOWN_ID); TRONDGOV_OTHER_RULEBOOK: the log's RULES event is of other rules, and the
 * flag is not given.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_meeting_apply(trondgov_meeting *meeting, const trondgov_event *events,
                                                    size_t count, uint32_t flags, trondgov_answer *answer,
                                                    size_t *index, trondgov_verdict *why);

/** Lists the log: applied to an empty meeting it gives the same state under every rulebook in which the organ's rules
 * of that day read the same (a new salary does not matter). It includes what the library filled in.
 *
 * @param[in] meeting the meeting; NULL: has none.
 * @param[in] first number of the first event wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return events copied, or with `out` NULL events from `first` on.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_meeting_events(const trondgov_meeting *meeting, size_t first, trondgov_event *out,
                                            size_t capacity);

/** Lists what the meeting's decisions mean for the register, as events that the caller may apply there: OFFICE_TAKEN for
 * each office that an election in the meeting filled (bystyret 5.12, kommuneloven §§ 7-4 and 7-8), at the instant when
 * it was decided. Who left the office before is for the caller to say.
 *
 * @param[in] meeting the meeting; NULL: has none.
 * @param[in] first number of the first event wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return events copied, or with `out` NULL events from `first` on.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_meeting_consequences(const trondgov_meeting *meeting, size_t first, trondgov_event *out,
                                                  size_t capacity);

/** A property of the meeting now: ORGAN, DATE, MEETING, STATE, CASE (in hand), CHAIR, MEMBERS, PRESENT, EVENTS, DIGEST.
 *
 * @param[in] meeting the meeting; NULL: has none.
 * @param[in] field FIELD code.
 * @return the property in the field's unit; TRONDGOV_NOTHING: none now, or another field.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API int64_t trondgov_meeting_get(const trondgov_meeting *meeting, trondgov_code field);

/** Asks as trondgov_rulebook_ask does; what the meeting knows need not be given.
 *
 * Questions about the hall are asked here: QUORUM and CHAIR (Reglement for bystyret 5.1; kommuneloven §§ 11-2, 11-9),
 * SEAT (3.6, 3.7), NEXT_SUBSTITUTE and CALLED_BY (3.5; kommuneloven § 7-10), TAKE_UP (5.3; kommuneloven § 11-3) and
 * STATE, FLOOR and TIME_LEFT (5.4, 5.6, 5.13). TAKE_UP answers what CASE_TAKEN_UP would lead to, of cases and of what
 * members put beside the agenda alike: YES, NO, or what is lacking; AT is the instant (none: of the last event). What
 * was JUDGED and FACT_STATED of the case and of the meeting is known too. Whether an event is lawful now:
 * trondgov_meeting_apply with TRONDGOV_APPLY_CHECK.
 *
 * @param[in] meeting the meeting; not NULL.
 * @param[in] question QUESTION code.
 * @param[in] facts array of `count` facts that the meeting does not know; NULL when `count` is 0.
 * @param[in] count number of facts.
 * @param[out] answer as trondgov_rulebook_ask; may be NULL.
 * @param[out] value as trondgov_rulebook_ask; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_rulebook_ask (TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY, TRONDGOV_UNKNOWN_CODE,
 * TRONDGOV_UNKNOWN_FIELD, TRONDGOV_DUPLICATE, TRONDGOV_OUT_OF_RANGE); TRONDGOV_UNKNOWN_ID: a person or case that the
 * meeting does not know; TRONDGOV_OUT_OF_ORDER: before the MEETING event, which says whose rules hold; of TAKE_UP also
 * AT before the last event, and where the event gives it: what cannot be and no rule of the organ refuses.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_meeting_ask(const trondgov_meeting *meeting, trondgov_code question,
                                                  const trondgov_fact *facts, size_t count, trondgov_answer *answer,
                                                  int64_t *value, trondgov_verdict *why);

/** Lists who sat, as members, when a case was decided, or sits now.
 *
 * @param[in] meeting the meeting; NULL: has none.
 * @param[in] item a case, or 0 for now.
 * @param[in] first number of the first member wanted, from 0.
 * @param[out] out array of `capacity` pointers, each borrowed from the meeting; NULL: count only.
 * @param[in] capacity pointers that `out` has room for.
 * @return members copied, or with `out` NULL members from `first` on; 0 when there is no such case.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_meeting_members(const trondgov_meeting *meeting, trondgov_id item, size_t first,
                                             const trondgov_member **out, size_t capacity);

/** Lists what was treated, so that nobody need read the log: the cases and what members put beside the agenda, in the
 * order in which they came in, or what belongs to one of them: its proposals, then its votes, each in order.
 *
 * Of each: `kind` CASE, PROPOSAL or VOTE, `item` its id, `parent` its case, `person` who put it (of a vote: whose
 * eligibility it is about), `code` the MATTER or the kind of PROPOSAL, `at` when a case was taken up (0: it was not),
 * `value` of a case its STATE code, of a proposal 1 voted on, 2 withdrawn, of a vote the proposal; `answer`, and the
 * counts of a vote. Who voted how: trondgov_meeting_vote; who sat: trondgov_meeting_members.
 *
 * @param[in] meeting the meeting; NULL: has none.
 * @param[in] parent id of a case; 0: the cases themselves, and behind them the votes that are of no case.
 * @param[in] first number of the first entry wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return entries copied, or with `out` NULL entries from `first` on; 0 when there is no such case.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_meeting_items(const trondgov_meeting *meeting, trondgov_id parent, size_t first,
                                           trondgov_entry *out, size_t capacity);

/** Finds a vote by the id it was opened with.
 *
 * @param[in] meeting the meeting; NULL: has none.
 * @param[in] vote id of the vote: the item of its BALLOT_OPENED or TACIT_CONSENT.
 * @return the vote, borrowed from the meeting; NULL: none.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API const trondgov_vote *trondgov_meeting_vote(const trondgov_meeting *meeting, trondgov_id vote);

/** The answer of a vote and why, at any time after it; decided as trondgov_organ_decide decides, with the attendance of
 * its case.
 *
 * @param[in] vote borrowed from a meeting; not NULL.
 * @param[out] answer as BALLOT_CLOSED, and LOT_DRAWN after it, gave it, 0 before that; may be NULL.
 * @param[out] why receives the findings; of a vote between options RESULT for each (`person` its id, `actual` its
 * votes, `answer` of the one that won), and LOT for each that was in the draw; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `vote`; TRONDGOV_NO_MEMORY: only with a verdict.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_vote_result(const trondgov_vote *vote, trondgov_answer *answer,
                                                  trondgov_verdict *why);

/** The counts of a vote, of all or of one party. Between options `in_favour` counts the votes for the one with most,
 * `against` those for the others. Of a vote that was told in totals a party's counts are all 0.
 *
 * @param[in] vote borrowed from a meeting; not NULL.
 * @param[in] party whose votes, by the party of the day; 0: all.
 * @param[out] tally the counts; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `vote` or `tally`; TRONDGOV_UNKNOWN_ID: no such party in the meeting.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_vote_tally(const trondgov_vote *vote, trondgov_id party, trondgov_tally *tally);

/** How a person voted.
 *
 * @param[in] vote borrowed from a meeting; NULL: nobody voted.
 * @param[in] person id of the person.
 * @return CHOICE code, OPTION where there were several to choose from; 0: did not, could not, or only totals were told
 * (then that of whoever presided is known where a tie made it be told).
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API trondgov_code trondgov_vote_choice(const trondgov_vote *vote, trondgov_id person);

/** Takes the minutes as they stand, and decides whether they have all that minutes must contain: Reglement for bystyret
 * 5.18 and 6.7; kommuneloven § 11-4. They outlive the meeting.
 *
 * @param[in] meeting the meeting; not NULL.
 * @param[out] minutes the minutes, owned; not NULL.
 * @param[out] answer YES complete, NO; may be NULL.
 * @param[out] why receives what is missing, by provision; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `meeting` or `minutes`; TRONDGOV_NO_MEMORY.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_minutes_create(const trondgov_meeting *meeting,
                                                                    trondgov_minutes **minutes,
                                                                    trondgov_answer *answer, trondgov_verdict *why);

/** Frees minutes.
 *
 * @param[in] minutes owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_minutes_free(trondgov_minutes *minutes);

/** Lists the entries of the minutes, in the order in which minutes are written.
 *
 * @param[in] minutes the minutes; NULL: has none.
 * @param[in] first number of the first entry wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return entries copied, or with `out` NULL entries from `first` on.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_minutes_entries(const trondgov_minutes *minutes, size_t first, trondgov_entry *out,
                                             size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
