#!/usr/bin/env python3
"""Elections whose result is known: worked out by hand from kommuneloven §§ 7-5 to 7-8, and the official count of 2023.

  election_cases.py --check    what election_oracle makes of them; exit status 1 if one differs
"""
import sys

import election_oracle as oracle
from election_oracle import List, PublicList

# Lists as strings of genders in the list's order; persons are numbered by their place.
COUNCIL_2023 = {"H": 20, "AP": 17, "SV": 9, "FRP": 4, "V": 4, "MDG": 4, "PP": 3, "R": 3, "SP": 1, "KRF": 1, "INP": 1}
SEATS_BY_COUNCIL = [  # seats, certain seats of the lists that have any, lists in the draw
    (3, {"H": 2, "AP": 1}, set()),
    (5, {"H": 2, "AP": 2, "SV": 1}, set()),
    (9, {"H": 4, "AP": 3, "SV": 2}, set()),
    (12, {"H": 5, "AP": 4, "SV": 2}, {"MDG", "FRP", "V"}),
    (13, {"H": 5, "AP": 4, "SV": 2}, {"MDG", "FRP", "V"}),
    (15, {"H": 5, "AP": 5, "SV": 2, "FRP": 1, "V": 1, "MDG": 1}, set()),
    (18, {"H": 6, "AP": 5, "SV": 3, "FRP": 1, "V": 1, "MDG": 1}, {"PP", "R"}),
    (20, {"H": 7, "AP": 5, "SV": 3, "FRP": 1, "V": 1, "MDG": 1, "PP": 1, "R": 1}, set()),
    (67, COUNCIL_2023, set()),
]
FILLED = [  # list, seats, who gives way is placed last; members, substitutes, who moved up for whom
    ("MMFFMF", 1, False, [1], [2, 3, 4], {}),
    ("MMFFMF", 2, False, [1, 3], [2, 4, 5, 6], {3: 2}),
    ("MMFFMF", 2, True, [1, 3], [4, 5, 6, 2], {3: 2}),
    ("MMMFFMFM", 3, False, [1, 2, 4], [3, 5, 6, 7, 8], {4: 3}),
    ("MMMFMFMFMF", 4, False, [1, 2, 4, 6], [3, 5, 7, 8, 9, 10], {6: 3}),
    ("MFMMFM", 4, False, [1, 2, 3, 5], [4, 6], {5: 4}),
    ("MFMFMFMF", 5, False, [1, 2, 3, 4, 5], [6, 7, 8], {}),
    ("MMMMMMFFFFMF", 8, False, [1, 2, 3, 4, 7, 8, 9, 10], [5, 6, 11, 12], {9: 5, 10: 6}),
    ("FFFFFFMMMF", 7, False, [1, 2, 3, 4, 7, 8, 9], [5, 6, 10], {8: 5, 9: 6}),
    ("MFMMMMMF", 2, False, [1, 2], [3, 4, 5, 8], {8: 6}),
]
LEAST = {1: 0, 2: 1, 3: 1, 4: 2, 5: 2, 6: 3, 7: 3, 8: 4, 9: 4, 10: 4, 11: 5, 14: 6, 15: 6, 19: 8, 20: 8, 35: 14, 67: 27}
LISTS = [  # to be elected, the list, what is wrong with it
    (5, "MMMMMMMFFF", {"GENDER"}), (5, "FFMMM", set()), (5, "FMMM", {"GENDER"}), (5, "FFMM", set()),
    (5, "FMM", {"GENDER"}), (5, "F", {"GENDER"}), (3, "MMMMMM", {"GENDER"}), (5, "FFFFFMMMMMM", {"NAMES"}),
    (2, "MMM", {"GENDER"}), (2, "MMMF", set()), (1, "MM", set()), (1, "MMF", {"NAMES"}),
]
AGREED = [  # seats, women, men, what is wrong
    (3, 1, 2, set()), (3, 3, 0, {"GENDER"}), (5, 1, 4, {"GENDER"}), (5, 2, 3, set()), (7, 2, 5, {"GENDER"}),
    (7, 3, 4, set()), (8, 3, 5, {"GENDER"}), (9, 3, 6, {"GENDER"}), (9, 4, 5, set()), (11, 4, 7, {"GENDER"}),
    (11, 6, 5, set()), (5, 3, 3, {"NAMES"}), (1, 1, 0, set()),
]
MAJORITIES = [  # rounds, what follows where blank votes are counted, and where they are ignored
    ([({"A": 37, "B": 30}, 0)], "A", "A"),
    ([({"A": 33, "B": 33}, 0)], "NEEDS_NEW_ROUND", "NEEDS_NEW_ROUND"),
    ([({"A": 30, "B": 27, "C": 10}, 0)], "NEEDS_NEW_ROUND", "NEEDS_NEW_ROUND"),
    ([({"A": 32, "B": 20, "C": 12}, 3)], "NEEDS_NEW_ROUND", "NEEDS_NEW_ROUND"),
    ([({"A": 33, "B": 31}, 3)], "NEEDS_NEW_ROUND", "A"),
    ([({"A": 34, "B": 20, "C": 13}, 0)], "A", "A"),
    ([({"A": 30}, 37)], "NEEDS_NEW_ROUND", "A"),
    ([({"A": 33, "B": 33}, 0), ({"A": 30, "B": 37}, 0)], "B", "B"),
    ([({"A": 33, "B": 33}, 0), ({"A": 33, "B": 33}, 0)], "NEEDS_LOT", "NEEDS_LOT"),
    ([({"A": 33, "B": 33}, 0), ({"A": 25, "B": 22, "C": 20}, 0)], "A", "A"),
]
# The official count of the council of 67: ballots, personal votes from other lists, given to other lists, seats.
OFFICIAL_2023 = [
    ("H", 31945, 1034, 1213, 20),
    ("Ap", 26326, 1941, 1555, 17),
    ("SV", 13430, 1359, 2170, 9),
    ("MDG", 6726, 850, 744, 4),
    ("V", 6258, 959, 681, 4),
    ("FrP", 5905, 199, 186, 4),
    ("R", 5030, 725, 756, 3),
    ("PP", 5012, 245, 216, 3),
    ("Sp", 2237, 462, 182, 1),
    ("KrF", 2177, 216, 222, 1),
    ("INP", 2153, 46, 136, 1),
    ("Norgesdemokratene", 801, 49, 53, 0),
    ("Partiet Sentrum", 684, 105, 82, 0),
    ("Liberalistene", 265, 10, 23, 0),
    ("Konservativt", 247, 35, 24, 0),
    ("NKP", 157, 34, 26, 0),
]
RANKED = [  # ballots, names with a head start, personal votes in the list's order, who is out; the order by votes
    (100, 0, [5, 9, 9, 1], [], [2, 3, 1, 4]),
    (100, 1, [5, 9, 9, 1], [], [1, 2, 3, 4]),
    (100, 2, [0, 0, 25, 26], [], [4, 1, 2, 3]),  # 25 equals the head start: the list's order
    (101, 1, [0, 25, 26], [], [3, 1, 2]),  # 25 1/4, not rounded
    (100, 2, [0, 0, 25, 26], [1], [4, 2, 3]),
    (100, 1, [0, 1], [1], [2]),  # the head start of who is out goes to nobody
]


