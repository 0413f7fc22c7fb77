/* Whether a substitute whose turn it is can take a seat: eligible, resident, and in no office that does not go with it
 * (kommuneloven §§ 7-2, 7-3, 7-9 first paragraph, 7-10 second paragraph). What the audit would find wrong on the day
 * after is found before.
 */
#include "municipality/audit.h"

static struct trondgov_i_found as_subject(struct trondgov_i_found found, trondgov_code subject)
{
    found.subject = subject;
    return found;
}

/* Beside each other office, by the organ's own rules. */
static struct trondgov_i_found beside_others(struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_YES};
    struct trondgov_i_roll roll = trondgov_i_roll_of_person(audit, office->member.person);
    for (const struct trondgov_i_office *other; (other = trondgov_i_roll_next(&roll)) != NULL;) {
        if (other->member.organ == audit->code || trondgov_i_rests(audit, other) ||
            trondgov_i_member_place(&other->member) == TRONDGOV_I_PLACE_NO_SEAT)
            continue;
        found = trondgov_i_goes_with(audit, office, other);
        if (found.answer == TRONDGOV_ANSWER_NO)
            return found;
    }
    found.answer = TRONDGOV_ANSWER_YES;
    return found;
}

static int32_t lacks(const struct trondgov_i_found *found)
{
    return found->answer == TRONDGOV_ANSWER_NEEDS_FACT || found->answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT;
}

struct trondgov_i_found trondgov_i_can_move_up(const trondgov_municipality *municipality, struct trondgov_i_view *view,
                                               trondgov_date date, const struct trondgov_member *substitute,
                                               trondgov_status *status)
{
    struct trondgov_i_audit audit = {
        .municipality = municipality,
        .organ = view->organ,
        .code = trondgov_i_organ_code(view->organ),
        .council = trondgov_i_organ_that(municipality->rulebook, TRONDGOV_PARAMETER_COUNCIL, date),
        .date = date,
        .view = *view};
    struct trondgov_i_office office = *(const struct trondgov_i_office *)(const void *)substitute;
    office.member.role = TRONDGOV_ROLE_MEDLEM;
    office.member.rank = 0;
    const struct trondgov_i_found tried[] = {
        trondgov_i_resides(&audit, &office),
        as_subject(trondgov_i_eligible(&audit, &office), TRONDGOV_QUESTION_ELIGIBLE),
        as_subject(beside_others(&audit, &office), TRONDGOV_QUESTION_COMPATIBLE),
    };
    const size_t count = sizeof tried / sizeof *tried;
    *view = audit.view;
    *status = *status ? *status : audit.status;
    for (size_t i = 0; i < count; i++)
        if (tried[i].answer == TRONDGOV_ANSWER_NO)
            return tried[i];
    for (size_t i = 0; i < count; i++)
        if (lacks(&tried[i]))
            return tried[i];
    return tried[0];
}
