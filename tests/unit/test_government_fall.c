/*
 * Changes, exits and motions of no confidence of a city government (Reglement for byrådet 2.2 to 2.4; Reglement for
 * bystyret 5.1, 5.9 and 5.12; kommuneloven §§ 10-5 and 10-7), other readings, facts beside acts, wrong input.
 */
#include "government_fixture.h"

#include <string.h>

#include "failing_memory.h"
#include "with_rules.h"

enum {
    DONE = TRONDGOV_ANSWER_DONE,
    REFUSED = TRONDGOV_ANSWER_REFUSED,
    CARRIED = TRONDGOV_ANSWER_CARRIED,
    REJECTED = TRONDGOV_ANSWER_REJECTED
};

static trondgov_municipality *in_office(void)
{
    trondgov_municipality *city = city_without(rules);
    put_in_office(city);
    return city;
}

static trondgov_event moved(int32_t day, trondgov_id target, trondgov_id meeting, trondgov_id mover)
{
    return at(day, 9,
              (trondgov_event){.kind = EVENT(NO_CONFIDENCE_MOVED), .person = target, .item = meeting, .value = mover});
}

static trondgov_event left(int32_t day, trondgov_id person, trondgov_code ground, trondgov_id meeting)
{
    return at(day, 9, (trondgov_event){.kind = EVENT(BYRAAD_LEFT), .person = person, .code = ground, .item = meeting});
}

static trondgov_event attended(int32_t day, trondgov_id meeting, int64_t present)
{
    return at(day, 9, (trondgov_event){.kind = EVENT(MEETING_ATTENDED), .item = meeting, .value = present});
}

static trondgov_event demanded(int32_t day, trondgov_id target, trondgov_id meeting, int64_t members)
{
    return at(
        day, 9,
        (trondgov_event){.kind = EVENT(NO_CONFIDENCE_DEMANDED), .person = target, .item = meeting, .value = members});
}

static trondgov_event decided(int32_t day, trondgov_id target, trondgov_id meeting)
{
    return at(day, 9, (trondgov_event){.kind = EVENT(NO_CONFIDENCE_DECIDED), .person = target, .item = meeting});
}

static trondgov_event votes(int32_t day, trondgov_id target, trondgov_id meeting, trondgov_code choice, int64_t count,
                            trondgov_code role)
{
    return at(day, 9,
              (trondgov_event){.kind = EVENT(NO_CONFIDENCE_VOTES),
                               .person = target,
                               .item = meeting,
                               .code = choice,
                               .value = count,
                               .role = role});
}

static trondgov_event changed(int32_t day, trondgov_id person, trondgov_code role)
{
    return at(day, 9,
              (trondgov_event){
                  .kind = EVENT(BYRAAD_CHANGED), .person = person, .role = role, .code = TRONDGOV_SUBJECT_CULTURE});
}

static void expect_act(const char *title, trondgov_municipality *city, trondgov_event event, trondgov_answer answer)
{
    static struct snapshot before, after;
    take_snapshot(&before, city);
    const trondgov_answer came = act(city, event, why);
    if (came != answer)
        fail_msg("%s: %s", title, trondgov_code_text(NULL, came, TRONDGOV_TEXT_NAME));
    take_snapshot(&after, city);
    if (answer != DONE && answer != CARRIED && answer != REJECTED)
        expect_same(&before, &after);
}

/* ---- changes ---- */

static void changes(void **state)
{
    (void)state;
    trondgov_municipality *city = in_office(); /* two women, two men */
    expect_act("BYRD-2.2-4: a third woman: two men are 40 per cent", city, changed(20250131, 105, 0), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_DUTY), PROVISION(BYRD_2_2_5));
    expect_act("BYRD-2.2-4: a fourth: two men are 33", city, changed(20250131, 107, 0), REFUSED);
    assert_int_equal(found(why, TRONDGOV_FINDING_GROUND), PROVISION(BYRD_2_2_4));
    expect_act("BYRD-1-2: a second deputy", city, changed(20250131, 105, ROLE(NESTLEDER)), REFUSED);
    assert_int_equal(found(why, TRONDGOV_FINDING_GROUND), PROVISION(BYRD_1_2));
    expect_act("BYRD-1-2: the deputy becomes an ordinary member", city, changed(20250131, DEPUTY, ROLE(BYRAAD)), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), PROVISION(BYRD_1_2)); /* until there is a new one */
    expect_act("BYRD-1-2: another deputy", city, changed(20250131, 105, ROLE(NESTLEDER)), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), 0);
    expect_act("BYRD-2.1-1: another leader", city, changed(20250131, 105, ROLE(BYRAADSLEDER)), REFUSED);
    expect_act("BYRD-2.4-2: the leader as a member", city, changed(20250131, LEADER, ROLE(BYRAAD)), REFUSED);
    expect_act("BYRD-2.2-3: the leader takes another field", city, changed(20250131, LEADER, 0), DONE);
    assert_int_equal(trondgov_municipality_members(city, TRONDGOV_ORGAN_BYRAAD, day_of(20250131), 0, NULL, 0), 5);
    trondgov_municipality_free(city);
}

