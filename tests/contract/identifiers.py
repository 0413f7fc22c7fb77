#!/usr/bin/env python3
"""Everything that the public headers put into a program's name space begins with trondgov_ or TRONDGOV_; and of the
enumerators, each has its value written down."""
import re
import sys

from common import Report, Tree

tree, report = Tree(sys.argv[1:]), Report()
text = tree.preprocessed()
checked = 0


def name(kind, found, prefix):
    global checked
    checked += 1
    if not found.startswith(prefix) or found.startswith("trondgov_i_"):
        report.fault(f"{kind} {found}")


for header in tree.headers():
    for found in re.findall(r"^\s*#\s*define\s+(\w+)", header.read_text(), re.M):
        name("macro", found, "TRONDGOV_")
for found in re.findall(r"\b(?:struct|union|enum)\s+(\w+)", text):
    name("tag", found, "trondgov_")
for body in re.findall(r"\benum\b[^{;]*\{(.*?)\}", text, re.S):
    for item in filter(None, (part.strip() for part in body.split(","))):
        found, equals, _ = item.partition("=")
        name("enumerator", found.strip(), "TRONDGOV_")
        if not equals:
            report.fault(f"enumerator {found}: no value")

# What is left when everything in braces and parentheses is taken out: the declarators of file scope.
bare = re.sub(r"^#.*$", "", text, flags=re.M)
while re.search(r"\{[^{}]*\}", bare):
    bare = re.sub(r"\{[^{}]*\}", " ", bare)
while re.search(r"\([^()]*\)", bare):
    bare = re.sub(r"\([^()]*\)", " ( ", bare)
for declaration in filter(None, (part.split("(")[0].strip() for part in bare.split(";"))):
    if not re.fullmatch(r"(?:struct|union|enum) \w+", re.sub(r"\s+", " ", declaration)):
        name("identifier", re.findall(r"\w+", declaration)[-1], "trondgov_")
report.close(checked)
