/* Acts in an affair recorded. A refused one leaves no trace: the log undoes what it began. */
#include <trondgov/calendar.h>

#include "oversight/act.h"
#include "rulebook/verdict_internal.h"

static trondgov_status wrong(trondgov_verdict *why, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(why, field, -1);
    return status;
}

static void tell(struct trondgov_i_affair_act *act, trondgov_code field, int64_t value)
{
    struct trondgov_i_affair_fact *fact = trondgov_i_append(act->store, &act->affairs->facts);
    if (!fact)
        return; /* the store has failed, which the log reports */
    *fact = (struct trondgov_i_affair_fact){value, field, act->affair->latest_fact};
    trondgov_i_set32(act->store, &act->affair->latest_fact, (int32_t)act->affairs->facts.count - 1);
}

/* Of somebody the register knows; each is counted once. */
static trondgov_status join(struct trondgov_i_affair_act *act, trondgov_id person)
{
    enum { PERSON_BITS = 31 };
    const struct trondgov_i_wanted wanted = {person, 0, TRONDGOV_FIELD_PERSON, act->asking.date};
    const int64_t number = act->asking.of->tells(act->asking.of->object, &wanted);
    const int64_t affair = trondgov_i_map_get(&act->affairs->ids, act->affair->id);
    if (number == TRONDGOV_NOTHING)
        return wrong(act->why, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    const int64_t key = (affair + 1) * (INT64_C(1) << PERSON_BITS) + number;
    if (act->store->failed || trondgov_i_map_get(&act->affairs->supporter_keys, key) >= 0)
        return TRONDGOV_OK;
    struct trondgov_i_supporter *supporter = trondgov_i_append(act->store, &act->affairs->supporters);
    if (!supporter)
        return TRONDGOV_OK;
    const int32_t place = (int32_t)act->affairs->supporters.count - 1;
    *supporter = (struct trondgov_i_supporter){person, act->asking.date, act->affair->latest_supporter};
    trondgov_i_map_add(act->store, &act->affairs->supporter_keys, key, place);
    trondgov_i_set32(act->store, &act->affair->latest_supporter, place);
    trondgov_i_set32(act->store, &act->affair->supporters, act->affair->supporters + 1);
    return TRONDGOV_OK;
}

static trondgov_status sign(struct trondgov_i_affair_act *act, int64_t signatures)
{
    int64_t sum = 0;
    if (__builtin_add_overflow(act->affair->signatures, signatures, &sum))
        return wrong(act->why, TRONDGOV_FIELD_SIGNATURES, TRONDGOV_OUT_OF_RANGE);
    trondgov_i_set64(act->store, &act->affair->signatures, sum);
    trondgov_i_set32(act->store, &act->affair->lists, act->affair->lists + 1);
    return TRONDGOV_OK;
}

static trondgov_status support(struct trondgov_i_affair_act *act)
{
    const trondgov_event *event = act->asking.event;
    if (!event->person && !event->value)
        return wrong(act->why, TRONDGOV_FIELD_PERSON, TRONDGOV_MISSING_FIELD);
    trondgov_status status = event->person ? join(act, event->person) : TRONDGOV_OK;
    return status || !event->value ? status : sign(act, event->value);
}

/* The affair as it is before the event: there, or not begun. NULL: the store has failed, or *status says why not. */
static struct trondgov_i_affair *affair_of(struct trondgov_i_affair_act *act, const trondgov_event *event,
                                           trondgov_status *status)
{
    struct trondgov_i_affair *there = trondgov_i_affair_of(act->affairs, event->item);
    const int32_t begins = event->kind == TRONDGOV_EVENT_AFFAIR_BEGUN;
    *status = TRONDGOV_OK;
    if (begins == (there != NULL))
        *status = wrong(act->why, TRONDGOV_FIELD_AFFAIR, begins ? TRONDGOV_DUPLICATE : TRONDGOV_UNKNOWN_ID);
    if (*status || there)
        return *status ? NULL : there;
    struct trondgov_i_affair *affair = trondgov_i_append(act->store, &act->affairs->items);
    if (!affair)
        return NULL;
    trondgov_i_map_add(act->store, &act->affairs->ids, event->item, (int64_t)act->affairs->items.count - 1);
    *affair = (struct trondgov_i_affair){.id = event->item,
                                         .person = event->person,
                                         .about = event->value,
                                         .kind = event->code,
                                         .organ = event->organ,
                                         .role = event->role,
                                         .state = TRONDGOV_STATE_NOT_BEGUN,
                                         .latest_fact = -1,
                                         .latest_supporter = -1};
    return act->store->failed ? NULL : affair;
}

/* Who stands behind the affair is known before the guards are asked. */
static trondgov_status prepare(struct trondgov_i_affair_act *act)
{
    const trondgov_event *event = act->asking.event;
    switch (event->kind) {
    case TRONDGOV_EVENT_AFFAIR_BEGUN:
        tell(act, TRONDGOV_FIELD_HANDED_IN, event->at);
        tell(act, TRONDGOV_FIELD_ANCHOR, act->asking.date);
        return event->person ? join(act, event->person) : TRONDGOV_OK;
    case TRONDGOV_EVENT_AFFAIR_SUPPORTED:
        return support(act);
    default:
        return TRONDGOV_OK;
    }
}

static trondgov_status proceed(struct trondgov_i_affair_act *act)
{
    const trondgov_event *event = act->asking.event;
    trondgov_code state = 0;
    trondgov_status status = prepare(act);
    if (!status && !act->store->failed)
        status = trondgov_i_next_state(act, &state);
    if (status || act->applied->stopped || act->store->failed)
        return status;
    const int64_t counts_from =
        event->kind == TRONDGOV_EVENT_AFFAIR_STEP && event->value ? event->value : act->asking.date;
    if (state != act->affair->state)
        tell(act, state, counts_from); /* the day on which it came into the state, by the state's code */
    trondgov_i_set32(act->store, &act->affair->state, state);
    if (event->kind == TRONDGOV_EVENT_AFFAIR_STEP)
        tell(act, TRONDGOV_FIELD_ANCHOR, counts_from);
    if (event->kind == TRONDGOV_EVENT_AFFAIR_ENDED && event->code)
        tell(act, TRONDGOV_FIELD_ANSWER, event->code);
    return act->why && !act->store->failed ? trondgov_i_affair_follows(&act->asking, act->why) : TRONDGOV_OK;
}

/* As it is, whatever the state. */
static trondgov_status note(struct trondgov_i_affair_act *act)
{
    const trondgov_event *event = act->asking.event;
    const trondgov_status status = trondgov_i_tellable(act->asking.of->rulebook, event->code, event->value);
    if (status == TRONDGOV_OUT_OF_RANGE)
        return wrong(act->why, TRONDGOV_FIELD_VALUE, status);
    if (status)
        return wrong(act->why, TRONDGOV_FIELD_KNOWN, status);
    tell(act, event->code, event->value);
    return TRONDGOV_OK;
}

int32_t trondgov_i_is_affair_event(trondgov_code kind)
{
    return kind == TRONDGOV_EVENT_AFFAIR_BEGUN || kind == TRONDGOV_EVENT_AFFAIR_SUPPORTED ||
           kind == TRONDGOV_EVENT_AFFAIR_FACT || kind == TRONDGOV_EVENT_AFFAIR_STEP ||
           kind == TRONDGOV_EVENT_AFFAIR_ENDED;
}

trondgov_status trondgov_i_affair_event(const struct trondgov_i_affair_register *of, struct trondgov_i_affairs *affairs,
                                        struct trondgov_i_store *store, const trondgov_event *event,
                                        struct trondgov_i_applied *applied, trondgov_verdict *why)
{
    struct trondgov_i_affair_act act = {
        .asking = {.of = of, .event = event, .at = event->at, .anchor = TRONDGOV_NOTHING},
        .affairs = affairs,
        .store = store,
        .applied = applied,
        .why = why,
        .first_finding = trondgov_i_verdict_count(why)};
    trondgov_status status = TRONDGOV_OK;
    (void)trondgov_instant_to_civil(event->at, &act.asking.date, NULL); /* the log has seen to it that there is one */
    act.affair = affair_of(&act, event, &status);
    act.asking.affair = act.affair;
    if (status || !act.affair)
        return status;
    return event->kind == TRONDGOV_EVENT_AFFAIR_FACT ? note(&act) : proceed(&act);
}
