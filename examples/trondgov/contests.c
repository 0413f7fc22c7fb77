/* What elections led to: the seats as they were won, the substitutes, the draws that are needed, every fault of a list.
 * The library has decided it; here it is told. */
#include "story.h"

#include <inttypes.h>
#include <stdlib.h>

static void add_votes(struct contest *contest, trondgov_id option, int64_t votes)
{
    size_t i = 0;
    while (i < contest->total_count && contest->totals[i].option != option)
        i++;
    if (i == contest->total_count) {
        contest->totals = grow(contest->totals, i + 1, sizeof *contest->totals);
        contest->totals[contest->total_count++] = (struct total){option, 0};
    }
    contest->totals[i].votes += votes;
}

void contest_note(struct contest *contest, const trondgov_event *event)
{
    contest->latest = event->at;
    if (event->kind == TRONDGOV_EVENT_ROUND_OPENED)
        contest->total_count = 0;
    else if (event->kind == TRONDGOV_EVENT_LIST && event->value > 0)
        add_votes(contest, event->item, event->value);
    else if (event->kind == TRONDGOV_EVENT_BALLOT_COUNTED)
        add_votes(contest, event->person, event->value);
    else if (event->kind == TRONDGOV_EVENT_VOTE_CAST)
        add_votes(contest, event->value, 1);
}

/* The election, what it fills, and how: "forretningsutvalg: forholdsvalg, 5 plasser". */
static void put_heading(const struct story *story, const struct contest *contest)
{
    const struct program *program = story->program;
    const trondgov_event *begun = &contest->begun;
    fprintf(program->out, "%s## %s\n\n", contest == story->contests ? "" : "\n", called(story, begun->item));
    put_date(program, (trondgov_date)(begun->at / TRONDGOV_DAY_SECONDS));
    if (begun->organ)
        fprintf(program->out, ", %s", label(program, begun->organ));
    if (begun->role)
        fprintf(program->out, ", %s", label(program, begun->role));
    fprintf(program->out, ": %s, %" PRId64 " %s.\n", label(program, begun->code), begun->value,
            begun->value == 1 ? say(program, "plass", "seat") : say(program, "plasser", "seats"));
}

static void put_totals(const struct story *story, const struct contest *contest)
{
    const struct program *program = story->program;
    const char *between = " ";
    if (contest->total_count == 0)
        return;
    fprintf(program->out, "\n%s", say(program, "Stemmer:", "Votes:"));
    for (size_t i = 0; i < contest->total_count; i++) {
        const struct total *total = &contest->totals[i];
        fprintf(program->out, "%s%s %" PRId64, between,
                total->option ? called(story, total->option) : say(program, "blank", "blank"), total->votes);
        between = ", ";
    }
    fputs(".\n", program->out);
}

/* "1. H, h3: 20/1, ved loddtrekning, i stedet for h5" */
static void put_seat(const struct story *story, const struct contest *contest, const trondgov_seat *seat)
{
    const struct program *program = story->program;
    fprintf(program->out, "%" PRId32 ". ", seat->order);
    if (seat->person)
        fprintf(program->out, "%s", called(story, seat->person));
    if (seat->list && seat->list != contest->begun.item)
        fprintf(program->out, "%s%s", seat->person ? ", " : "", called(story, seat->list));
    if (seat->denominator > 1)
        fprintf(program->out, " (%" PRId64 "/%" PRId64 ")", seat->numerator, seat->denominator);
    else if (seat->numerator > 0)
        fprintf(program->out, " (%" PRId64 ")", seat->numerator);
    if (seat->cause != TRONDGOV_CAUSE_QUOTIENT && seat->cause != TRONDGOV_CAUSE_SUBSTITUTE)
        fprintf(program->out, " – %s", label(program, seat->cause));
    if (seat->displaced)
        fprintf(program->out, say(program, ", i stedet for %s", ", instead of %s"), called(story, seat->displaced));
    fputc('\n', program->out);
}

static int from_lists(const struct contest *contest)
{
    return contest->begun.code == TRONDGOV_METHOD_PROPORTIONAL || contest->begun.code == TRONDGOV_METHOD_SAINTE_LAGUE;
}

static void put_members(const struct story *story, const struct contest *contest)
{
    const struct program *program = story->program;
    trondgov_seat seat;
    int told = 0;
    for (size_t i = 0; trondgov_election_seats(contest->election, i, &seat, 1); i++) {
        if (seat.role == TRONDGOV_ROLE_VARAMEDLEM)
            continue;
        if (!told && from_lists(contest))
            fprintf(program->out, "\n%s\n\n",
                    say(program, "Valgt, i rekkefølgen plassene ble vunnet i, med kvotienten:",
                        "Elected, in the order in which the seats were won, with the quotient:"));
        else if (!told)
            fprintf(program->out, "\n%s\n\n", say(program, "Valgt:", "Elected:"));
        told = 1;
        put_seat(story, contest, &seat);
    }
}

