/* A settlement of what was read: its period, its meetings and entries, its lines. */
#include "pay.h"

#include <stdlib.h>

static void widen(trondgov_date day, trondgov_date *first)
{
    *first = day < *first ? day : *first;
}

/* Where nobody says otherwise: the calendar year of the first meeting or entry. */
static int find_period(struct pay *pay)
{
    const struct story *story = &pay->story;
    trondgov_date first = INT32_MAX, from = 0, to = 0;
    int32_t year = 0, month = 0, day = 0;
    for (size_t i = 0; i < story->session_count; i++)
        widen((trondgov_date)trondgov_meeting_get(story->sessions[i].meeting, TRONDGOV_FIELD_DATE), &first);
    for (size_t i = 0; i < story->entry_count; i++)
        widen((trondgov_date)(story->entries[i].event.at / TRONDGOV_DAY_SECONDS), &first);
    if (first == INT32_MAX && !(pay->has_from && pay->has_to)) {
        fprintf(stderr, "%s: there is no meeting and no entry: say --from and --to\n", pay->path);
        return BAD_INPUT;
    }
    if (trondgov_date_to_civil(first, &year, &month, &day) == TRONDGOV_OK) {
        trondgov_date_from_civil(year, 1, 1, &from);
        trondgov_date_from_civil(year, 12, 31, &to);
    }
    pay->from = pay->has_from ? pay->from : from;
    pay->to = pay->has_to ? pay->to : to;
    return 0;
}

static void at(struct story *story, const char *path, size_t line)
{
    story->path = path;
    story->line = line;
}

static void add_meetings(struct pay *pay)
{
    struct story *story = &pay->story;
    for (size_t i = 0; i < story->session_count && !story->faulty; i++) {
        const struct session *session = &story->sessions[i];
        const trondgov_status status = trondgov_settlement_add_meeting(pay->settlement, session->meeting);
        if (status == TRONDGOV_OK)
            continue;
        at(story, pay->path, session->step_count > 0 ? session->steps[0].line : 0);
        complain(story, "MEETING", NULL, english(pay->program, status));
    }
}

static void apply_entries(struct pay *pay)
{
    struct story *story = &pay->story;
    trondgov_event *events = grow(NULL, story->entry_count, sizeof *events);
    trondgov_answer answer = 0;
    size_t index = 0;
    for (size_t i = 0; i < story->entry_count; i++)
        events[i] = story->entries[i].event;
    const trondgov_status status =
        trondgov_settlement_apply(pay->settlement, events, story->entry_count, 0, &answer, &index, pay->program->why);
    if (index < story->entry_count)
        at(story, story->entries[index].path, story->entries[index].line);
    if (status != TRONDGOV_OK)
        complain_status(story, &events[index < story->entry_count ? index : 0], status);
    else if (stopped(answer))
        complain_answer(story, &events[index], answer, 0);
    free(events);
}

static void list_lines(struct pay *pay)
{
    pay->line_count = trondgov_settlement_lines(pay->settlement, pay->by, 0, NULL, 0);
    pay->lines = grow(NULL, pay->line_count, sizeof *pay->lines);
    trondgov_settlement_lines(pay->settlement, pay->by, 0, pay->lines, pay->line_count);
}

/* Whose sum is too large, and of which meeting, claim, leave or group: the library's finding names them. */
static void complain_result(const struct pay *pay, trondgov_status status)
{
    trondgov_finding finding = {.kind = 0};
    const int named = trondgov_verdict_findings(pay->program->why, 0, &finding, 1) == 1 &&
                      finding.kind == TRONDGOV_FINDING_INPUT;
    fprintf(stderr, "%s: settlement", pay->path);
    if (named && finding.person)
        fprintf(stderr, ": %s", called(&pay->story, finding.person));
    if (named && finding.organ)
        fprintf(stderr, ": %s", label(pay->program, finding.organ));
    if (named && finding.item)
        fprintf(stderr, ": %s", called(&pay->story, finding.item));
    fprintf(stderr, ": %s\n", english(pay->program, status));
}

int pay_settle(struct pay *pay)
{
    struct story *story = &pay->story;
    if (find_period(pay) != 0)
        return BAD_INPUT;
    trondgov_status status = trondgov_schedule_create(pay->program->rules, pay->from, pay->to, &pay->schedule);
    if (status == TRONDGOV_OUT_OF_RANGE) {
        fprintf(stderr, "%s: --from, --to: %s\n", pay->path, english(pay->program, status));
        return BAD_INPUT;
    }
    if (status == TRONDGOV_OK)
        status = trondgov_settlement_create(pay->schedule, story->municipality, &pay->settlement);
    if (status == TRONDGOV_OK)
        add_meetings(pay);
    if (status == TRONDGOV_OK && story->entry_count > 0 && !story->faulty)
        apply_entries(pay);
    if (status == TRONDGOV_OK && !story->faulty)
        status = trondgov_settlement_result(pay->settlement, &pay->answer, &pay->total, pay->program->why);
    if (status != TRONDGOV_OK)
        complain_result(pay, status);
    if (status != TRONDGOV_OK || story->faulty)
        return BAD_INPUT;
    list_lines(pay);
    return 0;
}
