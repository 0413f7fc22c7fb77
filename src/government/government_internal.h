/* The city government: its formation, change and fall (Reglement for byrådet 2; kommuneloven §§ 10-5 and 10-7).
 *
 * Which event leads from which state to which is asked of the rulebook (NEXT_STATE), and so is what must be answered
 * yes before (STEP_GUARD): no rule stands here. Who sits is what the register's offices say, whether acts or facts put
 * them there. Nothing here keeps a state beside the log: an act appends what happened, and the state of a day is read
 * off.
 */
#ifndef TRONDGOV_GOVERNMENT_INTERNAL_H
#define TRONDGOV_GOVERNMENT_INTERNAL_H

#include "government/government.h"
#include "rulebook/facts.h"

/* ---- how things stand at the end of a day ---- */

struct trondgov_i_government {
    trondgov_date day;
    trondgov_code organ;                  /* that governs */
    trondgov_code sitting;                /* IN_OFFICE or CARETAKER; 0: nobody sits */
    trondgov_code forming;                /* DESIGNATED or COMPOSED; 0: none is being formed */
    const struct trondgov_i_turn *formed; /* the latest turn of one being formed; NULL: never any */
    const struct trondgov_i_turn *turned; /* of the one that sits; NULL: no act has touched it */
    trondgov_id designee;                 /* 0: none is being formed */
    trondgov_id leader;                   /* of the one that sits; 0: none */
    size_t motions;                       /* pending */
};

struct trondgov_i_government trondgov_i_government_on(const trondgov_municipality *municipality, trondgov_date day);

/* The state of the one that sits, NO_BYRAAD or that of the one being formed where none does. */
trondgov_code trondgov_i_state_of_sitting(const struct trondgov_i_government *standing);
/* What is done to form one is asked with the state of the one being formed, LAPSED where the last designation came to
 * nothing; else with that of the one that sits.
 */
trondgov_code trondgov_i_state_of_forming(const struct trondgov_i_government *standing);

/* The pending motion against somebody (0: all), or the first of all; NULL: none. */
struct trondgov_i_motion *trondgov_i_pending(const trondgov_municipality *municipality, trondgov_id target,
                                             trondgov_instant at);
int32_t trondgov_i_is_pending(const struct trondgov_i_motion *motion, trondgov_instant at);

/* The last instant of a day. */
static inline trondgov_instant trondgov_i_end_of(trondgov_date day)
{
    return (day + INT64_C(1)) * TRONDGOV_DAY_SECONDS - 1;
}

/* ORGANET of 0, BYRAADSLEDER of the leader, BYRAAD of everybody else. */
trondgov_code trondgov_i_role_in(const struct trondgov_i_government *standing, trondgov_id person);

/* ---- an act ---- */

enum { TRONDGOV_I_KNOWN = 24 };

struct trondgov_i_government_act {
    trondgov_municipality *municipality;
    const trondgov_event *event;
    trondgov_verdict *why;
    size_t first_finding;                  /* of this act: those before it are other events' */
    struct trondgov_i_government standing; /* before it */
    trondgov_code council;
    trondgov_code place;        /* the organ whose rules guard it */
    trondgov_code guarded_role; /* of whom a guard asks, where that is another than the machine's; 0: the same */
    trondgov_code state;        /* in which it is done */
    trondgov_code leads_to;     /* state that follows */
    trondgov_code provision;    /* by which */
    int32_t forming;            /* 1: of the government being formed, 0: of the one that sits */
    int32_t changes;            /* 1: the event's person sits as the event has it */
    trondgov_fact known[TRONDGOV_I_KNOWN];
    size_t known_count;
    trondgov_answer answer;
    trondgov_status status;
};

void trondgov_i_govern_knows(struct trondgov_i_government_act *act, trondgov_code field, int64_t value);

/* Asks one question with what is known of the act, of a person (0: nobody) and of the organ. */
trondgov_answer trondgov_i_govern_ask(struct trondgov_i_government_act *act, trondgov_code question, trondgov_id person,
                                      int64_t *value, trondgov_verdict *why);

/* 1: the state allows the act and every guard says yes; 0: act->answer, or act->status, says what is wrong. */
int32_t trondgov_i_govern_allowed(struct trondgov_i_government_act *act);
/* The same in two steps, for a vote that is counted between them. */
int32_t trondgov_i_state_allows(struct trondgov_i_government_act *act);
int32_t trondgov_i_guards_allow(struct trondgov_i_government_act *act);
/* The answer is given and nothing is recorded: a NO is a refusal. -> 0 */
int32_t trondgov_i_govern_stop(struct trondgov_i_government_act *act, trondgov_answer answer);
/* The status of a wrong slot. -> 0 */
int32_t trondgov_i_govern_wrong(struct trondgov_i_government_act *act, trondgov_code field, trondgov_status status);

