/* Member proposals, interpellations, questions and inquiries: Reglement for bystyret 5.13 and 5.14, Reglement for
 * bystyreutvalgene 2.2. The meeting is on Thursday 24 October 2024, so Monday of the week before is 14 October.
 */
#include "meeting_fixture.h"

#include "failing_memory.h"

enum { A1 = 401, A2, B1, Q1, Q2, Q3, I1, I2, M1, M2, LAST_ITEM = M2 };
enum { SV_MEMBER = 38, V_MEMBER = 51, SUBSTITUTE = 101 };
enum { MATTER_I = TRONDGOV_MATTER_INTERPELLATION, MATTER_Q = TRONDGOV_MATTER_ORAL_QUESTION,
       MATTER_N = TRONDGOV_MATTER_INQUIRY, MATTER_M = TRONDGOV_MATTER_MEMBER_PROPOSAL };

static void planned(const trondgov_rulebook *rulebook)
{
    plan_with_items(rulebook, TRONDGOV_MEETING_ORDINARY, 0, A1, LAST_ITEM);
}

static trondgov_event filing(trondgov_id item, trondgov_id person, trondgov_code matter)
{
    return EV(FILED, .item = item, .person = person, .code = matter);
}

static trondgov_event asking(trondgov_id item, trondgov_id person, trondgov_code matter, trondgov_id addressee)
{
    return EV(QUESTION_PUT, .item = item, .person = person, .code = matter, .value = addressee);
}

static void close_case(trondgov_id item)
{
    done("close", EV(CASE_CLOSED, .item = item));
}

/* In time, nothing against it, and the meeting open. */
static void filed_and_opened(const trondgov_rulebook *rulebook, trondgov_id item, trondgov_id person,
                             trondgov_code matter)
{
    planned(rulebook);
    done("file", filing(item, person, matter));
    open_with_items(67);
}

static void three_filed(trondgov_event first, trondgov_event second, trondgov_event third)
{
    planned(rules);
    done("file", first);
    done("file", second);
    done("file", third);
    open_with_items(67);
}

static void by_monday_at_ten_of_the_week_before(void **unused)
{
    (void)unused;
    static const struct {
        const char *rule;
        trondgov_code matter;
        int32_t days, second, exclusive, late;
        trondgov_code provision;
    } rows[] = {
        {"BYST-5.14a-1 09:59:59", MATTER_M, 10, 10 * HOUR - 1, 0, 0, PROVISION(BYST_5_14A_1)},
        {"BYST-5.14a-1 10:00:00", MATTER_M, 10, 10 * HOUR, 0, 0, PROVISION(BYST_5_14A_1)},
        {"BYST-5.14a-1 10:00:01", MATTER_M, 10, 10 * HOUR + 1, 0, 1, PROVISION(BYST_5_14A_1)},
        {"BYST-5.14a-1 in the meeting", MATTER_M, 0, 10 * HOUR, 0, 1, PROVISION(BYST_5_14A_1)},
        {"BYST-5.14c-1 09:59:59", MATTER_I, 10, 10 * HOUR - 1, 0, 0, PROVISION(BYST_5_14C_1)},
        {"BYST-5.14c-1 10:00:00", MATTER_I, 10, 10 * HOUR, 0, 0, PROVISION(BYST_5_14C_1)},
        {"BYST-5.14c-1 10:00:01", MATTER_I, 10, 10 * HOUR + 1, 0, 1, PROVISION(BYST_5_14C_1)},
        {"CONF-003 before the hour strikes", MATTER_I, 10, 10 * HOUR - 1, 1, 0, PROVISION(BYST_5_14C_1)},
        {"CONF-003 on the stroke", MATTER_I, 10, 10 * HOUR, 1, 1, PROVISION(BYST_5_14C_1)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        planned(rows[i].exclusive ? read_otherwise(TRONDGOV_CONFLICT_STROKE_OF_THE_HOUR,
                                                   TRONDGOV_READING_STROKE_OF_THE_HOUR_EXCLUSIVE)
                                  : rules);
        if (rows[i].days == 0)
            open_with_items(67);
        at(rows[i].days, rows[i].days ? rows[i].second : 18 * HOUR);
        done(rows[i].rule, filing(A1, AP_MEMBER, rows[i].matter));
        equal(rows[i].rule, finds(TRONDGOV_FINDING_FAULT, rows[i].provision, NULL), rows[i].late);
        equal(rows[i].rule, finds(TRONDGOV_FINDING_CHECKED, rows[i].provision, NULL), !rows[i].late);
        if (rows[i].days != 0)
            open_with_items(67);
        const trondgov_event taken = rows[i].matter == MATTER_M ? EV(CASE_TAKEN_UP, .item = A1)
                                                                : asking(A1, AP_MEMBER, MATTER_I, MAYOR);
        if (rows[i].late)
            leads_to(rows[i].rule, ANSWER(REFUSED), rows[i].provision, taken);
        else
            done(rows[i].rule, taken);
    }
}

static void an_interpellation_from_the_floor_is_late(void **unused)
{
    (void)unused;
    planned(rules);
    open_with_items(67);
    refused("BYST-5.14c-1 never filed", BYST_5_14C_1, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    done("the id is free", filing(A1, AP_MEMBER, MATTER_N));
}

static void members_and_attending_substitutes(void **unused)
{
    (void)unused;
    planned(rules);
    done("BYST-5.13-1 a member", filing(A1, AP_MEMBER, MATTER_I));
    equal("BYST-5.13-1", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_13_1), NULL), 1);
    done("BYST-5.13-1 the mayor is a member", filing(A2, MAYOR, MATTER_I));
    equal("BYST-5.13-1", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    done("BYST-5.13-1 a substitute, who may come to attend", filing(B1, SUBSTITUTE, MATTER_M));
    equal("BYST-5.13-1", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    equal("BYST-5.14a-2", finds(TRONDGOV_FINDING_DUTY, PROVISION(BYST_5_14A_2), NULL), 0);
    done("BYST-5.13-1 the city government", filing(M1, MINISTER, MATTER_I));
    equal("BYST-5.13-1", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_5_13_1), NULL), 1);
    open_with_items(67);
    refused("BYST-5.13-1", BYST_5_13_1, asking(M1, MINISTER, MATTER_I, MAYOR));
    refused("BYST-5.13-1 the substitute does not attend", BYST_5_13_1, EV(CASE_TAKEN_UP, .item = B1));
    done("BYST-3.6-2", EV(LEFT, .person = 20, .code = TRONDGOV_GROUND_ILLNESS));
    done("BYST-3.6-2", EV(ARRIVED, .person = SUBSTITUTE));
    equal("BYST-3.6-2", sits(SUBSTITUTE), 1);
    done("BYST-5.13-1 the substitute attends", EV(CASE_TAKEN_UP, .item = B1));
}

static void written_reasons_are_due(void **unused)
{
    (void)unused;
    planned(rules);
    done("BYST-5.14a-2", filing(499, AP_MEMBER, MATTER_M));
    equal("BYST-5.14a-2", finds(TRONDGOV_FINDING_DUTY, PROVISION(BYST_5_14A_2), NULL), 1);
}

/* A substitute who sits puts a question and an inquiry. */
static void substitutes_ask(void **unused)
{
    (void)unused;
    static const struct {
        trondgov_code matter;
        trondgov_code provision;
    } rows[] = {{MATTER_Q, PROVISION(BYST_5_14B_2)}, {MATTER_N, PROVISION(BYST_5_14D_1)}};
    for (size_t i = 0; i < 2 * COUNT(rows); i++) {
        const int32_t members_only = i % 2;
        const trondgov_code matter = rows[i / 2].matter;
        planned(members_only ? read_otherwise(TRONDGOV_CONFLICT_SUBSTITUTES_ASK,
                                              TRONDGOV_READING_SUBSTITUTES_ASK_MEMBERS_ONLY)
                             : rules);
        open_with_items(66);
        done("CONF-073", EV(ARRIVED, .person = 1101));
        equal("CONF-073", sits(1101), 1);
        if (members_only) {
            leads_to("CONF-073 members only", ANSWER(REFUSED), rows[i / 2].provision, asking(Q1, 1101, matter, MAYOR));
        } else {
            done("CONF-073 seated substitutes", asking(Q1, 1101, matter, MAYOR));
            equal("CONF-073 the other reading", finds(TRONDGOV_FINDING_OTHER_READING, rows[i / 2].provision, NULL), 1);
        }
    }
    done("CONF-073 a member's", asking(Q1, AP_MEMBER, MATTER_Q, MAYOR) /* under members only */);
}

