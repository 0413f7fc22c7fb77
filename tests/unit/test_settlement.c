/* Settlements as a payroll officer would write them down, through the public interface only.
 *
 * usage: test_settlement [--lines TEXT] TABLE.txt...
 *
 * A table is a list of cases, one statement on a line, # begins a comment:
 *
 *   case      TITLE                                      what it is about, by rule id; ends the case before it
 *   period    FROM TO                                    of the settlement
 *   reading   READING...                                 selected
 *   row       KIND FIELD=VALUE...                        of the municipality's own
 *   party     PERSON PARTY [FROM]                        in the register; from a day: a change of group
 *   office    PERSON ORGAN ROLE FROM [LEFT [LIST]]       in the register; - for not left
 *   EVENT     DAY SLOT=VALUE...                          an entry, by the names of its slots' fields
 *   refused   STATUS FIELD, or: refused REFUSED FIELD    what the entry before it comes to; nothing is taken in
 *   line      KIND FIELD=VALUE...                        of the result, in order, all of them: PERSON, PARTY, ORGAN,
 *                                                        FROM, TO, COUNT, RATE, AMOUNT, UNIT, BY, CONFLICT, PAYOUT,
 *                                                        FLAGS=A+B (none unless said)
 *   nothing                                              there is no line
 *   step      KIND SUBJECT [BY]                          of the explanation of the line before it: there is such a one
 *   note      KIND SUBJECT [BY]                          of the result's verdict: there is such a one
 *   without   KIND SUBJECT                               of the same: there is none
 *   answer    ANSWER                                     of the result; DONE unless said
 *   total     ØRE
 *   sum       FIELD VALUE ØRE                            of the lines by PERSON, PARTY, ORGAN or PROVISION
 *
 * Amounts are in øre. Persons, parties, lists, meetings and claims are made up.
 */
#define _POSIX_C_SOURCE 200809L
#include "rulebook_tests.h"

enum { WORDS = 24, MOST = 80, LENGTH = 512, ANY_LIST = 9001 };

struct term {
    trondgov_id person, list;
    trondgov_code organ, role;
    trondgov_date from, left;
};

static trondgov_rulebook *standard;
static trondgov_verdict *why;
static const char *only;          /* cases that have this text; NULL: all */
static char place[LENGTH];        /* TABLE: title */
static struct {                   /* the case */
    trondgov_date from, to;
    struct term terms[MOST];
    trondgov_id person[MOST], party[MOST]; /* in the register */
    trondgov_date changed[MOST];           /* 0: so from the beginning */
    size_t term_count, party_count, lines;
    trondgov_builder *builder;
    trondgov_rulebook *rules;
    trondgov_settlement *settlement;
    trondgov_event last; /* not entered yet; kind 0: none */
    int runs, settled;
    trondgov_code answer;
} now;

static trondgov_code find(trondgov_code family, const char *name)
{
    trondgov_code code = 0;
    if (trondgov_code_find(NULL, family, name, &code))
        fail_msg("%s: no code %s", place, name);
    return code;
}

/* A number, a date, FAMILY.NAME, or a name of the family. */
static int64_t value_of(const char *text, trondgov_code family)
{
    char *end = NULL, name[LENGTH];
    const long long number = strtoll(text, &end, 10);
    int year = 0, month = 0, of_month = 0;
    trondgov_date date = 0;
    if (sscanf(text, "%4d-%2d-%2d", &year, &month, &of_month) == 3 &&
        trondgov_date_from_civil(year, month, of_month, &date) == TRONDGOV_OK)
        return date;
    if (*end == 0)
        return number;
    const char *dot = strchr(text, '.');
    if (!family && dot && (size_t)(dot - text) < sizeof name) {
        memcpy(name, text, (size_t)(dot - text));
        name[dot - text] = 0;
        return find(find(TRONDGOV_FAMILY_FAMILY, name), dot + 1);
    }
    return find(family, text);
}

/* ---- the settlement ---- */

static trondgov_id party_of(trondgov_id person)
{
    for (size_t i = 0; i < now.party_count; i++)
        if (now.person[i] == person && now.changed[i] == 0)
            return now.party[i];
    return 0;
}

