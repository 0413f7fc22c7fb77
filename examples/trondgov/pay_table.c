/* A settlement as a Markdown table. */
#include "pay.h"
#include "table.h"

#include <inttypes.h>

int pay_flag(const struct program *program, size_t number, const char **name, const char **text)
{
    static const struct {
        int bit;
        const char *name, *bokmal, *english;
    } FLAGS[] = {{TRONDGOV_LINE_INFERRED, "INFERRED", "utledet", "inferred"},
                 {TRONDGOV_LINE_AMBIGUOUS, "AMBIGUOUS", "tvilsom sats", "doubtful rate"},
                 {TRONDGOV_LINE_LATE, "LATE", "for sent", "late"},
                 {TRONDGOV_LINE_DIFFERENCE, "DIFFERENCE", "differanse", "difference"},
                 {TRONDGOV_LINE_CARRIED, "CARRIED", "overført", "carried"}};
    if (number >= sizeof FLAGS / sizeof *FLAGS)
        return 0;
    *name = FLAGS[number].name;
    *text = say(program, FLAGS[number].bokmal, FLAGS[number].english);
    return FLAGS[number].bit;
}

const char *pay_unit(const struct program *program, trondgov_code unit)
{
    if (unit == TRONDGOV_UNIT_YEAR)
        return say(program, "per år", "a year");
    if (unit == TRONDGOV_UNIT_MONTH)
        return say(program, "per måned", "a month");
    if (unit == TRONDGOV_UNIT_DAY)
        return say(program, "per dag", "a day");
    return label(program, unit);
}

void pay_who(const struct pay *pay, const struct program *program, const trondgov_line *line)
{
    if (line->person)
        fputs(called(&pay->story, line->person), program->out);
    if (line->person && line->party)
        fputs(say(program, ", til ", ", to "), program->out);
    if (line->party)
        fputs(called(&pay->story, line->party), program->out);
}

void pay_remark(const struct pay *pay, const struct program *program, const trondgov_line *line)
{
    const char *name, *text, *between = "";
    (void)pay;
    for (size_t i = 0, bit; (bit = (size_t)pay_flag(program, i, &name, &text)) != 0; i++)
        if (line->flags & (int)bit) {
            fprintf(program->out, "%s%s", between, text);
            between = ", ";
        }
    if (line->conflict)
        fprintf(program->out, "%s%s", *between ? ": " : "", code_name(program, line->conflict));
}

void pay_period(const struct program *program, trondgov_date from, trondgov_date to)
{
    put_day(program, from);
    if (to == from)
        return;
    fputs(" – ", program->out);
    put_day(program, to);
}

static void put_rate(const struct program *program, const trondgov_line *line)
{
    if (line->rate == TRONDGOV_NOTHING || line->unit == 0)
        return;
    put_money(program, line->rate);
    fprintf(program->out, " %s", pay_unit(program, line->unit));
}

static void put_row(const struct pay *pay, struct table *table, size_t number)
{
    const trondgov_line *line = &pay->lines[number];
    fprintf(table_cell(table)->out, "%zu", number + 1);
    pay_who(pay, table_cell(table), line);
    table_text(table, line->organ ? label(pay->program, line->organ) : "");
    table_text(table, label(pay->program, line->kind));
    pay_period(table_cell(table), line->from, line->to);
    fprintf(table_cell(table)->out, "%" PRId32, line->count);
    put_rate(table_cell(table), line);
    put_money(table_cell(table), line->amount);
    table_text(table, citation(pay->program, line->provision));
    pay_remark(pay, table_cell(table), line);
}

static void put_lines(const struct pay *pay)
{
    struct table table;
    table_begin(&table, pay->program, "rllllrrrll",
                say(pay->program, "Linje|Person|Organ|Slag|Tid|Antall|Sats|Beløp|Bestemmelse|Merknad",
                    "Line|Person|Organ|Kind|Time|Count|Rate|Amount|Provision|Remark"));
    for (size_t i = 0; i < pay->line_count; i++)
        put_row(pay, &table, i);
    table_text(&table, "");
    table_text(&table, say(pay->program, "I alt", "In all"));
    for (int empty = 0; empty < 5; empty++)
        table_text(&table, "");
    put_money(table_cell(&table), pay->total);
    table_text(&table, "");
    table_text(&table, "");
    table_end(&table);
}

