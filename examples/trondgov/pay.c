/* trondgov pay: what everybody is owed for a period, from a register, meetings and entries in files. */
#define _GNU_SOURCE
#include "pay.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char HELP[] =
    "usage: trondgov pay FILE.jsonl [--from DAY] [--to DAY] [--entries FILE.csv]... [--by person|organ|provision]\n"
    "                    [--reading NAME]... [--storting-pay DAY=KRONER]... [--csv FILE [--bom]] [--json]\n"
    "                    [--explain LINE] [--chart FILE.svg] [--lang nb|en]\n\n"
    "Reads a register, meetings and the entries of a settlement (SECTION SETTLEMENT; examples/README.md tells what a "
    "line\n"
    "may be), and prints what each person and group is owed, as a Markdown table.\n"
    "  --from DAY, --to DAY   the period; without them the calendar year of the first meeting or entry\n"
    "  --entries FILE.csv     more entries, one a row. The first line names the columns, between semicolons or "
    "commas:\n"
    "                         DATE (2025-01-30); EVENT (without it ATTENDED); ATTENDED (ja or nei: a row with nei is\n"
    "                         no entry); and the fields of the event: PERSON, ORGAN, ROLE, MEETING, KIND, DAYS, PAY,\n"
    "                         CLAIM, AMOUNT, PARTY, LIST, TO, GROUND, ABOUT, MEMBERS, BASIS_POINTS, STATED, VALUE,\n"
    "                         CASE, JUDGEMENT, HOLDS. Names are those of FILE.jsonl, codes those of trondgov ask "
    "--list.\n"
    "                         Amounts are in kroner: 1500 or 1500,50. An attendance without KIND is of a MEETING; one\n"
    "                         without MEETING is at the organ's meeting of that day.\n"
    "  --by FIELD             sums instead of lines\n"
    "  --reading NAME         under another reading of a conflict; trondgov ask --list READING lists them\n"
    "  --storting-pay DAY=KRONER\n"
    "                         what members of the Storting are paid a year from that day on, where it was adopted\n"
    "                         after the last figure that the library knows (1 May 2024)\n"
    "  --csv FILE             the lines for a spreadsheet too: semicolons, decimal comma; --bom for one that asks for "
    "it\n"
    "  --json                 JSON instead of the table; amounts in øre\n"
    "  --explain LINE         how a line of the table came to be\n"
    "  --chart FILE.svg       what it comes to by organ and by group, drawn\n"
    "FILE may be -: then it is printed instead of the table. A fault is told as FILE:LINE: what: why, and nothing is\n"
    "printed. Exit status: 1 something that a line needs is not stated, 2 wrong input.\n";

static int read_by(struct pay *pay, const char *name)
{
    static const struct {
        const char *name;
        trondgov_code field;
    } KEYS[] = {
        {"person", TRONDGOV_FIELD_PERSON}, {"organ", TRONDGOV_FIELD_ORGAN}, {"provision", TRONDGOV_FIELD_PROVISION}};
    for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++)
        if (strcmp(name, KEYS[i].name) == 0) {
            pay->by = KEYS[i].field;
            return 1;
        }
    return 0;
}

/* The rules with one row more, from here on. 1, or 0: it cannot be. */
static int amend(struct program *program, trondgov_code row, const trondgov_fact *columns, size_t count)
{
    trondgov_builder *builder = NULL;
    trondgov_rulebook *rules = NULL;
    if (trondgov_builder_create(program->rules, &builder) != TRONDGOV_OK)
        return 0;
    if (trondgov_builder_add(builder, row, columns, count, NULL) == TRONDGOV_OK &&
        trondgov_builder_build(builder, &rules, NULL) == TRONDGOV_OK) {
        trondgov_rulebook_free(program->rules);
        program->rules = rules;
    }
    trondgov_builder_free(builder);
    return rules != NULL;
}

/* 0: there is no such reading. */
static int select_reading(struct program *program, const char *name)
{
    trondgov_code reading = 0;
    if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_READING, name, &reading) != TRONDGOV_OK)
        return 0;
    const trondgov_fact column = {TRONDGOV_FIELD_READING, reading};
    return amend(program, TRONDGOV_ROW_READING, &column, 1);
}

/* "2026-05-01=1250000": what members of the Storting are paid a year from that day on. */
static int add_storting_pay(struct program *program, const char *text)
{
    enum { DAY_LENGTH = 10 };
    char day[DAY_LENGTH + 1] = "";
    trondgov_date from = 0;
    int64_t pay = 0;
    const char *amount = strchr(text, '=');
    if (!amount || amount - text != DAY_LENGTH)
        return 0;
    memcpy(day, text, DAY_LENGTH);
    if (!read_date(day, &from) || !pay_read_kroner(amount + 1, &pay) || pay < 0)
        return 0;
    const trondgov_fact columns[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_KOMMUNE},
                                     {TRONDGOV_FIELD_PARAMETER, TRONDGOV_PARAMETER_STORTING_PAY},
                                     {TRONDGOV_FIELD_VALUE, pay},
                                     {TRONDGOV_FIELD_FROM, from},
                                     {TRONDGOV_FIELD_PROVISION, TRONDGOV_PROVISION_STORT_PAY}};
    return amend(program, TRONDGOV_ROW_PARAMETER, columns, sizeof columns / sizeof *columns);
}

