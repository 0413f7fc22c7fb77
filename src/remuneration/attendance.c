/* Who was where: meetings with their attendance, and single entries of it. Each attendance counts once, whoever reports
 * it: person, organ and meeting are its name. What it pays, or that it pays nothing, fees.c asks.
 */
#include "remuneration/entries.h"

#include "meeting/meeting_internal.h"

enum { NONE = -1, AT_ONCE = 32 };

static struct trondgov_i_gathering *gathering_at(const trondgov_settlement *settlement, int32_t number)
{
    return trondgov_i_chunks_at(&settlement->gatherings, (size_t)number);
}

/* The meeting of an organ under an id, noted or there already; -1: no memory. */
static int32_t gathering_of(trondgov_settlement *settlement, trondgov_id meeting, trondgov_code organ)
{
    struct trondgov_i_store *store = &settlement->log.store;
    const int32_t first = (int32_t)trondgov_i_map_get(&settlement->meeting_ids, meeting);
    int32_t last = NONE;
    for (int32_t i = first; i != NONE; i = gathering_at(settlement, i)->next) {
        if (gathering_at(settlement, i)->organ == organ)
            return i;
        last = i;
    }
    const int32_t number = (int32_t)settlement->gatherings.count;
    struct trondgov_i_gathering *added = trondgov_i_append(store, &settlement->gatherings);
    if (!added)
        return NONE;
    *added = (struct trondgov_i_gathering){organ, 0, NONE};
    if (last == NONE)
        trondgov_i_map_add(store, &settlement->meeting_ids, meeting, number);
    else
        trondgov_i_set32(store, &gathering_at(settlement, last)->next, number);
    return number;
}

static int64_t key_of(int32_t payee, int32_t gathering)
{
    return (payee + INT64_C(1)) * (INT64_C(1) << 31) + gathering;
}

trondgov_status trondgov_i_add_occasion(trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion)
{
    struct trondgov_i_store *store = &settlement->log.store;
    const int32_t gathering = gathering_of(settlement, occasion->meeting, occasion->organ);
    if (gathering == NONE)
        return TRONDGOV_OK;
    const int64_t key = key_of(occasion->payee, gathering);
    if (trondgov_i_map_get(&settlement->attendances, key) >= 0)
        return TRONDGOV_DUPLICATE;
    struct trondgov_i_occasion *added = trondgov_i_append(store, &settlement->occasions);
    if (!added)
        return TRONDGOV_OK;
    struct trondgov_i_payee *payee = trondgov_i_payee_at(settlement, occasion->payee);
    *added = *occasion;
    added->gathering = gathering;
    added->before = payee->latest_occasion;
    trondgov_i_set32(store, &payee->latest_occasion, (int32_t)settlement->occasions.count - 1);
    trondgov_i_map_add(store, &settlement->attendances, key, (int64_t)settlement->occasions.count - 1);
    return TRONDGOV_OK;
}

int32_t trondgov_i_same_sitting(const trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion)
{
    for (int32_t i = (int32_t)trondgov_i_map_get(&settlement->meeting_ids, occasion->meeting); i != NONE;
         i = gathering_at(settlement, i)->next)
        if (i != occasion->gathering && trondgov_i_map_get(&settlement->attendances, key_of(occasion->payee, i)) >= 0)
            return 1;
    return 0;
}

int32_t trondgov_i_is_no_meeting(trondgov_code kind)
{
    return kind == TRONDGOV_PAYABLE_CANCELLED || kind == TRONDGOV_PAYABLE_PRE_MEETING ||
           kind == TRONDGOV_PAYABLE_GROUP_MEETING;
}

/* 4.1, 4.3, 4.4: a meeting, or what there was a duty to attend like one, that the person was at. */
static int32_t is_meeting(const trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion)
{
    const trondgov_id person = trondgov_i_payee_at(settlement, occasion->payee)->person;
    const int32_t like_one =
        occasion->kind == TRONDGOV_PAYABLE_EXCURSION || occasion->kind == TRONDGOV_PAYABLE_GATHERING;
    if (occasion->kind != TRONDGOV_PAYABLE_MEETING && !like_one)
        return 0;
    return trondgov_i_stated_on(settlement, TRONDGOV_FIELD_ATTENDED, person, occasion->meeting, occasion->date) != 0 &&
           (!like_one || trondgov_i_stated_on(settlement, TRONDGOV_FIELD_DUTY_TO_ATTEND, person, occasion->meeting,
                                              occasion->date) != 0);
}

