/* Leader and deputy leader: how many there are, and by which office they lead. */
#include "municipality/audit.h"

static const struct {
    trondgov_code number, by_office, elected_by;
    int32_t place;
} PLACES[] = {
    {TRONDGOV_PARAMETER_LEADERS, TRONDGOV_PARAMETER_LEADER_BY_OFFICE, TRONDGOV_PARAMETER_LEADER_ELECTED_BY,
     TRONDGOV_I_PLACE_LEADER},
    {TRONDGOV_PARAMETER_DEPUTY_LEADERS, TRONDGOV_PARAMETER_DEPUTY_BY_OFFICE, TRONDGOV_PARAMETER_DEPUTY_ELECTED_BY,
     TRONDGOV_I_PLACE_DEPUTY},
};

/* One who leads for another whose office rests is not a second leader. */
static void check_number(struct trondgov_i_audit *audit, size_t which)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    int64_t held = 0, in_force = 0;
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (trondgov_i_member_place(&office->member) != PLACES[which].place)
            continue;
        held++;
        in_force += !trondgov_i_rests(audit, office);
    }
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, PLACES[which].number);
    if (row && (held < row->value || in_force > row->value))
        trondgov_i_number_fault(audit, row, row->key, row->value, in_force > row->value ? in_force : held);
    if (row)
        return;
    row = trondgov_i_audit_row(audit, PLACES[which].elected_by);
    row = row ? row : trondgov_i_audit_row(audit, PLACES[which].by_office);
    if (row && (held == 0 || in_force > 1)) /* no text gives the number, but there is an election of one */
        trondgov_i_warning(audit, (trondgov_finding){.provision = row->provision,
                                                     .subject = row->key,
                                                     .unit = TRONDGOV_UNIT_NUMBER,
                                                     .required = 1,
                                                     .actual = held == 0 ? 0 : in_force,
                                                     .margin = held == 0 ? -1 : in_force - 1});
}

/* Whoever leads by office holds that office; while its holder's office rests, somebody else leads. */
static void check_office(struct trondgov_i_audit *audit, size_t which)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, PLACES[which].by_office);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    const struct trondgov_i_office *office;
    while (row && (office = trondgov_i_roll_next(&roll)) != NULL) {
        const int32_t leads =
            trondgov_i_member_place(&office->member) == PLACES[which].place && !trondgov_i_rests(audit, office);
        if (leads && !trondgov_i_holds_role(audit, office->member.person, (trondgov_code)row->value))
            trondgov_i_person_fault(audit, row, office);
    }
}

/* Leader and deputy leader sit in seats of a certain kind. */
static void check_category(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_LEADER_CATEGORY);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    const struct trondgov_i_office *office;
    while (row && (office = trondgov_i_roll_next(&roll)) != NULL) {
        if (trondgov_i_member_place(&office->member) > TRONDGOV_I_PLACE_DEPUTY)
            continue;
        if (office->member.category == 0)
            trondgov_i_lacks(audit, TRONDGOV_FIELD_CATEGORY, office->member.person);
        else if (office->member.category != row->value)
            trondgov_i_person_fault(audit, row, office);
    }
}

void trondgov_i_audit_leaders(struct trondgov_i_audit *audit)
{
    for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++) {
        check_number(audit, i);
        check_office(audit, i);
    }
    check_category(audit);
}
