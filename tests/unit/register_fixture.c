#include "register_fixture.h"

#include <stdlib.h>
#include <string.h>

#define ORGAN(of)    TRONDGOV_ORGAN_##of
#define ROLE(of)     TRONDGOV_ROLE_##of
#define CATEGORY(of) TRONDGOV_CATEGORY_##of
#define FIELD(of)    TRONDGOV_FIELD_##of
#define COUNT(table) (sizeof(table) / sizeof(table)[0])

enum { PARTIES = 11, COUNCIL = 67, FIRST_SUBSTITUTE = 101, LAST_SUBSTITUTE = 200, FIRST_SCHOOL = 3001 };
static const int SEATS[PARTIES] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};

trondgov_date register_day(int32_t figures)
{
    trondgov_date date = 0;
    return trondgov_date_from_civil(figures / 10000, figures / 100 % 100, figures % 100, &date) ? 0 : date;
}

void register_event(struct register_fixture *city, trondgov_event event)
{
    if (city->count == REGISTER_EVENTS)
        abort();
    event.at = city->now * TRONDGOV_DAY_SECONDS;
    city->events[city->count++] = event;
}

void register_tell(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code field,
                   int64_t value, trondgov_id item)
{
    register_event(city, (trondgov_event){.kind = person ? TRONDGOV_EVENT_PERSON_FACT : TRONDGOV_EVENT_ORGAN_FACT,
                                          .person = person,
                                          .organ = organ,
                                          .code = field,
                                          .value = value,
                                          .item = item});
}

void register_person(struct register_fixture *city, trondgov_id id, trondgov_id party, trondgov_code gender,
                     int32_t born)
{
    const trondgov_date now = city->now;
    if (city->entered[id])
        return;
    city->entered[id] = 1;
    city->now = register_day(20100101);
    register_event(city, (trondgov_event){.kind = TRONDGOV_EVENT_PERSON,
                                          .person = id,
                                          .item = party,
                                          .code = gender,
                                          .value = register_day(born ? born : 19800101)});
    register_event(city, (trondgov_event){.kind = TRONDGOV_EVENT_MOVED, .person = id, .value = 1});
    register_tell(city, id, 0, FIELD(VOTING_RIGHT), 1, 0);
    register_tell(city, id, 0, FIELD(EMPLOYEE), 0, 0);
    city->now = now;
}

static trondgov_code gender_of(trondgov_id id)
{
    return id % 2 ? TRONDGOV_GENDER_WOMAN : TRONDGOV_GENDER_MAN;
}

void register_take(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code role,
                   trondgov_code category, trondgov_id list, int64_t rank)
{
    register_person(city, person, 0, gender_of(person), 0);
    register_event(city, (trondgov_event){.kind = TRONDGOV_EVENT_CONSENTED, .person = person, .organ = organ});
    register_event(city, (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_TAKEN,
                                          .person = person,
                                          .organ = organ,
                                          .role = role,
                                          .code = category,
                                          .item = list,
                                          .value = rank});
}

void register_leave(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code role)
{
    register_event(
        city, (trondgov_event){.kind = TRONDGOV_EVENT_OFFICE_LEFT, .person = person, .organ = organ, .role = role});
}

void register_rest(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code role)
{
    register_event(city, (trondgov_event){
                             .kind = TRONDGOV_EVENT_OFFICE_SUSPENDED, .person = person, .organ = organ, .role = role});
}

void register_since(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_date day)
{
    for (size_t i = 0; i < city->count; i++)
        if (city->events[i].person == person && city->events[i].organ == organ &&
            (city->events[i].kind == TRONDGOV_EVENT_OFFICE_TAKEN || city->events[i].kind == TRONDGOV_EVENT_CONSENTED))
            city->events[i].at = day * TRONDGOV_DAY_SECONDS;
}

/* ---- the city ---- */

struct seat {
    trondgov_id person;
    trondgov_code role, category;
    trondgov_id list;
    int64_t rank;
};

static void seat_all(struct register_fixture *city, trondgov_code organ, const struct seat *seats, size_t count)
{
    for (size_t i = 0; i < count; i++)
        register_take(city, seats[i].person, organ, seats[i].role, seats[i].category, seats[i].list, seats[i].rank);
}

static trondgov_id party_of(trondgov_id member)
{
    trondgov_id party = 0, last = 0;
    while (party < PARTIES && member > last)
        last += SEATS[party++];
    return party;
}