static void wrong_filings(void **unused)
{
    (void)unused;
    planned(rules);
    fails("unknown person", UNKNOWN_ID, filing(A1, 9999, MATTER_I));
    fails("no such kind", OUT_OF_RANGE, filing(A1, AP_MEMBER, TRONDGOV_MATTER_ORDINARY));
    fails("a case has that id", DUPLICATE, filing(701, AP_MEMBER, MATTER_I));
    fails("needs a kind", MISSING_FIELD, filing(A1, AP_MEMBER, 0));
    done("file", filing(A1, AP_MEMBER, MATTER_I));
    fails("doubled", DUPLICATE, filing(A1, AP_MEMBER, MATTER_I));
    fails("listed beside", DUPLICATE, EV(LATE_CASE, .item = A1, .code = TRONDGOV_MATTER_ORDINARY));
    refused("BYST-2.1-1 before the meeting", BYST_2_1_1, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    open_with_items(67);
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    done("close", EV(MEETING_CLOSED, .person = 0));
    refused("BYST-2.1-1 after it", BYST_2_1_1, filing(A2, AP_MEMBER, MATTER_I));
}

static void wrong_questions(void **unused)
{
    (void)unused;
    filed_and_opened(rules, A1, AP_MEMBER, MATTER_I);
    fails("unknown person", UNKNOWN_ID, asking(A1, 9999, MATTER_I, MAYOR));
    fails("unknown addressee", UNKNOWN_ID, asking(A1, AP_MEMBER, MATTER_I, 9999));
    fails("another kind", OUT_OF_RANGE, asking(A1, AP_MEMBER, MATTER_Q, MAYOR));
    fails("no question", OUT_OF_RANGE, asking(M1, AP_MEMBER, MATTER_M, MAYOR));
    fails("a case", DUPLICATE, asking(701, AP_MEMBER, MATTER_Q, MAYOR));
    fails("not who filed it", OUT_OF_RANGE, asking(A1, SV_MEMBER, MATTER_I, MAYOR));
    fails("not there", OUT_OF_ORDER, asking(Q1, 102, MATTER_Q, MAYOR));
    take_up(701);
    refused("BYST-5.2-6 a case is in hand", BYST_5_2_6, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    close_case(701);
    done("BYST-5.14c", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    fails("an interpellation goes on as a debate", DUPLICATE, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    refused("BYST-5.2-6 an interpellation is in hand", BYST_5_2_6, EV(CASE_TAKEN_UP, .item = 702));
    close_case(A1);
    refused("BYST-5.4-1 put already", BYST_5_4_1, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
}

static void a_member_proposal_must_be_admissible(void **unused)
{
    (void)unused;
    planned(rules);
    done("file", filing(499, AP_MEMBER, MATTER_M));
    open_with_items(67);
    answers("BYST-5.14a-2 not told", NEEDS_FACT, PROVISION(BYST_5_14A_2), EV(CASE_TAKEN_UP, .item = 499));
    stated(499, TRONDGOV_FIELD_WRITTEN_REASONS, 0);
    refused("BYST-5.14a-2 no reasons in writing", BYST_5_14A_2, EV(CASE_TAKEN_UP, .item = 499));
    stated(499, TRONDGOV_FIELD_WRITTEN_REASONS, 1);
    answers("BYST-5.14a-3 not judged", NEEDS_JUDGEMENT, PROVISION(BYST_5_14A_3), EV(CASE_TAKEN_UP, .item = 499));
    judged(499, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 0);
    refused("BYST-5.14a-3 outside the council's field", BYST_5_14A_3, EV(CASE_TAKEN_UP, .item = 499));
    judged(499, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 1);
    judged(499, TRONDGOV_JUDGEMENT_SAME_CONTENT, 0);
    done("BYST-5.14a-3", EV(CASE_TAKEN_UP, .item = 499));
    equal("BYST-5.14a-8 no debate on the content", finds_subject(TRONDGOV_FINDING_CHECKED,
                                                                 TRONDGOV_RIGHT_DEBATE_CONTENT, NULL), 1);
    equal("CONF-072 the business committee decides",
          finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(FORU_2E_1), NULL), 1);
    close_case(499);
    refused("BYST-5.4-1 treated already", BYST_5_4_1, EV(CASE_TAKEN_UP, .item = 499));
}

static trondgov_event proposing(trondgov_id person, trondgov_id item, trondgov_code kind)
{
    return EV(PROPOSAL_PUT, .item = item, .person = person, .value = M1, .code = kind);
}

static void only_who_gets_it_is_proposed(void **unused)
{
    (void)unused;
    filed_and_opened(rules, M1, AP_MEMBER, MATTER_M);
    done("take up", EV(CASE_TAKEN_UP, .item = M1));
    refused("BYST-5.14a-9", BYST_5_14A_9, proposing(SV_MEMBER, 801, TRONDGOV_PROPOSAL_MAIN));
    refused("BYST-5.14a-9", BYST_5_14A_9, proposing(SV_MEMBER, 801, TRONDGOV_PROPOSAL_AMENDMENT));
    done("BYST-5.14a-6 to one committee", proposing(SV_MEMBER, 801, TRONDGOV_PROPOSAL_REFER));
    equal("BYST-5.14a-6", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_14A_6), NULL), 1);
    done("BYST-5.14a-7 to reject it", proposing(V_MEMBER, 802, TRONDGOV_PROPOSAL_REJECT));
    done("BYST-5.14a-5 the city government's own", proposing(MINISTER, 803, TRONDGOV_PROPOSAL_MAIN));
    equal("CONF-063", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_5_9_1), NULL), 1);
    done("BYST-5.14a-5 of its leader", proposing(HEAD, 804, TRONDGOV_PROPOSAL_MAIN));
    refused("BYST-5.9-1 a substitute who does not sit", BYST_5_9_1, proposing(102, 805, TRONDGOV_PROPOSAL_REFER));
    call_to_vote(M1);
    open_vote(900, 802, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 20, 47, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-5.14a-7 20-47", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-5.2-6 it goes on to the committees", BYST_5_2_6, EV(CASE_CLOSED, .item = M1));
    open_vote(901, 801, TRONDGOV_MATTER_ORDINARY);
    roll_call(901, 34, 33, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.14a-4 34-33", CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
    close_case(M1);
}

static void the_council_may_reject(void **unused)
{
    (void)unused;
    filed_and_opened(rules, M1, AP_MEMBER, MATTER_M);
    done("take up", EV(CASE_TAKEN_UP, .item = M1));
    done("BYST-5.14a-7", proposing(V_MEMBER, 802, TRONDGOV_PROPOSAL_REJECT));
    call_to_vote(M1);
    open_vote(900, 802, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 40, 27, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.14a-7 40-27", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    close_case(M1);
    trondgov_entry entry;
    equal("BYST-5.18c", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry) && entry.answer == ANSWER(CARRIED), 1);
}

static void who_treats_it_by_other_readings(void **unused)
{
    (void)unused;
    filed_and_opened(read_otherwise(TRONDGOV_CONFLICT_MEMBER_PROPOSAL_TREATMENT,
                                    TRONDGOV_READING_MEMBER_PROPOSAL_TREATMENT_BUSINESS_COMMITTEE_DECIDES),
                     M1, AP_MEMBER, MATTER_M);
    done("take up", EV(CASE_TAKEN_UP, .item = M1));
    refused("CONF-072 the business committee decides", FORU_2E_1,
            proposing(SV_MEMBER, 801, TRONDGOV_PROPOSAL_REFER));
    filed_and_opened(read_otherwise(TRONDGOV_CONFLICT_BYRAAD_PROPOSAL, TRONDGOV_READING_BYRAAD_PROPOSAL_STATUTE), M1,
                     AP_MEMBER, MATTER_M);
    done("take up", EV(CASE_TAKEN_UP, .item = M1));
    refused("CONF-063 a statement, until a member takes it up", BYST_5_9_1,
            proposing(MINISTER, 803, TRONDGOV_PROPOSAL_MAIN));
}

static void a_recommendation_on_it_is_an_ordinary_case(void **unused)
{
    (void)unused;
    planned(rules);
    done("list", EV(CASE_LISTED, .item = 760, .code = MATTER_M));
    open_with_items(67);
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    take_up(760);
    equal("BYST-5.14a-13", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_14A_13), NULL), 1);
    put(760, 801);
}

static int64_t today(int32_t second)
{
    return (int64_t)THU_24_OCT_2024 * TRONDGOV_DAY_SECONDS + second;
}

