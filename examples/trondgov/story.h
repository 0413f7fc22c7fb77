/* A file of meetings as it was read and decided: the register, the meetings in their order, and what each line led to.
 */
#ifndef STORY_H
#define STORY_H

#include <jansson.h>

#include "names.h"
#include "program.h"

/* One line with events, applied: what it led to and why. */
struct step {
    size_t line;
    trondgov_event *events;
    size_t count;
    trondgov_answer answer;
    trondgov_id in_hand; /* the case in hand when it came */
    trondgov_finding *findings;
    size_t finding_count;
};

struct session {
    trondgov_meeting *meeting;
    struct step *steps;
    size_t step_count;
};

struct note {
    char *bokmal, *english;
};

struct story {
    struct program *program;
    const char *path;
    size_t line;     /* being read */
    int faulty;      /* a fault has been told */
    int in_register; /* which log the events of the file go to */
    struct names names;
    struct note *notes;
    size_t note_count;
    trondgov_municipality *municipality;
    struct session *sessions;
    size_t session_count;
};

/* Reads the file and applies its events. 0, or BAD_INPUT after a message. */
int story_read(struct story *story, struct program *program, const char *path);
void story_free(struct story *story);

/* "file:line: what: why" on standard error, once; what: the words before the colon, NULL where there are none. */
void complain(struct story *story, const char *what, const char *detail, const char *why);

/* What an id is called. */
const char *called(const struct story *story, trondgov_id id);

/* A line's events from its JSON object, as the library's table of fields has them. -> how many, 0 after a complaint;
 * the array is to be freed. */
size_t read_events(struct story *story, json_t *object, trondgov_event **events);

/* Applies events to the register or the meeting. @param expected 0, or the answer that the file says comes of it. */
void apply_events(struct story *story, trondgov_event *events, size_t count, trondgov_answer expected);
void enrol(struct story *story);

/* Prints what the meetings led to. */
void put_minutes(const struct story *story, const struct session *session);
void put_cases(const struct story *story, const struct session *session, const trondgov_minutes *minutes);
/* What is owed for all meetings. 0, or BAD_INPUT after a message. */
int put_fees(const struct story *story);

#endif
