/* What those who are paid have a right to beside pay, as far as the settlement sees it: membership of the pension scheme
 * (forskrift om godtgjøring 6.6, 7.3, question ENTITLED), insurance (11.1, INSURED) and, of the mayor's adviser, whether
 * holiday pay is due (6.2, 6.8). No line: no text says what it comes to. Looked at on the first day of each office and
 * agreement; the first day of a right is told.
 */
#include "remuneration/settling.h"

#include "rulebook/facts.h"

/* What many may lack, told once with how many. */
struct lacking {
    trondgov_code field, provision;
    int64_t persons;
};

struct looking {
    struct trondgov_i_settling *settling;
    int32_t payee;
    trondgov_date pension, insured, holiday; /* since when it was told; 0: not yet */
    struct lacking *lacking;                 /* MOST of them */
    int32_t counted;                         /* 1: the person is among those that lack something */
};

enum { MOST = 8 };

static trondgov_status tell(struct looking *looking, trondgov_code kind, trondgov_code subject,
                            const struct trondgov_i_inquiry *asked)
{
    const trondgov_finding note = {.kind = kind,
                                   .provision = asked->found.provision,
                                   .answer = asked->found.answer,
                                   .person = asked->person,
                                   .conflict = asked->conflict,
                                   .subject = subject,
                                   .unit = TRONDGOV_UNIT_DATE,
                                   .required = asked->date,
                                   .actual = asked->date,
                                   .index = TRONDGOV_I_NOBODY};
    return trondgov_i_pay_note(looking->settling, &note) ? TRONDGOV_OK : TRONDGOV_NO_MEMORY;
}

static struct trondgov_i_inquiry inquiry_of(const struct looking *looking, trondgov_code question, trondgov_date day,
                                            const struct trondgov_i_standing *standing)
{
    struct trondgov_i_inquiry asked = trondgov_i_inquiry_of(question, TRONDGOV_ORGAN_KOMMUNE, day);
    asked.person = trondgov_i_payee_at(looking->settling->settlement, looking->payee)->person;
    if (standing->role_count > 0)
        trondgov_i_know(&asked, TRONDGOV_FIELD_ROLE, standing->roles[0]);
    trondgov_i_know_standing(&asked, standing);
    return asked;
}

static void count_lacking(struct looking *looking, const struct trondgov_i_inquiry *asked)
{
    struct lacking *lacking = looking->lacking;
    int32_t n = 0;
    while (n < MOST && lacking[n].field && (lacking[n].field != asked->found.missing ||
                                            lacking[n].provision != asked->found.provision))
        n++;
    if (n == MOST || looking->counted)
        return;
    lacking[n].field = asked->found.missing;
    lacking[n].provision = asked->found.provision;
    lacking[n].persons++;
    looking->counted = 1;
}

/* 6.6, 7.3: an elected holder of an office of whom nobody says otherwise. */
static trondgov_status look_at_pension(struct looking *looking, trondgov_date day,
                                       const struct trondgov_i_standing *standing)
{
    const trondgov_settlement *settlement = looking->settling->settlement;
    struct trondgov_i_inquiry asked = inquiry_of(looking, TRONDGOV_QUESTION_ENTITLED, day, standing);
    trondgov_i_know(&asked, TRONDGOV_FIELD_PAY, TRONDGOV_PAY_PENSION);
    trondgov_i_know_stated(settlement, &asked);
    if (trondgov_i_payee_at(settlement, looking->payee)->held_count > 0)
        trondgov_i_know(&asked, TRONDGOV_FIELD_ELECTED, 1);
    const trondgov_status status = trondgov_i_inquire(settlement, &asked);
    if (status)
        return status;
    if (trondgov_i_pay_lacks(&asked))
        count_lacking(looking, &asked);
    if (!trondgov_i_says_yes(&asked))
        return TRONDGOV_OK;
    looking->pension = day;
    return tell(looking, TRONDGOV_FINDING_DUTY, TRONDGOV_PAY_PENSION, &asked);
}

static trondgov_status look_at_insurance(struct looking *looking, trondgov_date day,
                                         const struct trondgov_i_standing *standing)
{
    const trondgov_settlement *settlement = looking->settling->settlement;
    struct trondgov_i_inquiry asked = inquiry_of(looking, TRONDGOV_QUESTION_INSURED, day, standing);
    trondgov_i_know(&asked, TRONDGOV_FIELD_AGREEMENT_SECTION,
                    trondgov_i_pay_number(settlement->schedule, TRONDGOV_PARAMETER_INSURED_BY_SECTION, day));
    const trondgov_status status = trondgov_i_inquire(settlement, &asked);
    if (status || !trondgov_i_says_yes(&asked))
        return status;
    looking->insured = day;
    return tell(looking, TRONDGOV_FINDING_RESULT, TRONDGOV_QUESTION_INSURED, &asked);
}

