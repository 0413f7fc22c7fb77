/* The state tables of bystyret, the meeting as a whole: its deadlines, the meeting level, the side machines. A row is a
 * test. Reglement for bystyret 2 to 6; kommuneloven §§ 11-2 to 11-9, 12-1, 27-1.
 */
#include "meeting_states.h"

enum { ITEM = 401, OTHER_ITEM, THIRD_ITEM, SV_MEMBER = 38, V_MEMBER = 51 };
enum { MATTER_I = TRONDGOV_MATTER_INTERPELLATION, MATTER_Q = TRONDGOV_MATTER_ORAL_QUESTION,
       MATTER_N = TRONDGOV_MATTER_INQUIRY, MATTER_M = TRONDGOV_MATTER_MEMBER_PROPOSAL };

#define LISTS(case)  EV(CASE_LISTED, .item = (case), .code = TRONDGOV_MATTER_ORDINARY)
#define FILES(case, who, matter) EV(FILED, .item = (case), .person = (who), .code = (matter))
#define PUTS(case, who, matter, whom)                                                                                  \
    EV(QUESTION_PUT, .item = (case), .person = (who), .code = (matter), .value = (whom))
#define ABSENT(who, why_not, contains)                                                                                 \
    EV(ABSENCE_REPORTED, .person = (who), .code = TRONDGOV_GROUND_##why_not, .value = (contains))

static void council_on(trondgov_date day)
{
    plan(TRONDGOV_ORGAN_BYSTYRE, day);
    enrol_council();
}

static void with_items(const trondgov_rulebook *rulebook, trondgov_code kind)
{
    plan_with_items(rulebook, kind, MAYOR, ITEM, THIRD_ITEM);
}

/* --- deadlines; the day is Thursday 26 September 2024 where nothing else is said */

static void filed_at(trondgov_code matter, trondgov_code provision, trondgov_date day, int32_t days_before)
{
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        council_on(day);
        at(days_before, 10 * HOUR + A_SECOND[i]);
        done("5.14 filed", FILES(ITEM, AP_MEMBER, matter));
        equal("5.14 Monday 10:00", finds(TRONDGOV_FINDING_FAULT, provision, NULL), A_SECOND[i] > 0);
        equal("5.14 Monday 10:00", finds(TRONDGOV_FINDING_CHECKED, provision, NULL), A_SECOND[i] <= 0);
    }
}

static void deadline_monday(void **state)
{
    (void)state;
    filed_at(MATTER_M, PROVISION(BYST_5_14A_1), THU_26_SEP_2024, 10); /* Monday 16 September */
    filed_at(MATTER_I, PROVISION(BYST_5_14C_1), THU_26_SEP_2024, 10);
    filed_at(MATTER_M, PROVISION(BYST_5_14A_1), MON_30_SEP_2024, 7); /* Monday 23 September */
    filed_at(MATTER_I, PROVISION(BYST_5_14C_1), FRI_2_MAY_2025, 11); /* Monday 21 April, Easter Monday */
}

static void summoned_under(const trondgov_rulebook *rulebook, int32_t days_before, int32_t second, int32_t late)
{
    plan_under(rulebook, TRONDGOV_ORGAN_BYSTYRE, THU_26_SEP_2024);
    done("list", LISTS(701));
    at(days_before, second);
    done("3.4 documents", EV(DOCUMENTS_SENT, .item = 701));
    equal("3.4 documents", finds(TRONDGOV_FINDING_FAULT, 0, NULL), late);
    done("3.3 announced", SUMMONS);
    equal("3.3 announced", finds(TRONDGOV_FINDING_FAULT, 0, NULL), late);
}

static void deadline_seven_days(void **state)
{
    (void)state;
    summoned_under(rules, 6, 0, 0);
    summoned_under(rules, 6, 24 * HOUR - 1, 0); /* Friday 20 September, the last second */
    follows("BYST-3.3-2", CHECKED, BYST_3_3_2);
    equal("CONF-001 the Act", read_as(TRONDGOV_READING_SEVEN_DAYS_STATUTE), ANSWER(NO));
    summoned_under(rules, 5, 0, 1);
    follows("BYST-3.3-2", FAULT, BYST_3_3_2);
    const trondgov_rulebook *act = read_otherwise(TRONDGOV_CONFLICT_SEVEN_DAYS, TRONDGOV_READING_SEVEN_DAYS_STATUTE);
    summoned_under(act, 7, 24 * HOUR - 1, 0); /* Thursday 19 September */
    summoned_under(act, 6, 0, 1);
    follows("CONF-001 the Act", FAULT, DOML_148_1);
}

static void late_documents_cite_3_4(void)
{
    council_on(THU_26_SEP_2024);
    done("list", LISTS(701));
    at(5, 0);
    done("BYST-3.4-1", EV(DOCUMENTS_SENT, .item = 701));
    follows("BYST-3.4-1", FAULT, BYST_3_4_1);
}

static void deadline_documents(void **state)
{
    deadline_seven_days(state);
    late_documents_cite_3_4();
}

static void at_nine(trondgov_date day, int32_t days_before, trondgov_event report, trondgov_code provision)
{
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        council_on(day);
        done("list", LISTS(701));
        at(days_before, 9 * HOUR + A_SECOND[i]);
        report.at = 0;
        done("09:00", report);
        equal("09:00", finds(TRONDGOV_FINDING_FAULT, provision, NULL), A_SECOND[i] > 0);
    }
}

static void deadline_nine_o_clock(void **state)
{
    (void)state;
    const trondgov_event recusal =
        EV(RECUSAL_REQUESTED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_RELATIVE);
    const trondgov_event absence = ABSENT(30, WELFARE, TRONDGOV_NOTICE_JUSTIFIED);
    at_nine(THU_26_SEP_2024, 2, recusal, PROVISION(BYST_6_4_3)); /* Tuesday 24 September */
    at_nine(THU_26_SEP_2024, 2, absence, PROVISION(BYST_3_5_2));
    at_nine(WED_23_OCT_2024, 2, absence, PROVISION(BYST_3_5_2)); /* the last day of the two days */
    at_nine(THU_24_OCT_2024, 2, absence, PROVISION(FORF_17B));   /* the first of the two working days */
    at_nine(MON_9_DEC_2024, 4, absence, PROVISION(FORF_17B));    /* Thursday 5 December */
    at_nine(MON_9_DEC_2024, 2, recusal, PROVISION(BYST_6_4_3));  /* Saturday 7 December */
}

static void deadline_delegations(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        council_on(THU_26_SEP_2024);
        at(1, 24 * HOUR - 1 + A_SECOND[i]); /* Wednesday 25 September */
        done("BYST-5.16-1", EV(DELEGATION_ANNOUNCED, .item = 61));
        follows_if(A_SECOND[i] > 0, "BYST-5.16-1", FAULT, BYST_5_16_1);
    }
}

/* The library has no event by which a group names its questioners. */
static void deadline_questioners(void **state)
{
    (void)state;
    static const trondgov_answer IS[] = {ANSWER(YES), ANSWER(NO), ANSWER(NO)};
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        const trondgov_fact facts[] = {F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_26_SEP_2024),
                                       F(RIGHT, TRONDGOV_RIGHT_NAME_QUESTIONERS),
                                       F(HANDED_IN, on(THU_26_SEP_2024, 9 * HOUR + A_SECOND[i])),
                                       F(OPENED_AT, on(THU_26_SEP_2024, 9 * HOUR))};
        expect_question(__FILE__, __LINE__, "BYST-5.14b-3 before the opening", NULL, TRONDGOV_QUESTION_DUTY_MET, IS[i],
                        PROVISION(BYST_5_14B_3), NOT_SAID, facts, COUNT(facts));
    }
}

/* The opening phase lasts until the first case is taken up. */
static void an_inquiry_at(int32_t seconds_after_the_first_case)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    open_with_items(67);
    const trondgov_instant begun = now + 100;
    if (seconds_after_the_first_case <= 0) {
        now = begun + seconds_after_the_first_case;
        done("BYST-5.14d-2", FILES(ITEM, AP_MEMBER, MATTER_N));
    }
    now = begun;
    decide(701);
    if (seconds_after_the_first_case <= 0) {
        done("BYST-5.14d-2 in time", PUTS(ITEM, AP_MEMBER, MATTER_N, MAYOR));
        return;
    }
    now = begun + seconds_after_the_first_case;
    done("BYST-5.14d-2", FILES(ITEM, AP_MEMBER, MATTER_N));
    refused("BYST-5.14d-2 too late", BYST_5_14D_2, PUTS(ITEM, AP_MEMBER, MATTER_N, MAYOR));
}

static void deadline_inquiries(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(A_SECOND); i++)
        an_inquiry_at(A_SECOND[i]);
}

/* Decided on a day; the last day for the demand. */
static void review_by(const char *rule, trondgov_date decided, trondgov_date last)
{
    says(rule, DEADLINE, YES, PROVISION(BYST_5_20_4), on(last, 24 * HOUR - 1), F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DEADLINE, TRONDGOV_DEADLINE_REVIEW_DEMAND), F(ANCHOR, decided), F(AT, on(last, 24 * HOUR - 2)));
    says(rule, DEADLINE, YES, PROVISION(BYST_5_20_4), NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DEADLINE, TRONDGOV_DEADLINE_REVIEW_DEMAND), F(ANCHOR, decided), F(AT, on(last, 24 * HOUR - 1)));
    says(rule, DEADLINE, NO, PROVISION(BYST_5_20_4), NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DEADLINE, TRONDGOV_DEADLINE_REVIEW_DEMAND), F(ANCHOR, decided), F(AT, on(last + 1, 0)));
}

static void deadline_review(void **state)
{
    (void)state;
    review_by("BYST-5.20-4 Thursday 17 October", THU_26_SEP_2024, THU_26_SEP_2024 + 21);
    review_by("BYST-5.20-4 Saturday 19 October, so the Monday", THU_26_SEP_2024 + 2, THU_26_SEP_2024 + 25);
    review_by("BYST-5.20-4 Sunday 20 October, so the Monday", THU_26_SEP_2024 + 3, THU_26_SEP_2024 + 25);
    review_by("BYST-5.20-4 1 May 2025, so the Friday", FRI_2_MAY_2025 - 22, FRI_2_MAY_2025);
}

/* --- the meeting level */

