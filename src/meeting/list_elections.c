/* Elections of several in the meeting: from lists, whose votes are cast here and whose seats follow by the divisors, and
 * by agreement, for or against one nomination. Kommuneloven §§ 7-4, 7-6 and 7-7.
 *
 * Who is on the lists, in what order and whether the lists are lawful is not the meeting's to know: that is decided by an
 * election of its own (trondgov_election), which takes the votes of the lists from here.
 */
#include "meeting/standing.h"

#include "election/count.h"
#include "rulebook/verdict_internal.h"

int32_t trondgov_i_is_from_lists(const struct trondgov_vote *vote)
{
    return vote->method == TRONDGOV_METHOD_PROPORTIONAL;
}

int32_t trondgov_i_is_agreement(const struct trondgov_vote *vote)
{
    return vote->method == TRONDGOV_METHOD_AGREEMENT;
}

/* The lists of a vote, counted. */
struct counted {
    struct trondgov_i_divisors divisors;
    struct trondgov_i_count count;
    void *block;
    size_t size;
};

static size_t lists_of(const struct trondgov_vote *vote)
{
    size_t lists = 0;
    TRONDGOV_I_EACH_OPTION(vote, i)
    lists++;
    return lists;
}

static trondgov_status begin_count(const struct trondgov_vote *vote, struct counted *counted)
{
    const trondgov_meeting *meeting = vote->meeting;
    const size_t lists = lists_of(vote);
    *counted = (struct counted){.size = lists * (sizeof(trondgov_id) + sizeof(int64_t) + sizeof(int32_t))};
    trondgov_status status =
        trondgov_i_divisors_of(meeting->rulebook, vote->method, meeting->date, &counted->divisors);
    if (status || lists == 0)
        return status;
    counted->block = trondgov_i_allocate(&meeting->log.store.allocator, counted->size);
    if (!counted->block)
        return TRONDGOV_NO_MEMORY;
    trondgov_id *ids = counted->block;
    int64_t *votes = ids + lists;
    int32_t *won = (int32_t *)(void *)(votes + lists);
    size_t n = 0;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        const struct trondgov_i_option *option = trondgov_i_option_at(meeting, i);
        ids[n] = option->id;
        votes[n] = option->votes;
        won[n++] = 0;
    }
    counted->count = (struct trondgov_i_count){.divisors = &counted->divisors, .votes = votes, .won = won,
                                               .lists = lists, .ids = ids, .seats = vote->to_elect};
    if (counted->divisors.regulated)
        trondgov_i_count_on(&counted->count);
    n = 0;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        if (trondgov_i_option_at(meeting, i)->drawn)
            (void)trondgov_i_count_drawn(&counted->count, n); /* it was in the draw when it was drawn */
        n++;
    }
    return TRONDGOV_OK;
}

static void end_count(const struct trondgov_vote *vote, struct counted *counted)
{
    trondgov_i_release(&vote->meeting->log.store.allocator, counted->block, counted->size);
}

/* The seats of each list; under a draw those that are certain. */
static void tell_seats(const struct trondgov_vote *vote, const struct trondgov_i_count *count, trondgov_verdict *why)
{
    trondgov_finding seats = {.kind = TRONDGOV_FINDING_RESULT, .provision = count->divisors->provision,
                              .item = vote->id, .organ = vote->organ, .subject = TRONDGOV_FIELD_SEATS,
                              .unit = TRONDGOV_UNIT_MEMBER, .index = -1};
    for (size_t i = 0; i < count->lists; i++) {
        seats.person = count->ids[i];
        seats.actual = count->won[i];
        trondgov_i_verdict_add(why, &seats);
    }
}

trondgov_status trondgov_i_lists_result(const struct trondgov_vote *vote, struct trondgov_i_found *found,
                                        trondgov_verdict *why)
{
    struct counted counted;
    const trondgov_status status = begin_count(vote, &counted);
    if (!status && counted.count.lists > 0) {
        const trondgov_finding about = {.item = vote->id, .organ = vote->organ};
        found->answer = trondgov_i_count_answer(&counted.count);
        found->provision = counted.divisors.provision;
        trondgov_i_count_explain(&counted.count, &about, why);
        tell_seats(vote, &counted.count, why);
    }
    end_count(vote, &counted);
    return status;
}

void trondgov_i_lists_keep(trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    struct counted counted;
    size_t n = 0;
    if (begin_count(vote, &counted))
        meeting->log.store.failed = 1;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        if (counted.block)
            trondgov_i_change(meeting, &trondgov_i_option_at(meeting, i)->elected, counted.count.won[n++]);
    }
    end_count(vote, &counted);
}

/* Whether the option is one of those between which the lot is drawn. */
static trondgov_status in_draw(const struct trondgov_vote *vote, int32_t option, int32_t *is_in_draw)
{
    struct counted counted;
    size_t n = 0;
    const trondgov_status status = begin_count(vote, &counted);
    *is_in_draw = 0;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        if (!status && i == option)
            *is_in_draw = trondgov_i_count_in_draw(&counted.count, n);
        n++;
    }
    end_count(vote, &counted);
    return status;
}

trondgov_status trondgov_i_lists_lot(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t option)
{
    struct trondgov_i_found found = {.answer = 0};
    int32_t is_in_draw = 0;
    trondgov_status status = in_draw(vote, option, &is_in_draw);
    if (!status && !is_in_draw) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_LIST, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if (!status) {
        trondgov_i_change(act->meeting, &trondgov_i_option_at(act->meeting, option)->drawn, 1);
        status = trondgov_i_lists_result(vote, &found, act->why);
    }
    act->applied->answer = status ? 0 : found.answer;
    return status;
}

/* One nomination, adopted by all who vote (§ 7-7 second paragraph). How many names it has, somebody may have told. */
trondgov_status trondgov_i_agreement_result(const struct trondgov_vote *vote, struct trondgov_i_found *found,
                                            trondgov_verdict *why)
{
    const trondgov_meeting *meeting = vote->meeting;
    const trondgov_organ *organ = NULL;
    const int64_t told = trondgov_i_stated_of(meeting, vote->id, TRONDGOV_FIELD_NAMES);
    const trondgov_code code = vote->organ ? vote->organ : trondgov_i_organ_code(meeting->organ);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, code},
                                   {TRONDGOV_FIELD_DATE, meeting->date},
                                   {TRONDGOV_FIELD_SEATS, vote->to_elect},
                                   {TRONDGOV_FIELD_NAMES, told == TRONDGOV_NOTHING ? vote->to_elect : told},
                                   {TRONDGOV_FIELD_AGAINST, vote->against}};
    const struct trondgov_i_facts asked = {facts, sizeof facts / sizeof *facts, TRONDGOV_QUESTION_JOINT_LIST};
    trondgov_status status = trondgov_rulebook_organ(meeting->rulebook, code, meeting->date, &organ);
    if (!status)
        status = trondgov_i_answer(organ, trondgov_i_work_out_of(asked.question), &asked, found, why);
    if (!status && found->answer == TRONDGOV_ANSWER_YES)
        found->answer = TRONDGOV_ANSWER_ELECTED;
    else if (!status && found->answer == TRONDGOV_ANSWER_NO)
        found->answer = TRONDGOV_ANSWER_REJECTED;
    return status;
}
