"""Elements of PDFs, by their tags: poppler reads them with the text in them, pypdf what they are.

Poppler (``pdfinfo -struct-text``) calls what PDF 2.0 has beyond 1.7, such as emphasis, a span; both
list the same elements in the same order.
"""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import IndirectObject
from support.pdf_structure import structure
from support.seen import Items, Seen, in_one_form

_NODE = re.compile(r"( *)([A-Z]\w*)(?: [\"<(].*|:)?")
_OBJECT = re.compile(r"( *)Object (\d+) (\d+)")
_TEXT = re.compile(r"( *)\"(.*)\"")
_MARKS = {"/Strong": "b", "/Em": "i"}
_COLOPHON = re.compile(r"\d+ of \d+ sentences reviewed")


@dataclass(slots=True)
class _Element:
    role: str
    deep: int
    alt: str = ""
    form: str = ""
    """``s`` for struck out text, ``p`` for raised."""
    address: str = ""
    children: list[_Element | str] = field(default_factory=list)

    def inner(self, *roles: str) -> list[_Element]:
        """The elements in it, of these roles if any are named."""
        found = [one for one in self.children if isinstance(one, _Element)]
        return [one for one in found if not roles or one.role in roles]

    def is_block(self) -> bool:
        """Whether there is a block in it."""
        return any(one.role not in ("/Span", "/Strong", "/Em", "/Link") for one in self.inner())


def seen_in_pdf(data: bytes) -> list[Seen]:
    """Return the elements of a tagged PDF; its notes at the end."""
    pdf = PdfReader(io.BytesIO(data))
    reader = _Reader()
    found = list(reader.blocks(_tree(pdf, data), "en", ""))
    end = next(at for at, one in enumerate(found) if _COLOPHON.match(one.text))
    return [
        one for one in [*found[:end], *reader.notes] if not one.text.startswith("Translated by")
    ]


def _tree(pdf: PdfReader, data: bytes) -> _Element:
    """The elements with their texts."""
    command = ["pdfinfo", "-struct-text", "-enc", "UTF-8", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True)
    roles = structure(pdf)
    root = _Element("/Root", -1)
    around = [root]
    for line in filter(None, done.stdout.decode("utf-8", "replace").split("\n")):
        while around[-1].deep >= len(line) - len(line.lstrip(" ")):
            around.pop()
        if text := _TEXT.fullmatch(line):
            around[-1].children.append(text[2])
        elif found := _OBJECT.fullmatch(line):
            annotation: Any = IndirectObject(int(found[2]), int(found[3]), pdf).get_object()
            around[-1].address = annotation.get("/A", {}).get("/URI", "")
        elif "/LineThrough" in line:
            around[-1].form = "s"
        elif "/BaselineShift" in line:
            around[-1].form = "p"
        elif node := _NODE.fullmatch(line):
            deep, one = len(node[1]), next(roles)
            made = _Element(one["/S"], deep, alt=one.get("/Alt", ""))
            around[-1].children.append(made)
            around.append(made)
    assert next(roles, None) is None
    (document,) = root.inner()
    return document