static void none_in_the_plan(void **state)
{
    (void)state;
    right_is("BYST-2.2-4 the council adopts it", BYSTYRE, ORGANET, ADOPT_MEETING_PLAN, YES, PROVISION(BYST_2_2_4));
    right_is("BYST-2.2-4 the business committee does not", FORRETNINGSUTVALG, ORGANET, ADOPT_COUNCIL_MEETING_PLAN, NO,
             PROVISION(BYST_2_2_4));
    says("BYST-2.2-1", MEETING_HELD, YES, PROVISION(BYST_2_2_1), TRONDGOV_MEETING_ORDINARY,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024), F(IN_PLAN, 1));
    for (int32_t planned = 0; planned <= 1; planned++) {
        plan_as(rules, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024, TRONDGOV_MEETING_ORDINARY, 0);
        meeting_is("BYST-2.2-1", PLANNED);
        stated(0, TRONDGOV_FIELD_IN_PLAN, planned);
        at(10, 0);
        done("BYST-2.2-1", SUMMONS);
        follows_if(!planned, "BYST-2.2-1 a date in the plan", FAULT, BYST_2_2_1);
    }
}

static void extra_called_by(const char *rule, trondgov_id caller, int32_t fault)
{
    plan_as(rules, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024, TRONDGOV_MEETING_EXTRA, caller);
    meeting_is(rule, PLANNED);
    enrol_council();
    at(10, 0);
    done(rule, SUMMONS);
    follows_if(fault, rule, FAULT, BYST_2_2_1);
}

static void none_the_mayor(void **state)
{
    (void)state;
    right_is("BYST-2.2-2", BYSTYRE, ORDFORER, CALL_MEETING, YES, PROVISION(BYST_2_2_2));
    says("BYST-2.2-2", MEETING_HELD, YES, PROVISION(BYST_2_2_2), TRONDGOV_MEETING_EXTRA,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024), F(IN_PLAN, 0), F(CALLED_BY_LEADER, 1),
         F(DEMANDED, 0));
    extra_called_by("BYST-2.2-2 the mayor", MAYOR, 0);
    extra_called_by("BYST-2.2-1 nobody", 0, 1);
}

/* 2.2 gives it to the mayor, not to any member. */
static void none_a_member_alone(void **state)
{
    (void)state;
    extra_called_by("BYST-2.2-2 a member alone is no ground", 30, 1);
}

static void none_a_third(void **state)
{
    (void)state;
    trondgov_finding finding = {.kind = 0};
    plan_as(rules, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024, TRONDGOV_MEETING_EXTRA, 0);
    enrol_council();
    done("BYST-2.2-3", EV(MEETING_DEMANDED, .value = 22));
    follows_not("BYST-2.2-3 22 of 67", DUTY, BYST_2_2_3);
    equal("BYST-2.2-3", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_2_2_3), &finding), 1);
    equal("BYST-2.2-3 3 d >= 67", finding.required, 23);
    done("BYST-2.2-3", EV(MEETING_DEMANDED, .person = 40));
    follows("BYST-2.2-3 23 of 67", DUTY, BYST_2_2_3);
    done("BYST-2.2-3", EV(MEETING_DEMANDED, .person = 41));
    follows("BYST-2.2-3 24 of 67", DUTY, BYST_2_2_3);
    meeting_is("BYST-2.2-3", PLANNED);
    at(10, 0);
    done("BYST-2.2-3", SUMMONS);
    follows_not("BYST-2.2-3 the demand is a ground", FAULT, BYST_2_2_1);
    says("BYST-2.2-3 mandatory", MEETING_HELD, REQUIRED, PROVISION(BYST_2_2_3), TRONDGOV_MEETING_EXTRA,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024), F(IN_PLAN, 0), F(CALLED_BY_LEADER, 0),
         F(DEMANDED, 1));
}

/* A case that some demand is left out of the summons, or stands there. */
static void demanded(int32_t by, int32_t is_listed)
{
    council_on(THU_24_OCT_2024);
    done("BYST-3.1-2", EV(CASE_DEMANDED, .item = 750, .value = by));
    follows_if(by >= 23, "BYST-3.1-2 a third", DUTY, BYST_3_1_2);
    if (is_listed)
        done("BYST-3.1-1", LISTS(750));
    meeting_is("BYST-3.1-1 no state of its own", PLANNED);
    at(10, 0);
    done("BYST-3.1-2", SUMMONS);
    follows_if(by >= 23 && !is_listed, "BYST-3.1-2 left out", FAULT, BYST_3_1_2);
}

/* What must be put on the agenda from before: no event of one meeting can carry it, the questions decide it. */
static void pending_duties(void)
{
    right_is("BYST-5.3-2 a case that was stopped", BYSTYRE, ORDFORER, LIST_STOPPED_CASE, REQUIRED,
             PROVISION(BYST_5_3_2));
    for (size_t i = 0; i < COUNT(A_SECOND); i++)
        expect_question(__FILE__, __LINE__, "BYRD-3.2-4 an urgent decision", NULL, TRONDGOV_QUESTION_DEADLINE,
                        A_SECOND[i] > 0 ? ANSWER(NO) : ANSWER(YES), PROVISION(BYRD_3_2_4),
                        on(THU_24_OCT_2024, 24 * HOUR - 1),
                        FACTS(F(ORGAN, TRONDGOV_ORGAN_BYRAAD), F(DEADLINE, TRONDGOV_DEADLINE_URGENCY_REPORT),
                              F(ANCHOR, THU_24_OCT_2024), F(AT, on(THU_24_OCT_2024, 24 * HOUR - 1 + A_SECOND[i]))));
    for (int32_t in_favour = 39; in_favour <= 41; in_favour++)
        expect_question(
            __FILE__, __LINE__, "BYRD-2.4-4 at once, or in the next meeting", NULL, TRONDGOV_QUESTION_THRESHOLD,
            in_favour < 40 ? ANSWER(NO) : ANSWER(YES), PROVISION(BYRD_2_4_4), NOT_SAID,
            FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024),
                  F(THRESHOLD, TRONDGOV_THRESHOLD_NO_CONFIDENCE_AT_ONCE), F(PRESENT, 60), F(IN_FAVOUR, in_favour)));
}

static void planned_the_agenda(void **state)
{
    (void)state;
    right_is("BYST-3.1-1", BYSTYRE, ORDFORER, SET_AGENDA, YES, PROVISION(BYST_3_1_1));
    right_is("BYST-3.1-3", BYSTYRE, MEDLEM, REQUEST_STATEMENT_CASE, YES, PROVISION(BYST_3_1_3));
    right_is("BYST-3.1-4 one member", BYSTYRE, MEDLEM, DEMAND_STATEMENT_CASE, NO, PROVISION(BYST_3_1_4));
    demanded(22, 0);
    demanded(23, 0);
    demanded(24, 0);
    demanded(23, 1);
    case_is("BYST-3.1-1", 750, LISTED);
    pending_duties();
}

static void summons_lacks(int64_t particular)
{
    council_on(THU_24_OCT_2024);
    done("list", LISTS(701));
    at(10, 0);
    done("BYST-3.3-1", EV(NOTICE_SENT, .value = FULL_NOTICE & ~particular));
    follows_if(particular, "BYST-3.3-1", FAULT, BYST_3_3_1);
    meeting_is("BYST-3.3-1", CONVENED);
    refused("BYST-5.3-1 the agenda is announced", BYST_5_3_1, LISTS(702));
}

static void constituting_summons(int32_t days_before, int32_t late)
{
    plan_as(rules, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024, TRONDGOV_MEETING_CONSTITUTING, 0);
    at(days_before, 12 * HOUR);
    done("BYST-3.3-3", SUMMONS);
    follows_if(late, "BYST-3.3-3 the statute's deadline", FAULT, BYST_3_3_3);
}

static void agenda_set_announced(void **state)
{
    (void)state;
    summons_lacks(0);
    summons_lacks(TRONDGOV_NOTICE_TIME);
    summons_lacks(TRONDGOV_NOTICE_PLACE);
    summons_lacks(TRONDGOV_NOTICE_CASES);
    summons_lacks(TRONDGOV_NOTICE_DOCUMENTS);
    summoned_under(rules, 7, 0, 0);
    summoned_under(rules, 6, 24 * HOUR - 1, 0);
    summoned_under(rules, 5, 0, 1);
    follows("BYST-3.3-2", FAULT, BYST_3_3_2);
    constituting_summons(15, 0);
    constituting_summons(14, 0);
    constituting_summons(13, 1);
    late_documents_cite_3_4();
    council_on(THU_24_OCT_2024);
    at(0, 9 * HOUR);
    arrive(1, 67);
    refused("BYST-3.3-1 never announced", BYST_3_3_1, OPENS(MAYOR));
}

static void summoned_to(trondgov_date day)
{
    council_on(day);
    done("list", LISTS(701));
    at(10, 0);
    done("summon", SUMMONS);
}

static void report_is_right(void)
{
    says("BYST-3.5-1 at once", DUTY_MET, YES, PROVISION(BYST_3_5_1), NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DATE, THU_26_SEP_2024), F(RIGHT, TRONDGOV_RIGHT_REPORT_ABSENCE), J(REPORTED_AT_ONCE, 1));
    says("BYST-3.5-1 not at once", DUTY_MET, NO, PROVISION(BYST_3_5_1), NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DATE, THU_26_SEP_2024), F(RIGHT, TRONDGOV_RIGHT_REPORT_ABSENCE), J(REPORTED_AT_ONCE, 0));
    says("BYST-3.5-3 in writing in the system", ABSENCE_CHANNEL, YES, PROVISION(BYST_3_5_3), NOT_SAID,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_26_SEP_2024), F(IN_SYSTEM, 1));
    says("BYST-3.5-3 by telephone", ABSENCE_CHANNEL, NO, PROVISION(BYST_3_5_3), NOT_SAID,
         F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_26_SEP_2024), F(IN_SYSTEM, 0), F(TO_SECRETARIAT, 0));
    right_is("BYST-3.5-4 the reason", BYSTYRE, MEDLEM, STATE_ABSENCE_GROUND, REQUIRED, PROVISION(BYST_3_5_4));
}

