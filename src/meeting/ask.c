/* Questions that a meeting answers: what it knows need not be given. */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "calendar/calendar_internal.h"
#include "rulebook/questions.h"
#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

struct asking {
    const trondgov_meeting *meeting;
    const struct trondgov_i_facts *facts;
    trondgov_answer *answer;
    int64_t *value;
    trondgov_verdict *why;
    int32_t person, item; /* indices; -1: not given */
};

typedef trondgov_status question(struct asking *asking);

static trondgov_finding ground(const struct asking *asking, trondgov_code provision)
{
    return (trondgov_finding){.kind = TRONDGOV_FINDING_GROUND, .provision = provision, .answer = *asking->answer,
                              .organ = trondgov_i_organ_code(asking->meeting->organ), .index = -1};
}

static trondgov_status needs(struct asking *asking, trondgov_code field)
{
    *asking->answer = TRONDGOV_ANSWER_NEEDS_FACT;
    trondgov_i_verdict_input(asking->why, field, -1);
    return TRONDGOV_OK;
}

/* Whether as many sit in the case as a decision needs. */
static trondgov_status quorum(struct asking *asking)
{
    const trondgov_meeting *meeting = asking->meeting;
    int32_t there = meeting->present;
    if (asking->item >= 0) {
        const int32_t sitting = trondgov_i_case_at(meeting, asking->item)->sitting;
        for (int32_t i = there = 0; sitting >= 0 && i < (int32_t)meeting->seats.count; i++)
            there += trondgov_i_sitting_at(meeting, sitting)[i] >= 0;
        if (sitting < 0)
            there = meeting->present;
    }
    const trondgov_tally tally = {.members = trondgov_i_members(meeting), .present = there, .against = there};
    trondgov_outcome outcome;
    trondgov_status status = trondgov_i_decide_explained(meeting->organ, &tally, &outcome, NULL);
    if (status)
        return status;
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *row =
        trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_QUORUM, 0, 0);
    *asking->answer = !row                                             ? TRONDGOV_ANSWER_NOT_REGULATED
                      : outcome.answer == TRONDGOV_ANSWER_NO_QUORUM ? TRONDGOV_ANSWER_NO
                                                                    : TRONDGOV_ANSWER_YES;
    *asking->value = there;
    trondgov_finding finding = ground(asking, row ? row->provision : 0);
    finding.subject = TRONDGOV_THRESHOLD_QUORUM;
    finding.unit = TRONDGOV_UNIT_MEMBER;
    finding.required = outcome.quorum;
    finding.actual = there;
    finding.margin = there - outcome.quorum;
    trondgov_i_verdict_add(asking->why, &finding);
    return TRONDGOV_OK;
}

/* In whose seat a person sits: now, or when the case was decided. */
static trondgov_status seat(struct asking *asking)
{
    const trondgov_meeting *meeting = asking->meeting;
    const int32_t sitting =
        asking->item < 0 ? TRONDGOV_I_NONE : trondgov_i_case_at(meeting, asking->item)->sitting;
    int32_t found = TRONDGOV_I_NONE;
    if (asking->person < 0)
        return needs(asking, TRONDGOV_FIELD_PERSON);
    for (int32_t i = 0; i < (int32_t)meeting->seats.count; i++) {
        const int32_t sitter =
            sitting < 0 ? trondgov_i_seat_at(meeting, i)->occupant : trondgov_i_sitting_at(meeting, sitting)[i];
        if (sitter == asking->person)
            found = i;
    }
    *asking->answer = found < 0 ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
    if (found >= 0)
        *asking->value =
            trondgov_i_person_at(meeting, trondgov_i_seat_at(meeting, found)->owner)->member.person;
    return TRONDGOV_OK;
}

static trondgov_status state(struct asking *asking)
{
    *asking->answer = TRONDGOV_ANSWER_YES;
    *asking->value =
        asking->item < 0 ? asking->meeting->state : trondgov_i_case_at(asking->meeting, asking->item)->state;
    return TRONDGOV_OK;
}

static trondgov_status next_substitute(struct asking *asking)
{
    const trondgov_meeting *meeting = asking->meeting;
    const trondgov_code provision = trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_SUBSTITUTE_ORDER);
    if (asking->person < 0)
        return needs(asking, TRONDGOV_FIELD_PERSON);
    if (trondgov_i_person_at(meeting, asking->person)->own_seat < 0)
        return TRONDGOV_UNKNOWN_ID; /* only one who has a seat is stood in for */
    const int32_t next = trondgov_i_next_substitute(meeting, asking->person);
    *asking->answer = !provision ? TRONDGOV_ANSWER_NOT_REGULATED
                      : next < 0 ? TRONDGOV_ANSWER_NO
                                 : TRONDGOV_ANSWER_YES;
    if (next >= 0)
        *asking->value = trondgov_i_person_at(meeting, next)->member.person;
    trondgov_finding finding = ground(asking, provision);
    finding.person = next < 0 ? 0 : *asking->value;
    trondgov_i_verdict_add(asking->why, &finding);
    return TRONDGOV_OK;
}

