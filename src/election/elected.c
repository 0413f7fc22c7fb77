/* Who gets the seats that the lists have won, and who are their substitutes. Kommuneloven § 7-6 second to fifth
 * paragraph; in a public election valgloven of 2023 § 13-2, until 30.04.2024 valgloven of 2002 chapter 11.
 */
#include "election/election_internal.h"

#include "rulebook/verdict_internal.h"

/* How far a list's names have been given seats. */
struct progress {
    size_t next, next_displaced; /* names not looked at yet: for a seat, for whoever gave way for the one who has it */
    int32_t certain;
    int32_t reserved;
};

/* How far the substitutes of a list have come. */
struct ranks {
    size_t displaced;
    int32_t rank;
};

enum told { DISPLACED_TOLD = 1, COUNT_TOLD = 2, NO_MEMBER_TOLD = 4 };

struct work {
    const trondgov_election *election;
    const struct trondgov_i_standing *standing;
    struct trondgov_i_names *names;
    struct trondgov_i_outcome *outcome;
    trondgov_verdict *why;
    struct trondgov_i_name **line; /* the names of one list in some order */
    struct trondgov_i_name **rest; /* and in another */
    struct progress *lists;
    int32_t balanced;              /* the election has a balance of the genders */
    int32_t as_possible;
    int32_t told; /* what was told already, of the first list that it concerned: set of enum told */
};

static trondgov_id id_of(const struct work *work, size_t list)
{
    return work->standing->count.ids[list];
}

/* The balance could not be reached; where it need not be, that is no fault. */
static void tell_lacking(struct work *work, size_t list, const struct trondgov_i_choice *choice, int32_t strict,
                         const struct trondgov_i_found *found)
{
    const int32_t moved = choice->displaced > 0;
    const trondgov_code kind = choice->lacking == 0 ? TRONDGOV_FINDING_CHECKED
                               : strict             ? TRONDGOV_FINDING_FAULT
                                                    : TRONDGOV_FINDING_WARNING;
    trondgov_finding finding = trondgov_i_election_finding(work->election, kind, found);
    finding.item = id_of(work, list);
    finding.subject = choice->gender;
    finding.unit = TRONDGOV_UNIT_MEMBER;
    finding.required = choice->least;
    finding.actual = choice->actual + choice->displaced;
    finding.margin = finding.actual - finding.required;
    finding.answer = choice->lacking == 0 ? TRONDGOV_ANSWER_YES : TRONDGOV_ANSWER_NO;
    if (moved || choice->lacking > 0)
        trondgov_i_verdict_add(work->why, &finding);
}

static void ask_genders(struct work *work, size_t list, const struct trondgov_i_choice *choice)
{
    for (size_t i = 0; i < choice->count; i++)
        if (choice->names[i]->decides)
            trondgov_i_find(work->why, TRONDGOV_FINDING_INPUT, 0, choice->names[i]->person, id_of(work, list),
                            TRONDGOV_FIELD_GENDER);
    work->outcome->answer = TRONDGOV_ANSWER_NEEDS_FACT;
}

/* Chooses with the balance; *certain: 0 where it hangs on a gender that nobody told. */
static trondgov_status choose(struct work *work, size_t list, struct trondgov_i_choice *choice, int32_t strict,
                              int32_t *certain)
{
    struct trondgov_i_found found = {.answer = TRONDGOV_ANSWER_NOT_REGULATED};
    trondgov_status status = TRONDGOV_OK;
    choice->least = 0;
    if (work->balanced)
        status = trondgov_i_least_of(work->election, TRONDGOV_QUESTION_SEAT_GENDER, (int64_t)choice->places,
                                     &choice->least, &found);
    if (status)
        return status;
    choice->strict = strict;
    trondgov_i_choose(choice);
    *certain = !choice->unknown;
    if (choice->unknown)
        ask_genders(work, list, choice);
    else
        tell_lacking(work, list, choice, strict, &found);
    return TRONDGOV_OK;
}

/* --- Members --- */

static int32_t is_elected(const struct trondgov_i_name *name)
{
    return name->state == TRONDGOV_I_NAME_CHOSEN || name->state == TRONDGOV_I_NAME_MOVED_UP;
}

