/* Every rule on the composition of an organ and on who can sit in it: broken once in a register that is otherwise
 * lawful, it is found, and nothing else is; or the table says why no register can break it.
 *
 * usage: test_audit_rules AUDIT.tsv PROVISIONS.tsv
 *
 * A line of AUDIT.tsv: rule, what is done to the city of register_fixture.h, what is found; tabs between them. Words of
 * what is done, several with ; between them:
 *
 *   LEAVE person ORGAN ROLE                        an office is left on 1 September 2024
 *   TAKE person ORGAN ROLE CATEGORY|- list rank    an office is taken that day
 *   REST person ORGAN ROLE [GROUND] [date]         it rests from that day, on that ground, to that date
 *   STAND person ORGAN member                      sits in the member's seat while it rests
 *   PERSON person party GENDER born                somebody new; TAKE alone enters a person born in 1980
 *   TELL person ORGAN|- FIELD value                a fact about a person
 *   FACT ORGAN FIELD value item                    a fact about an organ, or a list or school of it
 *   MOVE person                                    moves out of the city
 *   GROUP person party                             joins another group
 *   HELD person ORGAN ROLE|-                       sits by that office elsewhere; -: it was left
 *   SUBSTITUTE person ORGAN member                 is the member's personal substitute
 *   SINCE person ORGAN date                        the offices there were taken on that day instead
 *   ON date                                        the day audited, else 2 September 2024
 *   ONLY ORGAN                                     one organ is audited, not all
 *   STATUTE                                        by the Act alone
 *
 * What is found: nothing; or person 5, item 3, organ BYRAAD, subject GENDER.WOMAN, required 4, actual 3, margin -1,
 * kind WARNING. A rule that no register can break has - instead of what is done, and the reason.
 */
#define _POSIX_C_SOURCE 200809L
#include "register_fixture.h"
#include "rulebook_tests.h"

enum { CELLS = 3, WORDS = 8, RULES = 4096, NAME = 48, PROVISION_CELLS = 10, MANY = 512 };

static const char *table, *registry;
static trondgov_rulebook *of_city, *of_act;
static trondgov_verdict *why;
static struct register_fixture city;
static char covered[RULES][NAME];
static size_t covered_count;
static const char *place;

static trondgov_code find(trondgov_code family, const char *name)
{
    trondgov_code code = 0;
    if (name && strcmp(name, "-") == 0)
        return 0;
    if (!name || trondgov_code_find(NULL, family, name, &code))
        fail_msg("%s: %s is no code of %s", place, name ? name : "nothing",
                 trondgov_code_text(NULL, family, TRONDGOV_TEXT_NAME));
    return code;
}

/* A field, or a judgement. */
static trondgov_code field(const char *name)
{
    trondgov_code code = 0;
    if (name && trondgov_code_find(NULL, TRONDGOV_FAMILY_JUDGEMENT, name, &code) == TRONDGOV_OK)
        return code;
    return find(TRONDGOV_FAMILY_FIELD, name);
}

/* A number, a date as 2024-09-02, or a code as METHOD.AGREEMENT; nothing: 0. */
static int64_t value_of(const char *text)
{
    int year = 0, month = 0, day_of_month = 0;
    char family[NAME] = "", name[NAME] = "";
    if (!text)
        return 0;
    if (sscanf(text, "%4d-%2d-%2d", &year, &month, &day_of_month) == 3)
        return day(year * 10000 + month * 100 + day_of_month);
    if (sscanf(text, "%47[A-Z_].%47s", family, name) == 2)
        return find(find(TRONDGOV_FAMILY_FAMILY, family), name);
    return strtoll(text, NULL, 10);
}

struct plant {
    trondgov_date on;
    trondgov_code only; /* organ; 0: all */
    const trondgov_rulebook *rules;
};

static void happen(trondgov_code kind, const char *person, trondgov_code organ, int64_t item, int64_t value)
{
    register_event(&city, (trondgov_event){
                              .kind = kind, .person = value_of(person), .organ = organ, .item = item, .value = value});
}

