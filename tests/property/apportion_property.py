#!/usr/bin/env python3
"""trondgov_election_apportion against the oracle. Exhaustively: both methods, every set of votes of up to 5 lists, and
of small ones every order of the lists; every draw that is needed is held with every outcome. Of small ones also that a
list that is not in the draw is refused, and how many votes would have moved the last seat where no lot decided. And
larger elections, made up, always the same ones.

usage: apportion_property.py LIBRARY    prints how many were compared; exit status 1 if one differs or none was

TRONDGOV_TEST_EXHAUSTIVE=1: all bounds as wide as LARGEST, with all of this (five minutes).
"""
import collections
import ctypes
import itertools
import os
import pathlib
import random
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import apportion_oracle as oracle  # noqa: E402

Bounds = collections.namedtuple("Bounds", "seats lists votes")
LARGEST = Bounds(7, 5, 12)
IN_ALL_ORDERS, LAST_SEAT = Bounds(7, 3, 7), Bounds(5, 3, 8)  # unless everything is asked for
LARGER = 1000
FAMILY_OF_FAMILIES = 0x7FFF0000  # the one code that the others are found by
OK, OUT_OF_RANGE = 0, 6


class Finding(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int64) for name in ("required", "actual", "margin", "person", "item")] + [
        (name, ctypes.c_int32) for name in ("kind", "provision", "answer", "unit", "conflict", "reading", "organ",
                                            "role", "toward", "subject", "index", "reserved")]


class Library:
    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        self.c.trondgov_verdict_findings.restype = ctypes.c_size_t
        self.rules, self.why = ctypes.c_void_p(), ctypes.c_void_p()
        edition = self.code("EDITION", "TRONDHEIM")
        assert self.c.trondgov_rulebook_create(None, edition, ctypes.byref(self.rules)) == OK
        assert self.c.trondgov_verdict_create(None, ctypes.byref(self.why)) == OK
        self.methods = {name: self.code("METHOD", name) for name in oracle.FIRST}
        self.answers = {self.code("ANSWER", name): name for name in ("ELECTED", "NEEDS_LOT", "NOT_REGULATED")}
        self.lot, self.result = self.code("FINDING", "LOT"), self.code("FINDING", "RESULT")
        self.unit = self.code("UNIT", "VOTE")

    def code(self, family, name):
        code = ctypes.c_int32()
        of = FAMILY_OF_FAMILIES if family == "FAMILY" else self.code("FAMILY", family)
        assert self.c.trondgov_code_find(None, of, name.encode(), ctypes.byref(code)) == OK, (family, name)
        return code.value

    def findings(self):
        count = self.c.trondgov_verdict_findings(self.why, ctypes.c_size_t(0), None, ctypes.c_size_t(0))
        array = (Finding * count)()
        self.c.trondgov_verdict_findings(self.why, ctypes.c_size_t(0), array, ctypes.c_size_t(count))
        return array

    def apportion(self, method, seats, votes, drawn=()):
        """What the oracle says, in its words, and the votes that would have moved the last seat."""
        given = (ctypes.c_int64 * len(votes))(*votes)
        draws = (ctypes.c_int32 * max(1, len(drawn)))(*drawn)
        won = (ctypes.c_int32 * len(votes))(*([-1] * len(votes)))
        answer = ctypes.c_int32()
        status = self.c.trondgov_election_apportion(
            self.rules, self.methods[method], seats, given, ctypes.c_size_t(len(votes)), draws,
            ctypes.c_size_t(len(drawn)), won, ctypes.byref(answer), self.why)
        if status == OUT_OF_RANGE:
            return {"answer": "IMPOSSIBLE"}, {}
        assert status == OK, status
        found = {"answer": self.answers[answer.value], "seats": list(won)}
        findings = self.findings()
        if found["answer"] == "NEEDS_LOT":
            found["draw"] = [f.index for f in findings if f.kind == self.lot]
        near = {f.index: f.required for f in findings if f.kind == self.result and f.unit == self.unit}
        assert all(f.actual == votes[f.index] and f.margin == f.actual - f.required
                   for f in findings if f.kind == self.result)
        return found, near


def within(bounds, seats, votes):
    return seats <= bounds.seats and len(votes) <= bounds.lists and max(votes) <= bounds.votes


