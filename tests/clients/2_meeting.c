/* A council meeting from notice to minutes: a late absence and a substitute, a late item, a recusal, a tie. */
#include "city.h"
#include <inttypes.h>
#include <stdio.h>

enum { MAYOR = 1, ABSENT = 20, RELATED = 31, OPPOSITION = 50 };
enum { PLAN_CASE = 7001, LATE_CASE = 7002, PROPOSAL = 900, ELIGIBILITY_VOTE = 1, PLAN_VOTE = 2 };

static trondgov_rulebook *rules;
static trondgov_verdict *why;
static trondgov_meeting *meeting;

/* Applies events, all or none; prints what was not simply done, and why. */
static trondgov_answer act(const trondgov_event *events, size_t count)
{
    trondgov_answer answer = 0;
    trondgov_finding finding;
    size_t at = 0;
    trondgov_status status = trondgov_meeting_apply(meeting, events, count, 0, &answer, &at, why);
    if (status || answer != TRONDGOV_ANSWER_DONE)
        printf("%s: %s\n", trondgov_code_text(rules, events[at].kind, TRONDGOV_TEXT_ENGLISH),
               trondgov_code_text(rules, status ? status : answer, TRONDGOV_TEXT_ENGLISH));
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++) {
        char text[256];
        trondgov_finding_text(&finding, rules, TRONDGOV_TEXT_ENGLISH, text, sizeof text);
        printf("    %s\n", text);
    }
    return answer;
}
#define ACT(...) \
    act((const trondgov_event[]){__VA_ARGS__}, sizeof((const trondgov_event[]){__VA_ARGS__}) / sizeof(trondgov_event))
#define ON(name) .kind = TRONDGOV_EVENT_##name, .at

