/* The events of the city government: each has its procedure. */
#include "government/government_internal.h"

#include "calendar/calendar_internal.h"
#include "rulebook/verdict_internal.h"

enum { CHUNK_BITS = 4 };

typedef void procedure(struct trondgov_i_government_act *act);

static const struct {
    trondgov_code kind;
    procedure *run;
} PROCEDURES[] = {
    {TRONDGOV_EVENT_GOVERNMENT_FORM, trondgov_i_form_told},
    {TRONDGOV_EVENT_BYRAAD_DESIGNATED, trondgov_i_designated},
    {TRONDGOV_EVENT_DESIGNATION_GIVEN_UP, trondgov_i_given_up},
    {TRONDGOV_EVENT_BYRAAD_MEMBER, trondgov_i_member_named},
    {TRONDGOV_EVENT_BYRAAD_NOT_NAMED, trondgov_i_member_not_named},
    {TRONDGOV_EVENT_BYRAAD_COMPOSED, trondgov_i_composed},
    {TRONDGOV_EVENT_BYRAAD_CONSTITUTED, trondgov_i_constituted},
    {TRONDGOV_EVENT_BYRAAD_CHANGED, trondgov_i_changed},
    {TRONDGOV_EVENT_BYRAAD_LEFT, trondgov_i_left},
    {TRONDGOV_EVENT_NO_CONFIDENCE_MOVED, trondgov_i_moved},
    {TRONDGOV_EVENT_NO_CONFIDENCE_DEMANDED, trondgov_i_demanded},
    {TRONDGOV_EVENT_NO_CONFIDENCE_VOTES, trondgov_i_votes_told},
    {TRONDGOV_EVENT_NO_CONFIDENCE_DECIDED, trondgov_i_decided},
    {TRONDGOV_EVENT_NO_CONFIDENCE_WITHDRAWN, trondgov_i_withdrawn},
    {TRONDGOV_EVENT_MEETING_ATTENDED, trondgov_i_attended},
};

static procedure *procedure_of(trondgov_code kind)
{
    for (size_t i = 0; i < sizeof PROCEDURES / sizeof *PROCEDURES; i++)
        if (PROCEDURES[i].kind == kind)
            return PROCEDURES[i].run;
    return NULL;
}

int32_t trondgov_i_is_government_event(trondgov_code kind)
{
    return procedure_of(kind) != NULL;
}

/* Everybody who is named must have been entered. */
static int32_t persons_known(struct trondgov_i_government_act *act)
{
    const struct trondgov_i_map *persons = &act->municipality->person_ids;
    if (act->event->person && trondgov_i_map_get(persons, act->event->person) < 0)
        return trondgov_i_govern_wrong(act, TRONDGOV_FIELD_PERSON, TRONDGOV_UNKNOWN_ID);
    return 1;
}

trondgov_status trondgov_i_government_event(trondgov_municipality *municipality, const trondgov_event *event,
                                            struct trondgov_i_applied *applied, trondgov_verdict *why)
{
    procedure *run = procedure_of(event->kind);
    trondgov_date day = 0;
    (void)trondgov_instant_to_civil(event->at, &day, NULL); /* the log has seen to it that there is such a day */
    struct trondgov_i_government_act act = {.municipality = municipality,
                                            .event = event,
                                            .why = why,
                                            .first_finding = trondgov_i_verdict_count(why),
                                            .standing = trondgov_i_government_on(municipality, day),
                                            .answer = TRONDGOV_ANSWER_DONE};
    act.council = trondgov_i_organ_that(municipality->rulebook, TRONDGOV_PARAMETER_COUNCIL, day);
    act.place = act.standing.organ;
    if (persons_known(&act))
        run(&act);
    applied->answer = act.answer;
    applied->stopped = act.answer != TRONDGOV_ANSWER_DONE && act.answer != TRONDGOV_ANSWER_CARRIED &&
                       act.answer != TRONDGOV_ANSWER_REJECTED;
    return act.status;
}

static struct trondgov_i_chunks chunks_of(size_t item_size)
{
    return (struct trondgov_i_chunks){.item_size = item_size, .chunk_bits = CHUNK_BITS};
}

void trondgov_i_governing_begin(struct trondgov_i_governing *governing)
{
    governing->forms = chunks_of(sizeof(struct trondgov_i_turn));
    governing->forming = chunks_of(sizeof(struct trondgov_i_turn));
    governing->sitting = chunks_of(sizeof(struct trondgov_i_turn));
    governing->named = chunks_of(sizeof(struct trondgov_i_named));
    governing->motions = chunks_of(sizeof(struct trondgov_i_motion));
    governing->resting = chunks_of(sizeof(struct trondgov_i_resting));
    governing->leaving = chunks_of(sizeof(int64_t));
    governing->notices = chunks_of(sizeof(struct trondgov_i_owed));
    governing->attended = chunks_of(sizeof(int64_t));
}

void trondgov_i_governing_free(struct trondgov_i_governing *governing, const trondgov_allocator *memory)
{
    trondgov_i_chunks_free(&governing->forms, memory);
    trondgov_i_chunks_free(&governing->forming, memory);
    trondgov_i_chunks_free(&governing->sitting, memory);
    trondgov_i_chunks_free(&governing->named, memory);
    trondgov_i_chunks_free(&governing->motions, memory);
    trondgov_i_chunks_free(&governing->resting, memory);
    trondgov_i_chunks_free(&governing->leaving, memory);
    trondgov_i_chunks_free(&governing->notices, memory);
    trondgov_i_chunks_free(&governing->attended, memory);
    trondgov_i_map_free(&governing->attended_ids, memory);
}
