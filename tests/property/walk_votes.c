/* Votes from the opening to the result: in silence, by name, in totals, between options; further rounds and lots. */
#include "walk.h"

enum leaning { MOST_FOR, MOST_AGAINST, EVEN, SCATTERED, LEANINGS };

/* Totals may be told where the voting system fails; now and then it does not. */
static void count_totals(enum leaning leaning)
{
    const int32_t all = (int32_t)seen.member_count, half = all / 2;
    const int64_t first = leaning == MOST_FOR ? all : leaning == EVEN ? half : all / 3;
    const struct ballot vote = walk.open;
    const trondgov_code choice = vote.between ? TRONDGOV_CHOICE_OPTION : TRONDGOV_CHOICE_FOR;
    step(EV(FACT_STATED, .item = vote.id, .code = TRONDGOV_FIELD_SYSTEM_FAILS, .value = !one_in(5)));
    step(EV(BALLOT_COUNTED, .item = vote.id, .code = choice, .value = first,
            .person = vote.between ? vote.options[0] : 0));
    step(EV(BALLOT_COUNTED, .item = vote.id, .value = leaning == EVEN ? half : all - first,
            .code = vote.between ? TRONDGOV_CHOICE_OPTION : TRONDGOV_CHOICE_AGAINST,
            .person = vote.between ? vote.options[1] : 0));
    if (one_in(4))
        step(EV(BALLOT_COUNTED, .item = vote.id, .value = draw(2), .code = TRONDGOV_CHOICE_BLANK));
}

static void cast(const struct person *person, enum leaning leaning, uint32_t number)
{
    const uint32_t options = (uint32_t)walk.open.option_count, any = draw(30);
    const uint32_t side = leaning == MOST_FOR       ? any == 0
                          : leaning == MOST_AGAINST ? any != 0
                          : leaning == EVEN         ? number % 2
                                                    : any % 3;
    trondgov_event event = EV(VOTE_CAST, .item = walk.open.id, .person = person->id, .code = TRONDGOV_CHOICE_FOR);
    if (walk.open.between && options > 0) {
        event.code = TRONDGOV_CHOICE_OPTION;
        event.value = walk.open.options[side % options];
    } else if (side == 1)
        event.code = TRONDGOV_CHOICE_AGAINST;
    else if (side == 2)
        event.code = TRONDGOV_CHOICE_BLANK;
    step(event);
}

/* Those who may vote do, and a few who may not try; an even vote is one without the chair's. */
static void roll_call(enum leaning leaning)
{
    const trondgov_id vote = walk.open.id;
    uint32_t voters = 0, number = 0;
    int32_t turned_away = 0;
    for (size_t i = 0; i < walk.person_count; i++)
        voters += (uint32_t)(walk.persons[i].may_vote && walk.persons[i].there);
    for (size_t i = 0; i < walk.person_count && walk.open.id == vote && turned_away < 4; i++) {
        const struct person *person = &walk.persons[i];
        const int32_t may = person->may_vote && person->there;
        if (may && leaning == EVEN && voters % 2 && number == 0) {
            number = 1; /* the chair, who goes first, waits for the others */
            continue;
        }
        if ((may && !one_in(60)) || one_in(40))
            cast(person, leaning, ++number);
        turned_away = may && walk.status ? turned_away + 1 : 0; /* votes by name are not taken here */
        if (one_in(150))
            movement();
    }
}

/* Candidates, or the proposals of the case; now and then one twice. */
static void add_options(void)
{
    const int32_t elects = walk.open.matter == TRONDGOV_MATTER_ELECTION;
    const size_t wanted = 2 + draw(2);
    trondgov_id found[MOST_ENTRIES];
    size_t count = 0;
    for (size_t i = 0; i < seen.of_case_count; i++)
        if (!elects && seen.of_case[i].kind == TRONDGOV_ENTRY_PROPOSAL && seen.of_case[i].value == 0)
            found[count++] = seen.of_case[i].item;
    for (size_t i = 0; i < seen.member_count && elects; i += 1 + draw(9))
        found[count++] = seen.members[i];
    for (size_t i = 0; i < count && walk.open.option_count < wanted; i++) {
        step(EV(BALLOT_OPTION, .item = walk.open.id, .value = found[i]));
        if (one_in(12))
            step(EV(BALLOT_OPTION, .item = walk.open.id, .value = found[i]));
    }
}

