#!/usr/bin/env python3
"""A council meeting from the register to the fees, driven from Python through the shared library alone.

usage: test_binding.py trondgov.cdef libtrondgov.so

The council, its members and its cases are made up. Every code is taken from the declarations or found by its name.
"""
import gc
import sys

import binding

HOUR, DAY = 3600, 86400
SEATS = [20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1]  # of eleven parties, 1 to 11
GOVERNMENT = [1, 5]                          # the parties that the byråd is of
MAYOR, DEPUTY, ILL, LATE, RELATED, OPPOSITION = 1, 2, 10, 20, 31, 50
FIRST_SUBSTITUTE, FIRST_BYRAAD = 101, 301
MEETING, PLACE, PLAN, LATE_CASE, ROAD = 55, 9, 7001, 7002, 7003
FEE = 3000_00                                # GODT-14.5a and GODT-5.1: 3 000 kr a meeting


class Test:
    def __init__(self):
        self.checked = self.faults = 0

    def same(self, what, found, expected):
        self.checked += 1
        if found != expected:
            self.faults += 1
            print(f"FAULT: {what}: found {found!r}, expected {expected!r}")

    def fails(self, what, status, call, *args):
        try:
            call(*args)
        except binding.Failed as failed:
            self.same(what, failed.name, status)
        else:
            self.same(what, "OK", status)


def party_of(member):
    """Members are numbered through the parties, 1 to 67."""
    for party, seats in enumerate(SEATS, 1):
        if member <= seats:
            return party
        member -= seats
    return None


class Day:
    """One council day: what the steps below share."""

    def __init__(self, test, library):
        self.test, self.same, self.library = test, test.same, library
        self.rules = binding.Rulebook(library)
        self.date = library.date(2024, 12, 3)  # a Tuesday: two working days before it is a Friday
        self.midnight = self.date * library.DAY_SECONDS
        self.city = binding.Municipality(self.rules)
        self.meeting = binding.Meeting(self.rules)
        self.substitutes = []

    def at(self, days, hour, minute=0):
        return self.midnight + days * DAY + hour * HOUR + minute * 60

    def event(self, kind, at, **given):
        return self.library.event(kind, at, self.rules, **given)

    def do(self, what, *events, answer="DONE", flags=0):
        """Applies events to the meeting; the findings of the last."""
        self.same(what, self.meeting.apply(list(events), flags), answer)
        return self.meeting.why.findings()

    def ground(self, what, finding, provision, required, actual, margin):
        """The finding that decided, in full."""
        self.same(f"{what}: provision", self.library.name(finding.provision), provision)
        self.same(f"{what}: numbers", (finding.required, finding.actual, finding.margin), (required, actual, margin))


def number(day):
    """The numbers of a vote that needs no meeting: BYST-5.8-1, two thirds of 66 votes are 44."""
    rules, library = day.rules, day.library
    close = library.find("THRESHOLD", "CLOSE_DEBATE")
    for in_favour, answer, margin in ((43, "REJECTED", -1), (44, "CARRIED", 0), (45, "CARRIED", 1)):
        outcome, reasons = rules.decide("BYSTYRE", day.date, threshold=close, present=66, in_favour=in_favour,
                                        against=66 - in_favour)
        day.same(f"close the debate with {in_favour}", library.name(outcome.answer), answer)
        day.ground(f"close the debate with {in_favour}", reasons[0], "BYST-5.8-1", 44, in_favour, margin)
        others = {library.name(one.reading): library.name(one.answer) for one in reasons
                  if library.name(one.kind) == "OTHER_READING"}
        day.same(f"the statute's reading of {in_favour}", others.get("CLOSING_DEBATE_STATUTE"), "CARRIED")
    day.test.fails("more votes than members", "OUT_OF_RANGE",
                   lambda: rules.decide("BYSTYRE", day.date, present=68, in_favour=68))
    organs = library.codes("ORGAN", rules)
    day.same("an organ by name", organs["BYSTYRE"], library.ORGAN_BYSTYRE)
    day.test.fails("a name that is none", "UNKNOWN_CODE", library.find, "ORGAN", "STORTINGET")


