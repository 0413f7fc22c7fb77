/* Yearly pay of offices: forskrift om godtgjøring 4.4, 12.2, 14.1 to 14.3 and the shares of 14.6. One line for each
 * span in which an office is held at one rate, within one payout (YEARLY) or paid by the month (MONTHLY).
 *
 * No text says how a yearly sum is divided. By months (the default) the months that begin in the span count, so that
 * every month is paid once, to whoever holds the office on its first day; by days, the days of each calendar year.
 * What the texts do not say is marked as inferred: a span that is not of whole months, a rate that changes inside the
 * period (1 May), an office that rests for a time.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"

struct span { /* an office at one rate */
    const struct trondgov_i_held *held;
    const struct trondgov_i_piece *piece;
    int32_t payee;
    trondgov_date from, to;
    int32_t rate_changes;
    int32_t months; /* of a payout; 0: not regulated */
    trondgov_code conflict;
    int64_t part, whole; /* of the rate, where several offices are cut down together; whole 0: all of it */
};

static trondgov_finding finding_of(const struct span *span, trondgov_code kind)
{
    return (trondgov_finding){.kind = kind,
                              .provision = span->piece->rate.provision,
                              .person = span->held->person,
                              .organ = span->held->organ,
                              .role = span->held->role,
                              .unit = TRONDGOV_UNIT_DATE,
                              .required = span->from,
                              .actual = span->to,
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

/* A line of the part of a span that lies in one year. */
static trondgov_status add_line(struct trondgov_i_settling *settling, const struct span *span,
                                struct trondgov_i_line *line)
{
    const struct trondgov_i_waiver *waiver = trondgov_i_waiver_on(settling, span->payee, line->line.from);
    line->line.person = span->held->person;
    line->line.party = waiver ? waiver->list : 0;
    line->line.organ = span->held->organ;
    line->line.kind = waiver ? TRONDGOV_PAY_WAIVED : span->months == 1 ? TRONDGOV_PAY_MONTHLY : TRONDGOV_PAY_YEARLY;
    line->line.conflict = span->conflict;
    line->party = trondgov_i_payee_at(settling->settlement, span->payee)->party;
    line->piece = span->piece;
    line->part = span->part;
    line->whole = span->whole;
    if (span->rate_changes || span->held->rests_at_times || span->conflict ||
        !trondgov_i_whole_months(line->line.from, line->line.to))
        line->line.flags |= TRONDGOV_LINE_INFERRED;
    const trondgov_status status =
        span->months == 1 ? TRONDGOV_OK
                          : trondgov_i_payout_on(settling->settlement, line->line.from, &line->line.payout);
    return status ? status : trondgov_i_pay_line(settling, line);
}

static trondgov_status add_days(struct trondgov_i_settling *settling, const struct span *span,
                                struct trondgov_i_line line)
{
    trondgov_status status = TRONDGOV_OK;
    for (trondgov_date from = span->from; from <= span->to && !status; from = line.line.to + 1) {
        int32_t year = 0;
        trondgov_i_date_parts(from, &year, NULL, NULL);
        const trondgov_date last = trondgov_i_year_end(year);
        struct trondgov_i_line part = line;
        part.line.from = from;
        part.line.to = line.line.to = last < span->to ? last : span->to;
        part.line.count = part.line.to - from + 1;
        part.parts = trondgov_i_days_of_year(from);
        status = add_line(settling, span, &part);
    }
    return status;
}

/* 4.4, 14.6: an office that is paid by the year alone may be paid only for some years, or to those who attended. */
static trondgov_status is_owed(struct trondgov_i_settling *settling, struct span *span, int32_t *owed)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_held *held = span->held;
    trondgov_date last = 0, first = 0;
    int32_t year = 0;
    *owed = 1;
    if (trondgov_i_piece_on(settlement->schedule, held->organ, held->role, TRONDGOV_UNIT_MEETING, span->from))
        return TRONDGOV_OK; /* there the question is about its meetings */
    trondgov_i_payout_period(span->from, span->months, &last);
    trondgov_i_date_parts(span->from, &year, NULL, NULL);
    first = trondgov_i_date_of(year, 1, 1);
    struct trondgov_i_inquiry asked = trondgov_i_inquiry_of(TRONDGOV_QUESTION_PAYABLE, held->organ, span->from);
    asked.person = held->person;
    trondgov_i_know(&asked, TRONDGOV_FIELD_ROLE, held->role);
    trondgov_i_know(&asked, TRONDGOV_FIELD_MEETINGS_IN_YEAR,
                    trondgov_i_meetings_in(settlement, span->payee, held->organ, first, trondgov_i_year_end(year)));
    while (trondgov_i_months_begun(first, last) > span->months && span->months > 0)
        trondgov_i_date_add(first, span->months, TRONDGOV_UNIT_MONTH, &first);
    trondgov_i_know(&asked, TRONDGOV_FIELD_MEETINGS_IN_HALF_YEAR,
                    trondgov_i_meetings_in(settlement, span->payee, held->organ, first, last));
    const trondgov_status status = trondgov_i_inquire(settlement, &asked);
    if (status || (trondgov_i_pay_lacks(&asked) && asked.found.missing == TRONDGOV_FIELD_OCCASION) ||
        (asked.found.answer == TRONDGOV_ANSWER_NOT_REGULATED && !asked.found.provision))
        return status; /* no rule about the sum itself */
    *owed = trondgov_i_says_yes(&asked);
    span->conflict = span->conflict ? span->conflict : asked.conflict;
    if (*owed || trondgov_i_pay_lacks(&asked))
        return *owed ? TRONDGOV_OK : trondgov_i_note_inquiry(settling, &asked);
    trondgov_finding note = finding_of(span, TRONDGOV_FINDING_CHECKED);
    note.provision = asked.found.provision;
    note.answer = asked.found.answer;
    note.conflict = asked.conflict;
    note.subject = TRONDGOV_PAY_YEARLY;
    return trondgov_i_pay_note(settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}

/* 8.6: what several offices come to together. */
static trondgov_status cut_down(struct trondgov_i_settling *settling, struct span *span)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_YEARLY_PAY, TRONDGOV_ORGAN_KOMMUNE, span->from);
    struct trondgov_i_sum pay = {0, 0};
    trondgov_code role = 0;
    trondgov_status status = trondgov_i_pay_role(settlement, span->held->organ, span->held->role, span->from, &role);
    if (!status && role)
        status = trondgov_i_fixed_pay(settlement, span->payee, span->from, &pay);
    if (status || !role || pay.whole <= 0)
        return status;
    trondgov_i_know(&asked, TRONDGOV_FIELD_ROLE, role);
    trondgov_i_know(&asked, TRONDGOV_FIELD_AMOUNT, pay.whole);
    status = trondgov_i_inquire(settlement, &asked);
    if (status || !trondgov_i_says_yes(&asked))
        return status;
    span->conflict = asked.conflict;
    if (asked.found.value < pay.whole) {
        span->part = asked.found.value;
        span->whole = pay.whole;
    }
    return TRONDGOV_OK;
}

