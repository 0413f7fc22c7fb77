#!/usr/bin/env python3
"""What the manual says of the events of a meeting is what the library does.

usage: meeting_times.py SOURCE_ROOT BUILD_ROOT PROGRAM

The page on state machines is written from the C table that the library runs on (doc/meeting_states.py); this compares it,
cell by cell, with what the library itself says of each event in each phase of a meeting and each state of a case (PROGRAM,
tests/contract/meeting_times.c).
"""
import sys

from common import Report, Tree, run

tree, report = Tree(sys.argv[1:]), Report()
sys.dont_write_bytecode = True
sys.path.insert(0, str(tree.source / "doc"))
import meeting_states  # noqa: E402

events, sets = meeting_states.read(tree.source / "src" / "meeting")
told = {}
for event in events:
    for phase in meeting_states.phases_of(sets)[1:]:  # before the first event there is nothing to ask
        told[event.name, phase] = meeting_states.refused_in(event, phase, sets) or event.meeting_is or "may"
    for state in meeting_states.cases_of(sets) if event.cases else ():
        refused = not event.cases & sets[state]
        told[event.name, state] = event.of_others if refused else event.case_is or "may"
done = {tuple(line.split()[:2]): line.split()[2] for line in run(sys.argv[3]).splitlines()}
report.same("the manual", [" ".join(cell) for cell in told], "the library", [" ".join(cell) for cell in done])
for cell in sorted(set(told) & set(done)):
    if told[cell] != done[cell]:
        report.fault(f"{' '.join(cell)}: the manual says {told[cell]}, the library {done[cell]}")
report.close(len(told))
