/* trondgov duties: what is due, from whom, to whom, by when and by which rule, and what is overdue. */
#define _GNU_SOURCE
#include "duties.h"

#include "table.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const char HELP[] =
    "usage: trondgov duties FILE.jsonl [--at TIME] [--to DAY] [--organ NAME] [--done] [--ics FILE.ics] [--lang nb|en]\n\n"
    "Reads names and the register's events: meetings planned, affairs, duties that have arisen (DUTY_ARISEN) and were done\n"
    "(FULFILLED). Prints what is overdue and what is due, in order of time, each with its provision, as a Markdown table.\n"
    "  --at TIME        the instant asked about: 2025-04-01, or \"2025-04-01 08:00\"; without it, now\n"
    "  --to DAY         the last day; without it a year after --at\n"
    "  --organ NAME     of one organ alone; trondgov ask --list ORGAN lists them\n"
    "  --done           what was done too, and how late\n"
    "  --ics FILE.ics   the same for a calendar program, what is done left out. FILE.ics may be -: then it is printed\n"
    "                   instead of the table\n"
    "Exit status: 0 nothing is overdue, 1 something is, 2 wrong input.\n";

/* ---- asking ---- */

/* 0, or BAD_INPUT after a message. */
static int ask(struct duties *duties)
{
    struct program *program = duties->story.program;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_AT, duties->at},
                                   {TRONDGOV_FIELD_TO, duties->to},
                                   {TRONDGOV_FIELD_DONE, duties->done},
                                   {TRONDGOV_FIELD_ORGAN, duties->organ}};
    trondgov_answer answer = 0;
    int64_t open = 0;
    const trondgov_status status = trondgov_municipality_ask(duties->story.municipality, TRONDGOV_QUESTION_DUTIES, facts,
                                                             duties->organ ? 4 : 3, &answer, &open, program->why);
    if (status != TRONDGOV_OK) {
        fprintf(stderr, "%s: %s\n", duties->path, english(program, status));
        return BAD_INPUT;
    }
    duties->open = (size_t)open;
    duties->count = trondgov_verdict_findings(program->why, 0, NULL, 0);
    duties->findings = grow(NULL, duties->count + 1, sizeof *duties->findings);
    trondgov_verdict_findings(program->why, 0, duties->findings, duties->count);
    return 0;
}

/* ---- the table ---- */

/* The half-year or year of a duty; NULL: it is of none. */
static const trondgov_finding *period_of(const struct duties *duties, size_t number)
{
    const trondgov_finding *next = &duties->findings[number + 1];
    return number + 1 < duties->count && next->kind == TRONDGOV_FINDING_RESULT ? next : NULL;
}

int has_duty_subject(const struct duties *duties, size_t number)
{
    return duties->findings[number].item || duties->findings[number].person || period_of(duties, number);
}

static void put_period(const struct program *program, const trondgov_finding *period)
{
    int32_t year = 0, month = 0;
    trondgov_date_to_civil((trondgov_date)period->required, &year, &month, NULL);
    if (period->subject == TRONDGOV_UNIT_HALF_YEAR)
        fputs(month == 1 ? say(program, "første halvår ", "first half of ") : say(program, "andre halvår ", "second half of "),
              program->out);
    fprintf(program->out, "%d", (int)year);
}

void put_duty_subject(const struct duties *duties, const struct program *program, size_t number)
{
    const trondgov_finding *finding = &duties->findings[number], *period = period_of(duties, number);
    if (period)
        put_period(program, period);
    if (finding->item)
        fputs(called(&duties->story, finding->item), program->out);
    if (finding->item && finding->person)
        fputs(", ", program->out);
    if (finding->person)
        fputs(called(&duties->story, finding->person), program->out);
}

int is_due_at_once(const trondgov_finding *finding)
{
    return finding->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
}

static void put_state(const struct program *program, const trondgov_finding *finding)
{
    const int late = finding->margin < 0;
    if (finding->kind == TRONDGOV_FINDING_DUTY && !late)
        return;
    if (is_due_at_once(finding))
        fputs(finding->kind == TRONDGOV_FINDING_DUTY ? say(program, "STRAKS, har ventet ", "AT ONCE, has waited ")
                                                     : say(program, "utført etter ", "done after "),
              program->out);
    else if (finding->kind == TRONDGOV_FINDING_DUTY)
        fputs(say(program, "FORFALT ", "OVERDUE "), program->out);
    else if (late)
        fputs(say(program, "utført for sent: ", "done late: "), program->out);
    else
        fputs(say(program, "utført", "done"), program->out);
    if (late)
        put_duration(program, finding->margin);
}

