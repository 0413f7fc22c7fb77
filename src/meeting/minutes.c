/* The minutes: the log told in the order in which minutes are written, and whether what must be in them is there.
 *
 * Bystyret 5.18 and 6.7, kommuneloven § 11-4, through the organ's RECORD rows.
 */
#include "meeting/state.h"

#include <string.h>

#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

struct trondgov_minutes {
    trondgov_allocator allocator;
    struct trondgov_i_array entries; /* of trondgov_entry */
};

struct writing {
    const trondgov_meeting *meeting;
    trondgov_minutes *minutes;
    trondgov_id of_case;     /* in hand where the log is read; 0: none */
    trondgov_code provision; /* of the last vote on a proposal in it */
    size_t place;            /* of the event that is read */
    int32_t opened, failed;
};

typedef void writer(struct writing *writing, const trondgov_event *event);

static trondgov_entry *add(struct writing *writing, trondgov_code kind, const trondgov_event *event)
{
    static const trondgov_entry NOTHING;
    trondgov_entry *entry =
        trondgov_i_array_push(&writing->minutes->entries, &writing->minutes->allocator, sizeof *entry);
    if (!entry) {
        writing->failed = 1;
        return NULL;
    }
    *entry = NOTHING;
    entry->kind = kind;
    if (event) {
        entry->at = event->at;
        entry->person = event->person;
    }
    return entry;
}

static const struct trondgov_i_person *person_of(const struct writing *writing, trondgov_id person)
{
    const int32_t index = trondgov_i_person_of(writing->meeting, person);
    return index < 0 ? NULL : trondgov_i_person_at(writing->meeting, index);
}

static void add_person(struct writing *writing, trondgov_code kind, const trondgov_event *event, trondgov_id parent)
{
    const struct trondgov_i_person *person = person_of(writing, event->person);
    trondgov_entry *entry = add(writing, kind, event);
    if (!entry)
        return;
    entry->parent = parent;
    entry->item = event->item;
    entry->code = event->code;
    entry->value = event->value;
    entry->party = person ? person->member.party : 0;
    entry->role = event->role ? event->role : person ? person->member.role : 0;
}

static void attended(struct writing *writing, const struct trondgov_i_person *person)
{
    const trondgov_meeting *meeting = writing->meeting;
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_ATTENDED, NULL);
    if (!entry)
        return;
    entry->person = person->member.person;
    entry->party = person->member.party;
    entry->role = person->member.role;
    if (person->own_seat < 0 && person->first_seat >= 0) /* stood in for */
        entry->value = trondgov_i_person_at(meeting, trondgov_i_seat_at(meeting, person->first_seat)->owner)->member.person;
}

static void absent(struct writing *writing, const struct trondgov_i_person *person)
{
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_ABSENT, NULL);
    if (!entry)
        return;
    entry->person = person->member.person;
    entry->party = person->member.party;
    entry->role = person->member.role;
    if (!person->absent)
        return;
    entry->at = person->absence_at;
    entry->code = person->absence_ground;
    entry->answer = person->absence_in_time ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
}

static void roll(struct writing *writing)
{
    const trondgov_meeting *meeting = writing->meeting;
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++)
        if (trondgov_i_person_at(meeting, i)->attended)
            attended(writing, trondgov_i_person_at(meeting, i));
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (!person->attended && !person->rests && (person->own_seat >= 0 || person->called_for >= 0))
            absent(writing, person);
    }
}

static void opened(struct writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_HEADING, event);
    if (!entry)
        return;
    entry->item = meeting->id;
    entry->parent = meeting->place;
    entry->code = meeting->kind;
    entry->value = trondgov_i_organ_code(meeting->organ);
    entry->person = 0;
    writing->opened = 1;
    roll(writing);
    add_person(writing, TRONDGOV_ENTRY_CHAIR, event, 0);
}

static void chair(struct writing *writing, const trondgov_event *event)
{
    add_person(writing, TRONDGOV_ENTRY_CHAIR, event, event->item);
}

