/* Asking the rulebook for a settlement: gathering what is known, what was stated, and keeping what the answer rests on.
 *
 * The settlement never decides by itself what a rule says. It knows facts (offices, attendance, shares of pay) and what
 * was stated (PAY_FACT, JUDGED); a question that lacks one says which.
 */
#include "remuneration/settling.h"

#include "rulebook/clauses.h"
#include "rulebook/facts.h"

struct trondgov_i_inquiry trondgov_i_inquiry_of(trondgov_code question, trondgov_code organ, trondgov_date date)
{
    struct trondgov_i_inquiry inquiry = {.question = question, .organ = organ, .date = date};
    trondgov_i_know(&inquiry, TRONDGOV_FIELD_ORGAN, organ);
    trondgov_i_know(&inquiry, TRONDGOV_FIELD_DATE, date);
    return inquiry;
}

void trondgov_i_know(struct trondgov_i_inquiry *inquiry, trondgov_code field, int64_t value)
{
    const struct trondgov_i_facts known = {inquiry->facts, inquiry->count, inquiry->question};
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(inquiry->question);
    if (value == TRONDGOV_NOTHING || !schema || inquiry->count >= TRONDGOV_I_MOST_FACTS ||
        !trondgov_i_schema_field(schema, field) || trondgov_i_fact(&known, field) != TRONDGOV_NOTHING)
        return;
    inquiry->facts[inquiry->count++] = (trondgov_fact){field, value};
}

static const struct trondgov_i_stated *stated_at(const trondgov_settlement *settlement, int64_t number)
{
    return number < 0 ? NULL : trondgov_i_chunks_at(&settlement->stated, (size_t)number);
}

/* The latest that was said by the day; of one entry, where nothing was, the first at all. */
static const struct trondgov_i_stated *latest(const trondgov_settlement *settlement,
                                              const struct trondgov_i_stated *stated, trondgov_code field,
                                              trondgov_id person, trondgov_date date)
{
    const struct trondgov_i_stated *best = NULL;
    for (; stated; stated = stated_at(settlement, stated->next)) {
        const int32_t fits = stated->field == field && stated->person == person && stated->date <= date;
        if (fits && (!best || stated->date > best->date))
            best = stated;
    }
    return best;
}

int64_t trondgov_i_stated_on(const trondgov_settlement *settlement, trondgov_code field, trondgov_id person,
                             trondgov_id item, trondgov_date date)
{
    const struct trondgov_i_stated *found = NULL;
    if (item > 0) {
        const struct trondgov_i_stated *of_item =
            stated_at(settlement, trondgov_i_map_get(&settlement->item_facts, item));
        if (person > 0)
            found = latest(settlement, of_item, field, person, date);
        found = found ? found : latest(settlement, of_item, field, 0, date);
    }
    if (!found && person > 0)
        found = latest(settlement, stated_at(settlement, trondgov_i_map_get(&settlement->person_facts, person)), field,
                       person, date);
    found = found ? found : latest(settlement, stated_at(settlement, settlement->whole_facts), field, 0, date);
    return found ? found->value : TRONDGOV_NOTHING;
}

void trondgov_i_know_stated(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(inquiry->question);
    for (int32_t i = 0; settlement->stated.count > 0 && i < schema->count; i++) {
        const trondgov_code field = trondgov_i_schema_fields[schema->first + i].field;
        trondgov_i_know(inquiry, field,
                        trondgov_i_stated_on(settlement, field, inquiry->person, inquiry->item, inquiry->date));
    }
}

/* Whether a reading comes to something else. One that lacks a fact does where it is its own row that asks for it. */
static int32_t differs(const struct trondgov_i_found *found, const struct trondgov_i_found *then, trondgov_code reading)
{
    const int32_t lacks =
        then->answer == TRONDGOV_ANSWER_NEEDS_FACT || then->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
    return lacks ? then->reading == reading : then->answer != found->answer || then->value != found->value;
}

