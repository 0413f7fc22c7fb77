#!/usr/bin/env python3
"""Who sits, who presides, who may vote, what a vote leads to: a slow reading of the regulations in Python, and walks of
events by Hypothesis on which trondgov_meeting_apply is compared with it after every event.

usage: meeting_model.py CDEF LIBRARY    prints what was compared; exit status 1 if something differs or nothing was

TRONDGOV_TEST_WALKS: walks of each organ (150); TRONDGOV_TEST_SEED: other walks than the fixed ones; TRONDGOV_TEST_ORGAN:
one organ only.

Read from: reglement for bystyret 3.5-3.7, 5.1-5.3, 5.7-5.12 and 6.3-6.6; bystyreutvalgene 5.8, 5.9 and 7.1; eldrerådet
9-11; klageutvalget 3.1 and 3.3; byrådet 4; kommuneloven 7-1, 7-8, 7-10, 8-1, 11-2, 11-3 and 11-9; forvaltningsloven 8.
"""
import collections
import os
import pathlib
import random
import sys
import time
from fractions import Fraction

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "ffi"))
import binding  # noqa: E402

try:
    from hypothesis import HealthCheck, Phase, given, seed, settings, strategies as st
except ImportError:
    sys.exit("Debian's python3-hypothesis is needed")

Organ = collections.namedtuple("Organ", "members lists leader deputy member substitutes council_rules ordered quorum late")
HALF, THIRD, TWO_THIRDS = Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)


def half_vote(organ, present, cast):
    """Bystyret 5.1, kommuneloven 11-9: half of the members are present and have voted."""
    return Fraction(min(present, cast), organ.members) >= HALF


def half_present(organ, present, _):
    """Byrådet 4: half of the members are present."""
    return Fraction(present, organ.members) >= HALF


def at_least(number):
    """Eldrerådet 11, klageutvalget 3.3: a number of members is present."""
    return lambda organ, present, _: present >= number


# council_rules: bystyret's own (the committees by 5.8 and 7.1). late: of what a third can stop a late case.
ORGANS = {
    "BYSTYRE": Organ(67, (20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1), "ORDFORER", "VARAORDFORER", "MEDLEM", 2, True, True,
                     half_vote, "members"),
    "OPPVEKST_OG_KULTUR": Organ(11, (4, 4, 2, 1), "LEDER", "NESTLEDER", "MEDLEM", 2, True, True, half_vote, "members"),
    "ELDRERAAD": Organ(9, (3, 3, 2, 1), "LEDER", "NESTLEDER", "MEDLEM", 2, False, True, at_least(5), "present"),
    "KLAGEUTVALG": Organ(7, (3, 2, 2), "LEDER", "NESTLEDER", "MEDLEM", 2, False, False, at_least(3), "present"),
    "BYRAAD": Organ(8, (4, 2, 2), "BYRAADSLEDER", "NESTLEDER", "BYRAAD", 0, False, False, half_present, "present"),
}
OBSERVER = 5001
LISTED, DEBATE, CALLED, DECIDED, POSTPONED = "LISTED", "DEBATE", "VOTING_CALLED", "DECIDED", "POSTPONED"
IN_DEBATE = {"ORDER", "POSTPONEMENT", "CLOSURE", "TRIAL", "ELIGIBILITY"}
ON_PROPOSAL = {"ORDINARY", "ELECTION", "APPOINTMENT"}


class No(Exception):
    """Not lawful, or not possible: the library answers REFUSED or gives a status."""


class Case:
    def __init__(self, late=False, documents=True):
        self.state, self.late, self.documents = LISTED, late, documents
        self.objectors, self.counted = set(), 0
        self.debate_closed = False
        self.questions = {}  # person -> None, or whether disqualified
        self.out = set()
        self.chairs = set()  # have presided over it and handed the chair over
        self.electorate = None
        self.postpone = 0
        self.results, self.unfit = [], False


class Proposal:
    def __init__(self, case, mover):
        self.case, self.mover, self.state, self.rounds = case, mover, "OPEN", 0


class Vote:
    def __init__(self, matter, proposal, person, case, electorate):
        self.matter, self.proposal, self.person, self.case = matter, proposal, person, case
        self.electorate, self.cast, self.result, self.tacit = electorate, {}, None, False

    def tally(self):
        if self.tacit:
            return len(self.electorate), self.consented, 0, 0
        count = collections.Counter(self.cast.values())
        return len(self.electorate), count["FOR"], count["AGAINST"], count["BLANK"]

    def equal(self):
        _, in_favour, against, _ = self.tally()
        return in_favour == against


