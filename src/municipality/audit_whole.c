/* The organ as a whole: how it must be composed (COMPOSITION_LAWFUL), how it came about (ELECTION_LAWFUL), and the
 * thresholds that its members must reach: more of the municipality than of the employees (kommuneloven § 5-11), more
 * than half of an age (§ 5-12).
 */
#include "calendar/calendar_internal.h"
#include "municipality/audit.h"
#include "rulebook/tally.h"

static void check_composition(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_matter organ = {NULL, NULL, 0, 0};
    const struct trondgov_i_found found = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_COMPOSITION_LAWFUL, &organ);
    if (found.answer != TRONDGOV_ANSWER_NO)
        return;
    audit->unlawful = found.provision;
    trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_COMPOSITION_LAWFUL, &found, NULL);
}

/* Whom the members come from is looked at member by member. */
static void check_election(struct trondgov_i_audit *audit)
{
    const trondgov_fact from_council = {TRONDGOV_FIELD_FROM_COUNCIL, 1};
    const struct trondgov_i_matter organ = {NULL, &from_council, 1, 0};
    const struct trondgov_i_found found = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_ELECTION_LAWFUL, &organ);
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_ELECTION_LAWFUL, &found, NULL);
}

/* Whether so many of the members reach a threshold; where they do not, *result says what was required. */
static int32_t reaches(struct trondgov_i_audit *audit, trondgov_code threshold, int64_t number,
                       struct trondgov_i_result *result)
{
    const struct trondgov_i_tally_rule rule = trondgov_i_compose(&audit->view, threshold);
    const struct trondgov_i_count count = {.members = audit->counted.members, .in_favour = number};
    *result = trondgov_i_decide(&rule, &count);
    return result->answer != TRONDGOV_ANSWER_NO;
}

static int32_t has_threshold(struct trondgov_i_audit *audit, trondgov_code threshold)
{
    return audit->counted.members > 0 && trondgov_i_row(&audit->view, TRONDGOV_ROW_THRESHOLD, threshold, 0, 0) != NULL;
}

static void not_reached(struct trondgov_i_audit *audit, trondgov_code threshold, int64_t number,
                        const struct trondgov_i_result *result)
{
    trondgov_i_fault(audit, (trondgov_finding){.provision = result->provision,
                                               .subject = threshold,
                                               .unit = TRONDGOV_UNIT_MEMBER,
                                               .required = result->required,
                                               .actual = number,
                                               .margin = number - result->required});
}

static void check_sides(struct trondgov_i_audit *audit)
{
    const trondgov_code threshold = TRONDGOV_THRESHOLD_MUNICIPAL_MAJORITY;
    const int64_t municipal = audit->counted.members - audit->counted.employees;
    struct trondgov_i_result result;
    if (has_threshold(audit, threshold) && !reaches(audit, threshold, municipal, &result) &&
        result.provision != audit->unlawful)
        not_reached(audit, threshold, municipal, &result);
}

/* 1, 0: whether somebody had an age on the day of the election; -1: not known. */
static int32_t had_age(struct trondgov_i_audit *audit, const struct trondgov_i_office *office, int64_t years)
{
    const struct trondgov_i_matter matter = {office, NULL, 0, 0};
    const int64_t born = trondgov_i_audit_fact(audit, &matter, TRONDGOV_FIELD_BIRTH_DATE);
    const int64_t elected = trondgov_i_audit_fact(audit, &matter, TRONDGOV_FIELD_ELECTED_ON);
    trondgov_date birthday = 0;
    if (born == TRONDGOV_NOTHING || elected == TRONDGOV_NOTHING)
        return -1;
    const trondgov_status status = trondgov_i_date_add((trondgov_date)born, years, TRONDGOV_UNIT_YEAR, &birthday);
    return status == TRONDGOV_OK && elected >= birthday;
}

/* What is not known of somebody's age on the day of the election. */
static void lacks_age(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    static const trondgov_code NEEDED[] = {TRONDGOV_FIELD_BIRTH_DATE, TRONDGOV_FIELD_ELECTED_ON};
    const struct trondgov_i_matter matter = {office, NULL, 0, 0};
    for (size_t i = 0; i < sizeof NEEDED / sizeof *NEEDED; i++)
        if (trondgov_i_audit_fact(audit, &matter, NEEDED[i]) == TRONDGOV_NOTHING)
            trondgov_i_lacks(audit, NEEDED[i], office->member.person);
}

/* A majority of an age at the election; those of whom it is not known may have it. */
static void check_elderly(struct trondgov_i_audit *audit)
{
    const trondgov_code threshold = TRONDGOV_THRESHOLD_AGED_60;
    const struct trondgov_i_row *age = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_ELDERLY_AGE);
    if (!age || !has_threshold(audit, threshold))
        return;
    int64_t aged = 0, unknown = 0;
    struct trondgov_i_result result;
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        const int32_t has = trondgov_i_counts(audit, office) ? had_age(audit, office, age->value) : 0;
        aged += has > 0;
        unknown += has < 0;
        if (has < 0)
            lacks_age(audit, office);
    }
    if (!reaches(audit, threshold, aged + unknown, &result))
        not_reached(audit, threshold, aged + unknown, &result);
}

/* Nobody is older than a limit allows: of free seats it may be another. A limit of 18 is kept until the 19th birthday.
 */
static void check_youth(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *limit = trondgov_i_row(&audit->view, TRONDGOV_ROW_LIMIT, TRONDGOV_LIMIT_AGE, 0, 0);
    const struct trondgov_i_row *free_seats =
        trondgov_i_row(&audit->view, TRONDGOV_ROW_LIMIT, TRONDGOV_LIMIT_FREE_SEAT_AGE, 0, 0);
    if (!limit)
        return;
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        const struct trondgov_i_row *row =
            office->member.category == TRONDGOV_CATEGORY_FRI && free_seats ? free_seats : limit;
        if (!trondgov_i_member_permanent(&office->member))
            continue;
        const int32_t too_old = had_age(audit, office, row->value + 1);
        if (too_old > 0)
            trondgov_i_person_fault(audit, row, office);
        else if (too_old < 0)
            lacks_age(audit, office);
    }
}

void trondgov_i_audit_whole(struct trondgov_i_audit *audit)
{
    check_composition(audit);
    check_election(audit);
    check_sides(audit);
    check_elderly(audit);
    check_youth(audit);
}
