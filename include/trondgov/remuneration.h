/** @file remuneration.h
 * What offices and meetings pay, and what each person is owed. A schedule is the rulebook's rates worked out for a
 * period; a settlement takes what happened in it and gives lines. Every line is an answer of the rulebook: the
 * settlement gathers the facts, asks the question and keeps the provision.
 *
 * *Entries* (trondgov_settlement_apply), in any order; `at` is the day that the entry is about:
 *
 * - ATTENDED (person, organ, role, item=meeting, code=PAYABLE, value=days): was there with a duty to be, as what
 *   `role` says (VARAMEDLEM: summoned and sitting); days 0: one. Question PAYABLE; the
 *   rate by RATE. Two organs under one meeting id are one sitting.
 * - CLAIM (person, code=PAY, value=øre, item=claim, role, organ): a claim for the day `at`. LOST_INCOME,
 *   LOST_INCOME_UNDOCUMENTED, CARE, TRAVEL (`at`: the journey's end), PHONE, PC, BENEFIT_CUT, MEETING_EXPENSE:
 *   question COVERED. EXTRAORDINARY: SPECIAL_PAY. EXTRA_MONTH, SEVERANCE (`at`: the last day in office; value 0): the
 *   questions of these names. STAND_IN: PAY_APPLICATION, and the fact GRANTED. role: the office that it is claimed
 *   for, one that the person holds that day; 0, or one that the question does not name: each of them, and NEEDS_FACT
 *   where they come to different things. A claim under a ceiling of the calendar year (PHONE) may be of a day before the
 *   period in the year in which it begins: it is settled already and not paid again, but uses up its part.
 * - AGREEMENT (person, code=PAY, value=hundredths of a percent, role), from `at` until the next of the same person and
 *   code; 0 ends it. GROUP_EMPLOYMENT: working time for the council group (14.1 d, 7.2 b). YEARLY with role RAADGIVER:
 *   the share of the base that the mayor's adviser is paid (6.8), REFUSED outside the frame.
 * - WAIVED (person, value=last day, 0: open, item=list): from `at` on the remuneration goes to the list of election
 *   (4.5); item 0: the list that the register knows. Question WAIVER.
 * - LEAVE (person, code=GROUND, value=days, item): leave from `at` (6.4, question LEAVE_OF_ABSENCE), or with the
 *   ground ILLNESS illness (6.3, SICK_PAY). item: a name under which facts can be stated.
 * - GROUP_SIZE (item=party, value=members): the council group has so many members from `at` until the next; 0: there
 *   is none. Without such an entry of a group the register is read: who holds a seat in the council for which party on
 *   the first of each month, and on 1 January. One entry is enough for the register's numbers not to be used for that
 *   group, so what held on 1 January is said too; where they differ a WARNING about GROUP_SIZE says from what to what.
 *   Question GROUP_SUPPORT. IN_GOVERNMENT of the party is what is stated, otherwise whether the register shows one of
 *   it in the city government; a register that shows no government, and nobody who states it: no support for the groups
 *   that it shows, and a WARNING about GROUP_SUPPORT. INDEPENDENT is a stated fact of the party.
 * - CARRIED_OVER (item=party, value=øre): the free part of support that is carried into this year (14.4 a). Question
 *   SPECIAL_PAY.
 * - PAID (person, organ, code=PAY, value=øre, item=party): what is paid already of the lines of this period; of a group
 *   or list under its party. The very same at the same instant is a DUPLICATE.
 *   Of a CORRECTION what was taken off, above 0. Code REPAYMENT: a debt carried here from an earlier settlement.
 * - PAY_FACT (person, item, code=FIELD, value): what no other entry tells and a question asks for: of one entry (item:
 *   the claim, meeting, leave or party), of a person, or, with neither, of everything. The most specific holds; said
 *   again, it holds from the day of its `at` on.
 * - JUDGED (item=claim or leave, 0: every one; code=JUDGEMENT, value=1 or 0, person=who judged): a judgement.
 *
 * What the settlement knows by itself goes before what is stated: offices and shares of pay (FULL_TIME, PART_TIME,
 * RELEASE_SHARE, AGREEMENT_TIME, PAY_SHARE, TIME_IN_ALL, YEARLY_PAY, IN_OFFICE, and MOVES_ON where the next day is in
 * the period), the meetings attended (MEETINGS_IN_HALF_YEAR, MEETINGS_IN_YEAR, SAME_SITTING), AMOUNT, DATE. Stated
 * facts go before what an entry means: of an attendance ATTENDED, SUMMONED and DUTY_TO_ATTEND are yes. What is needed
 * and not known is an INPUT finding that names the field, the entry and the person; that entry gives no line.
 *
 * *Lines* by `kind`: MEETING_FEE, one for a person, organ, rate and payout period. YEARLY, one for an office, rate and
 * payout period (PAYOUT_PERIOD: half-years by 12.2 a). MONTHLY, of offices that a reading pays by the month: one for
 * an office and rate. WAIVED, what any of these comes to under a waiver: `party` is the list. Claims under their own
 * kind: one for a claim; where a ceiling is of a calendar year (PHONE), one for the year; never pooled over days.
 * EXTRA_MONTH, SEVERANCE, EXTRAORDINARY, STAND_IN. GROUP_SUPPORT, one for a group, year and base, and CARRIED_OVER:
 * person 0, `party` the group. CORRECTION: pay that falls away for unpaid days of leave or illness, below 0.
 * REPAYMENT: what could not be settled in this payment and is owed still (12.2 b), above 0: it lifts the sum to what
 * is paid out, and is entered as PAID next time.
 *
 * *Rights beside pay* are no lines, as no text says what they come to; the result's verdict names who has them and since
 * when (unit DATE): a DUTY about PENSION (6.6, 7.3: to be a member of the pension scheme; PENSION_RIGHTS, PENSION_CUT and
 * PENSION_EARNED are stated facts, and a WARNING says of how many persons one is lacking), a RESULT about INSURED (11.1),
 * and of the mayor's adviser a WARNING or RESULT about HOLIDAY_PAY (6.8); nobody else has any (6.2).
 *
 * *Who decides* is asked of the rulebook (trondgov_rulebook_ask, question RIGHT, with ORGAN, ROLE, RIGHT and DATE; or
 * `trondgov ask`). Rates are changed by the council: RIGHT CHANGE_RATES of BYSTYRE is YES, of FORRETNINGSUTVALG NO (3.3),
 * which recommends: RECOMMEND_RATE_CHANGE is REQUIRED (13.1). Cases under the regulation are the business committee's:
 * DECIDE_REMUNERATION_CASE (13.2, CONF-209); extraordinary pay on application, in special cases and for a limited time is
 * question SPECIAL_PAY (13.2), and a CLAIM of the kind EXTRAORDINARY here.
 *
 * *Proration.* No text divides a yearly sum. By months (the default) the months that begin while it holds, of twelve;
 * by days, those of the calendar year: PARAMETER PRORATION, else the reading of CONF-194 (question PERIOD_PAY). What
 * is not of whole months, or changes inside the period, is marked INFERRED.
 *
 * *What shares are of.* PARAMETER STORTING_PAY of the rulebook, as adopted up to 1 May 2024 (3.1); a later figure is a row
 * of the caller's (doc/other-municipality.md). Until there is one, lines of shares from 1 May 2025 on rest on CONFLICT
 * STORTING_PAY_2025 and are marked INFERRED.
 *
 * *Rounding.* Once, at the line: PARAMETER ROUNDING, a code of the ROUNDING family; HALF_UP where there is none. Below
 * 0 as above, with the sign turned.
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
    trondgov_id party;         /**< of group support the group, of a waiver the list it goes to; 0 otherwise */
    trondgov_ore rate;         /**< per unit, before rounding: øre rounded down; trondgov_settlement_explain is exact */
    trondgov_ore amount;       /**< rounded once, here */
    trondgov_code organ;       /**< in which organ */
    trondgov_code kind;        /**< PAY code */
    trondgov_code unit;        /**< of the rate */
    trondgov_code provision;   /**< by which */
    trondgov_code conflict;    /**< a reading it rests on; 0: none */
    trondgov_date from;        /**< first day it is for */
    trondgov_date to;          /**< last day */
    int32_t count;             /**< meetings, days, months or claims */
    int32_t flags;             /**< trondgov_line_flags */
    trondgov_date payout;      /**< cut-off day of the payout it is in (question PAYOUT); 0: nobody stated the cut-offs
                                  (PAY_FACT JUNE_CUT_OFF, DECEMBER_CUT_OFF), or it is paid by the month, or a sum */
} trondgov_line;

