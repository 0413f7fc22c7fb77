#include "government_fixture.h"

#include <string.h>

trondgov_date day_of(int32_t figures)
{
    trondgov_date date = 0;
    assert_int_equal(trondgov_date_from_civil(figures / 10000, figures / 100 % 100, figures % 100, &date), TRONDGOV_OK);
    return date;
}

trondgov_event at(int32_t day, int32_t hour, trondgov_event event)
{
    event.at = day_of(day) * TRONDGOV_DAY_SECONDS + hour * 3600;
    return event;
}

trondgov_answer act(trondgov_municipality *city, trondgov_event event, trondgov_verdict *why)
{
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_municipality_apply(city, &event, 1, 0, &answer, NULL, why), TRONDGOV_OK);
    return answer;
}

void all_done(trondgov_municipality *city, const trondgov_event *events, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_int_equal(act(city, events[i], NULL), ANSWER(DONE));
}

static void enter(trondgov_municipality *city, trondgov_id id)
{
    const trondgov_event events[] = {
        at(20240901, 0,
           (trondgov_event){.kind = EVENT(PERSON),
                            .person = id,
                            .item = 1 + id % 3,
                            .code = id % 2 ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN}),
        at(20240901, 0, (trondgov_event){.kind = EVENT(MOVED), .person = id, .value = 1}),
        at(20240901, 0,
           (trondgov_event){.kind = EVENT(PERSON_FACT), .person = id, .code = FIELD(VOTING_RIGHT), .value = 1}),
    };
    all_done(city, events, COUNT(events));
}

static void take_office(trondgov_municipality *city, trondgov_id id, trondgov_code organ, trondgov_code role,
                        int64_t rank)
{
    const trondgov_event event = at(20240901, 1,
                                    (trondgov_event){.kind = EVENT(OFFICE_TAKEN),
                                                     .person = id,
                                                     .organ = organ,
                                                     .role = role,
                                                     .value = rank,
                                                     .item = 1 + id % 3,
                                                     .code = TRONDGOV_CATEGORY_POLITISK});
    all_done(city, &event, 1);
}

static void plan(trondgov_municipality *city, trondgov_id meeting, trondgov_code organ, int32_t day)
{
    const trondgov_event event = at(20240901, 2,
                                    (trondgov_event){.kind = EVENT(MEETING_PLANNED),
                                                     .item = meeting,
                                                     .organ = organ,
                                                     .code = TRONDGOV_MEETING_ORDINARY,
                                                     .value = day_of(day)});
    all_done(city, &event, 1);
}

trondgov_municipality *city_without(const trondgov_rulebook *rules)
{
    trondgov_municipality *city = NULL;
    static const trondgov_id PERSONS[] = {1,   2,   3,   4,   5,   6,   10,  20,  21,  101, 102,
                                          103, 104, 105, 106, 107, 108, 111, 112, 113, 114};
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (size_t i = 0; i < COUNT(PERSONS); i++)
        enter(city, PERSONS[i]);
    for (trondgov_id id = LEADER; id <= 114; id++)
        if (id <= 108 || id >= NEXT) {
            const trondgov_event consents = at(
                20240901, 0, (trondgov_event){.kind = EVENT(CONSENTED), .person = id, .organ = TRONDGOV_ORGAN_BYRAAD});
            all_done(city, &consents, 1);
        }
    take_office(city, MAYOR, TRONDGOV_ORGAN_BYSTYRE, ROLE(ORDFORER), 0);
    for (trondgov_id id = MEMBER; id <= 6; id++)
        take_office(city, id, TRONDGOV_ORGAN_BYSTYRE, ROLE(MEDLEM), 0);
    take_office(city, 103, TRONDGOV_ORGAN_BYSTYRE, ROLE(MEDLEM), 0);
    take_office(city, 103, TRONDGOV_ORGAN_FORRETNINGSUTVALG, ROLE(MEDLEM), 0);
    take_office(city, SUBSTITUTE, TRONDGOV_ORGAN_BYSTYRE, ROLE(VARAMEDLEM), 1);
    take_office(city, HEAD, TRONDGOV_ORGAN_KOMMUNE, ROLE(KOMMUNALSJEF), 0);
    plan(city, MAY, TRONDGOV_ORGAN_BYSTYRE, 20250522);
    plan(city, JUNE, TRONDGOV_ORGAN_BYSTYRE, 20250612);
    plan(city, BUSINESS, TRONDGOV_ORGAN_FORRETNINGSUTVALG, 20250612);
    return city;
}

