"""Tags of sentences as the inline elements of exchange formats, and back.

Every format has elements for what is over text and for what stands alone; their ids are the names
of our tags, by which these are known again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from translate.model import Mark
from translate.tags import MEANINGS, STANDALONE, Inline, Piece, tree_of

_NAME = re.compile(r"(?:.*\W)?([a-z])([1-9][0-9]*)")
"""An id that ends with the name of a tag: ``s2-a1``."""
MakeElement = Callable[[Element, Mark], Element]
"""Adds the element of a mark to another one, and returns it."""


class Code(NamedTuple):
    """What an inline element stands for."""

    before: str = ""
    after: str = ""
    text: bool = True
    """Whether what is in it is text."""


NO_CODE = Code()
SKIPPED = Code(text=False)
ReadElement = Callable[[Element], Code]
"""Says what an element stands for."""


def add_tagged(parent: Element, text: str, make: MakeElement) -> None:
    """Add a text to an element that has none, its tags as elements.

    Args:
        parent: The element.
        text: A sentence or translation with tags.
        make: Makes an element for a mark.
    """
    _add(parent, tree_of(text), make)


def _add(parent: Element, pieces: Iterable[Piece], make: MakeElement) -> None:
    last: Element | None = None
    for piece in pieces:
        if isinstance(piece, Inline):
            last = make(parent, piece.mark)
            _add(last, piece.children, make)
        elif last is None:
            parent.text = (parent.text or "") + piece
        else:
            last.tail = (last.tail or "") + piece


def code_of(identity: str) -> Code | None:
    """Return what an element with the id of one of our tags stands for; None for another id."""
    found = _NAME.fullmatch(identity)
    kind = MEANINGS.get(found[1]) if found else None
    if not found or kind is None:
        return None
    name = found[1] + found[2]
    if kind in STANDALONE:
        return Code(f"<{name}/>", text=False)
    return Code(f"<{name}>", f"</{name}>")


def tagged_in(node: Element, read: ReadElement) -> str:
    """Return the text in an element, with our tags for those of its elements that are codes.

    Args:
        node: The element; its own text counts.
        read: Says what an element in it stands for.
    """
    pieces: list[str] = []
    todo: list[Element | str] = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        code = NO_CODE if one is node else read(one)
        pieces.append(code.before)
        todo.append(code.after)
        if code.text:
            for child in reversed(one):
                todo += [child.tail or "", child]
            pieces.append(one.text or "")
    return "".join(pieces)
