/* The cases, proposals and votes as a list: what a program walks instead of the log. */
#include "meeting/state.h"

struct listing {
    trondgov_entry *out;
    size_t first, capacity;
    size_t passed, count; /* met; copied or counted */
};

static int32_t is_full(const struct listing *listing)
{
    return listing->out && listing->count == listing->capacity;
}

static void list(struct listing *listing, const trondgov_entry *entry)
{
    if (listing->passed++ < listing->first || is_full(listing))
        return;
    if (listing->out)
        listing->out[listing->count] = *entry;
    listing->count++;
}

static void list_case(struct listing *listing, const trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    const trondgov_entry entry = {
        .kind = TRONDGOV_ENTRY_CASE, .item = item->id, .code = item->matter, .value = item->state,
        .at = item->taken_at == TRONDGOV_NOTHING ? 0 : item->taken_at, .answer = item->answer,
        .person = item->filer < 0 ? 0 : trondgov_i_person_at(meeting, item->filer)->member.person};
    list(listing, &entry);
}

static void list_proposals(struct listing *listing, const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    for (int32_t i = item->first_proposal; i >= 0 && !is_full(listing); i = trondgov_i_proposal_at(meeting, i)->next) {
        const struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, i);
        const trondgov_entry entry = {.kind = TRONDGOV_ENTRY_PROPOSAL, .item = proposal->id, .parent = item->id,
                                      .person = proposal->proposer, .code = proposal->kind,
                                      .value = proposal->voted ? 1 : proposal->withdrawn ? 2 : 0};
        list(listing, &entry);
    }
}

static void list_votes(struct listing *listing, const trondgov_meeting *meeting, int32_t first, trondgov_id of_case)
{
    for (int32_t i = first; i >= 0 && !is_full(listing); i = trondgov_i_vote_at(meeting, i)->next_of_case) {
        const struct trondgov_vote *vote = trondgov_i_vote_at(meeting, i);
        const trondgov_entry entry = {
            .kind = TRONDGOV_ENTRY_VOTE, .item = vote->id, .parent = of_case, .code = vote->matter,
            .person = vote->about < 0 ? 0 : trondgov_i_person_at(meeting, vote->about)->member.person,
            .value = vote->proposal < 0 ? 0 : trondgov_i_proposal_at(meeting, vote->proposal)->id,
            .answer = vote->answer, .provision = vote->provision, .present = vote->present,
            .in_favour = vote->in_favour, .against = vote->against, .blank = vote->blank};
        list(listing, &entry);
    }
}

size_t trondgov_meeting_items(const trondgov_meeting *meeting, trondgov_id parent, size_t first, trondgov_entry *out,
                              size_t capacity)
{
    struct listing listing = {.out = out, .first = first, .capacity = capacity};
    if (!meeting)
        return 0;
    if (parent == 0) {
        const size_t cases = meeting->cases.count;
        listing.passed = first < cases ? first : cases; /* a case by its number is at hand */
        for (size_t i = listing.passed; i < cases && !is_full(&listing); i++)
            list_case(&listing, meeting, (int32_t)i);
        list_votes(&listing, meeting, meeting->first_vote, 0);
        return listing.count;
    }
    const int32_t of_case = trondgov_i_case_of(meeting, parent);
    if (of_case < 0)
        return 0;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, of_case);
    list_proposals(&listing, meeting, item);
    list_votes(&listing, meeting, item->first_vote, item->id);
    return listing.count;
}
