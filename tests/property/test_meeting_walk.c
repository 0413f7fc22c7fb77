/* A random walk through meetings of several organs: events that fit and events that do not, from a generator with a
 * fixed seed. What must hold after every step is in walk_check.c and walk_states.c. In the end every kind of event has
 * been recorded, refused by a rule and turned away, every state reached, and a third of all events recorded.
 * TRONDGOV_TEST_STEPS and TRONDGOV_TEST_SEED walk further and elsewhere.
 */
#include "walk.h"

#include <stdlib.h>

enum { ROUNDS = 160, LAST_ROUNDS = 40, STEPS = 60000, ENOUGH_WHOLE_READINGS = 5000 };

#define ROLES(leader, deputy, member, outsider, head)                                                                  \
    TRONDGOV_ROLE_##leader, TRONDGOV_ROLE_##deputy, TRONDGOV_ROLE_##member, TRONDGOV_ROLE_##outsider,                  \
        TRONDGOV_ROLE_##head
#define COUNCIL(name, kind)                                                                                            \
    {                                                                                                                  \
        name, TRONDGOV_ORGAN_BYSTYRE, TRONDGOV_MEETING_##kind, 67, 11, 2,                                              \
            ROLES(ORDFORER, VARAORDFORER, MEDLEM, BYRAAD, BYRAADSLEDER)                                                \
    }
#define COMMITTEE(name, organ, kind, seats)                                                                            \
    {                                                                                                                  \
        name, TRONDGOV_ORGAN_##organ, TRONDGOV_MEETING_##kind, seats, 4, 2,                                            \
            ROLES(LEDER, NESTLEDER, MEDLEM, BYRAAD, REVISOR)                                                           \
    }
#define GOVERNMENT(name, kind)                                                                                         \
    {                                                                                                                  \
        name, TRONDGOV_ORGAN_BYRAAD, TRONDGOV_MEETING_##kind, 8, 2, 0,                                                 \
            ROLES(BYRAADSLEDER, NESTLEDER, BYRAAD, INNBYGGER, INNBYGGER)                                               \
    }

static const struct plan PLANS[] = {
    COUNCIL("ordinary council", ORDINARY),
    COMMITTEE("committee", BYUTVIKLING, ORDINARY, 15),
    COUNCIL("ordinary council", ORDINARY),
    GOVERNMENT("written byråd", WRITTEN),
    COUNCIL("extraordinary council", EXTRA),
    COMMITTEE("elderly council", ELDRERAAD, ORDINARY, 9),
    COUNCIL("ordinary council", ORDINARY),
    COMMITTEE("hearing", BYUTVIKLING, HEARING, 15),
    COUNCIL("constituting council", CONSTITUTING),
    GOVERNMENT("byråd", ORDINARY),
    COUNCIL("remote council", REMOTE),
    GOVERNMENT("remote byråd", REMOTE),
};

static void in_the_meeting(void)
{
    const int64_t chair = get(TRONDGOV_FIELD_CHAIR);
    if (walk.in_break)
        step(EV(BREAK, .value = 0));
    else if ((chair == TRONDGOV_NOTHING || 2 * (int32_t)seen.member_count < walk.plan->seats) && !one_in(4))
        gather();
    else if (walk.open.id && !one_in(3))
        settle_vote();
    else if (!walk.in_hand)
        between_cases();
    else if (walk.called)
        after_the_call();
    else if (walk.in_hand < FIRST_CASE && !one_in(4))
        with_a_question();
    else
        in_debate();
}

static void afterwards(void)
{
    switch (draw(9)) {
    case 6:
        step(EV(FILED, .item = walk.next_id++, .person = a_member(), .code = TRONDGOV_MATTER_INQUIRY));
        break;
    case 0:
        step(EV(MINUTES_WRITTEN, .person = 0));
        break;
    case 1:
        movement();
        break;
    case 2:
        step(EV(STATEMENT_RECORDED, .person = somebody_there(), .value = 9));
        break;
    case 3:
        step(EV(PROPOSAL_PUT, .item = walk.next_id++, .value = FIRST_CASE + draw(CASES),
                .code = TRONDGOV_PROPOSAL_RECOMMENDATION));
        break;
    case 4:
        step(EV(MINUTES_APPROVED, .person = a_member()));
        break;
    case 5:
        step(EV(MINUTES_APPROVED, .person = leader()));
        break;
    default:
        anything();
    }
}

static void one_round(void)
{
    pass_time(30);
    if (one_in(4)) {
        anything();
        return;
    }
    switch (phase_now()) {
    case PLANNED:
        if (!one_in(12))
            prepare();
        else
            step(EV(NOTICE_SENT, .value = one_in(3) ? 1 : 15));
        break;
    case CONVENED:
        assemble();
        break;
    case OPENED:
    case PAUSED:
        in_the_meeting();
        break;
    case UNPLANNED:
    case CLOSED:
    case DRAFTED:
    case APPROVED:
    default:
        afterwards();
    }
}

static void begin(const struct plan *plan)
{
    const struct walk kept = walk;
    walk = (struct walk){.rules = kept.rules,
                         .why = kept.why,
                         .plan = plan,
                         .total = kept.total,
                         .total_kept = kept.total_kept,
                         .next_id = 10000,
                         .last_absent = 1,
                         .now = (DAY - 20) * TRONDGOV_DAY_SECONDS};
    assert_int_equal(trondgov_meeting_create(walk.rules, &walk.meeting), TRONDGOV_OK);
    fill_hall(plan);
    read_again(&seen);
    plan_meeting(plan);
}

static void one_meeting(const struct plan *plan)
{
    begin(plan);
    for (int32_t round = 0; round < ROUNDS; round++) {
        if (round == ROUNDS / 3 && phase_now() == OPENED)
            check_replay(); /* in the middle too */
        one_round();
    }
    for (int32_t round = 0; round < LAST_ROUNDS && phase_now() < CLOSED; round++) {
        gather();
        finish_case();
        step(EV(MEETING_CLOSED, .person = 0));
        one_round();
    }
    for (int32_t round = 0; round < LAST_ROUNDS; round++)
        one_round();
    check_replay();
    trondgov_meeting_free(walk.meeting);
}

static int64_t number_from(const char *name, int64_t otherwise)
{
    const char *text = getenv(name);
    return text && *text ? strtoll(text, NULL, 10) : otherwise;
}

static void walk_through_meetings(void **state)
{
    (void)state;
    const int64_t steps = number_from("TRONDGOV_TEST_STEPS", STEPS);
    size_t meetings = 0;
    random_state = (uint64_t)number_from("TRONDGOV_TEST_SEED", 24102024);
    assert_int_equal(trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &walk.rules), TRONDGOV_OK);
    assert_int_equal(trondgov_verdict_create(NULL, &walk.why), TRONDGOV_OK);
    while (walk.total < steps)
        one_meeting(&PLANS[meetings++ % COUNT(PLANS)]);
    print_message("%lld events in %zu meetings, %lld recorded, %lld whole readings of what was not\n",
                  (long long)walk.total, meetings, (long long)walk.total_kept, (long long)whole_readings());
    const int32_t missing = missing_from_tables();
    assert_int_equal(faults(), 0);
    assert_int_equal(missing, 0);
    check_take_up_was_asked();
    assert_true(3 * walk.total_kept >= walk.total);
    assert_true(whole_readings() >= ENOUGH_WHOLE_READINGS || steps < STEPS);
    trondgov_verdict_free(walk.why);
    trondgov_rulebook_free(walk.rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(walk_through_meetings)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
