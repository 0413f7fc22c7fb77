/* The council's meeting of Thursday 24 October 2024 as a table: what happened, and what it must lead to.
 *
 * Real: the day, the council of 67 by party, the case 181/24 (the guideline on absence), the deadlines. Made up: every
 * person, all other cases, who voted how, who was away. Persons 1 to 67 hold the seats in the order of the parties
 * below; the substitute of rank r of party p is person 100 p + r.
 */
#ifndef COUNCIL_DAY_H
#define COUNCIL_DAY_H

#include <trondgov/trondgov.h>

enum { DAY = 20020 }; /* 24 October 2024, in days since 1970 */
enum { DAY_PARTIES = 11, DAY_SEATS = 67, DAY_MAYOR = 1, DAY_DEPUTY = 2, DAY_RECUSED = 30, DAY_OPPOSITION = 21 };

/* H Ap SV FrP V MDG PP R Sp KrF INP */
static const int32_t DAY_SEATS_OF[DAY_PARTIES] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};
/* The parties that the city government is of (made up for this table). */
static const trondgov_id DAY_GOVERNMENT[] = {1, 4, 5, 10};

enum day_roll { ONE_EVENT = 0, ARRIVALS, ROLL_CALL };

struct day_step {
    const char *rule;
    trondgov_event event;
    trondgov_answer answer;  /* 0: DONE */
    trondgov_code provision; /* that decided; 0: not asked */
    int64_t required;        /* of the deciding finding; 0: not asked */
    trondgov_answer other;   /* what another reading would have given; 0: not asked */
    enum day_roll roll;
    int32_t in_favour, against; /* of a roll call, the chair among them; of arrivals the first and the last */
    trondgov_code chair;        /* how the chair votes */
};

#define IS(of)                         TRONDGOV_ANSWER_##of
#define BY(of)                         TRONDGOV_PROVISION_##of
#define WHEN(before, hour, minute)     .at = (DAY - (before)) * TRONDGOV_DAY_SECONDS + (hour)*3600 + (minute)*60
#define ON(name, before, hour, minute) .kind = TRONDGOV_EVENT_##name, WHEN(before, hour, minute)
#define VOTES(vote, hour, minute, for_, against_, chair_)                                                              \
    {                                                                                                                  \
        .rule = "BYST-5.12b-1 roll call", .event = {ON(VOTE_CAST, 0, hour, minute), .item = (vote)},                   \
        .roll = ROLL_CALL, .in_favour = (for_), .against = (against_), .chair = TRONDGOV_CHOICE_##chair_               \
    }
#define COME(first, last)                                                                                              \
    {                                                                                                                  \
        .rule = "BYST-6.1-1 who met", .event = {ON(ARRIVED, 0, 8, 50)}, .roll = ARRIVALS, .in_favour = (first),        \
        .against = (last)                                                                                              \
    }

