/* Names for ids, ranges of names and sets. */
#include "names.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"

enum { LONGEST_RANGE = 1000, MOST_DIGITS = 9 };

void names_free(struct names *names)
{
    for (size_t i = 0; i < names->count; i++) {
        free(names->names[i].name);
        free(names->names[i].bokmal);
        free(names->names[i].english);
    }
    for (size_t i = 0; i < names->set_count; i++) {
        free(names->sets[i].name);
        free(names->sets[i].ids.items);
    }
    free(names->names);
    free(names->sets);
}

/* The number at the end of a piece of text. -> where it begins; the piece's length where there is none or too long a
 * one. */
static size_t number_at_end(const char *text, size_t length, long *number)
{
    size_t begin = length;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9')
        begin--;
    *number = -1;
    if (begin == length || length - begin > MOST_DIGITS)
        return length;
    *number = 0;
    for (size_t i = begin; i < length; i++)
        *number = *number * 10 + (text[i] - '0');
    return begin;
}

size_t read_range(const char *text, struct range *range)
{
    const char *dots = strstr(text, "..");
    *range = (struct range){text, strlen(text), -1, -1};
    if (*text == '\0' || *text == '@' || *text == '-')
        return 0;
    if (!dots)
        return 1;
    range->prefix = number_at_end(text, (size_t)(dots - text), &range->first);
    const char *second = dots + 2;
    const size_t second_prefix = number_at_end(second, strlen(second), &range->last);
    if (range->first < 0 || range->last < range->first || range->last - range->first >= LONGEST_RANGE ||
        second_prefix != range->prefix || memcmp(text, second, second_prefix) != 0)
        return 0;
    return (size_t)(range->last - range->first) + 1;
}

char *range_name(const struct range *range, long number)
{
    if (range->first < 0)
        return copy_text(range->text, range->prefix);
    const size_t size = range->prefix + MOST_DIGITS + 2;
    char *name = copy_text(range->text, size > strlen(range->text) ? range->prefix : size);
    name = grow(name, size, 1);
    snprintf(name + range->prefix, size - range->prefix, "%ld", number);
    return name;
}

static const struct name *find_name(const struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->names[i].name, name) == 0)
            return &names->names[i];
    return NULL;
}

const struct name *names_find(const struct names *names, trondgov_id id)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->names[i].id == id)
            return &names->names[i];
    return NULL;
}

/* The text with the number in place of its *. */
static char *numbered(const char *text, long number)
{
    const char *star = number >= 0 ? strchr(text, '*') : NULL;
    if (!star)
        return copy_text(text, strlen(text));
    const size_t size = strlen(text) + MOST_DIGITS + 2;
    char *result = grow(NULL, size, 1);
    snprintf(result, size, "%.*s%ld%s", (int)(star - text), text, number, star + 1);
    return result;
}

static const char *declare_one(struct names *names, const struct range *range, long number, trondgov_id id,
                               const char *texts[2])
{
    char *name = range_name(range, number);
    if (find_name(names, name) || names_find(names, id)) {
        const char *why = find_name(names, name) ? "the name is declared already" : "the id is taken already";
        free(name);
        return why;
    }
    names->names = grow(names->names, names->count + 1, sizeof *names->names);
    names->names[names->count++] = (struct name){name, id, numbered(texts[0], number), numbered(texts[1], number)};
    if (id > names->highest)
        names->highest = id;
    return NULL;
}

const char *names_declare(struct names *names, const char *name, trondgov_id id, const char *bokmal,
                          const char *english)
{
    struct range range;
    const size_t count = read_range(name, &range);
    const char *texts[2] = {bokmal, english}, *wrong = NULL;
    if (count == 0)
        return "neither a name nor a range of names like \"h1..h20\"";
    if (id == 0)
        id = names->highest + 1;
    if (id < 1 || id > INT64_MAX - LONGEST_RANGE)
        return "an id is a number above 0";
    for (size_t i = 0; i < count && !wrong; i++)
        wrong = declare_one(names, &range, range.first < 0 ? -1 : range.first + (long)i, id + (trondgov_id)i, texts);
    return wrong;
}

void names_set(struct names *names, const char *name, struct ids ids)
{
    for (size_t i = 0; i < names->set_count; i++)
        if (strcmp(names->sets[i].name, name) == 0) {
            free(names->sets[i].ids.items);
            names->sets[i].ids = ids;
            return;
        }
    names->sets = grow(names->sets, names->set_count + 1, sizeof *names->sets);
    names->sets[names->set_count++] = (struct set){copy_text(name, strlen(name)), ids};
}

void ids_add(struct ids *ids, trondgov_id id)
{
    ids->items = grow(ids->items, ids->count + 1, sizeof *ids->items);
    ids->items[ids->count++] = id;
}

static const char *take_out(struct ids *ids, const struct ids *unwanted)
{
    for (size_t i = 0; i < unwanted->count; i++) {
        size_t at = 0;
        while (at < ids->count && ids->items[at] != unwanted->items[i])
            at++;
        if (at == ids->count)
            return "taken out of a list that does not have it";
        memmove(&ids->items[at], &ids->items[at + 1], (ids->count - at - 1) * sizeof *ids->items);
        ids->count--;
    }
    return NULL;
}

static const char *add_set(const struct names *names, const char *name, struct ids *ids)
{
    for (size_t i = 0; i < names->set_count; i++)
        if (strcmp(names->sets[i].name, name) == 0) {
            for (size_t n = 0; n < names->sets[i].ids.count; n++)
                ids_add(ids, names->sets[i].ids.items[n]);
            return NULL;
        }
    return "no set is called so";
}

static const char *add_names(const struct names *names, const char *word, struct ids *ids)
{
    struct range range;
    const size_t count = read_range(word, &range);
    if (count == 0)
        return "neither a name nor a range of names like \"h1..h20\"";
    for (size_t i = 0; i < count; i++) {
        char *name = range_name(&range, range.first + (long)i);
        const struct name *found = find_name(names, name);
        free(name);
        if (!found)
            return "no such name has been declared";
        ids_add(ids, found->id);
    }
    return NULL;
}

const char *names_add(const struct names *names, const char *word, struct ids *ids)
{
    struct ids meant = {NULL, 0};
    const int out = word[0] == '-';
    const char *rest = word + out;
    const char *wrong = rest[0] == '@' ? add_set(names, rest + 1, &meant) : add_names(names, rest, &meant);
    if (!wrong && out)
        wrong = take_out(ids, &meant);
    for (size_t i = 0; i < meant.count && !wrong && !out; i++)
        ids_add(ids, meant.items[i]);
    free(meant.items);
    return wrong;
}
