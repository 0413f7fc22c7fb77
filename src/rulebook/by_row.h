/* The questions of by_notice.c, for the table of by_row.c. */
#ifndef TRONDGOV_RULEBOOK_BY_ROW_H
#define TRONDGOV_RULEBOOK_BY_ROW_H

#include "rulebook/questions.h"

trondgov_i_work_out trondgov_i_absence_ground, trondgov_i_absence_notice, trondgov_i_notice, trondgov_i_contents,
    trondgov_i_substitute_caller;

#endif
