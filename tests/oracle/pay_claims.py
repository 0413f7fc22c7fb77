"""What is claimed, what stops and what is paid on leaving, for pay_year.Year: 6.2 to 6.7, 7.2, 7.4, 8 to 10."""
import collections
import datetime
from fractions import Fraction

import pay_oracle as pay

DAY = datetime.timedelta(1)
NAMED = {"LEDER": "UTVALGSLEDER", "NESTLEDER": "UTVALGSNESTLEDER"}
PART_TIME = {"VARAORDFORER", "UTVALGSLEDER", "UTVALGSNESTLEDER"}  # 7.1, of those with an office
PHONES = {"ORDFORER": ("6.7a", "6.7b"), "BYRAADSLEDER": ("6.7a", "6.7b"), "BYRAAD": ("6.7a", "6.7b"),
          "VARAORDFORER": ("7.4.1",), "UTVALGSLEDER": ("7.4.1",), "UTVALGSNESTLEDER": ("7.4.1",),
          "GRUPPELEDER": ("7.4.2",)}
COMPUTERS = {role: by for role, by in PHONES.items() if by[0].startswith("7.4")}  # 6.7 has no word on them


class Claims:
    def unpaid(self, one):
        """6.3, 6.4: the first and last day of a leave or an illness without pay, by which provision and conflict."""
        if one.ground == "ILLNESS":
            paid = max(day for day in range(one.days + 1) if not day or pay.sick_pay(
                day, one.facts["EMPLOYER_PERIOD"], one.facts["APPLIED"], one.facts["SICK_NOTE"]))
            return one.first + DAY * paid, one.first + DAY * (one.days - 1), ("6.3b",), (207,)
        paid = pay.leave_days(one.ground, one.days) if one.facts["LEAVE_JUSTIFIED"] else None
        return (one.first + DAY * (one.days if paid is None else paid), one.first + DAY * (one.days - 1), ("6.4c",),
                (206,) if one.ground == "OTHER" else ())

    def corrections(self):
        """12.2: what falls away, by the days of the calendar year and the base of each."""
        for one in self.leaves:
            begin, end, by, conflicts = self.unpaid(one)
            for office in self.offices[one.person]:
                left = datetime.date.max if office.left is None else office.left - DAY
                first, last = max(self.first, begin, office.first), min(self.last, end, left)
                if first <= last:
                    for day, until in self.spans(one.person, office, first, last):
                        self.correct(one, office, day, until, by, conflicts)

    def correct(self, one, office, day, until, by, conflicts):
        release = office.role in pay.ROLE_OF_OFFICE or self.rows.get(office.organ) == "BUTV"  # 6 and 7 are about these
        if release and office in self.paid_offices(one.person, day):
            days, of_year = (until - day).days + 1, pay.days_of(day.year)
            due = -self.yearly(office, day).amount * days / of_year
            self.add(one.person, office.organ, "CORRECTION", by, day, until, days, due, True, conflicts)

    def has_phone(self, one):
        return one.role in PHONES or self.full_time(one.person, one.day)

    def claim_lines(self):
        """Each claim by itself, no days pooled; use of a phone by the calendar year."""
        phones = collections.defaultdict(list)
        for one in self.claims:
            if one.kind == "PHONE":
                if self.has_phone(one):
                    phones[one.person, one.day.year].append(one)
                continue
            covered = self.covered(one)
            if covered is not None:
                amount, by, late, *conflicts = covered
                self.add(one.person, None, one.kind, by, one.day, one.day, 1, amount, False, conflicts, late)
        for (person, _), claims in phones.items():
            subscriptions = sum(one.facts["SUBSCRIPTION"] for one in claims)
            used = sum(one.amount for one in claims) - subscriptions
            days = [one.day for one in claims]
            before = [one for one in self.earlier if one.person == person]
            subscribed = sum(one.facts["SUBSCRIPTION"] for one in before)
            used_before = sum(one.amount for one in before) - subscribed
            by, due = tuple(by for one in claims for by in PHONES.get(one.role, ("6.7a",))), pay.phone(0, used_before + used) - pay.phone(0, used_before)
            whole = subscribed + subscriptions + pay.phone(0, used_before + used)  # CONF-211, of the year
            both = pay.phone(0, subscribed + subscriptions + used_before + used)
            self.add(person, None, "PHONE", by, min(days), max(days), len(days), subscriptions + due, False,
                     (211,) if both != whole else ())

    def covered(self, one):
        """What a claim comes to, by which provision, whether late; None: nothing."""
        facts = one.facts
        if facts.get("PAID_TWICE"):  # 8.6
            return None
        if one.kind in ("LOST_INCOME", "LOST_INCOME_UNDOCUMENTED", "CARE"):
            return self.per_day(one)
        if one.kind in ("EXTRA_MONTH", "SEVERANCE"):
            return self.on_leaving(one)
        if one.kind == "BENEFIT_CUT":
            return (pay.benefit_cut(one.amount), ("8.4",), False) if facts.get("CAUSED_BY_OFFICE", 1) else None
        if one.kind == "TRAVEL":
            if not facts["OUT_OF_TOWN"]:  # 10.1: none by own car, or the State's regulations, which are not here
                return None
            late = pay.travel_late(one.day, facts["CLAIMED"])
            return Fraction(one.amount), ("10.3",), late, 217 if late else None
        if one.kind == "PC":
            by = COMPUTERS.get(one.role)
            return by and (Fraction(one.amount), by, False)
        if one.kind == "EXTRAORDINARY":  # 13.2
            given = facts["APPLIED"] and facts["LIMITED_TIME"] and facts["EXTRAORDINARY_CASE"]
            return (Fraction(one.amount), ("13.2b",), False) if given else None
        assert one.kind == "MEETING_EXPENSE", one.kind
        return None  # 4.2: in the fee

    def per_day(self, one):
        """8.1-8.3, 8.5, 9.1."""
        salary = pay.salary_on(self.salaries, one.day)
        documented = one.kind == "LOST_INCOME"

        def due(divisor):
            if one.kind == "CARE":
                return pay.care(one.amount, salary, divisor)
            return pay.lost_income(one.amount, documented, salary, divisor)

        amount = due(self.divisor)
        conflicts = [178] if any(pay.round_half_up(due(other)) != pay.round_half_up(amount)
                                 for other in (260, 230, 365)) else []
        if one.kind == "CARE":
            return (amount, ("9.1",), False, *conflicts)
        leads = one.role in ("UTVALGSLEDER", "UTVALGSNESTLEDER")
        imperative, beyond = (one.facts.get(name) for name in ("OVERTIME_IMPERATIVE", "BEYOND_RELEASE"))
        if not one.facts.get("OWN_APPLICATION", True) or leads and not pay.leader_may_claim(imperative, beyond):
            return None
        if one.role.startswith("KONTROLL"):
            conflicts.append(196)
        if not documented and amount:
            conflicts.append(213)
        return (amount, ("8.3-1",) if documented else ("8.3-2",), False, *conflicts)

    def on_leaving(self, one):
        """6.2, 6.5, 7.2: of what the named office that is left pays by the year on its last day; whether 7.2 holds goes
        by all that somebody holds; facts: WORK_FROM, APPLIED, ..."""
        facts, salary = one.facts, pay.salary_on(self.salaries, one.day)
        offices = self.paid_offices(one.person, one.day)
        released = sum(self.yearly(office, one.day).amount for office in offices)
        yearly = sum(self.yearly(office, one.day).amount for office in offices
                     if office.left == one.day + DAY and NAMED.get(office.role, office.role) == one.role)
        full_time, agreement = self.full_time(one.person, one.day), self.agreement(one.person, one.day)
        qualifies = full_time or (one.role in PART_TIME and pay.has_welfare(released, agreement, salary))
        if not qualifies:
            return None
        if one.kind == "EXTRA_MONTH":
            due = pay.extra_month(yearly, True, full_time and self.full_time(one.person, one.day + DAY))
            return (due, ("6.2c", "7.2c"), False) if due else None
        months = pay.severance_months(one.day, facts["WORK_FROM"])
        due = pay.severance(yearly, months, True, facts["APPLIED"], facts["SEVERANCE_JUSTIFIED"])
        return (due, ("6.5b", "7.2c"), False, 202 if months < 3 else None) if due else None
