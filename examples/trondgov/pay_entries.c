/* Entries of a settlement from a CSV file. A row becomes the line that it would be in a file of meetings, so both are
 * read, and faults in them told, in one way. */
#define _GNU_SOURCE
#include "csvfile.h"
#include "pay.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct rows {
    struct pay *pay;
    char *columns[MOST_CELLS];
    size_t column_count;
};

static const char *const ENTRIES[] = {"ATTENDED",   "CLAIM",        "AGREEMENT", "WAIVED",   "LEAVE",
                                      "GROUP_SIZE", "CARRIED_OVER", "PAID",      "PAY_FACT", "JUDGED"};
enum { ENTRY_COUNT = sizeof ENTRIES / sizeof *ENTRIES };

/* The field of an event by its name. 1, or 0: it has none that is called so. */
static int find_field(const struct program *program, const char *event, const char *name, trondgov_field *field)
{
    trondgov_code kind = 0, wanted = 0;
    if (trondgov_code_find(program->rules, TRONDGOV_FAMILY_EVENT, event, &kind) != TRONDGOV_OK ||
        trondgov_code_find(program->rules, TRONDGOV_FAMILY_FIELD, name, &wanted) != TRONDGOV_OK)
        return 0;
    for (size_t i = 0; trondgov_fields(program->rules, kind, i, field, 1); i++)
        if (field->field == wanted)
            return 1;
    return 0;
}

static int is_column(const struct program *program, const char *name)
{
    trondgov_field field;
    int known = strcmp(name, "DATE") == 0 || strcmp(name, "EVENT") == 0 || strcmp(name, "ATTENDED") == 0;
    for (size_t i = 0; i < ENTRY_COUNT && !known; i++)
        known = find_field(program, ENTRIES[i], name, &field);
    return known;
}

/* Column names in small letters are as good. */
static char *capitals(const char *text)
{
    char *copy = copy_text(text, strlen(text));
    for (char *letter = copy; *letter != '\0'; letter++)
        if (*letter >= 'a' && *letter <= 'z')
            *letter = (char)(*letter - 'a' + 'A');
    return copy;
}

static void read_header(struct csv_file *file)
{
    struct rows *rows = file->context;
    int dated = 0;
    for (size_t i = 0; i < file->cell_count; i++) {
        char *name = capitals(file->cells[i]);
        rows->columns[rows->column_count++] = name;
        dated |= strcmp(name, "DATE") == 0;
        if (!is_column(rows->pay->program, name))
            csv_file_complain(file, file->cells[i], "no entry has such a column");
        for (size_t n = 0; n < i; n++)
            if (strcmp(rows->columns[n], name) == 0)
                csv_file_complain(file, file->cells[i], "this column is there twice");
    }
    if (!dated)
        csv_file_complain(file, "DATE", "no such column in the first line");
}

static const char *cell(const struct csv_file *file, const char *name)
{
    const struct rows *rows = file->context;
    for (size_t i = 0; i < rows->column_count && i < file->cell_count; i++)
        if (strcmp(rows->columns[i], name) == 0)
            return file->cells[i];
    return "";
}

/* Spaces between thousands as spreadsheets write them: plain, no-break (C2 A0), narrow (E2 80 AF). */
static size_t space_at(const char *text)
{
    static const char *const SPACES[] = {" ", "\xC2\xA0", "\xE2\x80\xAF"};
    for (size_t i = 0; i < sizeof SPACES / sizeof *SPACES; i++)
        if (strncmp(text, SPACES[i], strlen(SPACES[i])) == 0)
            return strlen(SPACES[i]);
    return 0;
}

int pay_read_kroner(const char *text, int64_t *ore)
{
    const int below = *text == '-';
    int64_t amount = 0;
    int decimals = -1, digits = 0;
    for (text += below; *text != '\0'; text++) {
        const size_t space = digits > 0 && decimals < 0 ? space_at(text) : 0;
        if (space > 0) {
            text += space - 1;
        } else if ((*text == ',' || *text == '.') && decimals < 0 && digits > 0) {
            decimals = 0;
        } else if (*text >= '0' && *text <= '9' && decimals < 2 && amount <= INT64_MAX / 1000) {
            amount = amount * 10 + (*text - '0');
            digits++;
            decimals += decimals >= 0;
        } else {
            return 0;
        }
    }
    for (int i = decimals < 0 ? 0 : decimals; i < 2; i++)
        amount *= 10;
    *ore = below ? -amount : amount;
    return digits > 0 && decimals != 0;
}

/* What ja and nei, or 1 and 0, say. 1 or 0; -1: neither. */
static int read_yes(const char *text)
{
    static const char *const WORDS[][2] = {{"nei", "ja"}, {"no", "yes"}, {"false", "true"}, {"0", "1"}};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        for (int yes = 0; yes < 2; yes++)
            if (strcasecmp(text, WORDS[i][yes]) == 0)
                return yes;
    return -1;
}

