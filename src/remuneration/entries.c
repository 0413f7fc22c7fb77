/* Entries: what is told to a settlement, one event at a time. What an entry comes to is asked when the result is worked
 * out, so entries come in any order; here only what can never be is refused.
 */
#include <trondgov/calendar.h>

#include "calendar/calendar_internal.h"
#include "remuneration/entries.h"
#include "remuneration/settling.h"
#include "rulebook/verdict_internal.h"

trondgov_status trondgov_i_wrong(const struct trondgov_i_entry *entry, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(entry->why, field, TRONDGOV_I_NOBODY);
    return status;
}

int32_t trondgov_i_in_period(const trondgov_settlement *settlement, trondgov_date date)
{
    return settlement->schedule->from <= date && date <= settlement->schedule->to;
}

static trondgov_status attended(struct trondgov_i_entry *entry)
{
    const trondgov_event *event = entry->event;
    if (!trondgov_i_in_period(entry->settlement, entry->date))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    if (event->value > INT32_MAX)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_DAYS, TRONDGOV_OUT_OF_RANGE);
    const struct trondgov_i_occasion occasion = {.meeting = event->item,
                                                 .payee = entry->payee,
                                                 .organ = event->organ,
                                                 .role = event->role,
                                                 .kind = event->code,
                                                 .date = entry->date,
                                                 .days = (int32_t)event->value};
    if (trondgov_i_add_occasion(entry->settlement, &occasion) != TRONDGOV_OK)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_MEETING, TRONDGOV_DUPLICATE);
    const trondgov_finding unpaid = {.kind = TRONDGOV_FINDING_CHECKED,
                                     .provision = trondgov_i_pay_guard(entry->settlement->schedule,
                                                                       TRONDGOV_GUARD_NO_FEE_OCCASION, entry->date),
                                     .person = event->person,
                                     .item = event->item,
                                     .organ = event->organ,
                                     .role = event->role,
                                     .subject = event->code,
                                     .index = TRONDGOV_I_NOBODY};
    if (trondgov_i_is_no_meeting(event->code)) /* said at once: it will pay nothing */
        trondgov_i_verdict_add(entry->why, &unpaid);
    return TRONDGOV_OK;
}

/* Keeps the entry as it was given. What goes on from its day is chained by payee, so that a day finds it; claims, which
 * may be many, are not. */
static trondgov_status keep(struct trondgov_i_entry *entry, struct trondgov_i_chunks *list, trondgov_date to)
{
    trondgov_settlement *settlement = entry->settlement;
    struct trondgov_i_store *store = &settlement->log.store;
    struct trondgov_i_entered *added = trondgov_i_append(store, list);
    if (!added)
        return TRONDGOV_OK;
    *added = (struct trondgov_i_entered){*entry->event, entry->date, to, entry->payee, TRONDGOV_I_NOBODY};
    if (entry->payee < 0 || entry->event->kind == TRONDGOV_EVENT_CLAIM)
        return TRONDGOV_OK;
    struct trondgov_i_payee *payee = trondgov_i_payee_at(settlement, entry->payee);
    added->before = payee->latest_entry;
    trondgov_i_set32(store, &payee->latest_entry, (int32_t)list->count - 1);
    return TRONDGOV_OK;
}

/* Keeps what is of a group, chained by group. */
static trondgov_status keep_of_group(struct trondgov_i_entry *entry)
{
    trondgov_settlement *settlement = entry->settlement;
    struct trondgov_i_store *store = &settlement->log.store;
    const trondgov_id party = entry->event->item;
    const int32_t number = (int32_t)settlement->groups.count;
    const trondgov_status status = keep(entry, &settlement->groups, entry->date);
    if (store->failed)
        return status;
    struct trondgov_i_entered *added = trondgov_i_chunks_at(&settlement->groups, (size_t)number);
    const int64_t first = trondgov_i_map_get(&settlement->group_ids, party);
    if (first < 0) {
        trondgov_i_map_add(store, &settlement->group_ids, party, number);
        return status;
    }
    struct trondgov_i_entered *of_first = trondgov_i_chunks_at(&settlement->groups, (size_t)first);
    added->before = of_first->before; /* behind the first, which the map holds */
    trondgov_i_set32(store, &of_first->before, number);
    return status;
}

