/*
 * The city government from designation to its fall (Reglement for byrådet 1, 2, 4 and 5; kommuneloven §§ 10-2, 10-5 and
 * 10-7): every state with every event, what the guards ask, and what an act does to the register. Titles name the rule.
 */
#include "government_fixture.h"

#include <string.h>

#include "with_rules.h"

/* ---- a city in each state ---- */

static trondgov_event moved(int32_t day, int32_t hour, trondgov_id target, trondgov_id meeting, trondgov_id mover)
{
    return at(day, hour,
              (trondgov_event){.kind = EVENT(NO_CONFIDENCE_MOVED), .person = target, .item = meeting, .value = mover});
}

static trondgov_municipality *city_in(trondgov_code state)
{
    trondgov_municipality *city = city_without(rules);
    if (state == STATE(DESIGNATED) || state == STATE(COMPOSED)) {
        designate(city, 20250501, LEADER);
        name_all(city, 20250502, LEADER, 4);
    } else if (state != STATE(NO_BYRAAD)) {
        put_in_office(city);
    }
    if (state == STATE(COMPOSED))
        compose(city, 20250503);
    const trondgov_event motion = moved(20250522, 9, 0, MAY, MEMBER);
    const trondgov_event resigned =
        at(20250522, 9, (trondgov_event){.kind = EVENT(BYRAAD_LEFT), .item = MAY, .code = GROUND(OWN_WISH)});
    if (state == STATE(MOTION_PENDING))
        all_done(city, &motion, 1);
    if (state == STATE(CARETAKER))
        all_done(city, &resigned, 1);
    assert_int_equal(state_on(city, 20250522), state);
    return city;
}

static const trondgov_code STATES[] = {STATE(NO_BYRAAD), STATE(DESIGNATED),     STATE(COMPOSED),
                                       STATE(IN_OFFICE), STATE(MOTION_PENDING), STATE(CARETAKER)};

/* ---- every cell ---- */

enum {
    OK_ = TRONDGOV_ANSWER_DONE,
    NO_ = TRONDGOV_ANSWER_REFUSED,
    J_ = TRONDGOV_ANSWER_NEEDS_JUDGEMENT,
    N_ = TRONDGOV_ANSWER_NOT_REGULATED
};

