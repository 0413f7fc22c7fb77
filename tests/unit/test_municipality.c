/*
 * Tests of src/municipality/. Dates are written as figures, 20240613 for 13 June 2024. Persons, parties and lists are
 * made up. Every row says what it checks, by the rule where there is one.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <trondgov/trondgov.h>

#include "failing_memory.h"
#include "register/register.h"
#include "with_rules.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])
#define EVENT(of)    TRONDGOV_EVENT_##of
#define ROLE(of)     TRONDGOV_ROLE_##of

enum { COUNCIL = TRONDGOV_ORGAN_BYSTYRE, COMMITTEE = TRONDGOV_ORGAN_UTVALG };
enum {
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO,
    NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT,
    NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED
};
#define NOTHING TRONDGOV_NOTHING

enum {
    BYST_3_5_6 = TRONDGOV_PROVISION_BYST_3_5_6,
    BYST_5_1_1 = TRONDGOV_PROVISION_BYST_5_1_1,
    BYST_5_1_2 = TRONDGOV_PROVISION_BYST_5_1_2,
    KOML_7_10_1 = TRONDGOV_PROVISION_KOML_7_10_1,
    KOML_11_2_3 = TRONDGOV_PROVISION_KOML_11_2_3
};

static void expect(const char *name, int64_t found, int64_t expected)
{
    if (found != expected)
        fail_msg("%s: found %lld, expected %lld", name, (long long)found, (long long)expected);
}

static trondgov_date date_of(int32_t figures)
{
    trondgov_date date = 0;
    assert_int_equal(trondgov_date_from_civil(figures / 10000, figures / 100 % 100, figures % 100, &date), TRONDGOV_OK);
    return date;
}

static trondgov_event at_noon(int32_t figures, trondgov_event event)
{
    event.at = date_of(figures) * TRONDGOV_DAY_SECONDS + TRONDGOV_DAY_SECONDS / 2;
    return event;
}

static trondgov_event person(int32_t day, trondgov_id id, trondgov_id party)
{
    return at_noon(day, (trondgov_event){.kind = EVENT(PERSON),
                                         .person = id,
                                         .item = party,
                                         .code = id % 2 ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN});
}

static trondgov_event office(int32_t day, trondgov_code kind, trondgov_id id, trondgov_code role)
{
    return at_noon(day, (trondgov_event){.kind = kind, .person = id, .organ = COUNCIL, .role = role});
}

static trondgov_event taken(int32_t day, trondgov_id id, trondgov_code role, trondgov_id list, int64_t rank)
{
    trondgov_event event = office(day, EVENT(OFFICE_TAKEN), id, role);
    event.item = list;
    event.value = rank;
    event.code = TRONDGOV_CATEGORY_POLITISK;
    return event;
}

static trondgov_event suspended(int32_t day, trondgov_id id, trondgov_code role, int32_t to)
{
    trondgov_event event = office(day, EVENT(OFFICE_SUSPENDED), id, role);
    event.value = to ? date_of(to) : 0;
    return event;
}

static void apply(trondgov_municipality *city, const trondgov_event *events, size_t count)
{
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_municipality_apply(city, events, count, 0, &answer, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(answer, TRONDGOV_ANSWER_DONE);
}

static void apply_one(trondgov_municipality *city, trondgov_event event)
{
    apply(city, &event, 1);
}

static trondgov_municipality *empty(void)
{
    trondgov_municipality *city = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    return city;
}

/* A council of five on two lists, entered out of order, with substitutes and a group leader who has no seat. */
static trondgov_municipality *small(void)
{
    static const struct {
        trondgov_id id, list;
        trondgov_code role;
        int64_t rank;
    } offices[] = {{12, 1, ROLE(VARAMEDLEM), 2}, {6, 0, ROLE(GRUPPELEDER), 0},  {3, 2, ROLE(MEDLEM), 0},
                   {21, 2, ROLE(VARAMEDLEM), 1}, {2, 2, ROLE(VARAORDFORER), 0}, {5, 1, ROLE(MEDLEM), 0},
                   {11, 1, ROLE(VARAMEDLEM), 1}, {1, 1, ROLE(ORDFORER), 0},     {4, 1, ROLE(MEDLEM), 0},
                   {13, 1, ROLE(VARAMEDLEM), 3}};
    trondgov_municipality *city = empty();
    for (size_t i = 0; i < COUNT(offices); i++) {
        apply_one(city, person(20240601, offices[i].id, offices[i].list));
        apply_one(city, taken(20240601, offices[i].id, offices[i].role, offices[i].list, offices[i].rank));
    }
    return city;
}

/* The members on a date as text: "1 2 5". */
static const char *listed(const trondgov_municipality *city, trondgov_code organ, int32_t day)
{
    static char text[2048];
    const trondgov_member *members[128];
    const size_t count = trondgov_municipality_members(city, organ, date_of(day), 0, members, COUNT(members));
    size_t length = 0;
    text[0] = '\0';
    for (size_t i = 0; i < count; i++)
        length += (size_t)snprintf(text + length, sizeof text - length, i ? " %d" : "%d",
                                   (int)trondgov_member_get(members[i], TRONDGOV_FIELD_PERSON));
    assert_int_equal(trondgov_municipality_members(city, organ, date_of(day), 0, NULL, 0), count);
    return text;
}

static trondgov_finding finding(size_t index)
{
    trondgov_finding found = {.kind = 0};
    trondgov_verdict_findings(why, index, &found, 1);
    return found;
}

static int32_t findings_of(trondgov_code kind, trondgov_code subject)
{
    int32_t count = 0;
    for (size_t i = 0; i < trondgov_verdict_findings(why, 0, NULL, 0); i++)
        count += finding(i).kind == kind && (!subject || finding(i).subject == subject);
    return count;
}

struct reply {
    trondgov_status status;
    trondgov_answer answer;
    int64_t value;
};

/* person and others: 0 ends; organ and day: 0 is not given. */
static struct reply ask(const trondgov_municipality *city, trondgov_code question, trondgov_code organ, int32_t day,
                        trondgov_id who, const trondgov_id *others, trondgov_code field)
{
    trondgov_fact facts[8];
    size_t count = 0;
    if (organ)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_ORGAN, organ};
    if (day)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_DATE, date_of(day)};
    if (who)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_PERSON, who};
    for (size_t i = 0; others && others[i]; i++)
        facts[count++] = (trondgov_fact){field, others[i]};
    struct reply reply = {0, -1, -1}, again = {0, -1, -1};
    reply.status = trondgov_municipality_ask(city, question, facts, count, &reply.answer, &reply.value, why);
    again.status = trondgov_municipality_ask(city, question, facts, count, &again.answer, &again.value, NULL);
    assert_memory_equal(&reply, &again, sizeof reply); /* without a verdict the same */
    return reply;
}

/* ---- events ---- */

