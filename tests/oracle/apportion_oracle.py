#!/usr/bin/env python3
"""A second, slow reading of how seats are shared out by divisors, to compare src/election/ with.

Kommuneloven § 7-6 first paragraph: seats go one by one to the list with the highest quotient, the divisors being
1, 2, 3, 4 ...; where several lists have the same quotient the seat is that of the list with most votes, and where they
have equally many votes a lot decides. The public election (valgloven) does the same with 1.4, 3, 5, 7 ...

This is taken literally, with fractions: seat by seat, and wherever a lot would be drawn every outcome of it is
followed. What comes out is the set of all ends that the election can have. A seat is certain when the list has it in all
of them; a lot is needed when there is more than one end, between the lists that do not have the same number of seats in
all. A draw leaves those ends in which the list that won it has its seat. That a lot is needed for the last seats only,
which the C code builds on, is not assumed here.

  apportion_oracle.py           read cases as JSON, one a line, and print what they lead to, one a line:
      {"method": "PROPORTIONAL" | "SAINTE_LAGUE", "seats": 5, "votes": [60, 40], "drawn": [1]}    drawn may be left out
      {"answer": "ELECTED", "seats": [3, 2]}
      {"answer": "NEEDS_LOT", "seats": [2, 2], "draw": [0, 1]}    seats that are certain; numbers of the lists
      {"answer": "NOT_REGULATED", "seats": [0, 0]}                nobody has voted
      {"answer": "IMPOSSIBLE"}                                    a list drawn that is not in the draw
  apportion_oracle.py --check   work out a few cases whose result is known; exit status 1 if one differs
"""
import functools
import json
import sys
from fractions import Fraction

FIRST = {"PROPORTIONAL": Fraction(1), "SAINTE_LAGUE": Fraction(7, 5)}
STEP = {"PROPORTIONAL": 1, "SAINTE_LAGUE": 2}


@functools.lru_cache(maxsize=1 << 14)
def quotient(method, votes, seats_before):
    divisor = FIRST[method] if seats_before == 0 else Fraction(1 + STEP[method] * seats_before)
    return Fraction(votes) / divisor


def in_turn(method, votes, won):
    """The lists that may have the next seat: one, or all that a lot would be drawn between."""
    standing = [(quotient(method, v, won[i]), v, i) for i, v in enumerate(votes) if v > 0]
    if not standing:
        return []
    highest = max(q for q, _, _ in standing)
    level = [(v, i) for q, v, i in standing if q == highest]
    most = max(v for v, _ in level)
    return [i for v, i in level if v == most]


@functools.lru_cache(maxsize=1 << 17)
def ends_of(method, seats, votes):
    if seats == 0:
        return frozenset({(0,) * len(votes)})
    return frozenset(won[:i] + (won[i] + 1,) + won[i + 1:]
                     for won in ends_of(method, seats - 1, votes) for i in in_turn(method, votes, won))


def ends(method, seats, votes):
    """Every way in which the seats can end up; none when nobody has voted."""
    return ends_of(method, seats, tuple(votes))


def least(ways):
    return [min(each) for each in zip(*ways)]


def most(ways):
    return [max(each) for each in zip(*ways)]


def uncertain(ways):
    return [i for i, (low, high) in enumerate(zip(least(ways), most(ways))) if low != high]


def settle(ways, drawn):
    """The ends that are left after the draws; None where a list was drawn that is not in the draw."""
    for winner in drawn:
        if winner not in uncertain(ways):
            return None
        high = most(ways)[winner]
        ways = {won for won in ways if won[winner] == high}
    return ways


def apportion(method, seats, votes, drawn=()):
    ways = ends(method, seats, votes)
    if not ways:
        return {"answer": "IMPOSSIBLE"} if drawn else {"answer": "NOT_REGULATED", "seats": [0] * len(votes)}
    ways = settle(ways, drawn)
    if ways is None:
        return {"answer": "IMPOSSIBLE"}
    if len(ways) == 1:
        return {"answer": "ELECTED", "seats": least(ways)}
    return {"answer": "NEEDS_LOT", "seats": least(ways), "draw": uncertain(ways)}


