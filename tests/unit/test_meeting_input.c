/* What no meeting could contain: NULL, unknown codes and ids, slots that a kind has not, time running back; and every
 * kind of event in every state of a meeting, which must be recorded or leave everything as it was.
 */
#include "meeting_fixture.h"

#include <string.h>

static void null_pointers(void **state)
{
    (void)state;
    trondgov_meeting *created = NULL;
    trondgov_minutes *minutes = (trondgov_minutes *)&created;
    trondgov_answer answer = 77;
    trondgov_tally tally;
    int64_t value = 77;
    size_t index = 77;
    open_meeting(1, 67);
    const trondgov_event event = EV(LEFT, .person = 5, .at = now);
    assert_int_equal(trondgov_meeting_create(NULL, &created), TRONDGOV_NULL_ARGUMENT);
    assert_null(created);
    assert_int_equal(trondgov_meeting_create(rules, NULL), TRONDGOV_NULL_ARGUMENT);
    trondgov_meeting_free(NULL);
    assert_int_equal(trondgov_meeting_enrol(NULL, NULL, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_meeting_enrol(meeting, NULL, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_meeting_apply(NULL, &event, 1, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    equal("zeroed", answer, 0);
    equal("zeroed", index, 0);
    assert_int_equal(trondgov_meeting_apply(meeting, NULL, 1, 0, &answer, &index, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_meeting_apply(meeting, NULL, 0, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(meeting, &event, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    equal("nobody", trondgov_meeting_events(NULL, 0, NULL, 0), 0);
    equal("nobody", trondgov_meeting_consequences(NULL, 0, NULL, 0), 0);
    equal("nothing decided", trondgov_meeting_consequences(meeting, 0, NULL, 0), 0);
    equal("nothing", trondgov_meeting_get(NULL, TRONDGOV_FIELD_STATE), TRONDGOV_NOTHING);
    equal("nothing", property(TRONDGOV_FIELD_GENDER), TRONDGOV_NOTHING);
    equal("nothing", property(-1), TRONDGOV_NOTHING);
    assert_int_equal(trondgov_meeting_ask(NULL, TRONDGOV_QUESTION_STATE, NULL, 0, &answer, &value, why),
                     TRONDGOV_NULL_ARGUMENT);
    equal("zeroed", answer, 0);
    equal("zeroed", value, 0);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_STATE, NULL, 1, &answer, &value, why),
                     TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_STATE, NULL, 0, NULL, NULL, NULL), TRONDGOV_OK);
    equal("nobody", trondgov_meeting_members(NULL, 0, 0, NULL, 0), 0);
    assert_null(trondgov_meeting_vote(NULL, 900));
    assert_null(trondgov_meeting_vote(meeting, 900));
    assert_null(trondgov_meeting_vote(meeting, -1));
    assert_int_equal(trondgov_vote_result(NULL, &answer, why), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_vote_tally(NULL, 0, &tally), TRONDGOV_NULL_ARGUMENT);
    open_vote(900, 0, TRONDGOV_MATTER_ORDER);
    assert_int_equal(trondgov_vote_tally(trondgov_meeting_vote(meeting, 900), 0, NULL), TRONDGOV_NULL_ARGUMENT);
    assert_int_equal(trondgov_vote_result(trondgov_meeting_vote(meeting, 900), NULL, NULL), TRONDGOV_OK);
    equal("nobody voted", trondgov_vote_choice(NULL, 5), 0);
    assert_int_equal(trondgov_minutes_create(NULL, &minutes, &answer, why), TRONDGOV_NULL_ARGUMENT);
    assert_null(minutes);
    assert_int_equal(trondgov_minutes_create(meeting, NULL, &answer, why), TRONDGOV_NULL_ARGUMENT);
    trondgov_minutes_free(NULL);
    equal("no entries", trondgov_minutes_entries(NULL, 0, NULL, 0), 0);
}

static void before_the_first_event(void **state)
{
    (void)state;
    trondgov_answer answer = 0;
    trondgov_minutes *minutes = NULL;
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    now = THU_24_OCT_2024 * TRONDGOV_DAY_SECONDS;
    fails("MEETING comes first", OUT_OF_ORDER, EV(ARRIVED, .person = 5));
    fails("MEETING comes first", OUT_OF_ORDER, EV(RULES, .value = 5));
    fails("no such organ", UNKNOWN_CODE, EV(MEETING, .item = 1, .organ = TRONDGOV_ROLE_MEDLEM, .value = 20020));
    fails("no day", OUT_OF_RANGE, EV(MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = INT64_MAX));
    fails("no organ", MISSING_FIELD, EV(MEETING, .item = 1, .value = 20020));
    fails("no id", MISSING_FIELD, EV(MEETING, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = 20020));
    equal("nothing", property(TRONDGOV_FIELD_STATE), TRONDGOV_NOTHING);
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, &answer, why), TRONDGOV_OK);
    equal("no rules yet", answer, ANSWER(NOT_REGULATED));
    trondgov_minutes_free(minutes);
    done("plan", EV(MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = 20020));
    fails("once", DUPLICATE, EV(MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = 20020));
    fails("other rules", OTHER_RULEBOOK, EV(RULES, .value = 5));
}

static void slots_and_numbers(void **state)
{
    (void)state;
    open_meeting(1, 66);
    fails("a kind of another log", UNKNOWN_CODE, EV(PERSON, .person = 5));
    fails("a kind of another log", UNKNOWN_CODE, EV(LIST_BALLOTS, .item = 5, .value = 5));
    fails("not built", UNKNOWN_CODE, EV(SEATED, .person = 0));
    fails("no event", UNKNOWN_CODE, ((trondgov_event){.kind = TRONDGOV_ROLE_MEDLEM}));
    fails("no event", UNKNOWN_CODE, ((trondgov_event){.kind = -1}));
    fails("no event", UNKNOWN_CODE, ((trondgov_event){.kind = 0}));
    fails("no event", UNKNOWN_CODE, ((trondgov_event){.kind = INT32_MAX}));
    fails("nobody", MISSING_FIELD, EV(LEFT, .item = 0));
    fails("a slot it has not", UNKNOWN_FIELD, EV(LEFT, .person = 5, .item = 701));
    fails("a slot it has not", UNKNOWN_FIELD, EV(LEFT, .person = 5, .value = 1));
    fails("a slot it has not", UNKNOWN_FIELD, EV(LEFT, .person = 5, .organ = TRONDGOV_ORGAN_BYSTYRE));
    fails("a slot it has not", UNKNOWN_FIELD, EV(LEFT, .person = 5, .role = TRONDGOV_ROLE_MEDLEM));
    fails("of another family", UNKNOWN_CODE, EV(LEFT, .person = 5, .code = TRONDGOV_ROLE_MEDLEM));
    fails("a negative id", OUT_OF_RANGE, EV(LEFT, .person = -5));
    fails("the least id", OUT_OF_RANGE, EV(LEFT, .person = INT64_MIN));
    fails("nobody of that id", UNKNOWN_ID, EV(LEFT, .person = INT64_MAX));
    fails("time runs back", OUT_OF_ORDER, EV(LEFT, .person = 5, .at = now - 1));
    fails("no such time", OUT_OF_RANGE, EV(LEFT, .person = 5, .at = INT64_MAX));
    fails("no such time", OUT_OF_RANGE, EV(LEFT, .person = 5, .at = INT64_MIN));
    done("at the same second", EV(LEFT, .person = 5, .at = now));
    assert_int_equal(trondgov_meeting_apply(meeting, NULL, 0, 4, NULL, NULL, NULL), TRONDGOV_OUT_OF_RANGE);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_ROLE_MEDLEM, NULL, 0, NULL, NULL, why),
                     TRONDGOV_UNKNOWN_CODE);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_POSSIBLE, NULL, 0, NULL, NULL, why),
                     TRONDGOV_UNKNOWN_CODE);
}

