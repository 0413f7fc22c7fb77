/* The cases in the minutes: who took part, what was proposed, how each party voted, what came of it and by which rule.
 */
#include "story.h"

#include <inttypes.h>

struct telling {
    const struct story *story;
    const struct session *session;
    const trondgov_minutes *minutes;
    size_t at;          /* which entry */
    trondgov_id before; /* the case before this one, 0: none */
};

static void put_remark(const struct telling *telling, const trondgov_finding *finding)
{
    const struct program *program = telling->story->program;
    fputs("- ", program->out);
    if (finding->person != 0)
        fprintf(program->out, "%s: ", called(telling->story, finding->person));
    put_finding(program, finding);
    fputc('\n', program->out);
}

/* Whether a finding belongs in the minutes beside what was decided: what was wrong or must be judged, and every reading
 * that would have given another answer. */
static int worth_telling(const trondgov_finding *finding, trondgov_answer answer)
{
    if (finding->kind == TRONDGOV_FINDING_OTHER_READING)
        return finding->answer != answer;
    return finding->kind == TRONDGOV_FINDING_FAULT || finding->kind == TRONDGOV_FINDING_WARNING ||
           finding->kind == TRONDGOV_FINDING_JUDGEMENT;
}

/* The line whose event an entry comes from. */
static const struct step *step_of(const struct telling *telling, trondgov_code kind, trondgov_id item)
{
    for (size_t i = 0; i < telling->session->step_count; i++) {
        const struct step *step = &telling->session->steps[i];
        if (step->events[0].kind == kind && step->events[0].item == item && step->answer != TRONDGOV_ANSWER_REFUSED)
            return step;
    }
    return NULL;
}

/* What came of taking a case up: whether enough objected, and what other readings say of it. */
static void put_objections(const struct telling *telling, const struct step *step)
{
    trondgov_answer answer = 0;
    for (size_t i = 0; i < step->finding_count; i++) {
        const trondgov_finding *finding = &step->findings[i];
        if (finding->kind == TRONDGOV_FINDING_GROUND)
            answer = finding->answer;
        if (worth_telling(finding, answer) || (finding->kind == TRONDGOV_FINDING_GROUND && finding->unit != 0))
            put_remark(telling, finding);
    }
}

static int sat_in(const trondgov_meeting *meeting, trondgov_id item, trondgov_id person)
{
    const trondgov_member *member = NULL;
    for (size_t i = 0; trondgov_meeting_members(meeting, item, i, &member, 1); i++)
        if (trondgov_member_get(member, TRONDGOV_FIELD_PERSON) == person)
            return 1;
    return 0;
}

/* Those who sat in one case and not in the other. */
static void put_difference(const struct telling *telling, trondgov_id item, trondgov_id other, const char *words)
{
    const struct program *program = telling->story->program;
    const trondgov_meeting *meeting = telling->session->meeting;
    const trondgov_member *member = NULL;
    const char *between = words;
    for (size_t i = 0; trondgov_meeting_members(meeting, item, i, &member, 1); i++) {
        const trondgov_id person = trondgov_member_get(member, TRONDGOV_FIELD_PERSON);
        if (sat_in(meeting, other, person))
            continue;
        fprintf(program->out, "%s %s", between, called(telling->story, person));
        between = ",";
    }
}

/* Who took part: how many, and who came or went since the case before. */
static void put_participants(const struct telling *telling, trondgov_id item, int32_t present)
{
    const struct program *program = telling->story->program;
    fprintf(program->out, "%s %" PRId32 " %s %" PRId64, say(program, "Til stede ved avslutningen:", "Present at its end:"), present,
            say(program, "av", "of"), trondgov_meeting_get(telling->session->meeting, TRONDGOV_FIELD_MEMBERS));
    if (telling->before != 0) {
        put_difference(telling, telling->before, item, say(program, "; ikke lenger:", "; no longer:"));
        put_difference(telling, item, telling->before, say(program, "; kommet til:", "; joined:"));
    }
    fputs(".\n\n", program->out);
}

/* How many took part stands in the entry of the case's end, further down. */
static int32_t present_at_end(const struct telling *telling, trondgov_id item)
{
    trondgov_entry entry;
    for (size_t i = telling->at; trondgov_minutes_entries(telling->minutes, i, &entry, 1); i++)
        if (entry.kind == TRONDGOV_ENTRY_DECISION && entry.item == item)
            return entry.present;
    return (int32_t)trondgov_meeting_members(telling->session->meeting, item, 0, NULL, 0);
}

