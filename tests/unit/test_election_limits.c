/* Elections as large as the library promises: 999 lists of 200 names, votes beyond 2^31, as many persons as that; and
 * what each event of an election cannot be.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <trondgov/trondgov.h>

#include "election/election_internal.h"
#include "with_rules.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

enum { LISTS = 999, NAMES = 200, THE_ELECTION = 7, ID_STEP = 1000 };

static trondgov_instant noon(void)
{
    trondgov_date day = 0;
    assert_int_equal(trondgov_date_from_civil(2025, 4, 24, &day), TRONDGOV_OK);
    return day * TRONDGOV_DAY_SECONDS + 12 * 3600;
}

static trondgov_election *begun(trondgov_code method, int64_t seats)
{
    trondgov_election *election = NULL;
    const trondgov_event first = {
        .kind = TRONDGOV_EVENT_ELECTION, .at = noon(), .item = THE_ELECTION, .code = method, .value = seats};
    assert_int_equal(trondgov_election_create(rules, &election), TRONDGOV_OK);
    assert_int_equal(trondgov_election_apply(election, &first, 1, 0, NULL, NULL, why), TRONDGOV_OK);
    return election;
}

/* --- Size --- */

/* Lists 1 to 999, each with 200 names, every second a woman; list n has 2^31 + n votes. */
static trondgov_event *many_lists(int32_t of_public, size_t *count)
{
    trondgov_event *events = calloc((size_t)LISTS * (NAMES * 2 + 3), sizeof *events);
    assert_non_null(events);
    *count = 0;
    for (trondgov_id list = LISTS; list >= 1; list--) {
        const int64_t votes = (INT64_C(1) << 31) + list;
        events[(*count)++] = (trondgov_event){
            .kind = TRONDGOV_EVENT_LIST, .at = noon(), .item = list, .value = of_public ? 0 : votes};
        if (of_public) {
            events[(*count)++] =
                (trondgov_event){.kind = TRONDGOV_EVENT_LIST_BALLOTS, .at = noon(), .item = list, .value = votes};
            events[(*count)++] =
                (trondgov_event){.kind = TRONDGOV_EVENT_HEAD_START, .at = noon(), .item = list, .value = 10};
        }
        for (int64_t place = NAMES; place >= 1; place--) {
            const trondgov_id person = list * ID_STEP + place;
            events[(*count)++] = (trondgov_event){.kind = TRONDGOV_EVENT_CANDIDATE, .at = noon(), .person = person,
                                                  .item = list, .value = place,
                                                  .code = place % 2 ? TRONDGOV_GENDER_MAN : TRONDGOV_GENDER_WOMAN};
            if (of_public)
                events[(*count)++] = (trondgov_event){.kind = TRONDGOV_EVENT_PERSONAL_VOTES, .at = noon(),
                                                      .person = person, .value = place};
        }
    }
    return events;
}

static void test_many_lists(void **state)
{
    (void)state;
    size_t count = 0;
    trondgov_event *events = many_lists(0, &count);
    trondgov_election *election = begun(TRONDGOV_METHOD_PROPORTIONAL, 1000);
    trondgov_answer answer = 0;
    trondgov_seat seat;
    assert_int_equal(trondgov_election_apply(election, events, count, 0, NULL, NULL, why), TRONDGOV_OK);
    assert_int_equal(trondgov_election_result(election, &answer, why), TRONDGOV_OK);
    assert_int_equal(answer, TRONDGOV_ANSWER_ELECTED);
    /* one each, the list with most votes first; the thousandth seat is its second, by half of its votes */
    assert_int_equal(trondgov_election_seats(election, 0, NULL, 0), 1000 + 998 * 3 + 4);
    assert_int_equal(trondgov_election_seats(election, 0, &seat, 1), 1);
    assert_int_equal(seat.person, 999 * ID_STEP + 1);
    assert_int_equal(trondgov_election_seats(election, 999, &seat, 1), 1);
    assert_int_equal(seat.person, 999 * ID_STEP + 2);
    assert_true(seat.numerator == (INT64_C(1) << 31) + 999);
    assert_int_equal(seat.denominator, 2);
    trondgov_election_free(election);
    free(events);
}

