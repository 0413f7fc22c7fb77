#!/usr/bin/env python3
"""What is installed is all that a user needs: a program builds with what pkg-config says and not without it, and runs
with the shared library and with the archive. And the .pc file is right for every kind of prefix."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from common import Report, Tree, run, tool, tries

PROGRAM = """#include <stdio.h>
#include <trondgov/trondgov.h>

int main(void)
{
    printf("%d\\n", (int)trondgov_version());
    return trondgov_version() == TRONDGOV_VERSION ? 0 : 1;
}
"""

tree, report = Tree(sys.argv[1:]), Report()
meson, pkg_config = tool("meson"), tool("pkg-config")
checked = 0


def check(good, what):
    global checked
    checked += 1
    if not good:
        report.fault(what)


def staged(scratch):
    stage = scratch / "stage"
    run(meson, "install", "-C", tree.build, "--no-rebuild", "--quiet", "--destdir", stage)
    pc = next(stage.rglob("trondgov.pc"))
    environment = {**os.environ, "PKG_CONFIG_LIBDIR": str(pc.parent), "PKG_CONFIG_SYSROOT_DIR": str(stage)}
    environment.pop("PKG_CONFIG_PATH", None)
    run(pkg_config, "--validate", "trondgov", env=environment)
    # A library that is pure needs nobody else, not even when linked statically.
    for field in ("--print-requires", "--print-requires-private"):
        check(not run(pkg_config, field, "trondgov", env=environment).strip(), f"pkg-config {field} is not empty")
    cflags = run(pkg_config, "--cflags", "trondgov", env=environment).split()
    libs = run(pkg_config, "--libs", "trondgov", env=environment).split()
    check(libs == run(pkg_config, "--static", "--libs", "trondgov", env=environment).split(), "--static adds something")

    source, program = scratch / "program.c", scratch / "program"
    source.write_text(PROGRAM)
    # With a stranger's copy in the compiler's own directories the two negative checks would say nothing.
    if not tries("cc", "-E", "-x", "c", "-", input="#include <trondgov/base.h>\n")[0]:
        check(not tries("cc", source, *libs, "-o", program)[0], "compiles without --cflags")
        check(not tries("cc", source, *cflags, "-o", program)[0], "links without --libs")
    run("cc", "-std=c11", "-Wall", "-Wextra", "-pedantic", "-Werror", source, *cflags, *libs, "-o", program)
    where = {**environment, "LD_LIBRARY_PATH": str(pc.parent.parent)}
    check(tries(program, env=where)[0], "does not run with the shared library")
    check("libtrondgov.so.1" in run("readelf", "-d", program), "is not linked with libtrondgov.so.1")
    run("cc", "-static", source, *cflags, *libs, "-o", program)
    check(tries(program)[0], "does not run when linked statically")

    installed = {path.name for path in (stage.rglob("trondgov/*.h"))}
    check(installed == {header.name for header in tree.headers()}, f"headers installed: {sorted(installed)}")
    check(any(stage.rglob("trondgov.cdef")), "trondgov.cdef is not installed")
    links = {path.name for path in pc.parent.parent.glob("libtrondgov*")}
    version = run(pkg_config, "--modversion", "trondgov", env=environment).strip()
    check(links == {"libtrondgov.a", "libtrondgov.so", "libtrondgov.so.1", f"libtrondgov.so.{version}"},
          f"libraries installed: {sorted(links)}")


def prefixes(scratch):
    for number, (options, include, lib) in enumerate([
            (["--prefix=/usr", "--libdir=lib/x"], "/usr/include", "/usr/lib/x"),
            (["--prefix=/opt/t", "--libdir=lib", "--includedir=/elsewhere/inc"], "/elsewhere/inc", "/opt/t/lib"),
            (["--prefix=/opt/t", "--libdir=/opt/t/lib64", "--includedir=headers"], "/opt/t/headers", "/opt/t/lib64")]):
        build = scratch / f"build{number}"
        run(meson, "setup", build, tree.source, "-Dtests=disabled", *options, stdin=subprocess.DEVNULL)
        text = (build / "trondgov.pc").read_text()
        values = dict(re.findall(r"^(\w+)=(.*)$", text, re.M))
        for name, expected in (("includedir", include), ("libdir", lib)):
            found = values[name].replace("${prefix}", values["prefix"])
            check(found == expected, f"{' '.join(options)}: {name} is {found}")


with tempfile.TemporaryDirectory() as directory:
    staged(pathlib.Path(directory))
    prefixes(pathlib.Path(directory))
report.close(checked)
