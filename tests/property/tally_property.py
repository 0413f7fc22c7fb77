#!/usr/bin/env python3
"""trondgov_organ_decide against the oracle, exhaustively: every tally of organs of 1 to 9 members under the statute, and of
the council of 67 near every boundary, as selected and under each other reading alone; and trondgov_organ_decide_many
against trondgov_organ_decide. Answer, number required, margin and quorum.

usage: tally_property.py LIBRARY    prints how many tallies were compared; exit status 1 if one differs or none was
"""
import ctypes
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import tally_oracle as oracle  # noqa: E402

FAMILY_OF_FAMILIES = 0x7FFF0000  # the one code that the others are found by
OK, OUT_OF_RANGE = 0, 6
DAY = 20202  # 2025-04-24
LARGEST = 9
CHAIRS = (None, "FOR", "AGAINST", "BLANK")
READINGS = {  # of the council: the reading that is turned -> the oracle's rules
    None: {},
    "CLOSING_DEBATE_STATUTE": {"closing": "statute"},
    "CLOSING_DEBATE_OF_MEMBERS": {"closing": "of_members"},
    "LATE_CASE_BASE_STATUTE": {"late": "statute"},
    "PRESENT_NOT_VOTING_COUNTED": {"idle": "counted"},
    "BLANK_VOTES_IGNORED": {"blank": "ignored"},
    "LOT_IN_ELECTIONS_AS_WRITTEN": {"election": "lot"},
    "APPOINTMENT_TIE_LOT": {"appointment": "lot"},
}


class Tally(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int32) for name in (
        "threshold", "matter", "members", "present", "in_favour", "against", "blank", "chair", "chair_stands_in")]


class Tallies(ctypes.Structure):
    _fields_ = [(name, ctypes.POINTER(ctypes.c_int32)) for name in (
        "threshold", "matter", "members", "present", "in_favour", "against", "blank", "chair")]


class Outcome(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int32) for name in ("answer", "provision", "required", "quorum", "margin", "conflict")]


class Finding(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int64) for name in ("required", "actual", "margin", "person", "item")] + [
        (name, ctypes.c_int32) for name in ("kind", "provision", "answer", "unit", "conflict", "reading", "organ", "role",
                                            "toward", "subject", "index", "reserved")]


class Library:
    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        self.c.trondgov_verdict_findings.restype = ctypes.c_size_t
        self.c.trondgov_code_text.restype = ctypes.c_char_p
        self.known = {None: 0, 0: None}
        self.why = ctypes.c_void_p()
        assert self.c.trondgov_verdict_create(None, ctypes.byref(self.why)) == OK
        self.rules = []

    def code(self, family, name):
        if name is None:
            return 0
        if (family, name) not in self.known:
            code = ctypes.c_int32()
            of = FAMILY_OF_FAMILIES if family == "FAMILY" else self.code("FAMILY", family)
            assert self.c.trondgov_code_find(None, of, name.encode(), ctypes.byref(code)) == OK, (family, name)
            self.known[family, name] = code.value
        return self.known[family, name]

    def answer(self, code):
        if code not in self.known:
            text = self.c.trondgov_code_text(None, ctypes.c_int64(code), self.code("TEXT", "NAME"))
            self.known[code] = text.decode()
        return self.known[code]

    def organ(self, edition, name):
        rules, organ = ctypes.c_void_p(), ctypes.c_void_p()
        assert self.c.trondgov_rulebook_create(None, self.code("EDITION", edition), ctypes.byref(rules)) == OK
        assert self.c.trondgov_rulebook_organ(rules, self.code("ORGAN", name), DAY, ctypes.byref(organ)) == OK
        self.rules.append(rules)
        return organ

    def tally(self, threshold, matter, members, present, in_favour, against, blank, chair):
        return Tally(self.code("THRESHOLD", threshold), self.code("MATTER", matter), members, present, in_favour, against,
                     blank, self.code("CHOICE", chair), 0)

    def decide(self, organ, tally, why=False):
        outcome = Outcome()
        status = self.c.trondgov_organ_decide(organ, ctypes.byref(tally), ctypes.byref(outcome), self.why if why else None)
        assert status in (OK, OUT_OF_RANGE), status
        return None if status == OUT_OF_RANGE else outcome

    def other_readings(self):
        """What each other reading alone answers: reading -> (answer, required)."""
        count = self.c.trondgov_verdict_findings(self.why, ctypes.c_size_t(0), None, ctypes.c_size_t(0))
        array = (Finding * count)()
        self.c.trondgov_verdict_findings(self.why, ctypes.c_size_t(0), array, ctypes.c_size_t(count))
        kind = self.code("FINDING", "OTHER_READING")
        return {self.answer(f.reading): (self.answer(f.answer), f.required) for f in array if f.kind == kind}

    def decide_many(self, organ, tallies):
        columns = [(ctypes.c_int32 * len(tallies))(*(getattr(t, name) for t in tallies)) for name, _ in Tallies._fields_]
        given = Tallies(*(ctypes.cast(c, ctypes.POINTER(ctypes.c_int32)) for c in columns))
        answers, bad = (ctypes.c_int32 * len(tallies))(), ctypes.c_size_t()
        status = self.c.trondgov_organ_decide_many(organ, ctypes.byref(given), ctypes.c_size_t(len(tallies)), answers,
                                                   ctypes.byref(bad))
        assert status == OK, (status, bad.value)
        return list(answers)


