/* trondgov: questions answered, duties listed, elections counted, meetings decided, pay settled and rules looked up, by
 * libtrondgov. This program does the reading and the printing; every rule is the library's. */
#include "program.h"

#include <string.h>

static const struct {
    const char *name;
    int (*run)(int count, char **arguments);
    const char *help;
} COMMANDS[] = {
    {"ask", command_ask, "ask [FILE.jsonl]     a question a line in, an answer a line out, both JSON; ask --list"},
    {"audit", command_audit, "audit FILE.jsonl     everything that is wrong with the organs of a register on a day"},
    {"duties", command_duties, "duties FILE.jsonl    what is due, from whom, by when and by which rule, and what is overdue; iCalendar"},
    {"elect", command_elect, "elect FILE           who gets the seats: a public election's count (.csv), or elections of any kind"},
    {"history", command_history, "history FILE.jsonl   formation and fall of the city government, event by event"},
    {"meeting", command_meeting, "meeting FILE.jsonl   minutes and fees of meetings, from what happened in them"},
    {"pay", command_pay, "pay FILE.jsonl       what everybody is owed for a period: table, CSV, JSON, chart; --explain LINE"},
    {"rules", command_rules, "rules [ID | word]    the provisions: all, one, or those whose text has the word"},
};
enum { COMMAND_COUNT = sizeof COMMANDS / sizeof *COMMANDS };

static void usage(FILE *out)
{
    fputs("usage: trondgov COMMAND [ARGUMENT...]\n\n", out);
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        fprintf(out, "  %s\n", COMMANDS[i].help);
    fputs("\n'trondgov COMMAND --help' tells more about a command.\n"
          "Exit status: 0; 1 nothing found, a question with a fault, something overdue, or a result that is not the official one; 2 wrong input;\n"
          "3 a lot is needed.\n",
          out);
}

int main(int count, char **arguments)
{
    if (count < 2) {
        usage(stderr);
        return BAD_INPUT;
    }
    if (strcmp(arguments[1], "--help") == 0 || strcmp(arguments[1], "-h") == 0) {
        usage(stdout);
        return ENDED_WELL;
    }
    if (strcmp(arguments[1], "--version") == 0) {
        printf("trondgov, with libtrondgov %d.%d.%d\n", (int)trondgov_version() / 10000,
               (int)trondgov_version() / 100 % 100, (int)trondgov_version() % 100);
        return ENDED_WELL;
    }
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        if (strcmp(arguments[1], COMMANDS[i].name) == 0)
            return COMMANDS[i].run(count - 1, arguments + 1);
    fprintf(stderr, "trondgov: unknown command '%s'\n", arguments[1]);
    usage(stderr);
    return BAD_INPUT;
}
