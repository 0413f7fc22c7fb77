"""Steps of a walk: proposals and votes."""
from .dice import any_, often, rule
from .elections import CHAIR
from .organs import BLANK_VOTES, MOTION, ON_PROPOSAL


class VoteSteps:
    """Proposals, votes, elections."""

    @rule
    def proposal(self, data):
        self.go("PROPOSAL_PUT", self.somebody(data), self.new(), self.some_case(data),
                data.draw(any_.sampled_from(["MAIN", "MAIN", "AMENDMENT", MOTION])))

    @rule
    def withdrawal(self, data):
        model = self.hall.model
        if model.proposals:
            item = data.draw(any_.sampled_from(sorted(model.proposals)))
            self.go("PROPOSAL_WITHDRAWN", data.draw(any_.sampled_from([model.proposals[item].mover, 4])), item)

    def open_proposal(self, data, motion=False):
        model = self.hall.model
        of_kind = [one for one in sorted(model.proposals) if (model.proposals[one].kind == MOTION) == motion]
        mine = [one for one in of_kind if model.proposals[one].is_free() and model.proposals[one].case == model.in_hand]
        return data.draw(any_.sampled_from(mine * 3 + of_kind)) if of_kind else 0

    @rule
    def ballot(self, data):
        matter = data.draw(any_.sampled_from(["ORDINARY"] * 3 + [
            "ELECTION", "APPOINTMENT", "BUDGET", "CLOSURE", "POSTPONEMENT", "HOLDING_TRIAL", "TRIAL", "ORDER",
            "SPEAKING_TIME"]))
        self.vote_on(data, matter)

    def vote_on(self, data, matter, about=None):
        model = self.hall.model
        item = self.new()
        proposal = about or (self.open_proposal(data) if matter in ON_PROPOSAL else
                             self.open_proposal(data, True) if matter == "CLOSURE" else 0)
        if matter in ON_PROPOSAL and not proposal:
            return
        if data.draw(any_.integers(0, 3)):
            self.go("BALLOT_OPENED", 0, item, proposal, matter)
            if data.draw(any_.integers(0, 9)):
                self.roll(data)
        elif matter in ("ORDINARY", "POSTPONEMENT", "CLOSURE", "HOLDING_TRIAL", "ORDER"):
            self.go("TACIT_CONSENT", 0, item, proposal, matter)
        if matter == "ORDER":
            self.go("ORDER_CHANGED", 0, self.some_case(data), 1)
        if matter == "POSTPONEMENT":
            self.go("CASE_POSTPONED", 0, self.some_case(data))
        if matter == "ELECTION" and item in model.votes:
            self.second_round(data, item)

    @rule
    def roll(self, data):
        """Those who may vote do, near a tie or near the quorum as often as not; a few others try."""
        if not (self.hall.model.ballot):
            return
        model, ballot = self.hall.model, self.hall.model.ballot
        if not ballot or not model.chair():
            return
        vote = model.votes[ballot]
        may = [one for one in sorted(vote.electorate) if model.may_vote(one)]
        if model.chair() in may and data.draw(any_.booleans()):  # the chair last, if at all
            may.remove(model.chair())
        near = [len(may), len(may), len(may) - 1, (self.hall.organ.members + 1) // 2,
                data.draw(any_.integers(0, len(may)))]
        voting = may[:max(0, data.draw(any_.sampled_from(near)))]
        if data.draw(any_.booleans()):
            voting.reverse()
        choices = self.choices(data, vote, len(voting))
        for one, choice in zip(voting, choices):
            self.cast(one, choice)
        if data.draw(any_.integers(0, 4)) == 0:
            self.cast(self.somebody(data), data.draw(any_.sampled_from(["FOR", "AGAINST", "BLANK", *vote.options])))
        if data.draw(any_.integers(0, 7)) == 0:
            self.movement_now(data)
        if self.go("BALLOT_CLOSED", 0, ballot) == "NEEDS_CHAIR_VOTE":
            self.cast(model.chair(), data.draw(any_.sampled_from(vote.options or ["FOR", "AGAINST"])))
            self.go("BALLOT_CLOSED", 0, ballot)

    def cast(self, person, choice):
        if isinstance(choice, str):
            self.go("VOTE_CAST", person, self.hall.model.ballot, 0, choice)
        else:
            self.go("VOTE_CAST", person, self.hall.model.ballot, choice, "OPTION")

    def choices(self, data, vote, number):
        """So many votes: near a tie, a half or two thirds as often as not."""
        blank = data.draw(any_.sampled_from([0, 0, 0, 1, 3])) if vote.matter in BLANK_VOTES else 0
        counted = max(0, number - blank)
        middle = [counted // 2, (counted + 1) // 2, counted * 2 // 3, -(-counted * 2 // 3), counted, 0]
        first = data.draw(any_.sampled_from(middle))
        if not vote.between:
            return ["FOR"] * first + ["AGAINST"] * (counted - first) + ["BLANK"] * blank
        if not vote.options:
            return ["BLANK"] * (number if vote.matter in BLANK_VOTES else 0)
        options = data.draw(lambda dice: dice.sample(vote.options, len(vote.options)))
        if len(options) > 1 and (vote.round > 1 or vote.method == "PLURALITY" or len(options) > 2) and (
                data.draw(any_.booleans())):
            equal = data.draw(any_.integers(2, len(options)))  # a tie, as near as can be
            return [options[i % equal] for i in range(counted)] + ["BLANK"] * blank
        rest = options[1:] or options
        chosen = [options[0]] * first + [rest[i % len(rest)] for i in range(counted - first)]
        return chosen + ["BLANK"] * blank

    def second_round(self, data, vote):
        """The next round, the lot; sometimes of a vote that has a result."""
        model = self.hall.model
        again = self.new()
        if model.votes[vote].result == "NEEDS_NEW_ROUND" or not data.draw(any_.integers(0, 5)):
            for _ in range(3):  # of budgets: first those on who goes on
                self.go("ROUND_OPENED", 0, again, vote)
                self.roll(data)
                if again not in model.votes or model.votes[again].matter != "SECOND_PLACE":
                    break
                vote, again = again, self.new()
        drawn = again if again in model.votes else vote
        one = model.votes[drawn]
        if one.result == "NEEDS_LOT" or not data.draw(any_.integers(0, 9)):
            winners = model.leaders(one) if one.options else [one.proposal, drawn]
            self.go("LOT_DRAWN", 0, drawn, data.draw(any_.sampled_from([*winners, *winners, *one.options, 3])))

    @rule
    def further_round(self, data):
        model = self.hall.model
        waiting = [one for one in sorted(model.votes) if model.votes[one].result in ("NEEDS_NEW_ROUND", "NEEDS_LOT")]
        if waiting and not model.ballot:
            self.second_round(data, data.draw(any_.sampled_from(waiting)))

    def elect(self, data, role, candidates):
        model, vote = self.hall.model, self.new()
        usual = model.organ.chair_by if role == CHAIR else "MAJORITY"
        method = data.draw(any_.sampled_from([usual] * 5 + ["MAJORITY", "PLURALITY"]))
        self.go("ELECTION_OPENED", 0, vote, 1, method, role)
        if model.ballot != vote:
            return
        for one in candidates:
            self.go("BALLOT_OPTION", 0, vote, one)
        self.roll(data)
        self.second_round(data, vote)

    @rule
    def chair_election(self, data):
        model = self.hall.model
        candidates = data.draw(any_.some(sorted(model.seated()) or [3], 3)) or [3]
        if data.draw(any_.integers(0, 5)) == 0:
            candidates.append(data.draw(any_.sampled_from(self.listed + [77777])))
        self.elect(data, CHAIR, candidates)
        for one in data.draw(any_.some([1, 2], 2)):
            self.go("LEFT", one)
        for one in candidates:
            self.go("CHAIR_TAKEN", one, data.draw(any_.sampled_from([0, 0, model.in_hand or 0])))

    @rule
    def office_election(self, data):
        case = self.in_hand(data)
        if not self.hall.organ.office or not case:
            return
        self.go("VOTING_CALLED", 0, case)
        self.elect(data, self.hall.organ.office, data.draw(any_.some([3, 4, 5, 90001], 3)) or [3])
        self.go("CASE_CLOSED", 0, case)

    @often
    def alternatives(self, data):
        """Several proposals, and one vote between them."""
        model, case = self.hall.model, self.in_hand(data)
        if not case:
            return
        put = [self.new() for _ in range(data.draw(any_.sampled_from([1, 2, 3, 3, 4])))]
        for one in put:
            self.go("PROPOSAL_PUT", self.somebody(data), one, case,
                    data.draw(any_.sampled_from(["MAIN", "MAIN", "AMENDMENT"])))
        if data.draw(any_.integers(0, 5)):
            self.go("VOTING_CALLED", 0, case)
        vote = self.new()
        self.go("BALLOT_OPENED", 0, vote, 0, data.draw(any_.sampled_from(["ORDINARY", "BUDGET", "BUDGET"])))
        if model.ballot != vote:
            return
        for one in put + data.draw(any_.some(sorted(model.proposals), 1)):
            self.go("BALLOT_OPTION", 0, vote, one)
        self.roll(data)
        if model.votes[vote].options:
            self.second_round(data, vote)
        if data.draw(any_.booleans()):
            self.go("CASE_CLOSED", 0, case)
