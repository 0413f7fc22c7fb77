"""The state machines of the rulebook, as the page of the manual and the contract test both read them.

A machine is what the rows of three questions say of one KIND of affair: NEXT_STATE (which event may happen in which
state, and what follows), STEP_GUARD (what is asked before) and AFFAIR_DUE (what is due in a state). The rows are those
that the library is generated from; nothing here knows a rule of its own.
"""
import datetime
import re

QUESTIONS = ("NEXT_STATE", "STEP_GUARD", "AFFAIR_DUE")
ASKED = ("QUESTION", "DEADLINE", "THRESHOLD")
TOLD = ("FIELD", "JUDGEMENT")  # of a guard: it must have been told
# A guard that gives a code of another family, or a fact, says what is asked or compared after it.
CELL_FIELDS = ("KIND", "STATE", "EVENT", "TO_STATE")  # what tells the cells apart; all else is told beside them
BEGINNING = "NOT_BEGUN"


class Fault(Exception):
    """What the rows say that no machine can be made of."""


class Row:
    """One CLAUSE of the three questions."""

    def __init__(self, values):
        self.values, self.rank, self.provision = values, int(values["RANK"]), values["PROVISION"]
        self.question, self.answer = values["QUESTION"], values["ANSWER"]
        self.allowed = self.answer == "YES"
        self.conditions = [condition(text) for text in values["IF"].split("&")] if "IF" in values else []
        self.reading, self.gives = values.get("READING", ""), values.get("GIVES", "")
        self.first, self.last = (values.get(column, "-") for column in ("FROM", "TO"))  # "-" goes before every date

    def __str__(self):
        return f"{self.question} RANK={self.rank} ({self.values.get('IF', 'always')})"

    def give_way(self, later):
        """Of one rank the row that begins last holds, whatever its conditions are; readings stand beside each other."""
        if not later.reading and later.rank == self.rank and later.first > self.first:
            day = str(datetime.date.fromisoformat(later.first) - datetime.timedelta(1))
            self.last = day if self.last == "-" else min(self.last, day)

    def equal(self, field):
        """What the row demands the field to be; None: nothing."""
        return next((right for name, sign, right in self.conditions if name == field and sign == "="), None)

    def besides(self, *fields):
        """The conditions that are not about these fields."""
        return [(name, sign, right) for name, sign, right in self.conditions if name not in fields]

    def holds(self, facts):
        """True or False; None: it hangs on what the facts leave open. A fact that is None is known to be absent."""
        open_ones = False
        for name, sign, right in self.conditions:
            if name not in facts:
                open_ones = True
            elif facts[name] is None or sign not in ("=", "!=") or (facts[name] == right) != (sign == "="):
                return False
        return None if open_ones else True


def condition(text):
    match = re.fullmatch(r"([A-Z_0-9]+)(>=|<=|!=|=|>|<)(.+)", text)
    if not match:
        raise Fault(f"cannot read the condition {text}")
    return match.groups()


def code_of(text):
    """FAMILY.NAME -> (family, name); the name of a fact -> ("", name)"""
    family, _, name = text.rpartition(".")
    return family, name


class Machine:
    """The rows of one KIND."""

    def __init__(self, kind, rows):
        self.kind = kind
        self.next, self.guards, self.due = (sorted((row for row in rows if row.question == question),
                                                   key=lambda row: (row.rank, row.first)) for question in QUESTIONS)
        for row, later in ((row, later) for part in (self.next, self.guards, self.due) for row in part
                           for later in part):
            row.give_way(later)
        self.states = unique([state for row in self.next + self.due for state in states_of(row)])
        self.events = self.all_events()

    def all_events(self):
        """(EVENT, TO_STATE or None): an event that is told apart by the state wanted is one for each of them."""
        named = unique([(row.equal("EVENT"), row.equal("TO_STATE")) for row in self.next if row.equal("EVENT")])
        wanted = {event for event, to_state in named if to_state}
        return [(event, to_state) for event, to_state in named if to_state or event not in wanted]

    def cell(self, state, event, to_state):
        """The rows that can answer, in their order, and whether there may be a day on which none of them does."""
        facts = {"KIND": self.kind, "STATE": state, "EVENT": event, "TO_STATE": to_state}
        found, certain = [], []
        for row in self.next:
            holds = row.holds(facts)
            if holds is not False:
                found.append(row)
            if holds and not row.reading:
                certain.append(row)
                if cover_all_days(certain):
                    return found, False
        return found, True

    def guards_alone(self):
        """Guards of events that no row of the machine is about: those are recorded as they are, and it is told."""
        named = {event for event, _ in self.events}
        return [guard for guard in self.guards if guard.allowed and guard.equal("EVENT") not in named]

    def guards_of(self, row):
        """What is asked before the event of a row may happen: (number, row), several where it hangs on what is so."""
        facts = {name: row.equal(name) for name in CELL_FIELDS if row.equal(name)}
        if "EVENT" in facts:
            facts.setdefault("TO_STATE", None)
        asked = []
        for guard in self.guards:
            if guard.allowed and guard.holds(facts) is not False and not contradict(row, guard):
                asked.append((int(guard.equal("RANK")), guard))
        return sorted(asked, key=lambda pair: (pair[0], pair[1].rank))


