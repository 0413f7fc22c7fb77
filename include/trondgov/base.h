/** @file base.h
 * Types, statuses, the allocator, and the registry of codes. What is said here holds for every header:
 *
 * - A *status* says whether the program asked properly; an *answer* says what the law says. A refusal is an answer.
 * - A call that does not return TRONDGOV_OK has changed nothing, and has set its results to 0 or NULL. A verdict given
 *   to it lists, as findings of kind INPUT, which fields were wrong.
 * - Results come last. Every pointer may be NULL: a result that is not wanted is not computed, an object or array that
 *   is needed gives TRONDGOV_NULL_ARGUMENT.
 * - *Lists* are read by functions named for what they list: size_t trondgov_x_things(x, first, out, capacity) copies
 *   at most `capacity` records from number `first` on and returns how many; with out == NULL it returns how many there
 *   are from `first` on. They never fail and never allocate.
 * - *Properties* are read by int64_t trondgov_x_get(x, field): TRONDGOV_NOTHING when there is none.
 * - Ownership has two words. *Owned*: free it with the type's _free, in any order, NULL is fine. *Borrowed from X*: do
 *   not free it; it stays where it is until X is freed, whatever happens to X meanwhile.
 * - Threads have three words. *Shared*: any number of threads at once. *Reading*: any number of threads as long as none
 *   changes the object. *Exclusive*: one thread at a time.
 *
 * In the descriptions, "not NULL" means: NULL gives TRONDGOV_NULL_ARGUMENT; for list readers, getters and _free, see
 * there. What is passed in is read during the call only, unless it says that it is kept.
 */
#ifndef TRONDGOV_BASE_H
#define TRONDGOV_BASE_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
/** Marks what the library exports. */
#define TRONDGOV_API __attribute__((visibility("default")))
/** Marks a function whose status must not be ignored, because it hands out something owned. */
#define TRONDGOV_CHECK __attribute__((warn_unused_result))
#else
/** Marks what the library exports. */
#define TRONDGOV_API
/** Marks a function whose status must not be ignored, because it hands out something owned. */
#define TRONDGOV_CHECK
#endif

/** Version of these headers: 10000 * major + 100 * minor + patch. */
#define TRONDGOV_VERSION 100

/** No value: what a property that is not there reads as, and what stands for "not given" in an optional int64_t.
 * Compare with it before you calculate. */
#define TRONDGOV_NOTHING INT64_MIN

/** Seconds in a civil day: instant = date * TRONDGOV_DAY_SECONDS + second of the day. */
#define TRONDGOV_DAY_SECONDS INT64_C(86400)