static void put_case(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    fprintf(program->out, "### %s\n\n%s ", called(telling->story, entry->item),
            say(program, "Tatt opp kl.", "Taken up at"));
    put_clock(program, entry->at);
    fprintf(program->out, ". %s",
            entry->value ? say(program, "Saken sto ikke på sakslisten. ", "It was not on the agenda. ") : "");
    put_participants(telling, entry->item, present_at_end(telling, entry->item));
    const struct step *step = step_of(telling, TRONDGOV_EVENT_CASE_TAKEN_UP, entry->item);
    if (step && step->finding_count > 0) {
        put_objections(telling, step);
        fputc('\n', program->out);
    }
    telling->before = entry->item;
}

/* Those who came or left at the same moment, in one line. */
static void put_movement(struct telling *telling, const trondgov_entry *first)
{
    const struct program *program = telling->story->program;
    trondgov_entry next;
    put_clock(program, first->at);
    fprintf(program->out, " %s", first->value ? say(program, "Kom:", "Arrived:") : say(program, "Gikk:", "Left:"));
    fprintf(program->out, " %s", called(telling->story, first->person));
    while (trondgov_minutes_entries(telling->minutes, telling->at + 1, &next, 1) &&
           next.kind == TRONDGOV_ENTRY_MOVEMENT && next.at == first->at && next.value == first->value &&
           next.code == first->code) {
        fprintf(program->out, ", %s", called(telling->story, next.person));
        telling->at++;
    }
    if (first->code != 0)
        fprintf(program->out, " (%s)", label(program, first->code));
    fputs(".\n\n", program->out);
}

static void put_recusal(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s (%s): ", say(program, "Habilitet:", "Eligibility:"),
            called(telling->story, entry->person), label(program, entry->code));
    fputs(entry->answer == TRONDGOV_ANSWER_NO    ? say(program, "**inhabil**", "**disqualified**")
          : entry->answer == TRONDGOV_ANSWER_YES ? say(program, "**habil**", "**not disqualified**")
                                                 : say(program, "ikke avgjort", "not decided"),
          program->out);
    fputs(".\n\n", program->out);
}

static void put_proposal(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s – %s (%s", called(telling->story, entry->item),
            entry->person ? called(telling->story, entry->person) : "", label(program, entry->code));
    fputs(").\n\n", program->out);
}

static void put_row(const struct program *program, const char *name, const trondgov_entry *counts, int with_blank,
                    const char *bold)
{
    fprintf(program->out, "| %s%s%s | %s%" PRId32 "%s | %s%" PRId32 "%s |", bold, name, bold, bold, counts->in_favour,
            bold, bold, counts->against, bold);
    if (with_blank)
        fprintf(program->out, " %s%" PRId32 "%s |", bold, counts->blank, bold);
    fputc('\n', program->out);
}

/* The counts by party, which follow the vote among the entries. */
static void put_counts(struct telling *telling, const trondgov_entry *vote)
{
    const struct program *program = telling->story->program;
    trondgov_entry party;
    fprintf(program->out, "| %s | %s | %s |%s\n|---|---:|---:|%s\n", say(program, "Parti", "Party"),
            say(program, "For", "For"), say(program, "Mot", "Against"),
            vote->blank ? say(program, " Blankt |", " Blank |") : "", vote->blank ? "---:|" : "");
    while (trondgov_minutes_entries(telling->minutes, telling->at + 1, &party, 1) &&
           party.kind == TRONDGOV_ENTRY_PARTY_VOTES && party.parent == vote->item) {
        put_row(program, called(telling->story, party.party), &party, vote->blank != 0, "");
        telling->at++;
    }
    put_row(program, say(program, "Til sammen", "Total"), vote, vote->blank != 0, "**");
    fputc('\n', program->out);
}

/* "kreves 34, funnet 37, margin 3" */
static void put_numbers(const struct program *program, const trondgov_finding *finding)
{
    fprintf(program->out, "%s %" PRId64 " %s, ", say(program, "det kreves", "required:"), finding->required,
            label(program, finding->unit));
    fprintf(program->out, "%s %" PRId64 "; ", say(program, "her er det", "found:"), finding->actual);
    fprintf(program->out,
            finding->margin < 0 ? say(program, "det mangler %" PRId64, "%" PRId64 " lacking")
                                : say(program, "%" PRId64 " å gå på", "%" PRId64 " to spare"),
            finding->margin < 0 ? -finding->margin : finding->margin);
}

