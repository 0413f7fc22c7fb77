/* The register as an object: a log of events and what follows from it. */
#include "government/government.h"
#include "municipality/duties.h"

enum { CHUNK_BITS = 6 };

static struct trondgov_i_chunks chunks_of(size_t item_size)
{
    return (struct trondgov_i_chunks){.item_size = item_size, .chunk_bits = CHUNK_BITS};
}

trondgov_status trondgov_municipality_create(const trondgov_rulebook *rulebook, trondgov_municipality **municipality)
{
    if (municipality)
        *municipality = NULL;
    if (!rulebook || !municipality)
        return TRONDGOV_NULL_ARGUMENT;
    const trondgov_allocator *memory = trondgov_i_rulebook_allocator(rulebook);
    trondgov_municipality *made = trondgov_i_allocate(memory, sizeof *made);
    if (!made)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_log_begin(&made->log, memory);
    made->rulebook = trondgov_i_rulebook_share(rulebook);
    made->persons = chunks_of(sizeof(struct trondgov_i_registered));
    made->posts = chunks_of(sizeof(struct trondgov_i_post));
    made->offices = chunks_of(sizeof(struct trondgov_i_office));
    made->rests = chunks_of(sizeof(struct trondgov_i_rest));
    made->groups = chunks_of(sizeof(struct trondgov_i_grouping));
    made->bodies = chunks_of(sizeof(struct trondgov_i_body));
    made->planned = chunks_of(sizeof(struct trondgov_i_planned_meeting));
    made->facts = chunks_of(sizeof(struct trondgov_i_told));
    trondgov_i_affairs_begin(&made->affairs);
    trondgov_i_governing_begin(&made->governing);
    *municipality = made;
    return TRONDGOV_OK;
}

void trondgov_municipality_free(trondgov_municipality *municipality)
{
    if (!municipality)
        return;
    const trondgov_allocator memory = municipality->log.store.allocator;
    trondgov_i_chunks_free(&municipality->persons, &memory);
    trondgov_i_chunks_free(&municipality->posts, &memory);
    trondgov_i_chunks_free(&municipality->offices, &memory);
    trondgov_i_chunks_free(&municipality->rests, &memory);
    trondgov_i_chunks_free(&municipality->groups, &memory);
    trondgov_i_chunks_free(&municipality->bodies, &memory);
    trondgov_i_chunks_free(&municipality->planned, &memory);
    trondgov_i_chunks_free(&municipality->facts, &memory);
    trondgov_i_map_free(&municipality->person_ids, &memory);
    trondgov_i_map_free(&municipality->post_keys, &memory);
    trondgov_i_map_free(&municipality->body_organs, &memory);
    trondgov_i_map_free(&municipality->fact_keys, &memory);
    trondgov_i_map_free(&municipality->meeting_ids, &memory);
    trondgov_i_affairs_free(&municipality->affairs, &memory);
    trondgov_i_governing_free(&municipality->governing, &memory);
    trondgov_i_log_free(&municipality->log);
    trondgov_i_rulebook_release(municipality->rulebook);
    trondgov_i_release(&memory, municipality, sizeof *municipality);
}

/* Acts of the city government and of affairs, duties, and everything that the register is told. */
static trondgov_status apply_one(void *object, trondgov_event *event, struct trondgov_i_applied *applied,
                                 trondgov_verdict *why)
{
    trondgov_municipality *municipality = object;
    applied->answer = TRONDGOV_ANSWER_DONE;
    if (trondgov_i_is_affair_event(event->kind)) {
        const struct trondgov_i_affair_register of = trondgov_i_affairs_in(municipality);
        return trondgov_i_affair_event(&of, &municipality->affairs, &municipality->log.store, event, applied, why);
    }
    if (trondgov_i_is_government_event(event->kind))
        return trondgov_i_government_event(municipality, event, applied, why);
    return trondgov_i_is_duty_event(event->kind) ? trondgov_i_duty_event(municipality, event, why)
                                                 : trondgov_i_register_event(municipality, event, why);
}

trondgov_status trondgov_municipality_apply(trondgov_municipality *municipality, const trondgov_event *events,
                                            size_t count, uint32_t flags, trondgov_answer *answer, size_t *index,
                                            trondgov_verdict *why)
{
    if (!municipality)
        return trondgov_i_apply_to_nothing(answer, index, why);
    const struct trondgov_i_batch batch = {.object = municipality,
                                           .log = &municipality->log,
                                           .rulebook = municipality->rulebook,
                                           .apply_one = apply_one,
                                           .first_kind = TRONDGOV_FAMILY_EVENT + 0x100,
                                           .last_kind = TRONDGOV_FAMILY_EVENT + 0x1ff,
                                           .allowed_flags = TRONDGOV_APPLY_CHECK | TRONDGOV_APPLY_OTHER_RULEBOOK};
    return trondgov_i_apply(&batch, events, count, flags, answer, index, why);
}

size_t trondgov_municipality_events(const trondgov_municipality *municipality, size_t first, trondgov_event *out,
                                    size_t capacity)
{
    return municipality ? trondgov_i_log_list(&municipality->log, first, out, capacity) : 0;
}

const trondgov_rulebook *trondgov_i_municipality_rulebook(const trondgov_municipality *municipality)
{
    return municipality->rulebook;
}
