/* The councils, ungdommens bystyre and a committee in their meetings: the order of the cases (10.1), postponing (10.2),
 * and what the committees' minutes have (reglement for bystyreutvalgene 5.8). Each line names its rule.
 */
#include "meeting_fixture.h"

enum { LEADER = 1, DEPUTY_LEADER = 2 };

/* A meeting of so many members with three cases, opened by the leader with all of them there. */
static void gather_under(const trondgov_rulebook *rulebook, trondgov_code organ, int32_t members)
{
    plan_under(rulebook, organ, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= members; person++) {
        done("enrol", EV(SEAT, .person = person, .item = H,
                         .role = person == LEADER          ? TRONDGOV_ROLE_LEDER
                                 : person == DEPUTY_LEADER ? TRONDGOV_ROLE_NESTLEDER
                                                           : TRONDGOV_ROLE_MEDLEM,
                         .code = TRONDGOV_CATEGORY_POLITISK));
        done("enrol", EV(GROUP, .person = person, .item = person % 2 ? H : AP));
    }
    done("enrol", EV(SEAT, .person = MINISTER, .role = TRONDGOV_ROLE_BYRAAD));
    convene(3);
    at(0, 17 * HOUR);
    done("place", EV(MEETING_PLACE, .item = 5));
    arrive(1, members);
    done("open", EV(MEETING_OPENED, .person = LEADER));
}

static void gather(trondgov_code organ, int32_t members)
{
    gather_under(rules, organ, members);
}

static const struct organ {
    const char *order, *postpone; /* the rules */
    trondgov_code organ;
    int32_t members;
    trondgov_code by_order, by_postponing;
} organs[] = {
    {"ELDR-10-1", "ELDR-10-2", TRONDGOV_ORGAN_ELDRERAAD, 9, PROVISION(ELDR_10_1), PROVISION(ELDR_10_2)},
    {"FUNK-10-1", "FUNK-10-2", TRONDGOV_ORGAN_FUNKISRAAD, 9, PROVISION(FUNK_10_1), PROVISION(FUNK_10_2)},
    {"STUD-10-1", "STUD-10-2", TRONDGOV_ORGAN_STUDENTRAAD, 9, PROVISION(STUD_10_1), PROVISION(STUD_10_2)},
    {"MANG-10-1", "MANG-10-2", TRONDGOV_ORGAN_MANGFOLDSRAAD, 9, PROVISION(MANG_10_1), PROVISION(MANG_10_2)},
    {"UNGD-10-1", "UNGD-10-2", TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, 40, PROVISION(UNGD_10_1), PROVISION(UNGD_10_2)},
    {"UTV-5.8-1: BYST-5.2-1", "UTV-5.2d", TRONDGOV_ORGAN_OPPVEKST_OG_KULTUR, 11, 0, PROVISION(UTV_5_2D)},
};

static void order_of_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(organs); i++) {
        const trondgov_code by = organs[i].by_order;
        gather(organs[i].organ, organs[i].members);
        leads_to(organs[i].order, ANSWER(REFUSED), by, EV(CASE_TAKEN_UP, .item = 703));
        leads_to(organs[i].order, ANSWER(REFUSED), by, EV(ORDER_CHANGED, .item = 703, .value = 1));
        carry(900, TRONDGOV_MATTER_ORDER);
        done(organs[i].order, EV(ORDER_CHANGED, .item = 703, .value = 1));
        leads_to(organs[i].order, ANSWER(REFUSED), by, EV(CASE_TAKEN_UP, .item = 701));
        take_up(703);
    }
}

static void postponing(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(organs); i++) {
        const int32_t half = organs[i].members / 2;
        gather(organs[i].organ, organs[i].members);
        take_up(701);
        leads_to(organs[i].postpone, ANSWER(REFUSED), organs[i].by_postponing, EV(CASE_POSTPONED, .item = 701));
        open_vote(900, 0, TRONDGOV_MATTER_POSTPONEMENT);
        roll_call(900, half, organs[i].members - half, TRONDGOV_CHOICE_AGAINST);
        answers(organs[i].postpone, REJECTED, 0, EV(BALLOT_CLOSED, .item = 900));
        leads_to(organs[i].postpone, ANSWER(REFUSED), organs[i].by_postponing, EV(CASE_POSTPONED, .item = 701));
        open_vote(901, 0, TRONDGOV_MATTER_POSTPONEMENT);
        roll_call(901, organs[i].members - half, half, TRONDGOV_CHOICE_FOR);
        answers(organs[i].postpone, CARRIED, 0, EV(BALLOT_CLOSED, .item = 901));
        done(organs[i].postpone, EV(CASE_POSTPONED, .item = 701));
    }
}

