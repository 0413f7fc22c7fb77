/** @file remuneration.h
 * What offices and meetings pay, and what each person is owed. A schedule is the rulebook's rates worked out for a
 * period; a settlement takes what happened in it and gives lines.
 *
 * This version knows meeting fees (meetings and ATTENDED entries), yearly pay, and what is PAID already. Claims,
 * agreements, waivers, leave and group support are not built yet: their events give TRONDGOV_UNKNOWN_CODE.
 */
#ifndef TRONDGOV_REMUNERATION_H
#define TRONDGOV_REMUNERATION_H

#include <trondgov/meeting.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct trondgov_schedule trondgov_schedule;     /**< the rates of a period: immutable; shared */
typedef struct trondgov_settlement trondgov_settlement; /**< what is owed for a period; exclusive */

/** One rate while it does not change. 48 bytes. */
typedef struct trondgov_rate {
    trondgov_ore amount;     /**< per `unit`; of a share: worked out on the base of the period; TRONDGOV_NOTHING: more
                                  than 64 bits hold */
    trondgov_code organ;     /**< 0: outside the table */
    trondgov_code role;      /**< whose */
    trondgov_code cell;      /**< CELL code: an amount, a share, full-time, a dash and a blank are five things */
    trondgov_code unit;      /**< MEETING, YEAR or MONTH */
    trondgov_date from;      /**< first day */
    trondgov_date to;        /**< last day */
    int32_t basis_points;    /**< of a share */
    trondgov_code provision; /**< where it stands */
    trondgov_code conflict;  /**< that it rests on; 0: none */
    int32_t reserved;        /**< 0 */
} trondgov_rate;

/** One line that is paid. Read by person, organ or provision the other keys are 0 and count and amount are sums.
 * 72 bytes. */
typedef struct trondgov_line {
    trondgov_id person;        /**< who */
    trondgov_id party;         /**< for group support, and lists that a waiver goes to */
    trondgov_ore rate;         /**< per unit, before rounding: øre rounded down; trondgov_settlement_explain is exact */
    trondgov_ore amount;       /**< rounded once, here */
    trondgov_code organ;       /**< in which organ */
    trondgov_code kind;        /**< PAY code */
    trondgov_code unit;        /**< of the rate */
    trondgov_code provision;   /**< by which */
    trondgov_code conflict;    /**< a reading it rests on; 0: none */
    trondgov_date from;        /**< first day it is for */
    trondgov_date to;          /**< last day */
    int32_t count;             /**< meetings, days or months */
    int32_t flags;             /**< trondgov_line_flags */
    int32_t reserved;          /**< 0 */
} trondgov_line;

/** Flags of a line. */
enum trondgov_line_flags {
    TRONDGOV_LINE_INFERRED = 1,  /**< the text does not say it; an inference does */
    TRONDGOV_LINE_AMBIGUOUS = 2, /**< the unit or cell is doubtful */
    TRONDGOV_LINE_LATE = 4,      /**< the claim came late */
    TRONDGOV_LINE_DIFFERENCE = 8 /**< what remains after what was paid already */
};