static void facts_that_cannot_be(void **state)
{
    (void)state;
    const trondgov_event no_rank = taken(20240901, 1, ROLE(VARAMEDLEM), 1, 0);
    const trondgov_event far_rank = taken(20240901, 1, ROLE(VARAMEDLEM), 1, INT64_C(0x80000000));
    const trondgov_event numbered = taken(20240901, 3, ROLE(NESTLEDER), 1, 1);
    const trondgov_event planned = at_noon(20240901, (trondgov_event){.kind = EVENT(MEETING_PLANNED),
                                                                      .item = 7,
                                                                      .organ = COUNCIL,
                                                                      .value = date_of(20241001),
                                                                      .code = TRONDGOV_MEETING_ORDINARY});
    const trondgov_event unbuilt = at_noon(20240901, (trondgov_event){.kind = TRONDGOV_FAMILY_EVENT + 0x1ff});
    const trondgov_event meetings_own = at_noon(20240901, (trondgov_event){.kind = EVENT(MEETING_CLOSED)});
    const trondgov_event moved = at_noon(20240901, (trondgov_event){.kind = EVENT(MOVED), .person = 1, .value = 2});
    const trondgov_event nobody_moved = at_noon(20240901, (trondgov_event){.kind = EVENT(MOVED), .person = 9});
    const trondgov_event negative = person(20240901, -1, 1);
    const trondgov_event group = at_noon(20240901, (trondgov_event){.kind = EVENT(GROUP_CHANGED), .person = 9});
    trondgov_event wrong_organ = taken(20240901, 1, ROLE(LEDER), 1, 0), extra = person(20240901, 9, 1);
    wrong_organ.organ = ROLE(LEDER);
    extra.role = ROLE(MEDLEM);
    trondgov_event no_role = wrong_organ;
    no_role.organ = COUNCIL;
    no_role.role = 0;
    const struct {
        const char *name;
        trondgov_event event;
        trondgov_status status;
        trondgov_code field;
    } rows[] = {
        {"entered twice", person(20240901, 1, 2), TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
        {"office of nobody", taken(20240901, 9, ROLE(MEDLEM), 1, 0), TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"moved nobody", nobody_moved, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"group of nobody", group, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"office held", taken(20240901, 1, ROLE(ORDFORER), 1, 0), TRONDGOV_DUPLICATE, TRONDGOV_FIELD_ROLE},
        {"left by nobody", office(20240901, EVENT(OFFICE_LEFT), 9, ROLE(MEDLEM)), TRONDGOV_UNKNOWN_ID,
         TRONDGOV_FIELD_PERSON},
        {"left and not held", office(20240901, EVENT(OFFICE_LEFT), 1, ROLE(MEDLEM)), TRONDGOV_UNKNOWN_ID,
         TRONDGOV_FIELD_ROLE},
        {"rests and not held", suspended(20240901, 1, ROLE(MEDLEM), 0), TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_ROLE},
        {"rest ends before it begins", suspended(20240901, 1, ROLE(ORDFORER), 20240831), TRONDGOV_OUT_OF_RANGE,
         TRONDGOV_FIELD_TO},
        {"KOML-7-10-1: a substitute has a number", no_rank, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_RANK},
        {"rank beyond 32 bits", far_rank, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_RANK},
        {"KOML-7-10-1: a member has none", taken(20240901, 1, ROLE(MEDLEM), 1, 1), TRONDGOV_OUT_OF_RANGE,
         TRONDGOV_FIELD_RANK},
        {"KOML-7-10-1: nor a deputy leader", numbered, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_RANK},
        {"meeting planned twice", planned, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_MEETING},
        {"not built", unbuilt, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
        {"a meeting's event", meetings_own, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
        {"resident 2", moved, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_RESIDENT},
        {"person below 0", negative, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_PERSON},
        {"organ of another family", wrong_organ, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_ORGAN},
        {"no role", no_role, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_ROLE},
        {"a slot that it does not use", extra, TRONDGOV_UNKNOWN_FIELD, TRONDGOV_FIELD_VALUE},
        {"before the one before", person(20240831, 9, 1), TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_AT},
    };
    trondgov_municipality *city = small();
    apply_one(city, planned);
    const size_t events = trondgov_municipality_events(city, 0, NULL, 0);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const trondgov_event batch[] = {person(20240901, 1000, 1), rows[i].event};
        const size_t first = i + 1 == COUNT(rows); /* out of order: against the log */
        trondgov_answer answer = -1;
        size_t index = 9;
        expect(rows[i].name, trondgov_municipality_apply(city, batch + first, 2 - first, 0, &answer, &index, why),
               rows[i].status);
        expect(rows[i].name, answer, 0);
        expect(rows[i].name, (int64_t)index, first ? 0 : 1);
        expect(rows[i].name, finding(0).kind, TRONDGOV_FINDING_INPUT);
        expect(rows[i].name, finding(0).subject, rows[i].field);
        expect(rows[i].name, finding(0).index, (int64_t)index);
        expect(rows[i].name, (int64_t)trondgov_municipality_events(city, 0, NULL, 0), (int64_t)events);
    }
    expect("unknown flag", trondgov_municipality_apply(city, NULL, 0, 4, NULL, NULL, NULL), TRONDGOV_OUT_OF_RANGE);
    trondgov_municipality_free(city);
}

static void null_is_a_status(void **state)
{
    (void)state;
    trondgov_municipality *city = empty(), *made = city;
    trondgov_answer answer = -1;
    int64_t value = -1;
    size_t index = 9;
    const trondgov_member *out[1];
    const trondgov_code question = TRONDGOV_QUESTION_COMPOSITION;
    expect("rulebook", trondgov_municipality_create(NULL, &made), TRONDGOV_NULL_ARGUMENT);
    assert_null(made);
    expect("result", trondgov_municipality_create(rules, NULL), TRONDGOV_NULL_ARGUMENT);
    trondgov_municipality_free(NULL);
    expect("apply", trondgov_municipality_apply(NULL, NULL, 0, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    expect("zeroed", answer + (int64_t)index, 0);
    expect("events", trondgov_municipality_apply(city, NULL, 1, 0, &answer, NULL, why), TRONDGOV_NULL_ARGUMENT);
    expect("no events", trondgov_municipality_apply(city, NULL, 0, 0, NULL, NULL, NULL), TRONDGOV_OK);
    expect("log", (int64_t)trondgov_municipality_events(NULL, 0, NULL, 0), 0);
    expect("members", (int64_t)trondgov_municipality_members(NULL, COUNCIL, 0, 0, out, 1), 0);
    expect("ask", trondgov_municipality_ask(NULL, question, NULL, 0, &answer, &value, why), TRONDGOV_NULL_ARGUMENT);
    expect("zeroed", answer + value, 0);
    expect("facts", trondgov_municipality_ask(city, question, NULL, 1, NULL, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    expect("results", trondgov_municipality_ask(city, question, NULL, 0, NULL, NULL, NULL), TRONDGOV_OK);
    expect("unknown question", trondgov_municipality_ask(city, ROLE(LEDER), NULL, 0, &answer, &value, NULL),
           TRONDGOV_UNKNOWN_CODE);
    expect("get", trondgov_member_get(NULL, TRONDGOV_FIELD_PERSON), NOTHING);
    expect("no organ", (int64_t)trondgov_municipality_members(city, 0, 0, 0, NULL, 0), 0);
    trondgov_municipality_free(city);
}

/* ---- offices on a date ---- */

static void members_by_date(void **state)
{
    (void)state;
    trondgov_municipality *city = empty();
    for (trondgov_id id = 1; id <= 3; id++)
        apply_one(city, person(20240701, id, id));
    apply_one(city, taken(20240702, 1, ROLE(MEDLEM), 1, 0));
    apply_one(city, taken(20240702, 2, ROLE(MEDLEM), 1, 0));
    apply_one(city, taken(20240705, 3, ROLE(MEDLEM), 1, 0));
    apply_one(city, office(20240705, EVENT(OFFICE_LEFT), 3, ROLE(MEDLEM))); /* the day it was taken: never held */
    apply_one(city, suspended(20240710, 2, ROLE(MEDLEM), 20240712));        /* for three days */
    apply_one(city, suspended(20240715, 2, ROLE(MEDLEM), 20240716));        /* for two ... */
    apply_one(city, suspended(20240716, 2, ROLE(MEDLEM), 20240715));        /* ... ended on the second */
    apply_one(city, office(20240720, EVENT(OFFICE_LEFT), 1, ROLE(MEDLEM)));
    apply_one(city, suspended(20240725, 2, ROLE(MEDLEM), 0)); /* until further notice */
    apply_one(city, taken(20240726, 1, ROLE(MEDLEM), 1, 0));
    apply_one(city, suspended(20240801, 2, ROLE(MEDLEM), 20240803)); /* now it is known when it ends */
    apply_one(city, suspended(20240802, 2, ROLE(MEDLEM), 20240801)); /* and it ends earlier */
    apply_one(city, office(20240810, EVENT(OFFICE_LEFT), 1, ROLE(MEDLEM)));
    apply_one(city, taken(20240810, 1, ROLE(MEDLEM), 1, 0)); /* no day between; now the last in order */
    static const struct {
        const char *name;
        int32_t day;
        const char *members;
    } rows[] = {
        {"before the first day", 20240701, ""},
        {"the first day", 20240702, "1 2"},
        {"never held", 20240705, "1 2"},
        {"the day before it rests", 20240709, "1 2"},
        {"the first day of rest", 20240710, "1"},
        {"the last day of rest", 20240712, "1"},
        {"the day behind it", 20240713, "1 2"},
        {"the only day of the next", 20240715, "1"},
        {"ended on what was to be its last day", 20240716, "1 2"},
        {"the last day: the one before it is left", 20240719, "1 2"},
        {"the day it is left", 20240720, "2"},
        {"the last before it rests again", 20240724, "2"},
        {"rests, and the other is left", 20240725, ""},
        {"taken again", 20240726, "1"},
        {"the last day of the second rest", 20240801, "1"},
        {"ended by an event", 20240802, "2 1"},
        {"on the day between two terms", 20240810, "2 1"},
        {"long after", 21991231, "2 1"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        if (strcmp(listed(city, COUNCIL, rows[i].day), rows[i].members) != 0)
            fail_msg("%s: %s", rows[i].name, listed(city, COUNCIL, rows[i].day));
    expect("beyond the calendar", (int64_t)trondgov_municipality_members(city, COUNCIL, INT32_MAX, 0, NULL, 0), 0);

    const struct trondgov_member *all[8];
    expect("terms", (int64_t)trondgov_i_municipality_all_offices(city, 0, NULL, 0), 5);
    expect("terms", (int64_t)trondgov_i_municipality_all_offices(city, 1, all, 8), 4);
    expect("left on the day", trondgov_member_get(all[1], TRONDGOV_FIELD_TO), date_of(20240704));
    expect("rests", trondgov_i_municipality_suspended(city, all[0], date_of(20240712)), 1);
    expect("does not", trondgov_i_municipality_suspended(city, all[0], date_of(20240713)), 0);
    expect("the first term's last day", trondgov_i_municipality_all_offices(city, 0, all, 1) == 1 ? all[0]->to : 0,
           date_of(20240719));
    expect("behind the last", (int64_t)trondgov_i_municipality_all_offices(city, 5, all, 8), 0);
    trondgov_municipality_free(city);
}

static void members_in_order(void **state)
{
    (void)state;
    trondgov_municipality *city = small();
    assert_string_equal(listed(city, COUNCIL, 20240901), "1 2 5 4 3 11 12 13 21 6");
    assert_string_equal(listed(city, COMMITTEE, 20240901), "");
    const trondgov_member *all[10], *one[1], *part[10];
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), 0, all, 10), 10);
    for (size_t i = 0; i < 10; i++) {
        assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), i, one, 1), 1);
        assert_ptr_equal(one[0], all[i]);
    }
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), 7, part, 10), 3);
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), 10, part, 10), 0);
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), SIZE_MAX, part, 10), 0);
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), 0, part, 0), 0);
    trondgov_municipality_free(city);
}

