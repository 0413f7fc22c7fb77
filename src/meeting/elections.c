/* Elections in the meeting: opening them, their further rounds, the lot.
 *
 * Bystyret 5.1 and 5.12, bystyreutvalgene 5.9, the councils 9, kommuneloven §§ 7-4 to 7-8. The clauses decide
 * (options_result.c, list_elections.c); here is what may be done in which order.
 */
#include "meeting/standing.h"

#include "election/count.h"
#include "rulebook/verdict_internal.h"

static trondgov_status wrong(struct trondgov_i_act *act, trondgov_code field, trondgov_status status)
{
    trondgov_i_verdict_input(act->why, field, -1);
    return status;
}

/* How the organ elects somebody to preside. */
static trondgov_status chair_method(struct trondgov_i_act *act, struct trondgov_i_found *found)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_PARAMETER, TRONDGOV_PARAMETER_CHAIR_ELECTION}};
    return trondgov_i_consult(act, TRONDGOV_QUESTION_PARAMETER, facts, sizeof facts / sizeof *facts, found);
}

/* What somebody may have told of the election: who demands lists, who is against an agreement election. */
static const trondgov_code TOLD[] = {TRONDGOV_FIELD_DEMANDING, TRONDGOV_FIELD_OBJECTORS};
enum { ALWAYS_GIVEN = 3, MOST_METHOD_FACTS = ALWAYS_GIVEN + sizeof TOLD / sizeof *TOLD };

/* How those of an organ, or its leaders, are elected: the organ that the office is in, not the one that elects. */
static trondgov_status office_method(struct trondgov_i_act *act, struct trondgov_i_found *found)
{
    const trondgov_meeting *meeting = act->meeting;
    const trondgov_code code = act->event->organ ? act->event->organ : trondgov_i_organ_code(meeting->organ);
    const trondgov_organ *organ = NULL;
    trondgov_fact facts[MOST_METHOD_FACTS] = {{TRONDGOV_FIELD_ORGAN, code},
                                              {TRONDGOV_FIELD_DATE, meeting->date},
                                              {TRONDGOV_FIELD_ROLE, act->event->role}};
    size_t given = ALWAYS_GIVEN;
    for (size_t i = 0; i < sizeof TOLD / sizeof *TOLD; i++) {
        const int64_t told = trondgov_i_stated_of(meeting, act->event->item, TOLD[i]);
        if (told != TRONDGOV_NOTHING)
            facts[given++] = (trondgov_fact){TOLD[i], told};
    }
    const struct trondgov_i_facts all = {facts, given, TRONDGOV_QUESTION_ELECTION_METHOD};
    trondgov_status status = trondgov_rulebook_organ(meeting->rulebook, code, meeting->date, &organ);
    if (status)
        return wrong(act, TRONDGOV_FIELD_ORGAN, status);
    const size_t at = trondgov_i_verdict_count(act->why);
    status = trondgov_i_answer(organ, trondgov_i_work_out_of(TRONDGOV_QUESTION_ELECTION_METHOD), &all, found, act->why);
    if (!status && found->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(act->why, at);
    else if (!status && act->why && found->answer != TRONDGOV_ANSWER_NEEDS_FACT)
        trondgov_i_verdict_kind(act->why, at, TRONDGOV_FINDING_CHECKED);
    return status;
}

static trondgov_status method_of(struct trondgov_i_act *act, struct trondgov_i_found *found)
{
    return act->event->role == TRONDGOV_ROLE_MOTELEDER ? chair_method(act, found) : office_method(act, found);
}

/* 1: stopped, because the office is filled by another method. The ground comes before what other readings say. */
static int32_t method_stopped(struct trondgov_i_act *act, trondgov_status *status)
{
    trondgov_verdict *why = act->why;
    struct trondgov_i_found found = {.answer = 0};
    act->why = NULL;
    *status = method_of(act, &found);
    act->why = why;
    const int32_t regulated = !*status && found.answer != TRONDGOV_ANSWER_NOT_REGULATED;
    const int32_t unknown = regulated && found.answer == TRONDGOV_ANSWER_NEEDS_FACT;
    const int32_t another = regulated && !unknown && found.value != act->event->code &&
                            trondgov_i_refuse_by(act, found.provision, (trondgov_code)found.value);
    *status = method_of(act, &found);
    if (unknown)
        act->applied->answer = TRONDGOV_ANSWER_NEEDS_FACT;
    return *status || another || unknown;
}

static int32_t is_stated(const trondgov_meeting *meeting, trondgov_id vote, trondgov_code field)
{
    return trondgov_i_stated_of(meeting, vote, field) > 0;
}

/* 1: stopped, because it may not be by written ballots, or because somebody who may demand them did. */
static int32_t ballots_stopped(struct trondgov_i_act *act, int32_t written, trondgov_status *status)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_RIGHT, TRONDGOV_RIGHT_VOTE_IN_WRITING},
                                   {TRONDGOV_FIELD_METHOD, act->event->code},
                                   {TRONDGOV_FIELD_ROLE, act->event->role}};
    const size_t count = sizeof facts / sizeof *facts;
    *status = TRONDGOV_OK;
    if (written)
        return trondgov_i_stopped(act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts, count, status);
    if (!is_stated(act->meeting, act->event->item, TRONDGOV_FIELD_DEMANDING))
        return 0;
    struct trondgov_i_found found = {.answer = 0};
    *status = trondgov_i_consult(act, TRONDGOV_QUESTION_RIGHT_IN_CASE, facts, count, &found);
    return *status || (found.answer == TRONDGOV_ANSWER_REQUIRED &&
                       trondgov_i_refuse_by(act, found.provision, TRONDGOV_RIGHT_VOTE_IN_WRITING));
}

