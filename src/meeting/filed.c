/* What members put beside the agenda: member proposals, interpellations, questions, inquiries. Bystyret 5.13 and 5.14,
 * bystyreutvalgene 2.2, kommuneloven §§ 10-9 and 11-2, through the organ's rows.
 *
 * That something came in is a fact of the world: a fault in it is told, and stands in the way when the item is to be
 * taken up. An item is a case, so debate, doors and votes work on it as on one.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

/* The right to put each kind, and by when it must come in (0: at any time). */
struct kind {
    trondgov_code matter, right, deadline;
};

static const struct kind KINDS[] = {
    {TRONDGOV_MATTER_MEMBER_PROPOSAL, TRONDGOV_RIGHT_PUT_MEMBER_PROPOSAL, TRONDGOV_DEADLINE_MEMBER_PROPOSAL},
    {TRONDGOV_MATTER_INTERPELLATION, TRONDGOV_RIGHT_PUT_INTERPELLATION, TRONDGOV_DEADLINE_INTERPELLATION},
    {TRONDGOV_MATTER_ORAL_QUESTION, TRONDGOV_RIGHT_ASK, TRONDGOV_DEADLINE_QUESTION_TO_BYRAAD},
    {TRONDGOV_MATTER_INQUIRY, TRONDGOV_RIGHT_PUT_INQUIRY, 0},
};

static const struct kind *kind_of(trondgov_code matter)
{
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (KINDS[i].matter == matter)
            return &KINDS[i];
    return NULL;
}

/* A question that comes late is put all the same, with another day for its answer (bystyreutvalgene 2.2 b). */
static int32_t late_is_barred(const struct trondgov_i_case *item)
{
    return item->matter != TRONDGOV_MATTER_ORAL_QUESTION;
}

/* The same about what has come in: a fault. */
static trondgov_status tell_right_to_put(struct trondgov_i_act *act, trondgov_code right)
{
    struct trondgov_i_applied applied = *act->applied;
    struct trondgov_i_act asked = *act;
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_status status = TRONDGOV_OK;
    asked.applied = &applied;
    if (trondgov_i_member_may_not(&asked, act->person, right, 0, &status) && !status)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_FAULT);
    return status;
}

static struct trondgov_i_queue *queue_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->queues, (size_t)index);
}

/* The queue of interpellations of a member's party; one without a party has a queue alone. -1: no memory. */
static int32_t queue_of(trondgov_meeting *meeting, struct trondgov_i_person *person)
{
    struct trondgov_i_store *store = &meeting->log.store;
    const trondgov_id party = person->member.party;
    const int32_t there = party != 0 ? (int32_t)trondgov_i_map_get(&meeting->queue_ids, party) : person->queue - 1;
    if (there >= 0)
        return there;
    struct trondgov_i_queue *queue = trondgov_i_append(store, &meeting->queues);
    if (!queue)
        return TRONDGOV_I_NONE;
    *queue = (struct trondgov_i_queue){TRONDGOV_I_NONE, TRONDGOV_I_NONE, 0};
    const int32_t index = (int32_t)meeting->queues.count - 1;
    if (party != 0)
        trondgov_i_map_add(store, &meeting->queue_ids, party, index);
    else
        trondgov_i_change(meeting, &person->queue, index + 1);
    return index;
}

static void join_queue(trondgov_meeting *meeting, int32_t index)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const int32_t number = queue_of(meeting, trondgov_i_person_at(meeting, item->filer));
    if (number < 0)
        return;
    struct trondgov_i_queue *queue = queue_at(meeting, number);
    item->queue = number;
    if (queue->last < 0)
        trondgov_i_change(meeting, &queue->first, index);
    else
        trondgov_i_change(meeting, &trondgov_i_case_at(meeting, queue->last)->next_in_queue, index);
    trondgov_i_change(meeting, &queue->last, index);
}

