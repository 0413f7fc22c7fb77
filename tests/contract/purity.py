#!/usr/bin/env python3
"""What the sources may not contain.

- headers other than a few that bring no state, no I/O, no locale and no clock;
- floating point;
- outside src/rulebook, an organ's name: procedures do not ask which organ they serve (KOMMUNE, where numbers stand that
  belong to no organ, is none);
- a room including one below it in the house;
- a file that the build does not know."""
import json
import re
import sys

from common import Report, Tree, run, tool, without_comments

HEADERS = {"limits.h", "stddef.h", "stdint.h", "stdlib.h", "string.h"}
ROOMS = ("base", "calendar", "rulebook", "oversight", "register", "government", "municipality", "election", "meeting",
         "remuneration")
BANNED = {"float", "double", "abort", "exit", "qsort", "bsearch", "rand", "getenv", "system", "atoi", "atol", "atof",
          "strtol", "strtoll", "strtod", "setlocale", "strcoll", "longjmp", "setjmp", "calloc", "goto"}

tree, report = Tree(sys.argv[1:]), Report()
paths = sorted([*tree.source.glob("src/**/*.[ch]"), *tree.source.glob("include/trondgov/*.h"),
                tree.build / "include/trondgov/tables.c"])

for path in paths:
    raw = path.read_text(encoding="utf-8")
    room = path.parent.name if path.parent.name in ROOMS else None
    for number, (line, code) in enumerate(zip(raw.splitlines(), without_comments(raw).splitlines()), 1):
        where = f"{path.name if path.is_relative_to(tree.build) else path.relative_to(tree.source)}:{number}"
        include = re.match(r'\s*#\s*include\s*(?:<(.*)>|"(.*)")', line)
        if include and include[1] and include[1] not in HEADERS and not include[1].startswith("trondgov/"):
            report.fault(f"{where}: includes {include[1]}")
        if include and include[2] and room:
            other = include[2].split("/")[0] if "/" in include[2] else room
            if other not in ROOMS or ROOMS.index(other) > ROOMS.index(room):
                report.fault(f"{where}: {room} includes {include[2]}")
        for word in BANNED & set(re.findall(r"\w+", code)):
            report.fault(f"{where}: {word}")
        if room and room != "rulebook":
            for organ in re.findall(r"\bTRONDGOV_ORGAN_\w+", code):
                if organ != "TRONDGOV_ORGAN_KOMMUNE":
                    report.fault(f"{where}: {organ}")

# What the build knows, against what is there.
built = set()
for target in json.loads(run(tool("meson"), "introspect", "--targets", tree.build)):
    if target["name"] == "trondgov" and target["type"] in ("shared library", "static library"):
        built |= {source for group in target["target_sources"] for source in group["sources"]}
built = {source for source in built if source.startswith(str(tree.source / "src"))}
report.same("src", [str(path) for path in tree.source.glob("src/*/*.c")], "the library", built)
lists = (tree.source / "include/trondgov/meson.build").read_text()
listed = set(re.findall(r"src/rulebook/([\w.-]+\.(?:tsv|rows))", lists))
report.same("src/rulebook", {p.name for p in tree.source.glob("src/rulebook/*") if p.suffix in (".tsv", ".rows")},
            "include/trondgov/meson.build", listed)
installed = re.findall(r"'(\w+\.h)'", lists)
report.same("include/trondgov", {p.name for p in (tree.source / "include/trondgov").glob("*.h")},
            "include/trondgov/meson.build", set(installed) - {"codes.h", "provisions.h"})
for kind in ("unit", "scenario", "property"):
    registered = set(re.findall(r"'(test_\w+)'", (tree.source / "tests/meson.build").read_text()))
    for path in tree.source.glob(f"tests/{kind}/test_*.c"):
        if path.stem not in registered:
            report.fault(f"tests/{kind}/{path.name}: not in tests/meson.build")
report.close(len(paths))
