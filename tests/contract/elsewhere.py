#!/usr/bin/env python3
"""Neither language nor time zone changes anything: digest.c prints the same in Turkish on Kiritimati, where I and i are
not a pair and it is fourteen hours later, as it does in C's own locale at Greenwich."""
import os
import subprocess
import sys
import tempfile

from common import Report, Tree, run, tool

TURKISH = "tr_TR.UTF-8"
KIRITIMATI = "LINT-14"  # as POSIX writes it, so that no database of zones is needed

tree, report = Tree(sys.argv[1:]), Report()
tests = tree.source / "tests"
with tempfile.TemporaryDirectory() as scratch:
    # Few machines have it ready.
    run(tool("localedef"), "-i", "tr_TR", "-f", "UTF-8", f"{scratch}/{TURKISH}")
    program = f"{scratch}/digest"
    run(tool("gcc"), "-std=c11", *(f"-I{include}" for include in tree.includes), "-o", program,
        tests / "contract/digest.c", tests / "clients/city.c", tests / "scenario/hall.c", tree.shared,
        f"-Wl,-rpath,{tree.shared.parent}")
    printed = []
    for locale, zone in (("C", "UTC"), (TURKISH, KIRITIMATI)):
        done = subprocess.run([program, locale], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                              env={**os.environ, "LOCPATH": scratch, "LC_ALL": locale, "TZ": zone})
        printed.append(done.stdout)
        if done.returncode:
            report.fault(f"{locale}: exit status {done.returncode}\n{done.stdout.decode()[-2000:]}")
if printed[0] != printed[1]:
    report.fault("the two print different things")
report.close(len(printed[0].splitlines()))
