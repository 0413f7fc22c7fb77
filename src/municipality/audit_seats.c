/* How many sit, and in which kinds of seats: SEATS rows, the least numbers, the municipality's side, observers.
 *
 * An office that rests fills its seat, and so does whoever sits for its holder: as many as rest can sit beside them.
 */
#include "municipality/audit.h"

struct tally {
    int64_t held, resting;
};

/* Those in permanent seats of a category, or in a role without a seat. */
static struct tally tally_of(const struct trondgov_i_audit *audit, trondgov_code category, trondgov_code role)
{
    struct tally tally = {0, 0};
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        const int32_t fits = role ? office->member.role == role : trondgov_i_counts(audit, office);
        if (!fits || office->member.category != category)
            continue;
        tally.held++;
        tally.resting += trondgov_i_rests(audit, office);
    }
    return tally;
}

/* Whether one number of seats is too low or too high; a member of a kind that nobody told may be any of them. */
static int32_t check_kind(struct trondgov_i_audit *audit, const struct trondgov_i_row *row)
{
    const struct tally tally = tally_of(audit, row->key, 0);
    const int64_t required = row->count, sitting = tally.held - tally.resting;
    if (required == 0 || (tally.held + audit->counted.unknown >= required && sitting <= required))
        return 0;
    trondgov_i_number_fault(audit, row, row->key, required, sitting > required ? sitting : tally.held);
    return 1;
}

/* Observers hold no seat, and no text says that their places must be filled. */
static void check_observers(struct trondgov_i_audit *audit, const struct trondgov_i_row *row)
{
    const struct tally tally = tally_of(audit, row->key, row->role);
    const int64_t margin = tally.held - tally.resting - row->count;
    if (margin > 0)
        trondgov_i_number_fault(audit, row, row->key, row->count, row->count + margin);
    else if (tally.held < row->count)
        trondgov_i_warning(audit, (trondgov_finding){.provision = row->provision,
                                                     .subject = row->key,
                                                     .role = row->role,
                                                     .unit = TRONDGOV_UNIT_NUMBER,
                                                     .required = row->count,
                                                     .actual = tally.held,
                                                     .margin = tally.held - row->count});
}

/* All kinds together: by the rule that gives their sum, where there is one. */
static void check_sum(struct trondgov_i_audit *audit, const struct trondgov_i_row *first, int64_t sum)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_SEATS);
    const int64_t sitting = audit->counted.members - audit->counted.resting;
    if (audit->counted.members < sum || sitting > sum)
        trondgov_i_number_fault(audit, row ? row : first, TRONDGOV_PARAMETER_SEATS, sum,
                                sitting > sum ? sitting : audit->counted.members);
}

static void check_rows(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *row, *first = NULL;
    int64_t sum = 0;
    int32_t wrong = 0;
    for (size_t n = 0; (row = trondgov_i_row_at(&audit->view, TRONDGOV_ROW_SEATS, n)) != NULL; n++) {
        if (row->role) {
            check_observers(audit, row);
            continue;
        }
        first = first ? first : row;
        sum += row->count;
        wrong |= check_kind(audit, row);
    }
    if (first && sum > 0 && !wrong)
        check_sum(audit, first, sum);
}

static void check_least(struct trondgov_i_audit *audit, trondgov_code parameter, int64_t actual)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, parameter);
    if (row && actual < row->value)
        trondgov_i_number_fault(audit, row, row->key, row->value, actual);
}

/* kommuneloven § 5-11: the municipality's side of a committee of both. */
static void check_municipal_side(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_MUNICIPAL_SEATS);
    const int64_t held = audit->counted.members - audit->counted.employees;
    const int64_t sitting = held - audit->counted.resting;
    if (row && (held < row->value || sitting > row->value))
        trondgov_i_number_fault(audit, row, row->key, row->value, sitting > row->value ? sitting : held);
}

/* The administration's representatives have so many substitutes; where none of them was ever told, nothing is known. */
static void check_administration(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_ADMINISTRATION_SUBSTITUTES);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    int64_t representatives = 0, substitutes = 0;
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (office->member.role != TRONDGOV_ROLE_ADMINISTRASJON)
            continue;
        representatives += office->member.rank == 0;
        substitutes += office->member.rank > 0;
    }
    if (row && representatives > 0 && substitutes < row->value)
        trondgov_i_number_fault(audit, row, row->key, row->value, substitutes);
}

void trondgov_i_audit_seats(struct trondgov_i_audit *audit)
{
    check_rows(audit);
    check_least(audit, TRONDGOV_PARAMETER_LEAST_MEMBERS, audit->counted.members);
    check_least(audit, TRONDGOV_PARAMETER_LEAST_FROM_COUNCIL, audit->counted.from_council);
    check_municipal_side(audit);
    check_administration(audit);
}
