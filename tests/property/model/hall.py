"""The library's meeting with the model beside it, and what is compared after every event."""
import collections
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "ffi"))
import binding  # noqa: E402

from .meeting import Model
from .organs import DECIDED, OBSERVER, ORGANS, POSTPONED, Case
from .silent import silent

FAMILY = {"LATE_CASE": "MATTER", "CASE_LISTED": "MATTER", "BALLOT_OPENED": "MATTER", "TACIT_CONSENT": "MATTER",
          "VOTE_CAST": "CHOICE", "PROPOSAL_PUT": "PROPOSAL", "ELIGIBILITY_QUESTIONED": "GROUND",
          "ABSENCE_REPORTED": "GROUND", "MEETING": "MEETING", "DOORS_CLOSED": "GROUND", "FLOOR_ASKED": "LIMIT",
          "FLOOR_GIVEN_UP": "LIMIT", "SPEECH_BEGUN": "LIMIT", "TIME_EXTENDED": "LIMIT", "RUNNING_PLAN": "LIMIT",
          "ELECTION_OPENED": "METHOD", "FACT_STATED": "FIELD", "JUDGED": "JUDGEMENT"}
NOTICE = 15  # time, place, cases, documents
CHECK = 1
CHANGES_NOTHING = {"REFUSED", "NEEDS_CHAIR_VOTE", "NEEDS_JUDGEMENT"}
MOVES_FLOOR = {"FLOOR_ASKED", "FLOOR_GIVEN_UP", "SPEECH_BEGUN", "SPEECH_ENDED", "LEFT", "WITHDREW", "RETURNED",
               "BALLOT_CLOSED", "DEBATE_CLOSED", "PROPOSAL_PUT", "ARRIVED", "BREAK"}
