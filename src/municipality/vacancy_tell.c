/* What follows when an office is left, told beside the answer: who moves up, who must elect whom, what the elected must
 * fulfil, which seats elsewhere go with the office. Each by the rows of its own question.
 */
#include "municipality/audit.h"
#include "municipality/vacancy.h"
#include "rulebook/structures.h"
#include "rulebook/verdict_internal.h"

/* A finding about the office, with what most of them have. */
static trondgov_finding finding_of(const struct trondgov_i_leaving *leaving, trondgov_code kind,
                                   const struct trondgov_i_found *found)
{
    const struct trondgov_i_seat *seat = &leaving->vacated.seat;
    return (trondgov_finding){.kind = kind,
                              .provision = found->provision,
                              .answer = found->answer,
                              .organ = leaving->asked->organ,
                              .role = leaving->vacated.role,
                              .subject = found->value == TRONDGOV_NOTHING ? 0 : (trondgov_code)found->value,
                              .item = seat->list ? seat->list : seat->party,
                              .index = -1};
}

/* ---- who moves up ---- */

static void tell_holders(struct trondgov_i_leaving *leaving, const trondgov_finding *finding)
{
    const trondgov_municipality *municipality = leaving->asked->municipality;
    for (int32_t i = trondgov_i_first_post(municipality, leaving->asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(municipality, i, leaving->asked->date);
        if (!office || office->member.role != finding->subject)
            continue;
        trondgov_finding result = *finding;
        result.person = office->member.person;
        trondgov_i_verdict_add(leaving->why, &result);
    }
}

/* Whether the substitute can sit. NO: passed over, and told with the rule; what is lacking is an INPUT of the person. */
static trondgov_answer tell_whether_eligible(struct trondgov_i_leaving *leaving,
                                             const struct trondgov_member *substitute)
{
    const struct trondgov_i_found found =
        trondgov_i_can_move_up(leaving->asked->municipality, &leaving->view, leaving->asked->date, substitute,
                               &leaving->status);
    const int32_t no = found.answer == TRONDGOV_ANSWER_NO;
    const trondgov_code missing = found.answer == TRONDGOV_ANSWER_NEEDS_FACT        ? found.missing
                                  : found.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT ? found.judgement
                                                                                    : 0;
    const trondgov_finding finding = {.kind = no ? TRONDGOV_FINDING_RESULT : TRONDGOV_FINDING_INPUT,
                                      .provision = no ? found.provision : 0,
                                      .answer = no ? found.answer : 0,
                                      .person = substitute->person,
                                      .organ = substitute->organ,
                                      .role = substitute->role,
                                      .subject = no ? found.subject : missing,
                                      .actual = no ? substitute->rank : 0,
                                      .unit = no ? TRONDGOV_UNIT_NUMBER : 0,
                                      .index = -1};
    if (no || missing)
        trondgov_i_verdict_add(leaving->why, &finding);
    return no ? TRONDGOV_ANSWER_NO : missing ? TRONDGOV_ANSWER_NEEDS_FACT : TRONDGOV_ANSWER_YES;
}

/* The first of the group's substitutes who can sit takes the seat; those behind are told in their order. */
static void tell_substitutes(struct trondgov_i_leaving *leaving, const trondgov_finding *finding)
{
    struct trondgov_i_call call = {
        .asked = leaving->asked, .seat = &leaving->vacated.seat, .organ = leaving->asked->organ, .for_good = 1};
    for (int32_t taken = 0; !leaving->status; call.behind = call.first) {
        leaving->status = trondgov_i_first_substitute(&leaving->view, &call);
        if (leaving->status || !call.first)
            return;
        if (call.tied) {
            trondgov_i_verdict_input(leaving->why, TRONDGOV_FIELD_RANK, -1);
            return;
        }
        const trondgov_answer can = taken ? 0 : tell_whether_eligible(leaving, call.first);
        if (can == TRONDGOV_ANSWER_NO)
            continue;
        trondgov_finding result = *finding;
        result.answer = can == TRONDGOV_ANSWER_NEEDS_FACT ? can : finding->answer;
        result.person = call.first->person;
        result.role = taken ? call.first->role : leaving->vacated.role;
        result.subject = taken ? TRONDGOV_FIELD_NEXT_RANK : finding->subject;
        result.actual = call.first->rank;
        result.unit = TRONDGOV_UNIT_NUMBER;
        trondgov_i_verdict_add(leaving->why, &result);
        taken = 1;
    }
}

static void tell_moving_up(struct trondgov_i_leaving *leaving)
{
    const struct trondgov_i_found found = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_MOVES_UP, NULL, 0);
    const trondgov_finding result = finding_of(leaving, TRONDGOV_FINDING_RESULT, &found);
    if (leaving->status || !trondgov_i_is_yes(&found))
        return;
    if (found.value == TRONDGOV_ROLE_VARAMEDLEM)
        tell_substitutes(leaving, &result);
    else
        tell_holders(leaving, &result);
}

