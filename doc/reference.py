#!/usr/bin/env python3
"""Writes the reference pages of the manual from the rulebook's tables, as doxygen pages.

usage: reference.py RULEBOOK_DIR OUTPUT_DIR TESTS_DIR

Writes reference-events.md  every event, and its fields with their slots
       reference-questions.md  every question, and its facts
       reference-states.md  the state machines: what may happen in which state, what is asked before, what follows
       reference-rows.md    every kind of row with its columns, and every row that is there
       reference-rules.md   the rule matrix: every provision, where it stands, since when, what decides it, which conflicts
                            touch it, which tests name it; and the conflicts

The tables are read by the generator's own readers, so what it refuses is refused here too.
"""
import json
import pathlib
import re
import sys

import machines_page
from page import heading, plain, table, write

# What stands for a value in the examples: by event and field (None: the field is left out), by field, family, unit.
SAMPLE_HERE = {
    ("SEAT", "ROLE"): '"VARAMEDLEM"', ("OFFICE_TAKEN", "ROLE"): '"VARAMEDLEM"',
    ("PERSON_FACT", "KNOWN"): '"VOTING_RIGHT"',
    ("AFFAIR_FACT", "KNOWN"): '"BY_ADMINISTRATION"', ("AFFAIR_FACT", "VALUE"): "0",
    ("GOVERNMENT_FORM", "STATE"): '"PARLIAMENTARY"', ("BYRAAD_LEFT", "GROUND"): '"OWN_WISH"',
    ("BYRAAD_MEMBER", "ROLE"): '"NESTLEDER"', ("BYRAAD_CHANGED", "ROLE"): '"NESTLEDER"',
    ("NO_CONFIDENCE_MOVED", "ROLE"): None, ("NO_CONFIDENCE_VOTES", "ROLE"): '"MOTELEDER"',
    ("ORGAN_FACT", "KNOWN"): '"CERTIFIED"', ("ORGAN_FACT", "LIST"): None,
    ("SEAT_HELD", "ORGAN"): '"STUDENTRAAD"', ("SEAT_HELD", "OTHER_ROLE"): '"LEDER"',
    ("SUBSTITUTE_CALLED", "ROLE"): '"SEKRETARIAT"', ("SUBSTITUTE_CALLED", "PERSON"): '"h21"',
    ("MINUTES_APPROVED", "ROLE"): '"MOTELEDER"', ("ARRIVED", "ROLE"): None,
    ("ELIGIBILITY_QUESTIONED", "GROUND"): '"RELATIVE"', ("OFFICE_LEFT", "GROUND"): '"OWN_WISH"',
    ("ABSENCE_REPORTED", "GROUND"): '"WELFARE"', ("ABSENCE_REPORTED", "CONTENTS"): '["JUSTIFIED"]',
    ("SUBSTITUTE_DECLINED", "GROUND"): '"WELFARE"', ("SUBSTITUTE_DECLINED", "CONTENTS"): '["JUSTIFIED"]',
    ("ABSENCE_NOTICE", "GROUND"): '"WELFARE"', ("ABSENCE_NOTICE", "CONTENTS"): '["JUSTIFIED"]',
    ("BALLOT_OPENED", "PERSON"): None, ("OBJECTED", "PERSON"): None, ("CHAIR_TAKEN", "PERSON"): '"h2"',
    ("LIST", "PERSON"): None, ("RATE", "ROLE"): '"MEDLEM"', ("DEADLINE", "ARISEN"): None, ("DEADLINE", "DATE"): None,
    ("CALLED_BY", "ARISEN"): None, ("THRESHOLD", "MATTER"): None, ("THRESHOLD", "CHAIR_CHOICE"): None,
    ("ABSENCE_GROUND", "STRONG_WELFARE_REASON"): None, ("ABSENCE_GROUND", "URGENT_WORK"): None,
    ("ABSENCE_GROUND", "STUDENT"): None, ("ABSENCE_GROUND", "GROUND"): '"NECESSARY_TRAVEL"',
    ("LIMIT", "LIMIT"): '"SPEECHES_IN_CASE"', ("PROVISION", "PROVISION"): '"BYST-5.12b-1"',
    ("LOT_DRAWN", "LIST"): '"h"', ("PAID", "ROLE"): None, ("CHANGES", "FROM"): '"2024-10-01"',
}
SAMPLE_FIELDS = {
    "AT": '"2024-10-24 10:00"', "DATE": '"2024-10-24"', "ANCHOR": '"2024-10-24"', "MEETING": '"october-meeting"',
    "PERSON": '"h1"', "OTHER_PERSON": '"h2"', "SUBSTITUTE": '"h21"', "PARTY": '"h"', "LIST": '"h"', "CASE": '"case1"',
    "PROPOSAL": '"proposal1"', "VOTE": '"vote1"', "DOCUMENT": '"document1"', "PLACE": '"hall"',
    "ELECTION": '"election"', "SEATS": "67", "OBJECTORS": "23", "PRESENT": "66", "IN_FAVOUR": "43", "AGAINST": "23",
    "BLANK": "0", "MEMBERS": "67", "BIRTH_DATE": '"1970-01-31"', "DIGEST": "-4066105432", "UNIT": '"MEETING"',
    "TO": '"2024-12-31"',
}
SAMPLE_FAMILIES = {"ORGAN": "BYSTYRE", "SUBJECT": "URBAN_DEVELOPMENT", "RIGHT": "PRESIDE", "ROLE": "MEDLEM",
                   "THRESHOLD": "CLOSE_DEBATE", "DEADLINE": "ABSENCE", "METHOD": "SAINTE_LAGUE"}
