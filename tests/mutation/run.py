#!/usr/bin/env python3
"""Deletes and changes each row of the library's tables, and prints the mutants that no test notices.

usage: run.py SOURCE_ROOT BUILD_DIR [--sample N] [--only TEXT] [--quick]

A mutant that is left is a defect of the tests, or a row that says what another row says already. accepted.tsv beside
this file names those that cannot be noticed, each with its reason; one that stands there and is noticed is a fault too.
--sample N takes every k-th mutant, N in all; --only those whose line in the list has TEXT. --quick asks only the tests
and the lines of tables that name the rule or the code: what it has left may be noticed by others.
"""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

PREFIX = "mutant_"


def option(arguments, name):
    return arguments[arguments.index(name) + 1] if name in arguments else None


def tests_in(programs, source):
    """The commands that may notice a mutant, as {name: command}."""
    found = {}
    tables = sorted(str(path) for path in (source / "tests" / "tables").glob("*.tsv")
                    if path.stem not in ("audit", "statute", "held-elections", "duties"))
    for program in sorted(programs.glob(PREFIX + "*")):
        if program.is_dir():
            continue
        name = program.name[len(PREFIX):]
        if name == "test_tables":
            for table in tables:
                found[pathlib.Path(table).stem] = [str(program), table]
            found["statute"] = [str(program), "--statute", str(source / "tests" / "tables" / "statute.tsv")]
        elif name == "test_audit_rules":
            found["audit"] = [str(program), str(source / "tests" / "tables" / "audit.tsv"),
                              str(source / "src" / "rulebook" / "provisions.tsv")]
        elif name == "test_duties_rows":
            found["duties"] = [str(program), str(source / "tests" / "tables" / "duties.tsv")]
        elif name == "test_held_elections":
            found["held-elections"] = [str(program), str(source / "tests" / "tables" / "held-elections.tsv")]
        elif name == "test_settlement":
            for table in sorted((source / "tests" / "tables").glob("settlement-*.txt")):
                found[table.stem] = [str(program), str(table)]
        elif name == "test_registry":
            found[name] = [str(program), str(source / "tests" / "tables" / "registry.golden")]
        else:
            found[name] = [str(program)]
    return found


def texts_of(source, names):
    texts = {}
    for name in names:
        tables, units = source / "tests" / "tables", source / "tests" / "unit"
        for path in (tables / f"{name}.tsv", tables / f"{name}.txt", units / f"{name}.c"):
            if path.exists():
                texts[name] = path.read_text(encoding="utf-8")
    return texts


def order(tests, texts, cells, quick):
    """The commands that may notice it: first the lines that name the rule or the code, then all."""
    rule, key = cells[6], cells[4]
    macro = "".join(c if c.isalnum() else "_" for c in rule).upper()

    whole = []
    if cells[1] != "row":
        yield tests["test_registry"]
    for word in (rule, key) if (rule, key) != ("-", "-") else (cells[5],):  # an ORGAN row has but its organ
        for name, command in tests.items():
            text = texts.get(name, "")
            if word == "-" or not (word in text or (word == rule and macro in text)):
                continue
            if "test_tables" in command[0]:
                yield [command[0], "--lines", word, *command[1:]]
            else:
                whole.append(command)
    yield from whole
    if not quick:
        yield from (command for command in tests.values() if command not in whole)


def notices(command, number):
    environment = {**os.environ, "TRONDGOV_MUTANT": number} if number else None
    try:
        return subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              timeout=120, check=False).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def main(arguments):
    source, build = (pathlib.Path(a).resolve() for a in arguments[:2])
    programs = build / "tests" / "mutation"
    listed = subprocess.run([programs / "list_mutants"], capture_output=True, text=True, check=True).stdout
    mutants = [line.split("\t") for line in listed.splitlines()]
    only, sample = option(arguments, "--only"), option(arguments, "--sample")
    if only:
        mutants = [cells for cells in mutants if only in "\t".join(cells)]
    if sample:
        step = max(1, len(mutants) // int(sample))
        mutants = mutants[step // 2::step]
    tests = tests_in(programs, source)
    texts = texts_of(source, tests)
    for name, command in tests.items():
        if notices(command, None):
            sys.exit(f"{name} fails without a mutant")
    accepted = {}
    path = source / "tests" / "mutation" / "accepted.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            accepted[tuple(cells[:5])] = cells[5]

    def survives(cells):
        return not any(notices(command, cells[0]) for command in order(tests, texts, cells, "--quick" in arguments))

    left, known, seen, justified = [], 0, {}, set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for cells, survived in zip(mutants, pool.map(survives, mutants)):
            key = (*cells[3:7], cells[7])
            if survived and key in accepted:
                known += 1
                justified.add(key)
            elif survived:
                left.append(cells)
            elif key in accepted:
                seen[key] = cells
    # one entry may stand for several rows that have all these cells: it is wrong only where all of them are noticed
    wrong = [cells for key, cells in seen.items() if key not in justified and not (only or sample)]
    for cells in left:
        print("not noticed:", *cells)
    for cells in wrong:
        print("noticed, and accepted.tsv says it cannot be:", *cells)
    print(f"{len(mutants)} mutants, {len(left)} not noticed, {known} of which nothing can tell")
    return bool(left or wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