static trondgov_status explain_late(struct trondgov_i_act *act, const struct trondgov_i_case *item,
                                    struct trondgov_i_due *due)
{
    const struct trondgov_i_deadline asked = {.deadline = kind_of(item->matter)->deadline,
                                              .anchor = act->meeting->date, .at = item->filed_at,
                                              .arisen = TRONDGOV_NOTHING};
    *due = (struct trondgov_i_due){.answer = TRONDGOV_ANSWER_NOT_REGULATED};
    return asked.deadline ? trondgov_i_explain_deadline(act, &asked, due) : TRONDGOV_OK;
}

trondgov_status trondgov_i_file(struct trondgov_i_act *act, int32_t has_proposal)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = trondgov_i_add_case(act, 0, trondgov_i_when(TRONDGOV_EVENT_FILED)->case_is);
    if (index < 0)
        return TRONDGOV_OK; /* no memory: the log undoes it */
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    item->filed = 1;
    item->filer = act->person;
    item->filed_at = act->event->at;
    item->has_proposal = has_proposal;
    item->documents = DOCUMENTS_IN_TIME; /* it is its own */
    act->item = index;
    /* an interpellation with a proposal is a new case, and on no agenda yet (5.14 c) */
    if (has_proposal && item->matter == TRONDGOV_MATTER_INTERPELLATION &&
        trondgov_i_right(meeting, TRONDGOV_ROLE_ORDFORER, TRONDGOV_RIGHT_LIST_INTERPELLATION)) {
        item->state = trondgov_i_when(TRONDGOV_EVENT_CASE_DEMANDED)->case_is;
        return TRONDGOV_OK;
    }
    struct trondgov_i_act quiet = *act;
    struct trondgov_i_due due;
    quiet.why = NULL;
    const trondgov_status status = explain_late(&quiet, item, &due);
    item->too_late = due.answer == TRONDGOV_ANSWER_NO;
    if (!status && item->matter == TRONDGOV_MATTER_INTERPELLATION && !item->too_late)
        join_queue(meeting, index);
    return status;
}

/* The day of an instant. */
static trondgov_date day_of(trondgov_instant at)
{
    return (trondgov_date)(at / TRONDGOV_DAY_SECONDS - (at % TRONDGOV_DAY_SECONDS < 0));
}

trondgov_status trondgov_i_tell_answer_due(struct trondgov_i_act *act, int32_t index, int32_t in_meeting)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    const int64_t topic = trondgov_i_stated_of(act->meeting, item->id, TRONDGOV_FIELD_MATTER);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_MEETING_DAY, act->meeting->date},
                                   {TRONDGOV_FIELD_MATTER, topic == TRONDGOV_NOTHING ? item->matter : topic},
                                   {TRONDGOV_FIELD_ASKED_IN_MEETING, in_meeting},
                                   {TRONDGOV_FIELD_SENT, day_of(item->filed_at)}};
    struct trondgov_i_found found = {.answer = 0};
    const trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_ANSWER_DUE, facts, sizeof facts / sizeof *facts, &found);
    if (status || found.answer != TRONDGOV_ANSWER_REQUIRED)
        return status;
    const int64_t due = (found.value + 1) * TRONDGOV_DAY_SECONDS - 1;
    const trondgov_finding duty = {.kind = TRONDGOV_FINDING_DUTY, .provision = found.provision, .answer = found.answer,
                                   .unit = TRONDGOV_UNIT_INSTANT, .required = due, .role = TRONDGOV_ROLE_BYRAAD,
                                   .item = item->id, .subject = TRONDGOV_RIGHT_ANSWER_QUESTIONS, .index = -1};
    trondgov_i_verdict_add(act->why, &duty);
    return TRONDGOV_OK;
}

/* What is to be said of what came in. */
static trondgov_status tell_filed(struct trondgov_i_act *act)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    struct trondgov_i_due due;
    trondgov_status status = tell_right_to_put(act, kind_of(item->matter)->right);
    if (status)
        return status;
    if (item->state == TRONDGOV_STATE_RECEIVED) {
        trondgov_i_tell_right(act, TRONDGOV_FINDING_WARNING, TRONDGOV_ROLE_ORDFORER,
                              TRONDGOV_RIGHT_LIST_INTERPELLATION);
        return TRONDGOV_OK;
    }
    if (item->matter == TRONDGOV_MATTER_ORAL_QUESTION)
        return trondgov_i_tell_answer_due(act, act->item, 0);
    if (item->matter == TRONDGOV_MATTER_MEMBER_PROPOSAL &&
        trondgov_i_stated_of(act->meeting, item->id, TRONDGOV_FIELD_WRITTEN_REASONS) != 1)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_DUTY,
                              trondgov_i_capacity(trondgov_i_person_at(act->meeting, act->person)),
                              TRONDGOV_RIGHT_GIVE_WRITTEN_REASONS);
    return explain_late(act, item, &due);
}

