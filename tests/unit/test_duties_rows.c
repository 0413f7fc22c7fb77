/* Every deadline that the rules have: once due, once done, once overdue.
 *
 * usage: test_duties_rows DUTIES.tsv
 *
 * A line of DUTIES.tsv: edition (T the city's, S the Act alone), ORGAN, DEADLINE, what it is of, the day it counts from,
 * the last instant, from whom, to whom, by which provision, and under which other readings it is due when:
 * READING 2025-04-17 23:59:59 PROVISION, several with ; between them, - for none. What it is of:
 *
 *   MEETING   a meeting on that day
 *   MEMBER    a meeting on that day, of which each member has the deadline whom it concerns
 *   PERIOD    the half-year or year in which the day lies
 *   ARISEN    something that arose; it counts from that day
 *   AT_ONCE   something that arose at that instant and is due at once: whether later is too late is judged
 *
 * Each line is asked one second before the last instant, at it, and one second after; then it is done at the last
 * instant, and one second too late. At the end the rules are searched for a deadline, or another reading of one, that no
 * line has.
 */
#include "rulebook_tests.h"

enum { CELLS = 10, LINE = 1024, NAME = 64, LINES = 512, KEYS = 1024, ITEM = 77, MEMBER = 5, OTHERS = 8, CODES = 512 };

struct other {
    trondgov_code reading, provision;
    trondgov_instant due;
};

struct line {
    char name[2 * NAME];
    int32_t statute;
    trondgov_code organ, deadline, role, toward, provision;
    char of[NAME];
    trondgov_date from;
    trondgov_instant due;
    struct other others[OTHERS];
    size_t other_count;
};

struct key {
    trondgov_code deadline, provision, reading;
};

static const char *table;
static trondgov_rulebook *rules[2]; /* the city's, the Act's */
static trondgov_verdict *why;
static struct line lines[LINES];
static size_t line_count;

static trondgov_code find(const char *where, trondgov_code family, const char *name)
{
    trondgov_code code = 0;
    if (strcmp(name, "-") == 0)
        return 0;
    if (trondgov_code_find(NULL, family, name, &code))
        fail_msg("%s: there is no %s", where, name);
    return code;
}

/* 2025-04-18, or 2025-04-18 23:59:59. */
static trondgov_instant instant_of(const char *where, const char *text)
{
    int year = 0, month = 0, day_of_month = 0, hour = 0, minute = 0, second = 0;
    if (sscanf(text, "%4d-%2d-%2d %2d:%2d:%2d", &year, &month, &day_of_month, &hour, &minute, &second) < 3)
        fail_msg("%s: %s is no time", where, text);
    return at(year * 10000 + month * 100 + day_of_month, hour * 10000 + minute * 100 + second);
}

static void read_others(struct line *line, char *text)
{
    if (strcmp(text, "-") == 0)
        return;
    for (char *next = text; next; line->other_count++) {
        char reading[NAME] = "", date[NAME] = "", time[NAME] = "", provision[NAME] = "", when[2 * NAME];
        char *one = next;
        next = strchr(one, ';');
        if (next)
            *next++ = '\0';
        if (line->other_count == OTHERS || sscanf(one, "%63s %63s %63s %63s", reading, date, time, provision) != 4)
            fail_msg("%s: cannot read %s", line->name, one);
        snprintf(when, sizeof when, "%s %s", date, time);
        line->others[line->other_count] = (struct other){find(line->name, TRONDGOV_FAMILY_READING, reading),
                                                         find(line->name, TRONDGOV_FAMILY_PROVISION, provision),
                                                         instant_of(line->name, when)};
    }
}

