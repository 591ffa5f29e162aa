"""A page of HTML, read without the program that wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib


def parse(page: bytes) -> Element:
    """Return the page as html5lib sees it; any parse error fails the test."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(page, transport_encoding="utf-8")
    assert isinstance(root, Element)
    return root


def having(root: Element, name: str) -> Iterator[Element]:
    """Elements of a class, in reading order."""
    return (node for node in root.iter() if name in node.get("class", "").split())


def words(node: Element) -> str:
    """All text inside, spaces folded."""
    return " ".join("".join(node.itertext()).split())
