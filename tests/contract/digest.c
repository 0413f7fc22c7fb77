/* A council day, told to the last number: what this prints must be the same, byte for byte, on every machine. See
 * bigendian.py and elsewhere.py. The council is made up.
 */
#include <inttypes.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "../scenario/hall.h"

enum { CASES = 3, TIE = CASES, LATE = 7900, SUBSTITUTE = 101, ABSENT = 20, LISTS = 4 };

#define ON(name) .kind = TRONDGOV_EVENT_##name, .at

static trondgov_verdict *why;

static void print_findings(void)
{
    trondgov_finding f;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &f, 1); i++) {
        char text[256];
        trondgov_finding_text(&f, NULL, TRONDGOV_TEXT_BOKMAL, text, sizeof text);
        printf("  %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %x %x %x %x %x %x %x %x %x %x %d %s\n",
               f.required, f.actual, f.margin, f.person, f.item, (unsigned)f.kind, (unsigned)f.provision,
               (unsigned)f.answer, (unsigned)f.unit, (unsigned)f.conflict, (unsigned)f.reading, (unsigned)f.organ,
               (unsigned)f.role, (unsigned)f.toward, (unsigned)f.subject, (int)f.index, text);
    }
}

static void print_event(const trondgov_event *e)
{
    printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %x %x %x %x\n", e->at, e->person, e->item, e->value,
           (unsigned)e->kind, (unsigned)e->code, (unsigned)e->organ, (unsigned)e->role);
}

static int act(trondgov_meeting *meeting, const trondgov_event *events, size_t count)
{
    trondgov_answer answer = 0;
    size_t at = 0;
    const trondgov_status status = trondgov_meeting_apply(meeting, events, count, 0, &answer, &at, why);
    printf("status %d answer %x event %zu\n", (int)status, (unsigned)answer, at);
    print_findings();
    return status != TRONDGOV_OK;
}

/* An absence a minute late, a substitute, a late item that 23 object to, and cases by roll call. */
static int hold(trondgov_meeting *meeting, const trondgov_municipality *city)
{
    const trondgov_instant open = hall_day() * TRONDGOV_DAY_SECONDS + 9 * 3600;
    const trondgov_event late[] = {{ON(ABSENCE_REPORTED) = open, .person = ABSENT, .code = TRONDGOV_GROUND_WELFARE},
                                   {ON(LATE_CASE) = open, .item = LATE, .code = TRONDGOV_MATTER_ORDINARY},
                                   {ON(OBJECTED) = open, .item = LATE, .value = 23}};
    const trondgov_event away[] = {{ON(SUBSTITUTE_CALLED) = open + 3600, .person = SUBSTITUTE, .item = ABSENT},
                                   {ON(ARRIVED) = open + 3600, .person = SUBSTITUTE},
                                   {ON(LEFT) = open + 3600, .person = ABSENT}};
    const trondgov_event take_up = {ON(CASE_TAKEN_UP) = open, .item = LATE};
    const trondgov_event no_such = {ON(VOTE_CAST) = open, .item = LATE, .person = 999, .code = TRONDGOV_CHOICE_FOR};
    if (hall_open(meeting, city, CASES + 1) || act(meeting, late, 3) || act(meeting, &take_up, 1))
        return 1;
    act(meeting, &no_such, 1); /* a status, with its findings */
    for (int64_t i = 0; i < CASES; i++)
        if (hall_case(meeting, i))
            return 1;
    return act(meeting, away, 3);
}

/* The last case to a tie that the chair's vote decides: one of the 67 is away, and its substitute does not vote. */
static int tie(trondgov_meeting *meeting)
{
    trondgov_event events[HALL_EVENTS_IN_CASE];
    hall_case_events(TIE, events);
    size_t n = 0, votes = 0;
    for (size_t i = 0; i < HALL_EVENTS_IN_CASE; i++) {
        if (events[i].kind == TRONDGOV_EVENT_VOTE_CAST && events[i].person == ABSENT)
            continue;
        events[n] = events[i];
        if (events[n].kind == TRONDGOV_EVENT_VOTE_CAST)
            events[n].code = votes++ < 33 ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST;
        n++;
    }
    return act(meeting, events, n - 1) || act(meeting, events + n - 1, 1) || hall_close(meeting);
}

