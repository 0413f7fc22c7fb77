/* Duties that arise and are done, in a register that knows more from day to day: what is asked later, or was recorded
 * later, changes nothing of what was due before. Meetings, persons and dates are made up.
 */
#include "rulebook_tests.h"

#define ORGAN(n)    TRONDGOV_ORGAN_##n
#define DEADLINE(n) TRONDGOV_DEADLINE_##n
#define ASK(...)    ask_with((const trondgov_fact[]){__VA_ARGS__}, COUNT(((const trondgov_fact[]){__VA_ARGS__})))

enum { MEMBER = 5, OTHER = 6, STRANGER = 9, MEETING = 71, QUESTION = 72, QUESTIONS = 40 };

static trondgov_rulebook *rules;
static trondgov_municipality *city;
static trondgov_verdict *why;
static trondgov_answer answer;
static int64_t value;

static trondgov_status happen(trondgov_event event)
{
    return trondgov_municipality_apply(city, &event, 1, 0, &answer, NULL, why);
}

#define HAPPEN(when, of_kind, ...)                                                                                     \
    happen((trondgov_event){.at = (when), .kind = TRONDGOV_EVENT_##of_kind, __VA_ARGS__})

static void ask_with(const trondgov_fact *facts, size_t count)
{
    expect_status("asking",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, facts, count, &answer, &value, why),
                  TRONDGOV_OK);
}

/* How many findings of a kind there are about a deadline. */
static int64_t found(trondgov_code kind, trondgov_code deadline)
{
    trondgov_finding finding;
    int64_t count = 0;
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        count += finding.kind == kind && finding.subject == deadline;
    return count;
}

/* The first finding that is a duty of a deadline. */
static trondgov_finding duty_of(trondgov_code deadline)
{
    trondgov_finding finding = {.kind = 0};
    for (size_t i = 0; trondgov_verdict_findings(why, i, &finding, 1); i++)
        if (finding.kind == TRONDGOV_FINDING_DUTY && finding.subject == deadline)
            return finding;
    return (trondgov_finding){.kind = 0};
}

static int set_up(void **state)
{
    (void)state;
    if (trondgov_rulebook_create(NULL, TRONDGOV_EDITION_TRONDHEIM, &rules) ||
        trondgov_municipality_create(rules, &city) || trondgov_verdict_create(NULL, &why))
        return 1;
    return HAPPEN(at(20250102, 90000), PERSON, .person = MEMBER) ||
           HAPPEN(at(20250102, 90000), PERSON, .person = OTHER) ||
           HAPPEN(at(20250102, 90000), MEETING_PLANNED, .item = MEETING, .organ = ORGAN(BYSTYRE),
                  .code = TRONDGOV_MEETING_ORDINARY, .value = day(20250522));
}

static int tear_down(void **state)
{
    (void)state;
    trondgov_municipality_free(city);
    trondgov_rulebook_free(rules);
    trondgov_verdict_free(why);
    return 0;
}

/* BYST-3.5-2, FORF-17b: nobody is late with a report of absence who was not absent. */
static void test_whom_it_concerns(void **state)
{
    (void)state;
    const trondgov_instant due = at(20250520, 90000);
    ASK(FACT(AT, due), FACT(ORGAN, ORGAN(BYSTYRE)));
    expect("at the last instant", "told", found(TRONDGOV_FINDING_DUTY, DEADLINE(ABSENCE)), 1);
    ASK(FACT(AT, due + 1), FACT(ORGAN, ORGAN(BYSTYRE)));
    expect("a second later", "told", found(TRONDGOV_FINDING_DUTY, DEADLINE(ABSENCE)), 0);
    expect("a second later", "the notice is overdue", found(TRONDGOV_FINDING_DUTY, DEADLINE(NOTICE)), 1);
    expect_status("somebody was absent",
                  HAPPEN(due, DUTY_ARISEN, .person = MEMBER, .item = MEETING, .organ = ORGAN(BYSTYRE),
                         .code = DEADLINE(ABSENCE)),
                  TRONDGOV_OK);
    expect_status("and somebody else",
                  HAPPEN(due, DUTY_ARISEN, .person = OTHER, .item = MEETING, .organ = ORGAN(BYSTYRE),
                         .code = DEADLINE(ABSENCE)),
                  TRONDGOV_OK);
    ASK(FACT(AT, due + 1), FACT(ORGAN, ORGAN(BYSTYRE)));
    expect("both", "overdue", found(TRONDGOV_FINDING_DUTY, DEADLINE(ABSENCE)), 2);
    expect_status("one has told", HAPPEN(due + 1, FULFILLED, .person = OTHER, .item = MEETING,
                                         .organ = ORGAN(BYSTYRE), .code = DEADLINE(ABSENCE)),
                  TRONDGOV_OK);
    ASK(FACT(AT, due + 1), FACT(ORGAN, ORGAN(BYSTYRE)), FACT(DONE, 1));
    expect("the other one's", "overdue", found(TRONDGOV_FINDING_DUTY, DEADLINE(ABSENCE)), 1);
    expect("the other one's", "late", found(TRONDGOV_FINDING_FAULT, DEADLINE(ABSENCE)), 1);
    no_faults();
}

/* UTV-2.2b-3: a question put in a meeting, answered in seven days; put again, it is to be answered again. */
static void test_question(void **state)
{
    (void)state;
    const trondgov_code organ = ORGAN(HELSE_OG_VELFERD), answering = DEADLINE(ANSWER_TO_QUESTION);
    expect_status("put", HAPPEN(at(20250312, 181500), DUTY_ARISEN, .person = MEMBER, .item = QUESTION, .organ = organ,
                                .code = answering),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20250319, 235959)));
    expect("by the end of the seventh day", "due", found(TRONDGOV_FINDING_DUTY, answering), 1);
    const trondgov_finding due = finding_of(why, TRONDGOV_FINDING_DUTY, 0);
    expect("due", "at", due.required, at(20250319, 235959));
    expect("due", "to", due.person, MEMBER);
    expect("due", "of", due.item, QUESTION);
    expect_code("due", "from", due.role, TRONDGOV_ROLE_BYRAAD);
    expect_code("due", "by", due.provision, TRONDGOV_PROVISION_UTV_2_2B_3);
    expect_status("answered, by whomever", HAPPEN(at(20250318, 120000), FULFILLED, .item = QUESTION, .organ = organ,
                                                  .code = answering),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20250320, 0)), FACT(DONE, 1));
    expect("answered", "due", found(TRONDGOV_FINDING_DUTY, answering), 0);
    expect("answered", "in time", found(TRONDGOV_FINDING_CHECKED, answering), 1);
    expect_status("put again", HAPPEN(at(20250409, 181500), DUTY_ARISEN, .person = MEMBER, .item = QUESTION,
                                      .organ = organ, .code = answering, .value = day(20250409)),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20250417, 0)), FACT(DONE, 1));
    expect("put again", "overdue", found(TRONDGOV_FINDING_DUTY, answering), 1);
    expect("put again", "the first time in time", found(TRONDGOV_FINDING_CHECKED, answering), 1);
    ASK(FACT(AT, at(20250318, 115959)));
    expect("asked as it was before", "due", found(TRONDGOV_FINDING_DUTY, answering), 0);
    ASK(FACT(AT, at(20250318, 115959)), FACT(TO, day(20250319)));
    expect("asked as it was before the answer", "due", found(TRONDGOV_FINDING_DUTY, answering), 1);
    ASK(FACT(AT, at(20250312, 181459)), FACT(TO, day(20251231)));
    expect("before it was put", "due", found(TRONDGOV_FINDING_DUTY, answering), 0);
    no_faults();
}

