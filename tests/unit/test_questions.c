/* Tests of the questions that facts alone answer (trondgov_rulebook_ask): every question with all its facts, each fact
 * left out, given twice, of a wrong kind; and the answers of the texts. Rows name their rule: BYST reglement for
 * bystyret, FORF the absence guideline of 24.10.2024, GODT forskrift om godtgjøring.
 */
#include "rulebook_tests.h"

enum {
    YES = TRONDGOV_ANSWER_YES,
    NO = TRONDGOV_ANSWER_NO,
    REQUIRED = TRONDGOV_ANSWER_REQUIRED,
    NEEDS_FACT = TRONDGOV_ANSWER_NEEDS_FACT,
    NEEDS_JUDGEMENT = TRONDGOV_ANSWER_NEEDS_JUDGEMENT,
    NOT_REGULATED = TRONDGOV_ANSWER_NOT_REGULATED,
    CARRIED = TRONDGOV_ANSWER_CARRIED
};
#define ASK(name) TRONDGOV_QUESTION_##name
#define BY(name)  TRONDGOV_PROVISION_##name
#define COUNCIL   FACT(ORGAN, TRONDGOV_ORGAN_BYSTYRE)
#define JUDGED(name, value)                                                                                            \
    {                                                                                                                  \
        TRONDGOV_JUDGEMENT_##name, (value)                                                                             \
    }
#define NOTHING TRONDGOV_NOTHING

static trondgov_rulebook *city;
static trondgov_verdict *why;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) || trondgov_verdict_create(NULL, &why);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_verdict_free(why);
    trondgov_rulebook_free(city);
    return 0;
}

/* DATE, ANCHOR and TO are given as 20250424, AT and ARISEN as seconds after 20250422 00:00. */
enum { FACTS = 10 };

static size_t facts_of(const trondgov_fact *given, trondgov_fact *facts)
{
    size_t count = 0;
    for (; count < FACTS && given[count].field; count++) {
        facts[count] = given[count];
        if (given[count].field == TRONDGOV_FIELD_DATE || given[count].field == TRONDGOV_FIELD_ANCHOR)
            facts[count].value = day((int32_t)given[count].value);
        if (given[count].field == TRONDGOV_FIELD_AT || given[count].field == TRONDGOV_FIELD_ARISEN)
            facts[count].value += at(20250422, 0);
    }
    return count;
}