static void properties(void **state)
{
    (void)state;
    trondgov_municipality *city = small();
    const trondgov_member *out[10];
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), 0, out, 10), 10);
    const trondgov_member *mayor = out[0], *substitute = out[6], *leader = out[9];
    expect("party of the day", trondgov_member_get(mayor, TRONDGOV_FIELD_PARTY), 1);
    apply_one(city, office(20240902, EVENT(OFFICE_LEFT), 12, ROLE(VARAMEDLEM)));
    for (trondgov_id id = 1; id <= 12; id += 11)
        apply_one(city, at_noon(20240903, (trondgov_event){.kind = EVENT(GROUP_CHANGED), .person = id, .item = 2}));
    const struct {
        const char *name;
        const trondgov_member *member;
        trondgov_code field;
        int64_t value;
    } rows[] = {
        {"person", mayor, TRONDGOV_FIELD_PERSON, 1},
        {"the new group", mayor, TRONDGOV_FIELD_PARTY, 2},
        {"KOML-7-10-1: the list stays", mayor, TRONDGOV_FIELD_LIST, 1},
        {"gender", mayor, TRONDGOV_FIELD_GENDER, TRONDGOV_GENDER_WOMAN},
        {"organ", mayor, TRONDGOV_FIELD_ORGAN, COUNCIL},
        {"role", mayor, TRONDGOV_FIELD_ROLE, ROLE(ORDFORER)},
        {"category", mayor, TRONDGOV_FIELD_CATEGORY, TRONDGOV_CATEGORY_POLITISK},
        {"permanent", mayor, TRONDGOV_FIELD_RANK, 0},
        {"first day", mayor, TRONDGOV_FIELD_FROM, date_of(20240601)},
        {"no last day", mayor, TRONDGOV_FIELD_TO, NOTHING},
        {"another field", mayor, TRONDGOV_FIELD_VOTE, NOTHING},
        {"rank", substitute, TRONDGOV_FIELD_RANK, 2},
        {"last day", substitute, TRONDGOV_FIELD_TO, date_of(20240901)},
        {"the party in which the office was left", substitute, TRONDGOV_FIELD_PARTY, 1},
        {"no list", leader, TRONDGOV_FIELD_LIST, NOTHING},
        {"no party", leader, TRONDGOV_FIELD_PARTY, NOTHING},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        expect(rows[i].name, trondgov_member_get(rows[i].member, rows[i].field), rows[i].value);
    expect("party from the day of the change", trondgov_i_municipality_party(city, 12, date_of(20240903)), 2);
    expect("party the day before it", trondgov_i_municipality_party(city, 12, date_of(20240902)), 1);
    expect("no party", trondgov_i_municipality_party(city, 6, date_of(20240903)), 0);
    expect("party of nobody", trondgov_i_municipality_party(city, 999, date_of(20240903)), 0);
    apply_one(city, at_noon(20240904, (trondgov_event){.kind = EVENT(GROUP_CHANGED), .person = 1}));
    expect("out of every group", trondgov_member_get(mayor, TRONDGOV_FIELD_PARTY), NOTHING);
    assert_ptr_equal(trondgov_i_municipality_rulebook(city), rules);
    trondgov_municipality_free(city);
}

