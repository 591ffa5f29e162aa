"""Vietnamese names with their marks or without, as the sentence has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.values.names.english import EnglishText
from translate.values.style.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translate.values.names.name import Name, NameForm


def marked(text: str, names: Sequence[Name]) -> list[Edit]:
    """Propose the spelling with marks for every name of the source that stands without."""
    return _spelled(text, [(form, form.marked) for name in names for form in name.forms])


def plain(text: str, names: Sequence[Name]) -> list[Edit]:
    """Propose the spelling without marks for every name of the source that stands with them."""
    return _spelled(text, [(form, form.plain) for name in names for form in name.forms])


def _spelled(text: str, wanted: Iterable[tuple[NameForm, str]]) -> list[Edit]:
    """Propose a spelling for each form that stands in the text; of two that overlap the longer."""
    english = EnglishText(text)
    edits: list[Edit] = []
    for form, spelling in sorted(set(wanted), key=lambda pair: -len(pair[1])):
        for start, end in english.find_all(form):
            if all(end <= edit.start or edit.end <= start for edit in edits):
                edits.append(Edit(start, end, spelling))
    return sorted(edit for edit in edits if _differs(text[edit.start : edit.end], edit.text))


def _differs(old: str, new: str) -> bool:
    return old != new and not (old.isupper() and len(old) > 1)
