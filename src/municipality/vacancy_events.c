/* The events of the register that carry out what follows when an office is left, where it is certain who does what: the
 * office is left or rests, the substitute who must move up does, the deputy mayor acts. What somebody else must first
 * elect, compose, offer or accept is no event yet.
 */
#include "government/government.h"
#include "municipality/audit.h"
#include "municipality/vacancy.h"

#include "calendar/calendar_internal.h"

/* The part of a list that the caller wants. */
struct wanted {
    size_t first, capacity, passed, count;
    trondgov_event *out;
    trondgov_instant at;
    trondgov_code organ;
};

static void add(struct wanted *wanted, trondgov_event event)
{
    event.at = wanted->at;
    event.organ = event.kind == TRONDGOV_EVENT_BYRAAD_LEFT ? 0 : wanted->organ;
    if (wanted->passed++ < wanted->first || (wanted->out && wanted->count >= wanted->capacity))
        return;
    if (wanted->out)
        wanted->out[wanted->count] = event;
    wanted->count++;
}

/* A member of a city government that acts have put there leaves it by an act, which gives the offices elsewhere back and
 * makes the notice to the council due. An exemption is for the rest of the term, which the act asks about.
 */
static void add_exit(const struct trondgov_i_leaving *leaving, struct wanted *wanted)
{
    const struct trondgov_i_asked *asked = leaving->asked;
    const trondgov_id person = leaving->vacated.office->person;
    const int64_t ground = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_GROUND);
    if (ground == TRONDGOV_NOTHING ||
        !trondgov_i_may_leave(asked->municipality, asked->date, person, (trondgov_code)ground))
        return;
    if (ground == TRONDGOV_GROUND_EXEMPTED)
        add(wanted, (trondgov_event){.kind = TRONDGOV_EVENT_PERSON_FACT,
                                     .person = person,
                                     .code = TRONDGOV_FIELD_REST_OF_TERM,
                                     .value = 1});
    add(wanted, (trondgov_event){
                    .kind = TRONDGOV_EVENT_BYRAAD_LEFT, .person = person, .code = (trondgov_code)ground});
}

/* The office of the one who leaves: left for good, or resting until further notice. */
static void add_leaving(const struct trondgov_i_leaving *leaving, struct wanted *wanted)
{
    const struct trondgov_i_vacated *vacated = &leaving->vacated;
    const struct trondgov_member *office = vacated->office;
    const int32_t entered = !vacated->seat.provision && vacated->role == office->role;
    const int32_t by_act = entered && vacated->rest_of_term == 1 && office->to >= leaving->asked->date &&
                           trondgov_i_governs_by_acts(leaving->asked->municipality, leaving->asked->organ,
                                                      leaving->asked->date);
    const int32_t stays = leaving->vacancy.value == TRONDGOV_AFFAIR_NEW_GOVERNMENT; /* until there is a new one */
    if (by_act)
        add_exit(leaving, wanted);
    if (!entered || by_act || stays || office->to < leaving->asked->date ||
        leaving->vacancy.answer == TRONDGOV_ANSWER_NOT_REGULATED)
        return;
    const trondgov_event event = {.person = office->person, .role = office->role};
    trondgov_event left = event, rests = event;
    left.kind = TRONDGOV_EVENT_OFFICE_LEFT;
    rests.kind = TRONDGOV_EVENT_OFFICE_SUSPENDED;
    if (vacated->rest_of_term == 1)
        add(wanted, left);
    else if (!trondgov_i_municipality_suspended(leaving->asked->municipality, office, leaving->asked->date))
        add(wanted, rests);
}

