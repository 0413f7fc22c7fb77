/* Deciding a tally: quorum, then the threshold, then the way out of a tie. Bystyret 5.1, 5.8, 5.12 and kommuneloven
 * § 11-9 through the rulebook's rows; fractions are compared by cross-multiplication.
 */
#include "rulebook/tally.h"

static struct trondgov_i_tie tie_row(struct trondgov_i_view *view, trondgov_code parameter)
{
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, parameter, 0, 0);
    return row ? (struct trondgov_i_tie){(trondgov_code)row->value, row->provision} : (struct trondgov_i_tie){0, 0};
}

struct trondgov_i_tally_rule trondgov_i_compose(struct trondgov_i_view *view, trondgov_code threshold)
{
    struct trondgov_i_tally_rule rule = {.threshold_code = threshold, .seats = view->organ->seats};
    rule.threshold = trondgov_i_row(view, TRONDGOV_ROW_THRESHOLD, threshold, 0, 0);
    if (!rule.threshold || rule.threshold->answer != TRONDGOV_ANSWER_CARRIED)
        return rule; /* a demand: no quorum, no tie, no ballots */
    rule.quorum = trondgov_i_row(view, TRONDGOV_ROW_THRESHOLD, TRONDGOV_THRESHOLD_QUORUM, 0, 0);
    if (rule.threshold->tie) { /* the threshold's own goes before the organ's */
        rule.tie = rule.election_tie = rule.appointment_tie =
            (struct trondgov_i_tie){rule.threshold->tie, rule.threshold->provision};
    } else {
        rule.tie = tie_row(view, TRONDGOV_PARAMETER_TIE_BREAK);
        rule.election_tie = tie_row(view, TRONDGOV_PARAMETER_ELECTION_TIE_BREAK);
        rule.appointment_tie = tie_row(view, TRONDGOV_PARAMETER_APPOINTMENT_TIE_BREAK);
        if (rule.appointment_tie.provision == 0)
            rule.appointment_tie = rule.tie;
    }
    const struct trondgov_i_row *blank =
        trondgov_i_row(view, TRONDGOV_ROW_GUARD, TRONDGOV_GUARD_BLANK_IN_ELECTIONS, 0, 0);
    rule.blank_provision = blank ? blank->provision : 0;
    return rule;
}

static int64_t base_of(const struct trondgov_i_count *count, trondgov_code base)
{
    switch (base) {
    case TRONDGOV_FIELD_MEMBERS:
        return count->members;
    case TRONDGOV_FIELD_PRESENT:
        return count->present;
    case TRONDGOV_FIELD_VOTING:
        return count->voting;
    default: /* votes for and against: a blank vote is neither, and a tie is as many for as against */
        return count->in_favour + count->against;
    }
}

/* Neither is below 0. Numbers of an assembly fit 32 bits, and dividing those takes a fraction of the time. */
static int64_t quotient(int64_t dividend, int32_t divisor)
{
    return dividend <= UINT32_MAX ? (int64_t)((uint32_t)dividend / (uint32_t)divisor) : dividend / divisor;
}

/* The least number that reaches a fraction of the base: at least it, or more than it. */
static int64_t least(const struct trondgov_i_row *row, const struct trondgov_i_count *count)
{
    int64_t fraction = INT64_MAX;
    if (row->denominator > 0) {
        int64_t product = (int64_t)row->numerator * base_of(count, row->base);
        fraction = row->strict ? quotient(product, row->denominator) + 1
                               : quotient(product + row->denominator - 1, row->denominator);
    }
    if (row->count > 0 && row->count < fraction)
        return row->count;
    return fraction > 0 ? fraction : 1; /* nobody is not a share of anything */
}

/* The number that a row compares: those in favour unless it says otherwise. */
static int64_t counted(const struct trondgov_i_row *row, const struct trondgov_i_count *count)
{
    switch (row->counted) {
    case TRONDGOV_FIELD_PRESENT:
        return count->present;
    case TRONDGOV_FIELD_VOTING:
        return count->voting;
    case TRONDGOV_FIELD_VOTES: /* who named something: blank votes are left out */
        return count->in_favour + count->against;
    default:
        return count->in_favour;
    }
}

