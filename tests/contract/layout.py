#!/usr/bin/env python3
"""The public records have the sizes and offsets in layout.c on every machine, and layout.c knows every record.

The headers need nothing of libc but stddef.h and stdint.h, which a compiler has itself, so other machines need no
libraries here: small and large pointers, both byte orders, and the i386 rule that an int64_t is aligned to 4."""
import re
import sys

from common import Report, Tree, tool, tries, without_comments

TARGETS = ("x86_64-linux-gnu", "i386-linux-gnu", "aarch64-linux-gnu", "armv7-linux-gnueabihf", "mips-linux-gnu",
           "powerpc-linux-gnu", "powerpc64-linux-gnu", "riscv32-linux-gnu", "riscv64-linux-gnu", "s390x-linux-gnu")
POINTERS = {"trondgov_allocator", "trondgov_tallies"}  # made of pointers, so as large as the machine's

tree, report = Tree(sys.argv[1:]), Report()
source = tree.source / "tests/contract/layout.c"
flags = ["-std=c11", "-ffreestanding", "-fsyntax-only", "-Wall", "-Wextra", "-Werror",
         *(f"-I{include}" for include in tree.includes), source]
machines = [(tool("gcc"),), (tool("gcc"), "-m32"), *((tool("clang"), f"--target={t}") for t in TARGETS)]
for machine in machines:
    good, output = tries(*machine, *flags)
    if not good:
        report.fault(f"{' '.join(machine[1:]) or machine[0]}:\n{output}")

asserted = without_comments(source.read_text())
for name, body in re.findall(r"typedef struct (trondgov_\w+) \{(.*?)\} \w+;", tree.preprocessed(), re.S):
    if name not in POINTERS and not re.search(rf"SIZE\({name},", asserted):
        report.fault(f"{name}: not in layout.c")
    for member in re.findall(r"(\w+)(?:\[\w+\])?;", body) if name not in POINTERS else []:
        if not re.search(rf"PLACE\({name}, {member},", asserted):
            report.fault(f"{name}.{member}: not in layout.c")
report.close(len(machines))
