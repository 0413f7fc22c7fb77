/* What is to be recorded or asked when an affair has come to a state: offered, not done. */
#include "oversight/asking.h"
#include "rulebook/verdict_internal.h"

static int64_t day_of(const struct trondgov_i_asking *asking, trondgov_code field)
{
    const trondgov_field wanted = {.field = field, .unit = TRONDGOV_UNIT_DATE};
    return trondgov_i_known_of_affair(asking, &wanted);
}

/* From the day told, or else from the latest step; to the last day told. */
static trondgov_finding result_of(const struct trondgov_i_asking *asking, trondgov_code provision, trondgov_code code)
{
    const struct trondgov_i_affair *affair = asking->affair;
    const int64_t from = day_of(asking, TRONDGOV_FIELD_FROM), to = day_of(asking, TRONDGOV_FIELD_TO);
    return (trondgov_finding){.kind = TRONDGOV_FINDING_RESULT,
                              .provision = provision,
                              .answer = TRONDGOV_ANSWER_REQUIRED,
                              .subject = code,
                              .item = affair->id,
                              .person = affair->person,
                              .organ = affair->organ,
                              .role = affair->role,
                              .unit = TRONDGOV_UNIT_DATE,
                              .actual = from != TRONDGOV_NOTHING ? from : day_of(asking, TRONDGOV_FIELD_ANCHOR),
                              .required = to != TRONDGOV_NOTHING ? to : 0,
                              .index = -1};
}

trondgov_status trondgov_i_affair_follows(const struct trondgov_i_asking *asking, trondgov_verdict *why)
{
    trondgov_verdict *scratch = NULL;
    trondgov_status status = trondgov_verdict_create(asking->of->memory, &scratch);
    for (int64_t rank = 1; !status; rank++) {
        if (rank > TRONDGOV_I_MOST_GUARDS) {
            status = TRONDGOV_OVERFLOW;
            break;
        }
        const trondgov_fact wanted = {TRONDGOV_FIELD_RANK, rank};
        struct trondgov_i_reply reply = {0, TRONDGOV_NOTHING};
        trondgov_finding ground = {.kind = 0};
        trondgov_i_verdict_begin(scratch);
        status = trondgov_i_ask_machine(asking, TRONDGOV_QUESTION_AFFAIR_FOLLOWS, &wanted, 1, &reply, scratch);
        if (status || reply.answer != TRONDGOV_ANSWER_YES)
            break;
        if (trondgov_i_verdict_failed(scratch) || !trondgov_verdict_findings(scratch, 0, &ground, 1)) {
            status = TRONDGOV_NO_MEMORY;
            break;
        }
        const trondgov_finding result = result_of(asking, ground.provision, (trondgov_code)reply.value);
        trondgov_i_verdict_add(why, &result);
    }
    trondgov_verdict_free(scratch);
    return status;
}
