/* Who sits and who may vote, kept: the seats as they are taken when a case is called to the vote or decided. */
#include "meeting/state.h"

enum { SITTINGS_CHUNK_BITS = 3 };

int32_t trondgov_i_take_sitting(trondgov_meeting *meeting)
{
    int32_t *sitting = trondgov_i_append(&meeting->log.store, &meeting->sittings);
    for (int32_t i = 0; sitting && i < (int32_t)meeting->seats.count; i++)
        sitting[i] = trondgov_i_seat_at(meeting, i)->occupant;
    return sitting ? (int32_t)meeting->sittings.count - 1 : TRONDGOV_I_NONE;
}

static int32_t is_out(const trondgov_meeting *meeting, int32_t person)
{
    return meeting->case_in_hand >= 0 &&
           trondgov_i_person_at(meeting, person)->out_of_case == meeting->case_in_hand + 1;
}

/* Bystyret 5.10: who was there at the call may not leave, and fails to vote. Without such a rule who left is away. */
static int32_t left_lawfully(const trondgov_meeting *meeting, int32_t person)
{
    return !trondgov_i_person_at(meeting, person)->in_hall &&
           !trondgov_i_guard(meeting->organ, TRONDGOV_GUARD_STAY_UNTIL_VOTED);
}

int32_t trondgov_i_take_electorate(trondgov_meeting *meeting)
{
    const int32_t at_call = trondgov_i_frozen(meeting)
                                ? trondgov_i_case_at(meeting, meeting->case_in_hand)->sitting
                                : TRONDGOV_I_NONE;
    const int32_t taken = trondgov_i_take_sitting(meeting);
    for (int32_t i = 0; taken >= 0 && i < (int32_t)meeting->seats.count; i++) {
        int32_t *sitter = &trondgov_i_sitting_at(meeting, taken)[i];
        if (at_call >= 0)
            *sitter = trondgov_i_sitting_at(meeting, at_call)[i];
        if (*sitter >= 0 && (left_lawfully(meeting, *sitter) || is_out(meeting, *sitter)))
            *sitter = TRONDGOV_I_NONE;
    }
    return taken;
}

void trondgov_i_begin_sittings(trondgov_meeting *meeting)
{
    const size_t size = (meeting->seats.count ? meeting->seats.count : 1) * sizeof(int32_t);
    struct trondgov_i_chunks *kept[] = {&meeting->sittings, &meeting->choices};
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        if (kept[i]->item_size > 0 && kept[i]->item_size != size) /* left over from an opening that was undone */
            trondgov_i_chunks_free(kept[i], &meeting->log.store.allocator);
        kept[i]->item_size = size;
        kept[i]->chunk_bits = SITTINGS_CHUNK_BITS;
    }
}
