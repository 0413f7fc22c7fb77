/* The rulebook asked with what is known of an affair. */
#include "oversight/asking.h"

#include "rulebook/verdict_internal.h"

static trondgov_status ask_with(const struct trondgov_i_asking *asking, trondgov_code question,
                                struct trondgov_i_array *facts, struct trondgov_i_reply *reply, trondgov_verdict *why)
{
    const size_t at = trondgov_i_verdict_count(why);
    const trondgov_rulebook *rulebook = asking->of->rulebook;
    const struct trondgov_i_facts all = {facts->items, facts->count, question};
    reply->value = TRONDGOV_NOTHING;
    trondgov_status status = trondgov_i_rulebook_answer(rulebook, question, &all, &reply->answer, &reply->value, why);
    trondgov_fact *items = facts->items;
    /* UNKNOWN_CODE: an organ that has no rules */
    const int32_t silent = status ? status == TRONDGOV_UNKNOWN_CODE : reply->answer == TRONDGOV_ANSWER_NOT_REGULATED;
    for (size_t i = 0; silent && i < facts->count; i++) {
        if (items[i].field != TRONDGOV_FIELD_ORGAN || items[i].value == TRONDGOV_ORGAN_KOMMUNE)
            continue;
        items[i].value = TRONDGOV_ORGAN_KOMMUNE; /* what holds for the whole municipality */
        trondgov_i_verdict_cut(why, at);
        status = trondgov_i_rulebook_answer(rulebook, question, &all, &reply->answer, &reply->value, why);
        break;
    }
    trondgov_i_verdict_subject(why, at, question);
    return status;
}

trondgov_status trondgov_i_ask_about(const struct trondgov_i_asking *asking, trondgov_code question,
                                     const trondgov_fact *own_facts, size_t own_count, struct trondgov_i_reply *reply,
                                     trondgov_verdict *why)
{
    struct trondgov_i_array facts = {NULL, 0, 0};
    int32_t room = 1;
    for (size_t i = 0; room && i < own_count; i++)
        if (own_facts[i].value != TRONDGOV_NOTHING)
            room = trondgov_i_put_fact(asking, &facts, (trondgov_code)own_facts[i].field, own_facts[i].value);
    if (room)
        room = trondgov_i_gather(asking, trondgov_i_schema_of(question), &facts);
    const trondgov_status status = room ? ask_with(asking, question, &facts, reply, why) : TRONDGOV_NO_MEMORY;
    trondgov_i_array_free(&facts, asking->of->memory, sizeof(trondgov_fact));
    return status;
}

/* Who takes the step, as told with it, or by the person's office in the organ. */
static int64_t taken_by_role(const struct trondgov_i_asking *asking, trondgov_code organ)
{
    const trondgov_event *event = asking->event;
    if (!event || event->role || !event->person)
        return event ? trondgov_i_or_nothing(event->role) : TRONDGOV_NOTHING;
    return trondgov_i_register_of(asking, event->person, organ, TRONDGOV_FIELD_ROLE);
}

enum { OF_MACHINE = 6 };

trondgov_status trondgov_i_ask_machine(const struct trondgov_i_asking *asking, trondgov_code question,
                                       const trondgov_fact *wanted, size_t count, struct trondgov_i_reply *reply,
                                       trondgov_verdict *why)
{
    const struct trondgov_i_affair *affair = asking->affair;
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    const trondgov_code taken_by = asking->event && asking->event->organ ? asking->event->organ : affair->organ;
    trondgov_fact facts[OF_MACHINE + TRONDGOV_I_OF_ACT] = {
        {TRONDGOV_FIELD_KIND, affair->kind},
        {TRONDGOV_FIELD_DATE, asking->date},
        {TRONDGOV_FIELD_TAKEN_BY, trondgov_i_or_nothing(taken_by)},
        {TRONDGOV_FIELD_PENDING_IN, trondgov_i_or_nothing(affair->organ)},
        {TRONDGOV_FIELD_ROLE, taken_by_role(asking, taken_by)},
        {TRONDGOV_FIELD_STATE, affair->state},
    };
    size_t own_count = 0;
    for (size_t i = 0; i < OF_MACHINE; i++)
        if (trondgov_i_schema_field(schema, facts[i].field))
            facts[own_count++] = facts[i];
    for (size_t i = 0; i < count && i < TRONDGOV_I_OF_ACT; i++)
        facts[own_count++] = wanted[i];
    return trondgov_i_ask_about(asking, question, facts, own_count, reply, why);
}

