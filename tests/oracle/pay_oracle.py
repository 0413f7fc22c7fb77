#!/usr/bin/env python3
"""A second, slow reading of the regulation on remuneration (forskrift om godtgjøringer, adopted 2 May 2024, in force 13
June 2024), to compare src/remuneration/ and its rows with: every sum an exact fraction, rounded once, on the line that
is paid. pay_year.py puts these rules together to a year's lines.

Where the text is open the registered conflict's default is followed and the conflict is named beside the amount; what
no text gives (what a day rate is divided by, how long the employer's period is) is an argument without a default.
Money in øre; percentages in hundredths of a percent, so that 0,57 % is 57.

  pay_oracle.py --check   work out the sums whose result is known; exit status 1 if one differs
"""
import datetime
import math
import sys
from fractions import Fraction

from pay_table import CELLS, COLUMNS, KRONE, NO_ATTENDANCE_NO_PAY, Decided, fee, payable  # noqa: F401: for its users

FIRST_DAY = datetime.date(2024, 6, 13)  # 15
BASE = Fraction(85, 100)                # 3.2: the base of calculation, of the Storting's pay S


# --- rates: 3, 14

def round_half_up(amount):
    """The text has no rule: half up to whole øre, once a line, of a sum below nothing away from it as of one above."""
    return -math.floor(-amount + Fraction(1, 2)) if amount < 0 else math.floor(amount + Fraction(1, 2))


def round_half_even(amount):
    return round(Fraction(amount))


def round_down(amount):
    return math.trunc(amount)


def salary_on(salaries, day):
    """3.1: the Storting's pay on a day, {first day: øre}; None before the first: not regulated."""
    before = [first for first in salaries if first <= day]
    return salaries[max(before)] if before else None


def base(salary):
    """3.2, for every clause that says 'beregningsgrunnlaget'."""
    return salary * BASE


def share(basis_points, of):
    return Fraction(basis_points, 10000) * of


# 14.1-14.3, 6.8: who is paid by the year outside the table, of the pay (S) or the base (B).
OFFICES = {
    "MAYOR": ("S", 11000, "14.1a"),
    "GOVERNMENT_LEADER": ("S", 11000, "14.1b"),
    "GOVERNMENT_MEMBER": ("S", 9200, "14.1c"),
    "DEPUTY_MAYOR": ("S", 5500, "14.2"),
}
ROLE_OF_OFFICE = {"ORDFORER": "MAYOR", "VARAORDFORER": "DEPUTY_MAYOR", "BYRAADSLEDER": "GOVERNMENT_LEADER",
                  "BYRAAD": "GOVERNMENT_MEMBER"}
FULL_TIME_OFFICES = {"MAYOR", "GOVERNMENT_LEADER", "GOVERNMENT_MEMBER"}
ADVISER = (6500, 8700)  # 6.8, of the base, both ends included


def office_pay(office, salary):
    of, points, by = OFFICES[office]
    return Decided(share(points, salary if of == "S" else base(salary)), (by,))


def adviser_pay(points, salary):
    """6.8: inside the frame, or None."""
    return share(points, base(salary)) if ADVISER[0] <= points <= ADVISER[1] else None


def yearly_pay(row, column, salary, election_year=False):
    """The percentages of 14.6 (and 14.3, the same money as in the table); None where there are none."""
    printed = CELLS[row][column]
    if printed.share is None or (row == "STEM" and not election_year):
        return None
    by = ("14.6-" + row,) + (("14.3",) if row == "BUTV" else ())
    return Decided(share(printed.share, base(salary)), by)


# --- who is full-time, who part-time: 14.1 d, 7

def full_time(offices, fixed_pay, office_pay_, agreement, salary):
    """14.1: by which of the tests a-d; None if by none. fixed_pay: fixed remuneration and pay from group support, a
    year (CONF-180); office_pay_: of offices alone; agreement: basis points of working time for the group."""
    if any(office in FULL_TIME_OFFICES for office in offices):
        return "OFFICE"
    of = base(salary)
    if fixed_pay >= Fraction(85, 100) * of:  # CONF-179, 181
        return "SUM"
    if agreement >= 10000:
        return "AGREEMENT"
    if office_pay_ and agreement and office_pay_ / of + Fraction(agreement, 10000) >= 1:  # CONF-182
        return "TOGETHER"
    return None


def has_welfare(fixed_pay, agreement, salary):
    """7.2: 20 % of the base, or 20 % working time for the group; a and b are not added."""
    return fixed_pay >= Fraction(20, 100) * base(salary) or agreement >= 2000


