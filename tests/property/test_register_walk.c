/* A random walk through registers: persons, offices, the city government, affairs, duties, as events drawn from the
 * tables of fields. A status or a refusal leaves the register as it was; the log of what was recorded, applied to an
 * empty register, gives one that answers alike; nothing that is asked fails. The public interface alone.
 *
 * TRONDGOV_TEST_STEPS and TRONDGOV_TEST_SEED make it longer or another one.
 */
#include "../unit/government_fixture.h"

#include <stdlib.h>
#include <string.h>

enum { STEPS = 60000, OF_A_REGISTER = 400, IDS = 11, FIRST_KIND = 0x100, KINDS = 0x100 };
enum { READINGS = 8, MOST_CODES = 4096, MOST_FIELDS = 16, MOST_EVENTS = 1024 };

static trondgov_rulebook *rules;
static trondgov_verdict *why;
static uint64_t random_state;
static int64_t recorded[KINDS], refused[KINDS], failed[KINDS];

static uint64_t draw(uint64_t below)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state % below;
}

static int32_t one_in(uint64_t n)
{
    return draw(n) == 0;
}

static int64_t number_from(const char *variable, int64_t otherwise)
{
    const char *text = getenv(variable);
    return text && *text ? strtoll(text, NULL, 10) : otherwise;
}

static trondgov_code some_code(trondgov_code family)
{
    static trondgov_code codes[MOST_CODES];
    static const trondgov_code ROLES[] = {TRONDGOV_ROLE_MEDLEM, TRONDGOV_ROLE_BYRAADSLEDER, TRONDGOV_ROLE_NESTLEDER,
                                          TRONDGOV_ROLE_BYRAAD, TRONDGOV_ROLE_VARAMEDLEM};
    if (!family) /* of a fact that is told: a field or a judgement */
        return some_code(one_in(2) ? TRONDGOV_FAMILY_FIELD : TRONDGOV_FAMILY_JUDGEMENT);
    if (family == TRONDGOV_FAMILY_ORGAN && one_in(2))
        return one_in(2) ? TRONDGOV_ORGAN_BYRAAD : TRONDGOV_ORGAN_BYSTYRE;
    if (family == TRONDGOV_FAMILY_ROLE && one_in(2))
        return ROLES[draw(COUNT(ROLES))];
    const size_t count = trondgov_codes(NULL, family, 0, codes, MOST_CODES);
    return count ? codes[draw(count)] : 0;
}

/* Of the made-up city, or nobody that it knows; a meeting that is planned, or another thing. */
static trondgov_id some_id(trondgov_code field)
{
    static const trondgov_id KNOWN[] = {MAYOR,    MEMBER,   MEMBER + 1, MEMBER + 2, SUBSTITUTE,
                                        OUTSIDER, LEADER,   DEPUTY,     DEPUTY + 1, DEPUTY + 2,
                                        NEXT,     NEXT + 1, NEXT + 2,   NEXT + 3,   7};
    if (field == TRONDGOV_FIELD_PERSON || field == TRONDGOV_FIELD_OTHER_PERSON)
        return KNOWN[draw(COUNT(KNOWN))];
    if (field == TRONDGOV_FIELD_MEETING && !one_in(6))
        return MAY + (trondgov_id)draw(4);
    return 1 + (trondgov_id)draw(IDS);
}

static int64_t some_value(const trondgov_field *field, trondgov_instant at)
{
    const int64_t day = at / TRONDGOV_DAY_SECONDS;
    switch (field->unit) {
    case TRONDGOV_UNIT_CODE:
        return some_code(field->family);
    case TRONDGOV_UNIT_ID:
        return some_id(field->field);
    case TRONDGOV_UNIT_DATE:
        return day + (int64_t)draw(120) - 30;
    case TRONDGOV_UNIT_INSTANT:
        return at - (int64_t)draw(1000000);
    case TRONDGOV_UNIT_FLAG:
        return (int64_t)draw(2);
    default:
        return one_in(8) ? (int64_t)(draw(UINT64_MAX) >> (1 + draw(63))) : one_in(40) ? -1 : (int64_t)draw(80);
    }
}

