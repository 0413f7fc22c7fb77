/* Yearly pay of offices: forskrift om godtgjøring 14.1, 14.2. One line for each span in which an office is held at one
 * rate.
 *
 * No text says how a yearly sum is divided. By months (the default) the months that begin in the span count, so that
 * every month is paid once, to whoever holds the office on its first day; by days, the days of each calendar year. What
 * the texts do not say is marked as inferred: a span that is not of whole months, a rate that changes inside the period
 * (1 May), an office that rests for a time.
 */
#include "remuneration/remuneration_internal.h"

#include "calendar/calendar_internal.h"

enum { MONTHS_OF_YEAR = 12, LAST_MONTH = 12, LAST_DAY = 31 };

struct span { /* an office at one rate */
    const struct trondgov_i_held *held;
    const struct trondgov_i_piece *piece;
    trondgov_id party;
    trondgov_date from, to;
    int32_t rate_changes;
};

static trondgov_finding finding_of(const struct span *span, trondgov_code kind)
{
    return (trondgov_finding){.kind = kind,
                              .provision = span->piece->rate.provision,
                              .person = span->held->person,
                              .organ = span->held->organ,
                              .role = span->held->role,
                              .index = -1};
}

/* Nothing is owed for the span, and why. */
static trondgov_status add_note(struct trondgov_i_settling *settling, const struct span *span, trondgov_code kind,
                                trondgov_code subject)
{
    trondgov_finding note = finding_of(span, kind);
    note.subject = subject;
    return trondgov_i_pay_note(settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}

static int32_t days_of_year(int32_t year)
{
    return trondgov_i_date_of(year, LAST_MONTH, LAST_DAY) - trondgov_i_date_of(year, 1, 1) + 1;
}

/* A line of the part of a span that lies in one year. */
static trondgov_status add_line(struct trondgov_i_settling *settling, const struct span *span,
                                struct trondgov_i_line *line)
{
    line->line.person = span->held->person;
    line->line.organ = span->held->organ;
    line->line.kind = TRONDGOV_PAY_YEARLY;
    line->party = span->party;
    line->piece = span->piece;
    if (span->rate_changes || span->held->rests_at_times || !trondgov_i_whole_months(line->line.from, line->line.to))
        line->line.flags |= TRONDGOV_LINE_INFERRED;
    return trondgov_i_pay_line(settling, line);
}

static trondgov_status add_days(struct trondgov_i_settling *settling, const struct span *span,
                                struct trondgov_i_line line)
{
    trondgov_status status = TRONDGOV_OK;
    for (trondgov_date from = span->from; from <= span->to && !status; from = line.line.to + 1) {
        int32_t year = 0;
        trondgov_i_date_parts(from, &year, NULL, NULL);
        const trondgov_date last = trondgov_i_date_of(year, LAST_MONTH, LAST_DAY);
        line.line.from = from;
        line.line.to = last < span->to ? last : span->to;
        line.line.count = line.line.to - from + 1;
        line.parts = days_of_year(year);
        status = add_line(settling, span, &line);
    }
    return status;
}

static trondgov_status add_span(struct trondgov_i_settling *settling, const struct span *span)
{
    const trondgov_schedule *schedule = settling->settlement->schedule;
    const trondgov_code cell = span->piece->rate.cell;
    struct trondgov_i_line line = {.line = {.from = span->from, .to = span->to}, .parts = MONTHS_OF_YEAR};
    if (cell == TRONDGOV_CELL_DASH || cell == TRONDGOV_CELL_BLANK)
        return add_note(settling, span, TRONDGOV_FINDING_CHECKED, cell);
    if (span->held->rests)
        return add_note(settling, span, TRONDGOV_FINDING_WARNING, TRONDGOV_EVENT_OFFICE_SUSPENDED);
    if (span->piece->lacking) {
        settling->needs_fact = 1;
        return add_note(settling, span, TRONDGOV_FINDING_INPUT, span->piece->lacking);
    }
    line.proration = trondgov_i_manner(schedule, TRONDGOV_PARAMETER_PRORATION, TRONDGOV_FAMILY_PRORATION,
                                       TRONDGOV_PRORATION_MONTHS, span->to, &line.proration_provision);
    if (line.proration == TRONDGOV_PRORATION_DAYS)
        return add_days(settling, span, line);
    line.line.count = trondgov_i_months_begun(span->from, span->to);
    return line.line.count > 0 ? add_line(settling, span, &line)
                               : add_note(settling, span, TRONDGOV_FINDING_WARNING, TRONDGOV_PRORATION_MONTHS);
}

/* How many yearly rates an office has while it is held. */
static int32_t yearly_rates(const struct trondgov_i_held *held, const struct trondgov_i_piece *piece,
                            const struct trondgov_i_piece *end)
{
    int32_t count = 0;
    for (; piece < end; piece++)
        count += piece->rate.unit == TRONDGOV_UNIT_YEAR && piece->rate.from <= held->to && held->from <= piece->rate.to;
    return count;
}

static trondgov_status add_office(struct trondgov_i_settling *settling, const struct trondgov_i_held *held,
                                  trondgov_id party)
{
    const struct trondgov_i_piece *end;
    const struct trondgov_i_piece *piece =
        trondgov_i_pieces_of(settling->settlement->schedule, held->organ, held->role, &end);
    const int32_t rate_changes = yearly_rates(held, piece, end) > 1;
    trondgov_status status = TRONDGOV_OK;
    for (; piece < end && !status; piece++) {
        const struct span span = {.held = held,
                                  .piece = piece,
                                  .party = party,
                                  .from = held->from > piece->rate.from ? held->from : piece->rate.from,
                                  .to = held->to < piece->rate.to ? held->to : piece->rate.to,
                                  .rate_changes = rate_changes};
        if (piece->rate.unit == TRONDGOV_UNIT_YEAR && span.from <= span.to)
            status = add_span(settling, &span);
    }
    return status;
}

trondgov_status trondgov_i_settle_yearly(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_held *held = settlement->held.items;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->payees.count && !status; i++) {
        const struct trondgov_i_payee *payee = trondgov_i_payee_at(settlement, (int32_t)i);
        for (size_t n = payee->first_held; n < payee->first_held + payee->held_count && !status; n++)
            status = add_office(settling, &held[n], payee->party);
    }
    return status;
}