/** Flags of a line. */
enum trondgov_line_flags {
    TRONDGOV_LINE_INFERRED = 1,   /**< the text does not say it: another reading of `conflict` comes to something else,
                                     or a year is divided in a way that no text gives */
    TRONDGOV_LINE_AMBIGUOUS = 2,  /**< the rate's unit, cell or column is doubtful, by `conflict` */
    TRONDGOV_LINE_LATE = 4,       /**< the claim came late, and is paid all the same */
    TRONDGOV_LINE_DIFFERENCE = 8, /**< what remains after what was paid already */
    TRONDGOV_LINE_CARRIED = 16    /**< owed still, and carried to a later settlement */
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

/** Takes in entries (see the head of this file), all or none, in any order; as trondgov_municipality_apply otherwise.
 * Ids of claims, meetings, leaves and parties that facts are stated of must differ.
 *
 * @param[in,out] settlement the settlement; not NULL.
 * @param[in] entries array of `count` events, copied; NULL when `count` is 0.
 * @param[in] count number of entries.
 * @param[in] flags 0 or a sum of trondgov_apply_flags.
 * @param[out] answer of the last entry, or of the first that is refused: DONE; REFUSED (an adviser's pay outside the
 * frame of Forskrift om godtgjøring 6.8), and then nothing is taken in; may be NULL.
 * @param[out] index that entry's place in the array, from 0, on failure too; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_municipality_apply: TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY,
 * TRONDGOV_UNKNOWN_CODE, TRONDGOV_UNKNOWN_FIELD (also a fact that no question asks for), TRONDGOV_MISSING_FIELD,
 * TRONDGOV_OUT_OF_RANGE (also outside the period), TRONDGOV_OUT_OF_ORDER (a waiver that ends before it begins),
 * TRONDGOV_DUPLICATE (the same entry, a day's ceiling claimed twice, waivers or leaves that overlap, a fact said twice
 * of a day), TRONDGOV_UNKNOWN_ID, TRONDGOV_OVERFLOW.
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

/** Works out the lines: what each person and group is owed, by Forskrift om godtgjøring 4 and 5 (who is paid for what),
 * 6 and 7 (terms of full-time and part-time politicians), 8 to 10 (losses, care, travel), 12 and 13 (payment, what is
 * granted) and 14 (rates), less what is paid already.
 *
 * @param[in,out] settlement the settlement, which keeps the lines; not NULL.
 * @param[out] answer DONE; NEEDS_FACT where an entry or rate needs what nobody stated and no text gives (INPUT findings
 * name the field, person and item); NEEDS_JUDGEMENT where only judgements are lacking (JUDGEMENT findings). What lacks
 * nothing has its lines all the same; may be NULL.
 * @param[out] total øre, of all lines; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `settlement`; TRONDGOV_NO_MEMORY; TRONDGOV_OVERFLOW: a sum beyond 64
 * bits: an INPUT finding about AMOUNT names the person or party, the organ and the meeting, claim, leave or group.
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