def register(day):
    """67 members, three substitutes a party, a leader for each group, a byråd of two parties."""
    at = (day.library.date(2023, 10, 26)) * DAY
    events, roles = [], {MAYOR: "ORDFORER", DEPUTY: "VARAORDFORER"}

    def enter(person, party, **office):
        events.append(day.event("PERSON", at, PERSON=person, PARTY=party,
                                GENDER="WOMAN" if person % 2 else "MAN"))
        events.append(day.event("OFFICE_TAKEN", at, PERSON=person, **office))

    for member in range(1, sum(SEATS) + 1):
        enter(member, party_of(member), ORGAN="BYSTYRE", ROLE=roles.get(member, "MEDLEM"), LIST=party_of(member),
              CATEGORY="POLITISK")
    for nth in range(3 * len(SEATS)):
        enter(FIRST_SUBSTITUTE + nth, nth // 3 + 1, ORGAN="BYSTYRE", ROLE="VARAMEDLEM", LIST=nth // 3 + 1,
              RANK=nth % 3 + 1, CATEGORY="POLITISK")
    for party in range(1, len(SEATS) + 1):
        leader = sum(SEATS[:party - 1]) + 1
        events.append(day.event("OFFICE_TAKEN", at, PERSON=leader, ORGAN="BYSTYRE", ROLE="GRUPPELEDER"))
    for nth, party in enumerate(GOVERNMENT):
        enter(FIRST_BYRAAD + nth, party, ORGAN="BYRAAD", ROLE="BYRAAD" if nth else "BYRAADSLEDER")
    day.same("the register", day.city.apply(events), "DONE")
    day.same("its log", len(day.city.log), len(events))
    listed = day.city.members("BYSTYRE", day.date)
    day.same("members before substitutes", listed[:3] + listed[67:68], [MAYOR, DEPUTY, 3, FIRST_SUBSTITUTE])
    day.same("COMPOSITION", day.city.ask("COMPOSITION", ORGAN="BYSTYRE", DATE=day.date), ("YES", 67))
    day.test.fails("the same person twice", "DUPLICATE", day.city.apply, [events[0]])


def prepare(day):
    """Roster, agenda, notice, absence: BYST-3.3 to 3.5 and the absence guideline."""
    day.do("the meeting is called", day.event("MEETING", day.at(-30, 12), MEETING=MEETING, ORGAN="BYSTYRE",
                                              DATE=day.date, KIND="ORDINARY", PERSON=MAYOR),
           day.event("MEETING_PLACE", day.at(-30, 12), PLACE=PLACE))
    day.meeting.enrol(day.city)
    day.same("no warning for a full council", len(day.meeting.why.findings()), 0)
    kinds = [day.library.name(one.kind) for one in day.meeting.log]
    day.same("the roster in the log", [kinds.count(kind) for kind in ("RULES", "SEAT", "GROUP", "GOVERNMENT_PARTY")],
             [1, 67 + 33 + len(SEATS), 67 + 33, len(GOVERNMENT)])
    events = len(day.meeting.log)
    day.meeting.enrol(day.city)
    day.same("enrolled again: only what differs", len(day.meeting.log), events)
    day.same("seats", day.meeting.get("MEMBERS"), 67)
    for case in (PLAN, ROAD):
        day.do("a case is listed", day.event("CASE_LISTED", day.at(-14, 12), CASE=case, MATTER="ORDINARY",
                                             SUBJECT="URBAN_DEVELOPMENT"))
    particulars = {"TIME", "PLACE", "CASES", "DOCUMENTS"}
    # BYST-3.3-2, the day of the meeting counted: a week before it, day -6, is the last
    for what, days, contents, faults in (("in time", -6, particulars, []),
                                         ("a day late", -5, particulars, ["BYST-3.3-2"]),
                                         ("without the place", -7, particulars - {"PLACE"}, ["BYST-3.3-1"])):
        notice = day.event("NOTICE_SENT", day.at(days, 12), CONTENTS=contents)
        day.do(f"a notice {what} is recorded", notice, flags=day.library.APPLY_CHECK)
        day.same(f"faults of a notice {what}",
                 [day.library.name(one.provision) for one in day.meeting.why.findings("FAULT")], faults)
    day.do("the notice", day.event("NOTICE_SENT", day.at(-7, 12), CONTENTS=particulars))
    absence(day)