static const struct day_step DAY_STEPS[] = {
    {.rule = "BYST-5.18a-1 place", .event = {ON(MEETING_PLACE, 20, 9, 0), .item = 5}},
    /* the agenda */
    {.rule = "BYST-3.1-1 181/24, the absence guideline",
     .event = {ON(CASE_LISTED, 12, 9, 0), .item = 181, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-3.1-1 a plan", .event = {ON(CASE_LISTED, 12, 9, 0), .item = 182, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-3.1-1 a school",
     .event = {ON(CASE_LISTED, 12, 9, 0), .item = 183, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-3.1-1 a road", .event = {ON(CASE_LISTED, 12, 9, 0), .item = 184, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-3.1-1 a report",
     .event = {ON(CASE_LISTED, 12, 9, 0), .item = 185, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-3.1-1 a strategy",
     .event = {ON(CASE_LISTED, 12, 9, 0), .item = 186, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-3.2-2 the recommendation",
     .event = {ON(PROPOSAL_PUT, 12, 9, 0), .item = 1001, .value = 181, .code = TRONDGOV_PROPOSAL_RECOMMENDATION}},
    {.rule = "BYST-3.2-2 the recommendation",
     .event = {ON(PROPOSAL_PUT, 12, 9, 0), .item = 1005, .value = 185, .code = TRONDGOV_PROPOSAL_RECOMMENDATION}},
    {.rule = "BYST-3.3-2 as written in time, by the statute a day late",
     .event = {ON(NOTICE_SENT, 6, 12, 0), .value = TRONDGOV_NOTICE_TIME | TRONDGOV_NOTICE_PLACE |
                                                   TRONDGOV_NOTICE_CASES | TRONDGOV_NOTICE_DOCUMENTS},
     .provision = BY(BYST_3_3_2),
     .required = (DAY - 6) * TRONDGOV_DAY_SECONDS + 86399,
     .other = IS(NO)},
    {.rule = "BYST-5.3-1 too late for the agenda",
     .event = {ON(CASE_LISTED, 5, 9, 0), .item = 187, .code = TRONDGOV_MATTER_ORDINARY},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_3_1)},
    /* absence: Tuesday 22 October 09:00 by both texts */
    {.rule = "FORF-17b in time, on the stroke",
     .event = {ON(ABSENCE_REPORTED, 2, 9, 0), .person = 37, .code = TRONDGOV_GROUND_ILLNESS},
     .provision = BY(FORF_17B),
     .required = (DAY - 2) * TRONDGOV_DAY_SECONDS + 9 * 3600},
    {.rule = "FORF-17b a minute late",
     .event = {ON(ABSENCE_REPORTED, 2, 9, 1), .person = 20, .code = TRONDGOV_GROUND_WELFARE,
               .value = TRONDGOV_NOTICE_JUSTIFIED},
     .provision = BY(FORF_17B),
     .required = (DAY - 2) * TRONDGOV_DAY_SECONDS + 9 * 3600},
    {.rule = "FORF-18a called by the secretariat",
     .event = {ON(SUBSTITUTE_CALLED, 2, 10, 0), .person = 201, .item = 37}},
    {.rule = "FORF-18c called by the group leader",
     .event = {ON(SUBSTITUTE_CALLED, 2, 11, 0), .person = 101, .item = 20}},
    /* the opening */
    COME(1, 19),
    COME(21, 36),
    COME(38, 66),
    COME(101, 101),
    COME(201, 201),
    {.rule = "BYST-2.1-1 not open",
     .event = {ON(CASE_TAKEN_UP, 0, 8, 55), .item = 181},
     .answer = IS(REFUSED),
     .provision = BY(BYST_2_1_1)},
    {.rule = "BYST-5.1-1 the mayor is there",
     .event = {ON(MEETING_OPENED, 0, 9, 0), .person = DAY_DEPUTY},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_1_1)},
    {.rule = "BYST-5.1-1", .event = {ON(MEETING_OPENED, 0, 9, 0), .person = DAY_MAYOR}},
    {.rule = "BYST-5.3-1 late item", .event = {ON(LATE_CASE, 0, 9, 5), .item = 191, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-5.3-1 late item", .event = {ON(LATE_CASE, 0, 9, 5), .item = 192, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-5.3-1 22 object", .event = {ON(OBJECTED, 0, 9, 6), .item = 191, .value = 22}},
    {.rule = "BYST-5.3-1 23 object", .event = {ON(OBJECTED, 0, 9, 6), .item = 192, .value = 23}},
    /* 181/24: 45-21 */
    {.rule = "BYST-5.2-1 the second first",
     .event = {ON(CASE_TAKEN_UP, 0, 9, 10), .item = 182},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_2_1)},
    {.rule = "BYST-5.4-1", .event = {ON(CASE_TAKEN_UP, 0, 9, 10), .item = 181}},
    {.rule = "BYST-5.10-1 not called yet",
     .event = {ON(BALLOT_OPENED, 0, 9, 20), .item = 2001, .value = 1001, .code = TRONDGOV_MATTER_ORDINARY},
     IS(REFUSED),
     BY(BYST_5_10_1)},
    {.rule = "BYST-5.10-1", .event = {ON(DEBATE_CLOSED, 0, 9, 30), .item = 181}},
    {.rule = "BYST-5.10-1", .event = {ON(VOTING_CALLED, 0, 9, 31), .item = 181}},
    {.rule = "BYST-5.10-2",
     .event = {ON(PROPOSAL_PUT, 0, 9, 31), .item = 1099, .person = 40, .value = 181, .code = TRONDGOV_PROPOSAL_MAIN},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_10_2)},
    {.rule = "BYST-5.10-1",
     .event = {ON(BALLOT_OPENED, 0, 9, 32), .item = 2001, .value = 1001, .code = TRONDGOV_MATTER_ORDINARY}},
    VOTES(2001, 9, 32, 45, 21, FOR),
    {.rule = "BYST-5.12-1 45-21",
     .event = {ON(BALLOT_CLOSED, 0, 9, 33), .item = 2001},
     .answer = IS(CARRIED),
     .provision = BY(BYST_5_12_1),
     .required = 33},
    {.rule = "BYST-5.2-6", .event = {ON(CASE_CLOSED, 0, 9, 34), .item = 181}},
    /* 182: a tie, decided by the chair's vote */
    {.rule = "BYST-5.4-1", .event = {ON(CASE_TAKEN_UP, 0, 9, 40), .item = 182}},
    {.rule = "BYST-5.9-1",
     .event = {ON(PROPOSAL_PUT, 0, 9, 45), .item = 1002, .person = 38, .value = 182, .code = TRONDGOV_PROPOSAL_MAIN}},
    {.rule = "BYST-5.8-1 43-23 is not two thirds",
     .event = {ON(BALLOT_OPENED, 0, 9, 50), .item = 2002, .code = TRONDGOV_MATTER_CLOSURE}},
    VOTES(2002, 9, 50, 43, 23, FOR),
    {.rule = "BYST-5.8-1 43-23",
     .event = {ON(BALLOT_CLOSED, 0, 9, 51), .item = 2002},
     .answer = IS(REJECTED),
     .provision = BY(BYST_5_8_1),
     .required = 44,
     .other = IS(CARRIED)},
    {.rule = "BYST-5.8-1 again", .event = {ON(BALLOT_OPENED, 0, 9, 58), .item = 2003, .code = TRONDGOV_MATTER_CLOSURE}},
    VOTES(2003, 9, 58, 44, 22, FOR),
    {.rule = "BYST-5.8-1 44-22",
     .event = {ON(BALLOT_CLOSED, 0, 9, 59), .item = 2003},
     .answer = IS(CARRIED),
     .provision = BY(BYST_5_8_1),
     .required = 44},
    {.rule = "BYST-5.10-1", .event = {ON(VOTING_CALLED, 0, 10, 0), .item = 182}},
    {.rule = "BYST-5.10-1",
     .event = {ON(BALLOT_OPENED, 0, 10, 1), .item = 2004, .value = 1002, .code = TRONDGOV_MATTER_ORDINARY}},
    VOTES(2004, 10, 1, 33, 33, FOR),
    {.rule = "BYST-5.12-2 33-33, the chair for",
     .event = {ON(BALLOT_CLOSED, 0, 10, 2), .item = 2004},
     .answer = IS(CARRIED),
     .provision = BY(BYST_5_12_2),
     .required = 33},
    {.rule = "BYST-5.2-6", .event = {ON(CASE_CLOSED, 0, 10, 3), .item = 182}},
    /* 183: a member is disqualified, the substitute sits, the deputy presides */
    {.rule = "BYST-5.4-1", .event = {ON(CASE_TAKEN_UP, 0, 10, 10), .item = 183}},
    {.rule = "BYST-5.7-1 the mayor wants to debate",
     .event = {ON(CHAIR_TAKEN, 0, 10, 11), .person = DAY_DEPUTY, .item = 183}},
    {.rule = "BYST-6.6-3",
     .event = {ON(ELIGIBILITY_QUESTIONED, 0, 10, 12), .person = DAY_RECUSED, .item = 183,
               .code = TRONDGOV_GROUND_RELATIVE}},
    {.rule = "BYST-6.5-2 still in the seat",
     .event = {ON(BALLOT_OPENED, 0, 10, 13), .item = 2005, .person = DAY_RECUSED, .code = TRONDGOV_MATTER_ELIGIBILITY},
     .answer = IS(REFUSED),
     .provision = BY(BYST_6_5_2)},
    {.rule = "BYST-6.5-2", .event = {ON(WITHDREW, 0, 10, 14), .person = DAY_RECUSED, .item = 183}},
    {.rule = "BYST-6.4-6",
     .event = {ON(BALLOT_OPENED, 0, 10, 15), .item = 2005, .person = DAY_RECUSED, .code = TRONDGOV_MATTER_ELIGIBILITY}},
    VOTES(2005, 10, 15, 40, 25, FOR),
    {.rule = "BYST-6.4-6 40-25 disqualified",
     .event = {ON(BALLOT_CLOSED, 0, 10, 16), .item = 2005},
     .answer = IS(CARRIED),
     .provision = BY(BYST_5_12_1),
     .required = 33},
    {.rule = "BYST-6.3-1 stays out",
     .event = {ON(RETURNED, 0, 10, 17), .person = DAY_RECUSED, .item = 183},
     IS(REFUSED),
     BY(BYST_6_3_1)},
    {.rule = "BYST-3.6-2 a substitute comes", .event = {ON(ARRIVED, 0, 10, 18), .person = 202}},
    {.rule = "BYST-5.9-1",
     .event = {ON(PROPOSAL_PUT, 0, 10, 20), .item = 1003, .person = 202, .value = 183, .code = TRONDGOV_PROPOSAL_MAIN}},
    {.rule = "BYST-5.10-1", .event = {ON(DEBATE_CLOSED, 0, 10, 30), .item = 183}},
    {.rule = "BYST-5.10-1", .event = {ON(VOTING_CALLED, 0, 10, 30), .item = 183}},
    {.rule = "BYST-5.10-1",
     .event = {ON(BALLOT_OPENED, 0, 10, 31), .item = 2006, .value = 1003, .code = TRONDGOV_MATTER_ORDINARY}},
    {.rule = "BYST-6.3-1",
     .event = {ON(VOTE_CAST, 0, 10, 31), .person = DAY_RECUSED, .item = 2006, .code = TRONDGOV_CHOICE_FOR},
     .answer = IS(REFUSED),
     .provision = BY(BYST_6_3_1)},
    VOTES(2006, 10, 31, 33, 33, AGAINST),
    {.rule = "BYST-5.7-1 33-33, the deputy against",
     .event = {ON(BALLOT_CLOSED, 0, 10, 32), .item = 2006},
     IS(REJECTED),
     BY(BYST_5_12_2),
     34},
    {.rule = "BYST-5.2-6", .event = {ON(CASE_CLOSED, 0, 10, 33), .item = 183}},
    /* 184: too few vote */
    {.rule = "BYST-5.4-1", .event = {ON(CASE_TAKEN_UP, 0, 10, 40), .item = 184}},
    {.rule = "BYST-5.9-1",
     .event = {ON(PROPOSAL_PUT, 0, 10, 41), .item = 1004, .person = 62, .value = 184, .code = TRONDGOV_PROPOSAL_MAIN}},
    {.rule = "BYST-5.10-1", .event = {ON(VOTING_CALLED, 0, 10, 50), .item = 184}},
    {.rule = "BYST-5.10-1",
     .event = {ON(BALLOT_OPENED, 0, 10, 51), .item = 2007, .value = 1004, .code = TRONDGOV_MATTER_ORDINARY}},
    VOTES(2007, 10, 51, 20, 13, FOR),
    {.rule = "BYST-5.1-3 33 of 67 vote",
     .event = {ON(BALLOT_CLOSED, 0, 10, 52), .item = 2007},
     .answer = IS(NO_QUORUM),
     .provision = BY(BYST_5_1_3),
     .required = 34,
     .other = IS(CARRIED)},
    {.rule = "BYST-5.1-3 treated as postponed",
     .event = {ON(CASE_CLOSED, 0, 10, 53), .item = 184},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_4_1)},
    /* 185: silent consent */
    {.rule = "BYST-5.4-1", .event = {ON(CASE_TAKEN_UP, 0, 11, 0), .item = 185}},
    {.rule = "BYST-5.10-1", .event = {ON(VOTING_CALLED, 0, 11, 5), .item = 185}},
    {.rule = "BYST-5.12a-1",
     .event = {ON(TACIT_CONSENT, 0, 11, 6), .item = 2008, .value = 1005},
     .answer = IS(CARRIED),
     .provision = BY(BYST_5_12_1),
     .required = 33},
    {.rule = "BYST-5.18-2", .event = {ON(STATEMENT_RECORDED, 0, 11, 7), .person = 63, .item = 185, .value = 7001}},
    {.rule = "BYST-5.2-6", .event = {ON(CASE_CLOSED, 0, 11, 8), .item = 185}},
    /* 186: postponed */
    {.rule = "BYST-5.4-1", .event = {ON(CASE_TAKEN_UP, 0, 11, 10), .item = 186}},
    {.rule = "BYST-5.2-6 without a vote",
     .event = {ON(CASE_POSTPONED, 0, 11, 11), .item = 186},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_2_6)},
    {.rule = "BYST-5.2-6", .event = {ON(BALLOT_OPENED, 0, 11, 12), .item = 2009, .code = TRONDGOV_MATTER_POSTPONEMENT}},
    VOTES(2009, 11, 12, 60, 6, FOR),
    {.rule = "BYST-5.2-6 60-6",
     .event = {ON(BALLOT_CLOSED, 0, 11, 13), .item = 2009},
     .answer = IS(CARRIED),
     .provision = BY(BYST_5_12_1),
     .required = 33},
    {.rule = "BYST-5.2-6", .event = {ON(CASE_POSTPONED, 0, 11, 14), .item = 186}},
    /* the late items: 66 attend, so the statute's third is 22 and the rules' is 23 */
    {.rule = "BYST-5.3-1 23 object",
     .event = {ON(CASE_TAKEN_UP, 0, 11, 20), .item = 192},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_3_1),
     .required = 23,
     .other = IS(YES)},
    {.rule = "BYST-5.3-1 22 object",
     .event = {ON(CASE_TAKEN_UP, 0, 11, 21), .item = 191},
     .answer = IS(DONE),
     .provision = BY(BYST_5_3_1),
     .required = 23,
     .other = IS(YES)},
    {.rule = "BYST-5.9-1",
     .event = {ON(PROPOSAL_PUT, 0, 11, 22), .item = 1006, .person = 47, .value = 191, .code = TRONDGOV_PROPOSAL_MAIN}},
    {.rule = "BYST-3.6-1 a member leaves",
     .event = {ON(LEFT, 0, 11, 23), .person = 60, .code = TRONDGOV_GROUND_ILLNESS}},
    {.rule = "BYST-5.10-1", .event = {ON(VOTING_CALLED, 0, 11, 25), .item = 191}},
    {.rule = "BYST-5.2-6 no end on an open case",
     .event = {ON(MEETING_CLOSED, 0, 11, 25)},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_2_6)},
    {.rule = "BYST-5.10-1",
     .event = {ON(BALLOT_OPENED, 0, 11, 26), .item = 2010, .value = 1006, .code = TRONDGOV_MATTER_ORDINARY}},
    VOTES(2010, 11, 26, 30, 35, AGAINST),
    {.rule = "BYST-5.12-1 30-35",
     .event = {ON(BALLOT_CLOSED, 0, 11, 27), .item = 2010},
     .answer = IS(REJECTED),
     .provision = BY(BYST_5_12_1),
     .required = 33},
    {.rule = "BYST-5.2-6", .event = {ON(CASE_CLOSED, 0, 11, 28), .item = 191}},
    /* the end */
    {.rule = "BYST-5.19-1 not closed yet",
     .event = {ON(MINUTES_APPROVED, 0, 11, 29), .person = DAY_MAYOR},
     .answer = IS(REFUSED),
     .provision = BY(BYST_5_19_1)},
    {.rule = "BYST-5.2-6", .event = {ON(MEETING_CLOSED, 0, 11, 30)}},
    {.rule = "BYST-5.18-3 too late",
     .event = {ON(STATEMENT_RECORDED, 0, 11, 31), .person = 63, .value = 7002},
     IS(REFUSED),
     BY(BYST_5_18_3)},
    {.rule = "BYST-5.18-1", .event = {ON(MINUTES_WRITTEN, 0, 15, 0)}},
    {.rule = "BYST-5.19-1", .event = {ON(MINUTES_APPROVED, 0, 15, 30), .person = DAY_MAYOR}},
    {.rule = "BYST-5.19-1 of a party in government",
     .event = {ON(MINUTES_APPROVED, 0, 15, 40), .person = 47},
     IS(REFUSED),
     BY(BYST_5_19_1)},
    {.rule = "BYST-5.19-1", .event = {ON(MINUTES_APPROVED, 0, 16, 0), .person = DAY_OPPOSITION}},
};
enum { DAY_STEP_COUNT = sizeof DAY_STEPS / sizeof *DAY_STEPS };

