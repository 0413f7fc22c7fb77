/* What follows when an office is left (QUESTION VACANCY): the rows say what, here they are told what the register knows
 * of the office and of the seats around it.
 */
#include "municipality/vacancy.h"
#include "rulebook/verdict_internal.h"

/* ---- which offices ---- */

/* The person's latest office of a post that had begun by the day, held or left; NULL: none. */
static const struct trondgov_member *latest_of(const struct trondgov_i_asked *asked, int32_t post)
{
    int32_t number = trondgov_i_post_at(asked->municipality, post)->latest;
    while (number != TRONDGOV_I_NONE) {
        const struct trondgov_i_office *office = trondgov_i_office_at(asked->municipality, number);
        if (office->member.from <= asked->date)
            return &office->member;
        number = office->earlier;
    }
    return NULL;
}

/* Places first, then as the roles are numbered: a person holds each role of an organ once. */
static int32_t comes_before(const struct trondgov_member *a, const struct trondgov_member *b)
{
    const int32_t places = trondgov_i_member_place(a) - trondgov_i_member_place(b);
    return places ? places < 0 : a->role < b->role;
}

static int32_t first_post(const struct trondgov_i_asked *asked)
{
    const int64_t person = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON);
    const int64_t number = trondgov_i_map_get(&asked->municipality->person_ids, person);
    return number < 0 ? TRONDGOV_I_NONE : trondgov_i_registered_at(asked->municipality, number)->first_post;
}

/* The last day of those of the person's offices in the organ that ended last, or have not ended: an office that was
 * left earlier than another is no part of what is left now. 0 role: of any. */
static trondgov_date last_day(const struct trondgov_i_asked *asked, int64_t role)
{
    trondgov_date latest = INT32_MIN;
    for (int32_t i = first_post(asked); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(asked->municipality, i)->next_of_person) {
        const struct trondgov_member *office = latest_of(asked, i);
        if (office && office->organ == asked->organ && (!role || office->role == role) && office->to > latest)
            latest = office->to;
    }
    return latest;
}

/* The next of those offices behind the last; NULL: none. */
static const struct trondgov_member *next_office(const struct trondgov_i_asked *asked, int64_t role,
                                                 const struct trondgov_member *last)
{
    const struct trondgov_member *next = NULL;
    const trondgov_date latest = last_day(asked, role);
    for (int32_t i = first_post(asked); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(asked->municipality, i)->next_of_person) {
        const struct trondgov_member *office = latest_of(asked, i);
        if (!office || office->organ != asked->organ || (role && office->role != role) || office->to != latest ||
            (last && !comes_before(last, office)))
            continue;
        if (!next || comes_before(office, next))
            next = office;
    }
    return next;
}

/* The office of a leader or deputy leader who was not entered as a member beside it: it has the seat. NULL: none. */
static const struct trondgov_member *leading_seat(const struct trondgov_i_asked *asked)
{
    const struct trondgov_member *office = NULL, *leads = NULL;
    while ((office = next_office(asked, 0, office)) != NULL) {
        const int32_t place = trondgov_i_member_place(office);
        if (place == TRONDGOV_I_PLACE_MEMBER)
            return NULL;
        if (place < TRONDGOV_I_PLACE_MEMBER)
            leads = office;
    }
    return leads;
}

static void take_seat(const struct trondgov_i_asked *asked, struct trondgov_i_vacated *vacated)
{
    const struct trondgov_member *office = vacated->office, *won = office;
    if (!won->list)
        won = trondgov_i_municipality_seat(asked->municipality, asked->organ, office->person, asked->date);
    const trondgov_date last = office->to < asked->date ? office->to : asked->date;
    vacated->seat =
        (struct trondgov_i_seat){.office = office,
                                 .list = won ? won->list : 0,
                                 .party = trondgov_i_municipality_party(asked->municipality, office->person, last),
                                 .list_organ = asked->organ,
                                 .category = office->category};
}

/* The n-th of the offices and, behind them, the seat that a leader has without an entry. */
static void find_office(const struct trondgov_i_asked *asked, size_t n, struct trondgov_i_vacated *vacated)
{
    const int64_t given = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_ROLE);
    const int64_t role = given == TRONDGOV_NOTHING ? 0 : given;
    const struct trondgov_member *office = NULL;
    size_t i = 0;
    while ((office = next_office(asked, role, office)) != NULL && i < n)
        i++;
    vacated->office = office;
    vacated->role = office ? office->role : 0;
    if (office || i != n || (role && role != TRONDGOV_ROLE_MEDLEM))
        return;
    vacated->office = leading_seat(asked);
    vacated->role = TRONDGOV_ROLE_MEDLEM;
}

