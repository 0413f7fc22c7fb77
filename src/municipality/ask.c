/* Questions that the register answers with what it knows: who is called in for an absent member (kommuneloven § 7-10),
 * who presides (§ 11-2 and the organ's own rules), whether an organ has the members it must have. To every other
 * question it adds nothing, and the rulebook answers.
 */
#include "municipality/state.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

/* What a question is worked out from. The facts come first: the shared machinery hands them on, and what is behind them
 * is found again here.
 */
struct asked {
    struct trondgov_i_facts facts;
    const trondgov_municipality *municipality;
    trondgov_code organ;
    trondgov_date date;
    const struct trondgov_member *absent; /* of NEXT_SUBSTITUTE: whose seat */
};

static const struct asked *asked_of(const struct trondgov_i_facts *facts)
{
    return (const struct asked *)(const void *)facts;
}

static int32_t is_given(const struct trondgov_i_facts *facts, trondgov_code field, int64_t value)
{
    for (size_t i = 0; i < facts->count; i++)
        if (facts->facts[i].field == field && facts->facts[i].value == value)
            return 1;
    return 0;
}

/* ---- who is called in ---- */

/* Whether a substitute of the absent member's list can come: one who does not rest, is not among those who cannot or
 * are called already, and has no seat of their own meanwhile. */
static int32_t can_be_called(const struct asked *asked, const struct trondgov_member *member)
{
    return trondgov_i_member_place(member) == TRONDGOV_I_PLACE_SUBSTITUTE && member->list == asked->absent->list &&
           !is_given(&asked->facts, TRONDGOV_FIELD_SUBSTITUTE, member->person) &&
           !trondgov_i_municipality_seat(asked->municipality, asked->organ, member->person, asked->date);
}

