/* Asks the questions of tables that a lawyer can read, through the public interface only.
 *
 * usage: test_tables [--statute] [--lines TEXT] TABLE.tsv...
 *
 * A line is a case: title, question, answer, other readings, with tabs between them; # begins a comment.
 *
 *   question  EXEMPTION ORGAN=BYSTYRE DATE=2025-04-24 GROUND=HEALTH
 *   answer    NO by FRIT-04 value 12 needs CONSENT required 3 actual 2 margin -1, or: status OUT_OF_RANGE;
 *             with GODT-14.4a-1+GODT-14.4a-2: the provisions of all RESULT findings, in order; NONE: there are none
 *   others    AS_WRITTEN_NAME: NO by FRIT-20; OTHER_NAME: YES, or * where they are not looked at
 *
 * The other readings are exactly those that the verdict tells of, and each is asked again with that reading selected.
 * On the day before its first day no provision is cited.
 */
#define _POSIX_C_SOURCE 200809L
#include "rulebook_tests.h"

enum { CELLS = 4, FACTS = 24, READINGS = 4096, RESULTS = 16, UNSAID = -1 };

struct expected {
    const char *text;
    trondgov_status status;
    trondgov_code answer, provision, needs;
    int64_t value, required, actual, margin; /* ANY: not said */
    int32_t results;                         /* UNSAID: not said */
    trondgov_code with[RESULTS];
};

struct question {
    trondgov_code code;
    trondgov_fact facts[FACTS];
    size_t count;
};

static trondgov_code edition = TRONDGOV_EDITION_TRONDHEIM;
static trondgov_rulebook *rules;
static trondgov_rulebook *read_so[READINGS]; /* by the low half of the reading */
static trondgov_verdict *why;
static const char *only;  /* lines that have this text; NULL: all */
static const char *place; /* TABLE:line: title */

static trondgov_code find(trondgov_code family, const char *name)
{
    trondgov_code code = 0;
    if (trondgov_code_find(NULL, family, name, &code))
        fail_msg("%s: %s is no code of %s", place, name, trondgov_code_text(NULL, family, TRONDGOV_TEXT_NAME));
    return code;
}

static int64_t date_of(const char *text)
{
    int year = 0, month = 0, day_of_month = 0, hour = 0, minute = 0, second = 0;
    const int read = sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d", &year, &month, &day_of_month, &hour, &minute, &second);
    trondgov_date date = 0;
    if (read < 3 || trondgov_date_from_civil(year, month, day_of_month, &date))
        fail_msg("%s: %s is no date", place, text);
    return read == 3 ? date : date * TRONDGOV_DAY_SECONDS + hour * 3600 + minute * 60 + second;
}

/* A number, a date, an instant, a name of the family, or several names of a set. */
static int64_t value_of(const char *text, trondgov_code family, int32_t set)
{
    char *end = NULL;
    if (strlen(text) >= 10 && text[4] == '-' && text[7] == '-' && text[0] >= '0' && text[0] <= '9')
        return date_of(text);
    const int64_t number = strtoll(text, &end, 10);
    if (*text && *end == '\0')
        return number;
    if (!set)
        return find(family, text);
    int64_t all = 0;
    char names[400], *rest = names;
    snprintf(names, sizeof names, "%s", text);
    for (char *name = strtok_r(rest, "+", &rest); name; name = strtok_r(NULL, "+", &rest))
        all |= INT64_C(1) << ((find(family, name) & 0xffff) - 1);
    return all;
}

static trondgov_field field_of(trondgov_code question, const char *name)
{
    trondgov_field field;
    for (size_t i = 0; trondgov_fields(NULL, question, i, &field, 1); i++)
        if (strcmp(trondgov_code_text(NULL, field.field, TRONDGOV_TEXT_NAME), name) == 0)
            return field;
    /* a fact that the question has not: asked all the same, to see it refused */
    trondgov_code code = 0;
    if (trondgov_code_find(NULL, TRONDGOV_FAMILY_FIELD, name, &code) &&
        trondgov_code_find(NULL, TRONDGOV_FAMILY_JUDGEMENT, name, &code))
        fail_msg("%s: there is no fact %s", place, name);
    return (trondgov_field){.field = code,
                            .unit = (trondgov_code)trondgov_code_get(NULL, code, TRONDGOV_FIELD_UNIT),
                            .family = (trondgov_code)trondgov_code_get(NULL, code, TRONDGOV_FIELD_FAMILY)};
}