/* BYRD-3.9-1: the report for a half-year, in it, or after it. */
static void test_half_years(void **state)
{
    (void)state;
    const trondgov_code report = DEADLINE(HALF_YEARLY_REPORT);
    ASK(FACT(AT, at(20260101, 0)), FACT(ORGAN, ORGAN(BYRAAD)));
    expect("two half-years", "overdue", found(TRONDGOV_FINDING_DUTY, report), 2);
    const trondgov_finding period = finding_of(why, TRONDGOV_FINDING_RESULT, 0);
    expect_code("the first", "a half-year", period.subject, TRONDGOV_UNIT_HALF_YEAR);
    expect("the first", "from", period.required, day(20250101));
    expect("the first", "to", period.actual, day(20250630));
    expect_status("the first, in the second",
                  HAPPEN(at(20250715, 120000), FULFILLED, .organ = ORGAN(BYRAAD), .code = report,
                         .value = day(20250630)),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20260101, 0)), FACT(ORGAN, ORGAN(BYRAAD)), FACT(DONE, 1));
    expect("the second", "overdue", found(TRONDGOV_FINDING_DUTY, report), 1);
    expect("the first", "late", found(TRONDGOV_FINDING_FAULT, report), 1);
    const trondgov_finding late = finding_of(why, TRONDGOV_FINDING_FAULT, 0);
    expect("the first", "margin", late.margin, at(20250630, 235959) - at(20250715, 120000));
    expect_status("the second, no day given", HAPPEN(at(20251231, 235959), FULFILLED, .organ = ORGAN(BYRAAD),
                                                     .code = report),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20260101, 0)), FACT(ORGAN, ORGAN(BYRAAD)), FACT(DONE, 1));
    expect("both", "done", found(TRONDGOV_FINDING_DUTY, report), 0);
    expect("the second", "in time", found(TRONDGOV_FINDING_CHECKED, report), 1);
    trondgov_event last;
    trondgov_municipality_events(city, 4, &last, 1);
    expect("the day left out", "filled in", last.value, day(20251231));
    no_faults();
}

