#!/usr/bin/env python3
"""In the archive, where visibility hides nothing, every global name is public or has the internal prefix."""
import sys

from common import Report, Tree, run, tool

tree, report = Tree(sys.argv[1:]), Report()
public = set(tree.declared())

defined = []
for line in run(tool("nm"), "--defined-only", "--extern-only", tree.archive).splitlines():
    words = line.split()
    if len(words) == 3:
        defined.append(words[2])
        if words[2] not in public and not words[2].startswith("trondgov_i_"):
            report.fault(f"{words[2]}: neither public nor trondgov_i_")
for name in sorted(public - set(defined)):
    report.fault(f"{name}: declared, not in the archive")
for name in sorted({name for name in defined if defined.count(name) > 1}):
    report.fault(f"{name}: defined twice")
report.close(len(defined))
