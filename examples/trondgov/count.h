/* The ballots of a public election as a CSV file has them. */
#ifndef COUNT_H
#define COUNT_H

#include "csvfile.h"
#include "program.h"

enum { NAME, BALLOTS, RECEIVED, GIVEN, OFFICIAL, COLUMNS };
enum { MOST_LOTS = 64 };

struct list {
    char *name;
    int64_t number[COLUMNS]; /* NAME is not used; OFFICIAL is -1 where the file has none */
    int64_t seats;
};

struct count {
    const char *path;
    struct csv_file file;
    int64_t column_at[COLUMNS]; /* which cell of a row, -1: the file has no such column */
    struct list *lists;
    size_t list_count;
    int has_header;

    int64_t seats; /* 0: what the rules say */
    trondgov_date date;
    int order;
    const char *lots[MOST_LOTS];
    size_t lot_count;
};

/* Reads the file at count->path. 0, or BAD_INPUT after a message. */
int count_read(struct count *count);
void count_free(struct count *count);

#endif
