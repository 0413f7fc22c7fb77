/* The balance of the genders: how many there are, whether it is met whoever the unknown are, and who moves up.
 * Kommuneloven §§ 7-5 second, 7-6 third and fifth, 7-7 third and fourth paragraph; the numbers are the rulebook's.
 */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

void trondgov_i_gender_count(struct trondgov_i_genders *genders, trondgov_code gender, int32_t add)
{
    if (gender == TRONDGOV_GENDER_WOMAN)
        genders->women += add;
    else if (gender == TRONDGOV_GENDER_MAN)
        genders->men += add;
    else
        genders->unknown += add;
}

static trondgov_status ask(const trondgov_election *election, const struct trondgov_i_balance *balance, int64_t women,
                           int64_t men, struct trondgov_i_found *found)
{
    const int32_t is_judged = balance->question == TRONDGOV_QUESTION_GENDER_RULE && election->judged;
    const int64_t judged = is_judged ? election->judged == 1 : TRONDGOV_NOTHING;
    const trondgov_fact facts[] = {
        {balance->number_field, balance->number},
        {TRONDGOV_FIELD_WOMEN, women},
        {TRONDGOV_FIELD_MEN, men},
        {TRONDGOV_JUDGEMENT_GENDER_CONSIDERED, judged},
        {balance->other_field, balance->other_field ? balance->other : TRONDGOV_NOTHING},
    };
    const struct trondgov_i_asked asked = {0, balance->question, facts, sizeof facts / sizeof *facts};
    return trondgov_i_election_ask(election, &asked, found, NULL);
}

trondgov_status trondgov_i_balance_of(const trondgov_election *election, const struct trondgov_i_balance *balance,
                                      struct trondgov_i_found *found)
{
    const struct trondgov_i_genders *genders = &balance->genders;
    trondgov_status status = ask(election, balance, genders->women + genders->unknown, genders->men, found);
    for (int64_t women = 0; women < genders->unknown && !status; women++) {
        struct trondgov_i_found other;
        status = ask(election, balance, genders->women + women, genders->men + genders->unknown - women, &other);
        if (!status && other.answer != found->answer) {
            found->answer = TRONDGOV_ANSWER_NEEDS_FACT;
            return TRONDGOV_OK;
        }
    }
    return status;
}

void trondgov_i_balance_tell(const trondgov_election *election, const struct trondgov_i_balance *balance,
                             const struct trondgov_i_found *found, trondgov_code kind, trondgov_id item,
                             trondgov_verdict *why)
{
    const struct trondgov_i_genders *genders = &balance->genders;
    const int64_t least = found->value == TRONDGOV_NOTHING ? 0 : found->value;
    const int32_t women = genders->women <= genders->men;
    trondgov_finding finding = trondgov_i_election_finding(election, kind, found);
    finding.item = item;
    finding.subject = women ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN;
    finding.unit = TRONDGOV_UNIT_MEMBER;
    finding.required = least;
    finding.actual = women ? genders->women : genders->men;
    finding.margin = finding.actual - least;
    trondgov_i_verdict_add(why, &finding);
}

trondgov_status trondgov_i_least_of(const trondgov_election *election, trondgov_code question, int64_t number,
                                    int64_t *least, struct trondgov_i_found *found)
{
    const struct trondgov_i_balance none = {.question = question, .number_field = TRONDGOV_FIELD_SEATS,
                                            .number = number};
    trondgov_status status = ask(election, &none, 0, number, found);
    *least = found->answer == TRONDGOV_ANSWER_NOT_REGULATED || found->value == TRONDGOV_NOTHING ? 0 : found->value;
    return status;
}

/* Moves the first names of a gender up from below the places; how many are still lacking. */
static int64_t move_up(struct trondgov_i_choice *choice, int64_t lacking)
{
    for (size_t i = choice->places; i < choice->count && lacking > 0; i++) {
        struct trondgov_i_name *name = choice->names[i];
        if (name->gender != choice->gender)
            continue;
        name->state = TRONDGOV_I_NAME_MOVED_UP;
        choice->displaced++;
        lacking--;
    }
    return lacking;
}

/* The lowest placed of the other gender give way: the text says who moves up, and so many must give way (CONF-128). */
static void give_way(struct trondgov_i_choice *choice)
{
    int32_t left = choice->displaced;
    for (size_t i = choice->places; i-- > 0 && left > 0;) {
        struct trondgov_i_name *name = choice->names[i];
        if (name->gender == choice->gender)
            continue;
        name->state = TRONDGOV_I_NAME_DISPLACED;
        left--;
    }
}

static struct trondgov_i_genders first_in_turn(const struct trondgov_i_choice *choice)
{
    struct trondgov_i_genders genders = {0, 0, 0};
    for (size_t i = 0; i < choice->places; i++)
        trondgov_i_gender_count(&genders, choice->names[i]->gender, 1);
    return genders;
}

static void leave_as_listed(struct trondgov_i_choice *choice)
{
    for (size_t i = 0; i < choice->count; i++)
        choice->names[i]->state = i < choice->places ? TRONDGOV_I_NAME_CHOSEN : TRONDGOV_I_NAME_LEFT;
    choice->displaced = 0;
}

