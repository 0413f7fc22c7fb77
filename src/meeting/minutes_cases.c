/* The minutes: cases, proposals, decisions, eligibility, and what else happened in them. Bystyret 5.18 c, 6.7;
 * kommuneloven § 11-4.
 */
#include "meeting/minutes.h"

void trondgov_i_write_proposal(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_event put = *event;
    put.value = 0;
    if (writing->of_case == event->value)
        trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_PROPOSAL, &put, event->value);
}

/* Recommendations lie in the papers before their case is taken up: they are told with it. */
static void proposals_before(struct trondgov_i_writing *writing, const struct trondgov_i_case *item)
{
    const trondgov_meeting *meeting = writing->meeting;
    for (int32_t i = item->first_proposal; i >= 0; i = trondgov_i_proposal_at(meeting, i)->next) {
        const size_t place = (size_t)trondgov_i_proposal_at(meeting, i)->place;
        if (place < writing->place)
            trondgov_i_write_proposal(writing, trondgov_i_log_at(&meeting->log, place));
    }
}

void trondgov_i_write_taken_up(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    const struct trondgov_i_case *item =
        trondgov_i_case_at(writing->meeting, trondgov_i_case_of(writing->meeting, event->item));
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_CASE, event);
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

void trondgov_i_write_ended(struct trondgov_i_writing *writing, const trondgov_event *event, trondgov_id id)
{
    const trondgov_meeting *meeting = writing->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, trondgov_i_case_of(meeting, id));
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_DECISION, event);
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

void trondgov_i_write_case_ended(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_i_write_ended(writing, event, event->item);
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

void trondgov_i_write_recusal(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_RECUSAL, event, event->item);
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

void trondgov_i_write_statement(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_event said = *event;
    said.item = event->value; /* the document */
    said.value = said.code = 0;
    trondgov_i_add_entry_of(writing, event->code ? event->code : TRONDGOV_ENTRY_STATEMENT, &said, event->item);
}

/* Closed or opened: why, and by which provision (kommuneloven § 11-4). */
void trondgov_i_write_doors(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, trondgov_i_case_of(meeting, event->item));
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_DOORS, event);
    if (!entry)
        return;
    entry->item = entry->parent = item->id;
    entry->code = event->code;
    entry->value = event->kind == TRONDGOV_EVENT_DOORS_CLOSED;
    const int64_t provision = trondgov_i_map_get(&meeting->closings, (int64_t)writing->place + 1);
    entry->provision = provision > 0 ? (trondgov_code)provision : 0;
}

void trondgov_i_write_reported(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_REPORT, event, writing->of_case);
}

void trondgov_i_write_asked(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_QUESTION, event, event->item);
    if (writing->of_case != 0)
        return;
    writing->of_case = event->item;
    writing->provision = 0;
}

void trondgov_i_write_replied(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_ANSWER_GIVEN, event, event->item);
}

/* The minutes of a hearing tell who spoke. */
void trondgov_i_write_spoke(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    if (writing->meeting->kind == TRONDGOV_MEETING_HEARING)
        trondgov_i_add_entry_of(writing, TRONDGOV_ENTRY_SPEAKER, event, event->item);
}

void trondgov_i_write_paused(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_BREAK, event);
    if (entry)
        entry->value = event->value;
}
