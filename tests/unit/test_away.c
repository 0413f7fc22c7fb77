/*
 * Tests of src/municipality/moving_up.c, returns.c and the stand-in members of events.c and members.c: who sits while a
 * member is away, who may come back, and who can take a seat for good. The city is made up; every expectation is by the
 * rule that its row names.
 */
#include "rulebook_tests.h"
#include "with_rules.h"

#define ORGAN(of)  TRONDGOV_ORGAN_##of
#define ROLE(of)   TRONDGOV_ROLE_##of
#define GROUND(of) TRONDGOV_GROUND_##of
#define EV(of, ...) ((trondgov_event){.kind = TRONDGOV_EVENT_##of, __VA_ARGS__})

enum { YES = TRONDGOV_ANSWER_YES, NO = TRONDGOV_ANSWER_NO, REQUIRED = TRONDGOV_ANSWER_REQUIRED,
       NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT, FIRST_DAY = 20240701, COMMITTEE = ORGAN(FINANS_OG_ORGANISASJON) };

static trondgov_status tried(trondgov_municipality *city, int32_t ymd, trondgov_event event)
{
    event.at = at(ymd, 120000);
    return trondgov_municipality_apply(city, &event, 1, 0, NULL, NULL, why);
}

static void apply(trondgov_municipality *city, int32_t ymd, trondgov_event event)
{
    assert_int_equal(tried(city, ymd, event), TRONDGOV_OK);
}

static void take(trondgov_municipality *city, trondgov_id person, trondgov_code organ, trondgov_code role,
                 int64_t rank)
{
    apply(city, FIRST_DAY, EV(OFFICE_TAKEN, .person = person, .organ = organ, .role = role, .value = rank,
                              .item = person % 2 ? 1 : 2, .code = TRONDGOV_CATEGORY_POLITISK));
}

/* A committee of thirteen, 1 to 13, and its substitutes 21 to 24; the council's members 1 and 3 and its substitutes 31,
 * 33 and 35. Whoever has an odd number is a woman of party 1, the others are men of party 2; all live in the city. */
static trondgov_municipality *made_up(void)
{
    trondgov_municipality *city = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (trondgov_id i = 1; i <= 40; i++) {
        apply(city, FIRST_DAY, EV(PERSON, .person = i, .item = i % 2 ? 1 : 2,
                                  .code = i % 2 ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN));
        apply(city, FIRST_DAY, EV(MOVED, .person = i, .value = 1));
    }
    for (trondgov_id i = 1; i <= 13; i++)
        take(city, i, COMMITTEE, i == 1 ? ROLE(LEDER) : i == 2 ? ROLE(NESTLEDER) : ROLE(MEDLEM), 0);
    for (trondgov_id i = 21; i <= 24; i++)
        take(city, i, COMMITTEE, ROLE(VARAMEDLEM), (i - 19) / 2);
    take(city, 1, ORGAN(BYSTYRE), ROLE(MEDLEM), 0);
    take(city, 3, ORGAN(BYSTYRE), ROLE(MEDLEM), 0);
    for (trondgov_id i = 31; i <= 35; i += 2)
        take(city, i, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), (i - 29) / 2);
    return city;
}

static void rest(trondgov_municipality *city, int32_t ymd, trondgov_id person, int32_t to)
{
    apply(city, ymd, EV(OFFICE_SUSPENDED, .person = person, .organ = COMMITTEE, .role = ROLE(MEDLEM),
                        .value = to ? day(to) : 0, .code = GROUND(EXEMPTED)));
}

static trondgov_event sits_for(trondgov_id person, trondgov_id other)
{
    return EV(STAND_IN_TAKEN, .person = person, .organ = COMMITTEE, .item = other);
}

