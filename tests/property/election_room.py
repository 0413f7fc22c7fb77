"""The library's elections in plain Python values, for election_property.py: a log of events in; answer, faults, draw
and seats out."""
import collections
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "ffi"))
import binding  # noqa: E402

ELECTION = 9000000  # the id of the election itself
DAY = 20202  # 2025-04-24
AT = DAY * 86400 + 36000
READING_OF = {"GIVES_WAY_LOWEST_PLACED_LAST", "BLANK_VOTES_IGNORED", "LOT_IN_ELECTIONS_AS_WRITTEN"}

Seat = collections.namedtuple("Seat", "list person displaced numerator denominator role cause order")
Said = collections.namedtuple("Said", "answer seats findings")
Told = collections.namedtuple("Told", "kind provision person item required actual margin subject")


class Room:
    def __init__(self, declarations, shared):
        self.library = binding.Library(declarations, shared)
        self.ffi, self.c = self.library.ffi, self.library.lib
        self.codes, self.names = {}, {0: None}
        self.why = binding.Verdict(self.library)
        self.answer = self.ffi.new("trondgov_answer *")
        self.rules = {None: binding.Rulebook(self.library)}
        for reading in READING_OF:
            self.rules[reading] = self.read_as(reading)

    def code(self, family, name):
        if name is None:
            return 0
        if (family, name) not in self.codes:
            self.codes[family, name] = self.library.find(family, name)
        return self.codes[family, name]

    def name(self, code):
        if code not in self.names:
            self.names[code] = self.library.name(code)
        return self.names[code]

    def read_as(self, reading):
        """Trondheim's rules with one reading turned."""
        ffi, library = self.ffi, self.library
        builder, rules = ffi.new("trondgov_builder **"), ffi.new("trondgov_rulebook **")
        library.check(library.call("builder_create", self.rules[None].ptr, builder))
        row = library.find("ROW", "READING")
        columns, count = library.facts(row, READING=reading)
        library.check(library.call("builder_add", builder[0], row, columns, count, ffi.NULL))
        library.check(library.call("builder_build", builder[0], rules, ffi.NULL))
        library.call("builder_free", builder[0])
        turned = binding.Rulebook.__new__(binding.Rulebook)
        turned.library = library
        turned.own(rules[0])
        return turned

    def event(self, kind, person=0, item=0, value=0, code=0, organ=0, role=0):
        """In the order of the record's slots."""
        return (AT, person, item, value, self.code("EVENT", kind), code, organ, role)

    def election(self, method, seats, organ, role=None):
        return self.event("ELECTION", item=ELECTION, value=seats, code=self.code("METHOD", method),
                          organ=self.code("ORGAN", organ), role=self.code("ROLE", role))

    def start(self, events, reading=None):
        """The election; an answer other than DONE or a status is a mistake of the test's."""
        cell = self.ffi.new("trondgov_election **")
        self.library.check(self.c.trondgov_election_create(self.rules[reading].ptr, cell))
        self.apply(cell[0], events)
        return cell[0]

    def apply(self, election, events):
        at = self.ffi.new("size_t *")
        array = self.ffi.new("trondgov_event[]", events)
        status = self.c.trondgov_election_apply(election, array, len(events), 0, self.answer, at, self.why.ptr)
        if status != 0 or self.name(self.answer[0]) != "DONE":
            raise binding.Failed(self.name(status) if status else self.name(self.answer[0]), at[0])

    def result(self, election):
        self.library.check(self.c.trondgov_election_result(election, self.answer, self.why.ptr))
        return Said(self.name(self.answer[0]), self.seats(election), self.findings())

    def seats(self, election):
        count = self.c.trondgov_election_seats(election, 0, self.ffi.NULL, 0)
        out = self.ffi.new("trondgov_seat[]", count)
        self.c.trondgov_election_seats(election, 0, out, count)
        return [Seat(s.list, s.person, s.displaced, s.numerator, s.denominator, self.name(s.role), self.name(s.cause),
                     s.order) for s in out]

    def findings(self):
        count = self.c.trondgov_verdict_findings(self.why.ptr, 0, self.ffi.NULL, 0)
        out = self.ffi.new("trondgov_finding[]", count)
        self.c.trondgov_verdict_findings(self.why.ptr, 0, out, count)
        return [Told(self.name(f.kind), self.name(f.provision), f.person, f.item, f.required, f.actual, f.margin,
                     self.name(f.subject)) for f in out]

    def free(self, election):
        self.c.trondgov_election_free(election)

    def elect(self, events, reading=None):
        """All at once."""
        election = self.start(events, reading)
        said = self.result(election)
        self.free(election)
        return said