/* ---- who elects ---- */

/* Who fills an office: the organ, or the role, that the row of its place names; NULL: no row does. */
static const struct trondgov_i_row *elected_by(struct trondgov_i_leaving *leaving, trondgov_code role)
{
    static const trondgov_code BY_PLACE[] = {TRONDGOV_PARAMETER_LEADER_ELECTED_BY, TRONDGOV_PARAMETER_DEPUTY_ELECTED_BY,
                                             TRONDGOV_PARAMETER_MEMBERS_ELECTED_BY};
    const struct trondgov_member like = {.role = role};
    const int32_t place = trondgov_i_member_place(&like);
    const int32_t last = (int32_t)(sizeof BY_PLACE / sizeof *BY_PLACE) - 1;
    return trondgov_i_row(&leaving->view, TRONDGOV_ROW_PARAMETER, BY_PLACE[place < last ? place : last], 0, 0);
}

/* The first role that has a right; 0: none. */
static trondgov_code role_with(struct trondgov_i_leaving *leaving, trondgov_code right)
{
    const struct trondgov_i_row *row = NULL;
    for (size_t n = 0; (row = trondgov_i_row_of_key(&leaving->view, TRONDGOV_ROW_RIGHT, right, n)) != NULL; n++)
        if (row->answer == TRONDGOV_ANSWER_YES)
            return row->role;
    return 0;
}

/* Who owes it: whoever designates the member, or elects the holder of the office. */
static void name_bearer(struct trondgov_i_leaving *leaving, trondgov_finding *duty, trondgov_code role)
{
    duty->organ = duty->role = 0;
    const struct trondgov_i_row *row = NULL;
    if (leaving->vacancy.value == TRONDGOV_AFFAIR_NEW_DESIGNATION)
        duty->role = role_with(leaving, TRONDGOV_RIGHT_DESIGNATE_MEMBERS);
    else
        row = elected_by(leaving, role);
    if (row && TRONDGOV_I_FAMILY(row->value) == TRONDGOV_FAMILY_ROLE)
        duty->role = (trondgov_code)row->value;
    else if (row)
        duty->organ = (trondgov_code)row->value;
    else if (!duty->role)
        duty->role = role_with(leaving, TRONDGOV_RIGHT_ELECT_MEMBERS);
}

/* The group may propose; whom it proposes must be elected if the conditions are met. Whether it is such an election: a
 * leader, mayor or deputy mayor is elected freely. */
