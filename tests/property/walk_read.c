/* Everything that can be read of a meeting, as one number: the cheap reading of every step, and the whole one. */
#include "walk.h"

#include <string.h>

struct reading seen;

int64_t get(trondgov_code field)
{
    return trondgov_meeting_get(walk.meeting, field);
}

static void fold(uint64_t *sum, uint64_t word)
{
    *sum = (*sum ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    *sum ^= *sum >> 29;
}

static void fold_record(uint64_t *sum, const void *record, size_t size)
{
    for (size_t i = 0; i < size; i += sizeof(uint64_t)) {
        uint64_t word = 0;
        memcpy(&word, (const unsigned char *)record + i, size - i < sizeof word ? size - i : sizeof word);
        fold(sum, word);
    }
}

enum { FIRST_FIELD = TRONDGOV_FIELD_ORGAN, FIELDS = 0x74 };

static void fold_properties(uint64_t *sum, const trondgov_meeting *meeting)
{
    for (trondgov_code field = FIRST_FIELD; field < FIRST_FIELD + FIELDS; field++)
        fold(sum, (uint64_t)trondgov_meeting_get(meeting, field));
}

static void fold_entries(uint64_t *sum, const trondgov_entry *entries, size_t count)
{
    fold(sum, count);
    for (size_t i = 0; i < count; i++)
        fold_record(sum, &entries[i], sizeof entries[i]);
}

void read_again(struct reading *reading)
{
    const trondgov_member *members[MOST_PERSONS];
    const int64_t in_hand = get(TRONDGOV_FIELD_CASE);
    reading->sum = UINT64_C(0xcbf29ce484222325);
    fold_properties(&reading->sum, walk.meeting);
    reading->member_count = trondgov_meeting_members(walk.meeting, 0, 0, members, MOST_PERSONS);
    for (size_t i = 0; i < reading->member_count; i++) {
        reading->members[i] = trondgov_member_get(members[i], TRONDGOV_FIELD_PERSON);
        fold(&reading->sum, (uint64_t)reading->members[i]);
    }
    reading->item_count = trondgov_meeting_items(walk.meeting, 0, 0, reading->items, MOST_ENTRIES);
    fold_entries(&reading->sum, reading->items, reading->item_count);
    reading->of_case_count = in_hand == TRONDGOV_NOTHING
                                 ? 0
                                 : trondgov_meeting_items(walk.meeting, in_hand, 0, reading->of_case, MOST_ENTRIES);
    fold_entries(&reading->sum, reading->of_case, reading->of_case_count);
}

/* A vote: its answer, its counts of all and of each party, how everybody voted. */
static void fold_vote(uint64_t *sum, const trondgov_meeting *meeting, trondgov_id id)
{
    const trondgov_vote *vote = trondgov_meeting_vote(meeting, id);
    trondgov_answer answer = 0;
    trondgov_tally tally;
    fold(sum, (uint64_t)trondgov_vote_result(vote, &answer, NULL));
    fold(sum, (uint64_t)answer);
    for (trondgov_id party = 0; party <= walk.plan->parties; party++)
        if (trondgov_vote_tally(vote, party, &tally) == TRONDGOV_OK)
            fold_record(sum, &tally, sizeof tally);
    for (size_t i = 0; i < walk.person_count; i++)
        fold(sum, (uint64_t)trondgov_vote_choice(vote, walk.persons[i].id));
}

static void fold_members(uint64_t *sum, const trondgov_meeting *meeting, trondgov_id item)
{
    static const trondgov_code FIELDS_OF_MEMBER[] = {TRONDGOV_FIELD_PERSON, TRONDGOV_FIELD_PARTY, TRONDGOV_FIELD_LIST,
                                                     TRONDGOV_FIELD_ROLE, TRONDGOV_FIELD_RANK};
    const trondgov_member *members[MOST_PERSONS];
    const size_t count = trondgov_meeting_members(meeting, item, 0, members, MOST_PERSONS);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < COUNT(FIELDS_OF_MEMBER); k++)
            fold(sum, (uint64_t)trondgov_member_get(members[i], FIELDS_OF_MEMBER[k]));
}

