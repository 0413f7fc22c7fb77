/* Whether an act may be done: the state first, then every guard in its order. */
#include "calendar/calendar_internal.h"
#include "government/government_internal.h"
#include "register/known.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

enum { FACTS_MOST = 48, GUARDS_MOST = 16 };

void trondgov_i_govern_knows(struct trondgov_i_government_act *act, trondgov_code field, int64_t value)
{
    if (act->known_count < TRONDGOV_I_KNOWN)
        act->known[act->known_count++] = (trondgov_fact){field, value};
}

/* What was told of the person there or wherever, or else of the organ; a judgement is told in the same way. */
static int64_t told(const struct trondgov_i_government_act *act, trondgov_id person, trondgov_code field)
{
    const struct trondgov_i_about about = {.organ = act->standing.organ, .field = field};
    int64_t value = TRONDGOV_NOTHING;
    if (person)
        value = trondgov_i_known_of(act->municipality, person, act->standing.organ, field, act->standing.day);
    return value == TRONDGOV_NOTHING ? trondgov_i_known(act->municipality, &about, act->standing.day) : value;
}

/* The last that was said of a field counts: what a guard adds comes after what is known of the act. */
static int64_t known(const struct trondgov_i_government_act *act, trondgov_id person, trondgov_code field)
{
    for (size_t i = act->known_count; i-- > 0;)
        if (act->known[i].field == field)
            return act->known[i].value;
    switch (field) {
    case TRONDGOV_FIELD_ORGAN:
        return act->place;
    case TRONDGOV_FIELD_DATE:
        return act->standing.day;
    default:
        return told(act, person, field);
    }
}

trondgov_answer trondgov_i_govern_ask(struct trondgov_i_government_act *act, trondgov_code question, trondgov_id person,
                                      int64_t *value, trondgov_verdict *why)
{
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    trondgov_fact facts[FACTS_MOST];
    struct trondgov_i_facts asked = {facts, 0, question};
    trondgov_answer answer = 0;
    for (int32_t i = 0; schema && i < schema->count && asked.count < FACTS_MOST; i++) {
        const trondgov_code field = (trondgov_code)trondgov_i_schema_fields[schema->first + i].field;
        const int64_t fact = known(act, person, field);
        if (fact != TRONDGOV_NOTHING)
            facts[asked.count++] = (trondgov_fact){field, fact};
    }
    *value = TRONDGOV_NOTHING;
    const trondgov_status status =
        trondgov_i_rulebook_answer(act->municipality->rulebook, question, &asked, &answer, value, why);
    if (status && !act->status)
        act->status = status;
    return answer;
}

int32_t trondgov_i_govern_stop(struct trondgov_i_government_act *act, trondgov_answer answer)
{
    const int32_t refusal = answer == TRONDGOV_ANSWER_NO || answer == TRONDGOV_ANSWER_NO_QUORUM;
    act->answer = refusal ? TRONDGOV_ANSWER_REFUSED : answer;
    return 0;
}

int32_t trondgov_i_govern_wrong(struct trondgov_i_government_act *act, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_cut(act->why, act->first_finding);
    trondgov_i_verdict_input(act->why, field, -1);
    act->status = status;
    return 0;
}

static int32_t is_yes(trondgov_answer answer)
{
    return answer == TRONDGOV_ANSWER_YES || answer == TRONDGOV_ANSWER_REQUIRED;
}

/* NEXT_STATE or STEP_GUARD, of the municipality; `rank`: of a guard. */
static trondgov_answer ask_machine(struct trondgov_i_government_act *act, trondgov_code question, int64_t rank,
                                   int64_t *value, trondgov_verdict *why)
{
    const size_t before = act->known_count;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_KIND, TRONDGOV_AFFAIR_GOVERNMENT);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_STATE, act->state);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_EVENT, act->event->kind);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_FAILED, 0);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_RANK, rank);
    const trondgov_answer answer = trondgov_i_govern_ask(act, question, 0, value, why);
    act->known_count = before;
    return answer;
}

/* The provision of the first finding from a place on. */
static trondgov_code provision_at(const trondgov_verdict *why, size_t place)
{
    trondgov_finding finding;
    return trondgov_verdict_findings(why, place, &finding, 1) ? finding.provision : 0;
}

int32_t trondgov_i_state_allows(struct trondgov_i_government_act *act)
{
    int64_t follows = TRONDGOV_NOTHING;
    const size_t first = trondgov_i_verdict_count(act->why);
    const trondgov_answer answer = ask_machine(act, TRONDGOV_QUESTION_NEXT_STATE, 0, &follows, act->why);
    if (act->status)
        return 0;
    if (!is_yes(answer)) {
        trondgov_i_verdict_subject(act->why, first, act->event->kind);
        return trondgov_i_govern_stop(act, answer);
    }
    act->leads_to = (trondgov_code)follows;
    trondgov_i_verdict_subject(act->why, first, act->leads_to);
    act->provision = provision_at(act->why, first);
    return 1;
}

/* One guard; 0: it does not say yes, and its findings alone are told. */
static int32_t passes(struct trondgov_i_government_act *act, trondgov_code guard)
{
    const size_t first = trondgov_i_verdict_count(act->why);
    const trondgov_answer answer = trondgov_i_guard_of_step(act, guard);
    if (act->status)
        return 0;
    trondgov_i_verdict_subject(act->why, first, guard);
    if (is_yes(answer))
        return 1;
    const size_t told = trondgov_i_verdict_count(act->why) - first;
    trondgov_i_verdict_before(act->why, act->first_finding, first);
    trondgov_i_verdict_cut(act->why, act->first_finding + told);
    return trondgov_i_govern_stop(act, answer);
}

int32_t trondgov_i_guards_allow(struct trondgov_i_government_act *act)
{
    for (int32_t n = 1; n <= GUARDS_MOST; n++) {
        int64_t guard = TRONDGOV_NOTHING;
        const trondgov_answer answer = ask_machine(act, TRONDGOV_QUESTION_STEP_GUARD, n, &guard, NULL);
        if (act->status || !is_yes(answer))
            return !act->status;
        if (!passes(act, (trondgov_code)guard))
            return 0;
    }
    return 1;
}

int32_t trondgov_i_govern_allowed(struct trondgov_i_government_act *act)
{
    return trondgov_i_state_allows(act) && trondgov_i_guards_allow(act);
}

void trondgov_i_tell_of(const struct trondgov_i_government_act *act, trondgov_finding finding)
{
    finding.index = -1;
    if (!finding.organ)
        finding.organ = act->standing.organ;
    trondgov_i_verdict_add(act->why, &finding);
}
