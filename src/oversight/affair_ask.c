/* What is asked of an affair: its state, what may happen next, what is due meanwhile. */
#include <trondgov/calendar.h>

#include "oversight/asking.h"
#include "rulebook/verdict_internal.h"

static struct trondgov_i_asking asking_of(const struct trondgov_i_affair_register *of,
                                          const struct trondgov_i_affair *affair, trondgov_instant at)
{
    struct trondgov_i_asking asking = {.of = of, .affair = affair, .at = at, .anchor = TRONDGOV_NOTHING};
    (void)trondgov_instant_to_civil(at, &asking.date, NULL);
    return asking;
}

/* ---- what is due ---- */

/* The row's deadline, in the affair's organ or else in the municipality. */
static trondgov_status find_due(const struct trondgov_i_asking *asking, trondgov_code organ_code,
                                struct trondgov_i_affair_due *due)
{
    const struct trondgov_i_deadline asked = {
        .deadline = due->deadline, .anchor = due->anchor, .at = asking->at, .arisen = TRONDGOV_NOTHING};
    const trondgov_organ *organ = NULL;
    trondgov_status status = trondgov_rulebook_organ(asking->of->rulebook, organ_code, due->anchor, &organ);
    due->due.answer = TRONDGOV_ANSWER_NOT_REGULATED;
    if (status) /* an organ that has no rules */
        return status == TRONDGOV_UNKNOWN_CODE ? TRONDGOV_OK : status;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_DEADLINE, due->deadline, 0, 0);
    status = trondgov_i_due(&view, &asked, &due->due);
    due->organ = organ_code;
    due->owed_by = row ? row->owed_by : 0;
    due->toward = row ? row->toward : 0;
    due->conflict = view.touched_count > 0 ? view.touched[0] : 0;
    return status;
}

static trondgov_status reckon(const struct trondgov_i_asking *asking, struct trondgov_i_affair_due *due)
{
    const trondgov_field anchor = {.field = TRONDGOV_FIELD_ANCHOR, .unit = TRONDGOV_UNIT_DATE};
    const trondgov_field organ = {.field = TRONDGOV_FIELD_ORGAN, .unit = TRONDGOV_UNIT_CODE};
    const trondgov_code pending_in = (trondgov_code)trondgov_i_known_of_affair(asking, &organ);
    due->anchor = (trondgov_date)trondgov_i_known_of_affair(asking, &anchor); /* there is one from the first event on */
    trondgov_status status = find_due(asking, pending_in, due);
    if (!status && due->due.answer == TRONDGOV_ANSWER_NOT_REGULATED && pending_in != TRONDGOV_ORGAN_KOMMUNE)
        status = find_due(asking, TRONDGOV_ORGAN_KOMMUNE, due);
    return status;
}

/* A row that is no deadline says what those behind it are counted from; *lacking: whether it is known. */
static trondgov_status set_anchor(struct trondgov_i_asking *asking, trondgov_code code, struct trondgov_i_due *lacking)
{
    struct trondgov_i_reply reply = {TRONDGOV_ANSWER_YES, TRONDGOV_NOTHING};
    lacking->answer = TRONDGOV_ANSWER_YES;
    if (TRONDGOV_I_FAMILY(code) == TRONDGOV_FAMILY_STATE) {
        asking->anchor = trondgov_i_came_into(asking, code); /* not told: as of the latest step */
        return TRONDGOV_OK;
    }
    if (TRONDGOV_I_FAMILY(code) != TRONDGOV_FAMILY_QUESTION) {
        lacking->answer = trondgov_i_take_up(asking, code, 0, NULL);
        lacking->missing = code;
        return TRONDGOV_OK;
    }
    trondgov_status status = trondgov_i_ask_about(asking, code, NULL, 0, &reply, NULL);
    lacking->answer = reply.answer == TRONDGOV_ANSWER_REQUIRED ? TRONDGOV_ANSWER_YES : reply.answer;
    if (!status && lacking->answer == TRONDGOV_ANSWER_YES) {
        const trondgov_code gives = trondgov_i_take_value(asking, code, reply.value);
        if (gives)
            (void)trondgov_i_take_up(asking, gives, 0, NULL);
    }
    return status;
}

