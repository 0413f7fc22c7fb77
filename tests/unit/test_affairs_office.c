/* Quarantine and case ban, and exemption from office, as affairs over time in a register (reglement for karanteneutvalget,
 * reglement for byrådet 6, Retningslinjer for behandling av søknader om fritak, kommuneloven § 7-9). Every state with every step,
 * what each guard refuses, month ends, what is due meanwhile, what follows. Persons and days are made up.
 */
#include "affair_story.h"

#define JUDGED(of) TRONDGOV_JUDGEMENT_##of
#define GROUND(of) TRONDGOV_GROUND_##of

enum { PERSON = IN_GOVERNMENT, LATER = 502, PATH = 4 };

struct told {
    trondgov_code code;
    int64_t value; /* of a day: 20250228 */
    int32_t is_day;
};

static trondgov_id affair; /* the latest begun */

static void tell(const struct told *fact)
{
    add((trondgov_event){.kind = EVENT(AFFAIR_FACT),
                         .item = affair,
                         .code = fact->code,
                         .value = fact->is_day ? day((int32_t)fact->value) : fact->value});
}

static void tell_all(const struct told *facts, size_t count)
{
    for (size_t i = 0; i < count && facts[i].code; i++)
        tell(&facts[i]);
}

/* To FINISHED it is no step: the affair ends. */
static void step_to(trondgov_code state, trondgov_code organ)
{
    if (state == STATE(FINISHED))
        add((trondgov_event){.kind = EVENT(AFFAIR_ENDED), .item = affair, .organ = organ});
    else
        add((trondgov_event){.kind = EVENT(AFFAIR_STEP), .item = affair, .code = state, .organ = organ});
}

static void begins(trondgov_id id, trondgov_code kind, trondgov_code organ, trondgov_code role)
{
    affair = id;
    add((trondgov_event){.kind = EVENT(AFFAIR_BEGUN),
                         .item = affair,
                         .person = PERSON,
                         .organ = organ,
                         .role = role,
                         .code = kind});
}

static void new_story(int32_t ymd)
{
    story = (struct story){.now = at(ymd, 120000)};
    enters(PERSON);
}

struct ending {
    trondgov_status status;
    trondgov_answer before, answer; /* to all but the last event, to the last */
    trondgov_code provision;        /* of the first finding */
    trondgov_code state;            /* of the latest affair */
};

/* Everything that has happened, the last event alone, in a new register, left to the caller where it is wanted. */
static struct ending play_last(trondgov_municipality **made)
{
    struct ending ending = {.status = TRONDGOV_OK};
    trondgov_municipality *place = city();
    const size_t before = story.count - 1;
    ending.status = trondgov_municipality_apply(place, story.events, before, 0, &ending.answer, NULL, why);
    ending.before = ending.answer;
    if (!ending.status)
        ending.status = trondgov_municipality_apply(place, &story.events[before], 1, 0, &ending.answer, NULL, why);
    ending.provision = finding_of(why, TRONDGOV_FINDING_GROUND, 0).provision;
    const trondgov_fact facts[] = {FACT(AFFAIR, affair)};
    int64_t state = 0;
    if (!trondgov_municipality_ask(place, TRONDGOV_QUESTION_STATE, facts, 1, NULL, &state, NULL))
        ending.state = (trondgov_code)state;
    if (made)
        *made = place;
    else
        trondgov_municipality_free(place);
    return ending;
}

static void ends_in(const char *name, trondgov_answer answer, trondgov_code provision, trondgov_code state)
{
    const struct ending ending = play_last(NULL);
    expect_status(name, ending.status, TRONDGOV_OK);
    expect_code(name, "answer", ending.answer, answer);
    expect_code(name, "answer before", ending.before, ANSWER(DONE));
    expect_code(name, "state", ending.state, state);
    if (provision)
        expect_code(name, "provision", ending.provision, provision);
}

/* ---- every state with every step ---- */

struct step {
    trondgov_code state, organ;
};

struct place {
    trondgov_code state;
    struct step path[PATH];
    const char *row; /* a letter for each target: y it follows, - refused, n not regulated */
};

struct machine {
    const char *name;
    const struct step *targets;
    size_t target_count;
    const struct place *places;
    size_t place_count;
    void (*begin)(void);
    void (*prepare)(trondgov_code target); /* what is to be told before this step */
};

static void check_cell(const struct machine *machine, const struct place *place, size_t target)
{
    char name[200];
    const struct step *to = &machine->targets[target];
    snprintf(name, sizeof name, "%s: %s to %s", machine->name, name_of(place->state), name_of(to->state));
    machine->begin();
    for (size_t i = 0; i < PATH && place->path[i].state; i++) {
        machine->prepare(place->path[i].state);
        step_to(place->path[i].state, place->path[i].organ);
    }
    machine->prepare(to->state);
    step_to(to->state, to->organ);
    const char cell = place->row[target];
    const trondgov_answer answer = cell == 'y'   ? ANSWER(DONE)
                                   : cell == 'n' ? ANSWER(NOT_REGULATED)
                                                 : ANSWER(REFUSED);
    ends_in(name, answer, 0, cell == 'y' ? to->state : place->state);
}

static void check_machine(const struct machine *machine)
{
    for (size_t i = 0; i < machine->place_count; i++) {
        expect(name_of(machine->places[i].state), "a letter for each target", (int64_t)strlen(machine->places[i].row),
               (int64_t)machine->target_count);
        for (size_t n = 0; n < machine->target_count; n++)
            check_cell(machine, &machine->places[i], n);
    }
    no_faults();
}

/* ---- quarantine ---- */

enum { RESIGNED = 20240831, DECIDES = 20240910, OVER = 20250831 };

