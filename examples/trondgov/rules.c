/* trondgov rules: the registry of provisions, all of it, one rule, or the rules that have a word in their text. */
#define _GNU_SOURCE
#include "program.h"

#include <getopt.h>
#include <string.h>

static const char HELP[] =
    "usage: trondgov rules [--lang nb|en] [ID | word]\n\n"
    "Without an argument all provisions: id, where it stands, in force since, what decides it.\n"
    "With an id (BYST-5.12b-1) everything about that provision; with a word the provisions whose text or id has it.\n"
    "Exit status 1 where there is none.\n";

/* "question RIGHT", "event LEFT", "stated: states a purpose", "not decided by this version" */
static void put_decider(const struct program *program, trondgov_code provision)
{
    const int64_t decider = trondgov_code_get(program->rules, provision, TRONDGOV_FIELD_DECIDER);
    const int64_t reason = trondgov_code_get(program->rules, provision, TRONDGOV_FIELD_REASON);
    if (decider != TRONDGOV_NOTHING)
        fprintf(program->out, "%s: %s (%s)", label(program, decider & INT64_C(0x7fff0000)), label(program, decider),
                code_name(program, decider));
    else if (reason != TRONDGOV_NOTHING && reason != TRONDGOV_REASON_NOT_BUILT)
        fprintf(program->out, "%s: %s", say(program, "bare fastslått", "only stated"), label(program, reason));
    else
        fputs(say(program, "avgjøres ikke av denne versjonen", "not decided by this version"), program->out);
}

static void put_in_force(const struct program *program, trondgov_code provision)
{
    const int64_t from = trondgov_code_get(program->rules, provision, TRONDGOV_FIELD_FROM);
    const int64_t to = trondgov_code_get(program->rules, provision, TRONDGOV_FIELD_TO);
    if (from == TRONDGOV_NOTHING)
        fputs(say(program, "udatert", "undated"), program->out);
    else
        put_date(program, (trondgov_date)from);
    if (to == TRONDGOV_NOTHING)
        return;
    fputs(say(program, " til ", " until "), program->out);
    put_date(program, (trondgov_date)to);
}

static void put_row(const struct program *program, trondgov_code provision)
{
    fprintf(program->out, "%s\t%s\t", code_name(program, provision), citation(program, provision));
    put_in_force(program, provision);
    fputc('\t', program->out);
    put_decider(program, provision);
    fputc('\n', program->out);
}

/* A word and a colon, with room for the longest; letters beyond ASCII are two bytes. */
static void put_key(const struct program *program, const char *key)
{
    enum { ROOM = 15 };
    int letters = 0;
    for (const char *at = key; *at != '\0'; at++)
        letters += ((unsigned char)*at & 0xc0) != 0x80;
    fprintf(program->out, "%s:%*s", key, ROOM - letters, "");
}

/* The conflict between sources that a provision stands in, with its readings. */
static void put_conflict(const struct program *program, trondgov_code provision)
{
    const int64_t conflict = trondgov_code_get(program->rules, provision, TRONDGOV_FIELD_CONFLICT);
    if (conflict == TRONDGOV_NOTHING)
        return;
    const int64_t in_force = trondgov_code_get(program->rules, conflict, TRONDGOV_FIELD_READING);
    put_key(program, say(program, "Motstrid", "Conflict"));
    fprintf(program->out, "%s (%s)\n", label(program, conflict), code_name(program, conflict));
    trondgov_code reading = 0;
    for (size_t i = 0; trondgov_codes(program->rules, TRONDGOV_FAMILY_READING, i, &reading, 1); i++)
        if (trondgov_code_get(program->rules, reading, TRONDGOV_FIELD_CONFLICT) == conflict)
            fprintf(program->out, "%16s%s %s (%s)%s\n", "", say(program, "lesemåte:", "reading:"),
                    label(program, reading), code_name(program, reading),
                    reading == in_force ? say(program, ", gjelder nå", ", in force now") : "");
}

