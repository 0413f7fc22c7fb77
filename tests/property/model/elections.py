"""Votes between several: elections, alternatives, budgets. Bystyret 5.1, 5.10 and 5.12, eldrerådet 9, kommuneloven
7-4, 7-8, 11-2 and 11-9."""
from .organs import HALF, POSTPONED, No
from .votes import Vote

CHAIR = "MOTELEDER"


class Elections:
    elected = None  # whom the organ has elected to preside

    def ELECTION_OPENED(self, person, item, value, code, role):
        self.need_open()
        if self.ballot or item in self.votes or value != 1:
            raise No
        if code != (self.organ.chair_by if role == CHAIR else "MAJORITY"):  # kommuneloven 7-4 second paragraph
            raise No
        # who presides is elected when nobody is there to call to the vote (5.1)
        electorate = self.electorate_now("ORDER" if role == CHAIR else "ELECTION")
        vote = self.votes[item] = Vote("ELECTION", 0, 0, self.in_hand, electorate)
        vote.between, vote.role, vote.method = True, role, code
        if vote.case and role != CHAIR:
            self.case().elections += 1
        self.ballot = item
        return "DONE"

    def BALLOT_OPTION(self, person, item, value, code):
        self.need_open()
        vote = self.votes.get(item)
        if vote is None or item != self.ballot or not vote.between or vote.cast or value in vote.options:
            raise No
        if vote.matter != "ELECTION":
            one = self.proposals.get(value)
            if vote.round > 1 or vote.matter == "SECOND_PLACE" or one is None or value not in self.free_proposals():
                raise No
            one.taken = True
        elif vote.role == CHAIR and value not in self.enrolled():
            raise No
        vote.options.append(value)
        return "DONE"

    def is_budget(self, vote):
        """Kommuneloven 11-9 third paragraph: in the council alone."""
        return vote.matter == "BUDGET" and self.organ.doors == "council"

    def chosen(self, vote):
        """The result of a vote between options in which enough took part."""
        _, most, others, blank = vote.tally()
        counts = [number for _, number in vote.counts()] + [0, 0]
        if vote.matter == "ELECTION":
            if vote.method == "MAJORITY" and vote.round == 1:  # 7-8
                return "ELECTED" if most > (most + others + blank) * HALF else "NEEDS_NEW_ROUND"
            return "NEEDS_LOT" if counts[1] == most else "ELECTED"
        if most != others:
            if most > others:
                return "CARRIED"
            return "NEEDS_NEW_ROUND" if self.is_budget(vote) and vote.round == 1 else "REJECTED"
        if self.is_budget(vote) and vote.round == 1:  # none has the majority: those with most are voted on again
            return "NEEDS_NEW_ROUND"
        chair = vote.cast.get(self.chair())  # 11-9: as many for it as against it
        if chair is None:
            return "NEEDS_CHAIR_VOTE"
        return "CARRIED" if chair in self.leaders(vote) else "REJECTED"

    def leaders(self, vote):
        counts = vote.counts()
        return [one for one, number in counts if number == counts[0][1]]

    def winner(self, vote):
        first = self.leaders(vote)
        chair = vote.cast.get(self.chair())
        return chair if chair in first else first[0]

    def going_on(self, vote):
        """The two budgets with most votes; where several share the second place, who is before them."""
        counts = vote.counts()
        if len(counts) < 3 or counts[1][1] > counts[2][1]:
            return [one for one, _ in counts[:2]]
        return [one for one, number in counts if number > counts[1][1]]

    def sharing(self, vote):
        second = vote.counts()[1][1]
        return [one for one, number in vote.counts() if number == second and one not in vote.places]

    def chosen_follows(self, vote, case, answer):
        election = vote.matter == "ELECTION"
        if answer == "NO_QUORUM":
            if case and vote.role != CHAIR:
                case.unfit = True
                self.finish(POSTPONED)
        elif election and answer == "ELECTED":
            self.is_elected(vote, self.winner(vote))
        elif answer == "CARRIED" and vote.matter == "SECOND_PLACE":
            vote.root.places.append(self.winner(vote))
        elif answer == "CARRIED":
            self.settle_options(vote, case, self.winner(vote))
        elif answer == "NEEDS_NEW_ROUND" and not election:
            vote.places = self.going_on(vote)
        elif answer == "REJECTED" and vote.matter != "SECOND_PLACE":  # each may be voted on by itself
            for one in vote.options:
                self.proposals[one].taken = False

    def is_elected(self, vote, who):
        if vote.role == CHAIR:
            self.elected = who
        elif vote.case:
            self.cases[vote.case].elections -= 1
            self.cases[vote.case].elected += 1

    def settle_options(self, vote, case, winner):
        for one in vote.options:
            self.settle_proposal(case, self.proposals[one], "CARRIED" if one == winner else "REJECTED")

    def next_is_due(self, vote):
        """After the first vote, and after each vote on who goes on from it."""
        return vote.root.result == "NEEDS_NEW_ROUND" and (vote.root is vote or vote.result == "CARRIED")

    def ROUND_OPENED(self, person, item, value, code):
        self.need_open()
        before = self.votes.get(value)
        if before is None or item in self.votes or self.ballot or not self.next_is_due(before):
            raise No
        if before.followed and self.votes[before.followed].result != "NO_QUORUM":  # 7-8: one new vote
            raise No
        root = before.root
        if root.case and root.case != self.in_hand:
            raise No
        electorate = self.electorate_now("ORDER" if root.role == CHAIR else root.matter)
        for_place = root.between and root.matter == "BUDGET" and len(root.places) < 2
        vote = self.votes[item] = Vote("SECOND_PLACE" if for_place else root.matter, root.proposal, 0, self.in_hand,
                                       electorate)
        vote.between, vote.role, vote.method = root.between, root.role, root.method
        vote.round = 1 if for_place else 2
        before.followed, self.ballot = item, item
        if root.matter == "ELECTION":
            vote.options = list(root.options)
        elif for_place:
            vote.options, vote.root = self.sharing(root), root
        elif root.between:
            vote.options = [one for one in root.options if one in root.places]
            for one in set(root.options) - set(vote.options):
                self.settle_proposal(self.case(), self.proposals[one], "REJECTED")
        return "DONE"

    def LOT_DRAWN(self, person, item, value, code):
        self.need_open()
        vote = self.votes.get(item)
        if vote is None or vote.result != "NEEDS_LOT" or vote.case and vote.case != self.in_hand:
            raise No
        if vote.between:
            if value not in self.leaders(vote):
                raise No
            vote.result = "ELECTED"
            self.is_elected(vote, value)
        else:
            if value not in (vote.proposal, item):
                raise No
            vote.result = "CARRIED" if value == vote.proposal else "REJECTED"
            self.settle_proposal(self.case(), self.proposals[vote.proposal], vote.result)
        return vote.result
