/* What the meeting's decisions mean for the register: who was elected to what. */
#include "meeting/standing.h"

/* The office that a vote filled; 0: none. Who was elected to preside holds no office by it. */
static int32_t office_filled(const trondgov_meeting *meeting, const struct trondgov_vote *vote, trondgov_event *taken)
{
    if (vote->answer != TRONDGOV_ANSWER_ELECTED || vote->role == 0 || vote->role == TRONDGOV_ROLE_MOTELEDER ||
        trondgov_i_is_from_lists(vote)) /* whose seats they are the lists know */
        return 0;
    for (int32_t i = vote->first_option; i >= 0; i = trondgov_i_option_at(meeting, i)->next) {
        const struct trondgov_i_option *option = trondgov_i_option_at(meeting, i);
        if (!option->elected)
            continue;
        *taken = (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN, .at = vote->decided_at, .person = option->id,
                                  .organ = vote->organ ? vote->organ : trondgov_i_organ_code(meeting->organ),
                                  .role = vote->role};
        return 1;
    }
    return 0;
}

size_t trondgov_meeting_consequences(const trondgov_meeting *meeting, size_t first, trondgov_event *out,
                                     size_t capacity)
{
    size_t count = 0, passed = 0;
    trondgov_event taken;
    for (int32_t i = 0; meeting && i < (int32_t)meeting->votes.count && (!out || count < capacity); i++) {
        if (!office_filled(meeting, trondgov_i_vote_at(meeting, i), &taken) || passed++ < first)
            continue;
        if (out)
            out[count] = taken;
        count++;
    }
    return count;
}