/* The office of a person in the committee among those who may sit; NULL: none. */
static const trondgov_member *seat_of(const trondgov_municipality *city, int32_t ymd, trondgov_id person)
{
    const trondgov_member *member = NULL;
    for (size_t i = 0; trondgov_municipality_members(city, COMMITTEE, day(ymd), i, &member, 1); i++)
        if (trondgov_member_get(member, TRONDGOV_FIELD_PERSON) == person &&
            trondgov_member_get(member, TRONDGOV_FIELD_ROLE) != ROLE(VARAMEDLEM))
            return member;
    return NULL;
}

struct reply {
    trondgov_status status;
    trondgov_answer answer;
    int64_t value;
    trondgov_finding first, second;
};

static struct reply ask(const trondgov_municipality *city, trondgov_code question, trondgov_code organ, int32_t ymd,
                        trondgov_id person, const trondgov_fact *more, size_t more_count)
{
    trondgov_fact facts[8] = {FACT(ORGAN, organ), FACT(DATE, day(ymd))};
    size_t count = 2;
    if (person)
        facts[count++] = (trondgov_fact)FACT(PERSON, person);
    for (size_t i = 0; i < more_count && more[i].field; i++)
        facts[count++] = more[i];
    struct reply reply = {.answer = 0};
    reply.status = trondgov_municipality_ask(city, question, facts, count, &reply.answer, &reply.value, why);
    trondgov_verdict_findings(why, 0, &reply.first, 1);
    trondgov_verdict_findings(why, 1, &reply.second, 1);
    return reply;
}

static int64_t seats_held(const trondgov_municipality *city, int32_t ymd)
{
    const struct reply reply = ask(city, TRONDGOV_QUESTION_COMPOSITION, COMMITTEE, ymd, 0, NULL, 0);
    assert_int_equal(reply.answer, reply.first.actual == 13 ? YES : NO);
    return reply.first.actual;
}

/* ---- stand-in members: kommuneloven § 7-11 ---- */

static void sits_while_it_rests(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    rest(city, 20240901, 5, 20241231);
    expect("COMPOSITION: a seat that rests is held", "seats", seats_held(city, 20240915), 13);
    apply(city, 20240901, sits_for(25, 5));
    const trondgov_member *stand_in = seat_of(city, 20240901, 25);
    assert_non_null(stand_in);
    expect("KOML-7-11-1a: as a member", "role", trondgov_member_get(stand_in, TRONDGOV_FIELD_ROLE), ROLE(MEDLEM));
    expect("KOML-7-11-1a: in whose seat", "other", trondgov_member_get(stand_in, TRONDGOV_FIELD_OTHER_PERSON), 5);
    expect("KOML-7-11-1a: of the same list", "list", trondgov_member_get(stand_in, TRONDGOV_FIELD_LIST), 1);
    expect("KOML-7-11-1a: of the same kind", "category", trondgov_member_get(stand_in, TRONDGOV_FIELD_CATEGORY),
           TRONDGOV_CATEGORY_POLITISK);
    expect("KOML-7-11-1a: for that time", "to", trondgov_member_get(stand_in, TRONDGOV_FIELD_TO), day(20241231));
    expect("a member stands in for nobody", "other",
           trondgov_member_get(seat_of(city, 20240901, 7), TRONDGOV_FIELD_OTHER_PERSON), TRONDGOV_NOTHING);
    expect("COMPOSITION: one seat", "seats", seats_held(city, 20240915), 13);
    assert_null(seat_of(city, 20240915, 5));
    assert_non_null(seat_of(city, 20241231, 25));
    assert_null(seat_of(city, 20250101, 25));
    assert_non_null(seat_of(city, 20250101, 5));
    expect("COMPOSITION: afterwards", "seats", seats_held(city, 20250101), 13);

    rest(city, 20241101, 5, 20250131); /* longer */
    assert_non_null(seat_of(city, 20250131, 25));
    assert_null(seat_of(city, 20250201, 25));
    rest(city, 20241201, 5, 20241130); /* back the day after */
    assert_non_null(seat_of(city, 20241130, 25));
    assert_null(seat_of(city, 20241201, 25));
    assert_non_null(seat_of(city, 20241201, 5));
    rest(city, 20250301, 5, 0); /* another exemption is another's time */
    assert_null(seat_of(city, 20250301, 25));
    apply(city, 20250301, sits_for(27, 5));
    apply(city, 20250401, EV(OFFICE_LEFT, .person = 27, .organ = COMMITTEE, .role = ROLE(MEDLEM)));
    apply(city, 20250402, sits_for(25, 5));
    assert_non_null(seat_of(city, 20250331, 27));
    assert_null(seat_of(city, 20250401, 27));
    expect("COMPOSITION: nobody stands in for a day", "seats", seats_held(city, 20250401), 13);
    assert_non_null(seat_of(city, 20250402, 25));
    expect("KOML-7-11-1b: until further notice", "to",
           trondgov_member_get(seat_of(city, 20250402, 25), TRONDGOV_FIELD_TO), TRONDGOV_NOTHING);
    apply(city, 20250601, EV(OFFICE_LEFT, .person = 5, .organ = COMMITTEE, .role = ROLE(MEDLEM)));
    assert_non_null(seat_of(city, 20250531, 25));
    assert_null(seat_of(city, 20250601, 25)); /* nobody is exempted any more */
    expect("COMPOSITION: the seat is vacant", "seats", seats_held(city, 20250601), 12);
    apply(city, 20250610, EV(OFFICE_TAKEN, .person = 25, .organ = COMMITTEE, .role = ROLE(MEDLEM), .item = 1));
    expect("COMPOSITION: and filled", "seats", seats_held(city, 20250610), 13);
    trondgov_municipality_free(city);
    no_faults();
}

