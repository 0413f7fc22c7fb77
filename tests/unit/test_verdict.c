/* Tests of verdicts: the finding that decides is the first, what was checked follows, and every conflict touched is
 * there with the answer that each of its other readings alone would have given (DESIGN: every answer says why; as
 * written, and honest about it). And findings as sentences. Examples are those of the register of conflicts.
 */
#include "rulebook_tests.h"

enum {
    FOR = TRONDGOV_CHOICE_FOR,
    CLOSE = TRONDGOV_THRESHOLD_CLOSE_DEBATE,
    LATE_CASE = TRONDGOV_THRESHOLD_LATE_CASE_VETO,
    LATE_DOCUMENTS = TRONDGOV_THRESHOLD_LATE_DOCUMENTS_VETO,
    QUORUM = TRONDGOV_THRESHOLD_QUORUM,
    CARRIED = TRONDGOV_ANSWER_CARRIED,
    REJECTED = TRONDGOV_ANSWER_REJECTED,
    NO_QUORUM = TRONDGOV_ANSWER_NO_QUORUM,
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO
};
#define READ(name) TRONDGOV_READING_##name

static trondgov_rulebook *city, *statute;
static const trondgov_organ *council;
static trondgov_verdict *why;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) ||
           trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &statute) || trondgov_verdict_create(NULL, &why) ||
           trondgov_rulebook_organ(city, TRONDGOV_ORGAN_BYSTYRE, day(20250424), &council);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(statute);
    trondgov_rulebook_free(city);
    return 0;
}