/* The running plan says when the break ends. */
static void after_the_break(void **unused)
{
    (void)unused;
    filed_and_opened(rules, A1, AP_MEMBER, MATTER_I);
    stated(0, TRONDGOV_FIELD_BREAKS, 1);
    stated(0, TRONDGOV_FIELD_BREAK_ENDS, today(19 * HOUR));
    at(0, 19 * HOUR - 1);
    refused("BYST-5.13-4 a second too early", BYST_5_13_4, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    refused("BYST-5.13-4 questions too", BYST_5_13_4, asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    refused("BYST-5.13-4 inquiries too", BYST_5_13_4, asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    at(0, 19 * HOUR);
    done("BYST-5.13-4", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
}

static void without_a_break_the_chair_says_when(void **unused)
{
    (void)unused;
    filed_and_opened(rules, A1, AP_MEMBER, MATTER_I);
    done("BYST-5.13-4 no break: not regulated", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
}

static void which_break(void **unused)
{
    (void)unused;
    for (int32_t first = 0; first < 2; first++) {
        filed_and_opened(first ? read_otherwise(TRONDGOV_CONFLICT_BREAK, TRONDGOV_READING_BREAK_FIRST_BREAK) : rules,
                         A1, AP_MEMBER, MATTER_I);
        stated(0, TRONDGOV_FIELD_BREAKS, 2);
        stated(0, TRONDGOV_FIELD_FIRST_BREAK_ENDS, today(18 * HOUR + 1));
        if (first) {
            refused("CONF-060 before the first break's end", BYST_5_13_4, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
            at(0, 18 * HOUR + 1);
            done("CONF-060 at the first break's end", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
            continue;
        }
        answers("CONF-060 the plan must say which", NEEDS_FACT, PROVISION(BYST_5_13_4),
                asking(A1, AP_MEMBER, MATTER_I, MAYOR));
        stated(0, TRONDGOV_FIELD_BREAK_ENDS, today(20 * HOUR));
        refused("CONF-060 the second", BYST_5_13_4, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
        at(0, 20 * HOUR);
        done("CONF-060 the second", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    }
}

static trondgov_event pause(int64_t begins)
{
    return EV(BREAK, .value = begins);
}

/* The break that was held; a break in the middle of an item takes nothing of its time. */
static void the_clock_stands_still_in_a_break(void **unused)
{
    (void)unused;
    planned(read_otherwise(TRONDGOV_CONFLICT_TIME_RUNS_OUT, TRONDGOV_READING_TIME_RUNS_OUT_CUT_OFF));
    stated(0, TRONDGOV_FIELD_BREAKS, 1);
    open_with_items(67);
    answers("BYST-5.13-4 the break is planned, and not said when", NEEDS_FACT, PROVISION(BYST_5_13_4),
            asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    done("break", pause(1));
    refused("BYST-2.1-1 in the break", BYST_2_1_1, asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    now += HOUR;
    done("break", pause(0));
    done("BYST-5.13-4 after it", asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    done("BYST-5.14b-5", EV(QUESTION_ANSWERED, .person = MAYOR, .item = Q1));
    now += HOUR - 2;
    done("break", pause(1));
    now += HOUR;
    done("break", pause(0));
    now += 1;
    done("BYST-5.13-2 a second left", asking(Q1, SV_MEMBER, MATTER_Q, 0));
    now += 1;
    refused("BYST-5.13-5 none left", BYST_5_13_5, asking(Q1, V_MEMBER, MATTER_Q, 0));
    close_case(Q1);
    refused("BYST-5.13-5 nor for another", BYST_5_13_5, asking(Q2, SV_MEMBER, MATTER_Q, MAYOR));
}

/* An item from being put to its end, so many seconds later. */
static void last(trondgov_id item, trondgov_id person, trondgov_code matter, int32_t seconds)
{
    done("put", asking(item, person, matter, MAYOR));
    now += seconds;
    close_case(item);
}

/* What the question answers of an item now, by which provision (0: any); AT 0: as of the last event. */
static void may_be_taken_up(const char *rule, trondgov_id item, trondgov_instant when, trondgov_answer expected,
                            trondgov_code provision)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_CASE, item}, {TRONDGOV_FIELD_AT, when}};
    trondgov_answer answer = 0;
    equal(rule, trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, facts, when ? 2 : 1, &answer, NULL, why),
          TRONDGOV_OK);
    equal(rule, answer, expected);
    if (provision)
        equal(rule, finds(TRONDGOV_FINDING_GROUND, provision, NULL), 1);
}

/* The question says what the event would: test_meeting_walk.c compares them everywhere. */
static void asking_before_it_is_taken_up(void **unused)
{
    (void)unused;
    planned(rules);
    done("file", filing(M1, AP_MEMBER, MATTER_M));
    done("file", filing(499, AP_MEMBER, MATTER_M));
    at(10, 10 * HOUR + 1);
    done("file, late", filing(M2, SV_MEMBER, MATTER_M));
    may_be_taken_up("BYST-2.1-1 before the meeting", M1, 0, ANSWER(NO), PROVISION(BYST_2_1_1));
    open_with_items(67);
    may_be_taken_up("BYST-5.14a-1 in time", M1, 0, ANSWER(YES), 0);
    may_be_taken_up("BYST-5.14a-1 a second late", M2, 0, ANSWER(NO), PROVISION(BYST_5_14A_1));
    may_be_taken_up("BYST-5.14a-2 not told", 499, 0, ANSWER(NEEDS_FACT), PROVISION(BYST_5_14A_2));
    stated(499, TRONDGOV_FIELD_WRITTEN_REASONS, 1);
    may_be_taken_up("BYST-5.14a-3 not judged", 499, 0, ANSWER(NEEDS_JUDGEMENT), PROVISION(BYST_5_14A_3));
    last(Q1, AP_MEMBER, MATTER_Q, HOUR);
    done("file", filing(Q2, SV_MEMBER, MATTER_Q));
    may_be_taken_up("BYST-5.13-5 the hour is spent", Q2, now + 1, ANSWER(NO), PROVISION(BYST_5_13_5));
    take_up(701);
    may_be_taken_up("BYST-5.2-6 a case is in hand", M1, 0, ANSWER(NO), PROVISION(BYST_5_2_6));
    const trondgov_fact none[] = {{TRONDGOV_FIELD_CASE, 998}};
    const trondgov_fact before[] = {{TRONDGOV_FIELD_CASE, M1}, {TRONDGOV_FIELD_AT, now - 1}};
    trondgov_answer answer = 1;
    equal("no such case", trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, none, 1, &answer, NULL, why),
          TRONDGOV_UNKNOWN_ID);
    equal("time runs back", trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, before, 2, &answer, NULL, why),
          TRONDGOV_OUT_OF_ORDER);
    equal("time runs back", finds_subject(TRONDGOV_FINDING_INPUT, TRONDGOV_FIELD_AT, NULL), 1);
    equal("no answer", answer, 0);
    equal("which case", trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_TAKE_UP, NULL, 0, &answer, NULL, NULL),
          TRONDGOV_OK);
    equal("which case", answer, ANSWER(NEEDS_FACT));
}

static void an_hour_for_questions(void **unused)
{
    (void)unused;
    planned(rules);
    done("file", filing(A1, V_MEMBER, MATTER_I));
    open_with_items(67);
    last(Q1, AP_MEMBER, MATTER_Q, HOUR - 1);
    done("BYST-5.13-2 one second left", asking(Q2, SV_MEMBER, MATTER_Q, MAYOR));
    equal("BYST-5.13-2", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_13_2), NULL), 1);
    now += 1;
    close_case(Q2);
    refused("BYST-5.13-5 none left", BYST_5_13_5, asking(Q3, V_MEMBER, MATTER_Q, MAYOR));
    done("BYST-5.13-3 the other half hour is not touched", asking(A1, V_MEMBER, MATTER_I, MAYOR));
}

static void half_an_hour_for_proposals_and_interpellations(void **unused)
{
    (void)unused;
    three_filed(filing(A1, V_MEMBER, MATTER_I), filing(M1, AP_MEMBER, MATTER_M), filing(M2, SV_MEMBER, MATTER_M));
    last(A1, V_MEMBER, MATTER_I, HOUR / 2 - 1);
    done("BYST-5.13-3 one second left", EV(CASE_TAKEN_UP, .item = M1));
    equal("BYST-5.13-3", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_13_3), NULL), 1);
    now += 1;
    close_case(M1);
    refused("BYST-5.13-5 none left", BYST_5_13_5, EV(CASE_TAKEN_UP, .item = M2));
    done("BYST-5.13-2 the hour is not touched", asking(Q3, V_MEMBER, MATTER_Q, MAYOR));
}

static void the_time_runs_out_in_an_item(void **unused)
{
    (void)unused;
    static const trondgov_code READINGS[] = {0, TRONDGOV_READING_TIME_RUNS_OUT_FINISH_ITEM,
                                             TRONDGOV_READING_TIME_RUNS_OUT_CUT_OFF};
    for (size_t i = 0; i < COUNT(READINGS); i++) {
        planned(i ? read_otherwise(TRONDGOV_CONFLICT_TIME_RUNS_OUT, READINGS[i]) : rules);
        open_with_items(67);
        done("put", asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
        done("answered", EV(QUESTION_ANSWERED, .person = MAYOR, .item = Q1));
        now += HOUR - 1;
        done("CONF-059 a second left", asking(Q1, SV_MEMBER, MATTER_Q, 0));
        now += 1;
        const trondgov_event further = asking(Q1, AP_MEMBER, MATTER_Q, 0);
        if (i == 1)
            done("CONF-059 it is finished", further);
        else if (i == 2)
            refused("CONF-059 cut off", BYST_5_13_5, further);
        else {
            answers("CONF-059 the chair judges", NEEDS_JUDGEMENT, 0, further);
            judged(Q1, TRONDGOV_JUDGEMENT_FINISH_ITEM, 0);
            refused("CONF-059 not finished", BYST_5_13_5, further);
            done("BYST-5.13-5 put off without a vote", EV(CASE_POSTPONED, .item = Q1));
            equal("BYST-5.13-5", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_13_5), NULL), 1);
            continue;
        }
        if (i == 2)
            done("BYST-5.13-5 put off without a vote", EV(CASE_POSTPONED, .item = Q1));
        else
            refused("BYST-5.2-6 it is to be finished", BYST_5_2_6, EV(CASE_POSTPONED, .item = Q1));
    }
    filed_and_opened(rules, A1, AP_MEMBER, MATTER_I);
    judged(Q1, TRONDGOV_JUDGEMENT_FINISH_ITEM, 1);
    done("put", asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    done("answered", EV(QUESTION_ANSWERED, .person = MAYOR, .item = Q1));
    now += HOUR;
    done("CONF-059 judged to be finished", asking(Q1, AP_MEMBER, MATTER_Q, 0));
}

static void inquiries_and_the_hour(void **unused)
{
    (void)unused;
    for (int32_t outside = 0; outside < 2; outside++) {
        planned(outside
                    ? read_otherwise(TRONDGOV_CONFLICT_QUESTION_TIME, TRONDGOV_READING_QUESTION_TIME_INQUIRIES_OUTSIDE)
                    : rules);
        for (trondgov_id item = I1; item <= I2; item++)
            done("hand in", filing(item, AP_MEMBER, MATTER_N));
        open_with_items(67);
        last(Q1, AP_MEMBER, MATTER_Q, 58 * MINUTE);
        last(I1, AP_MEMBER, MATTER_N, 2 * MINUTE);
        if (outside) {
            last(I2, AP_MEMBER, MATTER_N, 2 * MINUTE);
            done("CONF-058 the two minutes are left", asking(Q2, SV_MEMBER, MATTER_Q, MAYOR));
            continue;
        }
        refused("CONF-058 two pots", BYST_5_13_5, asking(I2, AP_MEMBER, MATTER_N, MAYOR));
        equal("CONF-058 the other reading", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_5_13_2), NULL), 1);
    }
}

