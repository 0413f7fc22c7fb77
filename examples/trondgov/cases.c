/* The cases in the minutes: who took part, what was proposed, how each party voted, what came of it and by which rule.
 */
#include "telling.h"

#include <inttypes.h>

const struct step *step_of(const struct telling *telling, trondgov_code kind, trondgov_id item)
{
    for (size_t i = 0; i < telling->session->step_count; i++) {
        const struct step *step = &telling->session->steps[i];
        if (step->events[0].kind == kind && step->events[0].item == item && !stopped(step->answer))
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
            put_remark(telling->story, finding);
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
    fprintf(program->out, "%s %" PRId32 " %s %" PRId64,
            say(program, "Til stede ved avslutningen:", "Present at its end:"), present, say(program, "av", "of"),
            trondgov_meeting_get(telling->session->meeting, TRONDGOV_FIELD_MEMBERS));
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

static void put_recusal(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s (%s%s%s): ", say(program, "Habilitet:", "Eligibility:"),
            called(telling->story, entry->person), label(program, entry->code), entry->provision ? "; " : "",
            entry->provision ? citation(program, entry->provision) : "");
    fputs(entry->answer == TRONDGOV_ANSWER_NO    ? say(program, "**inhabil**", "**disqualified**")
          : entry->answer == TRONDGOV_ANSWER_YES ? say(program, "**habil**", "**not disqualified**")
                                                 : say(program, "ikke avgjort", "not decided"),
          program->out);
    fputs(".\n\n", program->out);
}

static void put_proposal(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s", called(telling->story, entry->item));
    if (entry->person != 0)
        fprintf(program->out, " – %s", called(telling->story, entry->person));
    fprintf(program->out, " (%s).\n\n", label(program, entry->code));
}

static void put_decision(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    if (entry->answer == TRONDGOV_ANSWER_DONE) { /* a question, or nothing to vote on */
        fprintf(program->out, "%s\n\n", say(program, "**Ferdigbehandlet.**", "**Concluded.**"));
        return;
    }
    fprintf(program->out, "%s **%s**", say(program, "Saken er", "The case is"), label(program, entry->code));
    if (entry->answer != 0)
        fprintf(program->out, ": %s", label(program, entry->answer));
    if (entry->provision != 0)
        fprintf(program->out, " (%s)", citation(program, entry->provision));
    fputs(".\n\n", program->out);
}

static void put_chair(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s (%s).\n\n", say(program, "Møteleder:", "In the chair:"),
            called(telling->story, entry->person), label(program, entry->role));
}

/* Closed or opened, why and by which provision. */
static void put_doors(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    if (entry->value == 0) {
        fprintf(program->out, " %s\n\n", say(program, "**Dørene åpnet.**", "**Doors opened.**"));
        return;
    }
    fprintf(program->out, " %s%s (%s", say(program, "**Dørene lukket**", "**Doors closed**"),
            telling->step && telling->step->events->value
                ? say(program, " for debatten om lukking", " for the debate on closing")
                : "",
            label(program, entry->code));
    if (entry->provision != 0)
        fprintf(program->out, "; %s", citation(program, entry->provision));
    fputs(").\n\n", program->out);
}

static void put_break(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s\n\n", entry->value ? say(program, "Pause.", "Break.")
                                                  : say(program, "Møtet fortsetter.", "The meeting goes on."));
}

static void put_report(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s (%s)", say(program, "Lagt fram:", "Laid before the meeting:"),
            called(telling->story, entry->item), label(program, entry->code));
    if (entry->person != 0)
        fprintf(program->out, " – %s", called(telling->story, entry->person));
    fputs(".\n\n", program->out);
}

/* Whether an earlier entry of the minutes puts the item: then this is a further question on it. */
static int put_before(const struct telling *telling, trondgov_id item)
{
    trondgov_entry entry;
    for (size_t i = 0; i < telling->at && trondgov_minutes_entries(telling->minutes, i, &entry, 1); i++)
        if (entry.kind == TRONDGOV_ENTRY_QUESTION && entry.parent == item)
            return 1;
    return 0;
}