/* An event of the register, put behind those of earlier days. */
static size_t insert(trondgov_event *events, size_t count, trondgov_event event, trondgov_date day)
{
    event.at = day * TRONDGOV_DAY_SECONDS;
    size_t place_of_it = count;
    for (; place_of_it > 0 && events[place_of_it - 1].at > event.at; place_of_it--)
        events[place_of_it] = events[place_of_it - 1];
    events[place_of_it] = event;
    return count + 1;
}

static void fill_register(trondgov_municipality *municipality)
{
    trondgov_event events[4 * MOST];
    size_t count = 0;
    for (size_t i = 0; i < now.term_count; i++) {
        const struct term *term = &now.terms[i];
        const trondgov_event person = {.kind = TRONDGOV_EVENT_PERSON, .person = term->person,
                                       .item = party_of(term->person)};
        trondgov_event office = {.kind = TRONDGOV_EVENT_OFFICE_TAKEN, .person = term->person, .organ = term->organ,
                                 .role = term->role, .item = term->list};
        if (term->role == TRONDGOV_ROLE_VARAMEDLEM) { /* substitutes are ranked on a list */
            office.item = term->list ? term->list : ANY_LIST;
            office.value = term->person;
        }
        count = insert(events, count, person, now.terms[0].from);
        count = insert(events, count, office, term->from);
        office = (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_LEFT, .person = term->person, .organ = term->organ,
                                  .role = term->role};
        if (term->left)
            count = insert(events, count, office, term->left);
    }
    for (size_t i = 0; i < now.party_count; i++) {
        const trondgov_event changed = {.kind = TRONDGOV_EVENT_GROUP_CHANGED, .person = now.person[i],
                                        .item = now.party[i]};
        if (now.changed[i])
            count = insert(events, count, changed, now.changed[i]);
    }
    for (size_t i = 0; i < count; i++) {
        const trondgov_status status = trondgov_municipality_apply(municipality, &events[i], 1, 0, NULL, NULL, NULL);
        if (status && status != TRONDGOV_DUPLICATE)
            fail_msg("%s: the register: status %d", place, (int)status);
    }
}