static void the_question_hour_is_in_ordinary_meetings(void **unused)
{
    (void)unused;
    plan_with_items(rules, TRONDGOV_MEETING_EXTRA, 0, A1, LAST_ITEM);
    done("hand in", filing(I1, AP_MEMBER, MATTER_N));
    done("file", filing(A1, AP_MEMBER, MATTER_I));
    open_with_items(67);
    refused("BYST-5.14b-1 an extra meeting", BYST_5_14B_1, asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    last(A1, AP_MEMBER, MATTER_I, 60);
    last(I1, AP_MEMBER, MATTER_N, 60); /* BYST-5.2-4 and 5.14d-1: in every meeting */
}

/* KOML-11-7-2, "Kravene som ellers gjelder for møter, gjelder også for fjernmøter": the plan says whether one is
 * ordinary. */
static void the_question_hour_of_a_remote_meeting(void **unused)
{
    (void)unused;
    static const struct {
        const char *rule;
        int32_t kind_told;
        int64_t told;
        trondgov_answer answer;
    } rows[] = {
        {"BYST-5.14b-1 not told", 0, -1, ANSWER(NEEDS_FACT)},
        {"BYST-2.2-1, 5.14b-1 in the plan", 0, 1, ANSWER(DONE)},
        {"BYST-2.2-2, 5.14b-1 called by the mayor", 0, 0, ANSWER(REFUSED)},
        {"BYST-5.14b-1 told to be ordinary", 1, TRONDGOV_MEETING_ORDINARY, ANSWER(DONE)},
        {"BYST-5.14b-1 told to be an extra one", 1, TRONDGOV_MEETING_EXTRA, ANSWER(REFUSED)},
    };
    const trondgov_fact hour[] = {{TRONDGOV_FIELD_LIMIT, TRONDGOV_LIMIT_QUESTION_HOUR}, {TRONDGOV_FIELD_USED, 0}};
    trondgov_answer answer = 0;
    plan_with_items(rules, TRONDGOV_MEETING_REMOTE, 0, A1, LAST_ITEM);
    at(8, 12 * HOUR);
    done("BYST-2.2-1 whether it is in the plan is not known", EV(NOTICE_SENT, .value = FULL_NOTICE));
    equal("BYST-2.2-1 so it is no fault", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_2_2_1), NULL), 0);
    plan_with_items(rules, TRONDGOV_MEETING_REMOTE, 0, A1, LAST_ITEM);
    stated(0, TRONDGOV_FIELD_IN_PLAN, 0);
    at(8, 12 * HOUR);
    done("BYST-2.2-1 it is not, and nobody called it", EV(NOTICE_SENT, .value = FULL_NOTICE));
    equal("BYST-2.2-1", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_2_2_1), NULL), 1);
    for (size_t i = 0; i < COUNT(rows); i++) {
        plan_with_items(rules, TRONDGOV_MEETING_REMOTE, MAYOR, A1, LAST_ITEM);
        stated(0, TRONDGOV_FIELD_COUNCIL_ALLOWS, 1);
        stated(0, TRONDGOV_FIELD_SEES_AND_HEARS, 1);
        stated(0, TRONDGOV_FIELD_CONFIDENTIAL, 0);
        stated(0, TRONDGOV_FIELD_SERVICE_CASE, 0);
        if (rows[i].told >= 0)
            stated(0, rows[i].kind_told ? TRONDGOV_FIELD_MEETING_KIND : TRONDGOV_FIELD_IN_PLAN, rows[i].told);
        open_with_items(67);
        equal(rows[i].rule, trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_SPEAKING_TIME, hour, COUNT(hour), &answer,
                                                 NULL, why), TRONDGOV_OK);
        equal(rows[i].rule, answer, rows[i].answer == ANSWER(DONE)      ? ANSWER(YES)
                                    : rows[i].answer == ANSWER(REFUSED) ? ANSWER(NO)
                                                                        : ANSWER(NEEDS_FACT));
        leads_to(rows[i].rule, rows[i].answer, rows[i].answer == ANSWER(DONE) ? 0 : PROVISION(BYST_5_14B_1),
                 asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    }
}