/* The first by rank; *tied: another has the same. NULL: the list is exhausted. */
static const struct trondgov_member *first_substitute(const struct asked *asked, int32_t *tied)
{
    const struct trondgov_member *first = NULL;
    *tied = 0;
    for (int32_t i = trondgov_i_first_post(asked->municipality, asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(asked->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(asked->municipality, i, asked->date);
        if (!office || !can_be_called(asked, &office->member) || (first && office->member.rank > first->rank))
            continue;
        const int32_t same_rank = first && office->member.rank == first->rank;
        *tied = same_rank && (*tied || office->member.person != first->person);
        first = &office->member;
    }
    return first;
}

static trondgov_status next_substitute(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                       struct trondgov_i_found *found)
{
    int32_t tied = 0;
    const struct trondgov_member *substitute = first_substitute(asked_of(facts), &tied);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_GUARD, TRONDGOV_GUARD_SUBSTITUTE_ORDER, 0, 0);
    if (!row)
        return TRONDGOV_OK;
    found->provision = row->provision;
    found->subject = row->key;
    found->answer = substitute ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    if (tied) { /* the order of the log is no order of rank: the register does not say who is first */
        found->answer = TRONDGOV_ANSWER_NEEDS_FACT;
        found->missing = TRONDGOV_FIELD_RANK;
    } else if (substitute) {
        found->value = substitute->person;
    }
    return TRONDGOV_OK;
}

/* ---- who presides ---- */

/* The row that comes next in the order of presiding, by rank and then as the rows are sorted; NULL: none. */
static const struct trondgov_i_row *next_presiding(struct trondgov_i_view *view, const struct trondgov_i_row *last)
{
    const struct trondgov_i_row *next = NULL, *row;
    int32_t behind_last = 0;
    for (size_t n = 0; (row = trondgov_i_row_of_key(view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_PRESIDE, n)) != NULL; n++) {
        if (row == last)
            behind_last = 1;
        if (row == last || row->answer != TRONDGOV_ANSWER_YES)
            continue;
        const int32_t comes_later = !last || row->rank > last->rank || (row->rank == last->rank && behind_last);
        if (comes_later && (!next || row->rank < next->rank))
            next = row;
    }
    return next;
}

enum { SEVERAL = -1 };

/* Who holds a role that day and is there; where nobody was named, everybody is. 0: nobody; SEVERAL: no rule says which.
 */
static trondgov_id holder(const struct asked *asked, trondgov_code role)
{
    trondgov_id found = 0;
    const int32_t all = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON) == TRONDGOV_NOTHING;
    for (int32_t i = trondgov_i_first_post(asked->municipality, asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(asked->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(asked->municipality, i, asked->date);
        if (office && office->member.role == role && office->member.rank == 0 &&
            (all || is_given(&asked->facts, TRONDGOV_FIELD_PERSON, office->member.person)))
            found = found == 0 ? office->member.person : SEVERAL;
    }
    return found;
}

/* A row for ordinary members means one whom the organ elects for the meeting: who that is, no register knows. */
static trondgov_status chair(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                             struct trondgov_i_found *found)
{
    const struct trondgov_i_row *row = NULL;
    while ((row = next_presiding(view, row)) != NULL) {
        found->subject = row->key;
        found->provision = row->provision;
        found->role = row->role;
        found->answer = TRONDGOV_ANSWER_NO;
        const trondgov_id person = row->role == TRONDGOV_ROLE_MEDLEM ? SEVERAL : holder(asked_of(facts), row->role);
        if (person == SEVERAL) {
            found->answer = TRONDGOV_ANSWER_NEEDS_FACT;
            found->missing = TRONDGOV_FIELD_CHAIR;
        } else if (person != 0) {
            found->answer = TRONDGOV_ANSWER_YES;
            found->value = person;
        }
        if (person != 0)
            break;
    }
    return TRONDGOV_OK;
}

/* ---- composition ---- */

/* Seats by the SEATS rows against the permanent members registered; 0 seats: the number varies. */
static trondgov_status composition(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   struct trondgov_i_found *found)
{
    const struct asked *asked = asked_of(facts);
    const struct trondgov_i_row *row = NULL;
    for (size_t n = 0; (row = trondgov_i_row_at(view, TRONDGOV_ROW_SEATS, n)) != NULL; n++) {
        if (row->role)
            continue; /* held without being a member */
        if (!found->provision) {
            found->provision = row->provision;
            found->subject = row->key;
        }
        found->required += row->count;
    }
    if (!found->provision)
        return TRONDGOV_OK;
    found->value = found->required;
    found->actual = trondgov_i_seats_held(asked->municipality, asked->organ, 0, asked->date);
    found->margin = found->required > 0 ? found->actual - found->required : 0;
    found->unit = TRONDGOV_UNIT_MEMBER;
    found->answer = found->margin == 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    return TRONDGOV_OK;
}

/* ---- findings beside the answer ---- */

static void tell_person(const struct asked *asked, const struct trondgov_i_found *found, trondgov_verdict *why)
{
    const struct trondgov_member *member = NULL;
    int32_t tied = 0;
    if (asked->absent)
        member = first_substitute(asked, &tied);
    trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                               .provision = found->provision,
                               .person = found->value,
                               .organ = asked->organ,
                               .role = found->role,
                               .subject = found->subject,
                               .index = -1};
    if (member) {
        result.item = member->list;
        result.role = member->role;
        result.actual = member->rank;
        result.unit = TRONDGOV_UNIT_NUMBER;
    }
    if (found->answer == TRONDGOV_ANSWER_YES)
        trondgov_i_verdict_add(why, &result);
}

/* One RESULT for each category of seats, and a FAULT where the whole does not fit. */
static void tell_composition(const struct asked *asked, const trondgov_organ *organ,
                             const struct trondgov_i_found *found, trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row;
    for (size_t n = 0; (row = trondgov_i_row_at(&view, TRONDGOV_ROW_SEATS, n)) != NULL; n++) {
        if (row->role)
            continue;
        trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                   .provision = row->provision,
                                   .organ = asked->organ,
                                   .subject = row->key,
                                   .unit = TRONDGOV_UNIT_MEMBER,
                                   .required = row->count,
                                   .index = -1};
        result.actual = trondgov_i_seats_held(asked->municipality, asked->organ, row->key, asked->date);
        result.margin = result.required > 0 ? result.actual - result.required : 0;
        trondgov_i_verdict_add(why, &result);
    }
    const trondgov_finding fault = {.kind = TRONDGOV_FINDING_FAULT,
                                    .provision = found->provision,
                                    .answer = found->answer,
                                    .organ = asked->organ,
                                    .subject = found->subject,
                                    .unit = found->unit,
                                    .required = found->required,
                                    .actual = found->actual,
                                    .margin = found->margin,
                                    .index = -1};
    if (found->answer == TRONDGOV_ANSWER_NO)
        trondgov_i_verdict_add(why, &fault);
}

/* ---- asking ---- */