def absence(day):
    """BYST-3.5, FORF-17b: by 09:00 two working days before, a Friday; to the minute in time, a minute late."""
    library, meeting = day.library, day.meeting
    day.do("ill on the stroke of the hour", day.event("ABSENCE_REPORTED", day.at(-4, 9), PERSON=ILL, GROUND="ILLNESS"))
    day.same("in time", [library.name(one.kind) for one in meeting.why.findings("FAULT")], [])
    late = day.do("a minute later", day.event("ABSENCE_REPORTED", day.at(-4, 9, 1), PERSON=LATE, GROUND="WELFARE",
                                              CONTENTS={"JUSTIFIED"}))
    fault = [one for one in late if library.name(one.kind) == "FAULT"]
    day.same("late by the guideline", [library.name(one.provision) for one in fault], ["FORF-17b"])
    day.same("the deadline", (fault[0].required, fault[0].actual), (day.at(-4, 9), day.at(-4, 9, 1)))
    day.same("who judges is not the library",
             [library.name(one.subject) for one in late if library.name(one.kind) == "JUDGEMENT"],
             ["STRONG_WELFARE_REASON"])
    readings = {library.name(one.reading): library.name(one.answer) for one in late
                if library.name(one.kind) == "OTHER_READING"}
    day.same("in time by calendar days", readings.get("ABSENCE_DAYS_CALENDAR_DAYS"), "YES")
    for absent, caller, substitute in ((ILL, "SEKRETARIAT", FIRST_SUBSTITUTE),
                                       (LATE, "GRUPPELEDER", FIRST_SUBSTITUTE + 1)):
        day.same(f"who stands in for {absent}", meeting.ask("NEXT_SUBSTITUTE", PERSON=absent), ("YES", substitute))
        answer, role = meeting.ask("CALLED_BY", PERSON=absent)
        day.same(f"who calls for {absent}", (answer, library.name(role)), ("REQUIRED", caller))
        day.do("a substitute is called", day.event("SUBSTITUTE_CALLED", day.at(-3, 12), PERSON=substitute,
                                                   OTHER_PERSON=absent, ROLE=caller))
        day.same("in the right order, by the right one", len(meeting.why.findings("FAULT")), 0)
        day.substitutes.append(substitute)


def hall(day):
    return [day.substitutes[(ILL, LATE).index(one)] if one in (ILL, LATE) else one for one in range(1, 68)]


def late_item(day):
    """BYST-5.3-1: a third of 67 is 23. With 22 objections it may be taken up, with one more it may not."""
    day.do("all arrive", *[day.event("ARRIVED", day.at(0, 9), PERSON=person) for person in hall(day)])
    day.do("opened", day.event("MEETING_OPENED", day.at(0, 9), PERSON=MAYOR))
    day.same("present", day.meeting.get("PRESENT"), 67)
    day.same("quorate", day.meeting.ask("QUORUM"), ("YES", 67))
    day.do("a late item and 22 who object",
           day.event("LATE_CASE", day.at(0, 9), CASE=LATE_CASE, MATTER="ORDINARY"),
           day.event("OBJECTED", day.at(0, 9), CASE=LATE_CASE, OBJECTORS=22))
    take_up = day.event("CASE_TAKEN_UP", day.at(0, 9), CASE=LATE_CASE)
    may = day.do("22 are too few", take_up, flags=day.library.APPLY_CHECK)
    day.ground("22 objections", may[0], "BYST-5.3-1", 23, 22, -1)
    day.do("a 23rd, by name", day.event("OBJECTED", day.at(0, 9), CASE=LATE_CASE, PERSON=OPPOSITION))
    before = day.meeting.get("DIGEST"), len(day.meeting.log)
    refused = day.do("23 are enough", take_up, answer="REFUSED")
    day.ground("23 objections", refused[0], "BYST-5.3-1", 23, 23, 0)
    day.same("what is refused is not recorded", (day.meeting.get("DIGEST"), len(day.meeting.log)), before)
    day.same("no case in hand", day.meeting.get("CASE"), None)
    day.test.fails("the same objection twice", "DUPLICATE", day.meeting.apply,
                   [day.event("OBJECTED", day.at(0, 9), CASE=LATE_CASE, PERSON=OPPOSITION)])


def begin(day, case, proposal, at):
    day.do("taken up, a proposal", day.event("CASE_TAKEN_UP", at, CASE=case),
           day.event("PROPOSAL_PUT", at, PERSON=OPPOSITION, PROPOSAL=proposal, CASE=case, KIND="MAIN"))


def to_the_vote(day, case, proposal, vote, at):
    day.do("the vote is called", day.event("DEBATE_CLOSED", at, CASE=case), day.event("VOTING_CALLED", at, CASE=case),
           day.event("BALLOT_OPENED", at, VOTE=vote, PROPOSAL=proposal, MATTER="ORDINARY"))


