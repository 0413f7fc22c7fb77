/* Working out the lines: each kind of pay adds its own, then what is paid already is taken off, then the sums. The last
 * result stays until a new one is complete.
 */
#include "remuneration/settling.h"

#include "rulebook/verdict_internal.h"

void trondgov_i_result_free(struct trondgov_i_result *result, const trondgov_allocator *memory)
{
    trondgov_i_array_free(&result->lines, memory, sizeof(struct trondgov_i_line));
    trondgov_i_array_free(&result->fees, memory, sizeof(struct trondgov_i_fee));
    trondgov_i_array_free(&result->facts, memory, sizeof(trondgov_fact));
    for (size_t i = 0; i < TRONDGOV_I_SUM_KEYS; i++)
        trondgov_i_array_free(&result->sums[i], memory, sizeof(trondgov_line));
}

int32_t trondgov_i_pay_note(struct trondgov_i_settling *settling, const trondgov_finding *finding)
{
    if (!settling->explained)
        return 1;
    trondgov_finding *added = trondgov_i_array_push(&settling->notes, settling->memory, sizeof *added);
    if (added)
        *added = *finding;
    return added != NULL;
}

/* The part of a rate that several offices together leave of it. OK or OVERFLOW. */
static trondgov_status part_of_rate(struct trondgov_i_line *line)
{
    const struct trondgov_i_piece *piece = line->piece;
    struct trondgov_i_sum rate = {0, 0};
    if (!trondgov_i_sum_add(&rate, piece->numerator, piece->denominator) ||
        !trondgov_i_sum_fraction(&rate, &line->numerator, &line->denominator) ||
        __builtin_mul_overflow(line->numerator, line->part, &line->numerator) ||
        __builtin_mul_overflow(line->denominator, line->whole, &line->denominator))
        return TRONDGOV_OVERFLOW;
    return TRONDGOV_OK;
}

/* What is owed, exactly: per unit, times the count, of so many parts. Parts below 0: it is taken off. */
static trondgov_status amount_of(struct trondgov_i_line *line, int32_t *exact)
{
    const int32_t below = line->parts < 0;
    int64_t numerator = 0, denominator = 0;
    trondgov_status status = TRONDGOV_OK;
    if (line->piece && !line->whole)
        status = trondgov_i_pay_amount(line->piece, line->line.count, below ? -line->parts : line->parts,
                                       line->rounding, &line->gross, exact);
    else if (line->piece)
        status = part_of_rate(line);
    if (status)
        return status;
    if (line->denominator > 0) {
        const int64_t times = line->parts == 1 ? 1 : line->line.count;
        if (__builtin_mul_overflow(line->numerator, times, &numerator) ||
            __builtin_mul_overflow(line->denominator, line->parts, &denominator))
            return TRONDGOV_OVERFLOW;
        *exact = trondgov_i_pay_round(numerator, denominator, line->rounding, &line->gross);
    } else if (below)
        line->gross = -line->gross;
    return TRONDGOV_OK;
}

/* What a line of the schedule takes from its rate. */
static void tell_rate(struct trondgov_i_line *line)
{
    const struct trondgov_i_piece *piece = line->piece;
    const int32_t monthly = line->line.kind == TRONDGOV_PAY_MONTHLY;
    const int64_t year = line->parts > 0 && monthly ? line->parts : 1;
    line->line.rate = piece->numerator / piece->denominator / year;
    line->line.unit = monthly ? TRONDGOV_UNIT_MONTH : piece->rate.unit;
    line->line.provision = line->line.provision ? line->line.provision : piece->rate.provision;
    if (piece->rate.conflict)
        line->line.flags |= TRONDGOV_LINE_AMBIGUOUS;
    line->line.conflict = piece->rate.conflict ? piece->rate.conflict : line->line.conflict;
}

/* A share is of a figure that may be read otherwise (CONFLICT STORTING_PAY_2025): so is the line. */
static void tell_base(const trondgov_schedule *schedule, struct trondgov_i_line *line)
{
    if (!line->piece->share_of || line->line.conflict)
        return;
    line->line.conflict = trondgov_i_base_conflict(schedule, line->line.from, line->line.to);
    if (line->line.conflict)
        line->line.flags |= TRONDGOV_LINE_INFERRED;
}

trondgov_status trondgov_i_pay_line(struct trondgov_i_settling *settling, const struct trondgov_i_line *line)
{
    struct trondgov_i_line made = *line;
    int32_t exact = 0;
    made.rounding =
        trondgov_i_manner(settling->settlement->schedule, TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_FAMILY_ROUNDING,
                          TRONDGOV_ROUNDING_HALF_UP, line->line.to, &made.rounding_provision);
    const trondgov_status status = amount_of(&made, &exact);
    if (status || __builtin_sub_overflow(made.gross, made.earlier, &made.gross))
        return status ? status : TRONDGOV_OVERFLOW;
    if (exact)
        made.rounding = 0;
    made.line.amount = made.gross;
    if (made.piece) {
        tell_rate(&made);
        tell_base(settling->settlement->schedule, &made);
    }
    struct trondgov_i_line *added = trondgov_i_array_push(&settling->result.lines, settling->memory, sizeof *added);
    if (!added)
        return TRONDGOV_NO_MEMORY;
    *added = made;
    return TRONDGOV_OK;
}

int32_t trondgov_i_keep_facts(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *inquiry,
                              struct trondgov_i_line *line)
{
    struct trondgov_i_array *facts = &settling->result.facts;
    if (!trondgov_i_array_reserve(facts, settling->memory, sizeof(trondgov_fact), inquiry->count))
        return 0;
    line->question = inquiry->question;
    line->asked = inquiry->organ;
    line->day = inquiry->date;
    line->first_fact = facts->count;
    line->fact_count = inquiry->count;
    for (size_t i = 0; i < inquiry->count; i++)
        ((trondgov_fact *)facts->items)[facts->count++] = inquiry->facts[i];
    return 1;
}