static void council(struct register_fixture *city)
{
    trondgov_id substitute = FIRST_SUBSTITUTE;
    for (trondgov_id member = 1; member <= COUNCIL; member++) {
        const trondgov_id party = party_of(member);
        const trondgov_code role = member == 1 ? ROLE(ORDFORER) : member == 21 ? ROLE(VARAORDFORER) : ROLE(MEDLEM);
        register_person(city, member, party, gender_of(member), 0);
        register_take(city, member, ORGAN(BYSTYRE), role, CATEGORY(POLITISK), party, 0);
    }
    for (trondgov_id party = 1; party <= PARTIES; party++)
        for (int rank = 1; rank <= SEATS[party - 1] + 3; rank++, substitute++) {
            register_person(city, substitute, party, gender_of(substitute), 0);
            register_take(city, substitute, ORGAN(BYSTYRE), ROLE(VARAMEDLEM), CATEGORY(POLITISK), party, rank);
        }
    register_tell(city, 0, ORGAN(BYSTYRE), FIELD(CERTIFIED), 1, 0);
    register_tell(city, 0, ORGAN(BYSTYRE), FIELD(TERM_ENDS), register_day(20270930), 0);
}

/* Member 5 of the council is in the city government: the seat rests, and substitute 101 sits. */
static void government(struct register_fixture *city)
{
    static const trondgov_id MEMBERS[] = {802, 801, 803, 804, 805, 806, 808};
    register_take(city, 5, ORGAN(BYRAAD), ROLE(BYRAADSLEDER), 0, 0, 0);
    for (size_t i = 0; i < COUNT(MEMBERS); i++) {
        register_take(city, MEMBERS[i], ORGAN(BYRAAD), i == 0 ? ROLE(NESTLEDER) : ROLE(BYRAAD), 0, 0, 0);
        register_tell(city, MEMBERS[i], ORGAN(BYRAAD), FIELD(ON_BOARD), 0, 0);
    }
    register_tell(city, 5, ORGAN(BYRAAD), FIELD(ON_BOARD), 0, 0);
    register_rest(city, 5, ORGAN(BYSTYRE), ROLE(MEDLEM));
    register_take(city, 101, ORGAN(BYSTYRE), ROLE(MEDLEM), CATEGORY(POLITISK), 1, 0);
}

/* The business committee and the organs that have its members. */
static void business_committee(struct register_fixture *city)
{
    static const trondgov_id ELECTED[] = {3, 4, 22, 23, 38};
    static const trondgov_id SUBSTITUTES[] = {6, 7, 8, 9, 24, 25, 26, 27, 39, 40, 41};
    static const trondgov_code SAME[] = {ORGAN(FORRETNINGSUTVALG), ORGAN(VALGSTYRE), ORGAN(KARANTENEUTVALG)};
    for (size_t k = 0; k < COUNT(SAME); k++) {
        const trondgov_code elected = SAME[k] == ORGAN(KARANTENEUTVALG) ? CATEGORY(EMBETE) : CATEGORY(POLITISK);
        register_take(city, 1, SAME[k], ROLE(LEDER), CATEGORY(EMBETE), 0, 0);
        register_take(city, 21, SAME[k], ROLE(NESTLEDER), CATEGORY(EMBETE), 0, 0);
        for (size_t i = 0; i < COUNT(ELECTED); i++)
            register_take(city, ELECTED[i], SAME[k], ROLE(MEDLEM), elected, party_of(ELECTED[i]), 0);
    }
    for (size_t i = 0; i < COUNT(SUBSTITUTES); i++) {
        const int64_t rank = 1 + (int64_t)i % 4;
        register_take(city, SUBSTITUTES[i], ORGAN(FORRETNINGSUTVALG), ROLE(VARAMEDLEM), CATEGORY(POLITISK),
                      party_of(SUBSTITUTES[i]), rank);
    }
    register_take(city, 8, ORGAN(KARANTENEUTVALG), ROLE(VARAMEDLEM), CATEGORY(EMBETE), 0, 1);
    register_tell(city, 0, ORGAN(FORRETNINGSUTVALG), FIELD(IN_CONSTITUTING_MEETING), 1, 0);
}