static trondgov_event some_event(trondgov_instant at)
{
    static trondgov_code kinds[MOST_CODES];
    trondgov_event event = {.at = at};
    trondgov_field fields[MOST_FIELDS];
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_EVENT, 0, kinds, MOST_CODES);
    do
        event.kind = kinds[draw(count)];
    while ((event.kind & 0xffff) < FIRST_KIND || (event.kind & 0xffff) >= FIRST_KIND + KINDS);
    const size_t slots = trondgov_fields(NULL, event.kind, 0, fields, MOST_FIELDS);
    for (size_t i = 0; i < slots; i++) {
        if (fields[i].field == TRONDGOV_FIELD_AT || (!fields[i].required && one_in(3)))
            continue;
        const int64_t value = some_value(&fields[i], at);
        if (fields[i].slot < (int32_t)offsetof(trondgov_event, kind))
            memcpy((char *)&event + fields[i].slot, &value, sizeof value);
        else
            memcpy((char *)&event + fields[i].slot, &(int32_t){(int32_t)value}, sizeof(int32_t));
    }
    return event;
}

static int32_t council_meets(trondgov_instant at)
{
    const trondgov_date day = (trondgov_date)(at / TRONDGOV_DAY_SECONDS);
    return day == day_of(20250522) ? MAY : day == day_of(20250612) ? JUNE : 0;
}

/* A motion of no confidence from its beginning to its end. */
static trondgov_event in_council(trondgov_instant at, trondgov_id meeting)
{
    static const trondgov_code KINDS_OF_MOTIONS[] = {
        TRONDGOV_EVENT_NO_CONFIDENCE_MOVED,     TRONDGOV_EVENT_NO_CONFIDENCE_DEMANDED,
        TRONDGOV_EVENT_NO_CONFIDENCE_VOTES,     TRONDGOV_EVENT_NO_CONFIDENCE_DECIDED,
        TRONDGOV_EVENT_NO_CONFIDENCE_WITHDRAWN, TRONDGOV_EVENT_MEETING_ATTENDED};
    trondgov_event event = {.at = at, .kind = KINDS_OF_MOTIONS[draw(COUNT(KINDS_OF_MOTIONS))], .item = meeting};
    event.person = one_in(2) ? DEPUTY : 0;
    switch (event.kind) {
    case TRONDGOV_EVENT_NO_CONFIDENCE_MOVED:
        event.value = MEMBER + (trondgov_id)draw(3);
        break;
    case TRONDGOV_EVENT_NO_CONFIDENCE_DEMANDED:
        event.value = 40 + (int64_t)draw(10);
        break;
    case TRONDGOV_EVENT_NO_CONFIDENCE_VOTES:
        event.value = 30 + (int64_t)draw(8);
        event.code = one_in(2) ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST;
        break;
    case TRONDGOV_EVENT_NO_CONFIDENCE_WITHDRAWN:
        event.item = 0;
        break;
    case TRONDGOV_EVENT_MEETING_ATTENDED:
        event.person = 0;
        event.value = 60 + (int64_t)draw(8);
        break;
    default:
        break;
    }
    return event;
}

/* One step towards a government. */
static trondgov_event towards_a_government(trondgov_instant at)
{
    static const trondgov_code STEPS_OF_IT[] = {TRONDGOV_EVENT_BYRAAD_DESIGNATED,  TRONDGOV_EVENT_BYRAAD_MEMBER,
                                                TRONDGOV_EVENT_BYRAAD_MEMBER,      TRONDGOV_EVENT_BYRAAD_MEMBER,
                                                TRONDGOV_EVENT_BYRAAD_CONSTITUTED, TRONDGOV_EVENT_BYRAAD_COMPOSED};
    return (trondgov_event){.at = at, .kind = STEPS_OF_IT[draw(COUNT(STEPS_OF_IT))]};
}