/* With every gender that matters filled in. */
static void choose(struct trondgov_i_choice *choice)
{
    const struct trondgov_i_genders genders = first_in_turn(choice);
    const int32_t women = genders.women < choice->least;
    leave_as_listed(choice);
    choice->lacking = 0;
    if (!women && genders.men >= choice->least)
        return;
    choice->gender = women ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN;
    choice->actual = women ? genders.women : genders.men;
    choice->lacking = move_up(choice, choice->least - choice->actual);
    give_way(choice);
}

/* --- Genders that nobody told --- */

enum { TRIED_MOST = 8 }; /* so many are tried in every way: 256 */

static size_t unknown_names(const struct trondgov_i_choice *choice, struct trondgov_i_name **unknown)
{
    size_t count = 0;
    for (size_t i = 0; i < choice->count; i++)
        if (choice->names[i]->gender == 0) {
            if (count < TRIED_MOST)
                unknown[count] = choice->names[i];
            count++;
        }
    return count;
}

static void fill_in(struct trondgov_i_name *const *unknown, size_t count, uint32_t women)
{
    for (size_t i = 0; i < count; i++)
        unknown[i]->gender = women >> i & 1 ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN;
}

static void forget(struct trondgov_i_name *const *unknown, size_t count)
{
    for (size_t i = 0; i < count; i++)
        unknown[i]->gender = 0;
}

/* Nobody can be lacking among those first in turn, or nobody stands below them: then nothing moves, however the unknown
 * are filled in. */
static int32_t stays_as_it_is(const struct trondgov_i_choice *choice)
{
    const struct trondgov_i_genders genders = first_in_turn(choice);
    if (genders.women >= choice->least && genders.men >= choice->least)
        return 1;
    return !choice->strict && choice->places == choice->count;
}

/* Those who must move up were all found above the first whose gender is not known. */
static int32_t is_settled_above(struct trondgov_i_choice *choice)
{
    if (first_in_turn(choice).unknown > 0)
        return 0;
    choose(choice);
    int64_t moved = choice->displaced;
    for (size_t i = choice->places; i < choice->count && moved > 0; i++) {
        if (choice->names[i]->gender == 0)
            return 0;
        moved -= choice->names[i]->state == TRONDGOV_I_NAME_MOVED_UP;
    }
    return choice->lacking == 0;
}

/* Whether two ways of filling in come to the same; the second one stands. */
static int32_t are_the_same(struct trondgov_i_choice *choice, struct trondgov_i_name *const *unknown, size_t count,
                            uint32_t women, uint32_t others)
{
    fill_in(unknown, count, women);
    choose(choice);
    const int64_t lacking = choice->lacking;
    for (size_t i = 0; i < choice->count; i++)
        choice->names[i]->kept = choice->names[i]->state;
    fill_in(unknown, count, others);
    choose(choice);
    if (choice->strict && choice->lacking != lacking)
        return 0;
    for (size_t i = 0; i < choice->count; i++)
        if (choice->names[i]->state != choice->names[i]->kept)
            return 0;
    return 1;
}

/* Whether the outcome hangs on one of them: in some way of filling in the others. */
static int32_t hangs_on(struct trondgov_i_choice *choice, struct trondgov_i_name *const *unknown, size_t count,
                        size_t one)
{
    const uint32_t bit = UINT32_C(1) << one, ways = UINT32_C(1) << count;
    for (uint32_t women = 0; women < ways; women++)
        if (!(women & bit) && !are_the_same(choice, unknown, count, women, women | bit))
            return 1;
    return 0;
}

/* Where it hangs on none of them: the way in which the fewest are lacking, so that only what is certain is told. */
static void keep_fewest(struct trondgov_i_choice *choice, struct trondgov_i_name *const *unknown, size_t count)
{
    int64_t fewest = INT64_MAX;
    uint32_t best = 0;
    for (uint32_t women = 0; women < UINT32_C(1) << count; women++) {
        fill_in(unknown, count, women);
        choose(choice);
        if (choice->lacking < fewest) {
            fewest = choice->lacking;
            best = women;
        }
    }
    fill_in(unknown, count, best);
    choose(choice);
}

/* Marks those that the outcome hangs on. */
static int32_t try_all(struct trondgov_i_choice *choice, struct trondgov_i_name *const *unknown, size_t count)
{
    int32_t hangs = 0;
    for (size_t i = 0; i < count; i++) {
        unknown[i]->decides = hangs_on(choice, unknown, count, i);
        hangs |= unknown[i]->decides;
    }
    if (!hangs)
        keep_fewest(choice, unknown, count);
    return hangs;
}

/* Too many to try: each may decide. */
static void mark_all(struct trondgov_i_choice *choice)
{
    for (size_t i = 0; i < choice->count; i++)
        choice->names[i]->decides = choice->names[i]->gender == 0;
}

void trondgov_i_choose(struct trondgov_i_choice *choice)
{
    struct trondgov_i_name *unknown[TRIED_MOST] = {NULL};
    const size_t count = unknown_names(choice, unknown);
    choice->unknown = 0;
    if (count == 0 || stays_as_it_is(choice)) {
        const int64_t least = choice->least;
        choice->least = count == 0 ? least : 0; /* nothing moves */
        choose(choice);
        choice->least = least;
        return;
    }
    if (is_settled_above(choice))
        return;
    choice->unknown = count > TRIED_MOST || try_all(choice, unknown, count);
    if (count > TRIED_MOST)
        mark_all(choice);
    else
        forget(unknown, count);
    if (choice->unknown)
        leave_as_listed(choice);
}
