#!/usr/bin/env python3
"""The library's ABI against the recorded one.

usage: abi.py SOURCE BUILD             compare; any difference is a failure, also an addition: who adds a function
                                       records the new ABI in the same change
       abi.py SOURCE BUILD --write     record
       abi.py SOURCE BUILD --selftest  three planted breaks must be found, and a change that is none must not

What abidiff does not see: values of enumerators (codes.py) and records on other machines (layout.py).
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from common import Report, Tree, run, tool

TOY_HEADER = """#include <stdint.h>
typedef struct toy_options {{ int32_t size;{more} }} toy_options;
typedef struct toy toy;
__attribute__((visibility("default"))) {result} toy_count(const toy *toy, const toy_options *options);
__attribute__((visibility("default"))) int32_t toy_other(const toy *toy);
"""
TOY_SOURCE = """#include "toy.h"
struct toy {{ int64_t first;{private} }};
{result} toy_count(const toy *toy, const toy_options *options) {{ return ({result})toy->first + options->size; }}
{other}
"""
OTHER = "int32_t toy_other(const toy *toy) { return (int32_t)toy->first; }"
AS_IT_WAS = {"more": "", "result": "int32_t", "private": "", "other": OTHER}
BREAKS = {
    "a public record that has grown": {"more": " int32_t more;"},
    "a function that is gone": {"other": ""},
    "a result that is wider": {"result": "int64_t"},
}
NO_BREAKS = {
    "no change": {},
    "a private record that has grown": {"private": " int64_t more;"},
}


def dwarf(library):
    """Without debug information the comparison sees names alone and lets everything else pass."""
    if ".debug_info" not in run(tool("readelf"), "-S", "-W", library):
        sys.exit(f"FAULT: {library} has no debug information, so nothing was checked")


def record(library, root, includes, output):
    """Writes the baseline. Locations tell public types from private ones, so abidw must write them, and whole: with
    --short-locs a result that grew from int32_t to int64_t was not found. What is of this machine is replaced."""
    dwarf(library)
    run(tool("abidw"), "--no-comp-dir-path", "--no-corpus-path", *headers("--headers-dir", includes), "--out-file",
        output, library)
    output.write_text(output.read_text().replace(f"'{root}/", "'/usr/src/trondgov/"))


def headers(option, includes):
    return [word for include in includes for word in (option, include)]


def differs(baseline, library, includes):
    """Exit status of abidiff, and what it says: any status but 0 is a difference or a failure of the tool."""
    dwarf(library)
    done = subprocess.run([tool("abidiff"), *headers("--headers-dir2", includes), str(baseline), str(library)],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def toy(directory, **changes):
    (directory / "include").mkdir(parents=True)
    parts = {**AS_IT_WAS, **changes}
    (directory / "include/toy.h").write_text(TOY_HEADER.format(**parts))
    (directory / "toy.c").write_text(TOY_SOURCE.format(**parts))
    run(tool("cc"), "-g", "-fPIC", "-shared", "-fvisibility=hidden", f"-I{directory / 'include'}", directory / "toy.c",
        "-o", directory / "libtoy.so")
    return directory / "libtoy.so", directory, [directory / "include"]


def planted(directory, **changes):
    library, _, includes = toy(directory, **changes)
    return library, includes


def selftest(report):
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        baseline = scratch / "toy.abi"
        record(*toy(scratch / "first"), baseline)
        for number, (what, changes) in enumerate(BREAKS.items()):
            status, _ = differs(baseline, *planted(scratch / f"break{number}", **changes))
            print(f"{what}: exit status {status}")
            if status == 0:
                report.fault(f"not found: {what}")
        for number, (what, changes) in enumerate(NO_BREAKS.items()):
            status, output = differs(baseline, *planted(scratch / f"same{number}", **changes))
            print(f"{what}: exit status {status}")
            if status != 0:
                report.fault(f"taken for a break: {what}\n{output}")
    return len(BREAKS)


def for_abigail(tree):
    """A build of the library for abigail alone. abigail describes no function that gcc folded into another one with the
    same body, nor (2.2) one of which gcc also wrote down a declaration where it is called; of those it lets every
    change pass. clang without optimisation does neither, and with this option describes every type in full."""
    build = tree.build / "abi"
    if not (build / "build.ninja").exists():
        run(tool("meson"), "setup", build, tree.source, "-Dtests=disabled", "-Dbuildtype=debug",
            "-Ddefault_library=shared", "-Dc_args=-fstandalone-debug", env={**os.environ, "CC": tool("clang")},
            stdin=subprocess.DEVNULL)
    run(tool("ninja"), "-C", build)
    return build / "src/libtrondgov.so"


def described(library_xml):
    """Functions whose parameters and result abigail has written down, not their names alone."""
    return set(re.findall(r"<function-decl [^>]*elf-symbol-id='(\w+)", library_xml.read_text()))


def compare(report, tree, baseline):
    if not baseline.exists():
        sys.exit(f"FAULT: no {baseline.name}: record it with --write")
    # A baseline of another library, or of half of one, would find no break.
    report.same("the headers", tree.declared(), baseline.name, described(baseline))
    library = for_abigail(tree)
    with tempfile.TemporaryDirectory() as scratch:
        now = pathlib.Path(scratch, "now.abi")
        record(library, tree.source, public(tree), now)
        report.same("the headers", tree.declared(), "what abigail sees of the library", described(now))
    status, output = differs(baseline, library, public(tree))
    if status:
        report.fault(f"abidiff: exit status {status}\n{output}")
    return len(described(baseline))


def public(tree):
    return [include / "trondgov" for include in tree.includes]


def main():
    tree, report = Tree(sys.argv[1:]), Report()
    baseline = tree.source / "tests/contract/libtrondgov-1.abi"
    if "--selftest" in sys.argv:
        report.close(selftest(report))
    if "--write" in sys.argv:
        record(for_abigail(tree), tree.source, public(tree), baseline)
        print(f"{len(described(baseline))} functions recorded")
        return
    report.close(compare(report, tree, baseline))


main()