static void put_code(struct table *table, trondgov_code code)
{
    table_text(table, code ? label(table->program, code) : "");
}

static void put_row(const struct duties *duties, struct table *table, size_t number)
{
    const trondgov_finding *finding = &duties->findings[number];
    put_instant(table_cell(table), finding->required);
    put_code(table, finding->organ);
    put_code(table, finding->subject);
    put_duty_subject(duties, table_cell(table), number);
    put_code(table, finding->role);
    put_code(table, finding->toward);
    table_text(table, citation(table->program, finding->provision));
    put_state(table_cell(table), finding);
}

static int is_duty(const trondgov_finding *finding)
{
    return finding->kind == TRONDGOV_FINDING_DUTY || finding->kind == TRONDGOV_FINDING_CHECKED ||
           finding->kind == TRONDGOV_FINDING_FAULT;
}

static void put_table(const struct duties *duties)
{
    const struct program *program = duties->story.program;
    struct table table;
    table_begin(&table, program, "llllllll",
                say(program, "frist|organ|hva|gjelder|hvem|til|regel|", "by|organ|what|of|from|to|rule|"));
    for (size_t i = 0; i < duties->count; i++)
        if (is_duty(&duties->findings[i]))
            put_row(duties, &table, i);
    table_end(&table);
}

void put_duty_reading(const struct duties *duties, const struct program *program, const trondgov_finding *finding)
{
    if (finding->unit)
        put_instant(program, finding->required);
    else
        fputs(say(program, "ingen frist", "no deadline"), program->out);
    if (finding->unit && finding->actual != duties->at) /* it was done then */
        fputs(finding->margin < 0 ? say(program, ", da for sent", ", then too late")
                                  : say(program, ", da i tide", ", then in time"), program->out);
    fprintf(program->out, " (%s", label(program, finding->reading));
    if (finding->provision)
        fprintf(program->out, "; %s", citation(program, finding->provision));
    fputc(')', program->out);
}

static void put_readings(const struct duties *duties)
{
    const struct program *program = duties->story.program;
    size_t duty = 0; /* that the readings belong to */
    int told = 0;
    for (size_t i = 0; i < duties->count; i++) {
        const trondgov_finding *finding = &duties->findings[i];
        duty = is_duty(finding) ? i : duty;
        if (finding->kind != TRONDGOV_FINDING_OTHER_READING)
            continue;
        if (!told)
            fprintf(program->out, "\n## %s\n\n", say(program, "Under andre lesemåter", "Under other readings"));
        told = 1;
        fprintf(program->out, "- %s, %s", label(program, finding->organ), label(program, finding->subject));
        if (has_duty_subject(duties, duty)) {
            fputs(" (", program->out);
            put_duty_subject(duties, program, duty);
            fputc(')', program->out);
        }
        fputs(": ", program->out);
        put_duty_reading(duties, program, finding);
        fputc('\n', program->out);
    }
}

static size_t overdue(const struct duties *duties)
{
    size_t count = 0;
    for (size_t i = 0; i < duties->count; i++)
        count += duties->findings[i].kind == TRONDGOV_FINDING_DUTY && duties->findings[i].margin < 0 &&
                 !is_due_at_once(&duties->findings[i]);
    return count;
}

static void put_duties(const struct duties *duties)
{
    const struct program *program = duties->story.program;
    put_notes(&duties->story);
    fprintf(program->out, "# %s ", say(program, "Plikter og frister", "Duties and deadlines,"));
    put_instant(program, duties->at);
    fputs(say(program, " til ", " to "), program->out);
    put_day(program, duties->to);
    fprintf(program->out, say(program, "\n\nSom gjenstår: %zu, forfalt: %zu.\n", "\n\nNot done: %zu, overdue: %zu.\n"),
            duties->open, overdue(duties));
    if (duties->count > 0) {
        fputc('\n', program->out);
        put_table(duties);
    }
    put_readings(duties);
}

/* 0, or BAD_INPUT after a message. */
static int write_calendar(const struct duties *duties)
{
    if (strcmp(duties->ics, "-") == 0) {
        duties_ical(duties, duties->story.program->out);
        return 0;
    }
    FILE *out = fopen(duties->ics, "wb");
    if (out) {
        duties_ical(duties, out);
        const int failed = ferror(out);
        if (fclose(out) == 0 && !failed)
            return 0;
    }
    perror(duties->ics);
    return BAD_INPUT;
}

