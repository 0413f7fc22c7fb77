/* A settlement for a Norwegian spreadsheet: semicolons, decimal comma, no spaces between thousands, UTF-8. */
#define _POSIX_C_SOURCE 200809L
#include "pay.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A text in a cell. A spreadsheet would take one that begins like a formula for one. */
static void put_cell(FILE *out, const char *text)
{
    const int formula = text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL;
    const int quoted = strpbrk(text, ";\"\r\n") != NULL;
    fputs(quoted ? "\"" : "", out);
    fputs(formula ? "'" : "", out);
    for (; *text != '\0'; text++)
        fprintf(out, "%s%c", *text == '"' ? "\"" : "", *text);
    fputs(quoted ? "\"" : "", out);
}

static void put_amount(FILE *out, trondgov_ore amount)
{
    const int64_t positive = amount < 0 ? -amount : amount;
    fprintf(out, "%s%" PRId64 ",%02d", amount < 0 ? "-" : "", positive / 100, (int)(positive % 100));
}

static void put_written(const struct pay *pay, const struct program *program, const trondgov_line *line,
                        void (*put)(const struct pay *, const struct program *, const trondgov_line *))
{
    struct program cell = *program;
    cell.text = NULL;
    cell.out = open_memstream(&cell.text, &cell.text_length);
    if (!cell.out)
        return;
    put(pay, &cell, line);
    fclose(cell.out);
    put_cell(program->out, cell.text);
    free(cell.text);
}

static void put_day_cell(const struct program *program, trondgov_date day)
{
    if (day != 0)
        put_day(program, day);
    fputc(';', program->out);
}

static void put_line(const struct pay *pay, const struct program *program, size_t number)
{
    const trondgov_line *line = &pay->lines[number];
    FILE *out = program->out;
    fprintf(out, "%zu;", number + 1);
    put_cell(out, line->person ? called(&pay->story, line->person) : "");
    fputc(';', out);
    put_cell(out, line->party ? called(&pay->story, line->party) : "");
    fputc(';', out);
    put_cell(out, line->organ ? label(program, line->organ) : "");
    fputc(';', out);
    put_cell(out, line->kind ? label(program, line->kind) : "");
    fputc(';', out);
    put_day_cell(program, line->from);
    put_day_cell(program, line->to);
    fprintf(out, "%" PRId32 ";", line->count);
    if (line->unit && line->rate != TRONDGOV_NOTHING)
        put_amount(out, line->rate);
    fputc(';', out);
    put_cell(out, line->unit ? pay_unit(program, line->unit) : "");
    fputc(';', out);
    put_amount(out, line->amount);
    fputc(';', out);
    put_cell(out, line->provision ? code_name(program, line->provision) : "");
    fputc(';', out);
    put_cell(out, line->provision ? citation(program, line->provision) : "");
    fputc(';', out);
    put_written(pay, program, line, pay_remark);
    fputc(';', out);
    if (line->payout != 0)
        put_day(program, line->payout);
    fputc('\n', out);
}

void pay_csv(const struct pay *pay, const struct program *program)
{
    fputs(pay->bom ? "\xEF\xBB\xBF" : "", program->out);
    fprintf(program->out, "%s\n",
            say(program,
                "Linje;Person;Parti eller liste;Organ;Slag;Fra;Til;Antall;Sats;Enhet;Beløp;Regel;Bestemmelse;Merknad;"
                "Utbetales etter",
                "Line;Person;Party or list;Organ;Kind;From;To;Count;Rate;Unit;Amount;Rule;Provision;Remark;"
                "Paid out after"));
    for (size_t i = 0; i < pay->line_count; i++)
        put_line(pay, program, i);
}