static int32_t tell_fact(char **words)
{
    if (strcmp(words[0], "TELL") == 0)
        register_tell(&city, value_of(words[1]), find(TRONDGOV_FAMILY_ORGAN, words[2]), field(words[3]),
                      value_of(words[4]), 0);
    else if (strcmp(words[0], "FACT") == 0)
        register_tell(&city, 0, find(TRONDGOV_FAMILY_ORGAN, words[1]), field(words[2]), value_of(words[3]),
                      value_of(words[4]));
    else if (strcmp(words[0], "MOVE") == 0)
        happen(TRONDGOV_EVENT_MOVED, words[1], 0, 0, 0);
    else if (strcmp(words[0], "GROUP") == 0)
        happen(TRONDGOV_EVENT_GROUP_CHANGED, words[1], 0, value_of(words[2]), 0);
    else if (strcmp(words[0], "HELD") == 0)
        happen(TRONDGOV_EVENT_SEAT_HELD, words[1], find(TRONDGOV_FAMILY_ORGAN, words[2]), 0,
               find(TRONDGOV_FAMILY_ROLE, words[3]));
    else if (strcmp(words[0], "SUBSTITUTE") == 0)
        happen(TRONDGOV_EVENT_SUBSTITUTE_OF, words[1], find(TRONDGOV_FAMILY_ORGAN, words[2]), value_of(words[3]), 0);
    else
        return 0;
    return 1;
}

static int32_t change_office(char **words)
{
    if (strcmp(words[0], "LEAVE") == 0)
        register_leave(&city, value_of(words[1]), find(TRONDGOV_FAMILY_ORGAN, words[2]),
                       find(TRONDGOV_FAMILY_ROLE, words[3]));
    else if (strcmp(words[0], "TAKE") == 0)
        register_take(&city, value_of(words[1]), find(TRONDGOV_FAMILY_ORGAN, words[2]),
                      find(TRONDGOV_FAMILY_ROLE, words[3]), find(TRONDGOV_FAMILY_CATEGORY, words[4]),
                      value_of(words[5]), value_of(words[6]));
    else if (strcmp(words[0], "REST") == 0)
        register_event(&city, (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_SUSPENDED,
                                               .person = value_of(words[1]),
                                               .organ = find(TRONDGOV_FAMILY_ORGAN, words[2]),
                                               .role = find(TRONDGOV_FAMILY_ROLE, words[3]),
                                               .code = words[4] ? find(TRONDGOV_FAMILY_GROUND, words[4]) : 0,
                                               .value = words[4] ? value_of(words[5]) : 0});
    else if (strcmp(words[0], "STAND") == 0) {
        happen(TRONDGOV_EVENT_CONSENTED, words[1], find(TRONDGOV_FAMILY_ORGAN, words[2]), 0, 0);
        happen(TRONDGOV_EVENT_STAND_IN_TAKEN, words[1], find(TRONDGOV_FAMILY_ORGAN, words[2]), value_of(words[3]), 0);
    } else if (strcmp(words[0], "SINCE") == 0)
        register_since(&city, value_of(words[1]), find(TRONDGOV_FAMILY_ORGAN, words[2]),
                       (trondgov_date)value_of(words[3]));
    else
        return 0;
    return 1;
}

static void enter(char **words)
{
    const trondgov_date born = (trondgov_date)value_of(words[4]);
    int32_t year = 1980, month = 1, day_of_month = 1;
    if (words[4])
        assert_int_equal(trondgov_date_to_civil(born, &year, &month, &day_of_month), TRONDGOV_OK);
    register_person(&city, value_of(words[1]), value_of(words[2]), find(TRONDGOV_FAMILY_GENDER, words[3]),
                    year * 10000 + month * 100 + day_of_month);
}

