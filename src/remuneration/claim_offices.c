/* The question about a claim, asked for the office that it is claimed for. */
#include "remuneration/settling.h"

#include "rulebook/facts.h"

/* A claim, or a year's claims together. */
struct asking {
    const trondgov_settlement *settlement;
    const struct trondgov_i_entered *entry;
    int64_t amount, subscription;
};

/* The question about a claim, asked for one of the claimant's offices. */
static trondgov_status ask_for(const struct asking *asking, trondgov_code role, struct trondgov_i_inquiry *asked)
{
    const trondgov_settlement *settlement = asking->settlement;
    const struct trondgov_i_entered *entry = asking->entry;
    struct trondgov_i_standing standing;
    trondgov_status status = trondgov_i_standing_on(settlement, entry->payee, entry->date, &standing);
    *asked = trondgov_i_inquiry_of(trondgov_i_claim_question(entry->event.code), TRONDGOV_ORGAN_KOMMUNE, entry->date);
    asked->person = entry->event.person;
    asked->item = entry->event.item;
    trondgov_i_know(asked, TRONDGOV_FIELD_PAY, entry->event.code);
    trondgov_i_know(asked, TRONDGOV_FIELD_AMOUNT, asking->amount);
    trondgov_i_know(asked, TRONDGOV_FIELD_ROLE, role ? role : TRONDGOV_NOTHING);
    trondgov_i_know(asked, TRONDGOV_FIELD_JOURNEY_ENDED, entry->date);
    trondgov_i_know(asked, TRONDGOV_FIELD_SUBSCRIPTION, asking->subscription);
    if (status)
        return status;
    trondgov_i_know_standing(asked, &standing);
    return trondgov_i_is_leaving(asked->question) ? trondgov_i_ask_leaving(settlement, entry, &standing, asked)
                                                  : trondgov_i_inquire(settlement, asked);
}

/* Nobody can say for which office it is. */
static void lack_role(struct trondgov_i_inquiry *asked)
{
    asked->found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NEEDS_FACT,
                                             .value = TRONDGOV_NOTHING,
                                             .provision = asked->found.provision,
                                             .missing = TRONDGOV_FIELD_ROLE};
}

/* Whether the pay rules name the office, of those that the person holds. */
static int32_t is_named(const struct trondgov_i_standing *standing, trondgov_code role)
{
    int32_t found = 0;
    for (int32_t n = 0; n < standing->role_count; n++)
        found |= standing->roles[n] == role;
    return found;
}

/* Whether the person holds the role in any organ that day; that of somebody who holds none that the rules name may be
 * any seat. */
static int32_t holds(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                     const struct trondgov_i_standing *standing)
{
    const trondgov_code role = entry->event.role;
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, entry->payee);
    const struct trondgov_i_held *held = trondgov_i_held_by(settlement, who);
    int32_t found = standing->role_count == 0 && (role == TRONDGOV_ROLE_MEDLEM || role == TRONDGOV_ROLE_VARAMEDLEM);
    for (size_t i = 0; i < who->held_count; i++, held++)
        found |= held->role == role && held->from <= entry->date && entry->date <= held->to;
    return found;
}

/* Asked for the office that is named, where the rules know it; otherwise for that and each that they do know: where
 * these come to different things, somebody must say which it is. */
static trondgov_status ask(const struct asking *asking, struct trondgov_i_inquiry *asked)
{
    const trondgov_settlement *settlement = asking->settlement;
    const struct trondgov_i_entered *entry = asking->entry;
    const trondgov_code role = entry->event.role;
    struct trondgov_i_standing standing;
    struct trondgov_i_inquiry other;
    trondgov_status status = trondgov_i_standing_on(settlement, entry->payee, entry->date, &standing);
    if (!status)
        status = ask_for(asking, role ? role : standing.role_count ? standing.roles[0] : 0, asked);
    if (status || (role && is_named(&standing, role)))
        return status;
    int32_t same = !role || holds(settlement, entry, &standing);
    for (int32_t n = role ? 0 : 1; !status && same && n < standing.role_count; n++) {
        status = ask_for(asking, standing.roles[n], &other);
        same = other.found.answer == asked->found.answer && other.found.value == asked->found.value;
    }
    if (!same)
        lack_role(asked);
    return status;
}

/* 6.3, 6.4: who may apply is a question; whether it is granted somebody decides (13.2), and that is a fact. */
static void look_at_grant(const trondgov_settlement *settlement, struct trondgov_i_inquiry *asked, int64_t amount)
{
    if (asked->question != TRONDGOV_QUESTION_PAY_APPLICATION || !trondgov_i_says_yes(asked))
        return;
    const int64_t granted =
        trondgov_i_stated_on(settlement, TRONDGOV_FIELD_GRANTED, asked->person, asked->item, asked->date);
    asked->found.value = asked->found.numerator = amount;
    asked->found.denominator = 1;
    if (granted == TRONDGOV_NOTHING) {
        asked->found.answer = TRONDGOV_ANSWER_NEEDS_FACT;
        asked->found.missing = TRONDGOV_FIELD_GRANTED;
    } else if (granted == 0)
        asked->found.answer = TRONDGOV_ANSWER_NO;
}

trondgov_status trondgov_i_ask_claim(const trondgov_settlement *settlement, const struct trondgov_i_entered *entry,
                                     int64_t amount, int64_t subscription, struct trondgov_i_inquiry *asked)
{
    const struct asking asking = {settlement, entry, amount, subscription};
    const trondgov_status status = ask(&asking, asked);
    if (!status)
        look_at_grant(settlement, asked, amount);
    return status;
}
