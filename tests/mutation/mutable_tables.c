/* The library's tables, so that a mutant can be made of them: the same text, compiled without const. */
#define const
#include <trondgov/tables.c>
