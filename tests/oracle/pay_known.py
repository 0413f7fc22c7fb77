"""Sums of the regulation on remuneration that were worked out by hand, for pay_oracle.py --check. S is the Storting's
pay: a million, or the odd 1 170 931 kr that has fractions of an øre in most percentages (a test value; the pay adopted
from 1 May 2024 is 1 171 000 kr)."""
import datetime
from fractions import Fraction

import pay_oracle as pay
import pay_year

EVEN, ODD, REAL = 100000000, 117093100, 117100000
PER_260 = (EVEN, 260)


def date(figures):
    return datetime.date(figures // 10000, figures // 100 % 100, figures % 100)


def rounded(amount):
    return pay.round_half_up(amount)


def office(name, salary, months=12):
    return rounded(pay.office_pay(name, salary).amount * months / 12)


def yearly(row, column, salary, months=12):
    return rounded(pay.yearly_pay(row, column, salary, election_year=True).amount * months / 12)


def fee(*args, **given):
    return pay.fee(*args, **given).amount


def group(n, outside, salary):
    return rounded(sum(pay.group_support(n, outside, salary).values()))


def severance(salary, left, work=None, of="MAYOR"):
    months = pay.severance_months(date(left), date(work) if work else None)
    return rounded(pay.severance(pay.office_pay(of, salary).amount, months))


SALARIES = {date(20240501): EVEN, date(20250501): 110000000}
LEADER_40, TWO_40, DEPUTY_MAYOR = Fraction(34000000), Fraction(68000000), Fraction(55000000)


def test_of(fixed, agreement=0, offices=None, salary=EVEN):
    return pay.full_time((), Fraction(fixed), Fraction(fixed if offices is None else offices), agreement, salary)


KNOWN = [
    ("3.2 base", rounded(pay.base(EVEN)), 85000000),
    ("3.2 base", rounded(pay.base(ODD)), 99529135),
    ("3.2 base", rounded(pay.base(REAL)), 99535000),
    ("3.1 the day before", pay.salary_on(SALARIES, date(20250430)), EVEN),
    ("3.1 the day", pay.salary_on(SALARIES, date(20250501)), 110000000),
    ("3.1 before the first", pay.salary_on(SALARIES, date(20240430)), None),
    ("3.1 mayor, 4 and 8 months", rounded(Fraction(11, 10) * (EVEN * 4 + 110000000 * 8) / 12), 117333333),
    ("3.1 17. maiutvalg leader, 4 and 2 months",
     rounded(sum(pay.yearly_pay("17M", "LEADER", s).amount * m / 12 for s, m in ((EVEN, 4), (110000000, 2)))), 1317500),
    ("14.1 a", office("MAYOR", EVEN), 110000000),
    ("14.1 a", office("MAYOR", ODD), 128802410),
    ("14.1 a", office("MAYOR", REAL), 128810000),
    ("14.1 a, a month", office("MAYOR", ODD, 1), 10733534),
    ("14.1 b", office("GOVERNMENT_LEADER", ODD), 128802410),
    ("14.1 c", office("GOVERNMENT_MEMBER", EVEN), 92000000),
    ("14.1 c", office("GOVERNMENT_MEMBER", ODD), 107725652),
    ("14.2", office("DEPUTY_MAYOR", EVEN), 55000000),
    ("14.2", office("DEPUTY_MAYOR", ODD), 64401205),
    ("14.2", office("DEPUTY_MAYOR", REAL), 64405000),
    ("14.3", yearly("BUTV", "LEADER", EVEN), 34000000),
    ("14.3", yearly("BUTV", "DEPUTY", ODD), 39811654),
    ("14.6 Kontrollutvalg", yearly("KU", "LEADER", EVEN), 34000000),
    ("14.6 17. maiutvalg", yearly("17M", "LEADER", EVEN), 2550000),
    ("14.6 17. maiutvalg", yearly("17M", "MEMBER", ODD), 1990583),
    ("14.6 17. maiutvalg, a half", yearly("17M", "MEMBER", EVEN, 6), 850000),
    ("14.6 Overskattetakstutvalg, a half", yearly("OST", "MEMBER", ODD, 6), 995291),
    ("14.6 Skattetakstutvalg", yearly("ST", "LEADER", EVEN), 5100000),
    ("14.6 Skattetakstutvalg", yearly("ST", "DEPUTY", EVEN), 3400000),
    ("14.6 Skattetakstutvalg", yearly("ST", "MEMBER", ODD), 3981165),
    ("14.6 Stemmestyre", yearly("STEM", "LEADER", EVEN), 544000),
    ("14.6 Stemmestyre", yearly("STEM", "MEMBER", EVEN), 433500),
    ("14.6 Stemmestyre, no election", pay.yearly_pay("STEM", "LEADER", EVEN), None),
    ("14.6 Stavne KF", yearly("STAV", "LEADER", EVEN), 5950000),
    ("14.6 Stavne KF", yearly("STAV", "MEMBER", EVEN), 3400000),
    ("14.6 0,57 % is 57", pay.CELLS["STEM"]["DEPUTY"].share, 57),
    ("14.5 bystyret", fee("BYST", "MEMBER"), 300000),
    ("14.5 bystyret, full-time", fee("BYST", "MEMBER", "SUM"), 0),
    ("14.6 Heltid is no sum", fee("BYST", "LEADER"), None),
    ("14.6 bystyreutvalg, leader", fee("BUTV", "LEADER"), 200000),
    ("14.6 råd", [fee("RAAD", column) for column in pay.COLUMNS], [200000, 180000, 150000, 150000]),
    ("14.6 ungdommens bystyre", [fee("UB", column) for column in pay.COLUMNS], [100000, 75000, 50000, 50000]),
    ("5.1 substitute of a leader", fee("BUTV", "SUBSTITUTE"), 200000),
    ("5.2 17. maiutvalg, a dash", fee("17M", "SUBSTITUTE"), None),
    ("5.2 Stemmestyre, a dash", fee("STEM", "SUBSTITUTE"), None),
    ("5.2 Stavne KF, a blank", fee("STAV", "SUBSTITUTE"), 200000),
    ("5.2 Skattetakstutvalg", fee("ST", "SUBSTITUTE"), 200000),
    ("5.1 Klæbu, a blank", fee("KLAB", "SUBSTITUTE"), 500000),
    ("14.6 Klæbu", fee("KLAB", "LEADER"), 700000),
    ("14.6 IKS", fee("IKS", "MEMBER"), 150000),
    ("14.6 IKS that pays", fee("IKS", "MEMBER", company_pays=True), 0),
    ("14.6 IKS, the mayor", fee("IKS", "MEMBER", "OFFICE"), 0),
    ("CONF-183 appeals committee, full-time", fee("KLAGE", "MEMBER", "SUM"), 0),
    ("CONF-201 general meeting", fee("BYST", "MEMBER", general_meeting=True), None),
    ("4.3 group meeting", pay.payable("GROUP_MEETING"), False),
    ("4.1 excursion", [pay.payable("EXCURSION", duty) for duty in (True, False)], [True, False]),
    ("14.1 d 1", [test_of(sum_) for sum_ in (72249999, 72250000, 72250001)], [None, "SUM", "SUM"]),
    ("14.1 d 1", [test_of(sum_, salary=ODD) for sum_ in (84599764, 84599765)], [None, "SUM"]),
    ("14.1 d 1 deputy mayor and leader", test_of(DEPUTY_MAYOR + LEADER_40), "SUM"),
    ("14.1 d 1 two leaderships", test_of(TWO_40), None),
    ("14.1 d 2", [test_of(0, points) for points in (9999, 10000, 10100)], [None, "AGREEMENT", "AGREEMENT"]),
    ("14.1 d 3 leader", [test_of(LEADER_40, points) for points in (5999, 6000)], [None, "TOGETHER"]),
    ("14.1 d 3 deputy mayor", [test_of(DEPUTY_MAYOR, points) for points in (3500, 3600)], [None, "TOGETHER"]),
    ("7.2 a", [pay.has_welfare(sum_, 0, EVEN) for sum_ in (16999999, 17000000)], [False, True]),
    ("7.2 a", [pay.has_welfare(sum_, 0, ODD) for sum_ in (19905826, 19905827)], [False, True]),
    ("7.2 b", [pay.has_welfare(0, points, EVEN) for points in (1999, 2000)], [False, True]),
    ("7.2 not added", pay.has_welfare(8500000, 1000, EVEN), False),
    ("6.2 mayor", rounded(pay.extra_month(pay.office_pay("MAYOR", EVEN).amount, True)), 9166667),
    ("6.2 byråd", rounded(pay.extra_month(pay.office_pay("GOVERNMENT_MEMBER", EVEN).amount, True)), 7666667),
    ("6.2 to another full-time office", pay.extra_month(110000000, True, moves_on=True), 0),
    ("6.5 no work", severance(EVEN, 20251031), 27500000),
    ("6.5 work at once", severance(EVEN, 20251031, 20251101), 0),
    ("6.5 two months and 30 days of 31", severance(EVEN, 20251031, 20260131), 27204301),
    ("6.5 three months", severance(EVEN, 20251031, 20260201), 27500000),
    ("6.5 more", severance(EVEN, 20251031, 20260202), 27500000),
    ("6.5 byråd", severance(ODD, 20251031, None, "GOVERNMENT_MEMBER"), 26931413),
    ("6.5, 7.2 deputy mayor", severance(ODD, 20251031, None, "DEPUTY_MAYOR"), 16100301),
    ("6.5 and 6.2 as one", rounded(pay.month_of(110000000) * 4), 36666667),
    ("6.3 in the period", [pay.sick_pay(day, 16, False, False) for day in (15, 16, 17)], [True, True, False]),
    ("6.3 beyond it", [pay.sick_pay(17, 16, True, note) for note in (False, True)], [False, True]),
    ("6.4", [pay.leave_days("MILITARY", days) for days in (13, 14, 15, 30)], [13, 14, 14, 14]),
    ("6.4 parental", pay.leave_days("PARENTAL", 100), None),
    ("6.7", [pay.phone(0, use) for use in (599999, 600000, 600001)], [599999, 600000, 600000]),
    ("6.7 what is left", pay.phone(500000, 200000), 100000),
    ("6.8", [rounded(pay.adviser_pay(points, EVEN) or 0) for points in (6499, 6500, 8700, 8701)],
     [0, 55250000, 73950000, 0]),
    ("6.8", [rounded(pay.adviser_pay(points, ODD)) for points in (6500, 8000, 8700)], [64693938, 79623308, 86590347]),
    ("8.3 day rate", rounded(pay.day_rate(ODD, 260)), 382804),
    ("8.3 other divisors", [rounded(pay.day_rate(EVEN, days)) for days in (230, 365)], [369565, 232877]),
    ("8.3 documented", [rounded(pay.lost_income(loss, True, *PER_260)) for loss in (326922, 326923, 326924)],
     [326922, 326923, 326923]),
    ("8.3 documented", rounded(pay.lost_income(900000, True, ODD, 260)), 382804),
    ("8.3 undocumented", [rounded(pay.lost_income(loss, False, *PER_260)) for loss in (163461, 163462, 163463)],
     [163461, 163462, 163462]),
    ("8.3 undocumented", rounded(pay.lost_income(900000, False, ODD, 260)), 191402),
    ("8.3 two days are not pooled",
     sum(rounded(pay.lost_income(loss, True, *PER_260)) for loss in (400000, 100000)), 426923),
    ("4.2 fee and loss", 200000 + rounded(pay.lost_income(500000, True, *PER_260)), 526923),
    ("9.1", rounded(pay.care(150000, *PER_260)), 150000),
    ("9.1", rounded(pay.care(900000, *PER_260)), 457692),
    ("9.1", rounded(pay.care(900000, ODD, 260)), 535926),
    ("CONF-178 of 1 171 000", [rounded(pay.day_rate(REAL, days)) for days in (260, 230, 365)],
     [382827, 432761, 272699]),
    ("8.4 in full", pay.benefit_cut(99999999), 99999999),
    ("10.4", [pay.add_months(date(day), 1) for day in (20250131, 20240131, 20251231, 20250315)],
     [date(20250228), date(20240229), date(20260131), date(20250415)]),
    ("10.4", [pay.travel_late(date(20250315), date(day)) for day in (20250415, 20250416)], [False, True]),
    ("14.4 in the byråd", group(10, False, EVEN), 137700000),
    ("14.4 outside", group(10, True, EVEN), 214200000),
    ("14.4 in the byråd", group(10, False, ODD), 161237199),
    ("14.4 outside", group(10, True, ODD), 250813420),
    ("14.4 one, outside", group(1, True, EVEN), 82620000),
    ("14.4 none", group(0, True, EVEN), 0),
    ("14.4 a, ten at 10 %", rounded(pay.group_support(10, False, ODD)["14.4a-2"]), 99529135),
    ("14.4 b, ten at 5 %", rounded(pay.group_support(10, True, ODD)["14.4b-2"]), 49764568),
    ("14.4 a, half a year", rounded(pay.group_support(10, False, EVEN)["14.4a-1"] / 2), 17000000),
    ("CONF-199 leaves the byråd on 1 July", (group(10, False, EVEN) + group(10, True, EVEN)) // 2, 175950000),
    ("14.4 a carried over", pay.carried_over(Fraction(18700000), 500000, True), 500000),
    ("14.4 a not asked for", pay.carried_over(Fraction(18700000), 500000, False), 0),
    ("12.2", [pay.payout(date(day)) for day in (20250615, 20250616, 20251215, 20251216)],
     [(2025, 6), (2025, 12), (2025, 12), (2026, 6)]),
    ("12.2 a reduction", pay.last_payout(900000, 100000), (800000, 0)),
    ("12.2 a larger one", pay.last_payout(900000, 950000), (0, 50000)),
    ("half up", [rounded(Fraction(n, 2)) for n in (-3, -1, 0, 1, 3)], [-2, -1, 0, 1, 2]),
]


# --- a year of one person or group: what it comes to in all, by the oracle of a year

ROWS = {"BYSTYRE": "BYST", "BYUTVIKLING": "BUTV", "HELSE_OG_VELFERD": "BUTV", "SYTTENDE_MAI_UTVALG": "17M",
        "STAVNE_STYRE": "STAV", "SKATTETAKSTUTVALG": "ST"}
YEAR = date(20250101), date(20251231)


def year(*offices, meetings=(), agreement=0, waiver=False, salaries=None, groups=(), claims=()):
    """{(person, list): øre} of offices (organ, role, from, left), meetings (organ, role, days) and groups."""
    one = pay_year.Year(*YEAR, salaries or {date(20240501): EVEN}, ROWS, 260)
    for organ, role, *term in offices:
        one.offices[1].append(pay_year.Office(1, organ, role, *map(date, term or [20240613])))
    for organ, role, *days in meetings:
        one.attended += [pay_year.Attended(1, organ, role, day, "MEETING", date(day)) for day in days]
    if agreement:
        one.agreements[1].append(pay_year.Agreement(1, agreement, YEAR[0]))
    if waiver:
        one.waivers[1].append(pay_year.Waiver(1, YEAR[0], None, 9001))
    for size in groups:
        one.groups[size[0]].append(pay_year.Size(size[0], size[1], date(size[2]), size[3]))
    one.claims += claims
    owed = {}
    for line in one.result():
        owed[line.person, line.party] = owed.get((line.person, line.party), 0) + line.amount
    return owed


MONTHS = [20250110 + 100 * month for month in range(10)]
FIFTEEN = MONTHS + [day + 10 for day in MONTHS[:5]]
LEAVES = pay_year.Claim(1, "SEVERANCE", 0, 1, date(20251031), "ORDFORER",
                        {"WORK_FROM": date(20260131), "APPLIED": 1, "SEVERANCE_JUSTIFIED": 1})
ONE_OF_TWO = pay_year.Claim(1, "EXTRA_MONTH", 0, 1, date(20250630), "UTVALGSLEDER", {})
LEADS, MAYOR, MEMBER = ("BYUTVIKLING", "LEDER"), ("BYSTYRE", "ORDFORER"), ("BYSTYRE", "MEDLEM")
YEARS = [
    ("leader of a committee, 15 meetings", year(LEADS, meetings=[(*LEADS, *FIFTEEN)]), {(1, 0): 37000000}),
    ("the same, full-time by an agreement of 60 %",
     year(LEADS, meetings=[(*LEADS, *FIFTEEN)], agreement=6000), {(1, 0): 34000000}),
    ("leader who is also a member: one share", year(LEADS, ("BYUTVIKLING", "MEDLEM")), {(1, 0): 34000000}),
    ("tax committee: member, from 1 July leader too",
     year(("SKATTETAKSTUTVALG", "MEDLEM"), ("SKATTETAKSTUTVALG", "LEDER", 20250701),
          meetings=[("SKATTETAKSTUTVALG", "MEDLEM", 20250110, 20251210)]), {(1, 0): 1700000 + 2550000}),
    ("deputy mayor, 10 council meetings",
     year(("BYSTYRE", "VARAORDFORER"), meetings=[("BYSTYRE", "VARAORDFORER", *MONTHS)]), {(1, 0): 58000000}),
    ("deputy mayor who leads a committee is full-time: no fees",
     year(("BYSTYRE", "VARAORDFORER"), LEADS, meetings=[("BYSTYRE", "VARAORDFORER", *MONTHS)]), {(1, 0): 89000000}),
    ("4.4: attended in the first half only",
     year(("SYTTENDE_MAI_UTVALG", "MEDLEM"), meetings=[("SYTTENDE_MAI_UTVALG", "MEDLEM", 20250301)]),
     {(1, 0): 850000}),
    ("4.4 does not name Stavne KF", year(("STAVNE_STYRE", "MEDLEM")), {(1, 0): 3400000}),
    ("3.1: the mayor, 1 May in it", year(MAYOR, salaries=SALARIES), {(1, 0): 36666667 + 20166667 + 60500000}),
    ("4.5: to the list", year(MEMBER, meetings=[(*MEMBER, 20250110)], waiver=True), {(1, 9001): 300000}),
    ("6.5: until 31 January", year((*MAYOR, 20240613, 20251101), claims=[LEAVES]), {(1, 0): 91666667 + 27204301}),
    ("6.2, 8.6: leads two committees and leaves one",
     year(("HELSE_OG_VELFERD", "LEDER"), (*LEADS, 20240613, 20250701), claims=[ONE_OF_TWO]),
     {(1, 0): 34000000 + 17000000 + 2833333}),
    ("14.4: ten, leave the byråd on 1 July",
     year(groups=[(7001, 10, 20250101, False), (7001, 10, 20250701, True)]), {(0, 7001): 175950000}),
    ("14.4: formed on 1 July", year(groups=[(7001, 1, 20250701, False)]), {(0, 7001): 22185000}),
]


def check():
    wrong = 0
    for name, found, known in KNOWN + YEARS:
        if found != known:
            print(f"{name}: found {found}, known {known}")
            wrong += 1
    print(f"{len(KNOWN + YEARS)} cases, {wrong} wrong")
    return 1 if wrong or not KNOWN else 0