/* Somebody leaves, and the rest is out of balance: a fault, which the leader mends in steps (BYRD-2.2-4). */
static void mended_in_steps(void **state)
{
    (void)state;
    trondgov_municipality *city = in_office();
    const trondgov_event more = changed(20250131, 105, 0);
    expect_act("a third woman", city, more, DONE);
    expect_act("BYRD-2.4-1: a man is dismissed", city, left(20250228, 104, GROUND(LEADERS_WISH), 0), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), PROVISION(BYRD_2_2_4));
    expect_act("BYRD-2.2-4: another woman, still too few men", city, changed(20250228, 107, 0), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), PROVISION(BYRD_2_2_4));
    expect_act("BYRD-2.2-4: a man", city, changed(20250228, 106, 0), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), PROVISION(BYRD_2_2_4)); /* two of six are 33 per cent */
    expect_act("BYRD-2.2-4: and one more: three of seven are 43", city, changed(20250228, 108, 0), DONE);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), 0);
    trondgov_municipality_free(city);
}

/* ---- exits ---- */

static void exits(void **state)
{
    (void)state;
    static const struct {
        const char *title;
        trondgov_id person;
        trondgov_code ground, meeting;
        int32_t day;
        trondgov_answer answer;
        trondgov_code state;
        int32_t left; /* how many sit then */
    } cases[] = {
        {"BYRD-2.4-6: all, in the council", 0, GROUND(OWN_WISH), MAY, 20250522, DONE, STATE(CARETAKER), 4},
        {"BYRD-2.4-6: all, by the press", 0, GROUND(OWN_WISH), 0, 20250522, REFUSED, STATE(IN_OFFICE), 4},
        {"BYRD-2.4-6: all, another organ's meeting", 0, GROUND(OWN_WISH), BUSINESS, 20250612, REFUSED, STATE(IN_OFFICE),
         4},
        {"BYRD-2.4-6: all, the day before the meeting", 0, GROUND(OWN_WISH), MAY, 20250521, REFUSED, STATE(IN_OFFICE),
         4},
        {"BYRD-2.4-1: a member, in writing", 104, GROUND(OWN_WISH), 0, 20251224, DONE, STATE(IN_OFFICE), 3},
        {"BYRD-2.4-1: the deputy", DEPUTY, GROUND(OWN_WISH), 0, 20280229, DONE, STATE(IN_OFFICE), 3},
        {"BYRD-2.4-1: dismissed", 103, GROUND(LEADERS_WISH), 0, 20250418, DONE, STATE(IN_OFFICE), 3},
        {"BYRD-2.4-1: a member dies", 104, GROUND(DIED), 0, 20250418, DONE, STATE(IN_OFFICE), 3},
        {"BYRD-2.2-4: a member moves out", 104, GROUND(MOVED_OUT), 0, 20250418, DONE, STATE(IN_OFFICE), 3},
        {"BYRD-2.4-3: the council's wish without a vote", 104, GROUND(COUNCILS_WISH), 0, 20250418, REFUSED,
         STATE(IN_OFFICE), 4},
        {"BYRD-2.3-1: a new council is elected", 104, GROUND(TERM_ENDED), 0, 20271001, REFUSED, STATE(IN_OFFICE), 4},
        {"BYRD-2.4-2: the leader", LEADER, GROUND(OWN_WISH), 0, 20250418, DONE, STATE(CARETAKER), 4},
        {"BYRD-2.4-2: the leader dies", LEADER, GROUND(DIED), 0, 20250418, DONE, STATE(CARETAKER), 3},
        {"BYRD-2.2-4: the leader moves out", LEADER, GROUND(MOVED_OUT), 0, 20250418, DONE, STATE(CARETAKER), 3},
        {"BYRD-2.4-2: the leader's wish of the leader: whatever the ground", LEADER, GROUND(LEADERS_WISH), 0, 20250418, DONE,
         STATE(CARETAKER), 4},
        {"BYRD-2.4-2: the leader has left", LEADER, GROUND(LEADER_LEFT), 0, 20250418, DONE, STATE(CARETAKER), 4},
        {"BYRD-2.4-2: who has no say wants the leader out", LEADER, GROUND(OTHERS_WISH), 0, 20250418, REFUSED,
         STATE(IN_OFFICE), 4},
        {"BYRD-2.4-2: exempted: for how long is not told", LEADER, GROUND(EXEMPTED), 0, 20250418, ANSWER(NEEDS_FACT),
         STATE(IN_OFFICE), 4},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        trondgov_municipality *city = in_office();
        expect_act(cases[i].title, city, left(cases[i].day, cases[i].person, cases[i].ground, cases[i].meeting),
                   cases[i].answer);
        assert_int_equal(state_on(city, cases[i].day), cases[i].state);
        assert_int_equal(trondgov_municipality_members(city, TRONDGOV_ORGAN_BYRAAD, day_of(cases[i].day), 0, NULL, 0),
                         cases[i].left);
        if (cases[i].answer == DONE)
            assert_int_equal(state_on(city, 20250131), STATE(IN_OFFICE));
        trondgov_municipality_free(city);
    }
}

