/* trondgov ask: a JSON question a line in, a JSON answer a line out, and the list of what can be asked. */
#define _GNU_SOURCE
#include "ask.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

static const char HELP[] =
    "usage: trondgov ask [--lang nb|en] [--prefer-statute] [FILE.jsonl...]\n"
    "       trondgov ask --list [--lang nb|en] [FAMILY]\n\n"
    "Reads one question a line, from the files or from standard input, and answers each with one line:\n"
    "  {\"QUESTION\": \"DEADLINE\", \"ORGAN\": \"BYSTYRE\", \"DEADLINE\": \"ABSENCE\", \"ANCHOR\": \"2024-12-09\"}\n"
    "--list tells which questions there are, and the fields of each; with a family the names that it has\n"
    "(--list DEADLINE). --prefer-statute reads every conflict between sources as the statute does; the key READING or\n"
    "READINGS does so for one question: {\"READINGS\": {\"SEVEN_DAYS\": \"STATUTE\"}}.\n"
    "A question with a fault is answered by an ERROR that names the field, and the next line is read.\n"
    "Exit status 1 where there was one; 2 where the command or a file cannot be read.\n";

struct asking {
    struct program *program;
    const char *file; /* NULL: standard input */
    size_t line;
    int statute; /* preferred */
    int faults;  /* 1: a question had one */
    struct amended amended;
};

/* What a field takes: a code of a family, a set of such codes, or a unit. */
static void put_type(const struct program *program, const trondgov_field *field)
{
    char type[96];
    if (field->family != 0 && field->unit == TRONDGOV_UNIT_CODE)
        snprintf(type, sizeof type, "%s", code_name(program, field->family));
    else if (field->family != 0)
        snprintf(type, sizeof type, "%s %s", code_name(program, field->unit), code_name(program, field->family));
    else
        snprintf(type, sizeof type, "%s", code_name(program, field->unit));
    fprintf(program->out, "%-18s", type);
}

static void put_fields(const struct program *program, trondgov_code question)
{
    trondgov_field field;
    for (size_t i = 0; trondgov_fields(program->rules, question, i, &field, 1); i++) {
        fprintf(program->out, "  %-22s ", code_name(program, field.field));
        put_type(program, &field);
        fprintf(program->out, " %s%s%s\n", label(program, field.field),
                field.required ? say(program, "; må være med", "; required") : "",
                field.repeats ? say(program, "; flere i en liste", "; several in a list") : "");
    }
}

static int list_questions(const struct program *program)
{
    trondgov_code question = 0;
    for (size_t i = 0; trondgov_codes(program->rules, TRONDGOV_FAMILY_QUESTION, i, &question, 1); i++) {
        const int64_t unit = trondgov_code_get(program->rules, question, TRONDGOV_FIELD_UNIT);
        fprintf(program->out, "%s%s: %s -> %s\n", i > 0 ? "\n" : "", code_name(program, question),
                label(program, question), unit == TRONDGOV_NOTHING ? "-" : code_name(program, unit));
        put_fields(program, question);
    }
    return ENDED_WELL;
}

static int list_family(const struct program *program, const char *name)
{
    trondgov_code family = 0, code = 0;
    if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_FAMILY, name, &family) != TRONDGOV_OK) {
        fprintf(stderr, "trondgov: there is no family of codes called '%s'\n", name);
        return ENDED_WITHOUT;
    }
    for (size_t i = 0; trondgov_codes(program->rules, family, i, &code, 1); i++)
        fprintf(program->out, "%-28s %s\n", code_name(program, code), label(program, code));
    return ENDED_WELL;
}

/* Every answer goes out at once: whoever asks may be a program that waits for it. */
static void print(json_t *answer)
{
    char *text = json_dumps(answer, JSON_COMPACT);
    json_decref(answer);
    if (!text) {
        fputs("trondgov: out of memory\n", stderr);
        exit(BAD_INPUT);
    }
    fprintf(stdout, "%s\n", text);
    fflush(stdout);
    free(text);
}

static json_t *error_object(struct asking *asking, const struct question *question)
{
    json_t *object = json_object();
    json_object_set(object, "ERROR", question->fault);
    if (asking->file)
        json_object_set_new(object, "FILE", json_string(asking->file));
    json_object_set_new(object, "LINE", json_integer((json_int_t)asking->line));
    asking->faults = 1;
    return object;
}

static void ask_line(struct asking *asking, const char *line, size_t length)
{
    struct question question = {.program = asking->program};
    json_t *answer = NULL;
    question_read(&question, line, length);
    if (!question.fault) {
        const trondgov_rulebook *rules = readings_select(&asking->amended, &question, asking->statute);
        if (rules && !question.fault)
            answer = question_answer(&question, rules);
    }
    print(answer ? answer : error_object(asking, &question));
    question_free(&question);
}

static int is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] == '\0' || !strchr(" \t\r\n", line[i]))
            return 0;
    return 1;
}

static int ask_all(struct asking *asking, FILE *in)
{
    char *line = NULL;
    size_t room = 0;
    errno = 0;
    asking->line = 0;
    for (ssize_t length; !ferror(stdout) && (length = getline(&line, &room, in)) >= 0;) {
        asking->line++;
        if (!is_blank(line, (size_t)length))
            ask_line(asking, line, (size_t)length);
    }
    free(line);
    if (ferror(stdout))
        perror("trondgov");
    if (ferror(in))
        fprintf(stderr, "%s: %s\n", asking->file ? asking->file : "standard input", strerror(errno));
    return ferror(in) ? BAD_INPUT : ferror(stdout) ? ENDED_WITHOUT : ENDED_WELL;
}

static int ask_file(struct asking *asking, const char *name)
{
    FILE *in = fopen(name, "r");
    if (!in) {
        fprintf(stderr, "%s: %s\n", name, strerror(errno));
        return BAD_INPUT;
    }
    asking->file = name;
    const int status = ask_all(asking, in);
    fclose(in);
    return status;
}

static int run(struct asking *asking, int count, char **arguments)
{
    static const struct option OPTIONS[] = {{"lang", required_argument, NULL, 'l'},
                                            {"list", no_argument, NULL, 'q'},
                                            {"prefer-statute", no_argument, NULL, 's'},
                                            {"help", no_argument, NULL, 'h'},
                                            {NULL, 0, NULL, 0}};
    int list = 0, status = ENDED_WELL;
    for (int option; (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        if (option == 'h') {
            fputs(HELP, asking->program->out);
            return ENDED_WELL;
        }
        list |= option == 'q';
        asking->statute |= option == 's';
        if (option == '?' || (option == 'l' && !set_language(asking->program, optarg))) {
            fputs(HELP, stderr);
            return BAD_INPUT;
        }
    }
    if (list && count - optind > 1) {
        fputs(HELP, stderr);
        return BAD_INPUT;
    }
    if (list)
        return optind < count ? list_family(asking->program, arguments[optind]) : list_questions(asking->program);
    if (optind == count)
        status = ask_all(asking, stdin);
    for (int i = optind; i < count && status == ENDED_WELL; i++)
        status = ask_file(asking, arguments[i]);
    return status == ENDED_WELL && asking->faults ? ENDED_WITHOUT : status;
}

int command_ask(int count, char **arguments)
{
    struct program program;
    struct asking asking = {.program = &program};
    int status = program_begin(&program);
    if (status == 0)
        status = run(&asking, count, arguments);
    readings_free(&asking.amended);
    return program_end(&program, status);
}
