"""The lines of a made-up year, the library's beside the oracle's: person, list or group, organ, kind, first and last
day, count, øre and flags must be the same, the provision one of those that the line rests on; then what remains to be
paid when part of it is paid already and more has been entered; and the halves of the year, each by itself."""
import collections

import pay_asked
import pay_library
import pay_made_up
import pay_oracle as pay

INFERRED, AMBIGUOUS, LATE, DIFFERENCE, CARRIED = 1, 2, 4, 8, 16
Found = collections.namedtuple("Found", "person party organ kind first last count amount flags conflict by payout")
FEW = 500  # claims of a smaller year
GOES_ON = {"AGREEMENT", "WAIVED", "LEAVE", "GROUP_SIZE", "PAY_FACT", "JUDGED"}
DOUBTFUL_CELLS = {184, 186, 188}  # column, unit, blank
CLAIMED = {"PHONE", "PC", "LOST_INCOME", "LOST_INCOME_UNDOCUMENTED", "CARE", "TRAVEL", "BENEFIT_CUT", "EXTRA_MONTH",
           "SEVERANCE", "EXTRAORDINARY"}

# What must be met with: every kind of line and every flag; the cells are in cells().
KINDS = {"MEETING_FEE", "YEARLY", "WAIVED", "GROUP_SUPPORT", "CARRIED_OVER", "CORRECTION", *CLAIMED}
FLAGS = {"INFERRED": INFERRED, "AMBIGUOUS": AMBIGUOUS, "LATE": LATE, "DIFFERENCE": DIFFERENCE, "CARRIED": CARRIED}


def found_lines(told):
    library, names = told.library, {}

    def name(code):
        if code not in names:
            names[code] = library.name(code, told.rules.rules) if code else None
        return names[code]

    answer, total = told.object.result()
    lines = [Found(one.person, one.party, name(one.organ), name(one.kind), getattr(one, "from"), one.to, one.count,
                   one.amount, one.flags, one.conflict & 0xffff, name(one.provision) or "", one.payout)
             for one in told.object.lines()]
    return lines, answer, total


def told_of(comparison, rules, held, entries, first=pay_made_up.FIRST, last=pay_made_up.LAST, settled=()):
    """A settlement of a time, told what is of it, what goes on from before, and which claims are settled already."""
    settlement = pay_library.settlement(rules, held, first, last)
    told = [one for one in entries if one[1] <= last and (first <= one[1] or one[0] in GOES_ON
                                                                  or one[0] == "CLAIM" and one[2]["CLAIM"] in settled)
            and (one[0] != "LEAVE" or first < one[1] + pay_made_up.DAY * one[2]["DAYS"])]
    status, at = settlement.apply(told)
    if (status, at) != (None, "DONE"):
        comparison.differs("entries:", status, told[at] if status else at)
    return settlement


def alike(line):
    """What a line is found by: of the oracle's and of the library's."""
    days = pay_library.days
    return line.person, line.party, line.organ, line.kind, days(line.first), days(line.last), line.count, line.amount


def flagged(comparison, line, one):
    """The flags, and the conflict: one of those that matter, where one does."""
    doubtful = set(line.conflicts) & DOUBTFUL_CELLS
    expected = {"LATE": line.late, "AMBIGUOUS": bool(doubtful),
                "INFERRED": line.divided or bool(set(line.conflicts) - {184, 186}), "DIFFERENCE": False,
                "CARRIED": False}
    said = {name: bool(one.flags & flag) for name, flag in FLAGS.items()}
    if said != expected or (one.conflict not in (line.conflicts or (0, 194))):
        comparison.differs("flags:", line, "library", one, said, "oracle", expected)
    comparison.met["1 May inside a period"] += line.divided and line.kind == "YEARLY" and line.last.month == 4


def compare_lines(comparison, lines, found):
    left = collections.defaultdict(list)
    for one in found:
        left[one[:8]].append(one)
    for line in lines:
        match = left.get(alike(line))
        comparison.compared += 1
        if not match:
            comparison.differs("oracle only:", line, *[one for one in found if one.person == line.person
                                                      and one.party == line.party and one.kind == line.kind])
            continue
        one = next((one for one in match if bool(one.flags & LATE) == line.late), match[0])
        match.remove(one)
        comparison.met["line " + one.kind] += 1
        for name, flag in FLAGS.items():
            comparison.met["flag " + name] += bool(one.flags & flag)
        if one.by[5:] not in line.by:
            comparison.differs("provision:", line, "library", one)
        flagged(comparison, line, one)
    for match in left.values():
        for one in match:
            comparison.differs("library only:", one)


