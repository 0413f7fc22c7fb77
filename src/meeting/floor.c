/* The debate: asking for the floor, speeches, warnings. Bystyret 5.4 to 5.8. */
#include "meeting/floor.h"
#include "meeting/procedures.h"

#include "rulebook/verdict_internal.h"

/* 1: stopped, because somebody who waits comes before. */
static int32_t out_of_turn(struct trondgov_i_act *act, const struct trondgov_i_turn *turn, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    for (int32_t i = trondgov_i_case_at(meeting, act->item)->first_turn; i >= 0;) {
        const struct trondgov_i_turn *other = trondgov_i_turn_at(meeting, i);
        i = other->next;
        struct trondgov_i_found found = {.answer = 0};
        const size_t at = trondgov_i_verdict_count(act->why);
        if (other->person == turn->person || !trondgov_i_is_ready(meeting, other))
            continue;
        *status = trondgov_i_precedence(meeting, turn, other, &found, act->why);
        if (*status)
            return 1;
        if (found.answer == TRONDGOV_ANSWER_NO) {
            trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_GROUND);
            act->applied->answer = TRONDGOV_ANSWER_REFUSED;
            return 1;
        }
        trondgov_i_verdict_cut(act->why, at); /* one line for each who waits would say nothing */
    }
    return 0;
}

static int32_t add_turn(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_turn *turn = trondgov_i_append(&meeting->log.store, &meeting->turns);
    if (!turn)
        return TRONDGOV_I_NONE;
    *turn = (struct trondgov_i_turn){.asked_at = act->event->at, .running_since = TRONDGOV_NOTHING,
                                     .person = act->person, .of_case = act->item, .next = TRONDGOV_I_NONE,
                                     .limit = act->event->code, .state = TURN_WAITS};
    return (int32_t)meeting->turns.count - 1;
}

/* What kind of speech an event is about; NULL: none that this item has, and *status says so. */
static const struct trondgov_i_kind *kind_of(struct trondgov_i_act *act, trondgov_status *status)
{
    const struct trondgov_i_kind *kind = trondgov_i_kind_of(act->event->code);
    if (kind && (kind->matter == 0 || kind->matter == trondgov_i_case_at(act->meeting, act->item)->matter))
        return kind;
    trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_LIMIT, -1);
    *status = TRONDGOV_OUT_OF_RANGE;
    return NULL;
}

trondgov_status trondgov_i_do_floor_asked(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_status status = TRONDGOV_OK;
    const struct trondgov_i_kind *kind = kind_of(act, &status);
    if (!kind || trondgov_i_case_elsewhere(act, &status) || trondgov_i_speaker_stopped(act, kind, &status))
        return status;
    if (trondgov_i_request_of(meeting, act->item, act->person, kind->line) >= 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_DUPLICATE;
    }
    const int32_t index = add_turn(act);
    if (index >= 0)
        trondgov_i_wait_in_line(meeting, index);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_floor_given_up(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_status status = TRONDGOV_OK;
    const struct trondgov_i_kind *kind = kind_of(act, &status);
    if (!kind || trondgov_i_case_elsewhere(act, &status))
        return status;
    const int32_t request = trondgov_i_request_of(meeting, act->item, act->person, kind->line);
    if (request < 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        return TRONDGOV_OUT_OF_ORDER; /* who does not wait has nothing to give up */
    }
    trondgov_i_take_out(meeting, act->item, request, -1);
    trondgov_i_change(meeting, &trondgov_i_turn_at(meeting, request)->state, TURN_DONE);
    return TRONDGOV_OK;
}

/* 1: one has the floor at a time: refused, or a status. */
static int32_t somebody_speaks(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    if (meeting->speaking < 0)
        return 0;
    const int32_t same = trondgov_i_turn_at(meeting, meeting->speaking)->person == act->person;
    if (same || !trondgov_i_refuse(act, TRONDGOV_GUARD_FLOOR_IN_TURN)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        *status = same ? TRONDGOV_DUPLICATE : TRONDGOV_OUT_OF_ORDER;
    }
    return 1;
}

/* What a speech adds to the numbers of the one who holds it. */
static void count_speech(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                         struct trondgov_i_speaker *speaker)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if ((kind->traits & COUNTS) && trondgov_i_speech_counts(meeting, act->item, act->person))
        trondgov_i_change(meeting, &speaker->speeches, speaker->speeches + 1);
    if (kind->traits & ON_INTERPELLATION)
        trondgov_i_change(meeting, &speaker->interpellation, speaker->interpellation + 1);
    if (kind->traits & COMES_FIRST)
        trondgov_i_change(meeting, &speaker->comes_first, 1);
    if (kind->line == LINE_ON_CLOSING)
        trondgov_i_change(meeting, &speaker->spoke_on_closing, item->closure_round + 1);
    if (kind->limit != TRONDGOV_LIMIT_MAIN_SPEECH)
        return;
    const int64_t party = trondgov_i_party_key(meeting, act->item, act->person);
    if (party && trondgov_i_map_get(&meeting->main_speeches, party) < 0)
        trondgov_i_map_add(&meeting->log.store, &meeting->main_speeches, party, act->person);
    else if (!party)
        trondgov_i_change(meeting, &speaker->main_speech, 1);
}

