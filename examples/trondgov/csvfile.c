/* Reads CSV line by line, so that a fault can be told by its line. */
#define _GNU_SOURCE
#include "csvfile.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

static const char BYTE_ORDER_MARK[] = "\xEF\xBB\xBF";

void csv_file_complain(struct csv_file *file, const char *what, const char *why)
{
    if (!file->faulty)
        fprintf(stderr, "%s:%zu: %s: %s\n", file->path, file->line, what, why);
    file->faulty = 1;
}

static void take_cell(void *text, size_t length, void *context)
{
    struct csv_file *file = context;
    if (file->cell_count < MOST_CELLS)
        file->cells[file->cell_count++] = copy_text(text ? text : "", length);
    else
        csv_file_complain(file, "line", "too many columns");
}

static void take_row(int end, void *context)
{
    struct csv_file *file = context;
    (void)end;
    if (file->cell_count > 0 && !file->faulty)
        file->take_row(file);
    for (size_t i = 0; i < file->cell_count; i++)
        free(file->cells[i]);
    file->cell_count = 0;
}

static void read_lines(struct csv_file *file, FILE *in)
{
    struct csv_parser parser;
    char *line = NULL;
    size_t room = 0;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    for (ssize_t length; !file->faulty && (length = getline(&line, &room, in)) >= 0;) {
        const size_t mark = sizeof BYTE_ORDER_MARK - 1;
        const size_t skipped = file->line == 0 && strncmp(line, BYTE_ORDER_MARK, mark) == 0 ? mark : 0;
        if (file->line++ == 0 && strchr(line, ';'))
            csv_set_delim(&parser, ';');
        const size_t rest = (size_t)length - skipped;
        if (csv_parse(&parser, line + skipped, rest, take_cell, take_row, file) != rest)
            csv_file_complain(file, "line", csv_strerror(csv_error(&parser)));
    }
    if (!file->faulty && csv_fini(&parser, take_cell, take_row, file) != 0)
        csv_file_complain(file, "line", csv_strerror(csv_error(&parser)));
    if (!file->faulty && ferror(in))
        csv_file_complain(file, "file", "cannot be read");
    take_row(0, file); /* what a fault has left behind */
    csv_free(&parser);
    free(line);
}

int csv_file_read(struct csv_file *file)
{
    FILE *in = fopen(file->path, "r");
    if (!in) {
        perror(file->path);
        return BAD_INPUT;
    }
    read_lines(file, in);
    fclose(in);
    return file->faulty ? BAD_INPUT : 0;
}
