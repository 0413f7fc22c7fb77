/* Who is enrolled: members, substitutes, those who attend by office; parties and the parties of the city government. */
#include "meeting/state.h"

#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

/* Roles that one holds a seat by; of others the rulebook says whether they preside or vote here (the mayor has a seat in
 * the council and attends a committee, a member of the city government has one there alone). */
static int32_t holds_seat(struct trondgov_i_act *act, trondgov_code role)
{
    static const trondgov_code SEATED[] = {TRONDGOV_ROLE_MEDLEM, TRONDGOV_ROLE_VARAMEDLEM, TRONDGOV_ROLE_LEDER,
                                           TRONDGOV_ROLE_NESTLEDER};
    for (size_t i = 0; i < sizeof SEATED / sizeof *SEATED; i++)
        if (SEATED[i] == role)
            return 1;
    const struct trondgov_i_row *presides = trondgov_i_right(act->meeting, role, TRONDGOV_RIGHT_PRESIDE);
    if (presides && presides->answer != TRONDGOV_ANSWER_NO) /* by office, as the mayor in the council */
        return 1;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, role}, {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_VOTE}};
    struct trondgov_i_act quiet = *act;
    struct trondgov_i_found found = {.answer = 0};
    quiet.why = NULL;
    return trondgov_i_consult(&quiet, TRONDGOV_QUESTION_ATTENDANCE, facts, sizeof facts / sizeof *facts, &found) ==
               TRONDGOV_OK &&
           (found.answer == TRONDGOV_ANSWER_YES || found.answer == TRONDGOV_ANSWER_REQUIRED);
}

/* Into a list in the order in which its people are called: members first, substitutes by their number, those of one
 * number as they were enrolled. Lists come sorted as a rule, so the end is tried first. */
static void insert(trondgov_meeting *meeting, struct trondgov_i_list *list, int32_t index)
{
    struct trondgov_i_person *joins = trondgov_i_person_at(meeting, index);
    int32_t before = list->last;
    if (trondgov_i_person_at(meeting, before)->member.rank > joins->member.rank) {
        before = TRONDGOV_I_NONE;
        for (int32_t i = list->first; trondgov_i_person_at(meeting, i)->member.rank <= joins->member.rank;
             i = trondgov_i_person_at(meeting, i)->next_of_list)
            before = i;
    }
    int32_t *link = before < 0 ? &list->first : &trondgov_i_person_at(meeting, before)->next_of_list;
    trondgov_i_change(meeting, &joins->next_of_list, *link);
    trondgov_i_change(meeting, link, index);
    if (before == list->last)
        trondgov_i_change(meeting, &list->last, index);
}

static void join_list(trondgov_meeting *meeting, trondgov_id id, int32_t index)
{
    int64_t list_index = trondgov_i_map_get(&meeting->list_ids, id);
    if (list_index >= 0) {
        insert(meeting, trondgov_i_chunks_at(&meeting->lists, (size_t)list_index), index);
        return;
    }
    struct trondgov_i_list *list = trondgov_i_append(&meeting->log.store, &meeting->lists);
    if (!list)
        return;
    *list = (struct trondgov_i_list){index, index};
    trondgov_i_map_add(&meeting->log.store, &meeting->list_ids, id, (int64_t)meeting->lists.count - 1);
}

static void enrol(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_store *store = &meeting->log.store;
    const trondgov_event *event = act->event;
    struct trondgov_i_person *person = trondgov_i_append(store, &meeting->persons);
    if (!person)
        return;
    const int32_t index = (int32_t)meeting->persons.count - 1;
    person->member = (struct trondgov_member){
        .person = event->person, .list = event->item, .organ = trondgov_i_organ_code(meeting->organ),
        .role = event->role, .category = event->code, .rank = (int32_t)event->value, .from = meeting->date,
        .to = meeting->date};
    person->own_seat = person->seat = person->first_seat = person->seat_left = TRONDGOV_I_NONE;
    person->called_for = person->next_of_list = TRONDGOV_I_NONE;
    person->absence_at = TRONDGOV_NOTHING;
    trondgov_i_map_add(store, &meeting->person_ids, event->person, index);
    if (event->item)
        join_list(meeting, event->item, index);
    if (event->value > 0 || !holds_seat(act, event->role))
        return;
    struct trondgov_i_seat *seat = trondgov_i_append(store, &meeting->seats);
    if (!seat)
        return;
    *seat = (struct trondgov_i_seat){index, TRONDGOV_I_NONE};
    person->own_seat = (int32_t)meeting->seats.count - 1;
}

trondgov_status trondgov_i_do_seat(struct trondgov_i_act *act)
{
    const trondgov_event *event = act->event;
    /* a substitute has a number on the list, and nobody else who sits has one */
    if (event->value > INT32_MAX ||
        (holds_seat(act, event->role) && (event->role == TRONDGOV_ROLE_VARAMEDLEM) != (event->value > 0))) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_RANK, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if (act->person == TRONDGOV_I_NONE) {
        enrol(act);
        if (event->role == TRONDGOV_ROLE_GRUPPELEDER && !act->meeting->log.store.failed)
            trondgov_i_person_at(act->meeting, (int32_t)act->meeting->persons.count - 1)->leads_group = 1;
        return TRONDGOV_OK;
    }
    struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (event->role != TRONDGOV_ROLE_GRUPPELEDER || person->leads_group) /* a member may lead the group beside it */
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(act->meeting, &person->leads_group, 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_rests(struct trondgov_i_act *act)
{
    struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (person->rests)
        return TRONDGOV_DUPLICATE;
    trondgov_i_change(act->meeting, &person->rests, 1);
    trondgov_i_stand(act->meeting, act->person);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_group(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_i_set64(&meeting->log.store, &trondgov_i_person_at(meeting, act->person)->member.party, act->event->item);
    if (trondgov_i_map_get(&meeting->parties, act->event->item) >= 0)
        return TRONDGOV_OK;
    trondgov_id *party = trondgov_i_append(&meeting->log.store, &meeting->party_list);
    if (party)
        *party = act->event->item;
    trondgov_i_map_add(&meeting->log.store, &meeting->parties, act->event->item,
                       (int64_t)meeting->party_list.count - 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_government(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (trondgov_i_map_get(&meeting->government_ids, act->event->item) >= 0)
        return TRONDGOV_DUPLICATE;
    trondgov_id *party = trondgov_i_append(&meeting->log.store, &meeting->government);
    if (party)
        *party = act->event->item;
    trondgov_i_map_add(&meeting->log.store, &meeting->government_ids, act->event->item, 0);
    return TRONDGOV_OK;
}