static void summoned_absent(void **state)
{
    (void)state;
    report_is_right();
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        summoned_to(THU_26_SEP_2024);
        at(2, 9 * HOUR + A_SECOND[i]);
        done("BYST-3.5-2", ABSENT(20, WELFARE, TRONDGOV_NOTICE_JUSTIFIED));
        follows_if(A_SECOND[i] > 0, "BYST-3.5-2", FAULT, BYST_3_5_2);
    }
    summoned_to(THU_26_SEP_2024);
    at(3, 9 * HOUR);
    fails("BYST-3.5-4 no reason", MISSING_FIELD, EV(ABSENCE_REPORTED, .person = 20));
    done("BYST-3.5-1", ABSENT(20, WELFARE, TRONDGOV_NOTICE_JUSTIFIED));
    tells("BYST-3.5-6 the first of the group's list", NEXT_SUBSTITUTE, YES, 0, 101, F(PERSON, 20));
    tells("BYST-3.5-5 in time", CALLED_BY, REQUIRED, 0, TRONDGOV_ROLE_SEKRETARIAT, F(PERSON, 20));
    done("BYST-3.5-6", EV(SUBSTITUTE_CALLED, .person = 101, .item = 20));
    follows_not("BYST-3.5-6 by rank", FAULT, BYST_3_5_6);
    done("absent", ABSENT(19, WELFARE, TRONDGOV_NOTICE_JUSTIFIED));
    done("BYST-3.5-6", EV(SUBSTITUTE_CALLED, .person = 103, .item = 19));
    follows("BYST-3.5-6 not by rank", FAULT, BYST_3_5_6);
    meeting_is("3.5", CONVENED);
}

/* A second late or in time, and who then calls the substitute in. */
static void late_or_not(trondgov_date day, int32_t second, trondgov_event report, trondgov_code caller)
{
    summoned_to(day);
    at(2, 9 * HOUR + second);
    report.at = 0;
    done("BYST-3.5-5", report);
    tells("BYST-3.5-5", CALLED_BY, REQUIRED, 0, caller, F(PERSON, 20));
    done("BYST-3.5-5", EV(SUBSTITUTE_CALLED, .person = 101, .item = 20, .role = caller));
    equal("BYST-3.5-5 the right one calls", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 0);
    meeting_is("BYST-3.5-5", CONVENED);
}

static void summoned_late(void **state)
{
    (void)state;
    const trondgov_event welfare = ABSENT(20, WELFARE, TRONDGOV_NOTICE_JUSTIFIED);
    late_or_not(THU_26_SEP_2024, -1, welfare, TRONDGOV_ROLE_SEKRETARIAT);
    late_or_not(THU_26_SEP_2024, 0, welfare, TRONDGOV_ROLE_SEKRETARIAT);
    late_or_not(THU_26_SEP_2024, 1, welfare, TRONDGOV_ROLE_GRUPPELEDER);
    late_or_not(THU_26_SEP_2024, 1, ABSENT(20, ILLNESS, 0), TRONDGOV_ROLE_GRUPPELEDER);
    late_or_not(THU_26_SEP_2024, 1, ABSENT(20, ILLNESS, TRONDGOV_NOTICE_ACUTE), TRONDGOV_ROLE_SEKRETARIAT);
    late_or_not(THU_26_SEP_2024, 1, ABSENT(20, ACCIDENT, TRONDGOV_NOTICE_ACUTE), TRONDGOV_ROLE_SEKRETARIAT);
    summoned_to(THU_26_SEP_2024);
    at(2, 9 * HOUR + 1);
    done("late", welfare);
    follows("BYST-3.5-2", FAULT, BYST_3_5_2);
    tells("BYST-3.5-5", CALLED_BY, REQUIRED, PROVISION(BYST_3_5_5), TRONDGOV_ROLE_GRUPPELEDER, F(PERSON, 20));
    done("late", EV(SUBSTITUTE_CALLED, .person = 101, .item = 20, .role = TRONDGOV_ROLE_SEKRETARIAT));
    equal("BYST-3.5-5 the wrong one calls", finds(TRONDGOV_FINDING_FAULT, 0, NULL), 1);
}

static void hall_from(trondgov_id first)
{
    council_on(THU_24_OCT_2024);
    convene(3);
    at(0, 9 * HOUR);
    arrive(first, COUNCIL);
}

static void summoned_opens(void **state)
{
    (void)state;
    hall_from(MAYOR);
    at(1, 9 * HOUR);
    fails("the day before", OUT_OF_ORDER, OPENS(MAYOR));
    at(-1, 9 * HOUR);
    fails("the day after", OUT_OF_RANGE, OPENS(MAYOR));
    at(0, 9 * HOUR);
    refused("BYST-5.1-1 the mayor is there", BYST_5_1_1, OPENS(DEPUTY));
    meeting_is("BYST-5.1-1", CONVENED);
    done("BYST-5.1-1 the mayor", OPENS(MAYOR));
    meeting_is("BYST-5.1-1", OPEN);
    equal("BYST-5.1-1", property(TRONDGOV_FIELD_CHAIR), MAYOR);
    hall_from(DEPUTY);
    refused("BYST-5.1-1 the deputy is there", BYST_5_1_1, OPENS(3));
    refused("BYST-5.1-1 the mayor is away", BYST_5_1_1, OPENS(MAYOR));
    done("BYST-5.1-1 else the deputy", OPENS(DEPUTY));
    hall_from(3);
    done("BYST-5.1-2 else one who is elected", OPENS(3));
    follows("BYST-5.1-2", WARNING, BYST_5_1_2);
}

static void decided_by(const char *rule, int32_t present, trondgov_answer answer, trondgov_code provision)
{
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    ballot(rule, 900, 800, TRONDGOV_MATTER_ORDINARY, present, 0, TRONDGOV_CHOICE_FOR, answer, provision);
}

static void constituted_with(int32_t present)
{
    const int32_t enough = present >= 45; /* 3 p >= 134 */
    plan_as(rules, TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024, TRONDGOV_MEETING_CONSTITUTING, 0);
    enrol_council();
    at(20, 0);
    done("list", LISTS(701));
    done("list", LISTS(702));
    done("summon", SUMMONS);
    at(0, 9 * HOUR);
    arrive(1, present);
    done("open", OPENS(MAYOR));
    decided_by("BYST-5.1-4", present, enough ? ANSWER(CARRIED) : ANSWER(NO_QUORUM),
               enough ? PROVISION(BYST_5_12_1) : PROVISION(BYST_5_1_4));
    if (present != 45)
        return;
    done("close", CLOSES(701));
    done("one leaves", EV(LEFT, .person = 45));
    take_up(702);
    put(702, 801);
    call_to_vote(702);
    ballot("BYST-5.1-4 at every decision", 901, 801, TRONDGOV_MATTER_ORDINARY, 44, 0, TRONDGOV_CHOICE_FOR,
           ANSWER(NO_QUORUM), PROVISION(BYST_5_1_4));
}

static void opening_attendance(void **state)
{
    (void)state;
    for (int32_t present = 33; present <= 35; present++) {
        open_meeting(1, present);
        meeting_is("BYST-5.1-3 no quorum for the opening", OPEN);
        if (present < 34)
            tells("BYST-5.1-3", QUORUM, NO, PROVISION(BYST_5_1_3), present, F(CASE, 701));
        else
            tells("BYST-5.1-3", QUORUM, YES, PROVISION(BYST_5_1_3), present, F(CASE, 701));
        decided_by("BYST-5.1-3", present, present < 34 ? ANSWER(NO_QUORUM) : ANSWER(CARRIED),
                   present < 34 ? PROVISION(BYST_5_1_3) : PROVISION(BYST_5_12_1));
    }
    open_meeting(1, 1);
    meeting_is("BYST-5.1-3 one alone", OPEN);
    for (int32_t present = 44; present <= 46; present++)
        constituted_with(present);
}

#define PLANS(what, seconds) EV(RUNNING_PLAN, .code = TRONDGOV_LIMIT_##what, .value = (seconds))

static void plan_voted(int32_t in_favour, int32_t against)
{
    open_meeting(1, 67);
    refused("BYST-5.6-6 not decided", BYST_5_6_6, PLANS(SPEECH, 90));
    ballot("BYST-5.6-6", 900, 0, TRONDGOV_MATTER_RUNNING_PLAN, in_favour, against, TRONDGOV_CHOICE_FOR,
           in_favour > against ? ANSWER(CARRIED) : ANSWER(REJECTED), 0);
    if (in_favour < against) {
        refused("BYST-5.6-6 rejected", BYST_5_6_6, PLANS(SPEECH, 90));
        return;
    }
    done("BYST-5.6-6", PLANS(SPEECH, 90));
    meeting_is("BYST-5.6-6", OPEN);
    take_up(701);
    refused("BYST-5.6-6 at the start of the meeting", BYST_5_6_6, PLANS(SPEECH, 60));
    tells("BYST-5.6-6 the limit is fixed", TIME_LEFT, YES, PROVISION(BYST_5_6_6), 90, F(LIMIT, TRONDGOV_LIMIT_SPEECH));
}

static void opening_plan(void **state)
{
    (void)state;
    right_is("BYST-5.6-4", BYSTYRE, ORDFORER, PROPOSE_RUNNING_PLAN, REQUIRED, PROVISION(BYST_5_6_4));
    right_is("BYST-5.6-5", BYSTYRE, ORDFORER, PROPOSE_SPEAKING_TIME, YES, PROVISION(BYST_5_6_5));
    plan_voted(33, 34);
    plan_voted(34, 33);
    plan_voted(35, 32);
    open_meeting_under(read_otherwise(TRONDGOV_CONFLICT_NAMED_POWER, TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER), 1,
                       67);
    carry(900, TRONDGOV_MATTER_RUNNING_PLAN);
    done("the mayor leaves", EV(LEFT, .person = MAYOR));
    done("the deputy presides", EV(CHAIR_TAKEN, .person = DEPUTY));
    refused("BYST-5.6-4 the mayor's proposal", BYST_5_6_4, PLANS(SPEECH, 90));
}

static void accounted(int64_t requests, int64_t told, trondgov_answer answer)
{
    expect_question(__FILE__, __LINE__, "BYST-6.4-5", NULL, TRONDGOV_QUESTION_DUTY_MET, answer, PROVISION(BYST_6_4_5),
                    NOT_SAID,
                    FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024),
                          F(RIGHT, TRONDGOV_RIGHT_ACCOUNT_FOR_ASSESSMENTS), F(REQUESTS, requests),
                          F(ACCOUNTED_FOR, told)));
}