static void test_many_personal_votes(void **state)
{
    (void)state;
    size_t count = 0;
    trondgov_event *events = many_lists(1, &count);
    trondgov_election *election = begun(TRONDGOV_METHOD_SAINTE_LAGUE, 67);
    trondgov_answer answer = 0;
    trondgov_seat seat;
    assert_int_equal(trondgov_election_apply(election, events, count, 0, NULL, NULL, why), TRONDGOV_OK);
    assert_int_equal(trondgov_election_result(election, &answer, why), TRONDGOV_OK);
    assert_int_equal(answer, TRONDGOV_ANSWER_ELECTED);
    assert_int_equal(trondgov_election_seats(election, 0, NULL, 0), 67 + 67 * 4);
    /* ten with a quarter of the ballots more; the tenth has most personal votes of them */
    assert_int_equal(trondgov_election_seats(election, 0, &seat, 1), 1);
    assert_int_equal(seat.person, 999 * ID_STEP + 10);
    assert_int_equal(trondgov_election_seats(election, 67, &seat, 1), 1);
    assert_int_equal(seat.list, 933);
    assert_int_equal(seat.person, 933 * ID_STEP + 9);
    trondgov_election_free(election);
    free(events);
}

/* A score is votes * 10 000: the most votes there can be, with a head start of the most ballots. */
static void test_most_votes(void **state)
{
    (void)state;
    const int64_t most = INT64_C(1) << 40;
    const trondgov_event events[] = {
        {.kind = TRONDGOV_EVENT_LIST, .at = noon(), .item = 1},
        {.kind = TRONDGOV_EVENT_LIST_BALLOTS, .at = noon(), .item = 1, .value = most},
        {.kind = TRONDGOV_EVENT_HEAD_START, .at = noon(), .item = 1, .value = 1},
        {.kind = TRONDGOV_EVENT_CANDIDATE, .at = noon(), .item = 1, .person = 11, .value = 1},
        {.kind = TRONDGOV_EVENT_CANDIDATE, .at = noon(), .item = 1, .person = 12, .value = 2},
        {.kind = TRONDGOV_EVENT_CANDIDATE, .at = noon(), .item = 1, .person = 13, .value = 3},
        {.kind = TRONDGOV_EVENT_PERSONAL_VOTES, .at = noon(), .person = 11, .value = most},
        {.kind = TRONDGOV_EVENT_PERSONAL_VOTES, .at = noon(), .person = 12, .value = most},
        {.kind = TRONDGOV_EVENT_PERSONAL_VOTES, .at = noon(), .person = 13, .value = most},
    };
    trondgov_election *election = begun(TRONDGOV_METHOD_SAINTE_LAGUE, 1);
    trondgov_seat seats[3];
    assert_int_equal(trondgov_election_apply(election, events, COUNT(events), 0, NULL, NULL, why), TRONDGOV_OK);
    assert_int_equal(trondgov_election_result(election, NULL, why), TRONDGOV_OK);
    assert_int_equal(trondgov_election_seats(election, 0, seats, COUNT(seats)), 3);
    for (size_t i = 0; i < COUNT(seats); i++)
        assert_int_equal(seats[i].person, 11 + (int64_t)i);
    trondgov_election_free(election);
}

/* --- What cannot be --- */

enum { LAST_STEP = 6 };

#define E(name) TRONDGOV_EVENT_##name

