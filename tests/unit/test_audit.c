/* The audit beyond the single rules (test_audit_rules.c): facts of the register and wrong input, what is not known,
 * other readings, the order of the log, memory. Persons, parties and lists are made up.
 */
#include "register_fixture.h"
#include "rulebook_tests.h"
#include "with_rules.h"

enum { MANY = 1024, AUDITED = 20240902 };
enum { YES = TRONDGOV_ANSWER_YES, NO = TRONDGOV_ANSWER_NO };
#define ORGAN(of)    TRONDGOV_ORGAN_##of
#define ROLE(of)     TRONDGOV_ROLE_##of
#define FIELD(of)    TRONDGOV_FIELD_##of
#define CATEGORY(of) TRONDGOV_CATEGORY_##of
#define AUDIT        TRONDGOV_QUESTION_AUDIT

static struct register_fixture city;

struct audited {
    int64_t value;
    trondgov_answer answer;
    size_t count;
    trondgov_finding all[MANY];
};

/* organ 0: all. */
static void audit_of(trondgov_municipality *of, trondgov_code organ, struct audited *audited)
{
    const trondgov_fact facts[] = {{FIELD(DATE), register_day(AUDITED)}, {FIELD(ORGAN), organ}};
    assert_non_null(of);
    assert_int_equal(trondgov_municipality_ask(of, AUDIT, facts, organ ? 2 : 1, &audited->answer, &audited->value, why),
                     TRONDGOV_OK);
    audited->count = trondgov_verdict_findings(why, 0, audited->all, MANY);
}

static void audit_city(trondgov_code organ, struct audited *audited)
{
    trondgov_municipality *of = register_load(&city, rules);
    audit_of(of, organ, audited);
    trondgov_municipality_free(of);
}

static size_t found(const struct audited *audited, trondgov_code kind, trondgov_code organ, trondgov_code subject)
{
    size_t count = 0;
    for (size_t i = 0; i < audited->count; i++)
        count += audited->all[i].kind == kind && (!organ || audited->all[i].organ == organ) &&
                 (!subject || audited->all[i].subject == subject);
    return count;
}

static trondgov_finding first(const struct audited *audited, trondgov_code kind, trondgov_code provision)
{
    for (size_t i = 0; i < audited->count; i++)
        if (audited->all[i].kind == kind && (!provision || audited->all[i].provision == provision))
            return audited->all[i];
    return (trondgov_finding){.kind = 0};
}

/* ---- facts ---- */

