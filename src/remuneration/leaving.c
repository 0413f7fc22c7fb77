/* What is paid when an office is left: forskrift om godtgjøring 6.2 (the extra month) and 6.5 (severance), in
 * proportion for part-time politicians (7.2): their own pay is the proportion. Nothing is rounded before the line: the
 * questions are asked with the yearly pay in such parts of an øre that it is a whole number of them.
 */
#include "remuneration/settling.h"

#include "rulebook/facts.h"

int32_t trondgov_i_is_leaving(trondgov_code question)
{
    return question == TRONDGOV_QUESTION_EXTRA_MONTH || question == TRONDGOV_QUESTION_SEVERANCE;
}

/* 6.2: whether the day after the person is a full-time politician still; beyond the period somebody must say. */
static trondgov_status know_what_follows(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                                         struct trondgov_i_inquiry *asked)
{
    struct trondgov_i_standing next;
    if (entry->date >= settlement->schedule->to)
        return TRONDGOV_OK;
    const trondgov_status status = trondgov_i_standing_on(settlement, entry->payee, entry->date + 1, &next);
    if (!next.missing)
        trondgov_i_know(asked, TRONDGOV_FIELD_MOVES_ON, next.full_time);
    return status;
}

trondgov_status trondgov_i_ask_leaving(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                                       const struct trondgov_i_standing *standing, struct trondgov_i_inquiry *asked)
{
    const struct trondgov_i_facts known = {asked->facts, asked->count, asked->question};
    const int64_t role = trondgov_i_fact(&known, TRONDGOV_FIELD_ROLE);
    const trondgov_code only = entry->event.role && standing->role_count > 1 ? (trondgov_code)role : 0;
    const int64_t income =
        trondgov_i_stated_on(settlement, TRONDGOV_FIELD_OTHER_INCOME, asked->person, asked->item, asked->date);
    struct trondgov_i_sum pay = {0, 0};
    int64_t numerator = 0, parts = 1, scaled = income;
    trondgov_status status = trondgov_i_release_pay(settlement, entry->payee, only, entry->date, &pay);
    if (status)
        return status;
    if (!trondgov_i_sum_fraction(&pay, &numerator, &parts) ||
        (income != TRONDGOV_NOTHING && __builtin_mul_overflow(income, parts, &scaled)))
        return TRONDGOV_OVERFLOW;
    trondgov_i_know(asked, TRONDGOV_FIELD_YEARLY_PAY, numerator);
    trondgov_i_know(asked, TRONDGOV_FIELD_OTHER_INCOME, scaled);
    status = know_what_follows(settlement, entry, asked);
    if (!status)
        status = trondgov_i_inquire(settlement, asked);
    if (!status && __builtin_mul_overflow(asked->found.denominator, parts, &asked->found.denominator))
        status = TRONDGOV_OVERFLOW;
    if (asked->found.value != TRONDGOV_NOTHING)
        asked->found.value /= parts;
    if (numerator == 0 && trondgov_i_says_yes(asked)) /* nothing that is paid for one's time ends that day */
        asked->found.answer = TRONDGOV_ANSWER_NO;
    return status;
}