static void movement(struct writing *writing, const trondgov_event *event)
{
    if (!writing->opened)
        return;
    trondgov_event moved = *event;
    moved.value = event->kind == TRONDGOV_EVENT_ARRIVED;
    moved.item = 0;
    add_person(writing, TRONDGOV_ENTRY_MOVEMENT, &moved, writing->of_case);
}

static int32_t was_questioned(const trondgov_meeting *meeting, const trondgov_event *moved)
{
    for (size_t i = 0; i < meeting->log.events.count; i++) {
        const trondgov_event *event = trondgov_i_log_at(&meeting->log, i);
        if (event->kind == TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED && event->person == moved->person &&
            event->item == moved->item)
            return 1;
    }
    return 0;
}

/* Out of a case or back in it of one's own accord; of those who were questioned the entry on that tells it. */
static void withdrew(struct writing *writing, const trondgov_event *event)
{
    if (was_questioned(writing->meeting, event))
        return;
    trondgov_event moved = *event;
    moved.value = event->kind == TRONDGOV_EVENT_RETURNED;
    moved.item = 0;
    add_person(writing, TRONDGOV_ENTRY_MOVEMENT, &moved, event->item);
}

static void proposal(struct writing *writing, const trondgov_event *event)
{
    trondgov_event put = *event;
    put.value = 0;
    if (writing->of_case == event->value)
        add_person(writing, TRONDGOV_ENTRY_PROPOSAL, &put, event->value);
}

/* Recommendations lie in the papers before their case is taken up: they are told with it. */
static void proposals_before(struct writing *writing, const struct trondgov_i_case *item)
{
    const trondgov_meeting *meeting = writing->meeting;
    for (int32_t i = item->first_proposal; i >= 0; i = trondgov_i_proposal_at(meeting, i)->next) {
        const size_t place = (size_t)trondgov_i_proposal_at(meeting, i)->place;
        if (place < writing->place)
            proposal(writing, trondgov_i_log_at(&meeting->log, place));
    }
}

static void taken_up(struct writing *writing, const trondgov_event *event)
{
    const struct trondgov_i_case *item =
        trondgov_i_case_at(writing->meeting, trondgov_i_case_of(writing->meeting, event->item));
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_CASE, event);
    writing->of_case = event->item;
    writing->provision = 0;
    if (!entry)
        return;
    entry->item = item->id;
    entry->code = item->matter;
    entry->value = item->late; /* 1: it was not on the summons */
    proposals_before(writing, item);
}

static int32_t present_in(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    int32_t count = 0;
    for (int32_t i = 0; item->sitting >= 0 && i < (int32_t)meeting->seats.count; i++)
        count += trondgov_i_sitting_at(meeting, item->sitting)[i] >= 0;
    return count;
}

static void ended(struct writing *writing, const trondgov_event *event, trondgov_id id)
{
    const trondgov_meeting *meeting = writing->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, trondgov_i_case_of(meeting, id));
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_DECISION, event);
    if (!entry)
        return;
    entry->person = 0;
    entry->item = id;
    entry->parent = id;
    entry->code = item->state; /* DECIDED or POSTPONED */
    entry->answer = item->answer;
    entry->provision = item->state == TRONDGOV_STATE_POSTPONED && item->answer != TRONDGOV_ANSWER_NO_QUORUM
                           ? trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_POSTPONED_BY_VOTE)
                           : writing->provision;
    entry->present = present_in(meeting, item);
    if (writing->of_case == id)
        writing->of_case = 0;
}

static void case_ended(struct writing *writing, const trondgov_event *event)
{
    ended(writing, event, event->item);
}

/* How the question of somebody's eligibility was decided: YES eligible, NO disqualified, 0 not decided. */
static trondgov_answer eligible(const trondgov_meeting *meeting, int32_t person, int32_t of_case)
{
    for (int32_t i = 0; i < (int32_t)meeting->votes.count; i++) {
        const struct trondgov_vote *vote = trondgov_i_vote_at(meeting, i);
        if (vote->about == person && vote->of_case == of_case && vote->state == VOTE_CLOSED &&
            vote->answer != TRONDGOV_ANSWER_NO_QUORUM)
            return vote->answer == TRONDGOV_ANSWER_CARRIED ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
    }
    return 0;
}