SAMPLE_UNITS = {"NUMBER": "1", "INTEGER": "12", "FLAG": "true", "ORE": "300000", "VOTE": "12000", "MEMBER": "67",
                "DATE": '"2024-10-24"', "INSTANT": '"2024-10-24 10:00"', "ID": '"id"'}
# The kinds of rows that no file has, as a builder is given them.
BUILDER_ONLY = {
    "READING": "    const trondgov_fact columns[] = {{TRONDGOV_FIELD_READING, TRONDGOV_READING_SEVEN_DAYS_STATUTE}};\n"
               "    trondgov_builder_add(builder, TRONDGOV_ROW_READING, columns, 1, why);\n\n",
    "PROVISION": "    const trondgov_fact columns[] = {\n"
                 "        {TRONDGOV_FIELD_PROVISION, TRONDGOV_OWN(TRONDGOV_FAMILY_PROVISION, 0)},\n"
                 "        {TRONDGOV_FIELD_FROM, first_day}};\n"
                 "    trondgov_builder_add(builder, TRONDGOV_ROW_PROVISION, columns, 2, why);\n\n",
}
SLOT_ORDER = ("at", "person", "item", "value", "code", "organ", "role")


class Tables:
    """Everything that the pages tell of, as the generator reads it."""

    def __init__(self, directory, tests):
        sys.path.insert(0, str(directory))
        sys.path.insert(0, str(tests / "contract"))
        sys.dont_write_bytecode = True
        import generate  # the generator lies beside the tables
        self.generate, self.directory = generate, directory
        self.registry = generate.Registry()
        generate.read_codes(directory, self.registry)
        self.units = generate.read_units(directory, self.registry)
        generate.read_provisions(directory, self.registry)
        self.provisions = [cells for _, cells in generate.read_tsv(directory / "provisions.tsv")]
        self.conflicts = [cells for _, cells in generate.read_tsv(directory / "conflicts.tsv")]
        self.regulations = generate.read_regulations(directory)
        generate.read_conflicts(directory, self.registry)
        import matrix  # the check of the same matrix knows which tests name which rule
        self.tests = matrix.tests_by_name(tests.parent, self.regulations, set())
        self.cases = {}  # question -> (title, question, answer) of the first case that a table asks of it
        for path in sorted((tests / "tables").glob("*.tsv")):
            if path.stem == "held-elections":
                continue  # elections, not questions
            for _, cells in generate.read_tsv(path):
                if len(cells) > 2 and not cells[2].startswith("status"):
                    self.cases.setdefault(cells[1].split()[0], cells[:3])
        self.all_rows = [(path.name, kind, values) for path in sorted(directory.glob("*.rows"))
                         for kind, values in self.rows(path)]
        self.schemas = {code: (fields, unit) for code, fields, unit in
                        generate.read_schemas(directory, self.registry, self.units)}

    def family(self, name):
        """The codes of a family, by number: (code, name, English, documentation)."""
        codes = sorted(self.registry.codes[f, n] for f, n in self.registry.order if f == name)
        return [(code, *(self.registry.texts[code][i] for i in (0, 1, 4))) for code in codes]

    def name(self, code):
        return self.registry.texts[code][0] if code else ""

    def family_name(self, number):
        return self.name(0x7FFF0000 | number) if number else ""

    def tests_of(self, rule):
        """The tests and tables that name a rule."""
        named = self.tests.get(rule, set()) | self.tests.get("macro " + self.generate.identifier(rule), set())
        return sorted(named)

    def rows(self, path):
        """The rows of one file: (kind, {column: value}), with what DEFAULT lines add and FOR blocks repeat."""
        defaults = {}
        for _, text in self.generate.repeated_lines(path):
            kind, *words = text.split()
            values = dict(word.split("=", 1) for word in words)
            if kind == "DEFAULT":
                defaults = values
            else:
                yield kind, {**defaults, **values}


