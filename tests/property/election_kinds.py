"""Elections that are not by lists of the council's groups, against the oracle: majority, agreement, the people's."""
import collections
import itertools
from fractions import Fraction

import election_oracle as oracle
import election_room
from election_room import ELECTION
from binding import Failed

READINGS = {  # of majority elections -> the oracle's
    None: {},
    "BLANK_VOTES_IGNORED": {"blank": "ignored"},
    "LOT_IN_ELECTIONS_AS_WRITTEN": {"lot": "as_written"},
}
AGREEMENT_PROVISIONS = {
    "DISSENT": "KOML-7-7-2", "NAMES": "KOML-7-7-2", "NO_PARTY": "KOML-7-7-2", "SUBSTITUTES": "KOML-7-7-2b",
    "GENDER": "KOML-7-7-3", "GENDER_OF_SUBSTITUTES": "KOML-7-7-4",
}


def wrong_ways(members, known):
    """Whether quotient, cause or place of a seat is not what it should be; who moved up has that for a cause."""
    found = [(Fraction(s.numerator, s.denominator), s.cause, s.order) for s in members]
    known = [(quotient, "MOVED_UP" if s.cause == "MOVED_UP" else cause, place)
             for s, (quotient, cause, place) in zip(members, known)]
    return found != known


class Kinds:
    """`report` is told of each comparison: what, what is wrong (None: nothing), and what to print."""

    def __init__(self, room, report):
        self.room, self.report = room, report

    def round_of(self, votes, blank):
        room = self.room
        told = [room.event("BALLOT_COUNTED", item=ELECTION, person=who, value=cast, code=room.code("CHOICE", "FOR"))
                for who, cast in votes.items()]
        return told + [room.event("BALLOT_COUNTED", item=ELECTION, value=blank, code=room.code("CHOICE", "BLANK"))]

    def one_person(self, what, election, rounds, drawn, reading, known):
        """An election of one person, as far as its rounds and the draw go."""
        room = self.room
        told = [election, *(room.event("CANDIDATE", person=who, item=ELECTION) for who in rounds[0][0])]
        told += self.round_of(*rounds[0])
        for votes, blank in rounds[1:]:
            told += [room.event("ROUND_OPENED", item=ELECTION, value=ELECTION), *self.round_of(votes, blank)]
        told += [room.event("LOT_DRAWN", item=ELECTION, value=drawn)] if drawn else []
        try:
            said = room.elect(told, reading)
        except Failed as refused:
            self.report(what, None if known["answer"] == "IMPOSSIBLE" else f"not taken in: {refused}", rounds, reading,
                        drawn, known)
            return known
        found = {"answer": said.answer}
        if said.answer == "ELECTED":
            found["who"] = said.seats[0].person
        if said.answer == "NEEDS_LOT":
            found["draw"] = {f.person or f.item for f in said.findings if f.kind == "LOT"}
        self.report(what, None if found == known else "the result", rounds, reading, drawn, said, known)
        return known

    def by_majority(self, rounds, reading, drawn=None, office=("BYSTYRE", "ORDFORER")):
        return self.one_person("majority", self.room.election("MAJORITY", 1, *office), rounds, drawn, reading,
                               oracle.majority(rounds, drawn, **READINGS[reading]))

    def by_most_votes(self, votes, drawn=None):
        """The chair of a meeting of the council of the elderly, where both leaders are away (its clause 9)."""
        election = self.room.election("PLURALITY", 1, "ELDRERAAD", "MOTELEDER")
        return self.one_person("most votes", election, [votes], drawn, None, oracle.most_votes(votes, drawn))

    def majorities(self, most):
        """Every first round of up to three candidates, and every second round of those that need one."""
        for candidates in range(1, 4):
            every = [(dict(zip(range(1, candidates + 1), cast)), blank)
                     for cast in itertools.product(range(most + 1), repeat=candidates) for blank in range(3)]
            for one in every:
                for drawn in (None, *self.by_most_votes(one).get("draw", ())):
                    self.by_most_votes(one, drawn)
            for one, reading in itertools.product(every, READINGS):
                known = self.by_majority([one], reading)
                self.by_majority([one], reading, office=("OPPVEKST_OG_KULTUR", "LEDER"))
                for drawn in (known.get("draw", ())):
                    self.by_majority([one], reading, drawn)
                if known["answer"] == "NEEDS_NEW_ROUND" and sum(one[0].values()) <= 2:
                    self.second_rounds(one, every, reading)

    def second_rounds(self, first, every, reading):
        for second in every:
            known = self.by_majority([first, second], reading)
            for drawn in known.get("draw", ()):
                self.by_majority([first, second], reading, drawn)

    def by_agreement(self, seats, nominated, dissent=False, organ="UTVALG"):
        room = self.room
        told = [room.election("AGREEMENT", seats, organ)]
        for number, (gender, party, substitute) in enumerate(nominated, 1):
            told.append(room.event("CANDIDATE", person=number, item=party or 0,
                                   code=room.code("GENDER", {"W": "WOMAN", "M": "MAN", None: None}[gender]),
                                   role=room.code("ROLE", "VARAMEDLEM" if substitute else "MEDLEM")))
        told += [room.event("DISSENT", person=77, item=ELECTION)] if dissent else []
        known = oracle.agreement(seats, [(n, *one) for n, one in enumerate(nominated, 1)], dissent,
                                 organ == "ARBEIDSUTVALG")
        said = room.elect(told)
        wrong = None if said.answer == known["answer"] else "the answer"
        if not wrong and said.answer == "REFUSED":
            found = {f.provision for f in said.findings if f.kind == "FAULT"}
            sure = {AGREEMENT_PROVISIONS[what] for what, _ in known["faults"] if what in AGREEMENT_PROVISIONS}
            wrong = None if found == sure else f"faults {found}"
        if not wrong and said.answer == "ELECTED":
            found = [(s.person, s.role == "VARAMEDLEM") for s in said.seats]
            elected = [(n, one[2]) for n, one in enumerate(nominated, 1)]
            wrong = None if sorted(found) == elected else "who is elected"
        self.report("agreement", wrong, seats, nominated, dissent, organ, said, known)

    def agreements(self, members, substitutes):
        one = list(itertools.product(("W", "M", None), (1, 2), (False,))) + [("W", None, False)]
        other = list(itertools.product(("W", "M"), (1, 2), (True,))) + [(None, 1, True)]
        for count, more in itertools.product(range(members + 1), range(substitutes + 1)):
            for nominated in itertools.product(itertools.combinations_with_replacement(one, count),
                                               itertools.combinations_with_replacement(other, more)):
                together = sum(nominated, ())
                for seats in range(max(1, count - 1), count + 2) if together else ():
                    self.by_agreement(seats, together)
                if together and count:
                    self.by_agreement(count, together, dissent=True)
                    self.by_agreement(count, together, organ="ARBEIDSUTVALG")

    def by_the_people(self, seats, lists, out=(), drawn=()):
        room = self.room
        told = [room.election("SAINTE_LAGUE", seats, "BYSTYRE")]
        for each, one in lists.items():
            told += [room.event("LIST", item=each), room.event("LIST_BALLOTS", item=each, value=one.ballots),
                     room.event("LIST_TRANSFERS", item=each, value=one.transfers),
                     room.event("HEAD_START", item=each, value=one.head_start)]
            told += [room.event("CANDIDATE", person=person, item=each, value=place)
                     for place, (person, _) in enumerate(one.names, 1)]
            told += [room.event("PERSONAL_VOTES", person=person, value=votes) for person, votes in one.names]
        told += [room.event("CANDIDATE_OUT", person=person) for person in out]
        told += [room.event("LOT_DRAWN", item=ELECTION, value=winner) for winner in drawn]
        known = oracle.public(seats, lists, drawn, out)
        said = room.elect(told)
        self.report("the people's", self.wrong_count(said, known, lists, seats, drawn), seats, lists, out, drawn, said, known)
        for winner in sorted(known.get("draw", ()))[:2]:
            self.by_the_people(seats, lists, out, (*drawn, winner))

    def wrong_count(self, said, known, lists, seats, drawn):
        if said.answer != known["answer"]:
            return "the answer"
        if said.answer == "NEEDS_LOT":
            return None if {f.item for f in said.findings if f.kind == "LOT"} == known["draw"] else "the draw"
        if said.answer == "REFUSED":
            found = {f.item for f in said.findings if f.kind == "FAULT"}
            return None if found == {each for _, each, _ in known["faults"]} else "the faults"
        if said.answer != "ELECTED":
            return None
        no_names = not any(one.names for one in lists.values())
        if (known["empty"] if not no_names else {}) != {f.item: -f.margin for f in said.findings if f.kind == "FAULT"}:
            return "lists with too few names"
        votes = {each: one.ballots * seats + one.transfers for each, one in lists.items()}
        members = [s for s in said.seats if s.role == "MEDLEM"]
        turns = [s.list for s in members]
        if not oracle.is_a_way("SAINTE_LAGUE", votes, turns) or collections.Counter(turns) != collections.Counter(
                {each: n for each, n in known["seats"].items() if n}):
            return "the seats"
        if wrong_ways(members, oracle.won_by("SAINTE_LAGUE", votes, turns, drawn)):
            return "how the seats were won"
        for each, filled in known["filled"].items():
            if [s.person for s in members if s.list == each] != filled.members:
                return f"members from list {each}"
            if [s.person for s in said.seats if s.list == each and s.role != "MEDLEM"] != filled.substitutes:
                return f"substitutes from list {each}"
        return None

    def peoples(self, made_up, count):
        """Small ones, where votes and personal votes are often equal, and councils of every size the Act speaks of."""
        for _ in range(count):
            seats = made_up.choice((1, 2, 3, 5, 7, 11, 23, 25, 53, 55, 67))
            size = made_up.choice((9, 40, 2**31))
            lists = {}
            for number in range(1, made_up.randint(1, 7)):
                length = made_up.randint(0, seats + made_up.randint(0, 6))
                names = tuple((number * 1000 + i, made_up.randint(0, max(1, size // 3))) for i in range(1, length + 1))
                ballots = made_up.randint(0, size)
                lists[number] = oracle.PublicList(ballots, made_up.randint(-ballots, ballots),
                                                  made_up.choice((0, 1, 4, 4, 5, 6, 7, 10, 11)), names)
            everybody = [person for one in lists.values() for person, _ in one.names]
            out = made_up.sample(everybody, min(len(everybody), made_up.choice((0, 0, 1, 2))))
            if lists:
                self.by_the_people(seats, lists, out)