def cover_all_days(rows):
    day = None  # the first that none of them is known to hold on
    for row in sorted(rows, key=lambda row: row.first):
        if row.first == "-" or (day and row.first <= day):
            if row.last == "-":
                return True
            day = max(day or "", str(datetime.date.fromisoformat(row.last) + datetime.timedelta(1)))
    return False


def contradict(row, other):
    """Whether two rows demand different things of one fact."""
    return any(row.equal(name) not in (None, right) for name, sign, right in other.conditions if sign == "=")


def unique(items):
    return list(dict.fromkeys(items))


def states_of(row):
    named = [right for name, sign, right in row.conditions if name == "STATE" and sign == "="]
    family, name = code_of(row.gives)
    return named + ([name] if row.question == "NEXT_STATE" and family == "STATE" else [])


def faults_of_row(row, tables):
    """Why a row cannot be shown; None: it can."""
    family, name = code_of(row.gives)
    if not row.equal("KIND"):
        return "is of no KIND"
    if row.values["ORGAN"] != "KOMMUNE":
        return "is of an organ, and the questions are asked without one"
    if any(sign not in ("=", "!=") for field, sign, _ in row.conditions if field in CELL_FIELDS):
        return "compares a code by its size"
    if row.allowed != bool(row.gives):
        return "gives nothing" if row.allowed else "gives something, and its answer is not YES"
    if row.question == "STEP_GUARD" and family == "QUESTION" and \
            tables.registry.find(family, name) not in tables.schemas:
        return f"{row.gives} is not built"
    if row.question != "NEXT_STATE" and row.allowed and not (row.equal("RANK") or "").isdigit():
        return "has no RANK=1, 2 ... among its conditions"
    if row.question == "NEXT_STATE" and row.allowed and (family != "STATE" or not row.equal("EVENT")):
        return "names no event, or no state that follows"
    if row.answer not in ("YES", "NO", "NOT_REGULATED"):
        return "says neither YES nor NO, nor that it is not regulated"
    return None


def faults_of_machine(machine):
    """What no row shows alone: guards that are never asked, and states without a way in."""
    found, asked = [], set()
    for row in (row for row in machine.next if row.allowed):
        guards = machine.guards_of(row)
        asked |= {id(guard) for _, guard in guards}
        numbers = unique([number for number, _ in guards])
        if numbers != list(range(1, len(numbers) + 1)):
            found.append(f"{row}: the guards before it are number {numbers}, and asking ends at the first that lacks")
    for guard in machine.guards:
        if guard.allowed and id(guard) not in asked and guard not in machine.guards_alone():
            found.append(f"{guard}: is asked before nothing that may happen")
    reached = {code_of(row.gives)[1] for row in machine.next if row.allowed}
    outside = [state for state in machine.states if state not in reached]
    if len(outside) > 1:
        found.append(f"{machine.kind}: nothing leads to {', '.join(outside)}; one of them can be the first state")
    return found


def read(tables):
    """The machines, in the order of their ranks; Fault where a row cannot be shown."""
    rows = [Row(values) for _, kind, values in tables.all_rows if kind == "CLAUSE" and values["QUESTION"] in QUESTIONS]
    found = [f"{row}: {fault}" for row in rows for fault in [faults_of_row(row, tables)] if fault]
    if found:
        raise Fault("\n".join(found))
    kinds = unique([row.equal("KIND") for row in sorted(rows, key=lambda row: row.rank)])
    machines = [Machine(kind, [row for row in rows if row.equal("KIND") == kind]) for kind in kinds]
    found = [fault for machine in machines for fault in faults_of_machine(machine)]
    if found:
        raise Fault("\n".join(found))
    return machines
