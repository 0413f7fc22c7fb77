/* Who holds what on the day that is audited. */
#include "base/sort.h"
#include "municipality/audit.h"

struct trondgov_i_roll trondgov_i_roll_of_organ(const struct trondgov_i_audit *audit, trondgov_code organ)
{
    return (struct trondgov_i_roll){audit, trondgov_i_first_post(audit->municipality, organ), 0};
}

struct trondgov_i_roll trondgov_i_roll_of_person(const struct trondgov_i_audit *audit, trondgov_id person)
{
    const int64_t number = trondgov_i_map_get(&audit->municipality->person_ids, person);
    const int32_t post =
        number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(audit->municipality, number)->first_post;
    return (struct trondgov_i_roll){audit, post, 1};
}

const struct trondgov_i_office *trondgov_i_roll_next(struct trondgov_i_roll *roll)
{
    const trondgov_municipality *municipality = roll->audit->municipality;
    while (roll->post != TRONDGOV_I_NONE) {
        const struct trondgov_i_post *post = trondgov_i_post_at(municipality, roll->post);
        const struct trondgov_i_office *office = trondgov_i_held(municipality, roll->post, roll->audit->date);
        roll->post = roll->of_person ? post->next_of_person : post->next_of_organ;
        if (office)
            return office;
    }
    return NULL;
}

int32_t trondgov_i_rests(const struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    return trondgov_i_municipality_suspended(audit->municipality, &office->member, audit->date);
}

int32_t trondgov_i_sits_in(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code organ)
{
    return trondgov_i_municipality_seat(audit->municipality, organ, person, audit->date) != NULL;
}

int32_t trondgov_i_substitute_in(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code organ)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_person(audit, person);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (office->member.organ == organ && trondgov_i_member_role(&office->member) == TRONDGOV_ROLE_VARAMEDLEM)
            return 1;
    return 0;
}

int32_t trondgov_i_holds_role(const struct trondgov_i_audit *audit, trondgov_id person, trondgov_code role)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_person(audit, person);
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;)
        if (office->member.role == role && !trondgov_i_rests(audit, office))
            return 1;
    return 0;
}

int32_t trondgov_i_told_of(const struct trondgov_i_audit *audit, trondgov_code organ)
{
    return trondgov_i_first_post(audit->municipality, organ) != TRONDGOV_I_NONE;
}

int32_t trondgov_i_counts(const struct trondgov_i_audit *audit, const struct trondgov_i_office *office)
{
    const struct trondgov_member *member = &office->member;
    return trondgov_i_municipality_seat(audit->municipality, member->organ, member->person, audit->date) == member &&
           !trondgov_i_municipality_stand_in(audit->municipality, member->organ, member->person, audit->date);
}

const struct trondgov_i_office *trondgov_i_in_place(const struct trondgov_i_audit *audit, trondgov_code organ,
                                                    int32_t place, int32_t *several)
{
    const struct trondgov_i_office *found = NULL;
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, organ);
    *several = 0;
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (trondgov_i_member_place(&office->member) != place || trondgov_i_rests(audit, office))
            continue;
        *several |= found != NULL;
        found = found ? found : office;
    }
    return found;
}

static int32_t order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int32_t by_list(const void *a, const void *b)
{
    const struct trondgov_member *first = *(const struct trondgov_member *const *)a,
                                 *second = *(const struct trondgov_member *const *)b;
    int32_t which = order(first->list, second->list);
    which = which ? which : order(first->category, second->category);
    which = which ? which : order(trondgov_i_member_place(first), trondgov_i_member_place(second));
    which = which ? which : order(first->rank, second->rank);
    return which ? which : order(first->person, second->person);
}

struct trondgov_i_array trondgov_i_by_list(struct trondgov_i_audit *audit, trondgov_code organ)
{
    const trondgov_allocator *memory = &audit->municipality->log.store.allocator;
    struct trondgov_i_array array = {NULL, 0, 0};
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, organ);
    for (const struct trondgov_i_office *office; !audit->status && (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (trondgov_i_member_place(&office->member) == TRONDGOV_I_PLACE_NO_SEAT)
            continue;
        const struct trondgov_i_office **item = trondgov_i_array_push(&array, memory, sizeof *item);
        if (item)
            *item = office;
        else
            audit->status = TRONDGOV_NO_MEMORY;
    }
    const size_t size = array.count * sizeof(const struct trondgov_i_office *);
    void *scratch = audit->status || size == 0 ? NULL : trondgov_i_allocate(memory, size);
    if (scratch)
        trondgov_i_sort(array.items, scratch, array.count, sizeof(const struct trondgov_i_office *), by_list);
    else if (size > 0)
        audit->status = TRONDGOV_NO_MEMORY;
    trondgov_i_release(memory, scratch, size);
    if (audit->status)
        trondgov_i_drop(audit, &array, sizeof(const struct trondgov_i_office *));
    return array;
}

const struct trondgov_i_office *trondgov_i_listed(const struct trondgov_i_array *array, size_t number)
{
    const struct trondgov_i_office *const *items = array->items;
    return items[number];
}

size_t trondgov_i_list_end(const struct trondgov_i_array *array, size_t first)
{
    const struct trondgov_member *one = &trondgov_i_listed(array, first)->member;
    trondgov_code category = one->category; /* those of whom no kind of seat was told come first, and go with the next */
    size_t end = first + 1;
    for (; end < array->count && trondgov_i_listed(array, end)->member.list == one->list; end++) {
        const trondgov_code other = trondgov_i_listed(array, end)->member.category;
        if (category != 0 && other != category)
            break;
        category = other;
    }
    return end;
}

void trondgov_i_drop(const struct trondgov_i_audit *audit, struct trondgov_i_array *array, size_t item_size)
{
    trondgov_i_array_free(array, &audit->municipality->log.store.allocator, item_size);
    *array = (struct trondgov_i_array){NULL, 0, 0};
}
