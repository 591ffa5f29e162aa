"""Footnotes of a page: which links refer to a note, which elements hold one, which lead back.

The shapes of HTML by pandoc, mammoth, markdown-it, GitHub, WordPress, MediaWiki and Word, and those
of EPUB and DPUB-ARIA: https://www.w3.org/TR/dpub-aria-1.1/#doc-noteref
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from translate.readers.base import EARLIER
from translate.readers.html.elements import classes, name_of, role_words

_LABEL = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?\.?")
_AGAIN = re.compile(r"\[\d{1,3}:\d{1,3}\]")
"""What markdown-it writes where a text refers to a note again: ``[1:1]``."""
_NOTE_ID = re.compile(
    r"[_-]?(?:user-content-)?(?:fn|ftn|edn|note|footnote|endnote|cite|reflist|chu-?thich|ghi-?chu)",
    re.IGNORECASE,
)
_BACK = re.compile(r"[\s↩↑⏎⤴^︎️↵]*|[\[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])\s*[\])]?\.?")
_POINT = re.compile(r"^\s*[.):](?=\s)")
_HOLDERS = frozenset({"li", "p", "div", "aside", "dd", "section"})
"""Elements that may be a note."""
_BACK_CLASSES = frozenset({"mw-cite-backlink", "footnote-backlink"})
"""Classes of what holds the links back, and the sign before them."""
_DEEPEST = 12
"""Elements around a link in which a note is looked for."""
_MOST_WORDS = 40
"""Characters of a link that refers to a note."""


@dataclass(frozen=True, slots=True)
class PageNotes:
    """The footnotes of a page, by its elements."""

    references: Mapping[etree._Element, str] = field(default_factory=dict)
    """Links to a note, or the ``<sup>`` around one, with the id of the note."""
    notes: Mapping[etree._Element, str] = field(default_factory=dict)
    """Elements that are a note, with its id."""
    backs: frozenset[etree._Element] = frozenset()
    """Links from a note to where it is referred to."""
    pointed: bool = False
    """Whether a point was taken out after a note's number, which an earlier reader left."""

    @property
    def refers_again(self) -> bool:
        """Whether there is a reference that an earlier reader took for a link."""
        return any(_AGAIN.fullmatch(_words(one)) for one in self.references)


def page_notes(root: etree._Element, form: str = "") -> PageNotes:
    """Find the footnotes of a page.

    Args:
        root: The page.
        form: As it was once read: in `EARLIER`, ``[1:1]`` is a link and no reference; there and in
            `SECOND`, the point after a note's number stays.
    """
    links = [link for link in root.iter("a") if len(_aim(link)) > 0]
    if not links:
        return PageNotes()
    named = _named(root)
    references: dict[etree._Element, str] = {}
    notes: dict[etree._Element, str] = {}
    for link in links:
        holder = _holder(named.get(_aim(link)), link)
        if holder is None or (form == EARLIER and _AGAIN.fullmatch(_words(link))):
            continue
        if _refers(link, holder):
            identity = notes.setdefault(holder, _aim(link))
            references[_whole(link)] = identity
    if not notes:
        return PageNotes()
    _take_out_ways_back(root, references, notes)
    backs = frozenset(_backs(links, references, notes))
    taken = [] if form else [_take_point(back) for back in backs]
    return PageNotes(references, notes, backs, any(taken))


def _aim(link: etree._Element) -> str:
    """The id in its page that a link leads to; empty for other links."""
    address = (link.get("href") or "").strip()
    return address[1:] if address.startswith("#") else ""


def _named(root: etree._Element) -> dict[str, etree._Element]:
    """The elements by what links call them, the first of each name."""
    found: dict[str, etree._Element] = {}
    for element in root.iter(etree.Element):
        names = [element.get("id")]
        if element.tag == "a":
            names.append(element.get("name"))
        for name in names:
            if name:
                found.setdefault(name, element)
    return found


def _holder(target: etree._Element | None, link: etree._Element) -> etree._Element | None:
    """The element that is a note where a link leads to ``target``; None where none can be."""
    target = None if target is None else _holding(target)
    if target is None or _words(target) == "" or _holds(target, link):
        return None
    return note_around(target)