static void opening_reports(void **state)
{
    (void)state;
    accounted(3, 2, ANSWER(NO));
    accounted(3, 3, ANSWER(YES));
    accounted(3, 4, ANSWER(YES));
    for (int32_t requests = 0; requests <= 1; requests++) {
        with_items(rules, TRONDGOV_MEETING_ORDINARY);
        if (requests)
            done("request", EV(RECUSAL_REQUESTED, .person = 30, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
        at(8, 0);
        done("summon", SUMMONS);
        at(0, 9 * HOUR);
        arrive(1, 67);
        done("open", OPENS(MAYOR));
        follows_if(requests, "BYST-6.4-5 the chair accounts for them", DUTY, BYST_6_4_5);
    }
    done("BYST-5.16-6", EV(REPORTED, .item = 1, .code = TRONDGOV_AFFAIR_DELEGATION));
    follows("BYST-5.16-6 while the meeting constitutes itself", CHECKED, BYST_5_16_6);
    done("BYST-5.14d-2 handed in", FILES(ITEM, AP_MEMBER, MATTER_N));
    meeting_is("OPENING", OPEN);
    decide(701);
    done("BYST-5.16-6", EV(REPORTED, .item = 2, .code = TRONDGOV_AFFAIR_DELEGATION));
    follows("BYST-5.16-6 after it", WARNING, BYST_5_16_6);
    done("BYST-5.14d-2 in time", PUTS(ITEM, AP_MEMBER, MATTER_N, MAYOR));
    done("close", CLOSES(ITEM));
    now++;
    done("BYST-5.14d-2", FILES(OTHER_ITEM, SV_MEMBER, MATTER_N));
    refused("BYST-5.14d-2 after it", BYST_5_14D_2, PUTS(OTHER_ITEM, SV_MEMBER, MATTER_N, MAYOR));
}

/* The row has no provisions: the opening is over when the first case is taken up. */
static void opening_done(void **state)
{
    (void)state;
    hall_from(MAYOR);
    refused("BYST-2.1-1 not opened", BYST_2_1_1, TAKES(701));
    done("open", OPENS(MAYOR));
    meeting_is("opened", OPEN);
    answers("it is opened once", REFUSED, 0, OPENS(MAYOR));
    done("in session", TAKES(701));
    case_is("in session", 701, DEBATE);
    meeting_is("in session", OPEN);
}

#define MOVES(case) EV(ORDER_CHANGED, .item = (case), .value = 1)

static void order_voted(int32_t in_favour, int32_t against)
{
    open_meeting(3, 67);
    ballot("BYST-5.2-2", 900, 0, TRONDGOV_MATTER_ORDER, in_favour, against, TRONDGOV_CHOICE_FOR,
           in_favour > against ? ANSWER(CARRIED) : ANSWER(REJECTED), 0);
    if (in_favour < against) {
        refused("BYST-5.2-2", BYST_5_2_2, MOVES(703));
        done("BYST-5.2-1", TAKES(701));
        return;
    }
    done("BYST-5.2-2", MOVES(703));
    refused("BYST-5.2-2", BYST_5_2_1, TAKES(701));
    done("BYST-5.2-2", TAKES(703));
    case_is("BYST-5.2-2", 703, DEBATE);
}

static void reorders(int32_t authorised, int32_t in_meeting, trondgov_answer answer)
{
    expect_question(__FILE__, __LINE__, "BYST-5.2-3", NULL, TRONDGOV_QUESTION_RIGHT_IN_CASE, answer,
                    PROVISION(BYST_5_2_3), NOT_SAID,
                    FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024),
                          F(RIGHT, TRONDGOV_RIGHT_REORDER_CASES), F(AUTHORISED, authorised),
                          F(GIVEN_IN_MEETING, in_meeting), F(WITHDRAWN, 0)));
}

static void session_next_case(void **state)
{
    (void)state;
    open_meeting(3, 67);
    refused("BYST-5.2-1", BYST_5_2_1, TAKES(702));
    refused("BYST-5.2-2 no vote", BYST_5_2_2, MOVES(703));
    done("BYST-5.2-1", TAKES(701));
    case_is("BYST-5.2-1", 701, DEBATE);
    order_voted(33, 34);
    order_voted(34, 33);
    order_voted(35, 32);
    right_is("BYST-5.2-3", BYSTYRE, ORGANET, AUTHORISE_REORDERING, YES, PROVISION(BYST_5_2_3));
    reorders(0, 0, ANSWER(NO));
    reorders(1, 0, ANSWER(NO));
    reorders(1, 1, ANSWER(YES));
}

/* 5.2, "eller gi ordfører fullmakt til å ordne sakslisten": the mayor then needs no vote for each change. */
static void session_authorised_mayor(void **state)
{
    (void)state;
    open_meeting(3, 67);
    stated(0, TRONDGOV_FIELD_AUTHORISED, 1);
    stated(0, TRONDGOV_FIELD_GIVEN_IN_MEETING, 1);
    stated(0, TRONDGOV_FIELD_WITHDRAWN, 0);
    done("BYST-5.2-3", MOVES(703));
    done("BYST-5.2-3 and again", MOVES(702));
    done("BYST-5.2-3", TAKES(702));
}

static void late_item(int32_t present, int32_t objectors, trondgov_answer statute)
{
    open_meeting(1, present);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    if (objectors)
        done("BYST-5.3-1", EV(OBJECTED, .item = 750, .value = objectors));
    leads_to("BYST-5.3-1", objectors >= 23 ? ANSWER(REFUSED) : ANSWER(DONE), PROVISION(BYST_5_3_1), TAKES(750));
    equal("CONF-004 the Act", read_as(TRONDGOV_READING_LATE_CASE_BASE_STATUTE), statute);
    if (objectors >= 23) {
        case_is("BYST-5.3-2", 750, LISTED);
        done("BYST-5.3-2 the meeting goes on", TAKES(701));
    } else
        case_is("BYST-5.3-1", 750, DEBATE);
}

