/* Other offices of those who sit in the organ: what a member of the city government gives up while in office
 * (kommuneloven § 10-2; byrådet 5), and which offices nobody can hold together (§§ 7-3 and 23-1; bystyreutvalgene 1.2).
 */
#include "municipality/audit.h"

static int32_t has_seat(const struct trondgov_i_office *office)
{
    return trondgov_i_member_place(&office->member) != TRONDGOV_I_PLACE_NO_SEAT;
}

/* An office elsewhere that should rest, or have been left. */
static void hold_nothing_else(struct trondgov_i_audit *audit, const struct trondgov_i_row *row,
                              const struct trondgov_i_office *office, int32_t in_council)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_person(audit, office->member.person);
    for (const struct trondgov_i_office *other; (other = trondgov_i_roll_next(&roll)) != NULL;) {
        const trondgov_code organ = other->member.organ;
        if (organ == audit->code || !has_seat(other) || trondgov_i_rests(audit, other) ||
            (in_council && organ != audit->council))
            continue;
        trondgov_i_fault(audit, (trondgov_finding){.provision = row->provision,
                                                   .subject = row->key,
                                                   .person = office->member.person,
                                                   .toward = organ,
                                                   .role = other->member.role});
    }
}

static void check_right(struct trondgov_i_audit *audit, trondgov_code right, int32_t in_council)
{
    const struct trondgov_i_row *row = trondgov_i_row_of_key(&audit->view, TRONDGOV_ROW_RIGHT, right, 0);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    const struct trondgov_i_office *office;
    if (!row || row->answer != TRONDGOV_ANSWER_NO)
        return;
    while ((office = trondgov_i_roll_next(&roll)) != NULL)
        if (trondgov_i_member_permanent(&office->member) && !trondgov_i_rests(audit, office))
            hold_nothing_else(audit, row, office, in_council);
}

/* The question whether one office goes with another, by the rules of the organ of the first. */
struct trondgov_i_found trondgov_i_goes_with(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                                             const struct trondgov_i_office *other)
{
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_ORGAN, office->member.organ},
        {TRONDGOV_FIELD_ROLE, trondgov_i_member_role(&office->member)},
        {TRONDGOV_FIELD_OTHER_ORGAN, other->member.organ},
        {TRONDGOV_FIELD_OTHER_ROLE, trondgov_i_member_role(&other->member)},
    };
    const struct trondgov_i_matter matter = {office, facts, sizeof facts / sizeof *facts, 0};
    return trondgov_i_audit_try(audit, TRONDGOV_QUESTION_COMPATIBLE, &matter);
}

/* By the rules of the other organ, under the same reading. */
static struct trondgov_i_found goes_with_there(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                                               const struct trondgov_i_office *other)
{
    struct trondgov_i_audit there = *audit;
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_NOT_REGULATED};
    if (trondgov_rulebook_organ(audit->municipality->rulebook, other->member.organ, audit->date, &there.organ))
        return found;
    there.code = other->member.organ;
    there.view = trondgov_i_view_of(there.organ);
    there.view.turned = audit->view.turned;
    found = trondgov_i_goes_with(&there, other, office);
    audit->status = there.status;
    return found;
}

/* Two offices of one person. The fault is the later one's, by the rules of its organ, and if those are silent by those
 * of the other; of two taken on one day each organ tells what its own rules say, and a rule that both have once. */
static void check_pair(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                       const struct trondgov_i_office *other)
{
    const struct trondgov_i_found here = trondgov_i_goes_with(audit, office, other);
    if (here.answer != TRONDGOV_ANSWER_NO)
        return;
    const int32_t earlier = office->member.from < other->member.from;
    const int32_t same_day = office->member.from == other->member.from;
    const struct trondgov_i_found there = goes_with_there(audit, office, other);
    const int32_t theirs = there.answer == TRONDGOV_ANSWER_NO;
    if (theirs && (earlier || (same_day && there.provision == here.provision && other->member.organ < audit->code)))
        return;
    trondgov_i_fault(audit, (trondgov_finding){.provision = here.provision,
                                               .subject = TRONDGOV_QUESTION_COMPATIBLE,
                                               .person = office->member.person,
                                               .item = office->member.list,
                                               .role = office->member.role,
                                               .toward = other->member.organ});
}

static void check_pairs(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_person(audit, office->member.person);
    for (const struct trondgov_i_office *other; (other = trondgov_i_roll_next(&roll)) != NULL;)
        if (other->member.organ != audit->code && has_seat(other) && !trondgov_i_rests(audit, other))
            check_pair(audit, office, other);
}

void trondgov_i_audit_offices(struct trondgov_i_audit *audit)
{
    check_right(audit, TRONDGOV_RIGHT_HOLD_COUNCIL_SEAT, 1);
    check_right(audit, TRONDGOV_RIGHT_HOLD_MUNICIPAL_OFFICE, 0);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (has_seat(office) && !trondgov_i_rests(audit, office))
            check_pairs(audit, office);
}
