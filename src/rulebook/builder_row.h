/* Rows of a builder. */
#ifndef TRONDGOV_RULEBOOK_BUILDER_ROW_H
#define TRONDGOV_RULEBOOK_BUILDER_ROW_H

#include "rulebook/facts.h"
#include "rulebook/structures.h"

/* Adds a rule of a kind, with its conditions, or nothing; the verdict names the column that is wrong. */
trondgov_status trondgov_i_add_rule(struct trondgov_i_own *own, const trondgov_allocator *allocator, trondgov_code kind,
                                    const struct trondgov_i_facts *columns, trondgov_verdict *why);

#endif
