"""Text of a Word document that Word does not show: by its own formatting, or by that of a style.

``vanish`` is a toggle property (ECMA-376 part 1, 17.7.3): what a run says of itself holds;
otherwise it is hidden where the document's defaults say so, or exactly one of the styles of its
paragraph and of its characters does. Of styles that are based on others, the nearest that says
anything counts.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from translate.interchange.xml import local_name, parse
from translate.readers.word.markup import W, based_on, styles_of, value_of

_VANISH = re.compile(rb":vanish\b")
_OFF = ("false", "0", "off")
_PARAGRAPH, _CHARACTER = "paragraph", "character"
_SHOWN = frozenset(
    {
        *("t", "drawing", "pict", "object", "sym", "oMath", "bookmarkStart"),
        *("footnoteReference", "endnoteReference"),
    }
)
"""Elements that there is something to see of, or that links lead to."""
_OTHERS = frozenset({f"{W}p", f"{W}moveFrom"})
"""What in a paragraph is no text of it: paragraphs of boxes, text that was moved away."""


@dataclass(frozen=True, slots=True)
class Styles:
    """Which styles of a document hide text."""

    hidden: frozenset[str] = frozenset()
    """The ids of those that do."""
    defaults: Mapping[str, str] = field(default_factory=dict)
    """The styles of paragraphs and characters that name none, by kind."""
    everything: bool = False
    """Whether the document's defaults hide text."""

    def __bool__(self) -> bool:
        """Whether anything hides text."""
        return bool(self.hidden) or self.everything

    @classmethod
    def of(cls, content: bytes, place: str) -> Styles:
        """Return what a document's part for styles says.

        Raises:
            InputError: It is not well-formed.
        """
        if not _VANISH.search(content):
            return cls()
        root = parse(content, place)
        styles = styles_of(root)
        defaults = {
            one.get(f"{W}type", ""): name
            for name, one in styles.items()
            if one.get(f"{W}default", "0") not in _OFF
        }
        stated = _says(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        hidden = frozenset(name for name in styles if _hides(name, styles))
        return cls(hidden, defaults, bool(stated))

    def hides(self, paragraph: str, character: str) -> bool:
        """Whether text is hidden that says nothing of itself.

        Args:
            paragraph: The style of its paragraph; empty for the default one.
            character: Its own style.
        """
        names = (
            paragraph or self.defaults.get(_PARAGRAPH, ""),
            character or self.defaults.get(_CHARACTER, ""),
        )
        return self.everything or (names[0] in self.hidden) != (names[1] in self.hidden)


NO_STYLES = Styles()
"""Those of a document in which text is hidden by its own formatting alone."""


def _hides(name: str, styles: Mapping[str, ET.Element]) -> bool:
    """Whether a style hides text, or the nearest style does that it is based on and that says."""
    stated = (_says(style.find(f"{W}rPr")) for style in based_on(name, styles))
    return next((one for one in stated if one is not None), False)


def _says(properties: ET.Element | None) -> bool | None:
    """Whether properties of text hide it; None where they say nothing of that."""
    stated = None if properties is None else properties.find(f"{W}vanish")
    return None if stated is None else stated.get(f"{W}val", "true") not in _OFF


def take_hidden(root: ET.Element, content: bytes, styles: Styles) -> Iterator[str]:
    """Take out the text of runs that are hidden; yield it run by run.

    A paragraph of which nothing is left, and whose end is hidden too, has no number in a list.

    Args:
        root: A part of a document.
        content: The same as it is written.
        styles: What the document's styles hide.
    """
    if not styles and not _VANISH.search(content):
        return
    for paragraph in list(root.iter(f"{W}p")):
        style = value_of(paragraph.find(f"{W}pPr/{W}pStyle"))
        taken = [
            text
            for run in _runs(paragraph)
            if _is_hidden(run.find(f"{W}rPr"), style, styles)
            for text in _take(run)
        ]
        yield from (text for text in taken if text.strip())
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if taken and _is_hidden(mark, style, styles) and not _shows(paragraph):
            paragraph.clear()


def _runs(node: ET.Element) -> Iterator[ET.Element]:
    """Yield the runs of a paragraph."""
    for child in node:
        if child.tag == f"{W}r":
            yield child
        if child.tag not in _OTHERS:
            yield from _runs(child)


def _is_hidden(properties: ET.Element | None, paragraph: str, styles: Styles) -> bool:
    stated = _says(properties)
    if stated is not None:
        return stated
    named = None if properties is None else properties.find(f"{W}rStyle")
    return styles.hides(paragraph, value_of(named))


def _take(run: ET.Element) -> Iterator[str]:
    for text in run.findall(f"{W}t"):
        run.remove(text)
        yield text.text or ""


def _shows(paragraph: ET.Element) -> bool:
    return any(local_name(one) in _SHOWN for one in paragraph.iter())
