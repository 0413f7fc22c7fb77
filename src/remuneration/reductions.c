/* Reductions: forskrift om godtgjøring 12.2, second sentence, question REDUCED_PAY. Lines below 0 are settled with the
 * last payment of the year. What this settlement cannot settle is owed still: a line lifts the sum to what is paid out.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"

struct balance { /* of one who is paid: a person, or a group or list */
    trondgov_id person, party, party_of_person;
    trondgov_ore plus, minus; /* minus: above 0 */
};

static int32_t balance_order(const void *a, const void *b)
{
    const struct balance *first = a, *second = b;
    const int32_t order = trondgov_i_compare(first->person, second->person);
    return order ? order : trondgov_i_compare(first->party, second->party);
}

static trondgov_status collect(struct trondgov_i_settling *settling, struct trondgov_i_array *balances)
{
    const struct trondgov_i_line *line = settling->result.lines.items;
    const size_t count = settling->result.lines.count;
    if (!trondgov_i_array_reserve(balances, settling->memory, sizeof(struct balance), count))
        return TRONDGOV_NO_MEMORY;
    struct balance *balance = balances->items;
    for (size_t i = 0; i < count; i++) {
        const trondgov_ore amount = line[i].line.amount;
        trondgov_i_look_at_line(settling, &line[i]);
        balance[i] = (struct balance){.person = line[i].line.person,
                                      .party = line[i].line.party,
                                      .party_of_person = line[i].party,
                                      .plus = amount > 0 ? amount : 0};
        if (amount < 0 && __builtin_sub_overflow((trondgov_ore)0, amount, &balance[i].minus))
            return TRONDGOV_OVERFLOW;
    }
    balances->count = count;
    if (!trondgov_i_pay_sort(settling->memory, balances, sizeof *balance, balance_order))
        return TRONDGOV_NO_MEMORY;
    balances->count = 0;
    for (size_t i = 0; i < count; i++) {
        trondgov_i_look_at(settling, balance[i].person, balance[i].party, 0);
        struct balance *last = balances->count > 0 ? &balance[balances->count - 1] : NULL;
        if (!last || balance_order(last, &balance[i]) != 0)
            balance[balances->count++] = balance[i];
        else if (__builtin_add_overflow(last->plus, balance[i].plus, &last->plus) ||
                 __builtin_add_overflow(last->minus, balance[i].minus, &last->minus))
            return TRONDGOV_OVERFLOW;
    }
    return TRONDGOV_OK;
}

/* A period that ends with the year has the year's last payment; of another somebody must say so. */
static int32_t has_last_payment(const trondgov_settlement *settlement, const struct trondgov_i_inquiry *asked)
{
    const trondgov_date to = settlement->schedule->to;
    int32_t year = 0;
    trondgov_i_date_parts(to, &year, NULL, NULL);
    return to == trondgov_i_year_end(year) ||
           trondgov_i_stated_on(settlement, TRONDGOV_FIELD_LAST_PAYMENT_OF_YEAR, asked->person, 0, to) == 1;
}

static struct trondgov_i_inquiry inquiry_of(const trondgov_settlement *settlement, const struct balance *balance,
                                            trondgov_code pay, trondgov_ore amount)
{
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_REDUCED_PAY, TRONDGOV_ORGAN_KOMMUNE, settlement->schedule->to);
    asked.person = balance->person;
    trondgov_i_know(&asked, TRONDGOV_FIELD_PAY, pay);
    trondgov_i_know(&asked, TRONDGOV_FIELD_AMOUNT, amount);
    trondgov_i_know(&asked, TRONDGOV_FIELD_REDUCTION, balance->minus);
    trondgov_i_know(&asked, TRONDGOV_FIELD_LAST_PAYMENT_OF_YEAR, has_last_payment(settlement, &asked));
    return asked;
}

/* What is settled in this payment and what is not. */
static trondgov_status settle(struct trondgov_i_settling *settling, const struct balance *balance)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct trondgov_i_inquiry paid = inquiry_of(settlement, balance, TRONDGOV_PAY_CORRECTION, balance->plus);
    trondgov_status status = trondgov_i_inquire_plainly(settlement, &paid);
    if (status || !trondgov_i_says_yes(&paid) || paid.found.value == TRONDGOV_NOTHING)
        return status; /* no rule: a line below 0 stands */
    const trondgov_ore settled = balance->plus - paid.found.value, left = balance->minus - settled;
    struct trondgov_i_inquiry owed = inquiry_of(settlement, balance, TRONDGOV_PAY_REPAYMENT, settled);
    status = trondgov_i_inquire(settlement, &owed);
    if (status || left <= 0)
        return status;
    const int32_t carried = trondgov_i_says_yes(&owed);
    struct trondgov_i_line line = {.line = {.person = balance->person,
                                            .party = balance->party,
                                            .kind = carried ? TRONDGOV_PAY_REPAYMENT : TRONDGOV_PAY_CORRECTION,
                                            .from = settlement->schedule->from,
                                            .to = settlement->schedule->to,
                                            .count = 1,
                                            .flags = carried ? TRONDGOV_LINE_CARRIED : 0},
                                   .party = balance->party_of_person,
                                   .parts = 1};
    owed.found.value = owed.found.numerator = left;
    owed.found.denominator = 1;
    return trondgov_i_pay_inquiry(settling, &owed, &line);
}

trondgov_status trondgov_i_settle_reductions(struct trondgov_i_settling *settling)
{
    struct trondgov_i_array balances = {NULL, 0, 0};
    trondgov_status status = collect(settling, &balances);
    const struct balance *balance = balances.items;
    for (size_t i = 0; i < balances.count && !status; i++) {
        trondgov_i_look_at(settling, balance[i].person, balance[i].party, 0);
        if (balance[i].minus > 0)
            status = settle(settling, &balance[i]);
    }
    if (!status && !trondgov_i_sort_lines(settling))
        status = TRONDGOV_NO_MEMORY;
    trondgov_i_array_free(&balances, settling->memory, sizeof(struct balance));
    return status;
}
