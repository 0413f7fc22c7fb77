/* Lists every mutant: number, table, row, kind, key, organ, provision, change. */
#include "mutants.h"

#include <stdio.h>

#include <trondgov/trondgov.h>

static const char *name(trondgov_code code)
{
    const char *text = code ? trondgov_code_text(NULL, code, TRONDGOV_TEXT_NAME) : NULL;
    return text ? text : "-";
}

int main(void)
{
    struct mutant told;
    for (long n = 0; mutant(n, 0, &told); n++)
        printf("%ld\t%s\t%zu\t%s\t%s\t%s\t%s\t%s\n", n, told.table, told.row, name(told.kind), name(told.key),
               name(told.organ), name(told.provision), told.change);
    return 0;
}
