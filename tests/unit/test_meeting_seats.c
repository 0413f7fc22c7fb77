/* Who sits where during the meeting: Reglement for bystyret 3.6, 3.7, 5.10. H has seats 1-20 and substitutes 101-103.
 */
#include "meeting_fixture.h"

static void members_sit_in_their_own_seats(void **state)
{
    (void)state;
    open_meeting(1, 67);
    for (trondgov_id person = 1; person <= COUNCIL; person++)
        equal("own seat", seat_of(person), person);
    equal("MEMBERS", property(TRONDGOV_FIELD_MEMBERS), 67);
    equal("PRESENT", property(TRONDGOV_FIELD_PRESENT), 67);
    fails("nobody arrives twice", DUPLICATE, EV(ARRIVED, .person = 5));
    arrive(101, 103);
    equal("nobody sits in a taken seat", property(TRONDGOV_FIELD_PRESENT), 67);
    done("BYST-3.6-1", EV(LEFT, .person = 67));
    fails("nobody leaves twice", OUT_OF_ORDER, EV(LEFT, .person = 67));
}

/* 3.6-2: whoever leaves in the middle of a case is replaced at once by the best substitute who is there. */
static void a_substitute_steps_in(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("there", EV(ARRIVED, .person = 103));
    done("there", EV(ARRIVED, .person = 102));
    take_up(701);
    done("BYST-3.6-2", EV(LEFT, .person = 20));
    equal("BYST-3.6-2 the better of the two", seat_of(102), 20);
    equal("BYST-3.6-2", sits(103), 0);
    equal("BYST-3.6-2", property(TRONDGOV_FIELD_PRESENT), 67);
    done("BYST-3.6-2", EV(LEFT, .person = 21));
    equal("KOML-7-10-1 not for another group", sits(103), 0);
    equal("BYST-3.6-2", property(TRONDGOV_FIELD_PRESENT), 66);
}

/* 3.6-3: not before the substitute has finished the case. */
static void an_arriving_member_waits_for_the_substitute(void **state)
{
    (void)state;
    open_meeting(2, 67);
    done("there", EV(ARRIVED, .person = 101));
    take_up(701);
    done("leaves", EV(LEFT, .person = 20));
    done("BYST-3.6-3 back", EV(ARRIVED, .person = 20));
    equal("BYST-3.6-3 said so", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_3_6_3), NULL), 1);
    equal("BYST-3.6-3", sits(20), 0);
    equal("BYST-3.6-3", seat_of(101), 20);
    put(701, 800);
    call_to_vote(701);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    refused("BYST-5.10-3", BYST_5_10_3, EV(VOTE_CAST, .person = 20, .item = 900, .code = TRONDGOV_CHOICE_FOR));
    roll_call(900, 67, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, PROVISION(BYST_5_12_1), EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-3.6-3 until the case is closed", sits(20), 0);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-3.6-3 the next case", seat_of(20), 20);
    equal("BYST-3.6-3 the next case", sits(101), 0);
    equal("BYST-5.18b-2 who sat", sat_in(701, 101), 1);
    equal("BYST-5.18b-2 who sat", sat_in(701, 20), 0);
}

static void between_cases_the_change_is_immediate(void **state)
{
    (void)state;
    open_meeting(2, 19);
    done("there", EV(ARRIVED, .person = 101));
    equal("BYST-3.6-2", seat_of(101), 20);
    done("BYST-3.6-3 no case is in hand", EV(ARRIVED, .person = 20));
    equal("BYST-3.6-3", seat_of(20), 20);
    equal("BYST-3.6-3", sits(101), 0);
}

/* 3.7-1: an empty seat is taken at once, before the call. */
static void an_arriving_member_takes_an_empty_seat(void **state)
{
    (void)state;
    open_meeting(1, 66);
    take_up(701);
    done("BYST-3.7-1", EV(ARRIVED, .person = 67));
    equal("BYST-3.7-1 the seat is empty", seat_of(67), 67);
}