/* The only holder of a role in force; NULL: nobody, or several. */
static const struct trondgov_member *only_holder(const struct trondgov_i_asked *asked, trondgov_code role)
{
    const struct trondgov_member *found = NULL;
    for (int32_t i = trondgov_i_first_post(asked->municipality, asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(asked->municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_in_force(asked->municipality, i, asked->date);
        if (!office || office->member.role != role)
            continue;
        if (found)
            return NULL;
        found = &office->member;
    }
    return found;
}

/* The first substitute who is known to be one who can sit; NULL: nobody, or it is not known who is first or can. */
static const struct trondgov_member *who_moves_up(struct trondgov_i_leaving *leaving)
{
    struct trondgov_i_call call = {
        .asked = leaving->asked, .seat = &leaving->vacated.seat, .organ = leaving->asked->organ, .for_good = 1};
    for (;; call.behind = call.first) {
        leaving->status = trondgov_i_first_substitute(&leaving->view, &call);
        if (leaving->status || call.tied || !call.first)
            return NULL;
        const struct trondgov_i_found found =
            trondgov_i_can_move_up(leaving->asked->municipality, &leaving->view, leaving->asked->date, call.first,
                                   &leaving->status);
        if (found.answer == TRONDGOV_ANSWER_NO)
            continue;
        const int32_t certain =
            found.answer == TRONDGOV_ANSWER_YES || found.answer == TRONDGOV_ANSWER_NOT_REGULATED;
        return certain && !leaving->status ? call.first : NULL;
    }
}

/* A substitute takes the seat, and is a substitute no more; a deputy takes the office, and the deputy's rests. */
static void add_moving_up(struct trondgov_i_leaving *leaving, struct wanted *wanted)
{
    const struct trondgov_i_found found = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_MOVES_UP, NULL, 0);
    const int32_t substitute = found.value == TRONDGOV_ROLE_VARAMEDLEM;
    const struct trondgov_member *moves = NULL;
    if (leaving->status || found.answer != TRONDGOV_ANSWER_REQUIRED)
        return;
    if (substitute) {
        moves = who_moves_up(leaving);
    } else {
        moves = only_holder(leaving->asked, (trondgov_code)found.value);
    }
    if (!moves)
        return;
    add(wanted, (trondgov_event){.kind = substitute ? TRONDGOV_EVENT_OFFICE_LEFT : TRONDGOV_EVENT_OFFICE_SUSPENDED,
                                 .person = moves->person,
                                 .role = moves->role});
    add(wanted, (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN,
                                 .person = moves->person,
                                 .role = leaving->vacated.role,
                                 .item = moves->list,
                                 .code = moves->category});
}

static void list_events(const struct trondgov_i_asked *asked, struct wanted *wanted)
{
    const trondgov_organ *organ = NULL;
    struct trondgov_i_leaving leaving;
    if (trondgov_rulebook_organ(asked->municipality->rulebook, asked->organ, asked->date, &organ))
        return;
    for (size_t n = 0; trondgov_i_leaving_begin(&leaving, asked, organ, n); n++) {
        add_leaving(&leaving, wanted);
        add_moving_up(&leaving, wanted);
        if (leaving.vacancy.value == TRONDGOV_AFFAIR_ELECTION_OF_ALL)
            break;
    }
}

size_t trondgov_municipality_consequences(const trondgov_municipality *municipality, trondgov_code question,
                                          const trondgov_fact *facts, size_t count, size_t first, trondgov_event *out,
                                          size_t capacity)
{
    trondgov_answer answer = 0;
    if (!municipality || question != TRONDGOV_QUESTION_VACANCY ||
        trondgov_municipality_ask(municipality, question, facts, count, &answer, NULL, NULL))
        return 0;
    struct trondgov_i_asked asked = {.facts = {facts, count, question}, .municipality = municipality};
    const int64_t date = trondgov_i_fact(&asked.facts, TRONDGOV_FIELD_DATE);
    const int64_t organ = trondgov_i_fact(&asked.facts, TRONDGOV_FIELD_ORGAN);
    const int64_t person = trondgov_i_fact(&asked.facts, TRONDGOV_FIELD_PERSON);
    if (answer == TRONDGOV_ANSWER_NEEDS_FACT || answer == TRONDGOV_ANSWER_NOT_REGULATED || person == TRONDGOV_NOTHING)
        return 0;
    asked.date = (trondgov_date)date;
    asked.organ = (trondgov_code)organ;
    struct wanted wanted = {
        .first = first, .capacity = capacity, .out = out, .at = date * TRONDGOV_DAY_SECONDS, .organ = asked.organ};
    list_events(&asked, &wanted);
    return wanted.count;
}
