/* How a line came to be, step by step: the rate and its provision, what it is a share of, how often or how long, the
 * rounding, what is paid already. Only what the last result kept is read.
 */
#include "remuneration/settling.h"

#include "rulebook/clauses.h"
#include "rulebook/verdict_internal.h"

struct telling {
    const struct trondgov_i_line *line;
    trondgov_verdict *why;
};

/* A step: a number that a provision gives. */
static void tell(const struct telling *telling, trondgov_code provision, trondgov_code subject, trondgov_code unit,
                 int64_t number)
{
    const trondgov_finding step = {.kind = TRONDGOV_FINDING_STEP,
                                   .provision = provision,
                                   .person = telling->line->line.person,
                                   .organ = telling->line->line.organ,
                                   .subject = subject,
                                   .unit = unit,
                                   .required = number,
                                   .actual = number,
                                   .index = -1};
    trondgov_i_verdict_add(telling->why, &step);
}

static void tell_ground(const struct telling *telling)
{
    const trondgov_line *line = &telling->line->line;
    const struct trondgov_i_piece *piece = telling->line->piece;
    const trondgov_finding ground = {.kind = TRONDGOV_FINDING_GROUND,
                                     .provision = line->provision,
                                     .person = line->person,
                                     .organ = line->organ,
                                     .role = piece ? piece->rate.role : 0,
                                     .conflict = line->conflict,
                                     .subject = line->kind,
                                     .unit = TRONDGOV_UNIT_ORE,
                                     .required = TRONDGOV_NOTHING,
                                     .actual = line->amount,
                                     .index = -1};
    trondgov_i_verdict_add(telling->why, &ground);
    if (piece)
        tell(telling, piece->rate.provision, TRONDGOV_QUESTION_RATE, TRONDGOV_UNIT_ORE, piece->rate.amount);
}

/* 3.1, 3.2: of the Storting's pay, or of the base of calculation, which is a share of it. */
static void tell_share(const struct telling *telling)
{
    const struct trondgov_i_piece *piece = telling->line->piece;
    if (!piece || !piece->share_of)
        return;
    tell(telling, piece->rate.provision, piece->share_of, TRONDGOV_UNIT_BASIS_POINT, piece->rate.basis_points);
    if (piece->share_of != TRONDGOV_PARAMETER_STORTING_PAY)
        tell(telling, piece->base_provision, TRONDGOV_PARAMETER_BASE_BASIS_POINTS, TRONDGOV_UNIT_BASIS_POINT,
             piece->base);
    tell(telling, piece->pay_provision, TRONDGOV_PARAMETER_STORTING_PAY, TRONDGOV_UNIT_ORE, piece->pay);
}

/* Each meeting with its day; of a year, the months or days counted of how many. */
static void tell_count(const struct telling *telling, const trondgov_settlement *settlement)
{
    const struct trondgov_i_line *line = telling->line;
    const struct trondgov_i_fee *fees = settlement->result.fees.items;
    for (size_t i = line->first_fee; i < line->first_fee + line->fee_count; i++) {
        const trondgov_finding meeting = {.kind = TRONDGOV_FINDING_STEP,
                                          .provision = fees[i].provision,
                                          .person = fees[i].person,
                                          .item = fees[i].occasion.meeting,
                                          .organ = fees[i].occasion.organ,
                                          .role = fees[i].occasion.role,
                                          .subject = fees[i].occasion.kind,
                                          .unit = TRONDGOV_UNIT_DATE,
                                          .required = fees[i].occasion.date,
                                          .actual = fees[i].occasion.date,
                                          .index = -1};
        trondgov_i_verdict_add(telling->why, &meeting);
    }
    const trondgov_finding share = {.kind = TRONDGOV_FINDING_STEP,
                                    .provision = line->proration_provision,
                                    .person = line->line.person,
                                    .organ = line->line.organ,
                                    .subject = line->proration,
                                    .unit = line->proration == TRONDGOV_PRORATION_DAYS ? TRONDGOV_UNIT_DAY
                                                                                       : TRONDGOV_UNIT_MONTH,
                                    .required = line->parts < 0 ? -line->parts : line->parts,
                                    .actual = line->line.count,
                                    .index = -1};
    if (line->proration)
        trondgov_i_verdict_add(telling->why, &share);
}

