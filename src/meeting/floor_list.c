/* Who waits for the floor, in which line, and who comes before whom. Bystyret 5.4 and 5.6. */
#include "meeting/floor.h"

enum { SPEAKER_BITS = 32 };

static const struct trondgov_i_kind KINDS[] = {
    {TRONDGOV_LIMIT_MAIN_SPEECH, 0, LINE_OF_SPEECHES, COUNTS | DEBATES | OPENS_EXCHANGE},
    {TRONDGOV_LIMIT_SPEECH, 0, LINE_OF_SPEECHES, COUNTS | DEBATES | OPENS_EXCHANGE},
    {TRONDGOV_LIMIT_REPLY, 0, LINE_OF_REPLIES, DEBATES | IN_EXCHANGE},
    {TRONDGOV_LIMIT_JOINT_ANSWER, 0, LINE_OF_ANSWERS, DEBATES | IN_EXCHANGE},
    {TRONDGOV_LIMIT_CLOSURE_SPEECH, 0, LINE_ON_CLOSING, DEBATES},
    {TRONDGOV_LIMIT_QUESTION, TRONDGOV_MATTER_ORAL_QUESTION, LINE_APART, 0},
    {TRONDGOV_LIMIT_QUESTION_ANSWER, TRONDGOV_MATTER_ORAL_QUESTION, LINE_APART, IS_ANSWER},
    {TRONDGOV_LIMIT_QUESTION_OTHER, TRONDGOV_MATTER_ORAL_QUESTION, LINE_APART, 0},
    {TRONDGOV_LIMIT_INQUIRY, TRONDGOV_MATTER_INQUIRY, LINE_APART, 0},
    {TRONDGOV_LIMIT_INTERPELLATION_FIRST, TRONDGOV_MATTER_INTERPELLATION, LINE_APART,
     DEBATES | OPENS_EXCHANGE | ON_INTERPELLATION | COMES_FIRST},
    {TRONDGOV_LIMIT_INTERPELLATION_ANSWER, TRONDGOV_MATTER_INTERPELLATION, LINE_APART,
     OPENS_EXCHANGE | ON_INTERPELLATION | COMES_FIRST | IS_ANSWER},
    {TRONDGOV_LIMIT_INTERPELLATION_AGAIN, TRONDGOV_MATTER_INTERPELLATION, LINE_OF_SPEECHES,
     DEBATES | OPENS_EXCHANGE | ON_INTERPELLATION},
};

const struct trondgov_i_kind *trondgov_i_kind_of(trondgov_code limit)
{
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (KINDS[i].limit == limit)
            return &KINDS[i];
    return NULL;
}

struct trondgov_i_speaker *trondgov_i_speaker_at(const trondgov_meeting *meeting, int32_t index)
{
    return trondgov_i_chunks_at(&meeting->speakers, (size_t)index);
}

/* In a case, or (-1) between the cases. */
static int64_t speaker_key(int32_t item, int32_t person)
{
    return ((int64_t)(item + 1) << SPEAKER_BITS) + person + 1;
}

struct trondgov_i_speaker *trondgov_i_speaker_of(const trondgov_meeting *meeting, int32_t item, int32_t person)
{
    const int64_t index = trondgov_i_map_get(&meeting->speaker_ids, speaker_key(item, person));
    return index < 0 ? NULL : trondgov_i_speaker_at(meeting, (int32_t)index);
}

struct trondgov_i_speaker *trondgov_i_speaker_in(trondgov_meeting *meeting, int32_t item, int32_t person)
{
    struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, item, person);
    if (speaker)
        return speaker;
    speaker = trondgov_i_append(&meeting->log.store, &meeting->speakers);
    if (speaker)
        trondgov_i_map_add(&meeting->log.store, &meeting->speaker_ids, speaker_key(item, person),
                           (int64_t)meeting->speakers.count - 1);
    return speaker;
}

int64_t trondgov_i_party_key(const trondgov_meeting *meeting, int32_t item, int32_t index)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, index);
    const int64_t party = person->seat < 0 ? -1 : trondgov_i_map_get(&meeting->parties, person->member.party);
    return party < 0 ? 0 : speaker_key(item, (int32_t)party);
}

void trondgov_i_count_proposal(trondgov_meeting *meeting, int32_t item, trondgov_id person, int32_t difference)
{
    const int32_t index = person ? trondgov_i_person_of(meeting, person) : TRONDGOV_I_NONE;
    struct trondgov_i_speaker *speaker = index < 0 ? NULL : trondgov_i_speaker_in(meeting, item, index);
    if (speaker)
        trondgov_i_change(meeting, &speaker->proposals, speaker->proposals + difference);
}

void trondgov_i_closure_voted(trondgov_meeting *meeting, int32_t index, int32_t carried)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    trondgov_i_change(meeting, &item->closure_round, item->closure_round + 1);
    trondgov_i_change(meeting, &item->closure_speakers, 0);
    trondgov_i_change(meeting, &item->closure_for, 0);
    trondgov_i_change(meeting, &item->closure_against, 0);
    if (carried)
        trondgov_i_close_list(meeting, index);
}

#define EACH_WAITING(meeting, item, i)                                                                                 \
    for (int32_t i = trondgov_i_case_at(meeting, item)->first_turn; i >= 0; i = trondgov_i_turn_at(meeting, i)->next)

static int32_t line_of(const struct trondgov_i_turn *turn)
{
    return trondgov_i_kind_of(turn->limit)->line;
}

