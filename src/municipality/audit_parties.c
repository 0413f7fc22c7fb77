/* Leader and deputy leader of different parties (bystyreutvalgene 1.4, klageutvalget 1.2), the leader of the control
 * committee of another party than the mayor (kommuneloven § 23-1): by the party or group of the day.
 */
#include "municipality/audit.h"

static const struct trondgov_i_office *leader(const struct trondgov_i_audit *audit)
{
    int32_t several = 0;
    return trondgov_i_in_place(audit, audit->code, TRONDGOV_I_PLACE_LEADER, &several);
}

static const struct trondgov_i_office *mayor(const struct trondgov_i_audit *audit)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->council);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (office->member.role == TRONDGOV_ROLE_ORDFORER && !trondgov_i_rests(audit, office))
            return office;
    return NULL;
}

static const struct {
    trondgov_code right;
    const struct trondgov_i_office *(*other)(const struct trondgov_i_audit *audit);
} RIGHTS[] = {
    {TRONDGOV_RIGHT_SAME_PARTY_AS_LEADER, leader},
    {TRONDGOV_RIGHT_SAME_GROUP_AS_LEADER, leader},
    {TRONDGOV_RIGHT_SAME_PARTY_AS_MAYOR, mayor},
};

/* 0: the register was not told. */
static trondgov_id party_of(struct trondgov_i_audit *audit, trondgov_id person)
{
    const trondgov_id party = trondgov_i_municipality_party(audit->municipality, person, audit->date);
    if (party == 0)
        trondgov_i_lacks(audit, TRONDGOV_FIELD_PARTY, person);
    return party;
}

static void compare_parties(struct trondgov_i_audit *audit, const struct trondgov_i_row *row,
                            const struct trondgov_i_office *office, const struct trondgov_i_office *other)
{
    const trondgov_id party = party_of(audit, office->member.person);
    const trondgov_id of_other = party_of(audit, other->member.person);
    if (party && of_other && party == of_other)
        trondgov_i_person_fault(audit, row, office);
}

static void check_right(struct trondgov_i_audit *audit, size_t which)
{
    const struct trondgov_i_row *row = trondgov_i_row_of_key(&audit->view, TRONDGOV_ROW_RIGHT, RIGHTS[which].right, 0);
    const struct trondgov_i_office *other = row ? RIGHTS[which].other(audit) : NULL;
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    if (!other || row->answer != TRONDGOV_ANSWER_NO)
        return;
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (office->member.role == row->role && !trondgov_i_rests(audit, office))
            compare_parties(audit, row, office, other);
}

void trondgov_i_audit_parties(struct trondgov_i_audit *audit)
{
    for (size_t i = 0; i < sizeof RIGHTS / sizeof *RIGHTS; i++)
        check_right(audit, i);
}