static void read_line(char *text)
{
    char *cells[CELLS] = {text};
    size_t count = 1;
    text[strcspn(text, "\n")] = '\0';
    for (char *tab = strchr(text, '\t'); tab && count < CELLS; tab = strchr(tab, '\t')) {
        *tab++ = '\0';
        cells[count++] = tab;
    }
    if (count != CELLS || line_count == LINES)
        fail_msg("%s: %zu cells", text, count);
    struct line *line = &lines[line_count++];
    snprintf(line->name, sizeof line->name, "%.40s %.40s of %.10s", cells[1], cells[2], cells[4]);
    line->statute = strcmp(cells[0], "S") == 0;
    line->organ = find(line->name, TRONDGOV_FAMILY_ORGAN, cells[1]);
    line->deadline = find(line->name, TRONDGOV_FAMILY_DEADLINE, cells[2]);
    snprintf(line->of, sizeof line->of, "%s", cells[3]);
    line->from = (trondgov_date)(instant_of(line->name, cells[4]) / TRONDGOV_DAY_SECONDS);
    line->due = instant_of(line->name, cells[5]);
    line->role = find(line->name, TRONDGOV_FAMILY_ROLE, cells[6]);
    line->toward = find(line->name, TRONDGOV_FAMILY_ORGAN, cells[7]);
    line->provision = find(line->name, TRONDGOV_FAMILY_PROVISION, cells[8]);
    read_others(line, cells[9]);
}

static int32_t is(const struct line *line, const char *of)
{
    return strcmp(line->of, of) == 0;
}

static void happen(trondgov_municipality *city, const struct line *line, trondgov_event event)
{
    if (trondgov_municipality_apply(city, &event, 1, 0, NULL, NULL, why)) {
        faults++;
        print_error("%s: %s cannot be\n", line->name, name_of(event.kind));
    }
}

/* A register in which the duty is there, since the beginning of the day on which it arose. */
static trondgov_municipality *register_of(const struct line *line)
{
    trondgov_municipality *city = NULL;
    trondgov_date first = line->from;
    assert_int_equal(trondgov_municipality_create(rules[line->statute], &city), TRONDGOV_OK);
    if (first > line->due / TRONDGOV_DAY_SECONDS)
        first = (trondgov_date)(line->due / TRONDGOV_DAY_SECONDS);
    const trondgov_instant begins = first * TRONDGOV_DAY_SECONDS;
    happen(city, line, (trondgov_event){.kind = TRONDGOV_EVENT_PERSON, .at = begins, .person = MEMBER});
    if (is(line, "MEETING") || is(line, "MEMBER"))
        happen(city, line, (trondgov_event){.kind = TRONDGOV_EVENT_MEETING_PLANNED, .at = begins, .item = ITEM,
                                            .organ = line->organ, .code = TRONDGOV_MEETING_ORDINARY,
                                            .value = line->from});
    if (is(line, "MEMBER"))
        happen(city, line, (trondgov_event){.kind = TRONDGOV_EVENT_DUTY_ARISEN, .at = begins, .item = ITEM,
                                            .organ = line->organ, .code = line->deadline, .person = MEMBER});
    if (is(line, "ARISEN") || is(line, "AT_ONCE"))
        happen(city, line, (trondgov_event){.kind = TRONDGOV_EVENT_DUTY_ARISEN, .at = begins, .item = ITEM,
                                            .organ = line->organ, .code = line->deadline, .value = line->from});
    return city;
}

/* The duty's own finding among all, of whatever kind, and its place; all zeroes: it is not told. */
static trondgov_finding told(const trondgov_municipality *city, const struct line *line, trondgov_instant asked,
                             trondgov_id person, size_t *place)
{
    const trondgov_fact facts[] = {FACT(AT, asked), FACT(DONE, 1), FACT(ORGAN, line->organ)};
    trondgov_finding finding;
    expect_status(line->name,
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, facts, COUNT(facts), NULL, NULL, why),
                  TRONDGOV_OK);
    for (*place = 0; trondgov_verdict_findings(why, *place, &finding, 1); ++*place)
        if (finding.kind != TRONDGOV_FINDING_OTHER_READING && finding.kind != TRONDGOV_FINDING_RESULT &&
            finding.subject == line->deadline &&
            finding.required == line->due && finding.person == person)
            return finding;
    return (trondgov_finding){.kind = 0};
}

