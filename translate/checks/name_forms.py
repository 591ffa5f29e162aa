"""Forms of one name in several languages: ``data/name-forms.txt``."""

from __future__ import annotations

from functools import cache

from translate.checks.word_lists import forms


def is_same_name(one: str, two: str) -> bool:
    """Whether two spellings are listed as forms of one name: Lev and Leo, Köln and Cologne."""
    return bool(_name_forms().get(one, frozenset()) & _name_forms().get(two, frozenset()))


@cache
def _name_forms() -> dict[str, frozenset[int]]:
    """In which lines of the list each form of a name stands."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(forms("name-forms")):
        for form in line.split():
            found.setdefault(form, set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}