def sums(lines, key):
    total = collections.Counter()
    for one in lines:
        total[key(one)] += one.amount
    return total


def by_kind(line):
    return line.person, line.party, line.organ, line.kind


def by_payee(line):
    return line.person, line.party


def payments(paid):
    """What is paid already; of a correction what was deducted."""
    return [("PAID", pay_made_up.LAST, {"PERSON": person, "PARTY": party, "PAY": kind, "AMOUNT": abs(amount),
                                        **({"ORGAN": organ} if organ else {})})
            for (person, party, organ, kind), amount in paid.items()]


def differences(comparison, rules, held, made, lines, r):
    """12.2: what half of the year's entries came to is paid, to some people too much; with all entries the rest comes
    out, and of whoever got more than is due, what is owed."""
    settlement = told_of(comparison, rules, held, made.facts + [one for one in made.entries
                                                                if one[1] <= pay_made_up.HALF])
    paid = sums(found_lines(settlement)[0], by_kind)
    for key in r.sample(sorted((key for key in paid if key[3] == "MEETING_FEE")), 20):
        paid[key] += 100 * r.randint(1, 10**6)
    settlement = told_of(comparison, rules, held, made.facts + made.entries + payments(paid))
    found = found_lines(settlement)[0]
    due, got = sums(lines, by_kind), sums([one for one in found if one.kind != "REPAYMENT"], by_kind)
    for key in set(due) | set(paid) | set(got):
        comparison.compared += 1
        if due[key] - paid[key] != got[key]:
            comparison.differs("rest:", key, "due", due[key], "paid", paid[key], "library", got[key])
    rest = sums(lines, by_payee)
    for (person, party, _, _), amount in paid.items():
        rest[person, party] -= amount
    owed = {payee: -amount for payee, amount in rest.items() if amount < 0}
    said = sums([one for one in found if one.kind == "REPAYMENT"], by_payee)
    comparison.met["line REPAYMENT"] += len(owed)
    comparison.met["a negative balance"] += len(owed)
    for name, flag in FLAGS.items():
        comparison.met["flag " + name] += sum(bool(one.flags & flag) for one in found)
    if owed != dict(said):
        comparison.differs("owed:", owed, "library", dict(said))


def cells(comparison, made, lines):
    """Which cells of § 14.6 the year has met with: paid ones by their lines, the others by who attended in vain."""
    year = made.year
    for one in year.attended:
        row, column = year.rows.get(one.organ), pay_made_up.column(one.organ, one.role)
        if row and pay.payable(one.occasion, one.duty):
            for state in set(pay.CELLS[row][column].states) - {"SHARE"}:
                comparison.met[f"cell {row} {column} {state}"] += 1
    for line in lines:
        if line.kind == "YEARLY" and line.organ in year.rows and line.by[0].startswith("14.6"):
            for role in {one.role for one in year.held(line.person, line.first) if one.organ == line.organ}:
                comparison.met[f"cell {year.rows[line.organ]} {pay_made_up.column(line.organ, role)} SHARE"] += 1


def halves(comparison, rules, held, made):
    """12.2: each half-year by itself. The payment of June is never reduced: what falls away in the first half is owed,
    and settled in the second."""
    owed = {}
    for first, last in ((pay_made_up.FIRST, pay_made_up.HALF), (pay_made_up.HALF + pay_made_up.DAY, pay_made_up.LAST)):
        part = made.year.part(first, last)
        lines = part.result()
        comparison.met["claims settled before"] += len(part.earlier)
        debts = [("PAID", last, {"PERSON": person, "PARTY": party, "PAY": "REPAYMENT", "AMOUNT": amount})
                 for (person, party), amount in owed.items()]
        settlement = told_of(comparison, rules, held, made.facts + made.entries + debts, first, last,
                             {one.item for one in part.earlier})
        found = found_lines(settlement)[0]
        compare_lines(comparison, lines, [one for one in found if one.kind != "REPAYMENT"])
        rest = sums([one for one in lines if last == pay_made_up.LAST or one.amount < 0], by_payee)
        for payee, amount in owed.items():
            rest[payee] -= amount
        said = sums([one for one in found if one.kind == "REPAYMENT"], by_payee)
        expected = {payee: -min(0, amount) - owed.get(payee, 0) for payee, amount in rest.items()
                    if min(0, amount) or payee in owed}
        if {payee: amount for payee, amount in said.items() if amount} != {
                payee: amount for payee, amount in expected.items() if amount}:
            comparison.differs("owed in a half:", first, dict(expected), "library", dict(said))
        owed = {payee: -amount for payee, amount in rest.items() if amount < 0}
        yield len(lines)


