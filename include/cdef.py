#!/usr/bin/env python3
"""Preprocesses the public headers into plain declarations.

usage: cdef.py --output FILE --include DIR... -- COMPILER...

What comes out has no directive but `#define NAME integer`, no attribute and nothing of libc's headers, so that cffi,
LuaJIT and pycparser read it as it is.
"""
import argparse
import pathlib
import re
import subprocess
import tempfile

LITERALS = {"INT64_MIN": -(2**63), "INT64_MAX": 2**63 - 1, "INT32_MIN": -(2**31), "INT32_MAX": 2**31 - 1}


def preprocess(compiler, includes, options=()):
    """The public headers as the compiler sees them, with libc's headers empty."""
    with tempfile.TemporaryDirectory() as stubs:
        # Empty headers in libc's place: size_t and int32_t are names that every reader knows, and without __GNUC__
        # (which libc's own headers could not do without) no attribute is left.
        for name in ("stddef.h", "stdint.h"):
            pathlib.Path(stubs, name).touch()
        command = [*compiler, "-std=c11", "-E", "-P", "-nostdinc", "-undef", "-I", stubs, *options]
        for include in includes:
            command += ["-I", str(include)]
        return subprocess.run([*command, "-x", "c", "-"], input="#include <trondgov/trondgov.h>\n", check=True,
                              stdout=subprocess.PIPE, encoding="utf-8").stdout


def macros(compiler, includes):
    """Object-like macros of the public headers: (name, replacement)."""
    found = []
    for line in preprocess(compiler, includes, ["-dM"]).splitlines():
        match = re.fullmatch(r"#define (TRONDGOV_\w+)(?: (.*))?", line)
        if match:
            found.append((match[1], (match[2] or "").strip()))
    return sorted(found)


def integer(text):
    """The value of a replacement, None if it is no plain number."""
    text = re.sub(r"^INT(?:32|64)_C\((.*)\)$", r"\1", text)
    if text in LITERALS:
        return LITERALS[text]
    return int(text, 0) if re.fullmatch(r"-?(0[xX][0-9a-fA-F]+|[1-9]\d*|0)", text) else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", required=True, type=pathlib.Path)
    parser.add_argument("--include", action="append", default=[])
    parser.add_argument("compiler", nargs="+")
    given = parser.parse_args()
    defines = [f"#define {name} {integer(value)}\n" for name, value in macros(given.compiler, given.include)
               if integer(value) is not None]
    text = preprocess(given.compiler, given.include)
    given.output.write_text("".join(defines) + text, encoding="utf-8")


if __name__ == "__main__":
    main()