#ifdef __cplusplus
extern "C" {
#endif

typedef int32_t trondgov_code;    /**< a code of codes.h */
typedef int32_t trondgov_status;  /**< one of trondgov_status_codes */
typedef int32_t trondgov_answer;  /**< one of trondgov_answer_codes */
typedef int32_t trondgov_date;    /**< civil date: days since 1970-01-01, proleptic Gregorian */
typedef int64_t trondgov_instant; /**< local wall-clock time: seconds since 1970-01-01 00:00; no zone or leap seconds */
typedef int64_t trondgov_ore;     /**< money: hundredths of a krone */
typedef int64_t trondgov_id;      /**< the caller's id of a person, party, case ...; above 0, and 0 is nobody */

/** Statuses. More may be added; anything but TRONDGOV_OK is a failure. */
enum trondgov_status_codes {
    TRONDGOV_OK = 0,               /**< the call was carried out; what the law says is in the answer */
    TRONDGOV_NULL_ARGUMENT = 1,    /**< a pointer that is needed is NULL */
    TRONDGOV_NO_MEMORY = 2,        /**< the allocator gave none */
    TRONDGOV_UNKNOWN_CODE = 3,     /**< a code that this rulebook has not, or of the wrong family, or not built yet */
    TRONDGOV_UNKNOWN_FIELD = 4,    /**< a fact or slot that this question, event or row does not use */
    TRONDGOV_MISSING_FIELD = 5,    /**< a fact or slot that it cannot be understood without */
    TRONDGOV_OUT_OF_RANGE = 6,     /**< a number, date or id that cannot be: negative counts, more votes than members */
    TRONDGOV_OUT_OF_ORDER = 7,     /**< an event before the one before it, or before the object's first event */
    TRONDGOV_DUPLICATE = 8,        /**< an id, fact or entry that is there already */
    TRONDGOV_UNKNOWN_ID = 9,       /**< a person, case, vote ... that the object does not know */
    TRONDGOV_OTHER_RULEBOOK = 10,  /**< a log made when the organ's rules of that day read otherwise */
    TRONDGOV_OVERFLOW = 11         /**< a sum beyond 64 bits */
};

/** An allocator, copied in where an object is created from nothing; objects made from that object use it too, in
 * whatever thread they are used. So a rulebook that threads share needs one that any of them may call, as libc's. NULL,
 * or a resize that is NULL, stands for libc's. */
typedef struct trondgov_allocator {
    void *context; /**< handed back to resize */
    /** block == NULL allocates, new_size == 0 frees, otherwise grows or shrinks. old_size is what was asked for last.
     * On failure it returns NULL and leaves the block alone. */
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
} trondgov_allocator;

/** One named value: what questions are asked with and rows are made of. A field may be repeated where its description
 * says so. 16 bytes. */
typedef struct trondgov_fact {
    int64_t field; /**< a FIELD or JUDGEMENT code */
    int64_t value; /**< in the field's unit */
} trondgov_fact;

/** What a field of a question, event or row is; see trondgov_fields. 24 bytes. */
typedef struct trondgov_field {
    trondgov_code field;  /**< FIELD or JUDGEMENT code */
    trondgov_code unit;   /**< UNIT code */
    trondgov_code family; /**< for unit CODE: the family its values are of; otherwise 0 */
    int32_t slot;         /**< for events: byte offset in trondgov_event, of an int64_t below offsetof kind, else of an
                               int32_t; otherwise -1 */
    int32_t required;     /**< 1: cannot be left out */
    int32_t repeats;      /**< 1: may be given more than once */
} trondgov_field;

/** What the rules say: immutable, see rulebook.h. */
typedef struct trondgov_rulebook trondgov_rulebook;

/** Tells which version of the library runs.
 *
 * @return the library's own TRONDGOV_VERSION; a program wants at least that of the headers it was compiled with.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API int32_t trondgov_version(void);

/** Lists the codes of a family in numerical order, the rulebook's own included. What is not built yet is left out.
 *
 * @param[in] rulebook whose own codes are listed too; NULL: the library's codes only.
 * @param[in] family FAMILY code; TRONDGOV_FAMILY_FAMILY lists the families.
 * @param[in] first number of the first code wanted, from 0.
 * @param[out] out array of `capacity` codes; NULL: count only.
 * @param[in] capacity codes that `out` has room for.
 * @return codes copied, or with `out` NULL codes from `first` on; 0 when there is no such family.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_codes(const trondgov_rulebook *rulebook, trondgov_code family, size_t first,
                                   trondgov_code *out, size_t capacity);

/** A text about a code: its stable name, a label, a provision's citation.
 *
 * @param[in] rulebook whose own codes have texts too; NULL: the library's codes only.
 * @param[in] code any code; 64 bits wide, so that the value of a fact or property can be passed as it is.
 * @param[in] form TEXT code.
 * @return NUL-terminated UTF-8, borrowed from the rulebook (from the library when it is NULL); "" when the code has no
 * such text or texts were left out of the build (names never are); NULL when there is no such code, it is not built
 * yet, or `form` is no TEXT code.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API const char *trondgov_code_text(const trondgov_rulebook *rulebook, int64_t code, trondgov_code form);

/** Finds the code with a name, as trondgov_code_text gives it for TRONDGOV_TEXT_NAME.
 *
 * @param[in] rulebook whose own codes are looked through too; NULL: the library's codes only.
 * @param[in] family FAMILY code: where to look.
 * @param[in] name NUL-terminated, compared byte for byte; not NULL.
 * @param[out] code the code found; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `name` or `code`; TRONDGOV_UNKNOWN_CODE: no code of that family has the
 * name, or it is not built yet.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_code_find(const trondgov_rulebook *rulebook, trondgov_code family,
                                                const char *name, trondgov_code *code);

/** A property of a code.
 *
 * Of a provision: ORGAN, FROM, TO, CONFLICT, DECIDER, and REASON where nothing decides it. Of a conflict: PROVISION,
 * and READING, the reading selected (the last one, where it changes on a date). Of a reading: CONFLICT. Of a judgement:
 * WHO_JUDGES and PROVISION. Of a question: UNIT, the unit of its value. Of a field: UNIT and FAMILY.
 *
 * @param[in] rulebook whose own codes and selected readings count; NULL: the library's codes, every reading at default.
 * @param[in] code any code.
 * @param[in] field FIELD code.
 * @return the property in the field's unit; TRONDGOV_NOTHING: no such code or property, an undated provision's FROM or
 * TO, WHO_JUDGES where the text names nobody.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API int64_t trondgov_code_get(const trondgov_rulebook *rulebook, int64_t code, trondgov_code field);

/** Lists the fields of a question, event or row: what a reader of JSON or a form needs to know.
 *
 * @param[in] rulebook the rulebook in use; may be NULL.
 * @param[in] code QUESTION, EVENT or ROW code.
 * @param[in] first number of the first field wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return fields copied, or with `out` NULL fields from `first` on; 0 when the code is of another family or not built.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_fields(const trondgov_rulebook *rulebook, trondgov_code code, size_t first,
                                    trondgov_field *out, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
