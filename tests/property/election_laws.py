"""What must hold for every election by lists, whoever votes; made up and shrunk by Hypothesis, the same each time."""
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

import election_oracle as oracle
from election_room import ELECTION

FEW, MANY = st.integers(0, 20), st.integers(0, 2**31)
VOTES = st.lists(FEW, min_size=1, max_size=8) | st.lists(MANY, min_size=1, max_size=8)
METHODS = st.sampled_from(("PROPORTIONAL", "SAINTE_LAGUE"))
SEATS = st.integers(0, 40)
GENDERS = st.lists(st.sampled_from(("W", "M")), min_size=1, max_size=8)
LISTS = st.lists(st.tuples(st.integers(0, 6), GENDERS), min_size=1, max_size=5)
ORGANS = st.sampled_from(("UTVALG", "ARBEIDSUTVALG", "ARBEIDSUTVALG"))


class Laws:
    """`events(seats, lists, organ)` is the log of an election by lists."""

    def __init__(self, room, examples, events):
        self.room, self.examples, self.events, self.tried = room, examples, events, 0

    def least(self, method, seats, votes):
        """The seats that each list is sure of."""
        room, ffi = self.room, self.room.ffi
        won = ffi.new("int32_t[]", len(votes))
        room.library.check(room.c.trondgov_election_apportion(
            room.rules[None].ptr, room.code("METHOD", method), seats, ffi.new("int64_t[]", votes), len(votes), ffi.NULL,
            0, won, room.answer, ffi.NULL))
        return list(won)

    def hold(self):
        """Tries every law on as many examples; an AssertionError with the shortest where one does not hold."""
        votes = {"method": METHODS, "seats": SEATS, "votes": VOTES}
        lists = {"seats": st.integers(1, 9), "lists": LISTS, "organ": ORGANS}
        self.let(self.more_seats, votes)
        self.let(self.more_votes, {**votes, "data": st.data()})
        self.let(self.lower_quota, {"seats": SEATS, "votes": VOTES})
        for law in (self.in_any_order, self.by_any_number, self.one_draw_at_a_time):
            self.let(law, {**lists, "data": st.data()})
        self.let(self.in_any_form, lists)

    def let(self, law, what):
        @settings(max_examples=self.examples, deadline=None, database=None, print_blob=False, derandomize=True,
                  report_multiple_bugs=False, suppress_health_check=list(HealthCheck),
                  phases=[Phase.generate, Phase.shrink])
        @given(st.fixed_dictionaries(what))
        def always(example):
            self.tried += 1
            law(**example)

        always()

    def more_seats(self, method, seats, votes):
        """House monotonicity: nobody loses a seat by there being one more."""
        before, after = self.least(method, seats, votes), self.least(method, seats + 1, votes)
        assert all(b <= a for b, a in zip(before, after)), (method, seats, votes, before, after)

    def more_votes(self, method, seats, votes, data):
        """Vote monotonicity: a list with more votes, the others' as they were, does not lose a seat; nor does one that
        has more votes than another have fewer seats."""
        one = data.draw(st.integers(0, len(votes) - 1))
        more = list(votes)
        more[one] += data.draw(st.integers(1, 10) | st.integers(1, 2**31))
        before, after = self.least(method, seats, votes), self.least(method, seats, more)
        assert before[one] <= after[one], (method, seats, votes, more, before, after)
        assert all(before[i] <= before[j] for i, v in enumerate(votes) for j, w in enumerate(votes) if v < w), votes

    def lower_quota(self, seats, votes):
        """By divisors 1, 2, 3 ... each list has at least its share of the seats, rounded down."""
        won, cast = self.least("PROPORTIONAL", seats, votes), sum(votes)
        assert all(n >= v * seats // cast for n, v in zip(won, votes) if cast), (seats, votes, won)

    @staticmethod
    def made(lists):
        return {number: oracle.List(votes, tuple((number * 1000 + i, g) for i, g in enumerate(genders, 1)))
                for number, (votes, genders) in enumerate(lists, 1)}

    def in_any_order(self, seats, lists, organ, data):
        """Lists and names come in any order: whoever tells of them, the result is the same to the last field."""
        told = self.events(seats, self.made(lists), organ)
        first = 1 + len(lists)
        shuffled = told[:1] + data.draw(st.permutations(told[1:first])) + data.draw(st.permutations(told[first:]))
        one, other = self.room.elect(told), self.room.elect(shuffled)
        assert one[:2] == other[:2] and sorted(map(repr, one[2])) == sorted(map(repr, other[2])), (told, shuffled)

    def by_any_number(self, seats, lists, organ, data):
        """Lists and persons may have other numbers: the same lists have the same seats, the same places are elected."""
        made = self.made(lists)
        numbers = dict(zip(made, data.draw(st.permutations(list(made)))))
        persons = {p: numbers[each] * 1000 + 900 - p % 1000 for each, one in made.items() for p, _ in one.names}
        renamed = {numbers[each]: oracle.List(one.votes, tuple((persons[p], g) for p, g in one.names))
                   for each, one in made.items()}
        one = self.room.elect(self.events(seats, made, organ))
        other = self.room.elect(self.events(seats, dict(sorted(renamed.items())), organ))
        same = [s._replace(list=numbers[s.list], person=persons.get(s.person, 0), displaced=persons.get(s.displaced, 0))
                for s in one.seats]
        assert one.answer == other.answer and sorted(same) == sorted(other.seats), (seats, made, renamed, one, other)
        drawn = [{f.item for f in said.findings if f.kind == "LOT"} for said in (one, other)]
        assert {numbers[each] for each in drawn[0]} == drawn[1], (seats, made, renamed)

    def in_any_form(self, seats, lists, organ):
        """Whether a list's votes are told with it, counted, or cast one by one by name."""
        room, made = self.room, self.made(lists)
        told = self.events(seats, made, organ)
        bare = self.events(seats, {each: one._replace(votes=0) for each, one in made.items()}, organ)
        counted, cast = [], []
        for each, one in made.items():
            counted += [room.event("BALLOT_COUNTED", item=ELECTION, person=each, value=one.votes,
                                   code=room.code("CHOICE", "FOR"))]
            cast += [room.event("VOTE_CAST", person=each * 1000000 + i, item=ELECTION, value=each,
                                code=room.code("CHOICE", "FOR")) for i in range(one.votes)]
        whole = room.elect(told)
        for form in (counted, cast):
            said = room.elect(bare + form)
            assert said[:2] == whole[:2] or not any(one.votes for one in made.values()), (seats, made, whole, said)

    def one_draw_at_a_time(self, seats, lists, organ, data):
        """An election that goes on after each draw ends as one that is told all the draws at once."""
        told = self.events(seats, self.made([(votes // 3, genders) for votes, genders in lists]), organ)
        election = self.room.start(told)
        said, lots = self.room.result(election), []
        while said.answer == "NEEDS_LOT":
            draw = sorted(f.item for f in said.findings if f.kind == "LOT")
            lots.append(self.room.event("LOT_DRAWN", item=ELECTION, value=data.draw(st.sampled_from(draw))))
            self.room.apply(election, lots[-1:])
            said = self.room.result(election)
        self.room.free(election)
        assert said == self.room.elect(told + lots), (told, lots)