/* Whether a case can be taken up now, with what stands against it: the checks of CASE_TAKEN_UP, which change nothing.
 * They take the meeting as an event has it, which is not this one to change: a copy of its surface. */
static trondgov_status take_up(struct asking *asking)
{
    trondgov_meeting surface = *asking->meeting;
    const int64_t at = trondgov_i_fact(asking->facts, TRONDGOV_FIELD_AT);
    if (asking->item < 0)
        return needs(asking, TRONDGOV_FIELD_CASE);
    const struct trondgov_i_case *item = trondgov_i_case_at(&surface, asking->item);
    trondgov_event event = {.kind = TRONDGOV_EVENT_CASE_TAKEN_UP, .item = item->id,
                            .at = at == TRONDGOV_NOTHING ? surface.log.last_at : at};
    struct trondgov_i_applied applied = {.answer = TRONDGOV_ANSWER_DONE};
    struct trondgov_i_act act = {.meeting = &surface, .event = &event, .applied = &applied, .why = asking->why,
                                 .person = TRONDGOV_I_NONE, .item = asking->item, .about = item->id,
                                 .when = trondgov_i_when(event.kind)};
    trondgov_status status = TRONDGOV_OK;
    if (event.at < surface.log.last_at) {
        trondgov_i_verdict_input(asking->why, TRONDGOV_FIELD_AT, -1);
        return TRONDGOV_OUT_OF_ORDER;
    }
    const int32_t stopped =
        trondgov_i_untimely(&act, &status) || trondgov_i_take_up_stopped(&act, &status);
    *asking->answer = !stopped                                   ? TRONDGOV_ANSWER_YES
                      : applied.answer == TRONDGOV_ANSWER_REFUSED ? TRONDGOV_ANSWER_NO
                                                                  : applied.answer;
    *asking->value = item->objectors;
    return status;
}

static trondgov_status chair(struct asking *asking)
{
    const trondgov_meeting *meeting = asking->meeting;
    *asking->answer = meeting->chair < 0 ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
    if (meeting->chair >= 0)
        *asking->value = trondgov_i_person_at(meeting, meeting->chair)->member.person;
    const trondgov_finding finding = ground(asking, trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_PRESIDES));
    trondgov_i_verdict_add(asking->why, &finding);
    return TRONDGOV_OK;
}

static trondgov_status next_speaker(struct asking *asking)
{
    return trondgov_i_ask_floor(asking->meeting, asking->item, asking->answer, asking->value, asking->why);
}

static trondgov_status time_left(struct asking *asking)
{
    return trondgov_i_ask_time_left(asking->meeting, asking->facts, asking->person, asking->item, asking->answer,
                                    asking->value, asking->why);
}

static const struct {
    trondgov_code question;
    question *answer;
} QUESTIONS[] = {
    {TRONDGOV_QUESTION_QUORUM, quorum},   {TRONDGOV_QUESTION_SEAT, seat},
    {TRONDGOV_QUESTION_STATE, state},     {TRONDGOV_QUESTION_NEXT_SUBSTITUTE, next_substitute},
    {TRONDGOV_QUESTION_TAKE_UP, take_up}, {TRONDGOV_QUESTION_CHAIR, chair},
    {TRONDGOV_QUESTION_FLOOR, next_speaker}, {TRONDGOV_QUESTION_TIME_LEFT, time_left},
};

enum { KNOWN_FACTS = 11 };

/* What the state of the hall says, whatever is asked. */
static void state_facts(const struct asking *asking, trondgov_fact *known)
{
    const trondgov_meeting *meeting = asking->meeting;
    const struct trondgov_i_person *person =
        asking->person < 0 ? NULL : trondgov_i_person_at(meeting, asking->person);
    const int32_t of_case = asking->item >= 0 ? asking->item : meeting->case_in_hand;
    const struct trondgov_i_case *item = of_case < 0 ? NULL : trondgov_i_case_at(meeting, of_case);
    const int32_t absent = person && person->absent;
    /* said to have newly arisen: when it was reported; else before any deadline */
    const int64_t arisen = !absent                 ? TRONDGOV_NOTHING
                           : person->absence_acute ? person->absence_at
                                                   : TRONDGOV_I_DATE_MIN * TRONDGOV_DAY_SECONDS;
    const trondgov_fact facts[KNOWN_FACTS] = {
        {TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(meeting->organ)},
        {TRONDGOV_FIELD_DATE, meeting->date},
        {TRONDGOV_FIELD_ANCHOR, meeting->date},
        {TRONDGOV_FIELD_AT, absent ? person->absence_at : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_GROUND, absent ? person->absence_ground : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_ARISEN, arisen},
        {TRONDGOV_FIELD_MEETING_KIND, trondgov_i_kind_of_meeting(meeting)},
        {TRONDGOV_FIELD_ROLE, person ? person->member.role : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_MATTER, item ? item->matter : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_DOORS_CLOSED, item ? item->doors != DOORS_ARE_OPEN : 0},
        {TRONDGOV_FIELD_IS_DISQUALIFIED,
         !person ? TRONDGOV_NOTHING : item && person->out_of_case == of_case + 1 ? 1 : 0}};
    for (size_t i = 0; i < KNOWN_FACTS; i++)
        known[i] = facts[i];
}