static trondgov_status add_span(struct trondgov_i_settling *settling, struct span *span)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_code cell = span->piece->rate.cell;
    struct trondgov_i_line line = {.line = {.from = span->from, .to = span->to}, .parts = TRONDGOV_I_MONTHS_IN_YEAR};
    trondgov_code division = 0;
    int32_t owed = 0;
    if (cell == TRONDGOV_CELL_DASH || cell == TRONDGOV_CELL_BLANK)
        return add_note(settling, span, TRONDGOV_FINDING_CHECKED, cell);
    if (span->held->rests)
        return add_note(settling, span, TRONDGOV_FINDING_WARNING, TRONDGOV_EVENT_OFFICE_SUSPENDED);
    if (span->piece->lacking) {
        settling->needs_fact = 1;
        return add_note(settling, span, TRONDGOV_FINDING_INPUT, span->piece->lacking);
    }
    if (trondgov_i_outdone(settlement, span->held, span->piece, span->from))
        return add_note(settling, span, TRONDGOV_FINDING_CHECKED, TRONDGOV_PAY_YEARLY);
    trondgov_status status = span->piece->overflow ? TRONDGOV_OVERFLOW : is_owed(settling, span, &owed);
    if (!status && owed)
        status = trondgov_i_proration(settlement, span->to, &line.proration, &line.proration_provision, &division);
    if (status || !owed)
        return status;
    if (span->rate_changes && !span->conflict)
        span->conflict = division;
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

