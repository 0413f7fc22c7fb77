/* The questions that facts alone answer. Each is one function from a view and facts to what was found. */
#include "rulebook/questions.h"

#include "calendar/calendar_internal.h"
#include "rulebook/clauses.h"
#include "rulebook/deadline.h"
#include "rulebook/rate.h"
#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

static void explain(trondgov_verdict *why, const struct trondgov_i_view *view, const struct trondgov_i_found *found,
                    trondgov_code kind)
{
    const trondgov_finding finding = {.kind = kind,
                                      .provision = found->provision,
                                      .answer = found->answer,
                                      .unit = found->unit,
                                      .organ = trondgov_i_organ_code(view->organ),
                                      .subject = found->subject,
                                      .role = found->role,
                                      .required = found->required,
                                      .actual = found->actual,
                                      .margin = found->margin,
                                      .index = -1,
                                      .conflict = trondgov_i_reading_conflict(view->turned),
                                      .reading = view->turned};
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

static trondgov_code code_fact(const struct trondgov_i_facts *facts, trondgov_code field)
{
    int64_t value = trondgov_i_fact(facts, field);
    return value == TRONDGOV_NOTHING ? 0 : (trondgov_code)value;
}

/* PARAMETER, LIMIT: one number. */
static trondgov_status number(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                              struct trondgov_i_found *found)
{
    found->subject = code_fact(facts, TRONDGOV_FIELD_PARAMETER);
    if (found->subject == TRONDGOV_PARAMETER_SEATS) {
        const struct trondgov_i_row *seats = trondgov_i_seats(view);
        const struct trondgov_i_row *sum = trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, found->subject, 0, 0);
        if (!seats)
            return TRONDGOV_OK;
        found->provision = sum ? sum->provision : seats->provision;
        found->value = trondgov_i_organ_seats(view->organ);
    } else {
        const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, found->subject, 0, 0);
        if (!row)
            return TRONDGOV_OK;
        found->provision = row->provision;
        found->value = row->value;
    }
    found->answer = TRONDGOV_ANSWER_YES;
    found->required = found->value;
    found->unit = TRONDGOV_UNIT_NUMBER;
    return TRONDGOV_OK;
}

/* LIMIT: what is left of it; NO where more was used than there is. */
static trondgov_status limit(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                             struct trondgov_i_found *found)
{
    found->subject = code_fact(facts, TRONDGOV_FIELD_LIMIT);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_LIMIT, found->subject, 0, 0);
    if (!row)
        return TRONDGOV_OK;
    int64_t used = trondgov_i_fact(facts, TRONDGOV_FIELD_USED);
    found->actual = used == TRONDGOV_NOTHING ? 0 : used;
    found->provision = row->provision;
    found->required = row->value;
    found->margin = found->value = row->value - found->actual;
    found->unit = TRONDGOV_UNIT_NUMBER;
    found->answer = found->margin >= 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    return TRONDGOV_OK;
}

static trondgov_status right(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                             struct trondgov_i_found *found)
{
    found->subject = code_fact(facts, TRONDGOV_FIELD_RIGHT);
    found->role = code_fact(facts, TRONDGOV_FIELD_ROLE);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_RIGHT, found->subject, found->role, 0);
    if (!row)
        return TRONDGOV_OK;
    found->provision = row->provision;
    found->answer = row->answer;
    if (row->rank > 0)
        found->value = row->rank;
    return TRONDGOV_OK;
}

/* All seats of the organ, or those of a category, or those that are held in a role without being members. */
static trondgov_status composition(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   struct trondgov_i_found *found)
{
    const trondgov_code category = code_fact(facts, TRONDGOV_FIELD_CATEGORY);
    const trondgov_code role = code_fact(facts, TRONDGOV_FIELD_ROLE);
    const struct trondgov_i_row *seats;
    int64_t count = 0;
    for (size_t n = 0; (seats = trondgov_i_row_at(view, TRONDGOV_ROW_SEATS, n)) != NULL; n++) {
        if (seats->role != role || (category && seats->key != category))
            continue;
        if (!found->provision) {
            found->provision = seats->provision;
            found->subject = seats->key;
        }
        count += seats->count;
    }
    if (!found->provision)
        return TRONDGOV_OK;
    found->answer = TRONDGOV_ANSWER_YES;
    found->value = found->required = count;
    found->role = role;
    found->unit = TRONDGOV_UNIT_MEMBER;
    return TRONDGOV_OK;
}

