#!/usr/bin/env python3
"""The headers are documented without a gap.

Doxygen warns of most gaps (not of enumerators, and not of what its own rules let pass), so this also reads its XML:
each function, parameter, result, struct, member, enum, enumerator, macro and typedef has words of its own, and each
function says since when it is there (as the ledger has it) and what threads may do."""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from common import Report, Tree, tool, tries

tree, report = Tree(sys.argv[1:]), Report()
THREADS = re.compile(r"Threads: (shared|reading|exclusive)")
checked = 0


def words(element):
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def described(element):
    return words(element.find("briefdescription")) + " " + words(element.find("detaileddescription"))


def need(condition, what):
    global checked
    checked += 1
    if not condition:
        report.fault(what)


def ledger():
    rows = (line.split() for line in (tree.source / "doc/symbols-in-versions.txt").read_text().splitlines())
    return {row[0]: row[1] for row in rows if row and row[0] != "#"}


def check_function(member, name, introduced):
    text = described(member)
    need(THREADS.search(text), f"{name}: no word on threads (\"Threads: shared|reading|exclusive\")")
    since = re.search(r"\bSince:? (\d+\.\d+)", text)
    need(since and since[1] == introduced.get(name), f"{name}: Since is {since and since[1]}, the ledger has "
                                                     f"{introduced.get(name)}")
    documented = {}
    for item in member.iter("parameteritem"):
        for parameter in item.iter("parametername"):
            documented[words(parameter)] = words(item.find("parameterdescription"))
    for parameter in member.findall("param"):
        declared = words(parameter.find("declname"))
        if declared:
            need(documented.get(declared), f"{name}: parameter {declared} is not documented")
    kind = words(member.find("type"))
    # A status is documented by the list of those that may come.
    returns = any(section.get("kind") == "return" for section in member.iter("simplesect"))
    need(kind == "void" or returns or (kind == "trondgov_status" and re.search(r"Status: OK\b", text)),
         f"{name}: the result is not documented")


def check_member(member, introduced):
    kind, name = member.get("kind"), words(member.find("name"))
    if kind == "define" and name.endswith("_H"):  # include guards
        return
    need(described(member).strip(), f"{kind} {name}: not documented")
    if kind == "function":
        check_function(member, name, introduced)
    for value in member.findall("enumvalue"):
        need(described(value).strip(), f"enumerator {words(value.find('name'))}: not documented")


with tempfile.TemporaryDirectory() as scratch:
    settings = (tree.build / "doc/Doxyfile").read_text()
    settings += f'OUTPUT_DIRECTORY = "{scratch}"\nGENERATE_HTML = NO\nGENERATE_XML = YES\n'
    good, output = tries(tool("doxygen"), "-", input=settings)
    for line in output.splitlines():
        if "warning:" in line or "error:" in line:
            report.fault(line)
    if not good and not report.faults:
        report.fault(f"doxygen failed:\n{output}")

    introduced = ledger()
    seen = set()
    for path in sorted(pathlib.Path(scratch, "xml").glob("*.xml")):
        compound = ElementTree.parse(path).getroot().find("compounddef")
        if compound is None or compound.get("kind") not in ("file", "struct", "union"):
            continue
        name = words(compound.find("compoundname"))
        if name.endswith(".md"):  # a page of the manual is its own documentation
            continue
        need(described(compound).strip(), f"{compound.get('kind')} {name}: not documented")
        for member in compound.iter("memberdef"):
            if member.get("id") not in seen:
                seen.add(member.get("id"))
                check_member(member, introduced)
    # What doxygen left out altogether has no element to look at.
    documented_functions = {words(m.find("name")) for p in pathlib.Path(scratch, "xml").glob("*_8h.xml")
                            for m in ElementTree.parse(p).getroot().iter("memberdef") if m.get("kind") == "function"}
    report.same("the headers", tree.declared(), "the manual", documented_functions)
report.close(checked)
