/* A case in hand: speeches, proposals, doors, eligibility, the end of the debate; and after the call to the vote. */
#include "walk.h"

static void speak(trondgov_id person, trondgov_code limit, int64_t side)
{
    const trondgov_id item = walk.in_hand;
    if (one_in(3))
        step(EV(FLOOR_ASKED, .item = item, .person = person, .code = limit));
    step(EV(SPEECH_BEGUN, .item = item, .person = person, .code = limit, .value = side));
    pass_time(one_in(8) ? 400 : 100);
    if (one_in(12))
        step(EV(WARNED, .item = item, .person = person));
    if (walk.speaker && !one_in(10))
        step(EV(SPEECH_ENDED, .item = item, .person = walk.speaker));
}

/* Who is first in the queue; 0: nobody waits. */
static trondgov_id first_in_queue(void)
{
    trondgov_answer answer = 0;
    int64_t person = 0;
    assert_int_equal(trondgov_meeting_ask(walk.meeting, TRONDGOV_QUESTION_FLOOR, NULL, 0, &answer, &person, walk.why),
                     TRONDGOV_OK);
    return answer == TRONDGOV_ANSWER_YES ? person : 0;
}

/* That one speaks. */
static void next_in_queue(void)
{
    const trondgov_id person = first_in_queue();
    trondgov_finding finding = {.subject = 0};
    if (person && trondgov_verdict_findings(walk.why, 0, &finding, 1))
        speak(person, finding.subject, 0);
}

/* Somebody who asked, just now or before, gives it up. */
static void give_up_floor(trondgov_id person, trondgov_code limit)
{
    if (one_in(2))
        step(EV(FLOOR_ASKED, .item = walk.in_hand, .person = person, .code = limit));
    else
        person = one_in(4) ? person : first_in_queue();
    step(EV(FLOOR_GIVEN_UP, .item = walk.in_hand, .person = person, .code = limit));
}

void debate_a_little(void)
{
    static const trondgov_code LIMITS[] = {TRONDGOV_LIMIT_SPEECH,       TRONDGOV_LIMIT_MAIN_SPEECH,
                                           TRONDGOV_LIMIT_REPLY,        TRONDGOV_LIMIT_REPLY,
                                           TRONDGOV_LIMIT_JOINT_ANSWER, TRONDGOV_LIMIT_CLOSURE_SPEECH};
    const trondgov_code limit = LIMITS[draw(COUNT(LIMITS))];
    const trondgov_id person = one_in(8) ? somebody() : somebody_there();
    const int64_t side = limit != TRONDGOV_LIMIT_CLOSURE_SPEECH || one_in(3) ? 0
                         : one_in(2)                                         ? TRONDGOV_CHOICE_FOR
                                                                             : TRONDGOV_CHOICE_AGAINST;
    if (walk.speaker && one_in(2))
        step(EV(SPEECH_ENDED, .item = walk.in_hand, .person = walk.speaker));
    if (one_in(3))
        next_in_queue();
    else if (one_in(5))
        step(EV(FLOOR_ASKED, .item = walk.in_hand, .person = person, .code = limit));
    else if (one_in(4))
        give_up_floor(person, limit);
    else
        speak(person, limit, side);
}

static void longer_times(void)
{
    static const trondgov_code LIMITS[] = {TRONDGOV_LIMIT_SPEECH, TRONDGOV_LIMIT_REPLY_EXCHANGE,
                                           TRONDGOV_LIMIT_REPLY_EXTENSION, TRONDGOV_LIMIT_SPEECHES_IN_CASE};
    const trondgov_code limit = LIMITS[draw(COUNT(LIMITS))];
    if (carry(TRONDGOV_MATTER_SPEAKING_TIME) || one_in(2))
        step(EV(TIME_EXTENDED, .item = walk.in_hand, .code = limit, .value = 100 + draw(400)));
}

