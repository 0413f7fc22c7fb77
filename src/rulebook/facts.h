/* Checking what a caller gives by the tables of fields: the same for the facts of a question, the columns of a row and
 * the slots of an event.
 */
#ifndef TRONDGOV_RULEBOOK_FACTS_H
#define TRONDGOV_RULEBOOK_FACTS_H

#include "rulebook/rulebook_internal.h"

struct trondgov_i_facts {
    const trondgov_fact *facts;
    size_t count;
    trondgov_code question; /* of a question's facts */
};

/* The field of a schema; NULL: it has none such. */
const trondgov_field *trondgov_i_schema_field(const struct trondgov_i_schema *schema, int64_t field);

/* Its unit; 0: the schema has no such field. */
trondgov_code trondgov_i_schema_unit(const struct trondgov_i_schema *schema, int64_t field);

/* OK, UNKNOWN_CODE or OUT_OF_RANGE: whether a value can be one of the field. */
trondgov_status trondgov_i_value_check(const trondgov_rulebook *rulebook, const trondgov_field *field, int64_t value);

/* Whether a value can be one of a field or judgement that is told by its code, by the field's own unit. OK, UNKNOWN_CODE,
 * OUT_OF_RANGE. */
trondgov_status trondgov_i_tellable(const trondgov_rulebook *rulebook, trondgov_code field, int64_t value);

/* Whether the facts belong to the schema, each once, with values that can be. OK, UNKNOWN_FIELD, DUPLICATE,
 * UNKNOWN_CODE, OUT_OF_RANGE; the verdict names the field. */
trondgov_status trondgov_i_facts_check(const trondgov_rulebook *rulebook, const struct trondgov_i_schema *schema,
                                       const struct trondgov_i_facts *facts, trondgov_verdict *why);

/* The same, where one id may be given too that the schema does not have; 0: none. */
trondgov_status trondgov_i_facts_check_beside(const trondgov_rulebook *rulebook,
                                              const struct trondgov_i_schema *schema,
                                              const struct trondgov_i_facts *facts, trondgov_code aside,
                                              trondgov_verdict *why);

/* The first field that is required and not given; 0: none. Every such field into the verdict. */
trondgov_code trondgov_i_facts_missing(const struct trondgov_i_schema *schema, const struct trondgov_i_facts *facts,
                                       trondgov_verdict *why);

/* The value of a field; TRONDGOV_NOTHING: not given. */
int64_t trondgov_i_fact(const struct trondgov_i_facts *facts, trondgov_code field);

/* The same of a field that is a code; 0: not given. */
trondgov_code trondgov_i_code_fact(const struct trondgov_i_facts *facts, trondgov_code field);

#endif
