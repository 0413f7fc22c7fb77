/* What happened beside what the minutes list: demands before the meeting, the running plan, who asked for the floor and
 * how long each spoke, warnings, judgements. The minutes' entries say where in the log they come from; between two of
 * them everything that is told nowhere else is told, so that no event is passed over. */
#include "story.h"

/* Which entry of the minutes an event makes; the entry tells it. */
static const struct {
    trondgov_code event, entry;
} ENTRIES[] = {
    {TRONDGOV_EVENT_MEETING_OPENED, TRONDGOV_ENTRY_CHAIR},
    {TRONDGOV_EVENT_CHAIR_TAKEN, TRONDGOV_ENTRY_CHAIR},
    {TRONDGOV_EVENT_ARRIVED, TRONDGOV_ENTRY_MOVEMENT},
    {TRONDGOV_EVENT_LEFT, TRONDGOV_ENTRY_MOVEMENT},
    {TRONDGOV_EVENT_WITHDREW, TRONDGOV_ENTRY_MOVEMENT},
    {TRONDGOV_EVENT_RETURNED, TRONDGOV_ENTRY_MOVEMENT},
    {TRONDGOV_EVENT_CASE_TAKEN_UP, TRONDGOV_ENTRY_CASE},
    {TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED, TRONDGOV_ENTRY_RECUSAL},
    {TRONDGOV_EVENT_PROPOSAL_PUT, TRONDGOV_ENTRY_PROPOSAL},
    {TRONDGOV_EVENT_BALLOT_CLOSED, TRONDGOV_ENTRY_VOTE},
    {TRONDGOV_EVENT_BALLOT_CLOSED, TRONDGOV_ENTRY_DECISION},
    {TRONDGOV_EVENT_TACIT_CONSENT, TRONDGOV_ENTRY_VOTE},
    {TRONDGOV_EVENT_LOT_DRAWN, TRONDGOV_ENTRY_LOT},
    {TRONDGOV_EVENT_CASE_CLOSED, TRONDGOV_ENTRY_DECISION},
    {TRONDGOV_EVENT_CASE_POSTPONED, TRONDGOV_ENTRY_DECISION},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, TRONDGOV_ENTRY_STATEMENT},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, TRONDGOV_ENTRY_COMMITTEE_STATEMENT},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, TRONDGOV_ENTRY_SUPPLEMENTARY_NOTE},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, TRONDGOV_ENTRY_REMARK},
    {TRONDGOV_EVENT_STATEMENT_RECORDED, TRONDGOV_ENTRY_SUBMITTED},
    {TRONDGOV_EVENT_DOORS_CLOSED, TRONDGOV_ENTRY_DOORS},
    {TRONDGOV_EVENT_DOORS_OPENED, TRONDGOV_ENTRY_DOORS},
    {TRONDGOV_EVENT_REPORTED, TRONDGOV_ENTRY_REPORT},
    {TRONDGOV_EVENT_QUESTION_PUT, TRONDGOV_ENTRY_QUESTION},
    {TRONDGOV_EVENT_QUESTION_ANSWERED, TRONDGOV_ENTRY_ANSWER_GIVEN},
    {TRONDGOV_EVENT_BREAK, TRONDGOV_ENTRY_BREAK},
    {TRONDGOV_EVENT_MINUTES_APPROVED, TRONDGOV_ENTRY_APPROVAL},
};

/* Told in the head of the minutes, among those present and absent, or with the vote or speech that they belong to. */
static const trondgov_code ELSEWHERE[] = {
    TRONDGOV_EVENT_MEETING,
    TRONDGOV_EVENT_RULES,
    TRONDGOV_EVENT_MEETING_PLACE,
    TRONDGOV_EVENT_SEAT,
    TRONDGOV_EVENT_SEAT_RESTS,
    TRONDGOV_EVENT_GROUP,
    TRONDGOV_EVENT_GOVERNMENT_PARTY,
    TRONDGOV_EVENT_NOTICE_SENT,
    TRONDGOV_EVENT_ABSENCE_REPORTED,
    TRONDGOV_EVENT_CASE_LISTED,
    TRONDGOV_EVENT_VOTING_CALLED,
    TRONDGOV_EVENT_SUBSTITUTE_CALLED,
    TRONDGOV_EVENT_BALLOT_OPENED,
    TRONDGOV_EVENT_BALLOT_OPTION,
    TRONDGOV_EVENT_SUBSTITUTE_DECLINED,
    TRONDGOV_EVENT_VOTE_CAST,
    TRONDGOV_EVENT_SPEECH_ENDED,
    TRONDGOV_EVENT_BALLOT_COUNTED,
    TRONDGOV_EVENT_MINUTES_WRITTEN,
};

static int makes_entry(trondgov_code event, trondgov_code entry)
{
    for (size_t i = 0; i < sizeof ENTRIES / sizeof *ENTRIES; i++)
        if (ENTRIES[i].event == event && (!entry || ENTRIES[i].entry == entry))
            return 1;
    return 0;
}