/* ---- questions ---- */

static void next_substitute(void **state)
{
    (void)state;
    trondgov_municipality *city = small();
    for (trondgov_id id = 1; id <= 5; id++) { /* a committee: without lists, with a leader */
        trondgov_event event = taken(20240602, id,
                                     id == 1  ? ROLE(LEDER)
                                     : id < 4 ? ROLE(MEDLEM)
                                              : ROLE(VARAMEDLEM),
                                     0, id < 4 ? 0 : 6 - id);
        event.organ = COMMITTEE;
        apply_one(city, event);
    }
    apply_one(city, taken(20240603, 2, ROLE(LEDER), 0, 0)); /* a second office without a list: the seat is of list 2 */
    apply_one(city, suspended(20240920, 11, ROLE(VARAMEDLEM), 20240926));
    apply_one(city, suspended(20241001, 5, ROLE(MEDLEM), 0));
    apply_one(city, taken(20241101, 11, ROLE(MEDLEM), 1, 0)); /* moved up, and not struck off as a substitute yet */
    apply_one(city, person(20241201, 14, 1));
    apply_one(city, taken(20241201, 14, ROLE(VARAMEDLEM), 1, 2)); /* the same number as 12: an error of the register */
    static const struct {
        const char *name;
        trondgov_code organ;
        int32_t day;
        trondgov_id absent, others[4];
        trondgov_status status;
        trondgov_answer answer;
        int64_t value;
        trondgov_code provision;
    } rows[] = {
        {"before the rules: not regulated", COUNCIL, 20240612, 4, {0}, 0, NOT_REGULATED, NOTHING, 0},
        {"BYST-3.5-6: first of the list", COUNCIL, 20240613, 4, {0}, 0, YES, 11, BYST_3_5_6},
        {"BYST-3.5-6: first is called", COUNCIL, 20240901, 4, {11}, 0, YES, 12, BYST_3_5_6},
        {"BYST-3.5-6: in any order", COUNCIL, 20240901, 4, {12, 11}, 0, YES, 13, BYST_3_5_6},
        {"BYST-3.5-6: not of the next list", COUNCIL, 20240901, 4, {11, 12, 13}, 0, NO, NOTHING, BYST_3_5_6},
        {"BYST-3.5-6: the other list", COUNCIL, 20240901, 3, {0}, 0, YES, 21, BYST_3_5_6},
        {"BYST-3.5-6: for the mayor", COUNCIL, 20240901, 1, {0}, 0, YES, 11, BYST_3_5_6},
        {"BYST-3.5-6: by the list of election", COUNCIL, 20240901, 2, {0}, 0, YES, 21, BYST_3_5_6},
        {"KOML-7-10-1: a committee", COMMITTEE, 20240901, 1, {0}, 0, YES, 5, KOML_7_10_1},
        {"KOML-7-10-1: by number, not by entry", COMMITTEE, 20240901, 1, {5}, 0, YES, 4, KOML_7_10_1},
        {"the day before the rest", COUNCIL, 20240919, 4, {0}, 0, YES, 11, BYST_3_5_6},
        {"the first day of rest", COUNCIL, 20240920, 4, {0}, 0, YES, 12, BYST_3_5_6},
        {"the last day of rest", COUNCIL, 20240926, 4, {0}, 0, YES, 12, BYST_3_5_6},
        {"the day behind it", COUNCIL, 20240927, 4, {0}, 0, YES, 11, BYST_3_5_6},
        {"for a seat that rests", COUNCIL, 20241001, 5, {0}, 0, YES, 11, BYST_3_5_6},
        {"one who has a seat is not called", COUNCIL, 20241101, 4, {0}, 0, YES, 12, BYST_3_5_6},
        {"two of the same number", COUNCIL, 20241201, 4, {0}, 0, NEEDS_FACT, NOTHING, BYST_3_5_6},
        {"one of the two is called", COUNCIL, 20241201, 4, {14}, 0, YES, 12, BYST_3_5_6},
        {"a substitute is no member", COUNCIL, 20240901, 11, {0}, TRONDGOV_UNKNOWN_ID, 0, 0, 0},
        {"nor is a group leader", COUNCIL, 20240901, 6, {0}, TRONDGOV_UNKNOWN_ID, 0, 0, 0},
        {"not a member yet", COUNCIL, 20240531, 4, {0}, TRONDGOV_UNKNOWN_ID, 0, 0, 0},
        {"nobody", COUNCIL, 20240901, 999, {0}, TRONDGOV_UNKNOWN_ID, 0, 0, 0},
        {"nobody called", COUNCIL, 20240901, 4, {999}, TRONDGOV_UNKNOWN_ID, 0, 0, 0},
        {"no such organ", TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 1), 20240901, 4, {0}, TRONDGOV_UNKNOWN_CODE, 0, 0, 0},
        {"which organ", 0, 20240901, 4, {0}, 0, NEEDS_FACT, NOTHING, 0},
        {"which day", COUNCIL, 0, 4, {0}, 0, NEEDS_FACT, NOTHING, 0},
        {"who", COUNCIL, 20240901, 0, {0}, 0, NEEDS_FACT, NOTHING, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct reply reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, rows[i].organ, rows[i].day,
                                       rows[i].absent, rows[i].others, TRONDGOV_FIELD_SUBSTITUTE);
        expect(rows[i].name, reply.status, rows[i].status);
        expect(rows[i].name, reply.answer, rows[i].answer);
        expect(rows[i].name, reply.value, rows[i].value);
        expect(rows[i].name, finding(0).provision, rows[i].provision);
        const int32_t input = rows[i].status != 0 || rows[i].answer == NEEDS_FACT;
        expect(rows[i].name, findings_of(TRONDGOV_FINDING_INPUT, 0), input);
        expect(rows[i].name, findings_of(TRONDGOV_FINDING_RESULT, 0), rows[i].answer == YES);
    }
    trondgov_municipality_free(city);
}

