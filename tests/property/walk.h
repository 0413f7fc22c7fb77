/* The random walk through meetings: what its files share.
 *
 * walk_hall.c knows the hall in its own way, from the events that were recorded; walk_read.c takes everything that can
 * be read of a meeting as one number; walk_check.c, walk_states.c and walk_ask.c say what must hold after every step;
 * walk_step.c applies an event and asks them; walk_count.c keeps the table of kinds and states. The others draw the
 * events: before the opening, between the cases, in the debate, votes, what members put beside the agenda, anything at
 * all. Only the public interface is used, and nothing depends on the machine: each expression draws once at most.
 */
#ifndef WALK_H
#define WALK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <trondgov/trondgov.h>

enum { KINDS = 0x100, MOST_PERSONS = 100, MOST_ENTRIES = 512, MOST_OPTIONS = 8, DAY = 20020, HOUR = 3600 };
enum { OUTSIDER = 5001, HEAD, LISTENER, FIRST_CASE = 701, FIRST_FILED = 401, CASES = 5, FILED_IDS = 9 };

#define COUNT(table)  (sizeof(table) / sizeof(table)[0])
#define EV(name, ...) ((trondgov_event){.kind = TRONDGOV_EVENT_##name, .at = walk.now, __VA_ARGS__})

/* An organ and a kind of meeting; members hold `seats`, on lists that have `substitutes` each. */
struct plan {
    const char *name;
    trondgov_code organ, kind;
    int32_t seats, parties, substitutes;
    trondgov_code leader, deputy, member, outsider, head;
};

struct person {
    trondgov_id id, list;
    int32_t rank;
    trondgov_code role;
    int32_t there, out;  /* in the hall; out of the case in hand */
    int32_t questioned;  /* in the case in hand */
    int32_t sat_at_call; /* when the case in hand was called to the vote */
    int32_t may_vote;    /* in the vote that is open */
};

struct ballot {
    trondgov_id id, about, proposal; /* 0: none */
    trondgov_code matter, role;
    int32_t between, counted;
    trondgov_id options[MOST_OPTIONS];
    size_t option_count;
    trondgov_answer answer;
};

struct walk {
    trondgov_rulebook *rules;
    trondgov_verdict *why;
    trondgov_meeting *meeting;
    trondgov_instant now;
    const struct plan *plan;
    struct person persons[MOST_PERSONS];
    size_t person_count;
    trondgov_id in_hand; /* the case; 0: none */
    int32_t called;      /* it was called to the vote */
    int32_t in_break;
    trondgov_id speaker; /* who has the floor; 0: nobody */
    struct ballot open;  /* the vote that is open */
    struct ballot last;  /* the one closed before */
    trondgov_id next_id; /* of proposals, votes and reports */
    trondgov_id last_absent;
    trondgov_answer answer; /* to the last event */
    trondgov_status status;
    int64_t total, total_kept;
};

extern struct walk walk;

/* walk_hall.c */
extern uint64_t random_state;
uint32_t draw(uint32_t below);
int32_t one_in(uint32_t n);
void fill_hall(const struct plan *plan);
struct person *person_of(trondgov_id id); /* NULL: nobody */
trondgov_id somebody(void);
trondgov_id somebody_there(void);
trondgov_id a_member(void); /* who has a seat by election, there or not */
trondgov_id leader(void);   /* one of those who may preside, most often */
void follow(const trondgov_event *event);

/* walk_read.c: what can be read; the members and cases are kept for who asks */
struct reading {
    uint64_t sum;
    trondgov_id members[MOST_PERSONS];
    size_t member_count;
    trondgov_entry items[MOST_ENTRIES]; /* the cases, and behind them the votes of none */
    size_t item_count;
    trondgov_entry of_case[MOST_ENTRIES]; /* proposals and votes of the case in hand */
    size_t of_case_count;
};
extern struct reading seen; /* after the last step */
int64_t get(trondgov_code field);
void read_again(struct reading *reading);
uint64_t whole_reading(const trondgov_meeting *meeting);
trondgov_code state_of(trondgov_id item);                                      /* 0: no such case */
trondgov_id case_in(trondgov_code state, int32_t filed, trondgov_code matter); /* one of them; 0: none */
trondgov_id open_proposal(void); /* of the case in hand, neither voted on nor withdrawn; 0: none */
trondgov_id any_proposal(void);
trondgov_id proposer_of(trondgov_id proposal);

/* walk_check.c, walk_states.c */
void fault(const trondgov_event *event, const char *what);
int64_t faults(void);
void check_step(const trondgov_event *event);
void check_replay(void);
enum phase { UNPLANNED, PLANNED, CONVENED, OPENED, PAUSED, CLOSED, DRAFTED, APPROVED };
enum phase phase_now(void);
void check_state(const trondgov_event *event, enum phase phase, int32_t called, trondgov_id in_hand);

/* walk_ask.c */
void check_take_up(const trondgov_event *event);
void check_take_up_was_asked(void);

/* walk_step.c: 1: recorded */
int32_t step(trondgov_event event);
void pass_time(uint32_t seconds);
int64_t whole_readings(void);

/* walk_count.c */
enum outcome { KEPT, REFUSED, FAILED };
void count_step(trondgov_code kind, enum outcome outcome);
void count_states(void);
int32_t missing_from_tables(void);

/* The generators. */
void anything(void);
void plan_meeting(const struct plan *plan); /* the roster, told and judged facts */
void prepare(void);                         /* a step before the opening */
void assemble(void);                        /* a step between notice and opening */
void tell_about(trondgov_id item);
void movement(void);
void between_cases(void);
void late_item(void);
void take_a_break(void);
void in_debate(void);
void debate_a_little(void);
void after_the_call(void);
void settle_vote(void);
int32_t carry(trondgov_code matter); /* 1: carried */
void elect(trondgov_code role, trondgov_code method);
void vote_between(trondgov_code matter);
void beside_the_agenda(void);
void with_a_question(void);
void finish_case(void);
void gather(void); /* a chair, and enough members for a decision */

#endif