/* Whether the payee has an entry of this kind and code in a span of days. */
static int32_t overlaps(const struct trondgov_i_entry *entry, trondgov_code code, trondgov_date from, trondgov_date to)
{
    for (int32_t i = trondgov_i_payee_at(entry->settlement, entry->payee)->latest_entry; i >= 0;) {
        const struct trondgov_i_entered *other = trondgov_i_entered_at(entry->settlement, i);
        if (other->event.kind == entry->event->kind && (!code || other->event.code == code) && other->date <= to &&
            from <= other->to)
            return 1;
        i = other->before;
    }
    return 0;
}

/* A ceiling of a day is of one claim: what a day comes to is claimed once (8.3, 9.1). */
static trondgov_status claim_day(const struct trondgov_i_entry *entry, trondgov_code unit)
{
    enum { DAY_BITS = 17, KIND_BITS = 8 }; /* days of the calendar, kinds of pay */
    trondgov_settlement *settlement = entry->settlement;
    const int64_t day = entry->date - settlement->schedule->from;
    const int64_t key = (entry->payee + INT64_C(1)) * (INT64_C(1) << (DAY_BITS + KIND_BITS)) +
                        TRONDGOV_I_NUMBER(entry->event->code) * (INT64_C(1) << DAY_BITS) + day;
    if (unit != TRONDGOV_UNIT_DAY)
        return TRONDGOV_OK;
    if (trondgov_i_map_get(&settlement->claim_days, key) >= 0)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_DUPLICATE);
    trondgov_i_map_add(&settlement->log.store, &settlement->claim_days, key, 1);
    return TRONDGOV_OK;
}

/* Before the period, in the year in which it begins. */
static int32_t is_of_year(const struct trondgov_i_entry *entry)
{
    int32_t year = 0, of_period = 0;
    trondgov_i_date_parts(entry->date, &year, NULL, NULL);
    trondgov_i_date_parts(entry->settlement->schedule->from, &of_period, NULL, NULL);
    return entry->date < entry->settlement->schedule->from && year == of_period;
}

static trondgov_status claim(struct trondgov_i_entry *entry)
{
    trondgov_settlement *settlement = entry->settlement;
    const trondgov_event *event = entry->event;
    if (!trondgov_i_is_claim(event->code))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_PAY, TRONDGOV_UNKNOWN_CODE);
    trondgov_code unit = 0;
    trondgov_status status = trondgov_i_ceiling_unit(settlement, event->code, entry->date, &unit);
    if (status)
        return status;
    if (!trondgov_i_in_period(settlement, entry->date) && !(unit == TRONDGOV_UNIT_YEAR && is_of_year(entry)))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    if (trondgov_i_map_get(&settlement->claim_ids, event->item) >= 0)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_CLAIM, TRONDGOV_DUPLICATE);
    status = claim_day(entry, unit);
    if (status)
        return status;
    trondgov_i_map_add(&settlement->log.store, &settlement->claim_ids, event->item,
                       (int64_t)settlement->entered.count);
    return keep(entry, &settlement->entered, entry->date);
}