static void doors(void)
{
    static const trondgov_code GROUNDS[] = {TRONDGOV_GROUND_SECRECY, TRONDGOV_GROUND_PRIVACY,
                                            TRONDGOV_GROUND_PUBLIC_INTEREST, TRONDGOV_GROUND_SERVICE_CONDITIONS,
                                            TRONDGOV_GROUND_MUNICIPALITYS_INTERESTS};
    const trondgov_code ground = GROUNDS[draw(COUNT(GROUNDS))];
    const trondgov_id item = walk.in_hand, person = leader();
    if (one_in(3))
        step(EV(JUDGED, .item = item, .code = TRONDGOV_JUDGEMENT_PRIVACY_REQUIRES, .value = one_in(2)));
    if (one_in(3))
        carry(TRONDGOV_MATTER_CLOSING_DOORS);
    if (one_in(8))
        carry(TRONDGOV_MATTER_CLOSING_DEBATE);
    step(EV(DOORS_CLOSED, .item = item, .person = person, .code = ground, .value = one_in(4)));
    if (one_in(2))
        step(EV(DOORS_OPENED, .item = item));
}

static void propose(void)
{
    static const trondgov_code KINDS_OF[] = {TRONDGOV_PROPOSAL_MAIN,      TRONDGOV_PROPOSAL_MAIN,
                                             TRONDGOV_PROPOSAL_AMENDMENT, TRONDGOV_PROPOSAL_POSTPONE,
                                             TRONDGOV_PROPOSAL_REFER,     TRONDGOV_PROPOSAL_CLOSE_DEBATE,
                                             TRONDGOV_PROPOSAL_REJECT};
    const trondgov_code kind = KINDS_OF[draw(COUNT(KINDS_OF))];
    const trondgov_id person = one_in(10) ? somebody() : somebody_there();
    step(EV(PROPOSAL_PUT, .item = walk.next_id++, .person = person, .value = walk.in_hand, .code = kind));
}

static void withdraw(void)
{
    const trondgov_id proposal = one_in(4) ? any_proposal() : open_proposal(), other = somebody_there();
    if (proposal)
        step(EV(PROPOSAL_WITHDRAWN, .item = proposal, .person = one_in(5) ? other : proposer_of(proposal)));
}

/* One or two are questioned, withdraw, are voted on and may come back. */
static void eligibility(void)
{
    const trondgov_id item = walk.in_hand, first = somebody_there(), second = one_in(4) ? somebody_there() : 0;
    const trondgov_id questioned[] = {first, second};
    for (size_t i = 0; i < COUNT(questioned) && questioned[i]; i++) {
        step(EV(ELIGIBILITY_QUESTIONED, .person = questioned[i], .item = item, .code = TRONDGOV_GROUND_RELATIVE));
        if (!one_in(5))
            step(EV(WITHDREW, .person = questioned[i], .item = item));
    }
    if (get(TRONDGOV_FIELD_CHAIR) == TRONDGOV_NOTHING)
        step(EV(CHAIR_TAKEN, .person = leader(), .item = item));
    if (one_in(4))
        debate_a_little();
    for (size_t i = 0; i < COUNT(questioned) && questioned[i] && walk.in_hand == item; i++) {
        step(EV(BALLOT_OPENED, .item = walk.next_id++, .person = questioned[i], .code = TRONDGOV_MATTER_ELIGIBILITY));
        settle_vote();
    }
    if (one_in(5))
        step(EV(VOTING_CALLED, .item = item));
    for (size_t i = 0; i < COUNT(questioned) && questioned[i]; i++)
        step(EV(RETURNED, .person = questioned[i], .item = item));
}

static void the_end_of_the_debate(void)
{
    const trondgov_id item = walk.in_hand;
    switch (draw(5)) {
    case 0:
        carry(TRONDGOV_MATTER_CLOSURE);
        break;
    case 1:
        step(EV(DEBATE_CLOSED, .item = item));
        break;
    case 2:
        if (carry(TRONDGOV_MATTER_POSTPONEMENT) || one_in(4))
            step(EV(CASE_POSTPONED, .item = item));
        break;
    default:
        step(EV(VOTING_CALLED, .item = item));
    }
}

static void a_statement(void)
{
    static const trondgov_code ENTRIES[] = {0, 0, TRONDGOV_ENTRY_REMARK, TRONDGOV_ENTRY_COMMITTEE_STATEMENT,
                                            TRONDGOV_ENTRY_SUPPLEMENTARY_NOTE};
    const trondgov_code entry = ENTRIES[draw(COUNT(ENTRIES))];
    step(EV(STATEMENT_RECORDED, .person = somebody_there(), .item = walk.in_hand, .value = 9, .code = entry));
}

