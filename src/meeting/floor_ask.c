/* QUESTION FLOOR and TIME_LEFT: who has the floor, who is next, how much time is left. */
#include "meeting/floor.h"

#include "rulebook/verdict_internal.h"

/* Whether `other`, who asked later, comes before `turn` all the same. */
static trondgov_status overtakes(const trondgov_meeting *meeting, int32_t other, int32_t turn, int32_t *before)
{
    struct trondgov_i_found found = {.answer = 0};
    const trondgov_status status =
        trondgov_i_precedence(meeting, trondgov_i_turn_at(meeting, other), trondgov_i_turn_at(meeting, turn),
                              &found, NULL);
    *before = found.answer == TRONDGOV_ANSWER_YES;
    return status;
}

/* Those who could speak, in the order in which they have the floor: as they asked, but for whom the rules put in
 * front. */
static trondgov_status order(const trondgov_meeting *meeting, int32_t item, int32_t *queue, size_t *count)
{
    *count = 0;
    for (int32_t i = trondgov_i_case_at(meeting, item)->first_turn; i >= 0; i = trondgov_i_turn_at(meeting, i)->next) {
        if (!trondgov_i_is_ready(meeting, trondgov_i_turn_at(meeting, i)))
            continue;
        size_t place = (*count)++;
        for (int32_t before = 1; place > 0; place--) {
            const trondgov_status status = overtakes(meeting, i, queue[place - 1], &before);
            if (status)
                return status;
            if (!before)
                break;
            queue[place] = queue[place - 1];
        }
        queue[place] = i;
    }
    return TRONDGOV_OK;
}

static void tell(const trondgov_meeting *meeting, const struct trondgov_i_turn *turn, trondgov_code kind,
                 trondgov_answer answer, trondgov_verdict *why)
{
    const trondgov_finding finding = {
        .kind = kind, .provision = trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_FLOOR_IN_TURN), .answer = answer,
        .person = turn ? trondgov_i_person_at(meeting, turn->person)->member.person : 0,
        .item = turn ? trondgov_i_case_at(meeting, turn->of_case)->id : 0, .subject = turn ? turn->limit : 0,
        .organ = trondgov_i_organ_code(meeting->organ), .index = -1};
    trondgov_i_verdict_add(why, &finding);
}

static int32_t waiting(const trondgov_meeting *meeting, int32_t item)
{
    int32_t count = 0;
    for (int32_t i = trondgov_i_case_at(meeting, item)->first_turn; i >= 0; i = trondgov_i_turn_at(meeting, i)->next)
        count++;
    return count;
}