/* 6.8: the frame of the adviser's pay. */
static trondgov_status in_frame(const struct trondgov_i_entry *entry)
{
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_YEARLY_PAY, TRONDGOV_ORGAN_KOMMUNE, entry->date);
    trondgov_i_know(&asked, TRONDGOV_FIELD_ROLE, entry->event->role);
    trondgov_i_know(&asked, TRONDGOV_FIELD_BASIS_POINTS, entry->event->value);
    const trondgov_status status = trondgov_i_inquire_plainly(entry->settlement, &asked);
    if (status || asked.found.answer != TRONDGOV_ANSWER_NO)
        return status;
    const trondgov_finding ground = {.kind = TRONDGOV_FINDING_GROUND,
                                     .provision = asked.found.provision,
                                     .answer = TRONDGOV_ANSWER_REFUSED,
                                     .person = entry->event->person,
                                     .subject = TRONDGOV_FIELD_BASIS_POINTS,
                                     .unit = asked.found.unit,
                                     .required = asked.found.required,
                                     .actual = asked.found.actual,
                                     .margin = asked.found.margin,
                                     .index = TRONDGOV_I_NOBODY};
    trondgov_i_verdict_add(entry->why, &ground);
    entry->applied->answer = TRONDGOV_ANSWER_REFUSED;
    return TRONDGOV_OK;
}

static trondgov_status agreement(struct trondgov_i_entry *entry)
{
    enum { WHOLE = 10000 }; /* all of one's working time */
    const trondgov_event *event = entry->event;
    const int32_t adviser = event->code == TRONDGOV_PAY_YEARLY && event->role == TRONDGOV_ROLE_RAADGIVER;
    if (event->code != TRONDGOV_PAY_GROUP_EMPLOYMENT && !adviser)
        return trondgov_i_wrong(entry, event->code == TRONDGOV_PAY_YEARLY ? TRONDGOV_FIELD_ROLE : TRONDGOV_FIELD_PAY,
                                TRONDGOV_UNKNOWN_CODE);
    if (event->value > WHOLE)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_BASIS_POINTS, TRONDGOV_OUT_OF_RANGE);
    if (entry->date > entry->settlement->schedule->to)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    if (overlaps(entry, event->code, entry->date, entry->date))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_DUPLICATE);
    const trondgov_status status = adviser && event->value > 0 ? in_frame(entry) : TRONDGOV_OK;
    return status || entry->applied->answer == TRONDGOV_ANSWER_REFUSED
               ? status
               : keep(entry, &entry->settlement->entered, entry->date);
}

static trondgov_status waived(struct trondgov_i_entry *entry)
{
    const trondgov_event *event = entry->event;
    const trondgov_date to = event->value == 0 ? TRONDGOV_I_DATE_MAX : (trondgov_date)event->value;
    if (to < entry->date)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_TO, TRONDGOV_OUT_OF_ORDER);
    if (entry->date > entry->settlement->schedule->to)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    if (overlaps(entry, 0, entry->date, to))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_DUPLICATE);
    return keep(entry, &entry->settlement->entered, to);
}

static trondgov_status leave(struct trondgov_i_entry *entry)
{
    const trondgov_schedule *schedule = entry->settlement->schedule;
    const int64_t days = entry->event->value;
    if (days < 1 || days > (int64_t)TRONDGOV_I_DATE_MAX - entry->date + 1) /* the last day is one of the calendar */
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_DAYS, TRONDGOV_OUT_OF_RANGE);
    const int64_t to = entry->date + days - 1;
    if (entry->date > schedule->to || to < schedule->from)
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    if (overlaps(entry, 0, entry->date, (trondgov_date)to))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_DUPLICATE);
    return keep(entry, &entry->settlement->entered, (trondgov_date)to);
}

