/* Questions that one row answers, each by a function from a view and facts to what was found; and which question is
 * answered by what.
 */
#include "rulebook/by_row.h"

#include "rulebook/clauses.h"
#include "rulebook/rate.h"
#include "rulebook/verdict_internal.h"

/* PARAMETER, LIMIT: one number. */
static trondgov_status number(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                              struct trondgov_i_found *found)
{
    found->subject = trondgov_i_code_fact(facts, TRONDGOV_FIELD_PARAMETER);
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
    found->subject = trondgov_i_code_fact(facts, TRONDGOV_FIELD_LIMIT);
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
    found->subject = trondgov_i_code_fact(facts, TRONDGOV_FIELD_RIGHT);
    found->role = trondgov_i_code_fact(facts, TRONDGOV_FIELD_ROLE);
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
    const trondgov_code category = trondgov_i_code_fact(facts, TRONDGOV_FIELD_CATEGORY);
    const trondgov_code role = trondgov_i_code_fact(facts, TRONDGOV_FIELD_ROLE);
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

static trondgov_status rate(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                            struct trondgov_i_found *found)
{
    struct trondgov_i_rate rate;
    trondgov_status status = trondgov_i_rate_in(view, trondgov_i_code_fact(facts, TRONDGOV_FIELD_ROLE),
                                                trondgov_i_code_fact(facts, TRONDGOV_FIELD_UNIT),
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
    return by_row(view, TRONDGOV_ROW_RECORD, trondgov_i_code_fact(facts, TRONDGOV_FIELD_ENTRY),
                  TRONDGOV_ANSWER_REQUIRED, found);
}

static trondgov_status condition(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                 struct trondgov_i_found *found)
{
    return by_row(view, TRONDGOV_ROW_GUARD, trondgov_i_code_fact(facts, TRONDGOV_FIELD_GUARD), TRONDGOV_ANSWER_REQUIRED,
                  found);
}

static trondgov_status basis(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                             struct trondgov_i_found *found)
{
    return by_row(view, TRONDGOV_ROW_BASIS, trondgov_i_code_fact(facts, TRONDGOV_FIELD_GROUND), TRONDGOV_ANSWER_YES,
                  found);
}

/* Which threshold a matter takes; NO where it is to be voted on in the debate and may not be. */
static trondgov_status majority(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                struct trondgov_i_found *found)
{
    const trondgov_code matter = trondgov_i_code_fact(facts, TRONDGOV_FIELD_MATTER);
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
    found->subject = trondgov_i_code_fact(facts, TRONDGOV_FIELD_OTHER_ORGAN);
    found->role = trondgov_i_code_fact(facts, TRONDGOV_FIELD_ROLE);
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
    {TRONDGOV_QUESTION_CALLED_BY, trondgov_i_substitute_caller},
    {TRONDGOV_QUESTION_ABSENCE_GROUND, trondgov_i_absence_ground},
    {TRONDGOV_QUESTION_ABSENCE_NOTICE, trondgov_i_absence_notice},
    {TRONDGOV_QUESTION_NOTICE, trondgov_i_notice},
    {TRONDGOV_QUESTION_RECOMMENDER, recommender},
    {TRONDGOV_QUESTION_CONTENTS, trondgov_i_contents},
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
