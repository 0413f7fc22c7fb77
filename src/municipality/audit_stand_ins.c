/* Stand-in members (kommuneloven §§ 7-11, 10-2, 10-6): whether there may be one for that seat and that time, and
 * whether the one who sits is of the group of the member whose seat rests.
 */
#include "municipality/audit.h"

/* May a stand-in member be elected for it (STAND_IN_MEMBER)? That the seat rests is told, so leave was given. */
static void check_time(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                       const struct trondgov_i_office *seat, const struct trondgov_i_rest *rest)
{
    const int32_t ends = rest->to != TRONDGOV_I_NO_LAST_DAY;
    trondgov_fact facts[5] = {
        {TRONDGOV_FIELD_GRANTED, 1}, {TRONDGOV_FIELD_FROM, rest->from}, {TRONDGOV_FIELD_INDEFINITE, !ends}};
    struct trondgov_i_matter matter = {seat, facts, 3, 0};
    if (ends)
        facts[matter.count++] = (trondgov_fact){TRONDGOV_FIELD_RETURNS_ON, (int64_t)rest->to + 1};
    if (rest->ground)
        facts[matter.count++] = (trondgov_fact){TRONDGOV_FIELD_GROUND, rest->ground};
    const struct trondgov_i_found found = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_STAND_IN_MEMBER, &matter);
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_STAND_IN_MEMBER, &found, office);
}

/* Groups as they were on the day on which the seat was taken; whose party nobody told may be of any. */
static void check_group(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_member *member = &office->member;
    const trondgov_id own = trondgov_i_municipality_party(audit->municipality, member->person, member->from);
    const trondgov_id other = trondgov_i_municipality_party(audit->municipality, member->stands_for, member->from);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_KIND, TRONDGOV_AFFAIR_STAND_IN_ELECTION},
                                   {TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_SETTEMEDLEM},
                                   {TRONDGOV_FIELD_FROM_GROUP, own == other},
                                   {TRONDGOV_FIELD_PROPOSED_BY_GROUP, 0},
                                   {TRONDGOV_FIELD_CONDITIONS_MET, 1}};
    const struct trondgov_i_matter matter = {office, facts, sizeof facts / sizeof *facts, 0};
    if (!own || !other)
        return;
    const struct trondgov_i_found found = trondgov_i_audit_try(audit, TRONDGOV_QUESTION_NOMINEE, &matter);
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_NOMINEE, &found, office);
}

void trondgov_i_audit_stand_ins(struct trondgov_i_audit *audit)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        const struct trondgov_i_rest *rest = trondgov_i_stood_in(audit->municipality, &office->member);
        if (!rest)
            continue;
        const struct trondgov_i_office *seat = trondgov_i_seat_office(
            audit->municipality, audit->code, office->member.stands_for, office->member.from);
        check_time(audit, office, seat, rest);
        check_group(audit, office);
    }
}