static void roster_events(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    done("a seat", EV(SEAT, .person = 5, .item = 1, .role = TRONDGOV_ROLE_MEDLEM));
    fails("twice", DUPLICATE, EV(SEAT, .person = 5, .item = 1, .role = TRONDGOV_ROLE_MEDLEM));
    fails("as a substitute too", DUPLICATE,
          EV(SEAT, .person = 5, .item = 1, .value = 1, .role = TRONDGOV_ROLE_VARAMEDLEM));
    done("leads the group beside it", EV(SEAT, .person = 5, .role = TRONDGOV_ROLE_GRUPPELEDER));
    fails("twice", DUPLICATE, EV(SEAT, .person = 5, .role = TRONDGOV_ROLE_GRUPPELEDER));
    fails("a substitute without a rank", OUT_OF_RANGE,
          EV(SEAT, .person = 6, .item = 1, .role = TRONDGOV_ROLE_VARAMEDLEM));
    fails("a huge rank", OUT_OF_RANGE,
          EV(SEAT, .person = 6, .item = 1, .value = INT64_MAX, .role = TRONDGOV_ROLE_VARAMEDLEM));
    fails("a negative rank", OUT_OF_RANGE,
          EV(SEAT, .person = 6, .item = 1, .value = -1, .role = TRONDGOV_ROLE_VARAMEDLEM));
    fails("a stranger's group", UNKNOWN_ID, EV(GROUP, .person = 9, .item = 1));
    done("governs", EV(GOVERNMENT_PARTY, .item = 1));
    fails("twice", DUPLICATE, EV(GOVERNMENT_PARTY, .item = 1));
}

