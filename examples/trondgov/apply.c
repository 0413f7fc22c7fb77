/* Applies what was read: events to the register, a meeting or an election; keeps the answer and the reasons of each
 * line of a meeting. */
#include "story.h"

#include <stdlib.h>
#include <string.h>

/* The finding that tells why something did not go: the first input, or the ground. */
static int find_reason(const struct program *program, trondgov_code kind, trondgov_finding *reason)
{
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, reason, 1); i++)
        if (reason->kind == kind)
            return 1;
    return 0;
}

/* Why an answer came: what is missing where something is, else what says the same, else whatever is told first. */
static int find_ground(const struct program *program, trondgov_answer answer, trondgov_finding *reason)
{
    if (find_reason(program, TRONDGOV_FINDING_INPUT, reason) ||
        find_reason(program, TRONDGOV_FINDING_JUDGEMENT, reason))
        return 1;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, reason, 1); i++)
        if (reason->answer == answer)
            return 1;
    return trondgov_verdict_findings(program->why, 0, reason, 1) > 0;
}

/* "VOTE_CAST.CHOICE": the event, and the field that the library found wrong. */
void complain_status(struct story *story, const trondgov_event *event, trondgov_status status)
{
    char what[128];
    trondgov_finding reason;
    const struct program *program = story->program;
    const int told = find_reason(program, TRONDGOV_FINDING_INPUT, &reason) && reason.subject != 0;
    snprintf(what, sizeof what, "%s%s%s", code_name(program, event->kind), told ? "." : "",
             told ? code_name(program, reason.subject) : "");
    complain(story, what, NULL, english(program, status));
}

void complain_answer(struct story *story, const trondgov_event *event, trondgov_answer answer, trondgov_answer expected)
{
    char why[640];
    trondgov_finding reason;
    const struct program *program = story->program;
    size_t length = (size_t)snprintf(why, sizeof why, "%s", english(program, answer));
    if (expected)
        length += (size_t)snprintf(why + length, sizeof why - length, ", expected: %s", english(program, expected));
    const int told = find_ground(program, answer, &reason);
    if (told && length + 2 < sizeof why) {
        memcpy(why + length, ": ", 3);
        length += 2;
        trondgov_finding_text(&reason, program->rules, TRONDGOV_TEXT_ENGLISH, why + length, sizeof why - length);
    }
    complain(story, code_name(program, event->kind), NULL, why);
}

int stopped(trondgov_answer answer)
{
    return answer == TRONDGOV_ANSWER_REFUSED || answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT ||
           answer == TRONDGOV_ANSWER_NEEDS_FACT || answer == TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE;
}

static struct session *begin_session(struct story *story)
{
    trondgov_meeting *meeting = NULL;
    if (trondgov_meeting_create(story->program->rules, &meeting) != TRONDGOV_OK) {
        complain(story, "MEETING", NULL, "out of memory");
        return NULL;
    }
    story->sessions = grow(story->sessions, story->session_count + 1, sizeof *story->sessions);
    struct session *session = &story->sessions[story->session_count++];
    *session = (struct session){.meeting = meeting};
    return session;
}

/* The meeting that a line belongs to: MEETING begins another one. */
static struct session *session_for(struct story *story, trondgov_code kind)
{
    if (kind == TRONDGOV_EVENT_MEETING)
        return begin_session(story);
    if (story->session_count > 0)
        return &story->sessions[story->session_count - 1];
    complain(story, code_name(story->program, kind), NULL, "no meeting has begun: the first event is MEETING");
    return NULL;
}

/* Keeps a line of a meeting for the minutes; takes over its events. */
static void keep(const struct story *story, struct session *session, const struct step *step)
{
    session->steps = grow(session->steps, session->step_count + 1, sizeof *session->steps);
    struct step *kept = &session->steps[session->step_count++];
    *kept = *step;
    kept->line = story->line;
    kept->finding_count = trondgov_verdict_findings(story->program->why, 0, NULL, 0);
    kept->findings = grow(NULL, kept->finding_count, sizeof *kept->findings);
    trondgov_verdict_findings(story->program->why, 0, kept->findings, kept->finding_count);
}

/* Begins an election, the first event of which this is. */
static void begin_contest(struct story *story, const trondgov_event *event)
{
    struct contest contest = {.begun = *event};
    if (trondgov_election_create(story->program->rules, &contest.election) != TRONDGOV_OK) {
        complain(story, "ELECTION", NULL, "out of memory");
        return;
    }
    story->contests = grow(story->contests, story->contest_count + 1, sizeof *story->contests);
    story->contests[story->contest_count++] = contest;
}

static trondgov_status apply_to_contest(struct story *story, const trondgov_event *events, size_t count,
                                        trondgov_answer *answer, size_t *bad)
{
    if (events[0].kind == TRONDGOV_EVENT_ELECTION)
        begin_contest(story, events);
    else if (story->contest_count == 0)
        complain(story, code_name(story->program, events[0].kind), NULL,
                 "no election has begun: the first event is ELECTION");
    if (story->faulty)
        return TRONDGOV_OK;
    struct contest *contest = &story->contests[story->contest_count - 1];
    const trondgov_status status =
        trondgov_election_apply(contest->election, events, count, 0, answer, bad, story->program->why);
    for (size_t i = 0; i < count && status == TRONDGOV_OK; i++)
        contest_note(contest, &events[i]);
    return status;
}