/* A member of the city government who resigned on 31 August, so six months are over on the last of February. */
static const struct told LAWFUL[] = {
    {FIELD(INFORMATION_DUTY), 1, 0},       {FIELD(OUTSIDE), 1, 0},
    {FIELD(RESIGNED), RESIGNED, 1},        {FIELD(STARTS), 20241001, 1},
    {JUDGED(SPECIAL_CASE), 1, 0},          {JUDGED(CONNECTION), 1, 0},
    {JUDGED(SPECIAL_ADVANTAGE), 0, 0},     {JUDGED(TRUST_AT_RISK), 0, 0},
    {JUDGED(SPECIAL_NEED), 1, 0},          {JUDGED(SAME_CONSIDERATIONS), 1, 0},
    {FIELD(QUARANTINE_MONTHS), 6, 0},      {FIELD(QUARANTINE_TO), 20250228, 1},
    {FIELD(CASE_BAN_MONTHS), 6, 0},        {FIELD(CASE_BAN_TO), 20250831, 1},
    {FIELD(AUTHORISED), 1, 0},             {JUDGED(NOTHING_TO_IMPOSE), 1, 0},
};

static void begin_quarantine(void)
{
    new_story(DECIDES);
    begins(AFFAIR, TRONDGOV_AFFAIR_QUARANTINE, ORGAN(KARANTENEUTVALG), ROLE(BYRAAD));
    tell_all(LAWFUL, COUNT(LAWFUL));
}

static void prepare_quarantine(trondgov_code target)
{
    if (target == STATE(FINISHED))
        story.now = at(OVER, 0);
}

#define COMMITTEE ORGAN(KARANTENEUTVALG)
static const struct step QUARANTINE_TARGETS[] = {
    {STATE(RECEIVED), 0},
    {STATE(CLEARED_BY_SECRETARIAT), 0},
    {STATE(NOTHING_IMPOSED), COMMITTEE},
    {STATE(IN_QUARANTINE), COMMITTEE},
    {STATE(UNDER_CASE_BAN), COMMITTEE},
    {STATE(IN_QUARANTINE_AND_BAN), COMMITTEE},
    {STATE(REVERSED), COMMITTEE},
    {STATE(LAPSED), 0},
    {STATE(FINISHED), 0},
    {STATE(NOTICE_DUE), 0},
    {STATE(ADMITTED), 0}, /* of other affairs */
};

static const struct place QUARANTINE_PLACES[] = {
    {STATE(NOTICE_DUE), {{0, 0}}, "yyyyyy-yn--"},
    {STATE(RECEIVED), {{STATE(RECEIVED), 0}}, "-yyyyy-yn--"},
    {STATE(CLEARED_BY_SECRETARIAT), {{STATE(RECEIVED), 0}, {STATE(CLEARED_BY_SECRETARIAT), 0}}, "-nnnnnn-y--"},
    {STATE(NOTHING_IMPOSED), {{STATE(RECEIVED), 0}, {STATE(NOTHING_IMPOSED), COMMITTEE}}, "-nnnnnn-y--"},
    {STATE(IN_QUARANTINE), {{STATE(RECEIVED), 0}, {STATE(IN_QUARANTINE), COMMITTEE}}, "-nnnnnn-y--"},
    {STATE(UNDER_CASE_BAN), {{STATE(RECEIVED), 0}, {STATE(UNDER_CASE_BAN), COMMITTEE}}, "-nnnnnn-y--"},
    {STATE(IN_QUARANTINE_AND_BAN), {{STATE(IN_QUARANTINE_AND_BAN), COMMITTEE}}, "-nnnnnn-y--"},
    {STATE(LAPSED), {{STATE(RECEIVED), 0}, {STATE(LAPSED), 0}}, "--------y--"},
    {STATE(FINISHED), {{STATE(IN_QUARANTINE), COMMITTEE}, {STATE(FINISHED), 0}}, "-----------"},
};

static void test_quarantine_cells(void **state)
{
    (void)state;
    static const struct machine machine = {.name = "quarantine",
                                           .targets = QUARANTINE_TARGETS,
                                           .target_count = COUNT(QUARANTINE_TARGETS),
                                           .places = QUARANTINE_PLACES,
                                           .place_count = COUNT(QUARANTINE_PLACES),
                                           .begin = begin_quarantine,
                                           .prepare = prepare_quarantine};
    check_machine(&machine);
}

struct guarded {
    const char *name;
    struct told facts[6]; /* told last, so they hold */
    struct step to;
    int32_t today;
    trondgov_answer answer;
    trondgov_code provision;
};

static void check_quarantine(const struct guarded *row)
{
    begin_quarantine();
    step_to(STATE(RECEIVED), 0);
    tell_all(row->facts, COUNT(row->facts));
    story.now = at(row->today, 235959);
    step_to(row->to.state, row->to.organ);
    ends_in(row->name, row->answer, row->provision, row->answer == ANSWER(DONE) ? row->to.state : STATE(RECEIVED));
}

#define Q  {STATE(IN_QUARANTINE), COMMITTEE}
#define B  {STATE(UNDER_CASE_BAN), COMMITTEE}
#define QB {STATE(IN_QUARANTINE_AND_BAN), COMMITTEE}
#define S  {STATE(CLEARED_BY_SECRETARIAT), 0}
#define ENDS(r, q, b) {FIELD(RESIGNED), r, 1}, {FIELD(QUARANTINE_TO), q, 1}, {FIELD(CASE_BAN_TO), b, 1}

