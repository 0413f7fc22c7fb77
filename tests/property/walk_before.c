/* From the plan to the opening: the roster, the agenda, absence, what is told and judged; who comes. */
#include "walk.h"

static const trondgov_code ABSENCE[] = {TRONDGOV_GROUND_ILLNESS, TRONDGOV_GROUND_WELFARE, TRONDGOV_GROUND_STUDY,
                                        TRONDGOV_GROUND_URGENT_WORK};
static const trondgov_code MATTERS[] = {TRONDGOV_MATTER_ORDINARY, TRONDGOV_MATTER_ORDINARY,
                                        TRONDGOV_MATTER_ELECTION, TRONDGOV_MATTER_BUDGET,
                                        TRONDGOV_MATTER_RULES,    TRONDGOV_MATTER_APPOINTMENT};

static void enrol(void)
{
    for (size_t i = 0; i < walk.person_count; i++) {
        const struct person *person = &walk.persons[i];
        step(EV(SEAT, .person = person->id, .item = person->list, .value = person->rank, .role = person->role));
        if (person->list)
            step(EV(GROUP, .person = person->id, .item = person->list));
    }
    step(EV(GOVERNMENT_PARTY, .item = 1));
}

/* What kommuneloven §§ 11-7 and 11-8 ask of another form of meeting; now and then something lacks. */
static void tell_of_form(void)
{
    static const struct {
        trondgov_code code;
        int64_t value;
    } TOLD[] = {{TRONDGOV_FIELD_CONFIDENTIAL, 0},   {TRONDGOV_FIELD_SERVICE_CASE, 0},
                {TRONDGOV_FIELD_SEES_AND_HEARS, 1}, {TRONDGOV_FIELD_COUNCIL_ALLOWS, 1},
                {TRONDGOV_FIELD_NO_TIME, 1},        {TRONDGOV_FIELD_DOCUMENTS_TO_ALL, 1},
                {TRONDGOV_FIELD_THIRD_DEMANDS, 0},  {TRONDGOV_FIELD_IN_PLAN, 1}};
    for (size_t i = 0; i < COUNT(TOLD); i++)
        if (!one_in(60))
            step(EV(FACT_STATED, .code = TOLD[i].code, .value = TOLD[i].value));
    step(EV(JUDGED, .code = TRONDGOV_JUDGEMENT_MUST_BE_SETTLED, .value = 1));
    step(EV(JUDGED, .code = TRONDGOV_JUDGEMENT_EXTRA_MEETING_NEEDED, .value = 0));
}

void tell_about(trondgov_id item)
{
    static const struct {
        trondgov_code code;
        int64_t value;
    } GOOD[] = {{TRONDGOV_JUDGEMENT_WITHIN_COUNCILS_FIELD, 1},
                {TRONDGOV_JUDGEMENT_PENDING_IN_ORGAN, 0},
                {TRONDGOV_JUDGEMENT_BRIEF, 1},
                {TRONDGOV_JUDGEMENT_SAME_CONTENT, 0},
                {TRONDGOV_FIELD_MATTERS, 1},
                {TRONDGOV_FIELD_ON_AGENDA, 0},
                {TRONDGOV_FIELD_WRITTEN, 1},
                {TRONDGOV_FIELD_WRITTEN_REASONS, 1}};
    for (size_t i = 0; i < COUNT(GOOD); i++) {
        trondgov_event event = EV(FACT_STATED, .item = item, .code = GOOD[i].code, .value = GOOD[i].value);
        if ((event.code & ~0xffff) == TRONDGOV_FAMILY_JUDGEMENT)
            event.kind = TRONDGOV_EVENT_JUDGED;
        if (!one_in(40))
            step(event);
    }
}

static void file(trondgov_id item)
{
    static const trondgov_code FILED[] = {TRONDGOV_MATTER_MEMBER_PROPOSAL, TRONDGOV_MATTER_INTERPELLATION,
                                          TRONDGOV_MATTER_ORAL_QUESTION, TRONDGOV_MATTER_INQUIRY};
    const trondgov_id person = a_member();
    const trondgov_code matter = FILED[(item - FIRST_FILED) % (trondgov_id)COUNT(FILED)];
    tell_about(item);
    step(EV(FILED, .item = item, .person = person, .code = matter, .value = one_in(4)));
}