static void questions_must_be_admissible(void **unused)
{
    (void)unused;
    planned(rules);
    done("file", filing(A1, AP_MEMBER, MATTER_I));
    open_with_items(67);
    answers("BYST-5.14b-2 not judged", NEEDS_JUDGEMENT, PROVISION(BYST_5_14B_2),
            asking(498, AP_MEMBER, MATTER_Q, MAYOR));
    judged(Q1, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 0);
    refused("BYST-5.14b-2 outside the council's field", BYST_5_14B_2, asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    judged(Q2, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 1);
    refused("BYST-5.14c-13 pending", BYST_5_14C_13, asking(Q2, AP_MEMBER, MATTER_Q, MAYOR));
    equal("CONF-077", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(BYST_5_14B_2), NULL), 1);
    judged(A1, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 1);
    refused("BYST-5.14c-13 pending", BYST_5_14C_13, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    judged(A1, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 0);
    stated(A1, TRONDGOV_FIELD_MATTERS, 2);
    refused("BYST-5.14c-3 two matters", BYST_5_14C_3, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    stated(A1, TRONDGOV_FIELD_MATTERS, 1);
    judged(A1, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 0);
    refused("BYST-5.14c-4 outside the council's field", BYST_5_14C_4, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    judged(A1, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 1);
    done("BYST-5.14c-3, BYST-5.14c-4", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    planned(read_otherwise(TRONDGOV_CONFLICT_PENDING_MATTERS, TRONDGOV_READING_PENDING_MATTERS_STATUTE));
    open_with_items(67);
    judged(Q2, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 1);
    done("CONF-077 statute", asking(Q2, AP_MEMBER, MATTER_Q, MAYOR));
}

static void one_main_question_each(void **unused)
{
    (void)unused;
    planned(rules);
    done("BYST-5.14b-2 filed before", filing(Q1, AP_MEMBER, MATTER_Q));
    open_with_items(67);
    last(Q1, AP_MEMBER, MATTER_Q, 60);
    refused("BYST-5.14b-10 a second", BYST_5_14B_10, asking(Q2, AP_MEMBER, MATTER_Q, MAYOR));
    done("BYST-5.14b-10 another member's first", asking(Q2, SV_MEMBER, MATTER_Q, MAYOR));
    done("BYST-5.14b-10 a follow-up does not count", asking(Q2, AP_MEMBER, MATTER_Q, 0));
    done("BYST-5.14b-10 nor does this one", asking(Q2, V_MEMBER, MATTER_Q, 0));
    close_case(Q2);
    done("BYST-5.14b-10", asking(Q3, V_MEMBER, MATTER_Q, MINISTER));
}

static void the_mayor_orders_the_questions(void **unused)
{
    (void)unused;
    three_filed(filing(Q1, AP_MEMBER, MATTER_Q), filing(Q2, SV_MEMBER, MATTER_Q), filing(Q3, V_MEMBER, MATTER_Q));
    last(Q3, V_MEMBER, MATTER_Q, 60);
    last(Q1, AP_MEMBER, MATTER_Q, 60);
    done("BYST-5.14b-11", EV(CASE_TAKEN_UP, .item = Q2)); /* called by the chair, and then put */
    done("BYST-5.14b-11", asking(Q2, SV_MEMBER, MATTER_Q, MAYOR));
    done("answered", EV(QUESTION_ANSWERED, .person = MAYOR, .item = Q2));
    done("BYST-5.14b-7", asking(Q2, SV_MEMBER, MATTER_Q, 0));
}

static void supplementary_and_follow_up_questions(void **unused)
{
    (void)unused;
    planned(rules);
    open_with_items(66);
    done("CONF-073", EV(ARRIVED, .person = 1101));
    done("put", asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    refused("BYST-5.14b-7 before the answer", BYST_5_14B_7, asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    done("BYST-5.14b-5", EV(QUESTION_ANSWERED, .person = MINISTER, .item = Q1));
    fails("the question was to another", OUT_OF_RANGE, asking(Q1, AP_MEMBER, MATTER_Q, MAYOR));
    done("BYST-5.14b-7", asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    equal("BYST-5.14b-9", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_14B_9), NULL), 1);
    refused("BYST-5.14b-7 a second", BYST_5_14B_7, asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    done("BYST-5.14b-8", asking(Q1, SV_MEMBER, MATTER_Q, 0));
    equal("BYST-5.14b-8", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_14B_8), NULL), 1);
    refused("BYST-5.14b-8 a second", BYST_5_14B_8, asking(Q1, SV_MEMBER, MATTER_Q, 0));
    done("BYST-5.14b-8 of another", asking(Q1, V_MEMBER, MATTER_Q, 0));
    done("BYST-5.14b-8 of a substitute", asking(Q1, 1101, MATTER_Q, 0));
    refused("BYST-5.14b-8 of the city government", BYST_5_14B_8, asking(Q1, HEAD, MATTER_Q, 0));
    planned(read_otherwise(TRONDGOV_CONFLICT_FOLLOW_UPS, TRONDGOV_READING_FOLLOW_UPS_ONCE_IN_ALL));
    open_with_items(67);
    done("put", asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    done("CONF-074 the first", asking(Q1, SV_MEMBER, MATTER_Q, 0));
    refused("CONF-074 once in all", BYST_5_14B_8, asking(Q1, V_MEMBER, MATTER_Q, 0));
}

static trondgov_event answering(trondgov_id person, trondgov_id item)
{
    return EV(QUESTION_ANSWERED, .person = person, .item = item);
}

static void who_answers(void **unused)
{
    (void)unused;
    planned(rules);
    done("file", filing(A1, AP_MEMBER, MATTER_I));
    done("hand in", filing(I1, AP_MEMBER, MATTER_N));
    open_with_items(67);
    refused("BYST-5.14b-2 to a member", BYST_5_14B_2, asking(Q1, AP_MEMBER, MATTER_Q, SV_MEMBER));
    fails("unknown question", UNKNOWN_ID, answering(MINISTER, Q1));
    fails("no question", OUT_OF_RANGE, answering(MINISTER, 701));
    refused("BYST-5.4-1 not put", BYST_5_4_1, answering(MINISTER, A1));
    done("put", asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    fails("unknown person", UNKNOWN_ID, answering(9999, Q1));
    fails("not there", OUT_OF_ORDER, answering(102, Q1));
    refused("BYST-5.14b-2 by a member", BYST_5_14B_2, answering(SV_MEMBER, Q1));
    done("BYST-5.14b-2 by another of the city government", answering(HEAD, Q1));
    fails("again", DUPLICATE, answering(MINISTER, Q1));
    done("BYST-5.14b-7", asking(Q1, AP_MEMBER, MATTER_Q, 0));
    done("BYST-5.14b-9", answering(MAYOR, Q1));
    close_case(Q1);
    last(Q2, SV_MEMBER, MATTER_Q, 60); /* BYST-5.14b-12: no answer */
    refused("BYST-5.14d-1 to the city government", BYST_5_14D_1, asking(I1, AP_MEMBER, MATTER_N, MINISTER));
    done("BYST-5.14d-1", asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    refused("BYST-5.14d-1", BYST_5_14D_1, answering(MINISTER, I1));
    done("BYST-5.14d-4", answering(MAYOR, I1));
    refused("BYST-5.14d-5 a supplementary question", BYST_5_14D_5, asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    close_case(I1);
    done("BYST-5.14c-2", asking(A1, AP_MEMBER, MATTER_I, MINISTER));
    equal("CONF-071", finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(FORU_2G_1), NULL), 1);
    refused("BYST-5.14c-2 another than the mayor named", BYST_5_14C_2, answering(HEAD, A1));
    done("BYST-5.14c-2", answering(MINISTER, A1));
}

static void who_names_the_answerer_otherwise(void **unused)
{
    (void)unused;
    filed_and_opened(read_otherwise(TRONDGOV_CONFLICT_INTERPELLATION_ANSWERER,
                                    TRONDGOV_READING_INTERPELLATION_ANSWERER_BUSINESS_COMMITTEE_DECIDES),
                     A1, AP_MEMBER, MATTER_I);
    done("CONF-071", asking(A1, AP_MEMBER, MATTER_I, MINISTER));
    refused("CONF-071", FORU_2G_1, answering(HEAD, A1));
    filed_and_opened(rules, A1, AP_MEMBER, MATTER_I);
    done("BYST-5.14c-2 nobody named", asking(A1, AP_MEMBER, MATTER_I, 0));
    done("BYST-5.14c-2 whom the chair lets", answering(SV_MEMBER, A1));
}

static void every_partys_first_before_the_second(void **unused)
{
    (void)unused;
    planned(rules);
    done("A1", filing(A1, AP_MEMBER, MATTER_I));
    done("A2", filing(A2, AP_MEMBER + 1, MATTER_I));
    done("B1", filing(B1, SV_MEMBER, MATTER_I));
    open_with_items(67);
    refused("BYST-5.14c-12 A2 first", BYST_5_14C_12, asking(A2, AP_MEMBER + 1, MATTER_I, MAYOR));
    last(A1, AP_MEMBER, MATTER_I, 60);
    refused("BYST-5.14c-12 A2 before B1", BYST_5_14C_12, asking(A2, AP_MEMBER + 1, MATTER_I, MAYOR));
    last(B1, SV_MEMBER, MATTER_I, 60);
    done("BYST-5.14c-12 A2 at last", asking(A2, AP_MEMBER + 1, MATTER_I, MAYOR));
}

static void what_cannot_be_put_holds_up_nobody(void **unused)
{
    (void)unused;
    for (int32_t i = 0; i < 3; i++) {
        planned(rules);
        done("A1", filing(A1, AP_MEMBER, MATTER_I));
        done("A2", filing(A2, AP_MEMBER, MATTER_I));
        if (i == 0) /* late */
            at(9, 0);
        done("B1", filing(B1, SV_MEMBER, MATTER_I));
        open_with_items(67);
        if (i == 1) /* not admissible */
            judged(B1, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 1);
        if (i == 2) { /* the party's own first is not: the next is its first */
            judged(A1, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 1);
            last(A2, AP_MEMBER, MATTER_I, 60);
            continue;
        }
        last(A1, AP_MEMBER, MATTER_I, 60);
        last(A2, AP_MEMBER, MATTER_I, 60); /* BYST-5.14c-12 */
    }
}

/* One without a party is a party alone. */
static void without_a_party(void **unused)
{
    (void)unused;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 40; person++)
        done("enrol", EV(SEAT, .person = person, .item = 1, .code = TRONDGOV_CATEGORY_POLITISK,
                         .role = person == MAYOR ? TRONDGOV_ROLE_ORDFORER : TRONDGOV_ROLE_MEDLEM));
    for (trondgov_id item = A1; item <= B1; item++)
        nothing_against(item);
    done("of 11", filing(A1, 11, MATTER_I));
    done("of 11", filing(A2, 11, MATTER_I));
    done("of 12", filing(B1, 12, MATTER_I));
    at(0, 9 * HOUR);
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE));
    arrive(1, 40);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    refused("BYST-5.14c-12", BYST_5_14C_12, asking(A2, 11, MATTER_I, MAYOR));
    last(A1, 11, MATTER_I, 1);
    refused("BYST-5.14c-12", BYST_5_14C_12, asking(A2, 11, MATTER_I, MAYOR));
    last(B1, 12, MATTER_I, 1);
    last(A2, 11, MATTER_I, 1);
}

static trondgov_event with_proposal(trondgov_id item)
{
    return EV(FILED, .item = item, .person = AP_MEMBER, .code = MATTER_I, .value = 1);
}

static void an_interpellation_with_a_proposal_is_a_case(void **unused)
{
    (void)unused;
    planned(rules);
    done("BYST-5.14c-11b", with_proposal(A1));
    equal("BYST-5.14c-11b", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_14C_11B), NULL), 1);
    done("BYST-5.14c-11b", with_proposal(A2));
    done("BYST-5.14c-11b", with_proposal(B1));
    done("BYST-5.14c-11b the mayor lists it", EV(CASE_LISTED, .item = A2, .code = TRONDGOV_MATTER_ORDINARY));
    open_with_items(67);
    refused("BYST-5.14c-11a", BYST_5_14C_11A, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    refused("BYST-5.4-1 on no agenda", BYST_5_4_1, EV(CASE_TAKEN_UP, .item = A1));
    fails("it is a case now", DUPLICATE, asking(A2, AP_MEMBER, MATTER_I, MAYOR));
    done("BYST-5.14c-11b a late case", EV(LATE_CASE, .item = A1, .code = TRONDGOV_MATTER_ORDINARY));
    decide(A1);
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    decide(A2);
    done("close", EV(MEETING_CLOSED, .person = 0));
    equal("BYST-5.14c-11b what the mayor did not list does not lapse",
          finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_13_5), NULL), 0);
}

static void demanded_by_a_third(void **unused)
{
    (void)unused;
    for (int32_t demanding = 22; demanding <= 23; demanding++) {
        planned(rules);
        done("BYST-5.14c-11b", with_proposal(A1));
        done("BYST-3.1-2", EV(CASE_DEMANDED, .item = A1, .value = demanding));
        at(8, 12 * HOUR);
        done("BYST-3.1-2", EV(NOTICE_SENT, .value = FULL_NOTICE));
        equal("BYST-3.1-2, BYST-5.14c-11b", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_3_1_2), NULL),
              demanding == 23);
    }
}

