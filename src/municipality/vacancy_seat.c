/* Who sits where, by an office of the organ or by an office elsewhere (QUESTION SEAT_BY_OFFICE). */
#include "municipality/vacancy.h"
#include "rulebook/clauses.h"
#include "rulebook/verdict_internal.h"

int32_t trondgov_i_is_given(const struct trondgov_i_facts *facts, trondgov_code field, int64_t value)
{
    for (size_t i = 0; i < facts->count; i++)
        if (facts->facts[i].field == field && facts->facts[i].value == value)
            return 1;
    return 0;
}

trondgov_status trondgov_i_try(struct trondgov_i_view *view, trondgov_code question, const trondgov_fact *facts,
                               size_t count, struct trondgov_i_found *found)
{
    const struct trondgov_i_facts asked = {facts, count, question};
    *found = (struct trondgov_i_found){.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
    return trondgov_i_by_clauses(view, &asked, found);
}

trondgov_status trondgov_i_gives_seat(struct trondgov_i_view *view, const struct trondgov_member *office,
                                      struct trondgov_i_found *found)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_OTHER_ORGAN, office->organ},
                                   {TRONDGOV_FIELD_OTHER_ROLE, office->role}};
    return trondgov_i_try(view, TRONDGOV_QUESTION_SEAT_BY_OFFICE, facts, sizeof facts / sizeof *facts, found);
}

static int32_t first_post_of(const trondgov_municipality *municipality, trondgov_id person)
{
    const int64_t number = trondgov_i_map_get(&municipality->person_ids, person);
    return number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(municipality, number)->first_post;
}

/* The first taken of a person's offices elsewhere that give a seat; *office NULL: none does, by *provision. */
static trondgov_status office_that_gives(struct trondgov_i_view *view, const trondgov_municipality *municipality,
                                         trondgov_id person, trondgov_date date, const struct trondgov_member **office,
                                         trondgov_code *provision)
{
    const trondgov_code organ = trondgov_i_organ_code(view->organ);
    *office = NULL;
    for (int32_t i = first_post_of(municipality, person); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_person) {
        const struct trondgov_i_office *held = trondgov_i_held(municipality, i, date);
        struct trondgov_i_found found;
        if (!held || held->member.organ == organ)
            continue;
        trondgov_status status = trondgov_i_gives_seat(view, &held->member, &found);
        if (status)
            return status;
        if (found.answer == TRONDGOV_ANSWER_YES)
            *office = &held->member;
        if (found.answer == TRONDGOV_ANSWER_YES || !*office)
            *provision = found.provision;
    }
    return TRONDGOV_OK;
}

/* A mayor has no list as mayor: the list is that of the seat in the same organ. */
static void take_list(const trondgov_municipality *municipality, trondgov_date date, struct trondgov_i_seat *seat)
{
    const struct trondgov_member *won = seat->office;
    if (!won->list)
        won = trondgov_i_municipality_seat(municipality, won->organ, won->person, date);
    seat->list = won ? won->list : 0;
    seat->list_organ = seat->office->organ;
    seat->party = trondgov_i_municipality_party(municipality, seat->office->person, date);
}

trondgov_status trondgov_i_seat_of(struct trondgov_i_view *view, const trondgov_municipality *municipality,
                                   trondgov_id person, trondgov_date date, struct trondgov_i_seat *seat)
{
    *seat = (struct trondgov_i_seat){
        .office = trondgov_i_municipality_seat(municipality, trondgov_i_organ_code(view->organ), person, date)};
    trondgov_status status = TRONDGOV_OK;
    if (seat->office) {
        seat->category = seat->office->category;
    } else {
        status = office_that_gives(view, municipality, person, date, &seat->office, &seat->provision);
        seat->category = TRONDGOV_CATEGORY_EMBETE;
    }
    if (!status && seat->office)
        take_list(municipality, date, seat);
    return status;
}

/* ---- SEAT_BY_OFFICE ---- */

