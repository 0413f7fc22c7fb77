#!/usr/bin/env python3
"""One version everywhere: meson.build (given), the header, the changelog's first, the .pc file, the file name."""
import re
import sys

from common import Report, Tree

tree, report = Tree(sys.argv[1:]), Report()
version = sys.argv[3]

major, minor, patch = map(int, version.split("."))
found = {
    "base.h": dict(tree.macros())["TRONDGOV_VERSION"],
    "CHANGELOG.md": re.search(r"^## \[(\d[^\]]*)\]", (tree.source / "CHANGELOG.md").read_text(), re.M)[1],
    "trondgov.pc": re.search(r"^Version: (.*)$", (tree.build / "trondgov.pc").read_text(), re.M)[1],
    "the library": tree.shared.resolve().name.replace("libtrondgov.so.", ""),
}
for place, value in found.items():
    expected = str(10000 * major + 100 * minor + patch) if place == "base.h" else version
    if value != expected:
        report.fault(f"{place}: {value}, expected {expected}")
report.close(len(found))
