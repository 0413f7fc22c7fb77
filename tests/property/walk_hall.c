/* What the walk itself knows of the hall: made-up persons, who is there, who is out of the case, who may vote, who has
 * the floor; and its dice. */
#include "walk.h"

#include <string.h>

struct walk walk;
uint64_t random_state;

static const int32_t COUNCIL_SEATS[] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};

uint32_t draw(uint32_t below)
{
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(random_state >> 33) % below;
}

int32_t one_in(uint32_t n)
{
    return draw(n) == 0;
}

static void add_person(trondgov_id id, trondgov_id list, int32_t rank, trondgov_code role)
{
    walk.persons[walk.person_count++] = (struct person){.id = id, .list = list, .rank = rank, .role = role};
}

/* How many seats a list has: those of the council as they are, in other organs as even as can be. */
static int32_t seats_of(const struct plan *plan, int32_t list)
{
    if (plan->parties == (int32_t)COUNT(COUNCIL_SEATS))
        return COUNCIL_SEATS[list - 1];
    return plan->seats / plan->parties + (list <= plan->seats % plan->parties);
}

void fill_hall(const struct plan *plan)
{
    trondgov_id id = 1;
    walk.person_count = 0;
    for (int32_t list = 1; list <= plan->parties; list++)
        for (int32_t i = 0; i < seats_of(plan, list); i++, id++)
            add_person(id, list, 0, id == 1 ? plan->leader : id == 2 ? plan->deputy : plan->member);
    for (int32_t list = 1; list <= plan->parties; list++)
        for (int32_t rank = 1; rank <= plan->substitutes; rank++)
            add_person(100 * list + rank, list, rank, TRONDGOV_ROLE_VARAMEDLEM);
    add_person(OUTSIDER, 0, 0, plan->outsider);
    add_person(HEAD, 0, 0, plan->head);
    add_person(LISTENER, 0, 0, TRONDGOV_ROLE_INNBYGGER);
}

struct person *person_of(trondgov_id id)
{
    for (size_t i = 0; i < walk.person_count; i++)
        if (walk.persons[i].id == id)
            return &walk.persons[i];
    return NULL;
}

trondgov_id somebody(void)
{
    return walk.persons[draw((uint32_t)walk.person_count)].id;
}

trondgov_id somebody_there(void)
{
    return seen.member_count == 0 ? somebody() : seen.members[draw((uint32_t)seen.member_count)];
}

trondgov_id a_member(void)
{
    return 1 + draw((uint32_t)walk.plan->seats);
}

trondgov_id leader(void)
{
    return 1 + draw(one_in(4) ? 4 : 2);
}

static void begin_vote(const trondgov_event *event, trondgov_code matter, trondgov_code role, int32_t between)
{
    struct ballot opened = {.id = event->item,
                            .matter = matter,
                            .role = role,
                            .between = between,
                            .about = matter == TRONDGOV_MATTER_ELIGIBILITY ? event->person : 0,
                            .proposal = event->value};
    if (event->kind == TRONDGOV_EVENT_ROUND_OPENED) { /* the same choices again, or some of them */
        memcpy(opened.options, walk.last.options, sizeof opened.options);
        opened.option_count = walk.last.option_count;
        opened.proposal = walk.last.proposal;
    }
    if (event->kind == TRONDGOV_EVENT_ELECTION_OPENED)
        opened.proposal = 0;
    walk.open = opened;
    for (size_t i = 0; i < walk.person_count; i++) {
        struct person *person = &walk.persons[i];
        int32_t sits = 0;
        for (size_t k = 0; k < seen.member_count; k++)
            sits |= seen.members[k] == person->id;
        person->may_vote = (walk.called ? person->sat_at_call : sits) && !person->out;
    }
}

static void end_vote(void)
{
    if (walk.open.about && walk.answer == TRONDGOV_ANSWER_CARRIED)
        person_of(walk.open.about)->out = 1; /* disqualified */
    if (walk.open.about && (walk.answer == TRONDGOV_ANSWER_CARRIED || walk.answer == TRONDGOV_ANSWER_REJECTED))
        person_of(walk.open.about)->questioned = 0;
    walk.last = walk.open;
    walk.last.answer = walk.answer;
    walk.open = (struct ballot){.id = 0};
}

