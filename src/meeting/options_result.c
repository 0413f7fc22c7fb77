/* What a vote between options leads to: by the organ's rules, by the Act, or as any vote.
 *
 * Bystyret 5.1, 5.10 and 5.12, kommuneloven §§ 7-8 and 11-9, the councils 9 and 11, through the clauses of
 * VOTE_BETWEEN, MAJORITY_ELECTION and ALTERNATIVE_CARRIED. What none of them regulates is decided as any vote is: the
 * one with more than half of the votes cast is carried (kommuneloven § 11-9 second paragraph).
 */
#include "meeting/standing.h"

#include "rulebook/tally.h"
#include "rulebook/verdict_internal.h"

struct trondgov_i_standing trondgov_i_standing_of(const struct trondgov_vote *vote)
{
    struct trondgov_i_standing standing = {.lead = TRONDGOV_I_NONE};
    const int32_t of_chair = -vote->chair_choice - 1;
    int64_t named = 0;
    int32_t weight = 0;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        const struct trondgov_i_option *option = trondgov_i_option_at(vote->meeting, i);
        const int32_t weighs = option->elected ? 2 : i == of_chair;
        named += option->votes;
        if (standing.lead < 0 || option->votes > standing.most || (option->votes == standing.most && weighs > weight)) {
            standing.lead = i;
            weight = weighs;
        }
        if (option->votes > standing.most) {
            standing.third = standing.next;
            standing.next = standing.most;
            standing.most = option->votes;
        } else if (i == vote->first_option)
            continue; /* nobody has voted for the first: it is not a second one */
        else if (option->votes > standing.next) {
            standing.third = standing.next;
            standing.next = option->votes;
        } else if (option->votes > standing.third)
            standing.third = option->votes;
    }
    standing.others = named - standing.most;
    return standing;
}

/* How whoever presided voted, as a tally of the option in front against the others has it. */
static trondgov_code chair_on(const struct trondgov_vote *vote, int32_t lead)
{
    return vote->chair_choice >= 0          ? vote->chair_choice
           : -vote->chair_choice - 1 == lead ? TRONDGOV_CHOICE_FOR
                                            : TRONDGOV_CHOICE_AGAINST;
}

void trondgov_i_options_tally(const struct trondgov_vote *vote, trondgov_tally *tally)
{
    const struct trondgov_i_standing standing = trondgov_i_standing_of(vote);
    const int32_t lists = trondgov_i_is_from_lists(vote); /* no vote for a list is one against another */
    tally->in_favour = (int32_t)(standing.most + (lists ? standing.others : 0));
    tally->against = (int32_t)(lists ? 0 : standing.others);
    tally->chair = lists ? 0 : chair_on(vote, standing.lead);
}

void trondgov_i_options_party(const struct trondgov_vote *vote, int32_t choice, trondgov_tally *tally)
{
    if (choice >= 0)
        return;
    const int32_t for_lead = -choice - 1 == trondgov_i_standing_of(vote).lead;
    tally->in_favour += for_lead || trondgov_i_is_from_lists(vote);
    tally->against += !for_lead && !trondgov_i_is_from_lists(vote);
}

/* A question about the numbers. What is not regulated leaves no finding. */
struct decision {
    trondgov_code question;
    struct trondgov_i_found found;
};