static trondgov_status apply_to_session(struct story *story, struct session *session, struct step *step, size_t *bad)
{
    const int64_t in_hand = trondgov_meeting_get(session->meeting, TRONDGOV_FIELD_CASE);
    step->in_hand = in_hand == TRONDGOV_NOTHING ? 0 : in_hand;
    return trondgov_meeting_apply(session->meeting, step->events, step->count, 0, &step->answer, bad,
                                  story->program->why);
}

/* Entries of a settlement are applied when its period is known. */
static void keep_entries(struct story *story, const trondgov_event *events, size_t count, trondgov_answer expected)
{
    if (expected)
        complain(story, "EXPECT", NULL, "an entry of a settlement has no such key");
    story->entries = grow(story->entries, story->entry_count + count, sizeof *story->entries);
    for (size_t i = 0; i < count; i++)
        story->entries[story->entry_count++] = (struct entry){story->path, story->line, events[i]};
}

/* The state that the city government is in after a line of the register. */
static int64_t state_after(const struct story *story, const trondgov_event *event)
{
    trondgov_date day = 0;
    trondgov_answer answer = 0;
    int64_t state = 0;
    (void)trondgov_instant_to_civil(event->at, &day, NULL); /* the register has taken it */
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYRAAD}, {TRONDGOV_FIELD_DATE, day}};
    return trondgov_municipality_ask(story->municipality, TRONDGOV_QUESTION_STATE, facts, 2, &answer, &state, NULL) ==
                   TRONDGOV_OK
               ? state
               : 0;
}

/* An act that no rule allows or forbids is not recorded either; of a meeting that is an answer like another. */
static int unexpected(const struct story *story, trondgov_answer answer, trondgov_answer expected)
{
    if (expected)
        return answer != expected;
    return stopped(answer) ||
           (story->section == SECTION_REGISTER && answer == TRONDGOV_ANSWER_NOT_REGULATED);
}

void apply_events(struct story *story, trondgov_event *events, size_t count, trondgov_answer expected)
{
    size_t bad = 0;
    trondgov_status status = TRONDGOV_OK;
    struct step step = {.events = events, .count = count};
    struct session *session = story->section == SECTION_MEETING ? session_for(story, events[0].kind) : NULL;
    if (session)
        status = apply_to_session(story, session, &step, &bad);
    else if (story->section == SECTION_ELECTION)
        status = apply_to_contest(story, events, count, &step.answer, &bad);
    else if (story->section == SECTION_SETTLEMENT)
        keep_entries(story, events, count, expected);
    else if (story->section == SECTION_REGISTER)
        status =
            trondgov_municipality_apply(story->municipality, events, count, 0, &step.answer, &bad, story->program->why);
    if (status != TRONDGOV_OK)
        complain_status(story, &events[bad], status);
    else if (!story->faulty && story->section != SECTION_SETTLEMENT && unexpected(story, step.answer, expected))
        complain_answer(story, &events[bad], step.answer, expected);
    if (!session && story->section == SECTION_REGISTER && story->wanted == SECTION_REGISTER)
        session = &story->entered;
    if (session && !story->faulty) {
        keep(story, session, &step);
        if (session == &story->entered)
            session->steps[session->step_count - 1].state = state_after(story, events);
    } else {
        free(events);
    }
}

static void enrol_in_meeting(struct story *story)
{
    if (story->session_count == 0) {
        complain(story, "ENROL", NULL, "no meeting has begun: the first event is MEETING");
        return;
    }
    const trondgov_status status = trondgov_meeting_enrol(story->sessions[story->session_count - 1].meeting,
                                                          story->municipality, story->program->why);
    if (status != TRONDGOV_OK)
        complain(story, "ENROL", NULL, english(story->program, status));
}

/* Those who elect: the council's members of the day, with their groups. */
static void enrol_in_contest(struct story *story)
{
    if (story->contest_count == 0) {
        complain(story, "ENROL", NULL, "no election has begun: the first event is ELECTION");
        return;
    }
    const trondgov_instant at = story->contests[story->contest_count - 1].begun.at;
    const trondgov_member *member = NULL;
    trondgov_date day = 0;
    (void)trondgov_instant_to_civil(at, &day, NULL); /* the election has taken it */
    for (size_t i = 0; trondgov_municipality_members(story->municipality, TRONDGOV_ORGAN_BYSTYRE, day, i, &member, 1);
         i++) {
        const int64_t party = trondgov_member_get(member, TRONDGOV_FIELD_PARTY);
        if (trondgov_member_get(member, TRONDGOV_FIELD_ROLE) != TRONDGOV_ROLE_MEDLEM)
            continue;
        trondgov_event *elector = grow(NULL, 1, sizeof *elector);
        *elector = (trondgov_event){.kind = TRONDGOV_EVENT_ELECTOR,
                                    .at = at,
                                    .person = trondgov_member_get(member, TRONDGOV_FIELD_PERSON),
                                    .item = party == TRONDGOV_NOTHING ? 0 : party};
        apply_events(story, elector, 1, 0);
    }
}

void enrol(struct story *story)
{
    if (story->section == SECTION_ELECTION)
        enrol_in_contest(story);
    else
        enrol_in_meeting(story);
}
