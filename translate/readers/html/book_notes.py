"""Bring the notes of a book to the chapters that refer to them.

Many books have their notes in a chapter of its own. An article is a chapter, and the note of a
sentence belongs to its article: editions have it at the foot of the page, linked both ways. What is
no note stays where it is. https://www.w3.org/TR/epub-33/#app-structure-vocab
"""

from __future__ import annotations

import copy
import html
import re
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from translate.errors import InputError
from translate.readers.html.notes import note_around, page_notes
from translate.readers.html.tree import parse_markup

_LINK = re.compile(r'(<a\b[^<>]*?\shref=")([^"#<>]+)#([^"<>]+)"', re.IGNORECASE)
_ANY_LINK = re.compile(r'<a\b[^<>]*?\shref="([^"#<>]+)', re.IGNORECASE)
_ID = re.compile(r'\sid="([^"]*)"')
_BODY_END = "\n</body>"
_CHAPTER = "data-songngu-chapter"
"""Says in the page of a chapter with others which of them something is from."""


class _Name(NamedTuple):
    """What a note is called: by its chapter and its id there."""

    chapter: str
    id: str


class _Note(NamedTuple):
    """A note that a chapter refers to and another one has."""

    element: etree._Element
    inside: int
    """How many elements inside of it the one with the id is."""


@dataclass(slots=True)
class _Book:
    """The chapters of a book."""

    markup: Mapping[str, str]
    place: str
    trees: dict[str, etree._Element | None] = field(default_factory=dict)
    places: dict[str, dict[str, tuple[int, etree._Element]]] = field(default_factory=dict)
    """Of each chapter, the elements with an id, and the order that they are in."""

    def tree(self, name: str) -> etree._Element | None:
        """Return a copy of a chapter as a tree; None where it is none that is read."""
        return copy.deepcopy(self._own_tree(name))

    def part(self, name: str, wanted: Iterable[str]) -> etree._Element | None:
        """Return a copy of what in a chapter has certain ids, and of what it stands in.

        The whole chapter would be copied for each that refers to some of its notes.
        """
        tree = self._own_tree(name)
        if tree is None or (body := tree.find("body")) is None:
            return None
        if name not in self.places:
            named = [one for one in body.iter(etree.Element) if one.get("id")]
            self.places[name] = {
                one.get("id", ""): (place, one) for place, one in [*enumerate(named)][::-1]
            }
        places = self.places[name]
        made = {body: etree.Element("body")}
        taken = set[etree._Element]()
        for _, one in sorted(places[one] for one in {*wanted} & {*places}):
            note = note_around(one)
            if note is not None and not taken & {note, *note.iterancestors()}:
                taken.add(note)
                _copied(note.getparent(), made).append(_without_tail(note))
        return made[body]

    def _own_tree(self, name: str) -> etree._Element | None:
        if name not in self.trees:
            try:
                self.trees[name] = parse_markup(self.markup[name], f"{self.place}, {name}")
            except InputError:  # whoever reads the chapter reports it
                self.trees[name] = None
        return self.trees[name]


def with_own_notes(chapters: Mapping[str, str], place: str) -> tuple[dict[str, str], list[str]]:
    """Return chapters that each have the notes that they refer to.

    Args:
        chapters: The markup of each chapter by its file's name; links lead to these.
        place: The book, for errors.

    Returns:
        The chapters, and the names of those that held nothing but notes and are left out.
    """
    book = _Book(chapters, place)
    made, moved = {}, dict[_Name, int]()
    for name, markup in chapters.items():
        others: dict[str, list[str]] = {}
        for link in _LINK.finditer(markup):
            if (other := _file(link[2])) in chapters and other != name:
                others.setdefault(other, []).append(html.unescape(link[3]))
        notes = _found(book, name, others) if others else {}
        moved |= {one: note.inside for one, note in notes.items()}
        made[name] = _with_notes(markup, notes) if notes else markup
    linked = {_file(found[1]) for markup in made.values() for found in _ANY_LINK.finditer(markup)}
    left_out = []
    for name in dict.fromkeys(one.chapter for one in moved):
        own = {one.id: inside for one, inside in moved.items() if one.chapter == name}
        made[name], has_text = _without(made[name], own, f"{place}, {name}")
        if not has_text and name not in linked:
            left_out.append(name)
    return {name: one for name, one in made.items() if name not in left_out}, left_out


def _file(address: str) -> str:
    return urllib.parse.unquote(html.unescape(address))


def _copied(element: etree._Element, made: dict[etree._Element, etree._Element]) -> etree._Element:
    """A copy of what notes stand in, without all else; ``made`` has those that there are."""
    if element not in made:
        around = element.getparent()
        own = etree.SubElement(_copied(around, made), element.tag, dict(element.attrib))
        made[element] = own
    return made[element]


def _without_tail(element: etree._Element) -> etree._Element:
    made = copy.deepcopy(element)
    made.tail = None
    return made


