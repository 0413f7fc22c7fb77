/* The council day again with the n-th allocation failing, once and for ever, for every n until it passes.
 *
 * A call that fails gives NO_MEMORY and has changed nothing; the same call then succeeds, and the day ends the same.
 */
#include "meeting_fixture.h"

#include <stdlib.h>
#include <string.h>

#include "../scenario/council_day.h"

/* An allocator that remembers the size of each block, and fails when told to. */
enum { NEVER = -1, PADDING = 16 };

static struct {
    int64_t until_failure; /* allocations left; NEVER */
    int32_t for_ever, failed, wrong_size;
    int64_t blocks, bytes, asked;
} memory;

static void *counting_resize(void *context, void *block, size_t old_size, size_t new_size)
{
    unsigned char *base = block ? (unsigned char *)block - PADDING : NULL;
    size_t known = 0;
    (void)context;
    if (base)
        memcpy(&known, base, sizeof known);
    memory.wrong_size += known != old_size;
    if (new_size == 0) {
        memory.blocks -= block != NULL;
        memory.bytes -= (int64_t)known;
        free(base);
        return NULL;
    }
    memory.asked++;
    if (memory.until_failure > 0)
        memory.until_failure--;
    else if (memory.until_failure == 0) {
        memory.failed++;
        memory.until_failure = memory.for_ever ? 0 : NEVER;
        return NULL;
    }
    unsigned char *grown = malloc(new_size + PADDING); /* always moves: whoever keeps the old place is found out */
    if (!grown)
        return NULL;
    memset(grown + PADDING, 0xa5, new_size);
    if (base)
        memcpy(grown + PADDING, block, known < new_size ? known : new_size);
    memcpy(grown, &new_size, sizeof new_size);
    memory.blocks += block == NULL;
    memory.bytes += (int64_t)new_size - (int64_t)known;
    free(base);
    return grown + PADDING;
}

static const trondgov_allocator COUNTING = {NULL, counting_resize};

/* One way through the day; what it is compared with afterwards is kept from the first, in which nothing fails. */
enum { MAY_FAIL = 400 };
static struct {
    uint64_t after[MAY_FAIL]; /* the meeting after each call */
    uint64_t end;
    int64_t asked;
    int32_t calls;
} expected;

static struct {
    trondgov_rulebook *rulebook;
    trondgov_verdict *verdict;
    trondgov_municipality *city;
    trondgov_meeting *meeting;
    trondgov_minutes *minutes;
    int32_t call, first_time;
} day;

/* Reading the whole meeting must not use up the allocation that is to fail. */
static uint64_t look(void)
{
    const int64_t left = memory.until_failure, asked = memory.asked;
    memory.until_failure = NEVER;
    const uint64_t seen = day.meeting ? fingerprint(day.meeting) : 0;
    memory.until_failure = left;
    memory.asked = asked;
    return seen;
}

typedef trondgov_status step_call(const void *argument);

/* A call that may run out of memory: then nothing has changed, and with memory it succeeds. */
static void carry_out(step_call *call, const void *argument)
{
    const int32_t failed = memory.failed;
    trondgov_status status = call(argument);
    if (memory.failed != failed) {
        const uint64_t before = day.call == 0 ? 0 : expected.after[day.call - 1];
        if (status != TRONDGOV_NO_MEMORY && status != TRONDGOV_OK)
            fail_msg("call %d: status %d where memory ran out", day.call, status);
        if (status == TRONDGOV_NO_MEMORY && look() != before)
            fail_msg("call %d: changed, though memory ran out", day.call);
        memory.until_failure = NEVER;
        if (status == TRONDGOV_NO_MEMORY)
            status = call(argument);
    }
    if (status != TRONDGOV_OK)
        fail_msg("call %d: status %d", day.call, status);
    if (day.first_time) {
        assert_in_range(day.call, 0, MAY_FAIL - 1);
        expected.after[day.call] = look();
    }
    day.call++;
}

static trondgov_status make_rulebook(const void *argument)
{
    (void)argument;
    trondgov_status status = trondgov_rulebook_create(&COUNTING, TRONDGOV_EDITION_TRONDHEIM, &day.rulebook);
    assert_true((status == TRONDGOV_OK) == (day.rulebook != NULL));
    return status;
}