/* No office of the organ: perhaps one elsewhere gives a seat, a member's. */
static trondgov_status find_seat_by_office(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                                           struct trondgov_i_vacated *vacated)
{
    const trondgov_id person = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON);
    const int64_t role = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_ROLE);
    if (role != TRONDGOV_NOTHING && role != TRONDGOV_ROLE_MEDLEM)
        return TRONDGOV_OK;
    trondgov_status status = trondgov_i_seat_of(view, asked->municipality, person, asked->date, &vacated->seat);
    vacated->office = vacated->seat.provision ? vacated->seat.office : NULL;
    vacated->role = TRONDGOV_ROLE_MEDLEM;
    return status;
}

trondgov_status trondgov_i_vacated(struct trondgov_i_view *view, const struct trondgov_i_asked *asked, size_t n,
                                   struct trondgov_i_vacated *vacated)
{
    *vacated = (struct trondgov_i_vacated){.rest_of_term = trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_REST_OF_TERM)};
    trondgov_status status = TRONDGOV_OK;
    find_office(asked, n, vacated);
    if (vacated->office) {
        take_seat(asked, vacated);
    } else if (n == 0) {
        status = find_seat_by_office(view, asked, vacated);
    }
    if (vacated->office && vacated->office->to < asked->date) /* left before the day */
        vacated->rest_of_term = 1;
    return status;
}

/* ---- what is known ---- */

/* How many of each gender hold the organ's other seats; *unknown: of somebody no gender was told. */
struct genders {
    int64_t women, men, unknown;
};

static void count_gender(const struct trondgov_i_asked *asked, const struct trondgov_member *member,
                         struct genders *genders)
{
    if (member->person == trondgov_i_fact(&asked->facts, TRONDGOV_FIELD_PERSON))
        return;
    genders->women += member->gender == TRONDGOV_GENDER_WOMAN;
    genders->men += member->gender == TRONDGOV_GENDER_MAN;
    genders->unknown += member->gender == 0;
}

