/* Open and closed doors: Reglement for bystyret 2.3 to 2.5; kommuneloven § 11-5; each organ by its own rows. */
#include "meeting_fixture.h"

static void judge(trondgov_code judgement, int32_t holds)
{
    done("BYST-2.3-2 judged", EV(JUDGED, .item = 701, .code = judgement, .value = holds));
}

static void what_must_be_closed_is_decided_too(void **state)
{
    trondgov_finding duty;
    (void)state;
    open_meeting(2, 60);
    refused("BYST-5.4-1 the case is not in hand", BYST_5_4_1,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    take_up(701);
    fails("no ground for doors", OUT_OF_RANGE, EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_ILLNESS));
    fails("another case", UNKNOWN_ID, EV(DOORS_CLOSED, .item = 799, .code = TRONDGOV_GROUND_SECRECY));
    fails("no ground", MISSING_FIELD, EV(DOORS_CLOSED, .item = 701));
    fails("open already", DUPLICATE, EV(DOORS_OPENED, .item = 701));
    refused("KOML-11-5-2b not before it is decided", KOML_11_5_2B,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-1 secrecy", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    equal("BYST-2.4-1 the members keep it secret", finds(TRONDGOV_FINDING_DUTY, PROVISION(BYST_2_4_1), &duty), 1);
    equal("BYST-2.5-1 only the open part is streamed", finds(TRONDGOV_FINDING_DUTY, PROVISION(BYST_2_5_1), NULL), 1);
    fails("closed already", DUPLICATE, EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    done("opened again", EV(DOORS_OPENED, .item = 701));
    carry(901, TRONDGOV_MATTER_CLOSING_DOORS);
    done("and closed", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    done("end", EV(CASE_CLOSED, .item = 701));
    take_up(702);
    fails("the next case is open", DUPLICATE, EV(DOORS_OPENED, .item = 702));
}

static void privacy_is_judged_and_voted_on(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    answers("BYST-2.3-2 somebody judges", NEEDS_JUDGEMENT, PROVISION(BYST_2_3_2),
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
    judge(TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES, 0);
    refused("BYST-2.3-1 privacy does not call for it", BYST_2_3_1,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
    judge(TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES, 1);
    refused("BYST-2.3-2 the council decides it", BYST_2_3_2,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
    done("vote", EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_CLOSING_DOORS));
    roll_call(900, 30, 30, TRONDGOV_CHOICE_AGAINST);
    answers("BYST-5.12-2 30-30 and the mayor against", REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
    refused("BYST-2.3-2 voted down", BYST_2_3_2, EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
    carry(901, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-2", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
    refused("BYST-2.3-4 no vote on it behind closed doors", BYST_2_3_4,
            EV(BALLOT_OPENED, .item = 902, .code = TRONDGOV_MATTER_CLOSING_DOORS));
    done("opened", EV(DOORS_OPENED, .item = 701));
    refused("BYST-2.3-2 a vote serves once", BYST_2_3_2,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
}

static void the_municipalitys_interests(void **state)
{
    (void)state;
    open_meeting_under(read_otherwise(TRONDGOV_CONFLICT_OWN_INTERESTS, TRONDGOV_READING_OWN_INTERESTS_STATUTE), 1, 60);
    take_up(701);
    judge(TRONDGOV_JUDGEMENT_MUNICIPALITYS_INTERESTS, 1);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    answers("KOML-11-5 no such ground in the Act", REFUSED, 0,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_MUNICIPALITYS_INTERESTS));
    open_meeting(1, 60);
    take_up(701);
    judge(TRONDGOV_JUDGEMENT_MUNICIPALITYS_INTERESTS, 1);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-2 as written", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_MUNICIPALITYS_INTERESTS));
}

/* KOML-11-4: the minutes tell by which ground; one that does not hold is not it, though another would be. */
static void by_the_ground_that_holds(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    judge(TRONDGOV_JUDGEMENT_MUNICIPALITYS_INTERESTS, 1);
    judge(TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES, 0);
    stated(701, TRONDGOV_FIELD_CONFIDENTIAL, 0);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    refused("BYST-2.3-2 privacy does not require it", BYST_2_3_1,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
    refused("BYST-2.3-1 nothing is confidential", BYST_2_3_1,
            EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    done("BYST-2.3-2", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_MUNICIPALITYS_INTERESTS));
    open_meeting(1, 60);
    take_up(701);
    stated(701, TRONDGOV_FIELD_CONFIDENTIAL, 1);
    judge(TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES, 0);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-1 must be closed whatever else is said", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
}

static void the_debate_on_closing(void **state)
{
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    refused("BYST-2.3-3 a member cannot demand it", BYST_2_3_3,
            EV(DOORS_CLOSED, .item = 701, .person = 30, .code = TRONDGOV_GROUND_PRIVACY, .value = 1));
    done("BYST-2.3-3 the chair demands it",
         EV(DOORS_CLOSED, .item = 701, .person = MAYOR, .code = TRONDGOV_GROUND_PRIVACY, .value = 1));
    refused("BYST-2.3-4 the vote is open", BYST_2_3_4,
            EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_CLOSING_DOORS));
    done("opened for the vote", EV(DOORS_OPENED, .item = 701));
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    carry(901, TRONDGOV_MATTER_CLOSING_DEBATE);
    done("BYST-2.3-3 or the council decides it",
         EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY, .value = 1));
    judge(TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES, 1);
    done("BYST-2.3-2 from the debate into the case", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PRIVACY));
}

static void what_was_told_of_the_case(void **state)
{
    (void)state;
    open_meeting(1, 60);
    done("told", EV(FACT_STATED, .item = 701, .code = TRONDGOV_FIELD_CONFIDENTIAL, .value = 1));
    done("BYST-2.3-1", EV(CASE_TAKEN_UP, .item = 701));
    equal("BYST-2.3-1 the doors must be closed", finds(TRONDGOV_FINDING_DUTY, PROVISION(BYST_2_3_1), NULL), 1);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-1 whatever else is a ground", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_PUBLIC_INTEREST));
    fails("a flag is 0 or 1", OUT_OF_RANGE, EV(FACT_STATED, .item = 701, .code = TRONDGOV_FIELD_CONFIDENTIAL, .value = 2));
    fails("no field", UNKNOWN_CODE, EV(FACT_STATED, .item = 701, .code = TRONDGOV_ROLE_MEDLEM, .value = 1));
    fails("no judgement", UNKNOWN_CODE, EV(JUDGED, .item = 701, .code = TRONDGOV_FIELD_CONFIDENTIAL, .value = 1));
}

/* Those who attend by right, and those who may not hear it. */
static void who_may_stay(void **state)
{
    trondgov_finding duty;
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    done("a listener", EV(SEAT, .person = 7001, .role = TRONDGOV_ROLE_INNBYGGER));
    convene(1);
    at(0, 9 * HOUR);
    arrive(1, 60);
    done("listens", EV(ARRIVED, .person = 7001));
    done("attends", EV(ARRIVED, .person = MINISTER));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    take_up(701);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-1", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    equal("KOML-11-5 the listener goes", finds_subject(TRONDGOV_FINDING_DUTY, TRONDGOV_RIGHT_ATTEND, &duty), 1);
    equal("KOML-11-5 the listener goes", duty.person, 7001);
    done("out", EV(LEFT, .person = 7001));
    done("and in again", EV(ARRIVED, .person = 7001));
    equal("KOML-11-5 comes in all the same", finds_subject(TRONDGOV_FINDING_FAULT, TRONDGOV_RIGHT_ATTEND, NULL), 1);
}

static void by_organ(void **state)
{
    static const struct {
        const char *rule;
        trondgov_code organ, ground;
        trondgov_answer answer;
        trondgov_code provision;
    } rows[] = {
        {"UTV-4.3 by vote", TRONDGOV_ORGAN_BYUTVIKLING, TRONDGOV_GROUND_SECRECY, ANSWER(REFUSED),
         PROVISION(KOML_11_5_2B)},
        {"UTV-4.3 no other ground", TRONDGOV_ORGAN_BYUTVIKLING, TRONDGOV_GROUND_SERVICE_CONDITIONS, ANSWER(REFUSED),
         PROVISION(UTV_4_3)},
        {"KLAGE-3.1-3 by vote", TRONDGOV_ORGAN_KLAGEUTVALG, TRONDGOV_GROUND_SECRECY, ANSWER(REFUSED),
         PROVISION(KOML_11_5_2B)},
        {"ELDR-8-2 by vote", TRONDGOV_ORGAN_ELDRERAAD, TRONDGOV_GROUND_SECRECY, ANSWER(REFUSED), PROVISION(ELDR_8_2)},
        {"BYRD-4-5", TRONDGOV_ORGAN_BYRAAD, TRONDGOV_GROUND_SECRECY, ANSWER(DONE), 0},
        {"FORU-4-6 exempt: by vote", TRONDGOV_ORGAN_FORRETNINGSUTVALG, TRONDGOV_GROUND_EXEMPT_FROM_PUBLICITY,
         ANSWER(REFUSED), PROVISION(FORU_4_6)},
        {"UNGD-8-1 always open", TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, TRONDGOV_GROUND_SECRECY, ANSWER(REFUSED),
         PROVISION(UNGD_8_1)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        plan(rows[i].organ, THU_24_OCT_2024);
        const trondgov_code leader = rows[i].organ == TRONDGOV_ORGAN_BYRAAD ? TRONDGOV_ROLE_BYRAADSLEDER
                                     : rows[i].organ == TRONDGOV_ORGAN_FORRETNINGSUTVALG ? TRONDGOV_ROLE_ORDFORER
                                                                                        : TRONDGOV_ROLE_LEDER;
        done(rows[i].rule, EV(SEAT, .person = 1, .role = leader));
        for (trondgov_id person = 2; person < 12; person++)
            done(rows[i].rule, EV(SEAT, .person = person, .role = TRONDGOV_ROLE_MEDLEM));
        convene(1);
        at(0, 9 * HOUR);
        arrive(1, 11);
        done(rows[i].rule, EV(MEETING_OPENED, .person = 1));
        take_up(701);
        leads_to(rows[i].rule, rows[i].answer, rows[i].provision,
                 EV(DOORS_CLOSED, .item = 701, .code = rows[i].ground));
    }
}

static void in_the_minutes(void **state)
{
    trondgov_entry entry;
    (void)state;
    open_meeting(1, 60);
    take_up(701);
    carry(900, TRONDGOV_MATTER_CLOSING_DOORS);
    done("BYST-2.3-1", EV(DOORS_CLOSED, .item = 701, .code = TRONDGOV_GROUND_SECRECY));
    done("opened", EV(DOORS_OPENED, .item = 701));
    equal("KOML-11-4 d closed", minutes_entry(TRONDGOV_ENTRY_DOORS, 0, &entry), 1);
    equal("KOML-11-4 d the basis", entry.provision, PROVISION(BYST_2_3_1));
    equal("KOML-11-4 d the ground", entry.code, TRONDGOV_GROUND_SECRECY);
    equal("KOML-11-4 d closed", entry.value, 1);
    equal("opened", minutes_entry(TRONDGOV_ENTRY_DOORS, 1, &entry) && entry.value == 0, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_must_be_closed_is_decided_too), TEST(privacy_is_judged_and_voted_on), TEST(the_municipalitys_interests),
        TEST(by_the_ground_that_holds), TEST(the_debate_on_closing),         TEST(what_was_told_of_the_case),      TEST(who_may_stay),
        TEST(by_organ),                      TEST(in_the_minutes),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
