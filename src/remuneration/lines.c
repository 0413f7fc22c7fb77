/* Reading the lines of the last result, one by one or as sums by person, party, organ or provision. */
#include "remuneration/settling.h"

static const trondgov_code SUM_KEYS[TRONDGOV_I_SUM_KEYS] = {TRONDGOV_FIELD_PERSON, TRONDGOV_FIELD_PARTY,
                                                            TRONDGOV_FIELD_ORGAN, TRONDGOV_FIELD_PROVISION};

/* The key alone is kept; the party is that of the person, whom the money goes to. */
static trondgov_line keyed(const struct trondgov_i_line *line, trondgov_code key)
{
    trondgov_line sum = {.amount = line->line.amount,
                         .from = line->line.from,
                         .to = line->line.to,
                         .count = line->line.count,
                         .flags = line->line.flags};
    sum.person = key == TRONDGOV_FIELD_PERSON ? line->line.person : 0;
    sum.party = key == TRONDGOV_FIELD_PARTY ? line->party : 0;
    sum.organ = key == TRONDGOV_FIELD_ORGAN ? line->line.organ : 0;
    sum.provision = key == TRONDGOV_FIELD_PROVISION ? line->line.provision : 0;
    return sum;
}

static int32_t key_order(const void *a, const void *b)
{
    const trondgov_line *first = a, *second = b;
    int32_t order = trondgov_i_compare(first->person, second->person);
    order = order ? order : trondgov_i_compare(first->party, second->party);
    order = order ? order : trondgov_i_compare(first->organ, second->organ);
    return order ? order : trondgov_i_compare(first->provision, second->provision);
}

/* OK or OVERFLOW. */
static trondgov_status add_up(trondgov_line *sum, const trondgov_line *line)
{
    if (__builtin_add_overflow(sum->amount, line->amount, &sum->amount) ||
        __builtin_add_overflow(sum->count, line->count, &sum->count))
        return TRONDGOV_OVERFLOW;
    sum->from = line->from < sum->from ? line->from : sum->from;
    sum->to = line->to > sum->to ? line->to : sum->to;
    sum->flags |= line->flags;
    return TRONDGOV_OK;
}

static trondgov_status sum_by(const struct trondgov_i_settling *settling, trondgov_code key,
                              struct trondgov_i_array *sums)
{
    const struct trondgov_i_array *lines = &settling->result.lines;
    if (!trondgov_i_array_reserve(sums, settling->memory, sizeof(trondgov_line), lines->count))
        return TRONDGOV_NO_MEMORY;
    trondgov_line *sum = sums->items;
    for (sums->count = 0; sums->count < lines->count; sums->count++)
        sum[sums->count] = keyed((const struct trondgov_i_line *)lines->items + sums->count, key);
    if (!trondgov_i_pay_sort(settling->memory, sums, sizeof *sum, key_order))
        return TRONDGOV_NO_MEMORY;
    trondgov_status status = TRONDGOV_OK;
    sums->count = 0;
    for (size_t i = 0; i < lines->count && !status; i++) {
        if (sums->count == 0 || key_order(&sum[sums->count - 1], &sum[i]) != 0)
            sum[sums->count++] = sum[i];
        else
            status = add_up(&sum[sums->count - 1], &sum[i]);
    }
    return status;
}

trondgov_status trondgov_i_settle_sums(struct trondgov_i_settling *settling, trondgov_ore *total)
{
    const struct trondgov_i_line *line = settling->result.lines.items;
    trondgov_status status = TRONDGOV_OK;
    *total = 0;
    for (size_t i = 0; i < settling->result.lines.count; i++) {
        trondgov_i_look_at_line(settling, &line[i]);
        if (__builtin_add_overflow(*total, line[i].line.amount, total))
            return TRONDGOV_OVERFLOW;
    }
    for (size_t i = 0; i < TRONDGOV_I_SUM_KEYS && !status; i++)
        status = sum_by(settling, SUM_KEYS[i], &settling->result.sums[i]);
    return status;
}

/* The sums by a key; NULL: there are none by it. */
static const struct trondgov_i_array *sums_by(const trondgov_settlement *settlement, trondgov_code by)
{
    for (size_t i = 0; i < TRONDGOV_I_SUM_KEYS; i++)
        if (SUM_KEYS[i] == by)
            return &settlement->result.sums[i];
    return NULL;
}

size_t trondgov_settlement_lines(const trondgov_settlement *settlement, trondgov_code by, size_t first,
                                 trondgov_line *out, size_t capacity)
{
    if (!settlement)
        return 0;
    const struct trondgov_i_array *list = by == 0 ? &settlement->result.lines : sums_by(settlement, by);
    if (!list || first >= list->count)
        return 0;
    size_t count = list->count - first;
    if (!out)
        return count;
    count = count < capacity ? count : capacity;
    for (size_t i = 0; i < count; i++)
        out[i] = by == 0 ? ((const struct trondgov_i_line *)list->items)[first + i].line
                         : ((const trondgov_line *)list->items)[first + i];
    return count;
}
