/* What the register answers of the government of a day: its state, who sits with which field, who is being formed,
 * which motions wait; and which form of government holds. The rulebook says what each of it rests on.
 */
#include "government/government_internal.h"
#include "register/known.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

/* ---- the form ---- */

/* What a form told of an earlier or the same day is; 0: never told. Introduction is no form yet. */
static trondgov_code form_told(const trondgov_municipality *municipality, trondgov_date day)
{
    const struct trondgov_i_chunks *forms = &municipality->governing.forms;
    for (size_t i = forms->count; i-- > 0;) {
        const struct trondgov_i_turn *turn = trondgov_i_chunks_at(forms, i);
        if (turn->at <= trondgov_i_end_of(day) &&
            (turn->state == TRONDGOV_STATE_FORMANNSKAP || turn->state == TRONDGOV_STATE_PARLIAMENTARY))
            return turn->state;
    }
    return 0;
}

/* As the texts have it, unless the register was told of another one since. */
static trondgov_status form(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                            trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const int64_t day = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    const trondgov_status status =
        trondgov_i_rulebook_answer(municipality->rulebook, TRONDGOV_QUESTION_GOVERNMENT, facts, answer, value, why);
    const trondgov_code told = status || day == TRONDGOV_NOTHING ? 0 : form_told(municipality, (trondgov_date)day);
    if (told && told != *value) {
        const trondgov_finding fault = {.kind = TRONDGOV_FINDING_FAULT, .subject = told, .index = -1};
        trondgov_i_verdict_add(why, &fault);
        *value = told;
    }
    return status;
}

/* The question that a form is compared with, by the row of STEP_GUARD that names it. */
void trondgov_i_form_told(struct trondgov_i_government_act *act)
{
    const trondgov_code state = act->event->code;
    const size_t first = trondgov_i_verdict_count(act->why);
    int64_t question = TRONDGOV_NOTHING, value = TRONDGOV_NOTHING;
    trondgov_finding finding;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_KIND, TRONDGOV_AFFAIR_GOVERNMENT);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_STATE, trondgov_i_state_of_sitting(&act->standing));
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_EVENT, act->event->kind);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_TO_STATE, state);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_RANK, 1);
    const trondgov_answer named = trondgov_i_govern_ask(act, TRONDGOV_QUESTION_STEP_GUARD, 0, &question, act->why);
    if (named == TRONDGOV_ANSWER_NOT_REGULATED) {
        trondgov_i_govern_wrong(act, TRONDGOV_FIELD_STATE, TRONDGOV_OUT_OF_RANGE);
        return;
    }
    if (named == TRONDGOV_ANSWER_NO && trondgov_verdict_findings(act->why, first, &finding, 1)) {
        trondgov_i_verdict_cut(act->why, first);
        finding.kind = TRONDGOV_FINDING_RESULT; /* where it stands: there is nothing to compare it with */
        finding.answer = 0;
        finding.subject = state;
        trondgov_i_verdict_add(act->why, &finding);
    }
    if (!act->status && named == TRONDGOV_ANSWER_YES) {
        trondgov_i_verdict_cut(act->why, first);
        act->known_count = 0;
        trondgov_i_govern_knows(act, TRONDGOV_FIELD_ORGAN, TRONDGOV_NOTHING); /* the municipality's own question */
        trondgov_i_govern_ask(act, (trondgov_code)question, 0, &value, act->why);
        if (value != state && trondgov_verdict_findings(act->why, first, &finding, 1)) {
            finding.kind = TRONDGOV_FINDING_FAULT;
            trondgov_i_verdict_cut(act->why, first);
            trondgov_i_verdict_add(act->why, &finding);
        }
    }
    struct trondgov_i_turn *turn =
        trondgov_i_append(&act->municipality->log.store, &act->municipality->governing.forms);
    if (turn)
        *turn = (struct trondgov_i_turn){.at = act->event->at, .state = state};
}

/* ---- the state ---- */

struct asking {
    const trondgov_municipality *municipality;
    struct trondgov_i_government standing;
    trondgov_verdict *why;
};

static void tell(const struct asking *asking, trondgov_finding finding)
{
    finding.kind = TRONDGOV_FINDING_RESULT;
    finding.organ = asking->standing.organ;
    finding.index = -1;
    trondgov_i_verdict_add(asking->why, &finding);
}

