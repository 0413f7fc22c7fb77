"""The rest of the made-up year: what was claimed, waived and carried over, at the limits and on both sides of them,
before and after 1 May; who left or was away; the groups and their support."""
import datetime
from fractions import Fraction

import pay_asked
import pay_oracle as pay
from pay_year import Agreement, Carried, Claim, DAY, Leave, Size, Waiver

FIRST, LAST = datetime.date(2025, 1, 1), datetime.date(2025, 12, 31)
CEILINGS = {"LOST_INCOME": Fraction(1), "LOST_INCOME_UNDOCUMENTED": Fraction(1, 2), "CARE": Fraction(7, 5)}
KINDS = (*CEILINGS, *CEILINGS, "TRAVEL", "BENEFIT_CUT", "MEETING_EXPENSE", "PC", "EXTRAORDINARY")
ROLES = {"LEDER": "UTVALGSLEDER", "NESTLEDER": "UTVALGSNESTLEDER"}  # of a committee, as 7 and 8 name them
JUDGED = {"OVERTIME_IMPERATIVE", "SEVERANCE_JUSTIFIED", "EXTRAORDINARY_CASE", "LEAVE_JUSTIFIED"}
NOT_TOLD = {"WORK_FROM"}  # the library is told months and days


def list_of(party):
    return party + 2000


def state(made, claim):
    """The claim, and what is stated or judged of it."""
    made.year.claims.append(claim)
    made.entries.append(("CLAIM", claim.day, {"PERSON": claim.person, "PAY": claim.kind, "AMOUNT": claim.amount,
                                              "CLAIM": claim.item, "ROLE": claim.role}))
    for field, value in claim.facts.items():
        if field in JUDGED:
            made.entries.append(("JUDGED", claim.day, {"CASE": claim.item, "JUDGEMENT": field, "HOLDS": value}))
        elif field not in NOT_TOLD:
            made.fact(claim.item, field, value, claim.day)


def item(made):
    made.items += 1
    return made.items


def of_everything(made):
    for field, value in (("DAY_RATE_DIVISOR", made.year.divisor), ("PAID_TWICE", 0), ("OWN_APPLICATION", 1),
                         ("SELF_EMPLOYED", 0), ("DOCUMENTED", 1), ("CAUSED_BY_OFFICE", 1), ("ELECTION_YEAR", 1),
                         ("GENERAL_ELECTION", 1)):
        made.fact(0, field, value, FIRST)


def claimants(made):
    """Offices that claims can be for, as 7 and 8 name them; of who leads a committee that office only (8.5)."""
    named, leaders = [], []
    for offices in made.year.offices.values():
        lead = [one for one in offices if one.role in ROLES and made.year.rows.get(one.organ) in ("BUTV", "KU")]
        for one in lead or [one for one in offices if one.role in ("MEDLEM", "VARAMEDLEM", "GRUPPELEDER")]:
            control = "KONTROLL" if made.year.rows[one.organ] == "KU" else ""
            (leaders if lead else named).append((one, control + ROLES[one.role] if lead else one.role))
    return named, leaders


def per_day(made, number):
    (named, leaders), days = claimants(made), set()
    for _ in range(number):
        r = made.r
        office, role = r.choice(leaders if r.random() < .2 else named)
        first, last = max(office.first, FIRST), min(office.left or LAST + DAY, LAST + DAY) - DAY
        if first > last:
            continue
        kind, day, person = r.choice(KINDS), first + DAY * r.randint(0, (last - first).days), office.person
        if kind in CEILINGS:  # a day has one sum, documented or not
            if (person, kind[:4], day) in days:
                continue
            days.add((person, kind[:4], day))
        claim(made, kind, day, person, role)


