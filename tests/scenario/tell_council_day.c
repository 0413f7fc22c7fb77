/* Prints the table of the council day as lines of numbers, for a driver in another language: what is put in, and what
 * each step must lead to. Roll calls are written out for the meeting as it stands.
 *
 *   R|P EVENT...   an event of the register, of the plan
 *   E EVENT...     an event of the step that ends with the next S
 *   S ANSWER PROVISION REQUIRED RULE   how the step must end; 0: not asked
 *   D DIGEST       of the meeting in the end
 */
#include <inttypes.h>
#include <stdio.h>

#include "council_day.h"

static void tell(char what, const trondgov_event *events, size_t count)
{
    for (const trondgov_event *e = events; e < events + count; e++)
        printf("%c %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId32 " %" PRId32 " %" PRId32 " %" PRId32 "\n",
               what, e->at, e->person, e->item, e->value, e->kind, e->code, e->organ, e->role);
}

static int hold(trondgov_meeting *meeting, trondgov_municipality *city)
{
    static trondgov_event events[3 * 120];
    const trondgov_event planned = day_planned();
    size_t count = day_register(events);
    tell('R', events, count);
    tell('P', &planned, 1);
    if (trondgov_municipality_apply(city, events, count, 0, NULL, NULL, NULL) ||
        trondgov_meeting_apply(meeting, &planned, 1, 0, NULL, NULL, NULL) || trondgov_meeting_enrol(meeting, city, NULL))
        return 1;
    for (size_t i = 0; i < DAY_STEP_COUNT; i++) {
        const struct day_step *step = &DAY_STEPS[i];
        count = day_events(step, meeting, events);
        tell('E', events, count);
        printf("S %" PRId32 " %" PRId32 " %" PRId64 " %s\n", step->answer ? step->answer : IS(DONE), step->provision,
               step->required, step->rule);
        if (trondgov_meeting_apply(meeting, events, count, 0, NULL, NULL, NULL))
            return 1;
    }
    printf("D %" PRId64 "\n", trondgov_meeting_get(meeting, TRONDGOV_FIELD_DIGEST));
    return 0;
}

int main(void)
{
    trondgov_rulebook *rules = NULL;
    trondgov_municipality *city = NULL;
    trondgov_meeting *meeting = NULL;
    const int failed = trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) != TRONDGOV_OK ||
                       trondgov_municipality_create(rules, &city) || trondgov_meeting_create(rules, &meeting) ||
                       hold(meeting, city);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rules);
    return failed;
}
