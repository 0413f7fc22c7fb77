/* Whether an act may be: what the guards say, one after another, and which state follows. */
#include "oversight/act.h"
#include "rulebook/verdict_internal.h"

/* The answer to the act; what decides comes first. */
static void stop(struct trondgov_i_affair_act *act, trondgov_answer answer, size_t at)
{
    trondgov_i_verdict_before(act->why, act->first_finding, at);
    act->applied->answer = answer;
    act->applied->stopped = 1;
}

/* ---- guards ---- */

enum verdict_on_guard { PASSED, FAILED, OPEN };

static enum verdict_on_guard weigh(trondgov_answer answer)
{
    switch (answer) {
    case TRONDGOV_ANSWER_YES:
    case TRONDGOV_ANSWER_REQUIRED:
    case TRONDGOV_ANSWER_CARRIED:
        return PASSED;
    case TRONDGOV_ANSWER_NO:
    case TRONDGOV_ANSWER_REJECTED:
        return FAILED;
    default: /* a vote without a quorum, too, has decided nothing */
        return OPEN;
    }
}

/* What a guard is asked as. A deadline or threshold is a question of its own, about that code. */
static trondgov_code question_of(trondgov_code code, trondgov_fact *about)
{
    const trondgov_code family = TRONDGOV_I_FAMILY(code);
    *about = (trondgov_fact){0, TRONDGOV_NOTHING};
    if (family == TRONDGOV_FAMILY_DEADLINE) {
        *about = (trondgov_fact){TRONDGOV_FIELD_DEADLINE, code};
        return TRONDGOV_QUESTION_DEADLINE;
    }
    if (family == TRONDGOV_FAMILY_THRESHOLD) {
        *about = (trondgov_fact){TRONDGOV_FIELD_THRESHOLD, code};
        return TRONDGOV_QUESTION_THRESHOLD;
    }
    return family == TRONDGOV_FAMILY_QUESTION ? code : 0;
}

/* A question that says which state follows lets no step pass to another. */
static int32_t leads_elsewhere(const struct trondgov_i_affair_act *act, trondgov_code code)
{
    return TRONDGOV_I_FAMILY(code) == TRONDGOV_FAMILY_STATE && act->asking.event->kind == TRONDGOV_EVENT_AFFAIR_STEP &&
           code != act->asking.event->code;
}

/* Which code a guard gave: to whom the case is sent, what must be voted by. */
static void tell_code(struct trondgov_i_affair_act *act, size_t at, trondgov_code code)
{
    trondgov_finding result = {.kind = 0};
    const trondgov_code family = TRONDGOV_I_FAMILY(code);
    if (!code || !trondgov_verdict_findings(act->why, at, &result, 1))
        return;
    result = (trondgov_finding){.kind = TRONDGOV_FINDING_RESULT,
                                .provision = result.provision,
                                .subject = code,
                                .toward = family == TRONDGOV_FAMILY_ROLE || family == TRONDGOV_FAMILY_ORGAN ? code : 0,
                                .item = act->affair->id,
                                .index = -1};
    trondgov_i_verdict_add(act->why, &result);
}

/* One code, and what it gives in turn: a question may name the threshold that is asked next. */
static trondgov_status guard(struct trondgov_i_affair_act *act, trondgov_code code, trondgov_code provision,
                             enum verdict_on_guard *says, trondgov_answer *answer)
{
    size_t at = trondgov_i_verdict_count(act->why);
    *says = PASSED;
    for (int32_t n = 0; code && *says == PASSED && n < TRONDGOV_I_ARGUMENTS; n++) {
        trondgov_fact about;
        struct trondgov_i_reply reply = {0, TRONDGOV_NOTHING};
        const trondgov_code question = question_of(code, &about);
        if (!question) {
            const int32_t elsewhere = leads_elsewhere(act, code);
            *answer = elsewhere ? TRONDGOV_ANSWER_NO : trondgov_i_take_up(&act->asking, code, provision, act->why);
            *says = weigh(*answer);
            if (elsewhere || *says == PASSED)
                trondgov_i_verdict_kind(act->why, at, elsewhere ? TRONDGOV_FINDING_GROUND : TRONDGOV_FINDING_CHECKED);
            return TRONDGOV_OK;
        }
        at = trondgov_i_verdict_count(act->why);
        trondgov_status status = trondgov_i_ask_about(&act->asking, question, &about, 1, &reply, act->why);
        if (status)
            return status;
        *answer = reply.answer;
        *says = weigh(reply.answer);
        if (*says == PASSED)
            trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_CHECKED);
        code = *says == PASSED ? trondgov_i_take_value(&act->asking, question, reply.value) : 0;
        tell_code(act, at, code);
    }
    return TRONDGOV_OK;
}