/* A question, interpellation or inquiry has a heading as a case has; what is asked further stands below it. */
static void put_question(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    const int again = put_before(telling, entry->parent);
    if (!again)
        fprintf(program->out, "### %s\n\n", called(telling->story, entry->parent));
    put_clock(program, entry->at);
    fputc(' ', program->out);
    if (again)
        fputs(say(program, "Nytt spørsmål", "Further question"), program->out);
    else
        put_capital(program, label(program, entry->code));
    fprintf(program->out, ": %s", called(telling->story, entry->person));
    if (entry->value != 0)
        fprintf(program->out, " %s %s", say(program, "til", "to"), called(telling->story, entry->value));
    fputs(".\n\n", program->out);
}

static void put_reply(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s.\n\n", say(program, "Svar:", "Answer:"), called(telling->story, entry->person));
}

/* What came in or was said and is recorded: which kind of entry it is, is its heading. */
static void put_recorded(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fputc(' ', program->out);
    put_capital(program, label(program, entry->kind));
    if (entry->person != 0)
        fprintf(program->out, " – %s", called(telling->story, entry->person));
    fprintf(program->out, "%s%s.\n\n", entry->item ? ": " : "", entry->item ? called(telling->story, entry->item) : "");
}

static void put_lot(struct telling *telling, const trondgov_entry *entry)
{
    const struct program *program = telling->story->program;
    put_clock(program, entry->at);
    fprintf(program->out, " %s %s.\n\n", say(program, "Loddtrekning:", "Lot drawn:"),
            called(telling->story, entry->value));
}

/* How each kind of entry is told. The head, the lists of those present and absent and the approvals are in minutes.c; a
 * party's votes and the options' stand with the vote; who spoke is told with the time of the speech. */
static const struct {
    trondgov_code kind;
    void (*put)(struct telling *telling, const trondgov_entry *entry);
    int with_remarks; /* what the library found of the line follows; otherwise `put` tells of it what it will */
} TELLERS[] = {
    {TRONDGOV_ENTRY_CHAIR, put_chair, 1},
    {TRONDGOV_ENTRY_CASE, put_case, 0},
    {TRONDGOV_ENTRY_MOVEMENT, put_movement, 1},
    {TRONDGOV_ENTRY_RECUSAL, put_recusal, 1},
    {TRONDGOV_ENTRY_PROPOSAL, put_proposal, 1},
    {TRONDGOV_ENTRY_VOTE, put_vote, 0},
    {TRONDGOV_ENTRY_LOT, put_lot, 1},
    {TRONDGOV_ENTRY_DECISION, put_decision, 1},
    {TRONDGOV_ENTRY_DOORS, put_doors, 1},
    {TRONDGOV_ENTRY_BREAK, put_break, 1},
    {TRONDGOV_ENTRY_REPORT, put_report, 1},
    {TRONDGOV_ENTRY_QUESTION, put_question, 1},
    {TRONDGOV_ENTRY_ANSWER_GIVEN, put_reply, 1},
    {TRONDGOV_ENTRY_STATEMENT, put_recorded, 1},
    {TRONDGOV_ENTRY_COMMITTEE_STATEMENT, put_recorded, 1},
    {TRONDGOV_ENTRY_SUPPLEMENTARY_NOTE, put_recorded, 1},
    {TRONDGOV_ENTRY_REMARK, put_recorded, 1},
    {TRONDGOV_ENTRY_SUBMITTED, put_recorded, 1},
};

static void put_entry(struct telling *telling, const trondgov_entry *entry)
{
    size_t i = 0;
    while (i < sizeof TELLERS / sizeof *TELLERS && TELLERS[i].kind != entry->kind)
        i++;
    if (i == sizeof TELLERS / sizeof *TELLERS)
        return;
    const struct step *step = put_happenings(telling->story, telling->session, &telling->next, entry);
    telling->step = step;
    TELLERS[i].put(telling, entry);
    if (!TELLERS[i].with_remarks || !step || step == telling->told)
        return;
    telling->told = step;
    if (step->events->kind != TRONDGOV_EVENT_BALLOT_CLOSED && put_remarks(telling->story, step, 0, step->count, "") > 0)
        fputc('\n', telling->story->program->out);
}

void put_cases(const struct story *story, const struct session *session, const trondgov_minutes *minutes)
{
    struct telling telling = {.story = story, .session = session, .minutes = minutes};
    trondgov_entry entry;
    fprintf(story->program->out, "## %s\n\n", say(story->program, "Saker", "Cases"));
    for (; trondgov_minutes_entries(minutes, telling.at, &entry, 1); telling.at++)
        put_entry(&telling, &entry);
    put_happenings(story, session, &telling.next, NULL);
}
