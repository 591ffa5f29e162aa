"""Code as a block: its lines as they are, and its language where the page says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from translate.model import Verbatim, VerbatimKind
from translate.readers.html.elements import name_of

_LANGUAGE = re.compile(r"(?:lang(?:uage)?-|highlight-(?:source-|text-)?|brush:\s*)([\w+#.-]+)")


def code_block(element: etree._Element) -> Verbatim | None:
    """Return a ``<pre>`` as a block; None where it is empty."""
    text = "".join(_pieces(element)).strip("\n")
    holders = (element, *element[:1], *_around(element))
    language = next(filter(None, map(_language, holders)), "")
    return Verbatim(VerbatimKind.CODE, text, language) if text.strip() else None


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text in code, a line end for each ``<br>``."""
    for event, one in etree.iterwalk(element, events=("start", "end", "comment")):
        if event == "start":
            yield "\n" if name_of(one) == "br" else one.text or ""
        elif one is not element:
            yield one.tail or ""


def _around(element: etree._Element) -> list[etree._Element]:
    """The elements that a highlighter puts around code."""
    around = element.getparent()
    outer = around.getparent() if around is not None else None
    return [one for one in (around, outer) if one is not None and name_of(one) == "div"]


def _language(element: etree._Element) -> str:
    stated = element.get("data-lang") or element.get("data-language")
    found = _LANGUAGE.search(element.get("class") or "")
    return stated or (found[1] if found else "")