static void put_all(const struct program *program, trondgov_code provision)
{
    const int64_t organ = trondgov_code_get(program->rules, provision, TRONDGOV_FIELD_ORGAN);
    fprintf(program->out, "%s\n", code_name(program, provision));
    put_key(program, say(program, "Står i", "Stands in"));
    fprintf(program->out, "%s\n", citation(program, provision));
    put_key(program, "Organ");
    fprintf(program->out, "%s\n", organ == TRONDGOV_NOTHING ? "-" : label(program, organ));
    put_key(program, say(program, "Gjelder fra", "In force from"));
    put_in_force(program, provision);
    fputc('\n', program->out);
    put_key(program, "Bokmål");
    fprintf(program->out, "%s\n", trondgov_code_text(program->rules, provision, TRONDGOV_TEXT_BOKMAL));
    put_key(program, "English");
    fprintf(program->out, "%s\n", trondgov_code_text(program->rules, provision, TRONDGOV_TEXT_ENGLISH));
    put_key(program, say(program, "Avgjøres av", "Decided by"));
    put_decider(program, provision);
    fputc('\n', program->out);
    put_conflict(program, provision);
}

/* The next letter in small: A-Z, and the Norwegian letters, which are two bytes beginning with 0xc3. */
static unsigned char small(const char *text, size_t at)
{
    const unsigned char letter = (unsigned char)text[at];
    if (letter >= 'A' && letter <= 'Z')
        return (unsigned char)(letter + 32);
    const int second = at > 0 && (unsigned char)text[at - 1] == 0xc3;
    return second && letter >= 0x80 && letter <= 0x9e && letter != 0x97 ? (unsigned char)(letter + 32) : letter;
}

static int has_word(const char *text, const char *word)
{
    for (size_t i = 0; text && text[i] != '\0'; i++) {
        size_t n = 0;
        while (word[n] != '\0' && text[i + n] != '\0' && small(text, i + n) == small(word, n))
            n++;
        if (word[n] == '\0')
            return 1;
    }
    return 0;
}

static int matches(const struct program *program, trondgov_code provision, const char *word)
{
    static const trondgov_code FORMS[] = {TRONDGOV_TEXT_NAME, TRONDGOV_TEXT_ENGLISH, TRONDGOV_TEXT_BOKMAL};
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++)
        if (has_word(trondgov_code_text(program->rules, provision, FORMS[i]), word))
            return 1;
    return 0;
}

static int list(const struct program *program, const char *word)
{
    size_t found = 0;
    trondgov_code provision = 0;
    for (size_t i = 0; trondgov_codes(program->rules, TRONDGOV_FAMILY_PROVISION, i, &provision, 1); i++) {
        if (word && !matches(program, provision, word))
            continue;
        put_row(program, provision);
        if (word)
            fprintf(program->out, "\t%s\n", trondgov_code_text(program->rules, provision, program->language));
        found++;
    }
    if (found > 0)
        return ENDED_WELL;
    fprintf(stderr, "trondgov: no provision is called '%s' or has it in its text\n", word ? word : "");
    return ENDED_WITHOUT;
}

static int run(struct program *program, int count, char **arguments)
{
    static const struct option OPTIONS[] = {
        {"lang", required_argument, NULL, 'l'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
    for (int option; (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        if (option == 'h') {
            fputs(HELP, program->out);
            return ENDED_WELL;
        }
        if (option != 'l' || !set_language(program, optarg)) {
            fputs(HELP, stderr);
            return BAD_INPUT;
        }
    }
    if (count - optind > 1) {
        fputs(HELP, stderr);
        return BAD_INPUT;
    }
    trondgov_code provision = 0;
    if (optind < count &&
        trondgov_code_find(program->rules, TRONDGOV_FAMILY_PROVISION, arguments[optind], &provision) == TRONDGOV_OK) {
        put_all(program, provision);
        return ENDED_WELL;
    }
    return list(program, optind < count ? arguments[optind] : NULL);
}

int command_rules(int count, char **arguments)
{
    struct program program;
    const int status = program_begin(&program);
    return program_end(&program, status ? status : run(&program, count, arguments));
}