static void check_others(const struct line *line, size_t place)
{
    trondgov_finding finding;
    size_t count = 0;
    if (is(line, "PERIOD")) { /* which one it is stands first */
        expect("period", "told", (int64_t)trondgov_verdict_findings(why, ++place, &finding, 1), 1);
        expect_code(line->name, "period", finding.kind, TRONDGOV_FINDING_RESULT);
        expect(line->name, "the day lies in it", line->from >= finding.required && line->from <= finding.actual, 1);
    }
    while (trondgov_verdict_findings(why, place + 1 + count, &finding, 1) &&
           finding.kind == TRONDGOV_FINDING_OTHER_READING) {
        size_t n = 0;
        while (n < line->other_count && line->others[n].reading != finding.reading)
            n++;
        if (n == line->other_count) {
            expect_code(line->name, "a reading that no cell has", finding.reading, 0);
        } else {
            expect(line->name, name_of(finding.reading), finding.required, line->others[n].due);
            expect_code(line->name, "its provision", finding.provision, line->others[n].provision);
        }
        count++;
    }
    expect(line->name, "other readings", (int64_t)count, (int64_t)line->other_count);
}

static int32_t has_item(const struct line *line)
{
    return !is(line, "PERIOD") && !is(line, "AT_ONCE");
}

/* One duty, told of a person or of nobody, when it is `late` seconds late. */
static void check_open(const trondgov_municipality *city, const struct line *line, trondgov_id person, int64_t late)
{
    size_t place = 0;
    const trondgov_finding found = told(city, line, line->due + late, person, &place);
    expect_code(line->name, "due or overdue", found.kind, TRONDGOV_FINDING_DUTY);
    expect(line->name, "margin", found.margin, -late);
    expect_code(line->name, "from whom", found.role, line->role);
    expect_code(line->name, "to whom", found.toward, line->toward);
    expect_code(line->name, "in", found.organ, line->organ);
    expect_code(line->name, "by", found.provision, line->provision);
    expect(line->name, "of", found.item, has_item(line) ? ITEM : 0);
    if (found.kind)
        check_others(line, place);
}

static void check_done(const struct line *line, int64_t late)
{
    trondgov_municipality *city = register_of(line);
    const trondgov_id person = is(line, "MEMBER") ? MEMBER : 0;
    const int32_t judged = late && is(line, "AT_ONCE");
    size_t place = 0;
    happen(city, line, (trondgov_event){.kind = TRONDGOV_EVENT_FULFILLED, .at = line->due + late,
                                        .organ = line->organ, .code = line->deadline, .person = person,
                                        .item = has_item(line) ? ITEM : 0, .value = is(line, "PERIOD") ? line->from : 0});
    const trondgov_finding found = told(city, line, line->due + TRONDGOV_DAY_SECONDS, person, &place);
    expect_code(line->name, late ? "done too late" : "done in time", found.kind,
                late && !judged ? TRONDGOV_FINDING_FAULT : TRONDGOV_FINDING_CHECKED);
    expect_code(line->name, "answer", found.answer,
                judged ? TRONDGOV_ANSWER_NEEDS_JUDGEMENT
                : late ? TRONDGOV_ANSWER_NO
                       : TRONDGOV_ANSWER_YES);
    expect(line->name, "by so much", found.margin, -late);
    expect(line->name, "done at", found.actual, line->due + late);
    trondgov_municipality_free(city);
}

/* A deadline that concerns nobody in particular is told while it can be kept, and never overdue. */
static void check_general(const trondgov_municipality *city, const struct line *line)
{
    size_t place = 0;
    check_open(city, line, 0, 0);
    expect_code(line->name, "overdue for nobody", told(city, line, line->due + 1, 0, &place).kind, 0);
}

static void test_lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < line_count; i++) {
        const struct line *line = &lines[i];
        trondgov_municipality *city = register_of(line);
        const trondgov_id person = is(line, "MEMBER") ? MEMBER : 0;
        for (int64_t late = is(line, "AT_ONCE") ? 0 : -1; late <= 1; late++)
            check_open(city, line, person, late);
        if (is(line, "MEMBER"))
            check_general(city, line);
        trondgov_municipality_free(city);
        check_done(line, 0);
        check_done(line, 1);
    }
    no_faults();
}

/* ---- that nothing is left out ---- */

static struct key missing[KEYS];
static size_t missing_count;

