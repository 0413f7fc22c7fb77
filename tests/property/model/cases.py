"""The cases: bystyret 5.2 and 5.3, kommuneloven 11-3."""
from .organs import CALLED, DEBATE, DECIDED, LISTED, POSTPONED, MOTION, THIRD, Case, No


class Cases:
    # --- the cases: 5.2, 5.3, kommuneloven 11-3

    def vetoed(self, case):
        objectors = case.objectors & self.seated()
        count = len(objectors) + case.counted
        present = len(self.seated())
        if self.chair() in objectors:
            return case.late or not case.documents
        of = {"members": self.organ.members, "present": present}
        return bool(case.late and count >= of[self.organ.late] * THIRD
                    or not case.documents and count >= present * THIRD)

    def LATE_CASE(self, person, item, value, code):
        if self.closed or item in self.cases:
            raise No
        self.cases[item] = Case(late=True)
        return "DONE"

    def OBJECTED(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if case is None or case.state != LISTED or person in case.objectors or person and person not in self.seated():
            raise No
        if person:
            case.objectors.add(person)
        else:
            case.counted += value
        return "DONE"

    def CASE_TAKEN_UP(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if self.in_hand or self.ballot or case is None or case.state != LISTED or self.vetoed(case):
            raise No
        if self.organ.ordered and item in self.order:
            before = self.order[:self.order.index(item)]
            if any(self.cases[one].state == LISTED and not self.vetoed(self.cases[one]) for one in before):
                raise No
        elif self.organ.ordered and self.waits_for(item):
            raise No
        self.in_hand, case.state, self.begun = item, DEBATE, True
        if self.organ.doors == "government":  # byrådet 4: open only if it so decides
            case.doors = "CLOSED"
        self.settle()
        return "DONE"

    def waits_for(self, item):
        """5.2: the case that the council has voted to take next goes before one that is not on the agenda."""
        moved = self.cases.get(self.moved_first)
        return moved is not None and self.moved_first != item and moved.state == LISTED and not self.vetoed(moved)

    def ORDER_CHANGED(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if case is None or case.state != LISTED or self.organ.ordered and "ORDER" not in self.granted:
            raise No
        self.granted.discard("ORDER")
        if item in self.order:
            self.order.remove(item)
        self.order.insert(0, item)
        self.moved_first = item
        return "DONE"

    def finish(self, state):
        self.yields()
        self.case().state, self.case().doors = state, "OPEN"
        self.case().out.clear()
        if self.case_chair is not None:
            self.case_chair = None
        self.in_hand = None
        self.settle()

    def CASE_POSTPONED(self, person, item, value, code):
        self.need_open()
        case = self.cases.get(item)
        if case is None or self.ballot or case.state not in (LISTED, DEBATE, CALLED):
            raise No
        granted = case.granted if item == self.in_hand else self.granted  # of one that waits: between the cases
        if "POSTPONEMENT" in granted:
            granted.discard("POSTPONEMENT")
        else:
            raise No
        if item == self.in_hand:
            self.finish(POSTPONED)
        else:
            case.state = POSTPONED
        return "DONE"

    def is_undecided(self, item):
        """No text says that the others fall with one that is carried: they may be voted on, or left."""
        return "CARRIED" not in self.cases[item].results and any(
            one.case == item and one.state == "OPEN" and one.kind != MOTION for one in self.proposals.values())

    def CASE_CLOSED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if self.ballot or None in case.questions.values():
            raise No
        if case.elections or self.is_undecided(item):
            raise No
        self.finish(DECIDED)
        return "DONE"

    def MEETING_CLOSED(self, person, item, value, code):
        self.need_open()
        if self.in_hand or self.ballot:
            raise No
        self.closed = True
        return "DONE"

