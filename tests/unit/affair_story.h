/* A demand for legality review as it happens, event by event, in a council as small as the tests can do with. Persons are
 * made up.
 */
#ifndef AFFAIR_STORY_H
#define AFFAIR_STORY_H

#include "affair_names.h"

/* Members of the council, and others. */
enum { FIRST = 1, SECOND = 2, THIRD = 3, FOURTH = 4, SUBSTITUTE = 11, IN_GOVERNMENT = 12, LEFT = 13, RESTS = 14,
       MOVED_UP = 15, NOBODY = 99 };
enum { BEGAN = 20240702, DECIDED = 20241205 };

struct story {
    trondgov_event events[128];
    size_t count;
    trondgov_instant now;
};

static struct story story; /* what has happened so far */

static inline trondgov_event *add(trondgov_event event)
{
    event.at = story.now;
    assert_true(story.count < COUNT(story.events));
    story.events[story.count] = event;
    return &story.events[story.count++];
}

static inline void takes(trondgov_id person, trondgov_code organ, trondgov_code role, int64_t rank)
{
    add((trondgov_event){.kind = EVENT(OFFICE_TAKEN), .person = person, .organ = organ, .role = role, .value = rank,
                         .code = TRONDGOV_CATEGORY_POLITISK});
}

static inline void enters(trondgov_id person)
{
    add((trondgov_event){.kind = EVENT(PERSON), .person = person});
}

/* A council as far as the tests need it. */
static inline void begin(void)
{
    static const trondgov_id MEMBERS[] = {FIRST, SECOND, THIRD, FOURTH, IN_GOVERNMENT, LEFT, RESTS};
    story.count = 0;
    story.now = at(BEGAN, 120000);
    for (size_t i = 0; i < COUNT(MEMBERS); i++) {
        enters(MEMBERS[i]);
        takes(MEMBERS[i], ORGAN(BYSTYRE), ROLE(MEDLEM), 0);
    }
    enters(SUBSTITUTE);
    takes(SUBSTITUTE, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), 1);
    enters(MOVED_UP);
    takes(MOVED_UP, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), 2);
    takes(IN_GOVERNMENT, ORGAN(BYRAAD), ROLE(BYRAAD), 0);
    add((trondgov_event){.kind = EVENT(OFFICE_SUSPENDED), .person = RESTS, .organ = ORGAN(BYSTYRE),
                         .role = ROLE(MEDLEM)});
    takes(MOVED_UP, ORGAN(BYSTYRE), ROLE(MEDLEM), 0);
}

static inline void tells(trondgov_code field, int64_t value)
{
    add((trondgov_event){.kind = EVENT(AFFAIR_FACT), .item = AFFAIR, .code = field, .value = value});
}

static inline void demands(trondgov_id person)
{
    add((trondgov_event){.kind = EVENT(AFFAIR_BEGUN), .item = AFFAIR, .person = person, .organ = ORGAN(BYUTVIKLING),
                         .code = TRONDGOV_AFFAIR_LEGALITY_REVIEW, .value = CASE});
    tells(FIELD(DECISION_DAY), day(DECIDED));
    tells(FIELD(COUNCIL_MEETING), day(DECIDED));
    tells(FIELD(BY_ADMINISTRATION), 0);
    tells(FIELD(FINAL_DECISION), 1);
    tells(FIELD(MATTER), TRONDGOV_MATTER_ORDINARY);
    tells(FIELD(PROCUREMENT_LAW), 0);
    tells(FIELD(SEATED_SUBSTITUTES), 0);
    tells(FIELD(TO_DECIDING_ORGAN), 1);
}

static inline void joins(trondgov_id person)
{
    add((trondgov_event){.kind = EVENT(AFFAIR_SUPPORTED), .item = AFFAIR, .person = person});
}

static inline void steps(trondgov_code state)
{
    add((trondgov_event){.kind = EVENT(AFFAIR_STEP), .item = AFFAIR, .code = state});
}

static inline trondgov_municipality *city(void)
{
    trondgov_municipality *made = NULL;
    assert_int_equal(trondgov_municipality_create(rules, &made), TRONDGOV_OK);
    return made;
}

/* Three members, the day after the decision; not treated yet. */
static inline void in_order(void)
{
    begin();
    story.now = at(20241206, 90000);
    demands(FIRST);
    joins(SECOND);
    joins(THIRD);
}

/* A register that was told all of it. */
static inline trondgov_municipality *told(void)
{
    trondgov_municipality *made = city();
    trondgov_answer answer = 0;
    assert_int_equal(trondgov_municipality_apply(made, story.events, story.count, 0, &answer, NULL, why), TRONDGOV_OK);
    assert_int_equal(answer, ANSWER(DONE));
    return made;
}

static inline trondgov_status ask(const trondgov_municipality *of, trondgov_code question, const trondgov_fact *facts,
                                  size_t count, trondgov_answer *answer, int64_t *value)
{
    return trondgov_municipality_ask(of, question, facts, count, answer, value, why);
}

struct outcome {
    trondgov_status status;
    trondgov_answer answer;
    trondgov_code provision, subject; /* of the first finding */
    size_t index;
    trondgov_code state; /* of the affair; 0: there is none */
};

static inline struct outcome play(void)
{
    struct outcome outcome = {.status = TRONDGOV_OK};
    trondgov_municipality *made = city();
    outcome.status = trondgov_municipality_apply(made, story.events, story.count, 0, &outcome.answer, &outcome.index,
                                                 why);
    const struct findings found = findings_of(why);
    outcome.provision = found.count > 0 ? found.all[0].provision : 0;
    outcome.subject = found.count > 0 ? found.all[0].subject : 0;
    const trondgov_fact facts[] = {FACT(AFFAIR, AFFAIR)};
    int64_t state = 0;
    if (!trondgov_municipality_ask(made, TRONDGOV_QUESTION_STATE, facts, 1, NULL, &state, NULL))
        outcome.state = (trondgov_code)state;
    trondgov_municipality_free(made);
    return outcome;
}

static inline void expect_outcome(const char *name, trondgov_answer answer, trondgov_code provision)
{
    const struct outcome outcome = play();
    expect_status(name, outcome.status, TRONDGOV_OK);
    expect_code(name, "answer", outcome.answer, answer);
    expect_code(name, "provision", outcome.provision, provision);
    if (answer == ANSWER(DONE))
        expect(name, "events", (int64_t)outcome.index, (int64_t)story.count - 1);
}

#endif