def unit_text(tables, unit, family):
    name = tables.name(unit)
    return f"{plain(name)} {plain(tables.family_name(family))}" if family else plain(name)


def sample(tables, key, of, field, unit, family):
    """A value that the field could have; None: the example leaves it out."""
    name, unit_name, family_name = tables.name(field), tables.name(unit), tables.family_name(family)
    if key == "QUESTION" and unit_name == "ID":
        return "[121, 122]" if name == "SUBSTITUTE" else "17"
    if (of, name) in SAMPLE_HERE or name in SAMPLE_FIELDS:
        value = SAMPLE_HERE.get((of, name), SAMPLE_FIELDS.get(name))
    elif unit_name == "FLAGS":
        value = '["' + '", "'.join(code[1] for code in tables.family(family_name)[:4]) + '"]'
    elif unit_name == "CODE":
        value = f'"{SAMPLE_FAMILIES.get(family_name) or tables.family(family_name)[0][1]}"'
    else:
        value = SAMPLE_UNITS.get(unit_name, "1")
    for code in re.findall(r'"(.*?)"', value or "") if family else ():
        tables.registry.find(family_name, code)  # an example with a code that is not there is a fault
    return value


def example(tables, key, name, fields):
    parts = [f'"{key}": "{name}"']
    for field, unit, family, *_ in fields:
        value = sample(tables, key, name, field, unit, family)
        if value is not None:
            parts.append(f'"{tables.name(field)}": {value}')
    return "    {" + ", ".join(parts) + "}\n\n"


def case_example(tables, name, fields):
    """A question as a table of the tests asks it, with its answer; None: no table does."""
    if name not in tables.cases:
        return None
    title, question, answer = tables.cases[name]
    units = {tables.name(field): tables.name(unit) for field, unit, *_ in fields}
    parts = [f'"QUESTION": "{name}"']
    for word in question.split()[1:]:
        field, value = word.split("=", 1)
        if units.get(field) == "FLAG":
            value = "true" if value == "1" else "false"
        elif units.get(field) == "FLAGS":
            value = json.dumps(value.split("+"))
        elif not re.fullmatch(r"-?\d+", value):
            value = json.dumps(value.replace("T", " ") if units.get(field) == "INSTANT" else value)
        parts.append(f'"{field}": {value}')
    return f"{plain(title)}: {plain(answer)}\n\n    {{" + ", ".join(parts) + "}\n\n"


