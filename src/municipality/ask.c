/* Questions that the register answers with what it knows: who is called in for an absent member, what follows when an
 * office is left, who sits by an office elsewhere (vacancy.h), who presides (kommuneloven § 11-2 and the organ's own
 * rules), whether an organ has the members it must have. To every other question it adds nothing, and the rulebook
 * answers.
 */
#include "government/government.h"
#include "municipality/audit.h"
#include "municipality/duties.h"
#include "municipality/vacancy.h"
#include "rulebook/verdict_internal.h"

/* ---- who presides ---- */

/* The row that comes next in the order of presiding, by rank and then as the rows are sorted; NULL: none. */
static const struct trondgov_i_row *next_presiding(struct trondgov_i_view *view, const struct trondgov_i_row *last)
{
    const struct trondgov_i_row *next = NULL, *row;
    int32_t behind_last = 0;
    for (size_t n = 0; (row = trondgov_i_row_of_key(view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_PRESIDE, n)) != NULL;
         n++) {
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
static trondgov_id holder(const struct trondgov_i_asked *asked, trondgov_code role)
{
    trondgov_id found = 0;
    const int32_t all = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON) == TRONDGOV_NOTHING;
    for (int32_t i = trondgov_i_first_post(asked->municipality, asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(asked->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(asked->municipality, i, asked->date);
        if (office && office->member.role == role &&
            (all || trondgov_i_is_given(&asked->facts, TRONDGOV_FIELD_PERSON, office->member.person)))
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
        const trondgov_id person =
            row->role == TRONDGOV_ROLE_MEDLEM ? SEVERAL : holder(trondgov_i_asked_of(facts), row->role);
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
    const struct trondgov_i_asked *asked = trondgov_i_asked_of(facts);
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

static void tell_chair(const struct trondgov_i_asked *asked, const struct trondgov_i_found *found,
                       trondgov_verdict *why)
{
    const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                     .provision = found->provision,
                                     .person = found->value,
                                     .organ = asked->organ,
                                     .role = found->role,
                                     .subject = found->subject,
                                     .index = -1};
    if (found->answer == TRONDGOV_ANSWER_YES)
        trondgov_i_verdict_add(why, &result);
}

/* One RESULT for each category of seats, and a FAULT where the whole does not fit. */
static void tell_composition(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
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
    const trondgov_finding fault = trondgov_i_finding_of(found, TRONDGOV_FINDING_FAULT, asked->organ);
    if (found->answer == TRONDGOV_ANSWER_NO)
        trondgov_i_verdict_add(why, &fault);
}

/* ---- asking ---- */

static trondgov_i_work_out *work_out_of(trondgov_code question)
{
    switch (question) {
    case TRONDGOV_QUESTION_NEXT_SUBSTITUTE:
        return trondgov_i_substitute_called;
    case TRONDGOV_QUESTION_VACANCY:
        return trondgov_i_vacancy;
    case TRONDGOV_QUESTION_RETURN_TO_OFFICE:
        return trondgov_i_return;
    case TRONDGOV_QUESTION_SEAT_BY_OFFICE:
        return trondgov_i_seats_by_office;
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

/* Whether the register knows everybody who is named. */
static trondgov_status check_persons(const struct trondgov_i_asked *asked, trondgov_verdict *why)
{
    for (size_t i = 0; i < asked->facts.count; i++) {
        const trondgov_fact *fact = &asked->facts.facts[i];
        const int32_t person = fact->field == TRONDGOV_FIELD_PERSON || fact->field == TRONDGOV_FIELD_SUBSTITUTE;
        if (!person || trondgov_i_map_get(&asked->municipality->person_ids, fact->value) >= 0)
            continue;
        trondgov_i_verdict_input(why, (trondgov_code)fact->field, (int32_t)i);
        return TRONDGOV_UNKNOWN_ID;
    }
    return TRONDGOV_OK;
}

/* Whether the person has the seat, or had the office, that the question is about. */
static trondgov_status check_seat(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                  trondgov_code question, trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const trondgov_id person = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON);
    struct trondgov_i_seat seat = {.office = NULL};
    struct trondgov_i_vacated vacated = {.office = NULL};
    trondgov_status status = TRONDGOV_OK;
    if (question == TRONDGOV_QUESTION_NEXT_SUBSTITUTE)
        status = trondgov_i_seat_of(&view, asked->municipality, person, asked->date, &seat);
    else if (question == TRONDGOV_QUESTION_VACANCY || question == TRONDGOV_QUESTION_RETURN_TO_OFFICE)
        status = trondgov_i_vacated(&view, asked, 0, &vacated);
    else
        return TRONDGOV_OK;
    if (status || seat.office || vacated.office)
        return status;
    trondgov_i_verdict_input(why, TRONDGOV_FIELD_PERSON, -1);
    return TRONDGOV_UNKNOWN_ID;
}

/* What the answer does not say: who, which seats, what must be done. */
static trondgov_status tell(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                            const struct trondgov_i_found *found, trondgov_verdict *why)
{
    switch (asked->facts.question) {
    case TRONDGOV_QUESTION_NEXT_SUBSTITUTE:
        return trondgov_i_tell_substitute(asked, organ, found, why);
    case TRONDGOV_QUESTION_VACANCY:
        return trondgov_i_tell_vacancy(asked, organ, why);
    case TRONDGOV_QUESTION_SEAT_BY_OFFICE:
        return trondgov_i_tell_seats_by_office(asked, organ, why);
    case TRONDGOV_QUESTION_RETURN_TO_OFFICE:
        return TRONDGOV_OK;
    case TRONDGOV_QUESTION_COMPOSITION:
        tell_composition(asked, organ, found, why);
        return TRONDGOV_OK;
    default:
        tell_chair(asked, found, why);
        return TRONDGOV_OK;
    }
}

static trondgov_status ask_register(struct trondgov_i_asked *asked, trondgov_code question,
                                    struct trondgov_i_found *found, trondgov_verdict *why)
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
    status = check_persons(asked, why);
    if (!status)
        status = check_seat(asked, organ, question, why);
    if (!status)
        status = trondgov_i_answer(organ, work_out_of(question), &asked->facts, found, why);
    if (status || !why || found->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    return tell(asked, organ, found, why);
}

/* What follows when an office is left, or whether one may return, in general: nobody in particular has left it. */
static int32_t is_general(trondgov_code question, const struct trondgov_i_facts *facts)
{
    return (question == TRONDGOV_QUESTION_VACANCY || question == TRONDGOV_QUESTION_RETURN_TO_OFFICE) &&
           trondgov_i_fact(facts, TRONDGOV_FIELD_PERSON) == TRONDGOV_NOTHING;
}

/* ---- affairs ---- */

/* The affair that is asked about; NULL: none, or one that is not there, which *status says. */
static const struct trondgov_i_affair *affair_of(const struct trondgov_i_asked *asked, trondgov_status *status,
                                                 trondgov_verdict *why)
{
    const int64_t id = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_AFFAIR);
    const int32_t its_own =
        trondgov_i_schema_field(trondgov_i_schema_of(asked->facts.question), TRONDGOV_FIELD_AFFAIR) != NULL;
    *status = TRONDGOV_OK;
    if (id == TRONDGOV_NOTHING || its_own)
        return NULL;
    const struct trondgov_i_affair *affair = trondgov_i_affair_of(&asked->municipality->affairs, id);
    if (!affair) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AFFAIR, -1);
        *status = TRONDGOV_UNKNOWN_ID;
    }
    return affair;
}

/* As it is after the last event of the log. */
static trondgov_status affair_state(const struct trondgov_i_asked *asked, struct trondgov_i_found *found,
                                    trondgov_verdict *why)
{
    trondgov_status status;
    const struct trondgov_i_affair *affair = affair_of(asked, &status, why);
    const struct trondgov_i_affair_register of = trondgov_i_affairs_in(asked->municipality);
    if (affair)
        return trondgov_i_affair_state(&of, affair, asked->municipality->log.last_at, &found->answer, &found->value,
                                       why);
    if (!status) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AFFAIR, -1);
        found->answer = TRONDGOV_ANSWER_NEEDS_FACT;
    }
    return status;
}