static void test_quarantine_guards(void **state)
{
    (void)state;
    static const struct guarded rows[] = {
        /* clang-format off */
        {"KARA-2.1-3: decided the day before the six months end", {{0}}, Q, 20250227, ANSWER(DONE), PROVISION(KARA_2_1_1)},
        {"KARA-2.1-3: decided on the day they end", {{0}}, Q, 20250228, ANSWER(REFUSED), PROVISION(KARA_2_1_3)},
        {"KARA-2.1-3: the day decided on is that of the act, whatever was told", {{FIELD(DECIDED_ON), DECIDES, 1}}, Q, 20250228, ANSWER(REFUSED), PROVISION(KARA_2_1_3)},
        {"KARA-2.1-3: to a day beyond the six months", {{FIELD(QUARANTINE_TO), 20250301, 1}}, Q, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1_3)},
        {"KARA-2.1-3: seven months", {{FIELD(QUARANTINE_MONTHS), 7, 0}}, Q, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1_3)},
        {"KARA-2-2: of no length", {{FIELD(QUARANTINE_MONTHS), 0, 0}}, Q, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2)},
        {"KARA-2-2: a case ban of no length", {{FIELD(CASE_BAN_MONTHS), 0, 0}}, B, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2)},
        {"KARA-2-2: both, the quarantine of no length", {{FIELD(QUARANTINE_MONTHS), 0, 0}}, QB, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2)},
        {"KARA-2-1: no duty to inform", {{FIELD(INFORMATION_DUTY), 0, 0}}, Q, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1)},
        {"KARA-2-1: a position in the municipality", {{FIELD(OUTSIDE), 0, 0}}, B, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1)},
        {"KARA-2-1: not the committee's decision", {{0}}, {STATE(IN_QUARANTINE), ORGAN(FORRETNINGSUTVALG)}, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1)},
        {"KARA-2.1-1: no special case", {{JUDGED(SPECIAL_CASE), 0, 0}}, Q, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1_1)},
        {"KARA-2.1-4: none of the grounds", {{JUDGED(CONNECTION), 0, 0}}, Q, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_1_4)},
        {"KARA-2.2-2: both without a special need", {{JUDGED(SPECIAL_NEED), 0, 0}}, QB, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2_2)},
        {"KARA-2.2-3: both, thirteen months in sum", {{FIELD(CASE_BAN_MONTHS), 7, 0}}, QB, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2_3)},
        {"KARA-2.2-3: both, to a day beyond the year", {{FIELD(CASE_BAN_TO), 20250901, 1}}, QB, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2_3)},
        {"KARA-2.2-1: a ban instead, to a year after resignation", {{FIELD(QUARANTINE_MONTHS), 0, 0}, {FIELD(CASE_BAN_MONTHS), 12, 0}}, B, DECIDES, ANSWER(DONE), PROVISION(KARA_2_2_1)},
        {"KARA-2.2-1: a ban instead, that does not protect enough", {{FIELD(QUARANTINE_MONTHS), 0, 0}, {JUDGED(SAME_CONSIDERATIONS), 0, 0}}, B, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2_1)},
        {"KARA-2.2-1: thirteen months", {{FIELD(QUARANTINE_MONTHS), 0, 0}, {FIELD(CASE_BAN_MONTHS), 13, 0}}, B, DECIDES, ANSWER(REFUSED), PROVISION(KARA_2_2_1)},
        {"KARA-2.3-2: a later position, as the six months end: no quarantine", {{FIELD(STARTS), 20250228, 1}}, Q, 20250201, ANSWER(REFUSED), PROVISION(KARA_2_3_2)},
        {"KARA-2.3-2: a later position, a day before", {{FIELD(STARTS), 20250227, 1}}, Q, 20250201, ANSWER(DONE), PROVISION(KARA_2_1_1)},
        {"KARA-2.3-3: a later position after eleven months: a case ban still", {{FIELD(STARTS), 20250801, 1}, {FIELD(QUARANTINE_MONTHS), 0, 0}, {FIELD(CASE_BAN_MONTHS), 1, 0}}, B, 20250715, ANSWER(DONE), PROVISION(KARA_2_2_1)},
        {"KARA-2.3-3: a later position a year on", {{FIELD(STARTS), 20250831, 1}, {FIELD(QUARANTINE_MONTHS), 0, 0}}, B, 20250715, ANSWER(REFUSED), PROVISION(KARA_2_3_3)},
        {"KARA-2.3-1: decided the day after the year", {{FIELD(STARTS), 20250801, 1}, {FIELD(QUARANTINE_MONTHS), 0, 0}}, B, 20250901, ANSWER(REFUSED), PROVISION(KARA_2_3_1)},
        {"KARA-5-1: the secretariat without authority", {{FIELD(AUTHORISED), 0, 0}}, S, DECIDES, ANSWER(REFUSED), PROVISION(KARA_5_1)},
        {"KARA-5-2: the secretariat, the case not obvious", {{JUDGED(NOTHING_TO_IMPOSE), 0, 0}}, S, DECIDES, ANSWER(REFUSED), PROVISION(KARA_5_2)},
        {"KARA-2.1-3: resigned on 30 November, to 30 May", {ENDS(20241130, 20250530, 20251130), {FIELD(STARTS), 20241215, 1}}, Q, 20241210, ANSWER(DONE), PROVISION(KARA_2_1_1)},
        {"KARA-2.1-3: resigned on 30 November, to 31 May", {ENDS(20241130, 20250531, 20251130), {FIELD(STARTS), 20241215, 1}}, Q, 20241210, ANSWER(REFUSED), PROVISION(KARA_2_1_3)},
        {"KARA-2.2-1: resigned on 29 February, both to 28 February", {ENDS(20280229, 20280829, 20290228), {FIELD(STARTS), 20280315, 1}}, QB, 20280310, ANSWER(DONE), PROVISION(KARA_2_2_2)},
        {"KARA-2.2-3: resigned on 29 February, to 1 March", {ENDS(20280229, 20280829, 20290301), {FIELD(STARTS), 20280315, 1}}, QB, 20280310, ANSWER(REFUSED), PROVISION(KARA_2_2_3)},
        {"KARA-2.1-3: resigned on 31 August before a leap year, to 29 February", {ENDS(20270831, 20280229, 20280831), {FIELD(STARTS), 20270915, 1}}, Q, 20270910, ANSWER(DONE), PROVISION(KARA_2_1_1)},
        {"KARA-2.1-3: resigned on 31 August before a leap year, to 1 March", {ENDS(20270831, 20280301, 20280831), {FIELD(STARTS), 20270915, 1}}, Q, 20270910, ANSWER(REFUSED), PROVISION(KARA_2_1_3)},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        check_quarantine(&rows[i]);
    no_faults();
}

