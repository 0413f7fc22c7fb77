/* trondgov_organ_decide and its form for columns: one rule looked up, then arithmetic; the other readings beside it. */
#include "rulebook/tally.h"

#include "rulebook/verdict_internal.h"

static const struct trondgov_i_tally_rule *rule_at(const trondgov_organ *organ, int32_t index)
{
    return (const struct trondgov_i_tally_rule *)organ->rulebook->rules.items + index;
}

static trondgov_code threshold_of(trondgov_code given)
{
    return given ? given : TRONDGOV_THRESHOLD_SIMPLE_MAJORITY;
}

/* The rule as selected: the rulebook's own where it was worked out beforehand, else made in `own`, without
 * alternatives.
 */
static const struct trondgov_i_tally_rule *rule_of(const trondgov_organ *organ, trondgov_code threshold,
                                                   struct trondgov_i_tally_rule *own)
{
    const int32_t number = TRONDGOV_I_NUMBER(threshold);
    if (organ->regulated && number < TRONDGOV_I_DENSE && organ->rule[number] >= 0)
        return rule_at(organ, organ->rule[number]);
    *own = (struct trondgov_i_tally_rule){.threshold_code = threshold};
    if (organ->regulated && number >= TRONDGOV_I_DENSE) {
        struct trondgov_i_view view = trondgov_i_view_of(organ);
        *own = trondgov_i_compose(&view, threshold);
    }
    return own;
}

static int32_t clamp(int64_t value)
{
    return value > INT32_MAX ? INT32_MAX : value < INT32_MIN ? INT32_MIN : (int32_t)value;
}

static void explain(trondgov_verdict *why, const trondgov_organ *organ, const struct trondgov_i_tally_rule *rule,
                    const struct trondgov_i_result *result, trondgov_code kind)
{
    const int32_t by_quorum = result->answer == TRONDGOV_ANSWER_NO_QUORUM;
    const int32_t demand = rule->threshold && rule->threshold->answer != TRONDGOV_ANSWER_CARRIED;
    trondgov_finding finding = {.kind = kind,
                                .provision = result->provision,
                                .answer = result->answer,
                                .organ = organ->code,
                                .index = -1,
                                .unit = by_quorum || demand ? TRONDGOV_UNIT_MEMBER : TRONDGOV_UNIT_VOTE,
                                .subject = by_quorum ? TRONDGOV_THRESHOLD_QUORUM : rule->threshold_code,
                                .required = by_quorum ? result->quorum : result->required,
                                .actual = by_quorum ? result->quorum_actual : result->actual,
                                .conflict = rule->conflict,
                                .reading = rule->reading};
    if (result->required == INT64_MAX) /* no number would do */
        finding.required = finding.actual = 0;
    finding.margin = finding.actual - finding.required;
    trondgov_i_verdict_add(why, &finding);
    if (result->missing)
        trondgov_i_verdict_input(why, result->missing, -1);
}

static void explain_quorum(trondgov_verdict *why, const trondgov_organ *organ, const struct trondgov_i_tally_rule *rule,
                           const struct trondgov_i_result *result)
{
    const trondgov_finding finding = {.kind = TRONDGOV_FINDING_CHECKED,
                                      .provision = rule->quorum->provision,
                                      .answer = TRONDGOV_ANSWER_YES,
                                      .organ = organ->code,
                                      .index = -1,
                                      .unit = TRONDGOV_UNIT_MEMBER,
                                      .subject = TRONDGOV_THRESHOLD_QUORUM,
                                      .required = result->quorum,
                                      .actual = result->quorum_actual,
                                      .margin = result->quorum_actual - result->quorum};
    trondgov_i_verdict_add(why, &finding);
}

/* What is known of the other readings while they are gone through. */
struct others {
    const trondgov_organ *organ;
    const struct trondgov_i_tally_rule *selected;
    const struct trondgov_i_count *count;
    trondgov_answer answer;
    trondgov_verdict *why;
    trondgov_code turning; /* the first conflict that another reading of would change the answer */
};

