/* AUDIT: the organs one by one, each as its conflicts are selected and under every other reading that was touched. */
#include "municipality/audit.h"

#include "base/sort.h"
#include "rulebook/structures.h"
#include "rulebook/verdict_internal.h"

/* All that is found of all organs. */
struct report {
    struct trondgov_i_array faults, readings, warnings, inputs; /* of trondgov_finding */
    int32_t explained;                                          /* 0: only the number of faults is wanted */
};

typedef void check(struct trondgov_i_audit *audit);

/* The composition as a whole goes before the persons: what is said of it is not said of each of them again. */
static check *const CHECKS[] = {
    trondgov_i_audit_seats,   trondgov_i_audit_leaders, trondgov_i_audit_youth,   trondgov_i_audit_lists,
    trondgov_i_audit_sources, trondgov_i_audit_parties, trondgov_i_audit_whole,   trondgov_i_audit_gender,
    trondgov_i_audit_mirror,  trondgov_i_audit_persons, trondgov_i_audit_offices, trondgov_i_audit_terms,
    trondgov_i_audit_stand_ins, trondgov_i_audit_by_office,
};

static int32_t order(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* Which thing is wrong: the same of one person twice is one fault, whatever offices of the organ the person holds. */
static int32_t same_fault(const trondgov_finding *a, const trondgov_finding *b)
{
    int32_t which = order(a->provision, b->provision);
    which = which ? which : order(a->person, b->person);
    which = which ? which : order(a->toward, b->toward);
    which = which || a->person ? which : order(a->item, b->item);
    return which || a->person ? which : order(a->subject, b->subject);
}

static int32_t fault_order(const void *a, const void *b)
{
    const trondgov_finding *first = a, *second = b;
    int32_t which = same_fault(first, second);
    which = which ? which : order(first->item, second->item);
    which = which ? which : order(first->role, second->role);
    which = which ? which : order(first->subject, second->subject);
    return which ? which : order(first->margin, second->margin);
}

static int32_t missing_order(const void *a, const void *b)
{
    const struct trondgov_i_missing *first = a, *second = b;
    const int32_t which = order(first->field, second->field);
    return which ? which : order(first->person, second->person);
}

static void sort(struct trondgov_i_audit *audit, struct trondgov_i_array *array, size_t item_size, trondgov_i_order *by)
{
    const trondgov_allocator *memory = &audit->municipality->log.store.allocator;
    const size_t size = array->count * item_size;
    void *scratch = size > 0 ? trondgov_i_allocate(memory, size) : NULL;
    if (scratch)
        trondgov_i_sort(array->items, scratch, array->count, item_size, by);
    else if (size > 0)
        audit->status = TRONDGOV_NO_MEMORY;
    trondgov_i_release(memory, scratch, size);
}

static void add(struct trondgov_i_audit *audit, struct trondgov_i_array *array, const trondgov_finding *finding)
{
    trondgov_finding *added = trondgov_i_array_push(array, &audit->municipality->log.store.allocator, sizeof *added);
    if (added)
        *added = *finding;
    else
        audit->status = TRONDGOV_NO_MEMORY;
}

/* Sorts what was found and leaves each thing in once. */
static void settle(struct trondgov_i_audit *audit)
{
    trondgov_finding *found = audit->found.items;
    size_t kept = 0;
    sort(audit, &audit->found, sizeof *found, fault_order);
    for (size_t i = 0; i < audit->found.count; i++)
        if (kept == 0 || same_fault(&found[kept - 1], &found[i]) != 0)
            found[kept++] = found[i];
    audit->found.count = kept;
}

static void count(struct trondgov_i_audit *audit)
{
    struct trondgov_i_roll roll = trondgov_i_roll_of_organ(audit, audit->code);
    audit->counted = (struct trondgov_i_counted){0};
    for (const struct trondgov_i_office *office; (office = trondgov_i_roll_next(&roll)) != NULL;) {
        if (!trondgov_i_counts(audit, office))
            continue;
        const int32_t councillor = trondgov_i_sits_in(audit, office->member.person, audit->council);
        audit->counted.members++;
        audit->counted.resting += trondgov_i_rests(audit, office);
        audit->counted.unknown += office->member.category == 0;
        audit->counted.employees += office->member.category == TRONDGOV_CATEGORY_ANSATT;
        audit->counted.politicians += office->member.category == TRONDGOV_CATEGORY_POLITISK && councillor;
        audit->counted.from_council += councillor;
    }
}

/* All checks of the organ under one reading, 0: as selected. */
static void run_checks(struct trondgov_i_audit *audit, trondgov_code reading)
{
    audit->view.turned = reading;
    audit->telling = reading == 0;
    audit->unlawful = 0;
    audit->found.count = 0;
    for (size_t i = 0; !audit->status && i < sizeof CHECKS / sizeof *CHECKS; i++)
        CHECKS[i](audit);
    if (!audit->status)
        settle(audit);
}

/* The faults of one reading that the other has not. */
static void tell_other(struct trondgov_i_audit *audit, struct trondgov_i_array *readings, trondgov_code reading,
                       const struct trondgov_i_array *these, const struct trondgov_i_array *those,
                       trondgov_answer answer)
{
    const trondgov_finding *here = these->items, *there = those->items;
    size_t k = 0;
    for (size_t i = 0; i < these->count; i++) {
        while (k < those->count && same_fault(&there[k], &here[i]) < 0)
            k++;
        if (k < those->count && same_fault(&there[k], &here[i]) == 0)
            continue;
        trondgov_finding other = here[i];
        other.kind = TRONDGOV_FINDING_OTHER_READING;
        other.answer = answer;
        other.reading = reading;
        other.conflict = trondgov_i_reading_conflict(reading);
        add(audit, readings, &other);
    }
}

/* The organ under every other reading of what its checks touched. */
static void try_readings(struct trondgov_i_audit *audit, struct report *report, const struct trondgov_i_view *selected,
                         const struct trondgov_i_array *as_selected)
{
    for (int32_t i = 0; i < selected->touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; !audit->status; n++) {
            reading = trondgov_i_other_reading(audit->organ, selected->touched[i], n);
            if (reading == 0)
                break;
            run_checks(audit, reading);
            tell_other(audit, &report->readings, reading, &audit->found, as_selected, TRONDGOV_ANSWER_NO);
            tell_other(audit, &report->readings, reading, as_selected, &audit->found, TRONDGOV_ANSWER_YES);
        }
    }
}

