#!/usr/bin/env python3
"""Turns the rulebook's tables into the public enumerators and the constant tables of the library.

usage: generate.py SOURCE_DIR OUTPUT_DIR [--no-texts]

Reads  families.tsv codes.tsv units.tsv schemas.tsv regulations.tsv provisions.tsv conflicts.tsv *.rows
Writes codes.h provisions.h tables.c

A fault in a table stops the build with the file, the line and what is wrong: a code, provision or reading that does not
exist, a number given twice, a column that its kind of row does not have.
"""
import datetime
import pathlib
import re
import sys

EPOCH = datetime.date(1970, 1, 1)
SLOTS = {"at": 0, "person": 8, "item": 16, "value": 24, "kind": 32, "code": 36, "organ": 40, "role": 44}
ALWAYS = -(2**31)  # no first day
FOREVER = 2**31 - 1  # no last day


class Fault(Exception):
    pass


def read_tsv(path):
    """Rows as (line number, cells); comment lines and blank lines are left out."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("#"):
                yield number, line.split("\t")


def days(text, missing):
    if text in ("-", ""):
        return missing
    return (datetime.date.fromisoformat(text) - EPOCH).days


def identifier(text):
    return re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_").upper()


def c_comment(text):
    return text.replace("*/", "* /")


class Registry:
    """Every code: family, number, name, texts."""

    def __init__(self):
        self.families = {}  # name -> number
        self.codes = {}  # (family, name) -> number
        self.texts = {}  # full code -> (name, english, bokmal, citation, doc)
        self.order = []  # (family, name) as they stand in the tables

    def add_family(self, number, name, english, bokmal, doc):
        if name in self.families or number in self.families.values():
            raise Fault(f"family {name} stands twice")
        self.families[name] = number
        self.texts[0x7FFF0000 | number] = (name, english, bokmal, "", doc)

    def add(self, family, number, name, english, bokmal, citation, doc):
        if family not in self.families:
            raise Fault(f"no family {family}")
        full = self.families[family] << 16 | number
        if (family, name) in self.codes or full in self.texts:
            raise Fault(f"{family} {name} ({number:#06x}) stands twice")
        if not 0 <= number < 0x8000:
            raise Fault(f"{family} {name}: {number:#x} is the caller's")
        self.codes[family, name] = full
        self.texts[full] = (name, english, bokmal, citation, doc)
        self.order.append((family, name))

    def find(self, family, name):
        if family == "FAMILY":
            return 0x7FFF0000 | self.families[name]
        if (family, name) not in self.codes:
            raise Fault(f"no {family} called {name}")
        return self.codes[family, name]


def read_codes(source, registry):
    for _, (number, name, english, bokmal, doc) in read_tsv(source / "families.tsv"):
        registry.add_family(int(number, 16), name, english, bokmal, doc)
    for _, (family, number, name, english, bokmal, doc) in read_tsv(source / "codes.tsv"):
        registry.add(family, int(number, 16), name, english, bokmal, "", doc)


def read_units(source, registry):
    units = {}
    for line, cells in read_tsv(source / "units.tsv"):
        name, unit, family = (cells + [""])[:3]
        units[registry.find("FIELD", name)] = (
            registry.find("UNIT", unit),
            registry.find("FAMILY", family) & 0xFFFF if family else 0,
        )
    for (family, name), code in registry.codes.items():
        if family == "FIELD" and code not in units:
            raise Fault(f"units.tsv: no unit for FIELD {name}")
        if family == "JUDGEMENT":
            units[code] = (registry.find("UNIT", "FLAG"), 0)
    return units


def read_regulations(source):
    return {cells[0]: cells[1] for _, cells in read_tsv(source / "regulations.tsv")}


def read_provisions(source, registry):
    regulations = read_regulations(source)
    provisions = []
    for line, cells in read_tsv(source / "provisions.tsv"):
        try:
            number, name, clause, organ, kind, first, last, decider, english, bokmal = cells
            regulation = name.split("-")[0]
            if regulation not in regulations:
                raise Fault(f"regulation {regulation} is not in regulations.tsv")
            citation = regulations[regulation] + (', ' if clause[0].isalpha() else ' ') + clause
            registry.add("PROVISION", int(number, 16), name, english, bokmal, citation,
                         english)
            provisions.append((line, registry.find("PROVISION", name), organ, kind, days(first, ALWAYS),
                               days(last, FOREVER), decider))
        except (Fault, ValueError) as fault:
            raise Fault(f"provisions.tsv:{line}: {fault}") from None
    return provisions


def read_conflicts(source, registry):
    """number name title_en title_nb reading=english|bokmal ... default, later default and its first day, provisions"""
    conflicts = []
    for line, cells in read_tsv(source / "conflicts.tsv"):
        try:
            number, name, english, bokmal, readings, default, later, since, provisions = cells
            low = int(number)
            registry.add("CONFLICT", low, name, english, bokmal, f"CONF-{low:03d}", english)
            codes = {}
            for place, reading in enumerate(readings.split(" | ")):
                key, texts = reading.split(": ", 1)
                reading_en, reading_nb = texts.split(" / ")
                registry.add("READING", 0x100 + 8 * low + place, f"{name}_{identifier(key)}", reading_en, reading_nb,
                             f"CONF-{low:03d} {key}", f"CONF-{low:03d}: {reading_en}")
                codes[key] = registry.find("READING", f"{name}_{identifier(key)}")
            conflicts.append((registry.find("CONFLICT", name), codes[default], codes[later] if later != "-" else 0,
                              days(since, FOREVER), codes, provisions.split()))
        except (Fault, ValueError, KeyError) as fault:
            raise Fault(f"conflicts.tsv:{line}: {fault}") from None
    return conflicts


def read_schemas(source, registry, units):
    """Which fields a question, event or row has: (code, [(field, unit, family, slot, required, repeats)], value unit)"""
    schemas = []
    for line, cells in read_tsv(source / "schemas.tsv"):
        try:
            family, name, columns, value = (cells + ["-"])[:4]
            code = registry.find(family, name)
            fields = [(registry.find("FIELD", "AT"), *units[registry.find("FIELD", "AT")], SLOTS["at"], 1, 0)] \
                if family == "EVENT" else []
            for word in columns.replace("-", "").split():
                match = re.fullmatch(r"(?:(\w+)=)?(\w+)(?:/(\w+))?(!?)(\*?)", word)
                if not match:
                    raise Fault(f"cannot read {word}")
                slot, field, special, required, repeats = match.groups()
                if (family == "EVENT") != (slot is not None):
                    raise Fault(f"{word}: events have slots, nothing else has")
                field = registry.find("JUDGEMENT" if ("JUDGEMENT", field) in registry.codes and
                                      ("FIELD", field) not in registry.codes else "FIELD", field)
                unit, of_family = units[field]
                if special:
                    of_family = registry.find("FAMILY", special) & 0xFFFF
                fields.append((field, unit, of_family, SLOTS[slot] if slot else -1, int(bool(required)),
                               int(bool(repeats))))
            schemas.append((code, fields, registry.find("UNIT", value) if value != "-" else 0))
        except (Fault, ValueError, KeyError) as fault:
            raise Fault(f"schemas.tsv:{line}: {fault}") from None
    return schemas


ROW_MEMBERS = {  # column -> (member of struct trondgov_i_row, how its value is read)
    "ORGAN": ("organ", "ORGAN"), "LIKE": ("like", "ORGAN"), "ROLE": ("role", "ROLE"), "FROM": ("from", "date"),
    "TO": ("to", "date"), "PROVISION": ("provision", "PROVISION"), "READING": ("reading", "READING"),
    "COUNT": ("count", "number"), "UNIT": ("unit", "UNIT"), "NUMERATOR": ("numerator", "number"),
    "DENOMINATOR": ("denominator", "number"), "BASE": ("base", "FIELD"), "COUNTED": ("counted", "FIELD"),
    "STRICT": ("strict", "number"), "CHAIR_ALONE": ("chair_alone", "number"), "ANSWER": ("answer", "ANSWER"),
    "COUNTS_ANCHOR": ("counts_anchor", "number"), "SECOND_OF_DAY": ("second_of_day", "number"),
    "WEEKDAY": ("weekday", "number"), "SHIFT": ("shift", "number"), "VALUE": ("value", "value"),
    "AMOUNT": ("value", "value"), "BASIS_POINTS": ("basis_points", "number"), "RANK": ("rank", "number"),
    "MATTER": ("key", "MATTER"), "SHARE_OF": ("share_of", "PARAMETER"), "IN_DEBATE": ("in_debate", "number"),
    "JUDGEMENT": ("judgement", "JUDGEMENT"), "CELL": ("cell", "CELL"),
    "CATEGORY": ("key", "CATEGORY"), "PARAMETER": ("key", "PARAMETER"), "THRESHOLD": ("key", "THRESHOLD"),
    "DEADLINE": ("key", "DEADLINE"), "LIMIT": ("key", "LIMIT"), "RIGHT": ("key", "RIGHT"), "SUBJECT": ("key", "SUBJECT"),
    "TIE": ("tie", "TIE"), "OWED_BY": ("owed_by", "ROLE"), "EACH": ("each", "UNIT"),
    "CONDITIONAL": ("conditional", "number"), "TOWARD": ("toward", "ORGAN"),
    "QUESTION": ("key", "QUESTION"), "UP_TO": ("up_to", "FIELD"), "TIMES": ("times", "FIELD"),
    "SIGN": ("sign", "number"), "OTHER_ORGAN": ("key", "ORGAN"), "GUARD": ("key", "GUARD"), "ENTRY": ("key", "ENTRY"), "GROUND": ("ground", "GROUND"),
}
KEY_COLUMN = {"SEATS": "CATEGORY", "PARAMETER": "PARAMETER", "THRESHOLD": "THRESHOLD", "DEADLINE": "DEADLINE",
              "LIMIT": "LIMIT", "RIGHT": "RIGHT", "ROUTE": "SUBJECT", "GUARD": "GUARD", "RECORD": "ENTRY",
              "EXCEPTION": "DEADLINE", "GROUND": "GROUND", "VOTE": "MATTER", "RATE": "UNIT",
              "RECOMMEND": "OTHER_ORGAN", "BASIS": "GROUND", "CLAUSE": "QUESTION", "TERM": "QUESTION"}


OTHER_MEMBER = {("GROUND", "GROUND"): "key", ("BASIS", "GROUND"): "key", ("VOTE", "THRESHOLD"): "threshold", ("RATE", "UNIT"): "key",
                ("CLAUSE", "RANK"): "ground", ("TERM", "RANK"): "ground", ("TERM", "LIMIT"): "of_limit"}


COMPARISONS = {"=": "EQUAL", "!=": "NOT_EQUAL", ">=": "AT_LEAST", "<=": "AT_MOST", ">": "MORE", "<": "LESS"}


class Question:
    """The facts that a clause may look at."""

    def __init__(self, name, schemas, registry):
        fields = {code: columns for code, columns, _ in schemas}
        question = registry.find("QUESTION", name)
        if question not in fields:
            raise Fault(f"QUESTION {name} has no line in schemas.tsv")
        self.name, self.registry = name, registry
        self.fields = {field: (unit, family) for field, unit, family, *_ in fields[question]}

    def find(self, name):
        family = "JUDGEMENT" if ("JUDGEMENT", name) in self.registry.codes and \
            ("FIELD", name) not in self.registry.codes else "FIELD"
        code = self.registry.find(family, name)
        if code not in self.fields:
            raise Fault(f"QUESTION {self.name} has no fact {name}")
        return code

    def distance(self, text):
        """FIELD, FIELD+6MONTH, FIELD-1, FIELD*40%: (field, number, unit, basis points); None: it begins with no fact of the
        question"""
        text, _, share = text.partition("*")
        match = re.fullmatch(r"([A-Z_0-9]*[A-Z_][A-Z_0-9]*?)(?:([+-]\d+)([A-Z_]*))?", text)
        if not match:
            return None
        name, number, unit = match.groups()
        try:
            field = self.find(name)
        except Fault:
            if number:
                raise
            return None
        if share and not re.fullmatch(r"\d+(\.\d\d?)?%", share):
            raise Fault(f"{share} is no share")
        basis_points = round(float(share[:-1]) * 100) if share else 0
        return field, int(number or 0), self.registry.find("UNIT", unit) if unit else 0, basis_points

    def condition(self, text):
        match = re.fullmatch(r"([A-Z_0-9]+)(>=|<=|!=|=|>|<)(.+)", text)
        if not match:
            raise Fault(f"cannot read the condition {text}")
        name, comparison, right = match.groups()
        field = self.find(name)
        unit, family = self.fields[field]
        right, limits = self.limits(right)
        of_family = self.registry.texts[0x7FFF0000 | family][0] if family else None
        # a code's name goes before a fact's: GROUND=NECESSARY_TRAVEL, though a judgement has that name too
        distance = None if (of_family, right) in self.registry.codes else self.distance(right)
        if distance:
            with_field, number, with_unit, with_share = distance
            if with_share and comparison in ("=", "!="):
                raise Fault(f"{text}: nothing is equal to a share")
        else:
            with_field, with_unit, with_share = 0, 0, 0
            number = self.constant(right, family, self.registry.texts[unit][0])
        return {"field": field, "comparison": self.registry.find("COMPARISON", COMPARISONS[comparison]),
                "with": number, "with_field": with_field, "with_unit": with_unit, "with_share": with_share,
                **limits}

    def limits(self, text):
        """FACT+LIMIT.NAME, LIMIT.NAME+LIMIT.NAME: what is left (0: nothing), and the limits that are added, two at most"""
        words = re.split(r"\+(?=LIMIT\.)", text)
        names = [word[6:] for word in words if word.startswith("LIMIT.")]
        rest = [word for word in words if not word.startswith("LIMIT.")]
        if len(names) > 2:
            raise Fault(f"{text}: more than two limits")
        codes = [self.registry.find("LIMIT", name) for name in names]
        return "+".join(rest) or "0", dict(zip(("with_limit", "with_limit_too"), codes))

    def constant(self, text, family, unit):
        if re.fullmatch(r"-?\d+", text):
            return int(text)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return days(text, 0)
        if not family:
            raise Fault(f"{text} is no number")
        return self.registry.find(self.registry.texts[0x7FFF0000 | family][0], text)


def read_clause(row, values, schemas, registry):
    """What CLAUSE and TERM rows have beyond the columns of others: IF, GIVES, VALUE_OF, DIVIDED_BY."""
    question = Question(values["QUESTION"], schemas, registry)
    if int(values.get("RANK", 0)) <= 0:
        raise Fault("a clause needs a RANK above 0")
    for column in ("UP_TO", "TIMES"):
        if column in values:
            question.find(values[column])
    row["conditions"] = [question.condition(text) for text in values["IF"].split("&")] if "IF" in values else []
    if "GIVES" in values:
        distance = question.distance(values["GIVES"])
        row["gives"] = 1
        if distance:
            row["value_of"], row["value"], row["unit"], row["basis_points"] = distance
        else:
            row["value"] = read_value(values["GIVES"], registry)
    if "VALUE_OF" in values:
        row["value_of"] = question.find(values["VALUE_OF"])
    if "DIVIDED_BY" in values:
        if values["DIVIDED_BY"].isdigit():
            row["divided_by"] = int(values["DIVIDED_BY"])
        else:
            row["divided_by_field"] = question.find(values["DIVIDED_BY"])


CLAUSE_COLUMNS = {"IF", "GIVES", "VALUE_OF", "DIVIDED_BY"}


def read_value(text, registry):
    """A number, or a day, or a code as FAMILY.NAME, or a set of codes as FAMILY.NAME+NAME (one bit each)."""
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return days(text, 0)
    family, names = text.split(".", 1)
    if family == "PARTICULAR":
        return sum(1 << (registry.find(family, name) & 0xFFFF) - 1 for name in names.split("+"))
    return registry.find(family, names)


def repeated_lines(path):
    """The lines of a table of rows. Between FOR and END each line stands once for every word of FOR: @ is the word, or
    what is before its =, $ what is behind; a line without ORGAN and @ is about the organ of that name."""
    each, block = None, []
    for line, cells in read_tsv(path):
        text = " ".join(cells)
        if text.startswith("FOR "):
            each, block = text.split()[1:], []
        elif text == "END":
            for word in each:
                name, _, short = word.partition("=")
                for inner, row in block:
                    about = row if "@" in row or " ORGAN=" in row else row.replace(" ", f" ORGAN={name} ", 1)
                    yield inner, about.replace("@", name).replace("$", short)
            each = None
        elif each is None:
            yield line, text
        else:
            block.append((line, text + " " if " " not in text else text))
    if each is not None:
        raise Fault(f"{path.name}: FOR without END")


def read_rows(path, layer, schemas, registry):
    rows = []
    defaults = {}
    for line, text in repeated_lines(path):
        try:
            kind, *columns = text.split()
            values = dict(word.split("=", 1) for word in columns)
            if kind == "DEFAULT":  # what every following row has unless it says otherwise
                defaults = values
                continue
            check_columns(kind, values, schemas, registry)
            rows.append(read_row(kind, {**defaults, **values}, layer, schemas, registry))
        except (Fault, ValueError, KeyError) as fault:
            raise Fault(f"{path.name}:{line}: {fault}") from None
    return rows


def check_columns(kind, columns, schemas, registry):
    """What a line says itself is a column of its kind; what DEFAULT gives may be meant for other lines."""
    fields = next((columns for code, columns, _ in schemas if code == registry.find("ROW", kind)), [])
    known = {registry.texts[field][0] for field, *_ in fields}
    known |= CLAUSE_COLUMNS if kind in ("CLAUSE", "TERM") else {"VALUE"} if kind == "GROUND" else set()
    for column in columns:
        if column not in known:
            raise Fault(f"{kind} has no column {column}")


def read_row(kind, values, layer, schemas, registry):
    row = {"kind": registry.find("ROW", kind), "layer": layer, "from": ALWAYS, "to": FOREVER, "second_of_day": 86399}
    key_column = KEY_COLUMN.get(kind)
    if key_column and key_column not in values:
        raise Fault(f"{kind} needs {key_column}")
    if "PROVISION" not in values and kind != "ORGAN":
        raise Fault("a row names its provision")
    if kind in ("CLAUSE", "TERM"):
        read_clause(row, values, schemas, registry)
    for column, value in values.items():
        if kind in ("CLAUSE", "TERM") and column in CLAUSE_COLUMNS:
            continue
        if column not in ROW_MEMBERS:
            raise Fault(f"no column {column}")
        member, how = ROW_MEMBERS[column]
        member = OTHER_MEMBER.get((kind, column), member)
        if how == "date":
            row[member] = days(value, row[member])
        elif how == "number":
            row[member] = int(value)
        elif how == "value":
            row[member] = read_value(value, registry)
        else:
            row[member] = registry.find(how, value)
    return row


def read_judgements(source, registry):
    """Which provision leaves a judgement to whom; role - where the text names nobody."""
    judgements = []
    for line, cells in read_tsv(source / "judgements.tsv"):
        try:
            name, provision, role = cells
            judgements.append((registry.find("JUDGEMENT", name),
                               registry.find("PROVISION", provision) if provision != "-" else 0,
                               registry.find("ROLE", role) if role != "-" else 0))
        except (Fault, ValueError) as fault:
            raise Fault(f"judgements.tsv:{line}: {fault}") from None
    return sorted(judgements)


def read_decider(text, registry):
    """FAMILY:NAME that decides the provision, or stated:REASON, or open. -> (decider, reason)"""
    first = text.split()[0]
    if first == "open":
        return 0, registry.find("REASON", "NOT_BUILT")
    family, name = first.split(":")
    if family == "stated":
        return 0, registry.find("REASON", name)
    for word in text.split()[1:]:
        registry.find(*word.split(":"))
    return registry.find(family, name), 0


def write_codes(path, registry):
    out = ["""/** @file codes.h
 * Every code of the library. Generated from the tables in src/rulebook; do not edit.
 *
 * A code is an int32_t: the family in the high half, the number in the low half. So a code says what it is, a code of
 * the wrong kind is found out (TRONDGOV_UNKNOWN_CODE), and families and codes can be listed at run time
 * (trondgov_codes). Low halves below 0x8000 are the library's, never used for anything else; from 0x8000 on they are the
 * caller's, for what a builder adds: TRONDGOV_OWN(TRONDGOV_FAMILY_ORGAN, 1). New codes may appear in any release: treat
 * an unknown one as unknown, not as an error.
 *
 * Some events, questions and rows have their number already and are not built yet: trondgov_code_text gives NULL for
 * them, and a call that is given one answers TRONDGOV_UNKNOWN_CODE.
 */