static void cannot_sit(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    rest(city, 20240901, 5, 20241231);
    rest(city, 20240901, 7, 20241231);
    apply(city, 20240901, sits_for(25, 5));
    static const struct {
        const char *name;
        trondgov_event event;
        trondgov_status status;
        trondgov_code field;
    } rows[] = {
        {"nobody it knows", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 99, .organ = COMMITTEE, .item = 7},
         TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"for nobody it knows", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 27, .organ = COMMITTEE, .item = 99},
         TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_OTHER_PERSON},
        {"for one without a seat there",
         {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 27, .organ = COMMITTEE, .item = 21}, TRONDGOV_UNKNOWN_ID,
         TRONDGOV_FIELD_OTHER_PERSON},
        {"for one who is there", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 27, .organ = COMMITTEE, .item = 9},
         TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_OTHER_PERSON},
        {"where another sits already",
         {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 27, .organ = COMMITTEE, .item = 5}, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_OTHER_PERSON},
        {"one who has a seat", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 9, .organ = COMMITTEE, .item = 7},
         TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
        {"the one who is away", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 7, .organ = COMMITTEE, .item = 7},
         TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
        {"one who stands in for another",
         {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 25, .organ = COMMITTEE, .item = 7}, TRONDGOV_DUPLICATE,
         TRONDGOV_FIELD_PERSON},
        {"for whom must be told", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 27, .organ = COMMITTEE},
         TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_OTHER_PERSON},
        {"a substitute can", {.kind = TRONDGOV_EVENT_STAND_IN_TAKEN, .person = 23, .organ = COMMITTEE, .item = 7},
         TRONDGOV_OK, 0},
    };
    const size_t before = trondgov_municipality_events(city, 0, NULL, 0);
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_finding finding = {.kind = 0};
        expect_status(rows[i].name, tried(city, 20240901, rows[i].event), rows[i].status);
        trondgov_verdict_findings(why, 0, &finding, 1);
        if (rows[i].status)
            expect_code(rows[i].name, "names", finding.subject, rows[i].field);
        expect(rows[i].name, "events", (int64_t)trondgov_municipality_events(city, 0, NULL, 0),
               (int64_t)before + (rows[i].status == TRONDGOV_OK));
    }
    trondgov_municipality_free(city);
    no_faults();
}