static void every_cell(void **state)
{
    (void)state;
    const trondgov_event base = {.at = 0};
    struct {
        const char *title;
        trondgov_event event;
        trondgov_answer answers[6]; /* as STATES */
    } cells[] = {
        {"BYRD-2.1-1: designation", base, {OK_, N_, N_, J_, J_, OK_}},
        {"BYRD-2.1-1: given up", base, {NO_, OK_, OK_, NO_, NO_, NO_}},
        {"BYRD-2.2-1: named", base, {NO_, OK_, OK_, NO_, NO_, NO_}},
        {"BYRD-2.2-1: named no longer", base, {NO_, OK_, OK_, NO_, NO_, NO_}},
        {"BYRD-2.2-1: composed", base, {NO_, OK_, NO_, NO_, NO_, NO_}},
        {"BYRD-2.2-2: constituted", base, {NO_, NO_, OK_, NO_, NO_, NO_}},
        {"BYRD-2.2-3: changed", base, {NO_, NO_, NO_, OK_, OK_, N_}},
        {"BYRD-2.4-6: all resign in the council", base, {NO_, NO_, NO_, OK_, OK_, NO_}},
        {"BYRD-2.4-2: the leader resigns", base, {NO_, NO_, NO_, OK_, OK_, N_}},
        {"BYRD-2.4-1: a member resigns", base, {NO_, NO_, NO_, OK_, OK_, OK_}},
        {"BYRD-2.4-3: motion against a member", base, {NO_, NO_, NO_, OK_, OK_, OK_}},
        {"BYRD-2.4-3: motion against the leader", base, {NO_, NO_, NO_, OK_, OK_, N_}},
        {"BYRD-2.4-4: demand", base, {NO_, NO_, NO_, NO_, OK_, NO_}},
        {"BYRD-2.4-3: withdrawn", base, {NO_, NO_, NO_, NO_, OK_, NO_}},
        {"BYRD-2.4-4: decided at once, not demanded", base, {NO_, NO_, NO_, NO_, NO_, NO_}},
        {"BYRD-1-1: form told", base, {OK_, OK_, OK_, OK_, OK_, OK_}},
    };
    const trondgov_event events[] = {
        {.kind = EVENT(BYRAAD_DESIGNATED), .person = NEXT},
        {.kind = EVENT(DESIGNATION_GIVEN_UP)},
        {.kind = EVENT(BYRAAD_MEMBER), .person = 105, .code = TRONDGOV_SUBJECT_CULTURE},
        {.kind = EVENT(BYRAAD_NOT_NAMED), .person = 104},
        {.kind = EVENT(BYRAAD_COMPOSED)},
        {.kind = EVENT(BYRAAD_CONSTITUTED), .value = 4},
        {.kind = EVENT(BYRAAD_CHANGED), .person = 105, .code = TRONDGOV_SUBJECT_CULTURE},
        {.kind = EVENT(BYRAAD_LEFT), .item = MAY, .code = GROUND(OWN_WISH)},
        {.kind = EVENT(BYRAAD_LEFT), .person = LEADER, .code = GROUND(OWN_WISH)},
        {.kind = EVENT(BYRAAD_LEFT), .person = 104, .code = GROUND(OWN_WISH)},
        {.kind = EVENT(NO_CONFIDENCE_MOVED), .person = 104, .item = MAY, .value = MEMBER},
        {.kind = EVENT(NO_CONFIDENCE_MOVED), .person = LEADER, .item = MAY, .value = MEMBER},
        {.kind = EVENT(NO_CONFIDENCE_DEMANDED), .item = MAY, .value = 45},
        {.kind = EVENT(NO_CONFIDENCE_WITHDRAWN)},
        {.kind = EVENT(NO_CONFIDENCE_DECIDED), .item = MAY},
        {.kind = EVENT(GOVERNMENT_FORM), .code = STATE(PARLIAMENTARY)},
    };
    static struct snapshot before, after;
    assert_int_equal(COUNT(events), COUNT(cells));
    for (size_t s = 0; s < COUNT(STATES); s++) {
        trondgov_municipality *city = city_in(STATES[s]);
        const trondgov_event attended =
            at(20250522, 9, (trondgov_event){.kind = EVENT(MEETING_ATTENDED), .item = MAY, .value = 67});
        all_done(city, &attended, 1);
        take_snapshot(&before, city);
        for (size_t i = 0; i < COUNT(events); i++) {
            trondgov_answer answer = 0, unexplained = 0;
            cells[i].event = at(20250522, 12, events[i]);
            const trondgov_status status =
                trondgov_municipality_apply(city, &cells[i].event, 1, TRONDGOV_APPLY_CHECK, &answer, NULL, why);
            if (status != TRONDGOV_OK || answer != cells[i].answers[s])
                fail_msg("%s in %s: status %d, answer %s", cells[i].title,
                         trondgov_code_text(NULL, STATES[s], TRONDGOV_TEXT_NAME), (int)status,
                         trondgov_code_text(NULL, answer, TRONDGOV_TEXT_NAME));
            if (answer != OK_ && !found(why, TRONDGOV_FINDING_GROUND))
                fail_msg("%s in %s: no provision", cells[i].title,
                         trondgov_code_text(NULL, STATES[s], TRONDGOV_TEXT_NAME));
            assert_int_equal(
                trondgov_municipality_apply(city, &cells[i].event, 1, TRONDGOV_APPLY_CHECK, &unexplained, NULL, NULL),
                TRONDGOV_OK);
            assert_int_equal(answer, unexplained); /* without a verdict the same */
            take_snapshot(&after, city);
            expect_same(&before, &after);
        }
        trondgov_municipality_free(city);
    }
}

/* ---- formation ---- */

