"""The same document in another language: the lines of the source with translations in them.

Only texts are replaced; front matter, code, shortcodes, HTML, definitions of links, the shape of
lists and tables stay as the author wrote them. https://spec.commonmark.org/0.31.2/
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter

from translate.model import Text, TextKind, VerbatimKind
from translate.text.markdown.pandoc import without_drawings
from translate.walk import PassageKind
from translate.writers.base import Edition
from translate.writers.colophon import colophon, notice, notice_heading
from translate.writers.layout.arrangement import leaves, read_on
from translate.writers.layout.laid import LaidPassage
from translate.writers.layout.references import described_as
from translate.writers.markdown.attributes import with_alt
from translate.writers.markdown.embedded import translate_embedded
from translate.writers.markdown.escaping import escape, quoted
from translate.writers.markdown.header import HeaderLines, header_lines
from translate.writers.markdown.places import Lines, MarkdownPlace, document_places
from translate.writers.markdown.titles import titled_images, translate_titles
from translate.writers.markdown.tree import MarkdownTree

_IMAGE = re.compile(
    r"!\[(?P<alt>(?:[^\[\]\\]|\\.)*)\](?P<next>\[\]|[\[(]|)"
    r"|<img\b(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.IGNORECASE,
)
_SHOWS = re.compile(r"!\[|<img", re.IGNORECASE)
"""What begins an image, also one whose description has brackets of its own."""
_ALT = re.compile(r"""\salt\s*=\s*["']?\s*[^"'\s>]""", re.IGNORECASE)
_BOX = re.compile(r"(?:\[[ xX]\]|\[!\w+\][+-]?)[ \t]+")
"""The box of a task, which belongs to its list, and what makes a call-out of a quotation."""
_KEPT = re.compile(
    r"(?:\([\w.:-]+\)=|\{:[^{}]*\}|\{\{.*\}\}|\{%.*%\}|</?[A-Z][^<>]*>|<[A-Z].*\}.*>)+"
    r"|!\[\[[^\[\]]+\]\]"
)
"""A line that site generators read: it belongs to no text."""
_ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}]*\}\s*$")
"""The attributes after a heading, such as ``{#id}``."""
_MARKER = re.compile(r"[^>\s]")


TextsByLine = dict[int, list[tuple[int, LaidPassage]]]
"""Texts that begin on a line, each with its number in the order of the article."""