/* 8.6 along a span: whether the offices together come to something else by another reading at any time, which marks the
 * line; where they are cut down, the span ends where they change. */
static trondgov_status look_at_others(struct trondgov_i_settling *settling, struct span *span)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_date last = span->to;
    trondgov_status status = TRONDGOV_OK;
    trondgov_date to = last;
    if (span->piece->overflow || !trondgov_i_may_exceed(settlement, span->payee, span->from))
        return TRONDGOV_OK;
    for (trondgov_date day = span->from; day <= last && !status; day = to + 1) {
        struct span probe = *span;
        probe.from = day;
        to = trondgov_i_last_alike(settling, span->held, span->payee, 1, day, last);
        status = cut_down(settling, &probe);
        if (probe.whole) { /* cut down from here on, or until the next change */
            *span = day == span->from ? probe : *span;
            span->to = day == span->from ? to : day - 1;
            return status;
        }
        span->conflict = span->conflict ? span->conflict : probe.conflict;
    }
    return status;
}

static trondgov_status add_piece(struct trondgov_i_settling *settling, const struct span *whole)
{
    const struct trondgov_i_held *held = whole->held;
    trondgov_status status = TRONDGOV_OK;
    for (trondgov_date day = whole->from; day <= whole->to && !status;) {
        struct span span = *whole;
        trondgov_date ends = 0;
        span.from = day;
        span.to = trondgov_i_last_alike(settling, held, whole->payee, 0, day, whole->to);
        status = trondgov_i_payout_months(settling->settlement, held->organ, held->role, TRONDGOV_PAY_YEARLY, day,
                                          &span.months);
        trondgov_i_payout_period(day, span.months, &ends);
        if (span.months > 1 && ends < span.to)
            span.to = ends;
        if (!status)
            status = look_at_others(settling, &span);
        if (!status)
            status = add_span(settling, &span);
        day = span.to + 1;
    }
    return status;
}

static trondgov_status add_office(struct trondgov_i_settling *settling, const struct trondgov_i_held *held,
                                  int32_t payee)
{
    const struct trondgov_i_piece *end;
    const struct trondgov_i_piece *piece =
        trondgov_i_pieces_of(settling->settlement->schedule, held->organ, held->role, &end);
    const int32_t rate_changes = yearly_rates(held, piece, end) > 1;
    trondgov_status status = TRONDGOV_OK;
    for (; piece < end && !status; piece++) {
        const struct span span = {.held = held,
                                  .piece = piece,
                                  .payee = payee,
                                  .from = held->from > piece->rate.from ? held->from : piece->rate.from,
                                  .to = held->to < piece->rate.to ? held->to : piece->rate.to,
                                  .rate_changes = rate_changes};
        if (piece->rate.unit == TRONDGOV_UNIT_YEAR && span.from <= span.to)
            status = add_piece(settling, &span);
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
        for (size_t n = payee->first_held; n < payee->first_held + payee->held_count && !status; n++) {
            trondgov_i_look_at(settling, payee->person, 0, held[n].organ);
            status = add_office(settling, &held[n], (int32_t)i);
        }
    }
    return status;
}