/* What each other reading alone would have answered. */
static const struct reading_row {
    const char *name;
    trondgov_tally tally;
    int32_t answer, reading;
    int32_t other; /* the answer under that reading alone; 0: the conflict is not touched */
    int32_t provision;
    int64_t required, actual;
} reading_rows[] = {
    /* clang-format off */
    {"CONF-045: 39-21, statute", {CLOSE, 0, 0, 60, 39, 21, 0, 0, 0}, REJECTED, READ(CLOSING_DEBATE_STATUTE), CARRIED,
     TRONDGOV_PROVISION_KOML_11_9_2A, 31, 39},
    {"CONF-045: 39-21, of the members", {CLOSE, 0, 0, 60, 39, 21, 0, 0, 0}, REJECTED,
     READ(CLOSING_DEBATE_OF_MEMBERS), REJECTED, TRONDGOV_PROVISION_BYST_5_8_1, 45, 39},
    {"CONF-045: 40-20, statute", {CLOSE, 0, 0, 60, 40, 20, 0, 0, 0}, CARRIED, READ(CLOSING_DEBATE_STATUTE), CARRIED,
     TRONDGOV_PROVISION_KOML_11_9_2A, 31, 40},
    {"CONF-045: 40-20, of the members", {CLOSE, 0, 0, 60, 40, 20, 0, 0, 0}, CARRIED, READ(CLOSING_DEBATE_OF_MEMBERS),
     REJECTED, TRONDGOV_PROVISION_BYST_5_8_1, 45, 40},
    {"CONF-045: 45-22, of the members", {CLOSE, 0, 0, 67, 45, 22, 0, 0, 0}, CARRIED, READ(CLOSING_DEBATE_OF_MEMBERS),
     CARRIED, TRONDGOV_PROVISION_BYST_5_8_1, 45, 45},
    {"BYST-5.8-1: 34-33, statute", {CLOSE, 0, 0, 67, 34, 33, 0, 0, 0}, REJECTED, READ(CLOSING_DEBATE_STATUTE),
     CARRIED, TRONDGOV_PROVISION_KOML_11_9_2A, 34, 34},
    {"CONF-045: 30-30, chair in favour, statute: a tie", {CLOSE, 0, 0, 60, 30, 30, 0, FOR, 0}, REJECTED,
     READ(CLOSING_DEBATE_STATUTE), CARRIED, TRONDGOV_PROVISION_BYST_5_12_2, 30, 30},
    {"CONF-037 in a closure: 36 present, 33 vote", {CLOSE, 0, 0, 36, 33, 0, 0, 0, 0}, NO_QUORUM,
     READ(PRESENT_NOT_VOTING_COUNTED), CARRIED, TRONDGOV_PROVISION_BYST_5_8_1, 22, 33},
    {"CONF-045 alone: not quorate under the statute either", {CLOSE, 0, 0, 36, 33, 0, 0, 0, 0}, NO_QUORUM,
     READ(CLOSING_DEBATE_STATUTE), NO_QUORUM, TRONDGOV_PROVISION_BYST_5_1_3, 34, 33},
    {"CONF-037: 36 in the hall, 33 vote", {0, 0, 0, 36, 20, 13, 0, 0, 0}, NO_QUORUM,
     READ(PRESENT_NOT_VOTING_COUNTED), CARRIED, TRONDGOV_PROVISION_BYST_5_12_1, 17, 20},
    {"CONF-037: 33 in the hall", {0, 0, 0, 33, 20, 13, 0, 0, 0}, NO_QUORUM, READ(PRESENT_NOT_VOTING_COUNTED),
     NO_QUORUM, TRONDGOV_PROVISION_BYST_5_1_3, 34, 33},
    {"CONF-004: 60 present, 20 object", {LATE_CASE, 0, 0, 60, 20, 0, 0, 0, 0}, NO, READ(LATE_CASE_BASE_STATUTE), YES,
     TRONDGOV_PROVISION_KOML_11_3_5A, 20, 20},
    {"CONF-004: 60 present, 19 object", {LATE_CASE, 0, 0, 60, 19, 0, 0, 0, 0}, NO, READ(LATE_CASE_BASE_STATUTE), NO,
     TRONDGOV_PROVISION_KOML_11_3_5A, 20, 19},
    {"CONF-004: 67 present, 23 object", {LATE_CASE, 0, 0, 67, 23, 0, 0, 0, 0}, YES, READ(LATE_CASE_BASE_STATUTE),
     YES, TRONDGOV_PROVISION_KOML_11_3_5A, 23, 23},
    {"CONF-007: 60 present, 20 object", {LATE_DOCUMENTS, 0, 0, 60, 20, 0, 0, 0, 0}, YES,
     READ(LATE_DOCUMENTS_AS_WRITTEN), NO, TRONDGOV_PROVISION_BYST_3_4_1, ANY, ANY},
    {"CONF-004 does not touch a simple majority", {0, 0, 0, 60, 40, 20, 0, 0, 0}, CARRIED,
     READ(LATE_CASE_BASE_STATUTE), 0, 0, 0, 0},
    {"CONF-037 does not touch a demand", {TRONDGOV_THRESHOLD_DEMAND_CASE, 0, 0, 60, 23, 0, 0, 0, 0}, YES,
     READ(PRESENT_NOT_VOTING_COUNTED), 0, 0, 0, 0},
    /* clang-format on */
};

static void test_other_readings(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(reading_rows); i++) {
        const struct reading_row *row = &reading_rows[i];
        expect_status(row->name, trondgov_organ_decide(council, &row->tally, NULL, why), TRONDGOV_OK);
        const struct findings found = findings_of(why);
        expect_code(row->name, "the first is the ground", found.all[0].kind, TRONDGOV_FINDING_GROUND);
        expect_code(row->name, "answer", found.all[0].answer, row->answer);
        expect_code(row->name, "the ground is under no reading", found.all[0].reading, 0);
        const trondgov_finding other = other_reading(why, row->reading);
        expect_code(row->name, "answer under the other reading", other.answer, row->other);
        expect_code(row->name, "provision under the other reading", other.provision, row->provision);
        expect(row->name, "required under the other reading", other.required, row->required);
        expect(row->name, "found under the other reading", other.actual, row->actual);
        if (row->other)
            expect_code(row->name, "conflict", other.conflict,
                        trondgov_code_get(city, row->reading, TRONDGOV_FIELD_CONFLICT));
        if (row->other && row->required != ANY)
            expect(row->name, "margin", other.margin, row->actual - row->required);
        for (size_t k = 0; k < found.count; k++) {
            expect(row->name, "no record is named", found.all[k].index, -1);
            expect(row->name, "reserved", found.all[k].reserved, 0);
        }
    }
    no_faults();
}

