/* Tests of the registry at run time (trondgov_codes, trondgov_code_text, trondgov_code_find, trondgov_code_get,
 * trondgov_fields): every code of every family, every field of every event, question and row.
 */
#include "rulebook_tests.h"

#include <trondgov/event.h>

enum { MANY = 4096 };

static trondgov_rulebook *city;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_rulebook_free(city);
    return 0;
}

static const trondgov_code forms[] = {TRONDGOV_TEXT_NAME, TRONDGOV_TEXT_ENGLISH, TRONDGOV_TEXT_BOKMAL,
                                      TRONDGOV_TEXT_CITATION};

static void check_family(trondgov_code family)
{
    static trondgov_code codes[MANY];
    const char *family_name = trondgov_code_text(NULL, family, TRONDGOV_TEXT_NAME);
    const size_t count = trondgov_codes(NULL, family, 0, codes, MANY);
    if (!family_name)
        family_name = "(no name)";
    expect(family_name, "counted", (int64_t)trondgov_codes(NULL, family, 0, NULL, 0), (int64_t)count);
    for (size_t i = 0; i < count; i++) {
        const char *name = trondgov_code_text(NULL, codes[i], TRONDGOV_TEXT_NAME);
        for (size_t f = 0; f < COUNT(forms); f++)
            expect(family_name, "a text of every form", trondgov_code_text(NULL, codes[i], forms[f]) != NULL, 1);
        if (!name || !*name) {
            expect(family_name, "a name", 0, 1);
            continue;
        }
        expect(name, "in English", *trondgov_code_text(NULL, codes[i], TRONDGOV_TEXT_ENGLISH) != '\0', 1);
        expect(name, "in Bokmål", *trondgov_code_text(NULL, codes[i], TRONDGOV_TEXT_BOKMAL) != '\0', 1);
        trondgov_code found = -1;
        if (codes[i] != TRONDGOV_FAMILY_STATUS || family != TRONDGOV_FAMILY_FAMILY) { /* 0 reads as the status OK */
            expect_status(name, trondgov_code_find(NULL, family, name, &found), TRONDGOV_OK);
            expect_code(name, "found by its name", found, codes[i]);
        }
        if (family != TRONDGOV_FAMILY_FAMILY)
            expect(name, "family", codes[i] & 0x7fff0000, family);
        expect(name, "in order", i == 0 || codes[i - 1] < codes[i], 1);
        trondgov_code one = -1;
        expect(name, "one at a time", (int64_t)trondgov_codes(NULL, family, i, &one, 1), 1);
        expect_code(name, "one at a time", one, codes[i]);
        expect(name, "the rest", (int64_t)trondgov_codes(city, family, i, NULL, 0), (int64_t)(count - i));
    }
    trondgov_code none = 4711;
    expect(family_name, "behind the last", (int64_t)trondgov_codes(NULL, family, count, &none, 1), 0);
    expect(family_name, "no room", (int64_t)trondgov_codes(NULL, family, 0, &none, 0), 0);
    expect(family_name, "nothing written", none, 4711);
    expect_status(family_name, trondgov_code_find(NULL, family, "NO SUCH NAME", &none), TRONDGOV_UNKNOWN_CODE);
    expect(family_name, "zeroed", none, 0);
}

static void test_every_code(void **state)
{
    (void)state;
    trondgov_code families[128];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_FAMILY, 0, families, COUNT(families));
    assert_in_range(count, 40, COUNT(families));
    for (size_t i = 0; i < count; i++) {
        check_family(families[i]);
        expect(name_of(families[i]), "not empty", trondgov_codes(NULL, families[i], 0, NULL, 0) > 0, 1);
    }
    no_faults();
}