static void close_vote(void)
{
    const trondgov_id vote = walk.open.id;
    const trondgov_code choice = one_in(2) ? TRONDGOV_CHOICE_FOR : TRONDGOV_CHOICE_AGAINST;
    const int64_t chair = get(TRONDGOV_FIELD_CHAIR);
    step(EV(BALLOT_CLOSED, .item = vote));
    if (walk.open.id != vote || walk.answer != TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE)
        return;
    step(EV(VOTE_CAST, .item = vote, .person = chair, .value = walk.open.between ? walk.open.options[0] : 0,
            .code = walk.open.between ? TRONDGOV_CHOICE_OPTION : choice));
    step(EV(BALLOT_CLOSED, .item = vote));
}

static void settle_with(enum leaning leaning)
{
    const uint32_t way = draw(walk.plan->seats > 20 ? 12 : 6);
    if (walk.open.id == 0)
        return;
    if (walk.open.between && walk.open.option_count < 2)
        add_options();
    if (walk.open.between && walk.open.option_count < 2 && !one_in(30))
        return; /* there is nothing to choose from */
    if (leaning == MOST_FOR && !walk.open.between && way > 4)
        step(EV(TACIT_CONSENT, .item = walk.open.id));
    else if (way > 3 && leaning != SCATTERED)
        count_totals(leaning);
    else
        roll_call(leaning);
    if (walk.open.id)
        close_vote();
}

static void draw_lot(void)
{
    const struct ballot vote = walk.last;
    trondgov_id won = vote.proposal;
    if (vote.between && vote.option_count > 0)
        won = vote.options[draw((uint32_t)vote.option_count)];
    else if (one_in(2))
        won = vote.id;
    step(EV(LOT_DRAWN, .item = vote.id, .value = won));
}

/* The round after, and the lot, as long as they are called for. */
static void go_on(void)
{
    for (int32_t i = 0; i < 4; i++) {
        if (walk.last.answer == TRONDGOV_ANSWER_NEEDS_LOT)
            draw_lot();
        else if (walk.last.answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND) {
            step(EV(ROUND_OPENED, .item = walk.next_id++, .value = walk.last.id));
            settle_with(one_in(3) ? MOST_FOR : EVEN);
        } else
            return;
    }
}

void settle_vote(void)
{
    settle_with((enum leaning)draw(LEANINGS));
    if (one_in(8))
        anything();
    go_on();
}

int32_t carry(trondgov_code matter)
{
    const trondgov_id vote = walk.next_id++;
    step(EV(BALLOT_OPENED, .item = vote, .code = matter));
    settle_with(one_in(4) ? MOST_AGAINST : MOST_FOR);
    return walk.last.id == vote && walk.last.answer == TRONDGOV_ANSWER_CARRIED;
}

void elect(trondgov_code role, trondgov_code method)
{
    const trondgov_id vote = walk.next_id++;
    step(EV(ELECTION_OPENED, .item = vote, .role = role, .code = method, .value = 1));
    if (walk.open.id != vote) {
        if (one_in(3))
            draw_lot();
        return;
    }
    settle_with(one_in(3) ? SCATTERED : EVEN);
    go_on();
    if (role == TRONDGOV_ROLE_MOTELEDER && walk.last.option_count > 0)
        step(EV(CHAIR_TAKEN, .person = walk.last.options[0]));
}

void vote_between(trondgov_code matter)
{
    step(EV(BALLOT_OPENED, .item = walk.next_id++, .code = matter));
    if (walk.open.id && matter == TRONDGOV_MATTER_TRIAL)
        add_options();
    settle_with(one_in(2) ? EVEN : SCATTERED);
    go_on();
}