/* Whoever stands in for one who stands in sits no longer than either seat rests. */
static void in_a_row(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    rest(city, 20240901, 5, 20250630);
    apply(city, 20240901, sits_for(25, 5));
    rest(city, 20241001, 25, 20251231);
    apply(city, 20241001, sits_for(27, 25));
    expect("one seat", "seats", seats_held(city, 20241001), 13);
    assert_non_null(seat_of(city, 20250630, 27));
    assert_null(seat_of(city, 20250701, 27));
    rest(city, 20250101, 5, 20241231);
    assert_non_null(seat_of(city, 20241231, 27));
    assert_null(seat_of(city, 20250101, 27));
    expect("one seat again", "seats", seats_held(city, 20250101), 13);
    trondgov_municipality_free(city);
    no_faults();
}

static void is_called_for(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    rest(city, 20240901, 5, 20241231);
    struct reply reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, COMMITTEE, 20240915, 5, NULL, 0);
    expect("KOML-7-10-1: while the seat is empty a substitute meets", "who", reply.value, 21);
    apply(city, 20240916, sits_for(25, 5));
    reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, COMMITTEE, 20240916, 5, NULL, 0);
    expect_code("KOML-7-11-1a: the stand-in member sits", "answer", reply.answer, NO);
    expect_code("KOML-7-11-1a: the stand-in member sits", "by", reply.first.provision, TRONDGOV_PROVISION_KOML_7_11_1A);
    expect("KOML-7-11-1a: the stand-in member sits", "who", reply.second.person, 25);
    expect_code("KOML-7-11-1a: the stand-in member sits", "as", reply.second.role, ROLE(SETTEMEDLEM));
    reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, COMMITTEE, 20240916, 25, NULL, 0);
    expect_code("KOML-7-10-1: for the stand-in member a substitute meets", "answer", reply.answer, YES);
    expect("KOML-7-10-1: for the stand-in member a substitute meets", "who", reply.value, 21);
    apply(city, 20241001, EV(OFFICE_LEFT, .person = 25, .organ = COMMITTEE, .role = ROLE(MEDLEM)));
    apply(city, 20241001, sits_for(21, 5));
    reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, COMMITTEE, 20241001, 7, NULL, 0);
    expect("KOML-7-10-1: a substitute who sits in a seat is not called", "who", reply.value, 23);
    reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, COMMITTEE, 20250101, 7, NULL, 0);
    expect("KOML-7-10-1: and is again afterwards", "who", reply.value, 21);
    trondgov_municipality_free(city);
    no_faults();
}

/* On the first day of the section, and not before. */
static void since_the_section(void **state)
{
    (void)state;
    enum { ANY_ORGAN = ORGAN(FOLKEVALGT_ORGAN) };
    trondgov_municipality *city = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (trondgov_id i = 1; i <= 3; i++) {
        apply(city, 20230601, EV(PERSON, .person = i, .item = 1));
        if (i < 3)
            apply(city, 20230601, EV(OFFICE_TAKEN, .person = i, .organ = ANY_ORGAN, .item = 1, .value = i - 1,
                                     .role = i == 1 ? ROLE(MEDLEM) : ROLE(VARAMEDLEM)));
    }
    apply(city, 20230602, EV(OFFICE_SUSPENDED, .person = 1, .organ = ANY_ORGAN, .role = ROLE(MEDLEM)));
    apply(city, 20230602, EV(STAND_IN_TAKEN, .person = 3, .organ = ANY_ORGAN, .item = 1));
    struct reply reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, ANY_ORGAN, 20230630, 1, NULL, 0);
    expect("KOML-7-11-1a: the day before", "who", reply.value, 2);
    reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, ANY_ORGAN, 20230701, 1, NULL, 0);
    expect_code("KOML-7-11-1a: on the first day", "by", reply.first.provision, TRONDGOV_PROVISION_KOML_7_11_1A);
    trondgov_municipality_free(city);
    no_faults();
}

