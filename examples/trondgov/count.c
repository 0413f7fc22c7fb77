/* Reads the ballots of a public election from a CSV file, line by line, so that a fault can be told by its line. */
#define _GNU_SOURCE
#include "count.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

static const char *const COLUMN_NAMES[COLUMNS] = {"list", "ballots", "personal_votes_received_from_other_lists",
                                                  "personal_votes_given_to_other_lists", "official_seats"};

static void complain(struct count *count, const char *what, const char *why)
{
    if (!count->faulty)
        fprintf(stderr, "%s:%zu: %s: %s\n", count->path, count->line, what, why);
    count->faulty = 1;
}

static void take_cell(void *text, size_t length, void *context)
{
    struct count *count = context;
    if (count->cell_count < MOST_CELLS)
        count->cells[count->cell_count++] = copy_text(text ? text : "", length);
    else
        complain(count, "line", "too many columns");
}

static void read_header(struct count *count)
{
    for (size_t column = 0; column < COLUMNS; column++) {
        count->column_at[column] = -1;
        for (size_t i = 0; i < count->cell_count; i++)
            if (strcmp(count->cells[i], COLUMN_NAMES[column]) == 0)
                count->column_at[column] = (int64_t)i;
        if (count->column_at[column] < 0 && column != OFFICIAL)
            complain(count, COLUMN_NAMES[column], "no such column in the first line");
    }
    count->has_header = 1;
}

static int64_t read_number(struct count *count, size_t column)
{
    const char *text = count->cells[count->column_at[column]];
    char *end = NULL;
    const long long number = strtoll(text, &end, 10);
    if (*text < '0' || *text > '9' || *end != '\0' || number > INT32_MAX)
        complain(count, COLUMN_NAMES[column], "not a number of votes or seats");
    return number;
}

static void read_list(struct count *count)
{
    for (size_t column = 0; column < COLUMNS; column++)
        if (count->column_at[column] >= (int64_t)count->cell_count) {
            complain(count, COLUMN_NAMES[column], "missing in this line");
            return;
        }
    struct list list = {.number[OFFICIAL] = -1};
    for (size_t column = BALLOTS; column < COLUMNS; column++)
        if (count->column_at[column] >= 0)
            list.number[column] = read_number(count, column);
    const char *name = count->cells[count->column_at[NAME]];
    for (size_t i = 0; i < count->list_count; i++)
        if (strcmp(count->lists[i].name, name) == 0)
            complain(count, name, "this list is there already");
    list.name = copy_text(name, strlen(name));
    count->lists = grow(count->lists, count->list_count + 1, sizeof *count->lists);
    count->lists[count->list_count++] = list;
}

static void take_row(int end, void *context)
{
    struct count *count = context;
    (void)end;
    if (count->cell_count > 0 && !count->faulty) {
        if (count->has_header)
            read_list(count);
        else
            read_header(count);
    }
    for (size_t i = 0; i < count->cell_count; i++)
        free(count->cells[i]);
    count->cell_count = 0;
}

/* Line by line, so that a fault can be told by its line. */
static void read_lines(struct count *count, FILE *file)
{
    struct csv_parser parser;
    char *line = NULL;
    size_t room = 0;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    for (ssize_t length; !count->faulty && (length = getline(&line, &room, file)) >= 0;) {
        count->line++;
        if (csv_parse(&parser, line, (size_t)length, take_cell, take_row, count) != (size_t)length)
            complain(count, "line", csv_strerror(csv_error(&parser)));
    }
    if (!count->faulty && csv_fini(&parser, take_cell, take_row, count) != 0)
        complain(count, "line", csv_strerror(csv_error(&parser)));
    if (!count->faulty && ferror(file))
        complain(count, "file", "cannot be read");
    if (!count->faulty && count->list_count == 0)
        complain(count, "file", "no lists");
    take_row(0, count); /* what a fault has left behind */
    csv_free(&parser);
    free(line);
}

int count_read(struct count *count)
{
    FILE *file = fopen(count->path, "r");
    if (!file) {
        perror(count->path);
        return BAD_INPUT;
    }
    read_lines(count, file);
    fclose(file);
    return count->faulty ? BAD_INPUT : 0;
}

void count_free(struct count *count)
{
    for (size_t i = 0; i < count->list_count; i++)
        free(count->lists[i].name);
    free(count->lists);
}