static void facts_that_cannot_be(void **state)
{
    (void)state;
    const trondgov_instant at = register_day(AUDITED) * TRONDGOV_DAY_SECONDS;
    const struct {
        const char *name;
        trondgov_event event;
        trondgov_status status;
        trondgov_code field;
    } rows[] = {
        {"consent of nobody",
         {.kind = TRONDGOV_EVENT_CONSENTED, .person = 99, .organ = ORGAN(BYSTYRE)},
         TRONDGOV_UNKNOWN_ID,
         FIELD(PERSON)},
        {"consent to nothing", {.kind = TRONDGOV_EVENT_CONSENTED, .person = 1}, TRONDGOV_MISSING_FIELD, FIELD(ORGAN)},
        {"fewer than no inhabitants",
         {.kind = TRONDGOV_EVENT_INHABITANTS, .value = -1},
         TRONDGOV_OUT_OF_RANGE,
         FIELD(INHABITANTS)},
        {"substitute of nobody",
         {.kind = TRONDGOV_EVENT_SUBSTITUTE_OF, .person = 1, .item = 99, .organ = ORGAN(BYSTYRE)},
         TRONDGOV_UNKNOWN_ID,
         FIELD(OTHER_PERSON)},
        {"one's own substitute",
         {.kind = TRONDGOV_EVENT_SUBSTITUTE_OF, .person = 1, .item = 1, .organ = ORGAN(BYSTYRE)},
         TRONDGOV_OUT_OF_RANGE,
         FIELD(OTHER_PERSON)},
        {"a seat held by no office",
         {.kind = TRONDGOV_EVENT_SEAT_HELD, .person = 1, .organ = ORGAN(BYSTYRE), .value = 7},
         TRONDGOV_UNKNOWN_CODE,
         FIELD(OTHER_ROLE)},
        {"a seat held by nobody",
         {.kind = TRONDGOV_EVENT_SEAT_HELD, .person = 99, .organ = ORGAN(BYSTYRE)},
         TRONDGOV_UNKNOWN_ID,
         FIELD(PERSON)},
        {"a fact about nobody",
         {.kind = TRONDGOV_EVENT_PERSON_FACT, .person = 99, .code = FIELD(EMPLOYEE)},
         TRONDGOV_UNKNOWN_ID,
         FIELD(PERSON)},
        {"no fact", {.kind = TRONDGOV_EVENT_PERSON_FACT, .person = 1}, TRONDGOV_MISSING_FIELD, FIELD(KNOWN)},
        {"a fact of another family",
         {.kind = TRONDGOV_EVENT_PERSON_FACT, .person = 1, .code = ROLE(LEDER)},
         TRONDGOV_UNKNOWN_CODE,
         FIELD(KNOWN)},
        {"a flag of 2",
         {.kind = TRONDGOV_EVENT_PERSON_FACT, .person = 1, .code = FIELD(EMPLOYEE), .value = 2},
         TRONDGOV_OUT_OF_RANGE,
         FIELD(VALUE)},
        {"a judgement of 2",
         {.kind = TRONDGOV_EVENT_ORGAN_FACT,
          .organ = ORGAN(BYSTYRE),
          .code = TRONDGOV_JUDGEMENT_GENDER_CONSIDERED,
          .value = 2},
         TRONDGOV_OUT_OF_RANGE,
         FIELD(VALUE)},
        {"a day beyond the calendar",
         {.kind = TRONDGOV_EVENT_PERSON_FACT, .person = 1, .code = FIELD(ELECTED_ON), .value = INT64_C(1) << 40},
         TRONDGOV_OUT_OF_RANGE,
         FIELD(VALUE)},
        {"a method that is none",
         {.kind = TRONDGOV_EVENT_ORGAN_FACT, .organ = ORGAN(BYSTYRE), .code = FIELD(METHOD), .value = 1},
         TRONDGOV_UNKNOWN_CODE,
         FIELD(KNOWN)},
        {"a fact about no organ",
         {.kind = TRONDGOV_EVENT_ORGAN_FACT, .code = FIELD(METHOD)},
         TRONDGOV_MISSING_FIELD,
         FIELD(ORGAN)},
    };
    trondgov_municipality *one = NULL;
    const trondgov_event person = {.kind = TRONDGOV_EVENT_PERSON, .at = at, .person = 1};
    assert_int_equal(trondgov_municipality_create(rules, &one), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(one, &person, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const trondgov_event batch[] = {{.kind = TRONDGOV_EVENT_PERSON, .at = at, .person = 50}, rows[i].event};
        trondgov_event both[2] = {batch[0], batch[1]};
        both[1].at = at;
        expect_status(rows[i].name, trondgov_municipality_apply(one, both, 2, 0, NULL, NULL, why), rows[i].status);
        expect(rows[i].name, "names the field", names_input(why, rows[i].field), 1);
        expect(rows[i].name, "nothing recorded", (int64_t)trondgov_municipality_events(one, 0, NULL, 0), 1);
    }
    trondgov_municipality_free(one);
    no_faults();
}

/* A fact holds from its day until the next of its kind: the audit of an earlier day goes by what was told then. */
static void facts_by_date(void **state)
{
    (void)state;
    static struct audited audited;
    const struct {
        const char *name;
        int32_t moved_out, back; /* 0: not */
        size_t faults;
    } rows[] = {
        {"KOML-7-2-3: moved out on the day", AUDITED, 0, 1},
        {"KOML-7-2-3: moved out on the day after", 20240903, 0, 0},
        {"KOML-7-2-3: moved out, and back the day before", 20240830, 20240901, 0},
        {"KOML-7-2-3: moved out, and back the day after", 20240830, 20240903, 1},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        register_city(&city);
        city.now = register_day(rows[i].moved_out);
        register_event(&city, (trondgov_event){.kind = TRONDGOV_EVENT_MOVED, .person = 1421});
        city.now = register_day(rows[i].back);
        if (rows[i].back)
            register_event(&city, (trondgov_event){.kind = TRONDGOV_EVENT_MOVED, .person = 1421, .value = 1});
        audit_city(0, &audited);
        expect(rows[i].name, "faults", audited.value, (int64_t)rows[i].faults);
    }
    no_faults();
}

/* ---- what is not known ---- */

static void wrong_questions(void **state)
{
    (void)state;
    register_city(&city);
    trondgov_municipality *of = register_load(&city, rules);
    trondgov_answer answer = 0;
    int64_t value = 0;
    const trondgov_fact on[] = {{FIELD(DATE), register_day(AUDITED)}, {FIELD(ORGAN), ROLE(LEDER)}};
    const trondgov_fact own[] = {{FIELD(DATE), register_day(AUDITED)},
                                 {FIELD(ORGAN), TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 1)}};
    const trondgov_fact extra[] = {{FIELD(DATE), register_day(AUDITED)}, {FIELD(PERSON), 1}};
    assert_non_null(of);
    expect_status("no date", trondgov_municipality_ask(of, AUDIT, NULL, 0, &answer, &value, why), TRONDGOV_OK);
    expect_code("no date", "answer", answer, TRONDGOV_ANSWER_NEEDS_FACT);
    expect("no date", "named", names_input(why, FIELD(DATE)), 1);
    expect_status("a role", trondgov_municipality_ask(of, AUDIT, on, 2, &answer, &value, why), TRONDGOV_UNKNOWN_CODE);
    expect("a role", "zeroed", answer + value, 0);
    expect_status("an organ without rules", trondgov_municipality_ask(of, AUDIT, own, 2, &answer, &value, why),
                  TRONDGOV_UNKNOWN_CODE);
    expect_status("a person", trondgov_municipality_ask(of, AUDIT, extra, 2, NULL, NULL, NULL), TRONDGOV_UNKNOWN_FIELD);
    expect_status("the rulebook cannot", trondgov_rulebook_ask(rules, AUDIT, on, 1, &answer, &value, why),
                  TRONDGOV_UNKNOWN_CODE);
    expect_status("no results", trondgov_municipality_ask(of, AUDIT, on, 1, NULL, NULL, NULL), TRONDGOV_OK);
    trondgov_municipality_free(of);
    no_faults();
}