static void other_reading(struct others *others, const struct trondgov_i_tally_rule *rule)
{
    if (trondgov_i_differ_elsewhere(others->selected, rule, others->count))
        return; /* the conflict is not about this matter */
    const struct trondgov_i_result result = trondgov_i_decide(rule, others->count);
    if (!others->turning && result.answer != others->answer && result.answer != TRONDGOV_ANSWER_NEEDS_FACT)
        others->turning = rule->conflict;
    if (others->why)
        explain(others->why, others->organ, rule, &result, TRONDGOV_FINDING_OTHER_READING);
}

/* Of a threshold whose other readings were not worked out beforehand: the caller's own. */
static void other_readings_of_own(struct others *others, trondgov_code threshold)
{
    struct trondgov_i_view selected = trondgov_i_view_of(others->organ);
    trondgov_i_compose(&selected, threshold);
    for (int32_t i = 0; i < selected.touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(others->organ, selected.touched[i], n)) != 0; n++) {
            struct trondgov_i_view view = trondgov_i_view_of(others->organ);
            view.turned = reading;
            struct trondgov_i_tally_rule rule = trondgov_i_compose(&view, threshold);
            rule.conflict = selected.touched[i];
            rule.reading = reading;
            other_reading(others, &rule);
        }
    }
}

/* The first conflict that another reading of would change the answer; every other reading into the verdict. */
static trondgov_code other_readings(const trondgov_organ *organ, const struct trondgov_i_tally_rule *rule,
                                    const struct trondgov_i_count *count, trondgov_answer answer, trondgov_verdict *why)
{
    struct others others = {organ, rule, count, answer, why, 0};
    for (int32_t i = 0; i < rule->other_count; i++)
        other_reading(&others, rule_at(organ, rule->others + i));
    if (organ->regulated && TRONDGOV_I_NUMBER(rule->threshold_code) >= TRONDGOV_I_DENSE)
        other_readings_of_own(&others, rule->threshold_code);
    return others.turning;
}

static trondgov_status check(const trondgov_organ *organ, const trondgov_tally *tally, trondgov_verdict *why)
{
    const trondgov_rulebook *rulebook = organ->rulebook;
    trondgov_code wrong = !trondgov_i_code_in(rulebook, threshold_of(tally->threshold), TRONDGOV_FAMILY_THRESHOLD)
                              ? TRONDGOV_FIELD_THRESHOLD
                          : tally->matter && !trondgov_i_code_in(rulebook, tally->matter, TRONDGOV_FAMILY_MATTER)
                              ? TRONDGOV_FIELD_MATTER
                          : tally->chair && !trondgov_i_code_in(rulebook, tally->chair, TRONDGOV_FAMILY_CHOICE)
                              ? TRONDGOV_FIELD_CHAIR_CHOICE
                              : 0;
    if (!wrong)
        return TRONDGOV_OK;
    trondgov_i_verdict_input(why, wrong, -1);
    return TRONDGOV_UNKNOWN_CODE;
}

