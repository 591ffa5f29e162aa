"""The word lists of one language, indexed for its parser."""

from __future__ import annotations

from translate.values.parse.word_lists import load, phrases


class Lexicon:
    """The word lists of one language, indexed."""

    def __init__(self, name: str, group: str, decimal: str) -> None:
        tables = load(name)
        self.group, self.decimal = group, decimal
        self.digits = {form: int(code) for form, code in tables["digit"].items()}
        self.scales = {form: int(code) for form, code in tables["scale"].items()}
        self.months = phrases(tables["month"])
        self.ratios = phrases(tables["ratio"])
        self.guards = phrases(tables.get("not a number", {}))
        self.guards_before = phrases(tables.get("not a number after", {}))
        self.no_units = phrases(tables.get("not a unit", {}))
        kinds = ("percent", "money", "measure")
        self.units = phrases({form: f"{k}/{c}" for k in kinds for form, c in tables[k].items()})
        self.codes = phrases(tables["code"])
        self.money = phrases(tables["money"])
        self.bounds = phrases(tables["bound"])
        self.longest_bound = max(len(form.split()) for form in tables["bound"])