/* The register of the day, at the constituting meeting a year before. At least 3 * 120 events fit. */
static inline size_t day_register(trondgov_event *events)
{
    const trondgov_instant at = (DAY - 364) * TRONDGOV_DAY_SECONDS;
    size_t n = 0;
    trondgov_id seat = 1;
    for (trondgov_id party = 1; party <= DAY_PARTIES; party++)
        for (int32_t i = 0; i < DAY_SEATS_OF[party - 1] + 3; i++) {
            const int32_t rank = i < DAY_SEATS_OF[party - 1] ? 0 : i - DAY_SEATS_OF[party - 1] + 1;
            const trondgov_id person = rank ? 100 * party + rank : seat++;
            events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_PERSON, .at = at, .person = person, .item = party};
            events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN,
                                           .at = at,
                                           .person = person,
                                           .item = party,
                                           .value = rank,
                                           .organ = TRONDGOV_ORGAN_BYSTYRE,
                                           .code = TRONDGOV_CATEGORY_POLITISK,
                                           .role = rank                   ? TRONDGOV_ROLE_VARAMEDLEM
                                                   : person == DAY_MAYOR  ? TRONDGOV_ROLE_ORDFORER
                                                   : person == DAY_DEPUTY ? TRONDGOV_ROLE_VARAORDFORER
                                                                          : TRONDGOV_ROLE_MEDLEM};
        }
    for (size_t i = 0; i < sizeof DAY_GOVERNMENT / sizeof *DAY_GOVERNMENT; i++) {
        const trondgov_id person = 5001 + (trondgov_id)i;
        events[n++] =
            (trondgov_event){.kind = TRONDGOV_EVENT_PERSON, .at = at, .person = person, .item = DAY_GOVERNMENT[i]};
        events[n++] = (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN,
                                       .at = at,
                                       .person = person,
                                       .organ = TRONDGOV_ORGAN_BYRAAD,
                                       .role = TRONDGOV_ROLE_BYRAAD};
    }
    return n;
}

