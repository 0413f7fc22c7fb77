#!/usr/bin/env python3
"""The rule matrix: each rule of the registry with what decides it and the tests that name it.

usage: matrix.py SOURCE_ROOT [--survey]

Faults: a rule that neither is decided nor has a reason; a decided rule that no test names; a test that names a rule
that is not there; a decider that this version has not; a reading of a conflict that no test names; of the rules of kind
right, duty, procedure-state and record-content more than a quarter stated; a judgement that stands in no provision. Prints how many of each kind are decided
and stated. --survey prints what is lacking and gives no fault.
"""
import collections
import pathlib
import re
import sys

HAND = ("right", "duty", "procedure-state", "record-content")  # at most a quarter of these is stated


def tests_by_name(root, regulations, readings):
    """Rule id or reading name -> the test files that name it."""
    rule = re.compile(r"(?<![A-Za-z0-9_-])((?:" + "|".join(sorted(regulations, key=len, reverse=True)) + r")-[A-Za-z0-9][A-Za-z0-9.\-]*)")
    macro = re.compile(r"\b(?:BY|TRONDGOV_PROVISION_|PROVISION)\(?((?:" + "|".join(regulations) + r")_[A-Z0-9_]+)")
    reading = re.compile(r"\b(?:READ\(|TRONDGOV_READING_)?([A-Z][A-Z0-9_]{5,})\b")
    found = collections.defaultdict(set)
    tests = root / "tests"
    for path in sorted(tests.rglob("*")):
        if path.suffix not in (".c", ".h", ".py", ".tsv") or "golden" in path.parts or path.parent.name == "contract":
            continue
        text = path.read_text(encoding="utf-8")
        name = path.stem
        for match in rule.finditer(text):
            found[match[1].rstrip(".-")].add(name)
        for match in macro.finditer(text):
            found["macro " + match[1]].add(name)
        for word in set(reading.findall(text)) & readings:
            found["reading " + word].add(name)
    return found


def identifier(text):
    return re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_").upper()


def main(arguments):
    root = pathlib.Path(arguments[0]).resolve()
    survey = "--survey" in arguments
    rulebook = root / "src" / "rulebook"
    sys.path.insert(0, str(rulebook))
    sys.dont_write_bytecode = True
    import generate
    registry = generate.Registry()
    generate.read_codes(rulebook, registry)
    units = generate.read_units(rulebook, registry)
    generate.read_provisions(rulebook, registry)
    provisions = [cells for _, cells in generate.read_tsv(rulebook / "provisions.tsv")]
    generate.read_conflicts(rulebook, registry)
    conflicts = [cells for _, cells in generate.read_tsv(rulebook / "conflicts.tsv")]
    built = {code for code, _, _ in generate.read_schemas(rulebook, registry, units)}
    # the default is what a case asks without a reading; every other reading is asked by its name
    readings = {f"{cells[1]}_{identifier(key)}": cells[0] for cells in conflicts
                for key in (reading.split(": ", 1)[0] for reading in cells[4].split(" | ")) if key != cells[5]}
    regulations = generate.read_regulations(rulebook)
    named = tests_by_name(root, regulations, set(readings))
    faults = []
    ids = {cells[1] for cells in provisions}
    counts = collections.defaultdict(collections.Counter)
    for _, rule, _, _, kind, _, _, by, english, _ in provisions:
        state = "open" if by == "open" else "stated" if by.startswith("stated:") else "decided"
        counts[kind][state] += 1
        if state == "open":
            faults.append(f"{rule} ({kind}): neither decided nor given a reason: {english}")
        if state == "decided":
            if rule not in named and "macro " + identifier(rule) not in named:
                faults.append(f"{rule}: decided, and no test names it")
            for word in by.split():
                family, name = word.split(":")
                if family in ("QUESTION", "EVENT", "ROW") and registry.find(family, name) not in built:
                    faults.append(f"{rule}: {word} is not built")
    for name, files in sorted(named.items()):
        if name.startswith("macro "):
            continue
        clause = any(rule.startswith(name) for rule in ids)  # BYST-3.3 for all of the clause
        if not name.startswith("reading ") and not clause:
            faults.append(f"{name}: named in {', '.join(sorted(files))}, and there is no such rule")
    for reading, conflict in sorted(readings.items(), key=lambda pair: int(pair[1])):
        if "reading " + reading not in named:
            faults.append(f"CONF-{int(conflict):03d}: no test names the reading {reading}")
    judged = {cells[0]: cells[1] for _, cells in generate.read_tsv(rulebook / "judgements.tsv")}
    for family, name in registry.order:
        if family == "JUDGEMENT" and judged.get(name, "-") == "-":
            faults.append(f"{name}: a judgement that no provision in judgements.tsv asks for")
    print(f"{'kind':18}{'decided':>9}{'stated':>8}{'open':>6}")
    for kind in sorted(counts):
        row = counts[kind]
        print(f"{kind:18}{row['decided']:9}{row['stated']:8}{row['open']:6}")
    total = {state: sum(row[state] for row in counts.values()) for state in ("decided", "stated", "open")}
    print(f"{'all':18}{total['decided']:9}{total['stated']:8}{total['open']:6}")
    hand = sum(sum(counts[kind].values()) for kind in HAND)
    stated = sum(counts[kind]["stated"] for kind in HAND)
    print(f"of {hand} rules of kind {', '.join(HAND)} {stated} are stated ({100 * stated / hand:.1f} %)")
    if stated * 4 > hand:
        faults.append("more than a quarter of them is stated")
    print(f"{len(conflicts)} conflicts with {len(readings)} readings")
    for fault in faults:
        print("FAULT:", fault)
    print(f"{len(faults)} faults")
    return bool(faults) and not survey


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
