/** @file municipality.h
 * The register: who belongs to which party, who holds which office when, which government sits, which affairs are
 * pending. Facts are recorded as they are, lawful or not; the audit says what is wrong. The government and affairs are
 * state machines, and what they do not allow is refused. A municipality is its log of events.
 *
 * It keeps persons, parties, offices, planned meetings, facts about persons and organs, the city government, affairs,
 * and duties that have arisen or were done (DUTY_ARISEN, FULFILLED).
 *
 * Facts hold from the day of their event until the next of the kind: MOVED (where somebody lives), CONSENTED (has
 * agreed in writing to stand for an organ), INHABITANTS, SUBSTITUTE_OF (whose personal substitute somebody is),
 * SEAT_HELD (the office elsewhere by which somebody sits, and that it was left), and whatever else a rule asks about
 * a person (PERSON_FACT: VOTING_RIGHT, UNDER_AGE, EMPLOYEE, ELECTED_ON, ADULT_PUPIL, REPLACEMENT ...) or an organ
 * (ORGAN_FACT: ELECTED_ON, METHOD, TERM_ENDS, CERTIFIED, IN_CONSTITUTING_MEETING, GENDER_CONSIDERED; of a school
 * PUPILS and SECONDARY_SCHOOL, the school being the list of its members). What the register was never told is not
 * known; but of the positions that exclude from election (OFFICE_TAKEN as KOMMUNALSJEF, REVISOR ... in KOMMUNE) it is
 * taken to know all.
 *
 * Of OFFICE_TAKEN RANK is a substitute's number, from 1; whoever has a permanent seat has none (TRONDGOV_OUT_OF_RANGE).
 *
 * OFFICE_SUSPENDED tells until when an office rests, and why (GROUND). STAND_IN_TAKEN (kommuneloven § 7-11): somebody
 * sits as a MEDLEM in the seat of OTHER_PERSON, on its list and in its kind of seat, until the rest ends, the seat is
 * left, or OFFICE_LEFT; OTHER_PERSON without a seat there: TRONDGOV_UNKNOWN_ID; one whose seat does not rest:
 * TRONDGOV_OUT_OF_ORDER; a seat in which another sits already, or a PERSON with a seat: TRONDGOV_DUPLICATE. Meanwhile
 * the seat is the stand-in member's: in lists, in a meeting, where seats and genders are counted.
 *
 * Affairs run over time: demands for legality review (kommuneloven §§ 27-1 to 27-4; Reglement for bystyret 5.20) and for
 * extended access (§ 11-13; bystyret 7), citizens' initiatives (§ 12-1; bystyret 5.15), adopted member proposals
 * (bystyret 5.14 a), decisions in the council's place (Reglement for byrådet 3.2), quarantine and case bans (Reglement
 * for karanteneutvalget 2 to 6), exemption from office (§ 7-9), and whatever other kind NEXT_STATE has rows for. An organ
 * that has no rules of its own leaves them to those of the municipality.
 *   - AFFAIR_BEGUN puts one before the organ in which it is then pending. The person is the first behind it.
 *   - AFFAIR_SUPPORTED: one more person, or so many signatures. A person counts once. Of members of the council those
 *     count who sat in it on the day they joined: not substitutes, nor who was exempted or is in the city government.
 *   - AFFAIR_FACT tells what is known of it, always recorded; what is told last holds, of a field that a question may have
 *     several times everything. HANDED_IN is when it was sent, ANCHOR the day from which what is due is counted;
 *     untold, they are when the affair was begun and the day of its latest step.
 *   - AFFAIR_STEP takes it to another state, AFFAIR_ENDED to its end; person, organ and role say who does, and without an
 *     organ it is the one where the affair is pending.
 *
 * All but AFFAIR_FACT are acts. Before one is recorded the questions, deadlines and thresholds that STEP_GUARD names are
 * asked, with all that is known of the affair; then NEXT_STATE says which state follows. Where one of them says no, the
 * act is REFUSED; where one lacks a fact or a judgement, or where no text says anything, that is the answer, and nothing
 * is recorded. Of what is recorded the first finding is the row of NEXT_STATE; what was asked before it comes as CHECKED,
 * and a RESULT tells which code it gave: to whom the case is sent.
 */
