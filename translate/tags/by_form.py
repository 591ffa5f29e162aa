"""Read marks from a text of which there is no article: what has the form of a tag is one."""

from __future__ import annotations

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
    begun: dict[str, Match[str]] = {}
    found: dict[str, tuple[Match[str], Match[str]]] = {}
    for match in TAG.finditer(text):
        name = match["letter"] + match["number"]
        kind = MEANINGS.get(match["letter"])
        if kind is None or name in found or (names is not None and name not in names):
            continue
        if kind in STANDALONE:
            if match["alone"]:
                found[name] = match, match
        elif match["close"]:
            if name in begun:
                found[name] = begun[name], match
        elif not match["alone"]:
            begun.setdefault(name, match)
    ordered = sorted(found.values(), key=lambda pair: pair[0].start())
    bare = [Mark(MEANINGS[one["letter"]], 0, 0, number=int(one["number"])) for one, _ in ordered]
    plain = untagged(text, bare)
    return tuple(
        replace(mark, start=plain.to_plain(*first.span()).end, end=plain.to_plain(*last.span()).end)
        for mark, (first, last) in zip(bare, ordered, strict=True)
    )
