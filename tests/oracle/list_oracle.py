"""A second, slow reading of how lists lead to seats and persons, to compare src/election/ with.

Read from kommuneloven §§ 7-5 and 7-6 and, for the people's election, from what the Acts of 2002 and 2023 say of divisors,
votes of lists and persons, head starts and substitutes. Fractions, trying and enumeration; no formula of the library.
How many seats a list has, and between whom a lot is drawn, is apportion_oracle's.

Genders are "W" and "M"; None where nobody has told, and then both are tried: where they do not lead to the same, the
fact is needed. Names of a list are (person, gender) in the list's order.
"""
import functools
import itertools
from collections import Counter, namedtuple
from fractions import Fraction

import apportion_oracle

WOMAN, MAN = "W", "M"
NOBODY = 0
SHARE = Fraction(2, 5)  # § 7-5 second, § 7-6 third and § 7-7 third paragraph: 40 per cent
MORE_SUBSTITUTES = {"PROPORTIONAL": 2, "SAINTE_LAGUE": 3}  # than members: § 7-6 fifth paragraph; valgloven
HEAD_START = Fraction(1, 4)  # valgloven: of the list's ballots
HEAD_STARTS = ((11, 23, 4), (25, 53, 6), (55, None, 10))  # council from, to: how many names can have one

# What an election by lists is asked with: parties and signatory of a list only where its validity is asked.
List = namedtuple("List", "votes names parties signatory", defaults=((), (), None))
PublicList = namedtuple("PublicList", "ballots transfers head_start names")  # names: (person, personal votes)


def other(gender):
    return MAN if gender == WOMAN else WOMAN


def least(places):
    """How many of each gender there must be at least among so many. One place can have but one gender."""
    if places < 2:
        return 0
    if places < 4:
        return 1
    return next(n for n in range(places + 1) if Fraction(n, places) >= SHARE)


def under_represented(persons):
    """The gender that is short, or None."""
    for gender in (WOMAN, MAN):
        if sum(g == gender for _, g in persons) < least(len(persons)):
            return gender
    return None


Chosen = namedtuple("Chosen", "persons up gave_way lacking")


def choose(names, places):
    """§ 7-6 second and third paragraph: the first of the list, then candidates of the under-represented gender move up
    one by one, the first of them each time, until the share is met; the lowest placed of the others gives way."""
    place = {name: at for at, name in enumerate(names)}
    chosen, waiting, up, gave_way = list(names[:places]), list(names[places:]), [], []
    while (gender := under_represented(chosen)) and (next_up := next((n for n in waiting if n[1] == gender), None)):
        leaver = max((n for n in chosen if n[1] == other(gender)), key=place.get)
        waiting.remove(next_up)
        chosen.remove(leaver)
        chosen.append(next_up)
        up.append(next_up)
        gave_way.append(leaver)
    chosen.sort(key=place.get)
    lacking = least(len(chosen)) - sum(g == gender for _, g in chosen) if gender else 0
    return Chosen(chosen, sorted(up, key=place.get), sorted(gave_way, key=place.get), lacking)


def pairs(chosen):
    """Who moved up -> who gave way, each in the order of the list."""
    return {up: leaver for (up, _), (leaver, _) in zip(chosen.up, chosen.gave_way)}


Filled = namedtuple("Filled", "members substitutes up empty lacking")


def fill_told(names, won, last, far):
    """A list's members and substitutes: § 7-6 second, third and fifth paragraph. A list without members gets no
    substitutes: nobody's place would be theirs. `last`: who gave way is placed after the list's others among the
    substitutes (CONF-128: who they are is the same, only the order of call-in differs). `empty`: seats without a name, which no text gives to anybody; `lacking`: members of the under-represented gender that the
    list has not got, where the balance holds not only as far as possible (`far`)."""
    members = choose(names, won)
    elected, gave_way = set(members.persons), set(members.gave_way)
    rest = [n for n in names if n not in elected]
    substitutes = choose(rest, won + MORE_SUBSTITUTES["PROPORTIONAL"] if won else 0)
    ranks = sorted(substitutes.persons, key=lambda name: last and name in gave_way)
    empty = won - len(members.persons)
    return Filled([p for p, _ in members.persons] + [NOBODY] * empty, [p for p, _ in ranks],
                  {**pairs(members), **pairs(substitutes)}, empty, 0 if far else members.lacking)


