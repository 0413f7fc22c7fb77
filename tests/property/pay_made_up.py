"""A year of every organ of § 14.6, made up by a fixed seed: who held what, what was attended, claimed and agreed. It
fills a pay_year.Year, and remembers what the library is told: the register's events and the settlement's entries, each
(kind, day, fields)."""
import datetime

import pay_asked
import pay_made_up_claims
import pay_oracle as pay
import pay_year
from pay_year import Agreement, Attended, DAY, Office

DIVISOR = 260
FIRST, LAST = datetime.date(2025, 1, 1), datetime.date(2025, 12, 31)
HALF = datetime.date(2025, 6, 30)
BEFORE = datetime.date(2024, 6, 13)
COUNCIL = "BYSTYRE"
MEETING_DAYS = [datetime.date(2025, month, day) for month in (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12) for day in (2, 13, 24)
                ] + [datetime.date(2025, 4, 30), datetime.date(2025, 5, 1)]
PARTIES = range(7001, 7010)
SIZES = {"BUTV": (11, 8), "FU": (11, 6), "VALG": (11, 6), "KU": (5, 5), "RAAD": (9, 6), "UB": (35, 20), "17M": (9, 5),
         "ADM": (9, 6), "KLAGE": (7, 5), "OST": (9, 6), "ST": (9, 6), "STEM": (1200, 40), "STAV": (7, 5),
         "KLAB": (9, 6), "IKS": (15, 10)}


OCCASIONS = ["MEETING"] * 3 + ["EXCURSION", "GATHERING", "CANCELLED", "PRE_MEETING", "GROUP_MEETING"]
LEADING = ("LEDER", "NESTLEDER", "ORDFORER", "VARAORDFORER")
LEAVES = [None, datetime.date(2025, 11, 1), datetime.date(2025, 2, 1), datetime.date(2025, 5, 1),
          datetime.date(2025, 5, 16), datetime.date(2025, 9, 30), datetime.date(2025, 12, 31)]


def list_of(party):
    return party + 2000


def column(organ, role):
    """Of § 14.6; the mayor and the deputy mayor stand in the columns of leader and deputy where they lead."""
    return pay_year.COLUMNS[role]