/* Of an empty register nothing is wrong, and of each organ that has seats nobody is known. */
static void empty_register(void **state)
{
    (void)state;
    static struct audited audited;
    trondgov_municipality *empty = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &empty), TRONDGOV_OK);
    audit_of(empty, 0, &audited);
    expect_code("empty", "answer", audited.answer, YES);
    expect("empty", "faults", audited.value, 0);
    expect("empty", "members of the council",
           (int64_t)found(&audited, TRONDGOV_FINDING_INPUT, ORGAN(BYSTYRE), FIELD(MEMBERS)), 1);
    expect("empty", "only that", (int64_t)audited.count,
           (int64_t)found(&audited, TRONDGOV_FINDING_INPUT, 0, FIELD(MEMBERS)));
    audit_of(empty, ORGAN(BYSTYRE), &audited);
    expect("empty council", "one finding", (int64_t)audited.count, 1);
    trondgov_municipality_free(empty);
    no_faults();
}

/* What nobody told of three members of a polling committee is one line each, with their number. */
static void missing_facts(void **state)
{
    (void)state;
    static struct audited audited;
    static const trondgov_code LACKING[] = {FIELD(RESIDENT), FIELD(GENDER)};
    trondgov_event events[8];
    size_t count = 0;
    trondgov_municipality *of = NULL;
    for (trondgov_id id = 1; id <= 3; id++) {
        const trondgov_code role = id == 1 ? ROLE(LEDER) : id == 2 ? ROLE(NESTLEDER) : ROLE(MEDLEM);
        events[count++] = (trondgov_event){.kind = TRONDGOV_EVENT_PERSON, .person = id};
        events[count++] = (trondgov_event){
            .kind = TRONDGOV_EVENT_OFFICE_TAKEN, .person = id, .organ = ORGAN(STEMMESTYRE), .role = role};
    }
    for (size_t i = 0; i < count; i++)
        events[i].at = register_day(20240801) * TRONDGOV_DAY_SECONDS;
    assert_int_equal(trondgov_municipality_create(rules, &of), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(of, events, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    audit_of(of, ORGAN(STEMMESTYRE), &audited);
    expect("three of whom nothing is known", "faults", audited.value, 0);
    for (size_t i = 0; i < COUNT(LACKING); i++)
        expect(name_of(LACKING[i]), "told once", (int64_t)found(&audited, TRONDGOV_FINDING_INPUT, 0, LACKING[i]), 1);
    for (size_t i = 0; i < audited.count; i++)
        if (audited.all[i].kind == TRONDGOV_FINDING_INPUT)
            expect(name_of(audited.all[i].subject), "of three", audited.all[i].actual, 3);
    trondgov_municipality_free(of);
    no_faults();
}

/* KOML-7-7-3 with a committee of eleven: who is a woman of so many, and of whom nobody told. Five of each are needed.
 */
static void unknown_genders(void **state)
{
    (void)state;
    static struct audited audited;
    static const struct {
        const char *name;
        int women, men, unknown;
        int faults, lacking;
    } ROWS[] = {
        {"five and six", 5, 6, 0, 0, 0},
        {"four and seven", 4, 7, 0, 1, 0},
        {"four and six, one unknown", 4, 6, 1, 0, 1},
        {"five and five, one unknown", 5, 5, 1, 0, 0},
        {"three and six, two unknown", 3, 6, 2, 0, 1},
        {"three and seven, one unknown", 3, 7, 1, 1, 0},
        {"nobody known", 0, 0, 11, 0, 1},
    };
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        memset(&city, 0, sizeof city);
        city.now = register_day(20240801);
        for (int n = 0; n < 11; n++) {
            const trondgov_code gender = n < ROWS[i].women                 ? TRONDGOV_GENDER_WOMAN
                                         : n < ROWS[i].women + ROWS[i].men ? TRONDGOV_GENDER_MAN
                                                                           : 0;
            register_person(&city, 1 + n, 0, gender, 0);
            register_take(&city, 1 + n, ORGAN(STEMMESTYRE),
                          n > 1 ? ROLE(MEDLEM)
                          : n   ? ROLE(NESTLEDER)
                                : ROLE(LEDER),
                          0, 0, 0);
        }
        register_tell(&city, 0, ORGAN(STEMMESTYRE), FIELD(METHOD), TRONDGOV_METHOD_AGREEMENT, 0);
        audit_city(ORGAN(STEMMESTYRE), &audited);
        expect(ROWS[i].name, "faults", audited.value, ROWS[i].faults);
        expect(ROWS[i].name, "gender", (int64_t)found(&audited, TRONDGOV_FINDING_INPUT, 0, FIELD(GENDER)),
               ROWS[i].lacking);
    }
    no_faults();
}

/* KOML-7-7-3 holds of an election by agreement: of another it is not asked, and of one nobody told it is a warning. */
static void unknown_method(void **state)
{
    (void)state;
    static struct audited audited;
    static const struct {
        const char *name;
        trondgov_code method;
        int faults, warnings, lacking;
    } ROWS[] = {
        {"by agreement", TRONDGOV_METHOD_AGREEMENT, 1, 0, 0},
        {"proportional", TRONDGOV_METHOD_PROPORTIONAL, 0, 0, 0},
        {"nobody told", 0, 0, 1, 1},
    };
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        memset(&city, 0, sizeof city);
        city.now = register_day(20240801);
        for (trondgov_id id = 1; id <= 5; id++)
            register_take(&city, 2 * id, ORGAN(STEMMESTYRE),
                          id > 2    ? ROLE(MEDLEM)
                          : id == 1 ? ROLE(LEDER)
                                    : ROLE(NESTLEDER),
                          0, 0, 0);
        if (ROWS[i].method)
            register_tell(&city, 0, ORGAN(STEMMESTYRE), FIELD(METHOD), ROWS[i].method, 0);
        audit_city(ORGAN(STEMMESTYRE), &audited);
        expect(ROWS[i].name, "faults", audited.value, ROWS[i].faults);
        expect(ROWS[i].name, "warnings", (int64_t)found(&audited, TRONDGOV_FINDING_WARNING, 0, TRONDGOV_GENDER_WOMAN),
               ROWS[i].warnings);
        expect(ROWS[i].name, "method", (int64_t)found(&audited, TRONDGOV_FINDING_INPUT, 0, FIELD(METHOD)),
               ROWS[i].lacking);
    }
    no_faults();
}