def round_otherwise(comparison, library, r, salaries):
    """A smaller year, its lines rounded in another way."""
    for name, rounding in (("HALF_EVEN", pay.round_half_even), ("DOWN", pay.round_down)):
        rules = pay_library.Rules(library, pay_asked.MADE_UP, name)
        made = pay_made_up.year(r, salaries, FEW)
        made.year.rounding = rounding
        held = pay_library.municipality(rules, sorted(made.register, key=lambda one: one[1]))
        found, _, _ = found_lines(told_of(comparison, rules, held, made.facts + made.entries))
        compare_lines(comparison, made.year.result(), found)


def divide_by_days(comparison, library, r, salaries):
    """A smaller year, its yearly sums divided by days."""
    rules = pay_library.Rules(library, pay_asked.MADE_UP, proration="DAYS")
    made = pay_made_up.year(r, salaries, FEW)
    made.year.by_days = True
    held = pay_library.municipality(rules, sorted(made.register, key=lambda one: one[1]))
    found, _, _ = found_lines(told_of(comparison, rules, held, made.facts + made.entries))
    compare_lines(comparison, made.year.result(), found)
    comparison.met["by days"] += sum(one.kind == "YEARLY" and one.count > 12 for one in found)


def pay_by_month(comparison, library, r, salaries):
    """A smaller year under the reading that pays offices by the month (WHEN_PAID)."""
    rules = pay_library.Rules(library, pay_asked.MADE_UP)
    rules.select("WHEN_PAID_MONTHLY_FOR_OFFICES")
    made = pay_made_up.year(r, salaries, FEW)
    made.year.monthly = True
    held = pay_library.municipality(rules, sorted(made.register, key=lambda one: one[1]))
    found, _, _ = found_lines(told_of(comparison, rules, held, made.facts + made.entries))
    compare_lines(comparison, made.year.result(), found)


def pay_out(comparison, rules, r, salaries):
    """A smaller year with cut-off days in the middle of June and December: each fee in the payout that follows it."""
    made = pay_made_up.year(r, salaries, FEW)
    made.year.cut_offs = True
    for field, month in (("JUNE_CUT_OFF", 6), ("DECEMBER_CUT_OFF", 12)):
        made.fact(0, field, pay_library.days(pay_made_up.FIRST.replace(month=month, day=15)), pay_made_up.FIRST)
    held = pay_library.municipality(rules, sorted(made.register, key=lambda one: one[1]))
    found, _, _ = found_lines(told_of(comparison, rules, held, made.facts + made.entries))
    compare_lines(comparison, made.year.result(), found)
    for one in found:
        if one.kind in ("MEETING_FEE", "YEARLY"):
            year, month = pay.payout(pay_library.EPOCH + pay_made_up.DAY * one.first)
            expected = pay_library.days(pay_made_up.FIRST.replace(year=year, month=month, day=15))
            comparison.met[f"paid out in {year}-{month:02}"] += 1
            if one.payout != expected:
                comparison.differs("payout:", one, expected)


def groups_of_register(comparison, rules, r, salaries):
    """14.4: a smaller year in which nobody enters the size of a group, nor who is in the government."""
    made = pay_made_up.year(r, salaries, FEW)
    made.group_changes()
    days = [pay_made_up.FIRST.replace(month=month) for month in range(1, 13)]
    made.year.seats(made.party_on, pay_made_up.PARTIES, days)
    made.year.carried = []
    entries = [one for one in made.facts + made.entries if one[0] not in ("GROUP_SIZE", "CARRIED_OVER")
               and one[2].get("STATED") not in ("IN_GOVERNMENT", "INDEPENDENT")]
    held = pay_library.municipality(rules, sorted(made.register, key=lambda one: one[1]))
    found, _, _ = found_lines(told_of(comparison, rules, held, entries))
    compare_lines(comparison, made.year.result(), found)
    for one in found:
        comparison.met["groups by the register"] += one.kind == "GROUP_SUPPORT"
        comparison.met["a group that changes in the register"] += one.kind == "GROUP_SUPPORT" and one.conflict == 199


