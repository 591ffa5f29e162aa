"""Read marks from a text of which there is no article: what has the form of a tag is one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from re import Match

from translate.model import Mark
from translate.tags.letters import MEANINGS, STANDALONE
from translate.tags.untagged import untagged
from translate.text.tag_form import TAG


def marks_by_form(text: str, names: Collection[str] | None = None) -> tuple[Mark, ...]:
    """Return the marks that the tags of a text are, in their order, without targets.

    Args:
        text: A sentence of which there is no article, or a translation.
        names: The names of the marks that there can be; None allows all. A tag without a partner,
            or that comes again, is none.
    """
    pairs = tag_pairs(text, names)
    bare = [bare_mark(first) for first, _ in pairs]
    plain = untagged(text, bare)
    found: list[Mark] = []
    alone: dict[int, list[int]] = {}
    for mark, (first, last) in zip(bare, pairs, strict=True):
        start, end = plain.to_plain(*first.span()).end, plain.to_plain(*last.span()).end
        found.append(replace(mark, start=start, end=end))
        if first is last:
            alone.setdefault(start, []).append(last.start())
    return tuple(
        replace(mark, at_end=bisect_left(alone.get(mark.end, ()), last.start()))
        if mark.start < mark.end
        else mark
        for mark, (_, last) in zip(found, pairs, strict=True)
    )


def tag_pairs(
    text: str, names: Collection[str] | None = None
) -> list[tuple[Match[str], Match[str]]]:
    """Return where the marks of a text begin and end, in the order of the beginnings.

    What stands alone begins and ends with one tag. The arguments are those of `marks_by_form`.
    """
    begun: dict[str, Match[str]] = {}
    found: dict[str, tuple[Match[str], Match[str]]] = {}
    for match in TAG.finditer(text):
        name = match["letter"] + match["number"]
        kind = MEANINGS.get(match["letter"])
        if kind is None or name in found or (names is not None and name not in names):
            continue
        if kind in STANDALONE:
            if match["alone"] and not match["close"]:
                found[name] = match, match
        elif match["close"]:
            if name in begun and not match["alone"]:
                found[name] = begun[name], match
        elif not match["alone"]:
            begun.setdefault(name, match)
    return sorted(found.values(), key=lambda pair: pair[0].start())


def bare_mark(tag: Match[str]) -> Mark:
    """Return the mark that a tag means, without its place."""
    return Mark(MEANINGS[tag["letter"]], 0, 0, number=int(tag["number"]))
