"""Steps of a walk: the hall and the cases."""
from .dice import RULES, any_, often, rule
from .organs import LISTED


class HallSteps:
    """Who comes and goes, the chair, the cases, eligibility."""

    @rule
    def movement(self, data):
        model = self.hall.model
        one = data.draw(any_.sampled_from(self.listed + [1, 2]))
        self.go("LEFT" if one in model.hall else "ARRIVED", one)

    def movement_now(self, data):
        one = data.draw(any_.sampled_from(self.listed))
        self.go("LEFT" if one in self.hall.model.hall else "ARRIVED", one)

    @rule
    def chair(self, data):
        self.go("CHAIR_TAKEN", self.somebody(data), data.draw(any_.sampled_from([0, self.hall.model.in_hand or 0])))

    @rule
    def new_chair(self, data):
        if not (self.hall.model.opened and not self.hall.model.chair()):
            return
        for one in data.draw(any_.some([1, 2, 3], 3)):
            self.go("CHAIR_TAKEN", one, data.draw(any_.sampled_from([0, self.hall.model.in_hand or 0])))

    def new_chair_now(self, data):
        for one in (2, 1, 3, 4):
            if not self.hall.model.chair():
                self.go("CHAIR_TAKEN", one, self.hall.model.in_hand or 0)

    @rule
    def take_up(self, data):
        if not (not self.hall.model.in_hand):
            return
        model = self.hall.model
        waiting = [one for one in sorted(model.cases) if model.cases[one].state == LISTED] or [1]
        self.go("CASE_TAKEN_UP", 0, data.draw(any_.sampled_from(waiting[:1] * 3 + waiting)))

    def in_hand(self, data):
        if not self.hall.model.in_hand:
            self.take_up(data)
        return self.hall.model.in_hand

    @rule
    def late_case(self, data):
        if len(self.hall.model.cases) < 8:
            self.go("LATE_CASE", 0, self.new(), 0, "ORDINARY")

    @rule
    def objection(self, data):
        model = self.hall.model
        case = data.draw(any_.sampled_from([max(model.cases), self.some_case(data)]))
        if data.draw(any_.booleans()):
            for one in data.draw(any_.some(self.listed, 5)):
                self.go("OBJECTED", one, case)
        else:
            most = len(model.seated()) // 3 + 2
            self.go("OBJECTED", 0, case, data.draw(any_.integers(1, most)))
        self.go("CASE_TAKEN_UP", 0, case)

    @often
    def eligibility(self, data):
        """Asked, withdrew, decided, returned: all of it or a part, one person or two."""
        model, case = self.hall.model, self.hall.model.in_hand or 1
        asked = data.draw(any_.some(sorted(model.seated()), 2))
        for one in asked:
            self.go("ELIGIBILITY_QUESTIONED", one, case, 0, "RELATIVE")
        for one in asked:
            if data.draw(any_.integers(0, 5)):
                self.go("WITHDREW", one, case)
        if not model.chair():
            self.new_chair_now(data)
        for one in asked:
            vote = self.new()
            self.go("BALLOT_OPENED", one, vote, 0, "ELIGIBILITY")
            if model.ballot == vote:
                self.roll(data)
            self.go("RETURNED", one, case)
        for one in asked:
            self.go("RETURNED", one, case)

    @rule
    def withdrew(self, data):
        self.go(data.draw(any_.sampled_from(["WITHDREW", "RETURNED"])), self.somebody(data), self.some_case(data))

    @rule
    def in_debate(self, data):
        self.go(data.draw(any_.sampled_from(["DEBATE_CLOSED", "VOTING_CALLED", "VOTING_CALLED", "CASE_CLOSED",
                                           "CASE_CLOSED", "CASE_POSTPONED"])), 0, self.some_case(data))

    @rule
    def other_order(self, data):
        self.go("ORDER_CHANGED", 0, self.some_case(data), 1)

    @rule
    def end(self, data):
        if not data.draw(any_.integers(0, 9)):
            self.go("MEETING_CLOSED")

    @rule
    def pause(self, data):
        if data.draw(any_.booleans()) and self.in_hand(data):
            self.go("SPEECH_BEGUN", self.hall.model.next_speaker() or self.somebody(data), self.hall.model.in_hand, 0,
                    "SPEECH")
            self.hall.wait(data.draw(any_.sampled_from([5, 30])))
        self.go("BREAK", 0, 0, 1)
        self.hall.wait(data.draw(any_.sampled_from([10, 600])))
        for name in data.draw(any_.some(sorted({*RULES} - {"nothing", "pause"}), 1)):
            getattr(self, name)(data)
        self.go("BREAK")

    @rule
    def whole_case(self, data):
        """A case from beginning to end, so that walks get through the agenda."""
        model = self.hall.model
        if not model.in_hand:
            self.take_up(data)
        if not model.in_hand:
            return
        case, mover = model.in_hand, self.somebody(data)
        self.go("PROPOSAL_PUT", mover, self.new(), case, "MAIN")
        if data.draw(any_.booleans()):
            self.finish_debate(data)
            self.go("DEBATE_CLOSED", 0, case)
        self.go("VOTING_CALLED", 0, case)
        for one in [one for one in sorted(model.proposals) if model.proposals[one].case == case]:
            if model.proposals[one].state == "OPEN" and model.in_hand == case:
                self.vote_on(data, data.draw(any_.sampled_from(["ORDINARY", "ELECTION"])), one)
        if data.draw(any_.integers(0, 3)):
            self.go("CASE_CLOSED", 0, case)

    def last_steps(self, data):
        """Some meetings are closed; nothing more can be done then."""
        if data.draw(any_.integers(0, 3)):
            return
        model = self.hall.model
        if model.ballot:
            self.roll(data)
        if model.in_hand:
            self.go("CASE_CLOSED", 0, model.in_hand)
        self.go("MEETING_CLOSED")
        for name in data.draw(any_.some(sorted({*RULES} - {"nothing"}), 3)):
            getattr(self, name)(data)
