"""What the contract tests share: running tools, reading the headers, saying what is wrong.

Every test is given the source and the build directory; a tool that is missing is a failure, never a pass.
"""
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "include"))
import cdef  # noqa: E402  (the reader of the headers lies beside them)

# What the loader, the C start-up code and profiling look for, whether it is there or not.
WEAK = {"__cxa_finalize", "__gmon_start__", "_ITM_deregisterTMCloneTable", "_ITM_registerTMCloneTable"}


class Report:
    """Collects what is wrong; the test fails if there is anything."""

    def __init__(self):
        self.faults = 0

    def fault(self, text):
        self.faults += 1
        print(f"FAULT: {text}")

    def same(self, left_name, left, right_name, right):
        """Two sets that must be equal."""
        for name in sorted(set(left) - set(right)):
            self.fault(f"{name}: in {left_name}, not in {right_name}")
        for name in sorted(set(right) - set(left)):
            self.fault(f"{name}: in {right_name}, not in {left_name}")

    def close(self, checked):
        """Ends the test; a check that found nothing to check has not passed."""
        print(f"{checked} checked, {self.faults} faults")
        sys.exit(1 if self.faults or not checked else 0)


def tool(name):
    found = shutil.which(name)
    if not found:
        sys.exit(f"FAULT: {name} is missing, so nothing was checked")
    return found


def run(*command, **options):
    """The output of a command that must succeed."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", check=False, **options)
    if done.returncode:
        sys.exit(f"FAULT: {' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}")
    return done.stdout


def tries(*command, **options):
    """Whether a command succeeds, and what it prints."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", check=False, **options)
    return done.returncode == 0, done.stdout


class Tree:
    """Where things lie."""

    def __init__(self, arguments):
        self.source, self.build = (pathlib.Path(a).resolve() for a in arguments[:2])
        self.includes = [self.source / "include", self.build / "include"]
        self.shared = self.build / "src" / "libtrondgov.so"
        self.archive = self.build / "src" / "libtrondgov.a"

    def headers(self):
        return sorted(path for include in self.includes for path in (include / "trondgov").glob("*.h"))

    def preprocessed(self):
        return cdef.preprocess(["cc"], self.includes)

    def macros(self):
        return cdef.macros(["cc"], self.includes)

    def declared(self):
        """Names of all functions in the headers -> whether they are marked TRONDGOV_API."""
        text = cdef.preprocess(["cc"], self.includes, ["-D__GNUC__=12"])
        marked = r"__attribute__\(\(visibility\(\"default\"\)\)\)"
        found = {}
        for declaration in text.split(";"):
            # Attributes have parentheses of their own; the first name before a parenthesis is the function's.
            bare = re.sub(r"__attribute__\(\(.*?\)\)\)?", "", declaration)
            match = re.search(r"\b(trondgov_\w+)\s*\(", bare)
            if match:
                found[match[1]] = bool(re.search(marked, declaration))
        return found


def without_comments(text):
    """C source without comments and strings; the lines stay where they are."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match[0])
    return re.sub(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", blank, text, flags=re.S)