@functools.lru_cache(maxsize=1 << 16)
def fill(names, won, last=False, far=False):
    """The same; None where it hangs on a gender that nobody has told."""
    return unanimous(names, lambda told: fill_told(told, won, last, far))


def completions(names):
    """The list with every gender that has not been told filled in, in every way."""
    told = [(g,) if g else (WOMAN, MAN) for _, g in names]
    for genders in itertools.product(*told):
        yield tuple((person, gender) for (person, _), gender in zip(names, genders))


def unanimous(names, of):
    """What `of` says of the list, if it says the same whatever the genders are that nobody has told; else None."""
    said = []
    for each in completions(names):
        said.append(of(each))
        if said[-1] != said[0]:
            return None
    return said[0]


def deciding(names, of):
    """Those whose gender nobody has told and on which it hangs what `of` says of the list."""
    said = {told: of(told) for told in completions(names)}
    found = set()
    for at, (person, gender) in enumerate(names):
        turned = (told[:at] + ((person, other(told[at][1])),) + told[at + 1:] for told in said)
        if gender is None and any(said[told] != said[flipped] for told, flipped in zip(said, turned)):
            found.add(person)
    return found


@functools.lru_cache(maxsize=1 << 16)
def shares_met(seats, names):
    """§ 7-5 second paragraph: of the candidates proposed; how many are to be elected decides which rule it is. None
    where it hangs on a gender that nobody has told."""
    return unanimous(names, lambda told: shares_met_told(seats, [gender for _, gender in told]))


def shares_met_told(seats, genders):
    women, men = genders.count(WOMAN), genders.count(MAN)
    if seats < 2:
        return True
    if seats < 4:
        return women > 0 and men > 0
    return all(Fraction(n, women + men) >= SHARE for n in (women, men))


def list_faults(seats, lists, electors=None, groups=None, far=False):
    """§ 7-5: everything wrong with the lists, as {(what, list, person or party)}; and by list those whose gender must be
    told to say whether it has the shares. `electors`: {person: party} of the electing body; `groups` of others."""
    faults, unsaid = set(), {}
    of = {**(groups or {}), **(electors or {})}
    stands = Counter(person for one in lists.values() for person in {p for p, _ in one.names})
    behind = {each: lists[each].parties or (each,) for each in lists}
    for each, (_, names, _, signatory) in lists.items():
        if len(names) > 2 * seats:
            faults.add(("NAMES", each, 0))
        met = shares_met(seats, names) if names and not far else True
        if met is None:
            unsaid[each] = deciding(names, lambda told: shares_met_told(seats, [gender for _, gender in told]))
        if met is False:
            faults.add(("GENDER", each, 0))
        for person, _ in names:
            if stands[person] > 1:
                faults.add(("TWICE", each, person))
            if of.get(person) and of[person] not in behind[each]:
                faults.add(("PARTY", each, person))
        if electors is not None and not set(behind[each]) & set(electors.values()):
            faults.add(("NOT_REPRESENTED", each, 0))
        if electors is not None and (signatory not in electors or electors[signatory] not in behind[each]):
            faults.add(("SIGNATORY", each, signatory or 0))
        for party in behind[each]:
            if any(party in behind[o] for o in lists if o != each):
                faults.add(("ONE_LIST", each, party))
    return faults, unsaid


def seats_of(method, seats, votes, drawn):
    """apportion_oracle's answer, by list instead of by number; `votes`: {list: votes}."""
    order = sorted(votes)
    if any(winner not in votes for winner in drawn):
        return {"answer": "IMPOSSIBLE"}
    said = apportion_oracle.apportion(method, seats, [votes[each] for each in order], [order.index(d) for d in drawn])
    if "seats" in said:
        said["seats"] = dict(zip(order, said["seats"]))
    if "draw" in said:
        said["draw"] = {order[i] for i in said["draw"]}
    return said


def is_a_way(method, votes, turns):
    """Whether the seats can have been won in this order: `turns`, the list of each seat."""
    order = sorted(votes)
    numbers, won = [votes[each] for each in order], [0] * len(order)
    for winner in map(order.index, turns):
        if winner not in apportion_oracle.in_turn(method, numbers, won):
            return False
        won[winner] += 1
    return True