static trondgov_status make_verdict(const void *argument)
{
    (void)argument;
    trondgov_status status = trondgov_verdict_create(&COUNTING, &day.verdict);
    assert_true((status == TRONDGOV_OK) == (day.verdict != NULL));
    return status;
}

static trondgov_status make_city(const void *argument)
{
    (void)argument;
    return trondgov_municipality_create(day.rulebook, &day.city);
}

static trondgov_status fill_city(const void *argument)
{
    static trondgov_event events[3 * 120];
    (void)argument;
    return trondgov_municipality_apply(day.city, events, day_register(events), 0, NULL, NULL, day.verdict);
}

static trondgov_status make_meeting(const void *argument)
{
    (void)argument;
    return trondgov_meeting_create(day.rulebook, &day.meeting);
}

static trondgov_status plan_meeting(const void *argument)
{
    const trondgov_event planned = day_planned();
    (void)argument;
    return trondgov_meeting_apply(day.meeting, &planned, 1, 0, NULL, NULL, day.verdict);
}

static trondgov_status enrol(const void *argument)
{
    (void)argument;
    return trondgov_meeting_enrol(day.meeting, day.city, day.verdict);
}

static trondgov_status one_step(const void *argument)
{
    const struct day_step *step = argument;
    trondgov_event events[DAY_SEATS];
    trondgov_answer answer = 0;
    size_t index = 0;
    const size_t count = day_events(step, day.meeting, events);
    trondgov_status status = trondgov_meeting_apply(day.meeting, events, count, 0, &answer, &index, day.verdict);
    if (status == TRONDGOV_OK)
        equal(step->rule, answer, step->answer ? step->answer : IS(DONE));
    else
        equal(step->rule, answer, 0);
    if (status == TRONDGOV_NO_MEMORY)
        equal("an empty verdict", trondgov_verdict_findings(day.verdict, 0, NULL, 0), 0);
    return status;
}

static trondgov_status ask_quorum(const void *argument)
{
    trondgov_answer answer = 0;
    int64_t value = 0;
    (void)argument;
    trondgov_status status =
        trondgov_meeting_ask(day.meeting, TRONDGOV_QUESTION_QUORUM, NULL, 0, &answer, &value, day.verdict);
    equal("zeroed", status == TRONDGOV_OK || (answer == 0 && value == 0), 1);
    if (status == TRONDGOV_NO_MEMORY)
        equal("an empty verdict", trondgov_verdict_findings(day.verdict, 0, NULL, 0), 0);
    return status;
}

static trondgov_status ask_caller(const void *argument)
{
    const trondgov_fact who = {TRONDGOV_FIELD_PERSON, 20};
    trondgov_answer answer = 0;
    int64_t value = 0;
    (void)argument;
    trondgov_status status =
        trondgov_meeting_ask(day.meeting, TRONDGOV_QUESTION_CALLED_BY, &who, 1, &answer, &value, day.verdict);
    equal("zeroed", status == TRONDGOV_OK || (answer == 0 && value == 0), 1);
    if (status == TRONDGOV_NO_MEMORY)
        equal("an empty verdict", trondgov_verdict_findings(day.verdict, 0, NULL, 0), 0);
    return status;
}

static trondgov_status vote_result(const void *argument)
{
    trondgov_answer answer = 0;
    (void)argument;
    trondgov_status status = trondgov_vote_result(trondgov_meeting_vote(day.meeting, 2004), &answer, day.verdict);
    equal("the answer or nothing", answer, status == TRONDGOV_OK ? IS(CARRIED) : 0);
    return status;
}

static trondgov_status make_minutes(const void *argument)
{
    (void)argument;
    trondgov_status status = trondgov_minutes_create(day.meeting, &day.minutes, NULL, day.verdict);
    assert_true((status == TRONDGOV_OK) == (day.minutes != NULL));
    return status;
}

