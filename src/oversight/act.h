/* An act in an affair while it is tried: between what the guards say (guards.c) and what is recorded (steps.c). */
#ifndef TRONDGOV_OVERSIGHT_ACT_H
#define TRONDGOV_OVERSIGHT_ACT_H

#include "oversight/asking.h"

struct trondgov_i_affair_act {
    struct trondgov_i_asking asking;
    struct trondgov_i_affairs *affairs;
    struct trondgov_i_affair *affair;
    struct trondgov_i_store *store;
    struct trondgov_i_applied *applied;
    trondgov_verdict *why;
    size_t first_finding;
    int64_t failed;   /* number of the guard that says no; 0: none */
    size_t failed_at; /* its findings begin here */
};

/* Asks the guards and then the machine. *state: what follows; the act may have been stopped instead. */
trondgov_status trondgov_i_next_state(struct trondgov_i_affair_act *act, trondgov_code *state);

#endif