/* CONF-025, the other reading: whoever comes late waits for the next case. */
static void always_wait(void **state)
{
    (void)state;
    open_meeting_under(read_otherwise(TRONDGOV_CONFLICT_MIDDLE_OF_CASE, TRONDGOV_READING_MIDDLE_OF_CASE_ALWAYS_WAIT), 2,
                       66);
    take_up(701);
    done("CONF-025", EV(ARRIVED, .person = 67));
    equal("CONF-025 waits", sits(67), 0);
    equal("CONF-025 said so", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_3_6_3), NULL), 1);
    done("BYST-3.6-2", EV(LEFT, .person = 66));
    equal("CONF-025 still waits", sits(67), 0);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("CONF-025 the next case", sits(67), 1);
}

/* CONF-025: the verdict says what the other reading would give. */
static void the_other_reading_is_beside(void **state)
{
    (void)state;
    trondgov_finding finding = {.kind = 0};
    open_meeting(1, 66);
    take_up(701);
    done("BYST-3.7-1", EV(ARRIVED, .person = 67));
    equal("CONF-025 in the verdict", finds(TRONDGOV_FINDING_OTHER_READING, 0, &finding), 1);
    equal("CONF-025", finding.conflict, TRONDGOV_CONFLICT_MIDDLE_OF_CASE);
}

/* 3.7-1 asks whether the group is complete, not whether one's own chair is free: group of 20 with 19 seated. */
static void the_group_is_not_complete(void **state)
{
    (void)state;
    open_meeting(1, 18); /* 19 and 20 are away */
    done("there", EV(ARRIVED, .person = 101));
    take_up(701);
    equal("BYST-3.7-1 19 of 20 sit", property(TRONDGOV_FIELD_PRESENT), 19);
    done("BYST-3.7-1 the member in whose seat the substitute sits", EV(ARRIVED, .person = seat_of(101)));
    equal("BYST-3.7-1 the group is complete", property(TRONDGOV_FIELD_PRESENT), 20);
    equal("BYST-3.7-1 the substitute stays", sits(101), 1);
}

/* 3.6-4: a better-ranked substitute from the next case; an equal or worse one never. */
static void a_better_ranked_substitute(void **state)
{
    (void)state;
    open_meeting(2, 19);
    done("there", EV(ARRIVED, .person = 102));
    equal("BYST-3.6-2", seat_of(102), 20);
    take_up(701);
    done("BYST-3.6-4 better", EV(ARRIVED, .person = 101));
    equal("BYST-3.6-4 not in the middle of the case", seat_of(102), 20);
    equal("BYST-3.6-4 said so", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_3_6_3), NULL), 1);
    done("worse", EV(ARRIVED, .person = 103));
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-3.6-4 the next case", seat_of(101), 20);
    equal("BYST-3.6-4", sits(102), 0);
    equal("BYST-3.6-4", sits(103), 0);
}

/* 3.7-2 and 5.10: after the call nothing changes. */
static void nothing_changes_after_the_call(void **state)
{
    (void)state;
    open_meeting(2, 66);
    done("there", EV(ARRIVED, .person = 101));
    take_up(701);
    put(701, 800);
    call_to_vote(701);
    done("BYST-3.7-2", EV(ARRIVED, .person = 67));
    equal("BYST-3.7-2 said so", finds(TRONDGOV_FINDING_CHECKED, PROVISION(BYST_3_7_2), NULL), 1);
    equal("BYST-3.7-2", sits(67), 0);
    done("BYST-5.10-4 it happened, and is a breach", EV(LEFT, .person = 20));
    equal("BYST-5.10-4 noted", finds(TRONDGOV_FINDING_FAULT, PROVISION(BYST_5_10_4), NULL), 1);
    equal("BYST-3.7-2 no substitute", sits(101), 0);
    equal("BYST-3.7-2", property(TRONDGOV_FIELD_PRESENT), 65);
    open_vote(900, 800, TRONDGOV_MATTER_ORDINARY);
    roll_call(900, 65, 0, TRONDGOV_CHOICE_FOR);
    answers("BYST-5.12-1", CARRIED, 0, EV(BALLOT_CLOSED, .item = 900));
    equal("BYST-3.7-2 until the case has ended", sits(67), 0);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-3.7-2 the next case", seat_of(67), 67);
    equal("BYST-3.6-2 the next case", seat_of(101), 20);
}

