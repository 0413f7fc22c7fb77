/* The agreement election: one nomination, adopted by all. Kommuneloven § 7-7; what is wrong with it is told at once. */
#include "base/sort.h"
#include "election/election_internal.h"
#include "rulebook/verdict_internal.h"

/* Those nominated, members first, by party, place and id. */
struct nominee {
    trondgov_id person, party;
    int64_t place;
    trondgov_code gender;
    int32_t is_substitute;
};

struct nomination {
    const trondgov_election *election;
    trondgov_verdict *why;
    struct nominee *nominees;
    size_t members, count;
    trondgov_code faults; /* kind of a fault of the balance */
    trondgov_answer answer;
};

static int32_t by_party(const void *a, const void *b)
{
    const struct nominee *first = a, *second = b;
    if (first->is_substitute != second->is_substitute)
        return first->is_substitute - second->is_substitute;
    if (first->party != second->party)
        return first->party < second->party ? -1 : 1;
    if (first->place != second->place)
        return first->place < second->place ? -1 : 1;
    return (int32_t)(first->person > second->person) - (int32_t)(first->person < second->person);
}

static void line_up(struct nomination *nomination)
{
    const trondgov_election *election = nomination->election;
    nomination->count = election->candidates.count;
    for (size_t i = 0; i < nomination->count; i++) {
        const struct trondgov_i_candidate *candidate = trondgov_i_candidate_at(election, (int32_t)i);
        const struct trondgov_i_elect_person *person = trondgov_i_elect_person_at(election, candidate->person);
        const int32_t is_substitute = candidate->role == TRONDGOV_ROLE_VARAMEDLEM;
        nomination->nominees[i] =
            (struct nominee){person->id, candidate->party, candidate->place, person->gender, is_substitute};
        nomination->members += !is_substitute;
    }
    trondgov_i_sort(nomination->nominees, nomination->nominees + nomination->count, nomination->count,
                    sizeof *nomination->nominees, by_party);
}

static void refuse(struct nomination *nomination, const trondgov_finding *fault)
{
    trondgov_i_verdict_add(nomination->why, fault);
    nomination->answer = TRONDGOV_ANSWER_REFUSED;
}

/* Asks; a no is a fault about a party or person. */
static trondgov_status try_one(struct nomination *nomination, trondgov_code question, const trondgov_fact *facts,
                               size_t count, const trondgov_finding *about)
{
    const struct trondgov_i_asked asked = {0, question, facts, count};
    return trondgov_i_election_try(nomination->election, &asked, about, &nomination->answer, nomination->why);
}

/* --- Dissent --- */

static int64_t against(const trondgov_election *election, int32_t dissent, trondgov_id *whom)
{
    int64_t count = 0;
    *whom = 0;
    for (size_t i = 0; i < election->people.count; i++) {
        const struct trondgov_i_elect_person *person = trondgov_i_elect_person_at(election, (int32_t)i);
        if (!(person->dissents & dissent))
            continue;
        count++;
        if (*whom == 0 || person->id < *whom)
            *whom = person->id;
    }
    return count;
}

/* One who is against holding it leads to another method (first paragraph), or would by another reading; one who is against the nomination fells it
 * (second). Of several the lowest id is named. */