void plan_meeting(const struct plan *plan)
{
    trondgov_event rules_event;
    step(EV(MEETING, .item = 55, .organ = plan->organ, .code = plan->kind, .value = DAY, .person = 1));
    assert_int_equal(trondgov_meeting_events(walk.meeting, 1, &rules_event, 1), 1);
    step(rules_event);
    enrol();
    for (trondgov_id item = FIRST_CASE; item < FIRST_CASE + CASES; item++) {
        const trondgov_code matter = MATTERS[draw(COUNT(MATTERS))];
        step(EV(CASE_LISTED, .item = item,
                .code = plan->kind == TRONDGOV_MEETING_HEARING ? TRONDGOV_MATTER_HEARING : matter));
    }
    for (trondgov_id item = FIRST_FILED; item < FIRST_FILED + FILED_IDS - 2; item++)
        file(item);
    tell_of_form();
}

/* Absence and substitutes. */
static void an_absence(void)
{
    const trondgov_id member = a_member(), list = person_of(member)->list;
    const trondgov_id substitute = one_in(8) ? somebody() : 100 * list + 1;
    const trondgov_code ground = ABSENCE[draw(COUNT(ABSENCE))];
    switch (draw(4)) {
    case 0:
        step(EV(ABSENCE_REPORTED, .person = member, .code = ground));
        break;
    case 1:
        step(EV(ABSENCE_WITHDRAWN, .person = walk.last_absent));
        break;
    case 2:
        step(EV(SUBSTITUTE_CALLED, .person = substitute, .item = member));
        break;
    default:
        step(EV(SUBSTITUTE_DECLINED, .person = substitute, .code = ground));
    }
}

/* What members and others demand and ask for. */
static void a_demand(void)
{
    const trondgov_id member = a_member(), item = FIRST_CASE + draw(CASES + 3);
    const int64_t number = draw((uint32_t)walk.plan->seats);
    switch (draw(6)) {
    case 0:
        step(EV(MEETING_DEMANDED, .person = member));
        break;
    case 1:
        step(EV(MEETING_DEMANDED, .value = number));
        break;
    case 2:
        step(EV(CASE_DEMANDED, .item = item, .person = member));
        break;
    case 3:
        step(EV(CASE_DEMANDED, .item = item, .value = number));
        break;
    case 4:
        step(EV(RECUSAL_REQUESTED, .item = item, .person = member, .code = TRONDGOV_GROUND_RELATIVE));
        break;
    default:
        step(EV(DELEGATION_ANNOUNCED, .item = walk.next_id++, .value = item));
    }
}

void prepare(void)
{
    trondgov_event place = EV(MEETING_PLACE, .item = 5);
    const trondgov_id item = FIRST_CASE + draw(CASES + 2);
    switch (draw(10)) {
    case 0:
        step(EV(CASE_LISTED, .item = item, .code = TRONDGOV_MATTER_ORDINARY));
        break;
    case 1:
        step(EV(DOCUMENTS_SENT, .item = item));
        break;
    case 2:
        place.at -= one_in(5) * 30 * TRONDGOV_DAY_SECONDS; /* not before the event before it */
        step(place);
        break;
    case 3:
        step(EV(PROPOSAL_PUT, .item = walk.next_id++, .value = item, .code = TRONDGOV_PROPOSAL_RECOMMENDATION));
        break;
    case 4:
        step(EV(LATE_CASE, .item = item, .code = TRONDGOV_MATTER_ORDINARY));
        break;
    case 5:
        a_demand();
        break;
    case 6:
        if (one_in(6))
            step(EV(SEAT_RESTS, .person = a_member()));
        break;
    default:
        an_absence();
    }
}

static void consent_to_writing(void)
{
    const uint32_t against = draw(60);
    for (trondgov_id item = FIRST_CASE; item < FIRST_CASE + CASES; item++)
        for (trondgov_id person = 1; person <= walk.plan->seats; person++)
            step(EV(FORM_CONSENTED, .person = person, .item = item, .value = person != (trondgov_id)against));
}

/* In one meeting of four mayor and deputy are away, so that somebody is elected to preside. */
void assemble(void)
{
    const int32_t leaders_away = one_in(4);
    if (walk.now < DAY * TRONDGOV_DAY_SECONDS) {
        walk.now = DAY * TRONDGOV_DAY_SECONDS + 9 * HOUR;
        for (size_t i = 0; i < walk.person_count; i++) {
            const int32_t comes = i < 2 ? !leaders_away : i == 2 || !one_in(14);
            if (comes && (walk.persons[i].rank == 0 || one_in(3)))
                step(EV(ARRIVED, .person = walk.persons[i].id));
        }
        if (walk.plan->kind == TRONDGOV_MEETING_WRITTEN)
            consent_to_writing();
    }
    if (one_in(3))
        prepare();
    step(EV(MEETING_OPENED, .person = leader()));
}