static void chair(void **state)
{
    (void)state;
    trondgov_municipality *city = small();
    trondgov_event leader = taken(20240602, 3, ROLE(LEDER), 0, 0);
    leader.organ = COMMITTEE;
    apply_one(city, leader);
    leader.person = 4;
    leader.role = ROLE(VARAMEDLEM); /* the leader's substitute, who does not preside as such */
    leader.value = 1;
    apply_one(city, leader);
    apply_one(city, suspended(20241001, 1, ROLE(ORDFORER), 20241031));
    apply_one(city, taken(20241101, 4, ROLE(VARAORDFORER), 1, 0)); /* a second deputy: an error of the register */
    static const struct {
        const char *name;
        trondgov_code organ;
        int32_t day;
        trondgov_id present[4];
        trondgov_status status;
        trondgov_answer answer;
        int64_t value;
        trondgov_code provision;
    } rows[] = {
        {"BYST-5.1-1: the mayor", COUNCIL, 20240901, {0}, 0, YES, 1, BYST_5_1_1},
        {"BYST-5.1-1: is there", COUNCIL, 20240901, {3, 2, 1}, 0, YES, 1, BYST_5_1_1},
        {"BYST-5.1-1: is away", COUNCIL, 20240901, {3, 2}, 0, YES, 2, BYST_5_1_1},
        {"BYST-5.1-2: both are", COUNCIL, 20240901, {3, 4}, 0, NEEDS_FACT, NOTHING, BYST_5_1_2},
        {"BYST-5.1-1: the office rests", COUNCIL, 20241001, {0}, 0, YES, 2, BYST_5_1_1},
        {"BYST-5.1-1: no longer", COUNCIL, 20241101, {0}, 0, YES, 1, BYST_5_1_1},
        {"two deputies, no order", COUNCIL, 20241101, {2, 4}, 0, NEEDS_FACT, NOTHING, BYST_5_1_1},
        {"KOML-11-2-3: the leader", COMMITTEE, 20240901, {0}, 0, YES, 3, KOML_11_2_3},
        {"KOML-11-2-3: a substitute is not", COMMITTEE, 20240901, {4}, 0, NEEDS_FACT, NOTHING, KOML_11_2_3},
        {"KOML-11-2-3: neither is there", COMMITTEE, 20240901, {5}, 0, NEEDS_FACT, NOTHING, KOML_11_2_3},
        {"before the rules", COUNCIL, 20240612, {0}, 0, NOT_REGULATED, NOTHING, 0},
        {"nobody", COUNCIL, 20240901, {999}, TRONDGOV_UNKNOWN_ID, 0, 0, 0},
        {"which organ", 0, 20240901, {0}, 0, NEEDS_FACT, NOTHING, 0},
        {"which day", COUNCIL, 0, {0}, 0, NEEDS_FACT, NOTHING, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct reply reply =
            ask(city, TRONDGOV_QUESTION_CHAIR, rows[i].organ, rows[i].day, 0, rows[i].present, TRONDGOV_FIELD_PERSON);
        expect(rows[i].name, reply.status, rows[i].status);
        expect(rows[i].name, reply.answer, rows[i].answer);
        expect(rows[i].name, reply.value, rows[i].value);
        expect(rows[i].name, finding(0).provision, rows[i].provision);
        expect(rows[i].name, findings_of(TRONDGOV_FINDING_RESULT, 0), rows[i].answer == YES);
    }
    trondgov_municipality_free(city);
}

/* ---- a whole council ---- */

enum { SEATS = 67, SUBSTITUTES = 40, LISTS = 11, CITY_EVENTS = 3 * (SEATS + SUBSTITUTES), FIRST_SUBSTITUTE = 101 };

/* 67 members on eleven lists and 40 substitutes: of each the person, the residence, the office. */
static void city_events(trondgov_event *events)
{
    static const int32_t of_list[LISTS] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};
    size_t n = 0;
    trondgov_id member = 1, substitute = FIRST_SUBSTITUTE;
    for (trondgov_id list = 1; list <= LISTS; list++)
        for (int32_t i = 0, ranks = list <= 7 ? 4 : 3; i < of_list[list - 1] + ranks; i++) {
            const int32_t rank = i < of_list[list - 1] ? 0 : i - of_list[list - 1] + 1;
            const trondgov_id id = rank ? substitute++ : member++;
            events[n++] = person(20240613, id, list);
            events[n++] = at_noon(20240613, (trondgov_event){.kind = EVENT(MOVED), .person = id, .value = 1});
            events[n++] = taken(20240613, id,
                                rank      ? ROLE(VARAMEDLEM)
                                : id == 1 ? ROLE(ORDFORER)
                                : id == 2 ? ROLE(VARAORDFORER)
                                          : ROLE(MEDLEM),
                                list, rank);
        }
    assert_int_equal(n, CITY_EVENTS);
}

enum { CHANGES = 7 };

static void change_events(trondgov_event *events)
{
    events[0] = suspended(20240801, 5, ROLE(MEDLEM), 20240831);
    events[1] = office(20240810, EVENT(OFFICE_LEFT), 7, ROLE(MEDLEM));
    events[2] = office(20240810, EVENT(OFFICE_LEFT), 101, ROLE(VARAMEDLEM));
    events[3] = taken(20240810, 101, ROLE(MEDLEM), 1, 0);
    events[4] = at_noon(20240811, (trondgov_event){.kind = EVENT(GROUP_CHANGED), .person = 30, .item = 1});
    events[5] = at_noon(20240812, (trondgov_event){.kind = EVENT(MEETING_PLANNED),
                                                   .item = 7,
                                                   .organ = COUNCIL,
                                                   .value = date_of(20240926),
                                                   .code = TRONDGOV_MEETING_ORDINARY});
    events[6] = taken(20240813, 7, ROLE(MEDLEM), 1, 0);
}

/* Everything that can be read of a register, byte for byte. */
struct snapshot {
    size_t length;
    unsigned char bytes[120000];
};

static void put(struct snapshot *snapshot, const void *bytes, size_t length)
{
    assert_true(snapshot->length + length <= sizeof snapshot->bytes);
    memcpy(snapshot->bytes + snapshot->length, bytes, length);
    snapshot->length += length;
}

