/* The state of a meeting, for the files of this room.
 *
 * Everything that an event may change is an int32_t or int64_t here and changes through the store of the log, so that a
 * batch can be undone to the last byte. Persons, cases, proposals and votes lie in chunks that never move.
 */
#ifndef TRONDGOV_MEETING_STATE_H
#define TRONDGOV_MEETING_STATE_H

#include <trondgov/meeting.h>

#include "register/member.h"
#include "rulebook/deadline.h"
#include "rulebook/event_log.h"
#include "rulebook/questions.h"

enum { TRONDGOV_I_NONE = -1 };

/* Somebody enrolled: a member with a seat, a substitute, or one who attends by right. */
struct trondgov_i_person {
    struct trondgov_member member;
    int32_t own_seat;   /* -1: a substitute or attendant */
    int32_t seat;       /* the seat held now, own or another's; -1: none */
    int32_t in_hall;
    int32_t was_there;  /* in the hall while the meeting was open */
    int32_t attended;   /* sat in a seat while the meeting was open */
    int32_t first_seat; /* the seat sat in first; -1: none */
    int32_t seat_left;  /* the seat left when withdrawing from a case; -1: none */
    int32_t called_for; /* the seat a substitute was called to; -1: none */
    int32_t declined;   /* a substitute who cannot come */
    int32_t absent;     /* absence reported */
    trondgov_code absence_ground;
    int32_t absence_in_time, absence_acute;
    int32_t out_of_case;   /* withdrew or disqualified: number of the case + 1; 0: none */
    int32_t waits_through; /* arrived in the middle of this case and waits for the next: number + 1; 0: does not */
    int32_t questioned_in; /* eligibility undecided: number of the case + 1; found eligible: the same below 0 */
    int32_t handed_over;   /* gave up the chair to debate in this case: number + 1; 0: did not */
    int32_t leads_group;
    int32_t rests;         /* the office rests: a substitute sits in the seat */
    int32_t next_of_list;  /* the next enrolled of the same list of election; -1: last */
    int32_t main_questions; /* put in the question hour */
    int32_t queue;          /* of interpellations, of one without a party: number + 1; 0: none */
    int64_t absence_at;
};

struct trondgov_i_seat {
    int32_t owner;
    int32_t occupant; /* -1: empty */
};

struct trondgov_i_list {
    int32_t first, last; /* persons */
};

enum trondgov_i_documents { DOCUMENTS_MISSING = 0, DOCUMENTS_IN_TIME = 1, DOCUMENTS_LATE = 2 };

enum trondgov_i_doors { DOORS_ARE_OPEN = 0, DOORS_CLOSED_FOR_DEBATE = 1, DOORS_ARE_CLOSED = 2 };

/* A case; and what members put beside the agenda (a member proposal, an interpellation, a question, an inquiry). */
struct trondgov_i_case {
    int64_t id;
    int64_t granted;   /* what the organ has decided in it and nobody has acted on: bit of MATTER */
    int64_t taken_at;  /* when it was taken up */
    int64_t filed_at;  /* when it came in */
    int64_t addressee; /* whom a question is put to */
    trondgov_code matter, state;
    trondgov_code doors_ground; /* why they are closed; 0: by the organ's own rule */
    int32_t doors;     /* trondgov_i_doors */
    int32_t first_vote, last_vote; /* -1: none */
    int32_t filed;     /* put beside the agenda */
    int32_t filer;     /* who put it: person; -1 */
    int32_t has_proposal; /* filed with a proposal */
    int32_t demanding; /* members who demand it on the agenda */
    int32_t demanded;  /* enough of them */
    int32_t consents, refusals; /* to its treatment in writing */
    int32_t first_turn, last_turn; /* who waits for the floor, in the order of asking; -1 */
    int32_t speeches;  /* begun, but for answers */
    int32_t first_extension; /* times and numbers extended in this case; -1 */
    int32_t asked;     /* the question, and what was asked further */
    int32_t supplementary; /* questions of who asked it */
    int32_t answered;  /* answers */
    int32_t too_late;  /* came in after its deadline */
    int32_t queue;     /* of interpellations; -1 */
    int32_t next_in_queue; /* case; -1 */
    int32_t new_case;  /* a proposal was put during the interpellation */
    int32_t stopped;   /* the mayor, or who presides, opposes that it is decided */
    int32_t exchange_of; /* whose speech is replied to: person + 1; 0: none was held yet */
    int32_t exchange_replies, exchange_answered;
    int32_t exchange_used, exchange_used_in_case;         /* seconds of replies and the answer to them */
    int32_t exchange_extended, exchange_extended_in_case; /* by a vote */
    int32_t closure_round;                                /* motions to close the debate that were voted on */
    int32_t closure_speakers, closure_for, closure_against; /* who have spoken on the one that is not */
    int32_t late;      /* not on the summons */
    int32_t documents; /* trondgov_i_documents */
    int32_t objectors, unnamed_objectors;
    int32_t debate_closed;
    int32_t is_moved, moved_before; /* put in front by ORDER_CHANGED; the case that was put there before it, -1 */
    int32_t questions_open; /* eligibility questions not decided */
    int32_t sitting;   /* who sat at the call to vote or at the end; -1: not yet */
    int32_t carried;   /* proposals for the decision carried */
    int32_t elections_open, elected; /* elections in it that have no result yet; that have one */
    int32_t amended;   /* amendments carried */
    int32_t first_proposal, last_proposal;
    trondgov_answer answer;
};

