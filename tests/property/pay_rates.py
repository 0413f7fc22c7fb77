"""The schedule of rates against the table of § 14.6 cell by cell, each with its state, and the offices outside it."""
import datetime

import binding
import pay_asked
import pay_library
import pay_oracle as pay

FIRST, LAST = datetime.date(2024, 6, 1), datetime.date(2025, 6, 30)
CHANGE = datetime.date(2025, 5, 1)
DAY = datetime.timedelta(1)
# The council, its business committee and the electoral board are led by the mayor and the deputy mayor.
MAYORAL = {"BYST": {"LEADER": "ORDFORER", "DEPUTY": "VARAORDFORER"}, "FU": {"LEADER": "ORDFORER"},
           "VALG": {"LEADER": "ORDFORER"}}


def listed(rules):
    """{(organ, role, unit): [(first, last, cell, amount, basis points, provision)]}"""
    library, rates = rules.library, {}
    schedule = binding.Schedule(rules.rules, pay_library.days(FIRST), pay_library.days(LAST))

    def name(code):
        return library.name(code, rules.rules)

    for one in library.records("schedule_rates", "rate", schedule.ptr):
        key = name(one.organ), name(one.role), name(one.unit)
        rates.setdefault(key, []).append((getattr(one, "from"), one.to, name(one.cell), one.amount, one.basis_points,
                                          name(one.provision)[5:]))
    return rates


def expected_year(of):
    """What is paid by the year, before and from 1 May: of(salary)."""
    return [(pay.FIRST_DAY, CHANGE - DAY, pay.round_half_up(of(pay_asked.SALARIES[datetime.date(2024, 5, 1)]))),
            (CHANGE, LAST, pay.round_half_up(of(pay_asked.SALARIES[CHANGE])))]


def compare(comparison, rules):
    rates = listed(rules)

    def check(key, expected, name):
        comparison.compared += 1
        comparison.met[name] += 1
        found = rates.get(key, [])
        seen = [(first, last, amount) for first, last, _, amount, _, _ in found]
        want = [(pay_library.days(first), pay_library.days(last), amount) for first, last, amount in expected]
        if seen != want:
            comparison.differs("rate", key, "library", found, "oracle", expected)
        return found

    for (organ, role), office in pay_asked.OFFICES.items():
        for one in check((organ, role, "YEAR"), expected_year(lambda s, o=office: pay.office_pay(o, s).amount),
                         "rate " + role):
            if one[4] != pay.OFFICES[office][1] or one[5] != pay.OFFICES[office][2]:
                comparison.differs("rate", organ, role, one)
    for row, organs in pay_asked.ROWS.items():
        for organ in organs:
            for role, column in pay_asked.ROLES.items():
                cell(rates, check, comparison, row, organ, MAYORAL.get(row, {}).get(column, role), column)


def cell(rates, check, comparison, row, organ, role, column):
    printed, due = pay.CELLS[row][column], pay.fee(row, column)
    for state in printed.states:
        comparison.met[f"printed {row} {column} {state}"] += 1
    if printed.share is not None:
        check((organ, role, "YEAR"), expected_year(lambda s: pay.yearly_pay(row, column, s, True).amount), "a share")
    elif row != "BYST" and (organ, role, "YEAR") in rates:
        comparison.differs("a yearly rate that is not printed", organ, role)
    if due.amount is not None:
        for one in check((organ, role, "MEETING"), [(pay.FIRST_DAY, LAST, due.amount)], "a fee"):
            if one[2] != "AMOUNT" or one[5] not in due.by:
                comparison.differs("rate", organ, role, one, "oracle", due)
    else:  # full-time, a dash or a blank: said, and no sum
        states = {one[2] for one in rates.get((organ, role, "MEETING"), [])}
        if any(one[3] for one in rates.get((organ, role, "MEETING"), [])) or "SHARE" not in printed.states and \
                states != set(printed.states):
            comparison.differs("cell", organ, role, rates.get((organ, role, "MEETING")), "oracle", printed)