struct refusal {
    const char *title;
    trondgov_event event;
    trondgov_answer answer;
    trondgov_code provision; /* of the first finding */
};

static void expect_refusals(trondgov_municipality *city, const struct refusal *refusals, size_t count)
{
    static struct snapshot before, after;
    trondgov_finding first;
    for (size_t i = 0; i < count; i++) {
        take_snapshot(&before, city);
        const trondgov_answer answer = act(city, refusals[i].event, why);
        memset(&first, 0, sizeof first);
        trondgov_verdict_findings(why, 0, &first, 1);
        if (answer != refusals[i].answer || first.provision != refusals[i].provision)
            fail_msg("%s: %s by %s", refusals[i].title, trondgov_code_text(NULL, answer, TRONDGOV_TEXT_NAME),
                     first.provision ? trondgov_code_text(NULL, first.provision, TRONDGOV_TEXT_NAME) : "nothing");
        take_snapshot(&after, city);
        expect_same(&before, &after);
    }
}

static trondgov_event named(trondgov_id person, trondgov_code role, trondgov_code subject)
{
    return at(20250509, 9,
              (trondgov_event){.kind = EVENT(BYRAAD_MEMBER), .person = person, .role = role, .code = subject});
}

static trondgov_event dropped(trondgov_id person)
{
    return at(20250509, 9, (trondgov_event){.kind = EVENT(BYRAAD_NOT_NAMED), .person = person});
}

static void who_can_be_named(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    const trondgov_event gone[] = {
        at(20250430, 0, (trondgov_event){.kind = EVENT(MOVED), .person = 105}),
        at(20250430, 0, (trondgov_event){.kind = EVENT(PERSON_FACT), .person = 106, .code = FIELD(VOTING_RIGHT)}),
        at(20250430, 0, (trondgov_event){.kind = EVENT(PERSON_FACT), .person = 106, .code = FIELD(UNDER_AGE)}),
        at(20250430, 0, (trondgov_event){.kind = EVENT(CONSENTED), .person = HEAD, .organ = TRONDGOV_ORGAN_BYRAAD}),
    };
    all_done(city, gone, COUNT(gone));
    designate(city, 20250501, LEADER);
    const struct refusal refusals[] = {
        {"BYRD-2.2-4: lives elsewhere", named(105, 0, 0), NO_, PROVISION(BYRD_2_2_4)},
        {"BYRD-2.2-4: no right to vote", named(106, 0, 0), NO_, PROVISION(BYRD_2_2_4)},
        {"BYRD-2.2-4: head of municipal services", named(HEAD, 0, 0), NO_, PROVISION(BYRD_2_2_4)},
        {"BYRD-2.2-4: consent not told", named(OUTSIDER, 0, 0), ANSWER(NEEDS_FACT), PROVISION(BYRD_2_2_4)},
        {"BYRD-2.1-1: another as leader", named(102, ROLE(BYRAADSLEDER), 0), NO_, PROVISION(BYRD_2_1_1)},
    };
    expect_refusals(city, refusals, COUNT(refusals));
    const trondgov_event left_post = at(
        20250509, 8,
        (trondgov_event){
            .kind = EVENT(OFFICE_LEFT), .person = HEAD, .organ = TRONDGOV_ORGAN_KOMMUNE, .role = ROLE(KOMMUNALSJEF)});
    all_done(city, &left_post, 1);
    assert_int_equal(act(city, named(HEAD, 0, TRONDGOV_SUBJECT_CULTURE), why), OK_); /* has left the position */
    trondgov_municipality_free(city);
}