trondgov_status trondgov_i_pay_inquiry(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *inquiry,
                                       struct trondgov_i_line *line)
{
    const struct trondgov_i_found *found = &inquiry->found;
    line->numerator = found->numerator > 0 ? found->numerator : 0;
    line->denominator = found->denominator > 0 ? found->denominator : 1;
    line->line.rate = line->numerator / line->denominator;
    line->line.provision = found->provision;
    line->line.conflict = inquiry->conflict;
    if (inquiry->conflict)
        line->line.flags |= TRONDGOV_LINE_INFERRED;
    return trondgov_i_keep_facts(settling, inquiry, line) ? trondgov_i_pay_line(settling, line) : TRONDGOV_NO_MEMORY;
}

int32_t trondgov_i_line_order(const void *a, const void *b)
{
    const trondgov_line *first = &((const struct trondgov_i_line *)a)->line;
    const trondgov_line *second = &((const struct trondgov_i_line *)b)->line;
    int32_t order = trondgov_i_compare(first->person, second->person);
    order = order ? order : trondgov_i_compare(first->kind, second->kind);
    order = order ? order : trondgov_i_compare(first->party, second->party);
    order = order ? order : trondgov_i_compare(first->organ, second->organ);
    order = order ? order : trondgov_i_compare(first->from, second->from);
    order = order ? order : trondgov_i_compare(first->to, second->to);
    order = order ? order : trondgov_i_compare(first->provision, second->provision);
    order = order ? order : trondgov_i_compare(first->rate, second->rate);
    return order ? order : trondgov_i_compare(((const struct trondgov_i_line *)a)->item,
                                              ((const struct trondgov_i_line *)b)->item);
}

int32_t trondgov_i_sort_lines(struct trondgov_i_settling *settling)
{
    return trondgov_i_pay_sort(settling->memory, &settling->result.lines, sizeof(struct trondgov_i_line),
                               trondgov_i_line_order);
}

static trondgov_status work_out(struct trondgov_i_settling *settling, trondgov_ore *total)
{
    trondgov_status (*const STEPS[])(struct trondgov_i_settling *) = {
        trondgov_i_settle_waivers, trondgov_i_settle_fees,   trondgov_i_settle_yearly,
        trondgov_i_settle_adviser, trondgov_i_settle_claims, trondgov_i_settle_leaves,
        trondgov_i_settle_groups,  trondgov_i_settle_rights,
    };
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < sizeof STEPS / sizeof *STEPS && !status; i++)
        status = STEPS[i](settling);
    if (!status && !trondgov_i_sort_lines(settling))
        status = TRONDGOV_NO_MEMORY;
    if (!status)
        status = trondgov_i_settle_paid(settling);
    if (!status)
        status = trondgov_i_settle_reductions(settling);
    if (!status)
        status = trondgov_i_settle_sums(settling, total);
    return status;
}

/* What is missing first, as it decided the answer. */
static void tell(const struct trondgov_i_settling *settling, trondgov_verdict *why)
{
    const trondgov_finding *notes = settling->notes.items;
    for (int32_t missing = 1; missing >= 0; missing--)
        for (size_t i = 0; i < settling->notes.count; i++)
            if ((notes[i].kind == TRONDGOV_FINDING_INPUT || notes[i].kind == TRONDGOV_FINDING_JUDGEMENT) == missing)
                trondgov_i_verdict_add(why, &notes[i]);
}

/* What is more than 64 bits hold: whose it is, and of which meeting, claim, leave or group. */
static void tell_overflow(const struct trondgov_i_settling *settling, trondgov_verdict *why)
{
    const trondgov_finding finding = {.kind = TRONDGOV_FINDING_INPUT,
                                      .person = settling->person,
                                      .item = settling->item,
                                      .organ = settling->organ,
                                      .subject = TRONDGOV_FIELD_AMOUNT,
                                      .index = -1};
    trondgov_i_verdict_add(why, &finding);
}

trondgov_status trondgov_settlement_result(trondgov_settlement *settlement, trondgov_answer *answer,
                                           trondgov_ore *total, trondgov_verdict *why)
{
    trondgov_ore sum = 0;
    if (answer)
        *answer = 0;
    if (total)
        *total = 0;
    trondgov_i_verdict_begin(why);
    if (!settlement)
        return TRONDGOV_NULL_ARGUMENT;
    const trondgov_allocator *memory = &settlement->log.store.allocator;
    struct trondgov_i_settling settling = {.settlement = settlement, .memory = memory, .explained = why != NULL};
    trondgov_status status = work_out(&settling, &sum);
    if (!status)
        tell(&settling, why);
    else if (status == TRONDGOV_OVERFLOW)
        tell_overflow(&settling, why);
    if (trondgov_i_verdict_failed(why)) {
        trondgov_i_verdict_begin(why);
        status = TRONDGOV_NO_MEMORY;
    }
    trondgov_i_array_free(&settling.notes, memory, sizeof(trondgov_finding));
    trondgov_i_array_free(&settling.waivers, memory, sizeof(struct trondgov_i_waiver));
    trondgov_i_result_free(status ? &settling.result : &settlement->result, memory);
    if (status)
        return status;
    settlement->result = settling.result;
    if (answer)
        *answer = settling.needs_fact        ? TRONDGOV_ANSWER_NEEDS_FACT
                  : settling.needs_judgement ? TRONDGOV_ANSWER_NEEDS_JUDGEMENT
                                             : TRONDGOV_ANSWER_DONE;
    if (total)
        *total = sum;
    return TRONDGOV_OK;
}