/* One INPUT for each field, with the number of those of whom it is missing. */
static void tell_missing(struct trondgov_i_audit *audit, struct trondgov_i_array *inputs)
{
    const struct trondgov_i_missing *missing = audit->missing.items;
    sort(audit, &audit->missing, sizeof *missing, missing_order);
    for (size_t i = 0, end; i < audit->missing.count && !audit->status; i = end) {
        trondgov_finding input = {
            .kind = TRONDGOV_FINDING_INPUT, .organ = audit->code, .subject = missing[i].field, .index = -1};
        for (end = i; end < audit->missing.count && missing[end].field == missing[i].field; end++)
            input.actual += end == i || missing[end].person != missing[end - 1].person;
        add(audit, inputs, &input);
    }
}

static void audit_organ(struct trondgov_i_audit *audit, struct report *report)
{
    struct trondgov_i_array as_selected = {NULL, 0, 0};
    audit->code = trondgov_i_organ_code(audit->organ);
    audit->view = trondgov_i_view_of(audit->organ);
    audit->missing.count = audit->warnings.count = 0;
    if (!trondgov_i_told_of(audit, audit->code)) {
        const int32_t has_seats = trondgov_i_seats(&audit->view) != NULL;
        audit->telling = 1;
        if (has_seats)
            trondgov_i_lacks(audit, TRONDGOV_FIELD_MEMBERS, 0);
        tell_missing(audit, &report->inputs);
        return;
    }
    count(audit);
    run_checks(audit, 0);
    const struct trondgov_i_view selected = audit->view;
    for (size_t i = 0; i < audit->found.count; i++) {
        add(audit, &report->faults, (const trondgov_finding *)audit->found.items + i);
        add(audit, &as_selected, (const trondgov_finding *)audit->found.items + i);
    }
    sort(audit, &audit->warnings, sizeof(trondgov_finding), fault_order);
    for (size_t i = 0; i < audit->warnings.count; i++)
        add(audit, &report->warnings, (const trondgov_finding *)audit->warnings.items + i);
    tell_missing(audit, &report->inputs);
    if (!audit->status && report->explained)
        try_readings(audit, report, &selected, &as_selected);
    trondgov_i_drop(audit, &as_selected, sizeof(trondgov_finding));
}

