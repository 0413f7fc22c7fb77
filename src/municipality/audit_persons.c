/* Each person in an office: eligibility (kommuneloven §§ 7-2 and 7-3, and what the organs' own rules add), other posts
 * (byrådet 5), personal substitutes.
 */
#include "municipality/audit.h"

/* Eligibility with one office elsewhere. */
static struct trondgov_i_found eligible_as(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                                           trondgov_code other_role)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_OTHER_ROLE, other_role}, {TRONDGOV_FIELD_POSITION_LEFT, 0}};
    const struct trondgov_i_matter matter = {office, facts, sizeof facts / sizeof *facts, 0};
    return trondgov_i_audit_try(audit, TRONDGOV_QUESTION_ELIGIBLE, &matter);
}

/* Eligibility with each office that the register knows of, one by one: the first NO. `open`: the provision that asks
 * for a certain office elsewhere, which the others need not be. */
static struct trondgov_i_found by_positions(struct trondgov_i_audit *audit, const struct trondgov_i_office *office,
                                            trondgov_code open)
{
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_YES};
    struct trondgov_i_roll roll = trondgov_i_roll_of_person(audit, office->member.person);
    for (const struct trondgov_i_office *other; (other = trondgov_i_roll_next(&roll)) != NULL;) {
        if (trondgov_i_rests(audit, other))
            continue;
        found = eligible_as(audit, office, other->member.role);
        if (found.answer == TRONDGOV_ANSWER_NO && found.provision != open)
            return found;
    }
    found.answer = TRONDGOV_ANSWER_YES;
    return found;
}

/* Where somebody is asked for an office elsewhere, the register is taken to know those that exclude from election; an
 * office by which alone one can sit is another matter: if it was never told, it is not known. */
struct trondgov_i_found trondgov_i_eligible(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_i_matter matter = {office, NULL, 0, 0};
    const struct trondgov_i_found told = trondgov_i_audit_try(audit, TRONDGOV_QUESTION_ELIGIBLE, &matter);
    const struct trondgov_i_found neutral = eligible_as(audit, office, trondgov_i_member_role(&office->member));
    const int32_t asked = told.answer == TRONDGOV_ANSWER_NEEDS_FACT && told.missing == TRONDGOV_FIELD_OTHER_ROLE;
    const int32_t hangs_on_office =
        asked && neutral.answer == TRONDGOV_ANSWER_NO && neutral.provision == told.provision;
    const struct trondgov_i_found found = asked && !hangs_on_office ? neutral : told;
    if (found.answer == TRONDGOV_ANSWER_NO)
        return found;
    const struct trondgov_i_found position =
        by_positions(audit, office, neutral.answer == TRONDGOV_ANSWER_NO ? neutral.provision : 0);
    return position.answer == TRONDGOV_ANSWER_NO ? position : found;
}

struct trondgov_i_found trondgov_i_resides(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_i_row *row =
        trondgov_i_row(&audit->view, TRONDGOV_ROW_GUARD, TRONDGOV_GUARD_MEMBERS_RESIDE, 0, 0);
    const struct trondgov_i_matter matter = {office, NULL, 0, 0};
    const int64_t resident = row ? trondgov_i_audit_fact(audit, &matter, TRONDGOV_FIELD_RESIDENT) : 1;
    return (struct trondgov_i_found){.answer = resident == 0                   ? TRONDGOV_ANSWER_NO
                                               : resident == TRONDGOV_NOTHING ? TRONDGOV_ANSWER_NEEDS_FACT
                                                                               : TRONDGOV_ANSWER_YES,
                                     .provision = row ? row->provision : 0,
                                     .subject = row ? row->key : 0,
                                     .missing = resident == TRONDGOV_NOTHING ? TRONDGOV_FIELD_RESIDENT : 0};
}

static trondgov_code missing_of(const struct trondgov_i_found *found)
{
    return found->answer == TRONDGOV_ANSWER_NEEDS_FACT        ? found->missing
           : found->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT ? found->judgement
                                                              : 0;
}

static void check_eligible(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_i_found found = trondgov_i_eligible(audit, office);
    if (found.answer == TRONDGOV_ANSWER_NO && found.provision != audit->unlawful)
        trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_ELIGIBLE, &found, office);
    if (missing_of(&found))
        trondgov_i_lacks(audit, missing_of(&found), office->member.person);
}

/* Whoever is registered as moved out can sit no longer where the organ's rules say so (kommuneloven § 7-9). */
static void check_residence(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_i_found found = trondgov_i_resides(audit, office);
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_fault(audit, (trondgov_finding){.provision = found.provision,
                                                   .subject = found.subject,
                                                   .person = office->member.person,
                                                   .item = office->member.list,
                                                   .role = office->member.role});
    if (missing_of(&found))
        trondgov_i_lacks(audit, missing_of(&found), office->member.person);
}

/* Municipal offices are seen to where offices elsewhere are. */
static void check_posts(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const trondgov_fact no_office = {TRONDGOV_FIELD_MUNICIPAL_OFFICE, 0};
    const struct trondgov_i_matter matter = {office, &no_office, 1, 0};
    const struct trondgov_i_found found = trondgov_i_audit_ask(audit, TRONDGOV_QUESTION_OTHER_POSTS, &matter);
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_OTHER_POSTS, &found, office);
}

/* Whether the member whose personal substitute somebody is has a seat of the same kind. */
static void check_personal(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_member *member = &office->member, *seat;
    const int64_t stands_in_for =
        trondgov_i_known_of(audit->municipality, member->person, audit->code, TRONDGOV_FIELD_OTHER_PERSON, audit->date);
    if (stands_in_for == TRONDGOV_NOTHING || member->category == 0)
        return;
    seat = trondgov_i_municipality_seat(audit->municipality, audit->code, stands_in_for, audit->date);
    const trondgov_code category = seat && seat->category ? seat->category : member->category;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_CATEGORY, member->category},
        {TRONDGOV_FIELD_OTHER_CATEGORY, category},
        {TRONDGOV_FIELD_PERSONAL_SUBSTITUTE, seat && category == member->category},
        {TRONDGOV_FIELD_MEMBER_ABSENT, 1},
    };
    const struct trondgov_i_matter matter = {office, facts, sizeof facts / sizeof *facts, 0};
    const struct trondgov_i_found found = trondgov_i_audit_try(audit, TRONDGOV_QUESTION_SUBSTITUTE_STANDS_IN, &matter);
    if (found.answer == TRONDGOV_ANSWER_NO)
        trondgov_i_answered_fault(audit, TRONDGOV_QUESTION_SUBSTITUTE_STANDS_IN, &found, office);
}

void trondgov_i_audit_persons(struct trondgov_i_audit *audit)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    for (const struct trondgov_i_office *office; !audit->status && (office = trondgov_i_roll_next(&roll)) != NULL;) {
        const int32_t place = trondgov_i_member_place(&office->member);
        if (place == TRONDGOV_I_PLACE_NO_SEAT)
            continue;
        check_eligible(audit, office);
        check_residence(audit, office);
        if (place == TRONDGOV_I_PLACE_SUBSTITUTE)
            check_personal(audit, office);
        else
            check_posts(audit, office);
    }
}
