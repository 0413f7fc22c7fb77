/* A vote in the minutes: how each party voted or what each option got, the answer, and why it is so. */
#include "telling.h"

#include <inttypes.h>
#include <string.h>

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

/* What each option got, which follows the vote among the entries: candidates, or proposals against each other.
 * 0: no options */
static int put_options(struct telling *telling, const trondgov_entry *vote)
{
    const struct program *program = telling->story->program;
    trondgov_entry option;
    int count = 0;
    while (trondgov_minutes_entries(telling->minutes, telling->at + 1, &option, 1) &&
           option.kind == TRONDGOV_ENTRY_OPTION && option.parent == vote->item) {
        const char *bold = option.answer != 0 ? "**" : ""; /* the one that won */
        if (count++ == 0)
            fprintf(program->out, "| %s | %s |\n|---|---:|\n", say(program, "Alternativ", "Option"),
                    say(program, "Stemmer", "Votes"));
        fprintf(program->out, "| %s%s%s | %s%" PRId32 "%s |\n", bold, called(telling->story, option.value), bold, bold,
                option.in_favour, bold);
        telling->at++;
    }
    if (count > 0 && vote->blank > 0)
        fprintf(program->out, "| %s | %" PRId32 " |\n", say(program, "Blankt", "Blank"), vote->blank);
    fputs(count > 0 ? "\n" : "", program->out);
    return count > 0;
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
    fprintf(program->out, "- %s", citation(program, finding->provision));
    if (finding->subject != 0)
        fprintf(program->out, " (%s)", label(program, finding->subject));
    fputs(": ", program->out);
    put_numbers(program, finding);
    fputs(equal_would_do ? say(program, " (halvparten er nok når møtelederen stemte for).\n",
                               " (half is enough as the chair voted for).\n")
                         : ".\n",
          program->out);
}

static void put_in_draw(const struct telling *telling, const trondgov_finding *finding)
{
    const struct program *program = telling->story->program;
    fprintf(program->out, "- %s: %s.\n", label(program, TRONDGOV_FINDING_LOT),
            finding->person != 0 ? called(telling->story, finding->person) : label(program, finding->subject));
}

/* Why a vote was decided as it was, and what another reading would have made of it. */
static void put_why(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    const trondgov_vote *vote = trondgov_meeting_vote(telling->session->meeting, entry->item);
    trondgov_answer answer = 0, last = 0; /* of the vote; of what was found before an other reading */
    trondgov_finding finding;
    if (trondgov_vote_result(vote, &answer, program->why) != TRONDGOV_OK)
        return;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++) {
        const int other = finding.kind == TRONDGOV_FINDING_OTHER_READING;
        last = other ? last : finding.answer;
        if (finding.kind == TRONDGOV_FINDING_LOT)
            put_in_draw(telling, &finding);
        else if (finding.kind == TRONDGOV_FINDING_GROUND || finding.kind == TRONDGOV_FINDING_CHECKED)
            put_reason(program, &finding, entry);
        else if (worth_telling(&finding, answer) && !(other && finding.answer == last))
            put_remark(telling->story, &finding);
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

/* What came with the closing alone: somebody who should have voted and did not, a crisis in which fewer were enough. */
static void put_closing(const struct telling *telling, const struct step *step)
{
    int of_closing = 0;
    for (size_t i = 0; step && i < step->finding_count; i++) {
        const trondgov_finding *finding = &step->findings[i];
        if (finding->kind != TRONDGOV_FINDING_OTHER_READING)
            of_closing = finding->kind == TRONDGOV_FINDING_FAULT ||
                         (finding->kind == TRONDGOV_FINDING_CHECKED && finding->unit == 0);
        if (of_closing)
            put_remark(telling->story, finding);
    }
}

/* What the vote is called and what it is about, each once where one name says both. */
static void put_about(const struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    const char *name = called(telling->story, entry->item);
    const trondgov_id about = entry->value != 0 ? entry->value : entry->person;
    const char *subject = about != 0 ? called(telling->story, about) : name;
    if (strstr(name, subject))
        fputs(name, program->out);
    else if (strncmp(subject, name, strlen(name)) == 0)
        fputs(subject, program->out);
    else
        fprintf(program->out, "%s – %s", name, subject);
}

void put_vote(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    int options = 0;
    put_clock(program, entry->at);
    fprintf(program->out, " %s ", say(program, "Avstemning:", "Vote:"));
    put_about(telling, entry);
    fprintf(program->out, " (%s).", label(program, entry->code));
    if (entry->role == TRONDGOV_ROLE_MOTELEDER) {
        fprintf(program->out, " %s %" PRId32 ".\n\n",
                say(program, "Ingen ba om avstemning; stilltiende samtykke fra alle til stede:",
                    "Nobody asked for a vote; silent consent of all present:"),
                entry->present);
    } else {
        fputs("\n\n", program->out);
        options = put_options(telling, entry);
        if (!options)
            put_counts(telling, entry);
    }
    fputs("**", program->out);
    put_capital(program, label(program, entry->answer));
    fputs(".**\n\n", program->out);
    if (!options)
        put_chair_vote(telling, entry);
    put_why(telling, entry);
    put_closing(telling, step_of(telling, TRONDGOV_EVENT_BALLOT_CLOSED, entry->item));
    fputc('\n', program->out);
}
