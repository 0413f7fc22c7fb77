#!/usr/bin/env python3
"""The same events give the same log, digest, minutes and verdicts on a machine with the other byte order.

The library and digest.c are compiled for this machine and for s390x, which is big-endian, and what the two programs
print is compared byte for byte. The second runs in qemu's user mode."""
import pathlib
import subprocess
import sys
import tempfile

from common import Report, Tree, run, tool

tree, report = Tree(sys.argv[1:]), Report()
tests = tree.source / "tests"
sources = [*sorted((tree.source / "src").rglob("*.c")), *sorted((tree.build / "include").rglob("*.c")),
           tests / "contract/digest.c", tests / "clients/city.c", tests / "scenario/hall.c"]
flags = ["-std=c11", "-O1", f"-I{tree.source / 'src'}", *(f"-I{include}" for include in tree.includes),
         f"-I{tree.build / 'include/trondgov'}"]
emulators = {"here": [], "s390x": [tool("qemu-s390x")]}
compilers = {"here": tool("gcc"), "s390x": tool("s390x-linux-gnu-gcc")}
printed = {}
with tempfile.TemporaryDirectory() as scratch:
    for machine, compiler in compilers.items():
        program = pathlib.Path(scratch, machine)
        run(compiler, *flags, "-static", "-o", program, *sources)
        done = subprocess.run([*emulators[machine], program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              encoding="utf-8", check=False)
        printed[machine] = done.stdout.splitlines()
        if done.returncode:
            report.fault(f"{machine}: exit status {done.returncode}\n{done.stdout[-2000:]}")
    order = run("readelf", "-h", pathlib.Path(scratch, "s390x"))
    if "big endian" not in order:
        report.fault("the second program is not big-endian")
for number, (here, there) in enumerate(zip(*printed.values()), 1):
    if here != there:
        report.fault(f"line {number} differs:\n  here  {here}\n  s390x {there}")
        break
if len(printed["here"]) != len(printed["s390x"]):
    report.fault("one prints more than the other")
print(next((line for line in printed["here"] if line.startswith("DIGEST")), "no digest"))
report.close(len(printed["here"]))
