#!/usr/bin/env python3
"""Every cell of every state machine is asked for by a line of tests/tables.

usage: states.py SOURCE_ROOT BUILD_ROOT

For each machine of the rulebook, each of its states and each of its events (one for each state that it may be to lead
to), there is a line that asks NEXT_STATE for it; and where the rows have a way on, there is a line that expects it. A
cell without is a fault and is named, and so is a row that no machine can be made of. The page of the manual reads the
machines in the same way (doc/machines.py).
"""
import sys

from common import Report, Tree

tree, report = Tree(sys.argv[1:]), Report()
sys.dont_write_bytecode = True
sys.path.insert(0, str(tree.source / "doc"))
import machines  # noqa: E402
import reference  # noqa: E402


def lines_asked(tables):
    """(kind, state, event, state wanted) -> the answers that lines of the tables expect."""
    answers = {}
    for path in sorted((tree.source / "tests" / "tables").glob("*.tsv")):
        for _, cells in tables.generate.read_tsv(path):
            words = cells[1].split() if len(cells) > 2 else []
            if not words or words[0] != "NEXT_STATE" or cells[2].startswith("status"):
                continue
            facts = dict(word.split("=", 1) for word in words[1:])
            if any(field not in facts for field in ("KIND", "STATE", "EVENT")):
                continue  # a line on a fact that lacks
            cell = tuple(facts.get(field) for field in machines.CELL_FIELDS)
            answers.setdefault(cell, set()).add(" ".join(cells[2:]))
    return answers


def leads_to(row, answers):
    return any("value " + row.gives in answer for answer in answers)


def check(machine, answers):
    cells = [(state, event, to_state) for state in machine.states for event, to_state in machine.events]
    for state, event, to_state in cells:
        name = f"{machine.kind}: {state}, {event}" + (f" to {to_state}" if to_state else "")
        asked = answers.get((machine.kind, state, event, to_state))
        if not asked:
            report.fault(f"{name}: no line of tests/tables asks for it")
            continue
        rows, _ = machine.cell(state, event, to_state)
        for row in rows:
            if row.allowed and not leads_to(row, asked):
                report.fault(f"{name}: no line expects {row.gives}, which {row} gives")
        if not rows and not any("NOT_REGULATED" in answer for answer in asked):
            report.fault(f"{name}: no row answers, and no line says that it is not regulated")
    return len(cells)


try:
    tables = reference.Tables(tree.source / "src" / "rulebook", tree.source / "tests")
    found = machines.read(tables)
except machines.Fault as fault:
    sys.exit(f"FAULT: {fault}")
answers = lines_asked(tables)
checked = sum(check(machine, answers) for machine in found)
report.close(checked)
