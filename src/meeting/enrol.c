/* From the register into the meeting's log: who has a seat, who stands in, which party each is of, who governs. */
#include "meeting/state.h"

#include "register/register_internal.h"
#include "rulebook/verdict_internal.h"

struct enrolment {
    trondgov_meeting *meeting;
    const trondgov_municipality *municipality;
    trondgov_verdict *why;
    struct trondgov_i_array events; /* of trondgov_event */
    int32_t failed;
};

static void add(struct enrolment *enrolment, const trondgov_event *event)
{
    trondgov_event *added =
        trondgov_i_array_push(&enrolment->events, &enrolment->meeting->log.store.allocator, sizeof *added);
    if (!added) {
        enrolment->failed = 1;
        return;
    }
    *added = *event;
    added->at = enrolment->meeting->log.last_at;
}

static int32_t in_events(const struct enrolment *enrolment, trondgov_code kind, trondgov_id person, trondgov_code role)
{
    const trondgov_event *events = enrolment->events.items;
    for (size_t i = 0; i < enrolment->events.count; i++)
        if (events[i].kind == kind && events[i].person == person && (role == 0 || events[i].role == role))
            return 1;
    return 0;
}

static const struct trondgov_i_person *enrolled(const struct enrolment *enrolment, trondgov_id person)
{
    const int32_t index = trondgov_i_person_of(enrolment->meeting, person);
    return index < 0 ? NULL : trondgov_i_person_at(enrolment->meeting, index);
}

/* Walks the register's offices a block at a time: those in force in an organ, or all where `organ` is 0. */
struct office_walk {
    const struct trondgov_member *block[64];
    size_t first, count, next; /* of the block in the list; in the block */
    trondgov_code organ;
};

static const struct trondgov_member *next_office(const struct enrolment *enrolment, struct office_walk *walk)
{
    const size_t capacity = sizeof walk->block / sizeof *walk->block;
    if (walk->next == walk->count) {
        walk->first += walk->count;
        walk->next = 0;
        walk->count = walk->organ
                          ? trondgov_i_municipality_offices(enrolment->municipality, walk->organ,
                                                            enrolment->meeting->date, walk->first, walk->block, capacity)
                          : trondgov_i_municipality_all_offices(enrolment->municipality, walk->first, walk->block,
                                                                capacity);
    }
    return walk->next < walk->count ? walk->block[walk->next++] : NULL;
}

/* On the meeting's day, and not in a seat in which a stand-in member sits. */
static int32_t holds(const struct enrolment *enrolment, const struct trondgov_member *office)
{
    const trondgov_code organ = trondgov_i_organ_code(enrolment->meeting->organ);
    const trondgov_date date = enrolment->meeting->date;
    return office->organ == organ && office->from <= date && date <= office->to &&
           !trondgov_i_municipality_stand_in(enrolment->municipality, organ, office->person, date);
}

/* The SEAT event of an office, unless the person is there already; a group's leader beside the seat. */
static void add_seat(struct enrolment *enrolment, const struct trondgov_member *office)
{
    const struct trondgov_i_person *there = enrolled(enrolment, office->person);
    const int32_t leads = office->role == TRONDGOV_ROLE_GRUPPELEDER;
    if (leads ? (there && there->leads_group) || in_events(enrolment, TRONDGOV_EVENT_SEAT, office->person, office->role)
              : there || in_events(enrolment, TRONDGOV_EVENT_SEAT, office->person, 0))
        return;
    const trondgov_event seat = {.kind = TRONDGOV_EVENT_SEAT, .person = office->person, .item = office->list,
                                 .value = office->rank, .role = office->role, .code = office->category};
    add(enrolment, &seat);
}

static void add_group(struct enrolment *enrolment, trondgov_id person)
{
    const trondgov_id party = trondgov_i_municipality_party(enrolment->municipality, person,
                                                             enrolment->meeting->date);
    const struct trondgov_i_person *there = enrolled(enrolment, person);
    const trondgov_event group = {.kind = TRONDGOV_EVENT_GROUP, .person = person, .item = party};
    if (party && (!there || there->member.party != party) &&
        !in_events(enrolment, TRONDGOV_EVENT_GROUP, person, 0))
        add(enrolment, &group);
}

static void add_resting(struct enrolment *enrolment, const struct trondgov_member *office)
{
    const struct trondgov_i_person *there = enrolled(enrolment, office->person);
    const trondgov_event rests = {.kind = TRONDGOV_EVENT_SEAT_RESTS, .person = office->person};
    if (!trondgov_i_municipality_suspended(enrolment->municipality, office, enrolment->meeting->date) ||
        (there && there->rests) || in_events(enrolment, TRONDGOV_EVENT_SEAT_RESTS, office->person, 0))
        return;
    add(enrolment, &rests);
}

