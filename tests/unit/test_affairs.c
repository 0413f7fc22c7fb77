/*
 * Tests of src/oversight/ by the affair that uses most of it, a demand for legality review (kommuneloven §§ 27-1 to 27-3;
 * bystyret 5.20; the page Lovlighetskontroll). Dates are written as figures, 20240613 for 13 June 2024. Every row says
 * what it checks, by the rule where there is one.
 */
#include "affair_story.h"

#define JUDGEMENT(of) TRONDGOV_JUDGEMENT_##of

static void step_by(trondgov_code state, trondgov_code role)
{
    steps(state);
    story.events[story.count - 1].role = role;
}

static void ends(void)
{
    add((trondgov_event){.kind = EVENT(AFFAIR_ENDED), .item = AFFAIR});
}

static void demand_alone_and_dismiss(void)
{
    begin();
    story.now = at(20241206, 90000);
    demands(FIRST);
    steps(STATE(NOT_ADMITTED));
}

/* ---- every state with every event ---- */

/* Takes the affair to a state on a way that the rules have. */
static void reach(trondgov_code state)
{
    in_order();
    if (state == STATE(NOT_BEGUN))
        begin();
    if (state == STATE(NOT_ADMITTED))
        demand_alone_and_dismiss();
    if (state == STATE(NOT_BEGUN) || state == STATE(RECEIVED) || state == STATE(NOT_ADMITTED))
        return;
    steps(STATE(ADMITTED));
    tells(FIELD(MAINTAINED), 1);
    if (state == STATE(ADMITTED))
        return;
    if (state == STATE(REVERSED) || state == STATE(PARTLY_REVERSED)) {
        steps(state);
        return;
    }
    steps(STATE(UPHELD));
    if (state == STATE(UPHELD))
        return;
    steps(STATE(SENT_ON));
    tells(FIELD(LAWFUL), state != STATE(ANNULLED));
    tells(JUDGEMENT(MAKES_INVALID), state == STATE(ANNULLED));
    if (state == STATE(SENT_ON))
        return;
    step_by(state == STATE(ANNULLED) ? STATE(ANNULLED) : STATE(CONFIRMED), ROLE(DEPARTEMENT));
    if (state == STATE(FINISHED))
        ends();
}

/* What may be tried: a second demand, one more member, a step to each state, the end. */
static const trondgov_code STEPS[] = {0, 0, STATE(RECEIVED), STATE(NOT_ADMITTED), STATE(ADMITTED), STATE(UPHELD),
                                      STATE(REVERSED), STATE(PARTLY_REVERSED), STATE(SENT_ON), STATE(CONFIRMED),
                                      STATE(ANNULLED), STATE(FINISHED), 0};

static void try_event(size_t which)
{
    const int32_t authority = STEPS[which] == STATE(CONFIRMED) || STEPS[which] == STATE(ANNULLED);
    if (which == 0)
        add((trondgov_event){.kind = EVENT(AFFAIR_BEGUN), .item = AFFAIR, .code = TRONDGOV_AFFAIR_LEGALITY_REVIEW,
                             .organ = ORGAN(BYUTVIKLING)});
    else if (which == 1)
        joins(FOURTH);
    else if (STEPS[which])
        step_by(STEPS[which], authority ? ROLE(DEPARTEMENT) : ROLE(ORGANET));
    else
        ends();
}