static void tell_members(const struct asking *asking)
{
    const trondgov_municipality *municipality = asking->municipality;
    const struct trondgov_i_government *standing = &asking->standing;
    for (int32_t i = trondgov_i_first_post(municipality, standing->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_held(municipality, i, standing->day);
        if (!office || trondgov_i_municipality_seat(municipality, standing->organ, office->member.person,
                                                    standing->day) != &office->member)
            continue;
        const int64_t subject = trondgov_i_known_of(municipality, office->member.person, standing->organ,
                                                    TRONDGOV_FIELD_SUBJECT, standing->day);
        tell(asking, (trondgov_finding){.person = office->member.person,
                                        .role = office->member.role,
                                        .answer = standing->sitting,
                                        .subject = subject == TRONDGOV_NOTHING ? 0 : (trondgov_code)subject});
    }
}

static void tell_forming(const struct asking *asking)
{
    const struct trondgov_i_government *standing = &asking->standing;
    const struct trondgov_i_chunks *all = &asking->municipality->governing.named;
    if (!standing->forming)
        return;
    tell(asking, (trondgov_finding){.person = standing->designee,
                                    .provision = standing->formed->provision,
                                    .answer = standing->forming,
                                    .subject = standing->forming});
    for (size_t i = 0; i < all->count; i++) {
        const struct trondgov_i_named *named = trondgov_i_chunks_at(all, i);
        if (trondgov_i_is_named(named, trondgov_i_end_of(standing->day)))
            tell(asking, (trondgov_finding){.person = named->person,
                                            .role = named->role,
                                            .answer = standing->forming,
                                            .subject = named->subject});
    }
}

static void tell_motions(const struct asking *asking)
{
    const struct trondgov_i_chunks *motions = &asking->municipality->governing.motions;
    for (size_t i = 0; i < motions->count; i++) {
        const struct trondgov_i_motion *motion = trondgov_i_chunks_at(motions, i);
        if (trondgov_i_is_pending(motion, trondgov_i_end_of(asking->standing.day)))
            tell(asking, (trondgov_finding){.person = motion->target,
                                            .item = motion->meeting,
                                            .role = motion->role,
                                            .answer = TRONDGOV_STATE_MOTION_PENDING,
                                            .subject = TRONDGOV_STATE_MOTION_PENDING});
    }
}

/* What the state rests on: GOVERNMENT, of one that sits or is put together; else the designation, else the form. */
static trondgov_status ground(const struct asking *asking)
{
    const struct trondgov_i_government *standing = &asking->standing;
    const int32_t sits = standing->sitting != 0, must_go = standing->sitting == TRONDGOV_STATE_CARETAKER;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_DATE, standing->day},
        {TRONDGOV_FIELD_ORGAN, standing->organ},
        {TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_ORGANET},
        {TRONDGOV_FIELD_BYRAAD_CONSTITUTED, sits},
        {TRONDGOV_FIELD_MUST_GO, must_go},
        {TRONDGOV_FIELD_SUCCESSOR_COMPOSED, standing->forming == TRONDGOV_STATE_COMPOSED},
        {TRONDGOV_FIELD_SUCCESSOR_CONSTITUTED, 0},
        {TRONDGOV_FIELD_NEW_COUNCIL, 0},
    };
    const int32_t of_organ = sits || standing->forming == TRONDGOV_STATE_COMPOSED;
    const struct trondgov_i_facts asked = {facts, of_organ ? sizeof facts / sizeof *facts : 1,
                                           TRONDGOV_QUESTION_GOVERNMENT};
    trondgov_answer answer;
    int64_t value;
    return trondgov_i_rulebook_answer(asking->municipality->rulebook, asked.question, &asked, &answer, &value,
                                      asking->why);
}

static trondgov_status state(const trondgov_municipality *municipality, trondgov_date day, trondgov_answer *answer,
                             int64_t *value, trondgov_verdict *why)
{
    const struct asking asking = {municipality, trondgov_i_government_on(municipality, day), why};
    const trondgov_status status = ground(&asking);
    if (status)
        return status;
    *value = trondgov_i_state_of_sitting(&asking.standing);
    *answer = asking.standing.sitting ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    tell_members(&asking);
    tell_forming(&asking);
    tell_motions(&asking);
    return TRONDGOV_OK;
}

/* ---- asking ---- */

int32_t trondgov_i_asks_government(const struct trondgov_i_facts *facts)
{
    const int32_t of_organ = trondgov_i_fact(facts, TRONDGOV_FIELD_ORGAN) != TRONDGOV_NOTHING;
    if (facts->question != TRONDGOV_QUESTION_STATE)
        return facts->question == TRONDGOV_QUESTION_GOVERNMENT && !of_organ;
    return (of_organ || trondgov_i_fact(facts, TRONDGOV_FIELD_DATE) != TRONDGOV_NOTHING) &&
           trondgov_i_fact(facts, TRONDGOV_FIELD_AFFAIR) == TRONDGOV_NOTHING;
}

/* Only the organ that governs has a state. */
static trondgov_status state_of_organ(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                      trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const int64_t organ = trondgov_i_fact(facts, TRONDGOV_FIELD_ORGAN);
    const int64_t day = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    if (organ == TRONDGOV_NOTHING || day == TRONDGOV_NOTHING) {
        trondgov_i_verdict_input(why, organ == TRONDGOV_NOTHING ? TRONDGOV_FIELD_ORGAN : TRONDGOV_FIELD_DATE, -1);
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    if (organ != trondgov_i_organ_that(municipality->rulebook, TRONDGOV_PARAMETER_GOVERNMENT, (trondgov_date)day)) {
        *answer = TRONDGOV_ANSWER_NOT_REGULATED;
        return TRONDGOV_OK;
    }
    return state(municipality, (trondgov_date)day, answer, value, why);
}

trondgov_status trondgov_i_government_asked(const trondgov_municipality *municipality,
                                            const struct trondgov_i_facts *facts, trondgov_answer *answer,
                                            int64_t *value, trondgov_verdict *why)
{
    if (facts->question == TRONDGOV_QUESTION_GOVERNMENT)
        return form(municipality, facts, answer, value, why);
    return state_of_organ(municipality, facts, answer, value, why);
}
