/* Questions that look across organs or days: which organ treats a subject, and what differs between two dates. */
#include "rulebook/clauses.h"
#include "rulebook/structures.h"
#include "rulebook/verdict_internal.h"

/* Which organs treat one of the subjects, under one reading. */
struct routes {
    const trondgov_rulebook *rulebook;
    const struct trondgov_i_facts *facts;
    trondgov_date date;
    struct trondgov_i_view touched; /* every conflict that was looked at; its turned reading is the one that holds */
    int32_t rank;                   /* the least of the rows that fit: one of a higher rank is for what no other fits */
    int32_t count;
    const struct trondgov_i_row *row; /* of the first organ found */
    const trondgov_organ *organ;
};

/* The row by which an organ treats one of the subjects, the first of those of the least rank; NULL: none. */
static const struct trondgov_i_row *route_of(struct routes *routes, const trondgov_organ *organ)
{
    const struct trondgov_i_row *found = NULL;
    struct trondgov_i_view view = routes->touched;
    view.organ = organ;
    for (size_t i = 0; i < routes->facts->count; i++) {
        if (routes->facts->facts[i].field != TRONDGOV_FIELD_SUBJECT)
            continue;
        const struct trondgov_i_row *row =
            trondgov_i_row(&view, TRONDGOV_ROW_ROUTE, (trondgov_code)routes->facts->facts[i].value, 0, 0);
        if (row && (!found || row->rank < found->rank))
            found = row;
    }
    routes->touched = view;
    return found;
}

static void find_rank(struct routes *routes)
{
    const trondgov_organ *organ;
    routes->rank = INT32_MAX;
    for (size_t n = 0; (organ = trondgov_i_organ_number(routes->rulebook, routes->date, n)) != NULL; n++) {
        const struct trondgov_i_row *row = route_of(routes, organ);
        if (row && row->rank < routes->rank)
            routes->rank = row->rank;
    }
}

static trondgov_answer answer_of(const struct trondgov_i_row *row)
{
    return row->answer ? row->answer : TRONDGOV_ANSWER_YES;
}

/* Each organ that treats a subject becomes a finding. */
static void find_routes(struct routes *routes, trondgov_verdict *why)
{
    const trondgov_organ *organ;
    find_rank(routes);
    for (size_t n = 0; (organ = trondgov_i_organ_number(routes->rulebook, routes->date, n)) != NULL; n++) {
        const struct trondgov_i_row *row = route_of(routes, organ);
        if (!row || row->rank > routes->rank)
            continue;
        const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                         .provision = row->provision,
                                         .organ = organ->code,
                                         .subject = row->key,
                                         .answer = answer_of(row),
                                         .index = -1};
        trondgov_i_verdict_add(why, &result);
        if (routes->count++ > 0)
            continue;
        routes->row = row;
        routes->organ = organ;
    }
}

/* Several organs: somebody must say which. */
static void tell_routes(const struct routes *routes, trondgov_code kind, trondgov_answer *answer, trondgov_verdict *why)
{
    *answer = routes->count == 0  ? TRONDGOV_ANSWER_NOT_REGULATED
              : routes->count > 1 ? TRONDGOV_ANSWER_NEEDS_JUDGEMENT
                                  : answer_of(routes->row);
    const trondgov_code reading = routes->touched.turned;
    const trondgov_finding found = {.kind = kind,
                                    .provision = routes->row ? routes->row->provision : 0,
                                    .answer = *answer,
                                    .organ = routes->count == 1 ? routes->organ->code : 0,
                                    .subject = routes->row ? routes->row->key : 0,
                                    .conflict = trondgov_i_reading_conflict(reading),
                                    .reading = reading,
                                    .index = -1};
    trondgov_i_verdict_add(why, &found);
}

/* Who judges is told with the judgement, where the rule names one. */
static void tell_judgement(const struct routes *routes, trondgov_verdict *why)
{
    if (routes->count != 1 || !routes->row->judgement || answer_of(routes->row) != TRONDGOV_ANSWER_NEEDS_JUDGEMENT)
        return;
    const trondgov_finding judgement = {.kind = TRONDGOV_FINDING_JUDGEMENT,
                                        .provision = routes->row->provision,
                                        .subject = routes->row->judgement,
                                        .index = -1};
    trondgov_i_verdict_add(why, &judgement);
}

static void tell_other_routes(const struct routes *selected, trondgov_verdict *why)
{
    for (int32_t i = 0; i < selected->touched.touched_count; i++) {
        trondgov_code reading = 0;
        const trondgov_organ *any = trondgov_i_organ_number(selected->rulebook, selected->date, 0);
        for (int32_t n = 0; (reading = trondgov_i_other_reading(any, selected->touched.touched[i], n)) != 0; n++) {
            struct routes other = {.rulebook = selected->rulebook, .facts = selected->facts, .date = selected->date};
            trondgov_answer answer = 0;
            other.touched.turned = reading;
            find_routes(&other, NULL);
            tell_routes(&other, TRONDGOV_FINDING_OTHER_READING, &answer, why);
        }
    }
}

trondgov_status trondgov_i_ask_route(const trondgov_rulebook *rulebook, const struct trondgov_i_facts *facts,
                                     trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    struct routes routes = {
        .rulebook = rulebook, .facts = facts, .date = (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_DATE)};
    const size_t first = trondgov_i_verdict_count(why);
    find_routes(&routes, why);
    const size_t found = trondgov_i_verdict_count(why);
    tell_routes(&routes, TRONDGOV_FINDING_GROUND, answer, why);
    if (found > first)
        trondgov_i_verdict_first(why, found);
    tell_judgement(&routes, why);
    if (*answer == TRONDGOV_ANSWER_YES)
        *value = routes.organ->code;
    if (why)
        tell_other_routes(&routes, why);
    return TRONDGOV_OK;
}

