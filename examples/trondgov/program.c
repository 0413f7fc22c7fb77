/* Beginning and ending, the two languages, dates and money: the library gives numbers, a program words them. */
#define _POSIX_C_SOURCE 200809L
#include "program.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

int program_begin(struct program *program)
{
    memset(program, 0, sizeof *program);
    program->language = TRONDGOV_TEXT_BOKMAL;
    program->out = open_memstream(&program->text, &program->text_length);
    trondgov_status status = trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &program->rules);
    if (status == TRONDGOV_OK)
        status = trondgov_verdict_create(NULL, &program->why);
    if (status == TRONDGOV_OK && program->out)
        return 0;
    fputs("trondgov: out of memory\n", stderr);
    return BAD_INPUT;
}

int program_end(struct program *program, int status)
{
    if (program->out && fclose(program->out) != 0)
        status = BAD_INPUT;
    if (status != BAD_INPUT && program->text) {
        const size_t written = fwrite(program->text, 1, program->text_length, stdout);
        if (written != program->text_length || fflush(stdout) != 0) {
            perror("trondgov");
            status = ENDED_WITHOUT;
        }
    }
    free(program->text);
    trondgov_verdict_free(program->why);
    trondgov_rulebook_free(program->rules);
    return status;
}

int set_language(struct program *program, const char *name)
{
    if (strcmp(name, "nb") != 0 && strcmp(name, "en") != 0)
        return 0;
    program->language = name[0] == 'n' ? TRONDGOV_TEXT_BOKMAL : TRONDGOV_TEXT_ENGLISH;
    return 1;
}

const char *say(const struct program *program, const char *bokmal, const char *english)
{
    return program->language == TRONDGOV_TEXT_BOKMAL ? bokmal : english;
}

const char *code_name(const struct program *program, int64_t code)
{
    const char *text = trondgov_code_text(program->rules, code, TRONDGOV_TEXT_NAME);
    return text ? text : "?";
}

const char *english(const struct program *program, int64_t code)
{
    const char *text = trondgov_code_text(program->rules, code, TRONDGOV_TEXT_ENGLISH);
    return text && *text ? text : code_name(program, code);
}

const char *label(const struct program *program, int64_t code)
{
    const char *text = trondgov_code_text(program->rules, code, program->language);
    return text && *text ? text : code_name(program, code);
}

const char *citation(const struct program *program, trondgov_code provision)
{
    const char *text = provision ? trondgov_code_text(program->rules, provision, TRONDGOV_TEXT_CITATION) : "";
    return text && *text ? text : code_name(program, provision);
}

void *grow(void *block, size_t count, size_t size)
{
    void *grown = size > 0 && count > SIZE_MAX / size ? NULL : realloc(block, count * size + 1);
    if (!grown) {
        fputs("trondgov: out of memory\n", stderr);
        exit(BAD_INPUT);
    }
    return grown;
}