/* The proposals and votes of a case (0: the cases, and the votes of none), and the votes themselves. */
static void fold_items(uint64_t *sum, const trondgov_meeting *meeting, trondgov_id parent)
{
    trondgov_entry items[MOST_ENTRIES];
    const size_t count = trondgov_meeting_items(meeting, parent, 0, items, MOST_ENTRIES);
    fold_entries(sum, items, count);
    for (size_t i = 0; i < count; i++) {
        if (items[i].kind == TRONDGOV_ENTRY_VOTE)
            fold_vote(sum, meeting, items[i].item);
        if (items[i].kind == TRONDGOV_ENTRY_CASE) {
            fold_items(sum, meeting, items[i].item);
            fold_members(sum, meeting, items[i].item);
        }
    }
}

static void fold_minutes(uint64_t *sum, const trondgov_meeting *meeting)
{
    trondgov_minutes *minutes = NULL;
    trondgov_entry entry;
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_minutes_create(meeting, &minutes, &answer, NULL), TRONDGOV_OK);
    fold(sum, (uint64_t)answer);
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &entry, 1); i++)
        fold_record(sum, &entry, sizeof entry);
    trondgov_minutes_free(minutes);
}

static void fold_floor(uint64_t *sum, const trondgov_meeting *meeting)
{
    static const trondgov_code QUESTIONS[] = {TRONDGOV_QUESTION_FLOOR, TRONDGOV_QUESTION_QUORUM,
                                              TRONDGOV_QUESTION_TIME_LEFT};
    for (size_t i = 0; i < COUNT(QUESTIONS); i++) {
        trondgov_answer answer = 0;
        int64_t value = 0;
        fold(sum, (uint64_t)trondgov_meeting_ask(meeting, QUESTIONS[i], NULL, 0, &answer, &value, NULL));
        fold(sum, (uint64_t)answer);
        fold(sum, (uint64_t)value);
    }
}

uint64_t whole_reading(const trondgov_meeting *meeting)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325);
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_event *events = test_malloc((count + 1) * sizeof *events);
    trondgov_meeting_events(meeting, 0, events, count);
    fold_properties(&sum, meeting);
    for (size_t i = 0; i < count; i++)
        fold_record(&sum, &events[i], sizeof events[i]);
    fold_members(&sum, meeting, 0);
    fold_items(&sum, meeting, 0);
    fold_minutes(&sum, meeting);
    fold_floor(&sum, meeting);
    test_free(events);
    return sum;
}

trondgov_code state_of(trondgov_id item)
{
    for (size_t i = 0; i < seen.item_count; i++)
        if (seen.items[i].kind == TRONDGOV_ENTRY_CASE && seen.items[i].item == item)
            return (trondgov_code)seen.items[i].value;
    return 0;
}

trondgov_id case_in(trondgov_code state, int32_t filed, trondgov_code matter)
{
    trondgov_id found = 0;
    uint32_t count = 0;
    for (size_t i = 0; i < seen.item_count; i++) {
        const trondgov_entry *item = &seen.items[i];
        if (item->kind != TRONDGOV_ENTRY_CASE || item->value != state || (item->person != 0) != filed ||
            (matter && item->code != matter))
            continue;
        if (one_in(++count))
            found = item->item;
    }
    return found;
}

static trondgov_id proposal_in_hand(int32_t open_only)
{
    trondgov_id found = 0;
    uint32_t count = 0;
    for (size_t i = 0; i < seen.of_case_count; i++)
        if (seen.of_case[i].kind == TRONDGOV_ENTRY_PROPOSAL && !(open_only && seen.of_case[i].value) && one_in(++count))
            found = seen.of_case[i].item;
    return found;
}

trondgov_id open_proposal(void)
{
    return proposal_in_hand(1);
}

trondgov_id any_proposal(void)
{
    return proposal_in_hand(0);
}

trondgov_id proposer_of(trondgov_id proposal)
{
    for (size_t i = 0; i < seen.of_case_count; i++)
        if (seen.of_case[i].kind == TRONDGOV_ENTRY_PROPOSAL && seen.of_case[i].item == proposal)
            return seen.of_case[i].person;
    return 0;
}
