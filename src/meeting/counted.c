/* What can be chosen in a vote, and votes that are told as totals: by written ballots, or by another visible way than
 * the voting system (bystyret 5.12 b; kommuneloven §§ 5-12, 7-5 and 7-8).
 */
#include "meeting/state.h"

#include "rulebook/verdict_internal.h"

static trondgov_status wrong(struct trondgov_i_act *act, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(act->why, field, -1);
    return status;
}

/* The choice of the event and the option it names. */
static trondgov_status choice_of(struct trondgov_i_act *act, int32_t index, trondgov_id id, int32_t *option)
{
    const struct trondgov_vote *vote = trondgov_i_vote_at(act->meeting, index);
    const trondgov_code choice = act->event->code;
    *option = TRONDGOV_I_NONE;
    if (choice != TRONDGOV_CHOICE_BLANK && (choice == TRONDGOV_CHOICE_OPTION) != (vote->between != 0))
        return wrong(act, TRONDGOV_FIELD_CHOICE, TRONDGOV_UNKNOWN_CODE);
    if (choice != TRONDGOV_CHOICE_OPTION)
        return id == 0 ? TRONDGOV_OK : wrong(act, TRONDGOV_FIELD_OPTION, TRONDGOV_OUT_OF_RANGE);
    if (!trondgov_i_enough_options(vote))
        return wrong(act, TRONDGOV_FIELD_OPTION, TRONDGOV_OUT_OF_ORDER);
    *option = trondgov_i_option_of(act->meeting, index, id);
    return *option >= 0 ? TRONDGOV_OK
                        : wrong(act, TRONDGOV_FIELD_OPTION, id ? TRONDGOV_UNKNOWN_ID : TRONDGOV_MISSING_FIELD);
}

trondgov_status trondgov_i_choice_possible(struct trondgov_i_act *act, int32_t index, int32_t *option)
{
    const struct trondgov_vote *vote = trondgov_i_vote_at(act->meeting, index);
    const int32_t by_chair = vote->counted && act->person == act->meeting->chair;
    const trondgov_status status = choice_of(act, index, act->event->value, option);
    if (status)
        return status;
    /* written ballots are secret; and totals are told of everybody, or votes by name */
    if (vote->matter == TRONDGOV_MATTER_WRITTEN_ELECTION || (vote->counted && !by_chair))
        return wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_OUT_OF_ORDER);
    return TRONDGOV_OK;
}

static int32_t *total_of(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_code choice, int32_t option)
{
    return option >= 0                         ? &trondgov_i_option_at(meeting, option)->votes
           : choice == TRONDGOV_CHOICE_FOR     ? &vote->in_favour
           : choice == TRONDGOV_CHOICE_AGAINST ? &vote->against
                                               : &vote->blank;
}

trondgov_status trondgov_i_chair_tells(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t seat,
                                       int32_t option)
{
    trondgov_meeting *meeting = act->meeting;
    if (*total_of(meeting, vote, act->event->code, option) == 0)
        return wrong(act, TRONDGOV_FIELD_CHOICE, TRONDGOV_OUT_OF_RANGE); /* nobody voted so */
    trondgov_i_change(meeting, &trondgov_i_choices_at(meeting, vote->choices)[seat],
                      option >= 0 ? -(option + 1) : act->event->code);
    return TRONDGOV_OK;
}

/* 1: stopped, because totals are no lawful way of telling this vote. */
static int32_t way_stopped(struct trondgov_i_act *act, const struct trondgov_vote *vote, trondgov_status *status)
{
    const int32_t written = vote->matter == TRONDGOV_MATTER_WRITTEN_ELECTION; /* tried when it was opened */
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_VOTE_ANOTHER_WAY}};
    *status = TRONDGOV_OK;
    return !written && !vote->counted &&
           trondgov_i_stopped(act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts, sizeof facts / sizeof *facts, status);
}

static int32_t told(const trondgov_meeting *meeting, const struct trondgov_vote *vote, int32_t bit, int32_t option)
{
    return option >= 0 ? trondgov_i_option_at(meeting, option)->counted : vote->counted & bit;
}

static void record(trondgov_meeting *meeting, struct trondgov_vote *vote, int32_t bit, int32_t option,
                   trondgov_code choice, int32_t votes)
{
    if (option >= 0) {
        trondgov_i_change(meeting, &trondgov_i_option_at(meeting, option)->counted, 1);
        trondgov_i_change(meeting, &vote->in_favour, vote->in_favour + votes);
    }
    trondgov_i_change(meeting, total_of(meeting, vote, choice, option), votes);
    trondgov_i_change(meeting, &vote->counted, vote->counted | bit);
}

trondgov_status trondgov_i_do_counted(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const trondgov_code choice = act->event->code;
    const int32_t index = trondgov_i_vote_of(meeting, act->event->item);
    if (index < 0)
        return wrong(act, TRONDGOV_FIELD_VOTE, TRONDGOV_UNKNOWN_ID);
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    const int32_t cast = vote->in_favour + vote->against + vote->blank;
    const int32_t bit = choice == TRONDGOV_CHOICE_FOR       ? TOLD_FOR
                        : choice == TRONDGOV_CHOICE_AGAINST ? TOLD_AGAINST
                        : choice == TRONDGOV_CHOICE_BLANK   ? TOLD_BLANK
                                                            : TOLD_OPTION;
    const int32_t elects = trondgov_i_is_election(vote->matter) || vote->matter == TRONDGOV_MATTER_APPOINTMENT;
    int32_t option = TRONDGOV_I_NONE;
    trondgov_status status = choice_of(act, index, act->event->person, &option);
    if (status)
        return status;
    if (vote->state != VOTE_OPEN || (cast > 0 && !vote->counted))
        return wrong(act, TRONDGOV_FIELD_VOTE, TRONDGOV_OUT_OF_ORDER); /* over, or votes by name were cast */
    if (told(meeting, vote, bit, option))
        return wrong(act, TRONDGOV_FIELD_CHOICE, TRONDGOV_DUPLICATE);
    if (act->event->value < 0 || act->event->value > vote->present - cast)
        return wrong(act, TRONDGOV_FIELD_VOTES, TRONDGOV_OUT_OF_RANGE); /* more than could vote */
    if (way_stopped(act, vote, &status))
        return status;
    if (choice == TRONDGOV_CHOICE_BLANK && !elects && act->event->value > 0 &&
        trondgov_i_refuse(act, TRONDGOV_GUARD_BLANK_IN_ELECTIONS))
        return TRONDGOV_OK;
    record(meeting, vote, bit, option, choice, (int32_t)act->event->value);
    return TRONDGOV_OK;
}