/* Between candidates or lists, or for or against a nomination. Everybody who is there votes; in a case, which does not end before the election does. */
static void begin_election(trondgov_meeting *meeting, int32_t index)
{
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    trondgov_i_change(meeting, &vote->between, !trondgov_i_is_agreement(vote));
    if (vote->of_case < 0 || vote->role == TRONDGOV_ROLE_MOTELEDER || vote->round > 1)
        return;
    struct trondgov_i_case *item = trondgov_i_case_at(meeting, vote->of_case);
    trondgov_i_change(meeting, &item->elections_open, item->elections_open + 1);
}

trondgov_status trondgov_i_do_election(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const trondgov_event *event = act->event;
    if (trondgov_i_vote_of(meeting, event->item) >= 0)
        return wrong(act, TRONDGOV_FIELD_VOTE, TRONDGOV_DUPLICATE);
    const int32_t of_one = event->code == TRONDGOV_METHOD_MAJORITY || event->code == TRONDGOV_METHOD_PLURALITY;
    if (!of_one && event->code != TRONDGOV_METHOD_PROPORTIONAL && event->code != TRONDGOV_METHOD_AGREEMENT)
        return wrong(act, TRONDGOV_FIELD_METHOD, TRONDGOV_UNKNOWN_CODE); /* the people's election is no meeting's */
    if (event->value < 1 || event->value > (of_one ? 1 : TRONDGOV_I_SEATS_MAX))
        return wrong(act, TRONDGOV_FIELD_SEATS, TRONDGOV_OUT_OF_RANGE);
    const int32_t written = is_stated(meeting, event->item, TRONDGOV_FIELD_WRITTEN_BALLOTS);
    trondgov_status status = TRONDGOV_OK;
    if (method_stopped(act, &status) || ballots_stopped(act, written, &status))
        return status;
    /* who presides is elected when nobody is there to call to the vote */
    const int32_t index =
        trondgov_i_open_vote(act, written ? TRONDGOV_MATTER_WRITTEN_ELECTION : TRONDGOV_MATTER_ELECTION,
                             TRONDGOV_I_NONE, event->role != TRONDGOV_ROLE_MOTELEDER, &status);
    if (index < 0)
        return status;
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    trondgov_i_change(meeting, &vote->method, event->code);
    trondgov_i_change(meeting, &vote->organ, event->organ);
    trondgov_i_change(meeting, &vote->role, event->role);
    trondgov_i_change(meeting, &vote->to_elect, (int32_t)event->value);
    begin_election(meeting, index);
    return TRONDGOV_OK;
}

/* The vote that a further round is of: of a vote on the second place, the first one on the budgets. */
static int32_t root_of(const trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    return vote->matter == TRONDGOV_MATTER_SECOND_PLACE ? vote->earlier : index;
}

/* Whether a further round of the vote is due. */
static int32_t is_due(const trondgov_meeting *meeting, int32_t index)
{
    const struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    const struct trondgov_vote *root = trondgov_i_vote_at(meeting, root_of(meeting, index));
    const int32_t next = vote->matter == TRONDGOV_MATTER_SECOND_PLACE && vote->answer == TRONDGOV_ANSWER_CARRIED;
    /* alternatives are voted on one by one, each in a vote of its own */
    const int32_t again = trondgov_i_is_election(root->matter) || root->matter == TRONDGOV_MATTER_BUDGET;
    return vote->state == VOTE_CLOSED && again && root->answer == TRONDGOV_ANSWER_NEEDS_NEW_ROUND &&
           (next || root == vote);
}

