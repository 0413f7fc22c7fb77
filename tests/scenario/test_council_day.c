/* A council day decided end to end through the public interface alone: register, roster, every event of the meeting
 * with the answer, the provision and the number it must lead to, and then who sat, how the parties voted, and the
 * minutes.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "council_day.h"

static trondgov_rulebook *rules;
static trondgov_verdict *why;
static trondgov_meeting *meeting;

static const char *name_of(int64_t code)
{
    const char *name = trondgov_code_text(rules, code, TRONDGOV_TEXT_NAME);
    return name ? name : "-";
}

/* The first finding of a kind or, of kind 0, the deciding one. */
static int32_t find(trondgov_code kind, trondgov_answer answer, trondgov_finding *found)
{
    for (size_t i = 0; trondgov_verdict_findings(why, i, found, 1); i++)
        if ((kind == 0 || found->kind == kind) && (answer == 0 || found->answer == answer))
            return 1;
    memset(found, 0, sizeof *found);
    return 0;
}

static int32_t step_fails(const struct day_step *step)
{
    trondgov_event events[DAY_SEATS];
    trondgov_finding finding;
    trondgov_answer answer = 0;
    const trondgov_answer expected = step->answer ? step->answer : IS(DONE);
    const size_t count = day_events(step, meeting, events);
    const trondgov_status status = trondgov_meeting_apply(meeting, events, count, 0, &answer, NULL, why);
    find(0, 0, &finding);
    const int32_t wrong = status || answer != expected || (step->provision && finding.provision != step->provision) ||
                          (step->required && finding.required != step->required) ||
                          (step->other && !find(TRONDGOV_FINDING_OTHER_READING, step->other, &finding));
    if (wrong) {
        find(0, 0, &finding);
        print_error("%s: %s: %s, %s, %s, required %lld\n", step->rule, name_of(step->event.kind), name_of(status),
                    name_of(answer), name_of(finding.provision), (long long)finding.required);
    }
    return wrong;
}

static int hold_the_meeting(void **state)
{
    static trondgov_event events[3 * 120];
    trondgov_municipality *city = NULL;
    const trondgov_event planned = day_planned();
    (void)state;
    int32_t failed = trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) != TRONDGOV_OK ||
                     trondgov_verdict_create(NULL, &why) || trondgov_municipality_create(rules, &city) ||
                     trondgov_municipality_apply(city, events, day_register(events), 0, NULL, NULL, NULL) ||
                     trondgov_meeting_create(rules, &meeting) ||
                     trondgov_meeting_apply(meeting, &planned, 1, 0, NULL, NULL, NULL) ||
                     trondgov_meeting_enrol(meeting, city, why);
    trondgov_municipality_free(city);
    return failed;
}

static int let_go(void **state)
{
    (void)state;
    trondgov_meeting_free(meeting);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}

static void every_step(void **state)
{
    (void)state;
    int32_t failed = 0;
    assert_int_equal(trondgov_meeting_get(meeting, TRONDGOV_FIELD_MEMBERS), DAY_SEATS);
    for (size_t i = 0; i < DAY_STEP_COUNT; i++)
        failed += step_fails(&DAY_STEPS[i]);
    assert_int_equal(failed, 0);
    assert_int_equal(trondgov_meeting_get(meeting, TRONDGOV_FIELD_STATE), TRONDGOV_STATE_MINUTES_APPROVED);
    print_message("%d steps, %lld events\n", (int)DAY_STEP_COUNT,
                  (long long)trondgov_meeting_get(meeting, TRONDGOV_FIELD_EVENTS));
}

static int32_t sat_in(trondgov_id item, trondgov_id person)
{
    const trondgov_member *member = NULL;
    for (size_t i = 0; trondgov_meeting_members(meeting, item, i, &member, 1); i++)
        if (trondgov_member_get(member, TRONDGOV_FIELD_PERSON) == person)
            return 1;
    return 0;
}

static void who_sat(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_id item, person;
        int32_t sat;
    } rows[] = {
        {"BYST-3.5-6 for 37", 181, 201, 1},      {"BYST-3.5-6 for 20", 181, 101, 1},
        {"BYST-5.18b-1 away", 181, 37, 0},       {"BYST-5.18b-1 away", 181, 67, 0},
        {"BYST-6.3-1 disqualified", 183, 30, 0}, {"BYST-3.6-2 instead", 183, 202, 1},
        {"BYST-6.3-1 back", 185, 30, 1},         {"BYST-3.6-3 no more", 185, 202, 0},
        {"BYST-3.6-1 left", 191, 60, 0},         {"before that", 185, 60, 1},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (sat_in(rows[i].item, rows[i].person) != rows[i].sat)
            fail_msg("%s: person %d in case %d", rows[i].rule, (int)rows[i].person, (int)rows[i].item);
    assert_int_equal(trondgov_meeting_members(meeting, 181, 0, NULL, 0), 66);
    assert_int_equal(trondgov_meeting_members(meeting, 191, 0, NULL, 0), 65);
    assert_int_equal(trondgov_meeting_members(meeting, 192, 0, NULL, 0), 0);
}