static void what_is_composed(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    const trondgov_event composed = at(20250509, 9, (trondgov_event){.kind = EVENT(BYRAAD_COMPOSED)});
    const trondgov_code field = TRONDGOV_SUBJECT_CULTURE;
    struct {
        const char *title;
        trondgov_event before;
        trondgov_code provision; /* refused by; 0: done */
    } steps[] = {
        {"BYRD-1-2: no leader", named(102, ROLE(NESTLEDER), field), PROVISION(BYRD_1_2)},
        {"BYRD-1-2: no deputy", named(102, ROLE(BYRAAD), field), PROVISION(BYRD_1_2)},
        {"BYRD-2.2-4: leader and deputy of both genders", named(102, ROLE(NESTLEDER), field), 0},
        {"BYRD-1-2: two deputies", named(103, ROLE(NESTLEDER), field), PROVISION(BYRD_1_2)},
        {"BYRD-1-3: no field", named(103, ROLE(BYRAAD), 0), PROVISION(BYRD_1_3)},
        {"BYRD-2.2-4: two women and a man", named(103, ROLE(BYRAAD), field), 0},
        {"BYRD-2.2-4: three women and a man: 25 per cent", named(105, ROLE(BYRAAD), field), PROVISION(BYRD_2_2_4)},
        {"BYRD-2.2-4: three women and two men: exactly 40", named(104, ROLE(BYRAAD), field), 0},
        {"BYRD-2.2-4: four women and two men: 33", named(107, ROLE(BYRAAD), field), PROVISION(BYRD_2_2_4)},
        {"BYRD-2.2-4: four and three: 42", named(106, ROLE(BYRAAD), field), 0},
        {"BYRD-2.2-4: four and four", named(108, ROLE(BYRAAD), field), 0},
        {"BYRD-2.2-1: one less, four and three", dropped(108), 0},
    };
    designate(city, 20250501, LEADER);
    for (size_t i = 0; i < COUNT(steps); i++) {
        if (i == 1) {
            const trondgov_event leader = named(LEADER, ROLE(BYRAADSLEDER), field);
            all_done(city, &leader, 1);
        }
        all_done(city, &steps[i].before, 1);
        assert_int_equal(state_on(city, 20250509), STATE(DESIGNATED));
        const trondgov_answer answer = act(city, composed, why);
        if (answer != (steps[i].provision ? NO_ : OK_) ||
            (steps[i].provision && found(why, TRONDGOV_FINDING_GROUND) != steps[i].provision))
            fail_msg("%s: %s", steps[i].title, trondgov_code_text(NULL, answer, TRONDGOV_TEXT_NAME));
        assert_int_equal(state_on(city, 20250509), steps[i].provision ? STATE(DESIGNATED) : STATE(COMPOSED));
    }
    trondgov_municipality_free(city);
}

static void genders_not_told(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    const trondgov_event unknown[] = {
        at(20250501, 0, (trondgov_event){.kind = EVENT(PERSON), .person = 300}),
        at(20250501, 0, (trondgov_event){.kind = EVENT(MOVED), .person = 300, .value = 1}),
        at(20250501, 0,
           (trondgov_event){.kind = EVENT(PERSON_FACT), .person = 300, .code = FIELD(VOTING_RIGHT), .value = 1}),
        at(20250501, 0, (trondgov_event){.kind = EVENT(CONSENTED), .person = 300, .organ = TRONDGOV_ORGAN_BYRAAD}),
    };
    const trondgov_event composed = at(20250509, 10, (trondgov_event){.kind = EVENT(BYRAAD_COMPOSED)});
    const trondgov_code field = TRONDGOV_SUBJECT_CULTURE;
    all_done(city, unknown, COUNT(unknown));
    designate(city, 20250501, LEADER);
    name_all(city, 20250502, LEADER, 2);
    const trondgov_event third = named(300, 0, field);
    trondgov_event fourth = named(103, 0, field);
    fourth.at = composed.at;
    all_done(city, &third, 1);
    assert_int_equal(act(city, composed, why), OK_); /* both genders are there, whichever it is */
    all_done(city, &fourth, 1);
    assert_int_equal(act(city, composed, why), ANSWER(NEEDS_FACT)); /* a man makes it two and two, a woman three */
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_INPUT)
            assert_int_equal(finding.person, 300);
    trondgov_municipality_free(city);
}

/* ---- the constituting meeting, and what it does to the register ---- */