static void recusal(struct writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    add_person(writing, TRONDGOV_ENTRY_RECUSAL, event, event->item);
    if (writing->failed)
        return;
    trondgov_entry *entry =
        (trondgov_entry *)writing->minutes->entries.items + writing->minutes->entries.count - 1;
    struct trondgov_i_view view = trondgov_i_view_of(meeting->organ);
    const struct trondgov_i_row *basis = trondgov_i_row(&view, TRONDGOV_ROW_BASIS, event->code, 0, 0);
    entry->provision = basis ? basis->provision : 0;
    entry->answer = eligible(meeting, trondgov_i_person_of(meeting, event->person),
                             trondgov_i_case_of(meeting, event->item));
}

static void party_votes(struct writing *writing, const trondgov_event *event, const struct trondgov_vote *vote)
{
    const trondgov_meeting *meeting = writing->meeting;
    for (size_t i = 0; i < meeting->party_list.count; i++) {
        const trondgov_id party = *(const trondgov_id *)trondgov_i_chunks_at(&meeting->party_list, i);
        trondgov_tally tally;
        trondgov_entry *entry = NULL;
        if (trondgov_vote_tally(vote, party, &tally) == TRONDGOV_OK && tally.present > 0)
            entry = add(writing, TRONDGOV_ENTRY_PARTY_VOTES, event);
        if (!entry)
            continue;
        entry->person = 0;
        entry->item = vote->id;
        entry->parent = vote->id;
        entry->party = party;
        entry->present = tally.present;
        entry->in_favour = tally.in_favour;
        entry->against = tally.against;
        entry->blank = tally.blank;
    }
}

/* What the votes fell on, in a ballot between several. */
static void options(struct writing *writing, const trondgov_event *event, const struct trondgov_vote *vote)
{
    for (int32_t i = vote->first_option; i >= 0; i = trondgov_i_option_at(writing->meeting, i)->next) {
        const struct trondgov_i_option *option = trondgov_i_option_at(writing->meeting, i);
        trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_OPTION, event);
        if (!entry)
            return;
        entry->person = 0;
        entry->item = entry->parent = vote->id;
        entry->code = vote->matter;
        entry->value = option->id;
        entry->in_favour = option->votes;
        entry->answer = option->elected ? vote->answer : 0;
    }
}

static void lot(struct writing *writing, const trondgov_event *event)
{
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_LOT, event);
    if (!entry)
        return;
    entry->item = entry->parent = event->item;
    entry->value = event->value;
}

static void voted(struct writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    const struct trondgov_vote *vote = trondgov_meeting_vote(meeting, event->item);
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_VOTE, event);
    if (!entry)
        return;
    entry->item = vote->id;
    entry->parent = vote->of_case < 0 ? 0 : trondgov_i_case_at(meeting, vote->of_case)->id;
    entry->person = vote->about < 0 ? 0 : trondgov_i_person_at(meeting, vote->about)->member.person;
    entry->value = vote->proposal < 0 ? 0 : trondgov_i_proposal_at(meeting, vote->proposal)->id;
    entry->code = vote->matter;
    entry->answer = vote->answer;
    entry->provision = vote->provision;
    entry->present = vote->present;
    entry->in_favour = vote->in_favour;
    entry->against = vote->against;
    entry->blank = vote->blank;
    entry->role = vote->consent ? TRONDGOV_ROLE_MOTELEDER : 0; /* silent consent, as the chair stated it */
    options(writing, event, vote);
    if (!vote->consent && !vote->counted && !vote->between)
        party_votes(writing, event, vote);
    if ((vote->proposal >= 0 || vote->between) && vote->matter != TRONDGOV_MATTER_TRIAL)
        writing->provision = vote->provision;
    if (vote->ended_case)
        ended(writing, event, trondgov_i_case_at(meeting, vote->of_case)->id);
}

static void statement(struct writing *writing, const trondgov_event *event)
{
    trondgov_event said = *event;
    said.item = event->value; /* the document */
    said.value = said.code = 0;
    add_person(writing, event->code ? event->code : TRONDGOV_ENTRY_STATEMENT, &said, event->item);
}

