/* trondgov elect: a count of a public election, from a CSV file to the seats, with the order of all seats if wanted; or
 * elections of any kind from a file of what was handed in and how was voted. */
#define _GNU_SOURCE
#include "count.h"
#include "story.h"

#include <getopt.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char HELP[] =
    "usage: trondgov elect FILE.csv [--seats N] [--date YYYY-MM-DD] [--order] [--lot NAME]... [--lang nb|en]\n"
    "       trondgov elect FILE.jsonl [--lot NAME]... [--lang nb|en]\n\n"
    "FILE.csv: the count of a public election. The first line names the columns: list, ballots,\n"
    "personal_votes_received_from_other_lists, personal_votes_given_to_other_lists and, to compare with, official_seats.\n"
    "  --seats N    seats to fill; without it the number of members that the rules give the council\n"
    "  --date DAY   day of the election, whose law decides; without it 2023-09-11\n"
    "  --order      the order in which the seats were won, each quotient as a fraction\n"
    "FILE.jsonl: elections of any kind, with lists, candidates and votes; examples/README.md tells what a line may be.\n"
    "  --lot NAME   the list or candidate that a draw of lots has given the next seat in dispute\n"
    "Exit status: 1 other seats than the official ones, a list with faults or a new round, 2 wrong input, 3 a lot is\n"
    "needed.\n";

/* The number of seats by the rules of the council: of the election's day, or of their first day where that came later.
 */
static int find_seats(const struct program *program, struct count *count)
{
    const trondgov_organ *council = NULL;
    trondgov_code provision = 0;
    const int64_t first = trondgov_code_get(program->rules, TRONDGOV_PROVISION_BYST_1_2_1, TRONDGOV_FIELD_FROM);
    const trondgov_date day = count->date < first ? (trondgov_date)first : count->date;
    if (count->seats == 0 &&
        (trondgov_rulebook_organ(program->rules, TRONDGOV_ORGAN_BYSTYRE, day, &council) != TRONDGOV_OK ||
         trondgov_organ_number(council, TRONDGOV_PARAMETER_SEATS, &count->seats, &provision) != TRONDGOV_OK))
        count->seats = 0;
    if (count->seats > 0)
        return 0;
    fputs("trondgov: the rules give no number of seats; say --seats\n", stderr);
    return BAD_INPUT;
}

enum { ELECTION_ID = 1, FIRST_LIST_ID = 1 };

static trondgov_status apply(const struct program *program, trondgov_election *election, const struct count *count)
{
    const size_t event_count = 1 + 3 * count->list_count;
    trondgov_event *events = grow(NULL, event_count, sizeof *events);
    const trondgov_instant at = count->date * TRONDGOV_DAY_SECONDS;
    size_t n = 0;
    events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_ELECTION,
                                   .at = at,
                                   .item = ELECTION_ID,
                                   .organ = TRONDGOV_ORGAN_BYSTYRE,
                                   .code = TRONDGOV_METHOD_SAINTE_LAGUE,
                                   .value = count->seats};
    for (size_t i = 0; i < count->list_count; i++) {
        const struct list *list = &count->lists[i];
        const trondgov_event event = {.at = at, .item = (trondgov_id)i + FIRST_LIST_ID};
        events[n] = event;
        events[n++].kind = TRONDGOV_EVENT_LIST;
        events[n] = event;
        events[n].kind = TRONDGOV_EVENT_LIST_BALLOTS;
        events[n++].value = list->number[BALLOTS];
        events[n] = event;
        events[n].kind = TRONDGOV_EVENT_LIST_TRANSFERS;
        events[n++].value = list->number[RECEIVED] - list->number[GIVEN];
    }
    size_t bad = 0;
    trondgov_answer answer = 0;
    const trondgov_status status = trondgov_election_apply(election, events, n, 0, &answer, &bad, program->why);
    if (status != TRONDGOV_OK)
        fprintf(stderr, "%s: %s: %s: %s\n", count->path, bad == 0 ? "election" : count->lists[(bad - 1) / 3].name,
                english(program, events[bad].kind), english(program, status));
    free(events);
    return status;
}