static trondgov_event for_decision(trondgov_id proposal)
{
    return EV(PROPOSAL_PUT, .item = proposal, .person = SV_MEMBER, .value = A1, .code = TRONDGOV_PROPOSAL_MAIN);
}

/* An interpellation with a proposal put, called to the vote after the objections. */
static void proposal_in_interpellation(const trondgov_rulebook *rulebook, int32_t present, trondgov_id objector,
                                       int32_t objectors)
{
    planned(rulebook);
    done("file", filing(A1, AP_MEMBER, MATTER_I));
    open_with_items(present);
    fails("nothing to object to", OUT_OF_ORDER, EV(OBJECTED, .item = A1, .value = 1));
    done("put", asking(A1, AP_MEMBER, MATTER_I, MAYOR));
    refused("BYST-5.4-1 no decision yet", BYST_5_4_1, EV(OBJECTED, .item = A1, .value = 1));
    done("BYST-5.14c-11c", for_decision(801));
    equal("BYST-5.14c-11c", finds_subject(TRONDGOV_FINDING_WARNING, TRONDGOV_THRESHOLD_INTERPELLATION_VETO, NULL), 1);
    if (objector == DEPUTY)
        done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = A1));
    if (objector)
        done("BYST-5.14c-11c", EV(OBJECTED, .item = A1, .person = objector));
    if (objectors)
        done("BYST-5.14c-11c", EV(OBJECTED, .item = A1, .value = objectors));
    call_to_vote(A1);
}

static void decided_if_nobody_stops_it(void **unused)
{
    (void)unused;
    static const struct {
        const char *rule;
        trondgov_code conflict, reading;
        int32_t present, objectors;
        trondgov_id objector;
        trondgov_code provision; /* 0: goes on */
    } rows[] = {
        {"BYST-5.14c-11c nobody objects", 0, 0, 67, 0, 0, 0},
        {"BYST-5.14c-11c 22 of 67", 0, 0, 67, 22, 0, 0},
        {"BYST-5.14c-11c 23 of 67", 0, 0, 67, 23, 0, PROVISION(BYST_5_14C_11C)},
        {"BYST-5.14c-11c 24 of 67", 0, 0, 67, 24, 0, PROVISION(BYST_5_14C_11C)},
        {"BYST-5.14c-11c the mayor", 0, 0, 67, 0, MAYOR, PROVISION(BYST_5_14C_11C)},
        {"BYST-5.14c-11c another member", 0, 0, 67, 0, V_MEMBER, 0},
        {"CONF-004 as written 20 when 60 attend", 0, 0, 60, 20, 0, 0},
        {"CONF-004 statute 20 when 60 attend", TRONDGOV_CONFLICT_LATE_CASE_BASE,
         TRONDGOV_READING_LATE_CASE_BASE_STATUTE, 60, 20, 0, PROVISION(KOML_11_3_5A)},
        {"CONF-004 statute 19 when 60 attend", TRONDGOV_CONFLICT_LATE_CASE_BASE,
         TRONDGOV_READING_LATE_CASE_BASE_STATUTE, 60, 19, 0, 0},
        {"CONF-009 whoever presides", 0, 0, 67, 0, DEPUTY, PROVISION(BYST_5_14C_11C)},
        {"CONF-009 the mayor alone", TRONDGOV_CONFLICT_NAMED_POWER, TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER, 67, 0,
         DEPUTY, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const trondgov_rulebook *rulebook =
            rows[i].conflict ? read_otherwise(rows[i].conflict, rows[i].reading) : rules;
        proposal_in_interpellation(rulebook, rows[i].present, rows[i].objector, rows[i].objectors);
        const trondgov_event ballot = EV(BALLOT_OPENED, .item = 900, .value = 801, .code = TRONDGOV_MATTER_ORDINARY);
        if (!rows[i].provision) {
            done(rows[i].rule, ballot);
            continue;
        }
        leads_to(rows[i].rule, ANSWER(REFUSED), rows[i].provision, ballot);
        leads_to(rows[i].rule, ANSWER(REFUSED), rows[i].provision, EV(TACIT_CONSENT, .item = 900, .value = 801));
        close_case(A1); /* undecided, and no bar to the end of the interpellation */
    }
}

static void one_objector_counts_once(void **unused)
{
    (void)unused;
    proposal_in_interpellation(rules, 67, 0, 22);
    fails("more than there are", OUT_OF_RANGE, EV(OBJECTED, .item = A1, .value = 60));
    fails("nobody", MISSING_FIELD, EV(OBJECTED, .item = A1));
    done("BYST-5.14c-11c the 23rd", EV(OBJECTED, .item = A1, .person = V_MEMBER));
    fails("doubled", DUPLICATE, EV(OBJECTED, .item = A1, .person = V_MEMBER));
    refused("BYST-5.14c-11c", BYST_5_14C_11C,
            EV(BALLOT_OPENED, .item = 900, .value = 801, .code = TRONDGOV_MATTER_ORDINARY));
    close_case(A1);
    refused("BYST-5.4-1 over", BYST_5_4_1, EV(OBJECTED, .item = A1, .value = 1));
}

static void an_inquiry_is_handed_in_while_the_meeting_constitutes_itself(void **unused)
{
    (void)unused;
    static const int32_t SECONDS[] = {-1, 0, 1};
    for (size_t i = 0; i < COUNT(SECONDS); i++) {
        planned(rules);
        open_with_items(67);
        const trondgov_instant first_case = now + 10;
        now = SECONDS[i] < 0 ? first_case - 1 : first_case;
        if (SECONDS[i] <= 0)
            done("hand in", filing(I1, AP_MEMBER, MATTER_N));
        now = first_case;
        decide(701);
        if (SECONDS[i] > 0) {
            now = first_case + 1;
            done("hand in", filing(I1, AP_MEMBER, MATTER_N));
            refused("BYST-5.14d-2 a second after the first case was taken up", BYST_5_14D_2,
                    asking(I1, AP_MEMBER, MATTER_N, MAYOR));
        } else
            done("BYST-5.14d-2 in time", asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    }
    planned(read_otherwise(TRONDGOV_CONFLICT_CONSTITUTION_OF_MEETING,
                           TRONDGOV_READING_CONSTITUTION_OF_MEETING_CONSTITUTING_MEETING));
    done("hand in", filing(I1, AP_MEMBER, MATTER_N));
    open_with_items(67);
    refused("CONF-076 only in the constituting meeting", BYST_5_14D_2, asking(I1, AP_MEMBER, MATTER_N, MAYOR));
}

static void inquiries_must_be_admissible(void **unused)
{
    (void)unused;
    planned(rules);
    done("hand in", filing(I1, AP_MEMBER, MATTER_N));
    open_with_items(67);
    stated(I1, TRONDGOV_FIELD_WRITTEN, 0);
    refused("BYST-5.14d-2 not in writing", BYST_5_14D_2, asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    stated(I1, TRONDGOV_FIELD_WRITTEN, 1);
    judged(I1, TRONDGOV_JUDGEMENT_BRIEF, 0);
    refused("BYST-5.14d-2 not brief", BYST_5_14D_2, asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    judged(I1, TRONDGOV_JUDGEMENT_BRIEF, 1);
    stated(I1, TRONDGOV_FIELD_ON_AGENDA, 1);
    refused("BYST-5.14d-1 on the agenda", BYST_5_14D_1, asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    stated(I1, TRONDGOV_FIELD_ON_AGENDA, 0);
    done("BYST-5.14d-1", asking(I1, AP_MEMBER, MATTER_N, MAYOR));
    answers("BYST-5.14d-1 not told", NEEDS_FACT, 0, (close_case(I1), asking(497, AP_MEMBER, MATTER_N, MAYOR)));
}

static void what_is_not_reached_lapses(void **unused)
{
    (void)unused;
    for (int32_t all = 0; all < 2; all++) {
        planned(all ? read_otherwise(TRONDGOV_CONFLICT_INQUIRY_KEPT, TRONDGOV_READING_INQUIRY_KEPT_ALL_LAPSE) : rules);
        done("file", filing(A1, AP_MEMBER, MATTER_I));
        done("hand in", filing(I1, AP_MEMBER, MATTER_N));
        done("hand in", filing(I2, SV_MEMBER, MATTER_N));
        open_with_items(67);
        for (trondgov_id item = 701; item <= 703; item++)
            decide(item);
        refused("BYST-5.2-6 not without a vote", BYST_5_2_6, EV(CASE_POSTPONED, .item = A1));
        done("BYST-5.14d-4 the mayor moves it", EV(CASE_POSTPONED, .item = I1));
        equal("BYST-5.14d-4", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_14D_4), NULL), 1);
        equal("CONF-075", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_13_5), NULL), all);
        refused("BYST-5.4-1 moved already", BYST_5_4_1, EV(CASE_POSTPONED, .item = I1));
        done("close", EV(MEETING_CLOSED, .person = 0));
        trondgov_finding finding;
        equal("BYST-5.13-5", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_13_5), &finding), 1);
        equal("BYST-5.13-5 the interpellation", finding.item, A1);
        equal("BYST-5.13-5 its proposer", finding.person, AP_MEMBER);
        equal("BYST-5.2-6", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_2_6), NULL), 0);
        const trondgov_fact of = {TRONDGOV_FIELD_CASE, I2};
        int64_t value = 0;
        assert_int_equal(trondgov_meeting_ask(meeting, TRONDGOV_QUESTION_STATE, &of, 1, NULL, &value, NULL),
                         TRONDGOV_OK);
        equal("BYST-5.13-5 an inquiry that was not reached", value, TRONDGOV_STATE_LAPSED);
    }
}

