/* A meeting is its log: exported and applied again it is the same meeting, to the last byte. */
#include "meeting_fixture.h"

#include <stdlib.h>
#include <string.h>

/* A meeting that has used every kind of event of this version. */
static void everything(void)
{
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    done("place", EV(MEETING_PLACE, .item = 5));
    enrol_council();
    done("leads", EV(SEAT, .person = 10, .role = TRONDGOV_ROLE_GRUPPELEDER));
    done("rests", EV(SEAT_RESTS, .person = 15));
    at(12, 0);
    for (trondgov_id item = 701; item <= 705; item++)
        done("list", EV(CASE_LISTED, .item = item, .code = TRONDGOV_MATTER_ORDINARY, .value = TRONDGOV_SUBJECT_ECONOMY,
                        .person = MINISTER));
    at(10, 0);
    done("documents", EV(DOCUMENTS_SENT, .item = 701));
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE));
    at(2, 9 * HOUR);
    done("absent", EV(ABSENCE_REPORTED, .person = 20, .code = TRONDGOV_GROUND_ILLNESS));
    done("absent",
         EV(ABSENCE_REPORTED, .person = 19, .code = TRONDGOV_GROUND_WELFARE, .value = TRONDGOV_NOTICE_JUSTIFIED));
    done("can come", EV(ABSENCE_WITHDRAWN, .person = 19));
    done("called", EV(SUBSTITUTE_CALLED, .person = 101, .item = 20));
    done("declined", EV(SUBSTITUTE_DECLINED, .person = 101, .code = TRONDGOV_GROUND_STUDY));
    done("called", EV(SUBSTITUTE_CALLED, .person = 102, .item = 20));
    at(0, 9 * HOUR);
    arrive(1, 19);
    arrive(21, 67);
    arrive(102, 103);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    done("late", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("object", EV(OBJECTED, .item = 750, .value = 21));
    done("object", EV(OBJECTED, .item = 750, .person = 30));
    carry(890, TRONDGOV_MATTER_ORDER);
    done("order", EV(ORDER_CHANGED, .item = 703, .value = 1));
    decide(703);
    decide(750);
    take_up(701);
    done("hands over", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
    done("questioned",
         EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_SPOUSE, .value = 31));
    done("withdrew", EV(WITHDREW, .person = 30, .item = 701));
    done("vote", EV(BALLOT_OPENED, .item = 891, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(891, 20, 45, TRONDGOV_CHOICE_FOR);
    answers("eligible", REJECTED, 0, EV(BALLOT_CLOSED, .item = 891));
    done("back", EV(RETURNED, .person = 30, .item = 701));
    put(701, 800);
    put(701, 801);
    done("withdrawn", EV(PROPOSAL_WITHDRAWN, .person = AP_MEMBER, .item = 801));
    done("leaves", EV(LEFT, .person = 67, .code = TRONDGOV_GROUND_ILLNESS));
    call_to_vote(701);
    answers("silent", CARRIED, 0, EV(TACIT_CONSENT, .item = 892, .value = 800));
    done("statement", EV(STATEMENT_RECORDED, .person = 30, .item = 701, .value = 6001));
    done("close", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    carry(893, TRONDGOV_MATTER_POSTPONEMENT);
    done("postponed", EV(CASE_POSTPONED, .item = 702));
    done("close", EV(MEETING_CLOSED, .person = 0));
    done("written", EV(MINUTES_WRITTEN, .person = 0));
    done("approved", EV(MINUTES_APPROVED, .person = MAYOR));
    done("approved", EV(MINUTES_APPROVED, .person = OPPOSITION));
}

struct stored {
    trondgov_event *events;
    size_t count;
};

static struct stored export_log(void)
{
    struct stored log = {.count = trondgov_meeting_events(meeting, 0, NULL, 0)};
    log.events = calloc(log.count + 1, sizeof *log.events);
    assert_non_null(log.events);
    assert_int_equal(trondgov_meeting_events(meeting, 0, log.events, log.count), log.count);
    return log;
}

static trondgov_status replay(const trondgov_rulebook *rulebook, const struct stored *log, uint32_t flags,
                              trondgov_meeting **again)
{
    assert_int_equal(trondgov_meeting_create(rulebook, again), TRONDGOV_OK);
    return trondgov_meeting_apply(*again, log->events, log->count, flags, &answered, NULL, why);
}

static void the_same_again(void **state)
{
    (void)state;
    trondgov_meeting *again = NULL;
    everything();
    const struct stored log = export_log();
    assert_int_equal(replay(rules, &log, 0, &again), TRONDGOV_OK);
    trondgov_event *exported = calloc(log.count, sizeof *exported);
    assert_int_equal(trondgov_meeting_events(again, 0, exported, log.count), log.count);
    equal("the same events", memcmp(exported, log.events, log.count * sizeof *exported), 0);
    equal("the same digest", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
    assert_true(fingerprint(again) == fingerprint(meeting));
    equal("no more events", trondgov_meeting_events(again, log.count, NULL, 0), 0);
    trondgov_meeting_free(again);
    /* one by one, as a reader of lines does it */
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    for (size_t i = 0; i < log.count; i++)
        assert_int_equal(trondgov_meeting_apply(again, &log.events[i], 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
    free(exported);
    free(log.events);
}

static void the_log_is_complete(void **state)
{
    (void)state;
    everything();
    const struct stored log = export_log();
    equal("MEETING first", log.events[0].kind, TRONDGOV_EVENT_MEETING);
    equal("KIND filled in", log.events[0].code, TRONDGOV_MEETING_ORDINARY);
    equal("RULES second", log.events[1].kind, TRONDGOV_EVENT_RULES);
    for (size_t i = 0; i < log.count; i++) {
        if (log.events[i].kind == TRONDGOV_EVENT_SUBSTITUTE_CALLED)
            equal("FORF-18a ROLE filled in", log.events[i].role, TRONDGOV_ROLE_SEKRETARIAT);
        if (log.events[i].kind == TRONDGOV_EVENT_MINUTES_APPROVED)
            equal("BYST-5.19-1 ROLE filled in", log.events[i].role,
                  log.events[i].person == MAYOR ? TRONDGOV_ROLE_MOTELEDER : TRONDGOV_ROLE_OPPOSISJON);
        if (i > 0 && log.events[i].at < log.events[i - 1].at)
            fail_msg("time runs back");
    }
    equal("EVENTS", property(TRONDGOV_FIELD_EVENTS), log.count);
    free(log.events);
}

static trondgov_rulebook *with_row(trondgov_code row, const trondgov_fact *columns, size_t count)
{
    trondgov_builder *builder = NULL;
    trondgov_rulebook *built = NULL;
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, row, columns, count, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &built, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    return built;
}

static void under_another_quorum(void **state)
{
    (void)state;
    const trondgov_fact quorum[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYSTYRE},
                                    {TRONDGOV_FIELD_THRESHOLD, TRONDGOV_THRESHOLD_QUORUM},
                                    {TRONDGOV_FIELD_NUMERATOR, 1},
                                    {TRONDGOV_FIELD_DENOMINATOR, 3},
                                    {TRONDGOV_FIELD_BASE, TRONDGOV_FIELD_MEMBERS},
                                    {TRONDGOV_FIELD_COUNTED, TRONDGOV_FIELD_VOTING},
                                    {TRONDGOV_FIELD_ANSWER, ANSWER(YES)},
                                    {TRONDGOV_FIELD_FROM, THU_24_OCT_2024 - 1},
                                    {TRONDGOV_FIELD_PROVISION, PROVISION(BYST_5_1_3)}};
    trondgov_rulebook *other = with_row(TRONDGOV_ROW_THRESHOLD, quorum, COUNT(quorum));
    trondgov_meeting *again = NULL;
    everything();
    const struct stored log = export_log();
    assert_int_equal(replay(other, &log, 0, &again), TRONDGOV_OTHER_RULEBOOK);
    equal("nothing is recorded", trondgov_meeting_events(again, 0, NULL, 0), 0);
    equal("nothing is known", trondgov_meeting_get(again, TRONDGOV_FIELD_STATE), TRONDGOV_NOTHING);
    assert_int_equal(
        trondgov_meeting_apply(again, log.events, log.count, TRONDGOV_APPLY_OTHER_RULEBOOK, &answered, NULL, why),
        TRONDGOV_OK);
    equal("with the flag it is accepted", trondgov_meeting_events(again, 0, NULL, 0), log.count);
    trondgov_meeting_free(again);
    trondgov_rulebook_free(other);
    free(log.events);
}

static void a_new_salary_does_not_matter(void **state)
{
    (void)state;
    const trondgov_fact pay[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_KOMMUNE},
                                 {TRONDGOV_FIELD_PARAMETER, TRONDGOV_PARAMETER_STORTING_PAY},
                                 {TRONDGOV_FIELD_VALUE, 130000000},
                                 {TRONDGOV_FIELD_FROM, THU_24_OCT_2024 - 30},
                                 {TRONDGOV_FIELD_PROVISION, PROVISION(GODT_14_1A)}};
    trondgov_rulebook *other = with_row(TRONDGOV_ROW_PARAMETER, pay, COUNT(pay));
    trondgov_meeting *again = NULL;
    everything();
    const struct stored log = export_log();
    assert_int_equal(replay(other, &log, 0, &again), TRONDGOV_OK);
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
    trondgov_rulebook_free(other);
    free(log.events);
}

/* CHECK decides and explains, and records nothing: after it the same event leads to the same. */
static void checking_changes_nothing(void **state)
{
    (void)state;
    everything();
    const struct stored log = export_log();
    trondgov_meeting *again = NULL;
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    for (size_t i = 0; i < log.count; i++) {
        trondgov_answer checked = 0, applied = 0;
        const int32_t compared = i < 20 || i % 97 == 0 || i + 30 > log.count;
        const uint64_t before = compared ? fingerprint(again) : 0;
        assert_int_equal(trondgov_meeting_apply(again, &log.events[i], 1, TRONDGOV_APPLY_CHECK, &checked, NULL, why),
                         TRONDGOV_OK);
        if (compared)
            assert_true(fingerprint(again) == before);
        assert_int_equal(trondgov_meeting_apply(again, &log.events[i], 1, 0, &applied, NULL, NULL), TRONDGOV_OK);
        equal("the same answer", checked, applied);
    }
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(again, log.events, log.count, TRONDGOV_APPLY_CHECK, &answered, NULL, NULL),
                     TRONDGOV_OK);
    equal("a whole log checked, nothing recorded", trondgov_meeting_events(again, 0, NULL, 0), 0);
    equal("nothing is known", trondgov_meeting_get(again, TRONDGOV_FIELD_ORGAN), TRONDGOV_NOTHING);
    assert_int_equal(trondgov_meeting_apply(again, log.events, log.count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
    free(log.events);
}

/* The rest of a log and then something that cannot be: nothing of the batch stays, wherever it begins. */
static void all_or_none(void **state)
{
    (void)state;
    const trondgov_event bad[] = {
        EV(VOTE_CAST, .person = 1, .item = 424242, .code = TRONDGOV_CHOICE_FOR), /* no such vote */
        EV(MEETING_OPENED, .person = MAYOR),                                     /* refused */
        EV(ARRIVED, .person = MAYOR, .code = 7),                                 /* a slot it has not */
    };
    everything();
    struct stored log = export_log();
    const trondgov_event last = log.events[log.count - 1];
    for (size_t from = 0; from < log.count; from += from < 10 || from + 60 > log.count ? 1 : 41) {
        trondgov_meeting *again = NULL;
        assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
        assert_int_equal(trondgov_meeting_apply(again, log.events, from, 0, NULL, NULL, NULL), TRONDGOV_OK);
        const uint64_t before = fingerprint(again);
        for (size_t k = 0; k < COUNT(bad); k++) {
            size_t index = 0;
            log.events[log.count] = bad[k];
            log.events[log.count].at = last.at;
            trondgov_status status =
                trondgov_meeting_apply(again, log.events + from, log.count + 1 - from, 0, &answered, &index, why);
            equal("refused or failed", status != TRONDGOV_OK || answered == ANSWER(REFUSED), 1);
            equal("the last one", index, log.count - from);
            assert_true(fingerprint(again) == before);
        }
        assert_int_equal(trondgov_meeting_apply(again, log.events + from, log.count - from, 0, NULL, NULL, NULL),
                         TRONDGOV_OK);
        equal("and then it is applied", trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST),
              property(TRONDGOV_FIELD_DIGEST));
        trondgov_meeting_free(again);
    }
    free(log.events);
}

static void opening_is_undone(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    at(0, 9 * HOUR);
    arrive(1, 67);
    const uint64_t before = fingerprint(meeting);
    const trondgov_event batch[] = {EV(MEETING_OPENED, .person = MAYOR, .at = now),
                                    EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDER, .at = now),
                                    EV(CASE_CLOSED, .item = 701, .at = now)};
    assert_int_equal(trondgov_meeting_apply(meeting, batch, COUNT(batch), 0, &answered, NULL, NULL), TRONDGOV_OK);
    equal("the third is refused", answered, ANSWER(REFUSED));
    assert_true(fingerprint(meeting) == before);
    assert_null(trondgov_meeting_vote(meeting, 900));
    done("a seat more", EV(SEAT, .person = 68, .role = TRONDGOV_ROLE_MEDLEM));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    open_vote(900, 0, TRONDGOV_MATTER_ORDER);
    done("the new one is away", EV(ARRIVED, .person = 68));
    equal("MEMBERS", property(TRONDGOV_FIELD_MEMBERS), 68);
}

/* From the register: what enrol writes makes the log stand alone, and it may be repeated. */
static void enrolled_from_the_register(void **state)
{
    (void)state;
    trondgov_municipality *city = NULL;
    trondgov_event events[40];
    size_t n = 0;
    const trondgov_instant when = (THU_24_OCT_2024 - 365) * TRONDGOV_DAY_SECONDS;
    for (trondgov_id person = 1; person <= 6; person++) {
        events[n++] = EV(PERSON, .at = when, .person = person, .item = person % 2 ? 1 : 2);
        events[n++] =
            EV(OFFICE_TAKEN, .at = when, .person = person, .item = person % 2 ? 1 : 2, .organ = TRONDGOV_ORGAN_BYSTYRE,
               .code = TRONDGOV_CATEGORY_POLITISK, .value = person > 4 ? 1 : 0,
               .role = person == 1  ? TRONDGOV_ROLE_ORDFORER
                       : person > 4 ? TRONDGOV_ROLE_VARAMEDLEM
                                    : TRONDGOV_ROLE_MEDLEM);
    }
    events[n++] =
        EV(OFFICE_TAKEN, .at = when, .person = 3, .organ = TRONDGOV_ORGAN_BYSTYRE, .role = TRONDGOV_ROLE_GRUPPELEDER);
    events[n++] = EV(PERSON, .at = when, .person = 9, .item = 2);
    events[n++] =
        EV(OFFICE_TAKEN, .at = when, .person = 9, .organ = TRONDGOV_ORGAN_BYRAAD, .role = TRONDGOV_ROLE_BYRAAD);
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(city, events, n, 0, NULL, NULL, NULL), TRONDGOV_OK);

    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_enrol(meeting, city, why), TRONDGOV_OUT_OF_ORDER);
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    assert_int_equal(trondgov_meeting_enrol(meeting, city, why), TRONDGOV_OK);
    equal("four of 67", property(TRONDGOV_FIELD_MEMBERS), 4);
    equal("BYST-1.2-1 the register lacks members", finds(TRONDGOV_FINDING_WARNING, 0, NULL), 1);
    const uint64_t once = fingerprint(meeting);
    assert_int_equal(trondgov_meeting_enrol(meeting, city, why), TRONDGOV_OK);
    assert_true(fingerprint(meeting) == once); /* only what differs is written */
    const trondgov_event changed = EV(GROUP_CHANGED, .at = when, .person = 4, .item = 1);
    assert_int_equal(trondgov_municipality_apply(city, &changed, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    const int64_t before = property(TRONDGOV_FIELD_EVENTS);
    assert_int_equal(trondgov_meeting_enrol(meeting, city, why), TRONDGOV_OK);
    equal("a change of group alone", property(TRONDGOV_FIELD_EVENTS), before + 1);
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE));
    at(0, 9 * HOUR);
    arrive(1, 3);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    assert_int_equal(trondgov_meeting_enrol(meeting, city, why), TRONDGOV_OUT_OF_ORDER);
    done("there", EV(ARRIVED, .person = 6));
    equal("the substitute of list 2", seat_of(6), 4);
    const struct stored log = export_log();
    trondgov_municipality_free(city);
    trondgov_meeting *again = NULL;
    assert_int_equal(replay(rules, &log, 0, &again), TRONDGOV_OK);
    assert_true(fingerprint(again) == fingerprint(meeting));
    trondgov_meeting_free(again);
    free(log.events);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_same_again),           TEST(the_log_is_complete),
        TEST(under_another_quorum),     TEST(a_new_salary_does_not_matter),
        TEST(checking_changes_nothing), TEST(all_or_none),
        TEST(opening_is_undone),        TEST(enrolled_from_the_register),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
