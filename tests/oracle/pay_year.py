"""A year's lines by the oracle: what happened, put together by the rules of pay_oracle.py. Who holds which office from
when, what was attended, agreed, waived, claimed and paid already goes in; the lines that each person, list and group is
owed come out, sums as exact fractions until they are rounded on the line.

What no text says is declared (trondgov/remuneration.h): a yearly sum is divided by the months that begin while it
holds; fees and shares are for half-years (12.2); the line is what is rounded.
"""
import collections
import copy
import datetime

import pay_oracle as pay
from pay_claims import Claims

DAY = datetime.timedelta(1)
# left: the first day without the office
Office = collections.namedtuple("Office", "person organ role first left", defaults=(None,))
Attended = collections.namedtuple("Attended", "person organ role meeting occasion day duty pays",
                                  defaults=(True, False))  # pays: the company itself does
Agreement = collections.namedtuple("Agreement", "person points first")  # working time for the group; until the next
Waiver = collections.namedtuple("Waiver", "person first last party")
Claim = collections.namedtuple("Claim", "person kind amount item day role facts")
Leave = collections.namedtuple("Leave", "person ground first days item facts")  # ILLNESS, or a leave of 6.4
Carried = collections.namedtuple("Carried", "party amount day facts")
Size = collections.namedtuple("Size", "party members first outside")  # a council group, until the next
# divided: a year that no text divides so; conflicts: those of which another reading comes to something else.
Line = collections.namedtuple("Line", "person party organ kind by first last count amount divided conflicts late")

LEADERS = {"LEDER": "LEADER", "NESTLEDER": "DEPUTY"}
COLUMNS = {**LEADERS, "MEDLEM": "MEMBER", "VARAMEDLEM": "SUBSTITUTE", "ORDFORER": "LEADER", "VARAORDFORER": "DEPUTY"}
OFFICES = pay.ROLE_OF_OFFICE
RANK = ("LEDER", "NESTLEDER", "MEDLEM")  # one share in an organ: that of the first of these


def halves(first, last):
    """12.2: what a payout is for, inside the period."""
    for year in range(first.year, last.year + 1):
        for begin, end in (((1, 1), (6, 30)), ((7, 1), (12, 31))):
            begin, end = datetime.date(year, *begin), datetime.date(year, *end)
            if begin <= last and first <= end:
                yield max(begin, first), min(end, last)