static void tell_paid(const struct telling *telling)
{
    const struct trondgov_i_line *line = telling->line;
    const trondgov_finding paid = {.kind = TRONDGOV_FINDING_STEP,
                                   .person = line->line.person,
                                   .organ = line->line.organ,
                                   .subject = TRONDGOV_EVENT_PAID,
                                   .unit = TRONDGOV_UNIT_ORE,
                                   .required = line->gross,
                                   .actual = line->paid,
                                   .margin = line->line.amount,
                                   .index = -1};
    if (line->line.flags & TRONDGOV_LINE_DIFFERENCE)
        trondgov_i_verdict_add(telling->why, &paid);
}

/* Another reading comes to something else: of what the share is of, or of the rest; or no text says how the year is
 * divided. */
static void tell_inferred(const struct telling *telling, const trondgov_schedule *schedule)
{
    const struct trondgov_i_line *line = telling->line;
    trondgov_finding inferred = {.kind = TRONDGOV_FINDING_WARNING,
                                 .provision = line->proration_provision,
                                 .answer = TRONDGOV_ANSWER_NOT_REGULATED,
                                 .person = line->line.person,
                                 .organ = line->line.organ,
                                 .conflict = line->line.conflict,
                                 .subject = line->proration ? line->proration : line->line.kind,
                                 .index = -1};
    if (line->line.conflict &&
        line->line.conflict == trondgov_i_base_conflict(schedule, line->line.from, line->line.to)) {
        inferred.provision = line->piece ? line->piece->pay_provision : 0;
        inferred.answer = 0;
        inferred.subject = TRONDGOV_PARAMETER_STORTING_PAY;
    }
    if (line->line.flags & TRONDGOV_LINE_INFERRED)
        trondgov_i_verdict_add(telling->why, &inferred);
}

/* What the question was asked with, and what its terms came to. */
static void tell_question(const struct telling *telling, const trondgov_settlement *settlement)
{
    const struct trondgov_i_line *line = telling->line;
    const trondgov_organ *organ = NULL;
    if (!line->question)
        return;
    const trondgov_fact *facts = (const trondgov_fact *)settlement->result.facts.items + line->first_fact;
    const struct trondgov_i_facts asked = {facts, line->fact_count, line->question};
    for (size_t i = 0; i < line->fact_count; i++) {
        const trondgov_field *field = trondgov_i_schema_field(trondgov_i_schema_of(line->question), facts[i].field);
        const trondgov_finding fact = {.kind = TRONDGOV_FINDING_STEP,
                                       .provision = line->line.provision,
                                       .person = line->line.person,
                                       .item = line->item,
                                       .subject = (trondgov_code)facts[i].field,
                                       .unit = field ? field->unit : 0,
                                       .required = facts[i].value,
                                       .actual = facts[i].value,
                                       .index = -1};
        trondgov_i_verdict_add(telling->why, &fact);
    }
    if (trondgov_rulebook_organ(settlement->schedule->rulebook, line->asked, line->day, &organ) != TRONDGOV_OK)
        return;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    view.date = line->day;
    trondgov_i_tell_terms(&view, &asked, telling->why);
}

trondgov_status trondgov_settlement_explain(const trondgov_settlement *settlement, size_t line, trondgov_verdict *why)
{
    trondgov_i_verdict_begin(why);
    if (!settlement)
        return TRONDGOV_NULL_ARGUMENT;
    if (line >= settlement->result.lines.count)
        return TRONDGOV_OUT_OF_RANGE;
    const struct telling telling = {(const struct trondgov_i_line *)settlement->result.lines.items + line, why};
    tell_ground(&telling);
    tell_share(&telling);
    tell_question(&telling, settlement);
    tell_count(&telling, settlement);
    if (telling.line->earlier)
        tell(&telling, telling.line->line.provision, TRONDGOV_FIELD_SETTLED_EARLIER, TRONDGOV_UNIT_ORE,
             telling.line->earlier);
    if (telling.line->rounding)
        tell(&telling, telling.line->rounding_provision, telling.line->rounding, TRONDGOV_UNIT_ORE,
             telling.line->gross);
    tell_paid(&telling);
    tell_inferred(&telling, settlement->schedule);
    if (trondgov_i_verdict_failed(why)) {
        trondgov_i_verdict_begin(why);
        return TRONDGOV_NO_MEMORY;
    }
    return TRONDGOV_OK;
}
