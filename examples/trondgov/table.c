/* Markdown tables in columns. */
#define _POSIX_C_SOURCE 200809L
#include "table.h"

#include <stdlib.h>
#include <string.h>

/* A stroke in a text would end its cell. */
static char *escaped(const char *text)
{
    char *copy = grow(NULL, 2 * strlen(text) + 1, 1);
    size_t length = 0;
    for (; *text != '\0'; text++) {
        if (*text == '|')
            copy[length++] = '\\';
        copy[length++] = *text;
    }
    copy[length] = '\0';
    return copy;
}

static void end_cell(struct table *table)
{
    if (!table->cell.out)
        return;
    fclose(table->cell.out);
    table->cells = grow(table->cells, table->count + 1, sizeof *table->cells);
    table->cells[table->count++] = escaped(table->cell.text);
    free(table->cell.text);
    table->cell.out = NULL;
}

const struct program *table_cell(struct table *table)
{
    end_cell(table);
    table->cell = *table->program;
    table->cell.text = NULL;
    table->cell.out = open_memstream(&table->cell.text, &table->cell.text_length);
    if (!table->cell.out) {
        fputs("trondgov: out of memory\n", stderr);
        exit(BAD_INPUT);
    }
    return &table->cell;
}

void table_text(struct table *table, const char *text)
{
    fputs(text, table_cell(table)->out);
}

void table_begin(struct table *table, const struct program *program, const char *align, const char *headings)
{
    *table = (struct table){.program = program, .align = align};
    table_cell(table);
    for (; *headings != '\0'; headings++) {
        if (*headings == '|')
            table_cell(table);
        else
            fputc(*headings, table->cell.out);
    }
}

static void put_padded(const struct table *table, const char *text, int width, char align)
{
    const int space = width - text_width(text);
    fprintf(table->program->out, " %*s%s%*s |", align == 'r' ? space : 0, "", text, align == 'r' ? 0 : space, "");
}

static void put_rule(const struct table *table, const int *widths, size_t columns)
{
    FILE *out = table->program->out;
    fputc('|', out);
    for (size_t column = 0; column < columns; column++) {
        for (int i = table->align[column] == 'r'; i < widths[column] + 2; i++)
            fputc('-', out);
        fputs(table->align[column] == 'r' ? ":|" : "|", out);
    }
    fputc('\n', out);
}

void table_end(struct table *table)
{
    end_cell(table);
    const size_t columns = strlen(table->align);
    int *widths = grow(NULL, columns, sizeof *widths);
    for (size_t i = 0; i < columns; i++)
        widths[i] = 1;
    for (size_t i = 0; i < table->count; i++) {
        const int width = text_width(table->cells[i]);
        widths[i % columns] = width > widths[i % columns] ? width : widths[i % columns];
    }
    for (size_t i = 0; i < table->count; i++) {
        if (i % columns == 0)
            fputc('|', table->program->out);
        put_padded(table, table->cells[i], widths[i % columns], table->align[i % columns]);
        if (i % columns == columns - 1)
            fputc('\n', table->program->out);
        if (i == columns - 1)
            put_rule(table, widths, columns);
        free(table->cells[i]);
    }
    free(table->cells);
    free(widths);
}