def months_begun(first, last):
    """The first days of the months that begin in a time."""
    begun = [datetime.date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    return [day for day in begun if first <= day <= last]


def whole_months(first, last):
    return first.day == 1 and (last + DAY).day == 1


class Year(Claims):
    rounding = staticmethod(pay.round_half_up)
    cut_offs = False  # the cut-off days of the payouts are known: the 15th, as pay.payout has them
    monthly = False  # the offices of 14.1 to 14.3 are paid by the month, and not twice a year
    by_days = False  # a yearly sum divided by the days of the calendar year, not by the months that begin

    def __init__(self, first, last, salaries, rows, divisor, election_years=()):
        self.first, self.last, self.salaries, self.divisor = max(first, pay.FIRST_DAY), last, salaries, divisor
        self.rows, self.election_years = rows, election_years  # rows: organ -> row of 14.6
        self.offices, self.agreements, self.waivers = (collections.defaultdict(list) for _ in range(3))
        self.leaves = []
        self.earlier = []  # claims under a ceiling of the year that were settled before the period
        self.attended, self.claims, self.groups = [], [], collections.defaultdict(list)
        self.employees = set()  # (person, organ): seats of employees' representatives
        self.advisers, self.carried = collections.defaultdict(list), []
        self.lines = []

    def part(self, first, last):
        """The same, settled for a part of it: what is of a day, inside; what goes on, as before."""
        other = copy.copy(self)
        other.first, other.last = max(first, pay.FIRST_DAY), last
        for name in ("attended", "claims", "carried"):
            setattr(other, name, [one for one in getattr(self, name) if first <= one.day <= last])
        other.earlier = [one for one in self.claims if one.kind == "PHONE" and one.day < first
                         and one.day.year == first.year and self.has_phone(one)]
        other.groups = {party: [size for size in sizes if size.first <= last] for party, sizes in self.groups.items()}
        return other

    # --- what somebody is on a day

    def held(self, person, day):
        return [one for one in self.offices[person] if one.first <= day and (one.left is None or day < one.left)]

    def agreement(self, person, day):
        before = [one for one in self.agreements[person] if one.first <= day]
        return max(before, key=lambda one: one.first).points if before else 0

    def yearly(self, office, day):
        """What the office pays a year at the rates of a day, or None."""
        salary = pay.salary_on(self.salaries, day)
        if office.role in OFFICES:
            return pay.office_pay(OFFICES[office.role], salary)
        row = self.rows.get(office.organ)
        if row is None or office.role not in COLUMNS:
            return None
        return pay.yearly_pay(row, COLUMNS[office.role], salary, day.year in self.election_years)

    def paid_offices(self, person, day):
        """The offices that pay by the year on a day, in each organ the highest one only."""
        held = self.held(person, day)
        ranks = {}
        for one in held:
            if one.role in RANK:
                ranks[one.organ] = min(ranks.get(one.organ, 9), RANK.index(one.role))
        return [one for one in held if (one.role not in RANK or RANK.index(one.role) == ranks[one.organ])
                and self.yearly(one, day) is not None]

    def full_time(self, person, day):
        """14.1: the offices, fixed pay and agreement of the day."""
        offices = self.paid_offices(person, day)
        fixed = sum(self.yearly(one, day).amount for one in offices)
        return pay.full_time([OFFICES.get(one.role) for one in offices], fixed, fixed, self.agreement(person, day),
                             pay.salary_on(self.salaries, day))

    def waived(self, person, day):
        """4.5: the list that it goes to, of a council member."""
        if not any(one.organ == "BYSTYRE" and one.role != "VARAMEDLEM" for one in self.held(person, day)):
            return None
        for one in self.waivers[person]:
            if one.first <= day and (one.last is None or day <= one.last):
                return one.party
        return None

    # --- lines

    def add(self, person, organ, kind, by, first, last, count, amount, divided=False, conflicts=(), late=False,
            party=0):
        self.lines.append(Line(person, party, organ, kind, by, first, last, count, self.rounding(amount), divided,
                               tuple(one for one in conflicts if one), late))

    def changes(self, first, last):
        """Whether the base changes inside a time."""
        return any(max(first, self.first) < day <= last for day in self.salaries)

    def fees(self):
        """4.1, 4.3, 5, 14.5, 14.6: by person, organ, rate and half-year."""
        sums, seen = collections.defaultdict(list), set()
        for one in sorted(self.attended, key=lambda one: one.organ == "VALGSTYRE"):
            if (one.person, one.meeting) in seen:  # CONF-216: electoral board and business committee in one sitting
                continue
            seen.add((one.person, one.meeting))
            row, full_time = self.rows.get(one.organ), self.full_time(one.person, one.day)
            if row is None or not pay.payable(one.occasion, one.duty):
                continue
            by = None if not full_time else "OFFICE" if full_time == "OFFICE" else "SUM"
            due = pay.fee(row, COLUMNS[one.role], by, one.occasion == "GENERAL_MEETING", one.pays)
            if due.amount:
                half = pay.payout(one.day) if self.cut_offs else 1 if one.day.month <= 6 else 2
                party = self.waived(one.person, one.day) or 0
                sums[one.person, one.organ, due, half, party].append(one.day)
        for (person, organ, due, _, party), days in sums.items():
            self.add(person, organ, "WAIVED" if party else "MEETING_FEE", due.by, min(days), max(days), len(days),
                     due.amount * len(days), False,
                     (due.conflict, 222 if (person, organ) in self.employees else None), party=party)

    def attended_in(self, person, organ, first, last):
        return any(one.person == person and one.organ == organ and first <= one.day <= last
                   and one.role != "VARAMEDLEM" and pay.payable(one.occasion, one.duty) for one in self.at[person])

    def shares(self):
        """14.1-14.3 and the percentages of 14.6, months by the rates of each."""
        self.at = collections.defaultdict(list)
        for one in self.attended:
            self.at[one.person].append(one)
        for person, offices in self.offices.items():
            for office in offices:
                by_month = self.monthly and (office.role in OFFICES or self.rows.get(office.organ) == "BUTV")
                for first, last in [(self.first, self.last)] if by_month else halves(self.first, self.last):
                    self.share(person, office, first, last)

    def share(self, person, office, first, last):
        first = max(first, office.first)
        last = last if office.left is None else min(last, office.left - DAY)
        if first > last:
            return
        row = self.rows.get(office.organ)
        if row in pay.NO_ATTENDANCE_NO_PAY and not self.attended_in(person, office.organ, *self.half_of(first)):
            return
        for begin, end in self.spans(person, office, first, last):
            months, of_year = len(months_begun(begin, end)), 12
            if self.by_days:
                months, of_year = (end - begin).days + 1, pay.days_of(begin.year)
            if months and office in self.paid_offices(person, begin):
                due, party = self.yearly(office, begin), self.waived(person, begin) or 0
                until = self.last if office.left is None else office.left - DAY
                divided = self.changes(self.since(person, office), until) or not whole_months(begin, end)
                by_month = self.monthly and (office.role in OFFICES or row == "BUTV")
                self.add(person, office.organ, "WAIVED" if party else "MONTHLY" if by_month else "YEARLY", due.by, begin, end, months,
                         due.amount * months / of_year, divided, self.of_shares(person, office, begin, end),
                         party=party)

    def since(self, person, office):
        """The first day of the same share in the organ, whatever it was held as."""
        before = office.first - DAY
        same = [one.first for one in self.held(person, before) if before >= self.first and one.organ == office.organ
                and self.yearly(one, before) == self.yearly(office, before)]
        return min(same, default=office.first)

    def of_shares(self, person, office, first, last):
        """CONF-189: no attendance in the organs that 4.4 does not name; CONF-197: several offices beyond the base."""
        row = self.rows.get(office.organ)
        if row in ("STEM", "STAV") and not self.attended_in(person, office.organ, *self.half_of(first)):
            yield 189
        edges = {one.first for one in self.offices[person]} | {one.left for one in self.offices[person] if one.left}
        days = sorted({first} | {day for day in edges if first < day <= last}) if self.by_days else months_begun(first,
                                                                                                               last)
        for day in days:
            offices = [one for one in self.paid_offices(person, day)
                       if one.role == "VARAORDFORER" or self.rows.get(one.organ) == "BUTV"]
            if office in offices and sum(self.yearly(one, day).amount for one in offices) > pay.base(
                    pay.salary_on(self.salaries, day)):
                yield 197
                return

    def spans(self, person, office, first, last):
        """A time in pieces that begin where the base changes, another office in the organ is taken or left, or a
        waiver begins or ends."""
        edges = set(self.salaries) | {one.first for one in self.waivers[person]}
        edges |= {one.last + DAY for one in self.waivers[person] if one.last}
        for one in self.offices[person]:
            if one.organ == office.organ:
                edges |= {one.first, one.left}
        starts = sorted({first} | {day for day in edges if day and first < day <= last})
        return list(zip(starts, [day - DAY for day in starts[1:]] + [last]))

    def half_of(self, day):
        return next((first, last) for first, last in halves(self.first, self.last) if first <= day <= last)

    def advisers_pay(self):
        """6.8: inside the frame, by the months of each agreement and each base."""
        for person, agreements in self.advisers.items():
            ends = [min(one.first - DAY, self.last) for one in agreements[1:]] + [self.last]
            for one, end in zip(agreements, ends):
                if self.by_days:
                    self.adviser_by_days(person, one, max(one.first, self.first), end)
                    continue
                for first, last in halves(max(one.first, self.first), end):
                    pieces = collections.defaultdict(list)
                    for day in months_begun(first, last):
                        pieces[pay.salary_on(self.salaries, day)].append(day)
                    for salary, days in pieces.items():
                        self.add(person, None, "YEARLY", ("6.8c",), days[0], pay.add_months(days[-1], 1) - DAY,
                                 len(days), pay.month_of(pay.adviser_pay(one.points, salary)) * len(days),
                                 self.changes(one.first, end))

    def adviser_by_days(self, person, one, begin, end):
        for first, last in halves(begin, end):
            starts = sorted({first} | {day for day in self.salaries if first < day <= last})
            for day, until in zip(starts, [day - DAY for day in starts[1:]] + [last]):
                days = (until - day).days + 1
                due = pay.adviser_pay(one.points, pay.salary_on(self.salaries, day))
                self.add(person, None, "YEARLY", ("6.8c",), day, until, days, due * days / pay.days_of(day.year),
                         self.changes(one.first, end) or not whole_months(day, until))

    def seats(self, parties, members_of, days):
        """14.4: each group by who holds a seat in the council for it on a day, and whether anybody of it is in the
        byråd; parties: of whom on which day."""
        self.groups = collections.defaultdict(list)
        for day in days:
            held = [one for offices in self.offices.values() for one in offices
                    if one.first <= day and (one.left is None or day < one.left)]
            inside = {parties(one.person, day) for one in held if one.organ == "BYRAAD"}
            for party in members_of:
                seated = {one.person for one in held if one.organ == "BYSTYRE" and parties(one.person, day) == party
                          and one.role in ("MEDLEM", "ORDFORER", "VARAORDFORER")}
                self.groups[party].append(Size(party, len(seated), day, party not in inside))

    def group_lines(self):
        """14.4: each month by the group's size and place in it, a line for each base."""
        for party, sizes in self.groups.items():
            months = collections.defaultdict(list)
            for day in months_begun(self.first, self.last):
                before = [one for one in sizes if one.first <= day]
                if before and (size := max(before, key=lambda one: one.first)).members:
                    months[pay.salary_on(self.salaries, day)].append((day, size))
            new_year = [size for size in sizes if size.first <= datetime.date(self.last.year, 1, 1)]
            for salary, held in months.items():
                due = sum(self.support(size, salary) for _, size in held) / 12
                of_base = sum(pay.salary_on(self.salaries, day) == salary
                              for day in months_begun(self.first, self.last))
                at_new_year = sum(self.support(size, salary) for size in new_year[-1:]) * of_base / 12
                self.add(0, None, "GROUP_SUPPORT", ("14.4tot",), held[0][0], pay.add_months(held[-1][0], 1) - DAY,
                         len(held), due, self.changes(self.first, self.last),
                         (199,) if due != at_new_year else (), party=party)

    def support(self, size, salary):
        return sum(pay.group_support(size.members, size.outside, salary).values())

    def carried_lines(self):
        """14.4 a: of last year's 2,2 %, on request and granted; members: those of the group on the day (CONF-200)."""
        for one in self.carried:
            before = [size for size in self.groups[one.party] if size.first <= one.day]
            members, facts = max(before, key=lambda size: size.first).members, one.facts
            free = pay.group_support(members, False, pay.salary_on(self.salaries, one.day)).get("14.4a-3", 0)
            if facts["APPLIED"] and facts["GRANTED"] and facts["FREE_PART"] and facts["YEARS_CARRIED"] == 1:
                self.add(0, None, "CARRIED_OVER", ("14.4a-4",), one.day, one.day, 1,
                         pay.carried_over(free, one.amount, True), party=one.party)

    def result(self):
        self.lines = []
        self.fees()
        self.shares()
        self.advisers_pay()
        self.corrections()
        self.claim_lines()
        self.group_lines()
        self.carried_lines()
        return self.lines