class Model:
    """A meeting. Each event is a method that raises No before it changes anything, or changes it and says the answer."""

    def __init__(self, organ, constituting=False):
        self.organ, self.constituting = organ, constituting
        self.lists, self.list_of, self.members = {}, {}, []
        self.hall, self.resting, self.sitting = set(), set(), {}
        self.cases, self.order, self.proposals, self.votes = {}, [], {}, {}
        self.opened = self.closed = False
        self.in_hand = self.ballot = None
        self.presiding = self.case_chair = None
        self.leader = self.deputy = None
        self.order_votes = self.postponements = 0
        self.moved_first = None

    # --- who sits where: 3.6, 3.7, kommuneloven 7-10

    def seat(self, person, party, rank):
        self.lists.setdefault(party, []).append((rank, len(self.list_of), person))
        self.list_of[person] = party
        if not rank:
            self.members.append(person)
        self.sitting.setdefault(party, [])

    def seats(self, party):
        return sum(1 for rank, _, _ in self.lists[party] if not rank)

    def case(self):
        return self.cases.get(self.in_hand)

    def takes_part(self, person):
        return (person in self.hall and person not in self.resting
                and not (self.in_hand and person in self.case().out))

    def settle(self):
        for party, listed in self.lists.items():
            ready = [person for _, _, person in sorted(listed) if self.takes_part(person)]
            if not self.in_hand:  # members first, then substitutes by rank
                self.sitting[party] = ready[:self.seats(party)]
                continue
            stay = [person for person in self.sitting[party] if self.takes_part(person)]
            if self.case().state != CALLED:  # 3.7: where the group is not at full strength
                free = self.seats(party) - len(stay)
                stay += [person for person in ready if person not in stay][:free]
            self.sitting[party] = stay
        chair = self.case_chair if self.case_chair is not None else self.presiding
        if chair is not None and chair not in self.seated():  # 5.1: has forfall until somebody presides
            if self.case_chair is not None:
                self.case_chair = 0
            elif self.in_hand and chair in self.case().out:
                self.case_chair = 0
            else:
                self.presiding = 0

    def seated(self):
        return {person for sitting in self.sitting.values() for person in sitting}

    # --- who presides: 5.1, 5.7, kommuneloven 11-2

    def chair(self):
        return (self.case_chair if self.case_chair is not None else self.presiding) or None

    def may_preside(self, person, hand_over):
        """The leader, else the deputy, else one who is elected; hand_over: the chair wants to join the debate."""
        if person not in self.seated():
            return False
        if self.organ.council_rules and self.in_hand and person in self.case().chairs:  # 5.7: until the case is decided
            return False
        first = [self.leader, self.deputy]
        before = first[:first.index(person)] if person in first else first
        for other in before:
            hands_over = other == self.chair() or self.in_hand and other in self.case().chairs
            if other in self.seated() and not (hands_over and (hand_over or person == self.deputy)):
                return False
        return True

    def need_open(self):
        if not self.opened or self.closed or self.chair() is None:
            raise No

    def need_in_hand(self, item):
        self.need_open()
        if item not in self.cases or item != self.in_hand:
            raise No

    def MEETING_OPENED(self, person, item, value, code):
        if self.opened or person not in self.seated():
            raise No
        if person != self.leader and (self.leader in self.seated()
                                      or person != self.deputy and self.deputy in self.seated()):
            raise No
        self.opened, self.presiding = True, person
        return "DONE"

    def CHAIR_TAKEN(self, person, item, value, code):
        if not self.opened or self.closed or item and item != self.in_hand or not self.may_preside(person, bool(item)):
            raise No
        if item:
            if self.chair() not in (None, person):
                self.case().chairs.add(self.chair())
            self.case_chair = person
        else:
            self.presiding, self.case_chair = person, None
        return "DONE"

    def ARRIVED(self, person, item, value, code):
        if self.closed or person in self.hall:
            raise No
        self.hall.add(person)
        self.settle()
        return "DONE"

    def LEFT(self, person, item, value, code):
        if self.closed or person not in self.hall:
            raise No
        self.hall.discard(person)
        self.settle()
        return "DONE"

    # --- the cases: 5.2, 5.3, kommuneloven 11-3

    def vetoed(self, case):
        objectors = case.objectors & self.seated()
        count = len(objectors) + case.counted
        present = len(self.seated())
        if self.chair() in objectors:
            return case.late or not case.documents
        of = {"members": self.organ.members, "present": present}
        return bool(case.late and count >= of[self.organ.late] * THIRD
                    or not case.documents and count >= present * THIRD)

    def LATE_CASE(self, person, item, value, code):
        if self.closed or item in self.cases:
            raise No
        self.cases[item] = Case(late=True)
        return "DONE"

    def OBJECTED(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if case is None or case.state != LISTED or person in case.objectors or person and person not in self.seated():
            raise No
        if person:
            case.objectors.add(person)
        else:
            case.counted += value
        return "DONE"

    def CASE_TAKEN_UP(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if self.in_hand or self.ballot or case is None or case.state != LISTED or self.vetoed(case):
            raise No
        if self.organ.ordered and item in self.order:
            before = self.order[:self.order.index(item)]
            if any(self.cases[one].state == LISTED and not self.vetoed(self.cases[one]) for one in before):
                raise No
        elif self.organ.ordered and self.waits_for(item):
            raise No
        self.in_hand, case.state = item, DEBATE
        self.settle()
        return "DONE"

    def waits_for(self, item):
        """5.2: the case that the council has voted to take next goes before one that is not on the agenda."""
        moved = self.cases.get(self.moved_first)
        return moved is not None and self.moved_first != item and moved.state == LISTED and not self.vetoed(moved)

    def ORDER_CHANGED(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if case is None or case.state != LISTED or self.organ.ordered and not self.order_votes:
            raise No
        self.order_votes = 0
        if item in self.order:
            self.order.remove(item)
        self.order.insert(0, item)
        self.moved_first = item
        return "DONE"

    def finish(self, state):
        self.case().state = state
        self.case().out.clear()
        if self.case_chair is not None:
            self.case_chair = None
        self.in_hand = None
        self.settle()

    def CASE_POSTPONED(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if case is None or self.ballot or case.state not in (LISTED, DEBATE, CALLED):
            raise No
        if case.postpone:
            case.postpone = 0
        elif self.postponements and item != self.in_hand:  # voted on between the cases: of one that waits
            self.postponements = 0
        else:
            raise No
        if item == self.in_hand:
            self.finish(POSTPONED)
        else:
            case.state = POSTPONED
        return "DONE"

    def CASE_CLOSED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if self.ballot or None in case.questions.values():
            raise No
        if any(one.case == item and one.state == "OPEN" for one in self.proposals.values()):
            raise No
        self.finish(DECIDED)
        return "DONE"

    def MEETING_CLOSED(self, person, item, value, code):
        self.need_open()
        if self.in_hand or self.ballot:
            raise No
        self.closed = True
        return "DONE"

    # --- eligibility: 6.3-6.6, forvaltningsloven 8

    def ELIGIBILITY_QUESTIONED(self, person, item, value, code):
        self.need_in_hand(item)
        if self.case().questions.get(person, "none") is None:
            raise No
        self.case().questions[person] = None
        return "DONE"

    def WITHDREW(self, person, item, value, code):
        self.need_in_hand(item)
        if person in self.case().out or person not in self.hall:
            raise No
        if self.case().state == CALLED and self.organ.council_rules:  # 5.10
            raise No
        self.case().out.add(person)
        self.settle()
        return "DONE"

    def RETURNED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if person not in case.out or case.questions.get(person) is not False or None in case.questions.values():
            raise No
        case.out.discard(person)
        party = self.list_of.get(person)
        if party and self.takes_part(person) and case.state != CALLED:  # 6.5: it was for the question only
            stay = sorted(entry for entry in self.lists[party] if entry[2] in {*self.sitting[party], person})
            self.sitting[party] = [one for _, _, one in stay[:self.seats(party)]]
        self.settle()
        return "DONE"

    # --- debate and votes: 5.8-5.12, kommuneloven 8-1 and 11-9

    def PROPOSAL_PUT(self, person, item, value, code):
        self.need_in_hand(value)
        if item in self.proposals or person not in self.seated():  # 5.9, kommuneloven 8-1
            raise No
        if self.organ.council_rules and (self.case().debate_closed or self.case().state == CALLED):
            raise No
        self.proposals[item] = Proposal(value, person)
        return "DONE"

    def PROPOSAL_WITHDRAWN(self, person, item, value, code):
        self.need_open()
        one = self.proposals.get(item)
        if one is None or one.state != "OPEN" or one.rounds or one.mover != person or self.ballot_on(item) or one.case != self.in_hand:
            raise No
        one.state = "WITHDRAWN"
        return "DONE"

    def ballot_on(self, proposal):
        return self.ballot is not None and self.votes[self.ballot].proposal == proposal

    def DEBATE_CLOSED(self, person, item, value, code):
        self.need_in_hand(item)
        if self.case().debate_closed or self.case().state == CALLED:
            raise No
        self.case().debate_closed = True
        return "DONE"

    def VOTING_CALLED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if case.state == CALLED or self.ballot or None in case.questions.values():
            raise No
        case.state, case.debate_closed, case.electorate = CALLED, True, frozenset(self.seated())
        return "DONE"

    def ballot_may_open(self, person, item, value, code):
        self.need_open()
        if self.ballot or item in self.votes:
            raise No
        case = self.case()
        if code == "ELIGIBILITY":
            if not case or person not in case.questions or case.questions[person] is not None:
                raise No
            if self.seated() & set(case.questions):  # 6.5: all who are questioned withdraw from every vote
                raise No
        elif code in ON_PROPOSAL or value:
            one = self.proposals.get(value)
            if one is None or not case or one.case != self.in_hand or one.state != "OPEN":
                raise No
        if code in ("CLOSURE", "TRIAL") and not case:
            raise No
        if code not in IN_DEBATE and self.organ.council_rules and (not case or case.state != CALLED):  # 5.10
            raise No
        if case and case.state == CALLED:  # 5.10: who was there must vote; kommuneloven 11-2: who left is not there to
            return case.electorate - case.out if self.organ.council_rules else (case.electorate - case.out) & self.hall
        return frozenset(self.seated())

    def BALLOT_OPENED(self, person, item, value, code):
        electorate = self.ballot_may_open(person, item, value, code)
        self.votes[item] = Vote(code, value, person, self.in_hand, electorate)
        self.ballot = item
        return "DONE"

    def may_vote(self, person):
        """Who sat at the call, and still is there."""
        vote = self.votes[self.ballot]
        return (person in vote.electorate and person in self.hall
                and not (self.in_hand and person in self.case().out) and person not in vote.cast)

    def several_questioned(self):
        """Forvaltningsloven 8 second paragraph: they may vote on each other where too few are left without them."""
        return (bool(self.in_hand) and len(self.case().questions) > 1
                and bool(set(self.case().questions) & self.seated()))

    def VOTE_CAST(self, person, item, value, code):
        self.need_open()
        if item != self.ballot or not self.ballot or not self.may_vote(person):
            raise No
        vote = self.votes[item]
        if code == "BLANK" and vote.matter not in ("ELECTION", "APPOINTMENT"):  # 5.10, kommuneloven 8-1
            raise No
        vote.cast[person] = code
        return "DONE"

    def leads_to(self, vote):
        present, in_favour, against, blank = vote.tally()
        cast = in_favour + against + blank
        if not self.organ.quorum(self.organ, present, cast):
            return "NO_QUORUM"
        if self.constituting and Fraction(present, self.organ.members) < TWO_THIRDS:  # 5.1, kommuneloven 7-1
            return "NO_QUORUM"
        if vote.matter == "CLOSURE" and self.organ.council_rules:  # 5.8
            return "CARRIED" if Fraction(in_favour, cast) >= TWO_THIRDS else "REJECTED"
        if vote.matter == "ELECTION":  # kommuneloven 7-8: more than half, a new vote, then the lot
            first = not self.proposals[vote.proposal].rounds
            if first and max(in_favour, against) <= cast * HALF:
                return "NEEDS_NEW_ROUND"
            if in_favour == against:
                return "NEEDS_LOT"
        if in_favour != against:
            return "CARRIED" if in_favour > against else "REJECTED"
        chair = "FOR" if vote.tacit else vote.cast.get(self.chair())
        return {"FOR": "CARRIED", "AGAINST": "REJECTED"}.get(chair, "NEEDS_CHAIR_VOTE")  # 5.12

    def decided(self, vote, answer):
        case = self.cases.get(vote.case)
        vote.result = answer
        self.ballot = None
        if vote.matter in ON_PROPOSAL:
            one = self.proposals[vote.proposal]
            if answer in ("CARRIED", "REJECTED"):
                case.results.append(answer)
                one.state = answer
                if answer == "CARRIED":
                    for other in self.proposals.values():
                        if other.case == vote.case and other.state == "OPEN":
                            other.state = "FALLEN"
            elif answer == "NO_QUORUM":
                case.unfit = True
                self.finish(POSTPONED)
            else:
                one.rounds += 1
        elif vote.matter == "ELIGIBILITY" and answer in ("CARRIED", "REJECTED"):
            case.questions[vote.person] = answer == "CARRIED"
        elif answer == "CARRIED":
            if vote.matter == "CLOSURE":
                case.debate_closed = True
            elif vote.matter == "ORDER":
                self.order_votes = 1
            elif vote.matter == "POSTPONEMENT" and case:
                case.postpone = 1
            elif vote.matter == "POSTPONEMENT":
                self.postponements = 1
        return answer

    def BALLOT_CLOSED(self, person, item, value, code):
        self.need_open()
        if item != self.ballot or not self.ballot:
            raise No
        answer = self.leads_to(self.votes[item])
        if answer == "NEEDS_CHAIR_VOTE":
            return answer
        return self.decided(self.votes[item], answer)

    def TACIT_CONSENT(self, person, item, value, code):
        """5.12 a: everybody who is there counts as in favour."""
        electorate = self.ballot_may_open(person, item, value, code)
        vote = Vote(code, value, person, self.in_hand, electorate)
        vote.tacit, vote.consented = True, len(electorate & self.hall)
        self.votes[item] = vote
        return self.decided(vote, self.leads_to(vote))

    def apply(self, kind, person=0, item=0, value=0, code=None):
        try:
            return getattr(self, kind)(person, item, value, code)
        except No:
            return "REFUSED"


# --- the library, and the comparison

FAMILY = {"LATE_CASE": "MATTER", "CASE_LISTED": "MATTER", "BALLOT_OPENED": "MATTER", "TACIT_CONSENT": "MATTER",
          "VOTE_CAST": "CHOICE", "PROPOSAL_PUT": "PROPOSAL", "ELIGIBILITY_QUESTIONED": "GROUND",
          "ABSENCE_REPORTED": "GROUND", "MEETING": "MEETING"}
NOTICE = 15  # time, place, cases, documents
CHECK = 1
STATS = collections.Counter()


class Differs(AssertionError):
    """The library and the model differ in `what`."""

    def __init__(self, hall, what, found, expected):
        super().__init__(what)
        self.hall, self.what, self.found, self.expected = hall, what, found, expected

    def again(self, steps):
        """What differs when only these steps are taken; None where nothing does, or something else."""
        hall = Hall(self.hall.name, self.hall.constituting)
        hall.prepare(*self.hall.prepared)
        try:
            for one in steps:
                if silent(hall, *one):
                    return None
                hall.step(*one)
            if "replay" in self.what or "minutes" in self.what:
                hall.replay()
        except Differs as fault:
            return fault if fault.what == self.what and fault.hall.stepped[-1][0] == self.hall.stepped[-1][0] else None
        return None

    def shortest(self):
        """The same difference with every step left out that it does without."""
        fault, size = self, len(self.hall.stepped)
        while size:
            at = 0
            while at < len(fault.hall.stepped):
                less = fault.again(fault.hall.stepped[:at] + fault.hall.stepped[at + size:])
                fault, at = (less, at) if less else (fault, at + size)
            size //= 2
        return fault

    def __str__(self):
        late, resting, absent = self.hall.prepared
        told = "\n".join("  " + " ".join(str(part) for part in one if part is not None) for one in self.hall.stepped)
        return (f"{self.hall.name}: {self.what}: library {self.found}, model {self.expected}; documents late of "
                f"{late}, resting {resting}, absent {absent}\n{told}")


class Hall:
    """The library's meeting, with the model beside it."""

    library = rules = day = None

    @classmethod
    def load(cls, declarations, shared):
        cls.library = binding.Library(declarations, shared)
        cls.rules = binding.Rulebook(cls.library)
        cls.day = cls.library.date(2025, 4, 24)
        cls.codes = {}
        cls.event = cls.library.ffi.new("trondgov_event *")
        cls.answer = cls.library.ffi.new("trondgov_answer *")
        cls.index = cls.library.ffi.new("size_t *")
        cls.fields = {name: cls.library.find("FIELD", name) for name in
                      ("PRESENT", "CHAIR", "CASE", "DIGEST", "EVENTS", "PERSON")}
        cls.tally = cls.library.ffi.new("trondgov_tally *")
        cls.members = cls.library.ffi.new("trondgov_member const *[128]")

    @classmethod
    def code(cls, family, name):
        if (family, name) not in cls.codes:
            cls.codes[family, name] = cls.library.find(family, name)
        return cls.codes[family, name]

    def __init__(self, name, constituting):
        self.name, self.organ, self.constituting = name, ORGANS[name], constituting
        self.model = Model(self.organ, constituting)
        self.meeting = binding.Meeting(self.rules)
        self.at = (self.day - 30) * 86400
        self.told = []
        self.send("MEETING", item=55, value=self.day, code="CONSTITUTING" if constituting else "ORDINARY",
                  organ=self.code("ORGAN", name))

    def send(self, kind, person=0, item=0, value=0, code=None, role=None, organ=0, flags=0):
        """The library's answer; the name of the status where it has none."""
        one, null = self.event, self.library.ffi.NULL
        one.at, one.person, one.item, one.value, one.organ = self.at, person, item, value, organ
        one.kind = self.code("EVENT", kind)
        one.code = self.code(FAMILY[kind], code) if code else 0
        one.role = self.code("ROLE", role) if role else 0
        status = self.library.call("meeting_apply", self.meeting.ptr, one, 1, flags, self.answer, self.index, null)
        if not flags:
            self.at += 1
            self.told.append((kind, person, item, value, code or role or ""))
        return self.library.name(self.answer[0]) if status == self.library.OK else "!" + self.library.name(status)

    def get(self, field):
        value = self.library.call("meeting_get", self.meeting.ptr, self.fields[field])
        return None if value == self.library.NOTHING else value

    def seated(self):
        count = self.library.call("meeting_members", self.meeting.ptr, 0, 0, self.members, 128)
        person = self.fields["PERSON"]
        return {self.library.call("member_get", self.members[i], person) for i in range(count)}

    def prepare(self, late_documents, resting, absent):
        organ, model = self.organ, self.model
        self.prepared = late_documents, resting, absent
        self.stepped = []
        person = 0
        for party, seats in enumerate(organ.lists, 1):
            for _ in range(seats):
                person += 1
                role = {1: organ.leader, 2: organ.deputy}.get(person, organ.member)
                self.must("SEAT", person, party, 0, role=role)
                model.seat(person, party, 0)
            for rank in range(1, organ.substitutes + 1):
                self.must("SEAT", 100 * party + rank, party, rank, role="VARAMEDLEM")
                model.seat(100 * party + rank, party, rank)
        model.leader, model.deputy = 1, 2
        for one in model.list_of:
            self.must("GROUP", one, model.list_of[one])
        self.must("SEAT", OBSERVER, role="OBSERVATOR")
        for one in resting:
            self.must("SEAT_RESTS", one)
            model.resting.add(one)
        for case in (1, 2, 3):
            self.must("CASE_LISTED", 0, case, code="ORDINARY")
            model.cases[case] = Case(documents=case not in late_documents)
            model.order.append(case)
            if late_documents and case not in late_documents:
                self.must("DOCUMENTS_SENT", 0, case)
        self.at = (self.day - 12) * 86400
        self.must("NOTICE_SENT", value=NOTICE & ~8 if late_documents else NOTICE)
        self.at = (self.day - 6) * 86400
        for one in absent:
            self.must("ABSENCE_REPORTED", one, code="ILLNESS")
        self.at = self.day * 86400 + 36000

    def must(self, kind, *args, **named):
        answer = self.send(kind, *args, **named)
        assert answer == "DONE", (kind, args, named, answer)

    def step(self, kind, person=0, item=0, value=0, code=None):
        before = self.get("DIGEST"), self.get("EVENTS")
        self.stepped.append((kind, person, item, value, code))
        found = self.send(kind, person, item, value, code)
        expected = self.model.apply(kind, person, item, value, code)
        STATS["events"] += 1
        STATS[kind, expected] += 1
        self.same("answer", "REFUSED" if found.startswith("!") else found, expected)
        if found.startswith("!") or found in ("REFUSED", "NEEDS_CHAIR_VOTE"):
            self.same("digest and events of what is refused", (self.get("DIGEST"), self.get("EVENTS")), before)
        model = self.model
        self.same("who sits", self.seated(), model.seated())
        self.same("PRESENT", self.get("PRESENT"), len(model.seated()))
        self.same("CHAIR", self.get("CHAIR"), model.chair() if model.opened and not model.closed else self.get("CHAIR"))
        self.same("CASE", self.get("CASE"), model.in_hand)
        if item in model.votes and kind in ("BALLOT_CLOSED", "TACIT_CONSENT", "VOTE_CAST"):
            vote = self.library.call("meeting_vote", self.meeting.ptr, item)
            self.library.check(self.library.call("vote_tally", vote, 0, self.tally))
            tally = self.tally
            self.same("tally", (tally.present, tally.in_favour, tally.against, tally.blank), model.votes[item].tally())
        if kind != "VOTE_CAST" and model.ballot and model.chair():
            may = {one for one in [*model.list_of, OBSERVER]
                   if self.send("VOTE_CAST", one, model.ballot, 0, "FOR", flags=CHECK) == "DONE"}
            self.same("who may vote", may, {one for one in model.list_of if model.may_vote(one)})
        return expected

    def same(self, what, found, expected):
        STATS["compared"] += 1
        if found != expected:
            raise Differs(self, what, found, expected)

    def replay(self):
        again = binding.Meeting(self.rules)
        log = self.meeting.log
        again.apply(log)
        self.same("digest of the replay", again.get("DIGEST"), self.get("DIGEST"))
        entries = []
        for one in (self.meeting, again):
            listed = self.library.array("minutes_entries", "trondgov_entry[]", one.minutes().ptr)
            entries.append(bytes(self.library.ffi.buffer(listed)))
        self.same("minutes of the replay", entries[1], entries[0])
        told = {one.item: self.library.name(one.answer) if one.answer else None
                for one in self.meeting.minutes().entries("DECISION")}
        self.same("decisions in the minutes", told, {
            item: "NO_QUORUM" if case.unfit else None if case.state == POSTPONED else
            "CARRIED" if "CARRIED" in case.results else "REJECTED" if case.results else "DONE"
            for item, case in self.model.cases.items() if case.state in (DECIDED, POSTPONED)})


# --- the walks

class Dice:
    """One number of Hypothesis for each rule, so that walks are long; from it whatever the rule draws."""

    def __init__(self, number):
        self.number, self.random = number, random.Random(number)

    def __repr__(self):
        return f"Dice({self.number})"

    def draw(self, of):
        return of(self.random)


class any_:
    @staticmethod
    def integers(first, last):
        return lambda dice: dice.randint(first, last)

    @staticmethod
    def booleans():
        return lambda dice: dice.random() < 0.5

    @staticmethod
    def sampled_from(what):
        return lambda dice: dice.choice(list(what))

    @staticmethod
    def some(what, most):
        return lambda dice: dice.sample(list(what), min(len(what), dice.randint(0, most)))


DICE = st.integers(0, 2**32 - 1).map(Dice)
STEPS = 40


RULES = ["nothing"]


def rule(step):
    RULES.append(step.__name__)
    return step


class Walk:
    organ_name = None

    def __init__(self, data):
        organ = ORGANS[self.organ_name]
        self.fresh = 1000
        self.hall = hall = Hall(self.organ_name, self.organ_name == "BYSTYRE" and not data.draw(any_.integers(0, 7)))
        persons = range(1, organ.members + 1)
        some = any_.some(persons, organ.members // 4)
        hall.prepare(data.draw(any_.sampled_from([(), (), (2,), (1, 3)])), data.draw(any_.sampled_from([(), (), (5,)])),
                     sorted(data.draw(some)))
        away = set(data.draw(some if data.draw(any_.booleans()) else any_.some(persons, 1)))
        if data.draw(any_.integers(0, 3)):
            away -= {1}
        for one in range(1, organ.members + 1):
            if one not in away:
                hall.step("ARRIVED", one)
        self.listed = sorted(hall.model.list_of)
        substitutes = [one for one in self.listed if one > 100]
        for one in data.draw(any_.some(substitutes, 4)):
            hall.step("ARRIVED", one)
        hall.step("ARRIVED", OBSERVER)
        for one in (data.draw(any_.sampled_from(self.listed)), 3, 2, 1):
            if not hall.model.opened:
                self.go("MEETING_OPENED", one)

    def new(self):
        self.fresh += 1
        return self.fresh

    def go(self, kind, *args):
        """Applies the event, unless it leads where the texts say nothing."""
        if not silent(self.hall, kind, *args):
            return self.hall.step(kind, *args)
        return None

    def somebody(self, data):
        model = self.hall.model
        groups = [sorted(model.seated())] * 4 + [[1, 2], self.listed, [OBSERVER], sorted(model.hall)]
        return data.draw(any_.sampled_from(data.draw(any_.sampled_from([one for one in groups if one]))))

    def some_case(self, data):
        model = self.hall.model
        return data.draw(any_.sampled_from([model.in_hand or 1, *sorted(model.cases), 1, 2, 3]))

    @rule
    def movement(self, data):
        model = self.hall.model
        one = data.draw(any_.sampled_from(self.listed + [1, 2]))
        self.go("LEFT" if one in model.hall else "ARRIVED", one)

    @rule
    def chair(self, data):
        self.go("CHAIR_TAKEN", self.somebody(data), data.draw(any_.sampled_from([0, self.hall.model.in_hand or 0])))

    @rule
    def new_chair(self, data):
        if not (self.hall.model.opened and not self.hall.model.chair()):
            return
        for one in data.draw(any_.some([1, 2, 3], 3)):
            self.go("CHAIR_TAKEN", one, data.draw(any_.sampled_from([0, self.hall.model.in_hand or 0])))

    @rule
    def take_up(self, data):
        if not (not self.hall.model.in_hand):
            return
        model = self.hall.model
        waiting = [one for one in sorted(model.cases) if model.cases[one].state == LISTED] or [1]
        self.go("CASE_TAKEN_UP", 0, data.draw(any_.sampled_from(waiting[:1] * 3 + waiting)))

    @rule
    def late_case(self, data):
        if len(self.hall.model.cases) < 8:
            self.go("LATE_CASE", 0, self.new(), 0, "ORDINARY")

    @rule
    def objection(self, data):
        model = self.hall.model
        case = data.draw(any_.sampled_from([max(model.cases), self.some_case(data)]))
        if data.draw(any_.booleans()):
            for one in data.draw(any_.some(self.listed, 5)):
                self.go("OBJECTED", one, case)
        else:
            most = len(model.seated()) // 3 + 2
            self.go("OBJECTED", 0, case, data.draw(any_.integers(1, most)))
        self.go("CASE_TAKEN_UP", 0, case)

    @rule
    def eligibility(self, data):
        """Asked, withdrew, decided, returned: all of it or a part, one person or two."""
        model, case = self.hall.model, self.hall.model.in_hand or 1
        asked = data.draw(any_.some(sorted(model.seated()), 2))
        for one in asked:
            self.go("ELIGIBILITY_QUESTIONED", one, case, 0, "RELATIVE")
        for one in asked:
            if data.draw(any_.integers(0, 5)):
                self.go("WITHDREW", one, case)
        if not model.chair():
            self.new_chair_now(data)
        for one in asked:
            vote = self.new()
            self.go("BALLOT_OPENED", one, vote, 0, "ELIGIBILITY")
            if model.ballot == vote:
                self.roll(data)
            self.go("RETURNED", one, case)
        for one in asked:
            self.go("RETURNED", one, case)

    def new_chair_now(self, data):
        for one in (2, 1, 3, 4):
            if not self.hall.model.chair():
                self.go("CHAIR_TAKEN", one, self.hall.model.in_hand or 0)

    @rule
    def withdrew(self, data):
        self.go(data.draw(any_.sampled_from(["WITHDREW", "RETURNED"])), self.somebody(data), self.some_case(data))

    @rule
    def proposal(self, data):
        self.go("PROPOSAL_PUT", self.somebody(data), self.new(), self.some_case(data), "MAIN")

    @rule
    def withdrawal(self, data):
        model = self.hall.model
        if model.proposals:
            item = data.draw(any_.sampled_from(sorted(model.proposals)))
            self.go("PROPOSAL_WITHDRAWN", data.draw(any_.sampled_from([model.proposals[item].mover, 4])), item)

    @rule
    def in_debate(self, data):
        self.go(data.draw(any_.sampled_from(["DEBATE_CLOSED", "VOTING_CALLED", "VOTING_CALLED", "CASE_CLOSED",
                                           "CASE_CLOSED", "CASE_POSTPONED"])), 0, self.some_case(data))

    @rule
    def other_order(self, data):
        self.go("ORDER_CHANGED", 0, self.some_case(data), 1)

    @rule
    def end(self, data):
        if not data.draw(any_.integers(0, 9)):
            self.go("MEETING_CLOSED")

    def open_proposal(self, data):
        model = self.hall.model
        mine = [one for one in sorted(model.proposals) if model.proposals[one].state == "OPEN"
                and model.proposals[one].case == model.in_hand]
        return data.draw(any_.sampled_from(mine * 3 + sorted(model.proposals))) if model.proposals else 0

    @rule
    def ballot(self, data):
        model = self.hall.model
        matter = data.draw(any_.sampled_from(["ORDINARY"] * 3 + ["ELECTION", "APPOINTMENT", "CLOSURE", "POSTPONEMENT",
                                            "TRIAL", "ORDER"]))
        item, proposal = self.new(), self.open_proposal(data) if matter in ON_PROPOSAL else 0
        if matter in ON_PROPOSAL and not proposal:
            return
        if data.draw(any_.integers(0, 3)):
            self.go("BALLOT_OPENED", 0, item, proposal, matter)
            if data.draw(any_.integers(0, 9)):
                self.roll(data)
        elif matter in ("ORDINARY", "POSTPONEMENT", "CLOSURE", "ORDER"):
            self.go("TACIT_CONSENT", 0, item, proposal, matter)
        if matter == "ORDER":
            self.go("ORDER_CHANGED", 0, self.some_case(data), 1)
        if matter == "POSTPONEMENT":
            self.go("CASE_POSTPONED", 0, self.some_case(data))

    @rule
    def roll(self, data):
        """Those who may vote do, near a tie or near the quorum as often as not; a few others try."""
        if not (self.hall.model.ballot):
            return
        model, ballot = self.hall.model, self.hall.model.ballot
        if not ballot or not model.chair():
            return
        vote = model.votes[ballot]
        may = [one for one in sorted(vote.electorate) if model.may_vote(one)]
        if model.chair() in may and data.draw(any_.booleans()):  # the chair last, if at all
            may.remove(model.chair())
        near = [len(may), len(may), len(may) - 1, (self.hall.organ.members + 1) // 2, data.draw(any_.integers(0, len(may)))]
        voting = may[:max(0, data.draw(any_.sampled_from(near)))]
        blank = data.draw(any_.sampled_from([0, 0, 0, 1, 3])) if vote.matter in ("ELECTION", "APPOINTMENT") else 0
        counted = max(0, len(voting) - blank)
        middle = [counted // 2, (counted + 1) // 2, counted * 2 // 3, -(-counted * 2 // 3), counted, 0]
        in_favour = data.draw(any_.sampled_from(middle))
        if data.draw(any_.booleans()):
            voting.reverse()
        for number, one in enumerate(voting):
            self.go("VOTE_CAST", one, ballot, 0,
                    "FOR" if number < in_favour else "AGAINST" if number < counted else "BLANK")
        if data.draw(any_.integers(0, 4)) == 0:
            self.go("VOTE_CAST", self.somebody(data), ballot, 0,
                    data.draw(any_.sampled_from(["FOR", "AGAINST", "BLANK"])))
        if data.draw(any_.integers(0, 7)) == 0:
            self.movement_now(data)
        if self.go("BALLOT_CLOSED", 0, ballot) == "NEEDS_CHAIR_VOTE":
            self.go("VOTE_CAST", model.chair(), ballot, 0, data.draw(any_.sampled_from(["FOR", "AGAINST"])))
            self.go("BALLOT_CLOSED", 0, ballot)

    def movement_now(self, data):
        one = data.draw(any_.sampled_from(self.listed))
        self.go("LEFT" if one in self.hall.model.hall else "ARRIVED", one)

    @rule
    def whole_case(self, data):
        """A case from beginning to end, so that walks get through the agenda."""
        model = self.hall.model
        if not model.in_hand:
            self.take_up(data)
        if not model.in_hand:
            return
        case, mover = model.in_hand, self.somebody(data)
        self.go("PROPOSAL_PUT", mover, self.new(), case, "MAIN")
        self.go("VOTING_CALLED", 0, case)
        for one in [one for one in sorted(model.proposals) if model.proposals[one].case == case]:
            if model.proposals[one].state == "OPEN" and model.in_hand == case:
                self.go("BALLOT_OPENED", 0, self.new(), one, data.draw(any_.sampled_from(["ORDINARY", "ELECTION"])))
                self.roll(data)
        if data.draw(any_.integers(0, 3)):
            self.go("CASE_CLOSED", 0, case)

    def nothing(self, data):
        """What Hypothesis puts in the place of steps that a fault does not need."""


def silent(hall, kind, person=0, item=0, value=0, code=None):
    """Where the texts say nothing: a vote in which nobody takes part for or against."""
    model = hall.model
    if kind == "BALLOT_CLOSED" and item == model.ballot and item:
        _, in_favour, against, _ = model.votes[item].tally()
        if not in_favour + against:
            return True
    if kind == "ELIGIBILITY_QUESTIONED" and (model.ballot or model.case() and model.case().state == CALLED):  # 6.6
        return True
    if kind == "OBJECTED" and item in model.cases:  # more than there are
        case = model.cases[item]
        if len(case.objectors) + case.counted + (value or 1) > len(model.seated()):
            return True
    if kind == "WITHDREW" and person not in model.hall or kind == "DEBATE_CLOSED" and model.case() and (
            model.case().debate_closed):
        return True
    if kind == "CASE_TAKEN_UP" and any(one.objectors - model.seated() for one in model.cases.values()):
        return True  # who objected and left
    if kind == "RETURNED" and model.in_hand and (
            model.case().state == CALLED or
            sum(1 for one in model.sitting.get(model.list_of.get(person), ()) if one > 100) > 1):
        return True  # which of two substitutes gives way
    if kind == "BALLOT_CLOSED" and item == model.ballot and item:  # equal votes, and the chair has none
        vote = model.votes[item]
        if model.chair() not in vote.electorate and model.leads_to(vote) == "NEEDS_CHAIR_VOTE":
            return True
    if kind in ("BALLOT_OPENED", "TACIT_CONSENT") and code in ON_PROPOSAL and value in model.proposals:
        if model.proposals[value].rounds:  # the next round is an event of its own, not modelled
            return True
    if code in ("CLOSURE", "TRIAL") and (not model.in_hand or not hall.organ.council_rules):  # 5.8, 5.11 alone know them
        return True
    if not hall.organ.council_rules:
        return silent_statute(model, kind, person, item, value) or code == "ELIGIBILITY" and model.several_questioned()
    return False


def silent_statute(model, kind, person, item, value):
    """The statute has no rule on the form: one case at a time, the end of a case, what is voted on when."""
    case = model.case()
    if kind in ("CASE_TAKEN_UP", "CASE_POSTPONED", "ORDER_CHANGED") and item in model.cases:
        if model.cases[item].state in (DECIDED, POSTPONED):
            return True
    if kind in ("CASE_TAKEN_UP", "MEETING_CLOSED"):
        return bool(model.in_hand or model.ballot)
    if kind == "CASE_CLOSED":
        return (item != model.in_hand or bool(model.ballot) or None in case.questions.values()
                or any(one.case == item and one.state == "OPEN" for one in model.proposals.values()))
    if kind == "PROPOSAL_PUT":
        return value != model.in_hand
    if kind == "PROPOSAL_WITHDRAWN":
        one = model.proposals.get(item)
        return one is not None and (one.mover != person or one.state != "OPEN" or model.ballot_on(item)
                                    or one.case != model.in_hand)
    if kind == "OBJECTED":
        return item not in model.cases or model.cases[item].state != LISTED
    if kind in ("VOTING_CALLED", "DEBATE_CLOSED", "WITHDREW", "RETURNED", "ELIGIBILITY_QUESTIONED"):
        return item != model.in_hand or kind == "VOTING_CALLED" and (
            bool(model.ballot) or None in case.questions.values())
    if kind in ("BALLOT_OPENED", "TACIT_CONSENT"):
        one = model.proposals.get(value)
        return bool(model.ballot) or bool(value) and (one is None or one.case != model.in_hand or one.state != "OPEN")
    return kind == "CASE_POSTPONED" and bool(model.ballot)


def walks_of(organ, number, chosen_seed):
    machine = type("Walk_" + organ, (Walk,), {"organ_name": organ})

    @settings(max_examples=number, deadline=None, database=None, print_blob=False, report_multiple_bugs=False,
              derandomize=chosen_seed is None, suppress_health_check=list(HealthCheck),
              phases=[Phase.generate, Phase.shrink])
    @given(DICE, st.lists(st.tuples(st.sampled_from(RULES), DICE), min_size=STEPS, max_size=STEPS))
    def walk(start, steps):
        STATS["walks"] += 1
        one = machine(start)
        for name, dice in steps:
            getattr(one, name)(dice)
        one.hall.replay()

    (walk if chosen_seed is None else seed(chosen_seed)(walk))()


def main():
    Hall.load(sys.argv[1], sys.argv[2])
    chosen_seed = int(os.environ["TRONDGOV_TEST_SEED"]) if "TRONDGOV_TEST_SEED" in os.environ else None
    start, failed = time.monotonic(), 0
    for name in ORGANS:
        if os.environ.get("TRONDGOV_TEST_ORGAN", name) != name:
            continue
        try:
            walks_of(name, int(os.environ.get("TRONDGOV_TEST_WALKS", "150")), chosen_seed)
        except Differs as fault:
            failed += 1
            print("FAULT:", fault.shortest())
    spent = time.monotonic() - start
    if os.environ.get("TRONDGOV_TEST_COUNTS"):
        for key in sorted((key for key in STATS if isinstance(key, tuple))):
            print(f"{STATS[key]:7} {' '.join(key)}")
    print(f"{STATS['walks']} walks, {STATS['events']} events, {STATS['compared']} comparisons, {failed} organs differ, "
          f"{spent:.1f} s, {STATS['walks'] / spent:.1f} walks a second")
    return 1 if failed or not STATS["compared"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main())
