/* Mutants: each is one change of one row of one of the library's tables, by number. */
#ifndef MUTANTS_H
#define MUTANTS_H

#include "rulebook/tables.h"

struct mutant {
    const char *table;
    size_t row;
    const char *change;
    trondgov_code provision, kind, key, organ;
};

/* Tells what the n-th mutant is, and makes it if `make`. 0: there are not so many. */
int mutant(long n, int make, struct mutant *told);

#endif