/* Which findings there are, and how many. */
static const struct kinds_row {
    const char *name;
    trondgov_tally tally;
    int32_t subject, unit, provision; /* of the ground */
    int64_t required, actual;
    int32_t checked, others; /* how many findings of these kinds */
} kinds_rows[] = {
    /* clang-format off */
    {"BYST-5.12-1: carried", {0, 0, 0, 60, 40, 20, 0, 0, 0}, TRONDGOV_THRESHOLD_SIMPLE_MAJORITY, TRONDGOV_UNIT_VOTE,
     TRONDGOV_PROVISION_BYST_5_12_1, 31, 40, 1, 1},
    {"BYST-5.12-1: rejected", {0, 0, 0, 60, 20, 40, 0, 0, 0}, TRONDGOV_THRESHOLD_SIMPLE_MAJORITY, TRONDGOV_UNIT_VOTE,
     TRONDGOV_PROVISION_BYST_5_12_1, 31, 20, 1, 1},
    {"BYST-5.1-3: no quorum", {0, 0, 0, 33, 20, 13, 0, 0, 0}, QUORUM, TRONDGOV_UNIT_MEMBER,
     TRONDGOV_PROVISION_BYST_5_1_3, 34, 33, 0, 1},
    {"BYST-5.12-2: tie", {0, 0, 0, 60, 30, 30, 0, 0, 0}, TRONDGOV_THRESHOLD_SIMPLE_MAJORITY, TRONDGOV_UNIT_VOTE,
     TRONDGOV_PROVISION_BYST_5_12_2, 31, 30, 1, 1},
    {"BYST-5.8-1: closure, two other readings and one of the quorum", {CLOSE, 0, 0, 66, 44, 22, 0, 0, 0}, CLOSE,
     TRONDGOV_UNIT_VOTE, TRONDGOV_PROVISION_BYST_5_8_1, 44, 44, 1, 3},
    {"BYST-2.2-3: demand", {TRONDGOV_THRESHOLD_DEMAND_MEETING, 0, 0, 0, 23, 0, 0, 0, 0},
     TRONDGOV_THRESHOLD_DEMAND_MEETING, TRONDGOV_UNIT_MEMBER, TRONDGOV_PROVISION_BYST_2_2_3, 23, 23, 0, 0},
    {"BYST-5.1-4: constituting", {TRONDGOV_THRESHOLD_CONSTITUTING_QUORUM, 0, 0, 44, 0, 0, 0, 0, 0},
     TRONDGOV_THRESHOLD_CONSTITUTING_QUORUM, TRONDGOV_UNIT_MEMBER, TRONDGOV_PROVISION_BYST_5_1_4, 45, 44, 0, 0},
    {"BYST-5.1-3: quorum asked for by itself, 60 present, 33 vote", {QUORUM, 0, 0, 60, 33, 0, 0, 0, 0}, QUORUM,
     TRONDGOV_UNIT_MEMBER, TRONDGOV_PROVISION_BYST_5_1_3, 34, 33, 0, 1},
    /* clang-format on */
};