static int32_t slot_before(const struct trondgov_i_slot *a, const struct trondgov_i_slot *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind;
    if (a->key != b->key)
        return a->key < b->key;
    if (a->role != b->role)
        return a->role < b->role;
    return a->ground < b->ground;
}

static int32_t same_conditions(const trondgov_rulebook *rulebook, const struct trondgov_i_row *a,
                               const struct trondgov_i_row *b)
{
    const struct trondgov_i_condition *first = trondgov_i_conditions_of(rulebook, a);
    const struct trondgov_i_condition *second = trondgov_i_conditions_of(rulebook, b);
    for (int32_t i = 0; a->condition_count == b->condition_count && i < a->condition_count; i++)
        if (first[i].field != second[i].field || first[i].comparison != second[i].comparison ||
            first[i].with != second[i].with || first[i].with_field != second[i].with_field ||
            first[i].with_unit != second[i].with_unit || first[i].with_share != second[i].with_share ||
            first[i].with_limit != second[i].with_limit || first[i].with_limit_too != second[i].with_limit_too)
            return 0;
    return a->condition_count == b->condition_count;
}

/* Whether two rows say the same, whatever their days. */
static int32_t same(const trondgov_rulebook *rulebook, const struct trondgov_i_row *a, const struct trondgov_i_row *b)
{
    if (!a || !b)
        return a == b;
    return a->value == b->value && a->provision == b->provision && a->base == b->base && a->counted == b->counted &&
           a->unit == b->unit && a->answer == b->answer && a->judgement == b->judgement && a->cell == b->cell &&
           a->threshold == b->threshold && a->share_of == b->share_of && a->numerator == b->numerator &&
           a->denominator == b->denominator && a->count == b->count && a->strict == b->strict &&
           a->chair_alone == b->chair_alone && a->counts_anchor == b->counts_anchor &&
           a->second_of_day == b->second_of_day && a->weekday == b->weekday && a->shift == b->shift &&
           a->basis_points == b->basis_points && a->rank == b->rank && a->in_debate == b->in_debate &&
           a->tie == b->tie && a->owed_by == b->owed_by && a->toward == b->toward && a->each == b->each &&
           a->conditional == b->conditional && a->gives == b->gives && a->value_of == b->value_of && a->up_to == b->up_to && a->times == b->times &&
           a->of_limit == b->of_limit && a->divided_by_field == b->divided_by_field && a->divided_by == b->divided_by && a->sign == b->sign &&
           same_conditions(rulebook, a, b);
}

/* The number that a row is about, where it has one. */
static int64_t number_of(const struct trondgov_i_row *row)
{
    return !row ? 0 : row->value ? row->value : row->count ? row->count : row->basis_points;
}

static int64_t note(trondgov_verdict *why, const trondgov_organ *organ, const struct trondgov_i_row *before,
                    const struct trondgov_i_row *after)
{
    if (same(organ->rulebook, before, after))
        return 0;
    const struct trondgov_i_row *row = after ? after : before;
    const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                     .provision = row->provision,
                                     .organ = organ->code,
                                     .subject = row->key,
                                     .role = row->role,
                                     .unit = row->unit ? row->unit : TRONDGOV_UNIT_NUMBER,
                                     .required = number_of(after),
                                     .actual = number_of(before),
                                     .margin = number_of(after) - number_of(before),
                                     .index = -1};
    trondgov_i_verdict_add(why, &result);
    return 1;
}

/* Both spans have their slots in one order: what is in one only, and what is in both and reads otherwise. */
static int64_t differences(const trondgov_organ *before, const trondgov_organ *after, trondgov_verdict *why)
{
    const struct trondgov_i_slot *slots = before->rulebook->slots.items;
    const struct trondgov_i_slot *a = slots + before->first_slot, *b = slots + after->first_slot;
    const struct trondgov_i_slot *a_end = a + before->slot_count, *b_end = b + after->slot_count;
    int64_t count = 0;
    while (a < a_end || b < b_end) {
        if (b == b_end || (a < a_end && slot_before(a, b)))
            count += note(why, before, a++->chosen, NULL);
        else if (a == a_end || slot_before(b, a))
            count += note(why, after, NULL, b++->chosen);
        else
            count += note(why, after, a++->chosen, b++->chosen);
    }
    return count;
}

trondgov_status trondgov_i_ask_changes(const trondgov_rulebook *rulebook, const struct trondgov_i_facts *facts,
                                       trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const trondgov_date from = (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_FROM);
    const trondgov_date to = (trondgov_date)trondgov_i_fact(facts, TRONDGOV_FIELD_TO);
    const int64_t only = trondgov_i_fact(facts, TRONDGOV_FIELD_ORGAN);
    const trondgov_organ *before, *after;
    int32_t known = only == TRONDGOV_NOTHING;
    *value = 0;
    for (size_t n = 0; (after = trondgov_i_organ_number(rulebook, to, n)) != NULL; n++) {
        if ((only != TRONDGOV_NOTHING && only != after->code) ||
            trondgov_rulebook_organ(rulebook, after->code, from, &before) != TRONDGOV_OK)
            continue;
        known = 1;
        *value += differences(before, after, why);
    }
    if (!known) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_ORGAN, -1);
        *value = TRONDGOV_NOTHING;
        return TRONDGOV_UNKNOWN_CODE;
    }
    *answer = *value > 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    return TRONDGOV_OK;
}
