/* Seats by divisors: kommuneloven § 7-6 first paragraph (1, 2, 3 ...) and the public election's
 * modified Sainte-Laguë (1.4, 3, 5 ...; valgloven of 2002 chapter 11, valgloven of 2023 §§ 13-1 and 11-4).
 *
 * Lists with the same number of votes have the same quotients throughout, so they come in turn together: a *group*.
 * An equal quotient of a list with other votes is settled by the votes. So seats are given out by whole groups, and
 * only one group can ever need a lot: the last one, when it has more lists than there are seats left. While seats are
 * left, one is drawn at a time among those of the group that have not been drawn yet. Two lists of a group that both
 * get a seat need no lot, whatever their order: they share the group's first order number.
 */
#ifndef TRONDGOV_ELECTION_COUNT_H
#define TRONDGOV_ELECTION_COUNT_H

#include <trondgov/election.h>

/* Quotients are compared as votes * denominator * the other's divisor. With at most 2^40 votes, denominators up to 40
 * and divisors up to 2 * 99 999 + 1 that is at most 2^40 * 40 * 199 999 < 2^40 * 2^23 = 2^63. */
enum { TRONDGOV_I_SEATS_MAX = 99999, TRONDGOV_I_FIRST_DIVISOR_MAX = 40 };
#define TRONDGOV_I_VOTES_MAX (INT64_C(1) << 40)

struct trondgov_i_divisors {
    trondgov_code method;
    trondgov_code provision;
    int32_t regulated; /* 0: no text in force on that date */
    int32_t step;      /* from each divisor to the next: 1, 2, 3 ... or (1.4), 3, 5 ... */
    int64_t first_numerator, first_denominator;
};

/* The method's divisors on a date. Status: OK, UNKNOWN_CODE (no such method here), OUT_OF_RANGE (a rulebook whose own
 * row gives a first divisor that cannot be one). */
trondgov_status trondgov_i_divisors_of(const trondgov_rulebook *rulebook, trondgov_code method, trondgov_date date,
                                       struct trondgov_i_divisors *divisors);

struct trondgov_i_group {
    int64_t votes; /* of each of its lists; 0: there is no list with votes */
    int32_t won;   /* seats that each had before */
    int32_t size;  /* lists */
    trondgov_code cause;
};

/* A count under way. won and given must be 0 at first. */
struct trondgov_i_count {
    const struct trondgov_i_divisors *divisors;
    const int64_t *votes; /* of each list */
    int32_t *won;         /* seats of each list */
    size_t lists;
    const trondgov_id *ids; /* of each list; NULL: lists are named by their number */
    trondgov_seat *records; /* room for every seat, where each is noted; NULL: not wanted */
    int32_t seats, given;
    struct trondgov_i_group group; /* all seats given: the last group; else who is in the draw */
};

/* Gives out seats until none is left or the next ones hang on a draw. */
void trondgov_i_count_on(struct trondgov_i_count *count);

/* A list has won the draw. OUT_OF_RANGE: it is not in it, or there is none. */
trondgov_status trondgov_i_count_drawn(struct trondgov_i_count *count, size_t list);

/* Whether a list is in the draw that the next seat hangs on. */
int32_t trondgov_i_count_in_draw(const struct trondgov_i_count *count, size_t list);

/* ELECTED, NEEDS_LOT, or NOT_REGULATED: no text on that date, or nobody has voted. */
trondgov_answer trondgov_i_count_answer(const struct trondgov_i_count *count);

/* Findings: the provision; who is in the draw; how near the last seat was. `about` gives the election and the organ. */
void trondgov_i_count_explain(const struct trondgov_i_count *count, const trondgov_finding *about,
                              trondgov_verdict *why);

#endif