class Comparison:
    def __init__(self, library, in_all_orders, last_seat):
        self.library, self.compared, self.differ, self.elections = library, 0, 0, 0
        self.in_all_orders, self.last_seat = in_all_orders, last_seat
        self.ends, self.near = {}, {}

    def differs(self, *what):
        self.differ += 1
        if self.differ <= 10:
            print("differs:", *what)

    def expected(self, method, seats, votes, drawn):
        """The oracle does not know an order of lists either, so one of each set of votes is worked out."""
        order = sorted(range(len(votes)), key=lambda i: votes[i])
        key = method, seats, tuple(votes[i] for i in order), tuple(order.index(d) for d in drawn)
        if key not in self.ends:
            self.ends[key] = oracle.apportion(*key)
        known = dict(self.ends[key])
        if "seats" in known:
            known["seats"] = [known["seats"][order.index(i)] for i in range(len(votes))]
        if "draw" in known:
            known["draw"] = sorted(order[d] for d in known["draw"])
        return known

    def expected_near(self, method, seats, votes):
        order = sorted(range(len(votes)), key=lambda i: votes[i])
        key = method, seats, tuple(votes[i] for i in order)
        if key not in self.near:
            self.near[key] = oracle.nearest(method, seats, list(key[2]))
        return {order[i]: needed for i, needed in self.near[key].items()}

    def compare(self, method, seats, votes, drawn=()):
        found, near = self.library.apportion(method, seats, votes, drawn)
        known = self.expected(method, seats, votes, drawn)
        self.compared += 1
        if found != known:
            self.differs(method, seats, votes, drawn, found, known)
        elif (known["answer"] == "ELECTED" and not drawn and within(self.last_seat, seats, votes)
              and near != self.expected_near(method, seats, votes)):
            self.differs(method, seats, votes, "last seat", near, self.expected_near(method, seats, votes))
        elif known["answer"] == "NEEDS_LOT" or (known["answer"] != "IMPOSSIBLE" and not drawn):
            everybody = within(self.last_seat, seats, votes)
            for winner in range(len(votes)) if everybody else known.get("draw", ()):
                self.compare(method, seats, votes, (*drawn, winner))

    def exhaustively(self, method, seats):
        for lists in range(1, LARGEST.lists + 1):
            for votes in itertools.combinations_with_replacement(range(LARGEST.votes + 1), lists):
                orders = {votes}
                if within(self.in_all_orders, seats, votes):
                    orders = set(itertools.permutations(votes))
                for order in orders:
                    self.elections += 1
                    self.compare(method, seats, order)
            self.ends.clear()
            self.near.clear()

    def larger(self, made_up):
        """Up to 16 lists and 99 seats, with few votes or many; the draws always end the same way."""
        for _ in range(LARGER):
            method = made_up.choice(list(oracle.FIRST))
            most = made_up.choice((20, 1000, 2**40))
            votes = [made_up.randint(0, most) for _ in range(made_up.randint(1, 16))]
            seats, drawn = made_up.randint(0, 99), ()
            while True:
                found, _ = self.library.apportion(method, seats, votes, drawn)
                known = self.expected(method, seats, votes, drawn)
                self.compared += 1
                if found != known:
                    self.differs(method, seats, votes, drawn, found, known)
                if found != known or known["answer"] != "NEEDS_LOT":
                    break
                drawn = (*drawn, made_up.choice(known["draw"]))


def main():
    everything = os.environ.get("TRONDGOV_TEST_EXHAUSTIVE") == "1"
    bounds = (LARGEST, LARGEST) if everything else (IN_ALL_ORDERS, LAST_SEAT)
    comparison = Comparison(Library(sys.argv[1]), *bounds)
    for method in oracle.FIRST:
        for seats in range(1, LARGEST.seats + 1):
            comparison.exhaustively(method, seats)
    comparison.larger(random.Random(2023))
    print(f"{comparison.elections} elections of up to {LARGEST.seats} seats, {LARGEST.lists} lists and "
          f"{LARGEST.votes} votes and {LARGER} larger ones; {comparison.compared} compared with their draws, "
          f"{comparison.differ} differ")
    return 1 if comparison.differ or not comparison.compared else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main())