static const struct wrong_row {
    const char *name;
    int32_t method;
    trondgov_event before[LAST_STEP]; /* are taken */
    trondgov_event event;
    int32_t status, field;
} wrong_rows[] = {
    /* clang-format off */
    {"an elector twice", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(ELECTOR), .person = 9, .item = 1}},
     {.kind = E(ELECTOR), .person = 9, .item = 2}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"an elector whose party was told", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(GROUP), .person = 9, .item = 1}},
     {.kind = E(ELECTOR), .person = 9, .item = 1}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"an elector's party told again", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(ELECTOR), .person = 9, .item = 1}},
     {.kind = E(GROUP), .person = 9, .item = 1}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"an elector nobody is", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(ELECTOR), .item = 1}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_PERSON},
    {"an elector after votes by name", TRONDGOV_METHOD_MAJORITY,
     {{.kind = E(CANDIDATE), .person = 11, .item = 7},
      {.kind = E(VOTE_CAST), .person = 9, .item = 7, .code = TRONDGOV_CHOICE_FOR, .value = 11}},
     {.kind = E(ELECTOR), .person = 8}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EVENT},
    {"an elector after votes told as totals", TRONDGOV_METHOD_MAJORITY,
     {{.kind = E(CANDIDATE), .person = 11, .item = 7},
      {.kind = E(BALLOT_COUNTED), .person = 11, .item = 7, .code = TRONDGOV_CHOICE_FOR, .value = 2}},
     {.kind = E(ELECTOR), .person = 8}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EVENT},
    {"an elector after a list without votes", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(ELECTOR), .person = 8}, TRONDGOV_OK, 0},
    {"an elector after the dissent of somebody else", TRONDGOV_METHOD_AGREEMENT,
     {{.kind = E(DISSENT), .item = 7, .person = 9}},
     {.kind = E(ELECTOR), .person = 8}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EVENT},
    {"an elector in the public election", TRONDGOV_METHOD_SAINTE_LAGUE, {{0}},
     {.kind = E(ELECTOR), .person = 8}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},

    {"a list in a majority election", TRONDGOV_METHOD_MAJORITY, {{0}},
     {.kind = E(LIST), .item = 1}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
    {"a list in an agreement election", TRONDGOV_METHOD_AGREEMENT, {{0}},
     {.kind = E(LIST), .item = 1}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
    {"a party of no list", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(LIST_PARTY), .item = 1, .value = 2}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_LIST},
    {"a party twice on a list", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(LIST_PARTY), .item = 1, .value = 2}},
     {.kind = E(LIST_PARTY), .item = 1, .value = 2}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PARTY},

    {"a candidate of no list", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_LIST},
    {"a candidate without a list", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(CANDIDATE), .person = 11, .value = 1}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_LIST},
    {"a candidate without a place", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_RANK},
    {"the last place there is", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = (1 << 20) - 1}, TRONDGOV_OK, 0},
    {"the place after it", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1 << 20}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_RANK},
    {"two at one place", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(CANDIDATE), .item = 1, .person = 12, .value = 1}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_RANK},
    {"one at two places", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 2}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"one on two lists is a fault of the lists", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(LIST), .item = 2},
      {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(CANDIDATE), .item = 2, .person = 11, .value = 1}, TRONDGOV_OK, 0},
    {"one with two genders", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(LIST), .item = 2},
      {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1, .code = TRONDGOV_GENDER_MAN}},
     {.kind = E(CANDIDATE), .item = 2, .person = 11, .value = 1, .code = TRONDGOV_GENDER_WOMAN}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_GENDER},
    {"one on two lists, in the public election", TRONDGOV_METHOD_SAINTE_LAGUE,
     {{.kind = E(LIST), .item = 1}, {.kind = E(LIST), .item = 2},
      {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(CANDIDATE), .item = 2, .person = 11, .value = 1}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"a substitute on a list", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1, .role = TRONDGOV_ROLE_VARAMEDLEM},
     TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_ROLE},
    {"a leader in a nomination", TRONDGOV_METHOD_AGREEMENT, {{0}},
     {.kind = E(CANDIDATE), .item = 1, .person = 11, .role = TRONDGOV_ROLE_LEDER}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_ROLE},
    {"one nominated twice", TRONDGOV_METHOD_AGREEMENT, {{.kind = E(CANDIDATE), .item = 1, .person = 11}},
     {.kind = E(CANDIDATE), .item = 2, .person = 11, .role = TRONDGOV_ROLE_VARAMEDLEM}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_PERSON},
    {"a candidate of another election", TRONDGOV_METHOD_MAJORITY, {{0}},
     {.kind = E(CANDIDATE), .item = 8, .person = 11}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_ELECTION},
    {"a candidate for an office with a place", TRONDGOV_METHOD_MAJORITY, {{0}},
     {.kind = E(CANDIDATE), .item = 7, .person = 11, .value = 1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_RANK},

    {"votes for no list", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 3}, TRONDGOV_UNKNOWN_ID,
     TRONDGOV_FIELD_OPTION},
    {"votes for nobody named", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .code = TRONDGOV_CHOICE_FOR, .value = 3}, TRONDGOV_MISSING_FIELD,
     TRONDGOV_FIELD_OPTION},
    {"votes in another election", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 8, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 3}, TRONDGOV_UNKNOWN_ID,
     TRONDGOV_FIELD_VOTE},
    {"votes against", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_AGAINST, .value = 3},
     TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_CHOICE},
    {"blank votes for a list", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_BLANK, .value = 3},
     TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_OPTION},
    {"votes told twice", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1},
      {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 0}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 3}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"votes told with the list and counted", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1, .value = 5}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 3}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"votes told with the list and cast", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1, .value = 5}},
     {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_FOR, .value = 1}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"votes counted and cast", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1},
      {.kind = E(BALLOT_COUNTED), .item = 7, .code = TRONDGOV_CHOICE_BLANK, .value = 3}},
     {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_OPTION, .value = 1}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"votes cast and counted", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1},
      {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_OPTION, .value = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .code = TRONDGOV_CHOICE_BLANK, .value = 3}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"as many votes as there are electors", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(ELECTOR), .person = 9}, {.kind = E(LIST), .item = 1},
      {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .code = TRONDGOV_CHOICE_BLANK, .value = 1}, TRONDGOV_OK, 0},
    {"one more", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(ELECTOR), .person = 9}, {.kind = E(LIST), .item = 1},
      {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .code = TRONDGOV_CHOICE_BLANK, .value = 2}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_VOTES},
    {"a list with as many votes as there are electors", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(ELECTOR), .person = 9}},
     {.kind = E(LIST), .item = 1, .value = 2}, TRONDGOV_OK, 0},
    {"a list with one more", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(ELECTOR), .person = 9}},
     {.kind = E(LIST), .item = 1, .value = 3}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"two lists with one more together", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(ELECTOR), .person = 9}, {.kind = E(LIST), .item = 1, .value = 2}},
     {.kind = E(LIST), .item = 2, .value = 1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"blank votes beside a list with all votes", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(ELECTOR), .person = 9}, {.kind = E(LIST), .item = 1, .value = 2}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .code = TRONDGOV_CHOICE_BLANK, .value = 1}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_VOTES},
    {"a list with votes and no electors told", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(LIST), .item = 1, .value = 67}, TRONDGOV_OK, 0},
    {"an elector after a list with votes", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1, .value = 1}},
     {.kind = E(ELECTOR), .person = 8}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EVENT},
    {"a vote by name beside another list's total", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1, .value = 30}, {.kind = E(LIST), .item = 2}},
     {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_FOR, .value = 2}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"a blank vote by name beside a list's total", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1, .value = 30}},
     {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_BLANK}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_VOTES},
    {"a list with its total after a vote by name", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1},
      {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_FOR, .value = 1}},
     {.kind = E(LIST), .item = 2, .value = 30}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_VOTES},
    {"a list without a total after a vote by name", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1},
      {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_FOR, .value = 1}},
     {.kind = E(LIST), .item = 2}, TRONDGOV_OK, 0},
    {"another list's total counted beside a list with its own", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1, .value = 30}, {.kind = E(LIST), .item = 2}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 2, .code = TRONDGOV_CHOICE_FOR, .value = 20}, TRONDGOV_OK, 0},
    {"2^40 votes counted", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = INT64_C(1) << 40},
     TRONDGOV_OK, 0},
    {"one more than 2^40", TRONDGOV_METHOD_PROPORTIONAL, {{.kind = E(LIST), .item = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = (INT64_C(1) << 40) + 1},
     TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"a vote of one who does not elect", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(ELECTOR), .person = 8}, {.kind = E(LIST), .item = 1}},
     {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_FOR, .value = 1}, TRONDGOV_UNKNOWN_ID,
     TRONDGOV_FIELD_PERSON},
    {"a vote twice", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_BLANK}},
     {.kind = E(VOTE_CAST), .item = 7, .person = 9, .code = TRONDGOV_CHOICE_FOR, .value = 1}, TRONDGOV_DUPLICATE,
     TRONDGOV_FIELD_PERSON},
    {"votes counted in the public election", TRONDGOV_METHOD_SAINTE_LAGUE, {{.kind = E(LIST), .item = 1}},
     {.kind = E(BALLOT_COUNTED), .item = 7, .person = 1, .code = TRONDGOV_CHOICE_FOR, .value = 3},
     TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},

    {"a round that is not needed", TRONDGOV_METHOD_MAJORITY,
     {{.kind = E(CANDIDATE), .item = 7, .person = 11},
      {.kind = E(BALLOT_COUNTED), .item = 7, .person = 11, .code = TRONDGOV_CHOICE_FOR, .value = 3}},
     {.kind = E(ROUND_OPENED), .item = 7, .value = 7}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EARLIER_VOTE},
    {"a round before anybody has voted", TRONDGOV_METHOD_MAJORITY, {{.kind = E(CANDIDATE), .item = 7, .person = 11}},
     {.kind = E(ROUND_OPENED), .item = 7, .value = 7}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EARLIER_VOTE},
    {"a round of another election", TRONDGOV_METHOD_MAJORITY, {{0}},
     {.kind = E(ROUND_OPENED), .item = 8, .value = 7}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_VOTE},
    {"a round after another election", TRONDGOV_METHOD_MAJORITY, {{0}},
     {.kind = E(ROUND_OPENED), .item = 7, .value = 8}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_EARLIER_VOTE},
    {"a round from lists", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(ROUND_OPENED), .item = 7, .value = 7}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
    {"a draw of nobody", TRONDGOV_METHOD_MAJORITY, {{.kind = E(CANDIDATE), .item = 7, .person = 11}},
     {.kind = E(LOT_DRAWN), .item = 7, .value = 12}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_LIST},
    {"a draw that is not needed", TRONDGOV_METHOD_MAJORITY,
     {{.kind = E(CANDIDATE), .item = 7, .person = 11},
      {.kind = E(BALLOT_COUNTED), .item = 7, .person = 11, .code = TRONDGOV_CHOICE_FOR, .value = 3}},
     {.kind = E(LOT_DRAWN), .item = 7, .value = 11}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_LIST},
    {"a draw in an agreement election", TRONDGOV_METHOD_AGREEMENT, {{0}},
     {.kind = E(LOT_DRAWN), .item = 7, .value = 11}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},

    {"dissent from another election", TRONDGOV_METHOD_AGREEMENT, {{0}},
     {.kind = E(DISSENT), .item = 8, .person = 9}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_ELECTION},
    {"dissent from another method", TRONDGOV_METHOD_AGREEMENT, {{0}},
     {.kind = E(DISSENT), .item = 7, .person = 9, .code = TRONDGOV_METHOD_MAJORITY}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_METHOD},
    {"dissent of one who does not elect", TRONDGOV_METHOD_AGREEMENT, {{.kind = E(ELECTOR), .person = 8}},
     {.kind = E(DISSENT), .item = 7, .person = 9}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
    {"dissent twice", TRONDGOV_METHOD_AGREEMENT, {{.kind = E(DISSENT), .item = 7, .person = 9}},
     {.kind = E(DISSENT), .item = 7, .person = 9}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"dissent from both", TRONDGOV_METHOD_AGREEMENT, {{.kind = E(DISSENT), .item = 7, .person = 9}},
     {.kind = E(DISSENT), .item = 7, .person = 9, .code = TRONDGOV_METHOD_AGREEMENT}, TRONDGOV_OK, 0},
    {"an elector who dissented already", TRONDGOV_METHOD_AGREEMENT, {{.kind = E(DISSENT), .item = 7, .person = 9}},
     {.kind = E(ELECTOR), .person = 9}, TRONDGOV_OUT_OF_ORDER, TRONDGOV_FIELD_EVENT},
    {"dissent from lists", TRONDGOV_METHOD_PROPORTIONAL, {{0}},
     {.kind = E(DISSENT), .item = 7, .person = 9}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
    {"another judgement", TRONDGOV_METHOD_AGREEMENT, {{0}},
     {.kind = E(JUDGED), .code = TRONDGOV_JUDGEMENT_CARE_REASON, .value = 1}, TRONDGOV_UNKNOWN_CODE,
     TRONDGOV_FIELD_JUDGEMENT},

    {"a head start of no list", TRONDGOV_METHOD_SAINTE_LAGUE, {{0}},
     {.kind = E(HEAD_START), .item = 1, .value = 4}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_LIST},
    {"a head start twice", TRONDGOV_METHOD_SAINTE_LAGUE,
     {{.kind = E(LIST), .item = 1}, {.kind = E(HEAD_START), .item = 1, .value = 0}},
     {.kind = E(HEAD_START), .item = 1, .value = 4}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_NAMES},
    {"a head start of too many names", TRONDGOV_METHOD_SAINTE_LAGUE, {{.kind = E(LIST), .item = 1}},
     {.kind = E(HEAD_START), .item = 1, .value = 1 << 20}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_NAMES},
    {"personal votes of nobody", TRONDGOV_METHOD_SAINTE_LAGUE, {{0}},
     {.kind = E(PERSONAL_VOTES), .person = 11, .value = 4}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
    {"personal votes twice", TRONDGOV_METHOD_SAINTE_LAGUE,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1},
      {.kind = E(PERSONAL_VOTES), .person = 11, .value = 0}},
     {.kind = E(PERSONAL_VOTES), .person = 11, .value = 4}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"personal votes beyond 2^40", TRONDGOV_METHOD_SAINTE_LAGUE,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(PERSONAL_VOTES), .person = 11, .value = (INT64_C(1) << 40) + 1}, TRONDGOV_OUT_OF_RANGE,
     TRONDGOV_FIELD_VOTES},
    {"personal votes below 0", TRONDGOV_METHOD_SAINTE_LAGUE,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(PERSONAL_VOTES), .person = 11, .value = -1}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_VOTES},
    {"out who does not stand", TRONDGOV_METHOD_SAINTE_LAGUE, {{0}},
     {.kind = E(CANDIDATE_OUT), .person = 11}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
    {"out twice", TRONDGOV_METHOD_SAINTE_LAGUE,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1},
      {.kind = E(CANDIDATE_OUT), .person = 11}},
     {.kind = E(CANDIDATE_OUT), .person = 11}, TRONDGOV_DUPLICATE, TRONDGOV_FIELD_PERSON},
    {"out of the council's own lists", TRONDGOV_METHOD_PROPORTIONAL,
     {{.kind = E(LIST), .item = 1}, {.kind = E(CANDIDATE), .item = 1, .person = 11, .value = 1}},
     {.kind = E(CANDIDATE_OUT), .person = 11}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_EVENT},
    /* clang-format on */
};

