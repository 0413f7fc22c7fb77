/* Asking the rulebook for an election: on its day, about the organ whose seats they are. */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

enum { FACTS_MAX = 10 };

/* Whose rules hold for an organ of the municipality that no text names. */
static trondgov_code unnamed_organ(const trondgov_election *election)
{
    const trondgov_organ *municipality = NULL;
    if (trondgov_rulebook_organ(election->rulebook, TRONDGOV_ORGAN_KOMMUNE, trondgov_i_election_day(election),
                                &municipality))
        return TRONDGOV_ORGAN_KOMMUNE;
    struct trondgov_i_view view = trondgov_i_view_of(municipality);
    return (trondgov_code)trondgov_i_parameter(&view, TRONDGOV_PARAMETER_FALLBACK_RULES, TRONDGOV_ORGAN_KOMMUNE);
}

/* Whose seats they are; the public election is the municipality's. */
static trondgov_code organ_of(const trondgov_election *election)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    return first->code == TRONDGOV_METHOD_SAINTE_LAGUE ? TRONDGOV_ORGAN_KOMMUNE
           : first->organ                              ? first->organ
                                                       : unnamed_organ(election);
}

trondgov_status trondgov_i_election_ask(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                        struct trondgov_i_found *found, trondgov_verdict *why)
{
    trondgov_fact facts[FACTS_MAX] = {{TRONDGOV_FIELD_ORGAN, asked->organ ? asked->organ : organ_of(election)},
                                      {TRONDGOV_FIELD_DATE, trondgov_i_election_day(election)}};
    struct trondgov_i_facts all = {facts, 2, asked->question};
    const trondgov_organ *organ = NULL;
    *found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
    for (size_t i = 0; i < asked->count; i++)
        if (asked->facts[i].value != TRONDGOV_NOTHING)
            facts[all.count++] = asked->facts[i];
    if (trondgov_rulebook_organ(election->rulebook, (trondgov_code)facts[0].value, (trondgov_date)facts[1].value,
                                &organ))
        return TRONDGOV_OK; /* an organ without rules */
    return trondgov_i_answer(organ, trondgov_i_work_out_of(asked->question), &all, found, why);
}

trondgov_status trondgov_i_election_tell(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                         struct trondgov_i_found *found, trondgov_verdict *why)
{
    const size_t at = trondgov_i_verdict_count(why);
    trondgov_status status = trondgov_i_election_ask(election, asked, found, why);
    if (!status && found->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(why, at);
    else if (!status && trondgov_i_verdict_count(why) > at)
        trondgov_i_verdict_subject(why, at, asked->question);
    return status;
}

trondgov_status trondgov_i_election_readings(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                             struct trondgov_i_found *found, trondgov_verdict *why)
{
    const size_t at = trondgov_i_verdict_count(why);
    trondgov_status status = trondgov_i_election_tell(election, asked, found, why);
    if (status || trondgov_i_verdict_count(why) == at)
        return status;
    trondgov_i_verdict_before(why, at, at + 1);
    trondgov_i_verdict_cut(why, trondgov_i_verdict_count(why) - 1);
    return TRONDGOV_OK;
}

/* The ground of the number asked for compares what decided it, which says nothing here: its place is taken. */
trondgov_status trondgov_i_election_number(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                           int64_t *number, trondgov_verdict *why)
{
    const size_t at = trondgov_i_verdict_count(why);
    struct trondgov_i_found found;
    trondgov_status status = trondgov_i_election_readings(election, asked, &found, why);
    *number = found.answer == TRONDGOV_ANSWER_YES && found.value != TRONDGOV_NOTHING ? found.value : 0;
    if (status || found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    trondgov_finding told = trondgov_i_election_finding(election, TRONDGOV_FINDING_CHECKED, &found);
    told.subject = asked->question;
    told.unit = TRONDGOV_UNIT_NUMBER;
    told.required = told.actual = *number;
    told.margin = 0;
    trondgov_i_verdict_add(why, &told);
    trondgov_i_verdict_before(why, at, trondgov_i_verdict_count(why) - 1);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_as_possible(const trondgov_election *election, int32_t *as_possible)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_METHOD, trondgov_i_election_first(election)->code}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_GENDER_AS_POSSIBLE, facts, 1};
    struct trondgov_i_found found;
    trondgov_status status = trondgov_i_election_ask(election, &asked, &found, NULL);
    *as_possible = found.answer == TRONDGOV_ANSWER_YES;
    return status;
}

trondgov_finding trondgov_i_election_finding(const trondgov_election *election, trondgov_code kind,
                                             const struct trondgov_i_found *found)
{
    return trondgov_i_finding_of(found, kind, trondgov_i_election_first(election)->organ);
}

/* How an office is filled: by the organ's own rule where somebody is to preside, else by the Act's (§ 7-4). */
trondgov_status trondgov_i_method_tried(const trondgov_election *election, trondgov_answer *answer,
                                        trondgov_verdict *why)
{
    const trondgov_event *first = trondgov_i_election_first(election);
    const trondgov_fact of_chair[] = {{TRONDGOV_FIELD_PARAMETER, TRONDGOV_PARAMETER_CHAIR_ELECTION}};
    const trondgov_fact of_office[] = {{TRONDGOV_FIELD_ROLE, first->role}};
    const int32_t chair = first->role == TRONDGOV_ROLE_MOTELEDER;
    const struct trondgov_i_asked asked = {
        0, chair ? TRONDGOV_QUESTION_PARAMETER : TRONDGOV_QUESTION_ELECTION_METHOD, chair ? of_chair : of_office, 1};
    struct trondgov_i_found found;
    *answer = 0;
    if (first->role == 0)
        return TRONDGOV_OK;
    trondgov_status status = trondgov_i_election_ask(election, &asked, &found, NULL);
    const int32_t settled = found.answer == TRONDGOV_ANSWER_YES || found.answer == TRONDGOV_ANSWER_REQUIRED;
    if (status || !settled || found.value == first->code)
        return status;
    trondgov_finding fault = trondgov_i_election_finding(election, TRONDGOV_FINDING_FAULT, &found);
    fault.answer = *answer = TRONDGOV_ANSWER_REFUSED;
    fault.item = first->item;
    fault.subject = (trondgov_code)found.value;
    fault.role = first->role;
    trondgov_i_verdict_add(why, &fault);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_election_try(const trondgov_election *election, const struct trondgov_i_asked *asked,
                                        const trondgov_finding *about, trondgov_answer *answer, trondgov_verdict *why)
{
    struct trondgov_i_found found;
    trondgov_status status = trondgov_i_election_ask(election, asked, &found, NULL);
    if (status || found.answer != TRONDGOV_ANSWER_NO)
        return status;
    trondgov_finding fault = trondgov_i_election_finding(election, TRONDGOV_FINDING_FAULT, &found);
    fault.item = about->item;
    fault.person = about->person;
    fault.subject = about->subject;
    trondgov_i_verdict_add(why, &fault);
    *answer = TRONDGOV_ANSWER_REFUSED;
    return TRONDGOV_OK;
}