/* Whether the round that followed still counts: open, or with a result. */
static int32_t is_followed(const trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    if (vote->followed_by < 0)
        return 0;
    const trondgov_answer answer = trondgov_i_vote_at(meeting, vote->followed_by)->answer;
    /* kommuneloven § 7-8: an election has one new vote, and whoever gets most votes in it has won */
    return answer != TRONDGOV_ANSWER_NO_QUORUM &&
           (answer != TRONDGOV_ANSWER_REJECTED || trondgov_i_is_election(vote->matter));
}

static int32_t places_filled(const trondgov_meeting *meeting, const struct trondgov_vote *vote)
{
    int32_t count = 0;
    for (int32_t i = vote->first_option; i >= 0; i = trondgov_i_option_at(meeting, i)->next)
        count += trondgov_i_option_at(meeting, i)->elected;
    return count;
}

/* The options of a further round: of an election the same candidates; of budgets the two that go on, or those that
 * share the second place. */
static void carry_over(trondgov_meeting *meeting, int32_t from, int32_t to)
{
    const struct trondgov_vote *vote = trondgov_i_vote_at(meeting, from);
    const trondgov_code matter = trondgov_i_vote_at(meeting, to)->matter;
    for (int32_t i = vote->first_option; i >= 0; i = trondgov_i_option_at(meeting, i)->next) {
        const struct trondgov_i_option *option = trondgov_i_option_at(meeting, i);
        const int32_t proposal = (int32_t)trondgov_i_map_get(&meeting->proposal_ids, option->id);
        const int32_t shares = trondgov_i_in_draw(vote, i) && !option->elected;
        if (trondgov_i_is_election(matter) ||
            (matter == TRONDGOV_MATTER_SECOND_PLACE ? shares : option->elected)) {
            trondgov_i_add_option(meeting, to, option->id);
            if (proposal >= 0 && !trondgov_i_is_election(matter)) /* let go if an earlier try settled nothing */
                trondgov_i_change(meeting, &trondgov_i_proposal_at(meeting, proposal)->undecided, 1);
            continue;
        }
        if (matter == TRONDGOV_MATTER_BUDGET && proposal >= 0)
            trondgov_i_proposal_settled(meeting, proposal, 0); /* it does not go on */
    }
}

/* Bystyret 5.10: of the budgets the one in front and the next; VOTE_BETWEEN finds them as MOST and NEXT. */
enum { GO_ON = 2 };

static trondgov_status open_round(struct trondgov_i_act *act, int32_t earlier)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t root = root_of(meeting, earlier);
    struct trondgov_vote *before = trondgov_i_vote_at(meeting, root);
    const int32_t budget = before->matter == TRONDGOV_MATTER_BUDGET;
    const int32_t for_place = budget && before->between && places_filled(meeting, before) < GO_ON;
    trondgov_status status = TRONDGOV_OK;
    if (before->proposal >= 0) /* the same proposal again */
        trondgov_i_change(meeting, &trondgov_i_proposal_at(meeting, before->proposal)->undecided, 0);
    const int32_t index = trondgov_i_open_vote(act, for_place ? TRONDGOV_MATTER_SECOND_PLACE : before->matter,
                                               before->proposal, before->role != TRONDGOV_ROLE_MOTELEDER, &status);
    if (index < 0)
        return status;
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    trondgov_i_change(meeting, &vote->method, before->method);
    trondgov_i_change(meeting, &vote->organ, before->organ);
    trondgov_i_change(meeting, &vote->role, before->role);
    trondgov_i_change(meeting, &vote->to_elect, before->to_elect);
    trondgov_i_change(meeting, &vote->earlier, root);
    trondgov_i_change(meeting, &vote->round, for_place ? 1 : before->round + 1);
    trondgov_i_change(meeting, &vote->between, before->between);
    trondgov_i_change(meeting, &trondgov_i_vote_at(meeting, earlier)->followed_by, index);
    carry_over(meeting, root, index);
    return TRONDGOV_OK;
}

/* 1: refused, because its case is not in hand. */
static int32_t of_another_case(struct trondgov_i_act *act, const struct trondgov_vote *vote, trondgov_status *status)
{
    *status = TRONDGOV_OK;
    if (vote->of_case == act->meeting->case_in_hand || vote->of_case < 0)
        return 0;
    if (!trondgov_i_refuse(act, TRONDGOV_GUARD_CASE_TAKEN_UP))
        *status = TRONDGOV_OUT_OF_ORDER;
    return 1;
}