/* Whom the fixture has for the next government, each in a role of his or her own. */
static void for_the_next(trondgov_event *event)
{
    static const trondgov_code ROLES[] = {TRONDGOV_ROLE_BYRAADSLEDER, TRONDGOV_ROLE_NESTLEDER, TRONDGOV_ROLE_BYRAAD,
                                          TRONDGOV_ROLE_BYRAAD};
    const uint64_t number = draw(COUNT(ROLES));
    event->person = NEXT + (trondgov_id)number;
    event->role = ROLES[number];
    event->code = some_code(TRONDGOV_FAMILY_SUBJECT);
}

/* An office that somebody may hold; a step of an affair to a state that its rules have next. */
static void with_purpose(const trondgov_municipality *of, trondgov_event *event)
{
    const trondgov_fact about = {TRONDGOV_FIELD_AFFAIR, event->item};
    trondgov_answer answer = 0;
    trondgov_finding finding;
    switch (event->kind) {
    case TRONDGOV_EVENT_OFFICE_LEFT:
    case TRONDGOV_EVENT_OFFICE_SUSPENDED:
    case TRONDGOV_EVENT_STAND_IN_TAKEN:
        event->organ = TRONDGOV_ORGAN_BYSTYRE;
        event->role = event->role ? TRONDGOV_ROLE_MEDLEM : 0;
        if (event->kind == TRONDGOV_EVENT_STAND_IN_TAKEN) {
            event->item = MEMBER + (trondgov_id)draw(3);
            event->person = OUTSIDER;
        }
        break;
    case TRONDGOV_EVENT_BYRAAD_DESIGNATED:
        event->person = NEXT;
        event->role = 0;
        break;
    case TRONDGOV_EVENT_BYRAAD_MEMBER:
        for_the_next(event);
        break;
    case TRONDGOV_EVENT_BYRAAD_CONSTITUTED:
        event->value = (int64_t)draw(5);
        break;
    case TRONDGOV_EVENT_AFFAIR_BEGUN:
        event->person = MEMBER + (trondgov_id)draw(3);
        event->organ = TRONDGOV_ORGAN_BYSTYRE;
        event->code = TRONDGOV_AFFAIR_LEGALITY_REVIEW + (trondgov_code)draw(7);
        break;
    case TRONDGOV_EVENT_AFFAIR_STEP:
        if (trondgov_municipality_ask(of, TRONDGOV_QUESTION_STATE, &about, 1, &answer, NULL, why) != TRONDGOV_OK)
            break;
        for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
            if (finding.kind == TRONDGOV_FINDING_RESULT && one_in(3) &&
                (finding.subject & 0x7fff0000) == TRONDGOV_FAMILY_STATE)
                event->code = finding.subject;
        break;
    default:
        break;
    }
}

/* What the register answers, as numbers: how the government stands, what is due, of some affairs their state. */
static void read_all(const trondgov_municipality *of, trondgov_instant at, int64_t *readings)
{
    const int64_t day = at / TRONDGOV_DAY_SECONDS;
    const trondgov_fact governs[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYRAAD}, {TRONDGOV_FIELD_DATE, day}};
    const trondgov_fact due[] = {{TRONDGOV_FIELD_AT, at}, {TRONDGOV_FIELD_TO, day + 200}, {TRONDGOV_FIELD_DONE, 1}};
    trondgov_answer answer = 0;
    size_t n = 0;
    assert_int_equal(trondgov_municipality_ask(of, TRONDGOV_QUESTION_STATE, governs, 2, &answer, &readings[n++], why),
                     TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_ask(of, TRONDGOV_QUESTION_DUTIES, due, 3, &answer, &readings[n++], why),
                     TRONDGOV_OK);
    readings[n++] = (int64_t)trondgov_municipality_events(of, 0, NULL, 0);
    for (trondgov_id affair = 1; n < READINGS; affair++, n++) {
        const trondgov_fact about = {TRONDGOV_FIELD_AFFAIR, affair};
        const trondgov_status status =
            trondgov_municipality_ask(of, TRONDGOV_QUESTION_STATE, &about, 1, &answer, &readings[n], why);
        assert_true(status == TRONDGOV_OK || status == TRONDGOV_UNKNOWN_ID);
    }
}

