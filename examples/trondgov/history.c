/* trondgov history: what happened to the city government, event by event, each with what came of it, the provision, and
 * the state that it is in afterwards.
 */
#define _GNU_SOURCE
#include "story.h"

#include <getopt.h>

static const char HELP[] = "usage: trondgov history FILE.jsonl [--lang nb|en]\n\n"
                           "Reads names and the register's events, and prints those of the city government: who was "
                           "designated and named, when it\n"
                           "took office, who left, motions of no confidence and their votes; each with the answer, its "
                           "provision and the state\n"
                           "afterwards, those refused too (a line with EXPECT). At the end it prints who sits. Exit "
                           "status: 0, 2 wrong input.\n";

/* Events of the government's own: the others of the register are not told. */
static int is_told(trondgov_code kind)
{
    static const trondgov_code TOLD[] = {TRONDGOV_EVENT_GOVERNMENT_FORM,
                                         TRONDGOV_EVENT_BYRAAD_DESIGNATED,
                                         TRONDGOV_EVENT_DESIGNATION_GIVEN_UP,
                                         TRONDGOV_EVENT_BYRAAD_MEMBER,
                                         TRONDGOV_EVENT_BYRAAD_NOT_NAMED,
                                         TRONDGOV_EVENT_BYRAAD_COMPOSED,
                                         TRONDGOV_EVENT_BYRAAD_CONSTITUTED,
                                         TRONDGOV_EVENT_BYRAAD_CHANGED,
                                         TRONDGOV_EVENT_BYRAAD_LEFT,
                                         TRONDGOV_EVENT_NO_CONFIDENCE_MOVED,
                                         TRONDGOV_EVENT_NO_CONFIDENCE_DEMANDED,
                                         TRONDGOV_EVENT_NO_CONFIDENCE_VOTES,
                                         TRONDGOV_EVENT_NO_CONFIDENCE_DECIDED,
                                         TRONDGOV_EVENT_NO_CONFIDENCE_WITHDRAWN,
                                         TRONDGOV_EVENT_MEETING_ATTENDED};
    for (size_t i = 0; i < sizeof TOLD / sizeof *TOLD; i++)
        if (TOLD[i] == kind)
            return 1;
    return 0;
}

/* Another reading only where it would have given another answer; of several lines that say the same the first. */
static int told_before(const struct step *step, size_t number, trondgov_answer answer)
{
    const trondgov_finding *finding = &step->findings[number];
    if (finding->kind == TRONDGOV_FINDING_OTHER_READING && finding->answer == answer)
        return 1;
    for (size_t i = 0; i < number; i++) {
        const trondgov_finding *other = &step->findings[i];
        if (other->kind == finding->kind && other->provision == finding->provision && other->index == finding->index &&
            other->subject == finding->subject && other->person == finding->person && other->organ == finding->organ &&
            other->answer == finding->answer && other->item == finding->item)
            return 1;
    }
    return 0;
}

/* What was found of one event of a line. */
static void put_findings(const struct story *story, const struct step *step, size_t number)
{
    const struct program *program = story->program;
    trondgov_answer answer = 0;
    for (size_t i = 0; i < step->finding_count; i++) {
        const trondgov_finding *finding = &step->findings[i];
        if (finding->index >= 0 && (size_t)finding->index != number)
            continue;
        if (finding->kind != TRONDGOV_FINDING_OTHER_READING)
            answer = finding->answer;
        if (told_before(step, i, answer))
            continue;
        fputs("  - ", program->out);
        if (finding->person)
            fprintf(program->out, "%s: ", called(story, finding->person));
        if (finding->kind == TRONDGOV_FINDING_RESULT && finding->organ)
            fprintf(program->out, "%s: ", label(program, finding->organ));
        put_finding(program, finding);
        fputc('\n', program->out);
    }
}

/* The events of a line are recorded together or not at all: one answer. */
static void put_step(const struct story *story, const struct step *step)
{
    const struct program *program = story->program;
    for (size_t i = 0; i < step->count; i++) {
        fputs("- ", program->out);
        put_clock(program, step->events->at);
        fputs(" ", program->out);
        put_event(story, &step->events[i], 1, 0);
        fprintf(program->out, ": **%s**.", label(program, step->answer));
        if (i + 1 == step->count)
            fprintf(program->out, " %s: %s.", say(program, "Tilstand", "State"), label(program, step->state));
        fputc('\n', program->out);
        put_findings(story, step, i);
    }
}

static void put_steps(const struct story *story)
{
    trondgov_date last = INT32_MIN, day = 0;
    for (size_t i = 0; i < story->entered.step_count; i++) {
        const struct step *step = &story->entered.steps[i];
        if (!is_told(step->events->kind))
            continue;
        (void)trondgov_instant_to_civil(step->events->at, &day, NULL); /* the register has taken it */
        if (day != last) {
            fputs("\n## ", story->program->out);
            put_date(story->program, day);
            fputs("\n\n", story->program->out);
        }
        last = day;
        put_step(story, step);
    }
}

/* Who sits, is named or is to be voted on, on the last day of the file. */
static int put_end(const struct story *story)
{
    const struct program *program = story->program;
    const struct session *entered = &story->entered;
    trondgov_date day = 0;
    trondgov_answer answer = 0;
    int64_t state = 0;
    trondgov_finding finding;
    if (entered->step_count == 0)
        return ENDED_WELL;
    (void)trondgov_instant_to_civil(entered->steps[entered->step_count - 1].events->at, &day, NULL);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYRAAD}, {TRONDGOV_FIELD_DATE, day}};
    if (trondgov_municipality_ask(story->municipality, TRONDGOV_QUESTION_STATE, facts, 2, &answer, &state,
                                  program->why) != TRONDGOV_OK)
        return BAD_INPUT;
    fprintf(program->out, "\n## %s ", say(program, "Byrådet", "The city government on"));
    put_date(program, day);
    fprintf(program->out, ": %s\n\n", label(program, state));
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++) {
        if (finding.kind != TRONDGOV_FINDING_RESULT)
            continue;
        fprintf(program->out, "- %s", finding.person ? called(story, finding.person) : "");
        if (finding.role)
            fprintf(program->out, "%s%s", finding.person ? ", " : "", label(program, finding.role));
        if (finding.subject)
            fprintf(program->out, ": %s", label(program, finding.subject));
        fputc('\n', program->out);
    }
    return ENDED_WELL;
}

static int run(struct program *program, const char *path)
{
    struct story story;
    int status = story_read(&story, program, path, SECTION_REGISTER);
    if (!status) {
        fprintf(program->out, "# %s\n\n", say(program, "Byrådets historie", "History of the city government"));
        put_notes(&story);
        put_steps(&story);
        status = put_end(&story);
    }
    story_free(&story);
    return status;
}

int command_history(int count, char **arguments)
{
    static const struct option OPTIONS[] = {
        {"lang", required_argument, NULL, 'l'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
    struct program program;
    int status = program_begin(&program), wrong = 0, helped = 0;
    for (int option; !status && (option = getopt_long(count, arguments, "", OPTIONS, NULL)) != -1;) {
        helped |= option == 'h';
        wrong |= option != 'h' && (option != 'l' || !set_language(&program, optarg));
    }
    if (!status && !wrong && !helped && count - optind == 1)
        return program_end(&program, run(&program, arguments[optind]));
    if (!status) {
        status = wrong || !helped ? BAD_INPUT : ENDED_WELL;
        fputs(HELP, status == BAD_INPUT ? stderr : program.out);
    }
    return program_end(&program, status);
}
