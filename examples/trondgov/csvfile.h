/* A CSV file, row by row, with the number of the line for complaints. */
#ifndef CSVFILE_H
#define CSVFILE_H

#include <stddef.h>

enum { MOST_CELLS = 64 };

struct csv_file {
    const char *path;
    size_t line;
    char *cells[MOST_CELLS]; /* of the row being read */
    size_t cell_count;
    int faulty;
    void (*take_row)(struct csv_file *file); /* a row is there; cells stay the file's */
    void *context;
};

/* Reads the rows: between commas, or semicolons where the first line has one; a byte order mark is skipped. Ends at the
 * first complaint. 0, or BAD_INPUT after a message. */
int csv_file_read(struct csv_file *file);

/* "file:line: what: why" on standard error, once. */
void csv_file_complain(struct csv_file *file, const char *what, const char *why);

#endif