static trondgov_status ask(const struct trondgov_vote *vote, trondgov_code question, const trondgov_fact *facts,
                           size_t count, struct decision *decision, trondgov_verdict *why)
{
    const struct trondgov_i_facts asked = {facts, count, question};
    const size_t at = trondgov_i_verdict_count(why);
    const trondgov_status status = trondgov_i_answer(vote->meeting->organ, trondgov_i_work_out_of(question), &asked,
                                                     &decision->found, why);
    decision->question = question;
    if (!status && decision->found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(why, at);
    return status;
}

/* The Act's majority election (§ 7-8), for offices; and for a chair where the organ has no rule of its own. */
static trondgov_status ask_election(const struct trondgov_vote *vote, const struct trondgov_i_standing *standing,
                                    struct decision *decision, trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(vote->meeting->organ)},
                                   {TRONDGOV_FIELD_DATE, vote->meeting->date},
                                   {TRONDGOV_FIELD_ROUND, vote->round},
                                   {TRONDGOV_FIELD_IN_FAVOUR, standing->most},
                                   {TRONDGOV_FIELD_AGAINST, standing->others + vote->blank},
                                   {TRONDGOV_FIELD_OTHERS, standing->others},
                                   {TRONDGOV_FIELD_RUNNER_UP, standing->next},
                                   {TRONDGOV_FIELD_VOTES_CAST, standing->most + standing->others + vote->blank},
                                   {TRONDGOV_FIELD_VOTES_FOR_SOMEBODY, standing->most + standing->others}};
    return ask(vote, TRONDGOV_QUESTION_MAJORITY_ELECTION, facts, sizeof facts / sizeof *facts, decision, why);
}

static trondgov_status ask_between(const struct trondgov_vote *vote, const struct trondgov_i_standing *standing,
                                   struct decision *decision, trondgov_verdict *why)
{
    const trondgov_code matter =
        trondgov_i_is_election(vote->matter) ? TRONDGOV_MATTER_ELECTION : vote->matter;
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(vote->meeting->organ)},
                                   {TRONDGOV_FIELD_DATE, vote->meeting->date},
                                   {TRONDGOV_FIELD_MATTER, matter},
                                   {TRONDGOV_FIELD_ROUND, vote->round},
                                   {TRONDGOV_FIELD_MOST, standing->most},
                                   {TRONDGOV_FIELD_NEXT, standing->next},
                                   {TRONDGOV_FIELD_THIRD, standing->third},
                                   {TRONDGOV_FIELD_OTHERS, standing->others},
                                   {TRONDGOV_FIELD_OTHERS_AND_BLANK, standing->others + vote->blank}};
    return ask(vote, TRONDGOV_QUESTION_VOTE_BETWEEN, facts, sizeof facts / sizeof *facts, decision, why);
}

static trondgov_status ask_alternative(const struct trondgov_vote *vote, const struct trondgov_i_standing *standing,
                                       struct decision *decision, trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ORGAN, trondgov_i_organ_code(vote->meeting->organ)},
                                   {TRONDGOV_FIELD_DATE, vote->meeting->date},
                                   {TRONDGOV_FIELD_IN_FAVOUR, standing->most},
                                   {TRONDGOV_FIELD_AGAINST, standing->others},
                                   {TRONDGOV_FIELD_NEXT_MOST, standing->next}};
    return ask(vote, TRONDGOV_QUESTION_ALTERNATIVE_CARRIED, facts, sizeof facts / sizeof *facts, decision, why);
}

/* Several are elected from lists or by agreement; who presides is elected by the organ's own rule, other offices by the
 * Act's; what is no election goes by the rule on several proposals. NOT_REGULATED: none of them says anything. */
static trondgov_status ask_rules(const struct trondgov_vote *vote, const struct trondgov_i_standing *standing,
                                 struct decision *decision, trondgov_verdict *why)
{
    const int32_t election = trondgov_i_is_election(vote->matter);
    trondgov_status status = TRONDGOV_OK;
    decision->found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NOT_REGULATED};
    if (trondgov_i_is_from_lists(vote))
        return trondgov_i_lists_result(vote, &decision->found, why);
    if (trondgov_i_is_agreement(vote))
        return trondgov_i_agreement_result(vote, &decision->found, why);
    if (!election || vote->role == TRONDGOV_ROLE_MOTELEDER)
        status = ask_between(vote, standing, decision, why);
    if (status || decision->found.answer != TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    return election ? ask_election(vote, standing, decision, why) : ask_alternative(vote, standing, decision, why);
}

