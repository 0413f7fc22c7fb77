/* Tests of the builder: what a row must have, who wins, other readings, other organs, own codes and their texts, and
 * what the whole must have. The municipalities, organs and numbers are made up, but the council's.
 */
#include "rulebook_tests.h"

#define OWN(family, n) TRONDGOV_OWN(TRONDGOV_FAMILY_##family, n)
#define ROW(name)      TRONDGOV_ROW_##name
#define READ(name)     TRONDGOV_READING_##name
enum {
    BYSTYRE = TRONDGOV_ORGAN_BYSTYRE,
    BOARD = OWN(ORGAN, 0),
    PANEL = OWN(ORGAN, 1),
    RULES = OWN(PROVISION, 0),
    CARRIED = TRONDGOV_ANSWER_CARRIED,
    REJECTED = TRONDGOV_ANSWER_REJECTED,
    NO_QUORUM = TRONDGOV_ANSWER_NO_QUORUM
};

static trondgov_rulebook *city, *statute;
static trondgov_builder *builder;
static trondgov_verdict *why;

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &city) ||
           trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &statute) || trondgov_verdict_create(NULL, &why);
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_builder_free(builder);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(statute);
    trondgov_rulebook_free(city);
    return 0;
}

static void begin(const trondgov_rulebook *base)
{
    trondgov_builder_free(builder);
    assert_int_equal(trondgov_builder_create(base, &builder), TRONDGOV_OK);
}

#define ADD(row, ...)                                                                                                  \
    trondgov_builder_add(builder, row, (const trondgov_fact[]){__VA_ARGS__},                                           \
                         sizeof((const trondgov_fact[]){__VA_ARGS__}) / sizeof(trondgov_fact), why)
#define ADDED(row, ...) expect_status(#row " " #__VA_ARGS__, ADD(row, __VA_ARGS__), TRONDGOV_OK)

static trondgov_rulebook *built(void)
{
    trondgov_rulebook *rules = NULL;
    const trondgov_status status = trondgov_builder_build(builder, &rules, why);
    if (status) {
        const struct findings found = findings_of(why);
        for (size_t i = 0; i < found.count; i++)
            print_error("missing: %s of %s\n", name_of(found.all[i].subject), name_of(found.all[i].organ));
        fail_msg("build: status %d", (int)status);
    }
    trondgov_builder_free(builder);
    builder = NULL;
    return rules;
}

static const trondgov_organ *organ_on(const trondgov_rulebook *rules, trondgov_code code, int32_t ymd)
{
    const trondgov_organ *organ = NULL;
    assert_int_equal(trondgov_rulebook_organ(rules, code, day(ymd), &organ), TRONDGOV_OK);
    return organ;
}

static trondgov_outcome decide(const trondgov_rulebook *rules, trondgov_code code, int32_t ymd, trondgov_tally tally)
{
    trondgov_outcome outcome = {.answer = 0};
    expect_status("decide", trondgov_organ_decide(organ_on(rules, code, ymd), &tally, &outcome, why), TRONDGOV_OK);
    return outcome;
}

static int64_t asked(const trondgov_rulebook *rules, trondgov_code question, const trondgov_fact *facts, size_t count)
{
    int64_t value = 0;
    expect_status(name_of(question), trondgov_rulebook_ask(rules, question, facts, count, NULL, &value, why),
                  TRONDGOV_OK);
    return value;
}

static int64_t fee(const trondgov_rulebook *rules, trondgov_code organ, trondgov_code role, trondgov_code unit,
                   int32_t ymd)
{
    const trondgov_fact facts[] = {FACT(ORGAN, organ), FACT(ROLE, role), FACT(UNIT, unit), FACT(DATE, day(ymd))};
    return asked(rules, TRONDGOV_QUESTION_RATE, facts, COUNT(facts));
}

static int64_t number(const trondgov_rulebook *rules, trondgov_code organ, trondgov_code parameter, int32_t ymd)
{
    int64_t value = 0;
    assert_int_equal(trondgov_organ_number(organ_on(rules, organ, ymd), parameter, &value, NULL), TRONDGOV_OK);
    return value;
}

/* --- What a row must have --- */

static int64_t some_value(trondgov_code row, const trondgov_field *field)
{
    switch (field->field) {
    case TRONDGOV_FIELD_ORGAN:
        return BOARD;
    case TRONDGOV_FIELD_PROVISION:
        return RULES;
    case TRONDGOV_FIELD_READING: /* of the row READING, one that goes with a conflict */
        return READ(ABSENCE_DAYS_WORKING_DAYS);
    case TRONDGOV_FIELD_CONFLICT:
        return TRONDGOV_CONFLICT_ABSENCE_DAYS;
    case TRONDGOV_FIELD_BASE:
    case TRONDGOV_FIELD_COUNTED:
        return TRONDGOV_FIELD_PRESENT;
    case TRONDGOV_FIELD_UNIT:
        return row == ROW(RATE) ? TRONDGOV_UNIT_MEETING : TRONDGOV_UNIT_DAY;
    case TRONDGOV_FIELD_FROM:
        return day(20250101);
    case TRONDGOV_FIELD_TO:
        return day(20251231);
    case TRONDGOV_FIELD_ANSWER:
        return TRONDGOV_ANSWER_YES;
    case TRONDGOV_FIELD_EACH:
        return TRONDGOV_UNIT_MEETING;
    case TRONDGOV_FIELD_QUESTION: /* one that clauses answer, and a fact of it */
        return TRONDGOV_QUESTION_DELEGATION;
    case TRONDGOV_FIELD_COMPARED:
        return TRONDGOV_FIELD_AMOUNT;
    default:
        break;
    }
    trondgov_code first = 1;
    if (field->unit == TRONDGOV_UNIT_CODE)
        trondgov_codes(NULL, field->family, 0, &first, 1);
    return first;
}