/* Applies the lots given until the result stands or no lot is left. 0, or BAD_INPUT after a message. */
static int draw_lots(const struct program *program, trondgov_election *election, const struct count *count,
                     trondgov_answer *answer)
{
    size_t used = 0;
    while (trondgov_election_result(election, answer, program->why) == TRONDGOV_OK &&
           *answer == TRONDGOV_ANSWER_NEEDS_LOT && used < count->lot_count) {
        size_t drawn = 0;
        while (drawn < count->list_count && strcmp(count->lists[drawn].name, count->lots[used]) != 0)
            drawn++;
        const trondgov_event lot = {.kind = TRONDGOV_EVENT_LOT_DRAWN,
                                    .at = count->date * TRONDGOV_DAY_SECONDS,
                                    .item = ELECTION_ID,
                                    .value = (trondgov_id)drawn + FIRST_LIST_ID};
        trondgov_answer taken = 0;
        if (trondgov_election_apply(election, &lot, 1, 0, &taken, NULL, NULL) != TRONDGOV_OK ||
            taken == TRONDGOV_ANSWER_REFUSED)
            break;
        used++;
    }
    if (used == count->lot_count)
        return 0;
    fprintf(stderr, "trondgov: --lot %s: this list is not in a draw\n", count->lots[used]);
    return BAD_INPUT;
}

static const char *list_name(const struct count *count, trondgov_id id)
{
    return id >= FIRST_LIST_ID && id < FIRST_LIST_ID + (trondgov_id)count->list_count
               ? count->lists[id - FIRST_LIST_ID].name
               : "?";
}

static void put_table(const struct program *program, const struct count *count)
{
    int widest = 6;
    for (size_t i = 0; i < count->list_count; i++)
        widest = text_width(count->lists[i].name) > widest ? text_width(count->lists[i].name) : widest;
    const char *heading = say(program, "Liste", "List");
    fprintf(program->out, "%s%*s %10s %9s %9s\n", heading, widest - text_width(heading), "",
            say(program, "Stemmetall", "Votes"), say(program, "Mandater", "Seats"),
            say(program, "Offisielt", "Official"));
    for (size_t i = 0; i < count->list_count; i++) {
        const struct list *list = &count->lists[i];
        const int64_t votes = count->seats * list->number[BALLOTS] + list->number[RECEIVED] - list->number[GIVEN];
        fprintf(program->out, "%s%*s %10" PRId64 " %9" PRId64 " ", list->name, widest - text_width(list->name), "", votes,
                list->seats);
        if (list->number[OFFICIAL] < 0)
            fprintf(program->out, "%9s\n", "-");
        else
            fprintf(program->out, "%9" PRId64 "%s\n", list->number[OFFICIAL],
                    list->number[OFFICIAL] == list->seats ? "" : " !");
    }
}

static void put_order(const struct program *program, const trondgov_election *election, const struct count *count)
{
    trondgov_seat seat;
    fprintf(program->out, "\n%s\n",
            say(program, "Rekkefølgen mandatene ble vunnet i, med kvotient:",
                "The order in which the seats were won, with the quotient:"));
    for (size_t i = 0; trondgov_election_seats(election, i, &seat, 1); i++)
        fprintf(program->out, "%3" PRId32 "  %-24s %" PRId64 "/%" PRId64 "%s%s\n", seat.order,
                list_name(count, seat.list), seat.numerator, seat.denominator,
                seat.cause == TRONDGOV_CAUSE_QUOTIENT ? "" : "  ",
                seat.cause == TRONDGOV_CAUSE_QUOTIENT ? "" : label(program, seat.cause));
}

/* Why, as the library words it; who is in the draw has a sentence of its own. */
static void put_reasons(const struct program *program)
{
    trondgov_finding finding;
    fputc('\n', program->out);
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_GROUND) {
            put_finding(program, &finding);
            fputc('\n', program->out);
        }
}

static int put_draw(const struct program *program, const struct count *count)
{
    trondgov_finding finding;
    const char *between = " ";
    fprintf(program->out, "\n%s",
            say(program, "Loddtrekning må avgjøre neste mandat mellom", "A lot must decide the next seat between"));
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_LOT) {
            fprintf(program->out, "%s%s", between, list_name(count, finding.item));
            between = ", ";
        }
    fprintf(program->out, ".\n%s\n",
            say(program, "Trekk lodd, og kjør igjen med --lot NAVN.", "Draw, and run again with --lot NAME."));
    return NEEDS_LOT;
}