struct trondgov_i_found trondgov_i_ground(struct trondgov_i_view *view, trondgov_code ground, int64_t judged)
{
    struct trondgov_i_found found = {
        .answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING, .subject = ground};
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_GROUND, ground, 0, 0);
    const struct trondgov_i_row *listed = trondgov_i_row_at(view, TRONDGOV_ROW_GROUND, 0);
    if (!row && listed) { /* the list is closed */
        found.provision = listed->provision;
        found.answer = TRONDGOV_ANSWER_NO;
    }
    if (!row)
        return found;
    found.provision = row->provision;
    found.answer = row->answer;
    if (row->answer != TRONDGOV_ANSWER_NEEDS_JUDGEMENT)
        return found;
    found.judgement = row->judgement;
    if (judged != TRONDGOV_NOTHING)
        found.answer = judged ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    return found;
}

static trondgov_status absence_ground(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                      struct trondgov_i_found *found)
{
    trondgov_code ground = code_fact(facts, TRONDGOV_FIELD_GROUND);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_GROUND, ground, 0, 0);
    *found = trondgov_i_ground(view, ground,
                               row && row->judgement ? trondgov_i_fact(facts, row->judgement) : TRONDGOV_NOTHING);
    if (found->answer == TRONDGOV_ANSWER_YES && row && (row->value & TRONDGOV_NOTICE_STUDENT)) {
        int64_t student = trondgov_i_fact(facts, TRONDGOV_FIELD_STUDENT);
        found->missing = student == TRONDGOV_NOTHING ? TRONDGOV_FIELD_STUDENT : 0;
        found->answer = student == TRONDGOV_NOTHING ? TRONDGOV_ANSWER_NEEDS_FACT
                        : student                   ? TRONDGOV_ANSWER_YES
                                                    : TRONDGOV_ANSWER_NO;
    }
    return TRONDGOV_OK;
}

/* What is lacking of what must be there: NO and the set, or YES. */
static void lacking(const struct trondgov_i_row *row, const struct trondgov_i_facts *facts,
                    struct trondgov_i_found *found)
{
    if (!row)
        return;
    int64_t contents = trondgov_i_fact(facts, TRONDGOV_FIELD_CONTENTS);
    found->provision = row->provision;
    found->value = row->value & ~contents;
    found->required = row->value;
    found->actual = contents;
    found->unit = TRONDGOV_UNIT_FLAGS;
    found->answer = found->value == 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
}

static trondgov_status absence_notice(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                      struct trondgov_i_found *found)
{
    const trondgov_code ground = code_fact(facts, TRONDGOV_FIELD_GROUND);
    const struct trondgov_i_found accepted = trondgov_i_ground(view, ground, TRONDGOV_NOTHING);
    if (accepted.answer == TRONDGOV_ANSWER_NO) { /* no notice makes it an accepted ground */
        *found = accepted;
        return TRONDGOV_OK;
    }
    found->subject = ground;
    lacking(trondgov_i_row(view, TRONDGOV_ROW_GROUND, ground, 0, 0), facts, found);
    return TRONDGOV_OK;
}

static trondgov_status notice(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                              struct trondgov_i_found *found)
{
    lacking(trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_NOTICE_CONTENTS, 0, 0), facts, found);
    return TRONDGOV_OK;
}

static trondgov_status contents(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                struct trondgov_i_found *found)
{
    found->subject = code_fact(facts, TRONDGOV_FIELD_PARAMETER);
    lacking(trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, found->subject, 0, 0), facts, found);
    return TRONDGOV_OK;
}

const struct trondgov_i_row *trondgov_i_called_by(struct trondgov_i_view *view, int32_t in_time)
{
    const trondgov_code wanted = in_time ? TRONDGOV_RIGHT_CALL_SUBSTITUTE : TRONDGOV_RIGHT_CALL_SUBSTITUTE_LATE;
    return trondgov_i_row_of_key(view, TRONDGOV_ROW_RIGHT, wanted, 0);
}

static trondgov_status called_by(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                 struct trondgov_i_found *found)
{
    int64_t day = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    const struct trondgov_i_deadline asked = {.deadline = TRONDGOV_DEADLINE_ABSENCE,
                                              .anchor = day == TRONDGOV_NOTHING ? 0 : (trondgov_date)day,
                                              .at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT),
                                              .ground = code_fact(facts, TRONDGOV_FIELD_GROUND),
                                              .arisen = trondgov_i_fact(facts, TRONDGOV_FIELD_ARISEN),
                                              .newly_arisen = -1};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_due(view, &asked, &due);
    if (status || due.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    if (due.answer == TRONDGOV_ANSWER_NEEDS_FACT) {
        found->answer = due.answer;
        found->provision = due.provision;
        found->missing = due.missing;
        return TRONDGOV_OK;
    }
    const struct trondgov_i_row *row = trondgov_i_called_by(view, due.answer == TRONDGOV_ANSWER_YES);
    if (!row)
        return TRONDGOV_OK;
    found->answer = TRONDGOV_ANSWER_REQUIRED;
    found->provision = row->provision;
    found->value = found->role = row->role;
    found->subject = TRONDGOV_DEADLINE_ABSENCE;
    found->required = due.due;
    found->actual = asked.at;
    found->margin = due.due - asked.at;
    found->unit = TRONDGOV_UNIT_INSTANT;
    return TRONDGOV_OK;
}

