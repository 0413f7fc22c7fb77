/* Seats: whose they are, by an office of the organ itself or by one elsewhere; who is called in for their holder; what
 * follows when they are left (kommuneloven §§ 6-2, 7-10, 23-1). Which office gives a seat, whose substitutes stand in,
 * who moves up and who is elected are rows; here they are put together with what the register knows.
 */
#ifndef TRONDGOV_MUNICIPALITY_VACANCY_H
#define TRONDGOV_MUNICIPALITY_VACANCY_H

#include "register/register.h"
#include "rulebook/questions.h"

/* What a question is worked out from. The facts come first: the shared machinery hands them on, and what is behind them
 * is found again with trondgov_i_asked_of.
 */
struct trondgov_i_asked {
    struct trondgov_i_facts facts;
    const trondgov_municipality *municipality;
    trondgov_code organ;
    trondgov_date date;
};

static inline const struct trondgov_i_asked *trondgov_i_asked_of(const struct trondgov_i_facts *facts)
{
    return (const struct trondgov_i_asked *)(const void *)facts;
}

/* Whether one of the facts of that field has the value. */
int32_t trondgov_i_is_given(const struct trondgov_i_facts *facts, trondgov_code field, int64_t value);

/* A person's seat in an organ. */
struct trondgov_i_seat {
    const struct trondgov_member *office; /* that gives it: of this organ or of another; NULL: no seat */
    trondgov_id list;                     /* of election; 0: none */
    trondgov_id party;                    /* on the day; 0: none */
    trondgov_code list_organ;             /* in whose election the list stood */
    trondgov_code category;               /* EMBETE where an office elsewhere gives it */
    trondgov_code provision;              /* of that office; 0: a seat of its own */
};

/* Works a question out by its clauses in a view, with other facts than those that the caller was asked with. */
trondgov_status trondgov_i_try(struct trondgov_i_view *view, trondgov_code question, const trondgov_fact *facts,
                               size_t count, struct trondgov_i_found *found);

/* The seat that a person holds in the organ of the view on a day, resting or not. */
trondgov_status trondgov_i_seat_of(struct trondgov_i_view *view, const trondgov_municipality *municipality,
                                   trondgov_id person, trondgov_date date, struct trondgov_i_seat *seat);

/* Whether an office of another organ gives a seat in the organ of the view: the office must be held on the day. */
trondgov_status trondgov_i_gives_seat(struct trondgov_i_view *view, const struct trondgov_member *office,
                                      struct trondgov_i_found *found);

/* The n-th office elsewhere that gives somebody, or only one person, a seat in the organ of the view, in the order in
 * which the posts were first taken; of a person's several one counts. *found NULL: behind the last. */
trondgov_status trondgov_i_sits_by_office(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                                          trondgov_id only, size_t n, const struct trondgov_member **found,
                                          trondgov_code *provision);

/* SEAT_BY_OFFICE of the register: whether, or how many, sit by an office elsewhere. */
trondgov_i_work_out trondgov_i_seats_by_office;
trondgov_status trondgov_i_tell_seats_by_office(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                                trondgov_verdict *why);

/* The substitutes who can stand in for a seat or take it, one after another. */
struct trondgov_i_call {
    const struct trondgov_i_asked *asked; /* SUBSTITUTE facts: who cannot come, or is called already */
    const struct trondgov_i_seat *seat;
    trondgov_code organ;                  /* whose substitutes */
    int32_t for_good;                     /* takes the seat: then of the same kind, personal or not */
    const struct trondgov_member *behind; /* only those who come after; NULL: from the first */
    const struct trondgov_member *first;  /* found: the first by rank; NULL: none */
    int32_t tied;                         /* another has the same rank: no order is known */
    int32_t unknown; /* there are some of whom it is not known whose personal substitutes they are */
};

trondgov_status trondgov_i_first_substitute(struct trondgov_i_view *view, struct trondgov_i_call *call);

/* NEXT_SUBSTITUTE. */
trondgov_i_work_out trondgov_i_substitute_called;
trondgov_status trondgov_i_tell_substitute(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                           const struct trondgov_i_found *found, trondgov_verdict *why);

/* VACANCY of the register. */
trondgov_i_work_out trondgov_i_vacancy;
trondgov_status trondgov_i_tell_vacancy(const struct trondgov_i_asked *asked, const trondgov_organ *organ,
                                        trondgov_verdict *why);

/* RETURN_TO_OFFICE of a person in the register. */
trondgov_i_work_out trondgov_i_return;

/* An office that is left: of PERSON in the organ, held on the day or left before it. */
struct trondgov_i_vacated {
    const struct trondgov_member *office;
    trondgov_code role; /* that the rules speak of: a leader who is entered as leader only leaves a member's seat too */
    struct trondgov_i_seat seat;
    int64_t rest_of_term; /* 1: for good, 0: for a time; TRONDGOV_NOTHING: not told */
};

enum { TRONDGOV_I_VACANCY_FACTS = 16 };

/* The n-th office that the person leaves, in the order of places; office NULL: behind the last. */
trondgov_status trondgov_i_vacated(struct trondgov_i_view *view, const struct trondgov_i_asked *asked, size_t n,
                                   struct trondgov_i_vacated *vacated);

/* What is known of it, as *count facts of VACANCY; room for TRONDGOV_I_VACANCY_FACTS. */
trondgov_status trondgov_i_vacancy_facts(struct trondgov_i_view *view, const struct trondgov_i_asked *asked,
                                         const struct trondgov_i_vacated *vacated, trondgov_fact *facts, size_t *count);

/* One office that is left, with what follows. */
struct trondgov_i_leaving {
    struct trondgov_i_view view;
    const struct trondgov_i_asked *asked;
    struct trondgov_i_vacated vacated;
    trondgov_fact facts[TRONDGOV_I_VACANCY_FACTS];
    size_t count;
    struct trondgov_i_found vacancy; /* what is done */
    trondgov_verdict *why;           /* for whoever tells of it */
    trondgov_status status;          /* of everything that was asked so far */
};

/* Begins with the n-th office; 0: there is none, or the status is not OK. */
int32_t trondgov_i_leaving_begin(struct trondgov_i_leaving *leaving, const struct trondgov_i_asked *asked,
                                 const trondgov_organ *organ, size_t n);

/* Asks with what is known of the office, and with what one question needs beside it. */
struct trondgov_i_found trondgov_i_leaving_ask(struct trondgov_i_leaving *leaving, trondgov_code question,
                                               const trondgov_fact *more, size_t more_count);

static inline int32_t trondgov_i_is_yes(const struct trondgov_i_found *found)
{
    return found->answer == TRONDGOV_ANSWER_YES || found->answer == TRONDGOV_ANSWER_REQUIRED;
}

#endif
