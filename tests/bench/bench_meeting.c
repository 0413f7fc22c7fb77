/* A council meeting: events applied a second, beside a plain loop that keeps the same records and counts the same
 * votes; whether an event takes the same time in a long log as in a short one; and the memory that a meeting holds.
 */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <string.h>

#include "../scenario/hall.h"

enum { CASES = 60, LONG_CASES = 1400, MAY_TAKE = 256 * 1024 };

/* --- memory counted --- */

struct counter {
    size_t held, most;
};

static void *counted(void *context, void *block, size_t old_size, size_t new_size)
{
    struct counter *counter = context;
    if (new_size == 0) {
        free(block);
        counter->held -= old_size;
        return NULL;
    }
    void *grown = realloc(block, new_size);
    if (grown) {
        counter->held += new_size - old_size;
        counter->most = counter->held > counter->most ? counter->held : counter->most;
    }
    return grown;
}

/* --- the plain loop: the record kept, the member found, the vote kept and counted --- */

struct plain_vote {
    trondgov_id id;
    int32_t choice[COUNCIL_SEATS + 1];
    int32_t in_favour, against;
};

struct plain {
    trondgov_event *log;
    size_t events, room;
    struct plain_vote *votes;
    size_t vote_count;
};

static int plain_apply(struct plain *plain, const trondgov_event *event)
{
    if (plain->events == plain->room) {
        const size_t room = plain->room ? plain->room * 2 : 128;
        trondgov_event *log = realloc(plain->log, room * sizeof *log);
        if (!log)
            return 1;
        plain->log = log;
        plain->room = room;
    }
    struct plain_vote *vote = plain->vote_count ? &plain->votes[plain->vote_count - 1] : NULL;
    if (event->kind == TRONDGOV_EVENT_BALLOT_OPENED) {
        vote = &plain->votes[plain->vote_count++];
        memset(vote, 0, sizeof *vote);
        vote->id = event->item;
    } else if (event->kind == TRONDGOV_EVENT_VOTE_CAST) {
        if (!vote || vote->id != event->item || event->person < 1 || event->person > COUNCIL_SEATS ||
            vote->choice[event->person] != 0)
            return 1;
        vote->choice[event->person] = event->code;
        vote->in_favour += event->code == TRONDGOV_CHOICE_FOR;
        vote->against += event->code == TRONDGOV_CHOICE_AGAINST;
    }
    plain->log[plain->events++] = *event;
    return 0;
}

static void plain_free(struct plain *plain)
{
    free(plain->log);
    free(plain->votes);
}

/* --- both --- */

struct work {
    const trondgov_rulebook *rules;
    const trondgov_municipality *city;
    trondgov_event *opening, *cases; /* the logs up to the open meeting, and of the cases */
    size_t opening_count, case_count;
    trondgov_meeting *meeting;
    struct plain plain;
    trondgov_verdict *why;
    size_t batch;
    int failed;
};

static void library_applies(void *what)
{
    struct work *work = what;
    trondgov_answer answer = 0;
    trondgov_meeting_free(work->meeting);
    work->failed |= trondgov_meeting_create(work->rules, &work->meeting) ||
                    trondgov_meeting_apply(work->meeting, work->opening, work->opening_count, 0, &answer, NULL, NULL);
    for (size_t i = 0; i < work->case_count; i += work->batch)
        work->failed |= trondgov_meeting_apply(work->meeting, &work->cases[i],
                                               work->case_count - i < work->batch ? work->case_count - i : work->batch,
                                               0, &answer, NULL, work->why) ||
                        answer == TRONDGOV_ANSWER_REFUSED;
}

static void plain_applies(void *what)
{
    struct work *work = what;
    plain_free(&work->plain);
    work->plain = (struct plain){.votes = malloc(CASES * sizeof(struct plain_vote))};
    for (size_t i = 0; work->plain.votes && i < work->opening_count; i++)
        work->failed |= plain_apply(&work->plain, &work->opening[i]);
    for (size_t i = 0; work->plain.votes && i < work->case_count; i++)
        work->failed |= plain_apply(&work->plain, &work->cases[i]);
}

