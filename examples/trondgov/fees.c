/* What is owed for the meetings: fees by person, and the yearly pay of those who have it, each line with its provision.
 */
#include "story.h"

#include <inttypes.h>
#include <stdlib.h>

/* The whole months that the meetings fall in. */
static void find_period(const struct story *story, trondgov_date *from, trondgov_date *to)
{
    trondgov_date first = INT32_MAX, last = INT32_MIN;
    int32_t year = 0, month = 0, day = 0;
    for (size_t i = 0; i < story->session_count; i++) {
        const trondgov_date date = (trondgov_date)trondgov_meeting_get(story->sessions[i].meeting, TRONDGOV_FIELD_DATE);
        first = date < first ? date : first;
        last = date > last ? date : last;
    }
    trondgov_date_to_civil(first, &year, &month, &day);
    trondgov_date_from_civil(year, month, 1, from);
    trondgov_date_to_civil(last, &year, &month, &day);
    trondgov_date_from_civil(year, month, 1, to);
    trondgov_date_add(*to, 1, TRONDGOV_UNIT_MONTH, to);
    *to -= 1;
}

/* The party that the register has for the person on the day; 0: none. */
static trondgov_id party_of(const struct story *story, const trondgov_line *line)
{
    const trondgov_member *member = NULL;
    for (size_t i = 0; trondgov_municipality_members(story->municipality, line->organ, line->from, i, &member, 1); i++)
        if (trondgov_member_get(member, TRONDGOV_FIELD_PERSON) == line->person)
            return trondgov_member_get(member, TRONDGOV_FIELD_PARTY);
    return 0;
}

static void put_fee(const struct story *story, const trondgov_line *line)
{
    const trondgov_id party = party_of(story, line);
    const struct program *program = story->program;
    fprintf(program->out, "| %s | %s | %" PRId32 " | ", called(story, line->person),
            party ? called(story, party) : "", line->count);
    put_money(program, line->rate);
    fputs(" | ", program->out);
    put_money(program, line->amount);
    fprintf(program->out, " | %s |\n", citation(program, line->provision));
}

static int has_fees(const trondgov_settlement *settlement)
{
    trondgov_line line;
    for (size_t i = 0; trondgov_settlement_lines(settlement, 0, i, &line, 1); i++)
        if (line.kind == TRONDGOV_PAY_MEETING_FEE)
            return 1;
    return 0;
}

static void put_fee_table(const struct story *story, const trondgov_settlement *settlement)
{
    const struct program *program = story->program;
    trondgov_line line;
    trondgov_ore sum = 0;
    if (!has_fees(settlement))
        return;
    fprintf(program->out, "### %s\n\n", say(program, "Møtegodtgjøring", "Meeting fees"));
    fprintf(program->out, "| %s |\n|---|---|---:|---:|---:|---|\n",
            say(program, "Person | Parti | Møter | Per møte | Beløp | Bestemmelse",
                "Person | Party | Meetings | Each | Amount | Provision"));
    for (size_t i = 0; trondgov_settlement_lines(settlement, 0, i, &line, 1); i++)
        if (line.kind == TRONDGOV_PAY_MEETING_FEE) {
            put_fee(story, &line);
            sum += line.amount;
        }
    fprintf(program->out, "| **%s** | | | | **", say(program, "Til sammen", "Total"));
    put_money(program, sum);
    fputs("** | |\n\n", program->out);
}

/* Had a seat, and got nothing for it: paid otherwise. */
static void put_unpaid(const struct story *story, const trondgov_settlement *settlement)
{
    const struct program *program = story->program;
    const char *between = say(program, "Møtte uten møtegodtgjøring:", "Attended without a fee:");
    trondgov_minutes *minutes = NULL;
    trondgov_entry entry;
    trondgov_line line;
    if (story->session_count != 1 ||
        trondgov_minutes_create(story->sessions[0].meeting, &minutes, NULL, NULL) != TRONDGOV_OK)
        return;
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++) {
        int paid = entry.kind != TRONDGOV_ENTRY_ATTENDED || entry.answer != TRONDGOV_ANSWER_YES;
        for (size_t n = 0; !paid && trondgov_settlement_lines(settlement, 0, n, &line, 1); n++)
            paid = line.person == entry.person && line.kind == TRONDGOV_PAY_MEETING_FEE;
        if (paid)
            continue;
        fprintf(program->out, "%s %s (%s)", between, called(story, entry.person), label(program, entry.role));
        between = ",";
    }
    if (between[0] == ',')
        fputs(".\n\n", program->out);
    trondgov_minutes_free(minutes);
}

/* The pay that yearly shares are taken of, on the day of a meeting, where it is another one than `before`. -> it */
static int64_t put_base(const struct story *story, trondgov_date day, int64_t before)
{
    const struct program *program = story->program;
    const trondgov_organ *municipality = NULL;
    trondgov_code provision = 0;
    int64_t pay = TRONDGOV_NOTHING;
    if (trondgov_rulebook_organ(program->rules, TRONDGOV_ORGAN_KOMMUNE, day, &municipality) != TRONDGOV_OK ||
        trondgov_organ_number(municipality, TRONDGOV_PARAMETER_STORTING_PAY, &pay, &provision) != TRONDGOV_OK ||
        pay == TRONDGOV_NOTHING || pay == before)
        return before;
    fprintf(program->out, "%s, ",
            say(program, "Stortingsrepresentantenes godtgjøring i året", "The yearly pay of members of the Storting"));
    put_date(program, day);
    fputs(": ", program->out);
    put_money(program, pay);
    fprintf(program->out, " (%s).\n\n", citation(program, provision));
    return pay;
}