static const struct row {
    const char *name;
    int32_t question;
    trondgov_fact facts[FACTS];
    int32_t answer, provision;
    int64_t value;
    int32_t named; /* field or judgement that the verdict names; 0: none looked for */
} rows[] = {
    /* clang-format off */
    {"BYST-1.2-1: 67 members", ASK(PARAMETER), {COUNCIL, FACT(PARAMETER, TRONDGOV_PARAMETER_SEATS), FACT(DATE,
     20250424)}, YES, BY(BYST_1_2_1), 67, 0},
    {"BYST-5.12-2: tie", ASK(PARAMETER), {COUNCIL, FACT(PARAMETER, TRONDGOV_PARAMETER_TIE_BREAK), FACT(DATE,
     20250424)}, YES, BY(BYST_5_12_2), TRONDGOV_TIE_CHAIR, 0},
    {"BYST-5.12-3: tie in elections", ASK(PARAMETER), {COUNCIL, FACT(PARAMETER,
     TRONDGOV_PARAMETER_ELECTION_TIE_BREAK), FACT(DATE, 20250424)}, YES, BY(BYST_5_12_3),
     TRONDGOV_TIE_SECOND_ROUND, 0},
    {"before the rules", ASK(PARAMETER), {COUNCIL, FACT(PARAMETER, TRONDGOV_PARAMETER_SEATS), FACT(DATE, 20240612)},
     NOT_REGULATED, 0, NOTHING, 0},
    {"the Storting's pay from 1 May 2024", ASK(PARAMETER), {FACT(ORGAN, TRONDGOV_ORGAN_KOMMUNE), FACT(PARAMETER,
     TRONDGOV_PARAMETER_STORTING_PAY), FACT(DATE, 20240501)}, YES, BY(STORT_PAY), 117100000, 0},
    {"the Storting's pay until 30 April 2024", ASK(PARAMETER), {FACT(ORGAN, TRONDGOV_ORGAN_KOMMUNE), FACT(PARAMETER,
     TRONDGOV_PARAMETER_STORTING_PAY), FACT(DATE, 20240430)}, YES, BY(STORT_PAY), 110719000, 0},
    {"BYST-1.2-1: composition", ASK(COMPOSITION), {COUNCIL, FACT(DATE, 20250424)}, YES, BY(BYST_1_2_1), 67, 0},
    {"BYST-5.6b-1: two minutes", ASK(LIMIT), {COUNCIL, FACT(LIMIT, TRONDGOV_LIMIT_SPEECH), FACT(DATE, 20250424)},
     YES, BY(BYST_5_6B_1), 120, 0},
    {"BYST-5.8-3: 119 seconds", ASK(LIMIT), {COUNCIL, FACT(LIMIT, TRONDGOV_LIMIT_CLOSURE_SPEECH), FACT(DATE,
     20250424), FACT(USED, 119)}, YES, BY(BYST_5_8_3), 1, 0},
    {"BYST-5.8-3: 120 seconds", ASK(LIMIT), {COUNCIL, FACT(LIMIT, TRONDGOV_LIMIT_CLOSURE_SPEECH), FACT(DATE,
     20250424), FACT(USED, 120)}, YES, BY(BYST_5_8_3), 0, 0},
    {"BYST-5.8-3: 121 seconds", ASK(LIMIT), {COUNCIL, FACT(LIMIT, TRONDGOV_LIMIT_CLOSURE_SPEECH), FACT(DATE,
     20250424), FACT(USED, 121)}, NO, BY(BYST_5_8_3), -1, 0},
    {"BYST-5.6-7: the third time in a case", ASK(LIMIT), {COUNCIL, FACT(LIMIT, TRONDGOV_LIMIT_SPEECHES_IN_CASE),
     FACT(DATE, 20250424), FACT(USED, 3)}, NO, BY(BYST_5_6_7), -1, 0},
    {"BYST-5.1-1: the mayor presides first", ASK(RIGHT), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_ORDFORER), FACT(RIGHT,
     TRONDGOV_RIGHT_PRESIDE), FACT(DATE, 20250424)}, YES, BY(BYST_5_1_1), 1, 0},
    {"BYST-5.1-1: then the deputy mayor", ASK(RIGHT), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_VARAORDFORER), FACT(RIGHT,
     TRONDGOV_RIGHT_PRESIDE), FACT(DATE, 20250424)}, YES, BY(BYST_5_1_1), 2, 0},
    {"no text lets an observer preside", ASK(RIGHT), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_OBSERVATOR), FACT(RIGHT,
     TRONDGOV_RIGHT_PRESIDE), FACT(DATE, 20250424)}, NOT_REGULATED, 0, NOTHING, 0},

    {"GODT-14.1a: the mayor, 110 % of the Storting's pay", ASK(RATE), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_ORDFORER),
     FACT(UNIT, TRONDGOV_UNIT_YEAR), FACT(DATE, 20250424)}, YES, BY(GODT_14_1A), 128810000, 0},
    {"GODT-14.2: the deputy mayor, 55 %", ASK(RATE), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_VARAORDFORER), FACT(UNIT,
     TRONDGOV_UNIT_YEAR), FACT(DATE, 20250424)}, YES, BY(GODT_14_2), 64405000, 0},
    {"GODT-14.5a: a member, 3 000 kr", ASK(RATE), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_MEDLEM), FACT(UNIT,
     TRONDGOV_UNIT_MEETING), FACT(DATE, 20250424)}, YES, BY(GODT_14_5A), 300000, 0},
    {"GODT-5.1: a substitute", ASK(RATE), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_VARAMEDLEM), FACT(UNIT,
     TRONDGOV_UNIT_MEETING), FACT(DATE, 20250424)}, YES, BY(GODT_5_1), 300000, 0},
    {"GODT: before its first day", ASK(RATE), {COUNCIL, FACT(ROLE, TRONDGOV_ROLE_MEDLEM), FACT(UNIT,
     TRONDGOV_UNIT_MEETING), FACT(DATE, 20240612)}, NOT_REGULATED, 0, NOTHING, 0},

    {"a provision in force", ASK(PROVISION), {FACT(PROVISION, BY(BYST_5_8_1)), FACT(DATE, 20240613)}, YES,
     BY(BYST_5_8_1), 19887, 0},
    {"a provision the day before", ASK(PROVISION), {FACT(PROVISION, BY(BYST_5_8_1)), FACT(DATE, 20240612)}, NO,
     BY(BYST_5_8_1), 19887, 0},
    {"VALG02-11: its last day", ASK(PROVISION), {FACT(PROVISION, BY(VALG02_11)), FACT(DATE, 20240430)}, YES,
     BY(VALG02_11), NOTHING, 0},
    {"VALG02-11: the day after", ASK(PROVISION), {FACT(PROVISION, BY(VALG02_11)), FACT(DATE, 20240501)}, NO,
     BY(VALG02_11), NOTHING, 0},
    {"an undated provision always holds", ASK(PROVISION), {FACT(PROVISION, BY(DOML_148_1)), FACT(DATE, 19000101)},
     YES, BY(DOML_148_1), NOTHING, 0},

    {"FORF-03: illness", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_ILLNESS), FACT(DATE, 20250424)},
     YES, BY(FORF_03), ANY, 0},
    {"FORF-03: an accident is no ground of its own", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND,
     TRONDGOV_GROUND_ACCIDENT), FACT(DATE, 20250424)}, NO, BY(FORF_03), ANY, 0},
    {"FORF-03: the list is closed", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_OWN_WISH), FACT(DATE,
     20250424)}, NO, BY(FORF_03), ANY, 0},
    {"FORF-07: welfare", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_WELFARE), FACT(DATE, 20250424)},
     NEEDS_JUDGEMENT, ANY, ANY, TRONDGOV_JUDGEMENT_STRONG_WELFARE_REASON},
    {"FORF-07: welfare, judged strong", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_WELFARE),
     FACT(DATE, 20250424), JUDGED(STRONG_WELFARE_REASON, 1)}, YES, ANY, ANY, 0},
    {"FORF-07: welfare, judged not strong", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_WELFARE),
     FACT(DATE, 20250424), JUDGED(STRONG_WELFARE_REASON, 0)}, NO, ANY, ANY, 0},
    {"FORF-10: travel, another judgement does not help", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND,
     TRONDGOV_GROUND_NECESSARY_TRAVEL), FACT(DATE, 20250424), JUDGED(STRONG_WELFARE_REASON, 1)}, NEEDS_JUDGEMENT,
     ANY, ANY, TRONDGOV_JUDGEMENT_NECESSARY_TRAVEL},
    {"FORF-10: travel judged necessary", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND,
     TRONDGOV_GROUND_NECESSARY_TRAVEL), FACT(DATE, 20250424), JUDGED(NECESSARY_TRAVEL, 1)}, YES, ANY, ANY, 0},
    {"FORF-12: work", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_URGENT_WORK), FACT(DATE,
     20250424)}, NEEDS_JUDGEMENT, ANY, ANY, TRONDGOV_JUDGEMENT_URGENT_WORK},
    {"FORF-14: a student", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_STUDY), FACT(DATE, 20250424),
     FACT(STUDENT, 1)}, YES, BY(FORF_14), ANY, 0},
    {"FORF-14: not a student", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_STUDY), FACT(DATE,
     20250424), FACT(STUDENT, 0)}, NO, BY(FORF_14), ANY, 0},
    {"FORF-14: student or not is not told", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_STUDY),
     FACT(DATE, 20250424)}, NEEDS_FACT, BY(FORF_14), ANY, TRONDGOV_FIELD_STUDENT},
    {"FORF: before its first day", ASK(ABSENCE_GROUND), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_ILLNESS), FACT(DATE,
     20241023)}, NOT_REGULATED, 0, NOTHING, 0},

    {"FORF-06: illness needs no more", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_ILLNESS),
     FACT(DATE, 20250424), FACT(CONTENTS, 0)}, YES, ANY, 0, 0},
    {"FORF-05: welfare without a reason", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_WELFARE),
     FACT(DATE, 20250424), FACT(CONTENTS, 0)}, NO, BY(FORF_05), TRONDGOV_NOTICE_JUSTIFIED, 0},
    {"FORF-05: welfare with a reason", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_WELFARE),
     FACT(DATE, 20250424), FACT(CONTENTS, TRONDGOV_NOTICE_JUSTIFIED)}, YES, BY(FORF_05), 0, 0},
    {"FORF-13: work, neither what nor why then", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND,
     TRONDGOV_GROUND_URGENT_WORK), FACT(DATE, 20250424), FACT(CONTENTS, TRONDGOV_NOTICE_CONSIDERED)}, NO,
     BY(FORF_13), TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_WHY_THEN, 0},
    {"FORF-13: work, all of it", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND, TRONDGOV_GROUND_URGENT_WORK), FACT(DATE,
     20250424), FACT(CONTENTS, TRONDGOV_NOTICE_CONSIDERED | TRONDGOV_NOTICE_JUSTIFIED | TRONDGOV_NOTICE_WHY_THEN)},
     YES, BY(FORF_13), 0, 0},
    {"FORF-04: a notice that names none of the four grounds", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND,
     TRONDGOV_GROUND_OWN_WISH), FACT(DATE, 20250424), FACT(CONTENTS, 0)}, NO, ANY, ANY, 0},
    {"FORF-04: a notice that names an accident", ASK(ABSENCE_NOTICE), {COUNCIL, FACT(GROUND,
     TRONDGOV_GROUND_ACCIDENT), FACT(DATE, 20250424), FACT(CONTENTS, 0)}, NO, ANY, ANY, 0},

    {"BYST-3.3-1: a whole notice", ASK(NOTICE), {COUNCIL, FACT(DATE, 20250424), FACT(CONTENTS,
     TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS)}, YES,
     BY(BYST_3_3_1), 0, 0},
    {"BYST-3.3-1: place missing", ASK(NOTICE), {COUNCIL, FACT(DATE, 20250424), FACT(CONTENTS,
     TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS)}, NO, BY(BYST_3_3_1),
     TRONDGOV_NOTICE_PLACE, 0},
    {"BYST-3.3-1: where to read the documents missing", ASK(NOTICE), {COUNCIL, FACT(DATE, 20250424), FACT(CONTENTS,
     TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES)}, NO, BY(BYST_3_3_1),
     TRONDGOV_NOTICE_DOCUMENTS, 0},
    {"BYST-3.3-1: nothing in it", ASK(NOTICE), {COUNCIL, FACT(DATE, 20250424), FACT(CONTENTS, 0)}, NO,
     BY(BYST_3_3_1),
     TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS, 0},

    {"FORF-18a: in time", ASK(CALLED_BY), {COUNCIL, FACT(DATE, 20250424), FACT(AT, 32400), FACT(GROUND,
     TRONDGOV_GROUND_WELFARE)}, REQUIRED, BY(FORF_18A), TRONDGOV_ROLE_SEKRETARIAT, 0},
    {"FORF-18c: a second late", ASK(CALLED_BY), {COUNCIL, FACT(DATE, 20250424), FACT(AT, 32401), FACT(GROUND,
     TRONDGOV_GROUND_WELFARE)}, REQUIRED, BY(FORF_18C), TRONDGOV_ROLE_GRUPPELEDER, 0},
    {"FORF-19: late, newly arisen illness", ASK(CALLED_BY), {COUNCIL, FACT(DATE, 20250424), FACT(AT, 40000),
     FACT(GROUND, TRONDGOV_GROUND_ILLNESS), FACT(ARISEN, 35000)}, REQUIRED, BY(FORF_18A), TRONDGOV_ROLE_SEKRETARIAT,
     0},
    {"FORF-19: late, an accident", ASK(CALLED_BY), {COUNCIL, FACT(DATE, 20250424), FACT(AT, 40000), FACT(GROUND,
     TRONDGOV_GROUND_ACCIDENT), FACT(ARISEN, 35000)}, REQUIRED, BY(FORF_18C), TRONDGOV_ROLE_GRUPPELEDER, 0},
    {"FORF-19: late with illness; when it arose is not told", ASK(CALLED_BY), {COUNCIL, FACT(DATE, 20250424),
     FACT(AT, 40000), FACT(GROUND, TRONDGOV_GROUND_ILLNESS)}, NEEDS_FACT, ANY, ANY, TRONDGOV_FIELD_ARISEN},
    {"FORF-18: when it was reported is not told", ASK(CALLED_BY), {COUNCIL, FACT(DATE, 20250424)}, NEEDS_FACT, ANY,
     ANY, TRONDGOV_FIELD_AT},
    {"FORF-18: no organ", ASK(CALLED_BY), {FACT(DATE, 20250424), FACT(AT, 32401)}, NEEDS_FACT, ANY, ANY,
     TRONDGOV_FIELD_ORGAN},
    {"FORF-18: no day", ASK(CALLED_BY), {COUNCIL, FACT(AT, 32401)}, NEEDS_FACT, ANY, ANY, TRONDGOV_FIELD_DATE},

    {"BYST-5.3-1: how many can stop a late case", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD,
     TRONDGOV_THRESHOLD_LATE_CASE_VETO), FACT(DATE, 20250424)}, NEEDS_FACT, BY(BYST_5_3_1), 23,
     TRONDGOV_FIELD_IN_FAVOUR},
    {"BYST-5.3-1: 22 do not", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD, TRONDGOV_THRESHOLD_LATE_CASE_VETO),
     FACT(DATE, 20250424), FACT(IN_FAVOUR, 22), FACT(PRESENT, 67)}, NO, BY(BYST_5_3_1), 23, 0},
    {"BYST-5.8-1: how many of 66 close a debate", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD,
     TRONDGOV_THRESHOLD_CLOSE_DEBATE), FACT(DATE, 20250424), FACT(PRESENT, 66)}, NEEDS_FACT, BY(BYST_5_8_1), 44,
     TRONDGOV_FIELD_IN_FAVOUR},
    {"BYST-5.8-1: 44-22", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD, TRONDGOV_THRESHOLD_CLOSE_DEBATE), FACT(DATE,
     20250424), FACT(PRESENT, 66), FACT(IN_FAVOUR, 44), FACT(AGAINST, 22)}, CARRIED, BY(BYST_5_8_1), 44, 0},
    {"BYST-5.12-1: how many of how many is not told", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD,
     TRONDGOV_THRESHOLD_SIMPLE_MAJORITY), FACT(DATE, 20250424)}, NEEDS_FACT, ANY, NOTHING, 0},
    {"BYST-5.12-1: 34 for, those against are not told", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD,
     TRONDGOV_THRESHOLD_SIMPLE_MAJORITY), FACT(DATE, 20250424), FACT(PRESENT, 67), FACT(IN_FAVOUR, 34)}, NEEDS_FACT,
     ANY, ANY, TRONDGOV_FIELD_AGAINST},
    {"no text asks for unanimity", ASK(THRESHOLD), {COUNCIL, FACT(THRESHOLD, TRONDGOV_THRESHOLD_UNANIMITY),
     FACT(DATE, 20250424)}, NOT_REGULATED, 0, NOTHING, 0},
    {"BYST-6.4-3: by when", ASK(DEADLINE), {COUNCIL, FACT(DEADLINE, TRONDGOV_DEADLINE_RECUSAL), FACT(ANCHOR,
     20250424)}, NEEDS_FACT, BY(BYST_6_4_3), ANY, TRONDGOV_FIELD_AT},
    /* clang-format on */
};