/* A leader exempted for the rest of the term has left; one who is absent for a time has not (BYRD-2.4-2). */
static void exempted(void **state)
{
    (void)state;
    for (int64_t rest = 0; rest <= 1; rest++) {
        trondgov_municipality *city = in_office();
        const trondgov_event told = at(20250401, 0,
                                       (trondgov_event){.kind = EVENT(PERSON_FACT),
                                                        .person = LEADER,
                                                        .organ = TRONDGOV_ORGAN_BYRAAD,
                                                        .code = FIELD(REST_OF_TERM),
                                                        .value = rest});
        all_done(city, &told, 1);
        expect_act("exempted", city, left(20250418, LEADER, GROUND(EXEMPTED), 0), rest ? DONE : REFUSED);
        assert_int_equal(state_on(city, 20250418), rest ? STATE(CARETAKER) : STATE(IN_OFFICE));
        trondgov_municipality_free(city);
    }
}

/* ---- no confidence ---- */

/* Two thirds of those attending (BYRD-2.4-4). */
static void demand(void **state)
{
    (void)state;
    static const struct {
        int64_t present, demanding;
        trondgov_answer answer;
    } cases[] = {{67, 44, REFUSED}, {67, 45, DONE},    {67, 46, DONE}, {66, 43, REFUSED},
                 {66, 44, DONE},    {65, 43, REFUSED}, {65, 44, DONE}, {60, 39, REFUSED},
                 {60, 40, DONE},    {34, 22, REFUSED}, {34, 23, DONE}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        trondgov_municipality *city = in_office();
        expect_act("a motion", city, moved(20250522, 0, MAY, MEMBER), DONE);
        expect_act("BYRD-2.4-4: attendance not told", city, demanded(20250522, 0, MAY, 45), ANSWER(NEEDS_FACT));
        expect_act("attendance", city, attended(20250522, MAY, cases[i].present), DONE);
        expect_act("BYRD-2.4-4", city, demanded(20250522, 0, MAY, cases[i].demanding), cases[i].answer);
        trondgov_municipality_free(city);
    }
}

/* More for than against; the chair's vote where they are as many; at least 34 vote (BYRD-2.4-5, BYST-5.12). */
static void vote(void **state)
{
    (void)state;
    static const struct {
        int64_t in_favour, against;
        trondgov_code chair;
        trondgov_answer answer;
        trondgov_code state;
    } cases[] = {
        {34, 33, 0, CARRIED, STATE(CARETAKER)},
        {33, 34, 0, REJECTED, STATE(IN_OFFICE)},
        {33, 33, 0, ANSWER(NEEDS_CHAIR_VOTE), STATE(MOTION_PENDING)},
        {33, 33, TRONDGOV_CHOICE_FOR, CARRIED, STATE(CARETAKER)},
        {33, 33, TRONDGOV_CHOICE_AGAINST, REJECTED, STATE(IN_OFFICE)},
        {17, 16, 0, REFUSED, STATE(MOTION_PENDING)},
        {17, 17, TRONDGOV_CHOICE_FOR, CARRIED, STATE(CARETAKER)},
        {18, 16, 0, CARRIED, STATE(CARETAKER)},
        {0, 67, 0, REJECTED, STATE(IN_OFFICE)},
        {67, 0, 0, CARRIED, STATE(CARETAKER)},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        trondgov_municipality *city = in_office();
        const trondgov_code chair = cases[i].chair;
        expect_act("a motion", city, moved(20250522, 0, MAY, MEMBER), DONE);
        expect_act("BYRD-2.4-5: no votes told", city, decided(20250612, 0, JUNE), ANSWER(NEEDS_FACT));
        expect_act("for", city,
                   votes(20250612, 0, JUNE, TRONDGOV_CHOICE_FOR, cases[i].in_favour,
                         chair == TRONDGOV_CHOICE_FOR ? ROLE(MOTELEDER) : 0),
                   DONE);
        expect_act("BYRD-2.4-5: half of it told", city, decided(20250612, 0, JUNE), ANSWER(NEEDS_FACT));
        expect_act("against", city,
                   votes(20250612, 0, JUNE, TRONDGOV_CHOICE_AGAINST, cases[i].against,
                         chair == TRONDGOV_CHOICE_AGAINST ? ROLE(MOTELEDER) : 0),
                   DONE);
        expect_act("BYRD-2.4-5", city, decided(20250612, 0, JUNE), cases[i].answer);
        assert_int_equal(state_on(city, 20250612), cases[i].state);
        trondgov_municipality_free(city);
    }
}

