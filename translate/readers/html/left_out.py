"""What a page has that is no part of its article, and that no edition shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from lxml import etree

from translate.message import Message
from translate.model import Remark, Taken, TakenFor
from translate.readers.html.elements import (
    CHROME,
    CHROME_ROLES,
    FORM_PARTS,
    SILENT,
    is_hidden,
    name_of,
    role_words,
)
from translate.text.folding import fold_spaces

_EDGES = ("header", "footer", "aside")
_IS_READ = (
    "<{name}> is read as a part of the article, since the page has no <main> or <article>;"
    " remove it if it is none"
)
_SAID = {**dict.fromkeys(("abbr", "acronym", "dfn"), "title"), "area": "alt"}
"""Attributes that say something and have no place in an article, by their elements."""
_SHOWN = 200
"""Characters of what was left out that are kept for a person to look at."""


class LeftOut:
    """Decides what is no part of the article, and remembers it.

    Scripts, styles, controls, navigation and what is hidden are no part of it anywhere. A page's
    head, foot and side are none where the page says what its main part is; where it does not, they
    may hold the title or a part of the text, and are read, with a remark.

    Args:
        root: The page.
    """

    def __init__(self, root: etree._Element) -> None:
        self.taken: list[Taken] = []
        self._counts = Counter(
            name
            for one in root.iter("script", "style", "template")
            if (name := name_of(one)) and one.get("type") != "application/ld+json"
        )
        mains = [*root.iter("main"), *root.xpath("//*[@role='main']")]
        self._mains = frozenset(mains or root.iter("article"))
        self._read: list[Remark] = []

    def leaves_out(self, element: etree._Element, name: str, line: int) -> bool:
        """Return whether an element is no part of the article; it is remembered then."""
        if name in SILENT:
            return True
        if name in FORM_PARTS or is_hidden(element) or self._is_chrome(element, name):
            self.remember(element, name, line)
            return True
        if name in _SAID and (said := (element.get(_SAID[name]) or "").strip()):
            self.taken.append(Taken(TakenFor.DROPPED, line, f"<{name}> {said[:_SHOWN]}"))
        if name in _EDGES and not self._mains and _may_be_around(element):
            self._read.append(Remark(line, Message(_IS_READ, name=name)))
        return False

    def remember(self, element: etree._Element, name: str, line: int) -> None:
        """Remember an element for the report, if it has a text."""
        words = fold_spaces(" ".join(_texts(element)))
        if words:
            self.taken.append(Taken(TakenFor.DROPPED, line, f"<{name}> {words[:_SHOWN]}"))

    def remarks(self) -> list[Remark]:
        """Return a remark on what has no text that a person reads."""
        count = sum(self._counts.values())
        if not count:
            return self._read
        what = " and ".join(f"<{name}>" for name in sorted(self._counts))
        message = Message("{what} were left out ({count})", what=what, count=count)
        return [Remark(0, message), *self._read]

    def is_rule_of_notes(self, rule: etree._Element, notes: Container[etree._Element]) -> bool:
        """Return whether a rule only parts the footnotes from the text."""
        following = rule.getnext()
        return following is not None and any(one in notes for one in (following, *following[:1]))

    def _is_chrome(self, element: etree._Element, name: str) -> bool:
        roles = role_words(element)
        if name == "nav" or "navigation" in roles:
            return True
        if not self._mains or not (name in CHROME or CHROME_ROLES & roles):
            return False
        inside = any(one in self._mains for one in element.iterancestors())
        return not inside and not any(one in self._mains for one in element.iter(etree.Element))


def _may_be_around(element: etree._Element) -> bool:
    """Whether an element may stand around an article: one of the page's own, without its title."""
    around = element.getparent()
    is_own = around is not None and name_of(around) == "body"
    if any("note" in role for role in role_words(element)):
        return False
    return is_own and element.find(".//h1") is None and any(map(str.strip, _texts(element)))


def _texts(element: etree._Element) -> list[str]:
    found, length = [], 0
    for one in element.iter(etree.Element):
        pieces = [] if name_of(one) in SILENT else [one.text or ""]
        for text in (*pieces, (one.tail or "") if one is not element else ""):
            found.append(text)
            length += len(text)
        if length > _SHOWN * 5:
            break
    return found