/* What equal votes come to when the chair has voted. */
static trondgov_answer settled(const struct trondgov_vote *vote, const struct trondgov_i_standing *standing,
                               trondgov_answer answer)
{
    if (answer != TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE || vote->chair_choice == 0)
        return answer;
    return chair_on(vote, standing->lead) == TRONDGOV_CHOICE_FOR ? TRONDGOV_ANSWER_CARRIED : TRONDGOV_ANSWER_REJECTED;
}

/* NO: too few voted. The finding and what other readings come to stand behind those that are there. */
static trondgov_status quorum(const struct trondgov_vote *vote, trondgov_code kind, trondgov_outcome *outcome,
                              trondgov_verdict *why)
{
    trondgov_tally there = trondgov_i_tally_of(vote);
    const size_t at = trondgov_i_verdict_count(why);
    there.threshold = TRONDGOV_THRESHOLD_QUORUM;
    there.in_favour += there.against;
    there.against = there.chair = 0;
    const trondgov_status status = trondgov_i_decide_explained(vote->meeting->organ, &there, outcome, why);
    if (status || !why)
        return status;
    if (outcome->answer == TRONDGOV_ANSWER_NOT_REGULATED)
        trondgov_i_verdict_cut(why, at);
    else
        trondgov_i_verdict_kind(why, at, kind);
    return TRONDGOV_OK;
}

static void tell_ground(const struct trondgov_vote *vote, const trondgov_outcome *outcome, int64_t votes,
                        trondgov_verdict *why)
{
    const trondgov_finding ground = {
        .kind = TRONDGOV_FINDING_GROUND, .provision = outcome->provision, .answer = outcome->answer, .item = vote->id,
        .organ = trondgov_i_organ_code(vote->meeting->organ), .unit = TRONDGOV_UNIT_VOTE, .subject = vote->matter,
        .required = votes, .actual = votes, .index = -1};
    trondgov_i_verdict_add(why, &ground);
}

/* For or against a name: the name, and those who do not want it. */
static struct trondgov_i_standing standing_in(const struct trondgov_vote *vote)
{
    if (vote->between)
        return trondgov_i_standing_of(vote);
    return (struct trondgov_i_standing){TRONDGOV_I_NONE, vote->in_favour, vote->against, 0, vote->against};
}

trondgov_status trondgov_i_several_regulated(const struct trondgov_vote *vote, int32_t *regulated)
{
    const struct trondgov_i_standing none = {.lead = TRONDGOV_I_NONE};
    struct decision decision;
    const trondgov_status status = ask_rules(vote, &none, &decision, NULL);
    *regulated = !status && decision.found.answer != TRONDGOV_ANSWER_NOT_REGULATED;
    return status;
}

static trondgov_status by_tally(const struct trondgov_vote *vote, trondgov_outcome *outcome, trondgov_verdict *why)
{
    const trondgov_tally tally = trondgov_i_tally_of(vote);
    return trondgov_i_decide_explained(vote->meeting->organ, &tally, outcome, why);
}

/* Whether it is decided as any vote is: blank votes alone choose nobody; and for or against a name what more than
 * half of the votes cast are for or against, or in the second round fewer for than against (kommuneloven § 7-8). */
static int32_t is_as_any(const struct trondgov_vote *vote, const struct trondgov_i_standing *standing)
{
    if (vote->between)
        return standing->most == 0;
    if (trondgov_i_is_agreement(vote))
        return vote->in_favour + vote->against == 0;
    return vote->in_favour + vote->against == 0 || vote->in_favour > vote->against + vote->blank ||
           vote->against > vote->in_favour + vote->blank || (vote->round > 1 && vote->in_favour < vote->against);
}

