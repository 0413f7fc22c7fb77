/* Creating, sharing and freeing a rulebook; what an organ's numbers are. */
#include "rulebook/structures.h"

#include <string.h>

static int32_t copy_array(struct trondgov_i_array *copy, const struct trondgov_i_array *from, size_t item_size,
                          const trondgov_allocator *allocator)
{
    *copy = (struct trondgov_i_array){NULL, 0, 0};
    if (from->count == 0)
        return 1;
    if (!trondgov_i_array_reserve(copy, allocator, item_size, from->count))
        return 0;
    memcpy(copy->items, from->items, from->count * item_size);
    copy->count = from->count;
    return 1;
}

int32_t trondgov_i_own_copy(struct trondgov_i_own *copy, const struct trondgov_i_own *from,
                            const trondgov_allocator *allocator)
{
    memset(copy, 0, sizeof *copy);
    if (copy_array(&copy->rows, &from->rows, sizeof(struct trondgov_i_row), allocator) &&
        copy_array(&copy->conditions, &from->conditions, sizeof(struct trondgov_i_condition), allocator) &&
        copy_array(&copy->selections, &from->selections, sizeof(struct trondgov_i_selection), allocator) &&
        copy_array(&copy->provisions, &from->provisions, sizeof(struct trondgov_i_provision), allocator) &&
        copy_array(&copy->labels, &from->labels, sizeof(struct trondgov_i_label), allocator) &&
        copy_array(&copy->texts, &from->texts, 1, allocator))
        return 1;
    trondgov_i_own_free(copy, allocator);
    return 0;
}

void trondgov_i_own_free(struct trondgov_i_own *own, const trondgov_allocator *allocator)
{
    trondgov_i_array_free(&own->rows, allocator, sizeof(struct trondgov_i_row));
    trondgov_i_array_free(&own->conditions, allocator, sizeof(struct trondgov_i_condition));
    trondgov_i_array_free(&own->selections, allocator, sizeof(struct trondgov_i_selection));
    trondgov_i_array_free(&own->provisions, allocator, sizeof(struct trondgov_i_provision));
    trondgov_i_array_free(&own->labels, allocator, sizeof(struct trondgov_i_label));
    trondgov_i_array_free(&own->texts, allocator, 1);
}

trondgov_status trondgov_rulebook_create(const trondgov_allocator *allocator, trondgov_code edition,
                                         trondgov_rulebook **rulebook)
{
    if (!rulebook)
        return TRONDGOV_NULL_ARGUMENT;
    *rulebook = NULL;
    if (edition != TRONDGOV_EDITION_TRONDHEIM && edition != TRONDGOV_EDITION_STATUTE)
        return TRONDGOV_UNKNOWN_CODE;
    const trondgov_allocator memory = trondgov_i_allocator(allocator);
    const struct trondgov_i_own nothing = {{NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0},
                                           {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};
    return trondgov_i_rulebook_compile(&memory, edition, &nothing, rulebook);
}

void trondgov_rulebook_free(trondgov_rulebook *rulebook)
{
    if (rulebook)
        trondgov_i_rulebook_release(rulebook);
}

static void destroy(trondgov_rulebook *rulebook)
{
    const trondgov_allocator memory = rulebook->allocator;
    trondgov_i_own_free(&rulebook->own, &memory);
    trondgov_i_array_free(&rulebook->candidates, &memory, sizeof(const struct trondgov_i_row *));
    trondgov_i_array_free(&rulebook->slots, &memory, sizeof(struct trondgov_i_slot));
    trondgov_i_array_free(&rulebook->rules, &memory, sizeof(struct trondgov_i_tally_rule));
    trondgov_i_array_free(&rulebook->organs, &memory, sizeof(trondgov_organ));
    trondgov_i_array_free(&rulebook->own_codes, &memory, sizeof(trondgov_code));
    trondgov_i_release(&memory, rulebook->owners, sizeof *rulebook->owners);
    trondgov_i_release(&memory, rulebook, sizeof *rulebook);
}

void trondgov_i_rulebook_release(const trondgov_rulebook *rulebook)
{
    if (rulebook->owners && __atomic_sub_fetch(rulebook->owners, 1, __ATOMIC_ACQ_REL) != 0)
        return;
    trondgov_rulebook *last; /* nobody else has it: what was shared as const is now ours to take apart */
    memcpy(&last, &rulebook, sizeof last);
    destroy(last);
}

trondgov_status trondgov_organ_number(const trondgov_organ *organ, trondgov_code parameter, int64_t *value,
                                      trondgov_code *provision)
{
    if (value)
        *value = 0;
    if (provision)
        *provision = 0;
    if (!organ)
        return TRONDGOV_NULL_ARGUMENT;
    if (!trondgov_i_code_in(organ->rulebook, parameter, TRONDGOV_FAMILY_PARAMETER))
        return TRONDGOV_UNKNOWN_CODE;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row = parameter == TRONDGOV_PARAMETER_SEATS
                                           ? trondgov_i_seats(&view)
                                           : trondgov_i_row(&view, TRONDGOV_ROW_PARAMETER, parameter, 0, 0);
    if (value)
        *value = !row ? TRONDGOV_NOTHING : parameter == TRONDGOV_PARAMETER_SEATS ? organ->seats : row->value;
    if (provision)
        *provision = row ? row->provision : 0;
    return TRONDGOV_OK;
}