struct trondgov_i_proposal {
    int64_t id;
    int64_t proposer;
    int32_t of_case, next;
    trondgov_code kind;
    int32_t voted, withdrawn;
    int32_t place; /* of its event in the log */
    int32_t undecided; /* one of several in a vote, or a lot or another round will tell */
};

/* What a person judged or told: a JUDGEMENT or a FIELD, of an item or (0) the meeting. */
struct trondgov_i_stated {
    int64_t item, value;
    trondgov_code code;
    int32_t next; /* of the same item; -1 */
};

enum trondgov_i_turn_state { TURN_WAITS = 0, TURN_SPEAKS = 1, TURN_DONE = 2 };

/* A request for the floor, and the speech that it became. */
struct trondgov_i_turn {
    int64_t asked_at;
    int64_t running_since; /* since when the clock runs; TRONDGOV_NOTHING: it stands still */
    int32_t person, of_case;
    int32_t next; /* who waits after this one; -1 */
    trondgov_code limit;
    int32_t state; /* trondgov_i_turn_state */
    int32_t used;  /* seconds before running_since */
};

/* What somebody has done in a case, and in the time between cases. */
struct trondgov_i_speaker {
    int32_t speeches;       /* that count (bystyret 5.6) */
    int32_t interpellation; /* speeches on an interpellation */
    int32_t comes_first;    /* interpellant or answerer */
    int32_t main_speech;    /* held as somebody without a party here */
    int32_t proposals;      /* put in the case and not withdrawn */
    int32_t warnings;
    int32_t spoke_on_closing; /* in this round + 1 */
    int32_t waits;          /* bits of the lines this one stands in */
};

/* A time or number set for this meeting by its running plan. */
struct trondgov_i_plan {
    trondgov_code limit;
    int32_t value;
};

/* A time or number extended in one case. */
struct trondgov_i_extension {
    trondgov_code limit;
    int32_t value;
    int32_t next; /* of the same case; -1 */
};

/* One more choice in a ballot: a proposal, candidate or list. */
struct trondgov_i_option {
    int64_t id;
    int32_t of_vote, next;
    int32_t votes;
    int32_t elected; /* or carried, or goes on to the next round; of a list: how many seats */
    int32_t counted; /* its total was told */
    int32_t drawn;   /* a list: won a seat by lot */
};

/* A number of seconds used of a pot (LIMIT): questions, or member proposals and interpellations. */
struct trondgov_i_pot {
    trondgov_code limit;
    int32_t used;
};

/* The interpellations of one party, in the order in which they came in. */
struct trondgov_i_queue {
    int32_t first, last; /* cases; -1 */
    int32_t taken;       /* how many have been taken up */
};

enum trondgov_i_vote_state { VOTE_OPEN = 0, VOTE_CLOSED = 1 };

/* Which totals were told. */
enum trondgov_i_told { TOLD_FOR = 1, TOLD_AGAINST = 2, TOLD_BLANK = 4, TOLD_OPTION = 8 };

struct trondgov_vote {
    const trondgov_meeting *meeting;
    int64_t id;
    int32_t of_case, proposal; /* -1: none */
    int32_t next_of_case;      /* the next vote of the case; -1 */
    int32_t about;             /* whose eligibility; -1 */
    trondgov_code matter, threshold;
    int32_t state, consent;
    int32_t sitting;           /* who could vote */
    int32_t choices;           /* how each seat voted: a CHOICE, or the number of an option, below 0 */
    int32_t present, in_favour, against, blank;
    trondgov_code chair_choice; /* of whoever presided at the count, as in choices */
    int32_t chair_barred;       /* who presided at the count had no vote */
    int32_t chair_stands_in;    /* who presided at the count was not the leader */
    int32_t ended_case;         /* for want of a quorum */
    trondgov_code method, organ, role; /* of an election: what for */
    int32_t to_elect, round, earlier;  /* seats; 1, 2 ...; the vote of the round before, -1 */
    int32_t first_option, last_option; /* -1: for or against */
    int32_t counted;                   /* totals were told, not votes by name: trondgov_i_told */
    int32_t between;                   /* between options, not for or against */
    int32_t followed_by;               /* the vote of the next round; -1 */
    int32_t crisis;                    /* decided by the few who could gather in a crisis */
    trondgov_code crisis_provision;
    int32_t unconsented;               /* treated in writing, and not all consented */
    int64_t decided_at;                /* when it was closed, or the lot drawn */
    trondgov_answer answer;
    trondgov_code provision;
};