/* In the control committee, or in the city government. */
static int sits_elsewhere(trondgov_id member)
{
    static const trondgov_id ELSEWHERE[] = {47, 51, 55, 62, 10, 5};
    for (size_t i = 0; i < COUNT(ELSEWHERE); i++)
        if (member == ELSEWHERE[i])
            return 1;
    return 0;
}

/* The next man or woman of the council who can sit in a committee; 0: none is left. */
static trondgov_id next_member(trondgov_id *last)
{
    do
        *last += 2;
    while (*last <= COUNCIL && sits_elsewhere(*last));
    return *last <= COUNCIL ? *last : 0;
}

/* Five committees of all other members of the council, men and women in turn. */
static void committees(struct register_fixture *city)
{
    static const struct {
        trondgov_code organ;
        int size;
    } COMMITTEES[] = {{ORGAN(OPPVEKST_OG_KULTUR), 11},
                      {ORGAN(HELSE_OG_VELFERD), 11},
                      {ORGAN(MILJO_NAERING_SAMFERDSEL), 11},
                      {ORGAN(FINANS_OG_ORGANISASJON), 13},
                      {ORGAN(BYUTVIKLING), 15}};
    int filled[COUNT(COMMITTEES)] = {0};
    trondgov_id last[] = {0, -1};
    size_t committee = 0;
    for (int turn = 0; turn < 61; turn++) {
        const trondgov_id member = next_member(&last[turn % 2]);
        while (filled[committee] == COMMITTEES[committee].size)
            committee = (committee + 1) % COUNT(COMMITTEES);
        const int is_last = ++filled[committee] == COMMITTEES[committee].size;
        register_take(city, member, COMMITTEES[committee].organ,
                      filled[committee] == 1 ? ROLE(LEDER)
                      : is_last              ? ROLE(NESTLEDER)
                                             : ROLE(MEDLEM),
                      CATEGORY(POLITISK), 0, 0);
        if (turn < 54) /* the last fill up one committee after the other */
            committee = (committee + 1) % COUNT(COMMITTEES);
    }
    for (size_t i = 0; i < COUNT(COMMITTEES); i++)
        for (int rank = 1; rank <= 2; rank++)
            register_take(city, 120 + 2 * (trondgov_id)i + rank, COMMITTEES[i].organ, ROLE(VARAMEDLEM),
                          CATEGORY(POLITISK), 0, rank);
}

static void control_and_appeals(struct register_fixture *city)
{
    static const struct seat CONTROL[] = {
        {47, ROLE(LEDER), CATEGORY(POLITISK), 0, 0},     {51, ROLE(NESTLEDER), CATEGORY(POLITISK), 0, 0},
        {55, ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0},    {62, ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0},
        {10, ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0},    {901, ROLE(MEDLEM), CATEGORY(EKSTERN), 0, 0},
        {902, ROLE(MEDLEM), CATEGORY(EKSTERN), 0, 0},    {140, ROLE(VARAMEDLEM), CATEGORY(POLITISK), 0, 1},
        {903, ROLE(VARAMEDLEM), CATEGORY(EKSTERN), 0, 2}};
    static const struct seat APPEALS[] = {
        {42, ROLE(LEDER), CATEGORY(POLITISK), 0, 0},   {22, ROLE(NESTLEDER), CATEGORY(EMBETE), 0, 0},
        {21, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},    {3, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},
        {4, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},     {23, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},
        {38, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},    {6, ROLE(VARAMEDLEM), CATEGORY(EMBETE), 0, 1},
        {24, ROLE(VARAMEDLEM), CATEGORY(EMBETE), 0, 2}};
    static const struct seat ADMINISTRATION[] = {
        {43, ROLE(LEDER), CATEGORY(POLITISK), 0, 0},    {23, ROLE(NESTLEDER), CATEGORY(EMBETE), 0, 0},
        {21, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},     {3, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},
        {4, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},      {22, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},
        {38, ROLE(MEDLEM), CATEGORY(EMBETE), 0, 0},     {951, ROLE(MEDLEM), CATEGORY(ANSATT), 0, 0},
        {952, ROLE(MEDLEM), CATEGORY(ANSATT), 0, 0},    {7, ROLE(VARAMEDLEM), CATEGORY(EMBETE), 0, 1},
        {25, ROLE(VARAMEDLEM), CATEGORY(EMBETE), 0, 2}, {953, ROLE(VARAMEDLEM), CATEGORY(ANSATT), 0, 3}};
    seat_all(city, ORGAN(KONTROLLUTVALG), CONTROL, COUNT(CONTROL));
    seat_all(city, ORGAN(KLAGEUTVALG), APPEALS, COUNT(APPEALS));
    seat_all(city, ORGAN(ADMINISTRASJONSUTVALG), ADMINISTRATION, COUNT(ADMINISTRATION));
    for (trondgov_id id = 951; id <= 953; id++)
        register_tell(city, id, 0, FIELD(EMPLOYEE), 1, 0);
}

