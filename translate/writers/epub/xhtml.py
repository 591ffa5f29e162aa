"""The markup of pages as that of books: well-formed XHTML whose links lead somewhere.

https://www.w3.org/TR/epub-33/#sec-xhtml
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ONLY_ON_PAGES = frozenset({"number"})
"""Classes of links that only a page has: from a paragraph to itself."""
_ELSEWHERE = re.compile(r"(?:https?|mailto|tel|ftp|sms|geo):", re.IGNORECASE)


def to_xhtml(markup: str) -> str:
    """Return a fragment of HTML as XHTML.

    Links to places and files that are not in the fragment are text: in a book they would be broken.

    Args:
        markup: The fragment, as our templates write it.
    """
    root = html.fragment_fromstring(markup, create_parent="div")
    ids = {node.get("id") for node in root.iter(etree.Element) if node.get("id")}
    for node in list(root.iter(etree.Element)):
        if node.get("lang"):
            node.set(_XML_LANG, node.get("lang", ""))
        node.attrib.pop("tabindex", None)
        if node.tag == "a":
            _settle(node, ids)
    return "".join(_written(root))


def _settle(link: etree._Element, ids: set[str | None]) -> None:
    """Take a link out that leads nowhere in a book, but not its words."""
    target = link.get("href", "")
    if _ONLY_ON_PAGES & set((link.get("class") or "").split()):
        link.drop_tree()
    elif target.startswith("#"):
        if target[1:] not in ids:
            link.drop_tag()
    elif target and not _ELSEWHERE.match(target):
        link.drop_tag()


def _written(root: etree._Element) -> Iterator[str]:
    yield _text(root.text)
    for child in root:
        yield etree.tostring(child, method="xml", encoding="unicode")


def _text(text: str | None) -> str:
    plain = etree.Element("x")
    plain.text = text or ""
    return etree.tostring(plain, encoding="unicode")[3:-4] if text else ""