DECIDES = {"BALLOT_CLOSED", "TACIT_CONSENT", "ROUND_OPENED", "LOT_DRAWN", "PROPOSAL_WITHDRAWN"}
MOVES_DOORS = {"DOORS_CLOSED", "DOORS_OPENED", "FACT_STATED", "CASE_TAKEN_UP", "CASE_CLOSED", "CASE_POSTPONED"}
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
                if silent(hall.model, *one[1:]):
                    return None
                hall.at += one[0]
                hall.step(*one[1:])
            if any(word in self.what for word in ("replay", "minutes", "proposals and votes")):
                hall.replay()
        except Differs as fault:
            return fault if fault.what == self.what and fault.hall.stepped[-1][1] == self.hall.stepped[-1][1] else None
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
        told = "\n".join("  " + (f"{one[0]} s later: " if one[0] else "") + " ".join(
            str(part) for part in one[1:] if part is not None) for one in self.hall.stepped)
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
                      ("PRESENT", "CHAIR", "CASE", "DIGEST", "EVENTS", "PERSON", "AT")}
        cls.value = cls.library.ffi.new("int64_t *")
        cls.facts = cls.library.ffi.new("trondgov_fact[1]")
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
        self.waited, self.reached = 0, set()
        self.send("MEETING", item=55, value=self.day, code="CONSTITUTING" if constituting else "ORDINARY",
                  organ=self.code("ORGAN", name))

    def send(self, kind, person=0, item=0, value=0, code=None, role=None, organ=0, flags=0):
        """The library's answer; the name of the status where it has none."""
        one, null = self.event, self.library.ffi.NULL
        one.at, one.person, one.item, one.organ = self.at, person, item, organ
        one.value = self.code("CHOICE", value) if isinstance(value, str) else value
        one.kind = self.code("EVENT", kind)
        one.code = self.code(FAMILY[kind], code) if code else 0
        one.role = self.code("ROLE", role) if role else 0
        status = self.library.call("meeting_apply", self.meeting.ptr, one, 1, flags, self.answer, self.index, null)
        if not flags:
            self.at += 1
        return self.library.name(self.answer[0]) if status == self.library.OK else "!" + self.library.name(status)

    def ask(self, question, **facts):
        """The answer and the value; None where there is none."""
        for i, (field, fact) in enumerate(facts.items()):
            self.facts[i].field, self.facts[i].value = self.fields[field], fact
        self.library.check(self.library.call("meeting_ask", self.meeting.ptr, self.code("QUESTION", question),
                                             self.facts, len(facts), self.answer, self.value, self.library.ffi.NULL))
        return self.library.name(self.answer[0]), None if self.value[0] == self.library.NOTHING else self.value[0]

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

    def step(self, kind, person=0, item=0, value=0, code=None, role=None):
        before = self.get("DIGEST"), self.get("EVENTS")
        self.stepped.append((self.waited, kind, person, item, value, code, role))
        self.waited, self.model.now = 0, self.at
        found = self.send(kind, person, item, value, code, role)
        expected = self.model.apply(kind, person, item, value, code, role)
        STATS["events"] += 1
        matter = [self.model.votes[item].matter] if kind == "BALLOT_CLOSED" and item in self.model.votes else []
        STATS[(kind, *matter, expected)] += 1
        self.reached.add((kind, *matter, expected))
        self.same("answer", "REFUSED" if found.startswith("!") else found, expected)
        if found.startswith("!") or found in CHANGES_NOTHING:
            self.same("digest and events of what is refused", (self.get("DIGEST"), self.get("EVENTS")), before)
        self.same_hall()
        self.same_votes(kind, item)
        if kind in MOVES_FLOOR and self.model.in_hand:
            self.same_floor()
        if kind in DECIDES and self.model.in_hand:
            self.same_items(self.model.in_hand)
        if kind in MOVES_DOORS and item in self.model.cases and self.model.chair() and not self.model.paused:
            self.same("whether the doors can be opened", self.send("DOORS_OPENED", 0, item, flags=CHECK) == "DONE",
                      self.model.may_open(item))
        return expected

    def wait(self, seconds):
        self.at += seconds
        self.waited += seconds

    def same_hall(self):
        model = self.model
        seated = model.seated()
        self.same("who sits", self.seated(), seated)
        self.same("PRESENT", self.get("PRESENT"), len(seated))
        self.same("CHAIR", self.get("CHAIR"), model.chair() if model.opened and not model.closed else self.get("CHAIR"))
        self.same("CASE", self.get("CASE"), model.in_hand)

    def same_votes(self, kind, item):
        model = self.model
        if item in model.votes and kind in ("BALLOT_CLOSED", "TACIT_CONSENT", "VOTE_CAST"):
            vote = self.library.call("meeting_vote", self.meeting.ptr, item)
            self.library.check(self.library.call("vote_tally", vote, 0, self.tally))
            tally = self.tally
            self.same("tally", (tally.present, tally.in_favour, tally.against, tally.blank), model.votes[item].tally())
        if kind != "VOTE_CAST" and model.ballot and model.chair() and not model.paused:
            vote = model.votes[model.ballot]
            if vote.between and not vote.has_options():
                return
            choice = (vote.options[0], "OPTION") if vote.between else (0, "FOR")
            may = {one for one in model.enrolled()
                   if self.send("VOTE_CAST", one, model.ballot, *choice, flags=CHECK) == "DONE"}
            self.same("who may vote", may, {one for one in model.list_of if model.may_vote(one)})

    def same_floor(self):
        """Who has the floor or has it next, and how much of the time is left."""
        model = self.model
        expected = model.next_speaker()
        if expected is not False:
            self.same("the floor", self.ask("FLOOR"), ("YES" if expected else "NO", expected))
        if model.speaking and model.organ.council_rules and not model.paused:
            left = model.limit(model.case(), model.speaking[1]) - (self.at - model.speaking[2])
            self.same("the time left", self.ask("TIME_LEFT", AT=self.at),
                      ("YES" if left >= 0 else "NO", max(0, left)))

    def same(self, what, found, expected):
        STATS["compared"] += 1
        if found != expected:
            raise Differs(self, what, found, expected)

    def same_items(self, case):
        """The proposals and votes of a case (0: the votes between the cases), with what has become of them."""
        listed = self.library.array("meeting_items", "trondgov_entry[]", self.meeting.ptr, case)
        name = self.library.name
        found = [(name(one.kind), one.item, one.person, one.value if name(one.kind) == "PROPOSAL" else
                  (one.value, name(one.answer) if one.answer else None, one.present))
                 for one in listed if name(one.kind) != "CASE"]
        model = self.model
        proposals = [("PROPOSAL", key, one.mover, {"WITHDRAWN": 2, "OPEN": 0}.get(one.state, 1))
                     for key, one in model.proposals.items() if one.case == case]
        votes = [("VOTE", key, one.person if one.matter == "ELIGIBILITY" else 0,
                  (one.proposal, one.result, len(one.electorate)))
                 for key, one in model.votes.items() if (one.case or 0) == case]
        self.same("proposals and votes", found, proposals + votes)

    def replay(self):
        for case in (0, *self.model.cases):
            self.same_items(case)
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
        self.same("decisions in the minutes", told, {item: self.model.decision(case, item)
                                                     for item, case in self.model.cases.items()
                                                     if case.state in (DECIDED, POSTPONED)})