/* The duty to give notice is told of members of the city government; of others the case is before the committee at once. */
static void test_quarantine_of_others(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        trondgov_code role, state, provision;
    } rows[] = {
        {"BYRD-6-1: a member of the city government", ROLE(BYRAAD), STATE(NOTICE_DUE), PROVISION(BYRD_6_1)},
        {"BYRD-6-1: its leader", ROLE(BYRAADSLEDER), STATE(NOTICE_DUE), PROVISION(BYRD_6_1)},
        {"KARA-2-1: the leader of a committee", ROLE(LEDER), STATE(RECEIVED), PROVISION(KARA_2_1)},
        {"BYRD-6-1: as what is not told", 0, 0, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        new_story(DECIDES);
        begins(AFFAIR, TRONDGOV_AFFAIR_QUARANTINE, COMMITTEE, rows[i].role);
        ends_in(rows[i].name, rows[i].role ? ANSWER(DONE) : ANSWER(NEEDS_FACT), rows[i].provision, rows[i].state);
    }
    no_faults();
}

/* What nobody has told or judged is asked for, and nothing happens. */
static void test_quarantine_asks(void **state)
{
    (void)state;
    for (size_t left_out = 0; left_out < COUNT(LAWFUL); left_out++) {
        const struct told *lacks = &LAWFUL[left_out];
        if (lacks->code != FIELD(RESIGNED) && lacks->code != FIELD(STARTS) && lacks->code != FIELD(CASE_BAN_TO) &&
            lacks->code != FIELD(QUARANTINE_MONTHS) && lacks->code != JUDGED(SPECIAL_CASE) &&
            lacks->code != JUDGED(CONNECTION) && lacks->code != JUDGED(SPECIAL_NEED))
            continue;
        new_story(DECIDES);
        begins(AFFAIR, TRONDGOV_AFFAIR_QUARANTINE, COMMITTEE, ROLE(BYRAAD));
        tell_all(LAWFUL, left_out);
        tell_all(lacks + 1, COUNT(LAWFUL) - left_out - 1);
        step_to(STATE(IN_QUARANTINE_AND_BAN), COMMITTEE);
        const int32_t judged = lacks->code == JUDGED(SPECIAL_CASE) || lacks->code == JUDGED(CONNECTION) ||
                               lacks->code == JUDGED(SPECIAL_NEED);
        ends_in(name_of(lacks->code), judged ? ANSWER(NEEDS_JUDGEMENT) : ANSWER(NEEDS_FACT), 0,
                       STATE(NOTICE_DUE));
    }
    no_faults();
}

/* Not over a day early; a later position within the year is a case of its own, after the first. */
static void test_quarantine_ends(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct step measure;
        int32_t today;
        trondgov_answer answer;
        trondgov_code provision;
    } rows[] = {
        {"KARA-2.1-2: a quarantine, its last day", Q, 20250227, ANSWER(REFUSED), PROVISION(KARA_2_1_2)},
        {"KARA-2.1-2: a quarantine, the first free day", Q, 20250228, ANSWER(DONE), PROVISION(KARA_2_1_2)},
        {"KARA-2.2-1: a case ban, its last day", B, 20250830, ANSWER(REFUSED), PROVISION(KARA_2_2_1)},
        {"KARA-2.2-1: a case ban, the first free day", B, 20250831, ANSWER(DONE), PROVISION(KARA_2_2_1)},
        {"KARA-2.2-1: both, the quarantine alone is over", QB, 20250301, ANSWER(REFUSED), PROVISION(KARA_2_2_1)},
        {"KARA-2.2-2: both are over", QB, 20250831, ANSWER(DONE), PROVISION(KARA_2_2_2)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_quarantine();
        step_to(rows[i].measure.state, rows[i].measure.organ);
        story.now = at(rows[i].today, 0);
        step_to(STATE(FINISHED), 0);
        ends_in(rows[i].name, rows[i].answer, rows[i].provision,
                       rows[i].answer == ANSWER(DONE) ? STATE(FINISHED) : rows[i].measure.state);
    }
    begin_quarantine();
    step_to(STATE(NOTHING_IMPOSED), COMMITTEE);
    story.now = at(20250115, 120000);
    begins(LATER, TRONDGOV_AFFAIR_QUARANTINE, COMMITTEE, ROLE(BYRAAD));
    static const struct told starts[] = {{FIELD(STARTS), 20250205, 1}};
    tell_all(LAWFUL, COUNT(LAWFUL));
    tell_all(starts, 1);
    step_to(STATE(RECEIVED), 0);
    step_to(STATE(IN_QUARANTINE), COMMITTEE);
    ends_in("KARA-2.3-1: a later position, for what is left of the six months", ANSWER(DONE),
                   PROVISION(KARA_2_1_1), STATE(IN_QUARANTINE));
    no_faults();
}