/* ---- a city with many faults ---- */

/* What is wrong in it touches many organs and readings. */
static void break_city(void)
{
    register_city(&city);
    register_leave(&city, 14, ORGAN(OPPVEKST_OG_KULTUR), ROLE(MEDLEM));
    register_take(&city, 10, ORGAN(SYTTENDE_MAI_UTVALG), ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0);
    register_take(&city, 804, ORGAN(STEMMESTYRE), ROLE(MEDLEM), 0, 0, 0);
    register_take(&city, 2030, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), CATEGORY(FRI), 0, 0);
    register_take(&city, 9001, ORGAN(ELDRERAAD), ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0);
    register_leave(&city, 42, ORGAN(KLAGEUTVALG), ROLE(LEDER));
    register_take(&city, 21, ORGAN(KLAGEUTVALG), ROLE(LEDER), CATEGORY(POLITISK), 0, 0);
    register_leave(&city, 2013, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM));
    register_person(&city, 9003, 0, TRONDGOV_GENDER_WOMAN, 20050101);
    register_take(&city, 9003, ORGAN(UNGDOMMENS_BYSTYRE), ROLE(MEDLEM), CATEGORY(FRI), 0, 0);
    register_event(&city,
                   (trondgov_event){.kind = TRONDGOV_EVENT_SEAT_HELD, .person = 1203, .organ = ORGAN(STUDENTRAAD)});
}

