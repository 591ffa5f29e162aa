"""Which numbers Word gives the items of lists, which `mammoth` leaves to the reader of its HTML.

A list goes on counting after a paragraph, begins with any number, and counts in letters: numbering
is a property of paragraphs, and lists are no elements of a document. Each numbered paragraph gets
its number as text between two signs that no text has, and `with_numbers` makes attributes of them.
ECMA-376 part 1, 17.9.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from translate.interchange.xml import local_name, parse
from translate.readers.counting import in_letters, in_roman
from translate.readers.word.markup import W, value_of

NUMBER_SIGN = "\ufdd0"
"""Begins the text that is a number; U+FDD1 ends it. Unicode gives neither to any text."""
_END = "\ufdd1"
_ITEM = re.compile(rf"<li>{NUMBER_SIGN}([^{_END}<]*){_END}")
_OTHER = re.compile(rf"{NUMBER_SIGN}[^{_END}]*{_END}")
_PLAIN = re.compile(r"\(?%\d[.)]?")
"""How Word says a number that is one of any list: ``%1.``"""
_PLACE = re.compile(r"%(\d)")
_SKIPPED = frozenset({"del", "moveFrom", "Choice"})
"""Elements whose paragraphs are not read."""
_HIGHEST = 100_000


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    """``%1.%2)``; the digits are levels from 1."""


@dataclass(frozen=True, slots=True)
class _List:
    """What a paragraph refers to by a number of a list (``numId``)."""

    kind: str
    """Lists of one kind go on counting where the one before has ended."""
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]
    """The numbers with which this list begins again, by level."""


@dataclass(slots=True)
class ItemNumbers:
    """Counts the numbered paragraphs of a document.

    Args:
        lists: Its lists, by what paragraphs call them.
        styles: The lists that styles of paragraphs put them in, with the level.
    """

    lists: Mapping[str, _List]
    styles: Mapping[str, tuple[str, int]]
    _counted: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, numbering: bytes, styles: bytes, place: str) -> ItemNumbers:
        """Return the numbers of a document by its parts for numbering and styles.

        Raises:
            InputError: One of them is not well-formed.
        """
        root = parse(numbering, place)
        kinds = {
            value_of(one, "abstractNumId"): _levels(one) for one in root.iter(f"{W}abstractNum")
        }
        lists = {}
        named: dict[str, tuple[str, int]] = {}
        for one in root.iter(f"{W}num"):
            kind, name = value_of(one.find(f"{W}abstractNumId")), value_of(one, "numId")
            lists[name] = _List(kind, {**kinds.get(kind, {}), **_levels(one)}, _restarts(one))
        for style in parse(styles, place).iter(f"{W}style"):
            stated = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if stated is not None:
                level = _number(style.find(f"{W}pPr/{W}numPr/{W}ilvl"), 0)
                named[value_of(style, "styleId")] = value_of(stated), level
        return cls(lists, named)

    def write(self, root: ET.Element) -> int:
        """Give the numbered paragraphs of a part their numbers; return how many there are."""
        found = 0
        begun: ET.Element | None = None
        for one in _paragraphs(root):
            # whose end is deleted goes on with the next, which says how both are numbered
            paragraph, begun = one if begun is None else begun, None
            if one.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                begun = paragraph
            elif label := self._label(one):
                found += 1
                run = ET.Element(f"{W}r")
                ET.SubElement(run, f"{W}t").text = f"{NUMBER_SIGN}{label}{_END}"
                first = next(iter(paragraph), None)
                after_properties = first is not None and local_name(first) == "pPr"
                paragraph.insert(int(after_properties), run)
        return found

    def _label(self, paragraph: ET.Element) -> str:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return ""
        name, deep = self.styles.get(value_of(properties.find(f"{W}pStyle")), ("", 0))
        if (own := properties.find(f"{W}numPr")) is not None:
            name = value_of(own.find(f"{W}numId")) or name
            deep = _number(own.find(f"{W}ilvl"), deep)
        found = self.lists.get(name)
        level = found.levels.get(deep) if found else None
        if found is None or level is None:
            return ""
        counted = self._count(name, found, deep)
        if level.form in ("bullet", "none"):
            return ""
        if level.form == "decimal" and _PLAIN.fullmatch(level.text):
            return str(counted[deep])
        return _PLACE.sub(lambda one: _shown(counted, found.levels, int(one[1]) - 1), level.text)

    def _count(self, name: str, found: _List, deep: int) -> dict[int, int]:
        """The numbers of a paragraph's level and of those above it."""
        counted = self._counted.setdefault(found.kind, {})
        if deep in found.restarts and (name, deep) not in self._begun:
            counted[deep] = found.restarts[deep]
        else:
            before = counted.get(deep, found.levels[deep].start - 1)
            counted[deep] = min(before + 1, _HIGHEST)
        self._begun.add((name, deep))
        for other in [one for one in counted if one > deep]:
            del counted[other]
        return counted


def with_numbers(markup: str) -> tuple[str, int]:
    """Return HTML whose items have their numbers, and how many other paragraphs had one.

    Args:
        markup: What `mammoth` made of a document in which `ItemNumbers.write` wrote them.
    """
    markup = _ITEM.sub(lambda found: _item(unescape(found[1])), markup)
    return _OTHER.subn("", markup)


def _item(label: str) -> str:
    name = "value" if label.isdigit() else "data-mark"
    return f'<li {name}="{escape(label)}">'


def _paragraphs(root: ET.Element) -> Iterator[ET.Element]:
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if local_name(one) == "p":
            yield one
        if local_name(one) not in _SKIPPED:
            waiting += reversed(one)


def _levels(node: ET.Element) -> dict[int, _Level]:
    """The levels that a kind of lists has, or that a list has of its own."""
    return {
        _whole(level.get(f"{W}ilvl"), 0): _Level(
            _number(level.find(f"{W}start"), 1),
            value_of(level.find(f"{W}numFmt")) or "decimal",
            value_of(level.find(f"{W}lvlText")),
        )
        for level in node.iter(f"{W}lvl")
    }


def _restarts(node: ET.Element) -> dict[int, int]:
    return {
        _whole(one.get(f"{W}ilvl"), 0): _number(one.find(f"{W}startOverride"), 1)
        for one in node.iter(f"{W}lvlOverride")
        if one.find(f"{W}startOverride") is not None
    }


def _shown(counted: Mapping[int, int], levels: Mapping[int, _Level], deep: int) -> str:
    """The number of a level in its form; one that nothing was counted on has its first."""
    level = levels.get(deep, _Level())
    number = counted.get(deep, level.start)
    if number < 1 or level.form not in _FORMS:
        return str(number)
    return _FORMS[level.form](number)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": in_letters,
    "upperLetter": lambda number: in_letters(number).upper(),
    "lowerRoman": in_roman,
    "upperRoman": lambda number: in_roman(number).upper(),
}


def _number(node: ET.Element | None, default: int) -> int:
    return _whole(value_of(node), default)


def _whole(stated: str | None, default: int) -> int:
    is_number = stated and stated.isascii() and stated.isdigit() and len(stated) < 6
    return int(stated) if stated and is_number else default