struct trondgov_meeting {
    struct trondgov_i_log log;
    const trondgov_rulebook *rulebook;
    const trondgov_organ *organ; /* NULL before the MEETING event */
    uint32_t flags;              /* of the call that is running */

    int64_t id, place;
    trondgov_date date;
    trondgov_code kind, state;
    int32_t has_place;
    int32_t chair;         /* who presides now; -1: nobody */
    int32_t main_chair;    /* who presides when no case has a chair of its own */
    int32_t elected_chair; /* whom the organ elected to preside; -1: nobody */
    int32_t case_in_hand;  /* -1: none */
    int32_t open_vote;     /* -1: none */
    int32_t present;       /* seats occupied */
    int32_t listed_from;   /* nothing before this place of the agenda waits */
    int32_t last_moved;    /* the case put in front of all others last; -1: none */
    int64_t granted;       /* decided between the cases and not acted on: bit of MATTER */
    int64_t called_by;     /* who called it; 0: nobody */
    int32_t demanding, demanded; /* members who demand the meeting; enough of them */
    int32_t recusals_asked; /* before the meeting */
    int32_t any_taken_up;  /* a case has been treated */
    int64_t constituted_at; /* when the first was taken up */
    int32_t first_stated;  /* of the meeting itself; -1 */
    int32_t speaking;      /* the turn that has the floor; -1 */
    int32_t in_break, breaks;
    int64_t first_break_ended, break_ended; /* TRONDGOV_NOTHING: none yet */
    int64_t break_began;
    int32_t break_seconds; /* in breaks since the case in hand was taken up */
    int32_t first_vote, last_vote; /* of those that are of no case; -1 */
    int32_t approvals;     /* bit 0: chair, bit 1: opposition */
    int32_t approved_by;   /* who approved last: person + 1 */
    int32_t notice_sent;

    struct trondgov_i_chunks persons, seats, lists, cases, proposals, votes, government, party_list;
    struct trondgov_i_chunks stated, turns, plans, options, pots, speakers, extensions;
    struct trondgov_i_chunks agenda; /* items of one int32_t: the cases in the order of the summons */
    struct trondgov_i_chunks queues, follow_ups; /* follow_ups: items of one int32_t */
    struct trondgov_i_chunks sittings; /* items of one int32_t a seat: the occupant */
    struct trondgov_i_chunks choices;  /* items of one int32_t a seat: the CHOICE, 0 none */
    struct trondgov_i_map person_ids, list_ids, case_ids, proposal_ids, vote_ids, parties, government_ids, objections,
        demands, consents, option_ids, vote_options, reports, stated_ids, queue_ids, follow_up_ids, speaker_ids,
        main_speeches, closings;
};

/* Shorthands; the indices must exist. */
struct trondgov_i_person *trondgov_i_person_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_seat *trondgov_i_seat_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_case *trondgov_i_case_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_proposal *trondgov_i_proposal_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_turn *trondgov_i_turn_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_vote *trondgov_i_vote_at(const trondgov_meeting *meeting, int32_t index);
int32_t *trondgov_i_sitting_at(const trondgov_meeting *meeting, int32_t index);
int32_t *trondgov_i_choices_at(const trondgov_meeting *meeting, int32_t index);

/* Index by id; -1: unknown. */
int32_t trondgov_i_person_of(const trondgov_meeting *meeting, trondgov_id person);
int32_t trondgov_i_case_of(const trondgov_meeting *meeting, trondgov_id item);

/* One change, undone with the batch. */
void trondgov_i_change(trondgov_meeting *meeting, int32_t *where, int32_t value);

struct trondgov_i_when; /* procedures.h */

/* What an event's own procedure is given. */
struct trondgov_i_act {
    trondgov_meeting *meeting;
    trondgov_event *event;
    struct trondgov_i_applied *applied;
    trondgov_verdict *why;
    int32_t person, item; /* indices of the event's person and case where it has them; -1: none */
    size_t first_finding; /* of this event in the verdict */
    const struct trondgov_i_when *when; /* when its kind of event may happen, and what follows */
    trondgov_id about;    /* what the event is about, where somebody may have judged or told of it: its item, or the case */
};

