/*
 * Citizens' initiatives from the day on which they are put until the proposers are told (kommuneloven § 12-1; bystyret
 * 5.15). Everything is made up.
 */
#include "affair_course.h"

#define INHABITANTS_ARE(number)                                                                                        \
    {                                                                                                                  \
        .name = "inhabitants", .ymd = 20240701, .event = {.kind = EVENT(INHABITANTS), .value = (number) }              \
    }

/* Every signature counts, a spokesperson is named, and the subject is the municipality's. */
#define IN_ORDER                                                                                                       \
    {.name = "none twice", .event = TELLS(FIELD_REPEATED, 0)},                                                         \
    {.name = "all live here", .event = TELLS(FIELD_NOT_RESIDENT, 0)},                                                  \
    {.name = "all with an address", .event = TELLS(FIELD_WITHOUT_ADDRESS, 0)},                                         \
    {.name = "the text on all lists", .event = TELLS(FIELD_WITHOUT_TEXT, 0)},                                          \
    {.name = "a spokesperson", .event = TELLS(FIELD_SPOKESPERSONS, 1)},                                                \
    {.name = "the municipality's", .event = TELLS(JUDGEMENT_CONCERNS_MUNICIPALITY, 1)},                                \
    {.name = "lawful", .event = TELLS(JUDGEMENT_LAWFUL_ENGAGEMENT, 1)},                                                \
    {                                                                                                                  \
        .name = "new", .event = TELLS(JUDGEMENT_SAME_CONTENT, 0)                                                       \
    }

#define PUT(ymd_of, signatures, due_on)                                                                                \
    INHABITANTS_ARE(214000),                                                                                           \
    {.name = "put", .ymd = (ymd_of), .event = BEGINS(BYSTYRE, INITIATIVE), .provision = PROVISION(BYST_5_15_1),        \
     .state = STATE(RECEIVED), .due = (due_on)},                                                                       \
    {.name = "lists", .event = SIGNED(signatures), .due = (due_on)}, IN_ORDER

#define SENT_TO_COMMITTEE                                                                                              \
    {                                                                                                                  \
        .name = "to a committee", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),                                \
        .provision = PROVISION(BYST_5_15_14), .state = STATE(WITH_COMMITTEE)                                           \
    }

static void adopted(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        PUT(20240831, 299, 20250228),
        {.name = "BYST-5.15-1: one short", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_1)},
        {.name = "BYST-5.15-1: the last list", .event = SIGNED(2)},
        {.name = "BYST-5.15-1: one signed twice", .event = TELLS(FIELD_REPEATED, 1)},
        {.name = "BYST-5.15-9: the council has it from the business committee", .event = STEPS_IN(BYSTYRE, ADOPTED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_9)},
        {.name = "BYST-5.15-10: in order, so not dismissed", .event = STEPS_IN(FORRETNINGSUTVALG, DISMISSED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_10)},
        {.name = "BYST-5.15-1: 300 are enough", .ymd = 20240920, .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .provision = PROVISION(BYST_5_15_14), .state = STATE(WITH_COMMITTEE), .due = 20250228},
        {.name = "KOML-12-1-2: the council itself, not the committee", .event = STEPS_IN(BYUTVIKLING, ADOPTED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(KOML_12_1_2)},
        {.name = "BYST-5.15-5: nothing to tell yet", .event = STEPS(PROPOSERS_TOLD), .answer = ANSWER(REFUSED)},
        {.name = "BYST-5.15-7: given up: not regulated", .event = ENDS, .answer = ANSWER(NOT_REGULATED),
         .provision = PROVISION(BYST_5_15_7)},
        {.name = "BYST-5.15-8: another proposal", .ymd = 20250228, .event = STEPS_IN(BYSTYRE, OTHER_ADOPTED),
         .provision = PROVISION(BYST_5_15_8), .state = STATE(OTHER_ADOPTED), .due = NOTHING_DUE},
        {.name = "BYST-5.15-5: the proposers are not told yet", .event = ENDS, .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_5_15_5)},
        {.name = "BYST-5.15-5: told", .event = STEPS(PROPOSERS_TOLD), .state = STATE(PROPOSERS_TOLD)},
        {.name = "KOML-12-1-2: and of what was done", .ymd = 20260228, .event = STEPS(PROPOSERS_TOLD),
         .provision = PROVISION(KOML_12_1_2)},
        {.name = "finished", .event = ENDS, .state = STATE(FINISHED)},
        {.name = "and nothing more", .event = STEPS(RECEIVED), .answer = ANSWER(REFUSED)},
    };
    FOLLOW(COURSE);
    no_faults();
}

