/* Short names of codes, and the affair that the tests of affairs are about. */
#ifndef AFFAIR_NAMES_H
#define AFFAIR_NAMES_H

#include "rulebook_tests.h"
#include "with_rules.h"

#define ANSWER(of)    TRONDGOV_ANSWER_##of
#define EVENT(of)     TRONDGOV_EVENT_##of
#define FIELD(of)     TRONDGOV_FIELD_##of
#define ORGAN(of)     TRONDGOV_ORGAN_##of
#define PROVISION(of) TRONDGOV_PROVISION_##of
#define ROLE(of)      TRONDGOV_ROLE_##of
#define STATE(of)     TRONDGOV_STATE_##of

enum { AFFAIR = 501, CASE = 7001 };

#endif
