/* A register of a whole city with every organ of the regulations, lawful in all that the audit looks at, and what a
 * test changes in it. Persons, parties, schools and lists are made up. The public interface only.
 *
 * The council: eleven lists of 20, 17, 9, 4, 4, 4, 3, 3, 1, 1 and 1 members, persons 1 to 67 in that order, women at
 * odd numbers; its substitutes, three more than members of each list, from 101 on.
 */
#ifndef REGISTER_FIXTURE_H
#define REGISTER_FIXTURE_H

#include <trondgov/trondgov.h>

enum { REGISTER_EVENTS = 8192, REGISTER_PERSONS = 10000 };

struct register_fixture {
    trondgov_event events[REGISTER_EVENTS];
    size_t count;
    trondgov_date now; /* of what is added next */
    unsigned char entered[REGISTER_PERSONS];
};

/* 20240902 -> the date. */
trondgov_date register_day(int32_t figures);

/* The lawful city, as it stands after 1 September 2024. */
void register_city(struct register_fixture *city);

/* A person with a right to vote who lives in the city and is not in its employment; once each. born 0: in 1980. */
void register_person(struct register_fixture *city, trondgov_id id, trondgov_id party, trondgov_code gender,
                     int32_t born);
void register_take(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code role,
                   trondgov_code category, trondgov_id list, int64_t rank);
void register_leave(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code role);
void register_rest(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code role);
/* person 0: a fact about the organ, item a list or school of it. */
void register_tell(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_code field,
                   int64_t value, trondgov_id item);
void register_event(struct register_fixture *city, trondgov_event event);
/* All offices of a person in an organ were taken on that day. */
void register_since(struct register_fixture *city, trondgov_id person, trondgov_code organ, trondgov_date day);

/* The register of all of it, the events put in order of time. NULL: it does not take them. */
trondgov_municipality *register_load(struct register_fixture *city, const trondgov_rulebook *rules);

#endif