static void check_columns(trondgov_code row, const trondgov_field *fields, size_t count)
{
    const char *name = name_of(row);
    trondgov_fact all[32], fewer[32];
    for (size_t i = 0; i < count; i++)
        all[i] = (trondgov_fact){fields[i].field, some_value(row, &fields[i])};
    expect_status(name, trondgov_builder_add(builder, row, all, count, why), TRONDGOV_OK);
    expect(name, "nothing wrong", (int64_t)findings_of(why).count, 0);
    for (size_t i = 0; i < count; i++) {
        const trondgov_code field = fields[i].field;
        const int64_t held = all[i].value;
        size_t kept = 0;
        for (size_t k = 0; k < count; k++)
            if (k != i)
                fewer[kept++] = all[k];
        if (fields[i].required) {
            expect(name_of(field), "missing", trondgov_builder_add(builder, row, fewer, kept, why),
                   TRONDGOV_MISSING_FIELD);
            expect(name_of(field), "missing and named", names_input(why, field), 1);
        }
        all[count] = all[i];
        if (!fields[i].repeats) {
            expect(name_of(field), "twice", trondgov_builder_add(builder, row, all, count + 1, why),
                   TRONDGOV_DUPLICATE);
            expect(name_of(field), "twice and named", names_input(why, field), 1);
        }
        const int64_t wrong[] = {INT64_MIN, INT64_MAX, TRONDGOV_FAMILY_STATE + 1};
        for (size_t k = 0; k < COUNT(wrong); k++) {
            all[i].value = wrong[k];
            const trondgov_status status = trondgov_builder_add(builder, row, all, count, why);
            if (field == TRONDGOV_FIELD_COMPARED) {
                expect(name_of(field), "no fact of the question", status,
                       k < 2 ? TRONDGOV_UNKNOWN_CODE : TRONDGOV_UNKNOWN_FIELD);
                expect(name_of(field), "wrong fact named", names_input(why, field), 1);
            } else if (fields[i].unit == TRONDGOV_UNIT_CODE) {
                expect(name_of(field), "wrong code", status, TRONDGOV_UNKNOWN_CODE);
                expect(name_of(field), "wrong code named", names_input(why, field), 1);
            } else if (k < 2 &&
                       !(wrong[k] == INT64_MAX && (field == TRONDGOV_FIELD_VALUE || field == TRONDGOV_FIELD_AMOUNT ||
                                                    field == TRONDGOV_FIELD_GIVES || field == TRONDGOV_FIELD_WITH))) {
                expect(name_of(field), "wrong value", status, TRONDGOV_OUT_OF_RANGE);
                expect(name_of(field), "wrong value named", names_input(why, field), 1);
            }
        }
        all[i].value = held;
    }
    all[count] = (trondgov_fact){TRONDGOV_FIELD_SIGNATURES, 1};
    expect_status(name, trondgov_builder_add(builder, row, all, count + 1, why), TRONDGOV_UNKNOWN_FIELD);
    expect(name, "unknown column named", names_input(why, TRONDGOV_FIELD_SIGNATURES), 1);
    expect_status(name, trondgov_builder_add(builder, row, NULL, 1, why), TRONDGOV_NULL_ARGUMENT);
    expect_status(name, trondgov_builder_add(NULL, row, all, count, why), TRONDGOV_NULL_ARGUMENT);
}

static void test_every_column(void **state)
{
    (void)state;
    begin(city);
    trondgov_code rows[64];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_ROW, 0, rows, COUNT(rows));
    for (size_t i = 0; i < count; i++) {
        trondgov_field fields[31];
        check_columns(rows[i], fields, trondgov_fields(NULL, rows[i], 0, fields, COUNT(fields)));
    }
    expect_status("no row", trondgov_builder_add(builder, TRONDGOV_QUESTION_PARAMETER, NULL, 0, why),
                  TRONDGOV_UNKNOWN_CODE);
    expect_status("no row", trondgov_builder_add(builder, 0, NULL, 0, NULL), TRONDGOV_UNKNOWN_CODE);
    no_faults();
}

#define STANDS FACT(ORGAN, BYSTYRE), FACT(PROVISION, RULES)