/* A guard that STEP_GUARD names; number: which one. */
trondgov_answer trondgov_i_guard_of_step(struct trondgov_i_government_act *act, trondgov_code guard);

void trondgov_i_tell_of(const struct trondgov_i_government_act *act, trondgov_finding finding);

/* ---- who sits after the act ---- */

struct trondgov_i_roster {
    const struct trondgov_i_government_act *act;
    size_t named;
    int32_t post;
    int32_t added;
};

struct trondgov_i_seated {
    trondgov_id person;
    trondgov_code role, subject, gender;
};

struct trondgov_i_roster trondgov_i_roster_of(const struct trondgov_i_government_act *act);
/* 0: no more. */
int32_t trondgov_i_roster_next(struct trondgov_i_roster *roster, struct trondgov_i_seated *seated);
int64_t trondgov_i_roster_count(const struct trondgov_i_government_act *act);

/* Whoever is named for the government being formed; NULL: not named. */
struct trondgov_i_named *trondgov_i_named_for(const struct trondgov_i_government_act *act, trondgov_id person);
static inline int32_t trondgov_i_is_named(const struct trondgov_i_named *named, trondgov_instant at)
{
    return named->from <= at && at < named->to;
}

/* ---- what acts do ---- */

void trondgov_i_turn_forming(struct trondgov_i_government_act *act, trondgov_code state, trondgov_id designee);
void trondgov_i_turn_sitting(struct trondgov_i_government_act *act, trondgov_code state);
/* Everybody in the government leaves it; offices elsewhere come back. */
void trondgov_i_all_leave(struct trondgov_i_government_act *act);
void trondgov_i_one_leaves(struct trondgov_i_government_act *act, trondgov_id person);
/* Takes an office in the government; offices elsewhere rest. */
void trondgov_i_takes_seat(struct trondgov_i_government_act *act, const struct trondgov_i_seated *seated);
/* A member gets another role; offices elsewhere go on resting. */
void trondgov_i_changes_role(struct trondgov_i_government_act *act, const struct trondgov_member *office,
                             trondgov_code role);
void trondgov_i_owes_notice(struct trondgov_i_government_act *act);
/* A member must leave: at once, or when there is a new composition (CONF-112). */
void trondgov_i_member_goes(struct trondgov_i_government_act *act, trondgov_id person);
/* There is a new composition: whoever only waited for it is out. */
void trondgov_i_waiting_leave(struct trondgov_i_government_act *act);
/* The whole leaves: no motion is pending any more. */
void trondgov_i_end_motions(struct trondgov_i_government_act *act);
/* A motion is pending no longer. */
void trondgov_i_end_motion(struct trondgov_i_government_act *act, struct trondgov_i_motion *motion);
/* BYRAADSLEDER, NESTLEDER or BYRAAD. */
int32_t trondgov_i_is_government_role(trondgov_code role);

/* What follows hangs on it: whether the one that sits has to leave, and whether a motion waits beside this one (NULL:
 * beside none).
 */
void trondgov_i_know_motions(struct trondgov_i_government_act *act, const struct trondgov_i_motion *motion);

/* The pending motion of the event, with the state in which it is; NULL: none waits against that one. */
struct trondgov_i_motion *trondgov_i_motion_of(struct trondgov_i_government_act *act);

/* The procedures: act->status, or act->answer, tells what came of it. */
void trondgov_i_designated(struct trondgov_i_government_act *act);
void trondgov_i_given_up(struct trondgov_i_government_act *act);
void trondgov_i_member_named(struct trondgov_i_government_act *act);
void trondgov_i_member_not_named(struct trondgov_i_government_act *act);
void trondgov_i_composed(struct trondgov_i_government_act *act);
void trondgov_i_constituted(struct trondgov_i_government_act *act);
void trondgov_i_changed(struct trondgov_i_government_act *act);
void trondgov_i_left(struct trondgov_i_government_act *act);
void trondgov_i_moved(struct trondgov_i_government_act *act);
void trondgov_i_demanded(struct trondgov_i_government_act *act);
void trondgov_i_votes_told(struct trondgov_i_government_act *act);
void trondgov_i_decided(struct trondgov_i_government_act *act);
void trondgov_i_withdrawn(struct trondgov_i_government_act *act);
void trondgov_i_attended(struct trondgov_i_government_act *act);
void trondgov_i_form_told(struct trondgov_i_government_act *act);

/* Whether a planned meeting is the council's and on the day of the event; -1: no such meeting. */
int32_t trondgov_i_in_council(const struct trondgov_i_government_act *act, trondgov_id meeting);
/* The event that planned a meeting; NULL: none. */
const trondgov_event *trondgov_i_planned(const trondgov_municipality *municipality, trondgov_id meeting);
/* How many attend a meeting; TRONDGOV_NOTHING: not told. */
int64_t trondgov_i_attendance(const trondgov_municipality *municipality, trondgov_id meeting);

#endif
