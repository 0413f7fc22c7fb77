/* Two threads that read one rulebook, one meeting and one register at once, each with a verdict of its own, and that
 * share and let go of rulebooks. Nobody writes what another reads, so nothing may race: run under ThreadSanitizer this
 * must be silent. Both threads must also read the same.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include <pthread.h>
#include <string.h>

#include "hall.h"

enum { THREADS = 2, TIMES = 10, CASES = 5, ABSENT = 20 };

static trondgov_rulebook *rules, *passing[TIMES];
static trondgov_municipality *city;
static trondgov_meeting *meeting;
static trondgov_minutes *minutes;
static trondgov_schedule *schedule, *passing_schedule[TIMES];
static pthread_barrier_t together;

struct reader {
    trondgov_verdict *why;
    uint64_t sum; /* of everything read */
    int failed;
};

static void read_number(struct reader *reader, int64_t number)
{
    reader->sum = (reader->sum ^ (uint64_t)number) * UINT64_C(0x100000001b3);
}

static void must(struct reader *reader, trondgov_status status)
{
    reader->failed |= status != TRONDGOV_OK;
}

static void read_why(struct reader *reader)
{
    trondgov_finding finding;
    char text[256];
    for (size_t i = 0; trondgov_verdict_findings(reader->why, i, &finding, 1); i++) {
        read_number(reader, finding.provision);
        read_number(reader, finding.required);
        read_number(reader, (int64_t)trondgov_finding_text(&finding, rules, TRONDGOV_TEXT_BOKMAL, text, sizeof text));
    }
}

static void ask_the_rulebook(struct reader *reader)
{
    const trondgov_organ *council = NULL;
    const trondgov_tally tally = {.threshold = TRONDGOV_THRESHOLD_CLOSE_DEBATE, .present = 66, .in_favour = 43,
                                  .against = 23};
    const int32_t column[] = {10, 33, 30};
    const trondgov_tallies columns = {.in_favour = column, .against = column};
    const int64_t votes[] = {20, 17, 9, 9};
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYSTYRE},
                                   {TRONDGOV_FIELD_DEADLINE, TRONDGOV_DEADLINE_ABSENCE},
                                   {TRONDGOV_FIELD_ANCHOR, hall_day()}};
    trondgov_outcome outcome;
    trondgov_answer answer = 0, answers[3];
    trondgov_instant due = 0;
    trondgov_code code = 0;
    int32_t won[4];
    int64_t value = 0;
    must(reader, trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, hall_day(), &council));
    must(reader, trondgov_organ_decide(council, &tally, &outcome, reader->why));
    read_number(reader, outcome.answer);
    read_why(reader);
    must(reader, trondgov_organ_decide_many(council, &columns, 3, answers, NULL));
    read_number(reader, answers[2]);
    must(reader, trondgov_organ_deadline(council, TRONDGOV_DEADLINE_NOTICE, hall_day(), TRONDGOV_NOTHING, &answer, &due,
                                         reader->why));
    read_number(reader, due);
    read_why(reader);
    must(reader, trondgov_rulebook_ask(rules, TRONDGOV_QUESTION_DEADLINE, facts, 3, &answer, &value, reader->why));
    read_number(reader, value);
    read_why(reader);
    must(reader, trondgov_organ_number(council, TRONDGOV_PARAMETER_SEATS, &value, &code));
    read_number(reader, value);
    must(reader, trondgov_election_apportion(rules, TRONDGOV_METHOD_PROPORTIONAL, 13, votes, 4, NULL, 0, won, &answer,
                                             reader->why));
    read_number(reader, won[3]);
    read_why(reader);
    must(reader, trondgov_code_find(rules, TRONDGOV_FAMILY_ORGAN, "BYSTYRE", &code));
    read_number(reader, (int64_t)strlen(trondgov_code_text(rules, code, TRONDGOV_TEXT_BOKMAL)));
}