/* A vote on these without a proposal is one between several. */
static int32_t decides_case(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ORDINARY || matter == TRONDGOV_MATTER_BUDGET || matter == TRONDGOV_MATTER_RULES ||
           matter == TRONDGOV_MATTER_APPOINTMENT;
}

static void follow_votes(const trondgov_event *event)
{
    switch (event->kind) {
    case TRONDGOV_EVENT_BALLOT_OPENED:
        begin_vote(event, event->code, 0, event->value == 0 && decides_case(event->code));
        break;
    case TRONDGOV_EVENT_ELECTION_OPENED:
        begin_vote(event, TRONDGOV_MATTER_ELECTION, event->role, 1);
        break;
    case TRONDGOV_EVENT_ROUND_OPENED:
        begin_vote(event, walk.last.matter, walk.last.role, walk.last.between);
        break;
    case TRONDGOV_EVENT_BALLOT_OPTION:
        walk.open.between = 1;
        if (walk.open.option_count < MOST_OPTIONS)
            walk.open.options[walk.open.option_count++] = event->value;
        break;
    case TRONDGOV_EVENT_BALLOT_COUNTED:
        walk.open.counted = 1;
        break;
    case TRONDGOV_EVENT_TACIT_CONSENT:
        if (walk.open.id == 0)
            begin_vote(event, event->code, 0, 0);
        end_vote();
        break;
    case TRONDGOV_EVENT_BALLOT_CLOSED:
        end_vote();
        break;
    case TRONDGOV_EVENT_LOT_DRAWN:
        walk.last.answer = walk.answer;
        break;
    default:
        break;
    }
}

static void follow_person(const trondgov_event *event, struct person *person)
{
    const int32_t gone = event->kind == TRONDGOV_EVENT_LEFT || event->kind == TRONDGOV_EVENT_WITHDREW;
    if (gone && walk.speaker == person->id)
        walk.speaker = 0;
    if (event->kind == TRONDGOV_EVENT_ARRIVED)
        person->there = 1;
    if (event->kind == TRONDGOV_EVENT_LEFT)
        person->there = 0;
    if (event->kind == TRONDGOV_EVENT_WITHDREW)
        person->out = 1;
    if (event->kind == TRONDGOV_EVENT_ELIGIBILITY_QUESTIONED)
        person->questioned = 1;
    if (event->kind == TRONDGOV_EVENT_RETURNED)
        person->out = 0;
    if (event->kind == TRONDGOV_EVENT_SPEECH_BEGUN)
        walk.speaker = person->id;
    if (event->kind == TRONDGOV_EVENT_SPEECH_ENDED)
        walk.speaker = 0;
    if (event->kind == TRONDGOV_EVENT_ABSENCE_REPORTED)
        walk.last_absent = person->id;
}

static void begin_call(void)
{
    walk.called = 1;
    for (size_t i = 0; i < walk.person_count; i++)
        walk.persons[i].sat_at_call = 0;
    for (size_t i = 0; i < seen.member_count; i++)
        person_of(seen.members[i])->sat_at_call = 1;
}

/* The case in hand changed: those who were out of it come back, and nobody has the floor. */
static void another_case(trondgov_id item)
{
    walk.in_hand = item;
    walk.called = 0;
    walk.speaker = 0;
    for (size_t i = 0; i < walk.person_count; i++)
        walk.persons[i].out = walk.persons[i].questioned = 0;
}

void follow(const trondgov_event *event)
{
    struct person *person = person_of(event->person);
    if (person)
        follow_person(event, person);
    if (event->kind == TRONDGOV_EVENT_BREAK)
        walk.in_break = event->value != 0;
    if (event->kind == TRONDGOV_EVENT_VOTING_CALLED && event->item == walk.in_hand)
        begin_call();
    follow_votes(event);
    const int64_t item = get(TRONDGOV_FIELD_CASE);
    if (walk.in_hand != (item == TRONDGOV_NOTHING ? 0 : item))
        another_case(item == TRONDGOV_NOTHING ? 0 : item);
}
