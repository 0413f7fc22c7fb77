"""Every question on remuneration, with made-up facts, at their limits and on each side of them, against the oracle.
Each function makes one case up and gives: question, facts, the answer expected, the value expected (None: none is
compared), what to call it in the coverage."""
import datetime
from fractions import Fraction

import pay_oracle as pay

YES, NO, OPEN = "YES", "NO", "NOT_REGULATED"
ROWS = {  # the organs of 14.6; every council has the row of the councils, every committee that of the committees
    "BYST": ("BYSTYRE",), "FU": ("FORRETNINGSUTVALG",), "KU": ("KONTROLLUTVALG",), "VALG": ("VALGSTYRE",),
    "BUTV": ("OPPVEKST_OG_KULTUR", "HELSE_OG_VELFERD", "MILJO_NAERING_SAMFERDSEL", "FINANS_OG_ORGANISASJON",
             "BYUTVIKLING"),
    "RAAD": ("ELDRERAAD", "FUNKISRAAD", "STUDENTRAAD", "MANGFOLDSRAAD"), "UB": ("UNGDOMMENS_BYSTYRE",),
    "17M": ("SYTTENDE_MAI_UTVALG",), "ADM": ("ADMINISTRASJONSUTVALG",), "KLAGE": ("KLAGEUTVALG",),
    "OST": ("OVERSKATTETAKSTUTVALG",), "ST": ("SKATTETAKSTUTVALG",), "STEM": ("STEMMESTYRE",),
    "STAV": ("STAVNE_STYRE",), "KLAB": ("NAERMILJORAAD_KLAEBU",), "IKS": ("IKS_REPRESENTANTSKAP",)}
ROW_OF = {organ: row for row, organs in ROWS.items() for organ in organs}
ROLES = {"LEDER": "LEADER", "NESTLEDER": "DEPUTY", "MEDLEM": "MEMBER", "VARAMEDLEM": "SUBSTITUTE"}
OFFICES = {("BYSTYRE", "ORDFORER"): "MAYOR", ("BYSTYRE", "VARAORDFORER"): "DEPUTY_MAYOR",
           ("BYRAAD", "BYRAADSLEDER"): "GOVERNMENT_LEADER", ("BYRAAD", "BYRAAD"): "GOVERNMENT_MEMBER"}
# The pay of the Storting as adopted from 1 May 2024, and two made-up figures with odd øre.
REAL = {datetime.date(2024, 5, 1): 117100000}
MADE_UP = {datetime.date(2025, 5, 1): 121747731, datetime.date(2026, 5, 1): 125000003}
SALARIES = {**REAL, **MADE_UP}


def day_in(r, first=pay.FIRST_DAY, last=datetime.date(2026, 6, 30)):
    """Any day, often one where something changes."""
    edges = [first, last] + [day + datetime.timedelta(n) for day in MADE_UP for n in (-1, 0)]
    return r.choice(edges) if r.random() < 0.3 else first + datetime.timedelta(r.randint(0, (last - first).days))


def near(r, limit):
    """A sum at a limit, a øre below or above it, or anywhere."""
    at = int(limit)
    return max(0, r.choice([at - 1, at, at + 1, at + 2, r.randint(0, 2 * at + 1)]))


def rounded(amount):
    return pay.round_half_up(amount)


def rate(r):
    """14.6 cell by cell, before and after it came into force."""
    organ, role = r.choice(list(ROW_OF)), r.choice(list(ROLES))
    row, column = ROW_OF[organ], ROLES[role]
    unit, date = r.choice(["MEETING", "YEAR"]), day_in(r, datetime.date(2024, 6, 1))
    if organ == "BYSTYRE" and unit == "MEETING":
        role = {"LEDER": "ORDFORER", "NESTLEDER": "VARAORDFORER"}.get(role, role)
    facts = {"ORGAN": organ, "ROLE": role, "UNIT": unit, "DATE": date}
    name = f"rate {row} {column} {unit}"
    if date < pay.FIRST_DAY:  # CONF-221
        return "RATE", facts, OPEN, None, "rate before it is in force"
    if unit == "YEAR":
        due = pay.yearly_pay(row, column, pay.salary_on(SALARIES, date), election_year=True)
        return ("RATE", facts, OPEN, None, name) if due is None else ("RATE", facts, YES, rounded(due.amount), name)
    due = pay.fee(row, column)
    states = pay.CELLS[row][column].states
    if due.amount is None and (states == ("DASH",) or row == "IKS"):  # a dash says that there is none
        return "RATE", facts, NO, None, name
    if due.amount is None:
        return "RATE", facts, (OPEN, NO), None, name
    return "RATE", facts, YES, due.amount, name