static void read_the_votes(struct reader *reader)
{
    for (trondgov_id item = HALL_FIRST_CASE; item < HALL_FIRST_CASE + CASES; item++) {
        const trondgov_vote *vote = trondgov_meeting_vote(meeting, item);
        trondgov_answer answer = 0;
        trondgov_tally tally;
        must(reader, trondgov_vote_result(vote, &answer, reader->why));
        must(reader, trondgov_vote_tally(vote, 1, &tally));
        read_number(reader, answer);
        read_number(reader, tally.in_favour);
        read_number(reader, trondgov_vote_choice(vote, ABSENT));
        read_why(reader);
    }
}

static void read_the_meeting(struct reader *reader)
{
    const trondgov_fact person = {TRONDGOV_FIELD_PERSON, ABSENT};
    const trondgov_code fields[] = {TRONDGOV_FIELD_DIGEST, TRONDGOV_FIELD_PRESENT, TRONDGOV_FIELD_CHAIR,
                                    TRONDGOV_FIELD_STATE};
    const trondgov_member *members[COUNCIL_SEATS];
    trondgov_event event;
    trondgov_entry entry;
    trondgov_answer answer = 0;
    int64_t value = 0;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        read_number(reader, trondgov_meeting_get(meeting, fields[i]));
    for (size_t i = 0; trondgov_meeting_events(meeting, i, &event, 1); i += 50)
        read_number(reader, event.person);
    must(reader, trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_QUORUM, NULL, 0, &answer, &value, reader->why));
    read_number(reader, value);
    read_why(reader);
    must(reader, trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, &person, 1, &answer, &value,
                                      reader->why));
    read_number(reader, value);
    read_why(reader);
    const size_t count = trondgov_meeting_members(meeting, HALL_FIRST_CASE, 0, members, COUNCIL_SEATS);
    for (size_t i = 0; i < count; i++)
        read_number(reader, trondgov_member_get(members[i], TRONDGOV_FIELD_PARTY));
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        read_number(reader, entry.item);
}

static void write_own_minutes(struct reader *reader)
{
    trondgov_minutes *own = NULL;
    trondgov_answer answer = 0;
    must(reader, trondgov_minutes_create(meeting, &own, &answer, reader->why));
    read_number(reader, (int64_t)trondgov_minutes_entries(own, 0, NULL, 0));
    read_why(reader);
    trondgov_minutes_free(own);
}

static void read_the_register(struct reader *reader)
{
    const trondgov_fact organ[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYSTYRE}, {TRONDGOV_FIELD_DATE, hall_day()}};
    const trondgov_fact absent[] = {{TRONDGOV_FIELD_ORGAN, TRONDGOV_ORGAN_BYSTYRE},
                                    {TRONDGOV_FIELD_DATE, hall_day()},
                                    {TRONDGOV_FIELD_PERSON, ABSENT}};
    const trondgov_member *members[COUNCIL_SEATS + SUBSTITUTES];
    trondgov_answer answer = 0;
    int64_t value = 0;
    must(reader, trondgov_municipality_ask(city, TRONDGOV_QUESTION_COMPOSITION, organ, 2, &answer, &value,
                                           reader->why));
    read_number(reader, value);
    read_why(reader);
    must(reader, trondgov_municipality_ask(city, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, absent, 3, &answer, &value,
                                           reader->why));
    read_number(reader, value);
    read_why(reader);
    const size_t count = trondgov_municipality_members(city, TRONDGOV_ORGAN_BYSTYRE, hall_day(), 0, members,
                                                       COUNCIL_SEATS + SUBSTITUTES);
    for (size_t i = 0; i < count; i++)
        read_number(reader, trondgov_member_get(members[i], TRONDGOV_FIELD_RANK));
    read_number(reader, (int64_t)trondgov_municipality_events(city, 0, NULL, 0));
}

static void settle(struct reader *reader)
{
    trondgov_settlement *own = NULL;
    trondgov_answer answer = 0;
    trondgov_ore total = 0;
    trondgov_rate rate;
    trondgov_line line;
    for (size_t i = 0; trondgov_schedule_rates(schedule, i, &rate, 1); i++)
        read_number(reader, rate.amount);
    must(reader, trondgov_settlement_create(schedule, city, &own));
    must(reader, trondgov_settlement_add_meeting(own, meeting));
    must(reader, trondgov_settlement_result(own, &answer, &total, reader->why));
    read_number(reader, total);
    for (size_t i = 0; trondgov_settlement_lines(own, 0, i, &line, 1); i++)
        read_number(reader, line.amount);
    trondgov_settlement_free(own);
}