/* ---- what guards give ---- */

static void anchor_at(struct trondgov_i_asking *asking, trondgov_code unit, int64_t value)
{
    if (unit == TRONDGOV_UNIT_DATE)
        asking->anchor = value;
    else if (unit == TRONDGOV_UNIT_INSTANT)
        asking->at = value;
}

/* For the field behind it; the first field that took something keeps it. */
static void give(struct trondgov_i_asking *asking, trondgov_code unit, int64_t value)
{
    if (asking->given_to)
        return;
    asking->given = value;
    asking->given_in = unit;
}

/* What somebody must have told, or the guard before it has given: a day or an instant is what the rest is
 * counted from; of a flag or judgement 1 is yes.
 */
static trondgov_answer told_of(struct trondgov_i_asking *asking, trondgov_code code, int32_t judged)
{
    trondgov_field field = {.field = code, .unit = TRONDGOV_UNIT_FLAG};
    if (!judged)
        field.unit = (trondgov_code)trondgov_code_get(asking->of->rulebook, code, TRONDGOV_FIELD_UNIT);
    if (asking->given_in && field.unit == asking->given_in)
        asking->given_to = code;
    asking->given_in = 0;
    const int64_t value = trondgov_i_known_of_affair(asking, &field);
    if (value == TRONDGOV_NOTHING)
        return judged ? TRONDGOV_ANSWER_NEEDS_JUDGEMENT : TRONDGOV_ANSWER_NEEDS_FACT;
    anchor_at(asking, field.unit, value);
    if (code == TRONDGOV_FIELD_STEP_DAY)
        give(asking, field.unit, value);
    return field.unit == TRONDGOV_UNIT_FLAG && value == 0 ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
}

/* Of a family the later code counts. */
static void add_argument(struct trondgov_i_asking *asking, trondgov_code code)
{
    int32_t place = 0;
    while (place < asking->argument_count && TRONDGOV_I_FAMILY(asking->arguments[place]) != TRONDGOV_I_FAMILY(code))
        place++;
    if (place == TRONDGOV_I_ARGUMENTS)
        return; /* there are not so many families that a question is asked about */
    asking->arguments[place] = code;
    asking->argument_count += place == asking->argument_count;
}

trondgov_answer trondgov_i_take_up(struct trondgov_i_asking *asking, trondgov_code code, trondgov_code provision,
                                   trondgov_verdict *why)
{
    const int32_t judged = TRONDGOV_I_FAMILY(code) == TRONDGOV_FAMILY_JUDGEMENT;
    if (TRONDGOV_I_FAMILY(code) != TRONDGOV_FAMILY_FIELD && !judged) {
        add_argument(asking, code);
        return TRONDGOV_ANSWER_YES;
    }
    trondgov_finding finding = {.kind = TRONDGOV_FINDING_GROUND,
                                .provision = provision,
                                .answer = told_of(asking, code, judged),
                                .item = asking->affair->id,
                                .subject = code,
                                .index = -1};
    const trondgov_answer answer = finding.answer;
    trondgov_i_verdict_add(why, &finding);
    finding.kind = judged ? TRONDGOV_FINDING_JUDGEMENT : TRONDGOV_FINDING_INPUT;
    if (answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT || answer == TRONDGOV_ANSWER_NEEDS_FACT)
        trondgov_i_verdict_add(why, &finding);
    return answer;
}

trondgov_code trondgov_i_take_value(struct trondgov_i_asking *asking, trondgov_code question, int64_t value)
{
    const trondgov_code unit = trondgov_i_schema_of(question)->value_unit;
    asking->given_in = 0;
    if (unit == TRONDGOV_UNIT_NUMBER && value != TRONDGOV_NOTHING)
        give(asking, unit, value);
    if (value == TRONDGOV_NOTHING || question == TRONDGOV_QUESTION_DEADLINE)
        return 0; /* when a deadline ends is no anchor of another */
    anchor_at(asking, unit, value);
    return unit == TRONDGOV_UNIT_CODE ? (trondgov_code)value : 0;
}
