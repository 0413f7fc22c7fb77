/* Holds the elections of a table that a lawyer can read, and compares who is elected and what is said of it. Each is
 * held in many ways that must come to the same: in one batch and event by event, with lists and names told in the
 * opposite order, from its stored log, without a verdict, and with the memory ending at every allocation.
 *
 * usage: test_held_elections TABLE.tsv [TEXT]    only the lines that have TEXT
 *
 * A line: title, election, result, findings, with tabs between them; # begins a comment. An election is told in
 * statements with ; between them, the first METHOD SEATS [ORGAN] [ROLE] [DATE] [READING]:
 *
 *   list 1 20 MMF [by 9]   list 1 with 20 votes, names 101 man, 102 man, 103 woman (? not told), signed by 9
 *   list 1                 the same without votes and names
 *   party 1 7              list 1 is party 7's
 *   name 2 101 3 F         101 is the third on list 2
 *   elector 9 1            9, of party 1 (0: of none), elects
 *   electors 801 64 3      801 to 864, of party 3, elect
 *   group 101 2            101 is of party 2
 *   stand 11 12            they stand for the office
 *   member 1 11 F          nominated by agreement for party 1; substitute 1 13 M: as substitute
 *   votes 1 33, blank 3    totals; cast 9 1, cast 9 blank: by name
 *   round, lot 1, dissent 9, dissent 9 method, judged 1
 *   ballots 1 100, transfers 1 -5, head 1 4, personal 101 5, out 101
 *
 * The result: the answer, the members in order (103^102: moved up, 102 gave way; * by lot; ?1: nobody, for list 1), and
 * after each / the substitutes of a list. The findings but RESULT: by PROVISION (the ground), of a new round
 * with REQUIRED/ACTUAL votes, or KIND PROVISION SUBJECT
 * [of LIST] [person ID] [REQUIRED/ACTUAL]; of other readings READING: ANSWER.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "with_rules.h"

enum { CELLS = 4, MAX_EVENTS = 4000, MAX_TEXT = 16000, THE_ELECTION = 900 };

static trondgov_rulebook *other_rules;
static const char *place; /* TABLE:line: title */
static const char *table, *only;

struct script {
    trondgov_event events[MAX_EVENTS];
    size_t count;
    trondgov_rulebook *rules;
};

/* --- Reading --- */

static trondgov_code code(trondgov_code family, const char *name)
{
    trondgov_code found = 0;
    if (trondgov_code_find(NULL, family, name, &found))
        fail_msg("%s: %s is no code of %s", place, name, trondgov_code_text(NULL, family, TRONDGOV_TEXT_NAME));
    return found;
}

static int64_t number(char **rest)
{
    char *word = strtok_r(NULL, " ", rest), *end = NULL;
    const int64_t value = word ? strtoll(word, &end, 10) : 0;
    if (!word || *end)
        fail_msg("%s: %s is no number", place, word ? word : "nothing");
    return value;
}

static trondgov_code gender(char letter)
{
    if (!strchr("MF?", letter))
        fail_msg("%s: %c is no gender", place, letter);
    return letter == 'M' ? TRONDGOV_GENDER_MAN : letter == 'F' ? TRONDGOV_GENDER_WOMAN : 0;
}

static trondgov_event *add(struct script *script, trondgov_code kind)
{
    trondgov_event *event = &script->events[script->count++];
    if (script->count > MAX_EVENTS)
        fail_msg("%s: too many events", place);
    *event = (trondgov_event){.kind = kind, .at = script->events[0].at};
    return event;
}

/* The statement's number in the slots that it fills. */
enum slot { NO_SLOT, PERSON, ITEM, VALUE, LETTER };

