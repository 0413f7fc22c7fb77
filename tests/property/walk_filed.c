/* What members put beside the agenda: filed, put, answered, asked further. */
#include "walk.h"

static trondgov_id filer_of(trondgov_id item)
{
    for (size_t i = 0; i < seen.item_count; i++)
        if (seen.items[i].kind == TRONDGOV_ENTRY_CASE && seen.items[i].item == item)
            return seen.items[i].person;
    return 0;
}

static trondgov_code matter_of(trondgov_id item)
{
    for (size_t i = 0; i < seen.item_count; i++)
        if (seen.items[i].kind == TRONDGOV_ENTRY_CASE && seen.items[i].item == item)
            return seen.items[i].code;
    return 0;
}

/* Questions are for the mayor and the city government. */
static trondgov_id whom(void)
{
    static const trondgov_id ASKED[] = {1, OUTSIDER, HEAD, 0, 3};
    return ASKED[draw(one_in(4) ? (uint32_t)COUNT(ASKED) : 3)];
}

static void put_question(trondgov_code matter)
{
    const trondgov_id item = case_in(TRONDGOV_STATE_LISTED, 1, matter), asked = whom(), other = somebody_there();
    const trondgov_id new_one = one_in(2) ? FIRST_FILED + FILED_IDS - 1 : walk.next_id++;
    if (!item)
        tell_about(new_one);
    step(EV(QUESTION_PUT, .item = item ? item : new_one, .code = matter, .value = asked,
            .person = item && !one_in(6) ? filer_of(item) : other));
}

void beside_the_agenda(void)
{
    const trondgov_id member = somebody_there(),
                      proposal = case_in(TRONDGOV_STATE_LISTED, 1, TRONDGOV_MATTER_MEMBER_PROPOSAL);
    if (one_in(6))
        take_a_break();
    switch (draw(6)) {
    case 0:
    case 1:
        put_question(TRONDGOV_MATTER_ORAL_QUESTION);
        break;
    case 2:
        put_question(TRONDGOV_MATTER_INTERPELLATION);
        break;
    case 3:
        put_question(TRONDGOV_MATTER_INQUIRY);
        break;
    case 4:
        step(EV(FILED, .item = walk.next_id++, .person = member, .code = TRONDGOV_MATTER_INQUIRY));
        break;
    default:
        if (proposal)
            step(EV(CASE_TAKEN_UP, .item = proposal));
    }
}

static void speak_on_it(trondgov_id item, trondgov_code matter)
{
    static const struct {
        trondgov_code matter, limit;
    } KINDS_OF[] = {{TRONDGOV_MATTER_ORAL_QUESTION, TRONDGOV_LIMIT_QUESTION},
                    {TRONDGOV_MATTER_ORAL_QUESTION, TRONDGOV_LIMIT_QUESTION_ANSWER},
                    {TRONDGOV_MATTER_ORAL_QUESTION, TRONDGOV_LIMIT_QUESTION_OTHER},
                    {TRONDGOV_MATTER_INQUIRY, TRONDGOV_LIMIT_INQUIRY},
                    {TRONDGOV_MATTER_INTERPELLATION, TRONDGOV_LIMIT_INTERPELLATION_FIRST},
                    {TRONDGOV_MATTER_INTERPELLATION, TRONDGOV_LIMIT_INTERPELLATION_ANSWER},
                    {TRONDGOV_MATTER_INTERPELLATION, TRONDGOV_LIMIT_INTERPELLATION_AGAIN}};
    const trondgov_id filer = filer_of(item), asked = whom();
    for (size_t i = 0; i < COUNT(KINDS_OF); i++) {
        const trondgov_id person = one_in(2) ? filer : asked;
        if (KINDS_OF[i].matter != matter || one_in(3))
            continue;
        step(EV(SPEECH_BEGUN, .item = item, .person = person, .code = KINDS_OF[i].limit));
        pass_time(60);
        if (walk.speaker)
            step(EV(SPEECH_ENDED, .item = item, .person = walk.speaker));
    }
}

void with_a_question(void)
{
    const trondgov_id item = walk.in_hand, person = somebody_there(), asked = whom();
    const trondgov_code matter = matter_of(item);
    switch (draw(7)) {
    case 0:
    case 1:
        step(EV(QUESTION_ANSWERED, .item = item, .person = asked));
        break;
    case 2:
        step(EV(QUESTION_PUT, .item = item, .person = filer_of(item), .code = matter, .value = asked));
        break;
    case 3:
        step(EV(QUESTION_PUT, .item = item, .person = person, .code = matter));
        break;
    case 4:
        speak_on_it(item, matter);
        break;
    case 5:
        debate_a_little();
        break;
    default:
        pass_time(300);
        step(EV(CASE_CLOSED, .item = item));
    }
}
