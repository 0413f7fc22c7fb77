/* What somebody is on a day: full-time or part-time politician, and what the fixed pay comes to (forskrift om
 * godtgjøring 7.1, 7.2, 14.1). Questions FULL_TIME and PART_TIME decide; here are the facts that they ask for.
 *
 * What counts is the fixed pay of offices that do not rest, and pay out of group support (GROUP_PAY): if fees counted,
 * losing them would undo the status. Working time in all is the offices' share of the base and the agreement's time.
 */
#include "remuneration/settling.h"

#include "rulebook/facts.h"

enum { MOST_ROLES = sizeof ((struct trondgov_i_standing *)0)->roles / sizeof(trondgov_code) };

struct looking {
    const trondgov_settlement *settlement;
    struct trondgov_i_standing *standing;
    trondgov_id person;
    trondgov_date date;
    struct trondgov_i_sum release;
    trondgov_code only; /* of one role alone; 0: of all */
    int32_t leaving;    /* 1: of what ends that day alone */
    int64_t group_pay;
    int64_t office_share; /* of the base: the offices alone */
};

const struct trondgov_i_entered *trondgov_i_entry_on(const trondgov_settlement *settlement, int32_t payee,
                                                     trondgov_code kind, trondgov_code code, trondgov_date date)
{
    const struct trondgov_i_entered *best = NULL;
    int32_t number = trondgov_i_payee_at(settlement, payee)->latest_entry;
    while (number >= 0) {
        const struct trondgov_i_entered *entry = trondgov_i_entered_at(settlement, number);
        const int32_t fits = entry->event.kind == kind && (!code || entry->event.code == code) && entry->date <= date;
        if (fits && (!best || entry->date > best->date))
            best = entry;
        number = entry->before;
    }
    return best;
}

int32_t trondgov_i_outdone(const trondgov_settlement *settlement, const struct trondgov_i_held *held,
                           const struct trondgov_i_piece *piece, trondgov_date date)
{
    const int64_t payee = trondgov_i_map_get(&settlement->payee_ids, held->person);
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, (int32_t)payee);
    const struct trondgov_i_held *other = trondgov_i_held_by(settlement, who);
    for (size_t i = 0; i < who->held_count; i++, other++) {
        if (other == held || other->organ != held->organ || other->rests || date < other->from || other->to < date)
            continue;
        const struct trondgov_i_piece *others =
            trondgov_i_piece_on(settlement->schedule, other->organ, other->role, TRONDGOV_UNIT_YEAR, date);
        if (!others || others->rate.amount == TRONDGOV_NOTHING || piece->rate.amount == TRONDGOV_NOTHING)
            continue;
        if (others->rate.amount > piece->rate.amount || (others->rate.amount == piece->rate.amount && other < held))
            return 1;
    }
    return 0;
}

/* Asks PART_TIME of an office by itself: whether what it pays is release from other work. */
static trondgov_status is_release(const struct looking *looking, trondgov_code role, int32_t group_paid, int32_t *is)
{
    struct trondgov_i_inquiry part =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_PART_TIME, TRONDGOV_ORGAN_KOMMUNE, looking->date);
    trondgov_i_know(&part, TRONDGOV_FIELD_ROLE, role);
    trondgov_i_know(&part, TRONDGOV_FIELD_FULL_TIME, 0);
    trondgov_i_know(&part, TRONDGOV_FIELD_GROUP_PAID, group_paid);
    const trondgov_status status = trondgov_i_inquire_plainly(looking->settlement, &part);
    *is = trondgov_i_says_yes(&part);
    return status;
}

trondgov_status trondgov_i_pay_role(const trondgov_settlement *settlement, trondgov_code organ, trondgov_code role,
                                    trondgov_date date, trondgov_code *named)
{
    struct trondgov_i_inquiry asked = trondgov_i_inquiry_of(TRONDGOV_QUESTION_PAY_ROLE, organ, date);
    trondgov_i_know(&asked, TRONDGOV_FIELD_ROLE, role);
    const trondgov_status status = trondgov_i_inquire_plainly(settlement, &asked);
    *named = trondgov_i_says_yes(&asked) ? (trondgov_code)asked.found.value : 0;
    return status;
}

static trondgov_status add_pay(struct looking *looking, const struct trondgov_i_held *held, trondgov_code role)
{
    struct trondgov_i_standing *standing = looking->standing;
    const trondgov_settlement *settlement = looking->settlement;
    const struct trondgov_i_piece *piece =
        trondgov_i_piece_on(settlement->schedule, held->organ, held->role, TRONDGOV_UNIT_YEAR, looking->date);
    int32_t release = 0;
    if (!piece || trondgov_i_outdone(settlement, held, piece, looking->date))
        return TRONDGOV_OK;
    if (piece->rate.cell == TRONDGOV_CELL_FULL_TIME) {
        standing->full_time = standing->by_office = 1;
        standing->provision = piece->rate.provision;
    }
    if (piece->overflow || !trondgov_i_sum_add(&standing->yearly, piece->numerator, piece->denominator))
        return TRONDGOV_OVERFLOW;
    trondgov_status status = role ? is_release(looking, role, 0, &release) : TRONDGOV_OK;
    release |= role && piece->rate.cell == TRONDGOV_CELL_FULL_TIME;
    release &= (!looking->only || looking->only == role) && (!looking->leaving || held->to == looking->date);
    if (!status && release &&
        !trondgov_i_sum_add(&looking->release, piece->numerator, piece->denominator))
        status = TRONDGOV_OVERFLOW;
    return status;
}

