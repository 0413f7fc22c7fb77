/* What the library found, as list items: deadlines, faults, warnings, duties, and what another reading makes of it. */
#include "story.h"

/* "deadline <when> (<provision>): **in time**, 2 hours before it." */
static void put_limit(const struct program *program, const trondgov_finding *finding)
{
    const int in_time = finding->answer == TRONDGOV_ANSWER_YES;
    const int lifted = in_time && finding->margin < 0;
    fputs(lifted ? say(program, "fristen ", "the deadline, ") : say(program, "frist ", "deadline "), program->out);
    put_instant(program, finding->required);
    fputs(lifted ? say(program, " gjelder ikke her", ", does not apply here") : "", program->out);
    fprintf(program->out, " (%s): **%s**", citation(program, finding->provision),
            in_time ? say(program, "i tide", "in time") : say(program, "for sent", "too late"));
    if (finding->margin == 0) {
        fputs(say(program, ", på slaget", ", on the stroke"), program->out);
    } else if (!lifted) {
        fputs(", ", program->out);
        put_duration(program, finding->margin);
        fputs(in_time ? say(program, " før", " before it") : say(program, " etter", " after it"), program->out);
    }
    fputs(".\n", program->out);
}

int differs(const trondgov_finding *other, const trondgov_finding *in_force)
{
    return !in_force || other->required != in_force->required || other->answer != in_force->answer ||
           other->provision != in_force->provision;
}

/* One finding about a deadline; an other reading only where it says something else. */
static void put_dated(const struct program *program, const trondgov_finding *finding, const trondgov_finding *in_force,
                      const char *indent)
{
    const int other = finding->kind == TRONDGOV_FINDING_OTHER_READING;
    if (other && !differs(finding, in_force))
        return;
    fprintf(program->out, "%s- ", indent);
    if (other)
        fprintf(program->out, "%s – %s: ", say(program, "annen lesemåte", "other reading"),
                label(program, finding->reading));
    put_limit(program, finding);
}

/* Whether it is about a deadline; of an instant before which nothing may be done it is not. */
static int is_deadline(const trondgov_finding *finding)
{
    const trondgov_code family = finding->subject - finding->subject % 0x10000;
    return finding->unit == TRONDGOV_UNIT_INSTANT && family == TRONDGOV_FAMILY_DEADLINE;
}

void put_deadline(const struct program *program, const struct step *step, int32_t index, const char *indent)
{
    const trondgov_finding *in_force = NULL;
    for (size_t i = 0; i < step->finding_count; i++) {
        const trondgov_finding *finding = &step->findings[i];
        if (finding->index != index)
            continue;
        if (is_deadline(finding)) {
            put_dated(program, finding, in_force, indent);
            in_force = finding->kind == TRONDGOV_FINDING_OTHER_READING ? in_force : finding;
        } else if (finding->kind != TRONDGOV_FINDING_CHECKED) {
            fprintf(program->out, "%s- ", indent);
            put_finding(program, finding);
            fputc('\n', program->out);
        }
    }
}

int worth_telling(const trondgov_finding *finding, trondgov_answer answer)
{
    if (finding->kind == TRONDGOV_FINDING_OTHER_READING)
        return finding->answer != answer;
    return finding->kind == TRONDGOV_FINDING_FAULT || finding->kind == TRONDGOV_FINDING_WARNING ||
           finding->kind == TRONDGOV_FINDING_JUDGEMENT || finding->kind == TRONDGOV_FINDING_DUTY;
}

static const char *heading_of(const struct program *program, const trondgov_finding *finding)
{
    return finding->kind == TRONDGOV_FINDING_DUTY ? say(program, "plikt: ", "duty: ") : "";
}

void put_remark(const struct story *story, const trondgov_finding *finding)
{
    fprintf(story->program->out, "- %s", heading_of(story->program, finding));
    if (finding->person != 0)
        fprintf(story->program->out, "%s: ", called(story, finding->person));
    put_finding(story->program, finding);
    fputc('\n', story->program->out);
}

/* Whose or of which case, where the event does not say so itself. */
static void put_of_whom(const struct story *story, const trondgov_finding *finding, const trondgov_event *event)
{
    const trondgov_id ids[] = {finding->person, finding->item};
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (ids[i] != 0 && ids[i] != event->person && ids[i] != event->item && ids[i] != event->value)
            fprintf(story->program->out, "%s: ", called(story, ids[i]));
}

/* Whether it says how many were needed and how many there were. */
static int counts(const trondgov_finding *finding)
{
    return finding->kind == TRONDGOV_FINDING_CHECKED &&
           (finding->unit == TRONDGOV_UNIT_MEMBER || finding->unit == TRONDGOV_UNIT_VOTE);
}

size_t put_remarks(const struct story *story, const struct step *step, size_t first, size_t count, const char *indent)
{
    const struct program *program = story->program;
    const trondgov_finding *in_force = NULL;
    trondgov_answer answer = 0;
    size_t told = 0;
    for (size_t i = 0; i < step->finding_count; i++) {
        const trondgov_finding *finding = &step->findings[i];
        const size_t of = finding->index < 0 ? 0 : (size_t)finding->index;
        if (of < first || of >= first + count)
            continue;
        if (finding->kind != TRONDGOV_FINDING_OTHER_READING)
            answer = finding->answer;
        if (is_deadline(finding) && finding->kind != TRONDGOV_FINDING_DUTY) {
            put_dated(program, finding, in_force, indent);
            in_force = finding->kind == TRONDGOV_FINDING_OTHER_READING ? in_force : finding;
            told++;
        } else if (worth_telling(finding, answer) || counts(finding)) {
            fprintf(program->out, "%s- %s", indent, heading_of(program, finding));
            put_of_whom(story, finding, &step->events[of]);
            put_finding(program, finding);
            fputc('\n', program->out);
            told++;
        }
    }
    return told;
}
