/* trondgov pay: a settlement, from what was read to what is shown of it. */
#ifndef PAY_H
#define PAY_H

#include "story.h"

struct pay {
    struct program *program;
    struct story story;
    trondgov_schedule *schedule;
    trondgov_settlement *settlement;
    trondgov_date from, to;
    trondgov_line *lines; /* every line, or the sums by `by` */
    size_t line_count;
    trondgov_answer answer;
    trondgov_ore total;

    /* What was asked for. */
    const char *path;
    const char **entries; /* files of entries */
    size_t entry_files;
    int has_from, has_to;
    trondgov_code by; /* FIELD code; 0: every line */
    const char *csv, *chart;
    int bom, json;
    size_t explain; /* number of a line, from 1; 0: none */
};

/* pay_entries.c: reads a CSV file of entries into the story. 0, or BAD_INPUT after a message. */
int pay_read_entries(struct pay *pay, const char *path);
/* "1500", "1 500,5" or "-1500.50" kroner to øre. 1, or 0: not an amount. */
int pay_read_kroner(const char *text, int64_t *ore);

/* pay_settle.c: finds the period, takes in meetings and entries, works out the lines; findings are in the program's
 * verdict. 0, or BAD_INPUT after a message. */
int pay_settle(struct pay *pay);

/* pay_table.c: Markdown. */
void pay_table(const struct pay *pay);
/* Who or what a line is of: the person, the group, or the person and the list it goes to. */
void pay_who(const struct pay *pay, const struct program *program, const trondgov_line *line);
/* "a year", "per meeting" */
const char *pay_unit(const struct program *program, trondgov_code unit);
/* "inferred, late: PRORATION" */
void pay_remark(const struct pay *pay, const struct program *program, const trondgov_line *line);

/* "2025-01-01 – 2025-06-30" */
void pay_period(const struct program *program, trondgov_date from, trondgov_date to);

/* pay_explain.c: how a line came to be. 0, or BAD_INPUT after a message. */
int pay_explain(const struct pay *pay);

/* Each writes to the program's `out`, which need not be pay's own. */
void pay_csv(const struct pay *pay, const struct program *program);   /* pay_csv.c */
void pay_json(const struct pay *pay, const struct program *program);  /* pay_json.c */
void pay_chart(const struct pay *pay, const struct program *program); /* pay_chart.c */

/* One flag of a line at a time. -> its bit, 0 after the last; name: a word for programs; text: in the language */
int pay_flag(const struct program *program, size_t number, const char **name, const char **text);

#endif