class MadeUp:
    def __init__(self, r, salaries):
        self.r = r
        self.year = pay_year.Year(FIRST, LAST, salaries, pay_asked.ROW_OF, DIVISOR, (2025,))
        self.register, self.entries, self.facts = [], [], []
        self.party, self.people, self.items = {}, 0, 0
        self.changes = {}  # person -> (day, party)
        self.seats = {}  # organ -> [(person, role)]

    # --- who is who

    def person(self):
        self.people += 1
        person = self.people
        self.party[person] = self.r.choice(PARTIES)
        self.register.append(("PERSON", BEFORE, {"PERSON": person, "PARTY": self.party[person]}))
        return person

    def office(self, person, organ, role, first=BEFORE, left=None):
        self.year.offices[person].append(Office(person, organ, role, first, left))
        held = {"PERSON": person, "ORGAN": organ, "ROLE": role}
        party = {"LIST": list_of(self.party[person])}
        rank = {"RANK": len(self.seats.get(organ, ())) + 1} if role == "VARAMEDLEM" else {}
        # CONF-222: employees' representatives are paid as the others
        seat = {"CATEGORY": "ANSATT" if person % 3 == 0 else "POLITISK"} if organ == "ADMINISTRASJONSUTVALG" else {}
        if seat.get("CATEGORY") == "ANSATT":
            self.year.employees.add((person, organ))
        self.register.append(("OFFICE_TAKEN", first, {**held, **party, **rank, **seat}))
        if left:
            self.register.append(("OFFICE_LEFT", left, held))
        self.seats.setdefault(organ, []).append((person, role))

    def term(self):
        """All of the year, from or until a day in it, months whole or not, or left on 1 May."""
        first, left = BEFORE, None
        if self.r.random() < .15:
            first = self.r.choice([datetime.date(2025, self.r.randint(1, 12), 1),
                                   FIRST + DAY * self.r.randint(0, 300), datetime.date(2025, 5, 1)])
        if self.r.random() < .15:
            left = max(first, FIRST) + DAY * self.r.randint(1, 200)
            left = self.r.choice([left, pay.add_months(max(first, FIRST).replace(day=1), self.r.randint(1, 8))])
        return first, left

    def organ(self, organ, members, substitutes, among=()):
        """Leader, deputy and members, each a member too; substitutes; some of them sit in the council."""
        r = self.r
        chosen = r.sample(among, min(len(among), members // 2)) if among else []
        chosen += [self.person() for _ in range(members - len(chosen))]
        for place, person in enumerate(chosen):
            first, left = self.term()
            if place < 2:  # leaders leave late, so that each cell is met with
                butv = pay_asked.ROW_OF[organ] == "BUTV"
                first, left = BEFORE, r.choice(LEAVES if butv else [None, None, LEAVES[1], LEAVES[-2]])
            if place < 2:
                self.office(person, organ, "LEDER" if place == 0 else "NESTLEDER", first, left)
                if organ == "IKS_REPRESENTANTSKAP":
                    continue
                first = BEFORE if r.random() < .5 else first
            if left is None or first < left:
                self.office(person, organ, "MEDLEM", first, left)
        for _ in range(substitutes):
            self.office(self.person(), organ, "VARAMEDLEM")

    def city(self):
        r = self.r
        council = [self.person() for _ in range(67)]
        for person in council:
            self.office(person, COUNCIL, "MEDLEM")
        mayor, deputy = council[:2]
        self.office(mayor, COUNCIL, "ORDFORER")
        self.office(deputy, COUNCIL, "VARAORDFORER")
        for person in council[50:59]:
            self.office(person, COUNCIL, "GRUPPELEDER")
        for _ in range(120):
            self.office(self.person(), COUNCIL, "VARAMEDLEM")
        self.office(self.person(), "BYRAAD", "BYRAADSLEDER", BEFORE, LEAVES[-2])
        for left in LEAVES:
            person = self.person()
            self.office(person, "BYRAAD", "BYRAAD", BEFORE, left)
            if left == LEAVES[-2]:  # from one full-time office to another (CONF-204)
                self.office(person, "BYRAAD", "BYRAADSLEDER", left)
        for row, organs in pay_asked.ROWS.items():
            for organ in organs:
                if row == "FU":
                    self.office(mayor, organ, "LEDER")
                if row == "VALG":  # the business committee's members
                    for one in self.seats["FORRETNINGSUTVALG"]:
                        self.office(one[0], organ, one[1])
                elif organ != COUNCIL:
                    self.organ(organ, *SIZES[row], among=council[2:] if row in ("BUTV", "FU", "VALG", "IKS") else ())
        self.council, self.deputy = council, deputy
        self.agreements(r.sample(council[2:], 25))
        for row, person, left in (("BUTV", deputy, None), ("BUTV", council[2], None), ("BUTV", council[2], LEAVES[4]),
                                  ("17M", mayor, None), ("KLAGE", mayor, None), ("IKS", mayor, None),
                                  ("IKS", deputy, None), ("KLAGE", council[2], None), ("ST", deputy, None)):
            free = [organ for organ in pay_asked.ROWS[row]
                    if not any(one.organ == organ for one in self.year.offices[person])]
            leads = row == "BUTV"
            self.office(person, r.choice(free), "LEDER" if leads else "MEDLEM",
                        datetime.date(2025, 3, 1) if leads else BEFORE, left)

    def agreements(self, people):
        """14.1 d: working time for the group that makes somebody full-time, alone or with an office, or does not."""
        for person in people:
            first = self.r.choice([FIRST, datetime.date(2025, 4, 1), datetime.date(2025, 8, 15)])
            for n in range(self.r.randint(1, 2)):
                points = self.r.choice([1999, 2000, 5999, 6000, 9999, 10000, self.r.randint(1, 10000)])
                first += DAY * 40 * n
                self.year.agreements[person].append(Agreement(person, points, first))
                self.entries.append(("AGREEMENT", first, {"PERSON": person, "PAY": "GROUP_EMPLOYMENT",
                                                          "BASIS_POINTS": points}))

    # --- what happened

    def meetings(self):
        for organ, seats in self.seats.items():
            if organ == "BYRAAD":
                continue
            row = pay_asked.ROW_OF[organ]
            days = self.r.sample(MEETING_DAYS, 12 if row != "STEM" else 6)
            for day, occasion in zip(days, ["MEETING"] * 4 + self.r.choices(OCCASIONS, k=8)):
                self.items += 1
                self.meeting(organ, row, seats, day, occasion, self.items)
                if row == "FU" and occasion == "MEETING":  # the electoral board in the same sitting (CONF-216)
                    present = {one.person for one in self.year.attended if one.meeting == self.items}
                    board = [one for one in self.seats["VALGSTYRE"] if one[0] in present]
                    self.meeting("VALGSTYRE", "VALG", board, day, occasion, self.items, duty=True)

    def meeting(self, organ, row, seats, day, occasion, item, duty=None):
        duty = self.r.random() < .8 if duty is None else duty
        pays = row == "IKS" and self.r.random() < .3
        coming = .2 if row in ("17M", "OST", "ST") else .05 if row == "STEM" else .8
        present = set()
        for person, role in seats:
            if person in present or role == "GRUPPELEDER":
                continue
            held = any(one.organ == organ and one.role == role for one in self.year.held(person, day))
            if not held or self.r.random() > (.2 if role == "VARAMEDLEM" else max(coming, .8 * (role in LEADING))):
                continue
            if any(one.organ == organ and one.role in LEADING and one.role != role
                   for one in self.year.held(person, day)):
                continue  # as what one leads
            present.add(person)
            self.year.attended.append(Attended(person, organ, role, item, occasion, day, duty, pays))
            self.entries.append(("ATTENDED", day, {"PERSON": person, "ORGAN": organ, "ROLE": role, "MEETING": item,
                                                   "KIND": occasion}))
        if present and not duty:
            self.fact(item, "DUTY_TO_ATTEND", 0, day)
        if present and row == "IKS":
            self.fact(item, "COMPANY_PAYS", pays, day)

    def group_changes(self):
        """Members who join another group, on the first of a month, the day after it or in between."""
        for person in self.r.sample(self.council, 8):
            day = datetime.date(2025, self.r.randint(2, 12), self.r.choice([1, 2, 17]))
            party = self.r.choice([one for one in PARTIES if one != self.party[person]])
            self.changes[person] = day, party
            self.register.append(("GROUP_CHANGED", day, {"PERSON": person, "PARTY": party}))

    def party_on(self, person, day):
        changed, party = self.changes.get(person, (None, None))
        return party if changed and changed <= day else self.party[person]

    def fact(self, item, field, value, day, person=0):
        self.facts.append(("PAY_FACT", day, {"PERSON": person, "ABOUT": item, "STATED": field, "VALUE": value}))


def year(r, salaries, claims):
    made = MadeUp(r, salaries)
    made.city()
    made.meetings()
    pay_made_up_claims.fill(made, claims)
    return made
