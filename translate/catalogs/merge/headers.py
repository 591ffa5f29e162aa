"""The headers of two catalogs become one: each field as who changed it has it, else the newest."""

from __future__ import annotations

from collections.abc import Mapping

from translate.catalogs.po.header import REVISED, in_utf8, revised


def merged_header(
    base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]
) -> dict[str, str]:
    """Return our header with what they changed; where both did, the newer catalog's field counts.

    Args:
        base: The fields before both sides changed them.
        ours: Our fields, whose order is kept.
        theirs: Their fields.
    """
    newer = theirs if revised(theirs) > revised(ours) else ours
    merged: dict[str, str] = {}
    for name in dict.fromkeys((*ours, *theirs)):
        here, there, before = ours.get(name), theirs.get(name), base.get(name)
        value = there if here == before else here if there == before else newer.get(name)
        if name == REVISED:
            value = newer.get(name)
        if value is not None:
            merged[name] = value
    return in_utf8(merged) if merged and merged != dict(ours) else merged
