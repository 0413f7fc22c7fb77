/* Open and closed doors. Bystyret 2.3 to 2.5, kommuneloven § 11-5, through the organ's rows: what must be closed, what
 * may be and is voted on in open meeting, who may stay.
 */
#include "meeting/procedures.h"
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

/* What each ground says of the case; what is judged must be judged. */
static const struct {
    trondgov_code ground, fact, judged;
} GROUNDS[] = {
    {TRONDGOV_GROUND_SECRECY, TRONDGOV_FIELD_CONFIDENTIAL, 0},
    {TRONDGOV_GROUND_SERVICE_CONDITIONS, TRONDGOV_FIELD_SERVICE_CASE, 0},
    {TRONDGOV_GROUND_PRIVACY, 0, TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES},
    {TRONDGOV_GROUND_PUBLIC_INTEREST, TRONDGOV_FIELD_EXEMPT_INFORMATION, TRONDGOV_JUDGEMENT_WEIGHTY_PUBLIC_INTEREST},
    {TRONDGOV_GROUND_MUNICIPALITYS_INTERESTS, 0, TRONDGOV_JUDGEMENT_MUNICIPALITYS_INTERESTS},
    {TRONDGOV_GROUND_EXEMPT_FROM_PUBLICITY, TRONDGOV_FIELD_EXEMPT_INFORMATION, 0},
};

enum { GROUND_COUNT = sizeof GROUNDS / sizeof *GROUNDS, FACTS = 2 * GROUND_COUNT };

static const trondgov_fact *add(trondgov_fact *facts, size_t *count, trondgov_code field, int64_t value)
{
    for (size_t i = 0; field && i < *count; i++)
        if (facts[i].field == field)
            return facts;
    if (field)
        facts[(*count)++] = (trondgov_fact){field, value};
    return facts;
}

/* The facts of a ground: what it says is so, and nothing else unless it was told. ground 0: only what was told. */
static size_t facts_of(const struct trondgov_i_act *act, trondgov_code ground, trondgov_fact *facts)
{
    const trondgov_id about = act->about;
    size_t count = 0;
    trondgov_code judged = 0;
    for (size_t i = 0; i < GROUND_COUNT; i++)
        if (GROUNDS[i].ground == ground) {
            add(facts, &count, GROUNDS[i].fact, 1);
            judged = GROUNDS[i].judged;
        }
    for (size_t i = 0; i < GROUND_COUNT; i++) {
        if (GROUNDS[i].fact && trondgov_i_stated_of(act->meeting, about, GROUNDS[i].fact) == TRONDGOV_NOTHING)
            add(facts, &count, GROUNDS[i].fact, 0);
        if (GROUNDS[i].judged != judged &&
            trondgov_i_stated_of(act->meeting, about, GROUNDS[i].judged) == TRONDGOV_NOTHING)
            add(facts, &count, GROUNDS[i].judged, 0);
    }
    return count;
}

/* The facts of a ground by itself: whether another one would do is not asked, as the minutes tell by which the doors
 * were closed (kommuneloven § 11-4). What was told of it goes before what it says. */
static size_t facts_of_ground(const struct trondgov_i_act *act, trondgov_code ground, trondgov_fact *facts)
{
    size_t count = 0;
    trondgov_code judged = 0;
    for (size_t i = 0; i < GROUND_COUNT; i++)
        if (GROUNDS[i].ground == ground) {
            const int64_t told = trondgov_i_stated_of(act->meeting, act->about, GROUNDS[i].fact);
            add(facts, &count, GROUNDS[i].fact, told == TRONDGOV_NOTHING ? 1 : told);
            judged = GROUNDS[i].judged;
        }
    for (size_t i = 0; i < GROUND_COUNT; i++) {
        add(facts, &count, GROUNDS[i].fact, 0);
        if (GROUNDS[i].judged != judged)
            add(facts, &count, GROUNDS[i].judged, 0);
    }
    return count;
}

/* What the doors must be by what was told of the case. */
static trondgov_status doors_as_told(const struct trondgov_i_act *act, struct trondgov_i_found *found)
{
    trondgov_fact facts[FACTS];
    const struct trondgov_i_facts told = {facts, facts_of(act, 0, facts), TRONDGOV_QUESTION_DOORS};
    return trondgov_i_consult_about(act->meeting, act->about, &told, found, NULL);
}

static int32_t is_ground(trondgov_code ground)
{
    for (size_t i = 0; i < GROUND_COUNT; i++)
        if (GROUNDS[i].ground == ground)
            return 1;
    return 0;
}