static void test_answers(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct row *row = &rows[i];
        trondgov_fact facts[FACTS];
        const size_t count = facts_of(row->facts, facts);
        trondgov_answer answer = 4711, quiet = 4712;
        int64_t value = 4711, again = 4712;
        expect_status(row->name, trondgov_rulebook_ask(city, row->question, facts, count, &answer, &value, why),
                      TRONDGOV_OK);
        expect_code(row->name, "answer", answer, row->answer);
        expect(row->name, "value", value, row->value);
        if (row->provision && row->provision != ANY)
            expect_code(row->name, "provision", findings_of(why).all[0].provision, row->provision);
        if (row->named) {
            int32_t named = names_input(why, row->named);
            for (size_t k = 0; k < number_of(why, TRONDGOV_FINDING_JUDGEMENT); k++)
                named |= finding_of(why, TRONDGOV_FINDING_JUDGEMENT, k).subject == row->named;
            expect(row->name, "is named", named, 1);
        }
        expect(row->name, "something is said", findings_of(why).count > 0, 1);
        expect_status(row->name, trondgov_rulebook_ask(city, row->question, facts, count, &quiet, &again, NULL),
                      TRONDGOV_OK);
        expect_code(row->name, "the same answer without a verdict", quiet, answer);
        expect(row->name, "the same value without a verdict", again, value);
        expect_status(row->name, trondgov_rulebook_ask(city, row->question, facts, count, NULL, NULL, NULL),
                      TRONDGOV_OK);
    }
    no_faults();
}

