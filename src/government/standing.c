/* How things stand at the end of a day: who governs, who is being formed, which motions wait. */
#include "government/government_internal.h"

/* The latest turn that had come by then; NULL: none. */
static const struct trondgov_i_turn *latest(const struct trondgov_i_chunks *turns, trondgov_instant at)
{
    for (size_t i = turns->count; i-- > 0;) {
        const struct trondgov_i_turn *turn = trondgov_i_chunks_at(turns, i);
        if (turn->at <= at)
            return turn;
    }
    return NULL;
}

/* Whether anybody sits, and under which leader. *taken: the number of the leader's office. */
static int32_t anybody(const trondgov_municipality *municipality, struct trondgov_i_government *standing,
                       int32_t *taken)
{
    int32_t found = 0;
    for (int32_t i = trondgov_i_first_post(municipality, standing->organ); i != TRONDGOV_I_NONE;
         i = trondgov_i_post_at(municipality, i)->next_of_organ) {
        const struct trondgov_i_office *office = trondgov_i_held(municipality, i, standing->day);
        if (!office || !trondgov_i_member_permanent(&office->member))
            continue;
        found = 1;
        if (trondgov_i_member_place(&office->member) != TRONDGOV_I_PLACE_LEADER || office->number < *taken)
            continue;
        standing->leader = office->member.person;
        *taken = office->number;
    }
    return found;
}

/* Without a leader, or with one that an act has made leave, it only stays until there is a new one (byrådet 2.3, 2.4).
 * A leader whom the register was told of later, as a fact, leads another one.
 */
static trondgov_code sitting(const trondgov_municipality *municipality, struct trondgov_i_government *standing)
{
    int32_t taken = TRONDGOV_I_NONE;
    if (!standing->organ || !anybody(municipality, standing, &taken))
        return 0;
    const struct trondgov_i_turn *turn = standing->turned;
    const int32_t told_to_go = turn && turn->state == TRONDGOV_STATE_CARETAKER && taken < turn->offices;
    return standing->leader && !told_to_go ? TRONDGOV_STATE_IN_OFFICE : TRONDGOV_STATE_CARETAKER;
}

int32_t trondgov_i_is_pending(const struct trondgov_i_motion *motion, trondgov_instant at)
{
    return motion->moved <= at && at < motion->ended;
}

struct trondgov_i_motion *trondgov_i_pending(const trondgov_municipality *municipality, trondgov_id target,
                                             trondgov_instant at)
{
    const struct trondgov_i_chunks *motions = &municipality->governing.motions;
    for (size_t i = 0; i < motions->count; i++) {
        struct trondgov_i_motion *motion = trondgov_i_chunks_at(motions, i);
        if (motion->target == target && trondgov_i_is_pending(motion, at))
            return motion;
    }
    return NULL;
}

static size_t count_pending(const trondgov_municipality *municipality, trondgov_instant at)
{
    const struct trondgov_i_chunks *motions = &municipality->governing.motions;
    size_t count = 0;
    for (size_t i = 0; i < motions->count; i++)
        count += trondgov_i_is_pending(trondgov_i_chunks_at(motions, i), at) != 0;
    return count;
}

struct trondgov_i_government trondgov_i_government_on(const trondgov_municipality *municipality, trondgov_date day)
{
    const trondgov_instant at = trondgov_i_end_of(day);
    const struct trondgov_i_governing *governing = &municipality->governing;
    struct trondgov_i_government standing = {
        .day = day, .formed = latest(&governing->forming, at), .turned = latest(&governing->sitting, at)};
    standing.organ = trondgov_i_organ_that(municipality->rulebook, TRONDGOV_PARAMETER_GOVERNMENT, day);
    standing.sitting = sitting(municipality, &standing);
    standing.motions = count_pending(municipality, at);
    const struct trondgov_i_turn *formed = standing.formed;
    if (formed && (formed->state == TRONDGOV_STATE_DESIGNATED || formed->state == TRONDGOV_STATE_COMPOSED)) {
        standing.forming = formed->state;
        standing.designee = formed->person;
    }
    return standing;
}

trondgov_code trondgov_i_state_of_sitting(const struct trondgov_i_government *standing)
{
    if (standing->sitting == TRONDGOV_STATE_IN_OFFICE && standing->motions > 0)
        return TRONDGOV_STATE_MOTION_PENDING;
    if (standing->sitting)
        return standing->sitting;
    return standing->forming ? standing->forming : TRONDGOV_STATE_NO_BYRAAD;
}

trondgov_code trondgov_i_state_of_forming(const struct trondgov_i_government *standing)
{
    if (standing->forming)
        return standing->forming;
    if (standing->formed && standing->formed->state == TRONDGOV_STATE_LAPSED)
        return TRONDGOV_STATE_LAPSED;
    return trondgov_i_state_of_sitting(standing);
}

trondgov_code trondgov_i_role_in(const struct trondgov_i_government *standing, trondgov_id person)
{
    if (!person)
        return TRONDGOV_ROLE_ORGANET;
    return person == standing->leader ? TRONDGOV_ROLE_BYRAADSLEDER : TRONDGOV_ROLE_BYRAAD;
}