/* The n-th duty that the state of the affair tells of. */
static void expect_duty(const char *name, size_t n, trondgov_code deadline, trondgov_code role, trondgov_code toward,
                        trondgov_code provision, trondgov_answer answer, int32_t due)
{
    trondgov_municipality *played = NULL;
    (void)play_last(&played);
    const trondgov_fact facts[] = {FACT(AFFAIR, affair)};
    expect_status(name, trondgov_municipality_ask(played, TRONDGOV_QUESTION_STATE, facts, 1, NULL, NULL, why), TRONDGOV_OK);
    const trondgov_finding duty = finding_of(why, TRONDGOV_FINDING_DUTY, n);
    expect_code(name, "what", duty.subject, deadline);
    expect_code(name, "answer", deadline ? duty.answer : 0, deadline ? answer : 0);
    if (due) {
        expect_code(name, "from whom", duty.role, role);
        expect_code(name, "to whom", duty.toward, toward);
        expect_code(name, "by which rule", duty.provision, provision);
        expect(name, "by when", duty.required, at(due, 235959));
        expect(name, "margin", duty.margin, at(due, 235959) - story.now);
    }
    trondgov_municipality_free(played);
}

static void test_quarantine_duties(void **state)
{
    (void)state;
    begin_quarantine();
    expect_duty("BYRD-6-2: three weeks before 1 October", 0, TRONDGOV_DEADLINE_QUARANTINE_NOTICE, ROLE(BYRAAD),
                COMMITTEE, PROVISION(BYRD_6_2), ANSWER(REQUIRED), 20240910);
    expect_duty("BYRD-6-2: nothing more", 1, 0, 0, 0, 0, 0, 0);
    step_to(STATE(RECEIVED), 0);
    expect_duty("KARA-6-3: fourteen days from the notice", 0, TRONDGOV_DEADLINE_QUARANTINE_DECISION, ROLE(ORGANET), 0,
                PROVISION(KARA_6_3), ANSWER(REQUIRED), 20240924);
    static const struct told counted[] = {{FIELD(ANCHOR), 20241212, 1}};
    tell_all(counted, 1);
    expect_duty("KARA-6-3: fourteen days from the day told, on 26 December", 0, TRONDGOV_DEADLINE_QUARANTINE_DECISION,
                ROLE(ORGANET), 0, PROVISION(KARA_6_3), ANSWER(REQUIRED), 20241226);
    step_to(STATE(NOTHING_IMPOSED), COMMITTEE);
    expect_duty("KARA-6-3: decided: nothing is due", 0, 0, 0, 0, 0, 0, 0);
    new_story(DECIDES);
    begins(AFFAIR, TRONDGOV_AFFAIR_QUARANTINE, COMMITTEE, ROLE(BYRAAD));
    expect_duty("BYRD-6-2: when the position starts is not told", 0, TRONDGOV_DEADLINE_QUARANTINE_NOTICE, 0, 0, 0,
                ANSWER(NEEDS_FACT), 0);
    no_faults();
}

/* ---- exemption from office ---- */

#define COUNCIL ORGAN(BYSTYRE)
enum { APPLIED = 20250401, MEETS = 20250424 };

static const struct told APPLICATION[] = {
    {FIELD(GROUND), GROUND(HEALTH), 0},        {FIELD(OWN_ILLNESS), 1, 0},
    {FIELD(MEDICAL_STATEMENT), 1, 0},          {FIELD(GROUND_DOCUMENTED), 1, 0},
    {JUDGED(DOCUMENTED_AS_POSSIBLE), 1, 0},    {JUDGED(SUFFICIENTLY_DOCUMENTED), 1, 0},
    {JUDGED(SUBSTANTIAL_DISADVANTAGE), 1, 0},  {FIELD(CASE_RECORDED), 1, 0},
    {FIELD(REGISTER_CHECKED), 1, 0},           {FIELD(IN_GROUP), 1, 0},
    {FIELD(LEADS_GROUP), 0, 0},                {FIELD(GROUP_LEADER_HEARD), 1, 0},
    {FIELD(REST_OF_TERM), 1, 0},               {FIELD(TEMPORARY_CONSIDERED), 1, 0},
    {FIELD(SENT), 20250416, 1},                {FIELD(OTHERS_SENT), 20250416, 1},
    {FIELD(FROM), 20250501, 1},                {FIELD(TO), 20250831, 1},
    {FIELD(TERM_ENDS), 20270930, 1},           {FIELD(DELIVERED_ON), 20250401, 1},
    {FIELD(MEETING_DAY), MEETS, 1},            {FIELD(NEXT_MEETING_DAY), 20250522, 1},
    {FIELD(EXCEPTION_MADE), 0, 0},
};

static void begin_exemption(void)
{
    new_story(APPLIED);
    begins(AFFAIR, TRONDGOV_AFFAIR_EXEMPTION, COUNCIL, ROLE(MEDLEM));
    tell_all(APPLICATION, COUNT(APPLICATION));
}

static void prepare_exemption(trondgov_code target)
{
    static const struct told moved[] = {{FIELD(GROUND), GROUND(MOVED_OUT), 0}};
    if (target == STATE(SENT_ON))
        tell_all(moved, 1);
    if (target == STATE(FINISHED))
        story.now = at(20250901, 0);
}

