/* What is due, from whom, by when: the deadlines of every planned meeting, and those that come back each half-year or
 * year, as the organs' DEADLINE rows have them with EACH. The register does not know what has been done: a deadline
 * that is past while its meeting is still to come is told with a margin below 0.
 */
#include "base/sort.h"
#include "calendar/calendar_internal.h"
#include "municipality/state.h"
#include "rulebook/deadline.h"
#include "rulebook/questions.h"
#include "rulebook/verdict_internal.h"

struct span {
    const trondgov_municipality *municipality;
    const struct trondgov_i_facts *facts;
    trondgov_instant at;
    trondgov_date today, to;        /* the last day */
    struct trondgov_i_array duties; /* of trondgov_finding */
    trondgov_status status;
};

/* Adds what a row wants of an anchor. */
static void add_duty(struct span *span, struct trondgov_i_view *view, const struct trondgov_i_row *row,
                     trondgov_date anchor, trondgov_id meeting)
{
    const struct trondgov_i_deadline asked = {
        .deadline = row->key, .anchor = anchor, .at = span->at, .arisen = TRONDGOV_NOTHING};
    struct trondgov_i_due due;
    struct trondgov_i_view own = trondgov_i_view_of(view->organ);
    if (trondgov_i_due(&own, &asked, &due) || due.due == TRONDGOV_NOTHING) /* beyond the calendar: never due */
        return;
    if (due.due >= ((int64_t)span->to + 1) * TRONDGOV_DAY_SECONDS)
        return;
    trondgov_finding *added =
        trondgov_i_array_push(&span->duties, &span->municipality->log.store.allocator, sizeof *added);
    if (!added) {
        span->status = TRONDGOV_NO_MEMORY;
        return;
    }
    *added = (trondgov_finding){.kind = TRONDGOV_FINDING_DUTY,
                                .provision = due.provision,
                                .answer = TRONDGOV_ANSWER_REQUIRED,
                                .organ = trondgov_i_organ_code(view->organ),
                                .role = row->owed_by,
                                .toward = row->toward,
                                .subject = row->key,
                                .item = meeting,
                                .unit = TRONDGOV_UNIT_INSTANT,
                                .required = due.due,
                                .actual = span->at,
                                .margin = due.due - span->at,
                                .index = -1,
                                .conflict = own.touched_count > 0 ? own.touched[0] : 0};
}

/* Of a meeting on a day, or of a period from a day on. What is due in the period after the last time counts from the
 * day before it. */
static void duties_of(struct span *span, trondgov_code organ_code, trondgov_date day, trondgov_code each,
                      trondgov_id meeting, trondgov_date first)
{
    const int64_t only = trondgov_i_fact(span->facts, TRONDGOV_FIELD_ORGAN);
    const trondgov_organ *organ = NULL;
    if ((only != TRONDGOV_NOTHING && only != organ_code) ||
        trondgov_rulebook_organ(span->municipality->rulebook, organ_code, day, &organ))
        return;
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_i_row *row;
    for (size_t n = 0; !span->status && (row = trondgov_i_row_at(&view, TRONDGOV_ROW_DEADLINE, n)) != NULL; n++)
        if (row->each == each)
            add_duty(span, &view, row, each != TRONDGOV_UNIT_MEETING && row->count > 0 ? first - 1 : day, meeting);
}

/* Of meetings that are not past. */
static void of_meetings(struct span *span)
{
    const struct trondgov_i_log *log = &span->municipality->log;
    for (size_t i = 0; !span->status && i < log->events.count; i++) {
        const trondgov_event *event = trondgov_i_log_at(log, i);
        if (event->kind == TRONDGOV_EVENT_MEETING_PLANNED && event->value >= span->today)
            duties_of(span, event->organ, (trondgov_date)event->value, TRONDGOV_UNIT_MEETING, event->item, 0);
    }
}

/* Of every half-year or year that begins before the last day. */
static void of_periods(struct span *span, trondgov_code each, int32_t months)
{
    int32_t year = 0, month = 0, day = 0;
    trondgov_date first = 0;
    span->status = trondgov_date_to_civil(span->today, &year, &month, &day);
    if (!span->status)
        span->status = trondgov_date_from_civil(year, (month - 1) / months * months + 1, 1, &first);
    for (trondgov_date from = first; !span->status && from <= span->to;) {
        const trondgov_organ *organ;
        const trondgov_date asked = from < span->today ? span->today : from;
        for (size_t n = 0; !span->status; n++) {
            organ = trondgov_i_organ_number(span->municipality->rulebook, asked, n);
            if (!organ)
                break;
            duties_of(span, trondgov_i_organ_code(organ), asked, each, 0, from);
        }
        if (trondgov_i_date_add(from, months, TRONDGOV_UNIT_MONTH, &from))
            break;
    }
}

static int32_t order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int32_t by_time(const void *a, const void *b)
{
    const trondgov_finding *first = a, *second = b;
    int32_t which = order(first->required, second->required);
    which = which ? which : order(first->organ, second->organ);
    which = which ? which : order(first->subject, second->subject);
    return which ? which : order(first->item, second->item);
}

static trondgov_status tell(struct span *span, trondgov_verdict *why)
{
    const trondgov_allocator *memory = &span->municipality->log.store.allocator;
    const size_t size = span->duties.count * sizeof(trondgov_finding);
    void *scratch = trondgov_i_allocate(memory, size + 1);
    if (!scratch)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_sort(span->duties.items, scratch, span->duties.count, sizeof(trondgov_finding), by_time);
    trondgov_i_release(memory, scratch, size + 1);
    const trondgov_finding *duties = span->duties.items;
    for (size_t i = 0; i < span->duties.count; i++)
        trondgov_i_verdict_add(why, &duties[i]);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_duties(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                  trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const int64_t at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT), to = trondgov_i_fact(facts, TRONDGOV_FIELD_TO);
    struct span span = {.municipality = municipality, .facts = facts, .at = at};
    if (at == TRONDGOV_NOTHING) {
        trondgov_i_verdict_input(why, TRONDGOV_FIELD_AT, -1);
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    span.status = trondgov_instant_to_civil(at, &span.today, NULL);
    span.to = to == TRONDGOV_NOTHING ? span.today : (trondgov_date)to;
    if (!span.status)
        of_meetings(&span);
    if (!span.status)
        of_periods(&span, TRONDGOV_UNIT_HALF_YEAR, 6);
    if (!span.status)
        of_periods(&span, TRONDGOV_UNIT_CALENDAR_YEAR, 12);
    if (!span.status)
        span.status = tell(&span, why);
    *value = (int64_t)span.duties.count;
    *answer = span.duties.count > 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    trondgov_i_array_free(&span.duties, &municipality->log.store.allocator, sizeof(trondgov_finding));
    return span.status;
}
