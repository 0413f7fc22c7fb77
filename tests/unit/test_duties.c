/* What is due, from whom, by when: an invented organ's deadlines of its meetings, and reports that come back each
 * half-year and each year. The organ, its rules and its meetings are made up.
 */
#include "rulebook_tests.h"

#define BOARD    TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 0)
#define DUE(n)   TRONDGOV_OWN(TRONDGOV_FAMILY_DEADLINE, n)
#define RULE(n)  TRONDGOV_OWN(TRONDGOV_FAMILY_PROVISION, n)
#define ROLE(n)  TRONDGOV_ROLE_##n
#define ORGAN(n) TRONDGOV_ORGAN_##n

static trondgov_rulebook *rules;
static trondgov_municipality *city;
static trondgov_verdict *why;

static void add(trondgov_builder *builder, trondgov_code row, const trondgov_fact *columns, size_t count)
{
    assert_int_equal(trondgov_builder_add(builder, row, columns, count, NULL), TRONDGOV_OK);
}

#define ADD(row, ...)                                                                                                  \
    do {                                                                                                               \
        const trondgov_fact columns_[] = {__VA_ARGS__};                                                                \
        add(builder, TRONDGOV_ROW_##row, columns_, COUNT(columns_));                                                   \
    } while (0)

static int set_up(void **state)
{
    (void)state;
    trondgov_rulebook *statute = NULL;
    trondgov_builder *builder = NULL;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &statute) ||
        trondgov_builder_create(statute, &builder) || trondgov_verdict_create(NULL, &why))
        return 1;
    for (int32_t n = 0; n < 5; n++)
        ADD(PROVISION, FACT(PROVISION, RULE(n)));
    ADD(ORGAN, FACT(ORGAN, BOARD), FACT(LIKE, ORGAN(UTVALG)), FACT(FROM, day(20240101)));
    ADD(SEATS, FACT(ORGAN, BOARD), FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK), FACT(COUNT, 5),
        FACT(PROVISION, RULE(0)));
#define DEADLINE(n) FACT(ORGAN, BOARD), FACT(DEADLINE, DUE(n)), FACT(PROVISION, RULE(n))
    ADD(DEADLINE, DEADLINE(1), FACT(COUNT, -7), FACT(UNIT, TRONDGOV_UNIT_DAY), FACT(EACH, TRONDGOV_UNIT_MEETING),
        FACT(OWED_BY, ROLE(LEDER)));
    ADD(DEADLINE, DEADLINE(2), FACT(COUNT, 0), FACT(UNIT, TRONDGOV_UNIT_HALF_YEAR), FACT(EACH, TRONDGOV_UNIT_HALF_YEAR),
        FACT(OWED_BY, ROLE(BYRAAD)), FACT(TOWARD, ORGAN(BYSTYRE)));
    ADD(DEADLINE, DEADLINE(3), FACT(COUNT, 0), FACT(UNIT, TRONDGOV_UNIT_CALENDAR_YEAR),
        FACT(EACH, TRONDGOV_UNIT_CALENDAR_YEAR), FACT(OWED_BY, ROLE(SEKRETARIAT)));
    ADD(DEADLINE, DEADLINE(4), FACT(COUNT, 3), FACT(UNIT, TRONDGOV_UNIT_WEEK)); /* of something else: owed by nobody */
    const int failed = trondgov_builder_build(builder, &rules, NULL) || trondgov_municipality_create(rules, &city);
    trondgov_builder_free(builder);
    trondgov_rulebook_free(statute);
    const trondgov_event planned[] = {{.kind = TRONDGOV_EVENT_MEETING_PLANNED,
                                       .at = at(20250102, 90000),
                                       .item = 1,
                                       .organ = BOARD,
                                       .code = TRONDGOV_MEETING_ORDINARY,
                                       .value = day(20250424)},
                                      {.kind = TRONDGOV_EVENT_MEETING_PLANNED,
                                       .at = at(20250102, 90000),
                                       .item = 2,
                                       .organ = BOARD,
                                       .code = TRONDGOV_MEETING_ORDINARY,
                                       .value = day(20250320)},
                                      {.kind = TRONDGOV_EVENT_MEETING_PLANNED,
                                       .at = at(20250102, 90000),
                                       .item = 3,
                                       .organ = ORGAN(BYSTYRE),
                                       .code = TRONDGOV_MEETING_ORDINARY,
                                       .value = day(20250401)}};
    return failed || trondgov_municipality_apply(city, planned, COUNT(planned), 0, NULL, NULL, NULL);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rules);
    trondgov_verdict_free(why);
    return 0;
}