static void print_meeting(const trondgov_meeting *meeting)
{
    trondgov_event e;
    for (size_t i = 0; trondgov_meeting_events(meeting, i, &e, 1); i++)
        print_event(&e);
    const trondgov_code fields[] = {TRONDGOV_FIELD_DIGEST, TRONDGOV_FIELD_STATE, TRONDGOV_FIELD_MEMBERS,
                                    TRONDGOV_FIELD_PRESENT, TRONDGOV_FIELD_EVENTS, TRONDGOV_FIELD_CHAIR};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        printf("%s %" PRId64 "\n", trondgov_code_text(NULL, fields[i], TRONDGOV_TEXT_NAME),
               trondgov_meeting_get(meeting, fields[i]));
}

static int print_minutes(const trondgov_meeting *meeting)
{
    trondgov_minutes *minutes = NULL;
    trondgov_answer answer = 0;
    trondgov_entry e;
    if (trondgov_minutes_create(meeting, &minutes, &answer, why))
        return 1;
    printf("minutes %x\n", (unsigned)answer);
    print_findings();
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &e, 1); i++)
        printf("%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 " %x %x %x %x %x %d %d %d %d\n",
               e.at, e.item, e.parent, e.person, e.party, e.value, (unsigned)e.kind, (unsigned)e.code,
               (unsigned)e.role, (unsigned)e.answer, (unsigned)e.provision, (int)e.present, (int)e.in_favour,
               (int)e.against, (int)e.blank);
    trondgov_minutes_free(minutes);
    return 0;
}

static int print_decisions(const trondgov_rulebook *rules)
{
    static const int64_t VOTES[LISTS] = {20, 17, 9, 9};
    const trondgov_organ *council = NULL;
    trondgov_outcome o;
    trondgov_answer answer = 0;
    trondgov_instant due = 0;
    int32_t won[LISTS];
    if (trondgov_rulebook_organ(rules, TRONDGOV_ORGAN_BYSTYRE, hall_day(), &council))
        return 1;
    for (int32_t in_favour = 20; in_favour <= 46; in_favour++) {
        const trondgov_tally tally = {.threshold = TRONDGOV_THRESHOLD_CLOSE_DEBATE, .present = 66,
                                      .in_favour = in_favour, .against = 66 - in_favour};
        trondgov_organ_decide(council, &tally, &o, why);
        printf("%x %x %d %d %d %x\n", (unsigned)o.answer, (unsigned)o.provision, (int)o.required, (int)o.quorum,
               (int)o.margin, (unsigned)o.conflict);
        print_findings();
    }
    trondgov_organ_deadline(council, TRONDGOV_DEADLINE_NOTICE, hall_day(), TRONDGOV_NOTHING, &answer, &due, why);
    printf("%x %" PRId64 "\n", (unsigned)answer, due);
    print_findings();
    trondgov_election_apportion(rules, TRONDGOV_METHOD_PROPORTIONAL, 13, VOTES, LISTS, NULL, 0, won, &answer, why);
    for (size_t i = 0; i < LISTS; i++)
        printf("%d ", (int)won[i]);
    printf("%x\n", (unsigned)answer);
    print_findings();
    return 0;
}

/* The log lies in memory as this machine writes it; applied again it gives the same digest. */
static int replays(const trondgov_rulebook *rules, const trondgov_meeting *meeting)
{
    static trondgov_event log[2048];
    trondgov_meeting *again = NULL;
    trondgov_answer answer = 0;
    const size_t count = trondgov_meeting_events(meeting, 0, log, sizeof log / sizeof *log);
    int failed = trondgov_meeting_create(rules, &again) ||
                 trondgov_meeting_apply(again, log, count, 0, &answer, NULL, NULL) ||
                 trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST) !=
                     trondgov_meeting_get(meeting, TRONDGOV_FIELD_DIGEST);
    trondgov_meeting_free(again);
    return failed;
}

/* With an argument: in the locale of the environment, which must be the one named. */
int main(int argc, char **argv)
{
    trondgov_rulebook *rules = NULL;
    const char *locale = argc > 1 ? setlocale(LC_ALL, "") : "";
    if (argc > 1 && (!locale || strcmp(locale, argv[1]) != 0)) {
        fprintf(stderr, "no locale %s\n", argv[1]);
        return 1;
    }
    trondgov_meeting *meeting = NULL;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why) ||
        trondgov_meeting_create(rules, &meeting))
        return 1;
    trondgov_municipality *city = load_city(rules);
    int failed = !city || hold(meeting, city) || tie(meeting);
    if (!failed)
        print_meeting(meeting);
    failed = failed || print_minutes(meeting) || print_decisions(rules) || replays(rules, meeting);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(city);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return failed;
}