static trondgov_status tell_floor(const trondgov_meeting *meeting, int32_t item, int32_t *queue,
                                  trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const struct trondgov_i_turn *speaks =
        meeting->speaking < 0 ? NULL : trondgov_i_turn_at(meeting, meeting->speaking);
    size_t count = 0;
    const trondgov_status status = order(meeting, item, queue, &count);
    if (status)
        return status;
    const struct trondgov_i_turn *first = speaks && speaks->of_case == item ? speaks
                                          : count > 0 ? trondgov_i_turn_at(meeting, queue[0])
                                                      : NULL;
    *answer = first ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    if (first)
        *value = trondgov_i_person_at(meeting, first->person)->member.person;
    tell(meeting, first, TRONDGOV_FINDING_GROUND, *answer, why);
    for (size_t i = 0; i < count; i++)
        tell(meeting, trondgov_i_turn_at(meeting, queue[i]), TRONDGOV_FINDING_RESULT, TRONDGOV_ANSWER_YES, why);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_ask_floor(const trondgov_meeting *meeting, int32_t item, trondgov_answer *answer,
                                     int64_t *value, trondgov_verdict *why)
{
    const trondgov_allocator *memory = &meeting->log.store.allocator;
    if (item < 0)
        item = meeting->case_in_hand;
    if (item < 0) {
        *answer = TRONDGOV_ANSWER_NO; /* between the cases nobody has the floor */
        tell(meeting, NULL, TRONDGOV_FINDING_GROUND, *answer, why);
        return TRONDGOV_OK;
    }
    const size_t size = ((size_t)waiting(meeting, item) + 1) * sizeof(int32_t);
    int32_t *queue = trondgov_i_allocate(memory, size);
    if (!queue)
        return TRONDGOV_NO_MEMORY;
    const trondgov_status status = tell_floor(meeting, item, queue, answer, value, why);
    trondgov_i_release(memory, queue, size);
    return status;
}

/* The speech that is asked about, if it is being held; NULL: none such. */
static const struct trondgov_i_turn *speech(const trondgov_meeting *meeting, int32_t person, int32_t item,
                                            trondgov_code limit)
{
    const struct trondgov_i_turn *turn = meeting->speaking < 0 ? NULL : trondgov_i_turn_at(meeting, meeting->speaking);
    return turn && (person < 0 || turn->person == person) && (item < 0 || turn->of_case == item) &&
                   (limit == 0 || turn->limit == limit)
               ? turn
               : NULL;
}

/* What was found, as the answer of the question: seconds left, none when they are used up. */
static void answer_time(const struct trondgov_i_found *found, size_t at, trondgov_answer *answer, int64_t *value,
                        trondgov_verdict *why)
{
    *answer = found->answer;
    if (*answer == TRONDGOV_ANSWER_YES || *answer == TRONDGOV_ANSWER_NO)
        *value = found->margin > 0 ? found->margin : 0;
    if (why && trondgov_i_verdict_count(why) > at)
        trondgov_i_verdict_kind(why, at, TRONDGOV_FINDING_GROUND);
}

static void pot_left(const trondgov_meeting *meeting, trondgov_code limit, int64_t instant,
                     struct trondgov_i_found *found, trondgov_verdict *why)
{
    trondgov_code provision = 0;
    const int32_t whole = trondgov_i_limit(meeting, limit, &provision);
    const int32_t left = trondgov_i_pot_left(meeting, limit, instant);
    *found = (struct trondgov_i_found){.answer = whole < 0  ? TRONDGOV_ANSWER_NOT_REGULATED
                                                 : left < 0 ? TRONDGOV_ANSWER_NO
                                                            : TRONDGOV_ANSWER_YES,
                                       .margin = left};
    const trondgov_finding ground = {
        .kind = TRONDGOV_FINDING_GROUND, .provision = provision, .answer = found->answer, .subject = limit,
        .unit = TRONDGOV_UNIT_SECOND, .required = whole, .actual = whole - left, .margin = left,
        .organ = trondgov_i_organ_code(meeting->organ), .index = -1};
    if (whole >= 0)
        trondgov_i_verdict_add(why, &ground);
}

/* Of a speech that is held, or of one of that kind that is not begun. */
static struct trondgov_i_speech speech_of(const struct trondgov_i_turn *turn, int64_t instant)
{
    return (struct trondgov_i_speech){turn->limit, turn->of_case, turn->person, trondgov_i_turn_used(turn, instant)};
}

static trondgov_status exchange_left(const trondgov_meeting *meeting, int32_t item, int64_t instant,
                                     struct trondgov_i_found *found, trondgov_verdict *why)
{
    const struct trondgov_i_turn *turn = speech(meeting, TRONDGOV_I_NONE, item, 0);
    const int32_t runs = turn && (trondgov_i_kind_of(turn->limit)->traits & IN_EXCHANGE);
    return trondgov_i_exchange_time(meeting, item, runs ? trondgov_i_turn_used(turn, instant) : 0, found, why);
}

static trondgov_status needs(trondgov_code field, trondgov_answer *answer, trondgov_verdict *why)
{
    *answer = TRONDGOV_ANSWER_NEEDS_FACT;
    trondgov_i_verdict_input(why, field, -1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_ask_time_left(const trondgov_meeting *meeting, const struct trondgov_i_facts *facts,
                                         int32_t person, int32_t item, trondgov_answer *answer, int64_t *value,
                                         trondgov_verdict *why)
{
    const int64_t asked = trondgov_i_fact(facts, TRONDGOV_FIELD_LIMIT), at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT);
    const int64_t instant = at == TRONDGOV_NOTHING ? meeting->log.last_at : at;
    const trondgov_code limit = asked == TRONDGOV_NOTHING ? 0 : (trondgov_code)asked;
    const int32_t of_exchange = limit == TRONDGOV_LIMIT_REPLY_EXCHANGE;
    const struct trondgov_i_turn *turn = of_exchange ? NULL : speech(meeting, person, item, limit);
    const int32_t in_case = item < 0 ? meeting->case_in_hand : item;
    const struct trondgov_i_speech asked_about =
        turn ? speech_of(turn, instant) : (struct trondgov_i_speech){limit, in_case, person, 0};
    struct trondgov_i_found found = {.answer = 0};
    const size_t first = trondgov_i_verdict_count(why);
    trondgov_status status = TRONDGOV_OK;
    if (limit == TRONDGOV_LIMIT_QUESTION_HOUR || limit == TRONDGOV_LIMIT_PROPOSALS_AND_INTERPELLATIONS)
        pot_left(meeting, limit, instant, &found, why);
    else if (of_exchange && in_case < 0)
        return needs(TRONDGOV_FIELD_CASE, answer, why);
    else if (of_exchange)
        status = exchange_left(meeting, in_case, instant, &found, why);
    else if (!turn && limit == 0)
        return needs(TRONDGOV_FIELD_LIMIT, answer, why);
    else if (!turn && !trondgov_i_kind_of(limit)) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_LIMIT, -1);
        return TRONDGOV_OUT_OF_RANGE; /* a number, not a time */
    } else
        status = trondgov_i_speech_time(meeting, &asked_about, &found, why);
    if (!status)
        answer_time(&found, first, answer, value, why);
    return status;
}