/* A leader's office has no list of election as a rule; the seat that the same person was elected to has one. */
static void add_list(struct enrolment *enrolment, const struct trondgov_member *office)
{
    trondgov_event *events = enrolment->events.items;
    for (size_t i = 0; office->list && i < enrolment->events.count; i++)
        if (events[i].kind == TRONDGOV_EVENT_SEAT && events[i].person == office->person && events[i].item == 0 &&
            events[i].value == 0 && events[i].role != TRONDGOV_ROLE_GRUPPELEDER)
            events[i].item = office->list;
}

/* Those who may sit in the order of the register, then the seats whose holders' offices rest. */
static void add_offices(struct enrolment *enrolment)
{
    const trondgov_meeting *meeting = enrolment->meeting;
    const trondgov_code organ = trondgov_i_organ_code(meeting->organ);
    const struct trondgov_member *office = NULL;
    struct office_walk permanent = {.organ = organ}, resting = {0}, others = {.organ = organ}, all = {0};
    while ((office = next_office(enrolment, &permanent)))
        if (trondgov_i_member_permanent(office))
            add_seat(enrolment, office);
    while ((office = next_office(enrolment, &resting)))
        if (holds(enrolment, office) && trondgov_i_member_permanent(office))
            add_seat(enrolment, office);
    while ((office = next_office(enrolment, &others)))
        add_seat(enrolment, office);
    while ((office = next_office(enrolment, &all)))
        if (holds(enrolment, office)) {
            add_group(enrolment, office->person);
            if (!trondgov_i_member_permanent(office))
                continue;
            add_list(enrolment, office);
            add_resting(enrolment, office);
        }
}

/* The parties of those who hold office in the government. */
static void add_government(struct enrolment *enrolment)
{
    const trondgov_meeting *meeting = enrolment->meeting;
    const struct trondgov_member *office = NULL;
    struct office_walk walk = {0};
    while ((office = next_office(enrolment, &walk))) {
        const int32_t governs = office->role == TRONDGOV_ROLE_BYRAAD || office->role == TRONDGOV_ROLE_BYRAADSLEDER;
        const trondgov_id party = trondgov_i_municipality_party(enrolment->municipality, office->person,
                                                             meeting->date);
        if (!governs || party == 0 || office->from > meeting->date || meeting->date > office->to)
            continue;
        const trondgov_event event = {.kind = TRONDGOV_EVENT_GOVERNMENT_PARTY, .item = party};
        const trondgov_event *events = enrolment->events.items;
        int32_t there = trondgov_i_map_get(&meeting->government_ids, party) >= 0;
        for (size_t k = 0; k < enrolment->events.count; k++)
            there |= events[k].kind == TRONDGOV_EVENT_GOVERNMENT_PARTY && events[k].item == party;
        if (!there)
            add(enrolment, &event);
    }
}

/* What the organ should have and the register does not. */
static void warn(const struct enrolment *enrolment, size_t seats)
{
    const int32_t fixed = trondgov_i_organ_seats(enrolment->meeting->organ);
    struct trondgov_i_view view = trondgov_i_view_of(enrolment->meeting->organ);
    const struct trondgov_i_row *row = trondgov_i_seats(&view);
    if (!row || fixed == 0 || seats == (size_t)fixed)
        return;
    const trondgov_finding finding = {
        .kind = TRONDGOV_FINDING_WARNING, .provision = row->provision, .unit = TRONDGOV_UNIT_MEMBER, .index = -1,
        .subject = TRONDGOV_PARAMETER_SEATS, .organ = trondgov_i_organ_code(enrolment->meeting->organ),
        .required = fixed, .actual = (int64_t)seats, .margin = (int64_t)seats - fixed};
    trondgov_i_verdict_add(enrolment->why, &finding);
}

trondgov_status trondgov_meeting_enrol(trondgov_meeting *meeting, const trondgov_municipality *municipality,
                                       trondgov_verdict *why)
{
    trondgov_i_verdict_begin(why);
    if (!meeting || !municipality)
        return TRONDGOV_NULL_ARGUMENT;
    if (!meeting->organ || (meeting->state != TRONDGOV_STATE_PLANNED && meeting->state != TRONDGOV_STATE_CONVENED))
        return TRONDGOV_OUT_OF_ORDER;
    struct enrolment enrolment = {.meeting = meeting, .municipality = municipality, .why = why};
    const trondgov_allocator memory = meeting->log.store.allocator;
    add_offices(&enrolment);
    add_government(&enrolment);
    trondgov_answer answer = 0;
    trondgov_status status = enrolment.failed ? TRONDGOV_NO_MEMORY
                                              : trondgov_meeting_apply(meeting, enrolment.events.items,
                                                                       enrolment.events.count, 0, &answer, NULL, why);
    trondgov_i_array_free(&enrolment.events, &memory, sizeof(trondgov_event));
    if (!status)
        warn(&enrolment, meeting->seats.count);
    if (!status && trondgov_i_verdict_failed(why)) /* the log is written; only the notes are lost */
        trondgov_i_verdict_begin(why);
    return status;
}
