/** @file rulebook.h
 * What the rules say. A rulebook is immutable and shared by any number of threads and objects, which keep it alive. An
 * organ is an organ's rules on one date. Everything that needs no register and no meeting is asked here.
 */
#ifndef TRONDGOV_RULEBOOK_H
#define TRONDGOV_RULEBOOK_H

#include <trondgov/verdict.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct trondgov_organ trondgov_organ;     /**< an organ's rules on a date; borrowed from its rulebook; shared */
typedef struct trondgov_builder trondgov_builder; /**< a rulebook being made; exclusive */

/** The counts of a vote, demand or objection. What is not known or not relevant is 0. 36 bytes. */
typedef struct trondgov_tally {
    trondgov_code threshold; /**< THRESHOLD code; 0: SIMPLE_MAJORITY */
    trondgov_code matter;    /**< MATTER, 0: ORDINARY; ELECTION: lot on a tie, APPOINTMENT: blank allowed, no lot */
    int32_t members;         /**< 0: the organ's fixed number; needed where that varies */
    int32_t present;         /**< members present, those who did not vote included */
    int32_t in_favour;       /**< for; or how many demand or object */
    int32_t against;         /**< against */
    int32_t blank;           /**< blank */
    trondgov_code chair;     /**< CHOICE of the chair, counted above already (FOR: the chair joins the demand or
                                  objection); 0: not known or did not vote */
    int32_t chair_stands_in; /**< 1: another than the organ's leader presides; it matters where a reading gives the
                                  double vote to the leader alone (TIE LEADER). 0: the leader does */
} trondgov_tally;

/** The same counts of many votes as columns; a column that is NULL is all 0. */
typedef struct trondgov_tallies {
    const trondgov_code *threshold; /**< see trondgov_tally */
    const trondgov_code *matter;    /**< see trondgov_tally */
    const int32_t *members;         /**< see trondgov_tally */
    const int32_t *present;         /**< see trondgov_tally */
    const int32_t *in_favour;       /**< see trondgov_tally */
    const int32_t *against;         /**< see trondgov_tally */
    const int32_t *blank;           /**< see trondgov_tally */
    const trondgov_code *chair;     /**< see trondgov_tally */
} trondgov_tallies;

/** What a tally leads to. 24 bytes. */
typedef struct trondgov_outcome {
    trondgov_answer answer;  /**< CARRIED, REJECTED, NO_QUORUM, NEEDS_CHAIR_VOTE, NEEDS_LOT; of a demand YES or NO;
                                  REFUSED where the rules bar the blank votes cast; NOT_REGULATED where no rule is in
                                  force */
    trondgov_code provision; /**< that decided */
    int32_t required;        /**< least number in favour that carries with these votes cast */
    int32_t quorum;          /**< number present and voting required */
    int32_t margin;          /**< in_favour - required: votes that could change sides (>= 0) or would have to (< 0) */
    trondgov_code conflict;  /**< first conflict that another reading of would change the answer; 0: none */
} trondgov_outcome;

