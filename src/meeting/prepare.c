/* Before the meeting: who is enrolled, the agenda, the summons, absence and substitutes.
 *
 * Bystyret 3.3 to 3.5 and the absence guideline, kommuneloven §§ 7-10, 11-3, through the organ's rows. All of it is
 * recorded as it happened; what was late or incomplete is a fault in the verdict.
 */
#include "meeting/state.h"

#include "rulebook/deadline.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

/* As a bit of what a notice carries. */
#define PARTICULAR_CASE_DOCUMENTS (INT64_C(1) << (TRONDGOV_I_NUMBER(TRONDGOV_PARTICULAR_CASE_DOCUMENTS) - 1))

trondgov_status trondgov_i_do_meeting(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const trondgov_organ *organ = NULL;
    trondgov_status status =
        trondgov_rulebook_organ(meeting->rulebook, act->event->organ, (trondgov_date)act->event->value, &organ);
    if (status) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_ORGAN, -1);
        return status;
    }
    if (act->event->code == 0)
        act->event->code = TRONDGOV_MEETING_ORDINARY;
    meeting->organ = organ;
    trondgov_i_set64(&meeting->log.store, &meeting->id, act->event->item);
    trondgov_i_change(meeting, &meeting->date, (int32_t)act->event->value);
    trondgov_i_change(meeting, &meeting->kind, act->event->code);
    trondgov_i_set64(&meeting->log.store, &meeting->called_by, act->event->person);
    trondgov_i_change(meeting, &meeting->state, TRONDGOV_STATE_PLANNED);
    /* the rules that hold go into the log beside it, so a replay under others is found out */
    const trondgov_event rules = {.kind = TRONDGOV_EVENT_RULES, .at = act->event->at,
                                  .value = (int64_t)trondgov_i_organ_digest(organ)};
    trondgov_i_log_record(&meeting->log, act->event, TRONDGOV_ANSWER_DONE);
    trondgov_i_log_record(&meeting->log, &rules, TRONDGOV_ANSWER_DONE);
    act->applied->unrecorded = 1;
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_rules(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->log.events.count != 2)
        return TRONDGOV_OUT_OF_ORDER;
    act->applied->unrecorded = 1; /* it is there already */
    return act->event->value == (int64_t)trondgov_i_organ_digest(meeting->organ) ||
                   (meeting->flags & TRONDGOV_APPLY_OTHER_RULEBOOK)
               ? TRONDGOV_OK
               : TRONDGOV_OTHER_RULEBOOK;
}

