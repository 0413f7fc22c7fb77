/* What must hold after every step. What does not is a fault: the first of its kind is printed (with TRONDGOV_TEST_LOG
 * set also the log that led to it), all are counted, and the walk goes on to find others.
 */
#include "walk.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FAULTS = 64, LONGEST_FAULT = 120 };

static struct {
    char what[LONGEST_FAULT];
    int64_t count;
} found[MOST_FAULTS];
static size_t found_count;
static int64_t fault_count;

static const char *name_of(int64_t code)
{
    const char *name = trondgov_code_text(walk.rules, (trondgov_code)code, TRONDGOV_TEXT_NAME);
    return name ? name : "-";
}

static void print_event(const trondgov_event *event)
{
    print_error("  %s person %d item %d value %lld code %s role %s at %lld\n", name_of(event->kind), (int)event->person,
                (int)event->item, (long long)event->value, name_of(event->code), name_of(event->role),
                (long long)event->at);
}

static void print_log(void)
{
    trondgov_event event;
    for (size_t i = 0; trondgov_meeting_events(walk.meeting, i, &event, 1); i++)
        if (event.kind != TRONDGOV_EVENT_GROUP)
            print_event(&event);
}

void fault(const trondgov_event *event, const char *what)
{
    size_t i = 0;
    fault_count++;
    while (i < found_count && strncmp(found[i].what, what, LONGEST_FAULT - 1) != 0)
        i++;
    if (i < found_count || found_count == MOST_FAULTS) {
        if (i < found_count)
            found[i].count++;
        return;
    }
    strncpy(found[i].what, what, LONGEST_FAULT - 1);
    found[i].count = 1;
    found_count++;
    print_error("fault: %s: %s meeting, step %lld, after\n", what, walk.plan->name, (long long)walk.total);
    print_event(event);
    if (getenv("TRONDGOV_TEST_LOG"))
        print_log();
}

int64_t faults(void)
{
    for (size_t i = 0; i < found_count; i++)
        print_error("fault: %s: %lld times\n", found[i].what, (long long)found[i].count);
    return fault_count;
}

static int32_t sits(trondgov_id id)
{
    int32_t times = 0;
    for (size_t i = 0; i < seen.member_count; i++)
        times += seen.members[i] == id;
    return times;
}

/* Members who are listed are there, in one seat each, not out of the case, and one of those who have seats. */
static void check_seats(const trondgov_event *event)
{
    for (size_t i = 0; i < seen.member_count; i++) {
        const struct person *person = person_of(seen.members[i]);
        if (!person || person->id >= OUTSIDER)
            fault(event, "somebody sits who has no seat here");
        else if (sits(person->id) != 1)
            fault(event, "a member is in two seats");
        else if (!person->there)
            fault(event, "somebody sits who is not in the hall");
        else if (person->out)
            fault(event, "somebody sits who is out of the case");
        else if (walk.called && !person->sat_at_call)
            fault(event, "somebody took a seat after the call to the vote (BYST-3.7-2)");
    }
    if ((int64_t)seen.member_count != get(TRONDGOV_FIELD_PRESENT) && get(TRONDGOV_FIELD_STATE) != TRONDGOV_NOTHING)
        fault(event, "PRESENT is not the number of members listed");
    if ((int32_t)seen.member_count > walk.plan->seats)
        fault(event, "more sit than there are seats");
}

/* Whether one sits who did not at the call. */
static int32_t somebody_joined(void)
{
    for (size_t i = 0; i < seen.member_count; i++)
        if (!person_of(seen.members[i])->sat_at_call)
            return 1;
    return 0;
}

/* Those whose votes count sat when it was called, are there and take part. */
static void check_voter(const trondgov_event *event, const struct person *person)
{
    if (!person || !person->may_vote)
        fault(event, "a vote of somebody who did not sit at the call or is out of the case");
    else if (!person->there)
        fault(event, event->kind == TRONDGOV_EVENT_TACIT_CONSENT ? "silent consent counts one who has left the hall"
                                                                 : "a vote of somebody who is not in the hall");
    else if (person->out && walk.last.about != person->id) /* all decide where too few would be left (fvl § 8) */
        fault(event, "a vote of somebody who is out of the case");
    else if (walk.called && !sits(person->id) && somebody_joined())
        fault(event, "a vote of somebody in whose place another has come after the call");
}

static void check_counts(const trondgov_event *event, const trondgov_vote *vote)
{
    trondgov_tally tally;
    assert_int_equal(trondgov_vote_tally(vote, 0, &tally), TRONDGOV_OK);
    if (tally.in_favour < 0 || tally.against < 0 || tally.blank < 0 ||
        tally.in_favour + tally.against + tally.blank > tally.present || tally.present > walk.plan->seats)
        fault(event, "more votes than members present");
}

