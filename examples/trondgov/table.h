/* A Markdown table whose columns stand under each other: cells are written first and printed when all are there. */
#ifndef TABLE_H
#define TABLE_H

#include "program.h"

struct table {
    const struct program *program;
    const char *align; /* a letter a column: l or r */
    char **cells;
    size_t count;
    struct program cell; /* writes into the cell begun last */
};

/* `headings` are divided by '|'; `align` has a letter for each of them. */
void table_begin(struct table *table, const struct program *program, const char *align, const char *headings);
/* Begins the next cell. -> what to print it with, until the next call */
const struct program *table_cell(struct table *table);
void table_text(struct table *table, const char *text);
/* Prints the table and frees it. */
void table_end(struct table *table);

#endif