static void outvoted(trondgov_municipality *city, int32_t day, trondgov_id target, trondgov_id meeting)
{
    expect_act("for", city, votes(day, target, meeting, TRONDGOV_CHOICE_FOR, 40, 0), DONE);
    expect_act("against", city, votes(day, target, meeting, TRONDGOV_CHOICE_AGAINST, 20, 0), DONE);
    expect_act("BYRD-2.4-5: carried", city, decided(day, target, meeting), CARRIED);
}

/* One against each can wait at once; who falls with the rest is voted on no more. */
static void several_motions(void **state)
{
    (void)state;
    trondgov_municipality *city = in_office();
    expect_act("against all", city, moved(20250522, 0, MAY, MEMBER), DONE);
    expect_act("against the leader", city, moved(20250522, LEADER, MAY, MEMBER), DONE);
    expect_act("against a member", city, moved(20250522, 103, MAY, MAYOR), DONE);
    expect_act("against another", city, moved(20250522, 104, MAY, MEMBER), DONE);
    expect_act("BYRD-2.4-1: one resigns first", city, left(20250601, 104, GROUND(OWN_WISH), 0), DONE);
    outvoted(city, 20250612, 103, JUNE);
    assert_int_equal(state_on(city, 20250612), STATE(MOTION_PENDING));
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, 103, 20250612), 0);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250612), 1); /* BYRD-5-1: the seat comes back */
    outvoted(city, 20250612, LEADER, JUNE);
    assert_int_equal(state_on(city, 20250612), STATE(CARETAKER));
    expect_act("BYRD-2.4-2: all must go already", city, decided(20250612, 0, JUNE), REFUSED);
    expect_act("BYRD-2.3-2: a member of one that must go", city, moved(20250612, DEPUTY, JUNE, MEMBER), DONE);
    trondgov_municipality_free(city);
}

/* A motion is treated in the council's next meeting of any kind; one that was passed by is a fault. */
static void next_meeting(void **state)
{
    (void)state;
    trondgov_municipality *city = in_office();
    const trondgov_event extra = at(20250523, 9,
                                    (trondgov_event){.kind = EVENT(MEETING_PLANNED),
                                                     .item = EXTRA,
                                                     .organ = TRONDGOV_ORGAN_BYSTYRE,
                                                     .code = TRONDGOV_MEETING_EXTRA,
                                                     .value = day_of(20250602)});
    expect_act("a motion", city, moved(20250522, 0, MAY, MEMBER), DONE);
    all_done(city, &extra, 1);
    expect_act("BYRD-2.4-4: another organ's meeting", city, decided(20250612, 0, BUSINESS), REFUSED);
    expect_act("for", city, votes(20250612, 0, JUNE, TRONDGOV_CHOICE_FOR, 33, 0), DONE);
    expect_act("against", city, votes(20250612, 0, JUNE, TRONDGOV_CHOICE_AGAINST, 34, 0), DONE);
    expect_act("BYRD-2.4-4: the extra meeting was passed by", city, decided(20250612, 0, JUNE), REJECTED);
    assert_int_equal(found(why, TRONDGOV_FINDING_FAULT), PROVISION(BYRD_2_4_4));
    expect_act("BYRD-2.4-3: the same again", city, moved(20250612, 0, JUNE, MEMBER), DONE);
    trondgov_municipality_free(city);
}

static void who_moves(void **state)
{
    (void)state;
    trondgov_municipality *city = in_office();
    trondgov_event substitute = moved(20250522, 0, MAY, SUBSTITUTE);
    expect_act("BYST-5.9-1: a substitute who does not sit", city, substitute, REFUSED);
    expect_act("BYST-5.9-1: nobody of the council", city, moved(20250522, 0, MAY, OUTSIDER), REFUSED);
    expect_act("BYST-5.9-1: a member of the government", city, moved(20250522, 0, MAY, 103), REFUSED);
    expect_act("BYRD-2.4-3: in another organ", city, moved(20250522, 0, BUSINESS, MEMBER), REFUSED);
    substitute.role = ROLE(VARAMEDLEM);
    expect_act("BYRD-2.4-3: a substitute who sits", city, substitute, DONE);
    trondgov_municipality_free(city);
}