static void test_no_such_code(void **state)
{
    (void)state;
    trondgov_code code = 4711;
    assert_null(trondgov_code_text(NULL, -1, TRONDGOV_TEXT_NAME));
    assert_null(trondgov_code_text(NULL, INT64_MAX, TRONDGOV_TEXT_NAME));
    assert_null(trondgov_code_text(NULL, INT64_MIN, TRONDGOV_TEXT_NAME));
    assert_null(trondgov_code_text(NULL, INT64_C(0x100030002), TRONDGOV_TEXT_NAME)); /* more than 32 bits */
    assert_null(trondgov_code_text(NULL, TRONDGOV_FAMILY_ORGAN + 0x7ffe, TRONDGOV_TEXT_NAME));
    assert_null(trondgov_code_text(city, TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 0), TRONDGOV_TEXT_NAME));
    assert_null(trondgov_code_text(NULL, TRONDGOV_ORGAN_BYSTYRE, TRONDGOV_ORGAN_BYSTYRE));
    assert_null(trondgov_code_text(NULL, TRONDGOV_ORGAN_BYSTYRE, 0));
    assert_int_equal(trondgov_codes(NULL, TRONDGOV_ORGAN_BYSTYRE, 0, NULL, 0), 0);
    assert_int_equal(trondgov_codes(NULL, -1, 0, NULL, 0), 0);
    assert_int_equal(trondgov_codes(NULL, 0x7ffe0000, 0, NULL, 0), 0);
    assert_int_equal(trondgov_codes(NULL, TRONDGOV_FAMILY_ORGAN, SIZE_MAX, NULL, 0), 0);
    assert_int_equal(trondgov_code_find(NULL, TRONDGOV_FAMILY_ORGAN, NULL, &code), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(code, 0);
    assert_int_equal(trondgov_code_find(NULL, TRONDGOV_FAMILY_ORGAN, "BYSTYRE", NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_code_find(NULL, TRONDGOV_FAMILY_ORGAN, "bystyre", &code), TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(trondgov_code_find(NULL, TRONDGOV_FAMILY_ORGAN, "", &code), TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(trondgov_code_find(NULL, TRONDGOV_FAMILY_ROLE, "BYSTYRE", &code), TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(trondgov_code_find(NULL, -1, "BYSTYRE", &code), TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(trondgov_code_find(NULL, TRONDGOV_FAMILY_PROVISION, "BYST-5.12b-1", &code), TRONDGOV_OK);
    assert_int_equal(code, TRONDGOV_PROVISION_BYST_5_12B_1);
    assert_int_equal(trondgov_version(), TRONDGOV_VERSION);
}

/* --- Properties --- */

static const struct property {
    const char *name;
    int64_t code;
    int32_t field;
    int64_t value;
} properties[] = {
    /* clang-format off */
    {"BYST-5.8-1", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYSTYRE},
    {"BYST-5.8-1", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_FROM, 19887}, /* 2024-06-13 */
    {"BYST-5.8-1", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_TO, TRONDGOV_NOTHING},
    {"BYST-5.8-1", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_CONFLICT, TRONDGOV_CONFLICT_CLOSING_DEBATE},
    {"BYST-5.8-1", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_DECIDER, TRONDGOV_THRESHOLD_CLOSE_DEBATE},
    {"BYST-5.8-1", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_REASON, TRONDGOV_NOTHING},
    {"FORF-17b", TRONDGOV_PROVISION_FORF_17B, TRONDGOV_FIELD_FROM, 20020}, /* 2024-10-24 */
    {"KOML-11-3-5b", TRONDGOV_PROVISION_KOML_11_3_5B, TRONDGOV_FIELD_FROM, 19539}, /* 2023-07-01 */
    {"VALG02-11", TRONDGOV_PROVISION_VALG02_11, TRONDGOV_FIELD_TO, 19843}, /* 2024-04-30 */
    {"VALG-13-1", TRONDGOV_PROVISION_VALG_13_1, TRONDGOV_FIELD_FROM, 19844},
    {"DOML-148-1: undated", TRONDGOV_PROVISION_DOML_148_1, TRONDGOV_FIELD_FROM, TRONDGOV_NOTHING},
    {"a conflict's provision", TRONDGOV_CONFLICT_CLOSING_DEBATE, TRONDGOV_FIELD_PROVISION,
     TRONDGOV_PROVISION_BYST_5_8_1},
    {"a conflict's reading", TRONDGOV_CONFLICT_CLOSING_DEBATE, TRONDGOV_FIELD_READING,
     TRONDGOV_READING_CLOSING_DEBATE_AS_WRITTEN},
    {"a conflict's last reading", TRONDGOV_CONFLICT_ABSENCE_DAYS, TRONDGOV_FIELD_READING,
     TRONDGOV_READING_ABSENCE_DAYS_WORKING_DAYS},
    {"a reading's conflict", TRONDGOV_READING_ABSENCE_DAYS_CALENDAR_DAYS, TRONDGOV_FIELD_CONFLICT,
     TRONDGOV_CONFLICT_ABSENCE_DAYS},
    {"a general reading has no conflict", TRONDGOV_READING_STATUTE, TRONDGOV_FIELD_CONFLICT, TRONDGOV_NOTHING},
    {"a question's unit", TRONDGOV_QUESTION_DEADLINE, TRONDGOV_FIELD_UNIT, TRONDGOV_UNIT_INSTANT},
    {"a field's unit", TRONDGOV_FIELD_ANCHOR, TRONDGOV_FIELD_UNIT, TRONDGOV_UNIT_DATE},
    {"a field's family", TRONDGOV_FIELD_ORGAN, TRONDGOV_FIELD_FAMILY, TRONDGOV_FAMILY_ORGAN},
    {"a field without a family", TRONDGOV_FIELD_ANCHOR, TRONDGOV_FIELD_FAMILY, TRONDGOV_NOTHING},
    {"an organ has none of these", TRONDGOV_ORGAN_BYSTYRE, TRONDGOV_FIELD_UNIT, TRONDGOV_NOTHING},
    {"no such code", TRONDGOV_FAMILY_PROVISION + 0x7ffe, TRONDGOV_FIELD_FROM, TRONDGOV_NOTHING},
    {"below 0", -1, TRONDGOV_FIELD_FROM, TRONDGOV_NOTHING},
    {"more than 32 bits", INT64_C(0x100000000) + TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_FROM,
     TRONDGOV_NOTHING},
    {"no such field", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_FIELD_AMOUNT, TRONDGOV_NOTHING},
    {"not a field", TRONDGOV_PROVISION_BYST_5_8_1, TRONDGOV_ORGAN_BYSTYRE, TRONDGOV_NOTHING},
    /* clang-format on */
};

static void test_properties(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(properties); i++) {
        expect(properties[i].name, "value", trondgov_code_get(NULL, properties[i].code, properties[i].field),
               properties[i].value);
        expect(properties[i].name, "in a rulebook", trondgov_code_get(city, properties[i].code, properties[i].field),
               properties[i].value);
    }
    no_faults();
}

/* Every provision: its dates make sense, its decider or reason exists, its citation is there. */
static void test_every_provision(void **state)
{
    (void)state;
    static trondgov_code codes[MANY];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_PROVISION, 0, codes, MANY);
    assert_true(count >= 1153 && count < MANY);
    for (size_t i = 0; i < count; i++) {
        const char *name = name_of(codes[i]);
        const int64_t from = trondgov_code_get(NULL, codes[i], TRONDGOV_FIELD_FROM);
        const int64_t to = trondgov_code_get(NULL, codes[i], TRONDGOV_FIELD_TO);
        const int64_t decider = trondgov_code_get(NULL, codes[i], TRONDGOV_FIELD_DECIDER);
        const int64_t reason = trondgov_code_get(NULL, codes[i], TRONDGOV_FIELD_REASON);
        const int64_t organ = trondgov_code_get(NULL, codes[i], TRONDGOV_FIELD_ORGAN);
        const int64_t conflict = trondgov_code_get(NULL, codes[i], TRONDGOV_FIELD_CONFLICT);
        expect(name, "dates", to == TRONDGOV_NOTHING || from <= to, 1);
        expect(name, "a decider or a reason", (decider == TRONDGOV_NOTHING) != (reason == TRONDGOV_NOTHING), 1);
        expect(name, "the decider exists",
               decider == TRONDGOV_NOTHING || trondgov_code_text(NULL, decider, TRONDGOV_TEXT_NAME), 1);
        expect(name, "the reason exists", reason == TRONDGOV_NOTHING || (reason & 0x7fff0000) == TRONDGOV_FAMILY_REASON,
               1);
        expect(name, "the organ exists",
               organ == TRONDGOV_NOTHING || ((organ & 0x7fff0000) == TRONDGOV_FAMILY_ORGAN && *name_of(organ) != '?'),
               1);
        expect(name, "the conflict exists",
               conflict == TRONDGOV_NOTHING || trondgov_code_text(NULL, conflict, TRONDGOV_TEXT_NAME), 1);
        expect(name, "a citation", *trondgov_code_text(NULL, codes[i], TRONDGOV_TEXT_CITATION) != '\0', 1);
    }
    no_faults();
}

/* --- Fields --- */

static void check_fields(trondgov_code code, int32_t is_event)
{
    const char *name = name_of(code);
    trondgov_field fields[64];
    const size_t count = trondgov_fields(NULL, code, 0, fields, COUNT(fields));
    expect(name, "has fields", count > 0, 1);
    expect(name, "counted", (int64_t)trondgov_fields(city, code, 0, NULL, 0), (int64_t)count);
    expect(name, "behind the last", (int64_t)trondgov_fields(NULL, code, count, fields, 1), 0);
    for (size_t i = 0; i < count; i++) {
        const trondgov_field *field = &fields[i];
        const trondgov_code family = field->field & 0x7fff0000;
        expect(name, "FIELD or JUDGEMENT", family == TRONDGOV_FAMILY_FIELD || family == TRONDGOV_FAMILY_JUDGEMENT, 1);
        expect(name, "the field exists", *name_of(field->field) != '?', 1);
        expect(name, "the unit exists",
               (field->unit & 0x7fff0000) == TRONDGOV_FAMILY_UNIT && *name_of(field->unit) != '?', 1);
        if (field->unit != TRONDGOV_UNIT_CODE && field->unit != TRONDGOV_UNIT_FLAGS)
            expect(name, "a family for codes alone", field->family, 0);
        expect(name, "required", field->required == 0 || field->required == 1, 1);
        expect(name, "repeats", field->repeats == 0 || field->repeats == 1, 1);
        if (!is_event)
            expect(name, "no slot", field->slot, -1);
        else if (field->slot < (int32_t)offsetof(trondgov_event, kind))
            expect(name, "a slot of 64 bits", field->slot % 8, 0);
        else { /* only a code fits a narrow slot */
            expect(name, "a slot of 32 bits", field->slot % 4 == 0 && field->slot < (int32_t)sizeof(trondgov_event), 1);
            expect(name, "not the kind itself", field->slot != (int32_t)offsetof(trondgov_event, kind), 1);
            expect(name, "a code in a narrow slot", field->unit, TRONDGOV_UNIT_CODE);
        }
        for (size_t k = 0; k < i; k++) {
            expect(name, "each field once", fields[k].field != field->field, 1);
            expect(name, "each slot once", !is_event || fields[k].slot != field->slot, 1);
        }
    }
    if (is_event)
        expect(name, "AT in every event", fields[0].field == TRONDGOV_FIELD_AT && fields[0].slot == 0, 1);
}

static void test_every_field(void **state)
{
    (void)state;
    static const trondgov_code families[] = {TRONDGOV_FAMILY_EVENT, TRONDGOV_FAMILY_QUESTION, TRONDGOV_FAMILY_ROW};
    for (size_t f = 0; f < COUNT(families); f++) {
        trondgov_code codes[256];
        const size_t count = trondgov_codes(NULL, families[f], 0, codes, COUNT(codes));
        assert_in_range(count, 1, COUNT(codes));
        for (size_t i = 0; i < count; i++)
            check_fields(codes[i], families[f] == TRONDGOV_FAMILY_EVENT);
    }
    no_faults();
    assert_int_equal(trondgov_fields(NULL, TRONDGOV_ORGAN_BYSTYRE, 0, NULL, 0), 0);
    assert_int_equal(trondgov_fields(NULL, -1, 0, NULL, 0), 0);
    /* every field that there is has a unit */
    static trondgov_code fields[MANY];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_FIELD, 0, fields, MANY);
    for (size_t i = 0; i < count; i++)
        expect(name_of(fields[i]), "a unit", trondgov_code_get(NULL, fields[i], TRONDGOV_FIELD_UNIT) > 0, 1);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_code),      cmocka_unit_test(test_no_such_code), cmocka_unit_test(test_properties),
        cmocka_unit_test(test_every_provision), cmocka_unit_test(test_every_field),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