/* A plain no (6.2) is no right; what is not regulated is told. */
static trondgov_status look_at_holidays(struct looking *looking, trondgov_date day,
                                        const struct trondgov_i_standing *standing)
{
    struct trondgov_i_inquiry asked = inquiry_of(looking, TRONDGOV_QUESTION_ENTITLED, day, standing);
    trondgov_i_know(&asked, TRONDGOV_FIELD_PAY, TRONDGOV_PAY_HOLIDAY_PAY);
    const trondgov_status status = trondgov_i_inquire(looking->settling->settlement, &asked);
    const int32_t open = asked.found.answer == TRONDGOV_ANSWER_NOT_REGULATED && asked.found.provision;
    if (status || (!open && !trondgov_i_says_yes(&asked)))
        return status;
    looking->holiday = day;
    return tell(looking, open ? TRONDGOV_FINDING_WARNING : TRONDGOV_FINDING_RESULT, TRONDGOV_PAY_HOLIDAY_PAY, &asked);
}

static trondgov_status look_on(struct looking *looking, trondgov_date day)
{
    const trondgov_schedule *schedule = looking->settling->settlement->schedule;
    struct trondgov_i_standing standing;
    if (day > schedule->to)
        return TRONDGOV_OK;
    day = day < schedule->from ? schedule->from : day;
    trondgov_status status =
        trondgov_i_standing_on(looking->settling->settlement, looking->payee, day, &standing);
    if (status || standing.missing || (!standing.in_office && !standing.part_time))
        return status;
    if (!looking->pension)
        status = look_at_pension(looking, day, &standing);
    if (!status && !looking->insured)
        status = look_at_insurance(looking, day, &standing);
    return status || looking->holiday ? status : look_at_holidays(looking, day, &standing);
}

/* Offices are sorted by organ, so the earliest day is looked for each time. */
static trondgov_status look_at_offices(struct looking *looking, const struct trondgov_i_payee *who)
{
    const struct trondgov_i_held *held = trondgov_i_held_by(looking->settling->settlement, who);
    trondgov_date after = INT32_MIN;
    trondgov_status status = TRONDGOV_OK;
    for (int32_t more = 1; more && !status;) {
        trondgov_date next = INT32_MAX;
        for (size_t i = 0; i < who->held_count; i++)
            if (held[i].from > after && held[i].from < next && held[i].from <= held[i].to)
                next = held[i].from;
        more = next < INT32_MAX;
        after = next;
        if (more)
            status = look_on(looking, next);
    }
    return status;
}

static trondgov_status look_at_agreements(struct looking *looking, const struct trondgov_i_payee *who)
{
    const trondgov_settlement *settlement = looking->settling->settlement;
    trondgov_status status = TRONDGOV_OK;
    for (int32_t n = who->latest_entry; n >= 0 && !status;) {
        const struct trondgov_i_entered *entry = trondgov_i_entered_at(settlement, n);
        if (entry->event.kind == TRONDGOV_EVENT_AGREEMENT && entry->event.value > 0)
            status = look_on(looking, entry->date);
        n = entry->before;
    }
    return status;
}

static trondgov_status tell_lacking(struct trondgov_i_settling *settling, const struct lacking *lacking)
{
    for (int32_t n = 0; n < MOST && lacking[n].field; n++) {
        const trondgov_finding note = {.kind = TRONDGOV_FINDING_WARNING,
                                       .provision = lacking[n].provision,
                                       .answer = TRONDGOV_ANSWER_NEEDS_FACT,
                                       .subject = lacking[n].field,
                                       .unit = TRONDGOV_UNIT_NUMBER,
                                       .required = TRONDGOV_NOTHING,
                                       .actual = lacking[n].persons,
                                       .index = TRONDGOV_I_NOBODY};
        if (!trondgov_i_pay_note(settling, &note))
            return TRONDGOV_NO_MEMORY;
    }
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_settle_rights(struct trondgov_i_settling *settling)
{
    const trondgov_settlement *settlement = settling->settlement;
    struct lacking lacking[MOST] = {{0, 0, 0}};
    trondgov_status status = TRONDGOV_OK;
    for (size_t i = 0; settling->explained && i < settlement->payees.count && !status; i++) {
        const struct trondgov_i_payee *who = trondgov_i_payee_at(settlement, (int32_t)i);
        struct looking looking = {.settling = settling, .payee = (int32_t)i, .lacking = lacking};
        trondgov_i_look_at(settling, who->person, 0, 0);
        status = look_at_offices(&looking, who);
        if (!status)
            status = look_at_agreements(&looking, who);
        status = status == TRONDGOV_OVERFLOW ? TRONDGOV_OK : status; /* of what is paid the lines say it */
    }
    return status ? status : tell_lacking(settling, lacking);
}