def same_document(edition: Edition) -> bytes:
    """Return the document that the article is, in the language of the translation.

    What nobody has reviewed is labelled, and counted in a notice at the top; the colophon is a
    comment at the end.
    """
    text = edition.source.decode("utf-8-sig", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    header = header_lines(lines)
    writer = MarkdownTree.of(edition)
    # lists and tasks have their numbers and boxes in the lines, and captions how they are set
    texts = [
        replace(one, lead="", kind=_kind(one))
        for one in leaves(read_on(edition))
        if not one.verbatim
    ]
    plain = without_drawings(lines, header.end)
    document = _Document([*plain.lines], writer, _by_line(texts))
    document.translate_header(header, edition)
    places = document_places(plain.lines, header.end)
    done = translate_embedded(
        document.lines, places.embedded, read_on(edition), writer.spelling.references
    )
    document.leave_out(done)
    for line, start in places.beyond:
        document.lines[line] = (document.lines[line] or "")[:start]
    say = writer.spelling.references.title
    translate_titles(document.lines, places.embedded, places.definitions, say)
    notes = list(document.notes_without_place(text))
    for place in places.texts:
        document.translate(place)
    document.lines = plain.drawn(document.lines)
    if said := notice(edition):
        warning = f"> **{notice_heading(edition)}** {escape(said)}\n"
        document.lines[header.end : header.end] = [f"\n{warning}" if header.end else warning]
    made = "\n".join([*document.lines_with_rest(), *notes]).rstrip("\n")
    comments = "\n".join(f"[//]: # {quoted(said)}" for said in colophon(edition))
    end = f"\n{places.open_fence}" if places.open_fence else ""
    return f"{made}{end}\n\n{comments}\n".encode()


@dataclass(slots=True)
class _Document:
    """The lines of a document, and which texts have been put into them."""

    lines: Lines
    writer: MarkdownTree
    left: TextsByLine
    """Texts without a place so far, by their lines: looked for in each place of the document."""

    def translate_header(self, header: HeaderLines, edition: Edition) -> None:
        """Put title and summary, where the front matter states them, into it."""
        for passage in self._take(0, header.end):
            words = " ".join(
                f"{line.text} [{line.label}]" if line.label else line.text for line in passage.lines
            )
            header.set_value(self.lines, _line(passage) - 1, words)
        header.set_language(self.lines, edition.article.language, edition.language)

    def leave_out(self, passages: Iterable[LaidPassage]) -> None:
        """Leave out texts that have their place."""
        taken = {(_line(one), one.anchor) for one in passages}
        for line in {line for line, _ in taken}:
            own = self.left.get(line, [])
            self.left[line] = [one for one in own if (line, one[1].anchor) not in taken]

    def notes_without_place(self, text: str) -> Iterator[str]:
        """Yield definitions of the footnotes that stand in the text itself, ``^[so]``.

        Args:
            text: The document.
        """
        for name, note in self.writer.spelling.references.notes.items():
            label = self.writer.spelling.note(name)
            if f"[^{label}]:" not in text:
                own = list(leaves(note.children))
                self.leave_out(own)
                words = " ".join(map(self.writer.target, own))
                yield f"\n[^{label}]: {words}"

    def translate(self, place: MarkdownPlace) -> None:
        """Put the texts of a place into its lines."""
        found = self._take(place.start, place.end, place.content if place.cell else None)
        if not found:
            self._put_titles(place)
            return
        words = [one for one in found if one.kind is not TextKind.ALT]
        if not words:
            is_image = _SHOWS.search(place.content)  # else it is what a directive says of its image
            shown = _with_alts(place.content, found) if is_image else described_as(found[0])
            place.put(self.lines, titled_images(shown, self.writer.spelling.references.title))
        for part, texts in _parts(place, words):
            self._put(part, texts)

    def _put_titles(self, place: MarkdownPlace) -> None:
        """Put in what images that nothing describes say when they are pointed at."""
        shown = titled_images(place.content, self.writer.spelling.references.title)
        if shown != place.content:
            place.put(self.lines, self._continued(place, shown))

    def _put(self, place: MarkdownPlace, words: Sequence[LaidPassage]) -> None:
        place = _without_markup(place, min(map(_line, words)) - 1)
        writer = self.writer.like(place.content, in_table=place.cell)
        if place.cell:
            writer = writer.in_cell()
        elif words[0].kind is TextKind.HEADING:
            writer = writer.on_one_line()
        box = _BOX.match(place.content)
        attributes = _ATTRIBUTES.search(place.content)
        tail = attributes[0] if attributes and words[0].kind is TextKind.HEADING else ""
        shown = " ".join(map(writer.target, words))
        place.put(self.lines, (box[0] if box else "") + self._continued(place, shown) + tail)

    def lines_with_rest(self) -> list[str]:
        """Return the lines, with what has found no place before the end."""
        left = sorted((one for own in self.left.values() for one in own), key=itemgetter(0))
        rest = [one for _, one in left if one.kind is not TextKind.ALT]
        shown = [line for line in self.lines if line is not None]
        for passage in rest:
            shown += ["", self.writer.target(passage)]
        return shown

    def _continued(self, place: MarkdownPlace, words: str) -> str:
        """``words`` whose further lines stand as deep in lists and quotations as the first."""
        if place.cell or "\n" not in words:
            return words
        prefix = _MARKER.sub(" ", place.prefix(self.lines))
        return f"\n{prefix}".join(words.split("\n"))

    def _take(self, start: int, end: int, content: str | None = None) -> list[LaidPassage]:
        """Take the texts whose lines are from ``start`` to before ``end``, counted from 0.

        Args:
            start: The first line.
            end: The line after the last.
            content: What a cell holds: then the last text alone that can be it.
        """
        lines = range(start + 1, end + 1)
        own = sorted((one for line in lines for one in self.left.get(line, ())), key=itemgetter(0))
        there = [one for _, one in own]
        if content is not None:
            letters = _letters(content)
            there = [one for one in there if _is_within(_letters(one.source), letters)]
            there = _in_cell(there, content)
        taken = set(map(id, there))
        for line in {_line(one) for one in there}:
            self.left[line] = [one for one in self.left[line] if id(one[1]) not in taken]
        return there


def _by_line(texts: Iterable[LaidPassage]) -> TextsByLine:
    found: TextsByLine = {}
    for number, one in enumerate(texts):
        found.setdefault(_line(one), []).append((number, one))
    return found


def _kind(passage: LaidPassage) -> PassageKind | VerbatimKind:
    return TextKind.PARAGRAPH if passage.small else passage.kind


def _parts(
    place: MarkdownPlace, texts: Sequence[LaidPassage]
) -> Iterator[tuple[MarkdownPlace, Sequence[LaidPassage]]]:
    """Yield a place with its texts: of those that begin on lines of their own each, the last first.

    Such are the title and the first text of a call-out.
    """
    lines = place.content.split("\n")
    starts = sorted({_line(one) - 1 for one in texts})
    if len(starts) < 2 or place.cell or len(lines) != place.end - place.start:
        if texts:
            yield place, texts
        return
    for start, end in reversed(list(pairwise([*starts, place.end]))):
        content = "\n".join(lines[start - place.start : end - place.start]).strip()
        own = [one for one in texts if start < _line(one) <= end]
        yield replace(place, start=start, end=end, content=content), own


def _in_cell(texts: Sequence[LaidPassage], content: str) -> list[LaidPassage]:
    """The texts of a cell among those of its row that can be; cells come from right to left."""
    first = len(texts)
    for _ in _IMAGE.finditer(content):
        first -= first > 0 and texts[first - 1].kind is TextKind.ALT
    first -= first > 0 and texts[first - 1].kind is not TextKind.ALT
    return list(texts[first:])


def _without_markup(place: MarkdownPlace, first: int) -> MarkdownPlace:
    """A place without the lines around its text that hold nothing but shortcodes and the like.

    Args:
        place: The place.
        first: The line on which the text begins, counted from 0.
    """
    lines = place.content.split("\n")
    if place.cell or len(lines) == 1 or len(lines) != place.end - place.start:
        return place
    start, end = max(first, place.start), place.end
    while end - 1 > start and _KEPT.fullmatch(lines[end - 1 - place.start].strip()):
        end -= 1
    content = "\n".join(lines[start - place.start : end - place.start]).strip()
    return replace(place, start=start, end=end, content=content)


def _line(passage: LaidPassage) -> int:
    return passage.block.line if isinstance(passage.block, Text) else 0


def _letters(text: str) -> str:
    """The letters of a text, composed: those of an article are, and those of its file may not."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


def _is_within(letters: str, whole: str) -> bool:
    """Whether all of ``letters`` are in ``whole``, in their order."""
    rest = iter(whole)
    return all(letter in rest for letter in letters)


def _with_alts(content: str, alts: Iterable[LaidPassage]) -> str:
    """Images with other words for what describes them."""
    words = iter(alts)

    def described(found: re.Match[str]) -> str:
        if found["attributes"]:
            alt = next(words, None) if _ALT.search(found["attributes"]) else None
            return with_alt(found[0], described_as(alt)) if alt else found[0]
        if not found["alt"].strip() or (alt := next(words, None)) is None:
            return found[0]
        label = f" [{alt.label}]" if alt.label else ""
        collapsed = found["next"] in ("", "[]")
        name = f"[{found['alt']}]" if collapsed else found["next"]
        return f"![{escape(alt.text + label)}]{name}"

    return _IMAGE.sub(described, content)