static void test_kinds(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(kinds_rows); i++) {
        const struct kinds_row *row = &kinds_rows[i];
        expect_status(row->name, trondgov_organ_decide(council, &row->tally, NULL, why), TRONDGOV_OK);
        const trondgov_finding ground = findings_of(why).all[0];
        expect_code(row->name, "kind", ground.kind, TRONDGOV_FINDING_GROUND);
        expect_code(row->name, "subject", ground.subject, row->subject);
        expect_code(row->name, "unit", ground.unit, row->unit);
        expect_code(row->name, "provision", ground.provision, row->provision);
        expect_code(row->name, "organ", ground.organ, TRONDGOV_ORGAN_BYSTYRE);
        expect(row->name, "required", ground.required, row->required);
        expect(row->name, "actual", ground.actual, row->actual);
        expect(row->name, "margin", ground.margin, row->actual - row->required);
        expect(row->name, "grounds", (int64_t)number_of(why, TRONDGOV_FINDING_GROUND), 1);
        expect(row->name, "checked", (int64_t)number_of(why, TRONDGOV_FINDING_CHECKED), row->checked);
        expect(row->name, "other readings", (int64_t)number_of(why, TRONDGOV_FINDING_OTHER_READING), row->others);
        const trondgov_finding checked = finding_of(why, TRONDGOV_FINDING_CHECKED, 0);
        if (row->checked) {
            expect_code(row->name, "checked: provision", checked.provision, TRONDGOV_PROVISION_BYST_5_1_3);
            expect_code(row->name, "checked: subject", checked.subject, QUORUM);
            expect_code(row->name, "checked: answer", checked.answer, YES);
            expect(row->name, "checked: required", checked.required, 34);
            expect(row->name, "checked: margin", checked.margin, checked.actual - 34);
        }
    }
    no_faults();
}

/* What is said to be checked and met was met: a vote with barred blanks that is not quorate either. */
static void test_checked_is_met(void **state)
{
    (void)state;
    const trondgov_tally barred = {.present = 32, .in_favour = 30, .blank = 2};
    assert_int_equal(trondgov_organ_decide(council, &barred, NULL, why), TRONDGOV_OK);
    for (size_t i = 0; i < number_of(why, TRONDGOV_FINDING_CHECKED); i++) {
        const trondgov_finding checked = finding_of(why, TRONDGOV_FINDING_CHECKED, i);
        expect("BYST-5.10-6, BYST-5.1-3: blanks and 32 votes", "checked and met", checked.margin >= 0, 1);
    }
    /* where the rule is that nobody can, no number turns the answer */
    trondgov_builder *builder = NULL;
    trondgov_rulebook *rules = NULL;
    const trondgov_organ *organ = NULL;
    const trondgov_fact reading[] = {FACT(READING, READ(LATE_DOCUMENTS_AS_WRITTEN))};
    const trondgov_tally object = {.threshold = LATE_DOCUMENTS, .present = 60, .in_favour = 59};
    trondgov_outcome outcome;
    assert_int_equal(trondgov_builder_create(city, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, reading, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &rules, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, day(20250424), &organ), TRONDGOV_OK);
    assert_int_equal(trondgov_organ_decide(organ, &object, &outcome, why), TRONDGOV_OK);
    expect_code("CONF-007 as written", "answer", outcome.answer, NO);
    expect("CONF-007 as written", "nothing could be given up", outcome.margin <= 0, 1);
    expect("CONF-007 as written", "nothing could be given up, in the finding",
           finding_of(why, TRONDGOV_FINDING_GROUND, 0).margin <= 0, 1);
    expect_code("CONF-007 as written", "statute", other_reading(why, READ(LATE_DOCUMENTS_STATUTE)).answer, YES);
    trondgov_rulebook_free(rules);
    trondgov_builder_free(builder);
    no_faults();
}