/* An office that rests: a substitute sits, and the holder does not, though there. */
static void a_seat_that_rests(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    done("rests", EV(SEAT_RESTS, .person = 20));
    fails("rests already", DUPLICATE, EV(SEAT_RESTS, .person = 20));
    at(0, 9 * HOUR);
    arrive(1, 67);
    equal("rests", sits(20), 0);
    done("there", EV(ARRIVED, .person = 101));
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    equal("rests: H1 sits", seat_of(101), 20);
    take_up(701);
    done("leaves", EV(LEFT, .person = 101));
    equal("rests", sits(20), 0);
    answers("before the opening only", REFUSED, 0, EV(SEAT_RESTS, .person = 5));
}

/* Two away, three substitutes come and go: the two best sit, whatever the order of arrival. */
static void the_two_best_of_three(void **state)
{
    (void)state;
    open_meeting(3, 18);
    done("third", EV(ARRIVED, .person = 103));
    done("second", EV(ARRIVED, .person = 102));
    equal("both", sits(103) + sits(102), 2);
    done("first", EV(ARRIVED, .person = 101));
    equal("BYST-3.6-4 between cases", sits(101) + sits(102), 2);
    equal("BYST-3.6-4 between cases", sits(103), 0);
    take_up(701);
    done("a member comes back", EV(ARRIVED, .person = 19));
    equal("BYST-3.6-3 waits", sits(19), 0);
    done("the best leaves", EV(LEFT, .person = 101));
    equal("3.6-2 and 3.7-1: the member takes an empty seat of the group", sits(19) + sits(103), 1);
    equal("full", property(TRONDGOV_FIELD_PRESENT), 20);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-3.6-3 the next case", seat_of(19), 19);
    equal("BYST-3.6-4 the better substitute", seat_of(102), 20);
    equal("BYST-3.6-4", sits(103), 0);
    done("the member leaves", EV(LEFT, .person = 19));
    equal("BYST-3.6-2", seat_of(103), 19);
}

static void those_who_attend_do_not_sit(void **state)
{
    (void)state;
    open_meeting(1, 60);
    done("BYST-6.1-2", EV(ARRIVED, .person = MINISTER));
    equal("a member of the government has no seat", sits(MINISTER), 0);
    equal("PRESENT", property(TRONDGOV_FIELD_PRESENT), 60);
}

static void before_the_opening(void **state)
{
    (void)state;
    plan(TRONDGOV_ORGAN_BYSTYRE, THU_24_OCT_2024);
    enrol_council();
    convene(1);
    at(0, 8 * HOUR);
    done("early", EV(ARRIVED, .person = 101));
    arrive(1, 20);
    equal("before the opening members sit in their own seats", sits(101), 0);
    done("gone again before the opening", EV(LEFT, .person = 20));
    equal("and the substitute in the empty one", seat_of(101), 20);
    done("open", EV(MEETING_OPENED, .person = MAYOR));
    equal("PRESENT", property(TRONDGOV_FIELD_PRESENT), 20);
}