def office_rate(r):
    organ, role = r.choice(list(OFFICES))
    date = day_in(r)
    due = pay.office_pay(OFFICES[organ, role], pay.salary_on(SALARIES, date))
    return ("RATE", {"ORGAN": organ, "ROLE": role, "UNIT": "YEAR", "DATE": date}, YES, rounded(due.amount),
            f"rate {role}")


def payable(r):
    """4.1, 4.3, 5.3, 14.5, 14.6: is there a fee, in the organs that are paid by the meeting."""
    organ = r.choice([organ for organ, row in ROW_OF.items() if "AMOUNT" in pay.CELLS[row]["MEMBER"].states])
    row, occasion = ROW_OF[organ], r.choice(["MEETING", "MEETING", "EXCURSION", "GATHERING", "CANCELLED",
                                             "PRE_MEETING", "GROUP_MEETING"])
    role = r.choice(["MEDLEM", "VARAMEDLEM"])
    duty, full_time, office, summoned, attended, pays, same = (r.random() < share for share in
                                                               (.8, .3, .5, .9, .9, .2, .2))
    by = None if not full_time else "OFFICE" if office else "SUM"
    facts = {"ORGAN": organ, "ROLE": role, "OCCASION": occasion, "ATTENDED": attended, "FULL_TIME": full_time,
             "FULL_TIME_BY_OFFICE": full_time and office, "DUTY_TO_ATTEND": duty, "SUMMONED": summoned,
             "DAYS": r.randint(1, 3), "SAME_SITTING": same and row == "VALG", "COMPANY_PAYS": pays and row == "IKS",
             "DATE": day_in(r)}
    due = pay.fee(row, ROLES[role], by, company_pays=facts["COMPANY_PAYS"])
    fee = (attended and pay.payable(occasion, duty) and due.amount and not facts["SAME_SITTING"]
           and (role == "MEDLEM" or summoned))
    return ("PAYABLE", facts, YES if fee else NO, 1 if fee else None,
            f"payable {occasion} {'full-time' if full_time else ''}")


def shares(r):
    """4.4: the yearly share of a half-year in which one has attended or not; polling committees in election years."""
    organ = r.choice([organ for row in ("17M", "OST", "ST", "STEM", "STAV") for organ in ROWS[row]])
    row, meetings, election = ROW_OF[organ], r.choice([0, 0, 1, 2]), r.random() < .5
    facts = {"ORGAN": organ, "ROLE": r.choice(["LEDER", "NESTLEDER", "MEDLEM"]), "MEETINGS_IN_HALF_YEAR": meetings,
             "MEETINGS_IN_YEAR": meetings + r.randint(0, 1), "ELECTION_YEAR": election, "DATE": day_in(r)}
    fee = election if row == "STEM" else meetings > 0 or row not in pay.NO_ATTENDANCE_NO_PAY
    return "PAYABLE", facts, YES if fee else NO, 1 if fee else None, f"share {row} {'paid' if fee else 'not'}"


def percentage(r):
    salary, points, of_base = r.choice([117093100, 121747731, 1, 10, 0]), r.randint(1, 20000), r.random() < .6
    unit, parts = r.choice([("YEAR", 1), ("HALF_YEAR", 2), ("MONTH", 12)])
    due = pay.share(points, pay.base(salary) if of_base else salary) / parts
    return ("PERCENTAGE_PAY", {"STORTING_PAY": salary, "BASIS_POINTS": points, "OF_BASE": of_base, "UNIT": unit,
                               "DATE": day_in(r)}, YES, rounded(due), "percentage " + unit)


def first_of_may(r):
    old, new, months = r.randint(1, 2 * 10**8), r.randint(1, 2 * 10**8), r.randint(1, 8)
    facts = {"EARLIER_YEARLY_SUM": old, "YEARLY_SUM": new, "EARLIER_MONTHS": 4, "MONTHS": months, "EARLIER_DAYS": 120,
             "DAYS": 245, "DAYS_OF_YEAR": 365, "DATE": day_in(r)}
    return ("PERIOD_PAY", facts, YES, rounded(Fraction(old * 4 + new * months, 12)), "1 May inside a period")


