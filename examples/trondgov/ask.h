/* trondgov ask: a question as a JSON object, and what it needs to be answered. */
#ifndef ASK_H
#define ASK_H

#include <jansson.h>

#include "program.h"

/* One question as it was read. Whoever finds something wrong says so in `fault`; the first fault counts. */
struct question {
    const struct program *program;
    trondgov_code code; /* QUESTION code */
    trondgov_fact *facts;
    size_t count;
    json_t *readings; /* which readings it is asked under, as they were written; NULL: as selected in the rules */
    json_t *fault;    /* FIELD, WHY, TEXT; NULL: nothing is wrong */
};

/* Rulebooks that other readings were selected in, by the text that selected them. */
enum { MOST_AMENDED = 64 };
struct amended {
    char *keys[MOST_AMENDED];
    trondgov_rulebook *rules[MOST_AMENDED];
    size_t made; /* the oldest gives way */
};

/* What a question with a fault gets. `why` is the name of a status of the library, or a word of this program's; `field`
 * may be NULL. */
void question_fault(struct question *question, const char *field, const char *why, const char *text);
/* The same for a status of the library, in the library's words. */
void question_status(struct question *question, const char *field, trondgov_status status);
void question_free(struct question *question);

/* ask_read.c: one line of text to a question. */
void question_read(struct question *question, const char *line, size_t length);

/* ask_readings.c: the rules that the question is asked under; `statute`: it is preferred where the question does not
 * say otherwise. NULL where there is a fault. */
const trondgov_rulebook *readings_select(struct amended *amended, struct question *question, int statute);
void readings_free(struct amended *amended);

/* ask_answer.c: asks, and writes the answer as JSON; NULL where there is a fault. */
json_t *question_answer(struct question *question, const trondgov_rulebook *rules);

#endif