static void asking_about_strangers(void **state)
{
    (void)state;
    const trondgov_fact stranger = {TRONDGOV_FIELD_PERSON, 999}, no_case = {TRONDGOV_FIELD_CASE, 999};
    const trondgov_fact both[] = {{TRONDGOV_FIELD_PERSON, 5}, {TRONDGOV_FIELD_PERSON, 6}};
    const trondgov_fact another = {TRONDGOV_FIELD_VOTES, 5};
    trondgov_answer answer = 0;
    int64_t value = 0;
    open_meeting(1, 66);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SEAT, &stranger, 1, &answer, &value, why),
                     TRONDGOV_UNKNOWN_ID);
    equal("zeroed", answer, 0);
    equal("zeroed", value, 0);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_STATE, &no_case, 1, &answer, &value, why),
                     TRONDGOV_UNKNOWN_ID);
    equal("which", finds_subject(TRONDGOV_FINDING_INPUT, TRONDGOV_FIELD_CASE, NULL), 1);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SEAT, both, 2, &answer, &value, why),
                     TRONDGOV_DUPLICATE);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SEAT, &another, 1, &answer, &value, why),
                     TRONDGOV_UNKNOWN_FIELD);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SEAT, NULL, 0, &answer, &value, why), TRONDGOV_OK);
    equal("whose seat", answer, ANSWER(NEEDS_FACT));
    equal("which", finds_subject(TRONDGOV_FINDING_INPUT, TRONDGOV_FIELD_PERSON, NULL), 1);
}

static void the_wrong_fact_is_named(void **state)
{
    (void)state;
    const trondgov_fact stranger = {TRONDGOV_FIELD_PERSON, 999};
    open_meeting(1, 66);
    assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SEAT, &stranger, 1, NULL, NULL, why),
                     TRONDGOV_UNKNOWN_ID);
    equal("the person is unknown", finds_subject(TRONDGOV_FINDING_INPUT, TRONDGOV_FIELD_PERSON, NULL), 1);
    equal("and not a case", finds_subject(TRONDGOV_FINDING_INPUT, TRONDGOV_FIELD_CASE, NULL), 0);
}

/* The states of a meeting, one further each time. */
enum {
    EMPTY,
    PLANNED,
    CONVENED,
    OPENED,
    TAKEN_UP,
    QUESTIONED,
    WITHDRAWN,
    ON_ELIGIBILITY,
    CALLED,
    VOTING,
    VOTED,
    NO_CHAIR,
    CLOSED,
    DRAFT,
    APPROVED,
    STATES
};

