/* Absence, and what notices, reports and documents must carry: the questions that GROUND rows and sets of particulars
 * answer, and who calls in a substitute.
 */
#include "rulebook/by_row.h"

#include "rulebook/deadline.h"
#include "rulebook/verdict_internal.h"

struct trondgov_i_found trondgov_i_ground(struct trondgov_i_view *view, trondgov_code ground, int64_t judged)
{
    struct trondgov_i_found found = {
        .answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING, .subject = ground};
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_GROUND, ground, 0, 0);
    const struct trondgov_i_row *listed = trondgov_i_row_at(view, TRONDGOV_ROW_GROUND, 0);
    if (!row && listed) { /* the list is closed */
        found.provision = listed->provision;
        found.answer = TRONDGOV_ANSWER_NO;
    }
    if (!row)
        return found;
    found.provision = row->provision;
    found.answer = row->answer;
    if (row->answer != TRONDGOV_ANSWER_NEEDS_JUDGEMENT)
        return found;
    found.judgement = row->judgement;
    if (judged != TRONDGOV_NOTHING)
        found.answer = judged ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    return found;
}

trondgov_status trondgov_i_absence_ground(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                          struct trondgov_i_found *found)
{
    trondgov_code ground = trondgov_i_code_fact(facts, TRONDGOV_FIELD_GROUND);
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_GROUND, ground, 0, 0);
    *found = trondgov_i_ground(view, ground,
                               row && row->judgement ? trondgov_i_fact(facts, row->judgement) : TRONDGOV_NOTHING);
    if (found->answer == TRONDGOV_ANSWER_YES && row && (row->value & TRONDGOV_NOTICE_STUDENT)) {
        int64_t student = trondgov_i_fact(facts, TRONDGOV_FIELD_STUDENT);
        found->missing = student == TRONDGOV_NOTHING ? TRONDGOV_FIELD_STUDENT : 0;
        found->answer = student == TRONDGOV_NOTHING ? TRONDGOV_ANSWER_NEEDS_FACT
                        : student                   ? TRONDGOV_ANSWER_YES
                                                    : TRONDGOV_ANSWER_NO;
    }
    return TRONDGOV_OK;
}

/* What is lacking of what must be there: NO and the set, or YES. */
static void lacking(const struct trondgov_i_row *row, const struct trondgov_i_facts *facts,
                    struct trondgov_i_found *found)
{
    if (!row)
        return;
    int64_t contents = trondgov_i_fact(facts, TRONDGOV_FIELD_CONTENTS);
    found->provision = row->provision;
    found->value = row->value & ~contents;
    found->required = row->value;
    found->actual = contents;
    found->unit = TRONDGOV_UNIT_FLAGS;
    found->answer = found->value == 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
}

trondgov_status trondgov_i_absence_notice(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                          struct trondgov_i_found *found)
{
    const trondgov_code ground = trondgov_i_code_fact(facts, TRONDGOV_FIELD_GROUND);
    const struct trondgov_i_found accepted = trondgov_i_ground(view, ground, TRONDGOV_NOTHING);
    if (accepted.answer == TRONDGOV_ANSWER_NO) { /* no notice makes it an accepted ground */
        *found = accepted;
        return TRONDGOV_OK;
    }
    found->subject = ground;
    lacking(trondgov_i_row(view, TRONDGOV_ROW_GROUND, ground, 0, 0), facts, found);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_notice(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                  struct trondgov_i_found *found)
{
    lacking(trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_NOTICE_CONTENTS, 0, 0), facts, found);
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_contents(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                    struct trondgov_i_found *found)
{
    found->subject = trondgov_i_code_fact(facts, TRONDGOV_FIELD_PARAMETER);
    lacking(trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, found->subject, 0, 0), facts, found);
    return TRONDGOV_OK;
}

const struct trondgov_i_row *trondgov_i_called_by(struct trondgov_i_view *view, int32_t in_time)
{
    const trondgov_code wanted = in_time ? TRONDGOV_RIGHT_CALL_SUBSTITUTE : TRONDGOV_RIGHT_CALL_SUBSTITUTE_LATE;
    return trondgov_i_row_of_key(view, TRONDGOV_ROW_RIGHT, wanted, 0);
}

trondgov_status trondgov_i_substitute_caller(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                             struct trondgov_i_found *found)
{
    int64_t day = trondgov_i_fact(facts, TRONDGOV_FIELD_DATE);
    const struct trondgov_i_deadline asked = {.deadline = TRONDGOV_DEADLINE_ABSENCE,
                                              .anchor = day == TRONDGOV_NOTHING ? 0 : (trondgov_date)day,
                                              .at = trondgov_i_fact(facts, TRONDGOV_FIELD_AT),
                                              .ground = trondgov_i_code_fact(facts, TRONDGOV_FIELD_GROUND),
                                              .arisen = trondgov_i_fact(facts, TRONDGOV_FIELD_ARISEN),
                                              .newly_arisen = -1};
    struct trondgov_i_due due;
    trondgov_status status = trondgov_i_due(view, &asked, &due);
    if (status || due.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return status;
    if (due.answer == TRONDGOV_ANSWER_NEEDS_FACT) {
        found->answer = due.answer;
        found->provision = due.provision;
        found->missing = due.missing;
        return TRONDGOV_OK;
    }
    const struct trondgov_i_row *row = trondgov_i_called_by(view, due.answer == TRONDGOV_ANSWER_YES);
    if (!row)
        return TRONDGOV_OK;
    found->answer = TRONDGOV_ANSWER_REQUIRED;
    found->provision = row->provision;
    found->value = found->role = row->role;
    found->subject = TRONDGOV_DEADLINE_ABSENCE;
    found->required = due.due;
    found->actual = asked.at;
    found->margin = due.due - asked.at;
    found->unit = TRONDGOV_UNIT_INSTANT;
    return TRONDGOV_OK;
}