trondgov_status trondgov_i_options_result(const struct trondgov_vote *vote, trondgov_outcome *outcome,
                                          trondgov_verdict *why)
{
    const struct trondgov_i_standing standing = standing_in(vote);
    struct decision decision;
    trondgov_status status = ask_rules(vote, &standing, &decision, NULL);
    if (status)
        return status;
    if (is_as_any(vote, &standing) || decision.found.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return by_tally(vote, outcome, why);
    status = quorum(vote, TRONDGOV_FINDING_GROUND, outcome, NULL);
    if (!status && outcome->answer == TRONDGOV_ANSWER_NO) {
        status = quorum(vote, TRONDGOV_FINDING_GROUND, outcome, why);
        outcome->answer = TRONDGOV_ANSWER_NO_QUORUM;
        return status;
    }
    *outcome = (trondgov_outcome){.answer = settled(vote, &standing, decision.found.answer),
                                  .provision = decision.found.provision};
    const int32_t by_chair = outcome->answer != decision.found.answer;
    if (!vote->between && !trondgov_i_is_agreement(vote) &&
        outcome->answer == TRONDGOV_ANSWER_ELECTED) /* the name was proposed */
        outcome->answer = TRONDGOV_ANSWER_CARRIED;
    if (status || !why)
        return status;
    if (by_chair)
        tell_ground(vote, outcome, standing.most, why);
    const size_t at = trondgov_i_verdict_count(why);
    status = ask_rules(vote, &standing, &decision, why);
    if (!status && by_chair)
        trondgov_i_verdict_kind(why, at, TRONDGOV_FINDING_CHECKED);
    trondgov_outcome there;
    return status ? status : quorum(vote, TRONDGOV_FINDING_CHECKED, &there, why);
}

int32_t trondgov_i_shares_second_place(const struct trondgov_i_standing *standing,
                                       const struct trondgov_i_option *option)
{
    return option->votes == standing->next && standing->next == standing->third;
}

int32_t trondgov_i_is_first_of_budget(const struct trondgov_vote *vote)
{
    return vote->matter == TRONDGOV_MATTER_BUDGET && vote->round == 1;
}

int32_t trondgov_i_in_draw(const struct trondgov_vote *vote, int32_t index)
{
    const struct trondgov_i_standing standing = trondgov_i_standing_of(vote);
    const struct trondgov_i_option *option = trondgov_i_option_at(vote->meeting, index);
    return trondgov_i_is_first_of_budget(vote) ? trondgov_i_shares_second_place(&standing, option)
                                               : option->votes == standing.most;
}

void trondgov_i_options_tell(const struct trondgov_vote *vote, const trondgov_outcome *outcome, trondgov_verdict *why)
{
    const trondgov_answer answer = vote->state == VOTE_CLOSED ? vote->answer : outcome->answer;
    const int32_t lead = trondgov_i_standing_of(vote).lead;
    const int32_t lists = trondgov_i_is_from_lists(vote); /* their draw and their seats are told with the count */
    const int32_t decided = !lists && (answer == TRONDGOV_ANSWER_ELECTED || answer == TRONDGOV_ANSWER_CARRIED);
    trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT, .provision = outcome->provision, .item = vote->id,
                               .organ = trondgov_i_organ_code(vote->meeting->organ), .unit = TRONDGOV_UNIT_VOTE,
                               .index = -1};
    if (!why || outcome->answer == TRONDGOV_ANSWER_NO_QUORUM)
        return;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        const struct trondgov_i_option *option = trondgov_i_option_at(vote->meeting, i);
        result.person = option->id;
        result.actual = option->votes;
        result.answer = decided && i == lead ? answer : 0;
        trondgov_i_verdict_add(why, &result);
    }
    result.kind = TRONDGOV_FINDING_LOT;
    result.answer = 0;
    TRONDGOV_I_EACH_OPTION(vote, i)
    {
        const struct trondgov_i_option *option = trondgov_i_option_at(vote->meeting, i);
        if (lists || outcome->answer != TRONDGOV_ANSWER_NEEDS_LOT || !trondgov_i_in_draw(vote, i))
            continue;
        result.person = option->id;
        result.actual = option->votes;
        trondgov_i_verdict_add(why, &result);
    }
}
