#!/usr/bin/env python3
"""What README.md and the pages in doc/ say is true, as far as a program can tell.

- Every whole program (a C block with a main) compiles as it stands with what pkg-config says, and prints what the text
  block after it shows.
- Every name that looks like the library's is one; every provision's id is in the registry; every link leads somewhere.
- The table of guards has the provisions of the rows, the README's figures are those of the tables, and every event of a
  meeting, every question and every kind of row that is built is told of."""
import os
import pathlib
import re
import sys
import tempfile

from common import Report, Tree, run, tool, tries, without_comments

tree, report = Tree(sys.argv[1:]), Report()
pages = [tree.source / "README.md", *sorted((tree.source / "doc").glob("*.md"))]
checked = 0


def check(good, what):
    global checked
    checked += 1
    if not good:
        report.fault(what)


def programs(text):
    """(program, what it should print or None) for each whole program."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S)
    for place, (language, body) in enumerate(blocks):
        if language == "c" and re.search(r"^int main\(", body, re.M):
            after = blocks[place + 1] if place + 1 < len(blocks) else ("", "")
            yield body, after[1] if after[0] == "text" else None


def run_programs(scratch):
    stage = scratch / "stage"
    run(tool("meson"), "install", "-C", tree.build, "--no-rebuild", "--quiet", "--destdir", stage)
    pc = next(stage.rglob("trondgov.pc"))
    environment = {**os.environ, "PKG_CONFIG_LIBDIR": str(pc.parent), "PKG_CONFIG_SYSROOT_DIR": str(stage),
                   "LD_LIBRARY_PATH": str(pc.parent.parent)}
    flags = run(tool("pkg-config"), "--cflags", "--libs", "trondgov", env=environment).split()
    for page in pages:
        for number, (program, expected) in enumerate(programs(page.read_text())):
            name = f"{page.name}, program {number + 1}"
            source = scratch / "prog.c"
            source.write_text(program)
            good, output = tries("cc", "-Wall", "-Wextra", "-Werror", source, *flags, "-o", scratch / "prog")
            check(good, f"{name}: does not compile\n{output}")
            good, output = tries(scratch / "prog", env=environment) if good else (True, "")
            check(good, f"{name}: failed\n{output}")
            check(expected in (None, output), f"{name}: it prints\n{output}")


def check_names(page, text):
    headers = "".join(without_comments(header.read_text()) for header in tree.headers())
    known = set(re.findall(r"\b(?:trondgov|TRONDGOV)_\w+", headers))
    for name in sorted(set(re.findall(r"\b(?:trondgov|TRONDGOV)_\w+", text))):
        if re.fullmatch(r"TRONDGOV_\d+", name):  # a node of the map
            continue
        prefix = name.endswith("_") and any(k.startswith(name) for k in known)
        check(name in known or prefix, f"{page.name}: there is no {name}")
    # The glossary leaves TRONDGOV_ out, and so does everything in backquotes that begins with a family's name.
    families = "|".join(sorted({n[len("TRONDGOV_FAMILY_"):] for n in known if n.startswith("TRONDGOV_FAMILY_")}))
    for name in sorted(set(re.findall(rf"`((?:{families})_[A-Z_0-9]+)`", text))):
        check(f"TRONDGOV_{name}" in known or any(k.endswith("_" + name) for k in known),
              f"{page.name}: there is no {name}")


def check_provisions(page, text):
    regulations = {cells[0] for cells in lines("regulations.tsv")}
    ids = {cells[1] for cells in lines("provisions.tsv")}
    for name in sorted(set(re.findall(rf"\b(?:{'|'.join(sorted(regulations))})-[\w.-]*\w", text))):
        check(name in ids, f"{page.name}: there is no provision {name}")


def check_links(page, text):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
        if "://" not in target:
            check((page.parent / target).exists(), f"{page.name}: {target} is not there")


def lines(name):
    """The cells of a table of the rulebook."""
    text = (tree.source / "src/rulebook" / name).read_text()
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]


def check_figures():
    provisions = lines("provisions.tsv")
    decided = sum(cells[7] != "open" and not cells[7].startswith("stated:") for cells in provisions)
    text = " ".join((tree.source / "README.md").read_text().split())
    for claim in (f"decides {decided} of the registry's {len(provisions)} rules",
                  f"more than one answer, {len(lines('conflicts.tsv'))} can be read either way"):
        check(claim in text, f'README.md does not say "{claim}"')


def check_told():
    """What is built stands on the page that tells of it."""
    numbers = {(cells[0], cells[2]): int(cells[1], 16) for cells in lines("codes.tsv")}
    for kind, name in (cells[:2] for cells in lines("schemas.tsv")):
        if kind == "EVENT" and (numbers[kind, name] >= 0x100 or name == "LOT_DRAWN"):
            continue  # not of a meeting
        page = {"EVENT": "meeting.md", "QUESTION": "concepts.md", "ROW": "rules.md"}[kind]
        check(re.search(rf"\b{name}\b", (tree.source / "doc" / page).read_text()), f"{page}: nothing on {kind} {name}")


def guards(name):
    rows = (tree.source / "src/rulebook" / name).read_text()
    return dict(re.findall(r"^GUARD GUARD=(\w+)(?: FROM=\S+)? PROVISION=(\S+)", rows, re.M))


def check_guards(text):
    council, statute = guards("bystyret.rows"), guards("statute.rows")
    table = {name: places for name, *places in
             re.findall(r"^\| `([A-Z_]+)` \| ([\w.-]+) \| ([\w.-]+) \|$", text, re.M)}
    report.same("meeting.md", table, "the rows", {**council, **statute})
    for name, places in table.items():
        check(places == [council.get(name, "-"), statute.get(name, "-")], f"meeting.md: {name} stands elsewhere")


with tempfile.TemporaryDirectory() as directory:
    run_programs(pathlib.Path(directory))
for page in pages:
    contents = page.read_text()
    check_names(page, contents)
    check_provisions(page, contents)
    check_links(page, contents)
check_figures()
check_told()
check_guards((tree.source / "doc/meeting.md").read_text())
report.close(checked)
