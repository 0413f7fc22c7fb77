/* What is counted by list: substitutes (kommuneloven §§ 7-6 and 7-10), the members of a school; and the seats of the
 * youth council that are counted by kind.
 */
#include "municipality/audit.h"

static int32_t is_substitute(const struct trondgov_i_office *office)
{
    return trondgov_i_member_place(&office->member) == TRONDGOV_I_PLACE_SUBSTITUTE;
}

static void note_list(struct trondgov_i_audit *audit, trondgov_code provision, trondgov_code subject,
                      const struct trondgov_i_office *office, int64_t required, int64_t actual)
{
    trondgov_i_warning(audit, (trondgov_finding){.provision = provision,
                                                 .subject = subject,
                                                 .item = office->member.list,
                                                 .person = subject == TRONDGOV_FIELD_RANK ? office->member.person : 0,
                                                 .unit = TRONDGOV_UNIT_NUMBER,
                                                 .required = required,
                                                 .actual = actual,
                                                 .margin = actual - required});
}

/* Two substitutes with one number: nothing says who is called first. */
static void check_ranks(struct trondgov_i_audit *audit, const struct trondgov_i_array *offices, size_t first,
                        size_t end)
{
    const trondgov_code provision = trondgov_i_guard(audit->organ, TRONDGOV_GUARD_SUBSTITUTE_ORDER);
    for (size_t i = first + 1; provision && i < end; i++) {
        const struct trondgov_i_office *one = trondgov_i_listed(offices, i - 1), *next = trondgov_i_listed(offices, i);
        if (is_substitute(one) && is_substitute(next) && one->member.rank == next->member.rank)
            note_list(audit, provision, TRONDGOV_FIELD_RANK, next, one->member.rank, next->member.rank);
    }
}

/* § 7-7 second paragraph: after an election by agreement a party has so many substitutes at most. */
static void check_most(struct trondgov_i_audit *audit, const struct trondgov_i_office *first, int64_t members,
                       int64_t substitutes)
{
    const struct trondgov_i_matter organ = {NULL, NULL, 0, 0};
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_SEATS, members}, {TRONDGOV_FIELD_SUBSTITUTES, substitutes}};
    const struct trondgov_i_matter list = {NULL, facts, sizeof facts / sizeof *facts, first->member.list};
    if (trondgov_i_audit_fact(audit, &organ, TRONDGOV_FIELD_METHOD) != TRONDGOV_METHOD_AGREEMENT)
        return;
    const struct trondgov_i_found found = trondgov_i_audit_try(audit, TRONDGOV_QUESTION_AGREEMENT_SUBSTITUTES, &list);
    if (found.answer != TRONDGOV_ANSWER_NO)
        return;
    trondgov_i_fault(audit, (trondgov_finding){.provision = found.provision,
                                               .subject = TRONDGOV_ROLE_VARAMEDLEM,
                                               .item = first->member.list,
                                               .unit = TRONDGOV_UNIT_NUMBER,
                                               .required = found.value,
                                               .actual = substitutes,
                                               .margin = substitutes - found.value});
}

/* A group can get more substitutes where it has too few (§ 7-10 fifth paragraph), so too few is no fault. */
static void check_substitutes(struct trondgov_i_audit *audit, const struct trondgov_i_array *offices, size_t first,
                              size_t end)
{
    int64_t members = 0, substitutes = 0;
    for (size_t i = first; i < end; i++) {
        const struct trondgov_i_office *office = trondgov_i_listed(offices, i);
        members += trondgov_i_counts(audit, office) && !trondgov_i_rests(audit, office); /* whoever sits for one does */
        substitutes += is_substitute(trondgov_i_listed(offices, i));
    }
    check_most(audit, trondgov_i_listed(offices, first), members, substitutes);
    const trondgov_fact seats = {TRONDGOV_FIELD_SEATS, members};
    const struct trondgov_i_matter list = {NULL, &seats, 1, trondgov_i_listed(offices, first)->member.list};
    const struct trondgov_i_found found = trondgov_i_audit_try(audit, TRONDGOV_QUESTION_SUBSTITUTE_COUNT, &list);
    if (found.answer == TRONDGOV_ANSWER_YES && found.value != TRONDGOV_NOTHING && substitutes < found.value)
        note_list(audit, found.provision, TRONDGOV_ROLE_VARAMEDLEM, trondgov_i_listed(offices, first), found.value,
                  substitutes);
}