void designate(trondgov_municipality *city, int32_t day, trondgov_id leader)
{
    const trondgov_event event = at(day, 8, (trondgov_event){.kind = EVENT(BYRAAD_DESIGNATED), .person = leader});
    all_done(city, &event, 1);
}

void name_all(trondgov_municipality *city, int32_t day, trondgov_id leader, int32_t members)
{
    for (int32_t i = 0; i < members; i++) {
        const trondgov_event event = at(day, 9,
                                        (trondgov_event){.kind = EVENT(BYRAAD_MEMBER),
                                                         .person = leader + i,
                                                         .code = TRONDGOV_SUBJECT_ECONOMY,
                                                         .role = i == 0   ? ROLE(BYRAADSLEDER)
                                                                 : i == 1 ? ROLE(NESTLEDER)
                                                                          : ROLE(BYRAAD)});
        all_done(city, &event, 1);
    }
}

void compose(trondgov_municipality *city, int32_t day)
{
    const trondgov_event event = at(day, 10, (trondgov_event){.kind = EVENT(BYRAAD_COMPOSED)});
    all_done(city, &event, 1);
}

void constitute(trondgov_municipality *city, int32_t day, int32_t members)
{
    const trondgov_event event = at(day, 11, (trondgov_event){.kind = EVENT(BYRAAD_CONSTITUTED), .value = members});
    all_done(city, &event, 1);
}

void put_in_office(trondgov_municipality *city)
{
    designate(city, 20241224, LEADER);
    name_all(city, 20241227, LEADER, 4);
    compose(city, 20241231);
    constitute(city, 20250102, 4);
}

trondgov_code state_on(const trondgov_municipality *city, int32_t day)
{
    const trondgov_fact facts[] = {{FIELD(ORGAN), TRONDGOV_ORGAN_BYRAAD}, {FIELD(DATE), day_of(day)}};
    int64_t state = 0;
    assert_int_equal(trondgov_municipality_ask(city, TRONDGOV_QUESTION_STATE, facts, 2, NULL, &state, NULL),
                     TRONDGOV_OK);
    return (trondgov_code)state;
}

trondgov_code found(const trondgov_verdict *why, trondgov_code kind)
{
    trondgov_finding finding;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == kind)
            return finding.provision;
    return 0;
}

int32_t sits(const trondgov_municipality *city, trondgov_code organ, trondgov_id person, int32_t day)
{
    const trondgov_member *member;
    for (size_t i = 0; trondgov_municipality_members(city, organ, day_of(day), i, &member, 1); i++)
        if (trondgov_member_get(member, FIELD(PERSON)) == person)
            return 1;
    return 0;
}

void take_snapshot(struct snapshot *snapshot, const trondgov_municipality *city)
{
    static const int32_t DAYS[] = {20240612, 20240613, 20241224, 20241231, 20250102, 20250228, 20250418,
                                   20250522, 20250612, 20250630, 20251224, 20260228, 20280229};
    memset(snapshot, 0, sizeof *snapshot);
    snapshot->count = trondgov_municipality_events(city, 0, NULL, 0);
    assert_true(snapshot->count <= COUNT(snapshot->events));
    trondgov_municipality_events(city, 0, snapshot->events, COUNT(snapshot->events));
    for (size_t i = 0; i < COUNT(DAYS); i++) {
        snapshot->states[3 * i] = state_on(city, DAYS[i]);
        snapshot->states[3 * i + 1] = sits(city, TRONDGOV_ORGAN_BYSTYRE, 103, DAYS[i]);
        snapshot->states[3 * i + 2] =
            (int64_t)trondgov_municipality_members(city, TRONDGOV_ORGAN_BYRAAD, day_of(DAYS[i]), 0, NULL, 0);
    }
}

void expect_same(const struct snapshot *one, const struct snapshot *other)
{
    assert_int_equal(one->count, other->count);
    assert_memory_equal(one->events, other->events, one->count * sizeof *one->events);
    assert_memory_equal(one->states, other->states, sizeof one->states);
}
