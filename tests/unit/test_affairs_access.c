/*
 * A demand for extended access from the day on which somebody raises it to the city government's answer (kommuneloven
 * § 11-13; bystyret 7; forretningsutvalget 4). The meetings and documents are made up.
 */
#include "affair_course.h"

#define VOTES(for_it, against)                                                                                         \
    {.name = "votes for", .event = TELLS(FIELD_IN_FAVOUR, for_it)},                                                    \
    {                                                                                                                  \
        .name = "votes against", .event = TELLS(FIELD_AGAINST, against)                                                \
    }

/* Documents of a case that the council has before it. */
#define SENT_CASE                                                                                                      \
    {.name = "sent to the council", .event = TELLS(FIELD_DECIDED_BELOW, 0)},                                           \
    {.name = "sent to the council", .event = TELLS(FIELD_CASE_SENT, 1)},                                               \
    {.name = "sent to the council", .event = TELLS(FIELD_CASE_SENT_AT, 0)},                                            \
    {.name = "not sent already", .event = TELLS(FIELD_ALREADY_SENT, 0)},                                               \
    {.name = "no note", .event = TELLS(FIELD_GOVERNMENT_NOTE, 0)},                                                     \
    {.name = "no preparatory meeting", .event = TELLS(FIELD_PREPARATORY_MEETING, 0)},                                  \
    {                                                                                                                  \
        .name = "no assessment", .event = TELLS(FIELD_OWN_ASSESSMENT, 0)                                               \
    }

#define DEMANDED_ON(in, against, ymd_of, due_on)                                                                                \
    {.name = "raised", .ymd = (ymd_of), .event = BEGINS(in, ACCESS), .provision = PROVISION(BYST_7_3_2),               \
     .state = STATE(RAISED), .due = NOTHING_DUE},                                                                      \
    {.name = "nothing secret", .event = TELLS(FIELD_CONFIDENTIAL, 0)},                                                 \
    VOTES(3, against),                                                                                                    \
    {.name = "decided to demand", .event = STEPS(ADOPTED), .state = STATE(ADOPTED), .due = NOTHING_DUE},               \
    {.name = "in writing", .event = TELLS(FIELD_WRITTEN, 1)},                                                          \
    {                                                                                                                  \
        .name = "demanded", .event = STEPS(DEMANDED), .state = STATE(DEMANDED), .due = (due_on)                        \
    }

static void ordinary_documents(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        {.name = "BYST-7.3-2: raised", .ymd = 20250203, .event = BEGINS(BYSTYRE, ACCESS),
         .provision = PROVISION(BYST_7_3_2), .state = STATE(RAISED)},
        {.name = "nobody said whether it is confidential", .event = STEPS(ADOPTED), .answer = ANSWER(NEEDS_FACT)},
        {.name = "ordinary documents", .event = TELLS(FIELD_CONFIDENTIAL, 0)},
        VOTES(2, 65),
        {.name = "BYST-7.3-2: two of 67 are not enough", .event = STEPS(ADOPTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_2)},
        VOTES(3, 64),
        {.name = "BYST-7.3-2: three are, so it is not voted down", .event = STEPS(REJECTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_2)},
        {.name = "BYST-7.3-1: not demanded before it is decided", .event = STEPS(DEMANDED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_2)},
        {.name = "BYST-7.3-2: no other organ decides it", .event = STEPS_IN(BYUTVIKLING, ADOPTED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_7_3_2)},
        {.name = "BYST-7.3-2: three are enough", .event = STEPS(ADOPTED), .state = STATE(ADOPTED)},
        {.name = "INNS-02: a single member cannot join", .event = SIGNED(1), .answer = ANSWER(REFUSED),
         .provision = PROVISION(INNS_02)},
        {.name = "whether in writing is not told", .event = STEPS(DEMANDED), .answer = ANSWER(NEEDS_FACT)},
        {.name = "orally", .event = TELLS(FIELD_WRITTEN, 0)},
        {.name = "BYST-7.3-1: orally is no demand", .event = STEPS(DEMANDED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_1)},
        {.name = "in writing", .event = TELLS(FIELD_WRITTEN, 1)},
        {.name = "BYST-7.4-1: three days", .ymd = 20250227, .event = STEPS(DEMANDED), .state = STATE(DEMANDED),
         .due = 20250302},
        {.name = "BYST-7.3-1: the council does not answer itself", .event = STEPS(GRANTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_1)},
        SENT_CASE,
        {.name = "INNS-04: what the council has a right to is not refused", .event = STEPS_IN(BYRAAD, REFUSED),
         .answer = ANSWER(REFUSED), .provision = PROVISION(BYST_7_1_1)},
        {.name = "BYST-7.4-1: given", .event = STEPS_IN(BYRAAD, GRANTED), .state = STATE(GRANTED), .due = NOTHING_DUE},
        {.name = "finished", .event = ENDS, .state = STATE(FINISHED)},
    };
    FOLLOW(COURSE);
    no_faults();
}

