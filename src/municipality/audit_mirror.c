/* Forretningsutvalget 1: the elected members mirror the council. What each list of the council is to have is asked of
 * PARTY_SEATS, with the list's share of all seats and of the elected ones by divisors 1, 2, 3 (kommuneloven § 7-6).
 */
#include <trondgov/election.h>

#include "municipality/audit.h"

/* A list of the council, and its seats there and in the committee. */
struct share {
    int64_t council; /* seats, the votes of the division */
    trondgov_id list;
    int64_t elected, by_office;
    int32_t of_all, of_elected;
};

struct mirror {
    struct share *shares;
    int64_t *votes;
    int32_t *won;
    size_t count, room;
    int32_t seats, elected; /* of the organ; those that come with no office */
};

/* Seats of the organ by its rows: all, and those not held by office. */
static void count_seats(struct trondgov_i_audit *audit, struct mirror *mirror)
{
    const struct trondgov_i_row *row;
    for (size_t n = 0; (row = trondgov_i_row_at(&audit->view, TRONDGOV_ROW_SEATS, n)) != NULL; n++) {
        mirror->seats += row->role ? 0 : row->count;
        mirror->elected += row->role || row->key == TRONDGOV_CATEGORY_EMBETE ? 0 : row->count;
    }
}

/* The lists of the council, each with the seats that it won: one who sits for another is not one more. */
static void read_council(struct trondgov_i_audit *audit, struct mirror *mirror, const struct trondgov_i_array *council)
{
    for (size_t first = 0, end; first < council->count; first = end) {
        struct share share = {.list = trondgov_i_listed(council, first)->member.list};
        end = trondgov_i_list_end(council, first);
        for (size_t i = first; i < end; i++)
            share.council += trondgov_i_counts(audit, trondgov_i_listed(council, i)) &&
                             !trondgov_i_rests(audit, trondgov_i_listed(council, i));
        if (share.list && share.council > 0)
            mirror->shares[mirror->count++] = share;
    }
}

/* Whose list a member of the committee is of: that of the seat in the council. */
static struct share *share_of(struct trondgov_i_audit *audit, struct mirror *mirror,
                              const struct trondgov_i_office *office)
{
    const struct trondgov_member *seat =
        trondgov_i_municipality_seat(audit->municipality, audit->council, office->member.person, audit->date);
    for (size_t i = 0; seat && i < mirror->count; i++)
        if (mirror->shares[i].list == seat->list)
            return &mirror->shares[i];
    return NULL;
}

static void read_organ(struct trondgov_i_audit *audit, struct mirror *mirror)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        struct share *share = trondgov_i_counts(audit, office) ? share_of(audit, mirror, office) : NULL;
        if (!share || trondgov_i_rests(audit, office))
            continue;
        share->by_office += office->member.category == TRONDGOV_CATEGORY_EMBETE;
        share->elected += office->member.category != TRONDGOV_CATEGORY_EMBETE;
    }
}

/* So many seats by the lists' seats in the council. 0: a lot decides, so nobody can say. */
static int32_t divide(struct trondgov_i_audit *audit, struct mirror *mirror, int32_t seats)
{
    trondgov_answer answer = 0;
    for (size_t i = 0; i < mirror->count; i++)
        mirror->votes[i] = mirror->shares[i].council;
    const trondgov_status status =
        trondgov_election_apportion(audit->municipality->rulebook, TRONDGOV_METHOD_PROPORTIONAL, seats, mirror->votes,
                                    mirror->count, NULL, 0, mirror->won, &answer, NULL);
    return status == TRONDGOV_OK && answer == TRONDGOV_ANSWER_ELECTED;
}

static int32_t divide_both(struct trondgov_i_audit *audit, struct mirror *mirror)
{
    if (!divide(audit, mirror, mirror->seats))
        return 0;
    for (size_t i = 0; i < mirror->count; i++)
        mirror->shares[i].of_all = mirror->won[i];
    if (!divide(audit, mirror, mirror->elected))
        return 0;
    for (size_t i = 0; i < mirror->count; i++)
        mirror->shares[i].of_elected = mirror->won[i];
    return 1;
}

static struct trondgov_i_found due_to(struct trondgov_i_audit *audit, const struct share *share)
{
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_SEATS_OF_SEVEN, share->of_all},
        {TRONDGOV_FIELD_SEATS_OF_FIVE, share->of_elected},
        {TRONDGOV_FIELD_SEATS_BY_OFFICE, share->by_office},
    };
    const struct trondgov_i_matter matter = {NULL, facts, sizeof facts / sizeof *facts, 0};
    return trondgov_i_audit_try(audit, TRONDGOV_QUESTION_PARTY_SEATS, &matter);
}

/* Each list that has fewer than its due. Where the dues do not add up to the seats there are, the text does not say who
 * has how many: an office can be held by a list that has no share in all seats. */
static void compare(struct trondgov_i_audit *audit, struct mirror *mirror)
{
    int64_t sum = 0;
    for (size_t i = 0; i < mirror->count; i++)
        sum += due_to(audit, &mirror->shares[i]).value;
    for (size_t i = 0; i < mirror->count; i++) {
        const struct share *share = &mirror->shares[i];
        const struct trondgov_i_found due = due_to(audit, share);
        const trondgov_finding lacking = {.provision = due.provision,
                                          .subject = TRONDGOV_FIELD_LIST,
                                          .item = share->list,
                                          .unit = TRONDGOV_UNIT_MEMBER,
                                          .required = due.value,
                                          .actual = share->elected,
                                          .margin = share->elected - due.value};
        if (share->elected >= due.value)
            continue;
        if (sum == mirror->elected)
            trondgov_i_fault(audit, lacking);
        else
            trondgov_i_warning(audit, lacking);
    }
}

static void check_mirror(struct trondgov_i_audit *audit, struct mirror *mirror, const struct trondgov_i_array *council)
{
    count_seats(audit, mirror);
    read_council(audit, mirror, council);
    read_organ(audit, mirror);
    if (mirror->count > 0 && mirror->seats > 0 && mirror->elected > 0 && divide_both(audit, mirror))
        compare(audit, mirror);
}

void trondgov_i_audit_mirror(struct trondgov_i_audit *audit)
{
    const struct share none = {0};
    const struct trondgov_i_found regulated = due_to(audit, &none);
    if (regulated.answer != TRONDGOV_ANSWER_YES)
        return;
    const trondgov_allocator *memory = &audit->municipality->log.store.allocator;
    struct trondgov_i_array council = trondgov_i_by_list(audit, audit->council);
    const size_t room = council.count + 1;
    struct mirror mirror = {.room = room};
    mirror.shares = trondgov_i_allocate(memory, room * sizeof *mirror.shares);
    mirror.votes = trondgov_i_allocate(memory, room * sizeof *mirror.votes);
    mirror.won = trondgov_i_allocate(memory, room * sizeof *mirror.won);
    if (!mirror.shares || !mirror.votes || !mirror.won)
        audit->status = TRONDGOV_NO_MEMORY;
    else if (!audit->status)
        check_mirror(audit, &mirror, &council);
    trondgov_i_release(memory, mirror.shares, room * sizeof *mirror.shares);
    trondgov_i_release(memory, mirror.votes, room * sizeof *mirror.votes);
    trondgov_i_release(memory, mirror.won, room * sizeof *mirror.won);
    trondgov_i_drop(audit, &council, sizeof(const struct trondgov_i_office *));
}
