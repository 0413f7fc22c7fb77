"""The floor: bystyret 5.4-5.8, 5.10 and 6.5, kommuneloven 8-1. The other organs' rules say nothing of the debate."""
from .organs import CALLED, DECIDED, MOTION, POSTPONED, No

LINE = {"MAIN_SPEECH": "speech", "SPEECH": "speech", "REPLY": "reply", "JOINT_ANSWER": "answer",
        "CLOSURE_SPEECH": "closing"}
LIMITS = {"MAIN_SPEECH": 180, "SPEECH": 120, "REPLY": 60, "JOINT_ANSWER": 60, "CLOSURE_SPEECH": 120,
          "REPLY_EXCHANGE": 600, "SPEECHES_IN_CASE": 2}
EXTENSION = 300
SPEAKERS_ON_CLOSING = 2


class Exchange:
    """The replies to one speech, and the answer to all of them."""

    def __init__(self, speaker):
        self.speaker, self.replies, self.answered, self.used, self.extended = speaker, 0, False, 0, False


class Floor:
    speaking = None  # person, kind of speech, since when
    stopped = None  # since when the clock stands still
    now = 0

    def limit(self, case, kind):
        """5.6: as the regulation has it, as the running plan sets it, or longer in a special case."""
        return case.longer.get(kind, self.plan.get(kind, LIMITS[kind]))

    def is_questioned(self, person):
        return self.case().questions.get(person, "none") is None

    def takes_floor(self, person):
        """Only who takes part in the case speaks (kommuneloven 8-1)."""
        return person in self.seated() and person not in self.case().out

    def may_speak(self, person, item, kind):
        self.need_in_hand(item)
        case = self.case()
        if not self.takes_floor(person):
            raise No
        if not self.organ.council_rules:
            return
        # 5.10: after the call only the order of voting; 6.5: who is questioned may speak on it
        if case.debate_closed and not self.is_questioned(person) and (case.state != CALLED or kind != "SPEECH"):
            raise No
        if LINE[kind] in ("reply", "answer") and not case.exchange:
            raise No

    def FLOOR_ASKED(self, person, item, value, code):
        self.may_speak(person, item, code)
        case = self.case()
        if any(one == person and line == LINE[code] for one, line, _ in case.waiting):
            raise No
        case.asked += 1
        case.waiting.append((person, LINE[code], case.asked))
        return "DONE"

    def FLOOR_GIVEN_UP(self, person, item, value, code):
        self.need_open()
        case = self.case()
        mine = case and item == self.in_hand and [one for one in case.waiting if one[:2] == (person, LINE[code])]
        if not mine:
            raise No
        case.waiting.remove(mine[0])
        return "DONE"

    def has_proposal(self, person):
        return any(one.case == self.in_hand and one.mover == person and one.kind != MOTION and one.state != "WITHDRAWN"
                   for one in self.proposals.values())

    def rank(self, person, line, asked):
        """5.4: those with proposals first, then as they asked; replies as they asked."""
        return line == "speech" and not self.has_proposal(person), asked

    def ready(self):
        return [one for one in self.case().waiting if self.takes_floor(one[0])] if self.in_hand else []

    def out_of_turn(self, person, line):
        own = [asked for one, mine, asked in self.case().waiting if one == person and mine == line]
        mine = self.rank(person, line, own[0] if own else self.case().asked + 1)
        return any(other != person and their == line and line in ("speech", "reply")
                   and self.rank(other, their, asked) < mine for other, their, asked in self.ready())

    def counts(self, person):
        """5.6: twice in a case; not what is said on one's own eligibility or on the order of voting."""
        return not self.is_questioned(person) and self.case().state != CALLED

    def SPEECH_BEGUN(self, person, item, value, code):
        self.may_speak(person, item, code)
        if self.speaking:
            raise No
        if self.organ.council_rules:
            self.by_the_rules(person, value, code)
        case = self.case()
        case.waiting = [one for one in case.waiting if one[:2] != (person, LINE[code])]
        self.speaking = person, code, self.now
        self.keep_account(case, person, value, code)
        return "DONE"

    def by_the_rules(self, person, side, kind):
        case, line = self.case(), LINE[kind]
        if side and line != "closing":
            raise No
        if person == self.chair() and case.state != CALLED:  # 5.7
            raise No
        if kind == "MAIN_SPEECH" and self.list_of.get(person) in case.main_parties:  # 5.6 a
            raise No
        if line == "answer" and (person != case.exchange.speaker or case.exchange.answered
                                 or not case.exchange.replies):
            raise No
        if line in ("reply", "answer") and case.exchange.used >= (
                self.limit(case, "REPLY_EXCHANGE") + EXTENSION * case.exchange.extended):
            raise No
        if line == "closing" and not self.may_speak_on_closing(case, person, side):
            raise No
        if line == "speech" and self.counts(person) and case.speeches.get(person, 0) >= self.limit(
                case, "SPEECHES_IN_CASE"):
            raise No
        if self.out_of_turn(person, line):
            raise No

    def may_speak_on_closing(self, case, person, side):
        """5.8: two with one speech each, one for and one against."""
        motions = [one for one in self.proposals.values() if one.case == self.in_hand and one.kind == MOTION]
        if motions and all(one.state != "OPEN" for one in motions):
            return False
        return (person not in case.spoke_on_closing and len(case.closing) < SPEAKERS_ON_CLOSING
                and (not side or side not in case.closing))

    def keep_account(self, case, person, side, kind):
        line = LINE[kind]
        if line == "speech":
            if self.counts(person):
                case.speeches[person] = case.speeches.get(person, 0) + 1
            if kind == "MAIN_SPEECH":
                case.main_parties.add(self.list_of.get(person))
            case.exchange = Exchange(person)
            case.waiting = [one for one in case.waiting if one[1] not in ("reply", "answer")]
        elif line == "reply":
            case.exchange.replies += 1
        elif line == "answer":
            case.exchange.answered = True
        else:
            case.closing.append(side)
            case.spoke_on_closing.add(person)

    def used(self):
        return self.now - self.speaking[2]

    def BREAK(self, person, item, value, code):
        """Nothing is decided in a break, nobody speaks, and no time runs."""
        if not self.opened or self.closed or bool(value) == self.paused:
            raise No
        self.paused = bool(value)
        if self.paused:
            self.stopped = self.now
        elif self.speaking:
            self.speaking = (*self.speaking[:2], self.speaking[2] + self.now - self.stopped)
        return "DONE"

    def RUNNING_PLAN(self, person, item, value, code):
        """5.6: voted on at the start of the meeting."""
        self.need_open()
        if self.begun or "RUNNING_PLAN" not in self.granted:
            raise No
        self.plan[code] = value
        return "DONE"

    def yields(self):
        if self.speaking:
            if LINE[self.speaking[1]] in ("reply", "answer"):
                self.case().exchange.used += self.used()
            self.speaking = None

    def SPEECH_ENDED(self, person, item, value, code):
        self.need_open()
        if not self.speaking or self.speaking[0] != person or item != self.in_hand:
            raise No
        self.yields()
        return "DONE"

    def debate_goes_on(self):
        """5.8, 5.10: it ends by a vote, or when nobody has or wants the floor."""
        case = self.case()
        if not self.organ.council_rules or case.debate_closed:
            return False
        return (bool(self.speaking) and LINE[self.speaking[1]] != "closing"
                or any(line != "closing" for _, line, _ in self.ready()))

    def closure_voted(self, case, carried):
        case.closing, case.spoke_on_closing = [], set()
        if carried:
            case.debate_closed, case.waiting = True, []

    def TIME_EXTENDED(self, person, item, value, code):
        """5.6, by a vote: five minutes more for the replies to a speech, once; longer time in a special case."""
        self.need_open()
        case = self.cases.get(item)
        if case is None or case.state in (DECIDED, POSTPONED):
            raise No
        granted = case.granted if "SPEAKING_TIME" in case.granted else self.granted
        if code == "REPLY_EXTENSION":
            if item != self.in_hand or not case.exchange or case.exchange.extended or value != EXTENSION:
                raise No
            granted = case.granted
        elif value <= self.limit(case, code):
            raise No
        if "SPEAKING_TIME" not in granted:
            raise No
        granted.discard("SPEAKING_TIME")
        if code == "REPLY_EXTENSION":
            case.exchange.extended = True
        else:
            case.longer[code] = value
        return "DONE"

    def next_speaker(self):
        """Who has the floor or has it next; False where the texts do not say."""
        if self.speaking:
            return self.speaking[0]
        ready = self.ready()
        if len({line for _, line, _ in ready}) > 1 or ready and not self.organ.council_rules:
            return False
        return min(ready, key=lambda one: self.rank(*one))[0] if ready else None
