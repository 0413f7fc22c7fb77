"""A Python binding: the installed declarations and the shared library; no constant and no byte offset typed in."""
import datetime
import enum

import cffi

EPOCH = datetime.date(1970, 1, 1)


class Failed(Exception):
    """A status that is not OK: the program asked wrongly."""

    def __init__(self, name, index=None):
        super().__init__(name if index is None else f"{name} (record {index})")
        self.name, self.index = name, index


class Library:
    """library.ORGAN_BYSTYRE is TRONDGOV_ORGAN_BYSTYRE, library.call("meeting_get", ...) is trondgov_meeting_get."""

    def __init__(self, declarations, shared):
        self.ffi = cffi.FFI()
        with open(declarations, encoding="utf-8") as lines:
            self.ffi.cdef(lines.read())
        self.lib = self.ffi.dlopen(shared)

    def __getattr__(self, name):
        return getattr(self.lib, "TRONDGOV_" + name)

    def call(self, name, *args):
        return getattr(self.lib, "trondgov_" + name)(*args)

    def check(self, status, index=None):
        if status != self.OK:
            raise Failed(self.name(status), index)

    def text(self, code, form, rules=None):
        raw = self.call("code_text", rules.ptr if rules else self.ffi.NULL, code, form)
        return None if raw == self.ffi.NULL else self.ffi.string(raw).decode()

    def name(self, code, rules=None):
        return self.text(code, self.TEXT_NAME, rules)

    def find(self, family, name, rules=None):
        """The code with a name: find("PROVISION", "BYST-5.3-1")."""
        code = self.ffi.new("trondgov_code *")
        where = getattr(self, "FAMILY_" + family)
        self.check(self.call("code_find", rules.ptr if rules else self.ffi.NULL, where, name.encode(), code))
        return code[0]

    def codes(self, family, rules=None):
        """An IntEnum of a family, read from the library: codes added to a rulebook at run time are there too."""
        listed = self.listed("codes", "trondgov_code[]", rules.ptr if rules else self.ffi.NULL,
                             getattr(self, "FAMILY_" + family))
        return enum.IntEnum(family, {self.name(code, rules): code for code in listed})

    def records(self, reader, kind, *args):
        """A list of records, each with memory of its own: cffi's slices do not keep the array they are of."""
        listed = self.array(reader, f"trondgov_{kind}[]", *args)
        return [self.ffi.new(f"trondgov_{kind} *", one)[0] for one in listed]

    def listed(self, reader, kind, *args):
        """A list of numbers or of borrowed pointers."""
        return list(self.array(reader, kind, *args))

    def array(self, reader, kind, *args):
        """Reads any list function: asks how many, then copies them."""
        count = self.call(reader, *args, 0, self.ffi.NULL, 0)
        out = self.ffi.new(kind, count)
        copied = self.call(reader, *args, 0, out, count)
        if copied != count:
            raise AssertionError(f"trondgov_{reader} counts {count} and copies {copied}")
        return out

    def date(self, year, month, day):
        return (datetime.date(year, month, day) - EPOCH).days

    def value(self, field, given, rules=None):
        """What a field holds: a number, the name of a code of the field's family, or names of flags."""
        if isinstance(given, str):
            return self.find(self.name(field.family), given, rules)
        if isinstance(given, (set, frozenset)):
            numbers = [self.find(self.name(field.family), name, rules) & 0xffff for name in given]
            return sum(1 << (number - 1) for number in numbers)
        return given

    def event(self, kind, at, rules=None, **given):
        """event("VOTE_CAST", at, PERSON=17, VOTE=2, CHOICE="FOR"), by the library's own table of fields."""
        record = self.ffi.new("trondgov_event *", {"kind": self.find("EVENT", kind), "at": at})
        narrow = self.ffi.offsetof("trondgov_event", "kind")
        for field in self.records("fields", "field", rules.ptr if rules else self.ffi.NULL, record.kind):
            if self.name(field.field) not in given:
                continue
            width = "int64_t *" if field.slot < narrow else "int32_t *"
            place = self.ffi.cast(width, self.ffi.cast("char *", record) + field.slot)
            place[0] = self.value(field, given.pop(self.name(field.field)), rules)
        if given:
            raise KeyError(f"{kind} has no {', '.join(given)}")
        return record[0]

    def facts(self, question, rules=None, **given):
        """The array of facts that a question is asked with."""
        fields = {self.name(field.field): field
                  for field in self.records("fields", "field", rules.ptr if rules else self.ffi.NULL, question)}
        facts = [{"field": fields[name].field, "value": self.value(fields[name], value, rules)}
                 for name, value in given.items()]
        return self.ffi.new("trondgov_fact[]", facts), len(facts)


class Owned:
    """Any object of the library: created into a pointer, freed by the type's own function."""

    kind = None

    def __init__(self, library, *args):
        self.library = library
        cell = library.ffi.new(f"trondgov_{self.kind} **")
        library.check(library.call(f"{self.kind}_create", *args, cell))
        self.own(cell[0])

    def own(self, pointer):
        self.ptr = self.library.ffi.gc(pointer, getattr(self.library.lib, f"trondgov_{self.kind}_free"))


class Verdict(Owned):
    kind = "verdict"

    def __init__(self, library):
        super().__init__(library, library.ffi.NULL)

    def findings(self, kind=None):
        found = self.library.records("verdict_findings", "finding", self.ptr)
        return [one for one in found if kind in (None, self.library.name(one.kind))]