static void begin_settlement(void)
{
    trondgov_municipality *municipality = NULL;
    trondgov_schedule *schedule = NULL;
    if (now.settlement)
        return;
    assert_int_equal(trondgov_builder_build(now.builder, &now.rules, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_create(now.rules, &municipality), TRONDGOV_OK);
    fill_register(municipality);
    const trondgov_status status = trondgov_schedule_create(now.rules, now.from, now.to, &schedule);
    if (status)
        fail_msg("%s: the schedule: status %d", place, (int)status);
    assert_int_equal(trondgov_settlement_create(schedule, municipality, &now.settlement), TRONDGOV_OK);
    trondgov_schedule_free(schedule);
    trondgov_municipality_free(municipality);
}

/* Enters what waits; what is expected of it comes first: status or answer, and the field. */
static void enter(trondgov_code expected_answer, trondgov_status expected_status, const char *field)
{
    trondgov_answer answer = 0;
    size_t index = 0;
    if (!now.last.kind)
        return;
    begin_settlement();
    const trondgov_status status = trondgov_settlement_apply(now.settlement, &now.last, 1, 0, &answer, &index, why);
    now.last.kind = 0;
    expect(place, "status of an entry", status, expected_status);
    expect(place, "answer to an entry", answer, expected_answer);
    trondgov_finding finding;
    int named = field == NULL;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        named |= field && strcmp(name_of(finding.subject), field) == 0;
    expect(place, "the field is named", named, 1);
}

static void settle(void)
{
    trondgov_answer answer = 0;
    enter(TRONDGOV_ANSWER_DONE, TRONDGOV_OK, NULL);
    begin_settlement();
    if (now.settled)
        return;
    now.settled = 1;
    expect(place, "result", trondgov_settlement_result(now.settlement, &answer, NULL, why), TRONDGOV_OK);
    expect(place, "answer", answer, now.answer);
}

static void end_case(void)
{
    if (now.runs) {
        settle();
        expect(place, "number of lines", (int64_t)trondgov_settlement_lines(now.settlement, 0, 0, NULL, 0),
               (int64_t)now.lines);
    }
    trondgov_settlement_free(now.settlement);
    trondgov_rulebook_free(now.rules);
    trondgov_builder_free(now.builder);
    memset(&now, 0, sizeof now);
}

/* ---- statements ---- */

static void begin_case(const char *table, const char *title)
{
    end_case();
    snprintf(place, sizeof place, "%s: %s", table, title);
    now.runs = !only || strstr(title, only);
    now.answer = TRONDGOV_ANSWER_DONE;
    assert_int_equal(trondgov_builder_create(standard, &now.builder), TRONDGOV_OK);
}

static void select_reading(const char *name)
{
    const trondgov_fact column = {TRONDGOV_FIELD_READING, find(TRONDGOV_FAMILY_READING, name)};
    assert_int_equal(trondgov_builder_add(now.builder, TRONDGOV_ROW_READING, &column, 1, NULL), TRONDGOV_OK);
}

static const trondgov_field *field_named(trondgov_code of, const char *name)
{
    static trondgov_field field;
    for (size_t i = 0; trondgov_fields(standard, of, i, &field, 1); i++)
        if (strcmp(name_of(field.field), name) == 0)
            return &field;
    fail_msg("%s: %s has no field %s", place, name_of(of), name);
    return NULL;
}

static char *value_behind(char *word)
{
    char *equals = strchr(word, '=');
    if (!equals)
        fail_msg("%s: %s: no =", place, word);
    *equals = 0;
    return equals + 1;
}

static void add_row(char *words[], size_t count)
{
    const trondgov_code kind = find(TRONDGOV_FAMILY_ROW, words[1]);
    trondgov_fact columns[WORDS];
    for (size_t i = 2; i < count; i++) {
        const char *value = value_behind(words[i]);
        const trondgov_field *field = field_named(kind, words[i]);
        columns[i - 2] = (trondgov_fact){field->field, value_of(value, field->family)};
    }
    assert_int_equal(trondgov_builder_add(now.builder, kind, columns, count - 2, NULL), TRONDGOV_OK);
}

static void add_office(char *words[], size_t count)
{
    struct term *term = &now.terms[now.term_count++];
    *term = (struct term){.person = value_of(words[1], 0),
                          .organ = (trondgov_code)value_of(words[2], TRONDGOV_FAMILY_ORGAN),
                          .role = (trondgov_code)value_of(words[3], TRONDGOV_FAMILY_ROLE),
                          .from = (trondgov_date)value_of(words[4], 0)};
    if (count > 5 && strcmp(words[5], "-") != 0)
        term->left = (trondgov_date)value_of(words[5], 0);
    if (count > 6)
        term->list = value_of(words[6], 0);
}

static void set_slot(trondgov_event *event, const trondgov_field *field, int64_t value)
{
    if (field->slot < (int32_t)offsetof(trondgov_event, kind))
        memcpy((char *)event + field->slot, &value, sizeof value);
    else
        memcpy((char *)event + field->slot, &(int32_t){(int32_t)value}, sizeof(int32_t));
}

static void add_entry(char *words[], size_t count)
{
    enter(TRONDGOV_ANSWER_DONE, TRONDGOV_OK, NULL);
    trondgov_event event = {.kind = find(TRONDGOV_FAMILY_EVENT, words[0]),
                            .at = value_of(words[1], 0) * TRONDGOV_DAY_SECONDS + TRONDGOV_DAY_SECONDS / 2};
    for (size_t i = 2; i < count; i++) {
        const char *value = value_behind(words[i]);
        const trondgov_field *field = field_named(event.kind, words[i]);
        set_slot(&event, field, value_of(value, field->family));
    }
    now.last = event;
}

static int32_t flags_of(char *text)
{
    static const struct {
        const char *name;
        int32_t flag;
    } FLAGS[] = {{"INFERRED", TRONDGOV_LINE_INFERRED},
                 {"AMBIGUOUS", TRONDGOV_LINE_AMBIGUOUS},
                 {"LATE", TRONDGOV_LINE_LATE},
                 {"DIFFERENCE", TRONDGOV_LINE_DIFFERENCE},
                 {"CARRIED", TRONDGOV_LINE_CARRIED}};
    int32_t flags = 0;
    char *rest = NULL;
    for (char *word = strtok_r(text, "+", &rest); word; word = strtok_r(NULL, "+", &rest)) {
        size_t i = 0;
        while (i < COUNT(FLAGS) && strcmp(FLAGS[i].name, word) != 0)
            i++;
        if (i == COUNT(FLAGS))
            fail_msg("%s: no flag %s", place, word);
        flags |= FLAGS[i].flag;
    }
    return flags;
}

static void expect_line(char *words[], size_t count)
{
    trondgov_line line;
    char what[LENGTH];
    int32_t flags = 0;
    settle();
    snprintf(what, sizeof what, "line %d", (int)now.lines + 1);
    if (!trondgov_settlement_lines(now.settlement, 0, now.lines++, &line, 1)) {
        expect(place, what, 0, 1);
        return;
    }
    const struct {
        const char *name;
        int64_t found;
        trondgov_code family;
    } FIELDS[] = {
        {"PERSON", line.person, 0}, {"PARTY", line.party, 0}, {"ORGAN", line.organ, TRONDGOV_FAMILY_ORGAN},
        {"FROM", line.from, 0}, {"TO", line.to, 0}, {"COUNT", line.count, 0}, {"RATE", line.rate, 0},
        {"AMOUNT", line.amount, 0}, {"UNIT", line.unit, TRONDGOV_FAMILY_UNIT},
        {"BY", line.provision, TRONDGOV_FAMILY_PROVISION}, {"CONFLICT", line.conflict, TRONDGOV_FAMILY_CONFLICT},
        {"PAYOUT", line.payout, 0}};
    if (line.kind != find(TRONDGOV_FAMILY_PAY, words[1]))
        expect(place, name_of(line.kind), (int64_t)now.lines, 0);
    for (size_t i = 2; i < count; i++) {
        char *value = value_behind(words[i]);
        size_t n = 0;
        if (strcmp(words[i], "FLAGS") == 0) {
            flags = flags_of(value);
            continue;
        }
        while (n < COUNT(FIELDS) && strcmp(FIELDS[n].name, words[i]) != 0)
            n++;
        if (n == COUNT(FIELDS))
            fail_msg("%s: a line has no %s", place, words[i]);
        snprintf(what, sizeof what, "line %d, %s", (int)now.lines, words[i]);
        expect(place, what, FIELDS[n].found, value_of(value, FIELDS[n].family));
        if (FIELDS[n].family && FIELDS[n].found != value_of(value, FIELDS[n].family))
            print_error("  found %s, expected %s\n", name_of(FIELDS[n].found), value);
    }
    snprintf(what, sizeof what, "line %d, FLAGS", (int)now.lines);
    expect(place, what, line.flags, flags);
}

/* Whether the verdict has a finding of a kind about a subject, by a provision where one is named. */
static void expect_finding(char *words[], size_t count)
{
    trondgov_finding finding;
    const trondgov_code kind = find(TRONDGOV_FAMILY_FINDING, words[1]);
    const trondgov_code by = count > 3 ? find(TRONDGOV_FAMILY_PROVISION, words[3]) : 0;
    char what[LENGTH];
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == kind && strcmp(name_of(finding.subject), words[2]) == 0 && (!by || finding.provision == by))
            return;
    snprintf(what, sizeof what, "a finding %s %s %s", words[1], words[2], count > 3 ? words[3] : "");
    expect(place, what, 0, 1);
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        print_error("  there is %s %s %s\n", name_of(finding.kind), name_of(finding.subject),
                    name_of(finding.provision));
}