def needed(method, seats, votes, challenger):
    """The least votes with which a list would have had one seat more for certain, by trying."""
    before = least(ends(method, seats, votes))[challenger]
    trial = votes[challenger]
    while least(ends(method, seats, votes[:challenger] + [trial] + votes[challenger + 1:]))[challenger] <= before:
        trial += 1
    return trial


def nearest(method, seats, votes):
    """Which lists were next for the last seat, with the votes that each would have needed: {list: votes}. Only for an
    election without a lot, in which exactly one list can have had the last seat."""
    before, after = ends(method, seats - 1, votes), ends(method, seats, votes)
    if len(after) != 1:
        return {}
    (won,) = after
    holders = {i for way in before for i in in_turn(method, votes, way)}
    others = [i for i in range(len(votes)) if holders != {i}]
    if not others:
        return {}
    key = {i: (quotient(method, votes[i], won[i]), votes[i]) for i in others}
    best = max(key.values())
    return {i: needed(method, seats, votes, i) for i in others if key[i] == best}


KNOWN = [
    ("kommuneloven § 7-6, equal quotients", "PROPORTIONAL", 4, [60, 40, 20], [],
     {"answer": "ELECTED", "seats": [3, 1, 0]}),
    ("kommuneloven § 7-6, equal votes", "PROPORTIONAL", 5, [33, 33], [],
     {"answer": "NEEDS_LOT", "seats": [2, 2], "draw": [0, 1]}),
    ("the lot is drawn", "PROPORTIONAL", 5, [33, 33], [1], {"answer": "ELECTED", "seats": [2, 3]}),
    ("two seats for two equal lists", "PROPORTIONAL", 2, [33, 33], [], {"answer": "ELECTED", "seats": [1, 1]}),
    ("no votes", "PROPORTIONAL", 5, [34, 0], [], {"answer": "ELECTED", "seats": [5, 0]}),
    ("nobody has voted", "SAINTE_LAGUE", 5, [0, 0], [], {"answer": "NOT_REGULATED", "seats": [0, 0]}),
    ("valgloven, first divisor 1.4", "SAINTE_LAGUE", 1, [1400, 1000], [], {"answer": "ELECTED", "seats": [1, 0]}),
    ("valgloven, first divisor 1.4", "SAINTE_LAGUE", 2, [100, 47], [], {"answer": "ELECTED", "seats": [1, 1]}),
    ("valgloven, 100/3 against 46/1.4", "SAINTE_LAGUE", 2, [100, 46], [], {"answer": "ELECTED", "seats": [2, 0]}),
    ("valgloven, equal votes", "SAINTE_LAGUE", 3, [140, 140], [],
     {"answer": "NEEDS_LOT", "seats": [1, 1], "draw": [0, 1]}),
    ("Trondheim 2023", "SAINTE_LAGUE", 67,
     [2140136, 1764228, 898999, 450748, 419564, 395648, 336979, 335833, 150159, 145853, 144161, 53663, 45851, 17742,
      16560, 10527], [], {"answer": "ELECTED", "seats": [20, 17, 9, 4, 4, 4, 3, 3, 1, 1, 1, 0, 0, 0, 0, 0]}),
]


def check():
    wrong = 0
    for name, method, seats, votes, drawn, known in KNOWN:
        found = apportion(method, seats, votes, drawn)
        if found != known:
            print(f"{name}: found {found}, known {known}")
            wrong += 1
    print(f"{len(KNOWN)} cases, {wrong} wrong")
    return 1 if wrong or not KNOWN else 0


def main(arguments):
    if arguments == ["--check"]:
        return check()
    if arguments:
        sys.exit(__doc__)
    for line in sys.stdin:
        if line.strip():
            case = json.loads(line)
            print(json.dumps(apportion(case["method"], case["seats"], case["votes"], case.get("drawn", []))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