static trondgov_status add_offices(struct looking *looking, const struct trondgov_i_payee *who)
{
    const struct trondgov_i_held *held = looking->settlement->held.items;
    struct trondgov_i_standing *standing = looking->standing;
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = who->first_held; !status && i < who->first_held + who->held_count; i++) {
        trondgov_code role = 0;
        if (held[i].rests || looking->date < held[i].from || held[i].to < looking->date)
            continue;
        status = trondgov_i_pay_role(looking->settlement, held[i].organ, held[i].role, looking->date, &role);
        if (role && standing->role_count < MOST_ROLES) {
            standing->roles[standing->role_count++] = role;
            standing->in_office = 1;
        }
        if (!status)
            status = add_pay(looking, &held[i], role);
    }
    return status;
}

/* 6.8: the adviser's pay is no politician's, but leaving ends it too. */
static trondgov_status add_adviser(struct looking *looking, const struct trondgov_i_entered *entry)
{
    struct trondgov_i_inquiry pay =
        trondgov_i_inquiry_of(TRONDGOV_QUESTION_YEARLY_PAY, TRONDGOV_ORGAN_KOMMUNE, looking->date);
    trondgov_i_know(&pay, TRONDGOV_FIELD_ROLE, entry->event.role);
    trondgov_i_know(&pay, TRONDGOV_FIELD_BASIS_POINTS, entry->event.value);
    const trondgov_status status = trondgov_i_inquire_plainly(looking->settlement, &pay);
    if (status || !trondgov_i_says_yes(&pay) || pay.found.denominator <= 0)
        return status;
    return trondgov_i_sum_add(&looking->release, pay.found.numerator, pay.found.denominator) ? TRONDGOV_OK
                                                                                           : TRONDGOV_OVERFLOW;
}

/* 14.1 d, 14.4, 6.8: what the person has agreed on with a group, and as the mayor's adviser. */
static trondgov_status add_agreements(struct looking *looking, int32_t payee)
{
    const trondgov_settlement *settlement = looking->settlement;
    struct trondgov_i_standing *standing = looking->standing;
    const struct trondgov_i_entered *group = trondgov_i_entry_on(settlement, payee, TRONDGOV_EVENT_AGREEMENT,
                                                                 TRONDGOV_PAY_GROUP_EMPLOYMENT, looking->date);
    const struct trondgov_i_entered *adviser =
        trondgov_i_entry_on(settlement, payee, TRONDGOV_EVENT_AGREEMENT, TRONDGOV_PAY_YEARLY, looking->date);
    const int64_t group_pay =
        trondgov_i_stated_on(settlement, TRONDGOV_FIELD_GROUP_PAY, looking->person, 0, looking->date);
    standing->agreement_time = group ? group->event.value : 0;
    if (adviser && adviser->event.value > 0 && standing->role_count < MOST_ROLES) {
        standing->roles[standing->role_count++] = adviser->event.role;
        standing->in_office = 1;
    }
    looking->group_pay = group_pay == TRONDGOV_NOTHING ? 0 : group_pay;
    const trondgov_status status = adviser && adviser->event.value > 0 ? add_adviser(looking, adviser) : TRONDGOV_OK;
    if (status)
        return status;
    return trondgov_i_sum_add(&standing->yearly, looking->group_pay, 1) &&
                   trondgov_i_sum_add(&looking->release, looking->group_pay, 1)
               ? TRONDGOV_OK
               : TRONDGOV_OVERFLOW;
}

/* The n-th office, or of somebody who has none just a member. */
static trondgov_code role_at(const struct trondgov_i_standing *standing, int32_t n)
{
    return n < standing->role_count ? standing->roles[n] : TRONDGOV_ROLE_MEDLEM;
}

static int64_t time_in_all(const struct looking *looking, int32_t by_office)
{
    if (by_office || looking->office_share == TRONDGOV_NOTHING)
        return by_office ? 0 : TRONDGOV_NOTHING;
    return looking->office_share + looking->standing->agreement_time;
}