/* A school has so many seats as YOUTH_SEATS says. That a school has one at all is an aim. */
static void check_school(struct trondgov_i_audit *audit, const struct trondgov_i_array *offices, size_t first,
                         size_t end)
{
    int64_t members = 0;
    for (size_t i = first; i < end; i++)
        members += trondgov_i_counts(audit, trondgov_i_listed(offices, i));
    const struct trondgov_member *one = &trondgov_i_listed(offices, end - 1)->member;
    const trondgov_fact category = {TRONDGOV_FIELD_CATEGORY, one->category};
    const struct trondgov_i_matter school = {NULL, &category, 1, one->list};
    if (one->category != TRONDGOV_CATEGORY_SKOLE || members == 0)
        return;
    const struct trondgov_i_found found = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_YOUTH_SEATS, &school);
    const int64_t seats = found.value;
    if (seats == TRONDGOV_NOTHING || members <= seats)
        return;
    trondgov_i_fault(audit, (trondgov_finding){.provision = found.provision,
                                               .subject = one->category,
                                               .item = one->list,
                                               .unit = TRONDGOV_UNIT_MEMBER,
                                               .required = seats,
                                               .actual = members,
                                               .margin = members - seats});
}

void trondgov_i_audit_lists(struct trondgov_i_audit *audit)
{
    struct trondgov_i_array offices = trondgov_i_by_list(audit, audit->code);
    for (size_t first = 0, end; first < offices.count && !audit->status; first = end) {
        end = trondgov_i_list_end(&offices, first);
        if (trondgov_i_listed(&offices, first)->member.list == 0)
            continue;
        check_ranks(audit, &offices, first, end);
        check_substitutes(audit, &offices, first, end);
        check_school(audit, &offices, first, end);
    }
    trondgov_i_drop(audit, &offices, sizeof(const struct trondgov_i_office *));
}

/* Seats of a kind: there are so many, or so many are aimed at; that they are filled no text demands. */
static const struct {
    trondgov_code parameter, category;
    int32_t aim;
} KINDS[] = {
    {TRONDGOV_PARAMETER_FREE_SEATS, TRONDGOV_CATEGORY_FRI, 0},
    {TRONDGOV_PARAMETER_APPRENTICE_SEATS, TRONDGOV_CATEGORY_LAERLING, 1},
};

static void check_kind(struct trondgov_i_audit *audit, size_t which)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, KINDS[which].parameter);
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    int64_t held = 0;
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        held += office->member.category == KINDS[which].category && trondgov_i_counts(audit, office) &&
                !trondgov_i_rests(audit, office);
    if (!row || held == row->value)
        return;
    if (held > row->value && !KINDS[which].aim)
        trondgov_i_number_fault(audit, row, KINDS[which].category, row->value, held);
    else
        trondgov_i_warning(audit, (trondgov_finding){.provision = row->provision,
                                                     .subject = KINDS[which].category,
                                                     .unit = TRONDGOV_UNIT_MEMBER,
                                                     .required = row->value,
                                                     .actual = held,
                                                     .margin = held - row->value});
}

/* At least so many of the free seats go to pupils in adult education. */
static void check_adult_education(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_ADULT_EDUCATION_SEATS);
    int64_t pupils = 0, unknown = 0;
    if (!row)
        return;
    for (int32_t telling = 0; telling < 2 && pupils < row->value;
         telling++) { /* whom it is missing of, if it matters */
        struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
        for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
            const struct trondgov_i_matter matter = {office, NULL, 0, 0};
            if (office->member.category != TRONDGOV_CATEGORY_FRI || !trondgov_i_counts(audit, office))
                continue;
            const int64_t pupil = trondgov_i_audit_fact(audit, &matter, TRONDGOV_FIELD_ADULT_PUPIL);
            if (telling && pupil == TRONDGOV_NOTHING)
                trondgov_i_lacks(audit, TRONDGOV_FIELD_ADULT_PUPIL, office->member.person);
            pupils += !telling && pupil == 1;
            unknown += !telling && pupil == TRONDGOV_NOTHING;
        }
    }
    if (pupils + unknown < row->value)
        trondgov_i_number_fault(audit, row, row->key, row->value, pupils);
}

void trondgov_i_audit_youth(struct trondgov_i_audit *audit)
{
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        check_kind(audit, i);
    check_adult_education(audit);
}