trondgov_status trondgov_i_sits_by_office(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                                          trondgov_id only, size_t n, const struct trondgov_member **found,
                                          trondgov_code *provision)
{
    const trondgov_municipality *municipality = asked->municipality;
    int32_t place = 0;
    *found = NULL;
    if (trondgov_i_next_rank(view, TRONDGOV_ROW_CLAUSE, TRONDGOV_QUESTION_SEAT_BY_OFFICE, &place).count == 0)
        return TRONDGOV_OK; /* no office elsewhere gives a seat here */
    for (size_t i = 0; i < municipality->posts.count; i++) {
        const struct trondgov_i_office *held = trondgov_i_held(municipality, (int32_t)i, asked->date);
        const struct trondgov_member *office = NULL;
        if (!held || (only && held->member.person != only))
            continue;
        trondgov_status status =
            office_that_gives(view, municipality, held->member.person, asked->date, &office, provision);
        if (status)
            return status;
        if (office != &held->member) /* of two such offices one counts */
            continue;
        if (n-- == 0) {
            *found = office;
            return TRONDGOV_OK;
        }
    }
    return TRONDGOV_OK;
}

/* 0: anybody. */
static trondgov_id only_of(const struct trondgov_i_facts *facts)
{
    const int64_t person = trondgov_i_fact(facts, TRONDGOV_FIELD_PERSON);
    return person == TRONDGOV_NOTHING ? 0 : person;
}

trondgov_status trondgov_i_seats_by_office(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                           struct trondgov_i_found *found)
{
    if (trondgov_i_fact(facts, TRONDGOV_FIELD_OTHER_ROLE) != TRONDGOV_NOTHING ||
        trondgov_i_fact(facts, TRONDGOV_FIELD_OTHER_ORGAN) != TRONDGOV_NOTHING)
        return trondgov_i_by_clauses(view, facts, found);
    int32_t place = 0;
    if (trondgov_i_next_rank(view, TRONDGOV_ROW_CLAUSE, facts->question, &place).count == 0)
        return TRONDGOV_OK;
    const struct trondgov_member *office = NULL;
    trondgov_code provision = 0;
    found->value = 0;
    found->answer = TRONDGOV_ANSWER_NO;
    do {
        trondgov_status status = trondgov_i_sits_by_office(view, trondgov_i_asked_of(facts), only_of(facts),
                                                           (size_t)found->value, &office, &provision);
        if (status)
            return status;
        if (office) {
            found->value++;
            found->answer = TRONDGOV_ANSWER_YES;
        }
        if (office || found->value == 0)
            found->provision = provision;
    } while (office);
    found->unit = TRONDGOV_UNIT_NUMBER;
    found->actual = found->required = found->value;
    return TRONDGOV_OK;
}

/* A RESULT for each who sits so: which office gives the seat. */
trondgov_status trondgov_i_tell_seats_by_office(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                                trondgov_verdict *why)
{
    struct trondgov_i_view view = trondgov_i_view_of(organ);
    const struct trondgov_member *office = NULL;
    trondgov_code provision = 0;
    size_t n = 0;
    if (trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_OTHER_ROLE) != TRONDGOV_NOTHING ||
        trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_OTHER_ORGAN) != TRONDGOV_NOTHING)
        return TRONDGOV_OK;
    do {
        trondgov_status status =
            trondgov_i_sits_by_office(&view, asked, only_of(&asked->facts), n++, &office, &provision);
        if (status)
            return status;
        if (!office)
            break;
        const trondgov_finding result = {.kind = TRONDGOV_FINDING_RESULT,
                                         .provision = provision,
                                         .answer = TRONDGOV_ANSWER_YES,
                                         .person = office->person,
                                         .organ = office->organ,
                                         .role = office->role,
                                         .toward = asked->organ,
                                         .index = -1};
        trondgov_i_verdict_add(why, &result);
    } while (office);
    return TRONDGOV_OK;
}
