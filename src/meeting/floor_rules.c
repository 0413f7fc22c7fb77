/* Who may have the floor, and for which speech. Bystyret 5.4 to 5.10, 5.14, 6.1, 6.3 and 6.5, kommuneloven § 8-1. */
#include "meeting/floor.h"

#include "rulebook/verdict_internal.h"

static int32_t is_questioned(const struct trondgov_i_act *act)
{
    return trondgov_i_person_at(act->meeting, act->person)->questioned_in == act->item + 1;
}

int32_t trondgov_i_speech_counts(const trondgov_meeting *meeting, int32_t item, int32_t index)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, index);
    return person->seat >= 0 && person->questioned_in != item + 1 && !trondgov_i_frozen(meeting);
}

/* 1: out of the case. One whose eligibility is in question may be let speak on it before withdrawing. */
static int32_t out_of_case(struct trondgov_i_act *act)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    const int32_t out = person->out_of_case == act->item + 1, questioned = is_questioned(act);
    if (questioned && !out &&
        trondgov_i_right(act->meeting, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_SPEAK_ON_OWN_ELIGIBILITY)) {
        trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_MEDLEM,
                              TRONDGOV_RIGHT_SPEAK_ON_OWN_ELIGIBILITY);
        return 0;
    }
    return (questioned && trondgov_i_refuse(act, TRONDGOV_GUARD_QUESTIONED_WITHDRAWS)) ||
           (out && trondgov_i_refuse(act, TRONDGOV_GUARD_DISQUALIFIED_OUT));
}

/* 1: has a seat, but somebody sits in it until the case is over. */
static int32_t waits_for_seat(struct trondgov_i_act *act)
{
    return trondgov_i_refuse(act, trondgov_i_frozen(act->meeting) ? TRONDGOV_GUARD_NO_SEAT_CHANGE_AFTER_CALL
                                                                  : TRONDGOV_GUARD_WAIT_FOR_NEXT_CASE);
}

/* 1: one who is not a member here may not speak. In a hearing those speak whom the organ has invited. */
static int32_t outsider_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_person *person = trondgov_i_person_at(meeting, act->person);
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_ROLE, person->member.role},
        {TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_SPEAK},
        {TRONDGOV_FIELD_DOORS_CLOSED, trondgov_i_case_at(meeting, act->item)->doors != DOORS_ARE_OPEN},
        {TRONDGOV_FIELD_IS_DISQUALIFIED, 0}};
    if (meeting->kind == TRONDGOV_MEETING_HEARING &&
        trondgov_i_right(meeting, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_INVITE_TO_HEARING)) {
        trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_ORGANET, TRONDGOV_RIGHT_INVITE_TO_HEARING);
        return 0;
    }
    return trondgov_i_stopped(act, TRONDGOV_QUESTION_ATTENDANCE, facts, sizeof facts / sizeof *facts, status);
}

static int32_t person_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const struct trondgov_i_person *person = trondgov_i_person_at(act->meeting, act->person);
    if (!person->in_hall) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_PERSON, -1);
        *status = TRONDGOV_OUT_OF_ORDER;
        return 1;
    }
    if (out_of_case(act))
        return 1;
    if (person->seat >= 0)
        return 0;
    if (person->own_seat >= 0 && !person->rests && waits_for_seat(act))
        return 1;
    return outsider_stopped(act, status);
}

/* 1: the debate is over. After the call to vote the order of voting may be debated (bystyret 5.10). */
static int32_t debate_is_over(struct trondgov_i_act *act, const struct trondgov_i_kind *kind)
{
    const trondgov_meeting *meeting = act->meeting;
    if (!trondgov_i_case_at(meeting, act->item)->debate_closed || (kind->traits & IS_ANSWER) || is_questioned(act))
        return 0;
    if (!trondgov_i_frozen(meeting) || kind->limit != TRONDGOV_LIMIT_SPEECH)
        return trondgov_i_refuse(act, TRONDGOV_GUARD_NO_SPEECH_AFTER_DEBATE);
    trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_MOTELEDER, TRONDGOV_RIGHT_KEEP_TO_VOTING);
    return 0;
}