static void put_pay(const struct story *story, const trondgov_line *line)
{
    const struct program *program = story->program;
    fprintf(program->out, "| %s | %s | ", called(story, line->person), label(program, line->kind));
    put_money(program, line->rate);
    fprintf(program->out, " %s | ",
            line->unit == TRONDGOV_UNIT_YEAR ? say(program, "per år", "a year") : label(program, line->unit));
    put_date(program, line->from);
    fputs(" – ", program->out);
    put_date(program, line->to);
    fputs(" | ", program->out);
    put_money(program, line->amount);
    fprintf(program->out, " | %s%s |\n", citation(program, line->provision),
            line->flags & TRONDGOV_LINE_INFERRED ? say(program, ", utledet", ", inferred") : "");
}

static void put_pay_table(const struct story *story, const trondgov_settlement *settlement)
{
    const struct program *program = story->program;
    trondgov_line line;
    size_t count = 0;
    for (size_t i = 0; trondgov_settlement_lines(settlement, 0, i, &line, 1); i++) {
        if (line.kind == TRONDGOV_PAY_MEETING_FEE || !line.person)
            continue;
        if (count++ == 0) {
            fprintf(program->out, "### %s\n\n", say(program, "Årlig godtgjøring", "Yearly pay"));
            int64_t pay = TRONDGOV_NOTHING;
            for (size_t n = 0; n < story->session_count; n++)
                pay = put_base(
                    story, (trondgov_date)trondgov_meeting_get(story->sessions[n].meeting, TRONDGOV_FIELD_DATE), pay);
            fprintf(program->out, "| %s |\n|---|---|---:|---|---:|---|\n",
                    say(program, "Person | Godtgjøring | Sats | For tiden | Beløp | Bestemmelse",
                        "Person | Pay | Rate | For the time | Amount | Provision"));
        }
        put_pay(story, &line);
    }
    if (count > 0)
        fputc('\n', program->out);
}

/* What the settlement lacks, or rests on, as the library words it: of persons, no meeting is about support for groups.
 */
static void put_findings(const struct program *program)
{
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(program->why, i, &finding, 1); i++) {
        if (finding.subject == TRONDGOV_PAY_GROUP_SUPPORT || finding.subject == TRONDGOV_FIELD_IN_GOVERNMENT)
            continue;
        if (finding.kind == TRONDGOV_FINDING_INPUT || finding.kind == TRONDGOV_FINDING_WARNING ||
            finding.kind == TRONDGOV_FINDING_FAULT) {
            fputs("- ", program->out);
            put_finding(program, &finding);
            fputs("\n\n", program->out);
        }
    }
}

/* What persons are owed. */
static trondgov_ore sum_of_persons(const trondgov_settlement *settlement)
{
    trondgov_line line;
    trondgov_ore sum = 0;
    for (size_t i = 0; trondgov_settlement_lines(settlement, 0, i, &line, 1); i++)
        sum += line.person ? line.amount : 0;
    return sum;
}

static trondgov_status settle(const struct story *story, const trondgov_schedule *schedule,
                              trondgov_settlement **settlement)
{
    trondgov_answer answer = 0;
    trondgov_status status = trondgov_settlement_create(schedule, story->municipality, settlement);
    for (size_t i = 0; i < story->session_count && status == TRONDGOV_OK; i++)
        status = trondgov_settlement_add_meeting(*settlement, story->sessions[i].meeting);
    return status != TRONDGOV_OK ? status
                                 : trondgov_settlement_result(*settlement, &answer, NULL, story->program->why);
}

int put_fees(const struct story *story)
{
    const struct program *program = story->program;
    trondgov_schedule *schedule = NULL;
    trondgov_settlement *settlement = NULL;
    trondgov_date from = 0, to = 0;
    find_period(story, &from, &to);
    trondgov_status status = trondgov_schedule_create(program->rules, from, to, &schedule);
    if (status == TRONDGOV_OK)
        status = settle(story, schedule, &settlement);
    if (status == TRONDGOV_OK) {
        fprintf(program->out, "## %s, ", say(program, "Godtgjøring", "Remuneration"));
        put_date(program, from);
        fputs(" – ", program->out);
        put_date(program, to);
        fputs("\n\n", program->out);
        put_fee_table(story, settlement);
        put_unpaid(story, settlement);
        put_pay_table(story, settlement);
        put_findings(program);
        fprintf(program->out, "%s: **", say(program, "I alt", "In all"));
        put_money(program, sum_of_persons(settlement));
        fputs("**\n", program->out);
    } else {
        fprintf(stderr, "%s: settlement: %s\n", story->path, english(program, status));
    }
    trondgov_settlement_free(settlement);
    trondgov_schedule_free(schedule);
    return status == TRONDGOV_OK ? 0 : BAD_INPUT;
}