static trondgov_status rate(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                            struct trondgov_i_found *found)
{
    struct trondgov_i_rate rate;
    trondgov_status status =
        trondgov_i_rate_in(view, code_fact(facts, TRONDGOV_FIELD_ROLE), code_fact(facts, TRONDGOV_FIELD_UNIT),
                           (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_DATE), &rate);
    if (status || !rate.row)
        return status;
    found->answer = TRONDGOV_ANSWER_YES;
    found->provision = rate.row->provision;
    found->role = rate.row->role;
    found->unit = TRONDGOV_UNIT_ORE;
    if (rate.row->value == 0 && rate.row->basis_points == 0) { /* a dash, or paid by the full-time rules: no fee */
        found->answer = TRONDGOV_ANSWER_NO;
        return TRONDGOV_OK;
    }
    found->value = found->required = trondgov_i_rounded(rate.numerator, rate.denominator, TRONDGOV_ROUNDING_HALF_UP);
    return TRONDGOV_OK;
}

/* The answer of one row that says it by being there, or in its ANSWER. */
static trondgov_status by_row(struct trondgov_i_view *view, trondgov_code kind, trondgov_code key,
                              trondgov_answer otherwise, struct trondgov_i_found *found)
{
    const struct trondgov_i_row *row = trondgov_i_row(view, kind, key, 0, 0);
    found->subject = key;
    if (!row)
        return TRONDGOV_OK;
    found->provision = row->provision;
    found->answer = row->answer ? row->answer : otherwise;
    return TRONDGOV_OK;
}

static trondgov_status minutes(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                               struct trondgov_i_found *found)
{
    return by_row(view, TRONDGOV_ROW_RECORD, code_fact(facts, TRONDGOV_FIELD_ENTRY), TRONDGOV_ANSWER_REQUIRED, found);
}

static trondgov_status condition(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                 struct trondgov_i_found *found)
{
    return by_row(view, TRONDGOV_ROW_GUARD, code_fact(facts, TRONDGOV_FIELD_GUARD), TRONDGOV_ANSWER_REQUIRED, found);
}

static trondgov_status basis(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                             struct trondgov_i_found *found)
{
    return by_row(view, TRONDGOV_ROW_BASIS, code_fact(facts, TRONDGOV_FIELD_GROUND), TRONDGOV_ANSWER_YES, found);
}

/* Which threshold a matter takes; NO where it is to be voted on in the debate and may not be. */
static trondgov_status majority(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                struct trondgov_i_found *found)
{
    const trondgov_code matter = code_fact(facts, TRONDGOV_FIELD_MATTER);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_VOTE, matter, 0, 0);
    found->subject = matter;
    if (!row)
        return TRONDGOV_OK;
    found->provision = row->provision;
    found->answer = trondgov_i_fact(facts, TRONDGOV_FIELD_IN_DEBATE) == 1 && !row->in_debate ? TRONDGOV_ANSWER_NO
                                                                                             : TRONDGOV_ANSWER_YES;
    found->value = row->threshold;
    return TRONDGOV_OK;
}

/* Whether an organ, or a role in it, recommends to another organ; the list may be closed. */
static trondgov_status recommender(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   struct trondgov_i_found *found)
{
    found->subject = code_fact(facts, TRONDGOV_FIELD_OTHER_ORGAN);
    found->role = code_fact(facts, TRONDGOV_FIELD_ROLE);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_RECOMMEND, found->subject, found->role, 0);
    if (row) {
        found->answer = TRONDGOV_ANSWER_YES;
        found->provision = row->provision;
        found->value = found->subject;
        return TRONDGOV_OK;
    }
    const trondgov_organ *municipality = NULL;
    if (trondgov_rulebook_organ(trondgov_i_organ_rulebook(view->organ), TRONDGOV_ORGAN_KOMMUNE,
                                (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_DATE),
                                &municipality) == TRONDGOV_OK)
        found->provision = trondgov_i_guard(municipality, TRONDGOV_GUARD_RECOMMENDERS_LISTED);
    if (found->provision)
        found->answer = TRONDGOV_ANSWER_NO;
    return TRONDGOV_OK;
}