/* Who takes the floor in two seats or none: an endless coming and going of one group. */
static void nobody_in_two_seats(void **state)
{
    (void)state;
    uint32_t random = 24102024;
    trondgov_id next_case = 701;
    int32_t there[300] = {0};
    open_meeting(12, 16);
    for (trondgov_id person = 1; person <= 16; person++)
        there[person] = 1;
    for (int32_t step = 0; step < 600; step++) {
        random = random * 1664525u + 1013904223u;
        const uint32_t drawn = random >> 24;
        const trondgov_id person = drawn % 8 < 5 ? 16 + (trondgov_id)(drawn % 8) : 101 + (trondgov_id)(drawn % 3);
        if (there[person])
            done("leaves", EV(LEFT, .person = person));
        else
            done("comes", EV(ARRIVED, .person = person));
        there[person] = !there[person];
        int32_t seated = 0, substitutes = 0, members = 0;
        for (trondgov_id one = 1; one <= 103; one++)
            if (one <= 20 || one > 100) {
                seated += sits(one);
                members += one <= 20 && there[one];
                substitutes += one > 100 && there[one];
            }
        if (there[MAYOR] && property(TRONDGOV_FIELD_CASE) == TRONDGOV_NOTHING)
            equal("between cases every seat that can be filled is", seated,
                  members + substitutes > 20 ? 20 : members + substitutes);
        if (step % 50 == 10)
            take_up(next_case);
        if (step % 50 == 30)
            done("close", EV(CASE_CLOSED, .item = next_case++));
    }
}

/* Who has no seat any more does not preside: a member of the organ does (kommuneloven § 11-2, bystyret 5.1). */
static void a_substitute_without_a_seat_does_not_preside(void **state)
{
    (void)state;
    open_meeting(1, 67);
    done("the deputy is away", EV(LEFT, .person = DEPUTY));
    arrive(101, 102);
    take_up(701);
    done("BYST-6.3-1", EV(WITHDREW, .person = MAYOR, .item = 701));
    equal("BYST-3.6-2", seat_of(102), MAYOR);
    done("BYST-5.1-2", EV(CHAIR_TAKEN, .person = 102));
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-6.3-1 of this case only", seat_of(MAYOR), MAYOR);
    equal("no seat", sits(102), 0);
    equal("KL 11-2", property(TRONDGOV_FIELD_CHAIR), TRONDGOV_NOTHING);
    done("BYST-5.1-1", EV(CHAIR_TAKEN, .person = MAYOR));
}

/* The chair of a case presides for that case alone: whoever presides over the meeting does so again, if there. */
static void the_mayor_is_back_before_the_case_ends(void **state)
{
    (void)state;
    open_meeting(2, 67);
    take_up(701);
    done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 701));
    done("goes", EV(LEFT, .person = MAYOR));
    done("and is back", EV(ARRIVED, .person = MAYOR));
    equal("BYST-5.7-1 during the case", property(TRONDGOV_FIELD_CHAIR), DEPUTY);
    done("close", EV(CASE_CLOSED, .item = 701));
    equal("BYST-5.7-1", property(TRONDGOV_FIELD_CHAIR), MAYOR);
    take_up(702);
    done("BYST-5.7-1", EV(CHAIR_TAKEN, .person = DEPUTY, .item = 702));
    done("goes for good", EV(LEFT, .person = MAYOR));
    done("close", EV(CASE_CLOSED, .item = 702));
    equal("BYST-5.1-1 somebody takes the chair", property(TRONDGOV_FIELD_CHAIR), TRONDGOV_NOTHING);
    done("BYST-5.1-1", EV(CHAIR_TAKEN, .person = DEPUTY));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(members_sit_in_their_own_seats),
        TEST(a_substitute_steps_in),
        TEST(an_arriving_member_waits_for_the_substitute),
        TEST(between_cases_the_change_is_immediate),
        TEST(an_arriving_member_takes_an_empty_seat),
        TEST(always_wait),
        TEST(the_other_reading_is_beside),
        TEST(the_group_is_not_complete),
        TEST(a_better_ranked_substitute),
        TEST(nothing_changes_after_the_call),
        TEST(a_seat_that_rests),
        TEST(the_two_best_of_three),
        TEST(those_who_attend_do_not_sit),
        TEST(before_the_opening),
        TEST(nobody_in_two_seats),
        TEST(a_substitute_without_a_seat_does_not_preside), TEST(the_mayor_is_back_before_the_case_ends),
    };
    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
