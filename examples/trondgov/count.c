/* Reads the ballots of a public election from a CSV file. */
#include "count.h"

#include <stdlib.h>
#include <string.h>

static const char *const COLUMN_NAMES[COLUMNS] = {"list", "ballots", "personal_votes_received_from_other_lists",
                                                  "personal_votes_given_to_other_lists", "official_seats"};

static void complain(struct count *count, const char *what, const char *why)
{
    csv_file_complain(&count->file, what, why);
}

static void read_header(struct count *count)
{
    for (size_t column = 0; column < COLUMNS; column++) {
        count->column_at[column] = -1;
        for (size_t i = 0; i < count->file.cell_count; i++)
            if (strcmp(count->file.cells[i], COLUMN_NAMES[column]) == 0)
                count->column_at[column] = (int64_t)i;
        if (count->column_at[column] < 0 && column != OFFICIAL)
            complain(count, COLUMN_NAMES[column], "no such column in the first line");
    }
    count->has_header = 1;
}

static int64_t read_number(struct count *count, size_t column)
{
    const char *text = count->file.cells[count->column_at[column]];
    char *end = NULL;
    const long long number = strtoll(text, &end, 10);
    if (*text < '0' || *text > '9' || *end != '\0' || number > INT32_MAX)
        complain(count, COLUMN_NAMES[column], "not a number of votes or seats");
    return number;
}

static void read_list(struct count *count)
{
    for (size_t column = 0; column < COLUMNS; column++)
        if (count->column_at[column] >= (int64_t)count->file.cell_count) {
            complain(count, COLUMN_NAMES[column], "missing in this line");
            return;
        }
    struct list list = {.number[OFFICIAL] = -1};
    for (size_t column = BALLOTS; column < COLUMNS; column++)
        if (count->column_at[column] >= 0)
            list.number[column] = read_number(count, column);
    const char *name = count->file.cells[count->column_at[NAME]];
    for (size_t i = 0; i < count->list_count; i++)
        if (strcmp(count->lists[i].name, name) == 0)
            complain(count, name, "this list is there already");
    list.name = copy_text(name, strlen(name));
    count->lists = grow(count->lists, count->list_count + 1, sizeof *count->lists);
    count->lists[count->list_count++] = list;
}

static void take_row(struct csv_file *file)
{
    struct count *count = file->context;
    if (count->has_header)
        read_list(count);
    else
        read_header(count);
}

int count_read(struct count *count)
{
    count->file = (struct csv_file){.path = count->path, .take_row = take_row, .context = count};
    if (csv_file_read(&count->file) != 0)
        return BAD_INPUT;
    if (count->list_count == 0)
        complain(count, "file", "no lists");
    return count->file.faulty ? BAD_INPUT : 0;
}

void count_free(struct count *count)
{
    for (size_t i = 0; i < count->list_count; i++)
        free(count->lists[i].name);
    free(count->lists);
}