static const struct statement {
    const char *word;
    trondgov_code kind, code, role;
    enum slot slots[4];
    int32_t of_election;
} STATEMENTS[] = {
    {"party", TRONDGOV_EVENT_LIST_PARTY, 0, 0, {ITEM, VALUE}, 0},
    {"name", TRONDGOV_EVENT_CANDIDATE, 0, 0, {ITEM, PERSON, VALUE, LETTER}, 0},
    {"elector", TRONDGOV_EVENT_ELECTOR, 0, 0, {PERSON, ITEM}, 0},
    {"group", TRONDGOV_EVENT_GROUP, 0, 0, {PERSON, ITEM}, 0},
    {"member", TRONDGOV_EVENT_CANDIDATE, 0, TRONDGOV_ROLE_MEDLEM, {ITEM, PERSON, LETTER}, 0},
    {"substitute", TRONDGOV_EVENT_CANDIDATE, 0, TRONDGOV_ROLE_VARAMEDLEM, {ITEM, PERSON, LETTER}, 0},
    {"votes", TRONDGOV_EVENT_BALLOT_COUNTED, TRONDGOV_CHOICE_FOR, 0, {PERSON, VALUE}, 1},
    {"blank", TRONDGOV_EVENT_BALLOT_COUNTED, TRONDGOV_CHOICE_BLANK, 0, {VALUE}, 1},
    {"lot", TRONDGOV_EVENT_LOT_DRAWN, 0, 0, {VALUE}, 1},
    {"judged", TRONDGOV_EVENT_JUDGED, TRONDGOV_JUDGEMENT_GENDER_CONSIDERED, 0, {VALUE}, 0},
    {"ballots", TRONDGOV_EVENT_LIST_BALLOTS, 0, 0, {ITEM, VALUE}, 0},
    {"transfers", TRONDGOV_EVENT_LIST_TRANSFERS, 0, 0, {ITEM, VALUE}, 0},
    {"head", TRONDGOV_EVENT_HEAD_START, 0, 0, {ITEM, VALUE}, 0},
    {"personal", TRONDGOV_EVENT_PERSONAL_VOTES, 0, 0, {PERSON, VALUE}, 0},
    {"out", TRONDGOV_EVENT_CANDIDATE_OUT, 0, 0, {PERSON}, 0},
};

static void read_slots(struct script *script, const struct statement *statement, char **rest)
{
    trondgov_event *event = add(script, statement->kind);
    event->code = statement->code;
    event->role = statement->role;
    event->item = statement->of_election ? THE_ELECTION : 0;
    for (size_t i = 0; i < 4 && statement->slots[i] != NO_SLOT; i++) {
        const char *letter = statement->slots[i] == LETTER ? strtok_r(NULL, " ", rest) : NULL;
        if (statement->slots[i] == LETTER)
            event->code = gender(letter ? *letter : 'x');
        else if (statement->slots[i] == PERSON)
            event->person = number(rest);
        else
            *(statement->slots[i] == ITEM ? &event->item : &event->value) = number(rest);
    }
}

static void read_list(struct script *script, char **rest)
{
    trondgov_event *list = add(script, TRONDGOV_EVENT_LIST);
    const trondgov_id id = number(rest);
    list->item = id;
    for (char *word = strtok_r(NULL, " ", rest); word; word = strtok_r(NULL, " ", rest)) {
        if (strcmp(word, "by") == 0)
            list->person = number(rest);
        else if (*word >= '0' && *word <= '9')
            list->value = strtoll(word, NULL, 10);
        else
            for (int64_t i = 0; word[i]; i++) {
                trondgov_event *name = add(script, TRONDGOV_EVENT_CANDIDATE);
                name->item = id;
                name->person = 100 * id + i + 1;
                name->value = i + 1;
                name->code = gender(word[i]);
            }
    }
}

static void read_electors(struct script *script, char **rest)
{
    const trondgov_id first = number(rest);
    const int64_t count = number(rest), party = number(rest);
    for (int64_t i = 0; i < count; i++) {
        trondgov_event *elector = add(script, TRONDGOV_EVENT_ELECTOR);
        elector->person = first + i;
        elector->item = party;
    }
}

static void read_cast(struct script *script, char **rest)
{
    trondgov_event *vote = add(script, TRONDGOV_EVENT_VOTE_CAST);
    vote->item = THE_ELECTION;
    vote->person = number(rest);
    const char *whom = strtok_r(NULL, " ", rest);
    vote->value = whom ? strtoll(whom, NULL, 10) : 0;
    vote->code = vote->value ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_BLANK;
}