static int32_t tell_nominee(struct trondgov_i_leaving *leaving, const trondgov_finding *duty)
{
    const trondgov_fact lawful[] = {{TRONDGOV_FIELD_KIND, leaving->vacancy.value},
                                    {TRONDGOV_FIELD_FROM_GROUP, 1},
                                    {TRONDGOV_FIELD_PROPOSED_BY_GROUP, 1},
                                    {TRONDGOV_FIELD_CONDITIONS_MET, 1}};
    const struct trondgov_i_found found =
        trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_NOMINEE, lawful, sizeof lawful / sizeof *lawful);
    const struct trondgov_i_row *right =
        trondgov_i_row(&leaving->view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_NOMINATE, TRONDGOV_ROLE_GRUPPE, 0);
    if (leaving->status || !trondgov_i_is_yes(&found) || !right)
        return 0;
    trondgov_finding proposes = *duty;
    proposes.kind = TRONDGOV_FINDING_RESULT;
    proposes.provision = right->provision;
    proposes.answer = right->answer;
    proposes.role = TRONDGOV_ROLE_GRUPPE;
    proposes.organ = leaving->asked->organ;
    proposes.toward = duty->organ ? duty->organ : duty->role;
    proposes.subject = right->key;
    trondgov_i_verdict_add(leaving->why, &proposes);
    trondgov_finding elected = *duty;
    elected.provision = found.provision;
    elected.answer = found.answer;
    elected.subject = right->key;
    trondgov_i_verdict_add(leaving->why, &elected);
    return 1;
}

/* The gender that must be elected if possible. */
static void tell_gender(struct trondgov_i_leaving *leaving, const trondgov_finding *duty)
{
    const trondgov_fact kind = {TRONDGOV_FIELD_KIND, leaving->vacancy.value};
    const trondgov_fact possible[] = {kind, {TRONDGOV_FIELD_GENDER_POSSIBLE, 1}};
    const struct trondgov_i_found found = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_SUCCESSOR_GENDER, &kind, 1);
    const struct trondgov_i_found gender = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_SUCCESSOR_GENDER, possible,
                                                                  sizeof possible / sizeof *possible);
    if (leaving->status || found.answer == TRONDGOV_ANSWER_NO || found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return;
    trondgov_finding finding = *duty;
    finding.provision = found.provision;
    finding.answer = found.answer;
    finding.subject = gender.value == TRONDGOV_NOTHING ? 0 : (trondgov_code)gender.value;
    finding.required = gender.required;
    finding.actual = gender.actual;
    finding.margin = gender.margin;
    finding.unit = gender.unit;
    trondgov_i_verdict_add(leaving->why, &finding);
    if (found.missing)
        trondgov_i_verdict_input(leaving->why, found.missing, -1);
}

static void tell_place(struct trondgov_i_leaving *leaving, const trondgov_finding *duty)
{
    const trondgov_fact kind = {TRONDGOV_FIELD_KIND, leaving->vacancy.value};
    const struct trondgov_i_found found = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_PLACE_TAKEN, &kind, 1);
    if (leaving->status || !trondgov_i_is_yes(&found))
        return;
    trondgov_finding finding = *duty;
    finding.kind = TRONDGOV_FINDING_RESULT;
    finding.provision = found.provision;
    finding.answer = found.answer;
    finding.subject = TRONDGOV_FIELD_RANK;
    finding.actual = found.value;
    finding.unit = TRONDGOV_UNIT_NUMBER;
    trondgov_i_verdict_add(leaving->why, &finding);
}

/* Another stand-in member may be elected: from the same group, which may propose. */
static void tell_stand_in_election(struct trondgov_i_leaving *leaving, trondgov_code role)
{
    trondgov_finding may = finding_of(leaving, TRONDGOV_FINDING_RESULT, &leaving->vacancy);
    if (leaving->status || leaving->vacancy.answer != TRONDGOV_ANSWER_YES)
        return;
    may.subject = role;
    may.toward = leaving->asked->organ;
    name_bearer(leaving, &may, role);
    trondgov_i_verdict_add(leaving->why, &may);
    may.kind = TRONDGOV_FINDING_DUTY;
    (void)tell_nominee(leaving, &may);
}