trondgov_status trondgov_i_affair_due(const struct trondgov_i_affair_register *of,
                                      const struct trondgov_i_affair *affair, trondgov_instant at, size_t n,
                                      struct trondgov_i_affair_due *due)
{
    struct trondgov_i_asking asking = asking_of(of, affair, at);
    struct trondgov_i_due lacking = {.answer = TRONDGOV_ANSWER_YES};
    size_t found = 0;
    *due = (struct trondgov_i_affair_due){.due = {.due = TRONDGOV_NOTHING}};
    for (int64_t rank = 1; rank <= TRONDGOV_I_MOST_GUARDS; rank++) {
        const trondgov_fact wanted = {TRONDGOV_FIELD_RANK, rank};
        struct trondgov_i_reply reply = {0, TRONDGOV_NOTHING};
        trondgov_status status =
            trondgov_i_ask_machine(&asking, TRONDGOV_QUESTION_AFFAIR_DUE, &wanted, 1, &reply, NULL);
        if (status || reply.answer != TRONDGOV_ANSWER_YES || reply.value == TRONDGOV_NOTHING)
            return status;
        const trondgov_code code = (trondgov_code)reply.value;
        if (TRONDGOV_I_FAMILY(code) != TRONDGOV_FAMILY_DEADLINE) {
            status = set_anchor(&asking, code, &lacking);
            if (status)
                return status;
            continue;
        }
        if (found++ < n)
            continue;
        due->deadline = code;
        due->due = lacking;
        due->due.due = TRONDGOV_NOTHING;
        return lacking.answer == TRONDGOV_ANSWER_YES ? reckon(&asking, due) : TRONDGOV_OK;
    }
    return TRONDGOV_OVERFLOW;
}

static trondgov_finding duty_of(const struct trondgov_i_affair *affair, const struct trondgov_i_affair_due *due,
                                trondgov_instant at)
{
    const int32_t known = due->due.due != TRONDGOV_NOTHING;
    return (trondgov_finding){.kind = TRONDGOV_FINDING_DUTY,
                              .provision = due->due.provision,
                              .answer = known ? TRONDGOV_ANSWER_REQUIRED : due->due.answer,
                              .organ = due->organ,
                              .role = due->owed_by,
                              .toward = due->toward,
                              .subject = due->deadline,
                              .item = affair->id,
                              .unit = TRONDGOV_UNIT_INSTANT,
                              .required = known ? due->due.due : 0,
                              .actual = at,
                              .margin = known ? due->due.due - at : 0,
                              .index = -1,
                              .conflict = due->conflict};
}

static trondgov_status tell_due(const struct trondgov_i_asking *asking, trondgov_verdict *why)
{
    for (size_t n = 0;; n++) {
        struct trondgov_i_affair_due due;
        const trondgov_status status = trondgov_i_affair_due(asking->of, asking->affair, asking->at, n, &due);
        if (status || !due.deadline)
            return status;
        const trondgov_finding duty = duty_of(asking->affair, &due, asking->at);
        trondgov_i_verdict_add(why, &duty);
    }
}

/* ---- what may happen next ---- */

