#!/usr/bin/env python3
"""Remuneration against the oracle: every question with made-up facts (pay_asked.py), and the lines of a made-up year of
every organ (pay_made_up.py), one by one. Every cell of § 14.6, every kind of line and every flag must be met with.

usage: pay_property.py CDEF LIBRARY    prints what was compared; exit status 1 if something differs or was not met with

TRONDGOV_TEST_ASKED: questions (20000); TRONDGOV_TEST_CLAIMS: claims of the year (9000); TRONDGOV_TEST_SEED: other facts
than the fixed ones.
"""
import collections
import os
import pathlib
import random
import sys
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "ffi"), str(HERE.parent / "oracle")]
import binding  # noqa: E402
import pay_asked  # noqa: E402
import pay_library  # noqa: E402
import pay_lines  # noqa: E402
import pay_rates  # noqa: E402

SHOWN = 20
LEAST_LINES = 10000


def number(name, default):
    return int(os.environ.get("TRONDGOV_TEST_" + name, default))


class Comparison:
    def __init__(self):
        self.compared, self.differ, self.met = 0, 0, collections.Counter()

    def differs(self, *what):
        self.differ += 1
        if self.differ <= SHOWN:
            print("differs:", *map(str, what), sep="\n    ")

    def questions(self, rules, asked, seed):
        r = random.Random(seed)
        for i in range(asked):
            question, facts, answer, value, name = pay_asked.CASES[i % len(pay_asked.CASES)](r)
            found = rules.ask(question, facts)
            self.compared += 1
            self.met[name] += 1
            expected = answer if isinstance(answer, tuple) else (answer,)
            if found[0] not in expected or (value is not None and found[1] != value):
                self.differs(question, {name: str(value) for name, value in facts.items()}, "library", *found,
                             "oracle", answer, value)


def main(declarations, shared):
    began = time.monotonic()
    rules = pay_library.Rules(binding.Library(declarations, shared), pay_asked.MADE_UP)
    comparison = Comparison()
    comparison.questions(rules, number("ASKED", 20000), number("SEED", 2024))
    pay_rates.compare(comparison, rules)
    asked = comparison.compared
    print(f"{asked} questions and rates compared, {comparison.differ} differ, {time.monotonic() - began:.1f} s")
    lines, of_halves = pay_lines.compare(comparison, rules, random.Random(number("SEED", 2024)), number("CLAIMS", 9000),
                             pay_asked.SALARIES)
    needed = pay_lines.needed()
    missing = {name for name in needed if not comparison.met[name]}
    print(", ".join(f"{name} {comparison.met[name]}" for name in sorted(needed) if not name.startswith("cell ")))
    print(f"{sum(name.startswith('cell ') for name in needed - missing)} cells of § 14.6 by their states, "
          f"{len(missing)} kinds, flags or cells not met with")
    for name in sorted(missing):
        print("not met with:", name)
    print(f"{lines} lines of a year and {of_halves} of its halves compared, {comparison.differ} differ, "
          f"{time.monotonic() - began:.1f} s")
    if lines < LEAST_LINES:
        print(f"fewer than {LEAST_LINES} lines")
    return 1 if comparison.differ or missing or lines < LEAST_LINES else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