/* ---- other readings ---- */

static trondgov_rulebook *read_as(trondgov_code reading)
{
    trondgov_builder *builder = NULL;
    trondgov_rulebook *other = NULL;
    const trondgov_fact column = {FIELD(READING), reading};
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, &column, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &other, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return other;
}

static void other_readings(void **state)
{
    (void)state;
    trondgov_rulebook *composed = read_as(TRONDGOV_READING_HAND_OVER_COMPOSED);
    trondgov_municipality *city = city_without(composed);
    put_in_office(city);
    expect_act("the leader", city, left(20250418, LEADER, GROUND(OWN_WISH), 0), DONE);
    designate(city, 20250419, NEXT);
    name_all(city, 20250419, NEXT, 2);
    compose(city, 20250420);
    assert_int_equal(state_on(city, 20250420), STATE(COMPOSED)); /* CONF-110: the old one is out, the new not yet in */
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, 20250420), 1);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(composed);

    trondgov_rulebook *stays = read_as(TRONDGOV_READING_SINGLE_MEMBER_UNTIL_NEW_COMPOSITION);
    city = city_without(stays);
    put_in_office(city);
    expect_act("a member", city, left(20250418, 103, GROUND(OWN_WISH), 0), DONE);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, 103, 20250420), 1); /* CONF-112: until a new composition */
    expect_act("another", city, changed(20250421, 105, 0), DONE);
    assert_int_equal(sits(city, TRONDGOV_ORGAN_BYRAAD, 103, 20250421), 0);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(stays);

    trondgov_rulebook *silent = read_as(TRONDGOV_READING_DESIGNATION_NOT_REGULATED);
    const trondgov_event gave_up = at(20250102, 9, (trondgov_event){.kind = EVENT(DESIGNATION_GIVEN_UP)});
    const trondgov_event again = at(20250103, 9, (trondgov_event){.kind = EVENT(BYRAAD_DESIGNATED), .person = NEXT});
    city = city_without(silent);
    designate(city, 20250101, LEADER);
    all_done(city, &gave_up, 1);
    expect_act("CONF-111: after one who gave up", city, again, ANSWER(NOT_REGULATED));
    trondgov_municipality_free(city);
    city = city_without(rules);
    designate(city, 20250101, LEADER);
    all_done(city, &gave_up, 1);
    expect_act("CONF-111: as selected", city, again, DONE);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(silent);
}

/* ---- facts beside acts ---- */

static void judged(void **state)
{
    (void)state;
    for (int64_t holds = 0; holds <= 1; holds++) {
        trondgov_municipality *city = in_office();
        const trondgov_event judgement = at(20250130, 9,
                                            (trondgov_event){.kind = EVENT(ORGAN_FACT),
                                                             .organ = TRONDGOV_ORGAN_BYRAAD,
                                                             .code = TRONDGOV_JUDGEMENT_NEW_BYRAAD_CALLED_FOR,
                                                             .value = holds});
        const trondgov_event again =
            at(20250131, 9, (trondgov_event){.kind = EVENT(BYRAAD_DESIGNATED), .person = NEXT});
        expect_act("BYRD-2.1-1: not judged", city, at(20250130, 8, again), ANSWER(NEEDS_JUDGEMENT));
        all_done(city, &judgement, 1);
        expect_act("BYRD-2.1-1: judged", city, again, holds ? DONE : REFUSED);
        assert_int_equal(state_on(city, 20250131), STATE(IN_OFFICE)); /* the one that sits goes on */
        trondgov_municipality_free(city);
    }
}

static trondgov_event office(int32_t day, trondgov_code kind, trondgov_id person, trondgov_code role)
{
    return at(day, 9, (trondgov_event){.kind = kind, .person = person, .organ = TRONDGOV_ORGAN_BYRAAD, .role = role});
}

/* A government that the register was told of as facts is one too. */
static void told_as_facts(void **state)
{
    (void)state;
    trondgov_municipality *city = city_without(rules);
    const trondgov_event taken[] = {office(20250102, EVENT(OFFICE_TAKEN), LEADER, ROLE(BYRAADSLEDER)),
                                    office(20250102, EVENT(OFFICE_TAKEN), 102, ROLE(NESTLEDER)),
                                    office(20250102, EVENT(OFFICE_TAKEN), 104, ROLE(BYRAAD))};
    const trondgov_event gone = office(20250228, EVENT(OFFICE_LEFT), LEADER, ROLE(BYRAADSLEDER));
    const trondgov_event next = office(20250331, EVENT(OFFICE_TAKEN), NEXT, ROLE(BYRAADSLEDER));
    all_done(city, taken, COUNT(taken));
    assert_int_equal(state_on(city, 20250102), STATE(IN_OFFICE));
    expect_act("BYRD-2.4-1: an act upon it", city, left(20250131, 104, GROUND(OWN_WISH), 0), DONE);
    all_done(city, &gone, 1);
    assert_int_equal(state_on(city, 20250228), STATE(CARETAKER)); /* BYRD-2.4-2 */
    all_done(city, &next, 1);
    assert_int_equal(state_on(city, 20250331), STATE(IN_OFFICE));
    expect_act("BYRD-2.4-2: the leader", city, left(20250430, NEXT, GROUND(OWN_WISH), 0), DONE);
    assert_int_equal(state_on(city, 20250430), STATE(CARETAKER));
    trondgov_municipality_free(city);
}