def read_by_sums(comparison, told, lines):
    """The sums by person, by organ and by provision."""
    library, names = told.library, {}

    def name(code):
        if code not in names:
            names[code] = library.name(code, told.rules.rules) if code else None
        return names[code]

    for field, key, of in (("PERSON", lambda one: one.person, lambda one: one.person),
                           ("ORGAN", lambda one: name(one.organ), lambda one: one.organ)):
        found = {key(one): one.amount for one in told.object.lines(getattr(library, "FIELD_" + field))}
        expected = sums([one for one in lines], of)
        comparison.compared += len(expected)
        comparison.met["sums by " + field] += len(expected)
        if {key: amount for key, amount in found.items() if amount} != {
                key: amount for key, amount in expected.items() if amount}:
            comparison.differs("sums by", field, {key: (found.get(key), expected[key]) for key in expected
                                                  if found.get(key) != expected[key]})
    found = {name(one.provision): one.amount for one in told.object.lines(library.FIELD_PROVISION)}
    expected = sums(found_lines(told)[0], lambda one: one.by or None)
    comparison.met["sums by PROVISION"] += len(expected)
    if found != dict(expected):
        comparison.differs("sums by PROVISION", found, dict(expected))


def explained(comparison, told, r):
    """Some lines step by step: the sum, each meeting with its day, the terms of a group's support."""
    library = told.library
    lines = list(told.object.lines())
    for n in sorted(r.sample(range(len(lines)), min(400, len(lines)))):
        line, steps = lines[n], list(told.object.explain(n))
        ground = [one for one in steps if one.kind == library.FINDING_GROUND]
        meetings = [one.actual for one in steps if one.kind == library.FINDING_STEP
                    and one.subject >> 16 == library.FAMILY_PAYABLE >> 16]
        comparison.compared += 1
        comparison.met["explained"] += 1
        fees = line.kind in (library.PAY_MEETING_FEE, library.PAY_WAIVED) and line.unit == library.UNIT_MEETING
        if (len(ground) != 1 or ground[0].actual != line.amount or fees and (
                len(meetings) != line.count or min(meetings) != getattr(line, "from") or max(meetings) != line.to)):
            comparison.differs("explained:", n, line.amount, [one.actual for one in ground], meetings)


def compare(comparison, rules, r, claims, salaries):
    """The lines compared: of the year, and of its halves."""
    made = pay_made_up.year(r, salaries, claims)
    lines = made.year.result()
    held = pay_library.municipality(rules, sorted(made.register, key=lambda one: one[1]))
    told = told_of(comparison, rules, held, made.facts + made.entries)
    found, _, total = found_lines(told)
    read_by_sums(comparison, told, [line for line in lines])
    explained(comparison, told, r)
    if total != sum(one.amount for one in found):
        comparison.differs("total", total, sum(one.amount for one in found))
    compare_lines(comparison, lines, found)
    cells(comparison, made, lines)
    differences(comparison, rules, held, made, lines, r)
    of_halves = sum(halves(comparison, rules, held, made))
    round_otherwise(comparison, rules.library, r, salaries)
    divide_by_days(comparison, rules.library, r, salaries)
    pay_by_month(comparison, rules.library, r, salaries)
    pay_out(comparison, rules, r, salaries)
    groups_of_register(comparison, rules, r, salaries)
    return len(lines), of_halves


def needed():
    """What a year must have met with: every kind of line, every flag, every cell of § 14.6 by its state."""
    names = {"line " + kind for kind in KINDS} | {"flag " + flag for flag in FLAGS}
    names |= {"1 May inside a period", "line REPAYMENT", "a negative balance", "by days", "line MONTHLY", "paid out in 2025-06",
              "paid out in 2025-12", "paid out in 2026-06",
              "claims settled before", "groups by the register",
              "a group that changes in the register", "sums by PERSON", "sums by ORGAN", "sums by PROVISION", "explained"}
    return names | {f"cell {row} {column} {state}" for row, columns in pay.CELLS.items()
                    for column, cell in columns.items() for state in cell.states}