static int read_number(const char *text, size_t *number)
{
    char *end = NULL;
    const long long value = strtoll(text, &end, 10);
    *number = value > 0 ? (size_t)value : 0;
    return *text >= '0' && *text <= '9' && *end == '\0' && value > 0 && value < INT32_MAX;
}

static void add_file(struct pay *pay, const char *path)
{
    pay->entries = grow(pay->entries, pay->entry_files + 1, sizeof *pay->entries);
    pay->entries[pay->entry_files++] = path;
}

/* 1 where the option is one that can be. */
static int read_option(struct pay *pay, int option)
{
    switch (option) {
    case 'f':
        return pay->has_from = read_date(optarg, &pay->from);
    case 't':
        return pay->has_to = read_date(optarg, &pay->to);
    case 'e':
        add_file(pay, optarg);
        return 1;
    case 'b':
        return read_by(pay, optarg);
    case 'r':
        return select_reading(pay->program, optarg);
    case 's':
        return add_storting_pay(pay->program, optarg);
    case 'c':
        pay->csv = optarg;
        return 1;
    case 'm':
        return pay->bom = 1;
    case 'j':
        return pay->json = 1;
    case 'x':
        return read_number(optarg, &pay->explain);
    case 'g':
        pay->chart = optarg;
        return 1;
    default:
        return option == 'l' && set_language(pay->program, optarg);
    }
}

/* Of lines alone is told how they came to be, and what is printed is one thing. */
static int contradicts(const struct pay *pay)
{
    const int printed = pay->json + (pay->explain > 0) + (pay->csv && strcmp(pay->csv, "-") == 0) +
                        (pay->chart && strcmp(pay->chart, "-") == 0);
    return printed > 1 || (pay->by && pay->explain > 0) || (pay->bom && !pay->csv);
}

/* -1, or the exit status. */
static int read_options(struct pay *pay, int count, char **arguments)
{
    static const struct option OPTIONS[] = {{"from", required_argument, NULL, 'f'},
                                            {"to", required_argument, NULL, 't'},
                                            {"entries", required_argument, NULL, 'e'},
                                            {"by", required_argument, NULL, 'b'},
                                            {"reading", required_argument, NULL, 'r'},
                                            {"storting-pay", required_argument, NULL, 's'},
                                            {"csv", required_argument, NULL, 'c'},
                                            {"bom", no_argument, NULL, 'm'},
                                            {"json", no_argument, NULL, 'j'},
                                            {"explain", required_argument, NULL, 'x'},
                                            {"chart", required_argument, NULL, 'g'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"help", no_argument, NULL, 'h'},
                                            {NULL, 0, NULL, 0}};
    int wrong = 0;
    for (int option; (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        if (option == 'h') {
            fputs(HELP, pay->program->out);
            return ENDED_WELL;
        }
        wrong |= !read_option(pay, option);
    }
    if (!wrong && !contradicts(pay) && count - optind == 1) {
        pay->path = arguments[optind];
        return -1;
    }
    fputs(HELP, stderr);
    return BAD_INPUT;
}

/* Writes to a file, or in place of the table where it is called "-". */
static int write_to(const struct pay *pay, const char *path, void (*write)(const struct pay *, const struct program *))
{
    struct program writer = *pay->program;
    if (strcmp(path, "-") == 0) {
        write(pay, pay->program);
        return 0;
    }
    writer.out = fopen(path, "w");
    if (writer.out) {
        write(pay, &writer);
        const int failed = ferror(writer.out);
        if (fclose(writer.out) == 0 && !failed)
            return 0;
    }
    perror(path);
    return BAD_INPUT;
}

static int show(const struct pay *pay)
{
    int status = 0;
    const int elsewhere = (pay->csv && strcmp(pay->csv, "-") == 0) || (pay->chart && strcmp(pay->chart, "-") == 0);
    if (pay->csv)
        status = write_to(pay, pay->csv, pay_csv);
    if (pay->chart && !status)
        status = write_to(pay, pay->chart, pay_chart);
    if (status || elsewhere)
        return status;
    if (pay->explain > 0)
        return pay_explain(pay);
    if (pay->json)
        pay_json(pay, pay->program);
    else
        pay_table(pay);
    return 0;
}

static int run(struct pay *pay)
{
    int status = story_read(&pay->story, pay->program, pay->path, SECTION_SETTLEMENT);
    for (size_t i = 0; i < pay->entry_files && !status; i++)
        status = pay_read_entries(pay, pay->entries[i]);
    if (!status)
        status = pay_settle(pay);
    if (!status)
        status = show(pay);
    if (!status && pay->answer != TRONDGOV_ANSWER_DONE)
        status = ENDED_WITHOUT;
    free(pay->lines);
    trondgov_settlement_free(pay->settlement);
    trondgov_schedule_free(pay->schedule);
    story_free(&pay->story);
    return status;
}

int command_pay(int count, char **arguments)
{
    struct program program;
    struct pay pay = {.program = &program};
    int status = program_begin(&program);
    if (!status)
        status = read_options(&pay, count, arguments);
    if (status == -1)
        status = run(&pay);
    free(pay.entries);
    return program_end(&program, status);
}
