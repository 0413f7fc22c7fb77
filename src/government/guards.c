/* What STEP_GUARD names: a question, a threshold, a number of leaders, or what every member must have. */
#include "government/government_internal.h"
#include "rulebook/verdict_internal.h"

/* ---- eligibility (byrådet 2.2) ---- */

enum { TOLD_MOST = 8 };

/* Says of whom the findings from a place on are. */
static void name_person(struct trondgov_i_government_act *act, size_t first, trondgov_id person)
{
    trondgov_finding findings[TOLD_MOST];
    const size_t count = trondgov_verdict_findings(act->why, first, findings, TOLD_MOST);
    trondgov_i_verdict_cut(act->why, first);
    for (size_t i = 0; i < count; i++) {
        findings[i].person = person;
        trondgov_i_verdict_add(act->why, &findings[i]);
    }
}

/* With one position elsewhere, or none that excludes; only an answer that is not yes is told. */
static trondgov_answer eligible_as(struct trondgov_i_government_act *act, const struct trondgov_i_seated *seated,
                                   trondgov_code position)
{
    const size_t before = act->known_count, first = trondgov_i_verdict_count(act->why);
    int64_t value;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, seated->role);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_FROM, act->standing.day);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_OTHER_ROLE, position);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_POSITION_LEFT, 0);
    const trondgov_answer answer =
        trondgov_i_govern_ask(act, TRONDGOV_QUESTION_ELIGIBLE, seated->person, &value, act->why);
    act->known_count = before;
    if (answer == TRONDGOV_ANSWER_YES)
        trondgov_i_verdict_cut(act->why, first);
    else
        name_person(act, first, seated->person);
    return answer;
}

/* As the audit has it: the register is taken to know the positions that exclude. */
static trondgov_answer eligible(struct trondgov_i_government_act *act, const struct trondgov_i_seated *seated)
{
    const trondgov_municipality *municipality = act->municipality;
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, seated->person);
    trondgov_answer answer = eligible_as(act, seated, seated->role);
    int32_t post = number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(municipality, number)->first_post;
    while (answer == TRONDGOV_ANSWER_YES && post != TRONDGOV_I_NONE) {
        const struct trondgov_i_office *office = trondgov_i_in_force(municipality, post, act->standing.day);
        if (office)
            answer = eligible_as(act, seated, office->member.role);
        post = trondgov_i_post_at(municipality, post)->next_of_person;
    }
    return answer;
}

/* Whoever the event is about; of a whole government everybody. */
static trondgov_answer all_eligible(struct trondgov_i_government_act *act)
{
    struct trondgov_i_roster roster = trondgov_i_roster_of(act);
    struct trondgov_i_seated seated = {act->event->person, act->event->role, 0, 0};
    trondgov_answer answer = TRONDGOV_ANSWER_YES;
    if (seated.person)
        return eligible(act, &seated);
    while (answer == TRONDGOV_ANSWER_YES && trondgov_i_roster_next(&roster, &seated))
        answer = eligible(act, &seated);
    return answer;
}

/* ---- the balance of the genders (byrådet 2.2) ---- */

struct genders {
    int64_t women, men, unknown;
    trondgov_id first_unknown;
};

static struct genders genders_of(const struct trondgov_i_government_act *act)
{
    struct trondgov_i_roster roster = trondgov_i_roster_of(act);
    struct trondgov_i_seated seated;
    struct genders genders = {0, 0, 0, 0};
    while (trondgov_i_roster_next(&roster, &seated)) {
        genders.women += seated.gender == TRONDGOV_GENDER_WOMAN;
        genders.men += seated.gender == TRONDGOV_GENDER_MAN;
        genders.unknown += seated.gender == 0;
        if (!seated.gender && !genders.first_unknown)
            genders.first_unknown = seated.person;
    }
    return genders;
}

static trondgov_answer ask_genders(struct trondgov_i_government_act *act, const struct genders *genders, int64_t added,
                                   trondgov_verdict *why)
{
    const size_t before = act->known_count;
    int64_t value;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_SEATS, genders->women + genders->men + genders->unknown);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_WOMEN, genders->women + added);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_MEN, genders->men + added);
    const trondgov_answer answer = trondgov_i_govern_ask(act, TRONDGOV_QUESTION_GENDER_RULE, 0, &value, why);
    act->known_count = before;
    return answer;
}

/* NO whichever those are whose gender nobody told; NEEDS_FACT where it hangs on them. */
static trondgov_answer weigh(struct trondgov_i_government_act *act, trondgov_verdict *why)
{
    const struct genders genders = genders_of(act);
    const trondgov_answer surely = ask_genders(act, &genders, genders.unknown, why);
    if (surely == TRONDGOV_ANSWER_NO || genders.unknown == 0 ||
        ask_genders(act, &genders, 0, NULL) != TRONDGOV_ANSWER_NO)
        return surely;
    const trondgov_finding lacking = {.kind = TRONDGOV_FINDING_INPUT,
                                      .subject = TRONDGOV_FIELD_GENDER,
                                      .person = genders.first_unknown,
                                      .organ = act->standing.organ,
                                      .index = -1};
    trondgov_i_verdict_add(why, &lacking);
    return TRONDGOV_ANSWER_NEEDS_FACT;
}

/* A change in the government that sits may come in steps: only the step that breaks the balance is refused. What was
 * out of balance before, because somebody left, is a fault until it is mended.
 */
