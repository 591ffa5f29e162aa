"""The rows of a side-by-side PDF: an article's tree as one row after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

_WHOLE = frozenset({"table", "figure"})
"""Groups that are one row."""

Values = dict[str, Any]


def rows(blocks: Iterable[Values]) -> Iterator[Values]:
    """Yield the rows of blocks in JSON types, in reading order.

    A row is a passage, or a table or figure with all that is in it, and has besides: ``depth``,
    in how many lists it is, ``quoted``, in how many quotations, ``marker``, what stands before it
    (a bullet, a number, a dash), ``verse``, ``note``, the id of a note that begins with it,
    ``tight``, whether it is close to the row before, and ``ends``, whether the next one is not.
    """
    outside = {"depth": 0, "quoted": 0, "marker": "", "verse": "", "note": ""}
    found = [
        {**row, "block": place}
        for place, block in enumerate(blocks)
        for row in _rows(block, outside)
    ]
    tight = [False, *(_together(one, other) for one, other in pairwise(found))]
    for place, row in enumerate(found):
        yield {**row, "tight": tight[place], "ends": not any(tight[place + 1 : place + 2])}


def _together(row: Values, other: Values) -> bool:
    """Whether two rows that follow one another are items of one list, or lines of one stanza."""
    in_list = bool(row["depth"] and other["depth"] and row["block"] == other["block"])
    return in_list or bool(row["verse"] == "line")


def _rows(block: Values, around: Values) -> Iterator[Values]:
    kind = block["kind"]
    if "children" not in block or kind in _WHOLE:
        lead = block.get("lead", "")
        # what has its number or dash in its text needs no bullet
        yield {**block, **around, "marker": lead or around["marker"]}
        return
    children = block["children"]
    inside = {**around, "marker": "", "note": ""}
    first = dict(inside)
    if kind == "list":
        inside["depth"] = first["depth"] = around["depth"] + 1
        for child in children:
            yield from _rows(child, first)
        return
    if kind == "list item":
        first["marker"] = "•"
    elif kind == "quotation":
        inside["quoted"] = first["quoted"] = around["quoted"] + 1
        first["marker"] = around["marker"]
    elif kind == "note":
        first["note"] = block["id"]
    for place, child in enumerate(children):
        if kind == "verse":
            last = place == len(children) - 1
            inside["verse"] = first["verse"] = "last" if last else "line"
        yield from _rows(child, inside if place else first)