/* The Act's two per cent, of a municipality smaller than Trondheim. */
static void two_per_cent(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        INHABITANTS_ARE(14950),
        {.name = "put", .ymd = 20250203, .event = BEGINS(BYSTYRE, INITIATIVE), .state = STATE(RECEIVED)},
        {.name = "lists", .event = SIGNED(298)},
        IN_ORDER,
        {.name = "KOML-12-1-1a: one under two per cent", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_1)},
        {.name = "one more", .event = SIGNED(1)},
        SENT_TO_COMMITTEE,
    };
    static const struct line NOT_KNOWN[] = {
        {.name = "put", .ymd = 20250203, .event = BEGINS(BYSTYRE, INITIATIVE), .state = STATE(RECEIVED)},
        {.name = "nobody signed", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE), .answer = ANSWER(NEEDS_FACT)},
        {.name = "lists", .event = SIGNED(299)},
        IN_ORDER,
        {.name = "KOML-12-1-1a: how many live here is not told", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .answer = ANSWER(NEEDS_FACT), .provision = PROVISION(KOML_12_1_1A)},
    };
    FOLLOW(COURSE);
    FOLLOW(NOT_KNOWN);
    no_faults();
}

static void mended(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        PUT(20240831, 320, 20250228),
        {.name = "BYST-5.15-4: a list of 21 lacks the text", .event = TELLS(FIELD_WITHOUT_TEXT, 21)},
        {.name = "whether it can be mended is not said", .event = STEPS_IN(FORRETNINGSUTVALG, CURABLE),
         .answer = ANSWER(NEEDS_FACT)},
        {.name = "it can", .event = TELLS(FIELD_MENDABLE, 1)},
        {.name = "BYST-5.15-11: told what to mend", .ymd = 20240905, .event = STEPS_IN(FORRETNINGSUTVALG, CURABLE),
         .provision = PROVISION(BYST_5_15_11), .state = STATE(CURABLE), .due = NOTHING_DUE},
        {.name = "BYST-5.15-9: not before it is checked anew", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_9)},
        {.name = "one more signature", .event = SIGNED(1)},
        {.name = "BYST-5.15-7: put anew: six months from now", .ymd = 20240930, .event = STEPS(RECEIVED),
         .state = STATE(RECEIVED), .due = 20250330},
        {.name = "BYST-5.15-11: nothing to mend any more", .event = STEPS_IN(FORRETNINGSUTVALG, CURABLE),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_11)},
        SENT_TO_COMMITTEE,
    };
    static const struct line FIRST_RECEIPT[] = {
        PUT(20240831, 299, 20250228),
        {.name = "it can be mended", .event = TELLS(FIELD_MENDABLE, 1)},
        {.name = "CONF-350: the six months run on", .ymd = 20240905, .event = STEPS_IN(FORRETNINGSUTVALG, CURABLE),
         .state = STATE(CURABLE), .due = 20250228},
        {.name = "one more signature", .event = SIGNED(1)},
        {.name = "CONF-350: and are not counted anew", .ymd = 20240930, .event = STEPS(RECEIVED),
         .state = STATE(RECEIVED), .due = 20250228},
    };
    FOLLOW(COURSE);
    trondgov_rulebook *first_receipt = rules_read_as(TRONDGOV_READING_INITIATIVE_PUT_FIRST_RECEIPT);
    follow_by(first_receipt, FIRST_RECEIPT, COUNT(FIRST_RECEIPT));
    trondgov_rulebook_free(first_receipt);
    no_faults();
}