def of_genders(genders):
    return tuple((i + 1, oracle.WOMAN if g == "F" else oracle.MAN) for i, g in enumerate(genders))


def known():
    """(case, what is found, what is known) of every case."""
    council = {name: List(votes, ()) for name, votes in COUNCIL_2023.items()}
    for seats, certain, draw in SEATS_BY_COUNCIL:
        said = oracle.seats_of("PROPORTIONAL", seats, {each: council[each].votes for each in council}, ())
        found = {each: n for each, n in said["seats"].items() if n}, said.get("draw", set())
        yield ("council", seats), found, (certain, draw)
    for genders, seats, last, *expected in FILLED:
        found = oracle.fill(of_genders(genders), seats, last)
        yield ("filled", genders, seats, last), [found.members, found.substitutes, found.up], expected
    for places, of_each in LEAST.items():
        yield ("least of each", places), oracle.least(places), of_each
    for seats, genders, wrong in LISTS:
        found, _ = oracle.list_faults(seats, {1: List(1, of_genders(genders))})
        yield ("list", seats, genders), {what for what, *_ in found}, wrong
    for seats, women, men, wrong in AGREED:
        nominated = [(p, g, 1, False) for p, g in of_genders("F" * women + "M" * men)]
        yield ("agreed", seats, women, men), {what for what, _ in oracle.agreement(seats, nominated)["faults"]}, wrong
    for rounds, counted, ignored in MAJORITIES:
        said = [oracle.majority(rounds, blank=reading) for reading in ("counted", "ignored")]
        yield ("majority", rounds), [s.get("who", s["answer"]) for s in said], [counted, ignored]
    official = {name: PublicList(ballots, received - given, 0, tuple((f"{name}{i}", 0) for i in range(67)))
                for name, ballots, received, given, _ in OFFICIAL_2023}
    yield ("official count",), oracle.public(67, official)["seats"], {name: n for name, *_, n in OFFICIAL_2023}
    for ballots, head_start, votes, out, order in RANKED:
        names = tuple(enumerate(votes, 1))
        yield ("ranked", ballots, votes), oracle.ranked(PublicList(ballots, 0, head_start, names), out), order


def check():
    count = wrong = 0
    for case, found, expected in known():
        count += 1
        if found != expected:
            print(f"{case}: found {found}, known {expected}")
            wrong += 1
    print(f"{count} cases, {wrong} wrong")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    if sys.argv[1:] != ["--check"]:
        sys.exit(__doc__)
    sys.exit(check())
