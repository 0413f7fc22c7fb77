/* trondgov audit: everything that is wrong with the organs of a register on a day, those elected in the file among them.
 */
#define _GNU_SOURCE
#include "story.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>

static const char HELP[] =
    "usage: trondgov audit FILE.jsonl --date YYYY-MM-DD [--organ NAME] [--lang nb|en]\n\n"
    "Reads names, the register's events and elections, enters those elected into the register, and prints everything that\n"
    "is wrong with every organ on the day, each with its provision; then what another reading of the rules would find, and\n"
    "which facts the register was not told. Exit status: 0 nothing is wrong, 1 something is, 2 wrong input, 3 a lot is\n"
    "needed before those elected are known.\n";

struct wanted {
    const char *path;
    trondgov_date date;
    trondgov_code organ; /* 0: all */
};

/* Those elected take their offices. 0, or the exit status after a message. */
static int enter_elected(const struct story *story, const struct contest *contest)
{
    const struct program *program = story->program;
    trondgov_answer answer = 0;
    size_t bad = 0;
    if (trondgov_election_result(contest->election, &answer, program->why) != TRONDGOV_OK ||
        answer != TRONDGOV_ANSWER_ELECTED) {
        fprintf(stderr, "%s: %s: %s\n", story->path, called(story, contest->begun.item),
                answer ? english(program, answer) : "cannot be counted");
        return answer == TRONDGOV_ANSWER_NEEDS_LOT ? NEEDS_LOT : BAD_INPUT;
    }
    const size_t count = trondgov_election_consequences(contest->election, 0, NULL, 0);
    trondgov_event *taken = grow(NULL, count + 1, sizeof *taken);
    trondgov_election_consequences(contest->election, 0, taken, count);
    const trondgov_status status =
        trondgov_municipality_apply(story->municipality, taken, count, 0, &answer, &bad, program->why);
    if (status != TRONDGOV_OK)
        fprintf(stderr, "%s: %s: %s: %s\n", story->path, called(story, contest->begun.item),
                called(story, taken[bad].person), english(program, status));
    free(taken);
    return status == TRONDGOV_OK ? 0 : BAD_INPUT;
}

static void put_one(const struct story *story, const trondgov_finding *finding)
{
    const struct program *program = story->program;
    fputs("- ", program->out);
    if (finding->organ)
        fprintf(program->out, "%s: ", label(program, finding->organ));
    if (finding->person)
        fprintf(program->out, "%s: ", called(story, finding->person));
    if (finding->item)
        fprintf(program->out, "%s: ", called(story, finding->item));
    put_finding(program, finding);
    if (finding->kind == TRONDGOV_FINDING_INPUT && finding->actual > 0)
        fprintf(program->out, " (%" PRId64 ")", finding->actual);
    fputc('\n', program->out);
}

/* The findings of a kind under a heading; nothing where there are none. */
static void put_kind(const struct story *story, trondgov_code kind, const char *heading)
{
    trondgov_finding finding;
    int told = 0;
    for (size_t i = 0; trondgov_verdict_findings(story->program->why, i, &finding, 1); i++) {
        if (finding.kind != kind)
            continue;
        if (!told)
            fprintf(story->program->out, "\n## %s\n\n", heading);
        told = 1;
        put_one(story, &finding);
    }
}

static int put_audit(const struct story *story, const struct wanted *wanted)
{
    const struct program *program = story->program;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_DATE, wanted->date}, {TRONDGOV_FIELD_ORGAN, wanted->organ}};
    trondgov_answer answer = 0;
    int64_t faults = 0;
    const trondgov_status status =
        trondgov_municipality_ask(story->municipality, TRONDGOV_QUESTION_AUDIT, facts, wanted->organ ? 2 : 1, &answer,
                                  &faults, program->why);
    if (status != TRONDGOV_OK) {
        fprintf(stderr, "%s: %s\n", wanted->path, english(program, status));
        return BAD_INPUT;
    }
    put_notes(story);
    fprintf(program->out, "# %s ", say(program, "Gjennomgang av organene", "Audit of the organs,"));
    put_date(program, wanted->date);
    fprintf(program->out, say(program, "\n\nFeil: %" PRId64 ".\n", "\n\nFaults: %" PRId64 ".\n"), faults);
    put_kind(story, TRONDGOV_FINDING_FAULT, say(program, "Feil", "Faults"));
    put_kind(story, TRONDGOV_FINDING_WARNING, say(program, "Verdt å se på", "Worth a look"));
    put_kind(story, TRONDGOV_FINDING_OTHER_READING, say(program, "Under andre lesemåter", "Under other readings"));
    put_kind(story, TRONDGOV_FINDING_INPUT, say(program, "Ikke opplyst", "Not told"));
    return faults == 0 ? ENDED_WELL : ENDED_WITHOUT;
}

static int run(struct program *program, const struct wanted *wanted)
{
    struct story story;
    int status = story_read(&story, program, wanted->path, SECTION_REGISTER);
    for (size_t i = 0; i < story.contest_count && !status; i++)
        status = enter_elected(&story, &story.contests[i]);
    if (!status)
        status = put_audit(&story, wanted);
    story_free(&story);
    return status;
}

/* -1, or the exit status. */
static int read_options(struct program *program, struct wanted *wanted, int count, char **arguments)
{
    static const struct option OPTIONS[] = {{"date", required_argument, NULL, 'd'},
                                            {"organ", required_argument, NULL, 'o'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"help", no_argument, NULL, 'h'},
                                            {NULL, 0, NULL, 0}};
    int wrong = 0, dated = 0;
    for (int option; (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        if (option == 'd')
            wrong |= !(dated = read_date(optarg, &wanted->date));
        else if (option == 'o')
            wrong |= trondgov_code_find(program->rules, TRONDGOV_FAMILY_ORGAN, optarg, &wanted->organ) != TRONDGOV_OK;
        else if (option == 'h') {
            fputs(HELP, program->out);
            return ENDED_WELL;
        } else
            wrong |= option != 'l' || !set_language(program, optarg);
    }
    if (!wrong && dated && count - optind == 1) {
        wanted->path = arguments[optind];
        return -1;
    }
    fputs(HELP, stderr);
    return BAD_INPUT;
}

int command_audit(int count, char **arguments)
{
    struct program program;
    struct wanted wanted = {.path = NULL};
    int status = program_begin(&program);
    if (!status)
        status = read_options(&program, &wanted, count, arguments);
    if (status == -1)
        status = run(&program, &wanted);
    return program_end(&program, status);
}
