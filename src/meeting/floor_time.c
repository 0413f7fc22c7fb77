/* Time: how much of it is used, and how much there is. Bystyret 5.6 and 5.8. */
#include "meeting/floor.h"

#include "rulebook/verdict_internal.h"

int32_t trondgov_i_set_value(const trondgov_meeting *meeting, int32_t item, trondgov_code limit)
{
    for (int32_t i = item < 0 ? TRONDGOV_I_NONE : trondgov_i_case_at(meeting, item)->first_extension; i >= 0;) {
        const struct trondgov_i_extension *extension = trondgov_i_chunks_at(&meeting->extensions, (size_t)i);
        if (extension->limit == limit)
            return extension->value;
        i = extension->next;
    }
    for (size_t i = 0; i < meeting->plans.count; i++) {
        const struct trondgov_i_plan *plan = trondgov_i_chunks_at(&meeting->plans, i);
        if (plan->limit == limit)
            return plan->value;
    }
    return 0;
}

int32_t trondgov_i_elapsed(int64_t from, int64_t to)
{
    const int64_t seconds = to - from;
    return seconds < 0 ? 0 : seconds > INT32_MAX ? INT32_MAX : (int32_t)seconds;
}

int32_t trondgov_i_sum(int32_t a, int32_t b)
{
    return a > INT32_MAX - b ? INT32_MAX : a + b;
}

int32_t trondgov_i_turn_used(const struct trondgov_i_turn *turn, int64_t at)
{
    if (turn->running_since == TRONDGOV_NOTHING)
        return turn->used;
    return trondgov_i_sum(turn->used, trondgov_i_elapsed(turn->running_since, at));
}

/* A number against what was set for it. */
static void against_value(const trondgov_meeting *meeting, trondgov_code limit, int32_t value, int32_t used,
                          struct trondgov_i_found *found, trondgov_verdict *why)
{
    const trondgov_code provision = trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_PLAN_AT_START);
    *found = (struct trondgov_i_found){.answer = used <= value ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO,
                                       .provision = provision, .required = value, .actual = used,
                                       .margin = value - used, .subject = limit};
    const trondgov_finding finding = {
        .kind = TRONDGOV_FINDING_CHECKED, .provision = provision, .answer = found->answer, .subject = limit,
        .required = value, .actual = used, .margin = found->margin,
        .organ = trondgov_i_organ_code(meeting->organ), .index = -1};
    trondgov_i_verdict_add(why, &finding);
}

static trondgov_id id_of(const trondgov_meeting *meeting, int32_t item)
{
    return item < 0 ? 0 : trondgov_i_case_at(meeting, item)->id;
}

trondgov_status trondgov_i_against_limit(const trondgov_meeting *meeting, int32_t item, trondgov_code limit,
                                         int32_t used, struct trondgov_i_found *found, trondgov_verdict *why)
{
    const int32_t value = trondgov_i_set_value(meeting, item, limit);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_LIMIT, limit}, {TRONDGOV_FIELD_USED, used}};
    const struct trondgov_i_facts given = {facts, sizeof facts / sizeof *facts, TRONDGOV_QUESTION_LIMIT};
    if (value == 0)
        return trondgov_i_consult_about(meeting, id_of(meeting, item), &given, found, why);
    against_value(meeting, limit, value, used, found, why);
    return TRONDGOV_OK;
}

int32_t trondgov_i_over_limit(struct trondgov_i_act *act, int32_t item, trondgov_code limit, int32_t used,
                              trondgov_status *status)
{
    struct trondgov_i_found found = {.answer = 0};
    const size_t at = trondgov_i_verdict_count(act->why);
    *status = trondgov_i_against_limit(act->meeting, item, limit, used, &found, act->why);
    return trondgov_i_refused_if_no(act, found.answer, at, *status);
}

trondgov_status trondgov_i_speech_time(const trondgov_meeting *meeting, const struct trondgov_i_speech *speech,
                                       struct trondgov_i_found *found, trondgov_verdict *why)
{
    const trondgov_code role =
        speech->person < 0 ? TRONDGOV_ROLE_MEDLEM : trondgov_i_person_at(meeting, speech->person)->member.role;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_LIMIT, speech->limit},
        {TRONDGOV_FIELD_ROLE, role},
        {TRONDGOV_FIELD_USED, speech->used},
        {TRONDGOV_FIELD_PLAN_SECONDS, trondgov_i_set_value(meeting, speech->item, speech->limit)}};
    const struct trondgov_i_facts given = {facts, sizeof facts / sizeof *facts, TRONDGOV_QUESTION_SPEAKING_TIME};
    trondgov_status status =
        trondgov_i_consult_about(meeting, id_of(meeting, speech->item), &given, found, why);
    /* a rule that says there is no limit is an answer too */
    return status || found->provision ? status : trondgov_i_against_limit(meeting, speech->item, speech->limit,
                                                                          speech->used, found, why);
}

trondgov_status trondgov_i_exchange_time(const trondgov_meeting *meeting, int32_t index, int32_t more,
                                         struct trondgov_i_found *found, trondgov_verdict *why)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const trondgov_code limit = TRONDGOV_LIMIT_REPLY_EXCHANGE;
    const int32_t used = trondgov_i_sum(item->exchange_used, more);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_LIMIT, limit},
                                   {TRONDGOV_FIELD_USED, used},
                                   {TRONDGOV_FIELD_USED_IN_CASE, trondgov_i_sum(item->exchange_used_in_case, more)},
                                   {TRONDGOV_FIELD_EXTENDED, item->exchange_extended},
                                   {TRONDGOV_FIELD_EXTENDED_IN_CASE, item->exchange_extended_in_case},
                                   {TRONDGOV_FIELD_PLAN_SECONDS, trondgov_i_set_value(meeting, index, limit)}};
    const struct trondgov_i_facts given = {facts, sizeof facts / sizeof *facts, TRONDGOV_QUESTION_SPEAKING_TIME};
    trondgov_status status = trondgov_i_consult_about(meeting, item->id, &given, found, why);
    return status || found->provision ? status : trondgov_i_against_limit(meeting, index, limit, used, found, why);
}