int main(void)
{
    trondgov_date day = 0;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) || trondgov_verdict_create(NULL, &why) ||
        trondgov_meeting_create(rules, &meeting) || trondgov_date_from_civil(2024, 6, 13, &day))
        return 1;
    trondgov_municipality *city = load_city(rules);
    const trondgov_instant hour = 3600, d = day * TRONDGOV_DAY_SECONDS, before = TRONDGOV_DAY_SECONDS;
    trondgov_answer answer = 0;

    ACT({ON(MEETING) = d - 30 * before, .item = 55, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = day,
         .code = TRONDGOV_MEETING_ORDINARY});
    trondgov_meeting_enrol(meeting, city, NULL);
    ACT({ON(CASE_LISTED) = d - 8 * before, .item = PLAN_CASE, .code = TRONDGOV_MATTER_ORDINARY,
         .value = TRONDGOV_SUBJECT_URBAN_DEVELOPMENT},
        {ON(NOTICE_SENT) = d - 7 * before + 12 * hour,
         .value = TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE | TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS});

    /* 09:01 two days before: a minute late, so the group leader calls the substitute in */
    ACT({ON(ABSENCE_REPORTED) = d - 2 * before + 9 * hour + 60, .person = ABSENT, .code = TRONDGOV_GROUND_WELFARE,
         .value = TRONDGOV_NOTICE_JUSTIFIED});
    int64_t next = 0, caller = 0;
    const trondgov_fact absent = {TRONDGOV_FIELD_PERSON, ABSENT};
    trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_NEXT_SUBSTITUTE, &absent, 1, &answer, &next, NULL);
    trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_CALLED_BY, &absent, 1, &answer, &caller, NULL);
    ACT({ON(SUBSTITUTE_CALLED) = d - before, .person = next, .item = ABSENT, .role = (trondgov_code)caller});

    trondgov_event arrived[COUNCIL_SEATS], cast[COUNCIL_SEATS];
    for (trondgov_id i = 0; i < COUNCIL_SEATS; i++)
        arrived[i] = (trondgov_event){ON(ARRIVED) = d + 9 * hour, .person = i + 1 == ABSENT ? next : i + 1};
    act(arrived, COUNCIL_SEATS);
    ACT({ON(MEETING_OPENED) = d + 9 * hour, .person = MAYOR},
        {ON(LATE_CASE) = d + 9 * hour, .item = LATE_CASE, .code = TRONDGOV_MATTER_ORDINARY},
        {ON(OBJECTED) = d + 9 * hour, .item = LATE_CASE, .value = 23});
    ACT({ON(CASE_TAKEN_UP) = d + 9 * hour, .item = LATE_CASE}); /* refused, in a call of its own: the objections stay */

    ACT({ON(CASE_TAKEN_UP) = d + 10 * hour, .item = PLAN_CASE},
        {ON(ELIGIBILITY_QUESTIONED) = d + 10 * hour, .item = PLAN_CASE, .person = RELATED,
         .code = TRONDGOV_GROUND_RELATIVE},
        {ON(WITHDREW) = d + 10 * hour, .item = PLAN_CASE, .person = RELATED},
        {ON(BALLOT_OPENED) = d + 10 * hour, .item = ELIGIBILITY_VOTE, .person = RELATED,
         .code = TRONDGOV_MATTER_ELIGIBILITY},
        {ON(TACIT_CONSENT) = d + 10 * hour, .item = ELIGIBILITY_VOTE});
    ACT({ON(PROPOSAL_PUT) = d + 10 * hour, .person = OPPOSITION, .item = PROPOSAL, .value = PLAN_CASE,
         .code = TRONDGOV_PROPOSAL_MAIN},
        {ON(DEBATE_CLOSED) = d + 11 * hour, .item = PLAN_CASE}, {ON(VOTING_CALLED) = d + 11 * hour, .item = PLAN_CASE},
        {ON(BALLOT_OPENED) = d + 11 * hour, .item = PLAN_VOTE, .value = PROPOSAL, .code = TRONDGOV_MATTER_ORDINARY});
    size_t n = 0;
    for (size_t i = 0; i < COUNCIL_SEATS; i++)
        if (arrived[i].person != RELATED) /* 33 for, the mayor among them, and 33 against */
            cast[n++] = (trondgov_event){ON(VOTE_CAST) = d + 11 * hour, .item = PLAN_VOTE, .person = arrived[i].person,
                                         .code = i % 2 ? TRONDGOV_CHOICE_AGAINST : TRONDGOV_CHOICE_FOR};
    act(cast, n);
    ACT({ON(BALLOT_CLOSED) = d + 11 * hour, .item = PLAN_VOTE}); /* CARRIED, by the chair's vote */
    ACT({ON(CASE_CLOSED) = d + 11 * hour, .item = PLAN_CASE});
    ACT({ON(MEETING_CLOSED) = d + 12 * hour}, {ON(MINUTES_APPROVED) = d + 16 * hour, .person = MAYOR},
        {ON(MINUTES_APPROVED) = d + 17 * hour, .person = OPPOSITION});
    trondgov_minutes *minutes = NULL;
    trondgov_entry e;
    if (trondgov_minutes_create(meeting, &minutes, &answer, why))
        return 1;
    for (size_t i = 0; trondgov_minutes_entries(minutes, i, &e, 1); i++)
        if (e.kind == TRONDGOV_ENTRY_PARTY_VOTES)
            printf("party %" PRId64 ": %d for, %d against\n", e.party, (int)e.in_favour, (int)e.against);
        else if (e.kind == TRONDGOV_ENTRY_DECISION)
            printf("%" PRId64 ": %s (%s)\n", e.item, trondgov_code_text(rules, e.answer, TRONDGOV_TEXT_BOKMAL),
                   trondgov_code_text(rules, e.provision, TRONDGOV_TEXT_CITATION));
    trondgov_minutes_free(minutes);
    trondgov_meeting_free(meeting);
    trondgov_municipality_free(city);
    trondgov_verdict_free(why);
    trondgov_rulebook_free(rules);
    return 0;
}
