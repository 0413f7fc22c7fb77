/* Meetings in other forms: remote, in writing, in a crisis; meetings that decide nothing; several questioned at once;
 * what a program reads instead of the log. Kommuneloven §§ 11-7 to 11-9; byrådet 3.6 and 4; bystyret 6.5 with
 * forvaltningsloven § 8; the committees' 5.3; forretningsutvalget 2.
 */
#include "meeting_fixture.h"

/* Eight members of the city government: the leader is person 1, the deputy person 2. */
static void government(trondgov_code kind, const trondgov_rulebook *rulebook)
{
    trondgov_meeting_free(meeting);
    assert_int_equal(trondgov_meeting_create(rulebook, &meeting), TRONDGOV_OK);
    now = (THU_24_OCT_2024 - 5) * TRONDGOV_DAY_SECONDS;
    done("byråd", EV(MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYRAAD, .value = THU_24_OCT_2024, .code = kind,
                     .person = 1));
    done("leader", EV(SEAT, .person = 1, .role = TRONDGOV_ROLE_BYRAADSLEDER));
    done("deputy", EV(SEAT, .person = 2, .role = TRONDGOV_ROLE_NESTLEDER));
    for (trondgov_id person = 3; person <= 8; person++)
        done("member", EV(SEAT, .person = person, .role = TRONDGOV_ROLE_BYRAAD));
    equal("BYRD-1-2 eight seats", property(TRONDGOV_FIELD_MEMBERS), 8);
    done("case", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_ORDINARY));
    done("notice", EV(NOTICE_SENT, .value = FULL_NOTICE));
    now = THU_24_OCT_2024 * TRONDGOV_DAY_SECONDS + 9 * HOUR;
}

static void tell(trondgov_code field, int64_t value)
{
    done("told", EV(FACT_STATED, .code = field, .value = value));
}

static void a_remote_meeting(void **state)
{
    (void)state;
    government(TRONDGOV_MEETING_REMOTE, rules);
    arrive(1, 5);
    answers("KOML-11-7-3 is a case confidential", NEEDS_FACT, PROVISION(KOML_11_7_3), EV(MEETING_OPENED, .person = 1));
    tell(TRONDGOV_FIELD_CONFIDENTIAL, 1);
    refused("KOML-11-7-3 not a closed case", KOML_11_7_3, EV(MEETING_OPENED, .person = 1));
    tell(TRONDGOV_FIELD_CONFIDENTIAL, 0);
    tell(TRONDGOV_FIELD_SERVICE_CASE, 1);
    refused("KOML-11-7-3 nor one on service conditions", KOML_11_7_3, EV(MEETING_OPENED, .person = 1));
    tell(TRONDGOV_FIELD_SERVICE_CASE, 0);
    tell(TRONDGOV_FIELD_SEES_AND_HEARS, 0);
    refused("KOML-11-7-2 all see and hear each other", KOML_11_7_2, EV(MEETING_OPENED, .person = 1));
    tell(TRONDGOV_FIELD_SEES_AND_HEARS, 1);
    done("BYRD-4-2", EV(MEETING_OPENED, .person = 1));
}

static void vote(trondgov_id ballot, int32_t in_favour, int32_t against)
{
    done("vote", EV(BALLOT_OPENED, .item = ballot, .value = PROPOSAL, .code = TRONDGOV_MATTER_ORDINARY));
    for (trondgov_id person = 1; person <= in_favour + against; person++)
        done("vote", EV(VOTE_CAST, .item = ballot, .person = person,
                        .code = person <= in_favour ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST));
}

static void put_the_proposal(void)
{
    done("taken up", EV(CASE_TAKEN_UP, .item = 701));
    done("proposal", EV(PROPOSAL_PUT, .item = PROPOSAL, .value = 701, .person = 1, .code = TRONDGOV_PROPOSAL_MAIN));
    done("call", EV(VOTING_CALLED, .item = 701));
}

static void open_in_writing(void)
{
    arrive(1, 8);
    done("KOML-11-8-2 judged", EV(JUDGED, .code = TRONDGOV_JUDGEMENT_MUST_BE_SETTLED, .value = 1));
    done("KOML-11-8-2 judged", EV(JUDGED, .code = TRONDGOV_JUDGEMENT_EXTRA_MEETING_NEEDED, .value = 0));
    tell(TRONDGOV_FIELD_NO_TIME, 1);
    tell(TRONDGOV_FIELD_DOCUMENTS_TO_ALL, 1);
    done("KOML-11-8-2", EV(MEETING_OPENED, .person = 1));
    put_the_proposal();
}