static int same(struct work *work)
{
    library_applies(work);
    plain_applies(work);
    if (work->failed || trondgov_meeting_events(work->meeting, 0, NULL, 0) != work->plain.events)
        return 0;
    for (size_t i = 0; i < work->plain.vote_count; i++) {
        const struct plain_vote *vote = &work->plain.votes[i];
        const trondgov_vote *other = trondgov_meeting_vote(work->meeting, vote->id);
        trondgov_tally tally;
        if (trondgov_vote_tally(other, 0, &tally) || tally.in_favour != vote->in_favour ||
            tally.against != vote->against)
            return 0;
        for (trondgov_id person = 1; person <= COUNCIL_SEATS; person++)
            if (trondgov_vote_choice(other, person) != vote->choice[person])
                return 0;
    }
    return work->plain.vote_count == CASES;
}

static int compare_and_time(struct work *work)
{
    static const struct {
        const char *name;
        size_t batch;
        int verdict;
    } FORMS[] = {{"apply, one batch a case", HALL_EVENTS_IN_CASE, 0},
                 {"apply, event by event", 1, 0},
                 {"apply with a verdict, one batch a case", HALL_EVENTS_IN_CASE, 1}};
    trondgov_verdict *why = work->why;
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
        work->batch = FORMS[i].batch;
        work->why = FORMS[i].verdict ? why : NULL;
        if (!same(work)) {
            puts("the meetings differ: nothing is timed");
            return 1;
        }
        bench_pair(FORMS[i].name, (double)(work->opening_count + work->case_count), library_applies, plain_applies,
                   work);
    }
    work->why = why;
    return 0;
}

/* The whole log taken out of a meeting. */
static trondgov_event *log_of(const trondgov_meeting *meeting, size_t *count)
{
    *count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_event *events = malloc(*count * sizeof *events);
    if (events)
        trondgov_meeting_events(meeting, 0, events, *count);
    return events;
}

static int time_events(const trondgov_rulebook *rules, const trondgov_municipality *city)
{
    struct work work = {.rules = rules, .city = city, .cases = calloc(CASES * HALL_EVENTS_IN_CASE, sizeof *work.cases),
                        .case_count = CASES * HALL_EVENTS_IN_CASE};
    if (!work.cases || trondgov_verdict_create(NULL, &work.why) || trondgov_meeting_create(rules, &work.meeting) ||
        hall_open(work.meeting, city, CASES))
        return 1;
    work.opening = log_of(work.meeting, &work.opening_count);
    for (int64_t i = 0; i < CASES; i++)
        hall_case_events(i, work.cases + i * HALL_EVENTS_IN_CASE);
    const int failed = !work.opening || compare_and_time(&work);
    free(work.opening);
    free(work.cases);
    plain_free(&work.plain);
    trondgov_meeting_free(work.meeting);
    trondgov_verdict_free(work.why);
    return failed;
}

/* --- the length of the log --- */

/* One more piece of a meeting: returns how many events it was, 0 on failure. */
typedef size_t piece(trondgov_meeting *meeting, int64_t nth);

static size_t whole_case(trondgov_meeting *meeting, int64_t nth)
{
    return hall_case(meeting, nth) ? 0 : HALL_EVENTS_IN_CASE;
}

/* A trial vote in the debate of the first case; there may be any number of them. */
static size_t trial_vote(trondgov_meeting *meeting, int64_t nth)
{
    enum { EVENTS = COUNCIL_SEATS + 2, DECIDED = HALL_FIRST_CASE - 1 };
    trondgov_event events[EVENTS];
    trondgov_answer answer = 0;
    hall_votes(nth, events + 1);
    events[0] = (trondgov_event){.kind = TRONDGOV_EVENT_BALLOT_OPENED, .at = events[1].at, .item = events[1].item,
                                 .code = TRONDGOV_MATTER_TRIAL};
    events[EVENTS - 1] = (trondgov_event){.kind = TRONDGOV_EVENT_BALLOT_CLOSED, .at = events[1].at,
                                          .item = events[1].item};
    const trondgov_event first[] = {
        {.kind = TRONDGOV_EVENT_CASE_TAKEN_UP, .at = events[1].at, .item = HALL_FIRST_CASE},
        {.kind = TRONDGOV_EVENT_TACIT_CONSENT, .at = events[1].at, .item = DECIDED, .code = TRONDGOV_MATTER_HOLDING_TRIAL}};
    if (nth == 0 && trondgov_meeting_apply(meeting, first, 2, 0, &answer, NULL, NULL))
        return 0;
    return trondgov_meeting_apply(meeting, events, EVENTS, 0, &answer, NULL, NULL) ||
                   (answer != TRONDGOV_ANSWER_CARRIED && answer != TRONDGOV_ANSWER_REJECTED)
               ? 0
               : EVENTS;
}

