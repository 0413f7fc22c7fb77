/* Questions, interpellations and inquiries put and answered; reports laid before the organ. Bystyret 5.14 b to d,
 * bystyreutvalgene 2.2, through the organ's rows.
 *
 * QUESTION_PUT takes the item up. On an oral question in hand it is a supplementary question of who asked, or a
 * follow-up question of somebody else. Nobody has to answer, and whoever answers does so once for each question.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

enum { FOLLOW_UP_BITS = 32 };

static trondgov_status wrong(const struct trondgov_i_act *act, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(act->why, field, -1);
    return status;
}

static int32_t is_question(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_INTERPELLATION || matter == TRONDGOV_MATTER_ORAL_QUESTION ||
           matter == TRONDGOV_MATTER_INQUIRY;
}

/* Questions are for the mayor or the city government, inquiries for the mayor. */
static int32_t addressee_stopped(struct trondgov_i_act *act, int32_t person, trondgov_code matter,
                                 trondgov_status *status)
{
    *status = TRONDGOV_OK;
    if (person < 0 || matter == TRONDGOV_MATTER_INTERPELLATION)
        return 0;
    return trondgov_i_role_may_not(act, trondgov_i_person_at(act->meeting, person)->member.role,
                                   matter == TRONDGOV_MATTER_INQUIRY ? TRONDGOV_RIGHT_ANSWER_INQUIRIES
                                                                     : TRONDGOV_RIGHT_ANSWER_QUESTIONS,
                                   status);
}

/* Who decides by whom an interpellation is answered. */
static trondgov_status tell_answerer(struct trondgov_i_act *act)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_ORDFORER},
                                   {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_NAME_ANSWERER}};
    struct trondgov_i_found found = {.answer = 0};
    return trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, &found);
}

static trondgov_status asked(struct trondgov_i_act *act, int32_t in_meeting)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    trondgov_i_set64(&meeting->log.store, &item->addressee, act->event->value);
    trondgov_i_change(meeting, &item->asked, 1);
    if (item->matter == TRONDGOV_MATTER_INTERPELLATION)
        return tell_answerer(act);
    return item->matter == TRONDGOV_MATTER_ORAL_QUESTION
               ? trondgov_i_tell_answer_due(act, act->item, in_meeting || item->too_late)
               : TRONDGOV_OK;
}

/* The question itself: filed before, or put without that. */
static trondgov_status put_first(struct trondgov_i_act *act, int32_t addressee)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t was_filed = act->item >= 0;
    trondgov_status status = TRONDGOV_OK;
    if (meeting->case_in_hand >= 0 || meeting->open_vote >= 0)
        return trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_NOT_FINISHED) ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
    if (was_filed) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
        if (item->state != TRONDGOV_STATE_LISTED && item->state != TRONDGOV_STATE_RECEIVED)
            return trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP) ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
    } else
        status = trondgov_i_file(act, 0);
    if (status || act->item < 0)
        return status;
    if (addressee_stopped(act, addressee, act->event->code, &status) || trondgov_i_filed_stopped(act, &status))
        return status;
    trondgov_i_begin_case(act, act->item);
    status = asked(act, !was_filed);
    return status ? status : trondgov_i_doors_due(act);
}

/* 1: refused, because as many as the limit allows have been put. */
static int32_t too_many(struct trondgov_i_act *act, trondgov_code limit, int32_t put)
{
    trondgov_code provision = 0;
    const int32_t allowed = trondgov_i_limit(act->meeting, limit, &provision);
    return allowed >= 0 && put >= allowed && trondgov_i_refuse_by(act, provision, limit);
}

/* By who asked, after the answer. */
static int32_t supplementary_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item,
                                     trondgov_status *status)
{
    const struct trondgov_i_row *row =
        trondgov_i_right(act->meeting, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_ASK_FURTHER);
    if (trondgov_i_member_may_not(act, act->person, TRONDGOV_RIGHT_ASK_FURTHER, 1, status))
        return 1;
    if (item->answered == 0 && row)
        return trondgov_i_refuse_by(act, row->provision, TRONDGOV_RIGHT_ASK_FURTHER);
    return too_many(act, TRONDGOV_LIMIT_SUPPLEMENTARY_QUESTIONS, item->supplementary);
}

/* How many follow-up questions somebody has put on the item in hand. */
static int32_t *follow_ups_of(const trondgov_meeting *meeting, int64_t key)
{
    const int64_t index = trondgov_i_map_get(&meeting->follow_up_ids, key);
    return index < 0 ? NULL : trondgov_i_chunks_at(&meeting->follow_ups, (size_t)index);
}

static int64_t follow_up_of(const struct trondgov_i_act *act)
{
    return ((int64_t)(act->item + 1) << FOLLOW_UP_BITS) + act->person + 1;
}

/* By another, when the mayor gives the floor. */
static int32_t follow_up_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item,
                                 trondgov_status *status)
{
    const int32_t *put = follow_ups_of(act->meeting, follow_up_of(act));
    return trondgov_i_member_may_not(act, act->person, TRONDGOV_RIGHT_ASK_FOLLOW_UP, 1, status) ||
           too_many(act, TRONDGOV_LIMIT_FOLLOW_UPS_OF_PERSON, put ? *put : 0) ||
           too_many(act, TRONDGOV_LIMIT_FOLLOW_UPS_IN_ALL, item->asked - 1 - item->supplementary);
}