static trondgov_answer balanced(struct trondgov_i_government_act *act)
{
    const size_t first = trondgov_i_verdict_count(act->why);
    const trondgov_answer after = weigh(act, act->why);
    if (after != TRONDGOV_ANSWER_NO || !act->changes)
        return after;
    act->changes = 0;
    const trondgov_answer before = weigh(act, NULL);
    act->changes = 1;
    if (before != TRONDGOV_ANSWER_NO)
        return after;
    trondgov_i_verdict_kind(act->why, first, TRONDGOV_FINDING_FAULT);
    return TRONDGOV_ANSWER_YES;
}

/* ---- leader and deputy leader (byrådet 1) ---- */

static const struct {
    trondgov_code number;
    int32_t place;
} PLACES[] = {
    {TRONDGOV_PARAMETER_LEADERS, TRONDGOV_I_PLACE_LEADER},
    {TRONDGOV_PARAMETER_DEPUTY_LEADERS, TRONDGOV_I_PLACE_DEPUTY},
};

static int64_t in_place(const struct trondgov_i_government_act *act, trondgov_code number)
{
    struct trondgov_i_roster roster = trondgov_i_roster_of(act);
    struct trondgov_i_seated seated;
    int64_t count = 0;
    while (trondgov_i_roster_next(&roster, &seated)) {
        const struct trondgov_member member = {.role = seated.role};
        for (size_t i = 0; i < sizeof PLACES / sizeof *PLACES; i++)
            count += PLACES[i].number == number && PLACES[i].place == trondgov_i_member_place(&member);
    }
    return count;
}

/* As many as the rules say; in a change one too few is a fault that another change mends, one too many is refused. */
static trondgov_answer numbered(struct trondgov_i_government_act *act, trondgov_code number)
{
    const trondgov_organ *organ = NULL;
    int64_t required = TRONDGOV_NOTHING;
    trondgov_code provision = 0;
    act->status = trondgov_rulebook_organ(act->municipality->rulebook, act->standing.organ, act->standing.day, &organ);
    if (!act->status)
        act->status = trondgov_organ_number(organ, number, &required, &provision);
    const int64_t actual = in_place(act, number);
    if (act->status || required == TRONDGOV_NOTHING || actual == required)
        return TRONDGOV_ANSWER_YES;
    const int32_t mended_later = act->changes && actual < required;
    trondgov_i_tell_of(act, (trondgov_finding){
                                .kind = mended_later ? TRONDGOV_FINDING_FAULT : TRONDGOV_FINDING_GROUND,
                                .provision = provision,
                                .answer = TRONDGOV_ANSWER_NO,
                                .subject = number,
                                .unit = TRONDGOV_UNIT_NUMBER,
                                .required = required,
                                .actual = actual,
                                .margin = actual - required,
                            });
    return mended_later ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
}

/* ---- a field of work for everybody (byrådet 1) ---- */

static trondgov_answer all_have(struct trondgov_i_government_act *act, trondgov_code right)
{
    const size_t before = act->known_count, first = trondgov_i_verdict_count(act->why);
    struct trondgov_i_roster roster = trondgov_i_roster_of(act);
    struct trondgov_i_seated seated;
    int64_t value;
    trondgov_finding finding;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_RIGHT, right);
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_BYRAAD);
    const trondgov_answer asked = trondgov_i_govern_ask(act, TRONDGOV_QUESTION_RIGHT, 0, &value, act->why);
    act->known_count = before;
    const int32_t found = trondgov_verdict_findings(act->why, first, &finding, 1) > 0;
    trondgov_i_verdict_cut(act->why, first);
    if (asked != TRONDGOV_ANSWER_REQUIRED)
        return TRONDGOV_ANSWER_YES;
    while (trondgov_i_roster_next(&roster, &seated)) {
        if (seated.subject || (act->changes && seated.person != act->event->person))
            continue;
        finding.answer = TRONDGOV_ANSWER_NO;
        finding.person = seated.person;
        if (found)
            trondgov_i_verdict_add(act->why, &finding);
        return TRONDGOV_ANSWER_NO;
    }
    return TRONDGOV_ANSWER_YES;
}

/* ---- any guard ---- */

static trondgov_answer question(struct trondgov_i_government_act *act, trondgov_code guard)
{
    int64_t value;
    if (guard == TRONDGOV_QUESTION_ELIGIBLE)
        return all_eligible(act);
    if (guard == TRONDGOV_QUESTION_GENDER_RULE)
        return balanced(act);
    const size_t before = act->known_count;
    if (act->guarded_role)
        trondgov_i_govern_knows(act, TRONDGOV_FIELD_ROLE, act->guarded_role);
    const trondgov_answer answer = trondgov_i_govern_ask(act, guard, act->event->person, &value, act->why);
    act->known_count = before;
    return answer;
}

static trondgov_answer threshold(struct trondgov_i_government_act *act, trondgov_code guard)
{
    const size_t before = act->known_count;
    int64_t value;
    trondgov_i_govern_knows(act, TRONDGOV_FIELD_THRESHOLD, guard);
    const trondgov_answer answer = trondgov_i_govern_ask(act, TRONDGOV_QUESTION_THRESHOLD, 0, &value, act->why);
    act->known_count = before;
    return answer;
}

trondgov_answer trondgov_i_guard_of_step(struct trondgov_i_government_act *act, trondgov_code guard)
{
    switch (TRONDGOV_I_FAMILY(guard)) {
    case TRONDGOV_FAMILY_QUESTION:
        return question(act, guard);
    case TRONDGOV_FAMILY_THRESHOLD:
        return threshold(act, guard);
    case TRONDGOV_FAMILY_PARAMETER:
        return numbered(act, guard);
    case TRONDGOV_FAMILY_RIGHT:
        return all_have(act, guard);
    default:
        return TRONDGOV_ANSWER_NOT_REGULATED;
    }
}