/* Which form holds: as the texts have it, or as the register was told. */
static void form_of_government(void **state)
{
    (void)state;
    static const struct {
        int32_t day;
        trondgov_code form;
    } cases[] = {{20240612, STATE(FORMANNSKAP)}, {20240613, STATE(PARLIAMENTARY)}, {20250102, STATE(PARLIAMENTARY)}};
    trondgov_municipality *city = in_office();
    for (size_t i = 0; i < COUNT(cases); i++) {
        const trondgov_fact date = {FIELD(DATE), day_of(cases[i].day)};
        int64_t form = 0;
        assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_GOVERNMENT, &date, 1, NULL, &form, why),
                         TRONDGOV_OK);
        assert_int_equal(form, cases[i].form);
    }
    const trondgov_event abolished =
        at(20280101, 0, (trondgov_event){.kind = EVENT(GOVERNMENT_FORM), .code = STATE(FORMANNSKAP)});
    const trondgov_fact then = {FIELD(DATE), day_of(20280101)};
    int64_t form = 0;
    all_done(city, &abolished, 1);
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_GOVERNMENT, &then, 1, NULL, &form, why),
                     TRONDGOV_OK);
    assert_int_equal(form, STATE(FORMANNSKAP));
    assert_true(trondgov_verdict_findings(why, 1, NULL, 0) > 0); /* the texts known here say otherwise */
    trondgov_municipality_free(city);
}

/* ---- wrong input ---- */

