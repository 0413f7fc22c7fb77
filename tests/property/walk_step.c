/* One event, applied and checked. What is not recorded changes nothing: the cheap reading always says so, and the
 * whole one whenever it was taken before. */
#include "walk.h"

enum { WHOLE_EVERY = 2 };

static uint64_t whole; /* of the meeting as it is */
static int32_t whole_is_known;
static int64_t whole_count;

int64_t whole_readings(void)
{
    return whole_count;
}

void pass_time(uint32_t seconds)
{
    walk.now += draw(seconds + 1);
}

static enum outcome apply(const trondgov_event *event)
{
    trondgov_verdict *why = one_in(2) ? walk.why : NULL;
    walk.answer = 0;
    walk.status = trondgov_meeting_apply(walk.meeting, event, 1, 0, &walk.answer, NULL, why);
    if (walk.status)
        return FAILED;
    return walk.answer == TRONDGOV_ANSWER_REFUSED || walk.answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE ||
                   walk.answer == TRONDGOV_ANSWER_NEEDS_FACT || walk.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT
               ? REFUSED
               : KEPT;
}

static void check_unchanged(const trondgov_event *event, uint64_t before)
{
    if (seen.sum != before)
        fault(event, "not recorded, but something changed");
    if (!whole_is_known || walk.total % WHOLE_EVERY != 0)
        return;
    whole_count++;
    if (whole_reading(walk.meeting) != whole)
        fault(event, "not recorded, but something changed (the whole reading)");
}

int32_t step(trondgov_event event)
{
    const enum phase phase = phase_now();
    const int32_t called = walk.called;
    const trondgov_id in_hand = walk.in_hand;
    if (!whole_is_known && walk.total % WHOLE_EVERY == 0) {
        whole = whole_reading(walk.meeting);
        whole_is_known = 1;
    }
    const uint64_t before = seen.sum;
    const enum outcome outcome = apply(&event);
    if (event.kind > TRONDGOV_FAMILY_EVENT && event.kind < TRONDGOV_FAMILY_EVENT + KINDS)
        count_step(event.kind - TRONDGOV_FAMILY_EVENT, outcome);
    walk.total++;
    walk.total_kept += outcome == KEPT;
    read_again(&seen);
    if (outcome != KEPT) {
        check_unchanged(&event, before);
        return 0;
    }
    whole_is_known = 0;
    check_state(&event, phase, called, in_hand);
    if (event.code == 0 && event.kind == TRONDGOV_EVENT_TACIT_CONSENT)
        event.code = TRONDGOV_MATTER_ORDINARY; /* as the library fills in */
    follow(&event);
    count_states();
    check_step(&event);
    check_take_up(&event);
    return 1;
}