/* CONF on half-yearly: read as rolling, six months from the last report; before any, from the register's first day. */
static void test_rolling(void **state)
{
    (void)state;
    trondgov_builder *builder = NULL;
    trondgov_rulebook *rolling = NULL;
    const trondgov_fact column[] = {FACT(READING, TRONDGOV_READING_HALF_YEARLY_ROLLING)};
    assert_int_equal(trondgov_builder_create(rules, &builder), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_add(builder, TRONDGOV_ROW_READING, column, 1, NULL), TRONDGOV_OK);
    assert_int_equal(trondgov_builder_build(builder, &rolling, NULL), TRONDGOV_OK);
    trondgov_builder_free(builder);
    trondgov_municipality_free(city);
    assert_int_equal(trondgov_municipality_create(rolling, &city), TRONDGOV_OK);
    trondgov_rulebook_free(rolling);
    const trondgov_code report = DEADLINE(HALF_YEARLY_REPORT);
    expect_status("the register begins", HAPPEN(at(20250831, 0), PERSON, .person = MEMBER), TRONDGOV_OK);
    ASK(FACT(AT, at(20250901, 0)), FACT(TO, day(20260228)), FACT(ORGAN, ORGAN(BYRAAD)));
    expect("the first", "due", found(TRONDGOV_FINDING_DUTY, report), 1);
    expect("the first", "at the end of February", duty_of(report).required,
           at(20260228, 235959));
    expect("the first", "in halves", other_reading(why, TRONDGOV_READING_HALF_YEARLY_CALENDAR_HALVES).required,
           at(20251231, 235959));
    ASK(FACT(AT, at(20250901, 0)), FACT(TO, day(20260227)), FACT(ORGAN, ORGAN(BYRAAD)));
    expect("a day less", "due", found(TRONDGOV_FINDING_DUTY, report), 0);
    expect_status("done", HAPPEN(at(20251015, 120000), FULFILLED, .organ = ORGAN(BYRAAD), .code = report),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20260416, 0)), FACT(ORGAN, ORGAN(BYRAAD)), FACT(DONE, 1));
    expect("six months after it", "overdue", found(TRONDGOV_FINDING_DUTY, report), 1);
    expect("the first", "in time", found(TRONDGOV_FINDING_CHECKED, report), 1);
    expect_status("done again, late", HAPPEN(at(20260417, 0), FULFILLED, .organ = ORGAN(BYRAAD), .code = report),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20260418, 0)), FACT(TO, day(20261231)), FACT(ORGAN, ORGAN(BYRAAD)), FACT(DONE, 1));
    expect("the third", "due", found(TRONDGOV_FINDING_DUTY, report), 1);
    expect("the second", "late", found(TRONDGOV_FINDING_FAULT, report), 1);
    no_faults();
}

