#!/usr/bin/env python3
"""trondgov_election_result against the oracle: who is elected, for whom somebody gives way, who is substitute, what is
wrong with the lists, who is in the draw, where a gender that nobody has told decides. Exhaustively for small elections,
every draw held with every outcome; and large ones, made up, always the same. And what must hold for every election:
the order in which it is told does not matter, nor how lists and persons are numbered, nor whether the lots are drawn
one at a time or told at once; no list loses a seat when there are more seats or when it has more votes; a list has its
share of the seats rounded down.

usage: election_property.py CDEF LIBRARY    prints how many were compared; exit status 1 if one differs or none was

TRONDGOV_TEST_EXHAUSTIVE=1: the small elections with longer lists (half an hour); TRONDGOV_TEST_SEED: others made up.
"""
import collections
import itertools
import os
import pathlib
import random
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))
import election_oracle as oracle  # noqa: E402
import election_room  # noqa: E402
from election_kinds import Kinds, wrong_ways  # noqa: E402
from election_laws import Laws  # noqa: E402

EXHAUSTIVE = os.environ.get("TRONDGOV_TEST_EXHAUSTIVE") == "1"
SHOWN = 3  # differences of each kind that are printed
SEED = int(os.environ.get("TRONDGOV_TEST_SEED", "2023"))
LAST = "GIVES_WAY_LOWEST_PLACED_LAST"
STRICT, FAR = "UTVALG", "ARBEIDSUTVALG"  # § 7-6 fourth paragraph: a working committee as far as possible
GENDERS = {oracle.WOMAN: "WOMAN", oracle.MAN: "MAN", None: None}
PROVISIONS = {  # of each fault of the oracle's
    "NAMES": "KOML-7-5-1", "TWICE": "KOML-7-5-1", "PARTY": "KOML-7-5-1", "NOT_REPRESENTED": "KOML-7-5-1",
    "ONE_LIST": "KOML-7-5-1",
    "GENDER": "KOML-7-5-2", "SIGNATORY": "KOML-7-5-3", "LACKING": "KOML-7-6-3",
}


def names_of(each, genders):
    """Made-up persons: list 3's second name is 3002."""
    return tuple((each * 1000 + place, gender) for place, gender in enumerate(genders, 1))


def patterns(longest, genders=(oracle.WOMAN, oracle.MAN), shortest=0):
    for length in range(shortest, longest + 1):
        yield from itertools.product(genders, repeat=length)