static int run(struct duties *duties, struct program *program)
{
    int status = story_read(&duties->story, program, duties->path, SECTION_REGISTER);
    if (!status)
        status = ask(duties);
    if (!status && duties->ics)
        status = write_calendar(duties);
    if (!status && !(duties->ics && strcmp(duties->ics, "-") == 0))
        put_duties(duties);
    if (!status)
        status = overdue(duties) > 0 ? ENDED_WITHOUT : ENDED_WELL;
    free(duties->findings);
    story_free(&duties->story);
    return status;
}

/* ---- the command line ---- */

static int read_at(struct duties *duties, const char *text)
{
    trondgov_date day = 0;
    duties->has_at = read_instant(text, &duties->at);
    if (!duties->has_at && read_date(text, &day)) {
        duties->at = day * TRONDGOV_DAY_SECONDS;
        duties->has_at = 1;
    }
    return duties->has_at;
}

/* What was left out: now, by the clock of this computer; a year after. 1, or 0: that is no time of the calendar. */
static int fill_in(struct duties *duties)
{
    trondgov_date day = 0;
    const time_t now = time(NULL);
    struct tm local;
    if (!duties->has_at) {
        if (!localtime_r(&now, &local) ||
            trondgov_date_from_civil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, &day) != TRONDGOV_OK)
            return 0;
        duties->at = day * TRONDGOV_DAY_SECONDS + local.tm_hour * 3600 + local.tm_min * 60 +
                     (local.tm_sec < 60 ? local.tm_sec : 59);
    }
    if (trondgov_instant_to_civil(duties->at, &day, NULL) != TRONDGOV_OK)
        return 0;
    if (duties->has_to && duties->to < day) {
        fputs("trondgov duties: --to lies before --at\n", stderr);
        return 0;
    }
    if (!duties->has_to && trondgov_date_add(day, 1, TRONDGOV_UNIT_YEAR, &duties->to) != TRONDGOV_OK)
        return trondgov_date_from_civil(2199, 12, 31, &duties->to) == TRONDGOV_OK;
    return 1;
}

/* 1 where the option is one that can be; otherwise 0 after a message. */
static int read_option(struct duties *duties, struct program *program, int option)
{
    int right = 1;
    if (option == 'a')
        right = read_at(duties, optarg);
    else if (option == 't')
        right = duties->has_to = read_date(optarg, &duties->to);
    else if (option == 'o')
        right = trondgov_code_find(program->rules, TRONDGOV_FAMILY_ORGAN, optarg, &duties->organ) == TRONDGOV_OK;
    else if (option == 'd')
        duties->done = 1;
    else if (option == 'i')
        duties->ics = optarg;
    else if (option == 'l')
        right = set_language(program, optarg);
    else
        return 0;
    if (!right)
        fprintf(stderr, "trondgov duties: \"%s\": %s\n", optarg,
                option == 'a'   ? "not a time like 2025-04-01 or \"2025-04-01 08:00\""
                : option == 't' ? "not a date like 2025-04-01"
                : option == 'o' ? "there is no organ with that name"
                                : "neither nb nor en");
    return right;
}

/* -1, or the exit status. */
static int read_options(struct duties *duties, struct program *program, int count, char **arguments)
{
    static const struct option OPTIONS[] = {{"at", required_argument, NULL, 'a'},
                                            {"to", required_argument, NULL, 't'},
                                            {"organ", required_argument, NULL, 'o'},
                                            {"done", no_argument, NULL, 'd'},
                                            {"ics", required_argument, NULL, 'i'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"language", required_argument, NULL, 'l'},
                                            {"help", no_argument, NULL, 'h'},
                                            {NULL, 0, NULL, 0}};
    int right = 1;
    for (int option; right && (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        if (option == 'h') {
            fputs(HELP, program->out);
            return ENDED_WELL;
        }
        right = read_option(duties, program, option);
    }
    if (right && count - optind == 1) {
        duties->path = arguments[optind];
        if (fill_in(duties))
            return -1;
    }
    fputs(HELP, stderr);
    return BAD_INPUT;
}

int command_duties(int count, char **arguments)
{
    struct program program;
    struct duties duties = {.path = NULL};
    int status = program_begin(&program);
    if (!status)
        status = read_options(&duties, &program, count, arguments);
    if (status == -1)
        status = run(&duties, &program);
    return program_end(&program, status);
}
