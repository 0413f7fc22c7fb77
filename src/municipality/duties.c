/* What is due, from whom, to whom, by when and by which rule, between an instant and the end of a day, and what is
 * overdue then. Nothing falls due of meetings, half-years and years before the register's first day. */
#include "municipality/duties.h"

#include <trondgov/municipality.h>

#include "calendar/calendar_internal.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

static int64_t end_of(trondgov_date day)
{
    return ((int64_t)day + 1) * TRONDGOV_DAY_SECONDS;
}

const struct trondgov_i_row *trondgov_i_duty_row(const trondgov_municipality *municipality, trondgov_code organ,
                                                 trondgov_code deadline, trondgov_date day,
                                                 const trondgov_organ **found)
{
    if (trondgov_rulebook_organ(municipality->rulebook, organ, day, found))
        return NULL;
    struct trondgov_i_view view = trondgov_i_view_of(*found);
    return trondgov_i_row(&view, TRONDGOV_ROW_DEADLINE, deadline, 0, 0);
}

int32_t trondgov_i_is_of_period(const struct trondgov_i_row *row)
{
    return row->each == TRONDGOV_UNIT_HALF_YEAR || row->each == TRONDGOV_UNIT_CALENDAR_YEAR;
}

int32_t trondgov_i_is_rolling(const struct trondgov_i_row *row)
{
    return row->each != 0 && row->each == row->unit && !trondgov_i_is_of_period(row);
}

int32_t trondgov_i_is_at_once(const struct trondgov_i_row *row)
{
    return row->unit == TRONDGOV_UNIT_INSTANT;
}

struct trondgov_i_deadline trondgov_i_duty_asked(const struct trondgov_i_duty *duty, trondgov_date anchor,
                                                 trondgov_instant at)
{
    return (struct trondgov_i_deadline){.deadline = duty->key.deadline,
                                        .anchor = anchor,
                                        .at = at,
                                        .arisen = trondgov_i_is_at_once(duty->row) ? duty->arisen : TRONDGOV_NOTHING};
}

const trondgov_event *trondgov_i_duty_event_at(const struct trondgov_i_duties *duties, size_t n)
{
    const struct trondgov_i_log *log = &duties->municipality->log;
    return n < log->events.count ? trondgov_i_log_at(log, n) : NULL;
}

/* A deadline for those whom it concerns is told while it can be kept; that it was not is nobody's fault before somebody
 * is known to have had to. */
static int32_t is_told(const struct trondgov_i_duties *duties, const struct trondgov_i_duty *duty)
{
    if (duty->due >= end_of(duties->to))
        return 0;
    if (duty->done != TRONDGOV_NOTHING)
        return duties->tells_done;
    return !duty->row->conditional || duty->has_arisen || duty->due >= duties->at;
}

void trondgov_i_add_duty(struct trondgov_i_duties *duties, const struct trondgov_i_duty *duty)
{
    const struct trondgov_i_deadline asked = trondgov_i_duty_asked(duty, duty->anchor, duties->at);
    struct trondgov_i_view view = trondgov_i_view_of(duty->organ);
    struct trondgov_i_duty whole = *duty;
    struct trondgov_i_due due;
    if (trondgov_i_due(&view, &asked, &due) || due.due == TRONDGOV_NOTHING) /* beyond the calendar: never due */
        return;
    whole.due = due.due;
    whole.provision = due.provision;
    whole.conflict = view.touched_count > 0 ? view.touched[0] : 0;
    if (!is_told(duties, &whole))
        return;
    struct trondgov_i_duty *added = trondgov_i_array_push(&duties->duties, &duties->municipality->log.store.allocator,
                                                          sizeof(struct trondgov_i_duty));
    if (added)
        *added = whole;
    else
        duties->status = TRONDGOV_NO_MEMORY;
}

/* What was asked; otherwise a status or what is missing. */
static trondgov_status begin(struct trondgov_i_duties *duties, const struct trondgov_i_facts *facts,
                             trondgov_verdict *why)
{
    const int64_t to = trondgov_i_fact(facts, TRONDGOV_FIELD_TO), only = trondgov_i_fact(facts, TRONDGOV_FIELD_ORGAN);
    trondgov_status status = trondgov_instant_to_civil(duties->at, &duties->today, NULL);
    if (status)
        return status;
    duties->to = to == TRONDGOV_NOTHING ? duties->today : (trondgov_date)to;
    if (duties->to < duties->today) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_TO, -1);
        return TRONDGOV_OUT_OF_RANGE;
    }
    duties->only = only == TRONDGOV_NOTHING ? 0 : (trondgov_code)only;
    duties->tells_done = trondgov_i_fact(facts, TRONDGOV_FIELD_DONE) == 1;
    const trondgov_event *first = trondgov_i_duty_event_at(duties, 0);
    duties->first = duties->today;
    return first ? trondgov_instant_to_civil(first->at, &duties->first, NULL) : TRONDGOV_OK;
}

static void free_all(struct trondgov_i_duties *duties)
{
    const trondgov_allocator *memory = &duties->municipality->log.store.allocator;
    trondgov_i_array_free(&duties->done, memory, sizeof(struct trondgov_i_done));
    trondgov_i_array_free(&duties->duties, memory, sizeof(struct trondgov_i_duty));
}

/* What is due by all that the register knows. */
static trondgov_status ask(struct trondgov_i_duties *duties, const struct trondgov_i_facts *facts, int64_t *open,
                           trondgov_verdict *why)
{
    duties->status = begin(duties, facts, why);
    if (!duties->status)
        trondgov_i_collect_done(duties);
    if (!duties->status)
        trondgov_i_duties_of_meetings(duties);
    if (!duties->status)
        trondgov_i_duties_of_periods(duties);
    if (!duties->status)
        trondgov_i_duties_of_notices(duties);
    if (!duties->status)
        trondgov_i_duties_arisen(duties);
    if (!duties->status)
        trondgov_i_duties_of_affairs(duties);
    if (!duties->status)
        duties->status = trondgov_i_tell_duties(duties, open, why);
    free_all(duties);
    return duties->status;
}

/* The register as it was at an instant: what was recorded later was not known then. */
static trondgov_status earlier(const trondgov_municipality *municipality, trondgov_instant at,
                               trondgov_municipality **then)
{
    const struct trondgov_i_log *log = &municipality->log;
    trondgov_status status = trondgov_municipality_create(municipality->rulebook, then);
    for (size_t n = 0; !status && n < log->events.count && trondgov_i_log_at(log, n)->at <= at; n++)
        status = trondgov_municipality_apply(*then, trondgov_i_log_at(log, n), 1, 0, NULL, NULL, NULL);
    return status;
}

trondgov_status trondgov_i_duties(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                  trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    struct trondgov_i_duties duties = {.municipality = municipality, .at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT)};
    trondgov_municipality *then = NULL;
    trondgov_status status = TRONDGOV_OK;
    int64_t open = 0;
    if (duties.at == TRONDGOV_NOTHING) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AT, -1);
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    if (municipality->log.last_at > duties.at) {
        status = earlier(municipality, duties.at, &then);
        duties.municipality = then;
    }
    if (!status)
        status = ask(&duties, facts, &open, why);
    trondgov_municipality_free(then);
    *value = open;
    *answer = open > 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    return status;
}
