/* Names for ids. The library knows persons, parties, cases, proposals, votes and places by number alone; what they are
 * called stays in the program. One name, one id: a file has one space of names for all of them. */
#ifndef NAMES_H
#define NAMES_H

#include <stddef.h>
#include <trondgov/base.h>

struct name {
    char *name; /* in the file: "ap5" */
    trondgov_id id;
    char *bokmal, *english; /* printed: "Ap 5" */
};

struct ids {
    trondgov_id *items;
    size_t count;
};

struct set {
    char *name; /* without the @ */
    struct ids ids;
};

struct names {
    struct name *names;
    size_t count;
    trondgov_id highest;
    struct set *sets;
    size_t set_count;
};

void names_free(struct names *names);

/* "h7" or "h1..h20". -> how many; 0 where it cannot be read. The numbers go from `first` to `last` in steps of one, and
 * the name without its number is the first `prefix` bytes. A name without a range is one with first = last = -1. */
struct range {
    const char *text;
    size_t prefix;
    long first, last;
};
size_t read_range(const char *text, struct range *range);
/* One name of a range, to be freed. */
char *range_name(const struct range *range, long number);

/* Declares a name, or all names of a range with ids one after the other; a * in a text becomes the number.
 * @param id 0: one more than the highest. -> NULL, or what is wrong. */
const char *names_declare(struct names *names, const char *name, trondgov_id id, const char *bokmal,
                          const char *english);
/* Sets @name, or sets it anew; takes over the ids. */
void names_set(struct names *names, const char *name, struct ids ids);

/* Adds to ids what one word means: a name, a range of names, "@set", or any of these with a "-" before it, which takes
 * them out again. -> NULL, or what is wrong. */
const char *names_add(const struct names *names, const char *word, struct ids *ids);
void ids_add(struct ids *ids, trondgov_id id);

const struct name *names_find(const struct names *names, trondgov_id id);

#endif
