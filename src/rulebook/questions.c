/* Asking a rulebook: checks what is asked, works it out in the organ of that day, and says why. */
#include "rulebook/questions.h"

#include "rulebook/clauses.h"
#include "rulebook/deadline.h"
#include "rulebook/verdict_internal.h"

trondgov_finding trondgov_i_finding_of(const struct trondgov_i_found *found, trondgov_code kind, trondgov_code organ)
{
    return (trondgov_finding){.kind = kind,
                              .provision = found->provision,
                              .answer = found->answer,
                              .organ = organ,
                              .subject = found->subject,
                              .unit = found->unit,
                              .required = found->required,
                              .actual = found->actual,
                              .margin = found->margin,
                              .index = -1};
}

static void explain(trondgov_verdict *why, const struct trondgov_i_view *view, const struct trondgov_i_found *found,
                    trondgov_code kind)
{
    trondgov_finding finding = trondgov_i_finding_of(found, kind, trondgov_i_organ_code(view->organ));
    finding.role = found->role;
    finding.conflict = trondgov_i_reading_conflict(view->turned);
    finding.reading = view->turned;
    trondgov_i_verdict_add(why, &finding);
    if (kind != TRONDGOV_FINDING_GROUND)
        return;
    if (found->missing)
        trondgov_i_verdict_input(why, found->missing, -1);
    const trondgov_finding judgement = {.kind = TRONDGOV_FINDING_JUDGEMENT,
                                        .provision = found->provision,
                                        .subject = found->judgement,
                                        .organ = finding.organ,
                                        .index = -1};
    if (found->judgement && found->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT)
        trondgov_i_verdict_add(why, &judgement);
}

trondgov_status trondgov_i_answer(const trondgov_organ *organ, trondgov_i_work_out *work_out,
                                  const struct trondgov_i_facts *facts, struct trondgov_i_found *found,
                                  trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const int64_t day = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    view.date = day == TRONDGOV_NOTHING ? organ->from : (trondgov_date)day;
    *found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
    trondgov_status status = work_out(&view, facts, found);
    if (status || !why)
        return status;
    explain(why, &view, found, TRONDGOV_FINDING_GROUND);
    const int32_t summed = work_out == trondgov_i_by_clauses && found->value != TRONDGOV_NOTHING &&
                           (found->answer == TRONDGOV_ANSWER_YES || found->answer == TRONDGOV_ANSWER_REQUIRED);
    if (summed) {
        struct trondgov_i_view again = trondgov_i_view_of(organ);
        again.date = view.date;
        trondgov_i_tell_terms(&again, facts, why);
    }
    for (int32_t i = 0; i < view.touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, view.touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(organ);
            struct trondgov_i_found then = {.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
            other.turned = reading;
            other.date = view.date;
            if (work_out(&other, facts, &then) == TRONDGOV_OK)
                explain(why, &other, &then, TRONDGOV_FINDING_OTHER_READING);
        }
    }
    return TRONDGOV_OK;
}

static trondgov_status ask_deadline(const trondgov_organ *organ, const struct trondgov_i_facts *facts,
                                    trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const struct trondgov_i_deadline asked = {.deadline = trondgov_i_code_fact(facts, TRONDGOV_FIELD_DEADLINE),
                                              .anchor = (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_ANCHOR),
                                              .at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT),
                                              .ground = trondgov_i_code_fact(facts, TRONDGOV_FIELD_GROUND),
                                              .arisen = trondgov_i_fact(facts, TRONDGOV_FIELD_ARISEN),
                                              .newly_arisen = -1};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_deadline_explained(organ, &asked, &due, why);
    if (status == TRONDGOV_OUT_OF_RANGE) /* it would lie beyond the calendar */
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_ANCHOR, -1);
    *answer = status ? 0 : due.answer;
    *value = due.due;
    return status;
}

static trondgov_status ask_provision(const trondgov_rulebook *rulebook, const struct trondgov_i_facts *facts,
                                     trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const int64_t provision = trondgov_i_fact(facts, TRONDGOV_FIELD_PROVISION);
    const int64_t from = trondgov_code_get(rulebook, provision, TRONDGOV_FIELD_FROM);
    const int64_t to = trondgov_code_get(rulebook, provision, TRONDGOV_FIELD_TO);
    const int64_t date = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    *value = from;
    *answer = (from == TRONDGOV_NOTHING || from <= date) && (to == TRONDGOV_NOTHING || date <= to) ? TRONDGOV_ANSWER_YES
                                                                                                   : TRONDGOV_ANSWER_NO;
    const int64_t organ = trondgov_code_get(rulebook, provision, TRONDGOV_FIELD_ORGAN);
    const trondgov_finding ground = {.kind = TRONDGOV_FINDING_GROUND,
                                     .provision = (trondgov_code)provision,
                                     .answer = *answer,
                                     .unit = TRONDGOV_UNIT_DATE,
                                     .required = from == TRONDGOV_NOTHING ? 0 : from,
                                     .actual = date,
                                     .index = -1,
                                     .margin = to != TRONDGOV_NOTHING && date > to ? to - date
                                               : from == TRONDGOV_NOTHING          ? 0
                                                                                   : date - from,
                                     .organ = organ == TRONDGOV_NOTHING ? 0 : (trondgov_code)organ};
    trondgov_i_verdict_add(why, &ground);
    return TRONDGOV_OK;
}

