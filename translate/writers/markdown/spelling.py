"""Text and marks as Markdown that every reader takes for exactly them.

https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis; what Markdown has no sign for, or
what its rules for signs do not allow where it stands, is HTML.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from translate.model import Mark, MarkKind
from translate.tags import STANDALONE, Inline, Piece, plain_of
from translate.writers.base import picture_address
from translate.writers.inline import in_markup
from translate.writers.layout.references import References, described_as
from translate.writers.markdown.attributes import with_alt, with_title
from translate.writers.markdown.escaping import NO_SIGNS, OwnSigns, escape, quoted

_ESCAPED = re.compile(r"\\.", re.DOTALL)
_SIGNS: dict[MarkKind, tuple[str, ...]] = {
    MarkKind.STRONG: ("**", "__"),
    MarkKind.EMPHASIS: ("*", "_"),
    MarkKind.STRIKE: ("~~",),
}
"""The signs around text, the first that is allowed where it stands."""
_ELEMENTS = {
    MarkKind.STRONG: "strong",
    MarkKind.EMPHASIS: "em",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
}
_LABEL = re.compile(r"[^\s\[\]\\^`*_<>|~]+")
"""What can name a note as it is."""
_BARE = re.compile(r"[^\s<>()\\\x00-\x20\x7f]+")
"""A destination that needs no brackets around it."""

_AUTOLINK = re.compile(r"https?://[^\s<>\x00-\x20\x7f]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_TEMPLATE = re.compile(r"\{\{.*\}\}|\{%.*%\}")
"""What a site generator puts an address in the place of, before it reads Markdown."""


@dataclass(frozen=True, slots=True)
class MarkdownSpelling:
    """Spells the sentences of an edition."""

    references: References
    in_table: bool = False
    """Whether the text stands in a cell, where a line must not end."""
    on_one_line: bool = False
    """Whether the text is a heading, which has but one line."""
    own: OwnSigns = NO_SIGNS
    """What stays as it is."""
    in_language: Callable[[str], str] | None = None
    """Returns the other text of an image, by its id; the translation's without."""

    def spell(self, pieces: Sequence[Piece]) -> str:
        """Return text with its marks."""
        return self._spell(pieces, "", "")

    def note(self, name: str) -> str:
        """Return the label of a note: its id, or its number if a label cannot be that."""
        if _LABEL.fullmatch(name):
            return name
        return str(self.references.numbers.get(name, name))

    def image(self, file: str, alt: str, title: str) -> str:
        """Return an image."""
        return f"![{escape(alt)}]({_destination(file, title)})"

    def _spell(self, pieces: Sequence[Piece], before: str, after: str) -> str:
        inside = [
            escape(one, self.own, at_start=_begins_line(pieces, index))
            if isinstance(one, str)
            else self._inside(one.mark, one.children)
            for index, one in enumerate(pieces)
        ]
        spelled = before
        for index, piece in enumerate(pieces):
            if isinstance(piece, str):
                spelled += inside[index].lstrip(" ") if spelled[-1:] == "\n" else inside[index]
                continue
            if piece.mark.kind is MarkKind.BREAK:
                spelled = _before_break(spelled, before)
                if spelled[-1:] in ("", "\n") and not piece.mark.markup:
                    spelled += "<br>"  # two ends of lines end a paragraph
                    continue
            following = self._first(pieces[index + 1 :], inside[index + 1 :]) or after
            spelled += self._mark(piece, inside[index], spelled[-1:], following)
        return spelled[len(before) :]

    def _inside(self, mark: Mark, children: Sequence[Piece]) -> str:
        if mark.kind is MarkKind.CODE and not mark.markup:
            return "".join(one for one in children if isinstance(one, str))
        signed = mark.kind in _SIGNS and not mark.markup
        edge = _SIGNS[mark.kind][0][0] if signed else " "
        return self._spell(children, edge, edge)

    def _first(self, pieces: Sequence[Piece], inside: Sequence[str]) -> str:
        """The character that follows: of a mark, one of punctuation, as each begins with one."""
        if not pieces:
            return ""
        first = pieces[0]
        if isinstance(first, str):
            return inside[0][:1]
        if first.mark.markup:
            return "<"
        return "*" if first.mark.kind in _SIGNS else "[" if first.mark.kind in _OPENING else "<"

    def _mark(self, piece: Inline, inside: str, before: str, after: str) -> str:
        mark = piece.mark
        if mark.markup:
            return self._element(mark, inside)
        if mark.kind in _SIGNS:
            return _signed(mark.kind, inside, before, after)
        if mark.kind is MarkKind.CODE:
            return inside if mark.raw else _code(inside, self.in_table)
        if element := _ELEMENTS.get(mark.kind):
            return f"<{element}>{inside}</{element}>"
        return self._reference(mark, inside, plain_of(piece.children))

    def _element(self, mark: Mark, inside: str) -> str:
        """What the article itself has as HTML."""
        if mark.kind is MarkKind.IMAGE:
            return with_title(with_alt(mark.markup, self._alt(mark)), mark.title)
        if mark.kind in STANDALONE:
            return mark.markup
        return in_markup(replace(mark, markup=with_title(mark.markup, mark.title)), inside)

    def _reference(self, mark: Mark, inside: str, words: str) -> str:
        """A link, an image, a note or a line break."""
        if mark.kind is MarkKind.LINK and _is_autolink(mark, words):
            return f"<{words}>"
        if mark.kind is MarkKind.LINK:
            return f"[{inside}]({_destination(mark.target, mark.title)})"
        if mark.kind is MarkKind.IMAGE:
            return self.image(picture_address(mark.target), self._alt(mark), mark.title)
        if mark.kind is MarkKind.NOTE:
            return f"[^{self.note(mark.target)}]"
        # two spaces, because not every site knows a backslash
        return "<br>" if self.in_table or self.on_one_line else "  \n"

    def _alt(self, mark: Mark) -> str:
        if self.in_language:
            return self.in_language(mark.alt)
        return described_as(self.references.alt(mark))


