"""What an entry says in the target language, and how far that is: what a merge must not mix."""

from __future__ import annotations

from typing import NamedTuple

from translate.catalogs.po import Entry
from translate.catalogs.po.escape import escape, unescape
from translate.catalogs.po.lex import TokenKind
from translate.catalogs.po.parts import parts_of
from translate.model import Unit


class Wording(NamedTuple):
    """A translation with its state: one value, which a merge takes from one side as a whole."""

    forms: tuple[str, ...] = ("",)
    """The msgstr; where there are plural forms, all of them."""
    fuzzy: bool = False
    previous: str | None = None
    """The source that it was made for, if that is another one."""
    needs_work: bool = False
    """Whether somebody has asked for more work on it."""

    @property
    def empty(self) -> bool:
        """Whether there is no text in any form."""
        return not any(form.strip() for form in self.forms)

    @property
    def reviewed(self) -> bool:
        """Whether there is text, and a person has approved it."""
        return not self.fuzzy and not self.empty

    @property
    def text(self) -> str:
        """The forms on one line, for a comment: spelt as in a PO file where that is not plain."""
        return " | ".join(map(_spelt, self.forms))


def wording(entry: Entry | None) -> Wording:
    """Return the translation of ``entry`` with its state; an empty one where there is no entry."""
    if entry is None:
        return Wording()
    unit = Unit(entry.msgid, entry.msgstr, not entry.fuzzy, comments=entry.comments)
    forms = (entry.msgstr, *_other_forms(entry))
    return Wording(forms, entry.fuzzy, entry.previous, unit.needs_work)


def _other_forms(entry: Entry) -> tuple[str, ...]:
    """Return the plural forms after the first, which `Entry` has no field for."""
    origin = entry.origin
    if not origin or "msgid_plural" not in origin.text:
        return ()
    part = parts_of(origin.text, obsolete=bool(origin.mark)).get("forms")
    forms: list[list[str]] = []
    for _, token, text in part.pieces if part else ():
        if token.kind is TokenKind.KEYWORD:
            forms.append([])
        elif token.kind is TokenKind.STRING and forms:
            forms[-1].append(text[1:-1])
    return tuple(unescape(*strings) for strings in forms)


def _spelt(text: str) -> str:
    plain = text.isprintable() and text == text.strip() and not text.endswith("\\")
    return text if plain else f'"{escape(text)}"'