static void session_late_item(void **state)
{
    (void)state;
    late_item(67, 0, ANSWER(NO));
    late_item(67, 22, ANSWER(NO));
    late_item(67, 23, ANSWER(YES));
    late_item(67, 24, ANSWER(YES));
    late_item(60, 19, ANSWER(NO));
    late_item(60, 20, ANSWER(YES));
    late_item(60, 21, ANSWER(YES));
    open_meeting(1, 67);
    done("BYST-5.3-1", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("BYST-5.3-1", EV(OBJECTED, .item = 750, .person = MAYOR));
    refused("BYST-5.3-1 the chair alone", BYST_5_3_1, TAKES(750));
    right_is("BYST-5.3-2 to a later meeting", BYSTYRE, ORDFORER, LIST_STOPPED_CASE, REQUIRED, PROVISION(BYST_5_3_2));
}

/* 3.4 is silent on what late documents lead to, and asks for them "som hovedregel": the veto is the Act's. */
static void without_documents(void)
{
    council_on(THU_24_OCT_2024);
    done("list", LISTS(701));
    at(10, 0);
    done("summon", EV(NOTICE_SENT, .value = FULL_NOTICE & ~TRONDGOV_NOTICE_DOCUMENTS));
    at(3, 0);
    done("BYST-3.4-1", EV(DOCUMENTS_SENT, .item = 701));
    follows("BYST-3.4-1", FAULT, BYST_3_4_1);
    at(0, 9 * HOUR);
    arrive(1, 60);
    done("open", OPENS(MAYOR));
}

static void session_late_documents(void **state)
{
    (void)state;
    for (int32_t objectors = 19; objectors <= 21; objectors++) {
        without_documents();
        done("KOML-11-3-5b", EV(OBJECTED, .item = 701, .value = objectors));
        leads_to("KOML-11-3-5b a third of 60", objectors < 20 ? ANSWER(DONE) : ANSWER(REFUSED),
                 PROVISION(KOML_11_3_5B), TAKES(701));
    }
    case_is("to a later meeting", 701, LISTED);
    without_documents();
    done("KOML-11-3-5b", EV(OBJECTED, .item = 701, .person = MAYOR));
    refused("KOML-11-3-5b the chair", KOML_11_3_5B, TAKES(701));
    without_documents();
    done("KOML-11-3-5b nobody", TAKES(701));
    case_is("KOML-11-3-5b", 701, DEBATE);
}

/* A question and an interpellation, put, and closed so many seconds later. */
static void lasts(trondgov_id item, trondgov_id person, trondgov_code matter, int32_t seconds)
{
    done("put", PUTS(item, person, matter, MAYOR));
    now += seconds;
    done("close", CLOSES(item));
}

static void pots_of(trondgov_code kind)
{
    with_items(rules, kind);
    done("file", FILES(ITEM, AP_MEMBER, MATTER_I));
    done("file", FILES(OTHER_ITEM, SV_MEMBER, MATTER_M));
    open_with_items(67);
    stated(0, TRONDGOV_FIELD_BREAKS, 1);
    stated(0, TRONDGOV_FIELD_BREAK_ENDS, on(THU_24_OCT_2024, 18 * HOUR));
}

static void session_break_over(void **state)
{
    (void)state;
    pots_of(TRONDGOV_MEETING_ORDINARY);
    now -= 1;
    fails("the clock does not go back", OUT_OF_ORDER, PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    pots_of(TRONDGOV_MEETING_ORDINARY);
    stated(0, TRONDGOV_FIELD_BREAK_ENDS, on(THU_24_OCT_2024, 18 * HOUR + 1));
    refused("BYST-5.13-4 a second too early", BYST_5_13_4, PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    refused("BYST-5.13-4", BYST_5_13_4, PUTS(THIRD_ITEM, AP_MEMBER, MATTER_Q, MAYOR));
    refused("BYST-5.13-4", BYST_5_13_4, TAKES(OTHER_ITEM));
    now += 1;
    done("BYST-5.13-4 on the stroke", PUTS(THIRD_ITEM, AP_MEMBER, MATTER_Q, MAYOR));
    follows("BYST-5.13-2", CHECKED, BYST_5_13_2);
    tells("BYST-5.13-2 an hour", TIME_LEFT, YES, 0, HOUR, F(LIMIT, TRONDGOV_LIMIT_QUESTION_HOUR));
    done("close", CLOSES(THIRD_ITEM));
    tells("BYST-5.2-4 half an hour", TIME_LEFT, YES, PROVISION(BYST_5_2_4), HOUR / 2,
          F(LIMIT, TRONDGOV_LIMIT_PROPOSALS_AND_INTERPELLATIONS));
    done("BYST-5.13-3", TAKES(OTHER_ITEM));
    follows("BYST-5.13-3", CHECKED, BYST_5_13_3);
    meeting_is("QUESTION_SLOT", OPEN);
    pots_of(TRONDGOV_MEETING_EXTRA);
    refused("BYST-5.14b-1 in ordinary meetings", BYST_5_14B_1, PUTS(THIRD_ITEM, AP_MEMBER, MATTER_Q, MAYOR));
    done("BYST-5.2-4 in every meeting", PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
}

static void spent(int32_t seconds)
{
    pots_of(TRONDGOV_MEETING_ORDINARY);
    done("put", PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    now += seconds;
    done("close", CLOSES(ITEM));
    if (seconds < HOUR / 2)
        done("BYST-5.13-5 a second left", TAKES(OTHER_ITEM));
    else
        refused("BYST-5.13-5 none left", BYST_5_13_5, TAKES(OTHER_ITEM));
}

/* 5.13: what is put off must be put again; an inquiry that the mayor moves (5.14 d) is kept, see side_inquiry. */
static void slot_empty(void **state)
{
    (void)state;
    for (int32_t seconds = HOUR - 1; seconds <= HOUR + 1; seconds++) {
        pots_of(TRONDGOV_MEETING_ORDINARY);
        lasts(THIRD_ITEM, AP_MEMBER, MATTER_Q, seconds);
        nothing_against(404);
        leads_to("BYST-5.13-5 the hour", seconds < HOUR ? ANSWER(DONE) : ANSWER(REFUSED), 0,
                 PUTS(404, SV_MEMBER, MATTER_Q, MAYOR));
    }
    spent(HOUR / 2 - 1);
    spent(HOUR / 2);
    spent(HOUR / 2 + 1);
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    done("close", ENDS);
    follows("BYST-5.13-5", WARNING, BYST_5_13_5);
    case_is("BYST-5.13-5 lapses", OTHER_ITEM, LAPSED);
    pots_of(TRONDGOV_MEETING_ORDINARY); /* filed again for the next meeting */
    done("BYST-5.13-5 refiled", TAKES(OTHER_ITEM));
}

static void end_voted(int32_t in_favour, int32_t against)
{
    open_meeting(1, 67);
    take_up(701);
    refused("BYST-5.2-6 a case is open", BYST_5_2_6, ENDS);
    ballot("BYST-5.2-6", 900, 0, TRONDGOV_MATTER_POSTPONEMENT, in_favour, against, TRONDGOV_CHOICE_FOR,
           in_favour > against ? ANSWER(CARRIED) : ANSWER(REJECTED), 0);
    if (in_favour < against) {
        refused("BYST-5.2-6 no majority", BYST_5_2_6, EV(CASE_POSTPONED, .item = 701));
        refused("BYST-5.2-6 still open", BYST_5_2_6, ENDS);
        meeting_is("BYST-5.2-6", OPEN);
        return;
    }
    done("BYST-5.2-6", EV(CASE_POSTPONED, .item = 701));
    done("BYST-5.2-6", ENDS);
    meeting_is("BYST-5.2-6", CLOSED);
}

static void session_end(void **state)
{
    (void)state;
    open_meeting(1, 67);
    decide(701);
    done("BYST-5.2-6 no case is open", ENDS);
    meeting_is("BYST-5.2-6", CLOSED);
    end_voted(33, 34);
    end_voted(34, 33);
    end_voted(35, 32);
}

static void a_recusal_in(trondgov_id item)
{
    take_up(item);
    done("6.6", EV(ELIGIBILITY_QUESTIONED, .person = 30, .item = item, .code = TRONDGOV_GROUND_RELATIVE));
    done("6.5", EV(WITHDREW, .person = 30, .item = item));
    done("6.4", EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY));
    roll_call(900, 66, 0, TRONDGOV_CHOICE_FOR);
    answers("6.4", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    put(item, 800);
    call_to_vote(item);
    ballot("5.12", 901, 800, TRONDGOV_MATTER_ORDINARY, 40, 26, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), 0);
    done("close", CLOSES(item));
}

static void in_the_minutes(void)
{
    trondgov_entry entry;
    equal("BYST-5.18a-1", minutes_entry(TRONDGOV_ENTRY_HEADING, 0, &entry) && entry.parent == 5, 1);
    equal("BYST-5.18b-1", minutes_entry(TRONDGOV_ENTRY_ATTENDED, 66, &entry), 1);
    equal("BYST-5.18c-1", minutes_entry(TRONDGOV_ENTRY_PROPOSAL, 0, &entry) && entry.item == 800, 1);
    equal("BYST-5.18d-1", minutes_entry(TRONDGOV_ENTRY_VOTE, 1, &entry) && entry.in_favour == 40, 1);
    equal("BYST-5.18d-1 by party", minutes_entry(TRONDGOV_ENTRY_PARTY_VOTES, 0, &entry), 1);
    equal("BYST-5.18-2", minutes_entry(TRONDGOV_ENTRY_STATEMENT, 0, &entry) && entry.item == 6001, 1);
    equal("BYST-6.7-1", minutes_entry(TRONDGOV_ENTRY_RECUSAL, 0, &entry), 1);
    equal("BYST-6.7-1 the provision", entry.provision != 0, 1);
}

#define MINUTES_NEED(kind, provision)                                                                                  \
    says(#provision, MINUTES, REQUIRED, PROVISION(provision), NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),              \
         F(ENTRY, TRONDGOV_ENTRY_##kind), F(DATE, THU_24_OCT_2024))

static void closed_minutes(void **state)
{
    (void)state;
    MINUTES_NEED(HEADING, BYST_5_18A_1);
    MINUTES_NEED(RECUSAL, BYST_6_7_1);
    open_meeting(1, 67);
    a_recusal_in(701);
    done("BYST-5.18-2", EV(STATEMENT_RECORDED, .person = 22, .item = 701, .value = 6001));
    refused("BYST-5.18-3 in writing", BYST_5_18_3, EV(STATEMENT_RECORDED, .person = 22, .item = 701));
    fails("not closed", OUT_OF_ORDER, EV(MINUTES_WRITTEN, .person = 0));
    done("close", ENDS);
    refused("BYST-5.18-3 after the meeting", BYST_5_18_3, EV(STATEMENT_RECORDED, .person = 22, .value = 6002));
    done("BYST-5.18-1", EV(MINUTES_WRITTEN, .person = 0));
    meeting_is("BYST-5.18-1", MINUTES_DRAFT);
    equal("BYST-5.18-1", minutes_complete(), ANSWER(YES));
    in_the_minutes();
    hall_from(MAYOR);
    done("open", OPENS(MAYOR));
    equal("BYST-5.18a-1 no place", minutes_complete(), ANSWER(NO));
    follows("BYST-5.18a-1", FAULT, BYST_5_18A_1);
}

static void drafted(void)
{
    open_meeting(0, 67);
    done("close", ENDS);
    done("written", EV(MINUTES_WRITTEN, .person = 0));
}

static void draft_approved(void **state)
{
    (void)state;
    for (int32_t chair_first = 0; chair_first <= 1; chair_first++) {
        drafted();
        refused("BYST-5.19-1 the government's party", BYST_5_19_1, EV(MINUTES_APPROVED, .person = V_MEMBER));
        done("BYST-5.19-1", EV(MINUTES_APPROVED, .person = chair_first ? MAYOR : OPPOSITION));
        meeting_is("BYST-5.19-1 one of the two", MINUTES_DRAFT);
        done("BYST-5.19-1", EV(MINUTES_APPROVED, .person = chair_first ? OPPOSITION : MAYOR));
        meeting_is("BYST-5.19-1 both", MINUTES_APPROVED);
    }
}

/* 5.18, 5.19: what is approved has been written. */
static void draft_not_written(void **state)
{
    (void)state;
    open_meeting(0, 67);
    done("close", ENDS);
    answers("BYST-5.19-1 not written", REFUSED, 0, EV(MINUTES_APPROVED, .person = MAYOR));
}

static void review_demanded(int32_t by, trondgov_answer answer)
{
    expect_question(__FILE__, __LINE__, "BYST-5.20-1", NULL, TRONDGOV_QUESTION_REVIEW, answer, PROVISION(BYST_5_20_1),
                    NOT_SAID,
                    FACTS(F(DATE, THU_26_SEP_2024), F(BY_ADMINISTRATION, 0), F(FINAL_DECISION, 1),
                          F(MATTER, TRONDGOV_MATTER_ORDINARY), F(PROCUREMENT_LAW, 0), F(DEMANDING, by),
                          F(SEATED_SUBSTITUTES, 0)));
}

/* The demand belongs to the register of affairs, not to a meeting: questions decide it. */
static void decided_review(void **state)
{
    (void)state;
    review_demanded(2, ANSWER(NO));
    review_demanded(3, ANSWER(YES));
    review_demanded(4, ANSWER(YES));
    deadline_review(state);
    says("BYST-5.20-4", REVIEW_START, YES, PROVISION(BYST_5_20_4), THU_26_SEP_2024, F(DATE, THU_26_SEP_2024),
         F(DECISION_DAY, THU_26_SEP_2024), F(COUNCIL_MEETING, THU_24_OCT_2024));
    for (int32_t right = 0; right <= 1; right++)
        expect_question(__FILE__, __LINE__, "BYST-5.20-2", NULL, TRONDGOV_QUESTION_DUTY_MET,
                        right ? ANSWER(YES) : ANSWER(NO), PROVISION(BYST_5_20_2), NOT_SAID,
                        FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_26_SEP_2024),
                              F(RIGHT, TRONDGOV_RIGHT_ADDRESS_DECIDING_ORGAN), F(TO_DECIDING_ORGAN, right)));
    says("BYST-5.20-3 upheld", REVIEW_SENT_ON, YES, PROVISION(BYST_5_20_3), TRONDGOV_ROLE_DEPARTEMENT,
         F(DATE, THU_26_SEP_2024), F(STATE, TRONDGOV_STATE_UPHELD));
    says("BYST-5.20-3 reversed", REVIEW_SENT_ON, NO, 0, NOT_SAID, F(DATE, THU_26_SEP_2024),
         F(STATE, TRONDGOV_STATE_REVERSED));
}

/* --- the side machines */

static void proposal_filed(trondgov_id item)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("BYST-5.14a-1", FILES(item, AP_MEMBER, MATTER_M));
    open_with_items(67);
}

#define ROUTES(who, proposal, kind)                                                                                    \
    EV(PROPOSAL_PUT, .item = (proposal), .person = (who), .value = ITEM, .code = TRONDGOV_PROPOSAL_##kind)

static void routing_may_not_happen(void)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    stated(ITEM, TRONDGOV_FIELD_WRITTEN_REASONS, 0);
    judged(OTHER_ITEM, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 0);
    done("file", FILES(ITEM, AP_MEMBER, MATTER_M));
    done("file", FILES(OTHER_ITEM, AP_MEMBER, MATTER_M));
    open_with_items(67);
    refused("BYST-5.14a-2 no reasons", BYST_5_14A_2, TAKES(ITEM));
    refused("BYST-5.14a-3 outside the field", BYST_5_14A_3, TAKES(OTHER_ITEM));
}

static void routed(int32_t in_favour, trondgov_code kind, trondgov_code provision)
{
    const int32_t against = 67 - in_favour;
    proposal_filed(ITEM);
    done("take up", TAKES(ITEM));
    equal("BYST-5.14a-8 no debate on the content",
          finds_subject(TRONDGOV_FINDING_CHECKED, TRONDGOV_RIGHT_DEBATE_CONTENT, NULL), 1);
    refused("BYST-5.14a-9 no other proposal", BYST_5_14A_9, ROUTES(SV_MEMBER, 801, MAIN));
    done("routing", EV(PROPOSAL_PUT, .item = 802, .person = SV_MEMBER, .value = ITEM, .code = kind));
    equal("routing", !provision || finds(TRONDGOV_FINDING_CHECKED, provision, NULL), 1);
    call_to_vote(ITEM);
    ballot("BYST-5.14a-4", 900, 802, TRONDGOV_MATTER_ORDINARY, in_favour, against, TRONDGOV_CHOICE_FOR,
           in_favour > against ? ANSWER(CARRIED) : ANSWER(REJECTED), PROVISION(BYST_5_12_1));
    if (in_favour > against) {
        done("BYST-5.14a-4", CLOSES(ITEM));
        case_is("BYST-5.14a-4", ITEM, DECIDED);
    }
}

#define IN_CASE(provision, what, answer, number, ...)                                                                  \
    says(#provision, RIGHT_IN_CASE, answer, PROVISION(provision), number, F(DATE, THU_24_OCT_2024),                    \
         F(RIGHT, TRONDGOV_RIGHT_##what), __VA_ARGS__)
#define COMMITTEE F(ORGAN, TRONDGOV_ORGAN_OPPVEKST_OG_KULTUR)

static void with_committee(void)
{
    IN_CASE(BYST_5_14A_10, RECOMMEND_SUPPORTED, REQUIRED, NOT_SAID, COMMITTEE, J(PROPOSAL_SUPPORTED, 1),
            J(SUITED_FOR_DECISION, 1), F(CHANCE_TO_COMMENT, 1));
    IN_CASE(BYST_5_14A_10, RECOMMEND_SUPPORTED, NO, NOT_SAID, COMMITTEE, J(PROPOSAL_SUPPORTED, 1),
            J(SUITED_FOR_DECISION, 1), F(CHANCE_TO_COMMENT, 0));
    IN_CASE(BYST_5_14A_11, SEND_TO_BYRAAD, YES, TRONDGOV_ORGAN_BYRAAD, COMMITTEE, J(MORE_LIGHT_NEEDED, 1));
    IN_CASE(BYST_5_14A_11, SEND_TO_BYRAAD, NO, TRONDGOV_ORGAN_OPPVEKST_OG_KULTUR, COMMITTEE, J(MORE_LIGHT_NEEDED, 0),
            F(STATEMENT_GIVEN, 1));
    IN_CASE(BYST_5_14A_12, RECOMMEND_REJECTION, REQUIRED, NOT_SAID, COMMITTEE, J(PROPOSAL_SUPPORTED, 0));
    IN_CASE(BYST_5_14A_12, RECOMMEND_REJECTION, NO, NOT_SAID, COMMITTEE, J(PROPOSAL_SUPPORTED, 1));
}

static void half_yearly(trondgov_date adopted, trondgov_date last)
{
    for (size_t i = 0; i < COUNT(A_SECOND); i++)
        expect_question(__FILE__, __LINE__, "BYST-5.14a-15", NULL, TRONDGOV_QUESTION_DEADLINE,
                        A_SECOND[i] > 0 ? ANSWER(NO) : ANSWER(YES), PROVISION(BYST_5_14A_15), on(last, 24 * HOUR - 1),
                        FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DEADLINE, TRONDGOV_DEADLINE_MEMBER_PROPOSAL_REPORT),
                              F(ANCHOR, adopted), F(AT, on(last, 24 * HOUR - 1 + A_SECOND[i]))));
}

static void as_an_ordinary_case(void)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("list", EV(CASE_LISTED, .item = 704, .code = MATTER_M));
    open_with_items(67);
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    done("BYST-5.14a-13", TAKES(704));
    follows("BYST-5.14a-13", CHECKED, BYST_5_14A_13);
    tells("BYST-5.14a-14 the ordinary times", TIME_LEFT, YES, PROVISION(BYST_5_6B_1), 120,
          F(LIMIT, TRONDGOV_LIMIT_SPEECH));
    put(704, 801);
    call_to_vote(704);
    ballot("BYST-5.14a-14", 901, 801, TRONDGOV_MATTER_ORDINARY, 34, 33, TRONDGOV_CHOICE_FOR, ANSWER(CARRIED), 0);
    done("adopted", CLOSES(704));
    case_is("ADOPTED", 704, DECIDED);
    done("BYST-5.14a-15", EV(REPORTED, .item = 1, .code = TRONDGOV_AFFAIR_MEMBER_PROPOSAL));
    follows("BYST-5.14a-15", CHECKED, BYST_5_14A_15);
}

static void side_member_proposal(void **state)
{
    (void)state;
    filed_at(MATTER_M, PROVISION(BYST_5_14A_1), THU_26_SEP_2024, 10);
    routing_may_not_happen();
    routed(34, TRONDGOV_PROPOSAL_REFER, PROVISION(BYST_5_14A_6));
    routed(33, TRONDGOV_PROPOSAL_REFER, PROVISION(BYST_5_14A_6));
    routed(34, TRONDGOV_PROPOSAL_REJECT, 0);
    right_is("BYST-5.14a-4 the business committee proposes only", FORRETNINGSUTVALG, ORGANET, SEND_MEMBER_PROPOSAL, NO,
             PROVISION(BYST_5_14A_4));
    IN_CASE(BYST_5_14A_6, REFER_TO_COMMITTEES, YES, NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(COMMITTEES, 0));
    IN_CASE(BYST_5_14A_7, REJECT_MEMBER_PROPOSAL, YES, TRONDGOV_STATE_DECIDED, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
            F(DECIDED_SO, 1));
    right_is("BYST-5.14a-5", BYSTYRE, BYRAAD, COMMENT_MEMBER_PROPOSAL, YES, PROVISION(BYST_5_14A_5));
    with_committee();
    as_an_ordinary_case();
    half_yearly(THU_26_SEP_2024, 20088); /* 31 December 2024 */
    spent(HOUR / 2);                     /* not reached */
    for (trondgov_id item = 701; item <= 703; item++)
        decide(item);
    done("close", ENDS);
    case_is("BYST-5.13-5", OTHER_ITEM, LAPSED);
}

static void interpellation_open(void)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("BYST-5.14c-1", FILES(ITEM, AP_MEMBER, MATTER_I));
    open_with_items(67);
}

static void interpellation_checked(void)
{
    interpellation_open();
    stated(ITEM, TRONDGOV_FIELD_MATTERS, 2);
    refused("BYST-5.14c-3 two matters", BYST_5_14C_3, PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    stated(ITEM, TRONDGOV_FIELD_MATTERS, 1);
    judged(ITEM, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 0);
    refused("BYST-5.14c-4 the field", BYST_5_14C_4, PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    judged(ITEM, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 1);
    judged(ITEM, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 1);
    refused("BYST-5.14c-13 pending", BYST_5_14C_13, PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    judged(ITEM, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 0);
    done("BYST-5.14c-2", PUTS(ITEM, AP_MEMBER, MATTER_I, MINISTER));
    refused("BYST-5.14c-2 whom the mayor named", BYST_5_14C_2, EV(QUESTION_ANSWERED, .person = HEAD, .item = ITEM));
    done("BYST-5.14c-2", EV(QUESTION_ANSWERED, .person = MINISTER, .item = ITEM));
    interpellation_open();
    lasts(ITEM, AP_MEMBER, MATTER_I, 60); /* unanswered */
    case_is("BYST-5.14c-2 unanswered", ITEM, DECIDED);
}

static void speaks_on(trondgov_id person, trondgov_code kind, int32_t allowed, trondgov_code provision, int32_t more)
{
    done("5.14 c", EV(SPEECH_BEGUN, .person = person, .item = ITEM, .code = kind));
    now += allowed + more;
    done("5.14 c", EV(SPEECH_ENDED, .person = person, .item = ITEM));
    equal("5.14 c the time", finds(TRONDGOV_FINDING_FAULT, provision, NULL), more > 0);
}

static void interpellation_debated(int32_t more)
{
    interpellation_open();
    done("put", PUTS(ITEM, AP_MEMBER, MATTER_I, MINISTER));
    speaks_on(AP_MEMBER, TRONDGOV_LIMIT_INTERPELLATION_FIRST, 300, PROVISION(BYST_5_14C_6), more);
    speaks_on(MINISTER, TRONDGOV_LIMIT_INTERPELLATION_ANSWER, 600, PROVISION(BYST_5_14C_7), more);
    speaks_on(AP_MEMBER, TRONDGOV_LIMIT_INTERPELLATION_AGAIN, 120, PROVISION(BYST_5_14C_10), more);
    speaks_on(MINISTER, TRONDGOV_LIMIT_INTERPELLATION_AGAIN, 120, PROVISION(BYST_5_14C_10), more);
    speaks_on(SV_MEMBER, TRONDGOV_LIMIT_INTERPELLATION_AGAIN, 120, PROVISION(BYST_5_14C_10), more);
    const trondgov_code again = TRONDGOV_LIMIT_INTERPELLATION_AGAIN;
    refused("BYST-5.14c-8", BYST_5_14C_8, EV(SPEECH_BEGUN, .person = AP_MEMBER, .item = ITEM, .code = again));
    refused("BYST-5.14c-8", BYST_5_14C_8, EV(SPEECH_BEGUN, .person = MINISTER, .item = ITEM, .code = again));
    refused("BYST-5.14c-9", BYST_5_14C_9, EV(SPEECH_BEGUN, .person = SV_MEMBER, .item = ITEM, .code = again));
    done("BYST-5.14c-5", CLOSES(ITEM));
    trondgov_entry entry;
    equal("closed without a decision", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
    equal("closed without a decision", entry.answer, ANSWER(DONE));
}

static void interpellation_stopped(int32_t objectors, trondgov_id objector)
{
    const int32_t stopped = objectors >= 23 || objector == MAYOR;
    interpellation_open();
    done("put", PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    done("BYST-5.14c-11c", ROUTES(SV_MEMBER, 801, MAIN));
    if (objectors)
        done("BYST-5.14c-11c", EV(OBJECTED, .item = ITEM, .value = objectors));
    if (objector)
        done("BYST-5.14c-11c", EV(OBJECTED, .item = ITEM, .person = objector));
    call_to_vote(ITEM);
    const trondgov_event vote = EV(BALLOT_OPENED, .item = 900, .value = 801, .code = TRONDGOV_MATTER_ORDINARY);
    if (stopped)
        refused("BYST-5.14c-11c", BYST_5_14C_11C, vote);
    else
        done("BYST-5.14c-11c", vote);
}

/* Kommuneloven § 11-3: a third of the 60 who attend. */
static void interpellation_by_the_act(int32_t objectors)
{
    with_items(read_otherwise(TRONDGOV_CONFLICT_LATE_CASE_BASE, TRONDGOV_READING_LATE_CASE_BASE_STATUTE),
               TRONDGOV_MEETING_ORDINARY);
    done("file", FILES(ITEM, AP_MEMBER, MATTER_I));
    open_with_items(60);
    done("put", PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
    done("BYST-5.14c-11c", ROUTES(SV_MEMBER, 801, MAIN));
    done("CONF-004", EV(OBJECTED, .item = ITEM, .value = objectors));
    call_to_vote(ITEM);
    leads_to("CONF-004", objectors < 20 ? ANSWER(DONE) : ANSWER(REFUSED), objectors < 20 ? 0 : PROVISION(KOML_11_3_5A),
             EV(BALLOT_OPENED, .item = 900, .value = 801, .code = TRONDGOV_MATTER_ORDINARY));
}

static void interpellation_with_a_proposal(void)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("BYST-5.14c-11b", EV(FILED, .item = ITEM, .person = AP_MEMBER, .code = MATTER_I, .value = 1));
    follows("BYST-5.14c-11b a new case", WARNING, BYST_5_14C_11B);
    open_with_items(67);
    refused("BYST-5.14c-11a", BYST_5_14C_11A, PUTS(ITEM, AP_MEMBER, MATTER_I, MAYOR));
}

static void interpellations_by_party(void)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("file", FILES(ITEM, AP_MEMBER, MATTER_I));
    done("file", FILES(OTHER_ITEM, AP_MEMBER + 1, MATTER_I));
    done("file", FILES(THIRD_ITEM, SV_MEMBER, MATTER_I));
    open_with_items(67);
    lasts(ITEM, AP_MEMBER, MATTER_I, 60);
    refused("BYST-5.14c-12", BYST_5_14C_12, PUTS(OTHER_ITEM, AP_MEMBER + 1, MATTER_I, MAYOR));
    lasts(THIRD_ITEM, SV_MEMBER, MATTER_I, 60);
    done("BYST-5.14c-12", PUTS(OTHER_ITEM, AP_MEMBER + 1, MATTER_I, MAYOR));
}

static void interpellation_in_doubt(void)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("BYST-5.14c-14", FILES(499, AP_MEMBER, MATTER_I));
    judged(499, TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 1);
    stated(499, TRONDGOV_FIELD_MATTERS, 1);
    open_with_items(67);
    answers("BYST-5.14c-14 in doubt the mayor decides", NEEDS_JUDGEMENT, 0, PUTS(499, AP_MEMBER, MATTER_I, MAYOR));
    judged(499, TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 0);
    done("BYST-5.14c-14", PUTS(499, AP_MEMBER, MATTER_I, MAYOR));
}

static void side_interpellation(void **state)
{
    (void)state;
    filed_at(MATTER_I, PROVISION(BYST_5_14C_1), THU_26_SEP_2024, 10);
    interpellation_checked();
    interpellation_in_doubt();
    interpellation_with_a_proposal();
    interpellations_by_party();
    for (size_t i = 0; i < COUNT(A_SECOND); i++)
        interpellation_debated(A_SECOND[i]);
    interpellation_stopped(22, 0);
    interpellation_stopped(23, 0);
    interpellation_stopped(24, 0);
    interpellation_stopped(0, MAYOR);
    interpellation_stopped(0, V_MEMBER);
    for (int32_t objectors = 19; objectors <= 21; objectors++)
        interpellation_by_the_act(objectors);
}

static void question_timed(int32_t more)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    open_with_items(67);
    done("BYST-5.14b-2", PUTS(ITEM, AP_MEMBER, MATTER_Q, MINISTER));
    speaks_on(AP_MEMBER, TRONDGOV_LIMIT_QUESTION, 60, PROVISION(BYST_5_14B_4), more);
    refused("BYST-5.14b-7 before the answer", BYST_5_14B_7, PUTS(ITEM, AP_MEMBER, MATTER_Q, MINISTER));
    speaks_on(MINISTER, TRONDGOV_LIMIT_QUESTION_ANSWER, 120, PROVISION(BYST_5_14B_5), more);
    done("BYST-5.14b-5", EV(QUESTION_ANSWERED, .person = MINISTER, .item = ITEM));
    done("BYST-5.14b-7", PUTS(ITEM, AP_MEMBER, MATTER_Q, MINISTER));
    follows("BYST-5.14b-9", CHECKED, BYST_5_14B_9);
    speaks_on(AP_MEMBER, TRONDGOV_LIMIT_QUESTION_OTHER, 60, PROVISION(BYST_5_14B_6), more);
    done("BYST-5.14b-9", EV(QUESTION_ANSWERED, .person = MINISTER, .item = ITEM));
    refused("BYST-5.14b-7 one", BYST_5_14B_7, PUTS(ITEM, AP_MEMBER, MATTER_Q, MINISTER));
    done("BYST-5.14b-8", PUTS(ITEM, SV_MEMBER, MATTER_Q, 0));
    follows("BYST-5.14b-8", CHECKED, BYST_5_14B_8);
    refused("BYST-5.14b-8 once for each", BYST_5_14B_8, PUTS(ITEM, SV_MEMBER, MATTER_Q, 0));
    done("BYST-5.14b-8 another", PUTS(ITEM, V_MEMBER, MATTER_Q, 0));
    done("close", CLOSES(ITEM));
    refused("BYST-5.14b-10 one main question", BYST_5_14B_10, PUTS(OTHER_ITEM, AP_MEMBER, MATTER_Q, MINISTER));
}

static void side_oral_question(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(A_SECOND); i++)
        question_timed(A_SECOND[i]);
    right_is("BYST-5.14b-12", BYSTYRE, BYRAAD, REFUSE_ANSWER, YES, PROVISION(BYST_5_14B_12));
    right_is("BYST-5.14b-12", BYSTYRE, ORDFORER, REFUSE_ANSWER, YES, PROVISION(BYST_5_14B_12));
    deadline_questioners(state); /* BYST-5.14b-3 */
    pots_of(TRONDGOV_MEETING_EXTRA);
    refused("BYST-5.14b-1", BYST_5_14B_1, PUTS(THIRD_ITEM, AP_MEMBER, MATTER_Q, MAYOR));
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    open_with_items(67);
    refused("BYST-5.14b-2 to a member", BYST_5_14B_2, PUTS(ITEM, AP_MEMBER, MATTER_Q, SV_MEMBER));
    lasts(OTHER_ITEM, SV_MEMBER, MATTER_Q, 60); /* BYST-5.14b-12: no answer */
    done("BYST-5.14b-11 in the mayor's order", PUTS(ITEM, AP_MEMBER, MATTER_Q, MAYOR));
}

static void inquiry_timed(int32_t more)
{
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    done("BYST-5.14d-2", FILES(ITEM, AP_MEMBER, MATTER_N));
    open_with_items(67);
    refused("BYST-5.14d-1 to the mayor", BYST_5_14D_1, PUTS(ITEM, AP_MEMBER, MATTER_N, MINISTER));
    done("BYST-5.14d-1", PUTS(ITEM, AP_MEMBER, MATTER_N, MAYOR));
    speaks_on(AP_MEMBER, TRONDGOV_LIMIT_INQUIRY, 120, PROVISION(BYST_5_14D_3), more);
    refused("BYST-5.14d-5 no other speech", BYST_5_14D_5,
            EV(SPEECH_BEGUN, .person = SV_MEMBER, .item = ITEM, .code = TRONDGOV_LIMIT_SPEECH));
    done("BYST-5.14d-4 answered now", EV(QUESTION_ANSWERED, .person = MAYOR, .item = ITEM));
    refused("BYST-5.14d-5", BYST_5_14D_5, PUTS(ITEM, AP_MEMBER, MATTER_N, MAYOR));
    done("close", CLOSES(ITEM));
}

static void side_inquiry(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        an_inquiry_at(A_SECOND[i]);
        inquiry_timed(A_SECOND[i]);
    }
    with_items(rules, TRONDGOV_MEETING_ORDINARY);
    stated(ITEM, TRONDGOV_FIELD_WRITTEN, 0);
    done("file", FILES(ITEM, AP_MEMBER, MATTER_N));
    done("file", FILES(OTHER_ITEM, AP_MEMBER, MATTER_N));
    open_with_items(67);
    refused("BYST-5.14d-2 in writing", BYST_5_14D_2, PUTS(ITEM, AP_MEMBER, MATTER_N, MAYOR));
    done("BYST-5.14d-4 in a later meeting", EV(CASE_POSTPONED, .item = OTHER_ITEM));
    follows("BYST-5.14d-4", CHECKED, BYST_5_14D_4);
    case_is("BYST-5.14d-4", OTHER_ITEM, POSTPONED);
}

/* A citizens' initiative is an affair of the register: the questions decide it. */
static void signatures(int64_t signed_by, int64_t not_resident, int64_t without_address, int64_t without_text,
                       int64_t valid)
{
    says("BYST-5.15-1", VALID_SIGNATURES, YES, PROVISION(BYST_5_15_1), valid, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DATE, THU_24_OCT_2024), F(SIGNATURES, signed_by), F(NOT_RESIDENT, not_resident), F(REPEATED, 0),
         F(WITHOUT_ADDRESS, without_address), F(WITHOUT_TEXT, without_text));
    expect_question(__FILE__, __LINE__, "BYST-5.15-1", NULL, TRONDGOV_QUESTION_THRESHOLD,
                    valid < 300 ? ANSWER(NO) : ANSWER(YES), PROVISION(BYST_5_15_1), NOT_SAID,
                    FACTS(F(ORGAN, TRONDGOV_ORGAN_KOMMUNE), F(DATE, THU_24_OCT_2024),
                          F(THRESHOLD, TRONDGOV_THRESHOLD_INITIATIVE), F(IN_FAVOUR, valid)));
}