/* Closed or opened: why, and by which provision (kommuneloven § 11-4). */
static void doors(struct writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, trondgov_i_case_of(meeting, event->item));
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_DOORS, event);
    if (!entry)
        return;
    entry->item = entry->parent = item->id;
    entry->code = event->code;
    entry->value = event->kind == TRONDGOV_EVENT_DOORS_CLOSED;
    const int64_t provision = trondgov_i_map_get(&meeting->closings, (int64_t)writing->place + 1);
    entry->provision = provision > 0 ? (trondgov_code)provision : 0;
}

static void reported(struct writing *writing, const trondgov_event *event)
{
    add_person(writing, TRONDGOV_ENTRY_REPORT, event, writing->of_case);
}

static void asked(struct writing *writing, const trondgov_event *event)
{
    add_person(writing, TRONDGOV_ENTRY_QUESTION, event, event->item);
    if (writing->of_case != 0)
        return;
    writing->of_case = event->item;
    writing->provision = 0;
}

static void replied(struct writing *writing, const trondgov_event *event)
{
    add_person(writing, TRONDGOV_ENTRY_ANSWER_GIVEN, event, event->item);
}

/* The minutes of a hearing tell who spoke. */
static void spoke(struct writing *writing, const trondgov_event *event)
{
    if (writing->meeting->kind == TRONDGOV_MEETING_HEARING)
        add_person(writing, TRONDGOV_ENTRY_SPEAKER, event, event->item);
}

static void paused(struct writing *writing, const trondgov_event *event)
{
    trondgov_entry *entry = add(writing, TRONDGOV_ENTRY_BREAK, event);
    if (entry)
        entry->value = event->value;
}

static void approval(struct writing *writing, const trondgov_event *event)
{
    add_person(writing, TRONDGOV_ENTRY_APPROVAL, event, 0);
}

static const struct {
    trondgov_code kind;
    writer *write;
} WRITERS[] = {
    {TRONDGOV_EVENT_MEETING_OPENED, opened},       {TRONDGOV_EVENT_CHAIR_TAKEN, chair},
    {TRONDGOV_EVENT_ARRIVED, movement},            {TRONDGOV_EVENT_LEFT, movement},
    {TRONDGOV_EVENT_CASE_TAKEN_UP, taken_up},      {TRONDGOV_EVENT_CASE_CLOSED, case_ended},
    {TRONDGOV_EVENT_CASE_POSTPONED, case_ended},   {TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED, recusal},
    {TRONDGOV_EVENT_WITHDREW, withdrew},           {TRONDGOV_EVENT_RETURNED, withdrew},
    {TRONDGOV_EVENT_PROPOSAL_PUT, proposal},       {TRONDGOV_EVENT_BALLOT_CLOSED, voted},
    {TRONDGOV_EVENT_TACIT_CONSENT, voted},         {TRONDGOV_EVENT_STATEMENT_RECORDED, statement},
    {TRONDGOV_EVENT_MINUTES_APPROVED, approval},   {TRONDGOV_EVENT_DOORS_CLOSED, doors},
    {TRONDGOV_EVENT_DOORS_OPENED, doors},          {TRONDGOV_EVENT_REPORTED, reported},
    {TRONDGOV_EVENT_QUESTION_PUT, asked},          {TRONDGOV_EVENT_QUESTION_ANSWERED, replied},
    {TRONDGOV_EVENT_SPEECH_BEGUN, spoke},          {TRONDGOV_EVENT_BREAK, paused},
    {TRONDGOV_EVENT_LOT_DRAWN, lot},
};

static void write_all(struct writing *writing)
{
    for (size_t i = 0; i < writing->meeting->log.events.count && !writing->failed; i++) {
        const trondgov_event *event = trondgov_i_log_at(&writing->meeting->log, i);
        writing->place = i;
        for (size_t k = 0; k < sizeof WRITERS / sizeof *WRITERS; k++)
            if (WRITERS[k].kind == event->kind)
                WRITERS[k].write(writing, event);
    }
}

