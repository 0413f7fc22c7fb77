/* Between the cases: the plan of the meeting, the order of the cases, late items, breaks, who presides. */
#include "walk.h"

/* Somebody comes or goes; most who go come back. */
void movement(void)
{
    const struct person *person = person_of(somebody());
    const struct person *other = person_of(somebody());
    if (person->there && !one_in(3))
        person = other;
    if (person->there)
        step(EV(LEFT, .person = person->id, .code = one_in(2) ? TRONDGOV_GROUND_ILLNESS : 0));
    else
        step(EV(ARRIVED, .person = person->id));
}

static void a_running_plan(void)
{
    static const trondgov_code LIMITS[] = {TRONDGOV_LIMIT_SPEECH, TRONDGOV_LIMIT_MAIN_SPEECH,
                                           TRONDGOV_LIMIT_SPEECHES_IN_CASE, TRONDGOV_LIMIT_QUESTION_HOUR};
    const trondgov_code limit = LIMITS[draw(COUNT(LIMITS))];
    if (carry(TRONDGOV_MATTER_RUNNING_PLAN) || one_in(3))
        step(EV(RUNNING_PLAN, .code = limit, .value = 100 + draw(4000)));
}

static void another_order(void)
{
    const trondgov_id item = case_in(TRONDGOV_STATE_LISTED, 0, 0);
    if (carry(TRONDGOV_MATTER_ORDER) || one_in(3))
        step(EV(ORDER_CHANGED, .item = item ? item : FIRST_CASE, .value = 1));
}

static void put_off(void)
{
    const trondgov_id item = case_in(TRONDGOV_STATE_LISTED, one_in(2), 0);
    if (carry(TRONDGOV_MATTER_POSTPONEMENT) || one_in(3))
        step(EV(CASE_POSTPONED, .item = item ? item : FIRST_CASE));
}

/* A case that the notice lacked, and those who object to it. */
void late_item(void)
{
    const trondgov_id item = FIRST_CASE + draw(CASES + 3), filed = case_in(TRONDGOV_STATE_RECEIVED, one_in(2), 0);
    const uint32_t objectors = draw(4);
    step(EV(LATE_CASE, .item = filed && one_in(2) ? filed : item, .code = TRONDGOV_MATTER_ORDINARY));
    for (uint32_t i = 0; i < objectors; i++)
        step(EV(OBJECTED, .item = item, .person = somebody_there()));
    if (one_in(4))
        step(EV(OBJECTED, .item = item, .value = 1 + draw(30)));
    step(EV(CASE_TAKEN_UP, .item = item));
}

/* What is tried in a break must wait. */
void take_a_break(void)
{
    const int32_t tries = (int32_t)draw(5);
    step(EV(BREAK, .value = 1));
    for (int32_t i = 0; i < tries; i++) {
        pass_time(600);
        switch (draw(9)) {
        case 5:
            step(EV(SPEECH_ENDED, .item = walk.in_hand ? walk.in_hand : FIRST_CASE,
                    .person = walk.speaker ? walk.speaker : 1));
            break;
        case 6:
            step(EV(DOORS_OPENED, .item = walk.in_hand ? walk.in_hand : FIRST_CASE));
            break;
        case 0:
            movement();
            break;
        case 1:
            step(EV(CHAIR_TAKEN, .person = leader()));
            break;
        case 2:
            step(EV(STATEMENT_RECORDED, .person = somebody_there(), .value = 9));
            break;
        case 3:
            step(EV(PROPOSAL_PUT, .item = walk.next_id++, .value = walk.in_hand ? walk.in_hand : FIRST_CASE + CASES - 1,
                    .code = TRONDGOV_PROPOSAL_RECOMMENDATION));
            break;
        case 4:
            settle_vote();
            break;
        default:
            anything();
        }
    }
    pass_time(1800);
    step(EV(BREAK, .value = 0));
}

/* The next case of the notice, or now and then another. */
static void take_up(void)
{
    const trondgov_id any = case_in(TRONDGOV_STATE_LISTED, 0, 0);
    trondgov_id next = 0;
    for (trondgov_id item = FIRST_CASE; !next && item < FIRST_CASE + CASES + 3; item++)
        if (state_of(item) == TRONDGOV_STATE_LISTED)
            next = item;
    if (!next)
        next = FIRST_CASE;
    step(EV(CASE_TAKEN_UP, .item = any && one_in(4) ? any : next));
}

static void a_report(void)
{
    static const trondgov_code AFFAIRS[] = {TRONDGOV_AFFAIR_DELEGATION, TRONDGOV_AFFAIR_MEMBER_PROPOSAL,
                                            TRONDGOV_AFFAIR_URGENT_DECISION, TRONDGOV_AFFAIR_REPORT};
    const trondgov_code affair = AFFAIRS[draw(COUNT(AFFAIRS))];
    step(EV(REPORTED, .item = walk.next_id++, .person = somebody_there(), .code = affair));
}

void between_cases(void)
{
    switch (draw(19)) {
    case 0:
    case 18:
        a_running_plan();
        break;
    case 1:
        another_order();
        break;
    case 2:
        put_off();
        break;
    case 3:
        late_item();
        break;
    case 4:
        take_a_break();
        break;
    case 5:
        a_report();
        break;
    case 6:
        step(EV(CHAIR_TAKEN, .person = leader()));
        break;
    case 7:
        elect(TRONDGOV_ROLE_MOTELEDER, one_in(3) ? TRONDGOV_METHOD_PLURALITY : TRONDGOV_METHOD_MAJORITY);
        break;
    case 8:
    case 9:
        movement();
        break;
    case 10:
    case 11:
    case 12:
        beside_the_agenda();
        break;
    case 13:
        if (one_in(4))
            step(EV(MEETING_CLOSED, .person = 0));
        break;
    default:
        take_up();
    }
}