static void constituting_meeting(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    designate(city, 20250501, LEADER);
    name_all(city, 20250502, LEADER, 7);
    compose(city, 20250503);
    const trondgov_event three = at(20250530, 9, (trondgov_event){.kind = EVENT(BYRAAD_CONSTITUTED), .value = 3});
    const trondgov_event four = at(20250530, 9, (trondgov_event){.kind = EVENT(BYRAAD_CONSTITUTED), .value = 4});
    const trondgov_event eight = at(20250530, 9, (trondgov_event){.kind = EVENT(BYRAAD_CONSTITUTED), .value = 8});
    const struct refusal refusals[] = {{"BYRD-4-11: three of seven", three, NO_, PROVISION(BYRD_4_11)}};
    expect_refusals(city, refusals, 1);
    assert_int_equal(trondgov_municipality_apply(city, &eight, 1, 0, NULL, NULL, why), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(state_on(city, 20250530), STATE(COMPOSED));
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250530), 1);
    assert_int_equal(act(city, four, why), OK_);
    assert_int_equal(state_on(city, 20250530), STATE(IN_OFFICE));
    assert_int_equal(state_on(city, 20250529), STATE(COMPOSED));
    assert_int_equal(found(why, TRONDGOV_FINDING_DUTY), PROVISION(BYRD_2_2_5));
    assert_int_equal(trondgov_municipality_members(city, TRONDGOV_ORGAN_BYRAAD, day_of(20250530), 0, NULL, 0), 7);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250529), 1);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250530), 0);           /* BYRD-5-1 */
    assert_int_equal(sits(city, TRONDGOV_ORGAN_FORRETNINGSUTVALG, 103, 20250530), 0); /* BYRD-5-1 */
    const trondgov_fact audit[] = {{FIELD(DATE), day_of(20250530)}, {FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD}};
    int64_t faults = -1;
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_AUDIT, audit, 2, NULL, &faults, why),
                     TRONDGOV_OK);
    assert_int_equal(faults, 0);
    trondgov_municipality_free(city);
}

/* Eligibility is what it is on the day of the meeting. */
static void eligible_when_constituted(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    designate(city, 20250501, LEADER);
    name_all(city, 20250502, LEADER, 4);
    compose(city, 20250503);
    const trondgov_event moved_out = at(20250504, 0, (trondgov_event){.kind = EVENT(MOVED), .person = 104});
    all_done(city, &moved_out, 1);
    const struct refusal refusals[] = {
        {"BYRD-2.2-4: one has moved out since",
         at(20250530, 9, (trondgov_event){.kind = EVENT(BYRAAD_CONSTITUTED), .value = 4}), NO_, PROVISION(BYRD_2_2_4)}};
    expect_refusals(city, refusals, 1);
    trondgov_municipality_free(city);
}

/* The one before sits until the new one constitutes itself; its members' seats come back (BYRD-2.2-2, 2.3-2, 5-1). */
static void hand_over(void **state)
{
    (void)state;
    trondgov_municipality *city = city_in(STATE(CARETAKER));
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, LEADER, 20250522), 1);
    designate(city, 20250601, NEXT);
    name_all(city, 20250602, NEXT, 4);
    assert_int_equal(state_on(city, 20250602), STATE(CARETAKER));
    compose(city, 20250603);
    assert_int_equal(state_on(city, 20250603), STATE(CARETAKER));
    constitute(city, 20250604, 2);
    assert_int_equal(state_on(city, 20250604), STATE(IN_OFFICE));
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, LEADER, 20250603), 1);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, LEADER, 20250604), 0);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250603), 0);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250604), 1);
    assert_int_equal(state_on(city, 20250521), STATE(IN_OFFICE)); /* what was is as it was */
    trondgov_municipality_free(city);
}