static void wrong_input(void **state)
{
    (void)state;
    trondgov_municipality *city = in_office();
    const trondgov_event motion = moved(20250522, 104, MAY, MEMBER);
    all_done(city, &motion, 1);
    trondgov_event no_meeting = moved(20250522, 0, 0, MEMBER), wrong_role = moved(20250522, 0, MAY, MEMBER);
    wrong_role.role = ROLE(LEDER);
    const struct {
        const char *title;
        trondgov_event event;
        trondgov_status status;
        trondgov_code field;
    } cases[] = {
        {"nobody designated", at(20250522, 9, (trondgov_event){.kind = EVENT(BYRAAD_DESIGNATED)}),
         TRONDGOV_MISSING_FIELD, FIELD(PERSON)},
        {"a stranger designated", at(20250522, 9, (trondgov_event){.kind = EVENT(BYRAAD_DESIGNATED), .person = 999}),
         TRONDGOV_UNKNOWN_ID, FIELD(PERSON)},
        {"a mayor in the government", changed(20250522, 105, ROLE(ORDFORER)), TRONDGOV_OUT_OF_RANGE, FIELD(ROLE)},
        {"an exit of nobody of it", left(20250522, MEMBER, GROUND(OWN_WISH), 0), TRONDGOV_UNKNOWN_ID, FIELD(PERSON)},
        {"an exit without ground", left(20250522, 104, 0, 0), TRONDGOV_MISSING_FIELD, FIELD(GROUND)},
        {"an exit in no meeting", left(20250522, 0, GROUND(OWN_WISH), 999), TRONDGOV_UNKNOWN_ID, FIELD(MEETING)},
        {"a motion in no meeting", no_meeting, TRONDGOV_MISSING_FIELD, FIELD(MEETING)},
        {"a motion in an unknown one", moved(20250522, 0, 999, MEMBER), TRONDGOV_UNKNOWN_ID, FIELD(MEETING)},
        {"a motion by a stranger", moved(20250522, 0, MAY, 999), TRONDGOV_UNKNOWN_ID, FIELD(OTHER_PERSON)},
        {"a motion by nobody", moved(20250522, 0, MAY, 0), TRONDGOV_MISSING_FIELD, FIELD(OTHER_PERSON)},
        {"a motion against nobody of it", moved(20250522, MEMBER, MAY, MEMBER), TRONDGOV_UNKNOWN_ID, FIELD(PERSON)},
        {"the same motion twice", motion, TRONDGOV_DUPLICATE, FIELD(PERSON)},
        {"a mover's role that is none", wrong_role, TRONDGOV_OUT_OF_RANGE, FIELD(ROLE)},
        {"a demand in no meeting", demanded(20250522, 104, 999, 45), TRONDGOV_UNKNOWN_ID, FIELD(MEETING)},
        {"fewer than none demand", demanded(20250522, 104, MAY, -1), TRONDGOV_OUT_OF_RANGE, FIELD(DEMANDING)},
        {"votes on nothing", votes(20250522, 0, MAY, TRONDGOV_CHOICE_FOR, 1, 0), TRONDGOV_UNKNOWN_ID, FIELD(PERSON)},
        {"votes for an option", votes(20250522, 104, MAY, TRONDGOV_CHOICE_OPTION, 1, 0), TRONDGOV_OUT_OF_RANGE,
         FIELD(CHOICE)},
        {"votes of a leader", votes(20250522, 104, MAY, TRONDGOV_CHOICE_FOR, 1, ROLE(LEDER)), TRONDGOV_OUT_OF_RANGE,
         FIELD(ROLE)},
        {"votes in no meeting", votes(20250522, 104, 999, TRONDGOV_CHOICE_FOR, 1, 0), TRONDGOV_UNKNOWN_ID,
         FIELD(MEETING)},
        {"fewer votes than none", votes(20250522, 104, MAY, TRONDGOV_CHOICE_FOR, -1, 0), TRONDGOV_OUT_OF_RANGE,
         FIELD(VOTES)},
        {"decided in no meeting", decided(20250522, 104, 999), TRONDGOV_UNKNOWN_ID, FIELD(MEETING)},
        {"attendance of no meeting", attended(20250522, 999, 67), TRONDGOV_UNKNOWN_ID, FIELD(MEETING)},
        {"a form that is none",
         at(20250522, 9, (trondgov_event){.kind = EVENT(GOVERNMENT_FORM), .code = STATE(IN_OFFICE)}),
         TRONDGOV_OUT_OF_RANGE, FIELD(STATE)},
        {"fewer than none present", at(20250522, 9, (trondgov_event){.kind = EVENT(BYRAAD_CONSTITUTED), .value = -1}),
         TRONDGOV_OUT_OF_RANGE, FIELD(PRESENT)},
    };
    static struct snapshot before, after;
    take_snapshot(&before, city);
    for (size_t i = 0; i < COUNT(cases); i++) {
        trondgov_finding finding = {.kind = 0};
        const trondgov_status status = trondgov_municipality_apply(city, &cases[i].event, 1, 0, NULL, NULL, why);
        trondgov_verdict_findings(why, 0, &finding, 1);
        if (status != cases[i].status || finding.subject != cases[i].field)
            fail_msg("%s: status %d, field %s", cases[i].title, (int)status,
                     finding.subject ? trondgov_code_text(NULL, finding.subject, TRONDGOV_TEXT_NAME) : "none");
        take_snapshot(&after, city);
        expect_same(&before, &after);
    }
    trondgov_municipality_free(city);
}

/* ---- the log, and memory ---- */

/* Everything that happens to a government, each of it done. */
static size_t whole_story(trondgov_event *events)
{
    trondgov_municipality *city = in_office();
    const trondgov_event story[] = {
        changed(20250131, 105, 0),
        left(20250228, 104, GROUND(OWN_WISH), 0),
        changed(20250228, 106, 0),
        moved(20250522, 0, MAY, MEMBER),
        moved(20250522, 103, MAY, MAYOR),
        attended(20250522, MAY, 66),
        demanded(20250522, 0, MAY, 44),
        votes(20250522, 0, MAY, TRONDGOV_CHOICE_FOR, 33, 0),
        votes(20250522, 0, MAY, TRONDGOV_CHOICE_AGAINST, 33, ROLE(MOTELEDER)),
        decided(20250522, 0, MAY),
        votes(20250612, 103, JUNE, TRONDGOV_CHOICE_FOR, 40, 0),
        votes(20250612, 103, JUNE, TRONDGOV_CHOICE_AGAINST, 20, 0),
        decided(20250612, 103, JUNE),
        left(20250612, LEADER, GROUND(OWN_WISH), JUNE),
    };
    for (size_t i = 0; i < COUNT(story); i++)
        act(city, story[i], NULL);
    designate(city, 20250613, NEXT);
    name_all(city, 20250616, NEXT, 4);
    compose(city, 20250618);
    constitute(city, 20250619, 4);
    const size_t count = trondgov_municipality_events(city, 0, events, 512);
    trondgov_municipality_free(city);
    return count;
}

