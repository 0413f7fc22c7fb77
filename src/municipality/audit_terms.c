/* How long somebody has sat: by the organ's own questions where it has them, else by the years of a PARAMETER row, and
 * by the election period that the organ follows.
 */
#include "calendar/calendar_internal.h"
#include "municipality/audit.h"
#include "rulebook/deadline.h"

/* Terms of years; category 0: of everybody, where no question of the organ's says more. */
static const struct {
    trondgov_code parameter, category;
} TERMS[] = {
    {TRONDGOV_PARAMETER_TERM_YEARS, 0},
    {TRONDGOV_PARAMETER_EMPLOYEE_TERM_YEARS, TRONDGOV_CATEGORY_ANSATT},
    {TRONDGOV_PARAMETER_YOUTH_TERM_YEARS, TRONDGOV_CATEGORY_UNGDOMSREPRESENTANT},
};

static void too_long(struct trondgov_i_audit *audit, trondgov_code provision, const struct trondgov_i_office *office,
                     int64_t end)
{
    trondgov_i_fault(audit, (trondgov_finding){.provision = provision,
                                               .subject = TRONDGOV_FIELD_TERM_ENDS,
                                               .person = office->member.person,
                                               .item = office->member.list,
                                               .role = office->member.role,
                                               .unit = TRONDGOV_UNIT_DATE,
                                               .required = end,
                                               .actual = audit->date,
                                               .margin = end - audit->date});
}

/* Whether the organ has a question of its own on terms; its answer NO is a fault. */
static int32_t by_question(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const trondgov_fact until_now = {TRONDGOV_FIELD_TO, audit->date};
    const struct trondgov_i_matter runs = {office, NULL, 0, 0}, lawful = {office, &until_now, 1, 0};
    const struct trondgov_i_found running = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_TERM_RUNS, &runs);
    const struct trondgov_i_found so_long = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_TERM_LAWFUL, &lawful);
    if (running.answer == TRONDGOV_ANSWER_NO)
        too_long(audit, running.provision, office, running.value);
    if (so_long.answer == TRONDGOV_ANSWER_NO)
        too_long(audit, so_long.provision, office, so_long.value);
    return running.provision != 0 || so_long.provision != 0;
}

/* Whoever took over another's seat sits as long as that one would have: where the end of it was told. */
static void by_end(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_i_matter matter = {office, NULL, 0, 0};
    if (trondgov_i_audit_fact(audit, &matter, TRONDGOV_FIELD_REPLACEMENT) != 1)
        return;
    const struct trondgov_i_found found = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_TERM_END, &matter);
    if (found.answer == TRONDGOV_ANSWER_YES && found.value != TRONDGOV_NOTHING && audit->date > found.value)
        too_long(audit, found.provision, office, found.value);
}

static void by_years(struct trondgov_i_audit *audit, const struct trondgov_i_office *office, int32_t told_by_question)
{
    for (size_t i = 0; i < sizeof TERMS / sizeof *TERMS; i++) {
        const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TERMS[i].parameter);
        trondgov_date end = 0;
        const int32_t of_this_kind =
            TERMS[i].category ? office->member.category == TERMS[i].category : !told_by_question;
        if (!row || !of_this_kind ||
            trondgov_i_date_add(office->member.from, row->value, TRONDGOV_UNIT_YEAR, &end) != TRONDGOV_OK)
            continue;
        if (audit->date >= end)
            too_long(audit, row->provision, office, end);
    }
}

/* The last day on which an organ that follows an election period sits: the period's, or the day until which the Act
 * lets it sit on (kommuneloven § 7-1). */
static int64_t last_day(struct trondgov_i_audit *audit, int64_t period_ends)
{
    const struct trondgov_i_deadline asked = {.deadline = TRONDGOV_DEADLINE_NEW_ELECTIONS,
                                              .anchor = (trondgov_date)period_ends,
                                              .at = TRONDGOV_NOTHING,
                                              .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    trondgov_date day = 0;
    if (trondgov_i_due(&audit->view, &asked, &due) || due.due == TRONDGOV_NOTHING ||
        trondgov_instant_to_civil(due.due, &day, NULL))
        return period_ends;
    return day > period_ends ? day : period_ends;
}

static void by_period(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                      const struct trondgov_i_row *follows)
{
    const struct trondgov_i_matter organ = {NULL, NULL, 0, 0};
    const int64_t ends = trondgov_i_audit_fact(audit, &organ, TRONDGOV_FIELD_TERM_ENDS);
    if (ends == TRONDGOV_NOTHING) {
        if (follows->value != audit->code)
            trondgov_i_lacks(audit, TRONDGOV_FIELD_TERM_ENDS, 0);
    } else if (office->member.from <= ends && audit->date > last_day(audit, ends)) {
        too_long(audit, follows->provision, office, ends);
    }
}

void trondgov_i_audit_terms(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *follows = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_TERM_FOLLOWS);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; !audit->status && (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (trondgov_i_member_place(&office->member) == TRONDGOV_I_PLACE_NO_SEAT)
            continue;
        const int32_t told_by_question = by_question(audit, office);
        by_end(audit, office);
        by_years(audit, office, told_by_question);
        if (follows && !told_by_question)
            by_period(audit, office, follows);
    }
}