/* All eight consent to the form, and to the proposal. */
static void in_writing(void **state)
{
    (void)state;
    government(TRONDGOV_MEETING_WRITTEN, rules);
    fails("no consent before there is somebody", UNKNOWN_ID, EV(FORM_CONSENTED, .person = 99, .item = 701, .value = 1));
    open_in_writing();
    for (trondgov_id person = 1; person <= 7; person++)
        done("KOML-11-8-4 consents", EV(FORM_CONSENTED, .person = person, .item = 701, .value = 1));
    fails("twice", DUPLICATE, EV(FORM_CONSENTED, .person = 7, .item = 701, .value = 0));
    vote(900, 8, 0);
    answers("KOML-11-8-4 seven of eight consent: not adopted", REJECTED, PROVISION(BYRD_4_3),
            EV(BALLOT_CLOSED, .item = 900));
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_vote_result(trondgov_meeting_vote(meeting, 900), &answer, why), TRONDGOV_OK);
    equal("KOML-11-8-4 and later on", answer == ANSWER(REJECTED) && finds(TRONDGOV_FINDING_GROUND, PROVISION(BYRD_4_3), NULL), 1);
    government(TRONDGOV_MEETING_WRITTEN, rules);
    open_in_writing();
    for (trondgov_id person = 1; person <= 8; person++)
        done("KOML-11-8-4 consents", EV(FORM_CONSENTED, .person = person, .item = 701, .value = 1));
    vote(900, 8, 0);
    answers("KOML-11-8-4 all eight", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("the case is over", EV(CASE_CLOSED, .item = 701));
    equal("KOML-11-4, KOML-11-8-4 nobody meets anywhere", minutes_complete(), ANSWER(YES));
    equal("KOML-11-4", finds(TRONDGOV_FINDING_GROUND, PROVISION(KOML_11_4), NULL), 1);
}

static void one_does_not_consent(void **state)
{
    (void)state;
    government(TRONDGOV_MEETING_WRITTEN, rules);
    open_in_writing();
    for (trondgov_id person = 1; person <= 8; person++)
        done("KOML-11-8-4", EV(FORM_CONSENTED, .person = person, .item = 701, .value = person != 5));
    vote(900, 8, 0);
    answers("KOML-11-8-4 one is against the form", REJECTED, PROVISION(BYRD_4_3), EV(BALLOT_CLOSED, .item = 900));
    done("KOML-11-8-4 the case is over", EV(CASE_CLOSED, .item = 701));
    government(TRONDGOV_MEETING_ORDINARY, rules);
    fails("in a meeting nobody consents to the form", OUT_OF_RANGE,
          EV(FORM_CONSENTED, .person = 1, .item = 701, .value = 1));
}

/* Four of eight are enough; three are not, but for a crisis. */
static void in_a_crisis(void **state)
{
    (void)state;
    government(TRONDGOV_MEETING_ORDINARY, rules);
    arrive(1, 3);
    done("open", EV(MEETING_OPENED, .person = 1));
    put_the_proposal();
    vote(900, 3, 0);
    answers("BYRD-4-11 three of eight", NO_QUORUM, 0, EV(BALLOT_CLOSED, .item = 900));

    government(TRONDGOV_MEETING_ORDINARY, rules);
    arrive(1, 4);
    done("open", EV(MEETING_OPENED, .person = 1));
    put_the_proposal();
    vote(900, 4, 0);
    answers("BYRD-4-11 four of eight", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));

    government(TRONDGOV_MEETING_ORDINARY, rules);
    arrive(1, 3);
    done("BYRD-3.6-2 judged", EV(JUDGED, .code = TRONDGOV_JUDGEMENT_CRISIS, .value = 1));
    done("BYRD-3.6-2 judged", EV(JUDGED, .code = TRONDGOV_JUDGEMENT_NO_TIME_TO_GATHER, .value = 1));
    done("open", EV(MEETING_OPENED, .person = 1));
    put_the_proposal();
    vote(900, 3, 0);
    answers("BYRD-3.6-2 three in a crisis, the leader among them", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("BYRD-3.6-2", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYRD_3_6_2), NULL), 1);

    government(TRONDGOV_MEETING_ORDINARY, read_otherwise(TRONDGOV_CONFLICT_CRISIS_QUORUM, TRONDGOV_READING_CRISIS_QUORUM_STATUTE));
    arrive(1, 3);
    done("judged", EV(JUDGED, .code = TRONDGOV_JUDGEMENT_CRISIS, .value = 1));
    done("judged", EV(JUDGED, .code = TRONDGOV_JUDGEMENT_NO_TIME_TO_GATHER, .value = 1));
    done("open", EV(MEETING_OPENED, .person = 1));
    put_the_proposal();
    vote(900, 3, 0);
    answers("KOML-11-9-1 the Act knows no crisis", NO_QUORUM, 0, EV(BALLOT_CLOSED, .item = 900));
}