char *copy_text(const char *text, size_t length)
{
    char *copy = grow(NULL, length, 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

int text_width(const char *text)
{
    int characters = 0;
    for (; *text != '\0'; text++)
        characters += ((unsigned char)*text & 0xc0) != 0x80;
    return characters;
}

static const char *const WEEKDAYS[][2] = {{"mandag", "Monday"},    {"tirsdag", "Tuesday"}, {"onsdag", "Wednesday"},
                                          {"torsdag", "Thursday"}, {"fredag", "Friday"},   {"lørdag", "Saturday"},
                                          {"søndag", "Sunday"}};
static const char *const MONTHS[][2] = {{"januar", "January"},  {"februar", "February"},  {"mars", "March"},
                                        {"april", "April"},     {"mai", "May"},           {"juni", "June"},
                                        {"juli", "July"},       {"august", "August"},     {"september", "September"},
                                        {"oktober", "October"}, {"november", "November"}, {"desember", "December"}};

void put_date(const struct program *program, trondgov_date date)
{
    int32_t year = 0, month = 0, day = 0;
    const int64_t weekday = trondgov_date_get(date, TRONDGOV_FIELD_WEEKDAY);
    if (trondgov_date_to_civil(date, &year, &month, &day) != TRONDGOV_OK || weekday < 1) {
        fputs("?", program->out);
        return;
    }
    const int english = program->language == TRONDGOV_TEXT_ENGLISH;
    fprintf(program->out, "%s %" PRId32 "%s %s %" PRId32, WEEKDAYS[weekday - 1][english], day, english ? "" : ".",
            MONTHS[month - 1][english], year);
}

void put_day(const struct program *program, trondgov_date date)
{
    int32_t year = 0, month = 0, day = 0;
    if (trondgov_date_to_civil(date, &year, &month, &day) == TRONDGOV_OK)
        fprintf(program->out, "%04" PRId32 "-%02" PRId32 "-%02" PRId32, year, month, day);
}

void put_clock(const struct program *program, trondgov_instant instant)
{
    trondgov_date date = 0;
    int32_t second = 0;
    trondgov_instant_to_civil(instant, &date, &second);
    fprintf(program->out, "%02d:%02d", (int)(second / 3600), (int)(second / 60 % 60));
    if (second % 60 != 0)
        fprintf(program->out, ":%02d", (int)(second % 60));
}

void put_instant(const struct program *program, trondgov_instant instant)
{
    trondgov_date date = 0;
    int32_t second = 0;
    trondgov_instant_to_civil(instant, &date, &second);
    put_date(program, date);
    fputs(say(program, " kl. ", " at "), program->out);
    put_clock(program, instant);
}

void put_duration(const struct program *program, int64_t seconds)
{
    static const struct {
        int64_t seconds;
        const char *one[2], *many[2];
    } UNITS[] = {{86400, {"døgn", "day"}, {"døgn", "days"}},
                 {3600, {"time", "hour"}, {"timer", "hours"}},
                 {60, {"minutt", "minute"}, {"minutter", "minutes"}},
                 {1, {"sekund", "second"}, {"sekunder", "seconds"}}};
    const int english = program->language == TRONDGOV_TEXT_ENGLISH;
    int64_t left = seconds < 0 ? -seconds : seconds;
    const char *between = "";
    if (left == 0)
        fprintf(program->out, "0 %s", UNITS[3].many[english]);
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++) {
        const int64_t whole = left / UNITS[i].seconds;
        left %= UNITS[i].seconds;
        if (whole == 0)
            continue;
        fprintf(program->out, "%s%" PRId64 " %s", between, whole,
                whole == 1 ? UNITS[i].one[english] : UNITS[i].many[english]);
        between = " ";
    }
}

static void put_thousands(FILE *out, int64_t number)
{
    if (number >= 1000) {
        put_thousands(out, number / 1000);
        fprintf(out, " %03d", (int)(number % 1000));
    } else {
        fprintf(out, "%d", (int)number);
    }
}

void put_whole(const struct program *program, int64_t number)
{
    fputs(number < 0 ? "-" : "", program->out);
    put_thousands(program->out, number < 0 ? -number : number);
}

void put_money(const struct program *program, trondgov_ore amount)
{
    const int norwegian = program->language == TRONDGOV_TEXT_BOKMAL;
    const int64_t positive = amount < 0 ? -amount : amount;
    fputs(norwegian ? "" : "NOK ", program->out);
    fputs(amount < 0 ? "-" : "", program->out);
    put_thousands(program->out, positive / 100);
    fprintf(program->out, "%c%02d%s", norwegian ? ',' : '.', (int)(positive % 100), norwegian ? " kr" : "");
}

void put_capital(const struct program *program, const char *text)
{
    const int small = text[0] >= 'a' && text[0] <= 'z';
    fputc(small ? text[0] - 'a' + 'A' : text[0], program->out);
    fputs(text[0] == '\0' ? "" : text + 1, program->out);
}

void put_finding(const struct program *program, const trondgov_finding *finding)
{
    const size_t length = trondgov_finding_text(finding, program->rules, program->language, NULL, 0);
    char *sentence = grow(NULL, length + 1, 1);
    trondgov_finding_text(finding, program->rules, program->language, sentence, length + 1);
    fputs(sentence, program->out);
    free(sentence);
}

/* Exactly `count` digits. */
static int digits(const char **text, int count, int32_t *number)
{
    *number = 0;
    for (int i = 0; i < count; i++, ++*text) {
        if (**text < '0' || **text > '9')
            return 0;
        *number = *number * 10 + (**text - '0');
    }
    return 1;
}

static int after(const char **text, char expected)
{
    return *(*text)++ == expected;
}

static int date_at(const char **text, trondgov_date *date)
{
    int32_t year = 0, month = 0, day = 0;
    return digits(text, 4, &year) && after(text, '-') && digits(text, 2, &month) && after(text, '-') &&
           digits(text, 2, &day) && trondgov_date_from_civil(year, month, day, date) == TRONDGOV_OK;
}

int read_date(const char *text, trondgov_date *date)
{
    return date_at(&text, date) && *text == '\0';
}

int read_instant(const char *text, trondgov_instant *instant)
{
    trondgov_date date = 0;
    int32_t hour = 0, minute = 0, second = 0;
    if (!date_at(&text, &date) || !after(&text, ' ') || !digits(&text, 2, &hour) || !after(&text, ':') ||
        !digits(&text, 2, &minute))
        return 0;
    if (*text == ':' && !(after(&text, ':') && digits(&text, 2, &second)))
        return 0;
    *instant = date * TRONDGOV_DAY_SECONDS + hour * 3600 + minute * 60 + second;
    return *text == '\0' && hour < 24 && minute < 60 && second < 60;
}