typedef trondgov_status trondgov_i_procedure(struct trondgov_i_act *act);

/* The answer REFUSED, by the provision of a guard. 0 where the organ has no such rule: then nothing is refused. */
int32_t trondgov_i_refuse(struct trondgov_i_act *act, trondgov_code guard);

/* A fault or note about the event that is recorded all the same. */
void trondgov_i_note(struct trondgov_i_act *act, trondgov_code kind, trondgov_code guard, trondgov_id person);

/* The answer REFUSED, by a provision; the subject says what it is about. 0 where there is no provision. */
int32_t trondgov_i_refuse_by(struct trondgov_i_act *act, trondgov_code provision, trondgov_code subject);

/* What cannot be: refused by the organ's guard, or a status where it has none. */
trondgov_status trondgov_i_cannot_be(struct trondgov_i_act *act, trondgov_code guard);

/* 1: refused, because the meeting is not open or nobody presides. */
int32_t trondgov_i_not_in_meeting(struct trondgov_i_act *act);

/* rules.c: what the rulebook says to what the meeting knows */
enum { TRONDGOV_I_ASKED = 64 };

/* Asks a question of the rulebook: the organ and its day, what was judged and told of act->about and of the
 * meeting, and the facts given, of which those that are TRONDGOV_NOTHING are left out. With a verdict it tells what it
 * found: CHECKED. */
trondgov_status trondgov_i_consult(struct trondgov_i_act *act, trondgov_code question, const trondgov_fact *facts,
                                   size_t count, struct trondgov_i_found *found);

/* The same of an item (0: the meeting) for who only asks. */
trondgov_status trondgov_i_consult_about(const trondgov_meeting *meeting, trondgov_id item,
                                         const struct trondgov_i_facts *given, struct trondgov_i_found *found,
                                         trondgov_verdict *why);

/* The same as a condition: the act may go on where the answer is YES, REQUIRED or NOT_REGULATED. 1: it may not, and
 * the answer is REFUSED, NEEDS_FACT or NEEDS_JUDGEMENT with the provision. */
int32_t trondgov_i_stopped(struct trondgov_i_act *act, trondgov_code question, const trondgov_fact *facts, size_t count,
                           trondgov_status *status);
/* 1: REFUSED where the answer is NO, with the finding at `at` as its ground; or the status is not OK. */
int32_t trondgov_i_refused_if_no(struct trondgov_i_act *act, trondgov_answer answer, size_t at, trondgov_status status);

/* The same, and what was found. */
int32_t trondgov_i_stopped_by(struct trondgov_i_act *act, trondgov_code question, const trondgov_fact *facts,
                              size_t count, struct trondgov_i_found *found, trondgov_status *status);

/* 1: refused, because a RIGHT row says NO to the role. */
int32_t trondgov_i_forbidden(struct trondgov_i_act *act, trondgov_code role, trondgov_code right);

/* The RIGHT row of a role; NULL: none. */
const struct trondgov_i_row *trondgov_i_right(const trondgov_meeting *meeting, trondgov_code role, trondgov_code right);

/* Of somebody who holds no seat: whether question ATTENDANCE gives the right by role. */
int32_t trondgov_i_may_attending(struct trondgov_i_act *act, trondgov_code right);
/* 1: refused by that question, or NEEDS_FACT; not regulated: 0. */
int32_t trondgov_i_attendant_stopped(struct trondgov_i_act *act, trondgov_code right, trondgov_status *status);

/* A finding for a RIGHT row of the role, if there is one: a DUTY, a CHECKED, a WARNING ... */
void trondgov_i_tell_right(struct trondgov_i_act *act, trondgov_code kind, trondgov_code role, trondgov_code right);

/* In what capacity somebody takes part: as a member, as a substitute, or by a right of the own. */
trondgov_code trondgov_i_capacity(const struct trondgov_i_person *person);

/* 1: the organ's texts give a right to some, and not to this role; or not to this person, who may have to attend. */
int32_t trondgov_i_role_may_not(struct trondgov_i_act *act, trondgov_code role, trondgov_code right,
                                trondgov_status *status);
int32_t trondgov_i_member_may_not(struct trondgov_i_act *act, int32_t person, trondgov_code right, int32_t attending,
                                  trondgov_status *status);

/* A number of the meeting: set by its running plan, or else by the LIMIT row; -1: none. */
int32_t trondgov_i_limit(const trondgov_meeting *meeting, trondgov_code limit, trondgov_code *provision);