static trondgov_status ask_full_time(const struct looking *looking, int32_t by_office)
{
    struct trondgov_i_standing *standing = looking->standing;
    trondgov_status status = TRONDGOV_OK;
    for (int32_t n = 0; !status && !standing->full_time && (n == 0 || n < standing->role_count); n++) {
        struct trondgov_i_inquiry full =
            trondgov_i_inquiry_of(TRONDGOV_QUESTION_FULL_TIME, TRONDGOV_ORGAN_KOMMUNE, looking->date);
        const int64_t share = by_office ? 0 : standing->pay_share;
        full.person = looking->person;
        trondgov_i_know(&full, TRONDGOV_FIELD_ROLE, role_at(standing, n));
        trondgov_i_know(&full, TRONDGOV_FIELD_AGREEMENT_TIME, by_office ? 0 : standing->agreement_time);
        trondgov_i_know(&full, TRONDGOV_FIELD_PAY_SHARE, share);
        trondgov_i_know(&full, TRONDGOV_FIELD_TIME_IN_ALL, time_in_all(looking, by_office));
        if (by_office)
            trondgov_i_know(&full, TRONDGOV_FIELD_PAY_SHARE_WITH_FEES, 0);
        status = trondgov_i_inquire_plainly(looking->settlement, &full);
        if (trondgov_i_pay_lacks(&full))
            standing->missing = full.found.missing;
        if (!trondgov_i_says_yes(&full))
            continue;
        standing->full_time = 1;
        standing->by_office = by_office;
        standing->provision = full.found.provision;
        standing->required = full.found.required;
        standing->actual = full.found.actual;
        standing->missing = 0;
    }
    return status;
}

static trondgov_status ask_part_time(const struct looking *looking)
{
    struct trondgov_i_standing *standing = looking->standing;
    const int32_t group_paid = standing->agreement_time > 0 || looking->group_pay > 0;
    trondgov_status status = TRONDGOV_OK;
    for (int32_t n = 0; !status && !standing->part_time && (n == 0 || n < standing->role_count); n++)
        status = is_release(looking, role_at(standing, n), group_paid, &standing->part_time);
    return status;
}

trondgov_status trondgov_i_standing_on(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                       struct trondgov_i_standing *standing)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    const struct trondgov_i_base *base = trondgov_i_base_on(settlement->schedule, date);
    struct looking looking = {.settlement = settlement, .standing = standing, .person = who->person, .date = date};
    *standing = (struct trondgov_i_standing){.full_time = 0};
    trondgov_status status = add_offices(&looking, who);
    if (!status)
        status = trondgov_i_sum_share(&standing->yearly, base, &looking.office_share);
    if (!status)
        status = add_agreements(&looking, payee);
    if (!status)
        status = trondgov_i_sum_share(&standing->yearly, base, &standing->pay_share);
    if (!status)
        status = trondgov_i_sum_share(&looking.release, base, &standing->release_share);
    if (!status && !standing->full_time)
        status = ask_full_time(&looking, 1);
    if (!status && !standing->full_time)
        status = ask_full_time(&looking, 0);
    if (!status && !standing->full_time)
        status = ask_part_time(&looking);
    standing->in_office |= standing->full_time; /* by agreement too */
    return status;
}

void trondgov_i_know_standing(struct trondgov_i_inquiry *inquiry, const struct trondgov_i_standing *standing)
{
    trondgov_i_know(inquiry, TRONDGOV_FIELD_FULL_TIME, standing->missing ? TRONDGOV_NOTHING : standing->full_time);
    trondgov_i_know(inquiry, TRONDGOV_FIELD_PART_TIME, standing->missing ? TRONDGOV_NOTHING : standing->part_time);
    trondgov_i_know(inquiry, TRONDGOV_FIELD_FULL_TIME_BY_OFFICE, standing->by_office);
    trondgov_i_know(inquiry, TRONDGOV_FIELD_RELEASE_SHARE, standing->release_share);
    trondgov_i_know(inquiry, TRONDGOV_FIELD_AGREEMENT_TIME, standing->agreement_time);
    trondgov_i_know(inquiry, TRONDGOV_FIELD_IN_OFFICE, standing->in_office);
    if (standing->role_count <= 1)
        trondgov_i_know(inquiry, TRONDGOV_FIELD_ROLE, role_at(standing, 0));
}

trondgov_status trondgov_i_fixed_pay(const trondgov_settlement *settlement, int32_t payee, trondgov_date date,
                                     struct trondgov_i_sum *pay)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    struct trondgov_i_standing standing = {.full_time = 0};
    struct looking looking = {.settlement = settlement, .standing = &standing, .person = who->person, .date = date};
    trondgov_status status = add_offices(&looking, who);
    if (!status)
        status = add_agreements(&looking, payee);
    *pay = standing.yearly;
    return status;
}

trondgov_status trondgov_i_release_pay(const trondgov_settlement *settlement, int32_t payee, trondgov_code role,
                                       trondgov_date date, struct trondgov_i_sum *pay)
{
    const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, payee);
    struct trondgov_i_standing standing = {.full_time = 0};
    struct looking looking = {
        .settlement = settlement, .standing = &standing, .person = who->person, .date = date, .only = role};
    looking.leaving = date < settlement->schedule->to; /* on the last day nobody knows what ends */
    trondgov_status status = add_offices(&looking, who);
    if (!status && !role)
        status = add_agreements(&looking, payee);
    *pay = looking.release;
    return status;
}