struct duty {
    int32_t deadline, role, toward, due_day, meeting;
    int64_t margin_days; /* from the second asked about to the due day's end */
};

struct span {
    const char *name;
    int32_t at, to, organ; /* to 0: not given; organ 0: the board */
    struct duty duties[8];
};

static void check(const struct span *span)
{
    trondgov_fact facts[3] = {FACT(AT, at(span->at, 235959))};
    size_t count = 1, duties = 0;
    trondgov_answer answer = 0;
    int64_t value = 0;
    if (span->to)
        facts[count++] = (trondgov_fact)FACT(TO, day(span->to));
    facts[count++] = (trondgov_fact)FACT(ORGAN, span->organ ? span->organ : BOARD);
    expect_status(span->name,
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, facts, count, &answer, &value, why),
                  TRONDGOV_OK);
    while (duties < 8 && span->duties[duties].deadline)
        duties++;
    expect_code(span->name, "answer", answer, duties > 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO);
    expect(span->name, "value", value, (int64_t)duties);
    expect(span->name, "findings", (int64_t)number_of(why, TRONDGOV_FINDING_DUTY), (int64_t)duties);
    for (size_t i = 0; i < duties; i++) {
        const struct duty *duty = &span->duties[i];
        const trondgov_finding found = finding_of(why, TRONDGOV_FINDING_DUTY, i);
        expect_code(span->name, "what", found.subject, duty->deadline);
        expect_code(span->name, "from whom", found.role, duty->role);
        expect_code(span->name, "to whom", found.toward, duty->toward);
        expect_code(span->name, "by which rule", found.provision, RULE(duty->deadline & 0xff));
        expect(span->name, "by when", found.required, at(duty->due_day, 235959));
        expect(span->name, "of which meeting", found.item, duty->meeting);
        expect(span->name, "margin", found.margin, duty->margin_days * TRONDGOV_DAY_SECONDS);
    }
}

#define NOTICE(due, meeting, days)                                                                                     \
    {                                                                                                                  \
        DUE(1), ROLE(LEDER), 0, due, meeting, days                                                                     \
    }
#define HALF(due, days)                                                                                                \
    {                                                                                                                  \
        DUE(2), ROLE(BYRAAD), ORGAN(BYSTYRE), due, 0, days                                                             \
    }
#define YEAR(due, days)                                                                                                \
    {                                                                                                                  \
        DUE(3), ROLE(SEKRETARIAT), 0, due, 0, days                                                                     \
    }

static void test_duties(void **state)
{
    (void)state;
    static const struct span spans[] = {
        {"before anything", 20250310, 20250312, 0, {{0, 0, 0, 0, 0, 0}}},
        {"the day before the first notice", 20250312, 20250313, 0, {NOTICE(20250313, 2, 1)}},
        {"on its last second", 20250313, 20250313, 0, {NOTICE(20250313, 2, 0)}},
        {"a day late, the meeting still to come", 20250314, 20250314, 0, {NOTICE(20250313, 2, -1)}},
        {"on the day of the meeting", 20250320, 0, 0, {NOTICE(20250313, 2, -7)}},
        {"the meeting is past, its notice not told to have been sent", 20250321, 0, 0, {NOTICE(20250313, 2, -8)}},
        {"in order of time",
         20250301,
         20250630,
         0,
         {NOTICE(20250313, 2, 12), NOTICE(20250417, 1, 47), HALF(20250630, 121)}},
        {"a day before the half-year ends", 20250321, 20250629, 0, {NOTICE(20250313, 2, -8), NOTICE(20250417, 1, 27)}},
        {"a year on",
         20250425,
         20251231,
         0,
         {NOTICE(20250313, 2, -43), NOTICE(20250417, 1, -8), HALF(20250630, 66), HALF(20251231, 250),
          YEAR(20251231, 250)}},
        {"a half-year and a year that are past",
         20260101,
         0,
         0,
         {NOTICE(20250313, 2, -294), NOTICE(20250417, 1, -259), HALF(20250630, -185), HALF(20251231, -1),
          YEAR(20251231, -1)}},
        {"another organ's alone", 20250101, 20251231, ORGAN(KONTROLLUTVALG), {{0, 0, 0, 0, 0, 0}}},
        {"before the organ had rules", 20231201, 20231231, 0, {{0, 0, 0, 0, 0, 0}}},
    };
    for (size_t i = 0; i < COUNT(spans); i++)
        check(&spans[i]);
    no_faults();
}