/** Creates a rulebook as adopted, every reading at its default on the date asked about. It compiles constant tables:
 * some milliseconds. Make one and keep it; organs and what is made from it borrow it.
 *
 * @param[in] allocator copied, and used by everything made from the rulebook; NULL: libc's.
 * @param[in] edition EDITION code: Trondheim's regulations, or the statute alone.
 * @param[out] rulebook the rulebook, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook`; TRONDGOV_NO_MEMORY; TRONDGOV_UNKNOWN_CODE: `edition`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_rulebook_create(const trondgov_allocator *allocator,
                                                                     trondgov_code edition,
                                                                     trondgov_rulebook **rulebook);

/** Lets go of a rulebook; it lives on while objects made from it do.
 *
 * @param[in] rulebook owned by the caller until now; NULL: nothing happens.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_rulebook_free(trondgov_rulebook *rulebook);

/** Finds an organ's rules as in force on a date; constant time, no allocation. Before the first day of its rules an
 * organ answers NOT_REGULATED to everything.
 *
 * @param[in] rulebook the rules; not NULL.
 * @param[in] organ ORGAN code, the rulebook's own included.
 * @param[in] date the day of the meeting or decision, in the calendar's range.
 * @param[out] found the organ, borrowed from the rulebook; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook` or `found`; TRONDGOV_UNKNOWN_CODE: no such organ, or one that
 * the rulebook has no rules for; TRONDGOV_OUT_OF_RANGE: `date`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_rulebook_organ(const trondgov_rulebook *rulebook, trondgov_code organ,
                                                     trondgov_date date, const trondgov_organ **found);

/** Looks up one number of the rules, and where it stands. Numbers that belong to no organ are KOMMUNE's.
 *
 * @param[in] organ whose number; not NULL.
 * @param[in] parameter PARAMETER code.
 * @param[out] value the number in the parameter's unit, TRONDGOV_NOTHING where the rules give none; may be NULL.
 * @param[out] provision PROVISION code of where it stands, 0 where the rules give none; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `organ`; TRONDGOV_UNKNOWN_CODE: `parameter`.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_organ_number(const trondgov_organ *organ, trondgov_code parameter,
                                                   int64_t *value, trondgov_code *provision);

/** Decides a tally: quorum, then the threshold, then the organ's way out of a tie. No allocation without a verdict.
 *
 * Decides the rules of kind majority and quorum: Reglement for bystyret 2.2, 3.1, 5.1, 5.2, 5.3, 5.8, 5.10 (blank
 * votes) and 5.12; kommuneloven §§ 7-1, 8-1, 11-2, 11-3 and 11-9.
 *
 * @param[in] organ whose rules; not NULL.
 * @param[in] tally the counts, none below 0, no more votes than members present; not NULL.
 * @param[out] outcome answer, provision, numbers; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `organ` or `tally`; TRONDGOV_NO_MEMORY: only with a verdict;
 * TRONDGOV_UNKNOWN_CODE: threshold, matter or chair; TRONDGOV_OUT_OF_RANGE: counts that cannot be.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_organ_decide(const trondgov_organ *organ, const trondgov_tally *tally,
                                                   trondgov_outcome *outcome, trondgov_verdict *why);

/** Decides many tallies of one organ at once, given as columns, as trondgov_organ_decide decides each. All or none:
 * where one is impossible nothing is written but `bad`.
 *
 * @param[in] organ whose rules; not NULL.
 * @param[in] tallies the columns, each of `count` numbers or NULL; not NULL.
 * @param[in] count number of tallies.
 * @param[out] answers array of `count` answers, one for each tally; not NULL.
 * @param[out] bad number of the first tally that is impossible, from 0; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `organ`, `tallies` or `answers`; TRONDGOV_UNKNOWN_CODE or
 * TRONDGOV_OUT_OF_RANGE: the tally `bad`, as in trondgov_organ_decide.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_organ_decide_many(const trondgov_organ *organ, const trondgov_tallies *tallies,
                                                        size_t count, trondgov_answer *answers, size_t *bad);

/** Works out a deadline: the last instant, and whether something was done by then. What lifts a deadline (acute
 * illness, urgent summons) is asked with TRONDGOV_QUESTION_DEADLINE.
 *
 * Decides the rules of kind deadline: Reglement for bystyret 3.3, 3.4, 3.5, 5.14, 5.16 and 6.4; Retningslinjer for
 * forfall; counted by domstolloven §§ 148 and 149 where the reading says so.
 *
 * @param[in] organ whose rules; not NULL.
 * @param[in] deadline DEADLINE code.
 * @param[in] anchor the day it counts from: the meeting, the decision, the journey's end.
 * @param[in] at when it was done, inclusive to the second; TRONDGOV_NOTHING: not yet, the answer is NEEDS_FACT.
 * @param[out] answer YES in time, NO late, NEEDS_FACT, NOT_REGULATED; may be NULL.
 * @param[out] due the last instant; TRONDGOV_NOTHING when the answer is NOT_REGULATED; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `organ`; TRONDGOV_NO_MEMORY: only with a verdict; TRONDGOV_UNKNOWN_CODE:
 * `deadline`; TRONDGOV_OUT_OF_RANGE: `anchor`, `at`, or a deadline beyond the calendar.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_organ_deadline(const trondgov_organ *organ, trondgov_code deadline,
                                                     trondgov_date anchor, trondgov_instant at,
                                                     trondgov_answer *answer, trondgov_instant *due,
                                                     trondgov_verdict *why);

/** Asks any question that facts alone answer. A fact that the question lacks makes the answer NEEDS_FACT or
 * NEEDS_JUDGEMENT; nothing is guessed. No allocation without a verdict.
 *
 * trondgov_codes lists the questions that this version answers, trondgov_fields the facts of each. They decide the
 * rules that the registry names with that question: trondgov_code_get of a provision, field DECIDER.
 *
 * @param[in] rulebook the rules; not NULL.
 * @param[in] question QUESTION code.
 * @param[in] facts array of `count` facts, each once unless it may be repeated; NULL when `count` is 0.
 * @param[in] count number of facts.
 * @param[out] answer YES, NO, REQUIRED, REFUSED, NEEDS_FACT, NEEDS_JUDGEMENT, NOT_REGULATED, or an answer of a tally or
 * an election; may be NULL.
 * @param[out] value the question's value in its unit, TRONDGOV_NOTHING where it has none; further values are findings
 * of kind RESULT; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook` or `facts`; TRONDGOV_NO_MEMORY: only with a verdict;
 * TRONDGOV_UNKNOWN_CODE: no such question, one that only a register or a meeting can
 * answer, not built yet, or the code that a fact's value is; TRONDGOV_UNKNOWN_FIELD: a
 * fact that the question does not use; TRONDGOV_DUPLICATE: a fact given twice; TRONDGOV_OUT_OF_RANGE: a fact's value;
 * TRONDGOV_OVERFLOW: an amount beyond 64 bits.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_rulebook_ask(const trondgov_rulebook *rulebook, trondgov_code question,
                                                   const trondgov_fact *facts, size_t count, trondgov_answer *answer,
                                                   int64_t *value, trondgov_verdict *why);

/** Creates a builder that starts as a copy of a rulebook.
 *
 * @param[in] base what to start from; need not outlive the call; not NULL.
 * @param[out] builder the builder, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `base` or `builder`; TRONDGOV_NO_MEMORY.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_builder_create(const trondgov_rulebook *base,
                                                                    trondgov_builder **builder);

/** Frees a builder; the rulebooks that it built stay.
 *
 * @param[in] builder owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_builder_free(trondgov_builder *builder);

/** Adds a row: a salary from a day, a fee, a reading, an organ. A later row for the same thing wins from its FROM on.
 *
 * @param[in,out] builder what to add to; not NULL.
 * @param[in] row ROW code.
 * @param[in] columns array of `count` columns, see trondgov_fields; copied; NULL when `count` is 0.
 * @param[in] count number of columns.
 * @param[out] why receives which column is wrong, as an INPUT finding; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `builder` or `columns`; TRONDGOV_NO_MEMORY; TRONDGOV_UNKNOWN_CODE: no
 * such row, not built yet, or the code that a column's value is; TRONDGOV_UNKNOWN_FIELD: a column that the row has not,
 * or in a CLAUSE or TERM a fact that the question has not;
 * TRONDGOV_MISSING_FIELD: one that it needs; TRONDGOV_DUPLICATE: one given twice; TRONDGOV_OUT_OF_RANGE: its value.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_builder_add(trondgov_builder *builder, trondgov_code row,
                                                  const trondgov_fact *columns, size_t count, trondgov_verdict *why);

/** Gives one of the caller's codes a text; a later text of the same form replaces it.
 *
 * @param[in,out] builder what to add to; not NULL.
 * @param[in] code made with TRONDGOV_OWN, in a family that rows give meaning.
 * @param[in] form TEXT code.
 * @param[in] text NUL-terminated UTF-8, copied; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `builder` or `text`; TRONDGOV_NO_MEMORY; TRONDGOV_UNKNOWN_CODE: `code`
 * is not the caller's, or `form` is no TEXT code.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_builder_label(trondgov_builder *builder, trondgov_code code, trondgov_code form,
                                                    const char *text);

/** Builds an immutable rulebook; the builder can go on. The whole is checked: every organ has a size, a quorum and a
 * majority, every provision named exists.
 *
 * @param[in] builder what to build from, not changed; not NULL.
 * @param[out] rulebook the rulebook, owned; not NULL.
 * @param[out] why receives everything that is missing, as FAULT findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `builder` or `rulebook`; TRONDGOV_NO_MEMORY; TRONDGOV_MISSING_FIELD:
 * something is missing; TRONDGOV_OUT_OF_RANGE: a number that cannot be.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_builder_build(const trondgov_builder *builder,
                                                                   trondgov_rulebook **rulebook,
                                                                   trondgov_verdict *why);

#ifdef __cplusplus
}
#endif

#endif