/* Three politicians, two of them councillors, with substitutes; how the members were elected. */
static void politicians(struct register_fixture *city, trondgov_code organ, trondgov_id first, trondgov_id second,
                        trondgov_id third)
{
    const struct seat seats[] = {{first, ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0},
                                 {second, ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0},
                                 {third, ROLE(MEDLEM), CATEGORY(POLITISK), 0, 0},
                                 {third + 20, ROLE(VARAMEDLEM), CATEGORY(POLITISK), 0, 1},
                                 {16, ROLE(VARAMEDLEM), CATEGORY(POLITISK), 0, 2}};
    seat_all(city, organ, seats, COUNT(seats));
    register_tell(city, 0, organ, FIELD(ELECTED_ON), city->now, 0);
    register_tell(city, 0, organ, TRONDGOV_JUDGEMENT_GENDER_CONSIDERED, 1, 0);
}

static void organisations(struct register_fixture *city, trondgov_code organ, trondgov_id first, int32_t born)
{
    for (trondgov_id id = first; id <= first + 6; id++) {
        register_person(city, id, 0, gender_of(id), born);
        register_take(city, id, organ,
                      id == first       ? ROLE(LEDER)
                      : id == first + 1 ? ROLE(NESTLEDER)
                      : id == first + 6 ? ROLE(VARAMEDLEM)
                                        : ROLE(MEDLEM),
                      CATEGORY(ORGANISASJON), 0, id == first + 6);
    }
}

static void in_attendance(struct register_fixture *city, trondgov_code organ, trondgov_id first,
                          const trondgov_code *categories, size_t count)
{
    for (size_t i = 0; i < count; i++)
        register_take(city, first + (trondgov_id)i, organ, ROLE(OBSERVATOR), categories[i], 0, 0);
}

static void students(struct register_fixture *city)
{
    static const trondgov_code LEADERS[] = {
        CATEGORY(STUDENTTINGET_NTNU), CATEGORY(STUDENTPARLAMENTET_DMMH), CATEGORY(BIS_BI),
        CATEGORY(VELFERDSTINGET),     CATEGORY(STUDENTERSAMFUNDET),      CATEGORY(NTNUI)};
    static const trondgov_code OBSERVERS[] = {CATEGORY(FYLKESPOLITIKER),       CATEGORY(FYLKESADMINISTRASJON),
                                              CATEGORY(KOMMUNEADMINISTRASJON), CATEGORY(KOMMUNEADMINISTRASJON),
                                              CATEGORY(STUDENTSAMSKIPNADEN),   CATEGORY(NTNU_REKTOR)};
    for (size_t i = 0; i < COUNT(LEADERS); i++) {
        const trondgov_id id = 1201 + (trondgov_id)i;
        register_take(city, id, ORGAN(STUDENTRAAD),
                      i == 0   ? ROLE(LEDER)
                      : i == 1 ? ROLE(NESTLEDER)
                               : ROLE(MEDLEM),
                      LEADERS[i], 0, 0);
        register_event(city, (trondgov_event){.kind = TRONDGOV_EVENT_SEAT_HELD,
                                              .person = id,
                                              .organ = ORGAN(STUDENTRAAD),
                                              .value = ROLE(LEDER)});
    }
    in_attendance(city, ORGAN(STUDENTRAAD), 1211, OBSERVERS, COUNT(OBSERVERS));
    politicians(city, ORGAN(STUDENTRAAD), 13, 28, 152);
}