void in_debate(void)
{
    const trondgov_id item = walk.in_hand, person = somebody_there();
    switch (draw(26)) {
    case 0:
        movement();
        break;
    case 1:
        longer_times();
        break;
    case 2:
        doors();
        break;
    case 3:
        eligibility();
        break;
    case 4:
        step(EV(WITHDREW, .person = person, .item = item));
        break;
    case 5:
        step(EV(RETURNED, .person = somebody(), .item = item));
        break;
    case 6:
        step(EV(CHAIR_TAKEN, .person = leader(), .item = item));
        break;
    case 7:
        a_statement();
        break;
    case 8:
        if (one_in(2))
            carry(TRONDGOV_MATTER_HOLDING_TRIAL);
        vote_between(TRONDGOV_MATTER_TRIAL);
        break;
    case 9:
        if (one_in(3))
            take_a_break();
        break;
    case 10:
        step(EV(CASE_CLOSED, .item = item));
        break;
    case 11:
    case 12:
        withdraw();
        break;
    case 13:
    case 14:
    case 15:
    case 16:
        propose();
        break;
    case 17:
    case 18:
    case 19:
        the_end_of_the_debate();
        break;
    default:
        debate_a_little();
    }
}

/* One of the proposals, or several at once; offices. */
void after_the_call(void)
{
    static const trondgov_code MATTERS[] = {TRONDGOV_MATTER_ORDINARY, TRONDGOV_MATTER_ORDINARY,
                                            TRONDGOV_MATTER_APPOINTMENT, TRONDGOV_MATTER_ELECTION};
    static const trondgov_code OFFICES[] = {TRONDGOV_ROLE_ORDFORER, TRONDGOV_ROLE_LEDER, TRONDGOV_ROLE_NESTLEDER};
    const trondgov_code matter = MATTERS[draw(COUNT(MATTERS))], office = OFFICES[draw(COUNT(OFFICES))];
    const trondgov_id proposal = open_proposal();
    switch (draw(10)) {
    case 0:
        movement();
        break;
    case 1:
        elect(office, TRONDGOV_METHOD_MAJORITY);
        break;
    case 2:
        vote_between(one_in(2) ? TRONDGOV_MATTER_BUDGET : TRONDGOV_MATTER_ORDINARY);
        break;
    case 3:
        step(EV(CASE_CLOSED, .item = walk.in_hand));
        break;
    case 4:
        debate_a_little();
        break;
    case 5:
        step(EV(TACIT_CONSENT, .item = walk.next_id++, .value = proposal));
        break;
    case 6:
        eligibility();
        break;
    default:
        step(EV(BALLOT_OPENED, .item = walk.next_id++, .value = proposal, .code = matter));
        settle_vote();
        if (!open_proposal())
            step(EV(CASE_CLOSED, .item = walk.in_hand));
    }
}

void gather(void)
{
    for (int32_t i = 0; i < 8 && get(TRONDGOV_FIELD_CHAIR) == TRONDGOV_NOTHING; i++) {
        const trondgov_id person = i < 3 ? 1 + i : somebody_there();
        step(EV(CHAIR_TAKEN, .person = person, .item = one_in(2) ? walk.in_hand : 0));
    }
    for (size_t i = 0; i < walk.person_count && 5 * (int32_t)seen.member_count < 3 * walk.plan->seats; i++)
        if (!walk.persons[i].there && walk.persons[i].rank == 0)
            step(EV(ARRIVED, .person = walk.persons[i].id));
}

/* Whatever stands open is brought to an end. */
void finish_case(void)
{
    const trondgov_id item = walk.in_hand;
    if (walk.in_break)
        step(EV(BREAK, .value = 0));
    if (walk.open.id)
        settle_vote();
    if (walk.in_hand != item || !item)
        return;
    for (int32_t i = 0; i < 4 && !walk.called && open_proposal(); i++)
        withdraw();
    if (walk.open.id && walk.open.option_count < 2)
        propose();
    if (carry(TRONDGOV_MATTER_POSTPONEMENT))
        step(EV(CASE_POSTPONED, .item = item));
    if (walk.in_hand == item)
        step(EV(CASE_CLOSED, .item = item));
}
