/* What is paid already, taken off what is owed (forskrift om godtgjøring 12.2): the sums by person, kind, party and
 * organ, from the earliest line on. A line that is paid in full is left out; what was paid beyond all lines is a line
 * below 0.
 */
#include "remuneration/entries.h"
#include "remuneration/settling.h"

/* What a group or a list gets. */
static int32_t goes_to_party(trondgov_code pay)
{
    return pay == TRONDGOV_PAY_WAIVED || pay == TRONDGOV_PAY_GROUP_SUPPORT || pay == TRONDGOV_PAY_CARRIED_OVER ||
           pay == TRONDGOV_PAY_REPAYMENT;
}

static int32_t paid_order(const void *a, const void *b)
{
    const struct trondgov_i_paid *first = a, *second = b;
    int32_t order = trondgov_i_compare(first->person, second->person);
    order = order ? order : trondgov_i_compare(first->kind, second->kind);
    order = order ? order : trondgov_i_compare(first->party, second->party);
    return order ? order : trondgov_i_compare(first->organ, second->organ);
}

static struct trondgov_i_paid *paid_at(const trondgov_settlement *settlement, int64_t number)
{
    return number < 0 ? NULL : trondgov_i_chunks_at(&settlement->paid, (size_t)number);
}

/* 0: the very same payment, of the same instant, is there already. */
static int32_t keep(trondgov_settlement *settlement, const struct trondgov_i_paid *paid)
{
    struct trondgov_i_store *store = &settlement->log.store;
    const trondgov_id whose = paid->person > 0 ? paid->person : paid->party;
    const int32_t number = (int32_t)settlement->paid.count;
    struct trondgov_i_paid *last = NULL;
    for (struct trondgov_i_paid *other = paid_at(settlement, trondgov_i_map_get(&settlement->paid_ids, whose)); other;
         other = paid_at(settlement, other->next)) {
        if (paid_order(other, paid) == 0 && other->amount == paid->amount && other->at == paid->at)
            return 0;
        last = other;
    }
    struct trondgov_i_paid *added = trondgov_i_append(store, &settlement->paid);
    if (!added)
        return 1;
    *added = *paid;
    if (last)
        trondgov_i_set32(store, &last->next, number);
    else
        trondgov_i_map_add(store, &settlement->paid_ids, whose, number);
    return 1;
}

/* Payment comes afterwards (12.2), so its day may lie behind the period that it is for. */
trondgov_status trondgov_i_enter_paid(struct trondgov_i_entry *entry)
{
    static const trondgov_code OTHERS[] = {TRONDGOV_PAY_MEETING_FEE,  TRONDGOV_PAY_YEARLY, TRONDGOV_PAY_MONTHLY,
                                           TRONDGOV_PAY_WAIVED,       TRONDGOV_PAY_CORRECTION,
                                           TRONDGOV_PAY_GROUP_SUPPORT, TRONDGOV_PAY_CARRIED_OVER,
                                           TRONDGOV_PAY_REPAYMENT};
    const trondgov_event *event = entry->event;
    int32_t known = trondgov_i_is_claim(event->code);
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++)
        known |= event->code == OTHERS[i];
    if (!known)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_PAY, TRONDGOV_UNKNOWN_CODE);
    if (event->item > 0 && !goes_to_party(event->code))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_PARTY, TRONDGOV_UNKNOWN_FIELD);
    if (event->person <= 0 && event->item <= 0)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_PERSON, TRONDGOV_MISSING_FIELD);
    const struct trondgov_i_paid paid = { /* of a reduction: what was taken off */
        .person = event->person, .party = event->item, .organ = event->organ, .kind = event->code,
        .amount = event->code == TRONDGOV_PAY_CORRECTION ? -event->value : event->value, .at = event->at,
        .next = TRONDGOV_I_NOBODY};
    return keep(entry->settlement, &paid) ? TRONDGOV_OK
                                          : trondgov_i_wrong(entry, TRONDGOV_FIELD_AMOUNT, TRONDGOV_DUPLICATE);
}

/* As paid_order puts payments. */
static int32_t order_of(const struct trondgov_i_paid *paid, const struct trondgov_i_line *line)
{
    const struct trondgov_i_paid same = {
        .person = line->line.person, .party = line->line.party, .organ = line->line.organ, .kind = line->line.kind};
    return paid_order(paid, &same);
}