/* The number that a fraction is of but that nobody gave; 0: all there. */
static trondgov_code missing_base(const struct trondgov_i_row *row, const struct trondgov_i_count *count)
{
    if (row->denominator == 0)
        return 0;
    if (row->base == TRONDGOV_FIELD_MEMBERS && count->members == 0)
        return TRONDGOV_FIELD_MEMBERS;
    return row->base == TRONDGOV_FIELD_PRESENT && count->present == 0 ? TRONDGOV_FIELD_PRESENT : 0;
}

static struct trondgov_i_result needs_fact(const struct trondgov_i_row *row, trondgov_code field)
{
    return (struct trondgov_i_result){
        .answer = TRONDGOV_ANSWER_NEEDS_FACT, .provision = row->provision, .missing = field};
}

/* How many demand or object: YES or NO. */
static struct trondgov_i_result decide_demand(const struct trondgov_i_row *row, const struct trondgov_i_count *count)
{
    struct trondgov_i_result result = {.answer = TRONDGOV_ANSWER_NO, .provision = row->provision};
    if (row->answer == TRONDGOV_ANSWER_NO) /* the rule is that nobody can */
        return result;
    trondgov_code missing = missing_base(row, count);
    int32_t by_chair = row->chair_alone && count->chair == TRONDGOV_CHOICE_FOR;
    if (missing && !by_chair)
        return needs_fact(row, missing);
    result.actual = counted(row, count);
    result.required = by_chair ? 1 : least(row, count);
    if (by_chair || result.actual >= result.required)
        result.answer = TRONDGOV_ANSWER_YES;
    return result;
}

static int32_t is_election(trondgov_code matter)
{
    return matter == TRONDGOV_MATTER_ELECTION || matter == TRONDGOV_MATTER_WRITTEN_ELECTION;
}

static const struct trondgov_i_tie *tie_in(const struct trondgov_i_tally_rule *rule, trondgov_code matter)
{
    return is_election(matter)                     ? &rule->election_tie
           : matter == TRONDGOV_MATTER_APPOINTMENT ? &rule->appointment_tie
                                                   : &rule->tie;
}

/* What settles equal votes in this matter; NULL: nothing, or the threshold is not a bare majority. */
static const struct trondgov_i_tie *tie_break(const struct trondgov_i_tally_rule *rule,
                                              const struct trondgov_i_count *count)
{
    if (!rule->threshold->strict || (int64_t)rule->threshold->numerator * 2 != rule->threshold->denominator)
        return NULL;
    const struct trondgov_i_tie *tie = tie_in(rule, count->matter);
    return tie->tie ? tie : NULL;
}

static int32_t same_tie(const struct trondgov_i_tie *a, const struct trondgov_i_tie *b)
{
    return a->tie == b->tie && a->provision == b->provision;
}

/* For and against, or all votes: without blank ones the same number. */
static int32_t same_votes(trondgov_code a, trondgov_code b, const struct trondgov_i_count *count)
{
    const int32_t votes = (a == TRONDGOV_FIELD_VOTING || a == TRONDGOV_FIELD_VOTES) &&
                          (b == TRONDGOV_FIELD_VOTING || b == TRONDGOV_FIELD_VOTES);
    return a == b || (votes && count->blank == 0);
}

/* Whether two rows ask for the same number of votes by the same provision, or differ in how equal votes are settled. */
static int32_t same_demand(const struct trondgov_i_row *a, const struct trondgov_i_row *b,
                           const struct trondgov_i_count *count)
{
    if (a == b || !a || !b)
        return a == b;
    return a->numerator == b->numerator && a->denominator == b->denominator && a->count == b->count &&
           a->strict == b->strict && a->chair_alone == b->chair_alone && a->answer == b->answer &&
           same_votes(a->base, b->base, count) && same_votes(a->counted, b->counted, count) &&
           (a->provision == b->provision || a->tie != b->tie);
}