def _found(book: _Book, name: str, others: Mapping[str, Iterable[str]]) -> dict[_Name, _Note]:
    """The notes that a chapter refers to: found as in a page that holds them too.

    Args:
        book: The book.
        name: The chapter.
        others: The ids that it refers to in others, by chapter.
    """
    page = book.tree(name)
    if page is None:
        return {}
    _lead(page, name, name)
    for other in sorted(others):
        if (body := book.part(other, others[other])) is not None:
            _lead(body, other, name)
            for one in body.iter(etree.Element):
                if one.get("id"):
                    one.set("id", f"{other}#{one.get('id')}")
            etree.SubElement(page, "section", {_CHAPTER: other}).extend(list(body))
    found = {}
    there = page_notes(page)
    wanted = {identity for link, identity in there.references.items() if not _chapter(link)}
    for note, identity in there.notes.items():
        chapter, is_other, place = identity.rpartition("#")
        if is_other and identity in wanted and _chapter(note) == chapter:
            named = (one for one in note.iter(etree.Element) if one.get("id") == identity)
            if (inner := next(named, None)) is not None:
                inside = [*_upwards(inner)].index(note)
                found[_Name(chapter, place)] = _Note(note, inside)
    for back in there.backs:
        _take_out(back)
    return found


def _chapter(element: etree._Element) -> str:
    """The other chapter that something in a page is from; empty for its own."""
    return next((one.get(_CHAPTER, "") for one in element.iterancestors() if one.get(_CHAPTER)), "")


def _take_out(link: etree._Element) -> None:
    """Take a link back out of its note, with the sign after it where the note begins with it."""
    around, before = link.getparent(), link.getprevious()
    if around is None:
        return
    rest = link.tail or ""
    start = around.text if before is None else before.tail
    if before is None and not (start or "").strip():
        rest = rest.lstrip(" .:)]")
    if before is None:
        around.text = f"{start or ''}{rest}"
    else:
        before.tail = f"{start or ''}{rest}"
    around.remove(link)


def _upwards(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()


def _lead(tree: etree._Element, chapter: str, into: str) -> None:
    """Let the links of a chapter lead to places of the page that holds it beside ``into``."""
    for link in tree.iter("a"):
        file, mark, place = (link.get("href") or "").partition("#")
        if mark and not urllib.parse.urlsplit(file).scheme:
            aim = urllib.parse.unquote(file) or chapter
            link.set("href", f"#{place}" if aim == into else f"#{aim}#{place}")


def _with_notes(markup: str, notes: Mapping[_Name, _Note]) -> str:
    """A chapter's markup with notes that were in others, at its end."""
    used = {html.unescape(one) for one in _ID.findall(markup)}
    names: dict[_Name, str] = {}
    for note in notes:
        names[note] = _unused(note.id, used)
        used.add(names[note])

    def own(link: re.Match[str]) -> str:
        aim = _Name(_file(link[2]), html.unescape(link[3]))
        return f'{link[1]}#{html.escape(names[aim])}"' if aim in names else link[0]

    asides = "".join(
        f'\n<aside id="{html.escape(names[one])}" epub:type="footnote" role="doc-footnote">'
        f"{_inside(note.element)}</aside>"
        for one, note in notes.items()
    )
    start, _, end = _LINK.sub(own, markup).rpartition(_BODY_END)
    return f'{start}\n<section epub:type="footnotes">{asides}\n</section>{_BODY_END}{end}'


def _unused(name: str, used: set[str]) -> str:
    number = 1
    while (made := name if number == 1 else f"{name}-{number}") in used:
        number += 1
    return made


def _inside(note: etree._Element) -> str:
    """What is in a note, its links as they are in a chapter."""
    note = _without_tail(note)
    for one in note.iter(etree.Element):
        one.attrib.pop("id", None)
        chapter, is_other, place = (one.get("href") or "").removeprefix("#").rpartition("#")
        if one.get("href", "").startswith("#") and is_other:
            one.set("href", f"{urllib.parse.quote(chapter)}#{place}")
    whole = str(etree.tostring(note, encoding="unicode", method="html"))
    return whole.partition(">")[2].rpartition("</")[0].strip()


def _without(markup: str, notes: Mapping[str, int], place: str) -> tuple[str, bool]:
    """A chapter without some of its notes, and whether it has any text but headings.

    Args:
        markup: The chapter.
        notes: The ids of the notes, and how many elements inside of its note each is.
        place: The chapter, for errors.
    """
    root = parse_markup(markup, place)
    if root is None:
        return markup, False
    for one in [one for one in root.iter(etree.Element) if one.get("id") in notes]:
        note = next(up for at, up in enumerate(_upwards(one)) if at == notes[one.get("id", "")])
        if (around := note.getparent()) is not None:
            around.remove(note)
    whole = etree.tostring(root, encoding="unicode", method="html", doctype="<!DOCTYPE html>")
    for heading in list(root.iter("head", "h1", "h2", "h3", "h4", "h5", "h6")):
        heading.clear(keep_tail=True)
    return f"{whole}\n", bool(re.search(r"\w", "".join(root.itertext())))