/* The whole day. */
static void live_through(int64_t fail_at, int32_t for_ever)
{
    memset(&day, 0, sizeof day);
    day.first_time = fail_at == NEVER;
    memory.asked = memory.failed = 0;
    memory.until_failure = fail_at;
    memory.for_ever = for_ever;
    carry_out(make_rulebook, NULL);
    carry_out(make_verdict, NULL);
    carry_out(make_city, NULL);
    carry_out(fill_city, NULL);
    carry_out(make_meeting, NULL);
    carry_out(plan_meeting, NULL);
    carry_out(enrol, NULL);
    for (size_t i = 0; i < DAY_STEP_COUNT; i++)
        carry_out(one_step, &DAY_STEPS[i]);
    carry_out(ask_quorum, NULL);
    carry_out(ask_caller, NULL);
    carry_out(vote_result, NULL);
    carry_out(make_minutes, NULL);
    const int64_t asked = memory.asked;
    memory.until_failure = NEVER;
    const uint64_t end = fingerprint(day.meeting);
    if (day.first_time) {
        expected.end = end;
        expected.asked = asked;
        expected.calls = day.call;
    }
    assert_true(end == expected.end);
    trondgov_minutes_free(day.minutes);
    trondgov_meeting_free(day.meeting);
    trondgov_municipality_free(day.city);
    trondgov_verdict_free(day.verdict);
    trondgov_rulebook_free(day.rulebook);
    equal("no leak", memory.blocks, 0);
    equal("no leak", memory.bytes, 0);
    equal("the size of each block is told", memory.wrong_size, 0);
}

static void every_allocation(void **state)
{
    (void)state;
    int64_t tried = 0, failures = 0;
    live_through(NEVER, 0);
    for (int32_t for_ever = 0; for_ever <= 1; for_ever++)
        for (int64_t n = 0; n < expected.asked; n++) {
            live_through(n, for_ever);
            tried++;
            failures += memory.failed > 0;
        }
    equal("every one of them failed once at least", failures, tried);
    print_message("%lld allocations in %d calls, %lld tried\n", (long long)expected.asked, expected.calls,
                  (long long)tried);
}

/* The log as one batch: the last allocation fails as the first does, and nothing of it stays. */
static void one_batch(void **state)
{
    (void)state;
    live_through(NEVER, 0);
    trondgov_rulebook *rulebook = NULL;
    trondgov_municipality *city = NULL;
    trondgov_meeting *held = NULL;
    static trondgov_event events[3 * 120];
    memory.until_failure = NEVER;
    assert_int_equal(trondgov_rulebook_create(&COUNTING, TRONDGOV_EDITION_TRONDHEIM, &rulebook), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(rulebook, &city), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(city, events, day_register(events), 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_create(rulebook, &held), TRONDGOV_OK);
    const trondgov_event planned = day_planned();
    assert_int_equal(trondgov_meeting_apply(held, &planned, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_enrol(held, city, NULL), TRONDGOV_OK);
    for (size_t i = 0; i < DAY_STEP_COUNT; i++) {
        trondgov_event step[DAY_SEATS];
        const size_t n = day_events(&DAY_STEPS[i], held, step);
        assert_int_equal(trondgov_meeting_apply(held, step, n, 0, NULL, NULL, NULL), TRONDGOV_OK);
    }
    const size_t count = trondgov_meeting_events(held, 0, NULL, 0);
    trondgov_event *log = calloc(count, sizeof *log);
    assert_int_equal(trondgov_meeting_events(held, 0, log, count), count);
    trondgov_meeting *again = NULL;
    assert_int_equal(trondgov_meeting_create(rulebook, &again), TRONDGOV_OK);
    const uint64_t empty = fingerprint(again);
    int64_t n = 0;
    trondgov_status status = TRONDGOV_NO_MEMORY;
    while (status == TRONDGOV_NO_MEMORY) {
        size_t index = 0;
        memory.failed = 0;
        memory.for_ever = 0;
        memory.until_failure = n % 3; /* what earlier tries have got is kept: it comes a step further each time */
        status = trondgov_meeting_apply(again, log, count, 0, &answered, &index, NULL);
        memory.until_failure = NEVER;
        assert_true(status == TRONDGOV_OK || (status == TRONDGOV_NO_MEMORY && memory.failed));
        if (status == TRONDGOV_NO_MEMORY)
            assert_true(fingerprint(again) == empty);
        assert_in_range(n, 0, 100000);
        n++;
    }
    assert_true(fingerprint(again) == fingerprint(held));
    print_message("%lld tries until the batch of %zu passed\n", (long long)n, count);
    trondgov_meeting_free(again);
    trondgov_meeting_free(held);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rulebook);
    free(log);
    equal("no leak", memory.blocks, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_allocation),
        TEST(one_batch),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