/* The size of a group from a day, or what it carries into the year: each said once. */
static trondgov_status group(struct trondgov_i_entry *entry)
{
    trondgov_settlement *settlement = entry->settlement;
    const trondgov_event *event = entry->event;
    const int32_t carries = event->kind == TRONDGOV_EVENT_CARRIED_OVER;
    int32_t year = 0;
    trondgov_i_date_parts(entry->date, &year, NULL, NULL);
    if (entry->date > settlement->schedule->to || (carries && entry->date < settlement->schedule->from))
        return trondgov_i_wrong(entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    for (const struct trondgov_i_entered *other = trondgov_i_group_entry(settlement, event->item); other;
         other = trondgov_i_next_of_group(settlement, other)) {
        int32_t others = 0;
        trondgov_i_date_parts(other->date, &others, NULL, NULL);
        if (other->event.kind == event->kind && (other->date == entry->date || (carries && year == others)))
            return trondgov_i_wrong(entry, TRONDGOV_FIELD_PARTY, TRONDGOV_DUPLICATE);
    }
    return keep_of_group(entry);
}

static const struct {
    trondgov_code kind;
    trondgov_status (*apply)(struct trondgov_i_entry *entry);
    int32_t of_group, adds_payee;
} ENTRIES[] = {
    {TRONDGOV_EVENT_ATTENDED, attended, 0, 0},
    {TRONDGOV_EVENT_CLAIM, claim, 0, 0},
    {TRONDGOV_EVENT_AGREEMENT, agreement, 0, 1},
    {TRONDGOV_EVENT_WAIVED, waived, 0, 0},
    {TRONDGOV_EVENT_LEAVE, leave, 0, 0},
    {TRONDGOV_EVENT_GROUP_SIZE, group, 1, 0},
    {TRONDGOV_EVENT_CARRIED_OVER, group, 1, 0},
    {TRONDGOV_EVENT_PAID, trondgov_i_enter_paid, 0, 0},
    {TRONDGOV_EVENT_PAY_FACT, trondgov_i_state_fact, 0, 0},
    {TRONDGOV_EVENT_JUDGED, trondgov_i_state_fact, 1, 0},
};

static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    struct trondgov_i_entry entry = {
        .settlement = object, .event = event, .applied = applied, .why = why, .payee = TRONDGOV_I_NOBODY};
    applied->answer = TRONDGOV_ANSWER_DONE;
    if (trondgov_instant_to_civil(event->at, &entry.date, NULL) != TRONDGOV_OK)
        return trondgov_i_wrong(&entry, TRONDGOV_FIELD_AT, TRONDGOV_OUT_OF_RANGE);
    for (size_t i = 0; i < sizeof ENTRIES / sizeof *ENTRIES; i++) {
        if (ENTRIES[i].kind != event->kind)
            continue;
        if (!ENTRIES[i].of_group && event->person > 0)
            entry.payee = (int32_t)trondgov_i_map_get(&entry.settlement->payee_ids, event->person);
        if (entry.payee < 0 && ENTRIES[i].adds_payee) /* the adviser and a group's employee hold no office */
            entry.payee = trondgov_i_add_payee(entry.settlement, event->person, 0);
        if (entry.settlement->log.store.failed)
            return TRONDGOV_OK;
        if (!ENTRIES[i].of_group && event->person > 0 && entry.payee < 0)
            return trondgov_i_wrong(&entry, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
        return ENTRIES[i].apply(&entry);
    }
    return TRONDGOV_UNKNOWN_CODE; /* a kind that has slots but no procedure here */
}

trondgov_status trondgov_settlement_apply(trondgov_settlement *settlement, const trondgov_event *entries, size_t count,
                                          uint32_t flags, trondgov_answer *answer, size_t *index, trondgov_verdict *why)
{
    if (!settlement)
        return trondgov_i_apply_to_nothing(answer, index, why);
    const struct trondgov_i_batch batch = {.object = settlement,
                                           .log = &settlement->log,
                                           .rulebook = settlement->schedule->rulebook,
                                           .apply_one = apply_one,
                                           .first_kind = TRONDGOV_FAMILY_EVENT + 0x300,
                                           .last_kind = TRONDGOV_FAMILY_EVENT + 0x3ff,
                                           .also_first = TRONDGOV_EVENT_JUDGED,
                                           .also_last = TRONDGOV_EVENT_JUDGED,
                                           .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK,
                                           .options = TRONDGOV_I_ANY_ORDER};
    return trondgov_i_apply(&batch, entries, count, flags, answer, index, why);
}
