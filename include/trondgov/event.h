/** @file event.h
 * The one record of which every log is made: a meeting, the register, an election and the entries of a settlement are
 * lists of events. Plain integers, no pointers: store them as they lie, or as JSON by the names that trondgov_fields
 * and trondgov_code_text give.
 *
 * Facts of the world (notice sent, absence reported, arrived, left) are recorded, with a FAULT finding when late or
 * incomplete; what cannot have happened is a status or refused, as the manual's page on the meeting tells for each. Acts
 * (take up, propose, vote, close, approve) are refused where the rules do not allow them.
 */
#ifndef TRONDGOV_EVENT_H
#define TRONDGOV_EVENT_H

#include <trondgov/codes.h>
#include <trondgov/verdict.h>

/** Something that happened. Which slots an event uses stands at its code in codes.h; the others must be 0. 48 bytes,
 * no padding. */
typedef struct trondgov_event {
    trondgov_instant at; /**< when; never before the event before it in the same log */
    trondgov_id person;  /**< who acts, or whom it concerns */
    trondgov_id item;    /**< which case, proposal, vote, list, affair, meeting */
    int64_t value;       /**< a second id, or a number in the unit of the kind */
    trondgov_code kind;  /**< EVENT code */
    trondgov_code code;  /**< a choice, ground, kind ... of the family that the kind names */
    trondgov_code organ; /**< which organ; 0 in a meeting's own log, but for its first event */
    trondgov_code role;  /**< in what capacity */
} trondgov_event;

/** Flags of the apply functions; they may be added up. */
enum trondgov_apply_flags {
    TRONDGOV_APPLY_CHECK = 1,         /**< decide and explain, but record nothing */
    TRONDGOV_APPLY_OTHER_RULEBOOK = 2 /**< accept a log made under other rules: "what if these had applied" */
};

#endif
