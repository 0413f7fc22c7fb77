/* A council of 67 in its hall, for the stories of test_meeting_*.c.
 *
 * Persons 1 to 67 hold the seats, by party: H 1-20, Ap 21-37, SV 38-46, FrP 47-50, V 51-54, MDG 55-58, PP 59-61,
 * R 62-64, Sp 65, KrF 66, INP 67. The substitute of rank r of party p is person 100 p + r. All of them are made up.
 * Each line of a story names the rule it is about; only the public interface is used.
 */
#ifndef MEETING_FIXTURE_H
#define MEETING_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <trondgov/trondgov.h>

enum { MAYOR = 1, DEPUTY = 2, AP_MEMBER = 21, OPPOSITION = 21, COUNCIL = 67, MINISTER = 5001, HEAD = 5002 };
enum { H = 1, AP, SV, FRP, V, MDG, PP, R, SP, KRF, INP, PARTIES = INP };
enum { FIRST_CASE = 701, PROPOSAL = 800, VOTE = 900 };
enum {
    MON_30_SEP_2024 = 19996,
    TUE_22_OCT_2024 = 20018,
    WED_23_OCT_2024 = 20019,
    THU_24_OCT_2024 = 20020,
    MON_9_DEC_2024 = 20066,
    FRI_2_MAY_2025 = 20210
};
enum { HOUR = 3600, MINUTE = 60 };
enum { FULL_NOTICE = TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS };

#define COUNT(table)  (sizeof(table) / sizeof(table)[0])
#define EV(name, ...) ((trondgov_event){.kind = TRONDGOV_EVENT_##name, __VA_ARGS__})
#define PROVISION(of) TRONDGOV_PROVISION_##of
#define ANSWER(of)    TRONDGOV_ANSWER_##of

extern trondgov_rulebook *rules;
extern trondgov_verdict *why;
extern trondgov_meeting *meeting;
extern trondgov_instant now;     /* events without a time happen now */
extern trondgov_answer answered; /* to the last event */

/* Group set-up and tear-down: the rulebook and the verdict. After each test the meeting is freed. */
int set_up_rules(void **state);
int tear_down_rules(void **state);
int tear_down_meeting(void **state);
#define TEST(name) cmocka_unit_test_teardown(name, tear_down_meeting)

/* Another rulebook in which a conflict is read otherwise, until the end of the test. */
const trondgov_rulebook *read_otherwise(trondgov_code conflict, trondgov_code reading);

/* A new meeting of an organ on a day (the one before is freed): the MEETING event alone. */
void plan(trondgov_code organ, trondgov_date day);
void plan_under(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date day);

/* The same of a kind, called by somebody or (0) nobody. */
void plan_as(const trondgov_rulebook *rulebook, trondgov_code organ, trondgov_date day, trondgov_code kind,
             trondgov_id caller);

/* What is told and what is judged of an item; 0: of the meeting. */
void stated(trondgov_id item, trondgov_code field, int64_t value);
void judged(trondgov_id item, trondgov_code judgement, int64_t holds);
/* Everything that is judged or told of an item beside the agenda, so that nothing stands in the way. */
void nothing_against(trondgov_id item);
/* The council on THU_24_OCT_2024 with MINISTER, HEAD and three cases; nothing against items `first` to `last`. */
void plan_with_items(const trondgov_rulebook *rulebook, trondgov_code kind, trondgov_id caller, trondgov_id first,
                     trondgov_id last);
/* Its notice eight days before, and the opening with so many members and the city government there; now it is 18:00. */
void open_with_items(int32_t present);

/* The clock: so many days before the meeting, at a second of the day. */
void at(int32_t days_before, int32_t second);

/* The whole council with substitutes of rank 1 to 3 in every party; byråd parties (made up): H, FrP, V, KrF. */
void enrol_council(void);
/* Cases FIRST_CASE, FIRST_CASE + 1 ... and a notice ten days before, with everything in it. */
void convene(int32_t cases);
/* Planned for THU_24_OCT_2024, convened, opened at 09:00 by the mayor with the first `present` members in the hall. */
void open_meeting(int32_t cases, int32_t present);
void open_meeting_under(const trondgov_rulebook *rulebook, int32_t cases, int32_t present);
void arrive(trondgov_id first, trondgov_id last);

/* A case taken up, with main proposal PROPOSAL + its number put by AP_MEMBER, and called to the vote. */
void take_up(trondgov_id item);
void put(trondgov_id item, trondgov_id proposal);
void call_to_vote(trondgov_id item);
void open_vote(trondgov_id vote, trondgov_id proposal, trondgov_code matter);
/* Those in the hall vote in the order of seats: so many for, then so many against; of the chair as said (0: not). */
void roll_call(trondgov_id vote, int32_t in_favour, int32_t against, trondgov_code chair);
/* A whole vote on a question of procedure, which must be carried. */
void carry(trondgov_id vote, trondgov_code matter);
/* A case from taking up to CASE_CLOSED, everybody for. */
void decide(trondgov_id item);

/* What an event must lead to. */
void expect_done(const char *file, int line, const char *rule, trondgov_event event);
void expect_answer(const char *file, int line, const char *rule, trondgov_event event, trondgov_answer answer,
                   trondgov_code provision);
void expect_status(const char *file, int line, const char *rule, trondgov_event event, trondgov_status status);
void expect_equal(const char *file, int line, const char *rule, int64_t found, int64_t expected);
#define done(rule, ...) expect_done(__FILE__, __LINE__, rule, __VA_ARGS__)
#define answers(rule, answer, provision, ...)                                                                          \
    expect_answer(__FILE__, __LINE__, rule, __VA_ARGS__, ANSWER(answer), provision)
#define leads_to(rule, answer, provision, ...) expect_answer(__FILE__, __LINE__, rule, __VA_ARGS__, answer, provision)
#define refused(rule, provision, ...)                                                                                  \
    expect_answer(__FILE__, __LINE__, rule, __VA_ARGS__, ANSWER(REFUSED), PROVISION(provision))
#define fails(rule, status, ...)     expect_status(__FILE__, __LINE__, rule, __VA_ARGS__, TRONDGOV_##status)
#define equal(rule, found, expected) expect_equal(__FILE__, __LINE__, rule, (int64_t)(found), (int64_t)(expected))

/* Whether the last verdict has a finding of this kind and provision (0: any); it is copied when found. */
int32_t finds(trondgov_code kind, trondgov_code provision, trondgov_finding *found);
int32_t finds_subject(trondgov_code kind, trondgov_code subject, trondgov_finding *found);

/* What another reading would have answered to the last call; 0: the verdict does not say. */
trondgov_answer read_as(trondgov_code reading);

/* Whether a person sits as a member now, and in whose seat (0: in none). */
int32_t sits(trondgov_id person);
trondgov_id seat_of(trondgov_id person);
/* Whether a person sat in a case that has been called to the vote or has ended. */
int32_t sat_in(trondgov_id item, trondgov_id person);
int64_t property(trondgov_code field);

/* Everything that can be read of a meeting, as one number: two meetings that differ in anything differ in it. */
uint64_t fingerprint(const trondgov_meeting *of);

/* Whether the minutes have what they must, with the verdict. */
trondgov_answer minutes_complete(void);
/* The entry of the minutes number `n` of its kind, from 0; 0: there is none. */
int32_t minutes_entry(trondgov_code kind, size_t n, trondgov_entry *entry);

#endif