class Rulebook(Owned):
    kind = "rulebook"

    def __init__(self, library, edition="TRONDHEIM"):
        super().__init__(library, library.ffi.NULL, library.find("EDITION", edition))
        self.why = Verdict(library)

    def organ(self, name, date):
        cell = self.library.ffi.new("trondgov_organ const **")
        self.library.check(self.library.call("rulebook_organ", self.ptr, self.library.find("ORGAN", name, self), date,
                                             cell))
        return cell[0]

    def decide(self, organ, date, **counts):
        """decide("BYSTYRE", date, present=66, in_favour=44, against=22, threshold=...) -> (outcome, reasons)"""
        tally, outcome = (self.library.ffi.new(f"trondgov_{record} *") for record in ("tally", "outcome"))
        for name, value in counts.items():
            setattr(tally, name, value)
        self.library.check(self.library.call("organ_decide", self.organ(organ, date), tally, outcome, self.why.ptr))
        return outcome, self.why.findings()


class Log(Owned):
    """An object that is its events."""

    def __init__(self, rules, *args):
        self.rules = rules                # not needed for safety: the library keeps the rulebook alive
        self.why = Verdict(rules.library)
        super().__init__(rules.library, *(args or (rules.ptr,)))

    def apply(self, events, flags=0):
        """All of them or none; the name of the answer."""
        ffi = self.library.ffi
        array, answer, at = ffi.new("trondgov_event[]", events), ffi.new("trondgov_answer *"), ffi.new("size_t *")
        status = self.library.call(f"{self.kind}_apply", self.ptr, array, len(events), flags, answer, at, self.why.ptr)
        self.library.check(status, at[0])
        return self.library.name(answer[0])

    def ask(self, question, **facts):
        """(name of the answer, value)"""
        ffi, code = self.library.ffi, self.library.find("QUESTION", question)
        answer, value = ffi.new("trondgov_answer *"), ffi.new("int64_t *")
        array, count = self.library.facts(code, self.rules, **facts)
        self.library.check(self.library.call(f"{self.kind}_ask", self.ptr, code, array, count, answer, value,
                                             self.why.ptr))
        return self.library.name(answer[0]), value[0]

    def get(self, field):
        """get("PRESENT"); None where there is none."""
        value = self.library.call(f"{self.kind}_get", self.ptr, self.library.find("FIELD", field))
        return None if value == self.library.NOTHING else value

    @property
    def log(self):
        return self.library.records(f"{self.kind}_events", "event", self.ptr)


class Municipality(Log):
    kind = "municipality"

    def members(self, organ, date):
        listed = self.library.listed("municipality_members", "trondgov_member const *[]", self.ptr,
                                     self.library.find("ORGAN", organ), date)
        person = self.library.FIELD_PERSON
        return [self.library.call("member_get", one, person) for one in listed]


class Meeting(Log):
    kind = "meeting"

    def enrol(self, municipality):
        self.library.check(self.library.call("meeting_enrol", self.ptr, municipality.ptr, self.why.ptr))

    def members(self, case=0):
        listed = self.library.listed("meeting_members", "trondgov_member const *[]", self.ptr, case)
        person = self.library.FIELD_PERSON
        return [self.library.call("member_get", one, person) for one in listed]

    def vote(self, item):
        return Vote(self, item)

    def minutes(self):
        return Minutes(self)


class Vote:
    """Borrowed from its meeting, which it therefore keeps."""

    def __init__(self, meeting, item):
        self.meeting, self.library = meeting, meeting.library
        self.ptr = self.library.call("meeting_vote", meeting.ptr, item)

    def result(self):
        answer = self.library.ffi.new("trondgov_answer *")
        self.library.check(self.library.call("vote_result", self.ptr, answer, self.meeting.why.ptr))
        return self.library.name(answer[0]) if answer[0] else None

    def tally(self, party=0):
        tally = self.library.ffi.new("trondgov_tally *")
        self.library.check(self.library.call("vote_tally", self.ptr, party, tally))
        return tally.in_favour, tally.against

    def choice(self, person):
        code = self.library.call("vote_choice", self.ptr, person)
        return self.library.name(code) if code else None


class Minutes(Owned):
    kind = "minutes"

    def __init__(self, meeting):
        self.library, ffi = meeting.library, meeting.library.ffi
        cell, answer = ffi.new("trondgov_minutes **"), ffi.new("trondgov_answer *")
        self.library.check(self.library.call("minutes_create", meeting.ptr, cell, answer, meeting.why.ptr))
        self.own(cell[0])
        self.complete = self.library.name(answer[0])

    def entries(self, kind=None):
        found = self.library.records("minutes_entries", "entry", self.ptr)
        return [one for one in found if kind in (None, self.library.name(one.kind))]


class Schedule(Owned):
    kind = "schedule"

    def __init__(self, rules, first, last):
        super().__init__(rules.library, rules.ptr, first, last)
        self.rules = rules


class Settlement(Log):
    kind = "settlement"

    def __init__(self, schedule, municipality):
        super().__init__(schedule.rules, schedule.ptr, municipality.ptr)

    def add_meeting(self, meeting):
        self.library.check(self.library.call("settlement_add_meeting", self.ptr, meeting.ptr))

    def result(self):
        answer, total = (self.library.ffi.new(f"trondgov_{kind} *") for kind in ("answer", "ore"))
        self.library.check(self.library.call("settlement_result", self.ptr, answer, total, self.why.ptr))
        return self.library.name(answer[0]), total[0]

    def lines(self, by=0):
        return self.library.records("settlement_lines", "line", self.ptr, by)

    def explain(self, line):
        self.library.check(self.library.call("settlement_explain", self.ptr, line, self.why.ptr))
        return self.library.records("verdict_findings", "finding", self.why.ptr)
