/* Whether what must be in the minutes is there: bystyret 5.18 and 6.7, bystyreutvalgene 5.3 f and 5.8, kommuneloven
 * § 11-4, through the organ's RECORD rows.
 */
#include "meeting/minutes.h"

#include "rulebook/verdict_internal.h"

/* The case of the first question of eligibility that names no provision; -1: none. */
static trondgov_id recusal_without_basis(const struct trondgov_i_writing *writing)
{
    const trondgov_entry *entries = writing->minutes->entries.items;
    for (size_t i = 0; i < writing->minutes->entries.count; i++)
        if (entries[i].kind == TRONDGOV_ENTRY_RECUSAL && entries[i].provision == 0)
            return entries[i].parent;
    return TRONDGOV_I_NONE;
}

static int32_t has_entry(const struct trondgov_i_writing *writing, trondgov_code kind)
{
    const trondgov_entry *entries = writing->minutes->entries.items;
    for (size_t i = 0; i < writing->minutes->entries.count; i++)
        if (entries[i].kind == kind)
            return 1;
    return 0;
}

/* What is missing of one kind of entry: the FIELD, or 0; `item`: of which case. */
static trondgov_code missing(const struct trondgov_i_writing *writing, trondgov_code entry, trondgov_id *item)
{
    const trondgov_meeting *meeting = writing->meeting;
    *item = 0;
    const int32_t without_place = meeting->kind == TRONDGOV_MEETING_WRITTEN; /* nobody meets (kommuneloven § 11-8) */
    if (entry == TRONDGOV_ENTRY_HEADING)
        return !writing->opened                         ? TRONDGOV_FIELD_AT
               : !meeting->has_place && !without_place ? TRONDGOV_FIELD_PLACE
                                                       : 0;
    if (entry == TRONDGOV_ENTRY_ATTENDED)
        return has_entry(writing, TRONDGOV_ENTRY_ATTENDED) ? 0 : TRONDGOV_FIELD_PERSON;
    if (entry == TRONDGOV_ENTRY_RECUSAL && recusal_without_basis(writing) >= 0) {
        *item = recusal_without_basis(writing);
        return TRONDGOV_FIELD_GROUND;
    }
    if (entry != TRONDGOV_ENTRY_DECISION || writing->of_case == 0)
        return 0; /* everything else goes in by itself */
    *item = writing->of_case;
    return TRONDGOV_FIELD_ANSWER;
}

/* NO and a fault for each thing that is missing, or YES. */
static trondgov_answer complete(const struct trondgov_i_writing *writing, struct trondgov_i_view *view,
                                trondgov_verdict *why)
{
    trondgov_answer answer = TRONDGOV_ANSWER_YES;
    const struct trondgov_i_row *row;
    for (size_t n = 0; (row = trondgov_i_row_at(view, TRONDGOV_ROW_RECORD, n)) != NULL; n++) {
        trondgov_id item = 0;
        const trondgov_code field = missing(writing, row->key, &item);
        if (!field || row->answer == TRONDGOV_ANSWER_NO) /* the reading does not ask for it */
            continue;
        answer = TRONDGOV_ANSWER_NO;
        trondgov_i_find(why, TRONDGOV_FINDING_FAULT, row->provision, 0, item, field);
    }
    return answer;
}

static int64_t bit_if(int32_t there, trondgov_code particular)
{
    return there ? INT64_C(1) << (TRONDGOV_I_NUMBER(particular) - 1) : 0;
}

static int32_t somebody_invited(const trondgov_meeting *meeting)
{
    for (int32_t i = 0; i < (int32_t)meeting->persons.count; i++) {
        const struct trondgov_i_person *person = trondgov_i_person_at(meeting, i);
        if (person->own_seat < 0 && person->member.rank == 0)
            return 1;
    }
    return 0;
}

/* The minutes of a hearing have contents of their own (bystyreutvalgene 5.3 f): NO and a fault where one is missing. */
static trondgov_answer hearing_complete(const struct trondgov_i_writing *writing, struct trondgov_i_view *view,
                                        trondgov_verdict *why)
{
    const struct trondgov_i_row *row =
        trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_HEARING_RECORD, 0, 0);
    if (writing->meeting->kind != TRONDGOV_MEETING_HEARING || !row)
        return TRONDGOV_ANSWER_YES;
    const int64_t there = bit_if(writing->meeting->cases.count > 0, TRONDGOV_PARTICULAR_THEME) |
                          bit_if(has_entry(writing, TRONDGOV_ENTRY_ATTENDED), TRONDGOV_PARTICULAR_ATTENDANCE) |
                          bit_if(somebody_invited(writing->meeting), TRONDGOV_PARTICULAR_INVITED) |
                          bit_if(has_entry(writing, TRONDGOV_ENTRY_SPEAKER), TRONDGOV_PARTICULAR_SPEAKERS);
    if ((row->value & ~there) == 0)
        return TRONDGOV_ANSWER_YES;
    const trondgov_finding fault = {.kind = TRONDGOV_FINDING_FAULT, .provision = row->provision,
                                    .answer = TRONDGOV_ANSWER_NO, .unit = TRONDGOV_UNIT_FLAGS, .required = row->value,
                                    .actual = there, .subject = TRONDGOV_FIELD_CONTENTS, .index = -1};
    trondgov_i_verdict_add(why, &fault);
    return TRONDGOV_ANSWER_NO;
}

static void other_readings(const struct trondgov_i_writing *writing, const struct trondgov_i_view *view,
                           trondgov_verdict *why)
{
    const trondgov_organ *organ = writing->meeting->organ;
    for (int32_t i = 0; i < view->touched_count; i++) {
        trondgov_code reading = 0;
        for (int32_t n = 0; (reading = trondgov_i_other_reading(organ, view->touched[i], n)) != 0; n++) {
            struct trondgov_i_view other = trondgov_i_view_of(organ);
            other.turned = reading;
            const trondgov_finding finding = {
                .kind = TRONDGOV_FINDING_OTHER_READING, .conflict = view->touched[i], .reading = reading,
                .answer = complete(writing, &other, NULL), .organ = trondgov_i_organ_code(organ), .index = -1};
            trondgov_i_verdict_add(why, &finding);
        }
    }
}

trondgov_answer trondgov_i_minutes_complete(const struct trondgov_i_writing *writing, trondgov_verdict *why)
{
    if (!writing->meeting->organ)
        return TRONDGOV_ANSWER_NOT_REGULATED;
    struct trondgov_i_view view = trondgov_i_view_of(writing->meeting->organ);
    trondgov_answer answer = complete(writing, &view, why);
    if (hearing_complete(writing, &view, why) == TRONDGOV_ANSWER_NO)
        answer = TRONDGOV_ANSWER_NO;
    const struct trondgov_i_row *first = trondgov_i_row_at(&view, TRONDGOV_ROW_RECORD, 0);
    if (!first)
        return TRONDGOV_ANSWER_NOT_REGULATED;
    if (answer == TRONDGOV_ANSWER_YES) {
        const trondgov_finding ground = {.kind = TRONDGOV_FINDING_GROUND, .provision = first->provision,
                                         .answer = answer, .index = -1,
                                         .organ = trondgov_i_organ_code(writing->meeting->organ)};
        trondgov_i_verdict_add(why, &ground);
    }
    if (why)
        other_readings(writing, &view, why);
    return answer;
}