static void count_follow_up(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    int32_t *put = follow_ups_of(meeting, follow_up_of(act));
    if (!put) {
        put = trondgov_i_append(&meeting->log.store, &meeting->follow_ups);
        if (!put)
            return;
        trondgov_i_map_add(&meeting->log.store, &meeting->follow_up_ids, follow_up_of(act),
                           (int64_t)meeting->follow_ups.count - 1);
    }
    trondgov_i_change(meeting, put, *put + 1);
}

static trondgov_status put_further(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int32_t by_asker = item->filer == act->person;
    trondgov_status status = TRONDGOV_OK;
    if (item->matter == TRONDGOV_MATTER_INQUIRY && too_many(act, TRONDGOV_LIMIT_INQUIRY_SPEECHES, item->asked))
        return TRONDGOV_OK;
    if (item->matter != TRONDGOV_MATTER_ORAL_QUESTION)
        return wrong(act, TRONDGOV_FIELD_CASE, TRONDGOV_DUPLICATE); /* an interpellation goes on as a debate */
    if (act->event->value != 0 && act->event->value != item->addressee)
        return wrong(act, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_OUT_OF_RANGE);
    if ((by_asker ? supplementary_stopped(act, item, &status) : follow_up_stopped(act, item, &status)) ||
        trondgov_i_pot_stopped(act, &status))
        return status;
    trondgov_i_change(meeting, &item->asked, item->asked + 1);
    if (by_asker)
        trondgov_i_change(meeting, &item->supplementary, item->supplementary + 1);
    else {
        count_follow_up(act);
        trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_ORDFORER,
                              TRONDGOV_RIGHT_GIVE_FLOOR_FOR_FOLLOW_UP);
    }
    trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_ORDFORER,
                          TRONDGOV_RIGHT_SPEAK_AFTER_SUPPLEMENTARY);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_question_put(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = act->item < 0 ? NULL : trondgov_i_case_at(meeting, act->item);
    const int32_t addressee =
        act->event->value == 0 ? TRONDGOV_I_NONE : trondgov_i_person_of(meeting, act->event->value);
    const int32_t in_hand = item && meeting->case_in_hand == act->item;
    if (!is_question(act->event->code) || (item && item->filed && item->matter != act->event->code))
        return wrong(act, TRONDGOV_FIELD_MATTER, TRONDGOV_OUT_OF_RANGE);
    if (item && !item->filed)
        return wrong(act, TRONDGOV_FIELD_CASE, TRONDGOV_DUPLICATE); /* a case on the agenda has that id */
    if (act->event->value != 0 && addressee < 0)
        return wrong(act, TRONDGOV_FIELD_OTHER_PERSON, TRONDGOV_UNKNOWN_ID);
    if (!trondgov_i_person_at(meeting, act->person)->in_hall)
        return wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_OUT_OF_ORDER);
    if (in_hand && item->asked > 0)
        return put_further(act);
    if (item && item->filer != act->person)
        return wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_OUT_OF_RANGE);
    if (!in_hand)
        return put_first(act, addressee);
    trondgov_status status = TRONDGOV_OK; /* the chair took it up */
    return addressee_stopped(act, addressee, item->matter, &status) ? status : asked(act, 0);
}

/* An interpellation is answered by whom the mayor named. */
static int32_t answerer_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item,
                                trondgov_status *status)
{
    *status = TRONDGOV_OK;
    if (item->addressee == act->event->person)
        return 0;
    if (item->matter != TRONDGOV_MATTER_INTERPELLATION)
        return addressee_stopped(act, act->person, item->matter, status);
    const struct trondgov_i_row *row =
        trondgov_i_right(act->meeting, TRONDGOV_ROLE_ORDFORER, TRONDGOV_RIGHT_NAME_ANSWERER);
    return item->addressee != 0 && row &&
           trondgov_i_refuse_by(act, row->provision, TRONDGOV_RIGHT_NAME_ANSWERER);
}

trondgov_status trondgov_i_do_question_answered(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    trondgov_status status = TRONDGOV_OK;
    if (!item->filed || !is_question(item->matter))
        return wrong(act, TRONDGOV_FIELD_CASE, TRONDGOV_OUT_OF_RANGE);
    if (trondgov_i_case_elsewhere(act, &status))
        return status;
    if (!trondgov_i_person_at(meeting, act->person)->in_hall)
        return wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_OUT_OF_ORDER);
    if (answerer_stopped(act, item, &status))
        return status;
    if (item->answered >= (item->asked > 0 ? item->asked : 1))
        return wrong(act, TRONDGOV_FIELD_CASE, TRONDGOV_DUPLICATE);
    trondgov_i_change(meeting, &item->answered, item->answered + 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_reported(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (trondgov_i_map_get(&meeting->reports, act->event->item) >= 0)
        return wrong(act, TRONDGOV_FIELD_AFFAIR, TRONDGOV_DUPLICATE);
    trondgov_i_map_add(&meeting->log.store, &meeting->reports, act->event->item, act->event->code);
    if (act->event->code == TRONDGOV_AFFAIR_DELEGATION) /* at the constitution of the meeting, before the first case */
        trondgov_i_tell_right(act, meeting->any_taken_up ? TRONDGOV_FINDING_WARNING : TRONDGOV_FINDING_CHECKED,
                              TRONDGOV_ROLE_VARAORDFORER, TRONDGOV_RIGHT_REPORT_DELEGATION);
    if (act->event->code != TRONDGOV_AFFAIR_MEMBER_PROPOSAL)
        return TRONDGOV_OK;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_REPORT_MEMBER_PROPOSAL},
                                   {TRONDGOV_FIELD_FINISHED_REPORT, 0}};
    struct trondgov_i_found found = {.answer = 0};
    return trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts, sizeof facts / sizeof *facts, &found);
}
