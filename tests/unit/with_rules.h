/* The rulebook of Trondheim and a verdict, for all tests of a file. */
#ifndef WITH_RULES_H
#define WITH_RULES_H

#include <trondgov/trondgov.h>

static trondgov_rulebook *rules;
static trondgov_verdict *why;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}

#endif
