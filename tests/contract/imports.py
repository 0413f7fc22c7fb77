#!/usr/bin/env python3
"""What the library takes from outside: libc alone, and of it memory and strings."""
import re
import sys

from common import WEAK, Report, Tree, run, tool

# The allocator's three, and what works on memory it is given, without locale, errno or state.
ALLOWED = {"malloc", "realloc", "free", "memchr", "memcmp", "memcpy", "memmove", "memset", "strchr", "strcmp", "strlen",
           "strncmp"}

tree, report = Tree(sys.argv[1:]), Report()

checked = 0
for line in run(tool("nm"), "-D", "--undefined-only", tree.shared).splitlines():
    kind, name = line.split()[-2:]
    name = name.split("@")[0]
    checked += 1
    if name not in ALLOWED and not (kind == "w" and name in WEAK):
        report.fault(f"imports {name}")

dynamic = run(tool("readelf"), "-d", "-W", tree.shared)
needed = re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic)
soname = re.findall(r"\(SONAME\).*\[(.*)\]", dynamic)
if needed != ["libc.so.6"]:
    report.fault(f"needs {needed}")
if soname != ["libtrondgov.so.1"]:
    report.fault(f"SONAME {soname}")
if "TEXTREL" in dynamic:
    report.fault("has text relocations")
report.close(checked)