/* The leader has left, and the deputy who presides objects to a late item, with so many others. */
static void objects_in_the_leaders_place(const trondgov_rulebook *rulebook, trondgov_code organ, int32_t members,
                                         int32_t others)
{
    gather_under(rulebook, organ, members);
    done("late", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("the leader leaves", EV(LEFT, .person = LEADER));
    done("the deputy presides", EV(CHAIR_TAKEN, .person = DEPUTY_LEADER));
    done("objects", EV(OBJECTED, .item = 750, .person = DEPUTY_LEADER));
    if (others > 0)
        done("object", EV(OBJECTED, .item = 750, .value = others));
}

/* 10.3 of the councils and CONF-009: the veto of the leader alone, where somebody else presides. */
static void the_leaders_veto_in_other_hands(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        trondgov_code organ, provision;
        int32_t members, third; /* of those present without the leader; the youth council: of its members */
    } rows[] = {
        {"CONF-009, ELDR-10-3", TRONDGOV_ORGAN_ELDRERAAD, PROVISION(ELDR_10_3), 8, 3},
        {"CONF-009, FUNK-10-3", TRONDGOV_ORGAN_FUNKISRAAD, PROVISION(FUNK_10_3), 8, 3},
        {"CONF-009, STUD-10-3", TRONDGOV_ORGAN_STUDENTRAAD, PROVISION(STUD_10_3), 8, 3},
        {"CONF-009, MANG-10-3", TRONDGOV_ORGAN_MANGFOLDSRAAD, PROVISION(MANG_10_3), 8, 3},
        {"CONF-009, UNGD-10-3", TRONDGOV_ORGAN_UNGDOMMENS_BYSTYRE, PROVISION(UNGD_10_3), 40, 14},
    };
    const trondgov_event taken_up = EV(CASE_TAKEN_UP, .item = 750);
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *rule = rows[i].rule;
        for (int32_t objectors = 1; objectors <= rows[i].third; objectors++) {
            objects_in_the_leaders_place(rules, rows[i].organ, rows[i].members, objectors - 1);
            leads_to(rule, ANSWER(REFUSED), rows[i].provision, taken_up);
            equal("as the leader's own", read_as(TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER),
                  objectors < rows[i].third ? ANSWER(NO) : ANSWER(YES));
        }
    }
    const trondgov_rulebook *own =
        read_otherwise(TRONDGOV_CONFLICT_NAMED_POWER, TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER);
    objects_in_the_leaders_place(own, TRONDGOV_ORGAN_ELDRERAAD, 8, 1); /* 3 * 2 < 7 */
    done("CONF-009: the leader's own, two of seven", taken_up);
    equal("as following the chair", read_as(TRONDGOV_READING_NAMED_POWER_WHOEVER_PRESIDES), ANSWER(YES));
    objects_in_the_leaders_place(own, TRONDGOV_ORGAN_ELDRERAAD, 8, 2);
    refused("CONF-009: the leader's own, three of seven", ELDR_10_3, taken_up);
    gather(TRONDGOV_ORGAN_ELDRERAAD, 8);
    done("late", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("objects", EV(OBJECTED, .item = 750, .person = LEADER));
    refused("ELDR-10-3: the leader presides", ELDR_10_3, taken_up);
    equal("the readings agree", read_as(TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER), 0);
    gather(TRONDGOV_ORGAN_ELDRERAAD, 8);
    done("late", EV(LATE_CASE, .item = 750, .code = TRONDGOV_MATTER_ORDINARY));
    done("objects", EV(OBJECTED, .item = 750, .person = DEPUTY_LEADER));
    done("ELDR-10-3: the deputy does not preside", taken_up);
    equal("no power is used", read_as(TRONDGOV_READING_NAMED_POWER_NAMED_OFFICER), 0);
}