static void log_gives_the_same(void **state)
{
    (void)state;
    static trondgov_event events[512];
    static struct snapshot one, other;
    const size_t count = whole_story(events);
    trondgov_municipality *copy = NULL, *stepwise = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &copy), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(rules, &stepwise), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(copy, events, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(trondgov_municipality_apply(stepwise, &events[i], 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    take_snapshot(&one, copy);
    take_snapshot(&other, stepwise);
    expect_same(&one, &other);
    assert_int_equal(one.count, count);
    assert_int_equal(state_on(copy, 20250619), STATE(IN_OFFICE));
    trondgov_municipality_free(copy);
    trondgov_municipality_free(stepwise);
}

/* What a later event does changes no earlier day. */
static void earlier_days_stay(void **state)
{
    (void)state;
    static trondgov_event events[512];
    const size_t count = whole_story(events);
    trondgov_municipality *city = NULL;
    trondgov_code states[512];
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++) {
        const trondgov_fact facts[] = {{FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD},
                                       {FIELD(DATE), events[i].at / TRONDGOV_DAY_SECONDS}};
        int64_t then = 0;
        assert_int_equal(trondgov_municipality_apply(city, &events[i], 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
        assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, facts, 2, NULL, &then, NULL),
                         TRONDGOV_OK);
        states[i] = (trondgov_code)then;
    }
    for (size_t i = 0; i + 1 < count; i++) {
        const trondgov_date day = (trondgov_date)(events[i].at / TRONDGOV_DAY_SECONDS);
        const trondgov_fact facts[] = {{FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD}, {FIELD(DATE), day}};
        int64_t now = 0;
        if (events[i + 1].at / TRONDGOV_DAY_SECONDS == day)
            continue; /* not the last of its day */
        assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, facts, 2, NULL, &now, NULL),
                         TRONDGOV_OK);
        assert_int_equal(now, states[i]);
    }
    trondgov_municipality_free(city);
}

/* The n-th allocation of the whole story fails: the event that needed it changes nothing, and can be done again. */
static int32_t story_with(const trondgov_rulebook *rulebook, struct failing_memory *memory, const trondgov_event *events,
                          size_t count, struct snapshot *end)
{
    static struct snapshot before, after;
    const trondgov_allocator allocator = allocator_of(memory);
    trondgov_municipality *city = NULL;
    trondgov_verdict *mine = NULL;
    int32_t failed = 0;
    const int64_t left = memory->left;
    memory->left = -1;
    assert_int_equal(trondgov_verdict_create(&allocator, &mine), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(rulebook, &city), TRONDGOV_OK);
    memory->left = left;
    for (size_t i = 0; i < count; i++) {
        const trondgov_status status = trondgov_municipality_apply(city, &events[i], 1, 0, NULL, NULL, mine);
        if (status == TRONDGOV_OK)
            continue;
        assert_int_equal(status, TRONDGOV_NO_MEMORY);
        assert_int_equal(trondgov_municipality_events(city, 0, NULL, 0), i);
        take_snapshot(&before, city);
        failed = 1;
        assert_int_equal(trondgov_municipality_apply(city, &events[i], 1, TRONDGOV_APPLY_CHECK, NULL, NULL, mine),
                         TRONDGOV_OK);
        take_snapshot(&after, city);
        expect_same(&before, &after);
        i--;
    }
    take_snapshot(end, city);
    memory->left = -1;
    trondgov_municipality_free(city);
    trondgov_verdict_free(mine);
    return failed;
}

static void out_of_memory(void **state)
{
    (void)state;
    static trondgov_event events[512];
    static struct snapshot reference, end;
    struct failing_memory memory = {.left = -1};
    const trondgov_allocator allocator = allocator_of(&memory);
    trondgov_rulebook *rulebook = NULL;
    const size_t count = whole_story(events);
    assert_int_equal(trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &rulebook), TRONDGOV_OK);
    const int64_t used = memory.used;
    assert_int_equal(story_with(rulebook, &memory, events, count, &reference), 0);
    int64_t n = 0;
    for (int32_t failed = 1; failed; n++) {
        memory.left = n;
        failed = story_with(rulebook, &memory, events, count, &end);
        expect_same(&reference, &end);
        assert_int_equal(memory.used, used);
    }
    assert_true(n > 40);
    trondgov_rulebook_free(rulebook);
    assert_int_equal(memory.used, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes),
        cmocka_unit_test(mended_in_steps),
        cmocka_unit_test(exits),
        cmocka_unit_test(exempted),
        cmocka_unit_test(demand),
        cmocka_unit_test(vote),
        cmocka_unit_test(several_motions),
        cmocka_unit_test(next_meeting),
        cmocka_unit_test(who_moves),
        cmocka_unit_test(other_readings),
        cmocka_unit_test(judged),
        cmocka_unit_test(told_as_facts),
        cmocka_unit_test(form_of_government),
        cmocka_unit_test(wrong_input),
        cmocka_unit_test(log_gives_the_same),
        cmocka_unit_test(earlier_days_stay),
        cmocka_unit_test(out_of_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
