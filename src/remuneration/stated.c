/* What no entry tells and a question asks for: facts and judgements, stated of one entry, of a person or of everything.
 *
 * They are chained by what they are about, so that the same fact of the same day is seen when it is stated again.
 */
#include "remuneration/entries.h"

#include "rulebook/facts.h"

static struct trondgov_i_stated *stated_at(const trondgov_settlement *settlement, int64_t number)
{
    return number < 0 ? NULL : trondgov_i_chunks_at(&settlement->stated, (size_t)number);
}

/* The field among those of the library's questions; NULL: none asks for it. */
static const trondgov_field *field_of(const trondgov_settlement *settlement, trondgov_code field)
{
    trondgov_code question = 0;
    for (size_t i = 0; trondgov_codes(settlement->schedule->rulebook, TRONDGOV_FAMILY_QUESTION, i, &question, 1); i++) {
        const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
        const trondgov_field *found = schema ? trondgov_i_schema_field(schema, field) : NULL;
        if (found)
            return found;
    }
    return NULL;
}

/* What the settlement works out by itself, or another entry says: a fact beside it would never be read. */
static int32_t is_worked_out(trondgov_code field)
{
    static const trondgov_code FIELDS[] = {
        TRONDGOV_FIELD_FULL_TIME,     TRONDGOV_FIELD_PART_TIME,      TRONDGOV_FIELD_FULL_TIME_BY_OFFICE,
        TRONDGOV_FIELD_RELEASE_SHARE, TRONDGOV_FIELD_AGREEMENT_TIME, TRONDGOV_FIELD_PAY_SHARE,
        TRONDGOV_FIELD_TIME_IN_ALL,   TRONDGOV_FIELD_YEARLY_PAY,     TRONDGOV_FIELD_IN_OFFICE,
        TRONDGOV_FIELD_AMOUNT,        TRONDGOV_FIELD_DATE,           TRONDGOV_FIELD_ORGAN,
        TRONDGOV_FIELD_ROLE,          TRONDGOV_FIELD_PAY,            TRONDGOV_FIELD_OCCASION,
        TRONDGOV_FIELD_EARNED,        TRONDGOV_FIELD_COUNCIL_MEMBER, TRONDGOV_FIELD_MEETINGS_IN_HALF_YEAR,
        TRONDGOV_FIELD_REDUCTION,     TRONDGOV_FIELD_GROUP_MONTHS,   TRONDGOV_FIELD_MEETINGS_IN_YEAR,
        TRONDGOV_FIELD_MEMBER_MONTHS, TRONDGOV_FIELD_OUTSIDE_MONTHS, TRONDGOV_FIELD_OUTSIDE_MEMBER_MONTHS,
        TRONDGOV_FIELD_JOURNEY_ENDED, TRONDGOV_FIELD_STORTING_PAY}; /* the last: a PARAMETER of the rulebook */
    int32_t found = 0;
    for (size_t i = 0; i < sizeof FIELDS / sizeof *FIELDS; i++)
        found |= FIELDS[i] == field;
    return found;
}

/* A fact that no question asks for (GROUP_PAY) is known by its own unit. */
static trondgov_status check(const struct trondgov_i_entry *entry)
{
    const trondgov_event *event = entry->event;
    const trondgov_field *field = field_of(entry->settlement, event->code);
    if (event->code == TRONDGOV_FIELD_GROUP_PAY)
        return event->value < 0 ? trondgov_i_wrong(entry, TRONDGOV_FIELD_VALUE, TRONDGOV_OUT_OF_RANGE) : TRONDGOV_OK;
    if (!field || is_worked_out(event->code))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_STATED, TRONDGOV_UNKNOWN_FIELD);
    const trondgov_status status =
        trondgov_i_value_check(entry->settlement->schedule->rulebook, field, event->value);
    return status ? trondgov_i_wrong(entry, TRONDGOV_FIELD_VALUE, status) : TRONDGOV_OK;
}

/* The first that was stated of the same thing, -1: none. */
static int64_t first_of(const trondgov_settlement *settlement, const struct trondgov_i_stated *fact)
{
    return fact->item > 0     ? trondgov_i_map_get(&settlement->item_facts, fact->item)
           : fact->person > 0 ? trondgov_i_map_get(&settlement->person_facts, fact->person)
                              : settlement->whole_facts;
}

static void begin_chain(trondgov_settlement *settlement, const struct trondgov_i_stated *fact, int32_t number)
{
    struct trondgov_i_store *store = &settlement->log.store;
    if (fact->item > 0)
        trondgov_i_map_add(store, &settlement->item_facts, fact->item, number);
    else if (fact->person > 0)
        trondgov_i_map_add(store, &settlement->person_facts, fact->person, number);
    else
        trondgov_i_set32(store, &settlement->whole_facts, number);
}

trondgov_status trondgov_i_state_fact(struct trondgov_i_entry *entry)
{
    trondgov_settlement *settlement = entry->settlement;
    const trondgov_event *event = entry->event;
    const int32_t judged = event->kind == TRONDGOV_EVENT_JUDGED; /* there the person is who judged */
    const struct trondgov_i_stated fact = {.person = judged ? 0 : event->person,
                                           .item = event->item,
                                           .value = event->value,
                                           .field = event->code,
                                           .date = entry->date,
                                           .next = TRONDGOV_I_NOBODY};
    struct trondgov_i_stated *last = NULL;
    const trondgov_status status = judged ? TRONDGOV_OK : check(entry);
    if (status)
        return status;
    for (struct trondgov_i_stated *other = stated_at(settlement, first_of(settlement, &fact)); other;
         other = stated_at(settlement, other->next)) {
        if (other->field == fact.field && other->person == fact.person && other->date == fact.date)
            return trondgov_i_wrong(entry, judged ? TRONDGOV_FIELD_JUDGEMENT : TRONDGOV_FIELD_STATED,
                                    TRONDGOV_DUPLICATE);
        last = other;
    }
    const int32_t number = (int32_t)settlement->stated.count;
    struct trondgov_i_stated *added = trondgov_i_append(&settlement->log.store, &settlement->stated);
    if (!added)
        return TRONDGOV_OK;
    *added = fact;
    if (last)
        trondgov_i_set32(&settlement->log.store, &last->next, number);
    else
        begin_chain(settlement, &fact, number);
    return TRONDGOV_OK;
}
