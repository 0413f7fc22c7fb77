/* Who waives the remuneration, and to which list it goes: forskrift om godtgjøring 4.5, question WAIVER. Loss of income
 * and expenses are no remuneration (4.2), so claims stay with the person.
 */
#include "remuneration/settling.h"

/* The office by which somebody can waive the remuneration that day, a seat won on a list first; NULL: none. */
static const struct trondgov_i_held *council_seat(const trondgov_settlement *settlement, int32_t payee,
                                                  trondgov_date date)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    const struct trondgov_i_held *held = trondgov_i_held_by(settlement, who);
    const struct trondgov_i_held *seat = NULL;
    for (size_t i = 0; i < who->held_count; i++, held++) {
        const trondgov_organ *organ = NULL;
        if (date < held->from || held->to < date || (seat && (seat->list || !held->list)) ||
            trondgov_rulebook_organ(settlement->schedule->rulebook, held->organ, date, &organ) != TRONDGOV_OK)
            continue;
        struct trondgov_i_view view = trondgov_i_view_of(organ);
        const struct trondgov_i_row *right =
            trondgov_i_row(&view, TRONDGOV_ROW_RIGHT, TRONDGOV_RIGHT_WAIVE_REMUNERATION, held->role, 0);
        if (right && right->answer == TRONDGOV_ANSWER_YES)
            seat = held;
    }
    return seat;
}

static trondgov_status note_list(struct trondgov_i_settling *settling, const struct trondgov_i_inquiry *asked)
{
    const trondgov_finding note = {.kind = TRONDGOV_FINDING_INPUT,
                                   .provision = asked->found.provision,
                                   .person = asked->person,
                                   .subject = TRONDGOV_FIELD_LIST,
                                   .index = -1};
    settling->needs_fact = 1;
    return trondgov_i_pay_note(settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}

static trondgov_status settle(struct trondgov_i_settling *settling, const struct trondgov_i_entered *entry)
{
    const trondgov_settlement *settlement = settling->settlement;
    const trondgov_date from = entry->date > settlement->schedule->from ? entry->date : settlement->schedule->from;
    const struct trondgov_i_held *seat = council_seat(settlement, entry->payee, from);
    struct trondgov_i_inquiry asked = trondgov_i_inquiry_of(TRONDGOV_QUESTION_WAIVER, TRONDGOV_ORGAN_KOMMUNE, from);
    asked.person = entry->event.person;
    trondgov_i_know(&asked, TRONDGOV_FIELD_COUNCIL_MEMBER, seat != NULL);
    trondgov_i_know_stated(settlement, &asked);
    trondgov_i_know(&asked, TRONDGOV_FIELD_WAIVED_IN_PART, 0); /* the entry says: the whole */
    trondgov_i_know(&asked, TRONDGOV_FIELD_AMOUNT, 0);         /* how much it is, each line says */
    const trondgov_status status = trondgov_i_inquire(settlement, &asked);
    if (status)
        return status;
    if (!trondgov_i_says_yes(&asked))
        return trondgov_i_note_inquiry(settling, &asked);
    const trondgov_id list = entry->event.item ? entry->event.item : seat ? seat->list : 0;
    if (!list)
        return note_list(settling, &asked);
    struct trondgov_i_waiver *waiver = trondgov_i_array_push(&settling->waivers, settling->memory, sizeof *waiver);
    if (!waiver)
        return TRONDGOV_NO_MEMORY;
    *waiver = (struct trondgov_i_waiver){list, entry->date, entry->to, entry->payee, 0};
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_settle_waivers(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; i < settlement->entered.count && !status; i++) {
        const struct trondgov_i_entered *entry = trondgov_i_entered_at(settlement, (int32_t)i);
        trondgov_i_look_at(settling, entry->event.person, 0, 0);
        if (entry->event.kind == TRONDGOV_EVENT_WAIVED && entry->to >= settlement->schedule->from)
            status = settle(settling, entry);
    }
    return status;
}

const struct trondgov_i_waiver *trondgov_i_waiver_on(const struct trondgov_i_settling *settling, int32_t payee,
                                                     trondgov_date date)
{
    const struct trondgov_i_waiver *waiver = settling->waivers.items;
    for (size_t i = 0; i < settling->waivers.count; i++)
        if (waiver[i].payee == payee && waiver[i].from <= date && date <= waiver[i].to)
            return &waiver[i];
    return NULL;
}