#define BUSINESS F(ORGAN, TRONDGOV_ORGAN_FORRETNINGSUTVALG)

static void formal_check(void)
{
    right_is("BYST-5.15-9", FORRETNINGSUTVALG, ORGANET, JUDGE_INITIATIVE, YES, PROVISION(BYST_5_15_9));
    right_is("BYST-5.15-9", BYSTYRE, ORGANET, JUDGE_INITIATIVE, NO, PROVISION(BYST_5_15_9));
    IN_CASE(BYST_5_15_10, REJECT_UNQUALIFIED, REQUIRED, NOT_SAID, BUSINESS, F(CONDITIONS_MET, 0));
    IN_CASE(BYST_5_15_10, REJECT_UNQUALIFIED, NO, NOT_SAID, BUSINESS, F(CONDITIONS_MET, 1));
    IN_CASE(BYST_5_15_11, GUIDE_PROPOSERS, REQUIRED, NOT_SAID, BUSINESS, F(MENDABLE, 1));
    IN_CASE(BYST_5_15_11, GUIDE_PROPOSERS, NO, NOT_SAID, BUSINESS, F(MENDABLE, 0));
    right_is("BYST-5.15-12", BYSTYRE, INNBYGGER, APPEAL_REJECTION, NO, PROVISION(BYST_5_15_12));
    IN_CASE(BYST_5_15_13, NOTIFY_REJECTED, REQUIRED, NOT_SAID, BUSINESS, F(CONDITIONS_MET, 0));
    IN_CASE(BYST_5_15_14, SEND_INITIATIVE, REQUIRED, NOT_SAID, BUSINESS, F(CONDITIONS_MET, 1));
    IN_CASE(BYST_5_15_10, SEND_INITIATIVE, NO, NOT_SAID, BUSINESS, F(CONDITIONS_MET, 0));
}