static trondgov_status try_dissent(struct nomination *nomination)
{
    trondgov_id person = 0;
    const int64_t objectors = against(nomination->election, TRONDGOV_I_AGAINST_METHOD, &person);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_MEDLEM},
                                   {TRONDGOV_FIELD_DEMANDING, 0},
                                   {TRONDGOV_FIELD_OBJECTORS, objectors}};
    const struct trondgov_i_asked method = {0, TRONDGOV_QUESTION_ELECTION_METHOD, facts, sizeof facts / sizeof *facts};
    struct trondgov_i_found found;
    const size_t at = trondgov_i_verdict_count(nomination->why);
    trondgov_status status = trondgov_i_election_readings(nomination->election, &method, &found,
                                                          objectors > 0 ? nomination->why : NULL);
    if (!status && objectors > 0 && found.answer == TRONDGOV_ANSWER_REQUIRED &&
        found.value != TRONDGOV_METHOD_AGREEMENT) {
        trondgov_finding fault = trondgov_i_election_finding(nomination->election, TRONDGOV_FINDING_FAULT, &found);
        fault.answer = TRONDGOV_ANSWER_NO;
        fault.person = person;
        fault.subject = TRONDGOV_METHOD_AGREEMENT;
        fault.actual = objectors;
        fault.margin = -objectors;
        fault.unit = TRONDGOV_UNIT_VOTE;
        refuse(nomination, &fault);
        trondgov_i_verdict_before(nomination->why, at, trondgov_i_verdict_count(nomination->why) - 1);
    }
    const trondgov_event *first = trondgov_i_election_first(nomination->election);
    const int64_t votes = against(nomination->election, TRONDGOV_I_AGAINST_NOMINATION, &person);
    const trondgov_fact joint[] = {
        {TRONDGOV_FIELD_SEATS, first->value}, {TRONDGOV_FIELD_NAMES, first->value}, {TRONDGOV_FIELD_AGAINST, votes}};
    const trondgov_finding about = {.item = first->item, .person = person, .subject = TRONDGOV_FIELD_AGAINST};
    if (status)
        return status;
    return try_one(nomination, TRONDGOV_QUESTION_JOINT_LIST, joint, sizeof joint / sizeof *joint, &about);
}

/* What follows when somebody is against it: § 7-4 first paragraph; another method where the organ's own rule has that
 * (CONFLICT COMMITTEE_ELECTION), and then what the Act has is told beside it. */
static trondgov_status tell_duty(struct nomination *nomination)
{
    const trondgov_event *first = trondgov_i_election_first(nomination->election);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_ROLE, TRONDGOV_ROLE_MEDLEM}, {TRONDGOV_FIELD_DEMANDING, 1}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_ELECTION_METHOD, facts, sizeof facts / sizeof *facts};
    struct trondgov_i_found found;
    const size_t at = trondgov_i_verdict_count(nomination->why);
    trondgov_status status = trondgov_i_election_readings(nomination->election, &asked, &found, nomination->why);
    if (status || found.answer != TRONDGOV_ANSWER_REQUIRED)
        return status;
    trondgov_i_find(nomination->why, TRONDGOV_FINDING_DUTY, found.provision, 0, first->item,
                    (trondgov_code)found.value);
    trondgov_i_verdict_before(nomination->why, at, trondgov_i_verdict_count(nomination->why) - 1);
    return status;
}

/* --- The nomination --- */

static trondgov_status try_names(struct nomination *nomination)
{
    const trondgov_event *first = trondgov_i_election_first(nomination->election);
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_SEATS, first->value},
                                   {TRONDGOV_FIELD_NAMES, (int64_t)nomination->members},
                                   {TRONDGOV_FIELD_AGAINST, 0}};
    const trondgov_finding about = {.item = first->item, .subject = TRONDGOV_FIELD_NAMES};
    trondgov_status status =
        try_one(nomination, TRONDGOV_QUESTION_JOINT_LIST, facts, sizeof facts / sizeof *facts, &about);
    for (size_t i = 0; i < nomination->count && !status; i++)
        if (nomination->nominees[i].party == 0) { /* the nomination says whom each of them represents */
            const trondgov_finding fault = {.kind = TRONDGOV_FINDING_FAULT,
                                            .provision = nomination->nominees[i].is_substitute
                                                             ? TRONDGOV_PROVISION_KOML_7_7_2B
                                                             : TRONDGOV_PROVISION_KOML_7_7_2,
                                            .answer = TRONDGOV_ANSWER_NO,
                                            .organ = first->organ,
                                            .person = nomination->nominees[i].person,
                                            .item = first->item,
                                            .subject = TRONDGOV_FIELD_PARTY,
                                            .index = -1};
            refuse(nomination, &fault);
        }
    return status;
}

