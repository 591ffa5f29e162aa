"""House style by rule: names, quotation marks, spelling, sums in dong, days of a month.

Each rule proposes edits to an English text. A draft takes them all; the check ``style`` reports
those of the settings that a project has given itself. Addresses and code are left alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from translate.text.verbatim import certain_spans
from translate.values.style import currency, dates, names, quotes, spelling
from translate.values.style.edit import Edit, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from translate.values.names import Name

    Rule = Callable[[str, Sequence[Name]], list[Edit]]

__all__ = ["CHOICES", "DEFAULT", "NO_STYLE", "Edit", "Style", "deviations", "styled"]


@dataclass(frozen=True, slots=True)
class Style:
    """What a project writes; an empty field is a choice that it has not made."""

    names: str = ""
    """``marked`` (Đắk Lắk) or ``plain`` (Dak Lak)."""
    quotes: str = ""
    """``curly`` or ``straight``."""
    spelling: str = ""
    """``us`` or ``uk``."""
    currency: str = ""
    """``1.2 billion dong`` or ``VND1.2 billion``."""
    date: str = ""
    """``November 4`` or ``4 November``."""

    def complete(self) -> Style:
        """Return this style with the choices of docs/style-guide.md where it has made none."""
        return Style(*(getattr(self, f.name) or getattr(DEFAULT, f.name) for f in fields(self)))


_RULES: Mapping[str, Mapping[str, Rule]] = {
    "names": {"marked": names.marked, "plain": names.plain},
    "quotes": {
        "curly": lambda text, _: quotes.curly(text),
        "straight": lambda text, _: quotes.straight(text),
    },
    "spelling": {
        "us": lambda text, _: spelling.american(text),
        "uk": lambda text, _: spelling.british(text),
    },
    "currency": {
        "1.2 billion dong": lambda text, _: currency.name_after(text),
        "VND1.2 billion": lambda text, _: currency.code_before(text),
    },
    "date": {
        "November 4": lambda text, _: dates.month_first(text),
        "4 November": lambda text, _: dates.day_first(text),
    },
}
"""Setting -> choice -> the rule that proposes edits, given the names of the source."""
CHOICES = {setting: tuple(rules) for setting, rules in _RULES.items()}
"""What may be chosen, the first being what docs/style-guide.md has."""
NO_STYLE = Style()
"""Nothing is chosen."""
DEFAULT = Style(**{setting: choices[0] for setting, choices in CHOICES.items()})


def styled(text: str, style: Style, names: Sequence[Name] = ()) -> str:
    """Return an English text in a style.

    Args:
        text: The text, NFC.
        style: What is wanted; an empty choice changes nothing.
        names: The names of the sentence that the text translates.
    """
    for setting, choice in _chosen(style):
        text = apply(text, _edits(text, setting, choice, names))
    return text


def deviations(text: str, style: Style, names: Sequence[Name] = ()) -> list[tuple[str, str, Edit]]:
    """Return where an English text is not in a style: setting, choice, and what would be.

    Args:
        text: The text, NFC.
        style: What is wanted; an empty choice finds nothing.
        names: The names of the sentence that the text translates.
    """
    return [
        (setting, choice, edit)
        for setting, choice in _chosen(style)
        for edit in _edits(text, setting, choice, names)
    ]


def _chosen(style: Style) -> list[tuple[str, str]]:
    return [(setting, choice) for setting in _RULES if (choice := getattr(style, setting))]


def _edits(text: str, setting: str, choice: str, names: Sequence[Name]) -> list[Edit]:
    """The edits of a rule outside of addresses and code."""
    edits = _RULES[setting][choice](text, names)
    kept = certain_spans(text) if edits else []
    return [
        edit for edit in edits if all(edit.end <= start or end <= edit.start for start, end in kept)
    ]
