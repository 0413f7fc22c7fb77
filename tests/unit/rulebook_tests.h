/* What the tests of the rulebook room share: days, named comparisons that do not stop a table at its first wrong row,
 * the findings of a verdict, and an allocator that fails on order and knows what it has lent.
 */
#ifndef RULEBOOK_TESTS_H
#define RULEBOOK_TESTS_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <trondgov/trondgov.h>

#define COUNT(table) (sizeof(table) / sizeof(table)[0])
#define ANY          (-1999999999) /* in a row: the text does not say */
#define FACT(name, number)                                                                                             \
    {                                                                                                                  \
        TRONDGOV_FIELD_##name, (number)                                                                                \
    }

enum { FINDINGS = 128 };

static size_t faults;

/* 20250424 -> the date. */
static inline trondgov_date day(int32_t ymd)
{
    trondgov_date date = 0;
    if (trondgov_date_from_civil(ymd / 10000, ymd / 100 % 100, ymd % 100, &date))
        fail_msg("no such day: %d", (int)ymd);
    return date;
}

/* 20250424, 90000 -> 09:00:00 on that day. */
static inline trondgov_instant at(int32_t ymd, int32_t hms)
{
    return day(ymd) * TRONDGOV_DAY_SECONDS + hms / 10000 * 3600 + hms / 100 % 100 * 60 + hms % 100;
}

static inline void expect(const char *name, const char *what, int64_t found, int64_t expected)
{
    if (found == expected || expected == ANY)
        return;
    faults++;
    print_error("%s: %s: found %lld, expected %lld\n", name, what, (long long)found, (long long)expected);
}

static inline const char *name_of(int64_t code)
{
    const char *name = code ? trondgov_code_text(NULL, code, TRONDGOV_TEXT_NAME) : "none";
    return name ? name : "?";
}

static inline void expect_code(const char *name, const char *what, int64_t found, int64_t expected)
{
    if (found == expected || expected == ANY)
        return;
    faults++;
    print_error("%s: %s: found %s (%#llx), expected %s (%#llx)\n", name, what, name_of(found), (long long)found,
                name_of(expected), (long long)expected);
}

static inline void expect_status(const char *name, trondgov_status found, trondgov_status expected)
{
    expect(name, "status", found, expected);
}

/* A test ends with this: every wrong row has been printed. */
static inline void no_faults(void)
{
    const size_t found = faults;
    faults = 0;
    if (found)
        fail_msg("%zu comparisons are wrong", found);
}

struct findings {
    size_t count;
    trondgov_finding all[FINDINGS];
};

static inline struct findings findings_of(const trondgov_verdict *why)
{
    struct findings found = {.count = 0};
    found.count = trondgov_verdict_findings(why, 0, found.all, FINDINGS);
    return found;
}

/* The n-th finding of a kind; all zeroes where there is none. */
static inline trondgov_finding finding_of(const trondgov_verdict *why, trondgov_code kind, size_t n)
{
    const struct findings found = findings_of(why);
    for (size_t i = 0; i < found.count; i++)
        if (found.all[i].kind == kind && n-- == 0)
            return found.all[i];
    return (trondgov_finding){.kind = 0};
}

static inline size_t number_of(const trondgov_verdict *why, trondgov_code kind)
{
    const struct findings found = findings_of(why);
    size_t count = 0;
    for (size_t i = 0; i < found.count; i++)
        count += found.all[i].kind == kind;
    return count;
}

/* The finding about another reading. */
static inline trondgov_finding other_reading(const trondgov_verdict *why, trondgov_code reading)
{
    const struct findings found = findings_of(why);
    for (size_t i = 0; i < found.count; i++)
        if (found.all[i].kind == TRONDGOV_FINDING_OTHER_READING && found.all[i].reading == reading)
            return found.all[i];
    return (trondgov_finding){.kind = 0};
}

/* The findings name a field as wrong or missing. */
static inline int32_t names_input(const trondgov_verdict *why, trondgov_code field)
{
    const struct findings found = findings_of(why);
    for (size_t i = 0; i < found.count; i++)
        if (found.all[i].kind == TRONDGOV_FINDING_INPUT && found.all[i].subject == field)
            return 1;
    return 0;
}

/* --- An allocator that knows the size of every block it has lent, and fails on order. --- */

enum { LENT = 4096, NEVER = 0 };

struct lender {
    size_t calls;     /* that ask for memory */
    size_t fail_at;   /* the number of the first call that fails, from 1; NEVER: none does */
    int32_t for_ever; /* and every call after it */
    size_t wrong;     /* blocks that are not lent, or of another size than is said */
    size_t count;
    struct {
        void *block;
        size_t size;
    } lent[LENT];
};

static inline size_t lent_at(const struct lender *lender, const void *block)
{
    for (size_t i = 0; i < lender->count; i++)
        if (lender->lent[i].block == block)
            return i;
    return LENT;
}

static inline void *lender_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    struct lender *lender = context;
    size_t place = block ? lent_at(lender, block) : lender->count;
    if (place == LENT || (block && lender->lent[place].size != old_size) || (!block && old_size != 0)) {
        lender->wrong++;
        return NULL;
    }
    if (new_size == 0) {
        if (block) {
            free(block);
            lender->lent[place] = lender->lent[--lender->count];
        }
        return NULL;
    }
    lender->calls++;
    if (lender->fail_at && (lender->for_ever ? lender->calls >= lender->fail_at : lender->calls == lender->fail_at))
        return NULL;
    unsigned char *moved = malloc(new_size); /* always another block, filled with rubbish */
    if (!moved)
        return NULL;
    memset(moved, 0xa5, new_size);
    if (block) {
        memcpy(moved, block, old_size < new_size ? old_size : new_size);
        free(block);
    } else
        lender->count++;
    lender->lent[place].block = moved;
    lender->lent[place].size = new_size;
    return moved;
}

static inline trondgov_allocator lend(struct lender *lender, size_t fail_at, int32_t for_ever)
{
    memset(lender, 0, sizeof *lender);
    lender->fail_at = fail_at;
    lender->for_ever = for_ever;
    return (trondgov_allocator){lender, lender_resize};
}

#endif
