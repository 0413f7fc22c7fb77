"""Steps of a walk: the debate and the doors."""
from .dice import any_, often, rule
from .doors import GROUNDS, JUDGEMENT
from .floor import EXTENSION, LINE
from .organs import MOTION


class DebateSteps:
    """Speeches, the end of the debate, doors."""

    @often
    def debate(self, data):
        """Some ask for the floor and most of them get it, with replies."""
        case = self.in_hand(data)
        if not case:
            return
        for one in data.draw(any_.some(sorted(self.hall.model.seated()), 4)):
            self.go("FLOOR_ASKED", one, case, 0, data.draw(any_.sampled_from(["SPEECH", "SPEECH", "MAIN_SPEECH"])))
        if data.draw(any_.integers(0, 3)) == 0:
            self.go("FLOOR_GIVEN_UP", self.hall.model.next_speaker() or self.somebody(data), case, 0, "SPEECH")
        for _ in range(data.draw(any_.integers(0, 4))):
            speaker = self.hall.model.next_speaker() or self.somebody(data)
            if data.draw(any_.integers(0, 5)) == 0:
                speaker = self.somebody(data)
            self.speech(data, speaker, data.draw(any_.sampled_from(["SPEECH", "SPEECH", "MAIN_SPEECH"])))
            if data.draw(any_.integers(0, 2)) == 0:
                self.exchange(data, speaker)

    def speech(self, data, speaker, kind, side=0):
        case = self.hall.model.in_hand
        if not case:
            return
        self.go("SPEECH_BEGUN", speaker, case, side, kind)
        self.hall.wait(data.draw(any_.sampled_from([5, 30, 58, 59, 60, 118, 119, 120, 179, 180, 300])))
        if data.draw(any_.integers(0, 9)):
            speaks = self.hall.model.speaking
            self.go("SPEECH_ENDED", speaks[0] if speaks else speaker, case)

    def exchange(self, data, speaker):
        case = self.hall.model.in_hand
        for one in data.draw(any_.some(sorted(self.hall.model.seated()), 3)):
            if data.draw(any_.booleans()):
                self.go("FLOOR_ASKED", one, case or 1, 0, "REPLY")
            self.speech(data, one, "REPLY")
        if data.draw(any_.integers(0, 3)) == 0:
            self.extend(data)
        self.speech(data, data.draw(any_.sampled_from([speaker, speaker, self.somebody(data)])), "JOINT_ANSWER")

    def finish_debate(self, data):
        """Those who wait have the floor, as long as the rules let them."""
        model = self.hall.model
        for _ in range(8):
            if model.speaking:
                self.go("SPEECH_ENDED", model.speaking[0], model.in_hand)
            speaker = model.in_hand and model.next_speaker()
            if not speaker:
                return
            self.speech(data, speaker, "SPEECH")

    @rule
    def one_speech(self, data):
        kind = data.draw(any_.sampled_from(sorted(LINE)))
        if data.draw(any_.booleans()):
            self.go("FLOOR_ASKED", self.somebody(data), self.some_case(data), 0, kind)
        else:
            self.go("SPEECH_BEGUN", self.somebody(data), self.some_case(data),
                    data.draw(any_.sampled_from([0, 0, 0, "FOR", "AGAINST"])), kind)

    @rule
    def goes_and_comes(self, data):
        """Somebody who waits for the floor goes out for a while, and a substitute may have come in."""
        model = self.hall.model
        for one in data.draw(any_.some(sorted(model.seated()), 2)):
            self.go("FLOOR_ASKED", one, model.in_hand or 1, 0, "SPEECH")
            self.go("LEFT", one)
            party = model.list_of.get(one, 1)
            for other in data.draw(any_.some([100 * party + 1, 100 * party + 2], 2)):
                if other in model.list_of:
                    self.go("ARRIVED", other)
            self.go("ARRIVED", one)

    @rule
    def ended(self, data):
        speaks = self.hall.model.speaking
        self.hall.wait(data.draw(any_.sampled_from([0, 60, 120])))
        self.go("SPEECH_ENDED", speaks[0] if speaks and data.draw(any_.integers(0, 5)) else self.somebody(data),
                self.some_case(data))

    @rule
    def extend(self, data):
        """Five minutes more for replies, or longer time in the case."""
        if data.draw(any_.integers(0, 3)):
            self.vote_on(data, "SPEAKING_TIME")
        kind, value = data.draw(any_.sampled_from([("REPLY_EXTENSION", EXTENSION), ("REPLY_EXTENSION", EXTENSION),
                                                   ("SPEECHES_IN_CASE", 3), ("SPEECH", 121), ("SPEECH", 240),
                                                   ("MAIN_SPEECH", 180)]))
        self.go("TIME_EXTENDED", 0, data.draw(any_.sampled_from([self.hall.model.in_hand or 1, self.some_case(data)])),
                value, kind)

    @rule
    def late_plan(self, data):
        if not data.draw(any_.integers(0, 3)):
            self.running_plan(data)

    def running_plan(self, data):
        """The times of the meeting: mostly at its start."""
        self.vote_on(data, "RUNNING_PLAN")
        for kind, value in data.draw(any_.some([("SPEECH", 60), ("MAIN_SPEECH", 200), ("SPEECHES_IN_CASE", 1),
                                                ("REPLY_EXCHANGE", 100), ("REPLY", 30)], 3)):
            self.go("RUNNING_PLAN", 0, 0, value, kind)

    @rule
    def closure(self, data):
        case = self.in_hand(data)
        if not case:
            return
        if data.draw(any_.booleans()):
            self.go("PROPOSAL_PUT", self.somebody(data), self.new(), case, MOTION)
        for _ in range(data.draw(any_.integers(0, 3))):
            self.speech(data, self.somebody(data), "CLOSURE_SPEECH",
                        data.draw(any_.sampled_from(["FOR", "AGAINST", 0])))
        self.vote_on(data, "CLOSURE")

    @rule
    def doors(self, data):
        case = self.in_hand(data)
        ground = data.draw(any_.sampled_from(GROUNDS))
        if not case:
            return
        if data.draw(any_.integers(0, 3)) == 0:
            self.go("FACT_STATED", 0, case, 1, data.draw(any_.sampled_from(
                ["CONFIDENTIAL", "SERVICE_CASE", "EXEMPT_INFORMATION"])))
        if ground in JUDGEMENT and data.draw(any_.integers(0, 3)):
            self.go("JUDGED", 0, case, data.draw(any_.sampled_from([1, 1, 0])), JUDGEMENT[ground])
        if data.draw(any_.integers(0, 3)) == 0:
            self.vote_on(data, "CLOSING_DEBATE")
        if data.draw(any_.booleans()):
            self.go("DOORS_CLOSED", data.draw(any_.sampled_from([0, self.hall.model.chair() or 0, 4])), case, 1, ground)
        if data.draw(any_.integers(0, 3)):
            self.go("DOORS_OPENED", 0, case)
        if data.draw(any_.integers(0, 4)):
            self.vote_on(data, "CLOSING_DOORS")
        self.go("DOORS_CLOSED", 0, case, 0, ground)
        if data.draw(any_.booleans()):
            self.go("DOORS_OPENED", 0, self.some_case(data))
