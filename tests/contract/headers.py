#!/usr/bin/env python3
"""Each public header compiles alone, and twice, in every C and C++ that a user may have, without a warning."""
import itertools
import sys

from common import Report, Tree, tool, tries

tree, report = Tree(sys.argv[1:]), Report()
WARNINGS = ("-Wall", "-Wextra", "-pedantic", "-Wshadow", "-Wpadded", "-Wundef", "-Werror")
LANGUAGES = [("c", ("c11", "c17", "gnu11"), ("gcc", "clang")),
             ("c++", ("c++11", "c++17", "c++20"), ("g++", "clang++"))]

checked = 0
for language, standards, compilers in LANGUAGES:
    for compiler, standard, header in itertools.product(compilers, standards, tree.headers()):
        line = f"#include <trondgov/{header.name}>\n"
        good, output = tries(tool(compiler), "-x", language, f"-std={standard}", "-fsyntax-only", *WARNINGS,
                             *(f"-I{include}" for include in tree.includes), "-", input=line + line)
        checked += 1
        if not good:
            report.fault(f"{header.name} with {compiler} -std={standard}:\n{output}")
report.close(checked)
