"""Elements of pages: HTML by html5lib, the XHTML of e-books by lxml, which both make trees."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import html5lib
from lxml import etree
from support.seen import Seen, in_one_form

_MARKS = {"strong": "b", "b": "b", "em": "i", "i": "i", "code": "c", "s": "s", "del": "s"}
_MARKS |= {"sup": "p", "sub": "q"}
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_BLOCKS = {"article", "aside", "blockquote", "body", "div", "figcaption", "figure", "header", "hr"}
_BLOCKS |= {"img", "li", "main", "ol", "p", "pre", "section", "table", "ul", *_HEADINGS}
_AROUND = {"nav", "footer", "script", "style", "fieldset", "colgroup"}
_BESIDE = {"number", "lead", "back", "note-number", "credits", "byline", "original", "footnote"}
"""Classes of what is no text of the article: numbers and dashes of the edition, ways back."""
_PLACES = {"blockquote": "quote", "figcaption": "figure caption"}
_KINDS = {"verse": "verse", "dialogue": "dialogue", "notes": "notes", "footnotes": "notes"}


def seen_in_html(data: bytes) -> list[Seen]:
    """Return the elements of a page."""
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data)
    return list(seen_below(page.find("body")))


def seen_in_epub(data: bytes) -> list[Seen]:
    """Return the elements of the first chapter of an e-book."""
    chapter = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("book/chapter-1.xhtml"))
    for element in chapter.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return list(seen_below(chapter.find("body")))


def seen_below(node: Any, place: str = "", language: str = "") -> Iterator[Seen]:
    """Yield the elements in a node of a page, in order.

    Args:
        node: The node.
        place: What is around it.
        language: Of what is around it; empty outside of both languages.
    """
    run = node.text or ""
    for child in node:
        if not isinstance(child.tag, str) or _is_beside(child):
            run += child.tail or ""
        elif _is_block(child):
            yield from _text(run, place, language)
            yield from _seen(child, place, child.get("lang") or language)
            run = child.tail or ""
        else:
            run += inline(child) + (child.tail or "")
    yield from _text(run, place, language)


def _text(run: str, place: str, language: str) -> Iterator[Seen]:
    if text := in_one_form(run):
        yield Seen(language, place or "paragraph", text)


def _seen(node: Any, place: str, language: str) -> Iterator[Seen]:
    tag, classes = node.tag, _classes(node)
    if tag == "img":
        yield Seen(language or "en", "figure image", node.get("alt"))
    elif tag == "pre":
        yield Seen("", "code", "".join(node.itertext()).strip("\n").replace("\n", "⏎"))
    elif tag == "hr":
        yield Seen("", "rule", "")
    elif tag == "table":
        yield from seen_in_table(node, language)
    elif tag in ("ul", "ol"):
        for number, item in enumerate((one for one in node if one.tag == "li"), 1):
            yield from seen_below(item, _place_of_item(node, place, number), language)
    elif place != "notes" or tag not in _HEADINGS:  # the heading above notes is the edition's
        yield from seen_below(node, _place_in(node, classes) or place, language)


def _place_in(node: Any, classes: set[str]) -> str:
    """The place of what is in a block; empty where that is the place of the block."""
    tag, name = node.tag, node.get("id") or ""
    found = ""
    if tag in _PLACES:
        found = _PLACES[tag]
    elif tag in _HEADINGS:
        found = f"heading {tag[1]}"
    elif "unseen" in classes:
        found = "figure image"
    elif tag == "aside":
        found = f"note {name.removeprefix('fn-')}"
    elif name.startswith("credit-"):
        found = "credit"
    kinds = [_KINDS[kind] for kind in _KINDS if kind in classes]
    return kinds[0] if kinds else found


def _place_of_item(listed: Any, place: str, number: int) -> str:
    return f"note {number}" if place == "notes" else f"{place} {listed.tag} li{number}".strip()


def seen_in_table(table: Any, language: str) -> Iterator[Seen]:
    """Yield the cells of a table."""
    for row_number, row in enumerate(table.iter("tr"), 1):
        for number, cell in enumerate((one for one in row if one.tag in ("td", "th")), 1):
            yield from seen_below(cell, f"table tr{row_number} {cell.tag}{number}", language)


def inline(node: Any) -> str:
    """Return an inline element with what is in it, as marks; what is in a plain one as its text."""
    if _is_beside(node):
        return ""
    if node.tag == "br":
        return "<r/>"
    if {"ref", "footnote-ref"} & _classes(node):
        return "<n/>"
    inside = inside_of(node)
    if node.tag == "a":
        return f"<a {node.get('href')}>{inside}</a>"
    letter = _MARKS.get(node.tag)
    return f"<{letter}>{inside}</{letter}>" if letter else inside


def inside_of(node: Any) -> str:
    """Return what is in an element, as `inline` has it."""
    children = (inline(one) + (one.tail or "") for one in node)
    return "".join([node.text or "", *children])


def _is_block(node: Any) -> bool:
    return node.tag in _BLOCKS or node.get("lang") or any(map(_is_block, node))


def _is_beside(node: Any) -> bool:
    return node.tag in _AROUND or bool(_BESIDE & _classes(node))


def _classes(node: Any) -> set[str]:
    return set((node.get("class") or "").split())