static void spokespersons(int64_t how_many, trondgov_answer answer)
{
    expect_question(__FILE__, __LINE__, "BYST-5.15-5", NULL, TRONDGOV_QUESTION_DUTY_MET, answer, PROVISION(BYST_5_15_5),
                    NOT_SAID,
                    FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_24_OCT_2024),
                          F(RIGHT, TRONDGOV_RIGHT_NAME_SPOKESPERSON), F(SPOKESPERSONS, how_many)));
}

/* Filed on 13 June 2024: six months later is 13 December (day 20070). */
static void six_months(void)
{
    for (size_t i = 0; i < COUNT(A_SECOND); i++) {
        const trondgov_answer answer = A_SECOND[i] > 0 ? ANSWER(NO) : ANSWER(YES);
        expect_question(__FILE__, __LINE__, "BYST-5.15-7", NULL, TRONDGOV_QUESTION_DEADLINE, answer,
                        PROVISION(BYST_5_15_7), on(20070, 24 * HOUR - 1),
                        FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DEADLINE, TRONDGOV_DEADLINE_INITIATIVE),
                              F(ANCHOR, THU_13_JUN_2024), F(AT, on(20070, 24 * HOUR - 1 + A_SECOND[i]))));
        expect_question(__FILE__, __LINE__, "BYST-5.15-7", NULL, TRONDGOV_QUESTION_INITIATIVE_TREATED, answer,
                        PROVISION(BYST_5_15_7), NOT_SAID,
                        FACTS(F(ORGAN, TRONDGOV_ORGAN_BYSTYRE), F(DATE, THU_13_JUN_2024), F(FILED, THU_13_JUN_2024),
                              F(TREATED_ON, 20070 + A_SECOND[i]), F(REFERRED_TO_PLAN, 0), F(POSITION_TAKEN, 1),
                              F(DEALT_WITH, 0)));
    }
}

