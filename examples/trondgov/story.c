/* Reads a file of meetings or elections, JSON Lines: names for ids, the register's events, those of the meetings and
 * elections, the entries of a settlement. ../README.md tells what a line may be. */
#define _POSIX_C_SOURCE 200809L
#include "story.h"

#include <stdlib.h>
#include <string.h>

void complain(struct story *story, const char *what, const char *detail, const char *why)
{
    if (!story->faulty) {
        fprintf(stderr, "%s:%zu: %s", story->path, story->line > 0 ? story->line : 1, what);
        if (detail)
            fprintf(stderr, " \"%s\"", detail);
        fprintf(stderr, ": %s\n", why);
    }
    story->faulty = 1;
}

const char *called(const struct story *story, trondgov_id id)
{
    const struct name *name = names_find(&story->names, id);
    return !name ? "?" : say(story->program, name->bokmal, name->english);
}

void put_notes(const struct story *story)
{
    const struct program *program = story->program;
    for (size_t i = 0; i < story->note_count; i++)
        fprintf(program->out, "> %s\n%s\n", say(program, story->notes[i].bokmal, story->notes[i].english),
                i + 1 < story->note_count ? ">" : "");
}

/* Complains about the first key that is not in the list. */
static int only_keys(struct story *story, json_t *object, const char *const *allowed)
{
    for (void *at = json_object_iter(object); at; at = json_object_iter_next(object, at)) {
        size_t i = 0;
        while (allowed[i] && strcmp(allowed[i], json_object_iter_key(at)) != 0)
            i++;
        if (!allowed[i]) {
            complain(story, allowed[0], json_object_iter_key(at), "a line of this kind has no such key");
            return 0;
        }
    }
    return 1;
}

/* A text in both languages, or one that serves for both. */
static int read_texts(struct story *story, const char *key, const json_t *value, const char *texts[2])
{
    texts[0] = json_string_value(json_is_object(value) ? json_object_get(value, "nb") : value);
    texts[1] = json_string_value(json_is_object(value) ? json_object_get(value, "en") : value);
    if (texts[0] && texts[1] && (!json_is_object(value) || json_object_size(value) == 2))
        return 1;
    complain(story, key, NULL, "neither a text nor {\"nb\": text, \"en\": text}");
    return 0;
}

static void read_note(struct story *story, json_t *object)
{
    static const char *const KEYS[] = {"NOTE", NULL};
    const char *texts[2];
    if (!only_keys(story, object, KEYS) || !read_texts(story, "NOTE", json_object_get(object, "NOTE"), texts))
        return;
    story->notes = grow(story->notes, story->note_count + 1, sizeof *story->notes);
    story->notes[story->note_count++] =
        (struct note){copy_text(texts[0], strlen(texts[0])), copy_text(texts[1], strlen(texts[1]))};
}

static void read_name(struct story *story, json_t *object)
{
    static const char *const KEYS[] = {"NAME", "ID", "TEXT", NULL};
    const char *name = json_string_value(json_object_get(object, "NAME")), *texts[2];
    const json_t *id = json_object_get(object, "ID");
    if (!only_keys(story, object, KEYS) || !read_texts(story, "TEXT", json_object_get(object, "TEXT"), texts))
        return;
    const char *why = !name ? "not a text"
                      : id && (!json_is_integer(id) || json_integer_value(id) < 1)
                          ? "an id is a number above 0"
                          : names_declare(&story->names, name, json_integer_value(id), texts[0], texts[1]);
    if (why)
        complain(story, "NAME", name, why);
}

static void read_set(struct story *story, json_t *object)
{
    static const char *const KEYS[] = {"SET", "OF", NULL};
    const char *name = json_string_value(json_object_get(object, "SET"));
    const json_t *of = json_object_get(object, "OF");
    struct ids ids = {NULL, 0};
    if (!only_keys(story, object, KEYS))
        return;
    if (!name || !json_is_array(of)) {
        complain(story, "SET", name, !name ? "not a text" : "OF is not a list of names");
        return;
    }
    for (size_t i = 0; i < json_array_size(of) && !story->faulty; i++) {
        const char *word = json_string_value(json_array_get(of, i));
        const char *why = word ? names_add(&story->names, word, &ids) : "not a text";
        if (why)
            complain(story, "SET", word, why);
    }
    if (story->faulty)
        free(ids.items);
    else
        names_set(&story->names, name, ids);
}