/** Creates the schedule of a period: the rates of Forskrift om godtgjøring 14 and 5.1, shares worked out on the base of
 * calculation (3.2) as it changes on 1 May.
 *
 * @param[in] rulebook the rules, kept alive by the schedule; not NULL.
 * @param[in] from first day.
 * @param[in] to last day, not before `from`.
 * @param[out] schedule the schedule, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook` or `schedule`; TRONDGOV_NO_MEMORY; TRONDGOV_OUT_OF_RANGE:
 * `from` or `to`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_schedule_create(const trondgov_rulebook *rulebook,
                                                                     trondgov_date from, trondgov_date to,
                                                                     trondgov_schedule **schedule);

/** Lets go of a schedule; it lives on while settlements made from it do.
 *
 * @param[in] schedule owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_schedule_free(trondgov_schedule *schedule);

/** Lists the rates, by organ, role and date.
 *
 * @param[in] schedule the schedule; NULL: has none.
 * @param[in] first number of the first rate wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return rates copied, or with `out` NULL rates from `first` on.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_schedule_rates(const trondgov_schedule *schedule, size_t first, trondgov_rate *out,
                                            size_t capacity);

/** Creates a settlement of the schedule's whole period.
 *
 * @param[in] schedule the rates, kept alive by the settlement; not NULL.
 * @param[in] municipality who held which office; copied, so it may change afterwards; not NULL.
 * @param[out] settlement the settlement, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `schedule`, `municipality` or `settlement`; TRONDGOV_NO_MEMORY.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_settlement_create(const trondgov_schedule *schedule,
                                                                       const trondgov_municipality *municipality,
                                                                       trondgov_settlement **settlement);

/** Frees a settlement.
 *
 * @param[in] settlement owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_settlement_free(trondgov_settlement *settlement);

/** Takes in entries and what is paid already (PAID: the sums by person, organ and kind), all or none, in any order; as
 * trondgov_municipality_apply otherwise.
 *
 * @param[in,out] settlement the settlement; not NULL.
 * @param[in] entries array of `count` events, copied; NULL when `count` is 0.
 * @param[in] count number of entries.
 * @param[in] flags 0 or a sum of trondgov_apply_flags.
 * @param[out] answer of the last entry, or of the first that is refused: DONE; REFUSED, and then nothing is taken in;
 * may be NULL.
 * @param[out] index that entry's place in the array, from 0, on failure too; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_municipality_apply: TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY,
 * TRONDGOV_UNKNOWN_CODE, TRONDGOV_UNKNOWN_FIELD, TRONDGOV_MISSING_FIELD, TRONDGOV_OUT_OF_RANGE (also outside the
 * period), TRONDGOV_DUPLICATE, TRONDGOV_UNKNOWN_ID.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_settlement_apply(trondgov_settlement *settlement, const trondgov_event *entries,
                                                       size_t count, uint32_t flags, trondgov_answer *answer,
                                                       size_t *index, trondgov_verdict *why);

/** Takes in a meeting's attendance, under whatever rulebook it was held.
 *
 * @param[in,out] settlement the settlement; not NULL.
 * @param[in] meeting the meeting; copied, other threads may read it meanwhile; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `settlement` or `meeting`; TRONDGOV_NO_MEMORY; TRONDGOV_OUT_OF_RANGE: a
 * meeting outside the period; TRONDGOV_DUPLICATE: taken in already.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_settlement_add_meeting(trondgov_settlement *settlement,
                                                             const trondgov_meeting *meeting);

/** Works out the lines: what each person is owed, by Forskrift om godtgjøring 4 (who is paid for what), 5.1
 * (substitutes) and 14 (rates), less what is paid already.
 *
 * @param[in,out] settlement the settlement, which keeps the lines; not NULL.
 * @param[out] answer DONE; NEEDS_FACT where a rate needs a number that no text gives (INPUT findings); may be NULL.
 * @param[out] total øre, of all lines; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `settlement`; TRONDGOV_NO_MEMORY; TRONDGOV_OVERFLOW: a sum beyond 64
 * bits.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_settlement_result(trondgov_settlement *settlement, trondgov_answer *answer,
                                                        trondgov_ore *total, trondgov_verdict *why);

/** Lists the lines of the last result, or their sums.
 *
 * @param[in] settlement the settlement; NULL: has none.
 * @param[in] by 0: every line, by person and date; FIELD code PERSON, PARTY, ORGAN or PROVISION: sums by that.
 * @param[in] first number of the first line wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return lines copied, or with `out` NULL lines from `first` on; 0 before the first result, or for another `by`.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_settlement_lines(const trondgov_settlement *settlement, trondgov_code by, size_t first,
                                              trondgov_line *out, size_t capacity);

/** Explains how a line came to be, step by step.
 *
 * @param[in] settlement the settlement; not NULL.
 * @param[in] line its place in the ungrouped list of the last result, from 0.
 * @param[out] why receives the steps as findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `settlement`; TRONDGOV_NO_MEMORY: only with a verdict;
 * TRONDGOV_OUT_OF_RANGE: no such line.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_settlement_explain(const trondgov_settlement *settlement, size_t line,
                                                         trondgov_verdict *why);

#ifdef __cplusplus
}
#endif

#endif
