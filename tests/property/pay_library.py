"""The library for pay_property.py: quick questions, registers and settlements of made-up events."""
import datetime

import binding

EPOCH = datetime.date(1970, 1, 1)
NOON = 43200


def days(date):
    return (date - EPOCH).days


class Rules:
    """A rulebook with made-up pay of the Storting, and a rounding or a way to divide a year of its own."""

    def __init__(self, library, salaries, rounding=None, proration=None):
        self.library, self.ffi = library, library.ffi
        self.rules = binding.Rulebook(library)
        pay, of_lines = library.PARAMETER_STORTING_PAY, library.PARAMETER_ROUNDING
        self.amend([(pay, salary, {"FROM": days(first)}) for first, salary in salaries.items()]
                   + [(of_lines, library.find("ROUNDING", rounding), {}) for _ in [0] if rounding]
                   + [(library.PARAMETER_PRORATION, library.find("PRORATION", proration), {})
                      for _ in [0] if proration])
        self.schemas, self.codes = {}, {}
        self.answers = {code: name for name, code in library.codes("ANSWER").__members__.items()}
        self.answer, self.value = self.ffi.new("trondgov_answer *"), self.ffi.new("int64_t *")

    def amend(self, parameters):
        """Parameters of the municipality: (parameter, value, further columns)."""
        library, ffi = self.library, self.ffi
        builder, built = ffi.new("trondgov_builder **"), ffi.new("trondgov_rulebook **")
        library.check(library.call("builder_create", self.rules.ptr, builder))
        for parameter, value, more in parameters:
            columns = {"ORGAN": library.ORGAN_KOMMUNE, "PARAMETER": parameter, "VALUE": value, **more,
                       "PROVISION": library.find("PROVISION", "GODT-3.1b")}
            facts = [{"field": getattr(library, "FIELD_" + name), "value": number} for name, number in columns.items()]
            library.check(library.call("builder_add", builder[0], library.ROW_PARAMETER,
                                       ffi.new("trondgov_fact[]", facts), len(facts), ffi.NULL))
        library.check(library.call("builder_build", builder[0], built, ffi.NULL))
        library.call("builder_free", builder[0])
        self.rules.own(built[0])

    def select(self, reading):
        library, ffi = self.library, self.ffi
        builder, built = ffi.new("trondgov_builder **"), ffi.new("trondgov_rulebook **")
        library.check(library.call("builder_create", self.rules.ptr, builder))
        column = ffi.new("trondgov_fact[]", [{"field": library.FIELD_READING,
                                              "value": library.find("READING", reading)}])
        library.check(library.call("builder_add", builder[0], library.ROW_READING, column, 1, ffi.NULL))
        library.check(library.call("builder_build", builder[0], built, ffi.NULL))
        library.call("builder_free", builder[0])
        self.rules.own(built[0])

    def fields(self, family, name):
        """The code of a question or event, and its fields by name."""
        if (family, name) not in self.schemas:
            code = self.library.find(family, name)
            listed = self.library.records("fields", "field", self.rules.ptr, code)
            self.schemas[family, name] = code, {self.library.name(one.field): one for one in listed}
        return self.schemas[family, name]

    def code(self, family, name):
        if (family, name) not in self.codes:
            self.codes[family, name] = self.library.find(family, name, self.rules)
        return self.codes[family, name]

    def number(self, field, given):
        if isinstance(given, str):
            return self.code(self.library.name(field.family), given)
        return days(given) if isinstance(given, datetime.date) else int(given)

    def ask(self, question, facts):
        """The name of the answer, and the value or None."""
        code, fields = self.fields("QUESTION", question)
        array = self.ffi.new("trondgov_fact[]", [
            {"field": fields[name].field, "value": self.number(fields[name], value)} for name, value in facts.items()])
        self.library.check(self.library.call("rulebook_ask", self.rules.ptr, code, array, len(facts), self.answer,
                                             self.value, self.ffi.NULL))
        return (self.answers[self.answer[0]],
                None if self.value[0] == self.library.NOTHING else self.value[0])

    def events(self, told):
        """An array of events from (kind, day, fields)."""
        array = self.ffi.new("trondgov_event[]", len(told))
        narrow = self.ffi.offsetof("trondgov_event", "kind")
        for i, (kind, day, given) in enumerate(told):
            array[i].kind, fields = self.fields("EVENT", kind)
            array[i].at = days(day) * 86400 + NOON
            base = self.ffi.cast("char *", array + i)
            for name, value in given.items():
                slot = fields[name].slot
                self.ffi.cast("int64_t *" if slot < narrow else "int32_t *", base + slot)[0] = self.number(fields[name],
                                                                                                          value)
        return array


class Told:
    """A register or a settlement that is told what happened."""

    def __init__(self, rules, object_):
        self.rules, self.object, self.library = rules, object_, rules.library

    def apply(self, told):
        """The status's name and the entry's place, or None and the answer."""
        ffi = self.library.ffi
        array, answer, at = self.rules.events(told), ffi.new("trondgov_answer *"), ffi.new("size_t *")
        status = self.library.call(f"{self.object.kind}_apply", self.object.ptr, array, len(told), 0, answer, at,
                                   ffi.NULL)
        if status != self.library.OK:
            return self.library.name(status), at[0]
        return None, self.rules.answers.get(answer[0])


def municipality(rules, register):
    """Of a register whose every event is done."""
    told = Told(rules, binding.Municipality(rules.rules))
    status, answer = told.apply(register)
    assert status is None and answer == "DONE", (status, answer, register[answer] if status else None)
    return told


def settlement(rules, held, first, last):
    schedule = binding.Schedule(rules.rules, days(first), days(last))
    return Told(rules, binding.Settlement(schedule, held.object))
