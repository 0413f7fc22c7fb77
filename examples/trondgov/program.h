/* What the files of the program share: how it ends, in which language it speaks, and what dates and money look like. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdio.h>
#include <trondgov/trondgov.h>

/* Exit statuses. */
enum { ENDED_WELL = 0, ENDED_WITHOUT = 1, BAD_INPUT = 2, NEEDS_LOT = 3 };

/* What every command has: the rules, and where its text goes. Nothing is printed before the whole of it is there. */
struct program {
    trondgov_rulebook *rules;
    trondgov_verdict *why;
    trondgov_code language; /* TRONDGOV_TEXT_BOKMAL or TRONDGOV_TEXT_ENGLISH */
    FILE *out;
    char *text; /* what went to out */
    size_t text_length;
};

int command_ask(int count, char **arguments);
int command_audit(int count, char **arguments);
int command_duties(int count, char **arguments);
int command_elect(int count, char **arguments);
int command_history(int count, char **arguments);
int command_meeting(int count, char **arguments);
int command_pay(int count, char **arguments);
int command_rules(int count, char **arguments);

/* 0, or the exit status after a message. */
int program_begin(struct program *program);
/* Prints what was collected where the status is not BAD_INPUT. -> the exit status */
int program_end(struct program *program, int status);

/* Whether an option's argument is a language: nb or en. 1 or 0. */
int set_language(struct program *program, const char *name);

/* One of two texts, by the language. */
const char *say(const struct program *program, const char *bokmal, const char *english);
/* What a code is called in the language; its name where texts were left out of the library. */
const char *label(const struct program *program, int64_t code);
/* Where a provision stands: "Reglement for bystyret 5.12". */
const char *citation(const struct program *program, trondgov_code provision);
/* The English label: what is told on standard error is English. */
const char *english(const struct program *program, int64_t code);
const char *code_name(const struct program *program, int64_t code);

/* Never NULL: where there is no memory the program ends. */
void *grow(void *block, size_t count, size_t size);
char *copy_text(const char *text, size_t length);

/* How many characters a text has, for columns: bytes that do not continue one. */
int text_width(const char *text);

void put_date(const struct program *program, trondgov_date date);          /* torsdag 24. oktober 2024 */
void put_day(const struct program *program, trondgov_date date);           /* 2024-10-24 */
void put_instant(const struct program *program, trondgov_instant instant); /* the same with kl. 09:00 */
void put_clock(const struct program *program, trondgov_instant instant);   /* 09:00 */
void put_duration(const struct program *program, int64_t seconds);         /* 1 dag, 2 timer og 3 minutter */
void put_money(const struct program *program, trondgov_ore amount);        /* 3 000,00 kr */
void put_whole(const struct program *program, int64_t number);             /* 3 000 */
void put_capital(const struct program *program, const char *text);         /* with a capital letter first */
/* A finding as the library words it. */
void put_finding(const struct program *program, const trondgov_finding *finding);

/* "2024-10-24", "2024-10-24 09:00" or "2024-10-24 09:00:00". 1 where it is one, otherwise 0. */
int read_date(const char *text, trondgov_date *date);
int read_instant(const char *text, trondgov_instant *instant);

#endif
