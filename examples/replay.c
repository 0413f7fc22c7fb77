/* One log replayed: a meeting is its log, so the log applied to an empty meeting is the same meeting again.
 *
 *     cc replay.c $(pkg-config --cflags --libs trondgov) && ./a.out
 */
#include <inttypes.h>
#include <stdio.h>
#include <trondgov/trondgov.h>

enum { MEETING = 1, CASE = 7, MOST = 32 };

int main(void)
{
    trondgov_rulebook *rules = NULL;
    trondgov_meeting *held = NULL, *again = NULL;
    trondgov_date day = 0;
    trondgov_answer answer = 0;
    trondgov_event log[MOST];
    size_t count = 0;

    trondgov_status status = trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules);
    if (!status)
        status = trondgov_meeting_create(rules, &held);
    if (!status)
        status = trondgov_meeting_create(rules, &again);
    if (!status)
        status = trondgov_date_from_civil(2024, 10, 24, &day);
    const trondgov_instant noon = (day - 7) * TRONDGOV_DAY_SECONDS + 12 * 3600; /* a week before */
    const trondgov_event events[] = {
        {.at = noon,
         .kind = TRONDGOV_EVENT_MEETING,
         .item = MEETING,
         .organ = TRONDGOV_ORGAN_BYSTYRE,
         .value = day,
         .code = TRONDGOV_MEETING_ORDINARY},
        {.at = noon, .kind = TRONDGOV_EVENT_CASE_LISTED, .item = CASE, .code = TRONDGOV_MATTER_ORDINARY},
        {.at = noon,
         .kind = TRONDGOV_EVENT_NOTICE_SENT,
         .value = TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS}};
    if (!status)
        status = trondgov_meeting_apply(held, events, sizeof events / sizeof *events, 0, &answer, NULL, NULL);
    if (!status) { /* the library has written the rules of the day into the log as well */
        count = trondgov_meeting_events(held, 0, log, MOST);
        status = trondgov_meeting_apply(again, log, count, 0, &answer, NULL, NULL);
    }

    const int64_t first = trondgov_meeting_get(held, TRONDGOV_FIELD_DIGEST);
    const int64_t second = trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST);
    if (!status)
        printf("%zu events, digests %016" PRIx64 " and %016" PRIx64 ": %s\n", count, (uint64_t)first, (uint64_t)second,
               first == second ? "the same meeting" : "NOT the same meeting");
    else
        fprintf(stderr, "replay: %s\n", trondgov_code_text(NULL, status, TRONDGOV_TEXT_ENGLISH));
    trondgov_meeting_free(again);
    trondgov_meeting_free(held);
    trondgov_rulebook_free(rules);
    return status != TRONDGOV_OK || first != second;
}