static void read_statement(struct script *script, char *text)
{
    char *rest = NULL;
    const char *word = strtok_r(text, " ", &rest);
    for (size_t i = 0; word && i < sizeof STATEMENTS / sizeof *STATEMENTS; i++)
        if (strcmp(word, STATEMENTS[i].word) == 0) {
            read_slots(script, &STATEMENTS[i], &rest);
            return;
        }
    if (!word || strcmp(word, "list") == 0) {
        read_list(script, &rest);
    } else if (strcmp(word, "electors") == 0) {
        read_electors(script, &rest);
    } else if (strcmp(word, "cast") == 0) {
        read_cast(script, &rest);
    } else if (strcmp(word, "round") == 0) {
        trondgov_event *event = add(script, TRONDGOV_EVENT_ROUND_OPENED);
        event->item = event->value = THE_ELECTION;
    } else if (strcmp(word, "dissent") == 0) {
        trondgov_event *event = add(script, TRONDGOV_EVENT_DISSENT);
        event->item = THE_ELECTION;
        event->person = number(&rest);
        event->code = strtok_r(NULL, " ", &rest) ? TRONDGOV_METHOD_AGREEMENT : 0;
    } else if (strcmp(word, "stand") == 0) {
        for (char *id = strtok_r(NULL, " ", &rest); id; id = strtok_r(NULL, " ", &rest)) {
            trondgov_event *event = add(script, TRONDGOV_EVENT_CANDIDATE);
            event->item = THE_ELECTION;
            event->person = strtoll(id, NULL, 10);
        }
    } else {
        fail_msg("%s: no statement %s", place, word);
    }
}

static trondgov_instant noon(const char *date)
{
    int year = 0, month = 0, day_of_month = 0;
    trondgov_date day = 0;
    if (sscanf(date, "%4d-%2d-%2d", &year, &month, &day_of_month) != 3 ||
        trondgov_date_from_civil(year, month, day_of_month, &day))
        fail_msg("%s: %s is no date", place, date);
    return day * TRONDGOV_DAY_SECONDS + 12 * 3600;
}

static trondgov_rulebook *read_as(trondgov_code reading)
{
    trondgov_builder *builder = NULL;
    const trondgov_fact row[] = {{TRONDGOV_FIELD_READING, reading}};
    trondgov_rulebook_free(other_rules);
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, row, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &other_rules, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return other_rules;
}

/* METHOD SEATS [ORGAN] [ROLE] [DATE] [READING], told by what they are. */
static void read_first(struct script *script, char *text)
{
    char *rest = NULL;
    const char *method = strtok_r(text, " ", &rest);
    trondgov_event *first = add(script, TRONDGOV_EVENT_ELECTION);
    first->item = THE_ELECTION;
    first->code = code(TRONDGOV_FAMILY_METHOD, method);
    first->value = number(&rest);
    first->at = noon("2025-04-24");
    for (const char *word = strtok_r(NULL, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        trondgov_code found = 0;
        if (*word >= '0' && *word <= '9')
            first->at = noon(word);
        else if (trondgov_code_find(NULL, TRONDGOV_FAMILY_ORGAN, word, &found) == TRONDGOV_OK)
            first->organ = found;
        else if (trondgov_code_find(NULL, TRONDGOV_FAMILY_ROLE, word, &found) == TRONDGOV_OK)
            first->role = found;
        else
            script->rules = read_as(code(TRONDGOV_FAMILY_READING, word));
    }
}

static void read_election(struct script *script, const char *text)
{
    char copy[MAX_TEXT], *rest = NULL;
    snprintf(copy, sizeof copy, "%s", text);
    script->count = 0;
    script->rules = rules;
    for (char *part = strtok_r(copy, ";", &rest); part; part = strtok_r(NULL, ";", &rest)) {
        if (script->count == 0)
            read_first(script, part);
        else
            read_statement(script, part);
    }
}

/* --- Telling --- */

static const char *name_of(trondgov_code of)
{
    const char *name = trondgov_code_text(NULL, of, TRONDGOV_TEXT_NAME);
    return name ? name : "?";
}

static void put(char *text, const char *format, ...)
{
    const size_t length = strlen(text);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text + length, MAX_TEXT - length, format, arguments);
    va_end(arguments);
}