/* The faults of all organs are those of each one, in the order of the organs. */
static void organ_by_organ(void **state)
{
    (void)state;
    static struct audited all, one;
    size_t at = 0;
    break_city();
    trondgov_municipality *of = register_load(&city, rules);
    audit_of(of, 0, &all);
    assert_true(all.value >= 6);
    expect("all", "value", all.value, (int64_t)found(&all, TRONDGOV_FINDING_FAULT, 0, 0));
    for (int32_t n = 1; n <= 0x22; n++) {
        const trondgov_fact facts[] = {{FIELD(DATE), register_day(AUDITED)}, {FIELD(ORGAN), TRONDGOV_FAMILY_ORGAN + n}};
        if (trondgov_municipality_ask(of, AUDIT, facts, 2, NULL, &one.value, why))
            continue;
        one.count = trondgov_verdict_findings(why, 0, one.all, MANY);
        for (size_t i = 0; i < one.count && one.all[i].kind == TRONDGOV_FINDING_FAULT; i++, at++)
            expect(name_of(facts[1].value), "the same finding", memcmp(&one.all[i], &all.all[at], sizeof one.all[i]),
                   0);
    }
    expect("all", "and no more", (int64_t)at, all.value);
    trondgov_municipality_free(of);
    no_faults();
}

/* The order in which one day's events came makes no difference. */
static void any_order(void **state)
{
    (void)state;
    static struct audited all, other;
    break_city();
    audit_city(0, &all);
    for (uint64_t round = 1; round <= 4; round++) {
        uint64_t chance = round * 88172645463325252u;
        break_city();
        for (size_t i = 1; i < city.count; i++) { /* appointments and what is told; not what enters, leaves or rests */
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            const size_t k = (size_t)(chance % i);
            const trondgov_event a = city.events[i], b = city.events[k];
            const int movable = (a.kind == TRONDGOV_EVENT_OFFICE_TAKEN || a.kind == TRONDGOV_EVENT_CONSENTED) &&
                                (b.kind == TRONDGOV_EVENT_OFFICE_TAKEN || b.kind == TRONDGOV_EVENT_CONSENTED);
            if (movable && a.at == b.at && a.person != 101 && b.person != 101) {
                city.events[i] = b;
                city.events[k] = a;
            }
        }
        audit_city(0, &other);
        expect("shuffled", "findings", (int64_t)other.count, (int64_t)all.count);
        expect("shuffled", "the same", memcmp(other.all, all.all, all.count * sizeof *all.all), 0);
    }
    no_faults();
}