/* The time of an event where the log reaches this length: the median of ten pieces. */
static int time_at(trondgov_meeting *meeting, piece *add, int64_t *nth, size_t length)
{
    enum { SPAN = 10 };
    double spent[SPAN];
    while (trondgov_meeting_events(meeting, 0, NULL, 0) < length)
        if (!add(meeting, (*nth)++))
            return 1;
    for (size_t i = 0; i < SPAN; i++) {
        const double begun = bench_seconds();
        const size_t events = add(meeting, (*nth)++);
        if (!events)
            return 1;
        spent[i] = (bench_seconds() - begun) / (double)events;
    }
    printf("  at %6zu events %6.1f ns an event\n", length, bench_median(spent, SPAN) * 1e9);
    return 0;
}

static int time_lengths(const trondgov_rulebook *rules, const trondgov_municipality *city, int64_t cases, piece *add,
                        const size_t *lengths, size_t count)
{
    trondgov_meeting *meeting = NULL;
    int64_t nth = 0;
    int failed = trondgov_meeting_create(rules, &meeting) || hall_open(meeting, city, cases);
    for (size_t i = 0; !failed && i < count; i++)
        failed = time_at(meeting, add, &nth, lengths[i]);
    trondgov_meeting_free(meeting);
    return failed;
}

static int time_long_logs(const trondgov_rulebook *rules, const trondgov_municipality *city)
{
    static const size_t LENGTHS[] = {1000, 10000, 100000}, LONG[] = {10000, 100000};
    puts("the length of the log, trial votes in one case:");
    if (time_lengths(rules, city, 1, trial_vote, LENGTHS, 3))
        return 1;
    printf("the length of the log, whole cases, %d of them on the summons:\n", LONG_CASES);
    return time_lengths(rules, city, LONG_CASES, whole_case, LONG, 2);
}

/* --- the number of members --- */

enum { MOST_MEMBERS = 1072, STAND_INS = 10000 };

/* Members and as many substitutes on one list, everybody in the hall but every other member: half of the substitutes
 * sit, the other half wait. */
static int fill(trondgov_meeting *meeting, int32_t members, int64_t cases)
{
    static trondgov_event events[4 * MOST_MEMBERS + CASES + 4];
    const trondgov_instant before = (hall_day() - 14) * TRONDGOV_DAY_SECONDS, nine = hall_day() * TRONDGOV_DAY_SECONDS;
    trondgov_answer answer = 0;
    size_t n = 0;
    events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_MEETING, .at = before, .item = 55,
                                   .organ = TRONDGOV_ORGAN_BYSTYRE, .value = hall_day()};
    for (int32_t i = 1; i <= members; i++)
        events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_SEAT, .at = before, .person = i, .item = 1,
                                       .role = i == 1 ? TRONDGOV_ROLE_ORDFORER : TRONDGOV_ROLE_MEDLEM};
    for (int32_t i = 1; i <= members; i++)
        events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_SEAT, .at = before, .person = STAND_INS + i,
                                       .item = 1, .role = TRONDGOV_ROLE_VARAMEDLEM, .value = i};
    for (int64_t i = 0; i < cases; i++)
        events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_CASE_LISTED, .at = before, .item = HALL_FIRST_CASE + i,
                                       .code = TRONDGOV_MATTER_ORDINARY};
    events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_NOTICE_SENT, .at = before,
                                   .value = TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_DOCUMENTS};
    int failed = trondgov_meeting_apply(meeting, events, n, 0, &answer, NULL, NULL) != TRONDGOV_OK;
    for (int32_t i = 1; i <= members; i++) {
        const trondgov_event arrived[] = {
            {.kind = TRONDGOV_EVENT_ARRIVED, .at = nine, .person = i},
            {.kind = TRONDGOV_EVENT_ARRIVED, .at = nine, .person = STAND_INS + i}};
        const size_t from = i % 2 ? 0 : 1;
        failed |= trondgov_meeting_apply(meeting, arrived + from, 2 - from, 0, &answer, NULL, NULL) != TRONDGOV_OK;
    }
    const trondgov_event opened = {.kind = TRONDGOV_EVENT_MEETING_OPENED, .at = nine, .person = 1};
    return failed || trondgov_meeting_apply(meeting, &opened, 1, 0, &answer, NULL, NULL) ||
           answer != TRONDGOV_ANSWER_DONE;
}