/* Rows whose columns do not go together. */
static void test_nonsense(void **state)
{
    (void)state;
    begin(city);
#define WRONG(expected, field, row, ...)                                                                               \
    do {                                                                                                               \
        expect_status(#row " " #__VA_ARGS__, ADD(row, __VA_ARGS__), expected);                                         \
        expect(#row " " #__VA_ARGS__, "named", names_input(why, TRONDGOV_FIELD_##field), 1);                           \
    } while (0)
    WRONG(TRONDGOV_OUT_OF_RANGE, LIKE, ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, BOARD));
    WRONG(TRONDGOV_OUT_OF_RANGE, TO, ROW(ORGAN), FACT(ORGAN, BOARD), FACT(FROM, 20100), FACT(TO, 20099));
    WRONG(TRONDGOV_OUT_OF_RANGE, TO, ROW(PROVISION), FACT(PROVISION, RULES), FACT(FROM, 20100), FACT(TO, 20099));
    WRONG(TRONDGOV_OUT_OF_RANGE, PROVISION, ROW(PROVISION), FACT(PROVISION, TRONDGOV_PROVISION_BYST_5_8_1));
    WRONG(TRONDGOV_OUT_OF_RANGE, COUNT, ROW(SEATS), STANDS, FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK),
          FACT(COUNT, -1));
    WRONG(TRONDGOV_OUT_OF_RANGE, COUNT, ROW(SEATS), STANDS, FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK),
          FACT(COUNT, INT64_C(1) << 32));
    WRONG(TRONDGOV_MISSING_FIELD, NUMERATOR, ROW(THRESHOLD), STANDS, FACT(THRESHOLD, TRONDGOV_THRESHOLD_QUORUM));
    WRONG(TRONDGOV_MISSING_FIELD, DENOMINATOR, ROW(THRESHOLD), STANDS, FACT(THRESHOLD, TRONDGOV_THRESHOLD_QUORUM),
          FACT(NUMERATOR, 1), FACT(BASE, TRONDGOV_FIELD_MEMBERS));
    WRONG(TRONDGOV_MISSING_FIELD, BASE, ROW(THRESHOLD), STANDS, FACT(THRESHOLD, TRONDGOV_THRESHOLD_QUORUM),
          FACT(NUMERATOR, 1), FACT(DENOMINATOR, 2));
    WRONG(TRONDGOV_OUT_OF_RANGE, BASE, ROW(THRESHOLD), STANDS, FACT(THRESHOLD, TRONDGOV_THRESHOLD_QUORUM),
          FACT(NUMERATOR, 1), FACT(DENOMINATOR, 2), FACT(BASE, TRONDGOV_FIELD_PERSON));
    WRONG(TRONDGOV_OUT_OF_RANGE, NUMERATOR, ROW(THRESHOLD), STANDS, FACT(THRESHOLD, TRONDGOV_THRESHOLD_QUORUM),
          FACT(NUMERATOR, 3), FACT(DENOMINATOR, 2), FACT(BASE, TRONDGOV_FIELD_MEMBERS)); /* more than all */
    WRONG(TRONDGOV_OUT_OF_RANGE, WEEKDAY, ROW(DEADLINE), STANDS, FACT(DEADLINE, TRONDGOV_DEADLINE_NOTICE),
          FACT(COUNT, -1), FACT(UNIT, TRONDGOV_UNIT_WEEK), FACT(WEEKDAY, 8));
    WRONG(TRONDGOV_OUT_OF_RANGE, SECOND_OF_DAY, ROW(DEADLINE), STANDS, FACT(DEADLINE, TRONDGOV_DEADLINE_NOTICE),
          FACT(COUNT, -1), FACT(UNIT, TRONDGOV_UNIT_DAY), FACT(SECOND_OF_DAY, 86400));
    WRONG(TRONDGOV_OUT_OF_RANGE, UNIT, ROW(DEADLINE), STANDS, FACT(DEADLINE, TRONDGOV_DEADLINE_NOTICE), FACT(COUNT, -1),
          FACT(UNIT, TRONDGOV_UNIT_VOTE));
    WRONG(TRONDGOV_MISSING_FIELD, SHARE_OF, ROW(RATE), STANDS, FACT(ROLE, TRONDGOV_ROLE_MEDLEM),
          FACT(UNIT, TRONDGOV_UNIT_YEAR), FACT(BASIS_POINTS, 100));
    WRONG(TRONDGOV_MISSING_FIELD, CONFLICT, ROW(READING), FACT(READING, READ(STATUTE)));
    WRONG(TRONDGOV_UNKNOWN_CODE, READING, ROW(READING), FACT(READING, READ(CLOSING_DEBATE_STATUTE)),
          FACT(CONFLICT, TRONDGOV_CONFLICT_DAY_OFF));
    WRONG(TRONDGOV_UNKNOWN_CODE, READING, ROW(READING), FACT(READING, OWN(READING, 0)));
    /* a rule under a reading of no conflict would never hold */
    WRONG(TRONDGOV_UNKNOWN_CODE, READING, ROW(LIMIT), STANDS, FACT(LIMIT, TRONDGOV_LIMIT_SPEECH), FACT(VALUE, 1),
          FACT(READING, READ(STATUTE)));
#undef WRONG
    trondgov_rulebook_free(built()); /* none of them has been added */
    no_faults();
}

/* --- Who wins --- */

static void test_later_row(void **state)
{
    (void)state;
    begin(city);
    ADDED(ROW(PROVISION), FACT(PROVISION, RULES));
    ADDED(ROW(PARAMETER), FACT(ORGAN, TRONDGOV_ORGAN_KOMMUNE), FACT(PARAMETER, TRONDGOV_PARAMETER_STORTING_PAY),
          FACT(VALUE, 120000000), FACT(FROM, day(20250501)), FACT(PROVISION, TRONDGOV_PROVISION_STORT_PAY));
    ADDED(ROW(RATE), STANDS, FACT(ROLE, TRONDGOV_ROLE_MEDLEM), FACT(UNIT, TRONDGOV_UNIT_MEETING), FACT(AMOUNT, 350000),
          FACT(FROM, day(20260101)));
    ADDED(ROW(SEATS), STANDS, FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK), FACT(COUNT, 59), FACT(FROM, day(20271015)));
    ADDED(ROW(LIMIT), STANDS, FACT(LIMIT, TRONDGOV_LIMIT_SPEECH), FACT(VALUE, 90), FACT(FROM, day(20250601)),
          FACT(TO, day(20250630)));
    ADDED(ROW(LIMIT), STANDS, FACT(LIMIT, TRONDGOV_LIMIT_REPLY), FACT(VALUE, 50), FACT(FROM, day(20250601)));
    ADDED(ROW(LIMIT), STANDS, FACT(LIMIT, TRONDGOV_LIMIT_REPLY), FACT(VALUE, 40), FACT(FROM, day(20250601)));
    trondgov_rulebook *rules = built();
    enum { PAY = TRONDGOV_PARAMETER_STORTING_PAY, KOMMUNE = TRONDGOV_ORGAN_KOMMUNE, SEATS = TRONDGOV_PARAMETER_SEATS };
    expect("salary", "the day before", number(rules, KOMMUNE, PAY, 20250430), 117100000);
    expect("salary", "from the day", number(rules, KOMMUNE, PAY, 20250501), 120000000);
    expect("salary", "the year before that", number(rules, KOMMUNE, PAY, 20240430), 110719000);
    expect("the mayor's pay follows", "from the day",
           fee(rules, BYSTYRE, TRONDGOV_ROLE_ORDFORER, TRONDGOV_UNIT_YEAR, 20250501), 132000000);
    expect("the mayor's pay follows", "the day before",
           fee(rules, BYSTYRE, TRONDGOV_ROLE_ORDFORER, TRONDGOV_UNIT_YEAR, 20250430), 128810000);
    expect("fee", "the day before", fee(rules, BYSTYRE, TRONDGOV_ROLE_MEDLEM, TRONDGOV_UNIT_MEETING, 20251231), 300000);
    expect("fee", "from the day", fee(rules, BYSTYRE, TRONDGOV_ROLE_MEDLEM, TRONDGOV_UNIT_MEETING, 20260101), 350000);
    expect("size", "the day before", number(rules, BYSTYRE, SEATS, 20271014), 67);
    expect("size", "from the day", number(rules, BYSTYRE, SEATS, 20271015), 59);
    expect("size", "quorum of 59", decide(rules, BYSTYRE, 20271015, (trondgov_tally){.in_favour = 30}).quorum, 30);
    expect("size", "quorum of 67", decide(rules, BYSTYRE, 20271014, (trondgov_tally){.in_favour = 30}).quorum, 34);
    static const struct {
        int32_t ymd, seconds;
        trondgov_code limit;
    } limits[] = {{20250531, 120, TRONDGOV_LIMIT_SPEECH}, {20250601, 90, TRONDGOV_LIMIT_SPEECH},
                  {20250630, 90, TRONDGOV_LIMIT_SPEECH},  {20250701, 120, TRONDGOV_LIMIT_SPEECH},
                  {20250531, 60, TRONDGOV_LIMIT_REPLY},   {20250601, 40, TRONDGOV_LIMIT_REPLY}};
    for (size_t i = 0; i < COUNT(limits); i++) {
        const trondgov_fact facts[] = {FACT(ORGAN, BYSTYRE), FACT(LIMIT, limits[i].limit),
                                       FACT(DATE, day(limits[i].ymd))};
        expect(name_of(limits[i].limit), "seconds", asked(rules, TRONDGOV_QUESTION_LIMIT, facts, COUNT(facts)),
               limits[i].seconds);
    }
    expect("the rulebook it was made from", "size", number(city, BYSTYRE, SEATS, 20271015), 67);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* An organ that changes what it is like on a day keeps its rules until then. */