static trondgov_rulebook *read_as(trondgov_code reading)
{
    const trondgov_fact selected[] = {FACT(READING, reading)};
    trondgov_builder *builder = NULL;
    trondgov_rulebook *made = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, selected, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &made, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return made;
}

static int32_t has_fault(const struct audited *audited, const trondgov_finding *like)
{
    for (size_t i = 0; i < audited->count; i++)
        if (audited->all[i].kind == TRONDGOV_FINDING_FAULT && audited->all[i].organ == like->organ &&
            audited->all[i].provision == like->provision && audited->all[i].person == like->person &&
            (like->person || (audited->all[i].subject == like->subject && audited->all[i].item == like->item)))
            return 1;
    return 0;
}

/* What is told of another reading is what the audit finds where that reading is selected. */
static void other_readings(void **state)
{
    (void)state;
    static struct audited all, then;
    size_t told = 0;
    break_city();
    audit_city(0, &all);
    for (size_t i = 0; i < all.count; i++) {
        if (all.all[i].kind != TRONDGOV_FINDING_OTHER_READING)
            continue;
        trondgov_rulebook *other = read_as(all.all[i].reading);
        trondgov_municipality *of = register_load(&city, other);
        audit_of(of, all.all[i].organ, &then);
        expect_code(name_of(all.all[i].reading), name_of(all.all[i].provision),
                    has_fault(&then, &all.all[i]) ? NO : YES, all.all[i].answer);
        trondgov_municipality_free(of);
        trondgov_rulebook_free(other);
        told++;
    }
    assert_true(told > 8);
    expect_code("CONF-141", "nineteen in a free seat",
                first(&all, TRONDGOV_FINDING_OTHER_READING, TRONDGOV_PROVISION_UNGD_3_20).answer, NO);
    expect_code("CONF-132", "may committee",
                first(&all, TRONDGOV_FINDING_OTHER_READING, TRONDGOV_PROVISION_KOML_7_3_3).answer, YES);
    no_faults();
}

/* Two offices that do not go together, taken on one day: each organ tells its own rule; one rule of both is told once.
 */
/* One seat, whatever else its holder is in the organ: the mayor is a member of the council (BYST-1.2-1). */
static void two_offices_one_seat(void **state)
{
    (void)state;
    static struct audited audited;
    for (int32_t second = 0; second < 2; second++) { /* of the same kind of seat, or of none that was told */
        register_city(&city);
        register_take(&city, 1, ORGAN(BYSTYRE), ROLE(MEDLEM), second ? CATEGORY(POLITISK) : 0, 1, 0);
        audit_city(ORGAN(BYSTYRE), &audited);
        assert_int_equal(found(&audited, TRONDGOV_FINDING_FAULT, 0, 0), 0);
        assert_int_equal(audited.answer, YES);
    }
}

/* Substitutes of whom no kind of seat was told are those of their list. */
static void substitutes_of_no_kind(void **state)
{
    (void)state;
    static struct audited audited;
    register_city(&city);
    for (size_t i = 0; i < city.count; i++)
        if (city.events[i].kind == TRONDGOV_EVENT_OFFICE_TAKEN && city.events[i].organ == ORGAN(BYSTYRE) &&
            city.events[i].role == ROLE(VARAMEDLEM))
            city.events[i].code = 0;
    audit_city(ORGAN(BYSTYRE), &audited);
    assert_int_equal(found(&audited, TRONDGOV_FINDING_WARNING, 0, ROLE(VARAMEDLEM)), 0);
    assert_int_equal(found(&audited, TRONDGOV_FINDING_FAULT, 0, 0), 0);
}

