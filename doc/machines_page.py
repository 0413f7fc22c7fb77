"""The page of the manual on the state machines, written from the rows that the library runs on."""
import machines
import meeting_states
from page import heading, plain, table

COMPARED = {"=": "", "!=": "not ", ">=": "at least ", "<=": "at most ", ">": "more than ", "<": "less than "}


def states_page(tables):
    out = [heading("reference_states", "State machines",
                   "What may happen in which state, what is asked before, and what follows. The tables are written "
                   "from the rows that the library itself runs on (questions `NEXT_STATE`, `STEP_GUARD` and "
                   "`AFFAIR_DUE`), so they say what it does. Rows are tried by rank: the first one that holds answers. "
                   "*Asked before* are the guards, in their order: a question, deadline or threshold must be answered "
                   "yes, what is *told* must have been told, and what the guards are *about* is what the questions "
                   "behind it are asked about. "
                   "The first that is answered no refuses the event by its own provision, where no row of the table "
                   "takes that up, and nothing is recorded. A row with a reading holds where that reading of the "
                   "conflict is chosen. What may happen in a meeting stands last.")]
    out.append("[TOC]\n\n")
    for machine in machines.read(tables):
        out.append(machine_text(tables, machine))
    out.append(meeting_states.text(tables, tables.directory.parent / "meeting"))
    return "".join(out)


def machine_text(tables, machine):
    english, bokmal, doc = (texts_of(tables, "AFFAIR", machine.kind)[i] for i in (1, 2, 4))
    name = machine.kind.lower()
    out = [f"## {plain(english)} {{#states_{name}}}\n\n`{machine.kind}`, {plain(bokmal)}: {plain(doc)}.\n\n",
           "### States\n\n",
           table(["state", "English", "bokmål", "due in it"],
                 [[f"`{state}`", *(plain(texts_of(tables, "STATE", state)[i]) for i in (1, 2)),
                   due(tables, machine, state)] for state in machine.states]),
           "### What may happen\n\n",
           table(["state", "event", "if", "asked before", "then", "provision", "reading", "from", "to"],
                 [transition(tables, machine, row) for row in machine.next]),
           "### Every state and event\n\n"
           "The state that may follow; or, after a dash, the provision by which the event is refused. *Asked*: where "
           "the guards answer yes.\n\n",
           table(["event"] + [f"`{state}`" for state in machine.states],
                 [[event_text(event, to_state), *(cell_text(machine, state, event, to_state)
                                                  for state in machine.states)] for event, to_state in machine.events])]
    alone = sorted(machine.guards_alone(), key=lambda guard: guard.rank)
    if alone:
        out += ["### Recorded as it is\n\nEvents that are facts. What is asked of them is told, and refuses nothing by "
                "itself.\n\n",
                table(["event", "asked", "provision"],
                      [[told(guard, "EVENT") + (f" to {told(guard, 'TO_STATE')}" if guard.equal("TO_STATE") else ""),
                        f"`{machines.code_of(guard.gives)[1]}`", cited(tables, guard.provision)] for guard in alone])]
    return "".join(out)


def texts_of(tables, family, name):
    """(name, English, bokmål, citation, documentation)"""
    return tables.registry.texts[tables.registry.find(family, name)]


def due(tables, machine, state):
    """The deadlines that run in a state, in their order."""
    facts = {"KIND": machine.kind, "STATE": state}
    runs = [row for row in machine.due if row.allowed and row.holds(facts) is not False]
    words = []
    for row in sorted(runs, key=lambda row: (int(row.equal("RANK")), row.rank)):
        family, name = machines.code_of(row.gives)
        besides = conditions(row.besides("KIND", "STATE", "RANK"))
        limits = "".join(f", {word}" for word in limits_of(row))
        words.append(f"`{name}` {besides}({cited(tables, row.provision)}{whose(tables, row)}{limits})"
                     if family == "DEADLINE" else f"from {family.lower()} `{name}`{limits}:")
    return "; ".join(words).replace(":; ", ": ")


