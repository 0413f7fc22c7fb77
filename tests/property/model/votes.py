"""Proposals, the call to the vote and votes for and against: bystyret 5.8-5.12, kommuneloven 7-1, 8-1 and 11-9,
eldrerådet 11, klageutvalget 3.3, byrådet 4."""
import collections
from fractions import Fraction

from .organs import (BLANK_VOTES, CALLED, HALF, IN_DEBATE, MOTION, OF_COUNCIL, ON_PROPOSAL, POSTPONED, TWO_THIRDS, No,
                     Proposal)


class Vote:
    def __init__(self, matter, proposal, person, case, electorate):
        self.matter, self.proposal, self.person, self.case = matter, proposal, person, case
        self.electorate, self.cast, self.result, self.tacit = electorate, {}, None, False
        self.options, self.between = [], False
        self.role, self.method = None, None
        self.round, self.followed = 1, None
        self.root, self.places = self, []  # of budgets: the first vote, and those that go on from it

    def counts(self):
        """Votes for each option, the one with most first."""
        count = collections.Counter({one: 0 for one in self.options})
        count.update(one for one in self.cast.values() if one != "BLANK")
        return count.most_common()

    def tally(self):
        """Who could vote, and the votes; between options those for the one with most, and for the others."""
        if self.tacit:
            return len(self.electorate), self.consented, 0, 0
        count = collections.Counter(self.cast.values())
        if self.between:
            votes = [number for _, number in self.counts()] or [0]
            return len(self.electorate), votes[0], sum(votes[1:]), count["BLANK"]
        return len(self.electorate), count["FOR"], count["AGAINST"], count["BLANK"]

    def has_options(self):
        """One candidate can be voted on; one proposal among several cannot."""
        return len(self.options) >= (1 if self.matter == "ELECTION" else 2)