/* What was judged or told of an item (0: the meeting); TRONDGOV_NOTHING: nothing. */
int64_t trondgov_i_stated_of(const trondgov_meeting *meeting, trondgov_id item, trondgov_code code);

/* What the organ decided and nobody has acted on yet: a MATTER, in a case or (-1) between them. */
int32_t trondgov_i_granted(const trondgov_meeting *meeting, int32_t item, trondgov_code matter);
void trondgov_i_grant(trondgov_meeting *meeting, int32_t item, trondgov_code matter);
void trondgov_i_ungrant(trondgov_meeting *meeting, int32_t item, trondgov_code matter);

/* doors.c: what closed doors mean for who came in */
void trondgov_i_doors_and_arrival(struct trondgov_i_act *act);
/* Whether the organ's meetings are closed but for its own decision to open them (byrådet 4). */
int32_t trondgov_i_closed_by_rule(const trondgov_meeting *meeting);
/* A DUTY where what was told of a case closes its doors. */
trondgov_status trondgov_i_doors_due(struct trondgov_i_act *act);

/* written.c: whether the form of the meeting (remote, in writing) is lawful, by what was told of an item (0: of the
 * meeting) and a further fact, FIELD 0: none. 1: stopped. */
int32_t trondgov_i_form_stopped(struct trondgov_i_act *act, trondgov_id about, trondgov_code further,
                                trondgov_status *status);
/* Whether too few consented to the treatment of the vote's case in writing; and what that leads to. */
int32_t trondgov_i_consents_lacking(const struct trondgov_vote *vote);
trondgov_status trondgov_i_consents_result(const struct trondgov_vote *vote, trondgov_outcome *outcome,
                                           trondgov_verdict *why);
/* Whether the few who are there may decide because of a crisis. */
trondgov_status trondgov_i_in_crisis(struct trondgov_i_act *act, int32_t present, int32_t *may_decide,
                                     trondgov_code *provision);

/* floor.c: whoever has the floor gives it up */
void trondgov_i_yield_floor(trondgov_meeting *meeting, int64_t at);
/* One proposal more or less of somebody in a case. */
void trondgov_i_count_proposal(trondgov_meeting *meeting, int32_t item, trondgov_id person, int32_t difference);
/* Whether somebody has or wants the floor in a case, but for motions to close its debate. */
int32_t trondgov_i_floor_wanted(const trondgov_meeting *meeting, int32_t item);
/* The debate is over: nobody waits any more. */
void trondgov_i_close_list(trondgov_meeting *meeting, int32_t item);
/* A motion to close the debate was voted on: the next one has speakers of its own; carried, and nobody waits. */
void trondgov_i_closure_voted(trondgov_meeting *meeting, int32_t item, int32_t carried);

/* floor_ask.c: QUESTION FLOOR and TIME_LEFT; item and person -1: not given */
trondgov_status trondgov_i_ask_floor(const trondgov_meeting *meeting, int32_t item, trondgov_answer *answer,
                                     int64_t *value, trondgov_verdict *why);
trondgov_status trondgov_i_ask_time_left(const trondgov_meeting *meeting, const struct trondgov_i_facts *facts,
                                         int32_t person, int32_t item, trondgov_answer *answer, int64_t *value,
                                         trondgov_verdict *why);

/* filed.c: a new item of act->event->person; act->item is its index then (-1: no memory) */
trondgov_status trondgov_i_file(struct trondgov_i_act *act, int32_t has_proposal);
/* 1: what was filed may not be taken up now. */
int32_t trondgov_i_filed_stopped(struct trondgov_i_act *act, trondgov_status *status);
/* It has been taken up. */
void trondgov_i_filed_begun(trondgov_meeting *meeting, int32_t item);
/* By when a question to the city government is answered: a DUTY. */
trondgov_status trondgov_i_tell_answer_due(struct trondgov_i_act *act, int32_t item, int32_t in_meeting);

/* pots.c: what the item that ends has used of its pot */
void trondgov_i_use_pot(trondgov_meeting *meeting, int32_t item, int64_t at);
/* The seconds that a pot (a LIMIT) has left, with those of the item in hand taken off; below 0: overrun; INT32_MAX:
 * the organ has no such limit. */
int32_t trondgov_i_pot_left(const trondgov_meeting *meeting, trondgov_code limit, int64_t at);
/* 1: the time is spent, for an item that is to be taken up or one that is under way. */
int32_t trondgov_i_continue_stopped(struct trondgov_i_act *act, int32_t item, int32_t under_way,
                                    trondgov_status *status);