class Comparison:
    def __init__(self, library):
        self.library, self.compared, self.differ = library, 0, 0
        self.possible = {}  # organ -> tallies and their answers

    def differs(self, *what):
        self.differ += 1
        if self.differ <= 20:
            print("differs:", *what)

    def remember(self, organ, tally, outcome):
        self.possible.setdefault(organ.value, (organ, []))[1].append((tally, outcome.answer))

    def vote(self, organ, rules, given, turned=False):
        threshold, matter, _, present, in_favour, against, blank, chair = given
        tally = self.library.tally(*given)
        outcome = self.library.decide(organ, tally, turned)
        known = oracle.decide(rules[None], threshold, matter, present, in_favour, against, blank, chair)
        self.compared += 1
        if outcome is None or known == "IMPOSSIBLE":
            if (outcome is None) != (known == "IMPOSSIBLE"):
                self.differs(given, "possible:", outcome is not None, known)
            return
        self.remember(organ, tally, outcome)
        if self.library.answer(outcome.answer) != known:
            self.differs(given, self.library.answer(outcome.answer), known)
            return
        least = oracle.required(rules[None], threshold, matter, in_favour, against, blank, chair)
        if known not in ("REFUSED", "NO_QUORUM"):
            if least is not None and outcome.required != least:
                self.differs(given, "required", outcome.required, least)
            if least is None and outcome.required <= in_favour:  # not with the chair's vote as it is
                self.differs(given, "required", outcome.required, "more")
            if outcome.margin != in_favour - outcome.required:
                self.differs(given, "margin", outcome.margin)
        members = rules[None].members
        quorum = next(n for n in range(members + 1) if oracle.quorate(rules[None], n, n))
        if outcome.quorum != quorum:
            self.differs(given, "quorum", outcome.quorum, quorum)
        for reading, (answer, _) in (self.library.other_readings() if turned else {}).items():
            other = oracle.decide(rules[reading], threshold, matter, present, in_favour, against, blank, chair)
            self.compared += 1
            if other != answer:
                self.differs(given, reading, answer, other)

    def demand(self, organ, rules, given, turned=False):
        threshold, _, _, present, in_favour, _, _, chair = given
        tally = self.library.tally(*given)
        outcome = self.library.decide(organ, tally, turned)
        self.compared += 1
        impossible = ((present and in_favour > present) or max(present, in_favour) > rules[None].members
                      or (chair == "FOR" and not in_favour))
        if outcome is None or impossible:
            if (outcome is None) != bool(impossible):
                self.differs(given, "possible:", outcome is not None)
            return
        self.remember(organ, tally, outcome)
        answer, least = oracle.demanded(rules[None], threshold, present, in_favour, chair)
        if self.library.answer(outcome.answer) != answer:
            self.differs(given, self.library.answer(outcome.answer), answer)
        elif least is not None and (outcome.required, outcome.margin) != (least, in_favour - least):
            self.differs(given, "required", outcome.required, outcome.margin, least)
        for reading, (found, _) in (self.library.other_readings() if turned else {}).items():
            if reading == "LATE_DOCUMENTS_AS_WRITTEN":
                other = "NO"
            else:
                other = oracle.demanded(rules[reading], threshold, present, in_favour, chair)[0]
            self.compared += 1
            if other != found:
                self.differs(given, reading, found, other)

    def small_organs(self):
        organ = self.library.organ("STATUTE", "UTVALG")
        for members in range(1, LARGEST + 1):
            rules = {None: oracle.Rules(members, late="statute")}
            counts = range(members + 2)
            for present in counts:
                for in_favour in counts:
                    for chair in (None, "FOR"):
                        for threshold in ("DEMAND_MEETING", "DEMAND_CASE", "LATE_CASE_VETO", "LATE_DOCUMENTS_VETO"):
                            self.demand(organ, rules, (threshold, None, members, present, in_favour, 0, 0, chair))
                    for against in range(members + 2 - in_favour):
                        for blank in range(members + 2 - in_favour - against):
                            for matter in ("ORDINARY", "ELECTION", "APPOINTMENT"):
                                for chair in CHAIRS:
                                    self.vote(organ, rules, (None, matter, members, present, in_favour, against, blank,
                                                             chair))

    def council(self):
        organ = self.library.organ("TRONDHEIM", "BYSTYRE")
        rules = {reading: oracle.Rules(67, **{"election": "second_round", **changed})
                 for reading, changed in READINGS.items()}
        for cast in (0, 1, 32, 33, 34, 35, 36, 59, 60, 61, 65, 66, 67, 68):
            middle = {*range(cast // 2 - 2, cast // 2 + 3), *range(cast * 2 // 3 - 2, cast * 2 // 3 + 3), 0, 1, 33, 34, 44,
                      45, 46, cast - 1, cast}
            for present in {0, cast, cast + 1, 34, 67}:
                for in_favour in (n for n in sorted(middle) if 0 <= n <= cast):
                    for blank in (0, 1, 7):
                        against = cast - in_favour - blank
                        for chair in CHAIRS if against >= 0 else ():
                            for threshold in (None, "CLOSE_DEBATE"):
                                for matter in ("ORDINARY", "ELECTION", "APPOINTMENT") if not threshold else ("CLOSURE",):
                                    self.vote(organ, rules, (threshold, matter, 0, present, in_favour, against, blank,
                                                             chair), True)
        for present in (0, 1, 2, 3, 33, 34, 59, 60, 61, 65, 66, 67):
            for in_favour in range(69):
                for chair in (None, "FOR"):
                    for threshold in ("DEMAND_MEETING", "DEMAND_CASE", "LATE_CASE_VETO", "LATE_DOCUMENTS_VETO"):
                        self.demand(organ, rules, (threshold, None, 0, present, in_favour, 0, 0, chair), True)

    def columns(self):
        for organ, rows in self.possible.values():
            answers = self.library.decide_many(organ, [tally for tally, _ in rows])
            self.compared += len(rows)
            for (tally, answer), found in zip(rows, answers):
                if answer != found:
                    self.differs([getattr(tally, name) for name, _ in Tally._fields_], "in a column", found, answer)


def main():
    comparison = Comparison(Library(sys.argv[1]))
    comparison.small_organs()
    comparison.council()
    comparison.columns()
    print(f"{comparison.compared} tallies compared, {comparison.differ} differ")
    return 1 if comparison.differ or not comparison.compared else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main())
