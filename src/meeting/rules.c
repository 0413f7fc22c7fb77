/* What the rulebook says to what the meeting knows: its questions asked with the state of the hall, with what somebody
 * judged (kommuneloven and the regulations leave much to the chair or the organ), and with what was told.
 */
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

static struct trondgov_i_stated *stated_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->stated, (size_t)index);
}

static int32_t first_of(const trondgov_meeting *meeting, trondgov_id item)
{
    return item == 0 ? meeting->first_stated : (int32_t)trondgov_i_map_get(&meeting->stated_ids, item);
}

static struct trondgov_i_stated *find(const trondgov_meeting *meeting, trondgov_id item, trondgov_code code)
{
    for (int32_t i = first_of(meeting, item); i >= 0; i = stated_at(meeting, i)->next)
        if (stated_at(meeting, i)->code == code)
            return stated_at(meeting, i);
    return NULL;
}

int64_t trondgov_i_stated_of(const trondgov_meeting *meeting, trondgov_id item, trondgov_code code)
{
    const struct trondgov_i_stated *stated = find(meeting, item, code);
    return stated ? stated->value : TRONDGOV_NOTHING;
}

/* The later word counts. What it is about need not be known yet: a question is judged before it is put. */
static trondgov_status state(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_store *store = &meeting->log.store;
    const trondgov_event *event = act->event;
    struct trondgov_i_stated *there = find(meeting, event->item, event->code);
    if (there) {
        trondgov_i_set64(store, &there->value, event->value);
        return TRONDGOV_OK;
    }
    const int32_t first = first_of(meeting, event->item);
    struct trondgov_i_stated *stated = trondgov_i_append(store, &meeting->stated);
    if (!stated)
        return TRONDGOV_OK;
    const int32_t index = (int32_t)meeting->stated.count - 1;
    *stated = (struct trondgov_i_stated){event->item, event->value, event->code, TRONDGOV_I_NONE};
    if (first >= 0) {
        stated->next = stated_at(meeting, first)->next;
        trondgov_i_change(meeting, &stated_at(meeting, first)->next, index);
    } else if (event->item == 0)
        trondgov_i_change(meeting, &meeting->first_stated, index);
    else
        trondgov_i_map_add(store, &meeting->stated_ids, event->item, index);
    return TRONDGOV_OK;
}

/* Who judges is told where a provision names the role. */
trondgov_status trondgov_i_do_judged(struct trondgov_i_act *act)
{
    for (size_t i = 0; i < trondgov_i_judgement_count; i++) {
        const struct trondgov_i_judgement *judgement = &trondgov_i_judgements[i];
        if (judgement->judgement != act->event->code || judgement->role == 0 || act->event->role == 0 ||
            judgement->role == act->event->role)
            continue;
        trondgov_i_find(act->why, TRONDGOV_FINDING_WARNING, judgement->provision, act->event->person, act->event->item,
                        judgement->role);
    }
    return state(act);
}

trondgov_status trondgov_i_do_stated(struct trondgov_i_act *act)
{
    const trondgov_field field = {
        .field = act->event->code,
        .unit = (trondgov_code)trondgov_code_get(act->meeting->rulebook, act->event->code, TRONDGOV_FIELD_UNIT),
        .family = (trondgov_code)trondgov_code_get(act->meeting->rulebook, act->event->code, TRONDGOV_FIELD_FAMILY)};
    const trondgov_status status = trondgov_i_value_check(act->meeting->rulebook, &field, act->event->value);
    if (status)
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_VALUE, -1);
    return status ? status : state(act);
}

static void add(trondgov_fact *asked, size_t *count, trondgov_code field, int64_t value)
{
    for (size_t i = 0; i < *count; i++)
        if (asked[i].field == field)
            return;
    if (value != TRONDGOV_NOTHING && *count < TRONDGOV_I_ASKED)
        asked[(*count)++] = (trondgov_fact){field, value};
}

/* The facts that the question has: as given, else as stated of the case, else of the meeting, else of every meeting. */
static size_t gather(const trondgov_meeting *meeting, trondgov_id item, trondgov_code question,
                     const trondgov_fact *facts, size_t count, trondgov_fact *asked)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    size_t gathered = 0;
    for (size_t i = 0; i < count; i++)
        if (trondgov_i_schema_field(schema, facts[i].field))
            add(asked, &gathered, (trondgov_code)facts[i].field, facts[i].value);
    for (int32_t i = 0; i < schema->count; i++) {
        const trondgov_code field = trondgov_i_schema_fields[schema->first + i].field;
        if (item)
            add(asked, &gathered, field, trondgov_i_stated_of(meeting, item, field));
        add(asked, &gathered, field, trondgov_i_stated_of(meeting, 0, field));
    }
    if (trondgov_i_schema_field(schema, TRONDGOV_FIELD_ORGAN))
        add(asked, &gathered, TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(meeting->organ));
    if (trondgov_i_schema_field(schema, TRONDGOV_FIELD_DATE))
        add(asked, &gathered, TRONDGOV_FIELD_DATE, meeting->date);
    return gathered;
}

