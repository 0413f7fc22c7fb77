/* Who is called in for an absent member, and who moves up for one who has left: substitutes of the group, in the order
 * of their numbers (kommuneloven § 7-10 first and second paragraphs). The group is the list on which the seat was won;
 * where the seat and the substitutes were not won on lists of the same election, it is the party.
 */
#include "register/known.h"
#include "municipality/vacancy.h"
#include "rulebook/verdict_internal.h"

static int32_t same_group(const struct trondgov_i_call *call, const struct trondgov_member *substitute)
{
    if (call->seat->list && call->seat->list_organ == substitute->organ)
        return substitute->list == call->seat->list;
    if (!call->seat->party) /* a seat without a group: an organisation's, an employee's */
        return substitute->list == 0;
    return trondgov_i_municipality_party(call->asked->municipality, substitute->person, call->asked->date) ==
           call->seat->party;
}

static int32_t of_another_kind(const struct trondgov_i_call *call, const struct trondgov_member *substitute)
{
    return substitute->category && call->seat->category && substitute->category != call->seat->category;
}

/* Whether the organ's rules let the one stand in for the other: seats have kinds, and some substitutes are personal.
 * Where the rules say nothing of that, whoever is of the group can. */
static trondgov_status let_in(struct trondgov_i_view *view, const struct trondgov_i_call *call,
                              const struct trondgov_member *substitute, trondgov_answer *answer)
{
    const struct trondgov_i_asked *asked = call->asked;
    const int64_t whose = trondgov_i_known_of(asked->municipality, substitute->person, substitute->organ,
                                              TRONDGOV_FIELD_OTHER_PERSON, asked->date);
    trondgov_fact facts[4] = {{TRONDGOV_FIELD_MEMBER_ABSENT, 1}};
    size_t count = 1;
    int32_t place = 0;
    if (call->seat->category)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_CATEGORY, call->seat->category};
    if (substitute->category)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_OTHER_CATEGORY, substitute->category};
    if (whose != TRONDGOV_NOTHING)
        facts[count++] = (trondgov_fact){TRONDGOV_FIELD_PERSONAL_SUBSTITUTE, whose == call->seat->office->person};
    *answer = TRONDGOV_ANSWER_YES;
    const trondgov_code question = TRONDGOV_QUESTION_SUBSTITUTE_STANDS_IN;
    if (trondgov_i_next_rank(view, TRONDGOV_ROW_CLAUSE, question, &place).count == 0)
        return TRONDGOV_OK;
    struct trondgov_i_found found;
    trondgov_status status = trondgov_i_try(view, question, facts, count, &found);
    *answer = found.answer == TRONDGOV_ANSWER_REQUIRED ? TRONDGOV_ANSWER_YES : found.answer;
    if (found.missing == TRONDGOV_FIELD_PERSONAL_SUBSTITUTE && of_another_kind(call, substitute))
        *answer = TRONDGOV_ANSWER_NO; /* a personal substitute is of the member's own kind */
    return status;
}

/* One who does not rest, is of the group, is not among those who cannot or are called already, and has no seat of their
 * own meanwhile. */
static trondgov_status can_come(struct trondgov_i_view *view, const struct trondgov_i_call *call,
                                const struct trondgov_member *member, trondgov_answer *answer)
{
    const struct trondgov_i_asked *asked = call->asked;
    struct trondgov_i_seat own = {.office = NULL};
    *answer = TRONDGOV_ANSWER_NO;
    if (trondgov_i_member_place(member) != TRONDGOV_I_PLACE_SUBSTITUTE || !same_group(call, member) ||
        trondgov_i_is_given(&asked->facts, TRONDGOV_FIELD_SUBSTITUTE, member->person))
        return TRONDGOV_OK;
    trondgov_status status = trondgov_i_seat_of(view, asked->municipality, member->person, asked->date, &own);
    if (status || own.office)
        return status;
    if (!call->for_good)
        return let_in(view, call, member, answer);
    *answer = of_another_kind(call, member) ? TRONDGOV_ANSWER_NO : TRONDGOV_ANSWER_YES;
    return TRONDGOV_OK;
}

trondgov_status trondgov_i_first_substitute(struct trondgov_i_view *view, struct trondgov_i_call *call)
{
    call->first = NULL;
    call->tied = call->unknown = 0;
    for (int32_t i = trondgov_i_first_post(call->asked->municipality, call->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(call->asked->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(call->asked->municipality, i, call->asked->date);
        if (!office || (call->behind && office->member.rank <= call->behind->rank))
            continue;
        trondgov_answer answer = TRONDGOV_ANSWER_NO;
        trondgov_status status = can_come(view, call, &office->member, &answer);
        if (status)
            return status;
        call->unknown += answer == TRONDGOV_ANSWER_NEEDS_FACT;
        if (answer != TRONDGOV_ANSWER_YES || (call->first && office->member.rank > call->first->rank))
            continue;
        const int32_t same_rank = call->first && office->member.rank == call->first->rank;
        call->tied = same_rank && (call->tied || office->member.person != call->first->person);
        call->first = &office->member;
    }
    return TRONDGOV_OK;
}

/* ---- NEXT_SUBSTITUTE ---- */

/* The organ's own substitutes, or those of the organ whose substitutes are its own; *provision: of that rule. */
static trondgov_status call_in(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                               struct trondgov_i_seat *seat, struct trondgov_i_call *call, trondgov_code *provision)
{
    const int64_t person = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON);
    trondgov_status status = trondgov_i_seat_of(view, asked->municipality, person, asked->date, seat);
    *call = (struct trondgov_i_call){.asked = asked, .seat = seat, .organ = asked->organ};
    if (status || !seat->office)
        return status;
    status = trondgov_i_first_substitute(view, call);
    if (status || call->first || call->unknown)
        return status;
    const struct trondgov_i_row *row =
        trondgov_i_row(view, TRONDGOV_ROW_PARAMETER, TRONDGOV_PARAMETER_SUBSTITUTES_ARE, 0, 0);
    if (!row)
        return TRONDGOV_OK;
    call->organ = (trondgov_code)row->value;
    *provision = row->provision;
    return trondgov_i_first_substitute(view, call);
}

/* Who sits in the absent member's seat while it rests; NULL: nobody. */
static const struct trondgov_member *stand_in_of(const struct trondgov_i_asked *asked)
{
    return trondgov_i_municipality_stand_in(asked->municipality, asked->organ,
                                            trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON), asked->date);
}