/* A speech has an exchange of replies of its own; whoever still waits with a reply to the one before comes too late. */
static void open_exchange(trondgov_meeting *meeting, int32_t index, int32_t person)
{
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, index);
    int32_t *begun_anew[] = {&item->exchange_replies, &item->exchange_answered, &item->exchange_used,
                             &item->exchange_extended};
    trondgov_i_change(meeting, &item->exchange_of, person + 1);
    for (size_t i = 0; i < sizeof begun_anew / sizeof *begun_anew; i++)
        trondgov_i_change(meeting, begun_anew[i], 0);
    trondgov_i_take_out(meeting, index, TRONDGOV_I_NONE, LINE_OF_REPLIES);
    trondgov_i_take_out(meeting, index, TRONDGOV_I_NONE, LINE_OF_ANSWERS);
}

/* What a speech adds to the numbers of the case. */
static void count_in_case(struct trondgov_i_act *act, const struct trondgov_i_kind *kind)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    if (!(kind->traits & IS_ANSWER))
        trondgov_i_change(meeting, &item->speeches, item->speeches + 1);
    if (kind->traits & OPENS_EXCHANGE)
        open_exchange(meeting, act->item, act->person);
    if (kind->line == LINE_OF_REPLIES)
        trondgov_i_change(meeting, &item->exchange_replies, item->exchange_replies + 1);
    if (kind->line == LINE_OF_ANSWERS)
        trondgov_i_change(meeting, &item->exchange_answered, 1);
    if (kind->line != LINE_ON_CLOSING)
        return;
    trondgov_i_change(meeting, &item->closure_speakers, item->closure_speakers + 1);
    if (act->event->value == TRONDGOV_CHOICE_FOR)
        trondgov_i_change(meeting, &item->closure_for, item->closure_for + 1);
    if (act->event->value == TRONDGOV_CHOICE_AGAINST)
        trondgov_i_change(meeting, &item->closure_against, item->closure_against + 1);
}

static void give_floor(struct trondgov_i_act *act, const struct trondgov_i_kind *kind, int32_t request)
{
    trondgov_meeting *meeting = act->meeting;
    struct trondgov_i_speaker *speaker = trondgov_i_speaker_in(meeting, act->item, act->person);
    const int32_t index = request >= 0 ? request : add_turn(act); /* who did not ask before asks now */
    if (!speaker || index < 0)
        return;
    struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, index);
    if (request >= 0)
        trondgov_i_take_out(meeting, act->item, request, -1);
    trondgov_i_change(meeting, &turn->limit, act->event->code);
    trondgov_i_change(meeting, &turn->state, TURN_SPEAKS);
    trondgov_i_set64(&meeting->log.store, &turn->running_since, act->event->at);
    trondgov_i_change(meeting, &meeting->speaking, index);
    count_speech(act, kind, speaker);
    count_in_case(act, kind);
}

trondgov_status trondgov_i_do_speech_begun(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    trondgov_status status = TRONDGOV_OK;
    const struct trondgov_i_kind *kind = kind_of(act, &status);
    if (!kind || trondgov_i_case_elsewhere(act, &status) || somebody_speaks(act, &status) ||
        trondgov_i_speaker_stopped(act, kind, &status) || trondgov_i_speech_stopped(act, kind, &status))
        return status;
    const int32_t request = trondgov_i_request_of(meeting, act->item, act->person, kind->line);
    struct trondgov_i_turn turn = {.asked_at = act->event->at, .person = act->person, .of_case = act->item,
                                   .limit = act->event->code};
    if (request >= 0)
        turn.asked_at = trondgov_i_turn_at(meeting, request)->asked_at;
    if (out_of_turn(act, &turn, &status) || trondgov_i_pot_stopped(act, &status))
        return status;
    struct trondgov_i_found found = {.answer = 0};
    const struct trondgov_i_speech begun = {kind->limit, act->item, act->person, 0};
    status = trondgov_i_speech_time(meeting, &begun, &found, act->why);
    if (!status)
        give_floor(act, kind, request);
    return status;
}