static void test_later_organ(void **state)
{
    (void)state;
    begin(statute);
    ADDED(ROW(PROVISION), FACT(PROVISION, RULES));
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_UTVALG), FACT(FROM, day(20250101)));
    ADDED(ROW(SEATS), FACT(ORGAN, BOARD), FACT(PROVISION, RULES), FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK),
          FACT(COUNT, 9), FACT(FROM, day(20250101)));
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_RAAD), FACT(FROM, day(20260101)));
    trondgov_rulebook *rules = NULL;
    expect_status("like another from a day", trondgov_builder_build(builder, &rules, why), TRONDGOV_OK);
    if (!rules) {
        no_faults();
        return;
    }
    expect_code("2025", "answer", decide(rules, BOARD, 20250601, (trondgov_tally){.in_favour = 5}).answer, CARRIED);
    expect_code("2026", "answer", decide(rules, BOARD, 20260601, (trondgov_tally){.in_favour = 5}).answer, CARRIED);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* --- Readings --- */

static trondgov_code closure(const trondgov_rulebook *rules, int32_t ymd)
{
    const trondgov_tally tally = {
        .threshold = TRONDGOV_THRESHOLD_CLOSE_DEBATE, .present = 60, .in_favour = 39, .against = 21};
    return decide(rules, BYSTYRE, ymd, tally).answer;
}

static void test_readings(void **state)
{
    (void)state;
    begin(city);
    ADDED(ROW(READING), FACT(READING, READ(CLOSING_DEBATE_STATUTE)), FACT(FROM, day(20250601)));
    ADDED(ROW(READING), FACT(READING, READ(CLOSING_DEBATE_OF_MEMBERS)), FACT(FROM, day(20260601)));
    trondgov_rulebook *rules = built();
    expect_code("CONF-045 from a day", "before", closure(rules, 20250531), REJECTED);
    expect_code("CONF-045 from a day", "as written is the other reading there",
                other_reading(why, READ(CLOSING_DEBATE_STATUTE)).answer, CARRIED);
    expect_code("CONF-045 from a day", "from", closure(rules, 20250601), CARRIED);
    expect_code("CONF-045 from a day", "as written is another reading now",
                other_reading(why, READ(CLOSING_DEBATE_AS_WRITTEN)).answer, REJECTED);
    expect_code("CONF-045 from a day", "the selected is no other reading",
                other_reading(why, READ(CLOSING_DEBATE_STATUTE)).kind, 0);
    expect_code("CONF-045 from another day", "from", closure(rules, 20260601), REJECTED);
    expect_code("the last reading", "is the property",
                trondgov_code_get(rules, TRONDGOV_CONFLICT_CLOSING_DEBATE, TRONDGOV_FIELD_READING),
                READ(CLOSING_DEBATE_OF_MEMBERS));
    begin(rules); /* a rulebook with readings is copied with them */
    ADDED(ROW(READING), FACT(READING, READ(AS_WRITTEN)), FACT(CONFLICT, TRONDGOV_CONFLICT_CLOSING_DEBATE),
          FACT(FROM, day(20270101)));
    trondgov_rulebook *again = built();
    trondgov_rulebook_free(rules);
    expect_code("as written from a day", "before", closure(again, 20250601), CARRIED);
    expect_code("as written from a day", "from", closure(again, 20270101), REJECTED);
    trondgov_rulebook_free(again);
    no_faults();
}

static int64_t due(const trondgov_rulebook *rules, trondgov_code deadline, int32_t ymd)
{
    trondgov_instant found = 0;
    assert_int_equal(trondgov_organ_deadline(organ_on(rules, BYSTYRE, ymd), deadline, day(ymd), TRONDGOV_NOTHING, NULL,
                                             &found, NULL),
                     TRONDGOV_OK);
    return found;
}