static trondgov_status genders_of(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                                  struct genders *genders)
{
    const trondgov_municipality *municipality = asked->municipality;
    for (int32_t i = trondgov_i_first_post(municipality, asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *held = trondgov_i_held(municipality, i, asked->date);
        if (held &&
            trondgov_i_municipality_seat(municipality, asked->organ, held->member.person, asked->date) ==
                &held->member &&
            !trondgov_i_municipality_stand_in(municipality, asked->organ, held->member.person, asked->date))
            count_gender(asked, &held->member, genders);
    }
    const struct trondgov_member *office = NULL;
    size_t n = 0;
    do {
        trondgov_code provision = 0;
        trondgov_status status = trondgov_i_sits_by_office(view, asked, 0, n++, &office, &provision);
        if (status)
            return status;
        if (office && !trondgov_i_municipality_seat(municipality, asked->organ, office->person, asked->date))
            count_gender(asked, office, genders);
    } while (office);
    return TRONDGOV_OK;
}

/* Of the organ's other substitutes. */
static void genders_of_substitutes(const struct trondgov_i_asked *asked, struct genders *genders)
{
    const trondgov_municipality *municipality = asked->municipality;
    for (int32_t i = trondgov_i_first_post(municipality, asked->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *held = trondgov_i_held(municipality, i, asked->date);
        if (held && trondgov_i_member_place(&held->member) == TRONDGOV_I_PLACE_SUBSTITUTE)
            count_gender(asked, &held->member, genders);
    }
}

static size_t add_fact(const struct trondgov_i_asked *asked, trondgov_fact *facts, size_t count, trondgov_code field,
                       int64_t value)
{
    const int64_t given = trondgov_i_fact(&asked->facts, field);
    const int64_t known = given != TRONDGOV_NOTHING ? given : value;
    if (known == TRONDGOV_NOTHING)
        return count;
    facts[count] = (trondgov_fact){field, known};
    return count + 1;
}

static int64_t unless_zero(int64_t value)
{
    return value ? value : TRONDGOV_NOTHING;
}

/* Why the seat rests in which a stand-in member sits. */
static int64_t ground_of(const struct trondgov_i_asked *asked, const struct trondgov_member *office)
{
    const struct trondgov_i_rest *rest = trondgov_i_stood_in(asked->municipality, office);
    return rest ? unless_zero(rest->ground) : TRONDGOV_NOTHING;
}

trondgov_status trondgov_i_vacancy_facts(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                                         const struct trondgov_i_vacated *vacated, trondgov_fact *facts, size_t *count)
{
    struct genders genders = {0, 0, 0};
    trondgov_status status = TRONDGOV_OK;
    const int32_t substitute = vacated->office->rank > 0;
    if (substitute)
        genders_of_substitutes(asked, &genders);
    else
        status = genders_of(view, asked, &genders);
    const int64_t known = genders.unknown == 0, seats = substitute ? 0 : trondgov_i_organ_seats(view->organ);
    /* a substitute whatever it was entered as; a leader's seat is a member's */
    const int32_t as_held = vacated->role == vacated->office->role;
    const trondgov_code role = vacated->office->stands_for ? TRONDGOV_ROLE_SETTEMEDLEM
                               : as_held                   ? trondgov_i_member_role(vacated->office)
                                                           : vacated->role;
    const trondgov_fact all[] = {
        {TRONDGOV_FIELD_GROUND, ground_of(asked, vacated->office)},
        {TRONDGOV_FIELD_CATEGORY, unless_zero(vacated->seat.category)},
        {TRONDGOV_FIELD_METHOD, vacated->seat.list ? TRONDGOV_METHOD_PROPORTIONAL : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_REPLACED, TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_GENDER_POSSIBLE, TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_SEATS, seats   ? seats
                               : known ? genders.women + genders.men + 1
                                       : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_WOMEN, known ? genders.women : TRONDGOV_NOTHING},
        {TRONDGOV_FIELD_MEN, known ? genders.men : TRONDGOV_NOTHING},
    };
    *count = 0;
    facts[(*count)++] = (trondgov_fact){TRONDGOV_FIELD_ROLE, role};
    facts[(*count)++] = (trondgov_fact){TRONDGOV_FIELD_RANK, vacated->office->rank};
    if (vacated->rest_of_term != TRONDGOV_NOTHING)
        facts[(*count)++] = (trondgov_fact){TRONDGOV_FIELD_REST_OF_TERM, vacated->rest_of_term};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        *count = add_fact(asked, facts, *count, (trondgov_code)all[i].field, all[i].value);
    return status;
}

trondgov_status trondgov_i_vacancy(struct trondgov_i_view *view, const struct trondgov_i_facts *facts,
                                   struct trondgov_i_found *found)
{
    const struct trondgov_i_asked *asked = trondgov_i_asked_of(facts);
    struct trondgov_i_vacated vacated;
    trondgov_fact known[TRONDGOV_I_VACANCY_FACTS];
    trondgov_status status = trondgov_i_vacated(view, asked, 0, &vacated);
    if (status || !vacated.office)
        return status;
    size_t count = 0;
    status = trondgov_i_vacancy_facts(view, asked, &vacated, known, &count);
    return status ? status : trondgov_i_try(view, TRONDGOV_QUESTION_VACANCY, known, count, found);
}

/* ---- one office after another ---- */

int32_t trondgov_i_leaving_begin(struct trondgov_i_leaving *leaving, const struct trondgov_i_asked *asked,
                                 const trondgov_organ *organ, size_t n)
{
    *leaving = (struct trondgov_i_leaving){.view = trondgov_i_view_of(organ), .asked = asked};
    leaving->status = trondgov_i_vacated(&leaving->view, asked, n, &leaving->vacated);
    if (leaving->status || !leaving->vacated.office)
        return 0;
    leaving->status =
        trondgov_i_vacancy_facts(&leaving->view, asked, &leaving->vacated, leaving->facts, &leaving->count);
    leaving->vacancy = trondgov_i_leaving_ask(leaving, TRONDGOV_QUESTION_VACANCY, NULL, 0);
    return leaving->status == TRONDGOV_OK;
}

struct trondgov_i_found trondgov_i_leaving_ask(struct trondgov_i_leaving *leaving, trondgov_code question,
                                               const trondgov_fact *more, size_t more_count)
{
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_NOT_REGULATED, .value = TRONDGOV_NOTHING};
    const struct trondgov_i_facts these = {more, more_count, question};
    trondgov_fact facts[2 * TRONDGOV_I_VACANCY_FACTS];
    size_t count = 0;
    for (size_t i = 0; i < more_count; i++)
        facts[count++] = more[i];
    for (size_t i = 0; i < leaving->count; i++)
        if (trondgov_i_fact(&these, (trondgov_code)leaving->facts[i].field) == TRONDGOV_NOTHING)
            facts[count++] = leaving->facts[i];
    if (!leaving->status)
        leaving->status = trondgov_i_try(&leaving->view, question, facts, count, &found);
    return found;
}