static inline trondgov_event day_planned(void)
{
    return (trondgov_event){ON(MEETING, 60, 12, 0), .item = 55, .organ = TRONDGOV_ORGAN_BYSTYRE, .value = DAY};
}

/* The events of a step in a meeting as it stands; room for DAY_SEATS of them. */
static inline size_t day_events(const struct day_step *step, const trondgov_meeting *held, trondgov_event *events)
{
    const trondgov_member *member = NULL;
    const int64_t chair = trondgov_meeting_get(held, TRONDGOV_FIELD_CHAIR);
    int32_t in_favour = step->in_favour, against = step->against;
    size_t n = 0;
    if (step->roll == ONE_EVENT)
        events[n++] = step->event;
    for (trondgov_id person = in_favour; step->roll == ARRIVALS && person <= against; person++) {
        events[n] = step->event;
        events[n++].person = person;
    }
    for (size_t i = 0; step->roll == ROLL_CALL && trondgov_meeting_members(held, 0, i, &member, 1); i++) {
        const int64_t person = trondgov_member_get(member, TRONDGOV_FIELD_PERSON);
        const int32_t left_for = in_favour - (step->chair == TRONDGOV_CHOICE_FOR && person < chair);
        const trondgov_code choice = person == chair ? step->chair
                                     : left_for > 0  ? TRONDGOV_CHOICE_FOR
                                     : against > 0   ? TRONDGOV_CHOICE_AGAINST
                                                     : 0;
        in_favour -= choice == TRONDGOV_CHOICE_FOR;
        against -= choice == TRONDGOV_CHOICE_AGAINST;
        events[n] = step->event;
        events[n].person = person;
        events[n].code = choice;
        n += choice != 0;
    }
    return n;
}

#endif