static void meetings_that_decide_nothing(void **state)
{
    static const struct {
        const char *rule;
        trondgov_code organ, kind, leader, provision;
    } rows[] = {
        {"UTV-5.3e-1 a hearing", TRONDGOV_ORGAN_BYUTVIKLING, TRONDGOV_MEETING_HEARING, TRONDGOV_ROLE_LEDER,
         PROVISION(UTV_5_3E_1)},
        {"FORU-2-ext2 extended", TRONDGOV_ORGAN_FORRETNINGSUTVALG, TRONDGOV_MEETING_EXTENDED, TRONDGOV_ROLE_ORDFORER,
         PROVISION(FORU_2_EXT2)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        trondgov_meeting_free(meeting);
        assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
        now = (THU_24_OCT_2024 - 10) * TRONDGOV_DAY_SECONDS;
        done(rows[i].rule, EV(MEETING, .item = 1, .organ = rows[i].organ, .value = THU_24_OCT_2024, .code = rows[i].kind));
        done(rows[i].rule, EV(SEAT, .person = 1, .role = rows[i].leader));
        for (trondgov_id person = 2; person <= 7; person++)
            done(rows[i].rule, EV(SEAT, .person = person, .role = TRONDGOV_ROLE_MEDLEM));
        done(rows[i].rule, EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_HEARING));
        done(rows[i].rule, EV(NOTICE_SENT, .value = FULL_NOTICE));
        now = THU_24_OCT_2024 * TRONDGOV_DAY_SECONDS + 9 * HOUR;
        arrive(1, 7);
        done(rows[i].rule, EV(MEETING_OPENED, .person = 1));
        put_the_proposal();
        leads_to(rows[i].rule, ANSWER(REFUSED), rows[i].provision,
                 EV(BALLOT_OPENED, .item = 900, .value = PROPOSAL, .code = TRONDGOV_MATTER_ORDINARY));
    }
}

/* Theme, who was there, who was invited, who spoke. */
static void the_minutes_of_a_hearing(void **state)
{
    trondgov_finding fault;
    (void)state;
    trondgov_meeting_free(meeting);
    assert_int_equal(trondgov_meeting_create(rules, &meeting), TRONDGOV_OK);
    now = (THU_24_OCT_2024 - 10) * TRONDGOV_DAY_SECONDS;
    done("UTV-5.3", EV(MEETING, .item = 1, .organ = TRONDGOV_ORGAN_BYUTVIKLING, .value = THU_24_OCT_2024,
                       .code = TRONDGOV_MEETING_HEARING));
    done("place", EV(MEETING_PLACE, .item = 5));
    done("leader", EV(SEAT, .person = 1, .role = TRONDGOV_ROLE_LEDER));
    done("member", EV(SEAT, .person = 2, .role = TRONDGOV_ROLE_MEDLEM));
    done("theme", EV(CASE_LISTED, .item = 701, .code = TRONDGOV_MATTER_HEARING));
    done("notice", EV(NOTICE_SENT, .value = FULL_NOTICE));
    done("UTV-5.3b-3 invited", EV(SEAT, .person = 7001, .role = TRONDGOV_ROLE_ORGANISASJON));
    now = THU_24_OCT_2024 * TRONDGOV_DAY_SECONDS + 9 * HOUR;
    arrive(1, 2);
    done("invited", EV(ARRIVED, .person = 7001));
    done("open", EV(MEETING_OPENED, .person = 1));
    done("theme", EV(CASE_TAKEN_UP, .item = 701));
    equal("UTV-5.3f-1 nobody has spoken", minutes_complete(), ANSWER(NO));
    equal("UTV-5.3f-1", finds(TRONDGOV_FINDING_FAULT, PROVISION(UTV_5_3F_1), &fault), 1);
    equal("UTV-5.3f-1 what there is", fault.required - fault.actual, INT64_C(1) << 0x10);
    done("UTV-5.3b-3 speaks", EV(SPEECH_BEGUN, .person = 7001, .item = 701, .code = TRONDGOV_LIMIT_SPEECH));
    done("UTV-5.3b-3", EV(SPEECH_ENDED, .person = 7001, .item = 701));
    minutes_complete();
    equal("UTV-5.3f-1 complete", finds(TRONDGOV_FINDING_FAULT, PROVISION(UTV_5_3F_1), NULL), 0);
    trondgov_entry entry;
    equal("UTV-5.3f-1 who spoke", minutes_entry(TRONDGOV_ENTRY_SPEAKER, 0, &entry) && entry.person == 7001, 1);
}

