#!/usr/bin/env python3
"""What a tally leads to, read slowly from the texts: reglement for bystyret 5.1, 5.3, 5.8, 5.10 and 5.12, kommuneloven
sections 8-1, 11-2, 11-3 and 11-9. Fractions, no formula taken from the library; every number that is required is found
by trying each one. tally_property.py compares the library with it.

usage: tally_oracle.py [--check]    reads the worked cases below and says how many hold; exit status 1 if one does not
"""
import sys
from fractions import Fraction

HALF, THIRD, TWO_THIRDS = Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)


class Rules:
    """One organ's rules. Readings: of closing the debate (as_written, statute, of_members), of a late case (as_written:
    of all members; statute: of those present), of being present without voting (as_written: does not count), of blank
    votes in the quorum (counted, ignored), of equal votes in an election (lot, or a second round first) and in an
    appointment (chairs_vote, lot)."""

    def __init__(self, members, quorum=HALF, closing="as_written", late="as_written", idle="as_written",
                 tie="chair", blank="counted", election="lot", appointment="chairs_vote"):
        self.members, self.quorum, self.closing, self.late, self.idle, self.tie = (
            members, quorum, closing, late, idle, tie)
        self.blank, self.election, self.appointment = blank, election, appointment


def quorate(rules, present, cast, blank=0):
    """5.1: at least half of the members have been present and have voted."""
    counted = present if rules.idle == "counted" else cast - blank if rules.blank == "ignored" else cast
    return Fraction(counted, rules.members) >= rules.quorum


def is_election(matter):
    return matter == "ELECTION"


def carries(rules, threshold, matter, in_favour, against, cast, chair):
    """The vote itself, quorum apart: CARRIED, REJECTED, NEEDS_LOT, NEEDS_NEW_ROUND or NEEDS_CHAIR_VOTE."""
    if threshold == "CLOSE_DEBATE" and rules.closing == "as_written":
        return "CARRIED" if cast and Fraction(in_favour, cast) >= TWO_THIRDS else "REJECTED"
    if threshold == "CLOSE_DEBATE" and rules.closing == "of_members":
        return "CARRIED" if Fraction(in_favour, rules.members) >= TWO_THIRDS else "REJECTED"
    if in_favour > against:  # 5.12 and section 11-9: more for than against
        return "CARRIED"
    if in_favour < against:
        return "REJECTED"
    if in_favour == 0:  # blank votes alone: nobody asked for anything that a lot or the chair could settle
        return "REJECTED"
    if is_election(matter):
        return "NEEDS_NEW_ROUND" if rules.election == "second_round" else "NEEDS_LOT"
    if matter == "APPOINTMENT" and rules.appointment == "lot":
        return "NEEDS_LOT"
    if rules.tie == "falls":
        return "REJECTED"
    return {"FOR": "CARRIED", "AGAINST": "REJECTED"}.get(chair, "NEEDS_CHAIR_VOTE")


def decide(rules, threshold="SIMPLE_MAJORITY", matter="ORDINARY", present=0, in_favour=0, against=0, blank=0, chair=None):
    """The answer alone; IMPOSSIBLE for counts that cannot be."""
    cast = in_favour + against + blank
    present = present or cast
    if present > rules.members or cast > present:
        return "IMPOSSIBLE"
    if {"FOR": in_favour, "AGAINST": against, "BLANK": blank}.get(chair, 1) == 0:
        return "IMPOSSIBLE"  # the chair's vote is one of those counted
    if blank and matter not in ("ELECTION", "APPOINTMENT"):  # 5.10
        return "REFUSED"
    if not quorate(rules, present, cast, blank):
        return "NO_QUORUM"
    return carries(rules, threshold, matter, in_favour, against, cast, chair)


def required(rules, threshold, matter, in_favour, against, blank, chair):
    """The least number in favour that carries, the same number of votes being cast and all else as it is. None of the
    votes cast may do: then the next number that would."""
    cast = in_favour + against + blank
    for votes in range(cast - blank + 1):
        if {"FOR": votes, "AGAINST": cast - blank - votes}.get(chair, 1) == 0:
            continue
        if carries(rules, threshold, matter, votes, cast - blank - votes, cast, chair) == "CARRIED":
            return votes
    return None