trondgov_status trondgov_i_consult_about(const trondgov_meeting *meeting, trondgov_id item,
                                         const struct trondgov_i_facts *given, struct trondgov_i_found *found,
                                         trondgov_verdict *why)
{
    trondgov_fact asked[TRONDGOV_I_ASKED];
    const struct trondgov_i_facts all = {
        asked, gather(meeting, item, given->question, given->facts, given->count, asked), given->question};
    const size_t at = trondgov_i_verdict_count(why);
    trondgov_status status =
        trondgov_i_answer(meeting->organ, trondgov_i_work_out_of(given->question), &all, found, why);
    if (!status && found->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(why, at);
    else if (!status && why)
        trondgov_i_verdict_kind(why, at, TRONDGOV_FINDING_CHECKED);
    return status;
}

trondgov_status trondgov_i_consult(struct trondgov_i_act *act, trondgov_code question, const trondgov_fact *facts,
                                   size_t count, struct trondgov_i_found *found)
{
    const struct trondgov_i_facts given = {facts, count, question};
    return trondgov_i_consult_about(act->meeting, act->about, &given, found, act->why);
}

int32_t trondgov_i_stopped_by(struct trondgov_i_act *act, trondgov_code question, const trondgov_fact *facts,
                              size_t count, struct trondgov_i_found *found, trondgov_status *status)
{
    const size_t at = trondgov_i_verdict_count(act->why);
    *status = trondgov_i_consult(act, question, facts, count, found);
    if (*status)
        return 1;
    const int32_t lacking = found->answer == TRONDGOV_ANSWER_NEEDS_FACT || found->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
    if (!lacking && found->answer != TRONDGOV_ANSWER_NO)
        return 0;
    trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_GROUND);
    trondgov_i_verdict_before(act->why, act->first_finding, at); /* what decides comes first */
    act->applied->answer = lacking ? found->answer : TRONDGOV_ANSWER_REFUSED;
    return 1;
}

int32_t trondgov_i_refused_if_no(struct trondgov_i_act *act, trondgov_answer answer, size_t at, trondgov_status status)
{
    if (status || answer != TRONDGOV_ANSWER_NO)
        return status != TRONDGOV_OK;
    trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_GROUND);
    act->applied->answer = TRONDGOV_ANSWER_REFUSED;
    return 1;
}

int32_t trondgov_i_stopped(struct trondgov_i_act *act, trondgov_code question, const trondgov_fact *facts, size_t count,
                           trondgov_status *status)
{
    struct trondgov_i_found found = {.answer = 0};
    return trondgov_i_stopped_by(act, question, facts, count, &found, status);
}

/* What question ATTENDANCE is asked with of somebody, as the state of the hall has it. */
enum { ATTENDANCE_FACTS = 4 };

static void attendance_facts(const struct trondgov_i_act *act, trondgov_code right, trondgov_fact *facts)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const int32_t of_case = meeting->case_in_hand;
    facts[0] = (trondgov_fact){TRONDGOV_FIELD_ROLE, person->member.role};
    facts[1] = (trondgov_fact){TRONDGOV_FIELD_RIGHT, right};
    facts[2] = (trondgov_fact){TRONDGOV_FIELD_DOORS_CLOSED,
                               of_case >= 0 && trondgov_i_case_at(meeting, of_case)->doors != DOORS_ARE_OPEN};
    facts[3] = (trondgov_fact){TRONDGOV_FIELD_IS_DISQUALIFIED, of_case >= 0 && person->out_of_case == of_case + 1};
}

int32_t trondgov_i_may_attending(struct trondgov_i_act *act, trondgov_code right)
{
    trondgov_fact facts[ATTENDANCE_FACTS];
    struct trondgov_i_found found = {.answer = 0};
    trondgov_verdict *why = act->why;
    const struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (person->own_seat >= 0 || person->member.rank > 0 || !person->in_hall)
        return 0;
    attendance_facts(act, right, facts);
    act->why = NULL;
    const trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_ATTENDANCE, facts, ATTENDANCE_FACTS, &found);
    act->why = why;
    return !status && (found.answer == TRONDGOV_ANSWER_YES || found.answer == TRONDGOV_ANSWER_REQUIRED);
}

int32_t trondgov_i_attendant_stopped(struct trondgov_i_act *act, trondgov_code right, trondgov_status *status)
{
    trondgov_fact facts[ATTENDANCE_FACTS];
    attendance_facts(act, right, facts);
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_ATTENDANCE, facts, ATTENDANCE_FACTS, status);
}

