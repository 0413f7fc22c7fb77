/* How a line of a settlement came to be, step by step, in the library's words. */
#include "pay.h"

/* A step in the library's words, with what it is of where the file has a name for that. */
static void put_step(const struct pay *pay, const trondgov_finding *step)
{
    const struct program *program = pay->program;
    put_finding(program, step);
    if (step->item && names_find(&pay->story.names, step->item) && step->unit == TRONDGOV_UNIT_DATE)
        fprintf(program->out, " (%s)", called(&pay->story, step->item));
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