/* Asking what a closure of the debate needs touches the same conflict as deciding one. */
static void test_conflict_in_what_is_needed(void **state)
{
    (void)state;
    const trondgov_fact facts[] = {COUNCIL, FACT(THRESHOLD, TRONDGOV_THRESHOLD_CLOSE_DEBATE), FACT(DATE, day(20250424)),
                                   FACT(PRESENT, 66)};
    assert_int_equal(trondgov_rulebook_ask(city, ASK(THRESHOLD), facts, COUNT(facts), NULL, NULL, why), TRONDGOV_OK);
    expect("CONF-045: how many close a debate", "statute",
           other_reading(why, TRONDGOV_READING_CLOSING_DEBATE_STATUTE).required, 34);
    expect("CONF-045: how many close a debate", "of the members",
           other_reading(why, TRONDGOV_READING_CLOSING_DEBATE_OF_MEMBERS).required, 45);
    no_faults();
}

/* --- Each fact left out, twice, wrong --- */

static int64_t some_value(const trondgov_field *field)
{
    switch (field->unit) {
    case TRONDGOV_UNIT_CODE: {
        trondgov_code first = 0;
        trondgov_codes(NULL, field->family, field->family == TRONDGOV_FAMILY_ORGAN ? 1 : 0, &first, 1);
        return first;
    }
    case TRONDGOV_UNIT_DATE:
        return day(20250424);
    case TRONDGOV_UNIT_INSTANT:
        return at(20250422, 90000);
    default:
        return 1;
    }
}

