/* Claims: forskrift om godtgjøring 6.2, 6.3, 6.5, 6.7, 7.4, 8, 9, 10 and 13.2. Each is a question of its own, asked
 * with what the register shows and what was stated. A ceiling of a day is of that claim alone; one of a calendar year
 * (CEILING_PERIOD) is of the year's claims together, those of the year before the period too: these are settled already,
 * and what they came to is taken off.
 */
#include "remuneration/settling.h"

#include "calendar/calendar_internal.h"
#include "rulebook/deadline.h"

struct claim {
    const struct trondgov_i_entered *entry;
    int64_t period;   /* the year of a yearly ceiling; 0: none */
    int64_t subscription;
    int32_t late;
    int32_t earlier; /* 1: before the period */
};

/* A year's claims together. */
struct year {
    const struct claim *claims; /* of the period, count of them */
    size_t count;
    int64_t amount, subscription;                 /* of all */
    int64_t earlier_amount, earlier_subscription; /* of those before the period */
    const struct trondgov_i_entered *lacking;     /* one of these of which no subscription is stated */
};

static const struct {
    trondgov_code pay, question, deadline;
} CLAIMS[] = {
    {TRONDGOV_PAY_LOST_INCOME, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_LOST_INCOME_UNDOCUMENTED, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_CARE, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_TRAVEL, TRONDGOV_QUESTION_COVERED, TRONDGOV_DEADLINE_TRAVEL_CLAIM},
    {TRONDGOV_PAY_PHONE, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_PC, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_BENEFIT_CUT, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_MEETING_EXPENSE, TRONDGOV_QUESTION_COVERED, 0},
    {TRONDGOV_PAY_EXTRAORDINARY, TRONDGOV_QUESTION_SPECIAL_PAY, 0},
    {TRONDGOV_PAY_EXTRA_MONTH, TRONDGOV_QUESTION_EXTRA_MONTH, 0},
    {TRONDGOV_PAY_SEVERANCE, TRONDGOV_QUESTION_SEVERANCE, 0},
    {TRONDGOV_PAY_STAND_IN, TRONDGOV_QUESTION_PAY_APPLICATION, 0},
};

enum { CLAIM_KINDS = sizeof CLAIMS / sizeof *CLAIMS };

static size_t kind_of(trondgov_code pay)
{
    size_t kind = 0;
    while (kind < CLAIM_KINDS && CLAIMS[kind].pay != pay)
        kind++;
    return kind;
}

int32_t trondgov_i_is_claim(trondgov_code pay)
{
    return kind_of(pay) < CLAIM_KINDS;
}

trondgov_code trondgov_i_claim_question(trondgov_code pay)
{
    const size_t kind = kind_of(pay);
    return kind < CLAIM_KINDS ? CLAIMS[kind].question : 0;
}

trondgov_status trondgov_i_ceiling_unit(const trondgov_settlement *settlement, trondgov_code pay, trondgov_date date,
                                        trondgov_code *unit)
{
    struct trondgov_i_inquiry asked =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_CEILING_PERIOD, TRONDGOV_ORGAN_KOMMUNE, date);
    trondgov_i_know(&asked, TRONDGOV_FIELD_PAY, pay);
    const trondgov_status status = trondgov_i_inquire_plainly(settlement, &asked);
    *unit = trondgov_i_says_yes(&asked) ? (trondgov_code)asked.found.value : 0;
    return status;
}

/* 10.4: later than the deadline. Without the day of the claim (CLAIMED) nobody can say. */
static trondgov_status find_lateness(const trondgov_settlement *settlement, struct claim *claim)
{
    const struct trondgov_i_entered *entry = claim->entry;
    const trondgov_code deadline = CLAIMS[kind_of(entry->event.code)].deadline;
    const int64_t claimed = trondgov_i_stated_on(settlement, TRONDGOV_FIELD_CLAIMED, entry->event.person,
                                                 entry->event.item, entry->date);
    const trondgov_organ *organ = NULL;
    struct trondgov_i_due due;
    if (!deadline || claimed == TRONDGOV_NOTHING ||
        trondgov_rulebook_organ(settlement->schedule->rulebook, TRONDGOV_ORGAN_KOMMUNE, entry->date, &organ))
        return TRONDGOV_OK;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_deadline asked = {.deadline = deadline,
                                              .anchor = entry->date,
                                              .at = claimed * TRONDGOV_DAY_SECONDS,
                                              .arisen = TRONDGOV_NOTHING,
                                              .newly_arisen = -1};
    claim->late = trondgov_i_due(&view, &asked, &due) == TRONDGOV_OK && due.answer == TRONDGOV_ANSWER_NO;
    return TRONDGOV_OK;
}