static int is_told_elsewhere(trondgov_code event)
{
    for (size_t i = 0; i < sizeof ELSEWHERE / sizeof *ELSEWHERE; i++)
        if (ELSEWHERE[i] == event)
            return 1;
    return makes_entry(event, 0);
}

static int recorded(const struct step *step)
{
    return !stopped(step->answer);
}

static int is_source(const struct step *step, const trondgov_entry *entry)
{
    for (size_t i = 0; recorded(step) && i < step->count; i++) {
        const trondgov_event *event = &step->events[i];
        if (makes_entry(event->kind, entry->kind) && event->at == entry->at &&
            (entry->person == 0 || event->person == 0 || event->person == entry->person))
            return 1;
    }
    return 0;
}

/* Events of a line that differ by their person alone, or by their item alone, are told as one. */
static size_t alike(const struct step *step, size_t first)
{
    const trondgov_event *event = &step->events[first];
    size_t count = 1;
    int persons = 0, items = 0;
    for (; first + count < step->count; count++) {
        const trondgov_event *next = &step->events[first + count];
        persons |= next->person != event->person;
        items |= next->item != event->item;
        if ((persons && items) || next->at != event->at || next->value != event->value || next->code != event->code ||
            next->role != event->role || next->organ != event->organ)
            break;
    }
    return count;
}

/* Where the speech that begins here ends: the same person's SPEECH_ENDED in the same case. */
static const struct step *end_of_speech(const struct session *session, size_t begun)
{
    const trondgov_event *speech = session->steps[begun].events;
    for (size_t i = begun + 1; i < session->step_count; i++) {
        const trondgov_event *event = session->steps[i].events;
        if (!recorded(&session->steps[i]) || event->person != speech->person || event->item != speech->item)
            continue;
        if (event->kind == TRONDGOV_EVENT_SPEECH_ENDED)
            return &session->steps[i];
        if (event->kind == TRONDGOV_EVENT_SPEECH_BEGUN)
            return NULL;
    }
    return NULL;
}

/* "10:12 SV 1: reply, 50 seconds." */
static void put_speech(const struct story *story, const struct session *session, size_t at)
{
    const struct program *program = story->program;
    const struct step *begun = &session->steps[at], *ended = end_of_speech(session, at);
    fprintf(program->out, "%s: %s", called(story, begun->events->person), label(program, begun->events->code));
    if (begun->events->value != 0) /* for or against, where it is one to close the debate */
        fprintf(program->out, ", %s", label(program, begun->events->value));
    if (ended) {
        fputs(", ", program->out);
        put_duration(program, ended->events->at - begun->events->at);
    }
    fputs(".\n", program->out);
    put_remarks(story, begun, 0, begun->count, "  ");
    if (ended)
        put_remarks(story, ended, 0, ended->count, "  ");
}

static void put_happening(const struct story *story, const struct session *session, size_t at, int with_day)
{
    const struct program *program = story->program;
    const struct step *step = &session->steps[at];
    for (size_t i = 0, count; i < step->count; i += count) {
        count = alike(step, i);
        fputs("- ", program->out);
        (with_day ? put_instant : put_clock)(program, step->events[i].at);
        fputs(with_day ? ": " : " ", program->out);
        if (step->events[i].kind == TRONDGOV_EVENT_SPEECH_BEGUN) {
            put_speech(story, session, at);
            continue;
        }
        put_event(story, &step->events[i], count, step->in_hand);
        fputs(".\n", program->out);
        put_remarks(story, step, i, count, "  ");
    }
}

/* The steps from `first` up to `end` that are told nowhere else. -> how many */
static size_t put_between(const struct story *story, const struct session *session, size_t first, size_t end,
                          int with_day)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++) {
        const struct step *step = &session->steps[i];
        if (!recorded(step) || is_told_elsewhere(step->events->kind))
            continue;
        put_happening(story, session, i, with_day);
        count++;
    }
    if (count > 0)
        fputc('\n', story->program->out);
    return count;
}

static size_t opening(const struct session *session)
{
    size_t i = 0;
    while (i < session->step_count &&
           !(recorded(&session->steps[i]) && session->steps[i].events->kind == TRONDGOV_EVENT_MEETING_OPENED))
        i++;
    return i;
}

void put_before_meeting(const struct story *story, const struct session *session)
{
    const size_t end = opening(session);
    for (size_t i = 0; i < end; i++)
        if (recorded(&session->steps[i]) && !is_told_elsewhere(session->steps[i].events->kind)) {
            fprintf(story->program->out, "## %s\n\n", say(story->program, "Før møtet", "Before the meeting"));
            put_between(story, session, i, end, 1);
            return;
        }
}

const struct step *put_happenings(const struct story *story, const struct session *session, size_t *next,
                                  const trondgov_entry *entry)
{
    const size_t first = *next > 0 ? *next : opening(session);
    size_t end = first;
    while (end < session->step_count && entry && !is_source(&session->steps[end], entry))
        end++;
    if (entry && end == session->step_count)
        return NULL; /* it comes from before: a recommendation that lay in the papers */
    if (!entry)
        end = session->step_count;
    put_between(story, session, first, end, 0);
    *next = end;
    return entry ? &session->steps[end] : NULL;
}