/* BYRD-6-2, KARA-6-3: an affair's deadlines run while it is in the state that has them. */
static void test_affair(void **state)
{
    (void)state;
    const trondgov_code notice = DEADLINE(QUARANTINE_NOTICE), decision = DEADLINE(QUARANTINE_DECISION);
    expect_status("a new position is known of",
                  HAPPEN(at(20250601, 0), AFFAIR_BEGUN, .item = QUESTION, .person = MEMBER,
                         .organ = ORGAN(KARANTENEUTVALG), .role = TRONDGOV_ROLE_BYRAAD,
                         .code = TRONDGOV_AFFAIR_QUARANTINE),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20250601, 0)), FACT(TO, day(20261231)));
    expect("nobody knows from when", "due", found(TRONDGOV_FINDING_DUTY, notice), 0);
    expect_status("from 1 August", HAPPEN(at(20250602, 0), AFFAIR_FACT, .item = QUESTION,
                                          .code = TRONDGOV_FIELD_STARTS, .value = day(20250801)),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20250602, 0)), FACT(TO, day(20250710)));
    expect("a day more than three weeks before", "due", found(TRONDGOV_FINDING_DUTY, notice), 0);
    ASK(FACT(AT, at(20250711, 235959)));
    expect("three weeks before", "due", found(TRONDGOV_FINDING_DUTY, notice), 1);
    expect("three weeks before", "of", duty_of(notice).item, QUESTION);
    expect("three weeks before", "about", duty_of(notice).person, MEMBER);
    expect("three weeks before", "margin", duty_of(notice).margin, 0);
    expect_code("three weeks before", "to", duty_of(notice).toward, ORGAN(KARANTENEUTVALG));
    ASK(FACT(AT, at(20250712, 0)));
    expect("a second later", "margin", duty_of(notice).margin, -1);
    expect_status("received", HAPPEN(at(20250714, 100000), AFFAIR_STEP, .item = QUESTION,
                                     .organ = ORGAN(KARANTENEUTVALG), .code = TRONDGOV_STATE_RECEIVED),
                  TRONDGOV_OK);
    expect_code("received", "answer", answer, TRONDGOV_ANSWER_DONE);
    ASK(FACT(AT, at(20250728, 235959)));
    expect("received", "the notice is due no more", found(TRONDGOV_FINDING_DUTY, notice), 0);
    expect("fourteen days", "margin", duty_of(decision).margin, 0);
    ASK(FACT(AT, at(20250714, 95959)));
    expect("as it was before", "the notice was overdue", found(TRONDGOV_FINDING_DUTY, notice), 1);
    expect("as it was before", "no decision was due", found(TRONDGOV_FINDING_DUTY, decision), 0);
    expect_status("decided, the affair not closed yet",
                  HAPPEN(at(20250729, 0), FULFILLED, .item = QUESTION, .organ = ORGAN(KARANTENEUTVALG),
                         .code = decision),
                  TRONDGOV_OK);
    ASK(FACT(AT, at(20250729, 0)), FACT(DONE, 1));
    expect("decided", "due", found(TRONDGOV_FINDING_DUTY, decision), 0);
    expect("decided", "a second late", found(TRONDGOV_FINDING_FAULT, decision), 1);
    no_faults();
}

/* What cannot be is refused, names what is wrong, and leaves the register as it was. */
/* An organ that has no rules of its own, as the name in print of the appeals committee: those of the municipality. */
static void test_organ_without_rules(void **state)
{
    (void)state;
    static const trondgov_code KINDS[] = {TRONDGOV_AFFAIR_MEMBER_PROPOSAL, TRONDGOV_AFFAIR_EXEMPTION};
    for (size_t i = 0; i < COUNT(KINDS); i++)
        expect_status("pending there", HAPPEN(at(20250601, 0), AFFAIR_BEGUN, .item = QUESTION + (trondgov_id)i,
                                              .person = MEMBER, .organ = ORGAN(KLAGENEMND), .code = KINDS[i]),
                      TRONDGOV_OK);
    ASK(FACT(AT, at(20250601, 0)), FACT(TO, day(20251231)));
    no_faults();
}