static void tell(const struct trondgov_i_array *findings, trondgov_verdict *why)
{
    for (size_t i = 0; i < findings->count; i++)
        trondgov_i_verdict_add(why, (const trondgov_finding *)findings->items + i);
}

static void audit_all(struct trondgov_i_audit *audit, struct report *report)
{
    const trondgov_rulebook *rulebook = audit->municipality->rulebook;
    for (size_t n = 0; !audit->status; n++) {
        audit->organ = trondgov_i_organ_number(rulebook, audit->date, n);
        if (!audit->organ)
            return;
        audit_organ(audit, report);
    }
}

static void free_all(struct trondgov_i_audit *audit, struct report *report)
{
    trondgov_i_drop(audit, &audit->found, sizeof(trondgov_finding));
    trondgov_i_drop(audit, &audit->warnings, sizeof(trondgov_finding));
    trondgov_i_drop(audit, &audit->missing, sizeof(struct trondgov_i_missing));
    trondgov_i_drop(audit, &report->faults, sizeof(trondgov_finding));
    trondgov_i_drop(audit, &report->readings, sizeof(trondgov_finding));
    trondgov_i_drop(audit, &report->warnings, sizeof(trondgov_finding));
    trondgov_i_drop(audit, &report->inputs, sizeof(trondgov_finding));
}

trondgov_status trondgov_i_audit(const trondgov_municipality *municipality, const struct trondgov_i_facts *facts,
                                 trondgov_answer *answer, int64_t *value, trondgov_verdict *why)
{
    const int64_t date = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    const int64_t organ = trondgov_i_fact(facts, TRONDGOV_FIELD_ORGAN);
    struct report report = {.explained = why != NULL};
    struct trondgov_i_audit audit = {.municipality = municipality};
    if (trondgov_i_facts_missing(trondgov_i_schema_of(TRONDGOV_QUESTION_AUDIT), facts, why)) {
        *answer = TRONDGOV_ANSWER_NEEDS_FACT;
        return TRONDGOV_OK;
    }
    audit.date = (trondgov_date)date;
    audit.council = trondgov_i_organ_that(municipality->rulebook, TRONDGOV_PARAMETER_COUNCIL, audit.date);
    if (organ == TRONDGOV_NOTHING) {
        audit_all(&audit, &report);
    } else {
        audit.status = trondgov_rulebook_organ(municipality->rulebook, (trondgov_code)organ, audit.date, &audit.organ);
        if (audit.status)
            trondgov_i_verdict_input(why, TRONDGOV_FIELD_ORGAN, -1);
        else
            audit_organ(&audit, &report);
    }
    *value = audit.status ? TRONDGOV_NOTHING : (int64_t)report.faults.count;
    *answer = audit.status ? 0 : report.faults.count > 0 ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
    if (!audit.status) {
        tell(&report.faults, why);
        tell(&report.readings, why);
        tell(&report.warnings, why);
        tell(&report.inputs, why);
    }
    free_all(&audit, &report);
    return audit.status;
}
