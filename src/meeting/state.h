/* The state of a meeting, for the files of this room.
 *
 * Everything that an event may change is an int32_t or int64_t here and changes through the store of the log, so that a
 * batch can be undone to the last byte. Persons, cases, proposals and votes lie in chunks that never move.
 */
#ifndef TRONDGOV_MEETING_STATE_H
#define TRONDGOV_MEETING_STATE_H

#include <trondgov/meeting.h>

#include "municipality/member.h"
#include "rulebook/event_log.h"

enum { TRONDGOV_I_NONE = -1 };

/* Somebody enrolled: a member with a seat, a substitute, or one who attends by right. */
struct trondgov_i_person {
    struct trondgov_member member;
    int32_t own_seat;   /* -1: a substitute or attendant */
    int32_t seat;       /* the seat held now, own or another's; -1: none */
    int32_t in_hall;
    int32_t attended;   /* sat in a seat while the meeting was open */
    int32_t first_seat; /* the seat sat in first; -1: none */
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

struct trondgov_i_case {
    int64_t id;
    trondgov_code matter, state;
    int32_t late;      /* not on the summons */
    int32_t documents; /* trondgov_i_documents */
    int32_t objectors;
    int32_t first_place; /* moved to the front by ORDER_CHANGED: number of the move; 0: as listed */
    int32_t debate_closed;
    int32_t questions_open; /* eligibility questions not decided */
    int32_t sitting;   /* who sat at the call to vote or at the end; -1: not yet */
    int32_t carried;   /* proposals for the decision carried */
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
};

enum trondgov_i_vote_state { VOTE_OPEN = 0, VOTE_CLOSED = 1 };

struct trondgov_vote {
    const trondgov_meeting *meeting;
    int64_t id;
    int32_t of_case, proposal; /* -1: none */
    int32_t about;             /* whose eligibility; -1 */
    trondgov_code matter, threshold;
    int32_t state, consent;
    int32_t sitting;           /* who could vote */
    int32_t choices;           /* how each seat voted */
    int32_t present, in_favour, against, blank;
    trondgov_code chair_choice; /* of whoever presided at the count */
    int32_t chair_barred;       /* who presided at the count had no vote */
    int32_t chair_stands_in;    /* who presided at the count was not the leader */
    int32_t ended_case;         /* for want of a quorum */
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
    int32_t case_in_hand;  /* -1: none */
    int32_t open_vote;     /* -1: none */
    int32_t present;       /* seats occupied */
    int32_t moves;         /* changes of the order */
    int32_t order_decided;
    int32_t postponement_decided; /* 1: voted between cases; number of the case + 2: in it; 0: not */
    int32_t approvals;     /* bit 0: chair, bit 1: opposition */
    int32_t approved_by;   /* who approved last: person + 1 */
    int32_t notice_sent;