int32_t trondgov_i_speaker_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                                   trondgov_status *status)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    if (person_stopped(act, status) || debate_is_over(act, kind))
        return 1;
    if (!(kind->traits & IN_EXCHANGE) || item->exchange_of != 0)
        return 0;
    trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_LIMIT, -1);
    *status = TRONDGOV_OUT_OF_ORDER; /* nothing was said that could be replied to */
    return 1;
}

/* 1: refused by the provision of a LIMIT; 0 where the organ has none. */
static int32_t refuse_kind(struct trondgov_i_act *act, trondgov_code limit)
{
    trondgov_code provision = 0;
    trondgov_i_limit(act->meeting, limit, &provision);
    return trondgov_i_refuse_by(act, provision, limit);
}

/* Bystyret 5.6 a: a party has one main speaker in a case; who has no party here speaks as one once. */
static int32_t second_main_speech(struct trondgov_i_act *act)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, act->item, act->person);
    const int64_t party = trondgov_i_party_key(meeting, act->item, act->person);
    return party ? trondgov_i_map_get(&meeting->main_speeches, party) >= 0 : speaker && speaker->main_speech;
}

/* Bystyret 5.6 c and d: replies while the exchange lasts, and one answer to all of them by the one replied to. */
static int32_t exchange_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                                trondgov_status *status)
{
    const struct trondgov_i_case *item = trondgov_i_case_at(act->meeting, act->item);
    struct trondgov_i_found found = {.answer = 0};
    if (kind->line == LINE_OF_ANSWERS && (item->exchange_of != act->person + 1 || item->exchange_answered) &&
        refuse_kind(act, kind->limit))
        return 1;
    if (kind->line == LINE_OF_ANSWERS && item->exchange_replies == 0) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_LIMIT, -1);
        *status = TRONDGOV_OUT_OF_ORDER; /* nobody has replied */
        return 1;
    }
    const size_t at = trondgov_i_verdict_count(act->why);
    *status = trondgov_i_exchange_time(act->meeting, act->item, 1, &found, act->why); /* for one second more */
    return trondgov_i_refused_if_no(act, found.answer, at, *status);
}

/* Whether a motion to close the debate is on the floor, as far as is known: it need not be a proposal of the log. */
static int32_t closure_is_moved(const trondgov_meeting *meeting, const struct trondgov_i_case *item)
{
    int32_t known = 0;
    for (int32_t i = item->first_proposal; i >= 0; i = trondgov_i_proposal_at(meeting, i)->next) {
        const struct trondgov_i_proposal *proposal = trondgov_i_proposal_at(meeting, i);
        if (proposal->kind != TRONDGOV_PROPOSAL_CLOSE_DEBATE)
            continue;
        known = 1;
        if (!proposal->voted && !proposal->withdrawn)
            return 1;
    }
    return !known;
}

/* Bystyret 5.8: two speakers with one speech each, one for and one against. */
static int32_t closure_speech_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, act->item, act->person);
    const int64_t side = act->event->value;
    if (!closure_is_moved(meeting, item)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_LIMIT, -1);
        *status = TRONDGOV_OUT_OF_ORDER;
        return 1;
    }
    if (speaker && speaker->spoke_on_closing == item->closure_round + 1 &&
        refuse_kind(act, TRONDGOV_LIMIT_CLOSURE_SPEAKERS))
        return 1;
    return trondgov_i_over_limit(act, act->item, TRONDGOV_LIMIT_CLOSURE_SPEAKERS, item->closure_speakers + 1,
                                 status) ||
           (side != 0 &&
            trondgov_i_over_limit(act, act->item, TRONDGOV_LIMIT_CLOSURE_SPEAKERS_A_SIDE,
                                  1 + (side == TRONDGOV_CHOICE_FOR ? item->closure_for : item->closure_against),
                                  status));
}

/* Bystyret 5.14 c: interpellant and answerer twice, the others once. */
static int32_t interpellation_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                                      trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, act->item, act->person);
    const int32_t held = speaker ? speaker->interpellation : 0;
    const int32_t main = (kind->traits & COMES_FIRST) || (speaker && speaker->comes_first) ||
                         item->filer == act->person || item->addressee == act->event->person;
    const int32_t by_another =
        kind->limit == TRONDGOV_LIMIT_INTERPELLATION_FIRST && item->filer >= 0 && item->filer != act->person;
    /* the long time is for a first speech, the interpellant's or the answerer's */
    if ((by_another || ((kind->traits & COMES_FIRST) && held > 0)) && refuse_kind(act, kind->limit))
        return 1;
    return trondgov_i_over_limit(act, act->item, main ? TRONDGOV_LIMIT_INTERPELLATION_SPEECHES_MAIN
                                                      : TRONDGOV_LIMIT_INTERPELLATION_SPEECHES_OTHER,
                                 held + 1, status);
}