static void put_substitutes(const struct story *story, const struct contest *contest)
{
    const struct program *program = story->program;
    trondgov_seat seat;
    trondgov_id list = -1;
    for (size_t i = 0; trondgov_election_seats(contest->election, i, &seat, 1); i++) {
        if (seat.role != TRONDGOV_ROLE_VARAMEDLEM)
            continue;
        if (list == -1)
            fprintf(program->out, "\n%s\n", say(program, "Varamedlemmer:", "Substitutes:"));
        if (seat.list != list)
            fprintf(program->out, "%s- %s: ", list == -1 ? "\n" : "\n", called(story, seat.list));
        else
            fputs(", ", program->out);
        list = seat.list;
        fprintf(program->out, "%" PRId32 " %s", seat.order, called(story, seat.person));
        if (seat.displaced)
            fprintf(program->out, " (%s)", label(program, TRONDGOV_CAUSE_MOVED_UP));
    }
    fputs(list == -1 ? "" : "\n", program->out);
}

static void put_lots(const struct story *story)
{
    const struct program *program = story->program;
    trondgov_finding finding;
    const char *between = " ";
    fprintf(program->out, "\n%s", say(program, "Loddtrekning må avgjøre neste plass mellom",
                                      "A lot must decide the next seat between"));
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_LOT) {
            fprintf(program->out, "%s%s", between, called(story, finding.item ? finding.item : finding.person));
            between = ", ";
        }
    fputs(".\n", program->out);
}

/* How near the last seat was to another list. */
static void put_near(const struct story *story, const trondgov_finding *finding)
{
    const struct program *program = story->program;
    const int64_t more = -finding->margin;
    fprintf(program->out,
            more == 1 ? say(program, "- med %" PRId64 " stemme til hadde %s fått den siste plassen\n",
                            "- with %" PRId64 " more vote %s would have had the last seat\n")
                      : say(program, "- med %" PRId64 " stemmer til hadde %s fått den siste plassen\n",
                            "- with %" PRId64 " more votes %s would have had the last seat\n"),
            more, called(story, finding->item));
}

/* By which provisions, what is wrong with a list, what follows, what another reading would have given. */
static void put_reasons(const struct story *story, const struct contest *contest, trondgov_answer answer)
{
    const struct program *program = story->program;
    trondgov_finding finding;
    fputc('\n', program->out);
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++) {
        if (finding.kind == TRONDGOV_FINDING_RESULT && finding.unit == TRONDGOV_UNIT_VOTE && finding.margin < 0)
            put_near(story, &finding);
        if (finding.kind != TRONDGOV_FINDING_GROUND && finding.kind != TRONDGOV_FINDING_INPUT &&
            !worth_telling(&finding, answer))
            continue;
        fputs("- ", program->out);
        if (finding.kind == TRONDGOV_FINDING_DUTY)
            fputs(say(program, "plikt: ", "duty: "), program->out);
        if (finding.person)
            fprintf(program->out, "%s: ", called(story, finding.person));
        if (finding.item && finding.item != contest->begun.item)
            fprintf(program->out, "%s: ", called(story, finding.item));
        put_finding(program, &finding);
        fputc('\n', program->out);
    }
}

/* The id that a lot's name stands for; 0: none, or several. */
static trondgov_id lot_of(const struct story *story, const char *name)
{
    struct ids ids = {NULL, 0};
    const trondgov_id id = !names_add(&story->names, name, &ids) && ids.count == 1 ? ids.items[0] : 0;
    free(ids.items);
    return id;
}

/* Whether the election needs a draw and this one won it. */
static int draw(const struct story *story, struct contest *contest, const char *name)
{
    trondgov_answer answer = 0;
    const trondgov_event lot = {.kind = TRONDGOV_EVENT_LOT_DRAWN,
                                .at = contest->latest,
                                .item = contest->begun.item,
                                .value = lot_of(story, name)};
    return trondgov_election_result(contest->election, &answer, NULL) == TRONDGOV_OK &&
           answer == TRONDGOV_ANSWER_NEEDS_LOT &&
           trondgov_election_apply(contest->election, &lot, 1, 0, &answer, NULL, NULL) == TRONDGOV_OK;
}

int draw_in_contests(const struct story *story, const char *const *lots, size_t count)
{
    size_t contest = 0;
    for (size_t i = 0; i < count; i++) {
        while (contest < story->contest_count && !draw(story, &story->contests[contest], lots[i]))
            contest++;
        if (contest < story->contest_count)
            continue;
        fprintf(stderr, "trondgov: --lot %s: this is not in a draw\n", lots[i]);
        return BAD_INPUT;
    }
    return 0;
}

/* -> the exit status of one election */
static int put_contest(const struct story *story, const struct contest *contest)
{
    const struct program *program = story->program;
    trondgov_answer answer = 0;
    const trondgov_status status = trondgov_election_result(contest->election, &answer, program->why);
    if (status != TRONDGOV_OK) {
        fprintf(stderr, "%s: %s: %s\n", story->path, called(story, contest->begun.item), english(program, status));
        return BAD_INPUT;
    }
    put_heading(story, contest);
    put_totals(story, contest);
    put_members(story, contest);
    put_substitutes(story, contest);
    if (answer == TRONDGOV_ANSWER_NEEDS_LOT)
        put_lots(story);
    put_reasons(story, contest, answer);
    return answer == TRONDGOV_ANSWER_ELECTED ? ENDED_WELL
           : answer == TRONDGOV_ANSWER_NEEDS_LOT ? NEEDS_LOT
                                                 : ENDED_WITHOUT;
}

int put_contests(const struct story *story)
{
    int worst = ENDED_WELL;
    put_notes(story);
    for (size_t i = 0; i < story->contest_count && worst != BAD_INPUT; i++) {
        const int status = put_contest(story, &story->contests[i]);
        worst = status == BAD_INPUT || status > worst ? status : worst;
    }
    return worst;
}