/* The day whose rules hold: DATE, or of a deadline its anchor. */
static int64_t day_of(const struct trondgov_i_facts *facts)
{
    int64_t day = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    return day == TRONDGOV_NOTHING ? trondgov_i_fact(facts, TRONDGOV_FIELD_ANCHOR) : day;
}

trondgov_status trondgov_i_rulebook_answer(const trondgov_rulebook *rulebook, trondgov_code question,
                                           const struct trondgov_i_facts *facts, trondgov_answer *answer,
                                           int64_t *value, trondgov_verdict *why)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    if (trondgov_i_facts_missing(schema, facts, why)) {
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    if (question == TRONDGOV_QUESTION_PROVISION)
        return ask_provision(rulebook, facts, answer, value, why);
    if (question == TRONDGOV_QUESTION_ROUTE)
        return trondgov_i_ask_route(rulebook, facts, answer, value, why);
    if (question == TRONDGOV_QUESTION_CHANGES)
        return trondgov_i_ask_changes(rulebook, facts, answer, value, why);
    const int64_t day = day_of(facts);
    int64_t code = trondgov_i_fact(facts, TRONDGOV_FIELD_ORGAN);
    trondgov_i_work_out *work_out = trondgov_i_work_out_of(question);
    if (work_out == trondgov_i_by_clauses && code == TRONDGOV_NOTHING)
        code = TRONDGOV_ORGAN_KOMMUNE; /* what holds for the whole municipality */
    if (!work_out && question != TRONDGOV_QUESTION_DEADLINE && question != TRONDGOV_QUESTION_THRESHOLD)
        return TRONDGOV_UNKNOWN_CODE; /* a register or a meeting must be asked */
    if (day == TRONDGOV_NOTHING || code == TRONDGOV_NOTHING) {
        trondgov_i_verdict_input(why, day == TRONDGOV_NOTHING ? TRONDGOV_FIELD_DATE : TRONDGOV_FIELD_ORGAN, -1);
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    const trondgov_organ *organ = NULL;
    trondgov_status status = trondgov_rulebook_organ(rulebook, (trondgov_code)code, (trondgov_date)day, &organ);
    if (status) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_ORGAN, -1);
        return status;
    }
    if (question == TRONDGOV_QUESTION_DEADLINE)
        return ask_deadline(organ, facts, answer, value, why);
    if (question == TRONDGOV_QUESTION_THRESHOLD)
        return trondgov_i_ask_threshold(organ, facts, answer, value, why);
    struct trondgov_i_found found;
    const struct trondgov_i_facts asked = {facts->facts, facts->count, question};
    status = trondgov_i_answer(organ, work_out, &asked, &found, why);
    *answer = status ? 0 : found.answer;
    *value = found.value;
    return status;
}

trondgov_status trondgov_i_ask_begin(const trondgov_rulebook *rulebook, trondgov_code question,
                                     const struct trondgov_i_facts *facts, trondgov_answer *answer, int64_t *value,
                                     trondgov_verdict *why)
{
    return trondgov_i_ask_begin_beside(rulebook, question, facts, 0, answer, value, why);
}

trondgov_status trondgov_i_ask_begin_beside(const trondgov_rulebook *rulebook, trondgov_code question,
                                            const struct trondgov_i_facts *facts, trondgov_code aside,
                                            trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    *answer = 0;
    *value = TRONDGOV_NOTHING;
    trondgov_i_verdict_begin(why);
    if (!rulebook || (!facts->facts && facts->count > 0))
        return TRONDGOV_NULL_ARGUMENT;
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    if (!schema || TRONDGOV_I_FAMILY(question) != TRONDGOV_FAMILY_QUESTION)
        return TRONDGOV_UNKNOWN_CODE;
    return trondgov_i_facts_check_beside(rulebook, schema, facts, aside, why);
}

trondgov_status trondgov_rulebook_ask(const trondgov_rulebook *rulebook, trondgov_code question,
                                      const trondgov_fact *facts, size_t count, trondgov_answer *answer, int64_t *value,
                                      trondgov_verdict *why)
{
    const struct trondgov_i_facts given = {facts, count, question};
    trondgov_answer found = 0;
    int64_t number_found = TRONDGOV_NOTHING;
    trondgov_status status = trondgov_i_ask_begin(rulebook, question, &given, &found, &number_found, why);
    if (!status)
        status = trondgov_i_rulebook_answer(rulebook, question, &given, &found, &number_found, why);
    if (!status && trondgov_i_verdict_failed(why))
        status = TRONDGOV_NO_MEMORY;
    if (answer)
        *answer = status ? 0 : found;
    if (value)
        *value = status ? 0 : number_found;
    return status;
}