/* All that an event can change, byte by byte, but the memory that was fetched. */
static size_t put_bytes(unsigned char *out, size_t at, const void *what, size_t size)
{
    memcpy(out + at, what, size);
    return at + size;
}

static size_t put_chunks(unsigned char *out, size_t at, const struct trondgov_i_chunks *chunks)
{
    at = put_bytes(out, at, &chunks->count, sizeof chunks->count);
    for (size_t i = 0; i < chunks->count; i++)
        at = put_bytes(out, at, trondgov_i_chunks_at(chunks, i), chunks->item_size);
    return at;
}

enum { STATE_SIZE = 8192 };

static size_t state_of(const trondgov_election *election, unsigned char *out)
{
    const int64_t scalars[] = {election->electors, election->draws, election->round, election->told, election->voted,
                               election->judged, election->blank, election->cast, election->drawn,
                               election->log.digest, election->log.last_at,
                               (int64_t)election->numbers.count, (int64_t)election->person_numbers.count,
                               (int64_t)election->places.count};
    size_t at = put_bytes(out, 0, scalars, sizeof scalars);
    at = put_chunks(out, at, &election->log.events);
    at = put_chunks(out, at, &election->lists);
    at = put_chunks(out, at, &election->list_parties);
    at = put_chunks(out, at, &election->candidates);
    return put_chunks(out, at, &election->people);
}