def won_by(method, votes, turns, drawn=()):
    """Of each seat in this order: the quotient, why it was won, and its place: one more than the seats that were won
    before it by a higher quotient or more votes; of seats that were drawn, in the order of the draws."""
    won, told = dict.fromkeys(votes, 0), []
    keys = []
    for number, winner in enumerate(turns):
        at_hand = {each: apportion_oracle.quotient(method, votes[each], won[each]) for each in votes if votes[each]}
        quotient = at_hand[winner]
        equal = [each for each in at_hand if at_hand[each] == quotient and votes[each] < votes[winner]]
        by_lot = winner in drawn and winner not in turns[number + 1:]
        keys.append((quotient, votes[winner]))
        place = number + 1 if by_lot else 1 + sum(key > keys[-1] for key in keys)
        told.append((quotient, "LOT" if by_lot else "MOST_VOTES" if equal else "QUOTIENT", place))
        won[winner] += 1
    return told


def proportional(seats, lists, drawn=(), far=False, last=False, electors=None, groups=None):
    """§§ 7-5 and 7-6. First what is wrong with the lists, then the seats, then who has them."""
    faults, unsaid = list_faults(seats, lists, electors, groups, far)
    if faults:
        return {"answer": "REFUSED", "faults": faults}
    said = seats_of("PROPORTIONAL", seats, {each: lists[each].votes for each in lists}, drawn)
    if said["answer"] in ("IMPOSSIBLE", "NOT_REGULATED"):
        return said
    filled = {each: fill(lists[each].names, said["seats"][each], last, far) for each in lists}
    certain = said["answer"] == "ELECTED"
    for each, who in filled.items():
        if certain and who is None:
            won = said["seats"][each]
            unsaid[each] = unsaid.get(each, set()) | deciding(
                lists[each].names, lambda told: fill_told(told, won, last, far))
        elif certain and who.lacking:
            faults.add(("LACKING", each, who.lacking))
    if faults:
        return {"answer": "REFUSED", "faults": faults}
    if unsaid:
        return {"answer": "NEEDS_FACT", "persons": set().union(*unsaid.values())}
    if not certain:  # who is in the draw cannot be named yet
        return {**said, "filled": {each: who for each, who in filled.items() if each not in said["draw"]}}
    return {**said, "filled": filled, "empty": {each: who.empty for each, who in filled.items() if who.empty}}


def head_starts_allowed(seats):
    """How many names of a list can have a head start in a council of that size; None: no such council."""
    return next((n for low, high, n in HEAD_STARTS if seats >= low and (high is None or seats <= high)), None)


def ranked(public_list, out=()):
    """The list's candidates by personal votes with the head start; equal: the list's order. `out`: dead or no longer
    eligible; the count is made without them, and the head starts stay with whom they were given."""
    scored = [(votes + (HEAD_START * public_list.ballots if place < public_list.head_start else 0), -place, person)
              for place, (person, votes) in enumerate(public_list.names) if person not in out]
    return [person for _, _, person in sorted(scored, reverse=True)]


def public(seats, lists, drawn=(), out=()):
    """The people's election: list votes, divisors 1.4, 3, 5 ..., and who is elected from each list."""
    allowed = head_starts_allowed(seats)
    faults = {("HEAD_START", each, 0) for each in lists if allowed is not None and lists[each].head_start > allowed}
    if faults:
        return {"answer": "REFUSED", "faults": faults}
    votes = {each: lists[each].ballots * seats + lists[each].transfers for each in lists}
    said = seats_of("SAINTE_LAGUE", seats, votes, drawn)
    if said["answer"] != "ELECTED":
        return said
    filled = {}
    for each, won in said["seats"].items():
        order, more = ranked(lists[each], out), MORE_SUBSTITUTES["SAINTE_LAGUE"] if won else 0
        empty = max(0, won - len(order))
        filled[each] = Filled(order[:won] + [NOBODY] * empty, order[won:2 * won + more], {}, empty, 0)
    return {**said, "filled": filled, "empty": {each: who.empty for each, who in filled.items() if who.empty}}