static void confidential_documents(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        {.name = "raised", .ymd = 20250203, .event = BEGINS(BYSTYRE, ACCESS), .state = STATE(RAISED)},
        {.name = "confidential", .event = TELLS(FIELD_CONFIDENTIAL, 1)},
        VOTES(20, 10),
        {.name = "BYST-5.1-3: 30 of 67 decide nothing", .event = STEPS(ADOPTED), .answer = ANSWER(NO_QUORUM)},
        {.name = "BYST-5.1-3: nor is it voted down", .event = STEPS(REJECTED), .answer = ANSWER(NO_QUORUM)},
        VOTES(33, 33),
        {.name = "CONF-042: equal votes: the chair's is missing", .event = STEPS(ADOPTED),
         .answer = ANSWER(NEEDS_CHAIR_VOTE)},
        {.name = "the chair against", .event = TELLS(FIELD_CHAIR_CHOICE, TRONDGOV_CHOICE_AGAINST)},
        {.name = "CONF-042: the chair's vote against", .event = STEPS(ADOPTED), .answer = ANSWER(REFUSED)},
        {.name = "the chair for", .event = TELLS(FIELD_CHAIR_CHOICE, TRONDGOV_CHOICE_FOR)},
        {.name = "CONF-042: the chair's vote for", .event = STEPS(REJECTED), .answer = ANSWER(REFUSED)},
        VOTES(33, 34),
        {.name = "BYST-7.3-3: one under the majority", .event = STEPS(ADOPTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_3)},
        VOTES(3, 64),
        {.name = "CONF-092: three are not enough for these", .event = STEPS(ADOPTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_3_3)},
        {.name = "BYST-7.3-3: voted down", .event = STEPS(REJECTED), .state = STATE(REJECTED)},
        {.name = "not demanded", .event = STEPS(DEMANDED), .answer = ANSWER(REFUSED)},
        {.name = "finished", .event = ENDS, .state = STATE(FINISHED)},
    };
    static const struct line INTRODUCTION[] = {
        {.name = "raised", .ymd = 20250203, .event = BEGINS(BYSTYRE, ACCESS), .state = STATE(RAISED)},
        {.name = "confidential", .event = TELLS(FIELD_CONFIDENTIAL, 1)},
        VOTES(3, 64),
        {.name = "CONF-092: three are enough by the introduction", .event = STEPS(ADOPTED), .state = STATE(ADOPTED)},
    };
    FOLLOW(COURSE);
    trondgov_rulebook *introduction = rules_read_as(TRONDGOV_READING_ACCESS_THREE_INTRO_TEXT);
    follow_by(introduction, INTRODUCTION, COUNT(INTRODUCTION));
    trondgov_rulebook_free(introduction);
    no_faults();
}

static void given_in_part(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        DEMANDED_ON(FINANS_OG_ORGANISASJON, 10, 20250203, 20250206),
        SENT_CASE,
        {.name = "secret", .event = TELLS(FIELD_CONFIDENTIAL, 1)},
        {.name = "necessary for the case", .event = TELLS(JUDGEMENT_NECESSARY_FOR_CASE, 1)},
        {.name = "but not excepted", .event = TELLS(FIELD_SECRECY_EXCEPTED, 0)},
        {.name = "BYST-7.2-1: not given", .event = STEPS_IN(BYRAAD, PART_GIVEN), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_2_1)},
        {.name = "excepted", .event = TELLS(FIELD_SECRECY_EXCEPTED, 1)},
        {.name = "within its field", .event = TELLS(FIELD_IN_FIELD, 1)},
        {.name = "given in part before any part is", .event = STEPS_IN(BYRAAD, PARTLY_GRANTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_4_1)},
        {.name = "those documents are given", .ymd = 20250205, .event = STEPS_IN(BYRAAD, PART_GIVEN), .state = STATE(PART_GIVEN),
         .due = 20250206},
        {.name = "BYST-7.1-1: the others are no different", .event = STEPS_IN(BYRAAD, PARTLY_GRANTED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_1_1)},
        {.name = "the others are notes between members of the government", .event = TELLS(FIELD_GOVERNMENT_NOTE, 1)},
        {.name = "wholly refused after a part was given", .event = STEPS_IN(BYRAAD, REFUSED), .answer = ANSWER(REFUSED),
         .provision = PROVISION(BYST_7_4_1)},
        {.name = "BYST-7.5-1: given in part", .event = STEPS_IN(BYRAAD, PARTLY_GRANTED), .state = STATE(PARTLY_GRANTED),
         .due = NOTHING_DUE},
    };
    FOLLOW(COURSE);
    no_faults();
}