/* + it is recorded, . refused, d there already, u no such affair, n not regulated */
static void every_state_with_every_event(void **state)
{
    static const struct {
        trondgov_code state, refusal, end; /* by which provision; the end by one of its own */
        const char *cells;
    } rows[] = {
        {STATE(NOT_BEGUN), PROVISION(LOVL_04), PROVISION(LOVL_04), "+uuuuuuuuuuuu"},
        {STATE(RECEIVED), PROVISION(LOVL_04), PROVISION(LOVL_04), "d+..+.......n"},
        {STATE(NOT_ADMITTED), PROVISION(LOVL_04), PROVISION(LOVL_04), "d...........+"},
        {STATE(ADMITTED), PROVISION(LOVL_04), PROVISION(LOVL_04), "d....+++....n"},
        {STATE(UPHELD), PROVISION(LOVL_04), PROVISION(BYST_5_20_3), "d.......+...."},
        {STATE(REVERSED), PROVISION(LOVL_04), PROVISION(LOVL_04), "d...........+"},
        {STATE(PARTLY_REVERSED), PROVISION(LOVL_04), PROVISION(BYST_5_20_3), "d.......+...."},
        {STATE(SENT_ON), PROVISION(LOVL_05), PROVISION(LOVL_05), "d........+..."},
        {STATE(CONFIRMED), PROVISION(LOVL_05), PROVISION(LOVL_05), "d...........+"},
        {STATE(ANNULLED), PROVISION(LOVL_05), PROVISION(LOVL_05), "d...........+"},
        {STATE(FINISHED), PROVISION(LOVL_04), PROVISION(LOVL_04), "d............"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        for (size_t n = 0; n < COUNT(STEPS); n++) {
            char name[96];
            const char cell = rows[i].cells[n];
            reach(rows[i].state);
            try_event(n);
            const struct outcome outcome = play();
            snprintf(name, sizeof name, "%s, event %zu (%s)", name_of(rows[i].state), n, name_of(STEPS[n]));
            expect(name, "the event that decided", (int64_t)outcome.index, (int64_t)story.count - 1);
            expect_status(name, outcome.status,
                          cell == 'd' ? TRONDGOV_DUPLICATE : cell == 'u' ? TRONDGOV_UNKNOWN_ID : TRONDGOV_OK);
            if (outcome.status)
                continue;
            expect_code(name, "answer", outcome.answer,
                        cell == '+' ? ANSWER(DONE) : cell == 'n' ? ANSWER(NOT_REGULATED) : ANSWER(REFUSED));
            if (cell == '.')
                expect_code(name, "provision", outcome.provision,
                            n + 1 == COUNT(STEPS) ? rows[i].end : rows[i].refusal);
            if (cell == '+' && n > 1)
                expect_code(name, "state", outcome.state, STEPS[n] ? STEPS[n] : STATE(FINISHED));
        }
    no_faults();
}

/* ---- who counts ---- */

static void who_counts(void **state)
{
    static const struct {
        const char *name;
        trondgov_id who[4]; /* the first hands it in */
        int64_t substitutes;
        trondgov_answer answer;
    } rows[] = {
        {"BYST-5.20-1: one", {FIRST}, 0, ANSWER(REFUSED)},
        {"BYST-5.20-1: two", {FIRST, SECOND}, 0, ANSWER(REFUSED)},
        {"BYST-5.20-1: three", {FIRST, SECOND, THIRD}, 0, ANSWER(DONE)},
        {"BYST-5.20-1: four", {FIRST, SECOND, THIRD, FOURTH}, 0, ANSWER(DONE)},
        {"LOVL-01: the same person twice counts once", {FIRST, SECOND, SECOND}, 0, ANSWER(REFUSED)},
        {"LOVL-01: who hands it in and joins counts once", {FIRST, FIRST, SECOND, FIRST}, 0, ANSWER(REFUSED)},
        {"LOVL-01: a substitute without a seat does not count", {FIRST, SECOND, SUBSTITUTE}, 0, ANSWER(REFUSED)},
        {"CONF-106: nor one who sat in the meeting", {FIRST, SECOND, SUBSTITUTE}, 1, ANSWER(REFUSED)},
        {"CONF-106: who moved up for good does", {FIRST, SECOND, MOVED_UP}, 0, ANSWER(DONE)},
        {"LOVL-01, BYRD-5-1: a member of the government does not", {FIRST, SECOND, IN_GOVERNMENT}, 0, ANSWER(REFUSED)},
        {"kommuneloven § 7-9: who is exempted meanwhile does not", {FIRST, SECOND, RESTS}, 0, ANSWER(REFUSED)},
        {"CONF-106: who left the council the day before does not", {FIRST, SECOND, LEFT}, 0, ANSWER(REFUSED)},
        {"BYST-5.20-1: who does not count takes nothing away", {SUBSTITUTE, FIRST, SECOND, THIRD}, 0, ANSWER(DONE)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin();
        story.now = at(20241206, 90000);
        add((trondgov_event){.kind = EVENT(OFFICE_LEFT), .person = LEFT, .organ = ORGAN(BYSTYRE), .role = ROLE(MEDLEM)});
        story.now = at(20241207, 90000);
        demands(rows[i].who[0]);
        for (size_t n = 1; n < COUNT(rows[i].who) && rows[i].who[n]; n++)
            joins(rows[i].who[n]);
        tells(FIELD(SEATED_SUBSTITUTES), rows[i].substitutes);
        steps(STATE(ADMITTED));
        expect_outcome(rows[i].name, rows[i].answer,
                       rows[i].answer == ANSWER(DONE) ? PROVISION(LOVL_04) : PROVISION(BYST_5_20_1));
        const trondgov_finding other = finding_of(why, TRONDGOV_FINDING_OTHER_READING, 0);
        if (rows[i].substitutes)
            expect_code(rows[i].name, "other reading", other.answer, ANSWER(YES));
    }
    no_faults();
}

/* Who sat when joining counts, though the seat is left before the demand is treated; nobody need have handed it in. */
static void when_they_sat(void **state)
{
    (void)state;
    begin();
    story.now = at(20241206, 90000);
    demands(0);
    joins(FIRST);
    joins(SECOND);
    joins(LEFT);
    story.now = at(20241207, 90000);
    add((trondgov_event){.kind = EVENT(OFFICE_LEFT), .person = LEFT, .organ = ORGAN(BYSTYRE), .role = ROLE(MEDLEM)});
    steps(STATE(ADMITTED));
    expect_outcome("CONF-106: a seat held when the demand was filed", ANSWER(DONE), PROVISION(LOVL_04));
    no_faults();
}

/* ---- in time ---- */

/* The last second of the last day, and the next. */
static void in_time(void **state)
{
    static const struct {
        const char *name;
        int32_t decided, last;
        trondgov_code as_written; /* the reading in which no day is moved (CONF-104) */
    } rows[] = {
        {"BYST-5.20-4: three weeks", 20240829, 20240919, ANSWER(YES)},
        {"DOML-149-1: the last day is a Saturday", 20240831, 20240923, ANSWER(NO)},
        {"DOML-149-1: a Sunday", 20240901, 20240923, ANSWER(NO)},
        {"DOML-149-1: Christmas Day", 20241204, 20241227, ANSWER(NO)},
        {"DOML-149-1: 26 December", 20241205, 20241227, ANSWER(NO)},
        {"BYST-5.20-4: Christmas Eve is a day like any other", 20241203, 20241224, ANSWER(YES)},
        {"DOML-149-1: New Year's Day", 20241211, 20250102, ANSWER(NO)},
        {"DOML-149-1: Maundy Thursday", 20250327, 20250422, ANSWER(NO)},
        {"DOML-149-1: Easter Monday", 20250331, 20250422, ANSWER(NO)},
        {"BYST-5.20-4: the Wednesday before Easter", 20250326, 20250416, ANSWER(YES)},
        {"DOML-149-1: 1 May", 20250410, 20250502, ANSWER(NO)},
        {"DOML-149-1: 17 May, a Saturday", 20250426, 20250519, ANSWER(NO)},
        {"DOML-149-1: Whit Sunday", 20250518, 20250610, ANSWER(NO)},
        {"BYST-5.20-4: a leap day", 20280208, 20280229, ANSWER(YES)},
        {"BYST-5.20-4: over a leap day", 20280210, 20280302, ANSWER(YES)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin();
        story.now = at(rows[i].last, 235959);
        demands(FIRST);
        tells(FIELD(DECISION_DAY), day(rows[i].decided));
        joins(SECOND);
        joins(THIRD);
        expect_outcome(rows[i].name, ANSWER(DONE), PROVISION(LOVL_01));
        for (size_t n = 0; n < 8; n++) {
            const trondgov_finding other = finding_of(why, TRONDGOV_FINDING_OTHER_READING, n);
            if (other.reading == TRONDGOV_READING_REVIEW_DAY_OFF_AS_WRITTEN)
                expect_code(rows[i].name, "as written", other.answer, rows[i].as_written);
        }
        story.count--;
        story.now++;
        joins(THIRD);
        expect_outcome(rows[i].name, ANSWER(REFUSED), PROVISION(BYST_5_20_4));
    }
    no_faults();
}

/* What counts is when it was sent, and all must have joined in time. */
static void handed_in(void **state)
{
    const trondgov_instant last = at(20241227, 235959);
    (void)state;
    for (int32_t late = 0; late < 2; late++) {
        begin();
        story.now = last + late;
        demands(FIRST);
        steps(STATE(NOT_ADMITTED));
        expect_outcome("dismissed", ANSWER(DONE), late ? PROVISION(LOVL_02) : PROVISION(LOVL_01));
        story.count--;
        steps(STATE(ADMITTED));
        expect_outcome("late, or by too few", ANSWER(REFUSED), late ? PROVISION(BYST_5_20_4) : PROVISION(BYST_5_20_1));
        story.count--;
        tells(FIELD(HANDED_IN), last);
        steps(STATE(ADMITTED));
        expect_outcome("sent in time, by too few", ANSWER(REFUSED), PROVISION(BYST_5_20_1));
    }
    in_order();
    story.now = at(20250203, 90000);
    steps(STATE(ADMITTED));
    expect_outcome("treated when the time to demand it is over", ANSWER(DONE), PROVISION(LOVL_04));
    tells(FIELD(DECISION_DAY), day(20241106));
    story.count -= 2;
    tells(FIELD(DECISION_DAY), day(20241106));
    steps(STATE(ADMITTED));
    expect_outcome("what is told last holds: decided a month before", ANSWER(REFUSED), PROVISION(BYST_5_20_4));
    no_faults();
}

/* Dismissed for want of members before the three weeks are over: what is put anew in time is another demand. */
static void put_anew(void **state)
{
    enum { ANEW = AFFAIR + 1 };
    (void)state;
    for (int32_t late = 0; late < 2; late++) {
        demand_alone_and_dismiss();
        const size_t anew = story.count;
        story.now = at(20241227, 235959) + late;
        demands(FIRST);
        joins(SECOND);
        joins(THIRD);
        steps(STATE(ADMITTED));
        for (size_t i = anew; i < story.count; i++)
            story.events[i].item = ANEW;
        if (late)
            expect_outcome("BYST-5.20-4: too late anew", ANSWER(REFUSED), PROVISION(BYST_5_20_4));
        else
            expect_outcome("BYST-5.20-4: anew, in time", ANSWER(DONE), PROVISION(LOVL_04));
    }
    no_faults();
}

/* ---- what must be told ---- */

static void takes_out(trondgov_code field)
{
    size_t kept = 0;
    for (size_t i = 0; i < story.count; i++)
        if (story.events[i].kind != EVENT(AFFAIR_FACT) || story.events[i].code != field)
            story.events[kept++] = story.events[i];
    story.count = kept;
}

static void what_is_lacking(void **state)
{
    static const struct {
        trondgov_code field, provision;
    } rows[] = {
        {FIELD(DECISION_DAY), PROVISION(BYST_5_20_4)},
        {FIELD(BY_ADMINISTRATION), PROVISION(BYST_5_20_1)},
        {FIELD(TO_DECIDING_ORGAN), PROVISION(BYST_5_20_2)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        in_order();
        steps(STATE(ADMITTED));
        takes_out(rows[i].field);
        expect_outcome(name_of(rows[i].field), ANSWER(NEEDS_FACT), rows[i].provision);
        expect(name_of(rows[i].field), "names it", names_input(why, rows[i].field), 1);
    }
    in_order();
    tells(FIELD(TO_DECIDING_ORGAN), 0);
    steps(STATE(ADMITTED));
    expect_outcome("BYST-5.20-2: put to another organ", ANSWER(REFUSED), PROVISION(BYST_5_20_2));
    in_order();
    tells(FIELD(BY_ADMINISTRATION), 1);
    steps(STATE(ADMITTED));
    expect_outcome("CONF-105: a decision of the administration", ANSWER(REFUSED), PROVISION(BYST_5_20_1));
    story.count--;
    steps(STATE(NOT_ADMITTED));
    expect_outcome("CONF-105: dismissed for that, not for want of members", ANSWER(DONE), PROVISION(BYST_5_20_1));
    no_faults();
}

/* ---- the organ and the authority ---- */

static void who_takes_the_step(void **state)
{
    (void)state;
    reach(STATE(RECEIVED));
    steps(STATE(ADMITTED));
    story.events[story.count - 1].organ = ORGAN(HELSE_OG_VELFERD);
    expect_outcome("LOVL-04: another organ does not admit it", ANSWER(REFUSED), PROVISION(LOVL_04));
    demand_alone_and_dismiss();
    story.events[story.count - 1].organ = ORGAN(HELSE_OG_VELFERD);
    expect_outcome("LOVL-04: nor dismiss it", ANSWER(REFUSED), PROVISION(LOVL_04));
    reach(STATE(ADMITTED));
    steps(STATE(UPHELD));
    story.events[story.count - 1].organ = ORGAN(BYUTVIKLING);
    expect_outcome("LOVL-04: the organ that decided", ANSWER(DONE), PROVISION(LOVL_04));
    story.events[story.count - 1].organ = ORGAN(HELSE_OG_VELFERD);
    expect_outcome("LOVL-04: another organ", ANSWER(REFUSED), PROVISION(LOVL_04));

    reach(STATE(UPHELD));
    steps(STATE(SENT_ON));
    expect_outcome("CONF-107: sent on", ANSWER(DONE), PROVISION(BYST_5_20_3));
    expect_code("CONF-107", "to the ministry", finding_of(why, TRONDGOV_FINDING_RESULT, 0).toward, ROLE(DEPARTEMENT));

    reach(STATE(PARTLY_REVERSED));
    tells(FIELD(MAINTAINED), 0);
    steps(STATE(SENT_ON));
    expect_outcome("CONF-108: the rest is given up", ANSWER(REFUSED), PROVISION(LOVL_04));
    expect_code("CONF-108", "always sent", finding_of(why, TRONDGOV_FINDING_OTHER_READING, 0).answer, ANSWER(YES));
    story.count--;
    ends();
    expect_outcome("CONF-108: then it is finished", ANSWER(DONE), PROVISION(LOVL_04));

    reach(STATE(SENT_ON));
    step_by(STATE(CONFIRMED), 0);
    expect_outcome("LOVL-05: who confirms is not told", ANSWER(NEEDS_FACT), PROVISION(LOVL_05));
    story.count--;
    step_by(STATE(CONFIRMED), ROLE(ORGANET));
    expect_outcome("LOVL-05: not the organ itself", ANSWER(REFUSED), PROVISION(LOVL_05));
    story.count--;
    step_by(STATE(CONFIRMED), ROLE(STATSFORVALTER));
    expect_outcome("CONF-107: the county governor, of what went to the ministry", ANSWER(REFUSED),
                   PROVISION(BYST_5_20_3));
    expect_code("CONF-107", "for the ministry", finding_of(why, TRONDGOV_FINDING_OTHER_READING, 0).answer, ANSWER(YES));
    story.count--;
    step_by(STATE(REVERSED), ROLE(DEPARTEMENT));
    expect_outcome("LOVL-05: the authority cannot change it", ANSWER(REFUSED), PROVISION(LOVL_05));
    no_faults();
}

static void what_the_authority_finds(void **state)
{
    static const struct {
        const char *name;
        int64_t lawful, invalid;
        trondgov_code to;
        trondgov_answer answer;
        trondgov_code provision;
    } rows[] = {
        {"LOVL-05: lawful", 1, 0, STATE(CONFIRMED), ANSWER(DONE), PROVISION(LOVL_05)},
        {"LOVL-05: lawful: not annulled", 1, 0, STATE(ANNULLED), ANSWER(REFUSED), PROVISION(LOVL_05)},
        {"KOML-27-3: invalid", 0, 1, STATE(ANNULLED), ANSWER(DONE), PROVISION(LOVL_05)},
        {"KOML-27-3: invalid: not confirmed", 0, 1, STATE(CONFIRMED), ANSWER(REFUSED), PROVISION(KOML_27_3)},
        {"LOVL-05: an error without effect", 0, 0, STATE(CONFIRMED), ANSWER(DONE), PROVISION(LOVL_05)},
        {"LOVL-05: an error without effect: not annulled", 0, 0, STATE(ANNULLED), ANSWER(REFUSED), PROVISION(LOVL_05)},
        {"KOML-27-3: not judged", 0, ANY, STATE(ANNULLED), ANSWER(NEEDS_JUDGEMENT), PROVISION(KOML_27_3)},
        {"LOVL-05: nothing told", ANY, ANY, STATE(CONFIRMED), ANSWER(NEEDS_FACT), PROVISION(LOVL_05)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        reach(STATE(SENT_ON));
        takes_out(FIELD(LAWFUL));
        takes_out(JUDGEMENT(MAKES_INVALID));
        if (rows[i].lawful != ANY)
            tells(FIELD(LAWFUL), rows[i].lawful);
        if (rows[i].invalid != ANY)
            tells(JUDGEMENT(MAKES_INVALID), rows[i].invalid);
        step_by(rows[i].to, ROLE(DEPARTEMENT));
        expect_outcome(rows[i].name, rows[i].answer, rows[i].provision);
    }
    no_faults();
}

/* Kommuneloven § 27-1 second paragraph: nobody need have demanded it, or not in time, or not enough of them. */
static void of_its_own_accord(void **state)
{
    static const trondgov_code FROM[] = {STATE(RECEIVED), STATE(NOT_ADMITTED), STATE(ADMITTED)};
    (void)state;
    for (size_t i = 0; i < COUNT(FROM); i++) {
        reach(FROM[i]);
        step_by(STATE(SENT_ON), ROLE(DEPARTEMENT));
        expect_outcome("KOML-27-1-2: not judged", ANSWER(NEEDS_JUDGEMENT), PROVISION(KOML_27_1_2));
        expect_code("KOML-27-1-2", "names it", finding_of(why, TRONDGOV_FINDING_JUDGEMENT, 0).subject,
                    JUDGEMENT(REVIEW_CALLED_FOR));
        story.count--;
        tells(JUDGEMENT(REVIEW_CALLED_FOR), 0);
        step_by(STATE(SENT_ON), ROLE(DEPARTEMENT));
        expect_outcome("KOML-27-1-2: no special reasons", ANSWER(REFUSED), PROVISION(KOML_27_1_2));
        story.count--;
        tells(JUDGEMENT(REVIEW_CALLED_FOR), 1);
        step_by(STATE(SENT_ON), ROLE(DEPARTEMENT));
        expect_outcome("KOML-27-1-2: special reasons", ANSWER(DONE), PROVISION(KOML_27_1_2));
        story.count--;
        step_by(STATE(SENT_ON), ROLE(STATSFORVALTER));
        expect_outcome("CONF-107: the county governor", ANSWER(REFUSED), PROVISION(LOVL_04));
    }
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_state_with_every_event), cmocka_unit_test(who_counts),
        cmocka_unit_test(when_they_sat),                cmocka_unit_test(in_time),
        cmocka_unit_test(handed_in),                    cmocka_unit_test(what_is_lacking),
        cmocka_unit_test(who_takes_the_step),           cmocka_unit_test(what_the_authority_finds),
        cmocka_unit_test(of_its_own_accord),        cmocka_unit_test(put_anew),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