trondgov_status trondgov_i_do_place(struct trondgov_i_act *act)
{
    trondgov_i_set64(&act->meeting->log.store, &act->meeting->place, act->event->item);
    trondgov_i_change(act->meeting, &act->meeting->has_place, 1);
    return TRONDGOV_OK;
}

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
        put_on_agenda(meeting, trondgov_i_add_case(act, 0, TRONDGOV_STATE_LISTED));
        return TRONDGOV_OK;
    }
    put_on_agenda(meeting, act->item);
    trondgov_i_change(meeting, &item->state, TRONDGOV_STATE_LISTED); /* demanded, and listed now */
    trondgov_i_change(meeting, &item->matter, act->event->code);
    trondgov_i_change(meeting, &item->filed, 0);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_late(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->state == TRONDGOV_STATE_CLOSED || meeting->state == TRONDGOV_STATE_MINUTES_DRAFT ||
        meeting->state == TRONDGOV_STATE_MINUTES_APPROVED)
        return trondgov_i_refuse(act, TRONDGOV_GUARD_IN_MEETING) ? TRONDGOV_OK : TRONDGOV_OUT_OF_ORDER;
    struct trondgov_i_case *item = act->item < 0 ? NULL : trondgov_i_case_at(meeting, act->item);
    if (!item)
        trondgov_i_add_case(act, 1, TRONDGOV_STATE_LISTED);
    else if (item->late || (item->filed && item->state != TRONDGOV_STATE_RECEIVED))
        return TRONDGOV_DUPLICATE;
    else if (item->state == TRONDGOV_STATE_RECEIVED) { /* demanded, and not on the summons */
        trondgov_i_change(meeting, &item->state, TRONDGOV_STATE_LISTED);
        trondgov_i_change(meeting, &item->late, 1);
        trondgov_i_change(meeting, &item->filed, 0); /* an interpellation with a proposal is a case (5.14 c) */
    }
    else /* a case on the summons whose documents the summons lacked */
        trondgov_i_change(meeting, &item->documents, DOCUMENTS_LATE);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_explain_deadline(struct trondgov_i_act *act, const struct trondgov_i_deadline *asked,
                                            struct trondgov_i_due *due)
{
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_status status = trondgov_i_deadline_explained(act->meeting->organ, asked, due, act->why);
    if (!status && due->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(act->why, at);
    else if (!status)
        trondgov_i_verdict_kind(act->why, at,
                                due->answer == TRONDGOV_ANSWER_NO ? TRONDGOV_FINDING_FAULT : TRONDGOV_FINDING_CHECKED);
    return status;
}

static void explain_contents(struct trondgov_i_act *act, const struct trondgov_i_row *row, int64_t contents)
{
    const int64_t lacking = row ? row->value & ~contents : 0;
    if (!lacking)
        return;
    const trondgov_finding fault = {
        .kind = TRONDGOV_FINDING_FAULT, .provision = row->provision, .answer = TRONDGOV_ANSWER_NO,
        .unit = TRONDGOV_UNIT_FLAGS, .required = row->value, .actual = contents, .person = act->event->person,
        .subject = row->key, .index = -1};
    trondgov_i_verdict_add(act->why, &fault);
}

/* Demanded by enough members, and not on the agenda. */
static void note_unlisted(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_DEMAND_CASE, 0, 0);
    for (int32_t i = 0; row && i < (int32_t)meeting->cases.count; i++) {
        const struct trondgov_i_case *item = trondgov_i_case_at(meeting, i);
        if (item->demanded && item->state == TRONDGOV_STATE_RECEIVED)
            trondgov_i_find(act->why, TRONDGOV_FINDING_FAULT, row->provision, 0, item->id,
                            TRONDGOV_THRESHOLD_DEMAND_CASE);
    }
}

trondgov_status trondgov_i_do_notice(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    if (meeting->notice_sent)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_deadline asked = {.deadline = meeting->kind == TRONDGOV_MEETING_CONSTITUTING
                                                              ? TRONDGOV_DEADLINE_CONSTITUTING_NOTICE
                                                              : TRONDGOV_DEADLINE_NOTICE,
                                              .anchor = meeting->date,
                                              .at = act->event->at, .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    /* it brings the documents, or says where they are */
    const int32_t with_documents =
        (act->event->value & (TRONDGOV_NOTICE_DOCUMENTS | PARTICULAR_CASE_DOCUMENTS)) != 0;
    trondgov_status status = trondgov_i_explain_deadline(act, &asked, &due);
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_NOTICE_CONTENTS, 0, 0);
    explain_contents(act, row, act->event->value | (row && with_documents ? row->value & PARTICULAR_CASE_DOCUMENTS : 0));
    note_unlisted(act);
    if (!status)
        status = trondgov_i_tell_ground(act);
    trondgov_i_change(meeting, &meeting->notice_sent, 1);
    trondgov_i_change(meeting, &meeting->state, TRONDGOV_STATE_CONVENED);
    for (int32_t i = 0; with_documents && i < (int32_t)meeting->cases.count; i++)
        if (trondgov_i_case_at(meeting, i)->documents == DOCUMENTS_MISSING)
            trondgov_i_change(meeting, &trondgov_i_case_at(meeting, i)->documents, DOCUMENTS_IN_TIME);
    return status;
}