static void check_facts(trondgov_code question, const trondgov_field *fields, size_t count)
{
    const char *name = name_of(question);
    trondgov_fact all[32], fewer[32];
    for (size_t i = 0; i < count; i++)
        all[i] = (trondgov_fact){fields[i].field, some_value(&fields[i])};
    trondgov_answer answer = 4711;
    const trondgov_status whole = trondgov_rulebook_ask(city, question, all, count, &answer, NULL, why);
    const int32_t elsewhere = whole == TRONDGOV_UNKNOWN_CODE; /* a register or a meeting answers it */
    expect(name, "all facts", whole == TRONDGOV_OK || elsewhere || whole == TRONDGOV_OUT_OF_RANGE, 1);
    for (size_t i = 0; i < count && !elsewhere; i++) {
        size_t kept = 0;
        for (size_t k = 0; k < count; k++)
            if (k != i)
                fewer[kept++] = all[k];
        if (fields[i].required) {
            expect_status(name, trondgov_rulebook_ask(city, question, fewer, kept, &answer, NULL, why), TRONDGOV_OK);
            expect_code(name, "a needed fact is missing", answer, NEEDS_FACT);
            expect(name, "the missing fact is named", names_input(why, (trondgov_code)fields[i].field), 1);
        }
    }
    for (size_t i = 0; i < count; i++) {
        const trondgov_code field = fields[i].field;
        all[count] = all[i];
        if (!fields[i].repeats) {
            expect_status(name, trondgov_rulebook_ask(city, question, all, count + 1, &answer, NULL, why),
                          TRONDGOV_DUPLICATE);
            expect(name, "answer zeroed", answer, 0);
            expect(name, "the second is named", findings_of(why).all[0].index, (int64_t)count);
        }
        const int64_t held = all[i].value;
        const int64_t wrong[] = {-1, INT64_MIN, INT64_MAX, TRONDGOV_FAMILY_FINDING + 1};
        for (size_t k = 0; k < COUNT(wrong); k++) {
            all[i].value = wrong[k];
            const trondgov_status status = trondgov_rulebook_ask(city, question, all, count, &answer, NULL, why);
            if (fields[i].unit == TRONDGOV_UNIT_CODE) {
                expect(name, "a wrong code", status, TRONDGOV_UNKNOWN_CODE);
                expect(name, "the wrong code is named", names_input(why, field), 1);
            } else if (wrong[k] == INT64_MIN || (wrong[k] == -1 && fields[i].unit != TRONDGOV_UNIT_DATE &&
                                                 fields[i].unit != TRONDGOV_UNIT_INSTANT)) {
                expect(name, "a wrong value", status, TRONDGOV_OUT_OF_RANGE);
                expect(name, "the wrong value is named", names_input(why, field), 1);
            }
        }
        if (fields[i].unit == TRONDGOV_UNIT_CODE && fields[i].family) { /* a code that nobody has added */
            all[i].value = TRONDGOV_OWN(fields[i].family, 77);
            expect(name_of(field), "an own code that nobody added",
                   trondgov_rulebook_ask(city, question, all, count, &answer, NULL, why), TRONDGOV_UNKNOWN_CODE);
        }
        all[i].value = held;
    }
    all[count] = (trondgov_fact){TRONDGOV_FIELD_SIGNATURES, 1}; /* no question of this version has it */
    expect_status(name, trondgov_rulebook_ask(city, question, all, count + 1, &answer, NULL, why),
                  TRONDGOV_UNKNOWN_FIELD);
    expect(name, "the unknown fact is named", names_input(why, TRONDGOV_FIELD_SIGNATURES), 1);
    all[count].field = -1;
    expect_status(name, trondgov_rulebook_ask(city, question, all, count + 1, &answer, NULL, why),
                  TRONDGOV_UNKNOWN_FIELD);
    expect_status(name, trondgov_rulebook_ask(city, question, NULL, 1, &answer, NULL, why), TRONDGOV_NULL_ARGUMENT);
    expect_status(name, trondgov_rulebook_ask(NULL, question, all, count, &answer, NULL, why), TRONDGOV_NULL_ARGUMENT);
}

