/* The minutes as Markdown: what the library lists as entries, and why it decided as it did, in words. This file: the
 * head, the summons, who was there; what was refused, and who approved. The cases are in cases.c. */
#include "story.h"

#include <inttypes.h>
#include <stdlib.h>

/* The first event of a kind, of a person where one is given, in the meeting's log. 1 where there is one. */
static int find_event(const struct session *session, trondgov_code kind, trondgov_id person, trondgov_event *event)
{
    for (size_t i = 0; trondgov_meeting_events(session->meeting, i, event, 1); i++)
        if (event->kind == kind && (!person || event->person == person))
            return 1;
    return 0;
}

static const struct step *find_step(const struct session *session, trondgov_code kind, trondgov_id person)
{
    for (size_t i = 0; i < session->step_count; i++)
        for (size_t n = 0; n < session->steps[i].count; n++)
            if (session->steps[i].events[n].kind == kind && (!person || session->steps[i].events[n].person == person))
                return &session->steps[i];
    return NULL;
}

static trondgov_date meeting_date(const struct session *session)
{
    return (trondgov_date)trondgov_meeting_get(session->meeting, TRONDGOV_FIELD_DATE);
}

/* A meeting without a place: remote, or in writing. */
static const char *place_of(const struct program *program, trondgov_code kind)
{
    const int nowhere =
        kind == TRONDGOV_MEETING_REMOTE || kind == TRONDGOV_MEETING_URGENT_REMOTE || kind == TRONDGOV_MEETING_WRITTEN;
    return nowhere ? say(program, "ingen felles", "none in common") : "?";
}

static void put_head(const struct story *story, const struct session *session, const trondgov_entry *heading)
{
    const struct program *program = story->program;
    FILE *out = program->out;
    trondgov_event closed;
    fprintf(out, "# %s: %s, ", say(program, "Møtebok", "Minutes"), label(program, heading->value));
    put_date(program, meeting_date(session));
    fputs("\n\n", out);
    if (session == story->sessions) /* once, above the first meeting */
        put_notes(story);
    fprintf(out, "- %s: %s (%s)\n", say(program, "Møte", "Meeting"), called(story, heading->item),
            label(program, heading->code));
    fprintf(out, "- %s: %s\n", say(program, "Sted", "Place"),
            heading->parent ? called(story, heading->parent) : place_of(program, heading->code));
    fprintf(out, "- %s: ", say(program, "Satt", "Opened"));
    put_instant(program, heading->at);
    if (find_event(session, TRONDGOV_EVENT_MEETING_CLOSED, 0, &closed)) {
        fprintf(out, "\n- %s: ", say(program, "Hevet", "Closed"));
        put_instant(program, closed.at);
    }
    fprintf(out, "\n- %s: %" PRId64 "\n\n", say(program, "Medlemmer", "Members"),
            trondgov_meeting_get(session->meeting, TRONDGOV_FIELD_MEMBERS));
}

static void put_notice(const struct story *story, const struct session *session)
{
    const struct program *program = story->program;
    const struct step *notice = find_step(session, TRONDGOV_EVENT_NOTICE_SENT, 0);
    fprintf(program->out, "## %s\n\n", say(program, "Innkalling", "Summons"));
    if (!notice) {
        fprintf(program->out, "%s\n\n", say(program, "Ingen innkalling er sendt.", "No summons was sent."));
        return;
    }
    fputs(say(program, "Sendt ", "Sent on "), program->out);
    put_instant(program, notice->events[0].at);
    fputs(".\n\n", program->out);
    if (put_remarks(story, notice, 0, notice->count, "") > 0)
        fputc('\n', program->out);
}

/* "H 1 (mayor)", "Ap 18 (for Ap 5)" */
static void put_attendant(const struct story *story, const trondgov_entry *entry)
{
    const struct program *program = story->program;
    fputs(called(story, entry->person), program->out);
    if (entry->value != 0)
        fprintf(program->out, " (%s %s)", say(program, "for", "for"), called(story, entry->value));
    else if (entry->role != TRONDGOV_ROLE_MEDLEM)
        fprintf(program->out, " (%s)", label(program, entry->role));
}

/* Those of a party who had a seat at some time; or (seated 0) everybody who had none. */
static int is_of(const trondgov_entry *entry, int seated, trondgov_id party)
{
    return entry->kind == TRONDGOV_ENTRY_ATTENDED &&
           (seated ? entry->answer == TRONDGOV_ANSWER_YES && entry->party == party
                   : entry->answer == TRONDGOV_ANSWER_NO);
}