static void take(struct snapshot *snapshot, const trondgov_municipality *city)
{
    static const int32_t days[] = {20240612, 20240613, 20240815, 20240926};
    trondgov_event event;
    snapshot->length = 0;
    for (size_t i = 0; trondgov_municipality_events(city, i, &event, 1); i++)
        put(snapshot, &event, sizeof event);
    put(snapshot, &city->log.digest, sizeof city->log.digest);
    put(snapshot, &city->log.last_at, sizeof city->log.last_at);
    for (size_t day = 0; day < COUNT(days); day++) {
        const trondgov_member *members[SEATS + SUBSTITUTES + 1];
        const size_t count =
            trondgov_municipality_members(city, COUNCIL, date_of(days[day]), 0, members, COUNT(members));
        for (size_t i = 0; i < count; i++)
            put(snapshot, members[i], sizeof *members[i]);
        for (trondgov_id id = 0; id <= 30; id += 5) {
            const struct reply reply = ask(city, id ? TRONDGOV_QUESTION_NEXT_SUBSTITUTE : TRONDGOV_QUESTION_COMPOSITION,
                                           COUNCIL, days[day], id, NULL, 0);
            put(snapshot, &reply, sizeof reply);
            for (size_t i = 0; i < trondgov_verdict_findings(why, 0, NULL, 0); i++) {
                const trondgov_finding found = finding(i);
                put(snapshot, &found, sizeof found);
            }
        }
    }
    for (size_t i = 0; i < trondgov_i_municipality_all_offices(city, 0, NULL, 0); i++) {
        const struct trondgov_member *member = NULL;
        trondgov_i_municipality_all_offices(city, i, &member, 1);
        put(snapshot, member, sizeof *member);
    }
}

static void expect_same(const struct snapshot *a, const struct snapshot *b)
{
    assert_int_equal(a->length, b->length);
    assert_int_equal(memcmp(a->bytes, b->bytes, a->length), 0);
}

static trondgov_event of_city[CITY_EVENTS], of_changes[CHANGES];
static struct snapshot before, after, again;