def claim(made, kind, day, person, role):
    r, facts = made.r, {}
    rate = pay.day_rate(pay.salary_on(made.year.salaries, day), made.year.divisor)
    if r.random() < .05 and kind in CEILINGS:
        facts["PAID_TWICE"] = 1
    if kind.startswith("LOST") and role.startswith("UTVALG"):
        facts.update(BEYOND_RELEASE=int(r.random() < .8), OVERTIME_IMPERATIVE=int(r.random() < .8))
    if kind == "TRAVEL":
        facts.update(OUT_OF_TOWN=int(r.random() < .7), SPECIAL_TRANSPORT=0, MUNICIPAL_MEETING=1, OWN_CAR=1,
                     ORDINARY_MEETING=1, IN_MUNICIPALITY=1,
                     CLAIMED=pay.add_months(day, 1) + DAY * r.choice([-20, 0, 1]))
    if kind == "EXTRAORDINARY":
        facts.update({name: int(r.random() < .9) for name in ("APPLIED", "LIMITED_TIME", "EXTRAORDINARY_CASE")})
    if kind == "BENEFIT_CUT" and r.random() < .1:
        facts["CAUSED_BY_OFFICE"] = 0
    state(made, Claim(person, kind, pay_asked.near(r, rate * CEILINGS.get(kind, 1)), item(made), day, role, facts))


