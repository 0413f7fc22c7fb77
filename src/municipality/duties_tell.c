/* The duties in order of time, as findings. */
#include "municipality/duties.h"

#include "base/sort.h"
#include "calendar/calendar_internal.h"
#include "rulebook/verdict_internal.h"

static int32_t order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int32_t by_time(const void *a, const void *b)
{
    const struct trondgov_i_duty *first = a, *second = b;
    int32_t which = order(first->due, second->due);
    which = which ? which : order(first->key.organ, second->key.organ);
    which = which ? which : order(first->key.deadline, second->key.deadline);
    which = which ? which : order(first->key.item, second->key.item);
    return which ? which : order(first->concerned, second->concerned);
}

/* A duty that is open; or one that was done in time (CHECKED) or late (FAULT). Whether what was due at once was, or is
 * no longer, in time is judged.
 */
static trondgov_finding finding_of(const struct trondgov_i_duties *duties, const struct trondgov_i_duty *duty)
{
    const int32_t open = duty->done == TRONDGOV_NOTHING;
    const trondgov_instant actual = open ? duties->at : duty->done;
    const int32_t judged = trondgov_i_is_at_once(duty->row) && actual > duty->due;
    const int32_t late = !open && !judged && actual > duty->due;
    return (trondgov_finding){.kind = open   ? TRONDGOV_FINDING_DUTY
                                      : late ? TRONDGOV_FINDING_FAULT
                                             : TRONDGOV_FINDING_CHECKED,
                              .provision = duty->provision,
                              .answer = judged ? TRONDGOV_ANSWER_NEEDS_JUDGEMENT
                                        : open ? TRONDGOV_ANSWER_REQUIRED
                                        : late ? TRONDGOV_ANSWER_NO
                                               : TRONDGOV_ANSWER_YES,
                              .person = duty->concerned,
                              .organ = duty->key.organ,
                              .role = duty->row->owed_by,
                              .toward = duty->row->toward,
                              .subject = duty->key.deadline,
                              .item = duty->key.item,
                              .unit = TRONDGOV_UNIT_INSTANT,
                              .required = duty->due,
                              .actual = actual,
                              .margin = duty->due - actual,
                              .index = -1,
                              .conflict = duty->conflict};
}

/* Which half-year or year it is of. */
static void tell_period(const struct trondgov_i_duty *duty, const trondgov_finding *told, trondgov_verdict *why)
{
    if (!trondgov_i_is_of_period(duty->row))
        return;
    const trondgov_finding period = {.kind = TRONDGOV_FINDING_RESULT,
                                     .provision = told->provision,
                                     .organ = told->organ,
                                     .subject = duty->row->each,
                                     .unit = TRONDGOV_UNIT_DATE,
                                     .required = duty->first,
                                     .actual = duty->end,
                                     .index = -1};
    trondgov_i_verdict_add(why, &period);
}

/* What it counts from under another reading, by that one's row. */
static trondgov_date anchor_under(const struct trondgov_i_duty *duty, const struct trondgov_i_row *row)
{
    if (!row || trondgov_i_is_rolling(row) == trondgov_i_is_rolling(duty->row))
        return duty->anchor;
    return duty->last == TRONDGOV_I_NO_EARLIER_DATE ? trondgov_i_before_period(duty->anchor, row->each) : duty->last;
}

/* When it is due under another reading, where that is not the same. */
static void tell_other(const struct trondgov_i_duty *duty, const trondgov_finding *told, trondgov_code reading,
                       trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(duty->organ);
    view.turned = reading;
    const struct trondgov_i_row *row = trondgov_i_row(&view, TRONDGOV_ROW_DEADLINE, duty->key.deadline, 0, 0);
    const struct trondgov_i_deadline asked = trondgov_i_duty_asked(duty, anchor_under(duty, row), told->actual);
    struct trondgov_i_due due;
    if (trondgov_i_due(&view, &asked, &due) || (due.due == told->required && due.provision == told->provision))
        return;
    trondgov_finding other = *told;
    const int32_t known = due.due != TRONDGOV_NOTHING;
    other.kind = TRONDGOV_FINDING_OTHER_READING;
    other.provision = due.provision;
    other.answer = due.answer;
    other.role = row ? row->owed_by : 0;
    other.toward = row ? row->toward : 0;
    other.unit = known ? TRONDGOV_UNIT_INSTANT : 0;
    other.required = known ? due.due : 0;
    other.actual = known ? told->actual : 0;
    other.margin = known ? due.due - told->actual : 0;
    other.conflict = trondgov_i_reading_conflict(reading);
    other.reading = reading;
    trondgov_i_verdict_add(why, &other);
}

static void tell_others(const struct trondgov_i_duty *duty, const trondgov_finding *told, trondgov_verdict *why)
{
    const struct trondgov_i_deadline asked = trondgov_i_duty_asked(duty, duty->anchor, told->actual);
    struct trondgov_i_view view = trondgov_i_view_of(duty->organ);
    struct trondgov_i_due due;
    (void)trondgov_i_due(&view, &asked, &due); /* it went well when the duty was added */
    for (int32_t i = 0; i < view.touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(duty->organ, view.touched[i], n)) != 0; n++)
            tell_other(duty, told, reading, why);
    }
}

trondgov_status trondgov_i_tell_duties(struct trondgov_i_duties *duties, int64_t *open, trondgov_verdict *why)
{
    const trondgov_allocator *memory = &duties->municipality->log.store.allocator;
    const size_t size = duties->duties.count * sizeof(struct trondgov_i_duty);
    void *scratch = trondgov_i_allocate(memory, size + 1);
    if (!scratch)
        return TRONDGOV_NO_MEMORY;
    trondgov_i_sort(duties->duties.items, scratch, duties->duties.count, sizeof(struct trondgov_i_duty), by_time);
    trondgov_i_release(memory, scratch, size + 1);
    const struct trondgov_i_duty *duty = duties->duties.items;
    for (size_t i = 0; i < duties->duties.count; i++) {
        const trondgov_finding told = finding_of(duties, &duty[i]);
        *open += told.kind == TRONDGOV_FINDING_DUTY;
        trondgov_i_verdict_add(why, &told);
        if (!why)
            continue;
        tell_period(&duty[i], &told, why);
        tell_others(&duty[i], &told, why);
    }
    return TRONDGOV_OK;
}