/* In writing a proposal is adopted only if every member agrees to it (kommuneloven § 11-8, fourth paragraph). */
static void check_written(const trondgov_event *event, const trondgov_vote *vote)
{
    trondgov_tally tally;
    if (walk.plan->kind != TRONDGOV_MEETING_WRITTEN || walk.answer != TRONDGOV_ANSWER_CARRIED ||
        walk.last.proposal == 0 || walk.last.matter != TRONDGOV_MATTER_ORDINARY)
        return;
    assert_int_equal(trondgov_vote_tally(vote, 0, &tally), TRONDGOV_OK);
    if (tally.in_favour != walk.plan->seats)
        fault(event, "carried in writing, and not every member is for it (KOML-11-8)");
}

static void check_votes(const trondgov_event *event)
{
    const trondgov_vote *vote = trondgov_meeting_vote(walk.meeting, event->item);
    if (event->kind == TRONDGOV_EVENT_VOTE_CAST) {
        check_voter(event, person_of(event->person));
        if (trondgov_vote_choice(vote, event->person) != event->code)
            fault(event, "a vote is another than was cast");
        check_counts(event, vote);
    }
    if (event->kind == TRONDGOV_EVENT_TACIT_CONSENT)
        for (size_t i = 0; i < walk.person_count; i++)
            if (trondgov_vote_choice(vote, walk.persons[i].id))
                check_voter(event, &walk.persons[i]);
    if (event->kind == TRONDGOV_EVENT_TACIT_CONSENT || event->kind == TRONDGOV_EVENT_BALLOT_CLOSED ||
        event->kind == TRONDGOV_EVENT_BALLOT_COUNTED)
        check_counts(event, vote);
    if (event->kind == TRONDGOV_EVENT_TACIT_CONSENT || event->kind == TRONDGOV_EVENT_BALLOT_CLOSED)
        check_written(event, vote);
}

/* One has the floor at most: the one who began to speak last and has not ended; and is in the hall. Else FLOOR tells
 * who is next, who must be there too. */
static void check_floor(const trondgov_event *event)
{
    trondgov_answer answer = 0;
    int64_t value = 0;
    assert_int_equal(trondgov_meeting_ask(walk.meeting, TRONDGOV_QUESTION_FLOOR, NULL, 0, &answer, &value, NULL),
                     TRONDGOV_OK);
    const struct person *person = answer == TRONDGOV_ANSWER_YES ? person_of(value) : NULL;
    if (walk.speaker && (answer != TRONDGOV_ANSWER_YES || value != walk.speaker))
        fault(event, "another has the floor than the one who speaks");
    if (answer == TRONDGOV_ANSWER_YES && (!person || !person->there || person->out))
        fault(event, "the floor is with somebody who is not in the hall or out of the case");
    if (answer == TRONDGOV_ANSWER_YES && !walk.in_hand)
        fault(event, "somebody has the floor and no case is in hand");
}

static void check_case(const trondgov_event *event)
{
    const trondgov_code state = state_of(walk.in_hand);
    if (walk.in_hand && get(TRONDGOV_FIELD_STATE) != TRONDGOV_STATE_OPEN)
        fault(event, "a case is in hand in a meeting that is not open");
    if (walk.in_hand && state != TRONDGOV_STATE_DEBATE && state != TRONDGOV_STATE_VOTING_CALLED)
        fault(event, "a case is in hand that is neither debated nor voted on");
    if (walk.in_hand && walk.called != (state == TRONDGOV_STATE_VOTING_CALLED))
        fault(event, "a case is called to the vote, and its state says otherwise");
    for (size_t i = 0; i < seen.item_count; i++)
        if (seen.items[i].kind == TRONDGOV_ENTRY_CASE && seen.items[i].item != walk.in_hand &&
            (seen.items[i].value == TRONDGOV_STATE_DEBATE || seen.items[i].value == TRONDGOV_STATE_VOTING_CALLED))
            fault(event, "a case is debated that is not in hand");
}

void check_step(const trondgov_event *event)
{
    check_seats(event);
    check_votes(event);
    if (event->kind == TRONDGOV_EVENT_VOTE_CAST)
        return; /* it changes nothing else, as the readings tell */
    check_case(event);
    if (get(TRONDGOV_FIELD_STATE) == TRONDGOV_STATE_OPEN)
        check_floor(event);
}

void check_replay(void)
{
    const size_t count = trondgov_meeting_events(walk.meeting, 0, NULL, 0);
    trondgov_event *stored = test_malloc((count + 1) * sizeof *stored);
    trondgov_meeting *again = NULL;
    assert_int_equal(trondgov_meeting_events(walk.meeting, 0, stored, count), count);
    assert_int_equal(trondgov_meeting_create(walk.rules, &again), TRONDGOV_OK);
    if (trondgov_meeting_apply(again, stored, count, 0, NULL, NULL, NULL) != TRONDGOV_OK)
        fault(&stored[count - 1], "the log cannot be applied again");
    else if (trondgov_meeting_get(again, TRONDGOV_FIELD_DIGEST) != get(TRONDGOV_FIELD_DIGEST))
        fault(&stored[count - 1], "the log applied again has another digest");
    else if (whole_reading(again) != whole_reading(walk.meeting))
        fault(&stored[count - 1], "the log applied again is another meeting");
    trondgov_meeting_free(again);
    test_free(stored);
}
