/* What happened in the period: meetings with their attendance, further entries of attendance, and what is paid already.
 *
 * Forskrift om godtgjøring 4.1 pays meetings and inspections with a duty to attend, 4.3 pays nothing for what was
 * cancelled and for pre-meetings and group meetings: those are noted, so that the settlement can say why they pay
 * nothing. Each attendance counts once, whoever reports it: person, organ and meeting are its name.
 */
#include "remuneration/remuneration_internal.h"

#include <trondgov/calendar.h>

#include "meeting/meeting_internal.h"
#include "rulebook/verdict_internal.h"

enum { NONE = -1, AT_ONCE = 32 };

struct entry { /* one event being applied */
    trondgov_settlement *settlement;
    const trondgov_event *event;
    trondgov_verdict *why;
};

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

/* OK (also where the store has failed) or DUPLICATE. */
static trondgov_status add_occasion(trondgov_settlement *settlement, const struct trondgov_i_occasion *occasion)
{
    struct trondgov_i_store *store = &settlement->log.store;
    const int32_t gathering = gathering_of(settlement, occasion->meeting, occasion->organ);
    if (gathering == NONE)
        return TRONDGOV_OK;
    const int64_t key = (occasion->payee + INT64_C(1)) * (INT64_C(1) << 31) + gathering;
    if (trondgov_i_map_get(&settlement->attendances, key) >= 0)
        return TRONDGOV_DUPLICATE;
    struct trondgov_i_occasion *added = trondgov_i_append(store, &settlement->occasions);
    if (!added)
        return TRONDGOV_OK;
    *added = *occasion;
    trondgov_i_map_add(store, &settlement->attendances, key, (int64_t)settlement->occasions.count - 1);
    return TRONDGOV_OK;
}

static trondgov_status wrong(const struct entry *entry, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(entry->why, field, NONE);
    return status;
}

static int32_t in_period(const trondgov_settlement *settlement, trondgov_date date)
{
    return settlement->schedule->from <= date && date <= settlement->schedule->to;
}

/* Occasions that 4.3 names. */
static int32_t is_unpaid(trondgov_code kind)
{
    return kind == TRONDGOV_PAYABLE_CANCELLED || kind == TRONDGOV_PAYABLE_PRE_MEETING ||
           kind == TRONDGOV_PAYABLE_GROUP_MEETING;
}

static trondgov_status attended(const struct entry *entry, int32_t payee)
{
    const trondgov_event *event = entry->event;
    const trondgov_schedule *schedule = entry->settlement->schedule;
    trondgov_date date = 0;
    if (event->code != TRONDGOV_PAYABLE_MEETING && event->code != TRONDGOV_PAYABLE_EXCURSION && !is_unpaid(event->code))
        return wrong(entry, TRONDGOV_FIELD_KIND, TRONDGOV_UNKNOWN_CODE); /* not built yet */
    if (trondgov_instant_to_civil(event->at, &date, NULL) != TRONDGOV_OK || !in_period(entry->settlement, date))
        return wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    const struct trondgov_i_occasion occasion = {event->item, payee, event->organ, event->role, event->code, date, 0};
    if (add_occasion(entry->settlement, &occasion) != TRONDGOV_OK)
        return wrong(entry, TRONDGOV_FIELD_MEETING, TRONDGOV_DUPLICATE);
    const trondgov_finding unpaid = {.kind = TRONDGOV_FINDING_CHECKED,
                                     .person = event->person,
                                     .item = event->item,
                                     .organ = event->organ,
                                     .role = event->role,
                                     .subject = event->code,
                                     .index = NONE,
                                     .provision = trondgov_i_pay_guard(schedule, TRONDGOV_GUARD_NO_FEE_OCCASION, date)};
    if (is_unpaid(event->code))
        trondgov_i_verdict_add(entry->why, &unpaid);
    return TRONDGOV_OK;
}

/* Payment comes afterwards (12.2), so its day may lie behind the period that it is for. */
static trondgov_status paid(const struct entry *entry)
{
    const trondgov_event *event = entry->event;
    if (event->code != TRONDGOV_PAY_MEETING_FEE && event->code != TRONDGOV_PAY_YEARLY)
        return wrong(entry, TRONDGOV_FIELD_PAY, TRONDGOV_UNKNOWN_CODE); /* not built yet */
    struct trondgov_i_paid *added = trondgov_i_append(&entry->settlement->log.store, &entry->settlement->paid);
    if (added)
        *added = (struct trondgov_i_paid){event->person, event->organ, event->code, event->value};
    return TRONDGOV_OK;
}

static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    const struct entry entry = {object, event, why};
    const int64_t payee = trondgov_i_map_get(&entry.settlement->payee_ids, event->person);
    applied->answer = TRONDGOV_ANSWER_DONE;
    if (payee < 0)
        return wrong(&entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    switch (event->kind) {
    case TRONDGOV_EVENT_ATTENDED:
        return attended(&entry, (int32_t)payee);
    case TRONDGOV_EVENT_PAID:
        return paid(&entry);
    default:
        return TRONDGOV_UNKNOWN_CODE; /* a kind that has slots but no procedure here */
    }
}

trondgov_status trondgov_settlement_apply(trondgov_settlement *settlement, const trondgov_event *entries, size_t count,
                                          uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (!settlement) {
        if (answer)
            *answer = 0;
        if (index)
            *index = 0;
        trondgov_i_verdict_begin(why);
        return TRONDGOV_NULL_ARGUMENT;
    }
    const struct trondgov_i_batch batch = {.object = settlement,
                                           .log = &settlement->log,
                                           .rulebook = settlement->schedule->rulebook,
                                           .apply_one = apply_one,
                                           .first_kind = TRONDGOV_FAMILY_EVENT + 0x300,
                                           .last_kind = TRONDGOV_FAMILY_EVENT + 0x3ff,
                                           .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK,
                                           .options = TRONDGOV_I_ANY_ORDER};
    return trondgov_i_apply(&batch, entries, count, flags, answer, index, why);
}

/* Whoever sat is paid, also one that the register did not know. -1: no memory. */
static int32_t payee_of(trondgov_settlement *settlement, const struct trondgov_i_attendance *there)
{
    struct trondgov_i_store *store = &settlement->log.store;
    const int32_t known = (int32_t)trondgov_i_map_get(&settlement->payee_ids, there->person);
    if (known >= 0)
        return known;
    struct trondgov_i_payee *added = trondgov_i_append(store, &settlement->payees);
    if (!added)
        return NONE;
    *added = (struct trondgov_i_payee){there->person, there->party, 0, 0};
    trondgov_i_map_add(store, &settlement->payee_ids, there->person, (int64_t)settlement->payees.count - 1);
    return (int32_t)settlement->payees.count - 1;
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
                status = add_occasion(settlement, &occasion);
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
    if (date == TRONDGOV_NOTHING || id == TRONDGOV_NOTHING || !in_period(settlement, (trondgov_date)date))
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