/* What moves the whole hall: a case begins and ends, and a member comes in the middle of it and leaves again. */
static int time_hall(const trondgov_rulebook *rules, int32_t members)
{
    double spent[CASES];
    trondgov_meeting *meeting = NULL;
    trondgov_answer answer = 0;
    int failed = trondgov_meeting_create(rules, &meeting) || fill(meeting, members, CASES);
    for (int64_t i = 0; !failed && i < CASES; i++) {
        const trondgov_instant at = hall_day() * TRONDGOV_DAY_SECONDS + 3600;
        const trondgov_event events[] = {
            {.kind = TRONDGOV_EVENT_CASE_TAKEN_UP, .at = at, .item = HALL_FIRST_CASE + i},
            {.kind = TRONDGOV_EVENT_ARRIVED, .at = at, .person = 2},
            {.kind = TRONDGOV_EVENT_LEFT, .at = at, .person = 3},
            {.kind = TRONDGOV_EVENT_ARRIVED, .at = at, .person = 3},
            {.kind = TRONDGOV_EVENT_CASE_CLOSED, .at = at, .item = HALL_FIRST_CASE + i},
            {.kind = TRONDGOV_EVENT_LEFT, .at = at, .person = 2}};
        const double begun = bench_seconds();
        failed = trondgov_meeting_apply(meeting, events, sizeof events / sizeof *events, 0, &answer, NULL, NULL) ||
                 answer != TRONDGOV_ANSWER_DONE;
        spent[i] = (bench_seconds() - begun) / (double)(sizeof events / sizeof *events);
    }
    if (!failed)
        printf("  %5d members and as many substitutes %8.2f us an event, %6.1f ns for each of them\n", members,
               bench_median(spent, CASES) * 1e6, bench_median(spent, CASES) * 1e9 / members / 2);
    trondgov_meeting_free(meeting);
    return failed;
}

static int time_members(const trondgov_rulebook *rules)
{
    int failed = 0;
    puts("the number of members on one list, events that move the whole hall:");
    for (int32_t members = 67; !failed && members <= MOST_MEMBERS; members *= 2)
        failed = time_hall(rules, members);
    return failed;
}

/* --- memory --- */

static int weigh(void)
{
    struct counter counter = {0, 0};
    const trondgov_allocator allocator = {&counter, counted};
    trondgov_rulebook *rules = NULL;
    trondgov_meeting *meeting = NULL;
    if (trondgov_rulebook_create(&allocator, TRONDGOV_EDITION_TRONDHEIM, &rules))
        return 1;
    printf("memory: a rulebook %zu bytes", counter.held);
    const size_t rulebook = counter.held;
    trondgov_municipality *city = load_city(rules);
    printf(", a register of %d persons %zu", COUNCIL_SEATS + SUBSTITUTES - 7, counter.held - rulebook);
    const size_t before = counter.held;
    counter.most = before;
    int failed = !city || trondgov_meeting_create(rules, &meeting) || hall_open(meeting, city, CASES);
    printf(", an open meeting %zu\n", counter.held - before);
    for (int64_t i = 0; !failed && i < CASES; i++)
        failed = hall_case(meeting, i);
    failed = failed || hall_close(meeting);
    const size_t events = trondgov_meeting_events(meeting, 0, NULL, 0);
    printf("memory: a meeting of %d cases with %d votes each: %zu bytes (at most %zu), %zu events of %zu bytes; "
           "%.0f %% of 256 KiB\n", CASES, COUNCIL_SEATS, counter.held - before, counter.most - before, events,
           sizeof(trondgov_event), 100.0 * (double)(counter.held - before) / MAY_TAKE);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rules);
    printf("memory: %zu bytes after everything is freed\n", counter.held);
    return failed || counter.held != 0;
}

int main(void)
{
    trondgov_rulebook *rules = NULL;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules))
        return 1;
    trondgov_municipality *city = load_city(rules);
    const int failed = !city || time_events(rules, city) || time_long_logs(rules, city) || time_members(rules) || weigh();
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rules);
    return failed;
}