static void tell_result(const trondgov_election *election, trondgov_answer answer, char *text)
{
    trondgov_seat seat;
    trondgov_id list = -1;
    snprintf(text, MAX_TEXT, "%s", name_of(answer));
    for (size_t i = 0; trondgov_election_seats(election, i, &seat, 1); i++) {
        const int32_t substitute = seat.role == TRONDGOV_ROLE_VARAMEDLEM;
        if (substitute && seat.list != list) {
            put(text, " /");
            list = seat.list;
        }
        if (seat.person)
            put(text, " %lld", (long long)seat.person);
        else
            put(text, " ?%lld", (long long)seat.list);
        if (seat.displaced)
            put(text, "^%lld", (long long)seat.displaced);
        if (seat.cause == TRONDGOV_CAUSE_LOT)
            put(text, "*");
        assert_int_equal(seat.displaced != 0, seat.cause == TRONDGOV_CAUSE_MOVED_UP);
        assert_int_equal(seat.reserved, 0);
    }
}

static void tell_finding(const trondgov_finding *finding, char *text)
{
    if (*text)
        put(text, "; ");
    if (finding->kind == TRONDGOV_FINDING_OTHER_READING) {
        put(text, "%s: %s", name_of(finding->reading), name_of(finding->answer));
        return;
    }
    if (finding->kind == TRONDGOV_FINDING_GROUND) {
        put(text, "by %s", name_of(finding->provision));
        if (finding->answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND && finding->unit == TRONDGOV_UNIT_VOTE)
            put(text, " %lld/%lld", (long long)finding->required, (long long)finding->actual);
        return;
    }
    put(text, "%s", name_of(finding->kind));
    if (finding->provision)
        put(text, " %s", name_of(finding->provision));
    put(text, " %s", name_of(finding->subject));
    if (finding->item && finding->item != THE_ELECTION)
        put(text, " of %lld", (long long)finding->item);
    if (finding->person && finding->person != finding->item)
        put(text, " person %lld", (long long)finding->person);
    if (finding->required || finding->actual)
        put(text, " %lld/%lld", (long long)finding->required, (long long)finding->actual);
}

static void tell_findings(char *text)
{
    trondgov_finding finding;
    *text = '\0';
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind != TRONDGOV_FINDING_RESULT)
            tell_finding(&finding, text);
    if (!*text)
        put(text, "-");
}

/* --- Holding it --- */

static trondgov_election *held_in_one(const struct script *script)
{
    trondgov_election *election = NULL;
    size_t bad = 0;
    assert_int_equal(trondgov_election_create(script->rules, &election), TRONDGOV_OK);
    const trondgov_status status =
        trondgov_election_apply(election, script->events, script->count, 0, NULL, &bad, why);
    if (status)
        fail_msg("%s: event %zu (%s): %s", place, bad, name_of(script->events[bad].kind),
                 trondgov_code_text(NULL, status, TRONDGOV_TEXT_ENGLISH));
    return election;
}

/* Seats and answer; the text of the result, and of the findings where wanted. */
static void result_of(trondgov_election *election, char *result, char *findings)
{
    trondgov_answer answer = 0;
    const trondgov_status status = trondgov_election_result(election, &answer, findings ? why : NULL);
    if (status) {
        snprintf(result, MAX_TEXT, "status %s", name_of(status));
        if (findings)
            snprintf(findings, MAX_TEXT, "-");
        return;
    }
    tell_result(election, answer, result);
    if (findings)
        tell_findings(findings);
}

static void expect_same(trondgov_election *election, const char *way, const char *result, const char *findings)
{
    char other[MAX_TEXT], told[MAX_TEXT];
    result_of(election, other, findings ? told : NULL);
    if (strcmp(other, result) != 0)
        fail_msg("%s: %s: %s, not %s", place, way, other, result);
    if (findings && strcmp(told, findings) != 0)
        fail_msg("%s: %s: %s, not %s", place, way, told, findings);
}