void trondgov_i_yield_floor(trondgov_meeting *meeting, int64_t at)
{
    if (meeting->speaking < 0)
        return;
    struct trondgov_i_turn *turn = trondgov_i_turn_at(meeting, meeting->speaking);
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, turn->of_case);
    const int32_t used = trondgov_i_turn_used(turn, at);
    trondgov_i_change(meeting, &turn->used, used);
    trondgov_i_set64(&meeting->log.store, &turn->running_since, TRONDGOV_NOTHING);
    trondgov_i_change(meeting, &turn->state, TURN_DONE);
    trondgov_i_change(meeting, &meeting->speaking, TRONDGOV_I_NONE);
    if (!(trondgov_i_kind_of(turn->limit)->traits & IN_EXCHANGE))
        return;
    trondgov_i_change(meeting, &item->exchange_used, trondgov_i_sum(item->exchange_used, used));
    trondgov_i_change(meeting, &item->exchange_used_in_case, trondgov_i_sum(item->exchange_used_in_case, used));
}

/* What is over its time is a fault of the speech; it was held all the same. */
static trondgov_status tell_time(struct trondgov_i_act *act, const struct trondgov_i_turn *turn)
{
    struct trondgov_i_found found = {.answer = 0};
    size_t at = trondgov_i_verdict_count(act->why);
    const struct trondgov_i_speech held = {turn->limit, turn->of_case, turn->person, turn->used};
    trondgov_status status = trondgov_i_speech_time(act->meeting, &held, &found, act->why);
    if (!status && found.answer == TRONDGOV_ANSWER_NO && act->why)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_FAULT);
    if (status || !(trondgov_i_kind_of(turn->limit)->traits & IN_EXCHANGE))
        return status;
    at = trondgov_i_verdict_count(act->why);
    status = trondgov_i_exchange_time(act->meeting, turn->of_case, 0, &found, act->why);
    if (!status && found.answer == TRONDGOV_ANSWER_NO && act->why)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_FAULT);
    return status;
}

trondgov_status trondgov_i_do_speech_ended(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_turn *turn =
        meeting->speaking < 0 ? NULL : trondgov_i_turn_at(meeting, meeting->speaking);
    if (!turn || turn->person != act->person || turn->of_case != act->item) {
        trondgov_i_verdict_input(act->why, !turn || turn->person != act->person ? TRONDGOV_FIELD_PERSON
                                                                               : TRONDGOV_FIELD_CASE, -1);
        return TRONDGOV_OUT_OF_ORDER; /* who has not the floor cannot yield it */
    }
    trondgov_i_yield_floor(meeting, act->event->at);
    return tell_time(act, turn);
}

/* So many warnings: with the last of them the chair may interrupt; a further one is not in the rules. */
static trondgov_status tell_warnings(struct trondgov_i_act *act, int32_t warnings)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_MOTELEDER},
                                   {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_REMOVE_MEMBER}};
    struct trondgov_i_found found = {.answer = 0};
    const size_t at = trondgov_i_verdict_count(act->why);
    trondgov_status status = trondgov_i_against_limit(act->meeting, TRONDGOV_I_NONE, TRONDGOV_LIMIT_WARNINGS, warnings,
                                                      &found, act->why);
    if (status || found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    if (found.margin <= 0)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_RIGHT_INTERRUPT_SPEAKER);
    if (found.answer != TRONDGOV_ANSWER_NO)
        return TRONDGOV_OK;
    trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_WARNING);
    return trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT, facts, sizeof facts / sizeof *facts, &found);
}

trondgov_status trondgov_i_do_warned(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t elsewhere = act->event->item != 0 && act->item != meeting->case_in_hand;
    if (elsewhere || !trondgov_i_person_at(meeting, act->person)->in_hall) {
        trondgov_i_verdict_input(act->why, elsewhere ? TRONDGOV_FIELD_CASE : TRONDGOV_FIELD_PERSON, -1);
        return elsewhere && act->item < 0 ? TRONDGOV_UNKNOWN_ID : TRONDGOV_OUT_OF_ORDER;
    }
    /* counted in the case in hand: over how long they add up no text says */
    struct trondgov_i_speaker *speaker = trondgov_i_speaker_in(meeting, meeting->case_in_hand, act->person);
    if (!speaker)
        return TRONDGOV_OK;
    trondgov_i_change(meeting, &speaker->warnings, speaker->warnings + 1);
    return tell_warnings(act, speaker->warnings);
}