static const struct {
    trondgov_code question;
    trondgov_i_work_out *work_out;
} QUESTIONS[] = {
    {TRONDGOV_QUESTION_PARAMETER, number},
    {TRONDGOV_QUESTION_LIMIT, limit},
    {TRONDGOV_QUESTION_RIGHT, right},
    {TRONDGOV_QUESTION_RATE, rate},
    {TRONDGOV_QUESTION_COMPOSITION, composition},
    {TRONDGOV_QUESTION_CALLED_BY, called_by},
    {TRONDGOV_QUESTION_ABSENCE_GROUND, absence_ground},
    {TRONDGOV_QUESTION_ABSENCE_NOTICE, absence_notice},
    {TRONDGOV_QUESTION_NOTICE, notice},
    {TRONDGOV_QUESTION_RECOMMENDER, recommender},
    {TRONDGOV_QUESTION_CONTENTS, contents},
    {TRONDGOV_QUESTION_MAJORITY, majority},
    {TRONDGOV_QUESTION_MINUTES, minutes},
    {TRONDGOV_QUESTION_CONDITION, condition},
    {TRONDGOV_QUESTION_BASIS, basis},
};

/* Answered by procedures of their own, here or by the objects that know the facts: never by clauses. */
static const trondgov_code NOT_BY_CLAUSES[] = {
    TRONDGOV_QUESTION_DEADLINE, TRONDGOV_QUESTION_THRESHOLD, TRONDGOV_QUESTION_PROVISION,
    TRONDGOV_QUESTION_ROUTE,    TRONDGOV_QUESTION_CHANGES,   TRONDGOV_QUESTION_NEXT_SUBSTITUTE,
    TRONDGOV_QUESTION_CHAIR,    TRONDGOV_QUESTION_TAKE_UP,   TRONDGOV_QUESTION_QUORUM,
    TRONDGOV_QUESTION_SEAT,     TRONDGOV_QUESTION_STATE,     TRONDGOV_QUESTION_DUTIES,
    TRONDGOV_QUESTION_FLOOR,    TRONDGOV_QUESTION_TIME_LEFT, TRONDGOV_QUESTION_AUDIT,
};

int32_t trondgov_i_asks_clauses(trondgov_code question)
{
    for (size_t i = 0; i < sizeof QUESTIONS / sizeof *QUESTIONS; i++)
        if (QUESTIONS[i].question == question)
            return 0;
    for (size_t i = 0; i < sizeof NOT_BY_CLAUSES / sizeof *NOT_BY_CLAUSES; i++)
        if (NOT_BY_CLAUSES[i] == question)
            return 0;
    return 1;
}

trondgov_i_work_out *trondgov_i_work_out_of(trondgov_code question)
{
    for (size_t i = 0; i < sizeof QUESTIONS / sizeof *QUESTIONS; i++)
        if (QUESTIONS[i].question == question)
            return QUESTIONS[i].work_out;
    return trondgov_i_asks_clauses(question) ? trondgov_i_by_clauses : NULL;
}