#define BUSINESS ORGAN(FORRETNINGSUTVALG)
static const struct step EXEMPTION_TARGETS[] = {
    {STATE(CURABLE), 0},
    {STATE(CASE_PREPARED), 0},
    {STATE(CASE_RECOMMENDED), BUSINESS},
    {STATE(EXEMPTED_FOR_TIME), COUNCIL},
    {STATE(EXEMPTED_FOR_REST), COUNCIL},
    {STATE(EXEMPTION_REFUSED), COUNCIL},
    {STATE(TREATED_AS_ABSENCE), 0},
    {STATE(SENT_ON), 0},
    {STATE(LAPSED), 0},
    {STATE(FINISHED), 0},
    {STATE(RECEIVED), 0},
};

#define PREPARED    {STATE(CASE_PREPARED), 0}
#define RECOMMENDED {STATE(CASE_PREPARED), 0}, {STATE(CASE_RECOMMENDED), BUSINESS}
static const struct place EXEMPTION_PLACES[] = {
    {STATE(RECEIVED), {{0, 0}}, "yy----yyyn-"},
    {STATE(CURABLE), {{STATE(CURABLE), 0}}, "-y----yyyn-"},
    {STATE(CASE_PREPARED), {PREPARED}, "y-y----yyn-"},
    {STATE(CASE_RECOMMENDED), {RECOMMENDED}, "yy-yyy-yyn-"},
    {STATE(EXEMPTED_FOR_TIME), {RECOMMENDED, {STATE(EXEMPTED_FOR_TIME), COUNCIL}}, "---------y-"},
    {STATE(EXEMPTED_FOR_REST), {RECOMMENDED, {STATE(EXEMPTED_FOR_REST), COUNCIL}}, "---------y-"},
    {STATE(EXEMPTION_REFUSED), {RECOMMENDED, {STATE(EXEMPTION_REFUSED), COUNCIL}}, "---------y-"},
    {STATE(TREATED_AS_ABSENCE), {{STATE(TREATED_AS_ABSENCE), 0}}, "---------y-"},
    {STATE(SENT_ON), {{STATE(SENT_ON), 0}}, "---------y-"},
    {STATE(LAPSED), {{STATE(LAPSED), 0}}, "---------y-"},
    {STATE(FINISHED), {RECOMMENDED, {STATE(EXEMPTED_FOR_TIME), COUNCIL}, {STATE(FINISHED), 0}}, "-----------"},
};

static void test_exemption_cells(void **state)
{
    (void)state;
    static const struct machine machine = {.name = "exemption",
                                           .targets = EXEMPTION_TARGETS,
                                           .target_count = COUNT(EXEMPTION_TARGETS),
                                           .places = EXEMPTION_PLACES,
                                           .place_count = COUNT(EXEMPTION_PLACES),
                                           .begin = begin_exemption,
                                           .prepare = prepare_exemption};
    check_machine(&machine);
}

struct applied {
    const char *name;
    struct told facts[4];
    struct step path[PATH]; /* the last is the one that is looked at */
    trondgov_answer answer;
    trondgov_code provision;
};

static void check_application(const struct applied *row, const struct told *facts, size_t count)
{
    trondgov_code last = STATE(RECEIVED), before = STATE(RECEIVED);
    new_story(APPLIED);
    begins(AFFAIR, TRONDGOV_AFFAIR_EXEMPTION, COUNCIL, ROLE(MEDLEM));
    tell_all(facts, count);
    tell_all(row->facts, COUNT(row->facts));
    for (size_t i = 0; i < PATH && row->path[i].state; i++) {
        before = last;
        last = row->path[i].state;
        step_to(last, row->path[i].organ);
    }
    ends_in(row->name, row->answer, row->provision, row->answer == ANSWER(DONE) ? last : before);
}

#define FOR_TIME {STATE(EXEMPTED_FOR_TIME), COUNCIL}
#define FOR_REST {STATE(EXEMPTED_FOR_REST), COUNCIL}
#define NO_SAID  {STATE(EXEMPTION_REFUSED), COUNCIL}

