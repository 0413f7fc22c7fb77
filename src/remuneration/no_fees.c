/* Why attendances pay nothing: one note for each reason, with how many. */
#include "remuneration/settling.h"

static trondgov_finding note_of(const struct trondgov_i_settling *settling, const struct trondgov_i_fee *fee,
                                size_t count)
{
    const struct trondgov_i_occasion *occasion = &fee->occasion;
    const trondgov_schedule *schedule = settling->settlement->schedule;
    const struct trondgov_i_piece *yearly =
        trondgov_i_piece_on(schedule, occasion->organ, occasion->role, TRONDGOV_UNIT_YEAR, occasion->date);
    trondgov_finding note = {.kind = TRONDGOV_FINDING_CHECKED,
                             .provision = fee->provision,
                             .person = fee->person,
                             .item = occasion->meeting,
                             .organ = occasion->organ,
                             .role = occasion->role,
                             .conflict = fee->conflict,
                             .subject = occasion->kind,
                             .unit = TRONDGOV_UNIT_MEETING,
                             .required = TRONDGOV_NOTHING,
                             .actual = (int64_t)count,
                             .index = -1};
    switch (fee->reason) {
    case TRONDGOV_I_FEE_NEEDS_FACT:
        note.kind = TRONDGOV_FINDING_INPUT;
        note.subject = fee->missing;
        if (fee->piece && fee->piece->lacking)
            note.provision = fee->piece->rate.provision;
        break;
    case TRONDGOV_I_NO_FEE_UNREGULATED:
        note.kind = TRONDGOV_FINDING_WARNING;
        note.answer = TRONDGOV_ANSWER_NOT_REGULATED;
        note.subject = TRONDGOV_PAY_MEETING_FEE;
        break;
    case TRONDGOV_I_NO_FEE_CELL:
        note.subject = fee->piece->rate.cell;
        note.provision = fee->piece->rate.provision;
        note.conflict = note.conflict ? note.conflict : fee->piece->rate.conflict;
        break;
    case TRONDGOV_I_NO_FEE_YEARLY:
        note.subject = TRONDGOV_PAY_YEARLY;
        note.provision = yearly ? yearly->rate.provision : 0;
        break;
    case TRONDGOV_I_NO_FEE_FULL_TIME:
        note.subject = TRONDGOV_GUARD_FULL_TIME_NO_FEE;
        break;
    default:
        break;
    }
    return note;
}

/* By what somebody is full-time. */
static trondgov_finding status_of(const struct trondgov_i_fee *fee)
{
    trondgov_finding status = {.kind = TRONDGOV_FINDING_CHECKED,
                               .provision = fee->status_provision,
                               .person = fee->person,
                               .subject = TRONDGOV_CELL_FULL_TIME,
                               .index = -1};
    if (fee->required > 0) {
        status.subject = TRONDGOV_PARAMETER_FULL_TIME_BASIS_POINTS;
        status.unit = TRONDGOV_UNIT_BASIS_POINT;
        status.required = fee->required;
        status.actual = fee->actual;
        status.margin = fee->actual - fee->required;
    }
    return status;
}

trondgov_status trondgov_i_note_fees(struct trondgov_i_settling *settling, const struct trondgov_i_fee *fee,
                                     size_t count)
{
    const trondgov_finding note = note_of(settling, fee, count), by = status_of(fee);
    const int32_t full_time = fee->reason == TRONDGOV_I_NO_FEE_FULL_TIME;
    settling->needs_fact |= fee->reason == TRONDGOV_I_FEE_NEEDS_FACT;
    if (!trondgov_i_pay_note(settling, &note) || (full_time && !trondgov_i_pay_note(settling, &by)))
        return TRONDGOV_NO_MEMORY;
    return TRONDGOV_OK;
}