static void composition(void **state)
{
    (void)state;
    trondgov_municipality *city = empty();
    apply(city, of_city, CITY_EVENTS);
    apply_one(city, office(20240701, EVENT(OFFICE_LEFT), 67, ROLE(MEDLEM)));
    apply_one(city, taken(20240702, 67, ROLE(MEDLEM), 11, 0));
    apply_one(city, taken(20240703, 101, ROLE(MEDLEM), 1, 0));
    apply_one(city, office(20240704, EVENT(OFFICE_LEFT), 101, ROLE(MEDLEM)));
    apply_one(city, taken(20240705, 1, ROLE(MEDLEM), 1, 0));  /* the mayor as a member too: one seat */
    apply_one(city, suspended(20240706, 3, ROLE(MEDLEM), 0)); /* held, and filled by a substitute */
    static const struct {
        const char *name;
        trondgov_code organ;
        int32_t day;
        trondgov_answer answer;
        int64_t value, actual, margin;
    } rows[] = {
        {"before the rules", COUNCIL, 20240612, NOT_REGULATED, NOTHING, 0, 0},
        {"BYST-1.2-1: 67", COUNCIL, 20240613, YES, 67, 67, 0},
        {"BYST-1.2-1: one seat is empty", COUNCIL, 20240701, NO, 67, 66, -1},
        {"BYST-1.2-1: taken again", COUNCIL, 20240702, YES, 67, 67, 0},
        {"BYST-1.2-1: one too many", COUNCIL, 20240703, NO, 67, 68, 1},
        {"BYST-1.2-1: left again", COUNCIL, 20240704, YES, 67, 67, 0},
        {"BYST-1.2-1: two offices, one seat", COUNCIL, 20240705, YES, 67, 67, 0},
        {"BYST-1.2-1: a seat that rests is not empty", COUNCIL, 20240706, YES, 67, 67, 0},
        {"no rule about the size", COMMITTEE, 20240901, NOT_REGULATED, NOTHING, 0, 0},
        {"which organ", 0, 20240901, NEEDS_FACT, NOTHING, 0, 0},
        {"which day", COUNCIL, 0, NEEDS_FACT, NOTHING, 0, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct reply reply = ask(city, TRONDGOV_QUESTION_COMPOSITION, rows[i].organ, rows[i].day, 0, NULL, 0);
        const int32_t decided = rows[i].answer == YES || rows[i].answer == NO;
        expect(rows[i].name, reply.status, TRONDGOV_OK);
        expect(rows[i].name, reply.answer, rows[i].answer);
        expect(rows[i].name, reply.value, rows[i].value);
        expect(rows[i].name, finding(0).actual, rows[i].actual);
        expect(rows[i].name, finding(0).margin, rows[i].margin);
        expect(rows[i].name, finding(0).provision, decided ? TRONDGOV_PROVISION_BYST_1_2_1 : 0);
        expect(rows[i].name, findings_of(TRONDGOV_FINDING_RESULT, TRONDGOV_CATEGORY_POLITISK), decided);
        expect(rows[i].name, findings_of(TRONDGOV_FINDING_FAULT, 0), rows[i].answer == NO);
    }
    trondgov_municipality_free(city);
}

static trondgov_rulebook *with_row(trondgov_code kind, const trondgov_fact *columns, size_t count)
{
    trondgov_builder *builder = NULL;
    trondgov_rulebook *built = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, kind, columns, count, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &built, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return built;
}

/* The made-up council under another rulebook; the register is the last owner of it. */
static struct reply ask_under(trondgov_rulebook *built, trondgov_code question)
{
    trondgov_municipality *city = NULL;
    assert_int_equal(trondgov_municipality_create(built, &city), TRONDGOV_OK);
    trondgov_rulebook_free(built);
    apply(city, of_city, CITY_EVENTS);
    const struct reply reply = ask(city, question, COUNCIL, 20240901, 0, NULL, 0);
    trondgov_municipality_free(city);
    return reply;
}

static void other_rows(void **state)
{
    (void)state;
    const trondgov_fact seats[] = {{TRONDGOV_FIELD_ORGAN, COUNCIL},
                                   {TRONDGOV_FIELD_PROVISION, TRONDGOV_PROVISION_BYST_1_2_2},
                                   {TRONDGOV_FIELD_COUNT, 66},
                                   {TRONDGOV_FIELD_CATEGORY, TRONDGOV_CATEGORY_POLITISK},
                                   {TRONDGOV_FIELD_READING, TRONDGOV_READING_SEVEN_DAYS_STATUTE}};
    struct reply reply = ask_under(with_row(TRONDGOV_ROW_SEATS, seats, 5), TRONDGOV_QUESTION_COMPOSITION);
    expect("as selected", reply.answer, YES);
    expect("other reading", finding(1).kind, TRONDGOV_FINDING_OTHER_READING);
    expect("one too many under it", finding(1).margin, 1);
    expect("its answer", finding(1).answer, NO);

    const trondgov_fact more[] = {seats[0], seats[1], {TRONDGOV_FIELD_COUNT, 3},
                                  {TRONDGOV_FIELD_CATEGORY, TRONDGOV_CATEGORY_ANSATT}};
    reply = ask_under(with_row(TRONDGOV_ROW_SEATS, more, 4), TRONDGOV_QUESTION_COMPOSITION);
    expect("a second category", reply.value, 70);
    expect("three are lacking", finding(0).margin, -3);
    expect("two results", findings_of(TRONDGOV_FINDING_RESULT, 0), 2);
    expect("the employees lack", finding(2).margin, -3);

    const trondgov_fact varies[] = {seats[0], seats[1], {TRONDGOV_FIELD_COUNT, 0}, seats[3]};
    reply = ask_under(with_row(TRONDGOV_ROW_SEATS, varies, 4), TRONDGOV_QUESTION_COMPOSITION);
    expect("the number varies: no fault", reply.answer, YES);
    expect("found", finding(0).actual, SEATS);
    expect("no fault", findings_of(TRONDGOV_FINDING_FAULT, 0), 0);

    const trondgov_fact mayor[] = {seats[0], seats[1], {TRONDGOV_FIELD_ROLE, ROLE(ORDFORER)},
                                   {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_PRESIDE}, {TRONDGOV_FIELD_ANSWER, NO}};
    reply = ask_under(with_row(TRONDGOV_ROW_RIGHT, mayor, 5), TRONDGOV_QUESTION_CHAIR);
    expect("a mayor who may not preside", reply.value, 2);
}

/* Which offices are seats, and in what order they are listed. */
static void places(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_code role;
        int32_t rank, place, permanent;
    } rows[] = {
        {"mayor", ROLE(ORDFORER), 0, TRONDGOV_I_PLACE_LEADER, 1},
        {"leader", ROLE(LEDER), 0, TRONDGOV_I_PLACE_LEADER, 1},
        {"government leader", ROLE(BYRAADSLEDER), 0, TRONDGOV_I_PLACE_LEADER, 1},
        {"deputy mayor", ROLE(VARAORDFORER), 0, TRONDGOV_I_PLACE_DEPUTY, 1},
        {"deputy leader", ROLE(NESTLEDER), 0, TRONDGOV_I_PLACE_DEPUTY, 1},
        {"member", ROLE(MEDLEM), 0, TRONDGOV_I_PLACE_MEMBER, 1},
        {"member of the government", ROLE(BYRAAD), 0, TRONDGOV_I_PLACE_MEMBER, 1},
        {"substitute", ROLE(VARAMEDLEM), 1, TRONDGOV_I_PLACE_SUBSTITUTE, 0},
        {"a member's substitute", ROLE(MEDLEM), 1, TRONDGOV_I_PLACE_SUBSTITUTE, 0},
        {"a leader's substitute", ROLE(LEDER), 1, TRONDGOV_I_PLACE_SUBSTITUTE, 0},
        {"a deputy's substitute", ROLE(NESTLEDER), 1, TRONDGOV_I_PLACE_SUBSTITUTE, 0},
        {"group leader", ROLE(GRUPPELEDER), 0, TRONDGOV_I_PLACE_NO_SEAT, 0},
        {"observer", ROLE(OBSERVATOR), 1, TRONDGOV_I_PLACE_NO_SEAT, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct trondgov_member member = {.role = rows[i].role, .rank = rows[i].rank};
        expect(rows[i].name, trondgov_i_member_place(&member), rows[i].place);
        expect(rows[i].name, trondgov_i_member_permanent(&member), rows[i].permanent);
    }
}

static void rulebook_answers_the_rest(void **state)
{
    (void)state;
    const trondgov_fact seats[] = {{TRONDGOV_FIELD_ORGAN, COUNCIL},
                                   {TRONDGOV_FIELD_DATE, date_of(20240901)},
                                   {TRONDGOV_FIELD_PARAMETER, TRONDGOV_PARAMETER_SEATS}};
    const trondgov_fact notice[] = {{TRONDGOV_FIELD_ORGAN, COUNCIL},
                                    {TRONDGOV_FIELD_DEADLINE, TRONDGOV_DEADLINE_NOTICE},
                                    {TRONDGOV_FIELD_ANCHOR, date_of(20240926)}};
    trondgov_municipality *city = small();
    for (int32_t i = 0; i < 3; i++) { /* the last: a fact twice */
        const trondgov_code question = i == 1 ? TRONDGOV_QUESTION_DEADLINE : TRONDGOV_QUESTION_PARAMETER;
        const trondgov_fact twice[] = {seats[0], seats[0]};
        const trondgov_fact *facts = i == 0 ? seats : i == 1 ? notice : twice;
        const size_t count = i == 2 ? 2 : 3;
        struct reply one = {0, -1, -1}, other = {0, -1, -1};
        one.status = trondgov_rulebook_ask(rules, question, facts, count, &one.answer, &one.value, why);
        const size_t findings = trondgov_verdict_findings(why, 0, NULL, 0);
        other.status = trondgov_municipality_ask(city, question, facts, count, &other.answer, &other.value, why);
        assert_memory_equal(&one, &other, sizeof one);
        assert_int_equal(trondgov_verdict_findings(why, 0, NULL, 0), findings);
        assert_int_equal(one.status, i == 2 ? TRONDGOV_DUPLICATE : TRONDGOV_OK);
    }
    trondgov_municipality_free(city);
}

/* ---- all or nothing ---- */

static void batch_is_undone(void **state)
{
    (void)state;
    trondgov_municipality *city = empty();
    trondgov_event batch[CHANGES + 1];
    size_t index = 0;
    trondgov_answer answer = -1;
    change_events(batch);
    batch[CHANGES] = taken(20240901, 999, ROLE(MEDLEM), 1, 0); /* nobody */
    apply(city, of_city, CITY_EVENTS);
    take(&before, city);
    const trondgov_member *mayor[1];
    assert_int_equal(trondgov_municipality_members(city, COUNCIL, date_of(20240901), 0, mayor, 1), 1);
    expect("last event", trondgov_municipality_apply(city, batch, CHANGES + 1, 0, &answer, &index, why),
           TRONDGOV_UNKNOWN_ID);
    expect("index", (int64_t)index, CHANGES);
    take(&after, city);
    expect_same(&before, &after);
    expect("check", trondgov_municipality_apply(city, batch, CHANGES, TRONDGOV_APPLY_CHECK, &answer, &index, why), 0);
    expect("check", answer, TRONDGOV_ANSWER_DONE);
    take(&after, city);
    expect_same(&before, &after);
    apply(city, batch, CHANGES); /* still usable */
    take(&after, city);
    assert_int_not_equal(after.length, before.length);
    expect("borrowed pointers stay", trondgov_member_get(mayor[0], TRONDGOV_FIELD_PERSON), 1);
    trondgov_municipality_free(city);
}

static void log_gives_the_same_register(void **state)
{
    (void)state;
    trondgov_municipality *city = empty(), *copy = empty();
    trondgov_event log[CITY_EVENTS + CHANGES + 1];
    apply(city, of_city, CITY_EVENTS);
    apply(city, of_changes, CHANGES);
    assert_int_equal(trondgov_municipality_events(city, 0, log, COUNT(log)), CITY_EVENTS + CHANGES);
    for (size_t i = 0; i < CITY_EVENTS + CHANGES; i++) /* in other batches */
        apply_one(copy, log[i]);
    take(&before, city);
    take(&after, copy);
    expect_same(&before, &after);
    trondgov_municipality_free(city);
    trondgov_municipality_free(copy);
}

/* One apply that may fail once: then nothing has changed, and with memory again it succeeds. 1: it failed. */
static int32_t apply_or_again(trondgov_municipality *city, struct failing_memory *memory, const trondgov_event *events,
                              size_t count, trondgov_verdict *mine)
{
    const int64_t left = memory->left;
    memory->left = -1;
    take(&before, city);
    memory->left = left;
    const trondgov_status status = trondgov_municipality_apply(city, events, count, 0, NULL, NULL, mine);
    if (status == TRONDGOV_OK)
        return 0;
    assert_int_equal(status, TRONDGOV_NO_MEMORY);
    memory->left = -1;
    const int64_t calls = memory->calls;
    take(&after, city);
    assert_int_equal(memory->calls, calls); /* who reads allocates nothing */
    expect_same(&before, &after);
    apply(city, events, count);
    return 1;
}

/* Returns how often memory failed. */
static int32_t scenario(trondgov_rulebook *rulebook, struct failing_memory *memory)
{
    trondgov_municipality *city = NULL;
    trondgov_verdict *mine = NULL;
    const trondgov_fact absent[] = {
        {TRONDGOV_FIELD_PERSON, 4}, {TRONDGOV_FIELD_ORGAN, COUNCIL}, {TRONDGOV_FIELD_DATE, date_of(20240901)}};
    const trondgov_allocator allocator = allocator_of(memory);
    int32_t failed = trondgov_verdict_create(&allocator, &mine) != TRONDGOV_OK;
    failed += trondgov_municipality_create(rulebook, &city) != TRONDGOV_OK;
    if (failed) {
        assert_true(!mine || !city);
        memory->left = -1;
        if (!mine)
            assert_int_equal(trondgov_verdict_create(&allocator, &mine), TRONDGOV_OK);
        if (!city)
            assert_int_equal(trondgov_municipality_create(rulebook, &city), TRONDGOV_OK);
    }
    failed += apply_or_again(city, memory, of_city, CITY_EVENTS, mine);
    failed += apply_or_again(city, memory, of_changes, CHANGES, mine);
    trondgov_answer answer = -1;
    int64_t value = -1;
    if (trondgov_municipality_ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, absent, 3, &answer, &value, mine)) {
        expect("zeroed", answer + value, 0);
        memory->left = -1;
        failed++;
        expect("again",
               trondgov_municipality_ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, absent, 3, &answer, &value, mine),
               TRONDGOV_OK);
    }
    expect("substitute", value, 102); /* 101 has moved up */
    memory->left = -1;
    take(&again, city);
    trondgov_municipality_free(city);
    trondgov_verdict_free(mine);
    return failed;
}