/* Objects made from a rulebook and a schedule that a third thread lets go of meanwhile: whoever is last frees it. */
static void share(struct reader *reader, size_t time)
{
    const trondgov_fact reading[] = {{TRONDGOV_FIELD_CONFLICT, TRONDGOV_CONFLICT_ALL},
                                     {TRONDGOV_FIELD_READING, TRONDGOV_READING_STATUTE}};
    trondgov_meeting *own = NULL;
    trondgov_municipality *own_city = NULL;
    trondgov_builder *builder = NULL;
    trondgov_rulebook *built = NULL;
    trondgov_settlement *settlement = NULL;
    must(reader, trondgov_settlement_create(passing_schedule[time], city, &settlement));
    must(reader, trondgov_meeting_create(passing[time], &own));
    must(reader, trondgov_municipality_create(passing[time], &own_city));
    must(reader, trondgov_builder_create(passing[time], &builder));
    pthread_barrier_wait(&together); /* all have theirs: now the first owner lets go */
    must(reader, hall_open(own, city, 2) || hall_case(own, 0) ? TRONDGOV_NO_MEMORY : TRONDGOV_OK);
    read_number(reader, trondgov_meeting_get(own, TRONDGOV_FIELD_DIGEST));
    must(reader, trondgov_builder_add(builder, TRONDGOV_ROW_READING, reading, 2, reader->why));
    must(reader, trondgov_builder_build(builder, &built, reader->why));
    trondgov_settlement_free(settlement);
    trondgov_builder_free(builder);
    trondgov_rulebook_free(built);
    trondgov_meeting_free(own);
    trondgov_municipality_free(own_city);
}

static void *read_all(void *what)
{
    struct reader *reader = what;
    pthread_barrier_wait(&together);
    for (size_t i = 0; i < TIMES; i++) {
        ask_the_rulebook(reader);
        read_the_votes(reader);
        read_the_meeting(reader);
        write_own_minutes(reader);
        read_the_register(reader);
        settle(reader);
        share(reader, i);
    }
    return NULL;
}

static void set_up(void)
{
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules), TRONDGOV_OK);
    assert_int_equal(trondgov_schedule_create(rules, hall_day(), hall_day() + 30, &schedule), TRONDGOV_OK);
    for (size_t i = 0; i < TIMES; i++) {
        assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &passing[i]), TRONDGOV_OK);
        assert_int_equal(trondgov_schedule_create(passing[i], hall_day(), hall_day() + 30, &passing_schedule[i]),
                         TRONDGOV_OK);
    }
    city = load_city(rules);
    assert_non_null(city);
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    assert_int_equal(hall_open(meeting, city, CASES), 0);
    for (int64_t i = 0; i < CASES; i++)
        assert_int_equal(hall_case(meeting, i), 0);
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, NULL, NULL), TRONDGOV_OK);
    assert_int_equal(pthread_barrier_init(&together, NULL, THREADS + 1), 0);
}

static void test_readers(void **unused)
{
    (void)unused;
    struct reader readers[THREADS] = {{0}};
    pthread_t threads[THREADS];
    set_up();
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(trondgov_verdict_create(NULL, &readers[i].why), TRONDGOV_OK);
        assert_int_equal(pthread_create(&threads[i], NULL, read_all, &readers[i]), 0);
    }
    pthread_barrier_wait(&together);
    for (size_t i = 0; i < TIMES; i++) {
        pthread_barrier_wait(&together);
        trondgov_rulebook_free(passing[i]);
        trondgov_schedule_free(passing_schedule[i]);
    }
    for (size_t i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(readers[i].failed, 0);
        assert_true(readers[i].sum == readers[0].sum);
        trondgov_verdict_free(readers[i].why);
    }
    pthread_barrier_destroy(&together);
    trondgov_schedule_free(schedule);
    trondgov_minutes_free(minutes);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_readers)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