/* The case of the first question of eligibility that names no provision; -1: none. */
static trondgov_id recusal_without_basis(const struct writing *writing)
{
    const trondgov_entry *entries = writing->minutes->entries.items;
    for (size_t i = 0; i < writing->minutes->entries.count; i++)
        if (entries[i].kind == TRONDGOV_ENTRY_RECUSAL && entries[i].provision == 0)
            return entries[i].parent;
    return TRONDGOV_I_NONE;
}

static int32_t has_entry(const struct writing *writing, trondgov_code kind)
{
    const trondgov_entry *entries = writing->minutes->entries.items;
    for (size_t i = 0; i < writing->minutes->entries.count; i++)
        if (entries[i].kind == kind)
            return 1;
    return 0;
}

/* What is missing of one kind of entry: the FIELD, or 0; `item`: of which case. */
static trondgov_code missing(const struct writing *writing, trondgov_code entry, trondgov_id *item)
{
    const trondgov_meeting *meeting = writing->meeting;
    *item = 0;
    if (entry == TRONDGOV_ENTRY_HEADING)
        return !writing->opened ? TRONDGOV_FIELD_AT : !meeting->has_place ? TRONDGOV_FIELD_PLACE : 0;
    if (entry == TRONDGOV_ENTRY_ATTENDED)
        return has_entry(writing, TRONDGOV_ENTRY_ATTENDED) ? 0 : TRONDGOV_FIELD_PERSON;
    if (entry == TRONDGOV_ENTRY_RECUSAL && recusal_without_basis(writing) >= 0) {
        *item = recusal_without_basis(writing);
        return TRONDGOV_FIELD_GROUND;
    }
    if (entry != TRONDGOV_ENTRY_DECISION || writing->of_case == 0)
        return 0; /* everything else goes in by itself */
    *item = writing->of_case;
    return TRONDGOV_FIELD_ANSWER;
}

/* NO and a fault for each thing that is missing, or YES. */
static trondgov_answer complete(const struct writing *writing, struct trondgov_i_view *view, trondgov_verdict *why)
{
    trondgov_answer answer = TRONDGOV_ANSWER_YES;
    const struct trondgov_i_row *row;
    for (size_t n = 0; (row = trondgov_i_row_at(view, TRONDGOV_ROW_RECORD, n)) != NULL; n++) {
        trondgov_id item = 0;
        const trondgov_code field = missing(writing, row->key, &item);
        if (!field || row->answer == TRONDGOV_ANSWER_NO) /* the reading does not ask for it */
            continue;
        answer = TRONDGOV_ANSWER_NO;
        trondgov_i_find(why, TRONDGOV_FINDING_FAULT, row->provision, 0, item, field);
    }
    return answer;
}

static int64_t bit_if(int32_t there, trondgov_code particular)
{
    return there ? INT64_C(1) << (TRONDGOV_I_NUMBER(particular) - 1) : 0;
}

static int32_t somebody_invited(const trondgov_meeting *meeting)
{
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->own_seat < 0 && person->member.rank == 0)
            return 1;
    }
    return 0;
}

/* The minutes of a hearing have contents of their own (bystyreutvalgene 5.3 f): NO and a fault where one is missing. */
static trondgov_answer hearing_complete(const struct writing *writing, struct trondgov_i_view *view,
                                        trondgov_verdict *why)
{
    const struct trondgov_i_row *row =
        trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_HEARING_RECORD, 0, 0);
    if (writing->meeting->kind != TRONDGOV_MEETING_HEARING || !row)
        return TRONDGOV_ANSWER_YES;
    const int64_t there = bit_if(writing->meeting->cases.count > 0, TRONDGOV_PARTICULAR_THEME) |
                          bit_if(has_entry(writing, TRONDGOV_ENTRY_ATTENDED), TRONDGOV_PARTICULAR_ATTENDANCE) |
                          bit_if(somebody_invited(writing->meeting), TRONDGOV_PARTICULAR_INVITED) |
                          bit_if(has_entry(writing, TRONDGOV_ENTRY_SPEAKER), TRONDGOV_PARTICULAR_SPEAKERS);
    if ((row->value & ~there) == 0)
        return TRONDGOV_ANSWER_YES;
    const trondgov_finding fault = {.kind = TRONDGOV_FINDING_FAULT, .provision = row->provision,
                                    .answer = TRONDGOV_ANSWER_NO, .unit = TRONDGOV_UNIT_FLAGS, .required = row->value,
                                    .actual = there, .subject = TRONDGOV_FIELD_CONTENTS, .index = -1};
    trondgov_i_verdict_add(why, &fault);
    return TRONDGOV_ANSWER_NO;
}

