"""Footnotes of a Word document, which python-docx does not know: ECMA-376, part 1, 17.11."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from translate.writers.docx.styles import element

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_START = (
    f"<w:footnotes {nsdecls('w', 'r')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)


class Footnotes:
    """The footnotes of a document; its part is made with the first one.

    Args:
        document: The document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._part: XmlPart | None = None
        self.count = 0
        """How many there are."""

    @property
    def part(self) -> XmlPart:
        """Return the part that holds the notes; links in notes are relations of it."""
        if self._part is None:
            package = self._document.part.package
            name = PackURI("/word/footnotes.xml")
            self._part = XmlPart(name, _TYPE, parse_xml(_START), package)
            self._document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        return self._part

    def add(self, paragraph: Paragraph) -> FootnoteText:
        """Put the sign of a new note into a paragraph, and return the note, to be filled."""
        self.count += 1
        sign = paragraph.add_run()
        sign._r.style = "FootnoteReference"
        sign._r.append(element("w:footnoteReference", id=str(self.count)))
        note = element("w:footnote", id=str(self.count))
        self.part.element.append(note)
        return FootnoteText(note, self)


class FootnoteText:
    """The text of a footnote, to which paragraphs are added."""

    def __init__(self, note: BaseOxmlElement, footnotes: Footnotes) -> None:
        self._note, self._footnotes = note, footnotes

    def add_paragraph(self) -> Paragraph:
        """Return a new paragraph of the note; its first one begins with the note's number."""
        text = element("w:p")
        first = not len(self._note)
        self._note.append(text)
        paragraph = Paragraph(text, self._footnotes)  # type: ignore[arg-type]
        paragraph._p.style = "FootnoteText"
        if first:
            number = paragraph.add_run()
            number._r.style = "FootnoteReference"
            number._r.append(element("w:footnoteRef"))
            paragraph.add_run(" ")
        return paragraph
