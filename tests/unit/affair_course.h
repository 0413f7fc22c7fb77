/* The course of an affair as a table: what happens, and what it leads to. Each line is applied by itself; what is not DONE
 * must leave the register as it was. Dates are written as figures, 20240613 for 13 June 2024, times as 120000.
 */
#ifndef AFFAIR_COURSE_H
#define AFFAIR_COURSE_H

#include "affair_names.h"

struct line {
    const char *name;
    int32_t ymd, hms; /* 0: as the line before */
    trondgov_event event;
    trondgov_answer answer; /* 0: DONE */
    trondgov_code provision; /* of the first finding; 0: not said */
    trondgov_code state;     /* of the affair afterwards; 0: as before */
    int32_t due;             /* what is then due, to the end of that day; 0: not said; NOTHING_DUE */
};

enum { NOTHING_DUE = -1, NOON = 120000 };

#define BEGINS(in, of)          {.kind = EVENT(AFFAIR_BEGUN), .item = AFFAIR, .organ = ORGAN(in), \
                                 .code = TRONDGOV_AFFAIR_##of, .value = CASE}
#define TELLS(known, told)      {.kind = EVENT(AFFAIR_FACT), .item = AFFAIR, .code = TRONDGOV_##known, .value = (told)}
#define STEPS(to)               {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = STATE(to)}
#define STEPS_IN(in, to)        {.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .organ = ORGAN(in), .code = STATE(to)}
#define SIGNED(signatures)      {.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .value = (signatures)}
#define ENDS                    {.kind = EVENT(AFFAIR_ENDED), .item = AFFAIR}
#define PLANS(in, id, ymd_of)   {.kind = EVENT(MEETING_PLANNED), .item = (id), .organ = ORGAN(in), \
                                 .code = TRONDGOV_MEETING_ORDINARY, .value = (ymd_of)}

static trondgov_code state_of(const trondgov_municipality *city)
{
    const trondgov_fact facts[] = {FACT(AFFAIR, AFFAIR)};
    int64_t state = 0;
    return trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, facts, 1, NULL, &state, why) ? 0
                                                                                                 : (trondgov_code)state;
}

/* The first duty of the affair, or all zeroes. */
static trondgov_finding duty_of(const trondgov_municipality *city)
{
    (void)state_of(city);
    return finding_of(why, TRONDGOV_FINDING_DUTY, 0);
}

static void check_after(const trondgov_municipality *city, const struct line *line, trondgov_code *state)
{
    if (line->state)
        *state = line->state;
    expect_code(line->name, "state", state_of(city), *state);
    if (line->due == NOTHING_DUE)
        expect(line->name, "duties", duty_of(city).kind, 0);
    else if (line->due)
        expect(line->name, "due", duty_of(city).required, at(line->due, 235959));
}

/* Applies a line, and checks what it leads to. */
static void apply_line(trondgov_municipality *city, const struct line *line, trondgov_instant now)
{
    trondgov_event event = line->event;
    trondgov_answer answer = 0;
    const trondgov_answer expected = line->answer ? line->answer : ANSWER(DONE);
    const size_t before = trondgov_municipality_events(city, 0, NULL, 0);
    event.at = now;
    if (event.kind == EVENT(MEETING_PLANNED))
        event.value = day((int32_t)event.value);
    expect_status(line->name, trondgov_municipality_apply(city, &event, 1, 0, &answer, NULL, why), TRONDGOV_OK);
    expect_code(line->name, "answer", answer, expected);
    if (line->provision)
        expect_code(line->name, "provision", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, line->provision);
    expect(line->name, "events", (int64_t)(trondgov_municipality_events(city, 0, NULL, 0) - before),
           expected == ANSWER(DONE));
}

/* The log applied again gives the same state. */
static void check_replay(const trondgov_municipality *city, trondgov_code state)
{
    static trondgov_event events[256];
    const size_t count = trondgov_municipality_events(city, 0, events, COUNT(events));
    trondgov_municipality *again = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(again, events, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    expect_code("replay", "state", state_of(again), state);
    trondgov_municipality_free(again);
}

static void follow_by(const trondgov_rulebook *by, const struct line *lines, size_t count)
{
    trondgov_municipality *city = NULL;
    trondgov_code state = 0;
    int32_t ymd = 0, hms = NOON;
    assert_int_equal(trondgov_municipality_create(by, &city), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++) {
        ymd = lines[i].ymd ? lines[i].ymd : ymd;
        hms = lines[i].hms ? lines[i].hms : hms;
        apply_line(city, &lines[i], at(ymd, hms));
        if (state || lines[i].state)
            check_after(city, &lines[i], &state);
    }
    if (by == rules)
        check_replay(city, state);
    trondgov_municipality_free(city);
}

#define FOLLOW(lines) follow_by(rules, (lines), COUNT(lines))

/* The rules with a conflict read in a given way; the caller frees them. */
static trondgov_rulebook *rules_read_as(trondgov_code reading)
{
    const trondgov_fact selected[] = {FACT(READING, reading)};
    trondgov_rulebook *read_so = NULL;
    trondgov_builder *builder = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, selected, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &read_so, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return read_so;
}

#endif
