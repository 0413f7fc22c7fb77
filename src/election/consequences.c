/* What a result means for the register: who holds which office. */
#include "election/election_internal.h"

size_t trondgov_election_consequences(const trondgov_election *election, size_t first, trondgov_event *out,
                                      size_t capacity)
{
    size_t count = 0, passed = 0;
    if (!election || election->answer != TRONDGOV_ANSWER_ELECTED || !trondgov_i_election_first(election)->organ)
        return 0;
    for (size_t i = 0; i < election->seat_count && (!out || count < capacity); i++) {
        const trondgov_seat *seat = &election->seats[i];
        if (seat->person == 0 || passed++ < first)
            continue;
        if (out)
            out[count] = (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN,
                                          .at = election->log.last_at,
                                          .person = seat->person,
                                          .item = seat->list,
                                          .value = seat->role == TRONDGOV_ROLE_VARAMEDLEM ? seat->order : 0,
                                          .organ = trondgov_i_election_first(election)->organ,
                                          .role = seat->role};
        count++;
    }
    return count;
}
