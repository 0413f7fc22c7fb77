#!/usr/bin/env python3
"""What the library exports = what the map lists = what the headers declare = what the ledger says; and the version node
of each."""
import re
import sys

from common import Report, Tree, run, tool, without_comments

tree, report = Tree(sys.argv[1:]), Report()

exported = {}
for line in run(tool("nm"), "-D", "--defined-only", "--with-symbol-versions", tree.shared).splitlines():
    name = line.split()[-1]
    if "@@" in name:
        name, node = name.split("@@")
        exported[name] = node
    elif not re.fullmatch(r"TRONDGOV_[\d.]+(@.*)?", name):  # a node itself is a symbol too
        exported[name] = "no node"

mapped = {}
version_map = without_comments((tree.source / "src/trondgov.map").read_text())
for node, body in re.findall(r"(TRONDGOV_[\d.]+)\s*\{(.*?)\}", version_map, re.S):
    for section in re.findall(r"global:(.*?)(?:local:|$)", body, re.S):
        for name in section.split(";"):
            if name.strip():
                mapped[name.strip()] = node

ledger = {}
for line in (tree.source / "doc/symbols-in-versions.txt").read_text().splitlines():
    if line.strip() and not line.startswith("#"):
        name, _, node = line.split()
        if name in ledger:
            report.fault(f"{name} stands twice in the ledger")
        ledger[name] = node

declared = tree.declared()
for name, marked in declared.items():
    if not marked:
        report.fault(f"{name}: declared in a header without TRONDGOV_API")
for name in mapped:
    if not re.fullmatch(r"trondgov_[a-z0-9_]+", name) or name.startswith("trondgov_i_"):
        report.fault(f"{name}: no public name, or a pattern, in the map")

report.same("the headers", declared, "the map", mapped)
report.same("the library", exported, "the map", mapped)
report.same("the ledger", ledger, "the map", mapped)
for name in sorted(set(mapped) & set(ledger) & set(exported)):
    if not mapped[name] == ledger[name] == exported[name]:
        report.fault(f"{name}: node {mapped[name]} in the map, {ledger[name]} in the ledger, {exported[name]} in the "
                     "library")
report.close(len(exported))
