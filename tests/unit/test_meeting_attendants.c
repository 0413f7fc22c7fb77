/* Those who attend without a seat, and members who are not there: what they may not do. Kommuneloven §§ 8-1 and 11-2;
 * bystyreutvalgene 4.4 and 5.7; the councils' 3 and 10.
 */
#include "meeting_fixture.h"

enum { ATTENDANT = 7001, LISTENER = 7002 };

/* A leader, other members and one who attends, in a meeting with one case. */
static void open_organ(trondgov_code organ, trondgov_id members, trondgov_code attends)
{
    plan(organ, THU_24_OCT_2024);
    done("leader", EV(SEAT, .person = 1, .role = TRONDGOV_ROLE_LEDER));
    for (trondgov_id person = 2; person <= members; person++)
        done("member", EV(SEAT, .person = person, .role = TRONDGOV_ROLE_MEDLEM));
    done("attends", EV(SEAT, .person = ATTENDANT, .role = attends));
    done("listens", EV(SEAT, .person = LISTENER, .role = TRONDGOV_ROLE_INNBYGGER));
    convene(1);
    at(0, 9 * HOUR);
    arrive(1, members);
    done("attends", EV(ARRIVED, .person = ATTENDANT));
    done("listens", EV(ARRIVED, .person = LISTENER));
    done("open", EV(MEETING_OPENED, .person = 1));
}

static trondgov_event proposal_of(trondgov_id person)
{
    return EV(PROPOSAL_PUT, .item = 800, .value = 701, .person = person, .code = TRONDGOV_PROPOSAL_MAIN);
}

/* Whoever holds no seat has no right to propose, a member who has left the hall included. */
static void a_member_who_left(void **state)
{
    (void)state;
    open_organ(TRONDGOV_ORGAN_KLAGEUTVALG, 7, TRONDGOV_ROLE_ADMINISTRASJON);
    take_up(701);
    done("leaves", EV(LEFT, .person = 5));
    refused("KOML-8-1-2b has no seat", KOML_8_1_2B, proposal_of(5));
    done("KOML-8-1-2a a member's", proposal_of(3));
}

static void the_administration_in_a_council(void **state)
{
    (void)state;
    open_organ(TRONDGOV_ORGAN_ELDRERAAD, 9, TRONDGOV_ROLE_ADMINISTRASJON);
    equal("ELDR-3-6 has no seat", property(TRONDGOV_FIELD_MEMBERS), 9);
    take_up(701);
    done("ELDR-3-6 speaks", EV(SPEECH_BEGUN, .person = ATTENDANT, .item = 701, .code = TRONDGOV_LIMIT_SPEECH));
    done("ELDR-3-6", EV(SPEECH_ENDED, .person = ATTENDANT, .item = 701));
    refused("KOML-8-1-2b a listener does not", KOML_8_1_2B,
            EV(SPEECH_BEGUN, .person = LISTENER, .item = 701, .code = TRONDGOV_LIMIT_SPEECH));
    refused("KOML-8-1-2b no proposals", KOML_8_1_2B, proposal_of(ATTENDANT));
    done("KOML-8-1-2a a member's", proposal_of(3));
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    answers("no vote", REFUSED, 0, EV(VOTE_CAST, .item = 900, .person = ATTENDANT, .code = TRONDGOV_CHOICE_FOR));
    done("leaves after the call", EV(LEFT, .person = 5));
    refused("KOML-11-2-1 decisions are made by those who are there", KOML_11_2_1,
            EV(VOTE_CAST, .item = 900, .person = 5, .code = TRONDGOV_CHOICE_FOR));
}

static void the_city_government_in_a_committee(void **state)
{
    (void)state;
    open_organ(TRONDGOV_ORGAN_HELSE_OG_VELFERD, 11, TRONDGOV_ROLE_BYRAAD);
    take_up(701);
    done("UTV-4.4-1 speaks", EV(SPEECH_BEGUN, .person = ATTENDANT, .item = 701, .code = TRONDGOV_LIMIT_SPEECH));
    done("UTV-4.4-1", EV(SPEECH_ENDED, .person = ATTENDANT, .item = 701));
    refused("UTV-5.7-1 no proposals", UTV_5_7_1, proposal_of(ATTENDANT));
    refused("UTV-5.7-4 no remarks", UTV_5_7_4, EV(STATEMENT_RECORDED, .person = ATTENDANT, .item = 701, .value = 5,
                                                  .code = TRONDGOV_ENTRY_REMARK));
    done("UTV-5.7-4 a member's", EV(STATEMENT_RECORDED, .person = 3, .item = 701, .value = 5,
                                    .code = TRONDGOV_ENTRY_REMARK));
    done("UTV-5.7-1 a member's", proposal_of(3));
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    refused("UTV-4.4-1 no vote", UTV_4_4_1,
            EV(VOTE_CAST, .item = 900, .person = ATTENDANT, .code = TRONDGOV_CHOICE_FOR));
    roll_call(900, 7, 4, TRONDGOV_CHOICE_FOR);
    answers("UTV-5.9-3", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("recommended", EV(CASE_CLOSED, .item = 701));
    refused("UTV-5.7-7 too late for remarks", UTV_5_7_7,
            EV(STATEMENT_RECORDED, .person = 3, .item = 701, .value = 6, .code = TRONDGOV_ENTRY_REMARK));
    fails("no entry for statements", OUT_OF_RANGE,
          EV(STATEMENT_RECORDED, .person = 3, .item = 701, .value = 6, .code = TRONDGOV_ENTRY_HEADING));
}

/* Three of nine are a third; one of them leaves, and two of eight are not. */
static void an_objector_who_left(void **state)
{
    (void)state;
    for (int32_t leaves = 0; leaves < 2; leaves++) {
        open_organ(TRONDGOV_ORGAN_ELDRERAAD, 9, TRONDGOV_ROLE_ADMINISTRASJON);
        done("late", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
        for (trondgov_id person = 3; person <= 5; person++)
            done("ELDR-10-3", EV(OBJECTED, .item = 750, .person = person));
        if (leaves)
            done("leaves", EV(LEFT, .person = 5));
        if (leaves)
            done("ELDR-10-3 two of eight attend who object", EV(CASE_TAKEN_UP, .item = 750));
        else
            refused("ELDR-10-3 three of nine", ELDR_10_3, EV(CASE_TAKEN_UP, .item = 750));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_administration_in_a_council),
        TEST(a_member_who_left),
        TEST(the_city_government_in_a_committee),
        TEST(an_objector_who_left),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