/* The conflict with the lowest code of which another reading alone comes to something else. */
static trondgov_code conflict_of(const struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                 const struct trondgov_i_found *found)
{
    trondgov_code conflict = 0;
    for (int32_t i = 0; i < view->touched_count; i++) {
        trondgov_code reading = 0;
        if (conflict && view->touched[i] > conflict)
            continue;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(view->organ, view->touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(view->organ);
            struct trondgov_i_found then = {.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
            other.turned = reading;
            other.date = view->date;
            if (trondgov_i_by_clauses(&other, facts, &then) != TRONDGOV_OK || differs(found, &then, reading))
                conflict = view->touched[i];
        }
    }
    return conflict;
}

static trondgov_status ask(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry, int32_t plainly)
{
    const struct trondgov_i_facts facts = {inquiry->facts, inquiry->count, inquiry->question};
    const trondgov_organ *organ = NULL;
    struct trondgov_i_found *found = &inquiry->found;
    *found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
    inquiry->conflict = 0;
    if (trondgov_rulebook_organ(settlement->schedule->rulebook, inquiry->organ, inquiry->date, &organ) != TRONDGOV_OK)
        return TRONDGOV_OK;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    view.date = inquiry->date;
    const trondgov_status status = trondgov_i_by_clauses(&view, &facts, found);
    if (status == TRONDGOV_OUT_OF_RANGE) { /* a divisor of 0, a day beyond the calendar: what was given cannot be */
        *found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NEEDS_FACT,
                                           .value = TRONDGOV_NOTHING,
                                           .provision = found->provision,
                                           .missing = inquiry->question};
        return TRONDGOV_OK;
    }
    if (!status && !plainly && !trondgov_i_pay_lacks(inquiry))
        inquiry->conflict = conflict_of(&view, &facts, found);
    return status;
}

trondgov_status trondgov_i_inquire(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry)
{
    trondgov_i_know_stated(settlement, inquiry);
    return ask(settlement, inquiry, 0);
}

trondgov_status trondgov_i_inquire_plainly(const trondgov_settlement *settlement, struct trondgov_i_inquiry *inquiry)
{
    trondgov_i_know_stated(settlement, inquiry);
    return ask(settlement, inquiry, 1);
}

int32_t trondgov_i_says_yes(const struct trondgov_i_inquiry *inquiry)
{
    return inquiry->found.answer == TRONDGOV_ANSWER_YES || inquiry->found.answer == TRONDGOV_ANSWER_REQUIRED;
}

int32_t trondgov_i_pay_lacks(const struct trondgov_i_inquiry *inquiry)
{
    return inquiry->found.answer == TRONDGOV_ANSWER_NEEDS_FACT ||
           inquiry->found.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
}

trondgov_status trondgov_i_note_inquiry(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *inquiry)
{
    const struct trondgov_i_found *found = &inquiry->found;
    const int32_t judged = found->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
    const struct trondgov_i_facts facts = {inquiry->facts, inquiry->count, inquiry->question};
    const int64_t pay = trondgov_i_fact(&facts, TRONDGOV_FIELD_PAY);
    const trondgov_code about = pay == TRONDGOV_NOTHING ? inquiry->question : (trondgov_code)pay;
    trondgov_finding note = {.kind = TRONDGOV_FINDING_CHECKED,
                             .provision = found->provision,
                             .answer = found->answer,
                             .person = inquiry->person,
                             .item = inquiry->item,
                             .conflict = inquiry->conflict,
                             .subject = about,
                             .index = -1};
    if (trondgov_i_pay_lacks(inquiry)) {
        note.kind = judged ? TRONDGOV_FINDING_JUDGEMENT : TRONDGOV_FINDING_INPUT;
        note.subject = judged ? found->judgement : found->missing;
        settling->needs_judgement |= judged;
        settling->needs_fact |= !judged;
    } else if (found->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        note.kind = TRONDGOV_FINDING_WARNING;
    return trondgov_i_pay_note(settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}