/* 1: the item in hand may not go on, because its time is spent. */
int32_t trondgov_i_pot_stopped(struct trondgov_i_act *act, trondgov_status *status);
/* Whether an item beside the agenda is put off without a vote, and what follows. */
int32_t trondgov_i_put_off_without_vote(struct trondgov_i_act *act, int32_t item);
trondgov_status trondgov_i_tell_put_off(struct trondgov_i_act *act, int32_t item, int32_t by_vote);
/* The meeting ends: what was not reached lapses. */
trondgov_status trondgov_i_lapse(struct trondgov_i_act *act);

/* filed_proposals.c: what may be done with a member proposal, told when it is taken up */
trondgov_status trondgov_i_tell_treatment(struct trondgov_i_act *act, int32_t item);
/* 1: somebody without a seat may not propose. */
int32_t trondgov_i_outsider_may_not_propose(struct trondgov_i_act *act, int32_t of_case, trondgov_status *status);
/* 1: not a proposal that may be put in what was filed. */
int32_t trondgov_i_filed_proposal_stopped(struct trondgov_i_act *act, int32_t of_case, trondgov_status *status);
/* Who objects alone to a decision in an interpellation. */
trondgov_status trondgov_i_note_objector(struct trondgov_i_act *act);
/* 1: the proposal put during an interpellation may not be decided. */
int32_t trondgov_i_new_case_stopped(struct trondgov_i_act *act, int32_t proposal, trondgov_status *status);

/* options.c: whether a vote is between options, and what it leads to */
int32_t trondgov_i_has_options(const struct trondgov_vote *vote);
trondgov_status trondgov_i_options_result(const struct trondgov_vote *vote, trondgov_outcome *outcome,
                                          trondgov_verdict *why);
/* A finding RESULT for each option, with its votes, and LOT for each that is in the draw. */
void trondgov_i_options_tell(const struct trondgov_vote *vote, const trondgov_outcome *outcome, trondgov_verdict *why);
/* As a tally: the votes for the one with most, and those for the others. */
void trondgov_i_options_tally(const struct trondgov_vote *vote, trondgov_tally *tally);
/* The same of one party's seats. */
void trondgov_i_options_party(const struct trondgov_vote *vote, int32_t choice, trondgov_tally *tally);
void trondgov_i_options_follow(trondgov_meeting *meeting, struct trondgov_vote *vote, trondgov_answer answer,
                               int64_t at);
/* What an option that has won leads to. */
void trondgov_i_option_won(trondgov_meeting *meeting, struct trondgov_vote *vote, int32_t option);
struct trondgov_i_option *trondgov_i_option_at(const trondgov_meeting *meeting, int32_t index);
/* The option of a vote by its id; -1: none. */
int32_t trondgov_i_option_of(const trondgov_meeting *meeting, int32_t vote, trondgov_id id);
void trondgov_i_add_option(trondgov_meeting *meeting, int32_t vote, trondgov_id id);
/* Whether a lot would decide on an option. */
int32_t trondgov_i_in_draw(const struct trondgov_vote *vote, int32_t option);
/* Whether a vote has something to choose from. */
int32_t trondgov_i_enough_options(const struct trondgov_vote *vote);
/* Whether several proposals of the case in hand can be voted on at once in this matter. */
int32_t trondgov_i_may_be_between(const trondgov_meeting *meeting, trondgov_code matter);
int32_t trondgov_i_is_election(trondgov_code matter);

/* counted.c: what can be voted in a vote, and totals. The option is -1 where the choice is none. */
trondgov_status trondgov_i_choice_possible(struct trondgov_i_act *act, int32_t vote, int32_t *option);
/* The chair, whose vote is among the totals told, says what it was. */
trondgov_status trondgov_i_chair_tells(struct trondgov_i_act *act, struct trondgov_vote *vote, int32_t seat,
                                       int32_t option);

/* votes.c, votes_result.c, votes_follow.c, for options.c and elections.c */
int32_t trondgov_i_vote_of(const trondgov_meeting *meeting, trondgov_id vote);
trondgov_tally trondgov_i_tally_of(const struct trondgov_vote *vote);
/* Opens a vote, on a proposal or (-1) between options; `called`: only in a case that was called to the vote. Its index;
 * -1: refused, a status, or no memory. */
int32_t trondgov_i_open_vote(struct trondgov_i_act *act, trondgov_code matter, int32_t proposal, int32_t called,
                             trondgov_status *status);
/* A proposal was voted on to its end. */
void trondgov_i_proposal_settled(trondgov_meeting *meeting, int32_t proposal, int32_t carried);