static void taken_on_one_day(void **state)
{
    (void)state;
    static struct audited audited;
    static const struct {
        const char *name;
        trondgov_code other;
        trondgov_code category;
        int64_t faults;
    } ROWS[] = {
        {"KOML-7-3-3, KOML-23-1-3: the 17 May committee", ORGAN(SYTTENDE_MAI_UTVALG), CATEGORY(INNVANDRERREPRESENTANT),
         2},
        {"UTV-1.2-8: substitute in both", ORGAN(BYUTVIKLING), CATEGORY(POLITISK), 1},
    };
    for (size_t i = 0; i < COUNT(ROWS); i++) {
        const trondgov_id person = i == 0 ? 902 : 160;
        register_city(&city);
        if (i == 0) {
            register_leave(&city, 902, ORGAN(KONTROLLUTVALG), ROLE(MEDLEM));
            register_leave(&city, 1301, ROWS[i].other, ROLE(MEDLEM));
        }
        register_take(&city, person, ORGAN(KONTROLLUTVALG), i ? ROLE(VARAMEDLEM) : ROLE(MEDLEM),
                      i ? CATEGORY(POLITISK) : CATEGORY(EKSTERN), 0, i ? 7 : 0);
        register_take(&city, person, ROWS[i].other, i ? ROLE(VARAMEDLEM) : ROLE(MEDLEM), ROWS[i].category, 0,
                      i ? 7 : 0);
        audit_city(0, &audited);
        expect(ROWS[i].name, "faults", audited.value, ROWS[i].faults);
    }
    no_faults();
}

/* ---- memory ---- */

static void out_of_memory(void **state)
{
    (void)state;
    static struct audited all;
    static struct lender lender;
    const trondgov_allocator memory = lend(&lender, NEVER, 0);
    const trondgov_fact on = {FIELD(DATE), register_day(AUDITED)};
    trondgov_rulebook *own = NULL;
    trondgov_verdict *mine = NULL;
    trondgov_answer answer = 0;
    int64_t value = 0;
    break_city();
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &own), TRONDGOV_OK);
    trondgov_municipality *of = register_load(&city, own);
    audit_of(of, 0, &all);
    const size_t lent = lender.count;
    lender.calls = 0;
    assert_int_equal(trondgov_municipality_ask(of, AUDIT, &on, 1, &answer, &value, NULL), TRONDGOV_OK);
    const size_t calls = lender.calls;
    expect("without a verdict", "faults", value, all.value);
    for (size_t n = 1; n <= calls; n++) {
        lender.calls = 0;
        lender.fail_at = n;
        expect_status("no memory", trondgov_municipality_ask(of, AUDIT, &on, 1, &answer, &value, NULL),
                      TRONDGOV_NO_MEMORY);
        expect("no memory", "zeroed", answer + value, 0);
        expect("no memory", "nothing kept", (int64_t)lender.count, (int64_t)lent);
    }
    lender.fail_at = NEVER;
    lender.calls = 0;
    assert_int_equal(trondgov_verdict_create(&memory, &mine), TRONDGOV_OK);
    for (size_t n = 1; n < 400; n += 7) { /* and with one */
        lender.calls = 0;
        lender.fail_at = n;
        const trondgov_status status = trondgov_municipality_ask(of, AUDIT, &on, 1, &answer, &value, mine);
        expect("no memory", "status", status == TRONDGOV_NO_MEMORY || status == TRONDGOV_OK, 1);
    }
    lender.fail_at = NEVER;
    trondgov_verdict_free(mine);
    trondgov_municipality_free(of);
    trondgov_rulebook_free(own);
    expect("all given back", "blocks", (int64_t)lender.count, 0);
    expect("all given back", "wrong", (int64_t)lender.wrong, 0);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_that_cannot_be), cmocka_unit_test(facts_by_date),    cmocka_unit_test(wrong_questions),
        cmocka_unit_test(empty_register),       cmocka_unit_test(missing_facts),    cmocka_unit_test(unknown_genders),
        cmocka_unit_test(unknown_method),       cmocka_unit_test(organ_by_organ),   cmocka_unit_test(any_order),
        cmocka_unit_test(other_readings),       cmocka_unit_test(taken_on_one_day), cmocka_unit_test(out_of_memory),
        cmocka_unit_test(two_offices_one_seat), cmocka_unit_test(substitutes_of_no_kind),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
