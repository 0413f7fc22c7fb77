/* Council meetings for tests that need big ones: 67 members by roll call, any number of cases. Made up; the public
 * interface only. Each function applies events in one batch and returns 0, or says what was wrong and returns 1.
 */
#ifndef HALL_H
#define HALL_H

#include "../clients/city.h"

enum { HALL_FIRST_CASE = 7001, HALL_MAYOR = 1, HALL_EVENTS_IN_CASE = COUNCIL_SEATS + 6 };

/* A day in June 2024, under the regulations of that year. */
trondgov_date hall_day(void);

/* The events from the plan to the open meeting with `cases` cases and everybody there. */
int hall_open(trondgov_meeting *meeting, const trondgov_municipality *city, int64_t cases);

/* The votes of case number `nth`, from 0. Differs from case to case; the mayor is always in favour. */
void hall_votes(int64_t nth, trondgov_event votes[COUNCIL_SEATS]);

/* The events of case number `nth` from taking up to closing, the 67 votes among them. Vote id = case id. */
void hall_case_events(int64_t nth, trondgov_event events[HALL_EVENTS_IN_CASE]);
int hall_case(trondgov_meeting *meeting, int64_t nth);

/* Closed, written, approved. */
int hall_close(trondgov_meeting *meeting);

#endif
