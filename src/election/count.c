/* Giving out seats to the highest quotients, group by group; and why. Kommuneloven § 7-6 first paragraph, valgloven of
 * 2023 §§ 13-1 and 11-4: an equal quotient goes to the list with most votes, equal votes to a lot. Fractions are
 * compared by cross-multiplication; election_internal.h has the bound.
 */
#include "election/count.h"

#include "rulebook/verdict_internal.h"

static int64_t divisor_of(const struct trondgov_i_divisors *divisors, int32_t won)
{
    return won == 0 ? divisors->first_numerator : (int64_t)divisors->step * won + 1;
}

static int64_t denominator_of(const struct trondgov_i_divisors *divisors, int32_t won)
{
    return won == 0 ? divisors->first_denominator : 1;
}

/* Above 0: a's next quotient is the higher one, 0: they are equal. */
static int32_t compare(const struct trondgov_i_divisors *divisors, int64_t a_votes, int32_t a_won, int64_t b_votes,
                       int32_t b_won)
{
    int64_t a = a_votes * denominator_of(divisors, a_won) * divisor_of(divisors, b_won);
    int64_t b = b_votes * denominator_of(divisors, b_won) * divisor_of(divisors, a_won);
    return (int32_t)(a > b) - (int32_t)(a < b);
}

/* Finds who is next in turn. 0: no list has votes. */
static int32_t next_group(struct trondgov_i_count *count)
{
    struct trondgov_i_group next = {0, 0, 0, TRONDGOV_CAUSE_QUOTIENT};
    for (size_t i = 0; i < count->lists; i++) {
        int64_t votes = count->votes[i];
        if (votes == 0)
            continue; /* never gets a seat */
        int32_t higher = next.size == 0 ? 1 : compare(count->divisors, votes, count->won[i], next.votes, next.won);
        if (higher > 0)
            next = (struct trondgov_i_group){votes, count->won[i], 1, TRONDGOV_CAUSE_QUOTIENT};
        else if (higher == 0 && votes > next.votes)
            next = (struct trondgov_i_group){votes, count->won[i], 1, TRONDGOV_CAUSE_MOST_VOTES};
        else if (higher == 0 && votes < next.votes)
            next.cause = TRONDGOV_CAUSE_MOST_VOTES;
        else if (higher == 0)
            next.size++;
    }
    count->group = next;
    return next.size > 0;
}

/* Whether a list is in the group and has not yet had the seat that it is in turn for. */
static int32_t in_group(const struct trondgov_i_count *count, size_t list)
{
    return count->votes[list] == count->group.votes && count->won[list] == count->group.won;
}

static void take(struct trondgov_i_count *count, size_t list, trondgov_code cause, int32_t order)
{
    if (count->records)
        count->records[count->given] = (trondgov_seat){
            .list = count->ids ? count->ids[list] : 0,
            .numerator = count->votes[list] * denominator_of(count->divisors, count->won[list]),
            .denominator = divisor_of(count->divisors, count->won[list]),
            .role = TRONDGOV_ROLE_MEDLEM,
            .cause = cause,
            .order = order,
        };
    count->won[list]++;
    count->given++;
}

void trondgov_i_count_on(struct trondgov_i_count *count)
{
    while (count->given < count->seats && next_group(count) && count->group.size <= count->seats - count->given) {
        int32_t order = count->given + 1;
        for (size_t i = 0; i < count->lists; i++)
            if (in_group(count, i))
                take(count, i, count->group.cause, order);
    }
}

static int32_t in_draw(const struct trondgov_i_count *count)
{
    return count->given < count->seats && count->group.votes > 0;
}

trondgov_status trondgov_i_count_drawn(struct trondgov_i_count *count, size_t list)
{
    if (!in_draw(count) || list >= count->lists || !in_group(count, list))
        return TRONDGOV_OUT_OF_RANGE;
    take(count, list, TRONDGOV_CAUSE_LOT, count->given + 1);
    return TRONDGOV_OK;
}

int32_t trondgov_i_count_in_draw(const struct trondgov_i_count *count, size_t list)
{
    return in_draw(count) && in_group(count, list);
}