static void side_initiative(void **state)
{
    (void)state;
    signatures(299, 0, 0, 0, 299);
    signatures(300, 0, 0, 0, 300);
    signatures(301, 0, 0, 0, 301);
    signatures(300, 1, 0, 0, 299); /* BYST-5.15-2 */
    signatures(300, 0, 1, 0, 299); /* BYST-5.15-3 */
    signatures(300, 0, 0, 1, 299); /* BYST-5.15-4 */
    spokespersons(0, ANSWER(NO));
    spokespersons(1, ANSWER(YES));
    spokespersons(2, ANSWER(YES));
    says("BYST-5.15-6", ADMISSIBLE, YES, PROVISION(BYST_5_15_6), NOT_SAID, F(ORGAN, TRONDGOV_ORGAN_BYSTYRE),
         F(DATE, THU_24_OCT_2024), F(MATTER, TRONDGOV_MATTER_INITIATIVE), J(CONCERNS_MUNICIPALITY, 1),
         J(LAWFUL_ENGAGEMENT, 1), J(SAME_CONTENT, 0));
    formal_check();
    right_is("BYST-5.15-8", BYSTYRE, ORGANET, REJECT_INITIATIVE, YES, PROVISION(BYST_5_15_8));
    right_is("BYST-5.15-8", BYSTYRE, ORGANET, ADOPT_OTHER_PROPOSAL, YES, PROVISION(BYST_5_15_8));
    right_is("BYST-5.15-8", BYSTYRE, ORGANET, ASK_FOR_STUDY, YES, PROVISION(BYST_5_15_8));
    six_months();
}

/* In the order of the tables. */
static const struct CMUnitTest TESTS[] = {
    ROW("1.1 deadline Monday 10:00 of the week before: BYST-5.14a-1, 5.14c-1", deadline_monday),
    ROW("1.1 deadline D-6 announcement, summons, documents: BYST-3.3-2, 3.4-1", deadline_documents),
    ROW("1.1 deadline D-2 09:00 recusal request, absence: BYST-3.5-2, 6.4-3, FORF-17b", deadline_nine_o_clock),
    ROW("1.1 deadline D-1 delegations: BYST-5.16-1", deadline_delegations),
    ROW("1.1 deadline before the opening, questioners: BYST-5.14b-3", deadline_questioners),
    ROW("1.1 deadline opening phase, inquiries: BYST-5.14d-2", deadline_inquiries),
    ROW("1.1 deadline three weeks, legality review: BYST-5.20-4", deadline_review),
    ROW("1.1 meeting NONE date in adopted plan: BYST-2.2-1, 2.2-4", none_in_the_plan),
    ROW("1.1 meeting NONE mayor finds it required: BYST-2.2-2", none_the_mayor),
    ROW("1.1 meeting NONE members demand: BYST-2.2-3", none_a_third),
    ROW("1.1 meeting PLANNED mayor draws up agenda: BYST-3.1-1 to 4, 5.3-2, BYRD-3.2-4, 2.4-4", planned_the_agenda),
    ROW("1.1 meeting AGENDA_SET announce and publish: BYST-3.3-1 to 3, 3.4-1", agenda_set_announced),
    ROW("1.1 meeting SUMMONED absence report: BYST-3.5-1 to 6", summoned_absent),
    ROW("1.1 meeting SUMMONED late absence, not acute: BYST-3.5-5", summoned_late),
    ROW("1.1 meeting SUMMONED D reached, chair takes the seat: BYST-5.1-1, 5.1-2", summoned_opens),
    ROW("1.1 meeting OPENING attendance taken: BYST-5.1-3, 5.1-4", opening_attendance),
    ROW("1.1 meeting OPENING running plan: BYST-5.6-4 to 6", opening_plan),
    ROW("1.1 meeting OPENING reports and inquiries: BYST-6.4-5, 5.16-6, 5.14d-2", opening_reports),
    ROW("1.1 meeting OPENING done", opening_done),
    ROW("1.1 meeting IN_SESSION next case: BYST-5.2-1 to 3", session_next_case),
    ROW("1.1 meeting IN_SESSION late item: BYST-5.3-1, 5.3-2", session_late_item),
    ROW("1.1 meeting IN_SESSION documents not sent: BYST-3.4-1, KOML-11-3-5b", session_late_documents),
    ROW("1.1 meeting IN_SESSION break over: BYST-5.13-2 to 4, 5.2-4, 5.14b-1", session_break_over),
    ROW("1.1 meeting QUESTION_SLOT pot empty: BYST-5.13-5", slot_empty),
    ROW("1.1 meeting IN_SESSION end of meeting: BYST-5.2-6", session_end),
    ROW("1.1 meeting CLOSED minutes drafted: BYST-5.18-1 to 3, 5.18a-1..d-1, 6.7-1", closed_minutes),
    ROW("1.1 meeting MINUTES_DRAFT approvals: BYST-5.19-1", draft_approved),
    ROW("1.1 meeting decision made, review demanded: BYST-5.20-1 to 4", decided_review),
    ROW("1.1 side member proposal: BYST-5.14a-1 to 15, 5.13-5", side_member_proposal),
    ROW("1.1 side interpellation: BYST-5.14c-1 to 14", side_interpellation),
    ROW("1.1 side oral question: BYST-5.14b-1 to 12", side_oral_question),
    ROW("1.1 side inquiry: BYST-5.14d-1 to 5", side_inquiry),
    ROW("1.1 side citizen initiative: BYST-5.15-1 to 14", side_initiative),
    ROW("1.1 meeting NONE mayor, not a member: BYST-2.2-2", none_a_member_alone),
    ROW("1.1 meeting MINUTES_DRAFT approvals, not written: BYST-5.19-1", draft_not_written),
    ROW("1.1 meeting IN_SESSION next case, authorised mayor: BYST-5.2-3", session_authorised_mayor),
};

/* What the text asks for and the library does not do. */
int main(void)
{
    return cmocka_run_group_tests(TESTS, set_up_rules, tear_down_rules);
}