/* A conflict about one right is nothing to whoever asks about another: the council has both rights, each with
 * readings of its own.
 */
static void test_only_conflicts_of_what_is_asked(void **state)
{
    (void)state;
    trondgov_rulebook *rules = NULL;
    trondgov_municipality *office_holders = NULL;
    trondgov_verdict *verdict = NULL;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(rules, &office_holders), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(NULL, &verdict), TRONDGOV_OK);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYSTYRE},
                                   {TRONDGOV_FIELD_DATE, day(20250424)},
                                   {TRONDGOV_FIELD_AT, at(20250423, 80000)},
                                   {TRONDGOV_FIELD_GROUND, TRONDGOV_GROUND_WELFARE}};
    trondgov_answer answer = 0;
    int64_t value = 0;
    trondgov_finding findings[FINDINGS];
    for (int32_t chair = 0; chair < 2; chair++) {
        const trondgov_status status =
            chair ? trondgov_municipality_ask(office_holders, TRONDGOV_QUESTION_CHAIR, facts, 2, &answer, &value, verdict)
                  : trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_CALLED_BY, facts, 4, &answer, &value, verdict);
        assert_int_equal(status, TRONDGOV_OK);
        const size_t count = trondgov_verdict_findings(verdict, 0, findings, FINDINGS);
        assert_true(count > 0);
        for (size_t i = 0; i < count; i++)
            if (findings[i].kind == TRONDGOV_FINDING_OTHER_READING &&
                findings[i].conflict != TRONDGOV_CONFLICT_ABSENCE_DAYS && /* the two of the deadline itself */
                findings[i].conflict != TRONDGOV_CONFLICT_STROKE_OF_THE_HOUR)
                fail_msg("%s: %s", chair ? "CHAIR" : "CALLED_BY", name_of(findings[i].reading));
    }
    trondgov_verdict_free(verdict);
    trondgov_municipality_free(office_holders);
    trondgov_rulebook_free(rules);
}