/* One switch: the statute wherever there is such a reading; as written means every conflict at its default on the day.
 */
static void test_every_conflict(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int32_t reading;
        int32_t closing, late_case, notice_day, absence_2024, absence_2025;
    } editions[] = {
        {"statute", READ(STATUTE), CARRIED, TRONDGOV_ANSWER_YES, 20250417, 20241021, 20250416},
        {"as written", READ(AS_WRITTEN), REJECTED, TRONDGOV_ANSWER_NO, 20250418, 20241021, 20250416},
    };
    const trondgov_tally late = {.threshold = TRONDGOV_THRESHOLD_LATE_CASE_VETO, .present = 60, .in_favour = 20};
    const trondgov_tally documents = {
        .threshold = TRONDGOV_THRESHOLD_LATE_DOCUMENTS_VETO, .present = 60, .in_favour = 20};
    for (size_t i = 0; i < COUNT(editions); i++) {
        begin(city);
        if (editions[i].reading == READ(AS_WRITTEN)) /* what went before is taken back */
            ADDED(ROW(READING), FACT(READING, READ(CLOSING_DEBATE_STATUTE)));
        ADDED(ROW(READING), FACT(READING, editions[i].reading), FACT(CONFLICT, TRONDGOV_CONFLICT_ALL));
        trondgov_rulebook *rules = built();
        expect_code(editions[i].name, "CONF-045", closure(rules, 20250424), editions[i].closing);
        expect_code(editions[i].name, "CONF-004", decide(rules, BYSTYRE, 20250424, late).answer, editions[i].late_case);
        expect_code(editions[i].name, "CONF-007: its default is the statute",
                    decide(rules, BYSTYRE, 20250424, documents).answer, TRONDGOV_ANSWER_YES);
        expect(editions[i].name, "CONF-001", due(rules, TRONDGOV_DEADLINE_NOTICE, 20250424),
               at(editions[i].notice_day, 235959));
        expect(editions[i].name, "CONF-017 before the guideline", due(rules, TRONDGOV_DEADLINE_ABSENCE, 20241023),
               at(editions[i].absence_2024, 90000));
        expect(editions[i].name, "CONF-017 under the guideline", due(rules, TRONDGOV_DEADLINE_ABSENCE, 20250423),
               at(editions[i].absence_2025, 90000));
        trondgov_rulebook_free(rules);
    }
    begin(city); /* and one conflict alone beside the switch */
    ADDED(ROW(READING), FACT(READING, READ(STATUTE)), FACT(CONFLICT, TRONDGOV_CONFLICT_ALL));
    ADDED(ROW(READING), FACT(READING, READ(CLOSING_DEBATE_AS_WRITTEN)));
    trondgov_rulebook *rules = built();
    expect_code("statute but for one", "CONF-045", closure(rules, 20250424), REJECTED);
    expect_code("statute but for one", "CONF-004", decide(rules, BYSTYRE, 20250424, late).answer, TRONDGOV_ANSWER_YES);
    trondgov_rulebook_free(rules);
    no_faults();
}

/* --- An own organ --- */

static void add_board(void)
{
    ADDED(ROW(PROVISION), FACT(PROVISION, RULES), FACT(FROM, day(20250101)), FACT(ORGAN, BOARD));
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_UTVALG), FACT(FROM, day(20250101)));
#define HERE FACT(ORGAN, BOARD), FACT(PROVISION, RULES), FACT(FROM, day(20250101))
    ADDED(ROW(SEATS), HERE, FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK), FACT(COUNT, 7));
    ADDED(ROW(SEATS), HERE, FACT(CATEGORY, TRONDGOV_CATEGORY_ANSATT), FACT(COUNT, 2));
    ADDED(ROW(THRESHOLD), HERE, FACT(THRESHOLD, TRONDGOV_THRESHOLD_QUORUM), FACT(NUMERATOR, 2), FACT(DENOMINATOR, 3),
          FACT(BASE, TRONDGOV_FIELD_MEMBERS));
    ADDED(ROW(THRESHOLD), HERE, FACT(THRESHOLD, OWN(THRESHOLD, 0)), FACT(NUMERATOR, 3), FACT(DENOMINATOR, 4),
          FACT(BASE, TRONDGOV_FIELD_VOTES));
    ADDED(ROW(THRESHOLD), HERE, FACT(THRESHOLD, OWN(THRESHOLD, 1)), FACT(NUMERATOR, 1), FACT(DENOMINATOR, 2),
          FACT(BASE, TRONDGOV_FIELD_MEMBERS), FACT(COUNT, 3));
    ADDED(ROW(PARAMETER), HERE, FACT(PARAMETER, TRONDGOV_PARAMETER_TIE_BREAK), FACT(VALUE, TRONDGOV_TIE_FALLS));
    ADDED(ROW(PARAMETER), HERE, FACT(PARAMETER, OWN(PARAMETER, 0)), FACT(VALUE, -5));
    ADDED(ROW(DEADLINE), HERE, FACT(DEADLINE, TRONDGOV_DEADLINE_NOTICE), FACT(COUNT, -3),
          FACT(UNIT, TRONDGOV_UNIT_WORKING_DAY), FACT(SECOND_OF_DAY, 12 * 3600));
    ADDED(ROW(DEADLINE), HERE, FACT(DEADLINE, OWN(DEADLINE, 0)), FACT(COUNT, 3), FACT(UNIT, TRONDGOV_UNIT_WEEK));
    ADDED(ROW(RATE), HERE, FACT(ROLE, TRONDGOV_ROLE_MEDLEM), FACT(AMOUNT, 120000), FACT(UNIT, TRONDGOV_UNIT_MEETING));
    ADDED(ROW(RIGHT), HERE, FACT(ROLE, OWN(ROLE, 0)), FACT(RIGHT, TRONDGOV_RIGHT_SPEAK),
          FACT(ANSWER, TRONDGOV_ANSWER_YES));
    ADDED(ROW(LIMIT), HERE, FACT(LIMIT, OWN(LIMIT, 0)), FACT(VALUE, 45));
