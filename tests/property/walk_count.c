/* The table of kinds and states: what was reached, and what was not. */
#include "walk.h"

static int64_t counts[KINDS][3];
static int64_t meeting_states[KINDS], case_states[KINDS];

/* Kinds that no rule refuses: only what is no such event (an unknown id, a time before the last) is turned away. */
static const struct {
    trondgov_code kind;
    const char *reason;
} NEVER_REFUSED[] = {
    {TRONDGOV_EVENT_MEETING, "sets up the meeting: there are no rules before it"},
    {TRONDGOV_EVENT_RULES, "says which rules hold"},
    {TRONDGOV_EVENT_MEETING_PLACE, "a fact"},
    {TRONDGOV_EVENT_DOCUMENTS_SENT, "a fact; late ones are a fault"},
    {TRONDGOV_EVENT_ABSENCE_REPORTED, "a fact; late or without a ground it is a fault"},
    {TRONDGOV_EVENT_ABSENCE_WITHDRAWN, "a fact"},
    {TRONDGOV_EVENT_SUBSTITUTE_CALLED, "a fact; another than the next is a fault"},
    {TRONDGOV_EVENT_SUBSTITUTE_DECLINED, "a fact; without a ground it is a fault"},
    {TRONDGOV_EVENT_RECUSAL_REQUESTED, "a fact; a late one is a fault"},
    {TRONDGOV_EVENT_DELEGATION_ANNOUNCED, "a fact; a late one is a fault"},
    {TRONDGOV_EVENT_FORM_CONSENTED, "a fact; without enough of them what is carried is refused"},
    {TRONDGOV_EVENT_JUDGED, "what somebody judged"},
    {TRONDGOV_EVENT_FACT_STATED, "what somebody told"},
    {TRONDGOV_EVENT_MINUTES_WRITTEN, "no rule says who writes them; too early or twice is a status"},
};

static const trondgov_code MEETING_STATES[] = {TRONDGOV_STATE_PLANNED,       TRONDGOV_STATE_CONVENED,
                                               TRONDGOV_STATE_OPEN,          TRONDGOV_STATE_CLOSED,
                                               TRONDGOV_STATE_MINUTES_DRAFT, TRONDGOV_STATE_MINUTES_APPROVED};
static const trondgov_code CASE_STATES[] = {
    TRONDGOV_STATE_RECEIVED, TRONDGOV_STATE_LISTED,    TRONDGOV_STATE_DEBATE, TRONDGOV_STATE_VOTING_CALLED,
    TRONDGOV_STATE_DECIDED,  TRONDGOV_STATE_POSTPONED, TRONDGOV_STATE_LAPSED};

void count_step(trondgov_code kind, enum outcome outcome)
{
    counts[kind][outcome]++;
}

void count_states(void)
{
    meeting_states[get(TRONDGOV_FIELD_STATE) & (KINDS - 1)]++;
    for (size_t i = 0; i < seen.item_count; i++)
        if (seen.items[i].kind == TRONDGOV_ENTRY_CASE)
            case_states[seen.items[i].value & (KINDS - 1)]++;
}

static const char *never_refused(trondgov_code kind)
{
    for (size_t i = 0; i < COUNT(NEVER_REFUSED); i++)
        if (NEVER_REFUSED[i].kind == kind)
            return NEVER_REFUSED[i].reason;
    return NULL;
}

static const char *name_of(trondgov_code code)
{
    return trondgov_code_text(walk.rules, code, TRONDGOV_TEXT_NAME);
}

static int32_t kind_is_missing(trondgov_code code, const int64_t *count)
{
    const char *reason = never_refused(code);
    const int32_t missing =
        count[KEPT] == 0 || (reason ? count[REFUSED] != 0 || count[FAILED] == 0 : count[REFUSED] == 0);
    print_message("%-22s %9lld %9lld %9lld%s%s%s\n", name_of(code), (long long)count[KEPT], (long long)count[REFUSED],
                  (long long)count[FAILED], missing ? "  <-" : "", reason ? "  " : "", reason ? reason : "");
    return missing;
}

static int32_t states_missing(const trondgov_code *states, size_t count, int64_t *met, const char *of_what)
{
    int32_t missing = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t *times = &met[states[i] & (KINDS - 1)];
        print_message("%s %-20s %9lld%s\n", of_what, name_of(states[i]), (long long)*times, *times ? "" : "  <-");
        missing += *times == 0;
        *times = 0;
    }
    for (size_t i = 0; i < KINDS; i++) /* a state that the lists above lack */
        if (met[i]) {
            print_message("%s state %zu: not in the table  <-\n", of_what, i);
            missing++;
        }
    return missing;
}

int32_t missing_from_tables(void)
{
    trondgov_code kinds[KINDS];
    int32_t missing = 0;
    const size_t count = trondgov_codes(walk.rules, TRONDGOV_FAMILY_EVENT, 0, kinds, KINDS);
    print_message("%-22s %9s %9s %9s\n", "event", "recorded", "refused", "failed");
    for (size_t i = 0; i < count && i < KINDS; i++)
        if (kinds[i] < TRONDGOV_FAMILY_EVENT + KINDS || kinds[i] == TRONDGOV_EVENT_LOT_DRAWN)
            missing += kind_is_missing(kinds[i], counts[(kinds[i] - TRONDGOV_FAMILY_EVENT) & (KINDS - 1)]);
    missing += states_missing(MEETING_STATES, COUNT(MEETING_STATES), meeting_states, "meeting");
    missing += states_missing(CASE_STATES, COUNT(CASE_STATES), case_states, "case   ");
    return missing;
}
