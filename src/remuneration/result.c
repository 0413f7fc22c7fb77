/* Working out the lines: each kind of pay adds its own, then what is paid already is taken off, then the sums. The last
 * result stays until a new one is complete.
 */
#include "remuneration/remuneration_internal.h"

#include "rulebook/verdict_internal.h"

void trondgov_i_result_free(struct trondgov_i_result *result, const trondgov_allocator *memory)
{
    trondgov_i_array_free(&result->lines, memory, sizeof(struct trondgov_i_line));
    trondgov_i_array_free(&result->fees, memory, sizeof(struct trondgov_i_fee));
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

trondgov_status trondgov_i_pay_line(struct trondgov_i_settling *settling, const struct trondgov_i_line *line)
{
    struct trondgov_i_line made = *line;
    const struct trondgov_i_piece *piece = line->piece;
    int32_t exact = 0;
    made.rounding =
        trondgov_i_manner(settling->settlement->schedule, TRONDGOV_PARAMETER_ROUNDING, TRONDGOV_FAMILY_ROUNDING,
                          TRONDGOV_ROUNDING_HALF_UP, line->line.to, &made.rounding_provision);
    const trondgov_status status =
        trondgov_i_pay_amount(piece, line->line.count, line->parts, made.rounding, &made.gross, &exact);
    if (status)
        return status;
    if (exact)
        made.rounding = 0;
    made.line.rate = piece->numerator / piece->denominator;
    made.line.amount = made.gross;
    made.line.unit = piece->rate.unit;
    made.line.provision = piece->rate.provision;
    made.line.conflict = piece->rate.conflict;
    struct trondgov_i_line *added = trondgov_i_array_push(&settling->result.lines, settling->memory, sizeof *added);
    if (!added)
        return TRONDGOV_NO_MEMORY;
    *added = made;
    return TRONDGOV_OK;
}

int32_t trondgov_i_line_order(const void *a, const void *b)
{
    const trondgov_line *first = &((const struct trondgov_i_line *)a)->line;
    const trondgov_line *second = &((const struct trondgov_i_line *)b)->line;
    int32_t order = trondgov_i_compare(first->person, second->person);
    order = order ? order : trondgov_i_compare(first->kind, second->kind);
    order = order ? order : trondgov_i_compare(first->organ, second->organ);
    order = order ? order : trondgov_i_compare(first->from, second->from);
    order = order ? order : trondgov_i_compare(first->to, second->to);
    order = order ? order : trondgov_i_compare(first->provision, second->provision);
    return order ? order : trondgov_i_compare(first->rate, second->rate);
}

static trondgov_status work_out(struct trondgov_i_settling *settling, trondgov_ore *total)
{
    trondgov_status status = trondgov_i_settle_fees(settling);
    if (!status)
        status = trondgov_i_settle_yearly(settling);
    if (!status && !trondgov_i_pay_sort(settling->memory, &settling->result.lines, sizeof(struct trondgov_i_line),
                                        trondgov_i_line_order))
        status = TRONDGOV_NO_MEMORY;
    if (!status)
        status = trondgov_i_settle_paid(settling);
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
            if ((notes[i].kind == TRONDGOV_FINDING_INPUT) == missing)
                trondgov_i_verdict_add(why, &notes[i]);
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
    if (trondgov_i_verdict_failed(why)) {
        trondgov_i_verdict_begin(why);
        status = TRONDGOV_NO_MEMORY;
    }
    trondgov_i_array_free(&settling.notes, memory, sizeof(trondgov_finding));
    trondgov_i_result_free(status ? &settling.result : &settlement->result, memory);
    if (status)
        return status;
    settlement->result = settling.result;
    if (answer)
        *answer = settling.needs_fact ? TRONDGOV_ANSWER_NEEDS_FACT : TRONDGOV_ANSWER_DONE;
    if (total)
        *total = sum;
    return TRONDGOV_OK;
}
