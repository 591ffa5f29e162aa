"""Text and inline marks as LaTeX."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from translate.model import Mark, MarkKind
from translate.tags import Piece
from translate.writers.inline import respaced, safe_address, written
from translate.writers.layout.laid import LaidPassage
from translate.writers.layout.references import References, described_as
from translate.writers.nobreak import keep_together

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "`": r"\textasciigrave{}",
        "'": r"\textquotesingle{}",
        '"': r"\textquotedbl{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        # an optional argument, after \item
        "[": "{[}",
        "]": "{]}",
        "\u00a0": "~",
        "\u200b": r"\allowbreak{}",
        "☐": r"\openbox{}",
        "☑": r"\tickedbox{}",
    }
)
_LONG_WORD = re.compile(r"\S{25,}")
_BREAKS = re.compile(r"([/?&=._-]|[^/?&=._-]{12})(?=[^/?&=._-])")
_COMMANDS = {
    MarkKind.STRONG: r"\textbf",
    MarkKind.EMPHASIS: r"\emph",
    MarkKind.CODE: r"\texttt",
    MarkKind.SUPERSCRIPT: r"\textsuperscript",
    MarkKind.SUBSCRIPT: r"\textsubscript",
    MarkKind.STRIKE: r"\struck",
}
PassageWords = Callable[[LaidPassage], str]
"""Returns a passage in one of the languages, as LaTeX."""


def escape(text: str) -> str:
    """Return ``text`` so that LaTeX sets exactly it; long words may break, without a hyphen."""
    broken = _LONG_WORD.sub(lambda word: _BREAKS.sub("\\1\u200b", word[0]), text)
    return broken.translate(_SPECIAL)


@dataclass(slots=True)
class TexSpelling:
    """Spells the sentences of an edition; its notes stand at the foot of pages, or at the end."""

    references: References
    footnotes: dict[str, str] | None = None
    """The notes by their ids, where they stand at the foot of pages."""
    referred: set[str] = field(default_factory=set)
    """The notes referred to so far, by side."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """The files of the images that stand beside the document, by what the article calls them."""

    def spell(self, pieces: Sequence[Piece], language: str, side: str = "main") -> str:
        """Return text with its marks.

        Args:
            pieces: Text and marks.
            language: Their language.
            side: ``source`` for the text of the article itself beside its translation.
        """
        kept = respaced(pieces, lambda text: keep_together(text, language))
        return written(kept, escape, lambda mark, inside: self._mark(mark, inside, side))

    def picture(self, target: str, words: str) -> str:
        """Return an image of its own, or what it shows in its place.

        Args:
            target: What the article calls the image.
            words: What it shows.
        """
        shown = escape(words or target)
        file = self.pictures.get(target)
        return rf"\shown{{{file}}}{{{shown}}}" if file else rf"\described{{{shown}}}"

    def _mark(self, mark: Mark, inside: str, side: str) -> str:
        if command := _COMMANDS.get(mark.kind):
            return f"{command}{{{inside}}}"
        if mark.kind is MarkKind.LINK:
            address = safe_address(mark.target)
            is_whole = ":" in address.partition("/")[0]
            return rf"\href{{{_address(address)}}}{{{inside}}}" if is_whole else inside
        if mark.kind is MarkKind.NOTE:
            return self._note(mark, side)
        if mark.kind is MarkKind.IMAGE:
            words = described_as(self.references.alt(mark)) or mark.target.rpartition("/")[2]
            file = self.pictures.get(mark.target, "")
            return rf"\shownhere{{{file}}}{{{escape(words)}}}"
        return r"\newline{}" if mark.kind is MarkKind.BREAK else inside

    def _note(self, mark: Mark, side: str) -> str:
        if not (number := self.references.number(mark)):
            return ""
        name = f"{side}.{number}"
        first = name not in self.referred
        self.referred.add(name)
        if self.footnotes is None:
            place = name if first else ""
            return rf"\noteref{{{name}}}{{{place}}}{{{number}}}"
        return (
            rf"\note{{{number}}}{{{self.footnotes[mark.target]}}}"
            if first
            else rf"\notedagain{{{number}}}"
        )


def _address(address: str) -> str:
    """``address`` as an argument of a link: ASCII, with what LaTeX takes for commands encoded."""
    plain = quote(address, safe="/:?=&#%@!,;+*()-._")
    return re.sub("[%#&]", r"\\\g<0>", plain)