#ifndef TRONDGOV_MUNICIPALITY_H
#define TRONDGOV_MUNICIPALITY_H

#include <trondgov/event.h>
#include <trondgov/rulebook.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct trondgov_municipality trondgov_municipality; /**< the register: a log of events */
typedef struct trondgov_member trondgov_member; /**< a person in an office; borrowed from the register or a meeting */

/** Creates an empty register under a rulebook.
 *
 * @param[in] rulebook the rules, kept alive by the register; not NULL.
 * @param[out] municipality the register, owned; not NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `rulebook` or `municipality`; TRONDGOV_NO_MEMORY.
 *
 * Threads: shared.
 * Since 0.1.
 */
TRONDGOV_CHECK TRONDGOV_API trondgov_status trondgov_municipality_create(const trondgov_rulebook *rulebook,
                                                                         trondgov_municipality **municipality);

/** Frees a register, and with it what is borrowed from it.
 *
 * @param[in] municipality owned by the caller until now; NULL: nothing happens.
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API void trondgov_municipality_free(trondgov_municipality *municipality);

/** Records events, all or none. To correct an entry, edit the log and apply it to an empty register.
 *
 * In the verdict the findings of the event that decided (the last, or the one refused) come first, then the faults of
 * the events before it; the index of a finding is the place of its event in the array.
 *
 * The city government is formed, changed and felled by acts, the events from BYRAAD_DESIGNATED to
 * NO_CONFIDENCE_WITHDRAWN; GOVERNMENT_FORM is a fact: Reglement for byrådet 1, 2.1 to 2.4, 4 and 5; kommuneloven
 * §§ 10-2, 10-5 and 10-7; Reglement for bystyret 5.9 and
 * 5.12. An act also does what follows from it: a constituting meeting ends the offices of those before, gives the new
 * ones theirs and lets their offices elsewhere rest; an exit gives those back. The findings tell each (RESULT), the
 * notice that the council is owed (DUTY) and what is left to mend (FAULT).
 *
 * @param[in,out] municipality the register; not NULL.
 * @param[in] events array of `count` events in order of time, copied; NULL when `count` is 0.
 * @param[in] count number of events.
 * @param[in] flags 0 or a sum of trondgov_apply_flags.
 * @param[out] answer of the last event, or of the first that is refused: DONE; of a vote of no confidence CARRIED or
 * REJECTED; REFUSED, NEEDS_JUDGEMENT, NEEDS_FACT, NEEDS_CHAIR_VOTE, NOT_REGULATED, of an affair also what else is asked
 * before may answer (NO_QUORUM, NEEDS_LOT), and then nothing is recorded; may be NULL.
 * @param[out] index that event's place in the array, from 0; the one result that is set on failure too: which event is
 * wrong; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `municipality` or `events`; TRONDGOV_NO_MEMORY; TRONDGOV_UNKNOWN_CODE: a
 * kind that is unknown, not of the register or not built yet, or another code; TRONDGOV_UNKNOWN_FIELD: a slot set that
 * the kind does not use; TRONDGOV_MISSING_FIELD: one not set that it needs; TRONDGOV_OUT_OF_RANGE: a number, date or
 * id; TRONDGOV_OUT_OF_ORDER: earlier than the event before it; TRONDGOV_DUPLICATE: an id or entry that is there
 * already; TRONDGOV_UNKNOWN_ID: a person or other id that the register does not know; TRONDGOV_OVERFLOW: a number that the
 * rules work out of the facts of an affair, or guards without end. Of DUTY_ARISEN and FULFILLED: TRONDGOV_UNKNOWN_CODE
 * also for a deadline (DEADLINE) that the organ's rules do not have that day; TRONDGOV_MISSING_FIELD or
 * TRONDGOV_OUT_OF_RANGE: no item (ABOUT) where one is needed, or one of what comes back with the calendar, which cannot
 * arise either (DEADLINE).
 *
 * Threads: exclusive.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_municipality_apply(trondgov_municipality *municipality,
                                                         const trondgov_event *events, size_t count, uint32_t flags,
                                                         trondgov_answer *answer, size_t *index,
                                                         trondgov_verdict *why);

/** Lists the log: applied to an empty register it gives the same register.
 *
 * @param[in] municipality the register; NULL: has none.
 * @param[in] first number of the first event wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return events copied, or with `out` NULL events from `first` on.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_municipality_events(const trondgov_municipality *municipality, size_t first,
                                                 trondgov_event *out, size_t capacity);

/** Asks as trondgov_rulebook_ask does; what the register knows need not be given. Lists come as findings.
 *
 * Questions about persons and offices are asked here: NEXT_SUBSTITUTE (kommuneloven § 7-10), CHAIR (Reglement for
 * bystyret 5.1; kommuneloven § 11-2) and COMPOSITION (Reglement for bystyret 1.2).
 *
 * DUTIES: what is due from AT to the end of TO (that of the day of AT, where TO is not given), and what is overdue at AT,
 * in every organ or in ORGAN, by what the register knew at AT. YES: something; value: how much. The findings, in order
 * of the last instant (`required`):
 *   - DUTY: what (`subject`: DEADLINE), from whom (`role`, in `organ`), to whom (`toward`), of which meeting or other
 *     thing (`item`) and about whom (`person`), by which provision; `margin`: seconds left, below 0: overdue
 *   - with DONE = 1 also what was done by AT, its `actual` when: CHECKED: in time; FAULT: late, by `margin`
 *   - behind the one that it belongs to, RESULT: the half-year or year (`subject`: UNIT) from `required` to `actual`, in
 *     days; and OTHER_READING: another instant, or none, under another reading of a conflict
 *
 * Due are: of each meeting planned from the register's first day on, and of each half-year and year from the one in
 * which that day lies, what the organ's rules have for each (EACH), by the rules of the meeting's day or the period's
 * last; what counts anew from the last time; of each affair what runs in its state (AFFAIR_DUE), until the state is
 * another; and whatever a DUTY_ARISEN told of: any deadline of the organ, counted from the day given (an answer to a
 * question put). A FULFILLED ends a duty, in time or late: the first one of the meeting, affair or other item, of a
 * period one for a day in it. What is not told to be done stays overdue. A
 * deadline for those whom it concerns alone (CONDITIONAL: absence, eligibility) is told while it can be kept, and is
 * overdue only where a DUTY_ARISEN says that somebody had to.
 *
 * NEXT_SUBSTITUTE calls the first by number of the absent member's group: of the list of election, or, where the
 * organ's substitutes are another organ's (klageutvalget 1.1, administrasjonsutvalget 2, karanteneutvalget 3) or there
 * was no list, of the party; only substitutes whom the organ's rules let in for that kind of seat, and personal ones
 * for their member alone. SUBSTITUTE names those who cannot come or are called already. NO: nobody of the group is
 * left, nobody of another is called; a RESULT says what may follow (kommuneloven § 7-10 fifth paragraph); or a
 * stand-in member sits in the seat (RESULT with SETTEMEDLEM).
 *
 * VACANCY with a PERSON, and a ROLE where not all offices in the organ are left: value: what follows (AFFAIR);
 * REQUIRED: it must, YES: it may, NO: nobody is elected. REST_OF_TERM is needed of an office that is not left already.
 * The findings, for each office: RESULT: who moves up, and the substitutes behind (`actual`: the number), before them
 * with NO those who cannot take the seat, by the rule that bars them (ELIGIBLE, COMPATIBLE, MEMBERS_RESIDE); of whom a
 * fact about that is not known, an INPUT, and NEEDS_FACT in the RESULT; DUTY: who must fill which office (`subject`: a
 * role, or what else is done) or elect the group's nominee (NOMINATE), the gender called for (`subject`; `actual` and
 * `required` of the other seats); RESULT: that the group may propose (GRUPPE), the place that the elected takes
 * (RANK), who else must go, which seats elsewhere follow the office (kommuneloven §§ 6-2, 7-10, 10-5, 23-1).
 * RETURN_TO_OFFICE of a PERSON reads how long the office rests and on what ground, and when the person moved out and
 * back; asked of a day (DATE), it is the return that day. Where both are in the way, one NO is enough (kommuneloven
 * § 7-9). SEAT_BY_OFFICE: how many, or whether PERSON, sit in an organ by an office elsewhere, each with the office as a
 * RESULT (forretningsutvalget 1 and 2 i, klageutvalget 1.1, administrasjonsutvalget 2, karanteneutvalget 3,
 * bystyreutvalgene 1.5).
 *
 * STATE with ORGAN, the organ that governs, and DATE: how the city government stands at the end of that day (STATE
 * code). YES: one sits; NO: none. The first finding names the provision; each RESULT after it who sits in which ROLE
 * (`subject`: the field), who is designated (`subject`: the state of what is being formed) and named for it, or a motion
 * of no confidence that waits (`subject` MOTION_PENDING, `person` its target, 0 all, `item` the meeting where it was
 * put). GOVERNMENT without ORGAN: which form holds, as the register was told last or as the texts say; a FAULT where
 * these differ (Reglement for byrådet 1 and 2; kommuneloven §§ 10-1, 10-5 and 10-7).
 *
 * STATE of an AFFAIR, as it is after the last event: value: its STATE. The first finding tells person, organ and role
 * with which it was begun; RESULTs its kind and CASE, how many members demand it (DEMANDING), its SIGNATURES, and each
 * STATE or EVENT that may come next by which provision, before anything is asked that STEP_GUARD names (apply the event
 * with TRONDGOV_APPLY_CHECK to know); DUTY what is due. Every other question takes AFFAIR too: what is known of the affair
 * need then not be given.
 *
 * AUDIT finds everything wrong with one organ (ORGAN), or with every organ, on a day (DATE). NO: something is; YES:
 * nothing that the register knows of; value: the number of faults. The findings, in this order, each by organ:
 *   - FAULT: one for each thing wrong, with its provision, person or list (`item`), what is required and found, and how
 *     much is lacking (`margin` below 0) or too much. Of the balance of the genders `subject` is the GENDER needed
 *   - OTHER_READING: a fault that there would be (NO) or would not be (YES) if a conflict were read in another way
 *   - WARNING: lawful, but to note: a list short of substitutes, an aim that is not reached, a leader not elected
 *   - INPUT: a field (`subject`) that the rules ask of the organ and the register was not told, and of how many
 *     (`actual`); an organ that it knows no member of: MEMBERS. What is not known is never a fault.
 *
 * It goes by the organ's own rows: seats by kind and in all; least numbers; whom members, substitutes, leaders and
 * seats by office come from; who must be of another party, or hold no other office (kommuneloven §§ 10-2, 23-1;
 * Reglement for bystyreutvalgene 1.4; Reglement for klageutvalget 1.2); eligibility (kommuneloven §§ 7-2, 7-3, 7-9);
 * offices that nobody can hold together, both ways (§§ 7-3, 23-1; Reglement for bystyreutvalgene 1.2), where the
 * fault is the later one's; the balance of the genders (§§ 7-6, 7-7; Reglement for byrådet 2.2); age (§ 5-12); both
 * sides (§ 5-11); terms; the mirror of the council (Reglement for forretningsutvalget 1); how an election came about.
 * An office that rests fills its seat; whoever sits for its holder is not one too many. A stand-in member: whether there
 * may be one for that time and ground, and of the member's group (§ 7-11). Seats by office that are entered (EMBETE)
 * against those that follow from the offices elsewhere (SEAT_BY_OFFICE): a FAULT where no office gives the seat, a
 * WARNING where another office was told (SEAT_HELD) or the holder of such an office is not entered.
 *
 * @param[in] municipality the register; not NULL.
 * @param[in] question QUESTION code.
 * @param[in] facts array of `count` facts that the register does not know; NULL when `count` is 0.
 * @param[in] count number of facts.
 * @param[out] answer as trondgov_rulebook_ask; may be NULL.
 * @param[out] value as trondgov_rulebook_ask; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_rulebook_ask (TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY, TRONDGOV_UNKNOWN_CODE,
 * TRONDGOV_UNKNOWN_FIELD, TRONDGOV_DUPLICATE, TRONDGOV_OUT_OF_RANGE, TRONDGOV_OVERFLOW), OUT_OF_RANGE of DUTIES also: TO
 * lies before AT; TRONDGOV_UNKNOWN_ID: a person or affair that the register does not know.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API trondgov_status trondgov_municipality_ask(const trondgov_municipality *municipality,
                                                       trondgov_code question, const trondgov_fact *facts,
                                                       size_t count, trondgov_answer *answer, int64_t *value,
                                                       trondgov_verdict *why);

/** Lists the events that carry out the answer to a question, to be applied to the register, where it is certain who
 * does what. Of VACANCY: the office is left, or rests until further notice; the substitute who must move up leaves the place
 * among the substitutes and takes the seat (kommuneloven § 7-10 second paragraph); the deputy mayor acts as mayor
 * (§ 6-2). A member or the leader of a city government that acts have put there leaves by the act BYRAAD_LEFT, on the GROUND
 * told (without one nothing follows), so that offices elsewhere come back; one that facts have put there by OFFICE_LEFT,
 * and its leader stays until there is a new one. Whoever must first be elected, or be offered a seat, takes none yet. Events are at the first instant of
 * DATE; an office that was left before is not left again.
 *
 * @param[in] municipality the register; NULL: nothing follows.
 * @param[in] question QUESTION code; of others than VACANCY nothing follows.
 * @param[in] facts array of `count` facts as for trondgov_municipality_ask; where that gives another status than OK, or
 * the answer lacks a fact, nothing follows; NULL when `count` is 0.
 * @param[in] count number of facts.
 * @param[in] first number of the first event wanted, from 0.
 * @param[out] out array of `capacity` records; NULL: count only.
 * @param[in] capacity records that `out` has room for.
 * @return events copied, or with `out` NULL events from `first` on.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_municipality_consequences(const trondgov_municipality *municipality,
                                                       trondgov_code question, const trondgov_fact *facts,
                                                       size_t count, size_t first, trondgov_event *out,
                                                       size_t capacity);

/** Lists who holds an office in an organ on a date: leader, deputy, members by seat, substitutes by rank.
 *
 * @param[in] municipality the register; NULL: has none.
 * @param[in] organ ORGAN code.
 * @param[in] date the day.
 * @param[in] first number of the first member wanted, from 0.
 * @param[out] out array of `capacity` pointers, each borrowed from the register; NULL: count only.
 * @param[in] capacity pointers that `out` has room for.
 * @return members copied, or with `out` NULL members from `first` on.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API size_t trondgov_municipality_members(const trondgov_municipality *municipality, trondgov_code organ,
                                                  trondgov_date date, size_t first, const trondgov_member **out,
                                                  size_t capacity);

/** A property of a member: PERSON, PARTY, LIST, GENDER, ORGAN, ROLE, CATEGORY, RANK, FROM, TO.
 *
 * @param[in] member borrowed from a register or a meeting; NULL: has none.
 * @param[in] field FIELD code.
 * @return the property in the field's unit; TRONDGOV_NOTHING: not known, or another field.
 *
 * Threads: reading.
 * Since 0.1.
 */
TRONDGOV_API int64_t trondgov_member_get(const trondgov_member *member, trondgov_code field);

#ifdef __cplusplus
}
#endif

#endif
