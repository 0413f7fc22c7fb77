#include "hall.h"

#include <stdio.h>
#include <stdlib.h>

#define ON(name) .kind = TRONDGOV_EVENT_##name, .at

enum { HOUR = 3600, OPPOSITION = 50 };

trondgov_date hall_day(void)
{
    trondgov_date day = 0;
    trondgov_date_from_civil(2024, 6, 20, &day);
    return day;
}

static trondgov_instant on_day(int32_t hour)
{
    return hall_day() * TRONDGOV_DAY_SECONDS + hour * HOUR;
}

static int apply(trondgov_meeting *meeting, const trondgov_event *events, size_t count, trondgov_answer expected)
{
    trondgov_answer answer = 0;
    size_t at = 0;
    const trondgov_status status = trondgov_meeting_apply(meeting, events, count, 0, &answer, &at, NULL);
    if (status == TRONDGOV_OK && answer == expected)
        return 0;
    fprintf(stderr, "%s: %s\n", trondgov_code_text(NULL, events[at].kind, TRONDGOV_TEXT_NAME),
            trondgov_code_text(NULL, status ? status : answer, TRONDGOV_TEXT_NAME));
    return 1;
}

static int list_cases(trondgov_meeting *meeting, int64_t cases)
{
    const trondgov_instant before = on_day(0) - 14 * TRONDGOV_DAY_SECONDS;
    for (int64_t i = 0; i < cases; i++) {
        const trondgov_event listed = {ON(CASE_LISTED) = before, .item = HALL_FIRST_CASE + i,
                                       .code = TRONDGOV_MATTER_ORDINARY, .value = TRONDGOV_SUBJECT_ECONOMY};
        if (apply(meeting, &listed, 1, TRONDGOV_ANSWER_DONE))
            return 1;
    }
    return 0;
}

int hall_open(trondgov_meeting *meeting, const trondgov_municipality *city, int64_t cases)
{
    const trondgov_instant before = on_day(0) - 14 * TRONDGOV_DAY_SECONDS;
    const trondgov_event called[] = {{ON(MEETING) = before, .item = 55, .organ = TRONDGOV_ORGAN_BYSTYRE,
                                      .value = hall_day(), .code = TRONDGOV_MEETING_ORDINARY},
                                     {ON(MEETING_PLACE) = before, .item = 9}};
    const trondgov_event notice = {
        ON(NOTICE_SENT) = before,
        .value = TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS};
    trondgov_event arrived[COUNCIL_SEATS + 1];
    for (int64_t i = 0; i < COUNCIL_SEATS; i++)
        arrived[i] = (trondgov_event){ON(ARRIVED) = on_day(9), .person = i + 1};
    arrived[COUNCIL_SEATS] = (trondgov_event){ON(MEETING_OPENED) = on_day(9), .person = HALL_MAYOR};
    return apply(meeting, called, 2, TRONDGOV_ANSWER_DONE) ||
           trondgov_meeting_enrol(meeting, city, NULL) != TRONDGOV_OK || list_cases(meeting, cases) ||
           apply(meeting, &notice, 1, TRONDGOV_ANSWER_DONE) ||
           apply(meeting, arrived, COUNCIL_SEATS + 1, TRONDGOV_ANSWER_DONE);
}

void hall_votes(int64_t nth, trondgov_event votes[COUNCIL_SEATS])
{
    for (int64_t i = 0; i < COUNCIL_SEATS; i++)
        votes[i] = (trondgov_event){ON(VOTE_CAST) = on_day(10), .item = HALL_FIRST_CASE + nth, .person = i + 1,
                                    .code = i > 0 && (i * 7 + nth * 5) % 11 < 4 ? TRONDGOV_CHOICE_AGAINST
                                                                                 : TRONDGOV_CHOICE_FOR};
}

void hall_case_events(int64_t nth, trondgov_event events[HALL_EVENTS_IN_CASE])
{
    const trondgov_id item = HALL_FIRST_CASE + nth;
    const trondgov_instant at = on_day(10);
    size_t n = 0;
    events[n++] = (trondgov_event){ON(CASE_TAKEN_UP) = at, .item = item};
    events[n++] = (trondgov_event){ON(PROPOSAL_PUT) = at, .item = item, .value = item, .person = OPPOSITION,
                                   .code = TRONDGOV_PROPOSAL_MAIN};
    events[n++] = (trondgov_event){ON(VOTING_CALLED) = at, .item = item};
    events[n++] = (trondgov_event){ON(BALLOT_OPENED) = at, .item = item, .value = item,
                                   .code = TRONDGOV_MATTER_ORDINARY};
    hall_votes(nth, events + n);
    n += COUNCIL_SEATS;
    events[n++] = (trondgov_event){ON(BALLOT_CLOSED) = at, .item = item};
    events[n++] = (trondgov_event){ON(CASE_CLOSED) = at, .item = item};
}

int hall_case(trondgov_meeting *meeting, int64_t nth)
{
    trondgov_event events[HALL_EVENTS_IN_CASE];
    hall_case_events(nth, events);
    return apply(meeting, events, HALL_EVENTS_IN_CASE, TRONDGOV_ANSWER_DONE);
}

int hall_close(trondgov_meeting *meeting)
{
    const trondgov_event over[] = {{ON(MEETING_CLOSED) = on_day(15)},
                                   {ON(MINUTES_WRITTEN) = on_day(16)},
                                   {ON(MINUTES_APPROVED) = on_day(17), .person = HALL_MAYOR},
                                   {ON(MINUTES_APPROVED) = on_day(18), .person = OPPOSITION,
                                    .role = TRONDGOV_ROLE_OPPOSISJON}};
    return apply(meeting, over, sizeof over / sizeof *over, TRONDGOV_ANSWER_DONE);
}
