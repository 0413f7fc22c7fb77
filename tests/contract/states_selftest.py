#!/usr/bin/env python3
"""The check of the state machines finds what it is there for: each fault is made on purpose, in a machine of its own.

usage: states_selftest.py SOURCE_ROOT BUILD_ROOT
"""
import sys

from common import Report, Tree

tree, report = Tree(sys.argv[1:]), Report()
sys.dont_write_bytecode = True
sys.path.insert(0, str(tree.source / "doc"))
import machines  # noqa: E402
import reference  # noqa: E402

GOOD = """
NEXT_STATE 1010 YES KIND=ACCESS&STATE=NOT_BEGUN&EVENT=AFFAIR_BEGUN STATE.RECEIVED
NEXT_STATE 1020 YES KIND=ACCESS&STATE=RECEIVED&EVENT=AFFAIR_STEP&TO_STATE=ADMITTED&FAILED=0 STATE.ADMITTED
NEXT_STATE 1990 NO KIND=ACCESS
STEP_GUARD 1010 YES KIND=ACCESS&STATE=RECEIVED&EVENT=AFFAIR_STEP&TO_STATE=ADMITTED&RANK=1 QUESTION.REVIEW
STEP_GUARD 1020 YES KIND=ACCESS&STATE=RECEIVED&EVENT=AFFAIR_STEP&TO_STATE=ADMITTED&RANK=2 DEADLINE.ACCESS
STEP_GUARD 1990 NO KIND=ACCESS
AFFAIR_DUE 1010 YES KIND=ACCESS&STATE=ADMITTED&RANK=1 DEADLINE.ACCESS
"""
WRONG = {  # what is wrong: what is replaced in the good machine, and by what
    "no kind": ("1990 NO KIND=ACCESS\nSTEP", "1990 NO EVENT=AFFAIR_BEGUN\nSTEP"),
    "a state that follows is none": ("STATE.ADMITTED", "QUESTION.REVIEW"),
    "nothing follows": (" STATE.ADMITTED", ""),
    "a code is compared by its size": ("STATE=RECEIVED&EVENT=AFFAIR_STEP&TO_STATE=ADMITTED&FAILED",
                                       "STATE>RECEIVED&EVENT=AFFAIR_STEP&TO_STATE=ADMITTED&FAILED"),
    "a guard lacks its number": ("&RANK=2", ""),
    "a guard in between lacks": ("RANK=2", "RANK=3"),
    "a guard is asked before nothing": ("STEP_GUARD 1010 YES KIND=ACCESS&STATE=RECEIVED",
                                        "STEP_GUARD 1010 YES KIND=ACCESS&STATE=ADMITTED"),
    "a question is not built": ("QUESTION.REVIEW", "QUESTION.NO_SUCH"),
    "an answer is none of a machine": ("1990 NO KIND=ACCESS\nSTEP", "1990 CARRIED KIND=ACCESS\nSTEP"),
    "nothing leads to a state": ("TO_STATE=ADMITTED&FAILED=0 STATE.ADMITTED",
                                 "TO_STATE=ADMITTED&FAILED=0 STATE.LAPSED"),
}


def rows(text):
    for line in text.strip().splitlines():
        question, rank, answer, conditions, *gives = line.split()
        values = {"QUESTION": question, "RANK": rank, "ANSWER": answer, "IF": conditions, "ORGAN": "KOMMUNE",
                  "PROVISION": "LOVL-01"}
        yield "selftest.rows", "CLAUSE", {**values, **({"GIVES": gives[0]} if gives else {})}


def fault_of(tables, text):
    """What is said of such rows; None: nothing."""
    tables.all_rows = list(rows(text))
    try:
        machines.read(tables)
    except (machines.Fault, tables.generate.Fault) as fault:
        return str(fault)
    return None


tables = reference.Tables(tree.source / "src" / "rulebook", tree.source / "tests")
if fault_of(tables, GOOD):
    report.fault(f"a good machine is said to be wrong: {fault_of(tables, GOOD)}")
for name, (what, by) in WRONG.items():
    if GOOD.count(what) != 1:
        report.fault(f"{name}: {what} stands {GOOD.count(what)} times in the good machine")
    elif not fault_of(tables, GOOD.replace(what, by)):
        report.fault(f"not found: {name}")
tables.all_rows = list(rows(GOOD))
machine = machines.read(tables)[0]
cells = {(state, event, to_state): [row.gives or "NO" for row in machine.cell(state, event, to_state)[0]]
         for state in machine.states for event, to_state in machine.events}
report.same("the cells", [" ".join(map(str, (*cell, *gives))) for cell, gives in cells.items()], "what they should be",
            ["NOT_BEGUN AFFAIR_BEGUN None STATE.RECEIVED", "RECEIVED AFFAIR_BEGUN None NO",
             "ADMITTED AFFAIR_BEGUN None NO", "NOT_BEGUN AFFAIR_STEP ADMITTED NO",
             "RECEIVED AFFAIR_STEP ADMITTED STATE.ADMITTED NO", "ADMITTED AFFAIR_STEP ADMITTED NO"])
report.close(len(WRONG) + len(cells))