static void leaves_early(void **state)
{
    (void)state;
    static const trondgov_fact for_good[] = {FACT(REST_OF_TERM, 1)}, for_a_time[] = {FACT(REST_OF_TERM, 0)};
    trondgov_municipality *city = made_up();
    rest(city, 20240901, 5, 20241231);
    apply(city, 20240901, sits_for(25, 5));
    struct reply reply = ask(city, TRONDGOV_QUESTION_VACANCY, COMMITTEE, 20241001, 25, for_good, 1);
    expect_code("KOML-7-11-1a: another may be elected", "answer", reply.answer, YES);
    expect_code("KOML-7-11-1a: another may be elected", "by", reply.first.provision, TRONDGOV_PROVISION_KOML_7_11_1A);
    expect_code("KOML-7-11-1a: another may be elected", "what", reply.value, TRONDGOV_AFFAIR_STAND_IN_ELECTION);
    expect_code("KOML-7-11-1a: by the council", "who", reply.second.organ, ORGAN(BYSTYRE));
    expect_code("KOML-7-11-1a: as stand-in member", "as", reply.second.subject, ROLE(SETTEMEDLEM));
    reply = ask(city, TRONDGOV_QUESTION_VACANCY, COMMITTEE, 20241001, 25, for_a_time, 1);
    expect_code("KOML-7-10-1: away for a time", "what", reply.value, TRONDGOV_AFFAIR_SUBSTITUTE_MEETS);
    reply = ask(city, TRONDGOV_QUESTION_VACANCY, COMMITTEE, 20241001, 5, for_good, 1);
    expect_code("KOML-7-10-3a: the member leaves: a new one is elected", "what", reply.value,
                TRONDGOV_AFFAIR_NEW_ELECTION);
    apply(city, 20241015, EV(OFFICE_SUSPENDED, .person = 5, .organ = COMMITTEE, .role = ROLE(MEDLEM),
                             .value = day(20241231), .code = GROUND(CITY_GOVERNMENT)));
    reply = ask(city, TRONDGOV_QUESTION_VACANCY, COMMITTEE, 20241016, 25, for_good, 1);
    expect_code("KOML-10-2-3b: for one in the city government", "by", reply.first.provision,
                TRONDGOV_PROVISION_KOML_10_2_3B);
    trondgov_municipality_free(city);
    no_faults();
}

/* The genders of the other seats are those of who sits. */
static void counts_by_gender(void **state)
{
    (void)state;
    static const trondgov_fact facts[] = {FACT(REST_OF_TERM, 1), FACT(GENDER_POSSIBLE, 1)};
    trondgov_municipality *city = made_up();
    for (trondgov_id i = 5; i <= 9; i += 2) {
        rest(city, 20240901, i, 20241231);
        apply(city, 20240901, sits_for(20 + 2 * i, i)); /* 30, 34 and 38: men for women */
    }
    struct reply reply = ask(city, TRONDGOV_QUESTION_VACANCY, COMMITTEE, 20241001, 11, facts, COUNT(facts));
    expect("KOML-7-10-3c", "status", reply.status, TRONDGOV_OK);
    int32_t told = 0;
    trondgov_finding one;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &one, 1); i++)
        if (one.provision == TRONDGOV_PROVISION_KOML_7_10_3C) {
            told++;
            expect_code("KOML-7-10-3c: three of twelve others are women", "gender", one.subject,
                        TRONDGOV_GENDER_WOMAN);
            expect("KOML-7-10-3c: three of twelve others are women", "women", one.actual, 3);
        }
    expect("KOML-7-10-3c", "told", told, 1);
    trondgov_municipality_free(city);
    no_faults();
}