class _Reader:
    def __init__(self) -> None:
        self._items = Items()
        self.notes: list[Seen] = []
        self._titled = False

    def blocks(self, around: _Element, language: str, place: str) -> Iterator[Seen]:
        """Yield the blocks in an element."""
        for one in around.inner():
            yield from self._block(one, language, place)

    def _block(self, one: _Element, language: str, place: str) -> Iterator[Seen]:
        sides = one.inner("/Div")
        if one.role == "/Div" and len(sides) == 2 and len(one.inner()) == 2:
            yield from self.blocks(sides[0], "vi", place)
            yield from self.blocks(sides[1], "en", place)
        elif one.role == "/Div" and one.inner("/Figure"):
            yield from self._figure(one)
        elif one.role == "/L":
            yield from self._list(one, language, 1)
        elif one.role == "/Table":
            yield from _table(one)
        elif one.role == "/Code":
            yield Seen("", "code", "⏎".join("".join(_words(line)) for line in one.inner()))
        elif one.role == "/BlockQuote":
            yield from self.blocks(one, language, "quote")
        elif one.role == "/Title" or re.fullmatch(r"/H\d", one.role):
            level = 1 if one.role == "/Title" else int(one.role[2]) + 1
            self._titled = True
            yield self._text(one, language, f"heading {level}")
        elif one.role == "/P":
            text = self._text(one, language if self._titled else "vi", place or "paragraph")
            title = text._replace(place="heading 1")
            yield _rule_or(text) if self._titled else title
        elif one.role == "/Span":
            yield from [Seen("", "rule", "")] if "* * *" in "".join(_words(one)) else []
        else:
            yield from self.blocks(one, language, place)

    def _figure(self, around: _Element) -> Iterator[Seen]:
        for figure in around.inner("/Figure"):
            yield Seen("en", "figure image", figure.alt)
        for one in around.inner():
            if one.role == "/Caption":
                yield self._text(one, "en", "figure caption")
            elif one.role == "/Div":
                yield from self._block(one, "en", "figure caption")

    def _list(self, listed: _Element, language: str, deep: int) -> Iterator[Seen]:
        for one in listed.inner():
            if one.role == "/L":
                yield from self._list(one, language, deep + 1)
                continue
            label, *_ = ("".join(_words(sign)) for sign in one.inner("/Lbl"))
            (body,) = one.inner("/LBody")
            kind = "ol" if label[0].isdigit() else "ul"
            text = self._inline(body)
            yield Seen(language, self._items.place(language, deep, kind), in_one_form(text))

    def _text(self, one: _Element, language: str, place: str) -> Seen:
        self._items.end(language)
        return Seen(language, place, in_one_form(self._inline(one)))

    def _inline(self, around: _Element) -> str:
        found = ""
        for one in around.children:
            if isinstance(one, str):
                found += one
                continue
            inside = self._inline(one) if one.role not in ("/Note", "/FENote") else ""
            if one.role in ("/Note", "/FENote"):
                words = "".join(
                    self._inline(_Element("/P", 0, children=[part]))
                    for part in one.children
                    if isinstance(part, str) or part.role != "/Lbl"
                )
                self.notes.append(Seen("en", f"note {len(self.notes) + 1}", in_one_form(words)))
            elif one.role == "/Lbl" or (one.role == "/Link" and not one.address):
                found += "<n/>"
            elif one.role == "/Link":
                found += f"<a {one.address}>{inside}</a>"
            elif letter := _MARKS.get(one.role, one.form):
                found += f"<{letter}>{inside}</{letter}>"
            else:
                found += inside
        return found


def _rule_or(seen: Seen) -> Seen:
    """A paragraph; or a rule; or, where it begins with the number of a note, that note."""
    if seen.text.startswith("<n/>"):
        return Seen(seen.language, "note 1", in_one_form(seen.text.removeprefix("<n/>")))
    return Seen("", "rule", "") if seen.text == "* * *" else seen


def _table(table: _Element) -> Iterator[Seen]:
    rows = [row for part in table.inner() for row in part.inner("/TR")]
    for number, row in enumerate(rows, 1):
        cells = row.inner()
        half = len(cells) // 2
        sides = {"vi": cells[:half], "en": cells[half:]} if len(cells) > 2 else {"en": cells}
        for language, side in sides.items():
            for column, cell in enumerate(side, 1):
                text = in_one_form(_Reader()._inline(cell))
                kind = cell.role[1:].lower()
                bare = re.sub(r"^<b>(.*)</b>$", r"\1", text) if kind == "th" else text
                yield Seen(language, f"table tr{number} {kind}{column}", bare)


def _words(around: _Element) -> Iterator[str]:
    for one in around.children:
        yield from [one] if isinstance(one, str) else _words(one)