/* The next of those elected from the list, in its order; those who gave way are told in that order too. */
static void seat_next(const struct work *work, size_t list, trondgov_seat *seat)
{
    struct progress *progress = &work->lists[list];
    const struct trondgov_i_name *names = work->names->names;
    const size_t end = work->names->first[list + 1];
    while (progress->next < end && !is_elected(&names[progress->next]))
        progress->next++;
    if (!progress->certain || progress->next == end)
        return;
    const struct trondgov_i_name *name = &names[progress->next++];
    seat->person = name->person;
    if (name->state != TRONDGOV_I_NAME_MOVED_UP)
        return;
    while (names[progress->next_displaced].state != TRONDGOV_I_NAME_DISPLACED)
        progress->next_displaced++;
    seat->cause = TRONDGOV_CAUSE_MOVED_UP;
    seat->displaced = names[progress->next_displaced++].person;
}

static void tell_short(struct work *work, size_t list, int64_t names, int64_t won)
{
    const trondgov_finding fault = {.kind = TRONDGOV_FINDING_FAULT,
                                    .provision = work->balanced ? TRONDGOV_PROVISION_KOML_7_6_2
                                                                : work->standing->divisors.provision,
                                    .organ = trondgov_i_election_first(work->election)->organ,
                                    .item = id_of(work, list),
                                    .subject = TRONDGOV_FIELD_NAMES,
                                    .unit = TRONDGOV_UNIT_MEMBER,
                                    .required = won,
                                    .actual = names,
                                    .margin = names - won,
                                    .index = -1};
    trondgov_i_verdict_add(work->why, &fault);
}

static size_t line_up(struct work *work, size_t list)
{
    size_t count = 0;
    for (size_t i = work->names->first[list]; i < work->names->first[list + 1]; i++)
        work->line[count++] = &work->names->names[i];
    return count;
}

/* --- Substitutes --- */

/* The place of those who gave way among so many (CONFLICT GIVES_WAY), 1 first. */
static trondgov_status place_of_displaced(struct work *work, size_t places, size_t *place)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_SUBSTITUTES, (int64_t)places}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_DISPLACED, facts, 1};
    int64_t number = 0;
    trondgov_status status =
        trondgov_i_election_number(work->election, &asked, &number, work->told & DISPLACED_TOLD ? NULL : work->why);
    work->told |= DISPLACED_TOLD;
    *place = number >= 1 ? (size_t)number : 1;
    return status;
}

/* Those who are left, as they stand on the list; whoever gave way is remembered by the place it was in. */
static void line_up_rest(struct work *work, size_t count)
{
    size_t out = 0;
    for (size_t i = 0; i < count; i++)
        if (!is_elected(work->line[i])) {
            work->line[i]->gave_way = work->line[i]->state == TRONDGOV_I_NAME_DISPLACED;
            work->rest[out++] = work->line[i];
        }
}

static trondgov_status substitutes_of(struct work *work, int64_t won, size_t left, size_t *places)
{
    const trondgov_fact facts[] = {{TRONDGOV_FIELD_SEATS, won}};
    const struct trondgov_i_asked asked = {0, TRONDGOV_QUESTION_SUBSTITUTE_COUNT, facts, 1};
    int64_t number = 0;
    const int32_t about = won > 0 ? COUNT_TOLD : NO_MEMBER_TOLD; /* of a list without a member the text is in doubt */
    const int32_t tell = !(work->told & about) && (won > 0 || (work->balanced && left > 0));
    trondgov_status status = trondgov_i_election_number(work->election, &asked, &number, tell ? work->why : NULL);
    work->told |= tell ? about : 0;
    const size_t most = number > 0 ? (size_t)number : 0;
    *places = most < left ? most : left;
    return status;
}

/* One more substitute. Who gave way for a substitute is told at the one who moved up. */
static void add_substitute(struct work *work, size_t list, const struct trondgov_i_choice *choice,
                           const struct trondgov_i_name *name, struct ranks *ranks)
{
    trondgov_seat *seat = &work->outcome->seats[work->outcome->count++];
    *seat = (trondgov_seat){.list = id_of(work, list),
                            .person = name->person,
                            .role = TRONDGOV_ROLE_VARAMEDLEM,
                            .cause = TRONDGOV_CAUSE_SUBSTITUTE,
                            .order = ++ranks->rank};
    if (name->state != TRONDGOV_I_NAME_MOVED_UP)
        return;
    while (choice->names[ranks->displaced]->state != TRONDGOV_I_NAME_DISPLACED)
        ranks->displaced++;
    seat->cause = TRONDGOV_CAUSE_MOVED_UP;
    seat->displaced = choice->names[ranks->displaced++]->person;
}