static void put_group(const struct story *story, const trondgov_minutes *minutes, int seated, trondgov_id party)
{
    const struct program *program = story->program;
    const char *name = seated ? called(story, party) : say(program, "Uten plass i organet", "Without a seat");
    trondgov_entry entry;
    size_t count = 0;
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        count += (size_t)is_of(&entry, seated, party);
    if (count == 0)
        return;
    fprintf(program->out, "- **%s** (%zu): ", name, count);
    const char *between = "";
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        if (is_of(&entry, seated, party)) {
            fputs(between, program->out);
            put_attendant(story, &entry);
            between = ", ";
        }
    fputc('\n', program->out);
}

static void put_attended(const struct story *story, const trondgov_minutes *minutes)
{
    trondgov_entry entry, earlier;
    fprintf(story->program->out, "## %s\n\n", say(story->program, "Til stede", "Present"));
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++) {
        if (!is_of(&entry, 1, entry.party))
            continue;
        size_t n = 0; /* whether this is the first of the party */
        while (trondgov_minutes_entries(minutes, n, &earlier, 1) && n < i && !is_of(&earlier, 1, entry.party))
            n++;
        if (n == i)
            put_group(story, minutes, 1, entry.party);
    }
    put_group(story, minutes, 0, 0);
    fputc('\n', story->program->out);
}

/* Who was called in for a member, and what became of it. */
static void put_substitutes(const struct story *story, const struct session *session, trondgov_id member)
{
    const struct program *program = story->program;
    trondgov_event event, other;
    for (size_t i = 0; trondgov_meeting_events(session->meeting, i, &event, 1); i++) {
        if (event.kind != TRONDGOV_EVENT_SUBSTITUTE_CALLED || event.item != member)
            continue;
        fprintf(program->out, "  - %s: %s, %s %s, ", say(program, "varamedlem", "substitute"),
                called(story, event.person), say(program, "kalt inn:", "called in by the"),
                label(program, event.role));
        put_instant(program, event.at);
        for (size_t n = i; trondgov_meeting_events(session->meeting, n, &other, 1); n++)
            if (other.kind == TRONDGOV_EVENT_SUBSTITUTE_DECLINED && other.person == event.person)
                fprintf(program->out, "; %s (%s)", say(program, "meldte selv forfall", "could not come"),
                        label(program, other.code));
        fputs(".\n", program->out);
    }
}

static int32_t index_of(const struct step *step, trondgov_id person)
{
    for (size_t i = 0; i < step->count; i++)
        if (step->events[i].person == person)
            return (int32_t)i;
    return -1;
}

static void put_absence(const struct story *story, const struct session *session, const trondgov_entry *entry)
{
    const struct program *program = story->program;
    const struct step *reported = find_step(session, TRONDGOV_EVENT_ABSENCE_REPORTED, entry->person);
    fprintf(program->out, "- **%s**, %s", called(story, entry->person), label(program, entry->role));
    if (!reported) {
        fprintf(program->out, ": %s.\n", say(program, "forfall ikke meldt", "absence not reported"));
        put_substitutes(story, session, entry->person);
        return;
    }
    fprintf(program->out, " (%s). %s ", label(program, entry->code), say(program, "Meldt", "Reported on"));
    put_instant(program, entry->at);
    fputs(".\n", program->out);
    put_deadline(program, reported, index_of(reported, entry->person), "  ");
    put_substitutes(story, session, entry->person);
}

/* "- seat rests: H 2 (H 21), H 3 (H 22)": members whose office rests, and the first called in for each. */
static void put_resting(const struct story *story, const struct session *session)
{
    const struct program *program = story->program;
    trondgov_event rests, called_in;
    const char *between = ": ";
    for (size_t i = 0; trondgov_meeting_events(session->meeting, i, &rests, 1); i++) {
        if (rests.kind != TRONDGOV_EVENT_SEAT_RESTS)
            continue;
        if (between[0] == ':') {
            fputs("- ", program->out);
            put_capital(program, label(program, rests.kind));
            fputs(say(program, " (med varamedlem)", " (with the substitute)"), program->out);
        }
        fprintf(program->out, "%s%s", between, called(story, rests.person));
        for (size_t n = i; trondgov_meeting_events(session->meeting, n, &called_in, 1); n++)
            if (called_in.kind == TRONDGOV_EVENT_SUBSTITUTE_CALLED && called_in.item == rests.person)
                fprintf(program->out, " (%s)", called(story, called_in.person));
        between = ", ";
    }
    fputs(between[0] == ':' ? "" : ".\n", program->out);
}

static int rests(const struct session *session, trondgov_id person)
{
    trondgov_event event;
    return find_event(session, TRONDGOV_EVENT_SEAT_RESTS, person, &event);
}

