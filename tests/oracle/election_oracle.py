"""A second, slow reading of how persons are elected, to compare src/election/ with: by lists (list_oracle), by agreement,
by majority, by most votes. Read from kommuneloven §§ 7-4 to 7-8; fractions, trying and enumeration, no formula of the
library. election_cases.py has elections whose result is known.
"""
from fractions import Fraction

from list_oracle import (  # noqa: F401  (whoever asks this oracle asks those too)
    MAN, MORE_SUBSTITUTES, WOMAN, List, PublicList, completions, fill, is_a_way, least, list_faults, proportional, public,
    ranked, seats_of, under_represented, won_by)


def agreement(seats, nominated, dissent=False, far=False):
    """§ 7-7. `nominated`: (person, gender, party, substitute or not). Everything wrong, as {(what, party)}; the shares
    of the genders are those of the whole body, and of all its substitutes."""
    members = [n for n in nominated if not n[3]]
    substitutes = [n for n in nominated if n[3]]
    faults = set()
    if dissent:
        faults.add(("DISSENT", 0))
    if len(members) != seats:
        faults.add(("NAMES", 0))
    for party in {n[2] for n in nominated}:
        if party is None:
            faults.add(("NO_PARTY", 0))
            continue
        of_party = sum(n[2] == party for n in members)
        if sum(n[2] == party for n in substitutes) > of_party + MORE_SUBSTITUTES["PROPORTIONAL"]:
            faults.add(("SUBSTITUTES", party))
    for what, persons in (("GENDER", members), ("GENDER_OF_SUBSTITUTES", substitutes)):
        lacking = {under_represented(each) for each in completions([n[:2] for n in persons])}
        if not far and lacking == {None}:
            continue
        if not far and None not in lacking:
            faults.add((what, 0))
        elif not far and len(lacking) > 1:
            faults.add((what + "_UNSAID", 0))
    answer = "ELECTED" if not faults else "REFUSED"
    if faults and all(what.endswith("_UNSAID") for what, _ in faults):
        answer = "NEEDS_FACT"
    return {"answer": answer, "faults": faults}


def most_voted(votes):
    return {c for c, v in votes.items() if v == max(votes.values())}


def majority(rounds, drawn=None, blank="counted", lot="corrected"):
    """§ 7-8. `rounds`: one or two of ({candidate: votes}, blank votes). Readings of CONF-039 (blank votes are counted
    among the votes cast, or ignored) and CONF-043 (as_written: an equal vote is settled by lot in any round)."""
    votes, blanks = rounds[0]
    if not sum(votes.values()) + blanks:
        return {"answer": "NOT_REGULATED"} if len(rounds) == 1 else {"answer": "IMPOSSIBLE"}
    cast = sum(votes.values()) + (blanks if blank == "counted" else 0)
    winner = {c for c, v in votes.items() if cast and Fraction(v, cast) > Fraction(1, 2)}
    level = most_voted(votes) if votes and max(votes.values()) > 0 else set()
    if len(rounds) == 1 and winner:
        return {"answer": "ELECTED", "who": winner.pop()}
    if len(rounds) == 1 and not (lot == "as_written" and len(level) > 1):
        return {"answer": "NEEDS_NEW_ROUND"}
    if len(rounds) > 1:
        if winner or (lot == "as_written" and len(level) > 1):
            return {"answer": "IMPOSSIBLE"}
        return most_votes(rounds[-1], drawn)
    return drawn_between(level, drawn)


def most_votes(votes_and_blanks, drawn=None):
    """The second round of § 7-8, and an election that goes to whoever has most votes."""
    votes, _ = votes_and_blanks
    if not votes or max(votes.values()) == 0:
        return {"answer": "NOT_REGULATED"}
    return drawn_between(most_voted(votes), drawn)


def drawn_between(level, drawn):
    if drawn is not None and drawn not in level:
        return {"answer": "IMPOSSIBLE"}
    if len(level) == 1 or drawn is not None:
        return {"answer": "ELECTED", "who": drawn if drawn is not None else min(level)}
    return {"answer": "NEEDS_LOT", "draw": level}