def cast(day, vote, at, choices):
    return [day.event("VOTE_CAST", at, VOTE=vote, PERSON=person, CHOICE=choice) for person, choice in choices.items()]


def roll_call(day):
    """67 votes: 33 to 33, and the chair's vote decides (BYST-5.12-1, 5.12-2)."""
    voters, vote = hall(day), 1
    begin(day, PLAN, 900, day.at(0, 10))
    to_the_vote(day, PLAN, 900, vote, day.at(0, 11))
    choices = {person: "AGAINST" if nth % 2 else "FOR" for nth, person in enumerate(voters[1:])}
    day.do("66 votes", *cast(day, vote, day.at(0, 11), choices))
    close = day.event("BALLOT_CLOSED", day.at(0, 11), VOTE=vote)
    tie = day.do("33 to 33 without the chair", close, answer="NEEDS_CHAIR_VOTE")
    day.same("by which rule", day.library.name(tie[0].provision), "BYST-5.12-2")
    day.same("the vote is still open", day.meeting.vote(vote).result(), None)
    choices[MAYOR] = "FOR"
    why = day.do("the chair's vote, and the result", *cast(day, vote, day.at(0, 11), {MAYOR: "FOR"}), close,
                 answer="CARRIED")
    day.ground("34 to 33", why[0], "BYST-5.12-1", 34, 34, 0)
    day.test.fails("nobody votes twice", "OUT_OF_ORDER", day.meeting.apply,
                   cast(day, vote, day.at(0, 10), {MAYOR: "FOR"}))
    result = day.meeting.vote(vote)
    day.same("the result afterwards", (result.result(), result.tally()), ("CARRIED", (34, 33)))
    by_party = [result.tally(party) for party in range(1, len(SEATS) + 1)]
    day.same("the parties make up the whole", tuple(map(sum, zip(*by_party))), (34, 33))
    day.same("how each voted", {person: result.choice(person) for person in voters}, choices)
    day.same("who was away did not vote", result.choice(ILL), None)
    day.do("the case ends", day.event("CASE_CLOSED", day.at(0, 11), CASE=PLAN))
    day.same("who sat when it was decided", sorted(day.meeting.members(PLAN)), sorted(voters))


def recusal(day):
    """One is disqualified: 66 vote, 33 to 33 with the chair in favour, and it is carried by BYST-5.12-2."""
    eligibility, vote, at = 2, 3, day.at(0, 12)
    begin(day, ROAD, 901, at)
    day.do("eligibility", day.event("ELIGIBILITY_QUESTIONED", at, PERSON=RELATED, CASE=ROAD, GROUND="RELATIVE"),
           day.event("WITHDREW", at, PERSON=RELATED, CASE=ROAD),
           day.event("BALLOT_OPENED", at, VOTE=eligibility, PERSON=RELATED, MATTER="ELIGIBILITY"),
           day.event("TACIT_CONSENT", at, VOTE=eligibility), answer="CARRIED")
    to_the_vote(day, ROAD, 901, vote, at)
    refused = day.do("the one who is out may not vote", *cast(day, vote, at, {RELATED: "FOR"}), answer="REFUSED")
    day.same("by which rule", day.library.name(refused[0].provision), "BYST-6.3-1")
    voters = [person for person in hall(day) if person != RELATED]
    choices = {person: "FOR" if nth < 33 else "AGAINST" for nth, person in enumerate(voters)}
    why = day.do("66 votes, closed", *cast(day, vote, at, choices),
                 day.event("BALLOT_CLOSED", at, VOTE=vote), answer="CARRIED")
    day.ground("33 to 33 with the chair in favour", why[0], "BYST-5.12-2", 33, 33, 0)
    day.do("the case ends", day.event("CASE_CLOSED", at, CASE=ROAD))


