/* The registry against a list that is kept beside the tests: what decides each rule, for whom, from when, which
 * conflict touches it; what each conflict's default is; who judges what. A change of the registry is a change of that
 * list, and is read there.
 *
 * usage: test_registry LIST
 *        test_registry --print        writes the list anew
 */
#define _POSIX_C_SOURCE 200809L
#include "rulebook_tests.h"

enum { ROOM = 4096 };

static const char *name(int64_t code)
{
    const char *text = code == TRONDGOV_NOTHING || code == 0 ? "-" : trondgov_code_text(NULL, code, TRONDGOV_TEXT_NAME);
    return text ? text : "-";
}

static const char *family(int64_t code)
{
    return code == TRONDGOV_NOTHING || code == 0 ? "" : name(TRONDGOV_FAMILY_FAMILY | (code >> 16));
}

static void put_date(char *line, size_t room, int64_t date)
{
    int32_t year = 0, month = 0, day_of_month = 0;
    const size_t used = strlen(line);
    if (date == TRONDGOV_NOTHING || trondgov_date_to_civil((trondgov_date)date, &year, &month, &day_of_month))
        snprintf(line + used, room - used, "\t-");
    else
        snprintf(line + used, room - used, "\t%04d-%02d-%02d", (int)year, (int)month, (int)day_of_month);
}

static int64_t get(trondgov_code code, trondgov_code field)
{
    return trondgov_code_get(NULL, code, field);
}

static void tell(trondgov_code code, char *line, size_t room)
{
    snprintf(line, room, "%s %s\t%s", family(code), name(code), name(get(code, TRONDGOV_FIELD_ORGAN)));
    put_date(line, room, get(code, TRONDGOV_FIELD_FROM));
    put_date(line, room, get(code, TRONDGOV_FIELD_TO));
    const int64_t decider = get(code, TRONDGOV_FIELD_DECIDER);
    const size_t used = strlen(line);
    snprintf(line + used, room - used, "\t%s %s\t%s\t%s\t%s\t%s\t%s", family(decider), name(decider),
             name(get(code, TRONDGOV_FIELD_REASON)), name(get(code, TRONDGOV_FIELD_CONFLICT)),
             name(get(code, TRONDGOV_FIELD_READING)), name(get(code, TRONDGOV_FIELD_PROVISION)),
             name(get(code, TRONDGOV_FIELD_WHO_JUDGES)));
}

/* The n-th of all provisions, conflicts, readings and judgements; 0 behind the last. */
static trondgov_code number(size_t n)
{
    static const trondgov_code FAMILIES[] = {TRONDGOV_FAMILY_PROVISION, TRONDGOV_FAMILY_CONFLICT,
                                             TRONDGOV_FAMILY_READING, TRONDGOV_FAMILY_JUDGEMENT};
    for (size_t i = 0; i < COUNT(FAMILIES); i++) {
        trondgov_code code = 0;
        const size_t count = trondgov_codes(NULL, FAMILIES[i], 0, NULL, 0);
        if (n < count)
            return trondgov_codes(NULL, FAMILIES[i], n, &code, 1) ? code : 0;
        n -= count;
    }
    return 0;
}

static void test_list(void **state)
{
    const char *path = *state;
    static char line[ROOM], expected[ROOM];
    FILE *list = fopen(path, "r");
    if (!list)
        fail_msg("%s: cannot be read", path);
    size_t n = 0;
    for (trondgov_code code; (code = number(n)) != 0; n++) {
        if (!fgets(expected, sizeof expected, list))
            break;
        expected[strcspn(expected, "\n")] = '\0';
        tell(code, line, sizeof line);
        if (strcmp(line, expected) != 0) {
            faults++;
            print_error("line %zu: found %s\nexpected %s\n", n + 1, line, expected);
        }
    }
    expect("the list", "has them all", number(n) == 0, 1);
    expect("the list", "has no more", fgets(expected, sizeof expected, list) == NULL, 1);
    fclose(list);
    no_faults();
}

int main(int count, char **arguments)
{
    static char line[ROOM];
    if (count != 2) {
        fprintf(stderr, "usage: test_registry LIST | --print\n");
        return 2;
    }
    if (strcmp(arguments[1], "--print") == 0) {
        for (size_t n = 0; number(n) != 0; n++) {
            tell(number(n), line, sizeof line);
            puts(line);
        }
        return 0;
    }
    const struct CMUnitTest tests[] = {{"registry", test_list, NULL, NULL, arguments[1]}};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