static int32_t may_stay(struct trondgov_i_act *act, const struct trondgov_i_person *person, trondgov_code *provision)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, person->member.role},
                                   {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_ATTEND},
                                   {TRONDGOV_FIELD_DOORS_CLOSED, 1},
                                   {TRONDGOV_FIELD_IS_DISQUALIFIED, act->item >= 0 && person->out_of_case == act->item + 1}};
    struct trondgov_i_found found = {.answer = 0};
    trondgov_verdict *why = act->why;
    act->why = NULL; /* only who must go is told */
    const trondgov_status status =
        trondgov_i_consult(act, TRONDGOV_QUESTION_ATTENDANCE, facts, sizeof facts / sizeof *facts, &found);
    act->why = why;
    *provision = found.provision;
    return status || found.answer != TRONDGOV_ANSWER_NO;
}

/* Those without a seat who are there and may not stay. */
static void tell_who_leaves(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    for (int32_t i = 0; act->why && i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        trondgov_code provision = 0;
        if (!person->in_hall || person->seat >= 0 || may_stay(act, person, &provision))
            continue;
        const trondgov_finding leaves = {.kind = TRONDGOV_FINDING_DUTY, .provision = provision,
                                         .answer = TRONDGOV_ANSWER_NO, .subject = TRONDGOV_RIGHT_ATTEND,
                                         .person = person->member.person, .item = act->event->item, .index = -1};
        trondgov_i_verdict_add(act->why, &leaves);
    }
}

void trondgov_i_doors_and_arrival(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    trondgov_code provision = 0;
    if (meeting->case_in_hand < 0 || person->seat >= 0 ||
        trondgov_i_case_at(meeting, meeting->case_in_hand)->doors == DOORS_ARE_OPEN)
        return;
    act->item = meeting->case_in_hand;
    if (!may_stay(act, person, &provision))
        trondgov_i_find(act->why, TRONDGOV_FINDING_FAULT, provision, person->member.person,
                        trondgov_i_case_at(meeting, act->item)->id, TRONDGOV_RIGHT_ATTEND);
}

trondgov_status trondgov_i_doors_due(struct trondgov_i_act *act)
{
    trondgov_fact facts[FACTS];
    const size_t count = facts_of(act, 0, facts);
    const size_t at = trondgov_i_verdict_count(act->why);
    struct trondgov_i_found found = {.answer = 0};
    trondgov_status status = trondgov_i_consult(act, TRONDGOV_QUESTION_DOORS, facts, count, &found);
    if (status || !act->why)
        return status;
    if (found.answer == TRONDGOV_ANSWER_REQUIRED)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_DUTY);
    else
        trondgov_i_verdict_cut(act->why, at);
    return TRONDGOV_OK;
}

/* The debate on closing is held behind closed doors where the chair or the organ wants it. */
static int32_t debate_stopped(struct trondgov_i_act *act, trondgov_code *provision, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_CHAIR_DEMANDS, act->person >= 0 && act->person == meeting->chair},
        {TRONDGOV_FIELD_ORGAN_DECIDED, trondgov_i_granted(meeting, act->item, TRONDGOV_MATTER_CLOSING_DEBATE)}};
    struct trondgov_i_found found = {.answer = 0};
    const int32_t stopped = trondgov_i_stopped_by(act, TRONDGOV_QUESTION_CLOSING_DEBATE, facts,
                                                  sizeof facts / sizeof *facts, &found, status);
    *provision = found.provision;
    return stopped;
}

/* 1: refused. What must be closed is decided too, as a rule: "skal vedta å lukke" (kommuneloven § 11-5). */
static int32_t refuse_without_vote(struct trondgov_i_act *act, const struct trondgov_i_found *doors)
{
    struct trondgov_i_view view = trondgov_i_view_of(act->meeting->organ);
    const struct trondgov_i_row *needs =
        trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_CLOSING_NEEDS_VOTE, 0, 0);
    if (doors->answer == TRONDGOV_ANSWER_REQUIRED)
        return needs && needs->value && trondgov_i_refuse_by(act, needs->provision, TRONDGOV_GUARD_CLOSED_BY_VOTE);
    return trondgov_i_guard(act->meeting->organ, TRONDGOV_GUARD_CLOSED_BY_VOTE) &&
           trondgov_i_refuse_by(act, doors->provision, TRONDGOV_GUARD_CLOSED_BY_VOTE);
}