/* earlier: what claims before the period came to. */
static trondgov_status add_line(struct trondgov_i_settling *settling, const struct claim *claims, size_t count,
                                const struct trondgov_i_inquiry *asked, trondgov_ore earlier)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_entered *entry = claims->entry;
    struct trondgov_i_line line = {.line = {.person = entry->event.person,
                                            .organ = entry->event.organ,
                                            .kind = entry->event.code,
                                            .from = entry->date,
                                            .to = claims[count - 1].entry->date,
                                            .count = (int32_t)count},
                                   .party = trondgov_i_payee_at(settlement, entry->payee)->party,
                                   .item = entry->event.item,
                                   .parts = 1,
                                   .earlier = earlier};
    trondgov_status status = trondgov_i_ceiling_unit(settlement, entry->event.code, entry->date, &line.line.unit);
    for (size_t i = 0; i < count; i++)
        line.line.flags |= claims[i].late ? TRONDGOV_LINE_LATE : 0;
    if (!status)
        status = trondgov_i_payout_on(settlement, line.line.to, &line.line.payout);
    return status ? status : trondgov_i_pay_inquiry(settling, asked, &line);
}

/* Asks about one claim by itself: what is refused or lacks something is told, and left out of a year's sum. */
static trondgov_status try_one(struct trondgov_i_settling *settling, struct claim *claim, int32_t *taken)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_event *event = &claim->entry->event;
    struct trondgov_i_inquiry asked;
    trondgov_status status = find_lateness(settlement, claim);
    if (!status)
        status = trondgov_i_ask_claim(settlement, claim->entry, event->value, claim->subscription, &asked);
    *taken = 0;
    if (status)
        return status;
    *taken = trondgov_i_says_yes(&asked) && asked.found.value != TRONDGOV_NOTHING;
    if (!*taken)
        return trondgov_i_note_inquiry(settling, &asked);
    return claim->period ? TRONDGOV_OK : add_line(settling, claim, 1, &asked, 0);
}

/* 0: beyond 64 bits. */
static int32_t add_to_year(struct year *year, const struct claim *claim)
{
    const int64_t subscription = claim->subscription == TRONDGOV_NOTHING ? 0 : claim->subscription;
    const int64_t amount = claim->entry->event.value;
    if (claim->earlier && claim->subscription == TRONDGOV_NOTHING)
        year->lacking = claim->entry;
    return !__builtin_add_overflow(year->amount, amount, &year->amount) &&
           !__builtin_add_overflow(year->subscription, subscription, &year->subscription) &&
           (!claim->earlier ||
            (!__builtin_add_overflow(year->earlier_amount, amount, &year->earlier_amount) &&
             !__builtin_add_overflow(year->earlier_subscription, subscription, &year->earlier_subscription)));
}

/* The year's claims in one question, less what those before the period came to by the same question. */
static trondgov_status settle_year(struct trondgov_i_settling *settling, const struct year *year)
{
    const trondgov_settlement *settlement = settling->settlement;
    const struct trondgov_i_entered *last = year->claims[year->count - 1].entry;
    struct trondgov_i_inquiry asked, before;
    trondgov_ore earlier = 0;
    trondgov_status status = trondgov_i_ask_claim(settlement, last, year->amount, year->subscription, &asked);
    if (status)
        return status;
    if (year->lacking) {
        asked.found.answer = TRONDGOV_ANSWER_NEEDS_FACT;
        asked.found.missing = TRONDGOV_FIELD_SUBSCRIPTION;
        asked.item = year->lacking->event.item;
        return trondgov_i_note_inquiry(settling, &asked);
    }
    if (year->earlier_amount > 0) {
        status = trondgov_i_ask_claim(settlement, last, year->earlier_amount, year->earlier_subscription, &before);
        earlier = trondgov_i_says_yes(&before) && before.found.value != TRONDGOV_NOTHING ? before.found.value : 0;
    }
    return status ? status : add_line(settling, year->claims, year->count, &asked, earlier);
}

