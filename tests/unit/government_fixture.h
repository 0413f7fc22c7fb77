/* A made-up city whose government is formed, changed and felled: the council has its mayor (1) and members 2 to 6, one
 * substitute (10) and persons without a seat (20, and 21 who is head of municipal services); 101 to 108 can be in the
 * government, women at odd numbers, 103 has a seat in the council and in the business committee; 111 to 114 can be in
 * the next. Everybody is made up. The public interface only.
 */
#ifndef GOVERNMENT_FIXTURE_H
#define GOVERNMENT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <trondgov/trondgov.h>

#define COUNT(table)  (sizeof(table) / sizeof(table)[0])
#define EVENT(of)     TRONDGOV_EVENT_##of
#define ROLE(of)      TRONDGOV_ROLE_##of
#define STATE(of)     TRONDGOV_STATE_##of
#define ANSWER(of)    TRONDGOV_ANSWER_##of
#define PROVISION(of) TRONDGOV_PROVISION_##of
#define FIELD(of)     TRONDGOV_FIELD_##of
#define GROUND(of)    TRONDGOV_GROUND_##of

enum { MAYOR = 1, MEMBER = 2, SUBSTITUTE = 10, OUTSIDER = 20, HEAD = 21, LEADER = 101, DEPUTY = 102, NEXT = 111 };
enum { MAY = 901, JUNE, EXTRA, BUSINESS };

/* 20240902 -> the date. */
trondgov_date day_of(int32_t figures);
/* The event at the hour of the day. */
trondgov_event at(int32_t day, int32_t hour, trondgov_event event);

/* The city without a government; council meetings on 22 May (MAY) and 12 June 2025 (JUNE), another organ's on 12 June
 * (BUSINESS). */
trondgov_municipality *city_without(const trondgov_rulebook *rules);

/* Applies one event; fails the test unless the status is OK. -> the answer */
trondgov_answer act(trondgov_municipality *city, trondgov_event event, trondgov_verdict *why);
/* Applies events that are all done. */
void all_done(trondgov_municipality *city, const trondgov_event *events, size_t count);

/* The leader is designated, on the day given; named with members from LEADER on, `members` in all; composed;
 * constituted with everybody there. */
void designate(trondgov_municipality *city, int32_t day, trondgov_id leader);
void name_all(trondgov_municipality *city, int32_t day, trondgov_id leader, int32_t members);
void compose(trondgov_municipality *city, int32_t day);
void constitute(trondgov_municipality *city, int32_t day, int32_t members);
/* All of it, for four members, 101 to 104, in office from 2 January 2025. */
void put_in_office(trondgov_municipality *city);

/* The state of the government on a day. */
trondgov_code state_on(const trondgov_municipality *city, int32_t day);
/* The provision of the first finding of a kind; 0: none. */
trondgov_code found(const trondgov_verdict *why, trondgov_code kind);
/* Whether a person is listed in an organ on a day. */
int32_t sits(const trondgov_municipality *city, trondgov_code organ, trondgov_id person, int32_t day);

/* Everything that can be read: the log, and the states of some days. */
struct snapshot {
    trondgov_event events[512];
    size_t count;
    int64_t states[40];
};
void take_snapshot(struct snapshot *snapshot, const trondgov_municipality *city);
void expect_same(const struct snapshot *one, const struct snapshot *other);

#endif