trondgov_status trondgov_i_do_round(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t earlier = trondgov_i_vote_of(meeting, act->event->value);
    if (earlier < 0)
        return wrong(act, TRONDGOV_FIELD_EARLIER_VOTE, TRONDGOV_UNKNOWN_ID);
    if (trondgov_i_vote_of(meeting, act->event->item) >= 0)
        return wrong(act, TRONDGOV_FIELD_VOTE, TRONDGOV_DUPLICATE);
    const struct trondgov_vote *vote = trondgov_i_vote_at(meeting, earlier);
    trondgov_status status = TRONDGOV_OK;
    if (!is_due(meeting, earlier))
        return wrong(act, TRONDGOV_FIELD_EARLIER_VOTE, TRONDGOV_OUT_OF_ORDER);
    if (is_followed(meeting, vote))
        return wrong(act, TRONDGOV_FIELD_EARLIER_VOTE, TRONDGOV_DUPLICATE);
    return of_another_case(act, vote, &status) ? status : open_round(act, earlier);
}

/* Between two sides: the proposal is carried, or (the vote itself) those against it won. */
static trondgov_status lot_on_proposal(struct trondgov_i_act *act, struct trondgov_vote *vote)
{
    trondgov_meeting *meeting = act->meeting;
    const trondgov_id proposal = vote->proposal < 0 ? 0 : trondgov_i_proposal_at(meeting, vote->proposal)->id;
    const int32_t carried = act->event->value == proposal;
    if (!carried && act->event->value != vote->id)
        return wrong(act, TRONDGOV_FIELD_LIST, TRONDGOV_UNKNOWN_ID);
    act->applied->answer = carried ? TRONDGOV_ANSWER_CARRIED : TRONDGOV_ANSWER_REJECTED;
    trondgov_i_change(meeting, &vote->answer, act->applied->answer);
    if (vote->proposal >= 0 && vote->matter != TRONDGOV_MATTER_TRIAL)
        trondgov_i_proposal_settled(meeting, vote->proposal, carried);
    return TRONDGOV_OK;
}

static trondgov_status lot_on_lists(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t option)
{
    const trondgov_status status = trondgov_i_lists_lot(act, vote, option);
    if (status)
        return status;
    trondgov_i_change(act->meeting, &vote->answer, act->applied->answer);
    trondgov_i_lists_drawn(act->meeting, vote);
    return TRONDGOV_OK;
}

static trondgov_status lot_between(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t index)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t option = trondgov_i_option_of(meeting, index, act->event->value);
    if (option >= 0 && trondgov_i_is_from_lists(vote))
        return lot_on_lists(act, vote, option);
    if (option < 0 || !trondgov_i_in_draw(vote, option) || trondgov_i_option_at(meeting, option)->elected)
        return wrong(act, TRONDGOV_FIELD_LIST, option < 0 ? TRONDGOV_UNKNOWN_ID : TRONDGOV_OUT_OF_RANGE);
    trondgov_i_option_won(meeting, vote, option);
    const int32_t goes_on = vote->matter == TRONDGOV_MATTER_BUDGET && vote->round == 1;
    act->applied->answer = trondgov_i_is_election(vote->matter)          ? TRONDGOV_ANSWER_ELECTED
                           : !goes_on                                    ? TRONDGOV_ANSWER_CARRIED
                           : places_filled(meeting, vote) < GO_ON        ? TRONDGOV_ANSWER_NEEDS_LOT
                                                                         : TRONDGOV_ANSWER_NEEDS_NEW_ROUND;
    trondgov_i_change(meeting, &vote->answer, act->applied->answer);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_do_lot(struct trondgov_i_act *act)
{
    trondgov_meeting *meeting = act->meeting;
    const int32_t index = trondgov_i_vote_of(meeting, act->event->item);
    if (index < 0)
        return wrong(act, TRONDGOV_FIELD_ELECTION, TRONDGOV_UNKNOWN_ID);
    struct trondgov_vote *vote = trondgov_i_vote_at(meeting, index);
    trondgov_status status = TRONDGOV_OK;
    if (vote->state != VOTE_CLOSED || vote->answer != TRONDGOV_ANSWER_NEEDS_LOT)
        return wrong(act, TRONDGOV_FIELD_ELECTION, TRONDGOV_OUT_OF_ORDER);
    if (of_another_case(act, vote, &status))
        return status;
    trondgov_i_set64(&meeting->log.store, &vote->decided_at, act->event->at);
    return vote->between ? lot_between(act, vote, index) : lot_on_proposal(act, vote);
}