/* One verdict serves many calls: each begins anew, also one that fails. */
static void test_reuse(void **state)
{
    (void)state;
    const trondgov_tally closing = {.threshold = CLOSE, .present = 66, .in_favour = 44, .against = 22};
    const trondgov_tally demand = {.threshold = TRONDGOV_THRESHOLD_DEMAND_CASE, .in_favour = 23};
    const trondgov_tally wrong = {.present = 1, .in_favour = 2};
    assert_int_equal(trondgov_organ_decide(council, &closing, NULL, why), TRONDGOV_OK);
    const size_t many = trondgov_verdict_findings(why, 0, NULL, 0);
    assert_int_equal(many, 5);
    trondgov_finding two[2];
    assert_int_equal(trondgov_verdict_findings(why, 0, two, 2), 2);
    assert_int_equal(trondgov_verdict_findings(why, many - 1, two, 2), 1);
    assert_int_equal(two[0].kind, TRONDGOV_FINDING_OTHER_READING);
    assert_int_equal(trondgov_verdict_findings(why, many, two, 2), 0);
    assert_int_equal(trondgov_verdict_findings(why, SIZE_MAX, two, 2), 0);
    assert_int_equal(trondgov_verdict_findings(why, 2, NULL, 0), many - 2);
    assert_int_equal(trondgov_verdict_findings(why, 0, two, 0), 0);
    assert_int_equal(trondgov_organ_decide(council, &demand, NULL, why), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_findings(why, 0, NULL, 0), 1);
    assert_int_equal(trondgov_organ_decide(council, &wrong, NULL, why), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_verdict_findings(why, 0, NULL, 0), 1);
    assert_int_equal(trondgov_organ_decide(NULL, &demand, NULL, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_verdict_findings(why, 0, NULL, 0), 0);
    assert_int_equal(trondgov_verdict_findings(NULL, 0, two, 2), 0);
    assert_int_equal(trondgov_verdict_create(NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    trondgov_verdict_free(NULL);
}

/* --- Sentences --- */

static void check_sentence(const char *name, const trondgov_finding *finding, trondgov_code language,
                           const char *expected)
{
    char text[512];
    const size_t length = trondgov_finding_text(finding, city, language, text, sizeof text);
    if (strcmp(text, expected) != 0) {
        faults++;
        print_error("%s: found \"%s\", expected \"%s\"\n", name, text, expected);
    }
    expect(name, "length", (int64_t)length, (int64_t)strlen(text));
    expect(name, "measured", (int64_t)trondgov_finding_text(finding, city, language, NULL, 0), (int64_t)length);
}

static void test_sentences(void **state)
{
    (void)state;
    const trondgov_finding minus = {.kind = TRONDGOV_FINDING_RESULT,
                                    .unit = TRONDGOV_UNIT_ORE,
                                    .required = -50,
                                    .actual = -150,
                                    .subject = TRONDGOV_FIELD_AMOUNT};
    char text[256];
    trondgov_finding_text(&minus, NULL, TRONDGOV_TEXT_ENGLISH, text, sizeof text);
    expect("money below 0", "half a krone keeps its sign", strstr(text, "NOK -0.50") != NULL, 1);
    expect("money below 0", "one and a half krone", strstr(text, "NOK -1.50") != NULL, 1);
    const trondgov_finding least = {
        .kind = TRONDGOV_FINDING_RESULT, .unit = TRONDGOV_UNIT_NUMBER, .required = INT64_MIN + 1, .actual = INT64_MAX};
    trondgov_finding_text(&least, NULL, TRONDGOV_TEXT_ENGLISH, text, sizeof text);
    expect("the least number", "whole", strstr(text, "-9223372036854775807") != NULL, 1);
    static const struct {
        const char *name;
        trondgov_finding finding;
        const char *english, *bokmal;
    } STEPS[] = {
        {"a share", {.kind = TRONDGOV_FINDING_STEP, .provision = TRONDGOV_PROVISION_GODT_3_2,
                     .subject = TRONDGOV_PARAMETER_BASE_BASIS_POINTS, .unit = TRONDGOV_UNIT_BASIS_POINT,
                     .required = 8500, .actual = 8500},
         "Forskrift om godtgjøring 3.2: base of calculation: 85.00 %",
         "Forskrift om godtgjøring 3.2: beregningsgrunnlag: 85,00 %"},
        {"less than a percent", {.kind = TRONDGOV_FINDING_STEP, .unit = TRONDGOV_UNIT_BASIS_POINT, .required = -57,
                                 .actual = -57, .subject = TRONDGOV_PARAMETER_BASE_BASIS_POINTS},
         "base of calculation: -0.57 %", "beregningsgrunnlag: -0,57 %"},
        {"months of a year", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_PRORATION_MONTHS,
                              .unit = TRONDGOV_UNIT_MONTH, .required = 12, .actual = 6},
         "by whole months: 6 of 12", "etter hele måneder: 6 av 12"},
        {"money, grouped", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_EVENT_PAID, .unit = TRONDGOV_UNIT_ORE,
                            .required = 100000001, .actual = -12},
         "paid: NOK -0.12 of NOK 1 000 000.01", "utbetalt: -0,12 kr av 1 000 000,01 kr"},
        {"the least money", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_EVENT_PAID, .unit = TRONDGOV_UNIT_ORE,
                             .required = -INT64_MAX, .actual = -INT64_MAX},
         "paid: NOK -92 233 720 368 547 758.07", "utbetalt: -92 233 720 368 547 758,07 kr"},
        {"a day", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_PAYABLE_MEETING, .unit = TRONDGOV_UNIT_DATE,
                   .required = 20089, .actual = 20089},
         "meeting: 2025-01-01", "møte: 2025-01-01"},
        {"days", {.kind = TRONDGOV_FINDING_CHECKED, .provision = TRONDGOV_PROVISION_GODT_4_4B,
                  .subject = TRONDGOV_PAY_YEARLY, .answer = TRONDGOV_ANSWER_NO, .unit = TRONDGOV_UNIT_DATE,
                  .required = 20089, .actual = 20269},
         "Forskrift om godtgjøring 4.4, andre punktum: yearly remuneration: no: 2025-01-01 – 2025-06-30",
         "Forskrift om godtgjøring 4.4, andre punktum: årlig godtgjøring: nei: 2025-01-01 – 2025-06-30"},
        {"a flag", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_FIELD_FULL_TIME, .unit = TRONDGOV_UNIT_FLAG,
                    .required = 1, .actual = 1},
         "full-time politician: yes", "heltidspolitiker: ja"},
        {"a code", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_FIELD_ROLE, .unit = TRONDGOV_UNIT_CODE,
                    .required = TRONDGOV_ROLE_MEDLEM, .actual = TRONDGOV_ROLE_MEDLEM},
         "role: member", "rolle: medlem"},
        {"not stated", {.kind = TRONDGOV_FINDING_STEP, .subject = TRONDGOV_FIELD_DAYS, .unit = TRONDGOV_UNIT_DAY,
                        .required = TRONDGOV_NOTHING, .actual = TRONDGOV_NOTHING},
         "days: not stated", "dager: ikke oppgitt"},
        {"one meeting", {.kind = TRONDGOV_FINDING_CHECKED, .subject = TRONDGOV_CELL_DASH, .unit = TRONDGOV_UNIT_MEETING,
                         .required = TRONDGOV_NOTHING, .actual = 1},
         "dash: 1 meeting", "strek: 1 møte"},
        {"meetings", {.kind = TRONDGOV_FINDING_CHECKED, .subject = TRONDGOV_CELL_DASH, .unit = TRONDGOV_UNIT_MEETING,
                      .required = TRONDGOV_NOTHING, .actual = 2, .conflict = TRONDGOV_CONFLICT_SUBSTITUTE_DASH},
         "dash: 2 meetings (substitutes where the table prints a dash)", "strek: 2 møter (varamedlemmer der tabellen har strek)"},
        {"a term", {.kind = TRONDGOV_FINDING_RESULT, .subject = TRONDGOV_QUESTION_GROUP_SUPPORT,
                    .answer = TRONDGOV_ANSWER_YES, .unit = TRONDGOV_UNIT_ORE, .required = 39814000, .actual = 39814000},
         "support for party groups: NOK 398 140.00", "støtte til partigrupper: 398 140,00 kr"}};
    for (size_t i = 0; i < COUNT(STEPS); i++) {
        check_sentence(STEPS[i].name, &STEPS[i].finding, TRONDGOV_TEXT_ENGLISH, STEPS[i].english);
        check_sentence(STEPS[i].name, &STEPS[i].finding, TRONDGOV_TEXT_BOKMAL, STEPS[i].bokmal);
    }
    check_sentence("no finding", NULL, TRONDGOV_TEXT_ENGLISH, "");
    check_sentence("no language", &minus, TRONDGOV_TEXT_NAME, "");
    const trondgov_tally closing = {.threshold = CLOSE, .present = 66, .in_favour = 44, .against = 22};
    assert_int_equal(trondgov_organ_decide(council, &closing, NULL, why), TRONDGOV_OK);
    const trondgov_finding ground = findings_of(why).all[0];
    trondgov_finding_text(&ground, city, TRONDGOV_TEXT_ENGLISH, text, sizeof text);
    expect("a ground", "begins with its source", strncmp(text, "Reglement for bystyret 5.8", 26), 0);
    trondgov_instant due = 0;
    assert_int_equal(
        trondgov_organ_deadline(council, TRONDGOV_DEADLINE_ABSENCE, day(20250424), TRONDGOV_NOTHING, NULL, &due, why),
        TRONDGOV_OK);
    const trondgov_finding deadline = findings_of(why).all[0];
    trondgov_finding_text(&deadline, city, TRONDGOV_TEXT_BOKMAL, text, sizeof text);
    expect("a deadline", "says the hour", strstr(text, "2025-04-22 09:00") != NULL, 1);
    no_faults();
}

