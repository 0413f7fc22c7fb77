/** @file municipality.h
 * The register: who belongs to which party, who holds which office when, which government sits, which affairs are
 * pending. Facts are recorded as they are, lawful or not; the audit says what is wrong. The government and affairs are
 * state machines, and what they do not allow is refused. A municipality is its log of events.
 *
 * This version keeps persons, parties, offices, planned meetings, and facts about persons and organs. The government
 * and affairs are not built yet: their events and questions give TRONDGOV_UNKNOWN_CODE.
 *
 * Facts hold from the day of their event until the next of the kind: MOVED (where somebody lives), CONSENTED (has
 * agreed in writing to stand for an organ), INHABITANTS, SUBSTITUTE_OF (whose personal substitute somebody is),
 * SEAT_HELD (the office elsewhere by which somebody sits, and that it was left), and whatever else a rule asks about
 * a person (PERSON_FACT: VOTING_RIGHT, UNDER_AGE, EMPLOYEE, ELECTED_ON, ADULT_PUPIL, REPLACEMENT ...) or an organ
 * (ORGAN_FACT: ELECTED_ON, METHOD, TERM_ENDS, CERTIFIED, IN_CONSTITUTING_MEETING, GENDER_CONSIDERED; of a school
 * PUPILS and SECONDARY_SCHOOL, the school being the list of its members). What the register was never told is not
 * known; but of the positions that exclude from election (OFFICE_TAKEN as KOMMUNALSJEF, REVISOR ... in KOMMUNE) it is
 * taken to know all.
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
 * @param[in,out] municipality the register; not NULL.
 * @param[in] events array of `count` events in order of time, copied; NULL when `count` is 0.
 * @param[in] count number of events.
 * @param[in] flags 0 or a sum of trondgov_apply_flags.
 * @param[out] answer of the last event, or of the first that is refused: DONE; REFUSED, NEEDS_JUDGEMENT, NEEDS_FACT,
 * and then nothing is recorded; may be NULL.
 * @param[out] index that event's place in the array, from 0; the one result that is set on failure too: which event is
 * wrong; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return TRONDGOV_OK; TRONDGOV_NULL_ARGUMENT: `municipality` or `events`; TRONDGOV_NO_MEMORY; TRONDGOV_UNKNOWN_CODE: a
 * kind that is unknown, not of the register or not built yet, or another code; TRONDGOV_UNKNOWN_FIELD: a slot set that
 * the kind does not use; TRONDGOV_MISSING_FIELD: one not set that it needs; TRONDGOV_OUT_OF_RANGE: a number, date or
 * id; TRONDGOV_OUT_OF_ORDER: earlier than the event before it; TRONDGOV_DUPLICATE: an id or entry that is there
 * already; TRONDGOV_UNKNOWN_ID: a person or other id that the register does not know.
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
 * bystyret 5.1; kommuneloven § 11-2), COMPOSITION (Reglement for bystyret 1.2) and DUTIES: what is due from AT to the
 * end of TO, from whom and by which rule, of the meetings planned and of what comes back each half-year or year, in
 * order of time. The register does not know what was done: what is overdue has a margin below 0.
 *
 * NEXT_SUBSTITUTE calls the first by number of the absent member's group: of the list of election, or, where the
 * organ's substitutes are another organ's (klageutvalget 1.1, administrasjonsutvalget 2, karanteneutvalget 3) or there was no
 * list, of the party; only substitutes whom the organ's rules let in for that kind of seat, and personal ones for their
 * member alone. SUBSTITUTE names those who cannot come or are called already. NO: nobody of the group is left, nobody
 * of another is called; a RESULT says what may follow (kommuneloven § 7-10 fifth paragraph).
 *
 * VACANCY with a PERSON, and a ROLE where not all offices in the organ are left: value: what follows (AFFAIR);
 * REQUIRED: it must, NO: nobody is elected. REST_OF_TERM is needed of an office that is not left already. The findings, for each
 * office: RESULT: who moves up, and the substitutes behind (`actual`: the number); DUTY: who must fill which office
 * (`subject`: a role, or what else is done) or elect the group's nominee (NOMINATE), the gender called for (`subject`;
 * `actual` and `required` of the other seats); RESULT: that the group may propose (GRUPPE), the place that the elected
 * takes (RANK), who else must go, which seats elsewhere follow the office (kommuneloven §§ 6-2, 7-10, 10-5, 23-1).
 * SEAT_BY_OFFICE: how many, or whether PERSON, sit in an organ by an office elsewhere, each with the office as a RESULT
 * (forretningsutvalget 1 and 2 i, klageutvalget 1.1, administrasjonsutvalget 2, karanteneutvalget 3,
 * bystyreutvalgene 1.5).
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
 * An office that rests fills its seat; whoever sits for its holder is not one too many.
 *
 * @param[in] municipality the register; not NULL.
 * @param[in] question QUESTION code.
 * @param[in] facts array of `count` facts that the register does not know; NULL when `count` is 0.
 * @param[in] count number of facts.
 * @param[out] answer as trondgov_rulebook_ask; may be NULL.
 * @param[out] value as trondgov_rulebook_ask; may be NULL.
 * @param[out] why receives the findings; may be NULL.
 * @return as trondgov_rulebook_ask (TRONDGOV_OK, TRONDGOV_NULL_ARGUMENT, TRONDGOV_NO_MEMORY, TRONDGOV_UNKNOWN_CODE,
 * TRONDGOV_UNKNOWN_FIELD, TRONDGOV_DUPLICATE, TRONDGOV_OUT_OF_RANGE, TRONDGOV_OVERFLOW); TRONDGOV_UNKNOWN_ID: a person
 * that the register does not know.
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
 * (§ 6-2). Whoever must first be elected, or be offered a seat, takes none yet. Events are at the first instant of
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