static int compare(const struct program *program, const struct count *count)
{
    int compared = 0, differs = 0;
    for (size_t i = 0; i < count->list_count; i++)
        if (count->lists[i].number[OFFICIAL] >= 0) {
            compared = 1;
            differs |= count->lists[i].number[OFFICIAL] != count->lists[i].seats;
        }
    if (compared)
        fprintf(program->out, "%s\n",
                differs ? say(program, "Fordelingen er IKKE den offisielle.", "These are NOT the official seats.")
                        : say(program, "Fordelingen er den offisielle.", "These are exactly the official seats."));
    return differs ? ENDED_WITHOUT : ENDED_WELL;
}

static int elect(const struct program *program, struct count *count)
{
    trondgov_election *election = NULL;
    trondgov_answer answer = 0;
    trondgov_seat seat;
    int status = BAD_INPUT;
    if (trondgov_election_create(program->rules, &election) != TRONDGOV_OK || apply(program, election, count) ||
        draw_lots(program, election, count, &answer))
        goto done;
    if (answer != TRONDGOV_ANSWER_ELECTED && answer != TRONDGOV_ANSWER_NEEDS_LOT) {
        fprintf(stderr, "%s: %s\n", count->path, answer ? english(program, answer) : "cannot be counted");
        goto done;
    }
    for (size_t i = 0; trondgov_election_seats(election, i, &seat, 1); i++)
        count->lists[seat.list - FIRST_LIST_ID].seats++;
    put_table(program, count);
    put_reasons(program);
    status = answer == TRONDGOV_ANSWER_NEEDS_LOT ? put_draw(program, count) : compare(program, count);
    if (count->order)
        put_order(program, election, count);
done:
    trondgov_election_free(election);
    return status;
}

static int run_count(const struct program *program, struct count *count)
{
    int status = count_read(count);
    if (!status)
        status = find_seats(program, count);
    return status ? status : elect(program, count);
}

/* A file of elections: the lots given are drawn in the order in which they are needed. */
static int run_contests(struct program *program, const struct count *count)
{
    struct story story;
    int status = story_read(&story, program, count->path, SECTION_ELECTION);
    if (!status)
        status = draw_in_contests(&story, count->lots, count->lot_count);
    if (!status)
        status = put_contests(&story);
    story_free(&story);
    return status;
}

static int is_csv(const char *path)
{
    const size_t length = strlen(path);
    return length >= 4 && strcmp(path + length - 4, ".csv") == 0;
}

/* -1, or the exit status. */
static int read_options(struct program *program, struct count *count, int argument_count, char **arguments)
{
    static const struct option OPTIONS[] = {{"seats", required_argument, NULL, 's'},
                                            {"date", required_argument, NULL, 'd'},
                                            {"order", no_argument, NULL, 'o'},
                                            {"lot", required_argument, NULL, 't'},
                                            {"lang", required_argument, NULL, 'l'},
                                            {"help", no_argument, NULL, 'h'},
                                            {NULL, 0, NULL, 0}};
    int wrong = 0;
    for (int option; (option = getopt_long(argument_count, arguments, "", OPTIONS, NULL)) != -1;) {
        char *end = NULL;
        if (option == 's') {
            count->seats = strtoll(optarg, &end, 10);
            wrong |= *end != '\0' || count->seats < 1 || count->seats > 10000;
        } else if (option == 'd') {
            wrong |= !read_date(optarg, &count->date);
        } else if (option == 'o') {
            count->order = 1;
        } else if (option == 't' && count->lot_count < MOST_LOTS) {
            count->lots[count->lot_count++] = optarg;
        } else if (option == 'h') {
            fputs(HELP, program->out);
            return ENDED_WELL;
        } else {
            wrong |= option != 'l' || !set_language(program, optarg);
        }
    }
    if (!wrong && argument_count - optind == 1) {
        count->path = arguments[optind];
        return -1;
    }
    fputs(HELP, stderr);
    return BAD_INPUT;
}

int command_elect(int argument_count, char **arguments)
{
    struct program program;
    struct count count = {.path = NULL};
    int status = program_begin(&program);
    trondgov_date_from_civil(2023, 9, 11, &count.date);
    if (!status)
        status = read_options(&program, &count, argument_count, arguments);
    if (status == -1) {
        status = is_csv(count.path) ? run_count(&program, &count) : run_contests(&program, &count);
    }
    count_free(&count);
    return program_end(&program, status);
}