static void out_of_memory(void **state)
{
    (void)state;
    static struct snapshot reference;
    struct failing_memory memory = {.left = -1};
    const trondgov_allocator allocator = allocator_of(&memory);
    trondgov_rulebook *rulebook = NULL;
    assert_int_equal(trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &rulebook), TRONDGOV_OK);
    const int64_t used = memory.used;
    assert_int_equal(scenario(rulebook, &memory), 0);
    reference = again;
    for (int32_t for_ever = 0; for_ever <= 1; for_ever++) {
        int64_t n = 0;
        for (int32_t failed = 1; failed; n++) {
            memory.left = n;
            memory.for_ever = for_ever;
            failed = scenario(rulebook, &memory);
            expect_same(&reference, &again);
            assert_int_equal(memory.used, used);
        }
        assert_true(n > 20);
    }
    trondgov_rulebook_free(rulebook);
    assert_int_equal(memory.used, 0);
}

/* ---- size ---- */

enum { MANY = 20000, MANY_EVENTS = 5 * MANY };

static void many_events(void **state)
{
    (void)state;
    trondgov_municipality *city = empty();
    trondgov_event *events = calloc(MANY_EVENTS, sizeof *events);
    assert_non_null(events);
    for (size_t i = 0; i < MANY; i++) { /* everybody comes, and all but the last 50 leave again */
        const trondgov_id id = (trondgov_id)i + 1;
        events[5 * i] = person(20240613, id, 1);
        events[5 * i + 1] = at_noon(20240613, (trondgov_event){.kind = EVENT(MOVED), .person = id, .value = 1});
        events[5 * i + 2] = taken(20240613, id, ROLE(MEDLEM), 1, 0);
        events[5 * i + 3] = i < MANY - 50 ? office(20240613, EVENT(OFFICE_LEFT), id, ROLE(MEDLEM))
                                          : suspended(20240613, id, ROLE(MEDLEM), 20240620);
        events[5 * i + 4] = at_noon(20240613, (trondgov_event){.kind = EVENT(GROUP_CHANGED), .person = id, .item = 2});
    }
    apply(city, events, MANY_EVENTS); /* 100 000 */
    expect("all rest", (int64_t)trondgov_municipality_members(city, COUNCIL, date_of(20240620), 0, NULL, 0), 0);
    expect("all back", (int64_t)trondgov_municipality_members(city, COUNCIL, date_of(20240621), 0, NULL, 0), 50);
    trondgov_municipality_free(city);

    city = empty();
    apply_one(city, person(20240613, 1, 1));
    for (size_t i = 0; i < MANY_EVENTS; i++) /* one person in and out */
        events[i] =
            i % 2 ? office(20240613, EVENT(OFFICE_LEFT), 1, ROLE(MEDLEM)) : taken(20240613, 1, ROLE(MEDLEM), 1, 0);
    apply(city, events, MANY_EVENTS);
    expect("terms", (int64_t)trondgov_i_municipality_all_offices(city, 0, NULL, 0), MANY_EVENTS / 2);
    assert_string_equal(listed(city, COUNCIL, 20240613), "");
    trondgov_municipality_free(city);
    free(events);
}

static int begin(void **state)
{
    city_events(of_city);
    change_events(of_changes);
    return set_up(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_that_cannot_be),
        cmocka_unit_test(null_is_a_status),
        cmocka_unit_test(members_by_date),
        cmocka_unit_test(members_in_order),
        cmocka_unit_test(properties),
        cmocka_unit_test(next_substitute),
        cmocka_unit_test(chair),
        cmocka_unit_test(composition),
        cmocka_unit_test(other_rows),
        cmocka_unit_test(places),
        cmocka_unit_test(rulebook_answers_the_rest),
        cmocka_unit_test(batch_is_undone),
        cmocka_unit_test(log_gives_the_same_register),
        cmocka_unit_test(out_of_memory),
        cmocka_unit_test(many_events),
    };
    return cmocka_run_group_tests(tests, begin, tear_down);
}
