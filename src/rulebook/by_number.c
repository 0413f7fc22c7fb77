/* THRESHOLD: whether enough are for it, with a tally, with numbers of members, or how many it takes. */
#include "rulebook/questions.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

/* A count that a tally can hold; otherwise *bad names the field. */
static int32_t count_fact(const struct trondgov_i_facts *facts, trondgov_code field, trondgov_code *bad)
{
    int64_t value = trondgov_i_fact(facts, field);
    if (value > INT32_MAX)
        *bad = field;
    return value == TRONDGOV_NOTHING || value > INT32_MAX ? 0 : (int32_t)value;
}

static trondgov_code tally_of(const struct trondgov_i_facts *facts, trondgov_tally *tally)
{
    trondgov_code bad = 0;
    *tally = (trondgov_tally){.threshold = trondgov_i_code_fact(facts, TRONDGOV_FIELD_THRESHOLD),
                              .matter = trondgov_i_code_fact(facts, TRONDGOV_FIELD_MATTER),
                              .members = count_fact(facts, TRONDGOV_FIELD_MEMBERS, &bad),
                              .present = count_fact(facts, TRONDGOV_FIELD_PRESENT, &bad),
                              .in_favour = count_fact(facts, TRONDGOV_FIELD_IN_FAVOUR, &bad),
                              .against = count_fact(facts, TRONDGOV_FIELD_AGAINST, &bad),
                              .blank = count_fact(facts, TRONDGOV_FIELD_BLANK, &bad),
                              .chair = trondgov_i_code_fact(facts, TRONDGOV_FIELD_CHAIR_CHOICE),
                              .chair_stands_in = trondgov_i_fact(facts, TRONDGOV_FIELD_CHAIR_STANDS_IN) == 1};
    return bad;
}

/* How many are required where it is not known yet how many there are: everybody present is taken to vote. */
static trondgov_status required_number(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                       struct trondgov_i_found *found)
{
    trondgov_tally tally;
    struct trondgov_i_count count;
    tally_of(facts, &tally);
    const struct trondgov_i_tally_rule rule = trondgov_i_compose(view, tally.threshold);
    found->subject = tally.threshold;
    if (!rule.threshold)
        return TRONDGOV_OK;
    const int32_t votes = rule.threshold->answer == TRONDGOV_ANSWER_CARRIED;
    tally.against = votes ? tally.present : 0;
    tally.in_favour = tally.blank = 0;
    tally.chair = 0;
    trondgov_code bad = trondgov_i_count_of(&rule, &tally, &count);
    if (bad)
        return TRONDGOV_OUT_OF_RANGE;
    const struct trondgov_i_result result = trondgov_i_decide(&rule, &count);
    const int32_t of_votes = votes && rule.threshold->base != TRONDGOV_FIELD_MEMBERS;
    found->provision = rule.threshold->provision;
    found->answer =
        result.answer == TRONDGOV_ANSWER_NO && result.required == 0 ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_NEEDS_FACT;
    found->unit = TRONDGOV_UNIT_NUMBER;
    if (result.missing || (of_votes && tally.present == 0)) {
        found->missing = result.missing ? result.missing : TRONDGOV_FIELD_PRESENT;
        return TRONDGOV_OK;
    }
    if (found->answer == TRONDGOV_ANSWER_NEEDS_FACT) {
        found->missing = TRONDGOV_FIELD_IN_FAVOUR;
        found->value = found->required = result.required;
    }
    return TRONDGOV_OK;
}

/* value: the number required; the answer needs the numbers found. */
trondgov_status trondgov_i_ask_threshold(const trondgov_organ *organ, const struct trondgov_i_facts *facts,
                                         trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    trondgov_tally tally;
    const trondgov_code bad = tally_of(facts, &tally);
    if (bad) {
        trondgov_i_verdict_input(why, bad, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, tally.threshold, 0, 0);
    const int32_t votes = row && row->answer == TRONDGOV_ANSWER_CARRIED;
    const int32_t half_told = votes && trondgov_i_fact(facts, TRONDGOV_FIELD_AGAINST) == TRONDGOV_NOTHING;
    const int32_t counts_others = row && row->counted && row->counted != TRONDGOV_FIELD_IN_FAVOUR;
    if (trondgov_i_fact(facts, TRONDGOV_FIELD_IN_FAVOUR) == TRONDGOV_NOTHING && !counts_others) {
        struct trondgov_i_found found;
        trondgov_status status = trondgov_i_answer(organ, required_number, facts, &found, why);
        if (status)
            trondgov_i_verdict_input(why, TRONDGOV_FIELD_PRESENT, -1);
        *answer = status ? 0 : found.answer;
        *value = found.value;
        return status;
    }
    if (half_told) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AGAINST, -1);
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    trondgov_outcome outcome;
    trondgov_status status = trondgov_i_decide_explained(organ, &tally, &outcome, why);
    if (status)
        return status;
    *answer = outcome.answer;
    if (outcome.answer != TRONDGOV_ANSWER_NOT_REGULATED && outcome.answer != TRONDGOV_ANSWER_REFUSED)
        *value = outcome.required;
    return TRONDGOV_OK;
}
