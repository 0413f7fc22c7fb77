"""The states of a meeting and its cases, read from the table that the library runs on (src/meeting/procedures.c).

The table is C, and read strictly: a line of it that cannot be read, or a name that it does not define, is a fault that
stops the build.
"""
import re

from page import plain, table

FIELDS = ("event", "needs", "phases", "otherwise", "cases", "of_others", "meeting_is", "case_is", "procedure")
# What the library asks of a phase before it looks at the event's own guard (trondgov_i_untimely).
BREAK_GUARD, BUSY_GUARD, CHAIR_GUARD = "IN_MEETING", "CASE_NOT_FINISHED", "PRESIDES"


class Fault(Exception):
    """What of the C table cannot be read."""


class Event:
    """One line of the table."""

    def __init__(self, words, sets):
        if len(words) != len(FIELDS):
            raise Fault(f"procedures.c: {', '.join(words)}: {len(words)} columns, not {len(FIELDS)}")
        said = dict(zip(FIELDS, words))
        self.name = argument("EVENT", said["event"])
        self.needs = said["needs"]
        self.phases, self.cases = (value_of(said[field], sets) for field in ("phases", "cases"))
        self.otherwise, self.of_others = (argument("GUARD", said[field]) for field in ("otherwise", "of_others"))
        self.meeting_is, self.case_is = (argument("STATE", said[field]) for field in ("meeting_is", "case_is"))
        self.chaired = "CHAIRED" in said["needs"].split(" | ") or said["needs"].startswith("WHO_IN_CASE")


def argument(macro, text):
    """MACRO(NAME) -> NAME; 0 -> ''"""
    match = re.fullmatch(rf"{macro}\((\w+)\)|0", text)
    if not match:
        raise Fault(f"procedures.c: {text} is no {macro}")
    return match[1] or ""


def value_of(text, sets):
    """A set of bits, as a C expression of names that are joined."""
    value = 0
    for word in text.split(" | "):
        if word != "0" and word not in sets:
            raise Fault(f"procedures.c: {word} is not defined")
        value |= sets.get(word, 0)
    return value


def read_sets(text):
    """The constants of the enums that are sets of bits, by name."""
    sets = {}
    for body in re.findall(r"enum \{(.*?)\};", re.sub(r"/\*.*?\*/", "", text, flags=re.S), flags=re.S):
        for name, value in re.findall(r"(\w+) = ([^,}]+)", body):
            shift = re.fullmatch(r"1 << (\d+)", value.strip())
            if shift:
                sets[name] = 1 << int(shift[1])
            elif all(word in sets for word in value.split(" | ") for word in [word.strip()]):
                sets[name] = value_of(" ".join(value.split()), sets)
    return sets


def read(source):
    """(events, sets) of the table."""
    text = (source / "procedures.c").read_text(encoding="utf-8")
    sets = read_sets(text)
    shorthands = dict(re.findall(r"^#define ([A-Z_]+) +(.*)$", text, flags=re.M))
    match = re.search(r"TIMES\[\] = \{\n(.*?)\n\};", text, flags=re.S)
    if not match:
        raise Fault("procedures.c: no table TIMES")
    events = []
    for line in re.sub(r",\n     (?=\S)", ", ", match[1]).splitlines():
        row = re.fullmatch(r"    \{(.*)\},", line)
        if not row:
            raise Fault(f"procedures.c: cannot read {line}")
        words = [inner.strip() for word in row[1].split(", ") for inner in shorthands.get(word, word).split(", ")]
        events.append(Event(words, sets))
    return events, sets


def phases_of(sets):
    """The phases in their order, without those that are made of others."""
    begin = list(sets).index("NOT_BEGUN")
    return [name for name in list(sets)[begin:list(sets).index("MINUTES_APPROVED") + 1] if single(sets[name])]


def cases_of(sets):
    begin = list(sets).index("RECEIVED")
    return [name for name in list(sets)[begin:] if single(sets[name])]


def single(value):
    return value and value & (value - 1) == 0


def refused_in(event, phase, sets):
    """The guard that refuses the event in a phase; '' where it may happen, 'status' where no guard does."""
    in_session = sets["IN_SESSION"]
    if phase == "PAUSED" and not event.phases & sets[phase] and event.phases & in_session:
        return BREAK_GUARD
    if not event.phases & (in_session if phase == "IN_CASE" else sets[phase]):
        return event.otherwise or "status"
    return "" if event.phases & sets[phase] else BUSY_GUARD


def in_phase(event, phase, sets):
    guard = "status" if phase == "NOT_BEGUN" and event.name != "MEETING" else refused_in(event, phase, sets)
    if guard:
        return f"– {plain(guard)}"
    return (f"`{event.meeting_is}`" if event.meeting_is else "yes") + (" (chaired)" if event.chaired else "")


def of_case(event, state, sets):
    if not event.cases & sets[state]:
        return f"– {plain(event.of_others)}"
    return f"`{event.case_is}`" if event.case_is else "yes"


def text(tables, source):
    """The tables of the page."""
    events, sets = read(source)
    for event in events:  # a name that is in no table of codes is a fault
        tables.registry.find("EVENT", event.name)
        for family, name in (("GUARD", event.otherwise), ("GUARD", event.of_others), ("STATE", event.meeting_is),
                             ("STATE", event.case_is)):
            if name:
                tables.registry.find(family, name)
    phases, cases = phases_of(sets), cases_of(sets)
    used = sorted({guard for event in events for guard in
                   [event.of_others, *(refused_in(event, phase, sets) for phase in phases)]} - {"", "status"}
                  | {CHAIR_GUARD})
    return "".join([
        "## Meetings {#states_meetings}\n\nWhen an event may happen in a meeting, and what state follows, from the "
        "table that the library runs on (`src/meeting/procedures.c`). An event has further rules of its own, which the "
        "page on the course of a meeting tells. A name behind a dash is the guard that refuses; where the organ has no such "
        "guard, and where there is none, the call fails with a status. *Chaired*: refused by `PRESIDES` while nobody "
        "presides.\n\n",
        "An open meeting is `OPEN` to whoever asks: `BETWEEN_CASES`, `IN_CASE` (a case is in hand or a ballot is open) "
        "and `PAUSED` (in a break) are what it is then.\n\n",
        "### The meeting\n\n",
        table(["event", *(f"`{phase}`" for phase in phases)],
              [[f"`{event.name}`", *(in_phase(event, phase, sets) for phase in phases)] for event in events]),
        "### A case\n\nThe events that depend on the state of their case, and those that give it one. A ballot "
        "without a quorum postpones its case, and the end of the meeting lets what members put beside the agenda "
        "lapse.\n\n",
        table(["event", *(f"`{state}`" for state in cases), "leads to"],
              [[f"`{event.name}`", *(of_case(event, state, sets) if event.cases else "" for state in cases),
                f"`{event.case_is}`" if event.case_is else ""] for event in events if event.cases or event.case_is]),
        "### The guards\n\n",
        table(["guard", "English", "bokmål", "provisions"], [guard_row(tables, name) for name in used])])


def guard_row(tables, name):
    texts = tables.registry.texts[tables.registry.find("GUARD", name)]
    rows = [f"{plain(values['PROVISION'])} ({plain(values['ORGAN'])})" for _, kind, values in tables.all_rows
            if kind == "GUARD" and values["GUARD"] == name]
    return [f"`{name}`", plain(texts[1]), plain(texts[2]), ", ".join(dict.fromkeys(rows))]