static int32_t claim_order(const void *a, const void *b)
{
    const struct claim *first = a, *second = b;
    int32_t order = trondgov_i_compare(first->entry->event.person, second->entry->event.person);
    order = order ? order : trondgov_i_compare(first->entry->event.code, second->entry->event.code);
    order = order ? order : trondgov_i_compare(first->period, second->period);
    order = order ? order : trondgov_i_compare(first->entry->event.organ, second->entry->event.organ);
    order = order ? order : trondgov_i_compare(first->entry->date, second->entry->date);
    return order ? order : trondgov_i_compare(first->entry->event.item, second->entry->event.item);
}

/* The same year's ceiling. */
static int32_t together(const struct claim *a, const struct claim *b)
{
    return a->period != 0 && a->period == b->period && a->entry->payee == b->entry->payee &&
           a->entry->event.code == b->entry->event.code;
}

static trondgov_status collect(struct trondgov_i_settling *settling, struct trondgov_i_array *claims)
{
    const trondgov_settlement *settlement = settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->entered.count && !status; i++) {
        const struct trondgov_i_entered *entry = trondgov_i_entered_at(settlement, (int32_t)i);
        trondgov_code unit = 0;
        int32_t year = 0;
        if (entry->event.kind != TRONDGOV_EVENT_CLAIM)
            continue;
        struct claim *claim = trondgov_i_array_push(claims, settling->memory, sizeof *claim);
        if (!claim)
            return TRONDGOV_NO_MEMORY;
        claim->entry = entry;
        claim->earlier = entry->date < settlement->schedule->from;
        claim->subscription = trondgov_i_stated_on(settlement, TRONDGOV_FIELD_SUBSCRIPTION, entry->event.person,
                                                   entry->event.item, entry->date);
        status = trondgov_i_ceiling_unit(settlement, entry->event.code, entry->date, &unit);
        trondgov_i_date_parts(entry->date, &year, NULL, NULL);
        claim->period = unit == TRONDGOV_UNIT_YEAR ? year : 0;
    }
    if (!status && !trondgov_i_pay_sort(settling->memory, claims, sizeof(struct claim), claim_order))
        status = TRONDGOV_NO_MEMORY;
    return status;
}

static trondgov_status settle_all(struct trondgov_i_settling *settling, struct claim *claim, size_t count)
{
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0, next; i < count && !status; i = next) {
        struct year year = {.claims = &claim[i]};
        for (next = i; !status && next < count && (next == i || together(&claim[i], &claim[next])); next++) {
            const trondgov_event *event = &claim[next].entry->event;
            int32_t taken = claim[next].earlier;
            trondgov_i_look_at(settling, event->person, event->item, event->organ);
            if (!taken)
                status = try_one(settling, &claim[next], &taken);
            if (taken && claim[next].period && !add_to_year(&year, &claim[next]))
                status = TRONDGOV_OVERFLOW;
            if (taken && !claim[next].earlier)
                claim[i + year.count++] = claim[next];
        }
        if (!status && year.count > 0 && claim[i].period)
            status = settle_year(settling, &year);
    }
    return status;
}

trondgov_status trondgov_i_settle_claims(struct trondgov_i_settling *settling)
{
    struct trondgov_i_array claims = {NULL, 0, 0};
    trondgov_status status = collect(settling, &claims);
    if (!status)
        status = settle_all(settling, claims.items, claims.count);
    trondgov_i_array_free(&claims, settling->memory, sizeof(struct claim));
    return status;
}