WITH_WELFARE = (("ORDFORER", True), ("BYRAAD", True), ("UTVALGSLEDER", False), ("VARAORDFORER", False),
                ("MEDLEM", False))


def politician(r, base):
    """Somebody full-time or part-time, with a release and an agreement: facts, yearly pay, whether 7.2 holds."""
    role, full_time = r.choice(WITH_WELFARE)
    release = r.choice([1999, 2000, 2001, r.randint(0, 9000)])
    agreement = r.choice([0, 1999, 2000, r.randint(0, 9000)])
    yearly = rounded(pay.share(release, base))
    facts = {"ROLE": role, "FULL_TIME": full_time, "PART_TIME": not full_time, "RELEASE_SHARE": release,
             "AGREEMENT_TIME": agreement}
    return facts, yearly, full_time or release >= 2000 or agreement >= 2000


def extra_month(r):
    facts, yearly, qualifies = politician(r, pay.base(121747731))
    moves_on = r.random() < .2 and facts["FULL_TIME"]
    due = pay.extra_month(yearly, qualifies, moves_on)
    facts.update(YEARLY_PAY=yearly, MOVES_ON=moves_on, DATE=day_in(r))
    paid = qualifies and not moves_on
    return "EXTRA_MONTH", facts, YES if paid else NO, rounded(due) if paid else None, "extra month"


def severance(r):
    """6.5: the day after office, and the day of the first work; months of any length."""
    facts, yearly, qualifies = politician(r, pay.base(121747731))
    left = day_in(r)
    work = left + datetime.timedelta(r.randint(1, 110))
    due = pay.severance_months(left, work)
    whole, part = int(due), due - int(due)
    begun = pay.add_months(left + datetime.timedelta(1), whole)
    length = (pay.add_months(left + datetime.timedelta(1), whole + 1) - begun).days
    applied, granted = r.random() < .9, r.random() < .9
    facts.update(YEARLY_PAY=yearly, MONTHS=whole, DAYS=int(part * length), DAY_RATE_DIVISOR=12 * length,
                 APPLIED=applied, SEVERANCE_JUSTIFIED=granted, MAIN_OCCUPATION=r.random() < .5, OTHER_INCOME=0,
                 DATE=left)
    amount = pay.severance(yearly, due, qualifies, applied, granted)
    paid = qualifies and applied and granted and due > 0
    return "SEVERANCE", facts, YES if paid else NO, rounded(amount) if paid else None, f"severance {whole} months"


def sick_pay(r):
    facts, _, qualifies = politician(r, pay.base(121747731))
    period = r.choice([14, 16])
    facts.update(SICK_DAY=period + r.choice([-1, 0, 1, 2]), EMPLOYER_PERIOD=period, APPLIED=r.random() < .5,
                 SICK_NOTE=r.random() < .5, NAV_REFUND=r.random() < .5, MAIN_OCCUPATION=r.random() < .5,
                 DATE=day_in(r))
    paid = qualifies and pay.sick_pay(facts["SICK_DAY"], period, facts["APPLIED"], facts["SICK_NOTE"])
    return "SICK_PAY", facts, YES if paid else NO, None, f"sick pay {facts['SICK_DAY'] > period}"


LEAVES = {"PREGNANCY_LEAVE": None, "PARENTAL_LEAVE": None, "CHILD_ILL": None, "ANTENATAL_CHECK": "ANTENATAL",
          "BREASTFEEDING": "BREASTFEEDING", "NURSING_CLOSE_PERSON": "NURSING", "MILITARY_SERVICE": "MILITARY",
          "RELIGIOUS_HOLIDAY": "RELIGIOUS", "OTHER_REASON": "OTHER"}


def leave(r):
    ground = r.choice(list(LEAVES))
    facts, _, qualifies = politician(r, pay.base(121747731))
    granted, days = r.random() < .9, r.choice([1, 13, 14, 15, r.randint(1, 200)])
    facts.update(GROUND=ground, DAYS=days, MAIN_OCCUPATION=r.random() < .5, LEAVE_JUSTIFIED=granted, DATE=day_in(r))
    paid = pay.leave_days(LEAVES[ground], days)
    given = qualifies and (paid is None or granted)
    return "LEAVE_OF_ABSENCE", facts, YES if given else NO, paid if given else None, "leave " + ground


