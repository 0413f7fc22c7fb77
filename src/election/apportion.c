/* Seats by divisors without an object and without allocation: for simulations and for counts kept elsewhere. The same
 * count as the election's own (count.c), by the latest rules that the rulebook has.
 */
#include <string.h>

#include "calendar/calendar_internal.h"
#include "election/count.h"
#include "rulebook/verdict_internal.h"

struct call {
    const struct trondgov_i_divisors *divisors;
    const int64_t *votes;
    const int32_t *drawn;
    size_t lists, drawn_count;
    int32_t *seats_won;
    int32_t seats;
};

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, size_t index, trondgov_status status)
{
    trondgov_i_verdict_input(why, field, (int32_t)index);
    return status;
}

static trondgov_status check(const struct call *call, trondgov_verdict *why)
{
    if (call->seats < 0 || call->seats > TRONDGOV_I_SEATS_MAX) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_SEATS, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    for (size_t i = 0; i < call->lists; i++)
        if (call->votes[i] < 0 || call->votes[i] > TRONDGOV_I_VOTES_MAX)
            return wrong(why, TRONDGOV_FIELD_VOTES, i, TRONDGOV_OUT_OF_RANGE);
    return TRONDGOV_OK;
}

static trondgov_status share_out(const struct call *call, trondgov_answer *answer, trondgov_verdict *why)
{
    static const trondgov_finding nothing = {.kind = 0};
    struct trondgov_i_count count = {.divisors = call->divisors,
                                     .votes = call->votes,
                                     .won = call->seats_won,
                                     .lists = call->lists,
                                     .seats = call->seats};
    if (call->divisors->regulated)
        trondgov_i_count_on(&count);
    for (size_t i = 0; i < call->drawn_count; i++)
        if (call->drawn[i] < 0 || trondgov_i_count_drawn(&count, (size_t)call->drawn[i]))
            return wrong(why, TRONDGOV_FIELD_LIST, i, TRONDGOV_OUT_OF_RANGE);
    *answer = trondgov_i_count_answer(&count);
    trondgov_i_count_explain(&count, &nothing, why);
    return trondgov_i_verdict_failed(why) ? TRONDGOV_NO_MEMORY : TRONDGOV_OK;
}

trondgov_status trondgov_election_apportion(const trondgov_rulebook *rulebook, trondgov_code method, int32_t seats,
                                            const int64_t *votes, size_t lists, const int32_t *drawn,
                                            size_t drawn_count, int32_t *seats_won, trondgov_answer *answer,
                                            trondgov_verdict *why)
{
    trondgov_answer led_to = 0;
    struct trondgov_i_divisors divisors;
    const struct call call = {&divisors, votes, drawn, lists, drawn_count, seats_won, seats};
    if (answer)
        *answer = 0;
    trondgov_i_verdict_begin(why);
    if (!rulebook || !votes || !seats_won || (!drawn && drawn_count > 0)) {
        if (seats_won && lists <= INT32_MAX)
            memset(seats_won, 0, lists * sizeof *seats_won);
        return TRONDGOV_NULL_ARGUMENT;
    }
    if (lists > INT32_MAX || drawn_count > INT32_MAX)
        return TRONDGOV_OUT_OF_RANGE;
    memset(seats_won, 0, lists * sizeof *seats_won);
    trondgov_status status = trondgov_i_divisors_of(rulebook, method, TRONDGOV_I_DATE_MAX, &divisors);
    if (status)
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_METHOD, -1);
    else
        status = check(&call, why);
    if (!status)
        status = share_out(&call, &led_to, why);
    if (status)
        memset(seats_won, 0, lists * sizeof *seats_won);
    if (status == TRONDGOV_NO_MEMORY)
        trondgov_i_verdict_begin(why);
    if (answer)
        *answer = status ? 0 : led_to;
    return status;
}