def clauses(tables, name):
    """The decision list of a question, organ by organ."""
    rows = [(values, kind) for _, kind, values in tables.all_rows
            if kind in ("CLAUSE", "TERM") and values["QUESTION"] == name]
    if not rows:
        return ""
    cells = []
    for values, kind in sorted(rows, key=lambda row: (row[0]["ORGAN"], row[1], int(row[0]["RANK"]))):
        then = values.get("ANSWER", "add") + (f", {values['JUDGEMENT']}" if "JUDGEMENT" in values else "")
        gives = " ".join(f"{column}={values[column]}" for column in
                         ("GIVES", "UP_TO", "AMOUNT", "BASIS_POINTS", "SHARE_OF", "VALUE_OF", "TIMES", "DIVIDED_BY",
                          "SIGN") if column in values)
        cells.append([plain(values["ORGAN"]), values["RANK"], plain(values.get("IF", "").replace("&", " and ")),
                      plain(then), plain(gives), plain(values["PROVISION"]), plain(values.get("READING", ""))])
    return table(["organ", "rank", "if", "then", "value", "provision", "reading"], cells)


def not_built(tables, family):
    names = [f"`{name}`" for code, name, _, _ in tables.family(family) if code not in tables.schemas]
    if not names:
        return ""
    return ("## Reserved, not built\n\nThese have their number already. A call that is given one answers "
            "`TRONDGOV_UNKNOWN_CODE`.\n\n" + ", ".join(names) + "\n")


def events_page(tables):
    out = [heading("reference_events", "Events",
                   "Every event that this version takes, from the tables it is checked by; `trondgov_fields` tells a "
                   "program the same. A slot of `trondgov_event` that is not listed must be 0. The examples are lines "
                   "of the example program's files: the library itself reads no JSON, and the names of persons and "
                   "cases are the program's, which turns them into ids.")]
    logs = ((0, "Meeting"), (1, "Register"), (2, "Election"), (3, "Settlement"))
    moved = {"LOT_DRAWN": 2}  # its number is among the meeting's, where it is not taken yet
    slots = {offset: slot for slot, offset in tables.generate.SLOTS.items()}
    for number, log in logs:
        out.append(f"## {log}\n\n")
        for code, name, english, doc in tables.family("EVENT"):
            if code not in tables.schemas or moved.get(name, code >> 8 & 0xFF) != number:
                continue
            fields = tables.schemas[code][0]
            rows = [[f"`{slots[slot]}`", f"`{tables.name(field)}`", unit_text(tables, unit, family),
                     "yes" if required else ""]
                    for field, unit, family, slot, required, _ in
                    sorted(fields, key=lambda f: SLOT_ORDER.index(slots[f[3]]))]
            out.append(f"### {name}\n\n{plain(english)}: {plain(doc.split('; ', 1)[-1])}.\n\n")
            out.append(table(["slot", "field", "unit", "needed"], rows))
            out.append(example(tables, "EVENT", name, fields))
    out.append(not_built(tables, "EVENT"))
    return "".join(out)


def questions_page(tables):
    out = [heading("reference_questions", "Questions",
                   "Every question that this version answers. A fact marked *needed* that is not given makes the "
                   "answer `NEEDS_FACT`, unless the register or meeting that is asked knows it. The examples are "
                   "lines as `trondgov ask` of the example programs reads them; the library takes pairs of a field "
                   "and a number.")]
    for code, name, english, doc in tables.family("QUESTION"):
        if code not in tables.schemas:
            continue
        fields, unit = tables.schemas[code]
        rows = [[f"`{tables.name(field)}`", unit_text(tables, of, family), "yes" if required else "",
                 "yes" if repeats else ""] for field, of, family, _, required, repeats in fields]
        out.append(f"## {name}\n\n{plain(english)}: {plain(doc)}. Unit of the value: {plain(tables.name(unit))}.\n\n")
        out.append(table(["fact", "unit", "needed", "repeats"], rows))
        out.append(case_example(tables, name, fields) or example(tables, "QUESTION", name, fields))
        out.append(clauses(tables, name))
    out.append(not_built(tables, "QUESTION"))
    return "".join(out)