int32_t trondgov_i_meetings_in(const trondgov_settlement *settlement, int32_t payee, trondgov_code organ,
                               trondgov_date from, trondgov_date to)
{
    int32_t count = 0;
    for (int32_t i = trondgov_i_payee_at(settlement, payee)->latest_occasion; i != NONE;) {
        const struct trondgov_i_occasion *occasion = trondgov_i_occasion_at(settlement, i);
        count += occasion->organ == organ && from <= occasion->date && occasion->date <= to &&
                 is_meeting(settlement, occasion);
        i = occasion->before;
    }
    return count;
}

/* Whoever sat is paid, also one that the register did not know. -1: no memory. */
static int32_t payee_of(trondgov_settlement *settlement, const struct trondgov_i_attendance *there)
{
    const int32_t known = (int32_t)trondgov_i_map_get(&settlement->payee_ids, there->person);
    return known >= 0 ? known : trondgov_i_add_payee(settlement, there->person, there->party);
}

static trondgov_status add_attendance(trondgov_settlement *settlement, const trondgov_meeting *meeting,
                                      struct trondgov_i_occasion occasion)
{
    struct trondgov_i_attendance there[AT_ONCE];
    trondgov_status status = TRONDGOV_OK;
    size_t first = 0, count;
    while ((count = trondgov_i_meeting_attendance(meeting, first, there, AT_ONCE)) > 0 && !status) {
        for (size_t i = 0; i < count && !status; i++) {
            occasion.payee = payee_of(settlement, &there[i]);
            occasion.role = there[i].role;
            if (occasion.payee >= 0)
                status = trondgov_i_add_occasion(settlement, &occasion);
        }
        first += count;
    }
    return status;
}

/* 1: a meeting of this id was taken in as a whole. */
static int32_t is_taken_in(const trondgov_settlement *settlement, trondgov_id meeting)
{
    int32_t whole = 0;
    for (int32_t i = (int32_t)trondgov_i_map_get(&settlement->meeting_ids, meeting); i != NONE;
         i = gathering_at(settlement, i)->next)
        whole |= gathering_at(settlement, i)->whole;
    return whole;
}

trondgov_status trondgov_settlement_add_meeting(trondgov_settlement *settlement, const trondgov_meeting *meeting)
{
    if (!settlement || !meeting)
        return TRONDGOV_NULL_ARGUMENT;
    const int64_t date = trondgov_meeting_get(meeting, TRONDGOV_FIELD_DATE);
    const int64_t id = trondgov_meeting_get(meeting, TRONDGOV_FIELD_MEETING);
    if (date == TRONDGOV_NOTHING || id == TRONDGOV_NOTHING || !trondgov_i_in_period(settlement, (trondgov_date)date))
        return TRONDGOV_OUT_OF_RANGE;
    if (is_taken_in(settlement, id))
        return TRONDGOV_DUPLICATE;
    struct trondgov_i_store *store = &settlement->log.store;
    const struct trondgov_i_occasion occasion = {.meeting = id,
                                                 .organ =
                                                     (trondgov_code)trondgov_meeting_get(meeting, TRONDGOV_FIELD_ORGAN),
                                                 .kind = TRONDGOV_PAYABLE_MEETING,
                                                 .date = (trondgov_date)date};
    const int32_t gathering = gathering_of(settlement, id, occasion.organ);
    if (gathering != NONE)
        trondgov_i_set32(store, &gathering_at(settlement, gathering)->whole, 1);
    trondgov_status status = add_attendance(settlement, meeting, occasion);
    if (store->failed)
        status = TRONDGOV_NO_MEMORY;
    if (status)
        trondgov_i_undo(store);
    else
        trondgov_i_keep(store);
    return status;
}
