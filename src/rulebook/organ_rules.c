/* What is worked out of each organ once its rows are in place: the digest, the seats, how each tally is decided. */
#include "rulebook/structures.h"

#include "rulebook/tally.h"

static void fold(uint64_t *digest, int64_t value)
{
    *digest = (*digest ^ (uint64_t)value) * UINT64_C(0x9e3779b97f4a7c15);
    *digest ^= *digest >> 29;
}

/* Of all that a meeting of the organ may read: not of what offices pay, so that a new fee locks no log. */
static uint64_t digest_of(const trondgov_organ *organ)
{
    uint64_t digest = UINT64_C(0xcbf29ce484222325);
    const struct trondgov_i_slot *slots = (const struct trondgov_i_slot *)organ->rulebook->slots.items;
    for (int32_t i = organ->first_slot; i < organ->first_slot + organ->slot_count; i++) {
        const struct trondgov_i_row *row = slots[i].chosen;
        if (!row || row->kind == TRONDGOV_ROW_RATE || row->kind == TRONDGOV_ROW_CLAUSE ||
            row->kind == TRONDGOV_ROW_TERM)
            continue;
        const int64_t values[] = {row->kind,          row->key,       row->role,        row->ground,
                                  row->value,         row->provision, row->base,        row->counted,
                                  row->unit,          row->answer,    row->judgement,   row->cell,
                                  row->threshold,     row->share_of,  row->numerator,   row->denominator,
                                  row->count,         row->strict,    row->chair_alone, row->counts_anchor,
                                  row->second_of_day, row->weekday,   row->shift,       row->basis_points,
                                  row->rank,          row->in_debate, row->tie};
        for (size_t k = 0; k < sizeof values / sizeof *values; k++)
            fold(&digest, values[k]);
    }
    return digest;
}

static int32_t count_seats(const trondgov_organ *organ)
{
    int64_t seats = 0;
    const struct trondgov_i_slot *slots = (const struct trondgov_i_slot *)organ->rulebook->slots.items;
    for (int32_t i = organ->first_slot; i < organ->first_slot + organ->slot_count; i++)
        if (slots[i].kind == TRONDGOV_ROW_SEATS && slots[i].role == 0 && slots[i].chosen)
            seats += slots[i].chosen->count;
    return seats > INT32_MAX ? INT32_MAX : (int32_t)seats;
}

/* The rule under each other reading of each conflict that the rule touches. */
static int32_t add_other_rules(trondgov_rulebook *rulebook, const trondgov_organ *organ, size_t rule_index,
                               const struct trondgov_i_view *touched)
{
    size_t first = rulebook->rules.count;
    struct trondgov_i_tally_rule *rules = rulebook->rules.items;
    const trondgov_code threshold = rules[rule_index].threshold_code;
    for (int32_t i = 0; i < touched->touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, touched->touched[i], n)) != 0; n++) {
            struct trondgov_i_view view = trondgov_i_view_of(organ);
            view.turned = reading;
            struct trondgov_i_tally_rule *other =
                trondgov_i_array_push(&rulebook->rules, &rulebook->allocator, sizeof *other);
            if (!other)
                return 0;
            *other = trondgov_i_compose(&view, threshold);
            other->conflict = touched->touched[i];
            other->reading = reading;
        }
    }
    rules = rulebook->rules.items;
    rules[rule_index].others = (int32_t)first;
    rules[rule_index].other_count = (int32_t)(rulebook->rules.count - first);
    return 1;
}

static int32_t add_rules(trondgov_rulebook *rulebook, trondgov_organ *organ)
{
    for (int32_t i = 0; i < TRONDGOV_I_DENSE; i++) {
        organ->rule[i] = -1;
        struct trondgov_i_view view = trondgov_i_view_of(organ);
        const struct trondgov_i_tally_rule rule = trondgov_i_compose(&view, TRONDGOV_FAMILY_THRESHOLD + i);
        if (!rule.threshold && view.touched_count == 0)
            continue;
        struct trondgov_i_tally_rule *added =
            trondgov_i_array_push(&rulebook->rules, &rulebook->allocator, sizeof *added);
        if (!added)
            return 0;
        *added = rule;
        organ->rule[i] = (int32_t)rulebook->rules.count - 1;
        if (!add_other_rules(rulebook, organ, (size_t)organ->rule[i], &view))
            return 0;
    }
    return 1;
}

/* What can only be worked out once all arrays have their place. */
int32_t trondgov_i_finish_organs(trondgov_rulebook *rulebook)
{
    trondgov_organ *organs = rulebook->organs.items;
    for (size_t i = 0; i < rulebook->organs.count; i++) {
        organs[i].seats = count_seats(&organs[i]);
        organs[i].digest = digest_of(&organs[i]);
        if (!add_rules(rulebook, &organs[i]))
            return 0;
    }
    return 1;
}
