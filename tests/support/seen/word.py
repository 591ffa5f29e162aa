"""Elements of Word documents, from their XML by lxml."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree
from support.seen import Items, Seen, in_one_form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_AROUND = {"Byline", "Rule", "Colophon", "ColumnHeading", "AfterTable", "Note"}
_PLACES = {
    "Quote": "quote",
    "Caption": "figure caption",
    "Verse": "verse",
    "VerseEnd": "verse",
    "Code": "code",
}
_MARKS = {"b": "b", "i": "i", "strike": "s"}


def seen_in_docx(data: bytes) -> list[Seen]:
    """Return the elements of a document, its notes at the end."""
    document = _Document(zipfile.ZipFile(io.BytesIO(data)))
    return [*document.body(), *document.notes()]


class _Document:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._items = Items()

    def _part(self, name: str) -> Any:
        return etree.fromstring(self._archive.read(f"word/{name}"))

    def _targets(self, part: str) -> dict[str, str]:
        name = f"_rels/{part}.rels"
        if f"word/{name}" not in self._archive.namelist():
            return {}
        return {one.get("Id"): one.get("Target") for one in self._part(name)}

    def body(self) -> Iterator[Seen]:
        """Yield what stands in the text."""
        self._links = self._targets("document.xml")
        yield from self._blocks(self._part("document.xml").find(f"{W}body"))

    def notes(self) -> Iterator[Seen]:
        """Yield the footnotes; of two languages in one, each."""
        self._links = self._targets("footnotes.xml")
        if "word/footnotes.xml" not in self._archive.namelist():
            return
        notes = [one for one in self._part("footnotes.xml") if not one.get(f"{W}type")]
        for number, note in enumerate(notes, 1):
            text = self._inline(note)
            languages = self._languages(note)
            texts = text.split("<r/>") if len(languages) > 1 else [text]
            for language, words in zip(languages, texts, strict=True):
                yield Seen(language, f"note {number}", in_one_form(words))

    def _blocks(self, node: Any) -> Iterator[Seen]:
        for child in node:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)

    def _table(self, table: Any) -> Iterator[Seen]:
        is_layout = "ColumnHeading" in {one.get(f"{W}val") for one in table.iter(f"{W}pStyle")}
        for row_number, row in enumerate(table.findall(f"{W}tr"), 1):
            kind = "th" if row.find(f"{W}trPr/{W}tblHeader") is not None else "td"
            cells = row.findall(f"{W}tc")
            if not is_layout and len(row) and _is_bilingual(cells):
                half = len(cells) // 2
                sides = [cells[:half], cells[-half:]]
            else:
                sides = [cells]
            for side in sides:
                for number, cell in enumerate(side, 1):
                    place = f"table tr{row_number} {kind}{number}"
                    for one in self._blocks(cell):
                        yield one if is_layout else Seen(one.language, place, one.text)

    def _paragraph(self, paragraph: Any) -> Iterator[Seen]:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val") if style is not None else ""
        for drawn in paragraph.iter(_DRAWN):
            yield Seen("en", "figure image", drawn.get("descr"))
        text = in_one_form(self._inline(paragraph))
        if not text or name in _AROUND:
            return
        if name == "Divider":
            yield Seen("", "rule", "")
            return
        if name == "Code":
            yield Seen("", "code", self._inline(paragraph).replace("<r/>", "⏎"))
            return
        (language,) = self._languages(paragraph)
        yield Seen(language, self._place(paragraph, name, language), text)

    def _place(self, paragraph: Any, style: str, language: str) -> str:
        numbered = paragraph.find(f"{W}pPr/{W}numPr")
        if numbered is not None:
            deep, identity = (
                numbered.find(f"{W}{one}").get(f"{W}val") for one in ("ilvl", "numId")
            )
            kind = self._kind(identity, deep)
            return self._items.place(language, int(deep) + 1, kind, identity)
        self._items.end(language)
        if style in ("Title", "Subtitle"):
            return "heading 1"
        if found := re.fullmatch(r"Heading(\d)", style):
            return f"heading {int(found[1]) + 1}"
        return _PLACES.get(style, "paragraph")

    def _kind(self, identity: str, deep: str) -> str:
        part = self._part("numbering.xml")
        (number,) = [n for n in part.findall(f"{W}num") if n.get(f"{W}numId") == identity]
        abstract = number.find(f"{W}abstractNumId").get(f"{W}val")
        (found,) = [
            one
            for one in part.findall(f"{W}abstractNum")
            if one.get(f"{W}abstractNumId") == abstract
        ]
        (level,) = [one for one in found.findall(f"{W}lvl") if one.get(f"{W}ilvl") == deep]
        is_bullet = level.find(f"{W}numFmt").get(f"{W}val") == "bullet"
        return "ul" if is_bullet else "ol"

    def _languages(self, node: Any) -> list[str]:
        """The languages of the runs in a node, in their order, each once."""
        found = [one.get(f"{W}val")[:2] for one in node.iter(f"{W}lang")]
        return list(dict.fromkeys(found))

    def _inline(self, node: Any) -> str:
        found = ""
        for child in node:
            if child.tag == f"{W}r":
                found += self._run(child)
            elif child.tag == f"{W}hyperlink":
                target = self._links.get(child.get(f"{_R}id"), "")
                inside = self._inline(child)
                found += f"<a {target}>{inside}</a>" if target else inside
            elif child.tag == f"{W}p":
                found += self._inline(child)
        return found

    def _run(self, run: Any) -> str:
        text = ""
        for one in run:
            if one.tag == f"{W}t":
                text += one.text or ""
            elif one.tag == f"{W}br":
                text += "<r/>"
        set_by = {etree.QName(one).localname: one for one in run.findall(f"{W}rPr/*")}
        style = set_by.get("rStyle")
        if style is not None and style.get(f"{W}val") == "FootnoteReference":
            return "<n/>" if text or run.find(f"{W}footnoteReference") is not None else ""
        letters = [letter for name, letter in _MARKS.items() if name in set_by]
        if "rFonts" in set_by:
            letters.append("c")
        if "vertAlign" in set_by:
            letters.append("p")
        for letter in letters:
            text = f"<{letter}>{text}</{letter}>"
        return text


def _is_bilingual(cells: list[Any]) -> bool:
    found = {one.get(f"{W}val")[:2] for cell in cells for one in cell.iter(f"{W}lang")}
    return len(found) > 1
