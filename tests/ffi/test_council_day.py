#!/usr/bin/env python3
"""The council day of tests/scenario, driven from Python through the shared library alone: every step has the answer, the
provision and the number that its table says, and the meeting ends with the digest that it has in C.

usage: test_council_day.py trondgov.cdef libtrondgov.so TELL_COUNCIL_DAY
"""
import subprocess
import sys

import binding

FIELDS = ("at", "person", "item", "value", "kind", "code", "organ", "role")


def event(numbers):
    return dict(zip(FIELDS, map(int, numbers)))


def main():
    library = binding.Library(sys.argv[1], sys.argv[2])
    told = subprocess.run([sys.argv[3]], check=True, capture_output=True, encoding="utf-8").stdout
    lines = [line.split() for line in told.splitlines()]
    rules = binding.Rulebook(library)
    city, meeting = binding.Municipality(rules), binding.Meeting(rules)
    city.apply([event(rest) for what, *rest in lines if what == "R"])
    meeting.apply([event(rest) for what, *rest in lines if what == "P"])
    meeting.enrol(city)
    checked, faults, events, digest = 0, 0, [], None
    for what, *rest in lines:
        if what == "E":
            events.append(event(rest))
        elif what == "D":
            digest = int(rest[0])
        elif what == "S":
            answer, provision, required = map(int, rest[:3])
            found, first = meeting.apply(events), (meeting.why.findings() or [None])[0]
            events = []
            expected = [library.name(answer), provision, required]
            seen = [found, first.provision if provision else 0, first.required if required else 0]
            checked += 1
            if seen != expected:
                faults += 1
                print(f"FAULT: {' '.join(rest[3:])}: found {seen}, expected {expected}")
    if digest is None or meeting.get("DIGEST") != digest or meeting.get("STATE") != library.STATE_MINUTES_APPROVED:
        faults += 1
        print(f"FAULT: in the end: digest {meeting.get('DIGEST')}, expected {digest}")
    print(f"{checked} steps, {faults} faults")
    sys.exit(1 if faults or not checked else 0)


if __name__ == "__main__":
    main()
