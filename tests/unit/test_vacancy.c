/*
 * Tests of src/municipality/vacancy*.c: who is called in, what follows when an office is left, who sits by an office
 * elsewhere. The city is made up; every expectation is by the rule that its row names.
 */
#include "rulebook_tests.h"
#include "with_rules.h"

#define ORGAN(of)    TRONDGOV_ORGAN_##of
#define ROLE(of)     TRONDGOV_ROLE_##of
#define CATEGORY(of) TRONDGOV_CATEGORY_##of

enum { NONE = 0, WOMAN = TRONDGOV_GENDER_WOMAN, MAN = TRONDGOV_GENDER_MAN, FIRST_DAY = 20240701, TODAY = 20250424 };
enum { YES = TRONDGOV_ANSWER_YES, NO = TRONDGOV_ANSWER_NO, REQUIRED = TRONDGOV_ANSWER_REQUIRED,
       NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT, NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED };

/* ---- a made-up city ---- */

struct office {
    trondgov_id person, party;
    trondgov_code gender, organ, role, category;
    trondgov_id list;
    int64_t rank;
};

/* Persons of party 1 and 2. The council's lists are 1 and 2, the business committee's 101 and 102. */
static const struct office OFFICES[] = {
    {1, 1, WOMAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {1, 1, WOMAN, ORGAN(BYSTYRE), ROLE(ORDFORER), NONE, NONE, 0},
    {2, 2, MAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {2, 2, MAN, ORGAN(BYSTYRE), ROLE(VARAORDFORER), NONE, NONE, 0},
    {3, 1, WOMAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {4, 1, MAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {5, 1, WOMAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {6, 2, WOMAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {7, 2, MAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {8, 2, MAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {9, 1, MAN, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), NONE, 0}, /* as if elected by majority */
    {11, 1, WOMAN, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 1, 1},
    {12, 1, MAN, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 1, 2},
    {13, 1, MAN, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 1, 3},
    {21, 2, MAN, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 2, 1},
    {22, 2, MAN, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 2, 2},
    {3, 1, WOMAN, ORGAN(FORRETNINGSUTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 101, 0},
    {4, 1, MAN, ORGAN(FORRETNINGSUTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 101, 0},
    {6, 2, WOMAN, ORGAN(FORRETNINGSUTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 102, 0},
    {7, 2, MAN, ORGAN(FORRETNINGSUTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 102, 0},
    {8, 2, MAN, ORGAN(FORRETNINGSUTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 102, 0},
    {5, 1, WOMAN, ORGAN(FORRETNINGSUTVALG), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 101, 1},
    {31, 2, WOMAN, ORGAN(FORRETNINGSUTVALG), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 102, 1},
    {32, 2, MAN, ORGAN(FORRETNINGSUTVALG), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 102, 2},
    {9, 1, MAN, ORGAN(KLAGEUTVALG), ROLE(LEDER), CATEGORY(POLITISK), NONE, 0},
    /* a committee of eleven: four women and seven men */
    {41, 1, WOMAN, ORGAN(HELSE_OG_VELFERD), ROLE(LEDER), CATEGORY(POLITISK), 1, 0},
    {42, 2, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(NESTLEDER), CATEGORY(POLITISK), 2, 0},
    {43, 1, WOMAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {44, 1, WOMAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {45, 2, WOMAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {46, 1, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {47, 1, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0},
    {48, 2, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {49, 2, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {50, 2, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {51, 2, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {11, 1, WOMAN, ORGAN(HELSE_OG_VELFERD), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 1, 1},
    {13, 1, MAN, ORGAN(HELSE_OG_VELFERD), ROLE(VARAMEDLEM), CATEGORY(POLITISK), 1, 2},
    {61, 1, WOMAN, ORGAN(KONTROLLUTVALG), ROLE(LEDER), CATEGORY(POLITISK), 1, 0},
    {62, 2, MAN, ORGAN(KONTROLLUTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 2, 0},
    {63, 2, MAN, ORGAN(KONTROLLUTVALG), ROLE(MEDLEM), CATEGORY(EKSTERN), 2, 0},
    {71, 1, WOMAN, ORGAN(BYRAAD), ROLE(BYRAADSLEDER), NONE, NONE, 0},
    {72, 1, MAN, ORGAN(BYRAAD), ROLE(BYRAAD), NONE, NONE, 0},
    {81, NONE, WOMAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), CATEGORY(FRI), NONE, 0},
    {82, NONE, MAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(FRI), NONE, 1},
    {83, NONE, MAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(FRI), NONE, 2},
    {84, NONE, WOMAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), CATEGORY(SKOLE), NONE, 0},
    {85, NONE, MAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(SKOLE), NONE, 1},
    {86, NONE, WOMAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), CATEGORY(SKOLE), NONE, 0},
    {87, NONE, MAN, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(SKOLE), NONE, 1},
    {91, NONE, WOMAN, ORGAN(ELDRERAAD), ROLE(MEDLEM), CATEGORY(ORGANISASJON), NONE, 0},
    {92, 1, MAN, ORGAN(ELDRERAAD), ROLE(MEDLEM), CATEGORY(POLITISK), NONE, 0},
    {93, NONE, WOMAN, ORGAN(ELDRERAAD), ROLE(VARAMEDLEM), CATEGORY(ORGANISASJON), NONE, 1},
    {94, 2, WOMAN, ORGAN(ELDRERAAD), ROLE(VARAMEDLEM), CATEGORY(POLITISK), NONE, 1},
    {95, 1, MAN, ORGAN(ELDRERAAD), ROLE(VARAMEDLEM), CATEGORY(POLITISK), NONE, 2},
    {96, NONE, MAN, ORGAN(ADMINISTRASJONSUTVALG), ROLE(MEDLEM), CATEGORY(ANSATT), NONE, 0},
    {97, NONE, MAN, ORGAN(ADMINISTRASJONSUTVALG), ROLE(VARAMEDLEM), CATEGORY(ANSATT), NONE, 1},
};

static void apply(trondgov_municipality *city, int32_t ymd, trondgov_event event)
{
    trondgov_answer answer = 0;
    event.at = at(ymd, 120000);
    assert_int_equal(trondgov_municipality_apply(city, &event, 1, 0, &answer, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(answer, TRONDGOV_ANSWER_DONE);
}

static void leave(trondgov_municipality *city, int32_t ymd, trondgov_id person, trondgov_code organ, trondgov_code role)
{
    apply(city, ymd,
          (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_LEFT, .person = person, .organ = organ, .role = role});
}

/* In the order above, or the other way round: no answer hangs on the order of the log. */
static const struct office *entered(size_t i, int32_t reversed)
{
    return &OFFICES[reversed ? COUNT(OFFICES) - 1 - i : i];
}

static trondgov_municipality *entered_as(int32_t reversed)
{
    trondgov_municipality *city = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    for (size_t i = 0; i < COUNT(OFFICES); i++) {
        const struct office *one = entered(i, reversed);
        size_t before = 0;
        for (size_t k = 0; k < i; k++)
            before += entered(k, reversed)->person == one->person;
        if (before == 0) {
            apply(city, FIRST_DAY,
                  (trondgov_event){
                      .kind = TRONDGOV_EVENT_PERSON, .person = one->person, .item = one->party, .code = one->gender});
            apply(city, FIRST_DAY, (trondgov_event){.kind = TRONDGOV_EVENT_MOVED, .person = one->person, .value = 1});
        }
        apply(city, FIRST_DAY,
              (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN,
                               .person = one->person,
                               .organ = one->organ,
                               .role = one->role,
                               .code = one->category,
                               .item = one->list,
                               .value = one->rank});
    }
    apply(city, FIRST_DAY, (trondgov_event){.kind = TRONDGOV_EVENT_SUBSTITUTE_OF,
                                            .person = 85,
                                            .item = 84,
                                            .organ = ORGAN(UNGDOMMENS_BYSTYRE)});
    return city;
}

static trondgov_municipality *made_up(void)
{
    return entered_as(0);
}

/* ---- asking ---- */

struct reply {
    trondgov_status status;
    trondgov_answer answer;
    int64_t value;
    trondgov_code provision;
};

static struct reply ask(const trondgov_municipality *city, trondgov_code question, const trondgov_fact *facts,
                        size_t count)
{
    struct reply reply = {0, 0, 0, 0};
    trondgov_answer again = 0;
    int64_t value = 0;
    trondgov_finding first = {.kind = 0};
    reply.status = trondgov_municipality_ask(city, question, facts, count, &reply.answer, &reply.value, why);
    assert_int_equal(trondgov_municipality_ask(city, question, facts, count, &again, &value, NULL), reply.status);
    assert_int_equal(again, reply.answer); /* without a verdict the same */
    assert_true(value == reply.value);
    trondgov_verdict_findings(why, 0, &first, 1);
    reply.provision = first.provision;
    return reply;
}

static const char *name(trondgov_code code)
{
    return code ? trondgov_code_text(NULL, code, TRONDGOV_TEXT_NAME) : "";
}

/* What was found beside the answer, a finding a line: kind, person, role, organ, subject, number, provision. Other
 * readings are left out. */
static const char *told(void)
{
    static char text[8192];
    size_t length = 0;
    text[0] = '\0';
    trondgov_finding findings[FINDINGS * 2];
    const size_t count = trondgov_verdict_findings(why, 0, findings, COUNT(findings));
    for (size_t i = 1; i < count; i++) {
        const trondgov_finding *one = &findings[i];
        if (one->kind == TRONDGOV_FINDING_OTHER_READING)
            continue;
        length += (size_t)snprintf(text + length, sizeof text - length, "%s %d %s %s %s %d %s\n", name(one->kind),
                                   (int)one->person, name(one->role), name(one->organ), name(one->subject),
                                   (int)one->actual, name(one->provision));
    }
    return text;
}

static void expect_told(const char *row, const char *expected)
{
    const char *found = told();
    if (expected && strcmp(found, expected) != 0) {
        faults++;
        print_error("%s: told\n%sexpected\n%s", row, found, expected);
    }
}

/* ---- who is called in ---- */

static void called_in(int32_t reversed)
{
    trondgov_municipality *city = entered_as(reversed);
    static const struct {
        const char *name;
        trondgov_code organ;
        trondgov_id absent, others[3];
        trondgov_status status;
        trondgov_answer answer;
        int64_t value;
        const char *provision, *told;
    } rows[] = {
        {"BYST-3.5-6: first of the list", ORGAN(BYSTYRE), 3, {0}, 0, YES, 11, "BYST-3.5-6",
         "RESULT 11 VARAMEDLEM BYSTYRE SUBSTITUTE_ORDER 1 BYST-3.5-6\n"},
        {"BYST-3.5-6: the list is exhausted, and nobody is called from the other", ORGAN(BYSTYRE), 3, {11, 12, 13},
         0, NO,
         TRONDGOV_NOTHING, "BYST-3.5-6", ""},
        {"KOML-7-10-1: a committee's leader", ORGAN(HELSE_OG_VELFERD), 41, {0}, 0, YES, 11, "KOML-7-10-1",
         "RESULT 11 VARAMEDLEM HELSE_OG_VELFERD SUBSTITUTE_ORDER 1 KOML-7-10-1\n"},
        {"KOML-7-10-5a: a group without substitutes may get some by election", ORGAN(HELSE_OG_VELFERD), 42, {0}, 0, NO,
         TRONDGOV_NOTHING, "KOML-7-10-1", "RESULT 0  HELSE_OG_VELFERD SUPPLEMENTARY_ELECTION 0 KOML-7-10-5a\n"},
        {"KLAGE-1.1-2: one of the five: the business committee's substitute of the list", ORGAN(KLAGEUTVALG), 3, {0}, 0,
         YES, 5, "KLAGE-1.1-2", "RESULT 5 VARAMEDLEM FORRETNINGSUTVALG SUBSTITUTE_ORDER 1 KLAGE-1.1-2\n"},
        {"KLAGE-1.1-2: the deputy mayor, whose list is the council's: of the party", ORGAN(KLAGEUTVALG), 2, {0}, 0, YES,
         31, "KLAGE-1.1-2", NULL},
        {"KLAGE-1.1-2: the next of them", ORGAN(KLAGEUTVALG), 2, {31}, 0, YES, 32, "KLAGE-1.1-2", NULL},
        {"KLAGE-1.1-2: nobody of the party is left", ORGAN(KLAGEUTVALG), 2, {31, 32}, 0, NO, TRONDGOV_NOTHING,
         "KLAGE-1.1-2", NULL},
        {"KLAGE-1.1-2: the leader, elected by the council: of the party", ORGAN(KLAGEUTVALG), 9, {0}, 0, YES, 5,
         "KLAGE-1.1-2", NULL},
        {"KLAGE-1.1-1: the mayor has no seat there", ORGAN(KLAGEUTVALG), 1, {0}, TRONDGOV_UNKNOWN_ID, 0, 0, "", NULL},
        {"KARA-3-2: the mayor in the quarantine committee", ORGAN(KARANTENEUTVALG), 1, {0}, 0, YES, 5, "KARA-3-2",
         NULL},
        {"FORU-2i-1: the electoral board", ORGAN(VALGSTYRE), 6, {0}, 0, YES, 31, "FORU-2i-1", NULL},
        {"KOML-7-10-1: the mayor in the business committee, by office", ORGAN(FORRETNINGSUTVALG), 1, {0}, 0, YES, 5,
         "KOML-7-10-1", NULL},
        {"ADM-2-6: the deputy mayor in the administration committee", ORGAN(ADMINISTRASJONSUTVALG), 2, {0}, 0, YES, 31,
         "ADM-2-6", NULL},
        {"ADM-2-6: an employees' representative: the employees' own substitute", ORGAN(ADMINISTRASJONSUTVALG), 96,
         {0}, 0,
         YES, 97, "KOML-7-10-1", NULL},
        {"ADM-2-6: no politician stands in for the employees", ORGAN(ADMINISTRASJONSUTVALG), 96, {97}, 0, NO,
         TRONDGOV_NOTHING, "ADM-2-6", NULL},
        {"UNGD-3-2: the personal substitute", ORGAN(UNGDOMMENS_BYSTYRE), 84, {87}, 0, YES, 85, "KOML-7-10-1", NULL},
        {"UNGD-3-2: the register was not told whose the other is", ORGAN(UNGDOMMENS_BYSTYRE), 86, {0}, 0, NEEDS_FACT,
         TRONDGOV_NOTHING, "KOML-7-10-1", NULL},
        {"UNGD-3-2: another's personal substitute is none", ORGAN(UNGDOMMENS_BYSTYRE), 86, {87}, 0, NO,
         TRONDGOV_NOTHING,
         "KOML-7-10-1", NULL},
        {"UNGD-3-2: a free seat has no substitute", ORGAN(UNGDOMMENS_BYSTYRE), 81, {0}, 0, NO, TRONDGOV_NOTHING,
         "KOML-7-10-1", NULL},
        {"ELDR-7-2: an organisation's member", ORGAN(ELDRERAAD), 91, {0}, 0, YES, 93, "KOML-7-10-1", NULL},
        {"ELDR-7-2: a politician: of the group", ORGAN(ELDRERAAD), 92, {0}, 0, YES, 95, "KOML-7-10-1", NULL},
        {"ELDR-7-2: a politician, the substitute is called already", ORGAN(ELDRERAAD), 92, {95}, 0, NO,
         TRONDGOV_NOTHING,
         "KOML-7-10-1", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_fact facts[8] = {FACT(ORGAN, rows[i].organ), FACT(DATE, day(TODAY)), FACT(PERSON, rows[i].absent)};
        size_t count = 3;
        for (size_t k = 0; k < COUNT(rows[i].others) && rows[i].others[k]; k++)
            facts[count++] = (trondgov_fact){TRONDGOV_FIELD_SUBSTITUTE, rows[i].others[k]};
        const struct reply reply = ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, facts, count);
        expect_status(rows[i].name, reply.status, rows[i].status);
        expect_code(rows[i].name, "answer", reply.answer, rows[i].answer);
        expect(rows[i].name, "value", reply.value, rows[i].value);
        if (strcmp(name(reply.provision), rows[i].provision) != 0) {
            faults++;
            print_error("%s: by %s\n", rows[i].name, name(reply.provision));
        }
        expect_told(rows[i].name, rows[i].told);
    }
    trondgov_municipality_free(city);
    no_faults();
}

static void who_is_called_in(void **state)
{
    (void)state;
    called_in(0);
    called_in(1);
}

/* ---- what follows ---- */

static void what_follows(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    static const struct {
        const char *name;
        trondgov_code organ;
        trondgov_id person;
        trondgov_fact more[3];
        trondgov_answer answer;
        int64_t value;
        const char *told;
    } rows[] = {
        {"KOML-7-10-2a: a council member for good: the first of the list moves up, the others behind",
         ORGAN(BYSTYRE), 5,
         {FACT(REST_OF_TERM, 1)}, REQUIRED, TRONDGOV_AFFAIR_MOVING_UP,
         "RESULT 11 MEDLEM BYSTYRE VARAMEDLEM 1 KOML-7-10-2a\n"
         "RESULT 12 VARAMEDLEM BYSTYRE NEXT_RANK 2 KOML-7-10-2a\n"
         "RESULT 13 VARAMEDLEM BYSTYRE NEXT_RANK 3 KOML-7-10-2a\n"},
        {"KOML-7-10-2a: the first cannot", ORGAN(BYSTYRE), 5, {FACT(REST_OF_TERM, 1), FACT(SUBSTITUTE, 11)}, REQUIRED,
         TRONDGOV_AFFAIR_MOVING_UP,
         "RESULT 12 MEDLEM BYSTYRE VARAMEDLEM 2 KOML-7-10-2a\n"
         "RESULT 13 VARAMEDLEM BYSTYRE NEXT_RANK 3 KOML-7-10-2a\n"},
        {"KOML-7-10-1: for a time nobody moves up", ORGAN(BYSTYRE), 5, {FACT(REST_OF_TERM, 0)}, NO,
         TRONDGOV_AFFAIR_SUBSTITUTE_MEETS, ""},
        {"KOML-7-10-2a: for good or for a time must be told", ORGAN(BYSTYRE), 5, {{0, 0}}, NEEDS_FACT, TRONDGOV_NOTHING,
         "INPUT 0   REST_OF_TERM 0 \n"},
        {"KOML-6-2-4a, KOML-6-2-4b: the mayor for a time: the deputy mayor acts, another deputy mayor is elected",
         ORGAN(BYSTYRE), 1, {FACT(ROLE, ROLE(ORDFORER)), FACT(REST_OF_TERM, 0)}, REQUIRED,
         TRONDGOV_AFFAIR_TEMPORARY_ELECTION,
         "RESULT 2 ORDFORER BYSTYRE VARAORDFORER 0 KOML-6-2-4a\n"
         "DUTY 0  BYSTYRE VARAORDFORER 0 KOML-6-2-4b\n"
         "RESULT 1 ORDFORER FORRETNINGSUTVALG SEAT_FOLLOWS_OFFICE 0 FORU-1-3\n"
         "RESULT 1 ORDFORER KARANTENEUTVALG SEAT_FOLLOWS_OFFICE 0 KARA-3-1\n"
         "RESULT 1 ORDFORER VALGSTYRE SEAT_FOLLOWS_OFFICE 0 FORU-2i-1\n"},
        {"KOML-6-2-4e: the deputy mayor for good, whose seats elsewhere go with the office", ORGAN(BYSTYRE), 2,
         {FACT(ROLE, ROLE(VARAORDFORER)), FACT(REST_OF_TERM, 1)}, REQUIRED, TRONDGOV_AFFAIR_NEW_ELECTION, NULL},
        {"KOML-7-10-3a, KOML-7-10-3c: one of four women of eleven: a woman, if possible, of the group, at the vacant place",
         ORGAN(HELSE_OG_VELFERD), 43, {FACT(REST_OF_TERM, 1), FACT(GENDER_POSSIBLE, 1)}, REQUIRED,
         TRONDGOV_AFFAIR_NEW_ELECTION,
         "DUTY 0  BYSTYRE MEDLEM 0 KOML-7-10-3a\n"
         "RESULT 0 GRUPPE HELSE_OG_VELFERD NOMINATE 0 KOML-7-10-6a\n"
         "DUTY 0  BYSTYRE NOMINATE 0 KOML-7-10-6b\n"
         "DUTY 0  BYSTYRE WOMAN 3 KOML-7-10-3c\n"
         "RESULT 0  BYSTYRE RANK 0 KOML-7-10-6c\n"},
        {"KOML-7-10-3c: no woman is to be had", ORGAN(HELSE_OG_VELFERD), 43,
         {FACT(REST_OF_TERM, 1), FACT(GENDER_POSSIBLE, 0)}, REQUIRED, TRONDGOV_AFFAIR_NEW_ELECTION,
         "DUTY 0  BYSTYRE MEDLEM 0 KOML-7-10-3a\n"
         "RESULT 0 GRUPPE HELSE_OG_VELFERD NOMINATE 0 KOML-7-10-6a\n"
         "DUTY 0  BYSTYRE NOMINATE 0 KOML-7-10-6b\n"
         "RESULT 0  BYSTYRE RANK 0 KOML-7-10-6c\n"},
        {"KOML-7-10-3c: whether a woman is to be had must be told", ORGAN(HELSE_OG_VELFERD), 43, {FACT(REST_OF_TERM,
         1)},
         REQUIRED, TRONDGOV_AFFAIR_NEW_ELECTION,
         "DUTY 0  BYSTYRE MEDLEM 0 KOML-7-10-3a\n"
         "RESULT 0 GRUPPE HELSE_OG_VELFERD NOMINATE 0 KOML-7-10-6a\n"
         "DUTY 0  BYSTYRE NOMINATE 0 KOML-7-10-6b\n"
         "DUTY 0  BYSTYRE WOMAN 3 KOML-7-10-3c\n"
         "INPUT 0   GENDER_POSSIBLE 0 \n"
         "RESULT 0  BYSTYRE RANK 0 KOML-7-10-6c\n"},
        {"KOML-7-10-4: the leader for good: a leader, elected freely, and a member", ORGAN(HELSE_OG_VELFERD), 41,
         {FACT(REST_OF_TERM, 1), FACT(GENDER_POSSIBLE, 1)}, REQUIRED, TRONDGOV_AFFAIR_NEW_ELECTION,
         "DUTY 0  BYSTYRE LEDER 0 KOML-7-10-4\n"
         "RESULT 41 LEDER ARBEIDSUTVALG SEAT_FOLLOWS_OFFICE 0 UTV-1.5-1\n"
         "DUTY 0  BYSTYRE MEDLEM 0 KOML-7-10-3a\n"
         "RESULT 0 GRUPPE HELSE_OG_VELFERD NOMINATE 0 KOML-7-10-6a\n"
         "DUTY 0  BYSTYRE NOMINATE 0 KOML-7-10-6b\n"
         "DUTY 0  BYSTYRE WOMAN 3 KOML-7-10-3c\n"
         "RESULT 0  BYSTYRE RANK 0 KOML-7-10-6c\n"},
        {"KOML-7-10-3a, KOML-7-10-6c: the second substitute for good: second again, of any gender",
         ORGAN(HELSE_OG_VELFERD), 13, {FACT(REST_OF_TERM, 1)}, REQUIRED, TRONDGOV_AFFAIR_NEW_ELECTION,
         "DUTY 0  BYSTYRE VARAMEDLEM 0 KOML-7-10-3a\n"
         "RESULT 0 GRUPPE HELSE_OG_VELFERD NOMINATE 0 KOML-7-10-6a\n"
         "DUTY 0  BYSTYRE NOMINATE 0 KOML-7-10-6b\n"
         "RESULT 0  BYSTYRE RANK 2 KOML-7-10-6c\n"},
        {"KOML-23-1-4: a member of the control committee: all anew", ORGAN(KONTROLLUTVALG), 62,
         {FACT(REST_OF_TERM, 1)}, REQUIRED, TRONDGOV_AFFAIR_ELECTION_OF_ALL,
         "DUTY 0  BYSTYRE ELECTION_OF_ALL 0 KOML-23-1-4\n"
         "RESULT 61 LEDER KONTROLLUTVALG ELECTION_OF_ALL 0 KOML-23-1-4\n"
         "RESULT 63 MEDLEM KONTROLLUTVALG ELECTION_OF_ALL 0 KOML-23-1-4\n"},
        {"KOML-10-5-4: the leader of the city government: all of it goes, the mayor designates", ORGAN(BYRAAD), 71,
         {FACT(REST_OF_TERM, 1)}, REQUIRED, TRONDGOV_AFFAIR_NEW_GOVERNMENT,
         "DUTY 0 ORDFORER  NEW_GOVERNMENT 0 KOML-10-5-4\n"
         "RESULT 72 BYRAAD BYRAAD NEW_GOVERNMENT 0 KOML-10-5-4\n"},
        {"KOML-10-5-3: a member of the city government: its leader may compose it anew", ORGAN(BYRAAD), 72,
         {FACT(REST_OF_TERM, 1)}, NO, TRONDGOV_AFFAIR_NEW_COMPOSITION, ""},
        {"UNGD-3-11: a free seat: the next on the ranked list", ORGAN(UNGDOMMENS_BYSTYRE), 81, {FACT(REST_OF_TERM, 1)},
         REQUIRED, TRONDGOV_AFFAIR_MOVING_UP,
         "INPUT 82 VARAMEDLEM UNGDOMMENS_BYSTYRE BIRTH_DATE 0 \n"
         "RESULT 82 MEDLEM UNGDOMMENS_BYSTYRE VARAMEDLEM 1 UNGD-3-11\n"
         "RESULT 83 VARAMEDLEM UNGDOMMENS_BYSTYRE NEXT_RANK 2 UNGD-3-11\n"},
        {"KLAGE-1.1-1: one of the five leaves the appeals committee: the seat follows the office",
         ORGAN(KLAGEUTVALG), 3,
         {FACT(REST_OF_TERM, 1)}, NO, TRONDGOV_AFFAIR_SEAT_FOLLOWS_OFFICE, NULL},
        {"ADM-3-3: an employees' representative is designated anew", ORGAN(ADMINISTRASJONSUTVALG), 96,
         {FACT(REST_OF_TERM, 1)}, REQUIRED, TRONDGOV_AFFAIR_NEW_DESIGNATION,
         "DUTY 0 ORGANISASJON  NEW_DESIGNATION 0 ADM-3-3\n"},
        {"KOML-7-10-3a: a school's seat: the school elects", ORGAN(UNGDOMMENS_BYSTYRE), 84, {FACT(REST_OF_TERM, 1)},
         REQUIRED, TRONDGOV_AFFAIR_NEW_ELECTION, NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_fact facts[8] = {FACT(ORGAN, rows[i].organ), FACT(DATE, day(TODAY)), FACT(PERSON, rows[i].person)};
        size_t count = 3;
        for (size_t k = 0; k < COUNT(rows[i].more) && rows[i].more[k].field; k++)
            facts[count++] = rows[i].more[k];
        const struct reply reply = ask(city, TRONDGOV_QUESTION_VACANCY, facts, count);
        expect_status(rows[i].name, reply.status, TRONDGOV_OK);
        expect_code(rows[i].name, "answer", reply.answer, rows[i].answer);
        expect(rows[i].name, "value", reply.value, rows[i].value);
        expect_told(rows[i].name, rows[i].told);
    }
    trondgov_municipality_free(city);
    no_faults();
}

/* Leaving is entered first, and asked about afterwards: then it is for good. */
static void after_leaving(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    leave(city, 20250301, 5, ORGAN(BYSTYRE), ROLE(MEDLEM));
    leave(city, 20250301, 1, ORGAN(BYSTYRE), ROLE(ORDFORER)); /* and stays a member */
    const trondgov_fact left[] = {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, day(20250301)), FACT(PERSON, 5)};
    struct reply reply = ask(city, TRONDGOV_QUESTION_VACANCY, left, COUNT(left));
    expect_code("KOML-7-10-2a: left for good", "answer", reply.answer, REQUIRED);
    expect_told("KOML-7-10-2a: left for good", "RESULT 11 MEDLEM BYSTYRE VARAMEDLEM 1 KOML-7-10-2a\n"
                                               "RESULT 12 VARAMEDLEM BYSTYRE NEXT_RANK 2 KOML-7-10-2a\n"
                                               "RESULT 13 VARAMEDLEM BYSTYRE NEXT_RANK 3 KOML-7-10-2a\n");
    const trondgov_fact before[] = {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, day(20250228)), FACT(PERSON, 5)};
    reply = ask(city, TRONDGOV_QUESTION_VACANCY, before, COUNT(before));
    expect_code("KOML-7-10-2a: the day before it is not told that it is for good", "answer", reply.answer, NEEDS_FACT);
    const trondgov_fact mayor[] = {
        FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, day(20250301)), FACT(PERSON, 1), FACT(ROLE, ROLE(ORDFORER))};
    reply = ask(city, TRONDGOV_QUESTION_VACANCY, mayor, COUNT(mayor));
    expect("KOML-6-2-4c: a new mayor", "value", reply.value, TRONDGOV_AFFAIR_NEW_ELECTION);
    expect_told("KOML-6-2-4c: a new mayor", "DUTY 0  BYSTYRE ORDFORER 0 KOML-6-2-4c\n"
                                            "RESULT 1 ORDFORER FORRETNINGSUTVALG SEAT_FOLLOWS_OFFICE 0 FORU-1-3\n"
                                            "RESULT 1 ORDFORER KARANTENEUTVALG SEAT_FOLLOWS_OFFICE 0 KARA-3-1\n"
                                            "RESULT 1 ORDFORER VALGSTYRE SEAT_FOLLOWS_OFFICE 0 FORU-2i-1\n");
    trondgov_municipality_free(city);
    no_faults();
}

/* The events as text: kind, person, role, list, a line each. */
static const char *consequences(const trondgov_municipality *city, const trondgov_fact *facts, size_t count,
                                trondgov_event *events, size_t *found)
{
    static char text[1024];
    size_t length = 0;
    text[0] = '\0';
    *found = trondgov_municipality_consequences(city, TRONDGOV_QUESTION_VACANCY, facts, count, 0, events, 8);
    assert_int_equal(trondgov_municipality_consequences(city, TRONDGOV_QUESTION_VACANCY, facts, count, 0, NULL, 0),
                     *found);
    for (size_t i = 0; i < *found; i++) {
        trondgov_event one = {.kind = 0};
        assert_int_equal(
            trondgov_municipality_consequences(city, TRONDGOV_QUESTION_VACANCY, facts, count, i, &one, 1), 1);
        assert_memory_equal(&one, &events[i], sizeof one);
        length += (size_t)snprintf(text + length, sizeof text - length, "%s %d %s %d\n", name(one.kind),
         (int)one.person,
                                   name(one.role), (int)one.item);
    }
    return text;
}

static void carried_out(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_code organ;
        trondgov_id person;
        trondgov_fact more[3];
        const char *events;
    } rows[] = {
        {"KOML-7-10-2a: the member leaves, the substitute enters", ORGAN(BYSTYRE), 5, {FACT(REST_OF_TERM, 1)},
         "OFFICE_LEFT 5 MEDLEM 0\nOFFICE_LEFT 11 VARAMEDLEM 0\nOFFICE_TAKEN 11 MEDLEM 1\n"},
        {"KOML-7-10-2a: the first cannot", ORGAN(BYSTYRE), 5, {FACT(REST_OF_TERM, 1), FACT(SUBSTITUTE, 11)},
         "OFFICE_LEFT 5 MEDLEM 0\nOFFICE_LEFT 12 VARAMEDLEM 0\nOFFICE_TAKEN 12 MEDLEM 1\n"},
        {"KOML-7-10-3a: after a substitute of the council nobody is elected", ORGAN(BYSTYRE), 22,
         {FACT(REST_OF_TERM, 1)}, ""},
        {"KOML-7-10-1: for a time the office rests", ORGAN(BYSTYRE), 5, {FACT(REST_OF_TERM, 0)},
         "OFFICE_SUSPENDED 5 MEDLEM 0\n"},
        {"KOML-6-2-4a: the deputy mayor acts as mayor", ORGAN(BYSTYRE), 1,
         {FACT(ROLE, ROLE(ORDFORER)), FACT(REST_OF_TERM, 0)},
         "OFFICE_SUSPENDED 1 ORDFORER 0\nOFFICE_SUSPENDED 2 VARAORDFORER 0\nOFFICE_TAKEN 2 ORDFORER 0\n"},
        {"KOML-6-2-4c: the new mayor is elected first", ORGAN(BYSTYRE), 1,
         {FACT(ROLE, ROLE(ORDFORER)), FACT(REST_OF_TERM, 1)}, "OFFICE_LEFT 1 ORDFORER 0\n"},
        {"KOML-7-10-2a: mayor and member leave both offices", ORGAN(BYSTYRE), 1, {FACT(REST_OF_TERM, 1)},
         "OFFICE_LEFT 1 ORDFORER 0\nOFFICE_LEFT 1 MEDLEM 0\nOFFICE_LEFT 11 VARAMEDLEM 0\nOFFICE_TAKEN 11 MEDLEM 1\n"},
        {"KOML-7-10-3a: the new member is elected first", ORGAN(HELSE_OG_VELFERD), 43, {FACT(REST_OF_TERM, 1)},
         "OFFICE_LEFT 43 MEDLEM 0\n"},
        {"UNGD-3-11: the next is offered the seat first", ORGAN(UNGDOMMENS_BYSTYRE), 81, {FACT(REST_OF_TERM, 1)},
         "OFFICE_LEFT 81 MEDLEM 0\n"},
        {"KOML-10-7: the city government sits until there is a new one", ORGAN(BYRAAD), 71, {FACT(REST_OF_TERM, 1)},
         ""},
        {"KLAGE-1.1-1: a seat by office is left with the office", ORGAN(KLAGEUTVALG), 3, {FACT(REST_OF_TERM, 1)}, ""},
        {"KOML-7-10-2a: not told whether for good: nothing", ORGAN(BYSTYRE), 5, {{0, 0}}, ""},
        {"nobody it knows: nothing", ORGAN(BYSTYRE), 999, {FACT(REST_OF_TERM, 1)}, ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_municipality *city = made_up();
        trondgov_fact facts[8] = {FACT(ORGAN, rows[i].organ), FACT(DATE, day(TODAY)), FACT(PERSON, rows[i].person)};
        size_t count = 3, found = 0;
        for (size_t k = 0; k < COUNT(rows[i].more) && rows[i].more[k].field; k++)
            facts[count++] = rows[i].more[k];
        trondgov_event events[8];
        const char *text = consequences(city, facts, count, events, &found);
        if (strcmp(text, rows[i].events) != 0) {
            faults++;
            print_error("%s:\n%sexpected\n%s", rows[i].name, text, rows[i].events);
        }
        expect_status(rows[i].name, trondgov_municipality_apply(city, events, found, 0, NULL, NULL, NULL), TRONDGOV_OK);
        trondgov_municipality_free(city);
    }
    assert_int_equal(trondgov_municipality_consequences(NULL, TRONDGOV_QUESTION_VACANCY, NULL, 0, 0, NULL, 0), 0);
    trondgov_municipality *city = made_up();
    const trondgov_fact composition[] = {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, day(TODAY))};
    assert_int_equal(
        trondgov_municipality_consequences(city, TRONDGOV_QUESTION_COMPOSITION, composition, 2, 0, NULL, 0), 0);
    assert_int_equal(trondgov_municipality_consequences(city, TRONDGOV_QUESTION_VACANCY, NULL, 1, 0, NULL, 0), 0);
    trondgov_municipality_free(city);
    no_faults();
}

static void sits_by_office(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    static const struct {
        const char *name;
        trondgov_code organ;
        trondgov_id person;
        trondgov_answer answer;
        int64_t value;
        const char *told;
    } rows[] = {
        {"KLAGE-1.1-1: the deputy mayor and the five", ORGAN(KLAGEUTVALG), 0, YES, 6,
         "RESULT 2 VARAORDFORER BYSTYRE  0 KLAGE-1.1-1\n"
         "RESULT 3 MEDLEM FORRETNINGSUTVALG  0 KLAGE-1.1-1\n"
         "RESULT 4 MEDLEM FORRETNINGSUTVALG  0 KLAGE-1.1-1\n"
         "RESULT 6 MEDLEM FORRETNINGSUTVALG  0 KLAGE-1.1-1\n"
         "RESULT 7 MEDLEM FORRETNINGSUTVALG  0 KLAGE-1.1-1\n"
         "RESULT 8 MEDLEM FORRETNINGSUTVALG  0 KLAGE-1.1-1\n"},
        {"ADM-2-5: the same six", ORGAN(ADMINISTRASJONSUTVALG), 0, YES, 6, NULL},
        {"KARA-3-1: the business committee's seven", ORGAN(KARANTENEUTVALG), 0, YES, 7, NULL},
        {"FORU-2i-1: the seven as electoral board", ORGAN(VALGSTYRE), 0, YES, 7, NULL},
        {"FORU-1-3: mayor and deputy mayor", ORGAN(FORRETNINGSUTVALG), 0, YES, 2,
         "RESULT 1 ORDFORER BYSTYRE  0 FORU-1-3\n"
         "RESULT 2 VARAORDFORER BYSTYRE  0 FORU-1-3\n"},
        {"UTV-1.5-1: the leaders of the committees", ORGAN(ARBEIDSUTVALG), 0, YES, 3, NULL},
        {"KLAGE-1.1-1: one of the five", ORGAN(KLAGEUTVALG), 3, YES, 1,
         "RESULT 3 MEDLEM FORRETNINGSUTVALG  0 KLAGE-1.1-1\n"},
        {"KLAGE-1.1-1: the mayor does not", ORGAN(KLAGEUTVALG), 1, NO, 0, ""},
        {"KLAGE-1.1-1: nor a substitute of the business committee", ORGAN(KLAGEUTVALG), 31, NO, 0, ""},
        {"no office gives a seat in a committee", ORGAN(HELSE_OG_VELFERD), 0, NOT_REGULATED, TRONDGOV_NOTHING, NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const trondgov_fact facts[] = {
            FACT(ORGAN, rows[i].organ), FACT(DATE, day(TODAY)), FACT(PERSON, rows[i].person)};
        const struct reply reply = ask(city, TRONDGOV_QUESTION_SEAT_BY_OFFICE, facts, rows[i].person ? 3 : 2);
        expect_status(rows[i].name, reply.status, TRONDGOV_OK);
        expect_code(rows[i].name, "answer", reply.answer, rows[i].answer);
        expect(rows[i].name, "value", reply.value, rows[i].value);
        expect_told(rows[i].name, rows[i].told);
    }
    const trondgov_fact general[] = {FACT(ORGAN, ORGAN(KLAGEUTVALG)), FACT(DATE, day(TODAY)),
                                     FACT(OTHER_ORGAN, ORGAN(BYSTYRE)), FACT(OTHER_ROLE, ROLE(VARAORDFORER))};
    expect_code("KLAGE-1.1-1: asked of an office", "answer",
                ask(city, TRONDGOV_QUESTION_SEAT_BY_OFFICE, general, COUNT(general)).answer, YES);
    trondgov_municipality_free(city);
    no_faults();
}

/* What cannot be answered, and what the register does not know. */
static void wrong_input(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    static const struct {
        const char *name;
        trondgov_fact facts[4];
        size_t count;
        trondgov_status status;
        trondgov_answer answer;
    } rows[] = {
        {"nobody it knows", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(PERSON, 999)}, 3,
         TRONDGOV_UNKNOWN_ID, 0},
        {"one who holds nothing there", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(PERSON, 71)}, 3,
         TRONDGOV_UNKNOWN_ID, 0},
        {"another role", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(PERSON, 3), FACT(ROLE, ROLE(LEDER))}, 4,
         TRONDGOV_UNKNOWN_ID, 0},
        {"before it was taken", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 19900), FACT(PERSON, 3)}, 3,
         TRONDGOV_UNKNOWN_ID, 0},
        {"a substitute it does not know",
         {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(PERSON, 3), FACT(SUBSTITUTE, 999)}, 4,
         TRONDGOV_UNKNOWN_ID, 0},
        {"no such organ", {FACT(ORGAN, 12), FACT(DATE, 20200), FACT(PERSON, 3)}, 3, TRONDGOV_UNKNOWN_CODE, 0},
        {"no day", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(PERSON, 3)}, 2, TRONDGOV_OK, NEEDS_FACT},
        {"no organ", {FACT(DATE, 20200), FACT(PERSON, 3)}, 2, TRONDGOV_OK, NEEDS_FACT},
        {"twice", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(PERSON, 3), FACT(PERSON, 3)}, 4,
         TRONDGOV_DUPLICATE, 0},
        {"a fact it has not", {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(BLANK, 3)}, 3,
         TRONDGOV_UNKNOWN_FIELD, 0},
        {"in general: nobody in particular",
         {FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DATE, 20200), FACT(ROLE, ROLE(ORDFORER)), FACT(REST_OF_TERM, 1)}, 4,
         TRONDGOV_OK, REQUIRED},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct reply reply = ask(city, TRONDGOV_QUESTION_VACANCY, rows[i].facts, rows[i].count);
        expect_status(rows[i].name, reply.status, rows[i].status);
        expect_code(rows[i].name, "answer", reply.answer, rows[i].answer);
        if (reply.status || reply.answer == NEEDS_FACT) {
            trondgov_finding first = {.kind = 0};
            trondgov_verdict_findings(why, 0, &first, 1);
            expect_code(rows[i].name, "names the field", first.kind, TRONDGOV_FINDING_INPUT);
        }
    }
    trondgov_municipality_free(city);
    no_faults();
}

/* A verdict that gets no memory: the status says so, and nothing else is told. */
static void out_of_memory(void **state)
{
    (void)state;
    trondgov_municipality *city = made_up();
    const trondgov_code questions[] = {TRONDGOV_QUESTION_VACANCY, TRONDGOV_QUESTION_NEXT_SUBSTITUTE,
                                       TRONDGOV_QUESTION_SEAT_BY_OFFICE};
    const trondgov_fact facts[] = {FACT(ORGAN, ORGAN(KLAGEUTVALG)), FACT(DATE, day(TODAY)), FACT(PERSON, 3),
                                   FACT(REST_OF_TERM, 1)};
    for (size_t q = 0; q < COUNT(questions); q++)
        for (size_t fail_at = 1, failed = 1; failed; fail_at++) {
            static struct lender lender;
            const trondgov_allocator allocator = lend(&lender, fail_at, 1);
            trondgov_verdict *mine = NULL;
            trondgov_answer answer = -1;
            int64_t value = -1;
            trondgov_status status = trondgov_verdict_create(&allocator, &mine);
            if (!status) {
                status = trondgov_municipality_ask(city, questions[q], facts, q == 0 ? 4 : 3, &answer, &value, mine);
                assert_int_equal(status ? answer : 0, 0);
            }
            failed = status != TRONDGOV_OK;
            assert_true(!failed || status == TRONDGOV_NO_MEMORY);
            trondgov_verdict_free(mine);
            assert_int_equal(lender.count + lender.wrong, 0);
        }
    trondgov_municipality_free(city);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_called_in),
        cmocka_unit_test(what_follows),
        cmocka_unit_test(after_leaving),
        cmocka_unit_test(carried_out),
        cmocka_unit_test(sits_by_office),
        cmocka_unit_test(wrong_input),
        cmocka_unit_test(out_of_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