static const char *key_text(const struct pay *pay, const trondgov_line *line)
{
    const struct program *program = pay->program;
    if (pay->by == TRONDGOV_FIELD_PERSON)
        return line->person ? called(&pay->story, line->person) : say(program, "(ingen person)", "(no person)");
    if (pay->by == TRONDGOV_FIELD_ORGAN)
        return line->organ ? label(program, line->organ) : say(program, "(uten organ)", "(no organ)");
    return citation(program, line->provision);
}

static void put_sums(const struct pay *pay)
{
    struct table table;
    const char *heading = pay->by == TRONDGOV_FIELD_PERSON ? say(pay->program, "Person|Beløp", "Person|Amount")
                          : pay->by == TRONDGOV_FIELD_ORGAN
                              ? say(pay->program, "Organ|Beløp", "Organ|Amount")
                              : say(pay->program, "Bestemmelse|Beløp", "Provision|Amount");
    table_begin(&table, pay->program, "lr", heading);
    for (size_t i = 0; i < pay->line_count; i++) {
        table_text(&table, key_text(pay, &pay->lines[i]));
        put_money(table_cell(&table), pay->lines[i].amount);
    }
    table_text(&table, say(pay->program, "I alt", "In all"));
    put_money(table_cell(&table), pay->total);
    table_end(&table);
}

static void put_heading(const struct pay *pay)
{
    const struct program *program = pay->program;
    fprintf(program->out, "## %s, ", say(program, "Oppgjør", "Settlement"));
    put_date(program, pay->from);
    fputs(" – ", program->out);
    put_date(program, pay->to);
    fputs("\n\n", program->out);
}

/* A finding with whom it is of, and which of several meetings was the first, where it says so. */
static void put_named(const struct pay *pay, const trondgov_finding *finding)
{
    const struct program *program = pay->program;
    const int several = finding->unit == TRONDGOV_UNIT_MEETING && finding->actual > 1;
    const trondgov_id about = finding->item && names_find(&pay->story.names, finding->item) ? finding->item : 0;
    if (finding->person)
        fprintf(program->out, "%s: ", called(&pay->story, finding->person));
    if (about && !several)
        fprintf(program->out, "%s: ", called(&pay->story, about));
    put_finding(program, finding);
    if (about && several)
        fprintf(program->out, "%s%s", say(program, ", først ", ", first "), called(&pay->story, about));
    fputc('\n', program->out);
}

/* The same may be found of every payout period. */
static int is_told(const struct program *program, size_t number, const trondgov_finding *finding)
{
    trondgov_finding other;
    for (size_t i = 0; i < number && trondgov_verdict_findings(program->why, i, &other, 1); i++)
        if (other.kind == finding->kind && other.person == finding->person && other.item == finding->item &&
            other.subject == finding->subject && other.provision == finding->provision &&
            other.actual == finding->actual)
            return 1;
    return 0;
}

static int is_lacking(const trondgov_finding *finding)
{
    return finding->kind == TRONDGOV_FINDING_INPUT || finding->kind == TRONDGOV_FINDING_JUDGEMENT ||
           finding->kind == TRONDGOV_FINDING_WARNING || finding->kind == TRONDGOV_FINDING_FAULT;
}

enum part { LACKING, UNPAID, RIGHTS };

/* In which part of the remarks a finding stands. */
static int is_of(enum part part, const trondgov_finding *finding)
{
    if (part == UNPAID)
        return finding->kind == TRONDGOV_FINDING_CHECKED;
    if (part == RIGHTS)
        return finding->kind == TRONDGOV_FINDING_DUTY || finding->kind == TRONDGOV_FINDING_RESULT;
    return is_lacking(finding);
}

static void put_findings(const struct pay *pay, enum part part, const char *heading)
{
    trondgov_finding finding;
    int told = 0;
    for (size_t i = 0; trondgov_verdict_findings(pay->program->why, i, &finding, 1); i++) {
        if (!is_of(part, &finding) || is_told(pay->program, i, &finding))
            continue;
        if (!told++)
            fprintf(pay->program->out, "\n### %s\n\n", heading);
        fputs("- ", pay->program->out);
        put_named(pay, &finding);
    }
}

void pay_table(const struct pay *pay)
{
    put_notes(&pay->story);
    put_heading(pay);
    if (pay->by)
        put_sums(pay);
    else
        put_lines(pay);
    put_findings(pay, LACKING, say(pay->program, "Mangler eller bør ses på", "Lacking, or to be looked at"));
    put_findings(pay, UNPAID, say(pay->program, "Gir ingen utbetaling", "Not paid"));
    put_findings(pay, RIGHTS, say(pay->program, "Rettigheter ved siden av, første dag", "Rights beside pay, first day"));
}