/* Enrolled, the one who sits has the seat, and no substitute is called into it. */
static void meets(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    trondgov_meeting *meeting = NULL;
    rest(city, 20240901, 5, 20241231);
    apply(city, 20240901, sits_for(25, 5));
    const trondgov_event planned = {.kind = TRONDGOV_EVENT_MEETING, .at = at(20240901, 120000), .item = 1,
                                    .organ = COMMITTEE, .value = day(20240915)};
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(meeting, &planned, 1, 0, NULL, NULL, why), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_enrol(meeting, city, why), TRONDGOV_OK);
    trondgov_finding finding = {.kind = 0};
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        assert_true(finding.subject != TRONDGOV_PARAMETER_SEATS); /* as many as there are seats */
    trondgov_event event;
    int32_t away = 0, sits = 0;
    for (size_t i = 0; trondgov_meeting_events(meeting, i, &event, 1); i++) {
        away += event.person == 5;
        sits += event.kind == TRONDGOV_EVENT_SEAT && event.person == 25 && event.role == ROLE(MEDLEM);
    }
    assert_int_equal(away, 0);
    assert_int_equal(sits, 1);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(city);
}

static void out_of_memory(void **state)
{
    (void)state;
    trondgov_municipality *complete = made_up();
    rest(complete, 20240901, 5, 20241231);
    static trondgov_event events[512];
    size_t count = trondgov_municipality_events(complete, 0, events, COUNT(events) - 1);
    assert_int_equal(count, trondgov_municipality_events(complete, 0, NULL, 0));
    events[count] = sits_for(25, 5);
    events[count++].at = at(20240902, 120000);
    trondgov_municipality_free(complete);
    size_t failed = 1;
    for (size_t fail_at = 1; failed; fail_at++) {
        static struct lender lender;
        const trondgov_allocator allocator = lend(&lender, fail_at, 1);
        trondgov_rulebook *poor = NULL;
        trondgov_municipality *city = NULL;
        trondgov_status status = trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &poor);
        if (!status)
            status = trondgov_municipality_create(poor, &city);
        if (!status) {
            status = trondgov_municipality_apply(city, events, count, 0, NULL, NULL, NULL);
            assert_int_equal(trondgov_municipality_events(city, 0, NULL, 0), status ? 0 : count);
        }
        failed = status != TRONDGOV_OK;
        assert_true(!failed || status == TRONDGOV_NO_MEMORY);
        assert_int_equal(failed || seat_of(city, 20240902, 25), 1);
        trondgov_municipality_free(city);
        trondgov_rulebook_free(poor);
        assert_int_equal(lender.count + lender.wrong, 0);
    }
}

/* ---- return to office: kommuneloven § 7-9 ---- */