static void postponed_by_vote_must_be_put_again(void **unused)
{
    (void)unused;
    filed_and_opened(rules, A1, AP_MEMBER, MATTER_I);
    carry(900, TRONDGOV_MATTER_POSTPONEMENT);
    done("BYST-5.13-5", EV(CASE_POSTPONED, .item = A1));
    equal("BYST-5.13-5", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_13_5), NULL), 1);
    refused("BYST-5.4-1", BYST_5_4_1, asking(A1, AP_MEMBER, MATTER_I, MAYOR));
}

static trondgov_event reporting(trondgov_id item, trondgov_code affair)
{
    return EV(REPORTED, .item = item, .code = affair);
}

static void reports_are_recorded_once(void **unused)
{
    (void)unused;
    planned(rules);
    refused("BYST-2.1-1 before the meeting", BYST_2_1_1, reporting(1, TRONDGOV_AFFAIR_REPORT));
    open_with_items(67);
    done("BYST-5.16-6 at the constitution", reporting(1, TRONDGOV_AFFAIR_DELEGATION));
    equal("BYST-5.16-6", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_16_6), NULL), 1);
    fails("doubled", DUPLICATE, reporting(1, TRONDGOV_AFFAIR_DELEGATION));
    take_up(701);
    done("BYST-5.16-6 after it", reporting(2, TRONDGOV_AFFAIR_DELEGATION));
    equal("BYST-5.16-6", finds(TRONDGOV_FINDING_WARNING, PROVISION(BYST_5_16_6), NULL), 1);
    done("BYST-5.14a-15", reporting(3, TRONDGOV_AFFAIR_MEMBER_PROPOSAL));
    equal("BYST-5.14a-15", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_5_14A_15), NULL), 1);
    done("urgent decision", reporting(4, TRONDGOV_AFFAIR_URGENT_DECISION));
    fails("no kind", MISSING_FIELD, EV(REPORTED, .item = 5));
}

/* The health committee: leader 1, members to 11, substitute 12 in the place of 11, a minister and the auditor there. */
static void committee(const trondgov_rulebook *rulebook)
{
    plan_under(rulebook, TRONDGOV_ORGAN_HELSE_OG_VELFERD, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 11; person++)
        done("enrol", EV(SEAT, .person = person, .item = 1, .code = TRONDGOV_CATEGORY_POLITISK,
                         .role = person == 1   ? TRONDGOV_ROLE_LEDER
                                 : person == 2 ? TRONDGOV_ROLE_NESTLEDER
                                               : TRONDGOV_ROLE_MEDLEM));
    done("enrol", EV(SEAT, .person = 12, .item = 1, .value = 1, .role = TRONDGOV_ROLE_VARAMEDLEM));
    done("enrol", EV(SEAT, .person = MINISTER, .role = TRONDGOV_ROLE_BYRAAD));
    done("enrol", EV(SEAT, .person = HEAD, .role = TRONDGOV_ROLE_REVISOR));
    at(20, 0);
    done("list", EV(CASE_LISTED, .item = 701, .code = MATTER_M));
}

static void committee_opens(void)
{
    at(0, 9 * HOUR);
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE));
    arrive(1, 10);
    arrive(12, 12);
    arrive(MINISTER, HEAD);
    done("open", EV(MEETING_OPENED, .person = 1));
}

static void due_on(const char *rule, trondgov_code provision, trondgov_date day)
{
    trondgov_finding finding = {.kind = 0};
    equal(rule, finds(TRONDGOV_FINDING_DUTY, provision, &finding), day != 0);
    if (day)
        equal(rule, finding.required, ((int64_t)day + 1) * TRONDGOV_DAY_SECONDS - 1);
}

static void questions_in_a_committee(void **unused)
{
    (void)unused;
    for (int32_t as_asked = 0; as_asked < 2; as_asked++) {
        committee(as_asked ? read_otherwise(TRONDGOV_CONFLICT_LATE_QUESTION,
                                            TRONDGOV_READING_LATE_QUESTION_AS_ASKED_IN_MEETING)
                           : rules);
        at(7, 23 * HOUR);
        done("UTV-2.2b-1 seven days before", filing(Q1, 3, MATTER_Q));
        due_on("UTV-2.2b-1", PROVISION(UTV_2_2B_1), THU_24_OCT_2024);
        stated(Q3, TRONDGOV_FIELD_MATTER, TRONDGOV_MATTER_BUDGET);
        done("UTV-2.2b-2 on the budget", filing(Q3, 3, MATTER_Q));
        equal("UTV-2.2b-2", finds(TRONDGOV_FINDING_DUTY, 0, NULL), 0);
        at(6, 0);
        done("UTV-2.2b-1 six days before", filing(Q2, 3, MATTER_Q));
        due_on("CONF-150", PROVISION(UTV_2_2B_3), as_asked ? THU_24_OCT_2024 + 7 : 0);
        committee_opens();
        done("UTV-2.2b-1", asking(Q1, 3, MATTER_Q, MINISTER));
        due_on("UTV-2.2b-1", PROVISION(UTV_2_2B_1), THU_24_OCT_2024);
        done("UTV-2.2b-1", answering(MINISTER, Q1));
        close_case(Q1);
        done("UTV-2.2b-3 sent late, and put in the meeting", asking(Q2, 3, MATTER_Q, MINISTER));
        due_on("UTV-2.2b-3", PROVISION(UTV_2_2B_3), THU_24_OCT_2024 + 7);
        close_case(Q2);
        done("UTV-2.2a-1 a substitute who sits", asking(I1, 12, MATTER_Q, MINISTER));
        due_on("UTV-2.2b-3", PROVISION(UTV_2_2B_3), THU_24_OCT_2024 + 7);
        done("no text counts further questions", asking(I1, 12, MATTER_Q, 0) /* nor waits for the answer */);
        close_case(I1);
        refused("UTV-2.2a-1 the auditor has no seat", UTV_2_2A_1, asking(I2, HEAD, MATTER_Q, MINISTER));
        refused("UTV-2.2a-1 questions are for the city government", UTV_2_2A_1, asking(I2, 4, MATTER_Q, HEAD));
        done("UTV-2.2a-1 as many as they like", asking(I2, 3, MATTER_Q, MINISTER));
        now += 2 * HOUR;
        done("no hour of questions in a committee", asking(I2, 3, MATTER_Q, 0));
        close_case(I2);
        take_up(701);
        close_case(701);
        done("close", EV(MEETING_CLOSED, .person = 0));
        equal("no text lets a written question lapse", finds(TRONDGOV_FINDING_WARNING, 0, NULL), 0);
    }
}

