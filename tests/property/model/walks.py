"""Walks of events: each step draws from one number of Hypothesis, so that walks are long."""
from .dice import any_
from .hall import STATS, Hall
from .organs import OBSERVER, ORGANS
from .silent import silent
from .steps_debate import DebateSteps
from .steps_hall import HallSteps
from .steps_votes import VoteSteps

STEPS = 40


class Walk(HallSteps, VoteSteps, DebateSteps):
    organ_name = None

    def __init__(self, data):
        organ = ORGANS[self.organ_name]
        self.fresh = 1000
        self.hall = hall = Hall(self.organ_name, self.organ_name == "BYSTYRE" and not data.draw(any_.integers(0, 7)))
        persons = range(1, organ.members + 1)
        some = any_.some(persons, organ.members // 4)
        hall.prepare(data.draw(any_.sampled_from([(), (), (2,), (1, 3)])), data.draw(any_.sampled_from([(), (), (5,)])),
                     sorted(data.draw(some)))
        away = set(data.draw(some if data.draw(any_.booleans()) else any_.some(persons, 1)))
        if data.draw(any_.integers(0, 3)):
            away -= {1}
        for one in range(1, organ.members + 1):
            if one not in away:
                hall.step("ARRIVED", one)
        self.listed = sorted(hall.model.list_of)
        substitutes = [one for one in self.listed if one > 100]
        for one in data.draw(any_.some(substitutes, 4)):
            hall.step("ARRIVED", one)
        hall.step("ARRIVED", OBSERVER)
        for one in (data.draw(any_.sampled_from(self.listed)), 3, 2, 1):
            if not hall.model.opened:
                self.go("MEETING_OPENED", one)
        if data.draw(any_.integers(0, 3)) == 0:
            self.running_plan(data)

    def new(self):
        self.fresh += 1
        return self.fresh

    def go(self, kind, *args):
        """Applies the event, unless it leads where the texts say nothing."""
        if not silent(self.hall.model, kind, *args):
            return self.hall.step(kind, *args)
        return None

    def somebody(self, data):
        model = self.hall.model
        groups = [sorted(model.seated())] * 4 + [[1, 2], self.listed, [OBSERVER], sorted(model.hall)]
        return data.draw(any_.sampled_from(data.draw(any_.sampled_from([one for one in groups if one]))))

    def some_case(self, data):
        model = self.hall.model
        return data.draw(any_.sampled_from([model.in_hand or 1, *sorted(model.cases), 1, 2, 3]))

    def nothing(self, data):
        """What Hypothesis puts in the place of steps that a fault does not need."""

    def reached(self):
        for key in self.hall.reached:
            STATS['walk', *key] += 1