static void test_wrong_events(void **state)
{
    static unsigned char before_state[STATE_SIZE], after_state[STATE_SIZE];
    (void)state;
    for (size_t i = 0; i < COUNT(wrong_rows); i++) {
        const struct wrong_row *row = &wrong_rows[i];
        trondgov_election *election = begun(row->method, 1);
        trondgov_answer before = 0, after = 0;
        for (size_t k = 0; k < COUNT(row->before) && row->before[k].kind; k++) {
            trondgov_event event = row->before[k];
            event.at = noon();
            if (trondgov_election_apply(election, &event, 1, 0, NULL, NULL, why))
                fail_msg("%s: step %zu is not taken", row->name, k);
        }
        const trondgov_status result = trondgov_election_result(election, &before, NULL);
        const size_t size = state_of(election, before_state);
        trondgov_event event = row->event;
        event.at = noon();
        const trondgov_status status = trondgov_election_apply(election, &event, 1, 0, NULL, NULL, why);
        trondgov_finding finding = {.kind = 0};
        if (status != (trondgov_status)row->status)
            fail_msg("%s: status %d, not %d", row->name, (int)status, row->status);
        if (status) {
            assert_int_equal(trondgov_verdict_findings(why, 0, &finding, 1), 1);
            if (finding.kind != TRONDGOV_FINDING_INPUT || finding.subject != row->field || finding.index != 0)
                fail_msg("%s: names %#x, not %#x", row->name, (unsigned)finding.subject, (unsigned)row->field);
            assert_int_equal(state_of(election, after_state), size);
            assert_memory_equal(before_state, after_state, size);
            assert_int_equal(trondgov_election_result(election, &after, NULL), result);
            assert_int_equal(after, before);
        }
        trondgov_election_free(election);
    }
}

