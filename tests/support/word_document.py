"""A Word document, read without the library that wrote it."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class ReadDocument:
    """The parts of a document as XML."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.body = self.part("word/document.xml")

    def part(self, name: str) -> etree._Element:
        """Return a part of it."""
        return etree.fromstring(self.archive.read(name))

    def targets(self, part: str = "document") -> dict[str, str]:
        """Return where the relations of a part lead, by their ids."""
        found = self.part(f"word/_rels/{part}.xml.rels")
        return {one.get("Id", ""): one.get("Target", "") for one in found}

    def paragraphs(self, words: str) -> list[etree._Element]:
        """Return the paragraphs with these words."""
        return [one for one in self.body.iter(f"{W}p") if words in text_of(one)]

    def run(self, words: str) -> etree._Element:
        """Return the run that has just these words."""
        (run,) = [one for one in self.body.iter(f"{W}r") if text_of(one) == words]
        return run


def text_of(node: etree._Element) -> str:
    """All text inside."""
    found = "".join(one.text or "" for one in node.iter(f"{W}t"))
    return found.replace("\u00a0", " ")


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def set_by(run: etree._Element) -> set[str]:
    """The names of what a run's properties set."""
    return {etree.QName(one).localname for one in run.find(f"{W}rPr")}