/* elected_chair.c: a chair by no office. 1: stopped. */
int32_t trondgov_i_chair_stopped(struct trondgov_i_act *act, trondgov_status *status);
/* Whether somebody with no right to preside by role may all the same: elected, or named for it until one is. */
int32_t trondgov_i_presides_by_office(const trondgov_meeting *meeting, int32_t person);
int32_t trondgov_i_presides_as_member(const trondgov_meeting *meeting, int32_t person);

/* presiding.c */
/* 1: stopped. A chair who holds no office to preside by is elected; `but`: who hands over, -1 */
int32_t trondgov_i_chair_refused(struct trondgov_i_act *act, int32_t but, trondgov_status *status);
/* Somebody leaves the hall. Who presided over the meeting and is back before a case ends that another presides over
 * presides again after it. */
void trondgov_i_chair_left(trondgov_meeting *meeting, int32_t person);
/* A member or substitute who has lost the seat does not preside (kommuneloven § 11-2). */
void trondgov_i_chair_must_sit(trondgov_meeting *meeting);

/* sittings.c */
/* What is kept for each seat has its size from the opening on. */
void trondgov_i_begin_sittings(trondgov_meeting *meeting);
/* Who sits now, kept; -1: no memory. */
int32_t trondgov_i_take_sitting(trondgov_meeting *meeting);
/* Who may vote now, kept: who sat at the call or sits now, without those who are out of the case; -1: no memory. */
int32_t trondgov_i_take_electorate(trondgov_meeting *meeting);

/* arrivals.c */
/* Whether the meeting has been closed. */
int32_t trondgov_i_is_over(const trondgov_meeting *meeting);

/* seats.c */
/* Somebody has sat in the meeting that is open. */
void trondgov_i_attend(trondgov_meeting *meeting, struct trondgov_i_person *sitter);
/* Whether a seat of the person's list is empty that a substitute could take. */
int32_t trondgov_i_finds_empty_seat(const trondgov_meeting *meeting, const struct trondgov_i_person *person);
/* Whether somebody could sit now: there, not out of the case in hand and not waiting for the next one. */
int32_t trondgov_i_is_available(const trondgov_meeting *meeting, const struct trondgov_i_person *person);
int32_t trondgov_i_is_substitute(const struct trondgov_i_person *person);
/* Whether a member or substitute sits in no seat. */
int32_t trondgov_i_lacks_seat(const struct trondgov_i_person *person);
/* Whether the case in hand has been called to the vote. */
int32_t trondgov_i_frozen(const trondgov_meeting *meeting);
void trondgov_i_sit(trondgov_meeting *meeting, int32_t person, int32_t seat);
void trondgov_i_stand(trondgov_meeting *meeting, int32_t person);
void trondgov_i_settle_person(trondgov_meeting *meeting, int32_t person);
void trondgov_i_settle_seat(trondgov_meeting *meeting, int32_t seat);
void trondgov_i_settle_all(trondgov_meeting *meeting);
/* Back into the own seat in the middle of a case: a substitute there makes room. */
void trondgov_i_sit_again(trondgov_meeting *meeting, int32_t person);
/* The next substitute for a member; -1: none. */
int32_t trondgov_i_next_substitute(const trondgov_meeting *meeting, int32_t member);

/* Number of members that fractions are of: the organ's own, or the seats enrolled where that varies. */
int32_t trondgov_i_members(const trondgov_meeting *meeting);

/* Whether somebody presides who is not the first in the order of presiding: not the leader. */
int32_t trondgov_i_chair_stands_in(const trondgov_meeting *meeting);

/* agenda.c */
/* A new case; its index, -1: no memory. */
int32_t trondgov_i_add_case(struct trondgov_i_act *act, int32_t late, trondgov_code state);

/* prepare.c */
/* What a notice, a report of absence lacks of what it must give, as a FAULT; row NULL: nothing is asked for. */
void trondgov_i_explain_contents(struct trondgov_i_act *act, const struct trondgov_i_row *row, int64_t contents);
/* Whether something was done by its deadline, as findings: CHECKED or FAULT, and the other readings. */
trondgov_status trondgov_i_explain_deadline(struct trondgov_i_act *act, const struct trondgov_i_deadline *asked,
                                            struct trondgov_i_due *due);

/* ground.c: whether there is ground for the meeting, into the verdict; a FAULT where there is none */
trondgov_status trondgov_i_tell_ground(struct trondgov_i_act *act);
/* The kind of meeting where a rule asks for it: as told, as planned, or of a remote one by the plan; TRONDGOV_NOTHING:
 * that was not told. */
int64_t trondgov_i_kind_of_meeting(const trondgov_meeting *meeting);