static void question(trondgov_id person)
{
    done("BYST-6.6-1", EV(ELIGIBILITY_QUESTIONED, .person = person, .item = 701, .code = TRONDGOV_GROUND_RELATIVE));
}

/* 35 there, two questioned: 33 would remain. The Act lets all take part, the council's rules do not. */
static void too_few_would_remain(void **state)
{
    const trondgov_event ballot = EV(BALLOT_OPENED, .item = 900, .person = 30, .code = TRONDGOV_MATTER_ELIGIBILITY);
    trondgov_finding other;
    (void)state;
    open_meeting(1, 35);
    take_up(701);
    question(30);
    question(31);
    refused("BYST-6.5-6 all withdraw", BYST_6_5_2, ballot);
    equal("FVL-8-2 the Act lets them stay",
          finds(TRONDGOV_FINDING_OTHER_READING, PROVISION(FVL_8_2), &other) && other.answer == ANSWER(YES), 1);
    const trondgov_rulebook *act =
        read_otherwise(TRONDGOV_CONFLICT_SEVERAL_QUESTIONED, TRONDGOV_READING_SEVERAL_QUESTIONED_STATUTE);
    open_meeting_under(act, 1, 35);
    take_up(701);
    question(30);
    question(31);
    done("FVL-8-2 33 would remain: all take part", ballot);
    open_meeting_under(act, 1, 36);
    take_up(701);
    question(30);
    question(31);
    refused("FVL-8-2 34 would remain", BYST_6_5_2, ballot);
    open_meeting_under(act, 1, 34);
    take_up(701);
    question(30);
    refused("BYST-6.3-1 one alone always withdraws", BYST_6_5_2, ballot);
}

static void items_instead_of_the_log(void **state)
{
    trondgov_entry items[8];
    (void)state;
    open_meeting(2, 60);
    carry(899, TRONDGOV_MATTER_ORDER);
    take_up(701);
    put(701, 800);
    put(701, 801);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 31, 29, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("all of the meeting", trondgov_meeting_items(meeting, 0, 0, NULL, 0), 3);
    equal("all of the meeting", trondgov_meeting_items(meeting, 0, 0, items, 8), 3);
    equal("a case", items[0].item == 701 && items[0].kind == TRONDGOV_ENTRY_CASE, 1);
    equal("its state", items[0].value, TRONDGOV_STATE_VOTING_CALLED);
    equal("one that waits", items[1].item == 702 && items[1].value == TRONDGOV_STATE_LISTED && items[1].at == 0, 1);
    equal("the vote of no case", items[2].item == 899 && items[2].kind == TRONDGOV_ENTRY_VOTE, 1);
    equal("one of them", trondgov_meeting_items(meeting, 0, 1, items, 1) == 1 && items[0].item == 702, 1);
    equal("behind the last", trondgov_meeting_items(meeting, 0, 3, items, 8), 0);
    equal("of the case", trondgov_meeting_items(meeting, 701, 0, items, 8), 3);
    equal("proposals first", items[0].item == 800 && items[0].value == 1 && items[1].item == 801 && items[1].value == 0, 1);
    equal("the vote", items[2].item == 900 && items[2].answer == ANSWER(CARRIED) && items[2].in_favour == 31 &&
                          items[2].against == 29 && items[2].value == 800, 1);
    equal("no room", trondgov_meeting_items(meeting, 701, 0, items, 0), 0);
    equal("no such case", trondgov_meeting_items(meeting, 799, 0, items, 8), 0);
    equal("no meeting", trondgov_meeting_items(NULL, 0, 0, items, 8), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_remote_meeting),     TEST(in_writing),           TEST(one_does_not_consent),     TEST(in_a_crisis),
        TEST(meetings_that_decide_nothing), TEST(the_minutes_of_a_hearing), TEST(too_few_would_remain), TEST(items_instead_of_the_log),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