trondgov_status trondgov_i_decide_explained(const trondgov_organ *organ, const trondgov_tally *tally,
                                            trondgov_outcome *outcome, trondgov_verdict *why)
{
    trondgov_status status = check(organ, tally, why);
    if (status)
        return status;
    struct trondgov_i_tally_rule own;
    const struct trondgov_i_tally_rule *rule = rule_of(organ, threshold_of(tally->threshold), &own);
    struct trondgov_i_count count;
    trondgov_code bad = trondgov_i_count_of(rule, tally, &count);
    if (bad) {
        trondgov_i_verdict_input(why, bad, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    const struct trondgov_i_result result = trondgov_i_decide(rule, &count);
    if (why) {
        explain(why, organ, rule, &result, TRONDGOV_FINDING_GROUND);
        if (rule->quorum && result.quorum_actual >= result.quorum && !result.missing)
            explain_quorum(why, organ, rule, &result);
    }
    const trondgov_code turning = outcome || why ? other_readings(organ, rule, &count, result.answer, why) : 0;
    if (outcome)
        *outcome =
            (trondgov_outcome){.answer = result.answer,
                               .provision = result.provision,
                               .required = clamp(result.required),
                               .quorum = clamp(result.quorum),
                               .conflict = turning,
                               .margin = result.required == INT64_MAX ? 0 : clamp(result.actual - result.required)};
    return TRONDGOV_OK;
}

trondgov_status trondgov_organ_decide(const trondgov_organ *organ, const trondgov_tally *tally,
                                      trondgov_outcome *outcome, trondgov_verdict *why)
{
    if (outcome)
        *outcome = (trondgov_outcome){.answer = 0};
    trondgov_i_verdict_begin(why);
    if (!organ || !tally)
        return TRONDGOV_NULL_ARGUMENT;
    trondgov_status status = trondgov_i_decide_explained(organ, tally, outcome, why);
    if (!status && trondgov_i_verdict_failed(why)) {
        trondgov_i_verdict_begin(why);
        if (outcome)
            *outcome = (trondgov_outcome){.answer = 0};
        status = TRONDGOV_NO_MEMORY;
    }
    return status;
}

static trondgov_code code_at(const trondgov_code *column, size_t i)
{
    return column ? column[i] : 0;
}

static trondgov_tally tally_at(const trondgov_tallies *columns, size_t i)
{
    return (trondgov_tally){.threshold = code_at(columns->threshold, i),
                            .matter = code_at(columns->matter, i),
                            .members = code_at(columns->members, i),
                            .present = code_at(columns->present, i),
                            .in_favour = code_at(columns->in_favour, i),
                            .against = code_at(columns->against, i),
                            .blank = code_at(columns->blank, i),
                            .chair = code_at(columns->chair, i)};
}

/* Goes through columns. Neighbours mostly have the same codes: those are checked, and their rule found, once. */
struct column_reader {
    const trondgov_organ *organ;
    const trondgov_tallies *columns;
    trondgov_tally tally; /* the one read last */
    const struct trondgov_i_tally_rule *rule;
    struct trondgov_i_tally_rule own;
    int32_t checked; /* an earlier reader has found nothing wrong with the codes */
};

static trondgov_status read_tally(struct column_reader *reader, size_t i, struct trondgov_i_count *count)
{
    const trondgov_tally before = reader->tally;
    reader->tally = tally_at(reader->columns, i);
    const trondgov_tally *tally = &reader->tally;
    if (!reader->checked && (!reader->rule || tally->threshold != before.threshold || tally->matter != before.matter ||
                             tally->chair != before.chair)) {
        const trondgov_status status = check(reader->organ, tally, NULL);
        if (status)
            return status;
    }
    if (!reader->rule || tally->threshold != before.threshold)
        reader->rule = rule_of(reader->organ, threshold_of(tally->threshold), &reader->own);
    return trondgov_i_count_of(reader->rule, tally, count) ? TRONDGOV_OUT_OF_RANGE : TRONDGOV_OK;
}

trondgov_status trondgov_organ_decide_many(const trondgov_organ *organ, const trondgov_tallies *tallies, size_t count,
                                           trondgov_answer *answers, size_t *bad)
{
    if (bad)
        *bad = 0;
    if (!organ || !tallies || (!answers && count > 0))
        return TRONDGOV_NULL_ARGUMENT;
    /* all or none: first whether every tally can be, then the answers */
    struct column_reader checking = {.organ = organ, .columns = tallies};
    struct trondgov_i_count counted;
    for (size_t i = 0; i < count; i++) {
        const trondgov_status status = read_tally(&checking, i, &counted);
        if (status) {
            if (bad)
                *bad = i;
            return status;
        }
    }
    struct column_reader deciding = {.organ = organ, .columns = tallies, .checked = 1};
    for (size_t i = 0; i < count; i++)
        if (!read_tally(&deciding, i, &counted))
            answers[i] = trondgov_i_decide(deciding.rule, &counted).answer;
    return TRONDGOV_OK;
}