def note_around(element: etree._Element) -> etree._Element | None:
    """Return what is the note if a link to an element leads to one; None where none can be."""
    target = _holding(element)
    around = None if target is None else target.getparent()
    # Word: <div id="ftn1"><p><a name="_ftn1">[1]</a> ...
    is_word = around is not None and name_of(around) == "div" and "ftn" in (around.get("id") or "")
    return around if is_word else target


def _holding(element: etree._Element) -> etree._Element | None:
    target: etree._Element | None = element
    inside = 0
    while target is not None and name_of(target) not in _HOLDERS:
        target = target.getparent()
        inside += 1
        if inside > 4:
            return None
    return target


def _holds(element: etree._Element, other: etree._Element) -> bool:
    return any(one is element for one in _ancestors(other))


def _ancestors(element: etree._Element) -> Iterator[etree._Element]:
    """The elements around one, as far as a note reaches."""
    return islice(element.iterancestors(), _DEEPEST)


def _refers(link: etree._Element, holder: etree._Element) -> bool:
    """Whether a link to a possible note refers to one, and is none within a text."""
    roles, words = role_words(link), _words(link)
    if {"doc-noteref", "noteref"} & roles:
        return True
    if {"doc-backlink", "backlink"} & roles or len(words) > _MOST_WORDS:
        return False
    if "footnote-ref" in classes(link) and words:
        return True
    if {"doc-footnote", "footnote", "doc-endnote", "endnote", "rearnote"} & role_words(holder):
        return bool(_LABEL.fullmatch(words))
    raised = name_of(_whole(link)) == "sup" or any(name_of(one) == "sup" for one in link.iter())
    if not _LABEL.fullmatch(words) and not _AGAIN.fullmatch(words):
        return False
    return raised or bool(_NOTE_ID.match(_aim(link)))


def _whole(link: etree._Element) -> etree._Element:
    """The ``<sup>`` or ``<span>`` that holds a link and nothing else; else the link."""
    around = link.getparent()
    while (
        around is not None
        and name_of(around) in ("sup", "span", "small")
        and len(around) == 1
        and not (around.text or "").strip(" \n[(")
        and not (link.tail or "").strip(" \n])")
    ):
        link, around = around, around.getparent()
    return link


def _take_out_ways_back(
    root: etree._Element,
    references: dict[etree._Element, str],
    notes: dict[etree._Element, str],
) -> None:
    """Take out what looks like a reference and is the label of a note, which leads back.

    Where two texts lead to each other, the note is the one that comes later in the page.
    """
    order = {one: place for place, one in enumerate(root.iter(etree.Element)) if one in notes}
    holders = {identity: one for one, identity in notes.items()}
    first: dict[str, etree._Element] = {}
    for reference, identity in references.items():
        first.setdefault(identity, reference)
    for reference, identity in list(references.items()):
        inner = next((one for one in _ancestors(reference) if one in notes), None)
        holder = holders[identity]
        if inner is None or order[inner] < order[holder]:
            continue
        if inner is holder or _holds(holder, first[notes[inner]]):
            del references[reference]
    used = set(references.values())
    for holder in [one for one, name in notes.items() if name not in used]:
        del notes[holder]


def _backs(
    links: Iterable[etree._Element],
    references: Mapping[etree._Element, str],
    notes: Mapping[etree._Element, str],
) -> Iterator[etree._Element]:
    """The links in notes that lead back to a reference."""
    for link in links:
        if _whole(link) in references or not any(one in notes for one in _ancestors(link)):
            continue
        says_so = {"doc-backlink", "backlink"} & role_words(link) or (
            {"footnote-back", "footnote-backref", "data-footnote-backref"} & classes(link)
        )
        if says_so or _BACK.fullmatch(_words(link)):
            signs = [one for one in islice(_ancestors(link), 3) if _BACK_CLASSES & classes(one)]
            yield signs[-1] if signs else _whole(link)


def _take_point(back: etree._Element) -> bool:
    """Take out the point or bracket after a note's number that leads back: ``<a>1</a>. Theo``.

    Returns:
        Whether there was one.
    """
    around, tail = back.getparent(), back.tail or ""
    begins = around is not None and back.getprevious() is None and not (around.text or "").strip()
    if not begins or not _POINT.match(tail) or not any(map(str.isdigit, _words(back))):
        return False
    back.tail = _POINT.sub("", tail)
    return True


def _words(element: etree._Element) -> str:
    """The text in an element, as far as it matters here."""
    found = ""
    for piece in element.itertext():
        found += piece
        if len(found) > 400:
            break
    return found.strip()