/* Asked after every event: nothing that is kept of a result changes the next. */
static void event_by_event(const struct script *script, const char *result, const char *findings)
{
    trondgov_election *election = NULL;
    assert_int_equal(trondgov_election_create(script->rules, &election), TRONDGOV_OK);
    for (size_t i = 0; i < script->count; i++) {
        trondgov_answer answer = 0;
        const trondgov_event *event = &script->events[i];
        assert_int_equal(trondgov_election_apply(election, event, 1, TRONDGOV_APPLY_CHECK, &answer, NULL, why),
                         TRONDGOV_OK);
        assert_int_equal(trondgov_election_apply(election, event, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
        (void)trondgov_election_result(election, &answer, i % 2 ? why : NULL);
    }
    expect_same(election, "event by event", result, findings);
    trondgov_election_free(election);
}

/* The order in which kinds are told; what stands between must stay where it is. */
static int32_t turn_of(trondgov_code kind)
{
    static const trondgov_code turns[] = {
        TRONDGOV_EVENT_ELECTOR,        TRONDGOV_EVENT_LIST,           TRONDGOV_EVENT_LIST_PARTY,
        TRONDGOV_EVENT_GROUP,          TRONDGOV_EVENT_CANDIDATE,      TRONDGOV_EVENT_LIST_TRANSFERS,
        TRONDGOV_EVENT_HEAD_START,     TRONDGOV_EVENT_LIST_BALLOTS,   TRONDGOV_EVENT_PERSONAL_VOTES,
        TRONDGOV_EVENT_BALLOT_COUNTED, TRONDGOV_EVENT_VOTE_CAST,      TRONDGOV_EVENT_DISSENT};
    for (int32_t i = 0; i < (int32_t)(sizeof turns / sizeof *turns); i++)
        if (turns[i] == kind)
            return i + 1;
    return 0;
}

/* Sorted by kind, each kind from its end. */
static void turn_round(struct script *script)
{
    for (size_t begin = 1, end; begin < script->count; begin = end + 1) {
        for (end = begin; end < script->count && turn_of(script->events[end].kind); end++)
            ;
        for (size_t i = begin; i < end; i++)
            for (size_t k = i; k > begin; k--) {
                trondgov_event *one = &script->events[k - 1];
                const trondgov_event event = one[1];
                if (turn_of(one->kind) < turn_of(event.kind))
                    break;
                one[1] = *one;
                *one = event;
            }
    }
}

static void in_other_order(const struct script *script, const char *result, const char *findings)
{
    static struct script turned;
    turned = *script;
    turn_round(&turned);
    trondgov_election *election = held_in_one(&turned);
    expect_same(election, "in the opposite order", result, findings);
    trondgov_election_free(election);
}

/* --- Memory that ends --- */

struct purse {
    int64_t left; /* allocations; below 0: no end */
    int64_t held;
};

static void *give(void *context, void *block, size_t old_size, size_t new_size)
{
    struct purse *purse = context;
    (void)old_size;
    if (new_size == 0) {
        purse->held -= block != NULL;
        free(block);
        return NULL;
    }
    if (purse->left == 0)
        return NULL;
    purse->left -= purse->left > 0;
    void *given = realloc(block, new_size);
    purse->held += given && !block;
    return given;
}

static void without_memory(const struct script *script, const char *result)
{
    struct purse purse = {-1, 0};
    const trondgov_allocator memory = {.context = &purse, .resize = give};
    trondgov_rulebook *poor = NULL;
    if (script->rules != rules || script->count > 60)
        return; /* the same code, and slow */
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &poor), TRONDGOV_OK);
    trondgov_election *election = NULL;
    assert_int_equal(trondgov_election_create(poor, &election), TRONDGOV_OK);
    trondgov_status status = TRONDGOV_NO_MEMORY;
    for (int64_t left = 0; status == TRONDGOV_NO_MEMORY; left++) {
        purse.left = left;
        status = trondgov_election_apply(election, script->events, script->count, 0, NULL, NULL, NULL);
        purse.left = -1;
        if (status == TRONDGOV_NO_MEMORY)
            assert_int_equal(trondgov_election_seats(election, 0, NULL, 0), 0);
    }
    assert_int_equal(status, TRONDGOV_OK);
    trondgov_answer answer = 0;
    status = TRONDGOV_NO_MEMORY;
    for (int64_t left = 0; status == TRONDGOV_NO_MEMORY; left++) {
        purse.left = left;
        status = trondgov_election_result(election, &answer, NULL);
        purse.left = -1;
        if (status == TRONDGOV_NO_MEMORY)
            assert_int_equal(answer, 0);
    }
    expect_same(election, "after memory came back", result, NULL);
    trondgov_election_free(election);
    trondgov_rulebook_free(poor);
    assert_int_equal(purse.held, 0);
}