def whose(tables, row):
    """Who owes what a deadline is for, as the deadline's own rows say."""
    name = machines.code_of(row.gives)[1]
    owing = machines.unique([values.get("OWED_BY") for _, kind, values in tables.all_rows
                             if kind == "DEADLINE" and values["DEADLINE"] == name and values.get("OWED_BY")])
    return ", owed by " + " or ".join(f"`{role}`" for role in owing) if owing else ""


def cited(tables, provision):
    return f"{plain(provision)}, {plain(texts_of(tables, 'PROVISION', provision)[3])}"


def conditions(pairs):
    """What must be so besides: words and a blank behind them, or nothing."""
    words = [f"{COMPARED[sign]}`{right}`" if name in ("STATE", "EVENT", "TO_STATE") else
             f"`{name}` {COMPARED[sign]}{plain(right)}" for name, sign, right in pairs]
    return " and ".join(words) + " " if words else ""


def event_text(event, to_state):
    return f"`{event}`" + (f" to `{to_state}`" if to_state else "")


def told(row, field):
    """What the row demands of one fact: any, where it demands nothing."""
    return conditions([pair for pair in row.conditions if pair[0] == field]).strip() or "any"


def outcome_of_guards(row):
    """A row of the table may be for what a guard has said; words for it."""
    failed = [(sign, right) for name, sign, right in row.conditions if name == "FAILED"]
    words = ["the guards answer yes" if (sign, right) == ("=", "0") else
             f"guard {COMPARED[sign]}{right} does not answer yes" for sign, right in failed]
    return " and ".join(words)


def transition(tables, machine, row):
    event = told(row, "EVENT") + (f" to {told(row, 'TO_STATE')}" if row.besides("KIND", "STATE", "EVENT", "FAILED") and
                                  told(row, "TO_STATE") != "any" else "")
    where = [conditions(row.besides("KIND", "STATE", "EVENT", "TO_STATE", "FAILED")).strip(), outcome_of_guards(row)]
    then = f"`{machines.code_of(row.gives)[1]}`" if row.allowed else \
        "refused" if row.answer == "NO" else "not regulated"
    return [told(row, "STATE"), event, " and ".join(word for word in where if word), asked(tables, machine, row), then,
            cited(tables, row.provision), plain(row.reading), row.first, row.last]


def limits_of(row):
    """The reading and the days for which a row holds, in words."""
    return ([f"reading {plain(row.reading)}"] if row.reading else []) + \
        [f"{word} {day}" for word, day in (("from", row.first), ("to", row.last)) if day != "-"]


def asked(tables, machine, row):
    """The guards before an event that may happen, with what each asks of it."""
    if not row.allowed:
        return ""
    words = []
    for number, guard in machine.guards_of(row):
        family, name = machines.code_of(guard.gives)
        besides = conditions([pair for pair in guard.besides("KIND", "STATE", "EVENT", "TO_STATE", "RANK")
                              if pair not in row.conditions]).strip()
        limits = "".join(f", {word}" for word in limits_of(guard))
        what = "" if family in machines.ASKED else "told: " if family in machines.TOLD else "about: "
        english = plain(texts_of(tables, family or "FIELD", name)[1])
        words.append(f"{number}. {what}{family.lower() or 'the fact'} `{name}`, {english}"
                     f"{f' (if {besides})' if besides else ''} ({cited(tables, guard.provision)}{limits})")
    return "; ".join(words)


def cell_text(machine, state, event, to_state):
    words = []
    rows, open_end = machine.cell(state, event, to_state)
    for row in rows:
        besides = conditions(row.besides(*machines.CELL_FIELDS, "FAILED")).strip()
        failed = [pair for pair in row.conditions if pair[0] == "FAILED" and pair[1:] != ("=", "0")]
        if row.allowed:
            guarded = outcome_of_guards(row) if failed else "asked" if machine.guards_of(row) else ""
            word = f"`{machines.code_of(row.gives)[1]}`"
        else:
            guarded = outcome_of_guards(row) if failed else ""
            word = f"{'–' if row.answer == 'NO' else 'not regulated:'} {plain(row.provision)}"
        marks = [mark for mark in (guarded, f"if {besides}" if besides else "", *limits_of(row)) if mark]
        words.append(word + (f" ({', '.join(marks)})" if marks else ""))
    if open_end:
        words.append("not regulated")
    return "; ".join(machines.unique(words))