def minutes(day):
    """BYST-5.18 and 5.19: complete, the votes by party, approved by the chair and one of the opposition."""
    library, at = day.library, day.at(0, 13)
    day.do("closed", day.event("MEETING_CLOSED", at), day.event("MINUTES_WRITTEN", at))
    day.do("the chair approves", day.event("MINUTES_APPROVED", at, PERSON=MAYOR))
    day.do("not one whose party governs", day.event("MINUTES_APPROVED", at, PERSON=3, ROLE="OPPOSISJON"),
           answer="REFUSED")
    day.do("the opposition approves", day.event("MINUTES_APPROVED", at, PERSON=OPPOSITION))
    day.same("state", library.name(day.meeting.get("STATE")), "MINUTES_APPROVED")
    written = day.meeting.minutes()
    day.same("complete", written.complete, "YES")
    day.same("attended", sorted(one.person for one in written.entries("ATTENDED")), sorted(hall(day)))
    day.same("absent", [(one.person, library.name(one.answer)) for one in written.entries("ABSENT")],
             [(ILL, "YES"), (LATE, "NO")])
    votes = {one.item: (one.in_favour, one.against) for one in written.entries("VOTE")}
    day.same("votes", votes, {1: (34, 33), 2: (66, 0), 3: (33, 33)})
    by_party = [(one.in_favour, one.against) for one in written.entries("PARTY_VOTES") if one.parent == 1]
    day.same("votes by party", (len(by_party), tuple(map(sum, zip(*by_party)))), (len(SEATS), (34, 33)))
    day.same("decisions", [(one.item, library.name(one.answer), library.name(one.provision), one.present)
                           for one in written.entries("DECISION")],
             [(PLAN, "CARRIED", "BYST-5.12-1", 67), (ROAD, "CARRIED", "BYST-5.12-2", 66)])


def fields_of(event):
    return (event.at, event.person, event.item, event.value, event.kind, event.code, event.organ, event.role)


def replay(day):
    """The log applied to an empty meeting gives the same log and digest, in one batch or one by one."""
    log, digest = day.meeting.log, day.meeting.get("DIGEST")
    for what, batches in (("at once", [log]), ("one by one", [[one] for one in log])):
        again = binding.Meeting(day.rules)
        for batch in batches:
            again.apply(batch)
        day.same(f"digest, {what}", again.get("DIGEST"), digest)
        day.same(f"log, {what}", list(map(fields_of, again.log)), list(map(fields_of, log)))
    cast_at = [nth for nth, one in enumerate(log) if day.library.name(one.kind) == "VOTE_CAST"]
    log[cast_at[0]].code = day.library.find("CHOICE", "AGAINST")
    changed = binding.Meeting(day.rules)
    day.same("one vote changed: the chair's does not break a tie any more", changed.apply(log[:cast_at[66] + 2]),
             "REJECTED")
    day.same("and another digest", changed.get("DIGEST") != digest, True)
    statute = binding.Meeting(binding.Rulebook(day.library, "STATUTE"))
    day.test.fails("a log of other rules", "OTHER_RULEBOOK", statute.apply, day.meeting.log)


def settle(day):
    """3 000 kr for each who met, members (GODT-14.5a) and substitutes (GODT-5.1); the mayor is paid by the year."""
    schedule = binding.Schedule(day.rules, day.library.date(2024, 7, 1), day.library.date(2024, 12, 31))
    settlement = binding.Settlement(schedule, day.city)
    settlement.add_meeting(day.meeting)
    day.test.fails("the same meeting twice", "DUPLICATE", settlement.add_meeting, day.meeting)
    answer, total = settlement.result()
    fee = day.library.find("PAY", "MEETING_FEE")
    fees = {one.person: one.amount for one in settlement.lines() if one.kind == fee}
    day.same("answer", answer, "DONE")
    day.same("who is paid a fee, and how much", fees, {person: FEE for person in hall(day) if person != MAYOR})
    day.same("the total", total, sum(one.amount for one in settlement.lines()))
    paid = [day.event("PAID", day.at(0, 23), PERSON=3, ORGAN="BYSTYRE", PAY="MEETING_FEE", AMOUNT=FEE)]
    day.same("paid already", settlement.apply(paid), "DONE")
    day.same("only the difference is left", settlement.result()[1], total - FEE)


def main():
    test = Test()
    day = Day(test, binding.Library(sys.argv[1], sys.argv[2]))
    for step in (number, register, prepare, late_item, roll_call, recusal, minutes, replay, settle):
        step(day)
    meeting = day.meeting
    del day
    gc.collect()  # the rulebook and the register are let go of; the meeting keeps what it needs
    test.same("the meeting lives on", meeting.get("MEMBERS"), 67)
    print(f"{test.checked} checked, {test.faults} faults")
    sys.exit(1 if test.faults or not test.checked else 0)


if __name__ == "__main__":
    main()