static int32_t is_utf8(const char *text)
{
    for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
        int32_t more = *c < 0x80 ? 0 : *c >= 0xf0 ? 3 : *c >= 0xe0 ? 2 : *c >= 0xc0 ? 1 : -1;
        if (more < 0)
            return 0;
        while (more-- > 0)
            if ((*++c & 0xc0) != 0x80)
                return 0;
    }
    return 1;
}

/* Into every size of buffer: ends with a NUL, never inside a character, writes nothing behind, begins the same. */
static void test_cut(void **state)
{
    (void)state;
    const trondgov_tally closing = {.threshold = CLOSE, .present = 36, .in_favour = 33};
    assert_int_equal(trondgov_organ_decide(council, &closing, NULL, why), TRONDGOV_OK);
    const struct findings found = findings_of(why);
    const int fills[] = {'x', 0x00, 0xa5};
    for (size_t i = 0; i < found.count; i++) {
        char whole[512], cut[512];
        const size_t length = trondgov_finding_text(&found.all[i], city, TRONDGOV_TEXT_BOKMAL, whole, sizeof whole);
        assert_true(length < sizeof whole);
        for (size_t size = 0; size <= length + 2; size++)
            for (size_t fill = 0; fill < COUNT(fills); fill++) {
                memset(cut, fills[fill], sizeof cut);
                expect("cut", "length",
                       (int64_t)trondgov_finding_text(&found.all[i], city, TRONDGOV_TEXT_BOKMAL, cut, size),
                       (int64_t)length);
                expect("cut", "nothing behind", (unsigned char)cut[size], fills[fill]);
                if (size == 0)
                    continue;
                expect("cut", "ends", memchr(cut, 0, size) != NULL, 1);
                const size_t kept = strlen(cut);
                expect("cut", "begins the same", strncmp(cut, whole, kept), 0);
                if (!is_utf8(cut)) {
                    faults++;
                    print_error("cut inside a character: \"%s\" into %zu bytes\n", whole, size);
                }
                expect("cut", "as long as fits", kept + 4 >= (size - 1 < length ? size - 1 : length), 1);
            }
    }
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_other_readings), cmocka_unit_test(test_kinds),     cmocka_unit_test(test_checked_is_met),
        cmocka_unit_test(test_reuse),          cmocka_unit_test(test_sentences), cmocka_unit_test(test_cut),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