static void test_exemption_guards(void **state)
{
    (void)state;
    static const struct applied rows[] = {
        /* clang-format off */
        {"FRIT-22: not recorded", {{FIELD(CASE_RECORDED), 0, 0}}, {PREPARED}, ANSWER(REFUSED), PROVISION(FRIT_22)},
        {"FRIT-25: the register not checked", {{FIELD(REGISTER_CHECKED), 0, 0}}, {PREPARED}, ANSWER(REFUSED), PROVISION(FRIT_25)},
        {"FRIT-23: the group leader not heard", {{FIELD(GROUP_LEADER_HEARD), 0, 0}}, {PREPARED}, ANSWER(REFUSED), PROVISION(FRIT_23)},
        {"FRIT-24: a permanent one of the council, a temporary one not considered", {{FIELD(TEMPORARY_CONSIDERED), 0, 0}}, {PREPARED}, ANSWER(REFUSED), PROVISION(FRIT_24)},
        {"FRIT-28a: not sent with the other papers", {{FIELD(SENT), 20250417, 1}}, {PREPARED}, ANSWER(REFUSED), PROVISION(FRIT_28A)},
        {"FORU-5-3: the city government recommends", {{0}}, {PREPARED, {STATE(CASE_RECOMMENDED), ORGAN(BYRAAD)}}, ANSWER(REFUSED), PROVISION(FORU_5_3)},
        {"FORU-5-3: the council before the business committee", {{0}}, {PREPARED, FOR_TIME}, ANSWER(REFUSED), PROVISION(FORU_5_3)},
        {"FRIT-07: the business committee decides", {{0}}, {RECOMMENDED, {STATE(EXEMPTED_FOR_TIME), BUSINESS}}, ANSWER(REFUSED), PROVISION(FRIT_07)},
        {"FRIT-20: own illness without a medical statement", {{FIELD(MEDICAL_STATEMENT), 0, 0}}, {RECOMMENDED, FOR_TIME}, ANSWER(REFUSED), PROVISION(FRIT_20)},
        {"FRIT-20: it may be refused all the same", {{FIELD(MEDICAL_STATEMENT), 0, 0}}, {RECOMMENDED, NO_SAID}, ANSWER(DONE), PROVISION(FRIT_07)},
        {"FRIT-09: no substantial disadvantage", {{JUDGED(SUBSTANTIAL_DISADVANTAGE), 0, 0}}, {RECOMMENDED, FOR_REST}, ANSWER(REFUSED), PROVISION(FRIT_09)},
        {"FRIT-10: to the last day of the period", {{FIELD(TO), 20270930, 1}}, {RECOMMENDED, FOR_TIME}, ANSWER(DONE), PROVISION(FRIT_07)},
        {"FRIT-10: a day beyond it", {{FIELD(TO), 20271001, 1}}, {RECOMMENDED, FOR_TIME}, ANSWER(REFUSED), PROVISION(FRIT_10)},
        {"FRIT-10: for the rest no last day is needed", {{0}}, {RECOMMENDED, FOR_REST}, ANSWER(DONE), PROVISION(FRIT_07)},
        {"KOML-7-9-2: below voting age: never refused", {{FIELD(GROUND), GROUND(BELOW_VOTING_AGE), 0}}, {RECOMMENDED, NO_SAID}, ANSWER(REFUSED), PROVISION(KOML_7_9_2)},
        {"KOML-7-9-2: below voting age: granted, whatever the disadvantage", {{FIELD(GROUND), GROUND(BELOW_VOTING_AGE), 0}, {JUDGED(SUBSTANTIAL_DISADVANTAGE), 0, 0}}, {RECOMMENDED, FOR_REST}, ANSWER(DONE), PROVISION(FRIT_07)},
        {"KOML-7-9-2: below voting age: granted without a document", {{FIELD(GROUND), GROUND(BELOW_VOTING_AGE), 0}, {FIELD(GROUND_DOCUMENTED), 0, 0}, {JUDGED(DOCUMENTED_AS_POSSIBLE), 0, 0}, {FIELD(MEDICAL_STATEMENT), 0, 0}}, {RECOMMENDED, FOR_REST}, ANSWER(DONE), PROVISION(FRIT_07)},
        {"FRIT-22: put off, the papers out of order", {{0}}, {RECOMMENDED, {STATE(CASE_PREPARED), 0}}, ANSWER(DONE), PROVISION(FRIT_22)},
        {"FRIT-16: exactly four months", {{0}}, {{STATE(TREATED_AS_ABSENCE), 0}}, ANSWER(DONE), PROVISION(FRIT_16)},
        {"FRIT-16: a day more", {{FIELD(TO), 20250901, 1}}, {{STATE(TREATED_AS_ABSENCE), 0}}, ANSWER(REFUSED), PROVISION(FRIT_16)},
        {"FRIT-16: from 31 October to the last of February", {{FIELD(FROM), 20271031, 1}, {FIELD(TO), 20280229, 1}}, {{STATE(TREATED_AS_ABSENCE), 0}}, ANSWER(DONE), PROVISION(FRIT_16)},
        {"FRIT-06: a new settlement of who has not moved", {{0}}, {{STATE(SENT_ON), 0}}, ANSWER(REFUSED), PROVISION(FRIT_06)},
        {"FRIT-08: a new settlement of who has", {{FIELD(GROUND), GROUND(MOVED_OUT), 0}}, {{STATE(SENT_ON), 0}}, ANSWER(DONE), PROVISION(FRIT_08)},
        {"FRIT-08: who has moved is not exempted", {{FIELD(GROUND), GROUND(MOVED_OUT), 0}}, {RECOMMENDED, FOR_REST}, ANSWER(REFUSED), PROVISION(FRIT_08)},
        {"FRIT-30: a refusal is final", {{0}}, {RECOMMENDED, NO_SAID, FOR_TIME}, ANSWER(REFUSED), PROVISION(FRIT_30)},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        check_application(&rows[i], APPLICATION, COUNT(APPLICATION));
    static const struct applied unjudged = {
        "FRIT-09: whether the disadvantage is substantial is a judgement", {{0}}, {RECOMMENDED, FOR_REST},
        ANSWER(NEEDS_JUDGEMENT), 0};
    struct told without[COUNT(APPLICATION)];
    size_t count = 0;
    for (size_t i = 0; i < COUNT(APPLICATION); i++)
        if (APPLICATION[i].code != JUDGED(SUBSTANTIAL_DISADVANTAGE))
            without[count++] = APPLICATION[i];
    check_application(&unjudged, without, count);
    no_faults();
}

static void test_exemption_ends(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int32_t day, second;
        trondgov_code organ;
        trondgov_answer answer;
    } rows[] = {
        {"KOML-7-9-3: on its last day: no right to return", 20250831, 235959, ORGAN(ELDRERAAD), ANSWER(REFUSED)},
        {"KOML-7-9-3: on its last day, of the council", 20250831, 235959, ORGAN(BYSTYRE), ANSWER(REFUSED)},
        {"KOML-7-9-3: the day after it ends", 20250901, 0, ORGAN(BYSTYRE), ANSWER(DONE)},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        begin_exemption();
        step_to(STATE(CASE_PREPARED), 0);
        step_to(STATE(CASE_RECOMMENDED), BUSINESS);
        step_to(STATE(EXEMPTED_FOR_TIME), COUNCIL);
        story.now = at(rows[i].day, rows[i].second);
        step_to(STATE(FINISHED), rows[i].organ);
        ends_in(rows[i].name, rows[i].answer, PROVISION(KOML_7_9_3),
                rows[i].answer == ANSWER(DONE) ? STATE(FINISHED) : STATE(EXEMPTED_FOR_TIME));
    }
    no_faults();
}

