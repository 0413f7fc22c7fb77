/* What the walk itself knows of the hall: made-up persons, who is there, who withdrew, who may vote; and its dice. */
#ifndef WALK_HALL_H
#define WALK_HALL_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <trondgov/trondgov.h>

enum { PARTIES = 11, SEATS = 67, PERSONS = SEATS + 2 * PARTIES + 1 };

static const int32_t SEATS_OF[PARTIES] = {20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1};

static struct {
    trondgov_id id, list;
    int32_t rank;
    int32_t there, out; /* in the hall; withdrawn from the case in hand */
    int32_t electorate; /* sat when the open vote was called */
} persons[PERSONS];

static uint64_t random_state;

static uint32_t draw(uint32_t below)
{
    random_state = random_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(random_state >> 33) % below;
}

static void fill_persons(void)
{
    size_t n = 0;
    memset(persons, 0, sizeof persons);
    for (trondgov_id party = 1; party <= PARTIES; party++)
        for (int32_t i = 0; i < SEATS_OF[party - 1]; i++, n++) {
            persons[n].id = (trondgov_id)n + 1;
            persons[n].list = party;
        }
    for (trondgov_id party = 1; party <= PARTIES; party++)
        for (int32_t rank = 1; rank <= 2; rank++, n++) {
            persons[n].id = 100 * party + rank;
            persons[n].list = party;
            persons[n].rank = rank;
        }
    persons[n].id = 5001; /* attends, has no seat */
}

static size_t person_of(trondgov_id id)
{
    for (size_t i = 0; i < PERSONS; i++)
        if (persons[i].id == id)
            return i;
    return PERSONS;
}

#endif