_OPENING = frozenset({MarkKind.LINK, MarkKind.NOTE, MarkKind.IMAGE})


def _before_break(spelled: str, before: str) -> str:
    """The text before a line break, without the spaces at its end."""
    text = spelled[len(before) :]
    return before + (text if text.endswith("  \n") else text.rstrip(" "))


def _is_autolink(mark: Mark, words: str) -> bool:
    """Whether a link is over its own address: https://spec.commonmark.org/0.31.2/#autolinks."""
    if mark.title or mark.target not in (words, f"mailto:{words}"):
        return False
    return _AUTOLINK.fullmatch(words) is not None


def _begins_line(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a piece may be the first on its line."""
    before = pieces[index - 1] if index else None
    return before is None or (isinstance(before, Inline) and _ends_line(before))


def _ends_line(piece: Inline) -> bool:
    last = piece.children[-1] if piece.children else None
    return piece.mark.kind is MarkKind.BREAK or (isinstance(last, Inline) and _ends_line(last))


def _signed(kind: MarkKind, inside: str, before: str, after: str) -> str:
    """Text between signs that count as such where they stand, else in an element."""
    for sign in _SIGNS[kind]:
        if _allowed(sign, inside, before, after):
            return f"{sign}{inside}{sign}"
    element = _ELEMENTS[kind]
    return f"<{element}>{inside}</{element}>"


def _allowed(sign: str, inside: str, before: str, after: str) -> bool:
    """Whether ``sign`` opens before ``inside`` and closes after it, for every reader."""
    if not inside or inside != inside.strip() or "\n" in inside:
        return False
    if sign[0] in (before, after) or sign[0] in _ESCAPED.sub("", inside):
        return False
    if sign[0] == "_":
        return not (_is_word(before) or _is_word(after))
    opens = _is_word(inside[0]) or not _is_word(before)
    closes = _is_word(inside[-1]) or not _is_word(after)
    return opens and closes


def _is_word(char: str) -> bool:
    """Whether a character is neither a space nor punctuation, in any version of the standard."""
    return bool(char) and not char.isspace() and unicodedata.category(char)[0] not in "PS"


def _code(text: str, in_table: bool) -> str:
    runs = [len(run) for run in re.findall("`+", text)]
    fence = "`" * next(length for length in range(1, len(text) + 2) if length not in runs)
    padded = text[:1] == "`" or text[-1:] == "`" or (text[:1] == text[-1:] == " " and text.strip())
    text = text.replace("|", "\\|") if in_table else text
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def _destination(target: str, title: str) -> str:
    address = " ".join(_SPACES.split(target)).strip(" ")
    if not _BARE.fullmatch(address) and not _TEMPLATE.search(address):
        address = address.replace("\\", "\\\\").replace("<", "%3C").replace(">", "%3E")
        address = f"<{address}>"
    return f"{address} {quoted(title)}" if title else address