static void councils(struct register_fixture *city)
{
    static const trondgov_code AREAS[] = {CATEGORY(OMRAADE_OPPVEKST), CATEGORY(OMRAADE_HELSE), CATEGORY(OMRAADE_KULTUR),
                                          CATEGORY(OMRAADE_BYUTVIKLING)};
    static const trondgov_code OUTSIDE[] = {
        CATEGORY(OMRAADE_OPPVEKST), CATEGORY(OMRAADE_HELSE), CATEGORY(OMRAADE_KULTUR_NAERING), CATEGORY(FYLKESKOMMUNE),
        CATEGORY(POLITI),           CATEGORY(NAV),           CATEGORY(DIALOGSENTERET)};
    organisations(city, ORGAN(ELDRERAAD), 1001, 19500101);
    politicians(city, ORGAN(ELDRERAAD), 11, 26, 150);
    organisations(city, ORGAN(FUNKISRAAD), 1011, 0);
    politicians(city, ORGAN(FUNKISRAAD), 12, 27, 151);
    organisations(city, ORGAN(MANGFOLDSRAAD), 1021, 0);
    politicians(city, ORGAN(MANGFOLDSRAAD), 14, 29, 153);
    in_attendance(city, ORGAN(FUNKISRAAD), 1101, AREAS, COUNT(AREAS));
    in_attendance(city, ORGAN(MANGFOLDSRAAD), 1111, OUTSIDE, COUNT(OUTSIDE));
    for (trondgov_id i = 0; i < 2; i++)
        register_take(city, 1121 + i, ORGAN(ELDRERAAD), ROLE(ADMINISTRASJON), 0, 0, i);
    for (trondgov_id i = 0; i < 8; i++)
        register_take(city, 1131 + i, ORGAN(FUNKISRAAD), ROLE(ADMINISTRASJON), 0, 0, i / 4);
    students(city);
}

/* Ten schools, the first with more than 1000 pupils and two members; five free seats, five apprentices. */
static void youth_council(struct register_fixture *city)
{
    const trondgov_code organ = ORGAN(UNGDOMMENS_BYSTYRE);
    for (trondgov_id id = 2001; id <= 2033; id++)
        register_person(city, id, 0, gender_of(id), 20080101);
    for (trondgov_id i = 0; i < 11; i++) {
        const trondgov_id school = FIRST_SCHOOL + (i == 10 ? 0 : i);
        register_take(city, 2001 + i, organ,
                      i == 0   ? ROLE(LEDER)
                      : i == 1 ? ROLE(NESTLEDER)
                               : ROLE(MEDLEM),
                      CATEGORY(SKOLE), school, 0);
        register_tell(city, 0, organ, FIELD(PUPILS), i == 0 || i == 10 ? 1001 : 1000, school);
        register_tell(city, 0, organ, FIELD(SECONDARY_SCHOOL), 1, school);
    }
    for (trondgov_id i = 0; i < 5; i++) {
        register_take(city, 2012 + i, organ, ROLE(MEDLEM), CATEGORY(FRI), 0, 0);
        register_tell(city, 2012 + i, organ, FIELD(ADULT_PUPIL), i == 0, 0);
        register_take(city, 2017 + i, organ, ROLE(MEDLEM), CATEGORY(LAERLING), 0, 0);
    }
    register_take(city, 2022, organ, ROLE(VARAMEDLEM), CATEGORY(SKOLE), FIRST_SCHOOL, 1);
    register_take(city, 2023, organ, ROLE(VARAMEDLEM), CATEGORY(LAERLING), 0, 1);
    for (trondgov_id i = 0; i < 2; i++)
        register_event(city, (trondgov_event){.kind = TRONDGOV_EVENT_SUBSTITUTE_OF,
                                              .person = 2022 + i,
                                              .item = i == 0 ? 2001 : 2017,
                                              .organ = organ});
    register_tell(city, 0, organ, FIELD(ELECTED_ON), city->now, 0);
    register_tell(city, 0, organ, TRONDGOV_JUDGEMENT_GENDER_CONSIDERED, 1, 0);
}

static void may_committee(struct register_fixture *city)
{
    static const trondgov_id POLITICIANS[] = {15, 17, 18, 19, 30, 31, 32, 33, 44};
    static const trondgov_code OTHERS[] = {CATEGORY(INNVANDRERREPRESENTANT),
                                           CATEGORY(FORELDREREPRESENTANT),
                                           CATEGORY(MUSIKKORPS),
                                           CATEGORY(MUSIKKORPS),
                                           CATEGORY(MUSIKKORPS),
                                           CATEGORY(UNGDOMSREPRESENTANT),
                                           CATEGORY(UNGDOMSREPRESENTANT)};
    for (size_t i = 0; i < COUNT(POLITICIANS); i++)
        register_take(city, POLITICIANS[i], ORGAN(SYTTENDE_MAI_UTVALG),
                      i == 0   ? ROLE(LEDER)
                      : i == 4 ? ROLE(NESTLEDER)
                               : ROLE(MEDLEM),
                      CATEGORY(POLITISK), 0, 0);
    for (size_t i = 0; i < COUNT(OTHERS); i++)
        register_take(city, 1301 + (trondgov_id)i, ORGAN(SYTTENDE_MAI_UTVALG), ROLE(MEDLEM), OTHERS[i], 0, 0);
}