/* A seat that rested before for another reason goes on resting for it. */
static void rests_for_another_reason(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    const trondgov_event leave = at(20241201, 0,
                                    (trondgov_event){.kind = EVENT(OFFICE_SUSPENDED),
                                                     .person = 103,
                                                     .organ = TRONDGOV_ORGAN_BYSTYRE,
                                                     .role = ROLE(MEDLEM),
                                                     .value = day_of(20250630)});
    all_done(city, &leave, 1);
    put_in_office(city);
    const trondgov_event left =
        at(20250228, 9, (trondgov_event){.kind = EVENT(BYRAAD_LEFT), .person = 103, .code = GROUND(OWN_WISH)});
    all_done(city, &left, 1);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250630), 0);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250701), 1);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_FORRETNINGSUTVALG, 103, 20250228), 1);
    trondgov_municipality_free(city);
}

/* STATE: of the organ that governs alone, with its date; NULL is a status. */
static void asking_for_the_state(void **state)
{
    (void)state;
    trondgov_municipality *city = city_in(STATE(MOTION_PENDING));
    const trondgov_fact facts[] = {{FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD}, {FIELD(DATE), day_of(20250522)}};
    const trondgov_fact council[] = {{FIELD(ORGAN), TRONDGOV_ORGAN_BYSTYRE}, {FIELD(DATE), day_of(20250522)}};
    trondgov_answer answer = 0;
    int64_t value = 0;
    size_t members = 0, motions = 0;
    trondgov_finding finding;
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, facts, 2, &answer, &value, why), 0);
    assert_int_equal(answer, ANSWER(YES));
    assert_int_equal(value, STATE(MOTION_PENDING));
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++) {
        members += finding.kind == TRONDGOV_FINDING_RESULT && finding.subject == TRONDGOV_SUBJECT_ECONOMY;
        motions += finding.kind == TRONDGOV_FINDING_RESULT && finding.subject == STATE(MOTION_PENDING) &&
                   finding.item == MAY && finding.role == ROLE(ORGANET);
    }
    assert_int_equal(members, 4);
    assert_int_equal(motions, 1);
    assert_int_equal(found(why, TRONDGOV_FINDING_GROUND), PROVISION(BYRD_2_2_2));
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, facts, 1, &answer, &value, why), 0);
    assert_int_equal(answer, ANSWER(NEEDS_FACT));
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, &facts[1], 1, &answer, &value, why), 0);
    assert_int_equal(answer, ANSWER(NEEDS_FACT));
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, council, 2, &answer, &value, why), 0);
    assert_int_equal(answer, ANSWER(NOT_REGULATED));
    assert_int_equal(trondgov_municipality_ask(NULL, TRONDGOV_QUESTION_STATE, facts, 2, &answer, &value, why),
                     TRONDGOV_NULL_ARGUMENT);
    trondgov_municipality_free(city);
}

/* ---- what is due at once (byrådet 2.2), and how a member leaves ---- */

static int64_t duties_at(const trondgov_municipality *city, int32_t day, int32_t hour, trondgov_finding *first)
{
    const trondgov_fact facts[] = {{FIELD(AT), day_of(day) * TRONDGOV_DAY_SECONDS + hour * 3600},
                                   {FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD},
                                   {FIELD(DONE), 1}};
    trondgov_finding finding;
    int64_t open = -1, count = 0;
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, facts, 3, NULL, &open, why),
                     TRONDGOV_OK);
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++) {
        if (finding.subject != TRONDGOV_DEADLINE_NOTIFY_COMPOSITION)
            continue;
        if (count == 0)
            *first = finding;
        count += finding.kind == TRONDGOV_FINDING_DUTY;
    }
    return count;
}

