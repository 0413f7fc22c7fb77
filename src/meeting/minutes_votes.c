/* The minutes: votes, what they fell on, and how the parties voted. Bystyret 5.18 d. */
#include "meeting/minutes.h"

static void party_votes(struct trondgov_i_writing *writing, const trondgov_event *event,
                        const struct trondgov_vote *vote)
{
    const trondgov_meeting *meeting = writing->meeting;
    for (size_t i = 0; i < meeting->party_list.count; i++) {
        const trondgov_id party = *(const trondgov_id *)trondgov_i_chunks_at(&meeting->party_list, i);
        trondgov_tally tally;
        trondgov_entry *entry = NULL;
        if (trondgov_vote_tally(vote, party, &tally) == TRONDGOV_OK && tally.present > 0)
            entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_PARTY_VOTES, event);
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
static void options(struct trondgov_i_writing *writing, const trondgov_event *event, const struct trondgov_vote *vote)
{
    for (int32_t i = vote->first_option; i >= 0; i = trondgov_i_option_at(writing->meeting, i)->next) {
        const struct trondgov_i_option *option = trondgov_i_option_at(writing->meeting, i);
        trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_OPTION, event);
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

void trondgov_i_write_lot(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_LOT, event);
    if (!entry)
        return;
    entry->item = entry->parent = event->item;
    entry->value = event->value;
}

void trondgov_i_write_voted(struct trondgov_i_writing *writing, const trondgov_event *event)
{
    const trondgov_meeting *meeting = writing->meeting;
    const struct trondgov_vote *vote = trondgov_meeting_vote(meeting, event->item);
    trondgov_entry *entry = trondgov_i_add_entry(writing, TRONDGOV_ENTRY_VOTE, event);
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
        trondgov_i_write_ended(writing, event, trondgov_i_case_at(meeting, vote->of_case)->id);
}