const struct trondgov_i_row *trondgov_i_right(const trondgov_meeting *meeting, trondgov_code role, trondgov_code right)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    return trondgov_i_row(&view, TRONDGOV_ROW_RIGHT, right, role, 0);
}

int32_t trondgov_i_forbidden(struct trondgov_i_act *act, trondgov_code role, trondgov_code right)
{
    const struct trondgov_i_row *row = trondgov_i_right(act->meeting, role, right);
    return row && row->answer == TRONDGOV_ANSWER_NO && trondgov_i_refuse_by(act, row->provision, right);
}

void trondgov_i_tell_right(struct trondgov_i_act *act, trondgov_code kind, trondgov_code role, trondgov_code right)
{
    const struct trondgov_i_row *row = trondgov_i_right(act->meeting, role, right);
    if (!row)
        return;
    const trondgov_finding finding = {.kind = kind, .provision = row->provision, .answer = row->answer, .role = role,
                                      .subject = right, .person = act->event->person, .item = act->event->item,
                                      .organ = trondgov_i_organ_code(act->meeting->organ), .index = -1};
    trondgov_i_verdict_add(act->why, &finding);
}

trondgov_code trondgov_i_capacity(const struct trondgov_i_person *person)
{
    if (person->own_seat >= 0)
        return TRONDGOV_ROLE_MEDLEM;
    return person->seat >= 0 ? TRONDGOV_ROLE_VARAMEDLEM : person->member.role;
}

int32_t trondgov_i_role_may_not(struct trondgov_i_act *act, trondgov_code role, trondgov_code right,
                                trondgov_status *status)
{
    struct trondgov_i_view view = trondgov_i_view_of(act->meeting->organ);
    const struct trondgov_i_row *any = trondgov_i_row_of_key(&view, TRONDGOV_ROW_RIGHT, right, 0);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, role}, {TRONDGOV_FIELD_RIGHT, right}};
    *status = TRONDGOV_OK;
    if (!any)
        return 0; /* no text gives it to anybody */
    if (!trondgov_i_right(act->meeting, role, right))
        return trondgov_i_refuse_by(act, any->provision, right);
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, status);
}

int32_t trondgov_i_member_may_not(struct trondgov_i_act *act, int32_t index, trondgov_code right, int32_t attending,
                                  trondgov_status *status)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, index);
    trondgov_code role = trondgov_i_capacity(person);
    const struct trondgov_i_row *row = trondgov_i_right(act->meeting, role, right);
    *status = TRONDGOV_OK;
    if (role == TRONDGOV_ROLE_VARAMEDLEM && person->seat < 0 && attending && row)
        return trondgov_i_refuse_by(act, row->provision, right); /* substitutes who attend (5.13) */
    if (role == TRONDGOV_ROLE_VARAMEDLEM && person->seat >= 0 && !row)
        role = TRONDGOV_ROLE_MEDLEM; /* sits as one */
    return trondgov_i_role_may_not(act, role, right, status);
}

int32_t trondgov_i_limit(const trondgov_meeting *meeting, trondgov_code limit, trondgov_code *provision)
{
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_LIMIT, limit, 0, 0);
    if (provision)
        *provision = row ? row->provision : 0;
    for (size_t i = meeting->plans.count; i > 0; i--) { /* the last word of the running plan */
        const struct trondgov_i_plan *plan = trondgov_i_chunks_at(&meeting->plans, i - 1);
        if (plan->limit != limit)
            continue;
        const trondgov_code planned = trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_PLAN_AT_START);
        if (provision && planned)
            *provision = planned;
        return plan->value;
    }
    return row ? (int32_t)row->value : -1;
}

static int64_t bit_of(trondgov_code matter)
{
    return INT64_C(1) << (TRONDGOV_I_NUMBER(matter) - 1);
}

static int64_t *grants(trondgov_meeting *meeting, int32_t item)
{
    return item < 0 ? &meeting->granted : &trondgov_i_case_at(meeting, item)->granted;
}

int32_t trondgov_i_granted(const trondgov_meeting *meeting, int32_t item, trondgov_code matter)
{
    const int64_t granted = item < 0 ? meeting->granted : trondgov_i_case_at(meeting, item)->granted;
    return (granted & bit_of(matter)) != 0;
}

void trondgov_i_grant(trondgov_meeting *meeting, int32_t item, trondgov_code matter)
{
    int64_t *granted = grants(meeting, item);
    trondgov_i_set64(&meeting->log.store, granted, *granted | bit_of(matter));
}

void trondgov_i_ungrant(trondgov_meeting *meeting, int32_t item, trondgov_code matter)
{
    int64_t *granted = grants(meeting, item);
    if (trondgov_i_granted(meeting, item, matter))
        trondgov_i_set64(&meeting->log.store, granted, *granted & ~bit_of(matter));
}