trondgov_answer trondgov_i_count_answer(const struct trondgov_i_count *count)
{
    if (!count->divisors->regulated)
        return TRONDGOV_ANSWER_NOT_REGULATED;
    if (count->given == count->seats)
        return TRONDGOV_ANSWER_ELECTED;
    return in_draw(count) ? TRONDGOV_ANSWER_NEEDS_LOT : TRONDGOV_ANSWER_NOT_REGULATED;
}

/* Names a list in a finding and adds it. */
static void find(const struct trondgov_i_count *count, trondgov_finding finding, size_t list, trondgov_verdict *why)
{
    finding.item = count->ids ? count->ids[list] : 0;
    finding.index = count->ids ? -1 : (int32_t)list;
    trondgov_i_verdict_add(why, &finding);
}

static void find_draw(const struct trondgov_i_count *count, const trondgov_finding *ground, trondgov_verdict *why)
{
    const trondgov_finding lot = {.kind = TRONDGOV_FINDING_LOT,
                                  .provision = ground->provision,
                                  .organ = ground->organ,
                                  .subject = ground->subject};
    for (size_t i = 0; i < count->lists; i++)
        if (in_group(count, i))
            find(count, lot, i, why);
}

/* A list can take the last seat only from another; where a whole group had the last seats, from its fellows. */
static int32_t can_challenge(const struct trondgov_i_count *count, size_t list)
{
    return count->group.size > 1 || count->votes[list] != count->group.votes;
}

static int32_t runs_before(const struct trondgov_i_count *count, size_t a, size_t b)
{
    int32_t higher = compare(count->divisors, count->votes[a], count->won[a], count->votes[b], count->won[b]);
    return higher > 0 || (higher == 0 && count->votes[a] > count->votes[b]);
}

/* The least votes with which a list, all other votes unchanged, takes the last seat without a lot: its next quotient
 * is then higher than the one that won the last seat, or equal with more votes. */
static int64_t votes_needed(const struct trondgov_i_count *count, size_t list)
{
    const struct trondgov_i_group *last = &count->group;
    int64_t numerator =
        last->votes * denominator_of(count->divisors, last->won) * divisor_of(count->divisors, count->won[list]);
    int64_t denominator = divisor_of(count->divisors, last->won) * denominator_of(count->divisors, count->won[list]);
    int64_t whole = numerator / denominator;
    return numerator % denominator == 0 && whole > last->votes ? whole : whole + 1;
}

/* Of the other lists, who was next for the last seat: every one of them where they were level. */
static void find_runners_up(const struct trondgov_i_count *count, const trondgov_finding *ground, trondgov_verdict *why)
{
    size_t best = count->lists;
    for (size_t i = 0; i < count->lists; i++)
        if (can_challenge(count, i) && (best == count->lists || runs_before(count, i, best)))
            best = i;
    for (size_t i = best; i < count->lists; i++) {
        if (!can_challenge(count, i) || runs_before(count, best, i))
            continue;
        int64_t needed = votes_needed(count, i);
        const trondgov_finding near = {.kind = TRONDGOV_FINDING_RESULT,
                                       .provision = ground->provision,
                                       .organ = ground->organ,
                                       .subject = TRONDGOV_FIELD_VOTES,
                                       .unit = TRONDGOV_UNIT_VOTE,
                                       .required = needed,
                                       .actual = count->votes[i],
                                       .margin = count->votes[i] - needed};
        find(count, near, i, why);
    }
}

void trondgov_i_count_explain(const struct trondgov_i_count *count, const trondgov_finding *about,
                              trondgov_verdict *why)
{
    if (!why)
        return;
    const trondgov_answer answer = trondgov_i_count_answer(count);
    const trondgov_finding ground = {.kind = TRONDGOV_FINDING_GROUND,
                                     .provision = count->divisors->provision,
                                     .answer = answer,
                                     .item = about->item,
                                     .organ = about->organ,
                                     .subject = count->divisors->method,
                                     .unit = TRONDGOV_UNIT_MEMBER,
                                     .required = count->seats,
                                     .actual = count->given,
                                     .margin = (int64_t)count->given - count->seats,
                                     .index = -1};
    trondgov_i_verdict_add(why, &ground);
    if (answer == TRONDGOV_ANSWER_NEEDS_LOT)
        find_draw(count, &ground, why);
    else if (answer == TRONDGOV_ANSWER_ELECTED && count->seats > 0)
        find_runners_up(count, &ground, why);
}