trondgov_status trondgov_i_do_filed(struct trondgov_i_act *act)
{
    if (!kind_of(act->event->code)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_MATTER, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if (act->item >= 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_CASE, -1);
        return TRONDGOV_DUPLICATE;
    }
    const trondgov_status status = trondgov_i_file(act, act->event->value != 0);
    return status || act->item < 0 ? status : tell_filed(act);
}

/* Came in too late for this meeting; it may be put again. */
static int32_t late_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item, trondgov_status *status)
{
    struct trondgov_i_due due;
    if (!item->too_late || !late_is_barred(item))
        return 0;
    const size_t at = trondgov_i_verdict_count(act->why);
    *status = explain_late(act, item, &due);
    return trondgov_i_refused_if_no(act, due.answer, at, *status);
}

/* What was stated of the item or the meeting, or else what the meeting knows. */
static int64_t told_or(const struct trondgov_i_act *act, trondgov_code field, int64_t known)
{
    const int64_t of_item = trondgov_i_stated_of(act->meeting, act->about, field);
    const int64_t of_meeting = trondgov_i_stated_of(act->meeting, 0, field);
    return of_item != TRONDGOV_NOTHING ? of_item : of_meeting != TRONDGOV_NOTHING ? of_meeting : known;
}

static int64_t kind_of_meeting(const struct trondgov_i_act *act)
{
    return told_or(act, TRONDGOV_FIELD_MEETING_KIND, trondgov_i_kind_of_meeting(act->meeting));
}

/* The items come after the break; which, where there are several, the running plan says (a fact stated). */
static int32_t break_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_AT, act->event->at},
        {TRONDGOV_FIELD_BREAKS, told_or(act, TRONDGOV_FIELD_BREAKS, meeting->breaks)},
        {TRONDGOV_FIELD_BREAK_ENDS, told_or(act, TRONDGOV_FIELD_BREAK_ENDS, meeting->break_ended)},
        {TRONDGOV_FIELD_FIRST_BREAK_ENDS, told_or(act, TRONDGOV_FIELD_FIRST_BREAK_ENDS, meeting->first_break_ended)}};
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_AFTER_BREAK, facts, sizeof facts / sizeof *facts, status);
}

/* The hour for oral questions is set aside in ordinary meetings (5.14 b). */
static int32_t no_question_hour(struct trondgov_i_act *act, const struct trondgov_i_case *item, trondgov_status *status)
{
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_QUESTION_HOUR},
        {TRONDGOV_FIELD_MEETING_KIND, kind_of_meeting(act)},
        {TRONDGOV_FIELD_USED, 0}};
    return item->matter == TRONDGOV_MATTER_ORAL_QUESTION &&
           trondgov_i_stopped(act, TRONDGOV_QUESTION_SPEAKING_TIME, facts, sizeof facts / sizeof *facts, status);
}

static int32_t too_many_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item)
{
    trondgov_code provision = 0;
    if (item->matter != TRONDGOV_MATTER_ORAL_QUESTION)
        return 0;
    const int32_t limit = trondgov_i_limit(act->meeting, TRONDGOV_LIMIT_MAIN_QUESTIONS, &provision);
    return limit >= 0 && trondgov_i_person_at(act->meeting, item->filer)->main_questions >= limit &&
           trondgov_i_refuse_by(act, provision, TRONDGOV_LIMIT_MAIN_QUESTIONS);
}

enum { ITEM_FACTS = 5 };