static void notice_at_once(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    trondgov_finding first = {.kind = 0};
    assert_int_equal(duties_at(city, 20241231, 0, &first), 0);
    put_in_office(city); /* 2 January 2025, 11:00 */
    const trondgov_instant arisen = day_of(20250102) * TRONDGOV_DAY_SECONDS + 11 * 3600;
    const trondgov_event told = at(20250102, 12, (trondgov_event){.kind = EVENT(FULFILLED),
                                                                  .organ = TRONDGOV_ORGAN_BYRAAD,
                                                                  .code = TRONDGOV_DEADLINE_NOTIFY_COMPOSITION});
    const trondgov_event changed = at(20250102, 14, (trondgov_event){.kind = EVENT(BYRAAD_CHANGED),
                                                                     .person = 105,
                                                                     .code = TRONDGOV_SUBJECT_CULTURE});
    trondgov_event with_item = told;
    assert_int_equal(duties_at(city, 20250102, 11, &first), 1); /* BYRD-2.2-5: at the instant itself */
    assert_int_equal(first.provision, PROVISION(BYRD_2_2_5));
    assert_int_equal(first.required, arisen);
    assert_int_equal(first.margin, 0);
    assert_int_equal(first.answer, ANSWER(REQUIRED));
    assert_int_equal(first.role, ROLE(BYRAAD));
    assert_int_equal(first.toward, TRONDGOV_ORGAN_BYSTYRE);
    assert_int_equal(duties_at(city, 20250102, 10, &first), 0); /* nor before it */
    assert_int_equal(duties_at(city, 20250104, 11, &first), 1); /* until it is told: whether it is late is judged */
    assert_int_equal(first.required, arisen);
    assert_int_equal(first.answer, ANSWER(NEEDS_JUDGEMENT));
    with_item.item = MAY;
    assert_int_equal(trondgov_municipality_apply(city, &with_item, 1, 0, NULL, NULL, why), TRONDGOV_OUT_OF_RANGE);
    all_done(city, &told, 1);
    assert_int_equal(duties_at(city, 20250102, 12, &first), 0);
    assert_int_equal(first.kind, TRONDGOV_FINDING_CHECKED);
    assert_int_equal(first.actual, told.at);
    assert_int_equal(first.answer, ANSWER(NEEDS_JUDGEMENT));
    assert_int_equal(act(city, changed, why), ANSWER(DONE)); /* the same day: a new one */
    assert_int_equal(duties_at(city, 20250102, 15, &first), 1);
    trondgov_municipality_free(city);
}

/* The seat in the council comes back with the act that VACANCY lists, and the audit finds nothing. */
static void vacancy_by_act(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        trondgov_id person;
        trondgov_code ground;
        size_t events;
        trondgov_code after;
    } rows[] = {
        {"BYRD-2.4-1: own wish", 103, GROUND(OWN_WISH), 1, STATE(IN_OFFICE)},
        {"BYRD-2.4-1: exempted for the rest of the term", 103, GROUND(EXEMPTED), 2, STATE(IN_OFFICE)},
        {"BYRD-2.4-3: the council's wish is a motion", 103, GROUND(COUNCILS_WISH), 0, STATE(IN_OFFICE)},
        {"no ground told", 103, 0, 0, STATE(IN_OFFICE)},
        {"BYRD-2.4-2: the leader", LEADER, GROUND(OWN_WISH), 1, STATE(CARETAKER)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_municipality *city = city_without(rules);
        trondgov_event events[4];
        trondgov_finding first;
        put_in_office(city);
        const trondgov_fact facts[] = {{FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD},
                                       {FIELD(DATE), day_of(20250424)},
                                       {FIELD(PERSON), rows[i].person},
                                       {FIELD(REST_OF_TERM), 1},
                                       {FIELD(GROUND), rows[i].ground}};
        const size_t found = trondgov_municipality_consequences(city, TRONDGOV_QUESTION_VACANCY, facts,
                                                                rows[i].ground ? 5 : 4, 0, events, COUNT(events));
        if (found != rows[i].events)
            fail_msg("%s: %d events", rows[i].title, (int)found);
        all_done(city, events, found);
        assert_int_equal(state_on(city, 20250424), rows[i].after);
        const int32_t out = found > 0 && rows[i].person == 103;
        assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, 103, 20250424), !out);
        assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250424), out); /* BYRD-5-1 */
        assert_int_equal(duties_at(city, 20250424, 0, &first), 1 + out);
        const trondgov_fact audit[] = {{FIELD(DATE), day_of(20250424)}, {FIELD(ORGAN), TRONDGOV_ORGAN_BYSTYRE}};
        int64_t faults_then = -1, faults_before = -1;
        const trondgov_fact before[] = {{FIELD(DATE), day_of(20241201)}, {FIELD(ORGAN), TRONDGOV_ORGAN_BYSTYRE}};
        trondgov_municipality_ask(city, TRONDGOV_QUESTION_AUDIT, before, 2, NULL, &faults_before, NULL);
        trondgov_municipality_ask(city, TRONDGOV_QUESTION_AUDIT, audit, 2, NULL, &faults_then, NULL);
        if (out)
            assert_int_equal(faults_then, faults_before);
        trondgov_municipality_free(city);
    }
}

