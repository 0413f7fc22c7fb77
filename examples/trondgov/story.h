/* A file as it was read and decided: the register, the meetings and elections in their order, what each line of a
 * meeting led to, and the entries of a settlement. */
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
    int64_t state; /* of the city government after a line of the register */
};

struct session {
    trondgov_meeting *meeting;
    struct step *steps;
    size_t step_count;
};

/* The votes that a list or candidate got in the last round; of nobody: the blank ones. */
struct total {
    trondgov_id option;
    int64_t votes;
};

struct contest {
    trondgov_election *election;
    trondgov_event begun; /* its first event */
    trondgov_instant latest;
    struct total *totals;
    size_t total_count;
};

/* One entry of a settlement, and where it stands. */
struct entry {
    const char *path;
    size_t line;
    trondgov_event event;
};

struct note {
    char *bokmal, *english;
};

/* Which log the events of the file go to. */
enum section { SECTION_REGISTER, SECTION_MEETING, SECTION_ELECTION, SECTION_SETTLEMENT, SECTIONS };

struct story {
    struct program *program;
    const char *path;
    size_t line;     /* being read */
    int faulty;      /* a fault has been told */
    enum section section; /* that the lines are in */
    struct names names;
    struct note *notes;
    size_t note_count;
    trondgov_municipality *municipality;
    struct session *sessions;
    size_t session_count;
    enum section wanted;    /* what the program is after */
    struct session entered; /* the lines of the register, where that is the register */
    struct contest *contests;
    size_t contest_count;
    struct entry *entries; /* applied by trondgov pay alone */
    size_t entry_count;
};

/* Reads the file, which must have something in a section, and applies its events. 0, or BAD_INPUT after a message. */
int story_read(struct story *story, struct program *program, const char *path, enum section wanted);
void story_free(struct story *story);

/* "file:line: what: why" on standard error, once; what: the words before the colon, NULL where there are none. */
void complain(struct story *story, const char *what, const char *detail, const char *why);

/* What the file says of itself: what is real in it and what is made up. */
void put_notes(const struct story *story);

/* What an id is called. */
const char *called(const struct story *story, trondgov_id id);

/* A line's events from its JSON object, as the library's table of fields has them. -> how many, 0 after a complaint;
 * the array is to be freed. */
size_t read_events(struct story *story, json_t *object, trondgov_event **events);

/* Applies events to the register, the meeting or the election, or keeps them as entries of the settlement.
 * @param expected 0, or the answer that the file says comes of it. */
void apply_events(struct story *story, trondgov_event *events, size_t count, trondgov_answer expected);
/* Complains of an event in the library's words: the field that it found wrong, or why the answer came. */
void complain_status(struct story *story, const trondgov_event *event, trondgov_status status);
void complain_answer(struct story *story, const trondgov_event *event, trondgov_answer answer,
                     trondgov_answer expected);
/* Enrols the register's members in the meeting, or the council's as those who elect in the election. */
void enrol(struct story *story);
/* Whether an answer leaves the events unrecorded: refused, or something is missing. */
int stopped(trondgov_answer answer);

/* What the library found of one event of a line about its deadline: the answer, other readings beside it, faults. */
void put_deadline(const struct program *program, const struct step *step, int32_t index, const char *indent);
/* Whether a finding belongs beside what was decided: what was wrong, is due or must be judged, and every reading that
 * would have given another answer. */
int worth_telling(const trondgov_finding *finding, trondgov_answer answer);
/* Whether a reading says anything that the reading in force does not. */
int differs(const trondgov_finding *other, const trondgov_finding *in_force);
void put_remark(const struct story *story, const trondgov_finding *finding);
/* What is worth telling of some events of a line, a list item each. -> how many */
size_t put_remarks(const struct story *story, const struct step *step, size_t first, size_t count, const char *indent);

/* An event in words, or several that differ by their person alone or by their item alone.
 * @param in_hand a case that need not be named; 0: none */
void put_event(const struct story *story, const trondgov_event *events, size_t count, trondgov_id in_hand);

/* What was done before the meeting was opened, as far as it is told nowhere else. */
void put_before_meeting(const struct story *story, const struct session *session);
/* What happened up to an entry of the minutes (NULL: to the end) and is told nowhere else.
 * @param next the line to go on from; 0 at first. -> the entry's line, NULL where it is an earlier one */
const struct step *put_happenings(const struct story *story, const struct session *session, size_t *next,
                                  const trondgov_entry *entry);

/* Prints what the meetings led to. */
void put_minutes(const struct story *story, const struct session *session);
void put_cases(const struct story *story, const struct session *session, const trondgov_minutes *minutes);
/* Keeps what an election's event told of the votes. */
void contest_note(struct contest *contest, const trondgov_event *event);
/* Draws the lots that are needed, in the order of the elections. 0, or BAD_INPUT after a message. */
int draw_in_contests(const struct story *story, const char *const *lots, size_t count);
/* Prints what the elections led to. -> the exit status */
int put_contests(const struct story *story);
/* What is owed for all meetings. 0, or BAD_INPUT after a message. */
int put_fees(const struct story *story);

#endif