static void step(trondgov_municipality *of, trondgov_instant at)
{
    const trondgov_id meeting = council_meets(at);
    const int32_t forms = !meeting && one_in(5);
    trondgov_event event = forms                  ? towards_a_government(at)
                           : meeting && one_in(2) ? in_council(at, meeting)
                                                  : some_event(at);
    if (forms || !one_in(4))
        with_purpose(of, &event);
    const int32_t kind = (event.kind & 0xffff) - FIRST_KIND;
    const int32_t looks = one_in(20);
    const size_t events = trondgov_municipality_events(of, 0, NULL, 0);
    int64_t before[READINGS] = {0}, after[READINGS] = {0};
    trondgov_answer answer = 0;
    if (looks)
        read_all(of, at, before);
    const trondgov_status status = trondgov_municipality_apply(of, &event, 1, 0, &answer, NULL, why);
    const int32_t kept = trondgov_municipality_events(of, 0, NULL, 0) != events;
    if (status) {
        failed[kind]++;
        assert_int_equal(answer, 0);
        assert_false(kept);
    } else if (kept) {
        recorded[kind]++;
    } else {
        refused[kind]++;
    }
    if (!looks || kept)
        return;
    read_all(of, at, after);
    assert_memory_equal(before, after, sizeof before);
}

/* The log of it gives a register that answers alike. */
static void replay(const trondgov_municipality *of, trondgov_instant at)
{
    static trondgov_event log[MOST_EVENTS];
    const size_t count = trondgov_municipality_events(of, 0, log, COUNT(log));
    trondgov_municipality *again = NULL;
    int64_t one[READINGS], other[READINGS];
    assert_int_equal(trondgov_municipality_create(rules, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(again, log, count, 0, NULL, NULL, why), TRONDGOV_OK);
    read_all(of, at, one);
    read_all(again, at, other);
    assert_memory_equal(one, other, sizeof one);
    trondgov_municipality_free(again);
}

static void one_register(void)
{
    trondgov_municipality *of = city_without(rules);
    trondgov_instant at = day_of(20250501) * TRONDGOV_DAY_SECONDS;
    if (!one_in(3))
        put_in_office(of);
    for (int32_t i = 0; i < OF_A_REGISTER; i++) {
        at += one_in(3) ? (int64_t)draw(council_meets(at) ? 3600 : TRONDGOV_DAY_SECONDS) : 0;
        step(of, at);
    }
    replay(of, at);
    trondgov_municipality_free(of);
}

/* Each kind of event was recorded, and not recorded. */
static int32_t missing_kinds(void)
{
    static trondgov_code kinds[MOST_CODES];
    int32_t missing = 0;
    const size_t count = trondgov_codes(NULL, TRONDGOV_FAMILY_EVENT, 0, kinds, MOST_CODES);
    print_message("%-26s %9s %9s %9s\n", "event", "recorded", "refused", "failed");
    for (size_t i = 0; i < count; i++) {
        const int32_t kind = (kinds[i] & 0xffff) - FIRST_KIND;
        if (kind < 0 || kind >= KINDS)
            continue;
        const int32_t lacks = recorded[kind] == 0 || refused[kind] + failed[kind] == 0;
        print_message("%-26s %9lld %9lld %9lld%s\n", trondgov_code_text(NULL, kinds[i], TRONDGOV_TEXT_NAME),
                      (long long)recorded[kind], (long long)refused[kind], (long long)failed[kind],
                      lacks ? "  <-" : "");
        missing += lacks;
    }
    return missing;
}

static void walk_through_registers(void **state)
{
    (void)state;
    const int64_t steps = number_from("TRONDGOV_TEST_STEPS", STEPS);
    random_state = (uint64_t)number_from("TRONDGOV_TEST_SEED", 13062024) | 1;
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(NULL, &why), TRONDGOV_OK);
    for (int64_t done = 0; done < steps; done += OF_A_REGISTER)
        one_register();
    assert_int_equal(missing_kinds(), 0);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(walk_through_registers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