static void reach(int32_t wanted)
{
    trondgov_meeting_free(meeting);
    meeting = NULL;
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    if (wanted >= PLANNED) {
        plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
        enrol_council();
    }
    if (wanted >= CONVENED)
        convene(3);
    if (wanted >= OPENED) {
        at(0, 9 * HOUR);
        arrive(1, 65);
        done("open", EV(MEETING_OPENED, .person = MAYOR));
    }
    if (wanted >= TAKEN_UP && wanted < CLOSED) {
        take_up(701);
        put(701, 800);
    }
    if (wanted >= QUESTIONED && wanted <= ON_ELIGIBILITY)
        done("questioned", EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_SPOUSE));
    if (wanted >= WITHDRAWN && wanted <= ON_ELIGIBILITY)
        done("withdrew", EV(WITHDREW, .person = 30, .item = 701));
    if (wanted == ON_ELIGIBILITY)
        done("vote", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    if (wanted >= CALLED && wanted < CLOSED)
        call_to_vote(701);
    if (wanted >= VOTING && wanted < CLOSED)
        open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    if (wanted == VOTED) {
        roll_call(900, 40, 25, TRONDGOV_CHOICE_FOR);
        answers("carried", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    }
    if (wanted == NO_CHAIR)
        done("gone", EV(LEFT, .person = MAYOR));
    if (wanted >= CLOSED)
        done("close", EV(MEETING_CLOSED, .person = 0));
    if (wanted >= DRAFT)
        done("written", EV(MINUTES_WRITTEN, .person = 0));
    if (wanted >= APPROVED) {
        done("approved", EV(MINUTES_APPROVED, .person = MAYOR));
        done("approved", EV(MINUTES_APPROVED, .person = OPPOSITION));
    }
}

/* An event of a kind with plausible values in its slots: variant 0 what fits best, the others stranger and stranger. */
static trondgov_event of_kind(trondgov_code kind, int32_t variant)
{
    static const trondgov_id PERSONS[] = {30, MAYOR, DEPUTY, 66, 101, 1101, MINISTER, 999};
    static const trondgov_id ITEMS[] = {701, 900, 800, 702, 750, 55, 30, 999};
    static const int64_t VALUES[] = {0, 1, 701, 800, FULL_NOTICE, THU_24_OCT_2024, 23, INT64_MAX};
    trondgov_event event = {.kind = kind, .at = THU_24_OCT_2024 * TRONDGOV_DAY_SECONDS + 20 * HOUR};
    trondgov_field field;
    for (size_t i = 0; trondgov_fields(rules, kind, i, &field, 1); i++) {
        trondgov_code codes[64] = {0};
        const size_t known = field.family ? trondgov_codes(rules, field.family, 0, codes, COUNT(codes)) : 0;
        const trondgov_code code = known ? codes[(size_t)variant % known] : 0;
        if (field.slot == (int32_t)offsetof(trondgov_event, person) && (field.required || variant % 3))
            event.person = PERSONS[variant % 8];
        if (field.slot == (int32_t)offsetof(trondgov_event, item) && (field.required || variant % 2 == 0))
            event.item = ITEMS[(variant / 2) % 8];
        if (field.slot == (int32_t)offsetof(trondgov_event, value))
            event.value = known ? code : VALUES[(variant / 3) % 8];
        if (field.slot == (int32_t)offsetof(trondgov_event, code))
            event.code = code;
        if (field.slot == (int32_t)offsetof(trondgov_event, organ))
            event.organ = TRONDGOV_ORGAN_BYSTYRE;
        if (field.slot == (int32_t)offsetof(trondgov_event, role))
            event.role = code;
    }
    return event;
}

static void every_kind_in_every_state(void **state)
{
    (void)state;
    enum { VARIANTS = 24 };
    trondgov_code kinds[256];
    size_t tried = 0, recorded = 0;
    const size_t count = trondgov_codes(rules, TRONDGOV_FAMILY_EVENT, 0, kinds, COUNT(kinds));
    assert_in_range(count, 30, COUNT(kinds));
    for (int32_t reached = EMPTY; reached < STATES; reached++) {
        reach(reached);
        const uint64_t before = fingerprint(meeting);
        const int64_t digest = property(TRONDGOV_FIELD_DIGEST);
        for (size_t k = 0; k < count; k++)
            for (int32_t variant = 0; variant < VARIANTS; variant++) {
                const trondgov_event event = of_kind(kinds[k], variant);
                trondgov_answer answer = 0;
                const trondgov_status status =
                    trondgov_meeting_apply(meeting, &event, 1, TRONDGOV_APPLY_CHECK, &answer, NULL, why);
                tried++;
                recorded += status == TRONDGOV_OK && answer != ANSWER(REFUSED);
                if (status == TRONDGOV_NO_MEMORY || (status == TRONDGOV_OK) != (answer != 0))
                    fail_msg("state %d, kind %d, variant %d: status %d, answer %d", reached, kinds[k], variant, status,
                             answer);
                if (property(TRONDGOV_FIELD_DIGEST) != digest)
                    fail_msg("state %d, kind %d, variant %d: checking changed it", reached, kinds[k], variant);
            }
        assert_true(fingerprint(meeting) == before);
        /* and in earnest: a refused or failed one leaves the digest, a recorded one moves it */
        for (size_t k = 0; k < count; k++)
            for (int32_t variant = 0; variant < VARIANTS; variant += 5) {
                const trondgov_event event = of_kind(kinds[k], variant);
                const int64_t last = property(TRONDGOV_FIELD_DIGEST), events = property(TRONDGOV_FIELD_EVENTS);
                trondgov_answer answer = 0;
                const trondgov_status status = trondgov_meeting_apply(meeting, &event, 1, 0, &answer, NULL, NULL);
                const int32_t kept = status == TRONDGOV_OK && answer != ANSWER(REFUSED) &&
                                     answer != ANSWER(NEEDS_CHAIR_VOTE) && event.kind != TRONDGOV_EVENT_RULES;
                if (kept == (property(TRONDGOV_FIELD_DIGEST) == last) ||
                    (!kept && property(TRONDGOV_FIELD_EVENTS) != events))
                    fail_msg("state %d, kind %d, variant %d: digest", reached, kinds[k], variant);
            }
    }
    print_message("%zu events tried in %d states, %zu lawful\n", tried, STATES, recorded);
}

/* Before the first day of its rules an organ refuses nothing; what cannot be still cannot be. */
static void an_organ_without_rules(void **state)
{
    (void)state;
    trondgov_code kinds[256];
    const size_t count = trondgov_codes(rules, TRONDGOV_FAMILY_EVENT, 0, kinds, COUNT(kinds));
    for (int32_t round = 0; round < 40; round++) {
        plan(TRONDGOV_ORGAN_BYSTYRE, MON_30_SEP_2024 - 10000);
        if (round % 2)
            enrol_council();
        for (trondgov_id item = 701; item <= 703; item++)
            done("list", EV(CASE_LISTED, .item = item, .code = TRONDGOV_MATTER_ORDINARY));
        uint32_t random = 20020u + (uint32_t)round;
        for (int32_t step = 0; step < 200; step++) {
            random = random * 1664525u + 1013904223u;
            trondgov_event event = of_kind(kinds[(random >> 8) % count], (int32_t)(random >> 20) % 24);
            trondgov_answer answer = 0;
            event.at = now;
            const trondgov_status status = trondgov_meeting_apply(meeting, &event, 1, 0, &answer, NULL, why);
            if (status == TRONDGOV_NO_MEMORY)
                fail_msg("kind %d gives NO_MEMORY", event.kind);
            (void)fingerprint(meeting);
        }
    }
}

/* The shortest of those: postponing before the opening, where no rule refuses it. */
static void postponed_before_the_opening(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, MON_30_SEP_2024 - 10000);
    enrol_council();
    done("list", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_ORDINARY));
    const trondgov_event event = EV(CASE_POSTPONED, .item = 701, .at = now);
    assert_int_not_equal(trondgov_meeting_apply(meeting, &event, 1, 0, &answered, NULL, why), TRONDGOV_NO_MEMORY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(null_pointers),
        TEST(before_the_first_event),
        TEST(slots_and_numbers),
        TEST(roster_events),
        TEST(asking_about_strangers),
        TEST(the_wrong_fact_is_named),
        TEST(every_kind_in_every_state),
        TEST(an_organ_without_rules),
        TEST(postponed_before_the_opening),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