int32_t trondgov_i_differ_elsewhere(const struct trondgov_i_tally_rule *rule, const struct trondgov_i_tally_rule *other,
                                    const struct trondgov_i_count *count)
{
    const int32_t differ = rule->threshold != other->threshold || rule->quorum != other->quorum ||
                           !same_tie(&rule->tie, &other->tie) || !same_tie(&rule->election_tie, &other->election_tie) ||
                           !same_tie(&rule->appointment_tie, &other->appointment_tie);
    const int32_t tie_in_question =
        count->in_favour == count->against && !same_tie(tie_in(rule, count->matter), tie_in(other, count->matter));
    return differ && !tie_in_question && rule->blank_provision == other->blank_provision &&
           same_demand(rule->threshold, other->threshold, count) && same_demand(rule->quorum, other->quorum, count);
}

/* Whether equal votes fall: by rule, or because the one who presides has no double vote. */
static int32_t tie_falls(const struct trondgov_i_tie *tie, const struct trondgov_i_count *count)
{
    return tie->tie == TRONDGOV_TIE_FALLS || (tie->tie == TRONDGOV_TIE_LEADER && count->chair_stands_in);
}

/* Whether the chair, who voted for, would settle a tie: then half of the votes is enough. */
static int32_t chair_carries_a_tie(const struct trondgov_i_tie *tie, const struct trondgov_i_count *count)
{
    return tie && (tie->tie == TRONDGOV_TIE_CHAIR || tie->tie == TRONDGOV_TIE_LEADER) && !tie_falls(tie, count) &&
           count->chair == TRONDGOV_CHOICE_FOR && (count->in_favour + count->against) % 2 == 0;
}

/* As many for as against. */
static struct trondgov_i_result decide_tie(const struct trondgov_i_tie *tie, const struct trondgov_i_count *count,
                                           struct trondgov_i_result result)
{
    result.provision = tie->provision;
    if (tie->tie == TRONDGOV_TIE_LOT)
        result.answer = TRONDGOV_ANSWER_NEEDS_LOT;
    else if (tie->tie == TRONDGOV_TIE_SECOND_ROUND)
        result.answer = TRONDGOV_ANSWER_NEEDS_NEW_ROUND;
    else if (tie_falls(tie, count) || count->chair == TRONDGOV_CHOICE_AGAINST)
        result.answer = TRONDGOV_ANSWER_REJECTED;
    else if (count->chair == TRONDGOV_CHOICE_FOR)
        result.answer = TRONDGOV_ANSWER_CARRIED;
    else
        result.answer = TRONDGOV_ANSWER_NEEDS_CHAIR_VOTE;
    return result;
}

static int32_t blank_is_barred(const struct trondgov_i_tally_rule *rule, const struct trondgov_i_count *count)
{
    return count->blank > 0 && rule->blank_provision && !is_election(count->matter) &&
           count->matter != TRONDGOV_MATTER_APPOINTMENT;
}

static struct trondgov_i_result decide_votes(const struct trondgov_i_tally_rule *rule,
                                             const struct trondgov_i_count *count)
{
    const struct trondgov_i_row *row = rule->threshold;
    struct trondgov_i_result result = {.answer = TRONDGOV_ANSWER_REJECTED, .provision = row->provision};
    trondgov_code missing = missing_base(row, count);
    if (!missing && rule->quorum)
        missing = missing_base(rule->quorum, count);
    if (missing)
        return needs_fact(row, missing);
    if (rule->quorum) {
        result.quorum = least(rule->quorum, count);
        result.quorum_actual = counted(rule->quorum, count);
    }
    if (blank_is_barred(rule, count)) {
        result.answer = TRONDGOV_ANSWER_REFUSED;
        result.provision = rule->blank_provision;
        return result;
    }
    const struct trondgov_i_tie *tie = tie_break(rule, count);
    /* Blank votes alone are no tie: nobody asked for anything that a lot or the chair could settle. Where so many votes
     * are enough in themselves, as many against do not matter. */
    const int32_t enough = row->count > 0 && count->in_favour >= row->count;
    const int32_t is_tie = tie && !enough && count->in_favour == count->against && count->in_favour > 0;
    result.actual = count->in_favour;
    result.required = chair_carries_a_tie(tie, count) ? (count->in_favour + count->against) / 2 : least(row, count);
    if (result.quorum_actual < result.quorum) {
        result.answer = TRONDGOV_ANSWER_NO_QUORUM;
        result.provision = rule->quorum->provision;
    } else if (is_tie)
        result = decide_tie(tie, count, result);
    else if (count->in_favour >= result.required)
        result.answer = TRONDGOV_ANSWER_CARRIED;
    return result;
}