/* The first possible meeting: the one wished for if delivered two weeks before, else the next (FRIT-21, FRIT-29). */
static void test_exemption_duties(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int32_t delivered, due;
    } rows[] = {{"FRIT-29: delivered two weeks before", 20250410, MEETS},
                {"FRIT-29: delivered a day late: the next meeting", 20250411, 20250522}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct told delivered = {FIELD(DELIVERED_ON), rows[i].delivered, 1};
        begin_exemption();
        tell(&delivered);
        expect_duty(rows[i].name, 0, TRONDGOV_DEADLINE_EXEMPTION_TREATMENT, ROLE(SEKRETARIAT), COUNCIL,
                    PROVISION(FRIT_29), ANSWER(REQUIRED), rows[i].due);
        step_to(STATE(LAPSED), 0);
        expect_duty("FRIT-29: taken back: nothing is due", 0, 0, 0, 0, 0, 0, 0);
    }
    no_faults();
}

/* What follows is offered with the act, and afterwards with the state. */
static void expect_follows(const char *name, const trondgov_code *codes, size_t count, int32_t from, int32_t to)
{
    trondgov_municipality *played = NULL;
    (void)play_last(&played);
    size_t found = 0;
    const struct findings all = findings_of(why);
    for (size_t i = 0; i < all.count; i++) {
        const trondgov_finding *one = &all.all[i];
        if (one->kind != TRONDGOV_FINDING_RESULT || one->answer != ANSWER(REQUIRED))
            continue;
        expect_code(name, "what follows", one->subject, found < count ? codes[found] : 0);
        expect(name, "of whom", one->person, PERSON);
        expect_code(name, "in", one->organ, COUNCIL);
        expect_code(name, "as", one->role, ROLE(MEDLEM));
        expect(name, "from", one->actual, day(from));
        expect(name, "to", one->required, day(to));
        expect(name, "of the affair", one->item, AFFAIR);
        found++;
    }
    expect(name, "as many", (int64_t)found, (int64_t)count);
    trondgov_municipality_free(played);
}

static void test_what_follows(void **state)
{
    (void)state;
    static const trondgov_code RESTING[] = {EVENT(OFFICE_SUSPENDED), TRONDGOV_QUESTION_VACANCY},
                               LEAVES[] = {EVENT(OFFICE_LEFT), TRONDGOV_QUESTION_VACANCY},
                               ABSENT[] = {EVENT(ABSENCE_REPORTED)}, SETTLES[] = {TRONDGOV_AFFAIR_NEW_SETTLEMENT};
    const struct step recommended[] = {RECOMMENDED};
    for (size_t i = 0; i < 3; i++) {
        begin_exemption();
        step_to(recommended[0].state, recommended[0].organ);
        step_to(recommended[1].state, recommended[1].organ);
        step_to(i == 0 ? STATE(EXEMPTED_FOR_TIME) : i == 1 ? STATE(EXEMPTED_FOR_REST) : STATE(EXEMPTION_REFUSED), COUNCIL);
        expect_follows(i == 0   ? "KOML-7-9-2: exempted for a time: the office rests, who meets instead"
                       : i == 1 ? "KOML-7-9-2: exempted for the rest: the office is left, who moves up"
                                : "FRIT-30: refused: nothing follows",
                       i == 0 ? RESTING : LEAVES, i < 2 ? 2 : 0, 20250501, 20250831);
    }
    begin_exemption();
    step_to(STATE(TREATED_AS_ABSENCE), 0);
    expect_follows("FRIT-16: absence for each meeting", ABSENT, COUNT(ABSENT), 20250501, 20250831);
    begin_exemption();
    prepare_exemption(STATE(SENT_ON));
    step_to(STATE(SENT_ON), 0);
    expect_follows("FRIT-08: a new settlement", SETTLES, COUNT(SETTLES), 20250501, 20250831);
    no_faults();
}

/* A refused act leaves no trace: asked again, and with what was lacking, it goes as if it had not been tried. */
static void test_refused_leaves_no_trace(void **state)
{
    (void)state;
    trondgov_municipality *played = NULL;
    begin_exemption();
    step_to(STATE(EXEMPTED_FOR_TIME), COUNCIL);
    const struct ending refused = play_last(&played);
    expect_code("before it is prepared", "answer", refused.answer, ANSWER(REFUSED));
    const struct step path[] = {RECOMMENDED, FOR_TIME};
    for (size_t i = 0; i < COUNT(path); i++) {
        trondgov_answer answer = 0;
        const trondgov_event event = {.kind = EVENT(AFFAIR_STEP), .at = story.now, .item = AFFAIR,
                                      .code = path[i].state, .organ = path[i].organ};
        expect_status("afterwards", trondgov_municipality_apply(played, &event, 1, 0, &answer, NULL, why), TRONDGOV_OK);
        expect_code("afterwards", "answer", answer, ANSWER(DONE));
    }
    trondgov_municipality_free(played);
    no_faults();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quarantine_cells),   cmocka_unit_test(test_quarantine_guards),
        cmocka_unit_test(test_quarantine_of_others), cmocka_unit_test(test_quarantine_asks),    cmocka_unit_test(test_quarantine_ends),
        cmocka_unit_test(test_quarantine_duties),  cmocka_unit_test(test_exemption_cells),
        cmocka_unit_test(test_exemption_guards),   cmocka_unit_test(test_exemption_ends),
        cmocka_unit_test(test_exemption_duties),   cmocka_unit_test(test_what_follows),
        cmocka_unit_test(test_refused_leaves_no_trace),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
