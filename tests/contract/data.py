#!/usr/bin/env python3
"""No object has data that could be written, so nothing is remembered from one call to the next. What the loader
fills in once and then protects (.data.rel.ro) is allowed, and reported."""
import sys

from common import Report, Tree, run, tool

tree, report = Tree(sys.argv[1:]), Report()
WRITABLE = (".data", ".bss", ".tdata", ".tbss", ".init_array", ".fini_array", ".ctors", ".dtors")

checked, member = 0, ""
for line in run(tool("size"), "-A", tree.archive).splitlines():
    words = line.split()
    if len(words) >= 2 and "(ex" in line:
        member = words[0]
        checked += 1
    elif len(words) == 3 and words[1].isdigit() and int(words[1]):
        section, size = words[0], int(words[1])
        if section.startswith(".data.rel.ro"):
            print(f"{member}: {size} bytes of {section}")
        elif any(section == name or section.startswith(name + ".") for name in WRITABLE):
            report.fault(f"{member}: {size} bytes of {section}")
for line in run(tool("nm"), tree.archive).splitlines():
    words = line.split()
    if len(words) == 3 and words[1] == "C":
        report.fault(f"common symbol {words[2]}")
report.close(checked)