static void put_reason(const struct program *program, const trondgov_finding *finding, const trondgov_entry *entry)
{
    const int equal_would_do = finding->unit == TRONDGOV_UNIT_VOTE && entry->in_favour > entry->against &&
                               finding->required * 2 == (int64_t)entry->in_favour + entry->against;
    fprintf(program->out, "- %s (%s): ", citation(program, finding->provision), label(program, finding->subject));
    put_numbers(program, finding);
    fputs(equal_would_do ? say(program, " (halvparten er nok når møtelederen stemte for).\n",
                               " (half is enough as the chair voted for).\n")
                         : ".\n",
          program->out);
}

/* Why a vote was decided as it was, and what another reading would have made of it. */
static void put_why(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    const trondgov_vote *vote = trondgov_meeting_vote(telling->session->meeting, entry->item);
    trondgov_answer answer = 0;
    trondgov_finding finding;
    if (trondgov_vote_result(vote, &answer, program->why) != TRONDGOV_OK)
        return;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++) {
        if (finding.kind == TRONDGOV_FINDING_GROUND || finding.kind == TRONDGOV_FINDING_CHECKED)
            put_reason(program, &finding, entry);
        else if (worth_telling(&finding, answer))
            put_remark(telling, &finding);
    }
}

static void put_chair_vote(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    const trondgov_id chair = trondgov_meeting_get(telling->session->meeting, TRONDGOV_FIELD_CHAIR);
    const trondgov_code choice =
        trondgov_vote_choice(trondgov_meeting_vote(telling->session->meeting, entry->item), chair);
    if (entry->in_favour == entry->against && choice != 0)
        fprintf(program->out, "- %s: %s, %s.\n",
                say(program, "Stemmelikhet; møtelederens stemme avgjør", "Equal votes; the chair's vote decides"),
                called(telling->story, chair), label(program, choice));
}

static void put_vote(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s (%s).", say(program, "Avstemning:", "Vote:"), called(telling->story, entry->item),
            label(program, entry->code));
    if (entry->role == TRONDGOV_ROLE_MOTELEDER) {
        fprintf(program->out, " %s %" PRId32 ".\n\n",
                say(program, "Ingen ba om avstemning; stilltiende samtykke fra alle til stede:",
                    "Nobody asked for a vote; silent consent of all present:"),
                entry->present);
    } else {
        fputs("\n\n", program->out);
        put_counts(telling, entry);
    }
    fputs("**", program->out);
    put_capital(program, label(program, entry->answer));
    fputs(".**\n\n", program->out);
    put_chair_vote(telling, entry);
    put_why(telling, entry);
    const struct step *step = step_of(telling, TRONDGOV_EVENT_BALLOT_CLOSED, entry->item);
    for (size_t i = 0; step && i < step->finding_count; i++) /* such as somebody who should have voted and did not */
        if (step->findings[i].kind == TRONDGOV_FINDING_FAULT)
            put_remark(telling, &step->findings[i]);
    fputc('\n', program->out);
}

static void put_decision(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    fprintf(program->out, "%s **%s**", say(program, "Saken er", "The case is"), label(program, entry->code));
    if (entry->answer != 0 && entry->answer != TRONDGOV_ANSWER_DONE)
        fprintf(program->out, ": %s", label(program, entry->answer));
    if (entry->provision != 0)
        fprintf(program->out, " (%s)", citation(program, entry->provision));
    fputs(".\n\n", program->out);
}

static void put_statement(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s – %s%s%s.\n\n", say(program, "Protokolltilførsel", "Statement for the record"),
            called(telling->story, entry->person), entry->item ? ": " : "",
            entry->item ? called(telling->story, entry->item) : "");
}

static void put_chair(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s (%s).\n\n", say(program, "Møteleder:", "In the chair:"),
            called(telling->story, entry->person), label(program, entry->role));
}

void put_cases(const struct story *story, const struct session *session, const trondgov_minutes *minutes)
{
    struct telling telling = {story, session, minutes, 0, 0};
    trondgov_entry entry;
    fprintf(story->program->out, "## %s\n\n", say(story->program, "Saker", "Cases"));
    for (; trondgov_minutes_entries(minutes, telling.at, &entry, 1); telling.at++) {
        if (entry.kind == TRONDGOV_ENTRY_CHAIR)
            put_chair(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_CASE)
            put_case(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_MOVEMENT)
            put_movement(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_RECUSAL)
            put_recusal(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_PROPOSAL)
            put_proposal(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_VOTE)
            put_vote(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_DECISION)
            put_decision(&telling, &entry);
        else if (entry.kind == TRONDGOV_ENTRY_STATEMENT)
            put_statement(&telling, &entry);
    }
}
