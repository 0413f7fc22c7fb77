#!/usr/bin/env python3
"""The value of every enumerator and macro of the public headers, as compiled, against codes.golden.

abidiff sees none of them: signatures carry plain integers. So this table is what keeps a code's meaning.

usage: codes.py SOURCE BUILD           compare
       codes.py SOURCE BUILD --write   record; until 1.0.0-rc values may change, from then on lines are only added
"""
import pathlib
import re
import sys
import tempfile

from common import Report, Tree, run, tool

tree, report = Tree(sys.argv[1:]), Report()
golden = tree.source / "tests/contract/codes.golden"

names = [name for name, value in tree.macros()
         if value and not value.startswith("__attribute__") and not name.endswith("_H")]
for body in re.findall(r"\benum\b[^{;]*\{(.*?)\}", tree.preprocessed(), re.S):
    names += re.findall(r"(\w+)\s*=", body)
# The version is another matter (version.py), and would make each release look like a change of codes.
names = [name for name in names if name != "TRONDGOV_VERSION"]

with tempfile.TemporaryDirectory() as scratch:
    program = pathlib.Path(scratch, "codes")
    lines = "".join(f'    printf("{name}=%lld\\n", (long long)({name}));\n' for name in names)
    lines += '    printf("TRONDGOV_OWN(0, 0)=%lld\\n", (long long)TRONDGOV_OWN(0, 0));\n'
    program.with_suffix(".c").write_text("#include <stdio.h>\n#include <trondgov/trondgov.h>\n"
                                         f"int main(void)\n{{\n{lines}    return 0;\n}}\n")
    run(tool("cc"), "-std=c11", "-O0", *(f"-I{include}" for include in tree.includes), program.with_suffix(".c"),
        "-o", program)
    compiled = dict(line.rsplit("=", 1) for line in run(program).splitlines())

if "--write" in sys.argv:
    golden.write_text("".join(f"{name}={value}\n" for name, value in compiled.items()))
    print(f"{len(compiled)} written")
    sys.exit(0)

recorded = dict(line.rsplit("=", 1) for line in golden.read_text().splitlines()) if golden.exists() else {}
report.same("the headers", compiled, "codes.golden", recorded)
for name in sorted(set(compiled) & set(recorded)):
    if compiled[name] != recorded[name]:
        report.fault(f"{name} is {compiled[name]}, was {recorded[name]}")
report.close(len(compiled))