static void a_member_proposal_in_a_committee(void **unused)
{
    (void)unused;
    committee(rules);
    committee_opens();
    take_up(701);
    static const trondgov_code WAYS[] = {PROVISION(BYST_5_14A_10), PROVISION(BYST_5_14A_11), PROVISION(BYST_5_14A_12)};
    for (size_t i = 0; i < COUNT(WAYS); i++)
        equal("BYST-5.14a-10 to 12", finds(TRONDGOV_FINDING_CHECKED, WAYS[i], NULL), 1);
    done("a recommendation",
         EV(PROPOSAL_PUT, .item = 801, .person = 3, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
}

static void where_no_text_says_more(void **unused)
{
    (void)unused;
    plan(TRONDGOV_ORGAN_ELDRERAAD, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 9; person++)
        done("enrol", EV(SEAT, .person = person, .item = 1, .code = TRONDGOV_CATEGORY_POLITISK,
                         .role = person == 1 ? TRONDGOV_ROLE_LEDER : TRONDGOV_ROLE_MEDLEM));
    done("enrol", EV(SEAT, .person = MINISTER, .role = TRONDGOV_ROLE_BYRAAD));
    at(0, 9 * HOUR);
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE));
    arrive(1, 9);
    arrive(MINISTER, MINISTER);
    done("open", EV(MEETING_OPENED, .person = 1));
    done("KOML-11-2-4 a member asks the leader", asking(Q1, 3, MATTER_Q, 1));
    done("KOML-11-2-4", answering(1, Q1));
    close_case(Q1);
    refused("KOML-11-2-4 not a member", KOML_11_2_4, asking(Q2, MINISTER, MATTER_Q, 1));
    done("no text about interpellations", asking(A1, 3, MATTER_I, 0));
}

/* A meeting with everything of this file. */
static void everything(void)
{
    planned(rules);
    done("file", filing(M1, AP_MEMBER, MATTER_M));
    done("file", filing(A1, AP_MEMBER, MATTER_I));
    done("file", filing(A2, AP_MEMBER, MATTER_I));
    done("file", with_proposal(B1));
    done("file", filing(I1, SV_MEMBER, MATTER_N));
    done("file", filing(I2, SV_MEMBER, MATTER_N));
    open_with_items(67);
    done("report", reporting(1, TRONDGOV_AFFAIR_DELEGATION));
    done("take up", EV(CASE_TAKEN_UP, .item = M1));
    close_case(M1);
    done("put", asking(A1, AP_MEMBER, MATTER_I, MINISTER));
    done("answer", answering(MINISTER, A1));
    done("propose", for_decision(801));
    done("object", EV(OBJECTED, .item = A1, .person = MAYOR));
    close_case(A1);
    done("put", asking(Q1, AP_MEMBER, MATTER_Q, MINISTER));
    done("answer", answering(MINISTER, Q1));
    done("further", asking(Q1, AP_MEMBER, MATTER_Q, 0));
    done("further", asking(Q1, SV_MEMBER, MATTER_Q, 0));
    now += 100;
    close_case(Q1);
    done("put", asking(I1, SV_MEMBER, MATTER_N, MAYOR));
    close_case(I1);
    done("move", EV(CASE_POSTPONED, .item = I2));
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    done("close", EV(MEETING_CLOSED, .person = 0));
}

static void the_log_gives_the_same_meeting(void **unused)
{
    (void)unused;
    everything();
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_event *events = test_malloc(count * sizeof *events);
    trondgov_meeting *copy = NULL;
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_meeting_events(meeting, 0, events, count), count);
    assert_int_equal(trondgov_meeting_create(rules, &copy), TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_apply(copy, events, count, TRONDGOV_APPLY_CHECK, &answer, NULL, NULL),
                     TRONDGOV_OK);
    assert_int_equal(trondgov_meeting_events(copy, 0, NULL, 0), 0); /* CHECK changes nothing */
    assert_int_equal(trondgov_meeting_apply(copy, events, count, 0, &answer, NULL, NULL), TRONDGOV_OK);
    equal("digest", trondgov_meeting_get(copy, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
    equal("fingerprint", fingerprint(copy) == fingerprint(meeting), 1);
    trondgov_meeting_free(copy);
    test_free(events);
}

/* Each event alone, only to know: nothing is changed, and then it can be applied. */
static void checking_changes_nothing(void **unused)
{
    (void)unused;
    everything();
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_meeting *copy = NULL;
    trondgov_event event;
    assert_int_equal(trondgov_meeting_create(rules, &copy), TRONDGOV_OK);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(trondgov_meeting_events(meeting, i, &event, 1), 1);
        const int64_t before = trondgov_meeting_get(copy, TRONDGOV_FIELD_DIGEST);
        assert_int_equal(trondgov_meeting_apply(copy, &event, 1, TRONDGOV_APPLY_CHECK, NULL, NULL, NULL), TRONDGOV_OK);
        assert_int_equal(trondgov_meeting_get(copy, TRONDGOV_FIELD_DIGEST), before);
        assert_int_equal(trondgov_meeting_apply(copy, &event, 1, 0, NULL, NULL, NULL), TRONDGOV_OK);
    }
    equal("digest", trondgov_meeting_get(copy, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
    trondgov_meeting_free(copy);
}

static void without_memory_nothing_is_changed(void **unused)
{
    (void)unused;
    struct failing_memory failing = {.left = -1};
    const trondgov_allocator memory = allocator_of(&failing);
    trondgov_rulebook *rulebook = NULL;
    trondgov_meeting *copy = NULL;
    trondgov_status status = TRONDGOV_NO_MEMORY;
    everything();
    const size_t count = trondgov_meeting_events(meeting, 0, NULL, 0);
    trondgov_event *events = test_malloc(count * sizeof *events);
    trondgov_meeting_events(meeting, 0, events, count);
    failing.left = -1;
    assert_int_equal(trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &rulebook), TRONDGOV_OK);
    for (int64_t n = 0; status != TRONDGOV_OK; n++) {
        failing.left = -1;
        assert_int_equal(trondgov_meeting_create(rulebook, &copy), TRONDGOV_OK);
        failing.left = n;
        status = trondgov_meeting_apply(copy, events, count, 0, NULL, NULL, NULL);
        assert_true(status == TRONDGOV_OK || status == TRONDGOV_NO_MEMORY);
        assert_int_equal(trondgov_meeting_events(copy, 0, NULL, 0), status ? 0 : count);
        if (status == TRONDGOV_OK)
            equal("digest", trondgov_meeting_get(copy, TRONDGOV_FIELD_DIGEST), property(TRONDGOV_FIELD_DIGEST));
        trondgov_meeting_free(copy);
    }
    test_free(events);
    trondgov_rulebook_free(rulebook);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(asking_before_it_is_taken_up),
        TEST(by_monday_at_ten_of_the_week_before),
        TEST(an_interpellation_from_the_floor_is_late),
        TEST(members_and_attending_substitutes),
        TEST(written_reasons_are_due),
        TEST(substitutes_ask),
        TEST(wrong_filings),
        TEST(wrong_questions),
        TEST(a_member_proposal_must_be_admissible),
        TEST(only_who_gets_it_is_proposed),
        TEST(the_council_may_reject),
        TEST(who_treats_it_by_other_readings),
        TEST(a_recommendation_on_it_is_an_ordinary_case),
        TEST(after_the_break),
        TEST(without_a_break_the_chair_says_when),
        TEST(which_break),
        TEST(the_clock_stands_still_in_a_break),
        TEST(an_hour_for_questions),
        TEST(half_an_hour_for_proposals_and_interpellations),
        TEST(the_time_runs_out_in_an_item),
        TEST(inquiries_and_the_hour),
        TEST(the_question_hour_is_in_ordinary_meetings),
        TEST(the_question_hour_of_a_remote_meeting),
        TEST(questions_must_be_admissible),
        TEST(one_main_question_each),
        TEST(the_mayor_orders_the_questions),
        TEST(supplementary_and_follow_up_questions),
        TEST(who_answers),
        TEST(who_names_the_answerer_otherwise),
        TEST(every_partys_first_before_the_second),
        TEST(what_cannot_be_put_holds_up_nobody),
        TEST(without_a_party),
        TEST(an_interpellation_with_a_proposal_is_a_case),
        TEST(demanded_by_a_third),
        TEST(decided_if_nobody_stops_it),
        TEST(one_objector_counts_once),
        TEST(an_inquiry_is_handed_in_while_the_meeting_constitutes_itself),
        TEST(inquiries_must_be_admissible),
        TEST(what_is_not_reached_lapses),
        TEST(postponed_by_vote_must_be_put_again),
        TEST(reports_are_recorded_once),
        TEST(questions_in_a_committee),
        TEST(a_member_proposal_in_a_committee),
        TEST(where_no_text_says_more),
        TEST(the_log_gives_the_same_meeting),
        TEST(checking_changes_nothing),
        TEST(without_memory_nothing_is_changed),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