static void test_wrong_events(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_event event;
        trondgov_status status;
        trondgov_code field;
    } wrong[] = {
        /* clang-format off */
        {"a deadline that the organ does not have", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYSTYRE), .code = DEADLINE(HALF_YEARLY_REPORT)}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_DEADLINE},
        {"one of a meeting, of none", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYSTYRE), .code = DEADLINE(NOTICE)}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_ABOUT},
        {"a meeting that was never planned", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYSTYRE), .code = DEADLINE(NOTICE), .item = QUESTION}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_ABOUT},
        {"another organ's meeting", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(FORRETNINGSUTVALG), .code = DEADLINE(NOTICE), .item = MEETING}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_ABOUT},
        {"a half-year has no item", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYRAAD), .code = DEADLINE(HALF_YEARLY_REPORT), .item = MEETING}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_ABOUT},
        {"a half-year does not arise", {.kind = TRONDGOV_EVENT_DUTY_ARISEN, .organ = ORGAN(BYRAAD), .code = DEADLINE(HALF_YEARLY_REPORT), .item = MEETING}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_DEADLINE},
        {"arisen from nothing", {.kind = TRONDGOV_EVENT_DUTY_ARISEN, .organ = ORGAN(HELSE_OG_VELFERD), .code = DEADLINE(ANSWER_TO_QUESTION)}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_ABOUT},
        {"nobody it knows", {.kind = TRONDGOV_EVENT_DUTY_ARISEN, .organ = ORGAN(BYSTYRE), .code = DEADLINE(ABSENCE), .item = MEETING, .person = STRANGER}, TRONDGOV_UNKNOWN_ID, TRONDGOV_FIELD_PERSON},
        {"no organ", {.kind = TRONDGOV_EVENT_FULFILLED, .code = DEADLINE(NOTICE), .item = MEETING}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_ORGAN},
        {"no deadline", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYSTYRE), .item = MEETING}, TRONDGOV_MISSING_FIELD, TRONDGOV_FIELD_DEADLINE},
        {"a code of another family", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYSTYRE), .code = ORGAN(BYSTYRE), .item = MEETING}, TRONDGOV_UNKNOWN_CODE, TRONDGOV_FIELD_DEADLINE},
        {"no such day", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYRAAD), .code = DEADLINE(HALF_YEARLY_REPORT), .value = INT64_MAX}, TRONDGOV_OUT_OF_RANGE, TRONDGOV_FIELD_DATE},
        {"a slot it does not have", {.kind = TRONDGOV_EVENT_FULFILLED, .organ = ORGAN(BYSTYRE), .code = DEADLINE(NOTICE), .item = MEETING, .role = TRONDGOV_ROLE_LEDER}, TRONDGOV_UNKNOWN_FIELD, TRONDGOV_FIELD_VALUE},
        /* clang-format on */
    };
    const size_t before = trondgov_municipality_events(city, 0, NULL, 0);
    for (size_t i = 0; i < COUNT(wrong); i++) {
        trondgov_event event = wrong[i].event;
        event.at = at(20250301, 0);
        expect_status(wrong[i].name, happen(event), wrong[i].status);
        expect(wrong[i].name, "named", names_input(why, wrong[i].field), 1);
        expect(wrong[i].name, "recorded", (int64_t)trondgov_municipality_events(city, 0, NULL, 0), (int64_t)before);
    }
    no_faults();
}

static void test_wrong_questions(void **state)
{
    (void)state;
    const trondgov_fact backwards[] = {FACT(AT, at(20250301, 0)), FACT(TO, day(20250228))};
    expect_status("TO before AT",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, backwards, 2, &answer, &value, why),
                  TRONDGOV_OUT_OF_RANGE);
    expect("TO before AT", "named", names_input(why, TRONDGOV_FIELD_TO), 1);
    const trondgov_fact nowhere[] = {FACT(AT, at(20250301, 0)), FACT(ORGAN, DEADLINE(NOTICE))};
    expect_status("no organ",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, nowhere, 2, &answer, &value, why),
                  TRONDGOV_UNKNOWN_CODE);
    const trondgov_fact last[] = {FACT(AT, at(21981231, 235959))};
    expect_status("the calendar's last year but one",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, last, 1, &answer, &value, why),
                  TRONDGOV_OK);
    expect("the calendar's last year but one", "half-years of 174 years", found(TRONDGOV_FINDING_DUTY, DEADLINE(HALF_YEARLY_REPORT)),
           2 * 174);
    const trondgov_fact first[] = {FACT(AT, at(19000101, 0)), FACT(TO, day(21981231))};
    expect_status("the whole calendar, before the register began",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, first, 2, &answer, &value, why),
                  TRONDGOV_OK);
    expect("the whole calendar", "half-years from 13 June 2024", found(TRONDGOV_FINDING_DUTY, DEADLINE(HALF_YEARLY_REPORT)),
           2 * 175);
    expect_status("no verdict",
                  trondgov_municipality_ask(city, TRONDGOV_QUESTION_DUTIES, last, 1, &answer, &value, NULL),
                  TRONDGOV_OK);
    no_faults();
}