static void other_readings(const struct writing *writing, const struct trondgov_i_view *view, trondgov_verdict *why)
{
    const trondgov_organ *organ = writing->meeting->organ;
    for (int32_t i = 0; i < view->touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, view->touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(organ);
            other.turned = reading;
            const trondgov_finding finding = {
                .kind = TRONDGOV_FINDING_OTHER_READING, .conflict = view->touched[i], .reading = reading,
                .answer = complete(writing, &other, NULL), .organ = trondgov_i_organ_code(organ), .index = -1};
            trondgov_i_verdict_add(why, &finding);
        }
    }
}

static trondgov_answer judge(const struct writing *writing, trondgov_verdict *why)
{
    if (!writing->meeting->organ)
        return TRONDGOV_ANSWER_NOT_REGULATED;
    struct trondgov_i_view view = trondgov_i_view_of(writing->meeting->organ);
    trondgov_answer answer = complete(writing, &view, why);
    if (hearing_complete(writing, &view, why) == TRONDGOV_ANSWER_NO)
        answer = TRONDGOV_ANSWER_NO;
    const struct trondgov_i_row *first = trondgov_i_row_at(&view, TRONDGOV_ROW_RECORD, 0);
    if (!first)
        return TRONDGOV_ANSWER_NOT_REGULATED;
    if (answer == TRONDGOV_ANSWER_YES) {
        const trondgov_finding ground = {.kind = TRONDGOV_FINDING_GROUND, .provision = first->provision,
                                         .answer = answer, .index = -1,
                                         .organ = trondgov_i_organ_code(writing->meeting->organ)};
        trondgov_i_verdict_add(why, &ground);
    }
    if (why)
        other_readings(writing, &view, why);
    return answer;
}

trondgov_status trondgov_minutes_create(const trondgov_meeting *meeting, trondgov_minutes **minutes,
                                        trondgov_answer *answer, trondgov_verdict *why)
{
    if (minutes)
        *minutes = NULL;
    if (answer)
        *answer = 0;
    trondgov_i_verdict_begin(why);
    if (!meeting || !minutes)
        return TRONDGOV_NULL_ARGUMENT;
    trondgov_minutes *created = trondgov_i_allocate(&meeting->log.store.allocator, sizeof *created);
    if (!created)
        return TRONDGOV_NO_MEMORY;
    created->allocator = meeting->log.store.allocator;
    struct writing writing = {.meeting = meeting, .minutes = created};
    write_all(&writing);
    const trondgov_answer judged = writing.failed ? 0 : judge(&writing, why);
    if (writing.failed || trondgov_i_verdict_failed(why)) {
        trondgov_minutes_free(created);
        trondgov_i_verdict_begin(why);
        return TRONDGOV_NO_MEMORY;
    }
    *minutes = created;
    if (answer)
        *answer = judged;
    return TRONDGOV_OK;
}

void trondgov_minutes_free(trondgov_minutes *minutes)
{
    if (!minutes)
        return;
    const trondgov_allocator memory = minutes->allocator;
    trondgov_i_array_free(&minutes->entries, &memory, sizeof(trondgov_entry));
    trondgov_i_release(&memory, minutes, sizeof *minutes);
}

size_t trondgov_minutes_entries(const trondgov_minutes *minutes, size_t first, trondgov_entry *out, size_t capacity)
{
    if (!minutes || first >= minutes->entries.count)
        return 0;
    size_t left = minutes->entries.count - first;
    if (!out)
        return left;
    size_t count = left < capacity ? left : capacity;
    memcpy(out, (const trondgov_entry *)minutes->entries.items + first, count * sizeof *out);
    return count;
}
