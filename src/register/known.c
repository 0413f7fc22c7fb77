/* Facts by what they are about: each kind has a chain, the latest first. */
#include "register/known.h"

enum { ORGAN_SHIFT = 17, PERSON_SHIFT = 33, JUDGEMENT_BIT = 0x10000 };

/* Unique: persons are numbered below 2^30, organs and fields below 2^16, judgements kept apart. 0: nobody it knows. */
static int64_t key_of(const trondgov_municipality *municipality, const struct trondgov_i_about *about)
{
    const int64_t person =
        about->person ? trondgov_i_map_get(&municipality->person_ids, about->person) : TRONDGOV_I_NONE;
    if (about->person && person < 0)
        return 0;
    const int64_t judged = TRONDGOV_I_FAMILY(about->field) == TRONDGOV_FAMILY_JUDGEMENT ? JUDGEMENT_BIT : 0;
    return (person + 1) * (INT64_C(1) << PERSON_SHIFT) + TRONDGOV_I_NUMBER(about->organ) * (INT64_C(1) << ORGAN_SHIFT) +
           judged + TRONDGOV_I_NUMBER(about->field);
}

static struct trondgov_i_told *told_at(const trondgov_municipality *municipality, int64_t number)
{
    return trondgov_i_chunks_at(&municipality->facts, (size_t)number);
}

int64_t trondgov_i_known(const trondgov_municipality *municipality, const struct trondgov_i_about *about,
                         trondgov_date date)
{
    const int64_t key = key_of(municipality, about);
    const int64_t head = key ? trondgov_i_map_get(&municipality->fact_keys, key) : TRONDGOV_I_NONE;
    for (int64_t i = head < 0 ? TRONDGOV_I_NONE : told_at(municipality, head)->latest; i != TRONDGOV_I_NONE;) {
        const struct trondgov_i_told *told = told_at(municipality, i);
        if (told->from <= date && told->item == about->item)
            return told->value;
        i = told->earlier;
    }
    return TRONDGOV_NOTHING;
}

int64_t trondgov_i_known_run(const trondgov_municipality *municipality, const struct trondgov_i_about *about,
                             int64_t value, trondgov_date date, int64_t *until)
{
    const int64_t key = key_of(municipality, about);
    const int64_t head = key ? trondgov_i_map_get(&municipality->fact_keys, key) : TRONDGOV_I_NONE;
    int64_t from = TRONDGOV_NOTHING, changed = TRONDGOV_NOTHING;
    *until = TRONDGOV_NOTHING;
    for (int64_t i = head < 0 ? TRONDGOV_I_NONE : told_at(municipality, head)->latest; i != TRONDGOV_I_NONE;) {
        const struct trondgov_i_told *told = told_at(municipality, i);
        i = told->earlier;
        if (told->from > date || told->item != about->item)
            continue;
        if (told->value != value && from != TRONDGOV_NOTHING)
            return from;
        if (told->value == value && from == TRONDGOV_NOTHING)
            *until = changed;
        from = told->value == value ? told->from : from;
        changed = told->from;
    }
    return from;
}

int64_t trondgov_i_known_of(const trondgov_municipality *municipality, trondgov_id person, trondgov_code organ,
                            trondgov_code field, trondgov_date date)
{
    struct trondgov_i_about about = {.person = person, .organ = organ, .field = field};
    int64_t value = trondgov_i_known(municipality, &about, date);
    about.organ = 0;
    return value == TRONDGOV_NOTHING ? trondgov_i_known(municipality, &about, date) : value;
}

/* The first fact of a kind also holds the place of the latest. */
void trondgov_i_tell(trondgov_municipality *municipality, const struct trondgov_i_about *about, int64_t value,
                     trondgov_date from)
{
    struct trondgov_i_store *store = &municipality->log.store;
    const int64_t key = key_of(municipality, about);
    const int64_t head = trondgov_i_map_get(&municipality->fact_keys, key);
    const int32_t number = (int32_t)municipality->facts.count;
    struct trondgov_i_told *told = trondgov_i_append(store, &municipality->facts);
    if (!told)
        return;
    *told = (struct trondgov_i_told){value, about->item, from, TRONDGOV_I_NONE, number};
    if (head < 0) {
        trondgov_i_map_add(store, &municipality->fact_keys, key, number);
        return;
    }
    struct trondgov_i_told *first = told_at(municipality, head);
    told->earlier = first->latest;
    trondgov_i_set32(store, &first->latest, number);
}