static void put_absent(const struct story *story, const struct session *session, const trondgov_minutes *minutes)
{
    trondgov_entry entry;
    size_t count = 0;
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++) {
        if (entry.kind != TRONDGOV_ENTRY_ABSENT)
            continue;
        if (count++ == 0)
            fprintf(story->program->out, "## %s\n\n", say(story->program, "Forfall", "Absent"));
        /* a substitute who was called and could not come stands with the member */
        if ((entry.role != TRONDGOV_ROLE_VARAMEDLEM || entry.code != 0) && !rests(session, entry.person))
            put_absence(story, session, &entry);
    }
    if (count > 0)
        put_resting(story, session);
    if (count > 0)
        fputc('\n', story->program->out);
}

/* Why a line was stopped; an other reading only where it says something else. */
static void put_reasons(const struct program *program, const struct step *step)
{
    const trondgov_finding *in_force = NULL;
    for (size_t i = 0; i < step->finding_count; i++) {
        const trondgov_finding *finding = &step->findings[i];
        const int other = finding->kind == TRONDGOV_FINDING_OTHER_READING;
        if (finding->kind == TRONDGOV_FINDING_CHECKED || (other && !differs(finding, in_force)))
            continue;
        in_force = other ? in_force : finding;
        fputs("  - ", program->out);
        put_finding(program, finding);
        fputc('\n', program->out);
    }
}

/* What was tried and refused, with the provision and the numbers. */
static void put_refused(const struct story *story, const struct session *session)
{
    const struct program *program = story->program;
    size_t count = 0;
    for (size_t i = 0; i < session->step_count; i++) {
        const struct step *step = &session->steps[i];
        if (!stopped(step->answer))
            continue;
        if (count++ == 0)
            fprintf(program->out, "## %s\n\n", say(program, "Forsøkt, og avvist", "Tried, and refused"));
        fputs("- ", program->out);
        put_instant(program, step->events[0].at);
        fputs(": ", program->out);
        put_event(story, step->events, 1, 0);
        if (step->answer != TRONDGOV_ANSWER_REFUSED)
            fprintf(program->out, ": %s", label(program, step->answer));
        fputs(".\n", program->out);
        put_reasons(program, step);
    }
    if (count > 0)
        fputc('\n', program->out);
}

static void put_approvals(const struct story *story, const trondgov_minutes *minutes)
{
    const struct program *program = story->program;
    trondgov_entry entry;
    size_t count = 0;
    fprintf(program->out, "## %s\n\n", say(program, "Godkjenning", "Approval"));
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        if (entry.kind == TRONDGOV_ENTRY_APPROVAL) {
            fprintf(program->out, "- %s (%s, %s), ", called(story, entry.person), label(program, entry.role),
                    called(story, entry.party));
            put_instant(program, entry.at);
            fputs(".\n", program->out);
            count++;
        }
    if (count == 0)
        fprintf(program->out, "%s\n", say(program, "Ikke godkjent.", "Not approved."));
    fputc('\n', program->out);
}

/* Whether the minutes hold what they must, from the verdict on them. */
static void put_completeness(const struct program *program, trondgov_answer answer, const trondgov_finding *findings,
                             size_t count)
{
    if (answer == TRONDGOV_ANSWER_YES)
        fprintf(program->out, "%s\n\n",
                say(program, "Møteboken har alt den skal ha:", "The minutes hold all they must:"));
    else
        fprintf(program->out, "%s\n\n", say(program, "Møteboken er ikke fullstendig:", "The minutes are not complete:"));
    for (size_t i = 0; i < count; i++)
        if (findings[i].kind != TRONDGOV_FINDING_OTHER_READING || findings[i].answer != answer) {
            fputs("- ", program->out);
            put_finding(program, &findings[i]);
            fputc('\n', program->out);
        }
    fputc('\n', program->out);
}

void put_minutes(const struct story *story, const struct session *session)
{
    const struct program *program = story->program;
    trondgov_minutes *minutes = NULL;
    trondgov_answer answer = 0;
    trondgov_entry heading = {.value = trondgov_meeting_get(session->meeting, TRONDGOV_FIELD_ORGAN)}, entry;
    if (trondgov_minutes_create(session->meeting, &minutes, &answer, program->why) != TRONDGOV_OK)
        return;
    const size_t count = trondgov_verdict_findings(program->why, 0, NULL, 0);
    trondgov_finding *findings = grow(NULL, count, sizeof *findings);
    trondgov_verdict_findings(program->why, 0, findings, count);
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        if (entry.kind == TRONDGOV_ENTRY_HEADING)
            heading = entry;
    put_head(story, session, &heading);
    put_notice(story, session);
    put_before_meeting(story, session);
    put_attended(story, minutes);
    put_absent(story, session, minutes);
    put_cases(story, session, minutes);
    put_refused(story, session);
    put_approvals(story, minutes);
    put_completeness(program, answer, findings, count);
    free(findings);
    trondgov_minutes_free(minutes);
}