int32_t trondgov_i_is_ready(const trondgov_meeting *meeting, const struct trondgov_i_turn *turn)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, turn->person);
    /* somebody sits in the seat, and the one who waits for it speaks when it is free (bystyret 3.6, kommuneloven § 8-1) */
    const int32_t waits_for_seat = trondgov_i_lacks_seat(person) && !person->rests;
    return person->in_hall && person->out_of_case != turn->of_case + 1 && !waits_for_seat;
}

int32_t trondgov_i_floor_wanted(const trondgov_meeting *meeting, int32_t item)
{
    const struct trondgov_i_turn *speaks =
        meeting->speaking < 0 ? NULL : trondgov_i_turn_at(meeting, meeting->speaking);
    if (speaks && speaks->of_case == item && line_of(speaks) != LINE_ON_CLOSING)
        return 1;
    EACH_WAITING(meeting, item, i)
    {
        const struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, i);
        if (line_of(turn) != LINE_ON_CLOSING && trondgov_i_is_ready(meeting, turn))
            return 1;
    }
    return 0;
}

static int32_t has_proposal(const trondgov_meeting *meeting, const struct trondgov_i_turn *turn)
{
    const struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, turn->of_case, turn->person);
    return speaker && speaker->proposals > 0;
}

trondgov_status trondgov_i_precedence(const trondgov_meeting *meeting, const struct trondgov_i_turn *turn,
                                      const struct trondgov_i_turn *other, struct trondgov_i_found *found,
                                      trondgov_verdict *why)
{
    /* asked with MATTER INTERPELLATION it would be about which interpellation comes first, not which speaker */
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_MATTER, TRONDGOV_MATTER_ORDINARY},
                                   {TRONDGOV_FIELD_REPLY, line_of(turn) == LINE_OF_REPLIES},
                                   {TRONDGOV_FIELD_OTHER_REPLY, line_of(other) == LINE_OF_REPLIES},
                                   {TRONDGOV_FIELD_HAS_PROPOSAL, has_proposal(meeting, turn)},
                                   {TRONDGOV_FIELD_OTHER_HAS_PROPOSAL, has_proposal(meeting, other)},
                                   {TRONDGOV_FIELD_ASKED, turn->asked_at},
                                   {TRONDGOV_FIELD_OTHER_ASKED, other->asked_at}};
    const struct trondgov_i_facts given = {facts, sizeof facts / sizeof *facts, TRONDGOV_QUESTION_PRECEDENCE};
    found->answer = TRONDGOV_ANSWER_NOT_REGULATED;
    if (line_of(turn) > LINE_OF_REPLIES || line_of(other) > LINE_OF_REPLIES)
        return TRONDGOV_OK;
    return trondgov_i_consult_about(meeting, trondgov_i_case_at(meeting, turn->of_case)->id, &given, found, why);
}

void trondgov_i_close_list(trondgov_meeting *meeting, int32_t item)
{
    for (int32_t line = LINE_OF_SPEECHES; line <= LINE_APART; line++)
        trondgov_i_take_out(meeting, item, TRONDGOV_I_NONE, line);
}

int32_t trondgov_i_request_of(const trondgov_meeting *meeting, int32_t item, int32_t person, int32_t line)
{
    const struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, item, person);
    if (!speaker || !(speaker->waits & (1 << line)))
        return TRONDGOV_I_NONE;
    EACH_WAITING(meeting, item, i)
    {
        const struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, i);
        if (turn->person == person && line_of(turn) == line)
            return i;
    }
    return TRONDGOV_I_NONE;
}

void trondgov_i_wait_in_line(trondgov_meeting *meeting, int32_t index)
{
    struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, index);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, turn->of_case);
    struct trondgov_i_speaker *speaker = trondgov_i_speaker_in(meeting, turn->of_case, turn->person);
    if (!speaker)
        return;
    trondgov_i_change(meeting, &speaker->waits, speaker->waits | (1 << line_of(turn)));
    if (item->last_turn < 0)
        trondgov_i_change(meeting, &item->first_turn, index);
    else
        trondgov_i_change(meeting, &trondgov_i_turn_at(meeting, item->last_turn)->next, index);
    trondgov_i_change(meeting, &item->last_turn, index);
}

/* Takes a request out of the list; `before`: the one in front of it, -1: it is the first. */
static void leave_line(trondgov_meeting *meeting, int32_t index, int32_t before)
{
    struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, index);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, turn->of_case);
    struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, turn->of_case, turn->person);
    trondgov_i_change(meeting, before < 0 ? &item->first_turn : &trondgov_i_turn_at(meeting, before)->next, turn->next);
    if (item->last_turn == index)
        trondgov_i_change(meeting, &item->last_turn, before);
    trondgov_i_change(meeting, &turn->next, TRONDGOV_I_NONE);
    if (speaker)
        trondgov_i_change(meeting, &speaker->waits, speaker->waits & ~(1 << line_of(turn)));
}

void trondgov_i_take_out(trondgov_meeting *meeting, int32_t item, int32_t wanted, int32_t line)
{
    int32_t before = TRONDGOV_I_NONE, next;
    for (int32_t i = trondgov_i_case_at(meeting, item)->first_turn; i >= 0; i = next) {
        struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, i);
        next = turn->next;
        if (i == wanted || line_of(turn) == line)
            leave_line(meeting, i, before);
        else
            before = i;
        if (i != wanted && line_of(turn) == line)
            trondgov_i_change(meeting, &turn->state, TURN_DONE);
    }
}
