/* What a result means for the register: who holds which office. */
#include "election/election_internal.h"
#include "rulebook/structures.h"

/* The kind of the seats that are filled by election, where the organ's rules have one kind alone, apart from the seats
 * that an office elsewhere gives. 0: several, or none that a rule names. */
static trondgov_code category_of(const trondgov_election *election)
{
    const trondgov_organ *organ = NULL;
    trondgov_code category = 0;
    if (trondgov_rulebook_organ(election->rulebook, trondgov_i_election_first(election)->organ,
                                trondgov_i_election_day(election), &organ))
        return 0;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row = NULL;
    for (size_t n = 0; (row = trondgov_i_row_at(&view, TRONDGOV_ROW_SEATS, n)) != NULL; n++) {
        if (row->role || row->key == TRONDGOV_CATEGORY_EMBETE) /* an observer's place is no seat */
            continue;
        if (category && category != row->key)
            return 0;
        category = row->key;
    }
    return category;
}

static int32_t is_seat(const trondgov_seat *seat)
{
    return seat->role == TRONDGOV_ROLE_MEDLEM || seat->role == TRONDGOV_ROLE_VARAMEDLEM;
}

size_t trondgov_election_consequences(const trondgov_election *election, size_t first, trondgov_event *out,
                                      size_t capacity)
{
    size_t count = 0, passed = 0;
    if (!election || election->answer != TRONDGOV_ANSWER_ELECTED || !trondgov_i_election_first(election)->organ)
        return 0;
    const trondgov_code category = category_of(election);
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
                                          .role = seat->role,
                                          .code = is_seat(seat) ? category : 0};
        count++;
    }
    return count;
}
