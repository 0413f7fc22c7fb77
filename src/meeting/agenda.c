/* The agenda: cases listed before the summons, and those that come too late for it (bystyret 3.1, 5.3, kommuneloven
 * § 11-3).
 */
#include "meeting/procedures.h"

int32_t trondgov_i_add_case(struct trondgov_i_act *act, int32_t late, trondgov_code state)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *added = trondgov_i_append(&meeting->log.store, &meeting->cases);
    if (!added)
        return TRONDGOV_I_NONE;
    added->id = act->event->item;
    added->matter = act->event->code ? act->event->code : TRONDGOV_MATTER_ORDINARY;
    added->state = state;
    added->late = late;
    added->taken_at = added->filed_at = TRONDGOV_NOTHING;
    added->sitting = added->first_proposal = added->last_proposal = added->filer = TRONDGOV_I_NONE;
    added->first_turn = added->last_turn = added->first_vote = added->last_vote = TRONDGOV_I_NONE;
    added->queue = added->next_in_queue = added->first_extension = TRONDGOV_I_NONE;
    trondgov_i_map_add(&meeting->log.store, &meeting->case_ids, added->id, (int64_t)meeting->cases.count - 1);
    return (int32_t)meeting->cases.count - 1;
}

/* Behind what stands on the agenda already. */
static void put_on_agenda(trondgov_meeting *meeting, int32_t index)
{
    int32_t *place = index < 0 ? NULL : trondgov_i_append(&meeting->log.store, &meeting->agenda);
    if (place)
        *place = index;
}

trondgov_status trondgov_i_do_listed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = act->item < 0 ? NULL : trondgov_i_case_at(meeting, act->item);
    if (item && item->state != TRONDGOV_STATE_RECEIVED)
        return TRONDGOV_DUPLICATE;
    if (meeting->notice_sent && trondgov_i_refuse(act, TRONDGOV_GUARD_LISTED_BEFORE_NOTICE))
        return TRONDGOV_OK;
    if (!item) {
        put_on_agenda(meeting, trondgov_i_add_case(act, 0, act->when->case_is));
        return TRONDGOV_OK;
    }
    put_on_agenda(meeting, act->item);
    trondgov_i_change(meeting, &item->state, act->when->case_is); /* demanded, and listed now */
    trondgov_i_change(meeting, &item->matter, act->event->code);
    trondgov_i_change(meeting, &item->filed, 0);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_late(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = act->item < 0 ? NULL : trondgov_i_case_at(meeting, act->item);
    if (!item)
        trondgov_i_add_case(act, 1, act->when->case_is);
    else if (item->late || (item->filed && item->state != TRONDGOV_STATE_RECEIVED))
        return TRONDGOV_DUPLICATE;
    else if (item->state == TRONDGOV_STATE_RECEIVED) { /* demanded, and not on the summons */
        trondgov_i_change(meeting, &item->state, act->when->case_is);
        trondgov_i_change(meeting, &item->late, 1);
        trondgov_i_change(meeting, &item->filed, 0); /* an interpellation with a proposal is a case (5.14 c) */
    }
    else /* a case on the summons whose documents the summons lacked */
        trondgov_i_change(meeting, &item->documents, DOCUMENTS_LATE);
    return TRONDGOV_OK;
}
