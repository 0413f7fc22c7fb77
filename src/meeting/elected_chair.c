/* The chair that the organ elects when those who preside by office are away, and who presides until then.
 *
 * Bystyret 5.1, bystyreutvalgene 5.9, klageutvalget 3.1, the councils 9, kommuneloven § 11-2.
 */
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

/* Who presides until somebody is elected: whom the rules name, or (with a person) that one if no rule names another. */
static trondgov_status opening_chair(const trondgov_meeting *meeting, trondgov_id person,
                                     struct trondgov_i_found *found, trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(meeting->organ)},
                                   {TRONDGOV_FIELD_DATE, meeting->date},
                                   {TRONDGOV_FIELD_PERSON, person},
                                   {TRONDGOV_FIELD_OLDEST_MEMBER,
                                    trondgov_i_stated_of(meeting, 0, TRONDGOV_FIELD_OLDEST_MEMBER)},
                                   {TRONDGOV_FIELD_HEAD_OF_SECRETARIAT,
                                    trondgov_i_stated_of(meeting, 0, TRONDGOV_FIELD_HEAD_OF_SECRETARIAT)}};
    trondgov_fact given[sizeof facts / sizeof *facts];
    size_t count = 0;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        if (facts[i].value != TRONDGOV_NOTHING)
            given[count++] = facts[i];
    const struct trondgov_i_facts all = {given, count, TRONDGOV_QUESTION_OPENING_CHAIR};
    return trondgov_i_answer(meeting->organ, trondgov_i_work_out_of(TRONDGOV_QUESTION_OPENING_CHAIR), &all, found, why);
}

int32_t trondgov_i_presides_as_member(const trondgov_meeting *meeting, int32_t person)
{
    const struct trondgov_i_person *one = trondgov_i_person_at(meeting, person);
    struct trondgov_i_found found = {.answer = 0};
    if (person == meeting->elected_chair)
        return trondgov_i_right(meeting, one->member.role, TRONDGOV_RIGHT_PRESIDE) == NULL;
    if (trondgov_i_right(meeting, one->member.role, TRONDGOV_RIGHT_PRESIDE))
        return 0;
    return opening_chair(meeting, TRONDGOV_NOTHING, &found, NULL) == TRONDGOV_OK &&
           found.answer == TRONDGOV_ANSWER_YES && found.value == one->member.person;
}

/* 1: stopped, because until a chair is elected somebody else presides. */
static int32_t not_opening_chair(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_found found = {.answer = 0};
    *status = opening_chair(meeting, act->event->person, &found, NULL);
    const int32_t another = !*status && found.answer == TRONDGOV_ANSWER_YES && found.value != act->event->person &&
                            trondgov_i_refuse_by(act, found.provision, TRONDGOV_QUESTION_OPENING_CHAIR);
    const int32_t unknown = !*status && found.answer == TRONDGOV_ANSWER_NEEDS_FACT;
    if (*status || found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return *status != TRONDGOV_OK;
    const size_t at = trondgov_i_verdict_count(act->why);
    *status = opening_chair(meeting, act->event->person, &found, act->why);
    if (unknown)
        act->applied->answer = TRONDGOV_ANSWER_NEEDS_FACT;
    else if (!*status && act->why)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_CHECKED);
    return *status || another || unknown;
}

/* Whether the one elected to preside is there and takes part; else somebody presides until another is elected. */
static int32_t elected_one_is_there(const trondgov_meeting *meeting)
{
    if (meeting->elected_chair < 0)
        return 0;
    const struct trondgov_i_person *elected = trondgov_i_person_at(meeting, meeting->elected_chair);
    return elected->in_hall && !trondgov_i_lacks_seat(elected) &&
           (meeting->case_in_hand < 0 || elected->out_of_case != meeting->case_in_hand + 1);
}

/* By the office of leader or deputy: before any member, who would have to be elected. */
int32_t trondgov_i_presides_by_office(const trondgov_meeting *meeting, int32_t person)
{
    const trondgov_code role = trondgov_i_person_at(meeting, person)->member.role;
    const struct trondgov_i_row *member = trondgov_i_right(meeting, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_PRESIDE);
    const struct trondgov_i_row *own = trondgov_i_right(meeting, role, TRONDGOV_RIGHT_PRESIDE);
    return own && (!member || own->rank < member->rank) && !trondgov_i_presides_as_member(meeting, person);
}

int32_t trondgov_i_chair_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_row *row = trondgov_i_right(meeting, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_PRESIDE);
    const trondgov_code provision = row ? row->provision : 0;
    const int32_t by_role = trondgov_i_presides_by_office(meeting, act->person);
    *status = TRONDGOV_OK;
    if (act->person == meeting->elected_chair) {
        trondgov_i_find(act->why, TRONDGOV_FINDING_CHECKED, provision, act->event->person, 0, TRONDGOV_ROLE_MOTELEDER);
        return 0;
    }
    if (by_role)
        return 0;
    if (elected_one_is_there(meeting)) /* another was elected */
        return trondgov_i_refuse(act, TRONDGOV_GUARD_PRESIDES);
    if (not_opening_chair(act, status))
        return 1;
    trondgov_i_find(act->why, TRONDGOV_FINDING_WARNING, provision, act->event->person, 0, TRONDGOV_METHOD_MAJORITY);
    return 0;
}
