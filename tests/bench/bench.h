/* What the benchmarks share: paired rounds of the library and a plain loop, in alternating order, and the median of the
 * ratios. Nothing is asserted about time; what is compared, before anything is timed, are the answers.
 */
#ifndef BENCH_H
#define BENCH_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BENCH_ROUNDS = 11 };

typedef void bench_work(void *what);

static double bench_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double bench_once(bench_work *work, void *what)
{
    const double begun = bench_seconds();
    work(what);
    return bench_seconds() - begun;
}

static int bench_order(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static double bench_median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, bench_order);
    return values[count / 2];
}

/* Prints how many things a second each does, and how many times as fast as the plain loop the library is. */
static void bench_pair(const char *name, double things, bench_work *library, bench_work *plain, void *what)
{
    double by_library[BENCH_ROUNDS], by_plain[BENCH_ROUNDS], ratio[BENCH_ROUNDS];
    bench_once(library, what); /* both warm */
    bench_once(plain, what);
    for (size_t i = 0; i < BENCH_ROUNDS; i++) {
        if (i % 2)
            by_plain[i] = bench_once(plain, what);
        by_library[i] = bench_once(library, what);
        if (i % 2 == 0)
            by_plain[i] = bench_once(plain, what);
        ratio[i] = by_plain[i] / by_library[i];
    }
    const double one = bench_median(by_library, BENCH_ROUNDS), other = bench_median(by_plain, BENCH_ROUNDS);
    printf("%-44s %9.2f M/s %8.1f ns   plain loop %9.2f M/s %7.1f ns   ratio %.3f\n", name, things / one * 1e-6,
           one / things * 1e9, things / other * 1e-6, other / things * 1e9, bench_median(ratio, BENCH_ROUNDS));
}

/* A generator that every platform agrees on. */
static inline uint32_t bench_random(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % below;
}

#endif