#undef HERE
    expect_status("label", trondgov_builder_label(builder, BOARD, TRONDGOV_TEXT_NAME, "HAVN"), TRONDGOV_OK);
    expect_status("label", trondgov_builder_label(builder, BOARD, TRONDGOV_TEXT_NAME, "HAVNESTYRE"), TRONDGOV_OK);
    expect_status("label", trondgov_builder_label(builder, BOARD, TRONDGOV_TEXT_BOKMAL, "havnestyret på kaia"),
                  TRONDGOV_OK);
    expect_status("label",
                  trondgov_builder_label(builder, RULES, TRONDGOV_TEXT_CITATION, "Reglement for havnestyret 4"),
                  TRONDGOV_OK);
}

static void expect_board(const trondgov_rulebook *rules)
{
    expect("board", "9 members", number(rules, BOARD, TRONDGOV_PARAMETER_SEATS, 20250424), 9);
    trondgov_outcome found = decide(rules, BOARD, 20250424, (trondgov_tally){.present = 5, .in_favour = 5});
    expect_code("board, 5 of 9", "answer", found.answer, NO_QUORUM);
    expect("board, 5 of 9", "quorum", found.quorum, 6);
    expect_code("board, 5 of 9", "provision", found.provision, RULES);
    found =
        decide(rules, BOARD, 20250424, (trondgov_tally){.in_favour = 3, .against = 3, .chair = TRONDGOV_CHOICE_FOR});
    expect_code("board, 3-3: falls", "answer", found.answer, REJECTED);
    expect("board, 3-3: falls", "required", found.required, 4);
    found = decide(rules, BOARD, 20250424, (trondgov_tally){.in_favour = 4, .against = 3});
    expect_code("board, 4-3: the statute's majority", "provision", found.provision, TRONDGOV_PROVISION_KOML_11_9_2A);
    found =
        decide(rules, BOARD, 20250424, (trondgov_tally){.threshold = OWN(THRESHOLD, 0), .in_favour = 5, .against = 2});
    expect_code("board, 5 of 7: not three quarters", "answer", found.answer, REJECTED);
    expect("board, 5 of 7: not three quarters", "required", found.required, 6);
    found = decide(rules, BOARD, 20250424, (trondgov_tally){.threshold = OWN(THRESHOLD, 1), .in_favour = 2});
    expect_code("board, two ask: three or half", "answer", found.answer, TRONDGOV_ANSWER_NO);
    expect("board, two ask: three or half", "required", found.required, 3);
    found = decide(rules, BOARD, 20241231, (trondgov_tally){.in_favour = 9});
    expect_code("board, the day before", "answer", found.answer, TRONDGOV_ANSWER_NOT_REGULATED);
    expect("board", "own parameter", number(rules, BOARD, OWN(PARAMETER, 0), 20250424), -5);
    expect("board", "fee", fee(rules, BOARD, TRONDGOV_ROLE_MEDLEM, TRONDGOV_UNIT_MEETING, 20250424), 120000);
    const trondgov_fact limit[] = {FACT(ORGAN, BOARD), FACT(LIMIT, OWN(LIMIT, 0)), FACT(DATE, day(20250424)),
                                   FACT(USED, 5)};
    expect("board", "own limit", asked(rules, TRONDGOV_QUESTION_LIMIT, limit, COUNT(limit)), 40);
    const trondgov_fact notice[] = {FACT(ORGAN, BOARD), FACT(DEADLINE, TRONDGOV_DEADLINE_NOTICE),
                                    FACT(ANCHOR, day(20250422))};
    expect("board", "three working days before Tuesday after Easter",
           asked(rules, TRONDGOV_QUESTION_DEADLINE, notice, COUNT(notice)), at(20250414, 120000));
    const trondgov_fact weeks[] = {FACT(ORGAN, BOARD), FACT(DEADLINE, OWN(DEADLINE, 0)), FACT(ANCHOR, day(20251215))};
    expect("board", "three weeks after", asked(rules, TRONDGOV_QUESTION_DEADLINE, weeks, COUNT(weeks)),
           at(20260105, 235959));
    const trondgov_fact provision[] = {FACT(PROVISION, RULES), FACT(DATE, day(20250101))};
    expect("board", "own provision", asked(rules, TRONDGOV_QUESTION_PROVISION, provision, COUNT(provision)),
           day(20250101));
    expect_code("board", "own provision's organ", trondgov_code_get(rules, RULES, TRONDGOV_FIELD_ORGAN), BOARD);
}