static void test_null(void **state)
{
    (void)state;
    trondgov_event event;
    assert_int_equal(trondgov_election_consequences(NULL, 0, &event, 1), 0);
    trondgov_election *election = NULL;
    assert_int_equal(trondgov_election_create(rules, &election), TRONDGOV_OK);
    assert_int_equal(trondgov_election_consequences(election, 0, &event, 1), 0);
    trondgov_election_free(election);
    election = begun(TRONDGOV_METHOD_MAJORITY, 1);
    assert_int_equal(trondgov_election_result(election, NULL, why), TRONDGOV_MISSING_FIELD);
    trondgov_election_free(election);
    election = begun(TRONDGOV_METHOD_AGREEMENT, 1);
    assert_int_equal(trondgov_election_result(election, NULL, why), TRONDGOV_MISSING_FIELD);
    trondgov_election_free(election);
}

/* The kind of the seats that are filled by election, as far as the organ's rows of SEATS tell it. */
static void test_kind_of_seat(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_code organ, role, category;
    } rows[] = {
        {"BYST-1.2-1: the council", TRONDGOV_ORGAN_BYSTYRE, 0, TRONDGOV_CATEGORY_POLITISK},
        {"UTV-3.1-FO-n: a committee", TRONDGOV_ORGAN_FINANS_OG_ORGANISASJON, 0, TRONDGOV_CATEGORY_POLITISK},
        {"UTV-3.1-FO-n: its leader has a seat already", TRONDGOV_ORGAN_FINANS_OG_ORGANISASJON, TRONDGOV_ROLE_LEDER, 0},
        {"FORU-1-3: two of the seven sit by office", TRONDGOV_ORGAN_FORRETNINGSUTVALG, 0, TRONDGOV_CATEGORY_POLITISK},
        {"UTV-3.1-KU-n: politicians or not", TRONDGOV_ORGAN_KONTROLLUTVALG, 0, 0},
        {"ELDR-3-3: organisations or politicians", TRONDGOV_ORGAN_ELDRERAAD, 0, 0},
        {"KARA-3-1: all by office", TRONDGOV_ORGAN_KARANTENEUTVALG, 0, 0},
        {"no rule of its own", TRONDGOV_ORGAN_FOLKEVALGT_ORGAN, 0, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const int32_t one = rows[i].role != 0;
        const trondgov_code method = one ? TRONDGOV_METHOD_MAJORITY : TRONDGOV_METHOD_PROPORTIONAL;
        const trondgov_event events[] = {
            {.kind = TRONDGOV_EVENT_ELECTION, .at = noon(), .item = THE_ELECTION, .organ = rows[i].organ,
             .code = method, .value = 1, .role = rows[i].role},
            {.kind = TRONDGOV_EVENT_LIST, .at = noon(), .item = 1, .value = 5},
            {.kind = TRONDGOV_EVENT_CANDIDATE, .at = noon(), .item = one ? THE_ELECTION : 1, .person = 11,
             .value = !one},
            {.kind = TRONDGOV_EVENT_CANDIDATE, .at = noon(), .item = 1, .person = 12, .value = 2},
            {.kind = TRONDGOV_EVENT_BALLOT_COUNTED, .at = noon(), .item = THE_ELECTION, .person = 11,
             .code = TRONDGOV_CHOICE_FOR, .value = 5},
        };
        trondgov_election *election = NULL;
        trondgov_answer answer = 0;
        trondgov_event taken[3];
        assert_int_equal(trondgov_election_create(rules, &election), TRONDGOV_OK);
        for (size_t k = 0; k < COUNT(events); k++)
            if (one ? k != 1 && k != 3 : k != 4)
                assert_int_equal(trondgov_election_apply(election, &events[k], 1, 0, NULL, NULL, why), TRONDGOV_OK);
        assert_int_equal(trondgov_election_result(election, &answer, NULL), TRONDGOV_OK);
        assert_int_equal(answer, TRONDGOV_ANSWER_ELECTED);
        const size_t count = trondgov_election_consequences(election, 0, taken, COUNT(taken));
        assert_int_equal(count, one ? 1 : 2);
        for (size_t k = 0; k < count; k++)
            if (taken[k].code != rows[i].category)
                fail_msg("%s: %#x, not %#x", rows[i].name, (unsigned)taken[k].code, (unsigned)rows[i].category);
        trondgov_election_free(election);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_many_lists),   cmocka_unit_test(test_many_personal_votes),
        cmocka_unit_test(test_most_votes),   cmocka_unit_test(test_wrong_events),
        cmocka_unit_test(test_null),         cmocka_unit_test(test_kind_of_seat),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