static void expect_no_finding(char *words[])
{
    trondgov_finding finding;
    const trondgov_code kind = find(TRONDGOV_FAMILY_FINDING, words[1]);
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == kind && strcmp(name_of(finding.subject), words[2]) == 0)
            expect(place, "a finding that should not be", 1, 0);
}

static void expect_sum(char *words[])
{
    const trondgov_code by = find(TRONDGOV_FAMILY_FIELD, words[1]);
    const int64_t key = value_of(words[2], by == TRONDGOV_FIELD_ORGAN       ? TRONDGOV_FAMILY_ORGAN
                                           : by == TRONDGOV_FIELD_PROVISION ? TRONDGOV_FAMILY_PROVISION
                                                                            : 0);
    trondgov_line line;
    settle();
    for (size_t i = 0; trondgov_settlement_lines(now.settlement, by, i, &line, 1); i++)
        if (line.person + line.party + line.organ + line.provision == key) {
            expect(place, words[1], line.amount, value_of(words[3], 0));
            return;
        }
    expect(place, "a sum by", key, 0);
}

static void expect_total(const char *total)
{
    trondgov_ore found = 0;
    settle();
    assert_int_equal(trondgov_settlement_result(now.settlement, NULL, &found, NULL), TRONDGOV_OK);
    expect(place, "total", found, value_of(total, 0));
}