/* cases.c */
/* 1: the case of the act may not be taken up now. Changes nothing: the question TAKE_UP asks it too. */
int32_t trondgov_i_take_up_stopped(struct trondgov_i_act *act, trondgov_status *status);
/* objections.c: whether enough object that the case may not be decided; numbers and other readings into the verdict. */
trondgov_status trondgov_i_vetoed(const trondgov_meeting *meeting, int32_t item, int32_t *blocked,
                                  trondgov_verdict *why);
/* cases.c: whether a kind of proposal is one for the decision itself, and not an amendment or a motion of procedure. */
int32_t trondgov_i_decides_case(trondgov_code kind);
int32_t trondgov_i_is_motion(trondgov_code kind);
void trondgov_i_end_case(trondgov_meeting *meeting, int32_t item, trondgov_code state, trondgov_answer answer,
                         int64_t at);
/* So few voted on it that the organ was no quorum. */
void trondgov_i_end_without_quorum(trondgov_meeting *meeting, struct trondgov_vote *vote, int64_t at);
/* The treatment of a case, or of what was put beside the agenda, begins. */
void trondgov_i_begin_case(struct trondgov_i_act *act, int32_t item);

/* The procedures, one for each kind of event, by file. */
trondgov_i_procedure trondgov_i_do_meeting, trondgov_i_do_rules, trondgov_i_do_place, trondgov_i_do_notice,
    trondgov_i_do_documents;                                                                        /* prepare.c */
trondgov_i_procedure trondgov_i_do_seat, trondgov_i_do_rests, trondgov_i_do_group, trondgov_i_do_government; /* roster.c */
trondgov_i_procedure trondgov_i_do_listed, trondgov_i_do_late;                                      /* agenda.c */
trondgov_i_procedure trondgov_i_do_absence, trondgov_i_do_absence_withdrawn, trondgov_i_do_called,
    trondgov_i_do_declined;                                                                         /* absence.c */
trondgov_i_procedure trondgov_i_do_opened, trondgov_i_do_arrived, trondgov_i_do_left;               /* arrivals.c */
trondgov_i_procedure trondgov_i_do_chair;                                                           /* presiding.c */
trondgov_i_procedure trondgov_i_do_objected;                                                        /* objections.c */
trondgov_i_procedure trondgov_i_do_order, trondgov_i_do_taken_up, trondgov_i_do_postponed,
    trondgov_i_do_case_closed;                                                                      /* cases.c */
trondgov_i_procedure trondgov_i_do_questioned, trondgov_i_do_withdrew, trondgov_i_do_returned;      /* recusal.c */
trondgov_i_procedure trondgov_i_do_proposal, trondgov_i_do_withdrawn, trondgov_i_do_debate_closed,
    trondgov_i_do_called_to_vote;                                                                   /* debate.c */
trondgov_i_procedure trondgov_i_do_ballot_opened, trondgov_i_do_vote_cast, trondgov_i_do_ballot_closed,
    trondgov_i_do_consent;                                                                          /* votes*.c */
trondgov_i_procedure trondgov_i_do_statement, trondgov_i_do_closed, trondgov_i_do_minutes_written,
    trondgov_i_do_approved;                                                                         /* closing.c */
trondgov_i_procedure trondgov_i_do_judged, trondgov_i_do_stated;                                    /* rules.c */
trondgov_i_procedure trondgov_i_do_meeting_demanded, trondgov_i_do_case_demanded, trondgov_i_do_recusal_requested,
    trondgov_i_do_delegation;                                                                       /* demands.c */
trondgov_i_procedure trondgov_i_do_doors_closed, trondgov_i_do_doors_opened;                        /* doors.c */
trondgov_i_procedure trondgov_i_do_floor_given_up;                                                  /* floor.c */
trondgov_i_procedure trondgov_i_do_floor_asked, trondgov_i_do_speech_begun, trondgov_i_do_speech_ended,
    trondgov_i_do_warned;                                                                           /* floor.c */
trondgov_i_procedure trondgov_i_do_plan, trondgov_i_do_break, trondgov_i_do_extended;              /* floor_plan.c */
trondgov_i_procedure trondgov_i_do_option;                                                          /* options.c */
trondgov_i_procedure trondgov_i_do_counted;                                                         /* counted.c */
trondgov_i_procedure trondgov_i_do_election, trondgov_i_do_round, trondgov_i_do_lot;                /* elections.c */
trondgov_i_procedure trondgov_i_do_filed;                                                           /* filed.c */
trondgov_i_procedure trondgov_i_do_question_put, trondgov_i_do_question_answered, trondgov_i_do_reported; /* asked.c */
trondgov_i_procedure trondgov_i_do_form_consented;                                                  /* written.c */

#endif