class Comparison:
    def __init__(self, room):
        self.room, self.compared, self.differ = room, collections.Counter(), collections.Counter()
        self.answers, self.superfluous = collections.Counter(), 0

    def differs(self, *what):
        self.differ[what[0]] += 1
        if self.differ[what[0]] <= SHOWN:
            print("differs:", *what)

    def events(self, seats, lists, organ, electors=None, groups=None):
        room = self.room
        told = [room.election("PROPORTIONAL", seats, organ)]
        told += [room.event("ELECTOR", person=who, item=party) for who, party in (electors or {}).items()]
        told += [room.event("GROUP", person=who, item=party) for who, party in (groups or {}).items()]
        told += [room.event("LIST", item=each, value=one.votes, person=one.signatory or 0)
                 for each, one in lists.items()]
        told += [room.event("LIST_PARTY", item=each, value=party)
                 for each, one in lists.items() for party in one.parties]
        for each, one in lists.items():
            told += [room.event("CANDIDATE", person=person, item=each, value=place,
                                code=room.code("GENDER", GENDERS[gender]))
                     for place, (person, gender) in enumerate(one.names, 1)]
        return told

    def report(self, what, wrong, *case):
        """A comparison made elsewhere."""
        self.compared[what] += 1
        if wrong:
            self.differs(what, wrong, *case)

    def lots(self, drawn):
        return [self.room.event("LOT_DRAWN", item=election_room.ELECTION, value=winner) for winner in drawn]

    def by_lists(self, what, seats, lists, organ=STRICT, last=False, drawn=(), every_draw=True,
                 electors=None, groups=None):
        """One election by lists and, where it needs draws, with each outcome of each."""
        reading = LAST if last else None
        told = self.events(seats, lists, organ, electors, groups)
        said = self.room.elect(told + self.lots(drawn), reading)
        known = oracle.proportional(seats, lists, drawn, organ == FAR, last, electors, groups)
        self.compared[what] += 1
        self.answers[known["answer"]] += 1
        wrong = self.wrong(lists, said, known, drawn)
        if not wrong and drawn and said != self.one_at_a_time(told, drawn, reading):
            wrong = "the lots drawn one at a time lead to another result"
        if wrong:
            self.differs(what, wrong, "\n  ", seats, lists, organ, reading, drawn, "\n  ", said, "\n  ", known)
        elif known["answer"] == "NEEDS_LOT":
            for winner in sorted(known["draw"])[:None if every_draw else 1]:
                self.by_lists(what, seats, lists, organ, last, (*drawn, winner), every_draw, electors, groups)

    def one_at_a_time(self, told, drawn, reading):
        election = self.room.start(told, reading)
        for lot in self.lots(drawn):
            self.room.result(election)
            self.room.apply(election, [lot])
        said = self.room.result(election)
        self.room.free(election)
        return said

    def wrong(self, lists, said, known, drawn):
        """What differs, in words; None where nothing does."""
        if said.answer != known["answer"]:
            return f"answer {said.answer}, known {known['answer']}"
        if said.answer == "REFUSED":
            found = {(f.provision, f.item, f.person) for f in said.findings if f.kind == "FAULT"}
            faults = {(PROVISIONS[what], each, more if what in ("TWICE", "PARTY", "SIGNATORY") else 0)
                      for what, each, more in known["faults"]}
            return None if found == faults else f"faults {found}, known {faults}"
        if said.answer == "NEEDS_FACT":  # the library may ask for others of the list too, whom nobody has told either
            asked = {f.person for f in said.findings if f.kind == "INPUT"}
            untold = {person for one in lists.values() for person, gender in one.names if gender is None}
            self.superfluous += asked != known["persons"]
            return None if known["persons"] <= asked <= untold else f"asked for {asked}, known {known['persons']}"
        if said.answer == "NEEDS_LOT":
            draw = {f.item for f in said.findings if f.kind == "LOT"}
            return self.wrong_seats(lists, said.seats, known, drawn) if draw == known["draw"] else f"draw {draw}"
        if said.answer == "ELECTED":
            if known["empty"] != self.short_lists(said):
                return "lists with too few names"
            return self.wrong_seats(lists, said.seats, known, drawn)
        return None

    @staticmethod
    def short_lists(said):
        return {f.item: -f.margin for f in said.findings if f.kind == "FAULT"}

    def wrong_seats(self, lists, seats, known, drawn):
        members = [s for s in seats if s.role == "MEDLEM"]
        votes = {each: lists[each].votes for each in lists}
        turns = [s.list for s in members]
        if collections.Counter(turns) != collections.Counter({e: n for e, n in known["seats"].items() if n}):
            return "seats of the lists"
        if not oracle.is_a_way("PROPORTIONAL", votes, turns):
            return "the order of the seats"
        if wrong_ways(members, oracle.won_by("PROPORTIONAL", votes, turns, drawn)):
            return "how the seats were won"
        if any(s.person for s in seats if s.list not in known["filled"]):
            return "somebody named from a list that is in the draw"
        for each, filled in known["filled"].items():
            if filled is None:
                continue
            found = [(s.person, s.displaced, s.cause == "MOVED_UP") for s in members if s.list == each]
            if found != [(p, filled.up.get(p, 0), p in filled.up) for p in filled.members]:
                return f"members from list {each}"
            found = [(s.person, s.displaced, s.cause, s.order) for s in seats if s.list == each and s.role != "MEDLEM"]
            if found != [(p, filled.up.get(p, 0), "MOVED_UP" if p in filled.up else "SUBSTITUTE", rank)
                         for rank, p in enumerate(filled.substitutes, 1)]:
                return f"substitutes from list {each}"
        return None

    def one_list(self):
        """Every short list alone, with every place for a gender that nobody has told."""
        longest = 10 if EXHAUSTIVE else 8
        for seats, organ, last in itertools.product(range(1, 6), (STRICT, FAR), (False, True)):
            for genders in patterns(min(longest, 2 * seats + 1), shortest=1):
                self.by_lists("one list", seats, {1: oracle.List(7, names_of(1, genders))}, organ, last)
            for genders in patterns(5 if EXHAUSTIVE else 4, GENDERS, 1):
                if None in genders:
                    self.by_lists("genders not told", seats, {1: oracle.List(7, names_of(1, genders))}, organ, last)

    def three_lists(self):
        """Every way of filling three lists with few names, for every order of their votes; and one that is longer."""
        longest, most = (3, 3) if EXHAUSTIVE else (2, 2)
        short = itertools.product(itertools.combinations_with_replacement(range(most + 1), 3),
                                  itertools.product(patterns(longest, shortest=1), repeat=3))
        one_longer = itertools.product(itertools.product(range(most + 1), repeat=3),
                                       itertools.product(patterns(longest + 1), ("WM",), ("M",)))
        for what, cases in (("three short lists", short), ("three lists, one longer", one_longer)):
            for votes, genders in cases:
                lists = {i + 1: oracle.List(v, names_of(i + 1, g)) for i, (v, g) in enumerate(zip(votes, genders))}
                for seats, organ in itertools.product(range(1, 6), (STRICT, FAR)):
                    self.by_lists(what, seats, lists, organ)

    def large(self, made_up):
        for _ in range(400 if EXHAUSTIVE else 40):
            seats = made_up.randint(1, 99)
            votes = [made_up.randint(0, made_up.choice((100, 2**31))) for _ in range(made_up.randint(1, 60))]
            for _ in range(made_up.randint(0, 3)):
                votes[made_up.randrange(len(votes))] = made_up.choice(votes)
            lists = {}
            for number, cast in enumerate(votes, 1):
                tilt = made_up.random()
                length = made_up.randint(1, 2 * seats)
                genders = [oracle.WOMAN if made_up.random() < tilt else oracle.MAN for _ in range(length)]
                lists[number] = oracle.List(cast, names_of(number, genders))
            self.by_lists("large", seats, lists, made_up.choice((STRICT, FAR, FAR)), made_up.random() < 0.5,
                          every_draw=False)

    def with_electors(self, made_up):
        """Who signs, who stands where, for whom: small pools, so that whatever can be wrong often is."""
        for _ in range(30000 if EXHAUSTIVE else 2000):
            parties = range(1, made_up.randint(1, 4) + 1)
            electors = {100 + i: made_up.choice((*parties, 0)) for i in range(made_up.randint(1, 8))}
            pool = list(electors) + list(range(200, 212))
            groups = {who: made_up.choice(parties) for who in range(200, 212) if made_up.random() < 0.4}
            gender, lists = {who: made_up.choice("WM") for who in pool}, {}
            for each in range(1, made_up.randint(1, 3) + 1):
                names = made_up.sample(pool, made_up.randint(1, 5))
                joint = made_up.choice(((), (), (made_up.choice(parties),), tuple(parties)))
                signatory = made_up.choice((None, *pool[:3], *electors))
                lists[each] = oracle.List(made_up.randint(1, 9), tuple((who, gender[who]) for who in names), joint,
                                          signatory)
            cast = sum(one.votes for one in lists.values())  # as many electors at least, the others of no group
            electors.update((300 + i, 0) for i in range(cast - len(electors)))
            self.by_lists("with electors", made_up.randint(1, 5), lists, made_up.choice((STRICT, FAR)),
                          electors=electors, groups=groups)


def main():
    start, made_up = time.monotonic(), random.Random(SEED)
    room = election_room.Room(sys.argv[1], sys.argv[2])
    comparison = Comparison(room)
    comparison.one_list()
    comparison.three_lists()
    comparison.large(made_up)
    comparison.with_electors(made_up)
    kinds = Kinds(room, comparison.report)
    kinds.majorities(5 if EXHAUSTIVE else 3)
    kinds.agreements(4 if EXHAUSTIVE else 3, 4 if EXHAUSTIVE else 2)
    kinds.peoples(made_up, 20000 if EXHAUSTIVE else 1000)
    for what, count in comparison.compared.items():
        print(f"{count} elections compared, {comparison.differ[what]} differ: {what}")
    print("by lists:", ", ".join(f"{answer} {count}" for answer, count in sorted(comparison.answers.items())))
    print(f"{comparison.superfluous} times a gender was asked for that decides nothing, beside one that does")
    laws = Laws(room, 5000 if EXHAUSTIVE else 100, comparison.events)
    laws.hold()
    print(f"{comparison.compared.total()} compared, {comparison.differ.total()} differ, {laws.tried} examples of laws, "
          f"{time.monotonic() - start:.1f} s")
    return 1 if comparison.differ or not comparison.compared else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main())