static trondgov_status ask_deadline(const trondgov_organ *organ, const struct trondgov_i_facts *facts,
                                    trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const struct trondgov_i_deadline asked = {.deadline = code_fact(facts, TRONDGOV_FIELD_DEADLINE),
                                              .anchor = (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_ANCHOR),
                                              .at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT),
                                              .ground = code_fact(facts, TRONDGOV_FIELD_GROUND),
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

/* A count that a tally can hold; otherwise *bad names the field. */
static int32_t count_fact(const struct trondgov_i_facts *facts, trondgov_code field, trondgov_code *bad)
{
    int64_t value = trondgov_i_fact(facts, field);
    if (value > INT32_MAX)
        *bad = field;
    return value == TRONDGOV_NOTHING || value > INT32_MAX ? 0 : (int32_t)value;
}

static trondgov_code tally_of(const struct trondgov_i_facts *facts, trondgov_tally *tally)
{
    trondgov_code bad = 0;
    *tally = (trondgov_tally){.threshold = code_fact(facts, TRONDGOV_FIELD_THRESHOLD),
                              .matter = code_fact(facts, TRONDGOV_FIELD_MATTER),
                              .members = count_fact(facts, TRONDGOV_FIELD_MEMBERS, &bad),
                              .present = count_fact(facts, TRONDGOV_FIELD_PRESENT, &bad),
                              .in_favour = count_fact(facts, TRONDGOV_FIELD_IN_FAVOUR, &bad),
                              .against = count_fact(facts, TRONDGOV_FIELD_AGAINST, &bad),
                              .blank = count_fact(facts, TRONDGOV_FIELD_BLANK, &bad),
                              .chair = code_fact(facts, TRONDGOV_FIELD_CHAIR_CHOICE),
                              .chair_stands_in = trondgov_i_fact(facts, TRONDGOV_FIELD_CHAIR_STANDS_IN) == 1};
    return bad;
}

/* How many are required where it is not known yet how many there are: everybody present is taken to vote. */
static trondgov_status required_number(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                       struct trondgov_i_found *found)
{
    trondgov_tally tally;
    struct trondgov_i_count count;
    tally_of(facts, &tally);
    const struct trondgov_i_tally_rule rule = trondgov_i_compose(view, tally.threshold);
    found->subject = tally.threshold;
    if (!rule.threshold)
        return TRONDGOV_OK;
    const int32_t votes = rule.threshold->answer == TRONDGOV_ANSWER_CARRIED;
    tally.against = votes ? tally.present : 0;
    tally.in_favour = tally.blank = 0;
    tally.chair = 0;
    trondgov_code bad = trondgov_i_count_of(&rule, &tally, &count);
    if (bad)
        return TRONDGOV_OUT_OF_RANGE;
    const struct trondgov_i_result result = trondgov_i_decide(&rule, &count);
    const int32_t of_votes = votes && rule.threshold->base != TRONDGOV_FIELD_MEMBERS;
    found->provision = rule.threshold->provision;
    found->answer =
        result.answer == TRONDGOV_ANSWER_NO && result.required == 0 ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_NEEDS_FACT;
    found->unit = TRONDGOV_UNIT_NUMBER;
    if (result.missing || (of_votes && tally.present == 0)) {
        found->missing = result.missing ? result.missing : TRONDGOV_FIELD_PRESENT;
        return TRONDGOV_OK;
    }
    if (found->answer == TRONDGOV_ANSWER_NEEDS_FACT) {
        found->missing = TRONDGOV_FIELD_IN_FAVOUR;
        found->value = found->required = result.required;
    }
    return TRONDGOV_OK;
}

/* value: the number required; the answer needs the numbers found. */
static trondgov_status ask_threshold(const trondgov_organ *organ, const struct trondgov_i_facts *facts,
                                     trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    trondgov_tally tally;
    const trondgov_code bad = tally_of(facts, &tally);
    if (bad) {
        trondgov_i_verdict_input(why, bad, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_THRESHOLD, tally.threshold, 0, 0);
    const int32_t votes = row && row->answer == TRONDGOV_ANSWER_CARRIED;
    const int32_t half_told = votes && trondgov_i_fact(facts, TRONDGOV_FIELD_AGAINST) == TRONDGOV_NOTHING;
    const int32_t counts_others = row && row->counted && row->counted != TRONDGOV_FIELD_IN_FAVOUR;
    if (trondgov_i_fact(facts, TRONDGOV_FIELD_IN_FAVOUR) == TRONDGOV_NOTHING && !counts_others) {
        struct trondgov_i_found found;
        trondgov_status status = trondgov_i_answer(organ, required_number, facts, &found, why);
        if (status)
            trondgov_i_verdict_input(why, TRONDGOV_FIELD_PRESENT, -1);
        *answer = status ? 0 : found.answer;
        *value = found.value;
        return status;
    }
    if (half_told) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AGAINST, -1);
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    trondgov_outcome outcome;
    trondgov_status status = trondgov_i_decide_explained(organ, &tally, &outcome, why);
    if (status)
        return status;
    *answer = outcome.answer;
    if (outcome.answer != TRONDGOV_ANSWER_NOT_REGULATED && outcome.answer != TRONDGOV_ANSWER_REFUSED)
        *value = outcome.required;
    return TRONDGOV_OK;
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
        return ask_threshold(organ, facts, answer, value, why);
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
    *answer = 0;
    *value = TRONDGOV_NOTHING;
    trondgov_i_verdict_begin(why);
    if (!rulebook || (!facts->facts && facts->count > 0))
        return TRONDGOV_NULL_ARGUMENT;
    const struct trondgov_i_schema *schema = trondgov_i_schema_of(question);
    if (!schema || TRONDGOV_I_FAMILY(question) != TRONDGOV_FAMILY_QUESTION)
        return TRONDGOV_UNKNOWN_CODE;
    return trondgov_i_facts_check(rulebook, schema, facts, why);
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