/* A cell as the line would have it; what is not of the field's unit stays a text, and is told as such. */
static json_t *read_cell(struct csv_file *file, const trondgov_field *field, const char *name, const char *text)
{
    int64_t ore = 0;
    char *end = NULL;
    const long long number = strtoll(text, &end, 10);
    if (field->unit == TRONDGOV_UNIT_ORE) {
        if (!pay_read_kroner(text, &ore))
            csv_file_complain(file, name, "not an amount in kroner like 1500 or 1500,50");
        return json_integer(ore);
    }
    if (field->unit == TRONDGOV_UNIT_FLAG && read_yes(text) >= 0)
        return json_boolean(read_yes(text));
    const int whole = *end == '\0' && end != text && number > INT32_MIN && number < INT32_MAX;
    const int textual = field->unit == TRONDGOV_UNIT_CODE || field->unit == TRONDGOV_UNIT_ID ||
                        field->unit == TRONDGOV_UNIT_DATE || field->unit == TRONDGOV_UNIT_INSTANT;
    return whole && !textual ? json_integer(number) : json_string(text);
}

static void set_text(json_t *object, const char *key, const char *text)
{
    json_object_set_new(object, key, json_string(text));
}

/* What an attendance means where the row does not say it. */
static void complete(json_t *object, const struct csv_file *file)
{
    char meeting[128];
    if (!json_object_get(object, "KIND"))
        set_text(object, "KIND", "MEETING");
    snprintf(meeting, sizeof meeting, "%s %s", cell(file, "ORGAN"), cell(file, "DATE"));
    if (!json_object_get(object, "MEETING"))
        set_text(object, "MEETING", meeting);
}

static json_t *read_object(struct csv_file *file, const char *event)
{
    const struct rows *rows = file->context;
    json_t *object = json_object();
    set_text(object, "EVENT", event);
    set_text(object, "AT", cell(file, "DATE"));
    for (size_t i = 0; i < file->cell_count && i < rows->column_count; i++) {
        const char *name = rows->columns[i];
        trondgov_field field;
        if (file->cells[i][0] == '\0' || strcmp(name, "DATE") == 0 || strcmp(name, "EVENT") == 0 ||
            strcmp(name, "ATTENDED") == 0)
            continue;
        if (!find_field(rows->pay->program, event, name, &field))
            field.unit = TRONDGOV_UNIT_ID; /* read_events tells that it is not there */
        if (json_object_set_new(object, name, read_cell(file, &field, name, file->cells[i])) != 0)
            csv_file_complain(file, name, "not UTF-8");
    }
    if (strcmp(event, ENTRIES[0]) == 0)
        complete(object, file);
    return object;
}

static int is_entry(const char *event)
{
    for (size_t i = 0; i < ENTRY_COUNT; i++)
        if (strcmp(ENTRIES[i], event) == 0)
            return 1;
    return 0;
}

static void read_row(struct csv_file *file)
{
    const struct rows *rows = file->context;
    struct story *story = &rows->pay->story;
    const char *event = cell(file, "EVENT")[0] == '\0' ? ENTRIES[0] : cell(file, "EVENT");
    const char *attended = cell(file, "ATTENDED");
    const int came = attended[0] == '\0' ? 1 : read_yes(attended);
    trondgov_event *events = NULL;
    story->line = file->line;
    if (!is_entry(event))
        csv_file_complain(file, event, "no entry of a settlement is called so");
    else if (came < 0)
        csv_file_complain(file, "ATTENDED", "neither ja nor nei");
    else if (file->cell_count > rows->column_count)
        csv_file_complain(file, "line", "more cells than columns");
    if (file->faulty || came == 0)
        return;
    json_t *object = read_object(file, event);
    const size_t count = file->faulty ? 0 : read_events(story, object, &events);
    if (count > 0)
        apply_events(story, events, count, 0);
    json_decref(object);
    file->faulty |= story->faulty;
}

static void take_row(struct csv_file *file)
{
    const struct rows *rows = file->context;
    if (rows->column_count == 0)
        read_header(file);
    else
        read_row(file);
}

int pay_read_entries(struct pay *pay, const char *path)
{
    struct rows rows = {.pay = pay};
    struct csv_file file = {.path = path, .take_row = take_row, .context = &rows};
    pay->story.path = path;
    pay->story.section = SECTION_SETTLEMENT;
    const int status = csv_file_read(&file);
    for (size_t i = 0; i < rows.column_count; i++)
        free(rows.columns[i]);
    if (!status && rows.column_count == 0)
        fprintf(stderr, "%s:1: file: no columns\n", path);
    return status || rows.column_count == 0 ? BAD_INPUT : 0;
}