/* How many of the nominees from one on are of the same party in the same capacity. */
static size_t of_party(const struct nomination *nomination, size_t from, size_t end)
{
    size_t i = from;
    while (i < end && nomination->nominees[i].party == nomination->nominees[from].party)
        i++;
    return i - from;
}

static trondgov_status try_substitutes(struct nomination *nomination)
{
    trondgov_status status = TRONDGOV_OK;
    size_t member = 0;
    for (size_t i = nomination->members; i < nomination->count && !status;) {
        const trondgov_id party = nomination->nominees[i].party;
        const size_t substitutes = of_party(nomination, i, nomination->count);
        while (member < nomination->members && nomination->nominees[member].party < party)
            member++;
        const int32_t has_members = member < nomination->members && nomination->nominees[member].party == party;
        const size_t members = has_members ? of_party(nomination, member, nomination->members) : 0;
        const trondgov_fact facts[] = {{TRONDGOV_FIELD_SEATS, (int64_t)members},
                                       {TRONDGOV_FIELD_SUBSTITUTES, (int64_t)substitutes}};
        const trondgov_finding about = {.item = party, .subject = TRONDGOV_FIELD_SUBSTITUTES};
        status = try_one(nomination, TRONDGOV_QUESTION_AGREEMENT_SUBSTITUTES, facts, sizeof facts / sizeof *facts,
                         &about);
        i += substitutes;
    }
    return status;
}

static void ask_genders(struct nomination *nomination, size_t from, size_t end)
{
    for (size_t i = from; i < end; i++)
        if (nomination->nominees[i].gender == 0)
            trondgov_i_find(nomination->why, TRONDGOV_FINDING_INPUT, 0, nomination->nominees[i].person,
                            nomination->nominees[i].party, TRONDGOV_FIELD_GENDER);
}

/* The whole body, and the substitutes as a body of their own. */
static trondgov_status try_genders(struct nomination *nomination, size_t from, size_t end, trondgov_code question,
                                   trondgov_code number_field)
{
    const trondgov_id election = trondgov_i_election_first(nomination->election)->item;
    struct trondgov_i_balance balance = {.question = question, .number_field = number_field,
                                         .number = (int64_t)(end - from)};
    struct trondgov_i_found found;
    for (size_t i = from; i < end; i++)
        trondgov_i_gender_count(&balance.genders, nomination->nominees[i].gender, 1);
    trondgov_status status = trondgov_i_balance_of(nomination->election, &balance, &found);
    if (status)
        return status;
    const int32_t strict = nomination->faults == TRONDGOV_FINDING_FAULT;
    if (found.answer == TRONDGOV_ANSWER_NEEDS_FACT && strict) {
        ask_genders(nomination, from, end);
        nomination->answer = nomination->answer == TRONDGOV_ANSWER_REFUSED ? nomination->answer : found.answer;
    } else if (found.answer == TRONDGOV_ANSWER_NEEDS_JUDGEMENT) {
        trondgov_i_find(nomination->why, TRONDGOV_FINDING_JUDGEMENT, found.provision, 0, election, found.judgement);
        nomination->answer = nomination->answer ? nomination->answer : found.answer;
    } else if (found.answer == TRONDGOV_ANSWER_NO) {
        trondgov_i_balance_tell(nomination->election, &balance, &found, nomination->faults, election, nomination->why);
        if (strict)
            nomination->answer = TRONDGOV_ANSWER_REFUSED;
    }
    return TRONDGOV_OK;
}