/* The duty to fill the office, with its bearer. The subject is the role to fill by election, or what else is done. */
static void tell_election(struct trondgov_i_leaving *leaving)
{
    const int64_t what = leaving->vacancy.value;
    const struct trondgov_i_found office = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_OFFICE_TO_ELECT, NULL, 0);
    const int32_t elected = trondgov_i_is_yes(&office) &&
                            (what == TRONDGOV_AFFAIR_NEW_ELECTION || what == TRONDGOV_AFFAIR_TEMPORARY_ELECTION);
    trondgov_finding duty = finding_of(leaving, TRONDGOV_FINDING_DUTY, &leaving->vacancy);
    if (what == TRONDGOV_AFFAIR_STAND_IN_ELECTION)
        tell_stand_in_election(leaving, (trondgov_code)office.value);
    if (leaving->status || leaving->vacancy.answer != TRONDGOV_ANSWER_REQUIRED || what == TRONDGOV_AFFAIR_MOVING_UP)
        return;
    const trondgov_code role = elected ? (trondgov_code)office.value : leaving->vacated.role;
    duty.subject = elected ? role : duty.subject;
    duty.toward = leaving->asked->organ;
    name_bearer(leaving, &duty, role);
    trondgov_i_verdict_add(leaving->why, &duty);
    if (!elected || !tell_nominee(leaving, &duty))
        return;
    tell_gender(leaving, &duty);
    tell_place(leaving, &duty);
}

/* ---- what goes with the office ---- */

/* Everybody else who must go: where all are elected anew, or the whole of it goes with its leader. */
static void tell_all(struct trondgov_i_leaving *leaving)
{
    const trondgov_municipality *municipality = leaving->asked->municipality;
    const trondgov_finding result = finding_of(leaving, TRONDGOV_FINDING_RESULT, &leaving->vacancy);
    for (int32_t i = trondgov_i_first_post(municipality, leaving->asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *held = trondgov_i_held(municipality, i, leaving->asked->date);
        if (!held || !trondgov_i_member_permanent(&held->member) ||
            held->member.person == leaving->vacated.office->person)
            continue;
        trondgov_finding goes = result;
        goes.person = held->member.person;
        goes.role = held->member.role;
        goes.item = held->member.list;
        trondgov_i_verdict_add(leaving->why, &goes);
    }
}

/* Seats in other organs that the office gave: they follow it. Whoever leaves such a seat keeps the office that gave it.
 */
static void tell_seats_elsewhere(struct trondgov_i_leaving *leaving)
{
    const trondgov_organ *organ = NULL;
    if (leaving->vacated.seat.provision || leaving->vacated.role != leaving->vacated.office->role)
        return;
    const trondgov_rulebook *rulebook = leaving->asked->municipality->rulebook;
    for (size_t n = 0; !leaving->status && (organ = trondgov_i_organ_number(rulebook, leaving->asked->date, n)) != NULL;
         n++) {
        struct trondgov_i_view view = trondgov_i_view_of(organ);
        struct trondgov_i_found found;
        leaving->status = trondgov_i_gives_seat(&view, leaving->vacated.office, &found);
        if (leaving->status || found.answer != TRONDGOV_ANSWER_YES)
            continue;
        trondgov_finding result = finding_of(leaving, TRONDGOV_FINDING_RESULT, &found);
        result.subject = TRONDGOV_AFFAIR_SEAT_FOLLOWS_OFFICE;
        result.organ = trondgov_i_organ_code(organ);
        result.person = leaving->vacated.office->person;
        trondgov_i_verdict_add(leaving->why, &result);
    }
}

static int32_t takes_all(const struct trondgov_i_leaving *leaving)
{
    return leaving->vacancy.value == TRONDGOV_AFFAIR_ELECTION_OF_ALL ||
           leaving->vacancy.value == TRONDGOV_AFFAIR_NEW_GOVERNMENT;
}

static void tell_office(struct trondgov_i_leaving *leaving)
{
    tell_moving_up(leaving);
    tell_election(leaving);
    if (takes_all(leaving))
        tell_all(leaving);
    tell_seats_elsewhere(leaving);
}

trondgov_status trondgov_i_tell_vacancy(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                        trondgov_verdict *why)
{
    struct trondgov_i_leaving leaving;
    for (size_t n = 0; trondgov_i_leaving_begin(&leaving, asked, organ, n); n++) {
        leaving.why = why;
        tell_office(&leaving);
        if (leaving.status || takes_all(&leaving))
            break;
    }
    return leaving.status;
}
