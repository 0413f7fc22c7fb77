/* How a line of a settlement came to be, step by step: each step what the library says of it, its value and provision.
 */
#include "pay.h"

#include <inttypes.h>

static void put_percent(const struct program *program, int64_t basis_points)
{
    fprintf(program->out, "%" PRId64 "%c%02d %%", basis_points / 100,
            program->language == TRONDGOV_TEXT_BOKMAL ? ',' : '.', (int)(basis_points % 100));
}

static void put_value(const struct pay *pay, trondgov_code unit, int64_t value)
{
    const struct program *program = pay->program;
    if (value == TRONDGOV_NOTHING)
        fputs(say(program, "ikke oppgitt", "not stated"), program->out);
    else if (unit == TRONDGOV_UNIT_ORE)
        put_money(program, value);
    else if (unit == TRONDGOV_UNIT_BASIS_POINT)
        put_percent(program, value);
    else if (unit == TRONDGOV_UNIT_DATE)
        put_day(program, (trondgov_date)value);
    else if (unit == TRONDGOV_UNIT_FLAG)
        fputs(value ? say(program, "ja", "yes") : say(program, "nei", "no"), program->out);
    else if (unit == TRONDGOV_UNIT_CODE)
        fputs(label(program, value), program->out);
    else if (unit == TRONDGOV_UNIT_ID)
        fputs(called(&pay->story, value), program->out);
    else
        fprintf(program->out, "%" PRId64, value);
}

/* One number, or one of another: 6 of 12 months, 150 000 kr of 199 070 kr; of the line itself its rate. */
static void put_numbers(const struct pay *pay, const trondgov_finding *step)
{
    const struct program *program = pay->program;
    put_value(pay, step->unit, step->actual);
    if (step->required == step->actual || step->required == TRONDGOV_NOTHING || step->required == 0)
        return;
    if (step->kind == TRONDGOV_FINDING_GROUND)
        fputs(say(program, ", av satsen ", ", of the rate "), program->out);
    else
        fputs(say(program, " av ", " of "), program->out);
    put_value(pay, step->unit, step->required);
}

static void put_step(const struct pay *pay, const trondgov_finding *step)
{
    const struct program *program = pay->program;
    if (step->kind == TRONDGOV_FINDING_WARNING) {
        put_finding(program, step);
    } else {
        fprintf(program->out, "%s: ", label(program, step->subject));
        put_numbers(pay, step);
    }
    if (step->item && names_find(&pay->story.names, step->item) && step->unit == TRONDGOV_UNIT_DATE)
        fprintf(program->out, " (%s)", called(&pay->story, step->item));
    if (step->provision && step->kind != TRONDGOV_FINDING_WARNING)
        fprintf(program->out, " – %s", citation(program, step->provision));
    if (step->conflict)
        fprintf(program->out, " (%s)", label(program, step->conflict));
    fputc('\n', program->out);
}

int pay_explain(const struct pay *pay)
{
    const struct program *program = pay->program;
    trondgov_finding step;
    if (pay->explain > pay->line_count) {
        fprintf(stderr, "trondgov: --explain %zu: there are %zu lines\n", pay->explain, pay->line_count);
        return BAD_INPUT;
    }
    const trondgov_status status = trondgov_settlement_explain(pay->settlement, pay->explain - 1, program->why);
    if (status != TRONDGOV_OK) {
        fprintf(stderr, "trondgov: --explain: %s\n", english(program, status));
        return BAD_INPUT;
    }
    const trondgov_line *line = &pay->lines[pay->explain - 1];
    fprintf(program->out, "%s %zu: ", say(program, "Linje", "Line"), pay->explain);
    pay_who(pay, program, line);
    if (line->organ)
        fprintf(program->out, ", %s", label(program, line->organ));
    fprintf(program->out, ", %s, ", label(program, line->kind));
    pay_period(program, line->from, line->to);
    fputs("\n\n", program->out);
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &step, 1); i++) {
        fprintf(program->out, "%zu. ", i + 1);
        put_step(pay, &step);
    }
    return 0;
}
