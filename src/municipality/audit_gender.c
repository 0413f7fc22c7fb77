/* The balance of the genders. What GENDER_RULE says of the whole organ holds of an agreement election where its
 * provision is about that (kommuneloven § 7-7); after a proportional election each list is balanced (§ 7-6).
 */
#include "municipality/audit.h"

struct genders {
    int64_t women, men, unknown;
};

static void add_gender(struct genders *genders, const struct trondgov_i_office *office)
{
    genders->women += office->member.gender == TRONDGOV_GENDER_WOMAN;
    genders->men += office->member.gender == TRONDGOV_GENDER_MAN;
    genders->unknown += office->member.gender == 0;
}

static struct trondgov_i_found ask(struct trondgov_i_audit *audit, trondgov_code question, int64_t seats, int64_t women,
                                   int64_t men)
{
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_SEATS, seats},
        {TRONDGOV_FIELD_SUBSTITUTES, seats},
        {TRONDGOV_FIELD_WOMEN, women},
        {TRONDGOV_FIELD_MEN, men},
    };
    const struct trondgov_i_matter matter = {NULL, facts, sizeof facts / sizeof *facts, 0};
    return trondgov_i_audit_ask(audit, question, &matter);
}

/* What is lacking of the gender that there are fewer of. */
static trondgov_finding imbalance(const struct trondgov_i_found *found, const struct genders *genders, trondgov_id list)
{
    const int32_t women = genders->women <= genders->men;
    const int64_t actual = women ? genders->women : genders->men;
    const int64_t required = found->value != TRONDGOV_NOTHING ? found->value : found->required;
    return (trondgov_finding){.provision = found->provision,
                              .subject = women ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN,
                              .unit = TRONDGOV_UNIT_MEMBER,
                              .item = list,
                              .required = required,
                              .actual = actual,
                              .margin = actual - required};
}

/* The rule with what is known: NO whichever those are whose gender nobody told; NEEDS_FACT where it hangs on them. */
static struct trondgov_i_found weigh(struct trondgov_i_audit *audit, trondgov_code question,
                                     const struct genders *genders)
{
    const int64_t seats = genders->women + genders->men + genders->unknown;
    const struct trondgov_i_found surely =
        ask(audit, question, seats, genders->women + genders->unknown, genders->men + genders->unknown);
    if (surely.answer == TRONDGOV_ANSWER_NO || genders->unknown == 0)
        return surely;
    struct trondgov_i_found perhaps = ask(audit, question, seats, genders->women, genders->men);
    if (perhaps.answer == TRONDGOV_ANSWER_NO)
        perhaps.answer = TRONDGOV_ANSWER_NEEDS_FACT;
    return perhaps;
}

static void lacks_genders(struct trondgov_i_audit *audit)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (office->member.gender == 0 && trondgov_i_member_place(&office->member) != TRONDGOV_I_PLACE_NO_SEAT)
            trondgov_i_lacks(audit, TRONDGOV_FIELD_GENDER, office->member.person);
}

/* Each person once; where somebody sits for one whose office rests, the one who sits. */
static struct genders of_members(struct trondgov_i_audit *audit)
{
    const int64_t seats = trondgov_i_organ_seats(audit->organ);
    const int32_t stood_in_for = seats > 0 && audit->counted.members > seats;
    struct genders genders = {0, 0, 0};
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (trondgov_i_counts(audit, office) && !(stood_in_for && trondgov_i_rests(audit, office)))
            add_gender(&genders, office);
    }
    return genders;
}

