/* What the files on the minutes share. */
#ifndef TRONDGOV_MEETING_MINUTES_H
#define TRONDGOV_MEETING_MINUTES_H

#include "meeting/state.h"

struct trondgov_minutes {
    trondgov_allocator allocator;
    struct trondgov_i_array entries; /* of trondgov_entry */
};

struct trondgov_i_writing {
    const trondgov_meeting *meeting;
    trondgov_minutes *minutes;
    trondgov_id of_case;     /* in hand where the log is read; 0: none */
    trondgov_code provision; /* of the last vote on a proposal in it */
    size_t place;            /* of the event that is read */
    int32_t opened, failed;
};

/* An entry at the end, with the time and person of an event (NULL: none); NULL: no memory. */
trondgov_entry *trondgov_i_add_entry(struct trondgov_i_writing *writing, trondgov_code kind,
                                     const trondgov_event *event);
/* The same, with what the event says of the person. */
void trondgov_i_add_entry_of(struct trondgov_i_writing *writing, trondgov_code kind, const trondgov_event *event,
                             trondgov_id parent);
/* A case is over: by an event of its own, or for want of a quorum. */
void trondgov_i_write_ended(struct trondgov_i_writing *writing, const trondgov_event *event, trondgov_id id);

/* Whether the minutes have what they must; a fault for each thing that is missing. */
trondgov_answer trondgov_i_minutes_complete(const struct trondgov_i_writing *writing, trondgov_verdict *why);

/* What an event adds, by its kind and file. */
typedef void trondgov_i_writer(struct trondgov_i_writing *writing, const trondgov_event *event);
trondgov_i_writer trondgov_i_write_opened, trondgov_i_write_chair, trondgov_i_write_movement, trondgov_i_write_withdrew,
    trondgov_i_write_approval;                                                              /* minutes_people.c */
trondgov_i_writer trondgov_i_write_taken_up, trondgov_i_write_proposal, trondgov_i_write_case_ended,
    trondgov_i_write_recusal, trondgov_i_write_statement, trondgov_i_write_doors, trondgov_i_write_reported,
    trondgov_i_write_asked, trondgov_i_write_replied, trondgov_i_write_spoke,
    trondgov_i_write_paused;                                                                /* minutes_cases.c */
trondgov_i_writer trondgov_i_write_voted, trondgov_i_write_lot;                             /* minutes_votes.c */

#endif