static void returns(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    rest(city, 20240901, 5, 20241231);
    rest(city, 20240901, 7, 0);
    apply(city, 20240901, EV(OFFICE_SUSPENDED, .person = 9, .organ = COMMITTEE, .role = ROLE(MEDLEM),
                             .value = day(20241231)));
    apply(city, 20250301, EV(MOVED, .person = 11, .value = 0));
    apply(city, 20250301, EV(MOVED, .person = 12, .value = 0));
    apply(city, 20250301, EV(MOVED, .person = 13, .value = 0));
    apply(city, 20250401, EV(MOVED, .person = 13, .value = 0)); /* told again */
    apply(city, 20270301, EV(MOVED, .person = 13, .value = 1));
    apply(city, 20270302, EV(MOVED, .person = 12, .value = 1));
    static const struct {
        const char *name;
        trondgov_id person;
        int32_t on;
        trondgov_fact more[3];
        trondgov_status status;
        trondgov_answer answer;
        int32_t value;   /* a day */
        trondgov_code missing;
    } rows[] = {
        {"KOML-7-9-3: on the last day of the exemption", 5, 20241231, {{0, 0}}, 0, NO, 20250101, 0},
        {"KOML-7-9-3: the day after", 5, 20250101, {{0, 0}}, 0, YES, 20250101, 0},
        {"KOML-7-9-3: asked in it of the day after", 5, 20241001, {FACT(RETURNS_ON, 20089)}, 0, YES, 20250101, 0},
        {"KOML-7-9-3: an exemption without a last day", 7, 20250101, {{0, 0}}, 0, NEEDS_FACT, 0, TRONDGOV_FIELD_TO},
        {"KOML-7-9-3: the ground was not told", 9, 20250101, {{0, 0}}, 0, NEEDS_FACT, 0, TRONDGOV_FIELD_GROUND},
        {"KOML-7-9-3: it is told with the question", 9, 20250101, {FACT(GROUND, GROUND(EXEMPTED))}, 0, YES, 20250101,
         0},
        {"KOML-7-9-1: moved out, and not back", 11, 20260301, {{0, 0}}, 0, NEEDS_FACT, 0, TRONDGOV_FIELD_RETURNS_ON},
        {"KOML-7-9-1: would be back within two years", 11, 20260301, {FACT(RETURNS_ON, 20513)}, 0, YES, 20270301, 0},
        {"KOML-7-9-1: back on the day two years later", 13, 20270301, {{0, 0}}, 0, YES, 20270301, 0},
        {"KOML-7-9-1: back a day later", 12, 20270302, {{0, 0}}, 0, NO, 20270301, 0},
        {"KOML-7-9-1: the day before the return is not told yet", 13, 20270228, {{0, 0}}, 0, NEEDS_FACT, 0,
         TRONDGOV_FIELD_RETURNS_ON},
        {"nothing is known of one who was there all the time", 4, 20250101, {{0, 0}}, 0, NEEDS_FACT, 0,
         TRONDGOV_FIELD_GROUND},
        {"KOML-7-9-1: lost eligibility otherwise", 4, 20250101, {FACT(GROUND, GROUND(LOST_ELIGIBILITY))}, 0, NO, 0,
         0},
        {"one who never held office there", 40, 20250101, {{0, 0}}, TRONDGOV_UNKNOWN_ID, 0, 0, TRONDGOV_FIELD_PERSON},
        {"nobody it knows", 99, 20250101, {{0, 0}}, TRONDGOV_UNKNOWN_ID, 0, 0, TRONDGOV_FIELD_PERSON},
        {"KOML-7-9-3: nobody in particular", 0, 20250101, {FACT(GROUND, GROUND(EXEMPTED)), FACT(TO, 20088),
         FACT(RETURNS_ON, 20089)}, 0, YES, 20250101, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct reply reply = ask(city, TRONDGOV_QUESTION_RETURN_TO_OFFICE, COMMITTEE, rows[i].on,
                                       rows[i].person, rows[i].more, COUNT(rows[i].more));
        expect_status(rows[i].name, reply.status, rows[i].status);
        expect_code(rows[i].name, "answer", reply.answer, rows[i].answer);
        if (!reply.status)
            expect(rows[i].name, "value", reply.value, rows[i].value ? day(rows[i].value) : TRONDGOV_NOTHING);
        int32_t named = rows[i].missing == 0;
        trondgov_finding one;
        for (size_t k = 0; trondgov_verdict_findings(why, k, &one, 1); k++)
            named |= one.kind == TRONDGOV_FINDING_INPUT && one.subject == rows[i].missing;
        expect(rows[i].name, "names what is missing", named, 1);
    }
    /* both: exempted until 30 June, and moved out and back within two years */
    rest(city, 20270401, 13, 20270630);
    struct reply reply = ask(city, TRONDGOV_QUESTION_RETURN_TO_OFFICE, COMMITTEE, 20270630, 13, NULL, 0);
    expect_code("KOML-7-9-1, KOML-7-9-3: one no is enough", "answer", reply.answer, NO);
    reply = ask(city, TRONDGOV_QUESTION_RETURN_TO_OFFICE, COMMITTEE, 20270701, 13, NULL, 0);
    expect_code("KOML-7-9-1, KOML-7-9-3: neither is in the way", "answer", reply.answer, YES);
    trondgov_municipality_free(city);
    no_faults();
}

/* ---- who can take a seat for good: kommuneloven §§ 7-9 and 7-10 second paragraph ---- */

/* Who takes the seat that 3 leaves in the council, by what is told; 0: nobody for certain. */
static trondgov_id takes_seat(const trondgov_municipality *city)
{
    const trondgov_fact facts[] = {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, day(20250424)), FACT(PERSON, 3),
                                   FACT(REST_OF_TERM, 1)};
    trondgov_event events[8];
    const size_t count = trondgov_municipality_consequences(city, TRONDGOV_QUESTION_VACANCY, facts, COUNT(facts), 0,
                                                            events, COUNT(events));
    for (size_t i = 0; i < count; i++)
        if (events[i].kind == TRONDGOV_EVENT_OFFICE_TAKEN)
            return events[i].person;
    return 0;
}