/* Organs of which the table of pay says that they have a leader and a deputy leader; and a working committee. */
static void small_organs(struct register_fixture *city)
{
    static const trondgov_code SMALL[] = {ORGAN(OVERSKATTETAKSTUTVALG), ORGAN(SKATTETAKSTUTVALG), ORGAN(STEMMESTYRE),
                                          ORGAN(STAVNE_STYRE), ORGAN(NAERMILJORAAD_KLAEBU)};
    for (size_t i = 0; i < COUNT(SMALL); i++) {
        const trondgov_id first = 1401 + 10 * (trondgov_id)i;
        register_take(city, first, SMALL[i], ROLE(LEDER), 0, 0, 0);
        register_take(city, first + 1, SMALL[i], ROLE(NESTLEDER), 0, 0, 0);
        register_take(city, first + 2, SMALL[i], ROLE(MEDLEM), 0, 0, 0);
    }
    /* the leaders of FINANS_OG_ORGANISASJON */
    register_take(city, 3, ORGAN(ARBEIDSUTVALG), ROLE(LEDER), CATEGORY(EMBETE), 0, 0);
    register_take(city, 66, ORGAN(ARBEIDSUTVALG), ROLE(NESTLEDER), CATEGORY(EMBETE), 0, 0);
}

void register_city(struct register_fixture *city)
{
    static const trondgov_code AGREED[] = {ORGAN(FORRETNINGSUTVALG),
                                           ORGAN(OPPVEKST_OG_KULTUR),
                                           ORGAN(HELSE_OG_VELFERD),
                                           ORGAN(MILJO_NAERING_SAMFERDSEL),
                                           ORGAN(FINANS_OG_ORGANISASJON),
                                           ORGAN(BYUTVIKLING),
                                           ORGAN(KONTROLLUTVALG),
                                           ORGAN(SYTTENDE_MAI_UTVALG),
                                           ORGAN(OVERSKATTETAKSTUTVALG),
                                           ORGAN(SKATTETAKSTUTVALG),
                                           ORGAN(STEMMESTYRE),
                                           ORGAN(BYRAAD)};
    memset(city, 0, sizeof *city);
    city->now = register_day(20231026);
    council(city);
    business_committee(city);
    committees(city);
    control_and_appeals(city);
    may_committee(city);
    small_organs(city);
    for (size_t i = 0; i < COUNT(AGREED); i++)
        register_tell(city, 0, AGREED[i], FIELD(METHOD), TRONDGOV_METHOD_AGREEMENT, 0);
    city->now = register_day(20240502);
    government(city);
    city->now = register_day(20240620);
    councils(city);
    city->now = register_day(20240820);
    youth_council(city);
    city->now = register_day(20240901);
}

/* By time, and otherwise as they were added. */
static void put_in_order(struct register_fixture *city)
{
    static trondgov_event sorted[REGISTER_EVENTS];
    size_t count = 0;
    trondgov_instant last = INT64_MIN;
    while (count < city->count) {
        trondgov_instant next = INT64_MAX;
        for (size_t i = 0; i < city->count; i++)
            if (city->events[i].at > last && city->events[i].at < next)
                next = city->events[i].at;
        for (size_t i = 0; i < city->count; i++)
            if (city->events[i].at == next)
                sorted[count++] = city->events[i];
        last = next;
    }
    memcpy(city->events, sorted, count * sizeof *sorted);
}

trondgov_municipality *register_load(struct register_fixture *city, const trondgov_rulebook *rules)
{
    trondgov_municipality *register_of_city = NULL;
    put_in_order(city);
    if (trondgov_municipality_create(rules, &register_of_city) ||
        trondgov_municipality_apply(register_of_city, city->events, city->count, 0, NULL, NULL, NULL)) {
        trondgov_municipality_free(register_of_city);
        return NULL;
    }
    return register_of_city;
}
