#!/usr/bin/env python3
"""Adds up the logs of several runs of `meson test`.

usage: summary.py FAILED_STEPS LOG...

Prints every test that failed or was skipped and, last, "N passed, N failed". The exit status is 0 only if no test
failed and there was at least one: a log that is missing or empty is a failure.
"""
import json
import pathlib
import sys


def main(steps, *logs):
    passed, failed, skipped = 0, int(steps), 0
    for log in map(pathlib.Path, logs):
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        if not lines:
            print(f"no tests ran: {log}")
            failed += 1
        for line in lines:
            test = json.loads(line)
            name = f"{test['name']} ({log.parent.parent.name})"
            if test["result"] in ("OK", "EXPECTEDFAIL"):
                passed += 1
            elif test["result"] == "SKIP":
                print(f"skipped: {name}")
                skipped += 1
            else:
                print(f"{test['result'].lower()}: {name}")
                failed += 1
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