def lost_income(r):
    """8.1-8.3, 8.5, 8.6 and 9.1, at the ceilings."""
    kind, date = r.choice(["LOST_INCOME", "LOST_INCOME_UNDOCUMENTED", "CARE"]), day_in(r)
    salary, divisor = pay.salary_on(SALARIES, date), r.choice([230, 260, 365, 7])
    twice = r.random() < .1
    facts = {"PAY": kind, "DATE": date, "DAY_RATE_DIVISOR": divisor, "PAID_TWICE": twice}
    if kind == "CARE":
        facts["AMOUNT"] = near(r, pay.day_rate(salary, divisor) * Fraction(7, 5))
        due = pay.care(facts["AMOUNT"], salary, divisor)
        return "COVERED", facts, NO if twice else YES, None if twice else rounded(due), "care"
    documented = kind == "LOST_INCOME"
    role, own = r.choice(["MEDLEM", "UTVALGSLEDER", "UTVALGSNESTLEDER", "KONTROLLUTVALGSLEDER"]), r.random() < .95
    beyond, imperative = r.random() < .7, r.random() < .7
    facts.update(ROLE=role, OWN_APPLICATION=own, SELF_EMPLOYED=r.random() < .3, DOCUMENTED=documented,
                 BEYOND_RELEASE=beyond, OVERTIME_IMPERATIVE=imperative,
                 AMOUNT=near(r, pay.day_rate(salary, divisor) / (1 if documented else 2)))
    paid = own and not twice and (not role.startswith("UTVALGS") or pay.leader_may_claim(imperative, beyond))
    due = pay.lost_income(facts["AMOUNT"], documented, salary, divisor)
    return "COVERED", facts, YES if paid else NO, rounded(due) if paid else None, f"{kind.lower()} {role}"


def other_costs(r):
    """8.4 in full, 6.7 and 7.4 up to the ceiling of use."""
    if r.random() < .3:
        cut = r.randint(0, 10**9)
        facts = {"PAY": "BENEFIT_CUT", "CAUSED_BY_OFFICE": 1, "AMOUNT": cut, "DATE": day_in(r)}
        return "COVERED", facts, YES, cut, "cut"
    role = r.choice(["ORDFORER", "BYRAAD", "VARAORDFORER", "UTVALGSLEDER", "UTVALGSNESTLEDER", "GRUPPELEDER", "MEDLEM"])
    use, subscription, sits = near(r, pay.PHONE_CEILING), r.randint(0, 500000), r.random() < .9
    facts = {"PAY": "PHONE", "ROLE": role, "FULL_TIME": role in ("ORDFORER", "BYRAAD"), "IN_OFFICE": sits,
             "AMOUNT": use + subscription, "SUBSCRIPTION": subscription, "DATE": day_in(r)}
    paid = sits and role != "MEDLEM"
    return ("COVERED", facts, YES if paid else NO, subscription + pay.phone(0, use) if paid else None,
            "phone " + role)


def travel(r):
    ended = day_in(r)
    claimed = pay.add_months(ended, 1) + datetime.timedelta(r.choice([-1, 0, 1]))
    away, ordinary = r.random() < .5, r.random() < .7
    amount = r.randint(1, 10**6)
    facts = {"PAY": "TRAVEL", "AMOUNT": amount, "SPECIAL_TRANSPORT": 0, "OUT_OF_TOWN": away, "MUNICIPAL_MEETING": 1,
             "OWN_CAR": 1, "ORDINARY_MEETING": ordinary, "IN_MUNICIPALITY": 1, "JOURNEY_ENDED": ended,
             "CLAIMED": claimed, "DATE": claimed}
    if away:  # 10.3
        return "COVERED", facts, YES, amount, "travel from out of town"
    if not pay.own_car(ordinary, True, away):  # 10.1
        return "COVERED", facts, NO, None, "travel inside the municipality"
    return "COVERED", facts, OPEN, None, "travel by the State's regulations"


