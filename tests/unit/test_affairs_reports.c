/*
 * Adopted member proposals (bystyret 5.14 a) and decisions in the council's place (byrådet 3.2; kommuneloven § 11-8) until
 * they are reported to the council. Everything is made up.
 */
#include "affair_course.h"

static void member_proposals(void **state)
{
    (void)state;
    static const struct line HALVES[] = {
        {.name = "adopted", .ymd = 20240926, .event = BEGINS(BYSTYRE, MEMBER_PROPOSAL),
         .provision = PROVISION(BYST_5_14A_15), .state = STATE(ADOPTED), .due = 20241231},
        {.name = "not finished unreported", .event = ENDS, .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_14A_15)},
        {.name = "reported on by whom it is not asked of", .event = STEPS_IN(BYUTVIKLING, REPORTED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_14A_15)},
        {.name = "reported on", .ymd = 20241210, .event = STEPS_IN(BYRAAD, REPORTED), .state = STATE(REPORTED),
         .due = 20250630},
        {.name = "and again", .ymd = 20250630, .event = STEPS_IN(BYRAAD, REPORTED), .due = 20251231},
        {.name = "nobody joins it", .event = SIGNED(1), .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_14A_15)},
        {.name = "after the report that it is finished", .ymd = 20251224, .event = ENDS, .state = STATE(FINISHED), .due = NOTHING_DUE},
        {.name = "and nothing more", .event = STEPS_IN(BYRAAD, REPORTED), .answer = ANSWER(REFUSED)},
    };
    static const struct line ROLLING[] = {
        {.name = "adopted", .ymd = 20240831, .event = BEGINS(BYSTYRE, MEMBER_PROPOSAL), .state = STATE(ADOPTED),
         .due = 20250228},
        {.name = "reported on", .ymd = 20250131, .event = STEPS_IN(BYRAAD, REPORTED), .state = STATE(REPORTED),
         .due = 20250731},
    };
    FOLLOW(HALVES);
    trondgov_rulebook *rolling = rules_read_as(TRONDGOV_READING_HALF_YEARLY_ROLLING);
    follow_by(rolling, ROLLING, COUNT(ROLLING));
    trondgov_rulebook_free(rolling);
    no_faults();
}

#define RAISED_ON(ymd_of)                                                                                              \
    {.name = "raised", .ymd = (ymd_of), .event = BEGINS(BYRAAD, URGENT_DECISION), .provision = PROVISION(BYRD_3_2_3),  \
     .state = STATE(RAISED), .due = NOTHING_DUE},                                                                      \
    {.name = "necessary", .event = TELLS(JUDGEMENT_SWIFT_DECISION_NECESSARY, 1)},                                      \
    {.name = "notice today", .event = TELLS(FIELD_NOTICE_DAY, 100)},                                                   \
    {                                                                                                                  \
        .name = "needed in five days", .event = TELLS(FIELD_NEEDED_BY, 105)                                            \
    }

static void urgent_decisions(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        {.name = "planned", .ymd = 20240701, .event = PLANS(BYSTYRE, 1, 20240926)},
        {.name = "planned", .event = PLANS(BYSTYRE, 2, 20241024)},
        {.name = "planned", .event = PLANS(BYUTVIKLING, 3, 20240903)},
        {.name = "planned, the day before the decision", .event = PLANS(BYSTYRE, 5, 20240829)},
        {.name = "planned, the day of the decision", .event = PLANS(BYSTYRE, 6, 20240830)},
        {.name = "raised", .ymd = 20240830, .event = BEGINS(BYRAAD, URGENT_DECISION), .state = STATE(RAISED)},
        {.name = "whether it must be is not judged", .event = STEPS_IN(BYRAAD, DECIDED),
         .answer = ANSWER(NEEDS_JUDGEMENT)},
        {.name = "it need not", .event = TELLS(JUDGEMENT_SWIFT_DECISION_NECESSARY, 0)},
        {.name = "BYRD-3.2-3: not necessary", .event = STEPS_IN(BYRAAD, DECIDED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYRD_3_2_3)},
        {.name = "it must", .event = TELLS(JUDGEMENT_SWIFT_DECISION_NECESSARY, 1)},
        {.name = "notice today", .event = TELLS(FIELD_NOTICE_DAY, 100)},
        {.name = "needed in six days", .event = TELLS(FIELD_NEEDED_BY, 106)},
        {.name = "BYRD-3.2-3: the council can still be summoned", .event = STEPS_IN(BYRAAD, DECIDED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYRD_3_2_3)},
        {.name = "needed in five", .event = TELLS(FIELD_NEEDED_BY, 105)},
        {.name = "KOML-11-8-1a: no text gives it to a committee", .event = STEPS_IN(BYUTVIKLING, DECIDED),
         .answer = ANSWER(NOT_REGULATED)},
        {.name = "BYRD-3.2-4: nothing to report yet", .event = STEPS_IN(BYRAAD, REPORTED), .answer = ANSWER(REFUSED)},
        {.name = "BYRD-3.2-4: the next meeting of the council", .event = STEPS_IN(BYRAAD, DECIDED),
         .provision = PROVISION(BYRD_3_2_3), .state = STATE(DECIDED), .due = 20240926},
        {.name = "BYRD-3.2-4: an extra meeting before it", .event = PLANS(BYSTYRE, 4, 20240905), .due = 20240905},
        {.name = "BYRD-3.2-4: another between them", .event = PLANS(BYSTYRE, 7, 20240912), .due = 20240905},
        {.name = "BYRD-3.2-4: another on the same day", .event = PLANS(BYSTYRE, 8, 20240905), .due = 20240905},
        {.name = "BYRD-3.2-4: not finished before it is reported", .event = ENDS, .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYRD_3_2_4), .due = 20240905},
        {.name = "BYRD-3.2-4: late, and still due from that day", .ymd = 20240926, .event = STEPS_IN(BYRAAD, REPORTED),
         .provision = PROVISION(BYRD_3_2_4), .state = STATE(REPORTED), .due = NOTHING_DUE},
        {.name = "finished", .event = ENDS, .state = STATE(FINISHED)},
    };
    static const struct line LEFT_TO_THE_COUNCIL[] = {
        RAISED_ON(20241223),
        {.name = "BYRD-3.2-3: the council decides after all", .event = STEPS_IN(BYRAAD, SENT_ON),
         .state = STATE(SENT_ON), .due = NOTHING_DUE},
        {.name = "not decided as well", .event = STEPS_IN(BYRAAD, DECIDED), .answer = ANSWER(REFUSED)},
        {.name = "finished", .event = ENDS, .state = STATE(FINISHED)},
    };
    FOLLOW(COURSE);
    FOLLOW(LEFT_TO_THE_COUNCIL);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(member_proposals), cmocka_unit_test(urgent_decisions)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