static void do_one(struct plant *plant, char *text)
{
    char *words[WORDS + 1] = {NULL}, *rest = text;
    size_t count = 0;
    for (char *word = strtok_r(text, " ", &rest); word && count < WORDS; word = strtok_r(NULL, " ", &rest))
        words[count++] = word;
    if (count == 0)
        return;
    if (strcmp(words[0], "PERSON") == 0)
        enter(words);
    else if (strcmp(words[0], "ON") == 0)
        plant->on = (trondgov_date)value_of(words[1]);
    else if (strcmp(words[0], "ONLY") == 0)
        plant->only = find(TRONDGOV_FAMILY_ORGAN, words[1]);
    else if (strcmp(words[0], "STATUTE") == 0)
        plant->rules = of_act;
    else if (!tell_fact(words) && !change_office(words))
        fail_msg("%s: what is %s", place, words[0]);
}

/* The findings of a kind. */
static size_t of_kind(trondgov_code kind, trondgov_finding *found)
{
    static trondgov_finding all[MANY];
    const size_t count = trondgov_verdict_findings(why, 0, all, MANY);
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (all[i].kind == kind)
            found[n++] = all[i];
    return n;
}

static void blame(const trondgov_finding *finding)
{
    char sentence[400];
    trondgov_finding_text(finding, NULL, TRONDGOV_TEXT_ENGLISH, sentence, sizeof sentence);
    print_error("  %s %s person %lld item %lld: %s\n", name_of(finding->organ), name_of(finding->provision),
                (long long)finding->person, (long long)finding->item, sentence);
}

static void expect_words(const trondgov_finding *finding, char *text)
{
    char *rest = text;
    for (char *word = strtok_r(text, " ,", &rest); word; word = strtok_r(NULL, " ,", &rest)) {
        const char *number = strtok_r(NULL, " ,", &rest);
        if (strcmp(word, "person") == 0)
            expect(place, word, finding->person, value_of(number));
        else if (strcmp(word, "item") == 0)
            expect(place, word, finding->item, value_of(number));
        else if (strcmp(word, "organ") == 0)
            expect_code(place, word, finding->organ, find(TRONDGOV_FAMILY_ORGAN, number));
        else if (strcmp(word, "subject") == 0)
            expect_code(place, word, finding->subject, value_of(number));
        else if (strcmp(word, "required") == 0)
            expect(place, word, finding->required, value_of(number));
        else if (strcmp(word, "actual") == 0)
            expect(place, word, finding->actual, value_of(number));
        else if (strcmp(word, "margin") == 0)
            expect(place, word, finding->margin, value_of(number));
        else if (strcmp(word, "kind") != 0)
            fail_msg("%s: what is %s", place, word);
    }
}

/* Exactly one fault, by the rule; or a warning by it and no fault. */
static void expect_found(const struct plant *plant, const char *rule, char *found_text)
{
    static trondgov_finding found[MANY];
    const trondgov_fact on[] = {{TRONDGOV_FIELD_DATE, plant->on}, {TRONDGOV_FIELD_ORGAN, plant->only}};
    const int32_t nothing = strcmp(found_text, "nothing") == 0;
    const int32_t warning = strstr(found_text, "WARNING") != NULL;
    const trondgov_code provision = find(TRONDGOV_FAMILY_PROVISION, rule);
    trondgov_municipality *planted = register_load(&city, plant->rules);
    trondgov_answer answer = 0;
    int64_t value = 0;
    if (!planted)
        fail_msg("%s: the register does not take it", place);
    assert_int_equal(
        trondgov_municipality_ask(planted, TRONDGOV_QUESTION_AUDIT, on, plant->only ? 2 : 1, &answer, &value, why),
        TRONDGOV_OK);
    trondgov_municipality_free(planted);
    size_t count = of_kind(TRONDGOV_FINDING_FAULT, found);
    expect(place, "faults", (int64_t)count, warning || nothing ? 0 : 1);
    expect(place, "value", value, (int64_t)count);
    for (size_t i = 0; i < count && (warning || nothing || count > 1); i++)
        blame(&found[i]);
    if (nothing)
        return;
    size_t which = 0;
    if (warning) {
        count = of_kind(TRONDGOV_FINDING_WARNING, found);
        while (which < count && found[which].provision != provision)
            which++;
    }
    if (which == count) {
        expect(place, "not found", 0, 1);
        return;
    }
    expect_code(place, "provision", found[which].provision, provision);
    expect_words(&found[which], found_text);
}