static void dismissed(void **state)
{
    (void)state;
    static const struct line AS_WRITTEN[] = {
        PUT(20250203, 300, 20250803),
        {.name = "not lawful", .event = TELLS(JUDGEMENT_LAWFUL_ENGAGEMENT, 0)},
        {.name = "BYST-5.15-6: not to a committee", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_6)},
        {.name = "CONF-098: not by the council", .event = STEPS_IN(BYSTYRE, DISMISSED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_5_15_9)},
        {.name = "BYST-5.15-10: by the business committee", .event = STEPS_IN(FORRETNINGSUTVALG, DISMISSED),
         .provision = PROVISION(BYST_5_15_10), .state = STATE(DISMISSED), .due = NOTHING_DUE},
        {.name = "BYST-5.15-13: not finished before the council is told", .event = ENDS, .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_5_15_13)},
        {.name = "BYST-5.15-10: not treated on its merits", .event = STEPS_IN(BYSTYRE, ADOPTED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_10)},
        {.name = "BYST-5.15-5: the proposers are told", .event = STEPS(PROPOSERS_TOLD)},
        {.name = "BYST-5.15-13: a message to the council", .ymd = 20250227, .event = STEPS_IN(BYSTYRE, REPORTED),
         .provision = PROVISION(BYST_5_15_13), .state = STATE(REPORTED)},
        {.name = "cannot be mended", .event = TELLS(FIELD_MENDABLE, 0)},
        {.name = "BYST-5.15-11: so it is not put anew", .event = STEPS(RECEIVED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_5_15_11)},
        {.name = "finished", .event = ENDS, .state = STATE(FINISHED)},
    };
    static const struct line BY_THE_ACT[] = {
        PUT(20250203, 300, 20250803),
        {.name = "outside the municipality's tasks", .event = TELLS(JUDGEMENT_CONCERNS_MUNICIPALITY, 0)},
        {.name = "CONF-098: the business committee only advises", .event = STEPS_IN(FORRETNINGSUTVALG, DISMISSED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_9)},
        {.name = "CONF-098: the council itself", .event = STEPS_IN(BYSTYRE, DISMISSED), .state = STATE(DISMISSED)},
    };
    static const struct line AT_ONCE[] = {
        PUT(20250203, 300, 20250803),
        {.name = "KOML-12-1-2: not by the business committee", .event = STEPS_IN(FORRETNINGSUTVALG, ADOPTED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(KOML_12_1_2)},
        {.name = "CONF-098: the council judges and decides", .event = STEPS_IN(BYSTYRE, ADOPTED),
         .provision = PROVISION(BYST_5_15_8), .state = STATE(ADOPTED), .due = NOTHING_DUE},
    };
    static const struct line BARRED[] = {
        PUT(20250203, 300, 20250803),
        {.name = "put before", .event = TELLS(JUDGEMENT_SAME_CONTENT, 1)},
        {.name = "as an initiative", .event = TELLS(FIELD_EARLIER_MATTER, TRONDGOV_MATTER_INITIATIVE)},
        {.name = "on the first day of the term", .event = TELLS(FIELD_EARLIER, 0)},
        {.name = "the term", .event = TELLS(FIELD_TERM_BEGAN, 0)},
        {.name = "not by the council", .event = TELLS(FIELD_TREATED_BY_COUNCIL, 0)},
        {.name = "KOML-12-1-3: barred", .event = STEPS_IN(FORRETNINGSUTVALG, WITH_COMMITTEE),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_5_15_6)},
        {.name = "in the term before", .event = TELLS(FIELD_TERM_BEGAN, 1)},
        SENT_TO_COMMITTEE,
    };
    FOLLOW(AS_WRITTEN);
    FOLLOW(BARRED);
    trondgov_rulebook *by_the_act = rules_read_as(TRONDGOV_READING_INITIATIVE_JUDGE_STATUTE);
    follow_by(by_the_act, BY_THE_ACT, COUNT(BY_THE_ACT));
    follow_by(by_the_act, AT_ONCE, COUNT(AT_ONCE));
    trondgov_rulebook_free(by_the_act);
    no_faults();
}

/* CONF-099: what stops the six months; put on the last day of August, of a leap year, at Easter and before Christmas. */
static void six_months(void **state)
{
    (void)state;
    static const struct line STUDY[] = {
        PUT(20240831, 300, 20250228),
        SENT_TO_COMMITTEE,
        {.name = "BYST-5.15-8: a study", .ymd = 20250227, .event = STEPS_IN(BYSTYRE, UNDER_STUDY),
         .state = STATE(UNDER_STUDY), .due = NOTHING_DUE},
        {.name = "BYST-5.15-8: rejected after it", .ymd = 20250626, .event = STEPS_IN(BYSTYRE, REJECTED),
         .state = STATE(REJECTED)},
    };
    static const struct line STUDY_BY_THE_ACT[] = {
        PUT(20240831, 300, 20250228),
        SENT_TO_COMMITTEE,
        {.name = "a study is no position", .ymd = 20250227, .event = STEPS_IN(BYSTYRE, UNDER_STUDY),
         .state = STATE(UNDER_STUDY), .due = 20250228},
        {.name = "the proposers are told", .event = STEPS(PROPOSERS_TOLD), .due = 20250228},
        {.name = "KOML-12-1-2: into the plan case", .event = STEPS_IN(BYSTYRE, PLAN_CASE), .state = STATE(PLAN_CASE),
         .due = NOTHING_DUE},
        {.name = "adopted with it", .ymd = 20250626, .event = STEPS_IN(BYSTYRE, ADOPTED), .state = STATE(ADOPTED)},
    };
    static const struct line LEAP_YEAR[] = {PUT(20270831, 300, 20280229)};
    static const struct line CHRISTMAS[] = {PUT(20250625, 300, 20251225)};
    static const struct line EASTER[] = {PUT(20241018, 300, 20250418)};
    FOLLOW(STUDY);
    FOLLOW(LEAP_YEAR);
    FOLLOW(CHRISTMAS);
    FOLLOW(EASTER);
    trondgov_rulebook *by_the_act = rules_read_as(TRONDGOV_READING_INITIATIVE_SIX_MONTHS_STATUTE);
    follow_by(by_the_act, STUDY_BY_THE_ACT, COUNT(STUDY_BY_THE_ACT));
    trondgov_rulebook_free(by_the_act);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adopted),   cmocka_unit_test(two_per_cent), cmocka_unit_test(mended),
        cmocka_unit_test(dismissed), cmocka_unit_test(six_months),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
