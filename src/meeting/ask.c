/* Questions that a meeting answers: what it knows need not be given. */
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

/* Whether a case can be taken up now, with what stands against it. */
static trondgov_status take_up(struct asking *asking)
{
    const trondgov_meeting *meeting = asking->meeting;
    if (asking->item < 0)
        return needs(asking, TRONDGOV_FIELD_CASE);
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, asking->item);
    const trondgov_tally tally = trondgov_i_objections(meeting, asking->item);
    *asking->answer = item->state == TRONDGOV_STATE_LISTED ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    *asking->value = item->objectors;
    if (!tally.threshold || *asking->answer == TRONDGOV_ANSWER_NO)
        return TRONDGOV_OK;
    trondgov_outcome outcome;
    trondgov_status status = trondgov_i_decide_explained(meeting->organ, &tally, &outcome, asking->why);
    if (!status && outcome.answer == TRONDGOV_ANSWER_YES)
        *asking->answer = TRONDGOV_ANSWER_NO;
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

static const struct {
    trondgov_code question;
    question *answer;
} QUESTIONS[] = {
    {TRONDGOV_QUESTION_QUORUM, quorum},   {TRONDGOV_QUESTION_SEAT, seat},
    {TRONDGOV_QUESTION_STATE, state},     {TRONDGOV_QUESTION_NEXT_SUBSTITUTE, next_substitute},
    {TRONDGOV_QUESTION_TAKE_UP, take_up}, {TRONDGOV_QUESTION_CHAIR, chair},
};

enum { KNOWN_FACTS = 6 };

/* What the meeting knows of the facts that the question has and that were not given. */
static size_t known_facts(const struct asking *asking, trondgov_code question_code, trondgov_fact *out)
{
    const trondgov_meeting *meeting = asking->meeting;
    const struct trondgov_i_person *person =
        asking->person < 0 ? NULL : trondgov_i_person_at(meeting, asking->person);
    const int32_t absent = person && person->absent;
    /* said to have newly arisen: when it was reported; else before any deadline */
    const int64_t arisen = !absent                 ? TRONDGOV_NOTHING
                           : person->absence_acute ? person->absence_at
                                                   : TRONDGOV_I_DATE_MIN * TRONDGOV_DAY_SECONDS;
    const trondgov_fact known[KNOWN_FACTS] = {
        {TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(meeting->organ)},
        {TRONDGOV_FIELD_DATE, meeting->date},
        {TRONDGOV_FIELD_ANCHOR, meeting->date},
        {TRONDGOV_FIELD_AT, absent ? person->absence_at : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_GROUND, absent ? person->absence_ground : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_ARISEN, arisen}};
    size_t count = 0;
    trondgov_field field;
    for (size_t k = 0; k < KNOWN_FACTS; k++)
        for (size_t i = 0; trondgov_fields(NULL, question_code, i, &field, 1); i++)
            if (field.field == known[k].field && known[k].value != TRONDGOV_NOTHING &&
                trondgov_i_fact(asking->facts, field.field) == TRONDGOV_NOTHING)
                out[count++] = known[k];
    return count;
}

static trondgov_status ask_rulebook(struct asking *asking, trondgov_code question_code)
{
    const trondgov_allocator *memory = &asking->meeting->log.store.allocator;
    const size_t size = (asking->facts->count + KNOWN_FACTS) * sizeof(trondgov_fact);
    trondgov_fact *all = trondgov_i_allocate(memory, size);
    if (!all)
        return TRONDGOV_NO_MEMORY;
    for (size_t i = 0; i < asking->facts->count; i++)
        all[i] = asking->facts->facts[i];
    const struct trondgov_i_facts facts = {
        all, asking->facts->count + known_facts(asking, question_code, all + asking->facts->count), question_code};
    trondgov_status status = trondgov_i_rulebook_answer(asking->meeting->rulebook, question_code, &facts,
                                                        asking->answer, asking->value, asking->why);
    trondgov_i_release(memory, all, size);
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