static void facts_of(const struct trondgov_i_act *act, const struct trondgov_i_case *item, trondgov_fact *facts)
{
    const trondgov_meeting *meeting = act->meeting;
    /* the constitution of the meeting is over when the first case is taken up */
    const int64_t constituted = meeting->any_taken_up ? meeting->constituted_at : act->event->at;
    const trondgov_fact known[ITEM_FACTS] = {
        {TRONDGOV_FIELD_MATTER, item->matter},
        {TRONDGOV_FIELD_CONTAINS_PROPOSAL, told_or(act, TRONDGOV_FIELD_CONTAINS_PROPOSAL, item->has_proposal)},
        {TRONDGOV_FIELD_MEETING_KIND, kind_of_meeting(act)},
        {TRONDGOV_FIELD_HANDED_IN, told_or(act, TRONDGOV_FIELD_HANDED_IN, item->filed_at)},
        {TRONDGOV_FIELD_CONSTITUTED, told_or(act, TRONDGOV_FIELD_CONSTITUTED, constituted)}};
    for (size_t i = 0; i < ITEM_FACTS; i++)
        facts[i] = known[i];
}

static int32_t inadmissible_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    trondgov_fact facts[ITEM_FACTS];
    facts_of(act, trondgov_i_case_at(act->meeting, act->item), facts);
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_ADMISSIBLE, facts, ITEM_FACTS, status);
}

/* Waits to be put, and nothing known today stands against it. */
static int32_t waits_its_turn(const struct trondgov_i_act *act, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, index);
    trondgov_fact facts[ITEM_FACTS];
    struct trondgov_i_act quiet = *act;
    struct trondgov_i_found found = {.answer = 0};
    quiet.why = NULL;
    quiet.about = item->id;
    facts_of(&quiet, item, facts);
    return item->state == TRONDGOV_STATE_LISTED &&
           trondgov_i_consult(&quiet, TRONDGOV_QUESTION_ADMISSIBLE, facts, ITEM_FACTS, &found) == TRONDGOV_OK &&
           found.answer != TRONDGOV_ANSWER_NO;
}

/* The first interpellation that waits in a queue that none has been put of; -1: none, or one has been put. */
static int32_t first_of_party(const struct trondgov_i_act *act, int32_t number)
{
    const struct trondgov_i_queue *queue = queue_at(act->meeting, number);
    int32_t i = queue->taken == 0 ? queue->first : TRONDGOV_I_NONE;
    while (i >= 0 && i != act->item && !waits_its_turn(act, i))
        i = trondgov_i_case_at(act->meeting, i)->next_in_queue;
    return i;
}

/* Every party's first interpellation comes before anybody's second (5.14 c). */
static int32_t turn_stopped(struct trondgov_i_act *act, const struct trondgov_i_case *item, trondgov_status *status)
{
    if (item->queue < 0)
        return 0;
    int32_t other = 0;
    for (int32_t i = 0; !other && i < (int32_t)act->meeting->queues.count; i++)
        other = i != item->queue && first_of_party(act, i) >= 0;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_MATTER, item->matter},
        {TRONDGOV_FIELD_FIRST_OF_PARTY, first_of_party(act, item->queue) == act->item},
        {TRONDGOV_FIELD_OTHER_FIRST_OF_PARTY, other}};
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_PRECEDENCE, facts, sizeof facts / sizeof *facts, status);
}

int32_t trondgov_i_filed_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    *status = TRONDGOV_OK;
    return trondgov_i_member_may_not(act, item->filer, kind_of(item->matter)->right, 1, status) ||
           late_stopped(act, item, status) || no_question_hour(act, item, status) || break_stopped(act, status) ||
           trondgov_i_continue_stopped(act, act->item, 0, status) || too_many_stopped(act, item) ||
           turn_stopped(act, item, status) || inadmissible_stopped(act, status);
}

void trondgov_i_filed_begun(trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    struct trondgov_i_person *filer = trondgov_i_person_at(meeting, item->filer);
    if (item->matter == TRONDGOV_MATTER_ORAL_QUESTION)
        trondgov_i_change(meeting, &filer->main_questions, filer->main_questions + 1);
    if (item->queue >= 0)
        trondgov_i_change(meeting, &queue_at(meeting, item->queue)->taken, queue_at(meeting, item->queue)->taken + 1);
}
