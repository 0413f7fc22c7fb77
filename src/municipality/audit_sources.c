/* Whom members, substitutes and leaders are chosen from, as PARAMETER rows have it: MEMBERS_FROM, SUBSTITUTES_FROM,
 * SUBSTITUTES_FROM_MEMBERS, LEADER_FROM, and the seats that come with an office in another organ.
 */
#include "municipality/audit.h"

/* Whether a person is what a row asks: a member of another organ, or a substitute there. */
typedef int32_t belongs(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code organ);

static int32_t is_member(const struct trondgov_i_office *office)
{
    return trondgov_i_member_permanent(&office->member);
}

/* The employees have substitutes of their own among the employees (kommuneloven § 5-11), and those from outside the
 * council have theirs from outside. */
static int32_t is_substitute(const struct trondgov_i_office *office)
{
    return trondgov_i_member_place(&office->member) == TRONDGOV_I_PLACE_SUBSTITUTE &&
           office->member.category != TRONDGOV_CATEGORY_ANSATT && office->member.category != TRONDGOV_CATEGORY_EKSTERN;
}

static int32_t is_leader(const struct trondgov_i_office *office)
{
    return trondgov_i_member_place(&office->member) == TRONDGOV_I_PLACE_LEADER;
}

static int32_t sits_by_office(const struct trondgov_i_office *office)
{
    return is_member(office) && office->member.category == TRONDGOV_CATEGORY_EMBETE;
}

static const struct {
    trondgov_code parameter;
    int32_t (*concerns)(const struct trondgov_i_office *office);
    belongs *belongs;
} SOURCES[] = {
    {TRONDGOV_PARAMETER_MEMBERS_FROM, is_member, trondgov_i_sits_in},
    {TRONDGOV_PARAMETER_SUBSTITUTES_FROM, is_substitute, trondgov_i_substitute_in},
    {TRONDGOV_PARAMETER_SUBSTITUTES_FROM_MEMBERS, is_substitute, trondgov_i_sits_in},
    {TRONDGOV_PARAMETER_LEADER_FROM, is_leader, trondgov_i_sits_in},
    {TRONDGOV_PARAMETER_OFFICE_SEATS_FROM, sits_by_office, trondgov_i_sits_in},
};

/* Of an organ whose members nobody told, nothing is known. */
static void check_source(struct trondgov_i_audit *audit, size_t which)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, SOURCES[which].parameter);
    if (!row)
        return;
    const int32_t told = trondgov_i_told_of(audit, (trondgov_code)row->value);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (!SOURCES[which].concerns(office))
            continue;
        if (!told)
            trondgov_i_lacks(audit, TRONDGOV_FIELD_OTHER_ORGAN, office->member.person);
        else if (!SOURCES[which].belongs(audit, office->member.person, (trondgov_code)row->value))
            trondgov_i_person_fault(audit, row, office);
    }
}

/* The one who is a member there, but does not sit here by office. */
static void check_left_out(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_OFFICE_SEATS_WITHOUT);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    const struct trondgov_i_office *office;
    while (row && (office = trondgov_i_roll_next(&roll)) != NULL)
        if (sits_by_office(office) && trondgov_i_holds_role(audit, office->member.person, (trondgov_code)row->value))
            trondgov_i_person_fault(audit, row, office);
}

void trondgov_i_audit_sources(struct trondgov_i_audit *audit)
{
    for (size_t i = 0; i < sizeof SOURCES / sizeof *SOURCES; i++)
        check_source(audit, i);
    check_left_out(audit);
}
