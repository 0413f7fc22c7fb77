"""§ 14.6 as it is printed, cell by cell, and what an attended meeting pays, for pay_oracle.py. Every amount comes with
the provisions that it rests on, and the registered conflict where the text is open."""
import collections
from fractions import Fraction

KRONE = 100

# 14.6 as printed, row by row: leader, deputy leader, member, substitute. '-' is printed, '' is an empty cell; the two
# sums of the last row belong to member and substitute by its footnote (CONF-184).
TABLE = """
BYST  Bystyre                           Heltid    3000      3000   3000
BUTV  Bystyreutvalg                     40%+2000  40%+2000  2000   2000
FU    Forretningsutvalg                 Heltid    2000      2000   2000
KU    Kontrollutvalg                    40%+2000  40%+2000  2000   2000
VALG  Valgstyret (forretningsutvalget)  Heltid    2000      2000   2000
RAAD  Kommunale råd                     2000      1800      1500   1500
UB    Ungdommens bystyre                1000      750       500    500
17M   17. maiutvalg                     3%        2%        2%     -
ADM   Administrasjonsutvalg             1200      1200      1200   1200
KLAGE Klageutvalg                       2000      2000      2000   2000
OST   Overskattetakstutvalg             3%        2%        2%     2000
ST    Skattetakstutvalg                 6%        4%        4%     2000
STEM  Stemmestyre (i valgår)            0,64%     0,57%     0,51%  -
STAV  Felles styre for Stavne KF        7%        5%        4%     ''
KLAB  Nærmiljørådet i Klæbu             7000      5000      5000   ''
IKS   Representant IKS                  ''        ''        1500   1500
"""
COLUMNS = ("LEADER", "DEPUTY", "MEMBER", "SUBSTITUTE")
NO_ATTENDANCE_NO_PAY = {"17M", "OST", "ST"}  # 4.4; CONF-189
NO_FEE_FULL_TIME = {"BYST", "BUTV"}          # 14.5

Cell = collections.namedtuple("Cell", "states kroner share")  # share: hundredths of a percent of the base, a year
# What is decided: øre (None: no rate), by which provisions (any of them may be named), resting on which conflict.
Decided = collections.namedtuple("Decided", "amount by conflict inferred ambiguous", defaults=(None, False, False))


def cell(printed):
    fixed = {"Heltid": "FULL_TIME", "-": "DASH", "''": "BLANK"}
    if printed in fixed:
        return Cell((fixed[printed],), None, None)
    share, kroner = None, None
    for part in printed.split("+"):
        if part.endswith("%"):
            share = int(Fraction(part[:-1].replace(",", ".")) * 100)
        else:
            kroner = int(part)
    return Cell(("SHARE",) * (share is not None) + ("AMOUNT",) * (kroner is not None), kroner, share)


def table():
    rows = {}
    for line in TABLE.strip().splitlines():
        words = line.split()
        rows[words[0]] = dict(zip(COLUMNS, map(cell, words[-4:])))
    return rows


CELLS = table()


def fee(row, column, full_time=None, general_meeting=False, company_pays=False):
    """One attended meeting, 4.1, 5, 14.5, 14.6. full_time: None, "OFFICE" (14.1 a-c) or "SUM" (14.1 d)."""
    if general_meeting and row != "IKS":
        return Decided(None, ("2.2e", "5.3"), 201)
    if row == "IKS" and company_pays:
        return Decided(0, ("14.6-IKS",))
    due = substitute_fee(row) if column == "SUBSTITUTE" else printed_fee(row, column)
    if not full_time or due.amount is None:
        return due
    if row in NO_FEE_FULL_TIME:
        return Decided(0, ("14.5c",))
    if row == "IKS":
        return Decided(0, ("14.6-IKS",), 185 if full_time == "OFFICE" else None, full_time == "OFFICE")
    if "FULL_TIME" in CELLS[row][column].states:
        return due
    return Decided(0, ("14.5c", "8.6", "14.6-" + row), 183, True)


def printed_fee(row, column):
    printed = CELLS[row][column]
    if printed.kroner is None:  # a share, full-time, a blank: no fee by the meeting stands there
        return Decided(None, ("14.6-" + row,))
    by = ("14.6-" + row,)
    if row == "BYST":
        by += ("14.5a",)
    elif row == "BUTV":
        by += ("14.5b",)
    return Decided(printed.kroner * KRONE, by, {"KLAB": 186, "IKS": 184}.get(row), row == "IKS", row == "KLAB")


def substitute_fee(row):
    printed, member = CELLS[row]["SUBSTITUTE"], CELLS[row]["MEMBER"]
    if "AMOUNT" in member.states:  # 5.1: the member's fee, whoever is replaced
        due = printed_fee(row, "MEMBER")
        assert printed.kroner in (None, member.kroner)
        return due._replace(by=("5.1", "14.6-" + row))
    if printed.states == ("DASH",):  # CONF-187: the table is about this organ
        return Decided(None, ("14.6-" + row,), 187)
    if printed.states == ("BLANK",):  # CONF-188: a blank is not a dash
        return Decided(2000 * KRONE, ("5.2", "14.6-" + row), 188, True)
    assert printed.kroner == 2000
    return Decided(2000 * KRONE, ("5.2", "14.6-" + row))


PAID_OCCASIONS = {"MEETING", "EXTRA_MEETING"}             # 4.1: planned and extra meetings always have the duty
WITH_DUTY = {"EXCURSION", "GATHERING"}                    # 4.1: where there is a duty to attend
UNPAID_OCCASIONS = {"CANCELLED", "PRE_MEETING", "GROUP_MEETING"}  # 4.3, whatever the duty


def payable(occasion, duty=True, role="MEMBER", summoned=True):
    """4.1, 4.3, 5.3: is the occasion paid at all."""
    if occasion in UNPAID_OCCASIONS:
        return False
    if occasion == "GENERAL_MEETING":
        return role != "SUBSTITUTE" or summoned
    return occasion in PAID_OCCASIONS or (occasion in WITH_DUTY and duty)