/* Items whose speeches have kinds of their own where the organ's rules have them. */
static const struct {
    trondgov_code matter, limit;
} OWN_KINDS[] = {
    {TRONDGOV_MATTER_INTERPELLATION, TRONDGOV_LIMIT_INTERPELLATION_AGAIN},
    {TRONDGOV_MATTER_ORAL_QUESTION, TRONDGOV_LIMIT_QUESTION_OTHER},
};

static int32_t has_own_kinds(const trondgov_meeting *meeting, trondgov_code matter)
{
    for (size_t i = 0; i < sizeof OWN_KINDS / sizeof *OWN_KINDS; i++)
        if (OWN_KINDS[i].matter == matter && trondgov_i_limit(meeting, OWN_KINDS[i].limit, NULL) >= 0)
            return 1;
    return 0;
}

/* How many speeches the case or the speaker has left. */
static int32_t number_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind, trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const struct trondgov_i_case *item = trondgov_i_case_at(meeting, act->item);
    const struct trondgov_i_speaker *speaker = trondgov_i_speaker_of(meeting, act->item, act->person);
    const int32_t counts = (kind->traits & COUNTS) && trondgov_i_speech_counts(meeting, act->item, act->person);
    if (item->matter == TRONDGOV_MATTER_INQUIRY) /* the inquirer's own speech is the only one */
        return kind->matter == 0 ? refuse_kind(act, TRONDGOV_LIMIT_INQUIRY_SPEECHES)
                                 : trondgov_i_over_limit(act, act->item, TRONDGOV_LIMIT_INQUIRY_SPEECHES,
                                                         item->speeches + 1, status);
    if (counts && has_own_kinds(meeting, item->matter)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_LIMIT, -1);
        *status = TRONDGOV_OUT_OF_RANGE;
        return 1;
    }
    if (kind->traits & ON_INTERPELLATION)
        return interpellation_stopped(act, kind, status);
    return counts && trondgov_i_over_limit(act, act->item, TRONDGOV_LIMIT_SPEECHES_IN_CASE,
                                           1 + (speaker ? speaker->speeches : 0), status);
}

int32_t trondgov_i_speech_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                                  trondgov_status *status)
{
    const trondgov_meeting *meeting = act->meeting;
    const int64_t side = act->event->value;
    if (side != 0 && ((side != TRONDGOV_CHOICE_FOR && side != TRONDGOV_CHOICE_AGAINST) ||
                      kind->line != LINE_ON_CLOSING)) {
        trondgov_i_verdict_input(act->why, TRONDGOV_FIELD_CHOICE, -1);
        *status = TRONDGOV_OUT_OF_RANGE;
        return 1;
    }
    /* bystyret 5.7; remarks on the order of voting are the chair's own task */
    if (meeting->chair == act->person && (kind->traits & DEBATES) && !trondgov_i_frozen(meeting) &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_CHAIR_HANDS_OVER))
        return 1;
    if ((kind->limit == TRONDGOV_LIMIT_MAIN_SPEECH && second_main_speech(act) && refuse_kind(act, kind->limit)) ||
        ((kind->traits & IN_EXCHANGE) && exchange_stopped(act, kind, status)) ||
        (kind->line == LINE_ON_CLOSING && closure_speech_stopped(act, status)) || number_stopped(act, kind, status))
        return 1;
    /* bystyret 5.14 a: only which committee is to have a member proposal is debated */
    if (trondgov_i_case_at(meeting, act->item)->matter == TRONDGOV_MATTER_MEMBER_PROPOSAL)
        trondgov_i_tell_right(act, TRONDGOV_FINDING_CHECKED, TRONDGOV_ROLE_MEDLEM, TRONDGOV_RIGHT_DEBATE_TREATMENT);
    return 0;
}