static void read_section(struct story *story, json_t *object)
{
    static const char *const KEYS[] = {"SECTION", NULL};
    static const char *const NAMES[SECTIONS] = {"REGISTER", "MEETING", "ELECTION", "SETTLEMENT"};
    const char *name = json_string_value(json_object_get(object, "SECTION"));
    if (!only_keys(story, object, KEYS))
        return;
    for (int section = 0; name && section < SECTIONS; section++)
        if (strcmp(name, NAMES[section]) == 0) {
            story->section = (enum section)section;
            return;
        }
    complain(story, "SECTION", name, "neither REGISTER, MEETING, ELECTION nor SETTLEMENT");
}

static void read_enrol(struct story *story, json_t *object)
{
    static const char *const KEYS[] = {"ENROL", NULL};
    if (!only_keys(story, object, KEYS))
        return;
    if (json_is_true(json_object_get(object, "ENROL")))
        enrol(story);
    else
        complain(story, "ENROL", NULL, "not true");
}

static void read_event(struct story *story, json_t *object)
{
    trondgov_event *events = NULL;
    trondgov_code expected = 0;
    const json_t *expect = json_object_get(object, "EXPECT");
    const char *name = json_string_value(expect);
    if (expect && (!name || trondgov_code_find(story->program->rules, TRONDGOV_FAMILY_ANSWER, name, &expected))) {
        complain(story, "EXPECT", name, "there is no answer with that name");
        return;
    }
    const size_t count = read_events(story, object, &events);
    if (count > 0)
        apply_events(story, events, count, expected);
}

static void read_line(struct story *story, const char *line, size_t length)
{
    static const struct {
        const char *key;
        void (*read)(struct story *story, json_t *object);
    } KINDS[] = {{"EVENT", read_event}, {"NAME", read_name},       {"SET", read_set},
                 {"NOTE", read_note},   {"SECTION", read_section}, {"ENROL", read_enrol}};
    json_error_t error;
    json_t *object = json_loadb(line, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
    size_t kind = 0;
    if (!object) {
        complain(story, "line", NULL, error.text);
        return;
    }
    while (kind < sizeof KINDS / sizeof *KINDS && !json_object_get(object, KINDS[kind].key))
        kind++;
    if (kind < sizeof KINDS / sizeof *KINDS)
        KINDS[kind].read(story, object);
    else
        complain(story, "line", NULL, "not an object with EVENT, NAME, SET, NOTE, SECTION or ENROL");
    json_decref(object);
}

static int is_blank(const char *line)
{
    return line[strspn(line, " \t\r\n")] == '\0';
}

static void read_lines(struct story *story, FILE *file, enum section wanted)
{
    char *line = NULL;
    size_t room = 0;
    for (ssize_t length; !story->faulty && (length = getline(&line, &room, file)) >= 0;) {
        story->line++;
        if (!is_blank(line))
            read_line(story, line, (size_t)length);
    }
    free(line);
    if (!story->faulty && ferror(file))
        complain(story, "file", NULL, "cannot be read");
    if (!story->faulty && wanted == SECTION_MEETING && story->session_count == 0)
        complain(story, "file", NULL, "there is no meeting in it");
    if (!story->faulty && wanted == SECTION_ELECTION && story->contest_count == 0)
        complain(story, "file", NULL, "there is no election in it");
}

int story_read(struct story *story, struct program *program, const char *path, enum section wanted)
{
    *story = (struct story){.program = program, .path = path, .wanted = wanted};
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        return BAD_INPUT;
    }
    if (trondgov_municipality_create(program->rules, &story->municipality) == TRONDGOV_OK)
        read_lines(story, file, wanted);
    else
        complain(story, "file", NULL, "out of memory");
    fclose(file);
    return story->faulty ? BAD_INPUT : 0;
}

static void session_free(struct session *session)
{
    for (size_t i = 0; i < session->step_count; i++) {
        free(session->steps[i].events);
        free(session->steps[i].findings);
    }
    free(session->steps);
    trondgov_meeting_free(session->meeting);
}

static void contest_free(struct contest *contest)
{
    free(contest->totals);
    trondgov_election_free(contest->election);
}

void story_free(struct story *story)
{
    session_free(&story->entered);
    for (size_t i = 0; i < story->session_count; i++)
        session_free(&story->sessions[i]);
    for (size_t i = 0; i < story->contest_count; i++)
        contest_free(&story->contests[i]);
    for (size_t i = 0; i < story->note_count; i++) {
        free(story->notes[i].bokmal);
        free(story->notes[i].english);
    }
    free(story->sessions);
    free(story->contests);
    free(story->entries);
    free(story->notes);
    names_free(&story->names);
    trondgov_municipality_free(story->municipality);
}