static void how_they_voted(void **state)
{
    (void)state;
    static const struct {
        trondgov_id vote;
        int32_t present, in_favour, against;
        trondgov_answer answer;
    } rows[] = {{2001, 66, 45, 21, IS(CARRIED)},   {2002, 66, 43, 23, IS(REJECTED)}, {2003, 66, 44, 22, IS(CARRIED)},
                {2004, 66, 33, 33, IS(CARRIED)},   {2005, 65, 40, 25, IS(CARRIED)},  {2006, 66, 33, 33, IS(REJECTED)},
                {2007, 66, 20, 13, IS(NO_QUORUM)}, {2008, 66, 66, 0, IS(CARRIED)},   {2009, 66, 60, 6, IS(CARRIED)},
                {2010, 65, 30, 35, IS(REJECTED)}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const trondgov_vote *vote = trondgov_meeting_vote(meeting, rows[i].vote);
        trondgov_tally whole, party;
        trondgov_answer answer = 0;
        int32_t present = 0, in_favour = 0, against = 0;
        assert_non_null(vote);
        assert_int_equal(trondgov_vote_tally(vote, 0, &whole), TRONDGOV_OK);
        for (trondgov_id id = 1; id <= DAY_PARTIES; id++) {
            assert_int_equal(trondgov_vote_tally(vote, id, &party), TRONDGOV_OK);
            present += party.present;
            in_favour += party.in_favour;
            against += party.against;
        }
        assert_int_equal(trondgov_vote_result(vote, &answer, why), TRONDGOV_OK);
        assert_int_equal(whole.present, rows[i].present);
        assert_int_equal(whole.in_favour, rows[i].in_favour);
        assert_int_equal(whole.against, rows[i].against);
        assert_int_equal(answer, rows[i].answer);
        assert_int_equal(present, whole.present);
        assert_int_equal(in_favour, whole.in_favour);
        assert_int_equal(against, whole.against);
    }
    assert_int_equal(trondgov_vote_choice(trondgov_meeting_vote(meeting, 2006), DAY_DEPUTY), TRONDGOV_CHOICE_AGAINST);
    assert_int_equal(trondgov_vote_choice(trondgov_meeting_vote(meeting, 2006), DAY_RECUSED), 0);
}

static void the_minutes(void **state)
{
    (void)state;
    static const struct {
        trondgov_id item;
        trondgov_code state;
        trondgov_answer answer;
        trondgov_code provision;
        int32_t present;
    } decisions[] = {
        {181, TRONDGOV_STATE_DECIDED, IS(CARRIED), BY(BYST_5_12_1), 66},
        {182, TRONDGOV_STATE_DECIDED, IS(CARRIED), BY(BYST_5_12_2), 66},
        {183, TRONDGOV_STATE_DECIDED, IS(REJECTED), BY(BYST_5_12_2), 66},
        {184, TRONDGOV_STATE_POSTPONED, IS(NO_QUORUM), BY(BYST_5_1_3), 66},
        {185, TRONDGOV_STATE_DECIDED, IS(CARRIED), BY(BYST_5_12_1), 66},
        {186, TRONDGOV_STATE_POSTPONED, 0, BY(BYST_5_2_6), 66},
        {191, TRONDGOV_STATE_DECIDED, IS(REJECTED), BY(BYST_5_12_1), 65},
    };
    trondgov_minutes *minutes = NULL;
    trondgov_answer answer = 0;
    trondgov_entry entry;
    size_t n = 0, attended = 0, absent = 0;
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, &answer, why), TRONDGOV_OK);
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++) {
        attended += entry.kind == TRONDGOV_ENTRY_ATTENDED;
        absent += entry.kind == TRONDGOV_ENTRY_ABSENT;
        if (entry.kind != TRONDGOV_ENTRY_DECISION)
            continue;
        assert_true(n < sizeof decisions / sizeof *decisions);
        assert_int_equal(entry.item, decisions[n].item);
        assert_int_equal(entry.code, decisions[n].state);
        assert_int_equal(entry.answer, decisions[n].answer);
        assert_int_equal(entry.provision, decisions[n].provision);
        assert_int_equal(entry.present, decisions[n].present);
        n++;
    }
    trondgov_minutes_free(minutes);
    assert_int_equal(n, sizeof decisions / sizeof *decisions);
    assert_int_equal(attended, 67); /* 64 members, 101, 201 and, for one case, 202 */
    assert_int_equal(absent, 3);
    assert_int_equal(answer, IS(YES));
}

static void the_log_again(void **state)
{
    (void)state;
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_event *stored = calloc(count, sizeof *stored), *exported = calloc(count, sizeof *exported);
    trondgov_meeting *again = NULL;
    assert_int_equal(trondgov_meeting_events(meeting, 0, stored, count), count);
    assert_int_equal(trondgov_meeting_create(rules, &again), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(again, stored, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_events(again, 0, exported, count), count);
    assert_int_equal(memcmp(stored, exported, count * sizeof *stored), 0);
    assert_true(trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST) ==
                trondgov_meeting_get(meeting, TRONDGOV_FIELD_DIGEST));
    trondgov_meeting_free(again);
    free(exported);
    free(stored);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_step),  cmocka_unit_test(who_sat),       cmocka_unit_test(how_they_voted),
        cmocka_unit_test(the_minutes), cmocka_unit_test(the_log_again),
    };
    return cmocka_run_group_tests(tests, hold_the_meeting, let_go);
}
