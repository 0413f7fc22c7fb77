/* Proposals in what members put beside the agenda: how a member proposal is sent on or rejected, and a proposal put
 * during an interpellation, which is a new case. Bystyret 5.14 a and c, kommuneloven §§ 10-9 and 11-3, through the
 * organ's rows.
 */
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

static trondgov_status tell(struct trondgov_i_act *act, trondgov_code role, trondgov_code right)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, role}, {TRONDGOV_FIELD_RIGHT, right}};
    struct trondgov_i_found found = {.answer = 0};
    return trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, &found);
}

/* What may be done with a member proposal: in the council that gets it, in the committee that recommends, and in the
 * council that gets the recommendation. */
trondgov_status trondgov_i_tell_treatment(struct trondgov_i_act *act, int32_t index)
{
    static const struct {
        int32_t filed;
        trondgov_code role, right;
    } TREATMENT[] = {
        {1, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_SEND_MEMBER_PROPOSAL},
        {1, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_REJECT_MEMBER_PROPOSAL},
        {1, TRONDGOV_ROLE_BYRAAD, TRONDGOV_RIGHT_COMMENT_MEMBER_PROPOSAL},
        {1, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_DEBATE_TREATMENT},
        {1, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_DEBATE_CONTENT},
        {0, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_RECOMMEND_SUPPORTED},
        {0, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_HEAR_BYRAAD},
        {0, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_SEND_TO_BYRAAD},
        {0, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_RECOMMEND_REJECTION},
        {0, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_TREAT_AS_ORDINARY_CASE},
        {0, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_SET_SPEAKING_TIME},
    };
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    trondgov_status status = TRONDGOV_OK;
    if (item->matter != TRONDGOV_MATTER_MEMBER_PROPOSAL)
        return TRONDGOV_OK;
    for (size_t i = 0; !status && i < sizeof TREATMENT / sizeof *TREATMENT; i++)
        if (TREATMENT[i].filed == item->filed)
            status = tell(act, TREATMENT[i].role, TREATMENT[i].right);
    return status;
}

int32_t trondgov_i_outsider_may_not_propose(struct trondgov_i_act *act, int32_t of_case, trondgov_status *status)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, of_case);
    const trondgov_code role = trondgov_i_person_at(act->meeting, act->person)->member.role;
    *status = TRONDGOV_OK;
    if (item->matter == TRONDGOV_MATTER_MEMBER_PROPOSAL &&
        trondgov_i_right(act->meeting, role, TRONDGOV_RIGHT_PROPOSE_ON_MEMBER_PROPOSAL))
        return trondgov_i_role_may_not(act, role, TRONDGOV_RIGHT_PROPOSE_ON_MEMBER_PROPOSAL, status);
    if (trondgov_i_may_attending(act, TRONDGOV_RIGHT_PROPOSE)) /* who is called in by right */
        return 0;
    return trondgov_i_refuse(act, TRONDGOV_GUARD_MEMBERS_PROPOSE) ||
           trondgov_i_attendant_stopped(act, TRONDGOV_RIGHT_PROPOSE, status);
}

/* The council decides which committee gets a member proposal, or rejects it; nothing else is proposed by members. */
static int32_t treatment_stopped(struct trondgov_i_act *act, int32_t of_case, trondgov_status *status)
{
    const trondgov_id about = act->about;
    const trondgov_code kind = act->event->code;
    const int32_t by_member = act->person >= 0 && trondgov_i_person_at(act->meeting, act->person)->seat >= 0;
    if (kind == TRONDGOV_PROPOSAL_REFER) {
        const trondgov_fact facts[] = {{TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_REFER_TO_COMMITTEES},
                                       {TRONDGOV_FIELD_COMMITTEES, 1}};
        const trondgov_id item = trondgov_i_case_at(act->meeting, of_case)->id;
        struct trondgov_i_found found = {.answer = 0};
        if (trondgov_i_role_may_not(act, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_SEND_MEMBER_PROPOSAL, status))
            return 1;
        act->about = item;
        /* to how many, if it was stated; else to one */
        *status = trondgov_i_consult(
            act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts,
            trondgov_i_stated_of(act->meeting, item, TRONDGOV_FIELD_COMMITTEES) == TRONDGOV_NOTHING ? 2 : 1, &found);
        act->about = about;
        return *status != TRONDGOV_OK;
    }
    if (kind == TRONDGOV_PROPOSAL_REJECT)
        return trondgov_i_forbidden(act, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_REJECT_MEMBER_PROPOSAL);
    return by_member && (kind == TRONDGOV_PROPOSAL_MAIN || kind == TRONDGOV_PROPOSAL_AMENDMENT) &&
           trondgov_i_forbidden(act, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_PUT_OTHER_PROPOSAL);
}

/* A new case, which is not on the agenda: decided if neither the mayor nor enough members oppose. */
static void note_new_case(struct trondgov_i_act *act, struct trondgov_i_case *item)
{
    struct trondgov_i_view view = trondgov_i_view_of(act->meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_INTERPELLATION_VETO, 0, 0);
    if (!row)
        return;
    trondgov_i_find(act->why, TRONDGOV_FINDING_WARNING, row->provision, act->event->person, item->id,
                    TRONDGOV_THRESHOLD_INTERPELLATION_VETO);
    if (!item->new_case)
        trondgov_i_change(act->meeting, &item->new_case, 1);
}

int32_t trondgov_i_filed_proposal_stopped(struct trondgov_i_act *act, int32_t of_case, trondgov_status *status)
{
    struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, of_case);
    *status = TRONDGOV_OK;
    if (!item->filed)
        return 0;
    if (item->matter == TRONDGOV_MATTER_MEMBER_PROPOSAL)
        return treatment_stopped(act, of_case, status);
    if (item->matter == TRONDGOV_MATTER_INTERPELLATION && !trondgov_i_is_motion(act->event->code))
        note_new_case(act, item);
    return 0;
}

trondgov_status trondgov_i_note_objector(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int32_t is_mayor = trondgov_i_person_at(meeting, act->person)->member.role == TRONDGOV_ROLE_ORDFORER;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_ROLE, is_mayor ? TRONDGOV_ROLE_ORDFORER : TRONDGOV_ROLE_MOTELEDER},
        {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_STOP_INTERPELLATION_PROPOSAL}};
    struct trondgov_i_found found = {.answer = 0};
    if (!item->new_case || (!is_mayor && act->person != meeting->chair))
        return TRONDGOV_OK;
    const trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, &found);
    if (!status && found.answer == TRONDGOV_ANSWER_YES)
        trondgov_i_change(meeting, &item->stopped, 1);
    return status;
}

int32_t trondgov_i_new_case_stopped(struct trondgov_i_act *act, int32_t proposal, trondgov_status *status)
{
    const struct trondgov_i_proposal *on = trondgov_i_proposal_at(act->meeting, proposal);
    const size_t at = trondgov_i_verdict_count(act->why);
    int32_t blocked = 0;
    *status = TRONDGOV_OK;
    if (!trondgov_i_case_at(act->meeting, on->of_case)->new_case || trondgov_i_is_motion(on->kind))
        return 0;
    *status = trondgov_i_vetoed(act->meeting, on->of_case, &blocked, act->why);
    if (*status)
        return 1;
    if (blocked)
        act->applied->answer = TRONDGOV_ANSWER_REFUSED;
    else
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_CHECKED);
    return blocked;
}