/* The facts by which the machine is asked about the event. */
static size_t facts_of(const struct trondgov_i_affair_act *act, trondgov_code last, int64_t number,
                       trondgov_fact *facts)
{
    const trondgov_event *event = act->asking.event;
    size_t count = 0;
    facts[count++] = (trondgov_fact){TRONDGOV_FIELD_EVENT, event->kind};
    facts[count++] = (trondgov_fact){last, number};
    if (event->kind == TRONDGOV_EVENT_AFFAIR_STEP)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_TO_STATE, event->code};
    if (event->kind == TRONDGOV_EVENT_AFFAIR_ENDED && event->code)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_ANSWER, event->code};
    return count;
}

/* The guard of a rank and the provision that asks for it; *code 0: there is none. */
static trondgov_status guard_of_rank(struct trondgov_i_affair_act *act, int64_t rank, trondgov_code *code,
                                     trondgov_code *provision)
{
    trondgov_fact facts[TRONDGOV_I_OF_ACT];
    struct trondgov_i_reply reply = {0, TRONDGOV_NOTHING};
    const size_t at = trondgov_i_verdict_count(act->why), count = facts_of(act, TRONDGOV_FIELD_RANK, rank, facts);
    trondgov_status status =
        trondgov_i_ask_machine(&act->asking, TRONDGOV_QUESTION_STEP_GUARD, facts, count, &reply, act->why);
    trondgov_finding row = {.provision = 0};
    *code = 0;
    if (status)
        return status;
    if (trondgov_verdict_findings(act->why, at, &row, 1))
        *provision = row.provision;
    const enum verdict_on_guard says = weigh(reply.answer);
    if (says == OPEN && reply.answer != TRONDGOV_ANSWER_NOT_REGULATED)
        stop(act, reply.answer, at);
    else
        trondgov_i_verdict_cut(act->why, at);
    if (says == PASSED && reply.value != TRONDGOV_NOTHING)
        *code = (trondgov_code)reply.value;
    return TRONDGOV_OK;
}

/* Asks the guards in order, until one does not say yes. */
static trondgov_status ask_guards(struct trondgov_i_affair_act *act)
{
    for (int64_t rank = 1; !act->failed && !act->applied->stopped; rank++) {
        if (rank > TRONDGOV_I_MOST_GUARDS)
            return TRONDGOV_OVERFLOW;
        trondgov_code code = 0, provision = 0;
        trondgov_status status = guard_of_rank(act, rank, &code, &provision);
        if (status || !code)
            return status;
        enum verdict_on_guard says = PASSED;
        trondgov_answer answer = 0;
        const size_t at = trondgov_i_verdict_count(act->why);
        status = guard(act, code, provision, &says, &answer);
        if (status)
            return status;
        if (says == OPEN)
            stop(act, answer, at);
        if (says != FAILED)
            continue;
        act->failed = rank;
        act->failed_at = at;
    }
    return TRONDGOV_OK;
}

/* ---- which state follows ---- */

/* Refused by the guard that said no, or else by the machine. */
static void refuse(struct trondgov_i_affair_act *act, size_t at)
{
    if (act->failed) {
        trondgov_i_verdict_cut(act->why, at);
        stop(act, TRONDGOV_ANSWER_REFUSED, act->failed_at);
    } else {
        stop(act, TRONDGOV_ANSWER_REFUSED, at);
    }
}

trondgov_status trondgov_i_next_state(struct trondgov_i_affair_act *act, trondgov_code *state)
{
    trondgov_fact facts[TRONDGOV_I_OF_ACT];
    struct trondgov_i_reply reply = {0, TRONDGOV_NOTHING};
    *state = act->affair->state;
    trondgov_status status = ask_guards(act);
    if (status || act->applied->stopped)
        return status;
    const size_t at = trondgov_i_verdict_count(act->why);
    const size_t count = facts_of(act, TRONDGOV_FIELD_FAILED, act->failed, facts);
    status = trondgov_i_ask_machine(&act->asking, TRONDGOV_QUESTION_NEXT_STATE, facts, count, &reply, act->why);
    if (status)
        return status;
    const int32_t silent = act->failed && reply.answer == TRONDGOV_ANSWER_NOT_REGULATED; /* the guard has said no */
    const enum verdict_on_guard says = silent ? FAILED : weigh(reply.answer);
    if (says == FAILED)
        refuse(act, at);
    else if (says == OPEN)
        stop(act, reply.answer, at);
    else if (reply.value != TRONDGOV_NOTHING)
        *state = (trondgov_code)reply.value;
    if (says == PASSED)
        trondgov_i_verdict_before(act->why, act->first_finding, at);
    return TRONDGOV_OK;
}