static void expect_texts(const trondgov_rulebook *rules)
{
    assert_string_equal(trondgov_code_text(rules, BOARD, TRONDGOV_TEXT_NAME), "HAVNESTYRE");
    assert_string_equal(trondgov_code_text(rules, BOARD, TRONDGOV_TEXT_BOKMAL), "havnestyret på kaia");
    assert_string_equal(trondgov_code_text(rules, BOARD, TRONDGOV_TEXT_ENGLISH), "");
    assert_string_equal(trondgov_code_text(rules, RULES, TRONDGOV_TEXT_CITATION), "Reglement for havnestyret 4");
    assert_string_equal(trondgov_code_text(rules, OWN(LIMIT, 0), TRONDGOV_TEXT_NAME), "");
    assert_null(trondgov_code_text(NULL, BOARD, TRONDGOV_TEXT_NAME));
    assert_null(trondgov_code_text(rules, PANEL, TRONDGOV_TEXT_NAME));
    expect("an own code", "no such form of text", trondgov_code_text(rules, BOARD, TRONDGOV_ORGAN_BYSTYRE) == NULL, 1);
    trondgov_code found = 0;
    expect_status("own name", trondgov_code_find(rules, TRONDGOV_FAMILY_ORGAN, "HAVNESTYRE", &found), TRONDGOV_OK);
    expect_code("own name", "code", found, BOARD);
    expect_status("the name before", trondgov_code_find(rules, TRONDGOV_FAMILY_ORGAN, "HAVN", &found),
                  TRONDGOV_UNKNOWN_CODE);
    expect_status("own name", trondgov_code_find(NULL, TRONDGOV_FAMILY_ORGAN, "HAVNESTYRE", &found),
                  TRONDGOV_UNKNOWN_CODE);
    expect_status("own name", trondgov_code_find(rules, TRONDGOV_FAMILY_ROLE, "HAVNESTYRE", &found),
                  TRONDGOV_UNKNOWN_CODE);
    expect_status("no name", trondgov_code_find(rules, TRONDGOV_FAMILY_LIMIT, "", &found), TRONDGOV_UNKNOWN_CODE);
    static const trondgov_code families[] = {TRONDGOV_FAMILY_ORGAN,    TRONDGOV_FAMILY_ROLE,  TRONDGOV_FAMILY_THRESHOLD,
                                             TRONDGOV_FAMILY_DEADLINE, TRONDGOV_FAMILY_LIMIT, TRONDGOV_FAMILY_PARAMETER,
                                             TRONDGOV_FAMILY_PROVISION};
    static const int32_t own[] = {1, 1, 2, 1, 1, 1, 1};
    for (size_t i = 0; i < COUNT(families); i++) {
        const size_t all = trondgov_codes(rules, families[i], 0, NULL, 0);
        const size_t known = trondgov_codes(NULL, families[i], 0, NULL, 0);
        expect("own codes listed", "number", (int64_t)(all - known), own[i]);
        trondgov_code last = 0;
        expect("own codes listed", "the last", (int64_t)trondgov_codes(rules, families[i], all - 1, &last, 1), 1);
        expect_code("own codes listed", "the last", last, TRONDGOV_OWN(families[i], own[i] - 1));
        expect("own codes listed", "behind the last", (int64_t)trondgov_codes(rules, families[i], all, &last, 1), 0);
    }
    char text[256];
    decide(rules, BOARD, 20250424, (trondgov_tally){.in_favour = 5});
    const trondgov_finding ground = findings_of(why).all[0];
    trondgov_finding_text(&ground, rules, TRONDGOV_TEXT_ENGLISH, text, sizeof text);
    expect("own citation", "in a sentence", strncmp(text, "Reglement for havnestyret 4", 27), 0);
}

static void test_own_organ(void **state)
{
    (void)state;
    trondgov_rulebook *base = NULL, *first = NULL, *second = NULL;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &base), TRONDGOV_OK);
    begin(base);
    trondgov_rulebook_free(base); /* the builder has what it needs */
    add_board();
    assert_int_equal(trondgov_builder_build(builder, &first, why), TRONDGOV_OK);
    ADDED(ROW(ORGAN), FACT(ORGAN, PANEL), FACT(LIKE, BOARD), FACT(FROM, day(20250101))); /* the builder goes on */
    ADDED(ROW(SEATS), FACT(ORGAN, PANEL), FACT(PROVISION, RULES), FACT(CATEGORY, TRONDGOV_CATEGORY_ANSATT),
          FACT(COUNT, 6));
    assert_int_equal(trondgov_builder_build(builder, &second, why), TRONDGOV_OK);
    trondgov_builder_free(builder);
    builder = NULL;
    const trondgov_organ *organ = NULL;
    assert_int_equal(trondgov_rulebook_organ(first, PANEL, 20200, &organ), TRONDGOV_UNKNOWN_CODE);
    expect_board(first);
    expect_texts(first);
    trondgov_rulebook_free(first);
    expect_board(second);
    expect("panel", "its own seats of a kind go before those of the board",
           number(second, PANEL, TRONDGOV_PARAMETER_SEATS, 20250424), 13);
    trondgov_outcome found = decide(second, PANEL, 20250424, (trondgov_tally){.in_favour = 8});
    expect_code("panel: the board's quorum, two links up", "answer", found.answer, NO_QUORUM);
    expect("panel: the board's quorum, two links up", "quorum", found.quorum, 9);
    trondgov_rulebook_free(second);
    no_faults();
}

/* An own threshold of the council touches the same conflict of the quorum as any vote does. */
static void test_own_threshold_and_conflicts(void **state)
{
    (void)state;
    begin(city);
    ADDED(ROW(PROVISION), FACT(PROVISION, RULES));
    ADDED(ROW(THRESHOLD), STANDS, FACT(THRESHOLD, OWN(THRESHOLD, 0)), FACT(NUMERATOR, 3), FACT(DENOMINATOR, 4),
          FACT(BASE, TRONDGOV_FIELD_VOTES));
    trondgov_rulebook *rules = built();
    const trondgov_outcome found = decide(
        rules, BYSTYRE, 20250424, (trondgov_tally){.threshold = OWN(THRESHOLD, 0), .present = 36, .in_favour = 33});
    expect_code("CONF-037 in a vote of an own kind", "answer", found.answer, NO_QUORUM);
    expect_code("CONF-037 in a vote of an own kind", "conflict", found.conflict, TRONDGOV_CONFLICT_PRESENT_NOT_VOTING);
    expect_code("CONF-037 in a vote of an own kind", "other reading",
                other_reading(why, READ(PRESENT_NOT_VOTING_COUNTED)).answer, CARRIED);
    trondgov_rulebook_free(rules);
    no_faults();
}