static trondgov_i_work_out *work_out_of(trondgov_code question)
{
    switch (question) {
    case TRONDGOV_QUESTION_NEXT_SUBSTITUTE:
        return next_substitute;
    case TRONDGOV_QUESTION_CHAIR:
        return chair;
    case TRONDGOV_QUESTION_COMPOSITION:
        return composition;
    default:
        return NULL;
    }
}

/* Whether a fact without which the question has no answer is missing. */
static int32_t lacks(trondgov_code question, const struct trondgov_i_facts *facts, trondgov_verdict *why)
{
    static const trondgov_code NEEDED[] = {TRONDGOV_FIELD_ORGAN, TRONDGOV_FIELD_DATE};
    int32_t lacking = 0;
    if (trondgov_i_facts_missing(trondgov_i_schema_of(question), facts, why))
        return 1;
    for (size_t i = 0; i < sizeof NEEDED / sizeof *NEEDED; i++) {
        if (trondgov_i_fact(facts, NEEDED[i]) != TRONDGOV_NOTHING)
            continue;
        trondgov_i_verdict_input(why, NEEDED[i], -1);
        lacking = 1;
    }
    return lacking;
}

/* Whether the register knows everybody who is named, and the absent person has a seat. */
static trondgov_status check_persons(struct asked *asked, trondgov_code question, trondgov_verdict *why)
{
    for (size_t i = 0; i < asked->facts.count; i++) {
        const trondgov_fact *fact = &asked->facts.facts[i];
        const int32_t person = fact->field == TRONDGOV_FIELD_PERSON || fact->field == TRONDGOV_FIELD_SUBSTITUTE;
        if (!person || trondgov_i_map_get(&asked->municipality->person_ids, fact->value) >= 0)
            continue;
        trondgov_i_verdict_input(why, (trondgov_code)fact->field, (int32_t)i);
        return TRONDGOV_UNKNOWN_ID;
    }
    if (question != TRONDGOV_QUESTION_NEXT_SUBSTITUTE)
        return TRONDGOV_OK;
    asked->absent = trondgov_i_municipality_seat(asked->municipality, asked->organ,
                                                 trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON), asked->date);
    if (asked->absent)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(why, TRONDGOV_FIELD_PERSON, -1);
    return TRONDGOV_UNKNOWN_ID;
}

static trondgov_status ask_register(struct asked *asked, trondgov_code question, struct trondgov_i_found *found,
                                    trondgov_verdict *why)
{
    const trondgov_organ *organ = NULL;
    if (lacks(question, &asked->facts, why)) {
        found->answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    asked->organ = (trondgov_code)trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_ORGAN);
    asked->date = (trondgov_date)trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_DATE);
    trondgov_status status = trondgov_rulebook_organ(asked->municipality->rulebook, asked->organ, asked->date, &organ);
    if (status) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_ORGAN, -1);
        return status;
    }
    status = check_persons(asked, question, why);
    if (!status)
        status = trondgov_i_answer(organ, work_out_of(question), &asked->facts, found, why);
    if (status || !why || found->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    if (question == TRONDGOV_QUESTION_COMPOSITION)
        tell_composition(asked, organ, found, why);
    else
        tell_person(asked, found, why);
    return TRONDGOV_OK;
}

static trondgov_status answer_of(struct asked *asked, trondgov_code question, struct trondgov_i_found *found,
                                 trondgov_verdict *why)
{
    if (work_out_of(question))
        return ask_register(asked, question, found, why);
    if (question == TRONDGOV_QUESTION_DUTIES)
        return trondgov_i_duties(asked->municipality, &asked->facts, &found->answer, &found->value, why);
    return trondgov_i_rulebook_answer(asked->municipality->rulebook, question, &asked->facts, &found->answer,
                                      &found->value, why);
}

trondgov_status trondgov_municipality_ask(const trondgov_municipality *municipality, trondgov_code question,
                                          const trondgov_fact *facts, size_t count, trondgov_answer *answer,
                                          int64_t *value, trondgov_verdict *why)
{
    struct asked asked = {.facts = {facts, count, question}, .municipality = municipality};
    struct trondgov_i_found found = {.value = TRONDGOV_NOTHING};
    trondgov_status status = trondgov_i_ask_begin(municipality ? municipality->rulebook : NULL, question, &asked.facts,
                                                  &found.answer, &found.value, why);
    if (!status && municipality) /* without one the status is NULL_ARGUMENT already */
        status = answer_of(&asked, question, &found, why);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (answer)
        *answer = status ? 0 : found.answer;
    if (value)
        *value = status ? 0 : found.value;
    return status;
}