def rows_page(tables):
    out = [heading("reference_rows", "Rows of the rulebook",
                   "The kinds of rows with their columns, as a builder adds them, and after them every row that the "
                   "library has.")]
    for code, name, english, doc in tables.family("ROW"):
        if code not in tables.schemas:
            continue
        rows = [[f"`{tables.name(field)}`", unit_text(tables, unit, family), "yes" if required else ""]
                for field, unit, family, _, required, _ in tables.schemas[code][0]]
        out.append(f"## {name}\n\n{plain(english)}.\n\n")
        out.append(table(["column", "unit", "needed"], rows))
        first = next((values for _, kind, values in tables.all_rows if kind == name), None)
        if first:
            out.append("    " + " ".join([name, *(f"{column}={value}" for column, value in first.items())]) + "\n\n")
        else:
            out.append(BUILDER_ONLY.get(name, ""))
    out.append(not_built(tables, "ROW") + "\n")
    for path in sorted(tables.directory.glob("*.rows")):
        out.append(f"## {path.name}\n\n")
        rows = []
        for kind, values in ((kind, values) for name, kind, values in tables.all_rows if name == path.name):
            own = " ".join(f"{column}={value}" for column, value in values.items()
                           if column not in ("ORGAN", "FROM", "TO", "PROVISION", "READING"))
            rows.append([f"`{kind}`", plain(values.get("ORGAN", "")), plain(own), plain(values.get("PROVISION", "")),
                         plain(values.get("READING", "")), values.get("FROM", "-"), values.get("TO", "-")])
        out.append(table(["kind", "organ", "columns", "provision", "reading", "from", "to"], rows))
    return "".join(out)


def decider(tables, text):
    if text == "open":
        return "not decided"
    if text.startswith("stated:"):
        reason = tables.registry.texts[tables.registry.find("REASON", text.split(":")[1])][1]
        return f"stated: {plain(reason)}"
    return ", ".join(f"`{word.replace(':', ' ')}`" for word in text.split())


def rules_page(tables):
    touched = {}
    for cells in tables.conflicts:
        for provision in cells[8].split():
            touched.setdefault(provision, []).append(cells[1])
    decided = sum(cells[7] != "open" and not cells[7].startswith("stated:") for cells in tables.provisions)
    out = [heading("reference_rules", "Rules and conflicts",
                   f"The registry: {len(tables.provisions)} rules, of which this version decides {decided}. *Decided "
                   "by* names the code that a caller uses; *not decided* means that the rule has its code and text and "
                   "nothing yet computes it. A rule without a date is undated: it always holds. *Tests* names the files that "
                   "have a case of it: `tests/tables/*.tsv`, `tests/unit/*.c` and the others.")]
    out.append("[TOC]\n\n")
    for regulation, citation in tables.regulations.items():
        rows = []
        for _, name, clause, organ, kind, first, last, by, english, _ in tables.provisions:
            if name.split("-")[0] != regulation:
                continue
            dates = plain(first) + (f" to {last}" if last != "-" else "")
            rows.append([plain(name), plain(clause), plain(english), kind, dates, decider(tables, by),
                         plain(", ".join(touched.get(name, []))), plain(", ".join(tables.tests_of(name)))])
        if rows:
            out.append(f"## {plain(citation)} {{#rules_{regulation.lower()}}}\n\n")
            out.append(table(["id", "clause", "rule", "kind", "in force", "decided by", "conflict", "tests"], rows))
    out.append("## Conflicts {#rules_conflicts}\n\nWhere two sources disagree, or one text has two readings; the "
               "default is marked.\n\n")
    rows = []
    for number, name, english, _, readings, default, later, since, provisions in tables.conflicts:
        for reading in readings.split(" | "):
            key, texts = reading.split(": ", 1)
            marks = (["default"] if key == default else []) + ([f"default from {since}"] if key == later else [])
            rows.append([f"CONF-{int(number):03d} `{name}`", plain(english),
                         f"`{name}_{tables.generate.identifier(key)}`", plain(texts.split(" / ")[0]),
                         ", ".join(marks), plain(", ".join(provisions.split()))])
    out.append(table(["conflict", "about", "reading", "means", "", "provisions"], rows))
    return "".join(out)


def main(directory, output, tests):
    tables = Tables(pathlib.Path(directory).resolve(), pathlib.Path(tests).resolve())
    pages = {"reference-events": events_page, "reference-questions": questions_page,
             "reference-states": machines_page.states_page, "reference-rows": rows_page, "reference-rules": rules_page}
    for name, page in pages.items():
        write(pathlib.Path(output), name, page(tables))


if __name__ == "__main__":
    main(*sys.argv[1:])