# --- terms: 6, 7

def month_of(yearly):
    return Fraction(yearly) / 12


def extra_month(yearly, qualifies, moves_on=False):
    """6.2, 7.2: own pay is the proportion; not on a direct move from a full-time office to another (CONF-204)."""
    return month_of(yearly) if qualifies and not moves_on else Fraction(0)


def last_of_month(year, month):
    return (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1)).day


def days_of(year):
    return (datetime.date(year + 1, 1, 1) - datetime.date(year, 1, 1)).days


def add_months(day, months):
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, last_of_month(year, month)))


def severance_months(last_day, work_from=None):
    """6.5: whole months from the day after, then days of the month that is begun; three at most."""
    first = last_day + datetime.timedelta(1)
    if work_from is None or work_from >= add_months(first, 3):
        return Fraction(3)
    if work_from <= first:
        return Fraction(0)
    whole = max(n for n in range(4) if add_months(first, n) <= work_from)
    begun, following = add_months(first, whole), add_months(first, whole + 1)
    return whole + Fraction((work_from - begun).days, (following - begun).days)


def severance(yearly, months, qualifies=True, applied=True, granted=True):
    """6.5: on application, where it is granted."""
    return month_of(yearly) * min(months, 3) if qualifies and applied and granted else Fraction(0)


def sick_pay(day, employer_period, applied, sick_note):
    """6.3: paid in the employer's period, beyond it only on application with a sick note (CONF-207)."""
    return day <= employer_period or (applied and sick_note)


OTHER_LEAVES = {"ANTENATAL", "BREASTFEEDING", "NURSING", "MILITARY", "RELIGIOUS", "OTHER"}


def leave_days(ground, days):
    """6.4, CONF-205: two weeks for the leaves that can be given; None: by the rules of the employees."""
    return min(days, 14) if ground in OTHER_LEAVES else None


PHONE_CEILING = 6000 * KRONE


def phone(use_before, use):
    """6.7, CONF-211: use up to 6 000 kr in a calendar year; what of this use is covered."""
    return max(0, min(use, PHONE_CEILING - use_before))


# --- claims: 8, 9, 10

def day_rate(salary, divisor):
    """8.3, CONF-178: the divisor is not printed."""
    return base(salary) / divisor


def lost_income(loss, documented, salary, divisor):
    """8.3, of one day."""
    return min(Fraction(loss), day_rate(salary, divisor) * (1 if documented else Fraction(1, 2)))


def care(expense, salary, divisor):
    """9.1, of one day."""
    return min(Fraction(expense), day_rate(salary, divisor) * Fraction(140, 100))


def benefit_cut(cut):
    """8.4: in full."""
    return Fraction(cut)


def leader_may_claim(imperative, beyond):
    """8.5, leaders and deputy leaders of bystyreutvalg."""
    return imperative and beyond


def travel_late(ended, claimed):
    """10.4, CONF-217: reported, not refused."""
    return claimed > add_months(ended, 1)


def own_car(ordinary_meeting, in_municipality, out_of_town):
    """10.1, 10.3: is travel by own car paid at all."""
    return out_of_town or not (ordinary_meeting and in_municipality)


# --- groups: 14.4

def group_support(representatives, outside, salary):
    """A year, by part: 14.4 a basic, a per representative, a free part, b basic, b per representative."""
    parts = (("14.4a-1", 4000), ("14.4a-2", 1000 * representatives), ("14.4a-3", 220 * representatives))
    if outside:
        parts += (("14.4b-1", 4000), ("14.4b-2", 500 * representatives))
    return {by: share(points, base(salary)) for by, points in parts if representatives}


def carried_over(free_part, unused, requested):
    """14.4 a: of the 2,2 % alone, on request (CONF-200)."""
    return min(free_part, Fraction(unused)) if requested else Fraction(0)


# --- payouts: 12.2

def payout(day, june=15, december=15):
    """(year, month) of the payout that an entitlement falls in; the cut-off days are the caller's."""
    if day <= datetime.date(day.year, 6, june):
        return day.year, 6
    return (day.year, 12) if day <= datetime.date(day.year, 12, december) else (day.year + 1, 6)


def last_payout(gross, reduction):
    """What December pays, and what is still owed (CONF-218)."""
    return max(0, gross - reduction), max(0, reduction - gross)


def main(arguments):
    if arguments != ["--check"]:
        sys.exit(__doc__)
    sys.dont_write_bytecode = True
    import pay_known
    return pay_known.check()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