/* Trondheim: a council meeting on Thursday 24.04.2025, and what the city government reports. */
static void test_of_the_city(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int32_t organ, deadline, role, toward, provision, due_day, due_second;
        int64_t meeting;
    } due[] = {
        /* clang-format off */
        {"BYST-3.3-2: the notice, the seventh day with the meeting day", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_NOTICE, 0, 0, TRONDGOV_PROVISION_BYST_3_3_2, 20250418, 235959, 7},
        {"BYST-3.4-1: the documents with it", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_DOCUMENTS, 0, 0, TRONDGOV_PROVISION_BYST_3_4_1, 20250418, 235959, 7},
        {"BYST-6.4-3: questions of eligibility, two days before", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_RECUSAL, ROLE(MEDLEM), 0, TRONDGOV_PROVISION_BYST_6_4_3, 20250422, 90000, 7},
        {"FORF-17b: absence, two working days before", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_ABSENCE, ROLE(MEDLEM), 0, TRONDGOV_PROVISION_FORF_17B, 20250422, 90000, 7},
        {"BYST-5.14a-1: member proposals, Monday at ten the week before", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_MEMBER_PROPOSAL, ROLE(MEDLEM), 0, TRONDGOV_PROVISION_BYST_5_14A_1, 20250414, 100000, 7},
        {"BYST-5.14c-1: interpellations with them", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_INTERPELLATION, ROLE(MEDLEM), 0, TRONDGOV_PROVISION_BYST_5_14C_1, 20250414, 100000, 7},
        {"BYST-5.16-1: delegations, the day before", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_DELEGATION, ROLE(ORGANISASJON), ORGAN(BYSTYRE), TRONDGOV_PROVISION_BYST_5_16_1, 20250423, 235959, 7},
        {"BYRD-3.9-1: decisions in cases of principle, each half-year", ORGAN(BYRAAD), TRONDGOV_DEADLINE_HALF_YEARLY_REPORT, ROLE(BYRAAD), ORGAN(BYSTYRE), TRONDGOV_PROVISION_BYRD_3_9_1, 20250630, 235959, 0},
        {"FORU-2c-1: the cases planned, each half-year", ORGAN(BYRAAD), TRONDGOV_DEADLINE_PLANNED_CASES_OVERVIEW, ROLE(BYRAAD), ORGAN(FORRETNINGSUTVALG), TRONDGOV_PROVISION_FORU_2C_1, 20250630, 235959, 0},
        {"BYRD-3.1c-1: state supervision, each year", ORGAN(BYRAAD), TRONDGOV_DEADLINE_SUPERVISION_REPORT, ROLE(BYRAAD), ORGAN(BYSTYRE), TRONDGOV_PROVISION_BYRD_3_1C_1, 20251231, 235959, 0},
        {"FORU-7-6: how the supervision works, each year", ORGAN(FORRETNINGSUTVALG), TRONDGOV_DEADLINE_SUPERVISION_EVALUATION, ROLE(ORGANET), 0, TRONDGOV_PROVISION_FORU_7_6, 20251231, 235959, 0},
        {"ELDR-4-2: its report, each year", ORGAN(ELDRERAAD), TRONDGOV_DEADLINE_ANNUAL_REPORT, ROLE(ORGANET), ORGAN(BYSTYRE), TRONDGOV_PROVISION_ELDR_4_2, 20251231, 235959, 0},
        {"FUNK-4-2: its report, each year", ORGAN(FUNKISRAAD), TRONDGOV_DEADLINE_ANNUAL_REPORT, ROLE(ORGANET), ORGAN(BYSTYRE), TRONDGOV_PROVISION_FUNK_4_2, 20251231, 235959, 0},
        {"STUD-4-2: its report, each year", ORGAN(STUDENTRAAD), TRONDGOV_DEADLINE_ANNUAL_REPORT, ROLE(ORGANET), ORGAN(BYSTYRE), TRONDGOV_PROVISION_STUD_4_2, 20251231, 235959, 0},
        {"MANG-4-2: its report, each year", ORGAN(MANGFOLDSRAAD), TRONDGOV_DEADLINE_ANNUAL_REPORT, ROLE(ORGANET), ORGAN(BYSTYRE), TRONDGOV_PROVISION_MANG_4_2, 20251231, 235959, 0},
        {"ELDR-4-4: a theme day, each year", ORGAN(ELDRERAAD), TRONDGOV_DEADLINE_THEME_DAY, ROLE(ORGANET), 0, TRONDGOV_PROVISION_ELDR_4_4, 20251231, 235959, 0},
        {"FUNK-4-4: a theme day, each year", ORGAN(FUNKISRAAD), TRONDGOV_DEADLINE_THEME_DAY, ROLE(ORGANET), 0, TRONDGOV_PROVISION_FUNK_4_4, 20251231, 235959, 0},
        {"BYRD-3.9-1: and the second half", ORGAN(BYRAAD), TRONDGOV_DEADLINE_HALF_YEARLY_REPORT, ROLE(BYRAAD), ORGAN(BYSTYRE), TRONDGOV_PROVISION_BYRD_3_9_1, 20251231, 235959, 0},
        {"FORU-2c-1: and the second half", ORGAN(BYRAAD), TRONDGOV_DEADLINE_PLANNED_CASES_OVERVIEW, ROLE(BYRAAD), ORGAN(FORRETNINGSUTVALG), TRONDGOV_PROVISION_FORU_2C_1, 20251231, 235959, 0},
        {"KOML-14-3-2: the accounts of the year before, by the end of June", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_ACCOUNTS, ROLE(ORGANET), 0, TRONDGOV_PROVISION_KOML_14_3_2, 20250630, 235959, 0},
        {"KOML-14-3-1: the budget of the next year", ORGAN(BYSTYRE), TRONDGOV_DEADLINE_BUDGET, ROLE(ORGANET), 0, TRONDGOV_PROVISION_KOML_14_3_1, 20251231, 235959, 0},
        {"UNGD-4-4: its report, each year", ORGAN(UNGDOMMENS_BYSTYRE), TRONDGOV_DEADLINE_ANNUAL_REPORT, ROLE(ORGANET), ORGAN(BYSTYRE), TRONDGOV_PROVISION_UNGD_4_4, 20251231, 235959, 0},
        {"MANG-4-4: a dialogue meeting, each year", ORGAN(MANGFOLDSRAAD), TRONDGOV_DEADLINE_DIALOGUE_MEETING, ROLE(ORGANET), 0, TRONDGOV_PROVISION_MANG_4_4, 20251231, 235959, 0},
        {"UTV-6.5: half-year plans, oppvekst og kultur", ORGAN(OPPVEKST_OG_KULTUR), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20250630, 235959, 0},
        {"UTV-6.5: half-year plans, oppvekst og kultur", ORGAN(OPPVEKST_OG_KULTUR), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20251231, 235959, 0},
        {"UTV-6.5: half-year plans, helse og velferd", ORGAN(HELSE_OG_VELFERD), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20250630, 235959, 0},
        {"UTV-6.5: half-year plans, helse og velferd", ORGAN(HELSE_OG_VELFERD), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20251231, 235959, 0},
        {"UTV-6.5: half-year plans, miljo naering samferdsel", ORGAN(MILJO_NAERING_SAMFERDSEL), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20250630, 235959, 0},
        {"UTV-6.5: half-year plans, miljo naering samferdsel", ORGAN(MILJO_NAERING_SAMFERDSEL), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20251231, 235959, 0},
        {"UTV-6.5: half-year plans, finans og organisasjon", ORGAN(FINANS_OG_ORGANISASJON), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20250630, 235959, 0},
        {"UTV-6.5: half-year plans, finans og organisasjon", ORGAN(FINANS_OG_ORGANISASJON), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20251231, 235959, 0},
        {"UTV-6.5: half-year plans, byutvikling", ORGAN(BYUTVIKLING), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20250630, 235959, 0},
        {"UTV-6.5: half-year plans, byutvikling", ORGAN(BYUTVIKLING), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20251231, 235959, 0},
        {"UTV-6.5: half-year plans, kontrollutvalg", ORGAN(KONTROLLUTVALG), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20250630, 235959, 0},
        {"UTV-6.5: half-year plans, kontrollutvalg", ORGAN(KONTROLLUTVALG), TRONDGOV_DEADLINE_HALF_YEAR_PLAN, ROLE(LEDER), 0, TRONDGOV_PROVISION_UTV_6_5, 20251231, 235959, 0},
        /* clang-format on */
    };
    trondgov_rulebook *trondheim = NULL;
    trondgov_municipality *register_of_it = NULL;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &trondheim), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(trondheim, &register_of_it), TRONDGOV_OK);
    const trondgov_event planned = {.kind = TRONDGOV_EVENT_MEETING_PLANNED,
                                    .at = at(20250102, 90000),
                                    .item = 7,
                                    .organ = ORGAN(BYSTYRE),
                                    .code = TRONDGOV_MEETING_ORDINARY,
                                    .value = day(20250424)};
    assert_int_equal(trondgov_municipality_apply(register_of_it, &planned, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    const trondgov_fact span[] = {FACT(AT, at(20250401, 80000)), FACT(TO, day(20251231))};
    int64_t value = 0;
    assert_int_equal(trondgov_municipality_ask(register_of_it, TRONDGOV_QUESTION_DUTIES, span, 2, NULL, &value, why),
                     TRONDGOV_OK);
    expect("the city", "as many", value, (int64_t)COUNT(due));
    for (size_t i = 0; i < COUNT(due); i++) {
        trondgov_finding found = {.kind = 0}; /* what is due in the same second comes in the order of the codes */
        for (size_t n = 0; found.kind == 0 && n < number_of(why, TRONDGOV_FINDING_DUTY); n++) {
            const trondgov_finding one = finding_of(why, TRONDGOV_FINDING_DUTY, n);
            if (one.subject == due[i].deadline && one.organ == due[i].organ &&
                one.required == at(due[i].due_day, due[i].due_second))
                found = one;
        }
        expect_code(due[i].name, "is due", found.subject, due[i].deadline);
        expect_code(due[i].name, "in", found.organ, due[i].organ);
        expect_code(due[i].name, "from", found.role, due[i].role);
        expect_code(due[i].name, "to", found.toward, due[i].toward);
        expect_code(due[i].name, "by", found.provision, due[i].provision);
        expect(due[i].name, "of the meeting", found.item, due[i].meeting);
    }
    trondgov_municipality_free(register_of_it);
    trondgov_rulebook_free(trondheim);
    no_faults();
}

static void test_wrong(void **state)
{
    (void)state;
    trondgov_answer answer = 0;
    int64_t value = 0;
    expect_status("no instant",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, NULL, 0, &answer, &value, why),
                  TRONDGOV_OK);
    expect_code("no instant", "answer", answer, TRONDGOV_ANSWER_NEEDS_FACT);
    expect("no instant", "named", names_input(why, TRONDGOV_FIELD_AT), 1);
    const trondgov_fact instant[] = {FACT(AT, at(20250301, 0))};
    expect_status("no register",
                  trondgov_municipality_ask(NULL, TRONDGOV_QUESTION_DUTIES, instant, 1, &answer, &value, why),
                  TRONDGOV_NULL_ARGUMENT);
    expect_status("a rulebook knows no meetings",
                  trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DUTIES, instant, 1, &answer, &value, why),
                  TRONDGOV_UNKNOWN_CODE);
    const trondgov_fact nonsense[] = {FACT(AT, at(20250301, 0)), FACT(TO, INT64_MAX)};
    expect_status("no such day",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, nonsense, 2, &answer, &value, why),
                  TRONDGOV_OUT_OF_RANGE);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_duties, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_of_the_city, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_wrong, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