static void check_whole(struct trondgov_i_audit *audit, trondgov_code asked_of, int64_t method)
{
    const struct genders genders = of_members(audit);
    const struct trondgov_i_row *row = trondgov_i_audit_row(audit, TRONDGOV_PARAMETER_GENDER_METHOD);
    const struct trondgov_i_found found = weigh(audit, asked_of, &genders);
    if (found.answer == TRONDGOV_ANSWER_NEEDS_FACT && found.missing == 0)
        lacks_genders(audit);
    if (found.answer != TRONDGOV_ANSWER_NO)
        return;
    const int32_t hangs_on_method = row && row->provision == found.provision && method != row->value;
    if (!hangs_on_method) {
        trondgov_i_fault(audit, imbalance(&found, &genders, 0));
    } else if (method == TRONDGOV_NOTHING) {
        trondgov_i_lacks(audit, TRONDGOV_FIELD_METHOD, 0);
        trondgov_i_warning(audit, imbalance(&found, &genders, 0));
    }
}

/* A part of the organ by a question of its own: those elected from a list, its substitutes, or all substitutes. */
static void check_part(struct trondgov_i_audit *audit, trondgov_code question, const struct genders *genders,
                       trondgov_id list)
{
    if (genders->women + genders->men + genders->unknown == 0)
        return;
    const struct trondgov_i_found found = weigh(audit, question, genders);
    const struct trondgov_i_matter organ = {NULL, NULL, 0, 0};
    if (found.answer == TRONDGOV_ANSWER_NEEDS_FACT && found.missing == 0)
        lacks_genders(audit);
    if (found.answer != TRONDGOV_ANSWER_NO)
        return;
    const struct trondgov_i_found possible = trondgov_i_audit_try(audit, TRONDGOV_QUESTION_GENDER_AS_POSSIBLE, &organ);
    if (possible.answer == TRONDGOV_ANSWER_YES) /* whether more was possible no register knows */
        trondgov_i_warning(audit, imbalance(&found, genders, list));
    else
        trondgov_i_fault(audit, imbalance(&found, genders, list));
}

/* kommuneloven § 7-6 third and fifth paragraph */
static void check_lists(struct trondgov_i_audit *audit)
{
    struct trondgov_i_array offices = trondgov_i_by_list(audit, audit->code);
    for (size_t first = 0, end; first < offices.count && !audit->status; first = end) {
        struct genders members = {0, 0, 0}, substitutes = {0, 0, 0};
        end = trondgov_i_list_end(&offices, first);
        const trondgov_id list = trondgov_i_listed(&offices, first)->member.list;
        for (size_t i = first; list && i < end; i++) {
            const struct trondgov_i_office *office = trondgov_i_listed(&offices, i);
            if (trondgov_i_counts(audit, office))
                add_gender(&members, office);
            else if (trondgov_i_member_role(&office->member) == TRONDGOV_ROLE_VARAMEDLEM)
                add_gender(&substitutes, office);
        }
        check_part(audit, TRONDGOV_QUESTION_SEAT_GENDER, &members, list);
        check_part(audit, TRONDGOV_QUESTION_SEAT_GENDER, &substitutes, list);
    }
    trondgov_i_drop(audit, &offices, sizeof(const struct trondgov_i_office *));
}

/* kommuneloven § 7-7 fourth paragraph */
static void check_substitutes(struct trondgov_i_audit *audit)
{
    struct genders substitutes = {0, 0, 0};
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (trondgov_i_member_role(&office->member) == TRONDGOV_ROLE_VARAMEDLEM)
            add_gender(&substitutes, office);
    check_part(audit, TRONDGOV_QUESTION_SUBSTITUTE_GENDER, &substitutes, 0);
}

void trondgov_i_audit_gender(struct trondgov_i_audit *audit)
{
    const struct trondgov_i_matter organ = {NULL, NULL, 0, 0};
    const int64_t method = trondgov_i_audit_fact(audit, &organ, TRONDGOV_FIELD_METHOD);
    if (audit->counted.members > 0)
        check_whole(audit, TRONDGOV_QUESTION_GENDER_RULE, method);
    if (method == TRONDGOV_METHOD_PROPORTIONAL)
        check_lists(audit);
    else if (method == TRONDGOV_METHOD_AGREEMENT)
        check_substitutes(audit);
}