/* One event, to one state where it is a step: told unless the machine says no. */
static trondgov_status tell_possible(struct trondgov_i_asking *asking, trondgov_code kind, trondgov_code state,
                                     trondgov_verdict *scratch, trondgov_verdict *why)
{
    const trondgov_event event = {.kind = kind, .code = state};
    const trondgov_fact wanted[] = {
        {TRONDGOV_FIELD_EVENT, kind}, {TRONDGOV_FIELD_FAILED, 0}, {TRONDGOV_FIELD_TO_STATE, state}};
    struct trondgov_i_reply reply = {0, TRONDGOV_NOTHING};
    trondgov_finding finding = {.kind = 0};
    asking->event = &event;
    trondgov_i_verdict_begin(scratch);
    trondgov_status status =
        trondgov_i_ask_machine(asking, TRONDGOV_QUESTION_NEXT_STATE, wanted, state ? 3 : 2, &reply, scratch);
    asking->event = NULL;
    if (status || reply.answer == TRONDGOV_ANSWER_NO || reply.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    if (trondgov_i_verdict_failed(scratch) || !trondgov_verdict_findings(scratch, 0, &finding, 1))
        return TRONDGOV_NO_MEMORY;
    const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                     .provision = finding.provision,
                                     .answer = reply.answer,
                                     .subject = state ? state : kind,
                                     .item = asking->affair->id,
                                     .index = -1};
    trondgov_i_verdict_add(why, &result);
    return TRONDGOV_OK;
}

static trondgov_status tell_next(struct trondgov_i_asking *asking, trondgov_verdict *why)
{
    static const trondgov_code OTHERS[] = {TRONDGOV_EVENT_AFFAIR_SUPPORTED, TRONDGOV_EVENT_AFFAIR_ENDED};
    trondgov_verdict *scratch = NULL;
    trondgov_status status = trondgov_verdict_create(asking->of->memory, &scratch);
    for (size_t i = 0; !status && i < trondgov_i_code_row_count; i++)
        if (TRONDGOV_I_FAMILY(trondgov_i_code_rows[i].code) == TRONDGOV_FAMILY_STATE)
            status = tell_possible(asking, TRONDGOV_EVENT_AFFAIR_STEP, trondgov_i_code_rows[i].code, scratch, why);
    for (size_t i = 0; !status && i < sizeof OTHERS / sizeof *OTHERS; i++)
        status = tell_possible(asking, OTHERS[i], 0, scratch, why);
    trondgov_verdict_free(scratch);
    return status;
}

/* ---- the state ---- */

static void tell_state(const struct trondgov_i_affair *affair, trondgov_verdict *why)
{
    const trondgov_finding state = {.kind = TRONDGOV_FINDING_GROUND,
                                    .answer = TRONDGOV_ANSWER_YES,
                                    .subject = affair->state,
                                    .item = affair->id,
                                    .person = affair->person,
                                    .organ = affair->organ,
                                    .role = affair->role,
                                    .index = -1};
    trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT, .item = affair->id, .index = -1};
    trondgov_i_verdict_add(why, &state);
    result.subject = affair->kind;
    trondgov_i_verdict_add(why, &result);
    result.subject = TRONDGOV_FIELD_CASE;
    result.item = affair->about;
    if (affair->about)
        trondgov_i_verdict_add(why, &result);
}

static void tell_count(const struct trondgov_i_asking *asking, trondgov_code field, trondgov_verdict *why)
{
    const trondgov_field known = {.field = field, .unit = TRONDGOV_UNIT_NUMBER};
    const int64_t value = trondgov_i_known_of_affair(asking, &known);
    const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                     .subject = field,
                                     .item = asking->affair->id,
                                     .unit = TRONDGOV_UNIT_NUMBER,
                                     .actual = value,
                                     .index = -1};
    if (value != TRONDGOV_NOTHING)
        trondgov_i_verdict_add(why, &result);
}

trondgov_status trondgov_i_affair_state(const struct trondgov_i_affair_register *of,
                                        const struct trondgov_i_affair *affair, trondgov_instant at,
                                        trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    struct trondgov_i_asking asking = asking_of(of, affair, at);
    *answer = TRONDGOV_ANSWER_YES;
    *value = affair->state;
    if (!why)
        return TRONDGOV_OK;
    tell_state(affair, why);
    tell_count(&asking, TRONDGOV_FIELD_DEMANDING, why);
    tell_count(&asking, TRONDGOV_FIELD_SIGNATURES, why);
    trondgov_status status = tell_next(&asking, why);
    if (!status)
        status = tell_due(&asking, why);
    return status ? status : trondgov_i_affair_follows(&asking, why);
}