static int32_t is_covered(const struct key *key)
{
    for (size_t i = 0; i < line_count; i++) {
        if (lines[i].deadline != key->deadline)
            continue;
        if (!key->reading && lines[i].provision == key->provision)
            return 1;
        for (size_t n = 0; n < lines[i].other_count; n++)
            if (lines[i].others[n].reading == key->reading && lines[i].others[n].provision == key->provision)
                return 1;
    }
    for (size_t i = 0; i < missing_count; i++)
        if (memcmp(&missing[i], key, sizeof *key) == 0)
            return 1; /* told already */
    return 0;
}

static void need(trondgov_code organ, trondgov_date date, const struct key *key)
{
    if (is_covered(key))
        return;
    if (missing_count < KEYS)
        missing[missing_count++] = *key;
    faults++;
    int32_t year = 0, month = 0, day_of_month = 0;
    trondgov_date_to_civil(date, &year, &month, &day_of_month);
    print_error("no line: %s %s %s %s (%d-%02d-%02d)\n", name_of(organ), name_of(key->deadline), name_of(key->provision),
                name_of(key->reading), (int)year, (int)month, (int)day_of_month);
}

/* A reading is needed only where it gives another day or another provision somewhere. */
static void search_one(const trondgov_organ *organ, trondgov_code code, trondgov_code deadline, trondgov_date date)
{
    trondgov_answer answer = 0;
    trondgov_finding ground, finding;
    if (trondgov_organ_deadline(organ, deadline, date, at(20150101, 0), &answer, NULL, why) ||
        answer == TRONDGOV_ANSWER_NOT_REGULATED || !trondgov_verdict_findings(why, 0, &ground, 1))
        return;
    need(code, date, &(struct key){deadline, ground.provision, 0});
    for (size_t i = 1; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_OTHER_READING && finding.provision &&
            (finding.required != ground.required || finding.provision != ground.provision))
            need(code, date, &(struct key){deadline, finding.provision, finding.reading});
}

static void search(const trondgov_rulebook *of, trondgov_date date)
{
    trondgov_code organs[CODES], deadlines[CODES];
    const size_t organ_count = trondgov_codes(NULL, TRONDGOV_FAMILY_ORGAN, 0, organs, CODES);
    const size_t deadline_count = trondgov_codes(NULL, TRONDGOV_FAMILY_DEADLINE, 0, deadlines, CODES);
    for (size_t i = 0; i < organ_count; i++) {
        const trondgov_organ *organ = NULL;
        if (trondgov_rulebook_organ(of, organs[i], date, &organ))
            continue;
        for (size_t n = 0; n < deadline_count; n++)
            search_one(organ, organs[i], deadlines[n], date);
    }
}

/* On days of the old Act and the new one, before and after the city's rules came, in the weeks of Easter and Christmas. */
static void test_nothing_is_left_out(void **state)
{
    (void)state;
    static const int32_t days[] = {20181001, 20191115, 20240601, 20240701};
    for (size_t i = 0; i < COUNT(days); i++)
        for (size_t n = 0; n < 2; n++)
            search(rules[n], day(days[i]));
    for (int32_t n = 0; n < 30; n++)
        search(rules[0], day(20250401) + n);
    for (int32_t n = 0; n < 21; n++)
        search(rules[0], day(20251215) + n);
    no_faults();
}

static void read_table(void)
{
    char text[LINE];
    FILE *file = fopen(table, "r");
    if (!file)
        fail_msg("cannot read %s", table);
    while (fgets(text, sizeof text, file))
        if (text[0] != '#' && text[0] != '\n')
            read_line(text);
    fclose(file);
}

static int set_up(void **state)
{
    (void)state;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules[0]) ||
        trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &rules[1]) || trondgov_verdict_create(NULL, &why))
        return 1;
    read_table();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_rulebook_free(rules[0]);
    trondgov_rulebook_free(rules[1]);
    trondgov_verdict_free(why);
    return 0;
}

int main(int count, char **arguments)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_nothing_is_left_out),
    };
    if (count != 2) {
        fprintf(stderr, "usage: %s DUTIES.tsv\n", arguments[0]);
        return 2;
    }
    table = arguments[1];
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
