/* The time set aside for what members put beside the agenda, and what becomes of that which it does not suffice for.
 *
 * Bystyret 5.2, 5.13 and 5.14 b: an hour for questions, half an hour for member proposals and interpellations. An item
 * uses the time from when it is taken up until it ends, less the breaks.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

static trondgov_code pot_of(const struct trondgov_i_case *item)
{
    if (!item->filed)
        return 0;
    switch (item->matter) {
    case TRONDGOV_MATTER_MEMBER_PROPOSAL:
    case TRONDGOV_MATTER_INTERPELLATION:
        return TRONDGOV_LIMIT_PROPOSALS_AND_INTERPELLATIONS;
    case TRONDGOV_MATTER_ORAL_QUESTION:
    case TRONDGOV_MATTER_INQUIRY:
        return TRONDGOV_LIMIT_QUESTION_HOUR;
    default:
        return 0;
    }
}

/* The pot that the seconds of an item are taken from: inquiries from the hour for questions, or from none. */
static trondgov_code drawn_on(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_INQUIRIES_IN_QUESTION_TIME, 0, 0);
    return item->matter == TRONDGOV_MATTER_INQUIRY && (!row || row->value == 0) ? 0 : pot_of(item);
}

static struct trondgov_i_pot *find_pot(const trondgov_meeting *meeting, trondgov_code limit)
{
    for (size_t i = 0; i < meeting->pots.count; i++) { /* two at most */
        struct trondgov_i_pot *pot = trondgov_i_chunks_at(&meeting->pots, i);
        if (pot->limit == limit)
            return pot;
    }
    return NULL;
}

static int64_t used_by(const trondgov_meeting *meeting, const struct trondgov_i_case *item, int64_t at)
{
    const int64_t broken = meeting->in_break ? at - meeting->break_began : 0;
    return at - item->taken_at - meeting->break_seconds - broken;
}

static int32_t bounded(int64_t seconds)
{
    return seconds > INT32_MAX ? INT32_MAX : seconds < -INT32_MAX ? -INT32_MAX : (int32_t)seconds;
}

int32_t trondgov_i_pot_left(const trondgov_meeting *meeting, trondgov_code limit, int64_t at)
{
    const int32_t all = trondgov_i_limit(meeting, limit, NULL);
    const struct trondgov_i_pot *pot = find_pot(meeting, limit);
    if (all < 0)
        return INT32_MAX;
    int64_t left = all - (pot ? (int64_t)pot->used : 0);
    if (meeting->case_in_hand >= 0) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, meeting->case_in_hand);
        if (drawn_on(meeting, item) == limit)
            left -= used_by(meeting, item, at);
    }
    return bounded(left);
}

void trondgov_i_use_pot(trondgov_meeting *meeting, int32_t index, int64_t at)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const trondgov_code limit = drawn_on(meeting, item);
    if (!limit)
        return;
    struct trondgov_i_pot *pot = find_pot(meeting, limit);
    if (!pot) {
        pot = trondgov_i_append(&meeting->log.store, &meeting->pots);
        if (!pot)
            return;
        pot->limit = limit;
    }
    trondgov_i_change(meeting, &pot->used, bounded(pot->used + used_by(meeting, item, at)));
}

int32_t trondgov_i_continue_stopped(struct trondgov_i_act *act, int32_t index, int32_t under_way,
                                    trondgov_status *status)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    const trondgov_code limit = pot_of(item);
    *status = TRONDGOV_OK;
    if (!limit || trondgov_i_limit(act->meeting, limit, NULL) < 0)
        return 0;
    const int32_t left = trondgov_i_pot_left(act->meeting, limit, act->event->at);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_CONTINUE_ITEM},
                                   {TRONDGOV_FIELD_LIMIT, limit},
                                   {TRONDGOV_FIELD_MATTER, item->matter},
                                   {TRONDGOV_FIELD_SECONDS_LEFT, left > 0 ? left : 0},
                                   {TRONDGOV_FIELD_UNDER_WAY, under_way}};
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts, sizeof facts / sizeof *facts, status);
}

int32_t trondgov_i_pot_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const int32_t index = act->meeting->case_in_hand;
    const trondgov_id about = act->about;
    *status = TRONDGOV_OK;
    if (index < 0)
        return 0;
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    if (!pot_of(item) || trondgov_i_pot_left(act->meeting, pot_of(item), act->event->at) > 0)
        return 0;
    act->about = item->id; /* the chair judges whether this item is finished */
    const int32_t stopped = trondgov_i_continue_stopped(act, index, 1, status);
    act->about = about;
    return stopped;
}

/* Whoever put it has to put it again, or need not. */
static trondgov_status tell_again(struct trondgov_i_act *act, const struct trondgov_i_case *item, trondgov_code right)
{
    const struct trondgov_i_person *filer = trondgov_i_person_at(act->meeting, item->filer);
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_ROLE, filer->own_seat >= 0 ? TRONDGOV_ROLE_MEDLEM : TRONDGOV_ROLE_VARAMEDLEM},
        {TRONDGOV_FIELD_RIGHT, right}};
    struct trondgov_i_found found = {.answer = 0};
    const trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, &found);
    if (!status && found.answer == TRONDGOV_ANSWER_REQUIRED)
        trondgov_i_find(act->why, TRONDGOV_FINDING_WARNING, found.provision, filer->member.person, item->id, right);
    return status;
}

/* The mayor moves an inquiry to a later meeting (5.14 d); what the time does not suffice for is put off (5.13). */
int32_t trondgov_i_put_off_without_vote(struct trondgov_i_act *act, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    struct trondgov_i_applied applied = *act->applied;
    struct trondgov_i_act quiet = *act;
    trondgov_status status = TRONDGOV_OK;
    if (!item->filed)
        return 0;
    if (item->matter == TRONDGOV_MATTER_INQUIRY) {
        const struct trondgov_i_row *row =
            trondgov_i_right(act->meeting, TRONDGOV_ROLE_ORDFORER, TRONDGOV_RIGHT_POSTPONE_INQUIRY);
        if (row && row->answer == TRONDGOV_ANSWER_YES)
            return 1;
    }
    quiet.why = NULL;
    quiet.applied = &applied;
    quiet.about = item->id;
    return trondgov_i_continue_stopped(&quiet, index, act->meeting->case_in_hand == index, &status) && !status &&
           applied.answer == TRONDGOV_ANSWER_REFUSED;
}

trondgov_status trondgov_i_tell_put_off(struct trondgov_i_act *act, int32_t index, int32_t by_vote)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    if (!item->filed)
        return TRONDGOV_OK;
    if (item->matter != TRONDGOV_MATTER_INQUIRY || by_vote)
        return tell_again(act, item, TRONDGOV_RIGHT_PUT_AGAIN);
    trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_ORDFORER, TRONDGOV_RIGHT_POSTPONE_INQUIRY);
    return tell_again(act, item, TRONDGOV_RIGHT_PUT_INQUIRY_AGAIN);
}

trondgov_status trondgov_i_lapse(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    for (int32_t i = 0; i < (int32_t)meeting->cases.count; i++) {
        struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        if (!item->filed || item->state != TRONDGOV_STATE_LISTED ||
            !trondgov_i_right(meeting, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_PUT_AGAIN))
            continue;
        trondgov_i_change(meeting, &item->state, act->when->case_is);
        const trondgov_status status = tell_again(act, item, TRONDGOV_RIGHT_PUT_AGAIN);
        if (status)
            return status;
    }
    return TRONDGOV_OK;
}