static void add_fact(struct trondgov_i_facts *all, trondgov_fact *out, trondgov_code field, int64_t value)
{
    if (value == TRONDGOV_NOTHING || trondgov_i_fact(all, field) != TRONDGOV_NOTHING)
        return;
    out[all->count++] = (trondgov_fact){field, value};
}

/* What the meeting knows of the facts that the question has and that were not given: what was judged and told of the
 * case, or of the meeting, and the state of the hall. */
static void add_known(const struct asking *asking, struct trondgov_i_facts *all, trondgov_fact *out)
{
    const trondgov_meeting *meeting = asking->meeting;
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(all->question);
    const trondgov_id item = trondgov_i_fact(asking->facts, TRONDGOV_FIELD_CASE);
    trondgov_fact known[KNOWN_FACTS];
    state_facts(asking, known);
    for (int32_t i = 0; i < schema->count; i++) {
        const trondgov_code field = trondgov_i_schema_fields[schema->first + i].field;
        if (item != TRONDGOV_NOTHING)
            add_fact(all, out, field, trondgov_i_stated_of(meeting, item, field));
        add_fact(all, out, field, trondgov_i_stated_of(meeting, 0, field));
        for (size_t k = 0; k < KNOWN_FACTS; k++)
            if (known[k].field == field)
                add_fact(all, out, field, known[k].value);
    }
}

static trondgov_status ask_rulebook(struct asking *asking, trondgov_code question_code)
{
    const trondgov_allocator *memory = &asking->meeting->log.store.allocator;
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question_code);
    const size_t size = (asking->facts->count + (size_t)schema->count) * sizeof(trondgov_fact);
    trondgov_fact *facts = trondgov_i_allocate(memory, size ? size : sizeof *facts);
    if (!facts)
        return TRONDGOV_NO_MEMORY;
    for (size_t i = 0; i < asking->facts->count; i++)
        facts[i] = asking->facts->facts[i];
    struct trondgov_i_facts all = {facts, asking->facts->count, question_code};
    add_known(asking, &all, facts);
    trondgov_status status = trondgov_i_rulebook_answer(asking->meeting->rulebook, question_code, &all, asking->answer,
                                                        asking->value, asking->why);
    trondgov_i_release(memory, facts, size ? size : sizeof *facts);
    return status;
}

static trondgov_status find_ids(struct asking *asking)
{
    const int64_t person = trondgov_i_fact(asking->facts, TRONDGOV_FIELD_PERSON);
    const int64_t item = trondgov_i_fact(asking->facts, TRONDGOV_FIELD_CASE);
    asking->person = person == TRONDGOV_NOTHING ? TRONDGOV_I_NONE : trondgov_i_person_of(asking->meeting, person);
    asking->item = item == TRONDGOV_NOTHING ? TRONDGOV_I_NONE : trondgov_i_case_of(asking->meeting, item);
    const int32_t stranger = person != TRONDGOV_NOTHING && asking->person < 0;
    const int32_t no_case = item != TRONDGOV_NOTHING && asking->item < 0;
    if (stranger)
        trondgov_i_verdict_input(asking->why, TRONDGOV_FIELD_PERSON, -1);
    if (no_case)
        trondgov_i_verdict_input(asking->why, TRONDGOV_FIELD_CASE, -1);
    return stranger || no_case ? TRONDGOV_UNKNOWN_ID : TRONDGOV_OK;
}

static trondgov_status ask(struct asking *asking, trondgov_code question_code)
{
    trondgov_status status = asking->meeting->organ ? find_ids(asking) : TRONDGOV_OUT_OF_ORDER;
    if (status)
        return status;
    for (size_t i = 0; i < sizeof QUESTIONS / sizeof *QUESTIONS; i++)
        if (QUESTIONS[i].question == question_code)
            return QUESTIONS[i].answer(asking);
    return ask_rulebook(asking, question_code);
}

trondgov_status trondgov_meeting_ask(const trondgov_meeting *meeting, trondgov_code question_code,
                                     const trondgov_fact *facts, size_t count, trondgov_answer *answer, int64_t *value,
                                     trondgov_verdict *why)
{
    const struct trondgov_i_facts given = {facts, count, question_code};
    trondgov_answer found = 0;
    int64_t number = TRONDGOV_NOTHING;
    struct asking asking = {meeting, &given, &found, &number, why, TRONDGOV_I_NONE, TRONDGOV_I_NONE};
    trondgov_status status =
        trondgov_i_ask_begin(meeting ? meeting->rulebook : NULL, question_code, &given, &found, &number, why);
    if (!status)
        status = ask(&asking, question_code);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (answer)
        *answer = status ? 0 : found;
    if (value)
        *value = status ? 0 : number;
    return status;
}
