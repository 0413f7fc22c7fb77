"""Who sits where, who presides, who is out of a case: bystyret 3.6, 3.7, 5.1, 5.7 and 6.3-6.6, eldrerådet 9,
kommuneloven 7-10 and 11-2, forvaltningsloven 8."""
from .organs import CALLED, No


class Seats:
    # --- who sits where: 3.6, 3.7, kommuneloven 7-10

    def seat(self, person, party, rank):
        self.lists.setdefault(party, []).append((rank, len(self.list_of), person))
        self.list_of[person] = party
        if not rank:
            self.members.append(person)
        self.sitting.setdefault(party, [])

    def seats(self, party):
        return sum(1 for rank, _, _ in self.lists[party] if not rank)

    def case(self):
        return self.cases.get(self.in_hand)

    def takes_part(self, person):
        return (person in self.hall and person not in self.resting
                and not (self.in_hand and person in self.case().out))

    def settle(self):
        for party, listed in self.lists.items():
            ready = [person for _, _, person in sorted(listed) if self.takes_part(person)]
            if not self.in_hand:  # members first, then substitutes by rank
                self.sitting[party] = ready[:self.seats(party)]
                continue
            stay = [person for person in self.sitting[party] if self.takes_part(person)]
            if self.case().state != CALLED:  # 3.7: where the group is not at full strength
                free = self.seats(party) - len(stay)
                stay += [person for person in ready if person not in stay][:free]
            self.sitting[party] = stay
        chair = self.case_chair if self.case_chair is not None else self.presiding
        if chair is not None and chair not in self.seated():  # 5.1: has forfall until somebody presides
            if self.case_chair is not None:
                self.case_chair = 0
            elif self.in_hand and chair in self.case().out:
                self.case_chair = 0
            else:
                self.presiding = 0

    def seated(self):
        return {person for sitting in self.sitting.values() for person in sitting}

    # --- who presides: 5.1, 5.7, kommuneloven 11-2

    def chair(self):
        return (self.case_chair if self.case_chair is not None else self.presiding) or None

    def may_preside(self, person, hand_over):
        """The leader, else the deputy, else one who is elected; hand_over: the chair wants to join the debate."""
        if person not in self.seated():
            return False
        if self.organ.council_rules and self.in_hand and person in self.case().chairs:  # 5.7: until the case is decided
            return False
        first = [self.leader, self.deputy]
        if person not in first and self.elected in self.seated() and person != self.elected:
            return False  # another was elected
        before = first[:first.index(person)] if person in first else first
        for other in before:
            hands_over = other == self.chair() or self.in_hand and other in self.case().chairs
            if other in self.seated() and not (hands_over and (hand_over or person == self.deputy)):
                return False
        return True

    def need_open(self):
        if not self.opened or self.closed or self.paused or self.chair() is None:
            raise No

    def need_in_hand(self, item):
        self.need_open()
        if item not in self.cases or item != self.in_hand:
            raise No

    def MEETING_OPENED(self, person, item, value, code):
        if self.opened or person not in self.seated():
            raise No
        if person != self.leader and (self.leader in self.seated()
                                      or person != self.deputy and self.deputy in self.seated()):
            raise No
        self.opened, self.presiding = True, person
        return "DONE"

    def CHAIR_TAKEN(self, person, item, value, code):
        if not self.opened or self.closed or self.paused or item and item != self.in_hand:
            raise No
        if not self.may_preside(person, bool(item)):
            raise No
        if item:
            if self.chair() not in (None, person):
                self.case().chairs.add(self.chair())
            self.case_chair = None if person == self.presiding else person
        else:
            self.presiding, self.case_chair = person, None
        return "DONE"

    def ARRIVED(self, person, item, value, code):
        if self.closed or person in self.hall:
            raise No
        self.hall.add(person)
        self.settle()
        return "DONE"

    def LEFT(self, person, item, value, code):
        if self.closed or person not in self.hall:
            raise No
        if self.speaking and self.speaking[0] == person:
            self.yields()
        self.hall.discard(person)
        self.settle()
        return "DONE"

    # --- eligibility: 6.3-6.6, forvaltningsloven 8

    def ELIGIBILITY_QUESTIONED(self, person, item, value, code):
        self.need_in_hand(item)
        if self.case().questions.get(person, "none") is None:
            raise No
        self.case().questions[person] = None
        return "DONE"

    def WITHDREW(self, person, item, value, code):
        self.need_in_hand(item)
        if person in self.case().out or person not in self.hall:
            raise No
        if self.case().state == CALLED and self.organ.council_rules:  # 5.10
            raise No
        if self.speaking and self.speaking[0] == person:
            self.yields()
        if person not in self.seated():
            self.case().unseated.add(person)
        self.case().out.add(person)
        self.settle()
        return "DONE"

    def RETURNED(self, person, item, value, code):
        self.need_in_hand(item)
        case = self.case()
        if person not in case.out or case.questions.get(person) is not False or None in case.questions.values():
            raise No
        case.out.discard(person)
        party = self.list_of.get(person)
        had_seat = person not in case.unseated
        case.unseated.discard(person)
        if party and self.takes_part(person) and had_seat and case.state != CALLED:  # 6.5: it was for the question only
            stay = sorted(entry for entry in self.lists[party] if entry[2] in {*self.sitting[party], person})
            self.sitting[party] = [one for _, _, one in stay[:self.seats(party)]]
        self.settle()
        return "DONE"