/* What follows for the register: those elected, and nobody unless it is settled. */
static void consequences(const struct script *script, trondgov_election *election)
{
    trondgov_event taken;
    trondgov_answer answer = 0;
    size_t persons = 0, n = 0;
    trondgov_seat seat;
    if (trondgov_election_result(election, &answer, NULL))
        return;
    for (size_t i = 0; trondgov_election_seats(election, i, &seat, 1); i++) {
        if (!seat.person)
            continue;
        persons++;
        if (answer != TRONDGOV_ANSWER_ELECTED || !script->events[0].organ)
            continue;
        assert_int_equal(trondgov_election_consequences(election, n++, &taken, 1), 1);
        assert_int_equal(taken.kind, TRONDGOV_EVENT_OFFICE_TAKEN);
        assert_int_equal(taken.person, seat.person);
        assert_int_equal(taken.organ, script->events[0].organ);
        assert_int_equal(taken.role, seat.role);
        assert_int_equal(taken.item, seat.list);
        assert_int_equal(taken.value, seat.role == TRONDGOV_ROLE_VARAMEDLEM ? seat.order : 0);
        assert_int_equal(taken.at, script->events[script->count - 1].at);
    }
    const int32_t settled = answer == TRONDGOV_ANSWER_ELECTED && script->events[0].organ;
    assert_int_equal(trondgov_election_consequences(election, 0, NULL, 0), settled ? persons : 0);
    assert_int_equal(trondgov_election_consequences(election, n, &taken, 1), 0);
}

static void hold(const char *election_text, const char *result, const char *findings)
{
    static struct script script;
    char told[MAX_TEXT], said[MAX_TEXT];
    read_election(&script, election_text);
    trondgov_election *election = held_in_one(&script);
    result_of(election, told, said);
    if (strcmp(told, result) != 0 || strcmp(said, findings) != 0)
        fail_msg("%s:\n found    %s\t%s\n expected %s\t%s", place, told, said, result, findings);
    expect_same(election, "asked again", result, findings);
    expect_same(election, "without a verdict", result, NULL);
    consequences(&script, election);
    trondgov_election_free(election);
    event_by_event(&script, result, findings);
    in_other_order(&script, result, findings);
    without_memory(&script, result);
}

static void test_table(void **state)
{
    static char line[MAX_TEXT];
    FILE *file = fopen(table, "r");
    size_t held = 0, at = 0;
    (void)state;
    assert_non_null(file);
    while (fgets(line, sizeof line, file)) {
        char *cells[CELLS] = {NULL}, *rest = NULL, where[1000];
        size_t count = 0;
        at++;
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0' || (only && !strstr(line, only)))
            continue;
        for (char *cell = strtok_r(line, "\t", &rest); cell && count < CELLS; cell = strtok_r(NULL, "\t", &rest))
            cells[count++] = cell;
        snprintf(where, sizeof where, "%s:%zu: %s", table, at, count == CELLS ? cells[0] : "not four cells");
        place = where;
        if (count != CELLS)
            fail_msg("%s", place);
        hold(cells[1], cells[2], cells[3]);
        held++;
    }
    fclose(file);
    printf("%zu elections held\n", held);
    assert_true(held > 0);
}

static int let_go(void **state)
{
    trondgov_rulebook_free(other_rules);
    return tear_down(state);
}

int main(int argument_count, char **arguments)
{
    static const struct CMUnitTest tests[] = {cmocka_unit_test(test_table)};
    if (argument_count < 2)
        return 2;
    table = arguments[1];
    only = argument_count > 2 ? arguments[2] : NULL;
    return cmocka_run_group_tests(tests, set_up, let_go);
}