struct trondgov_i_result trondgov_i_decide(const struct trondgov_i_tally_rule *rule,
                                           const struct trondgov_i_count *count)
{
    if (!rule->threshold)
        return (struct trondgov_i_result){.answer = TRONDGOV_ANSWER_NOT_REGULATED};
    return rule->threshold->answer == TRONDGOV_ANSWER_CARRIED ? decide_votes(rule, count)
                                                              : decide_demand(rule->threshold, count);
}

static trondgov_code negative(const trondgov_tally *tally)
{
    return tally->members < 0     ? TRONDGOV_FIELD_MEMBERS
           : tally->present < 0   ? TRONDGOV_FIELD_PRESENT
           : tally->in_favour < 0 ? TRONDGOV_FIELD_IN_FAVOUR
           : tally->against < 0   ? TRONDGOV_FIELD_AGAINST
           : tally->blank < 0     ? TRONDGOV_FIELD_BLANK
                                  : 0;
}

trondgov_code trondgov_i_count_of(const struct trondgov_i_tally_rule *rule, const trondgov_tally *tally,
                                  struct trondgov_i_count *count)
{
    trondgov_code bad = negative(tally);
    if (bad || tally->chair_stands_in < 0 || tally->chair_stands_in > 1)
        return bad ? bad : TRONDGOV_FIELD_CHAIR_STANDS_IN;
    const int64_t cast = (int64_t)tally->in_favour + tally->against + tally->blank;
    *count = (struct trondgov_i_count){.members = tally->members ? tally->members : rule->seats,
                                       .present = tally->present,
                                       .voting = cast,
                                       .in_favour = tally->in_favour,
                                       .against = tally->against,
                                       .blank = tally->blank,
                                       .matter = tally->matter,
                                       .chair = tally->chair,
                                       .chair_stands_in = tally->chair_stands_in};
    if (rule->seats > 0 && tally->members > 0 && tally->members != rule->seats)
        return TRONDGOV_FIELD_MEMBERS; /* a number that the rules fix is neither raised nor lowered */
    if (count->members > 0 && (count->present > count->members || cast > count->members))
        return count->present > count->members ? TRONDGOV_FIELD_PRESENT : TRONDGOV_FIELD_VOTES;
    if (count->present > 0 && cast > count->present)
        return TRONDGOV_FIELD_VOTES;
    if (count->present == 0 && rule->threshold && rule->threshold->answer == TRONDGOV_ANSWER_CARRIED)
        count->present = cast; /* who voted was there */
    if (rule->threshold && rule->threshold->answer != TRONDGOV_ANSWER_CARRIED && !rule->threshold->counted &&
        tally->against + (int64_t)tally->blank > 0)
        return TRONDGOV_FIELD_AGAINST; /* a demand has no votes against it */
    if ((tally->chair == TRONDGOV_CHOICE_FOR && tally->in_favour == 0) ||
        (tally->chair == TRONDGOV_CHOICE_AGAINST && tally->against == 0) ||
        (tally->chair == TRONDGOV_CHOICE_BLANK && tally->blank == 0))
        return TRONDGOV_FIELD_CHAIR_CHOICE; /* the chair's vote is among the counts */
    return 0;
}