static void refused(char *words[], size_t count)
{
    const char *field = count > 2 ? words[2] : NULL;
    if (strcmp(words[1], "REFUSED") == 0)
        enter(TRONDGOV_ANSWER_REFUSED, TRONDGOV_OK, field);
    else
        enter(0, find(TRONDGOV_FAMILY_STATUS, words[1]), field);
}

static void do_statement(char *words[], size_t count)
{
    if (strcmp(words[0], "period") == 0) {
        now.from = (trondgov_date)value_of(words[1], 0);
        now.to = (trondgov_date)value_of(words[2], 0);
    } else if (strcmp(words[0], "reading") == 0) {
        for (size_t i = 1; i < count; i++)
            select_reading(words[i]);
    } else if (strcmp(words[0], "row") == 0) {
        add_row(words, count);
    } else if (strcmp(words[0], "party") == 0) {
        now.person[now.party_count] = value_of(words[1], 0);
        now.changed[now.party_count] = count > 3 ? (trondgov_date)value_of(words[3], 0) : 0;
        now.party[now.party_count++] = value_of(words[2], 0);
    } else if (strcmp(words[0], "office") == 0) {
        add_office(words, count);
    } else if (strcmp(words[0], "refused") == 0) {
        refused(words, count);
    } else if (strcmp(words[0], "answer") == 0) {
        now.answer = find(TRONDGOV_FAMILY_ANSWER, words[1]);
    } else if (strcmp(words[0], "line") == 0) {
        expect_line(words, count);
    } else if (strcmp(words[0], "nothing") == 0) {
        settle();
    } else if (strcmp(words[0], "note") == 0) {
        settle();
        expect_finding(words, count);
    } else if (strcmp(words[0], "without") == 0) {
        settle();
        expect_no_finding(words);
    } else if (strcmp(words[0], "step") == 0) {
        expect(place, "explain", trondgov_settlement_explain(now.settlement, now.lines - 1, why), TRONDGOV_OK);
        expect_finding(words, count);
    } else if (strcmp(words[0], "sum") == 0) {
        expect_sum(words);
    } else if (strcmp(words[0], "total") == 0) {
        expect_total(words[1]);
    } else {
        add_entry(words, count);
    }
}

static void read_line(const char *table, char *text)
{
    char *words[WORDS], *rest = NULL;
    size_t count = 0;
    text[strcspn(text, "#\n")] = 0;
    if (strncmp(text, "case ", 5) == 0) {
        begin_case(table, text + 5);
        return;
    }
    for (char *word = strtok_r(text, " ", &rest); word && count < WORDS; word = strtok_r(NULL, " ", &rest))
        words[count++] = word;
    if (count > 0 && now.runs)
        do_statement(words, count);
}

static void read_table(const char *path)
{
    FILE *file = fopen(path, "r");
    const char *name = strrchr(path, '/');
    char text[LENGTH];
    if (!file)
        fail_msg("%s cannot be read", path);
    while (fgets(text, sizeof text, file))
        read_line(name ? name + 1 : path, text);
    end_case();
    fclose(file);
}

int main(int count, char **arguments)
{
    int first = 1;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &standard) || trondgov_verdict_create(NULL, &why))
        return 2;
    if (count > 2 && strcmp(arguments[1], "--lines") == 0) {
        only = arguments[2];
        first = 3;
    }
    for (int i = first; i < count; i++)
        read_table(arguments[i]);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(standard);
    if (faults > 0)
        fprintf(stderr, "%zu faults\n", faults);
    return faults > 0;
}