/* Those chosen, as they stand on the list, but whoever gave way among the members from the place that the reading of
 * CONFLICT GIVES_WAY has, or in the last ones: who they are does not hang on it, only who is called first. */
static trondgov_status add_substitutes(struct work *work, size_t list, const struct trondgov_i_choice *choice)
{
    size_t place = 1, gave_way = 0;
    struct ranks ranks = {0, 0};
    for (size_t i = 0; i < choice->count; i++)
        gave_way += choice->names[i]->gave_way && is_elected(choice->names[i]);
    trondgov_status status = gave_way > 0 ? place_of_displaced(work, choice->places, &place) : TRONDGOV_OK;
    const size_t latest = choice->places - gave_way + 1, from = place < latest ? place : latest;
    for (size_t turn = 0; turn < 3 && !status; turn++)
        for (size_t i = 0, passed = 0; i < choice->count; i++) {
            const struct trondgov_i_name *name = choice->names[i];
            const int32_t before = !name->gave_way && passed + 1 < from;
            if (!is_elected(name))
                continue;
            passed += !name->gave_way;
            if (turn == (name->gave_way ? 1 : before ? 0 : 2))
                add_substitute(work, list, choice, name, &ranks);
        }
    return status;
}

static trondgov_status seat_substitutes(struct work *work, size_t list)
{
    const size_t count = line_up(work, list);
    const int64_t won = work->standing->count.won[list];
    const size_t elected = (size_t)won < count ? (size_t)won : count;
    struct trondgov_i_choice choice = {.names = work->rest, .count = count - elected};
    int32_t certain = 0;
    trondgov_status status = substitutes_of(work, won, choice.count, &choice.places);
    line_up_rest(work, count);
    if (!status && choice.places > 0)
        status = choose(work, list, &choice, 0, &certain); /* as far as possible, as their number is */
    return !status && certain ? add_substitutes(work, list, &choice) : status;
}

/* --- All lists --- */

static trondgov_status elect_members(struct work *work, size_t list)
{
    const int64_t won = work->standing->count.won[list];
    struct progress *progress = &work->lists[list];
    struct trondgov_i_choice choice = {.names = work->line, .count = line_up(work, list)};
    progress->next = progress->next_displaced = work->names->first[list];
    if (trondgov_i_count_in_draw(&work->standing->count, list))
        return TRONDGOV_OK; /* how many it has won is not settled, so nor is the balance */
    choice.places = (size_t)won < choice.count ? (size_t)won : choice.count;
    if ((int64_t)choice.places < won)
        tell_short(work, list, (int64_t)choice.count, won);
    trondgov_status status = choose(work, list, &choice, !work->as_possible, &progress->certain);
    return status;
}

static trondgov_status seat_all(struct work *work)
{
    trondgov_status status = TRONDGOV_OK;
    const size_t members = work->outcome->count;
    for (size_t i = 0; i < work->names->lists && !status; i++)
        status = elect_members(work, i);
    for (size_t i = 0; i < members && !status; i++) {
        trondgov_seat *seat = &work->outcome->seats[i];
        seat_next(work, trondgov_i_standing_number(work->standing, seat->list), seat);
    }
    for (size_t i = 0; i < work->names->lists && !status; i++)
        if (work->lists[i].certain)
            status = seat_substitutes(work, i);
    return status;
}

trondgov_status trondgov_i_seat_persons(const trondgov_election *election, const struct trondgov_i_standing *standing,
                                        struct trondgov_i_names *names, struct trondgov_i_outcome *outcome,
                                        trondgov_verdict *why)
{
    struct work work = {.election = election, .standing = standing, .names = names, .outcome = outcome, .why = why,
                        .balanced = trondgov_i_election_first(election)->code == TRONDGOV_METHOD_PROPORTIONAL};
    const trondgov_allocator *memory = &election->log.store.allocator;
    const size_t pointers = names->count * sizeof *work.line, size = 2 * pointers + names->lists * sizeof *work.lists;
    trondgov_status status = trondgov_i_as_possible(election, &work.as_possible);
    void *block = status ? NULL : trondgov_i_allocate(memory, size);
    if (!block)
        return status ? status : TRONDGOV_NO_MEMORY;
    work.lists = block;
    void *behind = work.lists + names->lists;
    work.line = behind;
    work.rest = work.line + names->count;
    status = seat_all(&work);
    trondgov_i_release(memory, block, size);
    return status;
}