#ifndef TRONDGOV_CODES_H
#define TRONDGOV_CODES_H

/** The n-th code (n >= 0) of the caller's own in a family that a builder can add to. */
#define TRONDGOV_OWN(family, n) ((family) + 0x8000 + (n))

/** Families of codes. */
enum trondgov_family_codes {
"""]
    names = sorted(registry.families, key=registry.families.get)
    for place, name in enumerate(names):
        doc = registry.texts[0x7FFF0000 | registry.families[name]][4]
        comma = "," if place + 1 < len(names) else ""
        out.append(f"    TRONDGOV_FAMILY_{name} = 0x{registry.families[name] << 16:08x}{comma} /**< {c_comment(doc)} */\n")
    out.append("};\n")
    for name in names:
        if name in ("STATUS", "FAMILY", "PROVISION"):  # base.h; above; provisions.h
            continue
        out.append(enumeration(registry, name))
    out.append("""
/** What a notice, an application or another document carries: sums of these are the CONTENTS of events and questions. Each is the bit of the PARTICULAR code of the same name. */
enum trondgov_notice_flags {
""")
    bits = {n: (registry.codes[f, n] & 0xFFFF) - 1 for f, n in registry.order if f == "PARTICULAR"}
    enumerators = [name for name, bit in bits.items() if bit < 31]  # an enumerator is an int
    for place, name in enumerate(enumerators):
        comma = "," if place + 1 < len(enumerators) else ""
        out.append(f"    TRONDGOV_NOTICE_{name} = 0x{1 << bits[name]:04x}{comma} "
                   f"/**< {c_comment(registry.texts[registry.codes['PARTICULAR', name]][4])} */\n")
    out.append("};\n")
    for name, bit in bits.items():
        if bit >= 31:
            out.append(f"\n/** {c_comment(registry.texts[registry.codes['PARTICULAR', name]][4])} */\n"
                       f"#define TRONDGOV_NOTICE_{name} (INT64_C(1) << {bit})\n")
    out.append("\n#include <trondgov/provisions.h>\n\n#endif\n")
    path.write_text("".join(out), encoding="utf-8")


def enumeration(registry, family):
    members = [n for f, n in registry.order if f == family]
    doc = registry.texts[0x7FFF0000 | registry.families[family]][4]
    out = [f"\n/** {doc[0].upper() + doc[1:]}. */\nenum trondgov_{family.lower()}_codes {{\n"]
    for place, name in enumerate(members):
        code = registry.codes[family, name]
        comma = "," if place + 1 < len(members) else ""
        out.append(f"    TRONDGOV_{family}_{identifier(name)} = 0x{code:08x}{comma} "
                   f"/**< {c_comment(registry.texts[code][4])} */\n")
    return "".join(out) + "};\n"


def write_provisions(path, registry):
    path.write_text("""/** @file provisions.h
 * The registry of rules: one code for each provision. Generated from src/rulebook/provisions.tsv; do not edit.
 * trondgov_code_text gives the id, the citation and one line in each language, trondgov_code_get the organ, the dates
 * in force and what decides it.
 */
#ifndef TRONDGOV_PROVISIONS_H
#define TRONDGOV_PROVISIONS_H
""" + enumeration(registry, "PROVISION") + "\n#endif\n", encoding="utf-8")


def c_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '\\0"'


class Pool:
    """All texts, found by their offset: no pointers, so no relocations. They lie in blocks that a C string may be long."""

    BLOCK = 4000

    def __init__(self):
        self.blocks = [[""]]
        self.offsets = {"": 0}
        self.used = 1

    def add(self, text):
        if text not in self.offsets:
            size = len(text.encode()) + 1
            if self.used + size > self.BLOCK:
                self.blocks.append([])
                self.used = 0
            self.offsets[text] = (len(self.blocks) - 1) * self.BLOCK + self.used
            self.blocks[-1].append(text)
            self.used += size
        return self.offsets[text]


def write_tables(path, registry, units, provisions, conflicts, schemas, judgements, rows, with_texts):
    pool = Pool()
    hidden = {code for (family, _), code in registry.codes.items()
              if family in ("EVENT", "QUESTION", "ROW") and code not in {s[0] for s in schemas}}
    out = ["/* Generated from the tables of src/rulebook by generate.py; do not edit. */\n"
           '#include "rulebook/tables.h"\n\n']
    out.append("const struct trondgov_i_code_row trondgov_i_code_rows[] = {\n")
    listed = sorted(code for code in registry.texts if code not in hidden)
    for code in listed:
        name, english, bokmal, citation, _ = registry.texts[code]
        texts = [pool.add(t) if with_texts else 0 for t in (english, bokmal, citation)]
        out.append(f"    {{0x{code:08x}, {pool.add(name)}, {texts[0]}, {texts[1]}, {texts[2]}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_code_row_count = {len(listed)};\n\n")
    families = max(number for number in (code >> 16 for code in listed) if number < 0x7fff) + 1
    starts = [sum(code >> 16 < number for code in listed) for number in range(families)]
    out.append(f"const int32_t trondgov_i_family_starts[] = {{{', '.join(str(start) for start in starts)}}};\n"
               f"const size_t trondgov_i_family_start_count = {families};\n\n")

    by_name = sorted(listed, key=lambda c: (c >> 16, registry.texts[c][0].encode()))
    out.append("const int32_t trondgov_i_codes_by_name[] = {\n    " +
               ", ".join(str(listed.index(c)) for c in by_name) + "};\n\n")

    out.append("const struct trondgov_i_unit_row trondgov_i_unit_rows[] = {\n")
    for field in sorted(units):
        unit, family = units[field]
        out.append(f"    {{0x{field:08x}, 0x{unit:08x}, 0x{family << 16:08x}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_unit_row_count = {len(units)};\n\n")

    fields, index = [], []
    for code, columns, value in sorted(schemas):
        index.append((code, len(fields), len(columns), value))
        fields += columns
    out.append("const trondgov_field trondgov_i_schema_fields[] = {\n")
    for field, unit, family, slot, required, repeats in fields:
        out.append(f"    {{0x{field:08x}, 0x{unit:08x}, 0x{family << 16:08x}, {slot}, {required}, {repeats}}},\n")
    out.append("};\nconst struct trondgov_i_schema trondgov_i_schemas[] = {\n")
    for code, first, count, value in index:
        out.append(f"    {{0x{code:08x}, 0x{value:08x}, {first}, {count}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_schema_count = {len(index)};\n\n")

    touched = {}
    for conflict, _, _, _, _, ids in conflicts:
        for name in ids:
            touched.setdefault(registry.find("PROVISION", name), conflict)
    out.append("const struct trondgov_i_provision trondgov_i_provisions[] = {\n")
    for line, code, organ, _, first, last, decider in sorted(provisions, key=lambda p: p[1]):
        try:
            deciding, reason = read_decider(decider, registry)
            of = registry.find("ORGAN", organ) if organ != "-" else 0
        except (Fault, ValueError) as fault:
            raise Fault(f"provisions.tsv:{line}: {fault}") from None
        out.append(f"    {{0x{code:08x}, 0x{of:08x}, {c_int(first)}, {c_int(last)}, 0x{deciding:08x}, 0x{reason:08x}, "
                   f"0x{touched.get(code, 0):08x}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_provision_count = {len(provisions)};\n\n")

    readings, table = [], []
    for conflict, default, later, since, codes, ids in sorted(conflicts):
        table.append((conflict, default, later, since, len(readings), len(codes), registry.find("PROVISION", ids[0])))
        readings += [(code, conflict, {"as_written": 1, "statute": 2}.get(key, 0)) for key, code in codes.items()]
    out.append("const struct trondgov_i_reading trondgov_i_readings[] = {\n")
    for code, conflict, general in readings:
        out.append(f"    {{0x{code:08x}, 0x{conflict:08x}, {general}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_reading_count = {len(readings)};\n"
               "const struct trondgov_i_conflict trondgov_i_conflicts[] = {\n")
    for conflict, default, later, since, first, count, provision in table:
        out.append(f"    {{0x{conflict:08x}, 0x{default:08x}, 0x{later:08x}, {c_int(since)}, {first}, {count}, "
                   f"0x{provision:08x}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_conflict_count = {len(table)};\n\n")

    out.append("const struct trondgov_i_judgement trondgov_i_judgements[] = {\n")
    for judgement, provision, role in judgements:
        out.append(f"    {{0x{judgement:08x}, 0x{provision:08x}, 0x{role:08x}}},\n")
    out.append(f"}};\nconst size_t trondgov_i_judgement_count = {len(judgements)};\n\n")

    conditions = []
    for row in rows:
        own = row.pop("conditions", [])
        row["first_condition"], row["condition_count"] = (len(conditions) if own else 0), len(own)
        conditions += own
    out.append("const struct trondgov_i_condition trondgov_i_conditions[] = {\n")
    for condition in conditions or [{"field": 0}]:
        out.append("    {" + ", ".join(f".{k} = {c_int(v)}" for k, v in condition.items() if v or k == "field") + "},\n")
    out.append("};\n\n")

    out.append("const struct trondgov_i_row trondgov_i_rows[] = {\n")
    for row in rows:
        out.append("    {" + ", ".join(f".{k} = {c_int(v)}" for k, v in row.items() if v or k == "second_of_day") + "},\n")
    out.append(f"}};\nconst size_t trondgov_i_row_count = {len(rows)};\n\n")

    out.append(f"const char trondgov_i_texts[][{Pool.BLOCK}] = {{\n")
    for block in pool.blocks:
        out += [f"    {c_string(text)}\n" for text in block]
        out.append("    ,\n")
    out.append("};\n")
    path.write_text("".join(out), encoding="utf-8")


def c_int(value):
    if value == ALWAYS:
        return "INT32_MIN"
    if value == FOREVER:
        return "INT32_MAX"
    if abs(value) > 2**31 - 1:
        return f"INT64_C({value})"
    return str(value)


def main(arguments):
    with_texts = "--no-texts" not in arguments
    source, output = (pathlib.Path(a) for a in arguments if not a.startswith("--"))
    registry = Registry()
    try:
        read_codes(source, registry)
        units = read_units(source, registry)
        provisions = read_provisions(source, registry)
        conflicts = read_conflicts(source, registry)
        schemas = read_schemas(source, registry, units)
        judgements = read_judgements(source, registry)
        rows = []
        for path in sorted(source.glob("*.rows")):
            rows += read_rows(path, 0 if path.name.startswith("statute") else 1, schemas, registry)
        write_codes(output / "codes.h", registry)
        write_provisions(output / "provisions.h", registry)
        write_tables(output / "tables.c", registry, units, provisions, conflicts, schemas, judgements, rows,
                     with_texts)
    except Fault as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main(sys.argv[1:])