/* Whatever allocation fails: a status, no change, and nothing is left allocated. */
static void test_no_memory(void **state)
{
    (void)state;
    trondgov_event events[8];
    const size_t count = trondgov_municipality_events(city, 0, events, COUNT(events));
    const trondgov_event arisen = {.kind = TRONDGOV_EVENT_DUTY_ARISEN, .at = at(20250312, 0), .item = QUESTION,
                                   .organ = ORGAN(HELSE_OG_VELFERD), .code = DEADLINE(ANSWER_TO_QUESTION)};
    const trondgov_event done = {.kind = TRONDGOV_EVENT_FULFILLED, .at = at(20250313, 0), .item = QUESTION,
                                 .organ = ORGAN(HELSE_OG_VELFERD), .code = DEADLINE(ANSWER_TO_QUESTION)};
    const trondgov_fact facts[] = {FACT(AT, at(20250312, 120000)), FACT(TO, day(20251231))};
    static struct lender lender;
    trondgov_status status = TRONDGOV_NO_MEMORY;
    for (size_t fail = 1; status == TRONDGOV_NO_MEMORY; fail++) {
        const trondgov_allocator memory = lend(&lender, fail, 0);
        trondgov_rulebook *own = NULL;
        trondgov_municipality *poor = NULL;
        trondgov_verdict *told = NULL;
        status = trondgov_rulebook_create(&memory, TRONDGOV_EDITION_TRONDHEIM, &own);
        if (!status)
            status = trondgov_municipality_create(own, &poor);
        if (!status)
            status = trondgov_verdict_create(&memory, &told);
        if (!status)
            status = trondgov_municipality_apply(poor, events, count, 0, NULL, NULL, told);
        if (!status)
            status = trondgov_municipality_apply(poor, &arisen, 1, 0, NULL, NULL, told);
        if (!status)
            status = trondgov_municipality_apply(poor, &done, 1, 0, NULL, NULL, told);
        if (!status) /* as it was before the last event */
            status = trondgov_municipality_ask(poor, TRONDGOV_QUESTION_DUTIES, facts, 2, &answer, &value, told);
        expect("no memory", "status", status == TRONDGOV_OK || status == TRONDGOV_NO_MEMORY, 1);
        trondgov_municipality_free(poor);
        trondgov_verdict_free(told);
        trondgov_rulebook_free(own);
        expect("no memory", "left", (int64_t)lender.count, 0);
        expect("no memory", "wrong", (int64_t)lender.wrong, 0);
    }
    expect_status("enough at last", status, TRONDGOV_OK);
    no_faults();
}

/* The log applied to an empty register gives the same duties; the order of entries of one instant does not matter. */
static void test_replay(void **state)
{
    (void)state;
    for (int32_t n = 0; n < QUESTIONS; n++)
        expect_status("put", HAPPEN(at(20250312, 0), DUTY_ARISEN, .item = QUESTION + n,
                                    .organ = ORGAN(HELSE_OG_VELFERD), .code = DEADLINE(ANSWER_TO_QUESTION)),
                      TRONDGOV_OK);
    for (int32_t n = QUESTIONS - 1; n > 0; n--) /* all but the first */
        expect_status("answered", HAPPEN(at(20250313, 0), FULFILLED, .item = QUESTION + n,
                                         .organ = ORGAN(HELSE_OG_VELFERD), .code = DEADLINE(ANSWER_TO_QUESTION)),
                      TRONDGOV_OK);
    ASK(FACT(AT, at(20250320, 0)), FACT(DONE, 1), FACT(ORGAN, ORGAN(HELSE_OG_VELFERD)));
    expect("all but one", "open", value, 1);
    expect("all but one", "answered", found(TRONDGOV_FINDING_CHECKED, DEADLINE(ANSWER_TO_QUESTION)), QUESTIONS - 1);
    expect("all but one", "open", finding_of(why, TRONDGOV_FINDING_DUTY, 0).item, QUESTION);
    trondgov_event events[2 * QUESTIONS + 8];
    trondgov_finding before[COUNT(events)], after[COUNT(events)];
    const size_t count = trondgov_municipality_events(city, 0, events, COUNT(events));
    const size_t told = trondgov_verdict_findings(why, 0, before, COUNT(before));
    trondgov_municipality_free(city);
    assert_int_equal(trondgov_municipality_create(rules, &city), TRONDGOV_OK);
    assert_int_equal(trondgov_municipality_apply(city, events, count, 0, NULL, NULL, NULL), TRONDGOV_OK);
    ASK(FACT(AT, at(20250320, 0)), FACT(DONE, 1), FACT(ORGAN, ORGAN(HELSE_OG_VELFERD)));
    expect("replayed", "findings", (int64_t)trondgov_verdict_findings(why, 0, after, COUNT(after)), (int64_t)told);
    assert_memory_equal(before, after, told * sizeof *before);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_whom_it_concerns, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_question, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_half_years, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_rolling, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_affair, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_organ_without_rules, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_wrong_events, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_wrong_questions, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_no_memory, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_replay, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