/* Whether the ground carries it, and the organ has decided it. 1: not so. */
static int32_t case_stopped(struct trondgov_i_act *act, trondgov_code *provision, trondgov_status *status)
{
    trondgov_fact facts[FACTS];
    struct trondgov_i_found found = {.answer = 0};
    *status = doors_as_told(act, &found);
    if (*status)
        return 1;
    /* what must be closed is closed whatever else may be said for it */
    const size_t count = found.answer == TRONDGOV_ANSWER_REQUIRED ? facts_of(act, act->event->code, facts)
                                                                  : facts_of_ground(act, act->event->code, facts);
    if (trondgov_i_stopped_by(act, TRONDGOV_QUESTION_DOORS, facts, count, &found, status))
        return 1;
    *provision = found.provision;
    for (size_t i = 0; i < GROUND_COUNT; i++) /* what must be closed cannot be treated in every form */
        if (GROUNDS[i].ground == act->event->code && GROUNDS[i].fact &&
            trondgov_i_form_stopped(act, act->about, GROUNDS[i].fact, status))
            return 1;
    return !trondgov_i_granted(act->meeting, act->item, TRONDGOV_MATTER_CLOSING_DOORS) &&
           refuse_without_vote(act, &found);
}

int32_t trondgov_i_closed_by_rule(const trondgov_meeting *meeting)
{
    const struct trondgov_i_row *everybody =
        trondgov_i_right(meeting, TRONDGOV_ROLE_INNBYGGER, TRONDGOV_RIGHT_ATTEND);
    return everybody && everybody->answer == TRONDGOV_ANSWER_NO;
}

/* What follows for those who are there. */
static void tell_duties(struct trondgov_i_act *act)
{
    if (act->event->code == TRONDGOV_GROUND_SECRECY)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_DUTY, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_KEEP_SECRET);
    trondgov_i_tell_right(act, TRONDGOV_FINDING_DUTY, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_BROADCAST_OPEN_PART);
    tell_who_leaves(act);
}

trondgov_status trondgov_i_do_doors_closed(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const int32_t wanted = act->event->value ? DOORS_CLOSED_FOR_DEBATE : DOORS_ARE_CLOSED;
    trondgov_status status = TRONDGOV_OK;
    trondgov_code provision = 0;
    if (!is_ground(act->event->code)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_GROUND, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    if (trondgov_i_case_elsewhere(act, &status))
        return status;
    const int32_t by_rule_alone = item->doors == DOORS_ARE_CLOSED && item->doors_ground == 0; /* a ground is added */
    if (item->doors == wanted ? !by_rule_alone : item->doors == DOORS_ARE_CLOSED)
        return TRONDGOV_DUPLICATE;
    if (wanted == DOORS_CLOSED_FOR_DEBATE ? debate_stopped(act, &provision, &status)
                                          : case_stopped(act, &provision, &status))
        return status;
    trondgov_i_ungrant(meeting, act->item, wanted == DOORS_CLOSED_FOR_DEBATE ? TRONDGOV_MATTER_CLOSING_DEBATE
                                                                             : TRONDGOV_MATTER_CLOSING_DOORS);
    trondgov_i_change(meeting, &item->doors, wanted);
    trondgov_i_change(meeting, &item->doors_ground, act->event->code);
    trondgov_i_map_add(&meeting->log.store, &meeting->closings, (int64_t)meeting->log.events.count + 1, provision);
    tell_duties(act);
    return TRONDGOV_OK;
}

/* 1: refused, because what was told of the case closes its doors. */
static int32_t must_stay_closed(struct trondgov_i_act *act, trondgov_status *status)
{
    struct trondgov_i_found found = {.answer = 0};
    *status = doors_as_told(act, &found);
    return *status || (found.answer == TRONDGOV_ANSWER_REQUIRED &&
                       trondgov_i_refuse_by(act, found.provision, TRONDGOV_QUESTION_DOORS));
}

trondgov_status trondgov_i_do_doors_opened(struct trondgov_i_act *act)
{
    struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    trondgov_status status = TRONDGOV_OK;
    if (item->doors == DOORS_ARE_OPEN)
        return TRONDGOV_DUPLICATE;
    if (item->doors == DOORS_ARE_CLOSED && must_stay_closed(act, &status))
        return status;
    trondgov_i_change(act->meeting, &item->doors, DOORS_ARE_OPEN);
    trondgov_i_change(act->meeting, &item->doors_ground, 0);
    return status;
}