static void moves_up(void **state)
{
    (void)state;
    static const trondgov_fact for_good[] = {FACT(REST_OF_TERM, 1)};
    trondgov_municipality *city = made_up();
    assert_int_equal(takes_seat(city), 31);
    apply(city, 20250101, EV(MOVED, .person = 31, .value = 0));
    struct reply reply = ask(city, TRONDGOV_QUESTION_VACANCY, ORGAN(BYSTYRE), 20250424, 3, for_good, 1);
    expect_code("KOML-7-10-2a: somebody moves up", "what", reply.value, TRONDGOV_AFFAIR_MOVING_UP);
    expect("KOML-7-9-1: the first has moved out", "who", reply.second.person, 31);
    expect_code("KOML-7-9-1: the first has moved out", "answer", reply.second.answer, NO);
    expect_code("KOML-7-9-1: the first has moved out", "by", reply.second.provision, TRONDGOV_PROVISION_KOML_7_9_1);
    assert_int_equal(takes_seat(city), 33);
    apply(city, 20250102, EV(MOVED, .person = 33, .value = 0));
    apply(city, 20250103, EV(MOVED, .person = 33, .value = 1));
    assert_int_equal(takes_seat(city), 33);
    apply(city, 20250104, EV(MOVED, .person = 33, .value = 0));
    apply(city, 20250104, EV(MOVED, .person = 35, .value = 0));
    assert_int_equal(takes_seat(city), 0);
    trondgov_municipality_free(city);

    city = NULL; /* nobody told where they live */
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (trondgov_id i = 3; i <= 31; i += 28) {
        apply(city, FIRST_DAY, EV(PERSON, .person = i, .item = 1));
        take(city, i, ORGAN(BYSTYRE), i == 3 ? ROLE(MEDLEM) : ROLE(VARAMEDLEM), i == 31);
    }
    reply = ask(city, TRONDGOV_QUESTION_VACANCY, ORGAN(BYSTYRE), 20250424, 3, for_good, 1);
    expect_code("KOML-7-9-1: it is not known", "kind", reply.second.kind, TRONDGOV_FINDING_INPUT);
    expect_code("KOML-7-9-1: it is not known", "what", reply.second.subject, TRONDGOV_FIELD_RESIDENT);
    expect("KOML-7-9-1: it is not known", "of whom", reply.second.person, 31);
    trondgov_finding third = {.kind = 0};
    trondgov_verdict_findings(why, 2, &third, 1);
    expect_code("KOML-7-10-2a: who would move up", "answer", third.answer, NEEDS_FACT);
    expect("KOML-7-10-2a: who would move up", "who", third.person, 31);
    assert_int_equal(takes_seat(city), 0);
    trondgov_municipality_free(city);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sits_while_it_rests), cmocka_unit_test(cannot_sit), cmocka_unit_test(in_a_row),
        cmocka_unit_test(is_called_for),       cmocka_unit_test(leaves_early), cmocka_unit_test(since_the_section), cmocka_unit_test(counts_by_gender),
        cmocka_unit_test(meets),               cmocka_unit_test(out_of_memory), cmocka_unit_test(returns),
        cmocka_unit_test(moves_up),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