static trondgov_status answer_of(struct trondgov_i_asked *asked, trondgov_code question, struct trondgov_i_found *found,
                                 trondgov_verdict *why)
{
    if (work_out_of(question) && !is_general(question, &asked->facts))
        return ask_register(asked, question, found, why);
    if (trondgov_i_asks_government(&asked->facts))
        return trondgov_i_government_asked(asked->municipality, &asked->facts, &found->answer, &found->value, why);
    if (question == TRONDGOV_QUESTION_STATE)
        return affair_state(asked, found, why);
    if (question == TRONDGOV_QUESTION_DUTIES)
        return trondgov_i_duties(asked->municipality, &asked->facts, &found->answer, &found->value, why);
    if (question == TRONDGOV_QUESTION_AUDIT)
        return trondgov_i_audit(asked->municipality, &asked->facts, &found->answer, &found->value, why);
    return trondgov_i_rulebook_answer(asked->municipality->rulebook, question, &asked->facts, &found->answer,
                                      &found->value, why);
}

/* The same with what is known of an affair, where one is asked about. */
static trondgov_status answer_with_affair(struct trondgov_i_asked *asked, trondgov_code question,
                                          struct trondgov_i_found *found, trondgov_verdict *why)
{
    trondgov_status status;
    const struct trondgov_i_affair *affair = affair_of(asked, &status, why);
    if (status || !affair || question == TRONDGOV_QUESTION_STATE)
        return status ? status : answer_of(asked, question, found, why);
    struct trondgov_i_array facts;
    const struct trondgov_i_affair_register of = trondgov_i_affairs_in(asked->municipality);
    status = trondgov_i_affair_facts(&of, affair, &asked->facts, &facts);
    asked->facts.facts = facts.items;
    asked->facts.count = facts.count;
    if (!status)
        status = answer_of(asked, question, found, why);
    trondgov_i_array_free(&facts, of.memory, sizeof(trondgov_fact));
    return status;
}

trondgov_status trondgov_municipality_ask(const trondgov_municipality *municipality, trondgov_code question,
                                          const trondgov_fact *facts, size_t count, trondgov_answer *answer,
                                          int64_t *value, trondgov_verdict *why)
{
    struct trondgov_i_asked asked = {.facts = {facts, count, question}, .municipality = municipality};
    struct trondgov_i_found found = {.value = TRONDGOV_NOTHING};
    trondgov_status status =
        trondgov_i_ask_begin_beside(municipality ? municipality->rulebook : NULL, question, &asked.facts,
                                    TRONDGOV_FIELD_AFFAIR, &found.answer, &found.value, why);
    if (!status && municipality) /* without one the status is NULL_ARGUMENT already */
        status = answer_with_affair(&asked, question, &found, why);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (answer)
        *answer = status ? 0 : found.answer;
    if (value)
        *value = status ? 0 : found.value;
    return status;
}
