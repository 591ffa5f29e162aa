"""The names of places in an article as messages, for readers of another language than English."""

from __future__ import annotations

import re

from translate.message import Message, as_message, joined

_NUMBERED = {
    "byline": "byline {number}",
    "caption": "caption {number}",
    "cell": "cell {number}",
    "credit": "credit {number}",
    "heading": "heading {number}",
    "image": "image {number}",
    "lead": "lead {number}",
    "list item": "list item {number}",
    "note": "note {number}",
    "paragraph": "paragraph {number}",
    "quotation": "quotation {number}",
    "row": "row {number}",
    "sentence": "sentence {number}",
    "table": "table {number}",
    "tooltip": "tooltip {number}",
    "verse": "verse {number}",
}
_ALONE = {
    "alternative text": "alternative text",
    "heading": "heading",
}
_NAME = re.compile(r"(?P<word>[a-z]+(?: [a-z]+)?)(?: (?P<number>[0-9]+))?")


def spoken_place(name: str) -> Message:
    """Return the name of a place, such as ``table 1, row 2, cell 1``, as a message.

    Args:
        name: As `naming` makes it, perhaps with a sentence's number; another text stays as it is.
    """
    return joined([_part(part) for part in name.split(", ")], ", ")


def _part(name: str) -> Message:
    match = _NAME.fullmatch(name)
    if match and match["number"] and match["word"] in _NUMBERED:
        return Message(_NUMBERED.get(match["word"], ""), number=match["number"])
    return Message(_ALONE.get(name, "")) if name in _ALONE else as_message(name)