def group(r):
    """14.4, whole years and years in which something changes."""
    date, members, inside = day_in(r), r.randint(0, 25), r.random() < .5
    salary, independent = pay.salary_on(SALARIES, date), r.random() < .1
    facts = {"MEMBERS": members, "IN_GOVERNMENT": inside, "INDEPENDENT": independent, "CHANGED_IN_YEAR": 0,
             "DATE": date}
    if independent:  # CONF-198
        return "GROUP_SUPPORT", facts, OPEN, None, "an independent"
    if not members or r.random() < .5:
        due = rounded(sum(pay.group_support(members, not inside, salary).values()))
        return "GROUP_SUPPORT", facts, YES if members else NO, due if members else None, f"group in byråd {inside}"
    months = [(r.randint(1, 25), r.random() < .5) for _ in range(r.randint(1, 12))]  # each month's size, outside
    due = sum(sum(pay.group_support(n, outside, salary).values()) for n, outside in months) / 12
    facts.update(CHANGED_IN_YEAR=1, GROUP_MONTHS=len(months), MEMBER_MONTHS=sum(n for n, _ in months),
                 OUTSIDE_MONTHS=sum(outside for _, outside in months),
                 OUTSIDE_MEMBER_MONTHS=sum(n for n, outside in months if outside))
    return "GROUP_SUPPORT", facts, YES, rounded(due), "group that changes"


def carried_over(r):
    members, date = r.randint(1, 20), day_in(r)
    free = pay.group_support(members, False, pay.salary_on(SALARIES, date))["14.4a-3"]
    unused, asked, granted, of_free = near(r, free), r.random() < .8, r.random() < .8, r.random() < .8
    years = r.choice([1, 1, 2])
    paid = asked and granted and of_free and years == 1
    due = rounded(pay.carried_over(free, unused, asked))
    return ("SPECIAL_PAY", {"PAY": "CARRIED_OVER", "MEMBERS": members, "AMOUNT": unused, "FREE_PART": of_free,
                            "APPLIED": asked, "GRANTED": granted, "YEARS_CARRIED": years, "DATE": date},
            YES if paid else NO, due if paid else None, "carried over")


def payout(r):
    earned = r.choice([datetime.date(2025, month, 15) + datetime.timedelta(n) for month in (6, 12) for n in (-1, 0, 1)]
                      + [day_in(r)])
    year, month = pay.payout(earned)
    facts = {"EARNED": earned, "JUNE_CUT_OFF": datetime.date(earned.year, 6, 15),
             "DECEMBER_CUT_OFF": datetime.date(earned.year, 12, 15), "DATE": max(earned, pay.FIRST_DAY)}
    return "PAYOUT", facts, YES, (datetime.date(year, month, 15) - datetime.date(1970, 1, 1)).days, "payout"


def reduced(r):
    gross = r.randint(0, 10**7)
    reduction = max(1, near(r, gross))
    paid, owed = pay.last_payout(gross, reduction)
    facts = {"AMOUNT": gross, "REDUCTION": reduction, "LAST_PAYMENT_OF_YEAR": 1, "DATE": day_in(r)}
    if r.random() < .5:
        return "REDUCED_PAY", {"PAY": "CORRECTION", **facts}, YES, paid, "reduced"
    return "REDUCED_PAY", {"PAY": "REPAYMENT", **facts}, (YES if owed else (YES, NO)), owed or None, "owed"


def adviser(r):
    points, date = r.choice([6499, 6500, 6501, 8699, 8700, 8701, r.randint(6000, 9000)]), day_in(r)
    due = pay.adviser_pay(points, pay.salary_on(SALARIES, date))
    return ("YEARLY_PAY", {"ROLE": "RAADGIVER", "BASIS_POINTS": points, "DATE": date}, NO if due is None else YES,
            None if due is None else rounded(due), "adviser")


def waiver(r):
    council, amount = r.random() < .8, r.randint(1, 10**7)
    return ("WAIVER", {"AMOUNT": amount, "COUNCIL_MEMBER": council, "WAIVED_IN_PART": 0, "DATE": day_in(r)},
            YES if council else (NO, OPEN), amount if council else None, "waiver")


CASES = (rate, rate, office_rate, payable, payable, shares, percentage, first_of_may, extra_month, severance, sick_pay,
         leave, lost_income, lost_income, other_costs, travel, group, carried_over, payout, reduced, adviser, waiver)