/* ---- before the local rules (kommuneloven §§ 7-2, 7-3 and 10-5) ---- */

static void before_the_local_rules(void **state)
{
    (void)state;
    trondgov_municipality *city = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (trondgov_id id = 1; id <= 9; id++) { /* eight men, and one woman who lives elsewhere */
        const trondgov_event known[] = {
            at(20230601, 0, (trondgov_event){.kind = EVENT(PERSON),
                                             .person = id,
                                             .item = 1,
                                             .code = id == 9 ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN}),
            at(20230601, 0, (trondgov_event){.kind = EVENT(MOVED), .person = id, .value = id != 9}),
            at(20230601, 0, (trondgov_event){
                                .kind = EVENT(PERSON_FACT), .person = id, .code = FIELD(VOTING_RIGHT), .value = 1}),
            at(20230601, 0,
               (trondgov_event){.kind = EVENT(CONSENTED), .person = id, .organ = TRONDGOV_ORGAN_BYRAAD}),
        };
        all_done(city, known, COUNT(known));
    }
    trondgov_finding first;
    assert_int_equal(duties_at(city, 20240131, 0, &first), 0);
    const trondgov_fact due[] = {{FIELD(AT), day_of(20240131) * TRONDGOV_DAY_SECONDS},
                                 {FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD}};
    int64_t open = -1;
    trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, due, 2, NULL, &open, NULL);
    assert_int_equal(open, 0); /* KOML-10-2-6: nobody sits who could report */
    trondgov_event elected = at(20240408, 8, (trondgov_event){.kind = EVENT(BYRAAD_DESIGNATED), .person = 1});
    elected.role = ROLE(ORGANET);
    assert_int_equal(act(city, elected, why), ANSWER(REFUSED)); /* KOML-10-5-1: the mayor designates */
    designate(city, 20240408, 1);
    const trondgov_event gives_up = at(20240409, 8, (trondgov_event){.kind = EVENT(DESIGNATION_GIVEN_UP)});
    all_done(city, &gives_up, 1);
    designate(city, 20240410, 1); /* CONF-111 */
    name_all(city, 20240502, 1, 8);
    const trondgov_event elsewhere = at(20240502, 9, (trondgov_event){.kind = EVENT(BYRAAD_MEMBER), .person = 9});
    const trondgov_event composed = at(20240502, 10, (trondgov_event){.kind = EVENT(BYRAAD_COMPOSED)});
    assert_int_equal(act(city, elsewhere, why), ANSWER(REFUSED));
    assert_int_equal(found(why, TRONDGOV_FINDING_GROUND), PROVISION(KOML_7_2_3));
    assert_int_equal(act(city, composed, why), ANSWER(REFUSED));
    assert_int_equal(found(why, TRONDGOV_FINDING_GROUND), PROVISION(KOML_7_7_3));
    trondgov_municipality_free(city);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cell),
        cmocka_unit_test(who_can_be_named),
        cmocka_unit_test(what_is_composed),
        cmocka_unit_test(genders_not_told),
        cmocka_unit_test(constituting_meeting),
        cmocka_unit_test(eligible_when_constituted),
        cmocka_unit_test(asking_for_the_state),
        cmocka_unit_test(hand_over),
        cmocka_unit_test(rests_for_another_reason),
        cmocka_unit_test(notice_at_once),
        cmocka_unit_test(vacancy_by_act),
        cmocka_unit_test(before_the_local_rules),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