static trondgov_status try_all(struct nomination *nomination)
{
    int32_t as_possible = 0;
    trondgov_status status = trondgov_i_as_possible(nomination->election, &as_possible);
    nomination->faults = as_possible ? TRONDGOV_FINDING_WARNING : TRONDGOV_FINDING_FAULT;
    if (!status)
        status = try_dissent(nomination);
    const int32_t falls = nomination->answer == TRONDGOV_ANSWER_REFUSED; /* a faulty nomination can be mended */
    if (!status)
        status = try_names(nomination);
    if (!status)
        status = try_substitutes(nomination);
    if (!status)
        status = try_genders(nomination, 0, nomination->members, TRONDGOV_QUESTION_GENDER_RULE, TRONDGOV_FIELD_SEATS);
    if (!status && nomination->count > nomination->members)
        status = try_genders(nomination, nomination->members, nomination->count,
                             TRONDGOV_QUESTION_SUBSTITUTE_GENDER, TRONDGOV_FIELD_SUBSTITUTES);
    if (!status && falls)
        status = tell_duty(nomination);
    return status;
}

/* --- The seats --- */

static void seat(const struct nomination *nomination, struct trondgov_i_outcome *outcome)
{
    const trondgov_code office = trondgov_i_election_first(nomination->election)->role;
    int32_t order = 0;
    for (size_t i = 0; i < nomination->count; i++) {
        const struct nominee *nominee = &nomination->nominees[i];
        const int32_t first = i == nomination->members ||
                              (nominee->is_substitute && nominee->party != nomination->nominees[i - 1].party);
        order = first ? 1 : order + 1;
        outcome->seats[outcome->count++] =
            (trondgov_seat){.list = nominee->party,
                            .person = nominee->person,
                            .role = nominee->is_substitute ? TRONDGOV_ROLE_VARAMEDLEM
                                    : office               ? office
                                                           : TRONDGOV_ROLE_MEDLEM,
                            .cause = TRONDGOV_CAUSE_AGREED,
                            .order = order};
    }
}

/* Before the first act that the library knows, nothing is regulated. */
static trondgov_status adopted(const struct nomination *nomination, trondgov_answer *answer)
{
    const trondgov_event *first = trondgov_i_election_first(nomination->election);
    const trondgov_fact facts[] = {
        {TRONDGOV_FIELD_SEATS, first->value}, {TRONDGOV_FIELD_NAMES, first->value}, {TRONDGOV_FIELD_AGAINST, 0}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_JOINT_LIST, facts, sizeof facts / sizeof *facts};
    struct trondgov_i_found found;
    trondgov_status status = trondgov_i_election_tell(nomination->election, &asked, &found,
                                                      nomination->answer ? NULL : nomination->why);
    *answer = nomination->answer                       ? nomination->answer
              : found.answer == TRONDGOV_ANSWER_YES ? TRONDGOV_ANSWER_ELECTED
                                                       : TRONDGOV_ANSWER_NOT_REGULATED;
    return status;
}

trondgov_status trondgov_i_result_by_agreement(const trondgov_election *election, struct trondgov_i_outcome *outcome,
                                               trondgov_verdict *why)
{
    const trondgov_allocator *memory = &election->log.store.allocator;
    struct nomination nomination = {.election = election, .why = why};
    const size_t size = 2 * election->candidates.count * sizeof *nomination.nominees;
    const size_t at = trondgov_i_verdict_count(why);
    if (election->candidates.count == 0)
        return trondgov_i_election_wrong(why, TRONDGOV_FIELD_CANDIDATES, TRONDGOV_MISSING_FIELD);
    nomination.nominees = trondgov_i_allocate(memory, size);
    if (!nomination.nominees)
        return TRONDGOV_NO_MEMORY;
    line_up(&nomination);
    trondgov_status status = try_all(&nomination);
    const size_t ground = trondgov_i_verdict_count(why);
    if (!status)
        status = adopted(&nomination, &outcome->answer);
    if (!status)
        trondgov_i_verdict_before(why, at, ground);
    if (!status && outcome->answer == TRONDGOV_ANSWER_ELECTED)
        seat(&nomination, outcome);
    trondgov_i_release(memory, nomination.nominees, size);
    return status;
}
