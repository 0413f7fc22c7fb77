/* trondgov meeting: what happened in one or more meetings, read from a file, decided by the library; minutes and fees.
 */
#define _GNU_SOURCE
#include "story.h"

#include <getopt.h>

static const char HELP[] =
    "usage: trondgov meeting FILE.jsonl [--lang nb|en]\n\n"
    "Reads names, the register's events and the events of one or more meetings, and prints their minutes and what is\n"
    "owed for them, as Markdown. A line that cannot be read, or an event that cannot be or may not be, is reported as\n"
    "FILE:LINE: what: why, and nothing is printed; exit status 2. examples/README.md tells what a line may be.\n";

static int run(struct program *program, const char *path)
{
    struct story story;
    int status = story_read(&story, program, path, SECTION_MEETING);
    for (size_t i = 0; i < story.session_count && !status; i++)
        put_minutes(&story, &story.sessions[i]);
    if (!status)
        status = put_fees(&story);
    story_free(&story);
    return status;
}

int command_meeting(int count, char **arguments)
{
    static const struct option OPTIONS[] = {
        {"lang", required_argument, NULL, 'l'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
    struct program program;
    int wrong = 0, status = program_begin(&program);
    for (int option; !status && (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        if (option == 'h') {
            fputs(HELP, program.out);
            return program_end(&program, ENDED_WELL);
        }
        wrong |= option != 'l' || !set_language(&program, optarg);
    }
    if (!status && (wrong || count - optind != 1)) {
        fputs(HELP, stderr);
        status = BAD_INPUT;
    }
    if (!status)
        status = run(&program, arguments[optind]);
    return program_end(&program, status);
}