trondgov_status trondgov_i_substitute_called(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                             struct trondgov_i_found *found)
{
    const struct trondgov_i_row *row = trondgov_i_row(view, TRONDGOV_ROW_GUARD, TRONDGOV_GUARD_SUBSTITUTE_ORDER, 0, 0);
    struct trondgov_i_seat seat;
    struct trondgov_i_call call;
    if (!row)
        return TRONDGOV_OK;
    const struct trondgov_i_row *sits =
        stand_in_of(trondgov_i_asked_of(facts))
            ? trondgov_i_row(view, TRONDGOV_ROW_GUARD, TRONDGOV_GUARD_STAND_IN_SITS, 0, 0)
            : NULL;
    found->provision = sits ? sits->provision : row->provision;
    found->subject = sits ? sits->key : row->key;
    if (sits) {
        found->answer = TRONDGOV_ANSWER_NO;
        return TRONDGOV_OK;
    }
    trondgov_status status = call_in(view, trondgov_i_asked_of(facts), &seat, &call, &found->provision);
    if (status)
        return status;
    if (!seat.office) { /* the reading knows no such seat */
        found->provision = 0;
        return TRONDGOV_OK;
    }
    found->answer = call.first ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    if (call.tied ||
        (!call.first && call.unknown)) { /* the register does not say who is first, or who stands in for whom */
        found->answer = TRONDGOV_ANSWER_NEEDS_FACT;
        found->missing = call.tied ? TRONDGOV_FIELD_RANK : TRONDGOV_FIELD_PERSONAL_SUBSTITUTE;
    } else if (call.first) {
        found->value = call.first->person;
    }
    return TRONDGOV_OK;
}

/* What may follow where nobody is left: the group gets more substitutes; no other group's may sit there. */
static trondgov_status tell_short(struct trondgov_i_view *view, const struct trondgov_i_seat *seat,
                                  trondgov_verdict *why)
{
    const trondgov_fact facts[] = {{TRONDGOV_JUDGEMENT_TOO_FEW_SUBSTITUTES, 1}, {TRONDGOV_FIELD_HAS_LEFT, 0}};
    struct trondgov_i_found found;
    trondgov_status status =
        trondgov_i_try(view, TRONDGOV_QUESTION_SHORT_OF_SUBSTITUTES, facts, sizeof facts / sizeof *facts, &found);
    const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                     .provision = found.provision,
                                     .answer = found.answer,
                                     .subject = found.value == TRONDGOV_NOTHING ? 0 : (trondgov_code)found.value,
                                     .organ = trondgov_i_organ_code(view->organ),
                                     .item = seat->list ? seat->list : seat->party,
                                     .index = -1};
    if (!status && found.answer == TRONDGOV_ANSWER_YES)
        trondgov_i_verdict_add(why, &result);
    return status;
}

trondgov_status trondgov_i_tell_substitute(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                           const struct trondgov_i_found *found, trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    struct trondgov_i_seat seat;
    struct trondgov_i_call call;
    trondgov_code provision = found->provision;
    const struct trondgov_member *stand_in = stand_in_of(asked);
    if (stand_in && found->subject == TRONDGOV_GUARD_STAND_IN_SITS) {
        const trondgov_finding sits = {.kind = TRONDGOV_FINDING_RESULT,
                                       .provision = found->provision,
                                       .person = stand_in->person,
                                       .organ = stand_in->organ,
                                       .subject = found->subject,
                                       .item = stand_in->list,
                                       .role = TRONDGOV_ROLE_SETTEMEDLEM,
                                       .index = -1};
        trondgov_i_verdict_add(why, &sits);
        return TRONDGOV_OK;
    }
    trondgov_status status = call_in(&view, asked, &seat, &call, &provision);
    if (status || !seat.office)
        return status;
    if (found->answer == TRONDGOV_ANSWER_NO)
        return tell_short(&view, &seat, why);
    if (found->answer != TRONDGOV_ANSWER_YES)
        return TRONDGOV_OK;
    const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                     .provision = found->provision,
                                     .person = found->value,
                                     .organ = call.organ,
                                     .subject = found->subject,
                                     .item = call.first->list,
                                     .role = call.first->role,
                                     .actual = call.first->rank,
                                     .unit = TRONDGOV_UNIT_NUMBER,
                                     .index = -1};
    trondgov_i_verdict_add(why, &result);
    return TRONDGOV_OK;
}