class Votes:
    # --- proposals, and the end of the debate

    def PROPOSAL_PUT(self, person, item, value, code):
        self.need_in_hand(value)
        if item in self.proposals or person not in self.seated():  # 5.9, kommuneloven 8-1
            raise No
        if self.organ.council_rules and (self.case().debate_closed or self.case().state == CALLED):
            raise No
        self.proposals[item] = Proposal(value, person, code)
        return "DONE"

    def PROPOSAL_WITHDRAWN(self, person, item, value, code):
        self.need_open()
        one = self.proposals.get(item)
        if one is None or not one.is_free() or one.mover != person or self.ballot_on(item) or one.case != self.in_hand:
            raise No
        one.state = "WITHDRAWN"
        return "DONE"

    def ballot_on(self, proposal):
        return self.ballot is not None and self.votes[self.ballot].proposal == proposal

    def DEBATE_CLOSED(self, person, item, value, code):
        self.need_in_hand(item)
        if self.case().debate_closed or self.case().state == CALLED or self.debate_goes_on():
            raise No
        self.case().debate_closed, self.case().waiting = True, []
        return "DONE"

    def VOTING_CALLED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if case.state == CALLED or self.ballot or None in case.questions.values() or self.debate_goes_on():
            raise No
        case.state, case.debate_closed, case.electorate = CALLED, True, frozenset(self.seated())
        case.waiting = []
        return "DONE"

    # --- a vote is opened

    def electorate_now(self, matter):
        """Who may vote; No where the case must have been called to the vote (5.10)."""
        case = self.case()
        if matter not in IN_DEBATE and self.organ.council_rules and (not case or case.state != CALLED):
            raise No
        if case and case.state == CALLED:  # 5.10: who was there must vote; kommuneloven 11-2: who left is away
            electorate = case.electorate - case.out
            return electorate if self.organ.council_rules else electorate & self.hall
        return frozenset(self.seated())

    def ballot_may_open(self, person, item, value, code):
        self.need_open()
        if self.ballot or item in self.votes:
            raise No
        case = self.case()
        if code == "ELIGIBILITY":
            if not case or person not in case.questions or case.questions[person] is not None:
                raise No
            if self.seated() & set(case.questions):  # 6.5: all who are questioned withdraw from every vote
                raise No
        elif value:
            one = self.proposals.get(value)
            if one is None or not case or one.case != self.in_hand or not one.is_free():
                raise No
        elif code in ON_PROPOSAL and (not case or code == "ELECTION" or len(self.free_proposals()) < 2):
            raise No
        if code in OF_COUNCIL and not case:
            raise No
        if code == "TRIAL" and "HOLDING_TRIAL" not in case.granted:  # 5.11: the council decides to hold them
            raise No
        if code == "CLOSING_DOORS" and case and case.doors != "OPEN":  # 2.3, kommuneloven 11-5: in open meeting
            raise No
        return self.electorate_now(code)

    def free_proposals(self):
        return [key for key, one in self.proposals.items()
                if one.case == self.in_hand and one.is_free() and one.kind != MOTION]

    def BALLOT_OPENED(self, person, item, value, code):
        electorate = self.ballot_may_open(person, item, value, code)
        vote = self.votes[item] = Vote(code, value, person, self.in_hand, electorate)
        vote.between = code in ON_PROPOSAL and not value
        self.ballot = item
        return "DONE"

    def may_vote(self, person):
        """Who sat at the call, and still is there."""
        vote = self.votes[self.ballot]
        return (person in vote.electorate and person in self.hall
                and not (self.in_hand and person in self.case().out) and person not in vote.cast)

    def several_questioned(self):
        """Forvaltningsloven 8 second paragraph: they may vote on each other where too few are left without them."""
        return (bool(self.in_hand) and len(self.case().questions) > 1
                and bool(set(self.case().questions) & self.seated()))

    def VOTE_CAST(self, person, item, value, code):
        self.need_open()
        if item != self.ballot or not self.ballot or not self.may_vote(person):
            raise No
        vote = self.votes[item]
        if code == "BLANK" and vote.matter not in BLANK_VOTES:  # 5.10, kommuneloven 8-1
            raise No
        if code != "BLANK" and (code == "OPTION") != vote.between:
            raise No
        if code == "OPTION" and (not vote.has_options() or value not in vote.options):
            raise No
        vote.cast[person] = value if code == "OPTION" else code
        return "DONE"

    # --- what it leads to

    def leads_to(self, vote):
        present, in_favour, against, blank = vote.tally()
        cast = in_favour + against + blank
        if not self.organ.quorum(self.organ, present, cast):
            return "NO_QUORUM"
        if self.constituting and Fraction(present, self.organ.members) < TWO_THIRDS:  # 5.1, kommuneloven 7-1
            return "NO_QUORUM"
        if vote.matter == "CLOSURE" and self.organ.council_rules:  # 5.8
            return "CARRIED" if Fraction(in_favour, cast) >= TWO_THIRDS else "REJECTED"
        if vote.between:
            return self.chosen(vote)
        if vote.matter == "ELECTION":  # kommuneloven 7-8: more than half, a new vote, then the lot
            if vote.round == 1 and max(in_favour, against) <= cast * HALF:
                return "NEEDS_NEW_ROUND"
            if in_favour == against:
                return "NEEDS_LOT"
        if in_favour != against:
            return "CARRIED" if in_favour > against else "REJECTED"
        chair = "FOR" if vote.tacit else vote.cast.get(self.chair())
        return {"FOR": "CARRIED", "AGAINST": "REJECTED"}.get(chair, "NEEDS_CHAIR_VOTE")  # 5.12

    def decided(self, vote, answer):
        case = self.cases.get(vote.case)
        vote.result = answer
        self.ballot = None
        if vote.between:
            self.chosen_follows(vote, case, answer)
        elif vote.matter in ON_PROPOSAL:
            self.proposal_decided(vote, case, answer)
        elif vote.matter == "ELIGIBILITY" and answer in ("CARRIED", "REJECTED"):
            case.questions[vote.person] = answer == "CARRIED"
        elif vote.matter == "CLOSURE" and answer != "NO_QUORUM":
            self.closure_voted(case, answer == "CARRIED")
            if vote.proposal:
                self.proposals[vote.proposal].state = answer
        elif answer == "CARRIED" and vote.matter not in ("TRIAL", "CLOSURE"):
            of_case = case and vote.matter not in ("ORDER", "RUNNING_PLAN")
            (case.granted if of_case else self.granted).add(vote.matter)
        return answer

    def proposal_decided(self, vote, case, answer):
        one = self.proposals[vote.proposal]
        if answer in ("CARRIED", "REJECTED"):
            self.settle_proposal(case, one, answer)
        elif answer == "NO_QUORUM":
            case.unfit = True
            self.finish(POSTPONED)
        else:
            one.rounds = vote.round

    def settle_proposal(self, case, one, answer):
        one.state, one.taken = answer, False
        if one.decides():
            case.results.append(answer)
        else:
            case.amendments.append(answer)

    def decision(self, case, item):
        """What the minutes say of a case that has ended."""
        if case.unfit:
            return "NO_QUORUM"
        if case.state == POSTPONED:
            return None
        main = any(one.case == item and one.decides() and one.state != "WITHDRAWN" for one in self.proposals.values())
        if "CARRIED" in case.results or "CARRIED" in case.amendments and not main:
            return "CARRIED"
        return "REJECTED" if case.results or case.amendments else "ELECTED" if case.elected else "DONE"

    def BALLOT_CLOSED(self, person, item, value, code):
        self.need_open()
        if item != self.ballot or not self.ballot:
            raise No
        answer = self.leads_to(self.votes[item])
        if answer == "NEEDS_CHAIR_VOTE":
            return answer
        return self.decided(self.votes[item], answer)

    def TACIT_CONSENT(self, person, item, value, code):
        """5.12 a: everybody who is there counts as in favour."""
        electorate = self.ballot_may_open(person, item, value, code)
        vote = Vote(code, value, person, self.in_hand, electorate)
        if code in ON_PROPOSAL and not value:  # between several there is nothing to consent to
            raise No
        vote.tacit, vote.consented = True, len(electorate & self.hall)
        self.votes[item] = vote
        return self.decided(vote, self.leads_to(vote))
