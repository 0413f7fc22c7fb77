/* The floor: what the files floor*.c share. */
#ifndef TRONDGOV_MEETING_FLOOR_H
#define TRONDGOV_MEETING_FLOOR_H

#include "meeting/state.h"

/* Where one waits. Only in the first two does one speaker come before another (bystyret 5.4); the others have a place
 * of their own: an answer after the replies, a speech on closing the debate while that is moved, a question first. */
enum trondgov_i_line { LINE_OF_SPEECHES = 0, LINE_OF_REPLIES, LINE_OF_ANSWERS, LINE_ON_CLOSING, LINE_APART };

enum trondgov_i_trait {
    COUNTS = 1,             /* among the speeches of a member in a case */
    DEBATES = 2,            /* whoever presides hands over first */
    OPENS_EXCHANGE = 4,     /* is replied to */
    IN_EXCHANGE = 8,        /* its time is time of the exchange of replies */
    ON_INTERPELLATION = 16, /* counts among the speeches on an interpellation */
    COMES_FIRST = 32,       /* by the interpellant or the answerer, once */
    IS_ANSWER = 64          /* gives somebody an answer outside the debate */
};

/* What a kind of speech is; the LIMIT is its name and its time. */
struct trondgov_i_kind {
    trondgov_code limit;
    trondgov_code matter; /* only in such an item; 0: in any */
    int32_t line;
    int32_t traits;
};

/* NULL: no kind of speech. */
const struct trondgov_i_kind *trondgov_i_kind_of(trondgov_code limit);

struct trondgov_i_speaker *trondgov_i_speaker_at(const trondgov_meeting *meeting, int32_t index);
/* What a person has done in a case; NULL: nothing yet. */
struct trondgov_i_speaker *trondgov_i_speaker_of(const trondgov_meeting *meeting, int32_t item, int32_t person);
/* The same, begun where there is none; NULL: no memory. */
struct trondgov_i_speaker *trondgov_i_speaker_in(trondgov_meeting *meeting, int32_t item, int32_t person);
/* The party as whose main speaker somebody speaks, as a key; 0: no party that is in the meeting. */
int64_t trondgov_i_party_key(const trondgov_meeting *meeting, int32_t item, int32_t person);

/* The request of a person in a line; -1: none. */
int32_t trondgov_i_request_of(const trondgov_meeting *meeting, int32_t item, int32_t person, int32_t line);
/* A turn at the end of its case's list. */
void trondgov_i_wait_in_line(trondgov_meeting *meeting, int32_t turn);
/* A request (-1: none) out of the list, and every one of a line (-1: none). */
void trondgov_i_take_out(trondgov_meeting *meeting, int32_t item, int32_t request, int32_t line);
/* Whether one who waits could speak now. */
int32_t trondgov_i_is_ready(const trondgov_meeting *meeting, const struct trondgov_i_turn *turn);
/* PRECEDENCE: whether one who waits comes before another in the same case. YES, NO, NOT_REGULATED ... */
trondgov_status trondgov_i_precedence(const trondgov_meeting *meeting, const struct trondgov_i_turn *turn,
                                      const struct trondgov_i_turn *other, struct trondgov_i_found *found,
                                      trondgov_verdict *why);

/* floor_rules.c: 1: the person may not have the floor, or not for this kind of speech: refused, or a status */
int32_t trondgov_i_speaker_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                                   trondgov_status *status);
int32_t trondgov_i_speech_stopped(struct trondgov_i_act *act, const struct trondgov_i_kind *kind,
                                  trondgov_status *status);
/* Whether a speech counts: a member's, in the debate of the case itself. */
int32_t trondgov_i_speech_counts(const trondgov_meeting *meeting, int32_t item, int32_t person);

/* floor_time.c */
/* The value that the case itself or the running plan sets; 0: neither does. */
int32_t trondgov_i_set_value(const trondgov_meeting *meeting, int32_t item, trondgov_code limit);
/* Adds without passing the largest number there is. */
int32_t trondgov_i_sum(int32_t a, int32_t b);
/* Seconds from one instant to another, at least 0. */
int32_t trondgov_i_elapsed(int64_t from, int64_t to);
/* Seconds that a turn has used at an instant. */
int32_t trondgov_i_turn_used(const struct trondgov_i_turn *turn, int64_t at);
/* A number against its limit in a case (-1: in none): what is set for the case or the meeting goes before the rules.
 * Told as CHECKED, whatever the answer: YES, NO or NOT_REGULATED. */
trondgov_status trondgov_i_against_limit(const trondgov_meeting *meeting, int32_t item, trondgov_code limit,
                                         int32_t used, struct trondgov_i_found *found, trondgov_verdict *why);
/* 1: refused, because so many are too many, or a status. */
int32_t trondgov_i_over_limit(struct trondgov_i_act *act, int32_t item, trondgov_code limit, int32_t used,
                              trondgov_status *status);
/* The time of a speech, told in the same way; person -1: any member's. */
struct trondgov_i_speech {
    trondgov_code limit;
    int32_t item, person, used;
};
trondgov_status trondgov_i_speech_time(const trondgov_meeting *meeting, const struct trondgov_i_speech *speech,
                                       struct trondgov_i_found *found, trondgov_verdict *why);
/* The time of the exchange of replies, with `more` seconds. */
trondgov_status trondgov_i_exchange_time(const trondgov_meeting *meeting, int32_t item, int32_t more,
                                         struct trondgov_i_found *found, trondgov_verdict *why);

#endif
