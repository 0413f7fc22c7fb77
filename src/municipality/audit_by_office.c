/* Seats that come with an office elsewhere (SEAT_BY_OFFICE): who is entered in one, and by which office (SEAT_HELD),
 * against who has one by the offices that the register knows.
 */
#include "municipality/audit.h"
#include "municipality/vacancy.h"
#include "rulebook/clauses.h"
#include "rulebook/structures.h"

/* Whether the members of every organ that a clause names are told. */
static int32_t all_told(const struct trondgov_i_audit *audit, const struct trondgov_i_row *row)
{
    const struct trondgov_i_condition *conditions =
        trondgov_i_conditions_of(trondgov_i_organ_rulebook(audit->organ), row);
    for (int32_t i = 0; i < row->condition_count; i++)
        if (conditions[i].field == TRONDGOV_FIELD_OTHER_ORGAN &&
            !trondgov_i_told_of(audit, (trondgov_code)conditions[i].with))
            return 0;
    return 1;
}

/* The first clause by which an office gives a seat; NULL: none does. *told: the members of the organs with those
 * offices are told. */
static const struct trondgov_i_row *giving_row(struct trondgov_i_audit *audit, int32_t *told)
{
    const struct trondgov_i_row *first = NULL;
    struct trondgov_i_ranked ranked;
    int32_t place = 0;
    *told = 1;
    while ((ranked = trondgov_i_next_rank(&audit->view, TRONDGOV_ROW_CLAUSE, TRONDGOV_QUESTION_SEAT_BY_OFFICE, &place))
               .count > 0) {
        const struct trondgov_i_row *row = trondgov_i_selected_of(&audit->view, ranked);
        if (!row || row->answer != TRONDGOV_ANSWER_YES)
            continue;
        trondgov_i_touch_rank(&audit->view, ranked);
        first = first ? first : row;
        *told = *told && all_told(audit, row);
    }
    return first;
}

/* The office by which a person, or the n-th of all, has a seat; NULL: none. */
static const struct trondgov_member *office_of(struct trondgov_i_audit *audit, trondgov_id person, size_t n)
{
    const struct trondgov_i_asked asked = {.municipality = audit->municipality,
                                           .organ = audit->code,
                                           .date = audit->date,
                                           .facts = {NULL, 0, TRONDGOV_QUESTION_SEAT_BY_OFFICE}};
    const struct trondgov_member *office = NULL;
    trondgov_code provision = 0;
    const trondgov_status status = trondgov_i_sits_by_office(&audit->view, &asked, person, n, &office, &provision);
    if (status && !audit->status)
        audit->status = status;
    return office;
}

/* The office elsewhere that was told of the person there, or that it was left, against the one that gives the seat. */
static int32_t told_otherwise(const struct trondgov_i_audit *audit, const struct trondgov_i_office *entered,
                              const struct trondgov_member *office)
{
    const struct trondgov_i_about role = {
        .person = entered->member.person, .organ = audit->code, .field = TRONDGOV_FIELD_OTHER_ROLE};
    const struct trondgov_i_about left = {
        .person = entered->member.person, .organ = audit->code, .field = TRONDGOV_FIELD_POSITION_LEFT};
    const int64_t told = trondgov_i_known(audit->municipality, &role, audit->date);
    return (told != TRONDGOV_NOTHING && told != office->role) ||
           trondgov_i_known(audit->municipality, &left, audit->date) == 1;
}

static void check_entered(struct trondgov_i_audit *audit, const struct trondgov_i_row *row,
                          const struct trondgov_i_office *entered)
{
    const struct trondgov_member *office = office_of(audit, entered->member.person, 0);
    const trondgov_finding differs = {.provision = row->provision,
                                      .subject = TRONDGOV_QUESTION_SEAT_BY_OFFICE,
                                      .person = entered->member.person,
                                      .item = entered->member.list,
                                      .role = entered->member.role};
    if (audit->status)
        return;
    if (!office)
        trondgov_i_fault(audit, differs);
    else if (told_otherwise(audit, entered, office))
        trondgov_i_warning(audit, differs);
}

/* Those who have a seat by an office and are not entered: the seat is theirs without that. Where more have such an
 * office than the organ has seats, as the leaders of all committees in a working committee, whose are meant is not
 * known. */
static void note_missing(struct trondgov_i_audit *audit, const struct trondgov_i_row *row)
{
    const struct trondgov_member *office = NULL;
    const int32_t seats = trondgov_i_organ_seats(audit->organ);
    if (seats > 0 && office_of(audit, 0, (size_t)seats))
        return;
    for (size_t n = 0; !audit->status && (office = office_of(audit, 0, n)) != NULL; n++)
        if (!trondgov_i_sits_in(audit, office->person, audit->code))
            trondgov_i_warning(audit, (trondgov_finding){.provision = row->provision,
                                                         .subject = TRONDGOV_QUESTION_SEAT_BY_OFFICE,
                                                         .person = office->person,
                                                         .role = office->role,
                                                         .toward = office->organ});
}

void trondgov_i_audit_by_office(struct trondgov_i_audit *audit)
{
    int32_t told = 1;
    const struct trondgov_i_row *row = giving_row(audit, &told);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    const struct trondgov_i_office *office;
    if (!row)
        return;
    while (!audit->status && (office = trondgov_i_roll_next(&roll)) != NULL) {
        const int32_t by_office = office->member.category == TRONDGOV_CATEGORY_EMBETE &&
                                  trondgov_i_member_permanent(&office->member) && !office->member.stands_for;
        if (by_office && told)
            check_entered(audit, row, office);
        else if (by_office)
            trondgov_i_lacks(audit, TRONDGOV_FIELD_OTHER_ORGAN, office->member.person);
    }
    if (told)
        note_missing(audit, row);
}