static void a_committee_meets(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYUTVIKLING, THU_24_OCT_2024);
    done("enrol", EV(SEAT, .person = LEADER, .role = TRONDGOV_ROLE_LEDER, .code = TRONDGOV_CATEGORY_POLITISK));
    convene(1);
    refused("UTV-4.1", UTV_4_1, EV(BALLOT_OPENED, .item = 900, .code = TRONDGOV_MATTER_ORDER));
    gather(TRONDGOV_ORGAN_BYUTVIKLING, 15);
    take_up(701);
    refused("UTV-5.7-1", UTV_5_7_1,
            EV(PROPOSAL_PUT, .item = 800, .person = MINISTER, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    done("UTV-5.7-1", EV(PROPOSAL_PUT, .item = 800, .person = 5, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    refused("UTV-5.8-1: BYST-5.10-1 not called", BYST_5_10_1,
            EV(BALLOT_OPENED, .item = 900, .value = 800, .code = TRONDGOV_MATTER_ORDINARY));
    refused("UTV-5.8-1: BYST-5.11-1 not decided", BYST_5_11_1,
            EV(BALLOT_OPENED, .item = 901, .value = 800, .code = TRONDGOV_MATTER_TRIAL));
    carry(899, TRONDGOV_MATTER_HOLDING_TRIAL);
    open_vote(901, 800, TRONDGOV_MATTER_TRIAL);
    roll_call(901, 7, 8, TRONDGOV_CHOICE_FOR);
    answers("UTV-5.8-1: BYST-5.11-1", REJECTED, 0, EV(BALLOT_CLOSED, .item = 901));
    open_vote(902, 0, TRONDGOV_MATTER_CLOSURE);
    roll_call(902, 9, 6, TRONDGOV_CHOICE_FOR);
    answers("UTV-5.8-1: two thirds of 15", REJECTED, PROVISION(BYST_5_8_1), EV(BALLOT_CLOSED, .item = 902));
    open_vote(903, 0, TRONDGOV_MATTER_CLOSURE);
    roll_call(903, 10, 5, TRONDGOV_CHOICE_FOR);
    answers("UTV-5.8-1: two thirds of 15", CARRIED, PROVISION(BYST_5_8_1), EV(BALLOT_CLOSED, .item = 903));
    call_to_vote(701);
    refused("UTV-5.8-1: BYST-5.10-2", BYST_5_10_2,
            EV(PROPOSAL_PUT, .item = 801, .person = 5, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 8, 7, TRONDGOV_CHOICE_FOR);
    answers("UTV-5.9-3", CARRIED, PROVISION(UTV_5_9_3), EV(BALLOT_CLOSED, .item = 900));
}

static void minutes_of_a_committee(void **state)
{
    (void)state;
    trondgov_entry entry;
    gather(TRONDGOV_ORGAN_OPPVEKST_OG_KULTUR, 10);
    take_up(701);
    done("UTV-5.7-1", EV(PROPOSAL_PUT, .item = 800, .person = 5, .value = 701, .code = TRONDGOV_PROPOSAL_MAIN));
    done("UTV-5.8b", EV(LEFT, .person = 10, .code = TRONDGOV_GROUND_ILLNESS));
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 5, 4, TRONDGOV_CHOICE_FOR);
    answers("UTV-5.9-3", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("UTV-5.8a", minutes_entry(TRONDGOV_ENTRY_HEADING, 0, &entry), 1);
    equal("UTV-5.8a place", entry.parent, 5);
    equal("UTV-5.8b", minutes_entry(TRONDGOV_ENTRY_ATTENDED, 9, &entry), 1);
    equal("UTV-5.8b who left", minutes_entry(TRONDGOV_ENTRY_MOVEMENT, 0, &entry), 1);
    equal("UTV-5.8b who left", entry.person, 10);
    equal("UTV-5.8b in which case", entry.parent, 701);
    equal("UTV-5.8c", minutes_entry(TRONDGOV_ENTRY_CASE, 0, &entry), 1);
    equal("UTV-5.8e", minutes_entry(TRONDGOV_ENTRY_PROPOSAL, 0, &entry), 1);
    equal("UTV-5.8e whose", entry.person, 5);
    equal("UTV-5.8f", minutes_entry(TRONDGOV_ENTRY_PARTY_VOTES, 1, &entry), 1);
    equal("UTV-5.8-2", minutes_entry(TRONDGOV_ENTRY_DECISION, 0, &entry), 1);
}

/* What is missing is said with its rule: no place (5.8 a), no decision in the case (5.8-2). */
static void incomplete_minutes(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_OPPVEKST_OG_KULTUR, THU_24_OCT_2024);
    for (trondgov_id person = 1; person <= 11; person++)
        done("enrol", EV(SEAT, .person = person, .role = person == LEADER ? TRONDGOV_ROLE_LEDER : TRONDGOV_ROLE_MEDLEM,
                         .code = TRONDGOV_CATEGORY_POLITISK));
    convene(1);
    at(0, 17 * HOUR);
    equal("UTV-5.8b nobody attended", minutes_complete(), ANSWER(NO));
    equal("UTV-5.8b nobody attended", finds(TRONDGOV_FINDING_FAULT, PROVISION(UTV_5_8B), NULL), 1);
    arrive(1, 11);
    done("open", EV(MEETING_OPENED, .person = LEADER));
    equal("UTV-5.8a without a place", minutes_complete(), ANSWER(NO));
    equal("UTV-5.8a", finds(TRONDGOV_FINDING_FAULT, PROVISION(UTV_5_8A), NULL), 1);
    done("place", EV(MEETING_PLACE, .item = 5));
    take_up(701);
    equal("UTV-5.8-2 a case in hand", minutes_complete(), ANSWER(NO));
    equal("UTV-5.8-2", finds(TRONDGOV_FINDING_FAULT, PROVISION(UTV_5_8_2), NULL), 1);
    trondgov_finding other = {.kind = 0};
    equal("CONF-082", finds(TRONDGOV_FINDING_OTHER_READING, 0, &other), 1);
    equal("CONF-082 the list of 5.8 alone", other.answer, ANSWER(YES));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(order_of_cases),         TEST(postponing),         TEST(a_committee_meets),
        TEST(the_leaders_veto_in_other_hands),
        TEST(minutes_of_a_committee), TEST(incomplete_minutes),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