static void refused(void **state)
{
    (void)state;
    static const struct line COURSE[] = {
        DEMANDED_ON(BYSTYRE, 64, 20250203, 20250206),
        {.name = "the government decides it itself", .event = TELLS(FIELD_DECIDED_BELOW, 1)},
        {.name = "and has not", .event = TELLS(FIELD_FINISHED, 0)},
        {.name = "INNS-13: refused", .event = STEPS_IN(BYRAAD, REFUSED), .state = STATE(REFUSED), .due = NOTHING_DUE},
        {.name = "not asked of twice", .event = STEPS_IN(BYRAAD, GRANTED), .answer = ANSWER(REFUSED)},
    };
    static const struct line OF_ITS_OWN_WILL[] = {
        DEMANDED_ON(BYSTYRE, 64, 20250203, 20250206),
        SENT_CASE,
        {.name = "a note between members of the government", .event = TELLS(FIELD_GOVERNMENT_NOTE, 1)},
        {.name = "BYST-7.5-1: no right to it, and nothing forbids to show it", .event = STEPS_IN(BYRAAD, GRANTED),
         .state = STATE(GRANTED)},
    };
    static const struct line SENT_ALREADY[] = {
        DEMANDED_ON(BYSTYRE, 64, 20250203, 20250206),
        SENT_CASE,
        {.name = "sent before", .event = TELLS(FIELD_ALREADY_SENT, 1)},
        {.name = "INNS-02: the rule is not for these, to refuse them", .event = STEPS_IN(BYRAAD, REFUSED), .answer = ANSWER(NOT_REGULATED)},
        {.name = "given up: no text says how", .event = ENDS, .answer = ANSWER(NOT_REGULATED),
         .provision = PROVISION(BYST_7_4_1)},
    };
    FOLLOW(COURSE);
    FOLLOW(OF_ITS_OWN_WILL);
    FOLLOW(SENT_ALREADY);
    no_faults();
}

/* CONF-094: the business committee's three are weekdays; Easter 2025, Christmas 2024, the leap year 2028. */
static void in_time(void **state)
{
    (void)state;
    static const struct line OVER_A_SUNDAY[] = {DEMANDED_ON(FORRETNINGSUTVALG, 4, 20240830, 20240903)};
    static const struct line EASTER[] = {DEMANDED_ON(FORRETNINGSUTVALG, 4, 20250416, 20250423)};
    static const struct line CHRISTMAS[] = {DEMANDED_ON(FORRETNINGSUTVALG, 4, 20241224, 20241230)};
    static const struct line COUNCIL_EASTER[] = {DEMANDED_ON(OPPVEKST_OG_KULTUR, 8, 20250416, 20250419)};
    static const struct line LEAP_YEAR[] = {DEMANDED_ON(OPPVEKST_OG_KULTUR, 8, 20280227, 20280301)};
    static const struct line BEFORE_THE_RULES[] = {
        {.name = "raised", .ymd = 20240612, .event = BEGINS(BYSTYRE, ACCESS), .provision = PROVISION(INNS_07),
         .state = STATE(RAISED)},
        {.name = "and decided when the rules are there", .event = TELLS(FIELD_CONFIDENTIAL, 0)},
        VOTES(3, 64),
        {.name = "BYST-7.3-2: in force", .ymd = 20240613, .event = STEPS(ADOPTED),
         .provision = PROVISION(BYST_7_3_2), .state = STATE(ADOPTED)}};
    FOLLOW(OVER_A_SUNDAY);
    FOLLOW(EASTER);
    FOLLOW(CHRISTMAS);
    FOLLOW(COUNCIL_EASTER);
    FOLLOW(LEAP_YEAR);
    FOLLOW(BEFORE_THE_RULES);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ordinary_documents), cmocka_unit_test(confidential_documents),
        cmocka_unit_test(given_in_part),      cmocka_unit_test(refused),
        cmocka_unit_test(in_time),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