trondgov_status trondgov_i_do_documents(struct trondgov_i_act *act)
{
    struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    if (item->documents != DOCUMENTS_MISSING)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_deadline asked = {.deadline = TRONDGOV_DEADLINE_DOCUMENTS, .anchor = act->meeting->date,
                                              .at = act->event->at, .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_explain_deadline(act, &asked, &due);
    /* sent with the summons is what the Act asks for; what follows the summons is late */
    trondgov_i_change(act->meeting, &item->documents, act->meeting->notice_sent ? DOCUMENTS_LATE : DOCUMENTS_IN_TIME);
    return status;
}

static void explain_ground(struct trondgov_i_act *act)
{
    struct trondgov_i_view view = trondgov_i_view_of(act->meeting->organ);
    struct trondgov_i_found found = trondgov_i_ground(&view, act->event->code, TRONDGOV_NOTHING);
    if (found.judgement) /* somebody may have judged it of this person already */
        found = trondgov_i_ground(&view, act->event->code,
                                  trondgov_i_stated_of(act->meeting, act->event->person, found.judgement));
    trondgov_finding finding = {.kind = TRONDGOV_FINDING_FAULT, .provision = found.provision, .answer = found.answer,
                                .person = act->event->person, .subject = act->event->code, .index = -1};
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_verdict_add(act->why, &finding);
    if (found.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT) {
        finding.kind = TRONDGOV_FINDING_JUDGEMENT;
        finding.subject = found.judgement;
        trondgov_i_verdict_add(act->why, &finding);
    }
    explain_contents(act, trondgov_i_row(&view, TRONDGOV_ROW_GROUND, act->event->code, 0, 0), act->event->value);
}

trondgov_status trondgov_i_do_absence(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    if (person->absent)
        return TRONDGOV_DUPLICATE;
    const struct trondgov_i_deadline asked = {
        .deadline = TRONDGOV_DEADLINE_ABSENCE, .anchor = meeting->date, .at = act->event->at,
        .ground = act->event->code, .arisen = TRONDGOV_NOTHING,
        .newly_arisen = (act->event->value & TRONDGOV_NOTICE_ACUTE) != 0};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_explain_deadline(act, &asked, &due);
    explain_ground(act);
    trondgov_i_change(meeting, &person->absent, 1);
    trondgov_i_change(meeting, &person->absence_ground, act->event->code);
    trondgov_i_change(meeting, &person->absence_in_time, due.answer != TRONDGOV_ANSWER_NO);
    trondgov_i_change(meeting, &person->absence_acute, asked.newly_arisen);
    trondgov_i_set64(&meeting->log.store, &person->absence_at, act->event->at);
    return status;
}

trondgov_status trondgov_i_do_absence_withdrawn(struct trondgov_i_act *act)
{
    struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (!person->absent)
        return TRONDGOV_UNKNOWN_ID;
    trondgov_i_change(act->meeting, &person->absent, 0);
    return TRONDGOV_OK;
}

static trondgov_code caller_of(const trondgov_meeting *meeting, const struct trondgov_i_person *absent)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row = trondgov_i_called_by(&view, !absent->absent || absent->absence_in_time);
    return row ? row->role : 0;
}

trondgov_status trondgov_i_do_called(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_person *substitute = trondgov_i_person_at(meeting, act->person);
    const int32_t member = trondgov_i_person_of(meeting, act->event->item);
    if (member < 0)
        return TRONDGOV_UNKNOWN_ID;
    const struct trondgov_i_person *absent = trondgov_i_person_at(meeting, member);
    if (absent->own_seat < 0 || substitute->own_seat >= 0 || substitute->member.rank == 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_OUT_OF_RANGE; /* only a substitute stands in, and only for one who has a seat */
    }
    if (substitute->called_for >= 0)
        return TRONDGOV_DUPLICATE;
    const trondgov_code caller = caller_of(meeting, absent);
    if (act->event->role == 0)
        act->event->role = caller;
    else if (caller && act->event->role != caller)
        trondgov_i_note(act, TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_SUBSTITUTE_ORDER, act->event->person);
    if (trondgov_i_next_substitute(meeting, member) != act->person)
        trondgov_i_note(act, TRONDGOV_FINDING_FAULT, TRONDGOV_GUARD_SUBSTITUTE_ORDER, act->event->person);
    trondgov_i_change(meeting, &substitute->called_for, absent->own_seat);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_declined(struct trondgov_i_act *act)
{
    struct trondgov_i_person *substitute = trondgov_i_person_at(act->meeting, act->person);
    if (substitute->declined || substitute->own_seat >= 0)
        return substitute->declined ? TRONDGOV_DUPLICATE : TRONDGOV_OUT_OF_RANGE;
    explain_ground(act);
    trondgov_i_change(act->meeting, &substitute->declined, 1);
    trondgov_i_change(act->meeting, &substitute->called_for, TRONDGOV_I_NONE);
    return TRONDGOV_OK;
}