static size_t split(char *line, char **cells, size_t most)
{
    size_t count = 0;
    line[strcspn(line, "\n")] = '\0';
    for (char *cell = line; cell && count < most; count++) {
        cells[count] = cell;
        cell = strchr(cell, '\t');
        if (cell)
            *cell++ = '\0';
    }
    return count;
}

static void check_line(char *line)
{
    static char title[64];
    char *cells[CELLS] = {NULL}, *rest = NULL;
    if (split(line, cells, CELLS) != CELLS)
        fail_msg("%s: three cells", line);
    snprintf(title, sizeof title, "%s", cells[0]);
    place = title;
    snprintf(covered[covered_count++ % RULES], NAME, "%s", cells[0]);
    if (strcmp(cells[1], "-") == 0) {
        expect(place, "a reason", strlen(cells[2]) > 10, 1);
        find(TRONDGOV_FAMILY_PROVISION, cells[0]);
        return;
    }
    struct plant plant = {register_day(20240902), 0, of_city};
    register_city(&city);
    rest = cells[1];
    for (char *one = strtok_r(rest, ";", &rest); one; one = strtok_r(NULL, ";", &rest))
        do_one(&plant, one);
    expect_found(&plant, cells[0], cells[2]);
}

static void planted_faults(void **state)
{
    (void)state;
    char line[2000];
    FILE *file = fopen(table, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file))
        if (line[0] != '#' && line[0] != '\n')
            check_line(line);
    fclose(file);
    no_faults();
}

static void every_rule_is_there(void **state)
{
    (void)state;
    char line[4000];
    size_t rules = 0;
    FILE *file = fopen(registry, "r");
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        char *cells[PROVISION_CELLS] = {NULL};
        size_t at = 0;
        if (line[0] == '#' || split(line, cells, PROVISION_CELLS) < PROVISION_CELLS ||
            (strcmp(cells[4], "composition") != 0 && strcmp(cells[4], "eligibility") != 0))
            continue;
        rules++;
        while (at < covered_count && strcmp(covered[at], cells[1]) != 0)
            at++;
        if (at == covered_count)
            print_error("%s stands in no line: %s\n", cells[1], cells[8]);
        faults += at == covered_count;
    }
    fclose(file);
    assert_true(rules > 150);
    no_faults();
}

static void lawful(void **state)
{
    (void)state;
    static trondgov_finding found[MANY];
    const trondgov_fact on = {TRONDGOV_FIELD_DATE, register_day(20240902)};
    const trondgov_rulebook *both[] = {of_city, of_act};
    for (size_t k = 0; k < COUNT(both); k++) {
        trondgov_answer answer = 0;
        int64_t value = -1;
        place = k == 0 ? "the lawful city" : "the lawful city, by the Act alone";
        register_city(&city);
        trondgov_municipality *whole = register_load(&city, both[k]);
        assert_non_null(whole);
        assert_int_equal(trondgov_municipality_ask(whole, TRONDGOV_QUESTION_AUDIT, &on, 1, &answer, &value, why),
                         TRONDGOV_OK);
        trondgov_municipality_free(whole);
        expect_code(place, "answer", answer, TRONDGOV_ANSWER_YES);
        expect(place, "faults", value, 0);
        const size_t count = of_kind(TRONDGOV_FINDING_FAULT, found);
        for (size_t i = 0; i < count; i++)
            blame(&found[i]);
    }
    no_faults();
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lawful),
        cmocka_unit_test(planted_faults),
        cmocka_unit_test(every_rule_is_there),
    };
    if (argc != 3) {
        fprintf(stderr, "usage: test_audit_rules AUDIT.tsv PROVISIONS.tsv\n");
        return 2;
    }
    table = argv[1];
    registry = argv[2];
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &of_city), TRONDGOV_OK);
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_STATUTE, &of_act), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(NULL, &why), TRONDGOV_OK);
    const int failed = cmocka_run_group_tests(tests, NULL, NULL);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(of_act);
    trondgov_rulebook_free(of_city);
    return failed;
}