    struct trondgov_i_chunks persons, seats, lists, cases, proposals, votes, government, party_list;
    struct trondgov_i_chunks sittings; /* items of one int32_t a seat: the occupant */
    struct trondgov_i_chunks choices;  /* items of one int32_t a seat: the CHOICE, 0 none */
    struct trondgov_i_map person_ids, list_ids, case_ids, proposal_ids, vote_ids, parties, government_ids, objections;
};

/* Shorthands; the indices must exist. */
struct trondgov_i_person *trondgov_i_person_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_seat *trondgov_i_seat_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_case *trondgov_i_case_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_i_proposal *trondgov_i_proposal_at(const trondgov_meeting *meeting, int32_t index);
struct trondgov_vote *trondgov_i_vote_at(const trondgov_meeting *meeting, int32_t index);
int32_t *trondgov_i_sitting_at(const trondgov_meeting *meeting, int32_t index);
int32_t *trondgov_i_choices_at(const trondgov_meeting *meeting, int32_t index);

/* Index by id; -1: unknown. */
int32_t trondgov_i_person_of(const trondgov_meeting *meeting, trondgov_id person);
int32_t trondgov_i_case_of(const trondgov_meeting *meeting, trondgov_id item);

/* One change, undone with the batch. */
void trondgov_i_change(trondgov_meeting *meeting, int32_t *where, int32_t value);

/* What an event's own procedure is given. */
struct trondgov_i_act {
    trondgov_meeting *meeting;
    trondgov_event *event;
    struct trondgov_i_applied *applied;
    trondgov_verdict *why;
    int32_t person, item; /* indices of the event's person and case where it has them; -1: none */
};

typedef trondgov_status trondgov_i_procedure(struct trondgov_i_act *act);

/* The answer REFUSED, by the provision of a guard. 0 where the organ has no such rule: then nothing is refused. */
int32_t trondgov_i_refuse(struct trondgov_i_act *act, trondgov_code guard);

/* A fault or note about the event that is recorded all the same. */
void trondgov_i_note(struct trondgov_i_act *act, trondgov_code kind, trondgov_code guard, trondgov_id person);

/* 1: refused, because the meeting is not open or nobody presides. */
int32_t trondgov_i_not_in_meeting(struct trondgov_i_act *act);

/* seats.c */
int32_t trondgov_i_frozen(const trondgov_meeting *meeting);
void trondgov_i_sit(trondgov_meeting *meeting, int32_t person, int32_t seat);
void trondgov_i_stand(trondgov_meeting *meeting, int32_t person);
void trondgov_i_settle_person(trondgov_meeting *meeting, int32_t person);
void trondgov_i_settle_seat(trondgov_meeting *meeting, int32_t seat);
void trondgov_i_settle_all(trondgov_meeting *meeting);
/* Who sits now, kept; -1: no memory. */
int32_t trondgov_i_take_sitting(trondgov_meeting *meeting);
/* Who may vote now, kept: who sat at the call or sits now, without those who are out of the case; -1: no memory. */
int32_t trondgov_i_take_electorate(trondgov_meeting *meeting);
/* Back into the own seat in the middle of a case: a substitute there makes room. */
void trondgov_i_sit_again(trondgov_meeting *meeting, int32_t person);
/* The next substitute for a member; -1: none. */
int32_t trondgov_i_next_substitute(const trondgov_meeting *meeting, int32_t member);

/* Number of members that fractions are of: the organ's own, or the seats enrolled where that varies. */
int32_t trondgov_i_members(const trondgov_meeting *meeting);

/* Whether somebody presides who is not the first in the order of presiding: not the leader. */
int32_t trondgov_i_chair_stands_in(const trondgov_meeting *meeting);

/* cases.c */
/* The objections against taking up a case, as a tally; the threshold is 0 where nothing can be objected to. */
trondgov_tally trondgov_i_objections(const trondgov_meeting *meeting, int32_t item);
/* Whether a kind of proposal is one for the decision itself, and not an amendment or a motion of procedure. */
int32_t trondgov_i_decides_case(trondgov_code kind);
int32_t trondgov_i_is_motion(trondgov_code kind);
void trondgov_i_end_case(trondgov_meeting *meeting, int32_t item, trondgov_code state, trondgov_answer answer);

/* The procedures, one for each kind of event, by file. */
trondgov_i_procedure trondgov_i_do_meeting, trondgov_i_do_rules, trondgov_i_do_place, trondgov_i_do_seat, trondgov_i_do_rests,
    trondgov_i_do_group, trondgov_i_do_government, trondgov_i_do_listed, trondgov_i_do_notice,
    trondgov_i_do_documents, trondgov_i_do_absence, trondgov_i_do_absence_withdrawn, trondgov_i_do_called,
    trondgov_i_do_declined;                                                                         /* prepare.c */
trondgov_i_procedure trondgov_i_do_opened, trondgov_i_do_chair, trondgov_i_do_arrived, trondgov_i_do_left; /* seats.c */
trondgov_i_procedure trondgov_i_do_order, trondgov_i_do_late, trondgov_i_do_objected, trondgov_i_do_taken_up,
    trondgov_i_do_postponed, trondgov_i_do_case_closed;                                             /* cases.c */
trondgov_i_procedure trondgov_i_do_questioned, trondgov_i_do_withdrew, trondgov_i_do_returned;      /* recusal.c */
trondgov_i_procedure trondgov_i_do_proposal, trondgov_i_do_withdrawn, trondgov_i_do_debate_closed,
    trondgov_i_do_called_to_vote;                                                                   /* debate.c */
trondgov_i_procedure trondgov_i_do_ballot_opened, trondgov_i_do_vote_cast, trondgov_i_do_ballot_closed,
    trondgov_i_do_consent;                                                                          /* votes.c */
trondgov_i_procedure trondgov_i_do_statement, trondgov_i_do_closed, trondgov_i_do_minutes_written,
    trondgov_i_do_approved;                                                                         /* closing.c */

#endif