static void test_every_fact(void **state)
{
    (void)state;
    trondgov_code questions[128];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_QUESTION, 0, questions, COUNT(questions));
    assert_in_range(count, 10, COUNT(questions));
    for (size_t i = 0; i < count; i++) {
        trondgov_field fields[31];
        check_facts(questions[i], fields, trondgov_fields(NULL, questions[i], 0, fields, COUNT(fields)));
    }
    no_faults();
    trondgov_answer answer = 4711;
    int64_t value = 4711;
    assert_int_equal(trondgov_rulebook_ask(city, TRONDGOV_ROW_ORGAN, NULL, 0, &answer, &value, why),
                     TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(answer | value, 0);
    assert_int_equal(trondgov_rulebook_ask(city, 0, NULL, 0, NULL, NULL, NULL), TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(trondgov_rulebook_ask(city, ASK(PARAMETER), NULL, 0, &answer, &value, why), TRONDGOV_OK);
    assert_int_equal(answer, NEEDS_FACT);
    assert_int_equal(value, TRONDGOV_NOTHING);
    assert_int_equal(number_of(why, TRONDGOV_FINDING_INPUT), 3);
}

/* trondgov_organ_number says the same as the question PARAMETER. */
static void test_numbers(void **state)
{
    (void)state;
    trondgov_code parameters[64];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_PARAMETER, 0, parameters, COUNT(parameters));
    static const trondgov_code organs[] = {TRONDGOV_ORGAN_BYSTYRE, TRONDGOV_ORGAN_KOMMUNE, TRONDGOV_ORGAN_UTVALG};
    const trondgov_organ *organ = NULL;
    for (size_t o = 0; o < COUNT(organs); o++)
        for (size_t i = 0; i < count; i++) {
            const trondgov_fact facts[] = {FACT(ORGAN, organs[o]), FACT(PARAMETER, parameters[i]),
                                           FACT(DATE, day(20250424))};
            int64_t number = 0, value = 0;
            trondgov_code provision = 0;
            assert_int_equal(trondgov_rulebook_organ(city, organs[o], day(20250424), &organ), TRONDGOV_OK);
            assert_int_equal(trondgov_organ_number(organ, parameters[i], &number, &provision), TRONDGOV_OK);
            assert_int_equal(trondgov_rulebook_ask(city, ASK(PARAMETER), facts, COUNT(facts), NULL, &value, why),
                             TRONDGOV_OK);
            expect(name_of(parameters[i]), "value", value, number);
            expect_code(name_of(parameters[i]), "provision", findings_of(why).all[0].provision, provision);
        }
    no_faults();
    int64_t number = 4711;
    assert_int_equal(trondgov_organ_number(organ, TRONDGOV_LIMIT_SPEECH, &number, NULL), TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(number, 0);
    assert_int_equal(trondgov_organ_number(NULL, TRONDGOV_PARAMETER_SEATS, &number, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_organ_number(organ, TRONDGOV_PARAMETER_SEATS, NULL, NULL), TRONDGOV_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_answers),
        cmocka_unit_test(test_conflict_in_what_is_needed),
        cmocka_unit_test(test_only_conflicts_of_what_is_asked),
        cmocka_unit_test(test_every_fact),
        cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