def phones(made):
    """Use up to the ceiling of a calendar year, in one claim or three, of those who have the right and of others."""
    r, ends = made.r, datetime.date(2026, 1, 1)
    having = [(one, ROLES.get(one.role, one.role)) for offices in made.year.offices.values() for one in offices
              if one.organ in ("BYSTYRE", "BYRAAD") and one.role not in ("MEDLEM", "VARAMEDLEM")
              or one.role in ROLES and made.year.rows.get(one.organ) == "BUTV"]
    having += [(made.year.offices[person][0], "MEDLEM") for person in made.council[30:50]
               if not any(one.role in ROLES for one in made.year.offices[person])]
    for office, role in having:
        first, last = max(office.first, FIRST), (office.left or ends) - DAY
        if first > last:
            continue
        use = pay_asked.near(r, pay.PHONE_CEILING)
        for part in (use,) if r.random() < .5 else (use // 3, use // 3, use - 2 * (use // 3)):
            subscription = r.randint(0, 50000)
            state(made, Claim(office.person, "PHONE", part + subscription, item(made),
                              first + DAY * r.randint(0, (last - first).days), role, {"SUBSCRIPTION": subscription}))


def leavers(made):
    """Everybody who leaves a paid office asks for the extra month and severance, on the last day in office."""
    r = made.r
    for person, offices in list(made.year.offices.items()):
        leaves = [one for one in offices if one.left and one.left <= LAST
                  and (one.organ == "BYRAAD" or one.role != "MEDLEM" and made.year.rows[one.organ] == "BUTV")]
        for office in leaves[:1]:
            day = office.left - DAY
            work = office.left + DAY * r.choice([0, 1, 30, 59, 89, 92, 120])
            months = pay.severance_months(day, work)
            begun = pay.add_months(office.left, int(months))
            length = (pay.add_months(office.left, int(months) + 1) - begun).days
            state(made, Claim(person, "EXTRA_MONTH", 0, item(made), day, ROLES.get(office.role, office.role), {}))
            state(made, Claim(person, "SEVERANCE", 0, item(made), day, ROLES.get(office.role, office.role), {
                "WORK_FROM": work, "MONTHS": int(months), "DAYS": int((months - int(months)) * length),
                "DAY_RATE_DIVISOR": 12 * length, "APPLIED": int(r.random() < .9),
                "SEVERANCE_JUSTIFIED": int(r.random() < .9), "MAIN_OCCUPATION": 1, "OTHER_INCOME": 0}))


def groups(made):
    """14.4: groups that grow, shrink, end, enter the byråd or leave it."""
    r = made.r
    for party in range(7001, 7010):
        outside = r.random() < .5
        made.fact(party, "INDEPENDENT", 0, FIRST)
        days = [r.choice([FIRST, FIRST, datetime.date(2025, 2, 15)])]
        days += [datetime.date(2025, r.randint(3, 12), r.choice([1, 1, 17]))] * (r.random() < .7)
        ends = party == 7001  # just where the base changes
        for first in [FIRST, datetime.date(2025, 5, 1)] if ends else days:
            least = 0 if first > days[0] else 1
            size = Size(party, 0 if ends and first > FIRST else r.randint(least, 20), first, outside)
            made.year.groups[party].append(size)
            made.entries.append(("GROUP_SIZE", first, {"PARTY": party, "MEMBERS": size.members}))
            made.fact(party, "IN_GOVERNMENT", not outside, first)
            outside ^= r.random() < .5
        free = pay.group_support(made.year.groups[party][0].members, False, made.year.salaries[min(
            made.year.salaries)])["14.4a-3"]
        facts = {"APPLIED": int(r.random() < .8), "GRANTED": int(r.random() < .8), "FREE_PART": 1, "YEARS_CARRIED": 1}
        carried = Carried(party, pay_asked.near(r, free), days[0], facts)
        made.year.carried.append(carried)
        made.entries.append(("CARRIED_OVER", days[0], {"PARTY": party, "AMOUNT": carried.amount}))
        for field, value in facts.items():
            made.fact(party, field, value, FIRST)


def waivers(made):
    r = made.r
    for person in r.sample(made.council[2:], 6):
        first = r.choice([FIRST, datetime.date(2025, 9, 1), datetime.date(2025, 3, 17)])
        last = r.choice([None, first + DAY * 100])
        party = list_of(made.party[person])
        made.year.waivers[person].append(Waiver(person, first, last, party))
        made.entries.append(("WAIVED", first, {"PERSON": person, "LIST": party, **({"TO": last} if last else {})}))


GROUNDS = {"MILITARY_SERVICE": "MILITARY", "RELIGIOUS_HOLIDAY": "RELIGIOUS", "OTHER_REASON": "OTHER",
           "PARENTAL_LEAVE": "PARENTAL", "ILLNESS": "ILLNESS"}


def leaves(made):
    """6.3, 6.4: of those who are paid by the year, at the end of two weeks and of the employer's period."""
    r, council, seen = made.r, ("ORDFORER", "VARAORDFORER"), set()
    made.fact(0, "MAIN_OCCUPATION", 1, FIRST)
    made.fact(0, "EMPLOYER_PERIOD", 16, FIRST)
    for offices in list(made.year.offices.values()):
        for office in offices:
            if office.person in seen or office.organ != "BYRAAD" and office.role not in council and (
                    made.year.rows[office.organ] != "BUTV" or office.role not in ROLES):
                continue
            seen.add(office.person)
            ground, days = r.choice(list(GROUNDS)), r.choice([13, 14, 15, 16, 17, r.randint(1, 60)])
            first = max(FIRST + DAY * r.randint(0, 300), office.first)
            facts = {"LEAVE_JUSTIFIED": int(r.random() < .9)}
            if ground == "ILLNESS":
                facts = {"APPLIED": int(r.random() < .5), "SICK_NOTE": int(r.random() < .7)}
            leave = Leave(office.person, GROUNDS[ground], first, days, item(made), {**facts, "EMPLOYER_PERIOD": 16})
            made.year.leaves.append(leave)
            made.entries.append(("LEAVE", first, {"PERSON": leave.person, "GROUND": ground, "DAYS": days,
                                                  "ABOUT": leave.item}))
            for field, value in facts.items():
                if field in JUDGED:
                    made.entries.append(("JUDGED", first, {"CASE": leave.item, "JUDGEMENT": field, "HOLDS": value}))
                else:
                    made.fact(leave.item, field, value, first)


def adviser(made):
    person = made.person()
    for first, points in ((FIRST, 6500), (datetime.date(2025, 8, 1), 8700)):
        made.year.advisers[person].append(Agreement(person, points, first))
        made.entries.append(("AGREEMENT", first, {"PERSON": person, "ROLE": "RAADGIVER", "PAY": "YEARLY",
                                                  "BASIS_POINTS": points}))


def fill(made, claims):
    of_everything(made)
    per_day(made, claims)
    phones(made)
    leavers(made)
    groups(made)
    waivers(made)
    adviser(made)
    leaves(made)