def demanded(rules, threshold, present, in_favour, chair):
    """2.2, 3.1, 5.3: whether enough demand or object, and the least number that would do."""
    if threshold in ("LATE_CASE_VETO", "LATE_DOCUMENTS_VETO") and chair == "FOR":
        return "YES", 1
    if threshold == "LATE_DOCUMENTS_VETO" or (threshold == "LATE_CASE_VETO" and rules.late == "statute"):
        base = present
        if not present:
            return "NEEDS_FACT", None
    else:
        base = rules.members
    least = next(n for n in range(base + 1) if Fraction(n, base) >= THIRD)
    return ("YES" if in_favour >= least else "NO"), least


COUNCIL = Rules(67, election="second_round")
WORKED = [  # from the catalogue and the register of conflicts
    (decide(COUNCIL, present=33, in_favour=33), "NO_QUORUM"),
    (decide(COUNCIL, present=34, in_favour=34), "CARRIED"),
    (decide(COUNCIL, in_favour=34, against=33), "CARRIED"),
    (decide(COUNCIL, in_favour=33, against=34), "REJECTED"),
    (decide(COUNCIL, in_favour=33, against=33), "NEEDS_CHAIR_VOTE"),
    (decide(COUNCIL, in_favour=33, against=33, chair="FOR"), "CARRIED"),
    (decide(COUNCIL, matter="ELECTION", in_favour=30, against=30), "NEEDS_NEW_ROUND"),
    (decide(Rules(67, election="lot"), matter="ELECTION", in_favour=30, against=30), "NEEDS_LOT"),
    (decide(COUNCIL, matter="APPOINTMENT", in_favour=30, against=30, chair="FOR"), "CARRIED"),
    (decide(Rules(67, appointment="lot"), matter="APPOINTMENT", in_favour=30, against=30, chair="FOR"), "NEEDS_LOT"),
    (decide(COUNCIL, matter="ELECTION", in_favour=30, blank=4), "CARRIED"),
    (decide(Rules(67, blank="ignored"), matter="ELECTION", in_favour=30, blank=4), "NO_QUORUM"),
    (decide(COUNCIL, matter="ELECTION", blank=60), "REJECTED"),
    (decide(COUNCIL, matter="ELECTION", in_favour=1, against=1, blank=58), "NEEDS_NEW_ROUND"),
    (decide(COUNCIL, in_favour=40, against=26, blank=1), "REFUSED"),
    (decide(COUNCIL, "CLOSE_DEBATE", in_favour=44, against=22), "CARRIED"),
    (decide(COUNCIL, "CLOSE_DEBATE", in_favour=39, against=21), "REJECTED"),
    (decide(Rules(67, closing="statute"), "CLOSE_DEBATE", in_favour=39, against=21), "CARRIED"),
    (decide(Rules(67, closing="of_members"), "CLOSE_DEBATE", in_favour=40, against=20), "REJECTED"),
    (decide(COUNCIL, present=36, in_favour=33), "NO_QUORUM"),
    (decide(Rules(67, idle="counted"), present=36, in_favour=33), "CARRIED"),
    (decide(COUNCIL, in_favour=68), "IMPOSSIBLE"),
    (required(COUNCIL, "SIMPLE_MAJORITY", "ORDINARY", 34, 32, 0, None), 34),
    (required(COUNCIL, "SIMPLE_MAJORITY", "ORDINARY", 34, 32, 0, "FOR"), 33),
    (required(COUNCIL, "CLOSE_DEBATE", "ORDINARY", 43, 23, 0, None), 44),
    (demanded(COUNCIL, "DEMAND_MEETING", 0, 22, None), ("NO", 23)),
    (demanded(COUNCIL, "DEMAND_CASE", 0, 23, None), ("YES", 23)),
    (demanded(COUNCIL, "LATE_CASE_VETO", 60, 20, None), ("NO", 23)),
    (demanded(Rules(67, late="statute"), "LATE_CASE_VETO", 60, 20, None), ("YES", 20)),
    (demanded(COUNCIL, "LATE_CASE_VETO", 60, 1, "FOR"), ("YES", 1)),
    (demanded(COUNCIL, "LATE_DOCUMENTS_VETO", 60, 20, None), ("YES", 20)),
]


def main():
    wrong = [(number, found, expected) for number, (found, expected) in enumerate(WORKED) if found != expected]
    for number, found, expected in wrong:
        print(f"worked case {number}: {found}, expected {expected}")
    print(f"{len(WORKED)} worked cases, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