static struct question read_question(const char *text)
{
    struct question question = {.count = 0};
    char words[1000], *rest = words;
    snprintf(words, sizeof words, "%s", text);
    for (char *word = strtok_r(rest, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        if (!question.code) {
            question.code = find(TRONDGOV_FAMILY_QUESTION, word);
            continue;
        }
        char *value = strchr(word, '=');
        if (!value || question.count == FACTS)
            fail_msg("%s: cannot read %s", place, word);
        *value++ = '\0';
        const trondgov_field field = field_of(question.code, word);
        const int32_t judged = (field.field & 0x7fff0000) == TRONDGOV_FAMILY_JUDGEMENT;
        question.facts[question.count++] =
            (trondgov_fact){field.field, value_of(value, judged ? 0 : field.family, field.unit == TRONDGOV_UNIT_FLAGS)};
    }
    return question;
}

/* FAMILY.NAME, FAMILY.A+B, a number or a date */
static int64_t told_value(char *text)
{
    char *name = text[0] >= 'A' && text[0] <= 'Z' ? strchr(text, '.') : NULL;
    if (!name)
        return value_of(text, 0, 0);
    *name++ = '\0';
    const trondgov_code family = find(TRONDGOV_FAMILY_FAMILY, text);
    return value_of(name, family, family == TRONDGOV_FAMILY_PARTICULAR);
}

static trondgov_code fact_code(const char *name)
{
    trondgov_code code = 0;
    return trondgov_code_find(NULL, TRONDGOV_FAMILY_FIELD, name, &code) ? find(TRONDGOV_FAMILY_JUDGEMENT, name) : code;
}

/* A+B, or NONE */
static void read_results(struct expected *expected, char *names)
{
    char *rest = names;
    expected->results = 0;
    if (strcmp(names, "NONE") == 0)
        return;
    for (char *name = strtok_r(rest, "+", &rest); name; name = strtok_r(NULL, "+", &rest)) {
        if (expected->results == RESULTS)
            fail_msg("%s: more results than there is room for", place);
        expected->with[expected->results++] = find(TRONDGOV_FAMILY_PROVISION, name);
    }
}

static struct expected read_expected(const char *text)
{
    struct expected expected = {text, TRONDGOV_OK, 0, ANY, 0, ANY, ANY, ANY, ANY, UNSAID, {0}};
    char words[400], *rest = words;
    snprintf(words, sizeof words, "%s", text);
    char *word = strtok_r(rest, " ", &rest);
    if (!word)
        fail_msg("%s: no answer", place);
    if (strcmp(word, "status") != 0)
        expected.answer = find(TRONDGOV_FAMILY_ANSWER, word);
    else
        expected.status = find(TRONDGOV_FAMILY_STATUS, strtok_r(NULL, " ", &rest));
    while ((word = strtok_r(NULL, " ", &rest)) != NULL) {
        char *of = strtok_r(NULL, " ", &rest);
        if (!of)
            fail_msg("%s: cannot read %s", place, text);
        if (strcmp(word, "by") == 0)
            expected.provision = find(TRONDGOV_FAMILY_PROVISION, of);
        else if (strcmp(word, "needs") == 0)
            expected.needs = fact_code(of);
        else if (strcmp(word, "value") == 0)
            expected.value = told_value(of);
        else if (strcmp(word, "required") == 0)
            expected.required = told_value(of);
        else if (strcmp(word, "actual") == 0)
            expected.actual = told_value(of);
        else if (strcmp(word, "margin") == 0)
            expected.margin = told_value(of);
        else if (strcmp(word, "with") == 0)
            read_results(&expected, of);
        else
            fail_msg("%s: what is %s", place, word);
    }
    return expected;
}

static int32_t names_judgement(trondgov_code judgement)
{
    const struct findings found = findings_of(why);
    for (size_t i = 0; i < found.count; i++)
        if (found.all[i].kind == TRONDGOV_FINDING_JUDGEMENT && found.all[i].subject == judgement)
            return 1;
    return 0;
}

/* The provisions of the RESULT findings are those of the line, in its order, and no others. */
static void check_results(const char *name, const struct expected *expected)
{
    const struct findings found = findings_of(why);
    int32_t count = 0;
    if (expected->results == UNSAID)
        return;
    for (size_t i = 0; i < found.count; i++) {
        if (found.all[i].kind != TRONDGOV_FINDING_RESULT)
            continue;
        if (count < expected->results)
            expect_code(name, "result by", found.all[i].provision, expected->with[count]);
        else
            expect_code(name, "a result more, by", found.all[i].provision, 0);
        count++;
    }
    expect(name, "results", count, expected->results);
}

static void check(const trondgov_rulebook *asked_of, const char *under, const struct question *question,
                  const struct expected *expected)
{
    char name[600];
    snprintf(name, sizeof name, "%s%s%s", place, *under ? ", read as " : "", under);
    trondgov_answer answer = 0;
    int64_t value = 0;
    const trondgov_status status =
        trondgov_rulebook_ask(asked_of, question->code, question->facts, question->count, &answer, &value, why);
    expect_code(name, "status", status, expected->status);
    if (status || expected->status) {
        expect(name, "names the fact", !expected->needs || names_input(why, expected->needs), 1);
        return;
    }
    const trondgov_finding ground = finding_of(why, TRONDGOV_FINDING_GROUND, 0);
    expect_code(name, "answer", answer, expected->answer);
    if (expected->provision != ANY)
        expect_code(name, "provision", ground.provision, expected->provision);
    expect(name, "value", value, expected->value);
    expect(name, "required", ground.required, expected->required);
    expect(name, "actual", ground.actual, expected->actual);
    expect(name, "margin", ground.margin, expected->margin);
    check_results(name, expected);
    if (expected->needs)
        expect(name, "names what is missing", names_input(why, expected->needs) || names_judgement(expected->needs), 1);
}

/* On its first day a provision decides as it does later. What is older than the edition's rules is asked
 * about on theirs, but not where the line is about the day of the guidelines on absence: they changed what
 * older provisions give.
 */
static void check_first_day(const trondgov_rulebook *asked_of, const char *under, struct question question,
                            trondgov_code provision, int64_t not_before, trondgov_code expected)
{
    const int64_t from = trondgov_code_get(NULL, provision, TRONDGOV_FIELD_FROM);
    int64_t first = edition == TRONDGOV_EDITION_STATUTE ? day(20191101) : day(20240613);
    first = first < not_before ? not_before : first;
    trondgov_answer answer = 0;
    int32_t dated = 0;
    char name[600];
    for (size_t i = 0; i < question.count; i++) {
        int64_t *asked = &question.facts[i].value;
        if (question.facts[i].field != TRONDGOV_FIELD_DATE || *asked < first || *asked < from ||
            (from < first && *asked == day(20241024)))
            continue;
        *asked = from < first ? first : from;
        dated = 1;
    }
    if (!dated || question.code == TRONDGOV_QUESTION_CHANGES)
        return;
    snprintf(name, sizeof name, "%s%s%s", place, *under ? ", read as " : "", under);
    expect_status(name,
                  trondgov_rulebook_ask(asked_of, question.code, question.facts, question.count, &answer, NULL, why),
                  TRONDGOV_OK);
    expect_code(name, "on its first day", answer, expected);
    if (question.code != TRONDGOV_QUESTION_PROVISION)
        expect_code(name, "cited on its first day", finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision, provision);
}

static const trondgov_rulebook *rules_read_as(trondgov_code reading)
{
    const size_t number = (size_t)(reading & 0xffff);
    if (number >= READINGS)
        fail_msg("%s: more readings than there is room for", place);
    if (read_so[number])
        return read_so[number];
    const trondgov_fact selected[] = {FACT(READING, reading)};
    trondgov_builder *builder = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, selected, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &read_so[number], NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return read_so[number];
}

/* The readings that the verdict tells of, each once. */
static size_t readings_told(trondgov_code *told)
{
    const struct findings found = findings_of(why);
    size_t count = 0;
    for (size_t i = 0; i < found.count; i++) {
        int32_t known = found.all[i].kind != TRONDGOV_FINDING_OTHER_READING;
        for (size_t k = 0; k < count; k++)
            known |= told[k] == found.all[i].reading;
        if (!known)
            told[count++] = found.all[i].reading;
    }
    return count;
}

/* Under another reading too, but not before the first day of what holds, and not where the answer follows
 * the day (the figure of a year, the end of a term).
 */
static void check_first_day_read_as(trondgov_code reading, const char *under, const struct question *question,
                                    trondgov_code holds, trondgov_code expected)
{
    const trondgov_code cited = finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision;
    const int64_t since = holds ? trondgov_code_get(NULL, holds, TRONDGOV_FIELD_FROM) : 0;
    for (size_t i = 0; i < question->count; i++)
        if (question->facts[i].field == TRONDGOV_FIELD_FROM)
            return;
    if (cited && since != TRONDGOV_NOTHING)
        check_first_day(rules_read_as(reading), under, *question, cited, since, expected);
}

static void check_readings(const struct question *question, trondgov_code holds, const char *text)
{
    trondgov_code told[FINDINGS], expected_readings[FINDINGS];
    trondgov_finding findings[FINDINGS];
    const size_t told_count = readings_told(told);
    size_t count = 0;
    for (size_t i = 0; i < told_count; i++)
        findings[i] = other_reading(why, told[i]);
    char cells[1000], *rest = cells;
    snprintf(cells, sizeof cells, "%s", text);
    for (char *one = strtok_r(rest, ";", &rest); one; one = strtok_r(NULL, ";", &rest)) {
        one += strspn(one, " ");
        char *answer = strstr(one, ": ");
        if (!answer)
            fail_msg("%s: cannot read the reading %s", place, one);
        *answer = '\0';
        answer += 2;
        const trondgov_code reading = find(TRONDGOV_FAMILY_READING, one);
        const struct expected expected = read_expected(answer);
        expected_readings[count++] = reading;
        for (size_t i = 0; i < told_count; i++)
            if (told[i] == reading) {
                expect_code(place, one, findings[i].answer, expected.answer);
                if (expected.provision != ANY)
                    expect_code(place, one, findings[i].provision, expected.provision);
            }
        check(rules_read_as(reading), one, question, &expected);
        check_first_day_read_as(reading, one, question, holds, expected.answer);
    }
    for (size_t i = 0; i < told_count; i++) {
        int32_t named = 0;
        for (size_t k = 0; k < count; k++)
            named |= told[i] == expected_readings[k];
        if (!named)
            expect_code(place, "another reading than those in the line", told[i], 0);
    }
    for (size_t k = 0; k < count; k++) {
        int32_t reported = 0;
        for (size_t i = 0; i < told_count; i++)
            reported |= told[i] == expected_readings[k];
        if (!reported)
            expect_code(place, "a reading that the verdict does not tell of", 0, expected_readings[k]);
    }
}

/* The day before the provision's first day it decides nothing. */
static void check_day_before(struct question question, trondgov_code provision)
{
    const int64_t from = trondgov_code_get(NULL, provision, TRONDGOV_FIELD_FROM);
    if (from == TRONDGOV_NOTHING || question.code == TRONDGOV_QUESTION_PROVISION ||
        question.code == TRONDGOV_QUESTION_CHANGES)
        return;
    for (size_t i = 0; i < question.count; i++)
        if (question.facts[i].field == TRONDGOV_FIELD_DATE || question.facts[i].field == TRONDGOV_FIELD_ANCHOR)
            question.facts[i].value = from - 1;
    trondgov_answer answer = 0;
    const trondgov_status status =
        trondgov_rulebook_ask(rules, question.code, question.facts, question.count, &answer, NULL, why);
    if (!status && finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision == provision)
        expect_code(place, "cited the day before its first day", provision, 0);
}

static void check_line(char *line)
{
    char *cells[CELLS] = {NULL, NULL, NULL, NULL};
    size_t count = 0;
    for (char *cell = line; cell && count < CELLS; count++) {
        cells[count] = cell;
        cell = strchr(cell, '\t');
        if (cell)
            *cell++ = '\0';
    }
    if (count < 3)
        fail_msg("%s: a line has a title, a question and an answer", place);
    const struct question question = read_question(cells[1]);
    const struct expected expected = read_expected(cells[2]);
    check(rules, "", &question, &expected);
    if (expected.status)
        return;
    const trondgov_code cited = finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision;
    if (!cells[3] || strcmp(cells[3], "*") != 0)
        check_readings(&question, cited, cells[3] ? cells[3] : "");
    if (!cited)
        return;
    check_day_before(question, cited);
    check_first_day(rules, "", question, cited, 0, expected.answer);
}

static void check_table(void **state)
{
    const char *path = *state;
    static char line[4000], named[600], title[300];
    FILE *table = fopen(path, "r");
    size_t number = 0, cases = 0;
    if (!table)
        fail_msg("%s: cannot be read", path);
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    while (fgets(line, sizeof line, table)) {
        number++;
        line[strcspn(line, "\r\n")] = '\0';
        if (*line == '#' || *line == '\0' || (only && !strstr(line, only)))
            continue;
        snprintf(title, sizeof title, "%.*s", (int)strcspn(line, "\t"), line);
        snprintf(named, sizeof named, "%s:%zu: %s", name, number, title);
        place = named;
        cases++;
        check_line(line);
    }
    fclose(table);
    print_message("%s: %zu cases\n", name, cases);
    assert_true(cases > 0 || only);
    no_faults();
}

static int set_up(void **state)
{
    (void)state;
    return trondgov_rulebook_create(NULL, edition, &rules) || trondgov_verdict_create(NULL, &why);
}

static int tear_down(void **state)
{
    (void)state;
    for (size_t i = 0; i < READINGS; i++)
        trondgov_rulebook_free(read_so[i]);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}

int main(int count, char **arguments)
{
    enum { TABLES = 64 };
    static struct CMUnitTest tests[TABLES];
    size_t tables = 0;
    for (int i = 1; i < count && tables < TABLES; i++) {
        if (strcmp(arguments[i], "--statute") == 0)
            edition = TRONDGOV_EDITION_STATUTE;
        else if (strcmp(arguments[i], "--lines") == 0 && i + 1 < count)
            only = arguments[++i];
        else
            tests[tables++] = (struct CMUnitTest){arguments[i], check_table, NULL, NULL, arguments[i]};
    }
    if (tables == 0) {
        fprintf(stderr, "usage: test_tables [--statute] [--lines TEXT] TABLE.tsv...\n");
        return 2;
    }
    return _cmocka_run_group_tests("tables", tests, tables, set_up, tear_down);
}