/* Every payment, one for each person, kind, party and organ. */
static trondgov_status collect(struct trondgov_i_settling *settling, struct trondgov_i_array *sums)
{
    const trondgov_settlement *settlement = settling->settlement;
    const size_t count = settlement->paid.count;
    if (!trondgov_i_array_reserve(sums, settling->memory, sizeof(struct trondgov_i_paid), count))
        return TRONDGOV_NO_MEMORY;
    struct trondgov_i_paid *sum = sums->items;
    for (sums->count = 0; sums->count < count; sums->count++)
        sum[sums->count] = *(const struct trondgov_i_paid *)trondgov_i_chunks_at(&settlement->paid, sums->count);
    if (!trondgov_i_pay_sort(settling->memory, sums, sizeof *sum, paid_order))
        return TRONDGOV_NO_MEMORY;
    sums->count = 0;
    for (size_t i = 0; i < count; i++) {
        trondgov_i_look_at(settling, sum[i].person, sum[i].party, sum[i].organ);
        if (sums->count == 0 || paid_order(&sum[sums->count - 1], &sum[i]) != 0)
            sum[sums->count++] = sum[i];
        else if (__builtin_add_overflow(sum[sums->count - 1].amount, sum[i].amount, &sum[sums->count - 1].amount))
            return TRONDGOV_OVERFLOW;
    }
    return TRONDGOV_OK;
}

/* A line for what was paid and nothing is owed for. */
static trondgov_status add_bare(struct trondgov_i_settling *settling, const struct trondgov_i_paid *sum)
{
    struct trondgov_i_array *lines = &settling->result.lines;
    const trondgov_settlement *settlement = settling->settlement;
    struct trondgov_i_line *line = trondgov_i_array_push(lines, settling->memory, sizeof *line);
    if (!line)
        return TRONDGOV_NO_MEMORY;
    const int64_t payee = sum->person > 0 ? trondgov_i_map_get(&settlement->payee_ids, sum->person) : -1;
    line->line = (trondgov_line){.person = sum->person,
                                 .party = sum->party,
                                 .organ = sum->organ,
                                 .kind = sum->kind,
                                 .from = settlement->schedule->from,
                                 .to = settlement->schedule->to};
    line->party = payee < 0 ? sum->party : trondgov_i_payee_at(settlement, (int32_t)payee)->party;
    return TRONDGOV_OK;
}

/* Both are sorted alike. */
static trondgov_status add_all_bare(struct trondgov_i_settling *settling, const struct trondgov_i_array *sums)
{
    const struct trondgov_i_paid *sum = sums->items;
    const size_t count = settling->result.lines.count;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0, n = 0; i < sums->count && !status; i++) {
        const struct trondgov_i_line *line = settling->result.lines.items;
        while (n < count && order_of(&sum[i], &line[n]) > 0)
            n++;
        if ((n == count || order_of(&sum[i], &line[n]) != 0) && sum[i].amount != 0)
            status = add_bare(settling, &sum[i]);
    }
    if (!status && !trondgov_i_sort_lines(settling))
        status = TRONDGOV_NO_MEMORY;
    return status;
}

/* Takes a payment off one line; of the last of its group, all that is left of it. */
static trondgov_status take_off(struct trondgov_i_line *line, int32_t last, trondgov_ore *left)
{
    const int32_t within = line->gross < 0 ? *left > line->gross : *left < line->gross;
    line->paid = last || within ? *left : line->gross;
    *left -= line->paid;
    if (line->paid != 0)
        line->line.flags |= TRONDGOV_LINE_DIFFERENCE;
    return __builtin_sub_overflow(line->gross, line->paid, &line->line.amount) ? TRONDGOV_OVERFLOW : TRONDGOV_OK;
}

static trondgov_status take_off_all(struct trondgov_i_settling *settling, const struct trondgov_i_array *sums)
{
    const struct trondgov_i_paid *sum = sums->items;
    struct trondgov_i_array *lines = &settling->result.lines;
    struct trondgov_i_line *line = lines->items;
    trondgov_status status = TRONDGOV_OK;
    size_t kept = 0, at = 0;
    trondgov_ore left = sums->count > 0 ? sum[0].amount : 0;
    for (size_t i = 0; i < lines->count && !status; i++) {
        while (at < sums->count && order_of(&sum[at], &line[i]) < 0)
            left = ++at < sums->count ? sum[at].amount : 0;
        trondgov_i_look_at_line(settling, &line[i]);
        if (at < sums->count && order_of(&sum[at], &line[i]) == 0)
            status = take_off(&line[i], i + 1 == lines->count || order_of(&sum[at], &line[i + 1]) != 0, &left);
        if (line[i].paid == 0 || line[i].line.amount != 0)
            line[kept++] = line[i];
    }
    lines->count = kept;
    return status;
}

trondgov_status trondgov_i_settle_paid(struct trondgov_i_settling *settling)
{
    struct trondgov_i_array sums = {NULL, 0, 0};
    trondgov_status status = TRONDGOV_OK;
    if (settling->settlement->paid.count == 0)
        return TRONDGOV_OK;
    status = collect(settling, &sums);
    if (!status)
        status = add_all_bare(settling, &sums);
    if (!status)
        status = take_off_all(settling, &sums);
    trondgov_i_array_free(&sums, settling->memory, sizeof(struct trondgov_i_paid));
    return status;
}