static void test_labels(void **state)
{
    (void)state;
    begin(city);
    static const struct {
        const char *name;
        trondgov_code code, form;
        trondgov_status status;
    } labels[] = {
        {"the library's code", BYSTYRE, TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"no form", BOARD, 0, TRONDGOV_UNKNOWN_CODE},
        {"a form that is none", BOARD, TRONDGOV_FAMILY_TEXT + 99, TRONDGOV_UNKNOWN_CODE},
        {"a code of no family", 0x7ffe8000, TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"below 0", -1, TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"no row gives an event meaning", OWN(EVENT, 0), TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"nor a question", OWN(QUESTION, 0), TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"nor a field", OWN(FIELD, 0), TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"nor a unit", OWN(UNIT, 0), TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"nor a state", OWN(STATE, 0), TRONDGOV_TEXT_NAME, TRONDGOV_UNKNOWN_CODE},
        {"an organ", BOARD, TRONDGOV_TEXT_CITATION, TRONDGOV_OK},
    };
    for (size_t i = 0; i < COUNT(labels); i++)
        expect_status(labels[i].name, trondgov_builder_label(builder, labels[i].code, labels[i].form, "x"),
                      labels[i].status);
    expect_status("NULL", trondgov_builder_label(builder, BOARD, TRONDGOV_TEXT_NAME, NULL), TRONDGOV_NULL_ARGUMENT);
    expect_status("NULL", trondgov_builder_label(NULL, BOARD, TRONDGOV_TEXT_NAME, "x"), TRONDGOV_NULL_ARGUMENT);
    no_faults();
}

/* --- What the whole must have --- */

static int32_t is_missing(trondgov_code organ, trondgov_code subject)
{
    const struct findings found = findings_of(why);
    for (size_t i = 0; i < found.count; i++)
        if (found.all[i].kind == TRONDGOV_FINDING_FAULT && found.all[i].organ == organ &&
            found.all[i].subject == subject)
            return 1;
    return 0;
}

static void expect_missing(const char *name, trondgov_code organ, trondgov_code first, trondgov_code second,
                           trondgov_code third)
{
    trondgov_rulebook *rules = city;
    const trondgov_code missing[] = {first, second, third};
    expect_status(name, trondgov_builder_build(builder, &rules, why), TRONDGOV_MISSING_FIELD);
    expect(name, "no rulebook", rules == NULL, 1);
    int64_t count = 0;
    for (size_t i = 0; i < COUNT(missing); i++)
        if (missing[i]) {
            count++;
            expect(name, name_of(missing[i]), is_missing(organ, missing[i]), 1);
        }
    expect(name, "nothing else is missing", (int64_t)findings_of(why).count, count);
    trondgov_rulebook_free(rules);
    expect_status(name, trondgov_builder_build(builder, &rules, NULL), TRONDGOV_MISSING_FIELD);
    trondgov_rulebook_free(rules);
}

static void test_missing(void **state)
{
    (void)state;
    enum {
        SEATS = TRONDGOV_PARAMETER_SEATS,
        QUORUM = TRONDGOV_THRESHOLD_QUORUM,
        MAJORITY = TRONDGOV_THRESHOLD_SIMPLE_MAJORITY
    };
    begin(statute);
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(FROM, day(20250101)));
    expect_missing("an organ like none", BOARD, SEATS, QUORUM, MAJORITY);
    begin(statute);
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_UTVALG), FACT(FROM, day(20250101)));
    expect_missing("an organ without a size", BOARD, SEATS, 0, 0);
    begin(statute);
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, PANEL), FACT(FROM, day(20250101)));
    expect_missing("like an organ that nobody added", BOARD, TRONDGOV_ROW_ORGAN, 0, 0); /* all else hangs on that */
    begin(statute);
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_UTVALG), FACT(FROM, day(20250101)));
    ADDED(ROW(SEATS), FACT(ORGAN, BOARD), FACT(PROVISION, RULES), FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK),
          FACT(COUNT, 9));
    expect_missing("a provision that nobody added", BOARD, RULES, 0, 0);
    begin(statute);
    ADDED(ROW(PROVISION), FACT(PROVISION, RULES));
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, TRONDGOV_ORGAN_UTVALG), FACT(FROM, day(20250101)));
    ADDED(ROW(SEATS), FACT(ORGAN, BOARD), FACT(PROVISION, RULES), FACT(CATEGORY, TRONDGOV_CATEGORY_POLITISK),
          FACT(COUNT, 9), FACT(TO, day(20261231)));
    expect_missing("a size that ends before the organ does", BOARD, SEATS, 0, 0);
    /* like each other: ends, and says what is missing */
    begin(statute);
    ADDED(ROW(ORGAN), FACT(ORGAN, BOARD), FACT(LIKE, PANEL), FACT(FROM, day(20250101)));
    ADDED(ROW(ORGAN), FACT(ORGAN, PANEL), FACT(LIKE, BOARD), FACT(FROM, day(20250101)));
    trondgov_rulebook *rules = NULL;
    expect_status("like each other", trondgov_builder_build(builder, &rules, why), TRONDGOV_MISSING_FIELD);
    expect("like each other", "both lack all", (int64_t)number_of(why, TRONDGOV_FINDING_FAULT), 6);
    trondgov_builder_free(builder);
    builder = NULL;
    no_faults();
    assert_int_equal(trondgov_builder_build(NULL, &rules, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_builder_create(NULL, &builder), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_builder_create(city, NULL), TRONDGOV_NULL_ARGUMENT);
    begin(city);
    assert_int_equal(trondgov_builder_build(builder, NULL, why), TRONDGOV_NULL_ARGUMENT);
    trondgov_builder_free(builder);
    builder = NULL;
    trondgov_builder_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_column), cmocka_unit_test(test_nonsense),
        cmocka_unit_test(test_later_row),    cmocka_unit_test(test_later_organ),
        cmocka_unit_test(test_readings),     cmocka_unit_test(test_every_conflict),
        cmocka_unit_test(test_own_organ),    cmocka_unit_test(test_own_threshold_and_conflicts),
        cmocka_unit_test(test_labels),       cmocka_unit_test(test_missing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
